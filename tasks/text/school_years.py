"""School years as papers name them: stated, several in a row, or leaning on the day of publication."""

import re
from datetime import date

from tasks.text.times import DASH, YEAR, At, Time
from tasks.text.words import listed

_SCHOOL = re.compile(
    rf"năm học(?: ?:? ?({YEAR}){DASH}({YEAR})"
    rf"|(?: này| nay| vừa qua| vừa rồi| qua| trước| tới| mới| liền trước| ngoái),? (?:\((?:tức )?)?(?:năm học )?({YEAR}){DASH}({YEAR})\)?)?"
)
# 2 năm học 2016 - 2017, 2017 - 2018
_MORE_SCHOOL = re.compile(rf"(?: ?, ?| và |, và )(?:năm học )?({YEAR}){DASH}({YEAR})")
# 5 năm học (2019 - 2024): from the first September to the last May
_SCHOOL_SPAN = re.compile(rf"năm học(?: vừa qua| qua)? \((?:từ )?(?:năm (?:học )?)?({YEAR}){DASH}({YEAR})\)")
_SCHOOL_PAST = re.compile(r"năm học(?: vừa)?(?: qua| gần đây| trở lại đây| liên tiếp| liền| rồi)(?!\w)")
_SCHOOL_RELATIVE = re.compile(
    r"năm học (này|nay|vừa qua|vừa rồi|qua|rồi(?=,| (?:các|toàn|trường|chi|đảng|nhà|huyện|xã|tỉnh))|liền trước|trước(?: đó)?|ngoái|tới|sau|mới)(?!\w)"
)

# Trong | năm học này at the head of its sentence: of the one told right before, if one was
_OPENS_TRONG = re.compile(r"(?:[.!?] |\n)trong \Z")

SOME = listed("những nhiều các mấy vài chục trăm mươi")


def school_year(at: At) -> Time | None:
    """``năm học 2018 - 2019``, ``năm học này (2018 - 2019)``: 1 September to 31 May; ``năm học này``, ``năm học qua`` lean on their piece."""
    match = _SCHOOL.match(at.s, at.k)
    if not match:
        return None
    printed, count = at.number_before()
    span = _SCHOOL_SPAN.match(at.s, at.k) if count > 1 else None
    if span is not None and int(span.group(2)) - int(span.group(1)) == count:
        a, b = int(span.group(1)), int(span.group(2))
        start = at.start_of(printed)
        return Time(start, span.end(), "years", "school_years", date(a, 9, 1), date(b, 5, 31), year=b, count=count)
    if count > 1 and (past := _SCHOOL_PAST.match(at.s, at.k)) is not None:
        start = at.start_of(printed)
        return Time(start, past.end(), "duration", "years_past", anaphoric=True, count=count)
    named = [int(y) for y in match.groups() if y]
    if named and named[1] == named[0] + 1:
        a, b = named
        more = _MORE_SCHOOL.match(at.s, match.end())
        several = count > 1 or at.before in SOME
        if more is not None and several and b <= int(more.group(1)) == int(more.group(2)) - 1:
            last = int(more.group(2))
            first, end = date(a, 9, 1), date(last, 5, 31)
            return Time(at.k, more.end(), "years", "school_years", first, end, year=last, count=last - a)
        return Time(at.k, match.end(), "school_year", "school_year", date(a, 9, 1), date(b, 5, 31), year=b)
    return _unnamed_school_year(at)


def _unnamed_school_year(at: At) -> Time | None:
    """By the day of publication: the one running, from June to August the one that ended; ``tới``, ``trước`` beside it.

    ``count`` is how many school years it lies from the one spoken of.
    """
    relative = _SCHOOL_RELATIVE.match(at.s, at.k)
    word = relative.group(1) if relative else ""
    count = 1 if word in {"tới", "sau", "mới"} else -1 if "trước" in word or word == "ngoái" else 0
    end = relative.end() if relative else at.k + 7
    same = at.before == "cùng" or "cũng" in at.words[:2]  # cũng trong năm học này: the one spoken of
    rule = "school_year_this" if word in {"này", "nay"} and not same else "school_year_unnamed"
    if rule == "school_year_this" and _OPENS_TRONG.search(at.s, max(0, at.k - 8), at.k):
        rule = "school_year_then"
    time = Time(at.k, end, "school_year", rule, anaphoric=True, count=count)
    if at.published is None:
        return time
    y = at.published.year - (at.published.month < 9) + count
    if word == "mới" and at.published.month >= 9:
        y -= 1
    if word in {"qua", "vừa qua", "vừa rồi", "rồi"} and (at.published.month >= 9 or at.published.month <= 3):
        y -= 1
    time.first, time.last, time.year = date(y, 9, 1), date(y + 1, 5, 31), y + 1
    if at.before == "đầu" and time.first <= at.published < time.last:
        time.kind, time.last = "span", at.published  # từ đầu năm học này
        time.anaphoric = False
    return time
