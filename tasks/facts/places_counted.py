"""Counts of villages, schools and health stations: all of them, with or without a cell, without members."""

import re

from tasks.facts.all_places import SO_MANY, heads, is_total
from tasks.facts.bodies_no_stock import CHANGE
from tasks.facts.conditions import in_row_of_some, said_after, said_at_first, said_before, said_of_row
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.each_of_many import to_so_many
from tasks.facts.figures import Figure, Line, time_behind
from tasks.facts.place_shares import share_of
from tasks.facts.place_shares_in_turn import reached
from tasks.facts.places_again import (
    are_the_rest,
    have_cells_too,
    have_none,
    in_that_case,
    numbers_behind,
    parted_among,
    whose_all,
)
from tasks.facts.places_bare import FROM_SO_MANY, SAID_OF_PLACES
from tasks.facts.places_below import of_heading
from tasks.facts.places_resumed import counted, of_list, of_none_now, of_units_with_such, resumed

_THEIR_HEADS = re.compile(r" (?:trưởng|phó)(?!\w)")  # 58/63 thôn trưởng là đảng viên
_SEGMENTS = {"place": "all", "school": "school", "health_station": "health_station"}
_ONE_OF = re.compile(r"(?:một trong(?: số| những)?|mỗi|từng|các|đông nhất trong(?! \d))\s*\Z")
_LESS = re.compile(r"(?:xóa|giảm)(?!.*(?:còn|xuống))[^,;]{0,12}\Z")
_ALL = re.compile(r"(?<!\w)(?:tất cả|toàn bộ|cả|(?:hết|cả|tất) thảy)(?: các| cả)? \Z")


# nhiều thôn phải ghép | 2 - 3 thôn mới đủ lập một chi bộ: how many make one
_JOINED = ("ghép ", "gộp ", "nhập ", "ghép cả ", "ghép đến ", "ghép tới ")
_FOR_ONE = re.compile(r" (?:lại |mới |với nhau |để |thành |vào |làm ){1,3}(?:đủ|lập|thành lập|một|1|có|thành)(?!\w)")


def read_places(line: Line, fig: Figure, state: State) -> None:
    """Villages, schools and stations: all of them, with a cell, without, without members."""
    if _THEIR_HEADS.match(line.low, fig.noun_end):
        fig.reason = "quantity"
        return
    before = line.low[fig.window_start : fig.number.bound_start]
    if before.endswith(_JOINED) and _FOR_ONE.match(line.low, fig.noun_end):
        fig.reason = "quantity"
        return
    if "cứ " in line.low[line.start : fig.number.start] and (before.endswith("cứ ") or to_so_many(line, fig)):
        fig.reason = "ratio"  # cứ ba bản lại có một bản chưa có chi bộ
        return
    segment = _SEGMENTS[fig.noun]
    rising = fig.rises and (time_behind(line, fig) or _is_level(line, fig, before))
    if not rising and (fig.rises or any(p.search(before) for p in (CHANGE, _LESS, _ONE_OF))):
        fig.reason = "change"
        done_away = said_after(line, fig.noun_end, fig.window_end)[0] or said_before(line, fig)
        if done_away.startswith("without"):
            state.done_away, state.done_away_at = done_away, fig.number.end
        return
    if not rising and _is_done_away_too(line, fig, before):
        fig.reason = "change"
        return
    status, start = "actual" if rising else status_of(line, fig), fig.number.bound_start
    every = bool(_ALL.search(before))
    if (every or fig.number.of == fig.number.value) and not fig.names and fig.owner is None:
        fig.owner = whose_all(line, fig, state)
    condition = _condition(line, fig, state, segment)
    if condition == "with_members" and _AND_CELL.match(line.low, fig.noun_end):
        condition = "with_cell"
    if condition in {"qualified", "with_members"}:
        condition = ""
        if not every and fig.number.of is None:
            fig.reason = "other_count"
            return
        if fig.number.of is not None:
            _whole(line, fig, state, segment)
            return
    if condition:
        state.place_metric = f"places_{condition}"
        draft(line, fig, state, state.place_metric, segment, status, "places", start)
        if fig.number.of is not None and status != "target":
            _whole(line, fig, state, segment)
    elif segment != "all" and (heads(line, fig) or _parted_behind(line, fig, before)):
        draft(line, fig, state, "places_total", segment, status, "places", start)
        return
    elif segment == "all" and fig.number.of is not None and fig.number.of >= fig.number.value:
        if status == "target":
            fig.reason = "other_count"  # phấn đấu nâng cao chất lượng 6/6 thôn văn hóa
            return
        _whole(line, fig, state, segment)  # 487/508 ấp có cấp ủy: whatever is said of the part, so many there are
        return
    elif segment != "all" or not (every or is_total(line, fig, before)):
        fig.reason = "other_count"
        return
    every = every or (_OF_PLACE.search(before) is not None and _ALL_ALIKE.match(line.low, fig.noun_end) is not None)
    if not condition or (every and condition == "with_cell" and fig.number.of is None and not _known(fig, state)):
        draft(line, fig, state, "places_total", segment, status, "places", start)


# 83/83 thôn, buôn | có đảng viên và chi bộ
_AND_CELL = re.compile(r"[^,;.:()\d]{0,30} có đảng viên(?:,| và)(?: có)? chi bộ(?!\w)")


def _is_done_away_too(line: Line, fig: Figure, before: str) -> bool:
    """`xóa được 6/6 bản trắng đảng viên, 11/14 bản chưa có chi bộ`, `lập được chi bộ ở 11/14 bản chưa có chi bộ`: no more so."""
    condition = said_after(line, fig.noun_end, fig.window_end)[0]
    if not condition.startswith("without"):
        return False
    if _GIVEN_ONE.search(before) or _GOT_ONE.match(line.low, fig.noun_end):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.reason != "change" or previous.noun not in _SEGMENTS:
        return False
    return _AND_ALSO.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_GIVEN_ONE = re.compile(
    r"(?<!\w)(?:thành lập|lập|xây dựng|kết nạp|phát triển)(?: được| mới)* (?:chi bộ|đảng viên|tổ chức đảng)(?: mới| riêng| độc lập)* (?:ở|tại|cho|trong) (?:các |cả )?\Z"
)
_GOT_ONE = re.compile(
    r" (?:chưa có|trắng) (?:chi bộ|đảng viên|tổ chức đảng)(?: riêng| độc lập)* (?:đã |nay |được )*(?:thành lập|lập|kết nạp|có|tách|ra mắt)(?!\w)"
)
_AND_ALSO = re.compile(r"(?:(?!(?: còn| hiện| nay| vẫn)(?!\w))[^,;.:\d]){0,40}(?:,| và|, và)(?: xóa)?(?: được)? ")


def _parted_behind(line: Line, fig: Figure, before: str) -> bool:
    """`có 98 trường học thì 95 trường có chi bộ`: schools of which the part with a cell is told right behind, as by a/b."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun != fig.noun or following.number.value > fig.number.value:
        return False
    gap = _OF_THESE.fullmatch(line.low, fig.noun_end, following.number.bound_start)
    with_cell = said_after(line, following.noun_end, following.window_end)[0] in {"with_cell", "without_cell"}
    led = SO_MANY.search(before) is not None or before.replace(";", ",").rpartition(",")[2].strip() in {"", "và"}
    return gap is not None and with_cell and led


_OF_THESE = re.compile(
    r"(?: của (?:toàn )?(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|quận))?,? (?:(?:thì|đã|có|cả|trong đó|nay|mới|chỉ|còn|với) )+"
)
# có 15 bản | đều đã có chi bộ, toàn huyện 218 ấp, khu phố | đều có chi bộ
_OF_PLACE = re.compile(
    r"có \Z|(?<!\w)(?:toàn|cả) (?:huyện|tỉnh|xã|phường|thị trấn|thị xã|thành phố|quận)(?: hiện)?,? \Z"
)
_ALL_ALIKE = re.compile(r",? (?:thì )?(?:tất cả |cả |nay )?đều(?!\w)")


def _known(fig: Figure, state: State) -> bool:
    """Whether the article gave this number of all places before: xã có 6 thôn ... cả 6 thôn đều có chi bộ."""
    unit = fig.owner or fig.unit
    return any(d.metric in _TOLD and d.value == fig.number.value and d.unit == unit for d in state.drafts)


_TOLD = frozenset({"places_total", "places_without_cell", "places_without_members"})


def _whole(line: Line, fig: Figure, state: State, segment: str) -> None:
    """The b of a/b: all the places."""
    whole = draft(line, fig, state, "places_total", segment, "actual", "places", fig.number.bound_start)
    whole.value, whole.value_high = fig.number.of or whole.value, None


def _condition(line: Line, fig: Figure, state: State, segment: str) -> str:
    """What is said of these places, right behind them, before them, or of those they are listed or compared with."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    few = following is not None and following.noun in {"member", "full_member"} and following.number.value < _A_CELL
    if share_of(line, fig):
        return ""
    if (has := reached(line, fig)) != "":
        return has
    if fig.noun_end == fig.number.end and line.low.startswith((", ", "; "), fig.noun_end):
        kind = said_before(line, fig, counted=counted(line, state))
        if kind or heads(line, fig):
            return kind  # số thôn chưa có đảng viên còn 16, chưa có chi bộ còn 34; số thôn là 72, thôn có chi bộ là 70
    kind, at = said_after(line, fig.noun_end, following.window_end if few and following else fig.window_end)
    if not kind and (numbered := numbers_behind(line, fig)) > 0:
        clause = _CLAUSE.match(line.low, numbered, line.end)
        kind, _ = said_after(line, numbered, clause.end() if clause else line.end)
    if kind in {"with_cell", "with_members"} and _EVERY_ONE.match(line.low, fig.noun_end, at + 1):
        return ""  # 57 ấp, khóm thì tất cả đều có chi bộ: so many there are
    if not kind and (bracket := _BRACKET.match(line.low, fig.noun_end, line.end)) is not None:
        behind = _CLAUSE.match(line.low, bracket.end(), line.end)
        kind, _ = said_after(line, bracket.end(), behind.end() if behind else line.end)
    if not kind and (fig.number.of is not None or in_row_of_some(line, fig)):
        kind, _ = said_of_row(line, fig)
    if not kind and _IN_A_TOTAL.search(line.low, fig.window_start, fig.number.bound_start):
        return ""  # 82 xóm chưa có chi bộ, trong tổng số 227 xóm
    kind = (
        of_none_now(line, fig)
        or kind
        or of_heading(line, fig, state)
        or in_that_case(line, fig)
        or of_units_with_such(line, fig)
    )
    if not kind and have_cells_too(line, fig, state):
        return "with_cell"
    if not kind and (have_none(line, fig, state) or are_the_rest(line, fig, state)):
        return "without_cell"
    kind = kind or said_before(line, fig, counted=counted(line, state)) or said_at_first(line, fig, state.last)
    if not kind and (some := parted_among(line, fig)):
        return some
    if kind or segment != "all" or not (state.place_metric or state.done_away):
        return kind
    if (
        following is not None
        and following.noun == "cell"
        and _HAS_CELLS.fullmatch(line.low, fig.noun_end, following.number.bound_start)
    ):
        return ""  # Nam Giang: 63 thôn có 63 chi bộ
    if _beside_cells(line, fig):
        return ""
    if fig.listed and state.place_metric:
        return of_list(line, fig, state)
    return resumed(line, fig, state)


_HAS_CELLS = re.compile(r",? (?:(?:đã|hiện|nay|thì|với) )*(?:có|với) ")


def _beside_cells(line: Line, fig: Figure) -> bool:
    """`Xã A: 12 làng, 12 chi bộ làng, 143 đảng viên`: what the commune has, though a list of other villages went before."""
    if fig.names and _EACH_CELL.match(line.low, fig.noun_end):
        return True
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun not in {"cell", "member"} or fig.number.of is not None:
        return False
    return bool(fig.names) and line.low[fig.noun_end : following.number.bound_start] in {", ", " và ", " với "}


# xã A 13 bản | , chi bộ nào cũng trên chục đảng viên
_EACH_CELL = re.compile(
    r", (?:thì )?(?:(?:chi bộ|bản|thôn|làng|buôn|ấp|xóm|khu) nào|mỗi (?:chi bộ|bản|thôn|làng|buôn|ấp|xóm|khu)) (?:cũng|đều|có|được)(?! (?:không|chưa))"
)
_IN_A_TOTAL = re.compile(r"(?<!\w)(?:trong|trên) (?:tổng số|tổng cộng|số)(?: cả)? \Z")
_EVERY_ONE = re.compile(
    r",? (?:thì |mà )?(?:tất cả|\w+(?: \w+)? nào|mỗi \w+(?: \w+)?|đâu|toàn bộ|hết thảy)(?: cũng| đã| đều)* "
)
# 4 buôn còn lại (Ea Bá 2, Ea Lâm 2) sinh hoạt ghép
_BRACKET = re.compile(r"(?: \w+){0,3} ?\([^()]*\)")
_CLAUSE = re.compile(r"[^.;,]*")
_A_CELL = 6  # members that a cell needs: 5 thôn chưa đủ ba đảng viên để lập chi bộ


def _is_level(line: Line, fig: Figure, before: str) -> bool:
    """`số thôn trắng đảng viên giảm từ 14 xuống còn 3 thôn`: how many there were; not `giảm 14 thôn xuống còn 3`."""
    condition = said_before(line, fig) or said_after(line, fig.noun_end, fig.window_end)[0]
    return condition in SAID_OF_PLACES and FROM_SO_MANY.search(before) is not None
