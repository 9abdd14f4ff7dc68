"""Archives and dumps: what speaks of the topic comes in, in any spelling; the rest is counted."""

import gzip
import io
import json
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import brotli
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from tasks.batch import take
from tasks.facts.gate import TOPIC_STEMS, TOPIC_WORDS, on_topic
from tasks.sources.files import RawPage, SourceError, open_source
from tasks.sources.topical import Gate
from tasks.sources.web import download
from tasks.sources.web.download import local_archive
from tasks.text.article import Article
from tasks.text.pages import read_page
from tests.web.loopback import Loopback, Reply
from tests.web.papers import encode, page
from warehouse.home import make_home

GATE = Gate(TOPIC_WORDS, on_topic, TOPIC_STEMS)
OTHER = (
    "<html><body><a href='/'>Xây dựng Đảng bộ</a><p>Giá vàng hôm nay tăng mạnh, đội bóng thắng trận.</p></body></html>"
)


def warc(path: Path, *records: tuple[str, bytes, str, int]) -> None:
    """A WARC file as Common Crawl's: one gzip member a record, responses with their heads."""
    with path.open("wb") as file:
        for uri, body, content_type, status in records:
            record = WarcRecord()
            record.init_headers(WarcRecordType.response)
            record.headers["WARC-Target-URI"] = uri
            record.headers["WARC-Date"] = "2019-03-04T05:06:07Z"
            record.headers["Content-Type"] = "application/http; msgtype=response"
            head = f"HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nX-Crawl-Content-Encoding: gzip\r\n\r\n"
            record.set_bytes_content(head.encode() + body)
            out = io.BytesIO()
            record.write(out)
            file.write(gzip.compress(out.getvalue()))


def given(argument: str, gate: Gate | None = GATE) -> tuple[list[RawPage], Counter[str]]:
    passed_over: Counter[str] = Counter()
    return list(open_source(argument, gate, passed_over)), passed_over


def test_an_archive_gives_its_topical_pages_and_counts_the_rest(tmp_path: Path) -> None:
    warc(
        tmp_path / "CC-NEWS.warc.gz",
        ("https://a.vn/1.html", page(1), "text/html; charset=utf-8", 200),
        ("https://a.vn/2.html", OTHER.encode(), "text/html", 200),
        ("https://a.vn/3.jpg", b"\xff\xd8", "image/jpeg", 200),
        ("https://a.vn/4.html", page(4), "text/html", 404),
        ("https://a.vn/5.html", page(5, encoding="cp1258"), "text/html", 200),
    )
    pages, passed_over = given(str(tmp_path / "CC-NEWS.warc.gz"))
    assert [one.uri for one in pages] == ["https://a.vn/1.html", "https://a.vn/5.html"]
    assert passed_over == Counter(off_topic=1, media_type=1, status=1)
    assert pages[0].payload == page(1)
    assert pages[0].taken_at == datetime(2019, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.mark.parametrize("encoding", ["utf-8", "nfd", "cp1258", "tcvn3"])
def test_no_topical_page_is_lost_for_its_encoding(encoding: str) -> None:
    assert GATE.may_pass(page(3, encoding=encoding))
    assert GATE.passes(page(3, encoding=encoding), "text/html")


@pytest.mark.parametrize(
    "spelled",
    [
        "chi bộ".encode().decode("cp1252").encode(),
        b"&#273;&#7843;ng vi&ecirc;n",
        b"&#x111;&#x1ea3;ng vi&#xea;n",
        "đảng vi&ecirc;n".encode(),
        "đảng\u00a0viên".encode(),
        "đảng&nbsp;viên".encode(),
        encode("đảng viên", "tcvn3"),
        encode("đảng viên", "cp1258"),
    ],
)
def test_a_word_is_seen_in_every_spelling(spelled: bytes) -> None:
    assert GATE.may_pass(b"<p>Huy\xe1: " + spelled + b" m\xf2i</p>")
    assert not GATE.may_pass(b"<p>Huy\xe1: " + spelled[:-4] + b" m\xf2i</p>")


def test_menus_do_not_make_a_page_topical() -> None:
    assert GATE.may_pass(OTHER.encode())
    assert not GATE.passes(OTHER.encode(), "text/html")
    whole_in_a_form = f"<html><body><form>{page(2).decode()}</form></body></html>".encode()
    assert GATE.passes(whole_in_a_form, "text/html")


def test_taking_an_archive_copies_only_what_is_topical_and_says_where_it_came_from(tmp_path: Path) -> None:
    source = str(tmp_path / "cc.warc.gz")
    warc(
        tmp_path / "cc.warc.gz",
        ("https://a.vn/1.html", page(1), "text/html; charset=utf-8", 200),
        ("https://a.vn/2.html", OTHER.encode(), "text/html", 200),
    )
    home = tmp_path / "home"
    (home / "raw").mkdir(parents=True)
    taken = take(home, source)
    assert (taken.pages, taken.new, taken.passed_over) == (1, 1, {"off_topic": 1})
    from warehouse import raw  # noqa: PLC0415

    [(capture, _)] = list(raw.read(home, taken.batches[0]))
    assert (capture.uri, capture.source) == ("https://a.vn/1.html", source)
    assert take(home, source).new == 0


def test_a_page_that_stands_twice_in_an_archive_is_stored_once(tmp_path: Path) -> None:
    one = ("https://a.vn/1.html", page(1), "text/html; charset=utf-8", 200)
    warc(tmp_path / "cc.warc.gz", one, one, ("https://a.vn/2.html", page(1), "text/html; charset=utf-8", 200))
    make_home(tmp_path / "home")
    taken = take(tmp_path / "home", str(tmp_path / "cc.warc.gz"))
    assert (taken.pages, taken.new) == (3, 2)


def test_a_bomb_in_a_zip_file_is_read_no_further_than_a_page_goes(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bom.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bom.txt", b"0" * 60_000_000)
    [bomb], _ = given(str(tmp_path / "bom.zip"), gate=None)
    read = read_page(bomb.payload, media_type=bomb.media_type)
    assert not isinstance(read, Article)
    assert read.reason == "too_large"


def test_what_a_system_hides_in_a_zip_file_is_no_page(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("b/x.txt", "b/.DS_Store", "__MACOSX/b/._x.txt", ".hidden.txt", "a.txt", "c/"):
            archive.writestr(name, page(1))
    found, _ = given(str(tmp_path / "a.zip"), gate=None)
    assert [one.uri for one in found] == ["file:///a/a.txt", "file:///a/b/x.txt"]


def test_a_title_that_a_rows_text_begins_with_stands_there_once(tmp_path: Path) -> None:
    title, text = "Xã Bản Mẫu kết nạp đảng viên", "Năm 2018, Đảng bộ xã Bản Mẫu kết nạp 12 đảng viên."
    rows = [{"title": title, "text": f"{title}\n{text}"}, {"title": title, "text": text}]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    found, _ = given(str(tmp_path / "a.jsonl"), gate=None)
    assert [one.payload.decode().count(title) for one in found] == [1, 1]


def test_a_broken_zip_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "hong.zip").write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(SourceError, match=r"hong\.zip"):
        given(str(tmp_path / "hong.zip"))


ROW = {
    "link": "https://a.vn/x-1.html",
    "tieu_de": "Xã Bản Mẫu kết nạp đảng viên",
    "noi_dung": "Năm 2018, Đảng bộ xã Bản Mẫu kết nạp được 12 đảng viên.\nToàn Đảng bộ có 300 đảng viên, sinh hoạt tại 9 chi bộ.",
    "ngay_dang": "2019-01-15T20:00:00+00:00",
}


def dumps(folder: Path) -> list[str]:
    other = {**ROW, "link": "https://a.vn/2", "tieu_de": "Giá vàng", "noi_dung": "Giá vàng hôm nay tăng mạnh."}
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in (ROW, other))
    (folder / "a.jsonl").write_text(lines, encoding="utf-8")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    quoted = "\n".join(",".join(f'"{text}"' for text in row.values()) for row in (ROW, other))
    (folder / "c.csv").write_text(f"\ufeff{','.join(ROW)}\n{quoted}\n", encoding="utf-8")
    pq.write_table(pa.Table.from_pylist([ROW, other]), folder / "d.parquet")
    return [str(folder / name) for name in ("a.jsonl", "b.jsonl.gz", "c.csv", "d.parquet")]


def test_dumps_are_read_with_their_title_and_day(tmp_path: Path) -> None:
    for dump in dumps(tmp_path):
        [one], passed_over = given(dump)
        assert one.uri == ROW["link"], dump
        assert passed_over == Counter(off_topic=1), dump
        read = read_page(one.payload, media_type=one.media_type, name=one.name, charset=one.charset)
        assert isinstance(read, Article), dump
        assert read.title == ROW["tieu_de"]
        assert read.published_on == date(2019, 1, 16), "the day is Vietnam's"
        assert "12 đảng viên" in read.text


def served(body: bytes) -> Callable[[str, str, dict[str, str]], Reply]:
    """A server of one archive that cuts the first answer in the middle and then gives the rest where it is asked to."""
    answers = iter(("cut", *("whole",) * 9))

    def respond(_host: str, target: str, headers: dict[str, str]) -> Reply:
        if target == "/old/cc.warc.gz":
            return Reply(status=302, headers={"Location": "/cc.warc.gz"})
        if headers.get("range"):
            start = int(headers["range"].removeprefix("bytes=").removesuffix("-"))
            return Reply(body[start:], status=206, headers={"ETag": '"1"'})
        return Reply(body, headers={"ETag": '"1"'}, how=next(answers))

    return respond


def test_an_archive_comes_from_an_address_and_goes_on_after_a_cut(tmp_path: Path) -> None:
    warc(tmp_path / "cc.warc.gz", ("https://a.vn/1.html", page(1), "text/html; charset=utf-8", 200))
    body = (tmp_path / "cc.warc.gz").read_bytes()
    with Loopback(served(body)) as site:
        address = f"http://archive.test:{site.port}/old/cc.warc.gz"
        local = local_archive(
            address, tmp_path / "home", "test@example.org", private=("archive.test",), lookup=site.lookup
        )
        assert local.read_bytes() == body
        assert [one.status for one in site.log] == [302, 200, 302, 206]
        again = local_archive(
            address, tmp_path / "home", "test@example.org", private=("archive.test",), lookup=site.lookup
        )
        assert again == local
        assert len(site.log) == 4, "a whole archive is not asked for again"
        with pytest.raises(SourceError, match="not of the open internet"):
            local_archive(address, tmp_path / "other", "test@example.org", lookup=site.lookup)
    assert len(given(str(local))[0]) == 1


@pytest.mark.parametrize("reply", [Reply(b"x" * 1000, how="cut"), Reply(status=503)], ids=["cut", "503"])
def test_an_archive_that_the_network_did_not_give_may_come_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reply: Reply
) -> None:
    monkeypatch.setattr(download, "_TRIES", 2)
    with Loopback(lambda *_: reply) as site:
        address = f"http://archive.test:{site.port}/cc.warc.gz"
        with pytest.raises(ConnectionError, match="did not come whole"):
            local_archive(address, tmp_path, "test@example.org", private=("archive.test",), lookup=site.lookup)
        assert len(site.log) == 2


def test_an_archive_that_is_not_there_is_not_asked_for_again(tmp_path: Path) -> None:
    with Loopback(lambda *_: Reply(status=404)) as site:
        address = f"http://archive.test:{site.port}/cc.warc.gz"
        with pytest.raises(SourceError, match="answered 404"):
            local_archive(address, tmp_path, "test@example.org", private=("archive.test",), lookup=site.lookup)
        assert len(site.log) == 1


def test_an_address_that_names_no_archive_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="names no archive"):
        local_archive("https://bao.vn/tin.html", tmp_path, "test@example.org")


SENTENCE = "Năm 2019, Đảng bộ xã Bản Mẫu kết nạp được 12 đảng viên, tại 9 chi bộ."
LATIN = SENTENCE.encode().decode("latin-1").encode()


def _entities(text: str, form: str) -> bytes:
    return "".join(form.format(ord(char)) if ord(char) > 127 else char for char in text).encode()


@pytest.mark.parametrize(
    "body",
    [
        SENTENCE.encode(),
        SENTENCE.upper().encode(),
        SENTENCE.replace(" ", "\u00a0").encode(),
        SENTENCE.replace(" ", "\n").encode(),
        unicodedata.normalize("NFD", SENTENCE).encode(),
        encode(SENTENCE, "cp1258"),
        encode(SENTENCE, "tcvn3"),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        _entities(SENTENCE, "&#{};"),
        _entities(SENTENCE, "&#x{:x};"),
        _entities(SENTENCE, "&#x{:X};"),
        LATIN,
        LATIN.decode().encode("latin-1").decode("cp1252", "replace").encode(),
        LATIN.decode("latin-1").encode(),
        SENTENCE.replace("Đ", "Ð").encode(),
        SENTENCE.encode().replace("ả".encode(), b"\xe1\xba", 1),
    ],
)
@pytest.mark.parametrize("packing", ["plain", "gzip", "deflate", "chunked", "br"])
def test_a_topical_record_is_found_in_every_encoding_and_packing(tmp_path: Path, body: bytes, packing: str) -> None:
    head = b"<html><head><title>Tin</title></head><body><p>"
    wide = b"\0" in body[:4]
    whole = body if wide else head + body + b"</p></body></html>"
    content = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}.get(packing, bytes)(whole)
    headers = f"Content-Encoding: {packing}\r\n" if packing in ("gzip", "deflate", "br") else ""
    if packing == "chunked":
        headers = "Transfer-Encoding: chunked\r\n"
        content = b"".join(
            b"%x\r\n%s\r\n" % (len(whole[at : at + 7]), whole[at : at + 7]) for at in range(0, len(whole), 7)
        )
        content += b"0\r\n\r\n"
    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.headers["WARC-Target-URI"] = "https://a.vn/1.html"
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.set_bytes_content(f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode() + content)
    out = io.BytesIO()
    record.write(out)
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(out.getvalue()))
    pages, passed_over = given(str(tmp_path / "a.warc.gz"))
    assert [one.payload for one in pages] == [whole], passed_over


def test_an_arc_address_may_hold_spaces_and_its_second_version_more_fields(tmp_path: Path) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(1)
    lines = (
        f"http://a.vn/tin b\u00e0i 1.html 1.2.3.4 20040102030405 text/html {len(answer)}\n",
        f"http://a.vn/2.html 1.2.3.4 20040102030405 text/html 200 - - 0 a.arc {len(answer)}\n",
    )
    (tmp_path / "a.arc").write_bytes(b"".join(line.encode() + answer + b"\n" for line in lines))
    pages, _ = given(str(tmp_path / "a.arc"))
    assert [(one.uri, one.taken_at.year) for one in pages] == [
        ("http://a.vn/tin b\u00e0i 1.html", 2004),
        ("http://a.vn/2.html", 2004),
    ]


def test_an_archive_packed_as_one_file_is_whole(tmp_path: Path) -> None:
    warc(tmp_path / "a.warc.gz", *((f"https://a.vn/{n}.html", page(n), "text/html", 200) for n in range(5)))
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(gzip.decompress((tmp_path / "a.warc.gz").read_bytes())))
    assert len(given(str(tmp_path / "b.warc.gz"))[0]) == 5


def test_a_table_in_utf_16_or_packed_is_read(tmp_path: Path) -> None:
    rows = 'url,content\nhttps://a.vn/1,"Đảng bộ xã kết nạp 5 đảng viên"\n'
    (tmp_path / "a.csv").write_bytes(rows.encode("utf-16"))
    (tmp_path / "b.csv.gz").write_bytes(gzip.compress(rows.encode()))
    for name in ("a.csv", "b.csv.gz"):
        [one], _ = given(str(tmp_path / name))
        assert one.payload.decode().strip() == "Đảng bộ xã kết nạp 5 đảng viên"


def test_a_bomb_in_an_archive_is_kept_for_the_reader_to_refuse(tmp_path: Path) -> None:
    bomb = gzip.compress(b"0" * 60_000_000)
    warc(tmp_path / "a.warc.gz", ("https://a.vn/1.html", bomb, "text/html\r\nContent-Encoding: gzip", 200))
    [one], _ = given(str(tmp_path / "a.warc.gz"))
    read = read_page(one.payload, media_type=one.media_type)
    assert not isinstance(read, Article)
    assert read.reason == "too_large"
