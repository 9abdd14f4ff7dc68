"""Numbers behind words for the work itself, which no verb governs: `Nói tới phát triển đảng viên có đạo: hiện 418 người trong tổng số 5.067 đảng viên`."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.governors import Governor

# a clause of its own that says how many there are now
_ARE_NOW = re.compile(
    r"[^.;]*[:,–-] (?:(?:đến|tới|tính đến|cho đến) nay|hiện nay|hiện tại|hiện|nay|bây giờ)(?:,| toàn| cả| huyện| xã| tỉnh| đảng bộ)*(?: (?:đã|có|là|cũng|mới|chỉ))* "
)
_AMONG_ALL = re.compile(
    r"(?: [^\W\d]+){0,4} (?:trong|trên)(?: tổng)?(?: số)? \d[\d.]* đảng viên(?! (?:mới|được kết nạp|vừa|dự bị))"
)


def is_work_alone(line: Line, fig: Figure, gov: Governor) -> bool:
    """Whether `phát triển đảng viên` only names the work, and a clause of its own counts those that there are now."""
    if gov.name != "admit" or gov.cue.end > fig.number.start or fig.number.of is not None:
        return False
    own = _ARE_NOW.fullmatch(line.low, gov.cue.end, fig.number.bound_start)
    return own is not None and _AMONG_ALL.match(line.low, fig.noun_end) is not None
