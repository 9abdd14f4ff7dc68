"""A name in its context to the place that had it on that day, with the rule that decided; it never guesses."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from tasks.places.conditions import Context, conditions, districts_named, levels_of
from tasks.places.gazetteer import Gazetteer, Version, gazetteer
from tasks.places.kinds import KindWord, Level, read_kind, split_kind
from tasks.places.rulings import ruling_on
from tasks.places.spelling import has_diacritics, spelling_key

Status = Literal["resolved", "ambiguous", "unknown"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name means on a day.

    Attributes:
        name, level, kind, district, province: as they were that day (the last, where the day is unknown).
        rule: what decided: ``name`` (only one place has it), or the condition after which one was left: ``spelling``,
            ``level``, ``day``, ``district``, ``province``, ``current_name``, ``kind``, ``ruling:ID``. Where the printed kind
            is not that of the place, ``other_kind``. Where the status is unknown, the condition that nothing met.
        candidates: ids of the places that remain, sorted; where unknown, of those that this condition turned away.
    """

    status: Status
    place_id: str | None
    name: str
    level: Level | None
    district: str | None
    province: str | None
    district_id: str | None
    province_id: str | None
    rule: str
    candidates: tuple[str, ...]
    kind: str | None = None


@lru_cache(maxsize=1 << 16)
def resolve(
    name: str,
    *,
    level: str | None = None,
    kind: str | None = None,
    province: str | None = None,
    district: str | None = None,
    on: date | None = None,
    publisher: str | None = None,
) -> Resolution:
    """The place that a printed name means.

    Args:
        name: as printed, with or without its kind (``TP. Huế``, ``Phường 12``, ``M'Drắk``).
        level: ``province``, ``district`` or ``commune`` where the context says so; another level is no place's.
        kind: the kind word printed before the name (``TX.``, ``Huyện ủy``); where both speak it stands above the level.
        province: the province in which the text or the page places it, by name, with or without its kind.
        district: the district, likewise.
        on: the day of the statement: the earlier of the period's end and the day of publication. None where unknown.
        publisher: id of the publisher, for the rulings made for its pages.
    """
    places = gazetteer()
    kind_word, bare = _kind_and_name(name, kind, places)
    ruling = ruling_on(bare, publisher)
    ruled = places.versions_on(ruling.place_id, on) if ruling is not None else []
    if ruling is not None and ruled and ruled[-1].level in levels_of(level, kind_word):
        return _resolved(places, ruled[-1], on, f"ruling:{ruling.ruling_id}")
    remaining = [
        version
        for place_id in dict.fromkeys(found.place_id for found in places.named(bare))
        for version in places.versions[place_id]
    ]
    if not remaining:
        return _open("unknown", name, "name", [])
    rule = "name"
    for condition in conditions(places, bare, Context(level, kind_word, province, district, on)):
        kept = [version for version in remaining if condition.holds(version)]
        if len(kept) == len(remaining):
            continue
        if kept:
            if len(_ids(kept)) < len(_ids(remaining)):
                rule = condition.rule
            remaining = kept
        elif condition.must:
            return _open("unknown", name, condition.rule, remaining)
    remaining = [*_once_so_called(places, bare, remaining[-1], on), *remaining]
    if len(_ids(remaining)) > 1:
        return _open("ambiguous", name, rule, remaining)
    if kind_word is not None and remaining[-1].kind != kind_word.kind:
        rule = "other_kind"
    return _resolved(places, remaining[-1], on, rule, district)


def _kind_and_name(name: str, kind: str | None, places: Gazetteer) -> tuple[KindWord | None, str]:
    """The kind, printed apart or within the name, and the name without it. Some names begin like a kind (Phường Đúc)."""
    printed = read_kind(kind) if kind else None
    within, rest = split_kind(name)
    if within is None or (not rest[0].isdigit() and places.named(name)):
        return printed, name
    return printed or within, rest


def _once_so_called(places: Gazetteer, name: str, found: Version, on: date | None) -> list[Version]:
    """Versions of another place that bore the name and was gone by that day, where the place found bears it only since.

    Between the two (``huyện Long Đất``, split in 2003, and Đất Đỏ, so called from 2025) nothing has the name, and a page that
    prints it may mean any part of the place of once.
    """
    key = spelling_key(name)
    if on is None or spelling_key(found.name) == key or not has_diacritics(name):
        return []
    own = [version for version in places.versions[found.place_id] if spelling_key(version.name) == key]
    if not own or any(version.valid_from is None or version.valid_from <= on for version in own):
        return []
    province = {above.place_id for above in places.above(found, on)}
    return [
        version
        for place_id in {one.place_id for one in places.named(name)} - {found.place_id}
        for version in places.versions[place_id]
        if version.level == found.level
        and spelling_key(version.name) == key
        and version.valid_to is not None
        and version.valid_to < on
        and any(above.place_id in province for above in places.above(version, version.valid_to))
    ]


def _ids(versions: list[Version]) -> set[str]:
    return {version.place_id for version in versions}


def _open(status: Status, name: str, rule: str, versions: list[Version]) -> Resolution:
    return Resolution(status, None, name, None, None, None, None, None, rule, tuple(sorted(_ids(versions))))


def _resolved(places: Gazetteer, version: Version, on: date | None, rule: str, named: str | None = None) -> Resolution:
    """The resolution for a version; a province is its own province, a district its own district.

    ``named``: the district in which the page places it; it is the commune's where it went later into the one that the maps
    show, see :func:`_in_district`.
    """
    line = [version, *places.above(version, on or version.valid_to or date.max)]
    district = next((one for one in line if one.level == "district"), None)
    if version.level == "commune" and named is not None:
        earlier = districts_named(places, named) & places.later_in(version.parent_id, on)
        if len(earlier) == 1 and (district is None or district.place_id == version.parent_id):
            district = places.versions_on(next(iter(earlier)), on)[-1]
    province = next((one for one in line if one.level == "province"), None)
    return Resolution(
        status="resolved",
        place_id=version.place_id,
        name=version.name,
        level=version.level,
        district=district.name if district else None,
        province=province.name if province else None,
        district_id=district.place_id if district else None,
        province_id=province.place_id if province else None,
        rule=rule,
        candidates=(version.place_id,),
        kind=version.kind,
    )
