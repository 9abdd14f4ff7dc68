"""Cells of an organisation by where their members work: khoa, phòng ban, phân xưởng, sinh viên."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.small_words import WITHIN


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
    if _OF_STUDENTS.match(line.low, fig.noun_end):
        return True  # Trường có 3 chi bộ sinh viên với 187 đảng viên
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


def of_those_directly_below(line: Line, fig: Figure, segment: str) -> bool:
    """`trong 28 chi bộ cơ sở của huyện có 3 chi bộ trường học`: one kind of the cells that stand directly under the unit."""
    if segment == "all":
        return False
    if _DIRECT.match(line.low, fig.noun_end) and _beside_committees(line, fig):
        return True
    wholes = (f for f in reversed(line.figures[: fig.index]) if any(_is_whole(d) for d in f.drafts))
    whole = next(wholes, None)
    if whole is None or whole.number.value < fig.number.value:
        return False
    row = line.figures[whole.index + 1 : fig.index]
    if not all(any(d.metric == "grassroots_cells" for d in f.drafts) for f in row):
        return False
    first = row[0] if row else fig
    led = WITHIN.search(line.low, line.start, whole.number.bound_start)
    gap = (_HAS_OF_THESE if led else _OF_WHICH).fullmatch(line.low, whole.noun_end, first.number.bound_start)
    return gap is not None and (whole.noun == "cell" or led is not None)


def _beside_committees(line: Line, fig: Figure) -> bool:
    """`8 đảng bộ xã, 4 đảng bộ ngành và 21 chi bộ ngành trực thuộc`: of a district, told in one row with its grassroots committees."""
    unit = fig.owner or fig.unit
    row = line.figures[max(0, fig.index - 1) : fig.index]
    told = bool(row) and any(d.metric == "grassroots_committees" for d in row[0].drafts)
    beside = told and _ROW.fullmatch(line.low, row[0].noun_end, fig.number.bound_start) is not None
    return beside and unit is not None and unit.level == "district"


_DIRECT = re.compile(r"(?: (?!và|với)[^\W\d]+){0,5} trực thuộc(?=\s*[.,;)]|\Z)")
_ROW = re.compile(r"(?: (?!có|gồm|với)[^\W\d]+,?){0,6}(?:,| và|, và) ")


def _is_whole(d: Draft) -> bool:
    return d.metric in {"grassroots_cells", "grassroots_orgs"} and d.segment == "all"


_HAS_OF_THESE = re.compile(r"(?: cơ sở)?(?: (?:của|thuộc|ở)(?: [^\W\d]+){1,4})?,? (?:(?:thì|hiện|đã|chỉ) )*có ")
_OF_WHICH = re.compile(r"(?: cơ sở)?[,;(]? ?(?:trong đó|gồm|bao gồm|trong số đó)(?: có)? ")
_OF_STUDENTS = re.compile(r" (?:sinh viên|học sinh)(?!\w)")
_WITHIN = re.compile(
    r" (?:(?:trực thuộc|khối|các|là) )*(?:khoa(?:,| -)? phòng|khoa|phòng,? ban|phòng|ban|phân xưởng|bộ môn|sinh viên|học sinh|cán bộ|giảng viên|giáo viên|công nhân|đội|tổ|xưởng|công trường|cơ quan|gián tiếp|sản xuất)(?: (?:sản xuất|khai thác|phục vụ|chuyên môn|nghiệp vụ|lâm sàng|cận lâm sàng|trực thuộc))?(?=\s*(?:[,;.)(]|\Z|và |với |có ))"
)
