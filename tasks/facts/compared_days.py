"""The days of what a result is compared with: the same days of another year, `cùng kỳ năm 2017`, or all of it, `so với cả năm 2017`."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.stands_in import of_same_time
from tasks.facts.time_words import in_another_year, whole_year
from tasks.text.periods import PeriodMention

_ALL_YEAR = re.compile(r"(?<!\w)cả năm(?!\w)")
_CLOSED = re.compile(r"[;)]")
_OF_THIS_YEAR = re.compile(r"(?<!\w)năm (?:nay|này)\Z")


def compared(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`cùng kỳ năm 2017`: the days last spoken of, in that year; `so với cả năm 2017`: all of it."""
    fig = made.figure
    told = [
        m
        for m in line.periods
        if m.kind == "comparison"
        and "số đảng viên" not in line.low[m.start : m.end]  # so với tổng số đảng viên cuối năm trước: a rate's base
        and (
            (
                (fig.turn or fig).window_start <= m.start < fig.number.start
                and not _CLOSED.search(line.low, m.end, fig.number.start)
                and not _has_year(line, m.end, fig.number.start)
            )
            or (fig.in_brackets and m.start - fig.noun_end in {0, 1})
            or _in_one_bracket(line, fig, m)
            or (m.start >= fig.noun_end and (of_same_time(line, fig) or line.low[fig.noun_end : m.start] == " của "))
        )
    ]
    if not told or told[-1].year is None or made.metric not in _COMPARED:
        return None
    if clock.flow is None:
        own = told[-1].rule == "same_time_of_year" and told[-1].end <= fig.number.start
        return Period(None, None, None, "comparison", "clause") if own else None
    said, year = told[-1], told[-1].year
    flow = _result_beside(clock, line, fig) or clock.flow
    first, last = flow.first, flow.last
    if first is None or last is None:
        return Period(None, None, None, "comparison", "clause")
    on = clock.published
    if on and (first.month, first.day) != (1, 1) and _THIS_MOMENT.search(line.low, said.start, said.end):
        first, last = (
            date(on.year, 1, 1),
            on,
        )  # quý III kết nạp 46. Năm ngoái, cùng thời điểm này, 131: from New Year on
    this_year = _OF_THIS_YEAR.search(line.low, said.start, said.end) is not None  # cùng kỳ năm nay được 55
    if year >= last.year and not this_year:
        year = last.year - 1  # a piece of January: năm ngoái beside the year that it looks back on
    whole = clock.frame is not None and clock.frame.kind == "year"
    if said.rule != "same_time_of_year" and (whole or _ALL_YEAR.search(line.low, said.start, said.end)):
        return whole_year(year, "clause")._replace(moment=None, kind="comparison")
    first, last = in_another_year(first, first.year + year - last.year), in_another_year(last, year)
    return Period(first, last, None, "comparison", "clause")


def _has_year(line: Line, start: int, end: int) -> bool:
    """`năm sau cao hơn năm trước: năm 2014 là 41`: a year of its own stands between."""
    return any(m.kind == "year" and m.first and start <= m.start and m.end <= end for m in line.periods)


_THIS_MOMENT = re.compile(r"(?<!\w)thời điểm này(?!\w)")


def _result_beside(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`quý III kết nạp 388; lũy kế 9 tháng là 1.017, tăng 6% so cùng kỳ (958)`: the days of the result that is compared, told in its sentence."""
    told = (d for f in reversed(line.figures[: fig.index]) for d in f.drafts if d.metric == "members_admitted")
    beside = next((clock.done[id(d)] for d in told if id(d) in clock.done), None)
    return beside if beside is not None and beside.kind in _PARTS_OF_YEAR and beside.first else None


_PARTS_OF_YEAR = frozenset({"months", "quarter", "half", "year"})
_COMPARED = frozenset(
    {
        "members_admitted",
        "members_confirmed",
        "members_left",
        "candidates_identified",
        "candidates_proposed",
        "training_classes",
        "training_participants",
    }
)


def _in_one_bracket(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`(cùng kỳ năm 2016 là 4 lớp, 365 học viên)`: the time that the brackets open with is that of all in them."""
    if not fig.in_brackets or m.end > fig.number.start or not line.low.endswith("(", line.start, m.start):
        return False
    return line.low.find(")", m.end, fig.number.start) < 0
