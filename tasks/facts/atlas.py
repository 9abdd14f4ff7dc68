"""The map of one page: in which district and province a unit lies, and what only says where another does."""

import re
from datetime import date

from tasks.facts.district_behind import commune_behind, district_behind, named_for, seats_said
from tasks.facts.fact import Home, Level
from tasks.facts.first_names import FirstNames
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME
from tasks.facts.page_levels import PageLevels
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import CITIES, key
from tasks.facts.standing import says
from tasks.facts.unit import NO_DISTRICTS, RANK, Unit, province_of
from tasks.facts.venues import holds_there
from tasks.facts.villages_said import says_where_village_lies
from tasks.facts.where import district_around, parents, province_of_old, provinces_of, school_district
from tasks.places.spelling import calm_name

# organisations of a whole province, wherever the text stands
_OF_A_PROVINCE = re.compile(
    r"(?:Trường )?(?:Đại học|Cao đẳng|Học viện)|Sở (?!\w[^\WA-ZĐ]+$)|[Kk]hối (?!phố|xóm|\d)|[Tt]ổng [Cc]ông ty|Tập đoàn|Binh đoàn|Quân đoàn|Quân khu|[Cc]ác [Kk]hu|(?:Công an|Quân sự|Biên phòng)$"
)
_DISTRICT_IN_NAME = re.compile(
    rf" (?:huyện|quận|thị xã|thành phố(?! (?:Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế))) ({NAME.pattern})$"
)


class Atlas(PageLevels):
    """What a page lets one know of where its units lie.

    ``province`` is the publisher's, else the one that the page names as such, else the one its districts agree on.
    """

    def __init__(self, page: PageNames, home: Home, on: date | None) -> None:
        super().__init__(page, home, on)
        self._lies_in: dict[str, str] = {}
        self._communes: dict[str, str] = {}
        for m in page.mentions:
            if m.form not in {"full", "bare"} or not m.name:
                continue
            if district := district_behind(page, m, on):
                self._lies_in.setdefault(key(m.name), district)
            elif commune := commune_behind(page, m):
                self._communes.setdefault(key(m.name), commune)
        self._first_names = FirstNames(page)
        drawn_out = [_DISTRICT_IN_NAME.search(m.name) for m in page.mentions if m.level == "organization"]
        self._seats = seats_said(page, on) | {
            key(said.string[: said.start(1) - 1]): said[1] for said in drawn_out if said is not None
        }

    def is_parent(self, m: Mention, unit: Unit, topic: Unit | None) -> bool:
        """Named only to say where another lies: (huyện Điện Biên), xã Y Tý, huyện Bát Xát."""
        before = self.low[max(0, m.start - 40) : m.start]
        if before.endswith("("):
            return not says(self.low, m)  # (xã hiện có 142 đảng viên), (huyện A kết nạp được 14; huyện B 6)
        previous = self.page.before(m)
        if previous is not None and m.form == "full" and says_where_village_lies(self.low, previous, m):
            return not holds_there(self.page, m)
        if previous is None or m.form not in {"full", "bare"} or previous.end < m.start - 6:
            return False
        if "\n" in self.text[previous.end : m.start] or holds_there(self.page, m):
            return False
        level = previous.level or (self.level_of(previous.name, topic=topic) if previous.form == "bare" else None)
        mine = m.level or unit.level
        within = previous.party and not m.party and previous.level == mine == "organization"
        if within and not (previous.village or m.village) and self.text[previous.end : m.start] == ", ":
            return True  # Đảng bộ Tiểu đoàn 9, Trung đoàn 188
        gap = self.text[previous.end : m.start].strip()
        if m.form == "bare" and gap != "," and not (gap == "" and previous.level == "organization"):
            return False
        return gap in {",", "-", "của", "(", "", "),"} and RANK[level] < RANK[mine]

    def is_abroad(self, m: Mention, unit: Unit, home: str | None) -> bool:
        """Whether a name of the map lies in no place of the page's province, so that the page can only pass it by.

        ``home``: the province of what the page is about, where its publisher is of none.
        """
        province = self.province or home
        if province is None or unit.level not in {"province", "district", "commune"}:
            return False
        if unit.level == "province":
            return unit.name != province
        known = self.page.mapped.get(m.start)
        if known is None or key(m.name) in self.page.known:
            return False
        levels: tuple[Level, ...] = ("commune", "district")
        return not any(province in provinces_of(known.name, level, None) for level in levels)

    def is_city_word(self, m: Mention) -> bool:
        """`thành phố`, `Thành ủy` in one of the cities that are provinces."""
        city = self.province is not None and key(self.province) in CITIES
        return city and self.low[m.start : m.end].endswith(("thành phố", "thành ủy", "tp", "tp."))

    def make(self, level: Level, name: str, district: str | None, around: Unit | None, kind: str | None = None) -> Unit:
        """The unit of that name at that level, with its parents as far as they are known.

        Args:
            level: the level it is meant at.
            name: as printed, without its kind.
            district: where the text says it here; else it is where it was named first, else as ``around``.
            around: what the text speaks of: an organisation or a commune without a district of its own lies there.
            kind: as printed; else the map's.
        """
        if district is None and level in {"commune", "organization"}:
            district = self._lies_in.get(key(name))
        if level == "organization":
            name = self._first_names.given(name)
            if district is None and (own := _DISTRICT_IN_NAME.search(name)) is not None:
                district = own[1]  # Khối các cơ quan huyện Hướng Hóa
            district = (
                district or self._seats.get(key(name)) or named_for(self.page, name, self.on)
            )  # elsewhere on the page: Cơ quan X huyện Ba Bể
            if district is None and (commune := self._communes.get(key(name))) is not None:
                district = parents(commune, "commune", None, self.province, self.on).district
            if district is None and not _OF_A_PROVINCE.match(name) and not name.endswith((" tỉnh", " thành phố")):
                district = self._district_of(name, around)
            return Unit(level, name, *parents(name, level, district, self.province, self.on)[:2])
        name = self._first_names.spelled(calm_name(province_of(name) or name))
        if district is None:
            district = around.district if around is not None and level == "commune" else self.district
            if level == "commune":
                district = district_around(name, self.province, district, self.on)
        found = parents(name, level, district, self.province, self.on)
        if found.province is None and found.district and level == "commune":
            found = found._replace(province=parents(found.district, "district", None, None, self.on).province)
        of_old = found.district if self.on is not None and self.on >= NO_DISTRICTS else None
        province = found.province if of_old is None else province_of_old(of_old, found.province)
        return Unit(level, name, found.district, province, kind or found.kind)

    def _district_of(self, name: str, around: Unit | None) -> str | None:
        """The district that an organisation lies in whose name says none: that of what the text speaks of."""
        bears, today = school_district(name, self.province, self.on), self.on is not None and self.on >= NO_DISTRICTS
        if bears or around is None or today or school_district(around.name, self.province, self.on):
            return bears
        return around.district
