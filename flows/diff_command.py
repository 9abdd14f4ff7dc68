"""`chibo diff A B`: which cells of the series differ between two kept releases, and for which reason."""

from collections import Counter
from pathlib import Path

import duckdb

from flows.failure import Failure
from flows.tables import print_table
from warehouse.history import REASONS, CellChange, KeptRelease, differences, history


def print_differences(home: Path, older: str | None, newer: str | None) -> None:
    """Print each cell that differs and the count by reason.

    Args:
        home: the project home.
        older: id of a kept release or its beginning; by default the one before the published one.
        newer: likewise; by default the published one.
    """
    kept = history(home)
    if not kept:
        raise Failure(f"there is no release in {home} yet; make one with: chibo run")
    after = _found(kept, newer) if newer else next((one for one in kept if one.is_published), kept[0])
    before = _found(kept, older) if older else _before(kept, after)
    try:
        changes = differences(before.path, after.path)
    except duckdb.Error as error:
        said = str(error).splitlines()[0]
        raise Failure(f"{before.release_id} and {after.release_id} cannot be compared ({said})") from error
    print_table(
        (
            "place",
            "metric",
            "segment",
            "status",
            "from",
            "to",
            before.release_id[:8],
            after.release_id[:8],
            "because",
            "fact",
        ),
        [_row(change) for change in changes],
    )
    differ = "1 cell differs" if len(changes) == 1 else f"{len(changes)} cells differ"
    _say(f"\n{differ} between {before.release_id} and {after.release_id}")
    for reason, count in Counter(change.reason for change in changes).most_common():
        _say(f"  {count} {reason}: {REASONS[reason]}")


def _found(kept: list[KeptRelease], release_id: str) -> KeptRelease:
    found = [one for one in kept if one.release_id.startswith(release_id)]
    if len(found) != 1:
        what = "no kept release begins" if not found else "several kept releases begin"
        raise Failure(f"{what} with {release_id}; list them with: chibo releases")
    return found[0]


def _before(kept: list[KeptRelease], after: KeptRelease) -> KeptRelease:
    older = kept[kept.index(after) + 1 :]
    if not older:
        raise Failure(f"{after.release_id} is the oldest kept release; there is nothing to compare it with")
    return older[0]


def _row(change: CellChange) -> tuple[object, ...]:
    place = ", ".join(dict.fromkeys(part for part in (change.unit, change.district, change.province) if part))
    return (
        place,
        change.metric,
        change.segment,
        change.status,
        change.period_start,
        change.period_end,
        change.before,
        change.after,
        change.reason,
        change.fact_id[:12],
    )


def _say(text: str) -> None:
    print(text)  # noqa: T201
