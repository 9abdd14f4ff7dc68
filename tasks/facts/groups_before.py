"""Of which group a number is whose own words name none: that of the plan, of those introduced or of the whole told right before."""

import re

from tasks.facts.drafts import State
from tasks.facts.fields import NO_GROUP
from tasks.facts.figures import MEMBERS_OR_UNSAID, Draft, Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.introduced_by import then_admitted
from tasks.facts.stands_in import mean_before
from tasks.facts.who_they_are import is_people_name


def plan_before(line: Line, fig: Figure, state: State) -> Draft | None:
    """`giao kết nạp 40 đảng viên trong doanh nghiệp, cuối năm kết nạp được 52`: the plan right before, of the same people."""
    plan, bare = state.plan, fig.noun in {"", "person"}
    if fig.names and (plan is None or any(m.name for m in fig.names) or plan.unit != (fig.owner or fig.unit)):
        return None  # mục tiêu kết nạp 150 đảng viên trong doanh nghiệp, nhưng thành phố chỉ kết nạp được 107: of the same unit
    return plan if bare and fig.index and plan and plan.figure is line.figures[fig.index - 1] else None


def came_of_learners(line: Line, fig: Figure) -> bool:
    """`giới thiệu 210 đoàn viên ưu tú đi học lớp đối tượng Đảng, có 165 đồng chí được kết nạp`: some of those who learned."""
    previous = line.figures[fig.index - 1]
    fewer = fig.noun == "person" and fig.number.value <= previous.number.value
    return fewer and _OF_LEARNERS.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_OF_LEARNERS = re.compile(r"[^;.\d]{0,80}[,;] (?:(?:và|đã|trong đó|qua đó|từ đó|kết quả|đến nay),? )*có ")


def of_introduced(line: Line, fig: Figure, gov: Governor) -> str:
    """`Đoàn Thanh niên giới thiệu 312 đoàn viên ưu tú, kết nạp được 97 đồng chí`: of those who were introduced."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.listed:
        return "all"
    if not (_THEN.fullmatch(line.low, previous.noun_end, gov.cue.start) or then_admitted(line, fig)):
        return "all"
    return next((d.segment for d in previous.drafts if d.metric == "candidates_identified"), "all")


_THEN = re.compile(
    r"(?: ưu tú| cho đảng| với đảng)*,?(?: (?:và|đã|trong đó|trong số đó|qua đó|từ đó|tiến hành|xét|được|có|đảng|các|chi bộ|cấp ủy))* "
)


def segment_of_mean(line: Line, fig: Figure) -> str:
    """The group of which the number is a yearly mean: that of the figure right before, where it is of one."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or mean_before(line, fig) is None or fig.names:
        return "all"
    whole = next((d for d in previous.drafts if d.metric == "members_admitted"), None)
    part = whole is None or whole.rule == "breakdown" or whole.value < fig.number.value * _FEWEST_YEARS
    return "all" if whole is None or part else whole.segment


_FEWEST_YEARS = 2


def of_other_time(line: Line, fig: Figure, gov: Governor) -> str:
    """`kết nạp 19 người có đạo, trong khi nhiệm kỳ trước chỉ kết nạp được 11`: the same group, at another time and of nobody else."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.names or gov.cue.start < previous.noun_end:
        return "all"
    made = next((d for d in previous.drafts if d.metric == "members_admitted" and d.segment != "all"), None)
    if made is None or made.rule == "breakdown" or previous.number.of is not None or fig.number.of is not None:
        return "all"
    times = [m for m in line.periods if previous.noun_end <= m.start and m.end <= gov.cue.start]
    most = _GROWS_OF_MEMBERS if fig.noun == "member" else _GROWS
    fewest = _GROWS_OF_BUSINESSES if made.segment == "business" else most
    if not times or not made.value / fewest < fig.number.value < made.value * most:
        return "all"
    said = _OTHER_CLAUSE.fullmatch(line.low, previous.noun_end, times[-1].start)
    return made.segment if said and _ONLY.fullmatch(line.low, times[-1].end, gov.cue.start) else "all"


_GROWS_OF_MEMBERS = 3  # more of them may be all members
_GROWS_OF_BUSINESSES = 20  # nor do all members get so few: 1.126 in five years, 94 in the next half year
_OTHER_CLAUSE = re.compile(
    r"(?:(?! trong đó| tăng| giảm)[^,;.:\d(]{0,50})?[,;] (?:(?:trong khi|còn|nhưng|song|thì|mà|riêng|trước đó|cả|của|trong|hết|ở)[, ]{1,2})*"
)
_ONLY = re.compile(r"(?:,| (?:thì|đã|chỉ|mới|cũng|lại|vẫn|còn|huyện|xã|tỉnh|đảng bộ|phấn đấu|dự kiến|sẽ))* ?")


def of_peer(line: Line, fig: Figure, gov: Governor) -> str:
    """`Trường A kết nạp 3 học sinh, Trường B kết nạp 2`: the same of the one named next, whose noun is left out."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.noun or not fig.names or previous.part or gov.cue.start < previous.noun_end:
        return "all"
    if previous.noun not in {"people", "member"}:
        return "all"
    of_one = fig.unit is not None and previous.unit is not None and fig.unit.level == previous.unit.level
    theirs = bool(previous.names) and previous.unit != fig.unit
    beside = line.low[previous.noun_end : fig.names[0].start] in {", ", "; ", " và ", ", còn ", "; còn "}
    if not (of_one and theirs and beside and _ITS_VERB.fullmatch(line.low, fig.names[0].end, gov.cue.start)):
        return "all"
    return next((d.segment for d in previous.drafts if d.metric == "members_admitted" and d.rule == gov.name), "all")


_ITS_VERB = re.compile(r"(?: \([^()\d]{2,60}\))? (?:(?:đã|cũng|vừa) )*")


def of_row(line: Line, fig: Figure, gov: Governor) -> str:
    """`huyện A giới thiệu 214 đoàn viên, được kết nạp 96; huyện B giới thiệu 187, được kết nạp 71`: the same people in each row."""
    if fig.noun:
        return "all"
    for figure in reversed(line.figures[: fig.index]):
        made = next((d for d in figure.drafts if d.rule == gov.name), None)
        if made is not None:
            row = made.unit != (fig.owner or fig.unit) and ";" in line.low[figure.noun_end : fig.number.start]
            return made.segment if row and made.rule != "breakdown" else "all"
    return "all"


def of_share(line: Line, fig: Figure) -> str:
    """`nữ chiếm 45,3% (97 đồng chí)`: in brackets behind a group's share the group's number."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or not previous.number.percent:
        return "all"
    if fig.in_brackets and not previous.drafts and (group := _named_behind(line, fig, previous)):
        return group
    if not _OR_SO_MANY.fullmatch(line.low, previous.number.unit_end, fig.number.bound_start):
        return "all"
    measured = next((d for d in previous.drafts if d.metric == "target_attainment"), None)
    if measured is not None:
        return measured.segment  # chỉ tiêu kết nạp đảng viên người dân tộc thiểu số đạt 104% (52/50)
    if (again := _next_share(line, fig, previous)) is not None:
        return again
    share = next((i for i, c in enumerate(previous.left) if "link:share" in c.roles), -1)
    groups = [c for c in previous.left[: share + 1] if "people" in c.roles or is_people_name(line, c)]
    return groups[-1].roles.get("people", "ethnic_minority") if groups and not previous.drafts else "all"


def _named_behind(line: Line, fig: Figure, share: Figure) -> str:
    """`42,4% là nữ (67 người)`: the group that stands between its share and its number, or nothing."""
    for cue in (*share.right, *([share.noun_cue] if share.noun_cue is not None else [])):
        if "people" in cue.roles and line.low[share.number.unit_end : cue.start] in {" là ", " "}:
            return str(cue.roles["people"]) if line.low[cue.end : fig.number.bound_start] == " (" else ""
    return ""


def _next_share(line: Line, fig: Figure, previous: Figure) -> str | None:
    """`nông dân chiếm 31% (55 người), giáo viên 28% (49 người)`: the next of a row of groups, of which one is said to make up its share."""
    group = previous.left[-1] if previous.left else None
    before = line.figures[previous.index - 1] if previous.index else None
    if group is None or before is None or group.end + 1 != previous.number.bound_start or previous.drafts:
        return None
    told = before.in_brackets and any(d.rule == "breakdown" for d in before.drafts)
    return str(group.roles["people"]) if told and "people" in group.roles else None


# nữ chiếm 45,3% (97 đồng chí); người Bana chiếm 31% với 650 đồng chí; đảng viên người Mông chiếm 34%, tức 1.060 đồng chí
_OR_SO_MANY = re.compile(
    r"(?: (?:so với |trong |trên |của )?(?:tổng )?số đảng viên mới(?: được)?(?: kết nạp)?)? \((?:tức |tương đương |bằng )?|,? (?:tức|tức là|tương đương|tương đương với|tương ứng|tương ứng với|ứng với|với(?: tổng số)?) "
)


def of_same_group(line: Line, fig: Figure) -> str:
    """`Đầu nhiệm kỳ có 287 đảng viên gốc giáo, đến nay là 341 đảng viên`: of the group whose number at another time stands right before, or ``all``."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.part or fig.part or fig.noun not in MEMBERS_OR_UNSAID:
        return "all"
    if previous.number.percent or fig.number.percent or fig.number.of is not None:
        return "all"
    made = next((d for d in previous.drafts if d.metric == "members_total" and d.segment != "all"), None)
    if made is None or made.rule == "breakdown" or not made.value / _GROWS < fig.number.value < made.value * _GROWS:
        return "all"
    if previous.rises:
        return made.segment  # số đảng viên nữ tăng từ 302 (năm 2012) lên 388
    gap = line.low[previous.noun_end : fig.number.bound_start]
    from_then = line.low.endswith(
        ("từ ", "từ chỗ có ", "từ chỗ chỉ có ", "từ chỗ "), line.start, previous.number.bound_start
    )
    return made.segment if (_AND_NOW_OF if from_then else _AND_NOW).fullmatch(gap) else "all"


_GROWS = 10  # times that a group grows or shrinks at most
_IS_NOW = r"(?: (?:đã|là|có|còn|tăng|giảm|lên|lên tới|lên đến|xuống|được|con số|này|ấy|đạt|thành))+ "
_AND_NOW = re.compile(
    rf"(?:(?! trong đó)[^,;.:\d(]{{0,44}})?[,;] (?:(?:thì|và|nhưng|song) )?(?:(?:cho |tính )?(?:đến|tới) (?:nay|giờ|cuối năm (?:nay|\d{{4}})|năm (?:nay|\d{{4}})|tháng [\d/-]+)|hiện nay|hiện|nay|bây giờ|(?:cuối )?năm (?:nay|\d{{4}})),?{_IS_NOW}"
)
_AND_NOW_OF = re.compile(
    rf"[^,;.:(]{{0,40}}[,;] (?:(?:cho |tính )?(?:đến|tới) (?:nay|giờ|(?:cuối |đầu |hết |giữa )?năm (?:nay|\d{{4}})|(?:hết |cuối |đầu )?tháng \d{{1,2}}(?:[/-]\d{{4}}| năm (?:nay|\d{{4}}))?)|hiện nay|hiện|nay)[^,;.:\d(]{{0,40}}?{_IS_NOW}"
)


def of_those_among(line: Line, fig: Figure) -> str:
    """`13 trong số 21 đảng viên này là giáo viên`: what is said behind the whole is said of the part; ``all`` where it stands in no such words.

    `2 trong số 9 đảng viên này đã đi làm xa` are of no group.
    """
    whole = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if whole is None or whole.noun not in {"member", "person"} or fig.noun not in MEMBERS_OR_UNSAID:
        return "all"
    if whole.number.value <= fig.number.value or not _AMONG.fullmatch(line.low, fig.noun_end, whole.number.start):
        return "all"
    told = _ARE.match(line.low, whole.noun_end)
    cues = (c for c in whole.right if told is not None and c.start <= told.end() < c.end and "people" in c.roles)
    none = NO_GROUP if not fig.number.percent and _OF_THESE.match(line.low, whole.noun_end) else "all"
    return next((c.roles["people"] for c in cues), none)


_OF_THESE = re.compile(r" (?:này|ấy|đó) (?!(?:được |mới )?kết nạp)(?=\w)")
_AMONG = re.compile(r"(?: (?:đồng chí|người|đảng viên))? (?:trong|trên)(?: tổng)?(?: số)? ")
_ARE = re.compile(r" (?:(?:mới|này|ấy|đó|trên|nói trên|được|kết nạp) )*là (?:các |những |người )?")


def of_same_source(line: Line, state: State) -> str:
    """`Năm 2018, giới thiệu 3.412 đoàn viên ưu tú. Quý I/2019 giới thiệu 702`: of whom the sentence before introduced, at another time."""
    told = [d for d in state.drafts if d.metric == "candidates_identified" and d.paragraph == line.paragraph]
    return told[-1].segment if told and line.periods and told[-1].figure not in line.figures else "all"


OF_THESE = re.compile(
    r"(?: (?:công đoàn|ưu tú|tiêu biểu|cho đảng|vào đảng|với đảng|giới thiệu|tạo nguồn|xem xét|kết nạp|để|bồi dưỡng))*(?:[,;](?: trong đó| trong số đó| kết quả| qua đó| từ đó)?,?|,? (?:nhưng|song|thì|mà|và))(?: đã| đến nay| nay| có| mới| chỉ)* "
)


def whole_of(line: Line, fig: Figure, told: Draft) -> Draft:
    """`kết nạp 76, trong đó đoàn viên 52; riêng quý I cũng có 6 đồng chí được kết nạp`: at another time of the whole, not of its part."""
    timed = any(told.figure.noun_end <= p.start < fig.number.start for p in line.periods)
    return told.parent if told.rule == "breakdown" and told.parent is not None and timed else told
