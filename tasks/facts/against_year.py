"""What was done in a year so far, where only its plan names the year: `Đến nay kết nạp 120, đạt 80% chỉ tiêu năm 2016`."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.time_words import NO_DAYS, NOW
from tasks.text.periods import PeriodMention

# kết nạp 120 | đảng viên, bằng 80% so với kế hoạch cả | năm 2016
_MEASURED = re.compile(
    r"[^;.\d]{0,110}(?<!\w)(?:đạt|bằng|vượt|tương đương|hoàn thành)(?: [^\W\d]+){0,4} ?[\d.,]+ ?%(?: [^\W\d]+){0,3} (?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: (?!năm |nhiệm |quý |tháng )[^\W\d]+){0,5} (?=(?:cả )?năm(?! năm| tháng| học)(?!\w))"
)
_SAYS_NOW = frozenset({"now", "duration"})


def against_year(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The year that a result's plan is for, up to the publication; none where the text has told of that year's days before."""
    fig = made.figure
    if made.metric != "members_admitted" or made.per_year or "%" not in line.low[fig.noun_end : line.end]:
        return None
    measured = _MEASURED.match(line.low, fig.noun_end, line.end)
    if measured is None or any(m.kind not in _SAYS_NOW for m in line.periods if m.end <= fig.number.start):
        return None
    named = next((m for m in line.periods if measured.end() <= m.start <= measured.end() + _CLOSE), None)
    year, told = _year_of(clock, named), clock.flow
    if year is None or clock.day is not None:
        return None
    if told is not None and (named is None or told.last is None or told.last.year >= year):
        return None
    first, last = date(year, 1, 1), date(year, 12, 31)
    if clock.published is None:
        return NO_DAYS if NOW.search(line.low, line.start, fig.number.start) else None
    if clock.published < first:
        return None
    last = min(last, clock.published)
    period = Period(first, last, last, "since", "against_year")
    clock.keep_flow(period)
    return period


_CLOSE = 4  # characters of `cả `


def _year_of(clock: Clock, named: PeriodMention | None) -> int | None:
    """The year that the plan's words name, else that of the page."""
    if named is not None:
        return named.first.year if named.kind == "year" and named.first is not None else None
    return clock.published.year if clock.published is not None else None


def up_to_now(clock: Clock, line: Line, made: Draft, period: Period) -> Period:
    """`Đến nay đã kết nạp 120/150 đảng viên theo kế hoạch năm 2016`: of a year under way, so far as it has gone."""
    published = clock.published
    if published is None or period.first is None or period.last is None or made.per_year:
        return period
    if not period.first <= published < period.last:
        return period
    if period.kind == "year" and period.rule == "paragraph" and clock.flow is not None and clock.flow.rule == "title":
        return period._replace(last=published, moment=published)  # Vượt chỉ tiêu năm 2016, a headline of September says
    said = list(NOW.finditer(line.low, made.figure.window_start, made.figure.number.start))
    if not said or any(said[-1].end() <= m.start < made.figure.number.start and m.first for m in line.periods):
        return period
    return period._replace(last=published, moment=published)
