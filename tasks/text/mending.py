"""Right text from text whose letters came out wrong: read in the wrong encoding on its way, or typed with an old font.

Conversion tables of TCVN3, VNI and VISCII: viparse (their provenance is stated there).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from viparse.normalize.encodings import get_charmap
from viparse.normalize.tables import convert

SAMPLE = 40_000  # characters or bytes that are looked at to judge a reading
_WORD = re.compile(r"[^\W\d_]+")
_ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
_NUCLEUS = (
    r"(?:iê|yê|uô|ươ|uyê|uya|ia|ua|ưa|oa|oă|oe|uâ|uê|uơ|uy|oo|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu"
    r"|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(_ONSET + _NUCLEUS + r"(?:ch|ng|nh|[cmnpt])?")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_HIGH = re.compile(r"[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]+")
_ODD = re.compile(r"[\ufffd\x80-\x9f¨ª¬\xadµ¸¶¹¾¼½¡¢£¤¥¦§÷×þ]")
_C1 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}
_TO_BYTES = {ord(char): byte for byte, char in _C1.items() if char != "\ufffd"}


@lru_cache(maxsize=20_000)
def _is_syllable(word: str) -> bool:
    """Whether a word with marks is built like a Vietnamese syllable: onset, nucleus, coda, at most one tone."""
    tones = 0
    letters = []
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tones += 1
        else:
            letters.append(char)
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", "".join(letters))) is not None


def marked_words(text: str) -> tuple[int, int]:
    """How many words with marks or odd letters look Vietnamese and how many do not.

    Words of plain ASCII tell nothing about an encoding and are not counted. Broken characters, control characters and
    the signs that fonts put in place of letters count as wrong.
    """
    text = unicodedata.normalize("NFC", text)
    good = bad = 0
    for word, times in Counter(_WORD.findall(text)).items():
        if word.isascii():
            continue
        if _is_syllable(word.lower()) and not _has_inner_capital(word):
            good += times
        else:
            bad += times
    return good, bad + len(_ODD.findall(text))


_Text = TypeVar("_Text", str, bytes)


def sample_of(text: _Text) -> _Text:
    """Enough of a page to judge it: of a long one its head and its middle, since the head of HTML is all ASCII."""
    if len(text) <= SAMPLE:
        return text
    quarter, centre = SAMPLE // 4, len(text) // 2
    return text[:quarter] + text[max(quarter, centre - quarter) : centre + 2 * quarter]


def _has_inner_capital(word: str) -> bool:
    return not word.isupper() and not word[1:].islower() and len(word) > 1


def share(good: int, bad: int) -> float:
    """The share of marked words that are Vietnamese; 0 where there are none."""
    return good / (good + bad) if good + bad else 0.0


def from_font(surface: str, name: str) -> str:
    """Text from the Latin-1 surface of what was typed with a Vietnamese font."""
    charmap = get_charmap(name)
    if charmap is None:  # pragma: no cover - viparse has all of _FONTS
        return surface
    if name == "vni":  # viparse leaves out the one letter its corpus lacks
        surface = surface.replace("aú", "ẳ").replace("AÚ", "Ẳ")
    text: str = convert(surface, charmap)
    return _WORDS.sub(_raised, text) if name == "tcvn3" else text


# TCVN3 has no capital letters with marks: a headline is typed in a font that shows small ones as capitals (KÕT N¹P).
_WORDS = re.compile(r"[^\W\d_]+(?:[ ,]+[^\W\d_]+)*")


def _raised(match: re.Match[str]) -> str:
    """A run of words with those stretches in capitals that hold nothing small but marked letters, and more than a name's first."""
    pieces: list[str] = []
    waiting: list[str] = []
    for piece in re.split(r"([ ,]+)", match[0]):
        if not any("a" <= c <= "z" for c in piece):
            waiting.append(piece)
            continue
        pieces += [*_raise(waiting), piece]
        waiting = []
    return "".join([*pieces, *_raise(waiting)])


def _raise(stretch: list[str]) -> list[str]:
    is_headline = any(sum("A" <= c <= "Z" for c in word) > 1 and word != word.upper() for word in stretch)
    return [word.upper() for word in stretch] if is_headline else stretch


def _surface(text: str) -> str:
    """Characters back to the bytes they were read from, as Latin-1 characters (cp1252's own signs included)."""
    return text.translate(_TO_BYTES)


def _unmojibake(text: str) -> str:
    """Undo UTF-8 that was read as cp1252 or Latin-1; stretches that are none stay."""

    def back(match: re.Match[str]) -> str:
        raw = _surface(match[0]).encode("latin-1", "replace")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("utf-8", "replace") if len(raw) > 12 else match[0]

    return _HIGH.sub(back, text.replace("Ä\ufffd", "Đ"))  # Đ's second byte is none of cp1252's and gets lost


def _un1258(text: str) -> str:
    """Undo UTF-8 that was read as windows-1258, which differs from cp1252 in the one byte that most small letters begin with."""
    return _unmojibake(_BREVE.sub("Ã", text))


_BREVE = re.compile("Ă(?=[\u0080-\u00bf‚ƒ„…†‡ˆ‰‹Œ‘’“”•–—˜™›œŸ])")


def _from_1258(text: str) -> str:
    return unicodedata.normalize("NFC", _surface(text).encode("latin-1", "replace").decode("cp1258", "replace"))


_MENDINGS: tuple[Callable[[str], str], ...] = (
    _unmojibake,
    lambda text: _unmojibake(_unmojibake(text)),  # read wrong twice on its way
    _un1258,
    _from_1258,
    lambda text: from_font(_surface(text), "tcvn3"),
    lambda text: from_font(_surface(text), "vni"),
    lambda text: from_font(_surface(text), "viscii"),
)


def mend(text: str) -> str:
    """Right text from text whose letters came out wrong: mojibake, or a font's letters in Unicode.

    Good text is returned as it is: another reading must have far fewer impossible words and about as many good ones.
    """
    sample = sample_of(text)
    good, bad = marked_words(sample)
    if bad <= 3 or bad * 4 <= good:
        return text
    best, mending = share(good, bad), None
    for candidate in _MENDINGS:
        then_good, then_bad = marked_words(candidate(sample))
        if then_bad * 2 < bad and then_good * 2 > good and share(then_good, then_bad) > best:
            best, mending = share(then_good, then_bad), candidate
    return text if mending is None else mending(text)


def is_lost(text: str) -> bool:
    """Whether a page's letters are gone for good: still read wrongly after every mending, or question marks in their place."""
    sample = sample_of(text)
    misread = len(_TELLTALE.findall(sample))
    holes = len(_HOLE.findall(_TAG.sub(" ", sample))) if sample.count("?") > _MANY else 0
    if misread <= _MANY and holes <= _MANY:
        return False
    good, bad = marked_words(sample)
    return misread > (good + bad) // 2 or holes > good


_MANY = 20
_TAG = re.compile(r"<[^>]*>")
_HOLE = re.compile(r"[^\W\d_]\?+[^\W\d_]")
_TELLTALE = re.compile("[ÃÂÄÆáâ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]")
