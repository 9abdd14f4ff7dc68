"""The shelf of releases: the kept files, which of them is published, and how a new one takes its place.

``HOME/releases/<id>.duckdb`` are kept; ``HOME/chibo.duckdb`` is a hard link to the published one. A reader that has the old
file open keeps it; the next one to connect gets the new: a rename never touches an open file.
"""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.home import published, settle
from warehouse.soundness import forget_notes, is_sound, note

_COUNTED = (
    "captures",
    "articles",
    "facts",
    "numbers",
    "rejects",
    "reported_places",
    "observations",
    "unplaced",
    "contradictions",
)


@dataclass(frozen=True, slots=True)
class Former:
    """The published release, before the next one: its file, its id, and the rows of its tables."""

    path: Path
    release_id: str
    rows: tuple[tuple[str, int], ...]


def kept_releases(home: Path) -> list[Path]:
    """Files of the kept releases, the latest first."""
    found = (home / "releases").glob("*.duckdb")
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def former_release(home: Path) -> Former | None:
    """The published release; null where there is none, or a file that is spoilt or none of ours (it will be replaced)."""
    path = published(home)
    if not path.exists():
        return None
    try:
        with duckdb.connect(path, read_only=True) as connection:
            found = connection.execute("select release_id from release").fetchone()
            if found is None or not is_sound(path, home / "releases" / f"{found[0]}.duckdb"):
                return None
            return Former(path, str(found[0]), row_counts(connection))
    except duckdb.Error:
        return None


def row_counts(connection: duckdb.DuckDBPyConnection) -> tuple[tuple[str, int], ...]:
    """Rows of the main tables of a release, by table."""
    there = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    counts = []
    for table in _COUNTED:
        if table in there:
            counted = connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - names and SQL of ours
            counts.append((table, int(counted[0]) if counted else 0))
    return tuple(counts)


def publish(built: Path, finished: Path, home: Path) -> None:
    """Put the file among the kept releases, then over the published one; each step is a rename, whole or not at all."""
    # a release is never written to: a client that opens it to write is told so instead of changing two names of one file
    _date_last(built, home)
    built.chmod(0o444)
    settle(built)
    finished.parent.mkdir(parents=True, exist_ok=True)
    note(built, finished)
    built.replace(finished)
    settle(finished.parent)
    link = built.with_name(published(home).name)
    try:
        os.link(finished, link)
    except OSError:  # a file system without hard links
        shutil.copy2(finished, link)
        settle(link)
    link.replace(published(home))
    settle(home)


def forget_old(home: Path, keep: int) -> None:
    """Remove the oldest releases beyond those to keep."""
    for path in kept_releases(home)[keep:]:
        with suppress(FileNotFoundError):
            path.unlink()
    forget_notes(home / "releases")


def _date_last(built: Path, home: Path) -> None:
    """Let a release be the latest also where the clock was set back: else it would be forgotten before those it follows."""
    status = built.stat()
    latest = max((path.stat().st_mtime_ns for path in kept_releases(home)), default=0)
    if status.st_mtime_ns <= latest:
        os.utime(built, ns=(status.st_atime_ns, latest + 1))
