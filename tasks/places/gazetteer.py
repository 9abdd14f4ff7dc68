"""The administrative map in memory: places with the days on which they were so, their names, and who was whose parent."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple, cast

from tasks.places.kinds import Level
from tasks.places.spelling import plain_key, spelling_key
from tasks.places.tables import read_table


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
    ) -> None:
        self.versions = versions
        self.old_districts = old_districts  # commune of since July 2025 -> districts in which it lay
        self._names = names

    def named(self, name: str) -> list[Name]:
        """Names that are this one but for their diacritics and spelling; the spelling key tells more."""
        return self._names.get(plain_key(name), [])

    @cached_property
    def all_names(self) -> dict[str, dict[str, set[Level]]]:
        """Names by spelling key: every way the gazetteer writes it, with the levels at which a place is written so."""
        found: dict[str, dict[str, set[Level]]] = {}
        for names in self._names.values():
            for name in names:
                written = found.setdefault(name.spelling_key, {}).setdefault(name.name, set())
                written.add(self.versions[name.place_id][-1].level)
        return found

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

    def ids_named(self, name: str, level: Level) -> frozenset[str]:
        """Ids of the places of a level with this name, at whatever time; by spelling first, else without diacritics."""
        key = spelling_key(name)
        found = [name for name in self.named(name) if self.versions[name.place_id][-1].level == level]
        spelled = [name for name in found if name.spelling_key == key]
        return frozenset(name.place_id for name in spelled or found)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of this project, read at the first call."""
    days: dict[str, date | None] = {"": None}

    def day(cell: str) -> date | None:
        if cell not in days:
            days[cell] = date.fromisoformat(cell)
        return days[cell]

    versions: dict[str, list[Version]] = {}
    for _, row in read_table("places.tsv"):
        version = Version(
            row["place_id"], day(row["valid_from"]), day(row["valid_to"]), row["dates"],
            cast("Level", row["level"]), row["kind"], row["name"], row["parent_id"],
        )  # fmt: skip
        versions.setdefault(version.place_id, []).append(version)
    names: dict[str, list[Name]] = {}
    for _, row in read_table("place_names.tsv"):
        names.setdefault(row["plain_key"], []).append(Name(row["place_id"], row["name"], row["spelling_key"]))
    old_districts: dict[str, list[str]] = {}
    for _, row in read_table("commune_districts.tsv"):
        old_districts.setdefault(row["commune_id"], []).append(row["district_id"])
    return Gazetteer(versions, names, old_districts)
