"""Whether what made the number before no fact holds for the next: `kiểm tra 35 tổ chức đảng và 112 đảng viên`."""

import re

from tasks.facts.figures import BODIES, PERSONS_OR_UNSAID, Figure, Line
from tasks.facts.owed import is_given_to_several

_SHARED = frozenset({"change", "inspection", "discipline", "honour", "badge", "attendance", "task"})


def reason_shared(line: Line, fig: Figure) -> str:
    """`kiểm tra 35 tổ chức đảng và 112 đảng viên`: what made the number before none holds for the next."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and previous.reason == "exempt":
        moved = _MOVED_TOO.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
        return "exempt" if moved else ""  # chuyển sinh hoạt đi: 5, đến: 7
    if "dự bị" in line.low[line.start : line.end] and _of_those_present(line, fig):
        return "attendance"
    if previous is not None and previous.reason in _SHARED:
        if line.low[previous.noun_end : fig.number.bound_start].strip(" ,") in {"và", "có", "trong đó", "trong đó có"}:
            return previous.reason
        if (
            previous.reason == "attendance"
            and previous.noun == fig.noun == "people"
            and _NEXT_GROUP.fullmatch(line.low, previous.noun_end, fig.number.bound_start)
        ):
            return previous.reason
    if previous is not None and previous.reason == "attendance" and fig.noun in PERSONS_OR_UNSAID and fig.part:
        named = _DELEGATES.search(line.low, previous.window_start, previous.number.bound_start)
        if named and not re.search(r"[;.]", line.low[previous.noun_end : fig.number.bound_start]):
            return previous.reason  # trong đó đại biểu nữ 66, dân tộc thiểu số 30
    if (
        previous is not None
        and previous.noun in BODIES
        and previous.reason == "other_count"
        and not re.search(r"[,;]", line.low[previous.noun_end : fig.number.start])
        and (fig.in_brackets or not previous.in_brackets)  # 87 doanh nghiệp (3 đảng bộ, 84 chi bộ) với 1.602 đảng viên
        and not is_given_to_several(line, fig)
    ):
        return "other_count"
    return ""


def _of_those_present(line: Line, fig: Figure) -> bool:
    """`có mặt 31 đảng viên, trong đó chính thức 25, dự bị 6`: those on probation among the members who came to a meeting."""
    for at in range(fig.index - 1, -1, -1):
        previous, following = line.figures[at], line.figures[at + 1]
        if not _AMONG_THEM.fullmatch(line.low, previous.noun_end, following.number.bound_start):
            return False
        if previous.reason == "attendance":
            return not line.low.endswith(_ALL_OF_THEM, line.start, previous.number.bound_start)
        if previous.reason != "full_members":
            return False
    return False


_ALL_OF_THEM = ("toàn thể ", "tất cả ", "toàn bộ ", "cả ")
_AMONG_THEM = re.compile(
    r"(?: (?:đảng viên|được triệu tập|tham dự|dự họp|dự đại hội|về dự|chính thức|trong chi bộ|của chi bộ))*"
    r"[,;:(]?(?: ?(?:trong đó|gồm|bao gồm|và|có|là|số|đảng viên|chính thức|dự bị|đồng chí|đ/c):?)* \(?|,? ?\("
)
_MOVED_TOO = re.compile(r"(?:,|;| và)? (?:chuyển )?(?:đi|đến|về|vào|ra):? ?")
_NEXT_GROUP = re.compile(r"(?:,| và|, và)(?: có)? ")

_DELEGATES = re.compile(r"(?<!\w)(?:đại biểu|người dự|thành phần dự)(?!\w)[^,;.]{0,30}\Z")
