"""Quarters as papers name them."""

import re
from datetime import date

from tasks.text.times import (
    EACH,
    NUMBER_WORDS,
    SEPARATOR,
    YEAR,
    At,
    Days,
    Kind,
    Time,
    dated,
    month_end,
    tail,
)

_QUARTER = re.compile(r"qu[ýí] (iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư)(?!\w)")


# quý I, II/2023, quý I và quý II; a bare digit in a list only before its year
_QUARTERS = re.compile(
    rf"(?: ?[,+–-] ?| và )(?:qu[ýí] (iv|iii|ii|[2-4])|(iv|iii|ii)|([2-4])(?={SEPARATOR}{YEAR}| năm {YEAR}))(?!\w)"
)


_QUARTER_RUN = re.compile(
    r"qu[ýí] (đầu|cuối)(?: tiên| cùng)?(?: (?:của )?năm(?! học)(?! (?:(?:19|20)[0-9]{2}|nay|ngoái|trước|vừa|qua|sau|tới|này)(?!\w)))?(?!\w)"
)


# quý III, quý đầu tiên sau khi hợp nhất: the first of something else than a year
_FIRST_OF_NEW = re.compile(
    r"(?<=tiên),? (?:sau|kể từ|từ khi|khi|thực hiện|vận hành|triển khai|hoạt động|của (?:nhiệm kỳ|tỉnh|xã|đảng bộ|phường|mô hình|bộ máy))(?!\w)"
)


_QUARTER_RELATIVE = re.compile(r"qu[ýí] (này|vừa qua|vừa rồi|qua|trước|tới|sau)(?!\w)")


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def quarter(at: At) -> Time | None:
    """``quý I/2024``, ``quý 3 năm 2020``, ``hết quý II``; ``mỗi quý`` is a rate."""
    if at.before in EACH:
        return Time(at.start_of(at.before), at.k + 3, "per_other", "per_quarter")
    named = _QUARTER.match(at.s, at.k)
    if not named:
        return _quarters(at) or _unnamed_quarter(at)
    first = last = _number_of(named.group(1))
    end = named.end()
    while (more := _QUARTERS.match(at.s, end)) and _number_of(more[1] or more[2] or more[3]) > last:
        last, end = _number_of(more[1] or more[2] or more[3]), more.end()
    end, stated, relative = tail(at.s, end)
    days: Days = (3 * first - 2, 1, 3 * last, 0)
    if last > first:
        return dated(
            Time(at.k, end, "months", "quarters", days=days, count=3 * (last - first + 1)),
            at.published,
            stated,
            relative,
        )
    time = Time(at.k, end, "quarter", "quarter", days=days, count=3)
    q = first
    if at.before in {"đầu", "cuối"}:
        time.start, time.kind = at.start_of(at.before), "point"
        time.days = (3 * q, 0, 3 * q, 0) if at.before == "cuối" else (3 * q - 2, 1, 3 * q - 2, 1)
    return dated(time, at.published, stated, relative)


def _number_of(word: str) -> int:
    return int(word) if word.isdigit() else _ROMAN.get(word) or NUMBER_WORDS[word]


def _quarters(at: At) -> Time | None:
    """``hai quý đầu năm``, ``3 quý đầu năm 2023``, ``quý đầu năm``, ``quý cuối năm nay``."""
    run = _QUARTER_RUN.match(at.s, at.k)
    if not run or _FIRST_OF_NEW.match(at.s, run.end()):
        return None
    printed, count = at.number_before()
    count = count or 1
    if count > 3:
        return None
    end, stated, relative = tail(at.s, run.end())
    days: Days = (13 - 3 * count, 1, 12, 31) if run.group(1) == "cuối" else (1, 1, 3 * count, 0)
    kind: Kind = "quarter" if count == 1 else "months"
    start = at.start_of(printed) if printed else at.k
    return dated(Time(start, end, kind, "quarters", days=days, count=3 * count), at.published, stated, relative)


def _unnamed_quarter(at: At) -> Time | None:
    """``trong quý``, ``hết quý``, ``quý qua``, ``quý này``: by the day of publication, where no quarter was named before."""
    if (left := _LEFT.match(at.s, at.k)) is not None and at.before in _SEVERAL:
        return _quarters_left(at, left.end())
    behind = _QUARTER_RELATIVE.match(at.s, at.k)
    if behind is None and at.before not in {"trong", "hết"}:
        return None
    start, end = (at.k, behind.end()) if behind else (at.start_of(at.before), at.k + 3)
    printed, count = at.number_before() if behind and behind.group(1) in _JUST_OVER else (None, None)
    if printed and count in {2, 3}:
        return _quarters_over(Time(at.start_of(printed), end, "months", "quarters", count=3 * count), at.published)
    time = Time(start, end, "quarter", "unnamed_quarter", anaphoric=behind is None or behind.group(1) == "này", count=3)
    if at.published is None:
        return time
    index = at.published.year * 4 + (at.published.month - 1) // 3
    begun = at.published.month % 3 == 1  # in a quarter's first month a piece looks back on the one before
    word = behind.group(1) if behind else ""
    if word in {"tới", "sau"}:
        index += 1
    elif word in {"qua", "vừa qua", "vừa rồi", "trước"} or (word != "này" and begun):
        index -= 1
    y, q = divmod(index, 4)
    time.first, time.last, time.year = date(y, 3 * q + 1, 1), date(y, 3 * q + 3, month_end(y, 3 * q + 3)), y
    return time


_LEFT = re.compile(r"qu[ýí] còn lại(?: (?:của |trong )?năm(?! học)(?: nay| này)?)?(?! (?:19|20)[0-9]{2})(?!\w)")
_SEVERAL = frozenset({"các", "những", "hai", "ba", "2", "3"})


def _quarters_left(at: At, end: int) -> Time:
    """``các quý còn lại của năm``: from the day of publication to the year's end."""
    time = Time(at.start_of(at.before), end, "to_come", "quarters_left")
    if at.published is not None:
        time.first, time.last, time.year = at.published, date(at.published.year, 12, 31), at.published.year
    return time


_JUST_OVER = frozenset({"qua", "vừa qua", "vừa rồi"})


def _quarters_over(time: Time, published: date | None) -> Time:
    """``ba quý vừa qua``: the last of them is the last that was over on the day of publication."""
    if published is None or time.count is None:
        return time
    y, q = divmod(published.year * 4 + (published.month - 1) // 3 - 1, 4)
    time.last, time.year = date(y, 3 * q + 3, month_end(y, 3 * q + 3)), y
    y, q = divmod(y * 4 + q + 1 - time.count // 3, 4)
    time.first = date(y, 3 * q + 1, 1)
    return time
