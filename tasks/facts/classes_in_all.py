"""Whether a number of classes is of several kinds together, which are named or counted behind it."""

import re

from tasks.facts.figures import Figure, Line


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
