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
_LEAST_COLUMN = 9


def print_table(names: Sequence[str], rows: Iterable[Sequence[Any]], *, to: IO[bytes] | None = None) -> None:
    """Print rows under their names, numbers to the right; to standard output or a stream.

    A terminal too narrow for the columns gets each row as a list of what it holds, without the empty cells.
    """
    rows = list(rows)
    if to is not None:
        to.write(_wide(_table(names, rows)).encode())
    elif not sys.stdout.isatty():
        sys.stdout.write(_wide(_table(names, rows)))
    else:
        console = Console()
        if len(names) * _LEAST_COLUMN > console.width:
            _print_records(console, names, rows)
        else:
            console.print(_table(names, rows))


def _table(names: Sequence[str], rows: list[Sequence[Any]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for place, name in enumerate(names):
        numeric = any(isinstance(row[place], int | float | Decimal) for row in rows)
        table.add_column(Text(name), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row))
    return table


def _wide(table: Table) -> str:
    console = Console(width=_UNBOUNDED, no_color=True)
    with console.capture() as captured:
        console.print(table)
    return "".join(line.rstrip() + "\n" for line in captured.get().splitlines())


def _print_records(console: Console, names: Sequence[str], rows: list[Sequence[Any]]) -> None:
    for number, row in enumerate(rows, 1):
        console.rule(Text(f"row {number}"), align="left", characters="-")
        filled = [(name, cell(value)) for name, value in zip(names, row, strict=True) if value not in (None, [])]
        width = max((len(name) for name, _ in filled), default=0)
        for name, text in filled:
            console.print(Text(f"{name:<{width}}  {text}"))


def cell(value: Any) -> str:
    """One value as a person reads it: whole decimals without their zeros, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    return str(value)
