"""The steps by which the places of a name become fewer: level, kind, spelling, day, district, province."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from tasks.places.gazetteer import Gazetteer, Version, gazetteer
from tasks.places.kinds import LEVELS, KindWord, Level, as_level, split_kind
from tasks.places.spelling import has_diacritics, plain_key, spelling_key

Holds = Callable[[Version], bool]


class Condition(NamedTuple):
    """A step of the search. ``must``: what does not meet it is out; else it only chooses among several."""

    rule: str
    must: bool
    holds: Holds


class Context(NamedTuple):
    """What is known of a name besides itself."""

    level: str | None
    kind: KindWord | None
    province: str | None
    district: str | None
    on: date | None


def levels_of(level: str | None, kind: KindWord | None) -> tuple[Level, ...]:
    """The levels at which a name is looked for; none where the level named is no place's. The kind stands above the level."""
    if level is None or (kind is not None and level not in kind.levels):
        return kind.levels if kind else LEVELS
    wanted = as_level(level)
    return (wanted,) if wanted else ()


def conditions(places: Gazetteer, name: str, context: Context) -> Iterator[Condition]:
    """The steps of the search, in their order."""
    level, kind, province, district, on = context
    levels = levels_of(level, kind)
    yield Condition("level", must=True, holds=lambda version: version.level in levels)
    if kind is not None and kind.kind == "thành phố":
        # a city is called a province by mistake or habit, a province never a city
        yield Condition("kind", must=True, holds=lambda version: version.kind != "tỉnh")
    yield Condition("spelling", must=True, holds=_spelled(name))
    if on is not None:
        yield Condition("day", must=True, holds=lambda version: version.holds(on))
    if district is not None:
        yield from _in_district(places, district, on)
    if province is not None:
        yield from _in_province(places, province, on)
    key_of = spelling_key if has_diacritics(name) else plain_key
    key = key_of(name)
    # the kind stands above the name of the day: `huyện Mường Lay` is the district of once, not the town so called since
    if kind is not None:
        yield Condition("kind", must=False, holds=lambda version: version.kind == kind.kind)
    yield Condition("current_name", must=False, holds=lambda version: key_of(version.name) == key)


def _spelled(name: str) -> Holds:
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


def districts_named(places: Gazetteer, district: str) -> frozenset[str]:
    """Ids of the districts of that name, of its kind where some district of that name ever was of it."""
    kind, bare = split_kind(district)
    ids = places.ids_named(bare, "district")
    if kind is None:
        return ids
    return frozenset(one for one in ids if any(version.kind == kind.kind for version in places.versions[one])) or ids


def _in_district(places: Gazetteer, district: str, on: date | None) -> Iterator[Condition]:
    """A commune lies in the district of that name; one of since July 2025 where it was before. Other levels pass.

    Where none does, one passes that lay in a district which went into that one (a page of after a merger names the district
    of since), and one of a district into which that one went later: as far back the maps do not tell its communes apart.
    """
    ids = districts_named(places, district)

    def lies_in(districts: frozenset[str]) -> Holds:
        return lambda version: (
            version.level != "commune"
            or version.parent_id in districts
            or not districts.isdisjoint(places.old_districts.get(version.place_id, ()))
        )

    wider = lies_in(ids.union(*(places.merged_into.get(one, ()) for one in ids)))
    yield Condition(
        "district",
        must=True,
        holds=lambda version: wider(version) or not ids.isdisjoint(places.later_in(version.parent_id, on)),
    )
    yield Condition("district", must=False, holds=lies_in(ids))
    # where the day is unknown, a named district speaks for the time when there were districts
    yield Condition("district", must=False, holds=lambda version: version.parent_id in ids)


def _in_province(places: Gazetteer, province: str, on: date | None) -> Iterator[Condition]:
    """It lies in the province of that name on that day, or is that province.

    A page of after July 2025 names the new province for what lay in an old one that went into it; where nothing lies in a
    province of that name itself, such a place passes.
    """
    ids = places.ids_named(split_kind(province)[1], "province")
    wider = ids.union(*(places.merged_into.get(one, ()) for one in ids))

    def lies_in(provinces: frozenset[str]) -> Holds:
        return lambda version: (
            version.place_id in provinces or any(above.place_id in provinces for above in places.above(version, on))
        )

    yield Condition("province", must=True, holds=lies_in(wider))
    yield Condition("province", must=False, holds=lies_in(ids))
