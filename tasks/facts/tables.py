"""Tables: what the heads of the columns say that the numbers below them mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from tasks.facts.clock import Clock
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_words import NO_DAYS, whole_year
from tasks.facts.units import Unit, Units
from tasks.text.periods import PeriodMention

_JOIN = " | "
_FEWEST = 2  # columns
_NUMBERED = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?")
_NAMES = re.compile(
    r"(?:tên |các )?(?:đơn vị|đảng bộ|chi bộ|chi, đảng bộ|tổ chức|địa phương|huyện|xã|phường|thôn|cơ sở|nơi)(?!\w)"
)
_TIMES = re.compile(r"năm|giai đoạn|nhiệm kỳ|thời kỳ|năm học|quý|tháng|thời gian|thời điểm")
_YEAR = re.compile(r"\W*(?:năm )?((?:19|20)\d\d)\s*(?:\||$)")
_ADMITS = re.compile(r"kết nạp|phát triển đảng|đảng viên mới")
_SUM = re.compile(
    r"(?:tổng(?: cộng| số)?|cộng|(?:toàn|cả) (?:huyện|tỉnh|thành phố|thị xã|quận|xã|phường|thị trấn|đảng bộ))"
)
_GROUPS = {
    "nữ": "female",
    "dân tộc": "ethnic_minority",
    "dtts": "ethnic_minority",
    "tôn giáo": "religious",
    "có đạo": "religious",
    "đoàn viên": "youth",
    "thanh niên": "youth",
    "học sinh": "student",
    "giáo viên": "teacher",
    "công nhân": "worker",
    "nông dân": "farmer",
}
# what a head says, asked in this order; of persons unless it says otherwise
_MEANINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("", re.compile(r"(?:so với|trên|/) ?(?:tổng số|số) (?:đảng viên|đv)|cùng kỳ|ghi chú|xếp loại|nghị quyết số")),
    ("target_attainment", re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")),
    ("members_confirmed", re.compile(r"chính thức")),
    ("members_probationary", re.compile(r"dự bị")),
    ("candidates_identified", re.compile(r"nguồn|giới thiệu|quần chúng ưu tú")),
    ("admission_target", re.compile(r"(?:chỉ tiêu|kế hoạch|kh|ct|được giao|đăng ký|phấn đấu)(?!\w)")),
    (
        "members_total",
        re.compile(r"(?:tổng )?số (?:đảng viên|đv)(?! (?:mới|được|kết nạp|phát triển|đã))|đảng viên hiện có"),
    ),
    ("members_admitted", re.compile(r"kết nạp|kết quả|thực hiện|phát triển|đã (?:làm|đạt)|đảng viên mới")),
)
_BY_ADMISSION = frozenset({"members_admitted", "admission_target", "target_attainment"})


@dataclass(frozen=True, slots=True)
class _Column:
    """What the numbers of a column mean; ``metric`` is empty where that cannot be told."""

    metric: str
    segment: str = "all"
    time: PeriodMention | None = None


class Table:
    """The table that the page is at, if any."""

    def __init__(self) -> None:
        self._columns: tuple[_Column, ...] = ()
        self._named = 0
        self._at = -2
        self._timed = False
        self._since: Period | None = None
        """Of a table whose rows are years: from the first day of its first row to the last of the row it is at."""

    def takes(self, line: Line, state: State, units: Units, said: str) -> bool:
        """Whether the line is a row or the head of a table; the row's facts are drafted.

        Args:
            line: the sentence; a row is one, and a paragraph of its own.
            state: what the article has said so far.
            units: to which the names of the rows lead.
            said: the folded title and the line above, which may say that the table is of admissions.
        """
        if line.low.find(_JOIN, line.start, line.end) < 0:
            return False
        ends = _ends(line)
        if self._heads(line, ends, said):
            self._at = line.paragraph
            return True
        if not self._columns or line.paragraph - self._at > 1:
            self._columns = ()
            return False
        self._at = line.paragraph
        self._row(line, ends, state, units)
        return True

    def _heads(self, line: Line, ends: list[int], said: str) -> bool:
        cells = line.low[line.start : line.end].split(_JOIN)
        if len(cells) <= _FEWEST or any(cell.strip()[:1].isdigit() and cell.strip().isdigit() for cell in cells):
            return False
        named = 1 if _NUMBERED.fullmatch(cells[0].strip()) else 0
        timed = _TIMES.fullmatch(cells[named].strip()) is not None
        if not (timed or _NAMES.match(cells[named].strip())):
            return False
        of_admissions = bool(_ADMITS.search(said) or _ADMITS.search(line.low, line.start, line.end))
        start = line.start
        columns: list[_Column] = []
        for cell, end in zip(cells, ends, strict=True):
            time = next((m for m in line.periods if start <= m.start < end), None)
            columns.append(_column(cell, columns, time, of_admissions=of_admissions))
            start = end
        self._columns, self._named, self._timed = tuple(columns), named, timed
        self._since = None
        return True

    def _row(self, line: Line, ends: list[int], state: State, units: Units) -> None:
        """Draft what the cells of a row say, results before the plans and shares that lean on their days."""
        short = len(self._columns) - len(ends)  # the row of the sum has no number
        for fig in line.figures:
            fig.reason = "ordinal"
        if short not in {0, 1} or (short == 1 and not self._named):
            return
        begins = ends[self._named - 1 - short] if self._named > short else line.start
        unit = units.current if self._timed else _whose(line, begins, ends[self._named - short], units)
        for fig in line.figures:
            at = next(i for i, end in enumerate(ends) if fig.number.start < end) + short
            column = self._columns[at]
            if at <= self._named:
                continue
            fig.reason = "" if unit is not None and column.metric else "quantity"
            if unit is None or not column.metric:
                continue
            fig.unit = unit
            _draft(line, fig, state, column)

    def days(self, line: Line, clock: Clock, otherwise: Callable[[Draft], Period]) -> None:
        """Give the drafts of a row their days: those of their column's head, a plan the year of its result."""
        made = [(d, self._column_of(line, d.figure)) for f in line.figures for d in f.drafts]
        result: Period | None = None
        row = self._time_of_row(line, clock) if self._timed else None
        for d, column in sorted(made, key=lambda pair: pair[0].metric in {"admission_target", "target_attainment"}):
            clock.aiming = d.status == "target"
            own = clock.settle(column.time) if column.time is not None else None
            clock.aiming = False
            own = (
                own if own is not None and own.first is not None else None
            )  # Kết quả 9 tháng: as many as the text says
            if row is not None and own is None:
                own = _whole(row) if d.metric == "admission_target" else row
            if d.metric == "target_attainment" and result is not None:
                d.period = result
            elif d.metric == "admission_target" and own is None and result is not None and result.last is not None:
                d.period = _whole(result)
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

    def _column_of(self, line: Line, fig: Figure) -> _Column:
        ends = _ends(line)
        return self._columns[
            next(i for i, end in enumerate(ends) if fig.number.start < end) + len(self._columns) - len(ends)
        ]


def _whole(result: Period) -> Period:
    """The year or term of a plan beside a result of these days."""
    if result.first is None or result.last is None:
        return NO_DAYS
    return result if result.last.year > result.first.year else whole_year(result.last.year, "plan")


def _draft(line: Line, fig: Figure, state: State, column: _Column) -> None:
    aim = column.metric == "admission_target"
    start = fig.number.bound_start
    draft(line, fig, state, column.metric, column.segment, "target" if aim else "actual", "table", start, whole=aim)
    if fig.number.of is not None and column.metric == "members_admitted":
        plan = draft(line, fig, state, "admission_target", column.segment, "target", "table", start, whole=True)
        plan.value, plan.value_high = fig.number.of or Decimal(0), None


def _ends(line: Line) -> list[int]:
    """Where each cell ends, its join included."""
    ends, at = [], line.low.find(_JOIN, line.start, line.end)
    while at >= 0:
        ends.append(at + len(_JOIN))
        at = line.low.find(_JOIN, ends[-1], line.end)
    return [*ends, line.end]


def _column(cell: str, before: list[_Column], time: PeriodMention | None, *, of_admissions: bool) -> _Column:
    """What a head says of the numbers below it."""
    group = next((segment for word, segment in _GROUPS.items() if re.search(rf"(?<!\w){word}(?!\w)", cell)), "all")
    metric = next((metric for metric, said in _MEANINGS if said.search(cell)), "")
    counted = [c for c in before if c.metric and c.segment == "all" and c.metric != "target_attainment"]
    if not metric and group != "all" and counted and "%" not in cell:
        metric, time = counted[-1].metric, time or counted[-1].time  # ... | Kết nạp | Nữ | DTTS
    planned = metric == "target_attainment" and not any(c.metric == "members_admitted" for c in before)
    if planned and not _PLAN.search(cell):
        metric = ""
    if metric in _BY_ADMISSION and not (of_admissions or _ADMITS.search(cell)):
        metric = ""
    return _Column(metric, group if metric != "target_attainment" else "all", time)


_PLAN = re.compile(r"kế hoạch|chỉ tiêu|nghị quyết|(?<!\w)(?:kh|ct|nq)(?!\w)")


def _whose(line: Line, start: int, end: int, units: Units) -> Unit | None:
    """The unit that the name of a row means: the page's own in the row of the sum."""
    named = [m for m in line.mentions if start <= m.start < end]
    if _SUM.match(line.low, start, end):
        return units.topic
    return units.turn(named[-1], listed=True) if named else None
