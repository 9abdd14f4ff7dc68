"""Who sits in a committee: `Ban Thường vụ Huyện ủy có 11 đồng chí, trong đó 3 nữ` counts no members of the organisation."""

import re

from tasks.facts.figures import Figure, Line

_MOST = 80  # seats in a committee
_OF = r"(?: (?!có|gồm|đã|kết|giao|xét|phân|cử|chỉ|tổ|họp)[^\W\d]+){0,7}"
_TERM = r"(?:,? (?:lần thứ|khóa) (?:\d+|[ivxlc]+))?(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?"
# a committee's seats; of a whole Party committee only in `đồng chí`: Đảng ủy xã có 15 đồng chí
_SEATS = re.compile(
    rf"(?<!\w)(?:ban thường vụ|ban chấp hành|btv|bch(?! quân sự| qs)|thường trực (?:huyện|tỉnh|thành|thị|quận|đảng) ủy|(?:ban )?chi ủy|cấp ủy|ủy ban kiểm tra){_OF}{_TERM}(?: (?:hiện|hiện nay|nay|đang|đều|khóa mới|cũ|mới))* (?:có|gồm)(?: tổng số)? \Z"
)
_PARTY_COMMITTEE = re.compile(rf"(?<!\w)đảng ủy (?:xã|phường|thị trấn){_OF} (?:có|gồm) \Z")
_AND = re.compile(r",?(?: (?:trong đó|có|và|gồm))* ")


def in_a_committee(line: Line, fig: Figure) -> bool:
    """Whether the persons sit in a committee, or are some of those just said to."""
    if fig.number.value > _MOST or fig.number.percent or fig.noun not in {"person", "people", "", "member"}:
        return False
    low, start, end = line.low, line.start, fig.number.bound_start
    if _SEATS.search(low, start, end) or (fig.noun == "person" and _PARTY_COMMITTEE.search(low, start, end)):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.reason != "election" or previous.number.value < fig.number.value:
        return False
    return fig.part or _AND.fullmatch(low, previous.noun_end, end) is not None
