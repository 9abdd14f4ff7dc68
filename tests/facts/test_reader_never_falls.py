"""Any string at all gives a reading, whose quotes slice back, in time that grows with its length and no faster."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.facts.fact import Home, Reading
from tasks.facts.reader import read
from tasks.text.article import Article, Part
from tests.growth import faster_than_length

_HOME = Home("Lào Cai", None)
# what rules look for, so that random pages come to them at all
_LINE = (
    "kết nạp phát triển đảng viên mới tổng số lên chi bộ đảng bộ cơ sở trực thuộc huyện xã Bát Xát Y Tý thôn bản có còn "
    "lớp học viên bồi dưỡng nhận thức về Đảng chỉ tiêu kế hoạch phấn đấu giao đạt vượt % so với trong đó nữ dân tộc năm "
    "2015 2016 - 2020 nhiệm kỳ tháng 6 đầu cuối quý I đến nay hiện từ mỗi hằng năm học lần lượt mỗi 12 1.204 95,6% 3/4 "
    "04 , ; : . ( ) / “ ” \n công nhận chính thức dự bị xóa tên khai trừ tỷ lệ hộ nghèo Đại hội lần thứ Hội nghị toàn"
)
_WORDS = _LINE.split(" ")
_PAGES = st.lists(st.sampled_from(_WORDS), max_size=80).map(" ".join)
_SENTENCE = (
    "Từ đầu năm đến nay, Đảng bộ huyện Bát Xát kết nạp 83 đảng viên, đạt 69,2% chỉ tiêu năm (120 đảng viên), trong đó có 31 nữ; "
    "xã Y Tý 7, xã Quang Kim 5; nâng tổng số đảng viên lên 4.512 đồng chí sinh hoạt tại 318 chi bộ. "
)


def _article(text: str, published: date | None = date(2018, 8, 9)) -> Article:
    parts: list[Part] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part("paragraph" if parts else "title", at, at + len(line)))
        at += len(line) + 1
    return Article("", text, tuple(parts), None, published, None, None, "text")


def _check(text: str, reading: Reading) -> None:
    for fact in reading.facts:
        assert text[fact.span_start : fact.span_end] == fact.quote
        assert fact.span_start <= fact.number_start < fact.number_end <= fact.span_end
        assert fact.start is None or fact.end is None or fact.start <= fact.end
    for number in reading.numbers:
        assert text[number.start : number.end] == number.text
        assert all(0 <= index < len(reading.facts) for index in number.facts)
        assert (number.reason == "fact") == bool(number.facts)
    for earlier, later in pairwise(reading.numbers):
        assert earlier.start <= later.start


@settings(max_examples=300, deadline=None)
@given(_PAGES, st.none() | st.dates(date(1995, 1, 1), date(2035, 12, 31)))
def test_any_page_of_the_fields_words_is_read(text: str, published: date | None) -> None:
    text = f"Đảng bộ kết nạp 5 đảng viên. {text}"
    _check(text, read(_article(text, published), _HOME))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.none() | st.dates())
def test_any_string_around_a_sentence_of_the_field_is_read(text: str, published: date | None) -> None:
    page = f"{text}\nĐảng bộ huyện Bát Xát kết nạp 5 đảng viên {text}, năm 2017 {text}."
    _check(page, read(_article(page, published), _HOME))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(_SENTENCE)), st.integers(0, len(_SENTENCE)))
def test_a_truncated_page_is_read(start: int, stop: int) -> None:
    page = _SENTENCE[start:] + _SENTENCE[:stop]
    _check(page, read(_article(page), _HOME))


@pytest.mark.parametrize("coding", ["latin-1", "cp1258"])
def test_mojibake_is_read(coding: str) -> None:
    page = f"Đảng bộ kết nạp 5 đảng viên. {_SENTENCE.encode().decode(coding, 'replace')}"
    _check(page, read(_article(page), _HOME))


def test_a_page_of_a_year_at_the_calendars_end_is_read() -> None:
    for published in (date.min, date(1, 12, 31), date.max, date(2016, 2, 29)):
        _check(_SENTENCE, read(_article(_SENTENCE, published), _HOME))


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(_SENTENCE + "\n", id="paragraphs"),
        pytest.param(_SENTENCE, id="one paragraph"),
        pytest.param("kết nạp 12 đảng viên, ", id="one sentence"),
        pytest.param("chi bộ xã Y Tý 7; ", id="a list of names"),
        pytest.param("năm 2015 - 2016, tháng 6/2017, ", id="times"),
        pytest.param("0123456789", id="digits"),
        pytest.param("(", id="brackets"),
        pytest.param("đảng viên ", id="one word"),
    ],
)
def test_time_grows_with_the_length_of_a_page_and_no_faster(unit: str) -> None:
    def page(times: int) -> Article:
        return _article("Đảng bộ huyện Bát Xát kết nạp 5 đảng viên.\n" + unit * times)

    assert not faster_than_length(lambda article: read(article, _HOME), page, 5_000 // len(unit))
