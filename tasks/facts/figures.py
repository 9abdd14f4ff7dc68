"""A sentence as the rules see it: its numbers, each with the words before and after it that may govern it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tasks.facts.cues import Cue
from tasks.facts.mentions import Mention
from tasks.facts.unit import Unit
from tasks.text.numbers import NumberMention
from tasks.text.periods import PeriodMention

# what the noun of a number may be, as rules ask it; "" where a number stands without one
PERSONS = frozenset({"member", "person", "people"})
ANY_PERSONS = PERSONS | {""}
MEMBERS_OR_UNSAID = ANY_PERSONS - {"people"}
PERSONS_OR_UNSAID = ANY_PERSONS - {"member"}
PERSONS_OR_SOURCES = ANY_PERSONS | {"source"}
PLACES = frozenset({"place", "school", "health_station"})
BODIES = frozenset({"cell", "committee", "grassroots"})
_BEHIND = 12  # characters between a number and the time that is its own


class Period(NamedTuple):
    """Days of a fact, the kind of form that named them, and the rule that found them.

    ``moment`` is the day of a stock that this time speaks of.
    """

    first: date | None
    last: date | None
    moment: date | None
    kind: str
    rule: str


@dataclass(slots=True)
class Figure:
    """One number of a sentence with its surroundings.

    Attributes:
        noun: the kind of what it counts (``member``, ``place`` ...) where the word right behind says so, else empty.
        noun_end: where the noun phrase right behind the number ends, else the number's end.
        left: cues from the figure before (or the sentence's beginning) to the number, in order.
        right: cues from the noun's end to the next figure, semicolon or closing bracket.
        names: mentions of organisations in the left window; ``owner`` the one that the noun phrase itself names (của xã).
    """

    number: NumberMention
    index: int
    noun: str
    noun_cue: Cue | None
    noun_end: int
    window_start: int
    window_end: int
    left: list[Cue]
    right: list[Cue]
    names: list[Mention] = field(default_factory=list)
    unit: Unit | None = None
    owner: Unit | None = None
    listed: bool = False
    others: list[Unit] = field(default_factory=list)
    """More units that the number holds for alike: Diễn Yên, Diễn Kỷ mỗi xã 2."""
    reason: str = ""
    drafts: list["Draft"] = field(default_factory=list)
    in_brackets: bool = False
    part: bool = False
    head: Cue | None = None
    """The noun where it stands before its number: chi bộ ấp: 22."""
    turn: "Figure | None" = None
    """The first of the numbers told in turn that this one is one of."""
    year: int | None = None
    """Its own year, where years are told in turn."""
    rises: bool = False
    """The first of two: từ 168 (năm 2005) lên 205."""

    @property
    def attributes_at(self) -> int:
        """Where the words begin that say which ones are counted: behind the noun."""
        return self.head.end if self.head is not None else self.noun_end


@dataclass(slots=True)
class Draft:
    """A fact in the making; its period is found once its metric is known."""

    figure: Figure
    metric: str
    value: Decimal
    value_high: Decimal | None
    segment: str
    status: str
    unit: Unit
    rule: str
    quote_start: int
    quote_end: int
    per_year: bool = False
    parent: "Draft | None" = None
    """The fact that this one breaks down, or whose words it leaves out: its period is theirs."""
    whole: bool = False
    """The whole of an a/b, or a plan in brackets: a target takes the year or term around the result's period."""
    picked_from: "Draft | None" = None
    """The admissions of which this one is those of a part of their time."""
    tied: bool = False
    period: Period | None = None
    """A stock that a flow brought about (nâng tổng số lên): as of the flow's last day."""
    paragraph: int = -1


@dataclass(slots=True)
class Line:
    """One sentence: ``text[start:end]`` with everything found in it, in order."""

    text: str
    low: str
    start: int
    end: int
    part: str
    paragraph: int
    cues: list[Cue]
    mentions: list[Mention]
    periods: list[PeriodMention]
    figures: list[Figure]
    aims: list[int] = field(default_factory=list)

    def gap(self, start: int, end: int) -> str:
        """The folded text between two places."""
        return self.low[start:end]


def time_behind(line: Line, fig: Figure) -> bool:
    """Whether a time stands right behind a number: từ 168 (đảng viên) năm 2005 lên 205; giảm từ 21 thôn (năm 2010) xuống còn 4."""
    return any(0 <= p.start - fig.noun_end < _BEHIND for p in line.periods)
