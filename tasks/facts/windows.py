"""Which words before and after each number of a sentence may govern it."""

import re
from bisect import bisect_left

from tasks.facts.counted import counted_by
from tasks.facts.figures import BODIES, Figure, Line
from tasks.text.numbers import NumberMention

_BASE_GAP = re.compile(r"(?: (?:trở lên|so|với|trên|của|trong|so với|các|tổng))*[ ]?")
_MARKS = re.compile(r"[;()\n]")
_FROM = re.compile(r"(?<!\w)từ(?: chỗ)?(?: chỉ)?(?: có)? \Z")
_UP_TO = re.compile(
    r"(?: [^\W\d]+){0,3}"
    # of old: 97 đồng chí | lúc mới thành lập (tháng 8/2009) nay lên
    r"(?: (?:lúc|khi|hồi|ngày|ở thời điểm|thời điểm)(?: mới| vừa| đầu| được| bắt đầu)*(?: thành lập| ra đời| chia tách| tách| tái lập| sáp nhập)(?: [^\W\d]+){0,3})?"
    r"(?: \([^()]{0,24}\))?(?:,? (?:hồi |vào |ở )?(?:đầu |cuối )?(?:(?:năm|tháng)[^,;()]{0,16}|nhiệm kỳ(?: [^,;()]{0,24})?))?,? (?:đã |nay |hiện |đến nay |đến nay đã |nay đã )?(?:tăng |giảm |nâng |rút |phát triển )?(?:lên|xuống|tới|thành|còn)(?: còn| tới| đến| thành| là)? "
)
_OR_MORE = " trở lên"


def figures_of(line: Line, numbers: list[NumberMention]) -> list[Figure]:
    """The sentence's numbers with their windows. Numbers inside dates and codes are left to the account."""
    starts = [c.start for c in line.cues]
    named = [m.start for m in line.mentions]
    breaks, brackets = _breaks(line, numbers)
    found: list[Figure] = []
    previous_end = line.start
    for position, number in enumerate(numbers):
        risen = found[-1] if found and _rises(line, found[-1].number, number) else None
        start = previous_end if risen is None else risen.window_start
        tail = _tail_of(line, number)
        i = bisect_left(starts, tail)
        counted = counted_by(line, number, start, tail, i, risen)
        if found and not counted.noun and not number.percent and _has_now(line, found[-1], number):
            counted = counted._replace(noun=found[-1].noun)
        stop = numbers[position + 1].bound_start if position + 1 < len(numbers) else line.end
        cut = bisect_left(breaks, counted.end)
        if cut < len(breaks) and breaks[cut] < stop:
            stop = breaks[cut]
        left = [c for c in line.cues[bisect_left(starts, start) : i] if c.end <= number.bound_start]
        right = line.cues[bisect_left(starts, counted.end) : bisect_left(starts, stop)]
        first = bisect_left(named, start)
        if first and line.mentions[first - 1].end > start and line.mentions[first - 1].name:
            first -= 1  # hai | thôn A và B, mỗi thôn kết nạp 3: the word that the number before counts opens the name
        names = line.mentions[first : bisect_left(named, number.start)]
        inside = bisect_left(brackets, number.start)
        if risen is not None:
            risen.rises = True
            left, names = risen.left, risen.names or names
        found.append(
            Figure(
                number, position, counted.noun, counted.cue, counted.end, start, stop, left, right, names,
                in_brackets=inside > 0 and line.low[brackets[inside - 1]] == "(", head=counted.head,
            )
        )  # fmt: skip
        if not (
            _is_factor(line, number)
            or _numbers_a_round(line, number, counted.noun)
            or _says_how_far(line, number, counted.end)
        ):
            previous_end = _base_end(line, number, i, counted.end)
    return found


def _is_factor(line: Line, number: NumberMention) -> bool:
    """`số đảng viên nữ tăng gấp 3 lần, từ 97 lên 291`: how many times, so that the words before it govern on."""
    return line.low.endswith(_TIMES_AS_MANY, line.start, number.bound_start) and line.low.startswith(" lần", number.end)


def _says_how_far(line: Line, number: NumberMention, end: int) -> bool:
    """`số đảng viên tăng 412 đồng chí, từ 3.500 lên 3.912`: by how many, so that the words before it govern on."""
    if not line.low.startswith(_FROM_THEN, end) or number.percent:
        return False
    return line.low.endswith(_GROWS_BY, line.start, number.bound_start)


_FROM_THEN = (", từ ", " từ ", " (từ ")
_GROWS_BY = ("tăng ", "tăng thêm ", "tăng được ", "giảm ", "giảm được ", "giảm đi ", "tăng tới ", "tăng đến ")


def _numbers_a_round(line: Line, number: NumberMention, noun: str) -> bool:
    """`lễ kết nạp đảng viên đợt 2 năm 2024 cho 24 sinh viên`: which round it is, so that the words before it govern on."""
    return not noun and line.low.endswith(_ROUNDS, line.start, number.bound_start)


_ROUNDS = ("đợt ", "lần thứ ", "khóa ", "lần ")
_TIMES_AS_MANY = ("gấp ", "gấp hơn ", "gấp gần ", "gấp khoảng ", "gấp trên ")


def _rises(line: Line, before: NumberMention, number: NumberMention) -> bool:
    """`từ 168 (năm 2005) lên 205`: the second number is what the first has become."""
    return (
        _UP_TO.fullmatch(line.low, max(before.end, before.unit_end), number.bound_start) is not None
        and _FROM.search(line.low, line.start, before.bound_start) is not None
    )


def _has_now(line: Line, before: Figure, number: NumberMention) -> bool:
    """`Từ 3 chi bộ, nay Đảng bộ xã có 9`: so many of what there were so many of."""
    return (
        before.noun in BODIES
        and _NOW_HAS.fullmatch(line.low, before.noun_end, number.bound_start) is not None
        and _FROM.search(line.low, line.start, before.number.bound_start) is not None
        and _ENDS.match(line.low, number.end) is not None
    )


_NOW_HAS = re.compile(r"[^;.:]{0,60}?,? (?:đến |hiện |tới )?nay,? [^,;.:\d]{0,50}?(?:có|là|thành|lên)(?: tới| đến)? ")
_ENDS = re.compile(r"\s*(?:[.,;:)]|\Z|và )")


def _tail_of(line: Line, number: NumberMention) -> int:
    """Where a number ends with its percent sign or its whole: 45% trở lên, 12/15."""
    if not number.percent:
        return number.end if number.of is None else number.of_end
    return number.unit_end + (len(_OR_MORE) if line.low.startswith(_OR_MORE, number.unit_end) else 0)


def _base_end(line: Line, number: NumberMention, i: int, noun_end: int) -> int:
    """Where the base of a percentage ends (% so với tổng số đảng viên): its words govern no later number."""
    if not number.percent or i >= len(line.cues):
        return noun_end
    cue = line.cues[i]
    base = "link:rate_base" in cue.roles or cue.roles.get("aim") == "noun" or cue.roles.get("before") == "total"
    return cue.end if base and _BASE_GAP.fullmatch(line.low, noun_end, cue.start) else noun_end


def _breaks(line: Line, numbers: list[NumberMention]) -> tuple[list[int], list[int]]:
    """Where a window ends (semicolons, brackets that close round a number), and where the brackets stand."""
    marks = [(m.start(), m[0]) for m in _MARKS.finditer(line.low, line.start, line.end)]
    breaks: list[int] = []
    opened = line.start
    for at, mark in marks:
        if mark == "(":
            opened = at
        elif mark != ")" or any(opened < n.start < at for n in numbers) or opened == line.start:
            breaks.append(at)
    return breaks, [at for at, mark in marks if mark in "()"]
