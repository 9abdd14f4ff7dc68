"""The flow that fetches from the open web: every source for itself, all of them at the same time, each at its own pace.

It needs no other run to stand still: a source has a state and a lock of its own, and a batch comes into the raw zone by one
rename. The main flow reads what has come.
"""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from prefect import flow
from prefect.runtime import flow_run

from flows.watch import WATCHER
from tasks.fetch_web import discover, fetch_batch, show
from tasks.sources.web.crawl import open_crawl
from tasks.sources.web.crawl_report import CrawlReport, FewerThanUsualError
from tasks.sources.web.named import web_names, web_source
from tasks.sources.web.source import SettingsError, Source, contact
from warehouse.home import make_home


class SourcesFailedError(Exception):
    """Sources that gave less than they should; the message has a sentence for each."""


def _run_name() -> str:
    names = flow_run.parameters.get("names")
    return f"fetch {', '.join(names)}" if names else "fetch every described site"


@flow(name="chibo fetch", flow_run_name=_run_name)
async def fetch_sources(names: list[str] | None = None, home: str = "data") -> list[CrawlReport]:
    """Fetch what is new and due from publishers' sites into the raw zone.

    Args:
        names: of publishers with a ``[discovery]``; all of them where none is given.
        home: the folder that everything is kept in.
    """
    root = Path(home)
    make_home(root)
    who = contact(root)
    today = datetime.now(UTC).date()
    sources = [web_source(name, today) for name in names or web_names()]
    done = await asyncio.gather(*(_fetch(source, root, who) for source in sources))
    problems = [problem for _, problem in done if problem]
    if problems:
        raise SourcesFailedError("; ".join(problems))
    return [report for report, _ in done]


async def _fetch(source: Source, home: Path, who: str) -> tuple[CrawlReport, str | None]:
    """One source, batch by batch; what went wrong with it is told beside its report, so that the others go on."""
    try:
        return await _crawl(source, home, who)
    except SettingsError as error:  # another run has it
        return CrawlReport(source.id), str(error)


async def _crawl(source: Source, home: Path, who: str) -> tuple[CrawlReport, str | None]:
    watcher = WATCHER.get()
    async with open_crawl(source, home, who) as crawl:
        watcher.say(f"looking for pages of {source.id}")
        await discover(source.id, crawl)
        number = 1
        while await fetch_batch(source.id, number, crawl):
            watcher.say(f"{source.id}: {crawl.report.outcomes.total()} pages asked for")
            number += 1
        problem = None
        try:
            crawl.finish()
        except FewerThanUsualError as error:
            problem = str(error)
        await show(crawl.report, problem)
        return crawl.report, problem
