"""What is reported and when: the month of a monthly report, the one whose tasks it heads, the day of a meeting."""

import re
from datetime import date

from tasks.facts.figures import Line
from tasks.text.periods import PeriodMention

# a heading of a monthly report: 2. Một số nhiệm vụ trọng tâm tháng 5
_TASKS = re.compile(
    r"[\W\d]*(?:[ivx]{1,4}[.)] ?)?(?:một số )?(?:phương hướng|nhiệm vụ|kế hoạch|chương trình)(?:,? [^\W\d]+){0,6}? tháng \d{1,2}(?:[/-]\d{4}| năm \d{4})?\s*[:.]?\Z"
)
_REPORTED = re.compile(r"(?<!\w)(?:kết quả|tình hình|báo cáo|giao ban|sơ kết)(?!\w)[^.;:,\d]{0,60}\Z")


def heads_month(line: Line) -> bool:
    """Whether a line of its own heads the tasks of a month: `Nhiệm vụ trọng tâm tháng 5/2017`."""
    return _TASKS.match(line.low, line.start, line.end) is not None


def month_reported(line: Line, months: list[PeriodMention]) -> PeriodMention | None:
    """The month that a sentence without figures says is reported: `Kết quả công tác tháng 4/2017`, `họp giao ban tháng 4`."""
    return next((m for m in months if _REPORTED.search(line.low, line.start, m.start)), None)


def reports(line: Line) -> bool:
    """Whether a line below the title is one more of it: `Kết quả một số mặt công tác tháng 4/2017`."""
    return _REPORTS.match(line.low, line.start, line.end) is not None


_REPORTS = re.compile(r"\W*(?:kết quả|tình hình|báo cáo|sơ kết|tổng kết)(?!\w)")


def reviews(line: Line, m: PeriodMention) -> bool:
    """`Sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm`: months told behind those that are reviewed."""
    return _REVIEWS.search(line.low, line.start, m.start) is not None


_REVIEWS = re.compile(r"(?<!\w)(?:sơ kết|tổng kết|kiểm điểm|đánh giá)(?!\w)[^.;:]*(?<!\w)tháng đầu năm(?!\w)[^.;:]*\Z")


def day_met(line: Line) -> date | None:
    """`Ngày 16/6, Chi bộ tổ chức Đại hội`: the day of a meeting."""
    if _MEETING.search(line.low, line.start, line.end) is None:
        return None
    return next((m.last for m in line.periods if m.last and (m.kind == "day" or m.rule == "days")), None)


_MEETING = re.compile(
    r"(?<!\w)(?:(?:tổ chức|diễn ra|khai mạc|tiến hành)[^.;]{0,40} (?:đại hội|hội nghị|lễ|buổi)|(?:đại hội|hội nghị)[^.;]{0,120} (?:được tổ chức|diễn ra|khai mạc|bế mạc|được tiến hành|họp)(?!\w))"
)
