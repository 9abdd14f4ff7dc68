"""The Parquet zone: one file a batch and table, and a seal that says what a loaded batch's files hold.

Files are named by batch and reader's version, so that reading a batch again overwrites. A seal is written last and holds
each file's digest and that of the WARC file they were read from: a batch is loaded when its seal is there and every file
still matches it, and at no other time.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.home import parquet_zone, seals, settle, write_whole
from warehouse.raw import page_key, warc_path
from warehouse.schemas import TABLES, schema_of

_ROWS_AT_ONCE = 10_000
# Rejects of fetching belong to a source, not to a batch: pages that never became captures.
FETCH_PREFIX = "fetch~"


class ZoneError(Exception):
    """A batch's files are not what they must be; the message says which and why."""


@dataclass(frozen=True, slots=True)
class SealedFile:
    """What one table's file of a batch must be."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What a loaded batch's files hold, and what it counted for the run's report.

    Attributes:
        files: by table.
        unexplained: numbers with the reason ``unexplained``.
        reasons: rejects by reason.
        warc_bytes: the size of the WARC file that was read; ``warc_sha256`` its digest.
    """

    batch: str
    version: str
    files: dict[str, SealedFile]
    unexplained: int
    reasons: dict[str, int]
    warc_bytes: int
    warc_sha256: str


def file_name(batch: str, version: str) -> str:
    """The name of a batch's file, the same in every table's folder."""
    return f"{batch}-{version}.parquet"


def write_rows(path: Path, table: str, rows: Iterable[Any]) -> None:
    """Write records of one table; the file is whole or not there. Rows keep their order."""
    schema = schema_of(table)

    def write(file: Any) -> None:
        with pq.ParquetWriter(file, schema, compression="zstd") as writer:
            for some in _chunks(rows):
                writer.write_table(pa.Table.from_pylist(some, schema=schema))

    write_whole(path, write)


def _chunks(rows: Iterable[Any]) -> Iterator[list[dict[str, Any]]]:
    some: list[dict[str, Any]] = []
    for row in rows:
        some.append(asdict(row))
        if len(some) == _ROWS_AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def read_rows(path: Path, table: str) -> Iterator[Any]:
    """The records of one file."""
    record = TABLES[table]
    with pq.ParquetFile(path) as file:
        for some in file.iter_batches(batch_size=_ROWS_AT_ONCE):
            for row in some.to_pylist():
                yield record(**row)


def load_batch(home: Path, here: Path, batch: str, version: str) -> Seal:
    """Check a batch's files where a run has put them, move them into the zone, and seal them.

    Killed between two moves, the batch has no seal, or one that its files do not match, and is read again; its files are then
    overwritten.
    """
    counted = {table: _check(here / f"{table}.parquet", table) for table in TABLES}
    unexplained = count_by(here / "numbers.parquet", "reason")["unexplained"]
    reasons = dict(count_by(here / "rejects.parquet", "reason"))
    for table in TABLES:
        folder = parquet_zone(home, table)
        folder.mkdir(exist_ok=True)
        (here / f"{table}.parquet").replace(folder / file_name(batch, version))
        settle(folder)
    warc = warc_path(home, batch)
    seal = Seal(batch, version, counted, unexplained, reasons, warc.stat().st_size, _sha256(warc))
    text = json.dumps(asdict(seal), indent=1, sort_keys=True)
    write_whole(_seal_path(home, batch, version), lambda file: _write_text(file, text))
    return seal


def sealed(home: Path, batch: str, version: str) -> Seal | None:
    """The seal of a batch whose files are all as they were loaded; null where it must be read (again)."""
    seal = _read_seal(_seal_path(home, batch, version))
    if seal is None or set(seal.files) != set(TABLES) or _warc_differs(home, seal):
        return None
    for table, expected in seal.files.items():
        path = parquet_zone(home, table) / file_name(batch, version)
        if not path.is_file() or _sha256(path) != expected.sha256:
            return None
    return seal


def spoilt_warc(home: Path, batch: str, version: str) -> str | None:
    """A sentence where a batch's WARC file is no longer the one that was read; null where it is, or was never read.

    Nothing of ours changes a WARC file, so that a file that differs was cut or spoilt, or put back after that.
    """
    seal = _read_seal(_seal_path(home, batch, version))
    if seal is None or not _warc_differs(home, seal):
        return None
    now = warc_path(home, batch).stat().st_size
    return (
        f"{warc_path(home, batch)} is not the file that was read before ({now:,} bytes, then {seal.warc_bytes:,}): "
        "it is read again, and what cannot be read is in the rejects"
    )


def _warc_differs(home: Path, seal: Seal) -> bool:
    """Told by its size; its digest is made only where it was written to after it was read, for the files are large."""
    warc = warc_path(home, seal.batch)
    status = warc.stat()
    if status.st_size != seal.warc_bytes:
        return True
    written_since = status.st_mtime_ns > _seal_path(home, seal.batch, seal.version).stat().st_mtime_ns
    return written_since and _sha256(warc) != seal.warc_sha256


def known_pages(home: Path, batch: str, version: str) -> set[bytes] | None:
    """Keys of the pages a loaded batch holds; null where only the WARC file can tell."""
    if sealed(home, batch, version) is None:
        return None
    columns = pq.read_table(
        parquet_zone(home, "captures") / file_name(batch, version), columns=["uri", "digest"]
    ).to_pydict()
    return {page_key(uri, digest) for uri, digest in zip(columns["uri"], columns["digest"], strict=True)}


def drop_superseded(home: Path, batches: Collection[str], version: str) -> None:
    """Remove the files of other versions and of batches that are no longer there."""
    kept = {file_name(batch, version) for batch in batches}
    kept_seals = {f"{batch}-{version}.json" for batch in batches}
    for path in seals(home).glob("*.json"):
        if path.name not in kept_seals:
            path.unlink()
    for table in TABLES:
        for path in parquet_zone(home, table).glob("*.parquet"):
            if path.name not in kept and not path.name.startswith(FETCH_PREFIX):
                path.unlink()


def rejects_of_fetching(home: Path) -> list[Path]:
    """Files of what fetching rejected; a spoilt one, or one of other columns, goes: its source, asked again, makes it anew."""
    found = sorted(parquet_zone(home, "rejects").glob(f"{FETCH_PREFIX}*.parquet"))
    for path in found:
        try:
            _check(path, "rejects")
        except (ZoneError, pa.ArrowException):
            path.unlink()
    return [path for path in found if path.exists()]


def files_of(home: Path, table: str, batches: Iterable[str], version: str) -> list[Path]:
    """The files a release is built from: those of the batches at this version, in order of name."""
    paths = [parquet_zone(home, table) / file_name(batch, version) for batch in batches]
    if table == "rejects":
        paths += rejects_of_fetching(home)
    return sorted(paths)


def _check(path: Path, table: str) -> SealedFile:
    with pq.ParquetFile(path) as file:
        if not file.schema_arrow.equals(schema_of(table)):
            raise ZoneError(f"{path.name} has not the columns of table {table}")
        rows = file.metadata.num_rows
    return SealedFile(rows, _sha256(path))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def count_by(path: Path, column: str) -> Counter[str]:
    """How often each value of a column stands in a file."""
    return Counter(pq.read_table(path, columns=[column]).to_pydict()[column])


def _seal_path(home: Path, batch: str, version: str) -> Path:
    return seals(home) / f"{batch}-{version}.json"


def _read_seal(path: Path) -> Seal | None:
    try:
        found = json.loads(path.read_bytes())
        files = {table: SealedFile(**entry) for table, entry in found.pop("files").items()}
        return Seal(files=files, **found)
    except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
        # A seal that cannot be read proves nothing: its batch is read again.
        return None


def _write_text(file: Any, text: str) -> None:
    file.write(text.encode())
