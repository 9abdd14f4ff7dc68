"""A run over five publishers on loopback: the right pages, politely, and the second time only what changed."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tasks.sources.web.answer import Limits
from tasks.sources.web.crawl import open_crawl
from tasks.sources.web.crawl_report import CrawlReport, FewerThanUsualError
from tasks.sources.web.source import Source
from tasks.sources.web.taken import Taken, decode
from tests.web.loopback import Loopback
from tests.web.papers import MONDAY, Papers, page, path

CONTACT = "test@example.org"
HASTY = Limits(connect=2, silence=1, total=2.5, unpacked=5_000_000)


@pytest.fixture
def papers() -> Papers:
    return Papers()


@pytest.fixture
def site(papers: Papers) -> Iterator[Loopback]:
    with Loopback(papers.respond) as site:
        papers.port = site.port
        yield site


def clock_at(moment: datetime) -> Callable[[], datetime]:
    """A clock that stands at a moment but for the microseconds, so that no two records share one."""
    ticks = iter(range(10**9))
    return lambda: moment + timedelta(microseconds=next(ticks))


async def crawl(source: Source, home: Path, site: Loopback, at: datetime) -> CrawlReport:
    async with open_crawl(source, home, CONTACT, lookup=site.lookup, limits=HASTY, clock=clock_at(at)) as run:
        await run.discover()
        while await run.fetch_batch():
            pass
        return run.finish()


def crawl_all(sources: list[Source], home: Path, site: Loopback, at: datetime = MONDAY) -> dict[str, CrawlReport]:
    async def together() -> list[CrawlReport]:
        return await asyncio.gather(*(crawl(source, home, site, at) for source in sources))

    return {report.source: report for report in asyncio.run(together())}


def records(home: Path) -> list[Taken]:
    return [taken for file in sorted((home / "raw").glob("*.warc.gz")) for taken in decode(file, bodies=True)]


def stored(home: Path) -> set[str]:
    return {taken.address for taken in records(home) if taken.outcome == "stored"}


@dataclass
class Run:
    """A run that is over: who was asked, what it left, what it reported."""

    papers: Papers
    site: Loopback
    home: Path
    reports: dict[str, CrawlReport]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """One whole run over all five, that several tests look at and none changes."""
    papers, home = Papers(), tmp_path_factory.mktemp("first")
    with Loopback(papers.respond) as site:
        papers.port = site.port
        yield Run(papers, site, home, crawl_all(papers.sources(), home, site))


def test_a_run_stores_exactly_the_right_pages(first: Run) -> None:
    papers, tmp_path, reports = first.papers, first.home, first.reports
    assert stored(tmp_path) == papers.articles()
    ends = {taken.address.rpartition("-")[2][:4]: (taken.outcome, taken.reason) for taken in records(tmp_path)}
    assert ends["9001"] == ("refused", "robots")
    assert ends["9002"] == ends["9003"] == ("gone", "")
    assert ends["9004"] == ends["9005"] == ("moved", "redirect")
    assert ("failed", "redirects") in (ends["9006"], ends["9019"])
    assert ends["9009"] == ("failed", "time_out")
    assert ends["9010"] == ("failed", "cut")
    assert ends["9012"][0] == "failed"
    assert ends["9013"] == ("moved", "canonical")
    assert ends["9014"] == ("failed", "bomb")
    assert ends["9015"] == ("refused", "server")
    assert ends["9016"] == ("failed", "status")
    assert ends["9018"] == ("refused", "foreign")
    assert "robots.txt answered 503" in reports["dong"].away[0]
    assert reports["dong"].left == 1


def test_pages_are_stored_byte_for_byte_in_every_encoding(first: Run) -> None:
    papers = first.papers
    bodies = {taken.address: taken.body for taken in records(first.home) if taken.outcome == "stored"}
    assert bodies[papers.base("baotinh.test") + path(7)] == page(7)
    assert bodies[papers.base("dai.test") + path(41)] == page(41, encoding="cp1258")
    assert bodies[papers.base("huyen.test") + path(90)] == page(90, encoding="tcvn3")
    assert bodies[papers.base("cu.test") + path(133)] == page(133, encoding="nfd")
    assert bodies[papers.base("baotinh.test") + "/nen/tin-nen-binh-thuong-9017.html"] == page(9017)


def test_the_servers_own_log_shows_no_rule_broken(first: Run) -> None:
    site = first.site
    by_host = {host: site.asked(host) for host in ("baotinh.test", "dai.test", "huyen.test", "cu.test", "dong.test")}
    for host, asked in by_host.items():
        ordered = sorted(asked, key=lambda one: one.began)
        assert ordered[0].target == "/robots.txt", host
        assert all(CONTACT in one.headers["user-agent"] and "chibo/" in one.headers["user-agent"] for one in asked)
        assert not any("cookie" in one.headers for one in asked)
        pause = 0.05 if host == "baotinh.test" else 0.02  # robots.txt asks for more than the source does
        whole = [one for one in ordered if "/cham/" not in one.target]
        for before, after in pairwise(whole):
            assert after.began >= before.ended, f"two requests at once at {host}"
            assert after.began - before.ended >= pause * 0.9, f"{host} was asked again too soon"
    assert not site.asked("baotinh.test", "/noi-bo/")
    assert not site.asked("huyen.test", "/quan-tri")
    assert not site.asked("huyen.test", "/lich/su-kien")
    assert len(site.asked("huyen.test", "/lich/")) <= 6
    assert {one.target for one in by_host["dong.test"]} == {"/robots.txt"}
    limited = sorted(one.began for one in site.asked("baotinh.test", "/ban/"))
    assert len(limited) == 2
    assert limited[1] - limited[0] >= 1.0, "Retry-After was not kept"
    after_429 = [one for one in by_host["baotinh.test"] if limited[0] < one.began < limited[0] + 1.0]
    assert not after_429, "the host was asked while it wanted to be left alone"
    assert len(site.asked("baotinh.test", "/hong/")) == 3
    assert len(site.asked("baotinh.test", "/dai-chuoi/")) == 6


def test_a_second_run_the_same_day_asks_for_no_page_again(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    crawl_all(papers.sources(), tmp_path, site)
    before, seen = len(records(tmp_path)), len(site.log)
    again = crawl_all(papers.sources(), tmp_path, site, MONDAY + timedelta(minutes=20))
    asked = [one.target for one in site.log[seen:] if one.host != "dong.test" and "/xay-dung-dang/" in one.target]
    assert asked == []
    assert len(records(tmp_path)) == before
    assert all(report.new == 0 for name, report in again.items() if name != "huyen")


def test_a_run_the_next_day_stores_only_what_changed(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    crawl_all(papers.sources(), tmp_path, site)
    first = records(tmp_path)
    papers.versions[path(3)] = papers.versions[path(100)] = 2
    reports = crawl_all(papers.sources(), tmp_path, site, MONDAY + timedelta(days=1, minutes=1))
    later = [taken for taken in records(tmp_path) if taken.at > MONDAY + timedelta(hours=1)]
    changed = {papers.base("baotinh.test") + path(3), papers.base("huyen.test") + path(100)}
    assert {taken.address for taken in later if taken.outcome == "stored"} == changed
    assert {taken.address for taken in later if taken.outcome == "unchanged"} == papers.articles() - changed
    assert {taken.status for taken in later if taken.outcome == "unchanged" and "dai.test" in taken.address} == {304}
    # both versions are there
    versions = {taken.digest for taken in first + later if taken.address == papers.base("baotinh.test") + path(3)}
    assert len(versions) == 2
    assert reports["bao-tinh"].outcomes["stored"] == 1


def test_pages_are_looked_at_again_after_1_7_and_30_days_and_then_no_more(
    papers: Papers, site: Loopback, tmp_path: Path
) -> None:
    old = [source for source in papers.sources(pause=0.0) if source.id == "cu"]
    asked = []
    for day in (0, 1, 2, 6, 7, 8, 29, 30, 31, 200):
        seen = len(site.log)
        crawl_all(old, tmp_path, site, MONDAY + timedelta(days=day, minutes=1 if day else 0))
        if any("/xay-dung-dang/" in one.target for one in site.log[seen:]):
            asked.append(day)
    assert asked == [0, 1, 7, 30]


def test_a_gone_page_is_recorded_as_gone_and_its_version_stays(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    old = [source for source in papers.sources() if source.id == "cu"]
    crawl_all(old, tmp_path, site)
    respond = site._respond
    site._respond = lambda host, target, headers: respond(host, "/nothing" if path(135) in target else target, headers)
    crawl_all(old, tmp_path, site, MONDAY + timedelta(days=1, minutes=1))
    history = [taken.outcome for taken in records(tmp_path) if taken.address == papers.base("cu.test") + path(135)]
    assert history == ["stored", "gone"]


def test_a_change_that_the_feed_announces_is_read_before_its_day(
    papers: Papers, site: Loopback, tmp_path: Path
) -> None:
    old = [source for source in papers.sources() if source.id == "cu"]
    crawl_all(old, tmp_path, site)
    papers.versions[path(131)] = 2
    respond = site._respond

    def announce(host: str, target: str, headers: dict[str, str]):
        reply = respond(host, target, headers)
        reply.body = reply.body.replace(b"2024-06-01T01:00:00Z", b"2024-07-01T06:00:00Z")
        return reply

    site._respond = announce
    reports = crawl_all(old, tmp_path, site, MONDAY + timedelta(hours=7))
    assert reports["cu"].outcomes == Counter(stored=1)


def test_topical_pages_are_asked_for_first(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    paper = [source for source in papers.sources(tries=1) if source.id == "bao-tinh"]
    crawl_all(paper, tmp_path, site)
    targets = [one.target for one in sorted(site.asked("baotinh.test"), key=lambda one: one.began)]
    topical = [place for place, target in enumerate(targets) if "/xay-dung-dang/" in target]
    others = [place for place, target in enumerate(targets) if "/hong/" in target or "/mat/" in target]
    assert max(topical[:20]) < min(others)


def test_a_budget_is_kept_and_the_rest_is_left_for_the_next_run(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    portal = [source for source in papers.sources(budget=10) if source.id == "huyen"]
    first = crawl_all(portal, tmp_path, site)["huyen"]
    assert first.outcomes == Counter(stored=10)
    assert first.left == 30
    for _ in range(3):
        crawl_all(portal, tmp_path, site, MONDAY + timedelta(minutes=30))
    assert len(stored(tmp_path)) == 40


def test_a_source_that_announces_far_less_than_usual_fails_its_run(
    papers: Papers, site: Loopback, tmp_path: Path
) -> None:
    paper = [source for source in papers.sources(pause=0.0, tries=1) if source.id == "bao-tinh"]
    for hour in range(3):
        crawl_all(paper, tmp_path, site, MONDAY + timedelta(hours=hour))
    papers.shrunken = True
    with pytest.raises(FewerThanUsualError, match="announced 2 pages, usually"):
        crawl_all(paper, tmp_path, site, MONDAY + timedelta(hours=4))


def test_the_state_can_be_made_again_from_the_raw_zone(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    sources = [source for source in papers.sources() if source.id in ("cu", "dai")]
    crawl_all(sources, tmp_path, site)
    for state in (tmp_path / "web").glob("*/state.sqlite*"):
        state.unlink()
    before, seen = len(records(tmp_path)), len(site.log)
    crawl_all(sources, tmp_path, site, MONDAY + timedelta(minutes=5))
    assert len(records(tmp_path)) == before
    assert not [one for one in site.log[seen:] if "/xay-dung-dang/" in one.target]
    crawl_all(sources, tmp_path, site, MONDAY + timedelta(days=1, minutes=1))
    later = [taken for taken in records(tmp_path) if taken.at > MONDAY + timedelta(hours=1)]
    assert {taken.outcome for taken in later} == {"unchanged"}
    assert all(taken.status == 304 for taken in later), "validators were lost"


def test_two_runs_over_one_source_do_not_meet(papers: Papers, site: Loopback, tmp_path: Path) -> None:
    old = next(source for source in papers.sources() if source.id == "cu")

    async def both() -> None:
        async with open_crawl(old, tmp_path, CONTACT, lookup=site.lookup):
            with pytest.raises(Exception, match="Another run is fetching cu"):
                await crawl(old, tmp_path, site, datetime.now(UTC))

    asyncio.run(both())
