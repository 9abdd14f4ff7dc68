"""Readers work all the while a release is built and swapped, and a builder killed at any moment leaves the old one whole."""

import random
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

from tests.sql.papers import Papers, said
from tests.sql.test_renewal import contents
from warehouse.release import build_release

RELEASES = 10
READERS = 4
BATCHES = 4
KILLS = 8
READ = """
import sys, time, pathlib, duckdb
home, seen, asked = pathlib.Path(sys.argv[1]), set(), 0
while not (home / "stop").exists() or not asked:
    with duckdb.connect(home / "chibo.duckdb", read_only=True) as release:
        told, stated = release.execute("select facts, observations from release").fetchone()
        facts = release.execute("select count(*), count(distinct observation_id) from facts").fetchone()
        years = release.execute("select count(*) from district_year").fetchone()[0]
    assert (told, stated) == facts and years == told, (told, stated, facts, years)
    seen.add(told)
    asked += 1
    time.sleep(0.1)
print(asked, len(seen))
"""
BUILD = "import sys, pathlib; from warehouse.release import build_release; build_release(pathlib.Path(sys.argv[1]))"


def test_readers_see_whole_releases_through_ten_swaps(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    papers.page(said("members_admitted", 100, "2000"))
    papers.release()
    readers = [
        subprocess.Popen([sys.executable, "-c", READ, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        for _ in range(READERS)
    ]
    for serial in range(1, RELEASES):
        papers.page(said("members_admitted", 100 + serial, str(2000 + serial)))
        papers.release()
    (tmp_path / "stop").touch()
    told = [reader.communicate(timeout=60)[0].split() for reader in readers]
    assert [reader.returncode for reader in readers] == [0] * READERS
    assert all(int(asked) > RELEASES for asked, _ in told)
    assert all(int(seen) > 1 for _, seen in told)


def test_a_builder_killed_at_any_moment_leaves_a_whole_release_and_the_next_one_completes(tmp_path: Path) -> None:
    home = tmp_path / "home"

    def batch(serial: int) -> Papers:
        papers = Papers(home, batch=f"lo-{serial:02}", serial=count(serial))
        papers.page(said("members_admitted", 100 + serial, str(2000 + serial)))
        papers.write()
        return papers

    for serial in range(BATCHES):
        papers = batch(serial)
    papers.release()
    chance = random.Random(5)  # noqa: S311 - moments to kill at
    began = time.monotonic()
    assert any(model.renewed is not None for model in batch(BATCHES).release().models)
    whole = time.monotonic() - began
    for serial in range(BATCHES + 1, BATCHES + 1 + KILLS):
        papers = batch(serial)
        builder = subprocess.Popen([sys.executable, "-c", BUILD, str(home)])
        time.sleep(chance.uniform(0.1, whole + 0.6))
        builder.send_signal(signal.SIGKILL)
        builder.wait()
        ((facts, years),) = papers.ask("select facts, (select count(*) from district_year) from release")
        assert facts == years
        assert BATCHES + 1 <= facts <= serial + 1
    papers.release()
    assert papers.ask("select count(*) from district_year") == [(BATCHES + 1 + KILLS,)]
    assert [path.name for path in (home / "tmp").iterdir()] == []
    assert len(list((home / "releases").glob("*.work"))) == 1
    shutil.copytree(home / "parquet", tmp_path / "whole" / "parquet")
    build_release(tmp_path / "whole")
    assert contents(home) == contents(tmp_path / "whole")
