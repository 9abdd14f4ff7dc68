"""What must not be in a release stops it, with a sentence that names the rule and the rows; the former one stays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.sql.papers import Papers, said
from warehouse.checking import ReleaseStopped, pass_check
from warehouse.models import checks
from warehouse.records import NumberRow, Reject


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    papers = Papers(tmp_path)
    papers.page(said("members_admitted", 167, "2017"), said("members_total", 3044, "2017-12-31"))
    return papers


FAULTS: list[tuple[str, str, dict[str, Any]]] = [
    ("facts_have_a_page", "facts", {"article_id": "nowhere"}),
    ("articles_have_a_capture", "articles", {"capture_id": "nowhere"}),
    ("periods_are_in_order", "facts", {"period_start": date(2018, 1, 1)}),
    ("periods_are_in_order", "facts", {"period_start": None}),
    ("periods_are_in_order", "facts", {"period_end": date(2917, 12, 31)}),
    ("words_are_known", "facts", {"metric": "members_paid"}),
    ("words_are_known", "facts", {"segment": "left_handed"}),
    ("words_are_known", "facts", {"bound": "roughly"}),
    ("values_are_possible", "facts", {"value": Decimal(-3)}),
    ("values_are_possible", "facts", {"value_high": Decimal(100)}),
    ("quotes_sit_in_their_sentence", "facts", {"sentence": "Một câu khác hẳn, không có con số nào cả, dài hơn nhiều."}),
    ("quotes_sit_in_their_sentence", "facts", {"span_end": 60}),
    ("spans_lie_in_their_text", "facts", {"number_start": 0}),
    ("spans_lie_in_their_text", "facts", {"number_end": 900}),
]


@pytest.mark.parametrize(("check", "table", "fault"), FAULTS)
def test_a_fault_stops_the_release(papers: Papers, check: str, table: str, fault: dict[str, Any]) -> None:
    papers.rows[table][0] = replace(papers.rows[table][0], **fault)
    with pytest.raises(ReleaseStopped, match=rf"no release was made: check {check} \(.+\) fails on 1 row"):
        papers.release()
    assert not (papers.home / "chibo.duckdb").exists()


def test_a_stock_over_a_year_stops_the_release(papers: Papers) -> None:
    papers.page(said("members_total", 3044, "2018"))
    with pytest.raises(ReleaseStopped, match="stocks_are_of_one_day"):
        papers.release()


def test_a_fact_twice_stops_the_release(papers: Papers) -> None:
    papers.rows["facts"].append(papers.rows["facts"][0])
    with pytest.raises(ReleaseStopped, match="facts_are_told_apart"):
        papers.release()


def test_numbers_and_rejects_lead_to_what_is_there(papers: Papers) -> None:
    article = papers.rows["articles"][0].article_id
    papers.number(NumberRow(article, papers.batch, 3, 6, "167", Decimal(167), "fact", ["no-such-fact"], None))
    with pytest.raises(ReleaseStopped, match="numbers_name_known_facts"):
        papers.release()
    papers.rows["numbers"].clear()
    papers.reject(Reject("r1", papers.batch, "no-such-capture", "urn:x", "normalize", "empty", ""))
    with pytest.raises(ReleaseStopped, match="rejects_name_known_captures"):
        papers.release()


def test_a_name_masked_within_the_quote_is_no_fault(papers: Papers) -> None:
    (fact, *_) = papers.rows["facts"]
    papers.rows["facts"][0] = replace(fact, sentence=fact.sentence.replace("members", "▒▒▒▒▒▒▒"))
    assert papers.release().changed


def test_the_former_release_stays_and_the_sentence_shows_up_to_five_rows(papers: Papers) -> None:
    former = papers.release()
    page = papers.page(*(said("members_admitted", 100 + n, "2018", unit=f"Huyện {n}") for n in range(8)))
    for at, fact in enumerate(papers.rows["facts"]):
        if fact.fact_id in page:
            papers.rows["facts"][at] = replace(fact, metric="members_paid")
    with pytest.raises(ReleaseStopped) as stopped:
        papers.release()
    assert stopped.value.check == "words_are_known"
    assert stopped.value.offending == 8
    assert len(stopped.value.rows) == 5
    assert "members_paid" in str(stopped.value)
    assert papers.ask("select release_id from release") == [(former.release_id,)]
    assert not (papers.home / "tmp" / "release").exists()


def test_half_the_facts_gone_stops_the_release_unless_it_is_told_so(papers: Papers) -> None:
    papers.page(said("members_admitted", 200, "2018"))
    papers.release()
    del papers.rows["facts"][1:]
    with pytest.raises(ReleaseStopped, match="release_has_not_shrunk"):
        papers.release()
    assert papers.release(allow_shrink=True).changed
    assert papers.ask("select count(*) from facts") == [(1,)]


def test_places_that_are_lost_stop_the_release_even_where_all_facts_are_there(papers: Papers) -> None:
    papers.release()
    papers.rows["facts"] = [replace(fact, place_id=None, place_status="unknown") for fact in papers.rows["facts"]]
    with pytest.raises(ReleaseStopped, match=r"release_has_not_shrunk.*observations 0, former_observations 2"):
        papers.release()


# what would be wrong in a release, by the check that has to find it
WRONG = {
    "articles_are_told_apart": "insert into articles from articles limit 1",
    "articles_have_a_capture": "delete from captures",
    "captures_are_told_apart": "insert into captures from captures limit 1",
    "chosen_facts_state_their_value": "update observations set value = value + 1",
    "constant_series_are_told_apart": "insert into constant_series (place_id, metric) values ('d1', 'm'), ('d1', 'm')",
    "corrections_are_one_a_target": "insert into corrections (correction_id, fact_id) values ('c1', 'f1'), ('c2', 'f1')",
    "corrections_still_fit": "insert into corrections (correction_id, fact_id, expect) select 'c1', fact_id, value + 1 from facts",
    "evidence_holds_every_fact": "delete from evidence",
    "facts_are_in_a_series_or_unplaced": "update facts set observation_id = 'none'",
    "facts_are_told_apart": "insert into facts from facts limit 1",
    "facts_have_a_page": "update facts set article_id = 'nowhere'",
    "facts_name_known_places": "update facts set place_id = null",
    "numbers_have_a_page": "insert into numbers (article_id, number_start, number_end) values ('nowhere', 0, 1)",
    "numbers_name_known_facts": "insert into numbers (article_id, fact_ids) values ('a', ['nowhere'])",
    "observations_are_told_apart": "insert into observations from observations limit 1",
    "periods_are_in_order": "update facts set period_start = period_end + 1",
    "places_are_told_apart": "insert into reported_places from reported_places limit 1",
    "quotes_sit_in_their_sentence": "update facts set sentence = 'Một câu khác.'",
    "rejects_name_known_captures": "insert into rejects (reject_id, capture_id) values ('r1', 'nowhere')",
    "release_has_not_shrunk": "update release set former_articles = 100",
    "spans_lie_in_their_text": "update articles set text_length = 3",
    "stocks_are_of_one_day": "update facts set period_start = period_end - 1",
    "values_are_possible": "update facts set value = -1",
    "words_are_known": "update facts set metric = 'members_paid'",
    "years_are_told_apart": "insert into district_year from district_year limit 1",
}


def test_every_check_finds_the_fault_it_is_for(papers: Papers, tmp_path: Path) -> None:
    papers.release()
    assert sorted(WRONG) == sorted(check.name for check in checks())
    for check in checks():
        copy = tmp_path / f"{check.name}.duckdb"
        copy.write_bytes((papers.home / "chibo.duckdb").read_bytes())
        with duckdb.connect() as connection:
            connection.execute(f"attach '{copy}' as release; attach ':memory:' as work; use release")
            pass_check(connection, check)
            connection.execute(WRONG[check.name])
            with pytest.raises(ReleaseStopped, match=check.name):
                pass_check(connection, check)


def test_a_release_lists_the_checks_it_passed(papers: Papers) -> None:
    report = papers.release()
    assert [check.name for check in report.checks] == [check.name for check in checks()]
