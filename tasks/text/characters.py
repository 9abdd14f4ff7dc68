"""Characters as Vietnamese pages print them, brought to one form; and the key under which two spellings of a name meet."""

import re
import unicodedata

_SPACES = "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\u0000"
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u02bb\u02c8\u2032\u00b4`\uff07"

_ONE_FORM = (
    {ord(c): " " for c in _SPACES}
    | {ord(c): None for c in _INVISIBLE}
    | {ord(c): "'" for c in _APOSTROPHES}
    | {
        ord("\u00d0"): "\u0110",
        ord("\u00f0"): "\u0111",
        ord("\u0189"): "\u0110",
    }  # Icelandic and African look-alikes of Đ
    | {ord("\u2028"): "\n", ord("\u2029"): "\n", ord("\u0085"): "\n"}
)
_OTHER_FORM = re.compile("[" + "".join(re.escape(chr(c)) for c in _ONE_FORM) + "]")


def clean(text: str) -> str:
    r"""One form for every character; every offset of the project counts in what this returns.

    NFC; ``Ð`` and ``ð`` (U+00D0, U+00F0) are ``Đ`` and ``đ``; every apostrophe is U+0027; odd spaces are U+0020; zero-width
    characters and NUL go; ``\r\n`` and ``\r`` are ``\n``. Runs of spaces and newlines stay as they are: joining them is the
    page reader's work. Doing it twice changes nothing.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _OTHER_FORM.search(text):
        # marks must be composed once more after the invisible ones between them have gone
        text = unicodedata.normalize("NFC", text.translate(_ONE_FORM))
    return text


_NOT_KEY = re.compile(r"[\s\-\u2010-\u2015\u2212_]+")
_FINAL_Y = re.compile(r"(?<=[bcdghklmnpqrstvx])y(?![a-z])|(?<=qu)y(?![a-z])")
_PLAIN = {ord("\u0111"): "d", ord("\u00f0"): "d", ord("'"): None}


def fold(name: str) -> str:
    """The key under which spellings of one name meet: ``M'Đrắk``, ``M’Drak`` and ``mđrắk`` are ``mdrak``.

    No case, no diacritics (so tone placement does not matter: hoà, hòa), đ is d, apostrophes go, hyphens and dashes are
    spaces, single spaces. A ``y`` that stands for ``i`` (after a consonant or ``qu``, at the end of a syllable: Mỹ/Mĩ,
    Quy/Qui Nhơn) is ``i``; the ``y`` of ``Tây`` is not the ``i`` of ``Tai`` and stays.
    """
    lower = clean(name).casefold().translate(_PLAIN)
    bare = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
    return _FINAL_Y.sub("i", _NOT_KEY.sub(" ", bare).strip())


def titled(text: str) -> str:
    """Each word with one capital, letter for letter: ``ĐẮK R'LẤP`` is Đắk R'lấp."""
    return "".join(
        c.lower() if at and (text[at - 1].isalpha() or text[at - 1] == "'") and len(c.lower()) == 1 else c
        for at, c in enumerate(text)
    )
