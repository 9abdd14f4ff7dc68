"""What each number of a sentence counts, and which words before and after it may govern it."""

import re
from bisect import bisect_left

from tasks.facts.cues import Cue, lexicon
from tasks.facts.fields import OF_THIS_FIELD
from tasks.facts.figures import Figure, Line
from tasks.text.numbers import NumberMention

# between a number and its noun: nothing, a quote, or a word that adds nothing
_GAP = re.compile(r"(?: (?:lượt|số|tổng số|cái|vị|bộ|chiếc))?[ “\"'(]{0,2}\Z")
_IS = re.compile(r"(?:là|còn|có|đạt|lên|tăng lên)\s*\Z")
_NAY = re.compile(r"nay ")
# what may stand between a noun and its number behind it: chi bộ trường học: 8, đảng viên toàn huyện nay là 5.240
# besides small words: chi bộ trường học: 8, đảng viên toàn huyện nay là 5.240, hồ sơ đang chờ xét là 12
_HEAD_FILLER = frozenset(["xét", "chờ", "nghị", "cơ", "sở", "loại", "mở", "chức", "trực", "đề", "đang", "tổ"])
_WORD = re.compile(r"[^\W\d_]+|\d+|[;.!?]")
_HEAD_BEFORE = re.compile(
    r"(?:\A|[;:.,(–\n+-]|(?<!\w)(?:số|tổng số|trong đó|riêng|và|hiện|nay|có|gồm|toàn bộ|bao gồm|còn|lượng|theo đó|đó)) *\Z"
)
_HEAD_TAIL = re.compile(
    r"\s*(?:[.,;:)(\n–-]|\Z|và (?!\w+ nữa)|trong đó|trên tổng số|(?:nay |đã |hiện )*(?:tăng|giảm|nâng)? ?(?:lên|xuống) |nay (?:là|đã|còn|có) )"
)
_BASE_GAP = re.compile(r"(?: (?:trở lên|so|với|trên|của|trong|so với|các|tổng))*[ ]?")
_MARKS = re.compile(r"[;()\n]")


def _noun_kind(cue: Cue) -> str:
    if "noun" in cue.roles:
        return cue.roles["noun"]
    if "said" in cue.roles:
        return "member"
    if "people" in cue.roles and "uncounted" not in cue.roles:
        return "people"
    if "classes" in cue.roles and cue.roles["classes"] == "awareness":
        return "source"
    if "peoples" in cue.roles:  # 60 Khmer; only names written with capitals are cues here
        return "people"
    return ""


def figures_of(line: Line, numbers: list[NumberMention]) -> list[Figure]:
    """The sentence's numbers with their windows. Numbers inside dates and codes are left to the account."""
    starts = [c.start for c in line.cues]
    named = [m.start for m in line.mentions]
    breaks, brackets = _breaks(line, numbers)
    found: list[Figure] = []
    previous_end = line.start
    for position, number in enumerate(numbers):
        risen = (
            found
            and _UP_TO.fullmatch(line.low, max(found[-1].number.end, found[-1].number.unit_end), number.bound_start)
            and _FROM.search(line.low, line.start, found[-1].number.bound_start)
        )
        if risen:
            previous_end = found[-1].window_start
        tail = number.unit_end if number.percent else (number.of_end if number.of is not None else number.end)
        if number.percent and line.low.startswith(" trở lên", tail):
            tail += len(" trở lên")
        i = bisect_left(starts, tail)
        noun, noun_cue, noun_end = "", None, tail
        if (
            i < len(line.cues)
            and _GAP.fullmatch(line.low, tail, line.cues[i].start)
            and not _opens_list(line, tail, line.cues[i])
            and (kind := _noun_kind(line.cues[i]))
        ):
            noun, noun_cue, noun_end = kind, line.cues[i], line.cues[i].end
            if kind in {"place", "household", "school", "committee", "cell", "people"}:
                noun_end = _list_end(line, i, kind)
        elif not number.percent and tail + 1 < line.end and _one_people(line, i, tail):
            noun, noun_cue, noun_end = "people", line.cues[i + 1], line.cues[i + 1].end
        elif not number.percent:
            noun = _noun_before(line, previous_end, number.bound_start, i)
        if not noun and not number.percent and line.low.startswith((" là đảng viên dự bị", " là dự bị"), tail):
            noun, noun_end = "probationary", line.low.index("dự bị", tail) + len("dự bị")
        if not noun and _SETS.match(line.low, tail) and line.low.rfind("hồ sơ", previous_end, number.start) >= 0:
            noun, noun_end = "file", tail + len(" bộ")
        if noun == "person" and _PROBATION.match(line.low, noun_end):
            noun = "probationary"
        if noun in _OF_PERSONS and (field := OF_THIS_FIELD.match(line.low, noun_end)):
            noun_end = field.end()
        head = None
        if (
            not number.percent
            and noun in {"", "person"}
            and (head := head_of(line, previous_end, number, max(tail, noun_end), found[-1] if risen else None))
            and (not noun or head.roles["noun"] in _OF_PERSONS)
        ):
            noun = head.roles["noun"]
        if not noun and not number.percent and _CELL_HAS.search(line.low, previous_end, number.bound_start):
            noun = "member" if line.low.find("đảng viên", line.start, previous_end) >= 0 else ""
        stop = numbers[position + 1].bound_start if position + 1 < len(numbers) else line.end
        cut = bisect_left(breaks, noun_end)
        if cut < len(breaks) and breaks[cut] < stop:
            stop = breaks[cut]
        left = [c for c in line.cues[bisect_left(starts, previous_end) : i] if c.end <= number.bound_start]
        right = line.cues[bisect_left(starts, noun_end) : bisect_left(starts, stop)]
        names = line.mentions[bisect_left(named, previous_end) : bisect_left(named, number.start)]
        inside = bisect_left(brackets, number.start)
        if risen:
            found[-1].rises = True
            left, names = found[-1].left, found[-1].names or names
        found.append(
            Figure(
                number, position, noun, noun_cue, noun_end, previous_end, stop, left, right, names,
                in_brackets=inside > 0 and line.low[brackets[inside - 1]] == "(", head=head,
            )
        )  # fmt: skip
        previous_end = _base_end(line, number, i, noun_end)
    return found


def _one_people(line: Line, i: int, tail: int) -> bool:
    """`5 dân tộc Khmer` counts persons of one people; `5 dân tộc Kinh, Tày, Nùng` counts peoples."""
    if not line.low.startswith(" dân tộc ", tail) or i + 1 >= len(line.cues) or "peoples" not in line.cues[i + 1].roles:
        return False
    named, more = line.cues[i + 1], line.cues[i + 2] if i + 2 < len(line.cues) else None
    if named.start != tail + len(" dân tộc ") or not line.text[named.start].isupper():
        return False
    return more is None or "peoples" not in more.roles or not _AND_MORE.fullmatch(line.low, named.end, more.start)


_AND_MORE = re.compile(r"(?:,| và|,? (?:dân tộc|người)|-| -) ?")


def _noun_before(line: Line, start: int, end: int, i: int) -> str:
    """`Số chi bộ trực thuộc đến nay là 30`: the noun stands before, the number ends its sentence or clause."""
    if not _IS.search(line.low, max(start, end - 24), end):
        return ""
    passed = set[str]()
    for cue in reversed(line.cues[:i]):
        if cue.start < start:
            return ""
        kind = cue.roles.get("noun", "")
        if kind in {"grassroots", "committee", "cell", "place"} and line.low.endswith("số ", start, cue.start):
            return "" if kind in passed else kind  # Trong số chi bộ trực thuộc, chi bộ thôn là 84
        passed.add(kind)
        if (
            cue.roles.get("before", "have") not in {"have", "learn"}
            and "noun" not in cue.roles
            and not _NAY.match(line.low, cue.start)
        ):
            return ""
    return ""


def head_of(line: Line, start: int, number: NumberMention, noun_end: int, risen: Figure | None) -> Cue | None:
    """The noun that stands before its number, nothing but its own attributes and small words between.

    `chi bộ trường học: 8`, `đảng viên toàn huyện nay là 5.240 đồng chí`, `TCCSĐ có 61`. Only at the head of a clause.
    """
    if not _HEAD_TAIL.match(line.low, noun_end):
        return None
    end = risen.number.bound_start if risen is not None else number.bound_start
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
            if _CELL_HAS.search(line.low, start, end):
                return None  # chi bộ nay đã có 19: members
            return cue if _HEAD_BEFORE.search(before) and not _left_over(line, cue.end, end) else None
        if not _ATTRIBUTE.intersection(cue.roles) and cue.roles.get("before") != "have":
            return None
    return None


def _opens_list(line: Line, tail: int, cue: Cue) -> bool:
    """`17.925 (nữ: 5.012; tôn giáo: 763)`: the word in brackets is of the number behind it."""
    return line.low.startswith(" (", tail) and _ITS_NUMBER.match(line.low, cue.end) is not None


_CELL_HAS = re.compile(
    r"(?<!\w)(?<!các )(?<!số )(?<!\d )chi bộ (?:(?:nay|đã|hiện|đến|tới|giờ|chỉ|mới|vẫn|cũng) )*có (?:(?:tới|đến|hơn|gần|trên|khoảng) )?\Z"
)
_ITS_NUMBER = re.compile(r" ?:? ?\d")
_SETS = re.compile(r" bộ(?= ?(?:[.,;:)(”\n–-]|\Z|và |được |đã |đang |đề nghị |còn ))")  # hồ sơ gửi lên mới có 3 bộ
_OF_ONE = re.compile(r" (?:xã|phường|thị trấn|cơ quan|công an|quân sự|trường)(?!\w)")
_PROBATION = re.compile(r" (?:là |còn )?(?:đảng viên )?dự bị(?!\w)")
_FROM = re.compile(r"(?<!\w)từ(?: chỗ)?(?: chỉ)?(?: có)? \Z")
_UP_TO = re.compile(
    r"(?: [^\W\d]+){0,3}(?: \([^()]{0,24}\))?(?:,? (?:hồi |vào )?(?:đầu |cuối )?(?:năm|tháng|nhiệm kỳ)[^,;()]{0,16})?,? (?:đã |nay |hiện )?(?:tăng |giảm |nâng |rút |phát triển )?(?:lên|xuống|tới|thành|còn)(?: còn| tới| đến| thành| là)? "
)
_OF_PERSONS = frozenset({"member", "probationary", "file"})  # chi bộ có 16 đồng chí counts no cells
_HEADS = frozenset({"member", "probationary", "grassroots", "committee", "cell", "file"})
_ATTRIBUTE = frozenset({"organisations", "uncounted"})
_HEAD_REACH = 70


def _is_above(line: Line, cue: Cue, start: int) -> bool:
    """`Chi bộ trực thuộc đảng ủy cơ sở: 219`: what the cells are under, not what is counted."""
    return cue.roles.get("noun") == "committee" and line.low.endswith(("thuộc ", "thuộc các "), start, cue.start)


def _left_over(line: Line, start: int, end: int) -> bool:
    """Whether anything stands between besides units, times, kinds of organisations and small words."""
    words = list(line.low[start:end])
    said = [c for c in line.cues if "organisations" in c.roles or _is_above(line, c, start)]
    for items in (line.mentions, line.periods, said):
        for item in items[bisect_left(items, start, key=lambda x: x.start) :]:
            if item.end > end:
                break
            words[item.start - start : item.end - start] = " " * (item.end - item.start)
    return bool(set(_WORD.findall("".join(words))) - lexicon().small - _HEAD_FILLER)


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


def _list_end(line: Line, i: int, kind: str) -> int:
    """Where a list of kinds ends: thôn, bản, tổ dân phố."""
    end = line.cues[i].end
    role = "people" if kind == "people" else "noun"
    for cue in line.cues[i + 1 :]:
        gap = line.low[end : cue.start]
        same = cue.roles.get(role)
        if gap not in {", ", " và ", " ", "/", " hoặc ", " - "} or same is None:
            break
        if line.low[cue.start : cue.end] == line.low[line.cues[i].start : line.cues[i].end]:
            break
        if kind == "people" and (same != line.cues[i].roles.get("people") or gap == " "):
            break
        if kind not in ("people", same):
            break
        end = cue.end
    return end
