"""The forms in which a page names a time, each read on its own: ``tháng 7/2013``, ``6 tháng đầu năm``, ``31.12.2013``, ``(2016)``."""

import re
from collections.abc import Callable
from datetime import date

from tasks.text.month_forms import month, quarter
from tasks.text.seasons import season
from tasks.text.term_forms import anniversary, now, rest, same_time, stage, term, yesterday
from tasks.text.times import DASH, MONTH, RELATIVE, SEPARATOR, YEAR, At, Time, dated, in_year, words_before
from tasks.text.words import COUNTED, listed
from tasks.text.year_forms import year

_KEY = re.compile(
    r"(?:năm|tháng|qu[ýí]|nhiệm k[ỳì]|nk(?= ?[(12])|giai đoạn|thời k[ỳì](?= ?[0-9])|thời điểm|nay|hiện|giờ|hôm qua|cùng k[ỳì]|kỷ niệm|đây(?= (?:đến|tới|về) )|thời gian còn lại)(?!\w)"
)
_READERS: dict[str, Callable[[At], Time | None]] = {
    "năm": year,
    "thán": month,
    "quý": quarter,
    "quí": quarter,
    "nhiệ": term,
    "nk": term,
    "giai": stage,
    "thời": stage,
    "nay": now,
    "hiện": now,
    "giờ": now,
    "hôm ": yesterday,
    "đây": now,
    "cùng": same_time,
    "kỷ n": anniversary,
}
# a day and month, a full date, an ISO date, or a bare year
_NUMERIC = re.compile(
    rf"[0-9](?<![0-9,./\-–].)"
    rf"(?:[0-9]{{3}}-(?:0[1-9]|1[0-2])-[0-9]{{2}}(?![0-9])"
    rf"|[0-9]?[/.-](?:19|20)[0-9]{{2}}(?![0-9]|[.,/\-–][0-9])"
    rf"|[0-9]?[-–][0-9]{{1,2}}[/.]{MONTH}(?:[/.](?:19|20)[0-9]{{2}})?(?![0-9%]|[.,/\-–][0-9a-zđ])"
    rf"|[0-9]?{SEPARATOR}{MONTH}(?:{SEPARATOR}(?:1[89]|20)[0-9]{{2}}(?![0-9]))?(?![0-9%]|[.,/\-–][0-9a-zđ])"
    rf"|[0-9]{{3}}(?![0-9]|[.,/][0-9]))"
)
_FIGURES = re.compile(r"[0-9]+")
_PAIR = re.compile(rf"({YEAR})(?:{DASH}| đến | tới )(?:năm )?({YEAR})")
_DAY_YEAR = re.compile(rf",? năm (?:({YEAR})|({RELATIVE})(?!\w))")
_FEAST = listed("dịp đợt lễ khánh nhân")
_DAY_CUES = listed("ngày sáng chiều tối hôm mùng trưa")
_TIME_CUES = listed("đến tới từ trước sau hết qua điểm nay")
_YEAR_CUES = listed("từ đầu cuối đến hết hè trong vụ")
# phương hướng 2007, kế hoạch 2012
_PLAN_CUES = listed("hướng hoạch tiêu kh")
# 2016: 35 đảng viên; 2017 kết nạp 42
_HEADED = re.compile(
    r" ?: |,? (?:kết nạp|phát triển|phấn đấu|đạt|toàn|cả)(?!\w)|,? (?:là|có|được|còn|mới|với|chỉ)(?: có| được)? (?=[0-9])"
)
# từ 1-7 đến 31-8-2025, 01/7 - 30/9/2025
_RANGE_BEGINS = re.compile(
    rf"(?: (?:đến|tới)(?: hết)?(?: ngày)? | [-–] )[0-9]{{1,2}}{SEPARATOR}{MONTH}({SEPARATOR}{YEAR})?"
)
_DAYS_BEFORE = re.compile(r"(?:ngày,? \(?|từ )(0?[1-9]|[12][0-9]|3[01])(?: đến (?:ngày )?| ?[-–] ?| và |, )\Z")
_JOINED = re.compile(r"(?:, ?| và | - )")


def forms(small: str, published: date | None) -> list[Time]:
    """Every form of time in a text of small letters, in order, none overlapping: the one that begins first wins."""
    keys = [(match.start(), match.end(), match.group()[:4]) for match in _KEY.finditer(small)]
    keys += [(match.start(), match.end(), "") for match in _NUMERIC.finditer(small)]
    keys.sort()
    found: list[Time] = []
    reached = 0
    for start, end, key in keys:
        if start < reached or (start and small[start - 1].isalnum()):
            continue
        if key:
            reader = _READERS[key]
            if key == "thời":
                reader = (
                    now
                    if small.startswith("điểm", start + 5)
                    else rest
                    if small.startswith("gian", start + 5)
                    else stage
                )
            time = reader(At(small, start, published))
        else:
            time = _numeric(small, start, end, published, found[-1] if found else None)
        if time is None or time.end <= reached:
            continue
        time.start = max(time.start, reached)
        found.append(time)
        reached = time.end
    return found


def _numeric(s: str, k: int, end: int, published: date | None, previous: Time | None) -> Time | None:
    """``31.12.2013``, ``2013-12-31``, ``ngày 5/7``, ``dịp 3-2``, ``2010 - 2014``, ``(2016)``."""
    figures = [int(n) for n in _FIGURES.findall(s[k:end])]
    words = words_before(s, k, 2)
    if (two := _TWO_DAYS.fullmatch(s, k, end)) is not None:
        return _two_days(s, k, two, published, words)
    if len(figures) == 1:
        return _year_alone(s, k, end, figures[0], words[0] if words else "")
    if len(figures) == 3 and figures[0] > 31:
        figures.reverse()
    if len(figures) == 2 and figures[1] > 1900:
        return _month_of_year(k, end, figures, led=bool(words) and words[0] in _TIME_CUES)
    if len(figures) == 3:
        return (
            _months_told(s, k, end, figures, previous)
            or _day_kept(s, k, end, figures, previous)
            or _full_day(s, k, end, figures)
        )
    time = _short_day(s, k, end, figures, previous)
    if time is None:
        return None
    on = _DAY_YEAR.match(s, end)
    time.end = on.end() if on else end
    return dated(
        _days_before(s, time), published, int(on.group(1)) if on and on.group(1) else None, on.group(2) if on else None
    )


# 20-21/5/2020, 20–21.5
_TWO_DAYS = re.compile(rf"([0-9]{{1,2}})[-–]([0-9]{{1,2}})[/.]({MONTH})(?:[/.]({YEAR}))?")


def _two_days(s: str, k: int, two: re.Match[str], published: date | None, words: list[str]) -> Time | None:
    """``ngày 20-21/5/2020``, ``trong 2 ngày 20-21/5``: from the first day to the last; without a year only where a word says day."""
    first, last, month = int(two[1]), int(two[2]), int(two[3])
    said = bool(words) and words[0] in _DAY_CUES
    if not 1 <= first < last <= 31 or not (said or two[4]):
        return None
    start = k - 5 if words[:1] == ["ngày"] and s[k - 5 : k] == "ngày " else k
    time = Time(start, two.end(), "span", "days", days=(month, first, month, last))
    return dated(time, published, int(two[4]) if two[4] else None)


def _month_of_year(k: int, end: int, figures: list[int], *, led: bool) -> Time | None:
    """``từ 1/2015 đến 6/2018``: a month without ``tháng``, after a word of time."""
    m, y = figures
    if not led or not 1 <= m <= 12:
        return None
    return dated(Time(k, end, "month", "month", days=(m, 1, m, 0)), None, y)


def _months_told(s: str, k: int, end: int, figures: list[int], previous: Time | None) -> Time | None:
    """``4 tháng (7 - 10/2025)``: which months they were, as many as the words before the bracket say."""
    first, last, y = figures
    told = previous is not None and previous.count == last - first + 1 and s[previous.end : k] == " ("
    if not told or not 1 <= first < last <= 12:
        return None
    return dated(Time(k, end, "months", "months_told", days=(first, 1, last, 0), count=last - first + 1), None, y)


def _led_by(words: list[str], cues: frozenset[str]) -> bool:
    """Whether one of ``cues`` leads a day, with or without ``ngày`` between."""
    return bool(words) and (words[0] in cues or (words[0] == "ngày" and words[1:2] != [] and words[1] in cues))


def _full_day(s: str, k: int, end: int, figures: list[int]) -> Time | None:
    """A day with its year; one before 1930 belongs to an anniversary; none where the calendar has no such day."""
    d, m, y = figures
    words = words_before(s, k, 2)
    start = k - 5 if words and words[0] == "ngày" else k
    if y < 1930:
        return Time(start, end, "anniversary", "day_of_history")
    kind = "feast" if _led_by(words, _FEAST) else "day"
    time = dated(
        _days_before(s, Time(start, end, "feast" if kind == "feast" else "day", kind, days=(m, d, m, d))), None, y
    )
    return time if time.first else None


# đúng 90 năm Ngày thành lập X (3/2/1930): how many years ago the day in brackets was
_YEARS_SINCE = re.compile(r"(?<!\w)([0-9]{2,3}) năm [^.;()\n]{2,70} ?\((?:ngày )?\Z")


def _day_kept(s: str, k: int, end: int, figures: list[int], previous: Time | None) -> Time | None:
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


def _year_alone(s: str, k: int, end: int, stated: int, before: str) -> Time | None:
    """A year without ``năm``: in a pair (``2010 - 2014``), alone in brackets, or after a word of time."""
    if not 1930 <= stated <= 2100:
        return None
    pair = _PAIR.match(s, k)
    if pair and stated < int(pair.group(2)) <= stated + 30:
        last = int(pair.group(2))
        return season(s, k, pair.end()) or Time(
            k,
            pair.end(),
            "span",
            "years_paired",
            date(stated, 1, 1),
            date(last, 12, 31),
            year=last,
            count=last - stated + 1,
        )
    bracketed = s[k - 1 : k] == "(" and s[end : end + 1] == ")"
    heads = before in {"", "và", "còn", "là", "riêng"} and _HEADED.match(s, end) is not None
    planned = before in _PLAN_CUES and not COUNTED.match(s, end)
    if bracketed or heads or planned or before in _YEAR_CUES:
        return dated(Time(k, end, "year", "year_alone", days=(1, 1, 12, 31)), None, stated)
    return None


def _short_day(s: str, k: int, end: int, figures: list[int], previous: Time | None) -> Time | None:
    """A day and month without a year, where a word before says so (``đợt 3/2, 19/5``: for each); of a feast day, ``feast``."""
    d, m = figures
    if m > 12 or not 1 <= d <= 31:
        return None
    words = words_before(s, k, 2)
    time = Time(k, end, "day", "day_and_month", days=(m, d, m, d))
    joined = previous is not None and previous.kind in {"feast", "day"} and bool(_JOINED.fullmatch(s, previous.end, k))
    if _led_by(words, _FEAST) or (joined and previous is not None and previous.kind == "feast"):
        time.kind, time.rule = "feast", "feast"
    elif _begins_with_day(s, k, d):
        return _days_before(s, time)  # ngày 14 - 15.5; trong 2 ngày (21 và 22-5)
    elif not (
        joined or (words and words[0] in _DAY_CUES) or ("," not in s[k:end] and _begins_range(s, end, words))
    ) and (
        not words
        or words[0] not in _TIME_CUES
        or ("/" not in s[k:end] and words != ["điểm", "thời"] and words[0] != "nay" and words[1:2] != ["tính"])
        or COUNTED.match(s, end)
    ):
        return None
    if words and words[0] == "ngày":
        time.start = k - 5
    return time


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


def _days_before(s: str, time: Time) -> Time:
    """``từ ngày 15 đến 20/7``, ``ngày 16 và 17/5``: from the first day of that month to the last."""
    earlier = _DAYS_BEFORE.search(s, max(0, time.start - 24), time.start)
    if earlier and time.days and int(earlier.group(1)) < time.days[1] and time.kind == "day":
        time.start, time.kind, time.rule = earlier.start(), "span", "days"
        time.days = (time.days[0], int(earlier.group(1)), *time.days[2:])
    return time
