"""Words that make a number a floor, a ceiling or a guess: ``gần 900``, ``không dưới 300``, ``từ 180 đảng viên trở lên``."""

import re
from typing import Literal, NamedTuple

from tasks.text.words import listed

Bound = Literal["exact", "approx", "min", "max"]


class Hedge(NamedTuple):
    """What the words around a number make of it, and how far they reach."""

    bound: Bound
    start: int
    end: int


_BEFORE: dict[str, Bound] = {
    **dict.fromkeys(["khoảng", "gần", "xấp xỉ", "ước", "ước tính", "ước khoảng", "ước đạt", "ước có", "chừng", "độ", "cỡ", "ngót", "ngót nghét",
                     "suýt soát", "trên dưới", "khoảng chừng", "tầm", "gần như",
            "gần cả", "gần bằng", "xấp xỉ bằng", "gần đạt", "sấp xỉ", "áng chừng"], "approx"),
    **dict.fromkeys(["trên", "hơn",
            "hơn cả", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không kém", "chí ít", "ít nhất là",
                     "tối thiểu là", "thấp nhất", "ít ra"], "min"),
    **dict.fromkeys(["dưới", "không quá", "tối đa", "chưa đến", "chưa tới", "chưa đầy", "không đến", "không tới", "không vượt quá", "tối đa là",
                     "cao nhất là", "nhiều nhất là", "không hơn", "không trên", "chưa được"], "max"),
}  # fmt: skip
_NOT_BEFORE = listed("mức tốc trình cấp chế nhiệt thái mật cường")  # mức độ 3, cấp độ 2
_LAST_WORDS = frozenset(phrase.rsplit(None, 1)[-1] for phrase in _BEFORE)
_OPENERS = "(\"“'‘[-–"
_ONWARDS = re.compile(r"(?:trở )(lên|xuống|về trước|về sau)(?!\w)")
_REACH = 48
"""How many characters may stand between a number and its ``trở lên``: one noun phrase."""


def before(text: str, start: int) -> Hedge:
    """The hedge right before ``start``; of two together (``khoảng trên``) the one next to the number wins."""
    bound: Bound = "exact"
    begin = start
    while begin and text[begin - 1] == " ":
        window = text[max(0, begin - 24) : begin - 1]
        words = window.lower().rsplit(None, 3)
        if not words or words[-1].lstrip(_OPENERS) not in _LAST_WORDS:
            break
        found = _longest(words)
        if found is None:
            break
        phrase, meaning = found
        bound = meaning if bound == "exact" else bound
        begin -= len(phrase) + 1
    return Hedge(bound, begin, start)


def _longest(words: list[str]) -> tuple[str, Bound] | None:
    """The longest hedge that ``words`` end with."""
    for size in (3, 2, 1):
        if size > len(words):
            continue
        phrase = " ".join(words[-size:]).lstrip(_OPENERS)
        meaning = _BEFORE.get(phrase)
        if meaning is not None and not (phrase == "độ" and len(words) > 1 and words[-2] in _NOT_BEFORE):
            return phrase, meaning
    return None


def onwards(text: str) -> list[tuple[int, int, Bound]]:
    """Where ``trở lên`` and ``trở xuống`` stand: start, end, and what they make of the number before them."""
    if "trở" not in text:
        return []
    return [
        (m.start(), m.end(), "min" if m.group(1) == "lên" else "max")
        for m in _ONWARDS.finditer(text)
        if m.group(1) in {"lên", "xuống"}
    ]


# trở lên of a grade or a schooling is not the number's: 57% có trình độ cao đẳng trở lên
_BLOCK = re.compile(
    r"[.;:!?\n]|,(?! )|\b(?:từ|trình độ|hoàn thành|nhiệm vụ|cao đẳng|đại học|trung cấp|sơ cấp|phổ thông|khá|cấp ủy|(?i:ht(?:xs|t)?nv|tsvm))\b"
)


def reaches(text: str, number_end: int, onward_start: int) -> bool:
    """Whether a ``trở lên`` at ``onward_start`` may belong to a number that ends at ``number_end``: one phrase, no new ``từ``."""
    return 0 <= onward_start - number_end <= _REACH and not _BLOCK.search(text, number_end, onward_start)
