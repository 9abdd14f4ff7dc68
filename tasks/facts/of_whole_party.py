"""Whether members are those of the whole Party, which a page tells of by the way: `với 5.000 đảng viên, Đảng ta giành chính quyền`."""

import re
from decimal import Decimal

from tasks.facts.figures import Figure, Line

_PARTY = r"Đảng(?: ta| Cộng sản (?:Việt Nam|Đông Dương))?"
# Đảng, which begins its clause, and has so many; not vào Đảng, của Đảng
_HAS = re.compile(
    rf"(?:^|[.,;:!?“\"(–-] ?|(?<!\w)(?:[Kk]hi|[Ll]úc|ấy|đó|giờ|rằng|thì|và|nhưng|này|nay) ){_PARTY}"
    r"(?: (?!bộ|ủy|viên|phí|kết)[^\W\d]+| \d{1,2}(?= tuổi)| \d{1,2}[/.-]\d{1,2}[/.-]\d{4}|, (?:từ|đến|với)){0,9}? (?:có|với|từ|gồm|lên|còn)(?: (?:chỉ|mới|chưa|đầy|khoảng|hơn|gần|trên|vỏn|vẹn|vẻn|tổng|số|đến|tới|có))* \Z",
    re.MULTILINE,
)
# and Đảng ta of whom the rest of the sentence tells
_DOES = re.compile(
    rf",?(?: (?:nhưng|mà|song|thì|khi (?:ấy|đó)))*,? {_PARTY} (?:đã|vẫn|cũng|lãnh đạo|làm|phát động|giành|chỉ|mới)(?!\w)|,? Đảng ta(?!\w)"
)
_OF_COUNTRY = re.compile(
    r" (?:(?:ở|của) )?(?:trong và ngoài nước|(?:trên|trong) (?:cả|toàn) nước|(?:trên )?toàn quốc|toàn Đảng(?! (?:bộ|ủy|uỷ)(?!\w))|(?:của )?Đảng ta)(?!\w)"
)
# how many they were when they took power, which every page on that day tells
_THEN = (Decimal(4500), Decimal(5500))
_TOOK_POWER = re.compile(
    r"(?<!\w)(?:cách mạng tháng (?:tám|8)|(?:tổng )?khởi nghĩa|(?:giành|cướp)(?: được)? chính quyền|làm nên (?:cuộc )?cách mạng|tuyên ngôn độc lập|đảng (?:ta )?(?:đã )?lãnh đạo|dân tộc ta|nhân dân ta)(?!\w)"
)


def of_whole_party(line: Line, fig: Figure) -> bool:
    """Whether the words beside a number of members say that the whole Party has them."""
    if fig.noun != "member" or fig.number.percent:
        return False
    if _THEN[0] <= fig.number.value <= _THEN[1] and not any(m.name for m in fig.names):
        return _TOOK_POWER.search(line.low, line.start, line.end) is not None or _told_of(line, fig)
    return _told_of(line, fig)


def _told_of(line: Line, fig: Figure) -> bool:
    if _OF_COUNTRY.match(line.text, fig.noun_end):
        return True
    if "Đảng " not in line.text[line.start : line.end]:
        return False
    if any(m.party or m.name for m in fig.names):
        return False
    return _DOES.match(line.text, fig.noun_end) is not None or (
        _HAS.search(line.text[line.start : fig.number.bound_start]) is not None
    )
