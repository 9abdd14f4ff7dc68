"""Whether a number without a noun counts places: `có 126 thôn, đã 119 nơi lập được chi bộ`, `mười năm sau còn 22`."""

import re

from tasks.facts.all_places import headed_by_schools, heads
from tasks.facts.blocs import BARE
from tasks.facts.conditions import said_after, said_before
from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line
from tasks.facts.places_resumed import counted, resumed

_PLACES_WITH = re.compile(
    r" nơi (?:(?:đã|chưa|vẫn|còn|phải) )*(?:có|lập được|thành lập được|không có) (?:chi bộ|đảng viên)(?!\w)(?! (?:trường|quân|cơ quan|công an|y tế|doanh))"
)
_NOW_COUNTED = re.compile(r" (?:nơi |đơn vị |trong số đó |chỗ )?(?:đã |đều )*\Z")


def of_places(line: Line, fig: Figure, state: State) -> bool:
    """`có 126 thôn, đã 119 nơi lập được chi bộ`, `có 10 bản thì 9 đã có chi bộ`, `mười năm sau còn 22`: of the places counted before."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if fig.noun or fig.number.percent:
        return False
    if heads(line, fig):
        fig.noun = "school" if headed_by_schools(line, fig) else "place"
        return True
    if fig.rises and FROM_SO_MANY.search(line.low, fig.window_start, fig.number.bound_start):
        if said_before(line, fig) in SAID_OF_PLACES:
            fig.noun = "place"
            return True
    if fig.listed and fig.number.of is not None and _goes_on_with_places(line, fig, state):
        fig.noun = "place"
        return True
    fallen = previous is not None and previous.rises and previous.noun == "place"  # giảm từ 7 xuống | 4 vào cuối năm
    if fallen or BARE.match(line.low, fig.noun_end) or (fig.index and _BY_NOW.match(line.low, fig.noun_end)):
        if said_before(line, fig, counted=counted(line, state)) not in {"", "qualified"} or resumed(line, fig, state):
            fig.noun = "school" if headed_by_schools(line, fig) else "place"
            return True
    if _PLACES_WITH.match(line.low, fig.number.end) and counted(line, state):
        fig.noun = "place"  # Huyện có 104 thôn. Đầu năm 2005, mới 71 nơi có chi bộ
        return True
    if previous is None or previous.noun != "place" or line.low.startswith(" chi bộ", fig.number.end):
        return False  # 6 chi bộ ghép 2 thôn, 1 chi bộ ghép 3 thôn
    kind, at = said_after(line, fig.number.end, fig.window_end)
    if not kind or not _NOW_COUNTED.fullmatch(line.low, fig.number.end, at):
        return False
    fig.noun = "place"
    return True


_BY_NOW = re.compile(
    r" (?:như )?(?:hiện nay|hiện tại|bây giờ)(?=[.,;:)]|\Z)"
)  # giảm từ 174 năm 2016 xuống còn 112 hiện nay


def _goes_on_with_places(line: Line, fig: Figure, state: State) -> bool:
    """`A có 165/171 bản có chi bộ; B 220/231 bản; C 74/76`: the next of a list, its places left out too; other counts may stand between."""
    previous = next((f for f in reversed(line.figures[: fig.index]) if f.listed), None)
    previous = previous or (line.figures[fig.index - 1] if fig.index else None)
    told = previous is not None and previous.number.of is not None and previous.noun == "place"
    return told and bool(state.place_metric) and BARE.match(line.low, fig.noun_end) is not None


SAID_OF_PLACES = frozenset({"without_cell", "without_members", "with_cell"})
FROM_SO_MANY = re.compile(r"(?<!\w)từ(?: chỗ)?(?: có)? \Z")
