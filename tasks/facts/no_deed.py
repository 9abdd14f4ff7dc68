"""Why a verb says nothing of an organisation's members: others admit, some of its bodies do, or a branch of its work has them."""

import re

from tasks.facts.deeds import of_those_who
from tasks.facts.drafts import State
from tasks.facts.figures import BODIES, PERSONS_OR_UNSAID, Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.meetings import one_to_each
from tasks.facts.militia import into_the_militia
from tasks.facts.organisation_names import NAME
from tasks.facts.other_bodies import is_other_body, not_the_party
from tasks.facts.roles import is_helped

# a part of the whole that has no segment: riêng khối xã, thị trấn kết nạp 120
_BLOC = re.compile(
    r"(?<!\w)khối (?:các )?(?:xã|phường|thị trấn|cơ quan|đảng|chính quyền|trường học|hành chính|sự nghiệp)[^;:]{0,40}\Z"
    r"|(?:trong đó|riêng|:),? (?:các )?đảng bộ (?:các |khối )?(?:xã|phường|thị trấn|cơ quan)(?:(?:,| và) (?:phường|thị trấn|đơn vị))*(?: (?:đã|cũng|mới|chỉ))* \Z"
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


def _of_a_kind_of_cells(line: Line, fig: Figure, state: State, gov: Governor) -> bool:
    """`Huyện kết nạp 117. Các đảng bộ, chi bộ cơ quan, trường học kết nạp 26`: cells of some kinds, behind a whole that was told."""
    if _SOME_KINDS.fullmatch(line.low, line.start, gov.cue.start) is None:
        return False
    unit = fig.owner or fig.unit
    told = (d for d in state.drafts[-_RECENT:] if d.metric == "members_admitted" and d.segment == "all")
    return any(d.unit == unit and d.value > fig.number.value for d in told)


_RECENT = 40  # drafts
_KIND = r"(?:(?:khối |các )*(?:cơ quan|trường(?: học| thpt| thcs)?|xã|phường|thị trấn|lực lượng vũ trang|công an|quân sự|đơn vị sự nghiệp|sự nghiệp))"
_SOME_KINDS = re.compile(
    rf"\W*(?:riêng )?(?:các|những) (?:chi|đảng) bộ(?:(?:,| và) (?:chi|đảng) bộ)? {_KIND}(?:(?:,| và) {_KIND})*(?: (?:đã|cũng|mới|chỉ))* "
)


_LOOKED_AT = re.compile(r"(?:(?!kết nạp|hồ sơ|lý lịch|thủ tục|lễ).)+")


def no_deed(line: Line, fig: Figure, state: State, gov: Governor, segment: str) -> str:
    """Why a verb says nothing of an organisation's members here, or nothing."""
    if gov.name == "admit" and gov.cue.start >= fig.noun_end and _SO_LONG.match(line.low, gov.cue.end):
        return "breakdown"
    if gov.name == "propose" and fig.noun == "member" and _LOOKED_AT.fullmatch(line.low, gov.cue.start, gov.cue.end):
        return "quantity"  # đề nghị Huyện ủy xem xét 6 đảng viên vi phạm: who is one already
    if gov.name == "identify" and fig.noun in {"member", "probationary"}:
        return "task"  # giới thiệu 4 đảng viên về sinh hoạt ở thôn
    if gov.name == "identify" and fig.noun in PERSONS_OR_UNSAID and is_helped(line, gov.cue):
        return "task"  # 5 học sinh nghèo đang được giúp đỡ
    if gov.name == "identify" and _ONE_PERSON.search(line.text, line.start, gov.cue.start):
        return "no_event"
    if reason := not_the_party(line, fig, gov, state):
        return reason
    if gov.name == "identify" and into_the_militia(line, fig):
        return "other_body"  # danh sách 19 đồng chí dự kiến kết nạp mới vào lực lượng dân quân
    if gov.name == "admit" and _are_members_among(line, fig, gov):
        return "breakdown"
    if gov.name in {"admit", "identify"} and _by_one_person(line, fig):
        return "no_event"
    if gov.name == "admit" and (is_other_body(line, fig, state) or _by_those_helped(line, fig, gov)):
        return "other_body"
    if gov.name == "admit" and _take_the_oath(line, fig, gov, state):
        return "repeat"
    if gov.name == "admit" and _by_each_of_some(line, fig, gov):
        return "requirement"
    if gov.name == "admit" and _CELLS_THAT_ADMIT.search(line.low, line.start, fig.number.bound_start):
        return "other_count"
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if gov.name == "total" and following is not None and one_to_each(line, fig, following):
        return "task"
    if gov.name == "total" and segment == "all" and _of_a_branch(line, fig, gov):
        return "breakdown"
    if gov.name == "total" and gov.cue.end <= fig.number.start and of_those_who(line, gov.cue.end, fig.number.start):
        return "task"
    if gov.name != "admit" or segment != "all":
        return ""
    some = (
        _of_a_bloc(line, fig, gov)
        or _of_some_bodies(line, fig, gov)
        or _of_a_kind_of_cells(line, fig, state, gov)
        or _FORMERLY.match(line.low, fig.noun_end) is not None
    )
    return "breakdown" if some else ""


# what somebody who is named, without an office, did in his life: Ông Lý Văn A, 71 tuổi, từng | giới thiệu 11 người vào Đảng
_ONE_PERSON = re.compile(
    rf"(?<!\w)(?:Ông|Bà|Cụ|Anh|Chị|Già(?: làng)?|Thầy(?: giáo)?|Cô(?: giáo)?|Bác|Chú|ông|bà|cụ|anh|chị|thầy(?: giáo)?|cô(?: giáo)?|bác|chú) {NAME.pattern}(?:, \d{{2}} tuổi)?(?:, dân tộc {NAME.pattern})?(?: (?:vào Đảng|được kết nạp|là đảng viên|làm bí thư)[^.;:]{{0,40}})?,? (?:(?:đã|từng|cũng|vẫn|còn|trực tiếp) )*\Z"
)
# xóa tên 14 đảng viên, trong đó 9 trường hợp vào Đảng | chưa đầy ba năm: for how long they had been members
_SO_LONG = re.compile(
    r"(?: (?:vào|đảng|chính|thức|được|đã|mới|chỉ|chưa|đầy|quá|tới|đến|hơn|trên|gần|dưới|khoảng|từ))* (?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: ?[-–] ?\d{1,2})? (?:năm|tháng)(?! \d)(?! (?:qua|nay|đầu|cuối|gần|trước|sau))(?!\w)"
)
# số chi bộ ấp kết nạp được đảng viên là | 71
_CELLS_THAT_ADMIT = re.compile(
    r"(?<!\w)số (?:chi bộ|đảng bộ|tổ chức đảng|thôn|bản|ấp|buôn|xã|đơn vị)(?: [^\W\d]+){0,4} kết nạp(?: được| mới| thêm)*(?: đảng viên| đảng viên mới)?(?: là| có| đạt| lên)+ \Z"
)


def _are_members_among(line: Line, fig: Figure, gov: Governor) -> bool:
    """`Trong 120 quân nhân xuất ngũ có 17 đồng chí đã đứng trong hàng ngũ của Đảng`: what they are, and nothing that was done here."""
    others = line.figures[fig.index - 1] if fig.index else None
    if others is None or others.drafts or others.noun not in PERSONS_OR_UNSAID or gov.cue.start < fig.noun_end:
        return False
    soldiers = _SOLDIERS.match(line.low, others.number.end) is not None
    if not (soldiers or line.low.startswith("đứng trong", gov.cue.start)):
        return False
    return _AMONG.search(line.low, others.number.end, fig.number.bound_start) is not None


_SOLDIERS = re.compile(
    r" (?:quân nhân|tân binh|chiến sĩ mới|(?:thanh niên|công dân|nam thanh niên|tân binh) (?:nhập ngũ|lên đường|trúng tuyển|xuất ngũ|hoàn thành nghĩa vụ)|bộ đội xuất ngũ|hạ sĩ quan,? (?:chiến sĩ )?(?:binh sĩ )?xuất ngũ)(?!\w)"
)
_AMONG = re.compile(r"(?:,|;|\(|:)?(?: (?:trong (?:số )?đó|thì))?,? (?:đã )?(?:có|gồm)(?: (?:tới|đến|hơn|gần))* \Z")


def _by_one_person(line: Line, fig: Figure) -> bool:
    """`Cụ từng bị tù, ra tù lại dìu dắt 5 thanh niên vào Đảng`: what somebody did in his life, of no organisation and no time."""
    guides = _GUIDES.search(line.low, line.start, fig.number.bound_start)
    if guides is None or _SOMEBODY.match(line.text, line.start) is None:
        return False
    return _A_BODY_OR_SAYS.search(line.low, line.start, guides.start()) is None


_GUIDES = re.compile(
    r"(?<!\w)(?:dìu dắt|dẫn dắt|kèm cặp|kèm|dắt|cảm hóa|thuyết phục|vận động|giới thiệu|giúp đỡ|giúp|bồi dưỡng|chắp cánh cho|truyền lửa cho)(?: (?:được|thêm|cho|tới|đến|hơn|gần|khoảng|trên))* \Z"
)
_SOMEBODY = re.compile(
    rf"[\s“\"–-]*(?:(?!Theo |Nhờ |Dưới )[^,.;:\n]{{2,60}}, )?(?:Ông|Bà|Cụ|Anh|Chị|Già(?: làng)?|Thầy(?: giáo)?|Cô(?: giáo)?|Bác|Chú|ông|bà|cụ|anh|chị|già(?: làng)?|thầy(?: giáo)?|cô(?: giáo)?|bác|chú|người (?:đảng viên|lính|thầy|cô|chiến sĩ|đội trưởng) (?:già|ấy|này))(?: {NAME.pattern})?(?=[ ,])(?! và)"
)
# who acts then is a body, or it is said what bodies did
_A_BODY_OR_SAYS = re.compile(
    r"[:“]|(?<!\w)(?:chi bộ|đảng bộ|đảng ủy|cấp ủy|chi ủy|huyện ủy|đoàn|hội|công đoàn|xã|phường|trường|các đồng chí|toàn|cho biết|cho hay|nói|kể|chia sẻ|khẳng định|chúng tôi|mình|tôi)(?!\w)"
)


def _by_each_of_some(line: Line, fig: Figure, gov: Governor) -> bool:
    """`26 chi bộ chỉ kết nạp được 1 đảng viên`: as many as each of them admitted, fewer than there are of them."""
    bodies = line.figures[fig.index - 1] if fig.index else None
    if bodies is None or bodies.noun not in BODIES | {"place"} or bodies.number.value <= fig.number.value:
        return False
    return _EACH_DID.fullmatch(line.low, bodies.noun_end, gov.cue.start) is not None


_EACH_DID = re.compile(r" (?:(?:đã|chỉ|mới|cũng|trực thuộc|đều) )*")


def _take_the_oath(line: Line, fig: Figure, gov: Governor, state: State) -> bool:
    """`kết nạp 4 học sinh. Bốn đảng viên trẻ đọc lời thề`: those who were told to be admitted right before."""
    if _OATH.match(line.low, gov.cue.start) is None:
        return False
    return any(d.metric == "members_admitted" and d.value == fig.number.value for d in state.drafts[-_NEAR:])


_OATH = re.compile(r"(?:đọc|đã đọc)(?: bản)? lời|tuyên thệ|giơ tay")
_NEAR = 6  # facts


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
