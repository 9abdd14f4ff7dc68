"""Which organisation the text speaks of: the one in focus as the text goes on."""

from dataclasses import replace
from datetime import date

from tasks.facts import standing
from tasks.facts.atlas import NATION, RANK, Atlas, Unit
from tasks.facts.brackets import Brackets
from tasks.facts.cues import fold_line
from tasks.facts.fact import Home, Level
from tasks.facts.organisations import Mention
from tasks.facts.page_names import PageNames, level_meant
from tasks.facts.persons_met import PersonsMet
from tasks.facts.sections import Base, heads_paragraph, heads_section
from tasks.facts.topic import topic_of

__all__ = ["NATION", "Unit", "Units"]

_BELOW: dict[Level, Level] = {
    "nation": "province",
    "province": "district",
    "district": "commune",
    "commune": "organization",
}
_ROW = 2  # units of which a sentence tells one by one
_NUMBERING = 4  # characters of a heading before its first word: 1. , + , *

_OF_CELLS = frozenset({"cell", "committee", "grassroots"})


class Units:
    """The units of one article, and the way from a mention to its unit.

    Slots remember the last unit of each level, so that ``toàn huyện`` and ``Đảng bộ xã`` find theirs.
    """

    def __init__(self, text: str, low: str, scanned: list[Mention], home: Home, on: date | None) -> None:
        self.text, self.low, self.home = text, low, home
        self.page = PageNames(text, low, scanned)
        self.mentions = self.page.mentions
        self.atlas = Atlas(self.page, home, on)
        self.current: Unit | None = None
        self.slots: dict[Level, Unit] = {}
        self.list_level: Level | None = None
        self.topic: Unit | None = topic_of(self.page, self.atlas, home)
        self.base = Base(self.topic)
        self._wanders = self.topic is not None and fold_line(self.topic.name) not in low[: self.page.title_end]
        self.moved = False
        self.village: Unit | None = None
        self._last_cell: Unit | None = None
        self._met_first: Unit | None = None
        self._cells: set[Unit] = set()
        self._of_paragraph: Unit | None = None
        self._before_line: Unit | None = None
        self._at_first: Unit | None = None
        self._told: list[Unit] = []
        self.brackets = Brackets(text, low)
        self.heads: dict[str, Unit] = {}
        if self.atlas.province:
            self.slots["province"] = self.make("province", self.atlas.province)
        self.met = PersonsMet(text, low, self.mentions)
        self.restart(0, 0)

    def make(self, level: Level, name: str, district: str | None = None, kind: str | None = None) -> Unit:
        """The unit of that name, lying where the text or the map has it, else where the text is."""
        around = self.slots.get("district") if level == "commune" else self.current or self.topic
        return self.atlas.make(level, name, district, around, kind)

    def _made(self, m: Mention, level: Level) -> Unit:
        return self.make(level, m.name, self.atlas.parent_named(m), m.kind)

    def _level_of(self, name: str, hint: Level | None = None) -> Level | None:
        return self.atlas.level_of(name, hint, self.list_level, self.topic)

    def organisation_called(self, low: str, at: int) -> Unit | None:
        """The organisation last named whose head stands here with a small letter: do trung đoàn tổ chức."""
        word = " ".join(low[at : at + 40].split()[:2])
        return self.heads.get(word) or self.heads.get(word.split()[0]) if word else None

    def begin_sentence(self) -> None:
        """What a sentence says of a village in passing ends with it."""
        self.moved = False
        self.list_level = None
        self.current = self.brackets.close(self.current)
        if self._before_line is not None:
            self.current, self._before_line = self._before_line, None
        elif self._at_first is not None and len(set(self._told)) >= _ROW and all(map(self._is_below, self._told)):
            self.current = self._at_first  # A kết nạp 11, B kết nạp 9. Toàn huyện còn ...
        self._told, self._at_first = [], self.current

    def end_sentence(self, mentions: list[Mention], start: int, end: int) -> None:
        """Keep where the persons of the sentence belong."""
        named = [m for m in mentions if m.village and m.form == "full"]
        focus = self.unit_of(named[-1]) if named else self.village or self.current
        self.met.note(start, end, mentions, focus, self.unit_of)

    def restart(self, start: int, end: int) -> None:
        """A new paragraph: without another name it is about what the article is about, or about the person it goes on with."""
        self.brackets.close(None)
        above = self.current
        self.current = self.base.unit
        if self._wanders and above and self.topic and RANK[above.level] > RANK[self.topic.level] and above != NATION:
            self.current = above  # a report that came from its commune to the district goes on with it
        self._of_paragraph = None
        self.moved = False
        self.village = None
        self._before_line = None
        self._told = []
        if self.topic and self.topic.level != "organization":
            if not (self.topic.level == "commune" and self._wanders and "commune" in self.slots):
                self.slots[self.topic.level] = self.topic
            if self.topic.district and self.topic.level == "commune":
                self.slots.setdefault("district", self.make("district", self.topic.district))
        if home := self.met.opens(start, end) or self.met.introduces(start, end, self.mentions, self.unit_of):
            self.current = home
            if home.level != "organization":
                self.slots[home.level] = home

    def enter_section(self, mentions: list[Mention], start: int) -> None:
        """A heading: what stands under `Bình Xuyên: nhiều nhà máy, ít đảng viên` is about Bình Xuyên, until the next heading."""
        first = heads_section(self.text, mentions, start)
        unit = self.unit_of(first, self.topic.level if self.topic else None) if first is not None else None
        self.base.section = unit if unit is not None and unit.level != "organization" else None

    def open_paragraph(self, mentions: list[Mention], start: int, end: int) -> None:
        """A paragraph that begins with its organisation and a colon is about that one throughout."""
        first = heads_paragraph(self.text, mentions, start, end)
        unit = self.unit_of(first, self.below()) if first is not None else None
        if unit is None or (unit.level == "organization" and first is not None and not first.party):
            return
        self.current = self._of_paragraph = unit
        if unit.level != "organization":
            self.slots[unit.level] = unit

    def unit_of(self, m: Mention, hint: Level | None = None) -> Unit | None:
        """The unit a mention points to, or null where the text has not said."""
        if m.form == "nation":
            return NATION
        if m.form in {"full", "bare"}:
            known = level_meant(m) if m.form == "full" else m.level or self.atlas.level_in_brackets(m)
            level = known or self._level_of(m.name, hint)
            if hint == "organization" and known is None and standing.in_list_of_villages(self.low, m):
                level = "organization"
            return self._made(m, level) if level else None
        if m.form == "pronoun" and m.level:
            return self.slots.get("province" if m.level == "district" and self.atlas.is_city_word(m) else m.level)
        if m.form == "head":
            return self.heads.get(m.name.lower()) or self._first_of(m) or self.current
        return self._spoken_of(m)

    def _spoken_of(self, m: Mention) -> Unit | None:
        """`Chi bộ`, `toàn Đảng bộ`, `đơn vị`: the cell, the paragraph's organisation, the one in focus."""
        if m.form == "cell":
            return self.village or self._cell_spoken_of(m) or self.current
        if standing.is_whole(self.low, m) and self.topic is not None:
            back = (
                self.moved and self.current == self.topic
            )  # Trưởng Ban Tổ chức Huyện ủy cho biết, toàn Đảng bộ có ...
            return self.topic if back else self._of_paragraph or self.topic
        cell = self.current in self._cells and self.topic not in self._cells
        if cell and self.low.startswith("đảng ", m.start):
            return self._above()  # no cell is spoken of as Đảng bộ
        return self.current if self.current and not self._is_cell(self.current) else self._above()

    def _is_unnamed_cell(self, m: Mention, unit: Unit | None) -> bool:
        """`Bản có 14 đảng viên` where no village was named: of one that the text leaves open."""
        return (
            m.form == "cell"
            and unit is not None
            and unit.level != "organization"
            and standing.has_so_many(self.low, m)
            and "chi bộ" not in self.low[m.start : m.end]
        )

    def _first_of(self, m: Mention) -> Unit | None:
        name = self.page.first_of(m.name) if m.party and m.name else None
        return self.make("organization", name) if name else None

    def _cell_spoken_of(self, m: Mention) -> Unit | None:
        """`Năm nay chi bộ kết nạp 3`: no place above a village is led by a cell; it is the one named last."""
        if self.current is None or self.current.level == "organization" or not standing.says(self.low, m):
            return None
        return None if standing.of_a_cell(self.low, m) else self._last_cell or self._met_first

    def _is_cell(self, unit: Unit) -> bool:
        return unit.level == "organization" and unit == self.village

    def _above(self) -> Unit | None:
        return self.slots.get("commune") or self.topic

    def below(self) -> Level | None:
        """The level of the units that an article about this one lists."""
        return _BELOW.get(self.topic.level) if self.topic else None

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
        if noun in _OF_CELLS and not named and not self.moved:
            self.current = self.above_cells(
                self.current
            )  # a cell has no cells: Kết quả phân loại cho thấy 61,5% chi bộ ...
        if noun and self.current is not None and self.current == self.topic:
            self.base.note(self.current)
        return self.current

    def above_cells(self, unit: Unit | None) -> Unit | None:
        """The unit itself, or what a cell that the text speaks of belongs to: a cell has neither households nor cells."""
        if unit is None or unit not in self._cells or unit == self.topic:
            return unit
        return self._of_paragraph or self.base.unit

    # ------------------------------------------------------------------ the focus moves
    def turn(self, m: Mention, *, listed: bool = False) -> Unit | None:
        """Take note of a mention as the text passes it; returns its unit.

        ``listed``: the name of a list's member right before its figure, which the text does not stay with.
        """
        self.current = self.brackets.leave(m.start, self.current)
        unit = self.unit_of(m, hint=self.below())
        if self._is_unnamed_cell(m, unit):
            self.current = None
            return None
        if unit is None:
            if m.form == "pronoun" and standing.is_whole(self.low, m):
                self.current = None  # toàn tỉnh, of a province that nothing names
            return None
        self.brackets.enter(m.start, self.current)
        stays = (
            listed
            or (m.plural and not standing.heads_row(self.low, m))
            or (standing.is_aside(self.low, m) and not standing.tells_its_aim(self.low, m))
            or self.atlas.is_parent(m, unit, self.topic)
            or self._is_agent(m, unit)
        )
        # one of whom the text speaks already: một trong những đảng bộ lớn của cả nước
        beside_it = self.moved and standing.is_of(self.low, m) and not standing.is_cell_of(self.low, m)
        stays = stays or (beside_it and not standing.tells_of(self.text, m))
        passed = (
            standing.came_from(self.low, m)
            or standing.on_the_way(self.low, m)
            or standing.is_sent_to(self.low, m)
            or self._elsewhere(m, unit)
        )
        on_the_road = m.form == "full" and standing.is_on_the_road(self.low, m)
        stays = stays or passed or on_the_road or self._says_where(m, unit)
        if not passed:
            self._remember(m, unit, stays=stays)
        beside = listed or (m.form == "full" and not stays)  # huyện Hướng Hóa kết nạp 902, Đakrông 517
        self.list_level = unit.level if beside and unit.level in {"commune", "district"} else None
        if stays:
            return self._child_of(m, unit) if listed else unit
        if (
            unit.level == "organization"
            and not m.party
            and m.form == "full"
            and not standing.speaks_of(self.text, self.low, m)
        ):
            return unit
        if unit.level == "organization" and not m.party and m.village and self._before_line is None:
            self._before_line = self.current
        self.current = unit
        self.moved = True
        self._told.append(unit)
        if m.party or m.form != "generic":
            self.base.note(unit)
        if self._of_paragraph is None and unit not in self._cells and not m.village:
            self._of_paragraph = unit
        return unit

    def _says_where(self, m: Mention, unit: Unit) -> bool:
        """`xã X, đông nhất huyện Y; 18 chi bộ`: the higher one only tells where the sentence's own lies."""
        if not (self.moved and self.current and m.form in {"full", "bare"}) or m.party:
            return False
        higher = RANK[unit.level] > RANK[self.current.level] > RANK["organization"]
        if higher and standing.locates(self.low, m):
            return True
        return higher and not standing.says(self.low, m) and not standing.begins_clause(self.low, m)

    def _elsewhere(self, m: Mention, unit: Unit) -> bool:
        """`nhiều bạn đi Bình Dương`, `anh ở Sài Gòn về`: a name that lies in another province than the page, in passing."""
        if m.form != "bare" or m.party or self.topic is None or not self.atlas.is_abroad(m, unit):
            return False
        previous = self.page.before(m)
        in_a_row = previous is not None and self.text[previous.end : m.start] in {", ", " và ", ", và "}
        return standing.is_place_of_somebody(self.low, m) or not (
            standing.says(self.low, m) or (standing.begins_clause(self.low, m) and not in_a_row)
        )

    def _is_below(self, unit: Unit) -> bool:
        """Whether a unit is of a lower level than the one that its sentence began with."""
        return self._at_first is not None and RANK[unit.level] < RANK[self._at_first.level]

    def _child_of(self, m: Mention, unit: Unit) -> Unit:
        """`thôn 8, xã Đăk Ruồng 19 đảng viên`: the figure is the village's."""
        child, parent = self.page.before(m), unit
        while (
            child is not None
            and self.text[child.end : m.start] in {", ", " - "}
            and self.atlas.is_parent(m, parent, self.topic)
        ):
            found = self.unit_of(child)
            if found is None:
                break
            m, parent = child, found
            child = self.page.before(m)
        return parent

    def _remember(self, m: Mention, unit: Unit, *, stays: bool) -> None:
        if unit.level == "organization":
            if self.low.startswith("chi bộ ", m.start):
                self._cells.add(unit)
            if m.party or m.village:
                self._last_cell = unit
            passing = self.village is not None and not m.party and not standing.speaks_of(self.text, self.low, m)
            if m.form == "cell" or (m.village and not passing):
                self.village = unit
            elif m.form == "full":
                self._met_first = self._met_first or unit
                self.heads[fold_line(m.name).split()[0]] = unit
                self.heads["nhà trường" if "trường" in fold_line(m.name) else "đơn vị"] = unit
                self.heads.update({" ".join(fold_line(m.name).split()[:2]): unit})
                self.village = None
            return
        if stays and self.topic is not None and unit.level == self.topic.level and unit != self.topic:
            return  # another of the topic's rank, in passing: 3 xã của huyện Lâm Hà
        if unit.level != "nation" and not self._is_agent(m, unit):
            self.slots[unit.level] = unit
            if unit.level == "commune" and m.form in {"full", "bare"} and not self.atlas.is_parent(m, unit, self.topic):
                self.village = None
            if unit.level == "district" and m.form == "full" and self.atlas.is_parent(m, unit, self.topic):
                self._give_parent(unit)

    def _give_parent(self, district: Unit) -> None:
        """`xã Na Tông (huyện Điện Biên)`: the commune named just before lies in that district."""
        if self.current and self.current.level in {"commune", "organization"}:
            self.current = replace(
                self.current, district=district.name, province=district.province or self.current.province
            )

    def _is_agent(self, m: Mention, unit: Unit) -> bool:
        """The one that sets a plan or praises, not the one the figure is about: chỉ tiêu Tỉnh ủy giao."""
        if standing.tells_its_aim(self.low, m):
            return False
        if standing.is_helper(self.low, m):
            asked = self.current is not None and RANK[unit.level] < RANK[self.current.level]
            return not (asked and standing.says(self.low, m))  # Tỉnh ủy đề nghị Huyện ủy mở thêm 2 lớp
        if unit == self.topic and standing.sets_own_plan(self.low, m):
            return False
        higher = self.current is not None and RANK[unit.level] > RANK[self.current.level]
        return higher and standing.acts_from_above(self.low, m)

    def is_genitive(self, m: Mention, after: int, *, counted: bool = True) -> bool:
        """Whether the mention belongs to the noun of a figure that ends at ``after``: 22/22 ấp của xã."""
        return standing.is_genitive(self.low, m, after, counted=counted)
