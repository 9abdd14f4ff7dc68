"""What a run waits for at its end, and what its artifact shows."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tasks.batch import Taken
from warehouse.changes import SeriesChange
from warehouse.release import ReleaseReport

ALL = [f"run {number}" for number in range(450)]


@dataclass
class Server:
    """One that shows so many task runs at a time."""

    at_once: int

    def read_task_runs(self, *, flow_run_filter: object, offset: int) -> list[str]:
        assert flow_run_filter == "of this run"
        return ALL[offset : offset + self.at_once]


@pytest.mark.parametrize("at_once", [200, 150, 1000])
def test_all_task_runs_of_a_run_are_looked_at_however_many_a_server_shows(at_once: int) -> None:
    from flows.settled import _all_task_runs  # noqa: PLC0415 - only commands that run something import Prefect

    server: Any = Server(at_once)
    wanted: Any = "of this run"
    assert list(_all_task_runs(server, wanted)) == ALL


@pytest.mark.parametrize(("changed", "more"), [(3, 0), (200, 0), (205, 5)])
def test_an_artifact_says_how_many_changed_series_it_leaves_out(changed: int, more: int) -> None:
    from flows.report import WHERE_ALL_ARE, RunReport, as_markdown  # noqa: PLC0415

    def series(level: str, number: int) -> SeriesChange:
        return SeriesChange(f"d{number}", level, f"Huyện {number}", None, None, "members_admitted", "all", 1, 0, 0)

    told = (*(series("district", number) for number in range(changed)), series("commune", 0))
    release = ReleaseReport("r1", Path("r1.duckdb"), changed=True, rows=(), series_changed=told)
    rows = dict.fromkeys(("captures", "articles", "facts", "numbers", "rejects"), 7)
    taken = (Taken("a|b", (), 9, 2, 1),)
    lines = as_markdown(RunReport(taken, 1, 2, rows, 3, {"empty": 1}, release)).splitlines()
    assert "| 7 | 7 | 7 | 7 | 3 | 7 | " + f"{changed + 1} | 0 |" in lines
    assert "Batches read: 1, up to date: 2." in lines
    assert "| a\\|b | 9 | 2 | 1 |  |" in lines
    assert "| empty | 1 |" in lines
    assert sum(line.endswith("| members_admitted | all | 1 | 0 | 0 |") for line in lines) == changed - more
    assert [line for line in lines if "series more" in line] == (
        [f"and {more} series more; {WHERE_ALL_ARE}"] if more else []
    )
