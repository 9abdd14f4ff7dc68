"""Bytes to Vietnamese text, whatever the header, the meta tag and the byte order mark say.

Old papers were typed in TCVN3 (ABC), VNI, VISCII or windows-1258 and are served under any name; archives hold UTF-8
that was read as cp1252 on the way. So a reading is chosen by what it reads: the candidate with the most Vietnamese
syllables and the fewest impossible ones.

Conversion tables of TCVN3, VNI and VISCII: viparse (their provenance is stated there).
"""

import codecs
import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from viparse.normalize.encodings import get_charmap
from viparse.normalize.tables import convert

from tasks.text.article import Unreadable

SAMPLE = 40_000  # characters that are looked at to judge a reading
FEW_BROKEN = 0.02  # share of broken characters that a page may have and still be read

_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[a-zA-Z]+")
_ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
_NUCLEUS = (
    r"(?:iê|yê|uô|ươ|uyê|uya|ia|ua|ưa|oa|oă|oe|uâ|uê|uơ|uy|oo|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|iêu|yêu"
    r"|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(_ONSET + _NUCLEUS + r"(?:ch|ng|nh|[cmnpt])?")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_MOJIBAKE = re.compile(r"[ÃÂÄÆáâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ»º¿]")
_ENTITY = re.compile(r"&(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([A-Za-z]{2,8}\d{0,2}));")
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
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
    """How many words with marks or odd letters look Vietnamese and how many do not, within the first ``SAMPLE`` characters.

    Words of plain ASCII tell nothing about an encoding and are not counted. Broken characters count as wrong.
    """
    sample = unicodedata.normalize("NFC", text if len(text) <= SAMPLE else _middle(text))
    good = bad = 0
    for word, times in Counter(_WORD.findall(sample)).items():
        if word.isascii():
            continue
        if _is_syllable(word.lower()) and not _has_inner_capital(word):
            good += times
        else:
            bad += times
    odd = sum(
        1
        for char in sample
        if char == "\ufffd"
        or "\x80" <= char <= "\x9f"
        or (char in "¨©ª«¬\xad®µ¸¶·¹»¾¼½¡¢£¤¥¦§÷×" and char not in "·«»©®")
    )
    return good, bad + odd


def _middle(text: str) -> str:
    """A sample from head and middle: the head of an HTML page is all ASCII."""
    half = SAMPLE // 2
    centre = len(text) // 2
    return text[:half] + text[max(half, centre - half // 2) : centre + half // 2]


def _has_inner_capital(word: str) -> bool:
    return not word.isupper() and not word[1:].islower() and len(word) > 1


def _score(text: str) -> float:
    """From 0 (nothing Vietnamese) to 1; the share of marked words that are syllables, a tie broken by how many."""
    good, bad = marked_words(text)
    return good / (good + bad) if good + bad else 0.0


def unescape_letters(text: str) -> str:
    """Entities of letters and signs to characters; those that would make markup stay (``&lt; &gt; &amp; &quot;``)."""

    def letter(match: re.Match[str]) -> str:
        char = html.unescape(match[0])
        return match[0] if char in '<>&"' or "\n" in char or len(char) > 2 else char

    return _ENTITY.sub(letter, text) if "&" in text else text


def _single_byte(payload: bytes) -> Iterator[tuple[str, str]]:
    """Readings of bytes that are no Unicode, each with its name."""
    latin = payload.decode("latin-1")
    yield "windows-1258", unicodedata.normalize("NFC", payload.decode("cp1258", "replace"))
    yield from _fonts(latin)
    yield "windows-1252", payload.decode("cp1252", "replace")


def _fonts(latin: str) -> Iterator[tuple[str, str]]:
    """Readings of the Latin-1 surface of a text typed with a Vietnamese font."""
    for name in ("tcvn3", "vni", "viscii"):
        charmap = get_charmap(name)
        if charmap is None:  # pragma: no cover - viparse ships all three
            continue
        surface = latin
        if name == "vni":  # viparse leaves out the one letter its corpus lacks
            surface = surface.replace("aú", "ẳ").replace("AÚ", "Ẳ")
        yield name, convert(surface, charmap)


def _surface(text: str) -> str:
    """Characters back to the bytes they were read from, as Latin-1 characters (cp1252's own signs included)."""
    return text.translate(_TO_BYTES)


def _unmojibake(text: str) -> str | None:
    """Undo UTF-8 that was read as cp1252 or Latin-1; null where the text is none."""
    if not _MOJIBAKE.search(text):
        return None

    def back(match: re.Match[str]) -> str:
        raw = _surface(match[0]).encode("latin-1", "replace")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("utf-8", "ignore") if len(raw) > 40 else match[0]

    return re.sub(r"[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]+", back, text)


def mend(text: str) -> str:
    """Right text from text whose letters came out wrong: mojibake, or a font's letters in Unicode.

    Good text is returned as it is: another reading must show more Vietnamese words and far fewer impossible ones.
    """
    for _ in range(2):  # UTF-8 read wrong twice is not rare
        good, bad = marked_words(text)
        if bad <= 3 or bad * 4 <= good:
            return text
        candidates = []
        undone = _unmojibake(text)
        if undone is not None:
            candidates.append(undone)
        surface = _surface(text)
        candidates.extend(reading for _, reading in _fonts(surface))
        candidates.append(
            unicodedata.normalize("NFC", surface.encode("latin-1", "replace").decode("cp1258", "replace"))
        )
        best = max(candidates, key=_score)
        best_good, best_bad = marked_words(best)
        if best_good <= good or best_bad * 2 >= bad:
            return text
        text = best
    return text


def decode(payload: bytes, charset: str | None = None) -> str | Unreadable:
    """The text of a page's bytes, NFC, or why there is none.

    Args:
        payload: not empty.
        charset: as the server's header says; a hint like the page's own meta tag, never obeyed against the content.
    """
    marked = _by_mark(payload)
    if marked is not None:
        return marked if isinstance(marked, Unreadable) else _finish(marked)
    try:
        return _finish(payload.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.end >= len(payload) and len(payload) - error.start < 4:  # cut within its last letter
            return _finish(payload[: error.start].decode("utf-8"))
    broken = payload.decode("utf-8", "replace")
    good, bad = marked_words(broken)
    if good > 20 * bad:
        return _finish(broken)
    readings = [("utf-8", broken), *_single_byte(payload)]
    for name in _declared(payload, charset):
        readings.extend((name, reading) for reading in (_named(payload, name),) if reading is not None)
    name, best = max(readings, key=lambda reading: _score(reading[1]))
    good, bad = marked_words(best)
    ascii_words = len(_ASCII_WORD.findall(best[:SAMPLE]))
    if good >= 3 * bad or (good + bad) * 50 <= ascii_words:
        return _finish(best)
    return Unreadable(
        "encoding", f"no known encoding explains the bytes; the best, {name}, reads {bad} of {good + bad} words wrong"
    )


def _finish(text: str) -> str:
    return unicodedata.normalize("NFC", mend(unescape_letters(text)))


def _by_mark(payload: bytes) -> str | Unreadable | None:
    """Read what a byte order mark, or the zero bytes of UTF-16 without one, announces."""
    if payload.startswith(codecs.BOM_UTF8):
        return payload[3:].decode("utf-8", "replace")
    name = None
    if payload.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "utf-16"
    elif len(payload) >= 64:
        even, odd = payload[0:2000:2].count(0), payload[1:2000:2].count(0)
        half = min(1000, len(payload) // 2)
        if odd > half * 0.5 and even < half * 0.05:
            name = "utf-16-le"
        elif even > half * 0.5 and odd < half * 0.05:
            name = "utf-16-be"
    if name is None:
        return None
    text = payload.decode(name, "replace")
    lost = text.count("\ufffd")
    if lost > max(2, len(text) * FEW_BROKEN):
        return Unreadable("encoding", f"announced as {name}, but {lost} of {len(text)} characters are broken")
    return text


def _declared(payload: bytes, charset: str | None) -> list[str]:
    names = [charset] if charset else []
    match = _META_CHARSET.search(payload[:4096])
    if match:
        names.append((match[1] or match[2]).decode("ascii", "ignore"))
    return names


def _named(payload: bytes, name: str) -> str | None:
    try:
        if not codecs.lookup(name)._is_text_encoding:  # noqa: SLF001 - hex, zip and the like are codecs too
            return None
        return payload.decode(name)
    except (LookupError, UnicodeError, ValueError, AttributeError):
        return None
