"""Periods of a text, relative to its day of publication: which days a form means, and what it leaves for its reader to settle."""

from datetime import date

from tasks.text.period_forms import forms
from tasks.text.period_leads import led
from tasks.text.period_mention import PeriodMention, in_the_term, in_the_year

__all__ = ["PeriodMention", "find_periods", "in_the_term", "in_the_year"]


def find_periods(text: str, published: date | None) -> list[PeriodMention]:
    """Every form of time in ``text``, in order, none overlapping. Linear in the length."""
    small = _small(text)
    times = forms(small, published)
    mentions: list[PeriodMention] = []
    i = 0
    while i < len(times):
        taken, mention = led(small, times, i, published)
        mentions.append(mention)
        i += taken
    return mentions


def _small(text: str) -> str:
    """Small letters, as many as there were: a letter whose small form is longer (İ) stays."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
