"""The main flow: sources to a release. What is up to date is left alone; what was half done is done again."""

import asyncio
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from prefect import flow, get_run_logger
from prefect.artifacts import create_markdown_artifact
from prefect.task_runners import ThreadPoolTaskRunner

from flows.interrupt import heed_interrupt
from flows.report import RunReport, as_markdown, counted, report_of
from flows.watch import WATCHER
from tasks.aggregate import aggregate
from tasks.batch import Taken
from tasks.extract import extract
from tasks.facts.reader import READER_VERSION
from tasks.fetch import fetch
from tasks.load import load, up_to_date
from tasks.normalize import normalize
from tasks.processes import processes
from tasks.sources.web.named import is_web_name
from warehouse import raw
from warehouse.fetch_rejects import reasons_of_fetching
from warehouse.home import clear_leftovers, make_home, only_writer, workplace
from warehouse.models import models_in_order
from warehouse.parquet import Seal, drop_superseded, files_of, sealed, spoilt_warc
from warehouse.schemas import TABLES

SAMPLE = "sample"
# So many batches are on their way at once; a killed run loses no more than these.
WAVE = 8


class NothingToReadError(Exception):
    """No source gave a page and the home holds none; the message is one sentence for a person."""


@flow(name="chibo", flow_run_name="chibo into {home}", task_runner=ThreadPoolTaskRunner(max_workers=4))  # type: ignore[arg-type]
def road(sources: list[str] | None = None, home: str = "data", *, allow_shrink: bool = False) -> RunReport:
    """Fetch, normalize, extract, load and aggregate.

    Args:
        sources: files, folders, WARC files or names of sources; the bundled sample where none is given.
        home: the folder that everything is kept in.
        allow_shrink: publish even with fewer than half the articles, facts or observations of the former release.
    """
    root = Path(home)
    make_home(root)
    asked = sources or [SAMPLE]
    # Sites are asked before the home is taken: they are slow, and whatever they give comes into the raw zone batch by batch.
    if sites := [source for source in asked if is_web_name(source)]:
        from flows.fetch_sources import fetch_sources  # noqa: PLC0415 - only the web needs a client

        asyncio.run(fetch_sources(names=sites, home=home))
    with only_writer(root, _tell_of_waiting):
        clear_leftovers(root)
        taken = [_fetch(root, source) for source in asked if source not in sites]
        seals, read = _bring_up_to_date(root)
        fetch_reasons = reasons_of_fetching(root)
        if not seals and not fetch_reasons:
            raise NothingToReadError(f"no pages in {', '.join(sources or [SAMPLE])}; nothing was released")
        batches = [seal.batch for seal in seals]
        files = {table: files_of(root, table, batches, READER_VERSION) for table in TABLES}
        heed_interrupt()
        WATCHER.get().say("aggregating")
        WATCHER.get().expect(len(models_in_order()))
        release = aggregate(root, files, lambda _: WATCHER.get().done(), allow_shrink=allow_shrink)
        drop_superseded(root, batches, READER_VERSION)
        clear_leftovers(root)
    report = report_of(taken, seals, read, fetch_reasons, release)
    state = "published" if release.changed else "nothing changed; published before"
    get_run_logger().info(f"{counted(report)}\nRelease {release.release_id} ({state})")
    create_markdown_artifact(key="chibo-run", markdown=as_markdown(report), description=f"What the run did in {home}")
    return report


def _tell_of_waiting(pid: str) -> None:
    sentence = f"another run (process {pid}) is at work in this home; waiting for its end"
    get_run_logger().info(sentence)
    WATCHER.get().say(sentence)


def _fetch(home: Path, source: str) -> Taken:
    watcher = WATCHER.get()
    watcher.say(f"fetching {source}")
    watcher.expect(1)
    taken = fetch(home, source)
    watcher.done()
    return taken


def _bring_up_to_date(home: Path) -> tuple[list[Seal], int]:
    """Read every batch of the raw zone that this reader has not read; returns all seals, and how many are new."""
    found = {batch: sealed(home, batch, READER_VERSION) for batch in raw.batches(home)}
    stale = [batch for batch, seal in found.items() if seal is None]
    for batch in stale:
        if spoilt := spoilt_warc(home, batch, READER_VERSION):
            get_run_logger().warning(spoilt)
            WATCHER.get().warn(spoilt)
    seals = [seal for seal in found.values() if seal is not None]
    waiting = [up_to_date.submit(seal.batch, READER_VERSION) for seal in seals]
    WATCHER.get().say("reading pages" if stale else "all pages are up to date")
    WATCHER.get().expect(3 * len(stale))
    with processes(len(stale)):
        for wave in _waves(stale):
            seals += _read(home, wave)
    for future in waiting:
        future.wait()
    return sorted(seals, key=lambda seal: seal.batch), len(stale)


def _read(home: Path, wave: list[str]) -> list[Seal]:
    work, watcher = workplace(home), WATCHER.get()
    # A step's run begins when those it waits for have ended; all are handed over at once.
    normalized = {batch: normalize.submit(home, work, batch) for batch in wave}
    extracted = {batch: extract.submit(work, batch, return_state=False, wait_for=[normalized[batch]]) for batch in wave}
    loaded = {
        batch: load.submit(home, work, batch, READER_VERSION, return_state=False, wait_for=[extracted[batch]])
        for batch in wave
    }
    for step in (*normalized.values(), *extracted.values()):
        step.result()
        heed_interrupt()
        watcher.done()
    seals = [future.result() for future in loaded.values()]
    watcher.done(len(wave))
    return seals


def _waves(batches: list[str]) -> Iterator[list[str]]:
    left = iter(batches)
    while wave := list(islice(left, WAVE)):
        yield wave
