"""The day of a count: members, cells, villages as they were at a moment."""

import re
from datetime import date

from tasks.facts.all_places import described
from tasks.facts.clock import Clock
from tasks.facts.conditions import CONDITIONS
from tasks.facts.counts_of_old import (
    at_founding,
    changed_since_founding,
    goes_on_of_old,
    has_grown_since,
    of_day_told,
    of_old,
    tells_of_then,
)
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.former_counts import (
    before_the_rise,
    from_former_to_now,
    grown_by,
    is_former,
    last_of_former,
    of_its_first,
    since_beginning,
)
from tasks.facts.founding import AT_FOUNDING, all_of_founding, of_founding
from tasks.facts.grown_in_turn import day_in_turn
from tasks.facts.of_history import of_history, of_the_whole_party_once
from tasks.facts.poverty_days import fell_in_time_told
from tasks.facts.so_long_after import counted_so_long_after
from tasks.facts.stock_moments import BROUGHT_ABOUT_BY, after_later_flow, day_of_base, day_of_count
from tasks.facts.time_finding import own_time, time_behind, time_in_line
from tasks.facts.time_words import NOW, one_day
from tasks.facts.years_later import count_years_later

# Cuối năm 2003 còn 41. Sau 5 năm kiên trì, chỉ còn 7: what has come of it by now
_YEARS_LATER = re.compile(
    r"\W*(?:nhưng |song |vậy mà |thế mà )?(?:chỉ )?(?:sau|qua|trải qua)(?: hơn| gần| đúng)? (?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều) năm(?! \d)(?!\w)"
)
# Đầu nhiệm kỳ còn 8 bản chưa có chi bộ. ... Sau sáp nhập, huyện có 88 bản: as they are now
_MERGED = re.compile(
    r"\W*(?:đến nay, |hiện nay, )?sau (?:khi |đợt |quá trình )?(?:thực hiện )?(?:sáp nhập|sắp xếp|hợp nhất|chia tách)(?!\w)"
)
_AFTER_YEARS = re.compile(
    r"[,;] (?:sau|qua|trải qua)(?: hơn| gần| đúng| tròn)? (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|nhiều) năm(?! \d)[^,;.\d]{0,40}, [^;]*(?<!\w)(?:đã|nay|con số (?:ấy|này|đó) là)(?!\w)"
)
_RAISED = re.compile(
    r"(?:nâng|đưa) (?:tổng )?số [^,;.]{0,40}lên |(?<!\w)nhờ (?:đó|vậy|thế)(?!\w)[^;.\d]{0,60} lên (?:thành |đến |tới )?\Z"
)


def stock_days(clock: Clock, line: Line, made: Draft) -> Period:
    """The day of a count; where nothing says another, the day of publication."""
    fig = made.figure
    if fig.year is not None:
        return one_day(date(fig.year, 12, 31), "in_turn")
    if (base := day_of_base(clock, line, made)) is not None:
        return base
    if (later := count_years_later(clock, line, fig) or counted_so_long_after(clock, line, fig)) is not None:
        return later
    if (first := of_its_first(clock, line, fig)) is not None:
        return one_day(first, "founded")
    if made.metric == "places_total" and described(line, fig) and all_of_founding(line, fig.number.start):
        return one_day(clock.published, "clause")  # thành lập năm 2015, 3 xã, 21 thôn, dân số 12 nghìn người
    if line.low.startswith(_AS_NOW, fig.noun_end):
        return one_day(clock.published, "clause")  # từ 1.460 năm 2005 tăng lên 2.270 như bây giờ
    if clock.up_to is not None and _MOMENT_ABOVE.search(line.low, line.start, fig.number.start):
        return one_day(clock.up_to, "same_moment")  # đầu năm có 17 thôn ..., đến thời điểm trên còn 11
    if clock.met is not None and _AT_MEETING.search(line.low, line.start, fig.number.start):
        return one_day(clock.met, "event")
    if _ONE_OF_THEM.search(line.low, line.start, fig.number.bound_start) and not tells_of_then(
        line.low, line.start, fig.number.start
    ):
        return one_day(clock.published, "clause")  # anh vào Đảng năm 2004, là 1 trong 28 đảng viên của chi bộ
    if (same := day_in_turn(clock, line, fig) or _at_that_moment(clock, line, fig)) is not None:
        return same
    own = (fig.rises and time_behind(clock, line, fig)) or own_time(clock, line, fig, stock=True)
    if own is None or own.end <= fig.number.bound_start:
        begun = since_beginning(line, fig)
        if begun is not None and own in {None, begun}:
            return one_day(clock.settle(begun, "clause").first if fig.rises else clock.published, "risen")
    shared = _of_former(clock, line, made) if own is None else None
    if shared is not None:
        return shared
    if own is None and (grown := grown_by(clock, line, fig)) is not None:
        return one_day(grown, "risen")
    if (own is None or own.end <= fig.number.bound_start) and is_former(line, fig):
        if fig.rises and AT_FOUNDING.search(line.low, fig.noun_end, fig.window_end):
            return at_founding(clock, fig)  # từ 47% khi mới thành lập giảm còn 12%
        return one_day(before_the_rise(clock, line, fig), "risen")
    if own is None and NOW.search(line.low, fig.window_start, fig.number.start):
        clock.stock = None
        return one_day(clock.published, "clause")
    if own is None and _YEARS_ON.search(line.low, fig.window_start, fig.number.start):
        return one_day(clock.published, "clause")
    if own is None and (old := of_old(clock, line, fig) or of_history(line, fig)) is not None:
        return old
    if own is None and made.metric in CONDITIONS and goes_on_of_old(line, fig):
        return one_day(None, "once")
    window = line.low[fig.window_start if own is None else max(fig.window_start, own.end) : fig.window_end]
    if AT_FOUNDING.search(_TIMES_AS_MANY.sub("", _THAN_AT_FIRST.sub("", window))) and (
        own is None or own.kind == "now"
    ):
        changed = changed_since_founding(line, fig)
        return one_day(clock.published, "clause") if changed else at_founding(clock, fig)
    if own is not None:
        return day_of_count(clock, line, made, own, "clause")
    tied = _tied_to_flow(clock, line, made)
    if tied is not None and made.tied and not fig.rises:
        return tied  # kết nạp 90, nâng tổng số từ 812 (năm 2010) lên 905
    fell = fell_in_time_told(clock, line, made) if made.metric == "poverty_rate" else None
    if from_former_to_now(line, fig):
        return fell or one_day(clock.published, "clause")
    if (brought := tied or fell) is not None:
        return brought
    if made.parent is not None and id(made.parent) in clock.done and not _now_between(line, made.parent.figure, fig):
        return clock.done[id(made.parent)]._replace(rule="parent")
    if (told := _of_sentence(clock, line, made)) is not None:
        return told
    alone = made.metric == "members_total" and made.segment == "all" and made.status == "actual"
    return one_day(None, "once") if alone and of_the_whole_party_once(made) else _by_default(clock, made)


# nay là 3.015 người, gấp đôi ngày mới tách
# có 3.021 đảng viên (tăng 812 | so với ngày đầu chia tách), 31 chi, đảng bộ cơ sở
_THAN_AT_FIRST = re.compile(
    r"\A (?:đảng viên |đồng chí |người )?so với (?:ngày|hồi|lúc|khi|thuở|buổi|thời điểm)(?!\w)[^,;():\d]*[,;)]"
)
_TIMES_AS_MANY = re.compile(
    r"(?<!\w)(?:gấp|tăng|nhiều hơn|hơn hẳn)(?: (?!có|còn|là)[^\W]+){0,5}? (?:so với )?(?:ngày|hồi|lúc|khi|thuở|buổi|thời điểm)(?!\w)"
    r"|(?<!\w)so với (?:ngày|hồi|lúc|khi|thuở|buổi|thời điểm)(?!\w)[^,;.\d]*;"  # tăng 21 tổ chức so với ngày đầu; ...
)
# Tại thời điểm đại hội, Chi bộ có 47 đảng viên
_AT_MEETING = re.compile(
    r"(?<!\w)thời điểm (?:diễn ra |tổ chức |tiến hành |khai mạc )?(?:đại hội|hội nghị|sơ kết|tổng kết)(?! (?:lần thứ|nhiệm kỳ) )(?!\w)"
)
_AS_NOW = (" như bây giờ", " như hiện nay", " như hôm nay", " như ngày nay")


def _now_between(line: Line, parent: Figure, fig: Figure) -> bool:
    """`năm ngoái có 17 đảng viên, nay thêm 4 là 21`: of now, though it goes on with what was so then."""
    if parent not in line.figures:
        return False
    gap = line.low[parent.noun_end : fig.number.start]
    return NOW.search(gap) is not None or _YEARS_ON.search(gap) is not None


# lúc mới lập có 3 đảng viên, sau 8 năm nay là | 17
_YEARS_ON = re.compile(r"(?<!\w)(?:sau|qua)(?: [^\W\d]+)? (?:\d+|[^\W\d]+) năm,? nay (?:đã |có |là |lên |được )+\Z")


def _at_that_moment(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Đến hết tháng 10 kết nạp 162. Cũng đến thời điểm này, 229 thôn có chi bộ`: the last day of what was told before."""
    said = _SAME_MOMENT.search(line.low, line.start, fig.number.start)
    flow = clock.flow
    if said is None or flow is None or flow.last is None or any(m.first and m.kind != "now" for m in line.periods):
        return None
    return one_day(flow.last, "same_moment")


_ONE_OF_THEM = re.compile(r"(?<!\w)là (?:một|1) trong(?: tổng)?(?: số)? \Z")
_MOMENT_ABOVE = re.compile(
    r"(?<!\w)(?<!cũng )(?:đến|tới|tính đến|vào|tại|ở) thời điểm (?:trên|nói trên|kể trên|nêu trên|vừa nêu)(?!\w)"
)
_SAME_MOMENT = re.compile(
    r"(?<!\w)(?:cũng|cùng)(?: (?:tính|đến|tới|vào|tại|trong|ở|cùng))* thời điểm(?: (?:này|đó|ấy|trên|nói trên))?(?!\w)"
    r"|(?<!\w)(?:với|sau|qua|cùng với) (?:việc|lễ|đợt|lần|buổi|buổi lễ) kết nạp (?:đảng viên )?(?:lần |đợt )?này(?!\w)"
)


def _of_former(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Từ 12 chi bộ với 150 đảng viên năm 2005, nay có ...`: the time behind the last of those before the growth."""
    last = last_of_former(line, made.figure)
    if last is not None and own_time(clock, line, last, stock=True) is None and has_grown_since(line, last):
        return one_day(None, "once")  # từ 38 chi bộ, 1.098 đảng viên, đến nay đã có 40 chi bộ, 2.714 đảng viên
    if last is None or last is made.figure:
        return None
    if AT_FOUNDING.search(line.low, last.noun_end, last.window_end):
        return at_founding(clock, last)
    time = own_time(clock, line, last, stock=True)
    return None if time is None else day_of_count(clock, line, made, time, "clause")


def _tied_to_flow(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`kết nạp 167, nâng tổng số lên 3.044`: the last day of the flow that brought the count about."""
    fig, flow = made.figure, clock.flow
    long = flow is not None and flow.kind in {"year", "months"}
    if not (made.tied or clock.tied or (long and _RAISED.search(line.low, fig.window_start, fig.number.bound_start))):
        return None
    before = (
        clock.done[id(other)]
        for figure in reversed(line.figures[: fig.index])
        for other in reversed(figure.drafts)
        if other.metric in BROUGHT_ABOUT_BY and id(other) in clock.done and not figure.in_brackets
    )
    flow = next(before, flow)
    if flow is None or flow.last is None:
        return None
    # a congress counts before its term's last day: nobody counts what has not happened
    clock.tied = min(flow.last, clock.published or flow.last)
    return one_day(clock.tied, "tied")


def _of_sentence(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The day that the sentence names before the figure."""
    fig = made.figure
    mention = time_in_line(clock, line, fig, stock=True)
    then = tells_of_then(line.low, line.start, fig.number.start)
    told = [clock.done[id(d)].last for f in line.figures[: fig.index] for d in f.drafts if id(d) in clock.done]
    if then and told and mention is not None and mention.kind == "since" and told[-1] != clock.published:
        return one_day(told[-1], "then")  # tách huyện từ năm 2005, khi ấy 37 thôn ...; 21 thôn không một đảng viên
    if mention is not None and mention.start > fig.number.start and mention.kind == "now":
        at_first = AT_FOUNDING.search(line.low, line.start, fig.number.start)
        if at_first is not None and not any(at_first.end() <= m.start < fig.number.start for m in line.periods):
            return at_founding(clock, fig)  # khi mới thành lập có 8 chi bộ với 97 đảng viên; đến nay ...
    said_now = [said.start() for said in NOW.finditer(line.low, line.start, fig.number.start)]
    if mention is not None and _AFTER_YEARS.search(line.low, mention.end, fig.number.start):
        return one_day(clock.published, "sentence")  # từ ngày thành lập (1/1/2001), sau gần 20 năm, huyện đã có 3.905
    if mention is not None and of_founding(line, mention) and _ALL_OF_IT.match(line.low, mention.end, fig.number.start):
        return one_day(clock.published, "sentence")  # bản mới tách ra năm 2010, cả bản 47 hộ mà chỉ có 2 đảng viên
    if mention is not None and said_now and said_now[-1] > mention.end:
        return one_day(clock.published, "sentence")  # năm 1995 có 23 đảng viên; nay 118, ở 8 chi bộ
    if mention is not None:
        day = day_of_count(clock, line, made, mention, "sentence")
        return after_later_flow(clock, line, fig, mention.end, day)
    if _YEARS_LATER.match(line.low, line.start, fig.number.start) or _MERGED.match(line.low, line.start):
        clock.stock = None
        return one_day(clock.published, "sentence")
    first = AT_FOUNDING.search(line.low, line.start, fig.number.start)
    if first is not None and not (line.low.endswith("so với ", line.start, first.start()) and not fig.in_brackets):
        return at_founding(clock, fig)  # but 58 tổ chức, tăng 21 so với ngày đầu; có 67 chi bộ
    if then and not of_day_told(clock, line, fig):
        return one_day(clock.then or clock.named, "then")  # khi đó còn 9 bản chưa có chi bộ, 4 bản trắng đảng viên
    return None


_ALL_OF_IT = re.compile(
    r",? (?:nhưng |mà )?(?:cả|toàn) (?:thôn|bản|ấp|buôn|làng|xóm|xã|khóm)(?: [^\W\d]+){0,3} (?:chỉ )?(?:có )?\d[^;.]*(?<!\w)(?:mà|chỉ|mới)(?!\w)"
)


def _by_default(clock: Clock, made: Draft) -> Period:
    """The paragraph's day, else the day of publication; of an undated page the day of the meeting it reports."""
    if clock.stock is not None and clock.stock_unit in {None, made.unit}:
        return clock.stock._replace(rule="paragraph")
    if clock.published is None and clock.event is not None:
        return one_day(clock.event, "event")
    return one_day(clock.published, "published")
