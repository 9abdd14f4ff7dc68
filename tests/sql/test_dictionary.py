"""Every table and column says what it is, in two languages, and the page in docs says the same."""

from pathlib import Path

import pytest

from tests.sql.papers import Papers
from warehouse.dictionary import UndescribedError, meaning_of
from warehouse.dictionary_page import dictionary_page


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    papers = Papers(tmp_path_factory.mktemp("home"))
    papers.release()
    return papers


def test_no_table_column_or_macro_is_without_a_comment_in_both_languages(released: Papers) -> None:
    comments = released.ask(
        """select table_name, comment from duckdb_tables()
        union all select table_name || '.' || column_name, comment from duckdb_columns() where not internal
        union all select function_name, comment from duckdb_functions() where not internal"""
    )
    assert len(comments) > 300
    assert [name for name, comment in comments if not comment or comment.count(" | ") != 1] == []


def test_every_table_states_its_grain(released: Papers) -> None:
    comments = released.ask("select comment from duckdb_tables()")
    assert all(comment.startswith("Grain: ") and " | Mỗi dòng: " in comment for (comment,) in comments)


def test_a_count_of_persons_says_so_and_a_share_is_a_percent(released: Papers) -> None:
    units = dict(released.ask("select column_name, comment from duckdb_columns() where table_name = 'district_year'"))
    assert "unit: person" in units["members_total"]
    assert "unit: percent" in units["target_attainment"]
    assert "unit: percent" in units["places_with_cell_share"]
    assert "unit: place" in units["places_with_cell"]


def test_a_column_without_a_meaning_stops_the_build() -> None:
    with pytest.raises(UndescribedError, match=r"facts\.colour has no meaning"):
        meaning_of("facts", "colour")


def test_the_page_in_docs_is_not_stale() -> None:
    page = Path(__file__).parents[2] / "docs" / "dictionary.md"
    assert page.read_text(encoding="utf-8") == dictionary_page(), (
        "docs/dictionary.md is stale: python -m warehouse.dictionary_page"
    )
