"""The days that the heads and rows of a table name."""

import re
from collections.abc import Sequence
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Period
from tasks.facts.time_words import NO_DAYS, whole_year
from tasks.text.period_mention import in_the_year
from tasks.text.periods import PeriodMention, find_periods


def settled(clock: Clock, time: PeriodMention | None, *, counted: bool = False) -> Period | None:
    """The days of a form of time; none where it leaves its year open. What is ``counted`` is so at its last day (`đến 30/9/2015`)."""
    if time is not None and time.kind == "months" and time.needs_year and clock.year is None and clock.published:
        over = clock.published.month > (time.length or 0)  # in October nine months are this year's
        time = in_the_year(time, clock.published.year - (not over))
    found = clock.settle(time) if time is not None else None
    if found is not None and found.first is None and counted and (found.moment or found.last):
        return found
    if found is None or found.first is None:
        return None
    return found if clock.aiming else clock.clipped(found)


def year_alone(cell: str) -> PeriodMention | None:
    """The year of a head that is no more than that: `2014`."""
    return next(iter(find_periods(f"năm {cell}", None)), None) if _YEAR.fullmatch(cell) else None


def months_alone(cell: str) -> PeriodMention | None:
    """The months of a head that names no year: `Kết nạp 9 tháng`, `Thực hiện 6 tháng`."""
    said = _MONTHS.search(cell)
    return next(iter(find_periods(f"{said[1]} tháng đầu năm", None)), None) if said is not None else None


_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = re.compile(r"(?<!\w)([2-9]|1[01]) tháng\W*\Z")


def as_stock(found: Period, published: date | None) -> Period:
    """The day at which the counts of such a time are so: its last, of one that goes on the page's."""
    day = found.moment or found.last
    if day is not None and published is not None:
        day = min(day, published)
    return Period(day, day, day, "day", "table")


def is_ahead(clock: Clock, time: PeriodMention) -> bool:
    """`Đến năm 2025` above a column of a page of 2020: what stands below is aimed at."""
    return clock.published is not None and time.year is not None and time.year > clock.published.year


def as_plan(made: Draft) -> None:
    """Make an aim of a number."""
    made.status = "target"
    made.metric = "admission_target" if made.metric == "members_admitted" else made.metric


def of_the_term(clock: Clock, own: Period, lead: PeriodMention | None, heads: Sequence[PeriodMention | None]) -> Period:
    """What is done until the last year of a term, or until now beside such a column, is done since the term began."""
    named = clock.settle(lead) if lead is not None and lead.kind == "term" else clock.term
    if named is None or named.first is None or named.last is None or own.kind != "to_date" or own.last is None:
        return own
    until_its_end = any(m is not None and m.kind == "to_date" and m.year == named.last.year for m in heads)
    if not until_its_end or not named.first < own.last <= named.last:
        return own
    if own.last.year == named.last.year:
        return named
    return Period(named.first, own.last, own.moment, "span", "table")


def whole(result: Period) -> Period:
    """The year or term of a plan beside a result of these days."""
    if result.first is None or result.last is None:
        return NO_DAYS
    return result if result.last.year > result.first.year else whole_year(result.last.year, "plan")
