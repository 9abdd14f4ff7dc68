"""What a page is made of before it is an article: its lines in reading order, whatever kind of file they came from."""

from dataclasses import dataclass
from datetime import date, datetime

from tasks.text.article import PartKind


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line or block of a page, cleaned, never empty.

    Attributes:
        kind: what the markup says it is, or null where only its words can tell (always so in plain text).
        after_gap: an image or an empty box stood before it, so that a short line here is likely a caption.
        link_share: the part of its letters that are links, 0 to 1; 0 in plain text.
        places: identities of the two elements it stands in most closely; empty in plain text.
        bulleted: a dot or an arrow of a list stood before it, which is no part of its text.
    """

    text: str
    kind: PartKind | None = None
    after_gap: bool = False
    link_share: float = 0.0
    places: tuple[int, ...] = ()
    bulleted: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day of publication as a page prints it, with the time of day where it prints one."""

    day: date
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A page whose head is understood and whose body may still hold bylines, lists and repeated captions.

    Attributes:
        stamp: the publication time where the head gives one.
        stamp_by: the rule that found it (``date_line``, ``meta`` ...), or ``none``.
        reading: which way it was read: ``text``, ``layout:<publisher>`` or ``generic``.
        mark: the paper's mark where it stands before the title.
        site: the line of the head that names the paper, as printed.
        lead_is_told: a lead has its own place on such pages, so that the first paragraph is none.
    """

    title: str
    lines: tuple[Line, ...]
    stamp: Stamp | None
    stamp_by: str
    reading: str
    lead_is_told: bool = False
    mark: str | None = None
    site: str | None = None
