"""HTML pages: by a publisher's layout where one is known, else by what the page's text and metadata show."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from tasks.text.article import Unreadable
from tasks.text.blocks import Block, blocks_of, parse, without_scripts
from tasks.text.characters import clean
from tasks.text.datelines import date_line, iso_stamp, stamp_in
from tasks.text.furniture import ends_sentence, is_byline, is_furniture, is_site_head, opens_list, opens_tail
from tasks.text.layout import Layout
from tasks.text.lines import Draft, Line, Stamp

_LEAST_BODY = 80  # letters; a page with less has no article
_GENERIC_MOST = 3_000_000  # characters; trafilatura is not asked about longer pages
_NEAR = 12  # lines above the body within which a page prints its title and date
_BODY_TAG = re.compile(r"<(?:body|p|div|table|td|br|article|h1)\b", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+(?:[-–—|»:]+)\s+")
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


def read_html(html: str, layouts: Sequence[Layout] = ()) -> Draft | Unreadable:
    """Find title, date and the lines of the body in a page's markup.

    Args:
        html: decoded.
        layouts: that the page may have; the first that finds a body, on a day when it was valid, is used.
    """
    if not _BODY_TAG.search(html):
        return Unreadable("truncated", "the page ends before its body")
    tree = parse(html)
    root = tree.body or tree.root
    if root is None:
        return Unreadable("truncated", "the page ends before its body")
    for layout in layouts:
        draft = _by_layout(tree, layout)
        if draft is not None:
            return draft
    blocks = blocks_of(root)
    if not blocks:
        return _nothing(html)
    return _generic(html, tree, blocks)


def _nothing(html: str) -> Unreadable:
    if "</html>" not in html[-2000:].lower() and "</body>" not in html[-2000:].lower():
        return Unreadable("truncated", "the page ends before its body")
    return Unreadable("empty", "the page shows no text")


# --- a known layout ------------------------------------------------------------------------------------------------


def _by_layout(tree: LexborHTMLParser, layout: Layout) -> Draft | None:
    """Read by the publisher's selectors; null where they find no body, or the page is of a day without this layout."""
    body = next((nodes for each in layout.body if (nodes := [node for node in _all(tree, each) if _text(node)])), None)
    if body is None:
        return None
    title = _first_text(tree, layout.title) or _bare_title(_titles(tree)[0])
    when = _first_text(tree, layout.time)
    stamp = stamp_in(when) if when else None
    rule = "layout"
    if stamp is None:
        stamp, rule = _machine_stamp(tree)
    if stamp is not None and not (layout.valid_from or stamp.day) <= stamp.day <= (layout.valid_to or stamp.day):
        return None
    lead = _first_text(tree, layout.lead)
    cut = {node.mem_id for each in layout.cut for node in _all(tree, each)}
    captions = [node for each in layout.captions for node in _all(tree, each)]
    lines = [_line(block) for node in body for block in blocks_of(node, captions, cut) if block.link_share < 0.8]
    if sum(len(line.text) for line in lines) < _LEAST_BODY:
        return None
    if lead:
        lines = [Line(lead, "lead"), *(line for line in lines if line.text != lead)]
    return Draft(title, tuple(lines), stamp, rule, f"layout:{layout.name}")


def _all(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return tree.css(selector)
    except (SelectolaxError, ValueError):  # a selector that does not parse finds nothing; publishers.py checks them
        return []


def _first_text(tree: LexborHTMLParser, selectors: Iterable[str]) -> str:
    return next((text for selector in selectors for node in _all(tree, selector) if (text := _text(node))), "")


def _text(node: LexborNode) -> str:
    return " ".join(clean(node.text(deep=True, separator=" ")).split())


def _line(block: Block) -> Line:
    return Line(block.text, block.kind, block.after_gap, block.link_share)


# --- metadata ------------------------------------------------------------------------------------------------------


def _titles(tree: LexborHTMLParser) -> list[str]:
    """What the page's head says its title is: og:title, then <title>; never empty, perhaps of empty strings."""
    meta = _metas(tree)
    document = tree.css_first("title")
    found = [meta.get("og:title", ""), _text(document) if document is not None else ""]
    return [" ".join(clean(title).split()) for title in found if title] or [""]


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            found.setdefault(name.lower(), content.strip())
    return found


def _machine_stamp(tree: LexborHTMLParser) -> tuple[Stamp | None, str]:
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


# --- an unknown layout ---------------------------------------------------------------------------------------------


def _generic(html: str, tree: LexborHTMLParser, blocks: list[Block]) -> Draft | Unreadable:
    inside = _body_blocks(html, blocks)
    if not inside:
        return Unreadable("no_body", "no title and paragraphs could be told from the furniture")
    title, title_at = _find_title(tree, blocks, inside)
    stamp, rule, dated = _find_stamp(tree, blocks, title_at, inside)
    kept = _complete(blocks, inside, title_at)
    lines = tuple(_line(blocks[i]) for i in kept if i != title_at and i not in dated and blocks[i].text != title)
    if not lines:
        return Unreadable("no_body", "a title, and nothing under it")
    return Draft(title, lines, stamp, rule, "generic")


def _squeeze(text: str) -> str:
    return "".join(text.split()).casefold()


def _body_blocks(html: str, blocks: Sequence[Block]) -> list[int]:
    """Which blocks are the article's: those that trafilatura returns, else the densest part of the page."""
    found = ""
    if len(html) <= _GENERIC_MOST:
        document = trafilatura.bare_extraction(without_scripts(html), include_comments=False, include_tables=True)
        found = getattr(document, "text", None) or ""
    whole = _squeeze(clean(found).replace("|", ""))
    if len(whole) >= _LEAST_BODY:
        pieces = {_squeeze(line) for line in clean(found).splitlines()}
        inside = []
        for i, block in enumerate(blocks):
            key = _squeeze(block.text.replace("|", ""))
            if key in pieces or (len(key) >= 20 and key in whole):
                inside.append(i)
        inside = _one_region(blocks, inside)
        if sum(len(blocks[i].text) for i in inside) >= _LEAST_BODY:
            return inside
    return _densest(blocks)


def _one_region(blocks: Sequence[Block], inside: list[int]) -> list[int]:
    """Drop repeats of a line elsewhere on the page: of two equal blocks the one in the company of others stays."""
    places: dict[str, list[int]] = {}
    for i in inside:
        places.setdefault(blocks[i].text, []).append(i)
    sure = [at[0] for at in places.values() if len(at) == 1 and not blocks[at[0]].outer]
    if not sure:
        return inside
    low, high = min(sure), max(sure)
    dropped = {
        i
        for at in places.values()
        if len(at) > 1
        for i in at
        if not low <= i <= high and any(low <= j <= high for j in at)
    }
    return [i for i in inside if i not in dropped]


def _densest(blocks: Sequence[Block]) -> list[int]:
    """The blocks of the element with the most running text that is no link."""
    weight: dict[int, float] = {}
    for block in blocks:
        if len(block.text) < 60 or block.link_share > 0.3 or block.outer:
            continue
        for depth, container in enumerate(reversed(block.containers)):
            weight[container] = weight.get(container, 0.0) + len(block.text) * 0.8**depth
    if not weight:
        return []
    best = max(weight, key=lambda container: weight[container])
    inside = [
        i
        for i, b in enumerate(blocks)
        if best in b.containers and b.link_share <= 0.5 and len(b.text) >= 20 and not b.outer
    ]
    return inside if sum(len(blocks[i].text) for i in inside) >= _LEAST_BODY else []


def _find_title(tree: LexborHTMLParser, blocks: Sequence[Block], inside: Sequence[int]) -> tuple[str, int | None]:
    """The printed title and the block it stands in: the line that the page's head repeats, else h1, else the nearest above the body."""
    first = next((i for i in inside if len(blocks[i].text) > 120), inside[0])
    announced = _titles(tree)
    best: tuple[int, int] | None = None
    for i, block in enumerate(blocks[: first + 1]):
        key = _squeeze(block.text)
        if len(key) < 12 or len(block.text) > 300 or is_site_head(block.text):
            continue
        if any(_squeeze(title).startswith(key) for title in announced if title):
            rank = (2 if block.heading == 1 else 1, len(key))
            if best is None or rank > (2 if blocks[best[1]].heading == 1 else 1, best[0]):
                best = (len(key), i)
    if best is not None:
        return blocks[best[1]].text, best[1]
    heads = [
        i
        for i in range(first + 1)
        if blocks[i].heading == 1 and len(blocks[i].text.split()) >= 3 and not is_site_head(blocks[i].text)
    ]
    if heads:
        return blocks[heads[-1]].text, heads[-1]
    heads = [i for i in range(max(0, first - _NEAR), first + 1) if _may_be_title(blocks[i])]
    dates = [i for i in range(max(0, first - _NEAR), first + 1) if date_line(blocks[i].text)]
    above = [i for i in heads if dates and i < dates[-1]]
    styled = [i for i in heads if blocks[i].heading]
    if styled or above or heads:
        at = (styled or above or heads)[-1]
        return blocks[at].text, at
    return _bare_title(announced[0]), None


def _may_be_title(block: Block) -> bool:
    text = block.text
    return (
        len(text.split()) >= 4
        and len(text) <= 200
        and block.link_share < 0.5
        and not block.outer
        and block.kind is None
        and not text.endswith((".", ":", ";", ","))
        and not (is_site_head(text) or is_furniture(text) or is_byline(text) or date_line(text))
    )


def _bare_title(title: str) -> str:
    """A document's title without the site's name behind or before it."""
    pieces = [p.strip() for p in _SUFFIX.split(title) if p.strip()]
    named = [p for p in pieces if not is_site_head(p)]
    if len(named) == len(pieces):
        return title
    return " - ".join(named)


def _find_stamp(
    tree: LexborHTMLParser, blocks: Sequence[Block], title_at: int | None, inside: Sequence[int]
) -> tuple[Stamp | None, str, set[int]]:
    """The publication time, the rule, and the blocks that are its date line."""
    first = next(
        (i for i in inside if i != title_at and (ends_sentence(blocks[i].text) or len(blocks[i].text) > 150)), inside[0]
    )
    start = title_at + 1 if title_at is not None else max(0, first - _NEAR)
    near = [i for i in range(start, min(len(blocks), max(first + 1, start + 3))) if blocks[i].link_share < 0.5]
    for i in near:
        stamp = date_line(blocks[i].text) or _stamp_with_author(blocks[i].text)
        if stamp is not None:
            return stamp, "date_line", {i}
    stamp, rule = _machine_stamp(tree)
    if stamp is not None:
        return stamp, rule, set()
    for i in range(start - 1, max(-1, start - 1 - _NEAR), -1):
        stamp = date_line(blocks[i].text) if blocks[i].link_share < 0.5 else None
        if stamp is not None:
            return stamp, "date_line", {i}
    return None, "none", set()


def _stamp_with_author(text: str) -> Stamp | None:
    """A stamp with a time of day in a short line that also names an author or section; no sentence."""
    if len(text) > 120 or ends_sentence(text):
        return None
    stamp = stamp_in(text)
    return stamp if stamp is not None and stamp.at is not None else None


def _complete(blocks: Sequence[Block], inside: Sequence[int], title_at: int | None) -> list[int]:
    """The body with what was left out of it: the lead, captions, short paragraphs in the same element."""
    chosen = set(inside)
    homes = {container for i in inside for container in blocks[i].containers[-2:]}
    low, high = inside[0], inside[-1]
    if title_at is not None and title_at < low:
        low = title_at + 1
    kept = []
    for i in range(low, len(blocks)):
        block = blocks[i]
        if i > high and (opens_tail(block.text) or opens_list(block.text) or block.heading):
            break
        if i in chosen or _belongs(block, homes, inside[0] > i):
            kept.append(i)
    return kept


def _belongs(block: Block, homes: set[int], before: bool) -> bool:
    """Whether a line that trafilatura left out is of the body all the same."""
    if block.outer or block.link_share > 0.4 or date_line(block.text) or is_furniture(block.text):
        return False
    if block.kind == "caption":
        return True
    if before:  # between title and body: only a lead is meant
        return len(block.text) >= 60 and not is_site_head(block.text)
    return bool(homes.intersection(block.containers[-2:]))
