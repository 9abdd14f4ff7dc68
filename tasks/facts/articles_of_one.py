"""`một` as a word for any of a kind: `kèm một người Mông vào Đảng`, `một chi bộ nhỏ giữ lửa` count nothing."""

import re

from tasks.facts.figures import Figure, Line

# what stands before a `một` that counts: what is had, admitted, left or begun with
_COUNTS = re.compile(
    r"(?<!\w)(?:có|còn|chỉ|được|thêm|mới|là|thì|gồm|với|và|lên|nạp|tên|trừ|triển|thiệu|nguồn|thức|nguyên|vẹn|lẻ|nhất|ít|đúng|nữa|hơn|dưới|trên|cả|cử|mở|đủ|kế hoạch|chỉ tiêu|có mỗi|có độc|trong đó|nữ|năm|\d) \Z"
)
# bí thư chi bộ một bản, đảng viên trong một ấp: where somebody is
_WHERE = re.compile(r"(?<!\w)(?:chi bộ|bí thư|trưởng|ở|trong|tại|của|về|vào|từ|thuộc|đến từ) \Z")
_LISTED = re.compile(r"[,;:(] \Z")
_KINDS = frozenset({"cell", "committee", "grassroots", "member", "probationary", "person", "people", "source", "youth"})
_PERSONS = frozenset({"member", "person", "people", "source", "youth"})
# what is only thought of, told of one case or asked for
_THOUGHT_OF = re.compile(
    r"(?<!\w)(?:muốn|phải|để|khi|nếu|mỗi khi|giá như|kèm|dìu|vận động|thuyết phục|đưa được|làm sao|cách|như|công|việc|chuyện|để có|mới có|lần)(?: \w+){0,3} \Z"
)

# chị là | 1 trong 4 đảng viên nữ: who she is
_IS_ONE_OF = re.compile(r"(?<!\w)(?:là|trở thành) (?:người |đảng viên )?(?:1|một) trong\Z")

# what is said of doing so at all: kết nạp một người | đã khó, giữ được còn khó hơn
_SAID_OF_ANY = re.compile(
    r"(?: (?:mới|nữa|vào đảng|ở đây|ở bản|ở đảo|như vậy|như thế))* (?:đã|là|thật|rất|càng|cũng|còn|không|chẳng) (?:là )?(?:khó|quý|mừng|vui|dễ|vất vả|gian nan|cả một|bao)(?!\w)"
    # tìm được một ngư dân đủ điều kiện vào Đảng | là chuyện không dễ
    r"|[^.;\d]{0,100}(?<!\w)(?:là|quả là|thật là) (?:chuyện|điều|việc) (?:không|chẳng|khó|hiếm|cực|rất|cả)(?!\w)"
)


def is_article(line: Line, fig: Figure) -> bool:
    """Whether the number is such a `một`."""
    number = fig.number
    if number.value == 1 and not number.percent and _IS_ONE_OF.search(line.low, line.start, number.end + 6):
        return True
    if not number.in_words or number.value != 1 or number.of is not None or number.percent:
        return False
    if fig.noun == "place":
        return _WHERE.search(line.low, line.start, number.bound_start) is not None
    if fig.noun == "class":  # Một lớp bồi dưỡng đảng viên mới tại Trung tâm: what a picture shows
        shown = not line.low[line.start : number.bound_start].strip() and sum(bool(f.noun) for f in line.figures) == 1
        return shown and _WAS_HELD.search(line.low, fig.noun_end, line.end) is None
    if fig.noun not in _KINDS:
        return False
    if not line.low.startswith("một", number.start) or fig.listed:
        return False
    if _SAID_OF_ANY.match(line.low, fig.noun_end):
        return True
    before = line.low[max(line.start, number.bound_start - 24) : number.bound_start]
    if fig.index and line.figures[fig.index - 1].drafts and _LISTED.search(before):
        return False  # kết nạp 3 đảng viên, một nữ
    if not before.strip():
        # Một cán bộ xã kể: one of whom a story is told; so does a headline of a cell: Một chi bộ ở biên giới
        return fig.noun in _PERSONS or line.part == "title"
    if _AT_LAST.search(before) and any(p.first and p.kind != "now" for p in line.periods if p.end <= number.start):
        return False  # mãi đến tháng 9 mới có thêm một đảng viên
    if before.endswith(" mới có ") and any(p.end == number.bound_start - len(" mới có ") for p in line.periods):
        return False  # chín tháng mới có một đảng viên được kết nạp
    return not _COUNTS.search(before) or _THOUGHT_OF.search(before) is not None


_WAS_HELD = re.compile(r"(?<!\w)(?:được|vừa|đã|sẽ) (?:mở|tổ chức|khai giảng|bế giảng)(?!\w)")
_AT_LAST = re.compile(r"(?<!\w)mới (?:có thêm|kết nạp được|có thêm được) \Z")


def beside_one_named(line: Line, start: int, end: int) -> bool:
    """`kết nạp chị Lan và một thanh niên`: whether somebody is named between a verb and its number, so that the number is not all of them."""
    named = _SOMEBODY.search(line.low, start, end)
    return named is not None and line.text[named.start("name")].isupper()


_SOMEBODY = re.compile(
    r"(?<!\w)(?:chị|anh|ông|bà|em|cô|thầy|đồng chí|đ/c) (?P<name>[^\W\d_])[^,;.:\d]{0,40}(?: và|,) \Z"
)
