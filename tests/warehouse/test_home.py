"""One home, one writer, and files that are whole or not there."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

import pytest

from warehouse.home import HomeError, clear_leftovers, make_home, only_writer, workplace, write_whole

HOLD = """
import sys, time
from pathlib import Path
from warehouse.home import only_writer
with only_writer(Path(sys.argv[1]), lambda pid: None):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_run_waits_for_the_first_and_is_told_who_it_is(tmp_path: Path) -> None:
    make_home(tmp_path)
    told: list[str] = []
    order: list[str] = []
    waiting = threading.Event()

    def second() -> None:
        def on_wait(pid: str) -> None:
            told.append(pid)
            waiting.set()

        with only_writer(tmp_path, on_wait):
            order.append("second")

    with only_writer(tmp_path, told.append):
        thread = threading.Thread(target=second)
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert told == [str(os.getpid())]


def test_the_lock_of_a_killed_run_holds_nobody_up(tmp_path: Path) -> None:
    make_home(tmp_path)
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    told: list[str] = []
    with only_writer(tmp_path, told.append):
        assert told == []


def test_a_file_whose_writing_fails_is_not_there_and_the_old_one_stays(tmp_path: Path) -> None:
    place = tmp_path / "table.parquet"
    place.write_bytes(b"old")

    def fail(file: IO[bytes]) -> None:
        file.write(b"half of the new")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_whole(place, fail)
    assert place.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["table.parquet"]


def test_what_a_killed_run_left_half_done_is_removed_and_nothing_else(tmp_path: Path) -> None:
    make_home(tmp_path)
    (tmp_path / "parquet" / "facts").mkdir()
    kept = tmp_path / "parquet" / "facts" / "a-1.parquet"
    half = tmp_path / "parquet" / "facts" / "b-1.parquet.aside"
    work = workplace(tmp_path) / "b" / "facts.parquet"
    for path in (kept, half, work):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    clear_leftovers(tmp_path)
    assert kept.exists()
    assert not half.exists()
    assert not work.exists()


@pytest.mark.parametrize("name", ["file/home", "file"])
def test_a_place_that_cannot_hold_a_home_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(HomeError, match=r"cannot hold a project home \(.+\); name another folder with --home"):
        make_home(tmp_path / name)


def test_a_folder_in_the_releases_place_is_said_before_a_run_begins(tmp_path: Path) -> None:
    (tmp_path / "chibo.duckdb").mkdir()
    with pytest.raises(HomeError, match=r"chibo\.duckdb is a folder where the release is to stand; move it away"):
        make_home(tmp_path)


def test_a_place_whose_name_is_no_utf_8_is_said_before_a_run_begins(tmp_path: Path) -> None:
    with pytest.raises(HomeError, match="has a name that is no UTF-8"):
        make_home(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff")))
    assert list(tmp_path.iterdir()) == []
