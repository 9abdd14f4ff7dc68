"""A phrase that stands before its subject: `Với 214 đảng viên, Đảng bộ xã X ...` is of X."""

import re
from bisect import bisect_left

from tasks.facts import standing
from tasks.facts.figures import Figure, Line
from tasks.facts.mentions import Mention
from tasks.facts.time_words import opens

# how a phrase opens that tells of a subject still to come
_OPENS = re.compile(
    r"[\s–+*•“\"-]*(?:(?:với|là|có|hiện có|hiện nay có|hiện|gồm|quản lý|sở hữu|nhờ có|tuy|mặc dù|dù|dẫu|từ|từ chỗ|khi|lúc|ngày)(?: (?:chỉ|mới|vẻn vẹn|vỏn vẹn|có|một|chi bộ|đảng bộ|thành lập|chia tách|tái lập|ra đời|đầu|tổng số|gần|hơn|trên|khoảng))* )\Z"
)
# Thực hiện chỉ tiêu tỉnh giao năm 2018 kết nạp | 150 đảng viên, huyện X đã kết nạp 163
_BY_PLAN = re.compile(
    r"[\s–+*•-]*thực hiện (?:chỉ tiêu|kế hoạch)(?: (?!đã |nên )[^\W\d]+| năm \d{4}){0,8} (?:kết nạp|phát triển)(?: mới| từ| ít nhất)* \Z"
)
_REACH = 130  # characters from the first number to its subject
_COUNTS = re.compile(r"(?:,? (?:đã |mới |cũng |hiện )*(?:có|kết nạp|được|đạt)(?: được| thêm| mới)*)? \d")

# Từ 41 đảng viên năm 2005, nay | Đảng bộ xã X đã có 112; ..., đến cuối năm 2014, | xã X có 97
_GROWN = re.compile(r", (?:(?:đến |hiện |tới )?nay|(?:đến|tới) [^,;.:]{3,30}\d{4}),? \Z")


def subject_behind(line: Line, fig: Figure) -> Mention | None:
    """The name that a sentence's opening phrase with this figure is said of; null where it is said of what went before."""
    first, start = line.figures[0], line.start
    if any(m.name for m in (*fig.names, *first.names)):
        return None
    leads = line.periods[0] if line.periods else None
    if leads is not None and opens(line, leads) and line.low.startswith(", ", leads.end):
        start = leads.end + 2  # Năm 2014, với 31 đảng viên mới, huyện X dẫn đầu tỉnh
    opening = line.low[start : first.number.bound_start]
    plan = _BY_PLAN.match(opening) is not None
    if _OPENS.match(opening) is None and not plan:
        return None
    at = bisect_left(line.mentions, first.number.start, key=lambda m: m.start)
    m = line.mentions[at] if at < len(line.mentions) else None
    if m is None or m.start < fig.number.end or m.start - first.number.end > _REACH or m.plural:
        return None
    grown = _GROWN.search(line.low, fig.number.end, m.start) if line.low.startswith("từ ", start) else None
    if (grown is None and line.low[m.start - 2 : m.start] != ", ") or m.form not in {"full", "bare", "pronoun"}:
        return None
    if ";" in line.low[first.number.end : m.start] or (grown is None and not plan and _COUNTS.match(line.low, m.end)):
        return None  # Có 12 đảng viên mới, xã A 5, xã B 7
    return m if standing.says(line.low, m) or m.party else None
