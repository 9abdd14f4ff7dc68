"""The SQL models: one SELECT a file, the file's name is the model's, their order read from the SQL itself by DuckDB's parser.

A release is built in two attached databases: ``release``, which is published, takes the marts; ``work``, which the next
release goes on from, takes staging views and the intermediate tables of which rows are kept. The other intermediate tables
stand in the connection's own memory, which spills to disk, until the last model that reads them is made. Models name each
other without a catalog; the search path finds them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.resources import files
from time import perf_counter
from typing import Any, Literal

import duckdb

Layer = Literal["staging", "intermediate", "marts"]
LAYERS: tuple[Layer, ...] = ("staging", "intermediate", "marts")
# what release.py puts there before the first model: the Parquet zone, the seeds, the corrections, the release's own row
GIVEN = re.compile(r"(raw|seed|given)_[a-z_]+")
# what rows can be kept by from one release to the next; a model's header says which it is (warehouse/renewing.py)
KEYS = ("article_id", "capture_id", "observation_id")
_KEPT = re.compile(rf"^-- (Kept|Compared) by ({'|'.join(KEYS)})\.$", re.MULTILINE)


class ModelError(Exception):
    """A model that cannot be read or ordered; the message names its file."""


@dataclass(frozen=True, slots=True)
class Model:
    """One SELECT.

    Attributes:
        sql: the statement, with the comment above it that says the grain.
        upstreams: the models it reads, sorted; what is given before the first model is not among them.
        kept_by: the key whose unchanged rows are kept from one release to the next; null where it is made whole.
        compared_by: the key whose rows are held against those of the release before, where it is made whole.
    """

    name: str
    layer: Layer
    sql: str
    upstreams: tuple[str, ...]
    kept_by: str | None
    compared_by: str | None

    @property
    def table(self) -> str:
        """Where it goes: marts into the release, what the next release needs into the work database, the rest into memory."""
        if self.layer == "marts":
            return f"release.main.{self.name}"
        # to write and compress a table that is read once or twice takes longer than to make it
        lasts = self.layer == "staging" or self.kept_by or self.compared_by
        return f"{'work' if lasts else 'memory'}.main.{self.name}"


@dataclass(frozen=True, slots=True)
class Check:
    """A SELECT that returns the rows that must not be.

    Attributes:
        says: the rule it holds, in one sentence.
        after: the last model it reads: it can run as soon as that is built.
    """

    name: str
    sql: str
    says: str
    after: str


@dataclass(frozen=True, slots=True)
class ModelRun:
    """What running a model took.

    Attributes:
        rows: of its table; null for a view.
        renewed: how many of them were made now, where the others were kept; null where all were.
    """

    name: str
    layer: Layer
    rows: int | None
    seconds: float
    renewed: int | None = None


@cache
def models_in_order() -> tuple[Model, ...]:
    """All models, each after those it reads; the same order every time."""
    read = {name: (layer, sql) for layer in LAYERS for name, sql in sql_files(layer)}
    models = {name: _model(name, layer, sql, set(read)) for name, (layer, sql) in read.items()}
    for model in models.values():
        _refuse_reading_upwards(model, models)
    order: TopologicalSorter[str] = TopologicalSorter({name: models[name].upstreams for name in sorted(models)})
    try:
        return tuple(models[name] for name in order.static_order())
    except CycleError as error:
        raise ModelError(f"these models read each other in a circle: {' -> '.join(error.args[1])}") from error


@cache
def read_last_by(name: str) -> tuple[Model, ...]:
    """The tables in memory that no model after this one reads; checks read marts only."""
    found = []
    for model in models_in_order():
        if model.table.startswith("memory."):
            readers = [other.name for other in models_in_order() if model.name in other.upstreams]
            if readers and readers[-1] == name:
                found.append(model)
    return tuple(found)


@cache
def checks() -> tuple[Check, ...]:
    """The structural checks, in the order of the models they look at: the root of a fault is named before what follows."""
    built = {model.name: place for place, model in enumerate(models_in_order())}
    found = [
        Check(name, sql, comment_above(sql), max(_upstreams(name, sql, set(built)), key=built.__getitem__))
        for name, sql in sql_files("checks")
    ]
    return tuple(sorted(found, key=lambda check: (built[check.after], check.name)))


def definitions_in_order(folder: Literal["functions", "macros"]) -> tuple[str, ...]:
    """``create macro`` statements: functions come before the models, table macros after; each after those it calls."""
    found = dict(sql_files(folder))
    calls = {name: [other for other in found if other != name and f"{other}(" in sql] for name, sql in found.items()}
    return tuple(found[name] for name in TopologicalSorter(calls).static_order())


def sql_files(folder: str) -> Iterator[tuple[str, str]]:
    """Name and text of each .sql file of a folder of ``sql/``, by name."""
    for entry in sorted(files("sql").joinpath(folder).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".sql"):
            yield entry.name.removesuffix(".sql"), entry.read_text(encoding="utf-8")


def comment_above(sql: str) -> str:
    """The comment lines at the head of a statement, as one line."""
    lines = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return " ".join(lines)


# DuckDB 2.0's statistics propagation fails on some sound statements, by what the columns happen to hold ("Bind-
# BuiltinScalarFunction did not return a BoundFunctionExpression": a column that is null throughout). A release must
# not depend on that; without this optimizer the statements give the same rows.
WITHOUT = "statistics_propagation"


def prepare(connection: duckdb.DuckDBPyConnection, first: str = "") -> None:
    """Let names be found in all databases, the published one first. A cursor begins without it."""
    connection.execute(f"set search_path = '{first}release.main,work.main,memory.main'")
    connection.execute(f"set disabled_optimizers = '{WITHOUT}'")


def run_model(connection: duckdb.DuckDBPyConnection, model: Model) -> ModelRun:
    """Build one model; the connection (or a cursor of it) has ``release`` and ``work`` attached."""
    kind = "view" if model.layer == "staging" else "table"
    return run_statement(connection, model, f"create {kind} {model.table} as {model.sql}")


def run_statement(connection: duckdb.DuckDBPyConnection, model: Model, statement: str, *, first: str = "") -> ModelRun:
    """Run the statement that makes a model, or a part of it; ``first`` is what the search path begins with."""
    began = perf_counter()
    prepare(connection, first)
    try:
        answer = connection.execute(statement).fetchone()
    except duckdb.Error as error:
        error.add_note(f"in sql/{model.layer}/{model.name}.sql")
        raise
    rows = int(answer[0]) if answer is not None and model.layer != "staging" else None
    return ModelRun(model.name, model.layer, rows, perf_counter() - began)


def tables_read(sql: str) -> frozenset[str]:
    """Names of the tables a SELECT reads, without those it defines itself (WITH), from DuckDB's own parser."""
    answer = _parser().execute("select json_serialize_sql(?)", [sql]).fetchone()
    nodes: list[dict[str, Any]] = []

    def seen(node: dict[str, Any]) -> dict[str, Any]:
        nodes.append(node)
        return node

    tree = json.loads(answer[0], object_hook=seen) if answer else {"error": True, "error_message": "no answer"}
    if tree["error"]:
        raise ModelError(str(tree.get("error_message")))
    own = {entry["key"] for node in nodes if "cte_map" in node for entry in node["cte_map"]["map"]}
    return frozenset(node["table_name"] for node in nodes if node.get("type") == "BASE_TABLE") - own


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def _model(name: str, layer: Layer, sql: str, known: set[str]) -> Model:
    said: dict[str, str] = dict(_KEPT.findall(sql))
    return Model(name, layer, sql, _upstreams(name, sql, known), said.get("Kept"), said.get("Compared"))


def _upstreams(name: str, sql: str, known: set[str]) -> tuple[str, ...]:
    try:
        read = tables_read(sql)
    except ModelError as error:
        raise ModelError(f"sql/**/{name}.sql is not one SELECT that DuckDB can parse: {error}") from error
    strangers = sorted(table for table in read - known if not GIVEN.fullmatch(table))
    if strangers:
        raise ModelError(f"sql/**/{name}.sql reads {', '.join(strangers)}, which is no model and not given to models")
    return tuple(sorted(read & known))


def _refuse_reading_upwards(model: Model, models: dict[str, Model]) -> None:
    for upstream in model.upstreams:
        if LAYERS.index(models[upstream].layer) > LAYERS.index(model.layer):
            raise ModelError(f"sql/{model.layer}/{model.name}.sql reads {upstream}, a model of a later layer")
