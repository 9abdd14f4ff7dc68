"""Bytes that may speak of a topic, seen without decoding them: a gate for archives of mostly other subjects.

A word of the topic is looked for in every spelling that a page may be stored in: UTF-8 composed and decomposed,
windows-1258, TCVN3, VNI, VISCII, HTML entities, UTF-8 once read as cp1252. Only ways of writing that a page's bytes show
marks of are looked for. What passes is decoded and asked again; what does not pass holds none of the words.
"""

import html
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from html.entities import codepoint2name

from ahocorasick_rs import MATCHKIND_LEFTMOST_FIRST, BytesAhoCorasick
from selectolax.lexbor import LexborHTMLParser
from viparse.normalize.encodings import get_charmap

from tasks.text.article import Unreadable
from tasks.text.characters import clean
from tasks.text.encodings import decode
from tasks.text.mending import mend
from tasks.text.pages import MAX_BYTES, UNREADABLE

OnTopic = Callable[[str], bool]
_LOOKED_AT = 40  # places of words in one page
_FEW = 64  # patterns of one automaton: up to so many it compares blocks of bytes at once
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_LACKING = frozenset((0x81, 0x8D, 0x8F, 0x90, 0x9D))  # bytes without a character in cp1252
_BLANKS = (" ", "\u00a0", "&nbsp;", "\n")
# Not <form>: on old portals it holds the whole page.
_FURNITURE = ["script", "style", "noscript", "a", "nav", "footer", "select"]


class Gate:
    """Whether a page of an archive is to be kept."""

    def __init__(self, words: Iterable[str], on_topic: OnTopic, stems: Iterable[str] = ()) -> None:
        """Keep pages that hold one of ``words`` in some spelling and whose text, without menus and links, is on topic.

        Args:
            words: of the topic.
            on_topic: whether a text is on topic.
            stems: one of which stands wherever a word does; ``_`` in them is any blank. Without them the words themselves
                are looked for at once.
        """
        by_way: dict[str, set[bytes]] = {}
        for word in words:
            for way, spelled in spellings(word).items():
                by_way.setdefault(way, set()).update(spelled)
        self._ways = {way: _automata(spelled) for way, spelled in by_way.items()}
        self._on_topic = on_topic
        blanked = {stem.replace("_", blank).encode() for stem in stems for blank in _BLANKS}
        self._stems = _automata(blanked) if blanked else []

    def may_pass(self, payload: bytes) -> bool:
        """Whether the bytes hold one of the words in some spelling; bytes that look like UTF-16 may hold anything."""
        if b"\0" in payload[:64]:
            return True
        if payload.isascii():
            return _has(_ENTITIES, payload) and self._finds(self._ways["entities"], payload)
        if self._finds(self._stems, payload, otherwise=True) and self._finds(self._ways["utf-8"], payload):
            return True
        return any(self._finds(self._ways[way], payload) for way in _ways_of(payload))

    def _stands_in_a_paragraph(self, payload: bytes) -> bool:
        """Whether a word stands right behind ``<p>`` or ``<br>``, with no other tag between: then no tree is needed."""
        for automaton in self._ways["utf-8"]:
            for _, at, _ in automaton.find_matches_as_indexes(payload)[:_LOOKED_AT]:
                opened = payload.rfind(b"<", 0, at)
                if opened >= 0 and payload[opened : opened + 3].lower() in (b"<p>", b"<p ", b"<br"):
                    return True
        return False

    @staticmethod
    def _finds(automata: list[BytesAhoCorasick], payload: bytes, *, otherwise: bool = False) -> bool:
        if not automata:
            return otherwise
        return any(_has(automaton, payload) for automaton in automata)

    def keeps(self, payload: bytes, media_type: str, charset: str | None = None) -> bool:
        """As :meth:`passes`; what could not be unpacked, or is too large, is kept too: the reader refuses it with its reason."""
        return (
            media_type.startswith(UNREADABLE) or len(payload) > MAX_BYTES or self.passes(payload, media_type, charset)
        )

    def passes(self, payload: bytes, media_type: str, charset: str | None = None) -> bool:
        """Whether the page's own text speaks of the topic; a page that cannot be decoded but holds a word passes."""
        return self.may_pass(payload) and self.speaks_of_it(payload, media_type, charset)

    def speaks_of_it(self, payload: bytes, media_type: str, charset: str | None = None) -> bool:
        """The same of a page whose bytes hold a word: it is decoded and its menus and links are left out."""
        if self._stands_in_a_paragraph(payload):
            return True
        try:
            text: str | Unreadable = payload.decode()
        except UnicodeDecodeError:
            text = decode(payload, charset)
        if isinstance(text, Unreadable):
            return True
        if "html" in media_type.lower() or "<html" in text[:2000].lower():
            tree = LexborHTMLParser(text)
            tree.strip_tags(_FURNITURE)
            text = tree.body.text(separator=" ") if tree.body else ""
        # Words that are there as they stand need no cleaning; text of an old encoding in UTF-8 needs more than that.
        return self._on_topic(text) or self._on_topic(clean(mend(text)))


def _has(automaton: BytesAhoCorasick, payload: bytes) -> bool:
    return bool(automaton.find_matches_as_indexes(payload))


def _ways_of(payload: bytes) -> Iterator[str]:
    """The ways of writing Vietnamese beside UTF-8 that a page not all of ASCII may use, by marks that each cannot do without; cheap ones first."""
    if _has(_ENTITIES, payload):
        yield "entities"
    if b"\xcc" in payload:
        yield "decomposed"
    # đ, ư and a letter with two marks are Vietnamese in UTF-8; only without them may it be of one of the old encodings.
    if b"\xe1\xbb" in payload and b"\xc4\x91" in payload and b"\xc6\xb0" in payload:
        return
    if b"\xc3" in payload or b"\xc2" in payload:
        yield "twice"
    try:
        payload.decode()
    except UnicodeDecodeError:
        yield "old"  # what is good UTF-8 is of no other encoding


def _automata(spelled: set[bytes]) -> list[BytesAhoCorasick]:
    """Automata of few patterns each: then many bytes are looked at in one step (0.004 ms a page, against 0.06 ms)."""
    ordered = sorted(spelled)
    return [
        BytesAhoCorasick(ordered[first : first + _FEW], matchkind=MATCHKIND_LEFTMOST_FIRST)
        for first in range(0, len(ordered), _FEW)
    ]


# Every word of Vietnamese with two marks, or with ê or ú, has one of these where it is written in entities.
_ENTITIES = BytesAhoCorasick(
    [b"&#78", b"&#79", b"&#0", b"&#x1e", b"&#x1E", b"&#X1", b"&#x0", b"&ecirc;", b"&Ecirc;", b"&uacute;", b"&Uacute;"],
    matchkind=MATCHKIND_LEFTMOST_FIRST,
)


def spellings(word: str) -> dict[str, set[bytes]]:
    """Every way a word may stand in a page's bytes; ways that cannot write it are left out.

    Returns:
        by way: ``utf-8``; ``decomposed``; ``entities``; ``old`` (windows-1258, TCVN3, VNI, VISCII); ``twice`` (UTF-8 read as
        cp1252, or an old encoding read as Latin-1, and written as UTF-8 again).
    """
    composed = unicodedata.normalize("NFC", word)
    texts = [composed.replace(" ", blank) for blank in _BLANKS] if " " in composed else [composed]
    found: dict[str, set[bytes]] = {
        "utf-8": set(),
        "decomposed": set(),
        "entities": set(),
        "old": set(),
        "twice": set(),
    }
    for text in texts:
        found["utf-8"].add(text.encode())
        found["decomposed"].add(unicodedata.normalize("NFD", text).encode())
        if text.count("\n") or text.count("\u00a0"):
            continue  # entities and old encodings between lines are rare; a page says its words more than once
        found["entities"] |= {
            "".join(form(char) for char in text).encode()
            for form in (_named, _named_or_decimal, _decimal, _hexadecimal, _hexadecimal_capital)
        }
        fonts = [made for name in ("tcvn3", "vni", "viscii") if (made := _font(text, name))]
        found["old"] |= {*fonts, *filter(None, (_cp1258(text),))}
        found["twice"] |= {*_mojibake(text), *(font.decode("latin-1").encode() for font in fonts)}
    return found


def _named(char: str) -> str:
    return f"&{codepoint2name[ord(char)]};" if ord(char) in codepoint2name and ord(char) > 127 else char


def _named_or_decimal(char: str) -> str:
    named = _named(char)
    return _decimal(char) if named == char else named


def _decimal(char: str) -> str:
    return f"&#{ord(char)};" if ord(char) > 127 else char


def _hexadecimal(char: str) -> str:
    return f"&#x{ord(char):x};" if ord(char) > 127 else char


def _hexadecimal_capital(char: str) -> str:
    return f"&#x{ord(char):X};" if ord(char) > 127 else char


def _mojibake(text: str) -> set[bytes]:
    """UTF-8 read as cp1252 (bytes that it lacks as control characters, or as U+FFFD) or as Latin-1, and written again; also twice."""
    made = set()
    for misread in (_as_cp1252, _lost_in_cp1252, lambda data: data.decode("latin-1")):
        once = misread(text.encode())
        made |= {once.encode(), misread(once.encode()).encode()}
    return made


def _as_cp1252(data: bytes) -> str:
    return "".join(chr(byte) if byte in _LACKING else bytes([byte]).decode("cp1252") for byte in data)


def _lost_in_cp1252(data: bytes) -> str:
    return data.decode("cp1252", "replace")


def _cp1258(text: str) -> bytes | None:
    """Windows-1258 writes the tones as letters of their own; those it has composed stay so."""
    made = b""
    for char in text:
        for form in (char, _loose(char)):
            try:
                made += form.encode("cp1258")
                break
            except UnicodeEncodeError:
                continue
        else:
            return None
    return made


def _loose(char: str) -> str:
    marks = unicodedata.normalize("NFD", char)
    tone = next((tone for tone in _TONES if tone in marks), "")
    return unicodedata.normalize("NFC", marks.replace(tone, "")) + tone if tone else char


def _font(text: str, name: str) -> bytes | None:
    letters = {letter: code for code, letter in get_charmap(name).pairs}
    spelled = "".join(letters.get(char, char) for char in html.unescape(text))
    try:
        return spelled.encode("cp1252" if name == "vni" else "latin-1")
    except UnicodeEncodeError:
        return None
