"""Where a site announces its pages when nobody has described it: asked of the site itself, in a handful of requests.

Front page, pages of feeds, robots.txt, and the two places where most sitemaps lie. What is found is filled into the source,
which is then discovered as a described one is.
"""

from dataclasses import dataclass, field, replace

from tasks.sources.web.addresses import BadAddressError, origin
from tasks.sources.web.answer import Answer, Limits, NoAnswerError
from tasks.sources.web.front import Front, read_front
from tasks.sources.web.guard import ForbiddenError
from tasks.sources.web.listings import Listing
from tasks.sources.web.site import AwayError, Site
from tasks.sources.web.source import Source
from tasks.text.encodings import decode

_MOST_HOSTS, _MOST_FEEDS, _MOST_FEED_PAGES, _MOST_SECTIONS, _MOST_PAGES = 3, 12, 2, 6, 5
_SITEMAPS = ("sitemap.xml", "sitemap_index.xml")
_LIMITS = Limits()
Problems = list[tuple[str, str]]


@dataclass(slots=True)
class _Found:
    """Addresses of what was found, each once and in order (the values of the dictionaries say nothing)."""

    feeds: dict[str, None] = field(default_factory=dict)
    sections: dict[str, None] = field(default_factory=dict)
    sitemaps: dict[str, None] = field(default_factory=dict)
    guessed: set[str] = field(default_factory=set)
    menu: set[str] = field(default_factory=set)


async def announced(source: Source, site: Site, problems: Problems) -> tuple[Source, list[AwayError]]:
    """The source with the feeds, sitemaps and sections that its site shows, and hosts that want to be left alone.

    Args:
        source: with hosts alone.
        site: that is asked.
        problems: gets address and reason of what could not be read.
    """
    found = _Found()
    away = []
    for host in [host for host in source.hosts if not host.startswith("*.")][:_MOST_HOSTS]:
        try:
            await _look(site, host, source, found, problems)
        except AwayError as error:
            problems.append((host, error.why))
            away.append(error)
    listings = [Listing(each, guess_next=True, most=_MOST_PAGES) for each in list(found.sections)[:_MOST_SECTIONS]]
    filled = replace(
        source,
        feeds=tuple(found.feeds)[:_MOST_FEEDS],
        sitemaps=tuple(found.sitemaps),
        listings=tuple(listings),
        guessed=frozenset(found.guessed),
        left_out=frozenset(found.menu),
    )
    return filled, away


async def _look(site: Site, host: str, source: Source, found: _Found, problems: Problems) -> None:
    """One host: its front page, its pages of feeds, its robots.txt."""
    answer = await _front_page(site, host, problems)
    if answer is None:
        return
    front = _read(answer, source)
    found.feeds |= dict.fromkeys(front.feeds)
    found.sections |= dict.fromkeys(front.sections)
    found.menu |= front.menu
    for address in front.feed_pages[:_MOST_FEED_PAGES]:
        page = await _page(site, address, problems)
        found.feeds |= dict.fromkeys(_read(page, source).feeds if page else ())
    named = await site.sitemaps(answer.address)
    guesses = [] if named else [f"{origin(answer.address)}/{name}" for name in _SITEMAPS]
    found.sitemaps |= dict.fromkeys([*named, *guesses])
    found.guessed |= set(guesses)


async def _front_page(site: Site, host: str, problems: Problems) -> Answer | None:
    """By https where the host has it, else by http."""
    try:
        scheme = "https" if await site.speaks(f"https://{host}") else "http"
    except ForbiddenError as error:
        problems.append((host, str(error)))
        return None
    return await _page(site, f"{scheme}://{host}/", problems)


async def _page(site: Site, address: str, problems: Problems) -> Answer | None:
    try:
        answer = await site.follow(address, limits=_LIMITS)
    except (NoAnswerError, ForbiddenError, BadAddressError) as error:
        problems.append((address, str(error)))
        return None
    if answer.status != 200:
        problems.append((address, f"answered {answer.status}"))
        return None
    return answer


def _read(answer: Answer, source: Source) -> Front:
    text = decode(answer.body) if answer.body.strip() else ""
    return read_front(
        text if isinstance(text, str) else answer.body.decode("utf-8", "replace"), answer.address, source.hosts
    )
