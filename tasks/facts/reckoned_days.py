"""The days of something done that are reckoned from times told elsewhere: sums, terms under way."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_words import NO_DAYS, in_another_year, is_part
from tasks.text.periods import PeriodMention

_SUM = re.compile(
    r"(?:nâng|đưa) (?:tổng )?số [^,;.]{0,40}kết nạp|cộng (?:dồn|lại|chung|với|cả)|[;,] cộng(?: là| được)? \Z|tổng cộng|tính chung|gộp lại|cả thảy|vị chi"
)
_TWO = 2
_IN_YEARS = re.compile(r"(?:\A|\W)(?:trong|qua|suốt|cả|sau)? ?\Z")


def summed(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Quý I 22, quý II 24, quý III 11; cộng dồn 57`: from the first day of what was added up to the last."""
    fig = made.figure
    if (both := _with_another(clock, line, made)) is not None:
        return both
    if not _SUM.search(line.low, fig.window_start, fig.number.start):
        return None
    parts = [
        clock.done[id(other)]
        for figure in line.figures[: fig.index]
        for other in figure.drafts
        if other.metric == made.metric and other.segment == made.segment and id(other) in clock.done
    ]
    if len(parts) == 1 and (so_far := _so_far(line, fig, parts[0])) is not None:
        clock.keep_flow(so_far)
        return so_far
    if (of_months := _of_its_months(clock, line, fig, parts)) is not None:
        clock.keep_flow(of_months)
        return of_months
    days = [(p.first, p.last) for p in parts if p.first is not None and p.last is not None and p.kind != "comparison"]
    if len(set(days)) < _TWO or len(days) != len(parts):
        return None
    named = [m.last for m in line.periods if m.end <= fig.number.start and m.last and clock.usable(line, m)]
    first, last = min(a for a, _ in days), max([*(b for _, b in days), *named])
    period = Period(first, last, last, "span", "summed")
    clock.keep_flow(period)
    return period


def _with_another(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Quý II kết nạp 22; tính cả quý I là 37`: the time of the number before, together with the one named, right before or behind it."""
    fig = made.figure
    before = line.figures[fig.index - 1] if fig.index else None
    like = next((d for d in before.drafts if d.metric == made.metric), None) if before is not None else None
    named = [m for m in line.periods if fig.window_start <= m.start < fig.number.start]
    if like is None or len(named) != 1 or not _TOGETHER_WITH.search(line.low, fig.window_start, named[0].start):
        return None
    one, other = clock.done.get(id(like)), clock.settle(named[0])
    if one is None or one.first is None or one.last is None or other.first is None or other.last is None:
        return None
    first, then = sorted([(one.first, one.last), (other.first, other.last)])
    if (then[0] - first[1]).days != 1:
        return None
    period = Period(first[0], then[1], then[1], "span", "summed")
    clock.keep_flow(period)
    return period


_TOGETHER_WITH = re.compile(r"(?<!\w)(?:tính|gộp|cộng|kể)(?: thêm| chung| luôn)? (?:cả|với) \Z")


def _of_its_months(clock: Clock, line: Line, fig: Figure, parts: list[Period]) -> Period | None:
    """`Tháng 3 kết nạp 4, tháng 5 kết nạp 3, tính chung 8 tháng là 11`: the months that the sum itself names, which hold all parts."""
    months = [
        m for m in line.periods if fig.window_start <= m.start < fig.number.start and m.kind == "months" and m.first
    ]
    if not months:
        return None
    named = clock.settle(months[-1])
    held = all(is_part(p, named) for p in parts)
    return named if held else None


def _so_far(line: Line, fig: Figure, part: Period) -> Period | None:
    """`Tháng 8 kết nạp 12, nâng số kết nạp 8 tháng lên 77`: the months of the year up to the part's last."""
    last = part.last
    if last is None:
        return None
    if part.kind == "year":
        return _years_so_far(line, fig, last)
    lengths = [m.length for m in line.periods if fig.window_start <= m.start < fig.number.start and m.length]
    if last.month not in lengths:
        return None
    return Period(date(last.year, 1, 1), last, last, "months", "summed")


def _years_so_far(line: Line, fig: Figure, last: date) -> Period | None:
    """`Năm 2019 kết nạp 182, cộng cả 4 năm là 921`: so many years, the last of them that of the part."""
    said = [m for m in line.periods if fig.window_start <= m.start < fig.number.start and m.kind == "duration"]
    if not said or (said[-1].length or 0) < _TWO or "năm" not in line.low[said[-1].start : said[-1].end]:
        return None
    return Period(date(last.year - (said[-1].length or 0) + 1, 1, 1), last, last, "years", "summed")


def into_term(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`chỉ tiêu nhiệm kỳ 60; sau 3 năm đã kết nạp 41`: from the term's first day to the publication, where so long has passed."""
    target, published = clock.target, clock.published
    if target is None or target.kind != "term" or target.first is None or published is None:
        return None
    passed = published.year - target.first.year
    for m in line.periods:
        if fig.window_start <= m.start < fig.number.start and m.kind == "duration" and m.length in {passed, passed + 1}:
            if _AFTER.search(line.low, max(line.start, m.start - 12), m.start):
                return Period(target.first, published, published, "since", "target")
    return None


_AFTER = re.compile(r"(?<!\w)(?:sau|qua)(?: gần| hơn)? \Z")


def of_years_told(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Các năm 2013, 2014 và 2015 lần lượt kết nạp 121, 136 và 140. Cộng cả 3 năm được 397`: from the first year told to the last."""
    said = next((m for m in reversed(line.periods) if m.end <= fig.number.bound_start), None)
    if said is None or said.kind != "duration" or said.length is None or said.length < _TWO:
        return None
    if _ADDS_UP.search(line.low, line.start, said.start) is None or "năm" not in line.low[said.start : said.end]:
        return None
    years: list[int] = []
    for told in reversed(clock.done.values()):
        if told.kind != "year" or told.first is None or len(years) == said.length:
            break
        if told.first.year not in years:
            years.append(told.first.year)
    if len(years) != said.length or max(years) - min(years) != said.length - 1:
        return None
    period = Period(date(min(years), 1, 1), date(max(years), 12, 31), date(max(years), 12, 31), "years", "summed")
    clock.keep_flow(period)
    return period


# the years told are added up: | Cộng cả 3 năm, tính chung 2 năm
_ADDS_UP = re.compile(
    r"(?<!\w)(?:cộng|tính|gộp|tổng cộng|tính tổng|tổng)(?: (?:cả|chung|gộp|lại|cộng|trong|của|là))* \Z|(?<!\w)cả \Z|(?<!\w)như vậy,?(?: (?:là|trong|sau|qua))* \Z"
)


def those_years(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`trong 5 năm ấy`, `5 năm, huyện kết nạp 986`: the years last spoken of, where they are as many."""
    span = clock.span or _term_just_over(clock)
    for m in reversed(line.periods):
        if m.end > fig.number.bound_start or m.kind == "per_year":
            continue
        headed = line.part == "title" and m.kind == "duration" and (m.length or 0) >= _TWO
        if m.kind == "duration" and (m.rule == "those_years" or headed) and (told := _told_one_by_one(clock, m)):
            return told
        if headed and (span is None or span.first is None or span.last is None) and not _is_so_long(clock.flow, m):
            return NO_DAYS  # Hai năm kết nạp hơn 400 đảng viên, above years that are not those two
        if span is None or span.first is None or span.last is None:
            return None
        years = span.last.year - span.first.year
        if (
            m.kind == "duration"
            and m.rule in {"those_years", "years_long", "years_past"}
            and m.length in {years, years + 1}
        ):
            led = m.rule != "years_long" or _IN_YEARS.search(line.low, max(line.start, m.start - 12), m.start)
            return span._replace(rule="those_years") if led else None
        return None
    return None


def _is_so_long(flow: Period | None, m: PeriodMention) -> bool:
    """Whether what the page is about lasted as many years as the headline says."""
    if flow is None or flow.first is None or flow.last is None:
        return False
    return flow.last.year - flow.first.year in {m.length, (m.length or 0) - 1}


def _told_one_by_one(clock: Clock, m: PeriodMention) -> Period | None:
    """`Năm 2011 kết nạp 14; năm 2012 kết nạp 17. Trong hai năm ấy, ...`: the years of what was done last, where they are so many in a row."""
    years: dict[int, Period] = {}
    for period in reversed(clock.done.values()):
        if period.kind in _SPANS and period.rule != "those_years":
            break
        if period.kind != "year" or period.first is None or period.last is None:
            continue
        years.setdefault(period.first.year, period)
        if len(years) == m.length:
            break
    if not m.length or len(years) < max(_TWO, m.length) or max(years) - min(years) != m.length - 1:
        return None
    return Period(years[min(years)].first, years[max(years)].last, None, "span", "those_years")


_SPANS = frozenset({"span", "years", "term"})


def _term_just_over(clock: Clock) -> Period | None:
    """`Đầu nhiệm kỳ 2005 - 2010, ... Năm năm qua`, told in 2011: the term, all of which has just been lived through."""
    term, published = clock.term, clock.published
    if term is None or term.first is None or term.last is None or published is None:
        return None
    return term if 0 <= published.year - term.last.year <= _JUST_OVER else None


_JUST_OVER = 1  # years


def in_school_year(clock: Clock, line: Line, m: PeriodMention, period: Period) -> Period | None:
    """`Năm học 2016 - 2017 (đến tháng 3): 21`: from the first day of the school year named right before."""
    before = [o for o in line.periods if o.end <= m.start and o.kind == "school_year" and o.first]
    if not before or period.last is None or not _TO_THEN.fullmatch(line.low, before[-1].end, m.start):
        return None
    year = clock.settle(before[-1])
    if year.first is None or not (m.kind == "to_date" or line.low.startswith(_UP_TO, m.start)):
        return None
    last = period.last
    if m.needs_year:
        last = in_another_year(last, year.first.year + (last.month < year.first.month))
    return Period(year.first, last, last, "span", period.rule) if last > year.first else None


_UP_TO = ("đến", "tới", "tính đến", "hết")
_TO_THEN = re.compile(r",? ?\(?(?:(?:tính|cho|mới|đến|tới|hết|cuối|số liệu) )*")
