"""Any string at all is read, in time that grows with its length and no faster."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.text.characters import clean, fold
from tasks.text.numbers import find_numbers
from tasks.text.periods import find_periods
from tasks.text.persons import mask_persons
from tasks.text.sentences import clauses, sentences
from tests.growth import faster_than_length

_PIECES = st.sampled_from(
    [
        "năm",
        "tháng",
        "quý",
        "nhiệm",
        "kỳ",
        "giai",
        "đoạn",
        "từ",
        "đến",
        "nay",
        "hiện",
        "tính",
        "hết",
        "đầu",
        "cuối",
        "nửa",
        "mỗi",
        "bình",
        "quân",
        "cùng",
        "kỳ",
        "dịp",
        "đợt",
        "ngày",
        "2015",
        "2020",
        "3/2",
        "31.12.2013",
        "6",
        "03",
        "1.204.377",
        "95,6%",
        "3",
        "044",
        "-",
        "–",
        "/",
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "%",
        "một",
        "hai",
        "ba",
        "năm",
        "mươi",
        "chục",
        "trăm",
        "nghìn",
        "ngàn",
        "vạn",
        "triệu",
        "rưỡi",
        "linh",
        "phần",
        "khoảng",
        "trên",
        "gần",
        "trở",
        "lên",
        "đảng",
        "viên",
        "chi",
        "bộ",
        "đồng",
        "chí",
        "Anh",
        "Đ/c",
        "TP.",
        "T.Ư",
        "v.v.",
        "22-NQ/TW",
        "Ð",
        "İ",
        "\n",
        "\xa0",
        "’",
        "99999999999999999999",
        "0",
        "00",
        "0,0",
        "1/0",
        "29/2",
    ]
)
_NEWS = st.lists(_PIECES, max_size=40).map(" ".join) | st.lists(_PIECES, max_size=40).map("".join)
_ANY = st.text() | st.binary().map(lambda raw: raw.decode("latin-1")) | _NEWS


@given(_ANY, st.none() | st.dates(date(1990, 1, 1), date(2090, 12, 31)))
@settings(max_examples=400, deadline=None)
def test_any_string_is_read_and_every_span_lies_in_it(text: str, published: date | None) -> None:
    numbers = find_numbers(text)
    for m in numbers:
        assert 0 <= m.bound_start <= m.start < m.end <= m.of_end <= len(text)
        assert m.end <= m.unit_end <= len(text)
        assert m.of_end <= m.bound_end <= len(text)
        assert m.value_high is None or m.value_high > m.value
    assert all(a.of_end <= b.start for a, b in pairwise(numbers))
    covered = {i for m in numbers for span in ((m.start, m.end), (m.of_start, m.of_end)) for i in range(*span)}
    assert {i for i, c in enumerate(text) if c in "0123456789"} <= covered
    periods = find_periods(text, published)
    for p in periods:
        assert 0 <= p.start < p.end <= len(text)
        assert p.first is None or p.last is None or p.first <= p.last
    assert all(a.end <= b.start for a, b in pairwise(periods))
    assert len(mask_persons(text)) == len(text)
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for start, end in spans:
        assert text[start:end].strip() == text[start:end] != ""
        assert all(start <= a < b <= end for a, b in clauses(text, start, end))
    assert isinstance(fold(clean(text)), str)


_READERS: list[Callable[[str], object]] = [
    clean,
    fold,
    sentences,
    clauses,
    find_numbers,
    mask_persons,
    lambda text: find_periods(text, date(2018, 9, 12)),
]
_REPEATED = [
    "7", "7.", "7,", "7 ", "777 ", "7/", "7-", "7 - ", "7/7 ", "1.000.", "năm ", "năm 2015, ", "năm 2015 - ", "tháng ", "hai ", "mươi ", "trăm ", "nghìn ",
    "triệu ", " ", "\n", ".", "…", "- ", "; ", "từ ", "đến ", "từ năm 2015 đến ", "trở lên ", "5 trở lên ", "ông A ", "Ông A ", "A", "A ", "ông ", "thu nhập ",
    "7 nghìn ", "khoảng ", "khoảng trên ", "22-NQ/TW", "A-", "7A", "đợt 3/2, ", "'", "“", "\u0301", "Ð", "İ", "5 năm qua ", "hiện ", "%", "v.v. ",
]  # fmt: skip


@pytest.mark.parametrize("piece", _REPEATED)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    for read in _READERS:
        assert not faster_than_length(read, piece.__mul__, 8_000 // len(piece)), read


@pytest.mark.parametrize("piece", ["7", "7.", " ", "năm "], ids=["digits", "dotted", "spaces", "years"])
def test_half_a_megabyte_of_one_thing_is_read_in_eight_times_the_time_of_an_eighth(piece: str) -> None:
    for read in _READERS:
        assert not faster_than_length(read, piece.__mul__, 60_000 // len(piece)), read


def test_a_reader_that_holds_each_letter_against_every_other_is_told() -> None:
    def quadratic(text: str) -> int:
        return sum(text.count("?", at) for at in range(0, len(text), 32))

    assert "times the time" in faster_than_length(quadratic, "7".__mul__, 20_000)
