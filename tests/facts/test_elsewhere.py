"""Pages about something else: a case at court, parties of other countries, plans that are not the Party's."""

from datetime import date

import pytest

from tasks.facts.fact import Home
from tasks.facts.reader import read
from tasks.text.article import Article, Part
from tests.facts.blocks import article_of


def numbers_read(title: str, *paragraphs: str) -> list[str]:
    article = article_of(title, list(paragraphs), date(2021, 9, 20))
    return [f"{fact.value:f}" for fact in read(article, Home("Lâm Đồng")).facts]


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        (
            "Bắt nhóm đánh bạc ở xã Lát",
            "Trong 8 bị can có 3 đảng viên. Năm 2020, xã Lát có 2 đảng viên bị khai trừ vì đánh bạc.",
        ),
        (
            "Xét xử cựu chủ tịch xã",
            "Từ năm 2010 đến 2014 nhóm này thu 12 tỷ đồng. Huyện ủy khai trừ 5 đảng viên; xã Lát có 4 đảng viên.",
        ),
    ],
)
def test_a_page_about_a_case_counts_no_members(title: str, paragraph: str) -> None:
    assert numbers_read(title, paragraph) == []


def test_a_page_of_the_party_that_names_a_case_is_read() -> None:
    assert numbers_read("Đảng bộ huyện Lạc Dương sau vụ án đất đai", "Năm 2020, huyện kết nạp 41 đảng viên.") == ["41"]


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        ("Trung Quốc cử người chống dịch", "Thành phố Vũ Hán có 44.500 đảng viên. Chi bộ bệnh viện kết nạp 7 người."),
        ("Đảng Cộng sản ở Đức", "Đảng có 12.000 đảng viên. Năm 2020, đảng kết nạp 310 đảng viên."),
        ("Lào bầu Tổng Bí thư", "Việt Nam gửi điện mừng. Đảng có 340.000 đảng viên. Chi bộ kết nạp 12 đảng viên."),
        ("Đại hội Đảng Cộng sản Pháp", "Việt Nam gửi điện mừng. Đảng có 42.000 đảng viên, 900 chi bộ."),
        ("Cuba chuẩn bị đại hội", "Đảng có 12.000 chi bộ. Năm 2020, tỉnh Holguín kết nạp 310 đảng viên."),
        ("Quốc Dân đảng chọn chủ tịch", "Chi bộ Đài Nam khai trừ 12 đảng viên năm 2020, có 900 đảng viên."),
        ("Đảng của bà Le Pen thêm người", "Năm 2020 kết nạp 1.500 đảng viên. Chi bộ Marseille có 200 đảng viên."),
    ],
)
def test_a_page_about_another_country_gives_silence(title: str, paragraph: str) -> None:
    assert numbers_read(title, paragraph) == []


@pytest.mark.parametrize(
    "title", ["Lớp trẻ ở Đức Trọng", "Tạo nguồn tại Lào Cai", "Chuyện ở Mỹ Đức", "Ánh sáng của Nga Sơn"]
)
def test_a_place_that_begins_as_a_country_does_is_no_other_country(title: str) -> None:
    assert numbers_read(title, "Năm 2020, Đảng bộ huyện Lạc Dương kết nạp 41 đảng viên.") == ["41"]


def test_a_page_from_the_border_is_about_here() -> None:
    title = "Chi bộ bản giáp nước bạn, nhìn sang Trung Quốc"
    assert numbers_read(title, "Năm 2020, Đảng bộ xã Lát kết nạp 12 đảng viên.") == ["12"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Trường tuyển theo chỉ tiêu học bạ 1.400, chỉ tiêu điểm thi 3.800. Đảng bộ trường họp bàn.",
        "Nghị quyết của Tỉnh ủy đặt mục tiêu 2 triệu lượt khách.",
        "Tỉnh đoàn tổ chức học nghị quyết cho 2.400 thanh niên.",
    ],
)
def test_a_plan_of_something_else_is_no_plan_of_admissions(paragraph: str) -> None:
    assert numbers_read("Tin trong tỉnh Lâm Đồng", paragraph) == []


def test_figures_of_the_economy_are_read_on_pages_of_the_party_only() -> None:
    village = ("Bản Lát có 68 hộ, tỷ lệ hộ nghèo 35%.", "Bí thư kể: chi bộ bản hiện có 21 đảng viên.")
    assert numbers_read("Người giữ rừng ở Lạc Dương", *village) == ["21"]
    assert numbers_read("Chi bộ giữ rừng ở Lạc Dương", *village) == ["35", "21"]
    revenue = "Thu ngân sách trên địa bàn năm 2018 ước đạt 61 tỷ đồng, bằng 112% dự toán."
    assert numbers_read("Đảng ủy xã Lát tổng kết năm 2018", revenue) == ["112"]
    assert numbers_read("Xã Lát tổng kết năm 2018", revenue) == []
    assert numbers_read("Mừng Đảng, mừng Xuân ở Lạc Dương", revenue) == []
    assert numbers_read("Đảng bộ xã Lát với thu ngân sách", revenue) == []
    opening = "Sáng 19/12, Đảng bộ xã Lát tổ chức đại hội."
    assert numbers_read("", opening, revenue) == ["112"]


def test_cells_and_members_praised_are_not_all_that_a_unit_has() -> None:
    paragraph = "Đảng bộ xã Lát có 3 chi bộ và 4 đảng viên; Đảng bộ xã Đạ Sar có 5 đảng viên."
    assert numbers_read("Huyện ủy khen thưởng 25 đảng viên", paragraph) == []
    assert numbers_read("Huyện ủy tổng kết và khen thưởng", paragraph) == ["3", "4", "5"]


def test_a_page_without_a_title_that_opens_with_a_congress_or_a_conference_is_about_the_party() -> None:
    rate = "Đến cuối năm 2019, tỷ lệ hộ nghèo còn 9,4%."
    for opening, numbers in (
        ("Ngày 14/5, Đảng bộ xã Lát tổ chức Đại hội lần thứ XX, đại diện cho 214 đảng viên.", ["214", "9.4"]),
        ("Ngày 14/5, Huyện ủy Lạc Dương tổ chức Hội nghị Ban Chấp hành; huyện kết nạp 57 đảng viên.", ["57", "9.4"]),
        ("Ngày 14/5, UBND xã Lát họp bàn việc trồng cà phê; xã có 214 đảng viên.", ["214"]),
    ):
        parts, text = [], ""
        for paragraph in (opening, rate):
            parts.append(Part("paragraph", len(text), len(text) + len(paragraph)))
            text += paragraph + "\n"
        article = Article("", text, tuple(parts), None, date(2021, 9, 20), "x", None, "text")
        assert [f"{fact.value:f}" for fact in read(article, Home("Lâm Đồng")).facts] == numbers


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        (
            "Lạc Dương giao nhận quân",
            "Huyện có 84 công dân lên đường. Đảng viên dự bị là 3 đồng chí, số đảng viên là 6.",
        ),
        ("Đảng viên chống dịch ở Lạc Dương", "Xã Lát có 61 đảng viên. Thị trấn có 90 đảng viên dự các tổ."),
        ("Khai trừ Đảng 4 cán bộ xã Lát", "Các cán bộ này ký cấp đất sai từ năm 2011 đến năm 2014."),
        ("Tuyển công chức, ưu tiên đảng viên", "Huyện Lạc Dương hoàn thiện 64 hồ sơ, thẩm tra lý lịch 30 người."),
        (
            "Thành ủy Thượng Hải họp",
            "Thành phố có 2 triệu đảng viên, 90.000 chi bộ. Năm 2020 kết nạp 41.000 đảng viên.",
        ),
        ("Đa cấp kết nạp 900 người", "Ở huyện Lạc Dương, công ty kết nạp 900 người, phát triển 40 người mỗi tháng."),
        ("Điều kiện lập đảng bộ bộ phận", "Từ 30 đảng viên thì lập; đảng bộ có 3 chi bộ, mỗi năm kết nạp 1 đảng viên."),
        ("Tuyển nghĩa vụ công an", "Huyện Lạc Dương có chỉ tiêu 24, nhận 61 hồ sơ, trong đó 9 đảng viên."),
        ("Tuyển giáo viên", "Huyện Lạc Dương được giao chỉ tiêu 120, mới tuyển 96, ưu tiên đảng viên."),
        ("Tìm mộ liệt sĩ", "Huyện Lạc Dương dâng hương. Đại đội năm ấy có 31 đảng viên; công ty có 3 đảng viên."),
        ("Lễ cầu an ở Lạc Dương", "Huyện Lạc Dương dự lễ. Xã có 300 đảng viên."),
        ("Bộ đội làm đường", "Huyện Lạc Dương đón quân. Đoàn có 212 quân; 6 chi bộ; 98 đảng viên."),
        ("Con đường hoa của Chi bộ 6", "Chi bộ 6 (thị trấn Lạc Dương) trồng 300m hoa."),
    ],
)
def test_a_page_that_names_members_for_something_else_gives_silence(title: str, paragraph: str) -> None:
    assert numbers_read(title, paragraph) == []


def test_admissions_and_bodies_are_read_on_such_pages() -> None:
    page = "Trước ngày đi, huyện Lạc Dương kết nạp 5 thanh niên vào Đảng. Chi bộ Quân sự xã Lát có 9 đảng viên."
    assert numbers_read("Lạc Dương giao nhận quân", page) == ["5", "9"]
    page = "Năm 2020, Đảng bộ xã Lát kết nạp 7 đảng viên người Mông."
    assert numbers_read("Chi bộ đẩy lùi tà đạo ở xã Lát", page) == ["7"]


def test_a_page_that_only_lists_articles_gives_silence() -> None:
    found = [f"{n}. Huyện Lạc Dương kết nạp {n} đảng viên mới (0{n}/02/2020)" for n in (3, 4, 5)]
    assert numbers_read("Kết quả tìm kiếm: huyện Lạc Dương", *found) == []


def test_no_unit_has_more_organisations_than_its_rank_allows() -> None:
    assert numbers_read("Đảng bộ huyện Lạc Dương", "Hiện có 52.000 tổ chức cơ sở đảng.") == []
    assert numbers_read("Đảng bộ huyện Lạc Dương", "Hiện có 52 tổ chức cơ sở đảng.") == ["52"]
