"""Of whom a page speaks: pages of a few sentences, each figure with the unit it is about."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tasks.text.article import Part
from tests.facts.blocks import article_of

PAGES = Path(__file__).parent / "units"


def facts_of(title: str, lines: list[str], province: str | None) -> list[Fact]:
    article = article_of(title, lines, date(2020, 12, 20))
    return list(read(article, Home(province or None)).facts)


def pages() -> list[tuple[str, str, list[str], list[tuple[str, str, str]]]]:
    """Title, province, lines and (number, level, unit) of each page of ``units.tsv``: a block of lines a page."""
    found = []
    for block in (PAGES.with_suffix(".tsv")).read_text("utf-8").strip().split("\n\n"):
        head, *rest = block.split("\n")
        province, title = head.split("\t")
        lines = [line for line in rest if "\t" not in line]
        figures = [tuple(row) for row in csv.reader((r for r in rest if "\t" in r), delimiter="\t")]
        found.append((title, province, lines, figures))
    return found  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("title", "province", "lines", "figures"), pages(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_each_figure_goes_to_the_unit_it_is_about(
    title: str, province: str, lines: list[str], figures: list[tuple[str, str, str]]
) -> None:
    read_units: dict[str, set[tuple[str, str]]] = {}
    for fact in facts_of(title, lines, province):
        read_units.setdefault(f"{fact.value:f}", set()).add((fact.level, fact.unit))
    for number, level, unit in figures:
        assert (level, unit) in read_units.get(number, set()), (number, read_units.get(number))


def test_a_town_that_nothing_names_has_not_the_figures_of_the_bloc_before_it() -> None:
    text = "Toàn huyện Phù Yên kết nạp 210 đảng viên; Đảng bộ Khối các cơ quan tỉnh kết nạp 60. Thị trấn kết nạp 9 đảng viên."
    assert {f"{f.value:f}" for f in facts_of("Hội nghị tổng kết", [text], "Sơn La")} == {"210", "60"}


def test_districts_of_another_province_than_the_pages_own_lie_in_theirs() -> None:
    lines = [
        "Năm 2019, huyện Mai Sơn kết nạp 174 đảng viên, huyện Sông Mã 166, huyện Phù Yên 158.",
        "Huyện Tánh Linh kết nạp 91 đảng viên, trong đó xã Gia Huynh 12. Huyện Châu Thành kết nạp 201 đảng viên.",
        "Tại Hà Giang, huyện Mèo Vạc kết nạp 112 đảng viên.",
    ]
    lies = {f"{f.value:f}": f.province for f in facts_of("Kinh nghiệm từ một số huyện", lines, "Sơn La")}
    assert lies == {
        "174": "Sơn La",
        "166": "Sơn La",
        "158": "Sơn La",
        "91": "Bình Thuận",
        "12": "Bình Thuận",
        "201": None,  # many provinces have one
        "112": "Hà Giang",
    }


def test_committees_of_blocs_and_branches_under_a_province_are_above_the_grassroots() -> None:
    text = "Toàn tỉnh đã tổ chức xong đại hội của 5 đảng bộ khối, ngành và kết nạp 1.204 đảng viên."
    assert {f"{f.value:f}" for f in facts_of("Tỉnh Lâm Đồng tổng kết đại hội", [text], "Lâm Đồng")} == {"1204"}


def test_a_unit_never_holds_a_persons_name() -> None:
    people = ["Lò Văn Kiên", "Kiêm Thị Bé", "Hằng Văn Tuấn Em", "Mùa A Thào", "Phạm Thị Hoa", "Đàm Văn Sơn"]
    for said in (
        "Bí thư Đảng ủy xã Mường Mươn {} cho biết, năm 2016 xã kết nạp 11 đảng viên.",
        "Chủ tịch UBND xã Hà Hiệu {} nói xã kết nạp 11 đảng viên.",
        "Hiệu trưởng Trường THPT Nguyễn Trãi {} cho biết trường kết nạp 11 đảng viên.",
        "Thay mặt Đảng ủy, {} cho biết xã Na Sang kết nạp 11 đảng viên.",
        "Bí thư Chi bộ bản Nậm Lốt {} nói: chi bộ có 11 đảng viên.",
    ):
        for person in people:
            units = {
                f.unit for f in facts_of("Tin ngắn", ["Tin về công tác đảng viên. " + said.format(person)], "Điện Biên")
            }
            assert units
            assert not any(person.split()[-1] in unit for unit in units), (units, said, person)


def test_the_kind_tells_a_district_from_a_town_of_the_same_name() -> None:
    kinds = {
        (f.value, f.unit, f.kind)
        for f in facts_of(
            "Kỳ Anh",
            ["Đảng bộ thị xã Kỳ Anh kết nạp 129 đảng viên; Đảng bộ huyện Kỳ Anh kết nạp 203 đảng viên."],
            "Hà Tĩnh",
        )
    }
    assert {(129, "Kỳ Anh", "thị xã"), (203, "Kỳ Anh", "huyện")} <= kinds


def test_an_organisation_has_no_kind() -> None:
    assert {f.kind for f in facts_of("Tin", ["Đảng bộ Công an tỉnh kết nạp 12 đảng viên."], "Sơn La")} == {None}


def test_a_commune_lies_where_its_first_mention_says() -> None:
    facts = facts_of(
        "Tân Hưng đổi thay",
        ["Đảng bộ xã Tân Hưng, huyện Long Phú (Sóc Trăng) vững mạnh.", "Năm 2016, xã kết nạp 6 đảng viên."],
        None,
    )
    assert [(f.unit, f.district, f.province) for f in facts] == [("Tân Hưng", "Long Phú", "Sóc Trăng")]


def test_a_province_in_brackets_is_no_district() -> None:
    facts = facts_of("Phát triển Đảng", ["Đảng bộ Quân sự huyện Đức Cơ (Gia Lai) có 4 chi bộ với 41 đảng viên."], None)
    assert {(f.district, f.province) for f in facts} == {("Đức Cơ", "Gia Lai")}


def test_a_city_by_its_short_name_says_where_a_quarter_lies() -> None:
    facts = facts_of("Bình Tân phát triển Đảng", ["Toàn quận Bình Tân (TPHCM) hiện có 8.012 đảng viên."], None)
    assert {(f.district, f.province) for f in facts} == {("Bình Tân", "Hồ Chí Minh")}


def test_names_on_a_page_without_a_date_are_those_of_the_years_it_speaks_of() -> None:
    told = "Tỉnh ủy Gia Lai giao chỉ tiêu năm 2021: Kbang 110; Chư Păh 125; Đak Đoa 140; Ayun Pa 50."
    facts = read(article_of("Gia Lai giao chỉ tiêu kết nạp đảng viên", [told], None)).facts
    assert {f.unit: f.level for f in facts if f.unit != "Gia Lai"} == dict.fromkeys(
        ("Kbang", "Chư Păh", "Đak Đoa", "Ayun Pa"), "district"
    )


@pytest.mark.parametrize(
    ("title", "line", "units"),
    [
        (
            "Hữu Lũng phấn đấu hoàn thành chỉ tiêu",
            "Năm 2016, Huyện ủy Hữu Lũng kết nạp 121 đảng viên. Một số xã vượt chỉ tiêu là Yên Bình 7/5, Minh Sơn 6/4.",
            {121: ("district", "Hữu Lũng"), 7: ("commune", "Yên Bình"), 6: ("commune", "Minh Sơn")},
        ),
        (
            "Tuyên Quang kết nạp được 845 đảng viên",
            "Kết nạp được nhiều là huyện Chiêm Hóa 102 đảng viên, thành phố Tuyên Quang 91 đảng viên. Trong tỉnh lập thêm 3 chi bộ.",
            {845: ("province", "Tuyên Quang"), 102: ("district", "Chiêm Hóa"), 91: ("district", "Tuyên Quang")},
        ),
    ],
)
def test_a_name_that_several_places_bear_is_the_one_of_the_pages_own_rank(
    title: str, line: str, units: dict[int, tuple[str, str]]
) -> None:
    """On a page without a date and a publisher, where the map alone knows too many of that name."""
    found = read(article_of(title, [line], None), Home(None)).facts
    assert {int(f.value): (f.level, f.unit) for f in found if f.metric == "members_admitted"} == units


def test_a_page_without_a_title_is_not_about_whose_guest_its_first_sentence_names() -> None:
    first = (
        "Ngày 13-8, ông Trần Văn A - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy Đắk Lắk tới dự, chỉ đạo Đại hội đại "
        "biểu Đảng bộ xã Krông Á lần thứ nhất, nhiệm kỳ 2025 - 2030, diễn ra tại hội trường của xã trong hai ngày liền."
    )
    second = "Dự đại hội có 128 đại biểu đại diện cho 397 đảng viên."
    article = article_of("", [second], date(2025, 8, 14))
    text = f"{first}\n{second}"
    article = replace(
        article,
        title="",
        text=text,
        parts=(Part("lead", 0, len(first)), Part("paragraph", len(first) + 1, len(text))),
    )
    assert [(f.level, f.unit) for f in read(article, Home("Đắk Lắk")).facts] == [("commune", "Krông Á")]


def test_a_commune_of_today_lies_in_no_district_and_keeps_the_names_of_those_it_came_from() -> None:
    lines = [
        "Xã Tuy Đức (Lâm Đồng) được thành lập từ các xã Đắk Búk So, Quảng Tâm, Đắk R'Tih. Đảng bộ xã có 812 đảng viên.",
        "Năm 2024, Đảng bộ xã Đắk Búk So kết nạp 19, Quảng Tâm 7, Đắk R'Tih 11 đảng viên.",
        "Phường An Khê (Gia Lai) có 1.480 đảng viên.",
    ]
    facts = read(article_of("Xã mới Tuy Đức", lines, date(2025, 10, 16)), Home(None)).facts
    units = {f"{f.value:f}": (f.level, f.unit, f.district) for f in facts}
    assert units["812"] == ("commune", "Tuy Đức", None)
    assert units["1480"] == ("commune", "An Khê", None)
    assert units["7"][:2] == ("commune", "Quảng Tâm")


@pytest.mark.parametrize(
    ("text", "district"),
    [
        (
            "Là đảng bộ lớn trên địa bàn huyện Bù Gia Mập (Bình Phước), Đảng bộ Công ty cổ phần Cao su Phú Riềng hiện có 642 đảng viên.",
            "Bù Gia Mập",
        ),
        (
            "Đảng bộ Công ty cổ phần Cao su Phú Riềng, đóng trên địa bàn huyện Bù Gia Mập, hiện có 642 đảng viên.",
            "Bù Gia Mập",
        ),
        (
            "Đảng bộ Công ty cổ phần Cao su Phú Riềng hiện có 642 đảng viên. Công ty giúp nhiều hộ trên địa bàn huyện Bù Gia Mập.",
            None,
        ),
    ],
)
def test_where_a_company_stands_is_the_district_it_lies_in(text: str, district: str | None) -> None:
    facts = facts_of("Công ty cổ phần Cao su Phú Riềng phát triển Đảng", [text], "Bình Phước")
    assert {(f.level, f.district) for f in facts} == {("organization", district)}


def test_a_ward_lies_in_the_town_told_of_and_in_no_rural_district() -> None:
    lines = [
        "Sáu tháng đầu năm, TP Sóc Trăng kết nạp 88 đảng viên, huyện Kế Sách 71, Mỹ Tú 64.",
        "Tại thành phố, Thành ủy chỉ đạo các chi bộ rà soát nguồn. Phường 7 có 11 khóm.",
    ]
    facts = facts_of("Kết quả phát triển đảng viên", lines, "Sóc Trăng")
    assert [(f.unit, f.district) for f in facts if f.level == "commune"] == [("Phường 7", "Sóc Trăng")]


def test_a_special_zone_spoken_of_again_is_not_the_ward_named_since() -> None:
    lines = [
        "Đảng bộ đặc khu Lý Sơn (tỉnh Quảng Ngãi) có 31 tổ chức cơ sở đảng.",
        "Phường Sa Huỳnh kết nạp 22 đảng viên, xã Ba Tô 17. Đặc khu được giao 40 đảng viên.",
    ]
    facts = read(article_of("Đặc khu Lý Sơn phát triển Đảng", lines, date(2025, 12, 10)), Home(None)).facts
    assert {f"{f.value:f}": f.unit for f in facts} == {"31": "Lý Sơn", "22": "Sa Huỳnh", "17": "Ba Tô", "40": "Lý Sơn"}


def test_a_regiment_of_the_province_is_not_of_the_commune_told_of_before_it() -> None:
    lines = [
        "Đảng bộ Quân sự tỉnh hiện có 1.020 đảng viên.",
        "Bộ đội giúp dân ở xã Thới Thạnh, huyện Thạnh Phú. Đảng bộ xã có 187 đảng viên.",
        "Trung đoàn 895 năm 2019 kết nạp 28 đảng viên.",
    ]
    facts = facts_of("Lực lượng vũ trang tỉnh Bến Tre phát triển Đảng", lines, "Bến Tre")
    assert {f.unit: f.district for f in facts} == {
        "Quân sự tỉnh": None,
        "Thới Thạnh": "Thạnh Phú",
        "Trung đoàn 895": None,
    }


def test_a_short_line_in_capitals_says_whose_page_it_is() -> None:
    facts = facts_of("Kết quả phát triển đảng viên", ["XÃ CƯ NÉ", "Toàn xã có 412 đảng viên."], "Đắk Lắk")
    assert [(f.level, f.unit) for f in facts] == [("commune", "Cư Né")]


def test_a_commune_of_today_is_not_in_the_district_that_the_page_named_before_it() -> None:
    lines = [
        "Xã Ia Mơ có 216 đảng viên. Khi còn huyện Chư Prông, năm 2024 toàn huyện kết nạp 214 đảng viên.",
        "Phường An Nhơn Nam có 61 chi bộ với 2.330 đảng viên. Với xã Vĩnh Sơn, việc kết nạp chậm hơn: mới 5 người vào Đảng.",
    ]
    facts = read(article_of("Gia Lai sau hợp nhất", lines, date(2025, 11, 14)), Home("Gia Lai")).facts
    assert {f.unit: f.district for f in facts} == {
        "Ia Mơ": None,
        "Chư Prông": "Chư Prông",
        "An Nhơn Nam": None,
        "Vĩnh Sơn": None,
    }


def test_a_high_school_lies_in_the_district_whose_name_it_bears() -> None:
    lines = [
        "Huyện Triệu Sơn kết nạp 142 đảng viên. Trường THPT Nông Cống 1 kết nạp 4 đảng viên, Trường THPT Lê Lợi 5."
    ]
    facts = facts_of("Phát triển đảng viên trong trường học", lines, "Thanh Hóa")
    assert {f.unit: f.district for f in facts} == {
        "Triệu Sơn": "Triệu Sơn",
        "Trường THPT Nông Cống 1": "Nông Cống",
        "Trường THPT Lê Lợi": "Triệu Sơn",
    }


def test_a_university_lies_in_the_town_in_which_it_stands() -> None:
    lines = [
        "Đóng tại trung tâm TP Quy Nhơn (Bình Định), Trường Đại học Quy Nhơn có 14 khoa. Đảng bộ Trường có 402 đảng viên."
    ]
    facts = facts_of("Đảng bộ Trường Đại học Quy Nhơn: Sinh viên là nguồn", lines, None)
    assert [(f.unit, f.district) for f in facts] == [("Trường Đại học Quy Nhơn", "Quy Nhơn")]


def test_where_the_young_earn_their_living_is_not_where_a_commune_lies() -> None:
    lines = [
        "Đảng bộ xã có 262 đảng viên.",
        '"Hơn 1.100 người làm công nhân ở Nghi Sơn, Bình Dương, ở nhà chủ yếu là người già", Chủ tịch UBND xã cho biết. Xã Công Liêm kết nạp 5 đảng viên.',
    ]
    facts = facts_of("Chuyện ở xã Tượng Sơn, huyện Nông Cống", lines, "Thanh Hóa")
    assert {f.unit: f.district for f in facts} == {"Tượng Sơn": "Nông Cống", "Công Liêm": "Nông Cống"}


def test_organisations_of_a_districts_page_lie_there_one_behind_the_other() -> None:
    lines = ["Trường THPT Hoằng Hóa 4 kết nạp 2 đảng viên. Trường THPT Lương Đắc Bằng kết nạp được 5 đảng viên."]
    facts = facts_of("Hoằng Hóa phát triển đảng viên", lines, "Thanh Hóa")
    assert [f.district for f in facts] == ["Hoằng Hóa", "Hoằng Hóa"]


def test_toan_tinh_is_the_province_of_today_though_the_old_one_was_named() -> None:
    lines = [
        "Đảng bộ xã Hòa Thắng (tỉnh Lâm Đồng) có 401 đảng viên. Năm 2024, toàn tỉnh Bình Thuận kết nạp 1.310 đảng viên.",
        "Năm 2026, toàn tỉnh phấn đấu kết nạp trên 5.200 đảng viên.",
    ]
    facts = read(article_of("Xã Hòa Thắng phát triển đảng viên", lines, date(2026, 1, 3)), Home(None)).facts
    assert {f"{f.value:f}": f.unit for f in facts} == {"401": "Hòa Thắng", "1310": "Bình Thuận", "5200": "Lâm Đồng"}


def test_a_ward_named_behind_tai_thanh_pho_lies_there() -> None:
    lines = [
        "Thành ủy Việt Trì kết nạp 312 đảng viên, Thị ủy Phú Thọ 118, Huyện ủy Tân Sơn 164.",
        "Tại thành phố, phường Gia Cẩm có 25 chi bộ.",
    ]
    facts = facts_of("Kết quả phát triển đảng viên", lines, "Phú Thọ")
    assert [(f.unit, f.district) for f in facts if f.level == "commune"] == [("Gia Cẩm", "Việt Trì")]


def test_a_page_about_a_region_gives_none_of_its_provinces_what_the_region_has() -> None:
    text = "Toàn vùng có 607 đảng bộ cơ sở với 91.623 đảng viên. Tại Gia Lai, Đảng bộ tỉnh có 40.000 đảng viên."
    read_values = {f"{f.value:f}" for f in facts_of("Xây dựng hệ thống chính trị ở Tây Nguyên", [text], None)}
    assert read_values == {"40000"}


@pytest.mark.parametrize(
    ("title", "line", "district"),
    [
        # a company bears the name of the district, which the page names too
        ("Đảng bộ Công ty CP Mía đường Quỳ Hợp", "Đảng bộ Công ty CP Mía đường Quỳ Hợp hiện có 742 đảng viên; phối hợp với Trung tâm Chính trị huyện Quỳ Hợp mở lớp.", "Quỳ Hợp"),
        # a province's name, though the page names a district
        ("Đảng bộ Công ty Cao su Đắk Lắk", "Đảng bộ Công ty Cao su Đắk Lắk hiện có 742 đảng viên; phối hợp với Trung tâm Chính trị huyện Cư M'gar mở lớp.", None),
        # spoken of by its sort
        ("Trường Đại học Quảng Bình: Vườn ươm", "Đảng bộ Trường Đại học Quảng Bình có 112 đảng viên. Nhà trường đóng trên địa bàn thành phố Đồng Hới.", "Đồng Hới"),
        ("Trường Đại học Quảng Bình: Vườn ươm", "Đảng bộ Trường Đại học Quảng Bình có 112 đảng viên. Bệnh viện đóng tại thị xã Ba Đồn giúp trường khám bệnh.", None),
        ("Trường Đại học Tây Bắc: Vườn ươm", "Đảng bộ Trường Đại học Tây Bắc có 112 đảng viên, đông với một trường đại học đóng tại huyện Thuận Châu (Sơn La).", "Thuận Châu"),
        # a village, no Sở of the province
        ("Phum, sóc Giồng Riềng", "Giồng Riềng là huyện có đông đồng bào Khmer. Ở ấp Sở Tại, xã Bàn Thạch, chi bộ có 15 đảng viên.", "Giồng Riềng"),
        ("Đảng viên phường Hòa Hương", "Đảng bộ phường Hòa Hương (TP. Tam Kỳ) có những chi bộ đông: Chi bộ Khối phố 3 (126 đảng viên).", "Tam Kỳ"),
        # the commune it is said to lie in is of one district alone
        ("Chi bộ kết nạp đảng viên", "Chi bộ thôn Păng Tiêng, xã Lát (Lâm Đồng) hiện có 21 đảng viên.", "Lạc Dương"),
    ],
)  # fmt: skip
def test_where_an_organisation_lies(title: str, line: str, district: str | None) -> None:
    facts = [f for f in facts_of(title, [line], None) if f.level == "organization"]
    assert {f.district for f in facts} == {district}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Đảng bộ Bệnh viện tổ chức Lễ kết nạp đảng viên", "Bệnh viện Đa khoa Lâm Thao"),
        ("Chi bộ Trường tổ chức Đại hội", "Trường THPT Phong Châu"),
    ],
)
def test_what_a_body_without_its_name_holds_is_no_name(title: str, name: str) -> None:
    lines = [f"Ngày 3/5, Đảng ủy {name} (Phú Thọ) họp.", f"Đảng bộ {title.split()[2]} hiện có 41 đảng viên."]
    assert {f.unit for f in facts_of(title, lines, "Phú Thọ")} == {name}


def test_a_firm_named_in_the_title_without_its_sort_and_group_is_the_firm() -> None:
    lines = ["Đảng bộ Công ty Cổ phần Than Hà Lầm - Vinacomin có 946 đảng viên. Năm 2015, Đảng bộ kết nạp 70 đồng chí."]
    names = {f.unit for f in facts_of("Đảng bộ Than Hà Lầm: Chú trọng thợ lò", lines, "Quảng Ninh")}
    assert names == {"Công ty Cổ phần Than Hà Lầm - Vinacomin"}


@pytest.mark.parametrize(
    ("line", "units"),
    [
        ("Đến năm 2004, khi tỉnh Lai Châu được chia tách, Đảng bộ có 116 đảng viên.", {"Mường Than"}),
        ("Đến năm 2004, khi tỉnh Lai Châu được chia tách, toàn tỉnh có 9.116 đảng viên.", {"Lai Châu"}),
    ],
)
def test_what_became_of_the_one_above_dates_what_is_told_of_the_page_s_own(line: str, units: set[str]) -> None:
    title = "Lịch sử Đảng bộ xã Mường Than (huyện Than Uyên, Lai Châu)"
    assert {f.unit for f in facts_of(title, [line], "Lai Châu")} == units


@pytest.mark.parametrize(
    ("title", "line", "unit"),
    [
        ("Đảng bộ huyện Lâm Thao", "Năm 2018, huyện kết nạp 74 đảng viên; xã Xuân Lũng kết nạp 17. Đảng bộ có 51 tổ chức cơ sở đảng.", "Lâm Thao"),
        ("Đảng bộ Quân sự tỉnh Phú Thọ", "Năm 2018, Đảng bộ Quân sự tỉnh kết nạp 74 đảng viên; Trung đoàn 753 kết nạp 17 chiến sĩ. Đảng bộ có 51 tổ chức cơ sở đảng.", "Quân sự tỉnh Phú Thọ"),
        ("Đảng bộ huyện Lâm Thao", "Xã Xuân Lũng kết nạp 17. Đảng bộ có 51 chi bộ.", "Xuân Lũng"),
    ],
)  # fmt: skip
def test_one_that_has_committees_of_the_grassroots_is_the_page_s_own(title: str, line: str, unit: str) -> None:
    assert [f.unit for f in facts_of(title, [line], "Phú Thọ") if f.value == 51] == [unit]
