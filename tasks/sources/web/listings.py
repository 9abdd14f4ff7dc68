"""Listing pages: the section pages of papers that have neither feed nor sitemap, page after page."""

import re
from dataclasses import dataclass
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from tasks.sources.web.addresses import BadAddressError, canonical, is_of
from tasks.sources.web.feeds import Entry

# How an article's address differs from a section's on the sites of Vietnamese papers and portals: a number of its own, or a
# title spelled out. Sections have neither; calendars and tag pages are left out by name.
_ARTICLE = re.compile(
    r"(?i)(?:[-_/](?:[a-z]*\d{4,}|a\d{3,}|post\d+|vnp\d+)(?:\.\w{2,5})?/?$|[?&](?:id|newsid|itemid|articleid|n_id)=\d+|[?&]p=\d{3,}"
    r"|(?:[^/]+-){4,}[^/]+(?:\.\w{2,5})?/?$)"
)
_NOT_ARTICLE = re.compile(
    r"(?i)/(?:tag|tags|tim-kiem|search|lich|calendar|rss|video|login|dang-nhap|print|in-bai|media|photo)(?:[/?.]|$)"
    r"|\.(?:jpe?g|png|gif|webp|svg|css|js|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|ico|xml|rss)(?:\?|$)"
)
_NEXT = frozenset({">", "›", "trang sau", "trang tiếp", "trang kế", "tiếp theo", "sau", "tiếp", "xem thêm", "next"})
_CANONICAL = re.compile(rb"""<link\s[^>]*rel\s*=\s*["']?canonical\b[^>]*>""", re.IGNORECASE)
_HREF = re.compile(rb"""href\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listing:
    """A section's listing as a source describes it.

    Attributes:
        address: of its pages, with ``{page}`` where the number goes; without it there is one page, or ``next`` leads on.
        first: number of the first page (some count from 0).
        step: how the number grows (some count articles: 0, 20, 40).
        first_address: where page one stands under an address of its own; empty where it does not.
        links: CSS selector of the article links; empty for every link that looks like an article's.
        next: CSS selector of the link to the following page, where pages have no numbers.
        guess_next: whether the link to the following page is looked for by what such links usually say.
        most: pages asked for in one run.
    """

    address: str
    first: int = 1
    step: int = 1
    first_address: str = ""
    links: str = ""
    next: str = ""
    guess_next: bool = False
    most: int = 20

    def page(self, index: int) -> str | None:
        """Address of the page with this index (0 is the first); None where only ``next`` could tell."""
        if index == 0 and self.first_address:
            return self.first_address
        if "{page}" in self.address:
            return self.address.replace("{page}", str(self.first + index * self.step))
        return self.address if index == 0 else None


@dataclass(frozen=True, slots=True)
class ListingPage:
    """What one listing page shows: articles in its order, and the following page where it links to one."""

    entries: list[Entry]
    following: str | None


def read_listing(
    html: str, base: str, listing: Listing, hosts: tuple[str, ...], article: str = "", *, number: int = 1
) -> ListingPage:
    """Article links of a listing page, each once, with their link texts as titles.

    Args:
        html: the page, decoded.
        base: its address.
        listing: how its section is described.
        hosts: of the source; links elsewhere are left out.
        article: pattern that an article's address must match; empty for the general one.
        number: how many pages of the listing were read, this one included.
    """
    tree = LexborHTMLParser(html)
    titles: dict[str, str] = {}
    for node in tree.css(listing.links or "a[href]"):
        link = node if node.tag == "a" else node.css_first("a[href]")
        address = _target(link.attributes.get("href") if link else None, base)
        if link is None or address is None or not is_of(address, hosts):
            continue
        if not looks_like_article(address, article, chosen=bool(listing.links)):
            continue
        title = " ".join(link.text().split()) or (link.attributes.get("title") or "").strip()
        if len(title) > len(titles.get(address, "")) or address not in titles:
            titles[address] = title
    following = tree.css_first(listing.next) if listing.next else None
    href = _following(tree, number) if listing.guess_next else following.attributes.get("href") if following else None
    onward = _target(href, base)
    return ListingPage([Entry(address, title) for address, title in titles.items()], onward)


def _following(tree: LexborHTMLParser, number: int) -> str | None:
    """The link that leads from page ``number`` of a listing to the next one, by what such links usually say; None if none."""
    named = tree.css_first('link[rel~="next"][href], a[rel~="next"][href]')
    if named is not None:
        return named.attributes.get("href")
    links = [(" ".join(node.text().split()).lower(), node.attributes.get("href") or "") for node in tree.css("a[href]")]
    for wanted in ({str(number + 1)}, _NEXT):
        found = next(
            (href for said, href in links if said in wanted and not href.startswith(("#", "javascript:"))), None
        )
        if found:
            return found
    return None


def looks_like_article(address: str, pattern: str = "", *, chosen: bool = False) -> bool:
    """Whether an address is an article's: by the source's pattern, else by the general look of such addresses.

    Args:
        address: canonical.
        pattern: regular expression that must be found in it; decides alone where given.
        chosen: whether a selector has already picked it among the page's links; then only files and furniture fall out.
    """
    if pattern:
        return re.search(pattern, address) is not None
    if _NOT_ARTICLE.search(address):
        return False
    return chosen or _ARTICLE.search(address) is not None


def canonical_link(page: bytes, base: str) -> str | None:
    """The address that a page itself calls its canonical one; None where it names none."""
    head = page[:200_000]
    found = _CANONICAL.search(head) if b"canonical" in head else None
    href = _HREF.search(found.group()) if found else None
    return _target(unescape(next(filter(None, href.groups())).decode("utf-8", "replace")), base) if href else None


def _target(href: str | None, base: str) -> str | None:
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
        return None
    try:
        return canonical(href, base)
    except BadAddressError:
        return None
