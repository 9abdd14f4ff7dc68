"""What was counted or done so long after a day told before it, where that is about now: `Ngày 1/7 có 402 đảng viên; sau gần 5 tháng kết nạp 14`."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period
from tasks.facts.time_words import one_day

_AFTER = re.compile(
    r"(?<!\w)(?:sau|qua|trải qua)(?: (?:hơn|gần|chỉ|chưa đầy|chưa đến|chưa tới|tròn|đúng|khoảng|chừng|ngót|ngót nghét|vỏn vẹn))*"
    r" (?P<long>nửa năm|(?P<many>\d{1,2}|[^\W\d]+(?: (?!năm |tháng )[^\W\d]+)?) (?P<unit>năm|tháng))(?! (?:sau|trước|liền|tuổi|học|đầu|cuối|nay)(?!\w))(?!\w)"
)
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MORE = re.compile(r"(?<!\w)hơn(?!\w)")
_LESS = re.compile(r"(?<!\w)(?:gần|ngót|chưa đầy|chưa đến|chưa tới)(?!\w)")
_MONTH = 30.4  # days
_ABOUT = 1.1  # months by which the words may miss
_MOMENTS = frozenset({"day", "month", "point", "year", "to_date"})


def counted_so_long_after(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """The day of publication for a count that the words bring there, the end of an earlier year for one of then; null for neither."""
    if (told := _told(clock, line, fig)) is None:
        return None
    said, begun = told
    if _comes_to_now(clock, said, begun) is not None:
        return one_day(clock.published, "so_long_after")
    if said["unit"] != "năm" or len(begun) != 1 or clock.published is None:
        return None
    then = date(begun[0].year + _count(said), 12, 31)
    return one_day(then, "so_long_after") if begun[0].year < then.year < clock.published.year else None


def done_so_long_after(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """From the day told before to the publication."""
    told = _told(clock, line, fig)
    day = _comes_to_now(clock, *told) if told is not None else None
    if day is None:
        return None
    period = Period(day, clock.published, clock.published, "span", "so_long_after")
    clock.keep_flow(period)
    return period


def _told(clock: Clock, line: Line, fig: Figure) -> tuple[re.Match[str], list[date]] | None:
    """How long after, and the days told before; one where the sentence itself names it. Null where other words of time stand between."""
    low = line.low[line.start : fig.number.start]
    if clock.published is None or not ("sau " in low or "qua " in low):
        return None
    said = next(reversed([*_AFTER.finditer(line.low, line.start, fig.number.start)]), None)
    if said is None or ";" in line.low[said.end() : fig.number.start]:
        return None
    if any(m.first and m.kind != "now" and said.end() < m.end <= fig.number.start for m in line.periods):
        return None
    told = [m.first for m in line.periods if m.first and m.end <= said.start() and m.kind in _MOMENTS]
    return said, told[-1:] or _told_above(clock)


def _comes_to_now(clock: Clock, said: re.Match[str], begun: list[date]) -> date | None:
    """The first of the days from which so long brings the text to its publication: so many months, or a year that is about its own."""
    many, now = _count(said), clock.published
    if not many or now is None:
        return None
    if said["unit"] == "năm":
        about = max(1, many // 8)  # trong hơn 40 năm: no one counts them
        first = now.year - (about if _MORE.search(said[0]) else 1)
        last = now.year + (many // 8 if _LESS.search(said[0]) else 0)
        return next((day for day in begun if day < now and first <= day.year + many <= last), None)
    return next((d for d in begun if d < now and abs((now - d).days / _MONTH - many) <= _ABOUT), None)


def _told_above(clock: Clock) -> list[date]:
    """The moments of which the lines above told, the last first."""
    moments = [clock.stock, clock.day, clock.flow]
    days = [moment.first for moment in moments if moment is not None and moment.first == moment.last]
    return [day for day in (*days, clock.founded) if day is not None]


def _count(said: re.Match[str]) -> int:
    """So many years or months; 0 where no number is said (`sau vài tháng`)."""
    if said["unit"] is None:
        return 6
    if said["many"].isdigit():
        return int(said["many"])
    return _WORDS.index(said["many"]) + 1 if said["many"] in _WORDS else 0
