"""What a person can mend is told in a sentence; a bug keeps its traceback."""

import errno
import importlib
import os

import duckdb
import pytest

from flows.failure import KNOWN, known_failures, told_in_a_sentence


@pytest.mark.parametrize(("module", "name"), KNOWN)
def test_a_failure_lives_where_it_is_looked_for(module: str, name: str) -> None:
    failure = getattr(importlib.import_module(module), name)
    assert issubclass(failure, Exception)
    assert failure.__module__ == module
    assert failure in known_failures()


@pytest.mark.parametrize(("module", "name"), KNOWN[:-1])
def test_a_failure_is_one_line_and_an_exit_status(module: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    failure = getattr(importlib.import_module(module), name)
    with pytest.raises(SystemExit) as left, told_in_a_sentence():
        raise failure("the wheel is missing; put it back")
    assert left.value.code == 1
    assert capsys.readouterr().err == "chibo: the wheel is missing; put it back\n"


@pytest.mark.parametrize(
    "full",
    [OSError(errno.ENOSPC, "no room"), OSError(errno.EDQUOT, "Disk quota exceeded"), OSError(errno.EFBIG, "File too large"),
     duckdb.IOException("Could not write: No space left on device")],
)  # fmt: skip
def test_a_full_disk_is_told_and_a_bug_is_not_hidden(full: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit), told_in_a_sentence():
        raise full
    assert capsys.readouterr().err.startswith("chibo: no space left on the disk of the output")
    with pytest.raises(KeyError), told_in_a_sentence():
        raise KeyError("a bug")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_disk_that_duckdb_finds_full_is_told_like_any_other(number: int, capsys: pytest.CaptureFixture[str]) -> None:
    said = f'Failed to commit: Could not write file "work.duckdb.wal": {os.strerror(number)}'
    with pytest.raises(SystemExit), told_in_a_sentence():
        raise duckdb.TransactionException(said)
    assert capsys.readouterr().err.startswith("chibo: no space left on the disk of the output")


def test_what_is_in_the_way_is_named(tmp_path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(SystemExit), told_in_a_sentence(tmp_path):
        (tmp_path / "lock").open("a")
    assert (
        capsys.readouterr().err == f"chibo: {tmp_path}/lock cannot be used (is a directory); mend that and run again\n"
    )


@pytest.mark.parametrize(
    "error", [OSError(errno.EMFILE, "Too many open files"), duckdb.IOException("Too many open files")]
)
def test_a_low_limit_of_open_files_is_said(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit), told_in_a_sentence():
        raise error
    assert capsys.readouterr().err.startswith("chibo: too many files are open at once; allow more of them")
