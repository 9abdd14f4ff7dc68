"""The forms in which a page names a time, each read on its own: ``tháng 7/2013``, ``6 tháng đầu năm``, ``31.12.2013``, ``(2016)``."""

import re
from collections.abc import Callable
from datetime import date

from tasks.text.day_forms import TIME_CUES, day_kept, days_before, full_day, short_day, two_days
from tasks.text.month_forms import month
from tasks.text.now_forms import anniversary, now, rest, same_time, yesterday
from tasks.text.quarter_forms import quarter
from tasks.text.seasons import season
from tasks.text.term_forms import stage, term
from tasks.text.times import DASH, MONTH, RELATIVE, SEPARATOR, YEAR, At, Time, dated, in_year, words_before
from tasks.text.words import COUNTED, listed
from tasks.text.year_forms import year

_KEY = re.compile(
    r"(?:năm|tháng|qu[ýí]|nhiệm k[ỳì]|nk(?= ?[(12])|giai đoạn|thời k[ỳì](?= ?[0-9])|thời điểm|nay|hiện|giờ|hôm qua|cùng k[ỳì]|c[ùũ]ng (?:vào |trong )?(?:khoảng )?thời (?:gian|điểm) này|kỷ niệm|đây(?= (?:đến|tới|về) )|thời gian còn lại)(?!\w)"
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
    "cũng": same_time,
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


_YEAR_CUES = listed("từ đầu cuối đến hết hè trong vụ")


# phương hướng 2007, kế hoạch 2012
_PLAN_CUES = listed("hướng hoạch tiêu kh")


# 2016: 35 đảng viên; 2017 kết nạp 42
_HEADED = re.compile(
    r" ?: |,? (?:kết nạp|phát triển|phấn đấu|đạt|toàn|cả)(?!\w)|,? (?:là|có|được|còn|mới|với|chỉ|lên|tăng|giảm|xuống|nhích)(?: có| được| lên| còn| xuống| tới)* (?=[0-9])"
)


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
        return two_days(s, k, two, published, words)
    if len(figures) == 1:
        return _year_alone(s, k, end, figures[0], words[0] if words else "")
    if len(figures) == 3 and figures[0] > 31:
        figures.reverse()
    if len(figures) == 2 and figures[1] > 1900:
        return _month_of_year(k, end, figures, led=bool(words) and words[0] in TIME_CUES)
    if len(figures) == 3:
        return (
            _months_told(s, k, end, figures, previous)
            or day_kept(s, k, end, figures, previous)
            or full_day(s, k, end, figures)
        )
    time = short_day(s, k, end, figures, previous)
    if time is None:
        return None
    on = _DAY_YEAR.match(s, end)
    if on is not None and on.group(1) and published is not None and _is_year_told_of(s, on, figures, published):
        on = None  # of what the meeting spoke
    time.end = on.end() if on else end
    return dated(
        days_before(s, time), published, int(on.group(1)) if on and on.group(1) else None, on.group(2) if on else None
    )


def _is_year_told_of(s: str, on: re.Match[str], figures: list[int], published: date) -> bool:
    """`Tại hội nghị sáng 6/1, năm 2021, huyện kết nạp ...`: the day of the meeting, then a year that is over, which it spoke of."""
    if s[on.start()] != "," or not s.startswith(", ", on.end()):
        return False
    over = published.year - (published.month <= _SUMMED_UP)
    if int(on.group(1)) != over or _SUMMED_UP < published.month < _LAST_MONTH:
        return False
    day, month = figures
    span = in_year((month, day, month, day), published.year)
    return span is not None and 0 <= (published - span[0]).days <= _FRESH


_SUMMED_UP = 3
"""The month to which pages sum up the year before."""
_LAST_MONTH = 12
_FRESH = 10
"""Days after which a paper no longer tells of a meeting."""


# 20-21/5/2020, 20–21.5
_TWO_DAYS = re.compile(rf"([0-9]{{1,2}})[-–]([0-9]{{1,2}})[/.]({MONTH})(?:[/.]({YEAR}))?")


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
