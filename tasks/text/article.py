"""What a page is once it has been read: one clean text, its parts, and when and where it appeared."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

PartKind = Literal["title", "lead", "paragraph", "caption"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article's text: ``text[start:end]``; parts do not overlap and stand in order."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    r"""One page, read.

    Attributes:
        title: as printed; empty where the page shows none.
        text: title, lead, body and captions, each part on a line of its own, separated by ``\n``. Unicode NFC, Đ for Ð,
            one apostrophe (U+0027), single spaces. Every offset of the project counts in this text (Python code points).
        parts: what each stretch of ``text`` is.
        published_at: with its zone (Asia/Ho_Chi_Minh where the page names none); null where the page gives no time of day.
        published_on: the day of publication in Vietnam; null where none is certain, never guessed.
        published_by: the rule that found the day (``meta``, ``date_line``, ``dateline``, ``address`` ...); ``none``; or
            ``after_capture`` where the page names a day later than the one on which a server gave it, which is not taken.
        dateline: the paper's mark before the first sentence, as printed (``ĐBP``, ``BHG``, ``PTO``), or null.
        reading: which way the page was read: ``text``, ``layout:<publisher>`` or ``generic``.
        site: the line of the page's head that names the paper (``Báo Ninh Thuận Online``), as printed, or null.
    """

    title: str
    text: str
    parts: tuple[Part, ...]
    published_at: datetime | None
    published_on: date | None
    published_by: str
    dateline: str | None
    reading: str
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page that could not be read.

    Attributes:
        reason: one of the closed list in :data:`REASONS`.
        detail: what was seen, for a person; no text of the page.
    """

    reason: str
    detail: str


REASONS = {
    "empty": "nothing, or nothing but white space and page furniture",
    "binary": "not text: control bytes, or a known binary format",
    "encoding": "bytes that no known Vietnamese encoding explains",
    "truncated": "cut before its body",
    "too_large": "more bytes, or a longer line, than a page has",
    "no_body": "no title and paragraphs could be told from the furniture",
    "unreadable": "a file, an archive or a row whose bytes could not be had",
    "media_type": "a kind of file that holds no article",
}
