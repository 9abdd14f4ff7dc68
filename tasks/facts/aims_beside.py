"""What a share just told is to become: `TSVM đạt 68,5%; mục tiêu năm 2006 là 70%`, `hộ nghèo còn 9% (chỉ tiêu 8%)`."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.plans_in_brackets import OF_SHARES

_AIM = re.compile(
    r"[^,;.:()]{0,40}[,;.(] ?(?:trong khi |còn |và )?(?:mục tiêu|chỉ tiêu|kế hoạch|nghị quyết)(?: (?:đề ra|đặt ra|được giao|giao|phấn đấu|này))?(?: (?:của|cho|đến|trong|hết|cuối))*(?: năm(?: \d{4}| nay| sau| tới)?| nhiệm kỳ| cả năm)?(?: (?:là|phải đạt|đạt|:|từ|trên|ít nhất|xuống|còn|dưới))*:? "
)
_ENDS = re.compile(r"(?: trở lên| trở xuống)?\s*(?:[.,;)\n]|\Z|và )")


def read_aim_beside(line: Line, fig: Figure, state: State) -> bool:
    """Make the aim of a percentage without a noun that a word for an aim puts beside the share right before it."""
    before = line.figures[fig.index - 1] if fig.index else None
    if before is None or fig.noun or not before.number.percent or not before.drafts or fig.names:
        return False
    told = before.drafts[-1]
    if told.metric not in OF_SHARES or told.status != "actual" or _ENDS.match(line.low, fig.number.unit_end) is None:
        return False
    if _AIM.fullmatch(line.low, before.number.unit_end, fig.number.bound_start) is None:
        return False
    made = draft(line, fig, state, told.metric, told.segment, "target", "aim", fig.number.bound_start)
    made.unit = told.unit
    return True
