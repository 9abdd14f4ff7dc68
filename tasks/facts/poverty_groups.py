"""Poor households of a group: what part of the poor they are is no rate, what part of the group's households is one of the group."""

import re

from tasks.facts.figures import Figure, Line

_PEOPLES = r"(?:là )?(?:người |đồng bào |hộ )?(?:các )?(?:dân tộc(?: thiểu số)?|dtts)"
# chiếm 23% | tổng số hộ dân tộc thiểu số của huyện
OF_THEIR_HOUSEHOLDS = re.compile(
    rf" (?:so với |trong |trên |của )?(?:tổng )?(?:số )?hộ(?: dân| gia đình)? {_PEOPLES}(?!\w)"
)
# chiếm 61% | tổng số hộ nghèo
_OF_THE_POOR = re.compile(
    r" (?:so với |trong |trên |của )?(?:tổng )?(?:số )?hộ nghèo(?= (?:của |toàn |trên |trong |hiện |chung )|[.,;:)\n]|\Z)"
)
# hộ nghèo người dân tộc thiểu số | chiếm
_ARE_OF = re.compile(
    rf"hộ (?:đói )?nghèo {_PEOPLES}(?!\w)[^;.:%]{{0,40}}?(?<!\w)chiếm(?: (?:tỷ lệ|tới|đến|hơn|gần|trên|khoảng|đa số))* \Z"
)
_SHARES = re.compile(r"(?<!\w)chiếm(?: (?:tỷ lệ|tới|đến|hơn|gần|trên|khoảng))* \Z")


def is_share_of_poor(line: Line, fig: Figure) -> bool:
    """`hộ nghèo là người dân tộc thiểu số chiếm 61%`, `chiếm 61% tổng số hộ nghèo`: who the poor are, not how many are poor."""
    start, end = line.start, fig.number.bound_start
    if "chiếm" not in line.low[max(start, end - _NEAR) : end] or OF_THEIR_HOUSEHOLDS.match(
        line.low, fig.number.unit_end
    ):
        return False
    if _OF_THE_POOR.match(line.low, fig.number.unit_end) is not None:
        return _SHARES.search(line.low, start, end) is not None
    return _ARE_OF.search(line.low, start, end) is not None


_NEAR = 24  # characters
