"""Tables for people: as wide as the terminal on a terminal, whole elsewhere; many columns are printed row by row."""

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
# Off a terminal the width is free, but no eye follows a line of more columns than this.
_MOST_COLUMNS = 24


def print_table(names: Sequence[str], rows: Iterable[Sequence[Any]], *, to: IO[bytes] | None = None) -> None:
    """Print rows under their names, numbers to the right; to standard output or a stream.

    Too many columns to be read side by side (on a terminal: for its width) make each row a list of what it holds, without
    its empty cells.
    """
    rows = list(rows)
    if to is None and sys.stdout.isatty():
        console = Console()
        _print(console, names, rows, by_row=len(names) * _LEAST_COLUMN > console.width)
        return
    console = Console(width=_UNBOUNDED, no_color=True)
    with console.capture() as captured:
        _print(console, names, rows, by_row=len(names) > _MOST_COLUMNS)
    text = "".join(line.rstrip() + "\n" for line in captured.get().splitlines())
    if to is not None:
        to.write(text.encode())
    else:
        sys.stdout.write(text)


def _print(console: Console, names: Sequence[str], rows: list[Sequence[Any]], *, by_row: bool) -> None:
    if by_row:
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


def _print_records(console: Console, names: Sequence[str], rows: list[Sequence[Any]]) -> None:
    for number, row in enumerate(rows, 1):
        console.print(Text(f"--- row {number} of {len(rows)} ---"))
        filled = [(name, cell(value)) for name, value in zip(names, row, strict=True) if value not in (None, [])]
        width = max((len(name) for name, _ in filled), default=0)
        for name, text in filled:
            console.print(Text(f"{name:<{width}}  {text}"))
    if not rows:
        console.print(Text(f"no rows; the columns are: {', '.join(names)}"))


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
