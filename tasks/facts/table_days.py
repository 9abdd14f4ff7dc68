"""The days that the heads and rows of a table name."""

from tasks.facts.clock import Clock
from tasks.facts.figures import Period
from tasks.facts.time_words import NO_DAYS, whole_year
from tasks.text.periods import PeriodMention


def settled(clock: Clock, time: PeriodMention | None) -> Period | None:
    """The days of a form of time; none where it leaves its year open."""
    found = clock.settle(time) if time is not None else None
    if found is None or found.first is None:
        return None
    return found if clock.aiming else clock.clipped(found)


def as_stock(found: Period) -> Period:
    """The day at which the counts of such a time are so: its last."""
    day = found.moment or found.last
    return Period(day, day, day, "day", "table")


def whole(result: Period) -> Period:
    """The year or term of a plan beside a result of these days."""
    if result.first is None or result.last is None:
        return NO_DAYS
    return result if result.last.year > result.first.year else whole_year(result.last.year, "plan")
