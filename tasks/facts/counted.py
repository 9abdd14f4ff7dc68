"""The noun that a number counts: right behind it, before it, or at the head of its clause."""

import re
from typing import NamedTuple

from tasks.facts.counted_ahead import CELL_HAS, head_of_number
from tasks.facts.cues import Cue
from tasks.facts.fields import OF_THIS_FIELD
from tasks.facts.figures import Figure, Line
from tasks.text.numbers import NumberMention

# between a number and its noun: nothing, a quote, or a word that adds nothing
_GAP = re.compile(r"(?: (?:lượt|số|tổng số|cái|vị|bộ|chiếc))?[ “\"'(]{0,2}\Z")
# 100% các thôn, bản có chi bộ; 90% các chi bộ hoàn thành tốt
_EVERY = re.compile(
    r" (?:số )?các (?:(?P<cell>chi bộ(?:(?:,| và) đảng bộ)?)|(?P<committee>đảng bộ(?:(?:,| và) chi bộ)?|đảng ủy)|(?P<place>thôn|bản|làng|xóm|ấp|buôn|khóm|khu phố|khu dân cư|tổ dân phố|tiểu khu))(?!\w)"
)
_IS = re.compile(r"(?:là|còn|có|đạt|lên|tăng lên)\s*\Z")
_NAY = re.compile(r"nay ")
_AND_MORE = re.compile(r"(?:,| và|,? (?:dân tộc|người)|-| -) ?")
_ITS_NUMBER = re.compile(r"[^()]*\d")
_SETS = re.compile(r" bộ(?= ?(?:[.,;:)(”\n–-]|\Z|và |được |đã |đang |đề nghị |còn ))")  # hồ sơ gửi lên mới có 3 bộ
_FILES_OF = re.compile(
    r" (?:bộ )?hồ sơ(?: (?:đề nghị|xin))?(?: (?:xét|xem xét))?(?: kết nạp)?(?: (?:đảng viên|đảng|vào đảng))?(?= của (?!\d|[^\W\d]+ (?:quần chúng|đoàn viên)))"
)  # 21 hồ sơ đề nghị kết nạp | của các chi bộ
_PROBATION = re.compile(r" (?:là |còn )?(?:đảng viên )?dự bị(?!\w)")
_OF_PERSONS = frozenset({"member", "probationary", "file"})  # chi bộ có 16 đồng chí counts no cells


class Counted(NamedTuple):
    """What a number counts.

    Attributes:
        noun: the kind of thing (``member``, ``place`` ...), empty where no word says it.
        cue: the word right behind the number that says so, if one does.
        end: where the noun phrase behind the number ends, else the number's end.
        head: the noun that stands before its number, if one does: chi bộ ấp: 22.
    """

    noun: str
    cue: Cue | None
    end: int
    head: Cue | None


def counted_by(line: Line, number: NumberMention, start: int, tail: int, i: int, risen: Figure | None) -> Counted:
    """What the number counts.

    Args:
        line: the number's sentence.
        number: the number.
        start: where the words begin that may be the number's.
        tail: where the number ends, with its unit and its whole.
        i: the first of the line's cues behind that.
        risen: the number that this one has risen from: từ 168 lên 205.
    """
    noun, cue, end = _noun_behind(line, number, tail, i)
    if not noun and not number.percent:
        noun = _noun_before(line, start, number.bound_start, i)
        if noun == "grassroots" and (said_again := _SAME_BODIES.match(line.low, tail)) is not None:
            end = said_again.end()  # tổ chức đảng trong doanh nghiệp là 18 | tổ chức, với 258 đảng viên
    if not noun:
        noun, end = _noun_said_after(line, number, start, tail)
    if not noun and not number.percent and (bodies := _bodies_in_brackets(line, number, tail)):
        noun, end = "grassroots", bodies
    if noun == "person" and _PROBATION.match(line.low, end):
        noun = "probationary"
    if noun in _OF_PERSONS and (field := OF_THIS_FIELD.match(line.low, end)):
        end = field.end()
    head = None
    if not number.percent and noun in {"", "person"}:
        again = None if noun else _SAME_BODIES.match(line.low, tail)  # tổ chức đảng ... là 38 | cơ sở với 90 đảng viên
        head = head_of_number(line, start, number, again.end() if again else max(tail, end), risen)
        if again and head is not None:
            head, end = (head, again.end()) if head.roles["noun"] == "grassroots" else (None, end)
        if head is not None and (not noun or head.roles["noun"] in _OF_PERSONS):
            noun = head.roles["noun"]
    if not noun and not number.percent and CELL_HAS.search(line.low, start, number.bound_start):
        noun = "member" if line.low.find("đảng viên", line.start, start) >= 0 else ""
    return Counted(noun, cue, end, head)


_SAME_BODIES = re.compile(r" (?:tổ chức|cơ sở|đơn vị)(?= ?(?:[.,;:)(\n]|\Z)| (?:với|và) )")


def _bodies_in_brackets(line: Line, number: NumberMention, tail: int) -> int:
    """`có 1.402 tổ chức cơ sở đảng; so với cuối năm 2018 (1.455 tổ chức)`: the same bodies, by half their name; where it ends, or 0."""
    if not line.low.endswith("(", line.start, number.bound_start):
        return 0
    again = _SAME_BODIES.match(line.low, tail)
    if again is None or not line.low.startswith(")", again.end()):
        return 0
    told = any(c.roles.get("noun") == "grassroots" and c.end < number.start for c in line.cues)
    return again.end() if told else 0


def _noun_behind(line: Line, number: NumberMention, tail: int, i: int) -> tuple[str, Cue | None, int]:
    """The noun right behind a number, its cue, and where its phrase ends."""
    if number.percent and (every := _EVERY.match(line.low, tail)) is not None:
        cue = next((c for c in line.cues[i : i + 1] if c.start < every.end()), None)
        return every.lastgroup or "", cue, max(every.end(), cue.end if cue is not None else 0)
    if (
        i < len(line.cues)
        and _GAP.fullmatch(line.low, tail, line.cues[i].start)
        and not _opens_list(line, tail, line.cues[i])
        and (kind := _noun_kind(line.cues[i]))
    ):
        listed = kind in {"place", "household", "school", "committee", "cell", "people"}
        return kind, line.cues[i], _list_end(line, i, kind) if listed else line.cues[i].end
    if not number.percent and tail + 1 < line.end and _one_people(line, i, tail):
        return "people", line.cues[i + 1], line.cues[i + 1].end
    return "", None, tail


def _noun_said_after(line: Line, number: NumberMention, start: int, tail: int) -> tuple[str, int]:
    """`12 là đảng viên dự bị`, `hồ sơ gửi lên mới có 3 bộ`: a noun without a cue of its own, and where it ends."""
    if not number.percent and (probationary := _ARE_PROBATIONARY.match(line.low, tail)) is not None:
        return "probationary", probationary.end()
    if not number.percent and (files := _FILES_OF.match(line.low, tail, line.end)) is not None:
        return "file", files.end()
    if _SETS.match(line.low, tail) and line.low.rfind("hồ sơ", start, number.start) >= 0:
        return "file", tail + len(" bộ")
    return "", tail


# 12 | là đảng viên dự bị, 12 | trong số đó là đảng viên dự bị
_ARE_PROBATIONARY = re.compile(
    r"(?: trong (?:tổng )?số (?:đó|này|ấy))? (?:là|còn là|đang là) (?:đảng viên )?dự bị(?!\w)"
)


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


def _one_people(line: Line, i: int, tail: int) -> bool:
    """`5 dân tộc Khmer` counts persons of one people; `5 dân tộc Kinh, Tày, Nùng` counts peoples."""
    if not line.low.startswith(" dân tộc ", tail) or i + 1 >= len(line.cues) or "peoples" not in line.cues[i + 1].roles:
        return False
    named, more = line.cues[i + 1], line.cues[i + 2] if i + 2 < len(line.cues) else None
    if named.start != tail + len(" dân tộc ") or not line.text[named.start].isupper():
        return False
    return more is None or "peoples" not in more.roles or not _AND_MORE.fullmatch(line.low, named.end, more.start)


def _noun_before(line: Line, start: int, end: int, i: int) -> str:
    """`Số chi bộ trực thuộc đến nay là 30`: the noun stands before, the number ends its sentence or clause."""
    if not _IS.search(line.low, max(start, end - 24), end):
        return ""
    passed = set[str]()
    for cue in reversed(line.cues[:i]):
        if cue.start < start:
            return ""
        kind = cue.roles.get("noun", "")
        if kind in {"grassroots", "committee", "cell", "place", "class"} and line.low.endswith("số ", start, cue.start):
            return "" if kind in passed else kind  # Trong số chi bộ trực thuộc, chi bộ thôn là 84
        passed.add(kind)
        if (
            cue.roles.get("before", "have") not in {"have", "learn"}
            and "noun" not in cue.roles
            and not _NAY.match(line.low, cue.start)
        ):
            return ""
    return ""


def _opens_list(line: Line, tail: int, cue: Cue) -> bool:
    """`17.925 (nữ: 5.012; tôn giáo: 763)`, `80% (Đảng bộ xã A đạt 95%)`: the word in brackets is of the number behind it."""
    return line.low.startswith(" (", tail) and _ITS_NUMBER.match(line.low, cue.end) is not None


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
