"""A part of a time picked out of a whole told right before: `năm 2025 kết nạp 112, trong đó 6 tháng cuối năm là 61; đạt 124% kế hoạch. Nữ 40`."""

import re

from tasks.facts.figures import ANY_PERSONS, Draft, Figure, Line
from tasks.text.periods import PeriodMention


def picked_from(line: Line, fig: Figure) -> Draft | None:
    """The admissions right before, of which the figure tells how many were in a part of their time; what follows is of all of them."""
    whole = line.figures[fig.index - 1] if fig.index else None
    if whole is None or whole.noun not in ANY_PERSONS or fig.noun not in ANY_PERSONS or fig.number.percent:
        return None
    if _PICKED.match(line.low, whole.noun_end) is None:
        return None
    if not any(whole.noun_end < m.start and m.end <= fig.number.start and m.kind != "per_year" for m in line.periods):
        return None
    told = (d for d in whole.drafts if d.metric == "members_admitted" and d.segment == "all")
    return next((d for d in told if d.value > fig.number.value and d.status != "target"), None)


_PICKED = re.compile(
    r",? \(?trong đó,? (?:riêng |chỉ |trong |tính )*(?=\d|[^\W\d]+ tháng|quý|năm|nửa|tháng|từ|đợt|nhiệm)"
)


def goes_back(line: Line, part: Draft, fig: Figure | None = None) -> bool:
    """Whether what stands behind such a part goes on with the whole: `61; đạt 124,4% kế hoạch`, `61. Nữ 40`."""
    if part.picked_from is None:
        return False
    end = part.figure.noun_end
    leaves = line.low.startswith((";", "."), end) or end >= line.end
    return leaves and (fig is None or fig.number.start > end)


def is_of_picked(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a time is that of such a part alone, which the sentence has left: `trong đó quý IV là 20; chuyển chính thức 31`."""
    part = next((f for f in line.figures[: fig.index] if f.number.start >= m.end), None)
    return part is not None and any(
        d.picked_from is not None and d.picked_from.figure.noun_end < m.start and goes_back(line, d, fig)
        for d in part.drafts
    )
