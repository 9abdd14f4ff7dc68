"""What was counted before, taken up again by a word for it: `con số ấy`, `lực lượng này`, or where there was none."""

import re

from tasks.facts.aims import is_target
from tasks.facts.breakdowns import FAR
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.small_words import unsaid

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


_SOON = 120  # characters from the sentence that had no member to the one that has some


_PAIR = re.compile(
    r"(?:con số|số liệu|số)(?: này| đó| ấy| tương ứng| trên| kể trên)+[^.;]{0,24}?(?:là|:|còn|lên|đạt) ?\Z"
)


def read_pair(line: Line, fig: Figure, state: State) -> bool:
    """`hai con số này lần lượt là 10 và 27`, `nay con số ấy là 189 và 12`: each means what the figures before meant, in their order."""
    if fig.number.percent or fig.noun not in {"", "person"}:
        return False
    group = _group(line, fig)
    if not _PAIR.search(line.low, line.start, group[0].number.bound_start):
        return False
    said: list[Draft] = []
    seen: set[int] = set()
    for d in state.drafts:
        fresh = (
            d.paragraph == line.paragraph
            and d.figure.number.start < group[0].number.start
            and not d.figure.number.percent
            and (d.segment == "all" or len(group) == 1)
        )
        if fresh and d.status == "actual" and d.figure.number.start not in seen:
            seen.add(d.figure.number.start)
            said.append(d)
    if len(said) < len(group):
        return False
    like = said[len(said) - len(group) + group.index(fig)]
    if len(group) == 1 and like.rule == "breakdown" and like.parent is not None and _is_list_of_parts(said, like):
        like = like.parent  # 187 đảng viên, trong đó có 71 nữ, 103 đoàn viên; năm nay con số này là 54
    made = draft(line, fig, state, like.metric, like.segment, like.status, "pair", fig.number.bound_start)
    made.unit = made.unit if fig.names else like.unit
    return True


def _is_list_of_parts(said: list[Draft], last: Draft) -> bool:
    """Whether more than one part of the same whole was told."""
    return sum(d.rule == "breakdown" and d.parent is last.parent for d in said) > 1


def _group(line: Line, fig: Figure) -> list[Figure]:
    """The bare numbers joined with this one by a comma or `và`."""
    first = last = fig.index
    while first and line.low[line.figures[first - 1].noun_end : line.figures[first].number.bound_start].strip() in {
        "và",
        ",",
    }:
        first -= 1
    while last + 1 < len(line.figures) and line.low[
        line.figures[last].noun_end : line.figures[last + 1].number.bound_start
    ].strip() in {"và", ","}:
        last += 1
    return line.figures[first : last + 1]


_STRENGTH = re.compile(r"(?<!\w)(?:lực lượng|đội ngũ)(?: đảng viên)? (?:này|ấy|đó|kia)[^,;.:\d]{0,40}\Z")


def read_strength_again(line: Line, fig: Figure, state: State) -> bool:
    """`Nay lực lượng ấy đã lên tới 134 đồng chí`: the members counted before, at another time."""
    if fig.noun not in {"", "person", "member"} or not _STRENGTH.search(
        line.low, fig.window_start, fig.number.bound_start
    ):
        return False
    said = next((d for d in reversed(state.drafts) if d.metric == "members_total"), None)
    if said is None or line.start - said.figure.number.end > FAR:
        return False
    start = fig.number.bound_start
    draft(
        line, fig, state, "members_total", said.segment, "target" if is_target(line, fig) else "actual", "again", start
    )
    return True
