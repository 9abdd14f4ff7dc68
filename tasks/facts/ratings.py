"""What part of the members or of the organisations stands in a grade of the yearly rating.

Whom, which grade and how much come in any order (85% chi bộ hoàn thành tốt; chi bộ hoàn thành tốt đạt 85%; xếp loại đảng viên:
xuất sắc 16%, tốt 81%), and whom is left out once it was said.
"""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.grades import counted_before, grade_before, grade_behind, grade_of_count, grade_shared
from tasks.facts.percent_words import PLAN
from tasks.facts.rated_in_turn import grade_in_turn, same_grade_of_others, whom_in_turn
from tasks.facts.small_words import unsaid
from tasks.facts.whom_rated import (
    RATED,
    counted_last,
    last_rating,
    named_by_heading,
    named_in_clause,
    others_beside,
    rate_of,
    rated_before,
    subject_of_count,
)

_ORGANISATIONS = re.compile(r"chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|cơ sở đảng|tccs")
# mặt trận và các đoàn thể vững mạnh đạt | 100%
_OF_UNIONS = re.compile(
    r"(?<!\w)(?:mặt trận|đoàn thể|chính quyền|công đoàn|chi đoàn|chi hội)(?!\w)(?:(?!chi bộ|đảng bộ|cơ sở đảng|tổ chức đảng)[^;.:])*\Z"
)
# the grade named before: số chi bộ hoàn thành xuất sắc chiếm 19%, đảng viên đạt mức này | 17%
_THIS_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ|con số|(?:đạt|ở|được|xếp) (?:mức|loại|hạng))(?: này| đó| ấy)+")


_ADMITS = ("kết nạp ", "kết nạp từ ", "kết nạp mới ", "phát triển từ ")  # năm 2013 phấn đấu kết nạp | 4 - 5%


def read_rating(line: Line, fig: Figure, state: State, subject: str) -> bool:
    """Make the fact of a percentage of members or organisations in a grade."""
    if subject not in {"", "members", "orgs"} or PLAN.match(line.low, fig.number.unit_end):
        return False
    if _OF_STAFF.match(line.low, fig.number.unit_end) or line.low.endswith(_ADMITS, line.start, fig.number.bound_start):
        return False
    going = rated_before(line, fig, state)
    in_turn = grade_in_turn(line, fig, state)
    others, theirs = same_grade_of_others(line, fig)
    grade = "" if fig.noun or in_turn else grade_shared(line, fig) or grade_of_count(line, fig)
    if in_turn:
        grade, whom = in_turn, named_in_clause(line, fig.turn or fig) or going
    elif others:
        grade, whom = theirs, others
    elif grade:
        whom = rate_of(line, fig) or subject_of_count(line, fig) or going
        counted = counted_before(line, fig)
        if counted is not None and not counted.drafts and not counted.noun:
            counted.reason = "rated"  # hoàn thành tốt nhiệm vụ 97, chiếm 70,3%
    else:
        grade = grade_behind(line, fig, named=bool(subject), rating=bool(going))
        headed = named_by_heading(line, fig)
        whom = subject or named_in_clause(line, fig) or headed or going
        if not grade:
            grade = grade_before(line, fig, rating=bool(going or headed))
    if not grade and (again := _THIS_RATE.search(line.low, fig.window_start, fig.number.start)):
        said = next((c for c in reversed(fig.left) if "grade" in c.roles and c.end <= again.start()), None)
        last = last_rating(state)
        if said is None and (last is None or "%" in line.low[last.figure.number.unit_end : fig.number.start]):
            return False  # the rate told last is no rating
        grade = said.roles["grade"] if said is not None else last.segment if going and last is not None else ""
    if not grade and (again_rated := _at_another_time(line, fig, state)) is not None:
        whom, grade = again_rated.metric.removesuffix(RATED), again_rated.segment
    if not grade and (before := line.figures[fig.index - 1] if fig.index else None) is not None:
        like = [d for d in before.drafts if d.metric.endswith(RATED)]
        if like and whom_in_turn(line, fig, state, like[0].segment):
            grade = like[0].segment
    if not grade:
        return False
    whom = whom_in_turn(line, fig, state, grade) or whom
    if grade == "fair" and _WORK_DONE.search(line.low, line.start, fig.number.bound_start) and not _rates(line, fig):
        return False
    whom = whom or counted_last(line, fig)
    if not whom and not (grade == "clean_strong" and _ORGANISATIONS.search(line.low, line.start, line.end)):
        return False
    if _OF_UNIONS.search(line.low, fig.window_start if whom else line.start, fig.number.bound_start):
        return False
    if _requires(line, fig):
        fig.reason = "requirement"
        return True
    whom = "orgs" if grade == "clean_strong" else whom  # of members nobody says so
    state.rated = whom
    for rated in ("orgs", "members") if grade != "clean_strong" and _rates_both(line, fig) else (whom,):
        draft(line, fig, state, f"{rated}{RATED}", grade, status_of(line, fig), "rating", fig.number.bound_start)
    return True


# 30% | cán bộ, viên chức hoàn thành xuất sắc: the yearly rating of those who work somewhere
_OF_STAFF = re.compile(
    r" (?:số |tổng số )?(?:cán bộ|công chức|viên chức|giáo viên|nhân viên|người lao động|công nhân|đoàn viên|hội viên|chi đoàn|chi hội|chính quyền|đoàn thể|tập thể|cá nhân|học sinh)(?!\w)(?![^;.:%]{0,40} đảng viên)(?![^;.:%]{0,40} (?:chi bộ|đảng bộ))"
)


def _requires(line: Line, fig: Figure) -> bool:
    """What a rule asks for, and no rating: `đối với đảng bộ phải có 100% chi bộ hoàn thành nhiệm vụ trở lên`, `xuất sắc không quá 20% số hoàn thành tốt`."""
    if fig.number.bound == "max" and _OF_THE_GOOD.match(line.low, fig.number.unit_end) is not None:
        return True
    if _AT_MOST.search(line.low, line.start, fig.number.start) is not None and not line.periods:
        return True
    if _WEIGHS.search(line.low, fig.window_start, fig.number.bound_start) is not None:
        return True  # tỷ lệ đảng viên hoàn thành xuất sắc được tính 5%, tỷ lệ hồ sơ đúng hạn 20%
    if _ONLY_THEN.match(line.low, fig.number.unit_end) is not None:
        return True
    return _ASKS.search(line.low, line.start, fig.number.unit_end) is not None


_AT_MOST = re.compile(r"(?<!\w)(?:không (?:vượt )?quá|tối đa) \Z")
_WEIGHS = re.compile(r"(?<!\w)(?:được tính|tính|trọng số|hệ số|quy đổi|cộng|trừ)(?: (?:là|bằng|đến|tới|thêm))* \Z")
_ONLY_THEN = re.compile(r"[^.;]*(?<!\w)(?:thì )?mới (?:được )?(?:xét|công nhận|xếp loại|xếp)(?!\w)")


_OF_THE_GOOD = re.compile(
    r"(?: (?:của|trên|so với|trong))? (?:tổng )?số (?:đảng viên|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|tccsđ|cá nhân|tập thể|cán bộ)?[^,;.:%\d]{0,40}?(?:xếp loại|mức|đạt|được|đánh giá)?(?: ở mức)? [“\"]?hoàn thành tốt"
)
_ASKS = re.compile(
    r"(?<!\w)đối với (?:các )?(?:đảng bộ|chi bộ|cấp ủy|tập thể|tổ chức đảng)(?: (?!toàn)[^\W\d]+){0,5},? (?:phải|cần) (?:có|đạt)(?!\w)[^.]*%"
)


def _rates_both(line: Line, fig: Figure) -> bool:
    """`92% tổ chức đảng và đảng viên hoàn thành tốt`, `tỷ lệ chi bộ, đảng viên hoàn thành tốt đạt 88%`: the one share is of each."""
    if fig.noun:
        end = others_beside(line, fig)
        return end > fig.noun_end and _DONE.match(line.low, end, fig.window_end) is not None
    before = line.low[fig.window_start : fig.number.bound_start]
    return "đảng viên" in before and _BOTH_BEFORE.search(before) is not None


_DONE = re.compile(r" (?:được |xếp |đạt |loại |hằng năm )*hoàn thành")
_BOTH_BEFORE = re.compile(
    r"(?<!\w)(?:tổ chức(?: cơ sở)? đảng|tccsđ?|chi bộ|đảng bộ)(?: cơ sở| trực thuộc)*(?: và|,) (?:số )?đảng viên (?:(?:hằng năm|hàng năm|được|xếp loại|đạt|đánh giá) )*hoàn thành[^,;.:]*\Z"
)


def _at_another_time(line: Line, fig: Figure, state: State) -> Draft | None:
    """The rating that the number is of another time of: `năm 2010 ... đạt trong sạch, vững mạnh là 54,8%; năm 2014 lên 62,1%`."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or not last.metric.endswith(RATED) or last.paragraph != line.paragraph or fig.noun:
        return None
    start = max([fig.window_start, *(c.end for c in fig.left if "grade" in c.roles)])
    timed = any(start <= p.start < fig.number.start and p.kind not in {"per_year", "now"} for p in line.periods)
    if not timed or not ENDS.match(line.low, fig.number.unit_end):
        return None
    return None if unsaid(line, start, fig.number.bound_start, besides="rating") else last


# so much of some work is done: Xử lý dữ liệu đảng viên: hoàn thành 98%
_WORK_DONE = re.compile(r"(?<!\w)(?<!không )hoàn thành(?: được| trên| gần| hơn| khoảng)* \Z")
_OF_WORK = re.compile(r"(?<!\w)(?:việc|công tác|tiến độ|nhiệm vụ) (?!của|năm|chính trị)[^;.:]*\Z")
_RATES = re.compile(
    r"(?<!\w)(?:xếp loại|phân loại|đánh giá|phân tích|chất lượng|xuất sắc|hoàn thành tốt|không hoàn thành)(?!\w)"
)


def _rates(line: Line, fig: Figure) -> bool:
    """Whether a bare `hoàn thành` is a grade: its sentence rates or gives other grades, and no work is what is done."""
    at = fig.number.bound_start
    work = _OF_WORK.search(line.low, max(line.start, fig.window_start), at)
    return work is None and _RATES.search(line.low, line.start, line.end) is not None
