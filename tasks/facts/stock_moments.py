"""The day of a count that a form of time means, and what of it later words may lean on."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.former_counts import BEGINNING, before_growth
from tasks.facts.time_words import FOUNDED, as_it_was, one_day, opens, year_end_of
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import in_year

# bước vào nhiệm kỳ 2010 - 2015; khi bắt tay thực hiện Đề án “Lập chi bộ ở thôn, bản” | giai đoạn 2008 - 2012
_ENTERING = re.compile(
    r"(?<!\w)(?:(?:bước|đi|khi) vào|bắt đầu|bắt tay|khi mới|trước khi)(?: (?:vào|bắt đầu|thực hiện|triển khai))*(?: (?:các )?(?:đề án|nghị quyết|chương trình|kế hoạch|chỉ thị)[^;.:\d]{0,90})? \Z"
)
_LONGEST_NAME = 130  # characters of a scheme's name, and the words that lead it
_TERMS = frozenset({"term", "years", "span"})
_SLACK = 31  # days; nobody counts what has not happened
_LONG_AGO = 183  # days before the publication
_YEAR_ENDED = re.compile(r"\W*(?:tính )?(?:hết|kết thúc|khép lại) năm \d{4}")


def _moment_begun(line: Line, m: PeriodMention) -> date | None:
    """The moment that `từ năm 2010, khi ...` names: a year's or month's end, else its first day."""
    if m.first is None or m.days is None or BEGINNING.search(line.low, m.start, m.end):
        return m.first
    span = in_year(m.days, m.first.year)
    return span[1] if span is not None else m.first


def _up_to_now(line: Line, made: Draft, m: PeriodMention) -> bool:
    """`Từ chi bộ đầu tiên thành lập năm 1938, đến nay Đảng bộ có 3.274 đảng viên`: what has been so far, told behind."""
    return line.low.endswith("nay", m.start, m.end) and m.end <= made.figure.number.start


def _in_year_before(line: Line, m: PeriodMention) -> PeriodMention:
    """`đầu năm 2016 là 54,3%; cuối năm còn 49,1%`: the end of the year whose beginning the sentence named."""
    if m.rule != "part_of_unnamed_year":
        return m
    named = [o for o in line.periods if o.end <= m.start and o.rule == "part_of_year" and o.year]
    return in_the_year(m, named[-1].year)._replace(anaphoric=False) if named and named[-1].year else m


def day_of_count(clock: Clock, line: Line, made: Draft, m: PeriodMention, rule: str) -> Period:
    """The day of a count that a form of time means."""
    settled = clock.settle(_in_year_before(line, m), rule)
    if m.kind == "since" and (as_it_was(line, made.figure, m) or before_growth(line, made.figure, m)):
        day = _moment_begun(line, m)
    elif m.kind == "since" and FOUNDED.search(line.low, line.start, line.end) and not _up_to_now(line, made, m):
        day = year_end_of(m) or settled.first  # lập chi bộ từ năm 2013 với 3 đảng viên
    elif m.kind in _TERMS and _ENTERING.search(line.low, max(line.start, m.start - _LONGEST_NAME), m.start):
        begun = settled.first is not None and clock.published is not None and settled.first.year == clock.published.year
        day = clock.published if begun else settled.first  # bước vào nhiệm kỳ 2010 - 2015, Đảng bộ có 3.412 đảng viên
    elif m.kind in {"since", "to_come", "now"} or (m.rule == "months_alone" and not clock.just_over(m)):
        day = clock.published  # sau ba tháng, told in October: three months after something
    elif m.rule == "middle_of_year":
        day = date(m.year, 6, 30) if m.year is not None else None
    elif m.kind == "relative":
        # trước năm 2005 có 21 đảng viên, 3/7 thôn chưa có chi bộ; những năm trước, 11 thôn ..., 6 thôn ...
        before = line.low.startswith("trước", m.start) or line.low.endswith(("trước", "trước đây"), m.start, m.end)
        lately = line.low.endswith(("qua", "gần đây", "vừa rồi", "năm nay"), m.start, m.end)  # từ nhiều năm nay
        day = clock.published if lately or (rule == "sentence" and not before) else None
    else:
        day = settled.moment
    if day and clock.published and (day - clock.published).days > _SLACK and not clock.aiming:
        day = clock.published  # nobody counts what has not happened
    found = one_day(day, rule)
    if day and clock.published and (clock.published - day).days > _LONG_AGO:
        clock.then = day  # khi đó còn 9 bản chưa có chi bộ
    if m.kind in {"point", "year"} and m.year and clock.published and clock.published.year - m.year == 1:
        clock.year = m.year  # kết thúc năm 2013 với 164 đảng viên; cả năm kết nạp 9
    if made.figure.in_brackets:
        return found
    ended = m.kind == "year" and _YEAR_ENDED.match(line.low, line.start, m.end) is not None  # Hết năm 2020, ... có 206
    if m.kind == "to_date" or ended or (m.kind == "point" and m.first is not None and opens(line, m)):
        clock.stock, clock.stock_unit = found, None if m.kind == "to_date" else made.unit
    elif m.kind == "now":
        clock.stock = None
    return found


# so với tổng số đảng viên | đầu năm (, | cuối năm trước (, | đến 31/12/2011 (
_BASE_DAY = re.compile(r"(?P<part>đầu|cuối) năm(?: (?P<year>\d{4})| (?P<last>trước))?(?: nay)? \((?:là |với )?\Z")


def day_of_base(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The day of those that a rate is of: `bằng 2,7% tổng số đảng viên đầu năm (12.012 đồng chí)`, in the year of the rate."""
    if made.rule != BASE:
        return None
    said = _BASE_DAY.search(line.low, line.start, made.figure.number.bound_start)
    if said is None:
        return None
    year = int(said["year"]) if said["year"] else _year_of_rate(clock, line, said.start())
    if year is None:
        return None
    year -= bool(said["last"])
    return one_day(date(year, 1, 1) if said["part"] == "đầu" else date(year, 12, 31), "clause")


def _year_of_rate(clock: Clock, line: Line, at: int) -> int | None:
    """The year that the sentence opens with, else that of what was done last."""
    named = next((m.year for m in line.periods if m.end <= at and m.year is not None and m.kind == "year"), None)
    done = clock.flow.last if clock.flow is not None else None
    return named if named is not None or done is None else done.year


BASE = "base"
"""The rule of a number in brackets behind those that something is measured against."""
BROUGHT_ABOUT_BY = frozenset({"members_admitted", "members_confirmed"})
"""Flows at whose end what they brought about is counted."""


def after_later_flow(clock: Clock, line: Line, fig: Figure, since: int, day: Period) -> Period:
    """`Năm 2010 kết nạp 230, 6 tháng đầu năm 2011 có 104 người được kết nạp; 154/154 thôn có chi bộ`: at the end of what was told last."""
    if day.last is None or fig.in_brackets:
        return day
    flows = (
        clock.done[id(d)].last
        for f in reversed(line.figures[: fig.index])
        for d in f.drafts
        if not f.in_brackets
        and f.number.start > since
        and d.metric in BROUGHT_ABOUT_BY
        and d.status == "actual"
        and id(d) in clock.done
    )
    last = next(flows, None)
    if last is None or last <= day.last:
        return day
    return one_day(min(last, clock.published or last), "sentence")
