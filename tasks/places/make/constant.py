"""The constant geography: in which district and province of 31 December 2024 each place lies, whenever it stood.

So that a series goes on after July 2025 and through the mergers before it. What was split, or straddles, lies in none.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tasks.places.make.links import Link
from tasks.places.make.versions import REFORM, Version

DAY = date(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class Constant:
    """Where a place lies in the map of 31 December 2024.

    ``why``: ``same`` (it stood that day), ``merged`` (all of it went into what stood), ``within`` (all of it was made of what
    stood), ``split`` (what stood came of parts of it), ``straddles`` (it lies in several), ``unknown``.
    ``until``: the last day for which it holds: a district of that day that took in another one afterwards is more than itself
    since. None where it holds whenever the place stood.
    """

    place_id: str
    district_id: str | None
    province_id: str | None
    why: str
    until: date | None = None


class _Map:
    """The map of the day, and the ways to it."""

    def __init__(self, versions: list[Version], links: list[Link], old_districts: dict[str, set[str]]) -> None:
        self.versions: dict[str, list[Version]] = defaultdict(list)
        for version in versions:
            self.versions[version.place_id].append(version)
        self.into: dict[str, list[Link]] = defaultdict(list)
        self.made_of: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            self.into[link.from_id].append(link)
            self.made_of[link.to_id].append(link)
        self.old_districts = old_districts

    def on_the_day(self, place_id: str) -> Version | None:
        """How a place stood on the day; the earlier of two where only bounds of a change are known."""
        return next((version for version in self.versions[place_id] if _holds(version)), None)

    def nearest(self, place_id: str) -> tuple[frozenset[str], str]:
        """The places of the day in which all of a place lies (one where that is certain), and why."""
        if self.on_the_day(place_id) is not None:
            return frozenset({place_id}), "same"
        ended = all(version.valid_to is not None and version.valid_to < DAY for version in self.versions[place_id])
        links = self.into[place_id] if ended else self.made_of[place_id]
        others = {link.to_id if ended else link.from_id for link in links}
        found = frozenset(one for other in others for one in self.nearest(other)[0])
        return found, "merged" if ended else "within"

    def district_of(self, place_id: str) -> tuple[frozenset[str], str]:
        """The districts of the day under a place below a province."""
        if place_id.startswith("d"):
            return self.nearest(place_id)
        if place_id in self.old_districts:
            return frozenset(self.old_districts[place_id]), "within"
        version = self.on_the_day(place_id)
        parent = (version or self.versions[place_id][-1]).state.parent
        return self.nearest(parent)[0], "same" if version else "merged"

    def enlarged_on(self, place_id: str) -> date | None:
        """The day after the map's on which a district took in another one whole; None where it did not."""
        days = [
            date.fromisoformat(link.day)
            for link in self.made_of[place_id]
            if link.extent == "whole"
            and link.from_id.startswith("d")
            and DAY.isoformat() < link.day < REFORM.isoformat()
        ]
        return min(days, default=None)

    def province_of(self, district_id: str) -> str:
        """The province of a district on the day."""
        version = self.on_the_day(district_id)
        if version is None:
            raise ValueError(f"{district_id} did not stand on {DAY}")
        return version.state.parent


def _holds(version: Version) -> bool:
    return (version.valid_from is None or version.valid_from <= DAY) and (
        version.valid_to is None or version.valid_to >= DAY
    )


def districts_on_the_day(versions: list[Version]) -> dict[str, str]:
    """In which district each commune of before July 2025 lay; one made after the day, where it lies since."""
    lay_in: dict[str, str] = {}
    for version in versions:
        since = version.valid_from is not None and version.valid_from > DAY
        if version.level == "commune" and version.state.parent.startswith("d") and (_holds(version) or since):
            lay_in.setdefault(version.place_id, version.state.parent)
    return lay_in


def constant_places(
    versions: list[Version], links: list[Link], old_districts: dict[str, set[str]]
) -> Iterator[Constant]:
    """One row a place of whatever time, by id. ``old_districts``: of the day, of the communes of since July 2025."""
    on_map = _Map(versions, links, old_districts)
    for place_id in sorted(on_map.versions):
        if place_id.startswith("p"):
            provinces, why = on_map.nearest(place_id)
            yield Constant(place_id, None, *_one(provinces, why))
            continue
        districts, why = on_map.district_of(place_id)
        district, why = _one(districts, why)
        province, _ = _one(frozenset(on_map.province_of(one) for one in districts), why)
        enlarged = on_map.enlarged_on(place_id) if why == "same" else None
        yield Constant(place_id, district, province, why, enlarged - timedelta(days=1) if enlarged else None)


def _one(found: frozenset[str], why: str) -> tuple[str | None, str]:
    """The only one found; else none, and why there is none."""
    if len(found) == 1:
        return next(iter(found)), why
    if not found:
        return None, "unknown"
    return None, "split" if why == "merged" else "straddles"
