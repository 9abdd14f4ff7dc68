"""Results told against their plans as a/b in a list of units: `so với chỉ tiêu: xã A 12/10, xã B (9/8)`."""

import re

from tasks.facts.drafts import OF_ADMISSIONS, State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.set_above import against_plan

_ELSE = frozenset({"place", "school", "health_station", "household", "class", "learner"})
_PLAN = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|nghị quyết|kh|ct)(?!\w)")
_BEHIND = re.compile(r" ?(?:đảng viên|đồng chí)? ?(?:so với |theo )?(?:chỉ tiêu|kế hoạch)(?!\w)")
_OF_ELSE = re.compile(
    r"(?<!\w)(?:tiêu chí|ngân sách|tuyển quân|nghĩa vụ|nhà|đoàn viên|hội viên|bảo hiểm|xếp loại|phân loại|chi bộ|dự nguồn|lớp|nông thôn mới)(?!\w)"
)
_ABOVE = 800  # characters


def read_against_plan(line: Line, fig: Figure, state: State) -> bool:
    """A list's a/b where what leads it in speaks of a plan and counts nothing else, on a page that has come to admissions."""
    if fig.number.of is None or fig.number.percent or fig.noun not in MEMBERS_OR_UNSAID or not _of_unit(line, fig):
        return False
    first = next(f for f in line.figures if f.number.of is not None and _of_unit(line, f))
    if not (_led_in(line, first, state, fig) or (first is not fig and _led_in(line, fig, state, fig))):
        return False
    at = fig.number.bound_start
    against_plan(line, fig, state, draft(line, fig, state, "members_admitted", "all", "actual", "table", at))
    return True


def _led_in(line: Line, first: Figure, state: State, fig: Figure) -> bool:
    """Whether the words before a part and its whole, or right behind them, speak of a plan and of nothing else that has one."""
    start = line.figures[first.index - 1].noun_end if first.index else line.start
    end = first.number.bound_start
    behind = _BEHIND.match(line.low, first.number.bound_end) is not None
    name = first.names[-1] if first.names else None
    home = name is not None and "đích" in line.low[name.end : end] and _MEETS.fullmatch(line.low, name.end, end)
    if not (behind or home or _PLAN.search(line.low, start, end)) or _OF_ELSE.search(line.low, start, end):
        return False
    if any(c.roles.get("noun") in _ELSE or "economy" in c.roles for c in line.cues if start <= c.start < end):
        return False
    return fig.noun == "member" or "kết nạp" in line.low[start:end] or _told_of_admissions(line, state)


def _of_unit(line: Line, fig: Figure) -> bool:
    """Whether a unit's name stands right before: `xã A 12/10`, `xã B (9/8)`."""
    if fig.listed:
        return True
    name = fig.names[-1] if fig.names else None
    if name is None:
        return False
    gap = line.low[name.end : fig.number.bound_start]
    return gap in {" (", " đạt ", " đạt được "} or (gap.endswith("(") and _MEETS.fullmatch(gap) is not None)


# how far the plan is met, told before the brackets that hold the numbers: xã A về đích sớm (7/7), xã B mới được nửa chỉ tiêu (4/8)
_MEETS = re.compile(
    r" (?:[^\W\d]+ ){0,4}?(?:hoàn thành|đạt|vượt|về đích|cán đích|đi được|được|đủ|thiếu|hụt|xong|gần)(?: [^\W\d]+){0,5} \("
)


def _told_of_admissions(line: Line, state: State) -> bool:
    near = [d for d in state.drafts if line.start - d.figure.number.start < _ABOVE]
    return any(d.metric in OF_ADMISSIONS for d in near)
