"""The days of what was done: admissions, classes, ratings, shares of a plan."""

import re
from datetime import date

from tasks.facts.added_up import added_up_as_before
from tasks.facts.against_term import against_term, share_of_term
from tasks.facts.against_year import against_year
from tasks.facts.carried_days import carried_over, in_years_past, since_ordered
from tasks.facts.class_days import of_class_opened, of_learners
from tasks.facts.clock import Clock
from tasks.facts.compared_days import compared
from tasks.facts.drafts import OF_CANDIDATES
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.flow_as_said import days_as_said
from tasks.facts.of_history import in_history
from tasks.facts.parent_days import PLANNED, of_parent, of_result, of_whole_beside
from tasks.facts.reckoned_days import into_term, of_years_told, summed, those_years
from tasks.facts.rounds import mean_since_founding, round_of_feast, since_founding
from tasks.facts.since_congress import since_congress
from tasks.facts.since_then import since_then
from tasks.facts.time_finding import own_time, time_behind, time_in_line
from tasks.facts.time_words import NO_DAYS, whole_year
from tasks.facts.yearly import is_of_other_clause, mark_yearly, span_before
from tasks.facts.years_later import done_in_first_year, done_years_later
from tasks.facts.years_long import in_so_many_years, years_listed_behind
from tasks.text.periods import PeriodMention
from tasks.text.times import COUNTED_ON, LONG_SPANS

_EVER = re.compile(
    r"(?<!\w)(?<!nhất )từ trước (?:đến|tới) (?:nay|giờ)(?!\w)[^,;]*\Z"
    # added up since nobody says when, and not in the quarter before it: quý III kết nạp 21; lũy kế đến nay được 84
    r"|(?<!\w)l[uũ][yỹ] kế(?: (?:đến|tới) (?:nay|thời điểm này))?(?:,| đã| kết nạp| được| là| đạt| có)*[ :]+\Z"
)


def flow_days(clock: Clock, line: Line, made: Draft) -> Period:
    """The days of something done; what of them later words may lean on is kept in the clock."""
    fig = made.figure
    mark_yearly(line, made)
    if (added := added_up_as_before(clock, line, fig)) is not None:
        return added
    if _EVER.search(line.low, fig.window_start, fig.number.bound_start):
        return NO_DAYS  # đưa số học sinh được kết nạp từ trước tới nay lên 49 em
    settled = _reckoned(clock, line, made)
    if settled is not None:
        return settled
    if _of_unknown_time(line, fig):
        return NO_DAYS
    of_plan = made.metric in {"target_attainment", "admission_rate"}
    own = _of_grown(clock, line, fig)
    if own is None:
        own = _before(clock, line, fig) if of_plan else own_time(clock, line, fig, stock=False)
    if own is not None and ((own.kind == "day" and _is_of_those_above(line, made)) or _is_of_plan(line, made, own)):
        own = None
    said = own or time_in_line(clock, line, fig, stock=False) or of_learners(clock, line, made)
    if own is None and in_years_past(line, fig):
        said = None  # từ đầu năm giới thiệu 3, trong 2 năm gần đây kết nạp 4
    if is_of_other_clause(line, made, said):
        own, said = None, span_before(clock, line, fig)
    if own is None:
        inherited = of_parent(clock, line, made, headed=said is not None)
        if inherited is not None:
            return inherited
        if said is not None and said.kind == "point" and _is_moment(line, made, said):
            said = None
        if said is not None and _round_since(clock, line, fig, said):
            said = None
        if said is None and made.metric == "members_admitted" and (feast := round_of_feast(clock, line, fig)):
            return feast
        of_order = since_ordered(clock, line, fig) if said is None and made.metric == "target_attainment" else None
        if of_order is not None and clock.target is not None and clock.target.kind in LONG_SPANS:
            return of_order  # chỉ tiêu nhiệm kỳ là 1.500. Với kết quả đến nay, đã đạt 82,5%
        if (whole := of_whole_beside(clock, line, made, said)) is not None:
            return whole
        result = of_result(clock, line, made, said)
        if result is not None:
            return result
    if said is not None and _begun_years_before(line, said):
        return NO_DAYS
    if said is None and made.metric in OF_CANDIDATES and (running := _running(clock, line, made)) is not None:
        return running
    if said is not None:
        return days_as_said(clock, line, made, said, "clause" if own else "sentence")
    if (long := in_so_many_years(clock, line, fig)) is not None:
        return long
    return against_year(clock, line, made) or carried_over(clock, line, made)


def _reckoned(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The days that words of their own reckon from times told elsewhere (`cộng dồn`, `từ đó`, `cùng kỳ`, `năm đầu`), the first that do."""
    fig = made.figure
    return (
        summed(clock, line, made)
        or (whole_year(fig.year, "in_turn") if fig.year is not None else None)
        or of_years_told(clock, line, fig)
        or those_years(clock, line, fig)
        or into_term(clock, line, fig)
        or years_listed_behind(clock, line, fig)
        or since_founding(clock, line, fig)
        or mean_since_founding(clock, line, made)
        or since_then(clock, line, fig)
        or since_congress(clock, line, fig)
        or against_term(clock, line, made)
        or share_of_term(clock, line, made)
        or compared(clock, line, made)
        or _on_the_same_day(clock, line, fig)
        or of_class_opened(clock, line, made)
        or done_years_later(clock, line, fig)
        or done_in_first_year(clock, line, fig)
    )


def _of_unknown_time(line: Line, fig: Figure) -> bool:
    """`Trước khi có nghị quyết, mỗi năm kết nạp 18`, `từ khi có nghị quyết đến nay kết nạp 9`: of a time that nobody dates."""
    if in_history(line, fig):
        return True
    before = _BEFORE_IT.match(line.low, line.start, fig.number.start)
    since = _SINCE_IT.search(line.low, fig.window_start, fig.number.start)
    said = before or since
    if said is None:
        return False
    return not any(m.first and m.kind != "now" and said.start() <= m.start < fig.number.start for m in line.periods)


_BEFORE_IT = re.compile(r"\W*(?:ngay |thời điểm )?trước khi [^.;,]{2,70}, ")
_SINCE_IT = re.compile(r"(?<!\w)(?:kể )?từ (?:khi|lúc|sau khi|ngày)(?! đầu)[^.;,\d]{2,60} (?:đến|tới) nay(?!\w)")


def _round_since(clock: Clock, line: Line, fig: Figure, said: PeriodMention) -> bool:
    """`Trong 2 năm 2017 - 2018 kết nạp 4, đợt 3/2 vừa qua kết nạp thêm 2`: a round of this year, none of the time told before it."""
    over = said.last is not None and clock.published is not None and said.last.year < clock.published.year
    told = any(f.drafts for f in line.figures[: fig.index] if f.number.start > said.end)
    return over and told and _ROUND_NOW.search(line.low, said.end, fig.number.start) is not None


_ROUND_NOW = re.compile(
    r"(?<!\w)(?:dịp|đợt)[^.;]{0,60}(?<!\w)(?:năm nay|vừa qua|vừa rồi|này|kết nạp thêm|thêm)(?!\w)(?! năm)"
)
_NOW_OPENS = re.compile(r"\W*(?:hiện nay|hiện tại|hiện|bây giờ)(?! (?:thực|hữu|tượng|trạng|vật))(?!\w)")


# Đảng ủy xã cũng | đang theo dõi, giúp đỡ 12 quần chúng
_AT_WORK = re.compile(
    r"(?<!\w)(?<!nguồn )đang (?:tiếp tục |tích cực )?(?:theo dõi|bồi dưỡng|giúp đỡ|xem xét|hoàn thiện|hoàn chỉnh|thẩm tra|xác minh|làm|chờ|thử thách|rèn luyện|xét)(?!\w)"
)


_LONG_OVER = 45  # days


def _running(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Năm 2017 kết nạp 5. Hiện nay đang bồi dưỡng 16 quần chúng`: what is at hand now is of this year, not of the one told before."""
    fig = made.figure
    at_hand = _AT_WORK.search(line.low, fig.window_start, fig.number.start)
    if at_hand is None and _NOW_OPENS.match(line.low, line.start, fig.number.start) is None:
        return None
    if clock.published is None:
        return NO_DAYS
    told = clock.flow
    if made.metric == "candidates_proposed" and at_hand is None:
        ended = told is None or (told.last is not None and (clock.published - told.last).days > _LONG_OVER)
        if ended:  # 6 tháng đầu năm kết nạp 4, told in November. Hiện đang hoàn tất hồ sơ cho 3: of that day
            return Period(clock.published, clock.published, clock.published, "day", "now")
    over = told is not None and told.last is not None and told.last.year < clock.published.year
    first = date(clock.published.year, 1, 1)
    return Period(first, clock.published, clock.published, "since", "now") if over else None


def _is_moment(line: Line, made: Draft, m: PeriodMention) -> bool:
    """`Đầu năm 2018`: no time of something done; but `cuối năm 2018 hộ nghèo còn 12%, kết nạp được 111 đảng viên` tells of that year."""
    if "rated" in made.metric or m.rule.endswith("month"):
        return False
    ends = made.metric in _SUMMED_UP and line.low.startswith("cuối năm", m.start) and m.rule == "part_of_year"
    alone = not any(o.first is not None and o is not m for o in line.periods)
    return not (ends and alone) or _SINCE.search(line.low, line.start, made.figure.number.start) is not None


# giảm từ 24% cuối năm 2017 xuống 20%; so với cuối năm 2017: what came of it is of another year
_SINCE = re.compile(r"(?<!\w)(?:từ|so với|xuống|nay|lên)(?!\w)")


_SUMMED_UP = frozenset(
    {"budget_attainment", "livestock_growth", "members_admitted", "members_confirmed", "members_left"}
)


def _begun_years_before(line: Line, m: PeriodMention) -> bool:
    """`Sau gần 4 năm thực hiện Đề án, đến tháng 9/2014 đã kết nạp 612`: up to a day that is named, from one that is not."""
    if m.kind not in COUNTED_ON or not line.low.startswith(_UP_TO, m.start):
        return False
    led = _YEARS_OF_WORK.search(line.low, line.start, m.start)
    return led is not None and not any(led.start() <= o.start < m.start and o.first for o in line.periods)


_UP_TO = ("đến", "tới", "tính đến", "cho đến")
_YEARS_OF_WORK = re.compile(
    r"(?<!\w)(?:sau|qua|trải qua)(?: gần| hơn| đúng| tròn)? (?:\d+|[^\W\d]+) năm(?! học)(?! (?:19|20)\d\d)(?!\w)[^.;]*\Z"
)


def _of_grown(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """`từ 3,1% năm 2015 lên 4,2% năm 2018`: of what something was and what it has become each has its time behind it."""
    grown = fig.rises or (fig.index > 0 and line.figures[fig.index - 1].rises)
    time = time_behind(clock, line, fig) if grown else None
    return time if time is not None and _AT_ITS_TIME.fullmatch(line.low, fig.noun_end, time.start) else None


_AT_ITS_TIME = re.compile(r" ?\(?(?:(?:của|trong|vào|hồi|ở) )?")


_SAME_DAY = re.compile(
    r"(?<!\w)(?:cùng|trong cùng|cũng trong|cũng vào|cũng) (?:ngày|ngày này|ngày hôm đó|hôm đó|buổi đó)(?!\w)(?! \d)(?! càng)"
)


def _on_the_same_day(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Cùng ngày, phường X kết nạp 2 đảng viên`: on the day told last."""
    said = _SAME_DAY.search(line.low, line.start, fig.number.start)
    if said is None or any(said.end() <= m.start < fig.number.start and m.first for m in line.periods):
        return None
    return clock.last_day._replace(rule="same_day") if clock.last_day is not None else None


def _is_of_those_above(line: Line, made: Draft) -> bool:
    """`Tại hội nghị hôm 13/1, ... trong số đảng viên mới có 578 nữ`: of those told before, whatever day it was said on."""
    return made.rule == "breakdown" and made.parent is not None and made.parent.figure not in line.figures


def _is_of_plan(line: Line, made: Draft, own: PeriodMention) -> bool:
    """`kết nạp 84, vượt 5% kế hoạch cả năm 2016 (gồm 31 nữ)`: the year is the plan's, the group is of those admitted."""
    return (
        made.rule == "breakdown"
        and made.parent is not None
        and made.parent.figure.number.end < own.start
        and PLANNED.search(line.low, line.start, own.start) is not None
    )


def _before(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """The last form before the number in its own words."""
    before = [
        m
        for m in line.periods
        if fig.window_start <= m.start
        and m.end <= fig.number.bound_start + 1
        and clock.usable(line, m)
        and m.kind != "now"
    ]
    return before[-1] if before else None
