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


def test_a_new_commune_counts_for_its_old_district_unless_it_straddles(
    constant: dict[str, tuple[str, str, str]],
) -> None:
    districts: dict[str, set[str]] = {}
    for _, row in read_table("commune_districts.tsv"):
        districts.setdefault(row["commune_id"], set()).add(row["district_id"])
    for commune, under in districts.items():
        district, _, why = constant[commune]
        if why == "within":
            assert len({constant[one][0] for one in under}) == 1
            assert district in {constant[one][0] for one in under}
        else:
            assert (district, why) == ("", "straddles")
            assert len(under) > 1


def test_a_merged_province_of_2025_lies_in_none_an_unchanged_one_in_itself(
    constant: dict[str, tuple[str, str, str]],
) -> None:
    assert constant["p11"] == ("", "p11", "same")
    assert constant["p91-2025"] == ("", "", "straddles")
    assert constant["p-ha-tay"] == ("", "p01", "merged")
