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
# nhưng kết nạp được thì ít; kết nạp chẳng được bao nhiêu
_FEW = re.compile(
    r"(?<!\w)(?:kết nạp|vào đảng|phát triển đảng viên|kết nạp đảng viên)(?: được| mới)?(?: thì)? (?:rất |vẫn |cũng |còn |lại |quá |chẳng |không )*(?:ít|hiếm|thưa|khó|nhiều|bao nhiêu|được bao nhiêu|khá|đều|đếm trên đầu ngón tay)(?!\w)"
)
# Nói kết nạp thì dễ chứ tìm nguồn khó lắm: spoken of, and so `Năm ngoái chỉ được 1` behind counts those admitted
_SPOKEN = re.compile(r"(?<!\w)(?:kết nạp|vào đảng|phát triển đảng|tìm nguồn)(?!\w)")
_GOT_SO_MANY = re.compile(
    r"(?<!nay )(?<!giờ )(?<!lên )(?<!hiện )(?:(?<!\w)(?:chỉ|mới|cũng|đã|chỉ mới|mới chỉ) )?được(?: thêm)? \Z|(?<!\w)(?:năm (?:nay|ngoái|kia|trước)|(?:năm|quý|tháng)[^,;.:]{0,12}) (?:chỉ|mới|cũng|đã|chỉ mới)? ?(?:được|thêm)(?: thêm| được)? \Z"
)
_GOT = re.compile(r"(?<!\w)được(?: thêm)? \Z")


def note_work(line: Line, state: State) -> None:
    """Remember where a sentence turns to admissions."""
    if not line.figures and _SPOKEN.search(line.low, line.start, line.end):
        state.spoken_at = line.end
    alone = not line.figures and (
        _TELLS_OF.match(line.low, line.start, line.end) or _FEW.search(line.low, line.start, line.end)
    )
    if alone or _TURNS_TO.match(line.low, line.start, line.end):
        state.work_at = line.start


_NEXT = 3  # characters from the end of a sentence to the next


def read_by_work(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """A member of a list, or a number with a time, behind such a sentence; `6 tháng được 13` behind a strength."""
    frame = state.frame
    got = _GOT.search(line.low, fig.window_start, fig.number.bound_start) is not None
    members = fig.noun == "member" and got and 0 <= line.start - state.work_at < FAR  # cả nhiệm kỳ được 604 đảng viên
    spoken = 0 <= line.start - state.spoken_at < _NEXT
    of_others = frame is not None and frame.metric != "members_total"
    if of_others and spoken and frame is not None:
        of_others = frame.paragraph == line.paragraph
    if not (fig.noun in {"", "person"} or members) or of_others:
        return False
    start = fig.window_start
    times = [p for p in line.periods if start <= p.start < fig.number.start]
    named = state.work_at > (frame.figure.number.start if frame is not None else -1)
    if named and 0 <= line.start - state.work_at < FAR:
        goes_on = fig.listed or (bool(times) and bool(ENDS.match(line.low, fig.noun_end)))
    elif spoken:
        got = _GOT_SO_MANY.search(line.low, start, fig.number.bound_start) is not None
        goes_on = bool(got and times) and ENDS.match(line.low, fig.noun_end) is not None
    else:
        near = frame is not None and frame.paragraph == line.paragraph
        goes_on = (
            near and got and bool(ENDS.match(line.low, fig.noun_end)) and any(p.kind in PARTS_OF_A_YEAR for p in times)
        )
    if not goes_on or unsaid(line, start, fig.number.bound_start):
        return False
    draft(line, fig, state, "members_admitted", segment, "actual", "work_named", fig.number.bound_start)
    return True
