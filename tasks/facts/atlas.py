"""The map of one page: at which level a name is meant there, and in which district and province a unit lies."""

import re
from collections.abc import Mapping
from datetime import date

from tasks.facts.district_behind import (
    commune_of_district,
    district_behind,
    district_of_utmost,
    named_for,
    seats_said,
)
from tasks.facts.fact import Home, Level
from tasks.facts.first_names import FirstNames
from tasks.facts.home_province import province_said
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import CITIES, key
from tasks.facts.standing import says
from tasks.facts.unit import NO_DISTRICTS, RANK, Unit, province_of
from tasks.facts.venues import holds_there
from tasks.facts.where import district_around, levels_of, parents, province_of_old, provinces_of, school_district
from tasks.places.spelling import calm_name

# organisations of a whole province, wherever the text stands
_OF_A_PROVINCE = re.compile(
    r"(?:Trường )?(?:Đại học|Cao đẳng|Học viện)|Sở (?!\w[^\WA-ZĐ]+$)|[Kk]hối (?!phố|xóm|\d)|[Tt]ổng [Cc]ông ty|Tập đoàn|Binh đoàn|Quân đoàn|Quân khu|[Cc]ác [Kk]hu|(?:Công an|Quân sự|Biên phòng)$"
)
_DISTRICT_IN_NAME = re.compile(
    rf" (?:huyện|quận|thị xã|thành phố(?! (?:Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế))) ({NAME.pattern})$"
)
_WHOLE_PROVINCE = re.compile(r"(?<!\w)(?:(?:toàn|cả|trong|đảng bộ) tỉnh|(?:ban tổ chức|ban thường vụ) tỉnh ủy)(?!\w)")
_WHOLE_TOWN = re.compile(r"(?<!\w)(?:(?:toàn|đảng bộ) (?:thành phố|thị xã|tp)|thành ủy|thị ủy)(?!\w)")
_BESIDE = frozenset({", ", " - ", " – ", " và "})
_FAR = 90  # characters
_LAST_OF_TWO = re.compile(r"\([^(),;.:\d]{2,40}(?:, ?| [-–] )")
_OPENING = 12  # characters of a paragraph before its first name
_TO_MANY = re.compile(
    r" (?:giao|phân bổ|yêu cầu|chỉ đạo)(?: [^\W\d]+){0,4} (?:các |\d+ )(?:(?:huyện|thị|thành|quận)(?: ủy)?(?:,| và) )*$"
)
_NEAR_WORDS = 70  # characters from a name to the word that says its level


class Atlas:
    """What a page lets one know of where its units lie.

    ``province`` is the publisher's, else the one that the page names as such, else the one its districts agree on.
    """

    def __init__(self, page: PageNames, home: Home, on: date | None) -> None:
        self.page, self.text, self.low, self.on = page, page.text, page.low, on
        whole, town = _WHOLE_PROVINCE.search(self.low), _WHOLE_TOWN.search(self.low)
        self._of_whole = whole is not None and (town is None or whole.start() < town.start())
        self.district = home.district
        self.province = province_of(home.province or province_said(page, on))
        self._lies_in: dict[str, str] = {}
        for m in page.mentions:
            if m.form in {"full", "bare"} and m.name and (district := district_behind(page, m, on)):
                self._lies_in.setdefault(key(m.name), district)
        self._first_names = FirstNames(page)
        drawn_out = [_DISTRICT_IN_NAME.search(m.name) for m in page.mentions if m.level == "organization"]
        self._seats = seats_said(page, on) | {
            key(said.string[: said.start(1) - 1]): said[1] for said in drawn_out if said is not None
        }

    def level_of(
        self, name: str, hint: Level | None = None, listed: Level | None = None, topic: Unit | None = None
    ) -> Level | None:
        """The level at which a name without a kind is meant: as the text has it, else as the map.

        Args:
            name: as printed.
            hint: the level of the units that a page like this lists.
            listed: the level of the list it stands in.
            topic: what the page is about; a bare name that is its name is it.
        """
        known = self.page.known.get(key(name), {})
        is_topic = topic is not None and key(topic.name) == key(name)
        listed = (
            None if is_topic and listed not in known else listed
        )  # bản cuối ở xã A có đảng viên, B không còn bản trắng
        if listed and listed in levels_of(name, self.province, self.district, self.on):
            return listed
        if topic is not None and (is_topic or self._heads_beside(name, topic)):
            return topic.level
        if hint and hint in known and not (hint == "commune" and self._is_of_district(name, known, topic)):
            return hint
        if not known and hint == "commune" and self._lies_within(name, topic):
            return "commune"
        if "commune" in known and self.on is not None and self.on >= NO_DISTRICTS:
            return "commune"  # huyện X trước đây beside xã X of now
        if known and hint is None and max(known, key=RANK.__getitem__) == "district" and self._is_of_province(name):
            return "province"
        levels = levels_of(name, self.province, self.district, self.on)
        if known:
            town = known.keys() == {"commune"} and "district" in levels  # thị trấn X, and X alone is its district
            return "district" if town else max(known, key=RANK.__getitem__)
        if hint in levels or (hint == "district" and self._was_district(name)):
            return hint
        if not levels:
            levels = levels_of(name, None, None, self.on) or levels_of(name, None, None, None)
        return max(levels, key=RANK.__getitem__) if levels else hint if hint in {"district", "commune"} else None

    def _lies_within(self, name: str, topic: Unit | None) -> bool:
        """Whether the district that the page is about has a commune of that name, though another province has such a district."""
        if topic is None or topic.level != "district":
            return False
        return "commune" in levels_of(name, topic.province or self.province, topic.name, self.on)

    def _heads_beside(self, name: str, topic: Unit) -> bool:
        """`Hương Sơn, Hương Khê vào cuộc`: a title's second name is of the rank of its first."""
        for m in self.page.mentions:
            if m.start >= self.page.title_end:
                break
            previous = self.page.before(m)
            if m.form != "bare" or m.name != name or previous is None or key(previous.name) != key(topic.name):
                continue
            beside = previous.form == "bare" and self.text[previous.end : m.start] in _BESIDE
            return beside and topic.level in levels_of(name, self.province, self.district, self.on)
        return False

    def _was_district(self, name: str) -> bool:
        """Whether a name among districts is one of the province's, of whatever time: a town and the district around it share it."""
        return self.province is not None and self.province in provinces_of(name, "district", None)

    def _is_of_province(self, name: str) -> bool:
        """`Tây Ninh: ...` of a page that names the town too: the province's, where the page speaks of the whole province and not of the whole town."""
        return self._of_whole and "province" in levels_of(name, None, None, self.on)

    def level_of_bare(self, m: Mention) -> Level | None:
        """The level that the words beside a bare name give it."""
        said = self.level_in_brackets(m) or self.level_by_its_words(m)
        for by_place in (commune_of_district, district_of_utmost):
            said = said or by_place(self.page, m, self.province, self.on)
        return said

    def _is_of_district(self, name: str, known: Mapping[Level, str], topic: Unit | None) -> bool:
        """Whether the name alone is the district's though the page names its town too: `Khánh Vĩnh`, `thị trấn Khánh Vĩnh`."""
        if topic is not None and topic.level != "district":
            return False
        return "district" in known or "district" in levels_of(name, self.province, self.district, self.on)

    def level_in_brackets(self, m: Mention) -> Level | None:
        """`xã Tân Ân (Cần Đước)`: behind a place stands where it lies, though a town there bears the name as well.

        Of a name that a district and a province share (`thị trấn X (Yên Bái)`) it is the province, unless the map has the
        commune in that district.
        """
        previous = self.page.before(m)
        if previous is None:
            return None
        province = "province" in levels_of(m.name, None, None, self.on)
        opening = self.text.rfind("(", max(0, m.start - _FAR), m.start)
        if province and self.text.startswith(")", m.end) and _LAST_OF_TWO.fullmatch(self.text, opening, m.start):
            return "province"  # xã Gia Kiệm (Thống Nhất, Đồng Nai)
        if self.text[previous.end : m.start] != " (":
            return None
        lies = commune_of_district(self.page, previous, self.province, self.on)
        level = previous.level or lies or self.level_of(previous.name)
        if level == "commune" and "district" in levels_of(m.name, self.province, None, self.on):
            within = not province or "commune" in levels_of(previous.name, self.province, m.name, self.on)
            return "district" if within else "province"
        return "province" if province and level == "district" else None

    def level_by_its_words(self, m: Mention) -> Level | None:
        """`Tại Đà Bắc, 5 tháng đầu năm, toàn huyện ...` as a paragraph opens: the district, though its town bears the name as well."""
        following = self.page.after(m)
        if following is None or following.form != "pronoun" or following.level != "district":
            return None
        gap = self.low[m.end : following.start]
        if _TO_MANY.search(gap) is not None:  # X giao các huyện ủy, thành ủy 1.900: who is above several districts
            return "province" if "province" in levels_of(m.name, None, None, self.on) else None
        opens = m.start - self.low.rfind("\n", 0, m.start) <= _OPENING
        if not opens or len(gap) > _NEAR_WORDS or any(mark in gap for mark in (". ", ";", "\n", " của ")):
            return None
        return "district" if "district" in levels_of(m.name, self.province, None, self.on) else None

    def is_parent(self, m: Mention, unit: Unit, topic: Unit | None) -> bool:
        """Named only to say where another lies: (huyện Điện Biên), xã Y Tý, huyện Bát Xát."""
        before = self.low[max(0, m.start - 40) : m.start]
        if before.endswith("("):
            return not says(self.low, m)  # (xã hiện có 142 đảng viên), (huyện A kết nạp được 14; huyện B 6)
        previous = self.page.before(m)
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
