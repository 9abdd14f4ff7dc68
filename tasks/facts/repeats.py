"""The same fact twice in one article is one fact; a headline's rounding gives way to the body's exact figure."""

from datetime import date
from decimal import Decimal

from tasks.facts.fact import Fact
from tasks.facts.figures import Draft
from tasks.text.article import Article

_DAYS = 31


def once(made: list[tuple[Draft, Fact]], article: Article) -> list[Fact]:
    """Facts in the order of the text, each once."""
    titles = [(p.start, p.end) for p in article.parts if p.kind in {"title", "lead", "caption"}]
    kept: list[Fact] = []
    for _, fact in sorted(made, key=lambda pair: pair[1].number_start):
        if not any(_same(fact, other, loose=_within(other, titles) or _within(fact, titles)) for other in kept):
            kept.append(fact)
    return [f for f in kept if not (_within(f, titles) and any(_rounds(f, other) for other in kept))]


def _within(fact: Fact, spans: list[tuple[int, int]]) -> bool:
    return any(start <= fact.number_start < end for start, end in spans)


def _same(one: Fact, other: Fact, *, loose: bool) -> bool:
    return (
        _subject(one) == _subject(other)
        and (one.value, one.value_high) == (other.value, other.value_high)
        and (loose or (_near(one.start, other.start) and _near(one.end, other.end)))
    )


def _subject(fact: Fact) -> tuple[str, str, str, str, str]:
    return fact.metric, fact.segment, fact.status, fact.level, fact.unit


def _near(one: date | None, other: date | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= _DAYS


def _rounds(rough: Fact, exact: Fact) -> bool:
    """`gần 900` in a headline, `896` in the body."""
    if rough is exact or rough.bound == "exact" or exact.bound != "exact" or _subject(rough) != _subject(exact):
        return False
    return abs(rough.value - exact.value) <= max(rough.value, Decimal(1)) * Decimal("0.05")
