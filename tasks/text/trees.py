"""Markup to a tree, whatever the markup: nesting beyond what any page needs is taken away first, parsers being quadratic in it."""

import re

from selectolax.lexbor import LexborHTMLParser

DEEPEST = 200  # nested elements; real pages have up to 60

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "details",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_SELF_CLOSING = frozenset(
    ["p", "li", "td", "th", "tr", "option", "dt", "dd", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body"]
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
_RAW = re.compile(r"<(script|style|noscript|template)\b.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)


def parse(html: str) -> LexborHTMLParser:
    """The tree of a page; scripts and comments are gone from it, and nesting beyond :data:`DEEPEST` is flat."""
    return LexborHTMLParser(flat(html))


def flat(html: str) -> str:
    """The page without the tags nested deeper than any page needs; most pages are returned as they are."""
    depth = 0
    pieces: list[str] = []
    at = 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in _VOID:
            continue
        closes = bool(match[1])
        counts = name not in _SELF_CLOSING
        depth += counts and not closes
        if depth > DEEPEST:
            between = html[at : match.start()].strip()
            if between or not pieces:
                pieces.extend((html[at : match.start()], " "))
            if name in BLOCK_TAGS:
                pieces[-1] = "<br>"
            at = match.end()
        depth = max(0, depth - (counts and closes))
    return html if not pieces else "".join((*pieces, html[at:]))


def without_scripts(html: str) -> str:
    """The page without scripts, styles and comments."""
    return _RAW.sub(" ", html)
