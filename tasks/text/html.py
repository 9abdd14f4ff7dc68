"""HTML pages: by a publisher's layout where one is known and fits, else by what the page itself shows."""

import re
from collections.abc import Iterable, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from tasks.text.article import Unreadable
from tasks.text.blocks import blocks_of, line_of
from tasks.text.characters import clean
from tasks.text.datelines import stamp_in
from tasks.text.generic import LEAST_BODY, read_unknown
from tasks.text.layout import Layout
from tasks.text.lines import Draft, Line
from tasks.text.metadata import bare_title, machine_stamp, titles
from tasks.text.trees import parse

_BODY_TAG = re.compile(r"<(?:body|p|div|table|td|br|article|h1)\b", re.IGNORECASE)


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
    return read_unknown(html, tree, blocks)


def _nothing(html: str) -> Unreadable:
    if "</html>" not in html[-2000:].lower() and "</body>" not in html[-2000:].lower():
        return Unreadable("truncated", "the page ends before its body")
    return Unreadable("empty", "the page shows no text")


def _by_layout(tree: LexborHTMLParser, layout: Layout) -> Draft | None:
    """Read by the publisher's selectors; null where they find no body, or the page is of a day without this layout."""
    body = next((nodes for each in layout.body if (nodes := [node for node in _all(tree, each) if _text(node)])), None)
    if body is None:
        return None
    title = _first_text(tree, layout.title) or bare_title(titles(tree)[0])
    when = _first_text(tree, layout.time)
    stamp = stamp_in(when) if when else None
    rule = "layout"
    if stamp is None:
        stamp, rule = machine_stamp(tree)
    if stamp is not None and not (layout.valid_from or stamp.day) <= stamp.day <= (layout.valid_to or stamp.day):
        return None
    lead = _first_text(tree, layout.lead)
    cut = {node.mem_id for each in layout.cut for node in _all(tree, each)}
    captions = [node for each in layout.captions for node in _all(tree, each)]
    lines = [line_of(block) for node in body for block in blocks_of(node, captions, cut) if block.link_share < 0.8]
    if sum(len(line.text) for line in lines) < LEAST_BODY:
        return None
    if lead:
        lines = [Line(lead, "lead"), *(line for line in lines if line.text != lead)]
    return Draft(title, tuple(lines), stamp, rule, f"layout:{layout.name}", lead_is_told=bool(layout.lead))


def _all(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return tree.css(selector)
    except (SelectolaxError, ValueError):  # a selector that does not parse finds nothing; publishers.py checks them
        return []


def _first_text(tree: LexborHTMLParser, selectors: Iterable[str]) -> str:
    return next((text for selector in selectors for node in _all(tree, selector) if (text := _text(node))), "")


def _text(node: LexborNode) -> str:
    return " ".join(clean(node.text(deep=True, separator=" ")).split())
