"""A release: a fresh DuckDB file built beside the old one, checked, then renamed over it.

The id is made of everything the release is made of (Parquet files, models, seeds, corrections, DuckDB's version), so that
building again with nothing changed makes no new one. What fails a structural check is not published. Where the files stand
and how one takes the other's place: :mod:`warehouse.shelf`.
"""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from warehouse.changes import SeriesChange, series_changes
from warehouse.copies import give_copies
from warehouse.corrections import Correction, give_corrections, read_corrections
from warehouse.dictionary import comment_release, seed_rows
from warehouse.gazetteer import PlaceTables, digest_of_places, give_places
from warehouse.models import Check, Model, ModelRun, checks, definitions_in_order, models_in_order, prepare, run_model
from warehouse.shelf import Former, forget_old, former_release, publish, row_counts
from warehouse.zone import RECORDS, ZoneFiles, digest_of, files_in_force, show_zone

# so that DuckDB 1.5 clients can open the file
STORAGE_VERSION = "v1.5.0"
KEPT = 10
SHOWN_ROWS = 5
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
        unused_rulings: ids of rulings on places that decide nothing any more.
        series_changed: by place, metric and segment, how many cells the former release lacked, had otherwise, had besides.
    """

    release_id: str
    path: Path
    changed: bool
    rows: tuple[tuple[str, int], ...]
    models: tuple[ModelRun, ...] = ()
    checks: tuple[CheckRun, ...] = ()
    series_changed: tuple[SeriesChange, ...] = ()
    unused_rulings: tuple[str, ...] = ()


def build_release(
    home: Path,
    *,
    zone_files: ZoneFiles | None = None,
    place_tables: PlaceTables | None = None,
    run: RunModel = run_model,
    allow_shrink: bool = False,
    keep: int = KEPT,
) -> ReleaseReport:
    """Make the Parquet zone of a home into its published release. Only one process at a time (the home's lock).

    Args:
        home: the project home.
        zone_files: the Parquet files by table; by default those in force in ``home/parquet``.
        place_tables: text of the gazetteer's tables by name (:mod:`warehouse.gazetteer`); without it places have ids alone.
        run: runs one model; a caller may wrap each in a task of its own. Models come in order.
        allow_shrink: accept a release of fewer than half the facts of the former one.
        keep: how many releases stay in ``home/releases``, this one included.

    Raises:
        ReleaseStopped: a structural check failed; the former release stays as it was.
    """
    inputs = zone_files if zone_files is not None else files_in_force(home)
    former = former_release(home)
    given = _given(home, inputs, place_tables or {}, former, allow_shrink=allow_shrink)
    finished = home / "releases" / f"{given.release_id}.duckdb"
    if former is not None and former.release_id == given.release_id:
        path = finished if finished.exists() else former.path
        return ReleaseReport(given.release_id, path, changed=False, rows=former.rows)
    aside = home / "tmp" / "release"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        report = replace(_build(aside, inputs, given, former, run), path=finished)
        publish(aside / "release.duckdb", finished, home)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    forget_old(home, keep)
    return report


@dataclass(frozen=True, slots=True)
class _Given:
    release_id: str
    built_at: datetime
    inputs_digest: str
    models_digest: str
    allow_shrink: bool
    corrections: list[Correction]
    place_tables: PlaceTables
    former_facts: int | None


def _given(
    home: Path, inputs: ZoneFiles, place_tables: PlaceTables, former: Former | None, *, allow_shrink: bool
) -> _Given:
    corrections = read_corrections(home)
    inputs_digest = sha256(f"{digest_of(inputs)} {digest_of_places(place_tables)} {corrections}".encode()).hexdigest()
    models_digest = _models_digest()
    both = sha256(f"{inputs_digest} {models_digest} {duckdb.__version__}".encode()).hexdigest()
    return _Given(
        release_id=both[:16],
        built_at=datetime.now(UTC).replace(tzinfo=None),
        inputs_digest=inputs_digest,
        models_digest=models_digest,
        allow_shrink=allow_shrink,
        corrections=corrections,
        place_tables=place_tables,
        former_facts=None if former is None else dict(former.rows)["facts"],
    )


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


def _build(aside: Path, inputs: ZoneFiles, given: _Given, former: Former | None, run: RunModel) -> ReleaseReport:
    with duckdb.connect(config={"temp_directory": str(aside / "spill")}) as connection:
        _attach(connection, aside / "release.duckdb", "release", f"storage_version '{STORAGE_VERSION}'")
        _attach(connection, aside / "work.duckdb", "work")
        prepare(connection)
        for definition in definitions_in_order("functions"):
            connection.execute(definition)
        show_zone(connection, inputs)
        give_corrections(connection, given.corrections)
        give_places(connection, given.place_tables)
        give_copies(connection)
        _give(connection, given)
        ran, passed = [], []
        for model in models_in_order():
            ran.append(run(connection, model))
            # at once, so that a fault is named before the models after it stumble over it
            passed += [_pass(connection, check) for check in checks() if check.after == model.name]
        prepare(connection)
        for definition in definitions_in_order("macros"):
            connection.execute(definition)
        comment_release(connection)
        changed = series_changes(connection, None if former is None else former.path)
        rows = row_counts(connection)
        unused = connection.execute("select ruling_id from release.main.rulings where facts = 0").fetchall()
        connection.execute("checkpoint release")
        connection.execute("use memory.main")
        connection.execute("detach release")
        connection.execute("detach work")
    return ReleaseReport(
        given.release_id,
        aside,
        changed=True,
        rows=rows,
        models=tuple(ran),
        checks=tuple(passed),
        series_changed=changed,
        unused_rulings=tuple(ruling_id for (ruling_id,) in unused),
    )


def _attach(connection: Connection, path: Path, name: str, options: str = "") -> None:
    literal = "'" + str(path).replace("'", "''") + "'"
    connection.execute(f"attach {literal} as {name} {f'({options})' if options else ''}")


def _give(connection: Connection, given: _Given) -> None:
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
            given.former_facts,
        ],
    )


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
