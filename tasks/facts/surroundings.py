"""Persons without a verb of their own: the noun, a breakdown, a list, or what was said before decide."""

import re

from tasks.facts.aims import is_target
from tasks.facts.body_kinds import has_members
from tasks.facts.breakdowns import FAR, break_down, goes_on, stands_alone
from tasks.facts.deeds import does
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.fields import field_that_has
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.groups import FILLER
from tasks.facts.left_out import leave_out
from tasks.facts.of_staff import of_staff
from tasks.facts.parents import parent_of
from tasks.facts.plain_strength import is_least, is_plain_strength
from tasks.facts.plans import plan_that_holds
from tasks.facts.resumed import of_top_year
from tasks.facts.roles import in_role, of_family, of_others
from tasks.facts.strength import bodies_before, is_total

_OTHER_FILES = re.compile(
    r" (?:hành chính|thủ tục|đất|vay|xin việc|của (?:công dân|doanh nghiệp|người dân)|giao dịch|đăng ký|trực tuyến)"
)
# files of members, of applicants for a post or of citizens are none of admission
_OF_ADMISSION = re.compile(
    r"kết nạp|vào đảng|(?:về|đảng|cấp) ủy|chi bộ|tạo nguồn|thẩm tra|quần chúng|chuẩn y|ưu tú|lý lịch|đang chờ|chờ (?:xét|duyệt)|đang xét|hoàn (?:thiện|tất|chỉnh)|phát triển đảng|của đảng"
)


def _by_mean(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """So many a year are no stock: an aim, or the mean of those just told (`kết nạp 742 đảng viên mới, bình quân 148 đảng viên/năm`)."""
    start = fig.number.bound_start
    yearly = _A_YEAR.match(line.low, fig.noun_end) is not None
    if yearly and is_target(line, fig):
        draft(line, fig, state, "admission_target", segment, "target", "assigned", start)
        return True
    previous = line.figures[fig.index - 1].drafts if fig.index else []
    admitted = any(d.metric == "members_admitted" and d.status == "actual" for d in previous)
    if not admitted or not (yearly or _EACH_YEAR.fullmatch(line.low, fig.window_start, start)):
        return False
    draft(line, fig, state, "members_admitted", segment, "actual", "left_out", start).parent = previous[0]
    return True


_EACH_YEAR = re.compile(
    r"[,;(]? ?(?:tính )?(?:bình quân |trung bình )?(?:mỗi|hằng|hàng|một) năm(?: có| được| là| khoảng)* "
)


def by_surroundings(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """No verb of its own: the noun, a breakdown, a list, or what the sentence said before decide."""
    if fig.noun == "probationary" or _probationary_before(line, fig):
        draft(
            line,
            fig,
            state,
            "members_probationary",
            "all",
            status_of(line, fig),
            "probationary",
            fig.number.bound_start,
        )
        return
    if fig.noun == "full_member":
        fig.reason = "full_members"
        return
    if fig.noun == "file":
        whose = _group_of_files(line, fig)
        told = _OF_ADMISSION.search(line.low, line.start, line.end) is not None
        told = told or (bool(whose or state.frame is not None) and _reviews(line, fig))
        told = told or (state.frame is not None and _SENT.match(line.low, fig.noun_end) is not None)
        if _OTHER_FILES.match(line.low, fig.noun_end) or not told:
            fig.reason = "quantity"
            return
        status = status_of(line, fig)
        draft(line, fig, state, "candidates_proposed", whose or "all", status, "files", fig.number.bound_start)
        return
    noun = fig.head or fig.noun_cue
    plain = fig.noun == "member" and segment == "all" and (noun is None or "said" not in noun.roles)
    if plain and _AMONG.search(before) and _OF_UNIT.match(line.low, fig.noun_end):
        draft(line, fig, state, "members_total", "all", "actual", "have", fig.number.bound_start)
        return
    if noun is not None and noun.roles.get("said") == "admit_new" and fig.listed and plan_that_holds(line, state):
        leave_out(line, fig, state, segment, before)
        return
    if fig.noun in {"member", "person"} and _AMONG.search(before) and (again := _said_before(line, fig, state)):
        state.mains.append(again)
        state.frame = again if again.segment == "all" else state.frame
        fig.part, fig.reason = True, "repeat"
        return
    if noun is not None and noun.roles.get("said") == "admit_new" and (not fig.part or _AMONG.search(before)):
        _by_new_members(line, fig, state, segment)
        return
    if fig.noun == "member" and not fig.part and _by_mean(line, fig, state, segment):
        return
    if plain_part(line, fig, state, segment):
        return
    if of_staff(line, fig):
        draft(line, fig, state, "members_total", "all", status_of(line, fig), "have", fig.number.bound_start)
        return
    parent = parent_of(line, fig, state)
    breakdown = segment != "all" and (
        fig.part or (parent is not None and (parent.figure in line.figures or goes_on(line, fig, parent, state)))
    )
    if breakdown and parent is not None and fig.listed is False and not stands_alone(line, fig, segment):
        break_down(line, fig, state, parent, segment)
        return
    if role := in_role(line, fig, state):
        fig.reason = role
        return
    if fig.noun == "member" and (of_others(line, fig) or of_family(line, fig)):
        fig.reason = "quantity"
        return
    if segment == "all" and of_top_year(line, fig, state.frame):
        draft(line, fig, state, "members_admitted", segment, status_of(line, fig), "top_year", fig.number.bound_start)
        return
    if is_plain_strength(line, fig, state) or (segment == "all" and is_least(line, fig, state)):
        whose = "business" if segment == "all" and _OF_BUSINESSES.search(before) else segment
        draft(line, fig, state, "members_total", whose, status_of(line, fig), "have", fig.number.bound_start)
        return
    if fig.noun == "member" and is_total(line, fig, state):
        _note_strength(line, fig, state, _of_strength(line, fig, before) if segment == "all" else segment, before)
        return
    if segment == "all" and _AGES.search(line.low, max(line.start, fig.number.start - 44), fig.number.bound_start):
        fig.reason = "age"
        return
    if segment == "all" and ((fig.part and not fig.listed) or (parent is not None and _THE_OTHERS.search(before))):
        fig.reason = "breakdown"
        return
    leave_out(line, fig, state, segment, before)


def _note_strength(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """Make the fact of a strength, unless it is that of some bodies of a kind that has no segment."""
    if segment == "all" and (_of_some_bodies(line, fig) or _of_their_kind(line, fig)):
        segment = bodies_before(line, fig)[-1].drafts[0].segment
        if segment not in {"rural", "business"}:
            fig.reason = "breakdown"
            return
    status = "actual" if _BESIDE.search(before) else status_of(line, fig)
    draft(line, fig, state, "members_total", segment, status, "have", fig.number.bound_start)


def _of_strength(line: Line, fig: Figure, before: str) -> str:
    """Of which group a strength is whose own words name none: that of the organisations or of the field it stands in."""
    bodies = [f for f in bodies_before(line, fig) if not f.in_brackets]
    if bodies and _IN_ALL.search(before) and any(f.drafts[0].segment != "business" for f in bodies):
        return "all"
    if (bodies and bodies[-1].drafts[0].segment == "business") or _OF_BUSINESSES.search(before):
        return "business"
    field = field_that_has(line, fig)
    return field if field in {"business", "rural"} else "all"


def _of_their_kind(line: Line, fig: Figure) -> bool:
    """`30 chi bộ trường học có 540 đảng viên`, `18 tổ chức đảng trong trường học gồm ... với 300 đảng viên`: of these alone, not of the whole place."""
    bodies = [f.drafts[0] for f in bodies_before(line, fig)]
    unit = fig.owner or fig.unit
    if not bodies or unit is None or unit.level == "organization":
        return False
    if has_members(line, bodies[-1].figure):
        return True
    return {d.segment for d in bodies} <= _PART_OF_PLACE and fig.names == []


_PART_OF_PLACE = frozenset({"school", "agency", "health_station"})


def _of_some_bodies(line: Line, fig: Figure) -> bool:
    """`5.402 đảng viên, trong đó 22 đảng bộ xã có 3.810 đảng viên`: the members of some kind of bodies, where all were counted before."""
    bodies = bodies_before(line, fig)
    if not bodies or bodies[-1].index != fig.index - 1 or bodies[-1].drafts[0].segment == "all":
        return False
    counted = [d for f in line.figures[: fig.index - 1] for d in f.drafts if d.metric == "members_total"]
    if not counted or counted[0].value <= fig.number.value or fig.names:
        return False
    return _PARTS.search(line.low, counted[0].figure.noun_end, bodies[-1].number.start) is not None


_PARTS = re.compile(r"(?<!\w)(?:trong đó|gồm|bao gồm|riêng|cụ thể)(?!\w)")


def plain_part(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """`Xã có 98/163 đảng viên là người dân tộc thiểu số`: a part of the strength and the strength, no admissions spoken of."""
    admissions = state.frame is not None and state.frame.metric != "members_total"
    members = fig.noun == "member" or (fig.noun == "people" and "đảng viên" in line.low[fig.number.end : fig.noun_end])
    if fig.number.of is None or not members or segment == "all" or (admissions and _near(line, state)):
        return False
    if does(line, fig):
        return False  # 7/11 đảng viên nữ tham gia cấp ủy
    start = fig.number.bound_start
    draft(line, fig, state, "members_total", segment, "actual", "part_of_strength", start)
    whole = draft(line, fig, state, "members_total", "all", "actual", "have", start)
    whole.value, whole.value_high = fig.number.of, None
    state.frame = fig.drafts[0]
    return True


def _near(line: Line, state: State) -> bool:
    return state.frame is not None and line.paragraph - state.frame.paragraph <= 1


_FEW = 50
# 15 chi bộ, trong đó 3 chi bộ doanh nghiệp, với tổng số 401 đảng viên: of all the cells again
_IN_ALL = re.compile(r"(?<!\w)(?:tổng số|tổng cộng|cả thảy|tất cả)(?: (?:là|gần|hơn|trên|khoảng))* \Z")


def _group_of_files(line: Line, fig: Figure) -> str:
    """`51 hồ sơ sinh viên`, `12 hồ sơ của đoàn viên`: the group whose files they are."""
    cue = next((c for c in fig.right if "people" in c.roles), None)
    if cue is None or not _OF_WHOM.fullmatch(line.low, fig.noun_end, cue.start):
        return ""
    return str(cue.roles["people"])


_OF_WHOM = re.compile(r" (?:(?:của|cho|là|các|kết nạp|đề nghị) )*")


def _reviews(line: Line, fig: Figure) -> bool:
    """Whether the files are looked at, as those of candidates are."""
    return _REVIEWS.search(line.low, fig.window_start, fig.number.bound_start) is not None


_REVIEWS = re.compile(
    r"(?<!\w)(?:xét|xem xét|thẩm định|thẩm tra|duyệt|hoàn chỉnh|hoàn tất|trình|gửi|đề nghị)(?: (?:duyệt|được|thêm|tiếp|lên|trên|về|cấp|huyện|thị|thành|quận|tỉnh|đảng|ủy))* \Z"
)
# 22 hồ sơ | đã gửi Ban Tổ chức
_SENT = re.compile(
    r" (?:(?:đã|đang|vừa|còn|được|cũng|đều|chờ) )*(?:gửi|trình|nộp|chuyển|xem xét|thẩm định|thẩm tra|vướng)(?!\w)"
)
_A_YEAR = re.compile(r"(?: mới)?(?: ?/ ?năm| mỗi năm| một năm| hằng năm| cho cả nhiệm kỳ)")
_BESIDE = re.compile(r"(?:\(|(?<!\w)với )\Z")  # Đảng bộ xã A với 146 đảng viên, xã B (118 đảng viên) phấn đấu ...
_THE_OTHERS = re.compile(
    r"(?:[,;(]|(?<!\w)và) ?(?:(?:các )?(?:thành phần|đối tượng|lực lượng|ngành nghề|nghề|số) )?(?:khác|còn lại|(?:người |dân tộc )?kinh)(?: là| có|:)? \Z"
)
# 11 doanh nghiệp có tổ chức đảng với 104 đảng viên
_OF_BUSINESSES = re.compile(
    r"(?<!\w)(?:doanh nghiệp|hợp tác xã)(?: [^\W\d]+){0,4} (?:có|thành lập|thành lập được|lập được) (?:tổ chức đảng|chi bộ)(?: đảng)?,? (?:với|gồm|và có|có)(?: tổng số| tổng cộng| hơn| gần| trên)* \Z"
)
_AGES = re.compile(r"(?<!\w)tuổi(?! đảng)(?:[^;.,\d]|\d| ?[-–] ?){0,30}\Z")
_AMONG = re.compile(r"(?<!\w)trong(?: số| tổng số)? \Z")
# in all the members that a unit has: trong tổng số 214 đảng viên của toàn Đảng bộ
_OF_UNIT = re.compile(
    r" (?:hiện có )?(?:của |trong |hiện có của )?(?:toàn|cả|xã|huyện|phường|thị trấn|tỉnh|thành phố|quận|thị xã|đảng bộ|chi bộ|trường|khối)(?!\w)(?! nước)[^.;:()]{0,60}?(?:,|thì|có|\.|\Z)"
)


def _said_before(line: Line, fig: Figure, state: State) -> Draft | None:
    """`Trong 17 đảng viên của khối doanh nghiệp, 14 là công nhân`: those counted just before, not counted anew."""
    for d in reversed(state.drafts[-12:]):
        far = FAR if d.value < _FEW else 2 * FAR  # a large number is no other by chance
        if d.value == fig.number.value and d.metric == "members_admitted" and line.start - d.figure.number.end < far:
            return d
    return None


def _probationary_before(line: Line, fig: Figure) -> bool:
    """`đảng viên dự bị 205 đồng chí`, `đảng viên dự bị là 36`."""
    last = next(
        (c for c in reversed(fig.left) if c.roles.get("before") != "have" and "link:share" not in c.roles), None
    )
    return (
        fig.noun in {"", "person"} and last is not None and last.roles.get("noun") == "probationary"
        and bool(FILLER.match(line.low[last.end : fig.number.bound_start]))
    )  # fmt: skip


def _by_new_members(line: Line, fig: Figure, state: State, segment: str) -> None:
    """`5/6 đảng viên mới là đoàn viên`, `13 đảng viên mới`, `trong 163 đảng viên mới` (said before)."""
    start = fig.number.bound_start
    said = [
        d
        for d in state.mains
        if d.value == fig.number.value and d.metric == "members_admitted" and d.unit == (fig.owner or fig.unit)
    ]
    if said and segment == "all":
        state.mains.append(said[-1])
        state.frame = said[-1]
        fig.part = True
        fig.reason = "repeat"
        return
    metric, status = ("admission_target", "target") if is_target(line, fig) else ("members_admitted", "actual")
    if fig.number.of is not None and segment != "all":
        part = draft(line, fig, state, metric, segment, status, "new_members", start)
        whole = draft(line, fig, state, metric, "all", status, "new_members", start)
        whole.value, whole.value_high = fig.number.of, None
        part.parent = None
        return
    draft(line, fig, state, metric, segment, status, "new_members", start)
