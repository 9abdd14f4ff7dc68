"""Where the sources contradict each other or themselves it is published with the facts on both sides, and changes nothing."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.sql.papers import Papers, said

Ask = Callable[..., list[tuple[Any, ...]]]
DAY = "2018-12-31"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    papers = Papers(tmp_path_factory.mktemp("home"))
    page = papers.page

    def plan(unit: str, admitted: int, percent: str, *targets: int, when: str = "2018") -> None:
        page(
            said("members_admitted", admitted, when, unit=unit),
            said("target_attainment", percent, when, unit=unit),
            *(said("admission_target", target, "2018", unit=unit) for target in targets),
        )

    plan("Đúng Phần Trăm", 167, "111", 150)
    plan("Cắt Đuôi", 22, "13.7", 160, when="2018-01-01/2018-03-20")
    plan("Sai Phần Trăm", 167, "105", 150)
    plan("Hai Kế Hoạch", 102, "44.3", 230, 250, when="2018-01-01/2018-06-30")
    plan("Không Kế Hoạch", 167, "105")
    page(
        said("members_admitted", 130, "2018-01-01/2018-06-30", unit="Nửa Hơn Cả"),
        said("members_admitted", 120, "2018", unit="Nửa Hơn Cả"),
    )
    page(
        said("members_admitted", 60, "2018-01-01/2018-06-30", unit="Nửa Vừa"),
        said("members_admitted", 120, "2018", unit="Nửa Vừa"),
    )
    page(
        said("grassroots_orgs", 39, DAY, unit="Cộng Sai"),
        said("grassroots_committees", 20, DAY, unit="Cộng Sai"),
        said("grassroots_cells", 18, DAY, unit="Cộng Sai"),
    )
    page(
        said("grassroots_orgs", 39, DAY, unit="Cộng Đúng"),
        said("grassroots_committees", 20, DAY, unit="Cộng Đúng"),
        said("grassroots_cells", 19, DAY, unit="Cộng Đúng"),
    )
    page(
        said("members_admitted", 30, "2018", unit="Nữ Hơn Cả"),
        said("members_admitted", 34, "2018", unit="Nữ Hơn Cả", segment="female"),
    )
    page(
        said("members_admitted", 50, "2017", unit="Huyện Nhỏ"),
        said("members_admitted", 60, "2017", unit="Xã To", level="commune", district="Huyện Nhỏ"),
    )
    page(said("members_admitted", 500, "2016", unit="Sơn La", level="province", province="Sơn La", district=None),
         said("members_admitted", 300, "2016", unit="Huyện Trên", province="Sơn La"), said("members_admitted", 280, "2016", unit="Huyện Dưới", province="Sơn La"))  # fmt: skip
    page(said("places_with_cell", 130, DAY, unit="Bản Thừa"), said("places_total", 128, DAY, unit="Bản Thừa"))
    page(
        said("members_total", 3000, "2017-12-31", unit="Nhảy Vọt"),
        said("members_total", 4100, DAY, unit="Nhảy Vọt"),
        said("members_admitted", 150, "2018", unit="Nhảy Vọt"),
    )
    page(
        said("members_total", 3000, "2017-12-31", unit="Tăng Đều"),
        said("members_total", 3100, DAY, unit="Tăng Đều"),
        said("members_admitted", 150, "2018", unit="Tăng Đều"),
    )
    page(
        *(
            said("members_admitted", value, str(2014 + n), unit="Lạc Dòng")
            for n, value in enumerate((150, 160, 155, 1500))
        )
    )
    page(
        said("places_with_cell_share", 103, DAY, unit="Quá Trăm"),
        said("target_attainment", 103, "2018", unit="Quá Trăm"),
    )
    page(
        said("members_total", 3000, "2017-12-31", unit="Rời Đi"),
        said("members_total", 2500, DAY, unit="Rời Đi"),
        said("members_admitted", 150, "2018", unit="Rời Đi"),
        said("members_left", 400, "2018", unit="Rời Đi"),
    )
    page(
        said("members_admitted", 55, "2018-01-01/2018-06-30", unit="Hai Nửa"),
        said("members_admitted", 60, "2018-07-01/2018-12-31", unit="Hai Nửa"),
        said("members_admitted", 116, "2018", unit="Hai Nửa"),
    )
    page(
        said("members_admitted", 40, "2018", unit="Nam Nữ Sai", segment="female"),
        said("members_admitted", 60, "2018", unit="Nam Nữ Sai", segment="male"),
        said("members_admitted", 101, "2018", unit="Nam Nữ Sai"),
    )
    page(*(said("members_left", value, "2018", unit="Ba Lối", segment=way) for way, value in (("struck_off", 5), ("expelled", 2), ("resigned", 1), ("all", 9))))  # fmt: skip
    page(
        said("members_admitted", 90, "2018", unit="Các Xã Thừa"),
        *(
            said("members_admitted", 50, "2018", unit=xa, level="commune", district="Các Xã Thừa")
            for xa in ("Xã A", "Xã B")
        ),
    )
    page(
        said("members_admitted", 90, "2025", unit="Lào Cai", level="province", province="Lào Cai", district=None),
        *(said("members_admitted", 50, "2025", unit=xa, level="commune", district=None, province="Lào Cai") for xa in ("Xã C", "Xã D")),
    )  # fmt: skip
    for unit, rate in (
        ("Tỷ Lệ Sai", "4.2"),
        ("Tỷ Lệ Cuối Năm", "4.8"),
        ("Tỷ Lệ Đầu Năm", "5.2"),
        ("Tỷ Lệ Cắt", "4.83"),
    ):
        page(
            said("members_total", 2885, "2017-12-31", unit=unit),
            said("members_total", 3100, DAY, unit=unit),
            said("members_admitted", 150, "2018", unit=unit),
            said("admission_rate", rate, "2018", unit=unit),
        )
    page(said("members_admitted", 150, "2018", unit="Hai Số"))
    page(said("members_admitted", 154, "2018", unit="Hai Số"), on="2018-02-01")
    page(said("members_admitted", 900, "2018", unit="Chỉ Làm Tròn"))
    page(said("members_admitted", 896, "2018", unit="Chỉ Làm Tròn"))
    page(said("members_admitted", 200, "2018", unit="Hơn Mà Kém", bound="min"))
    page(said("members_admitted", 180, "2018", unit="Hơn Mà Kém"))
    page(said("members_admitted", 100, "2018", unit="Hơn Thật", bound="min"))
    page(said("members_admitted", 104, "2018", unit="Hơn Thật"))
    _beside_what_is_about(papers)
    _of_years_and_parts(papers)
    papers.release()
    return papers.ask


def _beside_what_is_about(papers: Papers) -> None:
    for unit, exact, told in (
        ("Kém Mà Hơn", 120, {"value": 100, "bound": "max"}),
        ("Kém Thật", 96, {"value": 100, "bound": "max"}),
        ("Gần Mà Xa", 700, {"value": 900, "bound": "approx"}),
        ("Gần Thật", 871, {"value": 900, "bound": "approx"}),
        ("Ngoài Khoảng", 120, {"value": 90, "high": 100}),
        ("Trong Khoảng", 96, {"value": 90, "high": 100}),
        ("Không Ai", 12, {"value": 0}),
    ):
        papers.page(said("members_admitted", exact, "2018", unit=unit), on="2018-02-01")
        papers.page(said("members_admitted", when="2018", unit=unit, **told), on="2018-01-05")


def _of_years_and_parts(papers: Papers) -> None:
    page = papers.page

    def years(unit: str, *values: int, last: str = "") -> None:
        whens = [str(2014 + n) for n in range(len(values))]
        page(*(said("members_admitted", n, when, unit=unit) for n, when in zip(values, [*whens[:-1], last or whens[-1]], strict=True)))  # fmt: skip

    years("Hai Năm Khác", 150, 160, 1500)
    years("Ít Người", 1, 1, 1, 6)
    years("Mới Một Quý", 150, 160, 155, 20, last="2017-01-01/2017-03-31")
    half = "2018-01-01/2018-06-30"
    page(said("members_admitted", "12.5", "2018", unit="Nửa Người"))
    page(said("rice_area", "12.5", "2018", unit="Nửa Hecta"))
    page(said("target_attainment", 105, half, unit="Nửa Vượt"), said("target_attainment", 102, "2018", unit="Nửa Vượt"))
    page(said("places_without_cell", 130, DAY, unit="Thiếu Thừa"), said("places_total", 128, DAY, unit="Thiếu Thừa"))
    page(said("places_without_members", 9, DAY, unit="Trắng Thừa"), said("places_total", 8, DAY, unit="Trắng Thừa"))
    page(
        said("members_admitted", 90, "2015-01-01/2020-12-31", unit="Bình Quân", per_year=True),
        said("members_admitted", 100, "2016", unit="Bình Quân"),
    )
    # shares of a part may well be above those of the whole, and add up to nothing
    page(
        said("target_attainment", 100, "2018", unit="Huyện Tỷ Lệ"),
        said("target_attainment", 90, "2018", unit="Huyện Tỷ Lệ", segment="female"),
        said("target_attainment", 104, "2018", unit="Huyện Tỷ Lệ", segment="youth"),
        *(
            said("target_attainment", 120, "2018", unit=xa, level="commune", district="Huyện Tỷ Lệ")
            for xa in ("Tỷ Lệ A", "Tỷ Lệ B")
        ),
    )


@pytest.mark.parametrize(
    ("unit", "kind", "value", "other_value"),
    [
        ("Sai Phần Trăm", "attainment", 105, 167),
        ("Nửa Hơn Cả", "part_above_whole", 130, 120),
        ("Cộng Sai", "organisations", 39, 38),
        ("Nữ Hơn Cả", "segment_above_whole", 34, 30),
        ("Xã To", "above_its_district_or_province", 60, 50),
        ("Sơn La", "districts_above_province", 500, 580),
        ("Bản Thừa", "more_than_places", 130, 128),
        ("Nhảy Vọt", "jump", 4100, 3000),
        ("Quá Trăm", "impossible_value", 103, None),
        ("Hai Nửa", "halves", 116, 115),
        ("Nam Nữ Sai", "women_and_men", 101, 100),
        ("Ba Lối", "leavers", 9, 8),
        ("Các Xã Thừa", "communes_above_district", 90, 100),
        ("Lào Cai", "communes_above_province", 90, 100),
        ("Tỷ Lệ Sai", "admission_rate", 4.2, 150),
        ("Hai Số", "competing_values", 154, 150),
        ("Hơn Mà Kém", "competing_values", 180, 200),
        ("Hai Kế Hoạch", "two_plans", 230, 250),
        ("Kém Mà Hơn", "competing_values", 120, 100),
        ("Gần Mà Xa", "competing_values", 700, 900),
        ("Ngoài Khoảng", "competing_values", 120, 90),
        ("Không Ai", "competing_values", 12, 0),
        ("Nửa Người", "impossible_value", 12.5, None),
        ("Thiếu Thừa", "more_than_places", 130, 128),
        ("Trắng Thừa", "more_than_places", 9, 8),
    ],
)
def test_a_contradiction_is_published(ask: Ask, unit: str, kind: str, value: float, other_value: float | None) -> None:
    assert ask("select kind, value, other_value from contradictions where unit = ?", unit) == [
        (kind, value, other_value)
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "Đúng Phần Trăm",
        "Cắt Đuôi",
        "Không Kế Hoạch",
        "Nửa Vừa",
        "Cộng Đúng",
        "Tăng Đều",
        "Chỉ Làm Tròn",
        "Hơn Thật",
        "Kém Thật",
        "Gần Thật",
        "Trong Khoảng",
        "Hai Năm Khác",
        "Ít Người",
        "Mới Một Quý",
        "Nửa Hecta",
        "Nửa Vượt",
        "Bình Quân",
        "Huyện Tỷ Lệ",
        "Tỷ Lệ A",
        "Rời Đi",
        "Tỷ Lệ Cuối Năm",
        "Tỷ Lệ Đầu Năm",
        "Tỷ Lệ Cắt",
    ],
)
def test_what_agrees_within_rounding_is_no_contradiction(ask: Ask, unit: str) -> None:
    assert ask("select kind from contradictions where unit = ?", unit) == []


def test_a_value_out_of_line_is_told_once_with_the_years_it_is_held_against(ask: Ask) -> None:
    ((value, other, facts),) = ask(
        "select value, other_value, len(other_facts) from contradictions where unit = 'Lạc Dòng'"
    )
    assert (value, other, facts) == (1500, 155, 3)


def test_a_contradiction_has_the_facts_on_both_sides_and_changes_no_value(ask: Ask) -> None:
    ((facts, others, says),) = ask("select facts, other_facts, says from contradictions where unit = 'Sai Phần Trăm'")
    stated = dict(ask("select fact_id, metric from facts where unit = 'Sai Phần Trăm'"))
    assert [stated[fact] for fact in facts] == ["target_attainment"]
    assert {stated[fact] for fact in others} == {"members_admitted", "admission_target"}
    assert says == "167 of 150 is 111.3 %"
    assert ask("select target_attainment from district_year where district = 'Sai Phần Trăm'") == [(105.0,)]


def test_every_kind_that_the_dictionary_names_was_found_and_no_other(ask: Ask) -> None:
    ((told,),) = ask(
        "select comment from duckdb_columns() where table_name = 'contradictions' and column_name = 'kind'"
    )
    named = re.findall(r"[a-z]+(?:_[a-z]+)*", told.split(" | ")[0])
    assert sorted(named) == [kind for (kind,) in ask("select distinct kind from contradictions order by 1")]
