"""Readers work all the while a release is built and swapped, and a builder killed at any moment leaves the old one whole."""

import random
import shutil
import time
from itertools import count
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from tests.forked import FORKED
from tests.sql.papers import Papers, said
from tests.sql.test_renewal import contents
from warehouse.release import build_release

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

RELEASES = 10
READERS = 4
BATCHES = 4
KILLS = 8
PATIENCE_SECONDS = 240


def read(home: Path, reading: Event, over: Event, told: "SimpleQueue[tuple[int, int]]") -> None:
    """Ask the release for what must agree in it, again and again until it is over, and once more."""
    seen, asked, last = set(), 0, False
    while not last:
        last = over.is_set()
        with duckdb.connect(home / "chibo.duckdb", read_only=True) as release:
            facts, stated = release.execute("select facts, observations from release").fetchall()[0]
            counted = release.execute("select count(*), count(distinct observation_id) from facts").fetchall()
            years = release.execute("select count(*) from district_year").fetchall()
        assert counted == [(facts, stated)]
        assert years == [(facts,)]
        seen.add(facts)
        asked += 1
        reading.set()
        over.wait(0.5)
    told.put((asked, len(seen)))


def test_readers_see_whole_releases_through_ten_swaps(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    papers.page(said("members_admitted", 100, "2000"))
    papers.release()
    over, told = FORKED.Event(), FORKED.SimpleQueue()
    reading = [FORKED.Event() for _ in range(READERS)]
    readers = [FORKED.Process(target=read, args=(tmp_path, begun, over, told)) for begun in reading]
    for reader in readers:
        reader.start()
    assert all(begun.wait(PATIENCE_SECONDS) for begun in reading)
    for serial in range(1, RELEASES):
        papers.page(said("members_admitted", 100 + serial, str(2000 + serial)))
        papers.release()
    over.set()
    for reader in readers:
        reader.join(PATIENCE_SECONDS)
    assert [reader.exitcode for reader in readers] == [0] * READERS
    for _ in readers:
        asked, seen = told.get()
        assert asked > 1
        assert seen > 1  # the first release and the last, and what came between


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
        builder = FORKED.Process(target=build_release, args=(home,))
        builder.start()
        builder.join(chance.uniform(0, whole))
        builder.kill()
        builder.join()
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
