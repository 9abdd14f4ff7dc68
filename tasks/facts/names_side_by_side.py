"""Names of units that stand side by side, and what leads from them to a row of as many numbers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tasks.facts.figures import Figure, Line
from tasks.facts.mentions import Mention

_SIDE_BY_SIDE = re.compile(r"(?:,| và|, và) (?:(?:chi bộ|đảng bộ|xã|phường|thị trấn) )*")
# the other names behind the first of several: các thôn A|, B và C
MORE_NAMES = re.compile(r"(?:(?:,| và|, và)(?: [A-ZĐÁÀẢÂĂÊÔƠƯÍÝÚ][\w’'-]*)+)+")
_ROW_BEGINS = re.compile(
    r"(?::|,| có| kết nạp| phát triển| là| với| được| còn| mới| chỉ| đã| cũng| vừa| thì| lại| hiện| trong| (?:cùng )?(?:dẫn|đứng|đi) đầu(?: toàn [^\W\d]+)?)*(?::| có| kết nạp| phát triển| là| với| được| còn| góp vào (?:đó|(?:con số|kết quả) (?:đó|ấy|này))| (?:cùng )?(?:dẫn|đứng|đi) đầu(?: toàn [^\W\d]+)?) "
)


_ASIDE = re.compile(r", (?:hai|ba|bốn|những|các|đều là|cùng là) [^,;.:()\d]{2,60},(?= )")


def are_side_by_side(line: Line, names: Sequence[Mention]) -> bool:
    """Whether nothing but commas and `và` stands between names, and none says where the one before it lies: `thôn 5, xã A`."""
    return all(
        _SIDE_BY_SIDE.fullmatch(line.low, one.end, other.start) is not None and not _lies_in(line, one, other)
        for one, other in pairwise(names)
    )


def _lies_in(line: Line, one: Mention, other: Mention) -> bool:
    """`Chi bộ thôn 5, xã A hiện có 32 đảng viên, 12 đảng viên được tặng Huy hiệu`: one place by two names, not two in turn."""
    apart = one.level is not None and other.level is not None and one.level != other.level
    return apart and " và " not in line.low[one.end : other.start]


def names_side_by_side(line: Line) -> list[list[Mention]]:
    """The names of a sentence that stand so, two or more: `Hai xã | A, B | có 74 và 88 đảng viên`."""
    rows: list[list[Mention]] = []
    for m in line.mentions:
        if m.form not in {"full", "bare"} or not m.name:
            continue
        if rows and are_side_by_side(line, [rows[-1][-1], m]):
            rows[-1].append(m)
        else:
            rows.append([m])
    return [row for row in rows if len(row) > 1]


def begins_turns(line: Line, fig: Figure) -> bool:
    """Whether numbers told in turn begin with this one: `hai xã A, B có | 74 và 88 đảng viên`."""
    return any(f.turn is fig for f in line.figures)


def leads_to_row(line: Line, start: int, end: int) -> bool:
    """Whether what stands between the names and the first number only leads from the ones to the other: ` năm 2017 kết nạp được `."""
    aside = _ASIDE.match(line.low, start, end)  # xã A và xã B, hai xã cùng ở biên giới, kết nạp 9 và 6
    start = aside.end() if aside is not None else start
    said = line.low[start:end]
    for m in reversed(line.periods):
        if start <= m.start and m.end <= end:
            said = said[: m.start - start].rstrip() + said[m.end - start :]
    return _ROW_BEGINS.fullmatch(said) is not None
