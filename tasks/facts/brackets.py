"""Brackets in the text: behind one it speaks of what it spoke of before."""

from tasks.facts import standing
from tasks.facts.mentions import Mention
from tasks.facts.unit import Unit

_LONGEST = 400


class Brackets:
    """The bracket that the reading stands in, and the unit that was spoken of before it."""

    def __init__(self, text: str, low: str) -> None:
        self.text, self.low = text, low
        self._end = -1
        self._before: Unit | None = None

    def enter(self, position: int, current: Unit | None) -> None:
        """Note what the text speaks of before a bracket in which something else is named."""
        opening = self.text.rfind("(", max(0, position - _LONGEST), position)
        if opening < 0 or self.text.find(")", opening, position) >= 0 or position < self._end:
            return
        closing = self.text.find(")", position, position + _LONGEST)
        if closing >= 0:
            self._end, self._before = closing, current

    def leave(self, position: int, current: Unit | None) -> Unit | None:
        """The unit spoken of at a place: behind a bracket the one before it."""
        if 0 <= self._end < position:
            current, self._end = self._before, -1
        return current

    def close(self, current: Unit | None) -> Unit | None:
        """The unit spoken of where a new sentence begins: no bracket holds on beyond its own."""
        if self._end >= 0:
            current, self._end = self._before, -1
        return current

    def tells_of_subject(self, m: Mention) -> bool:
        """`Đảng bộ xã X (gần 80% dân số theo đạo) có 168`: the bracket tells of the subject, its verb follows."""
        if not self.text.startswith(" (", m.end):
            return False
        closing = self.text.find(")", m.end, m.end + _LONGEST)
        if self.text[m.end + 2 : max(m.end, closing)].isdigit():
            return False  # A (9), B (7), đều là những xã ...
        return closing >= 0 and standing.says_at(self.low, closing + 1)


def closed_behind(low: str, start: int, at: int, end: int) -> bool:
    """`bằng 120% nghị quyết (mục tiêu 600), hộ nghèo còn 9%`: whether the brackets round ``at`` are closed before ``end``."""
    closed = low.find(")", at, end)
    return closed >= 0 and "(" not in low[at:closed] and low.rfind("(", start, at) > low.rfind(")", start, at)
