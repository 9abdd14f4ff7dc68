"""Whether a list or a sentence goes on to break down a figure told above it."""

import re
from collections.abc import Sequence

from tasks.facts.breakdowns import ENDS, FAR
from tasks.facts.drafts import State
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.parents import MAKE_UP, SAID_NEW
from tasks.facts.who_they_are import says_who
from tasks.text.article import Part

_BELOW = re.compile(
    r"[-+*•\s]*(?:số )?(?:đảng viên mới|trong đó|trong số|phân tích|(?:(?:nhìn|xét|tính|chia|phân)(?: (?:vào|về|theo))+ |về )?(?:cơ cấu|thành phần)|[-+•])"
)


_ITEM = re.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-h]\))\s")
_COUNTS = re.compile(r"\s*\d")
_HOLDS = re.compile(r"(?<!\w)(?:có|gồm|gồm có|bao gồm|quản lý)(?: như sau)? ?:\s*\Z")
_LEAD = re.compile(r"\s*(?:cụ thể|trong đó|trong số đó|gồm|bao gồm|cơ cấu|chia ra|theo đó|như sau)[^.;\d]{0,40}:\s*\Z")


_ROWS_BETWEEN = 5  # rows of a list from a whole to the groups in it
# a row that only counts a group of those told of above: Nữ: 71 đồng chí
_GROUP_ROW = re.compile(
    r"\W*(?:số )?(?:đảng viên )?(?:là )?(?:người )?(?:nữ|nam|dân tộc|dtts|đồng bào|tôn giáo|có đạo|theo đạo|đoàn viên|thanh niên|học sinh|sinh viên|giáo viên|công nhân|nông dân)"
    r"(?!\w)[^.;:\d]{0,24}: ?\d[\d.]*(?: (?:đồng chí|đảng viên|đ/c|người))?(?:,? \(?[^.;]{0,24}%\)?)?[.;,]?\s*"
)


def note_list(line: Line, state: State) -> None:
    """Remember which paragraphs a list runs over: lines that a dash or a star opens, and the words that lead it in."""
    if _HOLDS.search(line.low, line.start, line.end) or (
        state.held_below == line.paragraph - 1
        and (_ITEM.match(line.low, line.start) or _COUNTS.match(line.low, line.start))
    ):
        state.held_below = line.paragraph
    if line.low[line.start : line.end].rstrip().endswith(":") and SAID_NEW.match(line.low, line.start):
        state.new_above, state.list_below = (
            line.paragraph,
            (-9, -9),
        )  # a list of its own begins, whatever numbers the line
        state.new_of = next((p.last.year for p in line.periods if p.kind == "year" and p.last), None)
        return
    above, last = state.list_below
    if last == line.paragraph:
        return
    led = _ITEM.match(line.low, line.start) or _LEAD.match(line.low, line.start, line.end)
    row = _GROUP_ROW.fullmatch(line.low, line.start, line.end)
    whole = state.mains[-1].paragraph if state.mains else line.paragraph
    if row and not led and last != line.paragraph - 1 and 0 < line.paragraph - whole <= _ROWS_BETWEEN:
        state.list_below = (whole, line.paragraph)  # Kết nạp: 1.736; đạt 108,5% kế hoạch; tỷ lệ 2,9%; nữ: 912
    elif led or row:
        state.list_below = (above if last == line.paragraph - 1 else line.paragraph - 1, line.paragraph)


def goes_on_below(low: str, line: Line, parts: Sequence[Part]) -> bool:
    """Whether a paragraph is an item of a list: below words that lead it in, or below another item."""
    above = parts[line.paragraph - 1] if line.paragraph else None
    if above is None or above.kind == "title":
        return False
    last = low[above.end - 1 : above.end]
    return last in {":", ";"} or (
        _ITEM.match(low, above.start) is not None and _ITEM.match(low, line.start) is not None
    )


def goes_on(line: Line, fig: Figure, parent: Draft, state: State) -> bool:
    """A sentence of the same paragraph goes on to break the figure down: `Nữ: 41; đoàn viên có 120 đồng chí`, `7 là học sinh`."""
    above, last = state.list_below
    led = parent.paragraph == line.paragraph - 1 and _BELOW.match(line.low, line.start) is not None
    led = led or _comes_back(line, parent)
    of_the_new = last == line.paragraph and above == state.new_above
    below = led or of_the_new or (last == line.paragraph and above <= parent.paragraph)
    far = line.start - parent.figure.number.end > (_BACK if _comes_back(line, parent) else FAR) and not of_the_new
    if not (parent.paragraph == line.paragraph or below) or far or fig.listed:
        return False
    if fig.noun == "people":
        return _breaks_down(line, fig, parent)
    if fig.noun not in {"", "person"}:
        return False
    opens = _OPENS_PARTS.fullmatch(line.low, line.start, fig.number.bound_start)
    if says_who(line, fig) or (opens is not None and opens[0].strip()):
        return True  # not: Ba em đang viết đơn sẽ là những người đầu tiên
    return bool(ENDS.match(line.low, fig.noun_end))


def _comes_back(line: Line, parent: Draft) -> bool:
    """`Huyện kết nạp 142 ... [a paragraph of communes] Nhìn vào cơ cấu, nữ 61, đoàn viên 102`: all those admitted, a paragraph between."""
    whole = parent.metric == "members_admitted" and parent.segment == "all" and not parent.figure.listed
    return whole and parent.paragraph >= line.paragraph - 2 and MAKE_UP.match(line.low, line.start) is not None


_BACK = 900  # characters


def part_that_goes_on(line: Line, fig: Figure, state: State) -> Draft | None:
    """`..., trong đó nữ 118; học sinh 4. Đảng viên có đạo 1 đồng chí`: what the parts told last break down, where a sentence adds one more."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or last.rule != "breakdown" or last.paragraph != line.paragraph:
        return None
    parent = last.parent
    if fig.head is not None:
        opens = not line.low[line.start : fig.head.start].strip()
    else:
        opens = _ONLY_IN_FIELD.fullmatch(line.low, line.start, fig.number.bound_start) is not None
    if parent is None or parent.metric != "members_admitted" or parent.value < fig.number.value or not opens:
        return None
    return parent


# Đáng lưu ý, ở khu vực kinh tế ngoài nhà nước chỉ có | 186 đảng viên
_ONLY_IN_FIELD = re.compile(
    r"\W*(?:(?:đáng (?:lưu ý|chú ý|nói|mừng|tiếc)|đặc biệt|tuy nhiên|song|nhưng|riêng)(?: là)?,? )?(?:riêng )?(?:ở|trong|tại|khu vực|khối)(?! tổng) [^,;.:\d]{3,50} (?:chỉ|mới|cũng chỉ|vẫn chỉ)(?: có)? "
)


def _breaks_down(line: Line, fig: Figure, parent: Draft) -> bool:
    """`Đáng chú ý, có 103 công nhân và 2 chủ doanh nghiệp.`: a sentence of nothing but groups of those counted above."""
    if not ENDS.match(line.low, fig.noun_end):
        return False
    if _OF_SO_MANY.fullmatch(line.low, line.start, fig.number.bound_start):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None:
        return _OPENS_PARTS.fullmatch(line.low, line.start, fig.number.bound_start) is not None
    beside = line.low[previous.noun_end : fig.number.bound_start].strip() in {
        ",",
        "và",
        ", và",
        "cùng",
        "và có",
        ", có",
    }
    return beside and any(
        d.rule == "breakdown" or (d.metric == parent.metric and d.segment != "all" and d.unit == parent.unit)
        for d in previous.drafts
    )


# trong số 1.512 ấy có | 64 người theo đạo
_OF_SO_MANY = re.compile(
    r"[\s–+*•-]*trong (?:tổng )?(?:số )?\d[\d. ]*(?: đảng viên| đồng chí| người| quần chúng)?(?: mới)? (?:ấy|này|đó|nói trên|trên)(?:,| thì)?(?: (?:đã |còn |hiện )?(?:có|gồm)(?: tới| đến)?)? "
)
_OPENS_PARTS = re.compile(
    r"[\s–+*•-]*(?:(?:(?:điều )?đáng (?:chú ý|mừng|ghi nhận|nói|kể|quan tâm)|đặc biệt|nổi bật|(?:(?:nhìn|xét|tính|chia|phân|tách|nếu tách)(?: (?:vào|về|theo|riêng|ra))* |theo |về )?(?:thành phần|cơ cấu|đối tượng|giới tính)|trong (?:hàng ngũ|đội ngũ|lớp|lứa) (?:các )?đảng viên mới(?: (?:này|ấy|đó))?|trong đó|trong số (?:này|đó|ấy|họ)"
    r"|số (?:này|đó|ấy)|(?:các )?đảng viên mới(?: của (?:huyện|xã|tỉnh))?(?= có| gồm| bao gồm)|số đảng viên (?:mới )?(?:này|đó)|riêng|cụ thể|trong các (?:đồng chí|đảng viên mới) (?:này|đó))(?: là)?[,:]? ?)?(?:(?:đã |còn |hiện )?(?:có|gồm|bao gồm)(?: tới| đến)? )?"
)


def whole_of_parts(line: Line, state: State, frame: Draft | None) -> Draft | None:
    """`kết nạp 164; số đảng viên mới ở thôn là 49, giáo viên 38. A, B dẫn đầu với 12 và 11`: a group beside others is no list's, all are."""
    if frame is None or frame.segment == "all" or frame.metric != "members_admitted" or frame.figure in line.figures:
        return None
    since = [d for d in state.drafts[-_PARTS_BACK:] if d.figure.number.start > frame.figure.number.start]
    parts = [d for d in since if d.rule == "breakdown" and not d.figure.in_brackets]
    if not any(d.segment not in {"all", frame.segment} for d in parts):
        return None
    whole = [d for d in state.mains if d.metric == frame.metric and d.segment == "all" and d.unit == frame.unit]
    return whole[-1] if whole and whole[-1].paragraph == line.paragraph else None


_PARTS_BACK = 8  # facts
