"""A release: a fresh DuckDB file built beside the old one, checked, then renamed over it.

``HOME/releases/<id>.duckdb`` is kept (the last ten); ``HOME/chibo.duckdb`` is the published one, a hard link to it.
The id is made of everything the release is made of (Parquet files, models, seeds, corrections, DuckDB's version), so that
building again with nothing changed makes no new one. A reader that has the old file open keeps it; the next one to connect
gets the new: renaming never touches an open file. What fails a structural check is not published.
"""

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from warehouse.changes import SeriesChange, series_changes
from warehouse.dictionary import comment_release, seed_rows
from warehouse.models import Check, Model, ModelRun, checks, definitions_in_order, models_in_order, prepare, run_model
from warehouse.zone import RECORDS, ZoneFiles, digest_of, files_in_force, show_zone

PUBLISHED = "chibo.duckdb"
# so that DuckDB 1.5 clients can open the file
STORAGE_VERSION = "v1.5.0"
KEPT = 10
SHOWN_ROWS = 5
_COUNTED = (
    "captures",
    "articles",
    "facts",
    "numbers",
    "rejects",
    "places",
    "observations",
    "unplaced",
    "contradictions",
)

Connection = duckdb.DuckDBPyConnection
RunModel = Callable[[Connection, Model], ModelRun]


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


@dataclass(frozen=True, slots=True)
class ReleaseReport:
    """What building a release did.

    Attributes:
        changed: False where the published release is of the same inputs and models already; then nothing was built.
        rows: table and row count of what the release holds, for the run's table.
        models: what each model took, in the order they ran; empty where nothing was built.
        series_changed: by place, metric and segment, how many cells the former release lacked, had otherwise, had besides.
    """

    release_id: str
    path: Path
    changed: bool
    rows: tuple[tuple[str, int], ...]
    models: tuple[ModelRun, ...] = ()
    checks: tuple[CheckRun, ...] = ()
    series_changed: tuple[SeriesChange, ...] = ()


def build_release(
    home: Path,
    *,
    zone_files: ZoneFiles | None = None,
    run: RunModel = run_model,
    allow_shrink: bool = False,
    keep: int = KEPT,
) -> ReleaseReport:
    """Make the Parquet zone of a home into its published release. Only one process at a time (the home's lock).

    Args:
        home: the project home.
        zone_files: the Parquet files by table; by default those in force in ``home/parquet``.
        run: runs one model; a caller may wrap each in a task of its own. Models come in order.
        allow_shrink: accept a release of fewer than half the facts of the former one.
        keep: how many releases stay in ``home/releases``, this one included.

    Raises:
        ReleaseStopped: a structural check failed; the former release stays as it was.
    """
    inputs = zone_files if zone_files is not None else files_in_force(home)
    given = _given(inputs, allow_shrink=allow_shrink)
    finished = home / "releases" / f"{given.release_id}.duckdb"
    former = home / PUBLISHED
    if _published_id(former) == given.release_id:
        with duckdb.connect(former, read_only=True) as connection:
            return ReleaseReport(given.release_id, finished, changed=False, rows=_row_counts(connection))
    aside = home / "tmp" / "release"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        report = replace(_build(aside, inputs, given, former, run), path=finished)
        _publish(aside / "release.duckdb", finished, former)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _forget_old(home, keep)
    return report


def kept_releases(home: Path) -> list[Path]:
    """Files of the kept releases, the latest first."""
    found = (home / "releases").glob("*.duckdb")
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def current_release(home: Path) -> Path | None:
    """The kept file that is published, by its own name; null where nothing is published yet.

    A process that holds an older release open and connects to ``chibo.duckdb`` again is given the old one by DuckDB, which
    knows files by path. The kept file's path is new with every release.
    """
    published = home / PUBLISHED
    if not published.exists():
        return None
    return next((path for path in kept_releases(home) if _same_file(path, published)), published)


@dataclass(frozen=True, slots=True)
class _Given:
    release_id: str
    built_at: datetime
    inputs_digest: str
    models_digest: str
    allow_shrink: bool


def _given(inputs: ZoneFiles, *, allow_shrink: bool) -> _Given:
    inputs_digest = digest_of(inputs)
    models_digest = _models_digest()
    both = sha256(f"{inputs_digest} {models_digest} {duckdb.__version__}".encode()).hexdigest()
    return _Given(both[:16], datetime.now(UTC).replace(tzinfo=None), inputs_digest, models_digest, allow_shrink)


def _models_digest() -> str:
    """One sha256 over everything of ours that shapes a release: SQL, seeds, dictionary, and the records' columns."""
    whole = sha256()
    for folder in sorted(files("sql").iterdir(), key=lambda entry: entry.name):
        if folder.is_dir():
            for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
                if entry.name.endswith((".sql", ".tsv")):
                    whole.update(f"{folder.name}/{entry.name}\n{entry.read_text(encoding='utf-8')}\n".encode())
    for table, record in RECORDS.items():
        for declared in fields(record):
            whole.update(f"{table}.{declared.name} {sorted(declared.metadata.items(), key=str)}\n".encode())
    return whole.hexdigest()


def _build(aside: Path, inputs: ZoneFiles, given: _Given, former: Path, run: RunModel) -> ReleaseReport:
    with duckdb.connect(config={"temp_directory": str(aside / "spill")}) as connection:
        _attach(connection, aside / "release.duckdb", "release", f"storage_version '{STORAGE_VERSION}'")
        _attach(connection, aside / "work.duckdb", "work")
        prepare(connection)
        for definition in definitions_in_order("functions"):
            connection.execute(definition)
        show_zone(connection, inputs)
        _give(connection, given, former)
        ran = tuple(run(connection, model) for model in models_in_order())
        prepare(connection)
        for definition in definitions_in_order("macros"):
            connection.execute(definition)
        passed = tuple(_pass(connection, check) for check in checks())
        comment_release(connection)
        changed = series_changes(connection, former if former.exists() else None)
        rows = _row_counts(connection)
        connection.execute("checkpoint release")
        connection.execute("use memory.main")
        connection.execute("detach release")
        connection.execute("detach work")
    return ReleaseReport(
        given.release_id, aside, changed=True, rows=rows, models=ran, checks=passed, series_changed=changed
    )


def _attach(connection: Connection, path: Path, name: str, options: str = "") -> None:
    literal = "'" + str(path).replace("'", "''") + "'"
    connection.execute(f"attach {literal} as {name} {f'({options})' if options else ''}")


def _give(connection: Connection, given: _Given, former: Path) -> None:
    """Put the seeds and the release's own row where the first models find them."""
    for seed in ("metrics", "segments"):
        rows = seed_rows("seeds", seed)
        connection.execute(f"create table work.main.seed_{seed} ({', '.join(f'{name} varchar' for name in rows[0])})")
        places = ", ".join("?" for _ in rows[0])
        connection.executemany(
            f"insert into work.main.seed_{seed} values ({places})",  # noqa: S608 - names of ours
            [[*row.values()] for row in rows],
        )
    connection.execute(
        """create table work.main.given_release as
        select ? as release_id, ?::timestamp as built_at, ? as inputs_digest, ? as models_digest,
            ? as duckdb_version, ?::boolean as allow_shrink, ?::bigint as former_facts""",
        [
            given.release_id,
            given.built_at,
            given.inputs_digest,
            given.models_digest,
            duckdb.__version__,
            given.allow_shrink,
            _facts_in(former),
        ],
    )


def _facts_in(former: Path) -> int | None:
    """Facts of the former release; null where there is none."""
    if not former.exists():
        return None
    with duckdb.connect(former, read_only=True) as connection:
        counted = connection.execute("select count(*) from facts").fetchone()
    return int(counted[0]) if counted else None


def _pass(connection: Connection, check: Check) -> CheckRun:
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


def _row_counts(connection: Connection) -> tuple[tuple[str, int], ...]:
    there = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    counts = []
    for table in _COUNTED:
        if table in there:
            counted = connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - names and SQL of ours
            counts.append((table, int(counted[0]) if counted else 0))
    return tuple(counts)


def _publish(built: Path, finished: Path, published: Path) -> None:
    """Put the file among the kept releases, then over the published one; each step is a rename, whole or not at all."""
    # a release is never written to: a client that opens it to write is told so instead of changing two names of one file
    built.chmod(0o444)
    _settle(built)
    finished.parent.mkdir(parents=True, exist_ok=True)
    built.replace(finished)
    _settle(finished.parent)
    link = built.with_name(PUBLISHED)
    try:
        os.link(finished, link)
    except OSError:  # a file system without hard links
        shutil.copy2(finished, link)
        _settle(link)
    link.replace(published)
    _settle(published.parent)


def _settle(path: Path) -> None:
    """Force a file, or a folder's renames, to disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _published_id(published: Path) -> str | None:
    """The id that the published file bears; null where there is none, or a file that is no release of ours."""
    if not published.exists():
        return None
    try:
        with duckdb.connect(published, read_only=True) as connection:
            found = connection.execute("select release_id from release").fetchone()
    except duckdb.Error:
        return None
    return str(found[0]) if found else None


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return False


def _forget_old(home: Path, keep: int) -> None:
    for path in kept_releases(home)[keep:]:
        with suppress(FileNotFoundError):
            path.unlink()
