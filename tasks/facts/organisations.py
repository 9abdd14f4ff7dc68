"""Mentions of organisations and places: full names, short ones, and the words that stand for them (toàn huyện, Đảng bộ)."""

import re
from dataclasses import dataclass
from typing import Literal

from tasks.facts.fact import Level
from tasks.facts.heads import (
    AFTER_NUMBER,
    CENTRE,
    COUNTED,
    COUNTED_CELLS,
    DOTTED,
    FIRST_WORDS,
    GENERAL,
    HAS_CELL,
    HEAD,
    KINDS_BEFORE,
    KINDS_OF_BODY,
    LEVELS,
    NO_NAMES,
    NO_PLACES,
    NO_VILLAGE,
    NOT_OF_PLACES,
    NUMBERED,
    OF_ANOTHER,
    OF_GIVEN_NAME,
    OF_SOMEBODY,
    OF_THE_PLACE,
    OFFICE_BEFORE,
    PART_OF_WORD,
    PARTY_HEAD,
    PLACE_LAST,
    PLURAL,
    REGIONS,
    SHORT_KINDS,
    SMALL_HEADS,
    SPOKEN_OF,
    SUBJECT,
    TRAITS,
    VILLAGE,
    VILLAGE_BEGINS,
    VILLAGES_BEFORE,
    VILLAGES_BEHIND,
    WITH_CENTRE,
    WORD,
)
from tasks.facts.organisation_names import NAME, is_person, long_name, person_within
from tasks.facts.organisation_words import FAMILIES
from tasks.places.kinds import read_kind

# "full" names a unit; "pronoun" points to one by its level (toàn huyện, Đảng bộ xã); "generic" to the one spoken of
# (Đảng bộ, đơn vị, Chi bộ); "bare" is a name without its kind; "nation" is cả nước.
Form = Literal["full", "pronoun", "generic", "cell", "bare", "nation", "head"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that points to a unit.

    Attributes:
        name: as printed, without its kind; empty where the words only point (toàn huyện).
        level: null where the words do not say it.
        plural: kinds in general or several together (hai xã A và B): names a unit, but the text does not turn to it.
        party: whether an organ of the Party is named (Đảng bộ, Huyện ủy), which makes a sentence the Party's.
        village: a village, hamlet or quarter, whose cell the text may turn to.
        kind: the word of the law that was printed before the name (``TX.`` is thị xã), null where none was.
    """

    start: int
    end: int
    form: Form
    level: Level | None
    name: str
    plural: bool
    party: bool
    village: bool = False
    kind: str | None = None


def _kind_of(word: str) -> str | None:
    """The kind of the law that a printed word means: Thành ủy is thành phố."""
    found = read_kind(word.replace(" đoàn", " ủy"))
    return found.kind if found else None


def scan(text: str, low: str) -> list[Mention]:
    """All mentions but bare names, in order, none inside another. ``low`` is ``fold_line(text)``."""
    found: list[Mention] = []
    reach = 0
    for word in WORD.finditer(low):
        if word.start() < reach or word[0] not in FIRST_WORDS:
            continue
        match = HEAD.match(low, word.start())
        if match is None:
            continue
        reach = match.end()
        head = _Head(text, low, match)
        mention = next((read(head) for group, read in _READERS if match[group]), None)
        if mention:
            found.append(mention)
            reach = mention.end
    return found


class _Head:
    """The words that open a mention, and what stands around them."""

    def __init__(self, text: str, low: str, match: re.Match[str]) -> None:
        self.text, self.low, self.match = text, low, match
        self.start, self.end = match.span()
        self.before = low[max(0, self.start - 14) : self.start]
        self.plural = PLURAL.search(self.before) is not None
        self.party = any(match[group] for group in ("seat", "only", "body"))
        self.whole = bool(match["all"])

    def is_general(self) -> bool:
        """A kind in general or several together: mỗi xã, cấp huyện."""
        return GENERAL.search(self.before) is not None

    def name(self, at: int | None = None) -> str:
        """The run of capitals right behind; empty in a headline in capitals, where a name has no end that letters show."""
        at = self.end + 1 if at is None else at
        found = NAME.match(self.text, at) if self.text[at - 1 : at] == " " or at == self.end else None
        shouting = found and len(found[0]) > 4 and found[0].isupper() and " " in found[0]
        return found[0] if found and not shouting else ""

    def number(self, at: int | None = None) -> re.Match[str] | None:
        """The number of a village or cell right behind, where it counts nothing."""
        at = self.end if at is None else at
        found = NUMBERED.match(self.text, at + 1) if self.text[at : at + 1] == " " else None
        return found if found and AFTER_NUMBER.match(self.low, found.end()) else None

    def points(self, form: Form, level: Level | None = None, name: str = "") -> Mention:
        """A mention of these words alone."""
        return Mention(self.start, self.end, form, level, name, self.plural, self.party)

    def names(self, end: int, level: Level, name: str, kind: str | None = None, *, village: bool = False) -> Mention:
        """A mention with a name that ends at ``end``."""
        return Mention(self.start, end, "full", level, name, self.plural, self.party, village, kind)


def _nation(head: _Head) -> Mention:
    return Mention(head.start, head.end, "nation", "nation", "", plural=False, party=False)


def _self(head: _Head) -> Mention | None:
    """`đơn vị`, `nhà trường`: of whom the text speaks."""
    word = head.match["self"]
    loose = word in {"đơn vị", "địa phương"} and not head.whole
    if head.is_general() or (loose and not head.low.startswith((" kết nạp", " đã", " có", " hiện"), head.end)):
        return None
    form: Form = "head" if word == "nhà trường" else "generic"
    return Mention(head.start, head.end, form, None, word, plural=False, party=False)


def _seat(head: _Head) -> Mention:
    """`Huyện ủy X`, `Thành đoàn`."""
    word = head.match["seat"]
    name = head.name()
    if name:
        return head.names(head.end + 1 + len(name), LEVELS[word], name, _kind_of(word))
    return head.points("pronoun", LEVELS[word])


def _body(head: _Head) -> Mention | None:
    """`Đảng bộ X`, `Chi bộ 4`, `Chi bộ`."""
    word, name = head.match["only"], head.name()
    if name and not head.plural and name not in NO_NAMES:
        return Mention(head.start, head.end + 1 + len(name), "bare", None, name, plural=False, party=True)
    number = head.number(head.end + 5 if head.low.startswith(" điểm ", head.end) else None)
    counted = head.is_general() or head.before[-2:-1].isdigit()
    if word == "chi bộ" and number and not counted:
        return head.names(number.end(), "organization", f"Chi bộ {number[0]}", village=True)
    if (
        head.is_general()
        or head.before.endswith("thành ")
        or (word == "chi bộ" and OF_ANOTHER.match(head.low, head.end) and not _of_somebody(head))
    ):
        return None
    return head.points("cell" if word.startswith("chi ") else "generic")


def _of_somebody(head: _Head) -> bool:
    """`Chi bộ của ông`, `chi bộ của Tú kết nạp 3`: that of a person spoken of."""
    return bool(OF_SOMEBODY.match(head.low, head.end) or OF_GIVEN_NAME.match(head.text, head.end))


def _kind(head: _Head) -> Mention | None:
    kind = DOTTED.get(head.match["kind"].rstrip("."), head.match["kind"])
    level = LEVELS.get(kind.rstrip(".") if kind not in LEVELS else kind)
    if level:
        return _place(head, kind, level)
    if kind == "khối" and _is_bloc(head):
        return head.points("head", "organization", "khối")
    if VILLAGE.fullmatch(kind) and not head.match["bloc"]:
        return _village(head)
    if centre := _centre(head, kind):
        return centre
    return _organisation(head, kind) if _may_name(head, kind) else _spoken_of_again(head)


def _centre(head: _Head, kind: str) -> Mention | None:
    """`Trung tâm Bồi dưỡng chính trị huyện mở 4 lớp`: the district acts."""
    found = CENTRE.match(head.low, head.start) if kind in {"trung tâm", "tt"} else None
    if found is None or head.name(found.end() + 1) or WITH_CENTRE.search(head.before):
        return None
    return Mention(head.start, found.end(), "pronoun", "district", "", plural=False, party=False)


def _is_bloc(head: _Head) -> bool:
    """`toàn khối`, `Đảng ủy Khối phấn đấu`, `các chi bộ của Khối`: the bloc named before, no quarter of a town."""
    if head.whole or head.match["bloc"] or head.name() or head.number():
        return head.whole
    led = head.match["body"] in {"đảng bộ", "đảng ủy"}
    capital = head.text[head.match.start("kind")].isupper()
    return capital and (led or head.before.endswith((" của ", " trong ", " thuộc ")))


def _place(head: _Head, kind: str, level: Level) -> Mention | None:
    """`xã X`, `Phường 12`, `toàn huyện`."""
    trait = TRAITS.match(head.text, head.end + 1 if head.text[head.end : head.end + 1] == " " else head.end)
    at = trait.end() if trait else head.end
    name = head.name(at)
    short = kind.rstrip(".") in SHORT_KINDS
    initial = (
        head.text[head.start - 2 : head.start - 1].isalpha()
        and head.text[head.text.rfind(" ", 0, max(head.start - 1, 0)) + 1 : head.start].istitle()
    )  # Trần H. Minh
    if short and (not head.text[head.match.start("kind")].isupper() or initial or not (name or kind[0] in "pq")):
        return None
    if name and name.split()[0] not in (NO_PLACES if kind.startswith("tt") else NOT_OF_PLACES):
        return head.names(at + len(name), level, name, _kind_of(kind))
    numbered = kind.rstrip(".") in {"phường", "quận", "p", "q"} and not head.whole
    gap = 0 if head.text[head.end - 1] == "." and head.text[head.end : head.end + 1].isdigit() else 1
    number = NUMBERED.match(head.text, head.end + gap) if numbered else None
    if number and not COUNTED.match(head.low, number.end()):
        return head.names(number.end(), level, f"{(_kind_of(kind) or kind).capitalize()} {number[0]}", _kind_of(kind))
    several = KINDS_BEFORE.search(head.before) or head.low[head.end : head.end + 3] in {", t", ", p", ", x"}
    seat = head.low.startswith((" lỵ", " lị"), head.end) or kind.rstrip(".") in {"tp", "tx", "tt"}
    if not head.whole and (head.is_general() or several or seat):
        return None
    return head.points("pronoun", level)


def _village(head: _Head) -> Mention | None:
    """`bản X`, `Chi bộ thôn 2`, `bản đã có ...`."""
    if head.text[head.end : head.end + 1] != " ":
        return None
    if not head.match["body"] and OFFICE_BEFORE.search(head.before) and not _lies_named(head):
        return _before_its_head(head)  # Trưởng thôn Lò Văn A
    if head.match["kind"] == "thôn" and head.before.endswith("nông "):
        return None  # nông thôn 94, nữ 65
    name = head.name() if not head.match["kind"].startswith("đội") else ""
    if name and NO_VILLAGE.match(head.low, head.end + 1):
        return None  # doanh nghiệp khu vực Nhà nước
    if name and name not in NO_NAMES and name.lower() not in REGIONS:
        stop = head.end + 1 + len(name)
        number = head.number(stop)
        stop = number.end() if number else stop
        return head.names(stop, "organization", head.text[head.end + 1 : stop], village=True)
    if (number := head.number()) and not (head.match["body"] and COUNTED_CELLS.match(head.low, number.end())):
        return head.names(number.end(), "organization", f"{head.match['kind'].capitalize()} {number[0]}", village=True)
    if head.plural or head.is_general():
        return None
    if head.whole:
        return head.points("cell")  # cả bản vỏn vẹn 2 đảng viên
    of_cell = head.match["body"] in {"chi bộ", "chi ủy"} or (
        head.match["body"] in {"đảng bộ", "đảng ủy"} and SUBJECT.match(head.low, head.end) is not None
    )
    begins = VILLAGE_BEGINS.search(head.before) and not VILLAGES_BEFORE.search(head.before)
    subject = not head.match["body"] and begins and SUBJECT.match(head.low, head.end)
    if of_cell and VILLAGES_BEHIND.match(head.low, head.end):
        return None  # chi bộ thôn, bon
    return head.points("cell") if of_cell or subject else None


def _before_its_head(head: _Head) -> Mention | None:
    """`Trưởng bản Tả Ló San | Khoàng Văn Van`: the village, where it is named before the person."""
    words = head.name().split()
    cut = person_within(words) if words else None
    if not cut or not is_person(" ".join(words[cut:])):
        return None
    name = " ".join(words[:cut])
    return head.names(head.end + 1 + len(name), "organization", name, village=True)


_LIES = re.compile(r",? (?:xã|phường|thị trấn) ")


def _lies_named(head: _Head) -> bool:
    """`trưởng thôn Phú Hòa, xã X`: the village with where it lies, not the name of its head."""
    name = head.name()
    lies = name and _LIES.match(head.low, head.end + 1 + len(name)) is not None
    return bool(lies) and name.split()[0] not in FAMILIES


def _may_name(head: _Head, kind: str) -> bool:
    """Whether a name of an organisation may begin here: a capital, a body of the Party before it, or a small head before a name."""
    at = head.match.start("kind")
    if head.party:
        return True
    if PARTY_HEAD.match(kind):  # Trạm Y tế xã cũng có chi bộ riêng với 5 đảng viên
        return (
            head.text[at].isupper()
            and HAS_CELL.match(head.low, long_name(head.text, head.low, at, head.end)) is not None
        )
    if head.match["bloc"]:  # khối cơ quan tỉnh
        return head.text[at].isupper() or bool(
            PLACE_LAST.search(head.low, at, long_name(head.text, head.low, at, head.end))
        )
    small = SMALL_HEADS.match(head.low, at)
    named = small is not None and head.text[small.end() + 1 : small.end() + 2].isupper()
    return head.text[at].isupper() or (named and not PART_OF_WORD.search(head.before))


def _spoken_of_again(head: _Head) -> Mention | None:
    """`nay công ty có 12`: the company named before."""
    at = head.match.start("kind")
    if head.text[at].isupper() or head.is_general() or not SPOKEN_OF.match(head.low, at):
        return None
    return head.points("head", "organization", head.text[at : head.end])


def _organisation(head: _Head, kind: str) -> Mention | None:
    """`Trường THPT X`, `Chi bộ Trạm Y tế xã`, `Công an tỉnh`; `Công ty` alone points to the one named before."""
    text, at, end = head.text, head.match.start("kind"), head.end
    again = None if head.party else _spoken_of_again(head)
    if again:
        return again
    stop = long_name(text, head.low, at, end)
    if SMALL_HEADS.match(kind) and not any(c.isupper() or c.isdigit() for c in text[end:stop]):
        stop = end  # Công ty | quản lý 2.240 ha
    if kind in {"thpt", "thcs"} and not text[end + 1 : end + 2].isupper():
        return None
    if stop == end and KINDS_OF_BODY.search(head.before):
        return None
    if stop == end and kind not in {"quân sự", "công an", "biên phòng"}:
        return head.points("head", "organization", text[at:end]) if text[at].isupper() or head.party else None
    of_place = OF_THE_PLACE.match(kind) and PLACE_LAST.search(head.low, at, stop)
    if not of_place and not any(c.isupper() for c in text[at:stop]):
        return None  # chi bộ trường học: a kind of cell
    return head.names(stop, "organization", text[at:stop])


_READERS = (("nation", _nation), ("self", _self), ("seat", _seat), ("only", _body), ("kind", _kind))
