"""The way from a mention to its unit: by its name, by its level, or by what the text spoke of before."""

import re
from datetime import date

from tasks.facts import standing
from tasks.facts.atlas import Atlas
from tasks.facts.brackets import Brackets
from tasks.facts.cues import fold_line
from tasks.facts.district_behind import district_behind
from tasks.facts.fact import Home, Level
from tasks.facts.last_told import LastTold
from tasks.facts.lead_subject import subject_of_lead
from tasks.facts.mentions import Mention
from tasks.facts.named_behind_several import in_list_of_communes, in_list_of_villages, is_one_of_its_parts, parts_begin
from tasks.facts.page_heads import end_of_head
from tasks.facts.page_names import PageNames
from tasks.facts.persons_met import PersonsMet
from tasks.facts.place_levels import key, level_meant
from tasks.facts.sections import Base
from tasks.facts.topic import topic_of
from tasks.facts.unit import NATION, Unit

_PARTY = re.compile(r"(?:(?:toàn|cả) )?đảng ")
_TO_PARTS = 60  # characters
_BELOW: dict[Level, Level] = {
    "nation": "province",
    "province": "district",
    "district": "commune",
    "commune": "organization",
}


# whose secretary speaks: Anh A, Bí thư Chi bộ, tâm sự: "Lúc đầu anh em e ngại. Chúng tôi ...
_CELL_SPEAKS = re.compile(r"bí thư chi bộ(?! (?:xã|huyện))[^\"“”\n]*[\"“][^\"“”\n]*\Z")
_CITIES = frozenset(map(key, ("Hà Nội", "Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ")))  # on the level of a tỉnh
_TINH = re.compile(r"(?<!\w)tỉnh(?: ủy| uỷ)?\Z")
# an interview: its own `chúng tôi` is the one asked
_ASKS = re.compile(r"^[-–+* ]*(?:p\.?v\.?|phóng viên|hỏi)(?: [^\W\d]+){0,3} ?:", re.MULTILINE)
_SPEECH = 400  # characters


class UnitsMentioned:
    """The units of one article, and the way from a mention to its unit.

    Slots remember the last unit of each level, so that ``toàn huyện`` and ``Đảng bộ xã`` find theirs.
    """

    def __init__(self, text: str, low: str, scanned: list[Mention], home: Home, on: date | None) -> None:
        self.text, self.low, self.home = text, low, home
        self.page = PageNames(text, low, scanned)
        self.mentions = self.page.mentions
        self.atlas = Atlas(self.page, home, on)
        self.current: Unit | None = None
        self.slots = LastTold(self.mentions)
        self.list_level: Level | None = None
        self.topic: Unit | None = topic_of(self.page, self.atlas, home)
        self.base = Base(self.topic)
        head = low[: end_of_head(text, self.page.title_end)]
        led = subject_of_lead(self.page) is not None
        self._wanders = not led and self.topic is not None and fold_line(self.topic.name) not in head
        self.moved = False
        self.village: Unit | None = None
        self.scene: Unit | None = None
        """The village that the paragraph tells of: what `ở đây` means; and ``left``, what the one above was about."""
        self.left: Unit | None = None
        self.host: Unit | None = None  # who holds the ceremony that the text told of
        self._last_cell: Unit | None = None
        self._met_first: Unit | None = None
        self._cells: set[Unit] = set()
        self._villages: set[Unit] = set()
        self._of_paragraph: Unit | None = None
        self._before_line: Unit | None = None
        self._at_first: Unit | None = None
        self._told: list[Unit] = []
        self.brackets = Brackets(text, low)
        self.heads: dict[str, Unit] = {}
        if self.atlas.province:
            self.slots["province"] = self.make("province", self.atlas.province)
        self._asks = _ASKS.search(low) is not None
        self.met = PersonsMet(text, low, self.mentions)

    def make(self, level: Level, name: str, district: str | None = None, kind: str | None = None) -> Unit:
        """The unit of that name, lying where the text or the map has it, else where the text is."""
        around = self.slots.around(kind) if level == "commune" else self.current or self.topic
        if level == "organization" and around and around.level == level and self.topic and self.topic.district:
            around = self.topic  # one organisation does not say where the next one lies
        return self.atlas.make(level, name, district, around, kind)

    def _made(self, m: Mention, level: Level) -> Unit:
        return self.make(level, m.name, district_behind(self.page, m, self.atlas.on), m.kind)

    def _level_of(self, name: str, hint: Level | None = None) -> Level | None:
        return self.atlas.level_of(name, hint, self.list_level, self.topic)

    def organisation_called(self, low: str, at: int) -> Unit | None:
        """The organisation last named whose head stands here with a small letter: do trung đoàn tổ chức."""
        word = " ".join(low[at : at + 40].split()[:2])
        return self.heads.get(word) or self.heads.get(word.split()[0]) if word else None

    def unit_of(self, m: Mention, hint: Level | None = None, *, listed: bool = False) -> Unit | None:
        """The unit a mention points to, or null where the text has not said."""
        if m.form == "nation":
            return NATION
        if m.form == "here":
            return self.scene or self.left or self.current
        if m.form in {"full", "bare"}:
            known = level_meant(m) if m.form == "full" else m.level or self.atlas.level_of_bare(m)
            in_list = m.form == "bare" and known is None and in_list_of_communes(self.low, m)
            if listed and known is None and self._is_part_of_commune(m):
                hint = "organization"
            level = known or (
                self.atlas.level_of(m.name, hint, "commune", self.topic) if in_list else self._level_of(m.name, hint)
            )
            if (
                hint == "organization"
                and known is None
                and "commune" not in self.page.known.get(key(m.name), {})
                and (in_list_of_villages(self.low, m) or (listed and is_one_of_its_parts(self.low, m)))
            ):
                level = "organization"
            return self._made(m, level) if level else None
        if m.form == "pronoun" and m.level:
            slot: Level = "province" if m.level == "district" and self.atlas.is_city_word(m) else m.level
            meant = self.slots.meant(slot, self.low[m.start : m.end], self.topic)
            if self._is_city_passed_by(m, meant) and self.atlas.province:
                return self.make("province", self.atlas.province)
            return meant if meant is not None or slot in self.slots else self._district_around(slot)
        if m.form == "head":
            return self.heads.get(m.name.lower()) or self._first_of(m) or self._school_named(m) or self.current
        return self._spoken_of(m)

    def _is_city_passed_by(self, m: Mention, unit: Unit | None) -> bool:
        """`Nhiều người đi làm ở TP. Hồ Chí Minh. ... Toàn tỉnh kết nạp 1.016`: no city is a tỉnh; it is the page's province."""
        if unit is None or unit.level != "province" or unit == self.topic or key(unit.name) not in _CITIES:
            return False
        home = self.atlas.province
        of_tinh = _TINH.search(self.low, m.start, m.end) is not None
        return of_tinh and home is not None and key(home) not in _CITIES

    def _school_named(self, m: Mention) -> Unit | None:
        """`4 học sinh Trường X (thành phố Y) vào Đảng. Chi bộ nhà trường ...`: the school named last, though nothing was said of it."""
        if m.name.lower() != "nhà trường":
            return None
        named = (o for o in reversed(self.mentions) if o.end <= m.start and o.level == "organization")
        last = next(named, None)
        return self._made(last, "organization") if last and last.name.lower().startswith("trường ") else None

    def _is_part_of_commune(self, m: Mention) -> bool:
        """`xã X kết nạp 7, trong đó A 2, B 1` on the page of a district, too: the whole right before `trong đó` is a commune's."""
        at = parts_begin(self.low, m)
        told = (o for o in reversed(self.mentions) if o.end <= at and self.text[o.start - 1] != "(")
        whole = next(told, None) if at >= 0 else None
        if whole is None or at - whole.end > _TO_PARTS or whole.plural:
            return False
        return (level_meant(whole) if whole.form == "full" else whole.level) == "commune"

    def _district_around(self, level: Level) -> Unit | None:
        """`Đảng bộ huyện` beside an organisation that lies in a district, where no district was named by itself."""
        around = self.current or self.topic
        if level != "district" or around is None or around.district is None:
            return None
        return self.make("district", around.district)

    def _spoken_of(self, m: Mention) -> Unit | None:
        """`Chi bộ`, `toàn Đảng bộ`, `đơn vị`: the cell, the paragraph's organisation, the one in focus."""
        if m.form == "cell":
            return self.village or self._cell_spoken_of(m) or self.current
        if self.low.startswith("chúng tôi", m.start) and (
            self.current in self._villages
            or self.low.endswith("chi bộ ", 0, m.start)
            or (self.current in self._cells and _CELL_SPEAKS.search(self.low, max(0, m.start - _SPEECH), m.start))
        ):
            return self.current  # "Nay chi bộ chúng tôi có 27 đảng viên"
        if self._asks and self.topic is not None and self.low.startswith("chúng tôi", m.start):
            return self.topic  # P.V: ... Đồng chí A: Xã B là xã khó nhất. Chúng tôi phấn đấu ...
        own = self.topic is not None and self.topic.level == "organization"
        if own and self.low.startswith("đơn vị", m.start) and self.current and self.current.level != "organization":
            return self.topic  # Đảng bộ Quân sự huyện ... Toàn huyện có ... Năm 2018, đơn vị kết nạp 11
        house = self.current in self._cells and self.current not in self._villages
        if house and self.low.startswith(("đơn vị", "nhà trường"), m.start):
            return self.current  # Chi bộ Công ty X ... chi bộ có 5 đảng viên. Năm 2016, đơn vị kết nạp 4
        if self.topic in self._villages and _PARTY.match(self.low, m.start):
            told = self.current is not None and self.current.level != "organization"
            return self.current if told else self._above()  # a page about a village: toàn Đảng bộ is its commune's
        if standing.is_whole(self.low, m) and self.topic is not None:
            back = (
                self.moved and self.current == self.topic
            )  # Trưởng Ban Tổ chức Huyện ủy cho biết, toàn Đảng bộ có ...
            return self.topic if back else self._of_paragraph or self.base.section or self.topic
        if self.current in self._villages and self.low.startswith("đảng ", m.start):
            return self._above()  # a village has a cell
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
        if self.current is None or self.current.level == "organization":
            return None
        if not (standing.says(self.low, m) or standing.leads_work(self.low, m)):
            return None
        return None if standing.of_a_cell(self.low, m) else self._last_cell or self._met_first

    def cell_of_one(self, m: Mention) -> Unit | None:
        """`Một trong 17 đảng viên của Chi bộ là anh A`: the cell of the village told of, where no organisation is in focus."""
        if m.form != "cell" or (self.current is not None and self.current.level == "organization"):
            return None
        return self.village or self._last_cell

    def note_cell(self, m: Mention, unit: Unit) -> None:
        """`một trong 17 đảng viên của Chi bộ bản X`: the cell that the next sentence may speak of."""
        if m.village and self.low.startswith("chi bộ ", m.start):
            self._last_cell = unit
            self._villages.add(unit)

    def _is_cell(self, unit: Unit) -> bool:
        return unit.level == "organization" and unit == self.village

    def _above(self) -> Unit | None:
        return self.slots.get("commune") or self.slots.in_passing or self.topic

    def below(self) -> Level | None:
        """The level of the units that an article about this one lists."""
        return _BELOW.get(self.topic.level) if self.topic else None

    def above_cells(self, unit: Unit | None) -> Unit | None:
        """The unit itself, or what a cell that the text speaks of belongs to: a cell has neither households nor cells."""
        if unit is None or unit not in self._cells or unit == self.topic:
            return unit
        return self._of_paragraph or self.base.unit

    def is_genitive(self, m: Mention, after: int, *, counted: bool = True) -> bool:
        """Whether the mention belongs to the noun of a figure that ends at ``after``: 22/22 ấp của xã."""
        return standing.is_genitive(self.low, m, after, counted=counted)
