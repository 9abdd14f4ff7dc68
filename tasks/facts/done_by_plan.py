"""What was done by a plan told right before it, a word for it alone between: `Chỉ tiêu 12, thực hiện 13`; `KH 20 người, TH 25`."""

import re

from tasks.facts.drafts import PEOPLE_METRICS, State, draft
from tasks.facts.figures import Draft, Figure, Line

# Chỉ tiêu 12 đ/c; | thực hiện: | 13 đ/c
_DONE = re.compile(
    r"(?:\A|[.,;:/()–-]|(?<!\w)(?:và|thì))\s*(?:[-–+•*] ?)?(?:đã |mới |chỉ |số |kết quả (?:là )?)*(?:thực hiện|thực hiện được|th|kết quả|thực tế)(?: (?:được|đạt|là|có|cả năm|trong năm|năm \d{4}))* ?:? ?(?:được |là |có )?\Z"
)
_COUNTED = frozenset({"", "person", "member", "source", "learner"})
_FAR = 160  # characters from the plan


def read_done(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of a number that tells what was done of the plan before it: as many of those whom the plan counts."""
    if fig.number.percent or fig.number.of is not None or fig.noun not in _COUNTED:
        return False
    begins = max(line.start, line.low.rfind(".", line.start, fig.number.bound_start), fig.window_start)
    if _DONE.search(line.low[begins : fig.number.bound_start]) is None:
        return False
    plan = _plan_before(line, fig, state)
    if plan is None:
        return False
    metric = "members_admitted" if plan.metric == "admission_target" else plan.metric
    draft(line, fig, state, metric, plan.segment, "actual", "done_by_plan", fig.number.bound_start)
    return True


def _plan_before(line: Line, fig: Figure, state: State) -> Draft | None:
    """The plan that the number answers: the last thing told, in its sentence or in the line above."""
    last = next((d for d in reversed(state.drafts) if d.rule != "breakdown"), None)
    if last is None or last.status != "target" or last.metric not in PEOPLE_METRICS:
        return None
    if fig.index and last.figure not in line.figures:
        return None
    near = line.paragraph - last.paragraph <= 1 and fig.number.start - last.figure.noun_end < _FAR
    return last if near and last.unit == (fig.owner or fig.unit) else None
