"""One name, many spellings: keys under which they meet, and the variants that stand in texts."""

import re
from functools import lru_cache

from tasks.text.characters import clean, fold, titled

# Names of the Central Highlands are written down by ear: Đăk, Đắk, Đak, Dak, Đắc; Păc, Pắk; Lắk, Lăk.
_HIGHLAND = re.compile(r"\b([a-zđ]*)(?:a|ă|ắ)[kc]\b")
_APOSTROPHE = re.compile(r"'\s?")
_HYPHEN = re.compile(r"\s*[-–—]\s*")
# Phường 12, P.12, Q. 2, phường IV: the number is the name
_NUMBERED = re.compile(r"^(?:(?:quận|phường|q\.?|p\.?)\s*)?(\d+|[ivx]+)$")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}

_TONES = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}
_TONES_BACK = {new: old for old, new in _TONES.items()}
_OLD_TONE = re.compile("(?<!q)(?:" + "|".join(_TONES) + ")")  # the u of qu is no vowel
_I_FOR_Y = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
# y stands for i only alone behind one of these: Mỹ, Kỳ, Lý, Tỷ, Sỹ, Quy; never in Lay or Thúy.
_LONE_Y = re.compile(r"\b(h|k|l|m|s|t|v|qu)([yỳýỷỹỵ])\b")


@lru_cache(maxsize=65536)
def spelling_key(name: str) -> str:
    """Key that keeps the diacritics and forgets how they are written: ``Hoà``/``Hòa``, ``Mĩ``/``Mỹ``, ``Đăk``/``Đắk``.

    Two different names never share it (``Văn`` and ``Vạn``), two spellings of one name do.
    """
    text = _APOSTROPHE.sub("", clean(name).casefold())
    text = _HYPHEN.sub(" ", text)
    text = _OLD_TONE.sub(lambda tone: _TONES[tone[0]], text)
    text = _LONE_Y.sub(lambda y: y[1] + _I_FOR_Y[y[2]], text)
    text = _HIGHLAND.sub(lambda word: word[1].replace("đ", "d") + "ăk", text)
    text = " ".join(text.split())
    numbered = _NUMBERED.match(text)
    return _ROMAN.get(numbered[1], numbered[1].lstrip("0")) if numbered else text


@lru_cache(maxsize=65536)
def plain_key(name: str) -> str:
    """Key without diacritics: the folded :func:`spelling_key`. Names that it joins may be different ones."""
    return fold(spelling_key(name))


@lru_cache(maxsize=65536)
def has_diacritics(name: str) -> bool:
    """Whether a name is written with Vietnamese letters, so that its diacritics may be trusted to tell names apart."""
    return not name.isascii() and any(ord(letter) > 0x7F and letter.isalpha() for letter in clean(name))


# Only at a syllable's end may the tone stand on either letter; qu is a consonant.
_OPEN_OLD = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")
_OPEN_NEW = re.compile(rf"(?:{'|'.join(_TONES_BACK)})(?!\w)")
_Y_END = re.compile(r"\b([HKLMSTV]|Qu)([yỳýỷỹỵ])\b")
_I_END = re.compile(r"\b([HKLMSTV]|Qu)([iìíỉĩị])\b")
_Y_FOR_I = {i: y for y, i in _I_FOR_Y.items()}
_FREE = re.compile(rf"{_OPEN_OLD.pattern}|{_OPEN_NEW.pattern}|{_Y_END.pattern}|{_I_END.pattern}")
_AFTER_APOSTROPHE = re.compile(r"(?<=')(\w)")
# A highland word beside one of these, or one that begins with Đ: the same word is written with any of the endings
_HIGHLAND_BESIDE = re.compile(r"\b(?:Krông|Ea|Ia|Cư|Chư|Kon|Buôn|Đắk|Đăk|Đak)\b|'")
_HIGHLAND_END = re.compile(r"(?:a|ă|ắ)[kc]\b")
_HIGHLAND_ENDS = ("ắk", "ăk", "ak", "ắc", "ăc")


def calm_name(name: str) -> str:
    """A printed name with no more capitals than its words: ``QUAN HÓA`` is Quan Hóa; tone marks stay where they are printed."""
    return titled(name) if len(name) > 3 and name.isupper() else name


def _plain_variants(name: str) -> set[str]:
    """A name with the tone of oa, oe, uy in both places, and with y and i where they are one."""
    if not _FREE.search(name):
        return {name}
    written = {
        name,
        _OPEN_OLD.sub(lambda tone: _TONES[tone[0]], name),
        _OPEN_NEW.sub(lambda tone: _TONES_BACK[tone[0]], name),
    }
    written |= {_Y_END.sub(lambda y: y[1] + _I_FOR_Y[y[2]], text) for text in written}
    return written | {_I_END.sub(lambda i: i[1] + _Y_FOR_I[i[2]], text) for text in written}


def _highland_variants(name: str) -> set[str]:
    """A highland name with its endings in k and c, with Đ and D, and with its apostrophe as the keyboard had it."""
    written = {name} | {_HIGHLAND_END.sub(end, name) for end in _HIGHLAND_ENDS}
    written |= {first + text[len(first) :] for first in ("Đắk", "Đăk") for text in written if text[:3] in _DAK}
    written |= {"D" + text[1:] for text in written if text[:3] in _DAK}
    if "'" in name:
        upper = {_AFTER_APOSTROPHE.sub(lambda letter: letter[1].upper(), text) for text in written}
        lower = {_AFTER_APOSTROPHE.sub(lambda letter: letter[1].lower(), text) for text in written}
        written |= upper | lower
        # M'Đrắk is as often M'Drắk: the paper's keyboard, not another place
        written |= {text.replace("'Đ", "'D").replace("'đ", "'d") for text in written}
        written |= {text.replace("'", "") for text in written} | {text.replace("'", " ") for text in written}
    return written


_DAK = frozenset({"Đắk", "Đăk", "Đak", "Dak", "Đắc"})


_SECOND_CAPITAL = re.compile(r"(?<=\b[A-ZĐ])[A-ZĐ](?=[^\W\d_A-ZĐ])")  # SRó, KBang: papers write Sró, Kbang


def variants(name: str) -> set[str]:
    """How a name stands in running text: tone placement, i and y, apostrophes, hyphens, Đắk and Đăk; as given and in capitals."""
    written = _plain_variants(name)
    written |= {_SECOND_CAPITAL.sub(lambda letter: letter[0].lower(), text) for text in written}
    if _HIGHLAND_BESIDE.search(name):
        written = {variant for text in written for variant in _highland_variants(text)}
    if "-" in name:
        written |= {_HYPHEN.sub(mark, text) for text in written for mark in ("-", " – ", " ")}
    return written | {text.upper() for text in written}
