"""Whether a page is about the whole country: its first sentence counts for it, and no unit below the provinces is told of."""

import re

from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import level_meant
from tasks.facts.standing import is_whole

# Năm 2014, cả nước | kết nạp được 187.812
_COUNTS = re.compile(r"[^,.;:()\n\d]{0,40}\d")
_OTHERS = frozenset({"commune", "district", "organization"})


def is_of_the_nation(page: PageNames) -> bool:
    """`Năm 2014, cả nước kết nạp được 187.812 đảng viên` below a title that names no unit: what has no unit behind it is the nation's."""
    first = next((m for m in page.mentions if m.form != "generic"), None)
    if first is None or first.form != "nation" or first.start < page.title_end:
        return False
    if page.low.find("\n", page.title_end + 1, first.start) >= 0 and page.title_end:
        return False  # it is not said in the first paragraph
    if _COUNTS.match(page.low, first.end) is None:
        return False
    for m in page.mentions:
        if m.form == "full" and m.name and level_meant(m) in _OTHERS:
            return False
        if m.form == "pronoun" and m.level and (m.party or is_whole(page.low, m)):
            return False  # toàn tỉnh, Huyện ủy
    return True
