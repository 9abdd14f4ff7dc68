"""Whose a figure is by the one beside it: the same of another unit, a part of whom the whole is."""

import re

from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.mentions import Mention


def part_of_places(line: Line, fig: Figure) -> bool:
    """`trong 108 bản của huyện, 17 bản chưa có chi bộ, 5 bản chưa có đảng viên`: of those counted first; of cells too."""
    nouns = BODIES if fig.noun in BODIES else {fig.noun} if fig.noun == "place" else ()
    whole = next((f for f in line.figures[: fig.index] if f.noun in nouns), None)
    return whole is not None and _WHOLE_BEFORE.search(line.low, line.start, whole.number.start) is not None


_WHOLE_BEFORE = re.compile(r"(?<!\w)(?:trong|trong tổng số|trong số|tổng số|tổng cộng)(?: gần| hơn| trên)? \Z")
_OF_OTHER = re.compile(
    r"(?:[,;] (?:còn )?|[^,;%.]{0,48}[,;] (?:còn |trong khi |trong khi đó,? )?(?:tỷ|tỉ) lệ(?: (?:này|bình quân|trung bình|chung|kết nạp))* )(?:của|ở) (?:toàn |cả |đảng bộ )*"
)

_IN_BRACKETS = re.compile(
    r"[^();]{0,60}\((?:(?:tỷ lệ|mức|mặt bằng|số|bình quân|trung bình|chung|này|so với|trong khi|của|ở|là|toàn|cả) )*"
)


def raised_by(line: Line, fig: Figure) -> Mention | None:
    """`đã kết nạp 738 đảng viên, nâng tổng số đảng viên toàn Đảng bộ huyện lên 3.161`: of the unit whose strength it raised."""
    if fig.names or fig.noun not in {"member", "person"}:
        return None
    raises = _RAISES.match(line.low, fig.noun_end, line.end)
    return next((m for m in line.mentions if raises and m.start <= raises.end() < m.end), None)


_RAISES = re.compile(
    r"(?: mới)?,?(?: (?:qua đó|từ đó|đã|và))* (?:nâng|đưa)(?: tổng)? số đảng viên (?:(?:của|trong|toàn|cả|đảng bộ) ){0,3}"
)


def above_a_row(line: Line, fig: Figure) -> Mention | None:
    """`Chi bộ A, Chi bộ B và Chi bộ C trực thuộc Đảng bộ X kết nạp 5`: of several cells together, so of that which they belong to."""
    if len(fig.names) <= _SEVERAL or fig.listed or not line.low.endswith(_UNDER, line.start, fig.names[-1].start):
        return None
    above, row = fig.names[-1], fig.names[:-1]
    last, before = row[-1], row[-2]
    cells = all(m.party and line.low.startswith("chi bộ", m.start) for m in (last, before))
    joined = line.low[before.end : last.start] in {", ", " và ", ", và "}
    return above if cells and joined and line.low[last.end : above.start] in _UNDER else None


_SEVERAL = 2
_UNDER = (" trực thuộc ", " thuộc ")


def of_another(line: Line, fig: Figure) -> Mention | None:
    """`tỷ lệ của xã là 79,1%, của huyện 80,4%`, `đạt 3,2% (toàn tỉnh: 2,9%)`: the same of another unit."""
    if not fig.index or not fig.names:
        return None
    m, previous = fig.names[-1], line.figures[fig.index - 1]
    own = line.low[m.end : fig.number.bound_start].strip() in {"", "là", "đạt", "chỉ", "chiếm", ":", "là:", "chung là"}
    other = _IN_BRACKETS if fig.in_brackets and not previous.in_brackets else _OF_OTHER
    between = other.fullmatch(line.low, previous.number.unit_end, m.start) if previous.number.percent else None
    return m if own and between else None
