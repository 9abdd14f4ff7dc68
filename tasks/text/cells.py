"""Tables saved as text: cells a line each, or with tabs between them, as the rows that they were."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tasks.text.flat_rows import flat_rows
from tasks.text.furniture import ends_sentence
from tasks.text.lines import Line

JOIN = " | "
_LONG = 60  # characters; no cell of a row is longer
_MOST = 12  # columns
_FEWEST = 2  # rows, below which lines are no table
_ORDER = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_UNITS = re.compile(r"(?:tên )?(?:các )?(?:đơn vị|đảng bộ|tổ chức đảng|địa phương|huyện|xã|phường)", re.IGNORECASE)
_VALUE = re.compile(r"[-–]|\d[\d.,]*(?: ?/ ?\d[\d.,]*)?(?: ?%)?")
_TABS = re.compile(r"(?: *\t)+ *")


def of_tabs(raw: str) -> str:
    """A line whose cells stand behind tabs as a row; any other as it is."""
    if "\t" not in raw:
        return raw
    cells = _TABS.split(raw.strip())
    return JOIN.join(cells) if len(cells) > _FEWEST and all(0 < len(cell) <= _LONG for cell in cells) else raw


def of_bars_and_spaces(raw: list[str]) -> list[str]:
    """The lines of a page with rows drawn by bars at both ends, or by spaces, as the rows that they were.

    Runs of spaces part cells where lines below each other have as many of them, and values stand in all but the first.
    """
    made = [row for row in map(_of_bars, raw) if row is not None]
    at = 0
    while at < len(made):
        rows = _spaced(made, at) or flat_rows(made, at)
        for i, row in enumerate(rows):
            made[at + i] = JOIN.join(row)
        at += len(rows) or 1
    return made


def _of_bars(line: str) -> str | None:
    """`| Xã A | 12 | |` as a row; none of a line that only draws: `|---|---|`."""
    said = line.strip()
    if "|" not in said or not (said.startswith("|") and said.endswith("|") and said.count("|") > _FEWEST):
        return line
    if not any(c.isalnum() for c in said):
        return None
    return JOIN.join(cell.strip() or "-" for cell in said[1:-1].split("|"))


def _spaced(lines: list[str], at: int) -> list[list[str]]:
    """The rows of a table that begins here, whose columns runs of spaces part."""
    head = _RUNS.split(lines[at].strip())
    if len(head) <= _FEWEST or any(map(_VALUE.fullmatch, head)):
        return []
    rows: list[list[str]] = []
    for place in range(at, len(lines)):  # no copy of the rest, of which a long page has much
        cells = _RUNS.split(lines[place].strip())
        even = not rows or len(cells) in {len(rows[0]), len(rows[0]) - 1}
        if len(cells) < _FEWEST or not even or max(map(len, cells)) > _LONG:
            break
        if rows and not all(_VALUE.fullmatch(cell) for cell in cells[-(len(rows[0]) - 2) or -1 :]):
            break
        rows.append(cells)
    return rows if len(rows) > _FEWEST else []


_RUNS = re.compile(r"[ \xa0]{3,}|(?: *\t)+ *")


def rows_of_cells(lines: Sequence[Line]) -> list[Line]:
    """Lines with each table whose cells stood a line each put back into its rows; all other lines as they are.

    Rows whose cells a dash or a semicolon parts are told from sentences by what stands below their heads: nothing but values.
    """
    made: list[Line] = []
    at = 0
    while at < len(lines):
        taken, rows = _dashed(lines, at)
        if not taken:
            taken, rows = _table(lines, at)
        made.extend(rows or [lines[at]])
        at += taken or 1
    return made


def _table(lines: Sequence[Line], at: int) -> tuple[int, list[Line]]:
    """How many lines from here on are a table's cells, and its rows; nothing where they do not come out even."""
    labels = _run(lines, at)
    numbered = labels > 0 and _ORDER.fullmatch(lines[at].text) is not None
    wide = labels if numbered else labels - 1  # without numbers the first row's name stands right behind the heads
    plain = wide == _FEWEST and _UNITS.fullmatch(lines[at].text) is not None  # Đơn vị | Số đảng viên kết nạp
    if not (plain or _FEWEST < wide <= _MOST):
        return 0, []
    rows = [_row(lines[at : at + wide])]
    end = at + wide
    while cells := _cells(lines, end, wide, numbered=numbered):
        rows.append(_row(cells))
        end += len(cells)
    return (end - at, rows) if len(rows) > _FEWEST else (0, [])


def _dashed(lines: Sequence[Line], at: int) -> tuple[int, list[Line]]:
    """The same of rows in lines of their own, cells parted by dashes: `Năm - Kế hoạch - Kết nạp`, `2006 - 120 - 109`."""
    heads = _PARTED.split(lines[at].text)
    if not _FEWEST < len(heads) <= _MOST or not all(map(_is_label, heads)):
        return 0, []
    rows = [replace(lines[at], text=JOIN.join(heads))]
    named = 2 if _ORDER.fullmatch(heads[0]) else 1
    for place in range(at + 1, len(lines)):
        line = lines[place]
        cells = _PARTED.split(line.text)
        if len(cells) != len(heads) or not all(_VALUE.fullmatch(cell) for cell in cells[named:]):
            break
        rows.append(replace(line, text=JOIN.join(cells)))
    return (len(rows), rows) if len(rows) > _FEWEST else (0, [])


_PARTED = re.compile(r" +[-–—] +| *; +")


def _run(lines: Sequence[Line], at: int) -> int:
    """How many lines from here on are heads or names, none a value."""
    end = at
    while end < len(lines) and end - at <= _MOST + 1 and _is_label(lines[end].text):
        end += 1
    return end - at


def _cells(lines: Sequence[Line], at: int, wide: int, *, numbered: bool) -> Sequence[Line]:
    """The cells of the row that begins here: its number, which the row of the sum may lack, its name, its values."""
    name = 1 if numbered and at < len(lines) and lines[at].text.rstrip(".").isdigit() else 0
    row = lines[at : at + wide - (1 if numbered and not name else 0)]
    if len(row) < wide - 1 or not _is_label(row[name].text):
        return ()
    return row if all(_VALUE.fullmatch(cell.text) for cell in row[name + 1 :]) else ()


def _is_label(text: str) -> bool:
    return len(text) <= _LONG and not _VALUE.fullmatch(text) and not ends_sentence(text)


def _row(cells: Sequence[Line]) -> Line:
    return replace(cells[0], text=JOIN.join(cell.text for cell in cells))
