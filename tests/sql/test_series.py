"""One defensible number of many statements: what stands, by which rule, where the right answer is known by hand.

All cases share one release; each tells of a place of its own.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.sql.papers import Papers, said

Ask = Callable[..., list[tuple[Any, ...]]]
OBSERVED = "select value, chosen_by, sources, sources_all, values_stated from observations where unit = ? order by all"
H1, NINE = "2019-01-01/2019-06-30", "2019-01-01/2019-09-30"
SPANS = {
    "day": "2019-03-03",
    "half_1": H1,
    "half_2": "2019-07-01/2019-12-31",
    "month": "2019-02-01/2019-02-28",
    "nine_months": NINE,
    "part": "2019-02-02/2019-08-31",
    "quarter_1": "2019-01-01/2019-03-31",
    "quarter_2": "2019-04-01/2019-06-30",
    "quarter_3": "2019-07-01/2019-09-30",
    "quarter_4": "2019-10-01/2019-12-31",
    "to_date": "2019-01-01/2019-10-20",
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    papers = Papers(tmp_path_factory.mktemp("home"))
    for tell in (_statements, _reprints, _years, _stocks, _places, _communes):
        tell(papers)
    papers.release()
    return papers.ask


def _statements(papers: Papers) -> None:
    page = papers.page
    page(said("members_admitted", 205, "2018", unit="Một Lời"))
    for _ in range(3):
        page(said("members_admitted", 205, "2018", unit="Đồng Thanh"))
    page(said("members_admitted", 896, "2018", unit="Tròn Số"))
    page(said("members_admitted", 900, "2018", unit="Tròn Số"))
    page(said("members_admitted", 900, "2018", unit="Tròn Số"))
    page(said("members_admitted", 900, "2018", unit="Gần Đúng", bound="approx"), on="2019-02-01")
    page(said("members_admitted", 871, "2018", unit="Gần Đúng"))
    page(said("members_admitted", 90, "2018", unit="Khoảng Rộng", high=100))
    page(said("members_admitted", 96, "2018", unit="Khoảng Rộng"))
    page(said("members_admitted", 120, "2018", unit="Hai Chọi Một"))
    page(said("members_admitted", 123, "2018", unit="Hai Chọi Một"), on="2018-02-01")
    page(said("members_admitted", 123, "2018", unit="Hai Chọi Một"), on="2018-02-03")
    page(said("members_admitted", 151, "2018", unit="Số Đông"), on="2018-02-09")
    page(said("members_admitted", 153, "2018", unit="Số Đông"), on="2018-02-01")
    page(said("members_admitted", 153, "2018", unit="Số Đông"), on="2018-02-03")
    portal = {"publisher": "cong", "kind": "district_portal", "district": "Cổng Riêng"}
    page(said("members_admitted", 77, "2018", unit="Cổng Riêng"), on="2018-01-02", **portal)
    page(said("members_admitted", 79, "2018", unit="Cổng Riêng"), on="2018-03-02")
    page(said("members_admitted", 61, "2018", unit="Báo Tỉnh"), on="2018-01-02")
    page(said("members_admitted", 63, "2018", unit="Báo Tỉnh"), on="2018-03-02", kind="national", province=None)
    page(said("members_admitted", 41, "2018", unit="Đính Chính"), on="2018-01-02")
    page(said("members_admitted", 43, "2018", unit="Đính Chính"), on="2018-01-09")
    page(said("members_admitted", 41, "2018", unit="Không Ngày"), on=None)
    page(said("members_admitted", 43, "2018", unit="Không Ngày"), on="2018-01-09")
    page(
        said("admission_target", 230, "2018", unit="Hai Kế Hoạch"),
        said("admission_target", 250, "2018", unit="Hai Kế Hoạch"),
    )
    page(said("members_admitted", 0, "2018", unit="Không Ai"), on="2018-02-01")
    page(said("members_admitted", 12, "2018", unit="Không Ai"), on="2018-01-05")
    page(
        said("members_admitted", 31, "2018", unit="Gần Nhất Kể"),
        on="2018-01-02",
        **(portal | {"district": "Gần Nhất Kể"}),
    )
    page(said("members_admitted", 31, "2018", unit="Gần Nhất Kể"), on="2018-01-03", kind="national", province=None)
    page(said("members_admitted", 33, "2018", unit="Gần Nhất Kể"), on="2018-03-02")
    page(said("members_admitted", 33, "2018", unit="Gần Nhất Kể"), on="2018-03-03")
    page(
        said("members_admitted", 35, "2018", unit="Báo Huyện"),
        on="2018-01-02",
        **(portal | {"kind": "provincial_paper", "district": "Báo Huyện"}),
    )
    page(said("members_admitted", 37, "2018", unit="Báo Huyện"), on="2018-02-02")
    page(said("members_admitted", 44, "2018", unit="Cùng Một Số"), on="2018-01-02")
    page(said("members_admitted", 44, "2018", unit="Cùng Một Số"), on="2018-02-03")
    page(said("members_admitted", 44, "2018", unit="Cùng Một Số"), on="2018-03-04", kind="national", province=None)
    page(said("target_attainment", "95.6", "2018", unit="Phần Trăm"))
    page(said("target_attainment", 96, "2018", unit="Phần Trăm"), on="2018-04-01")
    page(
        said("members_admitted", 30, "2018", unit="Có Nữ"),
        said("members_admitted", 12, "2018", unit="Có Nữ", segment="female"),
    )


def _reprints(papers: Papers) -> None:
    page = papers.page
    text = "Đảng bộ kết nạp\n55 members_admitted all Đăng Lại 2018."
    page(said("members_admitted", 55, "2018", unit="Đăng Lại"), text=text, publisher="bao-a")
    page(said("members_admitted", 55, "2018", unit="Đăng Lại"), text=text, publisher="bao-b", on="2018-02-02")
    title = "Phát triển đảng viên ở vùng cao biên giới"
    page(said("members_admitted", 56, "2018", unit="Cùng Tít"), title=title, on="2018-02-02")
    page(said("members_admitted", 56, "2018", unit="Cùng Tít"), title=title, on="2018-02-05", publisher="bao-b")
    page(
        said("members_admitted", 57, "2018", unit="Tít Năm Sau"),
        title="Kết quả phát triển đảng viên năm qua",
        on="2018-02-02",
    )
    page(
        said("members_admitted", 57, "2018", unit="Tít Năm Sau"),
        title="Kết quả phát triển đảng viên năm qua",
        on="2019-02-02",
    )
    page(said("members_admitted", 58, "2018", unit="Tít Ngắn"), title="Xây dựng Đảng", on="2018-02-02")
    page(said("members_admitted", 58, "2018", unit="Tít Ngắn"), title="Xây dựng Đảng", on="2018-02-03")
    page(said("members_admitted", 59, "2018", unit="Sửa Trang"), uri="https://bao.example/sua", on="2018-02-02")
    page(
        said("members_admitted", 60, "2018", unit="Sửa Trang"),
        uri="https://bao.example/sua",
        on="2018-02-04",
        captured="2024-02-01",
    )
    # one value three times in print but of one source, against two sources
    for serial in range(3):
        page(
            said("members_admitted", 71, "2018", unit="Ba Bản In"),
            text="In lại\n71 members_admitted all Ba Bản In 2018.",
            publisher=f"bao-{serial}",
            on="2018-06-01",
        )
    page(said("members_admitted", 73, "2018", unit="Ba Bản In"), on="2018-05-01")
    page(said("members_admitted", 73, "2018", unit="Ba Bản In"), on="2018-05-02")
    for unit, last in (
        ("Chưa Hết Năm", "2020-01-15"),
        ("Còn Sớm", "2019-12-30"),
    ):  # two papers before the year is over, and a third
        page(said("members_admitted", 148, "2019", unit=unit), on="2019-12-20")
        page(said("members_admitted", 148, "2019", unit=unit), on="2019-12-27")
        page(said("members_admitted", 146, "2019", unit=unit), on=last)
    for value, days in ((148, ("2019-12-20", "2019-12-27", "2020-01-10")), (146, ("2020-01-05", "2020-01-06"))):
        for day in days:
            page(said("members_admitted", value, "2019", unit="Kể Lại Sau"), on=day)
    page(said("members_total", 904, "2019-12-31", unit="Một Ngày"), on="2019-12-30")
    page(said("members_total", 904, "2019-12-31", unit="Một Ngày"), on="2019-12-30")
    page(said("members_total", 903, "2019-12-31", unit="Một Ngày"), on="2020-01-30")


def _years(papers: Papers) -> None:
    page = papers.page
    page(
        said("members_admitted", 20, "2019-01-01/2019-03-31", unit="Bốn Kỳ"), said("members_admitted", 45, H1, unit="Bốn Kỳ"),
        said("members_admitted", 70, NINE, unit="Bốn Kỳ"), said("members_admitted", 99, "2019", unit="Bốn Kỳ"),
    )  # fmt: skip
    page(
        said("members_admitted", 45, H1, unit="Mới Nửa Năm"),
        said("members_admitted", 9, "2019-08-01/2019-08-31", unit="Mới Nửa Năm"),
    )
    page(said("members_admitted", 50, "2019-07-01/2019-12-31", unit="Chỉ Nửa Cuối"))
    for when in SPANS.values():
        page(said("members_admitted", 5, when, unit="Từng Kỳ"))
    page(said("members_admitted", 450, "2015-01-01/2020-12-31", unit="Nhiệm Kỳ"))
    page(said("members_admitted", 90, "2015-01-01/2020-12-31", unit="Bình Quân", per_year=True))
    page(said("members_admitted", 90, "2019", unit="Bình Quân Năm", per_year=True))
    page(said("members_admitted", 7, "2019-01-01", unit="Ngày Lễ"))
    page(said("members_admitted", 64, H1, unit="Nửa Năm Với Kế Hoạch"), said("admission_target", 240, "2019", unit="Nửa Năm Với Kế Hoạch"),
         said("target_attainment", "26.7", H1, unit="Nửa Năm Với Kế Hoạch"))  # fmt: skip
    page(said("admission_target", 110, H1, unit="Kế Hoạch Nửa Năm"))
    page(said("admission_target", 900, "2015-01-01/2020-12-31", unit="Kế Hoạch Nhiệm Kỳ"))
    page(
        said("members_admitted", 80, "2019-01-01/2019-11-15", unit="Đến Nay"),
        said("members_admitted", 60, NINE, unit="Đến Nay"),
    )
    page(said("members_admitted", 100, "2019", unit="Trên Trăm", bound="min"))
    page(
        said("orgs_rated_share", 85, "2019", unit="Xếp Loại", segment="clean_strong"),
        said("orgs_rated_share", 90, "2019", unit="Xếp Loại", segment="clean_strong", status="target"),
    )
    page(
        said("training_classes", 3, "2019", unit="Mở Lớp", segment="awareness"),
        said("training_participants", 150, "2019", unit="Mở Lớp", segment="awareness"),
    )


def _stocks(papers: Papers) -> None:
    page = papers.page
    page(
        said("members_total", 3044, "2017-12-31", unit="Cuối Năm"),
        said("members_total", 3001, "2017-12-02", unit="Cuối Năm"),
    )
    page(said("members_total", 2000, "2018-01-01", unit="Đầu Năm"))
    page(said("members_total", 2001, "2018-02-14", unit="Trong Hạn"))
    page(said("members_total", 2002, "2018-02-15", unit="Quá Hạn"))
    page(said("members_total", 2003, "2017-11-16", unit="Trước Hạn"))
    page(said("members_total", 2004, "2017-11-15", unit="Sớm Quá"))
    page(
        said("members_total", 2010, "2017-12-30", unit="Hai Bên"),
        said("members_total", 2011, "2018-01-01", unit="Hai Bên"),
    )
    page(said("subordinate_cells", 50, "2015", unit="Mục Tiêu Tồn", status="target"))
    page(said("members_total", 2500, "never", unit="Không Kỳ"))
    page(said("members_total", 1500, "2017-12-31", unit="Hơn", bound="min"))


def _places(papers: Papers) -> None:
    page = papers.page
    page(said("members_admitted", 81, "2018", unit="Châu Thành", province="An Giang"))
    page(said("members_admitted", 82, "2018", unit="Châu Thành", province="Kiên Giang"))
    page(said("members_admitted", 83, "2018", unit="Không Tỉnh", province=None))
    page(said("members_admitted", 84, "2018", unit="M'Drăk", province="Đắk Lắk"))
    page(said("members_admitted", 84, "2018", unit="M’Drăk", province="ĐẮK LẮK"))
    page(said("members_admitted", 85, "2018", unit="Mỹ Đức", province="Hà Nội"))
    page(said("members_admitted", 85, "2018", unit="Mĩ Đức", province="Hà Nội"))
    page(said("members_admitted", 900, "2018", unit="Lai Châu", level="province", district=None, province="Lai Châu"))
    page(said("members_admitted", 86, "2018", unit="Khối các cơ quan tỉnh", level="organization", province="Lai Châu"))
    page(said("members_admitted", 87, "2018", unit="***", level="organization", province="Lai Châu"))
    page(said("members_admitted", 88, "2018", unit="Công ty Một", level="organization", province=None))
    of_a_district = said("members_admitted", 89, "2018", unit="Công ty Hai", level="organization", province="Lai Châu")
    page(replace(of_a_district, district="Huyện Lạ", district_id=None))


def _communes(papers: Papers) -> None:
    page = papers.page
    page(said("members_admitted", 6, "2018", unit="Xã Một", level="commune", district="Huyện A"))
    page(said("members_admitted", 8, "2018", unit="Xã Một", level="commune", district="Huyện B"))
    page(said("members_admitted", 9, "2018", unit="Xã Lạc", level="commune", district=None))
    page(said("members_admitted", 10, "2025", unit="Xã Mới", level="commune", district=None), on="2026-01-05")
    page(said("members_total", 900, "2025-06-30", unit="Xã Cũ", level="commune", district="Huyện A"), on="2026-01-05")
    page(said("members_total", 990, "2025-12-31", unit="Xã Cũ", level="commune", district=None), on="2026-01-05")


@pytest.mark.parametrize(
    ("unit", "stands"),
    [
        ("Một Lời", (205, "only_statement", 1, 1, 1)),
        ("Đồng Thanh", (205, "all_agree", 3, 3, 1)),
        ("Tròn Số", (896, "unrounded", 1, 3, 2)),
        ("Gần Đúng", (871, "exact", 1, 2, 2)),
        ("Khoảng Rộng", (96, "exact", 1, 2, 2)),
        ("Hai Chọi Một", (123, "more_sources", 2, 3, 2)),
        ("Số Đông", (153, "more_sources", 2, 3, 2)),
        ("Cổng Riêng", (77, "nearer_publisher", 1, 2, 2)),
        ("Báo Tỉnh", (61, "nearer_publisher", 1, 2, 2)),
        ("Đính Chính", (43, "later_page", 1, 2, 2)),
        ("Không Ngày", (43, "later_page", 1, 2, 2)),
        ("Hai Kế Hoạch", (230, "tie", 1, 1, 2)),
        ("Phần Trăm", (95.6, "unrounded", 1, 2, 2)),
        ("Không Ai", (0, "later_page", 1, 2, 2)),
        ("Gần Nhất Kể", (31, "nearer_publisher", 2, 4, 2)),
        ("Báo Huyện", (37, "later_page", 1, 2, 2)),
        ("Đăng Lại", (55, "all_agree", 1, 1, 1)),
        ("Cùng Tít", (56, "all_agree", 1, 1, 1)),
        ("Tít Năm Sau", (57, "all_agree", 2, 2, 1)),
        ("Tít Ngắn", (58, "all_agree", 2, 2, 1)),
        ("Sửa Trang", (60, "only_statement", 1, 1, 1)),
        ("Ba Bản In", (73, "more_sources", 2, 3, 2)),
        ("Chưa Hết Năm", (146, "period_over", 1, 3, 2)),
        ("Còn Sớm", (148, "more_sources", 2, 3, 2)),
        ("Kể Lại Sau", (146, "more_sources", 2, 5, 2)),
        ("Một Ngày", (904, "more_sources", 2, 3, 2)),
    ],
)
def test_the_value_that_stands_says_by_which_rule(
    ask: Ask, unit: str, stands: tuple[float, str, int, int, int]
) -> None:
    assert ask(OBSERVED, unit) == [stands]


def test_of_several_statements_of_the_value_the_nearest_publishers_latest_stands(ask: Ask) -> None:
    assert ask("select published_on::varchar from evidence where unit = 'Cùng Một Số' and is_chosen") == [
        ("2018-02-03",)
    ]


def test_a_part_is_an_observation_of_its_own(ask: Ask) -> None:
    assert ask("select segment, value from district_series where district = 'Có Nữ' order by 1") == [
        ("all", 30.0),
        ("female", 12.0),
    ]


def _year(ask: Ask, unit: str, *columns: str) -> list[tuple[Any, ...]]:
    asked = f"select year, {', '.join(columns)} from district_year where district = ? order by year"  # noqa: S608
    return ask(asked, unit)


_day = date.fromisoformat


@pytest.mark.parametrize(
    ("unit", "value", "through"),
    [
        ("Bốn Kỳ", 99, "2019-12-31"),
        ("Mới Nửa Năm", 45, "2019-06-30"),
        ("Đến Nay", 80, "2019-11-15"),
        ("Nửa Năm Với Kế Hoạch", 64, "2019-06-30"),
        ("Trên Trăm", 100, "2019-12-31"),
    ],
)
def test_a_year_is_the_full_one_else_the_furthest_to_date(ask: Ask, unit: str, value: int, through: str) -> None:
    assert _year(ask, unit, "members_admitted", "members_admitted_through") == [(2019, value, _day(through))]


@pytest.mark.parametrize(
    "unit",
    ["Chỉ Nửa Cuối", "Nhiệm Kỳ", "Bình Quân", "Bình Quân Năm", "Ngày Lễ", "Kế Hoạch Nửa Năm", "Kế Hoạch Nhiệm Kỳ"],
)
def test_terms_means_days_and_other_parts_never_become_a_year(ask: Ask, unit: str) -> None:
    assert _year(ask, unit, "members_admitted", "admission_target") == []
    assert len(ask("from district_series where district = ?", unit)) == 1


def test_the_year_as_it_was_reported_is_kept_part_by_part(ask: Ask) -> None:
    assert ask("select span, value from district_progress where district = 'Bốn Kỳ' order by through") == [
        ("quarter_1", 20.0),
        ("half_1", 45.0),
        ("nine_months", 70.0),
        ("full", 99.0),
    ]
    assert ask("select span, value from district_progress where district = 'Mới Nửa Năm' order by through") == [
        ("half_1", 45.0),
        ("month", 9.0),
    ]


def test_pages_of_a_districts_own_portal_are_counted_apart(ask: Ask) -> None:
    told = "select month::varchar, pages_of_portal from coverage where district = 'Cổng Riêng' and pages_of_portal > 0"
    assert ask(told) == [("2018-01-01", 1)]


def test_each_part_of_a_year_has_its_word(ask: Ask) -> None:
    told = "select span, period_start::varchar, through::varchar from district_progress where district = 'Từng Kỳ'"
    parts = {span: when.split("/") for span, when in SPANS.items()}
    assert sorted(ask(told)) == [(span, ends[0], ends[-1]) for span, ends in parts.items()]


def test_a_half_years_result_stands_beside_the_years_plan(ask: Ask) -> None:
    columns = ("members_admitted", "admission_target", "target_attainment", "target_attainment_through")
    assert _year(ask, "Nửa Năm Với Kế Hoạch", *columns) == [(2019, 64, 240, 26.7, _day("2019-06-30"))]


def test_a_number_that_is_more_than_says_so_in_the_yearly_table(ask: Ask) -> None:
    assert _year(ask, "Trên Trăm", "not_exact") == [(2019, ["members_admitted"])]
    assert _year(ask, "Bốn Kỳ", "not_exact") == [(2019, [])]


def test_a_rating_and_its_target_are_two_cells(ask: Ask) -> None:
    assert _year(ask, "Xếp Loại", "orgs_rated_share_clean_strong") == [(2019, 85.0)]
    assert ask("select series, value from place_year where unit = 'Xếp Loại' order by 1") == [
        ("orgs_rated_share_clean_strong", 85.0),
        ("orgs_rated_share_clean_strong_target", 90.0),
    ]


def test_classes_have_a_column_by_kind(ask: Ask) -> None:
    assert _year(ask, "Mở Lớp", "training_classes_awareness", "training_participants_awareness") == [(2019, 3, 150)]


@pytest.mark.parametrize(
    ("unit", "value", "day"),
    [
        ("Cuối Năm", 3044, "2017-12-31"),
        ("Đầu Năm", 2000, "2018-01-01"),
        ("Trong Hạn", 2001, "2018-02-14"),
        ("Trước Hạn", 2003, "2017-11-16"),
        ("Hai Bên", 2010, "2017-12-30"),
        ("Hơn", 1500, "2017-12-31"),
    ],
)
def test_a_stock_is_the_one_nearest_the_years_end_and_says_its_day(ask: Ask, unit: str, value: int, day: str) -> None:
    assert _year(ask, unit, "members_total", "members_total_day") == [(2017, value, _day(day))]


@pytest.mark.parametrize("unit", ["Quá Hạn", "Sớm Quá", "Không Kỳ"])
def test_a_stock_far_from_the_years_end_is_no_years_stock(ask: Ask, unit: str) -> None:
    assert _year(ask, unit, "members_total") == []


def test_a_stock_aimed_at_is_no_stock(ask: Ask) -> None:
    assert _year(ask, "Mục Tiêu Tồn", "subordinate_cells") == [(2015, None)]
    assert ask("select value from place_year where series = 'subordinate_cells_target'") == [(50.0,)]


def test_districts_of_one_name_in_two_provinces_are_two(ask: Ask) -> None:
    assert ask("select province, members_admitted from district_year where district = 'Châu Thành' order by 1") == [
        ("An Giang", 81),
        ("Kiên Giang", 82),
    ]


def test_spellings_of_one_name_are_one_place(ask: Ask) -> None:
    found = (
        "select place_id, count(*), sum(sources) from observations where province ilike ? and unit like ? group by all"
    )
    assert ask(found, "đắk lắk", "M%") == [("d-mdrak-dak-lak", 1, 2)]
    assert ask(found, "Hà Nội", "M%") == [("d-my-duc-ha-noi", 1, 2)]


def test_communes_of_one_name_in_two_districts_are_two(ask: Ask) -> None:
    assert ask("select district, members_admitted from commune_year where commune = 'Xã Một' order by 1") == [
        ("Huyện A", 6),
        ("Huyện B", 8),
    ]


def test_a_place_or_period_that_is_not_known_is_in_no_series(ask: Ask) -> None:
    assert ask("select unit, missing from unplaced order by unit") == [
        ("***", ["unit"]),
        ("Công ty Hai", ["place_unknown"]),
        ("Công ty Một", ["place_unknown"]),
        ("Không Kỳ", ["period"]),
        ("Không Tỉnh", ["place_unknown"]),
        ("Sửa Trang", ["superseded"]),
        ("Xã Lạc", ["place_ambiguous"]),
    ]
    assert ask("select count(*) from facts where unit = 'Xã Lạc'") == [(1,)]
    assert ask("select count(*) from observations where unit in ('Không Kỳ', 'Không Tỉnh', 'Xã Lạc')") == [(0,)]


def test_after_the_reform_of_july_2025_a_commune_lies_in_its_province(ask: Ask) -> None:
    assert ask("select place_id, district, year from commune_year where commune = 'Xã Mới'") == [
        ("c-xa-moi-2025-dien-bien", None, 2025)
    ]
    assert ask("select district, value from commune_series where commune = 'Xã Cũ' order by period_end") == [
        ("Huyện A", 900.0),
        (None, 990.0),
    ]


def test_provinces_and_organisations_have_their_levels(ask: Ask) -> None:
    assert ask("select place, province, members_admitted from province_year") == [("Lai Châu", "Lai Châu", 900)]
    assert ask("select place_key from observations where level = 'organization'") == [
        ("organization/p-lai-chau/khoi-cac-co-quan-tinh",)
    ]


def test_every_statement_stays_and_evidence_says_which_one_stands(ask: Ask) -> None:
    assert ask("select value, is_chosen, chosen_by from evidence where unit = 'Tròn Số' order by value, is_chosen") == [
        (896.0, True, "unrounded"),
        (900.0, False, None),
        (900.0, False, None),
    ]


def test_evidence_leads_from_the_number_to_the_raw_page(ask: Ask) -> None:
    ((marked, title, uri, digest, file, offset),) = ask(
        """select sentence_marked, title, uri, capture_digest, warc_file, warc_offset
        from evidence where unit = 'Một Lời'"""
    )
    assert "«205»" in marked
    assert title.startswith("Trang")
    assert uri.startswith("https://")
    assert len(digest) == 64
    assert file == "hand-0001"
    assert offset >= 0
