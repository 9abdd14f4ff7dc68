"""New members whom their noun alone tells of, or who were counted before: `13 đảng viên mới`, `5/6 đảng viên mới là đoàn viên`."""

import re

from tasks.facts.breakdowns import FAR
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.targets import is_target

_FEW = 50


def said_before(line: Line, fig: Figure, state: State) -> Draft | None:
    """`Trong 17 đảng viên của khối doanh nghiệp, 14 là công nhân`: those counted just before, not counted anew."""
    for d in reversed(state.drafts[-12:]):
        far = FAR if d.value < _FEW else 2 * FAR  # a large number is no other by chance
        admitted = d.metric == "members_admitted" or (d.metric == "members_total" and d.unit == (fig.owner or fig.unit))
        if d.value == fig.number.value and admitted and line.start - d.figure.number.end < far:
            return d
    return None


def read_new_members(line: Line, fig: Figure, state: State, segment: str) -> None:
    """`5/6 đảng viên mới là đoàn viên`, `13 đảng viên mới`, `trong 163 đảng viên mới` (said before)."""
    start = fig.number.bound_start
    said = [
        d
        for d in state.mains
        if d.value == fig.number.value and d.metric == "members_admitted" and d.unit == (fig.owner or fig.unit)
    ]
    if said and segment == "all":
        state.mains.append(said[-1])
        state.frame = said[-1]
        fig.part = True
        fig.reason = "repeat"
        return
    if segment == "all" and not fig.names and _OF_BLOC.search(line.low, fig.window_start, start):
        fig.reason = "breakdown"
        return
    metric, status = ("admission_target", "target") if is_target(line, fig) else ("members_admitted", "actual")
    if fig.number.of is not None and segment != "all":
        part = draft(line, fig, state, metric, segment, status, "new_members", start)
        whole = draft(line, fig, state, metric, "all", status, "new_members", start)
        whole.value, whole.value_high = fig.number.of, None
        part.parent = None
        return
    draft(line, fig, state, metric, segment, status, "new_members", start)


# Đối với khối cơ quan, trường học, có | 31 đảng viên mới: of a part that is no segment
_OF_BLOC = re.compile(
    r"(?<!\w)khối (?:các )?(?:xã|phường|thị trấn|cơ quan|đảng|chính quyền|trường học|hành chính|sự nghiệp)[^;:.\d]{0,40}(?:,| có| được) \Z"
)
