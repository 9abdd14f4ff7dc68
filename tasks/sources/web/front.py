"""What a site's front page shows of where its pages are announced: feeds, pages of feeds, sections on Party building.

Pure. For publishers whose file does not say it; what is found is taken as if it did.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from tasks.sources.web.addresses import BadAddressError, canonical, is_of
from tasks.sources.web.listings import looks_like_article
from tasks.sources.web.topic import plain, rank

_FEED = re.compile(
    r"(?i)\.rss$|/(?:rss|feeds?)/.+|/feed/?$|rss\.(?:xml|php|aspx?)$|[?&](?:format|type)=(?:feed|rss|atom)"
)
_FEED_PAGE = re.compile(r"(?i)/rss(?:\.(?:html?|php|aspx?))?/?$|/kenh-rss")
_SECTION_WORDS = 8  # words of a section's name; titles of articles have more, but for a few
_SURE_WORDS = 4
_NUMBERED = re.compile(r"\d{4,}")


@dataclass(frozen=True, slots=True)
class Front:
    """What a page of a site leads to; addresses canonical, each once, in the page's order but for ``sections``.

    Attributes:
        feeds: feeds that are named as such in its head, or look so by their address.
        feed_pages: pages that list feeds.
        sections: sections whose address or name is of Party building or of politics, those of Party building first.
        menu: every address that the page calls by a section's short name.
    """

    feeds: list[str]
    feed_pages: list[str]
    sections: list[str]
    menu: frozenset[str]


def read_front(html: str, base: str, hosts: tuple[str, ...]) -> Front:
    """Read a front page, or a page of feeds.

    Args:
        html: the page, decoded.
        base: its address.
        hosts: of the source; links elsewhere are left out.
    """
    tree = LexborHTMLParser(html)
    feeds: dict[str, None] = {}
    pages: dict[str, None] = {}
    names: dict[str, str] = {}
    for node in tree.css('link[rel~="alternate"][href]'):
        kind = (node.attributes.get("type") or "").lower()
        address = _own(node.attributes.get("href"), base, hosts)
        if address and ("rss" in kind or "atom" in kind):
            feeds[address] = None
    for node in tree.css("a[href]"):
        address = _own(node.attributes.get("href"), base, hosts)
        if address is None:
            continue
        name = " ".join(node.text().split()) or (node.attributes.get("title") or "").strip()
        if _FEED_PAGE.search(urlsplit(address).path):
            pages[address] = None
        elif _FEED.search(address):
            feeds[address] = None
        elif name and len(name) > len(names.get(address, "")):
            names[address] = name
    menu = {address: name for address, name in names.items() if _is_section(address, name)}
    places = {address: rank(address, name) for address, name in menu.items()}
    sections = sorted((address for address, place in places.items() if place < 3), key=lambda address: places[address])
    return Front(sorted(feeds, key=rank), list(pages), sections, frozenset(menu))


def _own(href: str | None, base: str, hosts: tuple[str, ...]) -> str | None:
    try:
        address = canonical(href or "", base)
    except BadAddressError:
        return None
    return address if is_of(address, hosts) and address != base else None


def _is_section(address: str, name: str) -> bool:
    """Whether a link leads to a section: a short name, and an address that is no article's or spells just that name."""
    words = len(name.split())
    path = urlsplit(address).path
    if path == "/" or words > _SECTION_WORDS:
        return False
    if not looks_like_article(address):
        return looks_like_article(address, chosen=True)
    last = unquote(path.rstrip("/").rpartition("/")[2]).rpartition(".")[0] or path.rstrip("/").rpartition("/")[2]
    return words <= _SURE_WORDS or (plain(name).strip("-") == last and not _NUMBERED.search(path))
