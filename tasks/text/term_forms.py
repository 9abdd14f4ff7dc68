"""Terms of five years, and stages."""

import re
from datetime import date

from tasks.text.times import DASH, MONTH, NUMBER_WORDS, RELATIVE, YEAR, YEAR_TOLD, At, Time
from tasks.text.words import listed

_STAGE = re.compile(
    rf"(?:giai đoạn|thời k[ỳì]) ?(\()?(?:từ )?(?:năm )?({YEAR})(?:{DASH}| đến | tới )(?:năm )?({YEAR})(?(1)\))"
)
_TERM_PARTS = listed("nửa đầu giữa cuối hết cả")
_REMAINDER = re.compile(r" còn lại(?!\w)")
# nhiệm kỳ nay lên 246: nay is not of the term
_TERM_RELATIVE = RELATIVE.replace("nay|", "", 1)


# nhiệm kỳ 2015 - 2020, nhiệm kỳ XXIV (2015 - 2020), nhiệm kỳ vừa qua (2015 - 2020)
_TERM = re.compile(
    rf"(?:nhiệm k[ỳì]|nk)(?:(?: (?:đại hội|đảng bộ|lần|thứ|khóa|khoá|[ivxl]+))*,? ?(\()?({YEAR}){DASH}({YEAR})(?(1)\))"
    rf"| ({_TERM_RELATIVE})(?!\w)(?: ?\((?:từ |giai đoạn |các năm )?(?:năm )?({YEAR}){DASH}({YEAR})\))?)?"
)
# nửa đầu nhiệm kỳ thực hiện Nghị quyết Đại hội X (2018 - 2023)
_YEARS_BEHIND = re.compile(
    rf" (?:thực hiện|triển khai|của|đại hội)(?!\w)[^.;:,()\d\n]{{0,70}}\(({YEAR}){DASH}({YEAR})\)"
)
# its first year may be that of the congress or the one behind it: năm đầu nhiệm kỳ, năm thứ hai của nhiệm kỳ
_YEAR_OF_TERM = re.compile(
    r"(?<!\w)(?<!hai )(?<!ba )(?<!bốn )(?<!\d )(?<!những )(?<!các )(?<!mấy )năm (?:đầu|đầu tiên|thứ \w+|cuối|cuối cùng|bản lề)(?: của)? \Z"
)
_YEAR_TOLD = re.compile(YEAR_TOLD)
# đầu nhiệm kỳ (năm 2015)
_PART_YEAR = re.compile(rf" ?\((?:(?:đầu |cuối )?năm |tháng {MONTH}[/-])?({YEAR})\)")


def current_term(published: date | None) -> tuple[int, int] | None:
    """The five-year term of the Party's congresses on a day, first and last year.

    None from June to October of a congress year (2015, 2020 ...), when the districts' terms change over one by one.
    """
    if published is None:
        return None
    start = published.year - published.year % 5
    if published.year % 5 == 0:
        if published.month <= 5:
            start -= 5
        elif published.month <= 10:
            return None
    return start, start + 5


def term_days(part: str, a: int, b: int) -> tuple[date, date]:
    """The days of a term, or of the part of it that is named."""
    if part in {"nửa", "nửa đầu"}:
        return date(a, 1, 1), date(a + 2, 12, 31)
    if part == "nửa cuối":
        return date(a + 3, 1, 1), date(b, 12, 31)
    if part == "đầu":
        return date(a, 1, 1), date(a, 1, 1)
    if part == "cuối":
        return date(b, 12, 31), date(b, 12, 31)
    first, last = (a, a + int(part[0]) - 1) if part.endswith(" năm đầu") else (a, b)
    first = b - int(part[0]) + 1 if part.endswith(" năm cuối") else first
    return date(first, 1, 1), date(last, 12, 31)


def term_begun(time: Time, on: date) -> date | None:
    """The first day of the term that `từ đầu nhiệm kỳ` means where a day of it is named; none where that is unclear."""
    if time.part != "đầu" or not time.rule.startswith("term_derived"):
        return None
    years = current_term(on)
    return date(years[0], 1, 1) if years is not None else None


def term(at: At) -> Time | None:
    """``nhiệm kỳ 2015 - 2020``, ``nửa nhiệm kỳ 2020 - 2025``, ``đầu nhiệm kỳ``, ``nhiệm kỳ qua``, ``nhiệm kỳ này``."""
    match = _TERM.match(at.s, at.k)
    if not match:
        return None
    return _year_of_term(at, match.end()) or _term_named(at, match)


def _year_of_term(at: At, end: int) -> Time | None:
    """``năm đầu nhiệm kỳ``: no days, beside a year of its own (``năm 2021, năm đầu nhiệm kỳ``) no time either."""
    named = _YEAR_OF_TERM.search(at.s, max(0, at.k - 24), at.k)
    if named is None:
        return None
    told = _YEAR_TOLD.search(at.s, max(0, named.start() - 16), named.start())
    return Time(named.start(), end, "duration" if told else "relative", "year_of_term")


def _term_named(at: At, match: re.Match[str]) -> Time:
    part = at.before if at.before in _TERM_PARTS else ""
    if part in {"đầu", "cuối"} and at.words[1:2] == ["nửa"]:
        part = f"nửa {part}"
    start = at.start_of(part) if part else at.k
    relative = match.group(4)
    a, b = match.group(2) or match.group(5), match.group(3) or match.group(6)
    stated = (int(a), int(b)) if a else None
    end = match.end()
    if not stated and relative is None and (behind := _YEARS_BEHIND.match(at.s, end)) is not None:
        stated, end = (int(behind.group(1)), int(behind.group(2))), behind.end()
    if part == "giữa":
        part = "nửa"
    part, start = _some_years(at) or (part, start)
    dated = _PART_YEAR.match(at.s, end) if part in {"đầu", "cuối", "hết"} and not stated else None
    if dated:
        return _part_in(int(dated.group(1)), part, start, dated.end())
    if part == "nửa" and not stated and _REMAINDER.match(at.s, end):
        part, end = "nửa cuối", end + len(" còn lại")
    years = stated or _term_meant(None if part.startswith("nửa") else relative, at.published)
    rule = "term" if stated else "term_derived_this" if relative == "này" else "term_derived"
    leans = not stated and (relative in {None, "này"} or part.startswith("nửa"))
    time = Time(start, end, "term", rule, anaphoric=leans, part=part)
    if part in {"đầu", "cuối"}:
        time.kind = "point"
    elif part.endswith((" năm đầu", " năm cuối")):
        time.kind, time.count, time.anaphoric = "years", int(part[0]), not stated
    if years is not None and not part and at.words[:4] == _YEARS_LEFT and at.published is not None:
        time.kind, time.anaphoric, time.year = "to_come", False, None
        time.first, time.last = _rest_of_term(at, years[1])
        return time
    if years is None or not 1 <= years[1] - years[0] <= 6:
        time.rule += "_unclear"
        return time
    time.first, time.last = term_days(part, *years)
    time.year = stated[1] if stated else None
    return time


# ba năm đầu (của) | nhiệm kỳ 2010 - 2015
_SOME_YEARS = re.compile(r"(?<!\w)([2-4]|hai|ba|bốn) năm (đầu|cuối)(?: tiên| cùng)?(?: (?:của|trong))? \Z")


def _some_years(at: At) -> tuple[str, int] | None:
    """``ba năm đầu nhiệm kỳ``: so many of its first or last years, and where they are named."""
    some = _SOME_YEARS.search(at.s, max(0, at.k - 24), at.k)
    if some is None:
        return None
    count = int(some[1]) if some[1].isdigit() else NUMBER_WORDS[some[1]]
    return f"{count} năm {some[2]}", some.start()


_YEARS_LEFT = ["của", "lại", "còn", "năm"]
_SO_MANY = re.compile(rf"(?<!\w)(\d{{1,2}}|{'|'.join(NUMBER_WORDS)}) năm còn lại của \Z")


def _rest_of_term(at: At, last_year: int) -> tuple[date, date]:
    """``những năm còn lại của nhiệm kỳ 2015 - 2020``: from the publication; ``2 năm còn lại``: its last two years."""
    many = _SO_MANY.search(at.s, max(0, at.k - 36), at.k)
    last = date(last_year, 12, 31)
    if many is not None:
        count = int(many[1]) if many[1].isdigit() else NUMBER_WORDS[many[1]]
        return date(last_year - count + 1, 1, 1), last
    return min(at.published or last, last), last


def _part_in(year: int, part: str, start: int, end: int) -> Time:
    """``đầu nhiệm kỳ (năm 2015)``, ``hết nhiệm kỳ (2020)``: the year stated is the term's first or last."""
    if part == "hết":
        return Time(start, end, "term", "term", date(year - 5, 1, 1), date(year, 12, 31), year=year, part=part)
    day = date(year, 1, 1) if part == "đầu" else date(year, 12, 31)
    return Time(start, end, "point", "part_of_term", day, day, year=year, part=part)


def _term_meant(relative: str | None, published: date | None) -> tuple[int, int] | None:
    """The term that ``nhiệm kỳ (này, trước, qua, tới)`` means on the day of publication; none where that is unclear."""
    years = current_term(published)
    if years is None or published is None or relative in {None, "này", "nay"}:
        return years
    a, b = years
    if relative in {"tới", "sau"}:
        return a + 5, b + 5
    just_begun = published.year - a <= 1
    return (a - 5, b - 5) if relative == "trước" or just_begun else None


def stage(at: At) -> Time | None:
    """``giai đoạn 2015 - 2018``."""
    match = _STAGE.match(at.s, at.k)
    if not match or int(match.group(2)) > int(match.group(3)):
        return None
    a, b = int(match.group(2)), int(match.group(3))
    return Time(at.k, match.end(), "span", "stage", date(a, 1, 1), date(b, 12, 31), year=b, count=b - a + 1)
