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
from collections.abc import Callable

from tasks.text.article import Unreadable
from tasks.text.mending import SAMPLE, from_font, is_lost, marked_words, mend, sample_of, share

FEW_BROKEN = 0.02  # share of broken characters that a page may have and still be read

_ASCII_WORD = re.compile(r"[a-zA-Z]+")
_FONTS = ("tcvn3", "vni", "viscii")
_ENTITY = re.compile(r"&(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([A-Za-z]{2,8}\d{0,2}));")
_TWICE = re.compile(r"&amp;(?=#(?:\d{3,4}|x[0-9a-f]{2,4});|[aeiouyAEIOUY](?:grave|acute|circ|tilde);)")
_OFTEN = 5
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)


def unescape_letters(text: str) -> str:
    """Entities of letters and signs to characters; those that would make markup stay (``&lt; &gt; &amp; &quot;``)."""

    def letter(match: re.Match[str]) -> str:
        char = html.unescape(match[0])
        return match[0] if char in '<>&"' or "\n" in char or len(char) > 2 else char

    if "&" not in text:
        return text
    if len(_TWICE.findall(text, 0, 200_000)) >= _OFTEN:  # a text that was made entities of twice
        text = _TWICE.sub("&", text)
    return _ENTITY.sub(letter, text)


def _reader(name: str) -> Callable[[bytes], str]:
    """How the bytes of a named encoding are read; what it lacks comes out as U+FFFD."""
    if name in _FONTS:
        return lambda payload: from_font(payload.decode("latin-1"), name)
    errors = "signs" if name == "utf-8" else "replace"
    return lambda payload: unicodedata.normalize("NFC", payload.decode(name, errors))


def _signs(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8: quotes, dashes and blanks of cp1252, pasted from a word processor, are those; others are lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    return "".join(_SIGNS.get(byte, "\ufffd") for byte in broken) if len(broken) == 1 else "\ufffd", error.end


_SIGNS = {byte: bytes([byte]).decode("cp1252") for byte in b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xab\xbb\xb0"}
codecs.register_error("signs", _signs)


def decode(payload: bytes, charset: str | None = None) -> str | Unreadable:
    """The text of a page's bytes, NFC, or why there is none.

    Args:
        payload: not empty.
        charset: as the server's header says; a hint like the page's own meta tag, never obeyed against the content.
    """
    while payload.startswith(codecs.BOM_UTF8):  # it says what it should be; what it is, is seen below
        payload = payload[3:]
    marked = _by_mark(payload)
    if marked is not None:
        return marked if isinstance(marked, Unreadable) else _finish(marked)
    try:
        return _finish(payload.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.end >= len(payload) and len(payload) - error.start < 4:  # cut within its last letter
            return _finish(payload[: error.start].decode("utf-8"))
    name, good, bad = _best(payload, ["utf-8", "cp1258", *_FONTS, *_declared(payload, charset)])
    text = _reader(name)(payload)
    if good < 3 * bad:
        mixed = _mixed(payload)
        mixed_good, mixed_bad = marked_words(sample_of(unescape_letters(mixed)))
        if mixed_good >= 3 * mixed_bad and mixed_good > good:
            return _finish(mixed)
    ascii_words = len(_ASCII_WORD.findall(text[:SAMPLE]))
    if good >= 3 * bad or (good + bad) * 50 <= ascii_words:
        return _finish(text)
    return Unreadable(
        "encoding", f"no known encoding explains the bytes; the best, {name}, has {bad} of {good + bad} words wrong"
    )


def _best(payload: bytes, names: list[str]) -> tuple[str, int, int]:
    """The encoding that makes the largest share of Vietnamese words, with how many it makes and how many others."""
    sample = sample_of(payload)
    marks = {name: marked_words(unescape_letters(_reader(name)(sample))) for name in dict.fromkeys(names)}
    name = max(marks, key=lambda name: share(*marks[name]))
    return name, *marks[name]


def _mixed(payload: bytes) -> str:
    """A page put together of UTF-8 and one old encoding, as portals are whose editors paste: a piece between tags, each by its own."""
    pieces = _PIECE.findall(payload)
    odd = [piece for piece in pieces if not _is_utf8(piece)]
    read = _reader(_best(b"".join(odd), ["cp1258", *_FONTS])[0])
    return "".join(piece.decode() if _is_utf8(piece) else read(piece) for piece in pieces)


_PIECE = re.compile(rb"[^<\n]*[<\n]?")


def _is_utf8(piece: bytes) -> bool:
    try:
        piece.decode()
    except UnicodeDecodeError:
        return False
    return True


def _finish(text: str) -> str | Unreadable:
    made = unicodedata.normalize("NFC", mend(unescape_letters(text)))
    if is_lost(made):
        return Unreadable("encoding", "the page lost its letters on its way here")
    return made


def _by_mark(payload: bytes) -> str | Unreadable | None:
    """Read what a byte order mark, or the zero bytes of UTF-16 without one, announces."""
    name = None
    if payload.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        name = "utf-32"
    elif payload.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
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
            b"a\xff".decode(name, "replace")  # some, such as punycode, replace nothing
            known.append(codecs.lookup(name).name)
        except (LookupError, UnicodeError, ValueError):  # no encoding of text: the content decides alone
            continue
    return known
