"""`chibo releases`, `chibo diff` and `chibo export` on releases of hand-written statements."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows import diff_command
from flows.diff_command import print_differences
from flows.export_command import export_to
from flows.failure import Failure
from flows.releases_command import list_releases
from tests.sql.papers import Papers, said
from warehouse.history import history


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    papers = Papers(tmp_path / "home")
    papers.page(said("members_admitted", 167, "2017"))
    papers.release()
    return papers


def test_a_changed_number_is_shown_with_its_reason(papers: Papers, capsys: pytest.CaptureFixture[str]) -> None:
    papers.page(said("members_admitted", 171, "2017"), on="2018-06-01")
    papers.release()
    print_differences(papers.home, None, None)
    shown = capsys.readouterr().out
    assert "Tủa Chùa" in shown
    assert "167" in shown
    assert "171" in shown
    assert "1 cell differs between" in shown
    assert "new page" in shown
    list_releases(papers.home)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert "now" in lines[2]
    assert "now" not in lines[3]


def test_what_cannot_be_compared_is_said_in_a_sentence(papers: Papers, tmp_path: Path) -> None:
    with pytest.raises(Failure, match="oldest kept release"):
        print_differences(papers.home, None, None)
    with pytest.raises(Failure, match="no kept release begins with beef"):
        print_differences(papers.home, "beef", None)
    with pytest.raises(Failure, match="chibo run"):
        list_releases(tmp_path / "nowhere")


def test_an_export_says_what_it_wrote(papers: Papers, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export_to(papers.home, tmp_path / "out", "csv")
    assert "district_series" in capsys.readouterr().out
    assert (tmp_path / "out" / "district_series.csv").exists()


def test_a_diff_goes_back_from_the_published_release_whichever_that_is(papers: Papers) -> None:
    first = papers.release().path
    papers.page(said("members_admitted", 171, "2017"), on="2018-06-01")
    papers.release()
    (papers.home / "chibo.duckdb").unlink()
    (papers.home / "chibo.duckdb").write_bytes(first.read_bytes())
    with pytest.raises(Failure, match=f"{first.stem} is the oldest kept release"):
        print_differences(papers.home, None, None)


def test_the_beginning_of_several_releases_is_not_enough(papers: Papers, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = history(papers.home)
    kept = [replace(one, release_id=f"abcd{n}") for n in range(2)]
    monkeypatch.setattr(diff_command, "history", lambda _: kept)
    with pytest.raises(Failure, match="several kept releases begin with abcd; list them with: chibo releases"):
        print_differences(papers.home, "abcd", None)
