"""Series on the real map: places through time, names that are several, and the districts of 2024 after they are gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tasks.places.placing import day_of_statement, place_of
from tasks.rows import place_tables
from tests.sql.papers import Papers, said
from warehouse.gazetteer import COLUMNS, PlaceTableError
from warehouse.records import FactRow

Ask = Callable[..., list[tuple[Any, ...]]]
PUBLISHED = "2026-01-05"


def _on_map(fact: FactRow, published: str) -> FactRow:
    """The fact as the reader would have placed it."""
    day = date.fromisoformat(published)
    found = place_of(
        fact.level,
        fact.unit,
        kind=fact.kind,
        district=fact.district,
        province=fact.province,
        on=day_of_statement(fact.period_end, day),
        published=day,
    )
    return replace(
        fact,
        place_id=found.place_id,
        district_id=found.district_id,
        province_id=found.province_id,
        place_status="none" if fact.level in {"organization", "nation"} else found.status,
        place_rule=found.rule,
    )


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    papers = Papers(tmp_path_factory.mktemp("home"))

    def page(*facts: FactRow, on: str = PUBLISHED) -> None:
        papers.page(*(_on_map(fact, on) for fact in facts), on=on)

    _one_name(page)
    _through_time(page)
    _after_the_reform(page)
    papers.release(place_tables=place_tables())
    return papers.ask


def _one_name(page: Callable[..., None]) -> None:
    page(said("members_admitted", 21, "2020", unit="Kỳ Anh", province="Hà Tĩnh", kind="huyện"), on="2021-01-05")
    page(said("members_admitted", 22, "2020", unit="Kỳ Anh", province="Hà Tĩnh", kind="thị xã"), on="2021-01-06")
    page(said("members_admitted", 23, "2020", unit="Kỳ Anh", province="Hà Tĩnh"), on="2021-01-07")
    page(said("members_admitted", 24, "2020", unit="Châu Thành", province=None), on="2021-01-07")
    page(said("members_admitted", 25, "2020", unit="Không Có Đâu", province="Hà Tĩnh"), on="2021-01-07")
    page(
        said("members_admitted", 4, "2020", unit="Công ty A", level="organization", province="Hà Tĩnh"), on="2021-01-07"
    )


def _through_time(page: Callable[..., None]) -> None:
    # three districts became one city on 1 January 2021
    for unit, value in (("Quận 2", 100), ("Quận 9", 120), ("Thủ Đức", 140)):
        page(said("members_admitted", value, "2019", unit=unit, province="Hồ Chí Minh"), on="2020-01-05")
    page(said("members_admitted", 110, "2020", unit="Quận 2", province="Hồ Chí Minh"), on="2020-12-31")
    page(
        said("members_admitted", 390, "2022", unit="Thủ Đức", province="Hồ Chí Minh", kind="thành phố"), on="2023-01-05"
    )
    page(said("target_attainment", 99, "2019", unit="Quận 2", province="Hồ Chí Minh"), on="2020-01-05")
    for unit in ("Quận 2", "Quận 9", "Thủ Đức"):
        page(said("target_attainment", 99, "2018", unit=unit, province="Hồ Chí Minh"), on="2019-01-05")
    # one that took in a part of another in 2025
    for day, value, on in (("2024-12-31", 4000, "2025-01-05"), ("2025-03-31", 6000, "2025-04-05")):
        page(said("subordinate_cells", value, day, unit="Thạch Hà", province="Hà Tĩnh"), on=on)
    # a plan for a year in which the district was a town already
    page(said("admission_target", 250, "2021", unit="Hoài Nhơn", province="Bình Định", kind="huyện"), on="2019-12-20")
    page(
        said("members_confirmed", 60, "2020-01-01/2020-03-31", unit="Hoài Nhơn", province="Bình Định"), on="2020-04-05"
    )
    page(said("subordinate_cells", 90, "2020-12-31", unit="Hoài Nhơn", province="Bình Định"), on="2021-01-05")
    page(said("members_probationary", 70, "2020-04-22", unit="Hoài Nhơn", province="Bình Định"), on="2020-05-10")
    page(said("subordinate_cells", 40, "2023-12-31", unit="Phong Điền", province="Thừa Thiên Huế"), on="2024-01-05")
    # a province that gave a district away
    for day in ("2007-12-31", "2009-12-31"):
        page(said("members_probationary", 60000, day, unit="Vĩnh Phúc", level="province", district=None, province="Vĩnh Phúc"), on="2010-01-05")  # fmt: skip
    # a district split in two: one part became Mường Ảng in December 2006, the other one kept name and id
    page(said("members_total", 3500, "2005-12-31", unit="Tuần Giáo"), on="2006-01-05")
    page(said("members_total", 2600, "2007-12-31", unit="Tuần Giáo"), on="2008-01-05")
    page(said("members_total", 1200, "2007-12-31", unit="Mường Ảng"), on="2008-01-05")
    # one that went into two others whole, and was of neither
    page(said("members_total", 9000, "2012-12-31", unit="Từ Liêm", province="Hà Nội"), on="2013-01-05")
    page(said("members_total", 5000, "2014-12-31", unit="Bắc Từ Liêm", province="Hà Nội"), on="2015-01-05")
    # a district of Hà Tây, of Hà Nội since August 2008
    page(said("members_admitted", 70, "2007", unit="Thạch Thất", province="Hà Tây"), on="2008-01-05")
    page(said("members_admitted", 75, "2009", unit="Thạch Thất", province="Hà Nội"), on="2010-01-05")


def _after_the_reform(page: Callable[..., None]) -> None:
    page(said("members_admitted", 41, "2024", unit="Vĩnh Yên", province="Vĩnh Phúc"), on="2025-01-05")
    page(_ward("Vĩnh Yên", 22, "Phú Thọ"), _ward("Vĩnh Phúc", 21, "Phú Thọ"))
    page(_ward("Vĩnh Yên", 9, "Phú Thọ", "2025-07-01/2025-09-30"), on="2025-10-05")
    page(_ward("Mường Ảng", 30, "Điện Biên"))
    # what the district said of its last year before it went stands before what its communes add up to
    page(said("candidates_proposed", 50, "2025", unit="Vĩnh Yên", province="Vĩnh Phúc"), on="2025-03-05")
    page(
        *(
            replace(_ward(ward, value, "Phú Thọ"), metric="candidates_proposed")
            for ward, value in (("Vĩnh Yên", 20), ("Vĩnh Phúc", 26))
        )
    )

    # a district of which every commune states its figure, and one of which all but one do
    for district, missing in (("Tủa Chùa", 0), ("Mường Ảng", 1)):
        for commune in _communes(district)[missing:]:
            page(said("members_admitted", 3, "2018", unit=commune, level="commune", district=district), on="2019-01-05")


def _communes(district: str) -> list[str]:
    """The communes of a district of Điện Biên at the end of 2018."""
    head, *lines = [line.split("\t") for line in place_tables()["places"].splitlines() if not line.startswith("#")]
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    (of,) = {row["place_id"] for row in rows if row["level"] == "district" and row["name"] == district}
    return [
        row["name"]
        for row in rows
        if row["parent_id"] == of
        and row["level"] == "commune"
        and row["valid_from"] <= "2018-12-31" <= (row["valid_to"] or "9")
    ]


def _ward(unit: str, value: int, province: str, when: str = "2025") -> FactRow:
    return said("members_admitted", value, when, unit=unit, level="commune", district=None, province=province)


def test_town_and_district_of_one_name_are_two_series(ask: Ask) -> None:
    assert ask("select place, members_admitted from district_year where district = 'Kỳ Anh' order by 2") == [
        ("huyện Kỳ Anh, Hà Tĩnh", 21),
        ("thị xã Kỳ Anh, Hà Tĩnh", 22),
    ]


def test_an_uncertain_place_is_in_facts_and_unresolved_names_and_in_no_series(ask: Ask) -> None:
    found = ask(
        "select unit, province, place_status, facts, articles, len(sample_fact_ids) from unresolved_names order by 1"
    )
    assert found == [
        ("Châu Thành", None, "ambiguous", 1, 1, 1),
        ("Không Có Đâu", "Hà Tĩnh", "unknown", 1, 1, 1),
        ("Kỳ Anh", "Hà Tĩnh", "ambiguous", 1, 1, 1),
    ]
    assert ask("select value from facts where place_status not in ('resolved', 'none') order by 1") == [
        (23,),
        (24,),
        (25,),
    ]
    assert ask("select count(*) from observations where value in (23, 24, 25)") == [(0,)]
    assert ask("select missing[1], count(*) from unplaced group by all order by 1") == [
        ("place_ambiguous", 2),
        ("place_unknown", 1),
    ]


def test_an_organisation_is_no_place_but_lies_in_one(ask: Ask) -> None:
    told = "select place_id, province_id, place_status from facts where level = 'organization'"
    assert ask(told) == [(None, "p42", "none")]
    assert ask("select place_key, place from observations where level = 'organization'") == [
        ("organization/p42/cong-ty-a", "Công ty A, Hà Tĩnh")
    ]


def test_a_series_goes_on_under_one_id_when_its_district_comes_to_another_province(ask: Ask) -> None:
    rows = ask("select distinct place_id from district_series where district = 'Thạch Thất'")
    assert len(rows) == 1
    assert ask("select place, members_admitted from district_year where district = 'Thạch Thất' order by year") == [
        ("huyện Thạch Thất, Hà Tây", 70),
        ("huyện Thạch Thất, Hà Nội", 75),
    ]
    assert ask("select province, value from constant_series where district = 'Thạch Thất' order by period_end") == [
        ("Hà Nội", 70),
        ("Hà Nội", 75),
    ]


def test_a_district_split_in_two_was_another_land_before(ask: Ask) -> None:
    told = """select place, year(period_end), value, how, value_of_parts from constant_series
        where metric = 'members_total' order by period_end, place"""
    assert ask(told) == [
        ("huyện Tuần Giáo, Điện Biên", 2005, None, "other_land", 3500),
        ("huyện Mường Ảng, Điện Biên", 2007, 1200, "one", 1200),
        ("huyện Tuần Giáo, Điện Biên", 2007, 2600, "one", 2600),
        ("quận Bắc Từ Liêm, Hà Nội", 2014, 5000, "one", 5000),
    ]
    assert ask("select district, members_total from district_year where members_total is not null order by 2") == [
        ("Mường Ảng", 1200),
        ("Tuần Giáo", 2600),
        ("Tuần Giáo", 3500),
        ("Bắc Từ Liêm", 5000),
        ("Từ Liêm", 9000),
    ]


def test_the_districts_of_2024_are_added_up_from_what_they_were_made_of(ask: Ask) -> None:
    told = """select year(period_end), value, how, parts_stated, parts_expected, value_of_parts from constant_series
        where place_id = 'd769' and metric = 'members_admitted' order by 1"""
    assert ask(told) == [
        (2019, 360, "sum", 3, 3, 360),
        (2020, None, "incomplete", 1, 3, 110),
        (2022, 390, "one", 1, 1, 390),
    ]


def test_a_district_that_is_gone_goes_on_as_the_communes_that_lie_in_it(ask: Ask) -> None:
    told = """select period_end::varchar, province, value, how, part_level, parts_stated, parts_expected
        from constant_series where district = 'Vĩnh Yên' and metric = ? order by 1"""
    assert ask(told, "members_admitted") == [
        ("2024-12-31", "Vĩnh Phúc", 41, "one", "district", 1, 1),
        ("2025-09-30", "Vĩnh Phúc", None, "incomplete", "commune", 1, 2),
        ("2025-12-31", "Vĩnh Phúc", 43, "sum", "commune", 2, 2),
    ]
    assert ask(told, "candidates_proposed") == [("2025-12-31", "Vĩnh Phúc", 50, "one", "district", 1, 1)]
    assert ask("select metric from district_series where district = 'Vĩnh Yên' order by 1") == [
        ("candidates_proposed",),
        ("members_admitted",),
    ]


def test_a_district_that_new_communes_straddle_has_no_value_but_lists_them(ask: Ask) -> None:
    ((value, how, of_parts, straddling),) = ask(
        """select value, how, value_of_parts, straddling from constant_series
        where district = 'Mường Ảng' and metric = 'members_admitted'"""
    )
    assert (value, how, of_parts) == (None, "straddling", 30)
    assert set(straddling) <= {one for (one,) in ask("select commune_id from commune_districts where straddles")}
    assert straddling


def test_shares_are_not_added_up(ask: Ask) -> None:
    told = "select value, how, value_of_parts from constant_series where place_id = 'd769' and metric = 'target_attainment'"
    assert ask(f"{told} order by period_end") == [(None, "not_additive", None), (None, "incomplete", None)]


def test_a_province_that_gave_a_district_away_was_another_land_before(ask: Ask) -> None:
    told = "select year(period_end), value, how from constant_series where level = 'province' order by 1"
    assert ask(told) == [(2007, None, "other_land"), (2009, 60000, "one")]


def test_a_place_is_named_as_on_the_day_spoken_of_and_in_the_list_of_places_as_it_was_last(ask: Ask) -> None:
    assert ask("select place from observations where metric = 'admission_target'") == [("huyện Hoài Nhơn, Bình Định",)]
    assert ask(
        "select place, members_confirmed, subordinate_cells from district_year where district = 'Hoài Nhơn' and year = 2020"
    ) == [("thị xã Hoài Nhơn, Bình Định", 60, 90)]
    told = "select place from observations where period_end = date '2020-04-22'"  # the first day of the town
    assert ask(told) == [("thị xã Hoài Nhơn, Bình Định",)]
    assert ask("select unit, province from reported_places where unit = 'Thạch Thất'") == [("Thạch Thất", "Hà Nội")]
    assert ask(
        "select place_kind, first_day::varchar, last_day::varchar from reported_places where unit = 'Hoài Nhơn'"
    ) == [("thị xã", "2020-01-01", "2021-12-31")]


def test_a_district_that_took_in_another_one_counts_for_itself_until_then(ask: Ask) -> None:
    told = "select period_end::varchar, value from constant_series where district = 'Thạch Hà' order by 1"
    assert ask(told) == [("2024-12-31", 4000)]
    assert ask("select value from district_series where district = 'Thạch Hà' order by 1") == [(4000,), (6000,)]


def test_what_was_reported_stays_as_it_was_reported(ask: Ask) -> None:
    told = "select district, value from district_series where province = 'Hồ Chí Minh' and metric = 'members_admitted' order by 2"
    assert ask(told) == [("Quận 2", 100), ("Quận 2", 110), ("Quận 9", 120), ("Thủ Đức", 140), ("Thủ Đức", 390)]


def test_the_gazetteer_is_in_the_release_with_its_days(ask: Ask) -> None:
    assert ask("select name, kind, valid_to::varchar from places where place_id = 'd652'") == [
        ("M'Đrắk", "huyện", "2025-06-30")
    ]
    assert ask("select count(*) > 10000 from places") == [(True,)]
    assert ask("select count(*) from commune_districts where straddles") == ask(
        """select count(*) from commune_districts where commune_id in
        (select commune_id from commune_districts group by 1 having count(*) > 1)"""
    )


@pytest.mark.parametrize("name", ["Thừa Thiên Huế", "thanh pho hue", "p46"])
def test_a_year_table_knows_a_province_by_every_name_it_ever_had(ask: Ask, name: str) -> None:
    assert ask("select district, subordinate_cells from year_table(?, 2023)", name) == [("Phong Điền", 40)]


@pytest.mark.parametrize("name", ["huyện Kỳ Anh", "thị xã Kỳ Anh"])
def test_a_kind_tells_town_and_district_apart_in_a_question(ask: Ask, name: str) -> None:
    ((value, note),) = ask("select value, note from series(?)", name)
    assert (value, note) == (21 if name.startswith("huyện") else 22, None)
    assert [note is None for _, note in ask("select value, note from series('ky anh')")] == [False, False]


def test_a_ruling_that_decides_nothing_is_reported(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    papers.page(replace(said("members_admitted", 24, "2020", unit="Châu Thành"), place_rule="ruling:r1"))
    head = "ruling_id\tpublisher\tname\tplace_id\treason\tdecided_by\tdecided_on\n"
    rulings = "".join(
        f"{one}\t*\tChâu Thành\td-chau-thanh-dien-bien\tits paper\teditor\t2025-01-05\n" for one in ("r1", "r2")
    )
    report = papers.release(place_tables={"rulings": head + rulings})
    assert report.unused_rulings == ("r2",)
    assert papers.ask("select ruling_id, facts from rulings") == [("r1", 1), ("r2", 0)]


def test_a_table_of_places_with_other_columns_is_refused(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    papers.page(said("members_admitted", 24, "2020"))
    with pytest.raises(PlaceTableError, match="rulings of places"):
        papers.release(place_tables={"rulings": "ruling_id\tname\nr1\tx\n"})


def test_a_paper_of_the_province_of_today_is_near_to_the_one_that_went_into_it(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    fact = said("members_admitted", 51, "2024", unit="Sông Lô", province="Vĩnh Phúc")
    papers.page(fact, on="2025-07-02", province="Phú Thọ")
    papers.page(replace(fact, value=Decimal(53)), on="2025-07-03", province="Lai Châu")
    links = "from_id\tto_id\tday\textent\tbulk\np-vinh-phuc\tp-phu-tho\t2025-07-01\twhole\tfalse\n"
    told = "select value, chosen_by from district_series"
    ground = "select pages_of_province, pages_with_figures from coverage"
    papers.release()
    assert papers.ask(told) == [(53, "later_page")]
    assert papers.ask(ground) == [(0, 2)]
    papers.release(place_tables={"place_links": links})
    assert papers.ask(told) == [(51, "nearer_publisher")]
    assert papers.ask(ground) == [(1, 2)]


def test_a_sum_of_communes_is_derived_where_every_one_states_it(ask: Ask) -> None:
    communes = len(_communes("Tủa Chùa"))
    assert communes > 2
    assert ask(
        """select place_id, level, unit, district, province, metric, value, len(parents) from derived
        where formula = 'sum of communes'"""
    ) == [("d098", "district", "Tủa Chùa", "Tủa Chùa", "Điện Biên", "members_admitted", 3 * communes, communes)]


def test_a_commune_whose_change_is_known_within_bounds_only_counts_once_in_the_sum(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    for unit, value in (("Xã Một", 3), ("Xã Hai", 4)):
        papers.page(said("members_admitted", value, "2024", unit=unit, level="commune"))
    commune, district, province = "c-xa-{}-tua-chua-dien-bien", "d-tua-chua-dien-bien", "p-dien-bien"
    rows = [
        (province, "", "", "known", "province", "tỉnh", "Điện Biên", "", "", "", ""),
        (district, "", "", "known", "district", "huyện", "Tủa Chùa", "", province, "", ""),
        (commune.format("mot"), "", "", "known", "commune", "xã", "Xã Một", "", district, "", ""),
        (commune.format("hai"), "", "2025-06-30", "bracket", "commune", "xã", "Xã Cũ", "", district, "", ""),
        (commune.format("hai"), "2023-04-10", "", "bracket", "commune", "xã", "Xã Hai", "", district, "", ""),
    ]
    table = "".join("\t".join(row) + "\n" for row in [tuple(COLUMNS["places"]), *rows])
    papers.release(place_tables={"places": table})
    told = "select value, len(parents) from derived where formula = 'sum of communes'"
    assert papers.ask(told) == [(7, 2)]
