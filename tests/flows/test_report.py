"""What a run says of itself on a terminal and on its page in Prefect: the same counts, and where the rest is."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.report import RunReport, as_markdown, counted
from flows.summary import print_summary
from tasks.batch import Taken
from warehouse.changes import SeriesChange
from warehouse.release import ReleaseReport


def report(districts: int) -> RunReport:
    """A run that read one batch and changed two series of each district; two districts bear one name."""
    changed = tuple(
        SeriesChange(
            f"d{number}", "district", f"Huyện {number // 2}", None, f"Tỉnh {number % 2}", metric, "all", 1, 0, 0
        )
        for number in range(districts)
        for metric in ("members_admitted", "members_total")
    )
    rows = {"captures": 3, "articles": 2, "facts": 9, "numbers": 20, "rejects": 1}
    return RunReport(
        taken=(Taken("kho bài", ("b",), 3, 3, 0),),
        read=1,
        up_to_date=4,
        rows=rows,
        unexplained=1,
        reasons={"empty": 1},
        release=ReleaseReport("00ff", Path("r"), changed=True, rows=(), series_changed=changed),
    )


def test_the_counts_are_two_sentences() -> None:
    assert counted(report(1)).splitlines() == [
        "Pages in the sources: 3, new: 3. Batches read: 1, up to date: 4.",
        "The home holds 3 pages, 2 articles, 9 facts, 1 rejects and 20 numbers (5.0 % of them unexplained).",
    ]
    assert "Batches read: 1, up to date: 4." in as_markdown(report(1))


def test_pages_of_an_archive_that_were_passed_over_are_told_with_their_reason() -> None:
    told = replace(report(1), taken=(Taken("a", (), 1, 1, 0, {"off_topic": 2, "status": 1}), Taken("b", (), 0, 0, 0)))
    assert "Passed over in archives and tables: 2 off_topic, 1 status.\n" in counted(told)
    assert "| a | 1 | 1 | 0 | 2 off_topic, 1 status |" in as_markdown(told)
    assert "| b | 0 | 0 | 0 |  |" in as_markdown(told)


def test_the_page_of_a_run_tells_districts_of_one_name_apart_and_says_what_it_does_not_list() -> None:
    shown = as_markdown(report(100))
    assert "| Huyện 0 | Tỉnh 0 | members_total | all | 1 | 0 | 0 |" in shown
    assert "| Huyện 0 | Tỉnh 1 | members_total | all | 1 | 0 | 0 |" in shown
    assert "series more" not in shown
    assert "and 2 series more; district_series has the values, `chibo diff` each" in as_markdown(report(101))


def test_districts_that_a_terminal_does_not_list_are_said_to_be_in_the_release(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_summary(report(30), Path("data"))
    assert "districts more" not in capsys.readouterr().out
    print_summary(report(32), Path("data"))
    assert "and 2 districts more; district_series has the values" in capsys.readouterr().out
