"""The words that stand before a place's name and say what it is: huyện, TX., Thành ủy ... and the level each may mean."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

Level = Literal["province", "district", "commune"]

LEVELS: tuple[Level, ...] = ("province", "district", "commune")

# The kinds of the law, and the levels at which a unit of that kind stands (or stood until 30 June 2025).
KINDS: dict[str, tuple[Level, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}

# As papers print them: in full, cut short, or inside the name of the committee that leads the place. Lower case; the
# dot of an abbreviation is dropped before the look-up.
_PRINTED: dict[str, str] = {
    **{kind: kind for kind in KINDS},
    "t": "tỉnh",
    "tp": "thành phố",
    "h": "huyện",
    "huyện đảo": "huyện",
    "q": "quận",
    "tx": "thị xã",
    "x": "xã",
    "p": "phường",
    "tt": "thị trấn",
    "thị trấn nông trường": "thị trấn",
    "tỉnh ủy": "tỉnh",
    "thành ủy": "thành phố",
    "huyện ủy": "huyện",
    "quận ủy": "quận",
    "thị ủy": "thị xã",
}


class KindWord(NamedTuple):
    """What a printed kind word means: the kind of the law and the levels at which it stands."""

    kind: str
    levels: tuple[Level, ...]


def read_kind(word: str) -> KindWord | None:
    """The kind that a printed word means (``TX.``, ``Thành uỷ``, ``huyện``); None where it is none."""
    plain = word.strip().casefold().rstrip(".").replace("uỷ", "ủy")
    kind = _PRINTED.get(" ".join(plain.split()))
    return None if kind is None else KindWord(kind, KINDS[kind])


# A dot may close an abbreviation and then needs no space (TP.Huế); a kind in full is followed by one.
_LEADING_KIND = re.compile(
    r"(?P<word>thị trấn nông trường|huyện đảo|thành phố|thị xã|thị trấn|đặc khu|(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)"
    r"|tỉnh|huyện|quận|xã|phường)\s+(?=\S)"
    r"|(?P<plain>thanh pho|thi xa|thi tran|dac khu|tinh|huyen|quan|xa|phuong)\s+(?=[a-z\s'0-9-]+$)"
    r"|(?P<short>tp|tx|tt|h|q|p|x|t)(?:\.\s*|\s+|(?=\d))(?=\S)",
    re.IGNORECASE,
)
_WITH_DIACRITICS = {
    "thanh pho": "thành phố",
    "thi xa": "thị xã",
    "thi tran": "thị trấn",
    "dac khu": "đặc khu",
    "tinh": "tỉnh",
    "huyen": "huyện",
    "quan": "quận",
    "xa": "xã",
    "phuong": "phường",
}


@lru_cache(maxsize=1 << 14)
def split_kind(printed: str) -> tuple[KindWord | None, str]:
    """A printed unit as kind and name: ``TP. Huế`` is (thành phố, ``Huế``); ``Phường 12`` is (phường, ``12``).

    A name without a kind comes back whole. A kind with nothing behind it is a name (``Xã``).
    """
    text = " ".join(printed.split())
    found = _LEADING_KIND.match(text)
    if found is None:
        return None, text
    # One letter is a kind only with its dot or before a number: `H. Mê Linh`, `P12`, never the `H` of `H Ba`.
    short = found["short"]
    if short is not None and len(short) == 1 and "." not in found[0] and not text[found.end()].isdigit():
        return None, text
    plain = found["plain"]
    kind = read_kind(_WITH_DIACRITICS[plain.casefold()] if plain else found["word"] or short)
    return kind, text[found.end() :]


def as_level(word: str) -> Level | None:
    """The level named, or None where it is no place's level (``organization``, ``nation``)."""
    return next((level for level in LEVELS if level == word), None)
