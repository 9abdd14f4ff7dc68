"""Archives: WARC and ARC files of mostly other subjects, zip files, and dumps of pages as JSON lines, CSV or Parquet.

Only what passes the topical gate is given on; the rest is counted by reason. Nothing is unpacked to the disk.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl, quote

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tasks.sources.dumps import DUMP_ENDINGS, Columns, dump_rows
from tasks.sources.files import PAGE_ENDINGS, RawPage, SourceError, is_archive, name_of, open_source
from tasks.sources.topical import Gate
from tasks.text.pages import MAX_BYTES

_LARGEST = 8 * MAX_BYTES  # bytes of a record; larger ones are passed over unread
MOST_MEMBERS = 1_000_000
MOST_UNPACKED = 64 * 2**30  # bytes of one zip file, unpacked
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")


def open_pages(argument: str, gate: Gate | None, passed_over: Counter[str]) -> Iterator[RawPage]:
    """The pages of a source: as :func:`tasks.sources.files.open_source`, and archives and dumps besides.

    Args:
        argument: path of a file, folder, archive or dump, or a bundled name. A dump's columns may be named behind a ``#``:
            ``dump.csv#text=noi_dung&uri=link&title=tieu_de&published=ngay``.
        gate: what an archive's page must pass to be given; None lets every page pass.
        passed_over: gets the number of those that were not given, by reason: ``off_topic``, ``media_type``, ``status``,
            ``too_large``.

    Raises:
        SourceError: there is nothing of that name, or it cannot be read on.
    """
    name, _, columns = argument.partition("#")
    path = Path(name)
    low = name.lower()
    if path.is_file() and low.endswith(".zip"):
        return _kept(_zip(path, argument), gate, passed_over)
    if path.is_file() and low.endswith(DUMP_ENDINGS):
        return _kept(dump_rows(path, Columns(**_named(columns)), argument), gate, passed_over)
    if gate is not None and path.is_file() and is_archive(name):
        return _archive(path, argument, gate, passed_over)
    return open_source(argument)


def _named(columns: str) -> dict[str, str]:
    named = dict(parse_qsl(columns))
    if unknown := set(named) - set(Columns.__dataclass_fields__):
        known = ", ".join(Columns.__dataclass_fields__)
        raise SourceError(f"A dump has no column for {min(unknown)!r}; the columns that can be named are: {known}.")
    return named


def _kept(pages: Iterator[RawPage], gate: Gate | None, passed_over: Counter[str]) -> Iterator[RawPage]:
    for page in pages:
        if gate is None or gate.passes(page.payload, page.media_type, page.charset):
            yield page
        else:
            passed_over["off_topic"] += 1


def _archive(path: Path, source: str, gate: Gate, passed_over: Counter[str]) -> Iterator[RawPage]:
    """Records of a WARC or ARC file that pass: what is cheap to know is asked first."""
    wanted = WarcRecordType.response | WarcRecordType.resource
    try:
        for record in ArchiveIterator(
            str(path), record_types=wanted, max_content_length=_LARGEST, auto_decode="all", fsspec_args=False
        ):
            reason, page = _look(record, source, gate)
            if page is not None:
                yield page
            elif reason:
                passed_over[reason] += 1
    except (OSError, ValueError, EOFError) as error:
        raise SourceError(f"The archive {path.name!r} cannot be read on ({str(error).lower()}).") from error


def _look(record: WarcRecord, source: str, gate: Gate) -> tuple[str, RawPage | None]:
    """A record as a page, or the reason why not. Bytes come first: looking at headers costs more than looking for words."""
    try:
        payload = record.reader.read()
    except (OSError, ValueError, EOFError):
        return "broken", None
    if not gate.may_pass(payload):
        return "off_topic", None
    http = record.http_headers if record.is_http else None
    if http is not None and http.status_code != 200:
        return "status", None
    media_type = (record.http_content_type if http is not None else record.headers.get("Content-Type")) or ""
    media_type = media_type.partition(";")[0].strip().lower()
    if media_type not in _PAGES:
        return "media_type", None
    charset = record.http_charset if http is not None else None
    payload = payload[: MAX_BYTES + 1]
    if not gate.speaks_of_it(payload, media_type, charset):
        return "off_topic", None
    uri = record.headers.get("WARC-Target-URI") or ""
    taken_at = record.record_date or datetime.fromtimestamp(0, UTC)
    if taken_at.tzinfo is None:
        taken_at = taken_at.replace(tzinfo=UTC)
    status = http.status_code if http is not None else None
    return "", RawPage(uri, name_of(uri), payload, media_type, charset, taken_at.astimezone(UTC), status, source)


def _zip(path: Path, source: str) -> Iterator[RawPage]:
    """Page files of a zip file, in the order of their names; the names only name, nothing is written under them."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = sorted(archive.infolist(), key=lambda member: member.filename)
            if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
                raise SourceError(f"{path.name!r} unpacks to more than a zip file of pages does; unpack a part of it.")
            for member in members:
                media_type = PAGE_ENDINGS.get(Path(member.filename).suffix.lower())
                if not member.is_dir() and media_type and not _is_hidden(member.filename):
                    yield _member(archive, member, media_type, source, path.name)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise SourceError(f"The archive {path.name!r} cannot be read on ({str(error).lower()}).") from error


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/") if part not in ("", ".", ".."))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, media_type: str, source: str, zipped: str) -> RawPage:
    try:
        with archive.open(member) as stream:
            payload = stream.read(MAX_BYTES + 1)
    except (RuntimeError, zipfile.BadZipFile, EOFError, OSError) as error:
        media_type, payload = f"x-unreadable/{'encrypted' if 'ncrypted' in str(error) else 'broken'}", b"\0"
    parts = [part for part in member.filename.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    changed = datetime(*member.date_time, tzinfo=UTC)
    return RawPage(
        f"file:///{quote('/'.join([zipped, *parts]))}",
        name_of(parts[-1]),
        payload,
        media_type,
        None,
        changed,
        None,
        source,
    )
