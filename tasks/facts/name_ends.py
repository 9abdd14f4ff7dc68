"""Where a place's or an organisation's name ends: before the person named right behind it, and as far as the map has it."""

import re
from dataclasses import replace

from tasks.facts.heads import REGIONS
from tasks.facts.mentions import Form, Mention
from tasks.facts.names_in_lists import NO_NAME
from tasks.facts.organisation_names import NAME, UPPER, long_name
from tasks.facts.organisation_words import FAMILIES
from tasks.facts.person_names import MIDDLE, is_person, person_behind, person_within
from tasks.facts.place_levels import key
from tasks.facts.place_words import OFFICE
from tasks.facts.where import NameMention, levels_of

# towns that grew from a state farm: thị trấn Nông | trường X
_OF_ESTATE = re.compile(rf" [Tt]rường {NAME.pattern}")

# what an organisation is spoken of by, where a name goes on right behind it
_HEAD_ALONE = re.compile(
    rf"(?<!\w)(Trường|Học viện|Công ty|Tổng công ty|Bệnh viện|Nhà máy|Xí nghiệp|Tập đoàn|Nông trường|Sở|Viện|Khoa|Đồn) (?=[{UPPER}])"
)


class NameCutter:
    """Cuts the names of one page; ``mapped`` holds the names of the map by where they begin."""

    def __init__(self, text: str, low: str, mapped: dict[int, NameMention]) -> None:
        self._text, self._low, self._mapped = text, low, mapped

    def cut(self, m: Mention) -> Mention:
        """Cut off the person named right behind a unit: Bí thư Đảng ủy xã X | Lò Văn Y."""
        if not m.name or m.form not in {"full", "bare"}:
            return m
        start = m.end - len(m.name)
        office = bool(OFFICE.search(self._low, max(0, m.start - 40), m.start))
        if m.level == "organization":
            return self._cut_organisation(m, start, office=office)
        if (
            self._text.endswith(" Đoàn ", m.start, start)
            and (longer := self._mapped.get(start - 5))
            and longer.end >= m.end
        ):
            return replace(m, end=longer.end, name=self._text[start - 5 : longer.end], party=False)  # xã | Đoàn Xá
        if m.kind and m.name == "Nông" and (town := _OF_ESTATE.match(self._text, m.end)):
            return replace(m, end=town.end(), name=self._text[start : town.end()])
        if m.name.startswith("Đoàn ") and start not in self._mapped and start + 5 in self._mapped:
            m = replace(m, name=m.name[5:])  # Huyện Đoàn | Kon Plông
            start += 5
        return self._to_the_map(m, start, office=office)

    def _to_the_map(self, m: Mention, start: int, *, office: bool) -> Mention:
        """A place's name as long as the map has it."""
        known = self._mapped.get(start)
        if known is not None and known.end < m.end and office and m.name.split()[0] in FAMILIES:
            behind = self._text[known.end : m.end].split()
            if len(behind) < 2 or behind[0] not in FAMILIES or behind[0] in MIDDLE:
                known = None  # a person, though the first names are also a place's: Bí thư Đảng ủy xã | Lê Thanh Bình
        if known is not None and known.end < m.end and self._text[known.end : m.end].split()[0] in NO_NAME:
            return replace(m, end=known.end, name=self._text[start : known.end])  # tỉnh Sơn La | Nhiệm kỳ
        if known is not None and known.end > m.end:
            return replace(m, end=known.end, name=self._text[start : known.end])  # Bàu Hàm 2
        if known is not None and known.end < m.end and len(self._text[known.end : m.end].split()) >= 2:
            return replace(m, end=known.end, name=self._text[start : known.end])
        return self._without_map(m, start, office=office) if known is None and not m.name[-1].isdigit() else m

    def _without_map(self, m: Mention, start: int, *, office: bool) -> Mention:
        """A name that the map does not have: a person's, an organisation's, or a new place's."""
        words = m.name.split()
        points: Form = "pronoun" if m.form == "full" else "cell" if self._low.startswith("chi ", m.start) else "generic"
        nobody = replace(m, end=start - 1, name="", form=points)
        if is_person(m.name) or (office and (len(words) > 1 or m.form == "bare") and words[0] in FAMILIES):
            return nobody
        if office:
            cut = person_within(words)
            if not cut:
                again = m.kind and len(words) > 1 and self._text.count(f"{m.kind} {m.name}") > 1
                return m if again else nobody  # Chủ tịch xã X, of a page that speaks of xã X elsewhere
            name = " ".join(words[:cut])
            m = replace(m, end=start + len(name), name=name)
        if m.form != "bare":
            return m
        if key(m.name) in REGIONS:
            return nobody
        end = long_name(self._text, self._low, start, start + len(words[0]))
        return replace(m, form="full", level="organization", end=end, name=self._text[start:end])

    def _cut_organisation(self, m: Mention, start: int, *, office: bool) -> Mention:
        """An organisation without the person behind it: Hiệu trưởng Trường THPT Chu Văn An | Trần Thị B."""
        if self._text[start : m.end] != m.name:
            return m
        m = self._without_its_place(m, start)
        if office and (head := self._head_before_person(m)):
            return replace(m, end=start + len(head), name=head, form="head")
        if m.village and office and start not in self._mapped and is_person(m.name):
            return replace(m, end=start - 1, name="", form="cell", level=None, village=False)
        cut = person_within(m.name.split()) if m.village and office else None
        reach = (
            len(" ".join(m.name.split()[:cut])) if cut else None if m.village else person_behind(m.name, sure=office)
        )
        return replace(m, end=start + reach, name=m.name[:reach]) if reach else m

    def _head_before_person(self, m: Mention) -> str:
        """`Bí thư Đảng ủy Công ty | Lê Hữu Hòa cho biết`, of a page that has named its Công ty X before, and none of this name else."""
        head = _HEAD_ALONE.match(m.name)
        if head is None or not is_person(m.name[head.end() :]) or self._text.count(m.name) > 1:
            return ""
        named = _HEAD_ALONE.finditer(self._text, 0, m.start)
        return head[1] if any(o[0] == head[0] for o in named) else ""

    def _without_its_place(self, m: Mention, start: int) -> Mention:
        """`Trường THPT X | - Tuy An, Phú Yên`: a dash parts the name from the district and the province it lies in."""
        at = m.name.find(" - ")
        district = self._mapped.get(start + at + len(" - ")) if at > 0 else None
        if district is None:
            return m
        if m.end == district.end and "province" in levels_of(district.name, None, None, None):
            alone = self._text.count(m.name[:at]) > self._text.count(
                m.name
            )  # Trường THPT chuyên X - Cần Thơ, elsewhere X
            return replace(m, end=start + at, name=m.name[:at]) if alone else m
        if not self._low.startswith((", ", " - "), district.end):
            return m
        province = self._mapped.get(self._low.index(" ", district.end + 1) + 1)
        lies = province is not None and m.end in {district.end, province.end}
        return replace(m, end=start + at, name=m.name[:at]) if lies else m
