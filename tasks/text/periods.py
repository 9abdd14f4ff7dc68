"""Periods of a text, relative to its day of publication: which days a form means, and what it leaves for its reader to settle."""

import re
from datetime import date
from itertools import pairwise

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
    _school_years_in_a_row(small, times)
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


def _school_years_in_a_row(small: str, times: list[Time]) -> None:
    """`năm học 2017-2018: 9; 2018-2019: 11`: two bare years that follow a school year are the next one."""
    for told, time in pairwise(times):
        if told.kind != "school_year" or told.last is None or time.first is None or time.last is None:
            continue
        follows = time.first.year == told.last.year and time.last.year == time.first.year + 1
        if not follows or _BARE_YEARS.fullmatch(small, time.start, time.end) is None:
            continue
        if _BESIDE.fullmatch(small, told.end, time.start):
            time.kind, time.rule, time.year = "school_year", "school_year", time.last.year
            time.first, time.last = date(time.first.year, 9, 1), date(time.last.year, 5, 31)


_BARE_YEARS = re.compile(r"\d{4} ?[-–] ?\d{4}")
_BESIDE = re.compile(r"(?:[^.\n]|\.(?=\d)){1,90}?[,;] ?(?:và |còn |rồi )?|,? và ")


def _small(text: str) -> str:
    """Small letters, as many as there were: a letter whose small form is longer (İ) stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
