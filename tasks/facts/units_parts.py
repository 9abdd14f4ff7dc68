"""Parts of those admitted that single units have: `kết nạp 122 đảng viên, trong đó xã A có 13 đảng viên, xã B có 9`."""

from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line
from tasks.facts.names_that_have import unit_that_has


def is_units_part(line: Line, fig: Figure, state: State) -> bool:
    """Whether a named unit `có` so many of those whom the sentence, or the one before it, counts as admitted."""
    if fig.noun not in {"member", "person"} or fig.number.of is not None or not unit_that_has(line, fig):
        return False
    frame = state.frame
    if frame is None or frame.metric != "members_admitted" or ENDS.match(line.low, fig.noun_end) is None:
        return False
    whole = frame.parent if frame.parent is not None else frame
    near = frame.figure in line.figures or (frame.paragraph == line.paragraph and fig.number.value <= frame.value)
    return near and fig.unit is not None and fig.unit != whole.unit
