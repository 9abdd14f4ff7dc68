"""Persons counted under a head that names the members: `Về mặt đảng viên, cuối năm 2005 huyện có 1.611 người`."""

import re

from tasks.facts.drafts import State
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
