"""Organisations that became others, and those that are some of them: `thành lập 34 chi bộ, trong đó 12 chi bộ doanh nghiệp`, `tách thành 2 chi bộ`."""

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


def merged_to(line: Line, fig: Figure) -> bool:
    """`6 xã sáp nhập còn 3 đảng bộ`: what became of some."""
    return _MERGED_TO.search(line.low, line.start, fig.number.bound_start) is not None


_MERGED_TO = re.compile(
    r"\d (?:xã|phường|thôn|bản|ấp|xóm|chi bộ|đảng bộ)(?: [^\W\d]+){0,3} (?:sáp nhập|hợp nhất|nhập|gộp)(?: lại)?(?: chỉ)? còn \Z"
)


def split_into(line: Line, fig: Figure) -> bool:
    """`tháng 5, chi bộ công ty tách thành 2 chi bộ`, `sáp nhập 6 chi bộ thành 3 chi bộ`: what became of one or of some."""
    return _SPLIT.search(line.low, line.start, fig.number.bound_start) is not None


def raised_to_another(line: Line, fig: Figure, before: str) -> bool:
    """`nâng 4 chi bộ cơ sở lên đảng bộ cơ sở`: so many became bodies of another kind; how many there are is not said."""
    return _RAISES.search(before) is not None and _TO_A_KIND.match(line.low, fig.noun_end, line.end) is not None


_RAISES = re.compile(r"(?<!\w)(?:nâng|chuyển|đưa)(?: được)? \Z")

_TO_A_KIND = re.compile(r"[^,;.:\d]{0,40} (?:lên|thành)(?: thành)?(?: các)? (?:đảng bộ|chi bộ|tổ chức cơ sở)(?!\w)")

# tháng 5, chi bộ công ty tách thành 2 chi bộ; tách chi bộ A thành 2 chi bộ; sáp nhập 6 chi bộ thành 3 chi bộ
_SPLIT = re.compile(
    r"(?<!\w)(?:tách(?: ra)?|ghép(?: lại| chung)?)(?: thành)? \Z|(?<!\w)(?:tách|(?:tách|sáp nhập|nhập|hợp nhất|ghép|gộp|dồn|kiện toàn|chuyển)(?! của)(?:(?! phát triển| tổ chức| gồm| là)[^,;.:]){1,90}?)(?: ra| lại)? (?:thành|làm)(?: còn)? \Z"
)
