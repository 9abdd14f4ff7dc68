"""RSS (0.9 to 2.0, RDF too) and Atom: which pages a publisher announces, with their titles and days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from lxml import etree

from tasks.sources.web.addresses import BadAddressError, canonical
from tasks.sources.web.safexml import BadDocumentError, child_text, elements, local, parse

VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that a feed, sitemap or listing names.

    Attributes:
        address: canonical.
        title: as announced; empty where it is not.
        changed: when the page last changed as far as the announcement says, UTC; None where it does not say.
    """

    address: str
    title: str = ""
    changed: datetime | None = None


def moment(text: str) -> datetime | None:
    """A feed's or sitemap's time, UTC; a time without a zone is Vietnam's, a day alone its first minute. None if unreadable."""
    text = text.strip()
    try:
        made = datetime.fromisoformat(text)
    except ValueError:
        try:
            made = parsedate_to_datetime(text)
        except (ValueError, IndexError):
            return None
    if made.tzinfo is None:
        made = made.replace(tzinfo=VIETNAM)
    try:
        made = made.astimezone(UTC)
    except OverflowError:
        return None
    return made if made.date() >= date(1995, 1, 1) else None


def read_feed(payload: bytes, base: str) -> list[Entry]:
    """Entries of a feed in its order, each address once; entries without a usable address are left out.

    Args:
        payload: the feed's bytes, packed with gzip or not.
        base: its address, for relative links.

    Raises:
        BadDocumentError: no feed, or one that is refused (see :mod:`tasks.sources.web.safexml`).
    """
    root = parse(payload)
    if local(root) not in ("rss", "rdf", "feed"):
        raise BadDocumentError(f"<{local(root)}> is no feed")
    found: dict[str, Entry] = {}
    for item in elements(root, "item", "entry"):
        try:
            address = canonical(_link(item), base)
        except BadAddressError:
            continue
        when = child_text(item, "updated", "modified", "pubdate", "published", "issued", "date")
        found.setdefault(address, Entry(address, child_text(item, "title"), moment(when) if when else None))
    return list(found.values())


def _link(item: etree._Element) -> str:
    for child in item:
        if local(child) == "link":
            target = child.get("href")
            if target and child.get("rel", "alternate") == "alternate":
                return str(target)
            text = str(child.text or "").strip()
            if not target and text:
                return text
    for child in item:
        if local(child) == "guid" and child.get("isPermaLink", "true").lower() == "true":
            return str(child.text or "").strip()
    about = item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    if about:
        return str(about)
    raise BadAddressError("no link")
