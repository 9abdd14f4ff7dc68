"""The file a source's pages are written to as they come, and how it becomes a batch of the raw zone.

Each record is appended and handed to the kernel at once: a run that is killed loses nothing that was stored, and the tail
of a record that was cut is removed before anything is read. Sealing renames the file into the raw zone, where nothing
changes it any more.
"""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tasks.sources.web.taken import Taken, decode, encode
from warehouse.home import settle
from warehouse.raw import capture_id, digest_of

MOST_RECORDS = 300
MOST_BYTES = 64 * 1024 * 1024


class Journal:
    """The open file of one source; one process at a time (the state's lock sees to that)."""

    def __init__(self, path: Path, raw: Path, source: str) -> None:
        """Open or go on with a file.

        Args:
            path: of the open file.
            raw: folder of the raw zone that sealed files go to.
            source: id; the first part of a sealed file's name.
        """
        self._path, self._raw, self._source = path, raw, source
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: IO[bytes] | None = None
        self._ids: list[str] = []
        self._size = 0
        self._day = ""

    def recover(self) -> Iterator[Taken]:
        """What a killed run left in the open file, without bodies; the cut tail of its last record is removed."""
        if not self._path.exists():
            return
        whole = whole_length(self._path)
        if whole < self._path.stat().st_size:
            with self._path.open("r+b") as file:
                file.truncate(whole)
        for taken in decode(self._path) if whole else ():
            self._count(taken)
            yield taken

    def append(self, taken: Taken) -> None:
        """Write one record, whole; where the disk is full its beginning is taken back, so that no record stands behind half a one.

        Raises:
            OSError: the record could not be written.
        """
        if self._file is None:
            self._file = self._path.open("ab", buffering=0)
        whole = self._file.tell()
        record = memoryview(encode(taken))
        try:
            while record:
                record = record[self._file.write(record) :]
        except OSError:
            self._file.truncate(whole)
            raise
        self._size = self._file.tell()
        self._count(taken)

    def _count(self, taken: Taken) -> None:
        self._ids.append(capture_id(taken.address, taken.at, taken.digest))
        self._day = taken.at.strftime("%Y%m%d")

    def is_full(self, day: str) -> bool:
        """Whether the next record of that day (YYYYMMDD, UTC) belongs into a new file."""
        return bool(self._ids) and (
            len(self._ids) >= MOST_RECORDS or self._size >= MOST_BYTES or self._day not in ("", day)
        )

    def seal(self) -> str | None:
        """Make a batch of what was written and return its name; None where nothing was."""
        if self._file is not None:
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None
        if not self._ids:
            return None
        batch = f"{self._source}-{self._day}-{digest_of(self._ids)}"
        self._raw.mkdir(parents=True, exist_ok=True)
        self._path.rename(self._raw / f"{batch}.warc.gz")
        settle(self._raw)
        self._ids, self._size, self._day = [], 0, ""
        return batch

    def close(self) -> None:
        """Let the file go, unsealed; the next run goes on with it."""
        if self._file is not None:
            self._file.close()
            self._file = None


def whole_length(path: Path) -> int:
    """Bytes up to the end of the last whole gzip member of a file."""
    whole = position = 0
    with path.open("rb") as file:
        unpacker = zlib.decompressobj(wbits=31)
        while piece := file.read(1 << 18):
            while piece:
                try:
                    unpacker.decompress(piece)
                except zlib.error:
                    return whole
                if not unpacker.eof:
                    position += len(piece)
                    break
                position += len(piece) - len(unpacker.unused_data)
                whole, piece = position, unpacker.unused_data
                unpacker = zlib.decompressobj(wbits=31)
    return whole
