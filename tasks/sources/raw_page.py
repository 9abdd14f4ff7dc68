"""A page as it came, whatever it came from, and the error of a source that cannot be opened."""

import lzma
import mimetypes
import zipfile
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from tasks.text.pages import UNREADABLE

PAGE_ENDINGS = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".shtml": "text/html",
}

_LONGEST_REASON = 400  # escaped: it is a media type, which the raw zone cuts at 500

BROKEN_FILE: tuple[type[Exception], ...] = (
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
)
"""What the system and the libraries that unpack say of a file that is cut or spoilt."""


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
        taken_at: when it was taken, UTC; of a file, and of an archive's record that does not say, when the file was last
            changed, so that it stays the same record.
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


def is_address(source: str) -> bool:
    """Whether a SOURCE argument is a web address."""
    return source.startswith(("http://", "https://"))


def reason_of(error: Exception) -> str:
    """What an error of the system or a library says, to stand within a sentence."""
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(said).strip().rstrip(".").lower()


def last_changed(path: Path) -> datetime:
    """When a file was last changed, to the second; the beginning of 1970 where that cannot be told."""
    try:
        return datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    except (OSError, ValueError, OverflowError):  # the others: a file system that lets a file be of the year 30000
        return datetime.fromtimestamp(0, UTC)


def media_type_of(name: str) -> str:
    """The kind of a file by its ending; a file without one may be text."""
    ending = PurePosixPath(name).suffix.lower()
    if not ending:
        return "text/plain"
    return PAGE_ENDINGS.get(ending) or mimetypes.guess_type("x" + ending)[0] or f"application/x-{ending[1:40]}"


def sound(text: str) -> str:
    """Text that a file of UTF-8 can hold: names of files and strings of JSON may bring half characters (lone surrogates)."""
    return text.encode("utf-8", "replace").decode()


def unreadable(uri: str, name: str, why: str, taken_at: datetime, source: str) -> RawPage:
    """A page in place of one whose bytes could not be had, so that it is counted and rejected and not lost."""
    return RawPage(uri, name, b"\x00", UNREADABLE + _escaped(" ".join(why.split())), None, taken_at, None, source)


def _escaped(why: str) -> str:
    """A reason as the second part of a media type, from which it comes back word for word: see :data:`UNREADABLE`."""
    kept, length = [], 0
    for letter in why:
        escaped = {" ": "-", "-": "%2D"}.get(letter) or quote(sound(letter), safe="'(),:/")
        length += len(escaped)
        if length > _LONGEST_REASON:
            break
        kept.append(escaped)
    return "".join(kept)
