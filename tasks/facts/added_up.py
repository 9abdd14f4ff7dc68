"""Figures added up over a time that was told before: `lũy kế 8 tháng 97 đồng chí; xóa tên 2 (lũy kế: 13)`."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period

_ADDED_UP = re.compile(r"(?<!\w)(?:l[uũ][yỹ] kế|cộng dồn)(?!\w)")
# without a time of its own: lũy kế | 102; (lũy kế: khai trừ | 04, xóa tên | 13)
_BARE = re.compile(
    r"(?:[,;(]|\A|\. )\s*(?:l[uũ][yỹ] kế|cộng dồn)(?: đến nay| tới nay)?[ ,:]*(?:(?:là|đạt|được|có|kết nạp) )*\Z"
)
_IN_BRACKET = re.compile(r"\((?:l[uũ][yỹ] kế|cộng dồn)(?: đến nay| tới nay)?[ ,:]+[^();]*\Z")


def note_added_up(clock: Clock, line: Line, fig: Figure, found: Period) -> None:
    """Keep the time over which a figure is added up."""
    if found.first is None or found.last is None or "kế" not in line.low[fig.window_start : fig.number.start]:
        return
    said = _ADDED_UP.search(line.low, fig.window_start, fig.number.start)
    if said is not None and any(said.start() <= m.start < fig.number.start for m in line.periods):
        clock.added_up = found


def added_up_as_before(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """That time, where a figure is added up over none of its own."""
    told = clock.added_up
    if told is None or not _says_so(line.low, line.start, fig.number.start):
        return None
    at = fig.number.bound_start
    bare = _BARE.search(line.low, max(line.start, fig.window_start - 1), at) or _IN_BRACKET.search(
        line.low, line.start, at
    )
    if bare is None or any(bare.start() <= m.start < at and m.first for m in line.periods):
        return None
    return told._replace(rule="added_up")


def _says_so(low: str, start: int, end: int) -> bool:
    return low.find("kế", start, end) >= 0 or low.find("cộng dồn", start, end) >= 0
