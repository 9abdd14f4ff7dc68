"""The terms an article speaks of: the one that ends with the congress it reports, and the one that begins."""

import re
from datetime import date
from typing import NamedTuple

from tasks.text.periods import PeriodMention, in_the_term
from tasks.text.term_forms import term_days

_TERM_BEHIND = re.compile(r"nhiệm k[ỳì] (\w+(?: \w+)?)")
_TO_COME = ("tới", "sau")
_SENTENCE_END = re.compile(r"\n|[.!?] ")
# đầu nhiệm kỳ mới có 4 làng, đầu nhiệm kỳ mới 120 đảng viên: so few at the beginning of the one that ends
_NEW = re.compile(r"(?! mới (?:chỉ |đạt |được |có )*\d)(?! mới (?:chỉ|đạt)(?!\w)) (?:mới|tới|sau|tiếp theo)(?!\w)")
_NAMES_CONGRESS = re.compile(r"(?:đại hội|ban chấp hành|(?<!\w)bch|(?<!\w)cấp ủy|khóa)[^.;:\n]{0,70}\Z")
_FIVE_LED = re.compile(r"(?:trong|qua|suốt|sau|cả|cũng|nhìn lại|yêu cầu|đề ra)(?: suốt)? \Z")
_FIVE_DOES = re.compile(r",? (?:(?:đã|toàn (?:huyện|xã|tỉnh|đảng bộ)) )*(?:kết nạp|phát triển|xóa tên|khai trừ)(?!\w)")
_FIVE_AHEAD = re.compile(r" (?:tới|tiếp theo|sau(?! khi))(?!\w)")
_FIVE = 5
_UNKNOWN = (0, 0)
"""Of the term that ended nobody knows how long it was."""
_CONGRESSES_OVER = 10
"""The month in which the last districts hold theirs."""
_NAMED_WITHIN = 70
"""Letters between đại hội and the term that it begins."""


class Terms(NamedTuple):
    """First and last year of the term that ends and of the one that begins; ``coming`` is null where no congress is near."""

    ended: tuple[int, int] | None
    coming: tuple[int, int] | None


NO_TERMS = Terms(None, None)


def terms_of(low: str, periods: list[PeriodMention], published: date | None) -> Terms:
    """Which terms an article that reports or prepares a congress means by ``nhiệm kỳ qua`` and ``nhiệm kỳ tới``.

    The term that begins is the one stated behind ``đại hội``; else, in the year of the five-yearly congresses, that year's.
    Outside of congress times both are null: then a term without years is what the layer of periods made of it.
    """
    if "đại hội" not in low and not (published and published.year % _FIVE == 0):
        return NO_TERMS
    whole = [m for m in periods if m.kind == "term" and m.rule == "term" and not m.part]
    stated = [(m, (m.first.year, m.last.year)) for m in whole if m.first and m.last]
    coming: tuple[int, int] | None = None
    if published is None:
        named = (years for m, years in stated if "đại hội" in low[max(0, m.start - _NAMED_WITHIN) : m.start])
        coming = next(named, None)
    else:
        near = (years for _, years in stated if published.year - years[0] in (0, -1))
        coming = next(near, (published.year, published.year + _FIVE) if published.year % _FIVE == 0 else None)
    if coming is None:
        return NO_TERMS
    before = [t for _, t in stated if t[1] == coming[0] and t[0] < coming[0]]
    if not before and coming[1] - coming[0] != _FIVE:
        return Terms(None, coming)  # of a village's cell: how long its terms were nobody knows
    return Terms(before[0] if before else (coming[0] - _FIVE, coming[0]), coming)


def settled(low: str, periods: list[PeriodMention], terms: Terms, published: date | None) -> list[PeriodMention]:
    """The mentions with every term that states no years set in the article's own; ``5 năm qua`` of a congress is its term."""
    ended, coming = terms
    if coming is None:
        return periods
    found: list[PeriodMention] = []
    for m in periods:
        if m.kind == "duration" and m.length == _FIVE and m.rule != "those_years" and _is_five_years(low, m):
            ahead = _FIVE_AHEAD.match(low, m.end) is not None or _aimed_at(low, m)
            if not ahead and (told := _five_years_told(found, coming)) is not None:
                found.append(m._replace(kind=told.kind, first=told.first, last=told.last, moment=told.moment))
                continue
            years = coming if ahead else ended
            found.append(_as_term(m, years) if years is not None else m)
        elif m.rule.startswith("term_derived") and m.kind != "relative":
            years = _years_before(low, m, found) or _years_meant(low, m, ended, coming, published)
            if years == _UNKNOWN:
                found.append(m._replace(kind="relative", first=None, last=None, moment=None))
                continue
            meant = in_the_term(m._replace(anaphoric=True), *years, published) if years else m
            found.append(meant._replace(anaphoric=False) if years else m)
        else:
            found.append(m)
    return found


def _five_years_told(found: list[PeriodMention], coming: tuple[int, int]) -> PeriodMention | None:
    """`5 năm 2006 - 2010, ... Trong 5 năm, mở 1.312 lớp`: the five years as the page itself names them, up to the congress."""
    told = (o for o in found if o.kind == "years" and o.length == _FIVE and o.first and o.last)
    return next((o for o in told if o.last is not None and o.last.year == coming[0]), None)


def _years_before(low: str, m: PeriodMention, found: list[PeriodMention]) -> tuple[int, int] | None:
    """The years of the term that the same sentence named before: `Nhiệm kỳ tới, ...; trong nhiệm kỳ kết nạp 40`."""
    if _TERM_BEHIND.search(low, m.start, m.end) is not None:
        return None
    for other in reversed(found[-3:]):
        if other.kind == "term" and not other.part and other.first and other.last:
            same = not _SENTENCE_END.search(low, other.end, m.start)
            return (other.first.year, other.last.year) if same else None
    return None


def _years_meant(
    low: str, m: PeriodMention, ended: tuple[int, int] | None, coming: tuple[int, int], published: date | None
) -> tuple[int, int] | None:
    """Which of the two terms a form without years means; null where it is neither for sure."""
    said = _TERM_BEHIND.search(low, m.start, m.end)
    word = said.group(1) if said else ""
    if word.startswith(_TO_COME) or _NEW.match(low, m.end):
        return coming
    begun = published is not None and published.month > _CONGRESSES_OVER and published.year == coming[0]
    if not word and m.part == "cuối" and _aimed_at(low, m) and _of_congress(low, m):
        return coming  # mục tiêu của Đảng bộ đến cuối nhiệm kỳ
    if word.startswith("này") or (not word and begun and m.kind == "since"):
        return None
    return ended or _UNKNOWN


def _aimed_at(low: str, m: PeriodMention) -> bool:
    """`đề ra chỉ tiêu kết nạp 500 trong 5 năm`: whether words of an aim stand before a time in its clause, none of a result."""
    said = _AIM.search(low, max(0, m.start - 3 * _NAMED_WITHIN), m.start)
    if said is None or _REACHED.search(low, max(0, said.start() - 24), said.start()) is not None:
        return False
    return _DONE.search(low, said.start(), m.start) is None


def _of_congress(low: str, m: PeriodMention) -> bool:
    """Whether a congress is named in the headline or in the sentence of a time."""
    before = low[max(0, m.start - 3 * _NAMED_WITHIN) : m.start]
    said = [end.end() for end in _SENTENCE_END.finditer(before)]
    return "đại hội" in low[:_HEADLINE] or "đại hội" in before[said[-1] if said else 0 :]


_AIM = re.compile(r"(?<!\w)(?:chỉ tiêu|mục tiêu|phấn đấu|dự kiến|nhiệm vụ|phương hướng)(?!\w)[^.\n]*\Z")
_REACHED = re.compile(r"(?<!\w)(?:đạt|vượt|hoàn thành|so với|đã|được|kết quả|thực hiện)(?!\w)")
_DONE = re.compile(r"(?<!\w)(?:so với|đã|được|kết quả|thực hiện)(?!\w)")
_HEADLINE = 120  # characters


def _is_five_years(low: str, m: PeriodMention) -> bool:
    """Whether five years are those of a term: ``trong 5 năm (qua)``, ``5 năm kết nạp``, ``5 năm tới``."""
    led = low.endswith("qua", m.start, m.end) or _FIVE_LED.search(low, max(0, m.start - 16), m.start)
    return bool(led or _FIVE_AHEAD.match(low, m.end) or _FIVE_DOES.match(low, m.end))


def _as_term(m: PeriodMention, years: tuple[int, int]) -> PeriodMention:
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
