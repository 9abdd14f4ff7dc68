"""The history file: dated changes, each with the address of a source that says so."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tasks.places.kinds import KINDS, LEVELS, Level
from tasks.places.make.snapshots import Unit

CHANGES = frozenset({"created", "split_off", "ended", "renamed", "raised", "regraded", "moved", "arranged"})
DAYS_ARE = frozenset({"effective", "issued", "month", "year"})
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
    """A dated change of one place.

    Attributes:
        first, last: the day from which it held; two days apart where the source gives the month or year alone.
        change: ``arranged`` is none of the place itself: what the maps show differently in it changed on that day.
        before: None where it was created; after: None where it ended.
        related: places it was made of, or went into.
    """

    first: date
    last: date
    change: str
    place_id: str
    before: State | None
    after: State | None
    related: tuple[str, ...]


def level_of(place_id: str) -> Level:
    """The level that a place's id begins with."""
    return next(level for level in LEVELS if place_id.startswith(LETTER[level]))


def state_of(unit: Unit) -> State:
    """The state in which a snapshot shows a unit."""
    return State(unit.name, unit.kind, ABOVE[unit.level] + unit.parent if unit.parent else "")


def read_changes(rows: Iterable[tuple[int, dict[str, str]]], shown: dict[str, State]) -> list[Change]:
    """The rows of the history file as changes, oldest first.

    Args:
        rows: with their line numbers.
        shown: the last state in which a snapshot shows each place; it fills the cells left empty for after a change, as
            the state after it fills those left empty for before.

    Raises:
        ValueError: a row lacks its source, its day, or what it needs to say of a place that no snapshot shows.
    """
    changes = [_read(number, row, shown.get(row["place_id"])) for number, row in rows]
    return sorted(changes, key=lambda change: (change.first, change.place_id))


def _read(number: int, row: dict[str, str], shown: State | None) -> Change:
    where = f"history.tsv, line {number}"
    if row["change"] not in CHANGES or row["day_is"] not in DAYS_ARE:
        raise ValueError(f"{where}: change is one of {sorted(CHANGES)}, day_is one of {sorted(DAYS_ARE)}")
    if not row["source"].startswith("http"):
        raise ValueError(f"{where}: no source; give the address of a page that says so")
    first, last = _days(row["day"], where)
    after = None if row["change"] == "ended" else _state(row, "", shown, where)
    before = None if row["change"] in {"created", "split_off"} else _state(row, "_before", after or shown, where)
    return Change(first, last, row["change"], row["place_id"], before, after, tuple(row["related"].split()))


def _days(cell: str, where: str) -> tuple[date, date]:
    if re.fullmatch(r"\d{4}(?:-\d{2})?", cell):
        year, month = int(cell[:4]), int(cell[5:] or 0)
        last = monthrange(year, month or 12)[1]
        return date(year, month or 1, 1), date(year, month or 12, last)
    try:
        return date.fromisoformat(cell), date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"{where}: the day is an ISO date, a month or a year, not {cell!r}") from None


def _state(row: dict[str, str], side: str, fallback: State | None, where: str) -> State:
    name, kind, parent = row["name" + side], row["kind" + side], row["parent" + side]
    if fallback is not None:
        name, kind, parent = name or fallback.name, kind or fallback.kind, parent or fallback.parent
    if not name or kind not in KINDS:
        raise ValueError(f"{where}: say name and kind, no snapshot shows {row['place_id']}")
    return State(name, kind, parent)


def communes_moved(
    changes: Iterable[Change], older: dict[str, State], newer: dict[str, State], between: tuple[date, date]
) -> Iterator[Change]:
    """What a district split off from a single one means for its communes: they lay in that one before.

    Only for communes without a change of their own on that day; where there were several districts, the history file
    says for each commune which.

    Args:
        changes: those of the history file.
        older: the states that the older map shows, by place.
        newer: those that the newer map shows.
        between: the days that lie between the two maps; what only the older one shows ended then.
    """
    changes = list(changes)
    own = {(change.place_id, change.first) for change in changes}
    for change in changes:
        if change.change != "split_off" or len(change.related) != 1 or not change.place_id.startswith("d"):
            continue
        late = change.first > between[0]
        for place_id, state in {**older, **newer}.items():
            if state.parent != change.place_id or (place_id, change.first) in own:
                continue
            known = older.get(place_id, state) if late else state
            before = State(known.name, known.kind, change.related[0])
            if late and place_id not in newer:
                yield Change(between[0], change.last, "ended", place_id, before, None, ())
            else:
                yield Change(change.first, change.last, "moved", place_id, before, state, ())


def days_arranged(changes: Iterable[Change], between: tuple[date, date]) -> dict[str, date]:
    """The day on which what lies in a place changed, by province or district.

    A resolution arranges the communes of a whole province; one that ends or makes a district says the same of its communes.
    Only days that lie between the two maps: they date what the maps show differently.
    """
    return {
        change.place_id: change.first
        for change in changes
        if change.first == change.last
        and between[0] < change.first <= between[1]
        and (change.change == "arranged" or (change.place_id[0] == "d" and change.change in {"ended", "split_off"}))
    }
