"""Periods of a text, relative to its day of publication: which days a form means, and what it leaves for its reader to settle."""

from datetime import date

from tasks.text.period_forms import forms
from tasks.text.period_leads import led
from tasks.text.period_mention import PeriodMention, in_the_term, in_the_year
from tasks.text.times import OF_YEAR_TOLD, Time, in_year

__all__ = ["PeriodMention", "find_periods", "in_the_term", "in_the_year"]


def find_periods(text: str, published: date | None) -> list[PeriodMention]:
    """Every form of time in ``text``, in order, none overlapping. Linear in the length."""
    small = _small(text)
    times = forms(small, published)
    _set_in_year_told(times)
    mentions: list[PeriodMention] = []
    i = 0
    while i < len(times):
        taken, mention = led(small, times, i, published)
        mentions.append(mention)
        i += taken
    return mentions


def _set_in_year_told(times: list[Time]) -> None:
    """`Đầu năm 1949 có 18 đảng viên, đến quý III năm đó là 67`: parts of the year that the text named last."""
    year: int | None = None
    for time in times:
        if time.rule.endswith(OF_YEAR_TOLD) and year is not None and time.days is not None:
            span = in_year(time.days, year)
            if span is not None:
                (time.first, time.last), time.year, time.anaphoric = span, year, False
        year = time.year or year


def _small(text: str) -> str:
    """Small letters, as many as there were: a letter whose small form is longer (İ) stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
