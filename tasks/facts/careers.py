"""Bodies and members that somebody led in the course of a career: `từng là bí thư đảng ủy với 12 chi bộ, 310 đảng viên`."""

import re

from tasks.facts.figures import BODIES, PERSONS, Figure, Line

# a post that somebody had or was given, up to the number; who names the body says whose number it is
_POST = re.compile(
    r"(?<!\w)(?:từng|trước đây|trước đó|sau đó|rồi|hồi|khi còn|thời|từ năm \d{4}[^.;]{0,24}|năm \d{4},?|được (?:bầu|bổ nhiệm|cử|phân công|điều động|giao|chỉ định))"
    r"(?: (?!chi bộ|đảng bộ)[^\W\d]+){0,6} (?:bí thư|phó bí thư|chi ủy viên|đảng ủy viên|cấp ủy viên|huyện ủy viên)(?!\w)[^.;:]*\Z"
)
_SOMEBODY = re.compile(
    r"\W*(?:[^,.;:\n]{2,60}, )?(?:ông|bà|cụ|anh|chị|đồng chí|thầy|cô|bác|chú|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy))(?!\w)"
)
_COUNTED = BODIES | PERSONS | {"committee_part", "probationary"}


def of_a_career(line: Line, fig: Figure) -> bool:
    """Whether somebody, of whom the sentence tells, led so many in a post of some time, in a body that it does not name."""
    if fig.noun not in _COUNTED or "bí thư" not in line.low[line.start : fig.number.start]:
        return False
    post = _POST.search(line.low, line.start, fig.number.bound_start)
    if post is None or _SOMEBODY.match(line.low, line.start) is None:
        return False
    at = line.low.rfind("bí thư", post.start(), post.end())
    return not any(m.name and m.form != "head" and at <= m.start < fig.number.start for m in line.mentions)
