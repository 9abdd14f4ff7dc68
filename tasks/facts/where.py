"""What the map knows about a name of the text: its possible levels, and the district and province it lies in."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from tasks.facts.fact import Level
from tasks.facts.organisation_names import NAME
from tasks.facts.unit import NO_DISTRICTS
from tasks.places.gazetteer import gazetteer
from tasks.places.names import NameMention, find_names
from tasks.places.resolver import resolve
from tasks.places.spelling import spelling_key
from tasks.text.characters import fold

__all__ = [
    "Lie",
    "NameMention",
    "bare_names",
    "district_around",
    "levels_of",
    "parents",
    "province_of_old",
    "provinces_of",
    "school_district",
]


def bare_names(text: str) -> list[NameMention]:
    """Names of the gazetteer in the text, also those that may be ordinary words; the reader looks at their surroundings."""
    return [m for m in find_names(text, weak=True) if not _SO_MANY_WARDS.match(text, max(0, m.start - _KIND_REACH))]


_KIND_REACH = len("xã, ")
# Đảng bộ xã, | phường 16: so many, and no Phường 16
_SO_MANY_WARDS = re.compile(r"(?:xã, |ấn, )(?:phường|quận) \d")


def levels_of(name: str, province: str | None, district: str | None, on: date | None) -> list[Level]:
    """Levels at which the name is known within a province (and district, for communes); the lowest first."""
    known: list[Level] = []
    levels: tuple[Level, ...] = ("commune", "district", "province")
    for level in levels:
        inside = {
            "province": province if level != "province" else None,
            "district": district if level == "commune" else None,
        }
        if resolve(name, level=level, on=on, **inside).status == "resolved":
            known.append(level)
    return known


@lru_cache(maxsize=1 << 12)
def provinces_of(name: str, level: Level, on: date | None) -> frozenset[str]:
    """Every province in which a place of that level bears the name, on that day; on an unknown day all there ever were."""
    places, key = gazetteer(), spelling_key(name)
    found: set[str] = set()
    for known in places.named(name):
        if known.spelling_key != key:
            continue
        for version in places.versions_on(known.place_id, on):
            if version.level == level:
                found.update(above.name for above in (version, *places.above(version, on)) if above.level == "province")
    return frozenset(found)


class Lie(NamedTuple):
    """Where a unit lies, and the kind of the law that the map knows for it."""

    district: str | None
    province: str | None
    kind: str | None = None


def _province_of(district: str | None, province: str | None, on: date | None) -> str | None:
    """The province spoken of; of a district that it never had, the one that has it: a page may tell of several provinces."""
    if district is None or province is None or province in provinces_of(district, "district", None):
        return province
    others = provinces_of(district, "district", on)
    return province if not others else next(iter(others)) if len(others) == 1 else None


def province_of_old(district: str, province: str | None) -> str | None:
    """`năm 2024, Đảng bộ huyện Mèo Vạc kết nạp 178`, told when there are no districts any more: the province that it lay in then."""
    then = provinces_of(district, "district", NO_DISTRICTS - timedelta(days=1))
    return next(iter(then)) if len(then) == 1 else province


def only_district(name: str, district: str, province: str | None, on: date | None) -> str:
    """The district of a commune that the text gives none: the one spoken of, unless only another of the province has it."""
    if (
        province is None
        or resolve(name, level="commune", province=province, district=district, on=on).status != "unknown"
    ):
        return district
    alone = resolve(name, level="commune", province=province, on=on)
    return alone.district if alone.status == "resolved" and alone.district else district


def district_around(name: str, province: str | None, around: str | None, on: date | None) -> str | None:
    """The district that a page told of before a commune; of today's communes it holds none, though the page named one that was."""
    today = on is not None and on >= NO_DISTRICTS
    if around is None or (today and "commune" in levels_of(name, province, None, on)):
        return None
    return only_district(name, around, province, on)


def school_district(name: str, province: str | None, on: date | None) -> str | None:
    """`Trường THPT Con Cuông`, `Trường THPT Nông Cống 1`: high schools bear the name of their district, wherever they are told of."""
    found = _HIGH_SCHOOL.fullmatch(name) if province is not None else None
    known = found is not None and "district" in levels_of(found[1], province, None, on)
    return found[1] if known and found is not None else None


_HIGH_SCHOOL = re.compile(
    rf"(?:Trường )?(?:.* )?(?:THPT|[Tt]rung học phổ thông|GDTX)(?: số \d)? ({NAME.pattern})(?: \d)?"
)


def parents(name: str, level: Level, district: str | None, province: str | None, on: date | None) -> Lie:
    """District and province of a unit, completed from the map where only one place answers; else as given."""
    if level == "province":
        return Lie(None, name, resolve(name, level=level, on=on).kind)
    if level not in {"district", "commune"}:
        if district and (
            not province or resolve(district, level="district", province=province, on=on).status == "unknown"
        ):
            return Lie(district, parents(district, "district", None, None, on).province or province)
        return Lie(district, province)
    found = resolve(name, level=level, province=province, district=district if level == "commune" else None, on=on)
    if found.status != "resolved":
        known_by = name if level == "district" else district
        return Lie(known_by, _province_of(known_by, province, on))
    if level == "district":
        return Lie(name, found.province or province, found.kind)
    lies_in = found.district if on is not None else found.district or district
    if lies_in and district and fold(lies_in) == fold(district):
        lies_in = district  # as the page spells it
    return Lie(lies_in, found.province or province, found.kind)
