"""How two facts of one article are held against each other: what they are about, and whether their times are near or apart."""

from datetime import date

from tasks.facts.fact import Fact

_DAYS = 31
_HALF = 183


def within(fact: Fact, spans: list[tuple[int, int]]) -> bool:
    """Whether a fact's number stands in one of these stretches of the text."""
    return any(start <= fact.number_start < end for start, end in spans)


def apart(one: Fact, other: Fact) -> bool:
    """Whether one time was over long before the other began: those of the lead's ceremony, those of a school year before."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    if min((one.end - one.start).days, (other.end - other.start).days) > _HALF and (
        one.start > other.end or other.start > one.end
    ):
        return True  # one year and the next
    return (one.start - other.end).days > _DAYS or (other.start - one.end).days > _DAYS


def subject(fact: Fact) -> tuple[str, str, str, str, str]:
    """What a fact is about, its number and time left out."""
    return fact.metric, fact.segment, fact.status, fact.level, fact.unit


def near(one: date | None, other: date | None) -> bool:
    """Whether two days are at most a month apart, or both unknown."""
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= _DAYS
