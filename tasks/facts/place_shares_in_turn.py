"""Shares of places that go on with one told before: of the next kind of places, or of what else they have."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line
from tasks.facts.percent_words import SHORT


def other_condition(line: Line, fig: Figure) -> tuple[str, str] | None:
    """`tỷ lệ thôn có chi bộ đạt 94,7%, có đảng viên đạt 99,1%`: of the same places what else they have; metric and segment."""
    before = next((f for f in reversed(line.figures[: fig.index]) if f.number.percent), None)
    told = next((d for d in before.drafts if d.metric in SHARES_OF_PLACES), None) if before is not None else None
    if before is None or told is None or not SHORT.match(line.low, fig.number.unit_end):
        return None
    said = _ELSE_THEY_HAVE.fullmatch(line.low, before.noun_end, fig.number.bound_start)
    return (f"places_with_{'cell' if said['cell'] else 'members'}_share", told.segment) if said is not None else None


_ELSE_THEY_HAVE = re.compile(
    r"(?: \([^()]*\))?(?:,|;| và|, và) (?:(?:tỷ lệ|số|đã|đều) )*có (?:(?P<cell>chi bộ(?: độc lập| riêng)?)|đảng viên(?: tại chỗ)?)(?: (?:là|đạt|chiếm|trên|gần|hơn))*:? "
)


def goes_on_in(line: Line, fig: Figure) -> bool:
    """`có chi bộ ở 100% trường học và 60% trạm y tế`: the next of those that have one."""
    previous = line.figures[fig.index - 1] if fig.index else None
    made = previous is not None and any(d.metric == "places_with_cell_share" for d in previous.drafts)
    if not made or previous is None or line.low[previous.noun_end : fig.number.bound_start].strip() not in _BESIDE:
        return False
    return CELLS_IN.search(line.low, line.start, previous.number.bound_start) is not None


_BESIDE = frozenset({",", "và", ", và"})
# Chi bộ trường học đã có ở | 100% trường mầm non; có chi bộ ở | 100% trường học
CELLS_IN = re.compile(
    r"(?<!\w)(?:có|lập|lập được|xây dựng được) (?:chi bộ|tổ chức đảng)(?: riêng| độc lập)? (?:ở|tại) \Z|"
    r"(?<!\w)(?:chi bộ|tổ chức đảng)(?: (?!đạt|được|yếu|mạnh|không)[^\W\d]+){0,4} (?:có|có mặt|hiện diện|phủ kín|phủ khắp|bao phủ|phủ|về|vươn|lan)(?: (?:ở|tại|khắp|đến|tới|hầu hết|được|kín|trong|cả))* \Z"
)
# Đảng viên có mặt ở | 100% xóm, bản
MEMBERS_IN = re.compile(
    r"(?<!\w)đảng viên(?: (?:đã|đều|nay|hiện|cũng))* (?:có mặt|hiện diện|có|phủ kín|phủ khắp|bao phủ)(?: (?:ở|tại|khắp|đến|tới|hầu hết|trong))+ \Z"
)
_CELLS_REACH = re.compile(
    r"(?<!\w)(?:chi bộ|tổ chức(?: cơ sở)? đảng)(?: (?:đã|đều|nay|hiện|cũng|riêng|độc lập|mới|chỉ))* (?:(?:có mặt|hiện diện|có|về|vươn|lan)(?: (?:ở|tại|tới|đến))+|(?:phủ kín|phủ khắp|bao phủ|phủ)(?: (?:ở|tới|đến|được))*)(?: (?:gần|hơn|trên|cả|tất cả))* \Z"
)


def reached(line: Line, fig: Figure) -> str:
    """`chi bộ đã phủ kín 138/138 xóm`, `đảng viên có mặt ở 130/138 xóm`: what the places have that the words before reach."""
    if _CELLS_REACH.search(line.low, line.start, fig.number.bound_start):
        return "with_cell"
    return "with_members" if MEMBERS_IN.search(line.low, line.start, fig.number.bound_start) else ""


SHARES_OF_PLACES = frozenset({"places_with_cell_share", "places_with_members_share"})
KINDS = {"school": "school", "health_station": "health_station", "place": "all"}
_NEXT_KIND = re.compile(r" ?(?:là |đạt |chỉ |mới |được |có |chiếm |với |: ?)*")


def next_kind(line: Line, fig: Figure, state: State) -> str:
    """`trường học có chi bộ độc lập đạt 93,5%; trạm y tế 66,7%`: the same share of the next kind of places."""
    share = state.share
    if share is None or share.metric != "places_with_cell_share" or share.figure not in line.figures[: fig.index]:
        return ""
    cue = fig.left[-1] if fig.left else None
    while cue is not None and cue.roles.get("noun") not in KINDS:
        before = [c for c in fig.left if c.end <= cue.start]
        cue = before[-1] if before and "have" in cue.roles.values() else None
    if cue is None or not SHORT.match(line.low, past_at_least(line, fig)):
        return ""
    named = _NEXT_KIND.fullmatch(line.low, cue.end, fig.number.bound_start)
    return KINDS[cue.roles["noun"]] if named else ""


def past_at_least(line: Line, fig: Figure) -> int:
    """Where the words behind a percentage go on, past `trở lên`."""
    end = fig.number.unit_end
    return end + len(" trở lên") if line.low.startswith(" trở lên", end) else end
