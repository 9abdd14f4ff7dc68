"""The days of what was done: admissions, classes, ratings, shares of a plan."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_finding import own_time, time_in_line
from tasks.facts.time_words import (
    NOW,
    OF_PLAN,
    day_of_meeting,
    in_another_year,
    is_aside,
    mark_yearly,
    whole_year,
    year_in_turn,
)
from tasks.text.periods import PeriodMention, in_the_year

_SINCE_FOUNDED = re.compile(
    r"(?:từ|kể từ) (?:ngày|khi|lúc)?(?: được| mới)* ?(?:thành lập|chia tách|đi vào hoạt động)[^.;]{0,4}(?:đến|,)"
)
_EARLY_THIS_YEAR = re.compile(r"(?:tháng|tuần|ngày) đầu năm(?! \d)")
_CEREMONY = re.compile(
    r"(?:tổ chức|làm|dự)(?: buổi)? lễ kết nạp|trao quyết định kết nạp|lễ kết nạp đảng viên|vừa (?:mới |tổ chức |làm lễ |xét |ra quyết định |chuẩn y )*kết nạp"
)
_CLOSED = re.compile(r"[;)]")
_AT_MEETINGS = frozenset({"members_admitted", "training_participants", "training_classes"})
_PLANNED = re.compile(r"(?:nghị quyết|kế hoạch|chỉ tiêu|mục tiêu)[^,;]{0,40}\Z")


def flow_days(clock: Clock, line: Line, made: Draft) -> Period:
    fig = made.figure
    mark_yearly(line, made)
    turn = year_in_turn(line, fig)
    if turn is not None:
        return whole_year(turn, "in_turn")
    if _SINCE_FOUNDED.search(line.low, line.start, fig.number.start) and clock.founded:
        later = [m for m in line.periods if m.end <= fig.number.start and m.moment]
        if later:
            period = Period(clock.founded, later[-1].moment, later[-1].moment, "span", "clause")
            clock.keep_flow(period)
            return period
    compared = [m for m in line.periods if m.kind == "comparison" and fig.window_start <= m.start < fig.number.start]
    compared = [m for m in compared if not _CLOSED.search(line.low, m.end, fig.number.start)]
    if compared and made.metric == "members_admitted" and clock.flow and compared[-1].year:
        return _same_time(clock, compared[-1].year)
    rated = "rated" in made.metric
    own = (
        own_time(clock, line, fig, stock=False)
        if made.metric not in {"target_attainment", "admission_rate"}
        else _before(clock, line, fig)
    )
    assert clock.done is not None
    said = own or time_in_line(clock, line, fig, stock=False)
    apart = made.parent is not None and made.parent.figure not in line.figures
    headed = apart and made.rule == "left_out" and said is not None
    if own is None and not headed and made.parent is not None and id(made.parent) in clock.done:
        made.per_year = made.per_year or (made.parent.per_year and made.rule == "learners")
        period = clock.done[id(made.parent)]
        if period.kind == "comparison" and (apart or made.metric == "target_attainment"):
            period = clock.result or period  # 137, cùng kỳ 118; đạt 76% chỉ tiêu
        return period._replace(rule="parent")
    mention = said
    if mention is not None and mention.kind == "point" and mention is not own and not rated:
        mention = None
    if own is None and made.metric == "target_attainment" and clock.result is not None:
        planned = mention is not None and _PLANNED.search(line.low, line.start, mention.start)
        if mention is None or planned:
            return clock.result._replace(rule="result")
    if mention is not None and mention.kind == "year" and made.metric.startswith("training"):
        mention = day_of_meeting(line, mention) or mention  # ngày 9-3 mở lớp bồi dưỡng năm 2021
    if mention is not None:
        to_now = line.low.endswith("nay", mention.start, mention.end)
        _year_of_sentence(clock, line, mention)
        period = clock.clipped(clock.settle(mention, "clause" if own else "sentence", line_says_now=to_now))
        if mention.needs_year and _ahead_of_time(clock, period) and period.last:
            period = clock.settle(in_the_year(mention, period.last.year - 1)._replace(anaphoric=False))
        if mention.rule == "entered_year" and period.first:
            period = clock.clipped(whole_year(period.first.year, period.rule))
        if rated:
            if mention.kind in {"point", "to_date", "day"} and period.moment:
                period = whole_year(period.moment.year, period.rule)
            clock.rating = period
        elif not made.figure.in_brackets and not is_aside(line, mention):
            clock.keep_flow(period)
        return period
    if rated and clock.rating is not None:
        return clock.rating._replace(rule="paragraph")
    if _EARLY_THIS_YEAR.search(line.low, fig.window_start, fig.number.start) and clock.published:
        return Period(date(clock.published.year, 1, 1), clock.published, clock.published, "since", "clause")
    if clock.day is not None and made.metric in _AT_MEETINGS:
        return clock.day
    if (
        clock.ordered
        and clock.target
        and clock.target.kind in {"term", "year", "years", "span", "since"}
        and clock.target.first
        and clock.published
        and NOW.search(line.low, line.start, fig.number.start)
    ) and clock.target.first <= clock.published:
        if clock.terms.ended is not None and clock.target.kind == "term":
            return clock.target._replace(rule="target")
        return Period(clock.target.first, clock.published, clock.published, "since", "target")
    if clock.flow is not None:
        return clock.flow._replace(rule="paragraph")
    if _CEREMONY.search(line.low, line.start, line.end):
        return Period(clock.published, clock.published, clock.published, "day", "published")
    return Period(None, None, None, "none", "none")


def _ahead_of_time(clock: Clock, period: Period) -> bool:
    """Whether a run of months ends well after the publication: a result's is the year before."""
    if clock.published is None or period.last is None or period.kind not in {"months", "half", "quarter", "month"}:
        return False
    return (period.last - clock.published).days > 62


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
            clock.year = other.year
            return


def _same_time(clock: Clock, year: int) -> Period:
    """`cùng kỳ năm 2017`: the days last spoken of, in that year."""
    assert clock.flow is not None
    first, last = clock.flow.first, clock.flow.last
    if first is None or last is None:
        return Period(None, None, None, "comparison", "clause")
    move = year - last.year
    return Period(in_another_year(first, first.year + move), in_another_year(last, year), None, "comparison", "clause")


def _before(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    before = [
        m
        for m in line.periods
        if fig.window_start <= m.start
        and m.end <= fig.number.bound_start + 1
        and clock.usable(line, m)
        and m.kind != "now"
    ]
    return before[-1] if before else None
