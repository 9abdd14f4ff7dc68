"""Aims counted one by one, of which so many were reached: `Chi bộ hoàn thành 8/9 chỉ tiêu`, `có 11/13 chỉ tiêu đạt và vượt`."""

import re

from tasks.facts.figures import Figure, Line

_MOST = 40  # a congress sets no more; a larger number is of those to be admitted


def counts_aims(line: Line, fig: Figure) -> bool:
    """Whether the number counts what was aimed at, and not how many persons were to be admitted (`giao 12 chỉ tiêu`)."""
    number = fig.number
    end = number.of_end if number.of is not None else number.end
    if fig.noun or not line.low.startswith(" chỉ tiêu", end) or (number.of or number.value) > _MOST:
        return False
    before = line.low[fig.window_start : number.bound_start]
    if _OF_PERSONS.search(before) is not None:
        return False
    told = line.figures[fig.index - 1] if fig.index else None
    if told is not None and told.number.value == number.value and told.drafts:
        return False  # kết nạp 4 đảng viên, đạt 4/5 chỉ tiêu
    if _OF_RESOLUTION.match(line.low, end) is not None:
        return True
    return number.of is not None and _REACHED.search(before) is not None


_OF_PERSONS = re.compile(r"(?<!\w)(?:kết nạp|phát triển|giao|phân bổ|đăng ký|nhận|chia|phân)(?!\w)[^,;.:]*\Z")
_REACHED = re.compile(r"(?<!\w)(?:hoàn thành|có|gồm)(?: (?:được|vượt|tốt|xong|và|tới|đến))* \Z")
_OF_RESOLUTION = re.compile(
    r" chỉ tiêu(?: (?:cơ bản|chủ yếu|kinh tế|kt|xã hội|chính|cụ thể|quan trọng|trọng tâm|thành phần|đều|đã|nghị quyết|đại hội|mà|do|chi bộ|đảng bộ|,|-))*,? (?:đạt|vượt|hoàn thành|chưa đạt|không đạt|chủ yếu|cơ bản|kinh tế|nghị quyết|đại hội|thành phần|đề ra|trọng tâm)(?!\w)"
)
