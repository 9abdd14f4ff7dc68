"""The source of a unit, counted behind its name: `Nguồn quần chúng ưu tú hiện nay của toàn Đảng bộ là 412 người`."""

import re

from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line

_SOURCE_IS = re.compile(
    r"(?<!\w)(?:nguồn (?!vốn|thu|lực|gốc|nước|cán bộ|nhân|kinh|phí|điện)(?:phát triển đảng(?: viên)?|kết nạp(?: đảng)?|quần chúng|đoàn viên|đảng viên|bồi dưỡng)?|số (?:quần chúng|đoàn viên) ưu tú)"
    r"(?:(?! (?:bị|đã được kết nạp|được kết nạp|vào đảng|đứng))[^,;.:\d]){0,60} (?:là|có|lên tới|lên đến|còn|đạt)(?: hơn| gần| trên| khoảng| tới)* \Z"
)


def read_source(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """Make the fact of persons who are the source that the clause before the number speaks of."""
    if (
        fig.noun not in {"", "person", "source", "people"}
        or fig.number.percent
        or fig.number.of is not None
        or fig.part
    ):
        return False
    if _SOURCE_IS.search(line.low, fig.window_start, fig.number.bound_start) is None:
        return False
    draft(line, fig, state, "candidates_identified", segment, status_of(line, fig), "source", fig.number.bound_start)
    return True
