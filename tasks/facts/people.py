"""Figures of persons: admitted, total, confirmed, left, candidates, targets, and the breakdowns of each."""

import re

from tasks.facts.against_plan import read_against_plan
from tasks.facts.aims import is_target
from tasks.facts.breakdowns import break_down, is_part
from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.fields import field_of
from tasks.facts.figures import Figure, Line
from tasks.facts.followers import follower
from tasks.facts.governors import Governor, governor
from tasks.facts.groups import BOTH, OF_THEM, of_those, segment_of
from tasks.facts.groups_before import of_introduced, of_same_group, of_share, plan_before, segment_of_mean
from tasks.facts.no_members import no_members
from tasks.facts.other_bodies import is_other_body, not_the_party
from tasks.facts.owed import asked_of, is_owed
from tasks.facts.parents import parent_of
from tasks.facts.plans import read_beside_share, read_of_plan
from tasks.facts.rankings import read_result_of_share
from tasks.facts.roles import is_helped, of_family
from tasks.facts.rows_below import read_row
from tasks.facts.said_again import of_this_group, read_strength_again
from tasks.facts.set_above import against_plan
from tasks.facts.surroundings import by_surroundings

# a part of the whole that has no segment: riêng khối xã, thị trấn kết nạp 120
_BLOC = re.compile(
    r"(?<!\w)khối (?:các )?(?:xã|phường|thị trấn|cơ quan|đảng|chính quyền|trường học|hành chính|sự nghiệp)[^;:]{0,40}\Z"
)
_TITLED = re.compile(r" \d")
_PLAN_OF = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)(?: của)? (?:năm|quý|tháng|nhiệm kỳ)(?: \d{4})?(?: ?[-–] ?\d{4})?(?: là| phải| đề ra| được giao)? \Z"
    r"|(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)[^,;.:]{0,40} là \Z"
)
# chỉ tiêu cả năm là 90 quần chúng | được kết nạp
_PLAN_IS = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)[^,;.:%\d]{0,50}(?: \d{4})?[^,;.:%\d]{0,30}(?: là|:)(?: phải| có| sẽ)* \Z"
)
_MADE_FULL = re.compile(r"(?:công nhận|chuẩn y|chuyển)(?: được)? \Z")


def read_people(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number that counts persons, or say why it makes none."""
    before = line.low[fig.window_start : fig.number.bound_start]
    if (
        read_strength_again(line, fig, state)
        or read_result_of_share(line, fig, state)
        or read_against_plan(line, fig, state)
    ):
        return
    gov, after = governor(line, fig), follower(line, fig)
    if gov and after and gov.kind == after.kind == "verb" and _in_own_clause(line, fig, gov, after):
        gov = None
    if fig.noun == "full_member" and gov is None and _MADE_FULL.search(before):
        draft(line, fig, state, "members_confirmed", "all", status_of(line, fig), "confirm", fig.number.bound_start)
        return
    if gov and gov.name == "confirm" and _WAITS.search(line.low, fig.window_start, gov.cue.start):
        _by_waiting(line, fig, state)
        return
    if gov and gov.name == "total" and line.low.startswith(" chính thức", gov.cue.end):
        fig.reason = "full_members"  # số đảng viên chính thức là 1.215
        return
    adjacent = gov is not None and gov.kind == "verb" and fig.number.bound_start - gov.cue.end <= 12
    fig.reason = no_members(line, fig, before, gov, after, adjacent=adjacent)
    if not fig.reason and of_family(line, fig):
        fig.reason = "quantity"
    if fig.reason or (after and after.kind == "verb" and after.name == "learn"):
        return
    fig.part = is_part(line, fig)
    segment = segment_of(line, fig)
    if segment == "all" and not fig.listed and not (fig.noun == "member" and not (gov and gov.kind in {"verb", "aim"})):
        segment = field_of(line, fig)
    if segment != "all" and _is_whole_of_share(line, fig, before):
        segment = "all"
    elif segment == "all":
        segment = of_share(line, fig)
    if segment == "all":
        segment = of_this_group(line, fig, state)
    if segment == "all" and not (gov and gov.kind != "verb"):
        segment = of_same_group(line, fig)
    if segment == BOTH:
        if fig.part or not adjacent:
            fig.reason = "breakdown"
            return
        segment = "all"  # kết nạp 2 thanh niên Chăm
    passive_number = gov is not None and (
        (gov.cue.roles.get("after") == gov.name and "before" not in gov.cue.roles)
        or (fig.number.of is not None and line.low.startswith("số ", gov.cue.start))
    )
    if gov and gov.kind == "verb" and passive_number and segment == "all":
        segment = of_those(fig, gov.cue, fig.number.of is not None)
    if gov and gov.name == "total" and fig.part and segment != "all" and _parts_of(line, fig, state, segment):
        return  # trong đó, số đảng viên là nữ có 97
    passive = after is not None and after.kind == "verb" and not (after.name == "total" and fig.noun != "member")
    if not (gov and gov.kind == "verb") and (read_beside_share(line, fig, state) or read_of_plan(line, fig, state)):
        return
    if gov and gov.kind == "verb" and not (passive and not adjacent and gov.name == "total"):
        _by_verb(line, fig, state, gov, segment)
    elif passive and after is not None:
        _by_verb(line, fig, state, after, _kept(line, fig, state, segment))
    elif gov is None and after is None and read_row(line, fig, state, segment):
        return
    elif not _by_aim(line, fig, state, gov, after, segment):
        by_surroundings(line, fig, state, segment, before)


def _is_whole_of_share(line: Line, fig: Figure, before: str) -> bool:
    """`Gần 60% trong số 112 đảng viên mới là đoàn viên`: the share is of the group, the number is of all."""
    previous = line.figures[fig.index - 1] if fig.index else None
    return previous is not None and previous.number.percent and _IN_THESE.fullmatch(before[-24:]) is not None


_IN_THESE = re.compile(r"[^,;.:]*(?<!\w)(?:trong|trên)(?: tổng)?(?: số)? ")


def _by_aim(line: Line, fig: Figure, state: State, gov: Governor | None, after: Governor | None, segment: str) -> bool:
    """A plan that a word names: `chỉ tiêu 40`, `được giao 40`, `40 đảng viên theo kế hoạch`."""
    start = fig.number.bound_start
    if gov and gov.kind == "aim":
        titled = line.low.startswith("kế hoạch", gov.cue.start) and fig.number.start - gov.cue.end <= 1
        if titled and not fig.noun and line.text[gov.cue.start].isupper() and _TITLED.match(line.low, gov.cue.end):
            fig.reason = "document"  # tổng kết thực hiện Kế hoạch 67
            return True
        if not _admissions_meant(line, fig, state):
            fig.reason = "quantity"
            return True
        if fig.number.of is not None and line.low.endswith(("/", "/ "), line.start, gov.cue.start):
            made = draft(line, fig, state, "members_admitted", segment, "actual", "part_of_plan", start)
            against_plan(line, fig, state, made)  # (kết quả/kế hoạch): 2014: 138/140
            return True
        rule = "assigned" if gov.name == "assigned" else "aim"
        draft(line, fig, state, "admission_target", segment, "target", rule, gov.cue.start, whole=rule == "aim")
        return True
    if after and after.kind == "aim" and fig.number.of is not None and not is_target(line, fig):
        made = draft(line, fig, state, "members_admitted", segment, "actual", "part_of_plan", start)
        against_plan(line, fig, state, made)  # đã có 21/22 đảng viên theo chỉ tiêu được kết nạp
        return True
    if after and after.kind == "aim":
        draft(line, fig, state, "admission_target", segment, "target", "aim", start, whole=True)
        return True
    if gov is None and is_owed(line, fig, state):
        segment = segment if segment != "all" else asked_of(line, fig)
        draft(line, fig, state, "admission_target", segment, "target", "assigned", start)
        return True
    return False


def _admissions_meant(line: Line, fig: Figure, state: State) -> bool:
    """Whether a plan is one of admissions: its sentence says so, or the page has spoken of such before."""
    if fig.noun in {"member", "source", "probationary"} or any(d.metric in _OF_ADMISSION for d in state.drafts):
        return True
    above = line.low.rfind("\n", 0, max(0, line.start - 2)) + 1
    title = line.low[: line.low.find("\n") + 1]
    return _ADMITS.search(line.low, above, line.end) is not None or (
        _ADMITS.search(title) is not None or "đảng bộ" in title or "chi bộ" in title
    )


_OF_ADMISSION = frozenset({"members_admitted", "admission_target", "target_attainment", "admission_rate"})
_ADMITS = re.compile(
    r"kết nạp(?!(?: [\d.,]+| được| mới| thêm| hơn| gần| trên)* (?:đoàn|đội|hội|thành|cầu|xã) )|đảng viên|phát triển đảng|vào đảng|quần chúng|ưu tú|xây dựng đảng|tạo nguồn"
)
_WAITS = re.compile(r"(?<!\w)(?:chờ|chưa|sắp|đến hạn|chuẩn bị|đủ điều kiện|đến kỳ)(?: được| xét| ngày)* \Z")


def _by_waiting(line: Line, fig: Figure, state: State) -> None:
    """`Đảng viên dự bị đang chờ chuyển chính thức: 13`: not yet made full members."""
    start = fig.number.bound_start
    if "dự bị" in line.low[fig.window_start : start] or fig.noun == "probationary":
        draft(line, fig, state, "members_probationary", "all", status_of(line, fig), "probationary", start)
    else:
        fig.reason = "no_event"


def _parts_of(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """A part whose phrase says `số đảng viên` once more is one of the flow that its list breaks down."""
    parent = parent_of(line, fig, state)
    if parent is None or parent.metric == "members_total":
        return False
    break_down(line, fig, state, parent, segment)
    return True


def _kept(line: Line, fig: Figure, state: State, segment: str) -> str:
    """`4 đồng chí khác được kết nạp`: of the same people as before."""
    again = line.low.startswith((" khác", " còn lại", " nữa"), fig.noun_end)
    previous = line.figures[fig.index - 1].drafts if fig.index else []
    if previous and previous[0].metric == "training_participants" and OF_THEM.match(line.low, fig.noun_end):
        return segment_of(line, previous[0].figure)  # 40 chiến sĩ học lớp; 18 người trong số đó được kết nạp
    previous = [d for d in previous if d.metric != "training_participants"]
    if fig.part and fig.noun == "person" and segment == "all" and previous:
        return previous[0].segment
    of_these = segment == "all" and fig.noun == "person" and bool(previous)
    if of_these and previous[0].metric == "candidates_identified":
        start = previous[0].figure.noun_end
        if _OF_THESE.fullmatch(line.low, start, fig.number.bound_start):
            return previous[0].segment  # giới thiệu 96 đoàn viên ưu tú, 51 người được kết nạp
    if segment == "all" and previous and OF_THEM.match(line.low, fig.noun_end):
        return previous[0].segment  # 37 người trong số đó được kết nạp
    return state.frame.segment if again and segment == "all" and state.frame is not None else segment


_OF_THESE = re.compile(
    r"(?: (?:ưu tú|cho đảng|vào đảng|với đảng|xem xét|kết nạp|để|bồi dưỡng))*,(?: trong đó| trong số đó)?,?(?: đã| đến nay| nay| có)* "
)
_CASE = re.compile(
    r"(?<!\w)(?:vụ án|bị can|bị cáo|xét xử|tòa án|khởi tố|truy tố|bị bắt|tạm giam|điều tra|liên quan đến vụ)(?!\w)"
)


def _in_own_clause(line: Line, fig: Figure, gov: Governor, after: Governor) -> bool:
    """`chưa quan tâm tạo nguồn; trong năm có 9 đảng viên bị khai trừ`: the verb behind says it, in a clause of its own."""
    if after.name in {"total", gov.name} or gov.cue.start >= fig.number.start:
        return False
    return _OWN_CLAUSE.search(line.low, gov.cue.end, fig.number.bound_start) is not None


_OWN_CLAUSE = re.compile(r"[;:,][^;:,]*(?<!\w)(?:có|còn)(?: tới| đến| thêm)? \Z")


def _of_a_bloc(line: Line, fig: Figure, gov: Governor) -> bool:
    """`riêng khối xã, thị trấn kết nạp 120`, but not `khối xã, thị trấn có A kết nạp 8`."""
    bloc = _BLOC.search(line.low, fig.window_start, gov.cue.start)
    if bloc is None or any(m.level == "organization" for m in fig.names):
        return False
    return not any(m.name and m.start > bloc.start() and m.end + 1 == gov.cue.start for m in fig.names)


def _no_deed(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> str:
    """Why a verb says nothing of an organisation's members here, or nothing."""
    if gov.name == "identify" and fig.noun in {"member", "probationary"}:
        return "task"  # giới thiệu 4 đảng viên về sinh hoạt ở thôn
    if gov.name == "identify" and fig.noun in {"people", "person", ""} and is_helped(line, gov.cue):
        return "task"  # 5 học sinh nghèo đang được giúp đỡ
    if reason := not_the_party(line, fig, gov, state):
        return reason
    if gov.name == "admit" and is_other_body(line, fig):
        return "other_body"
    return "breakdown" if gov.name == "admit" and segment == "all" and _of_a_bloc(line, fig, gov) else ""


def _by_verb(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> None:
    verb = lexicon().verbs[gov.name]
    if reason := _no_deed(line, fig, state, gov, segment):
        fig.reason = reason
        return
    metric = verb.metric or ""
    if metric == "members_total" and (fig.noun == "probationary" or line.low.startswith(" dự bị", gov.cue.end)):
        metric = "members_probationary"  # số đảng viên dự bị hiện nay là 45 đồng chí
    if fig.noun == "file" and metric in {"members_admitted", "candidates_identified"}:
        metric = "candidates_proposed"
    if metric == "members_left" and _CASE.search(
        line.low, max(line.low.rfind("\n", 0, line.start), line.start - 240, 0), line.end
    ):
        fig.reason = "discipline"  # one case: khai trừ 2 bị can
        return
    if metric == "members_left":
        near = [
            c for c in fig.left if not (fig.index and "," in line.low[c.end : gov.cue.start] and "after" in c.roles)
        ]
        several = {c.roles.get("before") for c in near} & {"struck_off", "expelled", "resigned", "removed"}
        segment = "all" if len(several) > 1 else verb.segment or "all"
        if gov.name == "removed" and line.low.endswith("cho ", 0, fig.number.bound_start):
            segment = "resigned"  # cho 4 đảng viên ra khỏi Đảng
    if metric == "members_admitted" and segment == "all" and (plan := plan_before(line, fig, state)):
        segment = plan.segment
    if metric in {"candidates_proposed", "members_probationary"}:
        segment = segment if fig.noun == "people" else "all"
    if gov.name == "admit" and segment == "all" and fig.noun in {"", "person"}:
        segment = of_introduced(line, fig, gov)
    if metric == "members_admitted" and segment == "all" and fig.noun in {"", "person", "member"}:
        segment = segment_of_mean(line, fig)
    frame = state.frame
    start = gov.cue.start if gov.cue.end <= fig.number.start else fig.number.bound_start
    target = is_target(line, fig) and metric != "members_left"
    named = line.low.endswith(("mục tiêu ", "mục tiêu là ", "chỉ tiêu "), fig.window_start, gov.cue.start)
    ahead = gov.cue.end <= fig.number.start  # 21/22 đảng viên theo chỉ tiêu | được kết nạp: the plan is no verb's there
    noun_aim = ahead and (
        named
        or any(c.roles.get("aim") == "noun" and 0 <= gov.cue.start - c.end <= 2 for c in fig.left)
        or bool(_PLAN_OF.search(line.low, fig.window_start, gov.cue.start))
    )
    if metric == "members_admitted" and not ahead and fig.number.of is None:
        noun_aim = bool(_PLAN_IS.search(line.low, fig.window_start, fig.number.bound_start))
    if metric == "members_admitted" and (target or noun_aim):
        draft(line, fig, state, "admission_target", segment, "target", gov.name, start, whole=noun_aim and not target)
        return
    made = draft(line, fig, state, metric, segment, "target" if target else "actual", gov.name, start)
    made.tied = gov.name == "total" and line.low.startswith(("nâng", "đưa"), gov.cue.start)
    if made.tied and frame is not None and frame.paragraph == line.paragraph:
        state.frame = frame  # what follows speaks of the flow: nâng tổng số lên 3.044; đơn vị A 14
    if fig.number.of is not None and metric == "members_admitted":
        whole = draft(line, fig, state, "admission_target", segment, "target", "part_of_plan", start, whole=True)
        whole.value, whole.value_high = fig.number.of, None
    elif fig.number.of is not None and segment != "all":
        whole = draft(line, fig, state, metric, "all", made.status, gov.name, start)
        whole.value, whole.value_high = fig.number.of, None
