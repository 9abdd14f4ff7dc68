"""The pure parts of fetching: addresses, the guard, robots.txt, pace, feeds, sitemaps, listings, descriptions."""

import asyncio
import gzip
import random
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.sources.web.addresses import BadAddressError, canonical, is_of
from tasks.sources.web.answer import NoAnswerError
from tasks.sources.web.client import Client, user_agent
from tasks.sources.web.description import read_discovery
from tasks.sources.web.feeds import moment, read_feed
from tasks.sources.web.guard import ForbiddenError, GuardedResolver, check, is_public
from tasks.sources.web.listings import Listing, canonical_link, looks_like_article, read_listing
from tasks.sources.web.pace import Pace, retry_after
from tasks.sources.web.robots import read_robots
from tasks.sources.web.safexml import BadDocumentError, parse, unpacked
from tasks.sources.web.sitemaps import read_sitemap
from tasks.sources.web.source import SettingsError, contact
from tasks.sources.web.topic import rank
from tasks.sources.web.unpacked import is_cut
from tests.web.loopback import Loopback, Reply

PAGE = "https://bao.vn/chinh-tri/ket-nap-dang-vien-12345.html"


@pytest.mark.parametrize(
    "written",
    [
        "HTTPS://Bao.VN/chinh-tri/ket-nap-dang-vien-12345.html",
        "https://bao.vn:443/chinh-tri/ket-nap-dang-vien-12345.html#binh-luan",
        f"{PAGE}?utm_source=rss&utm_medium=feed",
        f"{PAGE}?fbclid=IwAR0abc&zarsrc=30",
        "https://bao.vn/a/../chinh-tri/./ket-nap-dang-vien-12345.html",
        "https://bao.vn/chinh-tri/ket%2Dnap%2ddang-vien-12345.html",
        "https://bao.vn/chinh-tri/ket-nap-dang-vien-12345.html;jsessionid=0A1B2C3D",
        f" {PAGE}\n",
        f"{PAGE}?PHPSESSID=0123456789abcdef0123456789abcdef",
    ],
)
def test_one_page_has_one_address(written: str) -> None:
    assert canonical(written) == PAGE


def test_what_the_server_may_answer_differently_stays() -> None:
    for address in (
        "http://bao.vn/a?id=1&trang=2",
        "http://bao.vn/a?trang=2&id=1",
        "http://www.bao.vn/a/",
        "http://bao.vn/a%2Fb",
    ):
        assert canonical(address) == address
    assert canonical("/tin-tức?a=b", "https://bao.vn/x/") == "https://bao.vn/tin-t%E1%BB%A9c?a=b"
    assert canonical("http://báo.vn/") == "http://xn--bo-mia.vn/"


@pytest.mark.parametrize(
    "written",
    ["file:///etc/passwd", "ftp://bao.vn/x", "javascript:alert(1)", "https://", "https://a:b@bao.vn/", "http://bao.vn:99999/",
     "data:text/html,x", "http://bao vn/".replace(" ", "\u3000"), "https://bao.vn/" + "a" * 3000],
)  # fmt: skip
def test_what_is_no_page_of_the_web_is_refused(written: str) -> None:
    with pytest.raises(BadAddressError):
        canonical(written)


@given(st.text(max_size=60))
def test_a_canonical_address_stays_as_it_is(text: str) -> None:
    try:
        once = canonical(f"http://bao.vn/{text}")
    except BadAddressError:
        return
    assert canonical(once) == once


def test_hosts_may_be_written_with_and_without_www_and_for_all_below() -> None:
    assert is_of("https://www.bao.vn/a", ("bao.vn",))
    assert is_of("https://bao.vn/a", ("www.bao.vn",))
    assert is_of("https://a.dienbien.gov.vn/", ("*.dienbien.gov.vn",))
    assert not is_of("https://xbao.vn/a", ("bao.vn",))
    assert not is_of("https://bao.vn.evil.test/a", ("bao.vn",))


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1",  # noqa: S104
     "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::1", "255.255.255.255", "198.18.0.1"],
)  # fmt: skip
def test_private_ranges_are_refused(address: str) -> None:
    assert not is_public(address)
    with pytest.raises(ForbiddenError):
        check(f"http://[{address}]/" if ":" in address else f"http://{address}/")


def test_the_open_internet_is_open() -> None:
    assert is_public("203.162.4.190")
    assert is_public("2001:ee0::1")
    assert check("https://bao.vn/a") == "https://bao.vn/a"


def test_a_name_that_leads_into_a_private_network_is_refused_when_it_is_resolved() -> None:
    async def rebound(_host: str, _port: int) -> list[str]:
        return ["203.162.4.190", "10.0.0.7"]

    with pytest.raises(ForbiddenError, match=r"10\.0\.0\.7"):
        asyncio.run(GuardedResolver((), rebound).resolve("bao.vn", 80))
    assert asyncio.run(GuardedResolver(("bao.vn",), rebound).resolve("bao.vn", 80))


def asked(site: Loopback, target: str, **more: object) -> object:
    async def ask() -> object:
        allowed = () if more.pop("guarded", False) else ("a.test",)
        async with Client("test@example.org", allowed=allowed, lookup=site.lookup) as client:
            return await client.get(f"http://a.test:{site.port}{target}", **more)  # type: ignore[arg-type]

    return asyncio.run(ask())


def test_the_client_keeps_no_cookie_and_no_key_and_refuses_a_private_name() -> None:
    headers = {"Set-Cookie": "session=abc", "Content-Type": "text/html", "WWW-Authenticate": "Basic"}
    with Loopback(lambda *_: Reply(b"<html></html>", headers=headers)) as site:
        answer = asked(site, "/x")
        assert [name for name, _ in answer.headers] == ["Content-Type", "Content-Length"]  # type: ignore[attr-defined]
        with pytest.raises(ForbiddenError, match=r"127\.0\.0\.1"):
            asked(site, "/x", guarded=True)


def test_an_unknown_packing_is_no_answer() -> None:
    with (
        Loopback(lambda *_: Reply(b"x", headers={"Content-Encoding": "br"})) as site,
        pytest.raises(NoAnswerError) as caught,
    ):
        asked(site, "/x")
    assert caught.value.reason == "coding"


def test_a_page_that_ends_in_the_middle_is_known() -> None:
    assert is_cut(b"<html><body><p>Nam 2019, toan huyen ket na")
    assert not is_cut(b"<html><body><p>Nam 2019</p>")
    assert not is_cut(b"<html><body>x</body></html>\n<!-- 0.2 s -->\n ")
    assert not is_cut(b"plain text without any tag")


def test_the_user_agent_names_project_and_contact() -> None:
    assert user_agent("mai@example.org\r\nX-Evil: 1").startswith("chibo/")
    assert "\n" not in user_agent("mai@example.org\r\nX-Evil: 1")
    assert "mai@example.org" in user_agent("mai@example.org")


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (410, True), (400, True), (401, False), (403, False), (429, False), (500, False), (503, False), (None, False), (301, False)]
)  # fmt: skip
def test_robots_txt_that_cannot_be_read_closes_a_site_unless_it_is_not_there(status: int | None, allowed: bool) -> None:
    assert read_robots(status).allows("https://bao.vn/a") is allowed


def test_robots_txt_is_kept() -> None:
    robots = read_robots(
        200,
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n\nUser-agent: chibo\nDisallow: /noi-bo\nAllow: /noi-bo/mo\nCrawl-delay: 7\n"
        b"Sitemap: https://bao.vn/s.xml\n",
    )
    assert robots.allows("https://bao.vn/tin")
    assert not robots.allows("https://bao.vn/noi-bo/1")
    assert robots.allows("https://bao.vn/noi-bo/mo/1")
    assert robots.delay() == 7
    assert robots.sitemaps() == ["https://bao.vn/s.xml"]


def test_a_host_under_strain_is_asked_ever_more_slowly_and_recovers() -> None:
    pace, waits = Pace(pause=1.0, backoff=2.0, chance=random.Random(1)), []  # noqa: S311
    for number in range(4):
        pace.answered(f"a{number}", 0.0, 0.1, 503)
        waits.append(pace.wait(0.0))
    assert waits == sorted(waits)
    assert waits[-1] > 4 * waits[0]
    for _ in range(12):
        pace.answered("b", 0.0, 0.1, 200)
    assert pace.wait(0.0) == 1.0


def test_a_host_is_taken_at_its_word() -> None:
    pace = Pace(pause=0.0, backoff=0.1)
    pace.answered("a", 0.0, 0.1, 429, retry_after=30.0)
    assert pace.wait(0.0) >= 30.0
    now = datetime(2024, 7, 1, 12, 0, tzinfo=UTC)
    assert retry_after("120", now) == 120
    assert retry_after("Mon, 01 Jul 2024 12:01:00 GMT", now) == 60
    assert retry_after("Mon, 01 Jul 2024 11:00:00 GMT", now) == 0
    assert retry_after("soon", now) is None


def test_one_bad_page_asked_again_and_again_does_not_give_a_host_up() -> None:
    pace = Pace(pause=0.0, patience=3)
    for _ in range(5):
        pace.answered("same", 0.0, 0.1, 500)
    assert not pace.exhausted
    for name in ("b", "c"):
        pace.answered(name, 0.0, 0.1, 500)
    assert pace.exhausted


RSS = """<?xml version="1.0" encoding="utf-8"?><rss><channel>
<item><title>A &amp; B & C</title><link>/tin/bai-so-mot-cua-bao-1.html?utm_source=x</link>
<pubDate>Mon, 01 Jul 2024 08:00:00 +0700</pubDate></item>
<item><title><![CDATA[Hai]]></title><guid isPermaLink="true">https://bao.vn/hai-2.html</guid></item>
<item><title>Ba</title><guid isPermaLink="false">77</guid></item>
<item><title>Một lần nữa</title><link>https://bao.vn/tin/bai-so-mot-cua-bao-1.html</link></item>
<item><title>x</title><link>file:///etc/passwd</link></item></channel></rss>"""


def test_a_feed_is_read_although_it_is_not_well_formed() -> None:
    entries = read_feed(RSS.encode(), "https://bao.vn/rss")
    assert [entry.address for entry in entries] == [
        "https://bao.vn/tin/bai-so-mot-cua-bao-1.html",
        "https://bao.vn/hai-2.html",
    ]
    assert entries[0].changed == datetime(2024, 7, 1, 1, 0, tzinfo=UTC)


def test_times_without_a_zone_are_vietnams() -> None:
    assert moment("2024-07-01T08:00:00") == datetime(2024, 7, 1, 1, 0, tzinfo=UTC)
    assert moment("2024-07-01") == datetime(2024, 6, 30, 17, 0, tzinfo=UTC)
    assert moment("0001-01-01") is None
    assert moment("hôm qua") is None


BILLION = b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'


@pytest.mark.parametrize(
    "bomb",
    [
        BILLION,
        BILLION.decode().encode("utf-16"),
        b'<!DOCTYPE r SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
        b"",
        b"khong phai xml",
        gzip.compress(b"0" * 60_000_000),
        gzip.compress(RSS.encode())[:-20],
    ],
    ids=("entities", "entities in utf-16", "a file of the machine", "nothing", "no xml", "gzip bomb", "cut gzip"),
)
def test_bombs_and_broken_documents_are_refused(bomb: bytes) -> None:
    with pytest.raises(BadDocumentError):
        read_feed(bomb, "https://bao.vn/rss")


def test_an_outside_document_type_is_not_fetched() -> None:
    root = parse(b'<!DOCTYPE rss SYSTEM "http://169.254.169.254/x.dtd"><rss><channel/></rss>')
    assert root.tag == "rss"
    assert unpacked(gzip.compress(b"<a/>")) == b"<a/>"


def test_sitemaps_are_indexes_lists_and_plain_text() -> None:
    index = read_sitemap(
        b"<sitemapindex><sitemap><loc>https://bao.vn/a.xml</loc></sitemap></sitemapindex>", "https://bao.vn/s.xml"
    )
    assert [entry.address for entry in index.sitemaps] == ["https://bao.vn/a.xml"]
    text = read_sitemap(b"https://bao.vn/1.html\nxyz\nhttps://bao.vn/2.html\n", "https://bao.vn/s.txt")
    assert len(text.pages) == 2
    with pytest.raises(BadDocumentError):
        read_sitemap(b"<html></html>", "https://bao.vn/s.xml")


def test_articles_are_told_from_sections_files_and_calendars() -> None:
    for path in ("/xay-dung-dang/ket-nap-dang-vien-123456.html", "/tin/huyen-nam-po-ket-nap-duoc-30-dang-vien-moi", "/news?id=991",
                 "/a/2019/3/ket-nap-a1234.htm"):  # fmt: skip
        assert looks_like_article(f"https://bao.vn{path}"), path
    for path in ("/", "/xay-dung-dang", "/tag/dang-vien-moi-cua-huyen-ta", "/anh-dep-cua-que-huong-ta-1234.jpg", "/lich/2024/07",
                 "/rss/xay-dung-dang-va-he-thong.rss"):  # fmt: skip
        assert not looks_like_article(f"https://bao.vn{path}"), path


def test_a_listing_gives_each_article_once_with_its_best_title() -> None:
    html = """<ul><li><a href='/tin/bai-so-mot-cua-bao-1234.html'><img></a><a href='/tin/bai-so-mot-cua-bao-1234.html'>Bài số một</a>
    <li><a href='http://khac.vn/tin/bai-so-hai-cua-bao-1235.html'>Báo khác</a></ul><a class='n' href='?p=2'>sau</a>"""
    page = read_listing(html, "https://bao.vn/tin?p=1", Listing("https://bao.vn/tin", next="a.n"), ("bao.vn",))
    assert [(entry.address, entry.title) for entry in page.entries] == [
        ("https://bao.vn/tin/bai-so-mot-cua-bao-1234.html", "Bài số một")
    ]
    assert page.following == "https://bao.vn/tin?p=2"
    counted = Listing("https://bao.vn/t?start={page}", first=0, step=20, first_address="https://bao.vn/t")
    assert [counted.page(index) for index in range(3)] == [
        "https://bao.vn/t",
        "https://bao.vn/t?start=20",
        "https://bao.vn/t?start=40",
    ]


def test_a_page_may_name_its_own_address() -> None:
    head = b"<head><link href='/tin-1.html?utm_source=a&amp;b=1' rel=\"canonical\" /></head>"
    assert canonical_link(head, "https://bao.vn/in/1") == "https://bao.vn/tin-1.html?b=1"
    assert canonical_link(b"<p>canonical</p>", "https://bao.vn/in/1") is None


def test_pages_on_members_and_cells_come_first() -> None:
    addresses = [
        "https://b.vn/the-thao/1",
        "https://b.vn/chinh-tri/1",
        "https://b.vn/huyen-uy-hop",
        "https://b.vn/ket-nap-dang-vien",
    ]
    assert [rank(address) for address in addresses] == [3, 2, 1, 0]
    assert rank("https://b.vn/a-1.html", "Xóa thôn trắng đảng viên") == 0


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("feed = ['https://b.vn/rss']", "unknown key 'feed'"),
        ("feeds = ['rss']", "neither http nor https"),
        ("feeds = ['https://b.vn/rss?api_key=1']", "a key in an address"),
        ("article = '('", "does not compile"),
        ("pause = -1", "pause is a number"),
        ("budget = 0", "budget is no whole number"),
        ("listings = [{address = 'https://b.vn/{page}', page = 3}]", "unknown key 'page' of a listing"),
        ("listings = [3]", "neither an address nor a table"),
        ("scheme = 'gopher'", "scheme 'gopher'"),
    ],
)
def test_a_wrong_description_is_told(told: str, wrong: str) -> None:
    with pytest.raises((ValueError, TypeError), match=wrong.replace("(", r"\(")):
        read_discovery(tomllib.loads(told))


def test_a_description_is_read_whole() -> None:
    told = """
    feeds = ["https://b.vn/rss"]
    listings = ["https://b.vn/tin?p={page}", {address = "https://b.vn/l?s={page}", first_page = 0, step = 10, links = "h3 a", most = 3}]
    article = '-\\d{5}\\.html$'
    least = 12
    pause = 1.5
    budget = 100
    """
    source = read_discovery(tomllib.loads(told)).source("bao-b", ["b.vn"])
    assert source.listings[1] == Listing("https://b.vn/l?s={page}", first=0, step=10, links="h3 a", most=3)
    assert (source.least, source.manner.pause, source.manner.budget, source.manner.connections) == (12, 1.5, 100, 1)


def test_a_contact_comes_from_the_settings_or_nothing_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHIBO_CONTACT", raising=False)
    with pytest.raises(SettingsError, match="CHIBO_CONTACT"):
        contact(tmp_path)
    for encoding in ("utf-8", "utf-8-sig"):  # the second: as Windows saves it
        (tmp_path / "settings.toml").write_text('contact = "mai@example.org"\n', encoding=encoding)
        assert contact(tmp_path) == "mai@example.org"
    monkeypatch.setenv("CHIBO_CONTACT", "nobody")
    with pytest.raises(SettingsError):
        contact(tmp_path)
