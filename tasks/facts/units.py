"""Which organisation the text speaks of: units by name, and the one in focus as the text goes on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from tasks.facts.cues import fold_line, lexicon
from tasks.facts.fact import Home, Level
from tasks.facts.organisation_names import FAMILIES, NAME, UPPER, is_person, long_name, person_behind, person_within
from tasks.facts.organisations import REGIONS, Form, Mention
from tasks.facts.where import NameMention, bare_names, levels_of, parents

_ENOUGH_NAMES = 12  # names of districts that are asked for their province
_FEWEST = 2  # of them that must agree
_MOST = 200  # names of one article that are kept in mind
RANK: dict[Level | None, int] = {"nation": 4, "province": 3, "district": 2, "commune": 1, "organization": 0, None: 0}
_CITIES = {"hà nội", "hồ chí minh", "đà nẵng", "hải phòng", "cần thơ", "hcm", "tphcm"}
_TITLE_BEFORE = re.compile(
    r"(?:đồng chí|đ/c|ông|bà|anh|chị|em|cụ|già làng|bí thư|chủ tịch|trưởng bản|trưởng thôn|thầy|cô|tân binh|nhà báo|sinh viên|họa sĩ|bác|dân tộc|người|đồng bào|báo|sông|núi|đường|quốc lộ|cầu|chợ|hồ|đèo|rừng|tiếng|làng nghề|khu công nghiệp|kcn|tên|họ) $"
)
_IS_A = re.compile(
    r"(?:,| vốn| hiện)? ?(?:là|-|,) (?:một (?:trong )?)?(?:những )?(xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|quận)(?!\w)"
)
_KIND_LEVEL: dict[str, Level] = {
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "huyện": "district", "thị xã": "district", "quận": "district",
    "thành phố": "district", "tỉnh": "province",
}  # fmt: skip
_BELOW: dict[Level, Level] = {
    "nation": "province",
    "province": "district",
    "district": "commune",
    "commune": "organization",
}
_AGENT_AFTER = re.compile(r"(?: [\w.]+)?(?:,)? (?:đã |tự |trên )?(?:giao|đề ra|đặt ra|phê duyệt|giao cho)(?!\w)")
_GIVES_AFTER = re.compile(r"(?: [\w.]+)? (?:giao|đề ra|đặt ra)(?!\w)")
_AGENT_BEFORE = re.compile(
    r"(?:được|bị|do|trực thuộc|giáp|trình|báo cáo|nhất|đề nghị|kiến nghị|xin|nhờ|tham mưu|theo|xin ý kiến|mong|đề xuất|giúp|cấp) (?:ban tổ chức |các |cho |với |lên )?$"
)
_WITH = re.compile(
    r"(?:phối hợp|cùng|liên kết|ký kết|kết nghĩa|hợp tác)(?: chặt chẽ)? (?:với|cùng) (?:các )?$|phối hợp $"
)
_OF = re.compile(r"(?:của|thuộc|trên địa bàn|so với|với) $")
_OFFICE = re.compile(
    r"(?:bí thư|chủ tịch|ủy viên|trưởng ban|phó|thường trực|hiệu trưởng|giám đốc|chính ủy|chính trị viên|đồn trưởng|trưởng phòng|chỉ huy trưởng|viện trưởng|chánh)"
    r"[^.;:\n]{0,24}\Z"
)
# what may stand before a name of a place that has no kind: nothing, a mark, or a small word
_PLACE_BEFORE = re.compile(
    r"(?:\A|[\n,;:(–“\"./-] ?|(?:ở|tại|về|như|là|và|của|cho|với|giao|riêng|theo|từ|đến|bộ|ủy|trong|gồm|nhất|đó|còn|thì|khi|đảng|toàn|số|địa bàn|nay|năm|\d{4}|sang|tới|nói) )\Z"
)
_IN_LIST = re.compile(
    rf"(?:; |, |: |và |là |gồm |\()({NAME.pattern})(?= \(?\d[\d.]*(?:/\d+)?(?: đảng viên| đồng chí| đ/c| thôn| bản| người|[;,.)\n]|\Z))"
)
_NO_NAME = frozenset(
    [
        "Năm",
        "Tháng",
        "Ngày",
        "Quý",
        "Khóa",
        "Đại",
        "Nghị",
        "Chi",
        "Đảng",
        "Số",
        "Trang",
        "Khu",
        "Phường",
        "Quận",
        "Điều",
        "Huy",
        "Thứ",
        "Tổ",
        "Đội",
        "Trung",
        "Đoàn",
        "Bản",
        "Thôn",
        "Ấp",
        "Xóm",
        "Tiểu",
        "Lớp",
        "Công",
    ]
)
_GENITIVE = re.compile(r"(?:của|thuộc|trong(?! (?:khi|đó|số|lúc))|ở|tại|trên địa bàn|cho|toàn)[^.;:,]{0,12}$")
# said only of where most of them are: 2 thôn đều thuộc xã X, bảy bản chủ yếu ở Y
_SPREAD = re.compile(r"(?:đều|chủ yếu|phần lớn|tập trung|nằm|rải rác|đa số|trong khi|trong đó|nhưng|còn|mà|do)(?!\w)")
_OF_A_CELL = re.compile(
    r"(?:sinh hoạt|bí thư|ủy viên|các|những|mỗi|từng|nhiều|xây dựng|đảng viên|họp|cấp ủy|nơi|đại hội|thành lập|số|hai|ba|bốn|\d) $"
)
_CLAUSE_BEGINS = re.compile(
    r"(?:\A|[.;:,!?\n“\"(–-]\s?|(?<!\w)(?:riêng|như|là|và|còn|tại|ở|nay|khi|đến|nhất|năm \d{4},?|có|điển hình|trong đó))\s?(?:riêng |như |là |ở |tại |có |chỉ )?\Z"
)
_NO_SUBJECT = re.compile(
    r"(?:với|cho|cùng|do|bởi|từ|tới|đến|về|giúp|ở|tại|trong|thăm|vào|sang|ông|bà|anh|chị|em|thuộc) \Z"
)
_PLACED_FIRST = re.compile(
    r"(?:\A|[.;:!?\n“\"] ?|(?:^|[.;:,\n] ?)(?:riêng|như|ở|tại|còn|là|nhất là|riêng ở|riêng tại|như ở|như tại|điển hình là|tiêu biểu là|đi đầu là|đó là) )\Z"
)
_OWN_PLAN = re.compile(r" (?:đã |cũng )?(?:đề ra|đặt ra|phấn đấu|xác định)(?!\w)")
_DISTRICT_IN_NAME = re.compile(rf" (?:huyện|quận|thị xã) ({NAME.pattern})$")
_ELSEWHERE = re.compile(
    r"(?:quê|sinh (?:ra )?ở|huyện|quận|thị xã|đường|phố|báo|trường|sông|khu|phường|xã|chợ|cầu|nước|tướng)(?: ở| tại| gốc)? \Z"
)
_NO_DISTRICTS = date(2025, 7, 1)  # from that day on
# organisations of a whole province, wherever the text stands
_OF_A_PROVINCE = re.compile(
    r"(?:Trường )?(?:Đại học|Cao đẳng|Học viện)|Sở |[Kk]hối |[Tt]ổng [Cc]ông ty|Tập đoàn|[Cc]ác [Kk]hu|(?:Công an|Quân sự|Biên phòng)$"
)
_NEAR = 12
_FAR = 90  # characters
_LIES_IN = re.compile(r"(?: vốn| hiện)? là [^.;:\d]{0,60}(?:của|thuộc) (?:huyện )?")
_LONGEST_BRACKET = 400
_HOLDS_OFFICE = re.compile(
    r"(?<!theo )(?<!phó )(?:bí thư|lãnh đạo|đại diện|thay mặt|chủ tịch|trưởng ban tổ chức|trưởng ban tuyên giáo) $"
)
_WHERE = re.compile(r"(?:của|trong|ở|tại|địa bàn|khắp|về|cho|với) (?:các )?\Z")
_OF_A_DISTRICT = (", huyện ", " (huyện ", ", thị xã ", " (thị xã ", ", quận ", " (quận ")
_MASTHEAD = re.compile(r"(?:cơ quan|tiếng nói|cổng thông tin|trang thông tin|báo|đài)[^.;\n]{0,24}\Z")
_HEAD_OF_PAGE = 400  # characters
_SUBJECT_VERB = re.compile(
    r"(?: này| ấy| đó| ta| tôi| mình| của (?:\w+ ){0,2}\w+?)?(?: đã| hiện| mới| chỉ| nay| cũng| vừa| luôn| còn| đang| sẽ| vẫn| lại| tiếp tục| thường xuyên| được| từng| có thể| phải| hiện tại| hiện nay| đến nay)*"
    r" (?:có|kết nạp|phát triển|phấn đấu|giới thiệu|bồi dưỡng|đề|làm|gồm|hoàn|xét|chuyển|tạo|thành lập|là|còn|đạt|vượt|dẫn|mở|cử|giao|xóa|chưa|vốn|tổ chức|rà soát|đăng ký|với|ra đời|nâng|cho|tách|sinh hoạt|quản lý|tuyển)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation by its place or name; ``district`` and ``province`` as far as they are known."""

    level: Level
    name: str
    district: str | None = None
    province: str | None = None
    kind: str | None = field(default=None, compare=False)


NATION = Unit("nation", "Việt Nam")


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """Without those that begin within the one before."""
    kept: list[Mention] = []
    for m in mentions:
        if not kept or m.start >= kept[-1].end:
            kept.append(m)
    return kept


def _province(name: str | None) -> str | None:
    """TP.HCM is Hồ Chí Minh."""
    return (
        "Hồ Chí Minh"
        if name is not None and _key(name) in {"hcm", "hồ chí minh", "tphcm", "tp hcm", "tp.hcm"}
        else name
    )


def _is_province(name: str) -> bool:
    return _key(name) in _CITIES or "province" in levels_of(name, None, None, None)


def _key(name: str) -> str:
    return fold_line(name).replace("-", " ")


class Units:
    """The units of one article, and the way from a mention to its unit.

    Slots remember the last unit of each level, so that ``toàn huyện`` and ``Đảng bộ xã`` find theirs.
    """

    def __init__(self, text: str, low: str, mentions: list[Mention], home: Home, on: date | None) -> None:
        self.text, self.low, self.home, self.on = text, low, home, on
        self.known: dict[str, dict[Level, str]] = {}
        self.province = _province(home.province)
        self.district = home.district
        self._organisations: dict[str, str] = {}
        self._names = {m.start: m for m in bare_names(text)}
        for named in self._names.values():
            if named.kind == "tỉnh" and self.province is None:
                self.province = _province(named.name)
        mentions = _apart(self._trim(m) for m in self._outside_names(mentions))
        for m in mentions:
            if m.form == "full" and m.level and m.level != "organization":
                level: Level = self._true_level(m)
                self.known.setdefault(_key(m.name), {}).setdefault(level, m.name)
                if level == "province" and self.province is None:
                    self.province = _province(m.name)
        bare = self._bare(mentions)
        self.mentions = sorted([*mentions, *bare, *self._unmapped([*mentions, *bare])], key=lambda m: m.start)
        self._before = dict(zip([m.start for m in self.mentions[1:]], self.mentions, strict=False))
        self._next = dict(zip([m.start for m in self.mentions], self.mentions[1:], strict=False))
        if self.province is None:
            self.province = self._province_of_all()
        self.list_level: Level | None = None
        self.current: Unit | None = None
        self._lies_in: dict[str, str] = {}
        for m in self.mentions:
            if m.form in {"full", "bare"} and m.name and (district := self._parent_named(m)):
                self._lies_in.setdefault(_key(m.name), district)
        self._title_end = max(self.text.find("\n"), 0)
        self._full_names_of_title()
        self.topic: Unit | None = None
        self.topic = self._topic()
        self.moved = False
        self.slots: dict[Level, Unit] = {}
        self.village: Unit | None = None
        self._last_cell: Unit | None = None
        self._cells: set[Unit] = set()
        self._of_paragraph: Unit | None = None
        self._before_line: Unit | None = None
        self._bracket_end = -1
        self._before_bracket: Unit | None = None
        self.heads: dict[str, Unit] = {}
        if self.province:
            self.slots["province"] = self.make("province", self.province)
        self.restart()

    def _full_names_of_title(self) -> None:
        """A headline cuts names short: Đảng bộ Cục Thuế, and in the text Cục Thuế tỉnh."""
        named = [m for m in self.mentions if m.form == "full" and m.level == "organization" and not m.village][:_MOST]
        for m in named:
            if m.start >= self._title_end:
                break
            longer = {_key(o.name): o.name for o in named if _key(o.name).startswith(_key(m.name) + " ")}
            if longer and all(key.startswith(next(iter(longer))) for key in longer):
                self._organisations[_key(m.name)] = next(iter(longer.values()))

    def _outside_names(self, mentions: list[Mention]) -> Iterator[Mention]:
        """Without those that a place's name only seems to hold: Vân | Đồn, | Sóc Trăng."""
        names = sorted(self._names.values(), key=lambda n: n.start)
        index = 0
        for m in mentions:
            while index < len(names) and names[index].end <= m.start:
                index += 1
            if index < len(names) and m.level == "organization" and names[index].start <= m.start:
                inside = names[index].start < m.start or (
                    m.end <= names[index].end and self.text[m.start].isupper() and m.name != names[index].name
                )
                if inside and not m.party:
                    continue
            yield m

    def _trim(self, m: Mention) -> Mention:
        """Cut off the person named right behind a unit: Bí thư Đảng ủy xã X | Lò Văn Y."""
        if not m.name or m.form not in {"full", "bare"}:
            return m
        start = m.end - len(m.name)
        office = bool(_OFFICE.search(self.low, max(0, m.start - 40), m.start))
        if m.level == "organization":
            return self._trim_organisation(m, start, office=office)
        if m.name.startswith("Đoàn ") and start not in self._names and start + 5 in self._names:
            m = replace(m, name=m.name[5:])  # Huyện Đoàn | Kon Plông
            start += 5
        known = self._names.get(start)
        if known is not None and known.end < m.end and office and m.name.split()[0] in FAMILIES:
            behind = self.text[known.end : m.end].split()
            if len(behind) < 2 or behind[0] not in FAMILIES:
                known = None  # a person, though the first names are also a place's: Bí thư Đảng ủy xã | Lê Thanh Bình
        if known is not None and known.end > m.end:
            return replace(m, end=known.end, name=self.text[start : known.end])  # Bàu Hàm 2
        if known is not None and known.end < m.end and len(self.text[known.end : m.end].split()) >= 2:
            return replace(m, end=known.end, name=self.text[start : known.end])
        if known is None and not m.name[-1].isdigit():
            cell = self.low.startswith("chi ", m.start)
            if is_person(m.name) or (
                office and (len(m.name.split()) > 1 or m.form == "bare") and m.name.split()[0] in FAMILIES
            ):
                kind_form: Form = "pronoun" if m.form == "full" else "cell" if cell else "generic"
                return replace(m, end=start - 1, name="", form=kind_form)
            if office and (cut := person_within(m.name.split())) is not None:
                name = " ".join(m.name.split()[:cut])
                m = replace(m, end=start + len(name), name=name)
            elif office:
                return replace(
                    m, end=start - 1, name="", form="pronoun" if m.form == "full" else "cell" if cell else "generic"
                )
            if m.form == "bare" and _key(m.name) in REGIONS:
                return replace(m, end=start - 1, name="", form="cell" if cell else "generic")
            if m.form == "bare":
                end = long_name(self.text, self.low, start, start + len(m.name.split()[0]))
                return replace(m, form="full", level="organization", end=end, name=self.text[start:end])
        return m

    def _trim_organisation(self, m: Mention, start: int, *, office: bool) -> Mention:
        """An organisation without the person behind it: Hiệu trưởng Trường THPT Chu Văn An | Trần Thị B."""
        if self.text[start : m.end] != m.name:
            return m
        cut = person_within(m.name.split()) if m.village and office else None
        reach = (
            len(" ".join(m.name.split()[:cut])) if cut else None if m.village else person_behind(m.name, sure=office)
        )
        return replace(m, end=start + reach, name=m.name[:reach]) if reach else m

    def _province_of_all(self) -> str | None:
        """The one province in which the districts lie that the page names, where they are several and agree."""
        found: dict[str, str | None] = {}
        for m in self.mentions:
            if m.form in {"full", "bare"} and m.level in {"district", None} and len(found) < _ENOUGH_NAMES:
                found.setdefault(m.name, parents(m.name, "district", None, None, self.on).province)
        provinces = [p for p in found.values() if p]
        if len(provinces) >= _FEWEST and len(set(provinces)) == 1:
            return provinces[0]
        named = {n.name for n in self._names.values() if "province" in n.levels and self._is_province_here(n)}
        return _province(named.pop()) if len(named) == 1 else None

    def _is_province_here(self, n: NameMention) -> bool:
        """A province named as one, not a person's name nor where somebody comes from."""
        before = self.low[max(0, n.start - 24) : n.start]
        if _key(n.name) == "hồ chí minh" and not re.search(r"(?:tp\.? ?|thành phố )\Z", before):
            return False
        return not _ELSEWHERE.search(before) and not self.text[n.end : n.end + 2].strip().istitle()

    # ------------------------------------------------------------------ names without a kind
    def _true_level(self, m: Mention) -> Level:
        if m.level == "district" and _key(m.name) in _CITIES:
            return "province"
        return m.level or "commune"

    def _bare(self, mentions: list[Mention]) -> list[Mention]:
        taken = sorted((m.start, m.end) for m in mentions)
        found: list[Mention] = []
        placed = {_key(n.name) for n in self._names.values() if n.weak and self._placed(n.start, n.end)}
        index = 0
        for name in self._names.values():
            while index < len(taken) and taken[index][1] <= name.start:
                index += 1
            if index < len(taken) and taken[index][0] < name.end:
                continue
            if name.end < len(self.text) - 1 and self.text[name.end] == " " and self.text[name.end + 1].isupper():
                continue  # part of a longer name
            printed = self.text[name.start : name.end]
            if printed.isupper() and len(printed) <= 3 and printed != "HCM":
                continue  # initials: PV, BT
            before = self.low[max(0, name.start - 16) : name.start]
            if _TITLE_BEFORE.search(before) or not (_PLACE_BEFORE.search(before) or _key(name.name) in self.known):
                continue
            if name.weak and _key(name.name) not in self.known and _key(name.name) not in placed:
                continue
            is_a = _IS_A.match(self.low, name.end)
            level = _KIND_LEVEL[is_a[1]] if is_a else None
            if level == "district" and _key(name.name) in _CITIES:
                level = "province"
            if level is None and self.low.startswith(_OF_A_DISTRICT, name.end):
                level = "commune"
            if level:
                self.known.setdefault(_key(name.name), {}).setdefault(level, name.name)
            found.append(
                Mention(
                    name.start,
                    name.end,
                    "bare",
                    level,
                    self.text[name.start : name.end],
                    plural=False,
                    party=False,
                    kind=is_a[1] if is_a else None,
                )  # fmt: skip
            )
        return found

    def _unmapped(self, mentions: list[Mention]) -> list[Mention]:
        """Names that no map has, standing in a list right before its figures, and again after a word of place."""
        taken = {m.end for m in mentions}
        found: dict[int, Mention] = {}
        names: set[str] = set()
        peoples = lexicon().peoples
        for match in _IN_LIST.finditer(self.text):
            if len(names) >= _MOST:
                break
            if match.end(1) in taken or match[1].split()[0] in _NO_NAME or _key(match[1]) in peoples:
                continue
            names.add(match[1])
            found[match.start(1)] = Mention(
                match.start(1), match.end(1), "bare", None, match[1], plural=False, party=False
            )
        if names:
            again = re.compile(
                r"(?:[Ởở]|[Tt]ại|[Vv]ề|của) (" + "|".join(map(re.escape, sorted(names))) + r")(?!\w| [" + UPPER + "])"
            )
            for match in again.finditer(self.text):
                if match.end(1) not in taken:
                    found.setdefault(
                        match.start(1),
                        Mention(match.start(1), match.end(1), "bare", None, match[1], plural=False, party=False),
                    )
        return list(found.values())

    def _placed(self, start: int, end: int) -> bool:
        """Whether an uncertain name stands as places do: in a list with a figure, or after a word of place."""
        after = self.low[end : end + 14]
        if after.startswith(_OF_A_DISTRICT):
            return True
        before = self.low[max(0, start - 12) : start]
        return bool(
            re.match(r" (?:\(?\d|kết nạp|có \d|còn \d|đã kết nạp|mỗi xã)", after)
            or (
                re.search(r"(?:(?<!\w)(?:ở|tại|về|như|xã|huyện)|[;:,(]|(?<!\w)(?:và|là)) $", before)
                and re.match(r"(?: \(?\d|,|;| và)", after)
            )
        )

    # ------------------------------------------------------------------ from a mention to its unit
    def _level_of(self, name: str, hint: Level | None = None) -> Level | None:
        """The level at which a name without a kind is meant: as the text has it, else as the map."""
        if self.list_level and self.list_level in levels_of(name, self.province, self.district, self.on):
            return self.list_level
        if self.topic is not None and _key(self.topic.name) == _key(name) and self.topic.level in RANK:
            return self.topic.level
        known = self.known.get(_key(name), {})
        if hint and hint in known:
            return hint
        if len(known) == 1:
            return next(iter(known))
        if known:
            return max(known, key=RANK.__getitem__)
        levels = levels_of(name, self.province, self.district, self.on)
        if hint in levels:
            return hint
        if not levels and not self.province:
            levels = levels_of(name, None, None, self.on)
        if levels:
            return max(levels, key=RANK.__getitem__)
        return hint if hint in {"district", "commune"} else None

    def _parent_named(self, m: Mention) -> str | None:
        """The district named right behind: phường Quyết Thắng, thành phố Sơn La; ấp B, xã C, huyện D."""
        following = self._next.get(m.start)
        if following is not None and following.form == "pronoun" and following.start - m.end < _NEAR:
            following = self._next.get(following.start)  # Tân Thành là xã ... của huyện Gò Công Đông
        if following is None or following.form not in {"full", "bare"} or following.start - m.end > _FAR:
            return None
        gap = self.text[m.end : following.start]
        beside = gap in {", ", " (", " - ", " của ", " thuộc ", " ( "}
        if beside and following.level == "commune" and m.level == "organization":
            return self._parent_named(following)
        if following.level not in {"district", None} or not (
            beside or _LIES_IN.fullmatch(self.low, m.end, following.start)
        ):
            return None
        if _is_province(following.name) and (following.form == "bare" or _key(following.name) in _CITIES):
            return None
        level = following.level or ("district" if gap == " (" else None)
        return following.name if level and RANK[m.level or "commune"] < RANK["district"] else None

    def make(self, level: Level, name: str, district: str | None = None, kind: str | None = None) -> Unit:
        """The unit of that name at that level, with its parents as far as they are known."""
        if district is None and level in {"commune", "organization"}:
            district = self._lies_in.get(_key(name))
        if level == "organization":
            key = _key(name)
            for first, full in islice(self._organisations.items(), _MOST):
                if first == key or first.startswith(key + " ") or key.startswith(first + " "):
                    name = full
                    break
            else:
                self._organisations[key] = name
            if district is None and not _OF_A_PROVINCE.match(name) and not name.endswith((" tỉnh", " thành phố")):
                district = self._district_of_focus(name)
            lies = parents(name, level, district, self.province, self.on)
            return Unit(level, name, lies.district, lies.province)
        name = _province(name) or name
        if district is None:
            district = self.slots["district"].name if level == "commune" and "district" in self.slots else self.district
        found = parents(name, level, district, self.province, self.on)
        if found.province is None and found.district and level == "commune":
            found = found._replace(province=parents(found.district, "district", None, None, self.on).province)
        return Unit(level, name, found.district, found.province, kind or found.kind)

    def _district_of_focus(self, name: str) -> str | None:
        """The district that an organisation lies in: the one its name says, else that of what the text speaks of."""
        if own := _DISTRICT_IN_NAME.search(name):
            return own[1]
        focus = self.current or self.topic
        if self.on is not None and self.on >= _NO_DISTRICTS:
            return None
        return focus.district if focus is not None else None

    def _topic(self) -> Unit | None:
        """What the article is about: the first unit named, in the title or the first lines."""
        self.slots = {}
        first: Mention | None = None
        for m in self.mentions:
            whole = m.form == "pronoun" and m.level == "province" and first is None and self.province
            if whole and self.low.startswith(("toàn", "cả", "đảng bộ", "tỉnh ủy", "ban thường vụ", "btv"), m.start):
                return self.make("province", self.province or "")
            if (
                m.form == "nation"
                and first is None
                and m.start < self._title_end
                and _SUBJECT_VERB.match(self.low, m.end)
            ):
                return NATION
            if _MASTHEAD.search(self.low, max(0, m.start - 40), m.start):
                continue
            if m.form == "nation" or m.plural or m.form in {"pronoun", "generic", "cell", "head"}:
                continue
            level = self._level_of(m.name) if m.form == "bare" else self._true_level(m)
            if level is None or (level == "organization" and not self._heads_the_page(m)):
                continue
            if first is None:
                first = m
            if level == "province" and m is first and m.start == 0 and self.text.startswith(": ", m.end):
                following = self._next.get(m.start)
                if following is not None and following.start == m.end + 2 and following.form in {"full", "bare"}:
                    self.province = self.province or _province(m.name)
                    continue  # Cà Mau: U Minh chú trọng ...
            if RANK[level] < 3 or m is first:
                if level == "province":
                    self.province = self.province or _province(m.name)
                if level != "province" and self.province is None:
                    district = None
                    self.province = parents(m.name, level, district, None, self.on).province
                return self.make(level, m.name, self._parent_named(m), m.kind)
        if self.home.district:
            return self.make("district", self.home.district)
        return self.make("province", self.home.province) if self.home.province else None

    def _heads_the_page(self, m: Mention) -> bool:
        """An organisation that begins the page (Trường THPT X: ...) or a sentence of its first lines."""
        if m.start > _HEAD_OF_PAGE:
            return False
        if m.party:
            return True
        if m.start < self._title_end and not m.village:
            return True
        begins = (
            m.start == 0
            or self.text[m.start - 1] in '\n“"'
            or self.text[max(0, m.start - 2) : m.start] in {". ", ": ", "- "}
        )
        return begins and (
            not m.village
            or _SUBJECT_VERB.match(self.low, m.end) is not None
            or self.text.startswith((",", " ("), m.end)
        )

    def _enter_bracket(self, position: int) -> None:
        """Note what the text speaks of before a bracket in which something else is named."""
        opening = self.text.rfind("(", max(0, position - _LONGEST_BRACKET), position)
        if opening < 0 or self.text.find(")", opening, position) >= 0 or position < self._bracket_end:
            return
        closing = self.text.find(")", position, position + _LONGEST_BRACKET)
        if closing >= 0:
            self._bracket_end, self._before_bracket = closing, self.current

    def _leave_bracket(self, position: int) -> None:
        """Behind a bracket the text speaks of what it spoke of before it."""
        if 0 <= self._bracket_end < position:
            self.current, self._bracket_end = self._before_bracket, -1

    def begin_sentence(self) -> None:
        """What a sentence says of a village in passing ends with it."""
        self.moved = False
        self.list_level = None
        if self._before_line is not None:
            self.current, self._before_line = self._before_line, None

    def restart(self) -> None:
        """A new paragraph: without another name it is about what the article is about."""
        self.current = self.topic
        self._of_paragraph = None
        self.moved = False
        self.village = None
        self._before_line = None
        if self.topic and self.topic.level != "organization":
            self.slots[self.topic.level] = self.topic
            if self.topic.district and self.topic.level == "commune":
                self.slots.setdefault("district", self.make("district", self.topic.district))

    def unit_of(self, m: Mention, hint: Level | None = None) -> Unit | None:
        """The unit a mention points to, or null where the text has not said."""
        if m.form == "nation":
            return NATION
        if m.form == "full":
            return self.make(self._true_level(m), m.name, self._parent_named(m), m.kind)
        if m.form == "bare":
            level = m.level or self._level_of(m.name, hint)
            return self.make(level, m.name, self._parent_named(m), m.kind) if level else None
        if m.form == "pronoun" and m.level:
            if m.level == "district" and self._is_city_word(m):
                return self.slots.get("province")
            if m.level in self.slots:
                return self.slots[m.level]
            return None
        if m.form == "head":
            return self.heads.get(m.name.lower()) or self._first_of(m) or self.current
        if m.form == "cell":
            return self.village or self._cell_spoken_of(m) or self.current
        if self.low.startswith(("toàn ", "cả "), m.start) and self.topic is not None:
            return self._of_paragraph or self.topic
        if self.low.startswith("đảng ", m.start) and self.current in self._cells and self.topic not in self._cells:
            return self._above()  # no cell is spoken of as Đảng bộ
        return self.current if self.current and not self._is_cell(self.current) else self._above()

    def _first_of(self, m: Mention) -> Unit | None:
        """`Chi bộ Trung tâm`: the first Trung tâm ... that the page names in full."""
        if not m.party or not m.name:
            return None
        head = m.name[0].upper() + m.name[1:]
        at = self.text.find(head + " ")
        while at >= 0:
            end = long_name(self.text, self.low, at, at + len(head))
            if end > at + len(head):
                return self.make("organization", self.text[at:end])
            at = self.text.find(head + " ", end + 1)
        return None

    def _cell_spoken_of(self, m: Mention) -> Unit | None:
        """`Năm nay chi bộ kết nạp 3`: no place above a village is led by a cell; it is the one named last."""
        if self.current is None or self.current.level == "organization" or not _SUBJECT_VERB.match(self.low, m.end):
            return None
        return None if _OF_A_CELL.search(self.low, max(0, m.start - 16), m.start) else self._last_cell

    def _is_city_word(self, m: Mention) -> bool:
        """`thành phố`, `Thành ủy` in one of the cities that are provinces."""
        word = self.low[m.start : m.end]
        city = self.province is not None and _key(self.province) in _CITIES
        return city and word.endswith(("thành phố", "thành ủy", "tp", "tp."))

    def _is_cell(self, unit: Unit) -> bool:
        return unit.level == "organization" and unit == self.village

    def _above(self) -> Unit | None:
        return self.slots.get("commune") or self.topic

    def below(self) -> Level | None:
        """The level of the units that an article about this one lists."""
        return _BELOW.get(self.topic.level) if self.topic else None

    def for_noun(self, noun: str, at: int, *, named: bool) -> Unit | None:
        """The unit in focus, but for what a unit of its rank does not have: communes and cells hold no courses."""
        self._leave_bracket(at)
        below = self.current is not None and RANK[self.current.level] < RANK["district"]
        if (
            noun == "class"
            and below
            and not named
            and not self.moved
            and self.topic
            and RANK[self.topic.level] >= RANK["district"]
        ):
            self.current = self.topic
        return self.current

    # ------------------------------------------------------------------ the focus moves
    def turn(self, m: Mention, *, listed: bool = False) -> Unit | None:
        """Take note of a mention as the text passes it; returns its unit.

        ``listed``: the name of a list's member right before its figure, which the text does not stay with.
        """
        self._leave_bracket(m.start)
        unit = self.unit_of(m, hint=self.below())
        if unit is None:
            if m.form == "pronoun" and self.low.startswith(("toàn ", "cả "), m.start):
                self.current = None  # toàn tỉnh, of a province that nothing names
            return None
        self._enter_bracket(m.start)
        stays = listed or m.plural or self._is_aside(m) or self._is_parent(m, unit) or self._is_agent(m, unit)
        # one of whom the text speaks already: một trong những đảng bộ lớn của cả nước
        stays = stays or (self.moved and bool(_OF.search(self.low, max(0, m.start - 16), m.start)))
        self._remember(m, unit, stays=stays)
        self.list_level = unit.level if listed and unit.level in {"commune", "district"} else None
        if stays:
            return self._child_of(m, unit) if listed else unit
        if unit.level == "organization" and not m.party and m.form == "full" and not self._speaks_of(m):
            return unit
        if unit.level == "organization" and not m.party and m.village and self._before_line is None:
            self._before_line = self.current
        self.current = unit
        self.moved = True
        if self._of_paragraph is None and unit not in self._cells and not m.village:
            self._of_paragraph = unit
        return unit

    def _is_aside(self, m: Mention) -> bool:
        """A level named without being spoken of: nghèo nhất tỉnh, lớp do huyện mở."""
        if m.form != "pronoun" or m.party or self.low.startswith(("toàn ", "cả "), m.start):
            return False
        before = self.low[max(0, m.start - 24) : m.start]
        return not (_SUBJECT_VERB.match(self.low, m.end) or _CLAUSE_BEGINS.search(before) or _WHERE.search(before))

    def _child_of(self, m: Mention, unit: Unit) -> Unit:
        """`thôn 8, xã Đăk Ruồng 19 đảng viên`: the figure is the village's."""
        child, parent = self._before.get(m.start), unit
        while child is not None and self.text[child.end : m.start] in {", ", " - "} and self._is_parent(m, parent):
            found = self.unit_of(child)
            if found is None:
                break
            m, parent = child, found
            child = self._before.get(m.start)
        return parent

    def _speaks_of(self, m: Mention) -> bool:
        """Whether a village is what its clause is about: `Buôn X vừa kết nạp 2`, `Ở bản Y, ...`, not `ông A ở bản Y`."""
        before = self.low[max(0, m.start - 24) : m.start]
        if _SUBJECT_VERB.match(self.low, m.end):
            return bool(_CLAUSE_BEGINS.search(before)) or not (m.village or _NO_SUBJECT.search(before))
        if m.village and self.text.startswith(" (", m.end):
            return bool(_CLAUSE_BEGINS.search(before))
        return self.text.startswith((",", " (", ":", " -", " –"), m.end) and bool(_PLACED_FIRST.search(before))

    def _remember(self, m: Mention, unit: Unit, *, stays: bool) -> None:
        if unit.level == "organization":
            if self.low.startswith("chi bộ ", m.start):
                self._cells.add(unit)
            if m.party or m.village:
                self._last_cell = unit
            if m.village or m.form == "cell":
                self.village = unit
            elif m.form == "full":
                self.heads[fold_line(m.name).split()[0]] = unit
                self.heads["nhà trường" if "trường" in fold_line(m.name) else "đơn vị"] = unit
                self.heads.update({" ".join(fold_line(m.name).split()[:2]): unit})
                self.village = None
            return
        if stays and self.topic is not None and unit.level == self.topic.level and unit != self.topic:
            return  # another of the topic's rank, in passing: 3 xã của huyện Lâm Hà
        if unit.level != "nation" and not self._is_agent(m, unit):
            self.slots[unit.level] = unit
            if unit.level == "commune" and m.form in {"full", "bare"} and not self._is_parent(m, unit):
                self.village = None
            if unit.level == "district" and m.form == "full" and self._is_parent(m, unit):
                self._give_parent(unit)

    def _give_parent(self, district: Unit) -> None:
        """`xã Na Tông (huyện Điện Biên)`: the commune named just before lies in that district."""
        if self.current and self.current.level in {"commune", "organization"}:
            self.current = replace(
                self.current, district=district.name, province=district.province or self.current.province
            )

    def _is_parent(self, m: Mention, unit: Unit) -> bool:
        """Named only to say where another lies: (huyện Điện Biên), xã Y Tý, huyện Bát Xát."""
        before = self.low[max(0, m.start - 40) : m.start]
        if before.endswith("("):
            return True
        previous = self._before.get(m.start)
        if previous is None or m.form not in {"full", "bare"} or previous.end < m.start - 6:
            return False
        level = previous.level or (self._level_of(previous.name) if previous.form == "bare" else None)
        mine = m.level or unit.level
        gap = self.text[previous.end : m.start].strip()
        if m.form == "bare" and gap != "," and not (gap == "" and previous.level == "organization"):
            return False
        return gap in {",", "-", "của", "(", ""} and RANK[level] < RANK[mine]

    def _is_agent(self, m: Mention, unit: Unit) -> bool:
        """The one that sets a plan or praises, not the one the figure is about: chỉ tiêu Tỉnh ủy giao."""
        before = self.low[max(0, m.start - 30) : m.start]
        if _WITH.search(before) or (m.form != "full" and _AGENT_BEFORE.search(before)):
            return True
        if unit == self.topic and _OWN_PLAN.match(self.low, m.end) and _CLAUSE_BEGINS.search(before):
            return False  # Huyện ủy đề ra chỉ tiêu: its own
        higher = self.current is not None and RANK[unit.level] > RANK[self.current.level]
        whole = self.low.startswith(("toàn ", "cả "), m.start)
        if higher and not whole and _HOLDS_OFFICE.search(before):
            return True  # Bí thư Thành ủy chúc mừng
        return higher and not whole and bool(_AGENT_AFTER.match(self.low, m.end))

    def is_genitive(self, m: Mention, after: int, *, counted: bool = True) -> bool:
        """Whether the mention belongs to the noun of a figure that ends at ``after``: 22/22 ấp của xã."""
        if m.start - after >= 60 or _SPREAD.search(self.low, after, m.start) or _GIVES_AFTER.match(self.low, m.end):
            return False
        if not counted and "," in self.low[after : m.start]:
            return False  # 27 tuổi, ở bản X
        return bool(_GENITIVE.search(self.low[after : m.start]))
