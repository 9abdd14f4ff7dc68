"""The former of two counts, from which something rose or fell: which it is, and of what day."""

import re
from datetime import date
from itertools import pairwise

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line
from tasks.facts.time_words import is_base
from tasks.text.periods import PeriodMention

# từ chỗ chỉ có | 5 đảng viên, nay đã 16
_FROM_WHERE = re.compile(
    r"(?<!\w)từ (?:(?:chỗ|con số)(?: (?:chỉ|mới|vỏn vẹn|vẻn vẹn|có|là|còn|toàn huyện|cả xã|chi bộ))*"
    r"|chỗ [^,;.:\d]{2,40} (?:chỉ|mới|vỏn vẹn|vẻn vẹn)(?: (?:có|còn))?"
    r"|(?:một|0?1) chi bộ(?: (?:đảng|nhỏ|ghép|đầu tiên|ban đầu|chỉ|mới|vỏn vẹn|vẻn vẹn))* (?:có|với|gồm)(?: (?:chỉ|mới|vỏn vẹn|vẻn vẹn))*) \Z"
)
_BEGUN = frozenset({"span", "years", "term", "since", "year", "school_year"})


def is_former(line: Line, fig: Figure) -> bool:
    """Whether a count is the former of two: từ 31,2% xuống còn 12,4%, từ chỗ chỉ có 5 đảng viên."""
    if fig.rises or _FROM_WHERE.search(line.low, line.start, fig.number.bound_start):
        return True
    if _former_with_another(line, fig) or _is_now_more(line, fig):
        return True
    following = next(iter(line.figures[fig.index + 1 :]), None)
    if following is None or not (fig.number.percent and following.number.percent):
        return False
    led = line.low.endswith("từ ", line.start, fig.number.bound_start)
    return led and _UP_TO.fullmatch(line.low, fig.number.unit_end, following.number.bound_start) is not None


_UP_TO = re.compile(
    r",? (?:đã |nay |hiện )?(?:tăng |giảm |hạ |rút |kéo )?(?:lên|xuống|còn|tới)(?: còn| tới| mức| chỉ| là)* "
)


def _former_with_another(line: Line, fig: Figure) -> bool:
    """`từ 11 chi bộ với 152 đảng viên đã tăng lên 16 chi bộ, 231 đảng viên`: one of two that were so before both rose."""
    for first, second in pairwise(line.figures[max(0, fig.index - 1) : fig.index + 2]):
        together = (
            line.low.endswith("từ ", line.start, first.number.bound_start)
            and line.low[first.noun_end : second.number.bound_start] in _WITH
            and _ROSE.match(line.low, second.noun_end, line.end) is not None
        )
        if together:
            return True
    return False


def _is_now_more(line: Line, fig: Figure) -> bool:
    """`ấp X từ 5 đảng viên nay có 12`: what it had before it came to what it has now."""
    led = line.low.endswith(("từ ", "từ chỗ có ", "từ chỗ "), line.start, fig.number.bound_start)
    return led and _NOW_HAS.match(line.low, fig.noun_end, line.end) is not None


_NOW_HAS = re.compile(
    r",? (?:thì )?(?:(?:cho )?đến )?(?:nay|giờ|bây giờ|hiện nay|hiện)(?: (?:chi bộ|đảng bộ|thôn|bản|ấp|buôn|khóm|xã|đã|được|có|là|lên|tới|đến|tăng|phát|triển|thành))+ (?:gần |hơn |trên )?\d"
)
_WITH = frozenset({" với ", ", ", " và ", " gồm ", " có "})
_ROSE = re.compile(
    r",? (?:(?:đã|nay|hiện|hiện nay|đến nay|nay đã) )?(?:(?:tăng|phát triển|nâng|vươn)(?: lên)?(?: thành)?|lên) \d"
)


def since_beginning(line: Line, fig: Figure) -> PeriodMention | None:
    """`Đầu nhiệm kỳ, từ 142 chi bộ đã phát triển lên 168`: the beginning that the first of two stands under; the second is of now."""
    former = fig if fig.rises else line.figures[fig.index - 1] if fig.index else None
    if former is None or not former.rises:
        return None
    told = [m for m in line.periods if m.end <= fig.number.bound_start]
    last = told[-1] if told else None
    at_first = last is not None and last.kind == "point" and BEGINNING.search(line.low, last.start, last.end)
    return last if last is not None and at_first and last.end <= former.number.bound_start else None


def before_the_rise(clock: Clock, line: Line, fig: Figure) -> date | None:
    """`nhiệm kỳ 2010 - 2015, hộ nghèo giảm từ 31% xuống 12%`: the first was so as the time began; null where none is named, or only that of an aim."""
    before = [m for m in line.periods if m.end <= fig.number.bound_start and m.first is not None]
    if not before or (line.aims and line.aims[0] < fig.number.start):
        return None
    last = before[-1]
    if last.kind == "comparison" or is_base(line.low, line.start, last):
        return last.moment
    if last.kind == "year" and any(f.rises and 0 <= last.start - f.noun_end <= _BRACKET for f in line.figures):
        return last.last  # từ 37 bản (2008) xuống 4 bản; bản chưa có chi bộ từ 96 còn 31
    if last.kind == "year" and not fig.rises and _is_now_more(line, fig):
        return last.last  # thành lập năm 2009, từ 3 đảng viên nay có 11
    settled = clock.settle(last, "sentence")
    return settled.first if last.kind in _BEGUN else None


_BRACKET = 3  # characters between a count and the year in brackets behind it


def of_its_first(clock: Clock, line: Line, fig: Figure) -> date | None:
    """`Chi bộ ra đời năm 1948. Từ chỗ chỉ có 7 đảng viên, nay ...`: the day of the founding that its paragraph told right before."""
    if clock.founded_in != line.paragraph or clock.founded_by is None or fig.noun != "member" or fig.index > 1:
        return None
    return clock.founded_by if _FROM_ITS_FIRST.match(line.low, line.start, fig.number.start) else None


_FROM_ITS_FIRST = re.compile(
    r"\W*(?:và |để )?từ (?:chỗ )?(?:(?:một|1|01) )?(?:chi bộ|đảng bộ)?(?: ?(?:đầu tiên|ban đầu|nhỏ|ghép|chỉ|với|có|vỏn vẹn|vẻn vẹn|mới))* \Z"
)


def grown_by(clock: Clock, line: Line, fig: Figure) -> date | None:
    """`Nhiệm kỳ 2010 - 2015 kết nạp 912. Nhờ vậy, số đảng viên tăng từ 3.104 lên 3.867`: as the flow told before began, and as it ended."""
    flow = clock.flow
    former = fig if fig.rises else line.figures[fig.index - 1] if fig.index else None
    if (
        former is None
        or not former.rises
        or flow is None
        or line.periods
        or _THEREBY.match(line.low, line.start) is None
    ):
        return None
    if flow.last is None or clock.published is None or flow.last > clock.published or flow.kind == "day":
        return None
    return flow.first if fig.rises else flow.last


_THEREBY = re.compile(r"\W*(?:nhờ (?:vậy|đó|thế)|qua đó|từ đó|theo đó|do (?:vậy|đó)|như vậy)(?:,| mà| nên)? ")
BEGINNING = re.compile(r"đầu (?:năm|nhiệm kỳ|tháng|quý)")


_CHANGED = re.compile(
    r"[;,] (?:sau (?:sắp xếp|sáp nhập|khi|hợp nhất)|rút xuống|giảm (?:xuống )?còn|nay|giờ|hiện)(?!\w)"
)
# từ 81 đảng viên năm 2009 đã có 152
_FORMER = re.compile(r"(?:từ|nếu)(?: chỗ)?(?: (?:chỉ|mới|vỏn vẹn|vẻn vẹn|có|còn))* \Z")
_AND = re.compile(
    r"(?: [“\"']?(?:trắng|chưa có|không có)[”\"']? (?:chi bộ|đảng viên|tổ chức đảng))?(?:,| và| với|, với)? "
)
_GROWN = re.compile(r"(?<!\w)(?:đã|nay|giờ|lên|còn|xuống|thành|đến nay)(?!\w)")


def of_the_former(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a time stands right behind the figure before, which this one has grown from."""
    if not fig.index:
        return False
    former = line.figures[fig.index - 1]
    # từ 81 đảng viên | năm 2009; but not: từ 81 đảng viên, | đến năm 2014 đã có 152
    behind = m.start >= former.noun_end and _RIGHT_BEHIND.fullmatch(line.low, former.noun_end, m.start) is not None
    behind = behind and not line.low.startswith(_COME_TO, former.noun_end)
    led = _FORMER.search(line.low, line.start, former.number.bound_start)
    return bool(behind and led and _GROWN.search(line.low, m.end, fig.number.start))


_COME_TO = (", đến ", ", tới ", ", sau ")
# giảm từ 85 tổ chức | năm 2015 xuống còn
_RIGHT_BEHIND = re.compile(r"(?: (?:tổ chức|đơn vị|cơ sở)| ?(?:ha|héc ta|hecta|con))?(?: ?\(|,? )?")


def before_growth(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`Từ 912 đảng viên năm 2010, đến nay có 1.026`: whether a time is that of the first, and runs into the word for now."""
    return m.start >= fig.noun_end and last_of_former(line, fig) is not None


def last_of_former(line: Line, fig: Figure) -> Figure | None:
    """Of `từ 12 chi bộ với 150 đảng viên năm 2005, nay có ...` the last number of those before the growth: the time behind it is theirs."""
    so_far = reversed(line.figures[: fig.index + 1])
    first = next((f for f in so_far if _FORMER.search(line.low, line.start, f.number.bound_start)), None)
    if first is None:
        return None
    last = first
    for figure in line.figures[first.index + 1 :]:
        if not _AND.fullmatch(line.low, last.noun_end, figure.number.bound_start):
            break
        last = figure
    return last if fig.index <= last.index else None


def from_former_to_now(line: Line, fig: Figure) -> bool:
    """`từ 81 đảng viên năm 2009 đã có 152`: the second is of the day of publication."""
    return any(of_the_former(line, fig, m) for m in line.periods if m.end <= fig.number.start)


def left_behind(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a stock was said to have changed since: `đầu nhiệm kỳ có 61; sau sắp xếp rút xuống 48, gồm 28 đảng bộ`."""
    if any(of_the_former(line, figure, m) for figure in line.figures[1 : fig.index + 1]):
        return True
    return m.kind == "point" and _CHANGED.search(line.low, m.end, fig.number.start) is not None
