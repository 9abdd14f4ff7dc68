"""The account of numbers: each mention of a list made by hand has the reason that a reader would give."""

import re
from datetime import date
from pathlib import Path

import pytest

from tasks.facts.account import REASONS
from tasks.facts.fact import Home
from tasks.facts.reader import read
from tasks.text.article import Article, Part

_MARKED = re.compile(r"\[([^|\]]+)\|(\w+)\]")
_LINES = [
    line
    for line in Path(__file__).with_name("number_mentions.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def _page(text: str) -> Article:
    return Article("", text, (Part("paragraph", 0, len(text)),), None, date(2019, 5, 14), "", None, "text")


def _marked(line: str) -> tuple[str, dict[int, tuple[str, str]]]:
    """The sentence without its marks, and at each marked place the number and its reason."""
    text, expected, at = "", {}, 0
    for match in _MARKED.finditer(line):
        text += line[at : match.start()]
        expected[len(text)] = (match[1], match[2])
        text += match[1]
        at = match.end()
    return text + line[at:], expected


@pytest.mark.parametrize("line", _LINES)
def test_each_number_has_the_reason_a_reader_would_give(line: str) -> None:
    text, expected = _marked(line)
    reading = read(_page(text), Home("Hà Tĩnh", "Kỳ Anh"))
    given = {}
    for at, (printed, _) in expected.items():
        reasons = [n.reason for n in reading.numbers if at <= n.start < at + len(printed) or n.start < at < n.end]
        given[at] = (printed, reasons[0] if reasons else "name")
    assert given == expected


def test_the_list_is_long_enough_and_every_reason_is_explained() -> None:
    marked = [match[2] for line in _LINES for match in _MARKED.finditer(line)]
    assert len(marked) >= 150
    assert set(marked) <= set(REASONS)


def test_every_mention_of_an_on_topic_page_is_in_the_account() -> None:
    text = "Năm 2018, Đảng bộ huyện Kỳ Anh kết nạp 120 đảng viên, có 45 nữ; thu nhập 35 triệu đồng; 7 điều khác."
    reading = read(_page(text), Home("Hà Tĩnh", "Kỳ Anh"))
    assert {"120", "45", "7"} <= {n.text for n in reading.numbers}
    assert all(n.reason in REASONS for n in reading.numbers)


def test_a_number_in_a_fact_names_the_fact() -> None:
    reading = read(_page("Năm 2018, huyện Kỳ Anh kết nạp 120 đảng viên."), Home("Hà Tĩnh", "Kỳ Anh"))
    row = next(n for n in reading.numbers if n.text == "120")
    assert [reading.facts[i].metric for i in row.facts] == ["members_admitted"]
