"""Figures of persons: admitted, total, confirmed, left, candidates, targets, and the breakdowns of each."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from tasks.facts.aims import is_target
from tasks.facts.cues import Cue, lexicon
from tasks.facts.figures import Draft, Figure, Line

WEAK = frozenset({"have", "learn"})
PEOPLE_METRICS = frozenset(
    [
        "members_admitted",
        "members_total",
        "members_probationary",
        "members_confirmed",
        "members_left",
        "candidates_identified",
        "candidates_proposed",
        "admission_target",
        "training_participants",
    ]
)
BROKEN_DOWN = frozenset(
    ["members_admitted", "members_total", "members_confirmed", "candidates_identified", "admission_target"]
)
_FILLER = re.compile(
    r"[\s,:(“\"–-]*(?:(?:góp|đóng góp|góp mặt|chiếm đa số|chiếm quá nửa|chiếm hơn nửa|chiếm (?:gần |hơn |quá )?một nửa|chiếm phần lớn|chiếm (?:đông|nhiều|ít) nhất|(?:đông|nhiều|ít) nhất|vẫn là nguồn chính|là nguồn chính"
    r"|đông hơn nam|nhiều hơn nam|khác|ưu tú|với|cả thảy|tất cả|đứng máy|trẻ|chỉ chiếm|chiếm tới|hiện có|nay có|,|–|-|là|có|chiếm|mới|lên đến|lên tới|được|gồm|tới|đạt|thì|chỉ|còn|lên|cho|đến|xã|khoảng|ngoài nhà nước|số|các|tổng số|thêm) ?)*\Z"
)
_BELOW = re.compile(r"[-+*•\s]*(?:số )?(?:đảng viên mới|trong đó|trong số|phân tích|cơ cấu|[-+•])")
_FAR = 400  # characters from a figure to the sentence that breaks it down
_WHO = re.compile(r" (?:đều |chính |vốn )?là (?:người |các |những )?")
_ENDS = re.compile(r"[”\"']?\s*(?:[.,;:)(\n–-]|\Z|và |song |nhưng |so với |trong số)")
_PEOPLE_BEFORE = re.compile(
    r"(?:người|dân tộc|đồng bào|đảng viên|thanh niên|là|và|[,;:(–-]|tộc|quần chúng|gốc|trong đó|riêng|có|gồm) ?\Z"
)
GROWTH = re.compile(
    r"(?:tăng|giảm|vượt|thiếu|hụt|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: thêm| được| khoảng| hơn| gần)*\s*\Z"
    r"|(?<!\w)(?:hơn|kém|tăng|giảm)(?: so)?(?: với)? (?:cùng kỳ|năm|tháng|quý|nhiệm kỳ|khóa|đợt)(?:(?! (?:lên|là|có|đạt|xuống|còn) )[^,;()\d]|\d{4}){0,24} ?\Z"
)
_PHRASE_END = re.compile(r"[,(:]|(?<!\w)(?:và|thì|do)(?!\w)")
_OF_A_TIME = re.compile(
    r" (?:trong |từ |tính |cả )*(?:năm|quý|tháng|\d+ tháng|\w+ tháng|nhiệm kỳ|giai đoạn|đầu năm|\d{4})(?!\w)"
)
_NUMBER_OF = re.compile(r"(?<!\w)số (?!đó|này)")
_OWN_CLAUSE = re.compile(r"[,;]|(?<!\w)(?:có|và)(?!\w)")
_ASSIGNS = re.compile(r"giao|đăng ký")
_PURPOSE = re.compile(
    r"(?<!\w)(?:để|muốn|nhằm|chưa|không|chuẩn bị|đủ điều kiện(?! đã)|đủ tiêu chuẩn(?! đã)|mới được|(?:đang |còn )?chờ(?: ngày)?|sắp|đến hạn)(?!\w)"
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
_BY = re.compile(r"(?<!\w)do(?!\w)")
_EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|đoàn thể|chi đoàn|đảng viên|cấp ủy|thôn|tổ chức|cơ sở|buôn|bản|ấp|chi, đảng bộ|chi hội|đồng chí)"
)
SOME_PLACE = re.compile(
    r"(?<!\w)(?:(?:có|mà) (?:xã|nơi|thôn|bản|huyện|đơn vị|phường|địa phương|ấp|buôn|làng|khu|xóm)"
    r"|(?:một số|nhiều|hai|ba|bốn) (?:xã|nơi|huyện|đơn vị|phường|địa phương|chi bộ|đảng bộ)|nào (?:cũng|đều))(?! có số| là)[^,;:()]*\Z"
)
_WISH = re.compile(r"(?<!\w)(?:muốn|nếu|xin|việc|khi|để được|chưa|không) (?:xét |được )?\Z")
_BODY_WORDS = re.compile(r"đảng|cấp ủy|chi bộ|huyện ủy|quần chúng")
_OTHER_FILES = re.compile(
    r" (?:hành chính|thủ tục|đất|vay|xin việc|của (?:công dân|doanh nghiệp|người dân)|giao dịch|đăng ký|trực tuyến)"
)
_THIS_NUMBER = re.compile(r"(?:con số này|con số đó|con số ấy|số này) (?:là|chỉ là|đạt|lên|tăng lên)\s*\Z")
_ALL_OF = re.compile(r"cả\s*\Z")


@dataclass(slots=True)
class State:
    """What the article has said so far, that later words may leave out."""

    frame: Draft | None = None
    mains: list[Draft] = field(default_factory=list)
    mains_line: int = -1
    rated: str = ""
    place_metric: str = ""
    class_segment: str = ""
    share: Draft | None = None
    last: Draft | None = None
    muted: str = ""
    drafts: list[Draft] = field(default_factory=list)
    plan: Draft | None = None
    """The last plan, which a list or a result may come back to."""
    table: bool = False
    """A heading said that a/b means admitted and planned: kết quả (kết nạp/chỉ tiêu)."""
    class_at: int = -1
    """The paragraph that last named a class of the Party."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What says of a number's persons what they did or were: a verb, an aim, or what makes them no fact."""

    kind: str
    name: str
    cue: Cue


def governor(line: Line, fig: Figure) -> Governor | None:
    """The nearest strong word before the number, within its own window."""
    passive: Cue | None = None
    for cue in reversed(fig.left):
        roles = cue.roles
        name = roles.get("before")
        between = line.low[cue.end : fig.number.bound_start]
        if "after" in roles and roles["after"] != "learn":
            if fig.index and "," in between and cue.start - fig.window_start < 30:
                continue  # it belongs to the number before: 10 đảng viên xin ra khỏi Đảng, 5 ...
            if passive is None and (not name or fig.listed):
                passive = cue
                if fig.listed or _NUMBER_OF.search(line.low, fig.window_start, cue.start):
                    return Governor("verb", roles["after"], cue)
                continue
        if name == "total" and passive is not None:
            return Governor("verb", passive.roles["after"], passive)
        if name and name not in WEAK:
            return Governor("verb", name, cue)
        if roles.get("aim") == "noun" and not fig.listed and not _OWN_CLAUSE.search(between) and len(between) < 70:
            return Governor("aim", "noun", cue)
        if (
            roles.get("aim") == "modal"
            and _ASSIGNS.search(line.low[cue.start : cue.end])
            and not re.search(r"[,;]", between)
            and len(between) < 60
        ):
            if fig.noun == "people" or line.low.startswith(" quân", cue.end):
                continue
            plan = any(c.roles.get("aim") == "noun" and 0 <= cue.start - c.end < 25 for c in fig.left)
            return Governor("aim", "noun" if plan and not fig.listed else "assigned", cue)
        if "exclude" in roles and roles["exclude"] not in {
            "rule",
            "growth",
            "task",
            "schooling",
            "attendance",
            "change",
        }:
            return Governor("exclude", roles["exclude"], cue)
        if roles.get("exclude") in {"task", "attendance", "schooling"} and "," not in between:
            return Governor("exclude", roles["exclude"], cue)
    return None


def follower(line: Line, fig: Figure) -> Governor | None:
    """The first strong word behind the noun, before a comma."""
    for cue in fig.right:
        gap = line.low[fig.noun_end : cue.start]
        name = cue.roles.get("after")
        tail = line.low[cue.end : fig.window_end].strip()
        heads_next = not tail and fig.window_end < line.end and line.low[fig.window_end] not in ";)\n"
        if _PURPOSE.search(gap):
            return None
        if name and "," not in gap and "(" not in gap and not (heads_next and "before" in cue.roles):
            return Governor("verb", name, cue)
        if _by_agent(line, fig, cue, gap) and not heads_next:
            return Governor("verb", cue.roles["before"], cue)
        if cue.roles.get("before", "have") not in WEAK:
            return None
        excluded = cue.roles.get("exclude") if not _BY.search(gap) else None
        if excluded and excluded not in {"growth", "rule", "change", "inspection"} and not heads_next and len(gap) < 60:
            if excluded in {"task", "honour", "attendance", "other_body", "schooling"} and "," in gap:
                continue
            return Governor("exclude", excluded, cue)
        if cue.roles.get("aim") == "noun" and re.search(r"theo\s*\Z", gap) and "," not in gap and fig.number.of is None:
            return Governor("aim", "noun", cue)
    return _shared_follower(line, fig)


def _shared_follower(line: Line, fig: Figure) -> Governor | None:
    """`31 học sinh, 27 nông dân và 8 công nhân được kết nạp`: what stands behind the last holds for all of the list."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or fig.noun != "people" or following.noun != "people":
        return None
    if line.low[fig.noun_end : following.number.bound_start].strip() not in {",", "và", ", và"}:
        return None
    found = follower(line, following)
    return found if found is not None and found.kind == "verb" and found.name in {"admit", "confirm"} else None


_ASSOCIATIONS = {"nông dân": "farmer", "phụ nữ": "female"}  # whose members they are
_AGENT = re.compile(r" (?:\w+ ){0,3}(?:được|do) [^,;()]{2,70}\Z")


def _by_agent(line: Line, fig: Figure, cue: Cue, gap: str) -> bool:
    """`6 đoàn viên được Đảng bộ nhà trường kết nạp`, `112 đoàn viên do Quận đoàn giới thiệu`; `12 đảng viên kết nạp năm 2005`."""
    name = cue.roles.get("before")
    if name not in {"admit", "identify", "confirm", "propose"}:
        return False
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is not None and following.noun and following.number.bound_start - cue.end < 12:
        return False
    return bool(_AGENT.fullmatch(gap)) or (name == "admit" and fig.noun == "member" and gap == " ")


def segment_of(line: Line, fig: Figure) -> str:
    """The part of the people that the number's own phrase names, or ``all``."""
    cue = fig.noun_cue
    if cue is not None and line.low.startswith("hội viên", cue.start):
        return next((s for word, s in _ASSOCIATIONS.items() if word in line.low[line.start : line.end]), "all")
    if cue is not None and "people" in cue.roles:
        return "all" if _two_groups(line, fig, cue) else cue.roles["people"]
    for cue in fig.right:
        gap = line.low[fig.noun_end : cue.start]
        if (
            _PHRASE_END.search(gap)
            or len(gap) > 45
            or cue.roles.get("before", "have") not in WEAK
            or "exclude" in cue.roles
            or "link:part" in cue.roles
        ):
            break
        if "people" in cue.roles:
            return cue.roles["people"]
        if _is_people(line, cue):
            return "ethnic_minority"
    return _segment_before(line, fig)


def _two_groups(line: Line, fig: Figure, cue: Cue) -> bool:
    """`2 thanh niên Chăm`: of two groups at once, so of neither as a whole."""
    following = fig.right[0] if fig.right else None
    if following is None or following.start - fig.noun_end > 1:
        return False
    other = following.roles.get("people") or (
        "ethnic_minority" if "peoples" in following.roles and line.text[following.start].isupper() else None
    )
    return other is not None and other != cue.roles["people"]


def _is_people(line: Line, cue: Cue) -> bool:
    named = "peoples" in cue.roles and line.text[cue.start].isupper()
    return named and bool(_PEOPLE_BEFORE.search(line.low, max(0, cue.start - 16), cue.start))


def _segment_before(line: Line, fig: Figure) -> str:
    if fig.noun not in {"", "person", "member"}:
        return "all"
    for cue in reversed(fig.left):
        gap = line.low[cue.end : fig.number.bound_start]
        found = cue.roles.get("people") or ("ethnic_minority" if _is_people(line, cue) else "")
        if found and (_FILLER.match(gap) or _only_names(line, fig, cue)):
            return found
        if cue.roles.get("before", "have") not in WEAK:
            return _subject_segment(fig)
    return "all"


def _only_names(line: Line, fig: Figure, cue: Cue) -> bool:
    """Between the segment and the number stand only names of peoples: dân tộc Tày, Nùng 12."""
    return all("peoples" in c.roles or c.roles.get("before") == "have" for c in fig.left if c.start >= cue.end) and any(
        "peoples" in c.roles for c in fig.left if c.start >= cue.end
    )


def _subject_segment(fig: Figure) -> str:
    """`riêng ở thôn, bản kết nạp 96`, `số đảng viên nữ là 71`, `số đảng viên kết nạp trong DN là 61`."""
    last = max((i for i, c in enumerate(fig.left) if c.roles.get("before", "have") not in WEAK), default=-1)
    for cue in fig.left[last + 1 :]:
        if "people" in cue.roles:
            return cue.roles["people"]
    riding = next((i for i, c in enumerate(fig.left) if c.roles.get("link:part") == "part"), None)
    if riding is not None:
        for cue in fig.left[riding + 1 : last]:
            if "people" in cue.roles:
                return cue.roles["people"]
    return "all"


def read_people(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number that counts persons, or say why it makes none."""
    before = line.low[fig.window_start : fig.number.bound_start]
    gov, after = governor(line, fig), follower(line, fig)
    adjacent = gov is not None and gov.kind == "verb" and fig.number.bound_start - gov.cue.end <= 12
    fig.reason = _no_fact(line, fig, before, gov, after, adjacent=adjacent)
    if fig.reason or (after and after.kind == "verb" and after.name == "learn"):
        return
    fig.part = _is_part(line, fig)
    segment = segment_of(line, fig)
    passive_number = gov is not None and (
        (gov.cue.roles.get("after") == gov.name and "before" not in gov.cue.roles)
        or (fig.number.of is not None and line.low.startswith("số ", gov.cue.start))
    )
    if gov and gov.kind == "verb" and passive_number and segment == "all":
        segment = _of_those(fig, gov.cue, fig.number.of is not None)
    passive = after is not None and after.kind == "verb" and not (after.name == "total" and fig.noun != "member")
    plan = _plan_before(line, fig)
    if plan is not None and not (gov and gov.kind == "verb"):
        draft(line, fig, state, "admission_target", plan.segment, "target", "aim", fig.number.bound_start, whole=True)
    elif gov and gov.kind == "verb" and not (passive and not adjacent and gov.name == "total"):
        _by_verb(line, fig, state, gov, segment)
    elif passive and after is not None:
        _by_verb(line, fig, state, after, _kept(line, fig, state, segment))
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
    if GROWTH.search(before) or (fig.rises and not _dated(line, fig)):
        return "change"
    if gov and gov.kind == "exclude" and not (after and after.kind == "verb" and after.name != "total"):
        return gov.name
    if after and after.kind == "exclude" and not adjacent:
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
        and "," not in line.low[previous.noun_end : fig.number.start]
    ):
        return "size_of_cells"
    return ""


def _dated(line: Line, fig: Figure) -> bool:
    """Whether a time stands right behind a number: từ 168 (đảng viên) năm 2005 lên 205."""
    return any(0 <= p.start - fig.noun_end < 12 for p in line.periods)


def _of_those(fig: Figure, passive: Cue, ratio: bool) -> str:
    """`số thanh niên được kết nạp nhiều nhất: 3`, `có nhiều học sinh vào Đảng là X 14`; of a/b the subject: nông dân chiếm ... (14/25)."""
    named = [c for c in fig.left if "people" in c.roles and c.end <= passive.start]
    if not named:
        return "all"
    return named[0 if ratio else -1].roles["people"]


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
        segment = verb.segment or "all"
    if metric in {"candidates_proposed", "members_probationary"}:
        segment = segment if fig.noun == "people" else "all"
    frame = state.frame
    start = gov.cue.start if gov.cue.end <= fig.number.start else fig.number.bound_start
    target = is_target(line, fig) and metric != "members_left"
    noun_aim = any(c.roles.get("aim") == "noun" and 0 <= gov.cue.start - c.end <= 2 for c in fig.left)
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
    if re.match(r" hội viên[\w ,]{0,24}(?:vào đảng|ưu tú)", behind):
        return False
    if re.match(
        r" (?:hội viên|đội viên|đoàn viên (?:mới|công đoàn|tncs|vào đoàn)|chi hội|thành viên|nghiệp đoàn)", behind
    ):
        return True
    if not re.match(r" đoàn viên", behind):
        return False
    return not _BODY_WORDS.search(line.low, line.start, line.end)


def _is_part(line: Line, fig: Figure) -> bool:
    """Whether the number breaks down an earlier one: after `trong đó`, and on through the list that follows it."""
    parts = [c for c in fig.left if c.roles.get("link:part") == "part"]
    if parts and not _OF_A_TIME.match(line.low, parts[-1].end):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    return (
        previous is not None
        and previous.part
        and (fig.noun in {"", "people"} or ";" not in line.low[previous.noun_end : fig.number.start])
    )


def _by_surroundings(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """No verb of its own: the noun, a breakdown, a list, or what the sentence said before decide."""
    if fig.noun == "probationary" or _probationary_before(line, fig):
        draft(
            line, fig, state, "members_probationary", "all", _status(line, fig), "probationary", fig.number.bound_start
        )
        return
    if fig.noun == "full_member":
        fig.reason = "full_members"
        return
    if fig.noun == "file":
        if _OTHER_FILES.match(line.low, fig.noun_end) or not _PARTY_SAID.search(line.low, line.start, line.end):
            fig.reason = "quantity"
            return
        draft(line, fig, state, "candidates_proposed", "all", _status(line, fig), "files", fig.number.bound_start)
        return
    noun = fig.head or fig.noun_cue
    if noun is not None and noun.roles.get("said") == "admit_new" and not fig.part:
        _by_new_members(line, fig, state, segment)
        return
    parent = _parent(line, fig, state)
    breakdown = segment != "all" and (
        fig.part or (parent is not None and (parent.figure in line.figures or _goes_on(line, fig, parent)))
    )
    if breakdown and parent is not None and fig.listed is False and not _stands_alone(line, fig, segment):
        _break_down(line, fig, state, parent, segment)
        return
    if fig.noun == "member" and _is_total(line, fig, state):
        if segment == "all" and (bodies := _bodies_before(line, fig)):
            segment = bodies[-1].drafts[0].segment if bodies[-1].drafts[0].segment == "business" else "all"
        draft(line, fig, state, "members_total", segment, _status(line, fig), "have", fig.number.bound_start)
        return
    if fig.part and segment == "all" and not fig.listed:
        fig.reason = "breakdown"
        return
    _leave_out(line, fig, state, segment, before)


def _goes_on(line: Line, fig: Figure, parent: Draft) -> bool:
    """A sentence of the same paragraph goes on to break the figure down: `Nữ: 41; đoàn viên có 120 đồng chí`, `7 là học sinh`."""
    below = parent.paragraph == line.paragraph - 1 and _BELOW.match(line.low, line.start)
    if not (parent.paragraph == line.paragraph or below) or line.start - parent.figure.number.end > _FAR or fig.listed:
        return False
    if fig.noun not in {"", "person"}:
        return False
    if says_who(line, fig):
        return True
    return bool(_ENDS.match(line.low, fig.noun_end))


def says_who(line: Line, fig: Figure) -> bool:
    """`7 là học sinh THPT`, `33 đồng chí là nữ`: the group stands behind the number."""
    match = _WHO.match(line.low, fig.noun_end)
    if match is None:
        return False
    return any(
        "people" in c.roles or _is_people(line, c)
        for c in fig.right
        if c.start <= match.end() and c.end > match.end() - 1
    )


def _probationary_before(line: Line, fig: Figure) -> bool:
    """`đảng viên dự bị 205 đồng chí`, `đảng viên dự bị là 36`."""
    last = next((c for c in reversed(fig.left) if c.roles.get("before") != "have"), None)
    return (
        fig.noun in {"", "person"} and last is not None and last.roles.get("noun") == "probationary"
        and bool(_FILLER.match(line.low[last.end : fig.number.bound_start]))
    )  # fmt: skip


def _stands_alone(line: Line, fig: Figure, segment: str) -> bool:
    """`có 386 đảng viên là người có đạo trong tổng số 11.240`: a total of a group with a verb of its own."""
    del segment
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and any(d.metric == "members_admitted" and d.segment == "all" for d in previous.drafts):
        if line.low[previous.noun_end : fig.number.bound_start].strip(" ,") in {"có", "và có", "trong đó có"}:
            return False
    return (
        fig.noun == "member"
        and not fig.part
        and any(c.roles.get("before") == "have" and line.low[c.start : c.end].endswith("có") for c in fig.left)
    )


def _status(line: Line, fig: Figure) -> str:
    return "target" if is_target(line, fig) else "actual"


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


def _parent(line: Line, fig: Figure, state: State) -> Draft | None:
    """Which earlier figure a breakdown breaks down."""
    mains = [d for d in state.mains if not d.per_year and d.value >= fig.number.value]
    mains = [d for d in mains if not d.figure.in_brackets or (d.figure in line.figures and fig.in_brackets)] or mains
    here = [d for d in mains if d.figure in line.figures]
    pool = here or [d for d in mains if d.unit == fig.unit] or mains
    if not pool:
        return None
    window = line.low[fig.window_start : fig.number.start]
    if "mới" in window or "kết nạp" in window:
        fresh = [d for d in pool if d.metric in {"members_admitted", "admission_target"}]
        return fresh[-1] if fresh else pool[-1]
    last = pool[-1]
    if last.tied and not fig.in_brackets:
        flows = [d for d in pool if d.metric == "members_admitted"]
        return flows[-1] if flows else last
    return last


def _break_down(line: Line, fig: Figure, state: State, parent: Draft, segment: str) -> None:
    made = draft(line, fig, state, parent.metric, segment, parent.status, "breakdown", _phrase_start(line, fig))
    made.parent = parent
    if fig.owner is None:
        made.unit = parent.unit


def _phrase_start(line: Line, fig: Figure) -> int:
    """Where the phrase begins whose segment stands before its number: nữ 33."""
    if fig.noun in {"", "person"}:
        for cue in reversed(fig.left):
            if "people" in cue.roles and fig.number.bound_start - cue.end < 12:
                return cue.start
    return fig.number.bound_start


def _is_total(line: Line, fig: Figure, state: State) -> bool:
    """Whether a bare `N đảng viên` is the strength of an organisation."""
    if fig.head is not None:
        return not fig.part
    if not fig.part and _counted_along(line, fig, state):
        return True
    have = next((c for c in reversed(fig.left) if c.roles.get("before") == "have"), None)
    said = line.low[have.start : have.end] if have else ""
    people_before = [f for f in line.figures[: fig.index] if any(d.metric in PEOPLE_METRICS for d in f.drafts)]
    bodies_before = _bodies_before(line, fig)
    if (
        re.search(r"từ(?: chỗ)?(?: chỉ)?(?: có)?\s*\Z", line.low[fig.window_start : fig.number.bound_start])
        and "nay" in line.low[fig.noun_end : line.end]
    ):
        return True
    if re.search(r"(?:chi bộ|đảng bộ) (?:với|gồm)\s*\Z", line.low[fig.window_start : fig.number.bound_start]):
        return True
    if re.search(
        r"thành lập(?: chỉ)?(?: có| với)?(?: vẻn vẹn| chỉ)?\s*\Z", line.low[fig.window_start : fig.number.bound_start]
    ):
        return True
    if have and (said.endswith("có") or said in {"vẻn vẹn", "vỏn vẹn", "dài tới"}):
        return not fig.part or bool(bodies_before) or (_alone(line, fig) and not people_before)
    if fig.listed and state.frame is not None and not bodies_before:
        return state.frame.metric == "members_total"
    if bodies_before and not (people_before and line.low[have.start : have.end] == "là" if have else False):
        return True
    if people_before:
        return people_before[-1].drafts[0].metric == "members_total"
    if fig.index and any(d.metric == "places_total" for d in line.figures[fig.index - 1].drafts):
        return True
    return said in {"với", "gồm"} and not (
        state.frame is not None and state.frame.metric == "members_admitted" and fig.names
    )


def _alone(line: Line, fig: Figure) -> bool:
    """`Riêng Chi bộ thôn X có 24 đảng viên`: one of several bodies, with its own strength."""
    return line.low.startswith(("riêng ", "tính riêng "), line.start) and any(
        m.party or m.form == "cell" for m in fig.names
    )


def _counted_along(line: Line, fig: Figure, state: State) -> bool:
    """A strength without a verb: `Đảng bộ phường nay ngót 400 đảng viên`, `có 15 phường, 16.903 đảng viên`, `trong 226 đảng viên của xã`."""
    before = line.low[fig.window_start : fig.number.bound_start]
    admissions = (
        state.frame is not None
        and state.frame.metric != "members_total"
        and (state.frame.figure in line.figures or fig.listed or any("link:list" in c.roles for c in fig.left))
    )
    if admissions or not _STANDS.match(line.low, fig.noun_end):
        return False
    if _AMONG.search(before) and _OF_UNIT.match(line.low, fig.noun_end):
        return True
    if fig.names and fig.names[-1].party and not unsaid(line, fig.window_start, fig.number.bound_start):
        return True
    if fig.names and _NEARLY.search(before) and not unsaid(line, fig.window_start, fig.number.bound_start):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if (
        previous is None
        or previous.number.percent
        or not _NEXT_COUNT.fullmatch(line.low, previous.number.end, fig.number.bound_start)
    ):
        return False
    return any(line.low[c.start : c.end].endswith(("có", "gồm")) for c in previous.left)


_STANDS = re.compile(r"\s*(?:[.,;:)(\n–-]|\Z|đang |sinh hoạt|ở |tại |trong |của |thuộc |chia |và |thì |toàn )")
_AMONG = re.compile(r"(?<!\w)trong(?: số| tổng số)? \Z")
_OF_UNIT = re.compile(r" (?:của|toàn|hiện có|trong) ")
_NEARLY = re.compile(r"(?:ngót|nghét|nay|hiện|hiện nay|với|gồm|vẻn vẹn|vỏn vẹn) \Z")
_NEXT_COUNT = re.compile(r" [^\W\d]+(?: [^\W\d]+){0,3}(?:,| và| với) ")


def _bodies_before(line: Line, fig: Figure) -> list[Figure]:
    return [
        f
        for f in line.figures[: fig.index]
        if any(d.metric.startswith(("grassroots", "subordinate")) for d in f.drafts)
    ]


def _leave_out(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """A member of a list, or a number whose noun and verb stand further up: they are those of the frame."""
    frame = state.frame
    plan = state.plan
    if (
        plan is not None
        and (frame is None or plan.figure.number.start > frame.figure.number.start)
        and _near(line, plan)
    ):
        result = _RESULT.search(line.low, fig.window_start, fig.number.start)
        if result or (
            fig.listed and fig.number.of is None and not plan.figure.in_brackets and _SPLIT.match(line.low, line.start)
        ):
            frame = plan
    if state.table and fig.listed and fig.number.of is not None and not fig.noun:
        _against_plan(
            line,
            fig,
            state,
            draft(line, fig, state, "members_admitted", "all", "actual", "table", fig.number.bound_start),
        )
        return
    if (
        fig.listed
        and fig.noun == ""
        and state.last is not None
        and state.last.metric.startswith("places_")
        and fig.number.of is None
    ):
        made = draft(line, fig, state, state.last.metric, "all", state.last.status, "left_out", fig.number.bound_start)
        made.parent = None
        return
    linked = (
        fig.listed
        or (bool(fig.names) and any("link:list" in c.roles for c in fig.left))
        or bool(_THIS_NUMBER.search(before))
        or _continues(line, fig)
        or _resumes(line, fig, frame)
    )
    if frame is None or not linked or state.muted:
        fig.reason = fig.reason or state.muted
        return
    if fig.noun not in {"", "member", "person", "people"}:
        return
    if _ALL_OF.search(before) and segment == "all":
        fig.reason = "repeat"
        return
    metric, status = frame.metric, frame.status
    if (
        metric == "admission_target"
        and _RESULT.search(line.low, line.start, fig.number.start)
        and not is_target(line, fig)
    ):
        metric, status = "members_admitted", "actual"  # nghị quyết đề ra 900; kết quả thực hiện được 1.044
    made = draft(
        line,
        fig,
        state,
        metric,
        segment if segment != "all" else frame.segment,
        status,
        "left_out",
        fig.number.bound_start,
    )
    made.parent = frame if metric == frame.metric else None
    if metric != frame.metric:
        state.frame = made
    if fig.number.of is not None and frame.metric == "members_admitted":
        _against_plan(line, fig, state, made)


def _against_plan(line: Line, fig: Figure, state: State, made: Draft) -> None:
    """The b of a/b: how many were to be admitted."""
    whole = draft(
        line, fig, state, "admission_target", made.segment, "target", "part_of_plan", fig.number.bound_start, whole=True
    )
    whole.value, whole.value_high, whole.parent = fig.number.of or Decimal(0), None, made.parent


_TABLE = re.compile(
    r"kết nạp(?: được| đảng viên)? ?/ ?(?:chỉ tiêu|kế hoạch|ct|kh)(?!\w)|(?:kết quả|thực hiện) ?/ ?(?:chỉ tiêu|kế hoạch)[^.]{0,40}(?:kết nạp|đảng viên)"
)


def note_table(line: Line, state: State) -> None:
    """Remember a heading that says what the a/b of the lines below it mean."""
    if _TABLE.search(line.low, line.start, line.end) is not None:
        state.table = True


_SMALL = re.compile(
    r"(?<!\w)(?:và|là|còn|có|đạt|ước|lên|tăng|xuống|giảm|tới|đến|nay|hiện|thì|chỉ|mới|được|đã|riêng|năm|tháng|quý|trước|sau|từ|cả|các|trong|đó|của|ở|tại|với|khi|thành|nhưng|song|cũng|thêm|con số|số"
    r"|kết quả|thực hiện|làm|dừng|chính xác|đúng|chia|đôi|mà|xem|cuối|rút|năng|chúng tôi|cả|còn lại|quá|ra|ngoài ra|bên cạnh đó|đó|rồi|giờ|bây|đây|lúc|ngày ấy|ấy|con|người|mười|bấy|này|ấy|nam|nữ|cụ thể|lần lượt|hơn|gần|trên|khoảng|kỳ|so|ngoái|vừa|qua|rồi|cùng|tương ứng|người|đồng chí|đảng viên|xã|huyện|phường|thị trấn|tỉnh|quận|thành phố|đơn vị|chi bộ|đảng bộ|chi|đảng ủy|đợt|khối|ngành|thuộc|do|cho|vẫn|đều|tiếp|theo|nhiều|nhất|ít|trở|kế|dẫn đầu|vẻn vẹn|vỏn vẹn|kết nạp|phát triển|nơi|mỗi|bình quân|trung bình|đứng|đầu|tổng|hằng|hàng|tiếp đến|thứ|hai|ba|vị trí|cao|thấp|trong khi|khác|đi|xếp|hết|tính|lại|nâng|đưa|ngày|giai đoạn|nhiệm kỳ|dù|tuy|là những|một)(?!\w)|[\s\d:;,.(–“”\"'/)-]"
)


def unsaid(line: Line, start: int, end: int) -> bool:
    """Whether words stand there that say something of their own, so that what was said before does not go on."""
    words = list(line.low[start:end])
    for items in (line.mentions, line.periods, [c for c in line.cues if "people" in c.roles or "link:list" in c.roles]):
        for item in items:
            if start <= item.start and item.end <= end:
                words[item.start - start : item.end - start] = " " * (item.end - item.start)
    return bool(_SMALL.sub("", "".join(words)).strip())


_SPLIT = re.compile(r"[-+*•\s]*(?:cụ thể|trong đó|chia theo|chia ra|như sau|theo đó|tính theo|-|–)")


def _near(line: Line, said: Draft) -> bool:
    """Whether a figure is near enough for words to be left out: in the paragraph, or right above a list or an answer."""
    if line.start - said.figure.number.end > _FAR:
        return False
    if said.paragraph == line.paragraph:
        return True
    return line.paragraph - said.paragraph == 1 and _SPLIT.match(line.low, line.start) is not None


def _resumes(line: Line, fig: Figure, frame: Draft | None) -> bool:
    """The sentence before said what is counted; this one gives another time or unit: `Cùng kỳ năm ngoái có 91`, `quý I vẻn vẹn 18`."""
    if (
        frame is None
        or fig.noun not in {"", "person"}
        or not _near(line, frame)
        or not _ENDS.match(line.low, fig.noun_end)
    ):
        return False
    start = fig.window_start
    timed = any(start <= p.start < fig.number.start for p in line.periods)
    return (timed or bool(fig.names) or bool(_RESULT.search(line.low, start, fig.number.start))) and not unsaid(
        line, start, fig.number.bound_start
    )


_PAIR = re.compile(
    r"(?:con số|số liệu|số)(?: này| đó| ấy| tương ứng| trên| kể trên)+[^.;]{0,24}?(?:là|:|còn|lên|đạt) ?\Z"
)


def read_pair(line: Line, fig: Figure, state: State) -> bool:
    """`hai con số này lần lượt là 10 và 27`, `nay con số ấy là 189 và 12`: each means what the figures before meant, in their order."""
    if fig.number.percent or fig.noun not in {"", "person"}:
        return False
    group = _group(line, fig)
    said: list[Draft] = []
    for d in state.drafts:
        fresh = (
            d.figure.number.start < group[0].number.start
            and not d.figure.number.percent
            and (d.segment == "all" or len(group) == 1)
        )
        if fresh and d.status == "actual" and d.figure not in [s.figure for s in said]:
            said.append(d)
    if not _PAIR.search(line.low, line.start, group[0].number.bound_start) or len(said) < len(group):
        return False
    like = said[len(said) - len(group) + group.index(fig)]
    if line.paragraph != like.paragraph:
        return False
    made = draft(line, fig, state, like.metric, like.segment, like.status, "pair", fig.number.bound_start)
    made.unit = made.unit if fig.names else like.unit
    return True


def _group(line: Line, fig: Figure) -> list[Figure]:
    """The bare numbers joined with this one by a comma or `và`."""
    first = last = fig.index
    while first and line.low[line.figures[first - 1].noun_end : line.figures[first].number.bound_start].strip() in {
        "và",
        ",",
    }:
        first -= 1
    while last + 1 < len(line.figures) and line.low[
        line.figures[last].noun_end : line.figures[last + 1].number.bound_start
    ].strip() in {"và", ","}:
        last += 1
    return line.figures[first : last + 1]


_RESULT = re.compile(r"kết quả|thực hiện|con số|làm được|chính xác|cụ thể là")


def _continues(line: Line, fig: Figure) -> bool:
    """The sentence has said what it counts, and this number stands where another of the same would."""
    earlier = [f for f in line.figures[: fig.index] if any(d.metric in PEOPLE_METRICS for d in f.drafts)]
    if not earlier or fig.noun not in {"", "member", "person"}:
        return False
    if unsaid(line, fig.window_start, fig.number.bound_start):
        return False
    tail = line.low[fig.noun_end : fig.noun_end + 12]
    return bool(fig.noun) or bool(re.match(r"\s*(?:[.,;:)]|\Z|và |trong |năm |so )", tail))


def draft(
    line: Line,
    fig: Figure,
    state: State,
    metric: str,
    segment: str,
    status: str,
    rule: str,
    start: int,
    *,
    whole: bool = False,
) -> Draft:
    """Note a fact of this figure, and what later words may leave out because of it."""
    number = fig.number
    unit = fig.owner or fig.unit
    start = min(start, fig.head.start) if fig.head is not None else start
    end = max(fig.noun_end, number.bound_end if number.bound_end - fig.noun_end < 40 else fig.noun_end)
    made = Draft(
        fig, metric, number.value, number.value_high, segment, status, unit, rule, start, end,  # type: ignore[arg-type]
        whole=whole, paragraph=line.paragraph,
    )  # fmt: skip
    fig.drafts.append(made)
    state.drafts.append(made)
    state.last = made
    if metric == "admission_target":
        state.plan = made
    if metric in {
        "target_attainment",
        "admission_rate",
        "orgs_rated_share",
        "members_rated_share",
        "places_with_cell_share",
    }:
        state.share = made
    state.muted = ""
    if (
        metric in BROKEN_DOWN
        and rule not in {"breakdown", "aim", "part_of_plan"}
        and (rule != "assigned" or fig.listed)
    ):
        if (
            rule != "left_out"
            and not (fig.part and segment != "all")
            and not (fig.in_brackets and state.frame and state.frame.figure in line.figures)
        ):
            state.frame = made
        if segment == "all" or not fig.part:
            if state.mains and state.mains[-1].figure not in line.figures:
                state.mains = state.mains[-6:]
            state.mains.append(made)
    return made
