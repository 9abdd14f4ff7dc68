"""What part of the members or of the organisations stands in a grade of the yearly rating.

Whom, which grade and how much come in any order (85% chi bộ hoàn thành tốt; chi bộ hoàn thành tốt đạt 85%; xếp loại đảng viên:
xuất sắc 16%, tốt 81%), and whom is left out once it was said.
"""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import BODIES, Draft, Figure, Line
from tasks.facts.grades import counted_before, grade_before, grade_behind, grade_of_count, grade_shared
from tasks.facts.percent_words import PLAN
from tasks.facts.rated_in_turn import grade_in_turn, whom_in_turn
from tasks.facts.small_words import unsaid

_INSIDE = re.compile(r"(?:trong|của|toàn|thuộc) \Z")
_RATED = "_rated_share"
_NEAR = 600  # characters from a rating to one that leaves out whom
_ORGANISATIONS = re.compile(r"chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|cơ sở đảng|tccs")
# where the text turns to other rated ones: Đối với đảng viên, có ... đồng chí được đánh giá
_TURNS = re.compile(
    r"(?<!\w)(?:đối với|về phía|về|riêng|với|trong|ở|còn)(?: các| số)? (đảng viên|tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ)(?= ?[,:]|(?: \w+){0,7} ?[,:])|(?:xếp loại|phân loại|đánh giá|chất lượng) (tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ|đảng viên)(?=(?: \w+){0,4} ?[,:])|(đảng viên|đồng chí|(?<=\d )(?:tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ)) (?:được|tham gia|đã) (?:đánh giá|xếp loại|phân tích)"
    # Số chi bộ trực thuộc đảng ủy cơ sở: 239, trong đó xuất sắc 41 = 17,2%
    r"|(?<!\w)số (?P<counted>tổ chức(?: cơ sở)? đảng|chi bộ|đảng bộ|tccsđ|đảng viên)(?: [^\W\d]+){0,7}(?::| là| có)? \d[\d.]*(?:, ?| \()(?:trong đó|gồm|thì|xếp loại)(?!\w)"
    # of whom no part is counted here
    r"|(?<!\w)(?P<others>cá nhân|cán bộ|công chức|viên chức|chính quyền|mặt trận|đoàn thể|chi đoàn|chi hội|hội viên|đoàn viên)(?: [^\W\d]+){0,4} ?:"
)
_ROW = re.compile(r"[-+*•–] ?")
# mặt trận và các đoàn thể vững mạnh đạt | 100%
_OF_UNIONS = re.compile(
    r"(?<!\w)(?:mặt trận|đoàn thể|chính quyền|công đoàn|chi đoàn|chi hội)(?!\w)(?:(?!chi bộ|đảng bộ|cơ sở đảng|tổ chức đảng)[^;.:])*\Z"
)
# the grade named before: số chi bộ hoàn thành xuất sắc chiếm 19%, đảng viên đạt mức này | 17%
_THIS_RATE = re.compile(r"(?:tỷ lệ|tỉ lệ|con số|(?:đạt|ở|được|xếp) (?:mức|loại|hạng))(?: này| đó| ấy)+")


def read_rating(line: Line, fig: Figure, state: State, subject: str) -> bool:
    """Make the fact of a percentage of members or organisations in a grade."""
    if subject not in {"", "members", "orgs"} or PLAN.match(line.low, fig.number.unit_end):
        return False
    going = _going_on(line, fig, state)
    in_turn = grade_in_turn(line, fig, state)
    grade = "" if fig.noun or in_turn else grade_shared(line, fig) or grade_of_count(line, fig)
    if in_turn:
        grade, whom = in_turn, _left_subject(line, fig.turn or fig) or going
    elif grade:
        whom = subject_of_count(line, fig) or going
        counted = counted_before(line, fig)
        if counted is not None and not counted.drafts and not counted.noun:
            counted.reason = "rated"  # hoàn thành tốt nhiệm vụ 97, chiếm 70,3%
    else:
        grade = grade_behind(line, fig, named=bool(subject), rating=bool(going))
        headed = _headed(line, fig)
        whom = subject or _left_subject(line, fig) or headed or going
        if not grade:
            grade = grade_before(line, fig, rating=bool(going or headed))
    if not grade and (again := _THIS_RATE.search(line.low, fig.window_start, fig.number.start)):
        said = next((c for c in reversed(fig.left) if "grade" in c.roles and c.end <= again.start()), None)
        last = _last(state) if going else None
        grade = said.roles["grade"] if said is not None else last.segment if last is not None else ""
    if not grade and (again_rated := _at_another_time(line, fig, state)) is not None:
        whom, grade = again_rated.metric.removesuffix(_RATED), again_rated.segment
    if not grade and (before := line.figures[fig.index - 1] if fig.index else None) is not None:
        like = [d for d in before.drafts if d.metric.endswith(_RATED)]
        if like and whom_in_turn(line, fig, state, like[0].segment):
            grade = like[0].segment
    if not grade:
        return False
    whom = whom_in_turn(line, fig, state, grade) or whom
    if grade == "fair" and _WORK_DONE.search(line.low, line.start, fig.number.bound_start) and not _rates(line, fig):
        return False
    whom = whom or _counted_last(line, fig)
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
        draft(line, fig, state, f"{rated}{_RATED}", grade, status_of(line, fig), "rating", fig.number.bound_start)
    return True


def _requires(line: Line, fig: Figure) -> bool:
    """What a rule asks for, and no rating: `đối với đảng bộ phải có 100% chi bộ hoàn thành nhiệm vụ trở lên`, `xuất sắc không quá 20% số hoàn thành tốt`."""
    if fig.number.bound == "max" and _OF_THE_GOOD.match(line.low, fig.number.unit_end) is not None:
        return True
    return _ASKS.search(line.low, line.start, fig.number.unit_end) is not None


_OF_THE_GOOD = re.compile(
    r"(?: (?:của|trên|so với|trong))? (?:tổng )?số (?:đảng viên|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|tccsđ|cá nhân|tập thể|cán bộ)?[^,;.:%\d]{0,40}?(?:xếp loại|mức|đạt|được|đánh giá)?(?: ở mức)? [“\"]?hoàn thành tốt"
)
_ASKS = re.compile(
    r"(?<!\w)đối với (?:các )?(?:đảng bộ|chi bộ|cấp ủy|tập thể|tổ chức đảng)(?: (?!toàn)[^\W\d]+){0,5},? (?:phải|cần) (?:có|đạt)(?!\w)[^.]*%"
)


def _rates_both(line: Line, fig: Figure) -> bool:
    """`92% tổ chức đảng và đảng viên hoàn thành tốt`, `tỷ lệ chi bộ, đảng viên hoàn thành tốt đạt 88%`: the one share is of each."""
    if fig.noun in BODIES:
        return _AND_MEMBERS.match(line.low, fig.noun_end, fig.window_end) is not None
    before = line.low[fig.window_start : fig.number.bound_start]
    return not fig.noun and "đảng viên" in before and _BOTH_BEFORE.search(before) is not None


_AND_MEMBERS = re.compile(
    r"(?: cơ sở| trực thuộc)*(?: và|,) (?:số )?đảng viên(?= (?:được |xếp |đạt |loại |hằng năm )*hoàn thành)"
)
_BOTH_BEFORE = re.compile(
    r"(?<!\w)(?:tổ chức(?: cơ sở)? đảng|tccsđ?|chi bộ|đảng bộ)(?: cơ sở| trực thuộc)*(?: và|,) (?:số )?đảng viên (?:(?:hằng năm|hàng năm|được|xếp loại|đạt|đánh giá) )*hoàn thành[^,;.:]*\Z"
)


def _at_another_time(line: Line, fig: Figure, state: State) -> Draft | None:
    """The rating that the number is of another time of: `năm 2010 ... đạt trong sạch, vững mạnh là 54,8%; năm 2014 lên 62,1%`."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or not last.metric.endswith(_RATED) or last.paragraph != line.paragraph or fig.noun:
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


def _last(state: State) -> Draft | None:
    return next((d for d in reversed(state.drafts) if d.metric.endswith(_RATED)), None)


def _going_on(line: Line, fig: Figure, state: State) -> str:
    """Whom the rating before rated, in this sentence or near enough above: its grades may go on."""
    for figure in reversed(line.figures[: fig.index]):
        if figure.number.percent and not figure.drafts and figure.noun == "member":
            return "members"  # 99% đảng viên đủ tư cách, trong đó 15% hoàn thành xuất sắc
        for made in figure.drafts:
            if made.metric.endswith(_RATED):
                turned = list(_TURNS.finditer(line.low, figure.noun_end, fig.number.start))
                return _whom(turned[-1]) if turned else made.metric.removesuffix(_RATED)
    last = _last(state)
    row = (
        _ROW.match(line.low, line.start) is not None
    )  # of a list, whose heading says whom: Xếp loại chi bộ: - Xuất sắc: 15%
    since = max(0 if row else line.start, last.figure.number.end if last is not None else 0)
    turned = list(_TURNS.finditer(line.low, max(since, fig.number.start - _NEAR), fig.number.start))
    if not turned and last is not None and last.paragraph == line.paragraph:
        turned = list(_TURNS.finditer(line.low, last.figure.number.end, fig.number.start))
    if turned:
        return _whom(turned[-1])
    if above := _named_above(line, fig, last.figure.number.end if last is not None else 0):
        return above
    return state.rated if last is not None and line.start - last.figure.number.end < _NEAR else ""


# a line that opens with whom it rates, or heads such rows: b) Đảng viên: Tổng số 274. HTXSNV: 38 (13,9%)
_OPENS = re.compile(
    r"(?:(?<![^\n])(?:[-–+*•]+|\d{1,2}[.)]|[a-zđ][.)])?|(?<=[:.;] )[a-zđ]\)) ?(?:số )?(?:(đảng viên)|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|tccsđ?)(?: (?:trực thuộc|cơ sở|đảng viên|năm|\d{4}))*:"
)


def _named_above(line: Line, fig: Figure, since: int) -> str:
    """Whom the line, or one a little above it, opens with: `* Chi bộ:`, and below it `+ Hoàn thành tốt nhiệm vụ: 10/14 = 71,4%`."""
    opens = list(_OPENS.finditer(line.low, max(since, fig.number.start - _NEAR), fig.number.start))
    return "" if not opens else "members" if opens[-1][1] else "orgs"


def _whom(turned: re.Match[str]) -> str:
    if turned["others"]:
        return ""
    return (
        "members" if (turned[1] or turned[2] or turned[3] or turned["counted"]) in {"đảng viên", "đồng chí"} else "orgs"
    )


def _left_subject(line: Line, fig: Figure) -> str:
    """Whom the words before the number in its own clause name; not the organisation that rates."""
    for cue in reversed(fig.left):
        noun = cue.roles.get("noun", "")
        if _INSIDE.search(line.low, max(line.start, cue.start - 8), cue.start):
            continue
        if any(m.start <= cue.start < m.end and not _is_rated(line, m.end) for m in line.mentions):
            continue
        if noun == "member" or cue.roles.get("before") == "total":
            return "members"
        if noun in BODIES:
            return "orgs"
    return ""


def _is_rated(line: Line, end: int) -> bool:
    """Whether a grade stands right behind: chi bộ hoàn thành xuất sắc, TCCS đảng đạt trong sạch."""
    return any("grade" in c.roles and 0 <= c.start - end <= 24 for c in line.cues)


def _headed(line: Line, fig: Figure) -> str:
    """Whom a heading of the sentence names: `Tổ chức cơ sở đảng: 12 hoàn thành ...`, `Xếp loại đảng viên năm 2025: ...`."""
    since = max(
        (f.noun_end for f in line.figures[: fig.index] if any(d.metric.endswith(_RATED) for d in f.drafts)), default=0
    )
    for cue in reversed([c for c in line.cues if since <= c.start and c.end <= fig.number.bound_start]):
        noun = cue.roles.get("noun", "")
        if any(m.name and m.start <= cue.start < m.end for m in line.mentions):
            continue
        if (noun == "member" or noun in BODIES) and _HEADS.match(line.low, cue.end, fig.number.start):
            return "members" if noun == "member" else "orgs"
    return ""


_HEADS = re.compile(r"[^,;.:%]{0,40}:")


def _counted_last(line: Line, fig: Figure) -> str:
    """Whom the sentence counted before it came to grades: 8.402 đồng chí; kết quả ..."""
    for figure in reversed(line.figures[: fig.index]):
        if figure.noun in {"member", "person"}:
            return "members"
        if figure.noun in BODIES:
            return "orgs"
    return ""


# 112 (18%) đảng viên hoàn thành xuất sắc
_BEHIND_BRACKET = re.compile(r"\) (?:số )?(đảng viên|đồng chí|chi bộ|đảng bộ|tổ chức(?: cơ sở)? đảng|tccsđ?)(?!\w)")


def subject_of_count(line: Line, fig: Figure) -> str:
    """Whom the count before a percentage is of: its noun, or the last word for them before it: `đảng viên: xuất sắc 551 (14,9%)`."""
    if not fig.index:
        return ""
    count = line.figures[fig.index - 1]
    if (behind := _BEHIND_BRACKET.match(line.low, fig.number.unit_end)) is not None:
        return "members" if behind[1] in {"đảng viên", "đồng chí"} else "orgs"
    if count.noun in {"member", "person"} or count.noun in BODIES:
        return "orgs" if count.noun in BODIES else "members"
    if line.low.startswith((" tổ chức", " cơ sở,"), count.number.end):
        return "orgs"  # hoàn thành tốt nhiệm vụ 38 tổ chức, chiếm 79,2%
    for cue in reversed(count.left):
        noun = cue.roles.get("noun", "")
        if (noun == "member" or noun in BODIES) and not any(
            m.name and m.start <= cue.start < m.end for m in line.mentions
        ):
            return "members" if noun == "member" else "orgs"
    return ""
