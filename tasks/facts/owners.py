"""Whose the words behind a number say that it is: `22 chi bộ của xã`, `lớp do trung đoàn mở`, `được Chi bộ trường kết nạp`."""

import re
from bisect import bisect_left
from operator import attrgetter

from tasks.facts.alike import sets_plan
from tasks.facts.beside_figures import part_of_places
from tasks.facts.dealt_out import unit_behind
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.mentions import Mention
from tasks.facts.names_side_by_side import MORE_NAMES
from tasks.facts.of_whole_party import of_whole_party
from tasks.facts.unit import NATION, RANK, Unit
from tasks.facts.units import Units

_HELD_BY = re.compile(r"(?<!\w)do (?=[^.;,]{2,60}(?:tổ chức|mở|phối hợp)(?!\w))")
# whose the classes are that one sends its own to: giới thiệu 22 quần chúng dự | 2 lớp do huyện mở
_SENT_TO = re.compile(
    r"(?<!\w)(?:cử|giới thiệu|chọn)(?: [\w.,]+){1,12} (?:dự|tham dự|tham gia|học|theo học) (?:được )?\Z"
)
_GET = re.compile(r"(?: ưu tú| này| ấy| đó| vinh dự| đã| vừa| mới)* (?:được|do) ")
_ADMITS = re.compile(r" (?:xét |xem xét |tổ chức |làm |lễ |vừa |đã )*(?:kết nạp|giới thiệu|công nhận|bồi dưỡng)(?!\w)")
_AWAITS = re.compile(
    r"(?<!\w)(?:chờ|đợi|xin) (?:quyết định|ý kiến|kết luận|kết quả|phê duyệt)(?: [^\W\d]+){0,3} của (?:ban tổ chức |ban thường vụ )?\Z"
)
_ONE_OF = re.compile(r"(?<!\w)(?:một|1) trong (?:tổng |số )*\Z", re.IGNORECASE)
# kết nạp 31 đảng viên (xã A 4, xã B 3): in the bracket each has a figure of its own
_ITS_OWN = re.compile(r":? (?:(?:có|được|là|với|kết nạp) )*\d")
_IN_CELLS = re.compile(r",?(?: (?:đang|hiện))?(?: sinh hoạt)? (?:tại|ở|của|thuộc|trong) ")
_HELD_AT = re.compile(r"(?<!\w)(?:ở|tại)(?: (?:cụm|các|hai|ba|địa bàn|hội trường|trung tâm))* \Z")
# 11 học sinh của | trường được kết nạp: the school told of
_OF_THE_SCHOOL = re.compile(
    r" (?:ưu tú )?của (?=(?:trường|công ty|bệnh viện|nhà máy)(?:[,.;]| (?:được|đã|vinh|vào|đang|là)(?!\w)))"
)
_PERSONS = frozenset({"people", "source", "person"})
_ITS_WHOLE = BODIES | {"place", "member"}
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
    "(ở ",
    "(tại ",
    "(thuộc ",
)


class Owners:
    """Gives figures the unit that their own words name, and its owner to those that are told beside them."""

    def __init__(self, units: Units) -> None:
        self.units = units
        self._shared: tuple[Unit, int] | None = None
        self._subject: tuple[Unit, int] | None = None

    def note(self, line: Line, fig: Figure, owned: set[int]) -> None:
        """Set ``fig.owner`` where words say it; ``owned`` gets the places of the names that are used up by that."""
        named = any(m.start not in owned for m in fig.names)
        alike = fig.number.percent and not (fig.noun or fig.listed or named)
        turned = fig.listed or any(m.start not in owned and m.form != "cell" for m in fig.names)
        alike = alike or (not turned and (part_of_places(line, fig) or _of_now(line, fig)))
        if self._shared and self._shared[1] == line.start and alike:
            fig.owner = self._shared[0]  # 88% đảng viên trong huyện hoàn thành tốt, 10% hoàn thành
        else:
            self._shared = None
        if self._subject and self._subject[1] == line.start and not turned:
            fig.owner = self._subject[0]  # 16 chi bộ của xã A có 222 đảng viên, trong đó 45 nữ
        self._by_own_words(line, fig, owned)
        if fig.owner is None and of_whole_party(line, fig):
            fig.owner = NATION
        if fig.owner is None and (at := _OF_THE_SCHOOL.match(line.low, fig.noun_end)) and fig.noun in _PERSONS:
            fig.owner = self.units.organisation_called(line.low, at.end())
        if fig.owner is None and fig.noun == "member":
            fig.owner = self._of_their_cells(line, fig)

    def _by_own_words(self, line: Line, fig: Figure, owned: set[int]) -> None:
        """Whose the number's own words say that it is: `22 chi bộ của xã`, `4 học sinh được Chi bộ trường kết nạp`."""
        if fig.noun in {"class", "learner"} and (holder := self._holder(line, fig)):
            fig.owner = holder
        if fig.noun == "people" and (to := unit_behind(line, fig)) is not None:
            fig.owner = self.units.unit_of(to)  # 3 người ở bản A, | 2 ở bản B
            owned.add(to.start)
            return
        for m in line.mentions[bisect_left(line.mentions, fig.noun_end, key=attrgetter("start")) :]:
            if m.start >= fig.window_end or line.low.startswith(" vụ ", fig.number.end):
                break  # diện tích lúa 2 vụ của xã là 110 ha: the hectares are the commune's
            if self._one_of_two(line, m):
                break  # còn 21 thôn, bản ở A và B: where they lie
            if _of_next_in_brackets(line, fig, m):
                break  # đạt 11,2% (bình quân của tỉnh là 8,9%)
            if _AWAITS.search(line.low, fig.noun_end, m.start):
                owned.add(m.start)
                break  # 3 quần chúng đang chờ quyết định của Huyện ủy
            if fig.noun == "class" and _HELD_AT.search(line.low, fig.noun_end, m.start) and self._is_below(m, fig):
                owned.add(m.start)
                break  # trung tâm huyện mở 2 lớp tại xã A: where they were held
            if (self.units.is_genitive(m, fig.noun_end, counted=bool(fig.noun)) and m.form != "cell") or (
                fig.noun in {"people", "member", "source", "person"}
                and m.form == "full"
                and line.text[fig.noun_end : m.start] in {" ", " ("}
                and not (line.text[m.start - 1] == "(" and _ITS_OWN.match(line.low, m.end))
            ):
                owner = self.units.unit_of(m)
                owned.add(m.start)
                if owner is not None and owner.level == "commune":
                    self.units.slots.in_passing = self.units.slots.owner_here = (
                        owner  # một trong 9 chi bộ của xã X: what Đảng ủy xã means
                    )
                elif owner is not None and owner.level == "district":
                    self.units.slots.setdefault("district", owner)  # 18 quần chúng của quận X: what Quận ủy means
                if owner is not None and sets_plan(line, fig, m, owner):
                    owner = None
                if owner is not None and self._opens_with(line, fig, m, owner):
                    self._subject, self.units.slots["commune"] = (owner, line.start), owner
                if owner is not None and (m.form in {"pronoun", "head"} or fig.noun == "place"):
                    self._shared = (owner, line.start)
                above = line.low.endswith("trực thuộc ", fig.noun_end, m.start) or _of_its_own(line, fig, m)
                if owner is not None and not above:
                    fig.owner = owner
                    self.units.note_cell(m, owner)
            elif m.form == "cell" and _ONE_OF.search(line.low, fig.window_start, fig.number.bound_start):
                fig.owner = self.units.cell_of_one(m) or fig.owner
            elif fig.owner is None and (by := self._by_whom(line, fig, m)) is not None:
                fig.owner = by
                owned.add(m.start)
            break

    def _opens_with(self, line: Line, fig: Figure, m: Mention, owner: Unit) -> bool:
        """Whether a sentence begins with what a commune has (`Cả 12 thôn của xã A đều có chi bộ`), and so goes on with that commune."""
        if owner.level != "commune" or m.form != "full" or m.plural or fig.noun not in _ITS_WHOLE:
            return False
        topic = self.units.topic
        if topic is None or RANK[topic.level] <= RANK["commune"] or fig.index or fig.number.percent:
            return False
        return not any(other.end <= fig.number.start for other in line.mentions)

    def _of_their_cells(self, line: Line, fig: Figure) -> Unit | None:
        """`364 đảng viên tại 13 chi bộ trong Đảng bộ xã X`: members are of the one whose cells they meet in."""
        cells = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
        if cells is None or cells.noun not in BODIES:
            return None
        if _IN_CELLS.fullmatch(line.low, fig.noun_end, cells.number.bound_start) is None:
            return None
        at = bisect_left(line.mentions, cells.noun_end, key=attrgetter("start"))
        m = line.mentions[at] if at < len(line.mentions) else None
        if m is None or m.form != "full" or m.start >= cells.window_end or not m.party:
            return None
        return self.units.unit_of(m) if self.units.is_genitive(m, cells.noun_end) else None

    def _is_below(self, m: Mention, fig: Figure) -> bool:
        """Whether a place lies in the unit that the text speaks of, or may."""
        place = self.units.unit_of(m)
        return place is not None and fig.unit is not None and RANK[place.level] < RANK[fig.unit.level]

    def _one_of_two(self, line: Line, m: Mention) -> bool:
        """`ở Mường Lát và Quan Sơn`: two places side by side, of which neither has the number alone."""
        following = self.units.page.after(m)
        if m.plural and MORE_NAMES.match(line.text, m.end) is not None:
            return True  # 3 đảng viên dự bị của các thôn A, B
        if m.form not in {"full", "bare"} or following is None or following.form not in {"full", "bare"}:
            return False
        around = following.form == "full" and following.level in {"commune", "district"} and not following.plural
        if m.village and around and line.low[m.end : following.start] == ", ":
            return False  # 6 đảng viên mới ở Chi bộ thôn A, xã B: where the village lies
        peers = m.level == following.level and line.low.endswith(" của ", 0, m.start)  # học viên của xã A và xã B
        return line.low[m.end : following.start] in _SIDES and (peers or line.low.endswith(_LIES, 0, m.start))

    def _holder(self, line: Line, fig: Figure) -> Unit | None:
        """`hai lớp do trung đoàn mở (52 học viên)`: classes and their learners are of the one that holds them."""
        previous = line.figures[fig.index - 1] if fig.index else None
        if fig.noun == "learner":
            held = previous is not None and previous.noun == "class" and previous.owner is not None
            return previous.owner if held and previous is not None else None
        held_by = _HELD_BY.search(line.low, fig.noun_end, fig.window_end)
        if held_by is None or _SENT_TO.search(line.low, line.start, fig.number.bound_start):
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


def _of_its_own(line: Line, fig: Figure, m: Mention) -> bool:
    """`Chi bộ Trường X có 12 đảng viên thuộc Đảng bộ huyện Y`: of the cell that has them, whatever it lies under."""
    own = fig.names[-1] if fig.names and fig.noun == "member" and m.party else None
    if own is None or own is m or not own.party or own.form != "full" or own.plural:
        return False
    lower = own.level == "organization" or (own.level == "commune" and m.level != "organization")
    return (
        lower
        and line.low[fig.noun_end : m.start] in _UNDER
        and _HAS_SO_MANY.fullmatch(line.low, own.end, fig.number.bound_start) is not None
    )


_UNDER = frozenset({" thuộc ", " của ", ", thuộc "})
_HAS_SO_MANY = re.compile(
    r",? (?:(?:hiện|nay|hiện nay|đã|đang|cũng|chỉ|mới) )*(?:có|gồm|bao gồm|với|kết nạp)(?: (?:có|được|thêm|tổng số|tất cả|hơn|gần|trên))* "
)


def _of_now(line: Line, fig: Figure) -> bool:
    """`6 thôn của xã chưa có chi bộ; nay còn 2 thôn`: how many there are now, of those of the one who had so many."""
    before = line.figures[fig.index - 1] if fig.index else None
    if before is None or before.noun != "place" or fig.noun != "place":
        return False
    return _STILL_NOW.search(line.low, before.noun_end, fig.number.bound_start) is not None


_STILL_NOW = re.compile(r"(?<!\w)(?:nay|bây giờ|giờ|hiện)(?: (?:đã|chỉ|vẫn|còn|giảm|xuống|là|có|tăng|lên))* \Z")


def _of_next_in_brackets(line: Line, fig: Figure, m: Mention) -> bool:
    """Whether a name stands in brackets behind a number that hold a number of their own behind the name."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or not following.in_brackets or fig.in_brackets or following.number.start < m.start:
        return False
    return "(" in line.low[fig.noun_end : m.start] and ")" not in line.low[m.end : following.number.start]
