"""The days of so many years that nobody dates: `Năm 2004 có 412 thôn chưa có chi bộ ... Trong 10 năm, toàn tỉnh kết nạp 13.872`."""

import re
from datetime import date
from itertools import pairwise

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period
from tasks.facts.time_words import NO_DAYS

_FEWEST = 3  # years
_IN = re.compile(r"(?<!\w)(?:trong|suốt|sau|qua|trải qua)(?: hơn| gần| suốt| chặng đường)? \Z")


def in_so_many_years(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """From the year told before that lies so far back up to the publication; no days where what was told last is of another length."""
    m = next((m for m in reversed(line.periods) if m.end <= fig.number.bound_start and m.kind != "per_year"), None)
    if m is None or m.kind != "duration" or m.rule != "years_long" or (m.length or 0) < _FEWEST:
        return None
    if _IN.search(line.low, max(line.start, m.start - 24), m.start) is None or clock.published is None:
        return None
    flow, length = clock.flow, m.length or 0
    if flow is not None and flow.first and flow.last and flow.last.year - flow.first.year in {length, length - 1}:
        return None
    first = clock.published.year - length
    if re.search(rf"(?<!\w)năm {first}(?!\d)", line.low[: line.start]) is not None:
        return Period(date(first, 1, 1), clock.published, clock.published, "since", "so_long")
    return NO_DAYS


def years_listed_behind(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Ba năm qua kết nạp 203 đảng viên: năm 2014 là 41, năm 2015: 68, năm 2016: 94`: the years that are named one by one behind the whole."""
    told = [m for m in line.periods if m.end <= fig.number.bound_start and m.kind != "per_year"]
    long = told[-1] if told else None
    if long is None or long.rule not in {"years_past", "years_long"} or not long.length:
        return None
    behind = [m for m in line.periods if m.start >= fig.noun_end and m.kind == "year" and m.first]
    years = [m.first.year for m in behind[: long.length] if m.first]
    one_by_one = len(years) == long.length and all(b - a == 1 for a, b in pairwise(years))
    if not one_by_one or not line.figures[fig.index + 1 :]:
        return None
    period = Period(date(years[0], 1, 1), date(years[-1], 12, 31), date(years[-1], 12, 31), "span", "so_long")
    clock.keep_flow(period)
    return period
