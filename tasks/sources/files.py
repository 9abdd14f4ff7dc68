"""What a SOURCE argument means: a file, a folder, an archive of web pages, or a configured name."""

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from urllib.parse import quote, urlsplit

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tasks.text.pages import MAX_BYTES

PAGE_ENDINGS = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".shtml": "text/html",
}
ARCHIVE_ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4", ".arc", ".arc.gz")
BUNDLED = {"sample": "sample"}
"""Names of sources that come with the program, and the folder beside this module that holds each."""

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)


class SourceError(Exception):
    """A source that cannot be opened; its text is one sentence for the person who named it."""


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as it came, unread.

    Attributes:
        uri: its address, or ``file:`` and the path below the source for a page from disk.
        name: file name without ending, or the last part of the address.
        payload: decompressed bytes; of a page beyond the limit, only so many as show that it is.
        media_type: as declared, else as guessed from the name; without parameters.
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


def open_source(argument: str) -> Iterator[RawPage]:
    """The pages of a source, in a fixed order; bad pages are pages too, for the reader to refuse.

    Args:
        argument: path of a file, folder, WARC or ARC file; else a name in :data:`BUNDLED`.

    Raises:
        SourceError: at the call, not at the first page, where there is nothing of that name.
    """
    path = Path(argument)
    if argument in BUNDLED and not path.exists():
        return _folder(Path(str(resources.files("tasks.sources") / BUNDLED[argument])), argument)
    try:
        if path.is_dir():
            return _folder(path, argument)
        if path.is_file():
            return _archive(path, argument) if is_archive(path.name) else iter([_file(path, path.name, argument)])
        there = path.exists()
    except (OSError, ValueError) as error:
        raise SourceError(f"Cannot open {argument!r}: {_why(error)}.") from error
    if there:
        raise SourceError(f"{argument!r} is neither a file nor a folder; name one of these.")
    names = ", ".join(sorted(BUNDLED))
    raise SourceError(f"There is no file, folder or source named {argument!r}; the configured sources are: {names}.")


def is_archive(name: str) -> bool:
    """Whether a file name is that of a WARC or ARC file."""
    return name.lower().endswith(ARCHIVE_ENDINGS)


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _folder(folder: Path, source: str) -> Iterator[RawPage]:
    """Every file below a folder, sorted by path; hidden files and folders already seen through a link are passed over."""
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        raise SourceError(f"Cannot read the folder {source!r}: {_why(error)}.") from error
    return _walk(folder, folder, source, {folder.resolve()})


def _walk(folder: Path, top: Path, source: str, seen: set[Path]) -> Iterator[RawPage]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError:
        return  # a folder below that may not be listed holds no pages for us
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            real = entry.resolve()
            if real not in seen:
                seen.add(real)
                yield from _walk(entry, top, source, seen)
        elif is_archive(entry.name):
            yield from _archive(entry, source)
        elif entry.is_file() or entry.is_symlink():
            yield _file(entry, entry.relative_to(top).as_posix(), source)


def _file(path: Path, below: str, source: str) -> RawPage:
    """One file as a page; what cannot be read, or is of no kind that holds pages, comes with the type that says so."""
    ending = path.suffix.lower()
    media_type = (
        PAGE_ENDINGS.get(ending)
        or mimetypes.guess_type(path.name)[0]
        or ("text/plain" if not ending else "application/octet-stream")
    )
    if ending and ending not in PAGE_ENDINGS and media_type == "application/octet-stream":
        media_type = f"application/x-{ending[1:40]}"
    taken_at = datetime.fromtimestamp(0, UTC)
    try:
        taken_at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
        with path.open("rb") as stream:
            payload = stream.read(MAX_BYTES + 1)
    except OSError as error:
        media_type, payload = f"x-unreadable/{(error.strerror or 'error').lower().replace(' ', '-')}", b"\x00"
    return RawPage(f"file:///{quote(below)}", path.stem, payload, media_type, None, taken_at, None, source)


def _archive(path: Path, source: str) -> Iterator[RawPage]:
    """The pages of a WARC or ARC file: responses and resources that may hold text; images and the like are passed over."""
    wanted = WarcRecordType.response | WarcRecordType.resource
    try:
        records = ArchiveIterator(str(path), record_types=wanted, auto_decode="all", fsspec_args=False)
        for record in records:
            page = _record(record, source)
            if page is not None:
                yield page
    except (OSError, ValueError, EOFError) as error:
        raise SourceError(f"The archive {path.name!r} cannot be read on: {_why(error)}.") from error


_PASSED_OVER = (
    "image/",
    "video/",
    "audio/",
    "font/",
    "application/javascript",
    "text/javascript",
    "text/css",
    "application/json",
)


def _record(record: WarcRecord, source: str) -> RawPage | None:
    uri = record.headers.get("WARC-Target-URI") or ""
    if not uri or uri.startswith(("dns:", "whois:", "filedesc:")):
        return None
    headers = record.http_headers if record.is_http else record.headers
    declared = (headers.get("Content-Type") if headers is not None else None) or ""
    media_type = declared.partition(";")[0].strip().lower()
    if media_type.startswith(_PASSED_OVER):
        return None
    status = record.http_headers.status_code if record.is_http and record.http_headers is not None else None
    payload = _payload(record)
    if payload is None:
        media_type, payload = "x-unreadable/broken-encoding", b"\x00"
    charset = _CHARSET.search(declared)
    taken_at = record.record_date or datetime.fromtimestamp(0, UTC)
    if taken_at.tzinfo is None:
        taken_at = taken_at.replace(tzinfo=UTC)
    return RawPage(
        uri,
        name_of(uri),
        payload,
        media_type,
        charset[1] if charset else None,
        taken_at.astimezone(UTC),
        status,
        source,
    )


def _payload(record: WarcRecord) -> bytes | None:
    """A record's bytes, decompressed, up to the limit of a page; null where they cannot be decompressed."""
    try:
        payload: bytes = record.reader.read(MAX_BYTES + 1)
    except (OSError, ValueError, EOFError):
        return None
    return payload


def name_of(uri: str) -> str:
    """The last part of an address without its ending: what a page's file would be called."""
    path = urlsplit(uri).path if "://" in uri else uri
    last = path.rstrip("/").rpartition("/")[2]
    return last.rpartition(".")[0] or last or uri
