"""A release as files for those who use no DuckDB: one a table, with a Frictionless ``datapackage.json`` that describes them.

The rows are those of the release, in its order. Lists become JSON text where a format has no lists.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import file_digest
from pathlib import Path
from typing import IO, Any, Literal

import duckdb
import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import xlsxwriter  # type: ignore[import-untyped]

from warehouse.home import write_whole
from warehouse.query import open_release

Format = Literal["csv", "parquet", "xlsx"]
FORMATS: tuple[Format, ...] = ("csv", "parquet", "xlsx")
PACKAGE = "datapackage.json"
WORKBOOK = "chibo.xlsx"
_MEDIA_TYPES = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_ROWS_AT_ONCE = 20_000
# what one sheet of a workbook holds; a text longer than a cell is cut by xlsxwriter
_SHEET_ROWS = 1_048_576


class ExportError(Exception):
    """The release cannot be written there or so; the message is one sentence: what, where, what to do."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One table of an export."""

    table: str
    path: Path
    rows: int


def export_release(home: Path, folder: Path, form: Format) -> list[Exported]:
    """Write all tables of the published release into a folder, over what an earlier export left there.

    Raises:
        ExportError: the folder cannot be written, or a table is longer than a sheet can be.
        QueryError: there is no release.
    """
    with open_release(home) as release:
        tables = [name for (name,) in release.execute("select table_name from duckdb_tables() order by 1").fetchall()]
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if form == "xlsx":
                done = _workbook(release, tables, folder / WORKBOOK)
            else:
                done = [_file(release, table, folder / f"{table}.{form}", form) for table in tables]
            package = _package(release, done, form)
            write_whole(folder / PACKAGE, lambda file: _write_text(file, package))
        except OSError as error:
            raise ExportError(f"{folder} cannot be written ({error.strerror}); name another folder") from error
    return done


def _file(release: duckdb.DuckDBPyConnection, table: str, path: Path, form: Format) -> Exported:
    rows = 0

    def write(file: IO[bytes]) -> None:
        nonlocal rows
        batches = release.sql(f"from {table}").to_arrow_reader(_ROWS_AT_ONCE)
        schema = batches.schema if form == "parquet" else _flat(batches.schema.empty_table()).schema
        open_writer: Any = pq.ParquetWriter if form == "parquet" else pc.CSVWriter
        with open_writer(file, schema) as writer:
            for batch in batches:
                part = pa.Table.from_batches([batch])
                rows += part.num_rows
                writer.write_table(part if form == "parquet" else _flat(part))

    write_whole(path, write)
    return Exported(table, path, rows)


def _flat(table: pa.Table) -> pa.Table:
    """Lists as JSON text."""
    for place, column in enumerate(table.schema):
        if pa.types.is_nested(column.type):
            cells = [_cell(value) for value in table.column(place).to_pylist()]
            table = table.set_column(place, column.name, pa.array(cells, pa.string()))
    return table


def _workbook(release: duckdb.DuckDBPyConnection, tables: list[str], path: Path) -> list[Exported]:
    done = []
    # text stays text: what begins with = or http is a quote of a page, no formula and no link
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "yyyy-mm-dd",
    }

    def write(file: IO[bytes]) -> None:
        with xlsxwriter.Workbook(file, options) as book:
            ((built_at,),) = release.execute("select built_at from release").fetchall()
            book.set_properties({"created": built_at})
            bold = book.add_format({"bold": True})
            for table in tables:
                sheet = book.add_worksheet(table)
                sheet.freeze_panes(1, 0)
                answer = release.cursor().execute(f"from {table}")
                sheet.write_row(0, 0, [column[0] for column in answer.description or ()], bold)
                rows = 0
                for rows, row in enumerate(_rows(answer), 1):
                    if rows >= _SHEET_ROWS:
                        raise ExportError(
                            f"table {table} has more rows than a sheet of Excel; use --format csv or parquet"
                        )
                    for place, value in enumerate(row):
                        if value is not None:
                            sheet.write(rows, place, _cell(value))
                done.append(Exported(table, path, rows))

    write_whole(path, write)
    return done


def _rows(answer: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while rows := answer.fetchmany(_ROWS_AT_ONCE):
        yield from rows


def _cell(value: Any) -> Any:
    """A value as a cell takes it."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return value


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _package(release: duckdb.DuckDBPyConnection, done: list[Exported], form: Format) -> str:
    """The description of the files, after https://specs.frictionlessdata.io/data-package/."""
    release_id, built_at = release.execute("select release_id, built_at from release").fetchone() or ("", None)
    comments = dict(release.execute("select table_name, comment from duckdb_tables()").fetchall())
    package = {
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "name": "chibo",
        "title": "The grassroots of the Communist Party of Vietnam, as local papers print it",
        "description": "Every number leads to its sentence: see the table evidence. Texts are their publishers'.",
        "version": release_id,
        "created": f"{built_at.isoformat(timespec='seconds')}Z" if built_at else None,
        "resources": [
            {
                "name": one.table,
                "path": one.path.name,
                "title": one.table,
                "description": comments[one.table],
                "format": form,
                "mediatype": _MEDIA_TYPES[form],
                **({"profile": "tabular-data-resource", "encoding": "utf-8"} if form == "csv" else {}),
                # the sheet, as the specification has it and as the frictionless reader asks for it
                **({"dialect": {"sheetName": one.table, "excel": {"sheet": one.table}}} if form == "xlsx" else {}),
                "bytes": one.path.stat().st_size,
                "hash": f"sha256:{_sha256(one.path)}",
                "schema": {"fields": _fields(release, one.table, form), "missingValues": [""]},
            }
            for one in done
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _fields(release: duckdb.DuckDBPyConnection, table: str, form: Format) -> list[dict[str, str]]:
    columns = release.execute(
        "select column_name, data_type, comment from duckdb_columns() where table_name = ? order by column_index",
        [table],
    ).fetchall()
    return [{"name": name, "type": _type(kind, form), "description": comment} for name, kind, comment in columns]


def _type(kind: str, form: Format) -> str:
    """Frictionless' word for a DuckDB type."""
    if kind.endswith("[]"):
        return "array" if form == "parquet" else "string"
    known = {
        "BIGINT": "integer",
        "INTEGER": "integer",
        "DOUBLE": "number",
        "BOOLEAN": "boolean",
        "DATE": "date",
        "TIMESTAMP": "datetime",
    }
    return known.get(kind, "string")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _write_text(file: IO[bytes], text: str) -> None:
    file.write(text.encode())
