"""The refresh of a generated warehouse against what DuckDB takes for the same statements alone, in one script.

2 million facts of 400,000 articles about the districts of the gazetteer over 20 years; each run in a process of its own, so
that its memory is its own. ``CHIBO_BENCH_SHARE=0.1`` makes a tenth of it.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb

from tasks.rows import place_tables
from warehouse.copies import give_copies
from warehouse.given import give, what_is_given
from warehouse.models import definitions_in_order, models_in_order, prepare, read_last_by, run_model
from warehouse.release import MEMORY as OF_DUCKDB
from warehouse.release import build_release
from warehouse.zone import RECORDS, files_in_force, show_zone, sql_columns

ARTICLES, FACTS_AN_ARTICLE, NEW_SHARE, DISTRICTS = 400_000, 5, 0.01, 700
BATCHES = 20
RATIO, NEW_RATIO, MEMORY = 1.5, 1 / 3, 2048
_VERSION = "1"
_PUBLISHED = "date '2004-01-15' + cast(((i // 700) % 20) * 365 + hash(i) % 360 as integer)"
_SENTENCE = "lpad((100 + (i % 700) % 90 + j * 7 + (hash(i) % 3))::varchar, 5, '0') || ' đảng viên, báo số ' || lpad((i * 5 + j)::varchar, 8, '0')"
_LENGTH = 33  # of a sentence and its line end


def generate(home: Path, first: int, last: int, batch: str) -> None:
    """Write the Parquet files of the articles numbered first to last (excluded)."""
    with duckdb.connect() as connection:
        connection.execute("create table places (place_id varchar, name varchar, parent_id varchar)")
        rows = [line.split("\t") for line in place_tables()["places"].split("\n") if line and not line.startswith("#")]
        head = rows[0]
        told = [dict(zip(head, row, strict=True)) for row in rows[1:]]
        districts = {row["place_id"]: row for row in told if row["level"] == "district"}
        some = [[row["place_id"], row["name"], row["parent_id"]] for row in list(districts.values())[:DISTRICTS]]
        connection.executemany("insert into places values (?, ?, ?)", some)
        connection.execute(
            "create table districts as select *, row_number() over (order by place_id) - 1 as serial from places"
        )
        connection.execute(
            f"create table a as select i, md5(i::varchar) as id, {_PUBLISHED} as day, districts.*"  # noqa: S608
            f" from range({first}, {last}) as r(i) join districts on serial = i % {DISTRICTS}"
        )
        given = {
            "captures": {"capture_id": "id", "uri": "'https://bao.example/' || i", "name": "i::varchar", "source": "'bench'",
                "captured_at": "day::timestamptz", "digest": "id", "media_type": "'text/html'", "outcome": "'stored'"},
            "articles": {"article_id": "id", "capture_id": "id", "uri": "'https://bao.example/' || i", "name": "i::varchar",
                "title": "'Trang ' || i", "published_on": "day", "published_by": "'date_line'", "publisher": "'bao' || (i % 63)",
                "publisher_name": "'Báo'", "publisher_kind": "'provincial_paper'", "publisher_province_id": "parent_id",
                "reading": "'layout'", "on_topic": "true",
                "text": f"(select string_agg({_SENTENCE}, chr(10) order by j) from range({FACTS_AN_ARTICLE}) as s(j))",  # noqa: S608
                "part_kinds": "['body']", "part_starts": "[0]", "part_ends": f"[{FACTS_AN_ARTICLE * _LENGTH}]"},
            "facts": {"fact_id": "md5(i || '-' || j)", "article_id": "id",
                "metric": "['members_admitted', 'admission_target', 'target_attainment', 'members_total', 'grassroots_orgs'][j + 1]",
                "segment": "'all'", "value": f"({_SENTENCE})[1:5]::integer", "bound": "'exact'",
                "status": "case when j = 1 then 'target' else 'actual' end", "level": "'district'", "unit": "name",
                "district": "name", "period_start":
                "case when j >= 3 then make_date(year(day) - 1, 12, 31) when i % 3 = 0 then make_date(year(day), 1, 1) else make_date(year(day) - 1, 1, 1) end",
                "period_end":
                "case when j < 3 and i % 3 = 0 then make_date(year(day), 6, 30) else make_date(year(day) - 1, 12, 31) end",
                "per_year": "false", "quote": _SENTENCE, "sentence": _SENTENCE, "span_start": f"j * {_LENGTH}",
                "span_end": f"j * {_LENGTH} + {_LENGTH - 1}", "number_start": f"j * {_LENGTH}", "number_end": f"j * {_LENGTH} + 5",
                "sentence_start": f"j * {_LENGTH}", "rule": "'bench'", "period_rule": "'bench'", "place_id": "place_id",
                "district_id": "place_id", "province_id": "parent_id", "place_status": "'resolved'", "place_rule": "'name'"},
        }  # fmt: skip
        for table, record in RECORDS.items():
            told = {"batch": f"'{batch}'", "reader_version": f"'{_VERSION}'", **given.get(table, {})}
            columns = ", ".join(
                f'cast({told.get(name, "0" if kind == "bigint" else "null")} as {kind}) as "{name}"'
                for name, kind in sql_columns(record).items()
            )
            source = "a" if table != "facts" else f"a, range({FACTS_AN_ARTICLE}) as f(j)"
            where = "" if table in given else " where false"
            path = home / "parquet" / table / f"{batch}-{_VERSION}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            connection.execute(f"copy (select {columns} from {source}{where}) to '{path}'")  # noqa: S608


def refresh(home: Path) -> None:
    """A refresh: whole the first time, from the release before where there is one."""
    build_release(home, place_tables=place_tables())


def alone(home: Path) -> None:
    """The same statements in one script: what is given, then the models, and nothing round them."""
    work = home / "alone"
    work.mkdir()
    with duckdb.connect(config={"temp_directory": str(work / "spill"), "memory_limit": OF_DUCKDB}) as connection:
        connection.execute(f"attach '{work}/release.duckdb' as release (storage_version 'v1.5.0')")
        connection.execute(f"attach '{work}/work.duckdb' as work")
        prepare(connection)
        for definition in definitions_in_order("functions"):
            connection.execute(definition)
        show_zone(connection, files_in_force(home))
        give(connection, what_is_given(home, {}, place_tables(), None, allow_shrink=False))
        give_copies(connection)
        for model in models_in_order():
            run_model(connection, model)
            for read in read_last_by(model.name):
                connection.execute(f"drop table {read.table}")


def main() -> None:
    """Print seconds, memory and the ratio, beside the floors."""
    share = float(os.environ.get("CHIBO_BENCH_SHARE", "1"))
    articles = int(ARTICLES * share)
    with tempfile.TemporaryDirectory(prefix="chibo-bench-") as folder:
        home = Path(folder)
        for batch in range(BATCHES):
            generate(home, articles * batch // BATCHES, articles * (batch + 1) // BATCHES, f"bench-{batch:04}")
        print(f"{articles * FACTS_AN_ARTICLE} facts of {articles} articles")  # noqa: T201
        script = _measured("alone", home)
        print(f"the statements alone: {script}")  # noqa: T201
        whole = _measured("refresh", home)
        print(f"whole refresh: {whole}; {whole.seconds / script.seconds:.2f} of the script (at most {RATIO}), "  # noqa: T201
              f"at most {MEMORY} MB")  # fmt: skip
        new = int(articles * NEW_SHARE)
        generate(home, articles, articles + new, "bench-new")
        again = _measured("refresh", home)
        print(f"refresh after {new * FACTS_AN_ARTICLE} new facts: {again}; {again.seconds / whole.seconds:.2f} of the whole "  # noqa: T201
              f"refresh (at most {NEW_RATIO:.2f})")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Took:
    """What a process took: seconds on the clock and of its processors, and the most memory."""

    seconds: float
    processor: float
    megabytes: int

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s ({self.processor:.1f} s of processor), {self.megabytes} MB"


def _measured(what: str, home: Path) -> Took:
    """What one of the two takes, in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench.series", what, str(home)], capture_output=True, text=True, check=True
    )
    seconds, processor, kilobytes = run.stdout.split()
    return Took(float(seconds), float(processor), int(kilobytes) // 1024)


if __name__ == "__main__":
    WHAT = {"alone": alone, "refresh": refresh}[sys.argv[1]]
    BEGAN, RAN = time.perf_counter(), time.process_time()
    WHAT(Path(sys.argv[2]))
    print(time.perf_counter() - BEGAN, time.process_time() - RAN, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # noqa: T201
