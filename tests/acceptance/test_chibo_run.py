"""`chibo run` as a person starts it: on a fresh machine, killed, interrupted, and twice at once."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.acceptance import papers
from tests.acceptance.road_without_prefect import answers, drive
from warehouse.models import models_in_order

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.prefect, pytest.mark.xdist_group("machine")]


class Machine:
    """A machine without Prefect's database yet, and no server set."""

    def __init__(self, folder: Path) -> None:
        self.prefect_home = folder / "prefect home"
        self.pages = papers.write_papers(folder / "pages", range(2018, 2022))

    def start(self, home: Path) -> "subprocess.Popen[str]":
        """Begin a run of the machine's pages into a home."""
        kept = {key: text for key, text in os.environ.items() if not key.startswith(("PREFECT", "CHIBO"))}
        return subprocess.Popen(
            [sys.executable, "-m", "flows.cli", "run", str(self.pages), "--home", str(home)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=kept | {"PREFECT_HOME": str(self.prefect_home)},
        )

    def processes(self) -> list[str]:
        """Command lines of processes that were started for this machine's runs."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if str(self.prefect_home).encode() in (process / "environ").read_bytes():
                    found.append((process / "cmdline").read_text().replace("\0", " "))
            except OSError:
                continue  # it has ended, or is another user's
        return found

    def is_quiet(self) -> None:
        """Hold the machine to ending what it started, soon."""
        deadline = time.monotonic() + 60
        while self.processes() and time.monotonic() < deadline:
            time.sleep(0.2)
        assert self.processes() == []


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("machine"))


@pytest.fixture(scope="module")
def undisturbed(machine: Machine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    home = tmp_path_factory.mktemp("undisturbed") / "home"
    drive(home, machine.pages)
    return answers(home)


def wait_for(process: "subprocess.Popen[str]", doing: str) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if doing in line:
            return
    raise AssertionError(f"the run never came to: {doing}")


def test_of_two_runs_at_once_on_a_fresh_machine_the_second_waits_and_both_end_well(
    machine: Machine, tmp_path: Path, undisturbed: dict[str, list[tuple[object, ...]]]
) -> None:
    home = tmp_path / "a home"
    both = [machine.start(home), machine.start(home)]
    said = [process.communicate(timeout=480) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert answers(home) == undisturbed
    (out, err), (second, second_err) = sorted(said, key=lambda one: "No district series changed" in one[0])
    assert "District series changed" in out
    assert "Tủa Chùa" in out
    assert f"chibo --home '{home}' sql \"" in out
    assert "nothing changed; published before" in second
    assert all(line.startswith("chibo: ") for line in (err + second_err).splitlines()), said
    with sqlite3.connect(machine.prefect_home / "prefect.db") as database:
        states = dict(database.execute("select state_type, count(*) from task_run group by 1").fetchall())
    # fetch, normalize, extract and load, each model, and the other run's fetch and batch that was up to date
    assert states == {"COMPLETED": 4 + len(models_in_order()) + 2}
    assert machine.processes() == []


def test_a_killed_run_and_one_interrupted_leave_no_process_and_the_next_one_completes(
    machine: Machine, tmp_path: Path, undisturbed: dict[str, list[tuple[object, ...]]]
) -> None:
    # a shell's job in the background ignores interrupts, and so would what it starts
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = machine.start(tmp_path)
    wait_for(process, "reading pages")
    time.sleep(0.3)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    machine.is_quiet()

    process = machine.start(tmp_path)
    wait_for(process, "reading pages")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=240)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "chibo: interrupted; the release published before stays as it is"
    assert "Traceback" not in err
    machine.is_quiet()

    process = machine.start(tmp_path)
    _, err = process.communicate(timeout=240)
    assert process.returncode == 0, err
    assert answers(tmp_path) == undisturbed
