"""Persons without a verb of their own: the noun, a breakdown, a list, or what was said before decide."""

import re

from tasks.facts.added import read_added
from tasks.facts.asked import read_answer
from tasks.facts.broken_down import break_down
from tasks.facts.candidate_files import read_files
from tasks.facts.deeds import row_does
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line
from tasks.facts.largest import is_largest, is_least
from tasks.facts.left_in_turn import read_left_in_turn
from tasks.facts.left_out import leave_out
from tasks.facts.many_members import group_of_many
from tasks.facts.members_headed import is_under_head, read_row_of_members
from tasks.facts.new_members import read_new_members, said_before
from tasks.facts.of_staff import of_staff
from tasks.facts.on_probation import is_due, is_on_probation
from tasks.facts.parents import parent_of
from tasks.facts.part_of_parent import read_part_of_parent
from tasks.facts.part_of_what import (
    group_of_these,
)
from tasks.facts.parts_of_strength import (
    are_members,
    is_whole_in_all,
    is_whole_of_part,
    makes_up,
    opens_with_part,
    plain_part,
    whole_of_pair,
)
from tasks.facts.persons_a_year import read_yearly_mean
from tasks.facts.plain_strength import is_plain_strength
from tasks.facts.plan_words import is_for_whole_year
from tasks.facts.plans import plan_that_holds
from tasks.facts.rankings import is_least_of_all
from tasks.facts.resumed import is_told_by_time, of_top_year
from tasks.facts.roles import in_role, of_family, of_others
from tasks.facts.shares_of_admitted import read_share_of_admitted
from tasks.facts.small_words import AMONG
from tasks.facts.sources_counted import read_source
from tasks.facts.strength import is_total
from tasks.facts.then_and_now import read_then_and_now
from tasks.facts.units_parts import is_units_part
from tasks.facts.whose_strength import (
    among_own,
    note_strength,
    of_businesses,
    of_cells_in_communes,
    of_soldiers,
    of_strength,
    of_villages,
)


def by_surroundings(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """No verb of its own: the noun, a breakdown, a list, or what the sentence said before decide."""
    if (
        _by_noun(line, fig, state)
        or read_then_and_now(line, fig, state, segment)
        or read_answer(line, fig, state, segment)
        or read_row_of_members(line, fig, state)
        or read_share_of_admitted(line, fig, state, segment)
        or read_left_in_turn(line, fig, state)
        or read_source(line, fig, state, segment)
        or _by_own_words(line, fig, state, segment, before)
        or read_part_of_parent(line, fig, state, segment)
        or _by_role(line, fig, state, segment)
        or _by_strength(line, fig, state, segment, before)
        or _of_no_group(line, fig, state, segment, before)
    ):
        return
    leave_out(line, fig, state, segment, before)


def _by_noun(line: Line, fig: Figure, state: State) -> bool:
    """Probationary members, full members and files are known by their noun alone."""
    if is_on_probation(line, fig):
        if (fig.part or fig.in_brackets) and any(
            d.metric == "members_left" for f in line.figures[: fig.index] for d in f.drafts
        ):
            fig.reason = "breakdown"  # xóa tên 31 người, trong đó 12 đảng viên dự bị
            return True
        if is_due(line, fig):
            fig.reason = "no_event"
            return True
        status, start = status_of(line, fig), fig.number.bound_start
        draft(line, fig, state, "members_probationary", "all", status, "probationary", start)
        return True
    if fig.noun == "full_member":
        fig.reason = "full_members"
        return True
    if fig.noun == "file":
        read_files(line, fig, state)
        return True
    return False


def _by_own_words(line: Line, fig: Figure, state: State, segment: str, before: str) -> bool:
    """What the words beside it tell: new members, a mean, a part of the strength or of those told, the members among a staff."""
    start = fig.number.bound_start
    noun = fig.head or fig.noun_cue
    said = noun.roles.get("said") if noun is not None else None
    plain = fig.noun == "member" and segment == "all" and (noun is None or "said" not in noun.roles)
    own = AMONG.search(before) and (_OF_UNIT.match(line.low, fig.noun_end) or among_own(line, fig, state))
    if segment == "all" and is_for_whole_year(line, fig):
        made = draft(line, fig, state, "admission_target", "all", "target", "part_of_plan", start)
        made.whole = True
        return True
    if is_whole_of_part(line, fig) or (plain and own):
        draft(line, fig, state, "members_total", "all", "actual", "have", start)
        return True
    if said == "admit_new" and fig.listed and plan_that_holds(line, state):
        leave_out(line, fig, state, segment, before)
        return True
    those = AMONG.search(before) or _THESE.match(line.low, fig.noun_end)
    if fig.noun in {"member", "person"} and those and (again := said_before(line, fig, state)):
        state.mains.append(again)
        state.frame = again if again.segment == "all" else state.frame
        fig.part, fig.reason = True, "repeat"
        return True
    if plain and is_whole_in_all(line, fig):
        draft(line, fig, state, "members_total", "all", "actual", "have", start)
        return True
    if said == "admit_new" and (not fig.part or AMONG.search(before)):
        read_new_members(line, fig, state, segment)
        return True
    if fig.noun == "member" and not fig.part and read_yearly_mean(line, fig, state, segment):
        return True
    if read_added(line, fig, state, segment):
        return True
    if (whole := opens_with_part(line, fig, state, segment)) is not None:
        break_down(line, fig, state, whole, segment)
        return True
    if (pair := whole_of_pair(line, fig)) is not None:
        draft(line, fig, state, pair.metric, "all", pair.status, "left_out", start).parent = pair
        return True
    if are_members(line, fig, state) or plain_part(line, fig, state, segment) or makes_up(line, fig, state, segment):
        return True
    if of_staff(line, fig):
        draft(line, fig, state, "members_total", "all", status_of(line, fig), "have", start)
        return True
    return False


def _by_role(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """Persons in a role, of others or of a family are no members that are counted; those of the best year are admitted."""
    if role := in_role(line, fig, state):
        fig.reason = role
        return True
    if fig.noun == "member" and (of_others(line, fig) or of_family(line, fig) or row_does(line, fig)):
        fig.reason = "quantity"
        return True
    if segment == "all" and (of_top_year(line, fig, state.frame) or is_least_of_all(line, fig, state.frame)):
        draft(line, fig, state, "members_admitted", segment, status_of(line, fig), "top_year", fig.number.bound_start)
        return True
    return False


def _by_strength(line: Line, fig: Figure, state: State, segment: str, before: str) -> bool:
    """The strength of an organisation."""
    if (group := group_of_many(line, fig)) is not None:
        draft(line, fig, state, "members_total", group, status_of(line, fig), "have", fig.number.bound_start)
        return True
    if (
        (is_plain_strength(line, fig, state) and not of_cells_in_communes(line, fig))
        or is_largest(line, fig)
        or (segment == "all" and is_least(line, fig, state))
        or (segment == "all" and is_under_head(line, fig, state))
    ):
        whose = "business" if segment == "all" and of_businesses(line, fig) else segment
        whose = "armed_forces" if whose == "all" and of_soldiers(line, fig) else whose
        whose = "rural" if whose == "all" and of_villages(line, fig) else whose
        draft(line, fig, state, "members_total", whose, status_of(line, fig), "have", fig.number.bound_start)
        return True
    if fig.noun == "member" and is_total(line, fig, state):
        told = group_of_these(line, state, before)
        note_strength(line, fig, state, of_strength(line, fig, before) if segment == "all" else segment, before)
        state.frame = told or state.frame
        return True
    return False


def _of_no_group(line: Line, fig: Figure, state: State, segment: str, before: str) -> bool:
    """Ages, and a part of a whole that no group is named for."""
    if segment != "all":
        return False
    if _AGES.search(line.low, max(line.start, fig.number.start - 44), fig.number.bound_start):
        fig.reason = "age"
        return True
    part = fig.part and not (fig.listed or _of_another(line, fig) or is_told_by_time(line, fig))
    part = part and not is_units_part(line, fig, state)
    if part or (_THE_OTHERS.search(before) and parent_of(line, fig, state) is not None):
        fig.reason = "breakdown"
        return True
    return False


def _of_another(line: Line, fig: Figure) -> bool:
    """`Xã A có 224 đảng viên, trong đó 57 nữ; xã B có 189`: behind a semicolon of another unit, no part of the first's."""
    if not (fig.index and fig.names and not fig.noun):
        return False
    gap = line.low[line.figures[fig.index - 1].noun_end : fig.names[-1].start]
    return gap.strip() == ";" and line.low[fig.names[-1].end : fig.number.bound_start].strip() in {"có", "là", ":"}


_THE_OTHERS = re.compile(
    r"(?:[,;(]|(?<!\w)và) ?(?:(?:các )?(?:thành phần|đối tượng|lực lượng|ngành nghề|nghề|số) )?(?:khác|còn lại|(?:người |dân tộc )?kinh)(?: là| có|:)? \Z"
)
_AGES = re.compile(r"(?<!\w)tuổi(?! đảng)(?:[^;.,\d]|\d| ?[-–] ?){0,30}\Z")
# 39 đảng viên | này có 21 người dân tộc thiểu số
_THESE = re.compile(r" (?:mới )?(?:này|ấy|đó|nói trên|kể trên)(?: thì)?,? (?:có|gồm|trong đó)(?!\w)")
# in all the members that a unit has: trong tổng số 214 đảng viên của toàn Đảng bộ
_OF_UNIT = re.compile(
    r" (?:hiện có )?(?:của |trong |hiện có của )?(?:toàn|cả|xã|huyện|phường|thị trấn|tỉnh|thành phố|quận|thị xã|đảng bộ|chi bộ|trường|khối)(?!\w)(?! nước)[^.;:()]{0,60}?(?:,|thì|có|\.|\Z)"
)
