"""Persons counted under a head that names the members: `Về mặt đảng viên, cuối năm 2005 huyện có 1.611 người`."""

import re

from tasks.facts.drafts import OF_MEMBERS, State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import unsaid

_HEAD = re.compile(
    r"[\W\d]*(?:còn |riêng |nói |xét )*(?:về|tính)(?: (?:mặt|số|số lượng|quân số|tổng số|lực lượng))* đảng viên(?: của| toàn| trong)*(?: (?:đảng bộ|huyện|xã|tỉnh|phường|thị trấn))*[,:](?: (?:kết thúc|khép lại))?"
)
_HAS = re.compile(r"(?<!\w)(?:có|là|đạt)(?: (?:tất cả|tổng cộng|cả thảy|khoảng|hơn|trên|gần))* \Z")
_ENDS = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và |trong đó |sinh hoạt |ở |tại )")


# the heading of a report's section on the members, and how it begins: 2. Về đảng viên | - Tổng số: 5.018 đồng chí
_SECTION = re.compile(
    r"[\W\dIVXivx]*(?:về |công tác |tình hình |số liệu |đội ngũ |số lượng )*đảng viên(?: [^\W\d]+){0,3}\W*"
)
_ALL = re.compile(r"\W*tổng số(?: đảng viên)?(?: (?:hiện có|hiện nay|đến nay))?(?: là|:) ?")


def note_heading(low: str, start: int, end: int, state: State) -> None:
    """Remember whether the section that begins here is on the members."""
    state.on_members = _SECTION.fullmatch(low, start, end) is not None


def is_under_head(line: Line, fig: Figure, state: State) -> bool:
    """Whether the number is the first that stands under such a head, with a verb of having and nothing said besides."""
    if fig.noun not in {"", "person"} or fig.part or fig.index or fig.number.of is not None or fig.number.percent:
        return False
    if state.on_members and _ALL.fullmatch(line.low, line.start, fig.number.bound_start):
        return True
    head = _HEAD.match(line.low, line.start, fig.number.start)
    if head is None or not _HAS.search(line.low, head.end(), fig.number.bound_start):
        return False
    return _ENDS.match(line.low, fig.noun_end) is not None and not unsaid(line, head.end(), fig.number.bound_start)


def read_row_of_members(line: Line, fig: Figure, state: State) -> bool:
    """`- Đảng viên trong doanh nghiệp ngoài nhà nước: 1.215`: a row of a list below the strength, of a group that its head names."""
    if fig.noun not in {"", "person", "member"} or fig.number.percent or fig.number.of is not None:
        return False
    row = _ROW.fullmatch(line.low, line.start, fig.number.bound_start)
    told = state.drafts[-_LATELY:]
    wholes = [d for d in told if d.metric in OF_MEMBERS and d.segment == "all" and d.value > fig.number.value]
    if row is None or not wholes or line.paragraph - state.drafts[-1].paragraph > 1:
        return False
    start, end = row.span("whom")
    groups = [str(c.roles["people"]) for c in line.cues if start <= c.start < end and "people" in c.roles]
    group = groups[0] if groups else "rural" if _IN_VILLAGES.match(line.low, start) else ""
    if group not in {"business", "rural"}:
        return False
    draft(line, fig, state, wholes[-1].metric, group, "actual", "row_of_members", fig.number.bound_start)
    return True


_LATELY = 12  # drafts
_ROW = re.compile(
    r"[\s*+•–.)\d-]*(?:số )?đảng viên (?P<whom>(?:ở|tại|trong|thuộc|khối|sinh hoạt (?:ở|tại))(?: các)? [^;:.\d]{2,70}): ?"
)
_IN_VILLAGES = re.compile(
    r"(?:ở|tại|thuộc|khối|sinh hoạt (?:ở|tại))(?: các)?(?: chi bộ)? (?:thôn|bản|ấp|xóm|buôn|làng|khóm|khu phố|tổ dân phố|tiểu khu|khu dân cư)(?!\w)"
)
