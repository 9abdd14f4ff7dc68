"""`chibo fetch`: pages into the raw zone, from publishers' sites and from archives and folders; nothing is read yet."""

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from flows.prefect_server import prefect_api
from flows.run_command import watched
from flows.watch import WATCHER
from tasks.sources.raw_page import SourceError
from tasks.sources.web.crawl_report import CrawlReport
from tasks.sources.web.named import check_argument, is_web_name, web_names

if TYPE_CHECKING:
    from prefect import State

    from tasks.batch import Taken

_OUTCOMES = ("stored", "unchanged", "moved", "gone", "refused", "failed")


def fetch_named(home: Path, sources: list[str], *, verbose: bool) -> None:
    """Fetch and print what came: sites by their publisher's name, anything else as `chibo run` takes it.

    With no source, every publisher whose site is described.

    Raises:
        SourceError: there is none.
    """
    from warehouse.home import make_home, only_writer  # noqa: PLC0415

    make_home(home)
    sites = [source for source in sources or web_names() if is_web_name(source)]
    others = [source for source in sources if not is_web_name(source)]
    if not sources and not sites:
        raise SourceError("No publisher's site is described; name those to fetch (`chibo source list` shows them).")
    for source in others:
        check_argument(source)
    if others:
        from tasks.batch import take  # noqa: PLC0415

        with only_writer(home, _tell_of_waiting):
            for source in others:
                _print_taken(take(home, source))
    if sites or not sources:
        fetch_sites(home, sites, verbose=verbose)


def _tell_of_waiting(pid: str) -> None:
    sentence = f"another run (process {pid}) is at work in this home; waiting for its end"
    print(f"chibo: {sentence}", file=sys.stderr, flush=True)  # noqa: T201


def _print_taken(taken: "Taken") -> None:
    rest = "".join(f"; {number} passed over: {reason}" for reason, number in sorted(taken.passed_over.items()))
    print(f"{taken.source}: {taken.pages} pages, {taken.new} new, {taken.rejects} rejected{rest}")  # noqa: T201


def fetch_sites(home: Path, sites: list[str], *, verbose: bool) -> None:
    """Run the fetching flow for publishers' sites and print what each gave."""
    from tasks.sources.web.source import contact  # noqa: PLC0415

    contact(home)  # without one nothing is started
    if not verbose:
        os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL", "CRITICAL")
    with watched() as watcher, prefect_api(home, watcher.say):
        from flows.settled import runs_are_saved  # noqa: PLC0415

        WATCHER.set(watcher)
        flow_run = None
        try:
            state = asyncio.run(_run(sites or None, home))
            flow_run = state.state_details.flow_run_id
        finally:
            runs_are_saved(flow_run)
        reports = state.result()
    print_reports(reports)


async def _run(sites: list[str] | None, home: Path) -> "State[list[CrawlReport]]":
    from flows.fetch_sources import fetch_sources  # noqa: PLC0415

    return await fetch_sources(names=sites, home=str(home), return_state=True)


def print_reports(reports: list[CrawlReport]) -> None:
    """A row a source, and below it what needs a person."""
    table = Table(box=None)
    for column in ("source", "announced", "new", *_OUTCOMES, "still due"):
        table.add_column(column, justify="left" if column == "source" else "right")
    for report in reports:
        counts = (report.outcomes[outcome] for outcome in _OUTCOMES)
        table.add_row(report.source, *map(str, (report.listed, report.new, *counts, report.left)))
    console = Console()
    console.print(table)
    for report in reports:
        for each in (
            *(("its pages were discovered generically",) if report.discovered == "generically" else ()),
            *report.away,
            *(f"{address} was not read: {why}" for address, why in report.problems),
        ):
            console.print(f"{report.source}: {each}", markup=False, highlight=False, soft_wrap=True)
