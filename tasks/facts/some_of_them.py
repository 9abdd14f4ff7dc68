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


def of_the_rest(line: Line, fig: Figure, before: str) -> bool:
    """Whether the number is of the others, whom nobody names: `các xã còn lại 14`, `12 người còn lại thuộc khối cơ quan`."""
    if _LEFT_OVER.match(line.low, fig.noun_end) is not None and fig.noun in {"member", "person", "source"}:
        return True
    return not (fig.listed and fig.names) and _THE_REST.search(before) is not None


_LEFT_OVER = re.compile(r" còn lại(?= (?:thuộc|ở|tại|của|rải|nằm|do|phân bố)(?!\w)|\s*(?:[.;]|\Z))")
_THE_REST = re.compile(
    r"(?<!\w)(?:các|những|mấy) (?:xã|phường|đơn vị|huyện|chi bộ|đảng bộ|nơi|địa phương|thôn|ấp|bản)(?:,? (?:và )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|ấp|khu phố|đảng bộ)){0,3}(?: còn lại| khác)(?: [^\W\d]+){0,3} \Z"
)
