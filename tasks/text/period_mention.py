"""One time as a text names it, what it leaves open, and how it is set by the day of publication, a year or a term."""

from datetime import date
from typing import NamedTuple

from tasks.text.term_forms import term_days
from tasks.text.times import Days, Kind, Time, in_year


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


def in_the_term(
    mention: PeriodMention, first_year: int, last_year: int, published: date | None = None
) -> PeriodMention:
    """An anaphoric term (``trong nhiệm kỳ``, ``từ đầu nhiệm kỳ đến nay``) set in the term that its surroundings name.

    One that goes on ends with the day of publication.
    """
    if not (mention.anaphoric and mention.rule.startswith("term")):
        return mention
    first, last = term_days(mention.part, first_year, last_year)
    if mention.kind == "since":
        if mention.open_ended and mention.last is None:
            return mention._replace(first=first, last=published, moment=published)
        return mention._replace(first=first)
    if mention.kind == "to_date":
        first = date(first_year, 1, 1)
    return mention._replace(first=first, last=last, moment=last)


def suggest(time: Time, published: date | None, *, ahead: bool = False) -> None:
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
    if span and ahead and span[1] < published:
        span = in_year(time.days, y + 1)  # in October: từ nay đến hết quý I
    if span:
        time.first, time.last = span


def mention_of(time: Time, published: date | None, kind: Kind | None = None, start: int | None = None) -> PeriodMention:
    """The record of one form."""
    suggest(time, published)
    return PeriodMention(
        start=time.start if start is None else start,
        end=time.end,
        first=time.first,
        last=time.last,
        kind=kind or time.kind,
        per_year=time.kind == "per_year",
        needs_year=time.year is None and time.days is not None and not time.by_now,
        anaphoric=time.anaphoric,
        year=time.year,
        moment=time.last,
        open_ended=False,
        days=time.days,
        part=time.part,
        length=time.count,
        rule=time.rule,
    )
