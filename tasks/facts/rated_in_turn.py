"""Grades told once for several percentages: `xuất sắc, hoàn thành tốt và hoàn thành nhiệm vụ lần lượt là 11%, 70% và 19%`."""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line

_RATED = "_rated_share"
# those of the ratings told before: đối với đảng viên, các tỷ lệ trên lần lượt là
_THESE = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|con số|mức)(?: xếp loại)? (?:trên|này|đó|ấy|tương ứng|nói trên)(?!\w)[^,;.%]{0,24}\Z"
    r"|(?<!\w)(?:đảng viên|chi bộ|đảng bộ|tccsđ?|(?:tổ chức )?cơ sở đảng)(?: thì| có)? (?:tương ứng|lần lượt|theo thứ tự)(?: là| đạt| chiếm)* \Z"
)
_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)[^,;.%]{0,24}\Z")


def grade_in_turn(line: Line, fig: Figure, state: State) -> str:
    """The grade of one of several percentages in a row, of which as many grades were told, here or right before; empty if it is none."""
    first = fig.turn or fig
    if not first.number.percent or first.noun:
        return ""
    row = [f for f in line.figures[first.index :] if f is first or f.turn is first]
    start = first.number.bound_start
    if len(row) < _FEWEST or _IN_TURN.search(line.low, line.start, start) is None:
        return ""
    since = line.figures[first.index - 1].noun_end if first.index else line.start
    since = max(since, line.low.rfind(";", since, start))  # hoàn thành tốt 70%; với đảng viên, tỷ lệ này tương ứng là
    grades = [c.roles["grade"] for c in line.cues if "grade" in c.roles and since <= c.start < start]
    if not grades and _THESE.search(line.low, line.start, start) is not None:
        grades = _told(line, state, first)
    return grades[row.index(fig)] if len(grades) == len(row) == len(set(grades)) else ""


_FEWEST = 2


def same_grade_of_others(line: Line, fig: Figure) -> tuple[str, str]:
    """`TCCSĐ hoàn thành tốt nhiệm vụ là 82%, đảng viên 86%`: whom the number rates, in the grade of the one right before."""
    before = line.figures[fig.index - 1] if fig.index else None
    like = next((d for d in before.drafts if d.metric.endswith(_RATED)), None) if before is not None else None
    if (
        before is None
        or like is None
        or like.segment == "clean_strong"
        or fig.noun
        or not ENDS.match(line.low, fig.number.unit_end)
    ):
        return "", ""
    others = _OTHERS.fullmatch(line.low, before.number.unit_end, fig.number.bound_start)
    whom = "" if others is None else "members" if others[1] == "đảng viên" else "orgs"
    return (whom, like.segment) if whom and not like.metric.startswith(whom) else ("", "")


_OTHERS = re.compile(
    r"(?:[,;]| và|[,;] còn|, trong khi| còn) (?:(?:tỷ lệ|tỉ lệ|con số|mức)(?: này| đó| ấy)? )?(?:(?:của|ở|với|đối với) )?(?:số )?(đảng viên|chi bộ|đảng bộ|tccsđ?|(?:tổ chức )?cơ sở đảng)(?:,? (?:tỷ lệ|tỉ lệ|con số|mức) (?:này|đó|ấy))?"
    r"(?: (?:thì|là|đạt|chiếm|có|được|cũng|tới|gần|hơn|trên|khoảng))* "
)


def _told(line: Line, state: State, first: Figure) -> list[str]:
    """The grades of the ratings right before, in their order."""
    grades: list[str] = []
    for d in reversed(state.drafts):
        if not d.metric.endswith(_RATED) or d.paragraph != line.paragraph or d.segment in grades:
            break
        if d.figure is first or d.figure.turn is first:
            continue  # those of the row itself that are read by now
        grades.insert(0, d.segment)
    return grades


def whom_in_turn(line: Line, fig: Figure, state: State, grade: str) -> str:
    """`42,8% tổ chức đảng và 15,1% đảng viên hoàn thành xuất sắc; số hoàn thành tốt là 57,2% và 82,4%`: whom each of the two rates.

    Those of the two ratings told right before, in their order; empty where these are not two kinds in one grade.
    """
    first = fig.turn or (fig if _beside(line, fig, 1) else None)
    pair = [first, line.figures[first.index + 1]] if first is not None and first.index + 1 < len(line.figures) else []
    if first is None and _beside(line, fig, -1):
        pair = [line.figures[fig.index - 1], fig]
    told = [
        d for d in state.drafts if d.metric.endswith(_RATED) and d.paragraph == line.paragraph and d.figure not in pair
    ]
    if fig not in pair or len(told) < _FEWEST or any(f.noun for f in pair):
        return ""
    one, other = told[-2:]
    if one.segment != other.segment or one.metric == other.metric or one.segment == grade:
        return ""
    return (one, other)[pair.index(fig)].metric.removesuffix(_RATED)


def _beside(line: Line, fig: Figure, step: int) -> bool:
    """Whether the next percentage, or the one before, is joined to this one by no more than `và`."""
    at = fig.index + step
    if not (fig.number.percent and 0 <= at < len(line.figures) and line.figures[at].number.percent):
        return False
    one, other = (fig, line.figures[at]) if step > 0 else (line.figures[at], fig)
    return line.low[one.number.unit_end : other.number.bound_start] == " và "
