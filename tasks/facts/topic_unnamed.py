"""Whether a page tells of one district or commune that it does not name, so that what it counts is not its province's."""

import re

from tasks.facts.page_names import PageNames

_FIRST_LINES = 400  # characters


def of_one_unnamed(page: PageNames) -> bool:
    """`Năm 2011, toàn Đảng bộ huyện kết nạp được 210`, of a page that names no district: not the province's figures."""
    told = (m for m in page.mentions if m.start >= page.title_end and m.form == "pronoun" and m.level and not m.plural)
    first = next(told, None)
    if first is None or first.level not in {"district", "commune"} or first.start > _FIRST_LINES:
        return False
    if any(m.name for m in page.mentions) or _ALL_OF_PROVINCE.search(page.low) is not None:
        return False
    begins = page.low.endswith((", ", ". ", "\n", " - "), 0, first.start)
    return (_ALL_OF_IT if not begins else _IT).match(page.low, first.start) is not None


_KIND = r"(?:huyện|thị xã|xã|phường|thị trấn)(?! ủy)(?!\w)"
_ALL_OF_IT = re.compile(rf"(?:toàn đảng bộ|toàn|cả|đảng bộ) {_KIND}")
_IT = re.compile(rf"(?:toàn |cả )?(?:đảng bộ )?{_KIND}")
_ALL_OF_PROVINCE = re.compile(r"(?<!\w)(?:toàn (?:đảng bộ )?tỉnh|đảng bộ tỉnh|tỉnh (?:ủy )?(?:đã|có))(?!\w)")
