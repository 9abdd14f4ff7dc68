"""Plans and results that stand beside a share of the plan: `bằng 80% chỉ tiêu 220`, `Lạc Sơn 141% (338 đảng viên)`."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Draft, Figure, Line

_PLAN = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|kh|ct|nq)(?!\w)")
# from a percentage to the plan it is of
_OF_PLAN = re.compile(
    r"(?: so)?(?: với| của| trên)? ?(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|kh|ct|nq)"
    r"(?: (?:cả|trong|của|năm|nhiệm kỳ|quý|\d{4}|được|giao|đề|ra|tỉnh|huyện|trên|là|phấn|đấu|kết|nạp))* \(?"
)


_GIVEN = r"[^;.,()%\d]{0,40}(?<!\w)(?:giao|đề ra|đặt ra|đăng ký|ấn định)(?: (?:cho|từ|đầu|cả|năm|nhiệm kỳ|huyện|xã|là|phải|đạt))* "
# 109,8% | chỉ tiêu Đại hội khóa XX đề ra là 1.200
_OF_PLAN_GIVEN = re.compile(r"(?: so)?(?: với| của| trên)? ?(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu)" + _GIVEN)


_AGAINST = re.compile(r",[^,]*(?<!\w)(?:hơn|kém|cùng kỳ|so với (?!chỉ tiêu|kế hoạch|nghị quyết|mục tiêu))[^,]*\Z")


def read_beside_share(line: Line, fig: Figure, state: State) -> bool:
    """A number right behind a share of the plan is the plan where a word says so, else, in brackets behind a unit's share, the result."""
    previous = line.figures[fig.index - 1] if fig.index else None
    share = next((d for d in previous.drafts if d.metric == "target_attainment"), None) if previous else None
    if share is None and (_in_its_brackets(line, fig) or _measured_by(line, fig)):
        draft(line, fig, state, "admission_target", "all", "target", "aim", fig.number.bound_start, whole=True)
        return True
    if share is None or previous is None or fig.noun not in MEMBERS_OR_UNSAID:
        return False
    gap = line.low[previous.number.unit_end : fig.number.bound_start]
    start = fig.number.bound_start
    if fig.in_brackets and fig.number.of is not None and gap.endswith("(") and (gap == " (" or _PLAN.search(gap)):
        made = draft(line, fig, state, "members_admitted", share.segment, "actual", "part_of_plan", start)
        plan = draft(line, fig, state, "admission_target", share.segment, "target", "part_of_plan", start, whole=True)
        plan.value, plan.value_high = fig.number.of, None
        made.parent = share.parent or share  # đã đạt 62% chỉ tiêu kết nạp (560/900 đảng viên)
        made.unit = plan.unit = share.unit  # xã A đạt 91% (182/200)
        return True
    of_plan = _OF_PLAN.fullmatch(gap) or _OF_PLAN_GIVEN.fullmatch(gap) or is_number_given(line, fig)
    beyond = max(gap.rfind(";"), gap.rfind(")")) + 1  # ..., đạt 65% kế hoạch), huyện Năm Căn (83 đảng viên
    if of_plan or (fig.in_brackets and gap.endswith("(") and _PLAN.search(gap, beyond) and not _AGAINST.search(gap)):
        draft(line, fig, state, "admission_target", share.segment, "target", "aim", start, whole=True)
        return True
    if gap.strip() == "(" and previous.names:
        made = draft(line, fig, state, "members_admitted", share.segment, "actual", "beside_share", start)
        made.unit = share.unit
        return True
    return False


def is_number_given(line: Line, fig: Figure) -> bool:
    """`bằng 60% so với số 85 tỉnh giao`: a number that words behind it call given."""
    measured = _NUMBER.search(line.low, line.start, fig.number.bound_start)
    return measured is not None and _IS_GIVEN.match(line.low, fig.noun_end) is not None


_NUMBER = re.compile(r"\d ?% so với (?:con )?số \Z")
_IS_GIVEN = re.compile(r"(?: (?!đã|mới|chỉ|được kết)[^\W\d]+){0,5} (?:giao|đề ra|đặt ra|phân bổ|đăng ký)(?!\w)")
_BEHIND_PLAN = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|nghị quyết)(?: [^\W\d]+){0,6} \((?:là )?\Z")


def _in_its_brackets(line: Line, fig: Figure) -> bool:
    """`kết nạp 64 đảng viên, vượt chỉ tiêu Đại hội đề ra (60 đảng viên)`: brackets behind a plan hold it, where its result was told."""
    if not fig.in_brackets or fig.noun not in {"", "member"} or not fig.index:
        return False
    previous = line.figures[fig.index - 1]
    told = line.figures[: fig.index] if previous.number.percent and not previous.drafts else [previous]
    result = any(d.metric == "members_admitted" for f in told for d in f.drafts)
    start = max(line.start, fig.number.bound_start - 60)
    return result and _BEHIND_PLAN.search(line.low, start, fig.number.bound_start) is not None


def _measured_by(line: Line, fig: Figure) -> bool:
    """`kết nạp 131 đảng viên, vượt chỉ tiêu tỉnh giao là 120`: by which plan a result told before is measured."""
    if fig.in_brackets or fig.noun not in {"", "member"} or not fig.index:
        return False
    result = any(d.metric == "members_admitted" for d in line.figures[fig.index - 1].drafts)
    return result and _MEASURED.search(line.low, fig.window_start, fig.number.bound_start) is not None


_MEASURED = re.compile(
    r"(?<!\w)(?:vượt|đạt|so với|hoàn thành|bằng|thấp hơn|cao hơn|hụt|chưa đạt|kém)(?: xa| so với| được| cả)* (?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu)"
    + _GIVEN
    + r"\Z"
)
_NAMED = re.compile(
    r" (?:chỉ tiêu|kế hoạch)(?: (?:về|kết nạp|phát triển|đảng viên|đảng|mới|được|tỉnh|huyện|trên|cấp|giao|đề ra|năm|cả))*(?!\w)"
)


def read_of_plan(line: Line, fig: Figure, state: State) -> bool:
    """`đạt 147/180 chỉ tiêu kết nạp`: so many of a plan that the words behind it name, where admissions are spoken of."""
    named = _NAMED.match(line.low, fig.noun_end) if fig.number.of is not None and not fig.noun else None
    if named is None:
        return False
    said = "kết nạp" in named[0] or "phát triển đảng" in named[0] or "đảng viên" in named[0]
    if not said and (state.frame is None or state.frame.metric not in {"members_admitted", "admission_target"}):
        return False
    start = fig.number.bound_start
    draft(line, fig, state, "members_admitted", "all", "actual", "part_of_plan", start)
    plan = draft(line, fig, state, "admission_target", "all", "target", "part_of_plan", start, whole=True)
    plan.value, plan.value_high = fig.number.of or plan.value, None
    return True


_RESULT = re.compile(r"(?<!\w)(?:kết quả|thực hiện|đã|đạt được|làm được)(?!\w)")


def plan_that_holds(line: Line, state: State) -> Draft | None:
    """The plan that a list of the same sentence shares out: its last figure of persons outside brackets."""
    said = [d for d in state.drafts[-12:] if d.figure in line.figures and not d.figure.in_brackets]
    if any(d.metric == "members_admitted" for d in said):  # kết nạp 182, đạt 101% chỉ tiêu 180; xã A 15
        said = [d for d in said if not d.whole]
    if not said or said[-1].metric != "admission_target":
        return None
    end = said[-1].figure.noun_end
    done = any(c.start >= end and c.roles.get("before") == "admit" for c in line.cues)
    return None if done or _RESULT.search(line.low, end, line.end) else said[-1]
