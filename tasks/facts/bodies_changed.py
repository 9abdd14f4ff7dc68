"""Organisations that are some of those that were founded, merged or dissolved: `thành lập 34 chi bộ, trong đó 12 chi bộ doanh nghiệp`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line

# thành lập 34 chi bộ, trong đó | ...; giải thể 4 chi bộ (3 của ...); and in a sentence of its own: Trong đó, có 2 tổ chức đảng ...
_PARTS = re.compile(
    r"[^.;:()\d]{0,60}?(?:[,;:] ?(?:trong đó|trong số đó|gồm|bao gồm|gồm có|cụ thể(?: là)?|chia ra)(?!\w)|:(?= \d)| (?:gồm|bao gồm)(?!\w)| \((?=\d|gồm|trong đó))"
)
_OPENS = re.compile(r"\W*(?:trong đó|trong số đó|trong số này|cụ thể|gồm có|gồm)(?!\w)")
# how many there are is told again: hiện có 30, nâng tổng số lên 34
_IN_ALL = re.compile(r"(?<!\w)(?:hiện|nay|đến nay|nâng|đưa|còn|tổng|toàn|trước (?:đó|đây)|sau (?:khi|sắp xếp))(?!\w)")
_BACK = 3  # characters between a sentence and the next
_PICTURES = (
    4  # paragraphs on in which a `Trong đó` that opens one still goes on, pictures and their captions in between
)


def note_changed(line: Line, fig: Figure, state: State) -> None:
    """Remember organisations of which it was told what was done to them, until others are counted."""
    state.changed = fig.number.value
    state.changed_from, state.changed_to, state.changed_at = fig.noun_end, line.end, line.paragraph


def is_of_changed(line: Line, fig: Figure, state: State) -> bool:
    """Whether the number breaks down those of which a change was told last: it says of no kind how many there are."""
    if state.changed is None or fig.number.value > state.changed:
        return False
    here = line.start <= state.changed_from
    if state.changed_at == line.paragraph:
        if not here and line.start - state.changed_to > _BACK:
            return False
    elif line.paragraph - state.changed_at > _PICTURES or line.low[line.start - 1 : line.start] != "\n":
        return False
    opens = _PARTS.match(line.low, state.changed_from) if here else _OPENS.match(line.low, line.start)
    if opens is None or opens.end() > fig.number.bound_start:
        return False
    if opens.group().endswith("(") and not fig.in_brackets:
        return False
    return _IN_ALL.search(line.low, opens.end(), fig.number.bound_start) is None
