"""Sentences and clauses: where a statement begins and ends, so that a number is read with its own words."""

import re
from typing import NamedTuple

from tasks.text.words import listed


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int


# Words that a full stop shortens; it ends no sentence. Compared without case; single capitals (D.HOÀI, H. Mường Chà) need no entry.
_ABBREVIATIONS = listed(
    "đ/c đc tp tx tt ths th.s ts pgs gs pgs.ts gs.ts bs ths.bs bs.ck ck cn ks nsưt nsnd ngưt ngnd tskh pts tt.ht th ng "
    "t.ư tw t.w tư q p h x k đ ô ntt nxb tr st mr mrs dr ml no nđ qđ gđ ubnd hđnd bch btv bt pbt ptp ctv vd vs "
    "ông bà"
)
_STOP = re.compile(r"[\n.!?…](?:(?<!\n)[.!?…]++)?")
_AFTER = re.compile(r"[\"'”’»)\]]*+")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»(\[,;:…]*\Z")
_WHOLE = re.compile(r"(?:[0-9] ?|(?<!\w)(?:khóa|khoá|thứ|quý|loại|hạng|nhóm|khối|lớp|tổ|cấp) )\Z")
_OPENERS = "\"'“‘«([-–—•*+"


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Sentences of ``text[start:end]``, in order, without the white space around them; linear in the length.

    A newline always ends one. A full stop does where what follows begins anew (white space, then anything but a small
    letter) and the word before it is no abbreviation, initial or number of a list. ``2.739``, ``T.Ư`` and ``D.HOÀI``
    hold no end: nothing white follows. ``...`` ends one only before a capital or a digit.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.group() != "\n" and not _ends(text, begin, stop.start(), stop.end(), end):
            continue
        last = stop.start() if stop.group() == "\n" else _closing(text, stop.end(), end)
        _keep(spans, text, begin, last)
        begin = last
    _keep(spans, text, begin, end)
    return spans


def _closing(text: str, at: int, end: int) -> int:
    """Where a sentence ends once the quotes and brackets that close behind its stop are counted in."""
    closing = _AFTER.match(text, at, end)
    return closing.end() if closing else at


def _ends(text: str, begin: int, stop: int, after: int, end: int) -> bool:
    """Whether the stop at ``text[stop:after]`` ends a sentence that began at ``begin``."""
    after = _closing(text, after, end)
    if after >= end:
        return True
    if not text[after].isspace():
        return False
    following = _next_letter(text, after, end)
    if following.islower():
        return False
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    before = _WORD_BEFORE.search(text, max(begin, stop - 24), stop)
    word = before.group() if before else ""
    if (word.isalpha() and len(word) == 1 and word.isupper()) or word.casefold() in _ABBREVIATIONS:
        # 45 đ/c. and khóa X. are whole: a count, a numbered thing
        return _WHOLE.search(text, max(begin, stop - len(word) - 10), stop - len(word)) is not None
    # a list's number opens its line: "1. Đảng bộ xã ..."
    return not (word.isdecimal() and len(word) <= 2 and not text[begin : stop - len(word)].strip())


def _next_letter(text: str, at: int, end: int) -> str:
    """The first character of what follows, past white space and opening marks; empty at the end."""
    for i in range(at, min(end, at + 40)):
        if not text[i].isspace() and text[i] not in _OPENERS:
            return text[i]
    return ""


def _keep(spans: list[Span], text: str, begin: int, end: int) -> None:
    """Add ``text[begin:end]`` without the white space around it, if anything is left."""
    piece = text[begin:end]
    bare = piece.strip()
    if bare:
        begin += len(piece) - len(piece.lstrip())
        spans.append(Span(begin, begin + len(bare)))


_CLAUSE_END = re.compile(r"[;:\n\-–—](?=\s|(?<=\n))")


def clauses(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Clauses of one sentence ``text[start:end]``: parted at semicolons, colons and dashes between words; linear.

    A dash between two numbers is a range and parts nothing, nor do commas: what a comma parts is for the rules to say.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for stop in _CLAUSE_END.finditer(text, start, end):
        mark = stop.group()
        if mark in "-–—" and (
            stop.start() == start or not text[stop.start() - 1].isspace() or _in_range(text, stop.start(), end)
        ):
            continue
        _keep(spans, text, begin, stop.end() if mark in ";:" else stop.start())
        begin = stop.end()
    _keep(spans, text, begin, end)
    return spans


def _in_range(text: str, dash: int, end: int) -> bool:
    """Whether a dash stands between two numbers (``150 - 160``, ``3% - 4%``)."""
    left = text[dash - 2 : dash - 1]
    return (left.isdigit() or left == "%") and text[dash + 1 : min(end, dash + 3)].strip()[:1].isdigit()
