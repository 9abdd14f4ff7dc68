"""Web archives: WARC files by fastwarc, and the ARC files that came before them."""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast
from urllib.parse import urlsplit

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tasks.sources.endings import ends_whole
from tasks.sources.payloads import decoded
from tasks.sources.raw_page import BROKEN_FILE, RawPage, SourceError, last_changed, reason_of
from tasks.sources.topical import Gate
from tasks.text.pages import MAX_BYTES, UNREADABLE

WARC_ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4")
ARC_ENDINGS = (".arc", ".arc.gz")

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_STATUS = re.compile(r"\d{3}", re.ASCII)
_PASSED_OVER = (
    "image/",
    "video/",
    "audio/",
    "font/",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
)
_NO_PAGES = ("dns:", "whois:", "filedesc:", "warcinfo:")
_UNREADABLE = UNREADABLE + "broken-compression"
_ARC_2 = 10  # fields of a record's line in the second version of the format
_LONGEST_HEADER = 64_000  # bytes of an HTTP header or a line of an ARC file


def is_archive(name: str) -> bool:
    """Whether a file name is that of a WARC or ARC file."""
    return name.lower().endswith(WARC_ENDINGS + ARC_ENDINGS)


def open_archive(
    path: Path, source: str, gate: Gate | None = None, passed_over: Counter[str] | None = None
) -> Iterator[RawPage]:
    """The pages of an archive in its order: responses and resources that may hold text; images and the like are passed over.

    Args:
        path: of the archive.
        source: what it is called.
        gate: what a page must pass; without it all pages are given.
        passed_over: gets the number of those that do not pass, by reason.

    Raises:
        SourceError: while iterating, where the file is cut or broken; what stood before it has been given by then.
    """
    counted = Counter[str]() if passed_over is None else passed_over
    is_arc = path.name.lower().endswith(ARC_ENDINGS)
    pages = _arc_pages(path, source) if is_arc else _warc_pages(path, source, gate, counted)
    try:
        for page in pages:
            if gate is not None and page.http_status not in (None, 200):
                counted["status"] += 1
            elif gate is None or gate.keeps(page.payload, page.media_type, page.charset):
                yield page
            else:
                counted["off_topic"] += 1
    except BROKEN_FILE as error:
        raise SourceError(f"The archive {path.name!r} cannot be read on: {reason_of(error)}.") from error


def name_of(uri: str) -> str:
    """The last part of an address without its ending: what a page's file would be called."""
    try:
        path = urlsplit(uri).path if "://" in uri else uri
    except ValueError:
        path = uri
    last = path.rstrip("/").rpartition("/")[2]
    return last.rpartition(".")[0] or last or uri


def _warc_pages(path: Path, source: str, gate: Gate | None, passed_over: Counter[str]) -> Iterator[RawPage]:
    wanted = WarcRecordType.response | WarcRecordType.resource
    last, undated = 0, last_changed(path)
    # Heads are read of the few records that pass: looking for words costs less.
    for record in ArchiveIterator(str(path), record_types=wanted, parse_http=False, fsspec_args=False):
        last, expected = record.stream_pos, record.content_length
        block = record.reader.read(MAX_BYTES + _LONGEST_HEADER)
        if gate is not None and len(block) == expected and not _is_packed(block) and not gate.may_pass(block):
            passed_over["off_topic"] += 1
            continue
        page = _warc_page(record, source, block, expected, undated)
        if page is None:
            passed_over["media_type"] += 1
        else:
            yield page
    if not ends_whole(path, last):
        raise EOFError("it is cut within a record's head")


def _is_packed(block: bytes) -> bool:
    """Whether an answer's bytes may hide words: packed, in chunks that may cut a word, or of no known form."""
    end = block.find(b"\r\n\r\n", 0, _LONGEST_HEADER)
    if end < 0 or not block.startswith(b"HTTP/"):
        return not block[:16].isascii()
    head = block[:end].lower()
    return b"\ncontent-encoding:" in head or b"\ntransfer-encoding:" in head or not block[end + 4 : end + 20].isascii()


def _warc_page(record: WarcRecord, source: str, block: bytes, expected: int, undated: datetime) -> RawPage | None:
    uri = _address(record.headers.get("WARC-Target-URI") or "")
    if not uri or uri.startswith(_NO_PAGES):
        return None
    if len(block) < min(expected, MAX_BYTES + _LONGEST_HEADER):
        raise EOFError(f"the record of {uri[:200]} is cut")
    taken_at = _in_utc(record.record_date) or undated
    declared = record.headers.get("Content-Type") or ""
    return _answer(uri, block, "" if declared.lower().startswith("application/http") else declared, taken_at, source)


def _in_utc(told: datetime | None) -> datetime | None:
    try:
        return told and (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:  # a day at the end of the calendar
        return None


def _address(told: str) -> str:
    """An address as its archive wrote it: in UTF-8, which fastwarc reads as Latin-1."""
    uri = told.strip("<> ")
    try:
        return uri if uri.isascii() else uri.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return uri


def _answer(uri: str, record: bytes, declared: str, taken_at: datetime, source: str) -> RawPage | None:
    """A page of a record whose bytes may begin with the server's answer; None where its type is none of a page."""
    encodings: tuple[str | None, str | None] = (None, None)
    status, body = None, record
    if record.startswith(b"HTTP/"):
        end = re.search(rb"\r?\n\r?\n", record[:_LONGEST_HEADER])
        body = record[end.end() :] if end else b""
        lines = record[: end.start() if end else _LONGEST_HEADER].decode("latin-1").splitlines()
        headers = {
            name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }
        words = lines[0].split()
        status = int(words[1]) if len(words) > 1 and _STATUS.fullmatch(words[1]) else None
        encodings = headers.get("content-encoding"), headers.get("transfer-encoding")
        declared = headers.get("content-type", declared)
    if declared.lower().startswith(_PASSED_OVER):
        return None
    return _page(uri, body, declared=declared, encodings=encodings, status=status, taken_at=taken_at, source=source)


def _page(
    uri: str,
    body: bytes,
    *,
    declared: str,
    encodings: tuple[str | None, str | None],
    status: int | None,
    taken_at: datetime,
    source: str,
) -> RawPage:
    """A page of an archive; where its bytes cannot be decompressed, one whose type says so."""
    payload = decoded(body, *encodings, MAX_BYTES + 1)
    charset = _CHARSET.search(declared)
    return RawPage(
        uri=uri,
        name=name_of(uri),
        payload=b"\x00" if payload is None else payload,
        media_type=_UNREADABLE if payload is None else declared.partition(";")[0].strip().lower(),
        charset=charset[1] if charset else None,
        taken_at=taken_at,
        http_status=status,
        source=source,
    )


def _arc_pages(path: Path, source: str) -> Iterator[RawPage]:
    """An ARC record is a line ``URL address time type length`` and so many bytes; see the Internet Archive's ARC format.

    Its second version has five fields more before the length. An address may hold spaces, whatever the format says.
    """
    zipped, undated = path.name.lower().endswith(".gz"), last_changed(path)
    with cast("BinaryIO", gzip.open(path, "rb")) if zipped else path.open("rb") as stream:
        while line := stream.readline(_LONGEST_HEADER):
            if not line.strip():
                continue
            fields = line.decode("utf-8", "replace").split()
            if len(fields) < 5 or not fields[-1].isdecimal():
                raise ValueError("a record does not begin as one of an ARC file does")
            length = int(fields[-1])
            about = fields[1:4] if len(fields) == _ARC_2 else fields[-4:-1]
            uri = fields[0] if len(fields) == _ARC_2 else " ".join(fields[:-4])
            body = stream.read(min(length, MAX_BYTES + 1))
            if len(body) < min(length, MAX_BYTES + 1):
                raise EOFError(f"the record of {uri[:200]} is cut")
            _skip(stream, length - len(body))
            declared, when = about[2].lower(), _arc_time(about[1]) or undated
            page = None if uri.startswith(_NO_PAGES) else _answer(uri, body, declared, when, source)
            if page is not None:
                yield page


def _skip(stream: BinaryIO, length: int) -> None:
    while length > 0 and (read := stream.read(min(length, 1_000_000))):
        length -= len(read)


def _arc_time(digits: str) -> datetime | None:
    try:
        return datetime.strptime(digits[:14], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
