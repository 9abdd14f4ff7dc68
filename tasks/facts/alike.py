"""Names of which a number is told in other ways than of the one before it: rows with a number alike, one who only set the plan."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.mentions import Mention
from tasks.facts.unit import RANK, Unit

LIST_GAP = re.compile(
    r"(?: ?[(:]?|,(?= (?:mỗi|cùng|đều|bằng))) ?(?:(?:(?:kết nạp )?(?:cùng|đều|bằng nhau)|mỗi (?:xã|đơn vị|phường|huyện|nơi|bên|trường|chi bộ|đảng bộ|thôn|ấp|địa phương|khoa|phòng|công ty|doanh nghiệp|bản|làng|buôn|xóm|khu phố|khóm|thị trấn|cơ quan|đồn))"
    r"(?: (?:mới|chỉ|cũng|đã|đều|cùng|được|kết nạp|phát triển|giới thiệu|vẫn|còn|hiện|nay|có|là|thêm|góp))*:? |(?:thì )?(?:mới|chỉ|chỉ mới|mới chỉ|cũng chỉ|vỏn vẹn|vẻn vẹn|chỉ vỏn vẹn) |mới |(?:cùng )?(?:dẫn|đứng|đi) đầu(?: toàn [^\W\d]+)? với |(?:đứng|xếp|về)(?: (?:ở |vị trí |hạng |hàng )?(?:thứ )?(?:nhất|nhì|hai|ba|tư|năm|sau))?(?: với|:) |được |đã được |cũng được |mới được |đạt |đã đạt |(?:vừa |đạt |tròn |đúng )*(?:đủ|tròn|đúng)(?: chỉ tiêu)? |góp |có |thì |là )?(?:\(?)\Z"
)
ALIKE = re.compile(r"mỗi|cùng|đều|bằng nhau|đồng hạng")
_KINDS = (
    "",
    "xã",
    "phường",
    "thị trấn",
    "huyện",
    "đảng bộ",
    "chi bộ",
    "đảng bộ xã",
    "đảng bộ phường",
    "đảng bộ thị trấn",
)
NEXT_ALIKE = frozenset(f"{link} {kind}".strip() for link in (",", "và", ", và", "") for kind in _KINDS)


# các xã A, B | kết nạp | 9 đảng viên mỗi xã: the same, told behind the number
_EACH_BEHIND = re.compile(
    r"(?: ?/ ?(?:đơn vị|xã|phường|huyện|địa phương|chi bộ|đảng bộ)|,? mỗi (?:xã|đơn vị|nơi|phường|huyện|địa phương|thị trấn|chi bộ|đảng bộ|trường|thôn|ấp|bản))(?= ?[.,;)]|\s*\Z|\n)"
)
_ADMIT = re.compile(r" (?:(?:đã|mới|chỉ|cùng|cũng|đều) )*(?:kết nạp|phát triển)(?: (?:được|thêm|mới|từ))* ")


def each_behind(line: Line, fig: Figure, m: Mention) -> bool:
    """`các xã A, B kết nạp từ 11 đến 13 đảng viên/đơn vị`: whether each of the names before the verb has the number."""
    if _EACH_BEHIND.match(line.low, fig.noun_end) is None:
        return False
    return _ADMIT.fullmatch(line.low, m.end, fig.number.bound_start) is not None


def alike_row(line: Line, fig: Figure, names: list[Mention]) -> set[int]:
    """Where the names begin before the last of a row whose members have the number alike: `A, B và C mỗi xã kết nạp 2`."""
    if len(names) < _FEWEST:
        return set()
    gap = line.low[names[-1].end : fig.number.bound_start]
    if not (ALIKE.search(gap) and LIST_GAP.fullmatch(gap)) and not each_behind(line, fig, names[-1]):
        return set()
    found: set[int] = set()
    for m, following in zip(names[-2::-1], names[:0:-1], strict=True):
        if line.low[m.end : following.start].strip() not in NEXT_ALIKE:
            break
        found.add(m.start)
    return found


_FEWEST = 2


def sets_plan(line: Line, fig: Figure, m: Mention, owner: Unit) -> bool:
    """`xã kết nạp 8 đảng viên, đạt 114% kế hoạch của huyện`: the one above only set what was reached."""
    higher = fig.unit is not None and RANK[owner.level] > RANK[fig.unit.level]
    if not higher:
        return False
    measured = _MEASURED_BY.search(line.low, line.start, fig.number.bound_start)  # so với chỉ tiêu | 300 | của tỉnh
    if measured is not None and line.low[fig.noun_end : m.start] in {" của ", " do ", " mà "}:
        return True
    return _OF_PLAN.fullmatch(line.low, fig.noun_end, m.start) is not None


_MEASURED_BY = re.compile(
    r"(?<!\w)(?:so với|vượt|đạt|bằng|hoàn thành|hụt|thiếu|quá|hơn)(?: xa| mức)? (?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: [^\W\d]+){0,3} \Z"
)


_OF_PLAN = re.compile(
    r"[^.;:,()]*(?<!\w)(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|kh|ct|nq)(?: [^\W\d]+){0,5} (?:của|do) "
)
