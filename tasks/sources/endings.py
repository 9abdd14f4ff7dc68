"""Whether a WARC file ends where a record ends; fastwarc stops without a word where it does not."""

import os
import re
import zlib
from pathlib import Path
from typing import BinaryIO

_GZIP = b"\x1f\x8b"
_LENGTH = re.compile(rb"content-length:\s*(\d{1,18})\s*$", re.IGNORECASE)
_LONGEST_HEAD = 1_000  # lines


def ends_whole(path: Path, last: int) -> bool:
    """Whether a file goes on in whole records from the place of its last known one; True where that cannot be told."""
    name = path.name.lower()
    with path.open("rb") as file:
        if name.endswith(".gz"):
            return _in_whole_members(file, last)
        return not name.endswith(".warc") or _in_whole_records(file, last)


def _in_whole_members(file: BinaryIO, last: int) -> bool:
    """Of a file that is no gzip member a record, and whose records' places tell nothing, all is looked at."""
    file.seek(last)
    file.seek(last if file.read(2) == _GZIP else 0)
    member = zlib.decompressobj(wbits=31)
    size = 0
    while packed := file.read(1 << 20):
        size += len(packed)
        while packed:
            try:
                member.decompress(packed)
            except zlib.error:
                return True  # what follows is no gzip at all; or fastwarc has stopped there and said so
            packed = member.unused_data
            member = zlib.decompressobj(wbits=31) if packed else member
    return member.eof or size == 0


def _in_whole_records(file: BinaryIO, last: int) -> bool:
    """Whether each record has a whole head and as many bytes as that says."""
    size = os.fstat(file.fileno()).st_size
    file.seek(last)
    while line := _first_line(file):
        if not line.startswith(b"WARC/"):
            return not b"WARC/".startswith(line)  # another kind of file
        length = None
        for _ in range(_LONGEST_HEAD):
            line = file.readline(1 << 16)
            if not line.endswith(b"\n"):
                return len(line) == 1 << 16
            if not line.strip():
                break
            if found := _LENGTH.match(line):
                length = int(found[1])
        if length is None:
            return True
        if file.seek(length, os.SEEK_CUR) > size:
            return False
    return True


def _first_line(file: BinaryIO) -> bytes:
    """The first line that is not blank; empty at the end."""
    while line := file.readline(1 << 16):
        if line.strip():
            return line
    return b""
