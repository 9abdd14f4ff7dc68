"""Percentages: of a plan, of all members, of places, of rated members and organisations. The base decides."""

import re
from decimal import Decimal

from tasks.facts.aims import is_target
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.no_members import SOME_PLACE as _SOME

_PLAN = re.compile(
    r"\s*(?:so với |so |của |trên |trở lên )?(?:các |mức |tổng số |số )?(?:chỉ tiêu|kế hoạch|nghị quyết|kh(?!\w)|nq(?!\w)|ct(?!\w)|mục tiêu|số đăng ký|đăng ký|chỉ tiêu, kế hoạch|dự toán|yêu cầu|(?:mức|số|con số) [\w ]{0,24}(?:giao|phấn đấu|đề ra|đăng ký))"
)
_MEMBERS_BASE = re.compile(
    r"\s*(?:trở lên )?(?:(?:so với |so |trên |của |trong )(?:tổng )?(?:số )?|(?:tổng )?số |tổng )(?:đảng viên|tổng số)(?: (?:của|toàn|trong|đầu|cuối|năm|hiện|đảng bộ)|[.,;)]|\Z|$)"
)
_AGAINST_PLAN = re.compile(
    r"(?:so với|so|vượt|theo) (?:với )?(?:chỉ tiêu|kế hoạch|nghị quyết|kh|nq|ct)[^.;%]{0,30}(?:đạt|bằng|vượt|nq|kh) (?:trên |gần |hơn )?\Z|vượt (?:mức )?(?:chỉ tiêu|kế hoạch|nghị quyết|kh|nq|ct)(?: [^\W\d]+){0,6}(?: \d{4})? (?:trên |gần |hơn |tới |đến )?\Z"
)
_SHORT = re.compile(r"\s*(?:[.,;)\n]|và |trong |tổng|\Z)")
_REACHED = re.compile(
    r"(?:đạt|bằng|vượt|tương đương|hoàn thành|tương ứng|tức|so với (?:chỉ tiêu|kế hoạch)[^,;%]{0,40}(?:là|đạt|bằng))(?: (?:trên|gần|hơn|khoảng|tỷ lệ|tỉ lệ|đúng|tròn|được|tới|là|bằng|đạt|mức))*\s*\Z"
)
# plans of other things than members
_OTHER_PLAN = re.compile(
    r"ngân sách|thu ns|doanh thu|sản lượng|giá trị|thu nhập|diện tích|sản xuất|gieo|trồng|giao quân|tuyển quân|kim ngạch|đoàn viên (?:công đoàn|mới)|hội viên|công đoàn|vốn|nông thôn mới|học nghị quyết"
    r"|học tập nghị quyết|thuế|bảo hiểm|hiến máu|trẻ em|hộ gia đình|văn hóa|lợi nhuận|xuất khẩu|dân số|việc làm|đàn trâu|đàn bò|đàn lợn|tuyển sinh|giải ngân|quỹ|chuẩn quốc gia|nhập ngũ|tiêm"
)
_RATES = re.compile(r"(?:tỷ|tỉ) lệ (?:kết nạp|phát triển|đảng viên mới)|so với tổng số đảng viên")
_NO_PERSONS = frozenset({"place", "school", "health_station", "cell", "committee", "grassroots", "class", "household"})
_OF_MEMBERS = re.compile(r"kết nạp|đảng viên|vào đảng|quần chúng")
_ADMISSIONS = frozenset({"members_admitted", "admission_target", "admission_rate", "target_attainment"})


def read_share(line: Line, fig: Figure, state: State) -> None:
    """Make the fact of a percentage, or say why it makes none."""
    number = fig.number
    before = line.low[fig.window_start : number.bound_start]
    after = line.low[number.unit_end : min(line.end, number.unit_end + 60)]
    if "tăng" in before[-12:] or "giảm" in before[-12:]:
        fig.reason = "change"
        return
    if _SOME.search(line.low, max(line.start, fig.window_start - 8), number.bound_start):
        fig.reason = "some_place"
        return
    subject = _subject(line, fig)
    if _rated(line, fig, state, subject) or _placed(line, fig, state, subject, before):
        return
    if _listed_share(line, fig, state, after):
        return
    if _MEMBERS_BASE.match(after) and _about_admissions(line, fig, state) and not re.search(r"chiếm\s*\Z", before):
        _rate(line, fig, state)
    elif _PLAN.match(after):
        if _about_admissions(line, fig, state) and "ngân sách" not in before:
            _attainment(line, fig, state, before)
    elif (
        any("link:rate" in c.roles for c in fig.left) and "chiếm" not in before and _about_admissions(line, fig, state)
    ):
        _rate(line, fig, state)
    elif _AGAINST_PLAN.search(before) and _about_admissions(line, fig, state):
        _attainment(line, fig, state, before)
    elif (
        _REACHED.search(line.low, max(line.start, number.bound_start - 80), number.bound_start)
        and _SHORT.match(after)
        and _plan_known(line, fig, state)
    ):
        if _RATES.search(line.low, line.start, number.bound_start):
            _rate(line, fig, state)
        else:
            _attainment(line, fig, state, before)
    elif any("link:share" in c.roles for c in fig.left) or "tỷ lệ" in before or subject:
        fig.reason = "share"


def _listed_share(line: Line, fig: Figure, state: State, after: str) -> bool:
    """A list of units with their percentages: they are of what the percentage before the list was of."""
    share, unit = state.share, fig.unit
    named = any(m.form in {"full", "bare"} for m in fig.names)
    if (
        share is None
        or share.paragraph != line.paragraph
        or unit is None
        or unit == share.unit
        or not (fig.listed or named)
        or not _SHORT.match(after)
    ):
        return False
    if any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts if d.unit == unit):
        return False
    made = draft(line, fig, state, share.metric, share.segment, share.status, "left_out", fig.number.bound_start)
    made.parent = share
    return True


def _about_admissions(line: Line, fig: Figure, state: State) -> bool:
    """The sentence, or the one before it, speaks of admissions."""
    clause = line.low[max(line.low.rfind(";", line.start, fig.number.start), line.start) : fig.number.bound_start]
    other = max((m.end() for m in _OTHER_PLAN.finditer(clause)), default=-1)
    if other >= 0 and _OF_MEMBERS.search(clause, other) is None:
        return False
    counted = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    if counted is not None and (counted.reason == "other_body" or counted.noun in _NO_PERSONS):
        return False
    earlier = [d for f in line.figures[: fig.index] for d in f.drafts]
    if earlier:
        return any(d.metric in _ADMISSIONS for d in earlier)
    words = line.low[line.start : fig.number.unit_end + 80]
    if "kết nạp" in words or "phát triển đảng" in words or "đảng viên mới" in words:
        return True
    return state.frame is not None and state.frame.metric in _ADMISSIONS and "ngân sách" not in words


def _plan_known(line: Line, fig: Figure, state: State) -> bool:
    """An a/b, or a plan named, before a bare `đạt 74,2%`; or the sentence before gave plan or result."""
    last = state.drafts[-1] if state.drafts else None
    if (
        last is not None
        and last.metric in {"admission_target", "members_admitted"}
        and last.paragraph == line.paragraph
    ):
        return True
    return any(
        d.metric in {"admission_target", "target_attainment", "members_admitted"}
        for f in line.figures[: fig.index]
        for d in f.drafts
    )


def _segment(line: Line, fig: Figure, state: State) -> tuple[str, Draft | None]:
    """A plan's percentage keeps segment and period of the admissions it measures."""
    for figure in reversed(line.figures[: fig.index]):
        for made in figure.drafts:
            if figure.in_brackets and not fig.in_brackets:
                continue
            if made.metric == "members_admitted" and not (made.figure.part and made.segment != "all"):
                return made.segment, made
            if made.metric == "target_attainment":
                return made.segment, made.parent
    return "all", None


_NOW_AT = re.compile(
    r"(?<!\w)(?:mới|chỉ|đã|thành thử|như vậy|vậy là|tức)(?: chỉ| là)* (?:đạt|vượt|bằng)(?: được| gần| hơn| trên)* ?\Z"
)


def _attainment(line: Line, fig: Figure, state: State, before: str) -> None:
    segment, parent = _segment(line, fig, state)
    made = draft(line, fig, state, "target_attainment", segment, "actual", "plan", fig.number.bound_start)
    made.parent = parent
    if (
        parent is not None
        and parent.figure.listed
        and not fig.names
        and fig.index
        and parent.figure is line.figures[fig.index - 1]
    ):
        made.unit = parent.unit
    if re.search(r"vượt(?:(?! đạt| bằng| được)[^,;.%]){0,60}\Z", before):
        made.value += Decimal(100)
    if is_target(line, fig) and parent is None and not _NOW_AT.search(before):
        made.status = "target"


def _rate(line: Line, fig: Figure, state: State) -> None:
    _, parent = _segment(line, fig, state)
    status = "target" if is_target(line, fig) else "actual"
    made = draft(line, fig, state, "admission_rate", "all", status, "rate", fig.number.bound_start)
    made.parent = parent


# ---------------------------------------------------------------- ratings
def _subject(line: Line, fig: Figure) -> str:
    """Whom the percentage counts: ``members``, ``orgs``, ``place`` with its segment, or nothing."""
    nouns = {
        "member": "members",
        "grassroots": "orgs",
        "committee": "orgs",
        "cell": "orgs",
        "place": "place",
        "school": "school",
    }
    if fig.noun in nouns or fig.noun == "health_station":
        return nouns.get(fig.noun, fig.noun)
    return "members" if _NUMBER_OF_MEMBERS.match(line.low, fig.number.unit_end) else ""


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


_NUMBER_OF_MEMBERS = re.compile(r" (?:tổng )?số đảng viên(?! (?:mới|kết nạp|được kết nạp))")
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


def _rated(line: Line, fig: Figure, state: State, subject: str) -> bool:
    """A percentage of members or organisations in a grade."""
    counted = _grade_of_count(line, fig) if not fig.noun else ""
    if counted:
        whom = _counted_before(line, fig) or _counted_last(line, fig) or state.rated
        if whom:
            _make_rating(line, fig, state, whom, counted, fig.number.bound_start)
            return True
    if _FAIR.search(line.low, fig.window_start, fig.number.bound_start) and not _PLAN.match(
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
    status = "target" if is_target(line, fig) else "actual"
    draft(line, fig, state, f"{subject}_rated_share", grade, status, "rating", start)


# ---------------------------------------------------------------- places
def _placed(line: Line, fig: Figure, state: State, subject: str, before: str) -> bool:
    """A share of villages, schools, health stations with a cell or with members; of cells with members."""
    conditions = [c for c in fig.right if "condition" in c.roles]
    start = fig.number.bound_start
    status = "target" if is_target(line, fig) else "actual"
    segment = subject if subject in {"school", "health_station"} else "all"
    if subject in {"place", "school", "health_station", "orgs"} and conditions:
        made = False
        for cue in conditions:
            kind = cue.roles["condition"]
            if kind == "with_cell" and line.low.startswith((" đủ", " có cấp ủy", " có chi ủy"), cue.end):
                continue
            if kind == "with_cell" and subject != "orgs":
                draft(line, fig, state, "places_with_cell_share", segment, status, "places", start)
                made = True
            elif kind == "with_members" and _members_at_all(line, cue, subject):
                draft(line, fig, state, "places_with_members_share", segment, status, "places", start)
                made = True
        return made
    if (
        not subject
        and (said := _share_of_places(line, fig)) in {"with_cell", "with_members"}
        and _SHORT.match(line.low, fig.number.unit_end)
    ):
        draft(line, fig, state, f"places_{said}_share", "all", status, "places", start)
        return True
    whole = bool(conditions) and not line.low.startswith((" đủ", " có cấp ủy", " có chi ủy"), conditions[0].end)
    if whole and subject == "" and conditions[0].roles["condition"] == "with_cell" and _places_before(line, fig):
        draft(line, fig, state, "places_with_cell_share", "all", status, "places", start)
        return True
    if (
        re.search(r"(?:chiếm|đạt|bằng|tức|tương đương|,|\()\s*(?:tỷ lệ |tỉ lệ )?(?:trên |gần |hơn )?\Z", before)
        and fig.index
    ):
        counted = line.figures[fig.index - 1]
        met = next((c.roles["condition"] for c in counted.right if "condition" in c.roles), "")
        if counted.noun == "place" and counted.number.of is not None and met == "with_members":
            draft(line, fig, state, "places_with_members_share", "all", status, "places", start)
            return True
        last = counted.drafts
        if last and last[0].metric == "places_with_cell" and not re.search(r"có\s*\Z", before):
            draft(line, fig, state, "places_with_cell_share", last[0].segment, last[0].status, "places", start)
            return True
    return False


def _share_of_places(line: Line, fig: Figure) -> str:
    """`Tỷ lệ thôn có chi bộ đạt 98,9%`, `số thôn có đảng viên là 100%`: the places and what is said of them stand before."""
    for cue in reversed(fig.left):
        if "condition" in cue.roles:
            place = next((c for c in reversed(fig.left) if c.end <= cue.start and "noun" in c.roles), None)
            near = place is not None and place.roles["noun"] == "place" and cue.start - place.end < 30
            if near and place is not None and _SHARE_OF.search(line.low, line.start, place.start):
                return cue.roles["condition"]
            return ""
        if cue.roles.get("before", "have") not in {"have", "total"} or "grade" in cue.roles:
            return ""
    return ""


_SHARE_OF = re.compile(r"(?:tỷ lệ|tỉ lệ|số)(?: các)? (?:[^,;.]{0,20}, )?\Z")


def _members_at_all(line: Line, cue: Cue, subject: str) -> bool:
    """Members, or members from the place; not new ones, young ones or some that do well. Every cell has members: of it only local ones count."""
    tail = line.low[cue.end : cue.end + 24]
    local = "tại chỗ" in line.low[cue.start : cue.end + 40] or re.match(r" là người| người", tail)
    if subject == "orgs":
        return bool(local)
    return bool(local) or not re.match(r" (?:mới|trẻ|nữ|dưới|được|hoàn thành|vi phạm|là|đạt|tham gia|làm)(?!\w)", tail)


def _places_before(line: Line, fig: Figure) -> bool:
    return any(f.noun == "place" for f in line.figures[: fig.index]) or any(
        c.roles.get("noun") == "place" for c in fig.left
    )
