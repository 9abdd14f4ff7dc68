"""The raw zone: pages as they were taken, in WARC files that are written once and never changed.

A file holds one batch, named by its source and by the digest of its captures, so that the same pages make the same file.
Each record is a gzip member of its own: one page can be read at its offset.
"""

import gzip
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import IO
from urllib.parse import quote, unquote
from uuid import UUID

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from warehouse.home import raw_zone, write_whole
from warehouse.records import Capture

_ENDING = ".warc.gz"
_CAPTURES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit | WarcRecordType.metadata
# Every character that may stand in an address unescaped, and % so that an escaped one stays as it is.
_ADDRESS = "!#$%&'()*+,/:;=?@[]~"
# In a name a % is a % and has to come back as one.
_NAME = _ADDRESS.replace("%", "") + " "
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page on its way into the raw zone, or out of it.

    Attributes:
        uri: where it came from; escaped to ASCII when it is stored.
        name: file name without ending, or last part of the address.
        payload: as it was served or saved, decompressed.
        media_type: as declared, else as guessed; without parameters.
        charset: as the server's header said.
        taken_at: when it was taken, with zone; whole seconds are kept.
        http_status: the server's answer; null for files.
        source: what it was asked of.
    """

    uri: str
    name: str
    payload: bytes
    media_type: str
    charset: str | None
    taken_at: datetime
    http_status: int | None
    source: str

    @property
    def digest(self) -> str:
        """The sha256 of the payload, hexadecimal."""
        return sha256(self.payload).hexdigest()


@dataclass(frozen=True, slots=True)
class Damage:
    """A stretch of a WARC file that could not be read: from ``offset`` on."""

    offset: int
    detail: str


def address(uri: str) -> str:
    """The address as the raw zone keeps it: ASCII without white space; letters are escaped as UTF-8."""
    return quote(uri, safe=_ADDRESS)


def page_key(uri: str, digest: str) -> bytes:
    """What makes a page the same page: its address and its payload."""
    return sha256(f"{address(uri)}\n{digest}".encode()).digest()[:16]


def warc_path(home: Path, batch: str) -> Path:
    """The WARC file of a batch."""
    return raw_zone(home) / f"{batch}{_ENDING}"


def batches(home: Path) -> list[str]:
    """Every batch of the raw zone, in order of its name."""
    return sorted(path.name.removesuffix(_ENDING) for path in raw_zone(home).glob(f"*{_ENDING}") if path.is_file())


def store(home: Path, pages: list[RawPage]) -> str:
    """Write one batch; returns its name. The same pages again leave the file as it is."""
    ids = [_capture_id(page) for page in pages]
    source = re.sub(r"[^a-z0-9]+", "-", Path(pages[0].source).name.casefold())[:24].strip("-") or "pages"
    batch = f"{source}-{digest_of(ids)}"
    path = warc_path(home, batch)
    if not path.exists():

        def write(file: IO[bytes]) -> None:
            for page, capture_id in zip(pages, ids, strict=True):
                file.write(gzip.compress(_record(page, capture_id), mtime=0))

        write_whole(path, write)
    return batch


def read(home: Path, batch: str) -> Iterator[tuple[Capture, RawPage] | Damage]:
    """The captures of a batch with their pages; what of the file is damaged or missing is reported where it begins.

    A cut or spoilt record is known by its payload's digest, a missing one by the batch's name. What a crawl met and did
    not store (unchanged, moved, gone, refused, failed) is a capture too: its page has no payload and is not to be read.
    """
    offset = 0
    ids: list[str] = []
    try:
        for record in ArchiveIterator(
            str(warc_path(home, batch)),
            record_types=_CAPTURES,
            parse_http=True,
            fsspec_args=False,
        ):
            offset = record.stream_pos
            outcome = record.headers.get("Chibo-Outcome") or "stored"
            digest = (record.headers.get("WARC-Payload-Digest") or "").removeprefix("sha256:")
            page = _page(record, stored=outcome == "stored")
            if outcome == "stored" and digest != page.digest:
                yield Damage(offset, "the page does not match its digest")
                continue
            capture = replace(
                capture_of(page, batch, offset),
                capture_id=capture_id(page.uri, page.taken_at, digest),
                digest=digest,
                outcome=outcome,
                reason=record.headers.get("Chibo-Reason") or None,
                discovered=record.headers.get("Chibo-Discovered") or None,
            )
            ids.append(capture.capture_id)
            yield capture, page
    except (OSError, ValueError, KeyError) as error:
        yield Damage(offset, f"the file cannot be read on: {error}")
        return
    if not batch.endswith(digest_of(ids)):
        yield Damage(offset, "pages are missing from the file")


def digest_of(ids: list[str]) -> str:
    """What a batch's name ends with: a digest of its captures' ids in their order."""
    return sha256(" ".join(ids).encode()).hexdigest()[:12]


def capture_id(uri: str, taken_at: datetime, digest: str) -> str:
    """The id of a capture; ``digest`` is empty where there was no page."""
    return sha256(f"{address(uri)}\n{_date(taken_at)}\n{digest}".encode()).hexdigest()[:32]


def _date(moment: datetime) -> str:
    # not strftime, which gives a year before 1000 fewer than four digits
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _capture_id(page: RawPage) -> str:
    return capture_id(page.uri, page.taken_at, page.digest)


def capture_of(page: RawPage, batch: str = "", offset: int = 0) -> Capture:
    """The row of a page in a batch; by default of one that is read without being stored."""
    return Capture(
        capture_id=_capture_id(page),
        batch=batch,
        warc_offset=offset,
        uri=address(page.uri),
        name=page.name,
        source=page.source,
        captured_at=page.taken_at,
        digest=page.digest,
        media_type=page.media_type,
        size=len(page.payload),
        http_status=page.http_status,
        outcome="stored",
        reason=None,
        discovered=None,
    )


def _record(page: RawPage, capture_id: str) -> bytes:
    record = WarcRecord()
    kind = WarcRecordType.resource if page.http_status is None else WarcRecordType.response
    record.init_headers(kind, f"uuid:{UUID(capture_id, version=5)}".encode())
    headers = {
        "WARC-Date": _date(page.taken_at),
        "WARC-Target-URI": address(page.uri),
        "WARC-Payload-Digest": f"sha256:{page.digest}",
        "Chibo-Source": quote(page.source, safe=_NAME),
        "Chibo-Name": quote(page.name, safe=_NAME),
        "Content-Type": _content_type(page),
    }
    block = page.payload
    if page.http_status is not None:
        headers["Content-Type"] = "application/http;msgtype=response"
        block = _http_head(page) + block
    for name, text in headers.items():
        record.headers[name] = text
    record.set_bytes_content(block)
    out = io.BytesIO()
    record.write(out)
    return out.getvalue()


def _content_type(page: RawPage) -> str:
    declared = page.media_type if page.charset is None else f"{page.media_type}; charset={page.charset}"
    # A header is one line of ASCII, and no long one, whatever a server declared.
    return " ".join(declared.split()).encode("ascii", "replace").decode()[:500]


def _http_head(page: RawPage) -> bytes:
    # The payload is kept decoded, so of the head only what is true of it is kept.
    lines = [
        f"HTTP/1.1 {page.http_status}",
        f"Content-Type: {_content_type(page)}",
        f"Content-Length: {len(page.payload)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode("ascii")


def _page(record: WarcRecord, *, stored: bool) -> RawPage:
    headers = record.headers
    http = record.http_headers if record.is_http else None
    declared = (http or headers).get("Content-Type") or ""
    charset = _CHARSET.search(declared)
    return RawPage(
        uri=headers["WARC-Target-URI"],
        name=unquote(headers.get("Chibo-Name") or ""),
        payload=record.reader.read() if stored else b"",
        media_type=declared.partition(";")[0].strip(),
        charset=charset[1] if charset else None,
        taken_at=datetime.fromisoformat(headers["WARC-Date"]),
        http_status=http.status_code if http is not None else None,
        source=unquote(headers.get("Chibo-Source") or ""),
    )
