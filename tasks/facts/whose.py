"""Whose number it is: the unit that the names before a figure, behind it and in its row give it."""

import re
from bisect import bisect_left
from operator import attrgetter

from tasks.facts import standing
from tasks.facts.alike import ALIKE, LIST_GAP, NEXT_ALIKE, alike_row, each_behind
from tasks.facts.beside_figures import above_a_row, of_another, raised_by
from tasks.facts.figures import Figure, Line
from tasks.facts.fronted import subject_behind
from tasks.facts.list_rows import ListRows
from tasks.facts.mentions import Mention
from tasks.facts.names_in_turn import give_in_turn
from tasks.facts.owners import Owners
from tasks.facts.regions import of_a_region
from tasks.facts.unit import RANK, Unit
from tasks.facts.units import Units

_HOUSEHOLDS = re.compile(
    r"hộ (?:đói )?nghèo(?! (?:của|trong|ở) (?:cả |toàn )?(?:thôn|bản|ấp|làng|xóm|buôn|sóc|khóm|khu phố)(?!\w))|thu ngân sách"
)
_OFFICE = re.compile(r"(?:bí thư|trưởng ban|chủ tịch|lãnh đạo|đại diện|thường trực|phó ban)[^.;]{0,24}\Z")
# cách thành phố X 40 km: how far off it is, no member of a list with its number
_DISTANCE = re.compile(r" ?(?:km|m|ki-lô-mét|cây số|dặm|hải lý|giờ|phút|tiếng|ngày đường|mét)(?!\w)")
# `thị xã X (nay là thành phố): 122`, `xã Y (vùng III) 12`: brackets that only describe the member of a list
_ASIDE = re.compile(r" \([^()\d]{2,60}\)(?=:? \Z)")


# Đảng bộ X là đảng bộ lớn nhất trực thuộc | Đảng bộ Y (612 đảng viên): of X, which the sentence is about
_IS_ONE_OF = re.compile(
    r"(?<!\w)là (?:một trong|(?:chi|đảng) bộ|đơn vị|tổ chức|địa phương|xã|thôn|bản|ấp)(?!\w)[^.;:()\d]{0,80} (?:thuộc|của|trong|ở)(?: toàn)? \Z"
)
_SO_FEW = re.compile(r" thì (?:mới|chỉ|chỉ mới|mới chỉ|cũng chỉ) ")  # huyện X thì mới 79 đảng viên, bằng 56,4%


class Whose:
    """Gives each figure of a line its unit, while the focus of ``units`` moves along."""

    def __init__(self, units: Units) -> None:
        self.units = units
        self._rows = ListRows()
        self._owners = Owners(units)

    def place(self, line: Line, fig: Figure, owned: set[int]) -> None:
        """Move the focus to where the number stands, and find the unit it is about."""
        names, aside = _without_aside(line, fig)
        row = alike_row(line, fig, names)
        for m in names:
            if m.start in owned:
                continue
            if m.start in row:
                self.units.turn(m, listed=True)  # ở A, B, mỗi xã kết nạp 2: the text does not stay with A
                continue
            last = m is names[-1]
            gap = line.low[m.end : fig.number.bound_start].replace(aside, "", 1)
            each = last and len(names) > 1 and each_behind(line, fig, m)
            adjacent = each or (
                last
                and m.form in {"full", "bare"}
                and bool(LIST_GAP.fullmatch(gap) or (gap == ", " and _in_row_of_commas(line, fig, m)))
            )
            listed = (
                adjacent
                and (_SO_FEW.fullmatch(gap) is not None or not gap.strip().startswith(("có", "là", "thì")))
                and (
                    gap.strip() != "mới"
                    and (gap.strip() != "cùng" or bool(row))  # A, B cùng 4 đảng viên; but A cùng 4 đảng viên
                )
            )
            listed = listed and not self.units.brackets.tells_of_subject(m)
            listed = listed and not (gap == ": " and line.low.endswith("của ", 0, m.start))  # kế hoạch của huyện X: 220
            listed = listed and not (gap.startswith(" (") and _IS_ONE_OF.search(line.low, line.start, m.start))
            listed = listed and _DISTANCE.match(line.low, fig.number.end) is None
            unit = self.units.turn(m, listed=listed)
            if listed and unit is not None:
                fig.unit, fig.listed = unit, True
            if (
                listed
                and unit is not None
                and (each or ALIKE.search(gap) or line.low.startswith(" (mỗi ", fig.noun_end))
            ):
                fig.others = self._alike(line, fig, m)
        if names and _stands_before(line, fig, names[-1]) and self._is_unnamed(line, names[-1]):
            fig.unit = None
            return
        if fig.unit is None and names and self._is_above_all_named(line, names[-1]):
            self.units.current = None
            return
        if fig.unit is None and (subject := subject_behind(line, fig)) is not None:
            fig.unit = self.units.unit_of(subject, self.units.below())
        if fig.unit is None:
            fig.unit = self.units.for_noun(fig.noun, fig.number.start, named=bool(fig.names))
            fig.unit = self._rows.goes_on(line, fig) or self._speaker(line, fig) or fig.unit
            if fig.number.percent and not fig.names and _HOUSEHOLDS.search(line.low, fig.window_start, fig.window_end):
                fig.unit = self.units.above_cells(fig.unit)
        if fig.number.percent and (other := of_another(line, fig)) is not None:
            fig.unit = self.units.unit_of(other) or fig.unit
        if of_a_region(line, fig):
            fig.unit = None
            return
        if (above := above_a_row(line, fig)) is not None:
            fig.unit = self.units.unit_of(above) or fig.unit
        if (raised := raised_by(line, fig)) is not None and raised.level is not None:
            fig.unit = self.units.unit_of(raised) or fig.unit
        self._rows.note(line, fig)
        give_in_turn(line, fig, self.units)
        self._owners.note(line, fig, owned)

    def _is_unnamed(self, line: Line, m: Mention) -> bool:
        """`Đảng bộ xã A 14, Đảng bộ thị trấn 9`: a commune of another kind than the one named last, or none was named."""
        unit = self.units.unit_of(m)
        return unit is None or (unit.kind is not None and not line.low.endswith(unit.kind, m.start, m.end))

    def _is_above_all_named(self, line: Line, m: Mention) -> bool:
        """`Đảng bộ huyện hiện có 41 TCCSĐ` on a page that names one of its cells and no district: of none that is named."""
        now = self.units.current
        if m.form != "pronoun" or m.level is None or now is None or RANK[now.level] >= RANK[m.level]:
            return False
        whole = standing.is_whole(line.low, m) or (standing.begins_clause(line.low, m) and standing.says(line.low, m))
        return whole and self.units.unit_of(m) is None

    def _speaker(self, line: Line, fig: Figure) -> Unit | None:
        """`"Chỉ tiêu 150 rất nặng", Trưởng ban Tổ chức Huyện ủy nói`: a figure in a quotation is of the speaker's unit."""
        if any(m.form in {"full", "bare"} for m in fig.names) or (closing := _quotation_ends(line, fig)) < 0:
            return None
        stop, goes_on = line.text.find("\n", closing), bool(fig.names) or self.units.moved
        for m in self.units.mentions[bisect_left(self.units.mentions, closing, key=attrgetter("start")) :]:
            if 0 <= stop < m.start:
                break
            of_village = m.village and _HEAD_OF_CELL.fullmatch(line.low, closing + 1, m.start) is not None
            above = not goes_on and m.level in {"commune", "district", "province"}
            if of_village or (above and _OFFICE.search(line.low, closing, m.start + 9)):
                return self.units.unit_of(m)
        return None

    def _alike(self, line: Line, fig: Figure, last: Mention) -> list[Unit]:
        """The other units of `Diễn Yên, Diễn Kỷ mỗi xã 2`."""
        others: list[Unit] = []
        following = last
        for m in reversed(fig.names[:-1]):
            if line.low[m.end : following.start].strip() not in NEXT_ALIKE:
                break
            unit = self.units.turn(m, listed=True)
            if unit is not None:
                others.insert(0, unit)
            following = m
        return others


def _quotation_ends(line: Line, fig: Figure) -> int:
    """Where the quotation that the number stands in is closed, -1 where it stands in none that its paragraph begins and ends."""
    if line.text[line.start] in '"“':
        return max(line.text.find(mark, fig.number.end, line.end) for mark in '"”')
    opened = line.text.rfind("“", line.text.rfind("\n", 0, fig.number.start) + 1, fig.number.start)
    if opened < 0 or line.text.find("”", opened, fig.number.start) >= 0:
        return -1
    paragraph_ends = line.text.find("\n", fig.number.end)
    return line.text.find("”", fig.number.end, paragraph_ends if paragraph_ends >= 0 else len(line.text))


_HEAD_OF_CELL = re.compile(r",? (?:ông |bà |anh |chị |đồng chí )?(?:(?:phó )?bí thư|trưởng)(?: [^\W\d]+){0,6} ?")


def _in_row_of_commas(line: Line, fig: Figure, m: Mention) -> bool:
    """`Dẫn đầu là A, 7 đảng viên; xã B, 6; C, 5`: a semicolon ends each."""
    return line.low.startswith(";", fig.noun_end) or line.low[max(0, m.start - 2) : m.start].rstrip().endswith(";")


def _stands_before(line: Line, fig: Figure, m: Mention) -> bool:
    """Whether a number stands right behind a kind of commune: Đảng bộ thị trấn 9; not `giới thiệu cho Đảng ủy phường 12 quần chúng`."""
    if fig.noun and line.low.endswith(("cho ", "với ", "lên ", "gửi ", "trình "), line.start, m.start):
        return False
    return m.form == "pronoun" and m.level == "commune" and line.low[m.end : fig.number.bound_start] in {" ", ": "}


def _without_aside(line: Line, fig: Figure) -> tuple[list[Mention], str]:
    """The names before a figure without those in brackets that describe the last one, and these brackets."""
    end = fig.number.bound_start
    if not fig.names or ")" not in line.low[max(fig.window_start, end - 4) : end]:
        return fig.names, ""
    aside = _ASIDE.search(line.low, fig.window_start, end)
    kept = [m for m in fig.names if aside is not None and m.end <= aside.start()]
    return (kept, aside[0]) if aside is not None and kept else (fig.names, "")
