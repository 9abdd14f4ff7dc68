"""Numbers dealt out to units that stand behind them: `trong đó 7 đảng viên ở xã A, 5 ở xã B`; `giao 9 chỉ tiêu cho xã A, 8 cho xã B`."""

import re
from bisect import bisect_left
from operator import attrgetter

from tasks.facts.breakdowns import ENDS, is_part
from tasks.facts.drafts import State, draft
from tasks.facts.figures import PLACES, Draft, Figure, Line
from tasks.facts.groups import segment_of
from tasks.facts.mentions import Mention

# 7 đảng viên | ở xã A; 9 chỉ tiêu | cho thị trấn B; 8 | của C
_TO = re.compile(
    r"(?: (?:chỉ tiêu|kết nạp|phát triển|đảng viên|đồng chí|đ/c|người|quần chúng|mới|công tác|sinh hoạt|đang|là|đến|thuộc))*"
    r"(?: thuộc| ở| tại| của| cho| về| từ)(?: các)? "
)
_NEXT = re.compile(r"(?: \([^()\d]*\))?(?:[,;]| và|, và|; và|,? còn)(?: (?:có|thêm|giao))? ")
_PLAN_GIVEN = re.compile(r"(?<!\w)(?:giao|phân|chia|phân bổ|phân khai|phân chia|ấn định)(?: (?:cho|về|là))? \Z")
_ADMISSIONS = re.compile(r"(?:kết nạp|phát triển đảng|đảng viên mới)")
_COUNTABLE = frozenset({"member", "person", "people", "source", "", *PLACES})
_SORTS = frozenset({"places_without_cell", "places_without_members", "places_with_cell"})
_DEALT = frozenset({"members_admitted", "admission_target", "members_total", "members_probationary"})


def read_dealt_out(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of a number whose unit stands right behind it, where those admitted or planned are dealt out to several."""
    if fig.noun not in _COUNTABLE or fig.number.percent or fig.number.of is not None:
        return False
    to = unit_behind(line, fig)
    if to is None or fig.owner is None:
        return False
    if fig.noun in PLACES:
        return _read_places(line, fig, state)
    before = _before_in_row(line, fig)
    if before is not None:
        made = draft(
            line, fig, state, before.metric, before.segment, before.status, "breakdown", fig.number.bound_start
        )
        made.parent, made.whole = before.parent or before, before.whole
        return True
    if _is_given(line, fig):
        draft(line, fig, state, "admission_target", "all", "target", "assigned", fig.number.bound_start)
        return True
    whole = _whole(line, fig, state)
    if whole is None or fig.owner == whole.unit:
        return False
    segment = (
        segment_of(line, fig) if fig.noun == "people" and not line.low.startswith(" ở ", fig.number.end) else "all"
    )
    segment = segment if segment != "all" else whole.segment
    draft(line, fig, state, whole.metric, segment, whole.status, "breakdown", fig.number.bound_start).parent = whole
    return True


def _read_places(line: Line, fig: Figure, state: State) -> bool:
    """`số thôn chưa có chi bộ là 8: 5 thôn ở xã A, 3 thôn ở B`: of those counted right before, or in the row before the number."""
    whole = next((d for d in reversed(state.drafts[-_FEW:]) if d.metric in _SORTS), None)
    if whole is None or whole.figure not in line.figures or fig.owner == whole.unit or fig.number.value > whole.value:
        return False
    before = line.figures[fig.index - 1]
    to = unit_behind(line, before)
    begins = before is whole.figure and _PARTS_FOLLOW.fullmatch(line.low, before.noun_end, fig.number.bound_start)
    if not begins and (to is None or _NEXT.fullmatch(line.low, to.end, fig.number.bound_start) is None):
        return False
    draft(line, fig, state, whole.metric, whole.segment, whole.status, "places", fig.number.bound_start)
    return True


_FEW = 6  # facts back
_PARTS_FOLLOW = re.compile(
    r"(?: [^\W\d]+){0,6}?(?:[:,;]| \(|,? (?:gồm|trong đó|cụ thể là|đó là))(?: (?:có|gồm|là|trong đó))* ?"
)


def unit_behind(line: Line, fig: Figure) -> Mention | None:
    """The name that a number is dealt out to: right behind it, and nothing more behind the name."""
    end = fig.noun_end if not line.low.startswith(" ở ", fig.number.end) else fig.number.end
    at = bisect_left(line.mentions, end, key=attrgetter("start"))
    m = line.mentions[at] if at < len(line.mentions) else None
    if m is None or m.form not in {"full", "bare"} or m.plural or not m.name:
        return None
    if _TO.fullmatch(line.low, end, m.start) is None or ENDS.match(line.low, m.end) is None:
        return None
    return m


def _before_in_row(line: Line, fig: Figure) -> Draft | None:
    """The fact of the number before, where that one is dealt out too and only a comma stands between its unit and this number."""
    before = line.figures[fig.index - 1] if fig.index else None
    if before is None or not before.drafts or (to := unit_behind(line, before)) is None:
        return None
    if before.drafts[-1].metric not in _DEALT:
        return None
    return before.drafts[-1] if _NEXT.fullmatch(line.low, to.end, fig.number.bound_start) else None


def _is_given(line: Line, fig: Figure) -> bool:
    """`giao | 9 chỉ tiêu cho thị trấn X`, where the sentence speaks of admissions."""
    if not line.low.startswith(" chỉ tiêu", fig.number.end):
        return False
    given = _PLAN_GIVEN.search(line.low, line.start, fig.number.bound_start) is not None
    return given and _ADMISSIONS.search(line.low) is not None


def _whole(line: Line, fig: Figure, state: State) -> Draft | None:
    """Those admitted of whom the number is a part: told before in the sentence, or in the one before it in the paragraph."""
    frame = state.frame
    if frame is None or frame.metric != "members_admitted" or not is_part(line, fig):
        return None
    whole = frame.parent if frame.parent is not None else frame
    near = whole.figure in line.figures or frame.paragraph == line.paragraph
    return whole if near and fig.number.value <= whole.value else None
