"""Tables: the rows below the heads, whose they are, and the days of what their numbers count."""

import re
from collections.abc import Callable
from decimal import Decimal

from tasks.facts.clock import Clock
from tasks.facts.cues import fold_line, lexicon
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.table_days import as_plan, as_stock, is_ahead, of_the_term, settled, whole
from tasks.facts.table_heads import Column
from tasks.facts.table_layout import YEAR, Heads, ends_of_cells, heads_below, heads_of
from tasks.facts.table_rows import row_column, row_meaning
from tasks.facts.time_words import whole_year
from tasks.facts.unit import Unit
from tasks.facts.units import Units
from tasks.text.periods import PeriodMention

_FEWEST = 2  # columns
_DAYS = frozenset({"day", "point"})
_NAME = re.compile(r"[^\W\d_][\w'’ -]{1,30}")
_OFFICE = re.compile(
    r"(?:Phòng|Ban|Trạm|Hạt|Trung tâm|Văn phòng|Đội|Kho bạc|Hội|Đài|Khoa|Xí nghiệp|Phân xưởng|Chi cục) [^\W\d_]"
)
_SUM = re.compile(
    r"(?:tổng(?: cộng| số)?|cộng|(?:toàn|cả) (?:huyện|tỉnh|thành phố|thị xã|quận|xã|phường|thị trấn|đảng bộ))"
)


class Table:
    """The table that the page is at, if any."""

    def __init__(self) -> None:
        self._heads = Heads()
        self._at = -2
        self._rows = 0
        self._item: Column | None = None
        self._told: list[Unit] = []
        """The units of the rows so far."""
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
        ends = ends_of_cells(line)
        if len(ends) < _FEWEST:
            return False
        below = self._heads.columns and not self._rows and line.paragraph - self._at == 1
        if below and (whole := heads_below(self._heads, line, ends, said)) is not None:
            self._heads, self._at = whole, line.paragraph
            return True
        if (heads := heads_of(line, ends, said, times)) is not None:
            self._heads, self._at, self._rows = heads, line.paragraph, 0
            self._since = self._item = None
            self._told = []
            return True
        if not self._heads.columns or line.paragraph - self._at > 1:
            self._heads = Heads()
            return False
        self._at = line.paragraph
        self._rows += 1
        self._row(line, ends, state, units)
        return True

    def _row(self, line: Line, ends: list[int], state: State, units: Units) -> None:
        """Draft what the cells of a row say, results before the plans and shares that lean on their days."""
        short = len(self._heads.columns) - len(ends)  # the row of the sum has no number
        for fig in line.figures:
            fig.reason = "ordinal"
        if short not in {0, 1} or (short == 1 and not self._heads.named):
            return
        begins = ends[self._heads.named - 1 - short] if self._heads.named > short else line.start
        if not line.low[begins : ends[self._heads.named - short]].strip(" |"):
            begins = line.start  # Cộng | | 32
        ends_name = ends[self._heads.named - short]
        unit = (
            units.current
            if self._heads.timed or self._heads.of_items or self._heads.meant is not None
            else self._whose(line, begins, ends_name, units)
        )
        name = line.low[begins:ends_name].strip(" |")
        if self._heads.of_items:
            unit = self._told_of(units)
            above, self._item = self._item, row_meaning(name, self._item, self._heads.said) or self._item
        for fig in line.figures:
            at = next(i for i, end in enumerate(ends) if fig.number.start < end) + short
            column = self._heads.columns[at]
            if self._heads.of_items:
                column = row_column(name, above, column, self._heads.said, line.low[line.start : line.end])
            elif self._heads.meant is not None:
                column = self._heads.meant(name, column)
            if at <= self._heads.named:
                continue
            fig.reason = "" if unit is not None and column.metric else "quantity"
            if unit is None or not column.metric:
                continue
            fig.unit = unit
            _draft(line, fig, state, column)

    def _told_of(self, units: Units) -> Unit | None:
        """Whose the rows are: the topic's, or the one's that the text speaks of and the title or the words above name too."""
        now = units.current
        return now if now is not None and fold_line(now.name) in self._heads.said else units.topic

    def _whose(self, line: Line, start: int, end: int, units: Units) -> Unit | None:
        """The unit that the name of a row means: the page's own in the row of the sum, else what the cell names."""
        if _SUM.match(line.low, start, end):
            return self._of_sum(units)
        named = [m for m in line.mentions if start <= m.start < end]
        if named:
            unit = units.turn(named[-1], listed=True)
            self._told.extend([unit] if unit is not None else [])
            return unit
        name = line.text[start:end].strip(" |.*-–")
        if self._heads.level is None:  # Phòng Cảnh sát cơ động | 9
            return units.make("organization", name) if _OFFICE.match(name) else None
        return units.make(self._heads.level, name) if _NAME.fullmatch(name) else None

    def _of_sum(self, units: Units) -> Unit | None:
        """The page's own; where nothing but the rows names one, the one in which these lie."""
        first = self._told[0] if self._told else None
        if first is None or units.topic not in {None, *self._told}:
            return units.topic
        if first.level == "district" and first.province:
            return units.make("province", first.province)
        return units.make("district", first.district) if first.level == "commune" and first.district else None

    def days(self, line: Line, clock: Clock, otherwise: Callable[[Draft], Period]) -> None:
        """Give the drafts of a row their days: those of their column's head, a plan the year of its result."""
        made = [(d, self._column_of(line, d.figure)) for f in line.figures for d in f.drafts]
        result: Period | None = None
        row = self._time_of_row(line, clock) if self._heads.timed else None
        for d, column in sorted(made, key=lambda pair: pair[0].metric in {"admission_target", "target_attainment"}):
            clock.aiming = d.status == "target"
            if column.time is not None and is_ahead(clock, column.time):
                as_plan(d)
            own = settled(
                clock, column.time, counted=lexicon().metrics[d.metric].kind == "stock"
            )  # none of Kết quả 9 tháng: as many as the text says
            counted = lexicon().metrics[d.metric].kind == "stock"
            of_day = self._heads.lead is not None and self._heads.lead.kind in _DAYS  # of what is so that day
            lead = (
                row
                if row is not None or own or (of_day and not counted)
                else settled(clock, self._heads.lead, counted=counted)
            )
            clock.aiming = False
            if lead is not None and own is None:
                own = whole(lead) if d.metric == "admission_target" else lead
            own = (
                of_the_term(clock, own, self._heads.lead, [c.time for c in self._heads.columns])
                if not counted and own
                else own
            )
            if own is not None and counted and d.status == "actual":
                own = as_stock(own, clock.published)
            if d.metric == "target_attainment" and result is not None:
                d.period = result
            elif d.metric == "admission_target" and own is None and result is not None and result.last is not None:
                d.period = whole(result)
            else:
                d.period = own or otherwise(d)
                if d.period.first is None and not counted and result is not None:
                    d.period = result  # Kết nạp 9 tháng | Chuyển chính thức | Xóa tên
            if d.metric == "members_admitted" and d.segment == "all":
                result = d.period
            clock.done[id(d)] = d.period

    def _time_of_row(self, line: Line, clock: Clock) -> Period | None:
        """The days that the name of a row means; those of all rows so far in the row of the sum."""
        begins = ends_of_cells(line)[self._heads.named - 1] if self._heads.named else line.start
        end = ends_of_cells(line)[min(self._heads.named, len(ends_of_cells(line)) - 1)]
        if _SUM.match(line.low, begins, end):
            return self._since
        said = next((m for m in line.periods if begins <= m.start < end and m.first), None)
        year = YEAR.match(line.low, begins, end)
        found = clock.settle(said) if said is not None else whole_year(int(year[1]), "row") if year else None
        if found is None or found.first is None or found.last is None:
            return None
        found = clock.clipped(found)
        first = self._since.first if self._since is not None else found.first
        self._since = Period(first, found.last, found.last, "span", "row")
        clock.keep_flow(self._since)
        return found

    def _column_of(self, line: Line, fig: Figure) -> Column:
        ends = ends_of_cells(line)
        return self._heads.columns[
            next(i for i, end in enumerate(ends) if fig.number.start < end) + len(self._heads.columns) - len(ends)
        ]


def _draft(line: Line, fig: Figure, state: State, column: Column) -> None:
    aim = column.aim or column.metric == "admission_target"
    start = fig.number.bound_start
    draft(line, fig, state, column.metric, column.segment, "target" if aim else "actual", "table", start, whole=aim)
    if fig.number.of is not None and column.metric == "members_admitted":
        plan = draft(line, fig, state, "admission_target", column.segment, "target", "table", start, whole=True)
        plan.value, plan.value_high = fig.number.of or Decimal(0), None
