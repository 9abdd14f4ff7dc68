"""Places counted a little above and taken up again: `Cả 9 làng đều có chi bộ`, `nay 17/17 xóm đều có`."""

import re

from tasks.facts.conditions import CONDITIONS
from tasks.facts.drafts import OF_ADMISSIONS, State
from tasks.facts.figures import Figure, Line
from tasks.facts.unit import Unit

_RECENT = 12
_FAR = 200  # characters


def whose_all(line: Line, fig: Figure, state: State) -> Unit | None:
    """`Xã A có 9 làng.`, and in a line of its own `Cả 9 làng đều có chi bộ`: of the unit whose places were counted right above."""
    for d in reversed(state.drafts[-_RECENT:]):
        if d.metric == "places_total" and line.start - d.figure.number.end < _FAR:
            return d.unit if d.value == fig.number.value and not d.figure.in_brackets else None
    return None


def numbers_a_name(line: Line, fig: Figure) -> bool:
    """`còn 2 bản trắng: Tìa Dình 3 và Chua Ta`: as many names as places, of which not each has a number."""
    for previous in reversed(line.figures[: fig.index]):
        colon = line.low.find(":", previous.noun_end, fig.number.start)
        if previous.noun == "place" and colon >= 0:
            end = _CLAUSE_ENDS.search(line.low, colon, line.end)
            items = _ITEMS.split(line.low[colon + 1 : end.start() if end else line.end])
            numbered = sum(any(c.isdigit() for c in item) for item in items)
            return len(items) == previous.number.value and numbered < len(items)
    return False


_CLAUSE_ENDS = re.compile(r"[.;)\n]")
_ITEMS = re.compile(r",| và ")
_HAVE_ONE = re.compile(r" (?:(?:nay|thì|tất cả|đã|cũng|đều) )+có(?= ?(?:[.,;)\n]|\Z))")


def is_part_in_villages(line: Line, fig: Figure) -> bool:
    """`trong đó ở ấp 417, nông dân 233`, `cán bộ thôn 212`: villages as a part of a whole, no village of that number."""
    group = fig.left[-1] if fig.left else None
    if group is None or "people" not in group.roles or group.end + 1 != fig.number.start:
        return False
    before = line.figures[fig.index - 1].drafts if fig.index else []
    if any(d.rule == "breakdown" for d in before):
        return True
    told = any(d.metric in OF_ADMISSIONS for f in line.figures[: fig.index] for d in f.drafts)
    return told and fig.number.value > _MANY_VILLAGES


_MANY_VILLAGES = 30


def have_cells_too(line: Line, fig: Figure, state: State) -> bool:
    """`trước có 5 xóm chưa có chi bộ, nay 17/17 xóm đều có`: have the cells that the places counted before had or had not."""
    if _now_all(line, fig):
        return True
    if not _HAVE_ONE.match(line.low, fig.noun_end):
        return False
    said = next((d for d in reversed(state.drafts[-_RECENT:]) if d.metric in _OF_CELLS), None)
    return said is not None and said.paragraph == line.paragraph and line.start - said.figure.number.end < _FAR


def _now_all(line: Line, fig: Figure) -> bool:
    """`từ chỗ năm 2010 mới có 3 xóm có chi bộ, nay đã đủ 6/6 xóm`: so many have by now what some had then."""
    told = [d for f in line.figures[: fig.index] for d in f.drafts]
    if fig.number.of is None or not told or told[-1].metric != "places_with_cell" or told[-1].unit != fig.unit:
        return False
    return bool(_NOW_ALL.search(line.low, fig.window_start, fig.number.bound_start)) and bool(
        _ENDS.match(line.low, fig.noun_end)
    )


_NOW_ALL = re.compile(
    r"(?<!\w)(?:nay|giờ|hiện|hiện nay|đến nay|bây giờ)(?: đã| có| là| lên| được| đạt| đủ| cả| phủ kín| tới)* \Z"
)
_ENDS = re.compile(r"\s*(?:[.,;:)(\n]|\Z)")


def parted_among(line: Line, fig: Figure) -> str:
    """`6 thôn vẫn phải ghép, trong đó 4 thôn ở xã A, 2 thôn ở xã B`: what is said of the whole, of those in each commune; else nothing."""
    previous = line.figures[fig.index - 1] if fig.index else None
    whole = next((d for d in previous.drafts if d.metric in CONDITIONS), None) if previous is not None else None
    if previous is None or whole is None or fig.number.of is not None or fig.number.value > whole.value:
        return ""
    there = any(m.level == "commune" and m.name for m in line.mentions if fig.noun_end < m.start <= fig.noun_end + 9)
    led = _PARTED.fullmatch(line.low, previous.noun_end, fig.number.bound_start)
    listed = (
        whole.unit is not None
        and whole.unit.level == "commune"
        and _NEXT.search(line.low, previous.noun_end, fig.number.bound_start)
    )
    return whole.metric.removeprefix("places_") if there and (led or listed) else ""


_PARTED = re.compile(r"[^.;:\d]{0,60}(?:[,:]|\() ?(?:trong đó|gồm|bao gồm|cụ thể|là)?:?(?: có)? ?")
_NEXT = re.compile(r"(?:,| và|, và) (?:có )?\Z")


def have_none(line: Line, fig: Figure, state: State) -> bool:
    """`Trong 129 bản, 118 bản đã có chi bộ; 11 bản chưa có`: are without the cell that the places counted right before have."""
    if not _HAVE_NONE.match(line.low, fig.noun_end):
        return False
    said = state.drafts[-1] if state.drafts else None
    if said is not None and said.metric == "places_total" and len(state.drafts) > 1:
        said = state.drafts[-2]  # 118/129 bản đã có chi bộ: the whole stands behind its part
    if said is None or said.metric != "places_with_cell" or said.paragraph != line.paragraph:
        return False
    last = line.figures[fig.index - 1] if fig.index else said.figure
    return last is said.figure and fig.number.start - said.figure.number.end < _FAR


def are_the_rest(line: Line, fig: Figure, state: State) -> bool:
    """`214/226 thôn có chi bộ. 12 thôn còn lại ở hai xã A và B`: as many as the whole has more than those with a cell."""
    if _THE_REST.match(line.low, fig.noun_end) is None and not line.low.endswith("còn lại ", 0, fig.number.bound_start):
        return False
    told = (d for d in reversed(state.drafts) if d.paragraph == line.paragraph and d.metric == "places_with_cell")
    part = next(told, None)
    return (
        part is not None
        and part.figure.number.of is not None
        and (part.figure.number.of - part.figure.number.value == fig.number.value)
    )


_THE_REST = re.compile(r"(?: [^\W\d]+){0,2} còn lại(?!\w)")


def in_that_case(line: Line, fig: Figure) -> str:
    """`ưu tiên những thôn, bản chưa có chi bộ. Toàn tỉnh còn 37 thôn, bản trong diện này`: as was said of such places right before."""
    if not _IN_THAT_CASE.match(line.low, fig.noun_end):
        return ""
    told = _CASES.search(line.low, max(0, fig.window_start - _FAR), fig.number.bound_start)
    return told.lastgroup or "" if told is not None else ""


_IN_THAT_CASE = re.compile(
    r" (?:(?:còn|vẫn|đang|nằm) )*(?:(?:trong|thuộc|ở) (?:diện|số|nhóm|loại|tình trạng|cảnh) (?:này|ấy|đó|trên|nói trên|kể trên)|như (?:vậy|thế))(?!\w)"
)
_CASES = re.compile(
    r"(?<!\w)(?:thôn|bản|làng|xóm|ấp|buôn|khóm|khu phố|tổ dân phố) (?:(?:còn|đang|vẫn|phải) )*(?:(?P<without_cell>chưa có (?:chi bộ|tổ chức đảng)|(?:phải )?sinh hoạt ghép|ghép|“?trắng”? (?:chi bộ|tổ chức đảng))|(?P<without_members>“?trắng”? đảng viên|(?:chưa|không) có đảng viên))(?!\w)"
)
_HAVE_NONE = re.compile(r" (?:(?:còn|vẫn|thì|hiện|còn lại|nữa) )*chưa(?: có)?(?= ?(?:[.,;:)\n]|\Z))")
_OF_CELLS = frozenset({"places_without_cell", "places_with_cell", "places_without_members"})


def numbers_behind(line: Line, fig: Figure) -> int:
    """`ba thôn 3, 4 và 5 sinh hoạt ghép`, `bốn thôn: 3, 4, 5, 9`: where the numbers end that name the places counted, or -1."""
    row = _ROW_OF_NUMBERS.match(line.low, fig.noun_end, line.end)
    if row is None or len(_NUMBER.findall(row[0])) != fig.number.value:
        return -1
    for following in line.figures[fig.index + 1 :]:
        if following.number.end <= row.end():
            following.reason = "name"
    return row.end()


_ROW_OF_NUMBERS = re.compile(r":?(?: số)? \d{1,2}(?:(?:,| và|, và) \d{1,2})+(?![\d./]| (?:đảng|đồng|người))")
_NUMBER = re.compile(r"\d+")
