"""Cells in whose meetings some persons take part, which are not all the cells of their unit."""

import re

from tasks.facts.figures import Figure, Line


def meets_there(line: Line, fig: Figure, previous: Figure | None) -> bool:
    """`trong đó có 612 đảng viên theo đạo, sinh hoạt ở 143 chi bộ`, `dự sinh hoạt tại 4 chi bộ thôn`: only these cells are meant."""
    if _ATTEND.search(line.low, fig.window_start, fig.number.bound_start):
        return True
    return (
        previous is not None
        and (previous.reason == "exempt" or any(d.segment in _ACROSS_CELLS for d in previous.drafts))
        and not (previous.in_brackets and not fig.in_brackets)  # 2.310 đảng viên (97 theo đạo) sinh hoạt ở 38 chi bộ
        and _MEET.search(line.low, previous.noun_end, fig.number.bound_start) is not None
    )


_MEET = re.compile(r"(?<!\w)sinh hoạt(?: đảng)? (?:tại|ở|trong) \Z")
# believers are met in some of the cells; of which cells the women or the young are nobody tells, so there the whole is meant
_ACROSS_CELLS = frozenset({"religious"})
_ATTEND = re.compile(
    r"(?<!\w)dự (?:(?:các|buổi|những|cuộc) )*sinh hoạt(?: đảng| chi bộ| định kỳ)* (?:tại|ở|với|cùng) \Z"
)
