"""Numbers told in turn: `A, B và C lần lượt kết nạp 41, 37 và 44`; `hai năm 2011, 2012 ... tương ứng 71% và 77%`."""

import re
from itertools import pairwise

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.names_side_by_side import leads_to_row, names_side_by_side
from tasks.facts.rated_in_turn import grade_in_turn

_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)")
_JOINS = frozenset({",", "và", ", và", "-", "–"})
_NEAR = 48  # characters from the word to the first number
_ONE_AND_NEXT = re.compile(r"(?:,| và|, và|,? rồi) (?:năm )?")


def note_turns(line: Line, state: State) -> None:
    """Give each number told in turn the first of its row, and its own year where as many years were named before."""
    years = _years(line)
    said = list(_IN_TURN.finditer(line.low, line.start, line.end))
    for word in said:
        following = [f for f in line.figures if f.number.bound_start >= word.end()]
        if not following or following[0].number.bound_start - word.end() > _NEAR:
            continue
        row = _row(line, following[0].index)
        if len(row) == 1:  # 2015, 2016, 2017 tương ứng là 287; 264; 255 đồng chí
            apart = _row(line, following[0].index, _JOINS | {";"})
            row = apart if any(at <= word.start() and len(y) == len(apart) for at, y in years) else row
        if len(row) > 1:
            told = next((y for at, y in reversed(years) if at <= word.start() and len(y) == len(row)), [])
            _join(row, told or _years_above(line, state, word.start(), len(row)))
            state.turn_years = row[0].year, row[-1].year, line.paragraph
            _also_in_turn(line, row)
    if not said:
        _rows_of_names(line)
    if years:
        state.years_told = years[-1][1], line.paragraph
    first, last, paragraph = state.turn_years
    if said or first is None or last is None or paragraph != line.paragraph:
        return
    for fig in line.figures:  # the sentence before named the years: Chi bộ trong sạch, vững mạnh: 60% và 66,7%
        row = _row(line, fig.index)
        if len(row) == last - first + 1 and fig.turn is None and fig is row[0] and not line.periods:
            _join(row, list(range(first, last + 1)))


def _years_above(line: Line, state: State, at: int, many: int) -> list[int]:
    """`Trong 5 năm (2006 - 2010) kết nạp 592. Số kết nạp từng năm lần lượt là 98, 107, ...`: the years told before, if as many."""
    told, paragraph = state.years_told
    same = paragraph == line.paragraph and len(told) == many
    return told if same and _YEAR_BY_YEAR.search(line.low, line.start, at) is not None else []


_YEAR_BY_YEAR = re.compile(r"(?<!\w)(?:từng|mỗi|các|hằng|hàng) năm(?!\w)[^.;:\d]{0,30}\Z")


def _also_in_turn(line: Line, row: list[Figure]) -> None:
    """`lần lượt là 231 và 209, riêng người có đạo 61 và 58`: a later row of as many numbers in the sentence is of the same years."""
    years = [fig.year for fig in row if fig.year is not None]
    at = row[-1].index + 1
    while not years and at < len(line.figures):
        also = _row(line, at)
        if len(also) == len(row) and not any(row[-1].noun_end <= m.start < also[0].number.start for m in line.mentions):
            _join(also, [])  # A, B và C lần lượt được giao 12, 10 và 8, đến nay kết nạp 13, 9 và 8
        at += len(also)
    while years and at < len(line.figures):
        also = _row(line, at)
        if len(also) == len(row) and not any(
            m.start > row[-1].noun_end and m.end < also[0].number.start for m in line.periods
        ):
            _join(also, years)
        at += len(also)


def _rows_of_names(line: Line) -> None:
    """`Hai xã A và B có 74 và 88 đảng viên, năm nay kết nạp 4 và 6`: as many numbers as names, each of its own, and again behind."""
    for names in names_side_by_side(line):
        end, begun, at = names[-1].end, False, 0
        while at < len(line.figures):
            row = _row(line, at)
            at += len(row)
            start = row[0].number.bound_start
            if start < end or len(row) != len(names) or row[-1].noun not in {"member", "person", ""}:
                continue
            begun = begun or leads_to_row(line, end, start)
            if begun and row[0].turn is None and not any(end < m.start < start for m in line.mentions):
                _join(row, [])


def _join(row: list[Figure], years: list[int]) -> None:
    if (
        not row[0].noun and not row[0].number.percent and row[-1].noun_cue is not None
    ):  # lần lượt là 231 và 209 đảng viên mới
        row[0].noun, row[0].noun_cue = row[-1].noun, row[-1].noun_cue
    for at, fig in enumerate(row):
        fig.turn = row[0] if at else None
        fig.year = years[at] if years else None


def _row(line: Line, first: int, joins: frozenset[str] = _JOINS) -> list[Figure]:
    """The numbers that stand side by side from one on, all percentages or none."""
    row = [line.figures[first]]
    for one, other in pairwise(line.figures[first:]):
        beside = line.low[one.noun_end : other.number.bound_start].strip() in joins
        if not beside or one.number.percent != other.number.percent or (one.noun and other.noun not in {"", one.noun}):
            break
        row.append(other)
    return row


def _years(line: Line) -> list[tuple[int, list[int]]]:
    """Where years are named one by one (2011, 2012; năm 2016 và năm 2017; 2019 - 2021), and which."""
    found: list[tuple[int, list[int]]] = []
    run: list[int] = []
    end = -1
    for m in line.periods:
        if m.first is None or m.last is None or (m.first.month, m.first.day, m.last.month) != (1, 1, 12):
            continue
        if not (run and _ONE_AND_NEXT.fullmatch(line.low, end, m.start)):
            run = []
        run = [*run, *range(m.first.year, m.last.year + 1)]
        end = m.end
        found.append((m.end, run))
    return found


def read_turn(line: Line, fig: Figure, state: State) -> bool:
    """A later number of a row means what the first one means, of its own unit or year."""
    first = fig.turn
    if first is None or not first.drafts or grade_in_turn(line, fig, state):
        return False
    for like in list(first.drafts):
        plan = first.number.of is not None and like.value == first.number.of and like.metric == "admission_target"
        if plan and fig.number.of is None:
            continue
        start = fig.number.bound_start
        made = draft(line, fig, state, like.metric, like.segment, like.status, "left_out", start, whole=like.whole)
        made.parent = like if fig.year is None else None
        if plan and fig.number.of is not None:
            made.value, made.value_high = fig.number.of, None
    return True
