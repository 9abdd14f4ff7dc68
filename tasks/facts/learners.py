"""Persons at a class of the Party: sent to it, taught in it, named right behind it."""

import re

from tasks.facts.class_kinds import kind_after
from tasks.facts.class_named import COURSE_LEVEL, OF_A_TRADE, OF_MEMBERS, class_named
from tasks.facts.class_spoken_of import of_class_spoken_of
from tasks.facts.classes import LEARNERS, PARTY, taught_for
from tasks.facts.classes_beside import at_counted, class_before, class_behind, of_all_classes, of_other_class
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.governors import admitted_right_behind
from tasks.facts.no_learners import no_learners, of_those_taught

_MEASURE = re.compile(
    r"\s*(?:[/%]|đồng(?! chí)|triệu|ngày|buổi|tiết|chuyên đề|điểm|tháng|năm|tuần|giờ|xã|huyện|đơn vị|và|chi(?! ủy viên)|đảng bộ)"
)

# xóa tên | 4 đảng viên dự bị không tham gia lớp bồi dưỡng
_PUT_OUT = re.compile(
    r"(?<!\w)(?:xóa tên|xoá tên|gạch tên|khai trừ|kỷ luật|cảnh cáo|khiển trách)(?: được| đối với| cả| tới)* \Z"
)
# 20 cá nhân | được tặng giấy khen vì có thành tích trong học tập và làm theo tấm gương của Bác
_HONOURED = re.compile(
    r" (?:(?:tiêu biểu|xuất sắc|điển hình|đã|vừa|cũng) )*được (?:ubnd [^,;.]{1,20} )?(?:tặng|trao|khen|biểu dương|tuyên dương|vinh danh|thưởng)(?!\w)"
)
_NUMBER_ADMITTED = re.compile(
    r"(?<!\w)số (?:[^\W\d]+ ){0,8}được kết nạp(?: vào đảng)?(?: (?:chỉ|mới|cũng|là|có|được|vỏn vẹn))+ \Z"
)

_SAME = re.compile(
    r"[^,]*|(?: [^\W\d]+){0,3}, (?:đoàn viên|hội viên|thanh niên|công nhân|quần chúng|đảng viên|học sinh|sinh viên|cán bộ|giáo viên)(?:(?! phụ trách| dạy| giảng| mở| đứng lớp)[^,])*"
)  # 79 quần chúng, đoàn viên đi học; 11 học sinh giỏi, cán bộ lớp đi học
# mở 3 lớp ở Dân Hóa, Hóa Thanh và Trung Hóa cho | 204 học viên: where the classes were held is not whose the learners are
_HELD_AT = re.compile(
    r"(?<!\w)(?:ở|tại) [^.;:\d]{2,80} (?:cho|với|có|gồm|thu hút)(?: hơn| gần| trên| khoảng| sự tham gia của)* \Z"
)


def _own_kind(line: Line, fig: Figure, kind: str) -> str:
    """Classes of political theory are of the kind of those who attend: 159 đảng viên dự bị, 235 đối tượng kết nạp Đảng."""
    if kind not in {"political_theory", ""}:
        return kind
    said = line.low[fig.number.end : fig.noun_end + 4]
    if "đảng viên mới" in said or "dự bị" in said:
        return "new_member"
    prospects = "cảm tình" in said or (fig.noun == "source" and "quần chúng" in said)
    return "awareness" if prospects or "kết nạp đảng" in line.low[fig.number.end : fig.noun_end + 14] else kind


def _with_others(line: Line, fig: Figure) -> bool:
    """`cho 40 đối tượng kết nạp Đảng và 25 đảng viên mới`: learners beside others; `và 1 lớp ...` is another class."""
    if not line.low.startswith(" và ", fig.noun_end):
        return False
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    return following is None or following.noun != "class"


def read_learners(line: Line, fig: Figure, state: State) -> bool:
    """Persons at a class: named with it (cử 12 quần chúng học lớp ...), or right behind it (3 lớp ... cho 175 học viên)."""
    if fig.noun not in LEARNERS and (fig.noun or _MEASURE.match(line.low, fig.number.end)):
        return False
    if _NUMBER_ADMITTED.search(line.low, fig.window_start, fig.number.bound_start):
        return False  # cử 12 quần chúng học lớp, tuy nhiên số được kết nạp là 4
    if _PUT_OUT.search(line.low, fig.window_start, fig.number.bound_start):
        return False
    if reason := no_learners(line, fig):
        fig.reason = reason
        return True
    if of_those_taught(line, fig, state):
        fig.reason = "breakdown"
        return True
    if of_other_class(line, fig):
        fig.reason = "quantity"
        return True
    attending = (
        c
        for c in fig.right
        if c.roles.get("after") == "learn"
        and _SAME.fullmatch(line.low, fig.noun_end, c.start)
        and not OF_MEMBERS.match(line.low, c.end)
        and not _FORM_OF_SCHOOL.match(line.low, c.end)
        and not (line.low.endswith(" và ", fig.noun_end, c.start) and line.low.startswith(("các lớp", "lớp"), c.start))
        and not _HONOURED.match(line.low, fig.noun_end)
        and not (fig.noun == "member" and _LEVY.match(line.text, fig.noun_end))
    )
    to_class = next(attending, None)
    if to_class is not None:
        kind = at_counted(line, fig) or _attended(line, fig, state, to_class)
    elif (held := class_before(line, fig)) is not None:
        kind = "political_theory" if of_all_classes(line, fig) else _own_kind(line, fig, held.segment)
        made = _note(line, fig, state, kind)
        made.parent = held
        if (
            held.status == "target"
            and held.figure is line.figures[fig.index - 1]
            and _BESIDE.fullmatch(line.low, held.figure.noun_end, fig.number.bound_start)
        ):
            made.status = "target"  # kế hoạch cả năm mở 4 lớp với 320 học viên
        if _HELD_AT.search(line.low, held.figure.noun_end, fig.number.bound_start):
            made.unit = held.unit
        if kind != held.segment and not of_all_classes(line, fig) and not _with_others(line, fig):
            held.segment = kind
        return True
    else:
        kind = (
            at_counted(line, fig)
            or _along(line, fig)
            or _at_named(line, fig)
            or _sent(line, fig, state)
            or of_class_spoken_of(line, fig, state)
        )
    if not kind:
        return False
    if kind == "other" and (
        not PARTY.search(line.low, fig.window_start, fig.window_end) or _OF_OTHERS.match(line.low, fig.noun_end)
    ):
        fig.reason = "quantity"  # 38 học viên học lớp kỹ năng cán bộ Đoàn
        return True
    _note(line, fig, state, kind)
    return True


def _note(line: Line, fig: Figure, state: State, kind: str) -> Draft:
    at = fig.number.bound_start
    planned = _PLANNED.search(line.low, fig.window_start, at) is not None
    status = "target" if planned else status_of(line, fig)
    made = draft(line, fig, state, "training_participants", kind, status, "learners", at, whole=planned)
    made.unit = taught_for(line, fig, made.unit)
    return made


_BESIDE = re.compile(r"(?: [^\W\d]+){0,8}? ?(?:cho|với|có|gồm|,|\()(?: (?:khoảng|tổng số|hơn|trên|gần))* ?")
# Học lớp cảm tình Đảng: kế hoạch | 20 người
_PLANNED = re.compile(r": ?(?:kế hoạch|kh|chỉ tiêu|ct)(?: (?:giao|được giao|cả năm|năm \d{4}|là))*:? \Z")


# 65 học viên | là bí thư, phó bí thư các chi đoàn: of the Youth Union, though it has its bí thư too
_OF_OTHERS = re.compile(
    r" (?:là|gồm|đến từ|của|thuộc)(?!\w)[^.;]{0,80}(?<!\w)(?:chi đoàn|đoàn (?:cơ sở|xã|phường|thanh niên|trường)|liên đội|chi hội|cơ sở hội|hội (?:nông dân|phụ nữ|cựu chiến binh|lhpn|người cao tuổi)|công đoàn|ban công tác mặt trận)(?!\w)"
)
_FORM_OF_SCHOOL = re.compile(r"(?: lớp)? ?\d")  # 4 học sinh đều học lớp 12A6
# đảng viên lớp Hồ Chí Minh: those admitted in honour of something, at no class
_LEVY = re.compile(
    r" lớp (?:đảng viên )?(?!Trung cấp|Cao cấp|Sơ cấp|Bồi dưỡng|Đảng viên|Nhận thức|Cảm tình|Đối tượng|Lý luận|Tập huấn|Chính trị)[A-ZĐ]\w+ (?!\d)"
)


def _attended(line: Line, fig: Figure, state: State, to_class: Cue) -> str:
    """The kind of the class that stands behind the persons who attend it."""
    if kind := class_behind(line, fig, to_class):
        return kind
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and any(d.metric == "training_classes" for d in previous.drafts):
        return previous.drafts[0].segment
    if _UNKNOWN_NAME.match(line.text, to_class.end) or OF_A_TRADE.match(line.low, to_class.end):
        return ""
    if COURSE_LEVEL.match(line.low, to_class.end):
        return "political_theory" if "chính trị" in line.low[line.start : line.end] else ""
    again = _THIS.match(line.low, to_class.end) is not None  # xã Đạ Sar cử 17 người học lớp này
    told = line.paragraph == state.class_at and (fig.noun == "learner" or again)
    return state.class_segment if told or PARTY.search(line.low, line.start, line.end) else ""


_THIS = re.compile(r"(?: học)? (?:này|ấy|đó|nói trên)(?!\w)")
# lớp QPAN: a class that goes by letters which no word list knows
_UNKNOWN_NAME = re.compile(r" (?:học |bồi dưỡng )?[A-ZĐ]{3,}(?!\w)")


def _at_named(line: Line, fig: Figure) -> str:
    """The kind of the class named before them, or what it is by who attends it."""
    kind = class_named(line, fig)
    return "" if kind is None else _own_kind(line, fig, kind)


def _along(line: Line, fig: Figure) -> str:
    """`159 đảng viên dự bị, 235 đối tượng kết nạp Đảng`: more learners beside those before, with a kind of their own."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.noun_cue is None or not any(d.rule == "learners" for d in previous.drafts):
        return ""
    beside = line.low[previous.noun_end : fig.number.bound_start].strip() in {"và", ","}
    return _own_kind(line, fig, "") if beside else ""


def _sent(line: Line, fig: Figure, state: State) -> str:
    """`cử đi học lớp cảm tình 16 người`, `số học sinh được cử đi học là 10 em`: the class, or going to it, stands before the learners."""
    at = next((c for c in reversed(fig.left) if c.roles.get("after") == "learn"), None)
    if at is None or any(
        c.start > at.end and c.roles.get("before", "have") not in {"have", "learn"} and "classes" not in c.roles
        for c in fig.left
    ):
        return ""
    if admitted_right_behind(fig) or _STUDY.match(line.low, at.start):
        return ""  # đi học lớp đối tượng Đảng, có 165 đồng chí được kết nạp
    if _PLAN_NEXT.search(line.low, at.end, fig.number.bound_start):
        return ""  # cử 14 quần chúng đi học cảm tình Đảng, chỉ tiêu cả năm là 10
    if ";" in line.low[at.end : fig.number.start] or not _LEARN_FIRST.search(line.low, at.end, fig.number.bound_start):
        return ""
    goes = line.low.startswith(_GOES, at.start) and line.paragraph == state.class_at
    kind = kind_after(line, at.start, fig.number.start) or kind_after(line, at.end, fig.number.start)
    return kind or (state.class_segment if goes else "")


# hội nghị | học tập chuyên đề năm 2019 cho 4.120 đảng viên: who hears a resolution is at no class
_STUDY = re.compile(
    r"(?:học tập|học)(?:,| và)?(?: [^\W\d]+){0,3}? (?:nghị quyết|chỉ thị|chuyên đề|kết luận|tư tưởng|tấm gương|làm theo)(?!\w)"
)
_PLAN_NEXT = re.compile(r"[,;] (?:chỉ tiêu|kế hoạch)(?: kết nạp)?(?: đảng viên)?(?: (?:cả|của|trong))* năm(?!\w)")
_GOES = ("đi học", "được cử", "cử đi", "tham gia học", "theo học")
_LEARN_FIRST = re.compile(
    r"(?:cảm tình|nhận thức|cảm tình đảng|về đảng|đối tượng đảng|kết nạp đảng|chính trị|đảng viên mới|[:(]|cho|có|là|được|: ?(?:kế hoạch|kh|chỉ tiêu|ct)(?: [^,;.:\d]{0,20})?)(?: [^,;.\d]{0,40}:)?[\s(]*\Z"
)
