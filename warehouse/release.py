"""A release: a fresh DuckDB file built beside the old one, checked, then renamed over it.

The id is made of everything the release is made of (Parquet files, models, seeds, corrections, DuckDB's version), so that
building again with nothing changed makes no new one. What fails a structural check is not published. Where the files stand
and how one takes the other's place: :mod:`warehouse.shelf`.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import duckdb

from warehouse.changes import SeriesChange, series_changes
from warehouse.checking import CheckRun, pass_check
from warehouse.copies import give_copies
from warehouse.dictionary import comment_release
from warehouse.gazetteer import PlaceTables
from warehouse.given import Given, give, what_is_given
from warehouse.keeping import copy_aside, keep_work, kept_work, note_basis
from warehouse.models import (
    Model,
    ModelRun,
    checks,
    definitions_in_order,
    models_in_order,
    prepare,
    read_last_by,
    run_model,
)
from warehouse.renewing import Renewal, forget_all_but_kept, hold_files
from warehouse.shelf import Former, forget_old, former_release, publish, row_counts
from warehouse.zone import ZoneFiles, files_in_force, show_zone

# so that DuckDB 1.5 clients can open the file
STORAGE_VERSION = "v1.5.0"
KEPT = 10
# what DuckDB may hold while a release is built; beyond it spills to disk. With Python and Arrow beside it: 2 GB
MEMORY = "1200MB"
Connection = duckdb.DuckDBPyConnection
# is given a model and what makes it, and makes it
RunModel = Callable[[Model, Callable[[], ModelRun]], ModelRun]


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
    run: RunModel = lambda _, make: make(),
    allow_shrink: bool = False,
    keep: int = KEPT,
) -> ReleaseReport:
    """Make the Parquet zone of a home into its published release. Only one process at a time (the home's lock).

    Args:
        home: the project home.
        zone_files: the Parquet files by table; by default those in force in ``home/parquet``.
        place_tables: text of the gazetteer's tables by name (:mod:`warehouse.gazetteer`); without it places have ids alone.
        run: runs what makes a model; a caller may wrap each in a task of its own. Models come in order.
        allow_shrink: accept a release of fewer than half the articles, facts or observations of the former one.
        keep: how many releases stay in ``home/releases``, this one included.

    Raises:
        ReleaseStopped: a structural check failed; the former release stays as it was.
    """
    inputs = zone_files if zone_files is not None else files_in_force(home)
    former = former_release(home)
    given = what_is_given(home, inputs, place_tables or {}, former, allow_shrink=allow_shrink)
    finished = home / "releases" / f"{given.release_id}.duckdb"
    if former is not None and former.release_id == given.release_id:
        path = finished if finished.exists() else former.path
        return ReleaseReport(given.release_id, path, changed=False, rows=former.rows)
    kept = kept_work(home, former, given)
    aside = home / "tmp" / "release"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        if former is not None and kept is not None:
            copy_aside(former, kept, aside)
        report = replace(_build(aside, given, former, run, goes_on=kept is not None), path=finished)
        publish(aside / "release.duckdb", finished, home)
        keep_work(aside / "work.duckdb", home, given.release_id)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    forget_old(home, keep)
    return report


def _build(aside: Path, given: Given, former: Former | None, run: RunModel, *, goes_on: bool) -> ReleaseReport:
    with duckdb.connect(config={"temp_directory": str(aside / "spill"), "memory_limit": MEMORY}) as connection:
        # nothing here outlives a crash: the finished file is forced to disk before it is published
        connection.execute("set fsync_mode = 'NONE'")
        _attach(connection, aside / "release.duckdb", "release", f"storage_version '{STORAGE_VERSION}'")
        _attach(connection, aside / "work.duckdb", "work")
        if goes_on:
            forget_all_but_kept(connection, "release", "work")
        prepare(connection)
        for definition in definitions_in_order("functions"):
            connection.execute(definition)
        show_zone(connection, given.files)
        give(connection, given)
        ran, passed = [], []
        make = _begin(connection, given, goes_on=goes_on)
        for model in models_in_order():
            ran.append(run(model, partial(make, model)))
            # at once, so that a fault is named before the models after it stumble over it
            passed += [pass_check(connection, check) for check in checks() if check.after == model.name]
            for read in read_last_by(model.name):
                connection.execute(f"drop table {read.table}")
        prepare(connection)
        for definition in definitions_in_order("macros"):
            connection.execute(definition)
        comment_release(connection)
        changed = series_changes(connection, None if former is None else former.path)
        rows = row_counts(connection)
        unused = connection.execute("select ruling_id from release.main.rulings where facts = 0").fetchall()
        forget_all_but_kept(connection, "work")
        note_basis(connection, given.basis)
        connection.execute("checkpoint release")
        connection.execute("checkpoint work")
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


def _begin(connection: Connection, given: Given, *, goes_on: bool) -> Callable[[Model], ModelRun]:
    """Prepare what comes before the models; returns what makes one of them."""
    if goes_on:
        renewal = Renewal(connection, given.files)
        renewal.begin(given.digests)
        return renewal.run
    hold_files(connection, given.files, given.digests)
    give_copies(connection)
    return partial(run_model, connection)


def _attach(connection: Connection, path: Path, name: str, options: str = "") -> None:
    literal = "'" + str(path).replace("'", "''") + "'"
    connection.execute(f"attach {literal} as {name} {f'({options})' if options else ''}")
