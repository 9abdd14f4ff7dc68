"""Whose number it is: the unit that the names before a figure, behind it and in its row give it."""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from tasks.facts.alike import ALIKE, LIST_GAP, NEXT_ALIKE, alike_row, sets_plan
from tasks.facts.beside_figures import of_another, part_of_places
from tasks.facts.figures import Figure, Line
from tasks.facts.fronted import subject_behind
from tasks.facts.mentions import Mention
from tasks.facts.unit import RANK, Unit
from tasks.facts.units import Units

# words that turn from a list's member to all of them
_LEAVES_ROW = re.compile(r"(?<!\w)(?:toàn|cả|tổng|tổng số|bình quân|còn lại|các|chung|trong khi|nâng|đưa|tất cả)(?!\w)")
_HOUSEHOLDS = re.compile(
    r"hộ (?:đói )?nghèo(?! (?:của|trong|ở) (?:cả |toàn )?(?:thôn|bản|ấp|làng|xóm|buôn|sóc|khóm|khu phố)(?!\w))|thu ngân sách"
)
_OFFICE = re.compile(r"(?:bí thư|trưởng ban|chủ tịch|lãnh đạo|đại diện|thường trực|phó ban)[^.;]{0,24}\Z")
_HELD_BY = re.compile(r"(?<!\w)do (?=[^.;,]{2,60}(?:tổ chức|mở|phối hợp)(?!\w))")
_SIDE_BY_SIDE = re.compile(r"(?:,| và|, và) (?:(?:chi bộ|đảng bộ|xã|phường|thị trấn) )*")
_ROW_BEGINS = re.compile(r"(?::| có| kết nạp| kết nạp được| đã kết nạp| là| với| được| còn)+ ")


_GET = re.compile(r"(?: ưu tú| này| ấy| đó| vinh dự| đã| vừa| mới)* (?:được|do) ")
_ADMITS = re.compile(r" (?:xét |xem xét |tổ chức |làm |lễ |vừa |đã )*(?:kết nạp|giới thiệu|công nhận|bồi dưỡng)(?!\w)")


class _Row(NamedTuple):
    """The member of a list whose figures are being told; ``alone``: no other stands before it in its clause; ``aside``: it stands in brackets."""

    unit: Unit
    colon: bool
    alone: bool
    aside: bool


def _of_next_in_brackets(line: Line, fig: Figure, m: Mention) -> bool:
    """Whether a name stands in brackets behind a number that hold a number of their own behind the name."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or not following.in_brackets or fig.in_brackets or following.number.start < m.start:
        return False
    return "(" in line.low[fig.noun_end : m.start] and ")" not in line.low[m.end : following.number.start]


class Whose:
    """Gives each figure of a line its unit, while the focus of ``units`` moves along."""

    def __init__(self, units: Units) -> None:
        self.units = units
        self._row: _Row | None = None
        self._shared: tuple[Unit, int] | None = None

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
            adjacent = (
                last
                and m.form in {"full", "bare"}
                and bool(LIST_GAP.fullmatch(gap) or (gap == ", " and _in_row_of_commas(line, fig, m)))
            )
            listed = adjacent and not gap.strip().startswith(("có", "là", "thì")) and gap.strip() not in {"mới", "cùng"}
            listed = listed and not self.units.brackets.tells_of_subject(m)
            listed = listed and _DISTANCE.match(line.low, fig.number.end) is None
            unit = self.units.turn(m, listed=listed)
            if listed and unit is not None:
                fig.unit, fig.listed = unit, True
            if listed and unit is not None and (ALIKE.search(gap) or line.low.startswith(" (mỗi ", fig.noun_end)):
                fig.others = self._alike(line, fig, m)
        if names and _stands_before(line, fig, names[-1]) and self._is_unnamed(line, names[-1]):
            fig.unit = None
            return
        if fig.unit is None and (subject := subject_behind(line, fig)) is not None:
            fig.unit = self.units.unit_of(subject, self.units.below())
        if fig.unit is None:
            fig.unit = self.units.for_noun(fig.noun, fig.number.start, named=bool(fig.names))
            fig.unit = self._row_goes_on(line, fig) or self._speaker(line, fig) or fig.unit
            if fig.number.percent and not fig.names and _HOUSEHOLDS.search(line.low, fig.window_start, fig.window_end):
                fig.unit = self.units.above_cells(fig.unit)
        if fig.number.percent and (other := of_another(line, fig)) is not None:
            fig.unit = self.units.unit_of(other) or fig.unit
        self._note_row(line, fig)
        self._in_turn(line, fig)
        named = any(m.start not in owned for m in fig.names)
        alike = fig.number.percent and not (fig.noun or fig.listed or named)
        turned = fig.listed or any(m.start not in owned and m.form != "cell" for m in fig.names)
        alike = alike or (not turned and part_of_places(line, fig))
        if self._shared and self._shared[1] == line.start and alike:
            fig.owner = self._shared[0]  # 88% đảng viên trong huyện hoàn thành tốt, 10% hoàn thành
        else:
            self._shared = None
        self._note_owner(line, fig, owned)

    def _note_owner(self, line: Line, fig: Figure, owned: set[int]) -> None:
        """Whose the number's own words say that it is: `22 chi bộ của xã`, `4 học sinh được Chi bộ trường kết nạp`."""
        if fig.noun in {"class", "learner"} and (holder := self._holder(line, fig)):
            fig.owner = holder
        for m in line.mentions[bisect_left(line.mentions, fig.noun_end, key=_start) :]:
            if m.start >= fig.window_end or line.low.startswith(" vụ ", fig.number.end):
                break  # diện tích lúa 2 vụ của xã là 110 ha: the hectares are the commune's
            if self._one_of_two(line, m):
                break  # còn 21 thôn, bản ở A và B: where they lie
            if _of_next_in_brackets(line, fig, m):
                break  # đạt 11,2% (bình quân của tỉnh là 8,9%)
            if (self.units.is_genitive(m, fig.noun_end, counted=bool(fig.noun)) and m.form != "cell") or (
                fig.noun in {"people", "member", "source", "person"}
                and m.form == "full"
                and line.text[fig.noun_end : m.start] in {" ", " ("}
                and not (line.text[m.start - 1] == "(" and _ITS_OWN.match(line.low, m.end))
            ):
                owner = self.units.unit_of(m)
                owned.add(m.start)
                if owner is not None and owner.level == "commune":
                    self.units.slots.in_passing = owner  # một trong 9 chi bộ của xã X: what Đảng ủy xã means
                if owner is not None and sets_plan(line, fig, m, owner):
                    owner = None
                if owner is not None and (m.form in {"pronoun", "head"} or fig.noun == "place"):
                    self._shared = (owner, line.start)
                if owner is not None and not line.low[max(0, m.start - 10) : m.start].endswith("trực thuộc "):
                    fig.owner = owner
                    self.units.note_cell(m, owner)
            elif m.form == "cell" and _ONE_OF.search(line.low, fig.window_start, fig.number.bound_start):
                fig.owner = self.units.cell_of_one(m) or fig.owner
            elif fig.owner is None and (by := self._by_whom(line, fig, m)) is not None:
                fig.owner = by
                owned.add(m.start)
            break

    def _one_of_two(self, line: Line, m: Mention) -> bool:
        """`ở Mường Lát và Quan Sơn`: two places side by side, of which neither has the number alone."""
        following = self.units.page.after(m)
        if m.form not in {"full", "bare"} or following is None or following.form not in {"full", "bare"}:
            return False
        return line.low[m.end : following.start] in _SIDES and line.low.endswith(_LIES, 0, m.start)

    def _is_unnamed(self, line: Line, m: Mention) -> bool:
        """`Đảng bộ xã A 14, Đảng bộ thị trấn 9`: a commune of another kind than the one named last, or none was named."""
        unit = self.units.unit_of(m)
        return unit is None or (unit.kind is not None and not line.low.endswith(unit.kind, m.start, m.end))

    def _speaker(self, line: Line, fig: Figure) -> Unit | None:
        """`"Chỉ tiêu 150 rất nặng", Trưởng ban Tổ chức Huyện ủy nói`: a figure in a quotation is of the speaker's unit."""
        if fig.names or self.units.moved or line.text[line.start] not in '"“':
            return None
        closing = max(line.text.find(mark, fig.number.end, line.end) for mark in '"”')
        if closing < 0:
            return None
        for m in line.mentions[bisect_left(line.mentions, closing, key=_start) :]:
            if m.level in {"commune", "district", "province"} and _OFFICE.search(line.low, closing, m.start + 9):
                return self.units.unit_of(m)
        return None

    def _holder(self, line: Line, fig: Figure) -> Unit | None:
        """`hai lớp do trung đoàn mở (52 học viên)`: classes and their learners are of the one that holds them."""
        previous = line.figures[fig.index - 1] if fig.index else None
        if fig.noun == "learner":
            held = previous is not None and previous.noun == "class" and previous.owner is not None
            return previous.owner if held and previous is not None else None
        held_by = _HELD_BY.search(line.low, fig.noun_end, fig.window_end)
        if held_by is None:
            return None
        named = (m for m in line.mentions if m.start == held_by.end())
        unit = next((self.units.unit_of(m) for m in named), None)
        return unit if unit is not None else self.units.organisation_called(line.low, held_by.end())

    def _by_whom(self, line: Line, fig: Figure, m: Mention) -> Unit | None:
        """`4 học sinh được Chi bộ trường kết nạp`: the body that admits, where it is no higher one than the text speaks of."""
        if not m.party or not _GET.fullmatch(line.low, fig.noun_end, m.start) or not _ADMITS.match(line.low, m.end):
            return None
        by = self.units.unit_of(m)
        higher = by is not None and fig.unit is not None and RANK[by.level] > RANK[fig.unit.level]
        return None if higher else by

    def _note_row(self, line: Line, fig: Figure) -> None:
        """Whose row of figures has begun: `Thọ Quang 9 (15)`, `Xã X: 46 đảng viên, 3 thôn ...`."""
        if fig.names or not fig.index:
            before = self._row
            self._row = None
            if fig.listed and fig.unit is not None and not fig.others:
                name_end = fig.names[-1].end if fig.names else fig.number.bound_start
                alone = before is None or ";" in line.low[line.figures[fig.index - 1].noun_end : name_end]
                aside = fig.in_brackets and "(" not in line.low[name_end : fig.number.bound_start]
                self._row = _Row(fig.unit, colon=line.low[name_end : name_end + 1] == ":", alone=alone, aside=aside)

    def _row_goes_on(self, line: Line, fig: Figure) -> Unit | None:
        """The unit of a list's member, for the figures behind its first that name no other."""
        row = self._row
        if row is None or fig.names or not fig.index:
            return None
        gap = line.low[line.figures[fig.index - 1].noun_end : fig.number.bound_start]
        inside = ")" not in gap if fig.in_brackets else gap.startswith(")") and ";" not in gap
        leaves = (";" in gap and not row.colon) or _LEAVES_ROW.search(gap)
        if row.aside and ")" in gap:
            self._row = None
            return None
        if not inside and (leaves or (fig.number.percent and not row.alone)):
            self._row = None
            return None
        return row.unit

    def _in_turn(self, line: Line, fig: Figure) -> None:
        """`A, B và C lần lượt kết nạp 41, 37 và 44`, `A, B: 14 và 15`: to each its own."""
        first = fig.turn or fig
        figures = [f for f in line.figures if f is first or f.turn is first]
        if len(figures) == 1:
            figures = _row(line, fig)
        elif fig.year is not None:
            return
        if not figures:
            return
        at = figures[0].number.bound_start
        names = [m for m in line.mentions if m.end <= at and m.form in {"full", "bare"}][-len(figures) :]
        if len(names) == len(figures) > 1 and fig in figures:
            fig.unit, fig.listed = (
                self.units.unit_of(names[figures.index(fig)], self.units.below()),
                fig is not figures[0],
            )

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


_ONE_OF = re.compile(r"(?<!\w)(?:một|1) trong (?:tổng |số )*\Z", re.IGNORECASE)
# kết nạp 31 đảng viên (xã A 4, xã B 3): in the bracket each has a figure of its own
_ITS_OWN = re.compile(r":? (?:(?:có|được|là|với|kết nạp) )*\d")


# cách thành phố X 40 km: how far off it is, no member of a list with its number
_DISTANCE = re.compile(r" ?(?:km|m|ki-lô-mét|cây số|dặm|hải lý|giờ|phút|tiếng|ngày đường|mét)(?!\w)")
_SIDES = frozenset({" và ", ", ", " và xã ", ", xã "})
_LIES = (
    " ở ",
    " tại ",
    " thuộc ",
    " ở xã ",
    " ở huyện ",
    " ở các xã ",
    " thuộc các xã ",
    " ở hai xã ",
    " thuộc hai xã ",
)


def _in_row_of_commas(line: Line, fig: Figure, m: Mention) -> bool:
    """`Dẫn đầu là A, 7 đảng viên; xã B, 6; C, 5`: a semicolon ends each."""
    return line.low.startswith(";", fig.noun_end) or line.low[max(0, m.start - 2) : m.start].rstrip().endswith(";")


def _stands_before(line: Line, fig: Figure, m: Mention) -> bool:
    """Whether a number stands right behind a kind of commune: Đảng bộ thị trấn 9."""
    return m.form == "pronoun" and m.level == "commune" and line.low[m.end : fig.number.bound_start] in {" ", ": "}


# `thị xã X (nay là thành phố): 122`, `xã Y (vùng III) 12`: brackets that only describe the member of a list
_ASIDE = re.compile(r" \([^()\d]{2,60}\)(?=:? \Z)")


def _without_aside(line: Line, fig: Figure) -> tuple[list[Mention], str]:
    """The names before a figure without those in brackets that describe the last one, and these brackets."""
    end = fig.number.bound_start
    if not fig.names or ")" not in line.low[max(fig.window_start, end - 4) : end]:
        return fig.names, ""
    aside = _ASIDE.search(line.low, fig.window_start, end)
    kept = [m for m in fig.names if aside is not None and m.end <= aside.start()]
    return (kept, aside[0]) if aside is not None and kept else (fig.names, "")


def _row(line: Line, fig: Figure) -> list[Figure]:
    """The figures that stand side by side (14 và 15) behind as many names side by side."""
    first = last = fig.index
    while first and _beside(line, line.figures[first - 1], line.figures[first]):
        first -= 1
    while last + 1 < len(line.figures) and _beside(line, line.figures[last], line.figures[last + 1]):
        last += 1
    figures = line.figures[first : last + 1]
    names = [m for m in line.figures[first].names if m.form in {"full", "bare"}][-len(figures) :]
    if not len(names) == len(figures) > 1:
        return []
    gaps = [line.low[one.end : other.start] for one, other in pairwise(names)]
    lead = line.low[names[-1].end : figures[0].number.bound_start]
    return figures if all(_SIDE_BY_SIDE.fullmatch(g) for g in gaps) and _ROW_BEGINS.fullmatch(lead) else []


def _beside(line: Line, one: Figure, other: Figure) -> bool:
    return line.low[one.number.end : other.number.bound_start] in {", ", " và "}


def _start(item: Mention) -> int:
    return item.start
