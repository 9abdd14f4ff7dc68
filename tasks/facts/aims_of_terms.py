"""Aims for a term: of the congress that opens it, up to its last year, for what is left of it, for years ahead without a name."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_words import NO_DAYS
from tasks.text.periods import PeriodMention
from tasks.text.term_forms import term_days

FORMER = re.compile(r"trước|vừa|qua\Z")


def of_the_congress(clock: Clock, line: Line, m: PeriodMention) -> Period | None:
    """`Đại hội đề ra chỉ tiêu trong nhiệm kỳ: kết nạp 2`: what a congress aims at is for the term that it opens."""
    said = line.low[m.start : m.end]
    if clock.terms.coming is None or not m.rule.startswith("term_derived") or m.part or FORMER.search(said):
        return None
    if _TERM_ALONE.fullmatch(said) is None:
        return None
    first, last = term_days("", *clock.terms.coming)
    return Period(first, last, last, "term", "congress")


def set_by_congress(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Đại hội đề ra các chỉ tiêu: kết nạp 2`: without a word of time, too."""
    if made.whole:
        return None
    if clock.terms.coming is None:
        return _term_under_way(clock, line, made)
    if clock.target is not None:
        return _looking_ahead(clock, line, made)
    sets = _CONGRESS_SETS.search(line.low, line.start, made.figure.number.start)
    yearly = made.per_year and _RESOLVED.search(line.low, line.start, made.figure.number.start)
    if sets is None and not yearly:
        return None
    term = clock.term
    if term is not None and term.last is not None and term.last.year == clock.terms.coming[0]:
        came_of_it = _CAME_OF_IT.search(line.low, made.figure.noun_end, line.end) is not None
        if (
            came_of_it
        ):  # bước vào nhiệm kỳ 2005 - 2010 ... Nghị quyết đề ra mỗi năm 80 người; thực tế bốn năm kết nạp 461
            return Period(term.first, term.last, term.last, "term", "congress")
    first, last = term_days("", *clock.terms.coming)
    return Period(first, last, last, "term", "congress")


def _term_under_way(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Theo Nghị quyết Đại hội Đảng bộ xã lần thứ I, mỗi năm kết nạp 80`, told in the years behind a congress: of the term that it opened."""
    published = clock.published
    if published is None or published.year % _A_TERM == 0 or clock.terms.ended is not None:
        return None
    if _OF_ITS_CONGRESS.match(line.low, line.start, made.figure.number.start) is None:
        return None
    first = published.year - published.year % _A_TERM
    begun, last = term_days("", first, first + _A_TERM)
    clock.target = Period(begun, last, last, "term", "congress")
    return clock.target


_OF_ITS_CONGRESS = re.compile(
    r"[\s+*•–-]*(?:(?:theo|thực hiện|triển khai) )?(?:nghị quyết (?:của )?)?đại hội (?:đại biểu )?(?:đảng bộ|chi bộ)(?! .{0,60}nhiệm kỳ)[^.;:\d]{0,60}(?:đề ra|đặt ra|xác định|nêu|,|:)"
)


def _looking_ahead(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Nhiệm kỳ qua kết nạp 57/50. Phương hướng tới: kết nạp 60`: no plan of the term that has ended, but for the one that begins."""
    target, coming = clock.target, clock.terms.coming
    if (
        target is None
        or coming is None
        or target.kind != "term"
        or target.last is None
        or target.last.year != coming[0]
    ):
        return None
    sets = _CONGRESS_SETS.search(line.low, line.start, made.figure.number.start)
    opens = sets is not None and not line.low[line.start : sets.start()].strip(" -+*•–")
    if not opens and _AHEAD_OF_US.search(line.low, line.start, made.figure.number.start) is None:
        return None
    first, last = term_days("", *coming)
    return Period(first, last, last, "term", "congress")


_AHEAD_OF_US = re.compile(
    r"(?<!\w)(?:phương hướng|thời gian tới|những năm tới|nhiệm vụ tới|mục tiêu tới|sắp tới)(?!\w)"
)
_CONGRESS_SETS = re.compile(
    r"(?<!\w)đại hội(?: lần thứ (?:\d+|[ivxlc]+)| lần này)?(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?(?:,? [^\W\d]+)?(?: [^\W\d]+){0,5} (?:đề ra|đặt ra|xác định|thông qua|thống nhất|nhất trí|biểu quyết|quyết nghị)(?!\w)"
)
_CAME_OF_IT = re.compile(r"[,;] (?:thực tế|kết quả|rốt cuộc|nhưng|song)(?!\w)[^.]*(?<!\w)(?:kết nạp|phát triển)(?!\w)")
# Nghị quyết đề ra mỗi năm kết nạp 35
_RESOLVED = re.compile(r"(?<!\w)nghị quyết(?: [^\W\d]+){0,6} (?:đề ra|đặt ra|xác định|phấn đấu|nêu)(?!\w)")
_TERM_ALONE = re.compile(r"(?:(?:trong|cả|suốt|toàn) )*(?:suốt )?nhiệm k[ỳì](?: này| mới)?")


def coming_term(clock: Clock, period: Period) -> Period | None:
    """`Đại hội đề ra đến năm 2020: kết nạp 1.500`: what is done until a term's last year is done in the term that the congress opens."""
    coming = clock.terms.coming
    if coming is None or period.last is None or period.last.year != coming[1]:
        return None
    first, last = term_days("", *coming)
    return Period(first, last, last, "term", "congress")


def of_years_ahead(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """Years ahead without a name of their own: the five years of a congress; else nobody says which.

    Null where the sentence speaks of none.
    """
    before = line.low[line.start : fig.number.start]
    if "năm" not in before or any(m.kind == "term" and m.first and m.end <= fig.number.start for m in line.periods):
        return None
    if _AHEAD.search(before) is None:
        return None
    published = clock.published
    if published is not None and published.year % _A_TERM == 1 and _CONGRESS_BEFORE.search(before):
        first, last = term_days("", published.year - 1, published.year + _A_TERM - 1)
        return Period(first, last, last, "term", "congress")
    return NO_DAYS


def rest_of_term(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Trong 2 năm còn lại của nhiệm kỳ`: from the publication to the last day of the term that the text speaks of."""
    before = line.low[line.start : fig.number.start]
    left = list(_LEFT.finditer(before)) if "năm còn lại" in before or "thời gian còn lại" in before else []
    if not left:
        return None
    at = line.start + left[-1].end()
    if any(at <= m.start and m.end <= fig.number.start and m.first and m.kind != "term" for m in line.periods):
        return None
    stated = [m for m in line.periods if m.kind == "term" and m.last is not None and m.end <= fig.number.start]
    term = clock.target if clock.target is not None and clock.target.kind == "term" else clock.term
    last = stated[-1].last if stated else term.last if term is not None else _stage_named(clock, line)
    if last is None or clock.published is None or last <= clock.published:
        return NO_DAYS
    return Period(clock.published, last, last, "to_come", "rest_of_term")


def _stage_named(clock: Clock, line: Line) -> date | None:
    """`sơ kết 3 năm thực hiện nghị quyết giai đoạn 2021 - 2025 ... Hai năm còn lại`: the last day of the years named before."""
    named = [int(m[1]) for m in _STAGE.finditer(line.low, 0, line.start)]
    ahead = [y for y in named if clock.published is not None and y > clock.published.year]
    return date(ahead[-1], 12, 31) if ahead else None


_STAGE = re.compile(r"(?<!\w)(?:giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?(\d{4})(?!\d)")
_A_TERM = 5
_LEFT = re.compile(r"(?<!\w)(?:\d+|(?!nửa)[^\W\d]+) năm còn lại(?!\w)|thời gian còn lại của nhiệm kỳ")
_AHEAD = re.compile(
    r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu|bảy|mười|những|các|vài) năm (?:tới|tiếp theo|nữa)(?! \d)(?!\w)[^;.]*\Z"
)
_CONGRESS_BEFORE = re.compile(r"(?<!\w)đại hội(?!\w)")
