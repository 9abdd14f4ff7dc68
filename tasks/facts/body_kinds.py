"""Which organisations a number counts: at what height under its unit, and of which kind."""

import re
from decimal import Decimal

from tasks.facts.body_fields import segment_of_bodies
from tasks.facts.cells_within import of_those_directly_below
from tasks.facts.figures import Figure, Line
from tasks.facts.unit import Unit, is_central

_DIRECTLY = re.compile(
    r"\s*(?:(?:trong |các |khối )*(?:doanh nghiệp|dn|cơ quan|trường học|hợp tác xã)(?:,? (?:ngoài (?:khu vực )?(?:nhà nước|quốc doanh)|tư nhân|nhà nước|đơn vị|và))* )?(?:cơ sở )?(?:trực thuộc|thuộc) (?:ban thường vụ )?(?:huyện ủy|thị ủy|thành ủy|quận ủy|đảng bộ huyện|đảng ủy khối|đảng bộ (?:thị xã|thành phố|quận)|đảng ủy (?:xã|phường|đại học))"
)
_ABOVE = re.compile(
    r"\s*(?:(?:trực )?thuộc (?:tỉnh ủy|đảng bộ tỉnh|trung ương|quân ủy|đảng ủy công an trung ương|thành ủy (?:hà nội|hồ chí minh|tp|đà nẵng|hải phòng|cần thơ))|cấp trên|cấp huyện|(?:huyện|quận)(?! ủy| uỷ)|thị xã|thành phố|tương đương)"
)
_HIGHER = re.compile(r"\s*(?:bộ phận|cấp trên|cấp huyện)")  # whoever counts them
# 5 đảng bộ khối, ngành of a province
_BLOCS = re.compile(r"\s*khối(?:,| và)? (?:ngành|trường|các cơ quan|cơ quan|doanh nghiệp|trực thuộc)(?!\w)")
_UNDER = re.compile(
    r"\s*(?:trực thuộc|thuộc) (?:các )?(?:đảng ủy|đảng bộ|đảng uỷ) (?:cơ sở|bộ phận|xã)|\s*(?:trực thuộc|dưới) (?:các )?(?:đảng bộ|đảng ủy)(?! (?:huyện|tỉnh|khối))"
)
_GRASSROOTS = re.compile(r"\s*cơ sở(?! vật)")
_SUBORDINATE = re.compile(r"\s*trực thuộc")
_OF_A_BLOC = re.compile(r"\s*(?:cơ sở |trực thuộc |thuộc )*(?:các )?khối(?= )")


def has_members(line: Line, fig: Figure) -> bool:
    """`9 chi bộ doanh nghiệp có 71 đảng viên`: all organisations of a kind with all their members; never `12 chi bộ thôn có 5 đảng viên` each."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    return (
        following is not None
        and following.noun == "member"
        and following.number.value_high is None
        and following.number.value >= fig.number.value * _A_CELL
        and _KIND_HAS.fullmatch(line.low, fig.noun_end, following.number.bound_start) is not None
    )


_A_CELL = 3  # members that a cell has at least
_KIND_HAS = re.compile(
    r" (?:cơ sở |trực thuộc |thuộc |ở |tại |trong |khối |các |là |khu vực |loại hình |đảng bộ )*(?:doanh nghiệp|dn|hợp tác xã|trường học|nhà trường|trường|cơ quan|đơn vị sự nghiệp|thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu dân cư|nông thôn|xã|phường|thị trấn|y tế|trạm y tế|công an|quân sự)"
    r"(?:(?:,| và) (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|hợp tác xã|đơn vị|thị trấn|phường))*(?: (?:ngoài nhà nước|ngoài khu vực nhà nước|tư nhân|ngoài quốc doanh|nhà nước|trên địa bàn|trong huyện|của huyện|của tỉnh))*,?(?: hiện| hiện nay| nay| cũng| chỉ| mới)* có(?: tổng số| tất cả| tổng cộng| hơn| gần| trên)* "
)


def _of_whole(line: Line, fig: Figure, segment: str) -> str:
    """`16 tổ chức đảng trong doanh nghiệp, gồm 1 đảng bộ, 15 chi bộ`: the parts are of the kind that the whole is of.

    The whole's members may stand between: `16 tổ chức đảng trong doanh nghiệp, với 205 đảng viên (1 đảng bộ, 15 chi bộ)`.
    """
    whole = next((f for f in reversed(line.figures[: fig.index]) if f.noun == "grassroots"), None)
    if segment != "all" or whole is None or not (whole.drafts or is_mixed_whole(line, whole)):
        return segment
    kind = _org_segment(segment_of_bodies(line, whole))
    since, *parts = line.figures[whole.index : fig.index + 1]
    if len(parts) > 1 and parts[0].noun == "member":
        since, *parts = parts
    inside = (
        all(f.noun in {"committee", "cell"} for f in parts) and sum(f.number.value for f in parts) <= whole.number.value
    )
    lead = _MADE_OF.match(line.low, since.noun_end, parts[0].number.bound_start)
    return kind if inside and lead else segment


def is_mixed_whole(line: Line, fig: Figure) -> bool:
    """`12 tổ chức đảng (9 chi bộ cơ sở và 3 chi bộ trực thuộc)`: of the grassroots and below together, so a count of neither."""
    cells = [f for f in line.figures[fig.index + 1 : fig.index + _PARTS_NEAR] if f.noun == "cell"][:2]
    if len(cells) < _OF_BOTH or sum(f.number.value for f in cells) != fig.number.value:
        return False
    tails = [line.low[f.noun_end : f.noun_end + _TAIL] for f in cells]
    return any(map(_GRASSROOTS.match, tails)) and any(map(_SUBORDINATE.match, tails))


def is_mixed_in_business(line: Line, fig: Figure) -> bool:
    """Whether such a whole stands before a number: `12 tổ chức đảng trong doanh nghiệp (...), với 301 đảng viên`."""
    whole = next((f for f in reversed(line.figures[: fig.index]) if f.noun == "grassroots"), None)
    return whole is not None and is_mixed_whole(line, whole) and segment_of_bodies(line, whole) == "business"


_PARTS_NEAR = 4  # figures in which the two parts stand, the whole's members perhaps before them
_OF_BOTH = 2
_TAIL = 12  # characters


def _of_their_members(line: Line, fig: Figure) -> str:
    """`5 chi bộ với 38 đảng viên trong các doanh nghiệp`: where the members are, their cells are."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun != "member" or following.part:
        return "all"
    beside = _WITH_MEMBERS.fullmatch(line.low, fig.noun_end, following.number.bound_start)
    inside = beside and _IN_FIELD.match(line.low, following.noun_end)
    named = next((c for c in following.right if inside and c.end > inside.end()), None)
    return "business" if named is not None and named.roles.get("people") == "business" else "all"


_WITH_MEMBERS = re.compile(r"(?: cơ sở| trực thuộc)*,? (?:với|gồm|có)(?: tổng số| tổng cộng| hơn| gần| trên)* ")
_IN_FIELD = re.compile(r" (?:hoạt động |sinh hoạt |đang |làm việc )*(?:ở|trong|tại|thuộc)(?= )")


_MADE_OF = re.compile(r"[^;.\d]*(?:\(|(?<!\w)(?:bao gồm|gồm|gồm có|trong đó|trong đó có|chia ra|là):?|,) ?\Z")


def body_metric(line: Line, fig: Figure) -> tuple[str, str]:
    """Metric and segment; empty for organisations above the grassroots."""
    tail = line.low[fig.attributes_at : line.end][:60]
    unit = fig.owner or fig.unit
    level = unit.level if unit else None
    segment = segment_of_bodies(line, fig)
    if segment == "all":
        segment = _of_their_members(line, fig)
    if fig.noun != "grassroots":
        segment = _of_whole(line, fig, segment)
    if fig.noun == "grassroots":
        if _ABOVE.match(tail) or (line.low.endswith("tổ chức đảng", 0, fig.noun_end) and is_mixed_whole(line, fig)):
            return "", ""
        return "grassroots_orgs", segment
    if fig.noun == "committee":
        if (
            _HIGHER.match(tail)
            or (_SUBORDINATE.match(tail) and is_central(unit))
            or (
                level in {"province", "nation"}
                and (
                    _ABOVE.match(tail)
                    or _BLOCS.match(tail)
                    or (_SUBORDINATE.match(tail) and not _after_bodies(line, fig))
                )
            )
        ):
            return "", ""
        return "grassroots_committees", _shared_segment(line, fig, segment)
    if _of_university(unit, tail):
        return "grassroots_cells", segment if segment != "commune" else "all"
    if _UNDER.match(tail):
        return "subordinate_cells", segment if segment != "commune" else "all"
    if _DIRECTLY.match(tail) or (
        _GRASSROOTS.match(tail) and not line.low.startswith(" cơ sở trực thuộc đảng bộ", fig.attributes_at)
    ):
        return "grassroots_cells", segment if segment != "commune" else "all"
    if segment == "commune":
        segment = "agency" if re.match(r"\s*cơ quan", tail) else "all"
    row = _cells_beside(line, fig)
    said = any(d.metric == "grassroots_cells" for f in line.figures[: row[0].index] for d in f.drafts)
    few = level == "district" and _SUBORDINATE.match(tail) is not None
    few = few and (_too_few_for_all(line, fig) or _too_few_alone(line, fig))
    if (_completes(line, fig, row) and not said) or few or of_those_directly_below(line, fig, segment):
        return "grassroots_cells", segment
    return "subordinate_cells", segment


def _of_university(unit: Unit | None, tail: str) -> bool:
    """`Trường Đại học X có 27 chi bộ trực thuộc (Đảng ủy Trường)`: directly under it, as under a district; none of its parts'."""
    if unit is None or unit.level != "organization" or _UNIVERSITY.match(unit.name.lower()) is None:
        return False
    return _SUBORDINATE.match(tail) is not None and _OF_ITS_PARTS.match(tail) is None


_UNIVERSITY = re.compile(r"(?:trường )?(?:đại học|đh|học viện)(?!\w)")
_OF_ITS_PARTS = re.compile(
    r"\s*trực thuộc (?:các |\d+ )?(?:đảng (?:ủy|bộ) (?:cơ sở|bộ phận|khoa|viện|các|trực thuộc)|khoa|phòng|viện)(?!\w)"
)


def _org_segment(segment: str) -> str:
    return segment if segment in {"business", "school", "agency", "all", "health_station", "rural"} else "all"


def _shared_segment(line: Line, fig: Figure, segment: str) -> str:
    """`4 đảng bộ và 31 chi bộ cơ sở thuộc khối cơ quan`: what stands behind the second holds for the first."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if segment == "all" and following is not None and following.noun == "cell":
        gap = line.low[fig.noun_end : following.number.bound_start]
        if gap.strip() == "và":
            other = segment_of_bodies(line, following)
            return other if _OF_A_BLOC.match(line.low, following.noun_end) else "all"
    return segment


def _after_bodies(line: Line, fig: Figure) -> bool:
    return any(d.metric == "grassroots_orgs" for f in line.figures[: fig.index] for d in f.drafts)


def _completes(line: Line, fig: Figure, row: list[Figure]) -> bool:
    """Whether committees beside it and these cells add up to the grassroots organisations: the cells stand directly under the unit."""
    whole = [d.value for f in line.figures[: fig.index] for d in f.drafts if d.metric == "grassroots_orgs"]
    whole = whole or _whole_told_before(line)
    parts = [d.value for f in line.figures[: fig.index] for d in f.drafts if d.metric == "grassroots_committees"]
    if not parts:
        parts = [f.number.value for f in line.figures[fig.index + 1 : fig.index + 3] if f.noun == "committee"]
    cells = sum(f.number.value for f in row)
    return bool(whole) and bool(parts) and whole[-1] - sum(parts) in {fig.number.value, cells}


def _cells_beside(line: Line, fig: Figure) -> list[Figure]:
    """`19 đảng bộ xã, 21 chi bộ cơ quan, 12 chi bộ doanh nghiệp`: the cells of all kinds that are told in one row with these."""
    first = last = fig.index
    while first and line.figures[first - 1].noun == "cell" and _next_kind(line, first):
        first -= 1
    while last + 1 < len(line.figures) and line.figures[last + 1].noun == "cell" and _next_kind(line, last + 1):
        last += 1
    return line.figures[first : last + 1]


def _next_kind(line: Line, at: int) -> bool:
    """Whether only the kind of the cells before and a comma stand between them and those of a figure."""
    return (
        _NEXT_KIND.fullmatch(line.low, line.figures[at - 1].noun_end, line.figures[at].number.bound_start) is not None
    )


_NEXT_KIND = re.compile(r"(?: (?!trong|gồm|với|có)[^\W\d]+,?){0,6}?(?:,| và|, và) ")


def _too_few_for_all(line: Line, fig: Figure) -> bool:
    """`8 đảng bộ xã và 11 chi bộ trực thuộc` of a district: too few to be the cells of so many committees, so beside them."""
    committees = line.figures[fig.index - 1] if fig.index else None
    if committees is None or not any(d.metric == "grassroots_committees" for d in committees.drafts):
        return False
    beside = _BESIDE.fullmatch(line.low, committees.noun_end, fig.number.bound_start) is not None
    return beside and fig.number.value < committees.number.value * _CELLS_OF_ONE


def _too_few_alone(line: Line, fig: Figure) -> bool:
    """`Đảng bộ huyện đảo có 11 chi bộ trực thuộc`: no district's committees have so few cells between them."""
    others = (f for f in line.figures if f is not fig and f.noun in {"grassroots", "committee", "cell"})
    has = _DISTRICT_HAS.search(line.low, line.start, fig.number.bound_start) is not None
    return has and fig.number.value <= _FEWEST_OF_DISTRICT and next(others, None) is None


_DISTRICT_HAS = re.compile(
    r"(?<!\w)(?:(?:đảng bộ|đảng ủy) (?:huyện|quận|thị xã|thành phố)|huyện ủy|quận ủy|thị ủy)(?!\w)[^;.:\d]{0,50} (?:có|gồm|quản lý|lãnh đạo)(?: \d[\d.]* đảng viên(?:,| và)?(?: sinh hoạt| ở| tại| trong)*)? \Z"
)
_FEWEST_OF_DISTRICT = 20
_CELLS_OF_ONE = 3  # what a committee has below it at least
_BESIDE = re.compile(
    r"(?: cơ sở)?(?: (?:các )?(?:xã|phường|thị trấn)(?:(?:,| và) (?:phường|thị trấn))*)?(?:,| và|, và) "
)


def _whole_told_before(line: Line) -> list[Decimal]:
    """`Huyện có 55 chi, đảng bộ. Trong đó có 20 đảng bộ và 35 chi bộ`: what the sentence before counted and this one breaks down."""
    if _BREAKS_DOWN.match(line.low, line.start) is None:
        return []
    told = _GRASSROOTS_TOLD.findall(line.low, max(0, line.start - _NEAR), line.start)
    return [Decimal(told[-1].replace(".", ""))] if told else []


_NEAR = 200  # characters
_BREAKS_DOWN = re.compile(r"\W*(?:trong đó|trong số đó|gồm|bao gồm|cụ thể)(?!\w)")
_GRASSROOTS_TOLD = re.compile(
    r"(\d[\d.]*) (?:chi, ?đảng bộ|chi - đảng bộ|tổ chức cơ sở đảng|tccs ?đ(?:ảng)?|cơ sở đảng)(?!\w)"
)
