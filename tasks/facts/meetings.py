"""Cells in whose meetings some persons take part, which are not all the cells of their unit."""

import re

from tasks.facts.figures import BODIES, PERSONS, Figure, Line


def meets_there(line: Line, fig: Figure, previous: Figure | None) -> bool:
    """`trong đó có 612 đảng viên theo đạo, sinh hoạt ở 143 chi bộ`, `dự sinh hoạt tại 4 chi bộ thôn`: only these cells are meant."""
    if _ATTEND.search(line.low, fig.window_start, fig.number.bound_start):
        return True
    if one_to_each(line, previous, fig):
        return True
    return (
        previous is not None
        and (previous.reason == "exempt" or any(d.segment in _ACROSS_CELLS for d in previous.drafts))
        and not (previous.in_brackets and not fig.in_brackets)  # 2.310 đảng viên (97 theo đạo) sinh hoạt ở 38 chi bộ
        and _MEET.search(line.low, previous.noun_end, fig.number.bound_start) is not None
    )


def one_to_each(line: Line, members: Figure | None, cells: Figure) -> bool:
    """`60 đảng viên biên phòng tham gia sinh hoạt tại 60 chi bộ bản`: one who comes to each of so many cells, which are not his own."""
    if members is None or members.number.value != cells.number.value or members.noun not in PERSONS:
        return False
    return cells.noun in BODIES and _MEET.search(line.low, members.noun_end, cells.number.bound_start) is not None


_MEET = re.compile(r"(?<!\w)sinh hoạt(?: đảng)? (?:tại|ở|trong) \Z")
# believers are met in some of the cells; of which cells the women or the young are nobody tells, so there the whole is meant
_ACROSS_CELLS = frozenset({"religious"})
_ATTEND = re.compile(
    r"(?<!\w)dự (?:(?:các|buổi|những|cuộc) )*sinh hoạt(?: đảng| chi bộ| định kỳ)* (?:tại|ở|với|cùng) \Z"
)
