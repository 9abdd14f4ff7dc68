"""What was done to counted organisations or is said of some of them, so that their number is no stock: founded, split, honoured."""

import re

from tasks.facts.bodies_changed import merged_to, raised_to_another, split_into
from tasks.facts.bodies_counted import BELONG_TO
from tasks.facts.each_of_many import to_so_many
from tasks.facts.figures import BODIES, PERSONS, Figure, Line
from tasks.facts.grades import is_of_grade
from tasks.facts.meetings import meets_there
from tasks.facts.members_of_others import lives_in_villages, of_a_sector
from tasks.facts.of_staff import among_staff_of_many
from tasks.facts.surveyed import is_surveyed

# what is done to some organisations: it says nothing of how many there are
CHANGE = re.compile(
    r"(?:thành lập|giải thể|sáp nhập|giảm|tăng|xóa|nâng cấp|chia tách|hợp nhất|chuyển giao|sắp xếp|kiện toàn|thành lập mới|bổ sung|củng cố|kết nghĩa|ra mắt|hỗ trợ|trên cơ sở"
    r"|tiếp nhận|(?<!cộng )thêm|(?<!độc )lập|tách|xây dựng|công nhận|kết thúc|chấm dứt|phát triển(?= (?:được|mới|thêm) ?\Z))(?: (?:mới|được|thêm|tiếp|tới|khoảng|lại|bớt|hoạt động(?: của)?))*\s*\Z"
)

_SOME_PERSONS = frozenset(
    {"members_admitted", "members_confirmed", "training_participants", "candidates_identified", "candidates_proposed"}
)

_BESIDE_SOME = frozenset({",", "và", "sinh hoạt ở", "sinh hoạt tại", "sinh hoạt trong", "ở", "tại", "với"})

_WITH_SOME = BELONG_TO | {"và", ","}

_NO_MEMBERS_YET = frozenset({"source", "learner", "people"})

# the next of a row, behind the kind of the one before: 9 đảng bộ | phường và | 14 chi bộ
_AND_OTHERS = re.compile(
    r"\s*(?:(?:xã|phường|thị trấn|thôn|bản|ấp|khu phố|cơ sở|cơ quan|trường học|doanh nghiệp|trực thuộc|,)[ ,]*)*(?:và|,|trực thuộc|thuộc)(?: hơn| gần| trên)?\s*"
)

_EVENTS = frozenset({"discipline", "inspection", "badge", "honour", "change", "task"})

_OF_THOSE = re.compile(r"(?:của|,? ?thuộc|ở|tại|,? ?(?:đến )?từ)(?: các)?")

_OF_COMMUNES_AND = re.compile(
    rf" (?:{_OF_THOSE.pattern}) \d+ (?:xã|phường|thị trấn|cơ quan|đơn vị|trường)(?: [^\W\d]+){{0,4}}(?:,| và) "
)
_COME_FROM = re.compile(r"(?<!\w)(?:đến từ|về từ|sinh hoạt ở các chi bộ của)(?: các| hơn| gần| trên)?\s*\Z")

# who was honoured: tặng bằng khen cho Đảng bộ huyện A, xã B và | 12 tổ chức cơ sở đảng
_HONOURED = re.compile(
    r"(?<!\w)(?:tặng|trao|khen thưởng|biểu dương)(?: [^,;.:\d]{0,40})? cho (?:(?!(?: có| còn| gồm| hiện)(?!\w))[^;.:])*\Z"
)

# whom an inspection is about: kiểm tra việc thu nộp đảng phí năm 2017 đối với | 7 đảng bộ
_INSPECTED = re.compile(
    r"(?<!\w)(?:kiểm tra|giám sát|thanh tra)(?:,? (?:và )?(?:kiểm tra|giám sát))? (?:việc|chuyên đề|công tác|về)(?: (?!có |còn )[^\W\d]+| \d+){1,20} (?:tại|ở|đối với) \Z"
)

# those who sent contestants or the like
_TAKE_PART = re.compile(
    r"(?:,| và| với) \d[\d.]* (?:thí sinh|đội|đại biểu|bài|bí thư|học viên)[^.;\d]{0,40} (?:tham dự|tham gia|dự thi|dự)(?!\w)"
)


_LIKE_THESE = (" như thế", " như vậy", " như trên", " kiểu này", " kiểu ấy", " tương tự")
_DO = re.compile(
    r" (?:(?:đã|đều|cùng|trong|toàn|huyện|xã|tỉnh) )*(?:cử đủ|cử đoàn|cử vận động viên|gửi (?:bài|báo cáo|ý kiến)|nộp (?:bài|báo cáo)|hưởng ứng|góp|ủng hộ|quyên góp)(?!\w)"
)
_DRAWN = re.compile(
    r"(?<!\w)(?:thu hút|lôi cuốn|quy tụ|tập hợp|nhận được)(?: sự tham gia(?: của)?)?(?: hơn| gần| trên)? \d[\d.]* [^,.;\d]{2,40}(?:của|ở|tại|thuộc|đến từ)(?: hơn| gần| trên)? \Z"
)


def _shares_with_members(line: Line, fig: Figure) -> bool:
    """`2 chi bộ và 10 đảng viên bị kỷ luật`: what is said of the members counted behind is said of these too."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun not in {"member", "person"}:
        return False
    beside = line.low[fig.noun_end : following.number.bound_start] in {" và ", ", ", " cùng ", ", và "}
    return beside and _DONE_TO.match(line.low, following.noun_end) is not None


_DONE_TO = re.compile(
    r" (?:đã |đều )?(?:bị|được) (?:thi hành |xử lý |xem xét,? |đề nghị )*(?:kỷ luật|khiển trách|cảnh cáo|kiểm tra|giám sát|khen|biểu dương|tuyên dương|tặng|tôn vinh)(?!\w)"
)


def happened_to(line: Line, fig: Figure) -> str:
    """What was done to these organisations or is said of some of them, so that the number is no stock; empty if nothing."""
    before = line.low[fig.window_start : fig.number.bound_start]
    event = next((c for c in reversed(fig.left) if c.roles.get("exclude") in _EVENTS), None)
    near = (
        event is not None
        and fig.number.start - event.end < 30
        and not fig.rises  # giảm từ 298 chi bộ xuống 244 chi bộ
        and not re.search(r",| có | còn | xuống ", line.low[event.end : fig.number.start])
    )
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and previous.reason == "change" and previous.noun in BODIES:
        gap = line.low[previous.noun_end : fig.number.bound_start]
        if gap in {", và ", " cùng "} or _AND_OTHERS.fullmatch(gap):
            return "change"  # giảm 15 tổ chức cơ sở đảng, 22 chi bộ; củng cố 9 đảng bộ cơ sở, 81 chi bộ thôn
    if _shares_with_members(line, fig):
        return "other_count"
    if to_so_many(line, fig):
        return "ratio"  # cứ hai thôn lại có một chi bộ
    if previous is not None and previous.noun == "place" and before in {", ", " và ", ", và ", " cùng "}:
        if CHANGE.search(line.low, previous.window_start, previous.number.bound_start):
            return "change"  # giảm 12 thôn, 9 chi bộ
    if merged_to(line, fig):
        return "change"
    if CHANGE.search(before) or near:
        return event.roles["exclude"] if event is not None else "change"
    if _INSPECTED.search(line.low, line.start, fig.number.bound_start):
        return "inspection"
    if "cho " in before and _HONOURED.search(before) is not None:
        return "honour"
    if "tập thể" in line.low[line.start : fig.number.start] and _AMONG_PRAISED.search(
        line.low, line.start, fig.number.bound_start
    ):
        return "honour"
    if fig.noun == "committee_part":
        return "above_or_part"
    if line.low.startswith(" viên", fig.noun_end):
        return "election"  # 120 đảng ủy viên
    if fig.noun == "grassroots" and _OF_ASSOCIATIONS.match(line.low, fig.noun_end) is not None:
        return "other_body"  # 17 tổ chức cơ sở hội
    if (
        line.low.startswith(_LIKE_THESE, fig.noun_end)
        or _DO.match(line.low, fig.noun_end)
        or _DRAWN.search(line.low, line.start, fig.number.bound_start)
    ):
        return "other_count"  # tới cả chục chi bộ như thế; thu hút 4.200 đảng viên của 52 chi bộ
    if is_surveyed(line, fig):
        return "other_count"  # khảo sát 300 đảng viên ở 12 chi bộ
    if _ASKED_FOR.search(line.low, line.start, fig.number.bound_start):
        return "requirement"
    told = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    if told is not None and _left_of(line, fig, told):
        return "other_count"
    if split_into(line, fig) or raised_to_another(line, fig, before):
        return "change"
    if is_of_grade(line, fig):
        return "other_count"
    if any(c.roles.get("exclude") in {"badge", "discipline", "honour"} for c in fig.right):
        return "other_count"
    if previous is not None and (reason := _beside(line, previous, before)):
        return reason
    if previous is not None and fig.index > 1 and not previous.drafts and _are_from_both(line, fig):
        return "other_count"
    if lives_in_villages(line, fig) or meets_there(line, fig, previous) or _is_named_one(line, fig):
        return "other_count"
    if _THAT_LACK.match(line.low, fig.noun_end, line.end):
        return "other_count"  # 3 đảng bộ phường và 11 chi bộ cơ sở chưa kết nạp được đảng viên
    if _COME_FROM.search(before):
        return "other_count"  # 73 học viên đến từ 26 đảng bộ, chi bộ
    if _TAKE_PART.match(line.low, fig.noun_end, line.end):
        return "other_count"  # hội thi với 27 đảng ủy cơ sở, 418 thí sinh tham dự
    return "progress" if fig.number.of is not None else ""


def _are_from_both(line: Line, fig: Figure) -> bool:
    """`61 học viên ở 9 xã và 11 chi bộ cơ sở`: where persons are from of whom some were taught or admitted."""
    persons = line.figures[fig.index - 2]
    if not any(d.metric in _SOME_PERSONS for d in persons.drafts):
        return False
    return _OF_COMMUNES_AND.fullmatch(line.low, persons.noun_end, fig.number.bound_start) is not None


def _beside(line: Line, previous: Figure, before: str) -> str:
    """What the number right before, and the words ``before`` between the two, make of a number of organisations; empty if nothing."""
    if previous.reason in {"badge", "inspection", "discipline", "honour"}:
        return "other_count"
    of_all = before.endswith(" tổng số ")  # 40 trong tổng số 58 tổ chức cơ sở đảng được đánh giá
    if previous.noun in PERSONS and not previous.drafts and previous.reason != "repeat" and _OUT_OF.fullmatch(before):
        return "other_count"  # huy động 190 đảng viên từ 28 chi bộ; 12 người là đảng viên, sinh hoạt ở 7 chi bộ
    if previous.reason in {"attendance", "task", "exempt"} and not (of_all or re.search(r"[,;]", before)):
        return "other_count"  # cử 13 đảng viên về sinh hoạt tại 13 chi bộ
    apart = before.strip() in _BESIDE_SOME and previous.reason == "breakdown"
    if apart and (of_a_sector(line, previous) or among_staff_of_many(line, previous)):
        return "other_count"  # ngành Giáo dục có 812 đảng viên, 58 chi bộ
    some = any(d.metric in _SOME_PERSONS for d in previous.drafts) or _are_some_of_admitted(line, previous)
    if previous.reason == "change" and previous.noun in BODIES and before.strip() in _WITH_SOME:
        return "change"  # thành lập mới 3 tổ chức cơ sở đảng, 19 chi bộ
    # in a title too: 20 quần chúng của 6 chi bộ vào Đảng
    some = some or (previous.noun in _NO_MEMBERS_YET and not previous.drafts)
    some = some or (previous.noun == "probationary" and previous.reason == "breakdown")
    if some and _OF_THOSE.fullmatch(before.strip()):
        return "other_count"  # lễ kết nạp 20 quần chúng của 6 chi bộ
    if previous.reason == "other_count" and previous.noun in BODIES and _AND_OTHERS.fullmatch(before):
        return "other_count"  # tổ chức tại 3 chi bộ và 2 đảng bộ, của 9 đảng bộ phường và 14 chi bộ
    return ""


_OUT_OF = re.compile(
    r"(?: là đảng viên)? (?:(?:đến )?từ|của|thuộc)(?: các)?(?: hơn| gần| trên)? | là đảng viên,? (?:hiện |đang )?sinh hoạt (?:ở|tại|trong)(?: các)? "
)
# khen 9 tập thể, trong đó có | 4 đảng bộ cơ sở và | 2 chi bộ
_AMONG_PRAISED = re.compile(
    r"(?<!\w)tập thể(?: (?!có |còn )[^\W\d]+|, \d+){0,8}(?:,|;| \(|:)? ?(?:trong (?:số )?đó|gồm|bao gồm)(?: có| gồm)? (?:\d[^;.:]{0,60}(?:,| và) )?\Z"
)


_OF_ASSOCIATIONS = re.compile(r" (?:hội|đoàn|công đoàn|mặt trận)(?! kết)(?!\w)")


# lập đảng bộ bộ phận nếu có | 3 chi bộ; mỗi đảng bộ | 2 chi bộ
_ASKED_FOR = re.compile(
    r"(?<!\w)(?:nếu|phải|cần)(?: chỉ)? có(?: đủ| từ| ít nhất| trên)* \Z"
    r"|(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|đảng ủy|cấp ủy|xã|phường|huyện|đơn vị|địa phương)(?:,? (?!có)[^\W\d]+){0,4} \Z"
    # các thôn có từ | 2 chi bộ trở lên; mỗi thôn chỉ còn | 1 chi bộ
    r"|(?<!\w)(?:các|những|nơi|nhiều|một số) (?:thôn|bản|ấp|xóm|làng|khu phố|tổ dân phố|xã|đơn vị)(?: nào)? có(?: từ| trên| nhiều)? \Z"
    r"|(?<!\w)(?:mỗi|từng) (?:thôn|bản|ấp|xóm|làng|khu phố|tổ dân phố|buôn|xã|trường)(?: (?!có|còn)[^\W\d]+){0,7}(?: \([^()\d]{2,24}\))? (?:chỉ |đều |phải )?(?:còn|có)(?: chỉ| đúng| duy nhất| ít nhất)* \Z"
)


def _left_of(line: Line, fig: Figure, before: Figure) -> bool:
    """`412/436 chi bộ đã đại hội, còn 24 chi bộ`: the rest; `24 đội của 24 đảng bộ`: those who sent a team."""
    gap = line.low[before.noun_end : fig.number.bound_start]
    if before.noun in BODIES and before.reason in {"progress", "other_count"}:
        return gap.endswith((" còn ", " còn lại "))
    return before.noun == "" and _TEAMS.fullmatch(line.low, before.number.end, fig.number.bound_start) is not None


_TEAMS = re.compile(
    r" (?:đội|thí sinh|bài(?: dự thi)?|tác phẩm|tiết mục|gian hàng|vận động viên|diễn viên|đại biểu|ý kiến|mô hình)(?: [^\W\d]+){0,4} (?:của|từ|đến từ|thuộc|ở)(?: các)? "
)
_BODIES_NAMED = r"(?: (?!chưa|không|có|và)[^\W\d]+){0,6}"

_THAT_LACK = re.compile(
    rf"{_BODIES_NAMED} (?:và|,) \d+ (?:chi|đảng) bộ{_BODIES_NAMED} (?:vẫn |còn )?(?:chưa|không)(?: hề)? (?:kết nạp|phát triển|có nguồn|tạo được nguồn|giới thiệu)"
)


def _are_some_of_admitted(line: Line, fig: Figure) -> bool:
    """`kết nạp 189 đảng viên, trong đó có 112 đảng viên ở 96 chi bộ thôn`: members that are some of the new ones, or those again."""
    if fig.reason == "repeat" and line.low.startswith(" mới", fig.noun_end - len(" mới")):
        return True
    if fig.noun not in {"member", "person"} or fig.drafts or not fig.part:
        return False
    return any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts)


def _is_named_one(line: Line, fig: Figure) -> bool:
    """`có 1 chi bộ Kéo Lượn thuộc diện đề án`: one that is named is told of, none is counted."""
    return fig.noun == "cell" and fig.number.value == 1 and _ITS_NAME.match(line.text, fig.noun_end) is not None


# a village's or a hamlet's, not a kind: có 1 chi bộ Công an
_ITS_NAME = re.compile(
    r" (?:là )?(?:(?:thôn|bản|ấp|làng|xóm|buôn|khóm) )?(?!Đảng|Công|Quân|Trường|Trạm|Cơ quan|Khối|Biên|Doanh|Y tế|Ban |Văn|Hợp|Nhà|Mặt|Hành|Chính|Dân)[A-ZĐÁÀẢÂĂÊÔƠƯ][^\W\d]*(?= [^\W\d])"
)
