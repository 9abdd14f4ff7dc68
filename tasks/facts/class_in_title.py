"""Classes that the page's title names: bare classes and learners below it are of such (`Khóa I có 78 học viên tham gia`)."""

import re

from tasks.facts.figures import Figure, Line

_IN_TITLE = re.compile(
    r"[^\n]*(?<!\w)(?:lớp|khóa)(?!\w)[^\n]*(?<!\w)(?:nhận thức về đảng|cảm tình đảng|(?:đối tượng|phát triển) (?:kết nạp )?đảng|đảng viên mới)(?!\w)"
)
# Số lượng: | 85 học viên; Khóa I (tháng 3) có | 78 học viên tham gia
_OF_IT = re.compile(
    r"(?:(?<!\w)(?:số lượng|tổng số|thành phần|quân số|sĩ số)(?: học viên)?(?: là)? ?:?|(?<!\w)(?:khóa|lớp|đợt)(?: [^\W\d]+){0,5} ?(?:\([^()]*\) )?(?:có|gồm|thu hút))(?: (?:hơn|gần|trên|khoảng|tổng số))* ?\Z"
)


def titled_class(line: Line) -> bool:
    """Whether the page's title names a class of the Party."""
    return _IN_TITLE.match(line.low) is not None


def counts_its_learners(line: Line, fig: Figure) -> bool:
    """Whether a number of learners is of such a class: `Số lượng: 85 học viên`."""
    if fig.noun != "learner" or fig.part or not titled_class(line):
        return False
    return _OF_IT.search(line.low, line.start, fig.number.bound_start) is not None
