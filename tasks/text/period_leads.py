"""The words that lead a form of time: ``từ X đến Y``, ``tính đến hết X``, ``so với X``, ``X đến nay``, ``từ nay đến X``."""

import re
from datetime import date

from tasks.text.period_mention import PeriodMention, mention_of, suggest
from tasks.text.term_forms import term_begun
from tasks.text.times import Kind, Time, dated, in_year

_STRETCH = frozenset(
    {"day", "month", "quarter", "half", "months", "year", "years", "term", "span", "point", "school_year", "feast"}
)
_JOINABLE = _STRETCH | {"now", "relative"}
_FROM = re.compile(r"(?:(?:ngay |kể |tính |bắt đầu |riêng |chỉ )?từ(?: ngay)?(?: ngày| thời điểm)?) \Z")
_TO = re.compile(
    r"(?:(?:tính |cho |kể )?(?:đến|tới)(?: hết| ngày| hết ngày| thời điểm| giữa| trung tuần| thượng tuần| hạ tuần)?|hết|(?<=mới )qua|(?<=vừa )qua|(?<=vừa )hết) \Z"
)
_NOT_BEFORE = re.compile(
    r"(?<!\w)(?:(?:mãi|phải(?: chờ| đợi)?|chờ|đợi)(?: mãi)? (?:đến|tới)(?: tận)?|(?:đến|tới) tận) \Z"
)
_BEFORE = re.compile(r"(?:trước|sau|kể từ sau) \Z")
_AGAINST = re.compile(
    r"(?:so (?:sánh )?(?:với )?|trên (?=tổng số )|gấp (?:đôi|rưỡi|ba|(?:\d[\d,]*|hai|ba|bốn|năm|nhiều|mấy) lần)(?: rưỡi)? |(?:nhiều|ít|cao|thấp) hơn )(?:số |tổng số |đảng viên |của |cuối |đầu |thời điểm |cùng |kết quả )*\Z"
)
_BETWEEN = re.compile(r",? ?(?:(?:cho |tính )?(?:đến|tới|về)(?: hết| ngày| hết ngày)?|-|–) ?")
_DASHED = re.compile(r" ?[-–] ?")
# năm 2022, chỉ tính đến hết | tháng 10
_IN_THE_YEAR = re.compile(
    r",? (?:nhưng |mà )?(?:chỉ |mới )?(?:(?:tính |cho |kể )?(?:đến|tới)(?: hết| ngày| hết ngày)?|hết) "
)
_YEARS_BEHIND = re.compile(r"[^.;:,()\n]{0,48} ?[(,] ?(?:từ )?\Z")


def led(small: str, times: list[Time], i: int, published: date | None) -> tuple[int, PeriodMention]:
    """The form at ``i`` with the words that lead it, and how many forms it took: two where they make ``từ ... đến``."""
    time = times[i]
    following = times[i + 1] if i + 1 < len(times) else None
    if time.kind == "now":
        return _led_now(small, time, following, published)
    window = small[max(0, time.start - 28) : time.start]
    if _is_middle(time) and _FROM.search(window):
        time.kind, time.first, time.last = (
            "point",
            *(date(time.year or 0, 7, 1),) * 2,
        )  # từ giữa năm 2015: its second half
    if time.kind not in _STRETCH:
        if following is not None and _in_brackets(small, time, following):
            years = mention_of(following, published, kind="years", start=time.start)
            return 2, years._replace(length=time.count, rule="years_in_brackets")
        return 1, mention_of(time, published)
    if i and _open_year(time):
        _take_year(small, times[i - 1], time)
    if following is not None:
        _share_year(small, time, following)
    if following is not None and following.start - time.end <= 16:
        between = _BETWEEN.fullmatch(small, time.end, following.start)
        lead = _FROM.search(window)
        if between and following.kind in _JOINABLE and _joins(time, following, between.group(), led=lead is not None):
            start = time.start - len(window) + lead.start() if lead else time.start
            return 2, _span(time, following, start, published, dashed=_DASHED.fullmatch(between.group()) is not None)
    return 1, _led_alone(time, window, published)


def _in_brackets(small: str, time: Time, following: Time) -> bool:
    """Whether a length of time has its years behind it: ``5 năm qua (2005 - 2009)``, ``sau 3 năm thực hiện (2013 - 2015)``."""
    if time.kind != "duration" or following.rule not in {"years_paired", "stage"} or following.start - time.end > 64:
        return False
    return _YEARS_BEHIND.fullmatch(small, time.end, following.start) is not None


def _is_middle(time: Time) -> bool:
    """Whether a form is the middle of a year that it names: alone no day of it is meant, but a span may begin or end there."""
    return time.rule == "middle_of_year" and time.year is not None


def _open_year(time: Time) -> bool:
    """Whether a form has days and no year of its own."""
    return time.year is None and time.first is None and time.days is not None


def _take_year(small: str, previous: Time, time: Time) -> None:
    """``năm 2022, chỉ tính đến hết tháng 10``: the second has the year of the first."""
    if previous.rule == "year" and _IN_THE_YEAR.fullmatch(small, previous.end, time.start):
        dated(time, None, previous.year)


def _share_year(small: str, time: Time, following: Time) -> None:
    """``tháng 5, tháng 6/2017``, ``quý I và quý II/2018``: the first has the year of the second."""
    listed = time.kind == following.kind and small[time.end : following.start] in {", ", " và ", " - ", " – ", ","}
    if _open_year(time) and listed and following.year is not None:
        dated(time, None, following.year)


def _joins(time: Time, following: Time, between: str, *, led: bool) -> bool:
    """Whether two forms with ``đến`` or a dash between them are one span: with ``từ`` before, or two of a kind, or ``... đến nay``."""
    if following.kind == "now":
        return between != "" and (led or "," not in between)  # còn 21 thôn vào cuối năm 2015, đến nay: two times
    if led:
        return following.kind != "relative" or following.rule.startswith("middle")
    if "," in between:
        return False  # năm 2008, đến cuối năm 2014: two times
    alike = time.kind == following.kind or {time.kind, following.kind} <= {"point", "year", "month", "day"}
    return (
        alike
        and (("đến" in between or "tới" in between) if time.kind != "day" else True)
        and time.kind not in {"term", "feast"}
    )


def _led_alone(time: Time, window: str, published: date | None) -> PeriodMention:
    """A form that joins no other: compared with, since, to date, or as it is."""
    if _NOT_BEFORE.search(window):
        return mention_of(time, published)  # mãi đến tháng 8 mới cử được 2
    for pattern, read in ((_AGAINST, _compared), (_FROM, _since), (_BEFORE, _unsaid), (_TO, _to_date)):
        lead = pattern.search(window)
        if lead:
            return read(time, time.start - len(window) + lead.start(), published)
    return mention_of(time, published)


def _compared(time: Time, start: int, published: date | None) -> PeriodMention:
    """``so với năm 2016``: what a growth is measured against."""
    return mention_of(time, published, kind="comparison", start=start)


def _unsaid(time: Time, start: int, published: date | None) -> PeriodMention:
    """``trước năm 2010``, ``sau năm 2015``: no days can be said; ``trước 30/6`` is a date to be kept."""
    if time.kind in {"half", "months"} or (time.kind == "term" and time.part == "nửa"):
        return mention_of(time, published)  # sau 6 tháng, sau nửa nhiệm kỳ
    if time.kind in {"day", "month", "quarter"}:
        return _to_date(time, start, published)
    return PeriodMention(
        start, time.end, None, None, "relative", per_year=False, needs_year=False, anaphoric=False, year=time.year, moment=None,
        open_ended=False, days=None, part="", length=None, rule="before_or_after",
    )  # fmt: skip


def _led_now(small: str, time: Time, following: Time | None, published: date | None) -> tuple[int, PeriodMention]:
    """``hiện nay``, ``tính đến nay``; ``từ nay đến cuối năm`` joins the next form."""
    window = small[max(0, time.start - 16) : time.start]
    if window.endswith("từ "):
        if (
            following is not None
            and following.kind in _STRETCH
            and _BETWEEN.fullmatch(small, time.end, following.start)
        ):
            suggest(following, published, ahead=True)
            mention = mention_of(following, published, kind="to_come", start=time.start - 3)
            return 2, mention._replace(first=published, moment=mention.last)
        return 1, mention_of(time, published, kind="relative", start=time.start - 3)
    to = _TO.search(window)
    start = time.start - len(window) + to.start() if to else time.start
    return 1, mention_of(time, published, start=start)._replace(open_ended=True)


def _span(time: Time, following: Time, start: int, published: date | None, *, dashed: bool) -> PeriodMention:
    """``từ X đến Y``; a first part without a year takes the second's; ``từ X đến nay`` ends on the day of publication."""
    if following.kind == "now":
        return _since(time, start, published)._replace(end=following.end)
    suggest(following, published)
    if _is_middle(following):
        following.first, following.last = (date(following.year or 0, 6, 30),) * 2
    if time.first is None and time.days is not None and following.last is not None:
        span = in_year(time.days, following.last.year)
        time.first, time.last = span or (None, None)
    first, last = time.first, following.last
    if last is not None and following.year is not None and (first is None or first > last):
        first = term_begun(time, last) or first  # từ đầu nhiệm kỳ đến tháng 6/2022
    kind: Kind = "span"
    if first is not None and last is not None and (first > last or (dashed and last.year - first.year > 15)):
        kind, first, last = ("anniversary", first, last) if first < last else ("span", None, None)
    days = (
        (*time.days[:2], *following.days[2:])
        if time.days and following.days and time.year is None and following.year is None
        else None
    )
    return PeriodMention(
        start, following.end, first, last, kind, per_year=False, needs_year=days is not None, anaphoric=following.anaphoric,
        year=following.year, moment=last, open_ended=False, days=days, part=following.part, length=None, rule="from_to",
    )  # fmt: skip


def _since(time: Time, start: int, published: date | None) -> PeriodMention:
    """``từ đầu năm 2023``, ``từ năm 2015 (đến nay)``: from its first day to the day of publication; ``từ năm 2011 - 2013`` has its end."""
    if time.kind in {"years", "span", "months", "half"}:
        return mention_of(time, published, start=start)
    mention = mention_of(time, published, kind="since", start=start)
    begun = mention.first is not None and (published is None or mention.first <= published)
    last = published if begun else None
    return mention._replace(first=mention.first if begun else None, last=last, moment=last, open_ended=True)


def _to_date(time: Time, start: int, published: date | None) -> PeriodMention:
    """``đến hết tháng 11/2022``, ``tính đến 30/6``, ``đến cuối năm 2025``: for a flow from 1 January, for a stock the last day."""
    mention = mention_of(time, published, kind="to_date", start=start)
    if mention.last is None or time.kind == "term":
        return mention
    term = 5 if time.part == "cuối" else 0
    return mention._replace(first=date(mention.last.year - term, 1, 1))
