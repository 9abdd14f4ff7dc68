"""The day of the news on a page without a date: its year is the year of the days and months told beside it.

It is no day of publication: what is so now, or since the year began, stays unknown on such a page.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tasks.text.article import Part
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import LONG_SPANS, PARTS_OF_A_YEAR, in_year

# nothing but words of time stands before the day: Chiều 7/6/2019, Trong hai ngày 26 và 27.5.2020, Mới đây, ngày ...
_OPENS = re.compile(
    r"(?:\W|(?:vào|trong|mới|vừa|đây|qua|sáng|chiều|tối|trưa|nay|hôm|hai|ba|bốn|\d|ngày|từ|thứ|tư|năm|sáu|bảy|chủ nhật)(?!\w))*"
)
_OF_THE_PAST = re.compile(r"thành lập|ra đời|chia tách|tái lập|giải phóng|chiến thắng|ban hành|sinh (?:ngày|ra|năm)")
_FIRST_YEAR = 1997
"""No page of the web is older."""


def day_reported(low: str, parts: Sequence[Part], periods: Sequence[PeriodMention]) -> date | None:
    """The whole day (its year stated) with which the first sentence of the body opens; null where it opens otherwise.

    ``low`` is the folded text. A day in a title, of a document or of a founding is none; nor is a day without its year.
    """
    body = [part for part in parts if part.kind in {"lead", "paragraph"}]
    for part in body[:2]:
        at = bisect_left(periods, part.start, key=lambda m: m.start)
        if at == len(periods) or periods[at].start >= part.end:
            continue
        m = periods[at]
        whole = m.last is not None and m.year is not None and (m.kind == "day" or m.rule == "days")
        if not whole or m.last is None or m.last.year < _FIRST_YEAR or not _OPENS.fullmatch(low, part.start, m.start):
            continue
        stop = low.find(". ", m.end, part.end)
        if not _OF_THE_PAST.search(low, m.end, stop if stop >= 0 else part.end):
            return m.last
    return None


_NEW_MAP = 2025  # the year in which districts went and communes took their names
_AHEAD = LONG_SPANS | {"comparison", "to_come"}


def before_the_merger(periods: Sequence[PeriodMention]) -> date | None:
    """The last day of the latest year that a page without a date speaks of, where that lies before the map of July 2025.

    `Năm 2022, giao chỉ tiêu: An Khê 85; Chư Păh 130`: the districts, and not the communes that bear their names since.
    """
    years = [m.year for m in periods if m.year is not None and m.kind not in _AHEAD]
    return date(max(years), 12, 31) if years and max(years) < _NEW_MAP else None


_GROWN = re.compile(
    r"(?<!\w)(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: (?:thêm|gần|hơn|khoảng))* \d[^.;\n]{0,40}\Z"
)
_REACH = 60  # characters


def year_grown(low: str, periods: Sequence[PeriodMention]) -> int | None:
    """`Đến ngày 22-11, kết nạp 82 đảng viên, tăng 7 so với năm 2016`: a day without a year, and the year before.

    So tells the base of a rate: `quý I kết nạp 315, đạt 0,36% tổng số đảng viên cuối năm 2021`.
    """
    for m, said in pairwise(periods):
        if m.first is not None or m.days is None or not said.year or said.start - m.end > _FAR:
            continue
        between = low[m.end : said.start]
        if "\n" in between or ". " in between:
            continue
        if (
            m.needs_year
            and said.kind == "comparison"
            and _GROWN.search(low, max(m.end, said.start - _REACH), said.start)
        ):
            return said.year + 1
        if said.rule == "part_of_year" and _OF_ALL.search(low, max(m.end, said.end - _REACH), said.end):
            return said.year + (said.days == _YEARS_END)
    return None


_FAR = 300  # characters
_OF_ALL = re.compile(r"(?<!\w)(?:tổng )?số đảng (?:viên|số)(?: [^\W\d]+){0,6} (?:đầu|cuối) năm \d{4}\Z")
_YEARS_END = (12, 31, 12, 31)


def set_by_now(periods: Sequence[PeriodMention], year: int | None) -> list[PeriodMention]:
    """`3 tháng đầu năm nay` on a page without a date that tells in what year it was written: of that year."""
    return [
        in_the_year(m._replace(needs_year=True, year=year), year)
        if year and m.first is None and m.days is not None and m.year is None and not m.needs_year
        else m
        for m in periods
    ]


_HALF_YEAR = 6  # months


def year_kept(periods: Sequence[PeriodMention]) -> int | None:
    """`Ngày 3/2, đúng 90 năm Ngày thành lập X (3/2/1930)`: the year that a feast is kept in, where days of it alone are told.

    Null where a month is named that a feast still to come may lie behind (in December, of that of February).
    """
    kept = {m.last for m in periods if m.kind == "anniversary" and m.last and m.last.year >= _FIRST_YEAR}
    years = {day.year for day in kept}
    last = max((day.month for day in kept), default=0)
    open_days = [m.days for m in periods if m.needs_year and m.first is None and m.days is not None]
    if len(years) != 1 or any(days[0] - last > _HALF_YEAR for days in open_days):
        return None
    return years.pop()


def year_of_class(low: str, periods: Sequence[PeriodMention]) -> int | None:
    """`Ngày 12/3 khai giảng lớp nhận thức về Đảng khóa I năm 2024`: the year that classes of the page go by, if it is one alone."""
    years = {m.year for m in periods if m.kind == "year" and m.year and names_a_course(low, m)}
    return years.pop() if len(years) == 1 else None


def names_a_course(low: str, m: PeriodMention) -> bool:
    """Whether a year is the one that a class goes by: `khóa I năm 2024`, `khai giảng lớp bồi dưỡng đảng viên mới năm 2023`."""
    if m.kind != "year" or not low.startswith("năm ", m.start):
        return False
    before = low[max(0, m.start - _COURSE_REACH) : m.start]
    return (_COURSE.search(before) or (_HELD.search(before) if "lớp" in before else None)) is not None


_COURSE_REACH = 110
_COURSE = re.compile(r"(?<!\w)(?:khóa|khoá|đợt)(?: thứ)? (?:[ivx]+|\d{1,2}|một|hai|ba|tư|nhất|nhì)(?: ?[,/-])? \Z")
# one class and no several of a year: khai giảng lớp bồi dưỡng nhận thức về Đảng | năm 2023
_HELD = re.compile(
    r"(?<!\w)(?:khai giảng|bế giảng|khai mạc|tổ chức|mở) (?:khóa |lớp )?lớp(?: (?!trong|từ|cho|vào|của|đầu|cuối|tổng)[^\W\d]+){1,14} \Z"
)


def reported_in_title(low: str, periods: Sequence[PeriodMention], year: int | None) -> date | None:
    """`Kết quả quý III, phương hướng quý IV`: the last day of what a title without a year reports, in the year that the page names."""
    title_end = low.find("\n")
    part = next((m for m in periods if m.end <= title_end and m.kind in PARTS_OF_A_YEAR and m.days), None)
    span = in_year(part.days, year) if part is not None and part.days and year else None
    return span[1] if span is not None else None
