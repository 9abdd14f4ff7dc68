"""The persons whom a page meets again: a paragraph that goes on with one goes on with his cell or commune (`Ông Khoan bảo ...`)."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from tasks.facts.guests import comes_as_guest, opens_with_guests
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME
from tasks.facts.organisation_words import FAMILIES
from tasks.facts.unit import Unit

_ADDRESS = re.compile(
    r"(?<!\w)(?:đồng chí|đ/c|ông|bà|anh|chị|cụ|thầy|cô|bác|già làng|già|(?:trưởng|già) (?:bản|thôn|ấp|làng|buôn)|bí thư(?: chi bộ| đảng ủy)?(?: (?:xã|thôn|bản|ấp|buôn|làng))?)(?!\w)"
)
_OFFICE = re.compile(r"bí thư|chủ tịch|trưởng|đảng ủy viên|hiệu trưởng|giám đốc|chính trị viên|đảng viên")
# a person without a name who opens a sentence, or to whom what opens it belongs: Ông mở ngăn tủ, Rồi giọng ông trầm xuống
_SPOKEN_OF = re.compile(r"(?:\A|[.!?:”\"“] ?|\n|(?:^|[.,] ?)[^.,;:]{0,24}(?:giọng|vợ|chồng|theo|nhà|của|với|lời) )\Z")
# one whose office stands behind the name: Hồ Văn Ta Riêng, bí thư chi bộ, ra đón; then Ta Riêng mới kể
_BY_OFFICE = re.compile(
    rf"({NAME.pattern}), (?:nguyên |phó )?(?:[Bb]í thư|[Tt]rưởng (?:thôn|bản|ấp|làng|buôn)|[Cc]hủ tịch|đảng viên)(?!\w)"
)
_LONG_NAME = 3  # words of a name that is told again by its last two
_OPENING = 220  # characters of a paragraph in which it says of whom it goes on to tell
_OFFICES = frozenset({"Bí", "Phó", "Trưởng", "Chủ", "Ủy", "Đại", "Thượng", "Trung", "Thiếu", "Giám", "Hiệu", "Nguyên"})
_MOST = 400  # persons of one page
_NEAR = 70


class _Person(NamedTuple):
    start: int
    end: int
    given: str
    """The last syllable of the name, by which one is spoken of; empty where no name follows."""
    full: bool


class PersonsMet:
    """Where each person of a page belongs, as far as the text has said; asked at the head of each paragraph."""

    def __init__(self, text: str, low: str, mentions: Sequence[Mention]) -> None:
        self.text, self.low = text, low
        self._homes: dict[str, Unit] = {}
        self._last: Unit | None = None
        names = {m.end - len(m.name) for m in mentions if m.name}
        self._persons: list[_Person] = []
        for match in _ADDRESS.finditer(low):
            if len(self._persons) >= _MOST:
                break
            at = match.end() + 1
            if at in names and low.startswith("bí thư", match.start()):
                continue  # Bí thư Đảng ủy xã X cho biết: of X, whoever was met last
            name = NAME.match(text, at) if text[at - 1 : at] == " " and at not in names else None
            end = name.end() if name else match.end()
            given = name[0].split()[-1] if name else ""
            if low.startswith("đ", match.start()) and (not given or given in _OFFICES):
                continue  # 12 đồng chí, đồng chí Bí thư
            self._persons.append(_Person(match.start(), end, given, name is not None and " " in name[0]))
        self._tails: dict[str, str] = {}
        for named in islice(_BY_OFFICE.finditer(text), _MOST):
            words = named[1].split()
            if words[0] in FAMILIES and len(words) >= _LONG_NAME and named.start() not in names:
                self._persons.append(_Person(named.start(), named.end(1), words[-1], full=True))
                self._tails[" ".join(words[-2:])] = words[-1]
        self._persons += self._in_office(mentions)
        self._persons.sort()

    def _in_office(self, mentions: Sequence[Mention]) -> list[_Person]:
        """`Phó Bí thư Huyện ủy Cầm Văn H.`: whose name stands right behind the office, without a word of address."""
        found = []
        for m in islice(mentions, _MOST):
            name = NAME.match(self.text, m.end + 1) if self.text[m.end : m.end + 1] == " " else None
            if name is None or not _OFFICE.search(self.low, max(0, m.start - 40), m.end):
                continue
            words = name[0].split()
            if len(words) > 1 and words[0] in FAMILIES:
                found.append(_Person(m.end + 1, name.end(), words[-1], full=True))
        return found

    def _among(self, start: int, end: int) -> list[_Person]:
        first = bisect_left(self._persons, start, key=lambda p: p.start)
        return self._persons[first : bisect_left(self._persons, end, key=lambda p: p.start)]

    def opens(self, start: int, end: int) -> Unit | None:
        """The unit of the person with whom a paragraph begins; null where it begins with none that is known."""
        for p in self._among(start, min(end, start + _OPENING)):
            if p.given:
                return self._homes.get(p.given)
            if p.start == start or _SPOKEN_OF.search(self.low, max(start, p.start - 32), p.start):
                return self._last
        opening = self.text[start : min(end, start + _OPENING)] if self._tails else ""
        return next((self._homes.get(given) for tail, given in self._tails.items() if tail in opening), None)

    def introduces(
        self, start: int, end: int, mentions: Sequence[Mention], unit_of: Callable[[Mention], Unit | None]
    ) -> Unit | None:
        """`Trong căn phòng đầy hồ sơ, đồng chí T., Trưởng ban Tổ chức Huyện ủy X, trải ...`: whose officer a paragraph brings in first."""
        for p in self._among(start, min(end, start + _OPENING)):
            if p.given:
                if opens_with_guests(self.low, start):
                    return None  # Dự đại hội có đồng chí A, Bí thư Huyện ủy X, và 116 đại biểu
                return self._brought_in(p, start, mentions, unit_of)
        return None

    def _brought_in(
        self, p: _Person, start: int, mentions: Sequence[Mention], unit_of: Callable[[Mention], Unit | None]
    ) -> Unit | None:
        reach = p.end + _NEAR
        first = bisect_left(mentions, start, key=lambda m: m.start)
        here = list(takewhile(lambda m: m.start < reach, islice(mentions, first, None)))
        office = self._office(p, here)
        if office is None or office.level not in {"district", "commune"} or comes_as_guest(self.low, office):
            return None
        alone = not any(m.name and m.start < p.start and m is not office for m in here)
        return unit_of(office) if alone else None

    def note(
        self,
        start: int,
        end: int,
        mentions: Sequence[Mention],
        focus: Unit | None,
        unit_of: Callable[[Mention], Unit | None],
    ) -> None:
        """Keep where the persons of a sentence belong: their office's place, else what the sentence came to speak of."""
        for p in self._among(start, end):
            if not p.given:
                continue
            if p.given not in self._homes or p.full:
                office = self._office(p, mentions)
                home = unit_of(office) if office is not None else None
                home = home or self._homes.get(p.given) or focus
                if home is not None and home.level != "nation":
                    self._homes[p.given] = home
            self._last = self._homes.get(p.given)

    def _office(self, p: _Person, mentions: Sequence[Mention]) -> Mention | None:
        """`anh Thạch Rinh, bí thư chi bộ ấp X`, `Bí thư Đảng ủy xã Y, ông Z`: the place of the office beside a name."""
        for m in mentions:
            behind = p.end <= m.start < p.end + _NEAR and self.text.startswith((", ", " - ", " ("), p.end)
            if (
                behind
                and _OFFICE.search(self.low, p.end, m.start + 10)
                and not re.search(r"[.;:]", self.low[p.end : m.start])
            ):
                further = [o for o in mentions if m.start < o.start < m.start + _NEAR and o.village]
                return m if m.name or not further else further[0]
            if m.end <= p.start <= m.end + 8 and _OFFICE.search(self.low, max(0, m.start - 40), m.end):
                return m
        return None
