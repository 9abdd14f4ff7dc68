"""Cells that a list names right behind their count, each with its members: `có 3 chi bộ: Tự nhiên (31 đảng viên), Nà Lốc (28), ...`."""

import re
from itertools import islice

from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import UPPER
from tasks.facts.village_named import village_named

_MOST = 20  # lists of one page
_LIST = 2  # cells that make one
_COUNTED = re.compile(
    r"(?<![\w.,/])(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các) chi bộ"
    r"(?: (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|trực thuộc|là|gồm|sau))*: ?"
)
# | Tự nhiên (31 đảng viên), | Nà Lốc: 28 đồng chí
_CELL = re.compile(
    rf"(?:Chi bộ )?([{UPPER}][^,;:.()\d\n]{{1,40}}?)(?: \(|: ?| )(?:(?:có|gồm) )?\d{{1,3}} (?:đảng viên|đồng chí|đ/c)(?!\w)[^,;.()\n]{{0,40}}\)?(?:, và |, |; | và )?"
)


def with_cells_named(text: str, low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions of a page, those of such cells by their whole names."""
    if " chi bộ" not in low:
        return mentions
    cells: list[Mention] = []
    for counted in islice(_COUNTED.finditer(low), _MOST):
        row: list[Mention] = []
        at = counted.end()
        while (cell := _CELL.match(text, at)) is not None:
            row.append(village_named(cell.start(1), cell[1]))
            at = cell.end()
        cells += row if len(row) >= _LIST else []
    if not cells:
        return mentions
    apart = [m for m in mentions if not any(m.start < cell.end and cell.start < m.end for cell in cells)]
    return sorted([*apart, *cells], key=lambda m: m.start)
