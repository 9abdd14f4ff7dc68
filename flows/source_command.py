"""`chibo source`: what is described of publishers' sites, and whether a description fits its site."""

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tasks.sources.attribution import publisher_of
from tasks.sources.publishers import publishers
from tasks.sources.web.crawl import open_crawl
from tasks.sources.web.crawl_report import CrawlReport
from tasks.sources.web.named import own_hosts, web_source
from tasks.sources.web.source import Source, contact
from tasks.text.article import Unreadable
from tasks.text.pages import read_page
from warehouse import raw

PAGES = 5


def list_sources() -> None:
    """Print every described publisher: where it reports from, whether its site can be asked, and whether that was tried."""
    for name, publisher in publishers().items():
        today = datetime.now(UTC).date()
        asked = (
            "site described"
            if publisher.discovery
            else "generically"
            if own_hosts(publisher, today)
            else "archives only"
        )
        tried = "tried" if publisher.tried else "not tried"
        print(f"{name:32} {publisher.kind:18} {publisher.province or '':18} {asked:14} {tried}")  # noqa: T201


def check_source(home: Path, name: str) -> int:
    """Ask a publisher's site for five pages, politely, and print what is read from them; returns how many were read.

    Nothing is kept: the pages go into a folder that is removed afterwards.
    """
    source, who = web_source(name, datetime.now(UTC).date()), contact(home)
    few = replace(
        source,
        least=0,
        listings=tuple(replace(listing, most=2) for listing in source.listings),
        manner=replace(source.manner, budget=PAGES * 2),
    )
    with tempfile.TemporaryDirectory(prefix="chibo-check-") as folder:
        report = asyncio.run(_ask(few, Path(folder), who))
        how = ", discovered generically" if report.discovered == "generically" else ""
        print(f"{name}: {report.listed} pages announced{how}, {report.outcomes.total()} asked for")  # noqa: T201
        for told in (*report.away, *(f"{address} was not read: {why}" for address, why in report.problems)):
            print(f"  {told}")  # noqa: T201
        for outcome, examples in report.examples.items():
            if outcome != "stored":
                print(f"  {outcome}: {', '.join(examples)}")  # noqa: T201
        read = 0
        for number, (text, good) in enumerate(_read(Path(folder)), start=1):
            if number > PAGES:
                break
            print(text)  # noqa: T201
            read += good
    print(f"{read} of {PAGES} pages read" + ("" if read else ": mend the description's selectors and addresses"))  # noqa: T201
    return read


async def _ask(source: Source, folder: Path, who: str) -> CrawlReport:
    async with open_crawl(source, folder, who) as crawl:
        await crawl.discover()
        await crawl.fetch_batch()
        return crawl.finish()


def _read(folder: Path) -> Iterator[tuple[str, bool]]:
    """What is read from each stored page, for a person to compare with the page itself."""
    for batch in raw.batches(folder):
        for entry in raw.read(folder, batch):
            if isinstance(entry, raw.Damage) or entry[0].outcome != "stored":
                continue
            page = entry[1]
            publisher = publisher_of(page.uri, None)
            read = read_page(
                page.payload,
                media_type=page.media_type,
                name=page.name,
                charset=page.charset,
                layout=publisher.layouts if publisher else None,
            )
            if isinstance(read, Unreadable):
                yield f"\n{page.uri}\n  not read: {read.reason} ({read.detail})", False
                continue
            body = " ".join(read.text[part.start : part.end] for part in read.parts if part.kind == "paragraph")
            day = f"{read.published_on:%d/%m/%Y}" if read.published_on else "none"
            yield (
                (
                    f"\n{page.uri}\n  title   {read.title or 'none'}\n  day     {day} (by {read.published_by})\n"
                    f"  begins  {body[:90]}\n  ends    {body[-90:]}\n  read by {read.reading}, {len(read.parts)} parts, "
                    f"{len(read.text)} characters"
                ),
                bool(body),
            )
