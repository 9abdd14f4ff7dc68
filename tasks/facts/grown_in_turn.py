"""Units that grew side by side: `Xã A từ 31 đảng viên năm 2010 nay đã có 74, xã B từ 40 lên 88`: of what day the former of each is."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period

_FROM = re.compile(r",? (?:thì |cũng |đã )?(?:tăng )?từ \Z")


def former_in_turn(line: Line, fig: Figure) -> Draft | None:
    """The former strength of the unit told before in the sentence, where this is that of the next one: `xã B từ | 40 lên 88`."""
    name = fig.names[-1] if fig.names else None
    if not fig.rises or name is None or _FROM.fullmatch(line.low, name.end, fig.number.bound_start) is None:
        return None
    strengths = [
        d
        for f in line.figures[: fig.index]
        for d in f.drafts
        if d.metric == "members_total" and d.segment == "all" and d.status == "actual"
    ]
    if len(strengths) < _BOTH or strengths[-2].unit != strengths[-1].unit or strengths[-1].unit == fig.unit:
        return None
    return strengths[-2]


_BOTH = 2  # what it was and what it has become


def day_in_turn(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """The day of that count, which this one is of too."""
    former = former_in_turn(line, fig)
    day = clock.done.get(id(former)) if former is not None else None
    return day._replace(rule="in_turn") if day is not None else None
