"""Forms of time that say what day it was, or name a document, and are no time of what is told; the year that a report is of."""

import re

from tasks.facts.figures import Line
from tasks.text.periods import PeriodMention

_OF_DOCUMENT = re.compile(
    r"(?:quyết định|nghị quyết|chỉ thị|kết luận|quy định|hướng dẫn|kế hoạch|công văn|thông báo|tờ trình|đề án|chương trình|nghị định|thông tư|thông tri)(?: số)?:? [0-9][^,;]{0,30},? ?\Z"
)


# Chiều 30-5, trong những ngày cuối năm học | tại lễ bế giảng năm học: the day is told, the school year only says which day
_MARKS_A_DAY = re.compile(
    r"(?<!\w)(?:cuối(?: cùng)?|đầu|kết thúc|bế giảng|tổng kết|khai giảng|chia tay|khép lại|chào mừng|bước vào|trước thềm|lễ|dịp|sơ kết)(?: của)? \Z"
)


def is_of_document(low: str, m: PeriodMention) -> bool:
    """`Quyết định 05 ngày 20-8-2019`: the day of a document, no time of what is told."""
    return m.kind == "day" and _OF_DOCUMENT.search(low, max(0, m.start - 60), m.start) is not None


def of_its_day(line: Line, m: PeriodMention) -> bool:
    """Whether a school year is named only to say what day it was that the sentence has named."""
    if _MARKS_A_DAY.search(line.low, max(line.start, m.start - 20), m.start) is None:
        return False
    return any(o.kind == "day" and o.first and o.end <= m.start for o in line.periods)


def numbers_a_round(line: Line, m: PeriodMention) -> bool:
    """`Sáng 5/6, lễ kết nạp đảng viên đợt 2 năm 2024 cho 24`: the year of a round that is named, where the sentence has its day."""
    if m.kind != "year" or _ROUND.search(line.low, max(line.start, m.start - 20), m.start) is None:
        return False
    return any(o.kind in {"day", "span"} and o.first and o.end <= m.start for o in line.periods)


_ROUND = re.compile(r"(?<!\w)(?:đợt|khóa|lần)(?: thứ)? (?:\d{1,2}|[ivx]{1,4}),? \Z")


# giao chỉ tiêu đến từng chi bộ | ngay từ tháng 1: when a work was begun, behind its verb
_FROM_THE_FIRST = re.compile(
    r"(?<!\w)(?:giao|phân bổ|xây dựng|ban hành|rà soát|lập|chủ động|đăng ký|triển khai|chỉ đạo|yêu cầu|quán triệt)(?!\w)[^.;:\d]* \Z"
)


def begins_a_work(line: Line, m: PeriodMention) -> bool:
    """Whether a form of time only says how early a work was begun, and is none of what is told behind: `Ngay từ quý I, các cấp ủy rà soát`."""
    if not line.low.startswith("ngay ", m.start):
        return False
    opens = m.rule in {"quarter", "month"} and _OPENING.fullmatch(line.low, line.start, m.start) is not None
    opens = opens and not line.low.endswith("nay", m.start, m.end)
    return opens or _FROM_THE_FIRST.search(line.low, line.start, m.start) is not None


_OPENING = re.compile(r"\W*(?:để [^.;:\d]{0,50}, |do đó, |vì vậy, |theo đó, )?")


def is_when_reached(line: Line, m: PeriodMention) -> bool:
    """`vượt chỉ tiêu cả năm ngay từ quý II: xã A 14/12`: since when a plan has been met, not the time of what is counted."""
    if not (line.low.startswith("ngay từ ", m.start) and line.low.startswith(": ", m.end)):
        return False
    return _REACHED_BY.search(line.low, max(line.start, m.start - 70), m.start) is not None


_REACHED_BY = re.compile(r"(?<!\w)(?:vượt|hoàn thành|đạt|cán đích|về đích)(?: (?!kết nạp)[^\W\d]+| \d+%){0,8} \Z")


# Thành lập | từ năm 2004, bản thành lập | từ năm 1998: the year of a founding, as `thành lập năm 2004` is
_FOUNDED_THEN = re.compile(r"(?<!\w)(?:thành lập|tái lập|chia tách|ra đời|tách ra) \Z")
_UNTIL_NOW = re.compile(r"(?<!\w)(?:nay|giờ)\Z")


def since_founded(line: Line, m: PeriodMention) -> bool:
    """`Thành lập từ năm 2004 trên cơ sở 9 xã`: the year of the founding, from which nothing is counted until now."""
    if m.kind != "since" or _UNTIL_NOW.search(line.low, m.start, m.end):
        return False
    return _FOUNDED_THEN.search(line.low, max(line.start, m.start - 12), m.start) is not None


# Theo báo cáo tổng kết công tác | năm 2012 của Quận ủy, kết quả công tác xây dựng Đảng | năm 2012 cho thấy
_REPORT = re.compile(r"(?<!\w)(?:báo cáo|tổng kết|kết quả|số liệu thống kê)(?: [^\W\d]+){0,6} \Z")


def year_of_report(line: Line) -> int | None:
    """`Theo báo cáo năm 2012 của Quận ủy, đến cuối năm, ...`: the year of what a report tells, which its `cuối năm` is of."""
    told = next((m for m in line.periods if m.first is not None), None)
    if told is None or told.rule != "year" or told.kind != "year":
        return None
    return told.year if _REPORT.search(line.low, line.start, told.start) else None


def asks(line: Line) -> bool:
    """`PV: Kết quả kết nạp năm nay thế nào?`: the time of a question is that of its answer."""
    return line.low.endswith("?", line.start, line.end) and line.low.startswith("\n", line.end)


def is_over(line: Line, m: PeriodMention) -> bool:
    """`Nhiều xã những năm trước thiếu nguồn, nay đã khá: xã A kết nạp 8`: what was before, of which no number is told until the text comes to now."""
    if m.kind != "relative" or not line.low.endswith(_BEFORE_NOW, m.start, m.end):
        return False
    following = next((f.number.start for f in line.figures if f.number.start > m.end), None)
    return following is not None and _COMES_TO_NOW.search(line.low, m.end, following) is not None


_BEFORE_NOW = ("trước", "trước đây", "trước kia")
_COMES_TO_NOW = re.compile(
    r"(?<!\w)(?:nay|giờ|bây giờ|giờ đây|hiện)(?: đây)?(?:,| (?:thì|đã|lại|đều|cũng|có|không còn))(?!\w)"
)


def is_purpose(line: Line, m: PeriodMention) -> bool:
    """`hoàn thiện hồ sơ của 64 quần chúng để kết nạp | trong quý IV`: when what is done now is to bear fruit."""
    return _TO_ADMIT.search(line.low, max(line.start, m.start - _PURPOSE), m.start) is not None


_PURPOSE = 50  # characters
_TO_ADMIT = re.compile(
    r"(?<!\w)(?:để|nhằm|chờ|chuẩn bị|kịp)(?: (?:xem xét|xét|đề nghị|làm thủ tục|tổ chức|có thể|kịp|được|,))* (?:kết nạp|vào đảng)(?: (?:đảng|vào|trong|ngay|dịp|các|đầu|cuối))* \Z"
)
