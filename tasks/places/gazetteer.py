"""The administrative map in memory: places with the days on which they were so, their names, and who was whose parent."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple, cast

from tasks.places.kinds import LEVELS, Level
from tasks.places.spelling import plain_key, spelling_key
from tasks.places.tables import read_columns


class Version(NamedTuple):
    """A place over the days in which it kept its name, kind and parent; an empty end is open.

    ``dates`` is ``bracket`` where only bounds of its first or last day are known; two versions then overlap.
    """

    place_id: str
    valid_from: date | None
    valid_to: date | None
    dates: str
    level: Level
    kind: str
    name: str
    parent_id: str

    def holds(self, on: date | None) -> bool:
        """Whether it was so on a day; on an unknown day it may have been."""
        if on is None:
            return True
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Name(NamedTuple):
    """A name of a place and its two keys, see :mod:`tasks.places.spelling`."""

    place_id: str
    name: str
    spelling_key: str


class Gazetteer:
    """Places by id and by name. Use :func:`gazetteer`, which loads it once a process."""

    def __init__(
        self,
        versions: dict[str, list[Version]],
        names: dict[str, list[Name]],
        old_districts: dict[str, list[str]],
        merged_into: dict[str, list[str]],
        made_of: dict[str, list[tuple[str, date]]],
    ) -> None:
        self.versions = versions
        self._made_of = made_of  # district -> those of before that went into it, whole or in part, and the day
        self.merged_into = merged_into  # province or district -> those of before that went whole into it
        self.old_districts = old_districts  # commune of since July 2025 -> districts of 2024 in which it lies
        self._names = names
        self._ids: dict[tuple[str, Level], frozenset[str]] = {}  # few provinces and districts, asked for all the time

    def named(self, name: str) -> list[Name]:
        """Names that are this one but for their diacritics and spelling; the spelling key tells more."""
        return self._names.get(plain_key(name), [])

    def all_names(self) -> set[str]:
        """Every name, each way the gazetteer writes it."""
        return {name.name for names in self._names.values() for name in names}

    def levels_of(self, name: str) -> tuple[Level, ...]:
        """The levels at which some place is called so, whatever the day, from above."""
        key = spelling_key(name)
        levels = {self.versions[known.place_id][-1].level for known in self.named(name) if known.spelling_key == key}
        return tuple(level for level in LEVELS if level in levels)

    def versions_on(self, place_id: str, on: date | None) -> list[Version]:
        """How a place was on a day: one version, none, or two where only bounds of a change are known."""
        return [version for version in self.versions.get(place_id, []) if version.holds(on)]

    def above(self, version: Version, on: date | None) -> Iterator[Version]:
        """The versions of all places above, the nearest first; on an unknown day all there ever were.

        A parent that was not there on the day (the history of its communes is not known as far back) is passed over,
        and the search goes on with what is above it.
        """
        for parent in self.versions_on(version.parent_id, on):
            yield parent
            yield from self.above(parent, on)
        if on is not None and version.parent_id and not self.versions_on(version.parent_id, on):
            yield from self.above(self.versions[version.parent_id][0], on)

    def later_in(self, district_id: str, on: date | None) -> frozenset[str]:
        """The districts that stand on a day and went into this one later, whole or in part."""
        return frozenset(
            before
            for before, day in self._made_of.get(district_id, ())
            if on is not None and on < day and self.versions_on(before, on)
        )

    def ids_named(self, name: str, level: Level) -> frozenset[str]:
        """Ids of the places of a level with this name, at whatever time; by spelling first, else without diacritics."""
        at = (name, level)
        if at not in self._ids:
            key = spelling_key(name)
            found = [known for known in self.named(name) if self.versions[known.place_id][-1].level == level]
            spelled = [known for known in found if known.spelling_key == key]
            self._ids[at] = frozenset(known.place_id for known in spelled or found)
        return self._ids[at]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of this project, read at the first call."""
    days: dict[str, date | None] = {"": None}

    def day(cell: str) -> date | None:
        if cell not in days:
            days[cell] = date.fromisoformat(cell)
        return days[cell]

    versions: dict[str, list[Version]] = {}
    for place_id, valid_from, valid_to, dates, level, kind, name, parent_id in read_columns(
        "places.tsv", "place_id", "valid_from", "valid_to", "dates", "level", "kind", "name", "parent_id"
    ):
        version = Version(
            place_id, day(valid_from), day(valid_to), dates, cast("Level", level), kind, name, parent_id
        )  # fmt: skip
        versions.setdefault(place_id, []).append(version)
    names: dict[str, list[Name]] = {}
    for place_id, name, spelled, plain in read_columns(
        "place_names.tsv", "place_id", "name", "spelling_key", "plain_key"
    ):
        names.setdefault(plain, []).append(Name(place_id, name, spelled))
    old_districts: dict[str, list[str]] = {}
    for commune_id, district_id in read_columns("commune_districts.tsv", "commune_id", "district_id"):
        old_districts.setdefault(commune_id, []).append(district_id)
    merged_into: dict[str, list[str]] = {}
    made_of: dict[str, list[tuple[str, date]]] = {}
    for from_id, to_id, changed, extent in read_columns("place_links.tsv", "from_id", "to_id", "day", "extent"):
        between_districts = from_id[0] == to_id[0] == "d"
        if from_id[0] == "p" or (between_districts and extent == "whole"):
            merged_into.setdefault(to_id, []).append(from_id)
        if between_districts and (on := day(changed)) is not None:
            made_of.setdefault(to_id, []).append((from_id, on))
    return Gazetteer(versions, names, old_districts, merged_into, made_of)
