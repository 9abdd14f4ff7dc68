"""The terms an article speaks of: the one that ends with the congress it reports, and the one that begins."""

import re
from datetime import date
from typing import NamedTuple

from tasks.text.periods import PeriodMention, in_the_term
from tasks.text.term_forms import term_days

_TERM_BEHIND = re.compile(r"nhiệm k[ỳì] (\w+(?: \w+)?)")
_PAST = ("qua", "vừa qua", "vừa rồi", "rồi", "trước")
_TO_COME = ("tới", "sau")
_NEW = re.compile(r" (?:mới|tới|sau|tiếp theo)(?!\w)")
_NAMES_CONGRESS = re.compile(r"(?:đại hội|ban chấp hành|(?<!\w)bch|(?<!\w)cấp ủy|khóa)[^.;:\n]{0,70}\Z")
_FIVE_LED = re.compile(r"(?:trong|qua|suốt|sau|cả|cũng|nhìn lại|yêu cầu|đề ra)(?: suốt)? \Z")
_FIVE_DOES = re.compile(r",? (?:(?:đã|toàn (?:huyện|xã|tỉnh|đảng bộ)) )*(?:kết nạp|phát triển|xóa tên|khai trừ)(?!\w)")
_FIVE_AHEAD = re.compile(r" (?:tới|tiếp theo|sau(?! khi))(?!\w)")
_FIVE = 5


class Terms(NamedTuple):
    """First and last year of the term that ends and of the one that begins; ``coming`` is null where no congress is near."""

    ended: tuple[int, int] | None
    coming: tuple[int, int] | None


def terms_of(low: str, periods: list[PeriodMention], published: date | None) -> Terms:
    """Which terms an article that reports or prepares a congress means by ``nhiệm kỳ qua`` and ``nhiệm kỳ tới``.

    The term that begins is the one stated behind ``đại hội``; else, in the year of the five-yearly congresses, that year's.
    Outside of congress times both are null: then a term without years is what the layer of periods made of it.
    """
    if "đại hội" not in low and not (published and published.year % 5 == 0):
        return Terms(None, None)
    stated = [
        (m.first.year, m.last.year)
        for m in periods
        if m.kind == "term" and m.rule == "term" and not m.part and m.first and m.last
    ]
    named = [
        (m.first.year, m.last.year)
        for m in periods
        if m.kind == "term" and m.rule == "term" and not m.part and m.first and m.last
        and "đại hội" in low[max(0, m.start - 70) : m.start]
    ]  # fmt: skip
    coming: tuple[int, int] | None = None
    if published is None:
        coming = named[0] if named else None
    else:
        near = [t for t in stated if published.year - t[0] in (0, -1)]
        if near:
            coming = near[0]
        elif published.year % 5 == 0:
            coming = (published.year, published.year + 5)
    if coming is None:
        return Terms(None, None)
    before = [t for t in stated if t[1] == coming[0] and t[0] < coming[0]]
    length = coming[1] - coming[0]
    return Terms(before[0] if before else (coming[0] - length, coming[0]), coming)


def settled(low: str, periods: list[PeriodMention], terms: Terms, published: date | None) -> list[PeriodMention]:
    """The mentions with every term that states no years set in the article's own; ``5 năm qua`` of a congress is its term."""
    if terms.ended is None or terms.coming is None:
        return periods
    return [_set(low, m, terms, published) for m in periods]


def _set(low: str, m: PeriodMention, terms: Terms, published: date | None) -> PeriodMention:
    if m.kind == "duration" and m.length == _FIVE and low.endswith(("5 năm", "năm năm", "qua"), m.start, m.end):
        return _five_years(low, m, terms)
    if not m.rule.startswith("term_derived") or m.kind == "relative":
        return m
    said = _TERM_BEHIND.search(low, m.start, m.end)
    word = said.group(1) if said else ""
    assert terms.ended is not None and terms.coming is not None
    years = terms.ended
    if word.startswith(_TO_COME) or _NEW.match(low, m.end):
        years = terms.coming
    elif word.startswith("này") or (
        not word and published and published.month > 10 and published.year == terms.coming[0] and m.kind == "since"
    ):
        return m
    return in_the_term(m._replace(anaphoric=True), *years)._replace(anaphoric=False)


def _five_years(low: str, m: PeriodMention, terms: Terms) -> PeriodMention:
    """``trong 5 năm (qua)``, ``5 năm tới``: the term itself."""
    ahead = _FIVE_AHEAD.match(low, m.end)
    led = low.endswith("qua", m.start, m.end) or _FIVE_LED.search(low, max(0, m.start - 16), m.start)
    if not (ahead or led or _FIVE_DOES.match(low, m.end)):
        return m
    years = terms.coming if ahead else terms.ended
    assert years is not None
    first, last = term_days("", *years)
    return m._replace(
        kind="term", first=first, last=last, moment=last, year=years[1], anaphoric=False, rule="term_of_congress"
    )


def names_a_congress(low: str, m: PeriodMention, terms: Terms) -> bool:
    """Whether a term is no time of what was done but the name of the congress or committee that it begins with."""
    if m.kind != "term" or m.first is None or terms.coming is None:
        return False
    if m.first.year != terms.coming[0]:
        return False
    named = _NAMES_CONGRESS.search(low, max(0, m.start - 90), m.start)
    return named is not None and "nghị quyết" not in low[max(0, named.start() - 20) : m.start]
