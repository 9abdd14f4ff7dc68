"""Dumps of pages: zip files of pages, and tables (JSON lines, CSV, Parquet) with a page a row under named columns."""

import codecs
import csv
import gzip
import io
import json
import os
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import quote

import pyarrow as pa
import pyarrow.parquet as pq

from tasks.sources.archives import name_of
from tasks.sources.raw_page import BROKEN_FILE, RawPage, SourceError, last_changed, media_type_of, reason_of, unreadable
from tasks.text.pages import MAX_BYTES

# a password, a version or a packing that Python does not know; a page without a name
_BROKEN_ZIP: tuple[type[Exception], ...] = (*BROKEN_FILE, RuntimeError, IndexError)
_BROKEN_TABLE: tuple[type[Exception], ...] = (*BROKEN_FILE, csv.Error, pa.ArrowException)
_VIETNAM = timezone(timedelta(hours=7))
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "html": ("html", "raw_html", "page", "raw"),
    "text": ("text", "content", "body", "maintext", "noi_dung", "article"),
    "title": ("title", "headline", "tieu_de"),
    "published": ("published", "published_at", "date", "date_publish", "publish_date", "published_time", "ngay_dang"),
    "lead": ("lead", "sapo", "summary", "description"),
    "uri": ("uri", "url", "link", "address", "source_url"),
    "name": ("name", "id", "article_id", "filename"),
}
"""What a row may hold, and the column names it is known by, in any case; ``html`` or ``text`` must be there."""


def dump_reader(name: str) -> Callable[[Path, str], Iterator[RawPage]] | None:
    """How a file of that name is read, if it is a dump."""
    lower = name.lower()
    return next((read for ending, read in _READERS.items() if lower.endswith(ending)), None)


def _zip_pages(path: Path, source: str) -> Iterator[RawPage]:
    """The files of a zip file in the order of their names; nothing is written to disk, a zip within a zip is not opened."""
    taken_at = last_changed(path)
    try:
        with zipfile.ZipFile(path) as archive:
            for member in sorted(archive.infolist(), key=lambda each: each.filename):
                if not member.is_dir() and not Path(member.filename).name.startswith((".", "__MACOSX")):
                    yield _member(archive, member, path.stem, taken_at, source)
    except _BROKEN_ZIP as error:
        raise SourceError(f"The zip file {path.name!r} cannot be read on: {reason_of(error)}.") from error


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, stem: str, taken_at: datetime, source: str) -> RawPage:
    uri = f"file:///{quote(os.fsencode(stem))}/{quote(member.filename.lstrip('/'))}"
    name = Path(member.filename).stem
    try:
        with archive.open(member) as stream:
            payload = stream.read(MAX_BYTES + 1)
    except _BROKEN_ZIP as error:
        return unreadable(uri, name, reason_of(error), taken_at, source)
    return RawPage(uri, name, payload, media_type_of(member.filename), None, taken_at, None, source)


def _json_pages(path: Path, source: str) -> Iterator[RawPage]:
    """A page a line; a line that is no JSON object is a page that cannot be read."""
    taken_at = last_changed(path)
    try:
        with _unpacked(path) as stream:
            number = 0
            while line := stream.readline(2 * MAX_BYTES):
                number += 1
                if line.strip():
                    row = _json_row(line)
                    if row is None:
                        at = f"file:///{quote(os.fsencode(path.stem))}/{number}"
                        yield unreadable(at, f"{path.stem}-{number}", "broken line", taken_at, source)
                    else:
                        yield _row(row, path, number, taken_at, source)
    except BROKEN_FILE as error:
        raise SourceError(f"The file {path.name!r} cannot be read on: {reason_of(error)}.") from error


def _unpacked(path: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path, "rb")) if path.name.lower().endswith(".gz") else path.open("rb")


def _encoding(path: Path) -> str:
    with _unpacked(path) as stream:
        return "utf-16" if stream.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"


def _json_row(line: bytes) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _csv_pages(path: Path, source: str) -> Iterator[RawPage]:
    """A page a row under a line of column names; UTF-8, or UTF-16 with its mark; commas, semicolons or tabs."""
    taken_at = last_changed(path)
    csv.field_size_limit(min(sys.maxsize, 2 * MAX_BYTES))
    try:
        with _unpacked(path) as packed, io.TextIOWrapper(packed, _encoding(path), "replace", newline="") as stream:
            head = stream.readline(100_000)
            if not head.endswith("\n"):
                raise SourceError(f"The table {path.name!r} has no line of column names and rows under it.")
            mark = max("\t;,", key=head.count)
            names = next(csv.reader(io.StringIO(head), delimiter=mark))
            for number, cells in enumerate(csv.reader(stream, delimiter=mark), 2):
                if cells:
                    yield _row(dict(zip(names, cells, strict=False)), path, number, taken_at, source)
    except _BROKEN_TABLE as error:
        raise SourceError(f"The table {path.name!r} cannot be read on: {reason_of(error)}.") from error


def _parquet_pages(path: Path, source: str) -> Iterator[RawPage]:
    taken_at = last_changed(path)
    known = {name for names in COLUMNS.values() for name in names}
    try:
        with pq.ParquetFile(path) as table:
            columns = [name for name in table.schema_arrow.names if name.lower() in known]
            number = 0
            for batch in table.iter_batches(batch_size=256, columns=columns):
                for cells in zip(*(_readable(column) for column in batch.columns), strict=True):
                    number += 1
                    yield _row(dict(zip(batch.schema.names, cells, strict=True)), path, number, taken_at, source)
    except _BROKEN_TABLE as error:
        raise SourceError(f"The table {path.name!r} cannot be read on: {reason_of(error)}.") from error


def _readable(column: "pa.Array[Any]") -> list[Any]:
    """A column's values; of text that is no UTF-8 the bytes, and nothing for a time that Python has no word for."""
    if pa.types.is_timestamp(column.type):
        # a zone's name may be unknown here, and what is finer than a second is of no use
        zone = None if column.type.tz is None else "UTC"
        column = column.cast(pa.timestamp("s", zone), safe=False)
    try:
        return column.to_pylist()
    except (ValueError, OverflowError):
        return [_value(cell) for cell in column]


def _value(cell: Any) -> Any:
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return cell.as_buffer().to_pybytes() if isinstance(cell, pa.StringScalar | pa.LargeStringScalar) else None
    except (ValueError, OverflowError):
        return None


def _row(row: Mapping[Any, Any], path: Path, number: int, taken_at: datetime, source: str) -> RawPage:
    """A row as a page: its HTML, or a page of text with title, day and lead above the body as papers print them."""
    lower = {str(key).strip().lower(): value for key, value in row.items()}
    cells = {
        kind: next((text for name in names if (text := _text(lower.get(name)))), "") for kind, names in COLUMNS.items()
    }
    if not any(name in lower for kind in ("html", "text") for name in COLUMNS[kind]):
        wanted = ", ".join(COLUMNS["text"] + COLUMNS["html"])
        raise SourceError(f"Row {number} of {path.name!r} has none of the columns {wanted}; name the page's column so.")
    cells["published"] = _day(cells["published"])
    uri = cells["uri"] or f"file:///{quote(os.fsencode(path.stem))}/{number}"
    name = cells["name"] or (name_of(cells["uri"]) if cells["uri"] else f"{path.stem}-{number}")
    head = [
        cells[kind]
        for kind in ("title", "published", "lead")
        if cells[kind] and cells[kind] not in cells["text"][:2000]
    ]
    payload = cells["html"] or "\n".join([*head, "", cells["text"]])
    media_type = "text/html" if cells["html"] else "text/plain"
    return RawPage(
        uri, name, payload.encode("utf-8", "replace")[: MAX_BYTES + 1], media_type, "utf-8", taken_at, None, source
    )


def _day(told: str) -> str:
    """A time as papers print it, in Vietnam's zone; what is no ISO time stays as it is."""
    try:
        moment = datetime.fromisoformat(told)
        here = moment.astimezone(_VIETNAM) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # the second: a day at the end of the calendar
        return told
    return here.strftime("%d/%m/%Y %H:%M" if here.hour or here.minute else "%d/%m/%Y")


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").strip()
    return "" if value is None else str(value).strip()


_READERS: Mapping[str, Callable[[Path, str], Iterator[RawPage]]] = {
    ".zip": _zip_pages,
    ".jsonl": _json_pages,
    ".ndjson": _json_pages,
    ".jsonl.gz": _json_pages,
    ".csv": _csv_pages,
    ".tsv": _csv_pages,
    ".csv.gz": _csv_pages,
    ".tsv.gz": _csv_pages,
    ".parquet": _parquet_pages,
}
