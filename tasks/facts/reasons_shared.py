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


_MOVED_TOO = re.compile(r"(?:,|;| và)? (?:chuyển )?(?:đi|đến|về|vào|ra):? ?")
_NEXT_GROUP = re.compile(r"(?:,| và|, và)(?: có)? ")

_DELEGATES = re.compile(r"(?<!\w)(?:đại biểu|người dự|thành phần dự)(?!\w)[^,;.]{0,30}\Z")
