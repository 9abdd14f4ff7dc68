"""What became of one request for a page, as a record of the raw zone and back.

Whatever happens to an address becomes a WARC record, so that the state of a source can be made again from its files:
an answer is a ``response`` (a page, and 404, 403, 301 as well), the same page again a ``revisit``, and what never
brought an answer (a time-out, a robots.txt that forbids) a ``metadata`` record.
"""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Literal, cast
from urllib.parse import quote
from uuid import UUID

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

Outcome = Literal["stored", "unchanged", "moved", "gone", "refused", "failed"]

_SAME = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_NO_BODY = 64 * 1024  # bytes kept of an answer that is no page
_ADDRESS = "!#$%&'()*+,/:;=?@[]~"
# A record whose head is longer than 32 KB cannot be read back, nor can what stands behind it in its file.
_LONGEST_HEAD = 16_000
_READ_AGAIN = frozenset({"content-type", "etag", "last-modified"})
_WIRE = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"})


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one address at one time.

    Attributes:
        address: canonical.
        source: id of the source it was asked of.
        at: UTC, whole microseconds.
        outcome: ``stored`` a page; ``unchanged`` the page we have; ``moved`` it stands under ``onward``; ``gone`` 404 and
            410; ``refused`` by the server (401, 403, 451), by robots.txt or by our own guard; ``failed`` anything else.
        status: HTTP status; None where there was no answer.
        headers: of the answer.
        body: payload of ``stored``, else at most 64 KiB of it or empty.
        digest: sha256 of the page, hexadecimal; of the page we have, where it is unchanged; empty where there is none.
        onward: address that a ``moved`` page stands under.
        reason: why it was refused or failed, by one word; or how it moved (``redirect``; ``canonical``: the page itself says
            so; ``same``: byte for byte; ``twin``: with other www, http, m. or last slash); or how a gone page said that it is
            (``notice`` under status 200, ``redirect`` to its site's front; empty for 404 and 410).
        discovered: how its source's pages are: ``described`` or ``generically``.
    """

    address: str
    source: str
    at: datetime
    outcome: Outcome
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    digest: str = ""
    onward: str = ""
    reason: str = ""
    discovered: str = ""

    def header(self, name: str) -> str:
        """First header of that name (lower case), or empty."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def media_type(self) -> str:
        """As the server declared it; empty where it did not."""
        return " ".join(self.header("content-type").split())


def digest_of(body: bytes) -> str:
    """The sha256 of a payload, hexadecimal."""
    return sha256(body).hexdigest()


def encode(taken: Taken) -> bytes:
    """One WARC record as a gzip member of its own; the same input makes the same bytes."""
    record = WarcRecord()
    kind = _kind(taken)
    record.init_headers(kind, f"uuid:{_uuid(taken)}".encode())
    headers = {
        "WARC-Date": taken.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "WARC-Target-URI": quote(taken.address, safe=_ADDRESS),
        "Chibo-Source": taken.source,
        "Chibo-Name": quote(name_of(taken.address), safe=""),
        "Chibo-Outcome": taken.outcome,
        "Chibo-Reason": taken.reason,
        "Chibo-Discovered": taken.discovered,
        "Chibo-Media-Type": taken.media_type,
        "WARC-Payload-Digest": f"sha256:{taken.digest}" if taken.digest else "",
        "WARC-Refers-To-Target-URI": quote(taken.onward, safe=_ADDRESS),
        "Content-Type": "application/http;msgtype=response",
    }
    if kind == WarcRecordType.revisit:
        headers["WARC-Profile"] = _NOT_MODIFIED if taken.status == 304 else _SAME
        block = _head(taken, 0)
    elif kind == WarcRecordType.metadata:
        headers["Content-Type"] = "application/warc-fields"
        block = f"outcome: {taken.outcome}\r\nreason: {taken.reason}\r\n".encode()
    else:
        body = taken.body if taken.outcome == "stored" else taken.body[:_NO_BODY]
        if len(body) < len(taken.body):
            headers["WARC-Truncated"] = "length"
        block = _head(taken, len(body)) + body
    for header, text in headers.items():
        if text:
            record.headers[header] = text
    record.set_bytes_content(block)
    out = BytesIO()
    record.write(out)
    return gzip.compress(out.getvalue(), compresslevel=5, mtime=0)


def decode(path: Path, *, bodies: bool = False) -> Iterator[Taken]:
    """The records of a file in their order; without ``bodies`` the payloads stay empty.

    Raises:
        OSError: the file ends within a record or is damaged.
    """
    kinds = WarcRecordType.response | WarcRecordType.revisit | WarcRecordType.metadata
    for record in ArchiveIterator(str(path), record_types=kinds, parse_http=True, fsspec_args=False):
        if record.headers.get("Chibo-Outcome"):
            yield _taken(record, bodies=bodies)


def name_of(address: str) -> str:
    """Last part of an address, without its ending: what a page is called in reports."""
    path, _, query = address.partition("?")
    last = path.rstrip("/").rpartition("/")[2]
    stem = last.rpartition(".")[0] or last
    return f"{stem}-{query}" if query else stem


def _kind(taken: Taken) -> WarcRecordType:
    if taken.status is None or (taken.outcome == "moved" and taken.reason == "canonical"):
        return WarcRecordType.metadata
    if taken.outcome == "unchanged" or (taken.outcome == "moved" and taken.reason == "same"):
        return WarcRecordType.revisit
    return WarcRecordType.response


def _uuid(taken: Taken) -> UUID:
    when = taken.at.astimezone(UTC).isoformat()
    return UUID(sha256(f"{taken.address}\n{when}\n{taken.outcome}\n{taken.digest}".encode()).hexdigest()[:32])


def _head(taken: Taken, length: int) -> bytes:
    # The payload is kept unpacked, so what spoke of its packing and length on the wire would now be wrong.
    lines = [f"HTTP/1.1 {taken.status} {_one_line(taken.reason)}".rstrip()]
    lines += [f"{name}: {_one_line(text)}" for name, text in _with_room(taken.headers) if name.lower() not in _WIRE]
    return "\r\n".join([*lines, f"Content-Length: {length}", "", ""]).encode("utf-8", "replace")


def _with_room(headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The headers that a record has room for, in their order; those that are read again come first."""
    listed, room, kept = list(headers), _LONGEST_HEAD, set()
    for place in sorted(range(len(listed)), key=lambda place: listed[place][0].lower() not in _READ_AGAIN):
        length = sum(len(part.encode("utf-8", "replace")) for part in listed[place])
        if length <= room:
            kept.add(place)
            room -= length
    return [listed[place] for place in sorted(kept)]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _taken(record: WarcRecord, *, bodies: bool) -> Taken:
    def header(name: str) -> str:
        return record.headers.get(name) or ""

    http = record.http_headers if record.is_http else None
    return Taken(
        address=header("WARC-Target-URI"),
        source=header("Chibo-Source"),
        at=datetime.fromisoformat(header("WARC-Date")),
        outcome=cast("Outcome", header("Chibo-Outcome")),
        status=http.status_code if http is not None else None,
        headers=tuple(http.to_tuples()) if http is not None else (),
        body=record.reader.read() if bodies and http is not None else b"",
        digest=header("WARC-Payload-Digest").removeprefix("sha256:"),
        onward=header("WARC-Refers-To-Target-URI"),
        reason=header("Chibo-Reason"),
        discovered=header("Chibo-Discovered"),
    )
