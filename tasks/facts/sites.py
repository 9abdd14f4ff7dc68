"""Places named for what lies there, what lay there before a reform, or what is celebrated: no figure is theirs."""

import re

from tasks.facts.mentions import Mention


def is_former(low: str, m: Mention) -> bool:
    """`phường X (thành phố Hòa Bình cũ)`, `xóm Nưa (xã Vầy Nưa, Đà Bắc cũ)`: in brackets where something lay before a reform."""
    if _FORMER.match(low, m.end) is None:
        return False
    opening = low.rfind("(", max(0, m.start - _BRACKET), m.start)
    return opening >= 0 and ")" not in low[opening : m.start]


_BRACKET = 60  # characters
_FORMER = re.compile(r"(?:, [^(),;.:\d]{2,40})? (?:cũ|trước đây)(?:, [^(),;.:\d]{2,40})?\)")


def is_site(low: str, m: Mention) -> bool:
    """`tới dâng hương tại Khu tưởng niệm đồng chí A, tại xã X, huyện Y`: where a memorial lies that somebody went to."""
    return _SITE.search(low, max(0, m.start - _TO_SITE), m.start) is not None


_TO_SITE = 140  # characters
_SITE = re.compile(
    r"(?<!\w)(?:khu (?:tưởng niệm|di tích|lưu niệm)|nghĩa trang|đài tưởng niệm|nhà tưởng niệm|tượng đài|bảo tàng)(?!\w)[^.;\n]*?(?:,|\)) ?(?:tại |ở |thuộc )?(?:(?:xã|phường|thị trấn|huyện|thành phố|thị xã) [^,.;\n\d]{2,30}, )*\Z"
)


def is_celebrated(low: str, m: Mention) -> bool:
    """`Lớp đảng viên 60 năm thành lập tỉnh X`: a name's day of honour."""
    return _CELEBRATED.search(low, max(0, m.start - _TO_SITE), m.start) is not None


_CELEBRATED = re.compile(r"(?<!\w)năm (?:ngày )?(?:thành lập|tái lập|giải phóng) \Z")


def is_only_a_site(low: str, m: Mention) -> bool:
    """Whether a name stands for nothing but where something is or was."""
    return is_former(low, m) or is_site(low, m) or is_celebrated(low, m)
