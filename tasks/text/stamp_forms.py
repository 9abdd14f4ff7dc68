"""The days and hours that date lines print, and what each form says."""

import re
from datetime import date, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
FIRST_YEAR = 1990  # no paper was on the web before; older years on a page are history
LAST_YEAR = 2100

_MONTHS = (
    "một|giêng",
    "hai",
    "ba",
    "bốn|tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai|chạp",
)
_MONTH_WORDS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split("|")}
_MONTH = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # June 11, 2019
_ENGLISH_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"

DAY = re.compile(
    r"(?<![\d/.-])(?:"
    r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<m2>\d{1,2})\s?(?P=sep)\s?(?P<y2>\d{4})"
    rf"|(?P<d3>\d{{1,2}})\s+(?:tháng\s+|th\.?\s?(?=\d))(?:(?P<m3>\d{{1,2}})|(?P<m3w>{_MONTH}))(?:\s+năm|,)?\s+(?P<y3>\d{{4}})"
    rf"|(?:tháng\s+|\bth\.?\s?(?=\d))(?:(?P<m4>\d{{1,2}})|(?P<m4w>{_MONTH}))\s+(?P<d4>\d{{1,2}}),\s+(?P<y4>\d{{4}})"
    rf"|\b(?P<m5w>{_ENGLISH_MONTH})\.?\s+(?P<d5>\d{{1,2}}),\s+(?P<y5>\d{{4}})"
    rf"|(?P<d6>\d{{1,2}})\s+(?P<m6w>{_ENGLISH_MONTH})\.?,?\s+(?P<y6>\d{{4}})"
    r")(?!\d|[-/.]\d)",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\d:/.-])(?P<h>\d{1,2})(?:\s?[:hg]\s?|\s+giờ\s+)(?P<m>\d{2})(?:[:'](?P<s>\d{2}))?'?(?:\s?phút)?"
    r"(?:[.,]\d{1,6})?(?:\s?(?P<half>AM|PM|SA|CH)\b)?(?![\d/-]\d)",
    re.IGNORECASE,
)
ZONE = re.compile(
    r"(?:\(|\[)?\s*(?:GMT|UTC)\s*(?P<sign>[+-])\s*(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?\s*(?:\)|\])?", re.IGNORECASE
)
_MONTHS_OF_A_YEAR = 12
_MONTHS_SO_FAR = re.compile(r"\d+\s+tháng năm\s+\d+")  # 8 tháng năm 2017: so many months, no day of May


_WEEKDAYS = ("hai|2", "ba|3", "tư|4", "năm|5", "sáu|6", "bảy|7")
_SHORT_YEAR = re.compile(
    r"(?:thứ (?P<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?P<sunday>chủ nhật))\s*,?\s*(?:ngày )?(?P<d>\d{1,2})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{2})(?!\d|[-/.]\d)",
    re.IGNORECASE,
)


_MONTH_FIRST = re.compile(
    r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?P<rest>[a-z]*,?\s+)(?P<m>\d{1,2})(?P<sep>[-/.])(?P<d>\d{1,2})(?P=sep)(?P<y>\d{4})",
    re.IGNORECASE,
)
_ENGLISH_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def as_printed_here(line: str) -> str:
    """A line with its day in the order and length of this country, where the weekday beside it says which day is meant.

    ``Thứ ba, 23/7/19`` has its year in full, ``Tue, 07/23/2019`` its day before its month.
    """
    return _MONTH_FIRST.sub(_day_first, _SHORT_YEAR.sub(_in_full, line))


def _day_first(match: re.Match[str]) -> str:
    meant = _ENGLISH_WEEKDAYS.index(match["weekday"].lower())
    year, first, second = int(match["y"]), int(match["m"]), int(match["d"])
    if _weekday(year, second, first) == meant or _weekday(year, first, second) != meant:
        return match[0]
    return f"{match['weekday']}{match['rest']}{second}{match['sep']}{first}{match['sep']}{year}"


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _in_full(match: re.Match[str]) -> str:
    year = 2000 + int(match["y"])
    said = match["weekday"]
    meant = 6 if said is None else next(i for i, words in enumerate(_WEEKDAYS) if said.lower() in words.split("|"))
    right = _weekday(year, int(match["m"]), int(match["d"])) == meant
    return f"{match[0][:-2]}{year}" if right else match[0]


def day_of(match: re.Match[str]) -> date | None:
    """The day of a match, or null where no calendar has it."""
    g = match.groupdict()
    year = int(g["y1"] or g["y2"] or g["y3"] or g["y4"] or g["y5"] or g["y6"])
    day = int(g["d1"] or g["d2"] or g["d3"] or g["d4"] or g["d5"] or g["d6"])
    word = g["m3w"] or g["m4w"]
    if word == "năm" and day < _MONTHS_OF_A_YEAR and _MONTHS_SO_FAR.fullmatch(match[0]):
        return None
    if english := g["m5w"] or g["m6w"]:
        month = _ENGLISH.index(english[:3].lower()) + 1
    else:
        month = _MONTH_WORDS[" ".join(word.lower().split())] if word else int(g["m1"] or g["m2"] or g["m3"] or g["m4"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def time_of(match: re.Match[str]) -> time | None:
    """The hour of a match, or null where no clock has it."""
    hour, minute, second = int(match["h"]), int(match["m"]), int(match["s"] or 0)
    half = (match["half"] or "").upper()
    if half in {"PM", "CH"} and hour < 12:
        hour += 12
    elif half in {"AM", "SA"} and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second)


def zone_of(text: str) -> timezone:
    """The zone that a line prints beside its hour; Vietnam's where it prints none."""
    match = ZONE.search(text)
    if match is None:
        return VIETNAM
    offset = timedelta(hours=int(match["h"]), minutes=int(match["m"] or 0))
    if offset >= timedelta(hours=15):
        return VIETNAM
    offset = offset if match["sign"] == "+" else -offset
    return VIETNAM if offset == timedelta(hours=7) else timezone(offset)
