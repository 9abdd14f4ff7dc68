"""Of which group a share of a plan is: the one that the plan's own words name, or the next of such a row."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.who_they_are import is_people_name

_PLAN_OF = re.compile(
    r"(?<!\w)(?:chỉ tiêu|kế hoạch)(?: về)? (?:kết nạp|phát triển)(?: đảng viên| đảng| quần chúng)?(?: mới)?(?: (?:là|trong|ở|người|các|đồng bào))* (?P<group>[^,;.:()\d]{2,60}?)"
    r" (?:đạt|bằng|vượt|mới đạt|chỉ đạt)(?: (?:được|tỷ lệ|gần|hơn|trên))* \Z"
)
_NEXT = re.compile(
    r"[^,;]*[,;] (?:còn |và )?(?:(?:trong|ở|là|đối với|về) (?:các )?)?(?P<group>[^,;.:()\d]{2,60}?) (?:đạt|bằng|vượt|mới đạt|chỉ đạt)(?: (?:được|gần|hơn|trên))* "
)


def group_of_plan(line: Line, fig: Figure) -> str:
    """`chỉ tiêu kết nạp đảng viên người dân tộc thiểu số đạt 104% (52/50), trong doanh nghiệp đạt 60%`: empty where no group is named."""
    said = _PLAN_OF.search(line.low, max(line.start, fig.window_start), fig.number.bound_start)
    if said is None:
        before = next((f for f in reversed(line.figures[: fig.index]) if f.number.percent), None)
        measured = before is not None and any(
            d.metric == "target_attainment" and d.segment != "all" for d in before.drafts
        )
        said = _NEXT.fullmatch(line.low, before.noun_end, fig.number.bound_start) if before and measured else None
        if said is None and before is not None and measured and fig.index:
            said = _NEXT.fullmatch(line.low, line.figures[fig.index - 1].noun_end, fig.number.bound_start)
    if said is None:
        return ""
    start, end = said.span("group")
    for cue in line.cues:
        if start <= cue.end - 1 < end and ("people" in cue.roles or is_people_name(line, cue)):
            return str(cue.roles.get("people", "ethnic_minority"))
    return ""


def is_behind_share_of_plan(line: Line, fig: Figure) -> bool:
    """`đạt 104% (52/50)`: in brackets behind a share of a plan the result and the plan."""
    share = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    if share is None or not line.low.endswith(" (", 0, fig.number.bound_start):
        return False
    return any(d.metric == "target_attainment" for d in share.drafts)
