"""The work database of a release, kept beside it as ``releases/<id>.work`` for the next one to go on from.

It is a cache: without it, or with one of other models, places, corrections or another DuckDB, the next release is made
wholly anew, with the same result. What is done with it: :mod:`warehouse.renewing`.
"""

import shutil
from pathlib import Path

import duckdb

from warehouse.given import Given
from warehouse.home import settle
from warehouse.shelf import Former
from warehouse.soundness import is_sound, note

ENDING = ".work"
# where more of the files than this are new, nearly everything would be made anew anyway
LARGEST_CHANGE = 1 / 3


def kept_work(home: Path, former: Former | None, given: Given) -> Path | None:
    """The former release's work database, where the next release can go on from it."""
    if former is None:
        return None
    kept = _place(home, former.release_id)
    try:
        with duckdb.connect(kept, read_only=True) as connection:
            if connection.execute("select basis from kept_basis").fetchall() != [(given.basis,)]:
                return None
            known = dict(connection.execute("select file, digest from kept_files").fetchall())
    except duckdb.Error:  # none, or none of ours
        return None
    if not is_sound(kept, kept):
        return None
    changed = dict(given.digests.items() ^ known.items())
    return kept if len(changed) <= LARGEST_CHANGE * len(known) else None


def copy_aside(former: Former, kept: Path, aside: Path) -> None:
    """Copy a release and its work database to where the next one is made."""
    for file, name in ((former.path, "release.duckdb"), (kept, "work.duckdb")):
        shutil.copyfile(file, aside / name)


def note_basis(connection: duckdb.DuckDBPyConnection, basis: str) -> None:
    """Say what a work database is of; the last thing that is written there."""
    connection.execute("create table work.main.kept_basis as select ?::varchar as basis", [basis])


def keep_work(built: Path, home: Path, release_id: str) -> None:
    """Put a finished work database beside its release, and forget the others."""
    settle(built)
    kept = _place(home, release_id)
    note(built, kept)
    built.replace(kept)
    for older in kept.parent.glob(f"*{ENDING}"):
        if older != kept:
            older.unlink(missing_ok=True)
    settle(kept.parent)


def _place(home: Path, release_id: str) -> Path:
    return home / "releases" / f"{release_id}{ENDING}"
