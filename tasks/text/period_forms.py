"""The forms in which a page names a time, each read on its own: ``tháng 7/2013``, ``6 tháng đầu năm``, ``nhiệm kỳ 2015 - 2020``."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tasks.text.words import listed

Kind = Literal[
    "day", "month", "quarter", "half", "months", "year", "years", "term", "span", "since", "to_date", "to_come", "now", "point",
    "school_year", "relative", "per_year", "per_other", "feast", "comparison", "anniversary", "duration",
]  # fmt: skip
Days = tuple[int, int, int, int]


@dataclass(slots=True)
class Time:
    """One form that names a time, before a ``từ ... đến`` around it is looked at.

    Attributes:
        first, last: its days, where its year is known.
        days: (month, day, month, day) of a form whose year is not its own, to be set in one.
        year: the year it names itself, or that ``năm nay``, ``năm ngoái`` give it.
        anaphoric: ``trong năm``, ``trong 6 tháng``: leans on a time named before it.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    first: date | None = None
    last: date | None = None
    days: Days | None = None
    year: int | None = None
    anaphoric: bool = False


_Y = r"(?:19[3-9][0-9]|20[0-9][0-9]|2100)(?![0-9]|[.,][0-9])"
_D = r"(?:0?[1-9]|[12][0-9]|3[01])"
_M = r"(?:0?[1-9]|1[0-2])(?![0-9])"
_SEP = r" ?[/.\-–] ?"
_DASH = r" ?[-–—/] ?"
_AND = rf"(?:{_DASH}| đến | tới | và | ?, ?)"
_REL = r"nay|này|ngoái|trước|vừa qua|vừa rồi|qua|rồi|tới|sau"
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
          "mười": 10, "mười một": 11, "mười hai": 12, "giêng": 1, "chạp": 12}  # fmt: skip
_NUMBER_BACK = re.compile(
    r"(?:\A|[^\w.,/])((?:[0-9]{1,3}|mười một|mười hai|mười lăm|hai mươi|ba mươi|mười|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)) \Z"
)
_TAIL = re.compile(rf"(?:{_SEP}({_Y})|,? (?:của |trong )?năm ({_Y})| (?:của |trong )?năm ({_REL})(?!\w))")

KEY = re.compile(
    r"(?:năm|tháng|quý|quí|nhiệm k[ỳì]|nk(?= ?[12])|giai đoạn|thời k[ỳì] ?(?=[0-9])|thời điểm|nay|hiện|cùng k[ỳì]|kỷ niệm|tết)(?!\w)"
)
NUMERIC = re.compile(
    rf"[0-9](?<![0-9,./\-–].)(?:[0-9]?(?<=[0-9])(?:{_SEP}{_M}(?:{_SEP}{_Y})?)(?![0-9%]|[.,/\-–][0-9a-zđ])|(?:[0-9]{{3}})(?![0-9]|[.,/][0-9]))"
)


def month_end(year: int, month: int) -> int:
    """The last day of a month."""
    return calendar.monthrange(year, month)[1]


def in_year(days: Days, year: int) -> tuple[date, date] | None:
    """The days of a form without a year, set in one; none where that year has no such day (29 February)."""
    month, day, last_month, last_day = days
    try:
        return date(year, month, day), date(year, last_month, last_day or month_end(year, last_month))
    except ValueError:
        return None


def relative_year(word: str, published: date | None) -> int | None:
    """The year that ``nay``, ``qua``, ``ngoái`` ... mean on the day of publication; none where that is unclear.

    ``năm qua`` is the year before in a piece of January to March, and the current one in December; between them a piece may
    mean its last twelve months or the year before.
    """
    if published is None:
        return None
    if word in {"nay", "này"}:
        return published.year
    if word in {"ngoái", "trước"}:
        return published.year - 1
    if word in {"tới", "sau"}:
        return published.year + 1
    if published.month <= 3:
        return published.year - 1
    return published.year if published.month == 12 else None


def _words_back(s: str, at: int, count: int = 3) -> list[str]:
    """Up to ``count`` words right before ``at``, nearest first; a mark of punctuation ends them."""
    window = s[max(0, at - 28) : at]
    if window[-1:] != " ":
        return []
    words = []
    for word in reversed(window.split()):
        if word[-1] in ".,;:)!?\"”'":
            break
        bare = word.lstrip("(\"“'‘[")
        words.append(bare)
        if len(words) == count or bare != word:
            break
    return words


def _back(s: str, at: int, words: str) -> int:
    """Where ``words`` begin that stand right before ``at``."""
    return at - len(words) - 1


def _dated(time: Time, published: date | None, year: int | None, relative: str | None) -> Time:
    """Set a form's days in the year it names, or the relative one; else leave it without."""
    if year is None and relative is not None:
        year = relative_year(relative, published)
    if year is not None and time.days is not None:
        time.year = year
        span = in_year(time.days, year)
        if span:
            time.first, time.last = span
    return time


def _tail(s: str, at: int) -> tuple[int, int | None, str | None]:
    """The year behind a month, quarter or run of months: where it ends, the year, or the relative word."""
    tail = _TAIL.match(s, at)
    if not tail:
        return at, None, None
    year = tail.group(1) or tail.group(2)
    return tail.end(), int(year) if year else None, tail.group(3)


# --- năm ---------------------------------------------------------------------------------------------------------------

_YEAR = re.compile(rf"năm (?:\(?({_Y})\)?(?:(?:{_AND})(?:năm )?({_Y}))?|({_REL})(?!\w))")
_YEARS_ON = re.compile(rf"(?: ?, ?| và )(?:năm )?({_Y})")
_SCHOOL = re.compile(rf"năm học(?: ({_Y}){_DASH}({_Y})| (nay|này|qua|trước|vừa qua|tới))?")
_PARTS: dict[str, tuple[Kind, Days]] = {
    "đầu": ("point", (1, 1, 1, 1)),
    "cuối": ("point", (12, 31, 12, 31)),
    "hết": ("year", (1, 1, 12, 31)),
    "cả": ("year", (1, 1, 12, 31)),
    "trong": ("year", (1, 1, 12, 31)),
    "riêng": ("year", (1, 1, 12, 31)),
    "suốt": ("year", (1, 1, 12, 31)),
}
_HALVES: dict[str, Days] = {"đầu": (1, 1, 6, 30), "cuối": (7, 1, 12, 31)}
_EACH = frozenset({"mỗi", "hằng", "hàng", "từng"})
_MEAN = frozenset({"bình quân", "trung bình"})


def year(s: str, k: int, published: date | None) -> Time | None:
    """Forms around ``năm``."""
    words = _words_back(s, k)
    before = words[0] if words else ""
    if before in _EACH or " ".join(reversed(words[:2])) in _MEAN or s[k - 1 : k] == "/" or s[k - 2 : k] == "/ ":
        return _per_year(s, k, words)
    if s.startswith("năm học", k):
        return _school(s, k, published)
    named = _YEAR.match(s, k)
    if named and named.group(2):
        return _years(s, k, named, words)
    number = _NUMBER_BACK.search(s[max(0, k - 14) : k]) if named is None or named.group(3) else None
    if number and number.group(1) != "năm":
        return _duration(s, k, number.group(1), published)
    if before == "nửa" and s.startswith(("năm đầu", "năm cuối"), k):
        part = "đầu" if s.startswith("năm đầu", k) else "cuối"
        end, stated, relative = _tail(s, k + 4 + len(part))
        time = Time(k - 4, end, "half", "half_year", days=_HALVES[part])
        return _dated(time, published, stated, relative)
    if named:
        return _one_year(s, k, named, words, published)
    if before in _PARTS or before == "giữa":
        return _bare_year(k, words)
    return None


def _per_year(s: str, k: int, words: list[str]) -> Time | None:
    """``mỗi năm``, ``bình quân hằng năm``, ``mỗi năm bình quân``, ``đảng viên/năm``; ``hằng năm học`` is none."""
    start = k
    if words and words[0] in _EACH:
        start = _back(s, k, words[0])
        words = words[1:]
    elif s[k - 1 : k] == "/":
        start = k - 1
    mean = " ".join(reversed(words[:2]))
    if mean in _MEAN and start <= k:
        start = _back(s, start, mean)
    end = k + 3
    for tail in (" bình quân", " trung bình"):
        if s.startswith(tail, end):
            end += len(tail)
    return Time(start, end, "per_year", "per_year")


def _school(s: str, k: int, published: date | None) -> Time | None:
    """``năm học 2018 - 2019``: 1 September to 31 May; ``năm học này`` leans on its piece."""
    match = _SCHOOL.match(s, k)
    if not match:
        return None
    if match.group(1) and int(match.group(2)) == int(match.group(1)) + 1:
        a, b = int(match.group(1)), int(match.group(2))
        return Time(k, match.end(), "school_year", "school_year", date(a, 9, 1), date(b, 5, 31), year=b)
    return Time(k, match.end(), "school_year", "school_year_unnamed", anaphoric=True)


def _years(s: str, k: int, named: re.Match[str], words: list[str]) -> Time | None:
    """``2 năm 2015, 2016``, ``năm 2011 - 2013``, ``hai năm 2015 và 2016``: from the first to the last, if they go up."""
    a, b, end = int(named.group(1)), int(named.group(2)), named.end()
    while more := _YEARS_ON.match(s, end):
        b, end = int(more.group(1)), more.end()
    if not a < b <= a + 30:
        return Time(k, named.end(1), "year", "year", date(a, 1, 1), date(a, 12, 31), year=a, days=(1, 1, 12, 31))
    start = k
    if words and (words[0] in _WORDS or words[0].isdigit() or words[0] in {"các", "những"}):
        start = _back(s, k, words[0])
    return Time(start, end, "years", "years", date(a, 1, 1), date(b, 12, 31), year=b)


def _one_year(s: str, k: int, named: re.Match[str], words: list[str], published: date | None) -> Time:
    """``năm 2017``, ``cuối năm 2019``, ``nửa đầu năm 2012``, ``năm nay``, ``giữa năm ngoái``."""
    stated = int(named.group(1)) if named.group(1) else None
    relative = named.group(3)
    part = words[0] if words else ""
    if part in _HALVES and len(words) > 1 and words[1] == "nửa":
        time = Time(_back(s, k, f"nửa {part}"), named.end(), "half", "half_year", days=_HALVES[part])
    elif part in _PARTS:
        kind, days = _PARTS[part]
        time = Time(_back(s, k, part), named.end(), kind, "part_of_year" if kind == "point" else "year", days=days)
    elif part == "giữa":
        return Time(_back(s, k, part), named.end(), "relative", "middle_of_year", year=stated)
    else:
        time = Time(k, named.end(), "year", "year" if stated else f"year_{relative}", days=(1, 1, 12, 31))
    if relative in {"qua", "vừa qua", "trước", "rồi", "vừa rồi"} and part in {"những", "nhiều", "các"}:
        return Time(k, named.end(), "relative", "some_years")
    if stated is None and relative in {"này", "sau"}:
        time.anaphoric = True
        return time
    return _dated(time, published, stated, relative)


def _bare_year(k: int, words: list[str]) -> Time:
    """``đầu năm``, ``cuối năm``, ``trong năm``, ``cả năm``: of a year named elsewhere."""
    part = words[0]
    if part in _HALVES and len(words) > 1 and words[1] == "nửa":
        return Time(_back("", k, f"nửa {part}"), k + 3, "half", "half_year", days=_HALVES[part], anaphoric=True)
    if part == "giữa":
        return Time(_back("", k, part), k + 3, "relative", "middle_of_year", anaphoric=True)
    kind, days = _PARTS[part]
    return Time(
        _back("", k, part),
        k + 3,
        kind,
        f"{'part_of' if kind == 'point' else 'whole'}_unnamed_year",
        days=days,
        anaphoric=True,
    )


_DURATION_ON = re.compile(r" (?:vừa qua|qua|gần đây|trở lại đây|lại đây|nay)(?!\w)")


def _duration(s: str, k: int, number: str, published: date | None) -> Time:
    """``5 năm qua``, ``sau 3 năm thực hiện``, ``40 năm tuổi Đảng``: so many years; which ones, a page rarely says."""
    start = k - 1 - len(number)
    count = int(number) if number.isdigit() else _WORDS.get(number, 0)
    on = _DURATION_ON.match(s, k + 3)
    return Time(
        start,
        on.end() if on else k + 3,
        "duration",
        "years_past" if on else "years_long",
        days=None,
        year=None,
        anaphoric=bool(on and count),
    )


# --- tháng, quý --------------------------------------------------------------------------------------------------------

_MONTH = re.compile(rf"tháng ({_M}|mười hai|mười một|mười|giêng|chạp|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín)(?!\w)")
_MONTH_REL = re.compile(rf"tháng ({_REL})(?!\w)")
_MONTHS_ON = re.compile(
    r"tháng(?: (đầu|cuối))?(?: (?:của )?(?:nhiệm k[ỳì]|năm học))?(?: ((?:vừa )?qua|gần đây|nay(?!\w)))?"
)
_DAY_YEAR = re.compile(rf"tháng ({_M})(?:,? năm ({_Y})| năm ({_REL})(?!\w)|{_SEP}({_Y}))?")
_DAY_BACK = re.compile(rf"(?:\A|[^0-9.,/])((?:ngày )?({_D})) \Z")


def month(s: str, k: int, published: date | None) -> Time | None:
    """Forms around ``tháng``."""
    words = _words_back(s, k)
    before = words[0] if words else ""
    if before in _EACH:
        return Time(_back(s, k, before), k + 5, "per_other", "per_month")
    named = _MONTH.match(s, k)
    if named and before.isdigit():
        day = _day_in_words(s, k, published)
        if day:
            return day
    if named:
        number = named.group(1)
        m = int(number) if number.isdigit() else _WORDS[number]
        if number == "năm" and s[named.end() : named.end() + 2].strip().isdigit():  # tháng năm 2017 is no May
            return None
        end, stated, relative = _tail(s, named.end())
        days, kind, start = (m, 1, m, 0), "month", k
        if before == "cuối":
            days, kind, start = (m, 31, m, 0), "point", _back(s, k, before)
        elif before == "đầu":
            days, kind, start = (m, 1, m, 1), "point", _back(s, k, before)
        time = Time(start, end, "month" if kind == "month" else "point", "month", days=days)
        if before == "cuối":
            time.days = (m, month_end(stated or 2001, m), m, 0)
        return _dated(time, published, stated, relative)
    number_back = _NUMBER_BACK.search(s[max(0, k - 14) : k])
    if number_back:
        return _months(s, k, number_back.group(1), published)
    relative_month = _MONTH_REL.match(s, k)
    if relative_month:
        return _month_relative(s, k, relative_month, published)
    return None


def _day_in_words(s: str, k: int, published: date | None) -> Time | None:
    """``ngày 20 tháng 9 năm 2010``."""
    back = _DAY_BACK.search(s[max(0, k - 10) : k])
    on = _DAY_YEAR.match(s, k)
    if not (back and on):
        return None
    d, m = int(back.group(2)), int(on.group(1))
    stated = on.group(2) or on.group(4)
    time = Time(k - 1 - len(back.group(1)), on.end(), "day", "day", days=(m, d, m, d))
    return _dated(time, published, int(stated) if stated else None, on.group(3))


def _months(s: str, k: int, number: str, published: date | None) -> Time | None:
    """``6 tháng đầu năm 2023``, ``9 tháng``, ``10 tháng qua``, ``6 tháng cuối năm``, ``ít nhất 12 tháng``."""
    count = int(number) if number.isdigit() else _WORDS.get(number, 0)
    start = k - 1 - len(number)
    on = _MONTHS_ON.match(s, k)
    if on is None:
        return None
    part, past = on.group(1), on.group(2)
    end, stated, relative = _tail(s, on.end())
    if end == on.end() and s.startswith(" năm", end) and not s[end + 4 : end + 5].isalnum() and part:
        end += 4
        if s.startswith(" học", end):
            return Time(start, end + 4, "duration", "months_of_school_year")
    if not 1 <= count <= 12 or "nhiệm" in on.group():
        return Time(start, end, "duration", "months_long")
    days = (1, 1, count, 0) if part != "cuối" else (13 - count, 1, 12, 31)
    kind: Kind = "half" if count == 6 and part else "months"
    if not (part or stated or relative or past):
        return _months_alone(s, start, end, count)
    time = Time(start, end, kind, "months", days=days, anaphoric=bool(past))
    return _dated(time, published, stated, relative)


_ALONE_AFTER = listed("trong sau qua riêng hết cả")


def _months_alone(s: str, start: int, end: int, count: int) -> Time:
    """``trong 9 tháng``, ``sau 6 tháng``, and a headline's ``9 tháng kết nạp ...``; elsewhere a length of time."""
    words = _words_back(s, start)
    begins = start == 0 or s[start - 1] == "\n" or s[start - 2 : start - 1] in {":", ".", "\n", "-", ";"}
    if (words and words[0] in _ALONE_AFTER) or begins:
        return Time(start, end, "months", "months_alone", days=(1, 1, count, 0), anaphoric=True)
    return Time(start, end, "duration", "months_long")


def _month_relative(s: str, k: int, match: re.Match[str], published: date | None) -> Time:
    """``tháng này``, ``tháng qua``, ``tháng trước``."""
    word = match.group(1)
    time = Time(k, match.end(), "month", f"month_{word}", anaphoric=word == "này")
    if published is None or word not in {"này", "nay", "trước", "qua", "vừa qua", "vừa rồi", "tới", "sau"}:
        return time
    step = {"này": 0, "nay": 0, "tới": 1, "sau": 1}.get(word, -1)
    index = published.year * 12 + published.month - 1 + step
    y, m = divmod(index, 12)
    time.first, time.last, time.year = date(y, m + 1, 1), date(y, m + 1, month_end(y, m + 1)), y
    return time


_QUARTER = re.compile(r"qu[ýí] (iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư)(?![\w])")
_QUARTER_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}


def quarter(s: str, k: int, published: date | None) -> Time | None:
    """``quý I/2024``, ``quý 3 năm 2020``, ``quý II``; ``mỗi quý`` is a rate."""
    words = _words_back(s, k)
    named = _QUARTER.match(s, k)
    if not named:
        if words and words[0] in _EACH:
            return Time(_back(s, k, words[0]), k + 3, "per_other", "per_quarter")
        return None
    number = named.group(1)
    q = int(number) if number.isdigit() else _QUARTER_NUMBERS[number]
    end, stated, relative = _tail(s, named.end())
    days = (3 * q - 2, 1, 3 * q, 0)
    kind: Kind = "quarter"
    start = k
    if words and words[0] == "cuối":
        days, kind, start = (3 * q, month_end(2001, 3 * q), 3 * q, 0), "point", _back(s, k, "cuối")
    return _dated(Time(start, end, kind, "quarter", days=days), published, stated, relative)


# --- nhiệm kỳ, giai đoạn -----------------------------------------------------------------------------------------------

_TERM = re.compile(rf"(?:nhiệm k[ỳì]|nk)(?: ?\(?({_Y}){_DASH}({_Y})\)?| ({_REL})(?!\w))?")
_STAGE = re.compile(rf"(?:giai đoạn|thời k[ỳì]) ?(?:từ )?(?:năm )?\(?({_Y}){_AND}(?:năm )?({_Y})")


def current_term(published: date | None) -> tuple[int, int] | None:
    """The five-year term of the Party's congresses on a day; none from June to October of a congress year, when districts change over."""
    if published is None:
        return None
    start = published.year - published.year % 5
    if published.year % 5 == 0:
        if published.month <= 5:
            start -= 5
        elif published.month <= 10:
            return None
    return start, start + 5


def term(s: str, k: int, published: date | None) -> Time | None:
    """``nhiệm kỳ 2015 - 2020``, ``nửa nhiệm kỳ 2020 - 2025``, ``đầu nhiệm kỳ``, ``nhiệm kỳ qua``, ``nhiệm kỳ này``."""
    match = _TERM.match(s, k)
    if not match:
        return None
    words = _words_back(s, k)
    part = words[0] if words and words[0] in {"nửa", "đầu", "giữa", "cuối", "hết", "cả"} else ""
    start = _back(s, k, part) if part else k
    if part in {"đầu", "cuối"} and len(words) > 1 and words[1] == "nửa":
        part, start = f"nửa {part}", _back(s, start, "nửa")
    relative = match.group(3)
    rule, anaphoric = "term", False
    if match.group(1):
        years: tuple[int, int] | None = (int(match.group(1)), int(match.group(2)))
        if years and not 1 <= years[1] - years[0] <= 6:
            years = None
    else:
        years, rule, anaphoric = current_term(published), "term_derived", relative in {None, "này"}
        if years and relative in {"trước", "vừa qua", "qua", "rồi"}:
            years, rule = _term_past(relative, years, published)
        if years and relative in {"tới", "sau"}:
            years = (years[0] + 5, years[1] + 5)
    if years is None:
        return Time(start, match.end(), "term", f"{rule}_unclear", anaphoric=anaphoric)
    first, last = _term_days(part, *years)
    kind: Kind = "point" if first == last else "term"
    return Time(
        start,
        match.end(),
        kind,
        rule if not part.startswith("nửa") else f"half_{rule}",
        first,
        last,
        year=years[1] if match.group(1) else None,
        anaphoric=anaphoric,
    )


def _term_past(word: str, current: tuple[int, int], published: date | None) -> tuple[tuple[int, int] | None, str]:
    """``nhiệm kỳ trước`` is the one before the current; ``nhiệm kỳ qua`` too where a term has just begun, else unclear."""
    before = (current[0] - 5, current[1] - 5)
    if word == "trước":
        return before, "term_derived"
    if published is not None and published.year - current[0] <= 1:
        return before, "term_derived"
    return None, "term_derived"


def _term_days(part: str, a: int, b: int) -> tuple[date, date]:
    """The days of a term or of the part of it that is named."""
    if part in {"nửa", "nửa đầu"}:
        return date(a, 1, 1), date(a + 2, 12, 31)
    if part == "nửa cuối":
        return date(a + 3, 1, 1), date(b, 12, 31)
    if part == "đầu":
        return date(a, 1, 1), date(a, 1, 1)
    if part == "cuối":
        return date(b, 12, 31), date(b, 12, 31)
    return date(a, 1, 1), date(b, 12, 31)


def stage(s: str, k: int, _published: date | None) -> Time | None:
    """``giai đoạn 2015 - 2018``."""
    match = _STAGE.match(s, k)
    if not match or int(match.group(1)) > int(match.group(2)):
        return None
    return Time(
        k,
        match.end(),
        "span",
        "stage",
        date(int(match.group(1)), 1, 1),
        date(int(match.group(2)), 12, 31),
        year=int(match.group(2)),
    )


# --- now, comparisons, anniversaries -----------------------------------------------------------------------------------

_NOT_NOW = listed("thực phát thể xuất biểu cải tái hiện tìm")
_NOW_ON = re.compile(
    r"hiện (?:nay|tại)|hiện(?= (?:có|còn|đã|là|đang|toàn|cả|xã|huyện|chi|đảng|tổng|tỉnh|mới|chỉ|số|nhà|trường|\d))|hiện(?=, )"
)
_NAY_ON = re.compile(r"nay(?= (?:có|đã|còn|là|toàn|chi|đảng|tăng|xã))")


def now(s: str, k: int, published: date | None) -> Time | None:
    """``hiện nay``, ``đến nay``, ``đến thời điểm này``, ``hiện có``, ``nay đã``, ``từ nay``."""
    words = _words_back(s, k)
    before = words[0] if words else ""
    if s.startswith("thời điểm", k):
        match = re.compile(r"thời điểm (?:này|hiện tại|hiện nay)").match(s, k)
        end = match.end() if match else 0
    elif s.startswith("hiện", k):
        match = _NOW_ON.match(s, k) if before not in _NOT_NOW else None
        end = match.end() if match else 0
    elif before in {"đến", "tới", "từ", "lâu", "xưa", "ngày"}:
        end = k + 3
        if before in {"lâu", "xưa", "ngày"}:
            return None
    else:
        match = _NAY_ON.match(s, k) if before in {"", "và", "mà", "nhưng", "thì"} else None
        end = match.end() if match else 0
    if not end:
        return None
    return Time(k, end, "now", "now", published, published, year=published.year if published else None)


_SAME = re.compile(rf"cùng k[ỳì](?: (?:của )?năm (?:({_Y})|({_REL})(?!\w)))?")
_ANNIVERSARY = re.compile(r"kỷ niệm (?:lần thứ )?[0-9]{1,4} năm")


def same_time(s: str, k: int, published: date | None) -> Time | None:
    """``cùng kỳ (năm 2017)``: the time of the comparison, as long as the one compared; only its year is said here."""
    match = _SAME.match(s, k)
    if not match:
        return None
    stated = int(match.group(1)) if match.group(1) else relative_year(match.group(2) or "trước", published)
    return Time(k, match.end(), "comparison", "same_time_of_year", year=stated, anaphoric=True)


def anniversary(s: str, k: int, _published: date | None) -> Time | None:
    """``kỷ niệm 64 năm``: no period."""
    match = _ANNIVERSARY.match(s, k)
    return Time(k, match.end(), "anniversary", "anniversary") if match else None


# --- figures alone -----------------------------------------------------------------------------------------------------

_FEAST = listed("dịp đợt lễ")
_DAY_CUES = listed("ngày đến tới từ sáng chiều tối hôm trước sau hết mùng trưa qua")
_NUMBERS = re.compile(r"[0-9]+")
_PAIR = re.compile(rf"({_Y})(?:{_DASH}| đến | tới )(?:năm )?({_Y})")


def numeric(s: str, k: int, end: int, published: date | None) -> Time | None:
    """``31.12.2013``, ``ngày 5/7``, ``dịp 3-2``, ``10/2011``, ``2010 - 2014``, ``(2016)``."""
    parts = [int(n) for n in _NUMBERS.findall(s[k:end])]
    words = _words_back(s, k, 2)
    before = words[0] if words else ""
    if len(parts) == 3:
        start = _back(s, k, "ngày") if before == "ngày" else k
        return _day(Time(start, end, "day", "day", days=(parts[1], parts[0], parts[1], parts[0])), parts[2])
    if len(parts) == 1:
        return _lone_year(s, k, end, parts[0], before)
    if parts[1] > 12:
        return None
    return _short_day(s, k, end, parts, words, published)


def _day(time: Time, stated: int) -> Time | None:
    """A day with its year; none where the calendar has no such day."""
    time = _dated(time, None, stated, None)
    return time if time.first else None


_CLOSERS = listed(" ) , . ; :") | {"", " "}


def _lone_year(s: str, k: int, end: int, stated: int, before: str) -> Time | None:
    """A year without ``năm``: in a pair (``2010 - 2014``), alone in brackets, or after a word of time."""
    if not 1930 <= stated <= 2100:
        return None
    pair = _PAIR.match(s, k)
    if pair and stated < int(pair.group(2)) <= stated + 30:
        return Time(
            k,
            pair.end(),
            "span",
            "years_paired",
            date(stated, 1, 1),
            date(int(pair.group(2)), 12, 31),
            year=int(pair.group(2)),
        )
    bracketed = s[k - 1 : k] == "(" and s[end : end + 1] == ")"
    if bracketed or before in {"từ", "đầu", "cuối", "đến", "hết", "hè"}:
        return Time(
            k, end, "year", "year_alone", date(stated, 1, 1), date(stated, 12, 31), year=stated, days=(1, 1, 12, 31)
        )
    return None


def _short_day(s: str, k: int, end: int, parts: list[int], words: list[str], published: date | None) -> Time | None:
    """A day and month without a year, where a word before says so; of a feast day, ``feast``."""
    before = words[0] if words else ""
    d, m = parts
    if not 1 <= d <= 31:
        return None
    on = re.compile(rf" năm (?:({_Y})|({_REL})(?!\w))").match(s, end)
    stated = int(on.group(1)) if on and on.group(1) else None
    time = Time(k, on.end() if on else end, "day", "day_and_month", days=(m, d, m, d))
    if before in _FEAST or (len(words) > 1 and words[1] in _FEAST and before == "ngày"):
        time.kind, time.rule = "feast", "feast"
    elif before not in _DAY_CUES:
        return None
    if before == "ngày":
        time.start = _back(s, k, before)
    return _dated(time, published, stated, on.group(2) if on else None)


READERS: dict[str, Callable[[str, int, date | None], Time | None]] = {
    "năm": year,
    "tháng": month,
    "quý": quarter,
    "quí": quarter,
    "nhiệm kỳ": term,
    "nhiệm kì": term,
    "nk": term,
    "giai đoạn": stage,
    "thời kỳ": stage,
    "thời kì": stage,
    "thời kỳ ": stage,
    "thời kì ": stage,
    "thời điểm": now,
    "nay": now,
    "hiện": now,
    "cùng kỳ": same_time,
    "cùng kì": same_time,
    "kỷ niệm": anniversary,
}
