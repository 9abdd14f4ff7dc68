"""Cells of some size: how large they are, and how many of that size there are (`Chi bộ ấp có dưới 10 đảng viên: 9`)."""

import re

from tasks.facts.figures import Figure, Line

# no single cell: none is named, and a size is a bound or a range
_CELLS = r"(?:(?:\A|[.;,:(*+–-])\s*|(?<!\w)(?:và|có|còn) )(?:số )?(?:chi bộ|đảng bộ)(?: (?!của|với|là|đã|hiện|nay|này|đó)[^\W\d]+){0,3}?(?: (?:có|đạt|đủ))? "
_BOUND = r"(?:từ|trên|hơn|dưới|không quá|tối thiểu|ít nhất) "
_SIZE = r"\d+(?: ?(?:-|–|đến) ?(?:dưới )?\d+)? (?:đảng viên|đồng chí)"
_THEN = r"(?: trở lên| trở xuống)?(?: (?:hiện|nay|chỉ|còn|là|có|chiếm|tới))*:? ?"
_BEFORE_SIZE = re.compile(rf"{_CELLS}(?:{_BOUND})?(?:\d+ ?(?:-|–|đến) ?)?\Z")
_SO_MANY_BEHIND = re.compile(rf"{_THEN}(?=\d)")
_BEFORE_COUNT = re.compile(
    rf"{_CELLS}(?:{_BOUND}{_SIZE}|\d+ ?(?:-|–|đến) ?(?:dưới )?\d+ (?:đảng viên|đồng chí)){_THEN}\Z"
)


def of_cells_of_size(line: Line, fig: Figure) -> bool:
    """Whether the number is the size of some cells, or counts the cells of a size named before it."""
    before = line.low[line.start : fig.number.bound_start]
    if _counted_with_size(line, fig):
        return True
    if any(m.name and not m.plural for m in fig.names):
        return False
    sized = fig.noun in {"member", "person"} and (fig.number.bound != "exact" or fig.number.value_high is not None)
    if sized and _BEFORE_SIZE.search(before) is not None:
        behind = _SO_MANY_BEHIND.match(line.low, fig.noun_end)
        return behind is not None and behind.end() > fig.noun_end
    return _BEFORE_COUNT.search(before) is not None


def _counted_with_size(line: Line, fig: Figure) -> bool:
    """`2 chi bộ trường học của xã X chỉ có dưới 10 đảng viên`: so many cells, each of which has no more; neither is all that there is."""
    cells = fig if fig.noun == "cell" else line.figures[fig.index - 1] if fig.index else None
    size = fig if cells is not fig else next(iter(line.figures[fig.index + 1 :]), None)
    if cells is None or size is None or cells.noun != "cell" or size.noun != "member" or cells.number.percent:
        return False
    small = size.number.bound == "max" and size.number.value <= _SMALL
    return small and _STILL_HAS.fullmatch(line.low, cells.noun_end, size.number.bound_start) is not None


_SMALL = 30  # members: below so many a cell is a small one
_STILL_HAS = re.compile(r"[^,;.:\d]{0,50} (?:còn|có|chỉ có|mới có|đều có|vẫn có|vẫn còn|chỉ còn) ")
