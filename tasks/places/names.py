"""Gazetteer names standing in a text: one pass of an automaton, with word boundaries of our own."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from tasks.places.gazetteer import gazetteer
from tasks.places.kinds import KINDS, KindWord, Level, read_kind
from tasks.places.spelling import variants


class NameMention(NamedTuple):
    """A gazetteer name in a text.

    Attributes:
        start, end: the name alone (``Điện Biên``; of a number the kind too: ``Phường 12``).
        name: as the gazetteer writes it; :func:`tasks.places.resolver.resolve` takes it.
        levels: those at which some place has it, whatever the day; where a kind stands before, those of the kind.
        kind: the kind of the law that the word before it means (``TX.`` is thị xã, ``Huyện ủy`` is huyện); None without.
        kind_start: where that word begins, else ``start``.
        weak: also an ordinary word or a person's name; a place only with a kind, an organisation or a list around it.
        listed: its kind stands before the first of a list, not before itself.
    """

    start: int
    end: int
    name: str
    levels: tuple[Level, ...]
    kind: str | None
    kind_start: int
    weak: bool
    listed: bool = False


# Wards bear the names of persons; one that begins with a family name is first of all a person.
_FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Lương|Trương|Tô|Tôn|Hà|Cao|Chu"
    "|Tạ|Kim|Lò"
)
_FAMILY_NAMES = re.compile(rf"(?:{_FAMILY}) ")
# What stands before a name that is the end of a person's (Lò Văn Phong), or before a byline.
_PERSON_BEFORE = re.compile(
    rf"(?<!\w)(?:{_FAMILY}|Giàng|Vàng|Sùng|Thào|Mùa|Cà|Quàng|Tòng|Nông|Hoàng|Đàm|Đào|Lưu|Thạch|Sơn|Văn|Thị|Đình|Hữu|Ngọc|Xuân"
    r"|Quốc|Công|Viết|Bá|Thế|Trọng|Duy|Mạnh|Đức) $|(?:ảnh|bài|tin|PV)\s*:\s*$|\b(?:đồng chí|đ/c|ông|bà|anh|chị) $",
    re.IGNORECASE,
)
# An address before a name is that of a person, be the name a province's as well.
_ADDRESS_BEFORE = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà|anh|chị|em|cháu|cô|chú|thầy) $", re.IGNORECASE)
# A cooperative is no commune; `hợp tác xã Tiến Thành` bears a name of its own.
_COOPERATIVE = re.compile(r"(?:hợp tác|công) $", re.IGNORECASE)
# Virtues, days and numbers that are also names of places.
_ORDINARY = re.compile(
    r"thứ (?:ba|mười|mười một)|(?:thống|hợp) nhất|đoàn kết|độc lập|tự (?:do|cường|lập)|hạnh phúc|dân (?:chủ|tiến)|cộng hòa"
    r"|(?:chiến|quyết|toàn|cao|đại) thắng|quyết tiến|thắng lợi|hòa bình|đồng (?:tâm|tiến|khởi)|đại đồng|(?:tiên|tiền|xung) phong"
    r"|quang vinh|vinh quang|(?:tân|hợp|nam) tiến|cách mạng|giải phóng|nhân (?:dân|đạo)|phong phú|lao động|thanh niên|trung tâm"
    r"|hùng vương|minh khai|quang trung|liên quan|thành công|bình luận|chia sẻ|trung thực|kiên cường|văn minh"
    r"|biên giới|pháo đài|an (?:toàn|ninh)|văn hóa|bình yên",
    re.IGNORECASE,
)
_ORGANISATIONS = frozenset({"đảng bộ", "đảng ủy", "đảng uỷ", "chi bộ", "chi ủy", "chi uỷ", "ubnd", "hđnd", "mttq"})
_LONGEST_BEFORE = 24
# How the kind of a numbered ward or urban district is printed; each is a pattern with each number.
_BEFORE_NUMBER = {
    "Phường": ("Phường ", "phường ", "PHƯỜNG ", "P.", "P. ", "P", "p.", "p. "),
    "Quận": ("Quận ", "quận ", "QUẬN ", "Q.", "Q. ", "Q", "q.", "q. "),
}


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, dict[str, str]]:
    """The automaton, and the gazetteer's name that each of its patterns stands for."""
    names: dict[str, str] = {}
    for name in sorted(gazetteer().all_names()):
        kind, _, number = name.partition(" ")
        if kind in _BEFORE_NUMBER and (number.isdigit() or number.isupper()):
            names |= {f"{before}{zero}{number}": name for before in _BEFORE_NUMBER[kind] for zero in ("", "0")}
            continue
        for variant in variants(name):
            # a name as given is its own pattern, whatever else it is a variant of
            if variant == name or variant not in names:
                names[variant] = name
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), names


class _Known(NamedTuple):
    """What can be said of a name wherever it stands. ``kind``: of a numbered ward or district, part of its name."""

    levels: tuple[Level, ...]
    weak: bool
    kind: str | None


@cache
def _known(name: str) -> _Known:
    levels = gazetteer().levels_of(name)
    kind, _, number = name.partition(" ")
    if kind in _BEFORE_NUMBER and (number.isdigit() or number.isupper()):
        of_kind = KINDS[kind.lower()]
        return _Known(tuple(level for level in levels if level in of_kind), weak=False, kind=kind.lower())
    return _Known(levels, _is_weak(name, levels), None)


def find_names(text: str, *, weak: bool = False) -> list[NameMention]:
    """Names of places in a cleaned text, the longest at each point, in order and without overlap.

    Args:
        text: as :func:`tasks.text.characters.clean` returns it.
        weak: whether to return names that may as well be ordinary words or persons and have neither a kind nor an
            organisation before them; the caller then must look for a listing of places around them.
    """
    automaton, names = _automaton()
    found: list[NameMention] = []
    previous: NameMention | None = None
    for _, start, end in automaton.find_matches_as_indexes(text):
        whole = _whole_words(text, start, end, names)
        if whole is None:
            continue
        mention, organisation = _mention(text, start, whole, names[text[start:whole]])
        if mention.kind is None and previous is not None:
            mention = _in_list(text, previous, mention)
        if weak or organisation or not mention.weak:
            found.append(mention)
        previous = mention
    return found


_COUNTED = re.compile(r"(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|số|\d)\s+$", re.IGNORECASE)
_BETWEEN_LISTED = re.compile(r"\s*(?:,|;|và|,\s*và)\s+")


def _in_list(text: str, previous: NameMention, mention: NameMention) -> NameMention:
    """A name that goes on a list begun by a kind: of `các xã Pà Cò, Hang Kia` both are xã. Its kind_start is its start.

    One that only follows is none: of `huyện Tuần Giáo, Điện Biên` the second is the province.
    """
    if previous.kind is None or not _BETWEEN_LISTED.fullmatch(text, previous.end, mention.start):
        return mention
    begins = previous.kind_start < previous.start and _COUNTED.search(
        text, max(0, previous.kind_start - 8), previous.kind_start
    )
    goes_on = previous.kind_start == previous.start and previous.listed
    levels = tuple(level for level in mention.levels if level in KINDS[previous.kind])
    if not levels or not (begins or goes_on):
        return mention
    return mention._replace(levels=levels, kind=previous.kind, weak=False, listed=True)


def _whole_words(text: str, start: int, end: int, names: dict[str, str]) -> int | None:
    """The end of the match, or of the longest name within it that ends with a word; None where no word begins at its start.

    The automaton prefers `Tân An` in `Tân Anh`; the name that stands there may be a shorter one.
    """
    if start and text[start - 1].isalnum():
        return None
    if end == len(text) or not text[end].isalnum():
        return end
    while (cut := text.rfind(" ", start, end)) > start:
        end = cut
        if text[start:end] in names:
            return end
    return None


def _mention(text: str, start: int, end: int, name: str) -> tuple[NameMention, bool]:
    """The mention with the kind before it, and whether an organisation stands there."""
    known = _known(name)
    if known.kind is not None:
        return NameMention(start, end, name, known.levels, known.kind, start, weak=False), False
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    kind_word, length = _kind_before(before)
    if kind_word is not None and _COOPERATIVE.search(before[: len(before) - length]):
        return NameMention(start, end, name, known.levels, None, start, weak=True), False
    if kind_word is None:
        organisation = " ".join(before.casefold().split()[-2:])
        stands = organisation in _ORGANISATIONS or organisation.rpartition(" ")[2] in _ORGANISATIONS
        # `Bí thư Đảng ủy Hồ Ta Khinh` goes on as persons' names do
        stands = stands and not text[end : end + 2].strip().istitle()
        person = _ADDRESS_BEFORE if "province" in known.levels else _PERSON_BEFORE
        weak = known.weak or person.search(before) is not None
        return NameMention(start, end, name, known.levels, None, start, weak), stands
    # `xã Điện Biên Phủ` is no commune known: then say what is known of the name, and the kind as printed
    levels = tuple(level for level in known.levels if level in kind_word.levels) or known.levels
    return NameMention(start, end, name, levels, kind_word.kind, start - length, weak=False), False


_OPENING = '([{"“”«,;:-–/'


def _kind_before(before: str) -> tuple[KindWord | None, int]:
    """The kind word that ends a stretch of text, of up to four words, and how far it reaches back."""
    words = before.split()
    for count in (2, 1, 4):
        if len(words) < count:
            continue
        last = words[-count:]
        last[0] = last[0].lstrip(_OPENING)
        last[-1] = last[-1].rstrip(":")
        printed = " ".join(last)
        if printed.endswith(".") and printed[:-1].casefold() in KINDS:
            continue  # của toàn huyện. | Trung bình mỗi năm ...
        # one letter is a kind only with its dot: the `p` of another word is none
        if (len(printed) > 1 and not printed.startswith(".")) and (kind := read_kind(printed)) is not None:
            return kind, len(before) - before.rindex(last[0])
    return None, 0


def _is_weak(name: str, levels: tuple[Level, ...]) -> bool:
    """Provinces, and districts of several words, are known by their name alone, a commune only if it is no other word.

    One province bears a person's name and is printed with its kind where it is meant.
    """
    if "province" in levels:
        return name == "Hồ Chí Minh"
    if " " not in name or _ORDINARY.fullmatch(name):
        return True
    return levels == ("commune",) and _FAMILY_NAMES.match(name) is not None
