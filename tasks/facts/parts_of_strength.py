"""A group among all the members of an organisation, told beside them: `98/163 đảng viên là nữ`, `đảng viên nữ chiếm 98 trong tổng số 163`."""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.deeds import does
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.followers import follower, whole_behind


def plain_part(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """`Xã có 98/163 đảng viên là người dân tộc thiểu số`: a part of the strength and the strength, no admissions spoken of."""
    admissions = state.frame is not None and state.frame.metric != "members_total"
    members = fig.noun == "member" or (fig.noun == "people" and "đảng viên" in line.low[fig.number.end : fig.noun_end])
    if fig.number.of is None or not members or segment == "all":
        return False
    if admissions and _near(line, state) and not _more_than_admitted(line, fig, state):
        return False
    if does(line, fig):
        return False  # 7/11 đảng viên nữ tham gia cấp ủy
    start = fig.number.bound_start
    draft(line, fig, state, "members_total", segment, "actual", "part_of_strength", start)
    whole = draft(line, fig, state, "members_total", "all", "actual", "have", start)
    whole.value, whole.value_high = fig.number.of, None
    state.frame = fig.drafts[0]
    return True


def _more_than_admitted(line: Line, fig: Figure, state: State) -> bool:
    """`huyện kết nạp 117 đảng viên. | Xã A: 249/351 đảng viên là tín đồ`: a new paragraph, and a whole larger than all who were admitted."""
    whole, told = fig.number.of, [d for d in state.drafts[-_BACK:] if d.metric == "members_admitted"]
    if whole is None or any(d.paragraph == line.paragraph or d.value >= whole for d in told):
        return False
    return line.low.find("kết nạp", line.start, line.end) < 0


def makes_up(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """`đảng viên người K'Ho chiếm 118 trong tổng số 276 đảng viên`: a group among all members, who are counted right behind."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if segment == "all" or following is None or following.noun != "member" or fig.number.value > following.number.value:
        return False
    in_one_breath = _SAID_WHOLE.fullmatch(line.low, fig.noun_end, following.number.bound_start) is not None
    among = (in_one_breath or whole_behind(line, fig) is following) and not _just_admitted(following, state)
    if not among and _MAKES_UP.search(line.low, fig.window_start, fig.number.bound_start) is None:
        return False
    if not (in_one_breath or _IN_ALL.fullmatch(line.low, fig.noun_end, following.number.bound_start)):
        return False
    if line.low.startswith(" mới", following.noun_end) or line.low.endswith("mới", 0, following.noun_end):
        return False
    deed = follower(line, following)
    metric = "members_admitted" if deed is not None and deed.name == "admit" else "members_total"
    if deed is not None and deed.kind == "verb" and metric == "members_total":
        return False  # 2 trong số 3 đảng viên bị xóa tên là nữ
    rule = "part_of_strength" if metric == "members_total" else "breakdown"
    draft(line, fig, state, metric, segment, "actual", rule, fig.number.bound_start)
    return True


def read_behind_share(line: Line, fig: Figure, state: State) -> bool:
    """`Đảng viên nữ chiếm 31% tổng số đảng viên (9.478 đồng chí); có đạo chiếm 2% (610)`: in brackets behind its share the group's number."""
    share = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    if share is None or not share.number.percent or share.drafts or fig.number.percent or fig.number.of is not None:
        return False
    said = _OF_ALL_MEMBERS.fullmatch(line.low, share.number.unit_end, fig.number.bound_start)
    group = line.figures[share.index - 1].drafts if share.index else []
    if said is not None and said[1] and group and group[0].metric == "members_total" and group[0].segment != "all":
        if fig.number.value <= group[0].value:
            return False
        # 452 đảng viên nữ, chiếm 26% tổng số đảng viên (1.741 đồng chí): of how many the group told before is a part
        draft(line, fig, state, "members_total", "all", "actual", "have", fig.number.bound_start).parent = group[0]
        return True
    told = any(d.rule == "share_of_strength" for f in line.figures[: share.index] for d in f.drafts)
    if said is None or not (said[1] or told):
        return False
    if _GROUP_MAKES_UP.search(line.low, share.window_start, share.number.bound_start) is None:
        return False
    groups = [
        c.roles.get("people", "ethnic_minority") for c in share.left if "people" in c.roles or "peoples" in c.roles
    ]
    if not groups:
        return False
    draft(line, fig, state, "members_total", groups[-1], "actual", "share_of_strength", fig.number.bound_start)
    return True


_OF_ALL_MEMBERS = re.compile(
    r"( (?:so với |trong |trên |của )?tổng số đảng viên(?! mới| được kết nạp| kết nạp)[^.;:()\d,]{0,60})? \("
)
_GROUP_MAKES_UP = re.compile(
    r"(?<!\w)đảng viên (?!mới)[^,;.:\d()]{2,60} chiếm(?: (?:tỷ lệ|tỉ lệ|tới|đến|hơn|gần|trên|khoảng))* \Z"
)


def are_members(line: Line, fig: Figure, state: State) -> bool:
    """`Giáo viên là đảng viên của huyện nay có 513 người`: so many of a group are members."""
    if fig.noun not in {"", "person"} or fig.number.of is not None or ENDS.match(line.low, fig.noun_end) is None:
        return False
    said = _ARE_MEMBERS.search(line.low, fig.window_start, fig.number.bound_start)
    groups = [c for c in fig.left if "people" in c.roles and said is not None and c.end <= said.start()]
    if said is None or not groups or _APART.search(line.low, groups[-1].end, said.start()):
        return False
    draft(line, fig, state, "members_total", groups[-1].roles["people"], "actual", "have", fig.number.bound_start)
    return True


_APART = re.compile(r"[,;.:()\d]|(?<!\w)(?:có|chưa|không|trở|thành|đã)(?!\w)")
_ARE_MEMBERS = re.compile(
    r"(?<!\w)là đảng viên(?: (?:của|trong|ở|trên địa bàn) (?:toàn )?(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|quận|ngành|trường))?"
    r"(?: (?:hiện|nay|đã|chỉ|mới|tăng|lên|tới|đến|là|có|được|đạt|đếm|còn|gần|hơn|trên|khoảng))+ \Z"
)


def _just_admitted(whole: Figure, state: State) -> bool:
    """Whether as many were told to be admitted before: `kết nạp 12 đảng viên; 5 trong số 12 đảng viên là nữ`."""
    return any(d.metric == "members_admitted" and d.value == whole.number.value for d in state.drafts[-_BACK:])


_BACK = 12  # facts


def is_whole_of_part(line: Line, fig: Figure) -> bool:
    """`20 trong số 90 đảng viên là người K'Ho`: the members of whom a part was told right before."""
    part = line.figures[fig.index - 1] if fig.index else None
    told = part is not None and any(d.rule == "part_of_strength" for d in part.drafts)
    if part is not None and part.reason in _DID and fig.noun == "member" and fig.number.value > part.number.value:
        return _OF_ALL_TOLD.fullmatch(line.low, part.noun_end, fig.number.bound_start) is not None
    if not told or part is None:
        return False
    said = _SAID_WHOLE.fullmatch(line.low, part.noun_end, fig.number.bound_start) is not None
    return said or whole_behind(line, part) is fig


# members counted for what they did or underwent, before all of whom they are: 2.900 đảng viên dự học tập trong tổng số | 3.402
_DID = frozenset({"exempt", "attendance", "discipline", "inspection", "honour", "badge", "task", "rated"})
_OF_ALL_TOLD = re.compile(r"[^;.:\d]{0,60} (?:trong|trên) tổng số ")


def opens_with_part(line: Line, fig: Figure, state: State, segment: str) -> Draft | None:
    """`Chi bộ có 46 đảng viên. 17 đảng viên là phụ nữ`: the strength told right before, of which a sentence that opens with its part goes on."""
    whole = state.frame
    if segment == "all" or fig.noun not in {"member", "person"} or whole is None or whole.metric != "members_total":
        return None
    near = whole.paragraph == line.paragraph and whole.segment == "all" and whole.unit == (fig.owner or fig.unit)
    opens = not line.low[line.start : fig.number.bound_start].strip(' “"') and line.low.startswith(" là ", fig.noun_end)
    return whole if near and opens and fig.number.value < whole.value else None


def is_whole_in_all(line: Line, fig: Figure) -> bool:
    """`Trong tổng số 41 đảng viên hiện có 37 người K'Ho`: the members of whom a sentence that opens with them counts a part."""
    if fig.noun != "member" or fig.number.of is not None or fig.index + 1 >= len(line.figures):
        return False
    part = line.figures[fig.index + 1]
    if _IN_ALL_OF.fullmatch(line.low, line.start, fig.number.bound_start) is None or part.number.percent:
        return False
    if "tổng" not in line.low[line.start : fig.number.start] and not line.low.startswith(" hiện", fig.noun_end):
        return False  # trong số 9 đảng viên có 4 nữ may go on with those just told
    counts = _HAVE_PART.fullmatch(line.low, fig.noun_end, part.number.bound_start) is not None
    return counts and part.noun in {"person", "people", "member"} and part.number.value < fig.number.value


_IN_ALL_OF = re.compile(r"\W*(?:hiện nay|hiện|đến nay|nay)?,? ?trong(?: tổng)?(?: số)? ")
_HAVE_PART = re.compile(
    r"(?: (?:hiện nay|hiện có|hiện|nay|đó|này))?,? (?:thì )?(?:hiện )?(?:đã )?(?:có )?(?:tới |đến |hơn |gần |trên |khoảng )?"
)


def whole_of_pair(line: Line, fig: Figure) -> Draft | None:
    """`Nhiệm kỳ qua kết nạp 884, ngư dân 37. Riêng năm 2015, con số này là 14 trong tổng số 171`: the group's, whose whole this is."""
    before = line.figures[fig.index - 1] if fig.index else None
    part = before.drafts[0] if before is not None and len(before.drafts) == 1 else None
    if before is None or part is None or part.rule != "pair" or part.segment == "all":
        return None
    among = _AMONG_ALL.fullmatch(line.low, before.noun_end, fig.number.bound_start) is not None
    return part if among and fig.noun in {"", "member", "person"} and fig.number.value > before.number.value else None


_AMONG_ALL = re.compile(r" (?:trong|trên) tổng(?: số)? ")
_MAKES_UP = re.compile(r"(?<!\w)đảng viên (?!mới)[^,;.:\d]{2,40} chiếm(?: (?:tới|đến|hơn|gần|trên|khoảng))* \Z")
_SAID_WHOLE = re.compile(r"(?: [^\W\d]+){0,4} (?:trong|trên) tổng(?: số)? ")  # 42 người Dao trên tổng số 144 đảng viên
_IN_ALL = re.compile(r"(?: đồng chí| người)? (?:trong|trên)(?: tổng)?(?: số)? ")


def _near(line: Line, state: State) -> bool:
    return state.frame is not None and 0 <= line.paragraph - state.frame.paragraph <= 1
