"""The gazetteer's files: tab-separated text with a header of remarks, one line a row, empty for null."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter
from pathlib import Path


def data_file(name: str) -> Traversable:
    """A file of this room, wherever the project is installed."""
    return files("tasks.places") / name


def read_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table with their numbers, split in cells; the first is the columns' names.

    Lines that begin with # are remarks.

    Raises:
        ValueError: a row has another number of cells than there are columns.
    """
    width = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        width = width or len(cells)
        if len(cells) != width:
            raise ValueError(f"line {number} has {len(cells)} cells, not {width}: {line[:80]}")
        yield number, cells


def read_table(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a file of this room by column name, with their line numbers."""
    rows = read_rows(data_file(name).read_text("utf-8"))
    _, columns = next(rows)
    for number, cells in rows:
        yield number, dict(zip(columns, cells, strict=True))


def read_columns(name: str, *columns: str) -> Iterator[tuple[str, ...]]:
    """Some columns of a file of this room, in the order asked for; twice as fast as :func:`read_table`."""
    rows = read_rows(data_file(name).read_text("utf-8"))
    _, header = next(rows)
    pick = itemgetter(*(header.index(column) for column in columns))
    for _, cells in rows:
        yield pick(cells)


def write_table(path: Path, remarks: Sequence[str], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write a table; None becomes an empty cell. Returns the number of rows."""
    lines = [f"# {remark}" for remark in remarks]
    lines.append("\t".join(columns))
    count = 0
    for row in rows:
        cells = ["" if cell is None else str(cell) for cell in row]
        if len(cells) != len(columns) or any("\t" in cell or "\n" in cell for cell in cells):
            raise ValueError(f"{path.name}: this row does not fit its columns: {row}")
        lines.append("\t".join(cells))
        count += 1
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return count
