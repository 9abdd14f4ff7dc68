"""Periods of a text, relative to its day of publication: which days a form means, and what it leaves for its reader to settle."""

import re
from datetime import date
from typing import NamedTuple

from tasks.text.period_forms import forms
from tasks.text.term_forms import term_days
from tasks.text.times import Days, Kind, Time, dated, in_year


class PeriodMention(NamedTuple):
    """One form of time in a text, with the words that lead it (``từ``, ``tính đến hết``, ``so với``).

    Attributes:
        first, last: first and last day, both included; null where the text and its day of publication do not settle them.
            ``năm nay`` and a stated year are whole years: a result so far ends on the day of publication, a plan does not.
        kind: ``day month quarter half months year years term school_year span``: a stretch of days;
            ``point``: one day (``cuối năm 2019``, ``đầu nhiệm kỳ``); ``to_date``: up to a day (``tính đến 30/6``: from 1 January);
            ``since``: from a day to publication (``từ đầu năm``, ``từ năm 2015 đến nay``); ``to_come``: from publication on
            (``từ nay đến cuối năm``); ``now``: the day of publication; ``relative``: no days can be said (``những năm qua``);
            and kinds that are no period of a figure: ``per_year`` (a rate), ``per_other`` (mỗi tháng, hằng quý), ``feast``
            (``dịp 3/2``: first and last are that day), ``comparison`` (``so với năm 2016``, ``cùng kỳ``), ``anniversary``,
            ``duration`` (``40 năm``, ``12 tháng``; ``5 năm qua`` is anaphoric, and with its years in brackets it is ``years``).
        per_year: marks a yearly mean; the days are those of the span around it.
        needs_year: the form names no year of its own; first and last, where given, are the reading by the day of publication,
            and :func:`in_the_year` sets it in another.
        anaphoric: ``trong năm``, ``sau 6 tháng``, ``cuối nhiệm kỳ``: leans on a time named before; where there is none, first
            and last are what the day of publication suggests. A term is set in another by :func:`in_the_term`.
        year: the last year that the form itself names or gives (``năm ngoái``), else null.
        moment: for a stock: the day it was so (31 December of ``năm 2017``, the last day of a quarter).
        open_ended: its last day is the day of publication, or unknown without one.
        days: (month, day, month, day) for :func:`in_the_year`; a last day 0 is the month's end.
        part: of a term: ``đầu``, ``nửa``, ``cuối`` ... or empty.
        length: years or months of a duration or run of months.
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
    part: str
    length: int | None
    rule: str


def find_periods(text: str, published: date | None) -> list[PeriodMention]:
    """Every form of time in ``text``, in order, none overlapping. Linear in the length."""
    small = _small(text)
    times = forms(small, published)
    mentions: list[PeriodMention] = []
    i = 0
    while i < len(times):
        taken, mention = _led(small, times, i, published)
        mentions.append(mention)
        i += taken
    return mentions


def in_the_year(mention: PeriodMention, year: int) -> PeriodMention:
    """The mention set in a year that its surroundings give; itself where it has a year of its own or no days to set.

    ``to_date`` begins on 1 January of it, ``since`` keeps its end and ``to_come`` its beginning.
    """
    span = in_year(mention.days, year) if mention.needs_year and mention.days is not None else None
    if span is None:
        return mention
    first, last = span
    if mention.kind == "to_date":
        first = date(year, 1, 1)
    elif mention.kind == "since":
        return mention._replace(first=first, last=mention.last if mention.last and mention.last >= first else None)
    elif mention.kind == "to_come":
        first = mention.first or first
    return mention._replace(first=first, last=last, moment=last)


def in_the_term(mention: PeriodMention, first_year: int, last_year: int) -> PeriodMention:
    """An anaphoric term (``trong nhiệm kỳ``, ``từ đầu nhiệm kỳ đến nay``) set in the term that its surroundings name."""
    if not (mention.anaphoric and mention.rule.startswith("term")):
        return mention
    first, last = term_days(mention.part, first_year, last_year)
    if mention.kind == "since":
        return mention._replace(first=first)
    if mention.kind == "to_date":
        first = date(first_year, 1, 1)
    return mention._replace(first=first, last=last, moment=last)


def _small(text: str) -> str:
    """Small letters, as many as there were: a letter whose small form is longer (İ) stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_STRETCH = frozenset(
    {"day", "month", "quarter", "half", "months", "year", "years", "term", "span", "point", "school_year", "feast"}
)
_JOINABLE = _STRETCH | {"now", "relative"}
_FROM = re.compile(r"(?:(?:ngay |kể |tính |bắt đầu |riêng |chỉ )?từ(?: ngay)?(?: ngày| thời điểm)?) \Z")
_TO = re.compile(r"(?:(?:tính |cho |kể )?(?:đến|tới)(?: hết| ngày| hết ngày| thời điểm)?|hết) \Z")
_BEFORE = re.compile(r"(?:trước|sau|kể từ sau) \Z")
_AGAINST = re.compile(
    r"(?:so (?:sánh )?(?:với )?|trên (?=tổng số ))(?:số |tổng số |đảng viên |của |cuối |đầu |thời điểm |cùng |kết quả )*\Z"
)
_BETWEEN = re.compile(r",? ?(?:(?:cho |tính )?(?:đến|tới)(?: hết| ngày| hết ngày)?|-|–) ?")
_DASHED = re.compile(r" ?[-–] ?")
_YEARS_BEHIND = re.compile(r"[^.;:,()\n]{0,48} ?[(,] ?(?:từ )?\Z")


def _led(small: str, times: list[Time], i: int, published: date | None) -> tuple[int, PeriodMention]:
    """The form at ``i`` with the words that lead it, and how many forms it took: two where they make ``từ ... đến``."""
    time = times[i]
    following = times[i + 1] if i + 1 < len(times) else None
    if time.kind == "now":
        return _led_now(small, time, following, published)
    if time.kind not in _STRETCH:
        if following is not None and _in_brackets(small, time, following):
            years = _mention(following, published, kind="years", start=time.start)
            return 2, years._replace(length=time.count, rule="years_in_brackets")
        return 1, _mention(time, published)
    window = small[max(0, time.start - 28) : time.start]
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


def _share_year(small: str, time: Time, following: Time) -> None:
    """``tháng 5, tháng 6/2017``, ``quý I và quý II/2018``: the first has the year of the second."""
    open_year = time.year is None and time.first is None and time.days is not None
    listed = time.kind == following.kind and small[time.end : following.start] in {", ", " và ", " - ", " – ", ","}
    if open_year and listed and following.year is not None:
        dated(time, None, following.year)


def _joins(time: Time, following: Time, between: str, *, led: bool) -> bool:
    """Whether two forms with ``đến`` or a dash between them are one span: with ``từ`` before, or two of a kind, or ``... đến nay``."""
    if following.kind == "now":
        return between != ""
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
    for pattern, read in ((_AGAINST, _compared), (_FROM, _since), (_BEFORE, _unsaid), (_TO, _to_date)):
        lead = pattern.search(window)
        if lead:
            return read(time, time.start - len(window) + lead.start(), published)
    return _mention(time, published)


def _compared(time: Time, start: int, published: date | None) -> PeriodMention:
    """``so với năm 2016``: what a growth is measured against."""
    return _mention(time, published, kind="comparison", start=start)


def _unsaid(time: Time, start: int, published: date | None) -> PeriodMention:
    """``trước năm 2010``, ``sau năm 2015``: no days can be said; ``trước 30/6`` is a date to be kept."""
    if time.kind in {"half", "months"}:
        return _mention(time, published)  # sau 6 tháng
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
            _suggest(following, published, ahead=True)
            mention = _mention(following, published, kind="to_come", start=time.start - 3)
            return 2, mention._replace(first=published, moment=mention.last)
        return 1, _mention(time, published, kind="relative", start=time.start - 3)
    to = _TO.search(window)
    start = time.start - len(window) + to.start() if to else time.start
    return 1, _mention(time, published, start=start)._replace(open_ended=True)


def _span(time: Time, following: Time, start: int, published: date | None, *, dashed: bool) -> PeriodMention:
    """``từ X đến Y``; a first part without a year takes the second's; ``từ X đến nay`` ends on the day of publication."""
    if following.kind == "now":
        return _since(time, start, published)._replace(end=following.end)
    _suggest(following, published)
    if time.first is None and time.days is not None and following.last is not None:
        span = in_year(time.days, following.last.year)
        time.first, time.last = span or (None, None)
    first, last = time.first, following.last
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
        return _mention(time, published, start=start)
    mention = _mention(time, published, kind="since", start=start)
    begun = mention.first is not None and (published is None or mention.first <= published)
    last = published if begun else None
    return mention._replace(first=mention.first if begun else None, last=last, moment=last, open_ended=True)


def _to_date(time: Time, start: int, published: date | None) -> PeriodMention:
    """``đến hết tháng 11/2022``, ``tính đến 30/6``, ``đến cuối năm 2025``: for a flow from 1 January, for a stock the last day."""
    mention = _mention(time, published, kind="to_date", start=start)
    if mention.last is None or time.kind == "term":
        return mention
    term = 5 if time.part == "cuối" else 0
    return mention._replace(first=date(mention.last.year - term, 1, 1))


def _suggest(time: Time, published: date | None, *, ahead: bool = False) -> None:
    """Set a form without a year where the day of publication suggests one; leave it where two years are as likely.

    A month, day or quarter that lies ahead of the publication by up to two months is this year's, by more than six the last
    year's. ``trong năm`` and a run of months not yet over are last year's in a piece of January to March.
    """
    if (
        time.first is not None
        or time.days is None
        or published is None
        or time.year is not None
        or "_of_year_" in time.rule
    ):
        return
    if time.rule.startswith("year_"):
        return  # năm qua in the middle of a year
    y = published.year
    month = time.days[2] if time.kind in {"half", "months", "year"} else time.days[0]
    ahead_by = month - published.month
    if ahead or time.kind == "point":
        pass
    elif time.kind in {"half", "months", "year"}:
        y -= published.month <= 3 and ahead_by > (2 if time.kind != "half" else 5)
    elif ahead_by > 6:
        y -= 1
    elif ahead_by > 2:
        return
    span = in_year(time.days, y)
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
        moment=time.last,
        open_ended=False,
        days=time.days,
        part=time.part,
        length=time.count,
        rule=time.rule,
    )
