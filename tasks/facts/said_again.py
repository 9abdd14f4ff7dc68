"""What was counted before, taken up again by a word for it: `con số ấy`, `lực lượng này`, or where there was none."""

import re

from tasks.facts.breakdowns import FAR
from tasks.facts.drafts import PEOPLE_METRICS, State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.small_words import AMONG, unsaid
from tasks.facts.targets import is_target

_NO_MEMBER = re.compile(
    r"(?<!\w)(?:(?:không|chưa|làm gì) có|chẳng có|không)(?: lấy)?(?: một| nào)? đảng viên(?! (?:nào|dự|bị|mới|nữ|là|trẻ))"
)


def note_none(line: Line, state: State) -> None:
    """Remember that a unit was said to have no member: `Trước năm 2004 thôn chưa có đảng viên. Nay có 6.`."""
    if _NO_MEMBER.search(line.low, line.start, line.end):
        state.none_at = line.end


def after_none(line: Line, fig: Figure, state: State) -> bool:
    """Whether the members of a unit that had none are counted now: a time or `nay`, and nothing else said."""
    spoken = state.drafts[-1].figure.number.start if state.drafts else -1
    start = fig.window_start
    return (
        0 <= line.start - state.none_at < _SOON
        and (spoken < state.none_at or state.drafts[-1].metric == "members_total")
        and not unsaid(line, start, fig.number.bound_start)
        and (
            any(start <= p.start < fig.number.start for p in line.periods)
            or "nay" in line.low[start : fig.number.start]
        )
    )


def is_of_those_told(line: Line, fig: Figure, state: State) -> bool:
    """`... và hai học sinh. Đó là hai học sinh đầu tiên vào Đảng`: more is said of those counted last."""
    last = state.drafts[-1] if state.drafts else None
    said = last is not None and last.paragraph == line.paragraph and last.value == fig.number.value
    return said and _THOSE_ARE.fullmatch(line.low, line.start, fig.number.bound_start) is not None


def read_whole_again(line: Line, fig: Figure, state: State) -> bool:
    """`Nhiệm kỳ 2005 - 2010 kết nạp 618. ... Trong 618 đảng viên đã kết nạp, có 259 nữ`: what was told, taken up to be broken down."""
    if fig.noun != "member" or not AMONG.search(line.low, fig.window_start, fig.number.bound_start):
        return False
    if _ADMITTED.match(line.low, fig.noun_end) is None:
        return False
    told = [
        d
        for d in state.drafts
        if d.metric == "members_admitted"
        and (d.segment == "all" or (d.rule != "breakdown" and line.start - d.figure.number.end < FAR))
    ]
    told = [d for d in told if d.value == fig.number.value and d.unit == (fig.owner or fig.unit)]
    near = [d for d in told if d.value >= _LARGE or line.start - d.figure.number.end < FAR]
    if not near:
        return False
    state.mains.append(near[-1])
    state.frame = near[-1]
    fig.part = True
    return True


def is_verb_of_whole(line: Line, fig: Figure, gov: Governor | None) -> bool:
    """Whether the verb before a number is that of the whole taken up again right before: `Trong 618 đảng viên đã kết nạp, có | 259 nữ`."""
    if gov is not None and fig.noun == "member" and line.low.startswith(" mới", fig.noun_end - len(" mới")):
        if _TAKEN_UP.search(line.low, gov.cue.end, fig.number.bound_start):
            return True  # nguồn phát triển đảng ngày càng cạn: trong | 46 đảng viên mới, chỉ 11 người ở thôn
    whole = line.figures[fig.index - 1] if fig.index else None
    if whole is None or whole.reason != "repeat" or gov is None:
        return False
    verb = _ADMITTED.match(line.low, whole.noun_end)
    return verb is not None and gov.cue.start < verb.end() and whole.noun_end <= gov.cue.start


_TAKEN_UP = re.compile(r":[^:;.\d]*(?<!\w)trong(?: tổng)?(?: số)? \Z")
_LARGE = 50  # no other number by chance
_ADMITTED = re.compile(
    r"(?: mới)?(?: đã)?(?: được)? kết nạp(?=,| (?:có|thì)(?!\w)| (?:này|ấy|đó|trên|(?:lần|đợt|dịp) này|hôm nay)(?!\w))"
)
_THOSE_ARE = re.compile(r"[\W_]*(?:đó|đây)(?: chính| cũng| đều)* là (?:cả )?")
_SOON = 120  # characters from the sentence that had no member to the one that has some


_STRENGTH = re.compile(r"(?<!\w)(?:lực lượng|đội ngũ)(?: đảng viên)? (?:này|ấy|đó|kia)[^,;.:\d]{0,40}\Z")


def read_strength_again(line: Line, fig: Figure, state: State) -> bool:
    """`Nay lực lượng ấy đã lên tới 134 đồng chí`: the members counted before, at another time."""
    if fig.noun not in MEMBERS_OR_UNSAID or not _STRENGTH.search(line.low, fig.window_start, fig.number.bound_start):
        return False
    said = next((d for d in reversed(state.drafts) if d.metric == "members_total"), None)
    if said is None or line.start - said.figure.number.end > FAR:
        return False
    start = fig.number.bound_start
    draft(
        line, fig, state, "members_total", said.segment, "target" if is_target(line, fig) else "actual", "again", start
    )
    return True


_THIS_GROUP = re.compile(
    r"(?: trở lên)? (?:trong|ở|thuộc|của|tại|là) (?:các |khu vực |vùng )?(?:khu vực|lĩnh vực|đối tượng|loại hình|loại hình doanh nghiệp|vùng|nhóm|khối|lực lượng) (?:này|đó|ấy)(?!\w)"
)


def of_this_group(line: Line, fig: Figure, state: State) -> str:
    """`400 đảng viên trở lên trong khu vực này`: the group counted last in the paragraph, or ``all``."""
    if _THIS_GROUP.match(line.low, fig.noun_end) is None:
        return "all"
    said = (d for d in reversed(state.drafts) if d.paragraph == line.paragraph and d.segment != "all")
    return next((d.segment for d in said if d.metric in PEOPLE_METRICS), "all")
