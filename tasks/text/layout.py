"""How one publisher's pages are laid out: CSS selectors, for the days they were valid."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Layout:
    """Where title, time, body and captions stand on a publisher's pages.

    Each selector list is tried in order; the first that finds text is used (``captions`` and ``cut``: all are).
    Where ``body`` finds nothing, the page is read as one of an unknown layout.

    Attributes:
        name: the publisher's id, for ``Article.reading``.
        lead: stands outside the body; a lead inside it needs no selector.
        cut: inside the body, but not of it: related articles, tools, votes.
        valid_from, valid_to: the first and last day of publication with this layout; null for open ends.
    """

    name: str
    body: tuple[str, ...]
    title: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
