"""One figure as it stands in a text, before ranges, a/b and hedges are looked at."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Shape = Literal["count", "year", "date", "time", "code", "name", "fraction"]


@dataclass(slots=True)
class Atom:
    """One figure before ranges, a/b and hedges are looked at: ``text[start:end]`` says ``value``.

    Attributes:
        scaled: the power the words behind it gave (``2,5 vạn``: 10000), so that ``2 - 3 nghìn`` can share it.
        shape: ``count`` unless its surroundings show that it counts nothing.
    """

    start: int
    end: int
    value: Decimal
    shape: Shape = "count"
    padded: bool = False
    in_words: bool = False
    scaled: int = 1
    percent: bool = False
    unit_end: int = 0
