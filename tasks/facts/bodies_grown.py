"""To how many the organisations counted right before have grown or shrunk: `năm 2012 có 12 chi bộ, nay giảm còn 10`."""

import re

from tasks.facts.blocs import BARE
from tasks.facts.drafts import State, draft
from tasks.facts.figures import BODIES, Figure, Line

_NOW = re.compile(
    r"(?: [^\W\d]+){0,6}(?:[,;]| thì)? (?:(?:cho )?(?:đến|tới) )?(?:nay|hiện nay|bây giờ|giờ)(?: đã| thì)*"
    r" (?:(?:tăng|phát triển|nâng|nhân|giảm)(?: lên| xuống| thành| còn)|lên|còn)(?: tới| đến| gần| hơn| trên)* "
)


def read_grown(line: Line, fig: Figure, state: State) -> bool:
    """A number without a noun behind such words: as many there are now, of the kind that was counted before."""
    before = line.figures[fig.index - 1] if fig.index else None
    if fig.noun or fig.number.percent or fig.number.of is not None or before is None or before.noun not in BODIES:
        return False
    counted = next((d for d in before.drafts if d.status == "actual"), None)
    if counted is None or not BARE.match(line.low, fig.noun_end):
        return False
    if _NOW.fullmatch(line.low, before.noun_end, fig.number.bound_start) is None:
        return False
    made = draft(line, fig, state, counted.metric, counted.segment, "actual", "bodies", fig.number.bound_start)
    made.unit = counted.unit
    return True
