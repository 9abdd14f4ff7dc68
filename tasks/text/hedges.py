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
                     "suýt soát", "trên dưới", "khoảng chừng", "tầm", "gần như", "sấp xỉ", "áng chừng"], "approx"),
    **dict.fromkeys(["trên", "hơn", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "không thấp hơn", "không kém", "chí ít", "ít nhất là",
                     "tối thiểu là", "thấp nhất", "ít ra"], "min"),
    **dict.fromkeys(["dưới", "không quá", "tối đa", "chưa đến", "chưa tới", "chưa đầy", "không đến", "không tới", "không vượt quá", "tối đa là",
                     "cao nhất là", "nhiều nhất là", "không hơn", "không trên", "chưa được"], "max"),
}  # fmt: skip
_NOT_BEFORE = listed("mức tốc trình cấp chế nhiệt thái mật cường")  # mức độ 3, cấp độ 2
_TOKENS = re.compile(r"\S+")
_ONWARDS = re.compile(r"(?:trở )(lên|xuống|về trước|về sau)(?!\w)")
_REACH = 48
"""How many characters may stand between a number and its ``trở lên``: one noun phrase."""


def before(text: str, start: int) -> Hedge:
    """The hedge right before ``start``; of two together (``khoảng trên``) the one next to the number wins."""
    window = max(0, start - 32)
    tokens = list(_TOKENS.finditer(text, window, start))
    if not tokens or text[start - 1] != " ":
        return Hedge("exact", start, start)
    bound: Bound = "exact"
    begin = start
    i = len(tokens)
    while i > 0:
        for size in (3, 2, 1):
            if size > i:
                continue
            words = [token.group().lower() for token in tokens[i - size : i]]
            words[0] = words[0].lstrip("(\"“'‘[-–")
            found = _BEFORE.get(" ".join(words))
            if found and not (words == ["độ"] and i > 1 and tokens[i - 2].group().lower() in _NOT_BEFORE):
                bound = found if bound == "exact" else bound
                i -= size
                begin = (
                    tokens[i].end() - len(words[0])
                    if size == 1
                    else tokens[i].start() + len(tokens[i].group()) - len(words[0])
                )
                break
        else:
            break
    return Hedge(bound, begin, start)


def onwards(text: str) -> list[tuple[int, int, Bound]]:
    """Where ``trở lên`` and ``trở xuống`` stand: start, end, and what they make of the number before them."""
    if "trở" not in text:
        return []
    return [
        (m.start(), m.end(), "min" if m.group(1) == "lên" else "max")
        for m in _ONWARDS.finditer(text)
        if m.group(1) in {"lên", "xuống"}
    ]


_BLOCK = re.compile(r"[.;:!?\n]|,(?! )|\btừ\b")


def reaches(text: str, number_end: int, onward_start: int) -> bool:
    """Whether a ``trở lên`` at ``onward_start`` may belong to a number that ends at ``number_end``: one phrase, no new ``từ``."""
    return 0 <= onward_start - number_end <= _REACH and not _BLOCK.search(text, number_end, onward_start)
