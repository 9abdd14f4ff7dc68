"""In brackets right behind a unit's name what it has: `Xã A (6 bản, 124 đảng viên) từ đầu năm đã kết nạp sáu đảng viên`."""

import re
from itertools import pairwise

from tasks.facts.drafts import State, draft
from tasks.facts.figures import BODIES, Figure, Line

_STOCKS = {"place": "places_total", "member": "members_total"}
_NOUNS = frozenset({*_STOCKS, *BODIES, "household", "school"})
_JOINS = frozenset({", ", "; ", " và ", ", và ", " với ", " - ", " – "})
_FEWEST = 2
_GOES_ON = re.compile(
    r"\) (?:(?:hiện|nay|đã|hiện nay|từ đầu năm|năm nay) )*(?:có|kết nạp|là)(?! \d+ (?:thôn|bản|làng|ấp|buôn|xóm))"
)


def read_its_own(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of a village count or a strength in brackets that hold nothing but counts of what a unit has."""
    metric = _STOCKS.get(fig.noun)
    if metric is None or fig.number.percent or fig.number.of is not None or fig.unit is None:
        return False
    opened = line.low.rfind("(", line.start, fig.number.bound_start)
    named = any(m.end + 1 == opened and m.form in {"full", "bare"} and not m.plural for m in line.mentions)
    if not named or not _hold_counts_alone(line, opened):
        return False
    draft(line, fig, state, metric, "all", "actual", "in_brackets", fig.number.bound_start)
    return True


def _hold_counts_alone(line: Line, opened: int) -> bool:
    """Whether brackets hold two counts or more of villages, cells, members, households, and no other word."""
    closes = line.low.find(")", opened, line.end)
    inside = [f for f in line.figures if opened < f.number.start < closes]
    if any(f.noun not in _NOUNS or f.number.percent for f in inside):
        return False
    if len(inside) == 1 and inside[0].noun == "place":
        # Đảng bộ xã A (6 thôn) | hiện có 113 đảng viên: alone, where the sentence goes on with what it has
        return inside[0].noun_end == closes and _GOES_ON.match(line.low, closes, line.end) is not None
    if len(inside) < _FEWEST:
        return False
    if all(f.noun == "member" for f in inside) or inside[0].number.bound_start != opened + 1:
        return False
    gaps = (line.low[a.noun_end : b.number.bound_start] for a, b in pairwise(inside))
    return all(gap in _JOINS for gap in gaps) and inside[-1].noun_end == closes
