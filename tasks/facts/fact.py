"""What is read from an article: facts, and what became of every number. ANNOTATION.md's words, letter for letter."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Bound = Literal["exact", "approx", "min", "max"]
Status = Literal["actual", "target"]
Level = Literal["commune", "district", "province", "organization", "nation"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One number (or range) that an article states about one Party organisation for one period.

    Attributes:
        start, end: first and last day of the period, both included; a stock has ``start == end``; null where not certain.
        per_year: a yearly mean over the period.
        quote: ``article.text[span_start:span_end]``, always.
        number_start, number_end: the number itself within the article's text.
        sentence_start, sentence_end: the sentence around it.
        rule: the cue or rule that read it, for ``chibo explain`` and for whoever mends it.
        period_rule: how its period was found (``clause``, ``sentence``, ``paragraph``, ``lead``, ``published``, ``none`` ...).
        kind: the kind word of the place as printed or known (huyện, thị xã, quận, thành phố, xã, phường, thị trấn, tỉnh);
            null for organisations.
    """

    metric: str
    segment: str
    value: Decimal
    value_high: Decimal | None
    bound: Bound
    status: Status
    level: Level
    unit: str
    district: str | None
    province: str | None
    start: date | None
    end: date | None
    per_year: bool
    quote: str
    span_start: int
    span_end: int
    number_start: int
    number_end: int
    sentence_start: int
    sentence_end: int
    rule: str
    period_rule: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A numeric mention of an on-topic article and what became of it.

    Attributes:
        reason: ``fact`` where it is in one (then ``facts`` holds their indexes in the reading), else why it is none:
            ``date``, ``time``, ``document``, ``age``, ``badge``, ``views``, ``money``, ``area``, ``ordinal``, ``name``,
            ``quantity`` (another quantity), ..., or ``unexplained``.
    """

    start: int
    end: int
    text: str
    value: Decimal | None
    value_high: Decimal | None
    reason: str
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """Where a page comes from, as far as its publisher lets one know: what an unnamed ``toàn tỉnh`` may mean."""

    province: str | None = None
    district: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article. Off topic: no facts and no numbers."""

    on_topic: bool
    facts: tuple[Fact, ...]
    numbers: tuple[Number, ...]
