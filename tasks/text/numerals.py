"""Figures as printed in digits: what one run of digits and separators says."""

import re
from decimal import Decimal

from tasks.text.number_atoms import Atom
from tasks.text.numeral_forms import plain, special
from tasks.text.words import listed, word_before

RUN = re.compile(r"[0-9][0-9]*+(?:[.,][0-9]++)*+")
# 3 044, also of a part and its whole (1 402/1 415)
_SPACED = re.compile(r"(?: [0-9]{3}){1,3}+(?! ?[0-9]|[.,\-–:][0-9]|/[0-9](?![0-9]{0,2} [0-9]{3}(?![0-9])))")
# tổng số 3 948, toàn bộ 1 364: of all of them, no name
_OF_ALL = re.compile(r"(?<!\w)(?:tổng số|toàn bộ|dân số|quân số|số lượng) \Z", re.IGNORECASE)
SCALE = re.compile(r" ?(nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ|chục|trăm)(?!\w)(?! lệ)")
SCALES = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 1000,
    "ngàn": 1000,
    "vạn": 10_000,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_TAIL = re.compile(r" ([0-9]{3})(?![0-9]|[.,/][0-9]| ?(?:nghìn|ngàn|triệu|tỷ))")
_MORE = re.compile(r" ([0-9]{1,3})(?= (?:nghìn|ngàn|trăm|chục)(?!\w))")
_PERCENT = re.compile(r" ?%| phần trăm(?!\w)")
_PERCENT_BEGINS = frozenset({" %", " p"})
_SCALE_LETTERS = frozenset("nvtc")
# words after which a figure is a name or an ordinal, so that a space before three digits does not group thousands
NAMING = listed(
    "số năm tháng ngày quý khóa khoá điều khoản mục lần thứ tổ bộ thôn bản ấp phố khóm xóm buôn làng khu quận phường đội tuổi "
    "chương phần trang câu bài lớp tập km chỉ quyển tờ đường lộ"
)
_LONGEST = 15
"""Digits beyond which a run is no quantity (a telephone, an account, noise): its value is kept and never reckoned with."""


def figure(text: str, start: int, end: int) -> list[Atom]:
    """What the run ``text[start:end]`` of digits and separators says: mostly one atom, several for a list such as ``1,2,3``.

    An atom may reach beyond the run: a date (``5/7/2015``), a time, a document's number (``22-NQ/TW``), ``3 044``, scale words
    (``5,4 triệu``).
    """
    if start and _glued(text, start):
        return [Atom(start, end, plain(text[start:end]), "name", unit_end=end)]
    form = special(text, start, end)
    if form:
        return [form]
    parts = re.split(r"[.,]", text[start:end])
    if len(parts) == 1:
        atoms = [_whole(text, start, end)]
    elif _are_neighbours(text, start, end):
        atoms = [Atom(start, start + 1, Decimal(parts[0])), Atom(start + 2, end, Decimal(parts[1]))]
    elif len(parts) == 2:
        atoms = [_pair(text, start, end, parts[0], parts[1])]
    else:
        atoms = _chain(text, start, end, parts)
    last = atoms[-1]
    if last.shape == "count" and text[last.end : last.end + 2].lstrip(" ")[:1] in _SCALE_LETTERS:
        _scale(text, last)
    for atom in atoms:
        atom.unit_end = atom.end
    percent = (
        _PERCENT.match(text, last.end)
        if text[last.end : last.end + 2] in _PERCENT_BEGINS or text[last.end : last.end + 1] == "%"
        else None
    )
    if percent:
        last.percent, last.unit_end = True, percent.end()
    return atoms


def _glued(text: str, start: int) -> bool:
    """Whether a letter holds the run on its left: ``H2``, ``Covid-19``, ``GMT+7``."""
    before = text[start - 1]
    return before.isalpha() or before == "_" or (before in "-+" and start > 1 and text[start - 2].isalpha())


def _whole(text: str, start: int, end: int) -> Atom:
    """A run without separators, with the groups of three that spaces part from it (``3 044``)."""
    length = end - start
    if length <= 3 and text[start] != "0" and text[end : end + 1] == " ":
        groups = _SPACED.match(text, end)
        named = word_before(text, start) in NAMING and not _OF_ALL.search(text, max(0, start - 10), start)
        if groups and not named:
            return Atom(start, groups.end(), plain(text[start : groups.end()].replace(" ", "")))
    atom = Atom(start, end, Decimal(text[start:end]), padded=length > 1 and text[start] == "0")
    if length > _LONGEST or length >= 9 or (length > 4 and atom.padded):
        atom.shape = "code"
    elif _lettered(text, end):
        atom.shape = "name"
    return atom


def _lettered(text: str, end: int) -> bool:
    """Whether one capital letter is glued behind, as in a class or a house: ``12A``, ``12A1``, ``4G``."""
    return "A" <= text[end : end + 1] <= "Z" and not text[end + 1 : end + 2].isalpha()


def _pair(text: str, start: int, end: int, head: str, tail: str) -> Atom:
    """One separator: thousands where exactly three digits follow it, else decimals.

    ``0,325`` and ``12,345%`` are decimals, and so is ``1,235 tỷ``; ``1.235 tỷ`` and ``4,500 ha`` are thousands.
    """
    comma = text[start + len(head)] == ","
    thousands = len(tail) == 3 and len(head) <= 3 and head[0] != "0" and not _PERCENT.match(text, end)
    scale = SCALE.match(text, end)
    if thousands and comma and scale and SCALES[scale.group(1)] >= 1000:
        thousands = False
    if thousands:
        return Atom(start, end, Decimal(head + tail))
    if len(head) + len(tail) > _LONGEST:
        return Atom(start, end, plain(head + tail), "code")
    return Atom(start, end, Decimal(f"{head}.{tail}"), padded=head[0] == "0" and len(head) > 1)


def _are_neighbours(text: str, start: int, end: int) -> bool:
    """Whether two digits and a comma say `five or six`: persons are whole, but for a mean of them."""
    if end - start != len("5,6") or text[start + 1] != "," or int(text[start]) + 1 != int(text[start + 2]):
        return False
    return _PERSONS.match(text, end) is not None and _MEAN.search(text, max(0, start - _MEAN_REACH), start) is None


_PERSONS = re.compile(
    r" (?:đảng viên|đồng chí|quần chúng|đoàn viên|người|em|học sinh|thanh niên)(?!\w| ?/|(?: \w+)? mỗi)"
)
_MEAN = re.compile(r"bình quân|trung bình|mỗi|tỷ lệ|tỉ lệ", re.IGNORECASE)
_MEAN_REACH = 60


def _chain(text: str, start: int, end: int, parts: list[str]) -> list[Atom]:
    """Two separators and more: ``1.204.377``, ``1.234,5``; else a list (``1,2,3``) or a section's number (``1.2.3``)."""
    separators = [c for c in text[start:end] if c in ".,"]
    length = end - start
    if length <= 2 * _LONGEST and 1 <= len(parts[0]) <= 3 and parts[0][0] != "0":
        if len(set(separators)) == 1 and all(len(part) == 3 for part in parts[1:]):
            return [Atom(start, end, Decimal("".join(parts)))]
        one_kind = len(set(separators[:-1])) == 1 and separators[-1] != separators[0]
        if one_kind and all(len(part) == 3 for part in parts[1:-1]):
            return [Atom(start, end, Decimal("".join(parts[:-1]) + "." + parts[-1]))]
    if set(separators) == {"."}:
        return [Atom(start, end, plain(parts[0]), "code")]
    atoms = []
    at = start
    for part in parts:
        atoms.append(
            Atom(
                at,
                at + len(part),
                Decimal(part),
                "count" if len(part) <= _LONGEST else "code",
                len(part) > 1 and part[0] == "0",
            )
        )
        at += len(part) + 1
    return atoms


def _scale(text: str, atom: Atom) -> None:
    """Multiply by the words behind: ``2 nghìn``, ``2,5 vạn``, ``3 ngàn 916``, ``1 triệu 200 nghìn``, ``2 triệu rưỡi``."""
    if atom.value >= 10**9:
        return
    floor = 10**12
    total, value, end = Decimal(0), atom.value, atom.end
    while scale := SCALE.match(text, end):
        factor = SCALES[scale.group(1)]
        if factor >= floor:
            break
        total, floor, end = total + value * factor, factor, scale.end()
        if atom.scaled == 1:
            atom.scaled = factor
        if text.startswith(" rưỡi", end):
            total, end = total + factor // 2, end + 5
            break
        more = _MORE.match(text, end)
        if not more:
            tail = _TAIL.match(text, end) if factor == 1000 else None
            if tail:
                total, end = total + int(tail.group(1)), tail.end()
            break
        value = Decimal(more.group(1))
        inner = SCALE.match(text, more.end())
        if inner is None or SCALES[inner.group(1)] >= factor:
            break
        end = more.end()
    if atom.scaled > 1:
        whole = total.to_integral_value()
        atom.value, atom.end = (whole if whole == total else total), end
