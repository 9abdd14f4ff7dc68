"""The year or term of an aim that is named by its end: `đến năm 2025`, `cuối nhiệm kỳ`, `Từ nay đến cuối nhiệm kỳ 2015 - 2020`."""

import re

from tasks.facts.aims_of_terms import FORMER
from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_words import whole_term, whole_year
from tasks.text.periods import PeriodMention
from tasks.text.term_forms import term_days
from tasks.text.times import LONG_SPANS, UP_TO_A_DAY


def within_year(made: Draft, m: PeriodMention, period: Period) -> Period | None:
    """`Dự kiến đến hết quý III đạt 75% chỉ tiêu`: what part of a plan is to be reached by a day of its year."""
    day = period.moment
    if made.metric != "target_attainment" or m.kind != "to_date" or day is None or day.month == _DECEMBER:
        return None
    return period._replace(first=day.replace(month=1, day=1), last=day)


_DECEMBER = 12


def stage_told(clock: Clock, m: PeriodMention, found: Period) -> Period | None:
    """`Nghị quyết giai đoạn 2010 - 2015 ... đến năm 2015 kết nạp 180`: the years told before that end with the one named."""
    published = clock.published
    if m.kind != "to_date" or found.last is None or found.kind != "year":
        return None
    if published is not None and found.last.year <= published.year:
        return None
    told = (clock.target, clock.flow, clock.span, clock.term)
    long = (p for p in told if p is not None and p.kind in LONG_SPANS and p.first and p.last)
    return next((p._replace(rule="paragraph") for p in long if p.last and p.last.year == found.last.year), None)


def term_ending(line: Line, m: PeriodMention) -> Period | None:
    """`Từ nay đến cuối nhiệm kỳ 2015 - 2020, 100% thôn có chi bộ`: so at the end of the term that is named."""
    named = _TO_ITS_END.search(line.low, m.start, m.end)
    if named is None:
        return None
    first, last = term_days("", int(named[1]), int(named[2]))
    return Period(first, last, last, "term", "sentence")


_TO_ITS_END = re.compile(r"(?:cuối|hết) nhiệm k[ỳì] (\d{4}) ?[-–/] ?(\d{4})")


def whole_named_by_end(clock: Clock, line: Line, m: PeriodMention, period: Period) -> Period:
    """`đến năm 2025`, `cuối nhiệm kỳ`: the whole year or term that is named by its end."""
    if m.kind in UP_TO_A_DAY and period.moment:
        of_term = "nhiệm kỳ" in line.low[m.start : m.end]
        if of_term and m.part == "cuối" and m.first and not m.anaphoric:
            return _of_term_aimed_at(clock, line, m) or whole_term(m) or period
        if of_term and m.kind == "to_date" and m.first:
            return whole_term(m) or period
        return clock.term if of_term and clock.term else whole_year(period.moment.year, period.rule)
    if m.kind == "term" and m.part.startswith("nửa") and m.part != "nửa cuối":
        return whole_term(m) or period
    return period


def in_the_term_behind(line: Line, fig: Figure, m: PeriodMention) -> PeriodMention:
    """`đến hết năm 2015 kết nạp 400 đảng viên có đạo trong nhiệm kỳ 2010 - 2015`: the term behind the number, that the year before it ends."""
    if m.kind not in UP_TO_A_DAY or m.last is None or m.start > fig.number.start:
        return m
    behind = (o for o in line.periods if o.start >= fig.noun_end and o.kind == "term" and o.last)
    term = next(behind, None)
    if term is None or term.last is None or term.last.year != m.last.year or term.part not in {"", "cả"}:
        return m
    return term if _IN_TERM.fullmatch(line.low, fig.noun_end, term.start) is not None else m


_IN_TERM = re.compile(r"(?: [^\W\d]+){0,8} (?:trong|của|cho)(?: cả| toàn)? ")


def _of_term_aimed_at(clock: Clock, line: Line, m: PeriodMention) -> Period | None:
    """`Nhiệm kỳ tới phát triển 1.000 đảng viên; hộ nghèo cuối nhiệm kỳ còn 6%`: the end of the term that the aims before it are for."""
    told = clock.target
    if told is None or told.kind != "term" or not told.first or not m.rule.startswith("term_derived"):
        return None
    if FORMER.search(line.low, m.start, m.end):
        return None
    return told._replace(rule="paragraph") if m.first and told.first >= m.first.replace(month=1, day=1) else None
