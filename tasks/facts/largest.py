"""The strength of one that is the largest, the smallest or larger than another: `thôn 5 ít nhất: 7`, `Chi bộ bản A đông hơn, 19`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line

# the most or the fewest of several: Thôn 3 đông đảng viên nhất: 34 đồng chí; thôn 5 ít nhất: 7
_MOST = re.compile(r"(?<!\w)(?:đông|nhiều|ít) đảng viên nhất(?! trong| của)[^\d;.]{0,40}\Z")

# more or fewer than another: Sơn Dung đông đảng viên hơn hẳn (214 người); Chi bộ bản A đông hơn, 19 đảng viên
_MORE_MEMBERS = re.compile(
    r"(?<!\w)(?:đông|nhiều|ít) đảng viên hơn(?: hẳn| cả| một chút| chút ít| nhiều)?(?:,|:| \(| với| -| –)(?: (?:chỉ|có|được|tới|vỏn vẹn|vẻn vẹn))* ?\Z"
)

_LARGER = re.compile(
    r"(?<!\w)(?:chi bộ|đảng bộ) [^,;.:\d]{0,40}?(?<!nạp )(?:đông|lớn|nhỏ|ít người|đông người)(?: đảng viên)? (?:hơn|nhất)(?: (?:hẳn|cả|xã|huyện|trong xã|trong huyện|toàn xã|toàn huyện))*(?:,|:| \(| với| -| –)(?: (?:chỉ|có|được|tới|vỏn vẹn|vẻn vẹn))* ?\Z"
)

# what sort of cell it is, and how many it has: là một trong những chi bộ đông đảng viên với 41 đồng chí
_ONE_OF_MOST = re.compile(
    r"(?<!\w)là (?:một trong (?:những|các|số các|số) )?(?:chi bộ|đảng bộ)(?: (?:cơ sở|thôn|bản|ấp|nông thôn|có))* (?:đông|nhiều|ít|lớn|nhỏ|mạnh)(?!\w)[^\d;.]{0,40} (?:với|có)(?: tới| trên| hơn| gần| vỏn vẹn)* \Z"
)

_SECOND = re.compile(r"(?<!\w)(?:đông|nhiều|ít) nhất[ :,(]*(?:chỉ |là |có |với |gồm )*\Z")


def flows_here(line: Line, fig: Figure) -> bool:
    """Whether the sentence has told of admissions or the like before the number."""
    return any(
        d.metric != "members_total" and not d.metric.startswith(("grassroots", "subordinate", "places"))
        for f in line.figures[: fig.index]
        for d in f.drafts
    )


def is_least(line: Line, fig: Figure, state: State) -> bool:
    """`...; thôn 5 ít nhất: 7` behind the strength of the largest."""
    frame = state.frame
    return (
        frame is not None
        and frame.metric == "members_total"
        and frame.paragraph == line.paragraph
        and _SECOND.search(line.low, fig.window_start, fig.number.bound_start) is not None
    )


def is_largest(line: Line, fig: Figure) -> bool:
    """`5 thôn đều có chi bộ, đông nhất là thôn X 23 đảng viên, ít nhất là Y với 6`: by its strength is one the largest."""
    if fig.noun not in MEMBERS_OR_UNSAID or not fig.names:
        return False
    largest = _LARGEST.search(line.low, line.start, fig.number.bound_start)
    if largest is None or (fig.noun != "member" and not any(f.drafts for f in line.figures[: fig.index])):
        return False
    return _ADMITTING.search(line.low, line.start, largest.start()) is None


_LARGEST = re.compile(
    r"(?<!\w)đông(?: đảng viên)? nhất (?:là|phải kể đến) [^.;:\d]{2,60}(?:\d[\d.]*(?: đảng viên| đồng chí)?, (?:còn )?ít(?: đảng viên)? nhất là [^.;:\d]{2,60})?\Z"
)

_ADMITTING = re.compile(r"kết nạp|phát triển đảng|giới thiệu")


def is_compared(line: Line, fig: Figure) -> bool:
    """`Sơn Dung đông đảng viên hơn hẳn (214 người)`: the number behind such words is how many members one has."""
    start, end = fig.window_start, fig.number.bound_start
    if _MORE_MEMBERS.search(line.low, line.start, end):
        return True
    most = _MOST.search(line.low, line.start, end) or _ONE_OF_MOST.search(line.low, line.start, end)
    larger = most or (fig.noun == "member" and _LARGER.search(line.low, start, end))
    return bool(larger) and not flows_here(line, fig)
