"""Bytes that may speak of a topic, seen without decoding them: a gate for archives of mostly other subjects.

A word of the topic is looked for in every spelling that a page may be stored in: UTF-8 composed and decomposed,
windows-1258, TCVN3, VNI, VISCII, HTML entities, UTF-8 once read as cp1252. All spellings are one automaton, so that a page
is scanned once. What passes is decoded and asked again; what does not pass holds none of the words.
"""

import html
import unicodedata
from collections.abc import Callable, Iterable
from html.entities import codepoint2name

from ahocorasick_rs import BytesAhoCorasick, Implementation
from selectolax.lexbor import LexborHTMLParser
from viparse.normalize.encodings import get_charmap

from tasks.text.article import Unreadable
from tasks.text.characters import clean
from tasks.text.encodings import decode

OnTopic = Callable[[str], bool]
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_BLANKS = ("\u00a0", "&nbsp;", "\n", "\r\n")
# Not <form>: on old portals it holds the whole page.
_FURNITURE = ["script", "style", "noscript", "a", "nav", "footer", "select"]


class Gate:
    """Whether a page of an archive is to be kept."""

    def __init__(self, words: Iterable[str], on_topic: OnTopic) -> None:
        """Keep pages that hold one of ``words`` in some spelling and whose text, without menus and links, is on topic."""
        spelled = sorted({spelling for word in words for spelling in spellings(word)})
        self._automaton = BytesAhoCorasick(spelled, implementation=Implementation.DFA)
        self._on_topic = on_topic

    def may_pass(self, payload: bytes) -> bool:
        """Whether the bytes hold one of the words; no page on the topic is lost here."""
        return bool(self._automaton.find_matches_as_indexes(payload))

    def passes(self, payload: bytes, media_type: str, charset: str | None = None) -> bool:
        """Whether the page's own text speaks of the topic; a page that cannot be decoded but holds a word passes."""
        if not self.may_pass(payload):
            return False
        text = decode(payload, charset)
        if isinstance(text, Unreadable):
            return True
        if "html" in media_type.lower() or "<html" in text[:2000].lower():
            tree = LexborHTMLParser(text)
            tree.strip_tags(_FURNITURE)
            text = tree.body.text(separator=" ") if tree.body else ""
        return self._on_topic(clean(text))


def spellings(word: str) -> set[bytes]:
    """Every way a word may stand in a page's bytes; ways that cannot write it are left out."""
    composed = unicodedata.normalize("NFC", word)
    texts = {composed, *(composed.replace(" ", blank) for blank in _BLANKS)} if " " in composed else {composed}
    found = set()
    for text in texts:
        found |= {text.encode(), unicodedata.normalize("NFD", text).encode()}
        for entities in (_named, _named_or_decimal, _decimal, _hexadecimal):
            found.add("".join(entities(char) for char in text).encode())
        found |= {made for made in (_cp1258(text), _mojibake(text)) if made}
        found |= {made for name in ("tcvn3", "vni", "viscii") if (made := _font(text, name))}
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


def _mojibake(text: str) -> bytes | None:
    try:
        return text.encode().decode("cp1252").encode()
    except UnicodeDecodeError:
        return None


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
