"""Classes of the Party, and of which kind they are."""

import re

from tasks.facts.class_in_title import titled_class
from tasks.facts.class_kinds import NAMED, kind_after, kind_before
from tasks.facts.classes_in_all import kind_compared, named_each, read_plan_of_classes, sums_up
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line
from tasks.facts.no_members import GROWTH
from tasks.facts.no_such_body import beyond_plan
from tasks.facts.unit import Unit

PARTY = re.compile(
    r"đảng|chính trị|cấp ủy|llct|chi bộ|chi ủy|công tác kiểm tra|tuyên giáo|dân vận|báo cáo viên|bí thư|(?:tấm gương|tư tưởng)[^;.]{0,20} đạo đức|đạo đức (?:cách mạng|hồ chí minh|bác hồ)|tư tưởng hồ chí minh|làm theo (?:(?:tư tưởng|tấm gương|lời) )?(?:chủ tịch|hồ chí minh|bác)"
)
_PARTS = re.compile(r"(?<!\w)(?:gồm|trong đó|bao gồm|trong số đó|cụ thể)(?!\w)|[,;] riêng(?!\w)")
_UNNAMED = re.compile(
    r"\s*(?:[.,;)(\n–-]|với|cho|\Z|tại|ở|lưu động|tập trung|riêng|(?:này |ấy |đó |trên |đầu tiên |đầu )?(?:trong (?:năm|đợt|kỳ|quý|tháng)(?: (?:ấy|đó|này|nay))? )?(?:đã |đều )?(?:có|thu hút|gồm)(?!\w))"
)
# mở 40 lớp với 3.000 học viên, | riêng lớp đối tượng kết nạp Đảng 4 lớp
_OTHER_CLASSES = re.compile(r"[,;] (?:riêng|trong đó|gồm|còn|trong số đó)(?!\w)")
_OTHER_NAMED = re.compile(r"(?:[^;.]|(?<=\d)\.(?=\d))*[,;] (?:riêng|trong đó|trong số đó)(?: các| có)? lớp(?!\w)")
_SUCH = re.compile(r" (?:học )?(?:loại|kiểu|dạng|như|tương tự)(?: (?:này|thế|vậy|trên|đó|ấy))?(?= |[.,;)])")
_MORE = re.compile(r"(?<!\w)(?:thêm|tiếp)(?: được)? (?=[\d\w]+ lớp)| nữa\Z")  # đã mở 3 lớp, sẽ mở thêm 2 lớp vào quý IV
_EACH_TIME = re.compile(r"(?<!\w)(?:mỗi|từng|hằng|hàng) (?:quý|tháng|đợt|xã|huyện|phường|cụm)[^,;]{0,24}\Z")
_TAUGHT_IN = re.compile(
    r"(?:người (?:theo |dự )?học|học viên)(?: của| ở| tại)?(?: cả)? \Z"
)  # tổng số người học 4 lớp là 430
_CENTRE = re.compile(r"trung tâm (?:bồi dưỡng )?chính trị|lý luận chính trị")
LEARNERS = frozenset({"learner", "source", "people", "person", "member", "probationary"})


def note_class(line: Line, state: State) -> None:
    """Remember a class that the text names without counting it: khai giảng lớp bồi dưỡng nhận thức về Đảng khóa II."""
    named = [c for c in line.cues if line.low[c.start : c.end].endswith(_CLASS)]
    if named and state.speaker == "other_body" and "đảng" not in line.low[named[0].start : line.end]:
        state.class_segment = ""  # Tỉnh đoàn khai giảng lớp bồi dưỡng
    if named and _OF_SUMMER.search(line.low, line.start, line.end) is not None:
        state.class_segment = ""
        return
    for at, cue in enumerate(named):
        if at and line.low[cue.start - 2 : cue.start - 1].isdigit():
            continue  # 2 lớp với 171 học viên, đồng thời mở 1 lớp đảng viên mới: no kind of those before it
        if state.class_segment and line.paragraph - state.class_at in {0, 1} and _WHO_CAME.match(line.low, cue.end):
            continue  # lớp lý luận chính trị. Tham gia lớp có 84 đồng chí là đảng viên mới và đoàn viên ưu tú
        stop = named[at + 1].start if at + 1 < len(named) else line.end
        kind = kind_after(line, cue.start, min(stop, cue.end + _KIND_REACH))
        if kind and (kind != "other" or _PARTY_WORK.match(line.low, cue.end)):
            state.class_segment, state.class_at = kind, line.paragraph
            return
        if not kind and _OF_A_SUBJECT.match(line.low, cue.end):
            state.class_segment = ""  # mở lớp tiếng Mông: the learners that follow are its own


_OF_A_SUBJECT = re.compile(
    r" (?:bồi dưỡng |tập huấn |đào tạo |dạy )?(?:tiếng|xóa mù|xoá mù|kỹ năng|kỹ thuật|nghề|may|tin học|bơi|võ|múa|hát|học nghề|bổ túc|phổ cập|khuyến nông|ngoại ngữ|sơ cứu|quốc phòng|kiến thức quốc phòng)(?!\w)"
)
_CLASS = ("lớp", "lớp học", "khóa học", "khóa bồi dưỡng")
_KIND_REACH = 80
_WHO_CAME = re.compile(r"(?: (?:học|bồi dưỡng|này|lần|đợt))* (?:có|gồm|thu hút)(?!\w)")
_PARTY_WORK = re.compile(
    r" (?:(?:bồi dưỡng|tập huấn|nghiệp vụ|kỹ năng|kiến thức|về|cho) ){1,4}(?:công tác (?:xây dựng )?đảng|xây dựng đảng|cấp ủy|chi ủy|bí thư (?:chi bộ|đảng ủy|cấp ủy))"
)


def read_class(line: Line, fig: Figure, state: State) -> None:
    """A number of classes: a fact where the class is the Party's."""
    if reason := _no_classes(line, fig):
        fig.reason = reason
        return
    stop = line.low.find(";", fig.noun_end, fig.window_end)
    stop = fig.window_end if stop < 0 else stop
    words = line.low[fig.noun_end : stop]
    kind = kind_compared(line, fig, state) or _kind_of_taught(line, fig) or kind_after(line, fig.noun_end, stop)
    kind = kind or _kind_by_learners(line, fig) or kind_before(line, fig)
    kind = _kind_of_several(line, fig, kind) or _kind_going_on(line, fig, state, words)
    if (
        not kind
        or (
            kind == "other"
            and not PARTY.search(_for_whom(line, fig))
            and not PARTY.search(line.low, _clause_begins(line, fig), fig.number.start)
            and not _is_part_of_all(line, fig, state)
        )
        or _OF_DEFENCE.match(line.low, fig.noun_end, line.end)
        or re.match(
            r" ?(?:\d|[a-z]\d|(?:kết nạp |bồi dưỡng |tập huấn )*(?:đoàn viên|đội viên|hội viên))",
            words,
        )
    ):
        fig.reason = "quantity"
        return
    state.class_segment, state.class_at = kind, line.paragraph
    at = fig.number.bound_start
    planned = _PLANNED.search(line.low, max(line.start, at - _PLAN_REACH), at) is not None
    ahead = _FROM_NOW.search(line.low, line.start, at) is not None
    status = "target" if planned or ahead else status_of(line, fig)
    made = draft(line, fig, state, "training_classes", kind, status, "classes", fig.number.bound_start)
    made.unit = taught_for(line, fig, made.unit)
    read_plan_of_classes(line, fig, state, made)


def _kind_of_taught(line: Line, fig: Figure) -> str:
    """`bồi dưỡng nhận thức về Đảng cho 276 quần chúng (4 lớp), ...`: in brackets the classes of those taught right before."""
    taught = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    made = taught.drafts[-1] if taught is not None and taught.drafts else None
    if taught is None or made is None or made.metric != "training_participants":
        return ""
    return made.segment if line.low[taught.noun_end : fig.number.bound_start].strip() == "(" else ""


# 4 lớp | đối tượng 4: of defence, by the rank of those taught
_OF_DEFENCE = re.compile(r"[^,;.:\d]*(?<!\w)(?:đối tượng \d(?!\d)|quốc phòng)")


def _kind_by_learners(line: Line, fig: Figure) -> str:
    """The kind that those taught say, where the classes themselves say none: `mở 3 lớp cho 227 đảng viên mới`."""
    kind = ""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is not None and following.noun in LEARNERS:
        end = following.window_end
        apart = _OTHER_CLASSES.search(line.low, following.noun_end, end)
        end = apart.start() if apart is not None else end
        kind = kind_after(line, following.noun_end, end) if "học" in line.low[following.noun_end : end] else ""
    if (
        following is not None
        and _FOR_NEW.match(line.low, fig.noun_end)
        and line.low.startswith(" đảng viên mới", following.number.end)
    ) or _of_members(line, fig, following):
        kind = "new_member"  # mở 3 lớp cho 227 đảng viên mới
    return kind


def _kind_of_several(line: Line, fig: Figure, kind: str) -> str:
    """Classes of several kinds together are of political theory at large; else they are of the kind that was said."""
    if fig.number.value > 1 and named_each(line, fig):
        kind = "political_theory"  # khai giảng 2 lớp: lớp nhận thức về Đảng và lớp đảng viên mới
    later = next((f for f in line.figures[fig.index + 1 :] if f.noun == "class"), None)
    broken_down = later is not None and (
        _PARTS.search(line.low, fig.noun_end, later.number.start) or sums_up(line, fig, later)
    )
    if not kind and broken_down:
        kind = "political_theory"  # of all kinds together: mở 12 lớp, gồm 4 lớp đối tượng Đảng ...
    return kind


def _kind_going_on(line: Line, fig: Figure, state: State, words: str) -> str:
    """The kind of classes that say none: that of which the paragraph speaks, or what a centre of politics teaches."""
    kind = ""
    same = _SUCH.match(line.low, fig.noun_end) or (
        (state.class_at == line.paragraph or titled_class(line))
        and (_UNNAMED.match(line.low, fig.noun_end) or _MORE.search(line.low, fig.window_start, fig.noun_end + 4))
    )
    if (
        same
        and not _OTHER_NAMED.match(line.low, fig.noun_end)
        and not _OTHER_CENTRE.search(line.low, fig.window_start, fig.number.start)
    ):
        kind = state.class_segment  # năm 2016, 4 lớp với 210 học viên: of the kind the paragraph speaks of
        if kind == "other" and _of_centre(line, fig, state):
            kind = "political_theory"  # ... Quý I, Trung tâm đã mở 5 lớp
    if not kind and _of_centre(line, fig, state):
        kind = "political_theory" if not NAMED.match(words) else "other" if PARTY.search(words) else ""
    return kind


def _no_classes(line: Line, fig: Figure) -> str:
    """Why a number of classes tells of none that were held, or nothing."""
    before = line.low[fig.window_start : fig.number.bound_start]
    if GROWTH.search(line.low, fig.window_start, fig.number.bound_start) or beyond_plan(line, fig, before):
        return "change"
    if _EACH_TIME.search(line.low, line.start, fig.number.bound_start):
        return "requirement"
    if _OF_SUMMER.search(line.low, fig.noun_end, fig.window_end) is not None:
        return "quantity"
    return "repeat" if _TAUGHT_IN.search(line.low, fig.window_start, fig.number.bound_start) else ""


# 3 lớp | bồi dưỡng chính trị hè cho giáo viên: what teachers are taught each year
_OF_SUMMER = re.compile(r"(?<!\w)(?:chính trị|bồi dưỡng|tập huấn|chuyên môn)(?: trong)?(?: dịp)? hè(?! thu)(?!\w)")


def taught_for(line: Line, fig: Figure, unit: Unit) -> Unit:
    """Whose the classes of a school of politics are: those of the province that it teaches for; whom it sends to one are its own."""
    if unit is None or unit.level != "organization" or unit.province is None:
        return unit
    if not _OF_PROVINCE.match(unit.name.lower()) or _SENDS.search(line.low, fig.window_start, fig.number.start):
        return unit
    return Unit("province", unit.province, None, unit.province)


_OF_PROVINCE = re.compile(r"trường chính trị(?!\w)")
_SENDS = re.compile(r"(?<!\w)(?:cử|giới thiệu|chọn)(?!\w)")


def _of_members(line: Line, fig: Figure, learners: Figure | None) -> bool:
    """`11 lớp bồi dưỡng đảng viên cho 1.068 đảng viên dự bị`."""
    if learners is None or learners.noun != "probationary":
        return False
    return line.low[fig.noun_end : learners.number.bound_start].strip() in {"bồi dưỡng đảng viên cho", "đảng viên cho"}


def _of_centre(line: Line, fig: Figure, state: State) -> bool:
    """Whether the centre or school of politics holds the classes, by its full name here or as `Trung tâm` once the page named it."""
    if _CENTRE.search(line.low, line.start, fig.number.start):
        return True
    at = line.low.rfind("trung tâm", line.start, fig.number.start)
    return at >= 0 and not _OTHER_CENTRE.match(line.low, at) and _CENTRE_NAMED.search(line.low, 0, at) is not None


_CENTRE_NAMED = re.compile(r"trung tâm (?:bồi dưỡng )?(?:lý luận )?chính trị")
_OTHER_CENTRE = re.compile(r"trung tâm (?:huyện|xã|dạy|giáo|văn|y |học|khuyến|hành|thị|thành|dịch|dân|tỉnh|cụm|công)")


def _is_part_of_all(line: Line, fig: Figure, state: State) -> bool:
    """`mở 42 lớp lý luận chính trị. Trong đó có 4 lớp ...; 12 lớp nghiệp vụ Mặt trận`: one of those that the centre held."""
    if _PARTS.search(line.low, line.start, fig.number.start) is None:
        return False
    wholes = (d for d in state.drafts[-_NEAR:] if d.metric == "training_classes" and d.segment == "political_theory")
    return any(d.paragraph == line.paragraph and d.value > fig.number.value for d in wholes)


_NEAR = 12  # facts back


def _clause_begins(line: Line, fig: Figure) -> int:
    """Where the words before a class begin that may say whose it is: what a semicolon parts from it is told of another."""
    return max(fig.window_start, line.low.rfind(";", fig.window_start, fig.number.start))


def _for_whom(line: Line, fig: Figure) -> str:
    """The words of a class, and of those right behind it whom it was held for: 2 lớp nghiệp vụ cho 160 bí thư chi bộ."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    beside = following is not None and line.low.endswith(" cho ", fig.noun_end, following.number.bound_start)
    return line.low[fig.noun_end : following.window_end if beside and following is not None else fig.window_end]


_PLAN_REACH = 60
# the plan of classes, by itself or in brackets behind its share: trong khi kế hoạch cả năm là 4 lớp, đạt 50% kế hoạch (4 lớp)
_PLANNED = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?<!so với )(?<!thực hiện )(?:kế hoạch|chỉ tiêu)(?: (?:của|cả|trong|năm|quý|tháng|nhiệm|kỳ|nay|này|\d{4}|được|giao|đề|ra|đặt|huyện|tỉnh))*(?:(?: (?:là|phải|cần|sẽ|mở))+|(?<= năm)|(?<= năm \d{4})|(?<= nay)):? \Z"
    r"|(?:kế hoạch|chỉ tiêu)(?: (?:cả|năm|nhiệm|kỳ|đề|ra|được|giao|huyện|tỉnh|\d{4}))* \((?:là )?\Z"
)


# chỉ đạo từ nay đến cuối năm mở thêm | 1 lớp
_FROM_NOW = re.compile(r"(?<!\w)từ (?:nay|giờ) (?:đến|tới|cho đến) (?:hết|cuối) (?:năm|quý|nhiệm kỳ)(?!\w)[^;.:]*\Z")
_FOR_NEW = re.compile(r" (?:cho|với|gồm|dành cho|có|,)+ ?(?:gần |hơn |trên |khoảng )?\d")
