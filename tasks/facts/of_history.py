"""Counts of the Party's history that no day is told of: `Khi giành chính quyền, cả nước mới có 5.000 đảng viên`."""

import re
from datetime import date
from decimal import Decimal

from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.founding import time_of_founding
from tasks.facts.time_words import NOW, one_day

# what happened between the founding of the Party and the reunion of the country
_EVENT = (
    r"(?:cách mạng tháng (?:tám|8)|(?:tổng )?khởi nghĩa(?! vũ trang nhân dân)|giành(?: được)? chính quyền|tiền khởi nghĩa|kháng chiến|(?:chống|đánh) (?:pháp|mỹ|thực dân|ngụy|càn)|thời (?:pháp|mỹ)|pháp thuộc"
    r"|xô viết|đồng khởi|hiệp định gi?ơ|hiệp định pari|điện biên phủ|tết mậu thân|đình chiến|hòa bình lập lại|tập kết|giải phóng (?:miền nam|quê hương|đất nước|hoàn toàn)|ngày giải phóng|cải cách ruộng đất|bí mật|khủng bố trắng)"
)
# it opens the sentence as its time: Sau Cách mạng Tháng Tám, ...; no attribute of a unit (xã anh hùng trong kháng chiến)
_AT_THAT_TIME = re.compile(
    rf"[\s“\"–-]*(?:(?:và|nhưng|rồi|thế rồi),? )?(?:(?:vào|từ|trước|sau|trong|qua|trải qua|khi|lúc|giữa|suốt|đến|tới|thời|thời kỳ|ngay|những|ngày|năm|đêm|giai đoạn|bước vào|hồi|thuở) )+"
    rf"(?:[^\W\d]+ ){{0,8}}?{_EVENT}(?!\w)(?P<then>(?: [^\W\d]+){{0,8}})"
)
_SEASON = re.compile(r"(?<!\w)mùa (?:xuân|hè|thu|đông) (?:năm )?(19[3-7]\d)(?!\d)")
_FEWEST_OF_NATION = Decimal(1_000_000)  # members of the whole Party, who were more since the country is one


def of_history(line: Line, fig: Figure) -> Period | None:
    """The day of a count that an event of history dates: that of a season's year, else none."""
    if (season := _SEASON.search(line.low, line.start, fig.number.start)) is not None:
        told = not NOW.search(line.low, season.end(), fig.number.start)
        return one_day(date(int(season[1]), 12, 31), "once") if told else None
    if (begun := _founded_with(line, fig)) is not None:
        return begun
    return one_day(None, "once") if in_history(line, fig) else None


def in_history(line: Line, fig: Figure) -> bool:
    """Whether an event of history that has no year here opens the sentence of a figure, and nothing later follows it."""
    said = _AT_THAT_TIME.match(line.low, line.start, fig.number.start)
    if said is None or NOW.search(line.low, said.start("then"), fig.number.start):
        return False
    return not any(said.end() <= m.start < fig.number.start for m in line.periods)


def _founded_with(line: Line, fig: Figure) -> Period | None:
    """`Chi bộ ra đời năm 1929, có 7 đảng viên`, `nơi thành lập chi bộ đầu tiên với 3 đảng viên`: a cell of the first years on its day."""
    if fig.noun not in {"member", "person"} or fig.number.value > _MOST_AT_FIRST:
        return None
    time = time_of_founding(line)
    if time is None or time.last is None:
        first = _FIRST_CELL.search(line.low, line.start, fig.number.bound_start)
        return one_day(None, "once") if first is not None and not line.periods else None
    if time.last.year > _LAST_YEAR or time.end > fig.number.start:
        return None
    began = _BEGAN_WITH.fullmatch(line.low, time.end, fig.number.bound_start)
    return one_day(time.last, "founded") if began is not None else None


_MOST_AT_FIRST = 60  # members
_LAST_YEAR = 1975
_BEGAN_WITH = re.compile(
    r"(?:(?! (?:nay|giờ|hiện|đến nay) )[^.;\d]){0,80}(?<!\w)(?:có|gồm|với)(?: (?:chỉ|vỏn|vẹn|vẻn|mới))* "
)
_FIRST_CELL = re.compile(
    r"(?<!\w)(?:thành lập|ra đời|lập)[^.;\d]{0,20} chi bộ (?:đảng |cộng sản )*đầu tiên(?!\w)[^.;\d]*(?:có|gồm|với)(?: (?:chỉ|vỏn|vẹn|vẻn|mới))* \Z"
)


def of_the_whole_party_once(made: Draft) -> bool:
    """`Mười lăm tuổi, với 5.000 đảng viên, Đảng ta ...`: so few members the whole Party has only had in its first years."""
    return made.unit.level == "nation" and made.value < _FEWEST_OF_NATION
