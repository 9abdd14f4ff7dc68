"""What the forms of time share: a time being read, the place it is read at, and a year's days."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tasks.text.words import listed

Kind = Literal[
    "day", "month", "quarter", "half", "months", "year", "years", "term", "school_year", "span",
    "point", "to_date", "since", "to_come", "now", "relative",
    "per_year", "per_other", "feast", "comparison", "anniversary", "duration",
]  # fmt: skip
PARTS_OF_A_YEAR = frozenset({"quarter", "half", "months"})
PARTS_OR_YEAR = PARTS_OF_A_YEAR | {"year"}
PARTS_OR_MONTH = PARTS_OF_A_YEAR | {"month"}
LONG_SPANS = frozenset({"years", "term", "span"})
COUNTED_ON = frozenset({"day", "point", "to_date"})
"""A day as of which something is counted: one day, a moment (``cuối năm 2019``) or up to a day."""
UP_TO_A_DAY = COUNTED_ON - {"day"}
SO_FAR = frozenset({"to_date", "now"})
Days = tuple[int, int, int, int]
"""Month, day, month, day of a form that may be set in any year; a last day 0 is its month's end."""

YEAR = r"(?:19(?:2[5-9]|[3-9][0-9])|20[0-9][0-9]|2100)(?![0-9]|[.,][0-9])"
YEAR_TOLD = rf"{YEAR}\W{{1,3}}(?:(?:là|cũng là|vào) )?\Z"
"""A year right before, which what follows says more of: `năm 2021, năm đầu nhiệm kỳ`."""
MONTH = r"(?:0?[1-9]|1[0-2])(?![0-9])"
SEPARATOR = r" ?[/.\-–] ?"
DASH = r" ?[-–—/] ?"
RELATIVE = r"nay|này|ngoái|kia|trước|vừa qua|vừa rồi|qua|rồi|tới(?! (?:nay|giờ|hết|ngày|tháng|năm|cuối|thời))|sau"
THAT = "ấy|đó"  # quý III năm đó: of the year named last
OF_YEAR_TOLD = "_of_year_told"
NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "giêng": 1, "chạp": 12,
}  # fmt: skip
_DIGITS = listed("một hai ba bốn năm sáu bảy tám chín")
_AFTER_TEN = {
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
NUMBER_WORDS |= {f"mười {word}": 10 + n for word, n in _AFTER_TEN.items()}
NUMBER_WORDS |= {f"{tens} mươi": 10 * NUMBER_WORDS[tens] for tens in _DIGITS - {"một"}}
NUMBER_WORDS |= {
    f"{tens} mươi {word}": 10 * NUMBER_WORDS[tens] + n for tens in _DIGITS - {"một"} for word, n in _AFTER_TEN.items()
}
EACH = listed("mỗi hằng hàng")
_YEARS_OFF = {"nay": 0, "này": 0, "ngoái": -1, "rồi": -1, "trước": -1, "kia": -2, "tới": 1, "sau": 1}
_COUNTED = sorted(NUMBER_WORDS.keys() - {"tư", "giêng", "chạp"}, key=len, reverse=True)
_NUMBER_BEFORE = re.compile(rf"(?:\A|[^\w.,/])([0-9]{{1,3}}|{'|'.join(_COUNTED)}) \Z")
_LONGEST_BEFORE = 16  # characters: năm mươi chín
_TAIL = re.compile(
    rf"(?:(?:{SEPARATOR}| )({YEAR})(?!{DASH}{YEAR})|,? (?:của |trong )?năm ({YEAR})| (?:của |trong )?năm ({RELATIVE}|{THAT})(?!\w))"
)


@dataclass(slots=True)
class Time:
    """One form that names a time, before a ``từ ... đến`` around it is looked at.

    Attributes:
        first, last: its days, where its year is known.
        days: of a form whose year is not its own, to be set in one.
        year: the year it names itself, or that ``năm nay``, ``năm ngoái`` give it.
        anaphoric: ``trong năm``, ``trong 6 tháng``: leans on a time named before it.
        part: which part of a term it is (``đầu``, ``cuối``, ``nửa`` ...), to be set in another term.
        count: how many years or months a duration or a run of months has.
        by_now: its year is told by the day of publication (``quý I năm nay``), which the page does not have.
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
    part: str = ""
    count: int | None = None
    by_now: bool = False


class At:
    """The place a form is read at: the key word at ``k`` of a text in small letters, and the words before it."""

    __slots__ = ("before", "k", "published", "s", "words")

    def __init__(self, s: str, k: int, published: date | None) -> None:
        self.s = s
        self.k = k
        self.published = published
        self.words = words_before(s, k)
        self.before = self.words[0] if self.words else ""

    def start_of(self, words: str) -> int:
        """Where ``words`` begin that stand right before the key word."""
        return self.k - len(words) - 1

    def number_before(self) -> tuple[str, int]:
        """The number right before the key word, as printed and as it counts; empty and 0 where none is."""
        found = _NUMBER_BEFORE.search(self.s[max(0, self.k - _LONGEST_BEFORE) : self.k])
        if not found:
            return "", 0
        printed = found.group(1)
        return printed, int(printed) if printed.isdigit() else NUMBER_WORDS[printed]

    def mean_before(self, words: list[str]) -> str:
        """``bình quân`` or ``trung bình`` where ``words`` (nearest first) begin with it."""
        mean = " ".join(reversed(words[:2]))
        return mean if mean in {"bình quân", "trung bình"} else ""


def words_before(s: str, at: int, count: int = 4) -> list[str]:
    """Up to ``count`` words right before ``at``, nearest first; a mark of punctuation ends them."""
    window = s[max(0, at - 30) : at]
    window = window[window.rfind("\n") + 1 :]  # no word of the line above: ... cho công nhân / Ngày 15-7, ...
    if window[-1:] != " ":
        return []
    found: list[str] = []
    for word in reversed(window.split()):
        if word[-1] in ".,;:)!?\"”'":
            break
        bare = word.lstrip("(\"“'‘[")
        found.append(bare)
        if len(found) == count or bare != word:
            break
    return found


def month_end(year: int, month: int) -> int:
    """The last day of a month."""
    return calendar.monthrange(year, month)[1]


def in_year(days: Days, year: int) -> tuple[date, date] | None:
    """Days set in a year; none where it has no such day (29 February, 31 April)."""
    month, day, last_month, last_day = days
    try:
        first = date(year, month, day or month_end(year, month))
        return first, date(year, last_month, last_day or month_end(year, last_month))
    except ValueError:
        return None


def relative_year(word: str, published: date | None) -> int | None:
    """The year that ``nay``, ``qua``, ``ngoái`` ... mean on the day of publication; none where that is unclear.

    ``năm qua`` is the year before in a piece of January to March, and the current one in December; between them a piece may
    mean its last twelve months or the year before.
    """
    if published is None:
        return None
    if word in _YEARS_OFF:
        return published.year + _YEARS_OFF[word]
    if published.month <= 3:
        return published.year - 1
    return published.year if published.month == 12 else None


_THAT = frozenset(THAT.split("|"))


def dated(time: Time, published: date | None, stated: int | None, relative: str | None = None) -> Time:
    """Set a form's days in the year it states, or in the relative one; else leave it without."""
    if stated is None and relative in _THAT:
        time.rule, time.anaphoric = time.rule + OF_YEAR_TOLD, True
        return time
    year = relative_year(relative, published) if stated is None and relative is not None else stated
    if published is None and stated is None and relative is not None:
        time.by_now = _YEARS_OFF.get(relative) == 0  # quý I năm nay of a page without a date
        time.days = time.days if time.by_now else None  # no other year makes it true
    if year is not None and time.days is not None:
        span = in_year(time.days, year)
        if span:
            time.year = year
            time.first, time.last = span
    return time


def tail(s: str, at: int) -> tuple[int, int | None, str | None]:
    """The year behind a month, a quarter or a run of months: where it ends, the year, or the relative word."""
    found = _TAIL.match(s, at)
    if not found:
        return at, None, None
    year = found.group(1) or found.group(2)
    return found.end(), int(year) if year else None, found.group(3)
