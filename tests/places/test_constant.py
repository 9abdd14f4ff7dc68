"""The constant geography: where places of whatever time lie in the map of 31 December 2024."""

import pytest

from tasks.places.gazetteer import gazetteer
from tasks.places.tables import read_table


@pytest.fixture(scope="module")
def constant() -> dict[str, tuple[str, str, str]]:
    return {
        row["place_id"]: (row["district_id"], row["province_id"], row["why"])
        for _, row in read_table("constant_places.tsv")
    }


def test_every_place_has_a_row(constant: dict[str, tuple[str, str, str]]) -> None:
    assert constant.keys() == gazetteer().versions.keys()
    assert {why for _, _, why in constant.values()} == {"same", "merged", "within", "split", "straddles"}


def test_a_district_of_that_day_is_itself_whatever_it_was_called_before(
    constant: dict[str, tuple[str, str, str]],
) -> None:
    assert constant["d407"] == ("d407", "p38", "same")  # Tĩnh Gia until 2020, then Nghi Sơn


def test_a_merged_district_counts_for_what_absorbed_it(constant: dict[str, tuple[str, str, str]]) -> None:
    assert constant["d-ky-son-hoa-binh"] == ("d148", "p17", "merged")
    assert constant["d-quan-2"] == ("d769", "p79", "merged")


def test_a_split_district_is_none_but_its_province_is_known(constant: dict[str, tuple[str, str, str]]) -> None:
    assert constant["d-tu-liem"] == ("", "p01", "split")


def test_a_place_made_later_of_one_alone_counts_for_that_one(constant: dict[str, tuple[str, str, str]]) -> None:
    assert constant["d474"] == constant["d475"] == ("d-hue-2024", "p46", "within")


def test_a_new_commune_counts_for_the_district_of_2024_that_its_old_communes_lay_in_unless_it_straddles(
    constant: dict[str, tuple[str, str, str]],
) -> None:
    links = [row for _, row in read_table("place_links.tsv") if row["day"] == "2025-07-01" and row["to_id"][0] == "c"]
    districts: dict[str, set[str]] = {}
    for row in links:
        districts.setdefault(row["to_id"], set()).add(constant[row["from_id"]][0])
    assert len(districts) == 3321
    for commune, under in districts.items():
        district, _, why = constant[commune]
        assert (why, {district}) == ("within", under) or (district, why) == ("", "straddles")
        assert (why == "within") == (len(under) == 1)


def test_a_commune_of_a_district_merged_on_new_years_day_2025_counts_for_that_district(
    constant: dict[str, tuple[str, str, str]],
) -> None:
    # Yên Dũng went into the city of Bắc Giang on 1 January 2025, a day after the map
    assert constant["c07681-2025"] == ("d221", "p24", "within")


def test_a_district_that_grew_after_the_day_of_the_map_counts_for_itself_until_then() -> None:
    until = {row["place_id"]: row["until"] for _, row in read_table("constant_places.tsv") if row["until"]}
    assert until["d213"] == "2024-12-31"  # the city of Bắc Giang, with Yên Dũng since
    assert "d412" not in until  # Vinh took in Cửa Lò before that day
    assert "d148" not in until


def test_a_merged_province_of_2025_lies_in_none_an_unchanged_one_in_itself(
    constant: dict[str, tuple[str, str, str]],
) -> None:
    assert constant["p11"] == ("", "p11", "same")
    assert constant["p91-2025"] == ("", "", "straddles")
    assert constant["p-ha-tay"] == ("", "p01", "merged")
