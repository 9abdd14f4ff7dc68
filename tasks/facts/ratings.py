"""What part of the members or of the organisations stands in a grade of the yearly rating."""

import re

from tasks.facts.attainment import PLAN
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line

_PUTS = re.compile(
    r".*?(?:\(|(?:, ?|\(| )(?:bằng|chiếm|đạt|tỷ lệ|tương đương|=)(?: tỷ lệ)?(?: trên| gần| hơn)?) ?", re.DOTALL
)
_FAIR = re.compile(
    r"(?<!không )(?<!chưa )(?<!\w)hoàn thành(?: là| chiếm| đạt| có|:)? (?:\d+ \()?(?:trên |gần |hơn )?\Z"
)
_SHORT_GRADES = {"xuất sắc": "excellent", "tốt": "good", "hoàn thành": "fair", "khá": "fair"}
_INSIDE = re.compile(r"(?:trong|của|toàn|thuộc) \Z")
_AFTER_GRADE = re.compile(
    r" ?\(?(?:(?:trở lên|nhiệm vụ|năm \d{4}|là|chiếm|đạt|phấn đấu|từ|có|còn|ở mức|tỷ lệ|tỉ lệ|trong năm|được|khoảng|đề ra|\d{4}) ?)*\(?"
)


def read_rating(line: Line, fig: Figure, state: State, subject: str) -> bool:
    """A percentage of members or organisations in a grade."""
    counted = _grade_of_count(line, fig) if not fig.noun else ""
    if counted:
        whom = _counted_before(line, fig) or _counted_last(line, fig) or state.rated
        if whom:
            _make_rating(line, fig, state, whom, counted, fig.number.bound_start)
            return True
    if _FAIR.search(line.low, fig.window_start, fig.number.bound_start) and not PLAN.match(
        line.low, fig.number.unit_end
    ):
        rated = next(
            (d for f in reversed(line.figures[: fig.index]) for d in f.drafts if d.metric.endswith("rated_share")), None
        )
        if rated is not None:
            _make_rating(line, fig, state, rated.metric.removesuffix("_rated_share"), "fair", fig.number.bound_start)
            return True
    grade = _grade(line, fig) if fig.noun or not _graded_before(line, fig) else None
    start = fig.number.bound_start
    if (
        grade is not None
        and subject in {"", "members", "orgs"}
        and fig.noun in {"", "member", "grassroots", "cell", "committee"}
    ):
        between = line.low[fig.noun_end : grade.start]
        if subject == "" and len(between) > 45:
            grade = None
    if grade is None:
        left = next((c for c in reversed(fig.left) if "grade" in c.roles), None)
        if left is None:
            if (
                state.rated
                and any("link:this_rate" in c.roles for c in fig.left)
                and "tỷ lệ này" in line.low[fig.window_start : fig.number.start]
            ):
                last = next((d for d in reversed(state.drafts) if d.metric.endswith("rated_share")), None)
                if last is not None:
                    _make_rating(line, fig, state, state.rated, last.segment, start)
                    return True
            return False
        gap = line.low[left.end : fig.number.bound_start]
        if not _AFTER_GRADE.fullmatch(gap):
            return False
        grade = left
        subject = _left_subject(line, fig) or subject
        if fig.in_brackets and gap.strip() == "(":
            subject = subject or _counted_before(line, fig)
    if subject not in {"members", "orgs"}:
        subject = (
            _left_subject(line, fig)
            or _headed(line, fig)
            or _rated_last(line, fig)
            or _counted_last(line, fig)
            or state.rated
        )
    if not subject and grade.roles["grade"] != "clean_strong":
        return False
    _make_rating(line, fig, state, subject, grade.roles["grade"], start)
    return True


def _grade(line: Line, fig: Figure) -> Cue | None:
    """The grade behind the number, in its own window or, where the number is coordinated, in the next one."""
    for cue in fig.right:
        if "grade" in cue.roles:
            return cue
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    joined = (
        following is not None
        and following.number.percent
        and line.low[fig.noun_end : following.number.bound_start].strip() in {"và", ",", "và có", ", có"}
    )
    if joined and following is not None:
        return next((c for c in following.right if "grade" in c.roles), None)
    return None


def _graded_before(line: Line, fig: Figure) -> bool:
    """`Số chi bộ hoàn thành tốt nhiệm vụ chiếm 75%`: the grade stands before its number."""
    left = next((c for c in reversed(fig.left) if "grade" in c.roles), None)
    return left is not None and bool(_AFTER_GRADE.fullmatch(line.low[left.end : fig.number.bound_start]))


def _left_subject(line: Line, fig: Figure) -> str:
    for cue in reversed(fig.left):
        noun = cue.roles.get("noun", "")
        if _INSIDE.search(line.low, max(line.start, cue.start - 8), cue.start):
            continue
        if any(m.start <= cue.start < m.end for m in line.mentions):
            continue  # the organisation that rates, not what is rated
        if noun == "member":
            return "members"
        if noun in {"cell", "committee", "grassroots"}:
            return "orgs"
        if cue.roles.get("before") == "total":
            return "members"
    return ""


def _headed(line: Line, fig: Figure) -> str:
    """The subject that a heading in the same sentence gives: `Tổ chức cơ sở đảng: 12 hoàn thành ...`."""
    for cue in reversed([c for c in line.cues if c.end <= fig.window_start]):
        noun = cue.roles.get("noun", "")
        if noun in {"member", "cell", "committee", "grassroots"} and line.low.startswith(":", cue.end):
            return "members" if noun == "member" else "orgs"
    return ""


def _rated_last(line: Line, fig: Figure) -> str:
    """Whom the percentage right before rated, whose grades go on: hoàn thành xuất sắc 14,6%, không hoàn thành 0,5%."""
    previous = line.figures[fig.index - 1] if fig.index else None
    rated = [d.metric for d in previous.drafts if d.metric.endswith("rated_share")] if previous is not None else []
    return rated[-1].removesuffix("_rated_share") if rated else ""


def _counted_last(line: Line, fig: Figure) -> str:
    """Whom the sentence counted before it came to grades: 8.402 đồng chí; kết quả ..."""
    for figure in reversed(line.figures[: fig.index]):
        if figure.noun in {"member", "person"}:
            return "members"
        if figure.noun in {"cell", "committee", "grassroots"}:
            return "orgs"
    return ""


def _grade_of_count(line: Line, fig: Figure) -> str:
    """`9 TCCSĐ hoàn thành xuất sắc nhiệm vụ, bằng 19,1%`, `xuất sắc 71 (17,9%)`: the grade stands at the count before."""
    if not fig.index or not _PUTS.fullmatch(
        line.low[line.figures[fig.index - 1].number.end : fig.number.bound_start][-14:].lstrip("0123456789")
    ):
        return ""
    previous = line.figures[fig.index - 1]
    behind = next((c for c in previous.right if "grade" in c.roles), None)
    if behind is not None:
        return behind.roles["grade"]
    left = previous.left[-1] if previous.left else None
    if left is not None and previous.number.start - left.end <= 2:
        return left.roles.get("grade") or _SHORT_GRADES.get(line.low[left.start : left.end], "")
    return _SHORT_GRADES.get(
        line.low[max(line.start, previous.number.start - 12) : previous.number.start].strip(" ,;:").split(" ")[-1], ""
    )


def _counted_before(line: Line, fig: Figure) -> str:
    if not fig.index:
        return ""
    noun = line.figures[fig.index - 1].noun
    return "members" if noun == "member" else "orgs" if noun in {"cell", "committee", "grassroots"} else ""


def _make_rating(line: Line, fig: Figure, state: State, subject: str, grade: str, start: int) -> None:
    subject = "orgs" if grade == "clean_strong" else subject  # of members nobody says so
    state.rated = subject
    draft(line, fig, state, f"{subject}_rated_share", grade, status_of(line, fig), "rating", start)
