"""What the brackets of a list hold, where the page says so once for all of them: `(số trong ngoặc là chỉ tiêu cả năm)`."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line

LEGEND = re.compile(
    r" ?\((?:các |những |con )*(?:số(?: liệu)? )?(?:ở |đặt |ghi )*(?:trong|giữa) (?:dấu )?(?:ngoặc|\( ?\))(?: đơn)?(?: là|:| ghi| chỉ)? (?P<says>[^()]{2,80})\)"
)
_PLAN = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|nghị quyết|mức giao|số giao|được giao)(?!\w)")
_REASONS = (
    ("breakdown", re.compile(r"(?<!\w)(?:là người|trong đó)(?!\w)")),
    ("change", re.compile(r"(?<!\w)(?:so với|tăng|giảm|chênh lệch)(?!\w)")),
)
_NEAR = 6  # paragraphs without a bracket that the legend is still kept for


# Số đảng viên kết nạp năm 2015 (kế hoạch): the brackets of the rows below hold what was planned
_OF_ROWS = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển)(?!\w)[^.;:()]{0,60} ?\((?P<says>(?:chỉ tiêu|kế hoạch|kh|ct)(?: (?:năm|giao|cả năm|được giao|\d{4})){0,3})\) ?:?\s*\Z"
)


def note_legend(line: Line, state: State) -> None:
    """Keep what a sentence says of the brackets behind it."""
    of_rows = (
        _OF_ROWS.search(line.low, line.start, line.end) if line.low.endswith((":", ")"), line.start, line.end) else None
    )
    if of_rows is not None and not line.figures:
        state.legend, state.legend_at, state.legend_group = "kế hoạch", line.paragraph, "all"
        return
    said = LEGEND.search(line.low, line.start, line.end)
    if said is not None:
        state.legend, state.legend_at = said["says"], line.paragraph
        groups = {c.roles["people"] for c in line.cues if "people" in c.roles and said.start() <= c.start < said.end()}
        state.legend_group = groups.pop() if len(groups) == 1 else "all"
        # what it says is the brackets' alone, its time too: 6 tháng đầu năm (trong ngoặc là chỉ tiêu cả năm)
        line.periods = [m for m in line.periods if not said.start() <= m.start < said.end()]
        line.cues = [c for c in line.cues if not said.start() <= c.start < said.end()]
        for fig in line.figures:
            fig.left = [c for c in fig.left if not said.start() <= c.start < said.end()]


def read_by_legend(line: Line, fig: Figure, state: State) -> bool:
    """A bare number in brackets behind a list's result means what the legend says: a plan, a group of those told; other things have a reason."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if not state.legend or not 0 <= line.paragraph - state.legend_at <= _NEAR or previous is None or fig.noun:
        return False
    inside = line.low[previous.noun_end : fig.number.bound_start].strip() == "(" and line.low.startswith(
        ")", fig.number.unit_end
    )
    result = next((d for d in previous.drafts if d.status == "actual"), None)
    if not inside or fig.number.percent or result is None:
        return False
    state.legend_at = line.paragraph
    if _PLAN.search(state.legend) and result.metric == "members_admitted":
        plan, frame = state.plan, state.frame
        made = draft(
            line, fig, state, "admission_target", result.segment, "target", "legend", fig.number.bound_start, whole=True
        )
        made.unit, made.parent = result.unit, result
        state.plan, state.frame = plan, frame  # the next row goes on with results
        return True
    if state.legend_group != "all" and result.segment == "all" and fig.number.value <= result.value:
        made = draft(line, fig, state, result.metric, state.legend_group, "actual", "legend", fig.number.bound_start)
        made.unit, made.parent = result.unit, result
        return True
    fig.reason = next((reason for reason, words in _REASONS if words.search(state.legend)), "quantity")
    return True
