"""Tables: what the heads of the columns say that the numbers below them mean."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from tasks.facts.clock import Clock
from tasks.facts.cues import fold_line, lexicon
from tasks.facts.drafts import State, draft
from tasks.facts.fact import Level
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.table_days import as_plan, as_stock, is_ahead, of_the_term, settled, whole, year_alone
from tasks.facts.table_heads import Column, about, column_headed
from tasks.facts.table_rows import (
    CLASSES_BELOW,
    GRADES_BELOW,
    class_column,
    grade_column,
    grade_columns,
    row_column,
    row_meaning,
)
from tasks.facts.time_words import whole_year
from tasks.facts.unit import Unit
from tasks.facts.units import Units
from tasks.text.periods import PeriodMention

_FEWEST = 2  # columns
_DAYS = frozenset({"day", "point"})
# of the names below a head: Xã, Tên xã, thị trấn
_KINDS = re.compile(r"(?:tên |các |đảng bộ )*(xã|phường|huyện)(?=\W*\Z|, )")
_LEVELS: dict[str, Level] = {"xã": "commune", "phường": "commune", "huyện": "district"}
_NAME = re.compile(r"[^\W\d_][\w'’ -]{1,30}")
_VALUE = re.compile(r"\d[\d.,]*(?: ?/ ?\d+)?(?: ?%)?")
_BAR = re.compile(r"\| ?")
_NUMBERED = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?")
_NAMES = re.compile(
    r"(?:tên |các )?(?:đơn vị|đảng bộ|chi bộ|chi, đảng bộ|tổ chức|địa phương|huyện|xã|phường|thôn|cơ sở|nơi)(?!\w)"
)
_TIMES = re.compile(r"năm|giai đoạn|nhiệm kỳ|thời kỳ|năm học|quý|tháng|thời gian|thời điểm")
_YEAR = re.compile(r"\W*(?:năm )?((?:19|20)\d\d)\s*(?:\||$)")
_SUM = re.compile(
    r"(?:tổng(?: cộng| số)?|cộng|(?:toàn|cả) (?:huyện|tỉnh|thành phố|thị xã|quận|xã|phường|thị trấn|đảng bộ))"
)
_ITEMS = re.compile(
    r"(?:nội dung|thành phần|cơ cấu|chỉ tiêu|tiêu chí|chỉ số|danh mục|hạng mục|nhiệm vụ|công tác|kết quả)(?: [^|]{0,24})?"
)


class Table:
    """The table that the page is at, if any."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] = ()
        self._named = 0
        self._at = -2
        self._timed = False
        self._rows = 0
        self._level: Level | None = None
        self._said = ""
        self._of_items = False
        self._meant: Callable[[str, Column], Column] | None = None  # where rows are kinds of classes or grades
        self._item: Column | None = None
        self._lead: PeriodMention | None = None
        self._since: Period | None = None
        """Of a table whose rows are years: from the first day of its first row to the last of the row it is at."""

    def takes(self, line: Line, state: State, units: Units, said: str, times: list[PeriodMention]) -> bool:
        """Whether the line is a row or the head of a table; the row's facts are drafted.

        Args:
            line: the sentence; a row is one, and a paragraph of its own.
            state: what the article has said so far.
            units: to which the names of the rows lead.
            said: the folded title and the line above, which may say that the table is of admissions.
            times: the forms of time of the words that lead the table in, which hold for it.
        """
        ends = _ends(line)
        if len(ends) < _FEWEST:
            return False
        if self._columns and not self._rows and line.paragraph - self._at == 1 and self._subheads(line, ends, said):
            self._at = line.paragraph
            return True
        if self._heads(line, ends, said, times):
            self._at = line.paragraph
            return True
        if not self._columns or line.paragraph - self._at > 1:
            self._columns = ()
            return False
        self._at = line.paragraph
        self._rows += 1
        self._row(line, ends, state, units)
        return True

    def _heads(self, line: Line, ends: list[int], said: str, times: list[PeriodMention]) -> bool:
        cells = [line.low[start:end].strip(" |") for start, end in zip([line.start, *ends], ends, strict=False)]
        if any(_VALUE.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in cells):
            return False
        named = 1 if _NUMBERED.fullmatch(cells[0]) else 0
        if len(cells) <= named + 1:
            return False
        timed = _TIMES.fullmatch(cells[named]) is not None
        items = _ITEMS.fullmatch(cells[named]) is not None
        classes = CLASSES_BELOW.fullmatch(cells[named]) is not None
        graded = () if not GRADES_BELOW.fullmatch(cells[named]) else grade_columns(cells, said + "\n" + " ".join(cells))
        if not (timed or items or classes or any(c.metric for c in graded) or _NAMES.match(cells[named])):
            return False
        if timed and all(_YEAR.fullmatch(cell) for cell in cells[named + 1 :]):
            timed, items = False, True  # Năm | 2011 | 2012: below, the rows are what is counted
        start = line.start
        columns: list[Column] = []
        said = about(said)
        told = ("kết nạp\n" if items else "") + said + "\n" + line.low[line.start : line.end]
        for cell, end in zip(cells, ends, strict=True):
            time = next((m for m in line.periods if start <= m.start < end), None) or year_alone(cell)
            columns.append(column_headed(cell, columns, time, told))
            start = end
        kind = _KINDS.match(cells[named])
        self._level = _LEVELS[kind[1]] if kind is not None else None
        self._columns, self._named, self._timed, self._of_items = tuple(columns), named, timed, items and not timed
        self._since = self._item = None
        self._rows, self._said = 0, said
        self._meant = class_column if classes else None
        if any(c.metric for c in graded):
            self._columns, self._meant, items, self._of_items = graded, grade_column, False, False
        if items and not any(c.metric == "admission_target" for c in columns):
            self._columns = tuple(replace(c, metric="") if c.metric == "target_attainment" else c for c in columns)
        self._lead = times[0] if len(times) == 1 else None
        return True

    def _subheads(self, line: Line, ends: list[int], said: str) -> bool:
        """A second line of heads, below times that each stand over several: `Đơn vị | Năm 2017 | Năm 2018`, `Chỉ tiêu | Kết nạp | ...`."""
        cells = [line.low[start:end].strip(" |-") for start, end in zip([line.start, *ends], ends, strict=False)]
        over = self._columns[self._named + 1 :]
        below = [cell for cell in cells if cell]
        if any(cell[0].isdigit() for cell in below) or not any(c.time for c in over) or not below:
            return False
        times = [c.time for c in over if c.time is not None]
        if len(below) % len(times) or _NAMES.match(below[0]) or not all(c.time or not c.metric for c in over):
            return False
        each = len(below) // len(times)
        columns: list[Column] = list(self._columns[: self._named + 1])
        for at, cell in enumerate(below):
            own = columns[self._named + 1 + at - at % each :]
            columns.append(column_headed(cell, own, times[at // each], said + "\n" + " ".join(below)))
        self._columns = tuple(columns)
        return True

    def _row(self, line: Line, ends: list[int], state: State, units: Units) -> None:
        """Draft what the cells of a row say, results before the plans and shares that lean on their days."""
        short = len(self._columns) - len(ends)  # the row of the sum has no number
        for fig in line.figures:
            fig.reason = "ordinal"
        if short not in {0, 1} or (short == 1 and not self._named):
            return
        begins = ends[self._named - 1 - short] if self._named > short else line.start
        if not line.low[begins : ends[self._named - short]].strip(" |"):
            begins = line.start  # Cộng | | 32
        ends_name = ends[self._named - short]
        unit = (
            units.current
            if self._timed or self._of_items or self._meant is not None
            else self._whose(line, begins, ends_name, units)
        )
        name = line.low[begins:ends_name].strip(" |")
        if self._of_items:
            unit = self._told_of(units)
            above, self._item = self._item, row_meaning(name, self._item, self._said) or self._item
        for fig in line.figures:
            at = next(i for i, end in enumerate(ends) if fig.number.start < end) + short
            column = self._columns[at]
            if self._of_items:
                column = row_column(name, above, column, self._said, line.low[line.start : line.end])
            elif self._meant is not None:
                column = self._meant(name, column)
            if at <= self._named:
                continue
            fig.reason = "" if unit is not None and column.metric else "quantity"
            if unit is None or not column.metric:
                continue
            fig.unit = unit
            _draft(line, fig, state, column)

    def _told_of(self, units: Units) -> Unit | None:
        """Whose the rows are: the topic's, or the one's that the text speaks of and the title or the words above name too."""
        now = units.current
        return now if now is not None and fold_line(now.name) in self._said else units.topic

    def _whose(self, line: Line, start: int, end: int, units: Units) -> Unit | None:
        """The unit that the name of a row means: the page's own in the row of the sum, else what the cell names."""
        if _SUM.match(line.low, start, end):
            return units.topic
        named = [m for m in line.mentions if start <= m.start < end]
        if named:
            return units.turn(named[-1], listed=True)
        name = line.text[start:end].strip(" |.*-–")
        plain = self._level is not None and _NAME.fullmatch(name) is not None
        return units.make(self._level, name) if plain and self._level is not None else None

    def days(self, line: Line, clock: Clock, otherwise: Callable[[Draft], Period]) -> None:
        """Give the drafts of a row their days: those of their column's head, a plan the year of its result."""
        made = [(d, self._column_of(line, d.figure)) for f in line.figures for d in f.drafts]
        result: Period | None = None
        row = self._time_of_row(line, clock) if self._timed else None
        for d, column in sorted(made, key=lambda pair: pair[0].metric in {"admission_target", "target_attainment"}):
            clock.aiming = d.status == "target"
            if column.time is not None and is_ahead(clock, column.time):
                as_plan(d)
            own = settled(clock, column.time)  # none of Kết quả 9 tháng: as many as the text says
            counted = lexicon().metrics[d.metric].kind == "stock"
            of_day = self._lead is not None and self._lead.kind in _DAYS  # of what is so that day
            lead = row if row is not None or own or (of_day and not counted) else settled(clock, self._lead)
            clock.aiming = False
            if lead is not None and own is None:
                own = whole(lead) if d.metric == "admission_target" else lead
            own = of_the_term(clock, own, self._lead, [c.time for c in self._columns]) if not counted and own else own
            if own is not None and counted and d.status == "actual":
                own = as_stock(own, clock.published)
            if d.metric == "target_attainment" and result is not None:
                d.period = result
            elif d.metric == "admission_target" and own is None and result is not None and result.last is not None:
                d.period = whole(result)
            else:
                d.period = own or otherwise(d)
            if d.metric == "members_admitted" and d.segment == "all":
                result = d.period
            clock.done[id(d)] = d.period

    def _time_of_row(self, line: Line, clock: Clock) -> Period | None:
        """The days that the name of a row means; those of all rows so far in the row of the sum."""
        begins = _ends(line)[self._named - 1] if self._named else line.start
        end = _ends(line)[min(self._named, len(_ends(line)) - 1)]
        if _SUM.match(line.low, begins, end):
            return self._since
        said = next((m for m in line.periods if begins <= m.start < end and m.first), None)
        year = _YEAR.match(line.low, begins, end)
        found = clock.settle(said) if said is not None else whole_year(int(year[1]), "row") if year else None
        if found is None or found.first is None or found.last is None:
            return None
        found = clock.clipped(found)
        first = self._since.first if self._since is not None else found.first
        self._since = Period(first, found.last, found.last, "span", "row")
        clock.keep_flow(self._since)
        return found

    def _column_of(self, line: Line, fig: Figure) -> Column:
        ends = _ends(line)
        return self._columns[
            next(i for i, end in enumerate(ends) if fig.number.start < end) + len(self._columns) - len(ends)
        ]


def _draft(line: Line, fig: Figure, state: State, column: Column) -> None:
    aim = column.aim or column.metric == "admission_target"
    start = fig.number.bound_start
    draft(line, fig, state, column.metric, column.segment, "target" if aim else "actual", "table", start, whole=aim)
    if fig.number.of is not None and column.metric == "members_admitted":
        plan = draft(line, fig, state, "admission_target", column.segment, "target", "table", start, whole=True)
        plan.value, plan.value_high = fig.number.of or Decimal(0), None


def _ends(line: Line) -> list[int]:
    """Where each cell ends, its bar included."""
    return [*(bar.end() for bar in _BAR.finditer(line.low, line.start, line.end)), line.end]
