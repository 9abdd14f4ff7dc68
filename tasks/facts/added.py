"""Members who were added to those there were, which is to say admitted: `Năm 2017, cả xã thêm 9 đảng viên`."""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.dealt_out import unit_behind
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line

# whose they are, right before the word: cả xã | thêm 9 đảng viên; no tăng cường thêm, tiếp nhận thêm
_ADDED = re.compile(
    r"(?:\A|[,;:.] ?|(?<!\w)(?:đã|lại|vừa|mới|chỉ|cũng|nay|nữa|qua|ngoái|rồi|xã|huyện|phường|thôn|bản|ấp|buôn|làng|xóm|bộ|trường|công ty|\d{4}) )thêm(?: được)? \Z"
)


def read_added(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """`chi bộ thôn X thêm một đảng viên nữ` in a time of its own; behind a name as behind the noun for its kind."""
    if fig.noun != "member" or fig.part or fig.number.of is not None:
        return False
    start, end = fig.window_start, fig.number.bound_start
    timed = any(p.first and p.kind != "now" for p in line.periods if line.start <= p.start < fig.number.start)
    frame = state.frame
    told = frame is not None and frame.metric == "members_admitted" and frame.paragraph == line.paragraph
    end_of = fig.noun_end + len(" trẻ") * line.low.startswith(" trẻ", fig.noun_end)
    if not (timed or told) or (ENDS.match(line.low, end_of) is None and unit_behind(line, fig) is None):
        return False
    name_end = fig.names[-1].end if fig.names else -1
    if _ADDED.search(line.low, start, end) is None and line.low[name_end:end] not in {" thêm ", " thêm được "}:
        return False
    draft(line, fig, state, "members_admitted", segment, "actual", "added", end)
    return True
