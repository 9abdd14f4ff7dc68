"""Every number of a text: what it says, how far it reaches, how sure it is. Which quantity it is, others decide."""

import re
from decimal import Decimal
from typing import NamedTuple

from tasks.text import hedges
from tasks.text.hedges import Bound
from tasks.text.number_atoms import Atom, Shape
from tasks.text.number_words import word_numbers
from tasks.text.numerals import NAMING, RUN, figure
from tasks.text.words import COUNTED, listed, word_before


class NumberMention(NamedTuple):
    """One number or range of a text; offsets are code points of the whole text.

    Attributes:
        start, end: the number itself with its scale words (``2,5 vạn``, ``90 - 100``), without hedge, unit or percent sign;
            of ``a/b`` only the ``a``.
        value, value_high: as stated, percents as percents (95.6); ``value_high`` only for a range.
        bound: ``approx``, ``min`` or ``max`` where a hedge stands before or behind, else ``exact``.
        bound_start, bound_end: how far its hedges reach (``khoảng trên``; ``trở lên``, with the noun between), else start, end.
        unit_end: where its percent sign ends (or ``phần trăm``), else ``end``.
        of, of_start, of_end: the ``b`` of ``a/b``; offsets are ``end`` where there is none.
        padded: printed with a leading zero (03).
        shape: ``count``, or what it is where it can count nothing: ``date`` (``5/7/2015``, ``tháng 7/2013``), ``year``, ``time``,
            ``code`` (``22-NQ/TW``), ``name`` (glued to a letter: ``Covid-19``, ``12A1``), ``fraction`` (``2/3 số ...``). Such a
            mention covers the whole form and its value is the first number in it. A day, month or year alone may still be ``count``.
    """

    start: int
    end: int
    value: Decimal
    value_high: Decimal | None
    bound: Bound
    bound_start: int
    bound_end: int
    percent: bool
    unit_end: int
    in_words: bool
    of: Decimal | None
    of_start: int
    of_end: int
    padded: bool
    shape: Shape


def find_numbers(text: str) -> list[NumberMention]:
    """Every number of ``text`` in order, none overlapping; every run of digits (0-9) is part of one. Linear in the length."""
    atoms = [atom for run in _digit_atoms(text) for atom in run]
    words = word_numbers(text)
    if words:
        atoms = sorted(atoms + words, key=lambda atom: atom.start)
    onwards = hedges.onwards(text)
    mentions: list[NumberMention] = []
    i = 0
    while i < len(atoms):
        if mentions and atoms[i].start < mentions[-1].end:
            i += 1  # hai phần ba nam giới: the fraction has taken its second number
            continue
        taken, mention = _compose(text, atoms, i)
        mentions.append(mention)
        i += taken
    return _with_onwards(text, mentions, onwards) if onwards else mentions


def _digit_atoms(text: str) -> list[list[Atom]]:
    """Every run of digits, read; what one reaches over (``3 044``) is not read again."""
    found = []
    at = 0
    for run in RUN.finditer(text):
        if run.end() <= at:
            continue
        start = max(run.start(), at)
        while start < at + 2 and text[start : start + 1] in {".", ","}:
            start += 1  # a code has taken the run's first digits: 0/AA0 of 0/AA0.5
        if start >= run.end():
            continue
        atoms = figure(text, start, run.end())
        at = atoms[-1].end
        found.append(atoms)
    return found


_RANGE_GAP = re.compile(r" ?[-–—] ?| (?:đến|tới) ")
_COUNT_BEFORE = listed("lên đạt là được có nạp hơn trên gần khoảng mới thêm với tiêu còn cho")
_YEAR_BEFORE = re.compile(r"(?:19|20)[0-9]{2} ?[-–/] ?\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SPAN_WORDS = listed("năm kỳ đoạn khóa khoá")
_FRACTION = re.compile(r" (?:số|tổng số|dân số|diện tích|thời gian|quân số|kế hoạch|chặng)(?!\w)")


def _compose(text: str, atoms: list[Atom], i: int) -> tuple[int, NumberMention]:
    """One mention from the atom at ``i`` and, for a range or a/b, the next; with how many atoms it took."""
    atom = atoms[i]
    if atom.shape == "count":
        _mark_year(text, atom)
        following = atoms[i + 1] if i + 1 < len(atoms) else None
        if following is not None and following.start - atom.unit_end <= 5 and following.shape == "count":
            gap = text[atom.unit_end : following.start]
            if "/" in gap and gap.strip() == "/" and _is_ratio(text, atoms, i):
                return 2, _mention(text, atom, of=following)
            if atom.shape == "count" and _is_range(text, atom, following, gap):
                return 2, _mention(text, atom, high=following)
    return 1, _mention(text, atom)


def _mark_year(text: str, atom: Atom) -> None:
    """A bare year (1900 to 2100) is a year after ``năm``, ``nhiệm kỳ`` ... or where nothing counted follows it."""
    if (
        atom.end - atom.start != 4
        or atom.in_words
        or atom.percent
        or not 1900 <= atom.value <= 2100
        or "," in text[atom.start : atom.end]
    ):
        return
    before = word_before(text, atom.start)
    paired = _YEAR_BEFORE.search(text, max(0, atom.start - 8), atom.start)
    if paired or before in _SPAN_WORDS or not (before in _COUNT_BEFORE or COUNTED.match(text, atom.end)):
        atom.shape = "year"


def _is_ratio(text: str, atoms: list[Atom], i: int) -> bool:
    """Whether ``a/b`` is a part of a whole: not a chain (1/2/3), not before letters (a document's number)."""
    a, b = atoms[i], atoms[i + 1]
    if text[a.unit_end : b.start] == " / " and _YEAR.fullmatch(text, b.start, b.end):
        return False  # 2015: 148 / 2016: 163
    chained = text[b.end : b.end + 1] == "/" and text[b.end + 1 : b.end + 2].isdigit()
    return not chained and not a.percent and b.value > 0 and text[a.start - 1 : a.start] != "/"


def _is_range(text: str, low: Atom, high: Atom, gap: str) -> bool:
    """Whether two numbers with ``gap`` between them are one range: ``90 - 100``, ``3% - 4%``, ``từ 3 đến 4``, ``5, 6 đảng viên``, ``5,6 đảng viên``."""
    if low.padded != high.padded and gap != ", ":
        return False
    low_value = low.value * high.scaled if low.scaled == 1 and low.value < high.value / high.scaled else low.value
    if not low_value < high.value:
        return False
    if _RANGE_GAP.fullmatch(gap):
        return not (low.percent and not high.percent)
    neighbours = low.value + 1 == high.value and high.value <= 10 and low.in_words == high.in_words
    if not neighbours or low.percent:
        return False
    if gap == " ":
        return low.in_words
    return (
        (gap == ", " or (gap == "," and text[low.start - 1 : low.start] == " "))
        and word_before(text, low.start) not in NAMING
        and bool(COUNTED.match(text, high.end) or high.percent)
    )


def _mention(text: str, atom: Atom, high: Atom | None = None, of: Atom | None = None) -> NumberMention:
    """The record of one atom, or of two joined."""
    last = high or atom
    hedge = hedges.before(text, atom.start) if atom.shape == "count" else hedges.Hedge("exact", atom.start, atom.start)
    value = atom.value
    if high is not None and atom.scaled == 1 and high.scaled > 1 and value < high.value / high.scaled:
        value *= high.scaled
    shape = atom.shape
    if (
        of is not None
        and shape == "count"
        and atom.value < of.value <= 10
        and (hedge.bound != "exact" or _FRACTION.match(text, of.end))
    ):
        shape = "fraction"
    end_of = of.end if of else last.end
    return NumberMention(
        start=atom.start,
        end=last.end,
        value=value,
        value_high=high.value if high else None,
        bound=hedge.bound,
        bound_start=hedge.start,
        bound_end=end_of,
        percent=last.percent,
        unit_end=of.unit_end if of else last.unit_end,
        in_words=atom.in_words,
        of=of.value if of else None,
        of_start=of.start if of else last.end,
        of_end=end_of,
        padded=atom.padded,
        shape=shape,
    )


def _with_onwards(
    text: str, mentions: list[NumberMention], onwards: list[tuple[int, int, Bound]]
) -> list[NumberMention]:
    """Give each ``trở lên`` to the last count before it within one phrase; a ``từ`` before that number belongs to it."""
    i = 0
    for start, end, bound in onwards:
        while i < len(mentions) and mentions[i].start < start:
            i += 1
        if i == 0:
            continue
        mention = mentions[i - 1]
        if mention.shape != "count" or not hedges.reaches(text, mention.unit_end, start):
            continue
        begin = mention.bound_start
        if text[max(0, begin - 3) : begin].lower() == "từ ":
            begin -= 3
        mentions[i - 1] = mention._replace(bound=bound, bound_start=begin, bound_end=end)
    return mentions
