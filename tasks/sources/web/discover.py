"""Where a source announces its pages, read until nothing is new: listings first, then feeds, sitemaps, lists.

Listings come first because they stop at the first page that shows nothing new: a feed read before would make the first
page look known while the second is not.
"""

import re
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from tasks.sources.web.addresses import BadAddressError, canonical, is_of
from tasks.sources.web.announced import announced
from tasks.sources.web.answer import Answer, Limits, NoAnswerError
from tasks.sources.web.feeds import Entry, read_feed
from tasks.sources.web.guard import ForbiddenError
from tasks.sources.web.listings import Listing, ListingPage, looks_like_article, read_listing
from tasks.sources.web.memory import Document
from tasks.sources.web.safexml import LARGEST, BadDocumentError
from tasks.sources.web.site import AwayError, Site
from tasks.sources.web.sitemaps import DEEPEST, read_sitemap
from tasks.sources.web.source import Source
from tasks.sources.web.state import State

MOST_SITEMAPS = 500
MOST_GUESSED = 40  # of a site that nobody has described; those that changed last come first
_LONG_AGO = datetime.fromtimestamp(0, UTC)
_LIMITS = Limits(packed=LARGEST, unpacked=LARGEST)


@dataclass(slots=True)
class Discovered:
    """What one look at a source's announcements gave.

    Attributes:
        listed: entries of feeds, sitemaps and first listing pages, known ones included: what is usual can be compared.
        new: pages that were not known.
        problems: address and reason of announcements that could not be read.
    """

    listed: int = 0
    new: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)


async def discover(source: Source, site: Site, state: State, now: datetime) -> Discovered:
    """Read every announcement of a source and note its pages.

    One that cannot be read is a problem of its own and does not keep the others from being read. Entries that lie on no
    host of the source, or that do not look like an article's address, are left out.
    """
    look = _Look(source, site, state, now)
    if source.generic:
        source = await look.described(source)
    for listing in source.listings:
        await look.guarded(listing.address, look.walk(listing))
    for feed in source.feeds:
        await look.guarded(feed, look.feed(feed))
    await look.sitemaps()
    look.note([Entry(address) for address in look.usable(source.addresses)])
    state.commit()
    return look.seen


class _Look:
    def __init__(self, source: Source, site: Site, state: State, now: datetime) -> None:
        self._source, self._site, self._state, self._now = source, site, state, now
        self.seen = Discovered()

    async def described(self, source: Source) -> Source:
        self._source, away = await announced(source, self._site, self.seen.problems)
        for error in away:
            self._state.rest(error.host, error.until)
        return self._source

    async def guarded(self, address: str, reading: Coroutine[None, None, None]) -> None:
        try:
            await reading
        except (NoAnswerError, ForbiddenError, BadDocumentError, BadAddressError, AwayError) as error:
            if address not in self._source.guessed or isinstance(error, AwayError):
                self.seen.problems.append((address, str(error)))
            if isinstance(error, AwayError):
                self._state.rest(error.host, error.until)

    def usable(self, addresses: tuple[str, ...]) -> list[str]:
        made = []
        for address in addresses:
            try:
                made.append(canonical(address))
            except BadAddressError as error:
                self.seen.problems.append((address, str(error)))
        return made

    def own(self, entries: list[Entry], *, chosen: bool = True) -> list[Entry]:
        """Entries that are pages of the source."""
        return [
            entry
            for entry in entries
            if is_of(entry.address, self._source.hosts)
            and entry.address not in self._source.left_out
            and looks_like_article(entry.address, self._source.article, chosen=chosen)
        ]

    def note(self, entries: list[Entry]) -> int:
        new = self._state.found(entries, self._now)
        self.seen.listed += len(entries)
        self.seen.new += new
        return new

    async def document(self, address: str) -> Answer | Document:
        """A feed or sitemap; what is remembered of it where it has not changed."""
        known = self._state.document(address)
        answer = await self._site.follow(
            address,
            etag=known.etag if known else "",
            last_modified=known.last_modified if known else "",
            limits=_LIMITS,
        )
        if answer.status == 304 and known:
            return known
        if answer.status != 200:
            raise NoAnswerError("status", f"answered {answer.status}", answer.status)
        return answer

    def remember(self, address: str, answer: Answer, entries: int) -> None:
        etag, last_modified = answer.header("etag") or "", answer.header("last-modified") or ""
        self._state.read(address, Document(etag, last_modified, entries, self._now))

    async def feed(self, address: str) -> None:
        found = await self.document(address)
        if isinstance(found, Document):
            self.seen.listed += found.entries
            return
        entries = self.own(read_feed(found.body, found.address))
        self.note(entries)
        self.remember(address, found, len(entries))

    async def sitemaps(self) -> None:
        roots = list(self._source.sitemaps)
        if self._source.robots_sitemaps:
            for host in self._source.hosts:
                await self.guarded(host, self._robots_sitemaps(f"{self._source.scheme}://{host}/", roots))
        queue = deque((Entry(address), 1) for address in dict.fromkeys(self.usable(tuple(roots))))
        asked: set[str] = set()
        while queue and len(asked) < (MOST_GUESSED if self._source.generic else MOST_SITEMAPS):
            entry, depth = queue.popleft()
            if entry.address not in asked:
                asked.add(entry.address)
                await self.guarded(entry.address, self._sitemap(entry, depth, queue))

    async def _robots_sitemaps(self, address: str, roots: list[str]) -> None:
        roots += await self._site.sitemaps(address)

    async def _sitemap(self, entry: Entry, depth: int, queue: deque[tuple[Entry, int]]) -> None:
        known = self._state.document(entry.address)
        if known and entry.changed and entry.changed < known.read_at:
            self.seen.listed += known.entries  # its index says that it has not changed since it was read
            return
        found = await self.document(entry.address)
        if isinstance(found, Document):
            self.seen.listed += found.entries
            return
        sitemap = read_sitemap(found.body, found.address)
        if sitemap.sitemaps and depth >= DEEPEST:
            raise BadDocumentError(f"indexes within indexes, more than {DEEPEST} deep")
        latest = sorted(sitemap.sitemaps, key=lambda child: child.changed or _LONG_AGO, reverse=True)[:MOST_SITEMAPS]
        queue.extend((child, depth + 1) for child in latest if is_of(child.address, self._source.hosts))
        entries = self.own(sitemap.pages, chosen=False)
        self.note(entries)
        if not sitemap.sitemaps:  # an index is asked for in full each time: what it leads to is looked at one by one
            self.remember(entry.address, found, len(entries))

    async def walk(self, listing: Listing) -> None:
        """Listing pages until one shows nothing new.

        A listing that was once read to its end is read from the top to the first page without news, and noted at once:
        a run that is killed in between finds the same news again. One that was not goes on where it stopped.
        """
        reached, finished = self._state.walk(listing.address)
        numbered = listing.page(1) is not None
        news: list[Entry] = []
        shown: set[str] = set()
        index, address, complete = 0, listing.page(0), False
        for asked in range(listing.most if numbered else listing.most + reached):
            page = await self._listing_page(listing, address, index + 1) if address else None
            fresh = [entry for entry in page.entries if entry.address not in shown] if page else []
            self.seen.listed += len(fresh) if asked == 0 else 0
            if page is None or not fresh:
                complete = True  # past the end, or a site that shows its last page for every further number
                break
            shown.update(entry.address for entry in fresh)
            known = self._state.all_known(fresh)
            if finished:
                news += fresh
            else:
                self.seen.new += self._state.found(fresh, self._now)
                self._state.walked(listing.address, max(reached, index + 1), finished=False)
            if finished and known:
                complete = True
                break
            # An unfinished walk skips what it has read before, once it has passed what came on top since.
            index = reached if known and not finished and numbered and index + 1 < reached else index + 1
            address = listing.page(index) if numbered else page.following
        self.seen.new += self._state.found(news, self._now)
        self._state.walked(listing.address, max(reached, index), finished=complete)

    async def _listing_page(self, listing: Listing, address: str, number: int) -> ListingPage | None:
        """One page; None past the end, where a server says 404."""
        answer = await self._site.follow(canonical(address), limits=_LIMITS)
        if answer.status in (404, 410):
            return None
        if answer.status != 200:
            raise NoAnswerError("status", f"answered {answer.status}", answer.status)
        own = self._source
        page = read_listing(text_of(answer), answer.address, listing, own.hosts, own.article, number=number)
        return replace(page, entries=[entry for entry in page.entries if entry.address not in own.left_out])


def text_of(answer: Answer) -> str:
    """A listing page as text; its links are ASCII, so that only titles suffer where the charset is unknown."""
    declared = re.search(rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", answer.body[:4096])
    named = re.search(r"charset\s*=\s*\"?([\w.:-]{2,40})", answer.header("content-type") or "")
    charset = named.group(1) if named else declared.group(1).decode() if declared else "utf-8"
    try:
        return answer.body.decode(charset, "replace")
    except LookupError:
        return answer.body.decode("utf-8", "replace")
