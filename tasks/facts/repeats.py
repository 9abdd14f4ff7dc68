"""The same fact twice in one article is one fact; a headline's rounding gives way to the body's exact figure."""

import re
from dataclasses import replace
from decimal import Decimal

from tasks.facts.drafts import OF_MEMBERS
from tasks.facts.fact import Fact
from tasks.facts.facts_compared import apart, near, subject, within
from tasks.facts.figures import Draft
from tasks.facts.headlines import cut_short, has_it, of_its_year, says_of_whom, sums_up, told_as_aim, told_of_a_group
from tasks.text.article import Article

_IN_WORDS = re.compile(r"[\d.,]+ (?:nghìn|ngàn|vạn|triệu)(?! \d)")  # 70 nghìn đảng viên: 70.312 in the body
_NEXT = 160  # characters to the exact figure
_MOST = 20  # of one value that are compared; a page that repeats it oftener is none


def once(made: list[tuple[Draft, Fact]], article: Article) -> list[Fact]:
    """Facts in the order of the text, each once."""
    titles = [(p.start, p.end) for p in article.parts if p.kind in {"title", "lead", "caption"}]
    heads = [(p.start, p.end) for p in article.parts if p.kind == "title"]
    kept: list[Fact] = []
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for _, fact in sorted(made, key=lambda pair: pair[1].number_start):
        same = alike.setdefault((*subject(fact), fact.value, fact.value_high), [])
        told = next(
            (
                other
                for other in same[:_MOST]
                if _same_time(fact, other, loose=within(other, titles) or within(fact, titles))
                or _is_former_of(fact, other)
            ),
            None,
        )
        if told is None:
            same.append(fact)
            kept.append(fact)
        elif told.bound != "exact" == fact.bound and within(told, heads) and not within(fact, heads):
            same[same.index(told)] = kept[kept.index(told)] = fact  # kết nạp gần 196 đảng viên, then 196
        elif _lent(told, fact, heads) or (told.start is None and fact.start is not None and within(told, titles)):
            # the headline's figure is of the time that the text gives it, or of none
            dated = replace(told, start=fact.start, end=fact.end, period_rule=fact.period_rule)
            same[same.index(told)] = kept[kept.index(told)] = dated
    of_text = [f for f in kept if not within(f, heads)]
    rough = [
        f for f in kept if within(f, titles) and (f.bound != "exact" or _IN_WORDS.match(article.text, f.number_start))
    ]
    dropped = {id(f) for f in rough if any(_rounds(f, other, far=_HEADLINE) for other in kept)}
    dropped.update(_without_a_verb(made, kept, heads))
    # hơn 6.400 đảng viên; cụ thể, ... 6.438: the sentence after says it exactly
    dropped.update(id(f) for f in kept if f.bound != "exact" and any(_made_exact(f, other) for other in kept))
    strengths = [f for f in kept if f.metric == "members_total" and f.value >= _LARGE][:_STRENGTHS]
    rounded = (f for f in strengths if f.bound != "exact" and f.start is not None and not f.value % _NEXT_ROUND)
    dropped.update(id(f) for f in rounded if any(_rounds_again(f, other) for other in strengths))
    # a headline's figure that the body gives with its unit's full name (Quận 8: 7 quần chúng vào Đảng, then phường 5)
    dropped.update(id(f) for f in kept if within(f, heads) and any(has_it(f, other) for other in of_text))
    in_body = [f for _, f in made if not within(f, heads)]
    dropped.update(id(f) for f in kept if within(f, heads) and told_of_a_group(f, in_body))
    dropped.update(id(f) for f in kept if within(f, heads) and any(cut_short(f, other) for other in kept))
    dropped.update(id(f) for f in kept if within(f, heads) and any(of_its_year(f, other) for other in of_text))
    dropped.update(id(f) for f in kept if within(f, heads) and any(told_as_aim(f, other) for other in of_text))
    unnamed = [f for f in kept if any(a <= f.number_start < b and f.unit not in article.text[a:b] for a, b in heads)]
    dropped.update(id(f) for f in unnamed if sums_up(f, kept, heads) or says_of_whom(f, of_text))
    return [f for f in kept if id(f) not in dropped]


def _lent(head: Fact, body: Fact, heads: list[tuple[int, int]]) -> bool:
    """Whether a headline's figure only took the time that the page goes on with, and the body says another of it, or none."""
    if (
        not within(head, heads)
        or within(body, heads)
        or head.period_rule not in {"paragraph", "feast"}
        or head.start is None
    ):
        return False
    return body.period_rule in {"clause", "sentence", "published"} or (body.start is None and body.end is None)


def _same_time(one: Fact, other: Fact, *, loose: bool) -> bool:
    return (loose and not apart(one, other)) or (near(one.start, other.start) and near(one.end, other.end))


def _is_former_of(fact: Fact, told: Fact) -> bool:
    """`Năm 1947, chi bộ có 5 đảng viên. Từ một chi bộ có 5 đảng viên, đến nay ...`: what was so before is what a day was given for."""
    return fact.period_rule == "risen" and fact.start is None and told.start is not None


def _made_exact(rough: Fact, exact: Fact) -> bool:
    """Whether the figure right behind says the same exactly, of the same time."""
    behind = 0 < exact.number_start - rough.number_start < _NEXT
    if behind and abs(rough.value - exact.value) >= _last_digit(rough.value):
        return False  # dự kiến khoảng 220, vượt kế hoạch giao là 210
    return behind and _rounds(rough, exact) and near(rough.start, exact.start) and near(rough.end, exact.end)


def _last_digit(value: Decimal) -> Decimal:
    """What one more in the last digit that is no nought would be: 10 of 220, 100 of 6.400."""
    return Decimal(10) ** int(value.normalize().as_tuple().exponent)


def _rounds_again(rough: Fact, exact: Fact) -> bool:
    """`Đảng bộ xã có 2.316 đảng viên. ... Với hơn 2.300 đảng viên, ...`: the strength of that day, rounded where it is told again."""
    if rough.start != exact.start or rough.number_start <= exact.number_start:
        return False
    above = exact.value - rough.value if rough.bound == "min" else abs(exact.value - rough.value)
    return 0 <= above < _NEXT_ROUND and _rounds(rough, exact)


_STRENGTHS = 200  # that are compared; a page that tells more is a table
_LARGE = 1000
_NEXT_ROUND = 100
_BARE = frozenset({"left_out", "have", "new_members"})


def _without_a_verb(made: list[tuple[Draft, Fact]], kept: list[Fact], heads: list[tuple[int, int]]) -> set[int]:
    """Figures of a title that say nothing of what is counted (`Lục Ngạn: Gần 9 nghìn đảng viên`) and that the body has with its verb."""
    body = [f for f in kept if f.metric in OF_MEMBERS and not within(f, heads)]
    bare = [f for d, f in made if d.rule in _BARE and f.metric in OF_MEMBERS and within(f, heads)]
    return {id(f) for f in bare if any(_is_about(f, other) for other in body)}


def _is_about(bare: Fact, told: Fact) -> bool:
    """Whether the body's figure is the headline's, by another of the two metrics."""
    if (bare.level, bare.unit, bare.segment, bare.status) != (told.level, told.unit, told.segment, told.status):
        return False
    if bare.bound == "exact" or told.bound != "exact":
        return bare.value == told.value
    return _close(bare, told.value, _HEADLINE)


_NEAR_IT = Decimal("0.05")
_HEADLINE = Decimal("0.15")
"""By how much of it a figure may exceed a headline's `hơn`; half of that it may be below `gần`."""


def _rounds(rough: Fact, exact: Fact, *, far: Decimal = _NEAR_IT) -> bool:
    """`gần 900` in a headline, `896` in the body."""
    # an aim's `từ 185 trở lên` is as exact as an aim gets: `trên 180` above it
    aim = far is _HEADLINE and rough.status == "target" and exact.number_start > rough.number_start
    if rough is exact or not (exact.bound == "exact" or aim) or subject(rough) != subject(exact):
        return False
    untimed = (
        far is _HEADLINE and rough.period_rule == "published"
    )  # Huyện có 9 nghìn đảng viên, above 8.912 cuối năm 2018
    if rough.per_year != exact.per_year or (not untimed and apart(rough, exact)):
        return False  # mỗi năm hơn 350; năm 2012: 361
    return _close(rough, exact.value, far)


def _close(rough: Fact, value: Decimal, far: Decimal) -> bool:
    """Whether a number may be what a rounded one says: above `hơn 200`, near `khoảng 200`, below `gần 200`."""
    whole = max(rough.value, Decimal(1))
    if abs(rough.value - value) <= whole * _NEAR_IT:
        return True
    if rough.bound == "min":
        return 0 <= value - rough.value <= whole * far
    return rough.bound == "approx" and 0 <= rough.value - value <= whole * far / 2
