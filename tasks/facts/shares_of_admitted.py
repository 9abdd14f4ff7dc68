"""How many of those just admitted are of each unit: `Trong 23 đảng viên được kết nạp lần này, Chi bộ 1 có 8 đảng viên`."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line

_OPENS = re.compile(
    r"\W*trong(?: tổng)?(?: số)? [\d.]+ (?:đảng viên|đồng chí|quần chúng(?: ưu tú)?|học sinh|sinh viên|đoàn viên(?: ưu tú)?)(?: mới)? (?:mới |vừa |đã |được )*kết nạp(?! thì)[^;.:,\d]{0,40}(?: \d{4})?[^;.:,\d]{0,30}, "
)
_HAS = re.compile(r"(?: \([^()]*\))?(?: (?:có|là|chiếm|đóng góp|góp))?:? ")


def read_share_of_admitted(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """Make the fact of what a unit that is named right before the number has of those whom the sentence opens with."""
    opens = _OPENS.match(line.low, line.start, fig.number.bound_start) if fig.index else None
    if (
        opens is None
        or fig.in_brackets
        or fig.noun not in {"member", "person", ""}
        or not fig.names
        or fig.number.percent
    ):
        return False
    name, whole = fig.names[-1], _whole(line, state)
    if whole is None or fig.number.value > whole.value or name.start < opens.end() - 1:
        return False
    if name.plural or _HAS.fullmatch(line.low, name.end, fig.number.bound_start) is None:
        return False
    of_group = segment if segment != "all" else whole.segment
    made = draft(line, fig, state, "members_admitted", of_group, "actual", "breakdown", fig.number.bound_start)
    made.parent = whole
    return True


def _whole(line: Line, state: State) -> Draft | None:
    """Those whom the sentence opens with, counted there or before."""
    value = line.figures[0].number.value
    told = (d for d in reversed(state.drafts) if d.metric == "members_admitted" and d.value == value)
    return next(told, None)
