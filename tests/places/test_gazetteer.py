"""The map through time: what the files hold together, and that they are what the script makes."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tasks.places import rulings as rulings_module
from tasks.places.gazetteer import Gazetteer, gazetteer
from tasks.places.gazetteer import Version as Known
from tasks.places.make import __main__ as make
from tasks.places.make.history import Change, State, read_changes
from tasks.places.make.versions import REFORM, Version, with_later
from tasks.places.resolver import resolve
from tasks.places.rulings import Ruling
from tasks.places.spelling import plain_key, spelling_key
from tasks.places.tables import read_rows, read_table

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return gazetteer()


def on_day(places: Gazetteer, day: date) -> Counter[str]:
    """How many places of each level there are on a day, those with dates known."""
    return Counter(
        versions[-1].level
        for place_id in places.versions
        if (versions := [one for one in places.versions_on(place_id, day) if one.dates == "known" or day < AFTER])
    )


def test_the_reform_of_july_2025_left_34_provinces_3321_communes_and_no_district(places: Gazetteer) -> None:
    assert on_day(places, AFTER) == {"province": 34, "commune": 3321}


def test_the_day_before_there_were_63_provinces(places: Gazetteer) -> None:
    assert on_day(places, BEFORE)["province"] == 63
    assert on_day(places, date(2008, 7, 31))["province"] == 64
    assert on_day(places, date(2003, 12, 31))["province"] == 61


def test_versions_of_a_place_follow_each_other_and_overlap_only_within_brackets(places: Gazetteer) -> None:
    for versions in places.versions.values():
        for earlier, later in pairwise(versions):
            assert earlier.valid_to is not None, earlier
            assert later.valid_from is not None, later
            assert "bracket" in {earlier.dates, later.dates} or earlier.valid_to < later.valid_from


def test_every_place_below_a_province_lies_in_one(places: Gazetteer) -> None:
    for versions in places.versions.values():
        for version in versions:
            if version.level == "province":
                assert version.parent_id == ""
                continue
            day = version.valid_to or date(2026, 1, 1)
            assert "province" in {above.level for above in places.above(version, day)}, version


def test_names_carry_the_keys_under_which_they_are_looked_up() -> None:
    for _, row in read_table("place_names.tsv"):
        assert (row["spelling_key"], row["plain_key"]) == (spelling_key(row["name"]), plain_key(row["name"]))


def test_links_join_places_of_the_files(places: Gazetteer) -> None:
    whole_and_part = set()
    for _, row in read_table("place_links.tsv"):
        assert {row["from_id"], row["to_id"]} <= places.versions.keys(), row
        if row["day"] == AFTER.isoformat():
            whole_and_part.add((row["from_id"], row["extent"]))
    assert len({place for place, _ in whole_and_part}) == len(whole_and_part), (
        "a commune went whole or in parts, not both"
    )


def test_namesakes_of_one_new_province_went_each_where_it_lay() -> None:
    into: dict[str, set[str]] = {}
    for _, row in read_table("place_links.tsv"):
        if row["day"] == AFTER.isoformat():
            into.setdefault(row["from_id"], set()).add(row["to_id"])
    # Phú Hữu of Châu Thành (Hậu Giang) and of Long Phú (Sóc Trăng), both in Cần Thơ since; Phường 4 of Tây Ninh and of Tân An
    assert (into["c31378"], into["c31657"]) == ({"c31378-2025"}, {"c31654-2025"})
    assert (into["c25462"], into["c27691"]) == ({"c25459-2025"}, {"c27694-2025"})


def test_every_commune_of_before_the_reform_went_somewhere(places: Gazetteer) -> None:
    gone = {row["from_id"] for _, row in read_table("place_links.tsv") if row["day"] == AFTER.isoformat()}
    lost = [
        place_id
        for place_id in places.versions
        for version in places.versions_on(place_id, BEFORE)
        if version.level == "commune" and version.dates == "known" and place_id not in gone
    ]
    assert lost == []


def test_a_new_commune_straddles_where_it_lies_in_several_old_districts() -> None:
    rows = [row for _, row in read_table("commune_districts.tsv")]
    districts = Counter(row["commune_id"] for row in rows)
    assert len(districts) == 3321
    assert all((row["straddles"] == "true") == (districts[row["commune_id"]] > 1) for row in rows)


@pytest.mark.parametrize(
    ("printed", "day", "means"),
    [
        ("tỉnh Hà Tây", date(2008, 7, 31), "p-ha-tay"),
        ("tỉnh Hà Tây", date(2008, 8, 1), None),
        ("huyện Mê Linh", date(2007, 1, 1), "d250"),
        ("tỉnh Lai Châu", date(2003, 6, 1), "p-lai-chau-2003"),
        ("tỉnh Lai Châu", date(2004, 6, 1), "p12"),
        ("tỉnh Thừa Thiên Huế", date(2024, 12, 31), "p46"),
        ("TP Huế", date(2024, 12, 31), "d-hue-2024"),
        ("TP Huế", date(2025, 1, 1), "p46"),
        ("huyện Mường Lay", date(2005, 1, 31), "d097"),
        ("huyện Mường Chà", date(2010, 1, 31), "d097"),
        ("thị xã Kỳ Anh", date(2012, 1, 1), "d447"),
        ("thị xã Kỳ Anh", date(2016, 1, 1), "d449"),
        ("thị xã Hồng Ngự", date(2015, 1, 1), "d868"),
        ("TP Hồng Ngự", date(2021, 6, 1), "d868"),
        ("huyện Tĩnh Gia", date(2019, 6, 1), "d407"),
        ("quận 2", date(2020, 12, 31), "d-quan-2"),
        ("quận 2", date(2021, 1, 1), None),
        ("huyện Từ Liêm", date(2012, 6, 1), "d-tu-liem"),
        ("huyện Đạ Huoai", date(2023, 1, 1), "d681"),
    ],
)
def test_a_name_means_the_place_that_had_it_that_day(printed: str, day: date, means: str | None) -> None:
    assert resolve(printed, on=day).place_id == means


def test_communes_that_the_maps_show_differently_changed_on_the_day_of_their_provinces_resolution(
    places: Gazetteer,
) -> None:
    versions = places.versions["c07681"]  # of Yên Dũng, in the city of Bắc Giang since the resolution
    assert [(one.parent_id, one.dates) for one in versions] == [("d221", "known"), ("d213", "known")]
    assert versions[1].valid_from == date(2025, 1, 1)


def test_provinces_became_cities_after_the_reform(places: Gazetteer) -> None:
    for place_id, day in (("p75-2025", date(2026, 4, 30)), ("p22", date(2026, 9, 1)), ("p24-2025", date(2026, 9, 20))):
        kinds = [one.kind for one in places.versions[place_id]]
        assert kinds[-2:] == ["tỉnh", "thành phố"]
        assert places.versions[place_id][-1].valid_from == day


def test_a_change_since_the_reform_must_begin_where_the_map_ends() -> None:
    state = State("X", "xã", "p1")
    standing = Version("c1-2025", REFORM, None, "known", "commune", state, "1", None, None)
    wrong = Change(date(2026, 1, 1), date(2026, 1, 1), "raised", "c1-2025", State("X", "phường", "p1"), state, ())
    with pytest.raises(ValueError, match="it was State"):
        list(with_later([standing], [wrong]))
    with pytest.raises(ValueError, match="not there"):
        list(with_later([], [wrong]))


def test_a_month_may_be_all_that_a_source_gives() -> None:
    shown = {"d1": State("X", "huyện", "p1")}
    columns = "day day_is change place_id name_before kind_before parent_before name kind parent related source"
    row = dict.fromkeys(columns.split(), "") | {"place_id": "d1", "source": "https://example.org/x"}
    row |= {"day": "2008-02", "day_is": "month", "change": "raised", "kind_before": "thị xã"}
    (change,) = read_changes([(1, row)], shown)
    assert (change.first, change.last) == (date(2008, 2, 1), date(2008, 2, 29))


def test_me_linh_lay_in_vinh_phuc_until_2008() -> None:
    assert resolve("huyện Mê Linh", on=date(2008, 7, 31)).province == "Vĩnh Phúc"
    assert resolve("huyện Mê Linh", on=date(2008, 8, 1)).province == "Hà Nội"


def test_a_commune_lay_in_the_district_from_which_its_own_was_split() -> None:
    for day, district in ((date(2006, 6, 30), "Thanh Sơn"), (date(2016, 6, 30), "Tân Sơn")):
        assert resolve("xã Thu Cúc", on=day).district == district


def test_a_commune_absorbed_before_the_maps_is_found_in_its_district_without_its_diacritics() -> None:
    found = resolve("xã Nghinh Xuyên", province="Phú Thọ", on=date(2015, 1, 1))
    assert (found.status, found.district, found.province) == ("resolved", "Đoan Hùng", "Phú Thọ")
    assert resolve("xã Nghinh Xuyên", province="Phú Thọ", on=date(2024, 1, 1)).status == "unknown"


def test_the_files_are_what_the_script_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = make.ROOM
    monkeypatch.setattr(make, "ROOM", tmp_path)
    make.main()
    for made in tmp_path.iterdir():
        assert made.read_text("utf-8") == (room / made.name).read_text("utf-8"), (
            f"run python -m tasks.places.make: {made.name}"
        )


def test_a_change_without_a_source_is_refused() -> None:
    columns = (
        "day day_is change place_id name_before kind_before parent_before name kind parent related decree source note"
    )
    row = dict.fromkeys(columns.split(), "")
    row |= {"day": "2015-01-01", "day_is": "issued", "change": "ended", "place_id": "d1", "name_before": "X"}
    with pytest.raises(ValueError, match="no source"):
        read_changes([(7, row | {"kind_before": "huyện"})], {})
    with pytest.raises(ValueError, match="line 7: say name and kind"):
        read_changes([(7, row | {"source": "https://example.org/x"})], {})


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="line 3 has 3 cells"):
        list(read_rows("# remark\na\tb\n1\t2\t3\n"))


def test_a_ruling_decides_for_its_publisher_at_its_level_and_in_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    ruling = Ruling("r1", "bao-x", "Châu Thành", "d877", "writes of no other", "an editor", "2026-11-22")
    monkeypatch.setattr(rulings_module, "rulings", lambda: (ruling,))
    rulings_module._by_name.cache_clear()
    resolve.cache_clear()
    try:
        decided = resolve("huyện Châu Thành", on=date(2018, 1, 1), publisher="bao-x")
        assert (decided.place_id, decided.rule) == ("d877", "ruling:r1")
        assert resolve("huyện Châu Thành", on=date(2018, 1, 1), publisher="bao-y").status == "ambiguous"
        assert resolve("huyện Châu Thành", on=date(2026, 1, 1), publisher="bao-x").status == "unknown"
        # a ruling on a district says nothing of a commune of its name
        assert resolve("thị trấn Châu Thành", on=date(2018, 1, 1), publisher="bao-x").rule != "ruling:r1"
        assert resolve("Châu Thành", level="commune", on=date(2018, 1, 1), publisher="bao-x").place_id != "d877"
        # one for all publishers gives way to a publisher's own
        everywhere = replace(ruling, ruling_id="r2", publisher="*", place_id="d755")
        monkeypatch.setattr(rulings_module, "rulings", lambda: (everywhere, ruling))
        rulings_module._by_name.cache_clear()
        resolve.cache_clear()
        decided = [
            resolve("huyện Châu Thành", on=date(2018, 1, 1), publisher=one).rule for one in ("bao-x", "bao-y", None)
        ]
        assert decided == ["ruling:r1", "ruling:r2", "ruling:r2"]
    finally:
        monkeypatch.undo()
        rulings_module._by_name.cache_clear()
        resolve.cache_clear()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"reason": ""}], "r1 needs a place, a reason and who decided it"),
        ([{"decided_by": ""}], "r1 needs a place, a reason and who decided it"),
        ([{}, {}], "a ruling_id stands twice"),
    ],
)
def test_a_ruling_without_a_reason_or_with_the_id_of_another_is_refused(
    monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, str]], said: str
) -> None:
    whole = {"ruling_id": "r1", "publisher": "*", "name": "Châu Thành", "place_id": "d877", "reason": "its paper",
             "decided_by": "an editor", "decided_on": "2026-11-22"}  # fmt: skip
    monkeypatch.setattr(rulings_module, "read_table", lambda _: enumerate([whole | row for row in rows]))
    with pytest.raises(ValueError, match=said):
        rulings_module.rulings.__wrapped__()


def test_a_district_that_went_into_another_later_is_told_for_the_days_on_which_it_stood() -> None:
    before = Known("d1", date(2010, 1, 1), date(2019, 12, 31), "known", "district", "huyện", "Một", "p1")
    places = Gazetteer({"d1": [before]}, {}, {}, {}, {"d2": [("d1", date(2020, 1, 1))]})
    days = [date(2009, 12, 31), date(2010, 1, 1), date(2019, 12, 31), date(2020, 1, 1), None]
    assert [places.later_in("d2", day) for day in days] == [set(), {"d1"}, {"d1"}, set(), set()]


def test_importing_the_resolver_does_not_load_the_map() -> None:
    asked = "import tasks.places.names, tasks.places.resolver as r; print(r.gazetteer.cache_info().currsize)"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "0"
