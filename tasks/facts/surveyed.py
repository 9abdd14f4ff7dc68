"""Members and cells of which an inquiry speaks: those asked, those looked at, groups by their size."""

import re

from tasks.facts.figures import Figure, Line

_ASKED = re.compile(
    r"(?<!\w)(?:khảo sát|phỏng vấn|điều tra(?: xã hội học)?|thăm dò|trưng cầu|phát (?:ra )?phiếu|(?:lấy|xin|thu|hỏi|tổng hợp|tiếp thu|nhận(?: được)?)(?: \d[\d.]*)? ý kiến|dự sinh hoạt|nghiên cứu|đi thực tế)(?: (?!kết quả|cho thấy|rằng|có|gồm|là)[^\W\d]+| \d[\d.]*){0,10}? ?\Z"
)
_IN_GROUP = re.compile(
    r"(?<!\w)(?:nhóm|loại|cỡ)(?: (?:chi bộ|đảng bộ|có|chi|đảng|bộ|với))* (?:(?:từ|trên|dưới|hơn) )?\Z"
)
_ANSWERS = re.compile(r",? (?:được|trả lời|tham gia) (?:hỏi|khảo sát|phỏng vấn|phiếu|điều tra|trả lời)(?!\w)")


def is_surveyed(line: Line, fig: Figure) -> bool:
    """`Khảo sát 300 đảng viên ở 12 chi bộ thôn`, `nhóm chi bộ dưới 10 đảng viên`: no more than an inquiry looked at."""
    if fig.noun == "member" and fig.number.bound != "exact":
        if _IN_GROUP.search(line.low, line.start, fig.number.bound_start) is not None:
            return True
    if _ANSWERS.match(line.low, fig.noun_end) is not None:
        return True
    for before in reversed(line.figures[max(0, fig.index - _A_ROW) : fig.index]):
        if line.low[before.noun_end : fig.number.bound_start] not in _BESIDE:
            break
        fig = before  # khảo sát 20 chi bộ, 415 đảng viên
    return _ASKED.search(line.low, max(line.start, fig.number.bound_start - _NEAR), fig.number.bound_start) is not None


_BESIDE = frozenset({", ", " và ", ", và ", " với ", " gồm "})
_A_ROW = 12  # figures
_NEAR = 100  # characters
