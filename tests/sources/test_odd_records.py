"""Records of archives that say what cannot be, and archives that end too soon."""

import gzip
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecordType

from tasks.batch import read_capture
from tasks.sources.files import open_source
from tasks.sources.raw_page import SourceError
from tests.sources.test_files import HTTP, PAGE, packed, record, write
from warehouse import raw
from warehouse.records import ArticleRow


@pytest.mark.parametrize("when", ["0001-01-01T00:00:00+07:00", "9999-12-31T23:59:59-07:00"])
def test_a_record_dated_beyond_the_calendar_is_of_when_its_archive_was_written(tmp_path: Path, when: str) -> None:
    path = tmp_path / "a.warc"
    write(path, [record(WarcRecordType.response, "https://a.example/", PAGE, HTTP)])
    path.write_bytes(path.read_bytes().replace(b"2019-12-16T00:15:00Z", when.encode()))
    os.utime(path, (1_500_000_000, 1_500_000_000))
    (page,) = open_source(str(path))
    assert page.taken_at == datetime.fromtimestamp(1_500_000_000, UTC)


@pytest.mark.parametrize("status", ["99999999999999999999", "9" * 5000, "-1"])
def test_an_answer_with_an_impossible_status_has_none(tmp_path: Path, status: str) -> None:
    http = HTTP.replace(b"200", status.encode())
    write(tmp_path / "a.warc", [record(WarcRecordType.response, "https://a.example/", PAGE, http)])
    (page,) = open_source(str(tmp_path / "a.warc"))
    assert (page.http_status, page.payload) == (None, PAGE)


def test_a_page_with_an_endless_address_is_rejected_and_spoils_no_other(tmp_path: Path) -> None:
    from tasks.batch import take  # noqa: PLC0415
    from warehouse import raw  # noqa: PLC0415
    from warehouse.home import make_home  # noqa: PLC0415

    make_home(tmp_path / "home")
    (tmp_path / "home" / "parquet" / "rejects").mkdir()
    rows = [
        {"text": "Đảng bộ huyện có 39 đảng viên.", "url": "https://a.example/" + "đ" * 5000},
        {"text": "Đảng bộ huyện có 40 đảng viên.", "url": "https://a.example/" + "a" * 11_000, "name": "đ" * 5000},
        {"text": "Đảng bộ huyện có 41 đảng viên.", "url": "https://a.example/"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    taken = take(tmp_path / "home", str(tmp_path / "a.jsonl"))
    assert (taken.new, taken.rejects) == (2, 1)
    entries = list(raw.read(tmp_path / "home", taken.batches[0]))
    assert [entry[0].uri for entry in entries if not isinstance(entry, raw.Damage)] == [row["url"] for row in rows[1:]]


@pytest.mark.parametrize("form", ["plain", "a member a record", "one member"])
def test_an_archive_cut_anywhere_says_so(tmp_path: Path, form: str) -> None:
    """Within a record's head fastwarc stops as if the file ended there; only between two records nothing is to be seen."""
    path = tmp_path / ("a.warc" if form == "plain" else "a.warc.gz")
    write(path, [record(WarcRecordType.response, f"https://bao.example/{i}", PAGE, HTTP) for i in range(3)])
    whole = path.read_bytes()
    if form == "one member":
        whole = packed(gzip.decompress(whole))
    unseen = []
    for cut in range(1, len(whole)):
        path.write_bytes(whole[:cut])
        pages: list[str] = []
        try:
            pages += [page.uri for page in open_source(str(path))]
        except SourceError:
            continue
        unseen.append((cut, len(pages)))
    # behind a record's body stand two empty lines, cut within which no page is missing
    between = {"plain": 3 * 5 - 1, "a member a record": 2, "one member": 0}[form]
    assert len(unseen) <= between, unseen


@pytest.mark.parametrize(
    ("taken_at", "status", "day", "rule"),
    [
        (datetime(2019, 12, 15, 20, tzinfo=UTC), 200, "2019-12-16", "date_line"),  # 3 in the morning in Vietnam
        (datetime(2019, 12, 14, 20, tzinfo=UTC), 200, None, "after_capture"),
        (datetime(2019, 12, 14, 20, tzinfo=UTC), None, "2019-12-16", "date_line"),
        (datetime(1970, 1, 1, tzinfo=UTC), 200, "2019-12-16", "date_line"),
    ],
    ids=["night before", "two days before", "file", "no moment"],
)
def test_a_day_after_the_page_was_had_from_its_server_is_not_taken(
    taken_at: datetime, status: int | None, day: str | None, rule: str
) -> None:
    text = "Sông Mẫu thêm đảng viên\n16/12/2019 07:15\nNăm 2019, Đảng bộ huyện Sông Mẫu kết nạp 143 đảng viên mới.\n"
    page = raw.RawPage("https://a.example/1", "1", text.encode(), "text/plain", "utf-8", taken_at, status, "a")
    article = read_capture(raw.capture_of(page), page)
    assert isinstance(article, ArticleRow)
    assert (article.published_on and article.published_on.isoformat(), article.published_by) == (day, rule)
    assert (article.published_at is None) == (day is None)
