"""Where a verb of admitting names the work, a body's own growth or a ceremony, and says nothing of the number behind it."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import OTHER_CLAUSE


def names_work(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`Từ khi có nghị quyết về phát triển đảng viên, toàn huyện có 2.105 đảng viên`: the work is named, not what came of it."""
    noun = fig.noun_cue
    plain = noun is not None and fig.noun == "member" and "said" not in noun.roles
    said = line.low[cue.start : cue.end]
    named = said.endswith(("đảng viên", "đảng")) and not said.startswith("số ")
    return plain and named and OTHER_CLAUSE.search(between) is not None


def is_work_so_far(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`Nhờ tạo nguồn và phát triển đảng viên mới, đến nay huyện đã có 1.705 đảng viên`: what a unit has by now, the work before it named."""
    if fig.noun != "member":
        return False
    said = line.low[cue.start : cue.end] + between
    return _UNTIL_IT_HAS.search(said) is not None or (
        _SO_FAR.search(said) is not None and OTHER_CLAUSE.search(between) is not None
    )


_SO_FAR = re.compile(r"(?<!\w)đảng viên mới, (?:cho |tính )?(?:đến nay|hiện nay|hiện|nay)(?!\w)")
# kết nạp thêm nhiều quần chúng ưu tú, đến năm 2015 đã có | 60 đảng viên
_UNTIL_IT_HAS = re.compile(
    r"(?<!\w)(?:đảng viên(?: mới| trẻ)?|quần chúng(?: ưu tú| tiêu biểu)?|đoàn viên(?: ưu tú| trẻ)?|(?:vào|cho) đảng), (?:và )?(?:cho |tính )?(?:đến|tới) (?:[^,;:.]* )?có (?:hơn |gần |trên |khoảng )?\Z"
)


def has_grown(line: Line, cue: Cue) -> bool:
    """`Qua 20 năm hình thành và phát triển, chi bộ có 31`, `Quá trình phát triển: ...`: what a body itself did, no admissions."""
    bare = line.low.startswith("phát triển", cue.start) and cue.end - cue.start == len("phát triển")
    return bare and (line.low.startswith(":", cue.end) or line.low.endswith(_GROWN_WITH, line.start, cue.start))


_GROWN_WITH = tuple(
    f"{word} và " for word in ("xây dựng", "hình thành", "thành lập", "trưởng thành", "ra đời", "đổi mới")
)


def names_ceremony(line: Line, cue: Cue, between: str) -> bool:
    """`Lễ kết nạp của Đăng diễn ra tại phòng ăn, có hoa và có 38 công nhân`: where or how it was held is told, not for how many."""
    if "lễ " in line.low[cue.start : cue.end] and _ATTENDED.search(between):
        return True
    if not line.low.startswith(("lễ ", "buổi "), cue.start) and not line.low.endswith(("lễ ", "buổi "), 0, cue.start):
        return False
    return _HELD_SO.search(between) is not None and not between.endswith("cho ")


_ATTENDED = re.compile(r"[,;.] ?(?:về |đến |cùng |tham )?dự (?:buổi )?(?:lễ )?[^:]*:|chứng kiến")

_HELD_SO = re.compile(r"(?<!\w)(?:diễn ra|được tổ chức|được tiến hành|tại|ở)(?!\w)[^:]*,")


def bears_number(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`Lễ kết nạp đảng viên ở Phân xưởng Khai thác 5`: who was admitted stands already, and the number ends the name of the place."""
    if fig.noun or fig.listed or fig.number.percent or fig.number.of is not None or not between.endswith(" "):
        return False
    place = _ADMITTED_AT.fullmatch(line.low[cue.start : cue.end] + between)
    if place is None or fig.index + 1 < len(line.figures):
        return False  # in a row: ở xã A 5, xã B 7
    name = line.text[fig.number.bound_start - len(place[1]) : fig.number.bound_start]
    return any(map(str.isupper, name)) and _CLOSED.match(line.low, fig.number.end) is not None


_ADMITTED_AT = re.compile(
    r"(?:lễ |trao quyết định |tổ chức )*kết nạp (?:đảng viên|quần chúng|đảng)(?: mới| ưu tú| viên)*(?: cho (?:các )?(?:quần chúng|đoàn viên|thanh niên|công nhân)(?: ưu tú)?)? (?:(?:ở|tại|của|thuộc) )?((?:[^,;.:()\d]){2,60}) "
)
_CLOSED = re.compile(r"\s*(?:[.,;()\n]|\Z|ngày |năm |sáng |chiều )")
