"""Corrections are data with a reason, visible in evidence; they fail once the source no longer says what was corrected."""

from pathlib import Path

import pytest

from tests.sql.papers import Papers, said
from warehouse.checking import ReleaseStopped
from warehouse.corrections import CorrectionError

HEAD = "correction_id\tfact_id\tobservation_id\taction\texpect\tvalue\twhy\twho\tdecided_on\n"


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    return Papers(tmp_path)


def _correct(papers: Papers, *lines: tuple[str, ...]) -> None:
    folder = papers.home / "corrections"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "hand.tsv").write_text(HEAD + "".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")


def test_a_misprint_is_put_right_and_both_values_stay_visible(papers: Papers) -> None:
    (fact,) = papers.page(said("members_admitted", 1670, "2017"))
    first = papers.release()
    _correct(papers, ("c1", fact, "", "value", "1670", "167", "a zero too many", "editor", "2024-05-01"))
    second = papers.release()
    assert second.release_id != first.release_id
    assert papers.ask("select value, chosen_by, correction_id from district_series") == [(167, "correction", "c1")]
    assert papers.ask("select members_admitted from district_year") == [(167,)]
    assert papers.ask("select value, corrected_value, correction_why from evidence") == [(1670, 167, "a zero too many")]
    assert [(change.changed, change.added) for change in second.series_changed] == [(1, 0)]


def test_a_fact_that_is_none_is_withdrawn_and_said_so(papers: Papers) -> None:
    wrong, _ = papers.page(said("members_admitted", 40, "2017"), said("members_total", 3044, "2017-12-31"))
    _correct(papers, ("c1", wrong, "", "withdraw", "40", "", "of the Youth Union", "editor", "2024-05-01"))
    papers.release()
    assert papers.ask("select metric from district_series") == [("members_total",)]
    assert papers.ask("select fact_id, missing from unplaced") == [(wrong, ["withdrawn"])]
    assert papers.ask("select correction from evidence where metric = 'members_admitted'") == [("withdraw",)]


def test_an_observation_is_decided_against_the_rules(papers: Papers) -> None:
    papers.page(said("members_admitted", 41, "2017"), on="2018-01-02")
    papers.page(said("members_admitted", 43, "2017"), on="2018-01-09")
    papers.release()
    ((observation, value),) = papers.ask("select observation_id, value from district_series")
    assert value == 43
    _correct(
        papers, ("c1", "", observation, "value", "41", "41", "the later page has a misprint", "editor", "2024-05-01")
    )
    papers.release()
    assert papers.ask("select value, chosen_by from district_series") == [(41, "correction")]
    assert papers.ask("select value, correction_id from evidence where is_chosen") == [(43, "c1")]


def test_a_correction_stops_the_release_once_the_source_says_something_else(papers: Papers) -> None:
    (fact,) = papers.page(said("members_admitted", 1670, "2017"))
    _correct(papers, ("c1", fact, "", "value", "1700", "167", "a zero too many", "editor", "2024-05-01"))
    with pytest.raises(ReleaseStopped, match="corrections_still_fit"):
        papers.release()
    _correct(papers, ("c1", "no-such-fact", "", "value", "1670", "167", "a zero too many", "editor", "2024-05-01"))
    with pytest.raises(ReleaseStopped, match="corrections_still_fit"):
        papers.release()


def test_a_correction_of_an_observation_stops_the_release_once_no_statement_says_what_it_expects(
    papers: Papers,
) -> None:
    papers.page(said("members_admitted", 41, "2017"), on="2018-01-02")
    papers.page(said("members_admitted", 43, "2017"), on="2018-01-09")
    papers.release()
    ((observation,),) = papers.ask("select observation_id from district_series")
    _correct(papers, ("c1", "", observation, "value", "42", "41", "a misprint", "editor", "2024-05-01"))
    with pytest.raises(ReleaseStopped, match="corrections_still_fit"):
        papers.release()
    _correct(papers, ("c1", "", "no-such-observation", "value", "41", "41", "a misprint", "editor", "2024-05-01"))
    with pytest.raises(ReleaseStopped, match="corrections_still_fit"):
        papers.release()


def test_a_fact_and_its_observation_may_both_be_corrected_and_the_observations_stands(papers: Papers) -> None:
    (fact,) = papers.page(said("members_admitted", 1670, "2017"))
    papers.release()
    ((observation,),) = papers.ask("select observation_id from district_series")
    _correct(
        papers,
        ("c1", fact, "", "value", "1670", "167", "a zero too many", "editor", "2024-05-01"),
        ("c2", "", observation, "value", "1670", "168", "the yearbook says so", "editor", "2024-05-02"),
    )
    papers.release()
    assert papers.ask("select value, chosen_by, correction_id from district_series") == [(168, "correction", "c2")]
    assert papers.ask("select value, corrected_value, correction_id from evidence") == [(1670, 168, "c2")]
    assert papers.ask("select correction_id from corrections order by 1") == [("c1",), ("c2",)]


def test_a_withdrawn_statement_leaves_the_observation_to_the_others(papers: Papers) -> None:
    (wrong,) = papers.page(said("members_admitted", 43, "2017"), on="2018-01-09")
    papers.page(said("members_admitted", 41, "2017"), on="2018-01-02")
    papers.release()
    assert papers.ask("select value, values_stated from district_series") == [(43, 2)]
    _correct(papers, ("c1", wrong, "", "withdraw", "43", "", "of another district", "editor", "2024-05-01"))
    papers.release()
    assert papers.ask("select value, values_stated, chosen_by from district_series") == [(41, 1, "only_statement")]
    assert papers.ask("select kind from contradictions") == []


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (("c1", "", "", "value", "1", "2", "w", "e", "2024-05-01"), "either a fact_id or an observation_id"),
        (("c1", "f", "", "guess", "1", "2", "w", "e", "2024-05-01"), "has the action guess"),
        (("c1", "f", "", "value", "1", "", "w", "e", "2024-05-01"), "needs a value"),
        (("c1", "f", "", "value", "1", "2", "", "e", "2024-05-01"), "lacks why"),
        (("c1", "f", "", "value", "1.234,5", "2", "w", "e", "2024-05-01"), "cannot be read"),
        (("c1", "f", "", "value", "1", "2", "w", "e", "last May"), "cannot be read"),
        (("c1", "", "o", "withdraw", "1", "", "w", "e", "2024-05-01"), "a fact_id and no value to withdraw"),
        (("c1", "f", "", "withdraw", "1", "2", "w", "e", "2024-05-01"), "a fact_id and no value to withdraw"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(papers: Papers, line: tuple[str, ...], complaint: str) -> None:
    _correct(papers, line)
    with pytest.raises(CorrectionError, match=rf"corrections/hand\.tsv line 2 .*{complaint}"):
        papers.release()


def test_an_id_that_stands_twice_is_named(papers: Papers) -> None:
    line = ("c1", "f", "", "value", "1", "2", "w", "e", "2024-05-01")
    _correct(papers, line, line)
    with pytest.raises(CorrectionError, match=r"corrections/hand\.tsv line 3 has an id that stands before"):
        papers.release()


def test_a_file_of_other_columns_is_named(papers: Papers) -> None:
    _correct(papers)
    (papers.home / "corrections" / "hand.tsv").write_text("fact_id\tvalue\nf\t2\n", encoding="utf-8")
    with pytest.raises(
        CorrectionError, match=r"corrections/hand\.tsv must begin with the columns correction_id, fact_id"
    ):
        papers.release()


@pytest.mark.parametrize("name", ["mine.csv", "Mine.XLSX"])
def test_a_correction_in_a_file_of_another_kind_is_not_passed_over(papers: Papers, name: str) -> None:
    (fact,) = papers.page(said("members_admitted", 1670, "2017"))
    _correct(papers, ("c1", fact, "", "value", "1670", "167", "a zero too many", "editor", "2024-05-01"))
    for beside in ("README.md", ".~lock.hand.csv", "~$hand.xlsx"):
        (papers.home / "corrections" / beside).write_text("noted", encoding="utf-8")
    papers.release()
    assert papers.ask("select value from district_series") == [(167,)]
    (papers.home / "corrections" / name).write_text(HEAD, encoding="utf-8")
    with pytest.raises(CorrectionError, match=rf"corrections/{name} would change nothing: save it as tab-separated"):
        papers.release()
