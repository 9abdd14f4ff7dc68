"""A part and its whole told as two numbers, read as one a/b: `2 trong số 12 làng`, `19 trên tổng số 80 đảng viên theo kế hoạch`."""

import re
from itertools import pairwise

from tasks.facts.figures import MEMBERS_OR_UNSAID, PLACES, Figure, Line
from tasks.facts.who_they_are import ARE_OF_GROUP

_PART_OF = re.compile(r" (?:trong|trên|trong tổng|trên tổng)(?: số)? ")


def join_parts(line: Line) -> None:
    """`2 trong số 12 làng`, `63 trong 168 đảng viên là nữ`: a part and its whole, as `2/12 làng`, `63/168 đảng viên` are."""
    for one, other in pairwise(line.figures):
        if _is_of_plan(line, one, other):
            other.left, other.names, other.window_start = one.left, one.names, one.window_start
            other.noun = other.noun or one.noun  # kết nạp 6 đảng viên trên tổng số 9 được giao
            other.number = other.number._replace(bound="exact")  # 19 trên 24: out of, not more than
            _join(one, other)
            continue
        if one.noun in PLACES and one.noun == other.noun and line.low[one.noun_end : other.number.start].strip() == "/":
            _join(one, other)  # 29 thôn/31 thôn có chi bộ
            continue
        members = other.noun == "member" and ARE_OF_GROUP.match(line.low, other.noun_end) is not None
        if not (other.noun in PLACES or members) or one.noun or one.number.percent or one.number.of or other.number.of:
            continue
        if other.number.percent or one.number.value > other.number.value:
            continue
        if _PART_OF.fullmatch(line.low, one.number.end, other.number.start):
            other.number = other.number._replace(bound="exact")  # 34 trên 39 bản
            other.window_start = one.window_start  # thôn có chi bộ | là 8 trên tổng số 10 thôn
            _join(one, other)


def _join(one: Figure, other: Figure) -> None:
    """Make the second figure the whole of which the first is the part."""
    other.number = other.number._replace(
        value=one.number.value, of=other.number.value, of_end=other.number.end,
        start=one.number.start, bound_start=one.number.bound_start,
    )  # fmt: skip
    one.reason = "part"


_OF_A_PLAN = re.compile(
    r" ?(?:đảng viên|đồng chí|người|đ/c|quần chúng)?(?: mới)? ?(?:trên|trong|/|so với)(?: tổng số| tổng| số)?(?: chỉ tiêu| kế hoạch)? ?"
)
_BY_PLAN = re.compile(
    r" (?:theo |của |so với )?(?:chỉ tiêu|kế hoạch|kh|ct)(?!\w)| (?:được |đã |mà |do |tỉnh |huyện |thành phố |trên |cấp trên |tỉnh ủy |huyện ủy )+(?:giao|đề ra|phân bổ)(?!\w)"
)


# vượt | 3 người so với chỉ tiêu 12: by so many, and no result
_BY_SO_MANY = re.compile(r"(?<!\w)(?:vượt|thiếu|hụt|kém|hơn|dôi)(?: (?:đến|tới|mất|được|thêm|ra|hơn|gần))* \Z")


def _is_of_plan(line: Line, one: Figure, other: Figure) -> bool:
    """`19 trên tổng số 80 đảng viên theo kế hoạch`: a result and its plan, as 19/80 is."""
    if one.number.percent or other.number.percent or one.number.of or other.number.of:
        return False
    if one.noun not in MEMBERS_OR_UNSAID or other.noun not in MEMBERS_OR_UNSAID:
        return False
    if _BY_SO_MANY.search(line.low, line.start, one.number.bound_start):
        return False
    gap = _OF_A_PLAN.fullmatch(line.low, one.number.end, other.number.start)
    return gap is not None and (
        gap[0].rstrip().endswith(("chỉ tiêu", "kế hoạch"))
        or _BY_PLAN.match(line.low, other.noun_end) is not None
        # kết nạp 51 đảng viên mới/84 đảng viên
        or (gap[0].strip().endswith("/") and any(c.roles.get("before") == "admit" for c in one.left))
    )
