"""Rice sown, in hectares: all of it, and what bears two crops a year."""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.targets import is_target

_HECTARE = re.compile(r" ?(?:ha|hecta|héc ta|hécta)(?!\w)")
# behind hectares of rice: nothing, or words that name no other crop
_ENDS = re.compile(
    r"\s*(?:\Z|[.,;:()/+–-]|(?:diện tích )?(?:lúa|trong|với|và|được|đạt|ở|tại|của|năng|sản|cho|bằng|vượt|tăng|giảm|so|cả|vụ|một|hai|gieo|cấy|làm|ăn chắc|là|thì|chủ động|đều|đã|có|mỗi|nước|ruộng(?! bậc)|đông|hè|mùa|trên|toàn|giống|theo|do|bị|để|nhưng|song|mà|nhờ|tập trung|ra|vào|còn|năm|đến|thuộc|lên|xuống|đủ|chất lượng|cao sản|lai|thuần|nương|rẫy|xuân|sạ|\d)(?!\w))"
)
_RICE = re.compile(r" ?(?:diện tích )?lúa")
_TWO = re.compile(r"(?:2|hai|02) vụ")
_NEAR = 30  # characters from the word for rice to its area
_BEHIND = 40


def read_rice(line: Line, fig: Figure, state: State, cue: Cue | None) -> bool:
    """Make the fact of an area of rice; ``cue`` is the economic word that the number stands behind, if any."""
    # gieo cấy 148/145 ha: what was sown out of what was to be
    hectare = _HECTARE.match(line.low, fig.number.end if fig.number.of is None else fig.number.of_end)
    if hectare is None:
        return False
    before = line.figures[: fig.index]
    previous = next((f for f in reversed(before) if not line.low.startswith(" vụ", f.number.end)), None)
    after_rice = previous is not None and any(d.metric == "rice_area" for d in previous.drafts)
    segment = ""
    if not _of_season(line, fig):
        alone = _TWICE.search(line.low, line.start, fig.number.bound_start) or _TWO_CROPS.match(line.low, hectare.end())
        if previous is not None and after_rice and _is_grown(line, previous, fig):
            segment = previous.drafts[0].segment
        elif alone or (after_rice and _says_two_crops(line, fig, hectare.end())):
            segment = "double_crop"
        elif not after_rice and _says_rice(line, fig, cue, hectare.end()):
            segment = "all"
    if not segment or _not_sown(line, fig, hectare.end()):
        fig.reason = "area"
        return False
    status = "target" if is_target(line, fig) else "actual"
    draft(line, fig, state, "rice_area", segment, status, "economy", fig.number.bound_start)
    return True


def _says_two_crops(line: Line, fig: Figure, end: int) -> bool:
    """`510 ha lúa, trong đó 135 ha 2 vụ`, `..., lúa 2 vụ 135 ha`: the crops are named around the second area."""
    if _NEXT_PART.match(line.low, end):
        return False  # 132 ha, trong đó hai vụ 70 ha: told of the next
    double = any(end <= c.start < fig.window_end + 8 and c.roles.get("economy") == "double_crop" for c in line.cues)
    before = _TWO_BEFORE.search(line.low, max(line.start, fig.number.start - _BEFORE), fig.number.bound_start)
    return double or before is not None or _TWO.search(line.low, end, end + _BEHIND) is not None


_NEXT_PART = re.compile(r" ?(?:lúa)?[,;(] ?(?:trong đó|riêng|gồm)(?!\w)")


def _is_grown(line: Line, previous: Figure, fig: Figure) -> bool:
    """`lúa nước từ 87 ha (năm 2000) nay đã mở rộng lên 132 ha`: what the area before has become."""
    grown = _GROWN.search(line.low, previous.number.end, fig.number.bound_start)
    return grown is not None and _FROM.search(line.low, line.start, previous.number.bound_start) is not None


_FROM = re.compile(r"(?<!\w)từ(?: (?:chỗ|chỉ|có|khoảng|gần|hơn))* \Z")
_GROWN = re.compile(r"(?<!\w)(?:lên|xuống|còn|thành|đạt)(?: (?:đến|tới|còn|gần|hơn|trên|khoảng))* \Z")
_BEFORE = 30  # characters
_TWO_BEFORE = re.compile(r"(?:2|hai|02) vụ(?: (?:là|có|đạt|được|chiếm|gần|trên|hơn|khoảng|chỉ|mới))* \Z")


def _says_rice(line: Line, fig: Figure, cue: Cue | None, end: int) -> bool:
    """Whether the area is of rice: the word right behind it, or right before it and no other crop behind."""
    behind = line.low[end : min(fig.window_end, end + _BEHIND)]
    near = cue is not None and cue.roles["economy"] == "rice_area" and fig.number.start - cue.end < _NEAR
    named = _RICE.match(behind) is not None or near
    return named and _ENDS.match(behind) is not None and not _of_other_crop(line, fig, cue)


def _of_season(line: Line, fig: Figure) -> bool:
    """`3.900 ha lúa (lúa đông xuân 1.870 ha, lúa mùa 2.030 ha)`: parts of the rice told before."""
    wholes = [f for f in line.figures[: fig.index] if any(d.metric == "rice_area" for d in f.drafts)]
    if not wholes or wholes[-1].number.value < fig.number.value:
        return False
    return _SEASON.search(line.low, fig.window_start, fig.number.bound_start) is not None


_SEASON = re.compile(
    r"(?:đông xuân|hè thu|thu đông|lúa mùa|vụ mùa|vụ xuân|lúa xuân|lúa nương|lúa rẫy|vụ ba|vụ 3)(?: (?:là|đạt|gieo|cấy|sạ|được|chiếm|gần|trên|hơn))* \Z"
)


def _of_other_crop(line: Line, fig: Figure, cue: Cue | None) -> bool:
    """`lúa 2 vụ 680ha, ngô 320ha, mì 150 ha`: areas behind the rice that are not said to be of it."""
    last = line.figures[fig.index - 1] if fig.index else None
    return last is not None and cue is not None and cue.end <= last.number.start and last.reason == "area"


# lúa 2 vụ của xã là 40 ha | 14 ha ruộng 2 vụ
_TWICE = re.compile(
    r"(?:lúa|ăn chắc|ruộng|diện tích|làm|làm được|cấy|cấy được) (?:nước )?(?:0?2|hai) vụ(?: (?:của|trong|ở|toàn) (?:toàn )?(?:xã|huyện|tỉnh|thôn|bản|phường|thị trấn))?(?: là| có| đạt| được| chiếm| gần| trên| hơn| khoảng| còn| chỉ| mới| cũng)* \Z"
)
_TWO_CROPS = re.compile(r" (?:lúa |ruộng |lúa nước |lúa ruộng |ruộng nước |lúa nước ruộng )(?:0?2|hai) vụ(?!\w)")


def _not_sown(line: Line, fig: Figure, end: int) -> bool:
    """`lũ vùi lấp 48 ha lúa`, `bộ đội gặt giúp dân 3 ha lúa`, `nhà ông Páo có 2 ha lúa`: some of the rice, or one family's."""
    if _STRUCK.match(line.low, end, end + _FAR) is not None:
        return True
    before = line.low[max(line.start, fig.number.bound_start - _FAR) : fig.number.bound_start]
    harmed = [found.end() for found in _HARMED.finditer(before)]
    if harmed and _SOWN.search(before, harmed[-1]) is None:
        return True
    small = fig.number.value < _OF_A_FAMILY
    return small and _FAMILYS.search(line.low, line.start, fig.number.bound_start) is not None


_FAR = 80  # characters
# 35 ha lúa | mới cấy bị ngập
_STRUCK = re.compile(
    r" ?(?:diện tích )?(?:lúa(?: [^\W\d]+){0,4}?,? )?(?:(?:đã|đang|có thể|có nguy cơ|và hoa màu|và màu|cùng hoa màu) )*(?:bị|mất trắng|thất thu|ngã đổ|đổ ngã|đổ rạp|ngập|ngậm mặn|khô cháy|khô hạn|thiếu nước|nhiễm|chìm|ngâm|úng|chết|lép|cháy|hư hại|hư hỏng|thiệt hại|giảm năng suất|kém hiệu quả|kém năng suất|sang)(?!\w)"
)
# what befell the rice, was done for those who own it, or was made of it
_HARMED = re.compile(
    r"(?<!\w)(?:thiệt hại|gây hại|hư hại|hư hỏng|mất trắng|cuốn trôi|cuốn phăng|vùi lấp|nhấn chìm|tràn vào|(?:làm|gây) (?:ngập|đổ|ngã|chết|hỏng|mất)|ngập(?: úng)?|khô hạn|nhiễm (?:mặn|bệnh|sâu|phèn)|bị|cứu|dọn|nhổ|làm cỏ|(?:cày|cấy|gặt|làm đất) thuê|phun|chống hạn|chống úng|giúp|gặt|tưới(?: tiêu)?(?: nước)?(?: cho)|chuyển(?: đổi)?|hỗ trợ|đền bù|bồi thường|thu hồi|hộ (?:dân|gia đình))(?!\w)"
)
_SOWN = re.compile(
    r"(?<!\w)(?:gieo|cấy|sạ|xuống giống|sản xuất|trồng|canh tác|duy trì|còn lại|toàn (?:xã|huyện|tỉnh|thị))(?!\w)(?! giúp)"
)
_OF_A_FAMILY = 15  # hectares
# a person or a household has them; who only tells of the rice speaks before a colon or a verb of saying
_FAMILYS = re.compile(
    r"(?<!\w)(?<!\d )(?:gia đình|nhà|hộ|vợ chồng|ông|bà|anh|chị|cụ|lão)(?!\w)(?! (?:con|nước|máy|em|dân)(?!\w))(?:(?! cho (?:biết|hay)| nói| khẳng định| chia sẻ| báo cáo| kể)[^.;:“\"])*\Z"
)
