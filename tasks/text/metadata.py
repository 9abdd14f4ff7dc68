"""What a page's head says of it for machines: titles and the time of publication."""

import json
import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tasks.text.characters import clean
from tasks.text.datelines import iso_stamp
from tasks.text.lines import Stamp
from tasks.text.site_heads import is_site_head, owner_named

_META_TIMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "dc.date",
    "date",
    "dc.created",
    "its_publication",
)
_LD_TIME = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_SUFFIX = re.compile(r"\s+(?:[-–—|»:]+)\s+")


def titles(tree: LexborHTMLParser) -> list[str]:
    """What the page's head says its title is: og:title, then <title>; never empty, perhaps of empty strings."""
    meta = _metas(tree)
    document = tree.css_first("title")
    found = [meta.get("og:title", ""), document.text(deep=True) if document is not None else ""]
    return [" ".join(clean(title).split()) for title in found if title] or [""]


def owner(tree: LexborHTMLParser) -> str | None:
    """Whose portal a page's head says it is of: ``Trang tin - Cổng thông tin điện tử huyện X`` is of ``huyện X``."""
    document = tree.css_first("title")
    last = _SUFFIX.split(document.text(deep=True))[-1] if document is not None else ""
    told = [_metas(tree).get("og:site_name", ""), last]
    return next((named for text in told if (named := owner_named(" ".join(clean(text).split())))), None)


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            found.setdefault(name.lower(), content.strip())
    return found


def machine_stamp(tree: LexborHTMLParser) -> tuple[Stamp | None, str]:
    """The publication time that is written for machines, and which kind of note holds it."""
    meta = _metas(tree)
    for name in _META_TIMES:
        stamp = iso_stamp(meta[name]) if name in meta else None
        if stamp is not None:
            return stamp, "meta"
    for node in tree.css('script[type="application/ld+json"]'):
        stamp = _linked_stamp(node.text_content or node.text(deep=True))
        if stamp is not None:
            return stamp, "json_ld"
    times = tree.css("time[datetime]")
    named = [
        n
        for n in times
        if "pub" in f"{n.attributes.get('itemprop')} {n.attributes.get('class')}".lower() or "pubdate" in n.attributes
    ]
    for node in named or (times if len(times) == 1 else []):
        stamp = iso_stamp(node.attributes.get("datetime") or "")
        if stamp is not None:
            return stamp, "time"
    return None, "none"


def _linked_stamp(text: str) -> Stamp | None:
    try:
        known: Any = json.loads(text)
    except (ValueError, RecursionError):
        match = _LD_TIME.search(text)
        return iso_stamp(match[1]) if match else None
    waiting = [known]
    for _ in range(1000):
        if not waiting:
            break
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            when = item.get("datePublished")
            if isinstance(when, str) and (stamp := iso_stamp(when)):
                return stamp
            waiting.extend(value for value in item.values() if isinstance(value, dict | list))
    return None


def bare_title(title: str) -> str:
    """A document's title without the site's name behind or before it."""
    pieces = [p.strip() for p in _SUFFIX.split(title) if p.strip()]
    named = [p for p in pieces if not is_site_head(p)]
    if len(named) == len(pieces):
        return title
    return " - ".join(named)
