"""Those who left the Party, told time by time or unit by unit behind a first number, the verb left out.

`đưa ra khỏi Đảng 419 đảng viên. Cụ thể, năm 2019: 118 trường hợp; năm 2020: 134`, `nhiều nhất là huyện X với 27, sau đó là Y 24`.
"""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line

_PERSONS = frozenset({"", "person", "member"})
_IS = re.compile(r" ?(?::|là|có|thì|chỉ|còn|với)?(?: (?:chỉ|còn|có|là|tới))* ?")
_ENDS = re.compile(r"\s*(?:[.,;)(\n]|\Z|và |: (?=xóa|khai|xin|tự|cho|đưa))")
# 236 trường hợp: xóa tên 161, khai trừ 24, xin ra 51, | nhiều nhất ở thành phố X (58): of all of them again
_MOST = re.compile(r"(?<!\w)(?:nhiều nhất|tập trung|chủ yếu|cao nhất|đông nhất)(?!\w)")


def read_left_in_turn(line: Line, fig: Figure, state: State) -> bool:
    """Go on with the last number of those who left, where a time or a listed unit stands right before this one."""
    last = _last_left(line, state)
    if last is not None and last.figure.in_brackets and not fig.in_brackets:
        last = _before_bracket(line, state)
    elif last is not None and last.segment != "all" and _is_of_whole(line, fig, last):
        last = _whole_of(last, line, state)
    if last is None or fig.noun not in _PERSONS or fig.number.of is not None or fig.number.percent:
        return False
    if not (fig.listed or _after_a_time(line, fig)) or _ENDS.match(line.low, fig.noun_end) is None:
        return False
    draft(line, fig, state, "members_left", last.segment, "actual", "left_in_turn", fig.number.bound_start)
    return True


def left_for_what_they_did(line: Line, fig: Figure, state: State) -> bool:
    """`Năm 2017 có 8 đảng viên bỏ sinh hoạt 3 tháng bị xóa tên`: those who were struck off, behind what they had done."""
    if (
        fig.noun != "member"
        or fig.part
        or fig.number.of is not None
        or line.low.find(" tên", fig.noun_end, line.end) < 0
    ):
        return False
    said = _STRUCK_OFF_FOR.match(line.low, fig.noun_end, line.end)
    if said is None or _NOT_DONE.search(said[0]):
        return False
    draft(line, fig, state, "members_left", "struck_off", "actual", "left_in_turn", fig.number.bound_start)
    return True


_STRUCK_OFF_FOR = re.compile(
    r"(?: (?!là |có |và |trong )[^\W\d]+| \d{1,2}(?= (?:tháng|năm|xã|lần|chi bộ|thôn))){0,8}? (?:(?:tự ý |tự )?bỏ sinh hoạt|không (?:về |tham gia |dự |đóng |còn )?(?:sinh hoạt|đảng phí)|đi làm ăn xa|vi phạm)"
    r"(?:[^;.:(),\d]|\d{1,2}(?= (?:tháng|năm|lần|kỳ)(?!\w))|,(?! \d)){0,60}?,? (?:nên |đã |buộc |phải |bị )+xóa tên(?!\w)"
)
_NOT_DONE = re.compile(r"(?<!\w)(?:nguy cơ|có thể|đề nghị|xem xét|chưa|sẽ|suýt)(?!\w)")


def _is_of_whole(line: Line, fig: Figure, part: Draft) -> bool:
    """Whether the number goes on with the whole: in a new sentence, or behind words for where most of them were."""
    if part.figure not in line.figures:
        return True
    return _MOST.search(line.low, part.figure.noun_end, fig.number.start) is not None


def _last_left(line: Line, state: State) -> Draft | None:
    """The last fact of persons, where it is of those who left and the paragraph goes on with it."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or last.metric != "members_left" or last.paragraph != line.paragraph:
        return None
    return last


def _before_bracket(line: Line, state: State) -> Draft | None:
    """The whole that a bracket broke down: `11 trường hợp (xóa tên 6, xin ra 5), trong khi cả năm 2021 là 8`."""
    told = (d for d in reversed(state.drafts) if d.paragraph == line.paragraph and not d.figure.in_brackets)
    return next((d for d in told if d.metric == "members_left"), None)


def _whole_of(part: Draft, line: Line, state: State) -> Draft:
    """`đưa ra khỏi Đảng 143 đảng viên, trong đó khai trừ 17, ... Riêng năm 2023 là 21`: a new sentence goes on with the whole."""
    told = [d for d in state.drafts if d.paragraph == line.paragraph and d.metric == "members_left"]
    wholes = (d for d in reversed(told) if d.segment == "all" and d.value > part.value and not d.figure.in_brackets)
    return next(wholes, part)


def _after_a_time(line: Line, fig: Figure) -> bool:
    """`năm 2020: 134 trường hợp`: nothing but a word of being between a time and the number."""
    before = [m for m in line.periods if fig.window_start <= m.start and m.end <= fig.number.bound_start]
    return bool(before) and _IS.fullmatch(line.low, before[-1].end, fig.number.bound_start) is not None
