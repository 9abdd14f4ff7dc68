"""Admissions named as what the text turns to, so that bare numbers behind count those admitted and no strength: `Về kết nạp, ...`."""

import re

from tasks.facts.breakdowns import ENDS, FAR
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import unsaid
from tasks.text.times import PARTS_OF_A_YEAR

# a sentence that opens with the work itself, whatever it says of it: Về kết nạp, hai xã gần ngang nhau
_TURNS_TO = re.compile(
    r"[“\"\s•*+–-]*(?:\d{1,2}[.)] )?(?:còn |riêng |nói |xét |thế |vậy )*(?:về |đến |tới )?(?:công tác |việc |kết quả |tình hình |con số |số )*"
    r"(?:kết nạp|phát triển)(?: đảng viên mới| đảng viên| đảng| mới)?(?= ?[,:]| thì | của | ở | trong | các | từng | qua )"
)
# a sentence of its own on the work, without a number: Công tác phát triển đảng viên đạt kết quả khá
_TELLS_OF = re.compile(
    r"\W*(?:\d{1,2}[.)] )?(?:công tác|việc|kết quả|nhiệm vụ) (?:kết nạp|phát triển)(?: đảng viên mới| đảng viên| đảng)(?! bộ)(?!\w)"
)
_GOT = re.compile(r"(?<!\w)được(?: thêm)? \Z")


def note_work(line: Line, state: State) -> None:
    """Remember where a sentence turns to admissions."""
    told = not line.figures and _TELLS_OF.match(line.low, line.start, line.end) is not None
    if told or _TURNS_TO.match(line.low, line.start, line.end) is not None:
        state.work_at = line.start


def read_by_work(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """A member of a list, or a number with a time, behind such a sentence; `6 tháng được 13` behind a strength."""
    frame = state.frame
    got = _GOT.search(line.low, fig.window_start, fig.number.bound_start) is not None
    members = fig.noun == "member" and got and 0 <= line.start - state.work_at < FAR  # cả nhiệm kỳ được 604 đảng viên
    if not (fig.noun in {"", "person"} or members) or (frame is not None and frame.metric != "members_total"):
        return False
    start = fig.window_start
    times = [p for p in line.periods if start <= p.start < fig.number.start]
    named = state.work_at > (frame.figure.number.start if frame is not None else -1)
    if named and 0 <= line.start - state.work_at < FAR:
        goes_on = fig.listed or (bool(times) and bool(ENDS.match(line.low, fig.noun_end)))
    else:
        near = frame is not None and frame.paragraph == line.paragraph
        goes_on = (
            near and got and bool(ENDS.match(line.low, fig.noun_end)) and any(p.kind in PARTS_OF_A_YEAR for p in times)
        )
    if not goes_on or unsaid(line, start, fig.number.bound_start):
        return False
    draft(line, fig, state, "members_admitted", segment, "actual", "work_named", fig.number.bound_start)
    return True
