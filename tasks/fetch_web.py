"""Fetch from the open web: a task run a source's announcements, and one a batch of its pages."""

from prefect import task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from tasks.sources.web.crawl import Crawl
from tasks.sources.web.crawl_report import CrawlReport
from tasks.sources.web.discover import Discovered

_ORDER = ("stored", "unchanged", "moved", "gone", "refused", "failed")


@task(task_run_name="discover {source}", tags=["fetch", "web"], cache_policy=NO_CACHE, persist_result=False)
async def discover(source: str, crawl: Crawl) -> Discovered:
    """Read a source's feeds, sitemaps and listings, and note which pages there are."""
    _ = source  # names the run
    return await crawl.discover()


@task(task_run_name="fetch {source} batch {number}", tags=["fetch", "web"], cache_policy=NO_CACHE, persist_result=False)
async def fetch_batch(source: str, number: int, crawl: Crawl) -> str | None:
    """Ask for a source's due pages until a batch is full; None where no page was left to ask for.

    Retries belong to the run inside: it alone knows the host's pace.
    """
    _ = source, number
    return await crawl.fetch_batch()


async def show(report: CrawlReport, problem: str | None) -> None:
    """Keep what a run did at a source as an artifact, each outcome with addresses of examples."""
    made = create_markdown_artifact(
        key=f"fetch-{report.source}",
        markdown=as_markdown(report, problem),
        description=problem or f"What was fetched from {report.source}",
    )
    if not isinstance(made, str) and hasattr(made, "__await__"):
        await made


def as_markdown(report: CrawlReport, problem: str | None) -> str:
    """A source's report for a person."""
    usual = f" (usually {report.usual:.0f})" if report.usual is not None else ""
    how = ", discovered generically" if report.discovered == "generically" else ""
    lines = [
        f"## {report.source}",
        *([f"**{problem}**", ""] if problem else []),
        f"{report.listed} pages announced{usual}{how}, {report.new} new; {len(report.batches)} batches; {report.left} still due.",
        "",
        "| what became of them | pages | for example |",
        "|---|---:|---|",
    ]
    for outcome in _ORDER:
        examples = "<br>".join(each.replace("|", "%7C") for each in report.examples.get(outcome, []))
        lines.append(f"| {outcome} | {report.outcomes[outcome]} | {examples} |")
    lines += [f"\nLeft alone: {each}" for each in report.away]
    lines += [f"\nNot read: {address}: {why}" for address, why in report.problems]
    return "\n".join(lines)
