"""Any bytes at all give an article or a reason, without an exception and in time linear in their length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.text.article import REASONS, Article, Unreadable
from tasks.text.cells import of_bars_and_spaces, rows_of_cells
from tasks.text.lines import Line
from tasks.text.pages import MAX_BYTES, MAX_LINE, read_page
from tests.growth import faster_than_length

PARAGRAPH = "Đảng bộ huyện Sông Mẫu có 39 tổ chức cơ sở đảng với 3.044 đảng viên đang sinh hoạt tại các chi bộ."
PAGE = (
    f"<html><head><title>Sông Mẫu</title></head><body><h1>Sông Mẫu phát triển đảng viên</h1><p>16/12/2019 07:15</p>"
    f"<div><p>{PARAGRAPH}</p><table><tr><td>1</td><td>2</td></tr></table><p>{PARAGRAPH[::-1]}</p></div>Tin khác<ul><li>x</li></ul></body></html>"
)
MEDIA_TYPES = st.sampled_from(["text/html", "text/plain", "", "application/octet-stream", "application/xhtml+xml"])
PIECES = st.sampled_from(
    ["<div>", "</div>", "<p>", "<table>", "<tr><td>", "</table>", "<b>", "<a href=x>", "<!--", "-->", "<script>", "&#7843;", "&", "<br>", "<",
     "\n", "\xa0", "16/12/2019 07:15", "Tin khác", "Ảnh: ", "Lượt xem: 12", PARAGRAPH, "ĐBP - ", "\x00", "\u0301", "1", "<img>", "<figure>"]
)  # fmt: skip


def holds(payload: bytes, media_type: str) -> None:
    read = read_page(payload, media_type=media_type)
    if isinstance(read, Unreadable):
        assert read.reason in REASONS
        return
    end = -1
    for part in read.parts:
        assert end < part.start < part.end <= len(read.text)
        assert read.text[part.start : part.end].strip() == read.text[part.start : part.end] != ""
        assert part.start == 0 or read.text[part.start - 1] == "\n"
        end = part.end
    assert end == len(read.text)
    assert (read.published_on is None) == (read.published_by == "none")


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=3000), MEDIA_TYPES)
def test_random_bytes(payload, media_type):
    holds(payload, media_type)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=2000), MEDIA_TYPES, st.sampled_from(["utf-8", "utf-16", "cp1258"]))
def test_random_text(text, media_type, encoding):
    holds(text.encode(encoding, "replace"), media_type)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=60), MEDIA_TYPES)
def test_pieces_of_pages_in_any_order(pieces, media_type):
    holds("".join(pieces).encode(), media_type)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PAGE.encode())), st.integers(0, len(PAGE.encode())))
def test_a_page_cut_anywhere(start, end):
    holds(PAGE.encode()[start:end], "text/html")


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (b"a" * 50_000_000, "too_large"),
        (b"a" * (MAX_LINE + 1), "too_large"),
        (b"a\n" * (MAX_BYTES // 2 + 1), "too_large"),
        (b"%PDF-1.4 " + b"x" * 100, "binary"),
        (b"\x89PNG\r\n" + b"x" * 100, "binary"),
        (b"PK\x03\x04" + b"x" * 100, "binary"),
        (bytes(range(32)) * 100, "binary"),
        (b"\x00" * 5000, "empty"),
        (b"\xef\xbb\xbf", "empty"),
    ],
)
def test_what_is_no_page_is_refused_at_once(payload, reason):
    read = read_page(payload, media_type="text/html")
    assert isinstance(read, Unreadable)
    assert read.reason == reason


@pytest.mark.parametrize("media_type", ["image/png", "application/pdf", "video/mp4"])
def test_other_kinds_of_file_are_refused(media_type):
    read = read_page(PAGE.encode(), media_type=media_type)
    assert isinstance(read, Unreadable)
    assert read.reason == "media_type"


def html(times: int, opening: str, closing: str = "") -> bytes:
    return f"<html><body>{opening * times}{PARAGRAPH}{closing * times}".encode()


@pytest.mark.parametrize(
    ("opening", "closing", "times"),
    [
        ("<div>", "</div>", 6_000),
        ("<div>", "", 12_500),
        ("<table><tr><td>", "", 4_000),
        ("<ul><li>", "", 6_000),
        ("<b><i>", "", 6_000),
        (f"<font color=red><p>{PARAGRAPH}", "", 250),
        ("<!--", "", 25_000),
        ("<", "", 125_000),
        ("&#7843;", "", 12_500),
        ("<a href=x>", "", 6_000),
    ],
)
def test_nesting_without_end_is_read_in_time_that_grows_with_its_length(opening, closing, times):
    def nested(times: int) -> bytes:
        return html(times, opening, closing)

    assert not faster_than_length(lambda page: holds(page, "text/html"), nested, times)


@pytest.mark.parametrize("unit", [PARAGRAPH + "\n", "x 1/1/2010 - 10:20 \n", "\xa0\n a\n", f"<p>{PARAGRAPH}</p>"])
def test_time_grows_with_the_length_of_a_page_and_no_faster(unit):
    def page(times: int) -> bytes:
        return "".join(f"{i} {unit}" for i in range(times)).encode()

    media_type = "text/html" if "<p>" in unit else "text/plain"
    assert not faster_than_length(lambda payload: holds(payload, media_type), page, 300)


def test_an_article_slices_back_to_its_parts():
    read = read_page(PAGE.encode(), media_type="text/html")
    assert isinstance(read, Article)
    assert "\n".join(read.text[p.start : p.end] for p in read.parts) == read.text


@pytest.mark.parametrize(
    "line", ["Đảng bộ huyện có 12 chi bộ.", "Xã A; Xã B; Xã C", "a   1   2", "a   b   c", "a | b | c"]
)
def test_many_lines_take_as_much_longer_as_they_are_more(line: str) -> None:
    """Beyond what the others try: a copy of the rest at each line is fast, and is felt from some ten thousand lines on."""
    assert not faster_than_length(of_bars_and_spaces, lambda times: [line] * times, 6_000)
    assert not faster_than_length(rows_of_cells, lambda times: [Line(line, "paragraph")] * times, 6_000)
