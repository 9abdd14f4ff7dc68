"""Which days of something done a form of time means that its sentence names."""

import re
from datetime import date

from tasks.facts.against_term import up_to_a_day_in_it
from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.founding import is_of_origin
from tasks.facts.picked_parts import goes_back
from tasks.facts.reckoned_days import in_school_year
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
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import COUNTED_ON, LONG_SPANS, PARTS_OF_A_YEAR, PARTS_OR_MONTH, month_end

_YEARS_END = ("cuối năm", "hết năm", "kết thúc năm", "khép lại năm", "đến cuối năm", "đến hết năm")
_SOON = 62
_LOOKING_BACK = 3
"""The last month in which pieces look back on the year before."""
_OF_THE_ECONOMY = frozenset({"budget_attainment", "livestock_growth", "rice_area", "poverty_rate"})


def _in_year_named_last(clock: Clock, line: Line, m: PeriodMention) -> PeriodMention:
    """`Thị trấn năm 2007 kết nạp 12; cũng trong năm, xã A 9`: the year that its sentence or the one before named last."""
    if m.rule != "unnamed_year" or not line.low.endswith("cũng ", line.start, m.start):
        return m
    here = [t.year for t in line.periods if t.kind == "year" and t.year and t.end <= m.start]
    year = here[-1] if here else clock.year_told
    return in_the_year(m, year)._replace(anaphoric=False) if year else m


def days_as_said(clock: Clock, line: Line, made: Draft, m: PeriodMention, rule: str) -> Period:
    """The days that a form of the sentence names."""
    rated = "rated" in made.metric
    if m.rule == "year_of_term":
        return _year_of_its_plan(clock, line, made.figure)
    if m.kind == "year" and made.metric.startswith("training"):
        m = day_of_meeting(line, m) or m  # ngày 9-3 mở lớp bồi dưỡng năm 2021
    m = _in_year_named_last(clock, line, m)
    _year_of_sentence(clock, line, m)
    _term_of_sentence(clock, line, m)
    if m.kind == "day" and m.first is not None:
        clock.last_day = Period(m.first, m.last, m.moment, "day", "clause")
    to_now = line.low.endswith("nay", m.start, m.end)
    period = clock.settled(m, rule, line_says_now=to_now, so_far=_so_far(line, m, made.figure))
    if m.needs_year and _ahead_of_time(clock, period) and period.last:
        period = clock.settle(in_the_year(m, period.last.year - 1)._replace(anaphoric=False))
    elif m.needs_year and (year := _year_over(clock, line, m, period) or _year_of_whole(line, m)) is not None:
        period = clock.settle(in_the_year(m, year)._replace(anaphoric=False))
    if m.kind == "point" and m.rule.endswith("month") and period.last:
        period = clock.clipped(_month_of(period.last, period.rule))
    if m.kind == "point" and period.moment and line.low.startswith(_YEARS_END, m.start):
        period = clock.clipped(whole_year(period.moment.year, period.rule))  # cuối năm kết nạp được 52
    if m.rule == "entered_year" and period.first:
        period = clock.clipped(whole_year(period.first.year, period.rule))
    period = up_to_a_day_in_it(clock, line, m, period) or period
    if made.metric == "members_admitted" and m.kind == "to_date" and not _in_its_year(line, m, made.figure):
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
        if clock.flow is None and m.kind == "year" and m.start < made.figure.number.start:
            clock.keep_flow(
                period, opened=True
            )  # Năm 2020, 97% đảng viên hoàn thành tốt nhiệm vụ. Kết nạp 45 đảng viên
    elif made.figure.in_brackets and clock.flow is None and opens(line, m):
        clock.keep_flow(period, opened=True)  # Năm 2018, thu ngân sách đạt 41 tỷ đồng (bằng 104% kế hoạch). Huyện ...
    elif made.figure.in_brackets or (made.metric in _OF_THE_ECONOMY and _is_of_longer(clock, line, m, period)):
        return period  # Nhiệm kỳ 2010 - 2015, thu ngân sách năm 2014 đạt ...: the text goes on with the term
    elif m.length == -1 and m.anaphoric and clock.flow is not None and not opens(line, m):
        return (
            period  # năm 2018 kết nạp 97; năm trước đó, con số này là 63. Đi đầu là ...: the text goes on with its own
        )
    elif _is_next_part(clock, period):
        clock.aside = period  # trong đó 6 tháng đầu năm 58, 6 tháng cuối năm 84
    elif is_aside(line, m) and (clock.flow is not None or clock.frame is not None) and clock.told_in == line.paragraph:
        clock.aside, clock.aside_of = period, None if goes_back(line, made) else made.unit
    else:  # a new paragraph that begins with a time aside speaks of it: | Riêng 6 tháng đầu năm kết nạp 47. Xã X 5
        clock.lead = clock.lead or (clock.flow if is_aside(line, m) else None)
        clock.keep_flow(period, opened=opens(line, m))
    return period


def _is_next_part(clock: Clock, period: Period) -> bool:
    """Whether another part of the same whole was picked out before in the sentence: `trong đó quý I 20, quý II 31`."""
    return clock.aside is not None and clock.flow is not None and is_part(period, clock.flow)


def _year_of_its_plan(clock: Clock, line: Line, fig: Figure) -> Period:
    """`Năm đầu nhiệm kỳ` may be that of the congress or the one behind it: the plan's year says, else nobody does."""
    years = (o for o in line.periods if o.start > fig.number.start and o.kind == "year" and o.year)
    of_plan = (o.year for o in years if OF_PLAN.search(line.low, max(line.start, o.start - 40), o.start))
    year = next(of_plan, None)
    return clock.clipped(whole_year(year, "plan")) if year is not None else NO_DAYS


def _in_its_year(line: Line, m: PeriodMention, fig: Figure) -> bool:
    """`Năm 2022, tính đến hết tháng 10`, `kết nạp 38, vượt 8,6% kế hoạch năm`: what the sentence counts begins with the year, whatever was ordered before."""
    behind = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if behind is not None and behind.number.percent and _OF_YEAR.match(line.low, behind.number.unit_end):
        return True
    return any(o.kind == "year" and o.end <= m.start and o.year == m.year for o in line.periods)


_OF_YEAR = re.compile(
    r" (?:so với )?(?:chỉ tiêu|kế hoạch)(?: cả| của| kết nạp)? năm(?: nay| \d{4})?(?=[.,;)]|\Z| (?:và|là|trong)(?!\w))"
)


def _so_far(line: Line, m: PeriodMention, fig: Figure) -> bool:
    """`Năm 2021 được giao 9; đến nay đã kết nạp 4`, `180 trong năm 2017, kết quả này mới đạt 72%`: of a year that goes on."""
    if any(p.kind == "now" and m.end <= p.start < fig.number.start for p in line.periods):
        return True
    if m.end <= fig.window_start and OF_PLAN.search(line.low, max(line.start, m.start - 40), m.start):
        return True  # chỉ tiêu năm 2019 là 12, xã đã kết nạp được 7: the year is the plan's
    return _ONLY.search(line.low, max(m.end, fig.window_start), fig.number.bound_start) is not None


_ONLY = re.compile(
    r"(?<!\w)(?:mới|mới chỉ|chỉ mới)(?: (?:đạt|được|kết nạp|có|mở|thực hiện|phát triển|bằng)){1,2} (?:được )?\Z"
)


def _up_to_now(line: Line, fig: Figure) -> bool:
    return any(p.kind == "now" and fig.window_start <= p.start < fig.number.start for p in line.periods)


def _is_of_longer(clock: Clock, line: Line, m: PeriodMention, period: Period) -> bool:
    """Whether a time is part of the one that the text speaks of, or that its sentence began with: `Nhiệm kỳ 2005 - 2010, ..., năm 2009 đạt 138%`."""
    first = line.periods[0]
    if clock.flow is None and first.end <= m.start and first.kind in LONG_SPANS and first.first and opens(line, first):
        clock.keep_flow(clock.clipped(clock.settle(first, "sentence")), opened=True)
    return clock.flow is not None and is_part(period, clock.flow)


def _from_order(clock: Clock, period: Period) -> Period | None:
    """`Nhiệm kỳ này Đảng bộ đặt mục tiêu 150. Đến hết tháng 5-2024 đã đạt 141`: from the first day of what was aimed at.

    So of a part of the year: `6 tháng cuối năm được giao 8. Đến ngày 15/12 đã kết nạp 9`.
    """
    target = clock.target
    if not clock.ordered or target is None or target.kind not in _OF_ORDERS or not (target.first and target.last):
        return None
    if period.first is None or period.last is None:
        return None
    if target.kind in LONG_SPANS:
        within = target.first < period.first <= period.last <= target.last
    else:
        within = period.first < target.first < period.last <= target.last
    return Period(target.first, period.last, period.moment, "span", period.rule) if within else None


_OF_ORDERS = LONG_SPANS | PARTS_OF_A_YEAR


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


def _year_of_whole(line: Line, m: PeriodMention) -> int | None:
    """`Năm 2015 kết nạp 80, trong đó quý I 20`, told years later: a quarter of the year that the sentence began with."""
    if m.kind != "quarter" or _PART_OPENS.search(line.low, line.start, m.start) is None:
        return None
    named = [o for o in line.periods if o.end <= m.start and o.kind == "year" and o.year]
    return named[-1].year if named else None


_PART_OPENS = re.compile(
    r"[,;:(] ?(?:(?:trong đó|trong số (?:đó|này|ấy)|riêng|cụ thể|gồm|và|chỉ|có|tính),? ?)*(?:trong )?\Z"
)


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
        usual = other.end <= m.start and (
            other.kind in {"year", "months", "half", "quarter"} or _closes_the_year(m, other)
        )
        if usual and other.year is not None and not is_of_origin(line.low, other.start, other.end):
            clock.year = clock.that_year = clock.year_told = other.year
            return


def _closes_the_year(m: PeriodMention, other: PeriodMention) -> bool:
    """`Đến cuối năm 2018 còn 3 thôn; cả năm kết nạp 121`: all of the year whose end the sentence has just told of."""
    last = other.last
    at_end = other.kind in {"point", "to_date"} and last is not None and (last.month, last.day) == (12, 31)
    return at_end and m.rule == "unnamed_year"


def _term_of_sentence(clock: Clock, line: Line, m: PeriodMention) -> None:
    """`Mỗi năm của nhiệm kỳ 2005 - 2010 kết nạp 121; cả nhiệm kỳ, con số ấy là 605`: all of the term that its sentence named."""
    if not (m.anaphoric and is_of_term(m) and line.low.startswith(("cả ", "toàn ", "suốt "), m.start)):
        return
    told = [o for o in line.periods if o.end <= m.start and o.rule == "term" and not o.part and clock.usable(line, o)]
    clock.term = (whole_term(told[-1]) if told else None) or clock.term
