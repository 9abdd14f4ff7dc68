"""Why a number of persons tells nothing of an organisation's members: growth, attendance, one of several, a family's."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.governors import Governor

GROWTH = re.compile(
    r"(?<!\w)(?<!khai )(?:trừ|trừ đi|không tính|chưa kể|không kể) \Z|vượt (?:chỉ tiêu|kế hoạch|nghị quyết|kh|ct)(?: [^\W\d]+){0,3} \Z|(?:tăng|giảm|vượt|thiếu|hụt|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: thêm| được| khoảng| hơn| gần)*\s*\Z"
    r"|(?<!\w)(?:hơn|kém|tăng|giảm)(?: so)?(?: với)? (?:cùng kỳ|năm|tháng|quý|nhiệm kỳ|khóa|đợt)(?:(?! (?:lên|là|có|đạt|xuống|còn) )[^,;()\d]|\d{4}){0,24} ?\Z"
)
_ATTENDING = re.compile(r"(?:cùng |cũng )?(?:tham dự|đến dự|dự (?:lễ|hội|buổi|và|có|đại)|về dự|có mặt)")
_SHARED = frozenset({"change", "inspection", "discipline", "honour", "badge", "attendance", "task"})
_EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|đoàn thể|chi đoàn|đảng viên|cấp ủy|thôn|tổ chức|cơ sở|buôn|bản|ấp|chi, đảng bộ|chi hội|đồng chí)"
)
SOME_PLACE = re.compile(
    r"(?<!\w)(?:(?:có|mà) (?:xã|nơi|thôn|bản|huyện|đơn vị|phường|địa phương|ấp|buôn|làng|khu|xóm)"
    r"|(?:một số|nhiều|hai|ba|bốn) (?:xã|nơi|huyện|đơn vị|phường|địa phương|chi bộ|đảng bộ)|nào (?:cũng|đều))(?! có số| là)[^,;:()]*\Z"
)
_WISH = re.compile(r"(?<!\w)(?:muốn|nếu|xin|việc|khi|để được|chưa|không|đề nghị) (?:xét |được )?\Z")


def no_members(
    line: Line, fig: Figure, before: str, gov: Governor | None, after: Governor | None, *, adjacent: bool
) -> str:
    """Why the number tells nothing of an organisation's members, or nothing."""
    if reason := _not_of_the_body(line, fig):
        return reason
    if GROWTH.search(before) or (fig.rises and fig.head is None and not _dated(line, fig)):
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
    if (
        fig.noun == "member"
        and (called := _CALLED_UP.search(line.low, line.start, line.end))
        and called.start() < fig.number.start
    ):
        return "task"
    if _LENT.match(line.low, fig.noun_end, line.end):
        return "exempt"
    alike = all(f.noun in {"member", "person", ""} for f in line.figures[fig.index :])
    if alike and _AWARDED.match(line.low, line.figures[-1].noun_end, line.end):
        return "badge"
    return ""


_AGED = re.compile(
    r" (?:đã |đều |còn |đang |ở tuổi |trong độ tuổi )*(?:trên|dưới|từ|ngoài|quá) \d+(?: ?(?:-|–|đến) ?\d+)? tuổi"
)
_FAMILY = re.compile(
    r"(?<!\w)(?:gia đình|vợ chồng|dòng họ|cha con|nhà) (?:tôi|ông|bà|anh|chị|bác|cụ|họ|già làng)(?!\w)[^;:.]{0,60} có \Z"
)
_LENT = re.compile(
    r" [^,;:.()]{0,50}(?<!\w)(?:giữ (?:mối )?(?:liên|quan) hệ|(?:tham gia )?sinh hoạt (?:hai chiều|nơi cư trú)|về sinh hoạt tại)"
    r"| (?:thuộc )?(?:các |của các )?đồn (?:biên phòng )?(?:về |đang |tham gia |xuống )*sinh hoạt"
)
# soldiers called up or sent home, not members of who sends them
_CALLED_UP = re.compile(
    r"(?<!\w)(?:xuất ngũ|nhập ngũ|giao quân|tuyển quân|trúng tuyển nghĩa vụ|nghĩa vụ quân sự|tân binh)(?!\w)"
)
_AWARDED = re.compile(
    r" (?:vinh dự |đã |đều |cùng )*(?:được|đón) (?:trao tặng|trao huy|nhận huy|tặng huy|truy tặng|đón nhận huy|trao huy hiệu|nhận bằng khen|tặng giấy khen)"
)


def _dated(line: Line, fig: Figure) -> bool:
    """Whether a time stands right behind a number: từ 168 (đảng viên) năm 2005 lên 205."""
    return any(0 <= p.start - fig.noun_end < 12 for p in line.periods)
