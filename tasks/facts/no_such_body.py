"""Counts beside the members of a body that are none of them: of new bodies, of another's, beyond a plan."""

import re

from tasks.facts.aims_counted import counts_aims
from tasks.facts.committees import in_a_committee
from tasks.facts.figures import BODIES, MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.grades import grade_shared
from tasks.facts.small_words import OWN_STRENGTH
from tasks.facts.some_of_them import holds_awarded


def of_founded(line: Line, fig: Figure) -> bool:
    """`đã thành lập 52 chi bộ, đảng bộ với 1.716 đảng viên`: the members of several new ones are no unit's."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.reason != "change" or previous.noun not in BODIES or previous.number.value <= 1:
        return False
    return _WITH.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_WITH = re.compile(r"[^,;.\d]{0,30},? (?:với|gồm|có) ")


def beyond_plan(line: Line, fig: Figure, before: str) -> bool:
    """`nhiều hơn chỉ tiêu 8 đồng chí`: by so many, where so few are said right behind the result."""
    if not _THAN_PLAN.search(before):
        return False
    told = (d for f in reversed(line.figures[: fig.index]) for d in f.drafts if not f.number.percent)
    result = next((d for d in told if fig.noun != "class" or d.metric == "training_classes"), None)
    return result is not None and fig.number.value * 4 < result.value


_THAN_PLAN = re.compile(
    r"(?<!\w)(?:hơn|nhiều hơn|ít hơn|cao hơn|thấp hơn|kém|thiếu|hụt)(?: so với)? (?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|cùng kỳ|năm|nhiệm kỳ|quý|tháng)(?: [^\W\d]+| \d{4}){0,3} \Z"
    r"|(?<!\w)(?:tăng|giảm) so(?: với)? (?:cùng kỳ|năm|nhiệm kỳ)(?: trước| ngoái)?(?: \d{4}(?: ?- ?\d{4})?)? là \Z"
    r"|(?<!\w)(?:cao|thấp|nhiều|ít) hơn(?: so với)? \d{1,2} tháng(?: đầu| cuối)?(?: năm)? \d{4}(?: là)? \Z"
    r"|(?<!\w)vượt (?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu)(?: (?!là |với )[^\W\d]+){0,6} \Z"
)


def rated(line: Line, fig: Figure) -> bool:
    """`1.104 đảng viên hoàn thành xuất sắc nhiệm vụ`: those in a grade."""
    if grade_shared(line, fig):
        return True
    grade = next((c for c in fig.right if "grade" in c.roles), None)
    return grade is not None and bool(_GRADED.fullmatch(line.low, fig.noun_end, grade.start))


def counted_in_grade(line: Line, fig: Figure) -> bool:
    """`số đảng viên hoàn thành tốt nhiệm vụ là 2.118`: how many are in a grade that stands before their number."""
    if "đảng viên" not in line.low[fig.window_start : fig.number.start] or fig.number.percent:
        return False
    grade = next((c for c in reversed(fig.left) if "grade" in c.roles), None)
    if grade is None:
        return False
    filled = _SO_MANY_IN_IT.fullmatch(line.low, grade.end, fig.number.bound_start) is not None
    return filled and _MEMBERS_IN_IT.search(line.low, fig.window_start, grade.start) is not None


_SO_MANY_IN_IT = re.compile(
    r"(?: nhiệm vụ)?(?:[ :(]+(?:là|có|gồm|được|còn|chỉ|hơn|gần|trên|khoảng|năm \d{4}(?!\d))?)*[ :(]*"
)
_MEMBERS_IN_IT = re.compile(r"(?<!\w)đảng viên(?: [^\W\d]+){0,7} \Z")


_GRADED = re.compile(r" (?:(?:được|đạt|xếp|đánh|giá|phân|loại|mức|là|ở) )*")


def _beside_members(line: Line, fig: Figure) -> bool:
    """`Xã có 450 đảng viên, 200 đoàn viên`: the Youth Union's, counted beside the Party's; a part of these has a word for it."""
    previous = line.figures[fig.index - 1] if fig.index else None
    cue = fig.noun_cue
    if previous is None or cue is None or previous.noun != "member" or fig.part:
        return False
    if line.low[cue.start : cue.end] not in _OWN_MEMBERS or _OF_PARTY_TOO.match(line.low, cue.end):
        return False
    total = any(d.metric == "members_total" and d.rule in _TOLD_WHOLE for d in previous.drafts) or not previous.drafts
    return total and line.low[previous.noun_end : fig.number.bound_start] in _SIDE_BY_SIDE


_OWN_MEMBERS = frozenset({"đoàn viên", "hội viên", "đội viên", "đoàn viên công đoàn"})
_OF_PARTY_TOO = re.compile(r" (?:ưu tú|tiêu biểu|là đảng viên|được kết nạp|thanh niên là)(?!\w)")
_TOLD_WHOLE = frozenset({"have", "total"})
_SIDE_BY_SIDE = frozenset({", ", " và ", ", và ", " cùng ", " cùng với ", "; ", ", có "})


def not_of_the_body(line: Line, fig: Figure) -> str:
    """Members that no organisation counts as its own: a family's, those lent or only in touch, an age, a badge list."""
    if counts_aims(line, fig):
        return "quantity"
    if _AGED.match(line.low, fig.noun_end) or (fig.noun == "person" and _OF_AGE.match(line.low, fig.noun_end)):
        return "schooling"
    if not fig.noun and _YEARS_OLD.match(line.low, fig.noun_end):
        return "schooling"
    if not fig.noun and _AMONG_OFFICERS.match(line.low, fig.noun_end):
        return "breakdown"
    if _SENDS.search(line.low, fig.window_start, fig.number.bound_start) and _SENT.match(line.low, fig.noun_end):
        return "exempt"
    if in_a_committee(line, fig):
        return "election"
    if _beside_members(line, fig):
        return "other_body"
    if fig.noun not in MEMBERS_OR_UNSAID:
        return ""
    if not fig.noun and fig.number.value in _BY_THAT_RULE and line.low.endswith("đảng viên ", 0, fig.number.start):
        return "document"
    if (
        not fig.noun
        and _RETIRED.match(line.low, fig.number.end)
        and "kết nạp" not in line.low[fig.window_start : fig.number.start]
    ):
        return "breakdown"
    if fig.noun == "member" and _FAMILY.search(line.low, line.start, fig.number.bound_start):
        return "quantity"
    if (
        (
            fig.noun == "member"
            or (fig.noun == "person" and _MEMBERS_WHO.search(line.low, fig.window_start, fig.number.start))
        )
        and (called := _CALLED_UP.search(line.low, line.start, line.end))
        and called.start() < fig.number.start
        and not OWN_STRENGTH.search(line.low, called.end(), fig.number.bound_start)
        and not _ITEM_OF_ITS_OWN.search(line.low, called.end(), fig.number.bound_start)
        and not _next_of_admitted(line, fig)
    ):
        return "task"
    if _IN_SOME_YEAR.search(line.low, fig.window_start, fig.number.bound_start):
        return "no_event"
    if _NATIVES.match(line.low, fig.noun_end):
        return "breakdown"
    if _BESIDE_ME.match(line.low, fig.noun_end) and _TOGETHER.search(line.low, line.start, fig.number.bound_start):
        return "no_event"
    if _SOLDIERS.search(line.low, line.start, fig.number.bound_start):
        return "no_unit"
    if _LIVE_HERE.search(line.low, fig.window_start, fig.number.bound_start):
        return "exempt"
    if not fig.others and _PER_UNIT.match(line.low, fig.noun_end):
        return "requirement"
    if _LENT.match(line.low, fig.noun_end, line.end):
        return "exempt"
    last = line.figures[-1]
    alike = all(f.noun in MEMBERS_OR_UNSAID for f in line.figures[fig.index :])
    if alike and _AWARDED.match(line.low, last.noun_end, line.end) and not holds_awarded(line, fig, last):
        return "badge"
    return ""


# 4 trong 7 bí thư chi bộ thôn là nữ
_AMONG_OFFICERS = re.compile(
    r" (?:trong|trên)(?: tổng)?(?: số)? \d+ (?:đồng chí )?(?:bí thư|phó bí thư|chi ủy viên|cấp ủy viên|đảng ủy viên|ủy viên|trưởng (?:thôn|bản|ấp|khu)|cán bộ chủ chốt)(?!\w)"
)
_RETIRED = re.compile(r" (?:(?:cán bộ|đồng chí|người|là) )*(?:hưu trí|nghỉ hưu|về hưu|đã nghỉ hưu)(?!\w)")


_AGED = re.compile(
    r" (?:đã |đều |còn |đang |ở tuổi |trong độ tuổi )*(?:trên|dưới|từ|ngoài|quá) \d+(?: ?(?:-|–|đến) ?\d+)? tuổi"
)


_OF_AGE = re.compile(
    r" (?:(?:đang|còn|có|ở|trong|nằm trong|là) )*(?:tuổi đời|độ tuổi|tuổi|lứa tuổi)(?: đời| còn| từ| dưới| trên| ngoài| khoảng)* \d|(?:,| là)? (?:cao|lớn) tuổi(?!\w)"
)


_YEARS_OLD = re.compile(
    r"(?:,| hay| hoặc| đến| tới| -) (?:\d+|[^\W\d]+(?: [^\W\d]+)?) tuổi(?! đảng)"
)  # mười ba, mười bốn tuổi


# officers sent to help: đưa 12 cán bộ các phòng về sinh hoạt tại chi bộ yếu
_SENDS = re.compile(r"(?<!\w)(?:đưa|cử|điều|điều động|luân chuyển|biệt phái|phái|tăng cường|phân công)(?: thêm)? \Z")


_SENT = re.compile(
    r" [^;:.()]{0,60}(?<!\w)(?:về|xuống|lên|ra|vào|đến|tới) (?:[^\W\d]+ ){0,3}(?:sinh hoạt|cơ sở|giúp|giúp đỡ|cắm bản|nằm vùng|làm bí thư|bám)(?!\w)"
)


_FAMILY = re.compile(
    r"(?<!\w)(?:gia đình|vợ chồng|dòng họ|cha con|nhà) (?:tôi|ông|bà|anh|chị|bác|cụ|họ|già làng)(?!\w)[^;:.]{0,60} có \Z"
)


# so many in a year that is not told: có năm kết nạp được trên | 35 đảng viên; but có năm chi bộ kết nạp 12: five cells
_IN_SOME_YEAR = re.compile(
    r"(?<!\w)có năm(?: (?!chi|đảng|xã|thôn|bản|ấp|tổ|đoàn|đơn|quần|người|công|nông|sinh|học|cán|giáo)[^\W\d]+){0,4} (?:kết nạp|phát triển)(?: (?:được|thêm|mới|hơn|trên|gần|tới|đến|cả))* \Z"
)


# chi bộ có 4 đảng viên (3 đồng chí | là người của xã)
_NATIVES = re.compile(r" là (?:người|dân|con em) (?:của|ở|trong) (?:xã|thôn|làng|bản|địa phương|huyện)(?!\w)")
# số lượng đảng viên sinh hoạt nơi cư trú khá đông, từ trên | 500 người
_LIVE_HERE = re.compile(r"(?<!\w)đảng viên (?:[^\W\d]+ ){0,5}nơi cư trú(?!\w)[^.;:]{0,60} \Z")


# tôi được kết nạp năm 1968 cùng | 3 đồng chí nữa: a single case, told of a life
_TOGETHER = re.compile(r"(?<!\w)(?:tôi|ông|bà|anh|chị|mình)(?!\w)[^.;:]{0,60}(?<!\w)(?:cùng|với)(?: với)? \Z")
_BESIDE_ME = re.compile(r" (?:nữa|khác|cùng (?:đơn vị|trang lứa|lứa|thôn|bản|làng|xóm))(?!\w)")
# hồi đó đơn vị tôi có 30 đảng viên: a soldier's unit, of which no page tells the name
_SOLDIERS = re.compile(
    r"(?<!\w)(?:hồi (?:đó|ấy)|khi (?:đó|ấy)|lúc (?:đó|ấy|bấy giờ)|ngày ấy|thời (?:ấy|đó|chống)|năm 19[3-7]\d|kháng chiến|chiến (?:trường|dịch|tranh))(?!\w)[^.;]{0,60}"
    r"(?<!\w)(?:(?:đơn vị|trung đoàn|tiểu đoàn|đại đội|trung đội) (?:của )?(?:tôi|chúng tôi|ông|anh)|cả (?:trung đoàn|tiểu đoàn|đại đội|trung đội))(?!\w)[^.;]{0,80}\Z"
)


# bình quân 16 đảng viên mỗi chi bộ
_PER_UNIT = re.compile(
    r"(?: ?/ ?| mỗi | một | trên mỗi )(?:chi bộ|chi, đảng bộ|đảng bộ|thôn|bản|ấp|xã|phường|đơn vị|tổ chức|cơ sở)(?!\w)"
)


_LENT = re.compile(
    r" (?:đang |ở |diện )?tạm trú(?!\w)|"
    r" (?:(?!,? (?:ngoài ra|và có|và còn|còn có|cùng với|trong đó) )[^;:.()\d]){0,130}(?<!\w)được giới thiệu (?:về |đến )?(?:tham gia )?sinh hoạt(?! (?:chính thức|đoàn))|"
    r" [^,;:.()]{0,50}(?<!\w)(?:(?:tham gia )?sinh hoạt (?:hai chiều|nơi cư trú)|về sinh hoạt tại)"
    r"| (?:(?!,? (?:ngoài ra|và có|và còn|còn có|cùng với) )[^;:.()\d]){0,110}(?<!\w)(?:giữ (?:mối )?(?:liên|quan) hệ|theo (?:tinh thần )?(?:quy định|qđ) (?:số )?(?:76|213)(?!\d))"
    r"| (?:(?:thuộc )?diện |theo )?(?:quy định |qđ )?(?:số )?(?:76|213)(?![\w.,/]?\d)"
    r"| (?:thuộc )?(?:các |của các )?đồn (?:biên phòng )?(?:về |đang |tham gia |xuống )*sinh hoạt"
)
_BY_THAT_RULE = frozenset({76, 213})  # the rules by which members keep in touch where they live: 120 đảng viên 76


def _next_of_admitted(line: Line, fig: Figure) -> bool:
    """`kết nạp 9 đảng viên là tân binh, 6 đảng viên trong dân quân`: the next group of those admitted."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or not any(d.metric == "members_admitted" for d in previous.drafts):
        return False
    return _NEXT_GROUP.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_NEXT_GROUP = re.compile(r" (?:là|trong|từ|ở)(?: [^\W\d]+){1,6}(?:,| và|, và) ")


# soldiers called up or sent home, not members of who sends them
_CALLED_UP = re.compile(
    r"(?<!\w)(?:xuất ngũ|nhập ngũ|nhận lệnh(?= gọi| là|:| nhập)|giao quân|tuyển quân|trúng tuyển nghĩa vụ|nghĩa vụ quân sự|tân binh|dự bị động viên|quân nhân dự bị)(?!\w)"
)


# vận động 4/4 thanh niên nhập ngũ, ..., kết nạp đảng viên trong nhiệm kỳ | 2 đảng viên: another item of a list
_ITEM_OF_ITS_OWN = re.compile(
    r"[,;] (?!trong đó|riêng)(?:[^\W\d]+ ){0,4}?kết nạp (?:đảng viên(?: mới)? (?:trong|cả|của) (?:năm|nhiệm kỳ) |được )[^,;]*\Z"
)
_MEMBERS_WHO = re.compile(r"(?<!\w)số đảng viên (?:được )?(?:gọi |lên đường )?(?:nhận lệnh|nhập ngũ|trúng tuyển)")


_AWARDED = re.compile(
    r" (?:vinh dự |đã |đều |cùng )*(?:được|đón) (?:trao tặng|trao huy|nhận huy|tặng huy|truy tặng|đón nhận huy|trao huy hiệu|nhận bằng khen|tặng giấy khen)"
)
