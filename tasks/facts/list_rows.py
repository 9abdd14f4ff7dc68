"""The figures behind the member of a list: its row goes on until the words leave it."""

import re
from typing import NamedTuple

from tasks.facts.figures import Figure, Line
from tasks.facts.unit import Unit

# words that turn from a list's member to all of them
_LEAVES_ROW = re.compile(
    r"(?<!\w)(?:toàn|cả|tổng|tổng số|bình quân|còn lại|các|chung|trong khi(?! (?:chỉ tiêu|kế hoạch|được giao|mục tiêu|phải))|nâng|đưa|tất cả)(?!\w)"
)


class _Row(NamedTuple):
    """The member of a list whose figures are being told; ``alone``: no other stands before it in its clause; ``aside``: it stands in brackets."""

    unit: Unit
    colon: bool
    alone: bool
    aside: bool


class ListRows:
    """The row of figures that the text is in, if any; each figure is asked for its unit first and noted then."""

    def __init__(self) -> None:
        self._row: _Row | None = None

    def goes_on(self, line: Line, fig: Figure) -> Unit | None:
        """The unit of a list's member, for the figures behind its first that name no other."""
        row = self._row
        if row is None or not fig.index or _names_another(line, fig):
            return None
        gap = _OF_ALL.sub("nhất", line.low[line.figures[fig.index - 1].noun_end : fig.number.bound_start])
        inside = ")" not in gap if fig.in_brackets else gap.startswith(")") and ";" not in gap
        leaves = (";" in gap and not row.colon) or _LEAVES_ROW.search(gap)
        if row.aside and ")" in gap:
            self._row = None
            return None
        if not inside and (leaves or (fig.number.percent and not row.alone)):
            self._row = None
            return None
        return row.unit

    def note(self, line: Line, fig: Figure) -> None:
        """Whose row of figures has begun: `Thọ Quang 9 (15)`, `Xã X: 46 đảng viên, 3 thôn ...`."""
        if not fig.index or _names_another(line, fig):
            before = self._row
            self._row = None
            if fig.listed and fig.unit is not None and not fig.others:
                name_end = fig.names[-1].end if fig.names else fig.number.bound_start
                alone = before is None or ";" in line.low[line.figures[fig.index - 1].noun_end : name_end]
                aside = fig.in_brackets and "(" not in line.low[name_end : fig.number.bound_start]
                self._row = _Row(fig.unit, colon=line.low[name_end : name_end + 1] == ":", alone=alone, aside=aside)


# xã X mới được 2, thấp nhất | toàn huyện, bằng 25% kế hoạch: among whom it is so
_OF_ALL = re.compile(
    r"(?<!\w)nhất(?: (?:của|trong|ở))?(?: (?:toàn|cả))? (?:huyện|tỉnh|xã|thị xã|thành phố|quận|phường|đảng bộ|khối)(?!\w)"
)
_HAVE = ("có ", "lập ", "lập được ")  # xã A 10/10 thôn có | chi bộ, 121 đảng viên


def _names_another(line: Line, fig: Figure) -> bool:
    """Whether a name stands before a figure that is more than the whole among which the row's member is first or last, or its places' cell."""
    if not fig.names:
        return False
    peers = [m.span() for m in _OF_ALL.finditer(line.low, fig.window_start, fig.number.bound_start)]
    return any(
        not any(start <= m.start and m.end <= end for start, end in peers)
        and not (m.form == "cell" and line.low.endswith(_HAVE, line.start, m.start))
        for m in fig.names
    )
