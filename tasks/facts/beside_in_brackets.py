"""In brackets behind a figure: the same at another time, or of another unit.

`còn 4 thôn chưa có chi bộ (cuối năm 2012 là 9 thôn)`, `tỷ lệ kết nạp đạt 3,2% (toàn tỉnh 2,9%)`.
"""

import re

from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.no_members import SOME_PLACE

_FILLER = re.compile(
    r"(?:\s|[:,–-]|(?<!\w)(?:so với|trong khi|trước đó|con số này|số này|tỷ lệ này|tỷ lệ|tỷ lệ chung|số liệu|bình quân|chung|mức|mặt bằng|là|có|chỉ|còn|đạt|mới|của|ở|trong|riêng|hồi|vào|thời điểm|tại|chiếm|thì|tương ứng|cả|tới|đến)(?!\w))*"
)
_BEHIND = re.compile(r"\s*(?:[),;]|\Z)")
_BEFORE = re.compile(r"trước đó|trước đây")
_NOUNS = frozenset({"", "place", "school", "health_station", "grassroots", "committee", "cell"})


def read_beside_in_brackets(line: Line, fig: Figure, state: State) -> bool:
    """A share, or a count of places or bodies, that means what the figure before its brackets means."""
    like = _like(line, fig)
    if like is None:
        return False
    opened = line.low.rfind("(", like.noun_end, fig.number.bound_start)
    if opened < 0 or ")" in line.low[opened : fig.number.start]:
        return False
    if SOME_PLACE.search(line.low, max(line.start, opened), fig.number.bound_start):
        return False  # còn 48% (có xã trên 70%)
    closed = line.low.find(")", fig.noun_end, line.end)
    times = [p for p in line.periods if opened < p.start < max(closed, fig.noun_end) and p.kind != "per_year"]
    inside = [m for m in line.mentions if opened < m.start < fig.number.start]
    units = [m for m in inside if m.form in {"full", "bare", "pronoun", "nation"} and not m.plural]
    if inside and not units:
        return False
    end = fig.noun_end
    behind = [(p.start, p.end) for p in times if p.start >= end]
    behind += [(m.start, m.end) for m in line.mentions if end <= m.start < closed]
    for at, upto in sorted(behind):
        end = upto if line.low[end:at].strip() in {"", "vào", "hồi", "của", "ở"} else end
    if not _BEHIND.match(line.low, end, line.end) or not _is_filler(line, opened + 1, fig.number.bound_start):
        return False
    once = _BEFORE.search(line.low, opened, fig.number.start) is not None
    other = bool(units) and fig.unit is not None and fig.unit != like.drafts[0].unit
    if not (times or once or other):
        return False
    for d in like.drafts:
        if d.status != "actual" or d.value == like.number.of:
            continue
        if not (times or other) and lexicon().metrics[d.metric].kind == "flow":
            continue
        made = draft(line, fig, state, d.metric, d.segment, "actual", "in_brackets", fig.number.bound_start)
        if other and not times:
            made.parent = d
    return bool(fig.drafts)


def _like(line: Line, fig: Figure) -> Figure | None:
    """The figure that the brackets stand behind, of the same kind."""
    if not fig.in_brackets or fig.number.of is not None or fig.noun not in _NOUNS:
        return None
    like = line.figures[fig.index - 1] if fig.index else None
    if like is None or like.in_brackets or not like.drafts or like.number.percent != fig.number.percent:
        return None
    if not fig.number.percent and (like.noun not in _NOUNS or fig.noun not in {"", like.noun}):
        return None
    return like


def _is_filler(line: Line, start: int, end: int) -> bool:
    """Whether nothing but times, units and small words stands in a stretch."""
    words = list(line.low[start:end])
    for items in (line.mentions, line.periods):
        for item in items:
            if start <= item.start and item.end <= end:
                words[item.start - start : item.end - start] = " " * (item.end - item.start)
    return _FILLER.fullmatch("".join(words)) is not None
