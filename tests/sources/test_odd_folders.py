"""Folders that no one made for us: deep, forbidden, with pipes in them, around a project home."""

import os
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecordType

from tasks.sources.files import open_source
from tests.sources.test_files import HTTP, PAGE, as_parquet, record, write


def read(folder: Path) -> list[tuple[str, str]]:
    """Name and kind of each page, unreadable ones with what is said of them."""
    return [(page.name, page.media_type) for page in open_source(str(folder))]


def test_what_is_no_file_is_not_waited_for_nor_read_without_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "c.warc.gz").symlink_to("a.txt")
    (tmp_path / "d.jsonl").symlink_to("/dev/zero")
    (tmp_path / "e.txt").write_bytes(PAGE)
    odd = "x-unreadable/neither-a-file-nor-a-folder"
    assert read(tmp_path) == [("a", odd), ("b", odd), ("c.warc", odd), ("d", odd), ("e", "text/plain")]


def test_folders_may_stand_in_each_other_deeper_than_calls_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1100):
        Path("a").mkdir()
        monkeypatch.chdir("a")
    Path("x.txt").write_bytes(PAGE)
    monkeypatch.chdir(tmp_path)
    assert read(tmp_path) == [("x", "text/plain")]
    for _ in range(1100):  # what pytest itself cannot remove
        monkeypatch.chdir("a")
    Path("x.txt").unlink()
    for _ in range(1100):
        monkeypatch.chdir("..")
        Path("a").rmdir()


def test_a_path_that_the_system_refuses_is_a_bad_page_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "z.txt").write_bytes(PAGE)
    monkeypatch.chdir(tmp_path)
    for _ in range(17):
        Path("b" * 250).mkdir()
        monkeypatch.chdir("b" * 250)
    assert read(tmp_path) == [("b" * 250, "x-unreadable/file-name-too-long"), ("z", "text/plain")]


def test_a_folder_that_may_not_be_listed_is_said_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_bytes(PAGE)
    listed = Path.iterdir

    def guarded(folder: Path):  # the tests may be run by root, who may list everything
        if folder.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", guarded)
    assert read(tmp_path) == [("a", "x-unreadable/permission-denied"), ("b", "text/plain")]


def test_a_project_home_below_a_source_is_no_source(tmp_path: Path) -> None:
    from warehouse.home import make_home  # noqa: PLC0415

    make_home(tmp_path / "data")
    (tmp_path / "data" / "parquet" / "articles").mkdir()
    as_parquet(tmp_path / "data" / "parquet" / "articles" / "a-1.parquet")
    write(tmp_path / "data" / "raw" / "a.warc.gz", [record(WarcRecordType.response, "https://a.example/", PAGE, HTTP)])
    (tmp_path / "data" / "settings.toml").write_bytes(b"")
    (tmp_path / "data" / "mine.txt").write_bytes(PAGE)
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_bytes(PAGE)
    assert read(tmp_path) == [("mine", "text/plain"), ("a", "text/plain")]
    assert read(tmp_path / "data" / "raw") == [("https://a.example/", "text/html")]
