"""Figures of persons: admitted, total, confirmed, left, candidates, targets, and the breakdowns of each."""

import re

from tasks.facts.aims import is_target
from tasks.facts.breakdowns import break_down, goes_on, is_part, parent_of, stands_alone
from tasks.facts.cues import lexicon
from tasks.facts.drafts import PEOPLE_METRICS, State, draft, status_of
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.governors import Governor, follower, governor
from tasks.facts.groups import FILLER, of_those, segment_of
from tasks.facts.left_out import leave_out
from tasks.facts.strength import bodies_before, is_total

GROWTH = re.compile(
    r"(?<!\w)(?<!khai )(?:trừ|trừ đi|không tính|chưa kể|không kể) \Z|vượt (?:chỉ tiêu|kế hoạch|nghị quyết|kh|ct)(?: [^\W\d]+){0,3} \Z|(?:tăng|giảm|vượt|thiếu|hụt|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: thêm| được| khoảng| hơn| gần)*\s*\Z"
    r"|(?<!\w)(?:hơn|kém|tăng|giảm)(?: so)?(?: với)? (?:cùng kỳ|năm|tháng|quý|nhiệm kỳ|khóa|đợt)(?:(?! (?:lên|là|có|đạt|xuống|còn) )[^,;()\d]|\d{4}){0,24} ?\Z"
)
_ATTENDING = re.compile(r"(?:cùng |cũng )?(?:tham dự|đến dự|dự (?:lễ|hội|buổi|và|có|đại)|về dự|có mặt)")
# bodies that admit members of their own
_OWN_BODY = re.compile(
    r"(?<!\w)(?:đoàn (?:xã|trường|thanh niên|huyện|tncs|phường|cơ sở|khối)|huyện đoàn|tỉnh đoàn|thành đoàn|thị đoàn|xã đoàn|chi đoàn|liên đội"
    r"|công đoàn|nghiệp đoàn|hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp|người cao tuổi|chữ thập đỏ|sinh viên|doanh nghiệp|doanh nhân|khuyến học|luật gia|nhà báo)|chi hội)[^,;]*\Z"
)
_PARTY_SAID = re.compile(
    r"đảng|quần chúng|chi bộ|cấp ủy|kết nạp|chuẩn y|đoàn viên ưu tú|đang chờ|chờ (?:xét|duyệt)|lý lịch|đang xét|hoàn (?:thiện|tất|chỉnh)"
)
# a part of the whole that has no segment: riêng khối xã, thị trấn kết nạp 120
_BLOC = re.compile(
    r"(?<!\w)khối (?:các )?(?:xã|phường|thị trấn|cơ quan|đảng|chính quyền|trường học|hành chính|sự nghiệp)[^;:]{0,40}\Z"
)
_SHARED = frozenset({"change", "inspection", "discipline", "honour", "badge", "attendance", "task"})
_EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|đoàn thể|chi đoàn|đảng viên|cấp ủy|thôn|tổ chức|cơ sở|buôn|bản|ấp|chi, đảng bộ|chi hội|đồng chí)"
)
SOME_PLACE = re.compile(
    r"(?<!\w)(?:(?:có|mà) (?:xã|nơi|thôn|bản|huyện|đơn vị|phường|địa phương|ấp|buôn|làng|khu|xóm)"
    r"|(?:một số|nhiều|hai|ba|bốn) (?:xã|nơi|huyện|đơn vị|phường|địa phương|chi bộ|đảng bộ)|nào (?:cũng|đều))(?! có số| là)[^,;:()]*\Z"
)
_TITLED = re.compile(r" \d")
_PLAN_OF = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)(?: của)? (?:năm|quý|tháng|nhiệm kỳ)(?: \d{4})?(?: ?[-–] ?\d{4})?(?: là| phải| đề ra| được giao)? \Z"
)
_MADE_FULL = re.compile(r"(?:công nhận|chuẩn y|chuyển)(?: được)? \Z")
_WISH = re.compile(r"(?<!\w)(?:muốn|nếu|xin|việc|khi|để được|chưa|không|đề nghị) (?:xét |được )?\Z")
_BODY_WORDS = re.compile(r"đảng|cấp ủy|chi bộ|huyện ủy|quần chúng")
_OTHER_FILES = re.compile(
    r" (?:hành chính|thủ tục|đất|vay|xin việc|của (?:công dân|doanh nghiệp|người dân)|giao dịch|đăng ký|trực tuyến)"
)


def read_people(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number that counts persons, or say why it makes none."""
    before = line.low[fig.window_start : fig.number.bound_start]
    gov, after = governor(line, fig), follower(line, fig)
    if fig.noun == "full_member" and gov is None and _MADE_FULL.search(before):
        draft(line, fig, state, "members_confirmed", "all", status_of(line, fig), "confirm", fig.number.bound_start)
        return
    adjacent = gov is not None and gov.kind == "verb" and fig.number.bound_start - gov.cue.end <= 12
    fig.reason = _no_fact(line, fig, before, gov, after, adjacent=adjacent)
    if fig.reason or (after and after.kind == "verb" and after.name == "learn"):
        return
    fig.part = is_part(line, fig)
    segment = segment_of(line, fig)
    passive_number = gov is not None and (
        (gov.cue.roles.get("after") == gov.name and "before" not in gov.cue.roles)
        or (fig.number.of is not None and line.low.startswith("số ", gov.cue.start))
    )
    if gov and gov.kind == "verb" and passive_number and segment == "all":
        segment = of_those(fig, gov.cue, fig.number.of is not None)
    passive = after is not None and after.kind == "verb" and not (after.name == "total" and fig.noun != "member")
    plan = _plan_before(line, fig)
    if plan is not None and not (gov and gov.kind == "verb"):
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


def _plan_before(line: Line, fig: Figure) -> Draft | None:
    """`bằng 40,7% chỉ tiêu cả năm (150 đồng chí)`: in brackets behind its percentage stands the plan."""
    if not fig.in_brackets or not fig.index or not line.low.endswith("(", 0, fig.number.bound_start):
        return None
    return next((d for d in line.figures[fig.index - 1].drafts if d.metric == "target_attainment"), None)


def _no_fact(
    line: Line, fig: Figure, before: str, gov: Governor | None, after: Governor | None, *, adjacent: bool
) -> str:
    """Why the number tells nothing of an organisation's members, or nothing."""
    if reason := _not_of_the_body(line, fig):
        return reason
    if GROWTH.search(before) or (fig.rises and not _dated(line, fig)):
        return "change"
    if gov and gov.kind == "exclude" and not (after and after.kind == "verb" and after.name != "total"):
        return gov.name
    spoken_for = gov is not None and line.low.startswith(("đại diện", "thay mặt"), gov.cue.start)
    if spoken_for and gov is not None and gov.cue.start == line.start:
        return "honour"  # Thay mặt 37 đảng viên, đồng chí ... phát biểu
    if after and after.kind == "exclude" and (not adjacent or (spoken_for and after.name in {"badge", "honour"})):
        return after.name
    if fig.noun == "full_member" and not (gov and gov.name == "confirm"):
        return "full_members"
    for_all = gov is not None and line.low.startswith(("đại diện", "thay mặt"), gov.cue.start)
    if _ATTENDING.match(line.low, line.start) and not for_all:
        return "attendance"
    if (
        not fig.others
        and not fig.listed
        and (each := _EACH.search(line.low, max(line.start, fig.number.start - 90), fig.number.start))
        and not any(m.start >= each.end() and re.search(r"[,:]", line.low[each.end() : m.start]) for m in fig.names)
        and "kết quả" not in line.low[each.end() : fig.number.start]
    ):
        return "requirement"
    named = any(m.form in {"full", "bare"} and not m.plural for m in fig.names)
    if (
        not fig.listed
        and not named
        and SOME_PLACE.search(line.low, max(line.start, fig.window_start - 8), fig.number.bound_start)
    ):
        return "some_place"
    if gov and gov.kind == "verb" and _WISH.search(line.low, max(line.start, gov.cue.start - 16), gov.cue.start):
        return "no_event"
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and gov is None and previous.reason in _SHARED:
        if line.low[previous.noun_end : fig.number.bound_start].strip(" ,") in {"và", "có", "trong đó", "trong đó có"}:
            return previous.reason
    if (
        previous is not None
        and previous.noun in {"cell", "committee", "grassroots"}
        and previous.reason == "other_count"
        and gov is None
        and not re.search(r"[,;]", line.low[previous.noun_end : fig.number.start])
    ):
        return "other_count"
    return ""


def _not_of_the_body(line: Line, fig: Figure) -> str:
    """Members that no organisation counts as its own: a family's, those lent or only in touch, an age, a badge list."""
    if _AGED.match(line.low, fig.noun_end):
        return "schooling"
    if fig.noun not in {"member", "person", ""}:
        return ""
    if fig.noun == "member" and _FAMILY.search(line.low, line.start, fig.number.bound_start):
        return "quantity"
    if _LENT.match(line.low, fig.noun_end, line.end):
        return "exempt"
    alike = all(f.noun in {"member", "person", ""} for f in line.figures[fig.index :])
    if alike and _AWARDED.match(line.low, line.figures[-1].noun_end, line.end):
        return "badge"
    return ""


_AGED = re.compile(r" (?:đã |đều |còn |đang |ở tuổi |trong độ tuổi )*(?:trên|dưới|từ|ngoài|quá) \d+(?: ?(?:-|–|đến) ?\d+)? tuổi")
_FAMILY = re.compile(r"(?<!\w)(?:gia đình|vợ chồng|dòng họ|cha con|nhà) (?:tôi|ông|bà|anh|chị|bác|cụ|họ|già làng)(?!\w)[^;:.]{0,60} có \Z")
_LENT = re.compile(
    r" [^,;:.()]{0,50}(?<!\w)(?:giữ (?:mối )?(?:liên|quan) hệ|(?:tham gia )?sinh hoạt (?:hai chiều|nơi cư trú)|về sinh hoạt tại)"
    r"| (?:thuộc )?(?:các |của các )?đồn (?:biên phòng )?(?:về |đang |tham gia |xuống )*sinh hoạt"
)
_AWARDED = re.compile(
    r" (?:vinh dự |đã |đều |cùng )*(?:được|đón) (?:trao tặng|trao huy|nhận huy|tặng huy|truy tặng|đón nhận huy|trao huy hiệu|nhận bằng khen|tặng giấy khen)"
)


def _dated(line: Line, fig: Figure) -> bool:
    """Whether a time stands right behind a number: từ 168 (đảng viên) năm 2005 lên 205."""
    return any(0 <= p.start - fig.noun_end < 12 for p in line.periods)


def _kept(line: Line, fig: Figure, state: State, segment: str) -> str:
    """`4 đồng chí khác được kết nạp`: of the same people as before."""
    again = line.low.startswith((" khác", " còn lại", " nữa"), fig.noun_end)
    previous = line.figures[fig.index - 1].drafts if fig.index else []
    if fig.part and fig.noun == "person" and segment == "all" and previous:
        return previous[0].segment
    return state.frame.segment if again and segment == "all" and state.frame is not None else segment


def _by_verb(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> None:
    verb = lexicon().verbs[gov.name]
    if gov.name == "identify" and fig.noun == "member":
        fig.reason = "task"  # giới thiệu 4 đảng viên về sinh hoạt ở thôn
        return
    metric = verb.metric or ""
    if reason := _not_the_party(line, fig, gov):
        fig.reason = reason
        return
    if gov.name == "admit" and _is_other_body(line, fig):
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
    if metric == "members_left":
        near = [c for c in fig.left if not (fig.index and "," in line.low[c.end : gov.cue.start] and "after" in c.roles)]
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


def _not_the_party(line: Line, fig: Figure, gov: Governor) -> str:
    """Verbs that others share (phát triển, giới thiệu, phát hiện) speak of the Party only where its words stand beside."""
    word = line.low[gov.cue.start : gov.cue.end]
    near = line.low[max(line.start, gov.cue.start - 60) : min(line.end, fig.window_end + 30)]
    if fig.noun in {"member", "probationary", "source", "full_member"}:
        return ""
    if gov.name == "admit":
        if word.startswith("phát triển") and "đảng" not in near:
            return "quantity"
        if (
            _OWN_BODY.search(line.low, max(line.start, gov.cue.start - 60), gov.cue.start)
            and "đảng" not in line.low[gov.cue.start : fig.window_end]
        ):
            return "other_body"
    if gov.name == "identify" and fig.noun != "source":
        behind = line.low[fig.number.end : fig.window_end]
        if not re.search(r"ưu tú|đảng|quần chúng|nguồn", word + behind) and "nguồn" not in near and "ưu tú" not in near:
            return "quantity"
    if (
        gov.name == "propose"
        and not _PARTY_SAID.search(near)
        and not re.search(r"kết nạp|lý lịch", line.low[line.start : line.end])
    ):
        return "quantity"
    if gov.name == "total" and "đảng viên" not in line.low[fig.window_start : fig.number.start]:
        earlier = any(d.metric in PEOPLE_METRICS for f in line.figures[: fig.index] for d in f.drafts)
        if not earlier and fig.noun != "member":
            return "quantity"
    return ""


def _is_other_body(line: Line, fig: Figure) -> bool:
    """The Youth Union or a union admits its own: kết nạp 45 đoàn viên mới, 24 hội viên."""
    behind = line.low[fig.number.end : fig.number.end + 40]
    if re.match(r" hội viên[\w ,]{0,24}(?:đảng|ưu tú)", behind):
        return False
    if re.match(
        r" (?:hội viên|đội viên|đoàn viên (?:mới|công đoàn|tncs|vào đoàn)|chi hội|thành viên|nghiệp đoàn)", behind
    ):
        return True
    if not re.match(r" đoàn viên", behind):
        return False
    return not _BODY_WORDS.search(line.low, line.start, line.end)


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
        if _OTHER_FILES.match(line.low, fig.noun_end) or not _PARTY_SAID.search(line.low, line.start, line.end):
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
    last = next((c for c in reversed(fig.left) if c.roles.get("before") != "have"), None)
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
