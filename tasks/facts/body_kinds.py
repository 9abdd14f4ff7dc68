"""Which organisations a number counts: at what height under its unit, and of which kind."""

import re

from tasks.facts.body_fields import segment_of_bodies
from tasks.facts.cells_below import cells_beside, completes, some_of_those_told, too_few_alone, too_few_for_all
from tasks.facts.cells_within import of_those_directly_below
from tasks.facts.figures import BODIES, Figure, Line
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
# of a ministry's: 63 đảng bộ công an tỉnh
_OF_PROVINCES = re.compile(
    r"\s*(?:công an|quân sự|bộ đội biên phòng|sở|cục|tổng cục|đảng bộ)?,?\s*(?:các )?(?:tỉnh|tổng cục|cục|quân khu|quân đoàn)(?!\w)"
)
_OF_A_BLOC = re.compile(r"\s*(?:cơ sở |trực thuộc |thuộc )*(?:các )?khối(?= )")


def has_members(line: Line, fig: Figure) -> bool:
    """`9 chi bộ doanh nghiệp có 71 đảng viên`: all organisations of a kind with all their members; never `12 chi bộ thôn có 5 đảng viên` each."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    return (
        following is not None
        and (following.noun == "member" or _left_out(line, fig, following))
        and following.number.value_high is None
        and following.number.value >= fig.number.value * _A_CELL
        and _KIND_HAS.fullmatch(line.low, fig.noun_end, following.number.bound_start) is not None
    )


def _left_out(line: Line, fig: Figure, following: Figure) -> bool:
    """`có 15 chi bộ với 274 đảng viên, riêng 9 chi bộ xóm có 151`: of the members, whom the sentence has counted."""
    told = not following.noun and any(f.noun == "member" and f.drafts for f in line.figures[: fig.index])
    return told and _ENDS.match(line.low, following.number.end) is not None


def name_members(line: Line, fig: Figure) -> None:
    """A bare number of those whom the cells counted right before have counts members."""
    previous = line.figures[fig.index - 1] if fig.index and not fig.noun and not fig.number.percent else None
    if previous is not None and previous.noun in BODIES and has_members(line, previous):
        fig.noun = "member"


_ENDS = re.compile(r"\s*(?:[.,;)\n”\"]|\Z)")
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
    if segment == "all" and whole is None and (places := _HAVE_BODIES.search(line.low, line.start, fig.number.start)):
        named = any(places.end() <= m.start < fig.number.start and m.name for m in line.mentions)
        return segment if named else "school" if places[1].startswith("trường") else "business"
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


# 45 doanh nghiệp ngoài nhà nước có tổ chức đảng, với 804 đảng viên; trong đó | 5 đảng bộ, 40 chi bộ
_HAVE_BODIES = re.compile(
    r"\d (doanh nghiệp|dn|trường học|trường)(?: [^\W\d]+){0,5} (?:có|lập|lập được|thành lập|thành lập được) (?:tổ chức (?:cơ sở )?đảng|chi bộ|tccsđ?|cơ sở đảng)(?: với| và|,|;| \(| \d[\d.]*| đảng viên| tổng số){0,8},? ?(?:trong đó|gồm|bao gồm)(?!\w)[^.]*\Z"
)


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
            or (is_central(unit) and (_SUBORDINATE.match(tail) or _OF_PROVINCES.match(tail)))
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
    if unit is not None and level == "commune" and unit.district and _GRASSROOTS.match(tail):
        return (
            "subordinate_cells",
            segment if segment != "commune" else "all",
        )  # so called, below the committee of a commune
    if _DIRECTLY.match(tail) or (
        _GRASSROOTS.match(tail) and not line.low.startswith(" cơ sở trực thuộc đảng bộ", fig.attributes_at)
    ):
        return "grassroots_cells", segment if segment != "commune" else "all"
    if segment == "commune":
        segment = "agency" if re.match(r"\s*cơ quan", tail) else "all"
    row = cells_beside(line, fig)
    said = any(d.metric == "grassroots_cells" for f in line.figures[: row[0].index] for d in f.drafts)
    few = level == "district" and _SUBORDINATE.match(tail) is not None
    few = few and (too_few_for_all(line, fig) or too_few_alone(line, fig))
    if (
        (completes(line, fig, row) and not said)
        or few
        or some_of_those_told(line, fig)
        or of_those_directly_below(line, fig, segment)
    ):
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
