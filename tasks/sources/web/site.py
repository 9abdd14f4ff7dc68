"""A publisher's site as it is asked: every request passes here, and meets the guard, robots.txt and the pace."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

from tasks.sources.web.addresses import BadAddressError, canonical, host_of, is_of, origin
from tasks.sources.web.answer import Answer, Limits, NoAnswerError
from tasks.sources.web.client import Client
from tasks.sources.web.guard import ForbiddenError, check
from tasks.sources.web.pace import STRAINED, Pace, retry_after
from tasks.sources.web.robots import Robots, read_robots
from tasks.sources.web.source import Source

REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_HOPS = 5
LONGEST_PAUSE = 3600.0  # seconds; a robots.txt that asks for more between two requests means that it wants none


class AwayError(Exception):
    """A host is left alone for the rest of the run: it asked for it, shows strain, or its robots.txt gave no answer.

    Attributes:
        host: that is left alone.
        why: what it said or showed, without the host.
        until: until when; later runs keep to it too.
    """

    def __init__(self, host: str, why: str, until: datetime) -> None:
        """Keep host and moment apart from the sentence."""
        super().__init__(f"{host}: {why}")
        self.host, self.why, self.until = host, why, until


@dataclass(slots=True)
class _Host:
    pace: Pace
    turns: asyncio.Semaphore
    away: AwayError | None = None
    robots: dict[str, Robots] = field(default_factory=dict)


class Site:
    """The hosts of one source and how each is doing."""

    def __init__(self, source: Source, client: Client) -> None:
        """Ask the hosts of ``source`` through ``client``."""
        self._source, self._client = source, client
        self._hosts: dict[str, _Host] = {}

    async def ask(
        self, address: str, *, etag: str = "", last_modified: str = "", limits: Limits | None = None
    ) -> Answer:
        """One answer, of whatever status, when it is this request's turn.

        Raises:
            ForbiddenError: the address is none of the source's, private, or forbidden by robots.txt.
            NoAnswerError: no whole answer.
            AwayError: the host is left alone for now.
        """
        address = check(address, self._source.manner.private)
        if not is_of(address, self._source.hosts):
            raise ForbiddenError("foreign", f"{host_of(address)} is no host of {self._source.id}")
        host = self._host(address)
        async with host.turns:
            robots = await self._robots(host, address)
            if not robots.allows(address):
                raise ForbiddenError("robots", "robots.txt forbids it")
            return await self._request(host, address, etag, last_modified, limits)

    async def follow(self, address: str, *, etag: str = "", last_modified: str = "", limits: Limits) -> Answer:
        """As :meth:`ask`, through up to five redirects: for feeds, sitemaps and listings, which are no captures."""
        seen = {address}
        for _ in range(MOST_HOPS + 1):
            answer = await self.ask(address, etag=etag, last_modified=last_modified, limits=limits)
            if answer.status not in REDIRECTS:
                return answer
            address = onward(answer)
            if address in seen:
                raise NoAnswerError("redirects", f"a circle of redirects at {address}", answer.status)
            seen.add(address)
        raise NoAnswerError("redirects", f"more than {MOST_HOPS} redirects", answer.status)

    async def speaks(self, base: str) -> bool:
        """Whether anybody answers at an origin, asked for its robots.txt once: a site without https is not closed, it is elsewhere.

        Raises:
            ForbiddenError: the address is private.
            AwayError: the host is left alone for now.
        """
        host = self._host(base)
        async with host.turns:
            if base not in host.robots:
                try:
                    robots = await self._robots_once(host, f"{base}/robots.txt")
                except NoAnswerError:
                    return False
                if not robots.passing:
                    self._learn(host, base, robots)
        return True

    async def sitemaps(self, address: str) -> list[str]:
        """Sitemaps that the robots.txt of an address's origin names."""
        host = self._host(address)
        async with host.turns:
            return (await self._robots(host, address)).sitemaps()

    def _host(self, address: str) -> _Host:
        """How the host of an address is doing; with and without ``www.`` it is one server."""
        name = host_of(address).removeprefix("www.")
        if name not in self._hosts:
            manner = self._source.manner
            pace = Pace(pause=manner.pause, backoff=manner.backoff, longest=manner.longest_wait)
            self._hosts[name] = _Host(pace, asyncio.Semaphore(manner.connections))
        return self._hosts[name]

    async def _robots(self, host: _Host, address: str) -> Robots:
        base = origin(address)
        if base not in host.robots:
            self._learn(host, base, await self._read_robots(host, base))
        robots = host.robots[base]
        if robots.delay() > LONGEST_PAUSE:
            why = f"robots.txt asks for {robots.delay():.0f} s between requests"
            raise self._away(host, host_of(address), why, timedelta(days=1))
        if robots.rules is None and not robots.open:
            raise self._away(host, host_of(address), robots.why, timedelta(hours=1))
        return robots

    def _learn(self, host: _Host, base: str, robots: Robots) -> None:
        host.robots[base] = robots
        host.pace.at_least(min(robots.delay(), LONGEST_PAUSE), asyncio.get_running_loop().time())

    async def _read_robots(self, host: _Host, base: str) -> Robots:
        """The file of one origin; asked for again, after the back-off, where the host erred."""
        robots = read_robots(None)
        for _ in range(self._source.manner.tries):
            try:
                robots = await self._robots_once(host, f"{base}/robots.txt")
            except NoAnswerError:
                robots = read_robots(None)
            if not robots.passing:
                break
        return robots

    async def _robots_once(self, host: _Host, address: str) -> Robots:
        for _ in range(MOST_HOPS + 1):
            answer = await self._request(host, address, "", "", None)
            if answer.status not in REDIRECTS:
                return read_robots(answer.status, answer.body)
            address = check(onward(answer), self._source.manner.private)
            if not is_of(address, self._source.hosts):
                break
        return read_robots(answer.status)

    async def _request(self, host: _Host, address: str, etag: str, last_modified: str, limits: Limits | None) -> Answer:
        if host.away is not None:
            raise host.away
        pace, clock = host.pace, asyncio.get_running_loop().time
        wait = pace.wait(clock())
        if wait > max(self._source.manner.longest_wait, 2 * pace.pause):
            raise self._away(
                host, host_of(address), f"asked to be left alone for {wait:.0f} s", timedelta(seconds=wait)
            )
        if pace.exhausted:
            raise self._away(host, host_of(address), f"{pace.patience} pages in a row failed", timedelta(minutes=30))
        if wait:
            await asyncio.sleep(wait)
        try:
            answer = await self._client.get(address, etag=etag, last_modified=last_modified, limits=limits)
        except NoAnswerError as error:
            pace.answered(address, clock(), error.took, None if error.passing else 200)
            raise
        asked_rest = retry_after(answer.header("retry-after"), datetime.now(UTC)) if answer.status in STRAINED else None
        pace.answered(address, clock(), answer.took, answer.status, asked_rest)
        return answer

    def _away(self, host: _Host, name: str, why: str, rest: timedelta) -> AwayError:
        host.away = AwayError(name, why, datetime.now(UTC) + rest)
        return host.away


def onward(answer: Answer) -> str:
    """Where a redirect leads."""
    try:
        return canonical(urljoin(answer.address, answer.header("location") or ""))
    except (BadAddressError, ValueError) as error:
        raise NoAnswerError("redirects", "a redirect without a usable address", answer.status) from error
