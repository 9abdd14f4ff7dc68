"""Whether a line heads a table, and what stands below it: names of units, times, or what is counted."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tasks.facts.fact import Level
from tasks.facts.figures import Line
from tasks.facts.table_days import months_alone, year_alone
from tasks.facts.table_heads import Column, about, column_headed
from tasks.facts.table_rows import CLASSES_BELOW, GRADES_BELOW, class_column, grade_column, grade_columns
from tasks.text.periods import PeriodMention

# of the names below a head: Xã, Tên xã, thị trấn
_KINDS = re.compile(r"(?:tên |các |đảng bộ )*(xã|phường|huyện)(?=\W*\Z|, )")
_LEVELS: dict[str, Level] = {"xã": "commune", "phường": "commune", "huyện": "district"}
_VALUE = re.compile(r"\d[\d.,]*(?: ?/ ?\d+)?(?: ?%)?")
_BAR = re.compile(r"\| ?")
_NUMBERED = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?")
_NAMES = re.compile(
    r"(?:tên |các )?(?:đơn vị|đảng bộ|chi bộ|chi, đảng bộ|tổ chức|địa phương|huyện|xã|phường|thôn|cơ sở|nơi)(?!\w)"
)
_TIMES = re.compile(r"năm|giai đoạn|nhiệm kỳ|thời kỳ|năm học|quý|tháng|thời gian|thời điểm")
YEAR = re.compile(r"\W*(?:năm )?((?:19|20)\d\d)\s*(?:\||$)")
_ITEMS = re.compile(
    r"(?:nội dung|thành phần|cơ cấu|chỉ tiêu|tiêu chí|chỉ số|danh mục|hạng mục|nhiệm vụ|công tác|kết quả)(?: [^|]{0,24})?"
)


@dataclass(frozen=True, slots=True)
class Heads:
    """What the heads of a table say of what stands below them.

    Attributes:
        columns: what the numbers of each column mean; none where there is no table.
        named: which column names the rows.
        timed: the names of the rows are times.
        of_items: they are what is counted.
        level: of the units that they name, where the head says it.
        meant: what a number means by its row's name and its column, where rows are kinds of classes or grades.
        said: the folded words above that speak of the table.
        lead: the one form of time of the words that lead it in.
    """

    columns: tuple[Column, ...] = ()
    named: int = 0
    timed: bool = False
    of_items: bool = False
    level: Level | None = None
    meant: Callable[[str, Column], Column] | None = None
    said: str = ""
    lead: PeriodMention | None = None


def ends_of_cells(line: Line) -> list[int]:
    """Where each cell ends, its bar included."""
    return [*(bar.end() for bar in _BAR.finditer(line.low, line.start, line.end)), line.end]


def _cells(line: Line, ends: list[int], around: str) -> list[str]:
    return [line.low[start:end].strip(around) for start, end in zip([line.start, *ends], ends, strict=False)]


def heads_of(line: Line, ends: list[int], said: str, times: list[PeriodMention]) -> Heads | None:
    """The heads of a table, if the line is such.

    Args:
        line: the sentence.
        ends: where its cells end.
        said: the folded title and the line above.
        times: the forms of time of the words that lead the table in.
    """
    cells = _cells(line, ends, " |")
    if any(_VALUE.fullmatch(cell) and not YEAR.fullmatch(cell) for cell in cells):
        return None
    named = 1 if _NUMBERED.fullmatch(cells[0]) else 0
    if len(cells) <= named + 1:
        return None
    names = cells[named]
    timed, items = _TIMES.fullmatch(names) is not None, _ITEMS.fullmatch(names) is not None
    classes = CLASSES_BELOW.fullmatch(names) is not None
    graded = () if not GRADES_BELOW.fullmatch(names) else grade_columns(cells, said + "\n" + " ".join(cells))
    rated = any(c.metric for c in graded)
    if not (timed or items or classes or rated or _NAMES.match(names)):
        return None
    if timed and all(YEAR.fullmatch(cell) for cell in cells[named + 1 :]):
        timed, items = False, True  # Năm | 2011 | 2012: below, the rows are what is counted
    said = about(said)
    kind = _KINDS.match(names)
    return Heads(
        columns=graded if rated else _columns(line, cells, ends, said, items=items),
        named=named,
        timed=timed,
        of_items=items and not timed and not rated,
        level=_LEVELS[kind[1]] if kind is not None else None,
        meant=grade_column if rated else class_column if classes else None,
        said=said,
        lead=times[0] if len(times) == 1 else None,
    )


def _columns(line: Line, cells: list[str], ends: list[int], said: str, *, items: bool) -> tuple[Column, ...]:
    """What each head says of the numbers below it; a share without a plan beside it is of none where rows are what is counted."""
    told = ("kết nạp\n" if items else "") + said + "\n" + line.low[line.start : line.end]
    columns: list[Column] = []
    start = line.start
    for cell, end in zip(cells, ends, strict=True):
        time = next((m for m in line.periods if start <= m.start < end), None) or year_alone(cell)
        time = (months_alone(cell) or time) if time is None or time.kind == "duration" else time
        columns.append(column_headed(cell, columns, time, told))
        start = end
    if items and not any(c.metric == "admission_target" for c in columns):
        return tuple(replace(c, metric="") if c.metric == "target_attainment" else c for c in columns)
    return tuple(columns)


def heads_below(heads: Heads, line: Line, ends: list[int], said: str) -> Heads | None:
    """A second line of heads, below times that each stand over several: `Đơn vị | Năm 2017 | Năm 2018`, `Chỉ tiêu | Kết nạp | ...`."""
    over = heads.columns[heads.named + 1 :]
    below = [cell for cell in _cells(line, ends, " |-") if cell]
    if any(cell[0].isdigit() for cell in below) or not any(c.time for c in over) or not below:
        return None
    times = [c.time for c in over if c.time is not None]
    if len(below) % len(times) or _NAMES.match(below[0]) or not all(c.time or not c.metric for c in over):
        return None
    each = len(below) // len(times)
    columns: list[Column] = list(heads.columns[: heads.named + 1])
    for at, cell in enumerate(below):
        own = columns[heads.named + 1 + at - at % each :]
        columns.append(column_headed(cell, own, times[at // each], said + "\n" + " ".join(below)))
    return replace(heads, columns=tuple(columns))
