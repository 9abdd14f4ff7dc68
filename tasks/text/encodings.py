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
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from viparse.normalize.encodings import get_charmap
from viparse.normalize.tables import convert

from tasks.text.article import Unreadable

SAMPLE = 40_000  # characters or bytes that are looked at to judge a reading
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
_HIGH = re.compile(r"[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]+")
_ODD = re.compile(r"[\ufffd\x80-\x9f¨ª¬\xadµ¸¶¹¾¼½¡¢£¤¥¦§÷×þ]")
_FONTS = ("tcvn3", "vni", "viscii")
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


def _sample(text: _Text) -> _Text:
    """Enough of a page to judge it: of a long one its head and its middle, since the head of HTML is all ASCII."""
    if len(text) <= SAMPLE:
        return text
    quarter, centre = SAMPLE // 4, len(text) // 2
    return text[:quarter] + text[max(quarter, centre - quarter) : centre + 2 * quarter]


def _has_inner_capital(word: str) -> bool:
    return not word.isupper() and not word[1:].islower() and len(word) > 1


def _share(good: int, bad: int) -> float:
    """The share of marked words that are Vietnamese; 0 where there are none."""
    return good / (good + bad) if good + bad else 0.0


def unescape_letters(text: str) -> str:
    """Entities of letters and signs to characters; those that would make markup stay (``&lt; &gt; &amp; &quot;``)."""

    def letter(match: re.Match[str]) -> str:
        char = html.unescape(match[0])
        return match[0] if char in '<>&"' or "\n" in char or len(char) > 2 else char

    return _ENTITY.sub(letter, text) if "&" in text else text


def _reader(name: str) -> Callable[[bytes], str]:
    """How the bytes of a named encoding are read; what it lacks comes out as U+FFFD."""
    if name in _FONTS:
        return lambda payload: _from_font(payload.decode("latin-1"), name)
    return lambda payload: unicodedata.normalize("NFC", payload.decode(name, "replace"))


def _from_font(surface: str, name: str) -> str:
    """Text from the Latin-1 surface of what was typed with a Vietnamese font."""
    charmap = get_charmap(name)
    if charmap is None:  # pragma: no cover - viparse has all of _FONTS
        return surface
    if name == "vni":  # viparse leaves out the one letter its corpus lacks
        surface = surface.replace("aú", "ẳ").replace("AÚ", "Ẳ")
    text: str = convert(surface, charmap)
    return text


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


def _from_1258(text: str) -> str:
    return unicodedata.normalize("NFC", _surface(text).encode("latin-1", "replace").decode("cp1258", "replace"))


_MENDINGS: tuple[Callable[[str], str], ...] = (
    _unmojibake,
    lambda text: _unmojibake(_unmojibake(text)),  # read wrong twice on its way
    _from_1258,
    lambda text: _from_font(_surface(text), "tcvn3"),
    lambda text: _from_font(_surface(text), "vni"),
    lambda text: _from_font(_surface(text), "viscii"),
)


def mend(text: str) -> str:
    """Right text from text whose letters came out wrong: mojibake, or a font's letters in Unicode.

    Good text is returned as it is: another reading must have far fewer impossible words and about as many good ones.
    """
    sample = _sample(text)
    good, bad = marked_words(sample)
    if bad <= 3 or bad * 4 <= good:
        return text
    best, mending = _share(good, bad), None
    for candidate in _MENDINGS:
        then_good, then_bad = marked_words(candidate(sample))
        if then_bad * 2 < bad and then_good * 2 > good and _share(then_good, then_bad) > best:
            best, mending = _share(then_good, then_bad), candidate
    return text if mending is None else mending(text)


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
    sample = payload if len(payload) <= SAMPLE else _sample(payload)
    names = list(dict.fromkeys(["utf-8", "cp1258", *_FONTS, *_declared(payload, charset)]))
    marks = {name: marked_words(_reader(name)(sample)) for name in names}
    name = max(names, key=lambda name: _share(*marks[name]))
    good, bad = marks[name]
    text = _reader(name)(payload)
    ascii_words = len(_ASCII_WORD.findall(text[:SAMPLE]))
    if good >= 3 * bad or (good + bad) * 50 <= ascii_words:
        return _finish(text)
    return Unreadable(
        "encoding", f"no known encoding explains the bytes; the best, {name}, has {bad} of {good + bad} words wrong"
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
    """The text encodings that header and page name, where Python knows them."""
    names = [charset] if charset else []
    match = _META_CHARSET.search(payload[:4096])
    if match:
        names.append((match[1] or match[2]).decode("ascii", "ignore"))
    known = []
    for name in names:
        try:
            b"a".decode(name, "replace")
            known.append(codecs.lookup(name).name)
        except (LookupError, UnicodeError, ValueError):  # no encoding of text: the content decides alone
            continue
    return known
