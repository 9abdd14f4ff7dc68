"""Figures of persons: admitted, total, confirmed, left, candidates, targets, and the breakdowns of each."""

import re

from tasks.facts.aims import is_target
from tasks.facts.breakdowns import break_down, goes_on, is_part, parent_of, stands_alone
from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.governors import Governor, follower, governor
from tasks.facts.groups import BOTH, FILLER, field_of, of_those, segment_of
from tasks.facts.left_out import leave_out, read_strength_again
from tasks.facts.no_members import no_members
from tasks.facts.other_bodies import PARTY_SAID, is_other_body, not_the_party
from tasks.facts.strength import bodies_before, is_total

# a part of the whole that has no segment: riêng khối xã, thị trấn kết nạp 120
_BLOC = re.compile(
    r"(?<!\w)khối (?:các )?(?:xã|phường|thị trấn|cơ quan|đảng|chính quyền|trường học|hành chính|sự nghiệp)[^;:]{0,40}\Z"
)
_TITLED = re.compile(r" \d")
_PLAN_OF = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)(?: của)? (?:năm|quý|tháng|nhiệm kỳ)(?: \d{4})?(?: ?[-–] ?\d{4})?(?: là| phải| đề ra| được giao)? \Z"
)
_MADE_FULL = re.compile(r"(?:công nhận|chuẩn y|chuyển)(?: được)? \Z")
_OTHER_FILES = re.compile(
    r" (?:hành chính|thủ tục|đất|vay|xin việc|của (?:công dân|doanh nghiệp|người dân)|giao dịch|đăng ký|trực tuyến)"
)


def read_people(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number that counts persons, or say why it makes none."""
    before = line.low[fig.window_start : fig.number.bound_start]
    if read_strength_again(line, fig, state):
        return
    gov, after = governor(line, fig), follower(line, fig)
    if fig.noun == "full_member" and gov is None and _MADE_FULL.search(before):
        draft(line, fig, state, "members_confirmed", "all", status_of(line, fig), "confirm", fig.number.bound_start)
        return
    adjacent = gov is not None and gov.kind == "verb" and fig.number.bound_start - gov.cue.end <= 12
    fig.reason = no_members(line, fig, before, gov, after, adjacent=adjacent)
    if fig.reason or (after and after.kind == "verb" and after.name == "learn"):
        return
    fig.part = is_part(line, fig)
    segment = segment_of(line, fig)
    if segment == "all" and not fig.listed and not (fig.noun == "member" and not (gov and gov.kind in {"verb", "aim"})):
        segment = field_of(line, fig)
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
    plan = _plan_before(line, fig)
    if plan is not None and plan.rule == "left_out" and not (gov and gov.kind == "verb"):
        # in a list of percentages the brackets hold what was reached: cao nhất Can Lộc 141% (138 đảng viên)
        made = draft(line, fig, state, "members_admitted", plan.segment, "actual", "left_out", fig.number.bound_start)
        made.unit, made.parent = plan.unit, plan.parent
    elif plan is not None and not (gov and gov.kind == "verb"):
        draft(line, fig, state, "admission_target", plan.segment, "target", "aim", fig.number.bound_start, whole=True)
    elif gov and gov.kind == "verb" and not (passive and not adjacent and gov.name == "total"):
        _by_verb(line, fig, state, gov, segment)
    elif passive and after is not None:
        _by_verb(line, fig, state, after, _kept(line, fig, state, segment))
    elif (
        gov
        and gov.kind == "aim"
        and not fig.noun
        and line.text[gov.cue.start].isupper()
        and _TITLED.match(line.low, gov.cue.end)
    ):
        fig.reason = "document"  # tổng kết thực hiện Kế hoạch 67
    elif gov and gov.kind == "aim":
        draft(
            line,
            fig,
            state,
            "admission_target",
            segment,
            "target",
            gov.name if gov.name == "assigned" else "aim",
            gov.cue.start,
            whole=gov.name != "assigned",
        )
    elif after and after.kind == "aim":
        draft(line, fig, state, "admission_target", segment, "target", "aim", fig.number.bound_start, whole=True)
    else:
        _by_surroundings(line, fig, state, segment, before)


def _parts_of(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """A part whose phrase says `số đảng viên` once more is one of the flow that its list breaks down."""
    parent = parent_of(line, fig, state)
    if parent is None or parent.metric == "members_total":
        return False
    break_down(line, fig, state, parent, segment)
    return True


def _plan_before(line: Line, fig: Figure) -> Draft | None:
    """`bằng 40,7% chỉ tiêu cả năm (150 đồng chí)`: in brackets behind its percentage stands the plan; its percentage is returned."""
    if not fig.in_brackets or not fig.index or not line.low.endswith("(", 0, fig.number.bound_start):
        return None
    return next((d for d in line.figures[fig.index - 1].drafts if d.metric == "target_attainment"), None)


def _kept(line: Line, fig: Figure, state: State, segment: str) -> str:
    """`4 đồng chí khác được kết nạp`: of the same people as before."""
    again = line.low.startswith((" khác", " còn lại", " nữa"), fig.noun_end)
    previous = line.figures[fig.index - 1].drafts if fig.index else []
    if fig.part and fig.noun == "person" and segment == "all" and previous:
        return previous[0].segment
    return state.frame.segment if again and segment == "all" and state.frame is not None else segment


_CASE = re.compile(r"(?<!\w)(?:vụ án|bị can|khởi tố|truy tố|bị bắt|tạm giam|điều tra|liên quan đến vụ)(?!\w)")


def _by_verb(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> None:
    verb = lexicon().verbs[gov.name]
    if gov.name == "identify" and fig.noun == "member":
        fig.reason = "task"  # giới thiệu 4 đảng viên về sinh hoạt ở thôn
        return
    metric = verb.metric or ""
    if reason := not_the_party(line, fig, gov):
        fig.reason = reason
        return
    if gov.name == "admit" and is_other_body(line, fig):
        fig.reason = "other_body"
        return
    if (
        gov.name == "admit"
        and segment == "all"
        and not any(m.level == "organization" for m in fig.names)
        and _BLOC.search(line.low, fig.window_start, gov.cue.start)
    ):
        fig.reason = "breakdown"
        return
    if fig.noun == "probationary" and metric == "members_total":
        metric = "members_probationary"
    if fig.noun == "file" and metric in {"members_admitted", "candidates_identified"}:
        metric = "candidates_proposed"
    if metric == "members_left" and _CASE.search(line.low, line.start, line.end):
        fig.reason = "discipline"  # one case: khai trừ 2 bị can
        return
    if metric == "members_left":
        near = [
            c for c in fig.left if not (fig.index and "," in line.low[c.end : gov.cue.start] and "after" in c.roles)
        ]
        several = {c.roles.get("before") for c in near} & {"struck_off", "expelled", "resigned", "removed"}
        segment = "all" if len(several) > 1 else verb.segment or "all"
    if metric in {"candidates_proposed", "members_probationary"}:
        segment = segment if fig.noun == "people" else "all"
    frame = state.frame
    start = gov.cue.start if gov.cue.end <= fig.number.start else fig.number.bound_start
    target = is_target(line, fig) and metric != "members_left"
    noun_aim = any(c.roles.get("aim") == "noun" and 0 <= gov.cue.start - c.end <= 2 for c in fig.left) or bool(
        _PLAN_OF.search(line.low, fig.window_start, gov.cue.start)
    )
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


def _by_surroundings(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
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
        if _OTHER_FILES.match(line.low, fig.noun_end) or not PARTY_SAID.search(line.low, line.start, line.end):
            fig.reason = "quantity"
            return
        draft(line, fig, state, "candidates_proposed", "all", status_of(line, fig), "files", fig.number.bound_start)
        return
    noun = fig.head or fig.noun_cue
    if noun is not None and noun.roles.get("said") == "admit_new" and not fig.part:
        _by_new_members(line, fig, state, segment)
        return
    parent = parent_of(line, fig, state)
    breakdown = segment != "all" and (
        fig.part or (parent is not None and (parent.figure in line.figures or goes_on(line, fig, parent)))
    )
    if breakdown and parent is not None and fig.listed is False and not stands_alone(line, fig, segment):
        break_down(line, fig, state, parent, segment)
        return
    if fig.noun == "member" and is_total(line, fig, state):
        if segment == "all" and (bodies := bodies_before(line, fig)):
            segment = bodies[-1].drafts[0].segment if bodies[-1].drafts[0].segment == "business" else "all"
        draft(line, fig, state, "members_total", segment, status_of(line, fig), "have", fig.number.bound_start)
        return
    if fig.part and segment == "all" and not fig.listed:
        fig.reason = "breakdown"
        return
    leave_out(line, fig, state, segment, before)


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
