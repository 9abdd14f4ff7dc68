"""The day of a rate of poor households that fell in a time told before: `Năm 2017, xã ... Nhờ đó, tỷ lệ hộ nghèo giảm còn 2,5%`."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.former_counts import from_former_to_now
from tasks.facts.time_words import NOW, one_day


def fell_in_time_told(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The last day of the year or term that the text tells of, where the rate fell in it; null where a word for now stands before it."""
    flow, fig = clock.flow, made.figure
    if flow is None or flow.last is None or flow.kind not in _TOLD_OF:
        return None
    risen = from_former_to_now(line, fig)
    if not (risen or (clock.opened and _FELL.search(line.low, fig.window_start, fig.number.start))):
        return None
    if any(m.start < fig.number.end for m in line.periods) or NOW.search(line.low, line.start, fig.number.start):
        return one_day(flow.last, "clause") if risen and flow.kind == "year" else None
    return one_day(min(flow.last, clock.published or flow.last), "tied")


_TOLD_OF = frozenset({"year", "term", "span"})
_FELL = re.compile(
    r"(?<!\w)(?:(?:giảm|hạ)(?: (?:nhanh|mạnh|dần|sâu|chỉ|xuống|còn))* (?:còn|xuống)|xuống(?: chỉ)? còn)(?!\w)"
)
