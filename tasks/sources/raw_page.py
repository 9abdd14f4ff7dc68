"""A page as it came, whatever it came from, and the error of a source that cannot be opened."""

from dataclasses import dataclass
from datetime import datetime


class SourceError(Exception):
    """A source that cannot be opened or read on; its text is one sentence for the person who named it."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as it came, unread.

    Attributes:
        uri: its address, or ``file:`` and the path below the source for a page from disk.
        name: file name without ending, or the last part of the address.
        payload: decompressed bytes; of a page beyond the limit, only so many as show that it is.
        media_type: as declared, else as guessed from the name, without parameters; ``x-unreadable/...`` where the bytes
            could not be had.
        charset: as the server's header said.
        taken_at: when it was taken, UTC; of a file, when it was last changed, so that it stays the same record.
        http_status: null for files.
        source: the argument or name it was asked by.
    """

    uri: str
    name: str
    payload: bytes
    media_type: str
    charset: str | None
    taken_at: datetime
    http_status: int | None
    source: str


def reason_of(error: Exception) -> str:
    """What an error of the system or a library says, to stand within a sentence."""
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(said).strip().rstrip(".").lower()
