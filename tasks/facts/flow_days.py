"""The days of what was done: admissions, classes, ratings, shares of a plan."""

import re
from datetime import date

from tasks.facts.carried_days import carried_over
from tasks.facts.class_days import of_learners
from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.founding import is_of_origin
from tasks.facts.parent_days import of_parent, of_result
from tasks.facts.reckoned_days import compared, in_school_year, into_term, summed, those_years
from tasks.facts.rounds import round_of_feast, since_founding
from tasks.facts.since_congress import since_congress
from tasks.facts.since_then import since_then
from tasks.facts.time_finding import own_time, time_behind, time_in_line
from tasks.facts.time_words import (
    NO_DAYS,
    OF_PLAN,
    day_of_meeting,
    is_aside,
    is_of_term,
    is_part,
    opens,
    whole_term,
    whole_year,
)
from tasks.facts.yearly import is_of_other_clause, mark_yearly, span_before
from tasks.facts.years_later import done_years_later
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import COUNTED_ON, LONG_SPANS, PARTS_OR_MONTH, month_end

_YEARS_END = ("cuối năm", "hết năm", "kết thúc năm", "đến cuối năm", "đến hết năm")
_SOON = 62
_LOOKING_BACK = 3
"""The last month in which pieces look back on the year before."""


_EVER = re.compile(
    r"(?<!\w)từ trước (?:đến|tới) (?:nay|giờ)(?!\w)[^,;]*\Z"
    # added up since nobody says when, and not in the quarter before it: quý III kết nạp 21; lũy kế đến nay được 84
    r"|(?<!\w)l[uũ][yỹ] kế(?: (?:đến|tới) (?:nay|thời điểm này))?(?:,| đã| kết nạp| được| là| đạt| có)*[ :]+\Z"
)


def flow_days(clock: Clock, line: Line, made: Draft) -> Period:
    """The days of something done; what of them later words may lean on is kept in the clock."""
    fig = made.figure
    mark_yearly(line, made)
    if _EVER.search(line.low, fig.window_start, fig.number.bound_start):
        return NO_DAYS  # đưa số học sinh được kết nạp từ trước tới nay lên 49 em
    settled = (
        summed(clock, line, made)
        or _in_turn(fig)
        or those_years(clock, line, fig)
        or into_term(clock, line, fig)
        or since_founding(clock, line, fig)
        or since_then(clock, line, fig)
        or since_congress(clock, line, fig)
        or compared(clock, line, made)
        or _on_the_same_day(clock, line, fig)
        or done_years_later(clock, line, fig)
    )
    if settled is not None:
        return settled
    of_plan = made.metric in {"target_attainment", "admission_rate"}
    own = _of_grown(clock, line, fig)
    if own is None:
        own = _before(clock, line, fig) if of_plan else own_time(clock, line, fig, stock=False)
    if own is not None and own.kind == "day" and _is_of_those_above(line, made):
        own = None
    said = own or time_in_line(clock, line, fig, stock=False) or of_learners(clock, line, made)
    if is_of_other_clause(line, made, said):
        own, said = None, span_before(clock, line, fig)
    if own is None:
        inherited = of_parent(clock, line, made, headed=said is not None)
        if inherited is not None:
            return inherited
        if said is not None and said.kind == "point" and "rated" not in made.metric and not said.rule.endswith("month"):
            said = None
        if said is None and made.metric == "members_admitted" and (feast := round_of_feast(clock, line, fig)):
            return feast
        result = of_result(clock, line, made, said)
        if result is not None:
            return result
    if said is not None and _begun_years_before(line, said):
        return NO_DAYS
    if said is not None:
        return _as_said(clock, line, made, said, "clause" if own else "sentence")
    return carried_over(clock, line, made)


def _begun_years_before(line: Line, m: PeriodMention) -> bool:
    """`Sau gần 4 năm thực hiện Đề án, đến tháng 9/2014 đã kết nạp 612`: up to a day that is named, from one that is not."""
    if m.kind not in COUNTED_ON or not line.low.startswith(_UP_TO, m.start):
        return False
    led = _YEARS_OF_WORK.search(line.low, line.start, m.start)
    return led is not None and not any(led.start() <= o.start < m.start and o.first for o in line.periods)


_UP_TO = ("đến", "tới", "tính đến", "cho đến")
_YEARS_OF_WORK = re.compile(
    r"(?<!\w)(?:sau|qua|trải qua)(?: gần| hơn| đúng| tròn)? (?:\d+|[^\W\d]+) năm(?! học)(?! (?:19|20)\d\d)(?!\w)[^.;]*\Z"
)


def _of_grown(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """`từ 3,1% năm 2015 lên 4,2% năm 2018`: of what something was and what it has become each has its time behind it."""
    grown = fig.rises or (fig.index > 0 and line.figures[fig.index - 1].rises)
    time = time_behind(clock, line, fig) if grown else None
    return time if time is not None and _AT_ITS_TIME.fullmatch(line.low, fig.noun_end, time.start) else None


_AT_ITS_TIME = re.compile(r" ?\(?(?:(?:của|trong|vào|hồi|ở) )?")


_SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng|trong cùng|cũng trong|cũng vào|cũng) (?:ngày|ngày này|ngày hôm đó|hôm đó|buổi đó)(?!\w)(?! \d)(?! càng)"
)


def _on_the_same_day(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Cùng ngày, phường X kết nạp 2 đảng viên`: on the day told last."""
    said = _SAME_DAY.search(line.low, line.start, fig.number.start)
    if said is None or any(said.end() <= m.start < fig.number.start and m.first for m in line.periods):
        return None
    return clock.last_day._replace(rule="same_day") if clock.last_day is not None else None


def _is_of_those_above(line: Line, made: Draft) -> bool:
    """`Tại hội nghị hôm 13/1, ... trong số đảng viên mới có 578 nữ`: of those told before, whatever day it was said on."""
    return made.rule == "breakdown" and made.parent is not None and made.parent.figure not in line.figures


_OF_THE_ECONOMY = frozenset({"budget_attainment", "livestock_growth", "rice_area", "poverty_rate"})


def _in_turn(fig: Figure) -> Period | None:
    return whole_year(fig.year, "in_turn") if fig.year is not None else None


def _as_said(clock: Clock, line: Line, made: Draft, m: PeriodMention, rule: str) -> Period:
    """The days that a form of the sentence names."""
    rated = "rated" in made.metric
    if m.rule == "year_of_term":
        return _year_of_its_plan(clock, line, made.figure)
    if m.kind == "year" and made.metric.startswith("training"):
        m = day_of_meeting(line, m) or m  # ngày 9-3 mở lớp bồi dưỡng năm 2021
    _year_of_sentence(clock, line, m)
    _term_of_sentence(clock, line, m)
    if m.kind == "day" and m.first is not None:
        clock.last_day = Period(m.first, m.last, m.moment, "day", "clause")
    to_now = line.low.endswith("nay", m.start, m.end)
    period = clock.clipped(clock.settle(m, rule, line_says_now=to_now))
    if m.needs_year and _ahead_of_time(clock, period) and period.last:
        period = clock.settle(in_the_year(m, period.last.year - 1)._replace(anaphoric=False))
    elif m.needs_year and (year := _year_over(clock, line, m, period)) is not None:
        period = clock.settle(in_the_year(m, year)._replace(anaphoric=False))
    if m.kind == "point" and m.rule.endswith("month") and period.last:
        period = clock.clipped(_month_of(period.last, period.rule))
    if m.kind == "point" and period.moment and line.low.startswith(_YEARS_END, m.start):
        period = clock.clipped(whole_year(period.moment.year, period.rule))  # cuối năm kết nạp được 52
    if m.rule == "entered_year" and period.first:
        period = clock.clipped(whole_year(period.first.year, period.rule))
    if made.metric == "members_admitted" and m.kind == "to_date" and not _in_its_year(line, m):
        period = _from_order(clock, period) or period
    if m.kind in {"to_date", "month"} and (of_school := in_school_year(clock, line, m, period)) is not None:
        period = of_school
    if period.kind in LONG_SPANS and made.metric == "members_admitted" and _up_to_now(line, made.figure):
        if clock.published is None:
            return NO_DAYS  # and of a page without a date no one knows how far
        if period.last and period.last > clock.published:
            period = period._replace(last=clock.published)  # nhiệm kỳ 2015 - 2020 phấn đấu 15, đến nay đã kết nạp 16
    if rated:
        if m.kind in COUNTED_ON and period.moment:
            period = whole_year(period.moment.year, period.rule)
        bracket = line.low.rfind("(", line.start, made.figure.number.start) if made.figure.in_brackets else line.end
        if m.start < bracket:
            clock.rating = clock.rated = period
        if clock.flow is None and m.kind == "year" and opens(line, m):
            clock.keep_flow(
                period, opened=True
            )  # Năm 2020, 97% đảng viên hoàn thành tốt nhiệm vụ. Kết nạp 45 đảng viên
    elif made.figure.in_brackets and clock.flow is None and opens(line, m):
        clock.keep_flow(period, opened=True)  # Năm 2018, thu ngân sách đạt 41 tỷ đồng (bằng 104% kế hoạch). Huyện ...
    elif made.figure.in_brackets or (made.metric in _OF_THE_ECONOMY and _is_of_longer(clock, line, m, period)):
        return period  # Nhiệm kỳ 2010 - 2015, thu ngân sách năm 2014 đạt ...: the text goes on with the term
    elif is_aside(line, m) and (clock.flow is not None or clock.frame is not None):
        clock.aside, clock.aside_of = period, made.unit
    else:
        clock.keep_flow(period, opened=opens(line, m))
    return period


def _year_of_its_plan(clock: Clock, line: Line, fig: Figure) -> Period:
    """`Năm đầu nhiệm kỳ` may be that of the congress or the one behind it: the plan's year says, else nobody does."""
    years = (o for o in line.periods if o.start > fig.number.start and o.kind == "year" and o.year)
    of_plan = (o.year for o in years if OF_PLAN.search(line.low, max(line.start, o.start - 40), o.start))
    year = next(of_plan, None)
    return clock.clipped(whole_year(year, "plan")) if year is not None else NO_DAYS


def _in_its_year(line: Line, m: PeriodMention) -> bool:
    """`Năm 2022, tính đến hết tháng 10`: what the sentence counts begins with the year, whatever was ordered before."""
    return any(o.kind == "year" and o.end <= m.start and o.year == m.year for o in line.periods)


def _up_to_now(line: Line, fig: Figure) -> bool:
    return any(p.kind == "now" and fig.window_start <= p.start < fig.number.start for p in line.periods)


def _is_of_longer(clock: Clock, line: Line, m: PeriodMention, period: Period) -> bool:
    """Whether a time is part of the one that the text speaks of, or that its sentence began with: `Nhiệm kỳ 2005 - 2010, ..., năm 2009 đạt 138%`."""
    first = line.periods[0]
    if clock.flow is None and first.end <= m.start and first.kind in LONG_SPANS and first.first and opens(line, first):
        clock.keep_flow(clock.clipped(clock.settle(first, "sentence")), opened=True)
    return clock.flow is not None and is_part(period, clock.flow)


def _from_order(clock: Clock, period: Period) -> Period | None:
    """`Nhiệm kỳ này Đảng bộ đặt mục tiêu 150. Đến hết tháng 5-2024 đã đạt 141`: from the first day of the term aimed at."""
    target = clock.target
    if (
        not clock.ordered
        or target is None
        or target.kind not in LONG_SPANS
        or target.first is None
        or target.last is None
    ):
        return None
    if period.first is None or period.last is None or not target.first < period.first <= period.last <= target.last:
        return None
    return Period(target.first, period.last, period.moment, "span", period.rule)


def _month_of(day: date, rule: str) -> Period:
    """`cuối tháng 8` of something done: some day of that month."""
    last = date(day.year, day.month, month_end(day.year, day.month))
    return Period(day.replace(day=1), last, last, "month", rule)


def _ahead_of_time(clock: Clock, period: Period) -> bool:
    """Whether a run of months told early in a year ends well after the publication: a result's is the year before."""
    if clock.published is None or period.last is None or period.kind not in PARTS_OR_MONTH:
        return False
    if clock.published.month > _LOOKING_BACK:
        return False  # 6 tháng cuối năm, told in July, is still to come
    return (period.last - clock.published).days > _SOON


def _year_over(clock: Clock, line: Line, m: PeriodMention, period: Period) -> int | None:
    """`Năm 2016 kết nạp 396, trong đó 6 tháng cuối năm 187`, told in May 2017: the year that the sentence named, which is over."""
    if clock.aiming or clock.published is None or period.last is None or period.last <= clock.published:
        return None
    named = [o for o in line.periods if o.end <= m.start and o.kind == "year" and o.year]
    return named[-1].year if named and (named[-1].year or 0) < clock.published.year else None


def _year_of_sentence(clock: Clock, line: Line, m: PeriodMention) -> None:
    """`Năm 2021, do dịch, cả năm chỉ ...`: a form that leans on a year leans on the one of its own sentence first."""
    if m.first is None and m.needs_year and clock.published is None:
        planned = (
            other.year
            for other in line.periods
            if other.kind == "year"
            and other.year
            and OF_PLAN.search(line.low, max(line.start, other.start - 40), other.start)
        )  # tính đến ngày 30-6 kết nạp 288, đạt 35% chỉ tiêu năm 2022
        clock.year = next(planned, clock.year)
    beside = m.kind == "year" and m.length is not None  # năm trước đó
    if not m.anaphoric or (m.year is not None and not beside):
        return
    for other in reversed(line.periods):
        if other.kind == "year" and other.length is not None:
            continue
        usual = other.end <= m.start and other.kind in {"year", "months", "half", "quarter"}
        if usual and other.year is not None and not is_of_origin(line.low, other.start, other.end):
            clock.year = clock.that_year = clock.year_told = other.year
            return


def _term_of_sentence(clock: Clock, line: Line, m: PeriodMention) -> None:
    """`Mỗi năm của nhiệm kỳ 2005 - 2010 kết nạp 121; cả nhiệm kỳ, con số ấy là 605`: all of the term that its sentence named."""
    if not (m.anaphoric and is_of_term(m) and line.low.startswith(("cả ", "toàn ", "suốt "), m.start)):
        return
    told = [o for o in line.periods if o.end <= m.start and o.rule == "term" and not o.part and clock.usable(line, o)]
    clock.term = (whole_term(told[-1]) if told else None) or clock.term


def _before(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """The last form before the number in its own words."""
    before = [
        m
        for m in line.periods
        if fig.window_start <= m.start
        and m.end <= fig.number.bound_start + 1
        and clock.usable(line, m)
        and m.kind != "now"
    ]
    return before[-1] if before else None
