"""`chibo export DIR`: the published release as CSV, Parquet or one workbook, with a description of every column."""

from pathlib import Path

from flows.tables import print_table
from warehouse.export import PACKAGE, Format, export_release


def export_to(home: Path, folder: Path, form: Format) -> None:
    """Write the files and print what each holds."""
    done = export_release(home, folder, form)
    print_table(("table", "rows", "file"), [(one.table, one.rows, one.path.name) for one in done])
    print(f"\n{len(done)} tables in {folder}, described in {folder / PACKAGE}")  # noqa: T201
