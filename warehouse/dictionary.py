"""What every released table, column and macro means, in English and Vietnamese: the comments in the release.

A column is declared once. Columns of the Parquet tables are declared in :mod:`warehouse.records`; those that the models add,
in ``sql/dictionary/columns.tsv`` (``*`` for a column that means the same in every table); those of the yearly tables follow
from ``sql/seeds/metrics.tsv``. A column without a meaning stops the build.
"""

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter

import duckdb

from warehouse.zone import RECORDS


class UndescribedError(Exception):
    """A table, column or macro of the release has no meaning declared; the message names it and where to add it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column means, in both languages; the unit where it has one."""

    en: str
    vi: str
    unit: str | None = None

    def as_comment(self) -> str:
        """Both languages in one line, as it stands in the release."""
        if not self.unit:
            return f"{self.en} | {self.vi}"
        return f"{self.en}; unit: {self.unit} | {self.vi}; đơn vị: {_units()[self.unit]}"


def comment_release(connection: duckdb.DuckDBPyConnection) -> None:
    """Put the comments on every table, column and macro of the attached database ``release``."""
    columns = connection.execute(
        """select table_name, column_name from duckdb_columns()
        where database_name = 'release' and not internal order by table_name, column_index"""
    ).fetchall()
    for table, named in groupby(columns, key=itemgetter(0)):
        comments = [f"comment on table release.main.{table} is {_literal(_table_comment(table))}"]
        for _, column in named:
            comment = meaning_of(table, column).as_comment()
            comments.append(f'comment on column release.main.{table}."{column}" is {_literal(comment)}')
        _execute_as_one(connection, comments)
    macros = connection.execute(
        """select distinct function_name, function_type from duckdb_functions()
        where database_name = 'release' and not internal order by function_name"""
    ).fetchall()
    comments = []
    for macro, kind in macros:
        what = "macro table" if kind == "table_macro" else "macro"
        comments.append(f"comment on {what} release.main.{macro} is {_literal(_macro_comment(macro))}")
    _execute_as_one(connection, comments)


def _execute_as_one(connection: duckdb.DuckDBPyConnection, statements: list[str]) -> None:
    """A call and a transaction for a table's comments: one a comment, or one for all 900, takes half as long again."""
    connection.execute(";\n".join(["begin", *statements, "commit"]))


@cache
def meaning_of(table: str, column: str) -> Meaning:
    """What a released column means: as its table declares it, else as its record, else as the column does everywhere."""
    for found in (
        _declared().get((table, column)),
        _of_record(table, column),
        _of_yearly_table(column) if table.endswith("_year") else None,
        _declared().get(("*", column)),
        *(_of_record(record, column) for record in ("facts", "articles", "captures")),
    ):
        if found is not None:
            return found
    raise UndescribedError(f"column {table}.{column} has no meaning: add a line to sql/dictionary/columns.tsv")


@cache
def seed_rows(folder: str, name: str) -> tuple[dict[str, str], ...]:
    """The lines of a TSV file of ``sql/``, by its head."""
    head, *lines = files("sql").joinpath(folder, f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines)


def _table_comment(table: str) -> str:
    declared = next((row for row in seed_rows("dictionary", "tables") if row["table"] == table), None)
    if declared is None:
        raise UndescribedError(f"table {table} has no meaning: add a line to sql/dictionary/tables.tsv")
    return f"Grain: {declared['grain_en']}. {declared['en']} | Mỗi dòng: {declared['grain_vi']}. {declared['vi']}"


def _macro_comment(macro: str) -> str:
    declared = next((row for row in seed_rows("dictionary", "macros") if row["macro"] == macro), None)
    if declared is None:
        raise UndescribedError(f"macro {macro} has no meaning: add a line to sql/dictionary/macros.tsv")
    return f"{declared['call']}: {declared['en']} | {declared['vi']}"


@cache
def _declared() -> dict[tuple[str, str], Meaning]:
    return {
        (row["table"], row["column"]): Meaning(row["en"], row["vi"], row["unit"] or None)
        for row in seed_rows("dictionary", "columns")
    }


@cache
def _units() -> dict[str, str]:
    return {row["en"]: row["vi"] for row in seed_rows("dictionary", "units")}


def _of_record(table: str, column: str) -> Meaning | None:
    if table not in RECORDS:
        return None
    declared = next((declared for declared in fields(RECORDS[table]) if declared.name == column), None)
    return None if declared is None else Meaning(**{key: declared.metadata[key] for key in ("en", "vi", "unit")})


def _of_yearly_table(column: str) -> Meaning | None:
    """A column of a yearly table: a metric, its segment, and for ``_through`` and ``_day`` the day it is as of."""
    figure = column.removesuffix("_through").removesuffix("_day")
    metric = next((row for row in seed_rows("seeds", "metrics") if _is_or_begins(row["metric"], figure)), None)
    if metric is None:
        return None
    named = figure.removeprefix(metric["metric"]).removeprefix("_")
    segment = next((row for row in seed_rows("seeds", "segments") if row["segment"] == named), None)
    if named and segment is None:
        return None
    en, vi = metric["en"], metric["vi"]
    if segment is not None:
        en, vi = f"{en}: {segment['en']}", f"{vi}: {segment['vi']}"
    if column.endswith("_through"):
        return Meaning(f"last day that {figure} covers", f"ngày cuối mà {figure} tính đến")
    if column.endswith("_day"):
        return Meaning(f"day on which {figure} was so", f"ngày của số {figure}")
    return Meaning(en, vi, metric["unit"])


def _is_or_begins(metric: str, figure: str) -> bool:
    """Whether a column is the metric's or one of its segments'; places_with_cell_share is no segment of places_with_cell."""
    known = {row["metric"] for row in seed_rows("seeds", "metrics")}
    return figure == metric or (figure not in known and figure.startswith(f"{metric}_"))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
