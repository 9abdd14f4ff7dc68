"""The year that lies so many years behind one told before: `Năm 2009 chi bộ có 4 đảng viên. Ba năm sau, chi bộ có 9`."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period
from tasks.facts.time_words import NO_DAYS, in_another_year, one_day, whole_year
from tasks.text.periods import PeriodMention

_LATER = re.compile(
    r" sau(?P<then> (?:đó|ấy))?(?! (?:khi|lúc|ngày|này|nữa|sáp|hợp|sắp|chia|tách|thực hiện|triển khai|có|ra)(?!\w))(?!\w)"
)
_IN_ALL = re.compile(r"(?<!\w)(?:trong|suốt|cả|qua|sau|mỗi|những|các) (?:gần |hơn )?\Z")
_FOUNDED = re.compile(r" sau (?:khi|ngày|lúc) (?:được )?(?:thành lập|tái lập|chia tách|ra đời|ra mắt)(?!\w)")


def count_years_later(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """The day of a count so many years later: that year's end, null where no year was told before; nothing where none is said."""
    said = _said(line, fig, _LATER)
    if said is not None:
        beside = (
            clock.done.get(id(d)) for f in line.figures[: fig.index] for d in f.drafts if said.end <= f.number.start
        )
        if (same := next((day for day in beside if day is not None and day.rule == "years_later"), None)) is not None:
            return same  # hai mươi năm sau, huyện có 35 tổ chức cơ sở đảng với 1.695 đảng viên
        year = _year_told(clock, line, said)
        if year is None or _is_ahead(clock, year):
            return one_day(None, "years_later")
        clock.then = min(date(year, 12, 31), clock.published or date.max)
        return one_day(clock.then, "years_later")
    founded = _said(line, fig, _FOUNDED)
    if founded is None or founded.length is None:
        return None
    begun = clock.founded_by
    if begun is None or _is_ahead(clock, begun.year + founded.length):
        return one_day(None, "years_later")
    return one_day(in_another_year(begun, begun.year + founded.length), "years_later")


def done_years_later(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """The year in which something was done so many years later; `ba năm sau đó` may as well be all three: null."""
    said = _said(line, fig, _LATER)
    if said is None:
        return None
    year = _year_told(clock, line, said)
    if year is None or _is_ahead(clock, year) or line.low.startswith((" sau đó", " sau ấy"), said.end):
        return NO_DAYS
    period = clock.clipped(whole_year(year, "years_later"))
    clock.keep_flow(period)
    return period


def done_in_first_year(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Chi bộ thành lập năm 2003 với 5 đảng viên. Năm đầu, chi bộ kết nạp được một`: in the year of the founding told in the paragraph."""
    if clock.founded is None or clock.founded_in != line.paragraph:
        return None
    said = _FIRST_YEAR.match(line.low, line.start, fig.number.start)
    if said is None or any(said.end() <= m.start < fig.number.start and m.first for m in line.periods):
        return None
    clock.year = clock.year_told = clock.founded.year
    period = whole_year(clock.founded.year, "years_later")
    clock.keep_flow(period)
    return period


_FIRST_YEAR = re.compile(
    r"\W*(?:ngay )?(?:trong )?năm đầu(?: tiên)?(?:,| (?:chi bộ|đảng bộ|mới|chỉ|đã|kết nạp|giới thiệu)(?!\w))"
)


def _said(line: Line, fig: Figure, behind: re.Pattern[str]) -> PeriodMention | None:
    """How many years later, where no other time stands between it and the figure."""
    before = [m for m in line.periods if m.end <= fig.number.start]
    last = before[-1] if before else None
    if last is None or last.rule != "years_long" or behind.match(line.low, last.end) is None:
        return None
    led = _IN_ALL.search(line.low, max(line.start, last.start - 16), last.start)
    return last if led is None and ";" not in line.low[last.end : fig.number.start] else None


def _year_told(clock: Clock, line: Line, said: PeriodMention) -> int | None:
    """The year told last before the words, in the sentence or above it, and so many years more."""
    told = [m.first.year for m in line.periods if m.end <= said.start and m.first]
    base = told[-1] if told else clock.then.year if clock.then else clock.year_told
    return base + said.length if base is not None and said.length is not None else None


def _is_ahead(clock: Clock, year: int) -> bool:
    return clock.published is not None and year > clock.published.year
