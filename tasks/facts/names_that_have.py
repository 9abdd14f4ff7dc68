"""Whether a unit is named right before a number as the one that has so many: `trong đó Đảng bộ xã A có | 13`."""

import re

from tasks.facts.figures import Figure, Line

_HAS = re.compile(r" (?:(?:đã|cũng|cùng|đều) )*có(?: (?:tới|đến))? ")


def unit_that_has(line: Line, fig: Figure) -> bool:
    """Whether the last name before a number is its subject, and `có` stands between."""
    last = fig.names[-1] if fig.names else None
    if last is None or not last.name or last.plural or last.form not in {"full", "bare"}:
        return False
    return _HAS.fullmatch(line.low, last.end, fig.number.bound_start) is not None
