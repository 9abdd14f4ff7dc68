"""What a SOURCE argument means: files, folders and archives, good and bad."""

import csv
import gzip
import io
import json
import os
import unicodedata
import zipfile
import zlib
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import brotli
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from tasks.sources import archives
from tasks.sources.files import open_source
from tasks.sources.payloads import decoded
from tasks.sources.raw_page import SourceError, unreadable
from tasks.text.article import Article, Unreadable
from tasks.text.pages import MAX_BYTES, read_page

# without the moment, so that the same test has the same name in every process
packed = partial(gzip.compress, mtime=0)
PAGE = "<html><body><p>Đảng bộ huyện Sông Mẫu có 39 tổ chức cơ sở đảng.</p></body></html>".encode()


def test_a_file_is_one_page_with_the_time_it_was_changed(tmp_path):
    path = tmp_path / "trang mẫu.txt"
    path.write_bytes(b"abc")
    os.utime(path, (1_500_000_000, 1_500_000_000))
    (page,) = open_source(str(path))
    assert page.name == "trang mẫu"
    assert page.payload == b"abc"
    assert page.media_type == "text/plain"
    assert page.taken_at == datetime.fromtimestamp(1_500_000_000, UTC)
    assert page.http_status is None
    assert page.source == str(path)
    assert list(open_source(str(path))) == [page]


def test_a_folder_is_read_in_order_to_the_bottom(tmp_path):
    (tmp_path / "xã Đồi").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ["b.html", "a.txt", "xã Đồi/c.htm", "anh.jpg", ".ẩn.txt", ".git/x.txt"]:
        (tmp_path / name).write_bytes(PAGE)
    pages = list(open_source(str(tmp_path)))
    assert [(page.name, page.media_type) for page in pages] == [
        ("a", "text/plain"), ("anh", "image/jpeg"), ("b", "text/html"), ("c", "text/html"),
    ]  # fmt: skip
    assert len({page.uri for page in pages}) == 4
    assert all(page.uri.startswith("file:///") and page.uri.isascii() for page in pages)


def test_the_same_folder_elsewhere_gives_the_same_addresses(tmp_path):
    for place in ("một", "hai"):
        (tmp_path / place / "x").mkdir(parents=True)
        (tmp_path / place / "x" / "a.txt").write_bytes(PAGE)
    first, second = (next(open_source(str(tmp_path / place))) for place in ("một", "hai"))
    assert first.uri == second.uri == "file:///x/a.txt"


def test_a_link_that_leads_back_is_walked_once(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_bytes(PAGE)
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    pages = list(open_source(str(tmp_path)))
    assert sorted(page.name for page in pages) == ["broken", "x"]
    broken = next(page for page in pages if page.name == "broken")
    refused = read_page(broken.payload, media_type=broken.media_type)
    assert isinstance(refused, Unreadable)


def test_a_file_of_no_page_kind_is_refused_by_its_kind(tmp_path):
    for name in ("a.pdf", "b.docx", "c.xyz"):
        (tmp_path / name).write_bytes(b"x" * 10)
    for page in open_source(str(tmp_path)):
        refused = read_page(page.payload, media_type=page.media_type)
        assert isinstance(refused, Unreadable)
        assert refused.reason == "media_type"


def test_a_giant_file_is_not_read_whole(tmp_path):
    path = tmp_path / "to.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES * 5)
    (page,) = open_source(str(path))
    assert len(page.payload) == MAX_BYTES + 1
    refused = read_page(page.payload, media_type=page.media_type)
    assert isinstance(refused, Unreadable)
    assert refused.reason == "too_large"


@pytest.mark.parametrize("argument", ["nơi nào", "/khong/co/gi", "", "a\x00b", "x" * 5000])
def test_nothing_of_that_name_is_one_sentence(argument):
    with pytest.raises(SourceError) as caught:
        open_source(argument)
    said = str(caught.value)
    assert said.endswith(".")
    assert "\n" not in said


def test_a_decomposed_file_name_is_found(tmp_path):
    path = tmp_path / unicodedata.normalize("NFD", "đảng viên.txt")
    path.write_bytes(PAGE)
    (page,) = open_source(str(tmp_path))
    assert unicodedata.normalize("NFC", page.name) == "đảng viên"


def record(kind: WarcRecordType, uri: str, body: bytes, http: bytes | None = None) -> WarcRecord:
    made = WarcRecord()
    made.init_headers(kind, content_length=0)
    made.headers["WARC-Target-URI"] = uri
    made.headers["WARC-Date"] = "2019-12-16T00:15:00Z"
    if http is None:
        made.headers["Content-Type"] = "text/html; charset=windows-1258"
        made.set_bytes_content(body)
    else:
        made.headers["Content-Type"] = "application/http; msgtype=response"
        made.is_http = True
        made.set_bytes_content(http + b"\r\n\r\n" + body)
    return made


def write(path: Path, records: list[WarcRecord]) -> None:
    pieces = []
    for each in records:
        stream = io.BytesIO()
        each.write(stream)
        pieces.append(packed(stream.getvalue()) if path.name.endswith(".gz") else stream.getvalue())
    path.write_bytes(b"".join(pieces))


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8"
ZIPPED = HTTP + b"\r\nContent-Encoding: gzip"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_gives_its_responses_and_resources(tmp_path, name):
    records = [
        record(WarcRecordType.response, "https://bao.example/xay-dung-dang/mot.html?x=1", PAGE, HTTP),
        record(WarcRecordType.response, "https://bao.example/hai/", packed(PAGE), ZIPPED),
        record(
            WarcRecordType.response,
            "https://bao.example/anh.png",
            b"\x89PNG",
            b"HTTP/1.1 200 OK\r\nContent-Type: image/png",
        ),
        record(
            WarcRecordType.response,
            "https://bao.example/mat",
            b"",
            b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html",
        ),
        record(WarcRecordType.response, "https://bao.example/hong", b"\x1f\x8bhong", ZIPPED),
        record(WarcRecordType.resource, "urn:chibo:x", PAGE),
        record(WarcRecordType.request, "https://bao.example/mot.html", b"GET"),
    ]
    path = tmp_path / name
    write(path, records)
    pages = list(open_source(str(path)))
    assert [page.name for page in pages] == ["mot", "hai", "mat", "hong", "urn:chibo:x"]
    assert pages[0].payload == pages[1].payload == PAGE
    assert pages[0].media_type == "text/html"
    assert pages[0].charset == "UTF-8"
    assert pages[0].taken_at == datetime(2019, 12, 16, 0, 15, tzinfo=UTC)
    assert [page.http_status for page in pages] == [200, 200, 404, 200, None]
    assert pages[4].charset == "windows-1258"
    refused = read_page(pages[3].payload, media_type=pages[3].media_type)
    assert isinstance(refused, Unreadable)


def test_a_gzip_bomb_is_a_page_too_large(tmp_path):
    bomb = packed(b"\x00" * (MAX_BYTES * 10))
    path = tmp_path / "bom.warc"
    write(path, [record(WarcRecordType.response, "https://bao.example/", bomb, ZIPPED)])
    (page,) = open_source(str(path))
    assert len(page.payload) == MAX_BYTES + 1


def test_an_archive_cut_short_says_so_after_what_could_be_read(tmp_path):
    path = tmp_path / "cut.warc.gz"
    bodies = [os.urandom(30_000).hex().encode() for _ in range(3)]
    write(path, [record(WarcRecordType.response, f"https://bao.example/{i}", b, HTTP) for i, b in enumerate(bodies)])
    path.write_bytes(path.read_bytes()[:-20_000])
    pages = open_source(str(path))
    assert [next(pages).payload, next(pages).payload] == bodies[:2]
    with pytest.raises(SourceError, match=r"cut\.warc\.gz"):
        list(pages)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.warc",
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bao.example/mot.html\r\n"
            b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n" % (len(HTTP) + 4 + len(PAGE))
            + HTTP + b"\r\n\r\n" + PAGE + b"\r\n\r\n",
        ),
        ("a.arc", b"https://bao.example/mot.html 1.2.3.4 - text/html %d\n" % len(PAGE) + PAGE + b"\n"),
    ],
    ids=("warc", "arc"),
)  # fmt: skip
def test_a_record_that_does_not_say_when_is_of_when_its_archive_was_written(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    os.utime(tmp_path / name, (1_500_000_000, 1_500_000_000))
    (page,) = open_source(str(tmp_path / name))
    assert page.payload == PAGE
    assert page.taken_at == datetime.fromtimestamp(1_500_000_000, UTC)


def test_an_archive_in_a_folder_is_read_as_one(tmp_path):
    write(tmp_path / "a.warc.gz", [record(WarcRecordType.response, "https://bao.example/mot", PAGE, HTTP)])
    (tmp_path / "b.txt").write_bytes(PAGE)
    assert [page.name for page in open_source(str(tmp_path))] == ["mot", "b"]


@pytest.mark.parametrize("name", ["a.arc", "a.arc.gz"])
def test_an_arc_file_is_read_like_a_warc_file(tmp_path, name):
    def arc(uri: str, body: bytes, kind: str) -> bytes:
        return f"{uri} 1.2.3.4 20191216001500 {kind} {len(body)}\n".encode() + body + b"\n"

    records = [
        arc("filedesc://a.arc", b"1 0 Chibo\nURL IP-address Archive-date Content-type Archive-length\n", "text/plain"),
        arc("https://bao.example/mot.html", HTTP + b"\r\n\r\n" + PAGE, "text/html"),
        arc("https://bao.example/anh.png", b"x", "image/png"),
        arc("https://bao.example/hai.html", ZIPPED + b"\r\n\r\n" + packed(PAGE), "text/html"),
    ]
    zipped = name.endswith(".gz")
    path = tmp_path / name
    path.write_bytes(b"".join(packed(each) if zipped else each for each in records))
    pages = list(open_source(str(path)))
    assert [(page.name, page.payload, page.charset, page.http_status) for page in pages] == [
        ("mot", PAGE, "UTF-8", 200),
        ("hai", PAGE, "UTF-8", 200),
    ]
    assert pages[0].taken_at == datetime(2019, 12, 16, 0, 15, tzinfo=UTC)
    path.write_bytes(b"not an archive at all, only words\n")
    with pytest.raises(SourceError):
        list(open_source(str(path)))


CHUNKED = b"4\r\n" + PAGE[:4] + b"\r\n" + f"{len(PAGE) - 4:x}".encode() + b";x=1\r\n" + PAGE[4:] + b"\r\n0\r\n\r\n"


def test_of_a_record_larger_than_a_page_no_more_is_taken_and_the_next_one_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MAX_BYTES", 50)
    bodies = (b"x" * 400, b"y" * 40)
    heads = [
        b"https://bao.example/%d.html 1.2.3.4 20191216001500 text/html %d\n" % each
        for each in enumerate(map(len, bodies))
    ]
    (tmp_path / "a.arc").write_bytes(b"".join(head + body + b"\n" for head, body in zip(heads, bodies, strict=True)))
    assert [page.payload for page in open_source(str(tmp_path / "a.arc"))] == [b"x" * 51, b"y" * 40]
    assert decoded(b"x" * 400, None, None, 51) == b"x" * 51


def test_a_body_that_only_begins_like_a_chunk_is_taken_as_it_is():
    body = b"2019\r\n" + PAGE
    assert decoded(body, None, "chunked", len(body)) == body


@pytest.mark.parametrize(
    ("body", "content", "transfer"),
    [
        (PAGE, None, None),
        (PAGE, "identity", "identity"),
        (packed(PAGE), "gzip", None),
        (packed(PAGE[:9]) + packed(PAGE[9:]), "x-gzip", None),
        (zlib.compress(PAGE), "deflate", None),
        (zlib.compress(PAGE)[2:-4], "deflate", None),
        (CHUNKED, None, "chunked"),
        (PAGE, None, "chunked"),
        (PAGE, "gzip", None),
        (packed(packed(PAGE)), "gzip, gzip", None),
        (brotli.compress(PAGE), "br", None),
        (PAGE, "br", None),
    ],
)
def test_what_a_server_sent_is_made_a_page_again(body, content, transfer):
    assert decoded(body, content, transfer, 10_000) == PAGE


def test_compression_that_is_broken_or_unknown_is_no_page():
    assert decoded(b"\x1f\x8b\x08broken", "gzip", None, 10_000) is None
    assert decoded(b"no Brotli at all", "br", None, 10_000) is None
    assert decoded(PAGE, "zstd", None, 10_000) is None


def test_no_more_is_decompressed_than_the_limit():
    assert decoded(packed(b"a" * 10_000_000), "gzip", None, 1000) == b"a" * 1000


def test_a_zip_file_is_a_folder_and_writes_nothing(tmp_path):
    path = tmp_path / "trang.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b/hai.html", PAGE)
        archive.writestr("../../thoát.txt", PAGE)
        archive.writestr("to.txt", b"a" * (MAX_BYTES * 2))
        archive.writestr("trong.zip", b"PK")
    pages = list(open_source(str(path)))
    assert [(page.name, page.media_type) for page in pages] == [
        ("thoát", "text/plain"), ("hai", "text/html"), ("to", "text/plain"), ("trong", "application/zip"),
    ]  # fmt: skip
    assert len(pages[2].payload) == MAX_BYTES + 1
    assert sorted(tmp_path.iterdir()) == [path]


BODY = "Đảng bộ huyện Sông Mẫu có 39 tổ chức cơ sở đảng, 3.044 đảng viên đang sinh hoạt ở các chi bộ trực thuộc."
ROWS = [
    {
        "URL": "https://bao.example/mot.html",
        "Title": "Sông Mẫu kết nạp đảng viên",
        "date": "2019-12-16",
        "content": BODY,
        "x": 1,
    },
    {"URL": "https://bao.example/hai.html", "Title": "Xã Đồi", "date": None, "content": BODY + " Thêm, nữa", "x": 2},
]


def as_jsonl(path: Path) -> None:
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS) + "\n", encoding="utf-8")


def as_csv(path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(ROWS[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(ROWS)


def as_parquet(path: Path) -> None:
    pq.write_table(pa.Table.from_pylist(ROWS), path)


@pytest.mark.parametrize(("name", "save"), [("a.jsonl", as_jsonl), ("a.csv", as_csv), ("a.parquet", as_parquet)])
def test_a_table_of_pages_is_read_by_the_names_of_its_columns(tmp_path, name, save):
    path = tmp_path / name
    save(path)
    pages = list(open_source(str(path)))
    assert [page.uri for page in pages] == [row["URL"] for row in ROWS]
    assert [page.name for page in pages] == ["mot", "hai"]
    article = read_page(pages[0].payload, media_type=pages[0].media_type, name=pages[0].name, charset=pages[0].charset)
    assert isinstance(article, Article)
    assert article.title == ROWS[0]["Title"]
    assert article.published_on == date(2019, 12, 16)
    assert article.text.endswith(BODY)
    assert list(open_source(str(path))) == pages


def test_a_broken_line_of_json_does_not_stop_the_others(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "một"}\nhỏng\n[1]\n\n{"html": "<p>hai</p>", "text": "x"}\n', encoding="utf-8")
    kinds = [page.media_type for page in open_source(str(path))]
    assert kinds == ["text/plain", "x-unreadable/broken-line", "x-unreadable/broken-line", "text/html"]


@pytest.mark.parametrize(
    ("name", "body"),
    [("a.csv", b"a,b\n1,2\n"), ("a.jsonl", b'{"a": 1}\n'), ("a.parquet", b"x"), ("a.zip", b"x"), ("a.csv", b"x")],
)
def test_a_dump_without_pages_is_one_sentence(tmp_path, name, body):
    path = tmp_path / name
    path.write_bytes(body)
    with pytest.raises(SourceError, match=name) as caught:
        list(open_source(str(path)))
    assert str(caught.value).endswith(".")


def test_a_broken_archive_in_a_folder_does_not_stop_the_others(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(b"\x1f\x8bhong")
    (tmp_path / "b.zip").write_bytes(b"hong")
    (tmp_path / "c.txt").write_bytes(PAGE)
    pages = list(open_source(str(tmp_path)))
    assert [page.name for page in pages] == ["a.warc", "b", "c"]
    assert [page.media_type.startswith("x-unreadable/") for page in pages] == [True, True, False]


def test_what_could_not_be_had_is_rejected_as_that_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"hong")
    (tmp_path / "b.txt").symlink_to("nowhere")
    read = [read_page(page.payload, media_type=page.media_type) for page in open_source(str(tmp_path))]
    assert [(each.reason, each.detail) for each in read if isinstance(each, Unreadable)] == [
        ("unreadable", "The zip file 'a.zip' cannot be read on: file is not a zip file."),
        ("unreadable", "no such file or directory"),
    ]


def test_what_is_said_of_an_unreadable_file_comes_back_from_the_raw_zone_word_for_word(tmp_path: Path) -> None:
    from warehouse import raw  # noqa: PLC0415
    from warehouse.home import make_home  # noqa: PLC0415

    when = datetime(2026, 1, 2, tzinfo=UTC)
    make_home(tmp_path)
    for uri, why in (
        ("file:///a", "The zip file 'báo; 50% - tháng 7.zip' cannot be read on: a-b, c+d."),
        ("file:///b", "ờ" * 900),
    ):
        page = unreadable(uri, "a", why, when, "kho")
        stored = raw.RawPage(**{field.name: getattr(page, field.name) for field in fields(page)})
        ((_, back),) = raw.read(tmp_path, raw.store(tmp_path, [stored]))
        read = read_page(back.payload, media_type=back.media_type)
        assert isinstance(read, Unreadable)
        assert read.reason == "unreadable"
        assert read.detail == why[: len(read.detail)]
        assert len(read.detail) >= min(len(why), 40)


def test_names_that_are_no_utf_8_are_pages_like_others(tmp_path: Path) -> None:
    from tasks.batch import take  # noqa: PLC0415
    from warehouse import raw  # noqa: PLC0415

    folder, home = tmp_path / "pages", tmp_path / "home"
    for made in (folder, home / "raw", home / "parquet" / "rejects"):
        made.mkdir(parents=True)
    for name in (b"\xff.txt", b"\xfe.txt", b"\xff.csv"):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:  # noqa: PTH118, PTH123 - names of bytes
            file.write(b"text,url\nxin,http://a.example/1\n")
    (folder / "half.jsonl").write_text('{"text": "xin", "url": "http://a.example/\\ud800", "name": "\\udfff"}\n')
    taken = take(home, str(folder))
    assert (taken.pages, taken.new) == (4, 4)
    (batch,) = taken.batches
    uris = [entry[0].uri for entry in raw.read(home, batch) if not isinstance(entry, raw.Damage)]
    assert "file:///%FF.txt" in uris
    assert "file:///%FE.txt" in uris
