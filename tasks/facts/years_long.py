"""The days of so many years that nobody dates: `Năm 2004 có 412 thôn chưa có chi bộ ... Trong 10 năm, toàn tỉnh kết nạp 13.872`."""

import re
from datetime import date

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
