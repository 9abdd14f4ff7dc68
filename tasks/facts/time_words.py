"""Words around a form of time that say what it is the time of."""

import re
from datetime import date, timedelta

from tasks.facts.figures import Figure, Line, Period
from tasks.text.now_forms import BECAME
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import PARTS_OR_YEAR, month_end

_AGAINST = re.compile(r"(?:bằng|hơn|gấp|so với|cùng kỳ|cao hơn|thấp hơn) (?:cả |cùng kỳ |số |mức )?\Z")
_OVER = re.compile(r"(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )hơn \Z")
FOUNDED = re.compile(
    r"(?:thành lập|lập(?: được)? chi bộ|(?:(?<=[,(] )|(?<=được )|(?<=mới ))lập(?= (?:(?:từ|vào|hồi|đầu|cuối|ngày) )*(?:\Z|(?:tháng|năm) \d))|tái lập|đi vào hoạt động|chia tách|tách ra|tách thành (?=(?:xã|huyện|phường|thị trấn|(?:hai|ba|2|3) (?:xã|huyện|phường))(?!\w))|chính thức hoạt động|hoạt động theo mô hình|vận hành|sáp nhập|hợp nhất|ra mắt|sắp xếp|(?<!quyết )(?<!định )(?<!thị )(?<!án )ra đời)"
)
# forms that mean the year before or the last twelve months, as the day of publication has it: năm qua
YEAR_PAST = frozenset({"year_qua", "year_vừa_qua", "year_vừa_rồi"})
NOW = re.compile(
    rf"(?<!\w)(?<!năm )(?<!kỳ )(?:nay(?!{BECAME})|(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )hiện|bây giờ|giờ đây|giờ(?= (?:là|đã|có|còn|lên)(?!\w)|(?<=, giờ) \d))(?!\w)"
)
# Còn | bây giờ? Vẫn còn 9 làng ...: a sentence that comes to now
TURNS_TO_NOW = re.compile(
    r"\W*(?:(?:còn|nhưng|song|thế mà|vậy mà|mà|và) )?(?:bây giờ|giờ đây|hiện nay|hiện tại|ngày nay|hôm nay|giờ)(?=[,?:.]| thì| đã| vẫn| chỉ| còn)"
)
_AGAINST_IT = re.compile(r"(?:trong khi|nếu như|trước đó),? \Z")
_ASIDE = re.compile(r"(?:riêng|trong đó|l[uũ][yỹ] kế|cộng dồn),? (?:trong |chỉ |cả |đến |từ )*\Z")
OF_PLAN = re.compile(
    r"(?:kế hoạch|chỉ tiêu|nghị quyết|mục tiêu)(?: (?:của|cả|được|giao|tỉnh|huyện|trên|đề ra|phát triển|đảng|trong))* ?\Z"
)
# Riêng năm 2018 kết nạp 36. Cùng thời gian, 58 quần chúng đã học lớp: of that year too
GOES_ON = re.compile(
    r"(?:cùng|trong|cũng trong|vào|trong cùng) (?:khoảng )?thời gian (?:này|đó|ấy|trên|nói trên)|cùng thời gian|trong số (?:này|đó|ấy)"
)
CEREMONY = re.compile(
    r"(?:tổ chức|làm|dự)(?: buổi)? lễ kết nạp|(?:trao|công bố)(?: các)? quyết định (?:kết nạp|chuyển đảng|công nhận (?:đảng viên )?chính thức)|lễ kết nạp đảng viên|vừa (?:được |mới |tổ chức |làm lễ |xét |ra |ban hành |ký |có |công bố |các |quyết định |chuẩn y )*(?:kết nạp|công nhận (?:đảng viên )?chính thức)"
)
_WHOLE_REPORT = 80
"""Days of a time that a whole article may report on."""
_MONTH = 30  # days
_OPENING = 40
"""Letters of a sentence within which a time opens it."""
_HELD = re.compile(r"[^;.()]{0,40} ?\((?:[^();]{0,60}[,;] )?(?:có |là |còn |chỉ |mới |kết nạp |được |đạt )*\Z")
# so với năm 2005 | chỉ 96 đảng viên
_WAS = re.compile(r" (?:chỉ|mới|vỏn vẹn|vẻn vẹn)(?: có| được| là| vỏn vẹn| vẻn vẹn)* ")

# what may stand between a sentence's beginning and the time that it opens with
_OPENS = re.compile(
    r"(?:[^\w]|(?:trong|tính|riêng|chỉ|qua|sau|kết thúc|đến|từ|kể|bước|vào|ngay|và|cũng|theo đó|kết quả|như vậy|nhìn lại|còn|cụ thể|thời gian|suốt|hết|cả|ước|chỉ tính|trước đó|đó|sáng|chiều|tối|trưa|ngày|hôm|mới đây|vừa qua|lúc)(?!\w))*"
)
NO_DAYS = Period(None, None, None, "none", "none")


def is_base(low: str, start: int, m: PeriodMention) -> bool:
    """Whether a form of time is what a figure is compared with; `hơn nửa nhiệm kỳ`, `hơn 3 năm` are more than that long."""
    window = low[max(start, m.start - 18) : m.start]
    if not _AGAINST.search(window):
        return False
    return not ((low.startswith("nửa", m.start) or low[m.start].isdigit()) and _OVER.search(window))


def one_day(day: date | None, rule: str) -> Period:
    """The period of a count: one day."""
    return Period(day, day, day, "day", rule)


def year_end_of(m: PeriodMention) -> date | None:
    """`Từ năm 2013, ...` as a moment that later words look back on: that year's last day; of a month or day its first."""
    if m.first is None or m.days is None:
        return m.first
    return date(m.first.year, 12, 31) if m.rule == "year" else m.first


def month_reported(published: date) -> Period:
    """The month that a report of that day sums up: the one that ends, else the one just over."""
    day = published if published.day > _EARLY else published.replace(day=1) - timedelta(days=1)
    last = date(day.year, day.month, month_end(day.year, day.month))
    return Period(day.replace(day=1), last, last, "month", "published")


_EARLY = 10  # the last day on which the month just over is reported


def whole_year(year: int, rule: str) -> Period:
    """A whole year."""
    return Period(date(year, 1, 1), date(year, 12, 31), date(year, 12, 31), "year", rule)


def as_it_was(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether words behind a time say what was so then: `từ năm 2010, khi huyện còn 27 thôn ...`; no later time may stand between."""
    if m.end > fig.number.bound_start or _AS_IT_WAS.match(line.low, m.end, fig.number.bound_start) is None:
        return False
    if line.low.endswith("nay", m.start, m.end):
        return False
    if NOW.search(line.low, m.end, fig.number.start) or ";" in line.low[m.end : fig.number.start]:
        return False
    return not any(m.end <= o.start and o.end <= fig.number.start and o.first for o in line.periods)


_AS_IT_WAS = re.compile(
    r"(?:,| \(|,? (?:là|tức))? ?(?:vào |cái )?(?:khi|lúc|thời điểm|hồi|thời|bấy giờ|ngày ấy|thuở)(?: (?:ấy|đó|này|mà))?(?!\w)"
)


def held_in_brackets(line: Line, fig: Figure) -> PeriodMention | None:
    """The time that brackets hold a figure of: `tăng 5 lớp so với năm 2011 (33 lớp, 3.640 lượt)`."""
    for m in reversed(line.periods):
        if m.end > fig.number.bound_start or m.first is None:
            continue
        if (m.kind == "comparison" or is_base(line.low, line.start, m)) and as_it_was(line, fig, m):
            return m
        if any(m.end <= f.number.start < fig.number.start and not f.in_brackets for f in line.figures[: fig.index]):
            return None
        if m.kind == "comparison" or is_base(line.low, line.start, m):
            held = _HELD if fig.in_brackets else _WAS
            return m if held.fullmatch(line.low, m.end, fig.number.bound_start) else None
    return None


def is_reviewed(line: Line, m: PeriodMention) -> bool:
    """Whether a year or a part of one is what a meeting sums up: `hội nghị tổng kết công tác xây dựng Đảng năm 2019`."""
    return m.kind in PARTS_OR_YEAR and _SUMS_UP.search(line.low, line.start, m.start) is not None


_SUMS_UP = re.compile(
    r"(?<!\w)(?:tổng kết|sơ kết|kiểm điểm|đánh giá (?:kết quả|tình hình|công tác))(?! (?:lớp|khóa|cuộc thi|hội thi|đợt|chuyên đề|\d))(?: (?!thực hiện|nghị quyết|chỉ thị|kế hoạch|đề án|kết luận)[^\W\d]+){0,12},? \Z"
)


def opens(line: Line, m: PeriodMention) -> bool:
    """Whether a sentence opens with a form of time, nothing but small words before it."""
    return m.start - line.start < _OPENING and _OPENS.fullmatch(line.low, line.start, m.start) is not None


def is_of_term(m: PeriodMention) -> bool:
    """Whether a form is a term without years, or a part of one."""
    return m.rule.startswith("term_derived")


def day_of_meeting(line: Line, m: PeriodMention) -> PeriodMention | None:
    """The day or days that a sentence begins with, before the year in the name of what was held; none before several classes."""
    if "lớp" in line.low[line.start : m.start] and _SEVERAL.search(line.low, line.start, m.start):
        return None
    for other in line.periods:
        if other.start - line.start >= 12 or other.end > m.start or other.kind not in {"day", "span"}:
            continue
        if other.first is None and other.days is not None and other.needs_year and m.year is not None:
            named = in_the_year(other, m.year)._replace(anaphoric=False)
            if other.kind == "day" or _of_days(named):
                return named  # Sáng 14/5, khai giảng lớp khóa I năm 2014; từ ngày 16 đến ngày 19/3, mở lớp năm 2021
        if _of_days(other):
            return other
    return None


# Ngày 14/3, huyện tổng kết các lớp bồi dưỡng nhận thức về Đảng | năm 2022: of the year, whenever they met
_SEVERAL = re.compile(r"(?<!\w)(?:các|những) (?:lớp|khóa)(?!\w)[^,;.:]*\Z")


def _of_days(m: PeriodMention) -> bool:
    """Whether a form names a day or a few, as long as a class may last; not `từ năm 2015 đến tháng 6/2018`."""
    return m.first is not None and m.last is not None and (m.last - m.first).days <= 2 * _MONTH


def is_beside(flow: Period, frame: Period) -> bool:
    """Whether a time is a part of the article's own, or was over before that began."""
    if flow.first is None or flow.last is None or frame.first is None or frame.last is None:
        return False
    whole = (frame.last - frame.first).days >= _WHOLE_REPORT
    return whole and (is_part(flow, frame) or flow.last < frame.first)


def is_part(one: Period, whole: Period) -> bool:
    """Whether a time lies within another and is shorter."""
    if one.first is None or one.last is None or whole.first is None or whole.last is None:
        return False
    return whole.first <= one.first and one.last <= whole.last and one[:2] != whole[:2]


def is_aside(line: Line, m: PeriodMention) -> bool:
    """`Riêng năm 2012`: a year picked out of the time that the text speaks of and goes back to."""
    picked = line.low.startswith(("riêng", "tính riêng", "chỉ riêng"), m.start)
    against = _AGAINST_IT.search(line.low, max(line.start, m.start - 14), m.start) is not None
    return picked or against or bool(_ASIDE.search(line.low, max(line.start, m.start - 14), m.start))


def is_set_against(line: Line, m: PeriodMention) -> bool:
    """`kết nạp 142, trong khi năm 2011 chỉ có 109`: another year, which the one told of is only held against."""
    return m.start > line.start and _WHEREAS.search(line.low, max(line.start, m.start - 14), m.start) is not None


_WHEREAS = re.compile(r"(?<!\w)(?:trong khi|còn)(?: của| ở| cả)? \Z")


def in_another_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def whole_term(m: PeriodMention) -> Period | None:
    """The whole term of which a form may name a half, its beginning or its end."""
    if m.first is None or m.last is None:
        return None
    if m.part == "cuối":
        first = date(m.last.year - 5, 1, 1)
        return Period(first, m.last, m.last, "term", "clause")
    if m.part == "đầu":
        last = date(m.first.year + 5, 12, 31)
        return Period(m.first, last, last, "term", "clause")
    last = date(m.first.year + 5, 12, 31) if m.part.startswith("nửa") else m.last
    return Period(m.first, last, last, "term", "clause")


def is_as_long(flow: Period, m: PeriodMention) -> bool:
    """Whether the time last spoken of has as many months as a form: `trong hai tháng`, behind từ 1-7 đến 31-8."""
    if flow.first is None or flow.last is None or m.length is None or flow.kind == "month":
        return False
    if flow.kind == "since" and (flow.first.month, flow.first.day) == (1, 1):
        return False  # từ đầu năm đến nay 11, told on 22 September; 9 tháng kết nạp 7: the whole months
    return abs((flow.last - flow.first).days + 1 - m.length * _MONTH) <= _MONTH // 4


def term_run_out(aim: Period | None, published: date | None) -> Period | None:
    """The term that the last aims were for, where it is over: `đề ra 800; kết thúc nhiệm kỳ, kết nạp 902`."""
    if published is None or aim is None or aim.kind != "term" or aim.last is None:
        return None
    return aim if aim.last < published else None
