"""Organisations of facts and where they count."""

from datetime import date

import pytest

from tasks.places.placing import day_of_statement, place_of

OLD = date(2018, 6, 30)


def test_a_plan_for_later_speaks_of_the_map_of_the_day_it_was_printed() -> None:
    assert day_of_statement(date(2030, 12, 31), date(2024, 3, 1)) == date(2024, 3, 1)
    assert day_of_statement(date(2017, 12, 31), date(2018, 3, 1)) == date(2017, 12, 31)
    assert day_of_statement(None, OLD) == day_of_statement(OLD, None) == OLD
    assert day_of_statement(None, None) is None


def test_places_count_for_themselves_and_for_what_is_above_them() -> None:
    found = place_of("commune", "Na Tông", district="Điện Biên", province="Điện Biên", on=OLD)
    assert (found.place_id, found.district_id, found.province_id) == ("c03365", "d100", "p11")
    found = place_of("district", "Điện Biên", district="Điện Biên", province="Điện Biên", on=OLD)
    assert (found.place_id, found.district_id, found.province_id) == ("d100", "d100", "p11")
    found = place_of("province", "Điện Biên", province="Điện Biên", on=OLD)
    assert (found.place_id, found.district_id, found.province_id) == ("p11", None, "p11")


def test_a_school_counts_for_its_district_or_else_its_province_and_is_no_place() -> None:
    found = place_of("organization", "Trường THPT X", district="Tủa Chùa", province="Điện Biên", on=OLD)
    assert (found.status, found.place_id, found.district_id, found.province_id) == ("resolved", None, "d098", "p11")
    found = place_of("organization", "Sở Y", province="Kon Tum", on=OLD)
    assert (found.status, found.place_id, found.district_id, found.province_id) == ("resolved", None, None, "p62")
    assert place_of("organization", "Công ty X").status == "unknown"


def test_a_town_and_a_district_of_one_name_stay_ambiguous_without_the_kind() -> None:
    assert place_of("district", "Kỳ Anh", district="Kỳ Anh", province="Hà Tĩnh", on=OLD).status == "ambiguous"
    assert place_of("district", "Kỳ Anh", kind="TX.", province="Hà Tĩnh", on=OLD).place_id == "d449"


def test_a_page_may_report_of_an_earlier_time_under_the_names_of_its_own() -> None:
    asked = {"province": "Lào Cai", "on": date(2025, 6, 30)}
    assert place_of("commune", "Lục Yên", **asked, published=date(2025, 9, 1)).place_id == "c04303-2025"
    assert place_of("district", "Yên Bái", **asked).place_id == "d132"


def test_the_nation_lies_in_no_place_and_an_unknown_level_is_a_bug() -> None:
    assert place_of("nation", "Việt Nam").place_id is None
    with pytest.raises(ValueError, match="is no level"):
        place_of("village", "X")
