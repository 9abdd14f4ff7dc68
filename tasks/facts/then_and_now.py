"""What a cell or place had once and has now, told in one breath: `Xóm Cáo trước đây 2 đảng viên, nay 15; xóm Dọi từ 4 lên 18; xóm Khả hiện 21`."""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line

_THEN = (
    r"(?:trước (?:đây|kia|đó)|ngày trước|thuở trước|ban đầu|lúc đầu|hồi đầu|(?:hồi|lúc|khi|ngày|thuở|buổi)(?: (?:mới|chi bộ|được|đầu))* (?:thành lập|lập|tách|ra đời|đầu)"
    r"|(?:hồi |đầu |cuối )?(?:năm \d{4}|\d{4})|đầu nhiệm kỳ)"
)
_ONLY = r"(?:(?:thì|mới|chỉ|có|vỏn vẹn|vẻn vẹn|vẹn vẹn|còn|là|được|cả thảy) )*"
_ALL = r"(?:(?:(?:cả|toàn|toàn bộ) )?(?:xã|huyện|thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|chi bộ|đảng bộ|đảng bộ xã|phường|thị trấn) )?"
# right before the first of the two: năm 2002 cả xã | 36 đảng viên
_ONCE = re.compile(rf"(?<!\w){_THEN},? {_ALL}{_ONLY}\Z")
# between the two
_NOW = re.compile(
    r",? (?:thì |mà )?(?:đến |tới )?(?:nay|giờ|bây giờ|hiện nay|hiện|giờ đây)(?: (?:thì|đã|có|là|lên|tới|được|thành|tăng|đến|con số))* "
)
_ROSE_TO = re.compile(r",? (?:nay |giờ |đã )*(?:tăng )?lên(?: (?:tới|đến))? ")
_HAS_NOW = re.compile(
    r" (?:thì )?(?:hiện|nay|giờ|bây giờ|hiện nay|đến nay)(?: (?:đã|có|là|lên|tới|được|thì|chỉ|mới|vẫn))* "
)
_FLOW = re.compile(r"(?<!\w)(?:kết nạp|phát triển|giới thiệu|chỉ tiêu|hộ|quần chúng)(?!\w)")


def read_then_and_now(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """One of such a pair, or the next of a row of them: a strength, where one of the two or the pair before counts members."""
    if (
        fig.noun not in MEMBERS_OR_UNSAID
        or fig.part
        or segment != "all"
        or fig.number.percent
        or fig.number.of is not None
    ):
        return False
    if _FLOW.search(line.low, line.start, fig.number.start):
        return False
    before = line.figures[fig.index - 1] if fig.index else None
    behind = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    first = behind is not None and _is_pair(line, fig, behind)
    second = before is not None and _is_pair(line, before, fig)
    if second and before is not None and any(d.segment != "all" for d in before.drafts):
        return False  # năm 2008 huyện có 143 đảng viên là nữ thì nay đã 265: of the group
    goes_on = bool(fig.names) and _row_told(line, fig) and _stands_now(line, fig)
    if not (goes_on or ((first or second) and _of_members(line, fig, before if second else behind, state))):
        return False
    draft(line, fig, state, "members_total", "all", "actual", "have", fig.number.bound_start)
    return True


def _is_pair(line: Line, first: Figure, second: Figure) -> bool:
    if not {first.noun, second.noun} <= MEMBERS_OR_UNSAID or second.number.percent or second.number.of is not None:
        return False
    gap = line.low[first.noun_end : second.number.bound_start]
    if ENDS.match(line.low, second.noun_end) is None:
        return False
    if first.rises:
        return _ROSE_TO.fullmatch(gap) is not None or _NOW.fullmatch(gap) is not None
    once = _ONCE.search(line.low, first.window_start, first.number.bound_start) is not None
    return once and _NOW.fullmatch(gap) is not None


def _of_members(line: Line, fig: Figure, other: Figure | None, state: State) -> bool:
    """Whether either number counts members by its noun, or members of the like were told right before."""
    if "member" in {fig.noun, other.noun if other is not None else ""}:
        return bool(fig.names) or (other is not None and bool(other.names)) or _strength_near(line, state)
    return _row_told(line, fig) or _strength_near(line, state)


def _row_told(line: Line, fig: Figure) -> bool:
    told = [d for f in line.figures[: fig.index] for d in f.drafts]
    return bool(told) and all(d.metric == "members_total" and d.segment == "all" for d in told)


def _strength_near(line: Line, state: State) -> bool:
    frame = state.frame
    return frame is not None and frame.metric == "members_total" and frame.paragraph == line.paragraph


def _stands_now(line: Line, fig: Figure) -> bool:
    """`; xóm Khả hiện 21`: right behind a name in a row of such pairs."""
    return (
        _HAS_NOW.fullmatch(line.low, fig.names[-1].end, fig.number.bound_start) is not None
        and ENDS.match(line.low, fig.noun_end) is not None
    )
