"""Days in figures: a whole day, a day and month, two days of a month."""

import re
from datetime import date

from tasks.text.times import MONTH, SEPARATOR, YEAR, Kind, Time, dated, in_year, words_before
from tasks.text.words import COUNTED, listed

TIME_CUES = listed("đến tới từ trước sau hết qua điểm nay")

_OF_PERSONS = listed("công cá quân nạn bệnh doanh nhân")
_FEAST = listed("dịp đợt lễ khánh nhân niệm mừng")


# those who join the Party together bear the name of a feast: kết nạp đảng viên “Lớp 22/12”
_CLASS_OF = re.compile(r"(?:kết nạp|đảng viên)(?: mới)?,? [“\"'(]?lớp (?:đảng viên )?(?:mang tên )?[“\"'(]?\Z")
_DAY_CUES = listed("ngày sáng chiều tối hôm mùng trưa")


# từ 1-7 đến 31-8-2025, 01/7 - 30/9/2025
_RANGE_BEGINS = re.compile(
    rf"(?: (?:đến|tới)(?: hết)?(?: ngày)? | [-–] )[0-9]{{1,2}}{SEPARATOR}{MONTH}({SEPARATOR}{YEAR})?"
)


_DAYS_BEFORE = re.compile(r"(?:ngày,? \(?|từ )(0?[1-9]|[12][0-9]|3[01])(?: đến (?:ngày )?| ?[-–] ?| và |, )\Z")


_JOINED = re.compile(r"(?:, ?| và | - )")


def two_days(s: str, k: int, two: re.Match[str], published: date | None, words: list[str]) -> Time | None:
    """``ngày 20-21/5/2020``, ``trong 2 ngày 20-21/5``: from the first day to the last; without a year only where a word says day."""
    first, last, month = int(two[1]), int(two[2]), int(two[3])
    said = bool(words) and words[0] in _DAY_CUES
    if not 1 <= first < last <= 31 or not (said or two[4]):
        return None
    start = k - 5 if words[:1] == ["ngày"] and s[k - 5 : k] == "ngày " else k
    time = Time(start, two.end(), "span", "days", days=(month, first, month, last))
    return dated(time, published, int(two[4]) if two[4] else None)


def _led_by(words: list[str], cues: frozenset[str]) -> bool:
    """Whether one of ``cues`` leads a day, with or without ``ngày`` between."""
    lead = words[1:] if words[:1] == ["ngày"] and "ngày" not in cues else words
    if lead[:1] == ["nhân"] and lead[1:2] != [] and lead[1] in _OF_PERSONS:
        return False  # kết nạp 3 công nhân ngày 15-7
    return bool(lead) and lead[0] in cues


def full_day(s: str, k: int, end: int, figures: list[int]) -> Time | None:
    """A day with its year; one before 1930 belongs to an anniversary; none where the calendar has no such day."""
    d, m, y = figures
    words = words_before(s, k, 3)
    start = k - 5 if words and words[0] == "ngày" else k
    if y < 1930:
        return Time(start, end, "anniversary", "day_of_history")
    kind: Kind = "feast" if _led_by(words, _FEAST) else "day"
    time = dated(days_before(s, Time(start, end, kind, kind, days=(m, d, m, d))), None, y)
    return time if time.first else None


# đúng 90 năm Ngày thành lập X (3/2/1930): how many years ago the day in brackets was
_YEARS_SINCE = re.compile(r"(?<!\w)([0-9]{2,3}) năm [^.;()\n]{2,70} ?\((?:ngày )?\Z")


def day_kept(s: str, k: int, end: int, figures: list[int], previous: Time | None) -> Time | None:
    """``90 năm ngày thành lập X (3/2/1930)``, ``(19/5/1890 - 19/5/2020)``: a feast and the year that it is kept in, no time of what is told."""
    d, m, y = figures
    if previous is not None and previous.rule == "day_of_history" and s[previous.end : k].strip() in {"-", "–"}:
        kept = y
    elif s[end : end + 1] == ")" and (since := _YEARS_SINCE.search(s, max(0, k - 90), k)) is not None:
        kept = y + int(since.group(1))
    else:
        return None
    days = in_year((m, d, m, d), kept)
    if days is None:
        return None
    return Time(k, end, "anniversary", "day_kept", *days)


def short_day(s: str, k: int, end: int, figures: list[int], previous: Time | None) -> Time | None:
    """A day and month without a year, where a word before says so (``đợt 3/2, 19/5``: for each); of a feast day, ``feast``."""
    d, m = figures
    if m > 12 or not 1 <= d <= 31:
        return None
    words = words_before(s, k, 3)
    time = Time(k, end, "day", "day_and_month", days=(m, d, m, d))
    joined = previous is not None and previous.kind in {"feast", "day"} and bool(_JOINED.fullmatch(s, previous.end, k))
    if (
        _led_by(words, _FEAST)
        or _CLASS_OF.search(s, max(0, k - 40), k)
        or (joined and previous is not None and previous.kind == "feast")
    ):
        time.kind, time.rule = "feast", "feast"
    elif _begins_with_day(s, k, d):
        return days_before(s, time)  # ngày 14 - 15.5; trong 2 ngày (21 và 22-5)
    elif not (
        joined
        or (words and words[0] in _DAY_CUES)
        or _OF_WEEK.search(s, max(0, k - 24), k)
        or ("," not in s[k:end] and _begins_range(s, end, words))
    ) and (
        not words
        or words[0] not in TIME_CUES
        or ("/" not in s[k:end] and d <= m and not _says_day(words))
        or COUNTED.match(s, end)
    ):
        return None
    if words and words[0] == "ngày":
        time.start = k - 5
    return time


def _says_day(words: list[str]) -> bool:
    """Whether a dash in ``đến 5-10`` stands in a day, not between the two numbers of a range; ``đến 31-12`` can be no range."""
    return words[:2] == ["điểm", "thời"] or words[0] == "nay" or words[1:2] in (["tính"], ["nay"])


# sáng thứ Bảy (26/3)
_OF_WEEK = re.compile(
    r"(?<!\w)(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật),? (?:tuần này |tuần qua |vừa qua )?\(?(?:ngày )?\Z"
)


def _begins_range(s: str, end: int, words: list[str]) -> bool:
    """Whether a day and month is the first of two: led by ``từ``, or both with a stroke."""
    on = _RANGE_BEGINS.match(s, end)
    if on is None or COUNTED.match(s, on.end()):
        return False
    return words[:1] == ["từ"] or on.group(1) is not None


def _begins_with_day(s: str, k: int, day: int) -> bool:
    """Whether an earlier day of the same month stands before: ``ngày 9 và``."""
    earlier = _DAYS_BEFORE.search(s, max(0, k - 24), k)
    if earlier is None or int(earlier.group(1)) >= day or not s.startswith("ngày", earlier.start()):
        return False
    return not s.endswith(("mỗi ", "hằng ", "hàng "), 0, earlier.start())


def days_before(s: str, time: Time) -> Time:
    """``từ ngày 15 đến 20/7``, ``ngày 16 và 17/5``: from the first day of that month to the last."""
    earlier = _DAYS_BEFORE.search(s, max(0, time.start - 24), time.start)
    if earlier and time.days and int(earlier.group(1)) < time.days[1] and time.kind == "day":
        time.start, time.kind, time.rule = earlier.start(), "span", "days"
        time.days = (time.days[0], int(earlier.group(1)), *time.days[2:])
    return time
