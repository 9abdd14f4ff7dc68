"""Publishers: found by address and mark, on the day in question; descriptions that cannot be used are refused."""

import subprocess
import sys
from datetime import date

import pytest

from tasks.sources.attribution import publisher_of
from tasks.sources.publishers import FOLDER, PublisherError, host_of, load, publishers


@pytest.mark.parametrize(
    ("uri", "identity"),
    [
        ("https://baodienbienphu.vn/tin-bai/xay-dung-dang/x", "bao-dien-bien-phu"),
        ("http://www.baodienbienphu.info.vn/x", "bao-dien-bien-phu"),
        ("https://m.baohagiang.vn/x.html?p=1", "bao-ha-giang"),
        ("https://BAODAKLAK.vn:443/x", "bao-dak-lak"),
        ("http://huyentuachua.dienbien.gov.vn/x", "cong-tua-chua"),
        ("https://amp.nhandan.vn/x", "bao-nhan-dan"),
    ],
)
def test_the_host_names_the_publisher(uri, identity):
    publisher = publisher_of(uri, None)
    assert publisher is not None
    assert publisher.id == identity


@pytest.mark.parametrize(
    "uri",
    ["", "file:///a.txt", "urn:x", "https://example.org/x", "https://xbaohagiang.vn/", "http://[", "baohagiang.vn"],
)
def test_other_addresses_name_nobody(uri):
    assert publisher_of(uri, None) is None


@pytest.mark.parametrize(
    ("mark", "province"),
    [
        ("ĐBP", "Điện Biên"),
        ("BHG", "Hà Giang"),
        ("HGĐT", "Hà Giang"),
        ("PTO", "Phú Thọ"),
        ("QNO", "Quảng Nam"),
        ("ĐTO", "Đồng Tháp"),
    ],
)
def test_the_mark_names_the_publisher_of_a_page_without_address(mark, province):
    publisher = publisher_of("file:///trang.txt", mark)
    assert publisher is not None
    assert publisher.province == province


def test_the_address_beats_the_mark_of_a_reprint():
    publisher = publisher_of("https://nhandan.vn/x", "ĐBP")
    assert publisher is not None
    assert publisher.id == "bao-nhan-dan"


def test_a_paper_ends_with_its_province():
    before, after = date(2025, 6, 30), date(2025, 7, 1)
    assert publisher_of("https://baohagiang.vn/x", None, before) is not None
    assert publisher_of("https://baohagiang.vn/x", None, after) is None
    assert publisher_of("file:///x", "BHG", after) is None
    assert publisher_of("https://baotuyenquang.com.vn/x", None, after) is not None


@pytest.mark.parametrize(
    ("site", "province"),
    [
        ("Báo Bình Phước điện tử", "Bình Phước"),
        ("Theo dõi Báo Hà Nam trên", "Hà Nam"),
        ("Báo Sóc Trăng Online » Chính trị", "Sóc Trăng"),
        ("Báo Bình Phướcs", None),
        ("Tin từ Báo Hà Nam và Báo Nam Định", None),
    ],
)
def test_the_name_in_a_page_s_head_names_the_publisher(site, province):
    publisher = publisher_of("file:///trang.txt", None, date(2019, 1, 15), site)
    assert (publisher and publisher.province) == province


def test_an_unknown_mark_names_nobody():
    assert publisher_of("", "XYZ") is None


def test_every_description_can_be_used_and_says_whether_it_was_tried():
    known = publishers()
    assert len(known) >= 80
    for identity, publisher in known.items():
        assert publisher.id == identity
        assert publisher.hosts
        assert publisher.kind == "national" or publisher.province
        assert (publisher.kind == "district_portal") == (publisher.district is not None)
        assert not publisher.layouts or publisher.tried, f"{identity} has selectors that were not tried"


def test_no_host_has_two_owners_on_one_day_and_no_mark_two_users():
    hosts = [host.name for publisher in publishers().values() for host in publisher.hosts]
    marks = [mark.casefold() for publisher in publishers().values() for mark in publisher.datelines]
    assert len(hosts) == len(set(hosts))
    assert len(marks) == len(set(marks))


GOOD = """
id = "bao-mau"
name = "Báo Mẫu"
kind = "provincial_paper"
province = "Điện Biên"
hosts = ["bao-mau.example", { host = "*.mau.example", valid_from = 2015-01-01, valid_to = 2020-12-31 }]
datelines = ["BMO"]
tried = ["trang-mau"]
valid_to = 2025-06-30

[discovery]
feeds = ["https://bao-mau.example/rss"]
listings = ["https://bao-mau.example/xay-dung-dang?p={page}"]
first_page = 0

[[layout]]
valid_to = 2018-12-31
body = ["td.noidung"]

[[layout]]
valid_from = 2019-01-01
title = ["h1"]
body = ["div.body"]
"""


def test_a_description_says_all_that_is_known(tmp_path):
    path = tmp_path / "bao-mau.toml"
    path.write_text(GOOD, encoding="utf-8")
    publisher = load(path)
    assert [layout.body for layout in publisher.layouts] == [("div.body",), ("td.noidung",)]
    assert publisher.tried
    assert publisher.tried_on == ("trang-mau",)
    assert [listing.address for listing in publisher.discovery.listings] == [
        "https://bao-mau.example/xay-dung-dang?p={page}"
    ]
    assert publisher.discovery.listings[0].first == 0
    below = publisher.hosts[1]
    assert below.covers("tin.mau.example", date(2016, 1, 1))
    assert not below.covers("tin.mau.example", date(2021, 1, 1))
    assert not below.covers("mau.example.org", None)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('kind = "provincial_paper"', 'kind = "blog"', "kind 'blog'"),
        ('id = "bao-mau"', 'id = "khac"', "not the file's name"),
        ('name = "Báo Mẫu"', "", "'name' is missing"),
        ("datelines =", "marks =", "unknown key 'marks'"),
        ('datelines = ["BMO"]', 'datelines = "BMO"', "no list of texts"),
        ('title = ["h1"]', 'title = ["h1 >>> ["]', "does not parse"),
        ('body = ["div.body"]', "", "without body"),
        ("first_page", "page", "unknown key 'page' of discovery"),
        ('id = "bao-mau"', "id = ", "bao-mau.toml"),
    ],
)
def test_a_description_with_a_mistake_is_refused_in_a_sentence(tmp_path, old, new, says):
    path = tmp_path / "bao-mau.toml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PublisherError, match=r"The publisher in bao-mau\.toml cannot be used") as caught:
        load(path)
    assert says in str(caught.value)


@pytest.mark.parametrize("name", ["bao_mau", "Bao-Mau", "báo-mẫu", "bao mau", "bao--mau", "-bao"])
def test_a_name_that_no_artifact_could_bear_is_refused_before_anything_is_asked(tmp_path, name):
    path = tmp_path / f"{name}.toml"
    path.write_text(GOOD.replace("bao-mau", name, 1), encoding="utf-8")
    with pytest.raises(PublisherError, match="small letters, digits and single dashes"):
        load(path)


def test_fronts_of_a_host_are_taken_away():
    assert host_of("https://www.baohagiang.vn/") == "baohagiang.vn"
    assert host_of("https://m.vn/") == "m.vn"


def test_importing_reads_no_file_and_the_first_question_reads_each_once():
    code = (
        "import sys, tasks.sources.publishers as p, tasks.sources.attribution as a\n"
        "read = []\n"
        "sys.addaudithook(lambda event, of: read.append(of[0]) if event == 'open' and str(of[0]).endswith('.toml') else None)\n"
        "assert p.publishers.cache_info().currsize == 0\n"
        "a.publisher_of('', 'ĐBP'); first = len(read)\n"
        "a.publisher_of('', 'BGL'); print(first, len(read), len(set(map(str, read))))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=FOLDER.parents[2]
    )
    there = len(list(FOLDER.glob("*.toml")))
    assert ran.stdout.split() == [str(there)] * 3


@pytest.mark.parametrize(
    ("mark", "province"),
    [
        ("BRVT", "Bà Rịa - Vũng Tàu"),
        ("KTO", "Kon Tum"),
        ("HPO", "Hải Phòng"),
        ("TN", None),
        ("LS", "Lạng Sơn"),
        ("HN", None),
        ("TTXX", None),
    ],
)
def test_initials_that_one_province_has_name_its_paper(mark, province):
    publisher = publisher_of("file:///trang.txt", mark, date(2018, 1, 1))
    assert (publisher and publisher.province) == province


def test_one_letter_is_nobodys_initials():
    assert publisher_of("file:///trang.txt", "H", date(2025, 9, 1)) is None
    assert publisher_of("file:///trang.txt", "HO", date(2025, 9, 1)) is None
