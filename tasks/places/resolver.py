"""A name in its context to the place that had it on that day, with the rule that decided; it never guesses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from tasks.places.gazetteer import Gazetteer, Version, gazetteer
from tasks.places.kinds import LEVELS, KindWord, Level, as_level, read_kind, split_kind
from tasks.places.rulings import ruling_on
from tasks.places.spelling import has_diacritics, plain_key, spelling_key

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


Condition = Callable[[Version], bool]


class _Condition(NamedTuple):
    """A step of the search. ``must``: what does not meet it is out; else it only chooses among several."""

    rule: str
    must: bool
    holds: Condition


class _Context(NamedTuple):
    """What is known of a name besides itself."""

    level: str | None
    kind: KindWord | None
    province: str | None
    district: str | None
    on: date | None


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
    if ruling is not None and ruled and ruled[-1].level in _levels(level, kind_word):
        return _resolved(places, ruled[-1], on, f"ruling:{ruling.ruling_id}")
    remaining = [
        version
        for place_id in dict.fromkeys(found.place_id for found in places.named(bare))
        for version in places.versions[place_id]
    ]
    if not remaining:
        return _open("unknown", name, "name", [])
    rule = "name"
    for condition in _conditions(places, bare, _Context(level, kind_word, province, district, on)):
        kept = [version for version in remaining if condition.holds(version)]
        if len(kept) == len(remaining):
            continue
        if kept:
            if len(_ids(kept)) < len(_ids(remaining)):
                rule = condition.rule
            remaining = kept
        elif condition.must:
            return _open("unknown", name, condition.rule, remaining)
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


def _levels(level: str | None, kind: KindWord | None) -> tuple[Level, ...]:
    """The levels at which a name is looked for; none where the level named is no place's. The kind stands above the level."""
    if level is None or (kind is not None and level not in kind.levels):
        return kind.levels if kind else LEVELS
    wanted = as_level(level)
    return (wanted,) if wanted else ()


def _conditions(places: Gazetteer, name: str, context: _Context) -> Iterator[_Condition]:
    """The steps of the search, in their order."""
    level, kind, province, district, on = context
    levels = _levels(level, kind)
    yield _Condition("level", must=True, holds=lambda version: version.level in levels)
    if kind is not None and kind.kind == "thành phố":
        # a city is called a province by mistake or habit, a province never a city
        yield _Condition("kind", must=True, holds=lambda version: version.kind != "tỉnh")
    yield _Condition("spelling", must=True, holds=_spelled(name))
    if on is not None:
        yield _Condition("day", must=True, holds=lambda version: version.holds(on))
    if district is not None:
        yield from _in_district(places, district, on)
    if province is not None:
        yield from _in_province(places, province, on)
    key_of = spelling_key if has_diacritics(name) else plain_key
    key = key_of(name)
    # the kind stands above the name of the day: `huyện Mường Lay` is the district of once, not the town so called since
    if kind is not None:
        yield _Condition("kind", must=False, holds=lambda version: version.kind == kind.kind)
    yield _Condition("current_name", must=False, holds=lambda version: key_of(version.name) == key)


def _spelled(name: str) -> Condition:
    """Whether a place is written as the name is, but for what spelling leaves free.

    A name printed without diacritics means all that are alike; so does a place known by its plain name alone. Districts and
    provinces are so few that a slip (``Mường Ẳng``) means the one alike, where none is written so.
    """
    if not has_diacritics(name):
        return lambda _: True
    key, plain = spelling_key(name), plain_key(name)
    places = gazetteer()
    spelled = {found.place_id for found in places.named(name) if found.spelling_key in {key, plain}}
    levels = {places.versions[place_id][-1].level for place_id in spelled}
    return lambda version: version.place_id in spelled or (version.level != "commune" and version.level not in levels)


def _districts_named(places: Gazetteer, district: str) -> frozenset[str]:
    """Ids of the districts of that name, of its kind where some district of that name ever was of it."""
    kind, bare = split_kind(district)
    ids = places.ids_named(bare, "district")
    if kind is None:
        return ids
    return frozenset(one for one in ids if any(version.kind == kind.kind for version in places.versions[one])) or ids


def _in_district(places: Gazetteer, district: str, on: date | None) -> Iterator[_Condition]:
    """A commune lies in the district of that name; one of since July 2025 where it was before. Other levels pass.

    Where none does, one passes that lay in a district which went into that one (a page of after a merger names the district
    of since), and one of a district into which that one went later: as far back the maps do not tell its communes apart.
    """
    ids = _districts_named(places, district)

    def lies_in(districts: frozenset[str]) -> Condition:
        return lambda version: (
            version.level != "commune"
            or version.parent_id in districts
            or not districts.isdisjoint(places.old_districts.get(version.place_id, ()))
        )

    wider = lies_in(ids.union(*(places.merged_into.get(one, ()) for one in ids)))
    yield _Condition(
        "district",
        must=True,
        holds=lambda version: wider(version) or not ids.isdisjoint(places.later_in(version.parent_id, on)),
    )
    yield _Condition("district", must=False, holds=lies_in(ids))
    # where the day is unknown, a named district speaks for the time when there were districts
    yield _Condition("district", must=False, holds=lambda version: version.parent_id in ids)


def _in_province(places: Gazetteer, province: str, on: date | None) -> Iterator[_Condition]:
    """It lies in the province of that name on that day, or is that province.

    A page of after July 2025 names the new province for what lay in an old one that went into it; where nothing lies in a
    province of that name itself, such a place passes.
    """
    ids = places.ids_named(split_kind(province)[1], "province")
    wider = ids.union(*(places.merged_into.get(one, ()) for one in ids))

    def lies_in(provinces: frozenset[str]) -> Condition:
        return lambda version: (
            version.place_id in provinces or any(above.place_id in provinces for above in places.above(version, on))
        )

    yield _Condition("province", must=True, holds=lies_in(wider))
    yield _Condition("province", must=False, holds=lies_in(ids))


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
        earlier = _districts_named(places, named) & places.later_in(version.parent_id, on)
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
