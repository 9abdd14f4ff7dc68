"""The command line: what it prints, what it refuses, and that it does so in a sentence."""

import json
import os
import shlex
import socket
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import prefect_server
from flows.explain_command import explain_fact
from flows.failure import Failure
from flows.numbers_command import list_unexplained
from tests.sql.papers import Papers, said
from warehouse.records import NumberRow


def sentence(done: "subprocess.CompletedProcess[str]") -> str:
    """What a failed command said: one sentence, no traceback."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    (line,) = done.stderr.strip().splitlines()
    return line


@pytest.mark.parametrize("command", ["", "run", "facts", "sql", "explain", "numbers"])
def test_every_command_has_help(chibo, command: str) -> None:
    done = chibo(*filter(None, [command]), "--help")
    assert done.returncode == 0
    assert "Usage: chibo" in done.stdout


@pytest.mark.parametrize("command", [["--help"], ["sql", "select 1"], ["facts", "{page}"], ["explain", "00000000"]])
def test_commands_that_only_read_do_not_import_prefect(home: Path, page: Path, command: list[str]) -> None:
    code = "import sys; from flows.cli import app; "
    code += f"sys.argv[1:] = {[part.format(page=page) for part in command]!r}; "
    code += "\ntry: app(prog_name='chibo')\nexcept SystemExit: pass\nassert 'prefect' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", code], env={"CHIBO_HOME": str(home), "PYTHONPATH": "."}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_facts_are_json_lines_in_the_guides_words(chibo, page: Path) -> None:
    done = chibo("facts", page)
    assert done.returncode == 0, done.stderr
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    admitted = next(fact for fact in facts if fact["metric"] == "members_admitted")
    assert admitted["article"] == "tua-chua"
    assert (admitted["value"], admitted["start"], admitted["end"]) == (128, "2019-01-01", "2019-12-31")
    assert (admitted["unit"], admitted["level"], admitted["status"]) == ("Tủa Chùa", "district", "actual")
    assert "per_year" not in admitted
    assert {"fact_id", "span_start", "span_end", "rule", "quote", "bound", "segment"} <= admitted.keys()


def test_facts_printed_have_the_ids_of_the_release(chibo, page: Path, home: Path) -> None:
    printed = {json.loads(line)["fact_id"] for line in chibo("facts", page).stdout.splitlines()}
    done = chibo("--home", home, "sql", "select fact_id from facts", "--format", "json")
    assert {row["fact_id"] for row in json.loads(done.stdout)} == printed


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read(chibo, tmp_path: Path, page: Path) -> None:
    (tmp_path / "a-empty.txt").write_bytes(b"")
    (tmp_path / "b-page.txt").write_bytes(page.read_bytes())
    done = chibo("facts", tmp_path)
    assert done.returncode == 0
    assert "a-empty.txt was not read: empty" in done.stderr
    assert done.stdout


def test_a_source_that_is_not_there_is_said_in_a_sentence(chibo) -> None:
    assert "no file, folder or source named 'nowhere'" in sentence(chibo("facts", "nowhere"))


@pytest.mark.parametrize("place", ["before", "after", "environment"])
def test_the_home_is_named_before_or_after_the_command_or_in_the_environment(chibo, home: Path, place: str) -> None:
    asked = ["sql", "select count(*) as n from articles", "--format", "csv"]
    if place == "before":
        done = chibo("--home", home, *asked)
    elif place == "after":
        done = chibo(*asked, "--home", home, CHIBO_HOME="/nowhere")
    else:
        done = chibo(*asked, CHIBO_HOME=str(home))
    assert done.stdout == '"n"\n1\n', done.stderr


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_an_answer_comes_in_the_form_asked_for(chibo, home: Path, form: str) -> None:
    done = chibo("--home", home, "sql", "select 'M''Đrắk' as place, 167 as value, null as gap", "--format", form)
    assert done.returncode == 0
    if form == "json":
        assert json.loads(done.stdout) == [{"place": "M'Đrắk", "value": 167, "gap": None}]
    elif form == "csv":
        assert done.stdout == '"place","value","gap"\n"M\'Đrắk",167,\n'
    else:
        assert "M'Đrắk" in done.stdout
        assert "167" in done.stdout


def test_parquet_goes_to_a_file(chibo, home: Path, tmp_path: Path) -> None:
    done = chibo("--home", home, "sql", "select 167 as value", "--format", "parquet", "-o", tmp_path / "a.parquet")
    assert done.returncode == 0, done.stderr
    assert pq.read_table(tmp_path / "a.parquet").to_pylist() == [{"value": 167}]


def test_sql_comes_from_a_file_or_from_standard_input(chibo, home: Path, tmp_path: Path) -> None:
    query = tmp_path / "query.sql"
    query.write_text("-- một câu hỏi\nselect 'ổn' as answer;\n", encoding="utf-8")
    from_file = chibo("--home", home, "sql", "-f", query, "--format", "csv")
    from_input = chibo("--home", home, "sql", "--format", "csv", given=query.read_text(encoding="utf-8"))
    assert from_file.stdout == from_input.stdout == '"answer"\n"ổn"\n'


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sql", "drop table facts"], "DROP is not read-only"),
        (["sql", "from read_text('/etc/passwd')"], "file system operations are disabled"),
        (["sql", "select 1", "-f", "x.sql"], "not both"),
        (["sql", "-f", "no-such-file.sql"], "no-such-file.sql cannot be read"),
        (["sql", "select 1", "-o", "/dev/null/x.csv"], "/dev/null/x.csv cannot be written"),
        (["sql", "select 1", "-o", "no-such-folder/x.csv"], "there is no folder no-such-folder"),
        (["explain", "00000000"], "no fact of this release has an id that begins with 00000000"),
        (["explain", "xyz!"], "is no fact id"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_changed(chibo, home: Path, arguments: list[str], said: str) -> None:
    done = chibo("--home", home, *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_release_a_question_says_how_to_make_one(chibo, tmp_path: Path) -> None:
    said = sentence(chibo("--home", tmp_path, "sql", "select 1"))
    assert said == f"chibo: there is no release in {tmp_path} yet; make one with: chibo run"


def test_a_fact_is_explained_down_to_the_raw_page(chibo, home: Path) -> None:
    query = "select fact_id from facts where metric = 'members_admitted'"
    (fact,) = json.loads(chibo("--home", home, "sql", query, "--format", "json").stdout)
    done = chibo("--home", home, "explain", fact["fact_id"][:12])
    assert done.returncode == 0, done.stderr
    assert fact["fact_id"] in done.stdout
    assert "kết nạp [[128]] đảng viên mới" in done.stdout
    assert "\nof         Tủa Chùa, Điện Biên (district)\n" in done.stdout
    assert "2020-01-15" in done.stdout
    assert "sha256:" in done.stdout
    warc = next((home / "raw").iterdir())
    assert f"{warc}, offset 0" in done.stdout


def test_the_beginning_of_several_ids_is_not_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    papers = Papers(tmp_path)
    papers.page(*(said("members_admitted", n, "2017", unit=f"Huyện {n}") for n in range(1, 8)))
    papers.rows["facts"] = [replace(fact, fact_id=f"abcd{n:012}") for n, fact in enumerate(papers.rows["facts"])]
    papers.release()
    with pytest.raises(Failure, match=r"abcd is the beginning of several ids \((abcd000000, ){4}abcd000000 and more\)"):
        explain_fact(tmp_path, "abcd")
    with pytest.raises(Failure, match="'abc' is no fact id"):
        explain_fact(tmp_path, "abc")
    explain_fact(tmp_path, "abcd000000000003")
    assert "members_admitted (all) = 4, exact, actual" in capsys.readouterr().out


def test_a_reader_who_stops_early_is_no_error(home: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m flows.cli sql 'from range(300000)' --format csv | head -1"
    done = subprocess.run(
        ["bash", "-c", command], env={"CHIBO_HOME": str(home)}, capture_output=True, text=True, check=False
    )
    assert done.stdout == '"range"\n'
    assert done.stderr == ""


@pytest.mark.parametrize("home_name", ["file/home", "file"])
def test_a_home_that_cannot_be_written_is_said_before_anything_starts(chibo, tmp_path: Path, home_name: str) -> None:
    (tmp_path / "file").write_text("in the way")
    # one line on standard error, so Prefect was not so much as spoken of
    assert "name another folder with --home or CHIBO_HOME" in sentence(chibo("run", "--home", tmp_path / home_name))


def test_the_numbers_that_no_rule_explains_are_listed_with_their_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = Papers(tmp_path)
    papers.page(said("members_admitted", 167, "2017"))
    article = papers.rows["articles"][0].article_id
    told = "Cứ 7 hộ thì có một."
    papers.number(NumberRow(article, papers.batch, 3, 4, "7", Decimal(7), "unexplained", [], told))
    papers.number(NumberRow(article, papers.batch, 9, 13, "2017", Decimal(2017), "date", [], None))
    papers.release()
    list_unexplained(tmp_path)
    _head, _rule, line = capsys.readouterr().out.splitlines()
    assert line.split("  ")[0] == "7"
    assert told in line


def test_numbers_are_counted_by_what_became_of_them(chibo, home: Path) -> None:
    counted = chibo("--home", home, "numbers").stdout.splitlines()
    assert counted[0].split() == ["reason", "numbers", "percent"]
    assert counted[2].split() == ["fact", "3", "60"]


def test_where_every_number_is_explained_that_is_said(chibo, home: Path) -> None:
    listed = chibo("--home", home, "numbers", "--unexplained")
    assert listed.returncode == 0
    assert listed.stdout == "Every number is in a fact, or none for a reason: chibo numbers\n"


@pytest.mark.parametrize("words", [["--home", "", "releases"], ["releases", "--home", ""]])
def test_a_home_without_a_name_is_not_the_folder_one_stands_in(chibo, words: list[str]) -> None:
    done = chibo(*words)
    assert done.returncode == 2
    assert "'--home'" in done.stderr
    assert "it names no folder" in done.stderr


def test_a_source_that_is_not_there_is_said_before_a_run_starts_anything(chibo, tmp_path: Path) -> None:
    said = sentence(chibo("--home", tmp_path / "home", "run", "nowhere"))
    assert "no file, folder or source named 'nowhere'" in said
    assert "`chibo source list` names the publishers" in said
    assert not (tmp_path / "home").exists()


def test_a_source_whose_name_is_no_utf_8_is_said_before_a_run_starts_anything(chibo, tmp_path: Path) -> None:
    said = sentence(chibo("--home", tmp_path / "home", "run", f"{tmp_path}/\udcff"))
    assert "has a name that is no UTF-8" in said
    assert not (tmp_path / "home").exists()


def test_a_user_without_a_home_folder_gets_one_for_prefect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_knows(_name: str) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", nobody_knows)
    monkeypatch.setenv("PREFECT_HOME", "to be forgotten")
    monkeypatch.delenv("PREFECT_HOME")
    monkeypatch.setenv("HOME", "to be forgotten")
    monkeypatch.delenv("HOME")
    assert prefect_server._prefect_home(tmp_path) == tmp_path / "prefect" / ".prefect"


def test_a_server_of_prefects_that_does_not_answer_is_said(chibo, tmp_path: Path, page: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]  # nobody listens there once it is closed
    done = chibo("--home", tmp_path / "home", "run", page, PREFECT_API_URL=f"http://127.0.0.1:{port}/api")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("chibo: Prefect's server does not answer")


def test_the_version_is_said(chibo) -> None:
    done = chibo("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "chibo")


@pytest.mark.parametrize("command", ["run", "facts"])
def test_an_argument_that_may_be_repeated_is_shown_so_once(chibo, command: str) -> None:
    usage = chibo(command, "--help").stdout.splitlines()[0]
    assert usage.count("...") == 1, usage


def test_an_answer_of_many_columns_is_printed_row_by_row_without_its_empty_cells(chibo, home: Path) -> None:
    columns = ", ".join(f"null as gap_{n}" for n in range(90))
    done = chibo("--home", home, "sql", f"select {columns}, 167 as admitted, 'Trà Cú' as district")
    assert done.stdout.splitlines() == ["--- row 1 of 1 ---", "admitted  167", "district  Trà Cú"]
    none = chibo("--home", home, "sql", f"select {columns} where false")
    assert none.stdout.startswith("no rows; the columns are: gap_0, gap_1")


def test_fetching_files_says_whom_it_waits_for(tmp_path: Path, page: Path) -> None:
    from warehouse.home import make_home, only_writer  # noqa: PLC0415

    make_home(tmp_path)
    command = [sys.executable, "-m", "flows.cli", "--home", str(tmp_path), "fetch", str(page)]
    with only_writer(tmp_path, lambda _: None):
        waiting = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert waiting.stderr is not None
        assert waiting.stderr.readline().endswith("is at work in this home; waiting for its end\n")
    out, _ = waiting.communicate(timeout=60)
    assert (waiting.returncode, "1 pages, 1 new" in out) == (0, True)


def test_the_server_is_ours_where_the_user_has_files_of_the_same_names(tmp_path: Path) -> None:
    for name in ("flows", "prefect", "uvicorn"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not this one')")
    script = Path(prefect_server.__file__)
    asked: list[list[str]] = []

    class Asked(Exception):  # noqa: N818 - it is no error
        pass

    def popen(command: list[str], **_: object) -> None:
        asked.append(command)
        raise Asked

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("subprocess.Popen", popen)
        patched.delenv("PREFECT_API_URL", raising=False)
        patched.setenv("PREFECT_HOME", str(tmp_path))
        with pytest.raises(Asked), prefect_server.prefect_api(tmp_path, lambda _: None):
            pass
    environment = {**os.environ, "PREFECT_API_URL": "http://127.0.0.1:9/api"}
    done = subprocess.run(
        asked[0], cwd=tmp_path, input="", env=environment, capture_output=True, text=True, timeout=100, check=False
    )
    assert "not this one" not in done.stderr
    assert script.name in asked[0][-1]
