"""A page of a book saved as text: its number, and sentences that go on over gaps and marks of notes."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tasks.text.furniture import ends_sentence
from tasks.text.wrapped import WRAP_MOST

_BROKEN_LEAST = 35  # characters; a shorter line ends where it ends
_FEWEST = 5  # lines that go on, below which a page is not of a book
_FULL = 0.8  # of the longest line: where the next word would not have fitted
# the number of the page that its line or title begins with: Page 118 - Lịch sử Đảng bộ ...
PAGE_OF = re.compile(r"Page \d{1,4}(?: ?[-–:] ?|\Z)")


def of_a_book(raw: Sequence[str]) -> list[str]:
    """The lines of a page with those that a book's column broke put together, over empty lines and marks of notes too.

    Only where most of the page's longer lines go on with a small letter: ``... những đảng``, ``viên tiêu biểu của xã``.
    """
    printed = [i for i, line in enumerate(raw) if line.strip() and not _is_note(line)]
    said = [raw[i].strip() for i in printed]
    goes_on = [_goes_on(one, other) for one, other in pairwise(said)]
    long = sum(len(line) >= _BROKEN_LEAST for line in said)
    if sum(goes_on) < _FEWEST or sum(goes_on) * 2 < long or any(len(line) > WRAP_MOST for line in said):
        return list(raw)
    width = max(len(line) for line, on in zip(said, goes_on, strict=False) if on)
    made = said[:1]
    for last, line in enumerate(said[1:]):
        full = len(said[last]) >= _FULL * width and not _ends(said[last])
        if goes_on[last] or full:
            made[-1] += " " + line
        else:
            made += [*[""] * (printed[last + 1] > printed[last] + 1), line]
    return made


def _is_note(line: str) -> bool:
    """The mark of a note that stands between two lines: a number by itself."""
    return line.strip().isdecimal() and line.startswith("  ")


def _ends(line: str) -> bool:
    return ends_sentence(line) or line.endswith((":", ";"))


def _goes_on(line: str, following: str) -> bool:
    return len(line) >= _BROKEN_LEAST and following[:1].islower() and not _ends(line)
