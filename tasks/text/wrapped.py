"""Paragraphs that a file breaks at a column: lines that go on in the next one are made whole again."""

import re
from collections.abc import Sequence

from tasks.text.furniture import ends_sentence

WRAP_MOST = 130  # characters; a file wrapped by hand has no longer lines
_FULL = 50  # characters; most lines broken at a column are no shorter
_NEARLY = 0.85  # of the longest line
_FEW = 3  # lines that are broken so before a run of them is taken for wrapped
_STOPS = tuple(".!?:;…”\"'»)")
_ROW = re.compile(r"[a-zđ] ?[.)]|[-–+*•]|\d{1,2}[.)] ")  # a) ..., - ...: a row of a list


def unwrapped(block: Sequence[str]) -> list[str]:
    """The lines of a run without empty lines, those that a column broke joined; a run that is not wrapped stays as it is."""
    if _is_one_paragraph(block):
        return [" ".join(block)]
    column = max(map(len, block), default=0)
    amid = {i for i, line in enumerate(block[:-1]) if _goes_on(line, block[i + 1], column)}
    if column > WRAP_MOST or sum(len(block[i].strip()) >= _FULL for i in amid) < _FEW:
        return list(block)
    whole = [block[0]]
    for i, line in enumerate(block[1:]):
        if i in amid:
            whole[-1] = f"{whole[-1].rstrip()} {line.strip()}"
        else:
            whole.append(line)
    return whole


def _goes_on(line: str, following: str, column: int) -> bool:
    """`..., Đảng bộ xã có 214 đảng` | `viên, 12 chi bộ`: a line that ends amid a sentence, and one that goes on with it.

    One that begins with a capital or a number does so behind a line that reaches the column.
    """
    full = len(line.rstrip()) >= _NEARLY * column
    line, following = line.strip(), following.strip()
    if line.endswith(_STOPS) or _ROW.match(following):
        return False
    return following[:1].islower() if not full else following[:1].isalnum()


def _is_one_paragraph(block: Sequence[str]) -> bool:
    """Whether a run is one paragraph broken at a column: even lines, few of which end as sentences do."""
    if len(block) < 3 or max(map(len, block)) > WRAP_MOST:
        return False
    inner = [line.strip() for line in block[:-1]]
    if min(map(len, inner)) < 0.6 * max(map(len, inner)) or max(map(len, inner)) < _FULL:
        return False
    goes_on = sum(1 for line in block[1:] if line.strip()[:1].islower())
    return goes_on >= 2 and goes_on * 3 >= len(inner) and sum(map(ends_sentence, inner)) * 3 <= len(inner)
