"""Units held against each other: `Đứng đầu là thành phố X với 218 đảng viên`; `Huyện Y cũng đạt 101,4% với 71 đảng viên`.

What such a sentence counts, it leaves to what the page compares its units by.
"""

import re

from tasks.facts.breakdowns import FAR
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line

_RANKS = re.compile(
    r"[\W_]*(?:(?:đơn vị|địa phương|huyện|xã|nơi|đảng bộ|chi bộ) )?(?:(?:đứng|dẫn|đi|xếp)(?: ở)? (?:đầu|nhất|thứ nhất|trên)|(?:cao|nhiều|thấp|ít) (?:nhất|hơn)"
    r"|(?:tiếp|kế|sau|liền sau|ngay sau|theo) (?:đó|đến|theo|sau|là)|(?:xếp|đứng) (?:sau|cuối|thứ|kế)|về nhì|cuối bảng|nhóm (?:cao|thấp|đầu|cuối|giữa))"
    r"[^\d.;]{0,60}?(?<!\w)(?:là|thuộc về|có|với|:)(?!\w)"
)
# what is ranked by its strength stays with it: xã đông đảng viên nhất, tổng số đảng viên
_BY_STRENGTH = re.compile(r"(?:tổng )?số đảng viên|đông|quy mô|đảng số")
_PARAGRAPHS = 2

_WITH = re.compile(
    r" ?(?:(?:chỉ tiêu|kế hoạch|kh|ct)(?: (?:năm|cả năm|được giao|giao|đề ra))*)?,? (?:với|tức|tương ứng|bằng) "
)
_REACHED = re.compile(r"(?<!\w)(?:đạt|vượt|hoàn thành|bằng)(?: được| tới| trên| hơn| gần| khoảng| đúng| tròn)* \Z")
_ADMISSIONS = frozenset({"members_admitted", "target_attainment"})


def note_ranking(line: Line, state: State) -> None:
    """Come back to the admissions where a ranking follows the strength that they led to."""
    frame = state.frame
    if frame is None or frame.metric != "members_total" or frame.figure.listed:
        return
    said = _RANKS.match(line.low, line.start, line.end)
    if said is None or _BY_STRENGTH.search(line.low, line.start, said.end()):
        return
    admitted = next(
        (
            d
            for d in reversed(state.drafts)
            if d.metric == "members_admitted" and d.segment == "all" and d.unit == frame.unit
        ),
        None,
    )
    if admitted is not None and line.paragraph - admitted.paragraph <= _PARAGRAPHS:
        state.frame = admitted


def share_with_result(line: Line, fig: Figure, state: State) -> bool:
    """Whether a percentage is of a plan, for the number behind it is the result: `đạt 101,4% với 71 đảng viên`."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    last = state.drafts[-1] if state.drafts else None
    return (
        following is not None
        and following.noun in {"member", "person"}
        and _WITH.fullmatch(line.low, fig.number.unit_end, following.number.bound_start) is not None
        and _REACHED.search(line.low, max(line.start, fig.number.bound_start - 24), fig.number.bound_start) is not None
        and last is not None
        and line.paragraph - last.paragraph <= _PARAGRAPHS
        and any(d.metric in _ADMISSIONS for d in state.drafts[-8:])
    )


def read_result_of_share(line: Line, fig: Figure, state: State) -> bool:
    """Make the result that stands behind its share of the plan."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if (
        previous is None
        or fig.noun not in {"member", "person"}
        or not any(d.metric == "target_attainment" for d in previous.drafts)
        or _WITH.fullmatch(line.low, previous.number.unit_end, fig.number.bound_start) is None
    ):
        return False
    draft(line, fig, state, "members_admitted", "all", "actual", "admit", fig.number.bound_start)
    return True


def is_least_of_all(line: Line, fig: Figure, frame: Draft | None) -> bool:
    """`A 8, B 7. Khó nhất là C, mới được 2`, `Cao nhất là A với 19, thấp nhất là B, chỉ có 3 đảng viên`: of what the others did."""
    if frame is None or frame.metric not in _COMPARED_BY or not fig.names:
        return False
    if line.paragraph != frame.paragraph or line.start - frame.figure.number.end > FAR:
        return False
    return _LEAST.search(line.low, fig.window_start, fig.number.bound_start) is not None


_COMPARED_BY = frozenset({"members_admitted", "admission_target"})
_LEAST = re.compile(
    r"(?<!\w)(?:khó|kém|chậm|yếu|ít|thấp|khó khăn|cao|khá|tốt|nhiều)(?: hơn cả)? nhất là [^.;:\d]{2,60}, (?:(?:cả năm|đến nay|năm nay) )?(?:mới|chỉ|mới chỉ|cũng chỉ|đã) (?:được|có) \Z"
)
