"""Why a number of persons tells nothing of an organisation's members: growth, attendance, one of several, a family's."""

import re

from tasks.facts.candidate_files import of_no_candidates
from tasks.facts.each_of_many import of_each_of_many, to_so_many
from tasks.facts.figures import Figure, Line, time_behind
from tasks.facts.governors import Governor
from tasks.facts.grown_in_turn import former_in_turn
from tasks.facts.members_of_others import (
    lives_in_villages,
    moved_in_or_surveyed,
    not_in_the_party,
    of_a_sector,
    of_those_helped,
)
from tasks.facts.names_side_by_side import begins_turns
from tasks.facts.no_such_body import beyond_plan, counted_in_grade, not_of_the_body, of_founded, rated
from tasks.facts.of_staff import among_staff_of_many
from tasks.facts.reasons_shared import reason_shared
from tasks.facts.some_bodies import (
    of_each_year,
    of_every_one,
    of_few_places,
    of_several_communes,
    of_some_body,
    of_these_several,
)
from tasks.facts.some_of_them import SOME_OF_THEM, of_the_rest
from tasks.facts.unnamed_cells import asked_of_any_cell

GROWTH = re.compile(
    r"(?<!\w)(?<!khai )(?:trừ|trừ đi|không tính|chưa kể|không kể) \Z|vượt (?:chỉ tiêu|kế hoạch|nghị quyết|kh|ct)(?: [^\W\d]+){0,3} (?<!với )(?<! là )\Z|(?:tăng|giảm|vượt|thiếu|vắng|vắng mặt|hụt|(?<!\w)mất|(?<!\w)mất đi|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: thêm| được| khoảng| hơn| gần)*\s*\Z"
    r"|(?<!\w)(?:hơn|kém|tăng|giảm)(?: so)?(?: với)? (?:cùng kỳ|năm|tháng|quý|nhiệm kỳ|giai đoạn|khóa|đợt)(?:(?! (?:lên|là|có|đạt|xuống|còn) )[^,;()\d]|\d{4}){0,24} ?\Z"
)
# cao hơn 40 đảng viên so với giai đoạn trước: `hơn` is of the growth, and no floor of the number
_MORE_THAN = re.compile(
    r"(?<!\w)(?:(?<!không )(?:cao|thấp|nhiều|ít|tăng|giảm|kém) hơn|(?:tức|nghĩa)(?: là)?(?: đã)? (?:tăng )?thêm(?: được)?) \Z"
)
_WITH_THESE = re.compile(r"(?<!\w)(?:tính|kể|gồm|cộng|thêm) (?:cả|luôn)(?: số)? \Z")


_FIRST_OF_LIST = re.compile(
    r"(?:(?<!\w)(?:là|gồm|như)|:) [^,;:.\d]{2,60}\Z"
)  # vượt chỉ tiêu là xã A 17 đảng viên, xã B 15


_ATTENDING = re.compile(r"(?:cùng |cũng )?(?:tham dự|đến dự|dự (?:lễ|hội|buổi|và|có|đại)|về dự|có mặt)")
# ..., tham dự buổi lễ có các đồng chí: A, B và | 71 đảng viên
_CAME_TO = re.compile(
    r"[,;] (?:cùng |về |đến |tham )?dự (?:buổi )?lễ (?:còn )?có (?:các )?(?:đồng chí|ông|bà)(?!\w)[^;]*\Z"
    r"|(?:điểm|đầu) cầu(?!\w)[^.;]*\Z"  # a meeting on screens: toàn huyện có 17 điểm cầu với 2.104 đảng viên
)
# huyện làm lễ mít tinh, có 350 đảng viên | , đoàn viên và nhân dân dự; 96 đảng viên | , 120 đoàn viên ra quân
_AND_OTHERS_CAME = re.compile(
    r"(?:(?:,| và|, và)(?: (?:hơn|gần|trên|khoảng))?(?: \d[\d.]*)? (?:đoàn viên|hội viên|quần chúng|nhân dân|cán bộ|chiến sĩ|đồng bào|học sinh|người dân|bà con|dân quân|thanh niên|sinh viên|tình nguyện viên)(?: [^\W\d]+){0,2})+"
    r" (?:(?:đã|đến|về|tham|cùng|có|đang) )*(?:dự|gia|mặt|ra quân|trực|xuống đường|dọn|túc trực|tuần tra)(?! (?:bị|lễ kết nạp|đảng|thuộc|tiếp))(?!\w)"
)


SOME_PLACE = re.compile(
    r"(?<!\w)(?:(?:có|mà|những|không ít) (?:xã|nơi|thôn|bản|huyện|đơn vị|phường|địa phương|ấp|buôn|làng|khu|xóm)(?! (?:ủy|đoàn|giao|đề ra|đặt ra|đăng ký|phấn đấu)(?!\w))"
    r"|có (?:những )?(?:tổ(?: đảng)?|trạm|đội|chi bộ) (?:chỉ|mới chỉ|vẻn vẹn|vỏn vẹn)(?! có chi bộ)(?!\w)"
    r"|(?:một số|nhiều) (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố) (?:chỉ|mới|mới chỉ|cũng chỉ|vỏn vẹn|đã|còn)(?!\w)"
    r"|(?<!thêm )(?<!thành lập )(?<!lập mới )(?:một số|nhiều|hai|ba|bốn) (?:xã|nơi|huyện|đơn vị|phường|địa phương|chi bộ|đảng bộ)|(?<!năm )nào (?:cũng|đều))(?! có số| là)(?:(?! thì (?:cả|toàn|trong|năm|trên) )[^,;:()])*\Z"
)


# đã cán đích chỉ tiêu cả năm | khi kết nạp 12 đảng viên
_FULFILLED = re.compile(r"(?<!\w)(?:hoàn thành|cán đích|về đích|đạt|vượt)(?: [^\W\d]+){0,6} khi \Z")


WISH = re.compile(r"(?<!\w)(?:muốn|nếu|xin|việc|(?<!trong )khi|để được|chưa|không|đề nghị) (?:xét |được )?\Z")


def no_members(
    line: Line, fig: Figure, before: str, gov: Governor | None, after: Governor | None, *, adjacent: bool
) -> str:
    """Why the number tells nothing of an organisation's members, or nothing."""
    if reason := not_of_the_body(line, fig):
        return reason
    if _WITH_THESE.search(before) and after and after.name == "admit":
        return "repeat"  # tính cả 6 em vừa được kết nạp, là 9
    if _is_change(line, fig, before, gov):
        return "change"
    if is_ratio(line, fig):
        return "ratio"
    if (
        not fig.noun
        and _PAST.search(line.low, fig.window_start, fig.number.start)
        and fig.number.value < _OLDEST
        and _CLOSED.match(line.low, fig.noun_end)
    ):
        return "age"  # hai phần ba số đảng viên đã ngoài 60
    if (fig.noun == "member" and rated(line, fig)) or counted_in_grade(line, fig):
        return "rated"
    if (
        of_few_places(line, fig)
        or of_some_body(line, fig)
        or of_these_several(line, fig)
        or of_several_communes(line, fig)
        or of_those_helped(line, fig)
    ):
        return "some_place"
    if of_a_sector(line, fig) or among_staff_of_many(line, fig):
        return "breakdown"
    if of_no_candidates(line, fig):
        return "quantity"
    if of_the_rest(line, fig, before):
        return "breakdown"
    if gov and gov.kind == "exclude" and not (after and after.kind == "verb" and after.name != "total"):
        return gov.name
    spoken_for = gov is not None and line.low.startswith(("đại diện", "thay mặt", "tiêu biểu cho"), gov.cue.start)
    if spoken_for and gov is not None and (reason := _spoken_for(line, gov)):
        return reason
    if after and after.kind == "exclude" and (not adjacent or (spoken_for and after.name in {"badge", "honour"})):
        told = _HAS.search(before) and SOME_OF_THEM.search(line.low, fig.noun_end, after.cue.start)
        return "" if told else after.name  # có 26 đảng viên, trong đó có những người được nhận huy hiệu
    if fig.noun == "full_member" and not (gov and gov.name == "confirm"):
        return "full_members"
    if fig.noun in _UNCONFIRMED and not gov_confirms(gov) and _NOT_YET.match(line.low, fig.noun_end):
        return "no_event"
    attending = _ATTENDING.match(line.low, line.start) or _CAME_TO.search(line.low, line.start, fig.number.bound_start)
    if (attending and not spoken_for) or _AND_OTHERS_CAME.match(line.low, fig.noun_end):
        return "attendance"
    if reason := of_each_of_many(line, fig):
        return reason
    of_each = not fig.others and (of_each_year(line, fig) or of_every_one(line, fig))
    if of_each or asked_of_any_cell(line, fig):
        return "requirement"
    if _is_at_some_place(line, fig):
        return "some_place"
    if lives_in_villages(line, fig) or not_in_the_party(line, fig) or moved_in_or_surveyed(line, fig):
        return "task"
    if gov_confirms(gov) and gov is not None and _OVERDUE.search(line.low, line.start, gov.cue.start):
        return "no_event"
    if gov and gov.kind == "verb" and WISH.search(line.low, max(line.start, gov.cue.start - 16), gov.cue.start):
        return _wished(line, gov)
    return reason_shared(line, fig) if gov is None else ""


def _is_at_some_place(line: Line, fig: Figure) -> bool:
    """`có xã kết nạp 12 đảng viên`, `nhiều thôn chỉ 2 đảng viên`: a place that bears no name has them."""
    if fig.listed or any(m.form in {"full", "bare"} and (not m.plural or begins_turns(line, fig)) for m in fig.names):
        return False
    return SOME_PLACE.search(line.low, max(line.start, fig.window_start - 8), fig.number.bound_start) is not None


def _is_change(line: Line, fig: Figure, before: str, gov: Governor | None) -> bool:
    """Whether the number is by how much something grew, what it grew from, or what went beyond a plan."""
    grows = GROWTH.search(before) or _MORE_THAN.search(line.low, fig.window_start, fig.number.start)
    if grows and not (fig.listed and _FIRST_OF_LIST.search(before)) and not _surpassed(gov):
        return True
    rises_from = fig.rises and fig.head is None and not time_behind(line, fig) and not (gov and gov.name == "total")
    rises_from = rises_from and former_in_turn(line, fig) is None and not _begins_with_name(line, fig)
    return rises_from or beyond_plan(line, fig, before) or of_founded(line, fig)


def _begins_with_name(line: Line, fig: Figure) -> bool:
    """`Bản X từ 4 đảng viên lên 18`: what the one named right before had, and no growth of a number that was named."""
    name = fig.names[-1] if fig.names else None
    if name is None or fig.part or not (name.name or name.party):
        return False
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is not None and " mới" in line.low[following.number.end : following.noun_end + 4]:
        return False  # Đảng bộ xã X tăng từ 12 lên 16 đảng viên mới
    counted = fig.noun == "member" or (not fig.noun and following is not None and following.noun == "member")
    return counted and _GREW_FROM.fullmatch(line.low, name.end, fig.number.bound_start) is not None


# Đảng bộ xã X | sau một nhiệm kỳ đã tăng từ
_GREW_FROM = re.compile(
    r"(?: sau (?:gần |hơn |một |\d+ |hai |ba |bốn |năm |mười )+(?:nhiệm kỳ|năm),?)?(?: (?:đã|nay|hiện|tăng|phát triển|lớn mạnh|đi))* từ (?:chỗ )?(?:chỉ |có |vỏn vẹn )*"
)


def is_ratio(line: Line, fig: Figure) -> bool:
    """`cứ 10 đảng viên mới thì 6 là nữ`; `bình quân mỗi tổ chức cơ sở đảng kết nạp 3,5 đảng viên`: there is no half a member."""
    if line.low.endswith("cứ ", 0, fig.number.bound_start) or to_so_many(line, fig):
        return True
    if fig.number.value == 1 and _IN_CHARGE_OF.match(line.low, fig.noun_end):
        return True  # hồi ấy 1 đảng viên phải phụ trách 70 công nhân, nay chỉ còn 5 - 6 người
    told = (f for f in line.figures[: fig.index] if f.reason == "ratio")
    if any(";" not in line.low[f.noun_end : fig.number.start] for f in told):
        return True
    return bool(fig.number.value % 1) and not fig.number.percent


_PAST = re.compile(
    r"(?<!\w)(?:(?:đã|đều|cũng|nay|tuổi)(?: đã)? ngoài|(?:cụ|ông|bà)(?: (?:đã|cũng|nay|đều))* (?:ngoài|trên|quá|gần|hơn|ngót|ngấp nghé)) \Z"
)
_OLDEST = 100  # years
_CLOSED = re.compile(r"\s*(?:[.,;:)]|\Z|(?:và|hoặc|nhưng|cả)(?!\w))")
_IN_CHARGE_OF = re.compile(
    r"(?: (?:phải|được|sẽ|đã|thường))* (?:phụ trách|kèm cặp|giúp đỡ|theo dõi|quản lý|gánh|đỡ đầu)(?: (?:tới|đến|từ|khoảng|hơn|gần))* \d"
)


def _spoken_for(line: Line, gov: Governor) -> str:
    """Why those for whom somebody speaks are not counted, or nothing."""
    if gov.cue.start == line.start:
        return "honour"  # Thay mặt 37 đảng viên, đồng chí ... phát biểu
    if line.low.endswith("đại diện", 0, gov.cue.end) and not _DELEGATE.search(line.low, line.start, gov.cue.start):
        return "attendance"  # dự buổi gặp có đại diện 18 đảng viên trẻ
    typical = line.low.endswith("tiêu biểu cho", 0, gov.cue.end)
    if typical and not _SPEAK_FOR.search(line.low, line.start, gov.cue.start):
        return "honour"  # những tấm gương tiêu biểu cho 1.502 đảng viên
    return ""


def _wished(line: Line, gov: Governor) -> str:
    """`muốn kết nạp 3 người`, `chưa kết nạp 3 đảng viên`: nothing was done, unless a plan was fulfilled when it was."""
    fulfilled = line.low.endswith("khi ", 0, gov.cue.start) and _FULFILLED.search(line.low, line.start, gov.cue.start)
    heads = line.low.startswith(",", gov.cue.end)  # riêng việc kết nạp, năm 2005 huyện có 72 đảng viên mới
    return "" if fulfilled or heads else "no_event"


def gov_confirms(gov: Governor | None) -> bool:
    """`chuyển chính thức cho 59, chậm hơn ...`: those that a verb of confirming governs were confirmed."""
    return gov is not None and gov.name == "confirm"


# để quá hạn | chuyển chính thức cho 4 đảng viên dự bị
_OVERDUE = re.compile(r"(?<!\w)(?:quá hạn|trễ hạn|chậm|không kịp|sai quy định)(?: (?:xét|làm|việc|thủ tục|hồ sơ))* \Z")
_UNCONFIRMED = frozenset({"member", "person", "probationary"})
# còn 2 trường hợp chậm so với quy định, 3 đồng chí phải kéo dài thời gian dự bị, 4 đảng viên dự bị chưa được công nhận
_NOT_YET = re.compile(
    r" (?:(?:còn|đã|bị|phải|vẫn|cũng|do) )*(?:(?:chuyển )?(?:chậm|quá hạn|trễ hạn)(?! chân)|kéo dài (?:dự bị|thời gian(?! (?:công tác|giữ|học)))|(?:chưa|không) (?:được |đủ điều kiện |đủ tiêu chuẩn )?(?:xét )?(?:công nhận|chuyển)(?: đảng| là| đảng viên)* chính thức)"
)


_SPEAK_FOR = re.compile(r"(?<!\w)đại biểu(?!\w)[^.;:]{0,40}\Z")


_DELEGATE = re.compile(r"(?<!\w)(?:đại biểu|đảng viên)(?: (?:ưu tú|chính thức|được triệu tập|đã|là|về dự))* \Z")


_HAS = re.compile(r"(?<!\w)(?:có|gồm|còn)(?: tổng số| tất cả| khoảng| trên| hơn| gần)* \Z")


def _surpassed(gov: Governor | None) -> bool:
    """`vượt chỉ tiêu 200 đảng viên mà Tỉnh ủy giao`: the plan itself."""
    return gov is not None and gov.kind == "aim" and gov.cue.roles.get("aim") == "over"
