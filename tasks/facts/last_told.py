"""The unit last spoken of at each level, and of each kind: `Đảng bộ xã` is no thị trấn's, `toàn huyện` no thị xã's."""

import re
from collections.abc import Iterable

from tasks.facts.fact import Level
from tasks.facts.mentions import Mention, kind_of
from tasks.facts.place_levels import key
from tasks.facts.unit import Unit

_KIND = re.compile(r"(?<!\w)(?:thị xã|thị trấn|đặc khu|thành phố|xã|phường|huyện|quận|(?:huyện|quận|thị|thành) ủy)\Z")


class LastTold(dict[Level, Unit]):
    """Slots by level; a short word that says its kind (`cả xã`) finds the last unit of that kind."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        super().__init__()
        self.in_passing: Unit | None = None
        """The commune last passed by: what `cả xã` means where no other was named."""
        self.owner_here: Unit | None = None
        """The commune that a figure of this paragraph was said to be of, the text not turning to it."""
        self._of_kind: dict[str, Unit] = {}
        self._printed: dict[tuple[Level, str], set[str]] = {}
        for m in mentions:
            if m.form == "full" and m.kind and m.level:
                self._printed.setdefault((m.level, key(m.name)), set()).add(m.kind)

    def __setitem__(self, level: Level, unit: Unit) -> None:
        super().__setitem__(level, unit)
        if unit.kind is not None:
            self._of_kind[unit.kind] = unit

    def around(self, kind: str | None) -> Unit | None:
        """The district in which a commune without one lies: the last; `Phường 7` behind `TP X 142, huyện Y 131` lies in the town."""
        last = self.get("district")
        if kind != "phường" or last is None or last.kind != "huyện":
            return last
        towns = {self._of_kind[town] for town in ("thành phố", "thị xã", "quận") if town in self._of_kind}
        return next(iter(towns)) if len(towns) == 1 else last

    def meant(self, level: Level, words: str, topic: Unit | None) -> Unit | None:
        """The unit of ``level`` that ``words`` point to; null where that level's last is printed as of another kind only.

        What the page is about stays meant: papers say huyện of a thị xã.
        """
        last = self.get(level) or (self.in_passing if level == "commune" else None)
        word = _KIND.search(words)
        kind = kind_of(word[0]) if word else None
        if last is None or kind is None or last.kind in {None, kind}:
            return last
        printed = self._printed.get((level, key(last.name)), set())
        if kind in printed or (not printed and last == topic):
            return last  # the map's kind is no more than a guess where the page prints none
        other = topic if topic is not None and topic.kind == kind else self._of_kind.get(kind)
        if other is not None and other.level == level:
            return other
        other_kind = bool(printed) or (kind == "thị trấn" and last.kind == "xã")
        return None if other_kind and level == "commune" and last != topic else last
