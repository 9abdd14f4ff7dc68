"""A run killed at any moment: the release before it stays readable, and the next run ends as if nothing had happened."""

import os
import random
import shutil
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance import papers, road_without_prefect
from tests.acceptance.road_without_prefect import answers, drive, files
from tests.forked import FORKED
from warehouse import batching

KILLS = 20


def run(home: Path, sources: list[Path]) -> None:
    with pytest.MonkeyPatch.context() as small:
        small.setattr(batching, "BATCH_PAGES", 10)
        drive(home, *sources)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """A home with a release of the first years, and what an undisturbed run makes of all of them."""
    folder = tmp_path_factory.mktemp("crash")
    first = papers.write_papers(folder / "first", range(2016, 2018), 1)
    second = papers.write_papers(folder / "second", range(2018, 2020))
    (first / "empty.txt").write_bytes(b"")
    before, undisturbed = folder / "before", folder / "undisturbed"
    run(before, [first])
    shutil.copytree(before, undisturbed)
    began = time.monotonic()
    process = FORKED.Process(target=run, args=(undisturbed, [first, second]))
    process.start()
    process.join()
    assert process.exitcode == 0
    return {
        "folder": folder,
        "sources": [first, second],
        "before": before,
        "undisturbed": undisturbed,
        "seconds": time.monotonic() - began,
        "old": answers(before),
        "new": answers(undisturbed),
    }


@pytest.mark.parametrize("kill", range(KILLS))
def test_killed_anywhere_the_old_release_stays_and_the_next_run_completes(stage: dict[str, Any], kill: int) -> None:
    home = stage["folder"] / f"killed-{kill}"
    shutil.copytree(stage["before"], home)
    # spread over the run, at a place within each stretch that no one chose; now and then twice in a row
    moments = [stage["seconds"] * (kill + random.random()) / KILLS for _ in range(1 + kill % 2)]  # noqa: S311
    for moment in moments:
        process = FORKED.Process(target=run, args=(home, stage["sources"]))
        process.start()
        process.join(moment)
        if process.is_alive() and process.pid is not None:
            os.kill(process.pid, signal.SIGKILL)
        process.join()
        assert answers(home) in (stage["old"], stage["new"]), f"killed after {moment:.2f} s"
    run(home, stage["sources"])
    assert answers(home) == stage["new"]
    left, expected = files(home), files(stage["undisturbed"])
    released = ("releases/", "chibo.duckdb")  # these hold the time they were built
    assert [name for name in left if not name.startswith("releases/")] == [
        name for name in expected if not name.startswith("releases/")
    ]
    assert all(left[name] == expected[name] for name in expected if not name.startswith(released))
    shutil.rmtree(home)


def test_the_next_run_takes_away_a_file_that_a_kill_left_half_written(stage: dict[str, Any]) -> None:
    home = stage["folder"] / "half"
    shutil.copytree(stage["before"], home)
    (home / "raw" / "second-000000000000.warc.gz.aside").write_bytes(b"\x1f\x8b half")
    (home / "tmp" / "run-1" / "b").mkdir(parents=True)
    (home / "tmp" / "run-1" / "b" / "facts.parquet").write_bytes(b"PAR1 half")
    run(home, stage["sources"])
    assert answers(home) == stage["new"]
    assert not list(home.rglob("*.aside"))
    assert not list((home / "tmp").iterdir())


def test_the_child_runs_what_the_flow_runs() -> None:
    """The steps driven here are those of the flow: a step added there must be killed here too."""
    import inspect  # noqa: PLC0415

    import flows.road  # noqa: PLC0415

    flow = inspect.getsource(flows.road.road.fn) + inspect.getsource(flows.road._read)
    here = inspect.getsource(road_without_prefect.drive)
    for step in ("make_home", "only_writer", "clear_leftovers", "normalize", "extract", "load", "drop_superseded"):
        assert step in flow
        assert step in here
