"""One page's bytes to an article: the only door between what was fetched and what is read."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from tasks.text.article import Article, Part, PartKind, Unreadable
from tasks.text.body import settle
from tasks.text.encodings import decode
from tasks.text.html import read_html
from tasks.text.layout import Layout
from tasks.text.lines import Draft
from tasks.text.opening_days import opening_stamp
from tasks.text.plain import read_plain

MAX_BYTES = 20_000_000  # of a page; the longest article has some hundred thousand
UNREADABLE = "x-unreadable/"
"""Begins the media type of a page whose bytes could not be had; what follows says why, escaped, with ``-`` for a space."""
MAX_LINE = 5_000_000  # bytes between two line breaks

_TEXT_TYPES = re.compile(
    r"text/|application/(?:xhtml|xml|octet-stream|x-empty|unknown)|^$|\*/\*|^unknown", re.IGNORECASE
)
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x1f\x8b",
    b"BZh",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"ID3",
    b"{\\rtf",
    b"OggS",
    b"\x00\x00\x01\x00",
    b"Rar!",
    b"7z\xbc\xaf",
)
_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|table|meta|title|article|br|span|font|h1)\b", re.IGNORECASE
)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_page(
    payload: bytes,
    *,
    media_type: str,
    name: str = "",
    charset: str | None = None,
    layout: Layout | Sequence[Layout] | None = None,
) -> Article | Unreadable:
    """Read a page; any bytes at all give an article or the reason why not, in time linear in their length.

    Args:
        payload: the page as it was served or saved, decompressed.
        media_type: as declared; ``text/html`` or ``text/plain`` decide the way of reading, but the content has the last word.
        name: the file's name or the last part of its address; only its ending is looked at.
        charset: as the server's header says, if it does.
        layout: the publisher's, if one is known, or those of several years: the first that fits the page is used.
    """
    if media_type.startswith(UNREADABLE):
        return Unreadable("unreadable", unquote(media_type.removeprefix(UNREADABLE).replace("-", " ")))
    refused = _refuse(payload, media_type)
    if refused is not None:
        return refused
    text = decode(payload, charset)
    if isinstance(text, Unreadable):
        return text
    if len(_NOT_TEXT.findall(text[:100_000])) > max(4, len(text[:100_000]) // 200):
        return Unreadable("binary", "control characters in what should be text")
    layouts = [layout] if isinstance(layout, Layout) else (layout or ())
    draft = read_html(text, layouts) if _is_html(text, media_type, name) else read_plain(text)
    return draft if isinstance(draft, Unreadable) else _article(draft)


def _refuse(payload: bytes, media_type: str) -> Unreadable | None:
    """What can be said without reading: too much, nothing, not text."""
    if len(payload) > MAX_BYTES:
        return Unreadable("too_large", f"{len(payload):,} bytes; a page has at most {MAX_BYTES:,}")
    if not payload.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf"):
        return Unreadable("empty", f"{len(payload):,} bytes, all of them blank")
    if not _TEXT_TYPES.search(media_type.strip()):
        return Unreadable("media_type", f"declared as {media_type[:80]}")
    if payload.startswith(_BINARY):
        return Unreadable("binary", "the signature of a binary format")
    if len(payload) > MAX_LINE and _longest_line(payload) > MAX_LINE:
        return Unreadable("too_large", f"a line of more than {MAX_LINE:,} bytes")
    return None


def _longest_line(payload: bytes) -> int:
    longest = start = 0
    while (end := payload.find(b"\n", start)) >= 0:
        longest = max(longest, end - start)
        start = end + 1
    return max(longest, len(payload) - start)


def _is_html(text: str, media_type: str, name: str) -> bool:
    """Whether a page is markup: by its declared type or name, unless its content plainly says otherwise."""
    head = text[:20_000]
    tags = len(_MARKUP.findall(head))
    if "html" in media_type or name.lower().endswith((".html", ".htm", ".xhtml")):
        return tags > 0 or "<" in head
    return tags >= 3 or head.lstrip("\ufeff \r\n\t")[:20].lower().startswith(("<!doctype html", "<html"))


def _article(draft: Draft) -> Article | Unreadable:
    """Join a draft's lines to one text and note where each part stands."""
    lines, mark, tail = settle(draft)
    if not lines:
        reason = "no_body" if draft.title else "empty"
        return Unreadable(reason, "no paragraphs could be told from the furniture")
    pieces: list[tuple[PartKind, str]] = [("title", draft.title), *lines] if draft.title else list(lines)
    parts = []
    at = 0
    for kind, text in pieces:
        parts.append(Part(kind, at, at + len(text)))
        at += len(text) + 1
    stamp, rule = (draft.stamp, draft.stamp_by) if draft.stamp is not None else (tail, "tail_line" if tail else "none")
    if stamp is None:
        first = next((text for kind, text in lines if kind not in {"title", "caption"}), "")
        stamp = opening_stamp(first)
        rule = "dateline" if stamp is not None else rule
    return Article(
        title=draft.title,
        text="\n".join(text for _, text in pieces),
        parts=tuple(parts),
        published_at=stamp.at if stamp is not None else None,
        published_on=stamp.day if stamp is not None else None,
        published_by=rule,
        dateline=mark,
        reading=draft.reading,
        site=draft.site,
    )
