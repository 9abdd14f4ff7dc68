"""What follows from stated values is marked as such, with formula and parents, and never takes their place."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sql.papers import Papers, said

Ask = Callable[..., list[tuple[Any, ...]]]
WAYS_OUT = {"struck_off": 5, "expelled": 2, "resigned": 1}


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    papers = Papers(tmp_path_factory.mktemp("home"))
    page = papers.page
    page(
        said("members_admitted", 167, "2017", unit="Suy Kế Hoạch"),
        said("target_attainment", 111, "2017", unit="Suy Kế Hoạch"),
    )
    quarter = "2024-01-01/2024-03-20"
    page(
        said("members_admitted", 22, quarter, unit="Cắt Đuôi"),
        said("target_attainment", "13.7", quarter, unit="Cắt Đuôi"),
    )
    page(
        said("admission_target", 150, "2017", unit="Suy Kết Nạp"),
        said("target_attainment", "111.3", "2017", unit="Suy Kết Nạp"),
    )
    page(said("members_admitted", 99, "2017", unit="Tỷ Lệ"), said("members_total", 3300, "2017-12-31", unit="Tỷ Lệ"))
    page(
        said("members_admitted", 45, "2017-01-01/2017-06-30", unit="Hai Nửa"),
        said("members_admitted", 55, "2017-07-01/2017-12-31", unit="Hai Nửa"),
    )
    page(said("members_admitted", 45, "2017-01-01/2017-06-30", unit="Nửa Sai"), said("members_admitted", 55, "2017-07-01/2017-12-31", unit="Nửa Sai"),
         said("members_admitted", 101, "2017", unit="Nửa Sai"))  # fmt: skip
    page(
        said("members_admitted", 12, "2017", unit="Nam Nữ", segment="female"),
        said("members_admitted", 18, "2017", unit="Nam Nữ", segment="male"),
    )
    page(
        said("members_admitted", 100, "2017", unit="Gần Trăm", bound="approx"),
        said("target_attainment", 80, "2017", unit="Gần Trăm"),
    )
    page(
        *(said("members_left", value, "2017", unit="Ba Lối Ra", segment=segment) for segment, value in WAYS_OUT.items())
    )
    page(*(said("members_left", value, "2017", unit="Thiếu Một Lối", segment=segment) for segment, value in WAYS_OUT.items() if value > 1))  # fmt: skip
    page(
        said("target_attainment", 80, "2015-01-01/2020-12-31", unit="Cả Nhiệm Kỳ"),
        said("admission_target", 100, "2015", unit="Cả Nhiệm Kỳ"),
    )
    page(said("members_admitted", 7, "2017-01-01", unit="Ngày Đầu Năm"), said("admission_target", 100, "2017", unit="Ngày Đầu Năm"))  # fmt: skip
    page(said("members_admitted", 90, "2017", unit="Kế Hoạch Nửa"), said("admission_target", 50, "2017-07-01/2017-12-31", unit="Kế Hoạch Nửa"))  # fmt: skip
    page(said("members_admitted", 60, "2017-01-01/2017-06-30", unit="Nửa Năm"), said("admission_target", 80, "2017", unit="Nửa Năm"),
         said("members_total", 3300, "2017-12-31", unit="Nửa Năm"))  # fmt: skip
    papers.release()
    return papers.ask


FOUND = "select formula, low, high, value from derived where unit = ? order by formula"


@pytest.mark.parametrize(
    ("unit", "derived"),
    [
        ("Suy Kế Hoạch", ("members_admitted / target_attainment", 150, 151, None)),
        ("Cắt Đuôi", ("members_admitted / target_attainment", 160, 161, None)),
        ("Suy Kết Nạp", ("admission_target * target_attainment", 167, 167, 167)),
        ("Tỷ Lệ", ("members_admitted / members_total", 3, 3, 3)),
        ("Hai Nửa", ("half_1 + half_2", 100, 100, 100)),
        ("Nam Nữ", ("female + male", 30, 30, 30)),
        ("Ba Lối Ra", ("struck_off + expelled + resigned", 8, 8, 8)),
        ("Nửa Năm", ("members_admitted / admission_target", 75, 75, 75)),
    ],
)
def test_what_follows_from_stated_values(ask: Ask, unit: str, derived: tuple[Any, ...]) -> None:
    assert ask(FOUND, unit) == [derived]


def test_nothing_follows_from_a_number_that_is_about(ask: Ask) -> None:
    assert ask(FOUND, "Gần Trăm") == []


@pytest.mark.parametrize("unit", ["Cả Nhiệm Kỳ", "Ngày Đầu Năm", "Kế Hoạch Nửa"])
def test_nothing_follows_from_a_plan_of_another_time(ask: Ask, unit: str) -> None:
    assert ask(FOUND, unit) == []


def test_a_sum_with_a_part_unknown_is_none(ask: Ask) -> None:
    assert ask(FOUND, "Thiếu Một Lối") == []


def test_a_derived_value_is_in_no_series_and_no_year(ask: Ask) -> None:
    assert ask("select admission_target from district_year where district = 'Suy Kế Hoạch'") == [(None,)]
    assert ask("select count(*) from district_series where district = 'Hai Nửa'") == [(2,)]
    assert ask(
        "select members_admitted, members_admitted_through::varchar from district_year where district = 'Hai Nửa'"
    ) == [(45, "2017-06-30")]


def test_a_stated_value_stands_beside_and_a_disagreement_is_a_contradiction(ask: Ask) -> None:
    assert ask("select value, stated_value from derived where unit = 'Nửa Sai'") == [(100, 101)]
    assert ask("select kind, value, other_value, len(other_facts) from contradictions where unit = 'Nửa Sai'") == [
        ("halves", 101, 100, 2)
    ]


def test_a_derived_value_names_its_parents(ask: Ask) -> None:
    parents = ask(
        """select metric from facts join (select unnest(parents) as fact_id from derived where unit = 'Suy Kế Hoạch')
        using (fact_id) order by 1"""
    )
    assert parents == [("members_admitted",), ("target_attainment",)]
