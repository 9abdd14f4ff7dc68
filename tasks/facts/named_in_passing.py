"""Which mentions only name a unit in passing: on the road to another, as where it lies, as the one that sets its plan."""

import re

from tasks.facts import givers, guests, passed_by, standing
from tasks.facts.cells_listed import is_counted_cell
from tasks.facts.labour import is_where_labour_goes, is_where_they_work, is_zone
from tasks.facts.mentions import Mention
from tasks.facts.named_behind_several import heads_row
from tasks.facts.place_levels import key
from tasks.facts.sites import is_only_a_site
from tasks.facts.topic_above import is_seen
from tasks.facts.unit import RANK, Unit
from tasks.facts.units_mentioned import UnitsMentioned
from tasks.facts.venues import is_venue, met_there

_NEAR = 60  # characters
_AT_PLACE = re.compile(r"(?:\A|[\n.;!?] ?)(?:[-+*] ?)?(?:(?:còn|riêng|với) )?(?:ở|tại) (?:tỉnh )?\Z")
_SENTENCE_ENDS = re.compile(r"[.;!?\n] ?")
_BODIES_OF = re.compile(
    r"(?:\A|[.;:,\n] ?)(?:các|những) (?:chi(?: bộ)?,? (?:và )?)?(?:đảng bộ|đảng ủy|chi bộ|cấp ủy|tổ chức (?:cơ sở )?đảng)(?: cơ sở)? (?:trực )?thuộc \Z"
)
# 7 đồng bào Khmer ở | X, Y
_SOME_AT = re.compile(
    r"\d (?:người|đồng bào|bà con|phụ nữ|nông dân|thanh niên|hộ|chị|em)(?: [^\W\d]+){0,4} (?:ở|tại)(?: (?:các )?(?:xã|phường|thị trấn))? \Z"
)
_NEXT = frozenset({", ", " và ", ", và ", " hay ", " hoặc "})


def _is_remade(low: str, m: Mention) -> bool:
    """`Năm 2004, khi tỉnh X được chia tách, Đảng bộ có 116`: what became of the one above dates what is told of the page's own."""
    return _WHEN.search(low, max(0, m.start - 12), m.start) is not None and _REMADE.match(low, m.end) is not None


_WHEN = re.compile(r"(?<!\w)(?:khi|lúc|ngày) \Z")
_REMADE = re.compile(
    r" (?:(?:được|mới|chính thức|bắt đầu) )*(?:(?:chia )?tách|tái lập|(?:tái |mới )?thành lập|sáp nhập|hợp nhất|giải phóng|chia)(?!\w)"
)


class NamedInPassing(UnitsMentioned):
    """The units of one article, and whether a mention turns the text to one of them; nothing moves here."""

    def _moves_scene(self, m: Mention, unit: Unit) -> bool:
        """Whether the text goes to a place, though it could be one named in passing."""
        if m.plural:
            return False
        if unit.level == "province":
            return self._is_told_as_whole(m)
        if unit.level not in {"commune", "district"}:
            return False
        return passed_by.moves_scene(self.low, m.start, m.end) or is_seen(self.low, m)

    def _is_told_as_whole(self, m: Mention) -> bool:
        """`Còn tại X, năm 2016 toàn tỉnh kết nạp ...`: another province, of all of which its sentence goes on to tell."""
        following = self.page.after(m)
        if following is None or following.form != "pronoun" or following.level != "province":
            return False
        near = following.start - m.end <= _NEAR and not _SENTENCE_ENDS.search(self.low, m.end, following.start)
        return near and _AT_PLACE.search(self.low, max(0, m.start - _NEAR), m.start) is not None

    def _is_passed(self, m: Mention, unit: Unit) -> bool:
        """Named on the way to something else, so that nothing is to be remembered of it."""
        return (
            passed_by.came_from(self.low, m)
            or passed_by.is_ruled_out(self.low, m)
            or (unit != self.topic and is_only_a_site(self.low, m))
            or passed_by.on_the_way(self.low, m)
            or passed_by.is_sent_to(self.low, m)
            or passed_by.is_norm_of(self.low, m)
            or (not m.party and is_where_labour_goes(self.low, m.start))
            or passed_by.is_around(self.low, m)
            or passed_by.is_joined(self.low, m)
            or passed_by.is_where_founded(self.low, m)
            or (self._is_above_topic(unit) and _is_remade(self.low, m))
            or is_counted_cell(self.low, m)
            or passed_by.is_neighbour(self.text, self.low, m)
            or (self._is_above_topic(unit) and guests.is_office_of_guest(self.low, m))
            or (unit != self.topic and guests.is_among_guests(self.low, m))
            or (self.host not in {None, unit} and guests.speaks_to_the_new(self.low, m))
            or self._is_ground_of(m, unit)
            or self._elsewhere(m, unit)
            or is_venue(self.page, m)
            or met_there(self.page, m)
        )

    def _is_ground_of(self, m: Mention, unit: Unit) -> bool:
        """`Đảng ủy Khu kinh tế X mở lớp; các cơ quan báo chí trên địa bàn tỉnh dự`: the ground on which others than the organisation are."""
        of_one = self.current is not None and self.current.level == "organization"
        return of_one and unit.level in {"district", "province"} and passed_by.is_ground(self.low, m)

    def _is_above_topic(self, unit: Unit) -> bool:
        return self.topic is not None and RANK[unit.level] > RANK[self.topic.level]

    def _stays(self, m: Mention, unit: Unit, *, listed: bool) -> bool:
        """Whether the text stays with the unit it speaks of, past this mention that it only names."""
        if (
            listed
            or (m.plural and (self._goes_on_several(m) or not heads_row(self.low, m)))
            or (standing.is_aside(self.low, m) and not givers.tells_its_aim(self.low, m))
            or self.atlas.is_parent(m, unit, self.topic)
            or self._is_agent(m, unit)
            or self._is_where_some_are(m)
        ):
            return True
        # one of whom the text speaks already: một trong những đảng bộ lớn của cả nước
        beside_it = self.moved and standing.is_of(self.low, m) and not standing.is_cell_of(self.low, m)
        beside_it = beside_it and not self._has_bodies_that_act(m)
        if (beside_it and not standing.tells_of(self.text, m)) or self._among_peers(m, unit):
            return True
        on_the_road = self._is_on_the_road(m) if m.form == "full" else passed_by.is_so_far(self.low, m)
        return on_the_road or self._says_where(m, unit)

    def _has_bodies_that_act(self, m: Mention) -> bool:
        """`các chi, đảng bộ trực thuộc Huyện ủy đã kết nạp 96`: its bodies are what the clause tells of."""
        bodies = _BODIES_OF.search(self.low, max(0, m.start - _NEAR), m.start)
        return bodies is not None and standing.says(self.low, m)

    def _is_only_named(self, m: Mention, unit: Unit) -> bool:
        """An organisation outside the Party of which the text neither speaks nor comes to it."""
        return (
            unit.level == "organization"
            and not m.party
            and m.form == "full"
            and not standing.speaks_of(self.text, self.low, m)
            and not passed_by.comes_to(self.low, m)
            and not (not m.village and standing.opens_paragraph(self.text, self.low, m))
        )

    def _goes_on_several(self, m: Mention) -> bool:
        """`các xã A, B và C có 301`: another of several that have it together, none the head of a row."""
        previous = self.page.before(m)
        return previous is not None and previous.plural and self.low[previous.end : m.start] in {", ", " và ", ", và "}

    def _among_peers(self, m: Mention, unit: Unit) -> bool:
        """`năm 2015 là chi bộ duy nhất trong xã kết nạp được 3`: the cell spoken of, not the commune."""
        higher = self.current is not None and RANK[unit.level] > RANK[self.current.level]
        around = (
            self.current is not None and "province" in self.page.known.get(key(m.name), {}) and unit != self.current
        )
        passing = (higher or around) and not m.party and not standing.is_whole(self.low, m)
        return passing and standing.among_peers(self.low, m)

    def _says_where(self, m: Mention, unit: Unit) -> bool:
        """`xã X, đông nhất huyện Y; 18 chi bộ`: the higher one only tells where the sentence's own lies."""
        if not (self.moved and self.current and m.form in {"full", "bare"}) or m.party:
            return False
        higher = RANK[unit.level] > RANK[self.current.level] > RANK["organization"]
        if higher and passed_by.locates(self.low, m):
            return True
        return higher and not standing.says(self.low, m) and not standing.begins_clause(self.low, m)

    def _is_where_some_are(self, m: Mention) -> bool:
        """`7 đồng bào Khmer ở X, Y và Z`: a row of places that only says where some persons are."""
        if m.form != "bare":
            return False
        following, first = self.page.after(m), self._first_of_row(m)
        if first is m and (following is None or self.low[m.end : following.start] not in _NEXT):
            return False
        return _SOME_AT.search(self.low, max(0, first.start - _NEAR), first.start) is not None

    def _first_of_row(self, m: Mention) -> Mention:
        """The name that opens the row of names in which one stands; the name itself where it stands in none."""
        previous = self.page.before(m)
        while previous is not None and self.low[previous.end : m.start] in _NEXT:
            m, previous = previous, self.page.before(previous)
        return m

    def _is_on_the_road(self, m: Mention) -> bool:
        """`giáp huyện X và huyện Y`: where something lies, also the last of a row."""
        previous = self.page.before(m)
        if previous is None or self.low[previous.end : m.start] not in {" và ", ", và "}:
            return passed_by.is_on_the_road(self.low, m)
        while previous is not None and previous.level == m.level and self.low[previous.end : m.start] in _NEXT:
            m, previous = previous, self.page.before(previous)
        return passed_by.is_on_the_road(self.low, m)

    def _elsewhere(self, m: Mention, unit: Unit) -> bool:
        """`nhiều bạn đi Bình Dương`, `anh ở Sài Gòn về`: a name that lies in another province than the page, in passing."""
        if not m.party and unit != self.topic and is_zone(self.low, m):
            return True
        if m.party or self.topic is None or not self.atlas.is_abroad(m, unit, self.topic.province):
            return False
        if m.form == "full":  # đi làm ở Bình Dương, Thành phố Hồ Chí Minh
            return unit.level == "province" and is_where_they_work(self.low, self._first_of_row(m))
        if m.form != "bare":
            return False
        previous = self.page.before(m)
        in_a_row = previous is not None and self.text[previous.end : m.start] in {", ", " và ", ", và "}
        return passed_by.is_place_of_somebody(self.low, m) or not (
            standing.says(self.low, m) or (standing.begins_clause(self.low, m) and not in_a_row)
        )

    def _is_agent(self, m: Mention, unit: Unit) -> bool:
        """The one that sets a plan or praises, not the one the figure is about: chỉ tiêu Tỉnh ủy giao."""
        if givers.tells_its_aim(self.low, m):
            return False
        if givers.is_helper(self.low, m):
            asked = self.current is not None and RANK[unit.level] < RANK[self.current.level]
            asked = asked and not givers.is_school_of_politics(self.low, m)
            return not (asked and standing.says(self.low, m))  # Tỉnh ủy đề nghị Huyện ủy mở thêm 2 lớp
        named = m.form == "full" and unit.level != "organization"  # Huyện Hương Khê đề ra chỉ tiêu 190
        if (unit == self.topic or named) and givers.sets_own_plan(self.low, m):
            return False
        if givers.gave_that_plan(self.low, m):
            return True
        if unit.level == "organization" and self.current not in {None, unit} and givers.heads_its_plan(self.low, m):
            return True
        higher = self.current is not None and RANK[unit.level] > RANK[self.current.level]
        return higher and givers.acts_from_above(self.low, m)
