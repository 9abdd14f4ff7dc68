"""Whether persons are members on probation: by their noun, by the noun that stands before them, or by what is said of them behind."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line
from tasks.facts.groups import FILLER


def is_on_probation(line: Line, fig: Figure) -> bool:
    """`45 đảng viên dự bị`, `đảng viên dự bị: 45 đồng chí`, `9 đồng chí trong đó là đảng viên dự bị`."""
    if fig.noun == "probationary" or _said_before(line, fig):
        return True
    said = _SAID_BEHIND.match(line.low, fig.noun_end)
    return said is not None and (fig.noun == "person" or (fig.noun == "member" and said["of"] is not None))


_SAID_BEHIND = re.compile(
    r",? (?P<of>trong (?:số )?(?:đó|này|ấy) )?(?:là|còn|đang|còn là|đang là|hiện là) (?:đảng viên (?:còn |đang )?)?dự bị(?! động viên)(?!\w)"
)


def is_due(line: Line, fig: Figure) -> bool:
    """`có 71 đảng viên dự bị đủ thời hạn thì 69 được công nhận`: those whose time is over, not all that there are."""
    if _DUE.match(line.low, fig.noun_end) is None or fig.index + 1 >= len(line.figures):
        return False
    some = line.figures[fig.index + 1]
    return some.number.value <= fig.number.value and _MADE_FULL.search(line.low, some.number.end, line.end) is not None


_MADE_FULL = re.compile(r"(?<!\w)(?:công nhận|chuyển)(?!\w)")


_DUE = re.compile(
    r" (?:(?:đã|vừa|đến|sắp) )*(?:(?:đủ|hết|quá|mãn|tới|đến|tròn) (?:12 tháng|thời (?:hạn|gian|kỳ|điểm)|hạn|kỳ hạn|điều kiện|tiêu chuẩn)|(?:trong diện|thuộc diện|chờ|cần) (?:được )?(?:xét|chuyển|công nhận))(?!\w)"
)


def _said_before(line: Line, fig: Figure) -> bool:
    """`đảng viên dự bị 205 đồng chí`, `đảng viên dự bị là 36`."""
    last = next(
        (c for c in reversed(fig.left) if c.roles.get("before") != "have" and "link:share" not in c.roles), None
    )
    if fig.noun not in {"", "person"} or last is None or last.roles.get("noun") != "probationary":
        return False
    return bool(FILLER.match(line.low[last.end : fig.number.bound_start])) and not _is_of_former(line, fig, last)


def _is_of_former(line: Line, fig: Figure, cue: Cue) -> bool:
    """`203 đồng chí còn dự bị, 742 đồng chí là nữ`: the words say it of the number before, and a comma ends that."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or cue.end <= previous.number.end:
        return False
    beside = cue.end <= previous.noun_end or _IS.fullmatch(line.low, previous.noun_end, cue.start) is not None
    return beside and line.low.startswith((",", ";", " và"), cue.end)


_IS = re.compile(r" (?:(?:còn|đang|là|hiện|trong|số|đó|này|ấy|đảng viên|thời gian) )*")
