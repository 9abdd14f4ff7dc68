"""`chibo run` as a person starts it: on a fresh machine, killed, interrupted, and twice at once."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import papers
import pytest
from road_without_prefect import answers, drive

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.prefect


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

    def run(self, home: Path) -> tuple[str, str]:
        """Run to a good end; what it printed, and what it said on standard error."""
        process = self.start(home)
        out, err = process.communicate(timeout=240)
        assert process.returncode == 0, err
        return out, err

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


def test_the_first_run_on_a_fresh_machine(
    machine: Machine, tmp_path: Path, undisturbed: dict[str, list[tuple[object, ...]]]
) -> None:
    home = tmp_path / "a home"
    out, err = machine.run(home)
    assert answers(home) == undisturbed
    assert "District series changed" in out
    assert "Tủa Chùa" in out
    assert f"chibo --home '{home}' sql \"" in out
    assert all(line.startswith("chibo: ") for line in err.splitlines()), err
    with sqlite3.connect(machine.prefect_home / "prefect.db") as database:
        states = dict(database.execute("select state_type, count(*) from task_run group by 1").fetchall())
    assert states == {"COMPLETED": 5}
    assert machine.processes() == []


def test_a_killed_run_leaves_no_process_and_the_next_one_completes(
    machine: Machine, tmp_path: Path, undisturbed: dict[str, list[tuple[object, ...]]]
) -> None:
    process = machine.start(tmp_path)
    wait_for(process, "reading pages")
    time.sleep(0.3)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    deadline = time.monotonic() + 15
    while machine.processes() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert machine.processes() == []
    machine.run(tmp_path)
    assert answers(tmp_path) == undisturbed


def test_ctrl_c_says_that_the_old_release_stays(machine: Machine, tmp_path: Path) -> None:
    process = machine.start(tmp_path)
    wait_for(process, "reading pages")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=240)
    assert process.returncode == 130
    assert err.splitlines()[-1] == "chibo: interrupted; the release published before stays as it is"
    assert "Traceback" not in err
    assert machine.processes() == []


def test_of_two_runs_at_once_the_second_waits_and_both_end_well(
    machine: Machine, tmp_path: Path, undisturbed: dict[str, list[tuple[object, ...]]]
) -> None:
    first, second = machine.start(tmp_path), machine.start(tmp_path)
    for process in (first, second):
        process.communicate(timeout=240)
        assert process.returncode == 0
    assert answers(tmp_path) == undisturbed
