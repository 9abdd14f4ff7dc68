"""The order of the models comes from the SQL itself."""

import re
import tomllib
from pathlib import Path

import pytest

from warehouse import models
from warehouse.models import (
    LAYERS,
    ModelError,
    checks,
    models_in_order,
    read_last_by,
    tables_read,
)

IN_MEMORY = {model.name for model in models_in_order() if model.table.startswith("memory.")}


def test_every_model_comes_after_those_it_reads() -> None:
    done: set[str] = set()
    for model in models_in_order():
        assert set(model.upstreams) <= done, model.name
        done.add(model.name)


def test_staging_reads_the_parquet_zone_and_nothing_else_does() -> None:
    for model in models_in_order():
        reads_raw = any(
            table.startswith(("raw_", "seed_", "given_")) and table != "given_release"
            for table in tables_read(model.sql)
        )
        assert reads_raw == (model.layer == "staging"), model.name


def test_the_parser_sees_through_using_withs_and_subqueries() -> None:
    sql = """with a as (select * from stg_x)
        select (select max(v) from deep), a.* from a join b using (k)
        where exists (select 1 from c where c.k = a.k) union all from d"""
    assert tables_read(sql) == {"stg_x", "deep", "b", "c", "d"}


def test_what_is_no_select_is_refused() -> None:
    with pytest.raises(ModelError):
        tables_read("drop table facts")


def test_every_model_says_its_grain_or_lists_a_seed_and_every_check_its_rule() -> None:
    for model in models_in_order():
        if model.layer == "intermediate":
            assert model.sql.startswith("-- One row"), model.name
    for check in checks():
        assert check.says, check.name
        assert not check.says.endswith("."), check.name


def test_each_model_is_one_file_named_as_the_model() -> None:
    folder = Path(__file__).parents[2] / "sql"
    names = [path.stem for layer in LAYERS for path in (folder / layer).glob("*.sql")]
    assert len(names) == len(set(names)) == len(models_in_order())
    assert all(re.fullmatch(r"[a-z][a-z_0-9]+", name) for name in names)


@pytest.mark.shared
def test_metrics_and_segments_are_those_of_the_guide() -> None:
    guide = Path(__file__).parents[3] / "shared" / "eval" / "ANNOTATION.md"
    if not guide.exists():
        pytest.skip("needs ../shared")
    told = set(
        re.findall(
            r"^\| `([a-z_]+)` \| (?:person|percent|organisation|class|place|hectare)",
            guide.read_text("utf-8"),
            re.MULTILINE,
        )
    )
    seeds = (Path(__file__).parents[2] / "sql" / "seeds" / "metrics.tsv").read_text("utf-8").splitlines()[1:]
    assert {line.split("\t")[0] for line in seeds} == told


def test_the_readers_metrics_are_those_of_the_models_with_the_same_unit_and_kind() -> None:
    root = Path(__file__).parents[2]
    cues = tomllib.loads((root / "tasks" / "facts" / "cues.toml").read_text("utf-8"))["metrics"]
    told = {(name, metric["unit"], metric["kind"]) for name, metric in cues.items()}
    seeds = (root / "sql" / "seeds" / "metrics.tsv").read_text("utf-8").splitlines()[1:]
    assert {tuple(line.split("\t")[:3]) for line in seeds} == told


def test_a_table_in_memory_goes_once_its_last_reader_is_made_and_no_check_reads_one() -> None:
    there: set[str] = set()
    for model in models_in_order():
        gone = {upstream for upstream in model.upstreams if upstream in IN_MEMORY} - there
        assert not gone, f"{model.name} reads {gone}"
        there |= IN_MEMORY & {model.name}
        there -= {read.name for read in read_last_by(model.name)}
    assert there == set()
    for check in checks():
        assert not tables_read(check.sql) & IN_MEMORY, check.name


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        (
            {"intermediate": {"int_a": "from b"}, "marts": {"b": "select 1"}},
            "int_a.sql reads b, a model of a later layer",
        ),
        ({"marts": {"a": "from b", "b": "from a"}}, "these models read each other in a circle: a -> b -> a"),
        ({"marts": {"a": "from fact"}}, "a.sql reads fact, which is no model and not given to models"),
        ({"marts": {"a": "drop table facts"}}, "a.sql is not one SELECT"),
    ],
)
def test_models_that_cannot_be_put_in_order_are_refused(
    monkeypatch: pytest.MonkeyPatch, layers: dict[str, dict[str, str]], said: str
) -> None:
    monkeypatch.setattr(models, "sql_files", lambda layer: layers.get(layer, {}).items())
    with pytest.raises(ModelError, match=re.escape(said)):
        models_in_order.__wrapped__()
