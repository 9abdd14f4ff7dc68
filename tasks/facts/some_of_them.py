"""Whether what is said of the last members of a sentence is said of these alone, all having been told before them."""

import re

from tasks.facts.figures import Figure, Line

# said of these alone: có 61 đảng viên, trong đó 33 đảng viên được tặng; có 262 đảng viên; 12 đảng viên được tặng
SOME_OF_THEM = re.compile(r"[,;] (?:trong đó|trong số (?:đó|này))(?!\w)|; (?:(?:đã|hiện|có) ){0,3}(?:\d|\Z)")


def holds_awarded(line: Line, fig: Figure, last: Figure) -> bool:
    """`Trong 262 đảng viên của xã có 12 đảng viên được tặng Huy hiệu`: the number is of all members, the last one of some."""
    if last is fig or last.number.value > fig.number.value:
        return False
    if SOME_OF_THEM.search(line.low, fig.noun_end, last.number.bound_start):
        return True
    whole = _ALL_OF.search(line.low, line.start, fig.number.bound_start)
    if whole is None or whole["out"] is not None:
        return whole is not None
    # hiện có 34 đảng viên, xã B 12 đảng viên được tặng: those of both
    return not any(fig.noun_end <= m.start < last.number.start for m in line.mentions)


# trong 262 | đảng viên; hiện có 262 | đảng viên, 12 đảng viên được tặng; 17 chi bộ với 262 | đảng viên
_ALL_OF = re.compile(
    r"(?<!\w)(?:(?P<out>trong(?: tổng)?(?: số)?)|(?:hiện|hiện nay|nay|tổng số|tổng cộng)(?: có| gồm| là)*|\d+ (?:chi bộ|tổ chức cơ sở đảng)(?:, | với | và )(?:có )?)(?: hơn| gần| trên| khoảng)? ?\Z"
)
