"""Members told of beside an organisation or a place that are not its own: of places it helps, of a sector, of all schools."""

import re

from tasks.facts.figures import Figure, Line


def of_those_helped(line: Line, fig: Figure) -> bool:
    """`Các đồn biên phòng giúp địa phương kết nạp 188 đảng viên`: the members of places that an organisation helps, none of its own."""
    unit = fig.owner or fig.unit
    if unit is None or unit.level != "organization":
        return False
    helps = next(iter(_HELPS.finditer(line.low, line.start, fig.number.bound_start)), None)
    if helps is None or ";" in line.low[helps.end() : fig.number.start]:
        return False
    between = (m for m in line.mentions if helps.end() <= m.start < fig.number.start)
    return not any(m.party or m.level == "organization" for m in between)


_HELPS = re.compile(
    r"(?<!\w)(?:giúp(?: đỡ)?|tham mưu(?: với)?|hỗ trợ)(?: cho)?(?: (?:các|những|cấp ủy,? chính quyền|chính quyền|cấp ủy|đảng ủy|đảng bộ|chi bộ|nhân dân))*"
    r" (?:địa phương|cơ sở(?= (?:bồi dưỡng|kết nạp|tạo nguồn|phát triển))|xã|phường|thôn|bản|ấp|buôn|làng|khóm)(?!\w)"
)
