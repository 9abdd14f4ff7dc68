"""The gazetteer's files: tab-separated text with a header of remarks, one line a row, empty for null."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def data_file(name: str) -> Traversable:
    """A file of this room, wherever the project is installed."""
    return files("tasks.places") / name


def read_rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with their line numbers, by column name. Lines that begin with # are remarks; the first other one names the columns.

    Raises:
        ValueError: a row has another number of cells than there are columns.
    """
    columns: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            continue
        if len(cells) != len(columns):
            raise ValueError(f"line {number} has {len(cells)} cells, not {len(columns)}: {line[:80]}")
        yield number, dict(zip(columns, cells, strict=True))


def read_table(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a file of this room, see :func:`read_rows`."""
    return read_rows(data_file(name).read_text("utf-8"))


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
