"""The raw zone: real WARC files, written once."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from warehouse import batching, raw
from warehouse.home import clear_leftovers, make_home

PAGE = raw.RawPage(
    uri="file:///huyện thử/trang 1.txt",
    name="trang 100% thử",
    payload="Đảng bộ huyện\r\n\r\nWARC/1.1\r\n\x00\xff".encode(),
    media_type="text/plain",
    charset=None,
    taken_at=datetime(2024, 3, 2, 1, 0, 5, tzinfo=UTC),
    http_status=None,
    source="kho bài",
)
SERVED = replace(
    PAGE,
    uri="https://bao.example/a?b=1%20c",
    media_type="text/html",
    charset="windows-1258",
    http_status=404,
    payload=b"<p>x</p>",
)


def pages(home: Path, batch: str) -> list[raw.RawPage]:
    return [entry[1] for entry in raw.read(home, batch) if not isinstance(entry, raw.Damage)]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    make_home(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        SERVED,
        replace(PAGE, payload=b""),
        replace(PAGE, media_type="x\r\nWARC-Date: 1"),
        replace(PAGE, taken_at=datetime(900, 1, 2, tzinfo=UTC)),
    ],
)
def test_a_page_comes_back_from_the_raw_zone_as_it_went_in(home: Path, page: raw.RawPage) -> None:
    (back,) = pages(home, raw.store(home, [page]))
    assert back == replace(page, uri=raw.address(page.uri), media_type=" ".join(page.media_type.split()))


def test_the_same_pages_make_the_same_file_in_every_home(tmp_path: Path) -> None:
    files = []
    for name in ("one", "two"):
        make_home(tmp_path / name)
        batch = raw.store(tmp_path / name, [PAGE, SERVED])
        files.append((batch, raw.warc_path(tmp_path / name, batch).read_bytes()))
    assert files[0] == files[1]


def test_a_stored_batch_is_never_written_again(home: Path) -> None:
    path = raw.warc_path(home, raw.store(home, [PAGE]))
    before = path.stat()
    raw.store(home, [PAGE])
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_each_page_can_be_read_alone_at_its_offset(home: Path) -> None:
    batch = raw.store(home, [PAGE, SERVED])
    captures = [entry[0] for entry in raw.read(home, batch) if not isinstance(entry, raw.Damage)]
    with raw.warc_path(home, batch).open("rb") as file:
        file.seek(captures[1].warc_offset)
        assert SERVED.uri.encode() in gzip.GzipFile(fileobj=file).read(2000)


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_of_a_cut_file_the_pages_before_the_cut_are_read_and_the_cut_is_told(home: Path, kept: float) -> None:
    many = [replace(PAGE, uri=f"file:///{number}", payload=bytes(str(number), "ascii") * 99) for number in range(40)]
    batch = raw.store(home, many)
    path = raw.warc_path(home, batch)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    entries = list(raw.read(home, batch))
    assert isinstance(entries[-1], raw.Damage)
    read = [entry[1].payload for entry in entries[:-1] if not isinstance(entry, raw.Damage)]
    assert len(read) >= int(40 * kept) - 2
    assert read == [page.payload for page in many[: len(read)]]


def test_a_page_that_is_not_what_its_digest_says_is_damage_and_the_others_are_read(home: Path) -> None:
    batch = raw.store(home, [PAGE, SERVED, replace(PAGE, uri="file:///3")])
    path = raw.warc_path(home, batch)
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b"<p>x</p>", b"<p>y</p>")))
    first, spoilt, third, missing = raw.read(home, batch)
    assert isinstance(spoilt, raw.Damage)
    assert spoilt.detail == "the page does not match its digest"
    assert isinstance(missing, raw.Damage)
    assert missing.detail == "pages are missing from the file"
    assert not isinstance(first, raw.Damage)
    assert not isinstance(third, raw.Damage)
    assert (first[1].payload, third[0].uri) == (PAGE.payload, "file:///3")


def test_a_file_that_is_no_warc_is_damage_and_no_crash(home: Path) -> None:
    (home / "raw" / "odd.warc.gz").write_bytes(b"not a gzip file at all")
    assert all(isinstance(entry, raw.Damage) for entry in raw.read(home, "odd"))


def test_a_batch_ends_at_its_count_and_at_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_PAGES", 3)
    monkeypatch.setattr(batching, "BATCH_BYTES", 100)
    small, large = replace(PAGE, payload=b"x"), replace(PAGE, payload=b"x" * 60)
    assert [len(batch) for batch in batching.group([small] * 7)] == [3, 3, 1]
    assert [len(batch) for batch in batching.group([large] * 3)] == [1, 1, 1]


def test_a_half_written_batch_is_no_batch_and_is_cleared_away(home: Path) -> None:
    half = home / "raw" / "pages-0123.warc.gz.aside"
    half.write_bytes(b"half")
    assert raw.batches(home) == []
    clear_leftovers(home)
    assert not half.exists()
