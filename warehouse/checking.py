"""The structural checks of a release under way: one row that must not be stops it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import duckdb

from warehouse.models import Check, prepare

SHOWN_ROWS = 5


class ReleaseStopped(Exception):  # noqa: N818 - it is what happened, and what the sentence says
    """A structural check failed: nothing was published, the former release stays.

    Attributes:
        check: the check's name.
        rows: up to five of the offending rows, as printed.
        offending: how many there are.
    """

    def __init__(self, check: Check, rows: tuple[str, ...], offending: int) -> None:
        self.check, self.rows, self.offending = check.name, rows, offending
        shown = "; ".join(rows)
        super().__init__(
            f"no release was made: check {check.name} ({check.says}) fails on {offending} row(s), "
            f"such as {shown}; the former release stays; mend the input or sql/checks/{check.name}.sql"
        )


@dataclass(frozen=True, slots=True)
class CheckRun:
    """A structural check that was passed, and what it took."""

    name: str
    says: str
    seconds: float


def pass_check(connection: duckdb.DuckDBPyConnection, check: Check) -> CheckRun:
    """Run one check; a row that it finds is a :class:`ReleaseStopped`."""
    began = datetime.now(UTC)
    prepare(connection)
    offending = connection.execute(f"select * from ({check.sql}\n) limit {SHOWN_ROWS}")  # noqa: S608 - names and SQL of ours
    names = [column[0] for column in offending.description or ()]
    rows = tuple(_printed(names, row) for row in offending.fetchall())
    if rows:
        counted = connection.execute(f"select count(*) from ({check.sql}\n)").fetchone()  # noqa: S608 - names and SQL of ours
        raise ReleaseStopped(check, rows, int(counted[0]) if counted else len(rows))
    return CheckRun(check.name, check.says, (datetime.now(UTC) - began).total_seconds())


def _printed(names: Iterable[str], row: Iterable[Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in zip(names, row, strict=True))
