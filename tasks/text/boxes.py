"""Boxes of an infographic saved as text: a figure, what it counts and its heading stand in lines of their own, and are one line again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tasks.text.datelines import date_line
from tasks.text.lines import Line

_MOST = 7  # words of a line of a box
_FEWEST_LINES, _FEWEST_FIGURES = 4, 2  # of boxes in a row, below which short lines are none
_FIGURE = re.compile(
    r"(?:(?:trên|hơn|gần|khoảng|đạt|bằng|vượt) )?\d[\d.,]*(?:/\d[\d.,]*)?\s?%?(?= [^\W\d_]|\Z)", re.IGNORECASE
)
_NUMBER = re.compile(r"\d[\d.,]*(?:/\d[\d.,]*)?\s?%?")
_UNIT = re.compile(r"(?:đồng chí|đảng viên|người|quần chúng|chi bộ|đảng bộ|học viên|lớp|hộ|thôn|bản|%)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2} tháng|tháng \d{1,2}|quý [1-4]|6 tháng", re.IGNORECASE)
# what a heading says that the figures below it count
_COUNTS = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển đảng viên|đảng viên|chuyển (?:đảng )?chính thức|công nhận|xóa tên|khai trừ|xin ra khỏi đảng|đưa ra khỏi đảng"
    r"|tổ chức cơ sở đảng|tccsđ?|chi bộ|đảng bộ|hộ nghèo|thu ngân sách|nữ|dân tộc thiểu số|tôn giáo|đoàn viên|quần chúng|lớp|học viên|chỉ tiêu)(?!\w)",
    re.IGNORECASE,
)


def of_boxes(lines: Sequence[Line]) -> list[Line]:
    """Lines with each row of boxes made into sentences (`Kết nạp mới: 142 đảng viên, 109,2% kế hoạch`); all others as they are."""
    made: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _kind(lines[end]):
            end += 1
        run = lines[at:end]
        figures = sum(_kind(line) == "figure" for line in run)
        boxes = len(run) >= _FEWEST_LINES and figures >= _FEWEST_FIGURES
        made.extend(_sentences(run) if boxes else run or lines[at : at + 1])
        at = max(end, at + 1)
    return made


def _kind(line: Line) -> str | None:
    """What a line is in a box: its `heading`, a `figure` with or without its noun, a `unit` alone, the `noun` of a bare figure above."""
    text = line.text
    if len(text.split()) > _MOST or text.endswith((".", ":", ";", "!", "?")) or date_line(text) is not None:
        return None
    if _FIGURE.match(text):
        return "figure"
    if any(c.isdigit() for c in _YEAR.sub("", text)) or not text[0].isalpha():
        return None
    if _UNIT.fullmatch(text):
        return "unit"
    if _COUNTS.search(text) is None:
        return None
    return "noun" if text[0].islower() else "heading"


def _sentences(run: Sequence[Line]) -> list[Line]:
    made: list[Line] = []
    open_heading = False
    for line in run:
        kind, before = _kind(line), made[-1].text if made else ""
        if kind == "heading" or not made:
            made.append(line)
        elif kind in {"unit", "noun"}:
            made[-1] = replace(made[-1], text=f"{before} {line.text}")
        else:
            made[-1] = replace(made[-1], text=before + (": " if open_heading else ", ") + line.text)
        open_heading = kind == "heading"
    return [replace(line, text=f"{line.text}.") if any(c.isdigit() for c in line.text) else line for line in made]
