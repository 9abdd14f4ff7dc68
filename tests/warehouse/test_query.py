"""What a question to the release may do, and what not."""

import threading
from pathlib import Path

import duckdb
import pytest

from warehouse.home import published
from warehouse.query import QueryError, ask, open_release


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    with duckdb.connect(str(published(home))) as release:
        release.execute("create table facts as select 'f1' as fact_id, 167 as value")
        release.execute("create table release as select 'r1' as release_id")
    return home


def answer(home: Path, sql: str) -> list[tuple[object, ...]]:
    with open_release(home) as release:
        return ask(release, sql).fetchall()


@pytest.mark.parametrize(
    "sql",
    [
        "select value from facts",
        "from facts select value",
        "with f as (from facts) select value from f",
        "select 1; select value from facts",
        "pivot (select 'v' as k, 167 as v) on k using any_value(v)",
        "-- a comment\nselect value from facts;",
    ],
)
def test_questions_are_answered(home: Path, sql: str) -> None:
    assert answer(home, sql) == [(167,)]


@pytest.mark.parametrize("sql", ["describe facts", "show tables", "summarize facts", "explain select 1"])
def test_the_release_can_be_looked_over(home: Path, sql: str) -> None:
    assert answer(home, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "create table x as select 1",
        "create temp table x as select 1",
        "insert into facts values ('x', 1)",
        "update facts set value = 1",
        "delete from facts",
        "drop table facts",
        "attach ':memory:' as other",
        "copy facts to '{file}.csv'",
        "export database '{file}'",
        "import database '{file}'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "reset lock_configuration",
        "pragma enable_profiling",
        "call pragma_version()",
        "use memory",
        "checkpoint",
        "vacuum",
        "begin",
        "prepare p as select 1",
        "select 1; drop table facts",
    ],
)
def test_what_does_not_read_is_refused_before_any_of_it_runs(home: Path, tmp_path: Path, sql: str) -> None:
    with pytest.raises(QueryError, match="is not read-only"):
        answer(home, sql.format(file=tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []
    assert answer(home, "select value from facts") == [(167,)]


@pytest.mark.parametrize(
    "sql",
    [
        "from read_csv('{file}')",
        "from read_text('{file}')",
        "from read_blob('{file}')",
        "from '{file}'",
        "from glob('{folder}/*')",
        "from sniff_csv('{file}')",
        "from parquet_metadata('{file}')",
        "from query('copy (select 1) to ''{folder}/x''')",
        "select getenv('HOME')",
        "from read_csv('https://example.org/x.csv')",
        "from secret_of_the_caller",
    ],
)
def test_nothing_outside_the_release_can_be_seen(home: Path, tmp_path: Path, sql: str) -> None:
    import pyarrow as pa  # noqa: PLC0415

    secret_of_the_caller = pa.table({"a": [1]})  # what DuckDB would find in Python's variables
    assert secret_of_the_caller
    file = tmp_path / "secret.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(QueryError):
        answer(home, sql.format(file=file, folder=tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]


def test_without_a_release_the_answer_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"there is no release in .* yet; make one with: chibo run"):
        open_release(tmp_path)


def test_a_file_that_is_no_release_is_said_in_a_sentence(tmp_path: Path) -> None:
    published(tmp_path).write_bytes(b"not a database" * 1000)
    with pytest.raises(QueryError, match="cannot be opened"):
        open_release(tmp_path)


def test_a_database_that_is_no_release_is_said_in_a_sentence(tmp_path: Path) -> None:
    with duckdb.connect(str(published(tmp_path))) as other:
        other.execute("create table facts as select 1 as fact_id")
    with pytest.raises(QueryError, match=r"chibo\.duckdb is a database but no release of chibo's"):
        open_release(tmp_path)


def test_a_folder_in_the_releases_place_is_said_in_a_sentence(tmp_path: Path) -> None:
    published(tmp_path).mkdir()
    with pytest.raises(QueryError, match=r"chibo\.duckdb is a folder where the release is to stand"):
        open_release(tmp_path)


@pytest.mark.parametrize("sql", ["", "   ", "-- nothing"])
def test_an_empty_query_is_said_to_be_empty(home: Path, sql: str) -> None:
    with pytest.raises(QueryError, match="there is no statement"):
        answer(home, sql)


def test_a_mistake_in_sql_is_told_in_duckdbs_words(home: Path) -> None:
    with pytest.raises(QueryError, match="syntax error"):
        answer(home, "selec 1")


def test_a_statement_of_a_kind_that_python_does_not_know_is_refused(home: Path) -> None:
    with pytest.raises(QueryError):
        answer(home, "update extensions")


def test_a_question_that_is_interrupted_leaves_the_release_open_for_the_next(home: Path) -> None:
    with open_release(home) as release:
        timer = threading.Timer(0.5, release.interrupt)
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            ask(release, "select sum(a.range * b.range) from range(1000000) as a, range(1000000) as b")
        assert ask(release, "select value from facts").fetchall() == [(167,)]


def test_a_question_spills_nothing_beside_the_release(home: Path) -> None:
    with open_release(home) as release:
        assert ask(release, "select current_setting('max_temp_directory_size')").fetchall() == [("0 bytes",)]


def test_a_question_is_answered_without_the_optimizer_that_fails_on_columns_of_nulls(home: Path) -> None:
    with open_release(home) as release:
        assert ask(release, "select current_setting('disabled_optimizers')").fetchall() == [("statistics_propagation",)]
