"""The names of a page in order: those with a kind, and those of the map that stand without one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tasks.facts.cells_founded import cells_founded
from tasks.facts.cells_named import with_cells_named
from tasks.facts.heads import PART_OF_BODY, REGIONS
from tasks.facts.mentions import Mention
from tasks.facts.name_ends import NameCutter
from tasks.facts.names_in_lists import listed_names, opens_counted
from tasks.facts.names_said import bodies_of, go_on, named_again, said_to_be
from tasks.facts.organisation_names import long_name
from tasks.facts.passed_by import moves_scene
from tasks.facts.place_levels import CITIES, KIND_LEVEL, key, level_meant
from tasks.facts.place_words import (
    ACTS,
    BODIES_OF_ONE_WORD,
    CAPITAL_BEFORE,
    CROP_BEFORE,
    LANDSCAPE,
    NUMBER_WORDS,
    OF_A_DISTRICT,
    PLACE_BEFORE,
    SAID_TO_BE,
    SENTENCE_BEFORE,
    TELLS_SO_MANY,
    TITLE_BEFORE,
)
from tasks.facts.said_kinds import kind_behind
from tasks.facts.village_named import village_named
from tasks.facts.villages_again import (
    cells_of_villages,
    here,
    outside_names,
    villages_again,
    villages_in_row,
    villages_named,
)
from tasks.facts.where import NameMention, bare_names, provinces_of

if TYPE_CHECKING:
    from tasks.facts.fact import Level


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """Without those that begin within the one before."""
    kept: list[Mention] = []
    for m in mentions:
        if not kept or m.start >= kept[-1].end:
            kept.append(m)
    return kept


_TITLE_MOST = 180  # characters; a longer first line is the first paragraph of a page without a title


class PageNames:
    """All mentions of a page in order; ``known`` holds the levels at which the page itself gives a name."""

    def __init__(self, text: str, low: str, scanned: list[Mention]) -> None:
        self.text, self.low = text, low
        first_line = text.find("\n")
        self.title_end = first_line if 0 < first_line <= _TITLE_MOST else 0
        self.known: dict[str, dict[Level, str]] = {}
        self.mapped = {m.start: m for m in bare_names(text)}
        cutter = NameCutter(text, low, self.mapped)
        kept = _apart(cutter.cut(m) for m in outside_names(text, self.mapped, scanned))
        self.villages = villages_named(text, kept, self.mapped) | cells_founded(text, kept, self.title_end)
        kept = cells_of_villages(low, kept, self.villages)
        kept = sorted([*kept, *go_on(text, kept, self.mapped)], key=lambda m: m.start)
        said = said_to_be(text, kept, self.mapped, self.villages)
        kept = bodies_of(low, kept, said)
        for name, level in said.items():
            self.known.setdefault(key(name), {}).setdefault(level, name)
        for m in kept:
            if m.form == "full" and m.level and m.level != "organization":
                self.known.setdefault(key(m.name), {}).setdefault(level_meant(m), m.name)
        bare = self._bare(kept)
        bare = sorted([*kept, *bare], key=lambda m: m.start)
        bare += named_again(text, low, bare, said)
        found = sorted([*bare, *listed_names(text, bare)], key=lambda m: m.start)
        found = with_cells_named(text, low, found)
        found = villages_in_row(low, found, self.known, self.villages)
        again = villages_again(text, low, self.title_end, found, self.mapped, self.villages)
        again += here(low, self.title_end)
        found = _apart(sorted([*found, *again], key=lambda m: m.start)) if again else found
        self.mentions = list(self._plurals_go_on(found))
        self._note_plurals()
        self._before = dict(zip([m.start for m in self.mentions[1:]], self.mentions, strict=False))
        self._after = dict(zip([m.start for m in self.mentions], self.mentions[1:], strict=False))

    def _plurals_go_on(self, mentions: list[Mention]) -> Iterator[Mention]:
        """`các xã A, B và C`: what goes on a list of several is one of them."""
        previous: Mention | None = None
        for m, following in zip(mentions, [*mentions[1:], None], strict=False):
            if m.name and not m.plural and following is not None and opens_counted(self.low, m, following):
                previous = replace(m, plural=True)
                yield previous
                continue
            goes_on = (
                previous is not None
                and previous.plural
                and bool(previous.name and m.name)
                and self.low[previous.end : m.start] in {", ", " và ", ", và ", " với "}
                and not (m.form == "full" and m.level != previous.level)  # ở các bản Mông, xã X kết nạp 7
            )
            previous = replace(m, plural=True) if goes_on else m
            yield previous

    def _note_plurals(self) -> None:
        """`từ các xã A, B và C của huyện cũ`: each of them is a commune on this page, though the map of its day has none of that name."""
        level: Level | None = None
        for m in self.mentions:
            level = m.level if m.plural and m.form == "full" and m.kind else level if m.plural else None
            if level in {"commune", "district"} and m.plural and m.form == "bare" and m.level is None and m.name:
                self.known.setdefault(key(m.name), {}).setdefault(level, m.name)

    def times(self, name: str) -> int:
        """How often the page names it, with or without a kind."""
        return sum(1 for m in self.mentions if m.name == name)

    def before(self, m: Mention) -> Mention | None:
        """The mention before this one."""
        return self._before.get(m.start)

    def after(self, m: Mention) -> Mention | None:
        """The mention behind this one."""
        return self._after.get(m.start)

    def first_of(self, head: str) -> str | None:
        """The first name in full that begins with these words: `Chi bộ Trung tâm` of a page that names Trung tâm Y tế X."""
        head = head[0].upper() + head[1:]
        at = self.text.find(head + " ")
        while at >= 0:
            end = long_name(self.text, self.low, at, at + len(head))
            if end > at + len(head) and not PART_OF_BODY.match(self.low, at):
                return self.text[at:end]
            at = self.text.find(head + " ", end + 1)
        return None

    def _bare(self, mentions: list[Mention]) -> list[Mention]:
        """Names of the map that stand as places do."""
        taken = sorted((m.start, m.end) for m in mentions)
        found: list[Mention] = []
        country = {key(n.name) for n in self.mapped.values() if self._is_landscape(n.start)} - self.known.keys()
        if country:
            country -= {key(n.name) for n in self.mapped.values() if self._acts(n)}
        placed = {key(n.name) for n in self.mapped.values() if n.weak and self._placed(n.start, n.end)}
        index = 0
        for name in self.mapped.values():
            while index < len(taken) and taken[index][1] <= name.start:
                index += 1
            if index < len(taken) and taken[index][0] < name.end:
                continue
            if key(name.name) in country or not self._stands_as_place(name, placed):
                continue
            if self.low[name.end - 1].isdigit() and self.low.endswith("mỗi ", 0, name.start):
                continue  # Hương Xuân, Hương Văn mỗi phường 4
            is_a = kind_behind(self.text, self.low, name)
            if name.name in self.villages and key(name.name) not in self.known and is_a is None:
                found.append(village_named(name.start, name.name))
                continue
            level = KIND_LEVEL[is_a] if is_a else None
            if level == "district" and key(name.name) in CITIES:
                level = "province"
            if level is None and self._lies_in_named(name.end):
                level = "province" if self._has_district_behind(name) else "commune"
            if level:
                self.known.setdefault(key(name.name), {}).setdefault(level, name.name)
            found.append(
                Mention(
                    name.start,
                    name.end,
                    "bare",
                    level,
                    self.text[name.start : name.end],
                    plural=False,
                    party=False,
                    kind=is_a,
                )
            )
        return found

    def _lies_in_named(self, end: int) -> bool:
        """`A, huyện B`, but not `tại A, huyện Đoàn cử cán bộ`."""
        found = next((words for words in OF_A_DISTRICT if self.low.startswith(words, end)), None)
        return found is not None and not self.low.startswith(("ủy", "đoàn "), end + len(found))

    def _is_said(self, start: int, end: int) -> bool:
        """`Đakrông là huyện ...` where a sentence begins, `Kbang: ...` where the page does."""
        if start == 0 and self.low.startswith(": ", end):
            return " " not in self.text[:end]
        return SENTENCE_BEFORE.search(self.low, max(0, start - 2), start) is not None and bool(
            SAID_TO_BE.match(self.low, end)
        )

    def _has_district_behind(self, name: NameMention) -> bool:
        """`Tại A, huyện B kết nạp 8`: a province and its district, no commune of it."""
        words = next((words for words in OF_A_DISTRICT if self.low.startswith(words, name.end)), "")
        district = self.mapped.get(name.end + len(words)) or self.mapped.get(name.end + 2)
        return district is not None and name.name in provinces_of(district.name, "district", None)

    def _is_landscape(self, start: int) -> bool:
        """Whether the name is a mountain's or a river's here: dưới chân Ngọc Linh. A page that gives it no kind means no other by it."""
        return self.low.endswith(LANDSCAPE, 0, start)

    def _acts(self, name: NameMention) -> bool:
        """`X kết nạp 6`: a place that acts is a commune's or a district's, though a mountain bears its name."""
        return ACTS.match(self.low, name.end) is not None

    def _stands_as_place(self, name: NameMention, placed: set[str]) -> bool:
        if self.text[name.end : name.end + 1] == " " and self.text[name.end + 1 : name.end + 2].isupper():
            return False  # part of a longer name
        printed = self.text[name.start : name.end]
        if printed.isupper() and len(printed) <= 3 and printed != "HCM":
            return False  # initials: PV, BT
        if printed in NUMBER_WORDS or printed in BODIES_OF_ONE_WORD:
            return False  # Ba là thời gian
        if printed.lower() in REGIONS and key(name.name) not in self.known:
            return False  # ở cực Tây Nam; but xã Tây Nam, and then Tây Nam
        before = self.low[max(0, name.start - 16) : name.start]
        if TITLE_BEFORE.search(before) or CROP_BEFORE.search(before):
            return False
        if not (
            PLACE_BEFORE.search(before)
            or (before.endswith(" có ") and TELLS_SO_MANY.match(self.low, name.end))
            or key(name.name) in self.known
            or (not name.weak and not CAPITAL_BEFORE.search(self.text, max(0, name.start - 16), name.start))
        ):
            return False
        return not name.weak or key(name.name) in self.known or key(name.name) in placed

    def _placed(self, start: int, end: int) -> bool:
        """Whether an uncertain name stands as places do: said to be one, in a list with a figure, or after a word of place."""
        after = self.low[end : end + 14]
        if self._lies_in_named(end) or moves_scene(self.low, start, end) or self._is_said(start, end):
            return True
        before = self.low[max(0, start - 12) : start]
        return bool(
            re.match(r" (?:\(?\d|kết nạp|(?:có|còn|mới|chỉ) \d|đã kết nạp|mỗi xã)", after)
            or (
                re.search(r"(?:(?<!\w)(?:ở|tại|về|như|xã|huyện)|[;:,(]|(?<!\w)(?:và|là)) $", before)
                and re.match(r"(?: (?:với )?\(?\d|,|;| và)", after)
            )
        )
