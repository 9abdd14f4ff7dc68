"""The account of numbers: what became of every numeric mention of an article."""

from bisect import bisect_left

from tasks.facts.fact import Fact, Number
from tasks.facts.figures import Line
from tasks.text.article import Article
from tasks.text.numbers import NumberMention
from tasks.text.periods import PeriodMention


def account(
    article: Article, low: str, numbers: list[NumberMention], lines: list[Line], periods: list[PeriodMention], facts: list[Fact]
) -> list[Number]:
    """One row a mention, in order."""
    by_start: dict[int, list[int]] = {}
    for index, fact in enumerate(facts):
        by_start.setdefault(fact.number_start, []).append(index)
    reasons = {fig.number.start: fig.reason for line in lines for fig in line.figures}
    starts = [p.start for p in periods]
    rows = []
    for number in numbers:
        mine = tuple(by_start.get(number.start, ()))
        at = bisect_left(starts, number.start + 1) - 1
        if mine:
            reason = "fact"
        elif at >= 0 and number.start < periods[at].end:
            reason = "date"
        else:
            reason = reasons.get(number.start) or "unexplained"
        end = number.of_end if number.of is not None else number.end
        rows.append(Number(number.start, end, article.text[number.start : end], number.value, number.value_high, reason, mine))
    return rows
