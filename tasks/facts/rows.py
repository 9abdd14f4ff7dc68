"""Rows of a list with more than one column: `Lát 12 (chỉ tiêu 10), Đạ Sar 15 (14)`, `Xã Lát: 118 và 92`."""

import re

from tasks.facts.drafts import PEOPLE_METRICS, State, draft
from tasks.facts.figures import Draft, Figure, Line

_NEXT = re.compile(r" ?\(|, | và | - ")
_FAR = 400  # characters from a row to the one that says what its columns mean
_WIDE = 90  # characters of a row
_LOOK = 40  # drafts that are looked through


def read_column(line: Line, fig: Figure, state: State) -> bool:
    """A bare number in a later column of a row means what that column meant where it was last spelt out.

    The first column is the row's own figure, right behind the name of its unit; the columns are spelt out in another row
    (Lát 12, chỉ tiêu 10) or in the sentence that the list follows (kết nạp 1.012 đảng viên, 431 trong số ấy là ...).
    """
    row = _row(line, fig)
    if row is None:
        return False
    first, column = row
    like = _meant(first, fig, column, state)
    if like is None:
        return False
    start = fig.number.bound_start
    draft(line, fig, state, like.metric, like.segment, like.status, "column", start, whole=like.whole)
    fig.drafts[-1].unit = first.drafts[0].unit
    result = first.drafts[0].metric == "admission_target" and like.metric == "members_admitted"
    fig.drafts[-1].parent = None if like.metric == "admission_target" else like if result else first.drafts[0]
    return True


def _row(line: Line, fig: Figure) -> tuple[Figure, int] | None:
    """The figure that opens this one's row, and the column this one stands in; none where words of their own stand between."""
    if fig.number.percent or fig.noun not in {"", "person"} or fig.names or fig.listed:
        return None
    following = fig
    for at in range(fig.index - 1, -1, -1):
        previous = line.figures[at]
        if not _NEXT.fullmatch(line.low, previous.noun_end, following.number.bound_start):
            return None
        if previous.listed:
            return (previous, fig.index - at) if previous.drafts else None
        following = previous
    return None


def _meant(first: Figure, fig: Figure, column: int, state: State) -> Draft | None:
    """What stood in that column before: a figure of its own meaning, so many behind one that means what this row's first does."""
    own = first.drafts[0]
    near = [d for d in state.drafts[-_LOOK:] if 0 < first.number.start - d.figure.number.start < _FAR]
    for d in reversed(near):
        other = (d.metric, d.segment) != (own.metric, own.segment)
        if d.rule == "column" or not other or d.metric not in PEOPLE_METRICS or d.figure.in_brackets != fig.in_brackets:
            continue
        start = d.figure.number.start
        if any(
            o.figure.index == d.figure.index - column
            and o.metric == own.metric
            and 0 < start - o.figure.number.start < _WIDE
            for o in near
        ):
            return d
    return None


def first_of_row(line: Line, fig: Figure) -> Draft | None:
    """`A được giao 120, kết nạp 131; B 210, 205`: what the first of two numbers of a row means, as the row before spelt out."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if not fig.listed or fig.index < _COLUMNS or following is None or following.names or following.noun not in _UNSAID:
        return None
    if _BEHIND.fullmatch(line.low, fig.noun_end, following.number.bound_start) is None:
        return None
    if _ROW_ENDS.match(line.low, following.noun_end) is None:
        return None
    plan, result = (f.drafts[-1] if f.drafts else None for f in line.figures[fig.index - _COLUMNS : fig.index])
    if plan is None or result is None or plan.unit != result.unit or not line.figures[fig.index - _COLUMNS].names:
        return None
    return plan if plan.metric in _LED_TO and result.metric == "members_admitted" else None


_COLUMNS = 2
_UNSAID = frozenset({"", "person"})
_LED_TO = frozenset({"admission_target", "candidates_identified", "candidates_proposed"})
_BEHIND = re.compile(r", | và |, (?:đã )?(?:thực hiện|kết nạp|được|đạt|làm được)(?: được)? ")
_ROW_ENDS = re.compile(r"\s*(?:[;.)\n]|\Z)")
