"""What a release is made of: the Parquet files that are in force, as views with the columns the records declare."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from hashlib import file_digest, sha256
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

import duckdb

from warehouse.records import ArticleRow, Capture, FactRow, NumberRow, Reject

RECORDS: dict[str, type] = {
    "captures": Capture,
    "articles": ArticleRow,
    "facts": FactRow,
    "numbers": NumberRow,
    "rejects": Reject,
}
ZoneFiles = Mapping[str, Sequence[Path]]
_SQL_TYPES: dict[Any, str] = {
    str: "varchar",
    int: "bigint",
    bool: "boolean",
    date: "date",
    datetime: "timestamptz",
    Decimal: "decimal(18, 4)",
    list[str]: "varchar[]",
    list[int]: "bigint[]",
}


def files_in_force(home: Path) -> dict[str, list[Path]]:
    """For each table the files to read, in order: of a batch that several reader versions read, the highest version's.

    A file is named ``<batch>-<reader version>.parquet``; the version is chosen once a batch, by its articles, so that no
    table mixes readings.
    """
    zone = home / "parquet"
    found = {table: sorted((zone / table).glob("*.parquet")) for table in RECORDS}
    version_of: dict[str, str] = {}
    for path in found["articles"]:
        batch, _, version = path.stem.rpartition("-")
        version_of[batch] = max(version_of.get(batch, version), version, key=_as_version)
    return {table: [path for path in paths if _in_force(path, version_of)] for table, paths in found.items()}


def digests_of(files: ZoneFiles) -> dict[str, str]:
    """By file name (a batch and its reader's version) one sha256 over the bytes of the tables' files of that name."""
    found: dict[str, Any] = {}
    for table in RECORDS:
        for path in files.get(table, ()):
            with path.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
            found.setdefault(path.name, sha256()).update(f"{table} {digest}\n".encode())
    return {name: whole.hexdigest() for name, whole in sorted(found.items())}


def show_zone(connection: duckdb.DuckDBPyConnection, files: ZoneFiles) -> None:
    """Make ``raw_captures``, ``raw_articles`` and so on in ``work``: typed and whole, even where no file is there yet."""
    for table in RECORDS:
        show_table(connection, f"work.main.raw_{table}", table, files.get(table, ()))


def show_table(
    connection: duckdb.DuckDBPyConnection, view: str, table: str, paths: Sequence[Path], *, where: str = "true"
) -> None:
    """Make a view of one table's files, of the rows that fulfil a condition; without files it is empty."""
    columns = sql_columns(RECORDS[table])
    if paths:
        names = ", ".join(_literal(str(path)) for path in paths)
        ordered = ", ".join(f'cast("{name}" as {kind}) as "{name}"' for name, kind in columns.items())
        source = f"from read_parquet([{names}]) where {where}"
    else:
        ordered = ", ".join(f'cast(null as {kind}) as "{name}"' for name, kind in columns.items())
        source = "where false"
    connection.execute(f"create or replace view {view} as select {ordered} {source}")


def sql_columns(record: type) -> dict[str, str]:
    """Column names of a record with their SQL types, in order."""
    hints = get_type_hints(record)
    return {declared.name: _SQL_TYPES[_kind(hints[declared.name])] for declared in fields(record)}


def _kind(hint: Any) -> Any:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType]
    return kinds[0] if NoneType in get_args(hint) else hint


def _in_force(path: Path, version_of: Mapping[str, str]) -> bool:
    batch, dash, version = path.stem.rpartition("-")
    return not dash or version_of.get(batch, version) == version


def _as_version(version: str) -> tuple[tuple[int, str], ...]:
    """Order versions by their numbers: 1.10 after 1.9."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"[.+_]", version))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
