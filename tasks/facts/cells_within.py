"""Cells of an organisation by where their members work: khoa, phòng ban, phân xưởng, sinh viên."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line


def is_own_workshop(line: Line, fig: Figure, cue: Cue) -> bool:
    """`Công ty có 30 chi bộ phân xưởng`: of a company all are of business, and its workshops are no group of it."""
    unit = fig.owner or fig.unit
    inside = line.low[cue.start : cue.end] in {"phân xưởng", "nhà máy", "xí nghiệp", "nông trường"}
    return inside and unit is not None and unit.level == "organization" and not unit.name.lower().startswith(_BLOC)


_BLOC = ("khối ", "các ", "khu ", "ban quản lý")


def is_kind_within(line: Line, fig: Figure) -> bool:
    """`10 chi bộ (6 chi bộ khoa, 4 chi bộ phòng ban)`: cells of an organisation by where their members work, beside all or others."""
    unit = fig.owner or fig.unit
    if fig.noun != "cell" or unit is None or unit.level != "organization" or not _WITHIN.match(line.low, fig.noun_end):
        return False
    if any(
        d.metric == "subordinate_cells" and d.value > fig.number.value
        for f in line.figures[: fig.index]
        for d in f.drafts
    ):
        return True
    beside = (
        f for f in (*line.figures[: fig.index][-1:], *line.figures[fig.index + 1 : fig.index + 2]) if f.noun == "cell"
    )
    return any(_WITHIN.match(line.low, f.noun_end) for f in beside)


_WITHIN = re.compile(
    r" (?:(?:trực thuộc|khối|các|là) )*(?:khoa(?:,| -)? phòng|khoa|phòng,? ban|phòng|ban|phân xưởng|bộ môn|sinh viên|học sinh|cán bộ|giảng viên|giáo viên|công nhân|đội|tổ|xưởng|công trường|cơ quan|gián tiếp|sản xuất)(?=\s*(?:[,;.)(]|\Z|và |với |có ))"
)
