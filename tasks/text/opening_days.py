"""The day in front of a report's first sentence: ``Nậm Nhùn, ngày 12/11/2018 - Sáng nay, ...``."""

import re

from tasks.text.datelines import stamp_in
from tasks.text.lines import Stamp

_WORD = r"[^\W\d_a-zà-ỹ][^\W\d_]*"
_NUMERIC = r"\d{1,2}([-/.])\d{1,2}\1\d{4}"
_WORDED = r"\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}"
# a place, its province perhaps, a day, a paper's mark perhaps; then a dash, a colon or a stop, and the sentence
_OPENING = re.compile(
    rf"[(\[]?(?:TP\.? ?)?{_WORD}(?:[ -]{_WORD}){{0,3}}(?:(?:,| -) {_WORD}(?: {_WORD}){{0,3}})?"
    rf"(?:,? \(|, )(?:ngày )?(?:{_NUMERIC}|{_WORDED})[)\]]?(?: ?\([^()\d]{{2,24}}\))?(?: ?[-–—:] ?|\. )(?=[\"“'(]?\S)"
)


def opening_stamp(paragraph: str) -> Stamp | None:
    """The day of a place and day that stand before the first sentence; null for a day that the sentence itself tells."""
    said = _OPENING.match(paragraph)
    return stamp_in(said[0]) if said is not None else None
