"""A release: what it is made of, when it is made anew, and what never happens to the former one."""

import os
from pathlib import Path

import duckdb
import pytest

from tests.sql.papers import Papers, said
from warehouse import given
from warehouse.dictionary import seed_rows
from warehouse.models import models_in_order
from warehouse.release import build_release


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    return Papers(tmp_path)


def test_a_release_of_nothing_has_every_table(papers: Papers) -> None:
    report = papers.release()
    assert report.changed
    assert dict(report.rows)["facts"] == 0
    assert papers.ask("select count(*) from district_year") == [(0,)]
    assert papers.ask("select count(*) from metrics") == [(len(seed_rows("seeds", "metrics")),)]
    there = {table for (table,) in papers.ask("select table_name from duckdb_tables()")}
    assert there == {model.name for model in models_in_order() if model.layer == "marts"}


def test_building_again_with_nothing_changed_makes_no_new_release(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    first = papers.release()
    again = papers.release()
    assert first.changed
    assert not again.changed
    assert again.release_id == first.release_id
    assert again.rows == first.rows
    assert len(list((papers.home / "releases").glob("*.duckdb"))) == 1


def test_the_text_of_an_article_is_not_released(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    papers.release()
    columns = papers.ask("select table_name, column_name from duckdb_columns()")
    assert ("articles", "title") in columns
    assert ("articles", "text") not in columns


def test_a_reader_keeps_the_old_release_and_the_next_one_gets_the_new(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    old = papers.release()
    with duckdb.connect(old.path, read_only=True) as reader:
        papers.page(said("members_admitted", 180, "2018"))
        new = papers.release()
        assert reader.execute("select count(*) from facts").fetchall() == [(1,)]
    assert new.release_id != old.release_id
    assert papers.ask("select count(*) from facts") == [(2,)]


def test_the_published_file_opens_alone_wherever_it_is_copied(papers: Papers, tmp_path: Path) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    papers.release()
    copy = tmp_path / "một bản sao.duckdb"
    copy.write_bytes((papers.home / "chibo.duckdb").read_bytes())
    with duckdb.connect(copy, read_only=True) as reader:
        assert reader.execute("select value from district_series").fetchall() == [(167.0,)]


def test_the_release_says_which_series_changed_against_the_former_one(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"), said("members_total", 3044, "2017-12-31"))
    assert [(change.metric, change.added) for change in papers.release().series_changed] == [
        ("members_admitted", 1),
        ("members_total", 1),
    ]
    papers.page(said("members_admitted", 168, "2017"), said("members_admitted", 80, "2018"), on="2018-03-01")
    (change,) = papers.release().series_changed
    assert (change.place_key, change.added, change.changed, change.removed) == (
        "d-tua-chua-dien-bien", 1, 1, 0,
    )  # fmt: skip


def test_only_the_last_releases_are_kept(papers: Papers) -> None:
    for year in ("2015", "2016", "2017", "2018"):
        papers.page(said("members_admitted", 100, year))
        papers.release(keep=3)
    assert len(list((papers.home / "releases").glob("*.duckdb"))) == 3
    assert papers.ask("select count(*) from district_year") == [(4,)]


def test_the_same_inputs_give_the_same_rows_in_the_same_order(papers: Papers, tmp_path: Path) -> None:
    for home in ("one", "two"):
        papers.home = tmp_path / home
        if home == "one":
            papers.page(said("members_admitted", 167, "2017"), said("members_admitted", 90, "2018"))
            papers.page(said("members_admitted", 168, "2017"), said("members_total", 3044, "2017-12-31"))
        papers.release()
    answers = []
    for home in ("one", "two"):
        papers.home = tmp_path / home
        answers.append(
            [papers.ask(f"from {table}") for table in ("observations", "evidence", "district_year", "facts")]
        )
    assert answers[0] == answers[1]


def test_a_damaged_published_file_is_replaced_by_the_next_release(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    report = papers.release()
    published = papers.home / "chibo.duckdb"
    published.unlink()
    published.write_bytes(b"not a database at all")
    assert papers.release().release_id == report.release_id
    assert papers.ask("select count(*) from facts") == [(1,)]


def test_a_published_file_that_was_deleted_comes_back(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    papers.release()
    (papers.home / "chibo.duckdb").unlink()
    assert papers.release().changed
    assert papers.ask("select count(*) from facts") == [(1,)]


def test_of_a_batch_read_by_two_versions_the_newer_reading_counts(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    papers.write()
    for table in ("captures", "articles", "facts", "numbers", "rejects"):
        folder = papers.home / "parquet" / table
        (folder / f"{papers.batch}-1.parquet").rename(folder / f"{papers.batch}-1.9.parquet")
    papers.rows["facts"].clear()
    papers.page(said("members_admitted", 168, "2017"))
    papers.write()
    for table in ("captures", "articles", "facts", "numbers", "rejects"):
        folder = papers.home / "parquet" / table
        (folder / f"{papers.batch}-1.parquet").rename(folder / f"{papers.batch}-1.10.parquet")
    build_release(papers.home)
    assert papers.ask("select value from district_series") == [(168.0,)]


def test_a_release_is_for_reading_only(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    assert papers.release().path.stat().st_mode & 0o222 == 0


def test_where_the_kept_file_is_gone_the_published_one_is_named(papers: Papers) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    papers.release().path.unlink()
    again = papers.release()
    assert not again.changed
    assert again.path == papers.home / "chibo.duckdb"


def test_where_there_are_no_hard_links_the_release_is_copied(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError("not supported here")

    monkeypatch.setattr(os, "link", none)
    papers.page(said("members_admitted", 167, "2017"))
    kept = papers.release().path
    assert (papers.home / "chibo.duckdb").read_bytes() == kept.read_bytes()
    assert not papers.release().changed


def test_against_a_release_of_another_layout_all_series_are_new(papers: Papers) -> None:
    with duckdb.connect(papers.home / "chibo.duckdb") as other:
        other.execute("create table release as select 'old' as release_id")
        other.execute("create table observations as select 'o1' as observation_id")
    papers.page(said("members_admitted", 167, "2017"))
    assert [(one.metric, one.added, one.removed) for one in papers.release().series_changed] == [
        ("members_admitted", 1, 0)
    ]


def test_other_models_make_another_release_of_the_same_pages(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    papers.page(said("members_admitted", 167, "2017"))
    first = papers.release()
    monkeypatch.setattr(given, "_models_digest", lambda: "of another chibo")
    second = papers.release()
    assert second.changed
    assert second.release_id != first.release_id
