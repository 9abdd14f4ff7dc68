"""The noun that stands before its number, at the head of the clause: `chi bộ trường học: 8`, `đảng viên toàn huyện nay là 5.240`."""

import re
from bisect import bisect_left

from tasks.facts.cues import Cue, lexicon
from tasks.facts.figures import BODIES, Figure, Line
from tasks.text.numbers import NumberMention
from tasks.text.words import listed

# what may stand between a noun and its number behind it besides small words: chi bộ trường học: 8, hồ sơ đang chờ xét là 12
_HEAD_FILLER = listed(
    "xét chờ nghị nhanh mạnh dần đáng kể rõ rệt cơ sở loại mở chức trực đề đang tổ thẩm tra minh duyệt chuẩn y định trình gửi"
)
_WORD = re.compile(r"[^\W\d_]+|\d+|[;.!?]")
_HEAD_BEFORE = re.compile(
    r"(?:\A|[;:.,(–\n+-]|(?<!\w)(?:số|tổng số|trong đó|riêng|và|hiện|nay|có|gồm|toàn bộ|bao gồm|còn|lượng|theo đó|đó)|(?<!\w)năm \d{4}) *\Z"
)
_HEAD_TAIL = re.compile(
    r"\s*(?:[.,;:)(\n–-]|\Z|và (?!\w+ nữa)|trong đó|với (?=\d|hơn|gần|trên|tổng)|trên tổng số|(?:nay |đã |hiện )*(?:tăng|giảm|nâng)? ?(?:lên|xuống) |(?:thì )?nay (?:là|đã|còn|có) |(?:hồi |vào )?(?:đầu |cuối )?(?:năm|nhiệm kỳ|tháng) [\d/ –-]+,? (?:đến |tới |thì )?nay (?:là|đã|còn|có|lên) "
    r"|(?:hồi |vào )?(?:đầu |cuối )?(?:năm|nhiệm kỳ|tháng)(?: [\d/ –-]+)?,? (?:đến nay |nay )?(?:đã )?(?:tăng |giảm |nâng |rút |phát triển )?(?:lên|xuống|còn) )"
)


CELL_HAS = re.compile(
    r"(?<!\w)(?<!các )(?<!số )(?<!\d )chi bộ (?:(?:nay|đã|hiện|đến|tới|giờ|chỉ|mới|vẫn|cũng) )*có (?:(?:tới|đến|hơn|gần|trên|khoảng) )?\Z"
)


_OF_ONE = re.compile(
    r" (?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|cơ quan|công an|quân sự|quân đội|quân khu|bộ đội|biên phòng|khối|ngoài nước|sở|trường)(?!\w)"
)


_DOCUMENT = re.compile(
    r"(?<!\w)(?:chỉ thị|kết luận|quy định|hướng dẫn|đề án|nghị quyết|pháp lệnh|nghị định)(?: số)? \Z"
)
_HEADS = frozenset({"member", "probationary", "grassroots", "committee", "cell", "file"})
_ATTRIBUTE = frozenset({"organisations", "uncounted"})
_HEAD_REACH = 70


def head_of_number(line: Line, start: int, number: NumberMention, noun_end: int, risen: Figure | None) -> Cue | None:
    """The noun that stands before its number, nothing but its own attributes and small words between.

    `chi bộ trường học: 8`, `đảng viên toàn huyện nay là 5.240 đồng chí`, `TCCSĐ có 61`. Only at the head of a clause.
    """
    if not _HEAD_TAIL.match(line.low, noun_end):
        return None
    end = risen.number.bound_start if risen is not None else number.bound_start
    if _DOCUMENT.search(line.low, start, end):
        return None  # Chi bộ sơ kết Chỉ thị 05
    for cue in reversed(line.cues[: bisect_left(line.cues, end, key=lambda c: c.start)]):
        if cue.start < start or end - cue.end > _HEAD_REACH:
            return None
        if _is_above(line, cue, start):
            continue
        if cue.roles.get("noun") in _HEADS:
            before = line.low[start : cue.start]
            if (
                line.text[cue.start].isupper()
                and before.endswith((", ", "; ", " và "))
                and _OF_ONE.match(line.low, cue.end)
            ):
                return None  # Đảng bộ xã A 14, Đảng bộ thị trấn 9: one of them, with its own number
            if CELL_HAS.search(line.low, start, end):
                return None  # chi bộ nay đã có 19: members
            if _is_one_that_has(line, cue):
                return None  # Từ 41 đảng viên, nay Đảng bộ xã đã có 112
            return cue if _HEAD_BEFORE.search(before) and not _left_over(line, cue.end, end) else None
        if "people" in cue.roles and noun_end > number.end and _MEMBERS_WHO.search(line.low, start, cue.start):
            continue  # Đảng viên là người dân tộc thiểu số trong xã hiện có 126 đồng chí
        if "link:part" in cue.roles and "số" in line.low[cue.start : cue.end]:
            continue  # đảng viên người dân tộc thiểu số trong số này có 117
        if cue.roles.get("exclude") == "growth" and line.low.endswith(" từ ", cue.end, end):
            continue  # số chi bộ tăng từ 118 lên 156
        if not _ATTRIBUTE.intersection(cue.roles) and cue.roles.get("before") != "have":
            return None
    return None


def _is_one_that_has(line: Line, cue: Cue) -> bool:
    """`nay Đảng bộ xã đã có 112`: the one committee of a place has so many; behind other organisations kinds of them are told apart."""
    if cue.roles.get("noun") in BODIES and _DOES.match(line.low, cue.end) is not None:
        return True  # được giao 12; Đảng bộ đã thực hiện được 10
    if cue.roles.get("noun") != "committee" or _OF_ONE_HAS.match(line.low, cue.end) is None:
        return False
    return not any(c.roles.get("noun") in BODIES for c in line.cues[: line.cues.index(cue)])


_DOES = re.compile(
    r"(?: (?:xã|phường|thị trấn|huyện))?(?: (?:đã|mới|chỉ|cũng|vẫn|nay|hiện|đến nay))* (?:thực hiện|làm|đạt|hoàn thành|phát triển|kết nạp|vượt)(?: được| thêm| mới)*(?= )"
)
_OF_ONE_HAS = re.compile(
    r" (?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh)(?! ?,)[^,;.:]{0,40}? (?:(?:đã|hiện|nay|chỉ|mới|vẫn|cũng) )*có(?!\w)"
)
_MEMBERS_WHO = re.compile(
    r"(?<!\w)(?:đảng viên|đv)(?: (?:đều|là|người|trong|ở|tại|thuộc|khối|lực lượng|các))* \Z"  # đảng viên trong dân quân
)


def _is_above(line: Line, cue: Cue, start: int) -> bool:
    """`Chi bộ trực thuộc đảng ủy cơ sở: 219`: what the cells are under, not what is counted."""
    return cue.roles.get("noun") == "committee" and line.low.endswith(("thuộc ", "thuộc các "), start, cue.start)


# số đảng viên nữ tăng | gấp 3 lần, từ 97 lên 291
_SO_MANY_TIMES = re.compile(r"(?<!\w)(?:gấp|bằng)(?: hơn| gần| trên| khoảng)? \d+(?:,\d+)? lần(?!\w)(?: so với| so)?")


def _left_over(line: Line, start: int, end: int) -> bool:
    """Whether anything stands between besides units, times, kinds of organisations and small words."""
    words = list(line.low[start:end])
    for times in _SO_MANY_TIMES.finditer(line.low, start, end):
        words[times.start() - start : times.end() - start] = " " * (times.end() - times.start())
    said = [
        c for c in line.cues if {"organisations", "people", "link:part"} & c.roles.keys() or _is_above(line, c, start)
    ]
    for items in (line.mentions, line.periods, said):
        for item in items[bisect_left(items, start, key=lambda x: x.start) :]:
            if item.end > end:
                break
            words[item.start - start : item.end - start] = " " * (item.end - item.start)
    return bool(set(_WORD.findall("".join(words))) - lexicon().small - _HEAD_FILLER)
