"""What was done from a term's first day on: measured against its plan (`đến nay kết nạp 268, đạt 59% chỉ tiêu nhiệm kỳ`), or counted up to a day in it."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.time_words import NO_DAYS
from tasks.text.periods import PeriodMention
from tasks.text.times import LONG_SPANS, UP_TO_A_DAY

# đạt 74,9% chỉ tiêu (cả | nghị quyết đại hội đảng bộ huyện) | nhiệm kỳ 2020 - 2025
_MEASURED = re.compile(
    r"(?<!\w)(?:đạt|bằng|vượt|tương đương)(?: [^\W\d]+){0,4} ?[\d.,]+ ?%(?: [^\W\d]+){0,3} (?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: (?!năm )[^\W\d]+){0,10} \Z"
)
_SAYS_NOW = frozenset({"now", "to_date", "point"})


def against_term(clock: Clock, line: Line, made: Draft) -> Period | None:
    """From the term's first day up to the day that the sentence counts to; null days where nobody knows how far."""
    fig = made.figure
    if made.metric != "members_admitted" or fig.in_brackets:
        return None
    behind = next((f for f in line.figures[fig.index + 1 :] if f.number.percent), None)
    if behind is None or ";" in line.low[fig.number.end : behind.number.start]:
        return None
    before = [m for m in line.periods if m.end <= fig.number.start and clock.usable(line, m)]
    if any(m.kind not in _SAYS_NOW for m in before):
        return None
    plan = (m for m in line.periods if m.start > behind.number.start and m.kind == "term" and m.part in {"", "cả"})
    term = next((m for m in plan if _MEASURED.search(line.low, fig.noun_end, m.start)), None)
    return None if term is None else _up_to(clock, _days_of(clock, term), before)


def share_of_term(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Kết nạp 182. Huyện đã đạt 92% chỉ tiêu nhiệm kỳ`: of all that was done in the term, where the sentence tells no result of its own."""
    fig = made.figure
    if made.metric != "target_attainment" or any(
        d.metric == "members_admitted" for f in line.figures for d in f.drafts
    ):
        return None
    term = next((m for m in line.periods if m.start > fig.number.start and m.kind == "term"), None)
    if (
        term is None
        or term.part not in {"", "cả"}
        or _OF_TERM.fullmatch(line.low, fig.number.unit_end, term.start) is None
    ):
        return None
    if _THIS_RESULT.search(line.low, line.start, fig.number.start):
        return None
    before = [m for m in line.periods if m.end <= fig.number.start and clock.usable(line, m) and m.kind != "duration"]
    if any(m.kind not in _SAYS_NOW for m in before):
        return None
    return _up_to(clock, _days_of(clock, term), before)


_OF_TERM = re.compile(r" ?(?:so với )?(?:chỉ tiêu|kế hoạch|mục tiêu|nghị quyết)(?: (?!năm )[^\W\d]+){0,10} ")
_THIS_RESULT = re.compile(r"(?<!\w)(?:kết quả|số|con số|số lượng) (?:này|đó|ấy|trên)(?!\w)")


def _days_of(clock: Clock, term: PeriodMention) -> Period | None:
    """The term that the plan is for; the one that the text speaks of where it has no years."""
    told = clock.flow
    if term.anaphoric and clock.term is None and told is not None and told.kind in LONG_SPANS:
        return told
    return clock.settle(term)


def _up_to(clock: Clock, term: Period | None, before: list[PeriodMention]) -> Period | None:
    """From the first day of a term to the last moment told before the number, else to the publication."""
    if term is None or term.first is None or term.last is None:
        return None
    counted = [m.last for m in before if m.kind in UP_TO_A_DAY and m.last]
    last = counted[-1] if counted else clock.published
    if last is None:
        return NO_DAYS if before else None
    if not term.first < last:
        return None
    if not counted and not any(m.kind == "now" for m in before) and last.year >= term.last.year:
        last = term.last  # a congress that closes the term reports on all of it
    last = min(last, term.last)
    period = Period(term.first, last, last, "since", "against_term")
    clock.keep_flow(period)
    return period


_SOON = 70  # characters from a term to the day in it
_LONG = LONG_SPANS | {"since"}


def up_to_a_day_in_it(clock: Clock, line: Line, m: PeriodMention, period: Period) -> Period | None:
    """`Nhiệm kỳ 2015 - 2020 (tính đến hết tháng 9/2018) kết nạp 412`: from the first day of the term, or of the years, named right before."""
    if m.kind != "to_date" or period.first is None or period.last is None:
        return None
    before = [o for o in line.periods if o.end <= m.start and clock.usable(line, o)]
    if not before:
        return _of_more_of_it(clock, line, m, period)
    long = before[-1]
    if long.kind not in _LONG or long.part not in {"", "cả", "đầu"} or m.start - long.end > _SOON:
        return None
    if ";" in line.low[long.end : m.start] or any(long.end <= f.number.start < m.start for f in line.figures):
        return None
    days = clock.settle(long)
    if days.first is None or not days.first < period.first:
        return None
    if long.kind != "since" and (days.last is None or period.last > days.last):
        return None
    return Period(days.first, period.last, period.last, "since", period.rule)


_THAT_NUMBER = re.compile(r",? (?:thì )?(?:con )?số (?:này|ấy|đó|trên)(?!\w)")


def _of_more_of_it(clock: Clock, line: Line, m: PeriodMention, period: Period) -> Period | None:
    """`Ba năm 2010 - 2012 kết nạp 14 ngư dân. Đến hết năm 2014, con số này là 37`: what was done in several years, with what came since."""
    flow = clock.flow
    if flow is None or flow.kind not in LONG_SPANS or flow.first is None or flow.last is None or period.last is None:
        return None
    if _THAT_NUMBER.match(line.low, m.end) is None or not flow.first.year < flow.last.year < period.last.year:
        return None
    return Period(flow.first, period.last, period.last, "since", period.rule)
