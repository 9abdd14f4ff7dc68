"""Of which group few were admitted, where the clause before says among whom the work falls short: `Kết nạp trong doanh nghiệp còn chậm, chỉ được 14`."""

import re

from tasks.facts.figures import Figure, Line

_WORK = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển)(?: đảng(?: viên)?)?(?: mới)?(?: là)? (?:ở|trong|tại|đối với)?(?: ?(?:các|những|khu vực|khối|lực lượng|vùng|đồng bào|số))* ?"
)
# | ngoài Nhà nước còn rất thấp, toàn huyện mới kết nạp được
_FALLS_SHORT = re.compile(
    r"[^.,;:\d]{0,40} (?:khó khăn|khó|chậm|thấp|ít|hạn chế|khiêm tốn|yếu|chưa (?:cao|nhiều|đạt|mạnh|đáng kể))(?: [^\W\d]+){0,3}[,:;] "
    r"(?:[^.;:,\d]|,? ?năm \d{4},?|\d+ (?:năm|tháng)|, ){0,60}(?<!\w)(?:mới|chỉ|mới chỉ|chỉ mới) (?:kết nạp|phát triển)(?: được| thêm)* "
)


def of_work_that_falls_short(line: Line, fig: Figure) -> str:
    """`Tỷ lệ kết nạp ở khu vực doanh nghiệp còn thấp, toàn tỉnh mới kết nạp được 14 đảng viên`: those of that group, or ``all``."""
    for work in _WORK.finditer(line.low, line.start, fig.number.bound_start):
        group = next(
            (c for c in line.cues if "people" in c.roles and work.start() < c.start <= work.end() + 1 < c.end), None
        )
        if group is not None and _FALLS_SHORT.fullmatch(line.low, group.end, fig.number.bound_start) is not None:
            return group.roles["people"]
    return "all"
