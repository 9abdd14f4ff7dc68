"""A release as files: what they hold is what the release holds, and every column is described."""

import csv
import json
import re
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest

from tests.sql.papers import Papers, said
from warehouse import export
from warehouse.export import FORMATS, ExportError, Format, export_release
from warehouse.query import QueryError


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    papers = Papers(tmp_path_factory.mktemp("home"))
    papers.page(
        said("members_admitted", 167, "2017"), said("target_attainment", "95.6", "2017"), title="=1+1, «Tủa Chùa»"
    )
    papers.page(said("members_admitted", 12, "2018", unit="Điện Biên", level="district"))
    papers.release()
    return papers


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_has_every_table_and_says_what_each_column_is(papers: Papers, tmp_path: Path, form: Format) -> None:
    done = export_release(papers.home, tmp_path / "out", form)
    counts = {one.table: one.rows for one in done}
    assert counts == {
        table: len(papers.ask(f"from {table}")) for (table,) in papers.ask("select table_name from duckdb_tables()")
    }
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    assert {resource["name"] for resource in package["resources"]} == set(counts)
    for resource in package["resources"]:
        payload = (tmp_path / "out" / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(payload).hexdigest()}"
        assert resource["bytes"] == len(payload)
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_each_table_of_a_workbook_names_its_sheet(papers: Papers, tmp_path: Path) -> None:
    export_release(papers.home, tmp_path, "xlsx")
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    sheets = {resource["dialect"]["excel"]["sheet"] for resource in package["resources"]}
    assert sheets == {resource["dialect"]["sheetName"] for resource in package["resources"]}
    with ZipFile(tmp_path / "chibo.xlsx") as book:
        told = book.read("xl/workbook.xml").decode()
    assert all(f'<sheet name="{sheet}"' in told for sheet in sheets)
    assert len(sheets) == told.count("<sheet name=")


def test_a_csv_holds_what_the_release_holds(papers: Papers, tmp_path: Path) -> None:
    export_release(papers.home, tmp_path, "csv")
    with (tmp_path / "district_series.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["district"], row["metric"], float(row["value"])) for row in rows] == papers.ask(
        "select district, metric, value from district_series"
    )


def test_parquet_keeps_types_and_lists(papers: Papers, tmp_path: Path) -> None:
    export_release(papers.home, tmp_path, "parquet")
    asked = "select * from {} order by all"
    with duckdb.connect() as connection:
        found = connection.execute(asked.format(f"'{tmp_path / 'district_year.parquet'}'")).fetchall()
    assert found == papers.ask(asked.format("district_year"))


def test_text_in_a_workbook_is_no_formula(papers: Papers, tmp_path: Path) -> None:
    export_release(papers.home, tmp_path, "xlsx")
    with ZipFile(tmp_path / "chibo.xlsx") as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/")]
    assert any("=1+1, «Tủa Chùa»" in sheet for sheet in sheets)
    assert not any("<f>" in sheet for sheet in sheets)


def test_exporting_twice_gives_the_same_files(papers: Papers, tmp_path: Path) -> None:
    for form in FORMATS:
        export_release(papers.home, tmp_path / "one", form)
        export_release(papers.home, tmp_path / "other", form)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "other" / path.name).read_bytes(), path.name


def test_without_a_release_or_a_folder_to_write_in_there_is_a_sentence(papers: Papers, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="chibo run"):
        export_release(tmp_path, tmp_path / "out", "csv")
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="name another folder"):
        export_release(papers.home, tmp_path / "file", "csv")


def test_a_table_longer_than_a_sheet_is_said_and_a_text_longer_than_a_cell_is_cut(
    papers: Papers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    longer = Papers(tmp_path / "home")
    longer.page(said("members_admitted", 167, "2017"), title="x" * 40_000)
    longer.release()
    export_release(longer.home, tmp_path / "out", "xlsx")
    with ZipFile(tmp_path / "out" / "chibo.xlsx") as book:
        sheets = "".join(book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/"))
    assert {len(text) for text in re.findall("x{1000,}", sheets)} == {32_767}
    monkeypatch.setattr(export, "_SHEET_ROWS", 5)
    with pytest.raises(ExportError, match="has more rows than a sheet of Excel; use --format csv or parquet"):
        export_release(papers.home, tmp_path / "short", "xlsx")
    assert list((tmp_path / "short").iterdir()) == []
