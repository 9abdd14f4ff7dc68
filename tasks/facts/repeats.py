"""The same fact twice in one article is one fact; a headline's rounding gives way to the body's exact figure."""

from datetime import date
from decimal import Decimal

from tasks.facts.fact import Fact
from tasks.facts.figures import Draft
from tasks.text.article import Article

_NEXT = 160  # characters to the exact figure
_DAYS = 31
_MOST = 20  # of one value that are compared; a page that repeats it oftener is none


def once(made: list[tuple[Draft, Fact]], article: Article) -> list[Fact]:
    """Facts in the order of the text, each once."""
    titles = [(p.start, p.end) for p in article.parts if p.kind in {"title", "lead", "caption"}]
    kept: list[Fact] = []
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for _, fact in sorted(made, key=lambda pair: pair[1].number_start):
        same = alike.setdefault((*_subject(fact), fact.value, fact.value_high), [])
        if not any(
            _same_time(fact, other, loose=_within(other, titles) or _within(fact, titles)) for other in same[:_MOST]
        ):
            same.append(fact)
            kept.append(fact)
    heads = [(p.start, p.end) for p in article.parts if p.kind == "title"]
    said = {(f.metric, f.segment, f.status, f.value) for f in kept if not _within(f, heads)}
    rough = [f for f in kept if _within(f, titles) and f.bound != "exact"]
    dropped = {id(f) for f in rough if any(_rounds(f, other) for other in kept)}
    # hơn 6.400 đảng viên; cụ thể, ... 6.438: the sentence after says it exactly
    dropped.update(id(f) for f in kept if f.bound != "exact" and any(_made_exact(f, other) for other in kept))
    # a headline's figure that the body gives with its unit's full name (Quận 8: 7 quần chúng vào Đảng, then phường 5)
    dropped.update(id(f) for f in kept if _within(f, heads) and (f.metric, f.segment, f.status, f.value) in said)
    return [f for f in kept if id(f) not in dropped]


def _within(fact: Fact, spans: list[tuple[int, int]]) -> bool:
    return any(start <= fact.number_start < end for start, end in spans)


def _same_time(one: Fact, other: Fact, *, loose: bool) -> bool:
    return (loose and not _apart(one, other)) or (_near(one.start, other.start) and _near(one.end, other.end))


def _apart(one: Fact, other: Fact) -> bool:
    """Whether one time was over long before the other began: those of the lead's ceremony, those of a school year before."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return (one.start - other.end).days > _DAYS or (other.start - one.end).days > _DAYS


def _subject(fact: Fact) -> tuple[str, str, str, str, str]:
    return fact.metric, fact.segment, fact.status, fact.level, fact.unit


def _near(one: date | None, other: date | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= _DAYS


def _made_exact(rough: Fact, exact: Fact) -> bool:
    """Whether the figure right behind says the same exactly, of the same time."""
    near = 0 < exact.number_start - rough.number_start < _NEXT
    return near and _rounds(rough, exact) and _near(rough.start, exact.start) and _near(rough.end, exact.end)


def _rounds(rough: Fact, exact: Fact) -> bool:
    """`gần 900` in a headline, `896` in the body."""
    if rough is exact or exact.bound != "exact" or _subject(rough) != _subject(exact):
        return False
    return abs(rough.value - exact.value) <= max(rough.value, Decimal(1)) * Decimal("0.05")
