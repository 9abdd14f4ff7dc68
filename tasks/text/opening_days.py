"""The day in front of a report's first sentence: ``Nậm Nhùn, ngày 12/11/2018 - Sáng nay, ...``."""

import re

from tasks.text.datelines import stamp_in
from tasks.text.lines import Stamp

_WORD = r"[^\W\d_]+"
_NUMERIC = r"\d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{4}"
_WORDED = r"\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}"
# a place, its province perhaps, a day, a paper's mark perhaps; then a dash, a colon or a stop, and the sentence
_OPENING = re.compile(
    rf"[(\[]?(?!(?:Tại|Ở|Theo|Sáng|Chiều|Tối|Trưa|Ngày|Từ|Đến|Tới|Tính|Trong|Vào|Cũng|Mới|Ảnh)(?!\w))(?P<place>(?:TP\.? ?)?{_WORD}(?:[ -]{_WORD}){{0,3}}(?:(?:,| -) {_WORD}(?: {_WORD}){{0,3}})?)"
    rf"(?:,? \(|, )(?:ngày )?(?:{_NUMERIC}|{_WORDED})[)\]]?(?: ?\([^()\d]{{2,24}}\))?(?: ?[-–—:] ?|\. )(?=[\"“'(]?\S)"
)


# the stamp of a page run into its first sentence: 10:31 04/02/2023 Chiều 3-2, ..., 22/06/2020 | 08:15 Sáng 22/6, ...
_HOUR = r"\d{1,2}[:hH]\d{2}(?::\d{2})?"
_STAMPED = re.compile(
    rf"(?:{_HOUR},? ?(?:[-–|,] ?)?{_NUMERIC}|\d{{1,2}}(?P<sep>[-/.])\d{{1,2}}(?P=sep)\d{{4}},? ?(?:[-–|,] ?)?{_HOUR})(?: ?(?:\[|\()?GMT ?\+ ?7(?:\]|\))?)? ?(?:[-–|] ?)?(?=[\"“'(]?[^\W\d_]{{2}})"
)


def opening_stamp(paragraph: str) -> Stamp | None:
    """The day of a place and day that stand before the first sentence; null for a day that the sentence itself tells."""
    if paragraph[:1].isdigit():
        stamped = _STAMPED.match(paragraph)
        return stamp_in(stamped[0]) if stamped is not None else None
    said = _OPENING.match(paragraph)
    if said is None or not all(word[0].isupper() for word in re.findall(_WORD, said["place"])):
        return None
    return stamp_in(said[0])
