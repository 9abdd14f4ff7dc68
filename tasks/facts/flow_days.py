"""The days of what was done: admissions, classes, ratings, shares of a plan."""

import re
from datetime import date

from tasks.facts.atlas import RANK, Unit
from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.rounds import round_of_feast, since_founding
from tasks.facts.time_finding import own_time, time_in_line
from tasks.facts.time_words import (
    GOES_ON,
    NO_DAYS,
    NOW,
    OF_PLAN,
    day_of_meeting,
    in_another_year,
    is_aside,
    mark_yearly,
    opens,
    whole_year,
)
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import month_end

_EARLY_THIS_YEAR = re.compile(r"(?:tháng|tuần|ngày) đầu năm(?! \d)")
_CEREMONY = re.compile(
    r"(?:tổ chức|làm|dự)(?: buổi)? lễ kết nạp|trao quyết định kết nạp|lễ kết nạp đảng viên|vừa (?:được |mới |tổ chức |làm lễ |xét |ra quyết định |chuẩn y )*kết nạp"
)
_YEARS_END = ("cuối năm", "hết năm", "kết thúc năm", "đến cuối năm", "đến hết năm")
_SUM = re.compile(
    r"(?:nâng|đưa) (?:tổng )?số [^,;.]{0,40}kết nạp|cộng (?:dồn|lại|chung|với|cả)|tổng cộng|tính chung|gộp lại|cả thảy|vị chi"
)
_TWO = 2
_IN_YEARS = re.compile(r"(?:\A|\W)(?:trong|qua|suốt|cả|sau)? ?\Z")
_SOON = 62
_LOOKING_BACK = 3
"""The last month in which pieces look back on the year before."""
_CLOSED = re.compile(r"[;)]")
_AT_MEETINGS = frozenset({"members_admitted", "training_participants", "training_classes"})
_ORDERED = frozenset({"term", "year", "years", "span", "since"})
_PLANNED = re.compile(r"(?:nghị quyết|kế hoạch|chỉ tiêu|mục tiêu)[^,;]{0,40}\Z")


def flow_days(clock: Clock, line: Line, made: Draft) -> Period:
    """The days of something done; what of them later words may lean on is kept in the clock."""
    fig = made.figure
    mark_yearly(line, made)
    settled = (
        _summed(clock, line, made)
        or _in_turn(fig)
        or _those_years(clock, line, fig)
        or _into_term(clock, line, fig)
        or since_founding(clock, line, fig)
        or _compared(clock, line, made)
    )
    if settled is not None:
        return settled
    of_plan = made.metric in {"target_attainment", "admission_rate"}
    own = _before(clock, line, fig) if of_plan else own_time(clock, line, fig, stock=False)
    if own is not None and own.kind == "day" and _is_of_those_above(line, made):
        own = None
    said = own or time_in_line(clock, line, fig, stock=False)
    if own is None:
        inherited = _of_parent(clock, line, made, headed=said is not None)
        if inherited is not None:
            return inherited
        if said is not None and said.kind == "point" and "rated" not in made.metric and not said.rule.endswith("month"):
            said = None
        if said is None and made.metric == "members_admitted" and (feast := round_of_feast(clock, line, fig)):
            return feast
        result = _of_result(clock, line, made, said)
        if result is not None:
            return result
    if said is not None:
        return _as_said(clock, line, made, said, "clause" if own else "sentence")
    return _carried_over(clock, line, made)


def _is_of_those_above(line: Line, made: Draft) -> bool:
    """`Tại hội nghị hôm 13/1, ... trong số đảng viên mới có 578 nữ`: of those told before, whatever day it was said on."""
    return made.rule == "breakdown" and made.parent is not None and made.parent.figure not in line.figures


def _in_turn(fig: Figure) -> Period | None:
    return whole_year(fig.year, "in_turn") if fig.year is not None else None


def _summed(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Quý I 22, quý II 24, quý III 11; cộng dồn 57`: from the first day of what was added up to the last."""
    fig = made.figure
    if not _SUM.search(line.low, fig.window_start, fig.number.start):
        return None
    parts = [
        clock.done[id(other)]
        for figure in line.figures[: fig.index]
        for other in figure.drafts
        if other.metric == made.metric and other.segment == made.segment and id(other) in clock.done
    ]
    if len(parts) == 1 and (so_far := _so_far(line, fig, parts[0])) is not None:
        clock.keep_flow(so_far)
        return so_far
    days = [(p.first, p.last) for p in parts if p.first is not None and p.last is not None and p.kind != "comparison"]
    if len(set(days)) < _TWO or len(days) != len(parts):
        return None
    named = [m.last for m in line.periods if m.end <= fig.number.start and m.last and clock.usable(line, m)]
    first, last = min(a for a, _ in days), max([*(b for _, b in days), *named])
    period = Period(first, last, last, "span", "summed")
    clock.keep_flow(period)
    return period


def _so_far(line: Line, fig: Figure, part: Period) -> Period | None:
    """`Tháng 8 kết nạp 12, nâng số kết nạp 8 tháng lên 77`: the months of the year up to the part's last."""
    last = part.last
    if last is None:
        return None
    lengths = [m.length for m in line.periods if fig.window_start <= m.start < fig.number.start and m.length]
    if last.month not in lengths or part.kind == "year":
        return None
    return Period(date(last.year, 1, 1), last, last, "months", "summed")


def _into_term(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`chỉ tiêu nhiệm kỳ 60; sau 3 năm đã kết nạp 41`: from the term's first day to the publication, where so long has passed."""
    target, published = clock.target, clock.published
    if target is None or target.kind != "term" or target.first is None or published is None:
        return None
    passed = published.year - target.first.year
    for m in line.periods:
        if fig.window_start <= m.start < fig.number.start and m.kind == "duration" and m.length in {passed, passed + 1}:
            if _AFTER.search(line.low, max(line.start, m.start - 12), m.start):
                return Period(target.first, published, published, "since", "target")
    return None


_AFTER = re.compile(r"(?<!\w)(?:sau|qua)(?: gần| hơn)? \Z")


def _those_years(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`trong 5 năm ấy`, `5 năm, huyện kết nạp 986`: the years last spoken of, where they are as many."""
    span = clock.span
    if span is None or span.first is None or span.last is None:
        return None
    years = span.last.year - span.first.year
    for m in reversed(line.periods):
        if m.end > fig.number.bound_start or m.kind == "per_year":
            continue
        if (
            m.kind == "duration"
            and m.rule in {"those_years", "years_long", "years_past"}
            and m.length in {years, years + 1}
        ):
            led = m.rule != "years_long" or _IN_YEARS.search(line.low, max(line.start, m.start - 12), m.start)
            return span._replace(rule="those_years") if led else None
        return None
    return None


def _compared(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`cùng kỳ năm 2017`: the days last spoken of, in that year."""
    fig = made.figure
    years = [
        m.year
        for m in line.periods
        if m.kind == "comparison"
        and fig.window_start <= m.start < fig.number.start
        and not _CLOSED.search(line.low, m.end, fig.number.start)
    ]
    if not years or years[-1] is None or made.metric != "members_admitted" or clock.flow is None:
        return None
    first, last = clock.flow.first, clock.flow.last
    if first is None or last is None:
        return Period(None, None, None, "comparison", "clause")
    year = years[-1]
    first, last = in_another_year(first, first.year + year - last.year), in_another_year(last, year)
    return Period(first, last, None, "comparison", "clause")


def _of_parent(clock: Clock, line: Line, made: Draft, *, headed: bool) -> Period | None:
    """The days of the figure that this one breaks down or continues, unless its own sentence is headed by a time."""
    if made.parent is None or id(made.parent) not in clock.done:
        return None
    apart = made.parent.figure not in line.figures
    told_before = made.parent.figure.number.start < clock.headed_at < line.start
    if (headed or told_before) and apart and made.rule == "left_out":
        return None
    made.per_year = made.per_year or (made.parent.per_year and made.rule == "learners")
    period = clock.done[id(made.parent)]
    if period.kind == "comparison" and (apart or made.metric == "target_attainment"):
        period = clock.result or period  # 137, cùng kỳ 118; đạt 76% chỉ tiêu
    return period._replace(rule="parent")


def _of_result(clock: Clock, line: Line, made: Draft, said: PeriodMention | None) -> Period | None:
    """A share of the plan is measured over the result's days, not over those of the plan."""
    if made.metric != "target_attainment" or clock.result is None:
        return None
    planned = said is None or _PLANNED.search(line.low, line.start, said.start)
    return clock.result._replace(rule="result") if planned else None


def _as_said(clock: Clock, line: Line, made: Draft, m: PeriodMention, rule: str) -> Period:
    """The days that a form of the sentence names."""
    rated = "rated" in made.metric
    if m.kind == "year" and made.metric.startswith("training"):
        m = day_of_meeting(line, m) or m  # ngày 9-3 mở lớp bồi dưỡng năm 2021
    _year_of_sentence(clock, line, m)
    to_now = line.low.endswith("nay", m.start, m.end)
    period = clock.clipped(clock.settle(m, rule, line_says_now=to_now))
    if m.needs_year and _ahead_of_time(clock, period) and period.last:
        period = clock.settle(in_the_year(m, period.last.year - 1)._replace(anaphoric=False))
    if m.kind == "point" and m.rule.endswith("month") and period.last:
        period = clock.clipped(_month_of(period.last, period.rule))
    if m.kind == "point" and period.moment and line.low.startswith(_YEARS_END, m.start):
        period = clock.clipped(whole_year(period.moment.year, period.rule))  # cuối năm kết nạp được 52
    if m.rule == "entered_year" and period.first:
        period = clock.clipped(whole_year(period.first.year, period.rule))
    if made.metric == "members_admitted" and m.kind == "to_date" and (since := _from_order(clock, period)) is not None:
        period = since
    if rated:
        if m.kind in {"point", "to_date", "day"} and period.moment:
            period = whole_year(period.moment.year, period.rule)
        clock.rating = clock.rated = period
    elif made.figure.in_brackets:
        return period
    elif is_aside(line, m):
        clock.aside, clock.aside_of = period, made.unit
    else:
        clock.keep_flow(period, opened=opens(line, m))
    return period


def _from_order(clock: Clock, period: Period) -> Period | None:
    """`Nhiệm kỳ này Đảng bộ đặt mục tiêu 150. Đến hết tháng 5-2024 đã đạt 141`: from the first day of the term aimed at."""
    target = clock.target
    if not clock.ordered or target is None or target.kind not in _LONG or target.first is None or target.last is None:
        return None
    if period.first is None or period.last is None or not target.first < period.first <= period.last <= target.last:
        return None
    return Period(target.first, period.last, period.moment, "span", period.rule)


_LONG = frozenset({"term", "years", "span"})


def _month_of(day: date, rule: str) -> Period:
    """`cuối tháng 8` of something done: some day of that month."""
    last = date(day.year, day.month, month_end(day.year, day.month))
    return Period(day.replace(day=1), last, last, "month", rule)


def _carried_over(clock: Clock, line: Line, made: Draft) -> Period:
    """The days last spoken of, where the sentence names none."""
    fig = made.figure
    if "rated" in made.metric and clock.rating is None and (counted := _year_counted(clock)) is not None:
        return counted
    if "rated" in made.metric and clock.rating is None and (year := _rated_before(clock)) is not None:
        return year
    if "rated" in made.metric and clock.rating is not None:
        return clock.rating._replace(rule="paragraph")
    if "rated" in made.metric and clock.flow is None and clock.rated is not None:
        return clock.rated._replace(rule="article")
    if clock.published and _EARLY_THIS_YEAR.search(line.low, fig.window_start, fig.number.start):
        return Period(date(clock.published.year, 1, 1), clock.published, clock.published, "since", "clause")
    if clock.day is not None and clock.flow is not None and GOES_ON.search(line.low, line.start, fig.number.start):
        clock.day = None
    at_class = clock.day is not None and (clock.day.kind != "month" or made.metric.startswith("training"))
    if clock.day is not None and at_class and made.metric in _AT_MEETINGS:
        return clock.day
    if clock.last_aside is not None and (
        GOES_ON.search(line.low, line.start, fig.number.start) or _is_below(made.unit, clock.aside_of)
    ):
        clock.aside = clock.last_aside
        return clock.aside._replace(rule="paragraph")
    ordered = _since_ordered(clock, line, fig)
    if ordered is not None:
        return ordered
    if clock.flow is not None:
        return clock.flow._replace(rule="paragraph")
    if _CEREMONY.search(line.low, line.start, line.end):
        day = Period(clock.published, clock.published, clock.published, "day", "published")
        clock.lead = clock.lead or day
        return day
    if clock.opening is not None and made.metric.startswith("training"):
        return clock.opening._replace(rule="article")
    return NO_DAYS


def _is_below(unit: Unit, whole: Unit | None) -> bool:
    """`Riêng quý I, huyện kết nạp 30. Xã A 5, xã B 3`: what the parts did then."""
    return whole is not None and RANK[unit.level] < RANK[whole.level]


def _rated_before(clock: Clock) -> Period | None:
    """A rating told in the first half of a year, beside the months of that year: it is of the year before."""
    flow, published = clock.flow, clock.published
    if flow is None or flow.first is None or flow.last is None or published is None or clock.rated is not None:
        return None
    running = (
        flow.kind in {"months", "quarter", "half", "since", "month"}
        and flow.first.year == flow.last.year == published.year
    )
    return whole_year(published.year - 1, "rating") if running and published.month <= _RATED_BY else None


def _year_counted(clock: Clock) -> Period | None:
    """A rating beside what was done in several years and counted at a year's end: it is of that year."""
    flow, stock = clock.flow, clock.stock
    if flow is None or flow.first is None or flow.last is None or stock is None or stock.last is None:
        return None
    several = flow.first.year < flow.last.year and flow.kind != "school_year"
    return whole_year(stock.last.year, "rating") if several and (stock.last.month, stock.last.day) == (12, 31) else None


_RATED_BY = 7
"""The last month in which a page that speaks of its year's months can rate only the year before."""


def _since_ordered(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Xã được giao 9, tới nay mới kết nạp 4`: from the first day of what was ordered."""
    target, published = clock.target, clock.published
    if not clock.ordered or target is None or target.kind not in _ORDERED or target.first is None or published is None:
        return None
    if target.first > published or not NOW.search(line.low, line.start, fig.number.start):
        return None
    if clock.terms.ended is not None and target.kind == "term":
        return target._replace(rule="target")
    return Period(target.first, published, published, "since", "target")


def _ahead_of_time(clock: Clock, period: Period) -> bool:
    """Whether a run of months told early in a year ends well after the publication: a result's is the year before."""
    if clock.published is None or period.last is None or period.kind not in {"months", "half", "quarter", "month"}:
        return False
    if clock.published.month > _LOOKING_BACK:
        return False  # 6 tháng cuối năm, told in July, is still to come
    return (period.last - clock.published).days > _SOON


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
    if not m.anaphoric or m.year is not None:
        return
    for other in reversed(line.periods):
        if other.end <= m.start and other.kind in {"year", "months", "half", "quarter"} and other.year is not None:
            clock.year = clock.that_year = other.year
            return


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
