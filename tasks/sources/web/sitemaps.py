"""Sitemaps: plain lists, XML, news sitemaps, and indexes of them."""

from dataclasses import dataclass

from lxml import etree

from tasks.sources.web.addresses import BadAddressError, canonical
from tasks.sources.web.feeds import Entry, moment
from tasks.sources.web.safexml import BadDocumentError, child_text, elements, local, parse, unpacked

DEEPEST = 3  # indexes within indexes; the protocol knows one level
MOST = 50_000  # entries of one sitemap, the protocol's own limit


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap file names: pages, and further sitemaps where it is an index."""

    pages: list[Entry]
    sitemaps: list[Entry]


def read_sitemap(payload: bytes, base: str) -> Sitemap:
    """Entries of a sitemap, each address once, at most 50,000.

    Raises:
        BadDocumentError: neither a sitemap nor a list of addresses, or one that is refused.
    """
    payload = unpacked(payload)
    head = payload[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith(b"<"):
        return Sitemap(_lines(payload, base), [])
    root = parse(payload)
    kind = local(root)
    if kind == "sitemapindex":
        return Sitemap([], _entries(root, "sitemap", base))
    if kind == "urlset":
        return Sitemap(_entries(root, "url", base), [])
    raise BadDocumentError(f"<{kind}> is no sitemap")


def _entries(root: etree._Element, name: str, base: str) -> list[Entry]:
    found: dict[str, Entry] = {}
    for element in elements(root, name):
        try:
            address = canonical(child_text(element, "loc"), base)
        except BadAddressError:
            continue
        news = next(elements(element, "news"), None)
        title = child_text(news, "title") if news is not None else ""
        when = child_text(element, "lastmod") or (child_text(news, "publication_date") if news is not None else "")
        found.setdefault(address, Entry(address, title, moment(when) if when else None))
        if len(found) >= MOST:
            break
    return list(found.values())


def _lines(payload: bytes, base: str) -> list[Entry]:
    """A sitemap may be a text file with one address a line; so may a list of addresses that a user keeps."""
    found: dict[str, Entry] = {}
    for line in payload.decode("utf-8-sig", "replace").splitlines()[:MOST]:
        text = line.strip()
        if not text.startswith(("http://", "https://")):
            continue
        try:
            found.setdefault(canonical(text, base), Entry(canonical(text, base)))
        except BadAddressError:
            continue
    if not found:
        raise BadDocumentError("neither XML nor a list of addresses")
    return list(found.values())
