"""Tables for people: as wide as the terminal on a terminal, whole elsewhere."""

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import IO, Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

# Wider than any row, so that nothing is cut where a program reads.
_UNBOUNDED = 1_000_000


def print_table(names: Sequence[str], rows: Iterable[Sequence[Any]], *, to: IO[bytes] | None = None) -> None:
    """Print rows under their names, numbers to the right; to standard output or a stream."""
    rows = list(rows)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for place, name in enumerate(names):
        numeric = any(isinstance(row[place], int | float | Decimal) for row in rows)
        table.add_column(Text(name), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row))
    if to is not None:
        console = Console(file=None, width=_UNBOUNDED, no_color=True)
        with console.capture() as captured:
            console.print(table)
        to.write(_trimmed(captured.get()).encode())
    elif sys.stdout.isatty():
        Console().print(table)
    else:
        console = Console(width=_UNBOUNDED, no_color=True)
        with console.capture() as captured:
            console.print(table)
        sys.stdout.write(_trimmed(captured.get()))


def cell(value: Any) -> str:
    """One value as a person reads it: whole decimals without their zeros, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    return str(value)


def _trimmed(text: str) -> str:
    return "".join(line.rstrip() + "\n" for line in text.splitlines())
