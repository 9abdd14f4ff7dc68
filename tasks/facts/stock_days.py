"""The day of a count: members, cells, villages as they were at a moment."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.time_finding import own_time, time_in_line
from tasks.facts.time_words import FOUNDED, NOW, from_former_to_now, one_day
from tasks.text.periods import PeriodMention

_AT_FOUNDING = re.compile(
    r"(?:ngày|khi|lúc|buổi|thời điểm)(?: mới| đi vào| được| vừa)*(?: đầu(?! năm| tháng| nhiệm)| thành lập| chia tách| tách| hoạt động)|ngày đầu(?! năm)"
)
_RAISED = re.compile(r"nâng (?:tổng )?số [^,;.]{0,40}lên ")


def stock_days(clock: Clock, line: Line, made: Draft) -> Period:
    fig = made.figure
    own = own_time(clock, line, fig, stock=True)
    if own is None and NOW.search(line.low, fig.window_start, fig.number.start):
        return one_day(clock.published, "clause")
    window = line.low[fig.window_start if own is None else max(fig.window_start, own.end) : fig.window_end]
    if _AT_FOUNDING.search(window) and (own is None or own.kind == "now"):
        return one_day(clock.founded, "founded")
    assert clock.done is not None
    if own is not None:
        return _stock_day(clock, line, own, "clause")
    if from_former_to_now(line, fig):
        review = clock.flow is not None and clock.flow.kind == "year" and made.metric == "poverty_rate"
        return one_day(clock.flow.last if review and clock.flow else clock.published, "clause")
    raised = (
        clock.flow is not None
        and clock.flow.kind in {"year", "months"}
        and _RAISED.search(line.low, fig.window_start, fig.number.start)
    )
    if made.tied or clock.tied or raised:
        flow = clock.flow
        for figure in reversed(line.figures[: fig.index]):
            for other in reversed(figure.drafts):
                if (
                    other.metric in {"members_admitted", "members_confirmed"}
                    and id(other) in clock.done
                    and not figure.in_brackets
                ):
                    flow = clock.done[id(other)]
                    break
            else:
                continue
            break
        if flow is not None and flow.last:
            clock.tied = flow.last
            return one_day(flow.last, "tied")
    if made.parent is not None and id(made.parent) in clock.done:
        return clock.done[id(made.parent)]._replace(rule="parent")
    mention = time_in_line(clock, line, fig, stock=True)
    if _AT_FOUNDING.search(line.low, line.start, fig.number.start) and mention is None:
        return one_day(clock.founded, "founded")
    if mention is not None:
        return _stock_day(clock, line, mention, "sentence")
    if clock.stock is not None:
        return clock.stock._replace(rule="paragraph")
    if clock.published is None and clock.event is not None:
        return one_day(clock.event, "event")
    return one_day(clock.published, "published")


def _stock_day(clock: Clock, line: Line, m: PeriodMention, rule: str) -> Period:
    settled = clock.settle(m, rule)
    if m.kind == "since" and FOUNDED.search(line.low, line.start, line.end):
        day = settled.first
    elif m.kind in {"since", "to_come", "now"}:
        day = clock.published
    elif m.kind == "relative":
        day = clock.published if rule == "sentence" else None
    else:
        day = settled.moment
    if day and clock.published and (day - clock.published).days > 31 and not clock.aiming:
        day = clock.published  # nobody counts what has not happened
    found = one_day(day, rule)
    if m.kind == "to_date":
        clock.stock = found
    return found
