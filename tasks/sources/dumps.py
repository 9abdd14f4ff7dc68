"""Dumps of pages, a page a row: JSON lines, CSV and Parquet with named columns."""

import csv
import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

import pyarrow.parquet as pq

from tasks.sources.files import RawPage, SourceError, name_of
from tasks.sources.web.feeds import VIETNAM
from tasks.text.pages import MAX_BYTES

DUMP_ENDINGS = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".csv", ".csv.gz", ".tsv", ".tsv.gz", ".parquet")
_LONGEST = 4 * MAX_BYTES  # characters of one line of JSON

# Names that dumps of news commonly use, Vietnamese ones without marks; the first that is there counts.
_USUAL = {
    "uri": ("uri", "url", "link", "address", "source_url", "duong_dan"),
    "html": ("html", "raw_html", "page"),
    "text": ("text", "body", "content", "maintext", "article", "noi_dung", "noidung"),
    "title": ("title", "headline", "tieu_de", "tieude"),
    "published": ("published", "published_at", "date_publish", "date", "pubdate", "publish_date", "ngay", "ngay_dang"),
    "name": ("name", "id", "article_id"),
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; an empty name stands for the usual ones.

    Attributes:
        html: a whole page; else ``text``, with ``title`` and ``published`` written above it.
        uri: the page's address; without it a page is named by the file and its row.
        name: what the page is called in reports.
    """

    uri: str = ""
    html: str = ""
    text: str = ""
    title: str = ""
    published: str = ""
    name: str = ""

    def found_in(self, there: Iterable[str]) -> "Columns":
        """The columns of a file, by the names given or usual.

        Raises:
            SourceError: a named column is not there, or neither text nor HTML is.
        """
        real = {column.strip().lower(): column for column in there}
        made: dict[str, str] = {}
        for field in fields(self):
            named = getattr(self, field.name)
            if named and named.lower() not in real:
                raise SourceError(f"There is no column {named!r}; there are: {', '.join(sorted(real))}.")
            candidates = (named.lower(),) if named else _USUAL[field.name]
            made[field.name] = next((real[each] for each in candidates if each in real), "")
        if not made["html"] and not made["text"]:
            raise SourceError(
                f"No column holds the pages' text; name it behind a #, as in dump.csv#text=NAME (there are: {', '.join(sorted(real))})."
            )
        return replace(self, **made)


def dump_rows(path: Path, columns: Columns, source: str) -> Iterator[RawPage]:
    """Each row of a dump as a page; a row without text is passed over.

    Raises:
        SourceError: while reading, where the file is not what its name says or a column is missing.
    """
    low = path.name.lower()
    try:
        taken_at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
        rows = _parquet(path, columns) if low.endswith(".parquet") else _lines(path, columns)
        for number, (found, row) in enumerate(rows, start=1):
            page = _page(row, found, f"file:///{path.name}#{number}", taken_at, source)
            if page is not None:
                yield page
    except (OSError, EOFError, ValueError, csv.Error) as error:
        raise SourceError(f"The dump {path.name!r} cannot be read on ({str(error)[:200]}).") from error


Rows = Iterator[tuple[Columns, Mapping[str, Any]]]


def _parquet(path: Path, columns: Columns) -> Rows:
    with pq.ParquetFile(path) as file:
        found = columns.found_in(file.schema_arrow.names)
        wanted = [name for field in fields(found) if (name := getattr(found, field.name))]
        for batch in file.iter_batches(batch_size=256, columns=wanted):
            for row in batch.to_pylist():
                yield found, row


def _lines(path: Path, columns: Columns) -> Rows:
    low = path.name.lower()
    opener = gzip.open if low.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8-sig", errors="replace", newline="") as file:
        stem = low.removesuffix(".gz")
        if stem.endswith((".csv", ".tsv")):
            yield from _csv(file, columns, "\t" if stem.endswith(".tsv") else ",")
        else:
            yield from _json(file, columns)


def _csv(file: IO[str], columns: Columns, delimiter: str) -> Rows:
    csv.field_size_limit(min(_LONGEST, sys.maxsize))
    reader = csv.DictReader(file, delimiter=delimiter)
    found = columns.found_in(reader.fieldnames or ())
    for row in reader:
        yield found, row


def _json(file: IO[str], columns: Columns) -> Rows:
    """Rows may have different keys, so that the columns are found in each."""
    number = 0
    while line := file.readline(_LONGEST):
        number += 1
        if not line.strip():
            continue
        row = json.loads(line)
        if not isinstance(row, dict):
            raise ValueError(f"line {number} is no object")  # noqa: TRY004  a fault of the file
        yield columns.found_in(row), row


def _page(row: Mapping[str, Any], columns: Columns, place: str, taken_at: datetime, source: str) -> RawPage | None:
    def value(column: str) -> str:
        found = row.get(column) if column else None
        return "" if found is None else _as_text(found)

    whole, text = value(columns.html), value(columns.text)
    if not whole.strip() and not text.strip():
        return None
    uri = value(columns.uri).strip() or place
    payload, media_type = whole, "text/html"
    if not whole.strip():
        above = (value(columns.title).strip(), _day(row.get(columns.published) if columns.published else None))
        payload, media_type = "\n".join([*(each for each in above if each), text]), "text/plain"
    encoded = payload.encode("utf-8", "surrogatepass" if payload.isascii() else "replace")[: MAX_BYTES + 1]
    return RawPage(uri, value(columns.name) or name_of(uri), encoded, media_type, "utf-8", taken_at, None, source)


def _as_text(found: Any) -> str:
    return found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)


def _day(found: Any) -> str:
    """A date as the papers print it above a text, so that it is read as on any page."""
    if isinstance(found, str):
        try:
            found = datetime.fromisoformat(found.strip())
        except ValueError:
            return str(found).strip()
    if isinstance(found, datetime):
        here = found.astimezone(VIETNAM) if found.tzinfo else found
        return here.strftime("%d/%m/%Y %H:%M" if here.hour or here.minute else "%d/%m/%Y")
    return found.strftime("%d/%m/%Y") if isinstance(found, date) else ""
