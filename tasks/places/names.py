"""Gazetteer names standing in a text: one pass of an automaton, with word boundaries of our own."""

import re
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from tasks.places.gazetteer import gazetteer
from tasks.places.kinds import LEVELS, KindWord, Level, read_kind
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
    """

    start: int
    end: int
    name: str
    levels: tuple[Level, ...]
    kind: str | None
    kind_start: int
    weak: bool


# Wards bear the names of persons; one that begins with a family name is first of all a person.
_FAMILY_NAMES = re.compile(
    r"(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Lương|Trương|Tô|Tôn"
    r"|Hà|Cao|Chu|Tạ|Kim|Lò) ",
)
# Virtues, days and numbers that are also names of places.
_ORDINARY = re.compile(
    r"thứ (?:ba|mười|mười một)|(?:thống|hợp) nhất|đoàn kết|độc lập|tự (?:do|cường|lập)|hạnh phúc|dân (?:chủ|tiến)|cộng hòa"
    r"|(?:chiến|quyết|toàn|cao|đại) thắng|quyết tiến|thắng lợi|hòa bình|đồng (?:tâm|tiến|khởi)|đại đồng|(?:tiên|tiền|xung) phong"
    r"|quang vinh|vinh quang|(?:tân|hợp|nam) tiến|cách mạng|giải phóng|nhân (?:dân|đạo)|phong phú|lao động|thanh niên|trung tâm"
    r"|hùng vương|minh khai|quang trung",
    re.IGNORECASE,
)
_ORGANISATIONS = frozenset({"đảng bộ", "đảng ủy", "đảng uỷ", "chi bộ", "chi ủy", "chi uỷ", "ubnd", "hđnd", "mttq"})
_LONGEST_BEFORE = 24
# How the kind of a numbered ward or urban district is printed; each is a pattern with each number.
_BEFORE_NUMBER = {
    "Phường": ("Phường ", "phường ", "PHƯỜNG ", "P.", "P. ", "P", "p.", "p. "),
    "Quận": ("Quận ", "quận ", "QUẬN ", "Q.", "Q. ", "Q", "q.", "q. "),
}


class _Known(NamedTuple):
    """A name that a pattern stands for, and what can be said of it wherever it stands."""

    name: str
    levels: tuple[Level, ...]
    weak: bool
    kind: str | None


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, dict[str, _Known]]:
    """The automaton, and the name that each of its patterns stands for."""
    known: dict[str, _Known] = {}
    for names in gazetteer().all_names.values():
        levels = {level for found in names.values() for level in found}
        for name in names:
            kind, _, number = name.partition(" ")
            if kind in _BEFORE_NUMBER and (number.isdigit() or number.isupper()):
                numbered = _Known(name, _in_order(levels), weak=False, kind=kind.lower())
                known |= {f"{before}{zero}{number}": numbered for before in _BEFORE_NUMBER[kind] for zero in ("", "0")}
                continue
            entry = _Known(name, _in_order(levels), _is_weak(name, levels), None)
            for variant in variants(name):
                # a name as given is its own pattern, whatever else it is a variant of
                if variant == name or variant not in known:
                    known[variant] = entry
    return AhoCorasick(list(known), matchkind=MatchKind.LeftmostLongest), known


def find_names(text: str, *, weak: bool = False) -> list[NameMention]:
    """Names of places in a cleaned text, the longest at each point, in order and without overlap.

    Args:
        text: as :func:`tasks.text.characters.clean` returns it.
        weak: whether to return names that may as well be ordinary words or persons and have neither a kind nor an
            organisation before them; the caller then must look for a listing of places around them.
    """
    automaton, known = _automaton()
    found = []
    for _, start, end in automaton.find_matches_as_indexes(text):
        whole = _whole_words(text, start, end, known)
        if whole is None:
            continue
        mention, organisation = _mention(text, start, whole, known[text[start:whole]])
        if weak or organisation or not mention.weak:
            found.append(mention)
    return found


def _whole_words(text: str, start: int, end: int, known: dict[str, _Known]) -> int | None:
    """The end of the match, or of the longest name within it that ends with a word; None where no word begins at its start.

    The automaton prefers `Tân An` in `Tân Anh`; the name that stands there may be a shorter one.
    """
    if start and text[start - 1].isalnum():
        return None
    if end == len(text) or not text[end].isalnum():
        return end
    while (cut := text.rfind(" ", start, end)) > start:
        end = cut
        if text[start:end] in known:
            return end
    return None


def _mention(text: str, start: int, end: int, known: _Known) -> tuple[NameMention, bool]:
    """The mention with the kind before it, and whether an organisation stands there."""
    if known.kind is not None:
        return NameMention(start, end, known.name, known.levels, known.kind, start, weak=False), False
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    kind_word, length = _kind_before(before)
    if kind_word is None:
        organisation = " ".join(before.casefold().split()[-2:])
        stands = organisation in _ORGANISATIONS or organisation.rpartition(" ")[2] in _ORGANISATIONS
        return NameMention(start, end, known.name, known.levels, None, start, known.weak), stands
    # `xã Điện Biên Phủ` is no commune known: then say what is known of the name, and the kind as printed
    levels = tuple(level for level in known.levels if level in kind_word.levels) or known.levels
    return NameMention(start, end, known.name, levels, kind_word.kind, start - length, weak=False), False


_OPENING = '([{"“”«,;:-–/'


def _kind_before(before: str) -> tuple[KindWord | None, int]:
    """The kind word that ends a stretch of text, of up to four words, and how far it reaches back."""
    words = before.split()
    for count in (2, 1, 4):
        if len(words) < count:
            continue
        last = words[-count:]
        last[0] = last[0].lstrip(_OPENING)
        printed = " ".join(last)
        # one letter is a kind only with its dot: the `p` of another word is none
        if (len(printed) > 1 and not printed.startswith(".")) and (kind := read_kind(printed)) is not None:
            return kind, len(before) - before.rindex(last[0])
    return None, 0


def _in_order(levels: set[Level]) -> tuple[Level, ...]:
    return tuple(level for level in LEVELS if level in levels)


def _is_weak(name: str, levels: set[Level]) -> bool:
    """Provinces, and districts of several words, are known by their name alone, a commune only if it is no other word."""
    if "province" in levels:
        return False
    if " " not in name or _ORDINARY.fullmatch(name):
        return True
    return levels == {"commune"} and _FAMILY_NAMES.match(name) is not None
