"""Which organisation the text speaks of: the one in focus as the text goes on."""

import re
from collections import Counter
from datetime import date

from tasks.facts.ceremonies import TO_THE_NEW, goes_on_there, holder
from tasks.facts.fact import Home, Level
from tasks.facts.figures import BODIES
from tasks.facts.focus import Focus
from tasks.facts.mentions import Mention
from tasks.facts.sections import gets_plan_from, heads_paragraph, heads_section
from tasks.facts.unit import NATION, NO_DISTRICTS, RANK, Unit

_ROW = 2  # units of which a sentence tells one by one

_QUARTERS = re.compile(
    r"[\d./]+ (?:(?:thôn|bản|ấp|làng|xóm|buôn|khóm)(?:,| và|/| -) ?){0,3}(?:khu phố|tổ dân phố|khối phố)(?!\w)"
)


def _is_row(told: list[Unit]) -> bool:
    """Whether units of one rank were told of: not a xã and then its village."""
    peers = Counter(unit.level for unit in set(told))
    return max(peers.values(), default=0) >= _ROW


class Units(Focus):
    """The units of one article, as its sentences, paragraphs and sections begin and end."""

    def __init__(self, text: str, low: str, scanned: list[Mention], home: Home, on: date | None) -> None:
        super().__init__(text, low, scanned, home, on)
        self.restart(0, 0)

    def begin_sentence(self, start: int, end: int) -> None:
        """What a sentence says of a village in passing ends with it; one that goes on with a ceremony is of its host."""
        self.moved = False
        self.list_level = None
        self.current = self.brackets.close(self.current)
        if self._before_line is not None and self.current == self.scene and self._of_paragraph is None:
            self._before_line = None
        if self._before_line is not None:
            self.current, self._before_line = self._before_line, None
        elif self._at_first is not None and _is_row(self._told) and all(map(self._is_below, self._told)):
            self.current = self._at_first  # A kết nạp 11, B kết nạp 9. Toàn huyện còn ...
        if self.host is not None and (goes_on_there(self.low, start) or TO_THE_NEW.search(self.low, start, end)):
            self.current = self.host
        self._told, self._at_first = [], self.current

    def end_sentence(self, mentions: list[Mention], start: int, end: int) -> None:
        """Keep where the persons of the sentence belong."""
        named = [m for m in mentions if m.village and m.form == "full"]
        focus = self.unit_of(named[-1]) if named else self.village or self.current
        if (host := holder(self.low, mentions, start, end)) is not None:
            self.host = self.unit_of(host) or self.host
        self.met.note(start, end, mentions, focus, self.unit_of)

    def restart(self, start: int, end: int) -> None:
        """A new paragraph: without another name it is about what the article is about, or about the person it goes on with."""
        above = self.brackets.close(self.current)
        self.left, self.scene = self.village or self.current, None
        self.current = self.base.unit
        if self._wanders and above and self.topic and RANK[above.level] > RANK[self.topic.level] and above != NATION:
            self.current = above  # a report that came from its commune to the district goes on with it
        self._of_paragraph = self.slots.owner_here = None
        self.moved = False
        self.village = None
        self._before_line = None
        self._told = []
        if self.topic and self.topic.level == "organization":
            self._note_heads(self.topic)  # Đảng ủy Khối ...: the page's own again
        elif self.topic:
            if not (self.topic.level == "commune" and self._wanders and "commune" in self.slots):
                self.slots[self.topic.level] = self.topic
            if self.topic.district and self.topic.level == "commune":
                self.slots.setdefault("district", self.make("district", self.topic.district))
        if self.topic and self.topic.level in {"commune", "district"} and self.atlas.province:
            self.slots["province"] = self.make(
                "province", self.atlas.province
            )  # toàn tỉnh, where the old one was named
        if self.base.section and self.base.section.level != "organization":
            self.slots[self.base.section.level] = self.base.section
        if home := self.met.opens(start, end) or self.met.introduces(start, end, self.mentions, self.unit_of):
            self.current, self.left = home, None
            if home.level != "organization":
                self.slots[home.level] = home

    def enter_section(self, mentions: list[Mention], start: int) -> None:
        """A heading: what stands under `Bình Xuyên: nhiều nhà máy, ít đảng viên` is about Bình Xuyên, until the next heading."""
        first = heads_section(self.text, mentions, start)
        unit = self.unit_of(first, self.topic.level if self.topic else None) if first is not None else None
        alone = (
            first is not None
            and first.form == "full"
            and not first.village
            and self.text[first.end : first.end + 1] == "\n"
        )
        self.base.section = unit if unit is not None and (alone or unit.level != "organization") else None

    def open_paragraph(self, mentions: list[Mention], start: int, end: int) -> None:
        """A paragraph that begins with its organisation and a colon is about that one throughout."""
        if self.topic is not None and self.left is not None and gets_plan_from(self.low, start, end, self.topic.level):
            if RANK[self.left.level] < RANK[self.topic.level]:
                self.current = self.left  # Đảng bộ kết nạp 23, đạt 115% chỉ tiêu Huyện ủy giao
        first = heads_paragraph(self.text, mentions, start, end)
        unit = self.unit_of(first, self._spoken_as(mentions) or self.below()) if first is not None else None
        if unit is None or (unit.level == "organization" and first is not None and not first.party):
            return
        self.current = self._of_paragraph = unit
        if unit.level != "organization":
            self.slots[unit.level] = unit

    @staticmethod
    def _spoken_as(mentions: list[Mention]) -> Level | None:
        """`Vũ Quang: toàn huyện có ...`: the level at which the paragraph speaks of the one that heads it."""
        behind = mentions[1] if len(mentions) > 1 else None
        return behind.level if behind is not None and behind.form == "pronoun" else None

    def for_noun(self, noun: str, at: int, *, named: bool) -> Unit | None:
        """The unit in focus, but for what a unit of its rank does not have: communes and cells hold no courses."""
        self.current = self.brackets.leave(at, self.current)
        below = self.current is not None and (
            self.current.level == "commune" or self.current in {*self._cells, self.village}
        )
        if (
            noun == "class"
            and below
            and not named
            and not self.moved
            and self.topic
            and RANK[self.topic.level] >= RANK["district"]
        ):
            self.current = self.topic
        if noun in BODIES and not named and not self.moved:
            self.current = self.above_cells(
                self.current
            )  # a cell has no cells: Kết quả phân loại cho thấy 61,5% chi bộ ...
        if noun == "place" and not named and self._has_no_quarters(at):
            self.current = self.topic
        if noun == "place" and self.current in self._villages and self.current != self.topic:
            return self._of_paragraph or self._around_village() or self.current
        owner = self.slots.owner_here
        if noun == "place" and owner is not None and not (named or self.moved) and self._is_of_many_communes():
            return owner  # 49 trong 241 đảng viên của xã X là người Khmer. Cả 5 ấp đều có đảng viên: the commune's
        if noun and self.current is not None and self.current == self.topic:
            self.base.note(self.current)
        return self.current

    def _around_village(self) -> Unit | None:
        """What a village lies in, for it has no villages of its own: the commune named with it in the paragraph, else what the text is about."""
        commune = self.slots.get("commune")
        return commune if commune is not None and self.village == self.current else self.base.unit or self.topic

    def _is_of_many_communes(self) -> bool:
        """Whether the text speaks of its province as a whole, whose villages nobody counts by the way."""
        return self.current is not None and self.current == self.topic and self.current.level == "province"

    def _has_no_quarters(self, at: int) -> bool:
        """`67 khu phố, ấp` behind a xã: quarters of a town are none of its, until communes and towns were merged."""
        unit, above = self.current, self.topic
        if unit is None or above is None or unit.kind != "xã" or RANK[above.level] <= RANK["commune"]:
            return False
        merged = self.atlas.on is not None and self.atlas.on >= NO_DISTRICTS
        return not merged and _QUARTERS.match(self.low, at) is not None

    def _is_below(self, unit: Unit) -> bool:
        """Whether a unit is of a lower level than the one that its sentence began with."""
        first = self._at_first
        if first is not None and first == self.topic and first.level == unit.level == "organization":
            return unit != first  # a bloc's companies, a company's workshops
        return first is not None and RANK[unit.level] < RANK[first.level]
