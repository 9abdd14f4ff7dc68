"""Which cells differ between two releases, and for which reason."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from tests.sql.papers import Papers, said
from tests.sql.test_corrections import _correct
from warehouse.history import differences, history


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    papers = Papers(tmp_path)
    papers.page(said("members_admitted", 167, "2017"))
    papers.page(said("members_total", 3044, "2017-12-31"))
    return papers


def _changed(papers: Papers) -> list[tuple[str, float | None, float | None, str]]:
    newer, older, *_ = history(papers.home)
    return [(cell.metric, cell.before, cell.after, cell.reason) for cell in differences(older.path, newer.path)]


def test_the_latest_release_comes_first_and_is_the_published_one(papers: Papers) -> None:
    first = papers.release()
    papers.page(said("members_admitted", 150, "2018"))
    second = papers.release()
    kept = history(papers.home)
    assert [(one.release_id, one.is_published) for one in kept] == [
        (second.release_id, True),
        (first.release_id, False),
    ]
    assert [one.facts for one in kept] == [3, 2]
    assert kept[0].reader_versions == ("1",)


def test_a_page_added_is_a_new_page(papers: Papers) -> None:
    papers.release()
    papers.page(said("members_admitted", 150, "2018"), said("members_admitted", 171, "2017"), on="2018-02-01")
    papers.release()
    assert _changed(papers) == [("members_admitted", 167, 171, "new page"), ("members_admitted", None, 150, "new page")]


def test_a_page_taken_away_is_withdrawn(papers: Papers) -> None:
    papers.release()
    for table in ("facts", "articles", "captures"):
        del papers.rows[table][1]
    papers.release()
    assert _changed(papers) == [("members_total", 3044, None, "withdrawn")]


def test_a_page_read_otherwise_is_a_new_reader(papers: Papers) -> None:
    papers.release()
    papers.rows["facts"][0] = replace(papers.rows["facts"][0], value=168, reader_version="2")
    papers.rows["articles"][0] = replace(papers.rows["articles"][0], reader_version="2")
    papers.release()
    assert _changed(papers) == [("members_admitted", 167, 168, "new reader")]


def test_a_correction_and_another_place_are_told_apart(papers: Papers) -> None:
    fact = papers.rows["facts"][0].fact_id
    papers.release()
    _correct(papers, ("c1", fact, "", "value", "167", "176", "digits swapped", "editor", "2024-05-01"))
    papers.release()
    assert _changed(papers) == [("members_admitted", 167, 176, "correction")]
    papers.rows["facts"][1] = replace(papers.rows["facts"][1], place_id="d-tua-chua-lai-chau")
    papers.release()
    assert _changed(papers) == [
        ("members_total", 3044, None, "new place data"),
        ("members_total", None, 3044, "new place data"),
    ]


def test_a_page_that_lets_another_pages_value_win_is_the_reason(papers: Papers) -> None:
    papers.page(said("members_admitted", 171, "2017"), on="2018-01-08")
    papers.release()
    papers.page(said("members_admitted", 171, "2017"), on="2018-01-02", province="Lai Châu")
    papers.release()
    assert _changed(papers) == [("members_admitted", 167, 171, "new page")]
    for table in ("facts", "articles", "captures"):
        del papers.rows[table][-1]
    papers.page(said("members_admitted", 9, "2000"), on=None)
    papers.release()
    assert _changed(papers) == [("members_admitted", None, 9, "new page"), ("members_admitted", 171, 167, "withdrawn")]


def test_a_correction_of_a_value_that_does_not_stand_is_the_reason(papers: Papers) -> None:
    papers.page(said("members_admitted", 176, "2017"), on="2018-01-08")
    (other,) = papers.page(said("members_admitted", 167, "2017"), on="2018-01-07")
    papers.release()
    assert papers.ask("select value from observations where metric = 'members_admitted'") == [(167,)]
    _correct(papers, ("c1", other, "", "value", "167", "176", "digits swapped", "editor", "2024-05-01"))
    papers.release()
    assert _changed(papers) == [("members_admitted", 167, 176, "correction")]


def test_a_page_without_a_figure_that_joins_reprints_is_the_reason(papers: Papers) -> None:
    title = "Phát triển đảng viên ở vùng cao biên giới"
    papers.page(said("members_admitted", 180, "2018"), on="2019-02-01", title=title)
    papers.page(said("members_admitted", 180, "2018"), on="2019-03-20", title=title)
    papers.page(said("members_admitted", 181, "2018"), on="2019-03-25")
    papers.release()
    papers.page(on="2019-02-25", title=title)
    papers.release()
    assert _changed(papers) == [("members_admitted", 180, 181, "new page")]


def test_a_page_that_joined_reprints_and_is_gone_is_the_reason(papers: Papers) -> None:
    title = "Phát triển đảng viên ở vùng cao biên giới"
    papers.page(said("members_admitted", 180, "2018"), on="2019-02-01", title=title)
    papers.page(said("members_admitted", 180, "2018"), on="2019-03-20", title=title)
    papers.page(said("members_admitted", 181, "2018"), on="2019-03-25")
    papers.page(on="2019-02-25", title=title)
    papers.release()
    for table in ("articles", "captures"):
        del papers.rows[table][-1]
    papers.release()
    assert _changed(papers) == [("members_admitted", 181, 180, "withdrawn")]


@pytest.mark.parametrize(
    ("besides", "reason"),
    [
        ("update release set models_digest = 'other'", "new models"),
        (
            "update articles set reader_version = '0' where article_id not in (select article_id from facts)",
            "new reader",
        ),
        ("select 1", "new place data"),
    ],
)
def test_where_no_statement_came_or_went_it_is_what_else_differs(papers: Papers, besides: str, reason: str) -> None:
    papers.page(on="2018-02-01")
    now = papers.release().path
    before = papers.home / "before.duckdb"
    before.write_bytes(now.read_bytes())
    with duckdb.connect(before) as older:
        older.execute("update observations set value = 1 where metric = 'members_admitted'")
        older.execute(besides)
    assert [(cell.before, cell.after, cell.reason) for cell in differences(before, now)] == [(1, 167, reason)]
