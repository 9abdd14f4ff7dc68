"""Cells named one by one behind a count of them: `có 25 chi bộ, gồm Chi bộ cơ quan Đảng, Chi bộ Công an, 18 chi bộ thôn`."""

import re

from tasks.facts.mentions import Mention

# có 25 chi bộ, gồm | Chi bộ cơ quan Đảng, | Chi bộ Công an và | Chi bộ Quân sự
_COUNTED_CELLS = re.compile(
    r"\d (?:chi bộ|tổ chức đảng)(?: [^\W\d]+){0,4},? ?(?:\(|:|(?:bao gồm|gồm có|gồm|là|trong đó có|trong đó|như|cụ thể là|đó là)(?!\w))(?:(?! có \d| kết nạp)[^.\n]){0,240}\Z"
)


def is_counted_cell(low: str, m: Mention) -> bool:
    """Whether a cell is named as one of those that its sentence has counted, with no figure of its own."""
    if m.form == "cell" and _HAVE_CELLS.search(low, max(0, m.start - 40), m.start):
        return True
    if not (m.party and low.startswith("chi bộ ", m.start)) or _HAS_ITS_OWN.match(low, m.end):
        return False
    begins = max(low.rfind("\n", 0, m.start), low.rfind(". ", 0, m.start)) + 1
    return _COUNTED_CELLS.search(low, max(begins, m.start - 320), m.start) is not None


# villages counted by their cells: Toàn xã có 15 thôn, 13 thôn có | chi bộ; 3 năm qua kết nạp 41
_HAVE_CELLS = re.compile(
    r"(?:\d|%)(?: số)? (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố)(?:,? (?:thôn|bản|khu phố|tổ dân phố))* (?:(?:đã|đều|đã đều) )?có \Z"
)
_HAS_ITS_OWN = re.compile(
    r"(?! (?:và|cùng)(?: có)? \d+ chi bộ(?!\w))[^,;.]{0,24}(?: \(|:? )?(?:có |kết nạp |với |gồm )?(?:được )?\d"
)
