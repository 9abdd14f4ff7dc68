"""Where an answer goes: closed, full and narrow streams, devices, and values that a form has no word for."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest


def shell(line: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run a line in which CHIBO stands for the command."""
    command = line.replace("CHIBO", f"{shlex.quote(sys.executable)} -m flows.cli")
    return subprocess.run(
        ["bash", "-c", command], env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("CHIBO sql 'select 1' >&-", 0),
        ("CHIBO sql 'select 1' --format csv >&-", 0),
        ("CHIBO sql <&- >&- 2>&-", 1),
        ("CHIBO --help >&-", 0),
    ],
)
def test_a_stream_that_is_closed_is_one_nobody_reads(home: Path, line: str, status: int) -> None:
    done = shell(line, CHIBO_HOME=str(home))
    assert (done.returncode, done.stdout, done.stderr) == (status, "", "")


@pytest.mark.parametrize("arguments", ["--help", "sql 'from range(99999)'", "sql 'from range(99999)' --format json"])
def test_a_full_disk_under_the_output_is_said_once(home: Path, arguments: str) -> None:
    done = shell(f"CHIBO {arguments} > /dev/full", CHIBO_HOME=str(home))
    assert done.returncode == 1
    assert done.stderr.startswith("chibo: no space left on the disk of the output")
    assert done.stderr.count("\n") == 1


def test_letters_that_a_terminal_does_not_have_are_escaped(home: Path) -> None:
    done = shell("""CHIBO sql "select 'Đắk' as place" """, CHIBO_HOME=str(home), PYTHONIOENCODING="latin-1")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].strip() == r"\u0110\u1eafk"


def test_an_answer_written_to_a_pipe_or_through_a_link_replaces_neither(chibo, home: Path, tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("there.csv")
    os.mkfifo(tmp_path / "pipe")
    ask = ("--home", home, "sql", "select 167 as value", "--format", "csv", "-o")
    assert chibo(*ask, tmp_path / "link.csv").returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "there.csv").read_text() == '"value"\n167\n'
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE, text=True) as reader:
        assert chibo(*ask, tmp_path / "pipe").returncode == 0
        assert reader.communicate()[0] == '"value"\n167\n'
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("place", ["nowhere/x.html", "."])
def test_a_drawing_that_cannot_be_written_is_said_in_a_sentence(chibo, page: Path, tmp_path: Path, place: str) -> None:
    done = chibo("facts", page, "--html", tmp_path / place)
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_types_that_only_duckdb_has_are_written_as_text(chibo, home: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "answer"
    sql = """select interval 1 day as "a ""b", '101'::bit as c, union_value(k := 1) as d, 167 as e"""
    done = chibo("--home", home, "sql", sql, "--format", form, "-o", out)
    assert done.returncode == 0, done.stderr
    row = {'a "b': "1 day", "c": "101", "d": "1", "e": 167}
    if form == "csv":
        assert out.read_text() == '"a ""b","c","d","e"\n"1 day","101","1",167\n'
    else:
        assert (json.loads(out.read_bytes()) if form == "json" else pq.read_table(out).to_pylist()) == [row]


def test_json_has_null_for_what_is_no_number(chibo, home: Path) -> None:
    done = chibo("--home", home, "sql", "select 1 / 0 as a, ['nan'::double, 1.5::double] as b", "--format", "json")
    assert done.stdout == '[{"a": null, "b": [null, 1.5]}]\n'


@pytest.mark.parametrize(
    "query", ["select date '290000-01-01' as a", "select 'infinity'::timestamp as a", "select '\udcff'"]
)
def test_what_cannot_be_written_down_is_said_in_a_sentence(chibo, home: Path, query: str) -> None:
    done = chibo("--home", home, "sql", query, "--format", "json")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
