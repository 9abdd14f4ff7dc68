"""Periods of a text, relative to its day of publication: which days a form means, and what it leaves for its reader to settle."""

import re
from dataclasses import dataclass, replace
from datetime import date

from tasks.text.period_forms import KEY, NUMERIC, READERS, Days, Kind, Time, in_year, numeric


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """One form of time in a text, with the words that lead it (``từ``, ``tính đến hết``, ``so với``).

    Attributes:
        first, last: first and last day, both included; null where the text and its day of publication do not settle them.
        kind: ``day month quarter half months year years term school_year span``: a stretch of days;
            ``point``: one day (``cuối năm 2019``, ``đầu nhiệm kỳ``); ``to_date``: up to a day (``tính đến 30/6``: from 1 January);
            ``since``: from a day to publication (``từ đầu năm``, ``từ năm 2015 đến nay``); ``to_come``: from publication on
            (``từ nay đến cuối năm``); ``now``: the day of publication;
            ``relative``: no days can be said (``những năm qua``, ``giữa năm 2017``);
            and kinds that are no period of a figure: ``per_year`` (a rate), ``per_other`` (mỗi tháng, hằng quý), ``feast``
            (``dịp 3/2``: first and last are that day), ``comparison`` (``so với năm 2016``, ``cùng kỳ``), ``anniversary``,
            ``duration`` (``40 năm``, ``12 tháng``).
        per_year: marks a yearly mean; the days are those of the span around it.
        needs_year: the form names no year of its own; first and last, where given, are the reading by the day of publication,
            and :func:`in_the_year` sets it in another.
        anaphoric: ``trong năm``, ``sau 6 tháng``, ``nhiệm kỳ này``: leans on a time named before; where there is none, first
            and last are what the day of publication suggests.
        year: the year that the form itself names or gives (``năm ngoái``), else null.
        moment: for a stock: the day it was so (31 December of ``năm 2017``, the last day of a quarter).
        open_ended: its last day is the day of publication, or unknown without one.
        days: (month, day, month, day) for :func:`in_the_year`; a last day 0 is the month's end.
        rule: which form it was, for ``chibo explain``.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    kind: Kind
    per_year: bool
    needs_year: bool
    anaphoric: bool
    year: int | None
    moment: date | None
    open_ended: bool
    days: Days | None
    rule: str


def find_periods(text: str, published: date | None) -> list[PeriodMention]:
    """Every form of time in ``text``, in order, none overlapping. Linear in the length."""
    small = _small(text)
    times = _times(small, published)
    mentions: list[PeriodMention] = []
    i = 0
    while i < len(times):
        taken, mention = _led(small, times, i, published)
        if mention is not None:
            mentions.append(mention)
        i += taken
    return mentions


def in_the_year(mention: PeriodMention, year: int) -> PeriodMention:
    """The mention set in a year that its surroundings give; itself where it has a year of its own or no days to set."""
    if not mention.needs_year or mention.days is None:
        return mention
    span = in_year(mention.days, year)
    if span is None:
        return mention
    first, last = span
    if mention.kind == "to_date":
        first = date(year, 1, 1)
    return replace(mention, first=first, last=last, moment=last if mention.kind != "point" else first)


def _small(text: str) -> str:
    """Small letters, as many as there were: a letter whose small form is longer (İ) stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _times(small: str, published: date | None) -> list[Time]:
    """Every form on its own, in order, none overlapping: the one that begins first wins."""
    found: list[Time] = []
    keys = [(m.start(), m.end(), m.group()) for m in KEY.finditer(small)]
    keys += [(m.start(), m.end(), "") for m in NUMERIC.finditer(small)]
    keys.sort()
    reached = 0
    for start, end, key in keys:
        if start < reached or (start and small[start - 1].isalnum()):
            continue
        time = (
            READERS[key](small, start, published)
            if key in READERS
            else numeric(small, start, end, published)
            if not key
            else None
        )
        if time is None or time.end <= reached:
            continue
        if found and time.start < found[-1].end:
            time.start = found[-1].end
        found.append(time)
        reached = time.end
    return found


_FROM = re.compile(r"(?:(?:ngay |kể |tính |bắt đầu )?từ(?: ngay)?(?: ngày| tháng| năm)?|kể từ khi|trong) \Z")
_TO = re.compile(r"(?:tính |cho |kể )?(?:đến|tới)(?: hết| ngày| hết ngày| thời điểm)? \Z|(?:trước|hết|trong đến) \Z")
_AGAINST = re.compile(r"so (?:với )?(?:số |tổng số |cuối |đầu |thời điểm |cùng )*\Z")
_TO_BETWEEN = re.compile(r",? ?(?:(?:cho |tính )?(?:đến|tới)(?: hết| ngày| hết ngày)?|-|–) ?")
_STRETCH = frozenset(
    {"day", "month", "quarter", "half", "months", "year", "years", "term", "span", "point", "school_year", "feast"}
)


def _led(small: str, times: list[Time], i: int, published: date | None) -> tuple[int, PeriodMention | None]:
    """The form at ``i`` with the words that lead it, joined with the next where they make ``từ ... đến``."""
    time = times[i]
    if time.kind == "now":
        return _led_now(small, times, i, published)
    window = small[max(0, time.start - 24) : time.start]
    against = _AGAINST.search(window)
    if against and time.kind in _STRETCH:
        return 1, _mention(time, published, kind="comparison", start=time.start - len(window) + against.start())
    if time.kind not in _STRETCH:
        return 1, _mention(time, published)
    lead = _FROM.search(window)
    from_here = lead is not None and lead.group() != "trong "
    following = times[i + 1] if i + 1 < len(times) else None
    if following is not None and following.start - time.end <= 16:
        between = _TO_BETWEEN.fullmatch(small[time.end : following.start])
        if between and (
            from_here
            or (following.kind in _STRETCH and time.kind == following.kind and time.kind in {"day", "month", "quarter"})
        ):
            start = time.start - len(window) + lead.start() if lead and from_here else time.start
            return 2, _span(time, following, start, published)
    if lead and from_here and time.kind in {"years", "span"}:
        return 1, _mention(time, published, start=time.start - len(window) + lead.start())
    if lead and from_here:
        return 1, _since(time, time.start - len(window) + lead.start(), published)
    to = _TO.search(window)
    if to and time.kind != "feast":
        return 1, _to_date(time, time.start - len(window) + to.start(), published)
    return 1, _mention(time, published)


def _led_now(small: str, times: list[Time], i: int, published: date | None) -> tuple[int, PeriodMention]:
    """``hiện nay``, ``tính đến nay``; ``từ nay đến cuối năm`` joins the next form."""
    time = times[i]
    window = small[max(0, time.start - 16) : time.start]
    if window.endswith("từ "):
        following = times[i + 1] if i + 1 < len(times) else None
        if (
            following is not None
            and following.kind in _STRETCH
            and _TO_BETWEEN.fullmatch(small[time.end : following.start])
        ):
            _suggest(following, published)
            mention = _mention(following, published, kind="to_come", start=time.start - 3)
            return 2, replace(mention, first=published, moment=mention.last)
        return 1, _mention(time, published, kind="relative", start=time.start - 3)
    to = _TO.search(window)
    start = time.start - len(window) + to.start() if to else time.start
    return 1, replace(_mention(time, published, start=start), open_ended=True)


def _span(time: Time, following: Time, start: int, published: date | None) -> PeriodMention:
    """``từ X đến Y``; a first part without a year takes the second's; ``từ X đến nay`` ends on the day of publication."""
    if following.kind == "now":
        _suggest(time, published)
        return replace(_since(time, start, published), end=following.end)
    _suggest(following, published)
    if time.first is None and following.year is not None and time.days is not None:
        span = in_year(time.days, following.year)
        time.first, time.last = span or (None, None)
        time.year = following.year
    _suggest(time, published)
    first, last = time.first, following.last
    if first is not None and last is not None and first > last:
        first = last = None
    both = time.days is not None and following.days is not None and time.year is None and following.year is None
    days = (
        (time.days[0], time.days[1], following.days[2], following.days[3])
        if both and time.days and following.days
        else None
    )
    return PeriodMention(
        start, following.end, first, last, "span", per_year=False, needs_year=following.year is None and following.kind != "term",
        anaphoric=following.anaphoric, year=following.year, moment=last, open_ended=False, days=days, rule="from_to",
    )  # fmt: skip


def _since(time: Time, start: int, published: date | None) -> PeriodMention:
    """``từ đầu năm 2023``, ``từ năm 2015``: from its first day to the day of publication."""
    _suggest(time, published)
    mention = _mention(time, published, kind="since", start=start)
    if time.first is None or (published is not None and time.first > published):
        return replace(mention, first=None, last=None, moment=None, open_ended=True)
    return replace(mention, last=published, moment=published, open_ended=True)


def _to_date(time: Time, start: int, published: date | None) -> PeriodMention:
    """``đến hết tháng 11/2022``, ``tính đến 30/6``, ``đến cuối năm 2025``: for a flow from 1 January, for a stock the last day."""
    _suggest(time, published)
    mention = _mention(time, published, kind="to_date", start=start)
    if time.last is None or time.kind == "term":
        return mention
    return replace(mention, first=date(time.last.year, 1, 1), moment=time.last)


def _suggest(time: Time, published: date | None) -> None:
    """Set a form without a year where the day of publication suggests: the latest such time that has begun.

    A month or day that lies ahead of the publication in its year, by less than half a year, may be either the last or the next
    one: it stays without days.
    """
    if time.first is not None or time.days is None or published is None or time.year is not None:
        return
    if time.rule.startswith("year_"):
        return  # năm qua in the middle of a year: unclear, and not to be guessed
    if (
        time.anaphoric
        and time.kind in {"year", "point"}
        and published.month <= 3
        and time.days != (1, 1, 1, 1)
        and time.rule == "whole_unnamed_year"
    ):
        span = in_year(time.days, published.year - 1)
    else:
        span = in_year(time.days, published.year)
        if span and span[0] > published and time.kind not in {"year", "point", "half", "months"}:
            span = in_year(time.days, published.year - 1) if span[0].month - published.month > 6 else None
        elif (span and time.kind == "months" and span[1].month > published.month) or (
            span and time.kind == "half" and (span[1] - published).days > 92
        ):
            span = in_year(time.days, published.year - 1) if published.month <= 3 else span
    if span:
        time.first, time.last = span


def _mention(time: Time, published: date | None, kind: Kind | None = None, start: int | None = None) -> PeriodMention:
    """The record of one form."""
    _suggest(time, published)
    return PeriodMention(
        start=time.start if start is None else start,
        end=time.end,
        first=time.first,
        last=time.last,
        kind=kind or time.kind,
        per_year=time.kind == "per_year",
        needs_year=time.year is None and time.days is not None,
        anaphoric=time.anaphoric,
        year=time.year,
        moment=time.last if kind != "to_come" else None,
        open_ended=False,
        days=time.days,
        rule=time.rule,
    )
