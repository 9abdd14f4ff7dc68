"""A release made from the one before: the rows of pages that have not changed are kept, not made again.

A model's header says what it is kept by (``-- Kept by article_id.``): a row of it depends on upstream rows of the same key,
and on upstreams that the changed pages do not touch. Its rows of changed keys are deleted, and its SELECT is run again on
upstreams that show those keys only: views of the same names, in a schema ``by_<key>`` first in the search path.
A model that is ``-- Compared by article_id.`` is made whole; the keys of rows that came or went are changed from then on.
All other models are made whole.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import duckdb

from warehouse.copies import give_copies
from warehouse.models import KEYS, Model, ModelRun, models_in_order, run_model, run_statement, tables_read
from warehouse.zone import RECORDS, ZoneFiles, show_table, sql_columns

# the tables of the zone that say which keys a file holds
_HOLD = {"article_id": ("articles", "facts", "numbers"), "capture_id": ("captures",)}
_KEPT_BESIDES = ("copy_pages", "copy_texts", "given_copies", "kept_files", *(f"held_{key}" for key in _HOLD))
Connection = duckdb.DuckDBPyConnection
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Renewal:
    """One renewal: the connection has copies of the former release and its work database attached."""

    connection: Connection
    files: ZoneFiles

    def begin(self, digests: Mapping[str, str]) -> None:
        """Find the keys of the files that came, went or changed, and group near copies anew."""
        self._find_changes(digests)
        self.connection.execute(f"delete from work.main.copy_pages where {_among_changed('article_id')}")  # noqa: S608
        self._compared(
            "given_copies", "article_id", lambda: give_copies(self.connection, "work.by_article_id.raw_articles")
        )

    def _find_changes(self, digests: Mapping[str, str]) -> None:
        """Find the keys that the files which came, went or changed hold or held, and note what they hold now."""
        run = self.connection.execute
        known = dict(run("select file, digest from work.main.kept_files").fetchall())
        old = [name for name, digest in known.items() if digests.get(name) != digest]
        new = [name for name, digest in digests.items() if known.get(name) != digest]
        for key in KEYS:
            run(f"create schema work.by_{key}")
            run(f"create table work.main.changed_{key} ({key} varchar)")
        for key in _HOLD:
            self._change(key, f"from work.main.held_{key} where file in (select unnest(?))", old)
            run(f"delete from work.main.held_{key} where file in (select unnest(?))", [old])  # noqa: S608 - names of ours
        run("delete from work.main.kept_files where file in (select unnest(?))", [old])
        hold_files(self.connection, self.files, {name: digests[name] for name in new})
        for key in _HOLD:
            self._change(key, f"from work.main.held_{key} where file in (select unnest(?))", new)
        self._show_changed_zone()

    def run(self, model: Model) -> ModelRun:
        """Make a model: the changed rows of it where it is kept, all of it where it is not."""
        if model.kept_by is not None:
            return self._renew(model, model.kept_by)
        if model.compared_by is None:
            return run_model(self.connection, model)
        return self._compared(model.name, model.compared_by, lambda: run_model(self.connection, model))

    def _compared(self, table: str, key: str, make: Callable[[], Made]) -> Made:
        """Make a table of ``work`` anew; the keys of rows that came or went count as changed."""
        self.connection.execute(f"alter table work.main.{table} rename to was_{table}")
        made = make()
        columns = ", ".join(f'"{name}"' for name in sorted(self._columns(table)))
        self._change(
            key,
            f"from (select *, 1 as times from work.main.{table} union all by name"  # noqa: S608 - names of ours
            f" select *, -1 as times from work.main.was_{table}) group by {columns} having sum(times) <> 0",
        )
        self.connection.execute(f"drop table work.main.was_{table}")
        self._show_changed_zone()
        return made

    def _renew(self, model: Model, key: str) -> ModelRun:
        for upstream in model.upstreams:
            self._show_changed(upstream, key)
        table, among = model.table, _among_changed(key)
        others = [other for other in KEYS if other != key and other in self._columns(model.name)]
        for other in others:
            self._change(other, f"from {table} where {among}")
        self.connection.execute(f"delete from {table} where {among}")  # noqa: S608 - names of ours
        run = run_statement(self.connection, model, f"insert into {table} {model.sql}", first=f"work.by_{key},")
        for other in others:
            self._change(other, f"from {table} where {among}")
        counted = self.connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - names of ours
        return replace(run, rows=int(counted[0]) if counted else 0, renewed=run.rows)

    def _change(self, key: str, found: str, names: Sequence[str] | None = None) -> None:
        """Count the keys that a query finds among the changed ones."""
        self.connection.execute(
            f"insert into work.main.changed_{key} from (select distinct {key} from (select {key} {found})) as found"  # noqa: S608 - SQL of ours
            f" where {key} is not null and {key} not in (from work.main.changed_{key})",
            None if names is None else [names],
        )

    def _show_changed_zone(self) -> None:
        """Show, by each key, the zone's rows of changed keys only, read from the few files that hold any."""
        for key in _HOLD:
            held = f"select distinct file from work.main.held_{key} where {_among_changed(key)}"  # noqa: S608 - names of ours
            holding = {name for (name,) in self.connection.execute(held).fetchall()}
            for table, record in RECORDS.items():
                if key in sql_columns(record):
                    paths = [path for path in self.files.get(table, ()) if path.name in holding]
                    show_table(self.connection, f"work.by_{key}.raw_{table}", table, paths, where=_among_changed(key))

    def _show_changed(self, name: str, key: str) -> None:
        """Show an upstream's rows of changed keys only; one that has no such key, or is given whole, stays as it is."""
        model = next(model for model in models_in_order() if model.name == name)
        view = f"create or replace view work.by_{key}.{name} as"
        if model.layer == "staging":
            raw = {table.removeprefix("raw_") for table in tables_read(model.sql)} & RECORDS.keys()
            if any(key in sql_columns(RECORDS[table]) for table in raw):
                self.connection.execute(f"set search_path = 'work.by_{key},work.main'")
                self.connection.execute(f"{view} {model.sql}")
        elif key in self._columns(name):
            self.connection.execute(f"{view} from {model.table} where {_among_changed(key)}")

    def _columns(self, table: str) -> set[str]:
        found = self.connection.execute(
            "select column_name from duckdb_columns() where table_name = ? and schema_name = 'main'", [table]
        )
        return {name for (name,) in found.fetchall()}


def hold_files(connection: Connection, files: ZoneFiles, digests: Mapping[str, str]) -> None:
    """Note the files of these names, and which articles and captures they hold, so that it is known when they are gone."""
    connection.execute("create table if not exists work.main.kept_files (file varchar, digest varchar)")
    connection.execute(
        "insert into work.main.kept_files select unnest(?::varchar[]), unnest(?::varchar[])",
        [[*digests], [*digests.values()]],
    )
    for key, tables in _HOLD.items():
        connection.execute(f"create table if not exists work.main.held_{key} (file varchar, {key} varchar)")
        for table in tables:
            paths = [str(path) for path in files.get(table, ()) if path.name in digests]
            if paths:
                connection.execute(
                    f"""insert into work.main.held_{key}
                    select distinct parse_filename(filename), {key} from read_parquet(?, filename = true)
                    where (parse_filename(filename), {key}) not in (from work.main.held_{key})""",  # noqa: S608 - names of ours
                    [paths],
                )


def forget_all_but_kept(connection: Connection, *databases: str) -> None:
    """Drop what is made whole: of the copies before a renewal, of the work database before it is put away."""
    kept = [model.name for model in models_in_order() if model.kept_by or model.compared_by] + [*_KEPT_BESIDES]
    found = connection.execute(
        """select 'view', database_name, schema_name, view_name from duckdb_views()
        where database_name = 'work' and not internal
        union all
        select 'table', database_name, schema_name, table_name from duckdb_tables()
        where database_name in (select unnest(?)) and table_name not in (select unnest(?))""",
        [[*databases], kept],
    ).fetchall()
    for kind, database, schema, name in found:
        connection.execute(f'drop {kind} {database}.{schema}."{name}"')
    for key in KEYS:
        connection.execute(f"drop schema if exists work.by_{key}")


def _among_changed(key: str) -> str:
    return f"{key} in (from work.main.changed_{key})"
