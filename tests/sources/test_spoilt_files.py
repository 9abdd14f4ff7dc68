"""Packed files and tables whose bytes are spoilt, and cells that no one can read."""

import io
import json
import os
import zipfile
import zlib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tasks.sources.files import open_source
from tasks.sources.raw_page import SourceError


def spoilt(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + b"\xff" * 40 + content[middle + 40 :]


def zipped(method: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("a.txt", os.urandom(3000).hex())
    return stream.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_spoilt_page_of_a_zip_file_is_a_bad_page(tmp_path: Path, method: int) -> None:
    (tmp_path / "a.zip").write_bytes(spoilt(zipped(method)))
    ((name, kind),) = ((page.name, page.media_type) for page in open_source(str(tmp_path / "a.zip")))
    assert name == "a"
    assert kind.startswith("x-unreadable/")


@pytest.mark.parametrize("name", ["a.csv.gz", "a.jsonl.gz", "a.arc.gz"])
def test_a_packed_file_whose_bytes_are_spoilt_is_one_sentence(tmp_path: Path, name: str) -> None:
    rows = {
        "a.csv.gz": ["text,url", *(f"xin {i},http://a.example/{i}" for i in range(3000))],
        "a.jsonl.gz": [json.dumps({"text": f"xin {i}"}) for i in range(3000)],
        "a.arc.gz": [f"http://a.example/{i} 1.2.3.4 20191216001500 text/html 3\nxin" for i in range(3000)],
    }
    whole = zlib.compress("\n".join([*rows[name], ""]).encode(), wbits=31)
    for place in range(20, len(whole) - 50, len(whole) // 15):
        (tmp_path / name).write_bytes(whole[:place] + b"\xff\x00" * 20 + whole[place + 40 :])
        with pytest.raises(SourceError, match=name):
            list(open_source(str(tmp_path / name)))


@pytest.mark.parametrize(
    ("was", "now"),
    [("đ".encode(), b"\xff\xfe"), (b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xff"), (b"x.txt", b"\x00.txt")],
)
def test_a_zip_file_whose_list_cannot_be_read_is_one_sentence(tmp_path: Path, was: bytes, now: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("đ.txt", "xin")
        archive.writestr("x.txt", "xin")
    assert was in stream.getvalue()
    (tmp_path / "a.zip").write_bytes(stream.getvalue().replace(was, now))
    with pytest.raises(SourceError, match=r"a\.zip"):
        list(open_source(str(tmp_path / "a.zip")))


def test_a_day_at_the_end_of_the_calendar_is_left_as_it_was_told(tmp_path: Path) -> None:
    rows = [{"text": "xin", "date": day} for day in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00")]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert [page.payload for page in open_source(str(tmp_path / "a.jsonl"))] == [
        f"{row['date']}\n\nxin".encode() for row in rows
    ]


@pytest.mark.parametrize(
    ("column", "read_as"),
    [
        (pa.array([1_576_455_300_000_000_001, 1_576_455_300_000_000_000], pa.timestamp("ns")), "16/12/2019 00:15"),
        (pa.array([2**62, 1_576_455_300_000_000], pa.timestamp("us")), "16/12/2019 00:15"),
        (pa.array([1_576_455_300] * 2, pa.timestamp("s", "Nowhere/Town")), "16/12/2019 07:15"),
        (pa.array([2**31 - 1, 18_246], pa.date32()), "16/12/2019"),
        (pa.array([b"\xff", b"h\xc3\xb4m nay"]).view(pa.string()), "hôm nay"),
    ],
    ids=["nanoseconds", "far", "no such zone", "days", "not UTF-8"],
)
def test_a_cell_that_python_has_no_word_for_loses_no_row(tmp_path: Path, column: pa.Array, read_as: str) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["một", "hai"], "date": column}), path)
    first, second = (page.payload.decode() for page in open_source(str(path)))
    assert first.endswith("một")
    assert second == f"{read_as}\n\nhai"
