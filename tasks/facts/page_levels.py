"""At which level a name without its kind is meant on a page: as its words have it, the list it stands in, the map."""

import re
from collections.abc import Mapping
from datetime import date

from tasks.facts.district_behind import commune_of_district, district_of_utmost
from tasks.facts.fact import Home, Level
from tasks.facts.home_province import province_said
from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import key
from tasks.facts.unit import NO_DISTRICTS, RANK, Unit, province_of
from tasks.facts.where import levels_of, provinces_of

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


class PageLevels:
    """The levels of a page's names; ``province`` and ``district`` are those of its publisher, as far as they are known."""

    def __init__(self, page: PageNames, home: Home, on: date | None) -> None:
        self.page, self.text, self.low, self.on = page, page.text, page.low, on
        whole, town = _WHOLE_PROVINCE.search(self.low), _WHOLE_TOWN.search(self.low)
        self._of_whole = whole is not None and (town is None or whole.start() < town.start())
        self.district = home.district
        self.province = province_of(home.province or province_said(page, on))

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
