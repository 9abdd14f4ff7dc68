"""What a mention of an organisation or a place says, and the words that open one, with what stands around them."""

import re
from dataclasses import dataclass
from typing import Literal

from tasks.facts.fact import Level
from tasks.facts.heads import AFTER_NUMBER, GENERAL, NUMBERED, PLURAL
from tasks.facts.organisation_names import NAME
from tasks.places.kinds import read_kind

# "full" names a unit; "pronoun" points to one by its level (toàn huyện, Đảng bộ xã); "generic" to the one spoken of
# (Đảng bộ, đơn vị, Chi bộ); "bare" is a name without its kind; "nation" is cả nước; "here" is nơi đây, of the place told of.
Form = Literal["full", "pronoun", "generic", "cell", "bare", "nation", "head", "here"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that points to a unit.

    Attributes:
        name: as printed, without its kind; empty where the words only point (toàn huyện).
        level: null where the words do not say it.
        plural: kinds in general or several together (hai xã A và B): names a unit, but the text does not turn to it.
        party: whether an organ of the Party is named (Đảng bộ, Huyện ủy), which makes a sentence the Party's.
        village: a village, hamlet or quarter, whose cell the text may turn to.
        kind: the word of the law that was printed before the name (``TX.`` is thị xã), null where none was.
    """

    start: int
    end: int
    form: Form
    level: Level | None
    name: str
    plural: bool
    party: bool
    village: bool = False
    kind: str | None = None


def kind_of(word: str) -> str | None:
    """The kind of the law that a printed word means: Thành ủy is thành phố."""
    found = read_kind(word.replace(" đoàn", " ủy"))
    return found.kind if found else None


class Head:
    """The words that open a mention, and what stands around them."""

    def __init__(self, text: str, low: str, match: re.Match[str]) -> None:
        self.text, self.low, self.match = text, low, match
        self.start, self.end = match.span()
        self.before = low[max(0, self.start - 14) : self.start]
        self.plural = PLURAL.search(self.before) is not None
        self.party = any(match[group] for group in ("seat", "only", "body"))
        self.whole = bool(match["all"])

    def is_general(self) -> bool:
        """A kind in general or several together: mỗi xã, cấp huyện."""
        return GENERAL.search(self.before) is not None

    def name(self, at: int | None = None) -> str:
        """The run of capitals right behind; empty in a headline in capitals, where a name has no end that letters show."""
        at = self.end + 1 if at is None else at
        found = NAME.match(self.text, at) if self.text[at - 1 : at] == " " or at == self.end else None
        shouting = found and len(found[0]) > 4 and found[0].isupper() and " " in found[0]
        return found[0] if found and not shouting else ""

    def number(self, at: int | None = None) -> re.Match[str] | None:
        """The number of a village or cell right behind, where it counts nothing."""
        at = self.end if at is None else at
        found = NUMBERED.match(self.text, at + 1) if self.text[at : at + 1] == " " else None
        return found if found and AFTER_NUMBER.match(self.low, found.end()) else None

    def points(self, form: Form, level: Level | None = None, name: str = "") -> Mention:
        """A mention of these words alone."""
        return Mention(self.start, self.end, form, level, name, self.plural, self.party)

    def names(self, end: int, level: Level, name: str, kind: str | None = None, *, village: bool = False) -> Mention:
        """A mention with a name that ends at ``end``."""
        return Mention(self.start, end, "full", level, name, self.plural, self.party, village, kind)
