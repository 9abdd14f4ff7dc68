"""A strength without a verb of having: the words around the count show that all of an organisation's members are meant."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.plain_strength import is_beside_cells, is_led
from tasks.facts.rates import slack_of
from tasks.facts.small_words import unsaid


def stands_for_all(line: Line, fig: Figure, state: State) -> bool:
    """Whether the words around it, without a verb, show that all are counted."""
    return (
        _counted_along(line, fig, state)
        or _in_its_brackets(line, fig, state)
        or _of_a_time(line, fig, state)
        or _ALTOGETHER.search(line.low, fig.window_start, fig.number.bound_start) is not None
        or _IN_ALL.match(line.low, fig.noun_end, line.end) is not None
        or (fig.noun == "member" and not fig.index and _OF_WHOLE.match(line.low, fig.noun_end, line.end) is not None)
        or is_beside_cells(line, fig)
        or is_led(line, fig)
    )


def _in_its_brackets(line: Line, fig: Figure, state: State) -> bool:
    """`Đảng bộ xã X (146 đảng viên, 8 chi bộ trực thuộc)`: brackets behind a unit's name, in no list of admissions."""
    if (
        not fig.in_brackets
        or not fig.names
        or line.low[fig.names[-1].end : fig.number.bound_start] not in {" (", " (có ", " (hiện có "}
    ):
        return False
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    along = (
        following is not None
        and following.in_brackets
        and following.noun in {"cell", "committee", "grassroots", "place"}
    )
    flows = state.frame is not None and state.frame.metric != "members_total"
    flows = flows or any(d.metric != "members_total" for f in line.figures[: fig.index] for d in f.drafts)
    listing = any("link:list" in c.roles for c in line.cues if c.end <= fig.number.start)
    return along or not (flows or listing)


def _of_a_time(line: Line, fig: Figure, state: State) -> bool:
    """`Tính đến 30/11 là 2.105 đảng viên`: a time and nothing else, no admissions spoken of."""
    start = fig.window_start
    spoken = (
        state.frame is not None and state.frame.metric != "members_total" and state.frame.paragraph == line.paragraph
    )
    return (
        fig.noun == "member"
        and not spoken
        and not fig.listed
        and _MOMENT.search(line.low, start, fig.number.bound_start) is not None
        and any(start <= p.start < fig.number.start for p in line.periods)
        and not unsaid(line, start, fig.number.bound_start)
    )


_MOMENT = re.compile(r"(?<!\w)(?:đến|tới|hiện|nay|lúc|thời điểm|cuối|đầu)(?!\w).* (?:là|đã thành|đã lên) \Z")


def _counted_along(line: Line, fig: Figure, state: State) -> bool:
    """A strength without a verb: `Đảng bộ phường nay ngót 400 đảng viên`, `có 15 phường, 16.903 đảng viên`, `trong 226 đảng viên của xã`."""
    before = line.low[fig.window_start : fig.number.bound_start]
    admissions = (
        state.frame is not None
        and state.frame.metric != "members_total"
        and (state.frame.figure in line.figures or fig.listed or any("link:list" in c.roles for c in fig.left))
    )
    if fig.in_brackets or admissions or not _STANDS.match(line.low, fig.noun_end):
        return False
    if _AMONG.search(before) and _OF_UNIT.match(line.low, fig.noun_end):
        return True
    if fig.names and fig.names[-1].party and not unsaid(line, fig.window_start, fig.number.bound_start):
        return True
    if fig.names and _NEARLY.search(before) and not unsaid(line, fig.window_start, fig.number.bound_start):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if (
        previous is None
        or previous.number.percent
        or not _NEXT_COUNT.fullmatch(line.low, previous.number.end, fig.number.bound_start)
    ):
        return False
    alone = line.low.endswith(": ", line.start, previous.number.bound_start) and not _flow_told(line, state)
    return alone or any(line.low[c.start : c.end].endswith(("có", "gồm")) for c in previous.left)


def _flow_told(line: Line, state: State) -> bool:
    """Whether the paragraph has told of admissions or the like last."""
    frame = state.frame
    return frame is not None and frame.metric != "members_total" and frame.paragraph == line.paragraph


_STANDS = re.compile(
    r"\s*(?:[.,;:)(\n–-]|\Z|tính (?:đến|tới) |đang |sinh hoạt|ở |tại |trong |của |thuộc |chia |được (?:chia|bố trí|phân bố|biên chế|tổ chức) |và |thì |toàn )"
)
_ALTOGETHER = re.compile(r"(?<!\w)tổng số(?: (?:là|đã|nay|có|lên|đạt|hiện|tới|đến|hiện nay|lúc này|hiện có))* \Z")
_IN_ALL = re.compile(r" (?:cả thảy|tất cả|tổng cộng|tất thảy|cả già cả trẻ)(?= ?(?:[.,;:)(\n–-]|\Z))")
# Hơn 1.840 đảng viên | của huyện thì gần một nửa là người dân tộc thiểu số
_OF_WHOLE = re.compile(
    r" (?:của|trong)(?: toàn)?(?: đảng bộ)? (?:huyện|tỉnh|xã|phường|thị trấn|thị xã|thành phố|quận|đảng bộ|chi bộ) thì (?:có )?(?:gần|hơn|quá|trên|khoảng|non|phần lớn|đa số|\d)"
)
_AMONG = re.compile(r"(?<!\w)trong(?: số| tổng số| đội ngũ| hàng ngũ)? \Z")
_OF_UNIT = re.compile(r" (?:của|toàn|hiện có|trong) ")
_NEARLY = re.compile(r"(?:ngót|nghét|nay|hiện|hiện nay|với|gồm|vẻn vẹn|vỏn vẹn) \Z")
_NEXT_COUNT = re.compile(r" [^\W\d]+(?:,? [^\W\d]+){0,4}(?:,| và| với) ")


def read_base_in_brackets(line: Line, fig: Figure, state: State) -> bool:
    """`bằng 2,7% tổng số đảng viên đầu năm (12.012 đồng chí)`: in brackets how many those are that something is measured against."""
    if not fig.in_brackets or fig.noun not in MEMBERS_OR_UNSAID or fig.number.percent or fig.number.of is not None:
        return False
    start = max(line.start, fig.number.bound_start - _LONGEST_BASE)
    if _ALL_MEMBERS.search(line.low, start, fig.number.bound_start) is None or not _CLOSES.match(
        line.low, fig.noun_end
    ):
        return False
    if _counts_the_group(line, fig):
        return False
    told = state.frame
    made = draft(line, fig, state, "members_total", "all", "actual", "base", fig.number.bound_start)
    state.frame = told  # the text goes on with those admitted
    state.mains = [d for d in state.mains if d is not made]
    return True


def _counts_the_group(line: Line, fig: Figure) -> bool:
    """`Đảng viên nữ chiếm 31% tổng số đảng viên (1.478 đồng chí)`: how many the share is, where no number before it is the share of these."""
    share = line.figures[fig.index - 1] if fig.index else None
    if (
        share is None
        or not share.number.percent
        or not line.low.endswith("chiếm ", line.start, share.number.bound_start)
    ):
        return False
    told = (f.number.value for f in line.figures[: share.index] if not f.number.percent)
    whole, percent = fig.number.value, share.number.value
    return not any(whole and abs(100 * n / whole - percent) <= slack_of(percent) for n in told)


_LONGEST_BASE = 90  # characters
_ALL_MEMBERS = re.compile(
    r"(?<!\w)(?:tổng )?số đảng viên(?: (?:hiện có|có mặt|của|trong|toàn|cả|đảng bộ|chi bộ|xã|phường|huyện|thị xã|thành phố|tỉnh|thị trấn|khối|đơn vị))*"
    r"(?: (?:tính |có )?(?:(?:đến|tại|ở|vào) (?:thời điểm )?)?(?:(?:đầu|cuối|hết) (?:năm|nhiệm kỳ|tháng \d+)|(?:ngày )?\d+[/-]\d+)(?:[ /-]\d{4}| trước| nay)?)? \((?:là |với )?\Z"
)
_CLOSES = re.compile(r" ?\)")


def meet_in_cells(line: Line, fig: Figure) -> bool:
    """`Đảng bộ xã nhỏ nhất huyện, chỉ 61 đảng viên ở 6 chi bộ`: who meet in so many cells are all that it has."""
    cells = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if (
        cells is None
        or cells.noun != "cell"
        or fig.noun != "member"
        or fig.part
        or cells.number.value >= fig.number.value
    ):
        return False
    return (
        line.low.endswith(_SHORT, line.start, fig.number.bound_start)
        and line.low[fig.noun_end : cells.number.bound_start] in _MEET
    )


_SHORT = ("chỉ ", "mới ", "vỏn vẹn ", "vẻn vẹn ")
_MEET = frozenset({" ở ", " tại ", " trong ", " sinh hoạt ở ", " sinh hoạt tại ", " sinh hoạt trong "})
