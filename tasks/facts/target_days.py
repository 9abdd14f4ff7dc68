"""The days of an aim: the year or term it is set for."""

import re

from tasks.facts.clock import Clock
from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.time_finding import own_time, time_in_line
from tasks.facts.time_words import mark_yearly, whole_term, whole_year
from tasks.text.term_forms import term_days

_WHOLE_TERM = re.compile(r"nhiệm kỳ")


def target_days(clock: Clock, line: Line, made: Draft) -> Period:
    fig = made.figure
    mark_yearly(line, made)
    assert clock.done is not None
    own = own_time(clock, line, fig, stock=True)
    if own is not None and own.kind == "now":
        own = None
    if own is not None and "rated" in made.metric and own.kind in {"months", "half", "quarter"} and own.last:
        return whole_year(own.last.year, "rating")  # nhiệm vụ 6 tháng cuối năm: 70% chi bộ TSVM
    if made.whole and (own is None or (made.rule == "part_of_plan" and own.kind not in {"year", "term"})):
        return _plan(clock, line, made)
    if own is None and made.parent is not None and id(made.parent) in clock.done:
        return clock.done[id(made.parent)]._replace(rule="parent")
    mention = own or time_in_line(clock, line, fig, stock=False)
    if mention is None:
        if clock.target is not None:
            return clock.target._replace(rule="paragraph")
        if clock.terms.coming is not None and clock.frame is not None and clock.frame.kind == "term":
            first, last = term_days("", *clock.terms.coming)
            return Period(first, last, last, "term", "congress")
        year = clock.published
        return whole_year(year.year, "published") if year else Period(None, None, None, "none", "none")
    period = clock.settle(mention, "clause" if own else "sentence")
    if mention.kind == "to_come" and period.last and lexicon().metrics[made.metric].kind == "stock":
        return whole_year(period.last.year, period.rule)
    ran_out = period.last is not None and clock.published is not None and period.last <= clock.published
    if own is None and mention.kind in {"months", "half", "quarter", "since"} and ran_out and period.first:
        return whole_year(period.first.year, "plan")  # 7 tháng kết nạp 6, trong khi huyện giao 7
    if mention.kind in {"to_date", "point"} and period.moment:
        moment = period.moment
        of_term = "nhiệm kỳ" in line.low[mention.start : mention.end]
        if of_term and mention.kind == "to_date" and mention.first:
            period = whole_term(mention) or period
        else:
            period = clock.term if of_term and clock.term else whole_year(moment.year, period.rule)
    elif mention.kind == "term" and mention.part != "nửa cuối":
        period = whole_term(mention) or period
    elif mention.kind == "since" and mention.first:
        period = period if made.whole else period
    clock.target = period
    clock.ordered = True
    return period


def _plan(clock: Clock, line: Line, made: Draft) -> Period:
    """The plan behind a result: the year of the result, or its term."""
    fig = made.figure
    assert clock.done is not None
    window = line.low[fig.window_start : fig.number.start]
    result: Period | None = None
    for figure in reversed(line.figures[: fig.index + 1]):
        for other in reversed(figure.drafts):
            if other.metric in {"members_admitted", "target_attainment"} and id(other) in clock.done:
                result = clock.done[id(other)]
                break
        if result:
            break
    if result is None and made.parent is not None:
        result = clock.done.get(id(made.parent))
    if _WHOLE_TERM.search(window) and clock.term:
        return clock.term._replace(rule="plan")
    if result is None:
        mention = time_in_line(clock, line, fig, stock=False)
        result = clock.settle(mention, "sentence") if mention is not None else clock.target or clock.flow
        if mention is None and clock.target is None and clock.flow is None and clock.published:
            return whole_year(clock.published.year, "published")
        if mention is not None:
            clock.target = result
    if result is None or result.last is None or result.first is None:
        return Period(None, None, None, "none", "none")
    if result.kind in {"term", "years"} or (result.kind == "span" and result.last.year - result.first.year >= 1):
        return result._replace(rule="plan")
    return whole_year(result.last.year, "plan")
