"""Rows of a table saved with single spaces between their cells: told by heads that are all known, and a value below each."""

import re
from collections.abc import Sequence

_ORDER = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.? ", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:tên )?(?:các )?(?:đơn vị|đảng bộ|tổ chức đảng|địa phương|huyện|xã|phường|chi bộ|trường)(?:(?:,| và|/) ?(?:thị xã|thành phố|thị trấn|phường|xã|chi bộ|đảng bộ))*(?= )",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r" (?:(?:số )?(?:chỉ tiêu|kế hoạch|kh|ct|th|tl|kết quả|thực hiện|đã kết nạp|kết nạp|hồ sơ|lớp|học viên)|số (?:lượng|đảng viên|chi bộ|đv)|tổng số(?: (?:đảng viên|chi bộ))?|(?:tỷ|tỉ) lệ|đạt|nữ|dân tộc|đoàn viên|%)"
    r"(?: (?:được giao|giao|kết nạp|thực hiện|hoàn thành|đạt|mới|được|kế hoạch|chỉ tiêu|cả năm|năm|\d{4}|đảng viên|trong|thiểu số|đã|%|\(%\)))*?(?= |\Z)",
    re.IGNORECASE,
)
_ROW = re.compile(r"(?:(?P<order>\d{1,3})[.)]? )?(?P<name>[^\W\d].*?)(?P<values>(?: (?:\d[\d.,]*(?:/\d+)?%?|-))+)")
_MARKS = re.compile(r" +[-–—|;/] +|; +")  # between the heads, where the rows have nothing but spaces
_LONG = 60  # characters of a name
_FEWEST, _MOST = 2, 12  # columns of values
_ROWS = 3


def flat_rows(lines: Sequence[str], at: int) -> list[list[str]]:
    """The cells of the table that begins here, heads first; none where its rows do not come out even."""
    heads = _heads(lines[at].strip()) or _capital_heads(lines, at)
    if not heads:
        return []
    numbered = _ORDER.match(lines[at].strip()) is not None
    wide = len(heads) - numbered - 1
    rows = [heads]
    for place in range(at + 1, len(lines)):
        cells = _cells(lines[place].strip(), wide, numbered=numbered)
        if not cells:
            break
        rows.append(cells)
    return rows if len(rows) > _ROWS else []


def _heads(line: str) -> list[str]:
    """`TT Đơn vị Chỉ tiêu Kết quả Tỷ lệ (%)`, each head for itself; none where a word is no head."""
    return _marked_heads(line) or _known_heads(line)


def _marked_heads(line: str) -> list[str]:
    """`Đơn vị - Chỉ tiêu năm 2021 - Kết quả 9 tháng`: marks part the heads, whatever words they have behind the one of the names."""
    heads = _MARKS.split(line)
    numbered = _ORDER.match(f"{heads[0]} ") is not None
    names = heads[1 if numbered and len(heads) > 1 else 0]
    even = _FEWEST <= len(heads) - numbered - 1 <= _MOST and all(0 < len(head) <= _LONG for head in heads)
    named = _NAMES.match(f"{names} ")
    return heads if even and named is not None and named.end() == len(names) else []


def _known_heads(line: str) -> list[str]:
    """The same where spaces alone part them: all of them must be known."""
    order = _ORDER.match(line)
    begins = order.end() if order is not None else 0
    names = _NAMES.match(line, begins)
    if names is None:
        return []
    columns, end = [], names.end()
    while (column := _COLUMN.match(line, end)) is not None:
        column = _longest(line, column)
        columns.append(column[0].strip())
        end = column.end()
    if end != len(line) or len(columns) < _FEWEST:
        return []
    return [*([order[0].strip()] if order is not None else []), names[0], *columns]


def _capital_heads(lines: Sequence[str], at: int) -> list[str]:
    """`Huyện Số thôn Thôn có chi bộ`: heads that begin with a capital each, where every row below has just as many values."""
    line = lines[at].strip()
    order = _ORDER.match(line)
    begins = order.end() if order is not None else 0
    names = _NAMES.match(line, begins)
    if names is None or len(lines) <= at + _ROWS:
        return []
    columns: list[str] = []
    before = ""
    for word in line[names.end() :].split():
        goes_on = (
            before.lower() in _LEADS_ON if word.isupper() else word in _GO_ON and (before.islower() or before == "Số")
        )
        if not columns or (word[:1].isupper() and not goes_on):
            columns.append(word)
        else:
            columns[-1] += f" {word}"
        before = word
    wide = len(columns)
    rows = (_ROW.fullmatch(lines[place].strip()) for place in range(at + 1, at + 1 + _ROWS))
    even = all(row is not None and len(row["values"].split()) == wide for row in rows)
    if not even or not _FEWEST <= wide <= _MOST or not line[names.end() + 1].isupper():
        return []
    return [*([order[0].strip()] if order is not None else []), names[0], *columns]


_GO_ON = frozenset({"Đảng", "Đoàn"})  # lớp cảm tình | Đảng
_LEADS_ON = frozenset({"số", "nạp", "của", "là", "mới", "người", "lớp", "được", "và", "theo", "có"})  # số | ĐV


def _longest(line: str, column: re.Match[str]) -> re.Match[str]:
    """A head with the words that belong to it, as far as the next head begins: `Tỷ lệ | (%)`, `Kết quả | kết nạp`."""
    end = column.end()
    while end < len(line) and not _begins_head(line, end, column[0].strip().lower()):
        one = _next_space(line, end + 1)
        stops = (one, _next_space(line, one + 1))  # năm, kết nạp
        further = next((m for stop in stops if (m := _COLUMN.fullmatch(line, column.start(), stop))), None)
        if further is None:
            return column
        column, end = further, further.end()
    return column


def _begins_head(line: str, at: int, before: str) -> bool:
    """Whether a head of its own begins behind this one: with a capital, or a percent sign behind what is no share."""
    if line.startswith((" %", " (%)"), at):
        return not before.startswith(("đạt", "tỷ lệ", "tỉ lệ"))
    return line[at + 1 : at + 2].isupper()


def _next_space(line: str, at: int) -> int:
    space = line.find(" ", at)
    return len(line) if space < 0 else space


def _cells(line: str, wide: int, *, numbered: bool) -> list[str]:
    """A row's cells: its number, its name and as many values as there are heads; a number at the end of its name stays there."""
    row = _ROW.fullmatch(line)
    if row is None or len(row["name"]) > _LONG:
        return []
    values = row["values"].split()
    if len(values) < wide:
        return []
    name = " ".join([row["name"], *values[: len(values) - wide]])
    order = [row["order"] or "-"] if numbered else []
    return [*order, name, *values[len(values) - wide :]]
