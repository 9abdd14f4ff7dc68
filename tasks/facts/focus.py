"""How the focus moves: which unit the text turns to as it passes a mention, and what is remembered of it."""

import re
from dataclasses import replace

from tasks.facts import passed_by, standing
from tasks.facts.cues import fold_line
from tasks.facts.heads import PART_OF_BODY
from tasks.facts.mentions import Mention
from tasks.facts.named_in_passing import NamedInPassing
from tasks.facts.unit import RANK, Unit

_PARTS_BEGIN = ("trong đó ", "trong đó, ", "trong đó có ", "trong đó riêng ")
# xã A | kết nạp 12 đảng viên, | B 10
_NEXT_PART = re.compile(r"[^.;:\n\d]{0,40}\d[\d.]*(?: đảng viên| đồng chí| người)?(?:,| và|, và|;) ")


class Focus(NamedInPassing):
    """The unit in focus, moved by each mention that the text does not name in passing."""

    def turn(self, m: Mention, *, listed: bool = False) -> Unit | None:
        """Take note of a mention as the text passes it; returns its unit.

        ``listed``: the name of a list's member right before its figure, which the text does not stay with.
        """
        self.current = self.brackets.leave(m.start, self.current)
        unit = self.unit_of(m, hint=self.below(), listed=listed)
        if m.form == "here":
            return self._stay_here(unit)
        if self._is_unnamed_cell(m, unit):
            self.current = None
            return None
        if unit is None:
            self._leave_for_unnamed(m)
            return None
        self.brackets.enter(m.start, self.current)
        goes_there = self._moves_scene(m, unit)
        passed = not goes_there and self._is_passed(m, unit)
        stays = not goes_there and (passed or self._stays(m, unit, listed=listed))
        if not passed:
            self._remember(m, unit, stays=stays)
        elif unit.level == "commune":
            self.slots.in_passing = unit
        beside = listed or (m.form in {"full", "bare"} and not stays)  # huyện Hướng Hóa kết nạp 902, Đakrông 517
        self.list_level = unit.level if beside and unit.level in {"commune", "district"} else None
        if listed:
            self._told.append(unit)
        if stays:
            return self._child_of(m, unit) if listed else unit
        if not self._is_only_named(m, unit):
            self._move_to(m, unit)
        return unit

    def _leave_for_unnamed(self, m: Mention) -> None:
        """`toàn tỉnh`, `thị trấn kết nạp 9` where nothing names which: the text speaks of none that is known."""
        strays = self.current is not None and self.current.level == "organization" and self.current != self.topic
        town = self.low.endswith("thị trấn", m.start, m.end) and self.current and self._before_line is None
        if town and self._is_subject(m):
            self._before_line, self.current = self.current, None  # riêng thị trấn kết nạp 11: none was named
            return
        # Đảng bộ huyện kết nạp 140, on the page of a province
        below = m.level == "district" and self.current is not None and self.current.level == "province"
        if m.form == "pronoun" and (standing.is_whole(self.low, m) or ((strays or below) and self._is_subject(m))):
            self.current = None  # toàn tỉnh, thị trấn kết nạp 9: of one that nothing names

    def _move_to(self, m: Mention, unit: Unit) -> None:
        """From here on the text speaks of this unit."""
        if unit.level == "organization" and not m.party and m.village and self._before_line is None:
            self._before_line = self.current
        if self._before_line is None and self._heads_parts(m, unit):
            self._before_line = self.current
        self.current = unit
        told = m.form == "cell" and unit == self.village and standing.begins_clause(self.low, m)
        if told and standing.has_so_many(self.low, m):
            self._before_line = None  # Ở bản X, chi bộ có 3 đảng viên. Bây giờ 14 người rồi
        self.moved = True
        if m.form in {"full", "bare", "pronoun"} or m.party:
            self.left = None
        if unit.level != "organization":
            self.scene = None
        self._told.append(unit)
        if m.party or m.form != "generic":
            self.base.note(unit)
        if self._of_paragraph is None and unit not in self._cells and not m.village:
            self._of_paragraph = unit

    def _heads_parts(self, m: Mention, unit: Unit) -> bool:
        """`huyện kết nạp 74, trong đó xã A kết nạp 12, B 10. Học sinh có 5`: the next sentence is of the whole again."""
        if m.form != "full" or not m.name or not self.low.endswith(_PARTS_BEGIN, 0, m.start):
            return False
        if self.current is None or RANK[unit.level] >= RANK[self.current.level]:
            return False
        following = self.page.after(m)
        gap = self.low[m.end : following.start] if following is not None else ""
        return following is not None and following.form in {"full", "bare"} and _NEXT_PART.fullmatch(gap) is not None

    def _stay_here(self, unit: Unit | None) -> Unit | None:
        """`Ở đây`: back to the village that the paragraph tells of, or on with what the one above was about."""
        if unit is not None and unit != self.current:
            self.current, self.moved = unit, True
            if unit.level == "organization":
                self.village = unit
            else:
                self.slots[unit.level] = unit
        return unit

    def _is_subject(self, m: Mention) -> bool:
        """`Thị trấn kết nạp 9`: what its clause tells of."""
        return not m.plural and standing.begins_clause(self.low, m) and standing.has_so_many(self.low, m)

    def _child_of(self, m: Mention, unit: Unit) -> Unit:
        """`thôn 8, xã Đăk Ruồng 19 đảng viên`: the figure is the village's."""
        child, parent = self.page.before(m), unit
        while (
            child is not None
            and self.text[child.end : m.start] in {", ", " - "}
            and self.atlas.is_parent(m, parent, self.topic)
        ):
            found = self.unit_of(child)
            if found is None:
                break
            m, parent = child, found
            child = self.page.before(m)
        return parent

    def _remember(self, m: Mention, unit: Unit, *, stays: bool) -> None:
        if unit.level == "organization":
            if m.form == "cell" and self.low.endswith("từ ", 0, m.start):
                return  # Đảng bộ X, nâng cấp từ chi bộ cơ sở: it was one
            if self.low.startswith("chi bộ ", m.start):
                self._cells.add(unit)
            passing = self.village is not None and not m.party and not standing.speaks_of(self.text, self.low, m)
            if m.village and ((passing and not passed_by.comes_to(self.low, m)) or passed_by.is_beside(self.low, m)):
                return
            if m.party or m.village:
                self._last_cell = unit
            if m.village and not self.low.startswith("đảng ", m.start):
                self._villages.add(unit)
            if m.form == "cell" or m.village:
                self.village = unit
                told = not stays and (m.party or standing.begins_clause(self.low, m) or passed_by.comes_to(self.low, m))
                self.scene = unit if told else self.scene
                self.left = None if told else self.left
            elif m.form == "full":
                self._met_first = self._met_first or unit
                self._note_heads(unit, fold_line(m.name))
                self.village = None
            return
        if stays and self.topic is not None and unit.level == self.topic.level and unit != self.topic:
            return  # another of the topic's rank, in passing: 3 xã của huyện Lâm Hà
        if unit.level != "nation" and m.form != "cell" and not self._is_agent(m, unit):
            self.slots[unit.level] = unit
            if unit.level == "commune" and m.form in {"full", "bare"} and not self.atlas.is_parent(m, unit, self.topic):
                self.village = None
            if unit.level == "district" and m.form == "full" and self.atlas.is_parent(m, unit, self.topic):
                self._give_parent(unit)

    def _note_heads(self, unit: Unit, name: str = "") -> None:
        """Keep an organisation for the words that it is spoken of by: `công ty`, `nhà trường`, `Khối`."""
        name = name or fold_line(unit.name)
        if PART_OF_BODY.match(name):
            return  # Đảng ủy Khối is not that of Khối Ngoại
        self.heads[name.split()[0]] = self.heads[" ".join(name.split()[:2])] = unit
        self.heads["nhà trường" if "trường" in name else "đơn vị"] = unit

    def _give_parent(self, district: Unit) -> None:
        """`xã Na Tông (huyện Điện Biên)`: the commune named just before lies in that district."""
        if self.current and self.current.level in {"commune", "organization"}:
            self.current = replace(
                self.current, district=district.name, province=district.province or self.current.province
            )
