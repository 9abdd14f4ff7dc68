"""Numbers of persons that a verb governs: admitted, introduced, confirmed, struck off, or in all."""

import re

from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft
from tasks.facts.fields import field_that_has
from tasks.facts.figures import MEMBERS_OR_UNSAID, Draft, Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.groups_before import (
    of_introduced,
    of_other_time,
    of_peer,
    of_row,
    of_same_source,
    plan_before,
    segment_of_mean,
)
from tasks.facts.introduced_by import introducing
from tasks.facts.no_deed import no_deed
from tasks.facts.plan_before_verb import is_named_plan
from tasks.facts.targets import is_target
from tasks.facts.work_short import of_work_that_falls_short
from tasks.facts.work_told_of import is_work_alone

_CASE = re.compile(
    r"(?<!\w)(?:vụ án|bị can|bị cáo|xét xử|tòa án|khởi tố|truy tố|bị bắt|tạm giam|điều tra|liên quan đến vụ)(?!\w)"
)


def _decided_once(line: Line, gov: Governor) -> bool:
    """`Ủy ban Kiểm tra quyết định khai trừ 4 đảng viên vì nhận tiền`: one decision, of no time that its sentence names."""
    if _DECIDES.search(line.low, line.start, gov.cue.start) is None:
        return False
    return (
        not any(m.first is not None or m.needs_year for m in line.periods)
        and _FOR.search(line.low, gov.cue.end, line.end) is not None
    )


_DECIDES = re.compile(r"(?<!\w)(?:quyết định|biểu quyết|thống nhất|nhất trí|đề nghị|công bố)(?!\w)[^.;]{0,60}\Z")
_FOR = re.compile(r"(?<!\w)(?:vì|do|về hành vi|liên quan|để)(?!\w)")
# khai trừ 13 đồng chí | ủy viên, nguyên ủy viên Trung ương: of one rank alone, which is no segment
_OF_RANK = re.compile(
    r",? (?:(?:là|đều là|nguyên|cựu) )*(?:ủy viên|bí thư|phó bí thư|chủ tịch|phó chủ tịch|lãnh đạo|cán bộ (?:thuộc )?diện|sĩ quan|cấp tướng|cấp ủy viên)(?!\w)"
)
# khai trừ 3 đảng viên | liên quan đường dây mua bán đất rừng
_FOR_A_CASE = re.compile(
    r"(?:(?!trong đó|trong số)[^;.]){0,120}?(?<!\w)liên quan(?: trực tiếp)?(?: đến| tới| trong)?(?: (?:một|các|những|hai))? (?:vụ|đường dây|sai phạm|việc|chuyên án|gói thầu|dự án)(?!\w)"
)


def read_by_verb(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> None:
    """Make the fact that the verb ``gov`` says of the persons of ``segment``, or say why it makes none."""
    verb = lexicon().verbs[gov.name]
    if reason := no_deed(line, fig, state, gov, segment):
        fig.reason = reason
        return
    metric = _metric_of(verb.metric or "", line, fig, gov)
    if metric == "members_left" and (_is_of_a_case(line) or _FOR_A_CASE.match(line.low, fig.noun_end, line.end)):
        fig.reason = "discipline"  # one case: khai trừ 2 bị can
        return
    if metric == "members_left" and _decided_once(line, gov):
        fig.reason = "discipline"
        return
    if metric == "members_left" and _OF_RANK.match(line.low, fig.noun_end) is not None:
        fig.reason = "breakdown"
        return
    segment = _segment_of_verb(line, fig, state, gov, metric, segment)
    frame = state.frame
    alone = metric == "members_total" and gov.name == "admit"
    start = gov.cue.start if gov.cue.end <= fig.number.start and not alone else fig.number.bound_start
    both = fig.number.of is not None and metric == "members_admitted"  # vượt kế hoạch: kết nạp 201/160 đảng viên
    target = not both and is_target(line, fig) and metric != "members_left"
    if not both and metric == "members_admitted" and ((noun_aim := is_named_plan(line, fig, gov)) or target):
        draft(line, fig, state, "admission_target", segment, "target", gov.name, start, whole=noun_aim and not target)
        return
    made = draft(line, fig, state, metric, segment, "target" if target else "actual", gov.name, start)
    raised_here = _IS_RAISED.search(line.low, gov.cue.end, fig.number.start) is not None
    made.tied = gov.name == "total" and (raised_here or line.low.startswith(("nâng", "đưa"), gov.cue.start))
    if made.tied and (raised := _raised_by(line, fig)) is not None:
        made.unit = raised.unit
    if made.tied and frame is not None and frame.paragraph == line.paragraph:
        state.frame = frame  # what follows speaks of the flow: nâng tổng số lên 3.044; đơn vị A 14
    if both and fig.number.of is not None:
        whole = draft(line, fig, state, "admission_target", segment, "target", "part_of_plan", start, whole=True)
        whole.value, whole.value_high = fig.number.of or whole.value, None
    elif fig.number.of is not None and segment != "all":
        whole = draft(line, fig, state, metric, "all", made.status, gov.name, start)
        whole.value, whole.value_high = fig.number.of, None


# nhờ đó, đội ngũ đảng viên của huyện được | nâng lên 1.312 người
_IS_RAISED = re.compile(r"(?<!\w)(?:nâng|tăng) lên(?: (?:thành|tới|đến|con|số|là|hơn|gần|trên))* \Z")


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
    if metric == "members_admitted" and (
        _is_strength(line, fig) or _is_large_part(line, fig, gov) or is_work_alone(line, fig, gov)
    ):
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
        segment = of_work_that_falls_short(line, fig) if segment == "all" else segment
    if metric == "members_total" and segment == "all" and (field := field_that_has(line, fig)) in {"business", "rural"}:
        return field  # ở khối doanh nghiệp, thị xã có 230 đảng viên sinh hoạt tại 21 chi bộ
    if gov.name == "identify" and segment == "all" and not fig.noun:
        segment = of_same_source(line, state)
    if gov.name == "identify" and segment == "all":
        segment = introducing(line, fig, gov.cue.start)
    return of_row(line, fig, gov) if segment == "all" and metric in _FLOWS else segment


_FLOWS = frozenset({"members_admitted", "candidates_identified", "candidates_proposed"})


# đưa ra khỏi Đảng | bằng hình thức | xóa tên 342: the way alone that is named behind
_BY_WAY_OF = re.compile(r" (?:bằng|với|theo|dưới) (?:các )?hình thức(?: là)?:? ")


def _how_left(line: Line, fig: Figure, gov: Governor) -> str:
    """In which way the members left: the verb's, or all ways where several verbs share the number."""
    if gov.name == "removed" and line.low.endswith("cho ", 0, fig.number.bound_start):
        out = _OUT.match(
            line.low, fig.noun_end
        )  # cho 4 đảng viên ra khỏi Đảng: as they asked, unless other ways are told
        ways = _IN_THESE_WAYS.match(line.low, out.end() if out else fig.noun_end)
        return "all" if ways or _UNFIT.match(line.low, fig.noun_end) else "resigned"
    unfit = gov.name == "resigned" and _UNFIT.match(line.low, fig.noun_end)
    if unfit or _IN_THESE_WAYS.match(line.low, fig.noun_end):
        return "all"  # cho ra khỏi Đảng 9 trường hợp, trong đó xóa tên 7; cho ra khỏi Đảng 6 đảng viên không đủ tư cách
    near = [
        c
        for c in fig.left
        if (
            not (fig.index and "," in line.low[c.end : gov.cue.start] and "after" in c.roles)
            or ";" in line.low[fig.window_start : c.start]  # có 7.012 đảng viên; xóa tên, khai trừ, cho ra khỏi Đảng 21
        )
        and ":" not in line.low[c.end : gov.cue.start]  # về đưa ra khỏi Đảng: khai trừ 3
    ]
    near = [c for c in near if not _BY_WAY_OF.fullmatch(line.low, c.end, gov.cue.start)]
    several = {c.roles.get("before") for c in near} & {"struck_off", "expelled", "resigned", "removed"}
    return "all" if len(several) > 1 else lexicon().verbs[gov.name].segment or "all"


_OUT = re.compile(r"(?: [^\W\d]+){0,2}? ra khỏi (?:hàng ngũ )?(?:của )?đảng(?!\w)")
_UNFIT = re.compile(r" không (?:còn )?(?:đủ|xứng) (?:tư cách|tiêu chuẩn|đáng)")
_IN_THESE_WAYS = re.compile(
    r"(?: đảng viên| đồng chí| trường hợp)?[,;:( ]+(?:trong đó|gồm|bao gồm|cụ thể|trong số đó)[,:]?(?: có)?(?: \d+)?(?: [^\W\d]+){0,3}? (?:bị )?(?:xóa tên|khai trừ|tự nguyện|xin ra)"
    # cho ra khỏi Đảng 7 người (5 xin ra, 2 xóa tên); (khai trừ 1, xin ra 3)
    r"|(?: đảng viên| đồng chí| trường hợp| người)? ?[(:–-] ?(?:\d+ )?(?:[^\W\d]+ )?(?:xin ra|xóa tên|khai trừ|tự nguyện)[^().;]{0,40}[,;]? (?:và )?(?:\d+ )?(?:[^\W\d]+ )?(?:xóa tên|khai trừ|xin ra|tự nguyện)(?!\w)"
)
