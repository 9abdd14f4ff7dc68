"""Organisations whose noun stands above or before their number: `3. Tổ chức cơ sở đảng`, and below it `Tổng số 48`."""

import re

from tasks.facts.blocs import BARE
from tasks.facts.figures import Figure, Line


def of_bodies(line: Line, fig: Figure) -> None:
    """`có 79 tổ chức cơ sở đảng, trong đó 33 tổ chức thuộc doanh nghiệp`: of the organisations counted before, or headed above."""
    if fig.noun or fig.number.percent:
        return
    if not fig.index:
        total = _TOTAL.fullmatch(line.low, line.start, fig.number.bound_start) and BARE.match(line.low, fig.noun_end)
        above = line.low[: line.start].rstrip().rpartition("\n")[2] if total else ""
        fig.noun = "grassroots" if total and _HEADING.fullmatch(above) else fig.noun
        return
    of_those = _SAME_NOUN.match(line.low, fig.number.unit_end)
    if of_those is not None and any(d.metric == "grassroots_orgs" for f in line.figures[: fig.index] for d in f.drafts):
        fig.noun, fig.noun_end = "grassroots", of_those.end()


# 3. Tổ chức cơ sở đảng | Tổng số 48, trong đó xã, thị trấn 17
_TOTAL = re.compile(r"[\s*+•–-]*(?:tính đến [^,;.:]{4,24}, )?tổng số(?: là| có)?:? ")
_HEADING = re.compile(
    r"[\s\d.()a-div*+•–-]*(?:về )?(?:tình hình )?(?:tổ chức cơ sở đảng|tccs ?đảng|tccsđ)(?: và đảng viên)?:?"
)


_SAME_NOUN = re.compile(
    r" (?:tổ chức|cơ sở|đơn vị)(?= (?:thuộc|trong|ở|là) (?:khối |các |loại hình )*(?:doanh nghiệp|cơ quan|trường|xã|kinh tế|lực lượng))"
)
