"""What the number right before counts, where a sum, a comparison or a list in brackets goes on with it."""

import re

from tasks.facts.figures import Draft, Figure, Line


def added_up(line: Line, fig: Figure) -> Draft | None:
    """`xóa tên 2, lũy kế 4`: what the number right before counts, whatever it is."""
    before = line.figures[fig.index - 1] if fig.index else None
    if before is None or not before.drafts or _SUM.fullmatch(line.low, before.noun_end, fig.number.bound_start) is None:
        return None
    return before.drafts[-1]


def compared_with_last(line: Line, fig: Figure) -> Draft | None:
    """`ngư dân có 11 người; năm 2015 còn ít hơn, 7 người`: the same of another time, whatever the number right before counts."""
    before = line.figures[fig.index - 1] if fig.index else None
    if before is None or not before.drafts or fig.names:
        return None
    said = _FEWER_OR_MORE.fullmatch(line.low, before.noun_end, fig.number.bound_start)
    return before.drafts[-1] if said is not None else None


_FEWER_OR_MORE = re.compile(
    r"[;,] [^;,.]{0,24}(?:năm|quý|tháng|nhiệm kỳ)[^;,.]{0,24} (?:còn |lại |thì |cũng )*(?:ít|nhiều|thấp|cao) hơn(?: nữa)?,? (?:chỉ |được |có |là )*"
)
_SUM = re.compile(r"[;,.(]? ?(?:l[uũ][yỹ] kế|cộng dồn)[^;.\d]{0,40}(?:\d{1,2} tháng[^;.\d]{0,20})?")


def group_of_brackets(line: Line, fig: Figure) -> Draft | None:
    """`trong đó 41 học sinh, chiếm 2,5% (trường A kết nạp 14; trường B 6)`: the group that the list in brackets is shared out of."""
    if not (fig.in_brackets and fig.listed):
        return None
    before = next((f for f in reversed(line.figures[: fig.index]) if not f.in_brackets and not f.number.percent), None)
    group = before.drafts[-1] if before is not None and before.drafts else None
    if before is None or group is None or group.rule != "breakdown" or group.value < fig.number.value:
        return None
    return group if _TO_BRACKETS.match(line.low, before.noun_end) else None


_TO_BRACKETS = re.compile(r"[^.;:()]{0,120}\(")
