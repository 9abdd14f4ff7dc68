"""Which rule reads a figure: by what it counts, and by whether it may stand without a noun at all."""

import re

from tasks.facts.aims_beside import read_aim_beside
from tasks.facts.articles_of_one import is_article
from tasks.facts.bare_numbers import is_bare
from tasks.facts.beside_in_brackets import read_beside_in_brackets
from tasks.facts.blocs import read_blocs
from tasks.facts.bodies import read_bodies
from tasks.facts.bodies_grown import read_grown
from tasks.facts.bodies_headed import of_bodies
from tasks.facts.body_kinds import name_members
from tasks.facts.bracket_legend import read_by_legend
from tasks.facts.candidate_files import read_files_headed
from tasks.facts.careers import of_a_career
from tasks.facts.cells_of_size import of_cells_of_size
from tasks.facts.classes import read_class
from tasks.facts.classes_in_turn import read_classes_in_turn
from tasks.facts.dealt_out import read_dealt_out
from tasks.facts.done_by_plan import read_done
from tasks.facts.drafts import State
from tasks.facts.economy import read_economy
from tasks.facts.figures import PLACES, Figure, Line
from tasks.facts.introduced_by import read_introduced
from tasks.facts.its_own_in_brackets import read_its_own
from tasks.facts.learners import read_learners
from tasks.facts.learners_by_unit import read_learners_by_unit
from tasks.facts.lines import is_numbering
from tasks.facts.nameless import is_nameless
from tasks.facts.of_staff import read_staff
from tasks.facts.other_work import of_other_work
from tasks.facts.own_clause import of_own_subject
from tasks.facts.pairs import read_pair
from tasks.facts.people import read_people
from tasks.facts.place_shares import read_counts_of_share
from tasks.facts.places_again import numbers_a_name
from tasks.facts.places_bare import of_places
from tasks.facts.places_counted import read_places
from tasks.facts.plans_in_brackets import read_plan_in_brackets
from tasks.facts.roles import note_role, of_honoured
from tasks.facts.rows import read_column
from tasks.facts.shares import read_share
from tasks.facts.speakers import admits_its_own
from tasks.facts.supposed import is_supposed
from tasks.facts.trained import read_trained
from tasks.facts.turns import read_turn
from tasks.facts.who_they_are import says_who

_BODIES = frozenset({"grassroots", "committee", "committee_part", "cell"})
_PERSONS = frozenset({"member", "person", "people", "full_member", "probationary", "source", "file", ""})


_NUMBERED = re.compile(r"(?<!\w)(?:nghị định|thông tư|công văn|pháp lệnh|hướng dẫn|quy định)(?: số)? \Z")
# Nghị quyết Trung ương | 4 khóa XII cho 1.801 đảng viên: which plenum it was
_PLENUM = re.compile(
    r"(?<!\w)(?:nghị quyết|nq|hội nghị|kết luận)(?: hội nghị)? (?:trung ương|t\.?ư|tw)(?: lần thứ)? \Z"
)


def interpret(line: Line, fig: Figure, state: State) -> None:
    """Read one figure by the first rule that its noun and its words call for; else note why it is no fact."""
    if is_numbering(line, fig):
        fig.reason = "ordinal"  # 2. Về chuyển chính thức: 03 đảng viên
        return
    if reason := _of_others(line, fig, state):
        fig.reason = reason
        return
    if fig.in_brackets and (
        read_plan_in_brackets(line, fig, state) or read_by_legend(line, fig, state) or read_its_own(line, fig, state)
    ):
        return
    if read_aim_beside(line, fig, state) or read_economy(line, fig, state) or fig.reason:
        return
    if reason := _of_a_name(line, fig):
        fig.reason = reason
        return
    if of_cells_of_size(line, fig):
        fig.reason = "other_count"
        return
    of_bodies(line, fig)
    name_members(line, fig)
    if read_counts_of_share(line, fig, state) or read_beside_in_brackets(line, fig, state):
        return
    if (
        read_staff(line, fig, state)
        or read_classes_in_turn(line, fig, state)
        or read_learners_by_unit(line, fig, state)
        or read_pair(line, fig, state)
        or read_turn(line, fig, state)
        or read_grown(line, fig, state)
        or read_done(line, fig, state)
        or read_dealt_out(line, fig, state)
    ):
        return
    _by_noun(line, fig, state)


def _by_noun(line: Line, fig: Figure, state: State) -> None:
    """Read a figure by the noun that it counts, or by what lets it stand without one; else note why it is no fact."""
    if fig.number.percent:
        read_share(line, fig, state)
    elif read_column(line, fig, state) or (
        (fig.noun in PLACES or not fig.noun or fig.in_brackets) and read_blocs(line, fig, state)
    ):
        return
    elif fig.noun in PLACES or of_places(line, fig, state):
        read_places(line, fig, state)
    elif of_honoured(line, fig, state):
        fig.reason = "honour"
    elif fig.noun in _BODIES:
        read_bodies(line, fig, state)
    elif fig.noun == "class":
        read_class(line, fig, state)
    elif fig.noun == "household":
        fig.reason = "quantity"
    elif read_introduced(line, fig, state) or read_trained(line, fig, state) or read_files_headed(line, fig, state):
        return
    elif fig.noun or is_bare(line, fig) or _after_class(line, fig) or says_who(line, fig):
        if not read_learners(line, fig, state):
            read_people(line, fig, state)
            note_role(line, fig, state)
        state.muted = (
            fig.reason
            if fig.reason in {"badge", "discipline", "inspection", "attendance", "honour", "other_body"}
            else ""
        )
    else:
        beside = fig.right[0] if fig.right and fig.right[0].start - fig.number.end <= 1 else None
        said = beside.roles.get("exclude") if beside is not None else None
        fig.reason = said if said in {"other_body", "attendance"} else "quantity"
        # có 200 đại biểu, trong đó 61 nữ
        if said == "attendance" and not any(f.drafts for f in line.figures):
            state.muted, fig.noun_end = said, beside.end if beside is not None else fig.noun_end


def _of_others(line: Line, fig: Figure, state: State) -> str:
    """Why a figure is none of a unit of the Party, whatever its noun; empty where it may be one."""
    if state.lists_articles or (fig.owner is None and fig.unit is None):
        return "no_unit"
    if state.speaker:
        return state.speaker
    if admits_its_own(line, fig):
        return "other_body"
    if is_article(line, fig):
        return "quantity"
    if of_other_work(line, fig) or of_own_subject(line, fig):
        return "quantity"
    if _TURNS.match(line.low, fig.number.end) or (not fig.noun and _is_score(line, fig)):
        return "quantity"
    if not fig.noun and _counts_again(line, fig):
        return "repeat"
    if is_nameless(line, fig, state) or of_a_career(line, fig):
        return "some_place"
    if is_supposed(line, fig, state):
        return "requirement"
    return "discipline" if state.about_case and fig.noun in _PERSONS else ""


# 4 | lượt, 300 lượt khách; persons are counted so too: 300 lượt học viên
_TURNS = re.compile(r" lượt(?=\s*(?:[.,;:)]|\Z)| (?:xem|đọc|khách|truy cập|xe|tàu|hộ|tải|thích|chia sẻ)(?!\w))")
_SCORE = re.compile(
    r"(?<!\w)(?:thắng|thua|(?:tỷ|tỉ) số|dẫn)(?: [^\W\d]+){0,2} \d{1,2} ?[-–] ?\d{1,2}(?!\d)"
)  # thắng 2-1
_OF_A_SCORE = 24  # characters before its second number


def _counts_again(line: Line, fig: Figure) -> bool:
    """`14 tổ dự thi thì cả 14 đều có giải`: so many were counted before in the sentence, and were no fact then."""
    if not line.low.endswith("cả ", line.start, fig.number.bound_start):
        return False
    same = next((f for f in line.figures[: fig.index] if f.number.value == fig.number.value), None)
    return same is not None and not same.drafts


def _is_score(line: Line, fig: Figure) -> bool:
    """`thắng 2-1`: either number of a game's score."""
    at = fig.number.start
    score = _SCORE.search(line.low, max(line.start, at - _OF_A_SCORE), fig.number.end + 4)
    return score is not None and at < score.end()


def _of_a_name(line: Line, fig: Figure) -> str:
    """Which number of a document or a name this is; empty where it counts something."""
    if fig.noun:
        return ""
    if _NUMBERED.search(line.low, max(0, fig.number.start - 16), fig.number.start):
        return "document"
    if _PLENUM.search(line.low, max(0, fig.number.start - 44), fig.number.start):
        return "ordinal"
    return "name" if fig.listed and numbers_a_name(line, fig) else ""


def _after_class(line: Line, fig: Figure) -> bool:
    """A number right behind a class (6 lớp ... cho 470 cấp ủy viên, lớp ... cho 92 bí thư chi bộ), whatever the learners are called."""
    if fig.index and line.figures[fig.index - 1].noun == "class":
        return True
    return (
        _OFFICERS.match(line.low, fig.number.end) is not None
        and _FOR_THEM.search(line.low, fig.window_start, fig.number.bound_start) is not None
    )


_OFFICERS = re.compile(
    r" (?:đồng chí )?(?:(?:phó )?bí thư|cấp ủy viên|chi ủy viên|đảng ủy viên|ủy viên|cán bộ làm công tác)(?!\w)"
)
_FOR_THEM = re.compile(
    r"(?<!\w)lớp (?:bồi dưỡng|tập huấn|nghiệp vụ)(?:(?! lớp )[^;.:])* cho(?: các)?(?: (?:hơn|gần|trên|khoảng))? \Z"
)
