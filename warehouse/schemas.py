"""Arrow schemas of the Parquet tables, made from the records: a column is declared once, in :mod:`warehouse.records`."""

from dataclasses import Field, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

import pyarrow as pa

from warehouse.records import ArticleRow, Capture, FactRow, NumberRow, Reject

TABLES: dict[str, type] = {
    "captures": Capture,
    "articles": ArticleRow,
    "facts": FactRow,
    "numbers": NumberRow,
    "rejects": Reject,
}

# Four decimals hold every percentage printed; fourteen digits before them hold any count of persons or dong a page states.
VALUE = pa.decimal128(18, 4)
LARGEST_VALUE = Decimal(10) ** 14

_ARROW: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
    Decimal: VALUE,
    list[str]: pa.list_(pa.field("item", pa.string(), nullable=False)),
    list[int]: pa.list_(pa.field("item", pa.int64(), nullable=False)),
}


@cache
def schema_of(table: str) -> pa.Schema:
    """Columns of one table, in the order of its record; null only where the record says ``| None``."""
    record = TABLES[table]
    hints = get_type_hints(record)
    return pa.schema([_column(declared, hints[declared.name]) for declared in fields(record)])


def _column(declared: Field[Any], hint: Any) -> "pa.Field[Any]":
    kinds = [kind for kind in get_args(hint) if kind is not NoneType] if NoneType in get_args(hint) else [hint]
    comment = {key: text for key, text in declared.metadata.items() if text is not None}
    return pa.field(declared.name, _ARROW[kinds[0]], nullable=kinds != [hint], metadata=comment)
