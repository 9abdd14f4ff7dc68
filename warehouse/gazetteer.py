"""The administrative map as a release is given it: the text of its tables, typed, as relations for the models.

Who builds a release passes the tables in, because the warehouse knows no other room. Without them a release has places
by their ids alone, under the names most often printed.
"""

from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

import duckdb
import pyarrow as pa
import pyarrow.csv as pc

# Text of the tables by name: tab-separated, remarks behind #, the first other line names the columns.
PlaceTables = Mapping[str, str]
_TEXT, _DAY, _COUNT, _DEGREES, _YES = pa.string(), pa.date32(), pa.int64(), pa.float64(), pa.bool_()
COLUMNS: dict[str, dict[str, pa.DataType]] = {
    "places": {
        "place_id": _TEXT,
        "valid_from": _DAY,
        "valid_to": _DAY,
        "dates": _TEXT,
        "level": _TEXT,
        "kind": _TEXT,
        "name": _TEXT,
        "code": _TEXT,
        "parent_id": _TEXT,
        "lat": _DEGREES,
        "lon": _DEGREES,
    },
    "place_names": {"place_id": _TEXT, "name": _TEXT, "role": _TEXT, "spelling_key": _TEXT, "plain_key": _TEXT},
    "place_links": {"from_id": _TEXT, "to_id": _TEXT, "day": _DAY, "extent": _TEXT, "bulk": _YES},
    "commune_districts": {
        "commune_id": _TEXT,
        "district_id": _TEXT,
        "whole_communes": _COUNT,
        "part_communes": _COUNT,
        "straddles": _YES,
    },
    "constant_places": {
        "place_id": _TEXT,
        "district_id": _TEXT,
        "province_id": _TEXT,
        "why": _TEXT,
        "until": _DAY,
    },
    "rulings": {
        "ruling_id": _TEXT,
        "publisher": _TEXT,
        "name": _TEXT,
        "place_id": _TEXT,
        "reason": _TEXT,
        "decided_by": _TEXT,
        "decided_on": _DAY,
    },
}


class PlaceTableError(ValueError):
    """A table of places has other columns or other cells than a release takes; the message names table and fault."""


def digest_of_places(tables: PlaceTables) -> str:
    """One sha256 over the tables, by name."""
    whole = sha256()
    for name in COLUMNS:
        whole.update(f"{name}\n{tables.get(name, '')}\n".encode())
    return whole.hexdigest()


def give_places(connection: duckdb.DuckDBPyConnection, tables: PlaceTables) -> None:
    """Put each table where the models find it, as ``given_places`` and so on in ``work``; one that is not there is empty."""
    for name, columns in COLUMNS.items():
        rows = _read(name, tables[name]) if name in tables else _schema(columns).empty_table()
        connection.register("rows_given", rows)
        connection.execute(f"create table work.main.given_{name} as from rows_given")
        connection.unregister("rows_given")


def _read(name: str, text: str) -> pa.Table:
    columns = COLUMNS[name]
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    try:
        table = pc.read_csv(
            BytesIO("\n".join([*lines, ""]).encode()),
            parse_options=pc.ParseOptions(delimiter="\t", quote_char=False),
            convert_options=pc.ConvertOptions(column_types=columns, strings_can_be_null=True, null_values=[""]),
        )
    except pa.ArrowInvalid as error:
        raise PlaceTableError(f"the table {name} of places cannot be read: {error}") from error
    if table.column_names != [*columns]:
        raise PlaceTableError(f"the table {name} of places has other columns than {', '.join(columns)}")
    return table


def _schema(columns: Mapping[str, pa.DataType]) -> pa.Schema:
    return pa.schema([*columns.items()])
