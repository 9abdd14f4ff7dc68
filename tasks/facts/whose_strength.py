"""Of which group a strength is: of all, of businesses, of villages; of some bodies alone it is none."""

import re

from tasks.facts.body_kinds import has_members, is_mixed_in_business
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.fields import field_that_has
from tasks.facts.figures import Figure, Line
from tasks.facts.strength import bodies_before


def note_strength(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """Make the fact of a strength, unless it is that of some bodies of a kind that has no segment."""
    if segment != "all" and _all_told(bodies_before(line, fig)) and not any("people" in c.roles for c in fig.right):
        segment = "all"  # ..., 1 chi bộ quân sự với 318 đảng viên: the word is the last cell's
    if segment in {"school", "agency"}:
        fig.reason = "breakdown"  # trong các trường học, huyện có 31 chi bộ, 702 đảng viên
        return
    if segment == "all" and of_soldiers(line, fig):
        segment = "armed_forces"
    if segment == "all" and of_cells_in_communes(line, fig):
        if _SOLDIERS.search(line.low, line.start, fig.number.start) is None:
            fig.reason = "breakdown"
            return
        segment = "armed_forces"
    if segment == "all" and (_of_some_bodies(line, fig) or _of_their_kind(line, fig)):
        segment = bodies_before(line, fig)[-1].drafts[0].segment
        if segment not in {"rural", "business"}:
            fig.reason = "breakdown"
            return
    status = "actual" if _BESIDE.search(before) or _told_beside(line, fig) else status_of(line, fig)
    draft(line, fig, state, "members_total", segment, status, "have", fig.number.bound_start)


def _told_beside(line: Line, fig: Figure) -> bool:
    """`phấn đấu kết nạp từ 3% trở lên (đầu nhiệm kỳ, Đảng bộ có 1.502 đảng viên)`: a bracket without a word of intent tells what is."""
    if not fig.in_brackets:
        return False
    opens = line.low.rfind("(", line.start, fig.number.start)
    return not any(opens < aim < fig.number.start for aim in line.aims)


def of_strength(line: Line, fig: Figure, before: str) -> str:
    """Of which group a strength is whose own words name none: that of the organisations or of the field it stands in."""
    bodies = [f for f in bodies_before(line, fig) if not f.in_brackets]
    if bodies and _IN_ALL.search(before) and any(f.drafts[0].segment != "business" for f in bodies):
        return "all"
    if _all_told(bodies) or (len(bodies) > 1 and bodies[-2].drafts[0].segment == "all" and _SET_OFF.search(before)):
        return "all"
    if (bodies and bodies[-1].drafts[0].segment == "business") or of_businesses(line, fig):
        return "business"
    if not bodies and not fig.names and is_mixed_in_business(line, fig):
        return "business"
    if of_villages(line, fig):
        return "rural"
    return field_that_has(line, fig)


def _all_told(bodies: list[Figure]) -> bool:
    """`17 chi bộ, gồm 11 chi bộ thôn, 5 chi bộ trường học, 1 chi bộ doanh nghiệp với 318 đảng viên`: the parts make up the whole again."""
    if len(bodies) < _WHOLE_AND_PARTS or bodies[0].drafts[0].segment != "all":
        return False
    return bodies[0].number.value == sum(f.number.value for f in bodies[1:])


_WHOLE_AND_PARTS = 3
# 71 tổ chức cơ sở đảng, trong đó 29 tổ chức đảng trong doanh nghiệp, với 4.902 đảng viên: the comma goes back to all of them
_SET_OFF = re.compile(r", với(?: hơn| gần| trên| khoảng)* \Z")


def _of_their_kind(line: Line, fig: Figure) -> bool:
    """`30 chi bộ trường học có 540 đảng viên`, `18 tổ chức đảng trong trường học gồm ... với 300 đảng viên`: of these alone, not of the whole place."""
    bodies = [f.drafts[0] for f in bodies_before(line, fig)]
    unit = fig.owner or fig.unit
    if not bodies or unit is None or unit.level == "organization":
        return False
    if has_members(line, bodies[-1].figure):
        return True
    return {d.segment for d in bodies} <= _PART_OF_PLACE and fig.names == []


_PART_OF_PLACE = frozenset({"school", "agency", "health_station"})


def of_soldiers(line: Line, fig: Figure) -> bool:
    """`10/10 phường đã có chi bộ quân sự với 131 đảng viên`: the cells of the communes' soldiers, not of one that is named."""
    unit = fig.owner or fig.unit
    if unit is None or unit.level == "organization":
        return False
    before = line.low[line.start : fig.number.bound_start]
    bodies = bodies_before(line, fig)
    if len(bodies) > 1 and (_IN_ALL_THERE.search(before) or _all_told(bodies) or _LAST_OF_ROW.search(before)):
        return False  # 18 chi bộ: 11 chi bộ thôn, ... và 1 chi bộ quân sự, với tổng số 612 đảng viên
    return _SOLDIERS_HAVE.search(line.low, line.start, fig.number.bound_start) is not None


def of_cells_in_communes(line: Line, fig: Figure) -> bool:
    """`195/195 xã, thị trấn thành lập chi bộ với 969 đảng viên`: communes have more members than those of the cells of some kind that they founded."""
    if "thành lập" not in line.low[line.start : fig.number.start]:
        return False
    return _COMMUNES_FOUNDED.search(line.low, line.start, fig.number.bound_start) is not None


_COMMUNES_FOUNDED = re.compile(
    r"\d (?:xã|phường|thị trấn)(?:(?:,| và) (?:xã|phường|thị trấn))*(?: (?:trong tỉnh|trong huyện|trên địa bàn|đã|đều|hoàn thành|việc))* thành lập(?: được| xong)? chi bộ[^,;.:\d]{0,40},? (?:với|có|gồm)(?: tổng số| tổng cộng| hơn| trên| gần)* \Z"
)
_SOLDIERS = re.compile(r"(?<!\w)(?:công an|quân sự)(?!\w)")
_SOLDIERS_HAVE = re.compile(
    r"(?<!\w)chi bộ (?:(?:ban chỉ huy )?quân sự|công an(?= xã| phường| thị trấn))(?! là)[^,;.:\d]{0,70},? (?:với|có|gồm)(?: tổng số| tổng cộng| hơn| trên| gần)* \Z"
)


# 11 chi bộ, gồm 7 chi bộ ấp, 2 chi bộ trường học, chi bộ công an và chi bộ quân sự với 236 đảng viên: a row of cells, counted or not
_LAST_OF_ROW = re.compile(
    r"[,;] (?:\d+ )?chi bộ [^,;.:\d]{2,40} và (?:\d+ )?chi bộ [^,;.:\d]{2,40} với [^,;.:\d]{0,12}\Z"
)


def _of_some_bodies(line: Line, fig: Figure) -> bool:
    """`5.402 đảng viên, trong đó 22 đảng bộ xã có 3.810 đảng viên`: the members of some kind of bodies, where all were counted before."""
    bodies = bodies_before(line, fig)
    if not bodies or bodies[-1].index != fig.index - 1 or bodies[-1].drafts[0].segment == "all":
        return False
    if _are_those(line, fig, bodies):
        return True
    counted = [d for f in line.figures[: fig.index - 1] for d in f.drafts if d.metric == "members_total"]
    if not counted or counted[0].value <= fig.number.value or fig.names:
        return False
    return _PARTS.search(line.low, counted[0].figure.noun_end, bodies[-1].number.start) is not None


def _are_those(line: Line, fig: Figure, bodies: list[Figure]) -> bool:
    """`12 chi bộ, trong đó có 9 chi bộ bản với 98 đảng viên`: no comma parts them, so that they are of the nine."""
    if len(bodies) < 2 or bodies[-2].drafts[0].segment != "all":
        return False
    part = _PART_OF_THEM.search(line.low, bodies[-2].noun_end, bodies[-1].number.bound_start)
    return part is not None and _WITH_THEM.fullmatch(line.low, bodies[-1].noun_end, fig.number.bound_start) is not None


_PART_OF_THEM = re.compile(
    r"(?<!\w)(?:trong đó|riêng)(?: (?:có|là|gồm|khối|các|cơ quan|doanh nghiệp|trường học|đơn vị sự nghiệp|thôn|bản|ấp|khu phố))* \Z"
)
_WITH_THEM = re.compile(
    r"(?: (?:thôn|bản|ấp|làng|buôn|xóm|khóm|khu phố|tổ dân phố|khu dân cư|nông thôn|doanh nghiệp|trường học|cơ quan)){0,2} (?:với|có)(?: (?:hơn|gần|trên|khoảng))? "
)
_PARTS = re.compile(r"(?<!\w)(?:trong đó|gồm|bao gồm|riêng|cụ thể)(?!\w)")
# 15 chi bộ, trong đó 3 chi bộ doanh nghiệp, với tổng số 401 đảng viên: of all the cells again
_WHOLE = r"(?<!\w)(?:tổng số|tổng cộng|cả thảy|tất cả)"
_IN_ALL = re.compile(rf"{_WHOLE}(?: (?:là|gần|hơn|trên|khoảng))* \Z")
_IN_ALL_THERE = re.compile(rf"{_WHOLE}(?: (?:là|có|gần|hơn|trên|khoảng))* \Z")
_BESIDE = re.compile(r"(?:\(|(?<!\w)với )\Z")  # Đảng bộ xã A với 146 đảng viên, xã B (118 đảng viên) phấn đấu ...


def of_businesses(line: Line, fig: Figure) -> bool:
    """`11 doanh nghiệp có tổ chức đảng (3 đảng bộ, 8 chi bộ) với 104 đảng viên`: members of those businesses."""
    at = fig.number.bound_start
    return _OF_BUSINESSES.search(line.low, max(line.start, at - _FAR_BACK), at) is not None


_FAR_BACK = 140  # characters
_OF_BUSINESSES = re.compile(
    r"(?<!\w)(?:doanh nghiệp|hợp tác xã)(?: [^\W\d]+){0,7} (?:có|thành lập|thành lập được|lập được) (?:tổ chức đảng|chi bộ)(?: đảng)?(?: \([^()]{0,60}\))?,? (?:với|gồm|và có|có|tổng số|tổng cộng)(?: tổng số| tổng cộng| hơn| gần| trên)* \Z"
)
_VILLAGE = r"(?:thôn|bản|ấp|buôn|bon|làng|xóm|khóm|khu phố|tổ dân phố|khu dân cư)"
_OF_VILLAGES = re.compile(
    rf"\d {_VILLAGE}(?:(?:,| và) {_VILLAGE})*(?: (?:đã|đều|mới|nay|hiện))* có (?:chi bộ|tổ chức đảng)(?: đảng)?(?: riêng| độc lập)?,? (?:với|gồm)(?: tổng số| tổng cộng| hơn| gần| trên)* \Z"
)


def of_villages(line: Line, fig: Figure) -> bool:
    """`68/68 ấp, khu phố có chi bộ với 1.712 đảng viên`: the members of the villages' cells, not of all."""
    if _CELLS_INSIDE.search(line.low, line.start, fig.number.bound_start):
        return True  # 312 đảng viên (chi bộ ấp 201 đảng viên)
    return _OF_VILLAGES.search(line.low, line.start, fig.number.bound_start) is not None


_CELLS_INSIDE = re.compile(
    r"(?:\( ?|(?<!\w)(?:trong đó|riêng)(?: ở| tại)? )(?:các )?chi bộ (?:ấp|thôn|bản|xóm|khóm|buôn|khu phố|khu dân cư|khối phố|tổ dân phố|nông thôn)(?: có| là|:)? \Z"
)


def among_own(line: Line, fig: Figure, state: State) -> bool:
    """`Ở Chi bộ Trường X, trong 37 đảng viên có 28 nữ`: all that the body or place has which opens the sentence."""
    name = fig.names[-1] if fig.names else None
    if name is None or not line.low[name.end : fig.number.bound_start].startswith(", trong "):
        return False
    frame = state.frame
    flows = frame is not None and frame.metric == "members_admitted" and frame.paragraph == line.paragraph
    place = bool(name.name) and not (name.plural or flows) and _HAVE_AMONG.match(line.low, fig.noun_end) is not None
    return (name.party or place) and _AT_BODY.fullmatch(line.low, line.start, name.start) is not None


_AT_BODY = re.compile(r"\W*(?:riêng |còn )?(?:ở|tại) ")
_HAVE_AMONG = re.compile(r"(?: thì)?(?: đã| hiện)? (?:có|quá nửa|gần|hơn) ")
