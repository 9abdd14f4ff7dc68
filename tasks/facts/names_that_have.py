"""Whether a unit is named right before a number as the one that has so many: `trong đó Đảng bộ xã A có | 13`, `dẫn đầu là xã A với | 13`."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.mentions import Mention

_HAS = re.compile(r" (?:(?:đã|cũng|cùng|đều) )*có(?: (?:tới|đến))? ")


def unit_that_has(line: Line, fig: Figure) -> bool:
    """Whether the last name before a number is its subject, and `có` stands between."""
    last = _last_named(fig)
    if last is None:
        return False
    return _HAS.fullmatch(line.low, last.end, fig.number.bound_start) is not None


def is_ranked_with(line: Line, fig: Figure) -> bool:
    """`có 27 học sinh được kết nạp, dẫn đầu là Trường X với | 14 em`: the number of one that is held against its peers, no part of theirs."""
    last = _last_named(fig)
    if last is None:
        return False
    if not _WITH.fullmatch(line.low, last.end, fig.number.bound_start):
        return False
    return _RANKED.search(line.low, max(line.start, last.start - _REACH), last.start) is not None


def _last_named(fig: Figure) -> Mention | None:
    """The last mention before a number, where it names one unit."""
    last = fig.names[-1] if fig.names else None
    if last is None or not last.name or last.plural or last.form not in {"full", "bare"}:
        return None
    return last


_REACH = 60  # characters: dẫn đầu toàn huyện là Chi bộ
_WITH = re.compile(r",? (?:với(?: số lượng)?|có|được|kết nạp(?: được)?) | ?\(|: | ")
_RANKED = re.compile(
    r"(?<!\w)(?:(?:dẫn|đứng|đi|xếp)(?: ở)? (?:đầu|nhất|thứ \w+|sau|cuối)|(?:cao|nhiều|thấp|ít|đông|khá) nhất|(?:tiếp|kế|sau) (?:đó|đến|theo)|về nhì|tiêu biểu|điển hình)(?: (?:toàn|cả|trong) [^\W\d]+)?(?: (?:là|như|phải kể đến|thuộc về)|:)* (?:đảng bộ |chi bộ )?\Z"
)
