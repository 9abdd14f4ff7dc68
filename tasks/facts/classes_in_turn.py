"""Classes told before, taken up again: their learners in turn, and how many of them are of one kind.

`mở 4 lớp nhận thức về Đảng và 3 lớp đảng viên mới; số người dự lần lượt là 362 và 254`; `38 lớp các loại; riêng lớp nhận thức về Đảng là 9`.
"""

import re
from itertools import pairwise

from tasks.facts.class_kinds import kind_after
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line

_IN_TURN = re.compile(
    r"(?<!\w)(?:số )?(?:người|học viên|quần chúng|lượt người|lượt học viên)(?: (?:dự|học|theo học|tham gia|tham dự|dự học))?(?: các lớp(?: này)?)? lần lượt (?:là |có |với |đạt )?"
    r"|(?<!\w)(?:thu hút|cho|có|với)(?: sự tham gia của| số học viên)? lần lượt (?:là |có )?"
)
_NEXT = re.compile(r"(?: [^\W\d]+)? (?:và|,) |, ")
_OF_THESE = re.compile(r"(?<!\w)(?:riêng|trong đó)(?:,| có| số)* lớp (?P<kind>[^,;.:\d]{4,60}?) (?:là|có|chiếm) \Z")


def read_classes_in_turn(line: Line, fig: Figure, state: State) -> bool:
    """Make what such a number says; whether it was one."""
    if fig.noun not in {"", "person", "learner", "source"}:
        return False
    if _of_named(line, fig, state):
        return True
    classes = [d for f in line.figures[: fig.index] for d in f.drafts if d.metric == "training_classes"]
    if not classes or fig.number.percent:
        return False
    if _of_one_kind(line, fig, state) or _of_learners(line, fig, state, classes):
        return True
    return len({d.segment for d in classes}) == 1 and _in_all(line, fig, state, classes[-1])


def _in_all(line: Line, fig: Figure, state: State, of: Draft) -> bool:
    """`mở 5 lớp cảm tình Đảng, số học viên là 341`, `nâng số lớp lên 5, số học viên lên 341`: how many learned at the classes right before."""
    said = _SO_MANY_LEARNERS.search(line.low, of.figure.noun_end, fig.number.bound_start)
    if said is None or (fig.index and line.figures[fig.index - 1] is not of.figure):
        return False
    draft(
        line, fig, state, "training_participants", of.segment, of.status, "learners", fig.number.bound_start
    ).parent = of
    return True


_SO_MANY_LEARNERS = re.compile(
    r"[,;(] ?(?:với |thu hút |nâng )?(?:tổng )?số (?:lượt )?(?:học viên|người học|người (?:dự|theo|tham gia) học|người (?:dự|tham gia))(?: (?:dự học|tham gia|theo học|dự|học|được bồi dưỡng))?(?: (?:là|lên|đạt|có|lên đến|lên tới))?:? \Z"
)


def _of_learners(line: Line, fig: Figure, state: State, classes: list[Draft]) -> bool:
    said = _IN_TURN.search(line.low, classes[-1].figure.noun_end, fig.number.bound_start)
    if said is None:
        return False
    row = [f for f in line.figures if f.number.bound_start >= said.end()]
    row = row[: len(classes)]
    joined = all(
        _NEXT.fullmatch(line.low, one.number.end, other.number.bound_start) is not None for one, other in pairwise(row)
    )
    joined = joined and bool(row) and row[0].number.bound_start == said.end()
    if not joined or len(row) != len(classes) or fig not in row:
        return False
    of = classes[row.index(fig)]
    draft(
        line, fig, state, "training_participants", of.segment, of.status, "learners", fig.number.bound_start
    ).parent = of
    return True


def _of_named(line: Line, fig: Figure, state: State) -> bool:
    """`mở lớp nhận thức về Đảng và lớp đảng viên mới, thu hút lần lượt 147 và 82 người`: of two classes named, without a number."""
    said = next((m for m in _IN_TURN.finditer(line.low, line.start, fig.number.bound_start)), None)
    named = _TWO_CLASSES.search(line.low, line.start, said.start()) if said is not None else None
    row = [f for f in line.figures if said is not None and f.number.bound_start >= said.end()][:2]
    if named is None or fig not in row or len(row) != len(named.groups()):
        return False
    if _NEXT.fullmatch(line.low, row[0].noun_end, row[1].number.bound_start) is None or row[0].number.percent:
        return False
    kinds = [kind_after(line, named.start(at), named.end(at)) for at in (1, 2)]
    kind = kinds[row.index(fig)]
    if not all(kinds) or kinds[0] == kinds[1]:
        return False
    draft(line, fig, state, "training_participants", kind, "actual", "learners", fig.number.bound_start)
    return True


_TWO_CLASSES = re.compile(
    r"(?<!\d )(?:lớp|các lớp) ([^,;.:\d]{6,50}?)(?: và|, và|,)(?: (?:lớp|cho))? ([^,;.:\d]{6,50}?),?(?: số| với)? ?\Z"
)


def _of_one_kind(line: Line, fig: Figure, state: State) -> bool:
    said = _OF_THESE.search(line.low, line.start, fig.number.bound_start)
    if said is None or fig.noun:
        return False
    kind = kind_after(line, said.start(), fig.number.start)
    if not kind:
        return False
    last = next(d for f in reversed(line.figures[: fig.index]) for d in f.drafts if d.metric == "training_classes")
    if fig.number.value > last.value:
        return False
    draft(line, fig, state, "training_classes", kind, last.status, "classes", fig.number.bound_start).parent = last
    return True


def breaks_down(line: Line, fig: Figure) -> bool:
    """`cử 215 quần chúng học lớp nhận thức về Đảng (176 sinh viên, 39 giảng viên)`: in the bracket parts of those told before it."""
    told = next((f for f in reversed(line.figures[: fig.index]) if not f.in_brackets), None)
    if told is None or told.number.value <= fig.number.value:
        return False
    return any(d.metric == "training_participants" for d in told.drafts)
