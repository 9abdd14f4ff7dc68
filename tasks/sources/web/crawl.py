"""One run over one source: what it announces is read, and its due pages are asked for, batch by batch.

The order in which things are written makes a run safe to kill anywhere: a page's record goes into the journal first, whole;
then what is known of it is noted. A run begins by folding in whatever the raw zone and the journal hold and the state does
not.
"""

import asyncio
import time
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tasks.sources.web.answer import Limits, NoAnswerError
from tasks.sources.web.client import Client
from tasks.sources.web.crawl_report import CrawlReport
from tasks.sources.web.discover import Discovered, discover
from tasks.sources.web.guard import ForbiddenError, Lookup, system_lookup
from tasks.sources.web.journal import Journal
from tasks.sources.web.judge import is_passing, judge
from tasks.sources.web.memory import Due
from tasks.sources.web.site import AwayError, Site
from tasks.sources.web.source import Source
from tasks.sources.web.state import State
from tasks.sources.web.taken import Taken, decode

_AT_ONCE = 50  # pages taken from the queue at a time

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


class Crawl:
    """A run over one source; made by :func:`open_crawl`."""

    def __init__(self, source: Source, site: Site, state: State, journal: Journal, clock: Clock) -> None:
        """Take the parts; nothing is asked yet."""
        self.source = source
        self.report = CrawlReport(source.id, source.discovered)
        self._site, self._state, self._journal, self._clock = site, state, journal, clock
        self._began, self._started = clock(), time.monotonic()
        self._waiting: dict[str, deque[Due]] = defaultdict(deque)
        self._held: dict[str, set[str]] = defaultdict(set)
        self._asked: Counter[str] = Counter()
        self._tries: Counter[str] = Counter()
        self._distrusted: set[str] = set()
        self._resting: set[str] = set()

    async def discover(self) -> Discovered:
        """Read the source's announcements and note its pages."""
        found = await discover(self.source, self._site, self._state, self._clock())
        self.report.listed, self.report.new = found.listed, found.new
        self.report.problems += found.problems
        return found

    async def fetch_batch(self) -> str | None:
        """Ask for due pages until a batch is full; returns the sealed file's name, None where nothing was left to ask."""
        before = self.report.outcomes.total()
        while not self._is_full():
            hosts = [host for host in self._state.hosts_due(self._clock()) if self._may_ask(host)]
            done = self.report.outcomes.total()
            try:
                async with asyncio.TaskGroup() as workers:
                    for host in hosts:
                        for _ in range(self.source.manner.connections):
                            workers.create_task(self._work(host))
            except ExceptionGroup as group:
                raise _first(group) from group  # a full disk is told as what it is
            if self.report.outcomes.total() == done:
                break  # every host is through, resting, or out of budget
        self._state.commit()
        batch = self._journal.seal()
        if batch:
            self._state.applied(batch)
            self.report.batches.append(batch)
        return batch if self.report.outcomes.total() > before else None

    def finish(self) -> CrawlReport:
        """Close the account of the run.

        Raises:
            FewerThanUsualError: the source announced nothing, less than its description expects, or far less than it used
                to; or it gave almost none of the pages it was asked for. What was fetched stays.
        """
        self._state.commit()
        report = self.report
        report.left = self._state.left(self._clock())
        report.usual = self._state.usual()
        report.refuse_if_odd(self.source.least)
        self._state.ran(self._began, report.listed, report.new)
        return report

    def _may_ask(self, host: str) -> bool:
        manner = self.source.manner
        late = time.monotonic() - self._started > manner.longest_run
        return not late and host not in self._resting and self._asked[host] < manner.budget

    def _is_full(self) -> bool:
        return self._journal.is_full(self._clock().strftime("%Y%m%d"))

    async def _work(self, host: str) -> None:
        """One connection's worth of asking: the host's due pages one after the other."""
        while self._may_ask(host) and not self._is_full():
            due = self._next(host)
            if due is None:
                return
            try:
                await self._page(host, due)
            except AwayError as error:
                if host not in self._resting:
                    self._resting.add(host)
                    self._state.rest(host, error.until)
                    self.report.away.append(str(error))
                return

    def _next(self, host: str) -> Due | None:
        waiting, held = self._waiting[host], self._held[host]
        if not waiting:
            waiting.extend(self._state.due(host, self._clock(), _AT_ONCE, held))
            held.update(due.address for due in waiting)
        return waiting.popleft() if waiting else None

    async def _page(self, host: str, due: Due) -> None:
        """Ask for one page and note what became of it, or put it back for another try."""
        self._tries[due.address] += 1
        again = self._tries[due.address] < self.source.manner.tries
        self._asked[host] += 1
        try:
            answer = await self._site.ask(due.address, etag=due.etag, last_modified=due.last_modified)
        except ForbiddenError as error:
            self._asked[host] -= 1
            taken = Taken(due.address, self.source.id, utc_now(), "refused", reason=error.reason)
        except NoAnswerError as error:
            if error.passing and again:
                self._waiting[host].append(due)
                return
            taken = Taken(due.address, self.source.id, utc_now(), "failed", reason=error.reason)
        else:
            if is_passing(answer) and again:
                self._waiting[host].append(due)
                return
            taken = judge(self.source, due, answer, self._state, trust_canonical=host not in self._distrusted)
        self._keep(host, due, taken)

    def _keep(self, host: str, due: Due, taken: Taken) -> None:
        if taken.reason == "redirects":
            # Most often a canonical link that leads back to where it came from: this host's links are not to be trusted.
            self._distrusted.add(host)
        taken = replace(self._on_clock(taken), discovered=self.source.discovered)
        self._journal.append(taken)
        self._state.apply(taken, now=True)
        if taken.reason == "canonical" and not self._state.leads_to(taken.address):
            self._distrusted.add(host)  # its pages all name the same one, and are read under their own addresses
        self._held[host].discard(due.address)
        self._tries.pop(due.address, None)
        self.report.count(taken)

    def _on_clock(self, taken: Taken) -> Taken:
        """The record with the run's own clock, where that is not the system's (a test that lives a week later)."""
        if self._clock is utc_now:
            return taken
        return replace(taken, at=self._clock())


def _first(error: Exception) -> Exception:
    """The error itself out of the groups that tasks wrap it in."""
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return error


@asynccontextmanager
async def open_crawl(
    source: Source,
    home: Path,
    contact: str,
    *,
    lookup: Lookup = system_lookup,
    limits: Limits | None = None,
    clock: Clock = utc_now,
) -> AsyncIterator[Crawl]:
    """A run over one source, with its state brought up to what the raw zone holds.

    Args:
        source: whom to ask.
        home: the project home; the state lives in ``web/<source>/``.
        contact: of the person who runs this (:func:`tasks.sources.web.source.contact`).
        lookup: how host names are resolved.
        limits: bounds of a page's request.
        clock: what time it is, UTC.
    """
    raw = home / "raw"
    own = home / "web" / source.id
    with State(own / "state.sqlite") as state:
        journal = Journal(own / "open.warc.gz", raw, source.id)
        for batch in state.unknown(
            sorted(path.name.removesuffix(".warc.gz") for path in raw.glob(f"{source.id}-*.warc.gz"))
        ):
            with suppress(
                OSError
            ):  # behind a cut, which the run that reads it tells of, pages are as if never asked for
                for taken in decode(raw / f"{batch}.warc.gz"):
                    if taken.source == source.id:
                        state.apply(taken)
            state.applied(batch)
        for taken in journal.recover():
            state.apply(taken)
        state.mend_clock(clock())
        state.commit()
        try:
            async with Client(contact, allowed=source.manner.private, lookup=lookup, limits=limits) as client:
                yield Crawl(source, Site(source, client), state, journal, clock)
        finally:
            journal.close()
