"""Numbers of persons that a verb governs: admitted, introduced, confirmed, struck off, or in all."""

import re

from tasks.facts.aims import is_target
from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft
from tasks.facts.figures import BODIES, MEMBERS_OR_UNSAID, PERSONS_OR_UNSAID, Draft, Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.groups_before import of_introduced, of_other_time, of_peer, plan_before, segment_of_mean
from tasks.facts.other_bodies import is_other_body, not_the_party
from tasks.facts.plan_before_verb import is_named_plan
from tasks.facts.roles import is_helped

# a part of the whole that has no segment: riêng khối xã, thị trấn kết nạp 120
_BLOC = re.compile(
    r"(?<!\w)khối (?:các )?(?:xã|phường|thị trấn|cơ quan|đảng|chính quyền|trường học|hành chính|sự nghiệp)[^;:]{0,40}\Z"
    r"|(?:trong đó|riêng|:),? (?:các )?đảng bộ (?:các |khối )?(?:xã|phường|thị trấn|cơ quan)(?:(?:,| và) (?:phường|thị trấn|đơn vị))*(?: (?:đã|cũng|mới|chỉ))* \Z"
)
_CASE = re.compile(
    r"(?<!\w)(?:vụ án|bị can|bị cáo|xét xử|tòa án|khởi tố|truy tố|bị bắt|tạm giam|điều tra|liên quan đến vụ)(?!\w)"
)


def read_by_verb(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> None:
    """Make the fact that the verb ``gov`` says of the persons of ``segment``, or say why it makes none."""
    verb = lexicon().verbs[gov.name]
    if reason := _no_deed(line, fig, state, gov, segment):
        fig.reason = reason
        return
    metric = _metric_of(verb.metric or "", line, fig, gov)
    if metric == "members_left" and _is_of_a_case(line):
        fig.reason = "discipline"  # one case: khai trừ 2 bị can
        return
    segment = _segment_of_verb(line, fig, state, gov, metric, segment)
    frame = state.frame
    start = gov.cue.start if gov.cue.end <= fig.number.start else fig.number.bound_start
    target = is_target(line, fig) and metric != "members_left"
    if metric == "members_admitted" and ((noun_aim := is_named_plan(line, fig, gov)) or target):
        draft(line, fig, state, "admission_target", segment, "target", gov.name, start, whole=noun_aim and not target)
        return
    made = draft(line, fig, state, metric, segment, "target" if target else "actual", gov.name, start)
    made.tied = gov.name == "total" and line.low.startswith(("nâng", "đưa"), gov.cue.start)
    if made.tied and (raised := _raised_by(line, fig)) is not None:
        made.unit = raised.unit
    if made.tied and frame is not None and frame.paragraph == line.paragraph:
        state.frame = frame  # what follows speaks of the flow: nâng tổng số lên 3.044; đơn vị A 14
    if fig.number.of is not None and metric == "members_admitted":
        whole = draft(line, fig, state, "admission_target", segment, "target", "part_of_plan", start, whole=True)
        whole.value, whole.value_high = fig.number.of, None
    elif fig.number.of is not None and segment != "all":
        whole = draft(line, fig, state, metric, "all", made.status, gov.name, start)
        whole.value, whole.value_high = fig.number.of, None


def _raised_by(line: Line, fig: Figure) -> Draft | None:
    """`Dẫn đầu là Công ty X: 57 đảng viên được kết nạp, nâng tổng số lên 1.118`: those of a list's member that raised its own total."""
    last = line.figures[fig.index - 1] if fig.index and not fig.names else None
    if last is None or not last.listed or ";" in line.low[last.noun_end : fig.number.start]:
        return None
    return next((d for d in last.drafts if d.metric == "members_admitted"), None)


def _metric_of(metric: str, line: Line, fig: Figure, gov: Governor) -> str:
    """The verb's metric, or another where the noun makes it one: files are proposed, members on probation no full ones."""
    if metric == "members_total" and (fig.noun == "probationary" or line.low.startswith(" dự bị", gov.cue.end)):
        return "members_probationary"  # số đảng viên dự bị hiện nay là 45 đồng chí
    if metric == "candidates_proposed" and fig.noun == "probationary":
        return "members_probationary"  # 4 đảng viên dự bị đang làm hồ sơ chuyển chính thức
    if fig.noun == "file" and metric in {"members_admitted", "candidates_identified"}:
        return "candidates_proposed"
    if metric == "members_admitted" and (_is_strength(line, fig) or _is_large_part(line, fig, gov)):
        return "members_total"
    return metric


def _is_strength(line: Line, fig: Figure) -> bool:
    """`phát triển được tổng cộng 31 đảng viên, trong đó 20 chính thức và 11 dự bị`: whom one admits is on probation; so many it has."""
    parts = line.figures[fig.index + 1 : fig.index + 3]
    if {f.noun for f in parts} != {"full_member", "probationary"}:
        return False
    return _PARTED.match(line.low, fig.noun_end, parts[0].number.bound_start) is not None


_PARTED = re.compile(r" ?[,;(]? ?(?:trong đó|gồm|bao gồm|với)(?: có)? ")


def _is_large_part(line: Line, fig: Figure, gov: Governor) -> bool:
    """`Tính đến nay, tỉnh phát triển hơn 7.000 đảng viên là người Khmer, chiếm hơn 15% đảng viên của tỉnh`: some of those it has."""
    following = next(iter(line.figures[fig.index + 1 :]), None)
    if not line.low.startswith("phát triển", gov.cue.start) or following is None or not following.number.percent:
        return False
    now = any(m.kind == "now" and line.start <= m.start < fig.number.start for m in line.periods)
    of_all = _OF_ALL_MEMBERS.match(line.low, fig.noun_end) is not None
    return now and of_all and following.number.value > _LARGEST_RATE


_LARGEST_RATE = 10  # percent of its members that a unit takes in
_OF_ALL_MEMBERS = re.compile(
    r"[^.;:\d]{0,50}, chiếm(?: [^\W\d]+){0,4} [\d,]+ ?%(?: so với| trên)?(?: tổng)?(?: số)? đảng viên(?! mới)"
)


def _is_of_a_case(line: Line) -> bool:
    """Whether the words before tell of one case before the law."""
    above = max(line.low.rfind("\n", 0, line.start), line.start - 240, 0)
    return _CASE.search(line.low, above, line.end) is not None


def _segment_of_verb(line: Line, fig: Figure, state: State, gov: Governor, metric: str, segment: str) -> str:
    """Whom the verb's fact is of, where the number's own words say ``segment``."""
    if metric == "members_left":
        segment = _how_left(line, fig, gov)
    if metric == "members_admitted" and segment == "all" and (plan := plan_before(line, fig, state)):
        segment = plan.segment
    if metric in {"candidates_proposed", "members_probationary"}:
        segment = segment if fig.noun == "people" else "all"
    if gov.name == "admit" and segment == "all" and fig.noun in {"", "person"}:
        segment = of_introduced(line, fig, gov)
    if metric == "members_admitted" and segment == "all" and fig.noun in MEMBERS_OR_UNSAID:
        segment = segment_of_mean(line, fig)
        segment = of_other_time(line, fig, gov) if segment == "all" else segment
        segment = of_peer(line, fig, gov) if segment == "all" else segment
    return segment


# đưa ra khỏi Đảng | bằng hình thức | xóa tên 342: the way alone that is named behind
_BY_WAY_OF = re.compile(r" (?:bằng|với|theo|dưới) (?:các )?hình thức(?: là)?:? ")


def _how_left(line: Line, fig: Figure, gov: Governor) -> str:
    """In which way the members left: the verb's, or all ways where several verbs share the number."""
    if gov.name == "removed" and line.low.endswith("cho ", 0, fig.number.bound_start):
        return "resigned"  # cho 4 đảng viên ra khỏi Đảng
    if _IN_THESE_WAYS.match(line.low, fig.noun_end):
        return "all"  # cho ra khỏi Đảng 9 trường hợp, trong đó xóa tên 7
    near = [
        c
        for c in fig.left
        if not (fig.index and "," in line.low[c.end : gov.cue.start] and "after" in c.roles)
        and ":" not in line.low[c.end : gov.cue.start]  # về đưa ra khỏi Đảng: khai trừ 3
    ]
    near = [c for c in near if not _BY_WAY_OF.fullmatch(line.low, c.end, gov.cue.start)]
    several = {c.roles.get("before") for c in near} & {"struck_off", "expelled", "resigned", "removed"}
    return "all" if len(several) > 1 else lexicon().verbs[gov.name].segment or "all"


_IN_THESE_WAYS = re.compile(
    r"(?: đảng viên| đồng chí| trường hợp)?[,;:( ]+(?:trong đó|gồm|bao gồm|cụ thể|trong số đó)[,:]?(?: có)?(?: \d+)?(?: [^\W\d]+){0,3}? (?:bị )?(?:xóa tên|khai trừ|tự nguyện|xin ra)"
)


def _of_a_bloc(line: Line, fig: Figure, gov: Governor) -> bool:
    """`riêng khối xã, thị trấn kết nạp 120`, but not `khối xã, thị trấn có A kết nạp 8`."""
    bloc = _BLOC.search(line.low, fig.window_start, gov.cue.start)
    if bloc is None or any(m.level == "organization" for m in fig.names):
        return False
    return not any(m.name and m.start > bloc.start() and m.end + 1 == gov.cue.start for m in fig.names)


def _of_some_bodies(line: Line, fig: Figure, gov: Governor) -> bool:
    """`toàn tỉnh kết nạp 1.486, riêng 9 đảng bộ huyện kết nạp 1.052`: what bodies of one kind admitted of those told before."""
    bodies = line.figures[fig.index - 1] if fig.index else None
    if bodies is None or bodies.noun not in BODIES or bodies.number.value <= 1:
        return False
    if any(m.name and m.start > bodies.number.start for m in fig.names):
        return False
    told = (d for f in line.figures[: bodies.index] for d in f.drafts if d.metric == "members_admitted")
    picked_out = _PICKS_OUT.search(line.low, line.start, bodies.number.bound_start) is not None
    return picked_out and gov.cue.start > bodies.noun_end and any(d.value > fig.number.value for d in told)


_PICKS_OUT = re.compile(r"(?<!\w)(?:riêng|trong đó|trong số đó)(?:,| có| ở| tại)* \Z")


def _no_deed(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> str:
    """Why a verb says nothing of an organisation's members here, or nothing."""
    if gov.name == "identify" and fig.noun in {"member", "probationary"}:
        return "task"  # giới thiệu 4 đảng viên về sinh hoạt ở thôn
    if gov.name == "identify" and fig.noun in PERSONS_OR_UNSAID and is_helped(line, gov.cue):
        return "task"  # 5 học sinh nghèo đang được giúp đỡ
    if reason := not_the_party(line, fig, gov, state):
        return reason
    if gov.name == "admit" and (is_other_body(line, fig, state) or _by_those_helped(line, fig, gov)):
        return "other_body"
    if gov.name == "admit" and _CELLS_THAT_ADMIT.search(line.low, line.start, fig.number.bound_start):
        return "other_count"
    if gov.name == "total" and segment == "all" and _of_a_branch(line, fig, gov):
        return "breakdown"
    if gov.name != "admit" or segment != "all":
        return ""
    some = (
        _of_a_bloc(line, fig, gov)
        or _of_some_bodies(line, fig, gov)
        or _FORMERLY.match(line.low, fig.noun_end) is not None
    )
    return "breakdown" if some else ""


# số chi bộ ấp kết nạp được đảng viên là | 71
_CELLS_THAT_ADMIT = re.compile(
    r"(?<!\w)số (?:chi bộ|đảng bộ|tổ chức đảng|thôn|bản|ấp|buôn|xã|đơn vị)(?: [^\W\d]+){0,4} kết nạp(?: được| mới| thêm)*(?: đảng viên| đảng viên mới)?(?: là| có| đạt| lên)+ \Z"
)


def _of_a_branch(line: Line, fig: Figure, gov: Governor) -> bool:
    """`nâng tổng số đảng viên trong ngành giáo dục huyện lên 498`: of one branch of a place's work, which is no segment."""
    place = fig.unit is None or fig.unit.level != "organization"
    return place and _BRANCH.match(line.low, gov.cue.end, fig.number.bound_start) is not None


_BRANCH = re.compile(
    r"(?: đảng viên)? (?:trong|của|ở|thuộc)(?: toàn)? (?:ngành|khối trường|khối các trường|các trường)(?!\w)"
)


def _by_those_helped(line: Line, fig: Figure, gov: Governor) -> bool:
    """`Đồn Biên phòng giúp các chi bộ bản kết nạp 5`: the organisation helps, others admit, and nobody says which."""
    unit = fig.owner or fig.unit
    if unit is None or unit.level != "organization" or "giúp" not in line.low[line.start : gov.cue.start]:
        return False
    helped = _HELPED.search(line.low, line.start, gov.cue.start)
    return helped is not None and not any(m.form in _NAMED and m.start > helped.start() for m in fig.names)


_NAMED = frozenset({"full", "bare"})
_HELPED = re.compile(
    r"(?<!\w)(?:giúp|giúp đỡ) (?:địa phương|cơ sở|cấp ủy|xã|thôn|bản|(?:các|những|\d+|hai|ba|bốn) (?:chi bộ|xã|thôn|bản|địa phương|đảng bộ|cấp ủy|ấp|buôn|làng))(?!\w)(?:(?! đã| chi bộ đồn| đơn vị)[^.;:\d])*\Z"
)


# kết nạp 4 quần chúng | trước đây vi phạm chính sách dân số
_FORMERLY = re.compile(
    r"(?: (?:ưu tú|trước đây|trước đó|đã|từng|có|là|người|những|trường hợp))* (?:vi phạm|bị (?:kỷ luật|xóa tên|khai trừ)|sinh con thứ)(?!\w)"
)
