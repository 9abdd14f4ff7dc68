"""All classes together: of several kinds that are named or counted behind them, against a plan, beside those of another year."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line


def sums_up(line: Line, fig: Figure, first: Figure) -> bool:
    """`6 lớp bồi dưỡng: 2 lớp đối tượng kết nạp Đảng (187 học viên), 2 lớp đảng viên mới và 2 lớp cấp ủy`: behind a colon those that make them up."""
    row = [f.number.value for f in line.figures[first.index :] if f.noun == "class"]
    colon = ":" in line.low[fig.noun_end : first.number.bound_start]
    return colon and len(row) > 1 and sum(row) <= fig.number.value


def named_each(line: Line, fig: Figure) -> bool:
    """Whether classes counted together are named behind, one of one kind and one of another."""
    if not _EACH_NAMED.match(line.low, fig.noun_end):
        return False
    kinds = {c.roles["classes"] for c in line.cues if c.start >= fig.noun_end and "classes" in c.roles}
    return len(kinds - {"political_theory"}) > 1


_EACH_NAMED = re.compile(r"\s*(?::|,? (?:gồm|bao gồm|đó là|là):?)(?: (?:một|1|01))? lớp ")


def kind_compared(line: Line, fig: Figure, state: State) -> str:
    """`So với cùng kỳ năm 2012 (18 lớp), số lớp tăng 3`: of the kind of those that the paragraph counted first, which it compares."""
    if not fig.in_brackets or not _COMPARED.search(line.low, line.start, fig.number.bound_start):
        return ""
    told = (d for d in state.drafts[-_NEAR:] if d.metric == "training_classes" and line.paragraph == d.paragraph)
    return next((d.segment for d in told), "")


_NEAR = 24  # facts back
_COMPARED = re.compile(r"(?<!\w)(?:cùng kỳ|so với)(?: năm (?:trước|ngoái|\d{4}))? \((?:là )?\Z")


def read_plan_of_classes(line: Line, fig: Figure, state: State, made: Draft) -> None:
    """The b of `mở 21/38 lớp theo kế hoạch`: how many were to be held."""
    if fig.number.of is None or made.status != "actual" or not _BY_PLAN.match(line.low, fig.noun_end, line.end):
        return
    plan = draft(
        line, fig, state, made.metric, made.segment, "target", "part_of_plan", fig.number.bound_start, whole=True
    )
    plan.value, plan.value_high, plan.parent, plan.unit = fig.number.of, None, made.parent, made.unit


_BY_PLAN = re.compile(r"[^.;,:()\d]{0,60}(?:theo|so với|của) (?:kế hoạch|chỉ tiêu)(?!\w)")
