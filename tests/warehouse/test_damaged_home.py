"""A home that was spoilt, made by another chibo, or by a clock that was set back: the next run mends it or says what to do."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tasks.facts.reader import READER_VERSION
from tasks.rows import reject
from tests.acceptance.road_without_prefect import answers, drive
from warehouse import raw
from warehouse.corrections import CorrectionError, read_corrections
from warehouse.fetch_rejects import reasons_of_fetching, write_fetch_rejects
from warehouse.history import history
from warehouse.home import make_home
from warehouse.parquet import drop_superseded, file_name, sealed, spoilt_warc, write_rows
from warehouse.schemas import TABLES
from warehouse.shelf import forget_old, kept_releases

HEAD = "correction_id\tfact_id\tobservation_id\taction\texpect\tvalue\twhy\twho\tdecided_on\n"
PAGE = """Huyện Tủa Chùa kết nạp đảng viên mới
15/01/2020

ĐBP - Năm 2019, Đảng bộ huyện Tủa Chùa kết nạp {} đảng viên mới, đạt 106% kế hoạch.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for name, admitted in (("one", 128), ("two", 131)):
        (folder / name).mkdir()
        (folder / name / f"{name}.txt").write_text(PAGE.format(admitted), encoding="utf-8")
    drive(folder / "home", folder / "one")
    return folder


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Iterator[Path]:
    shutil.copytree(made / "home", tmp_path / "home", symlinks=True)
    yield tmp_path / "home"
    shutil.rmtree(tmp_path / "home")


@pytest.mark.parametrize("spoilt", [True, False], ids=["spoilt", "of other columns"])
def test_rejects_of_a_source_that_is_asked_no_more_hold_nobody_up(made: Path, home: Path, spoilt: bool) -> None:
    stray = home / "parquet" / "rejects" / "fetch~0123.parquet"
    if spoilt:
        stray.write_bytes(b"PAR1 half")
    else:
        pq.write_table(pa.table({"uri": ["a"], "reason": ["empty"]}), stray)
    assert reasons_of_fetching(home) == {}
    assert not drive(home, made / "one").changed
    assert not stray.exists()


@pytest.mark.parametrize("kind", ["a folder", "a link that leads nowhere"])
def test_what_is_no_file_is_no_batch(made: Path, home: Path, kind: str) -> None:
    stray = home / "raw" / "odd-0123.warc.gz"
    stray.mkdir() if kind == "a folder" else stray.symlink_to("nowhere")
    assert not drive(home, made / "one").changed


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEAD.encode("utf-16"), "a.tsv is not UTF-8 text"),
        (HEAD.encode() + b"c1\tabc\t\tvalue\t1\t2\tv\xec sai\tan\t2024-01-01\n", "a.tsv is not UTF-8 text"),
        *(
            (f"{HEAD}c1\tabc\t\tvalue\t{number}\t2\twhy\twho\t2024-01-01\n".encode(), "line 2 has a number or day")
            for number in ("NaN", "-Infinity", "1e30")
        ),
        (None, "a.tsv cannot be read"),
    ],
)
def test_a_correction_that_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    place = tmp_path / "corrections" / "a.tsv"
    place.parent.mkdir()
    place.mkdir() if content is None else place.write_bytes(content)
    with pytest.raises(CorrectionError, match=said):
        read_corrections(tmp_path)


def test_what_is_no_release_of_this_layout_is_passed_over_in_the_history(home: Path) -> None:
    (home / "releases" / "junk.duckdb").write_bytes(b"junk")
    with duckdb.connect(home / "releases" / "old.duckdb") as older:
        older.execute("create table release as select 'old' as release_id")
    (only,) = history(home)
    assert only.is_published


def test_in_a_home_that_was_copied_the_published_release_is_known(made: Path, tmp_path: Path) -> None:
    for path in sorted((made / "home").rglob("*")):  # as cp -r does: no links, other times
        copy = tmp_path / path.relative_to(made / "home")
        copy.mkdir() if path.is_dir() else shutil.copyfile(path, copy)
    assert [one.is_published for one in history(tmp_path)] == [True]


def test_where_the_clock_was_set_back_the_new_release_is_the_latest(made: Path, home: Path) -> None:
    (old,) = kept_releases(home)
    os.utime(old, (4_000_000_000, 4_000_000_000))
    new = drive(home, made / "two")
    assert kept_releases(home) == [home / "releases" / f"{new.release_id}.duckdb", old]
    forget_old(home, 1)
    assert [one.release_id for one in history(home) if one.is_published] == [new.release_id]


def test_a_home_may_be_moved(made: Path, home: Path, tmp_path: Path) -> None:
    before = answers(home)
    home.rename(tmp_path / "elsewhere")
    assert not drive(tmp_path / "elsewhere", made / "one").changed
    assert answers(tmp_path / "elsewhere") == before
    (tmp_path / "elsewhere").rename(home)


def spoil(path: Path) -> None:
    path.chmod(0o644)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(os.urandom(4096))


def test_a_release_that_was_spoilt_is_made_again(made: Path, home: Path) -> None:
    before = answers(home)
    spoil(home / "chibo.duckdb")
    spoil(*kept_releases(home))
    assert drive(home, made / "one").changed
    assert answers(home) == before
    assert not drive(home, made / "one").changed


def test_a_work_database_that_was_spoilt_is_not_gone_on_from(
    made: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warehouse.keeping.LARGEST_CHANGE", 100)
    shutil.copytree(home, home.parent / "sound", symlinks=True)
    goes_on = drive(home.parent / "sound", made / "two")
    assert any(model.renewed is not None for model in goes_on.models)
    spoil(*(home / "releases").glob("*.work"))
    anew = drive(home, made / "two")
    assert all(model.renewed is None for model in anew.models)
    assert answers(home) == answers(home.parent / "sound")


def test_notes_of_releases_that_are_gone_are_gone(made: Path, home: Path) -> None:
    drive(home, made / "two")
    forget_old(home, 1)
    names = {path.name for path in (home / "releases").iterdir()}
    assert {name.removesuffix(".sha256") for name in names} == {name for name in names if not name.endswith(".sha256")}


def test_what_fetching_rejected_is_forgotten_once_its_source_gives_all(tmp_path: Path) -> None:
    make_home(tmp_path)
    write_fetch_rejects(tmp_path, "0123", [reject("file:///a.txt", "fetch", "truncated", "cut")])
    write_fetch_rejects(tmp_path, "4567", [reject("file:///b.txt", "fetch", "unreadable", "spoilt")])
    assert reasons_of_fetching(tmp_path) == {"truncated": 1, "unreadable": 1}
    write_fetch_rejects(tmp_path, "0123", [])
    assert reasons_of_fetching(tmp_path) == {"unreadable": 1}


def test_a_raw_file_is_read_again_where_its_bytes_differ_and_not_for_a_new_time(home: Path) -> None:
    (batch,) = raw.batches(home)
    warc = raw.warc_path(home, batch)
    os.utime(warc, (4_000_000_000, 4_000_000_000))
    assert sealed(home, batch, READER_VERSION) is not None
    assert spoilt_warc(home, batch, READER_VERSION) is None
    whole = warc.read_bytes()
    warc.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    os.utime(warc, (4_000_000_000, 4_000_000_000))
    assert sealed(home, batch, READER_VERSION) is None
    assert f"{warc} is not the file that was read before" in (spoilt_warc(home, batch, READER_VERSION) or "")


@pytest.mark.parametrize("table", TABLES)
def test_a_batch_that_was_half_moved_is_read_again(home: Path, table: str) -> None:
    (batch,) = raw.batches(home)
    assert sealed(home, batch, READER_VERSION) is not None
    moved = home / "parquet" / table / file_name(batch, READER_VERSION)
    write_rows(moved, table, [])
    assert (sealed(home, batch, READER_VERSION) is None) == (table != "rejects")  # of which the batch had none
    moved.unlink()
    assert sealed(home, batch, READER_VERSION) is None


def test_files_and_seals_of_other_readers_and_batches_go_and_those_of_fetching_stay(home: Path) -> None:
    batches = raw.batches(home)
    kept = {path for path in (home / "parquet").rglob("*") if path.is_file()}
    fetched = home / "parquet" / "rejects" / "fetch~0123.parquet"
    for name in (f"{batches[0]}-0.old", f"gone-{READER_VERSION}"):
        for table in TABLES:
            (home / "parquet" / table / f"{name}.parquet").touch()
        (home / "parquet" / "seals" / f"{name}.json").touch()
    fetched.touch()
    drop_superseded(home, batches, READER_VERSION)
    assert {path for path in (home / "parquet").rglob("*") if path.is_file()} == kept | {fetched}
