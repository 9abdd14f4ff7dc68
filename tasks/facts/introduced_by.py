"""Those whom an association introduced to the Party, in a row in which it alone is named: `Hội Nông dân 31 hội viên, Hội Phụ nữ 44`."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import PERSONS_OR_SOURCES, Draft, Figure, Line

_OF_PLACE = r"(?: (?:các cấp|huyện|tỉnh|xã|phường|thị trấn|thị xã|thành phố|quận|việt nam))*"
# which association stands right before the number, and whose members its members are
_BY = re.compile(
    r"(?:(?P<farmer>hội nông dân)|(?P<female>hội (?:lhpn|(?:liên hiệp )?phụ nữ))|(?P<youth>đoàn (?:thanh niên|tn|tncs|tncs hồ chí minh)|(?:huyện|tỉnh|thành|thị|xã) đoàn)|(?P<worker>công đoàn|liên đoàn lao động)"
    rf"|hội cựu chiến binh|hội ccb|(?:ủy ban )?mặt trận(?: tổ quốc)?){_OF_PLACE}(?: (?:đã|cũng|giới thiệu|được|có|là|với))*:?(?: (?:trên|hơn|gần|khoảng))? \Z"
)
_ROW = re.compile(r"(?: [^\W\d]+){0,8}[,;:(](?: (?:trong đó|riêng|còn|cụ thể|gồm|và|ở))*[,:]? ?|(?: [^\W\d]+){0,8} và ")


def read_introduced(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of a number that an association's name stands before, where the number before is of those introduced."""
    if fig.noun not in PERSONS_OR_SOURCES or fig.number.percent or not fig.index:
        return False
    by = _BY.search(line.low, fig.window_start, fig.number.bound_start)
    whole = _introduced(line, fig, by.start()) if by is not None else None
    if by is None or whole is None:
        return False
    if by.lastgroup is None:
        fig.reason = "breakdown"
        return True
    at = fig.number.bound_start
    made = draft(line, fig, state, whole.metric, by.lastgroup, whole.status, "breakdown", at)
    made.parent, made.unit = whole, whole.unit
    return True


def introducing(line: Line, fig: Figure, at: int) -> str:
    """`Hội Phụ nữ giới thiệu 14, được kết nạp 8`: whose members they are whom an association introduced, whose verb stands at ``at``."""
    by = _BY.search(line.low, max(line.start, line.low.rfind(";", 0, at)), at)
    return (by.lastgroup or "all") if by is not None and fig.noun in {"", "person"} else "all"


def then_admitted(line: Line, fig: Figure) -> bool:
    """`giới thiệu 19 hội viên ưu tú cho Đảng, được kết nạp 6 đồng chí`: so many of those right before, none of them more than were introduced."""
    before = line.figures[fig.index - 1] if fig.index else None
    if before is None or fig.number.percent or fig.number.value > before.number.value:
        return False
    if not any(d.metric in _NOT_YET_MEMBERS for d in before.drafts):
        return False
    return _THEN_ADMITTED.fullmatch(line.low, before.noun_end, fig.number.bound_start) is not None


_NOT_YET_MEMBERS = frozenset({"candidates_identified", "candidates_proposed", "training_participants"})
# whatever stands between those introduced and how many of them were admitted
_THEN_ADMITTED = re.compile(
    r"(?: (?:ưu tú|tiêu biểu|xuất sắc))?(?: cho (?:đảng|tổ chức đảng|chi bộ|cấp ủy|các cấp ủy))?(?: (?:xem xét|bồi dưỡng|xét|theo dõi|giúp đỡ|kết nạp),?){0,3}(?: (?:học|dự|tham gia)(?: các)? lớp(?: [^\W\d]+){1,8}?)?"
    r"(?:[,;]| và)(?: (?:trong đó|kết quả|qua đó|đến nay|nay|đã|có|mới|chỉ))*,? (?:được )?kết nạp(?: được)?(?: trên| hơn| gần)? "
)


def _introduced(line: Line, fig: Figure, start: int) -> Draft | None:
    """The whole, or the part before in the same row, that the association's part goes on with."""
    before = line.figures[fig.index - 1]
    if _ROW.fullmatch(line.low, before.noun_end, start) is None:
        return None
    if before.reason == "breakdown" and before.index:
        before = line.figures[before.index - 1]
    whole = next((d for d in before.drafts if d.metric == "candidates_identified"), None)
    of_group = whole is not None and whole.segment != "all" and _PART.search(line.low, before.noun_end, start)
    return None if of_group else whole  # giới thiệu 210 đoàn viên, trong đó Hội Nông dân 19: two groups together


_PART = re.compile(r"trong đó|gồm|[:(]")
