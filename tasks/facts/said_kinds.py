"""Which kind the words behind a name give it: `X là xã ...`, `X, huyện nghèo của tỉnh`; but not `Tại X, huyện mở 2 lớp`."""

import re

from tasks.facts.place_levels import KIND_LEVEL
from tasks.facts.place_words import IS_A
from tasks.facts.where import NameMention, provinces_of

# Tại X, huyện | đã mở 2 lớp: the district is the subject of what follows, and X lies in it
_DOES = re.compile(
    r" (?:(?:đã|đang|sẽ|cũng|vừa|còn|chỉ|phải|luôn|chủ trương|chủ động|tiếp tục) )*(?:mở|tổ chức|giao|kết nạp|phát triển|phân công|chọn|cử|đưa|đầu tư"
    r"|hỗ trợ|xây dựng|thành lập|triển khai|phấn đấu|chỉ đạo|yêu cầu|tăng cường|điều động|thực hiện|giúp|dành|bố trí|ra mắt|khai giảng|ban hành|quyết định)(?!\w)"
)


def kind_behind(text: str, low: str, name: NameMention) -> str | None:
    """The kind that a name is said to be of right behind it; none where the words begin something else.

    Behind a comma the words may as well begin the sentence itself, so that the map has to know such a place by the name.
    """
    said = IS_A.match(low, name.end)
    if said is None or text[said.end() + 1 : said.end() + 2].isupper():
        return None  # Phan Rí Cửa, huyện Tuy Phong
    kind = said[1]
    level = KIND_LEVEL[kind]
    if low[name.end] != "," or level == "commune":
        return kind
    if not provinces_of(name.name, level, None) and not (
        kind == "thành phố" and provinces_of(name.name, "province", None)
    ):
        return None
    if _DOES.match(low, said.end()) and provinces_of(name.name, "commune", None):
        return None
    return kind
