"""Figures of persons: admitted, total, confirmed, left, candidates, targets, and the breakdowns of each."""

import re

from tasks.facts.against_plan import read_against_plan
from tasks.facts.articles_of_one import beside_one_named
from tasks.facts.breakdowns import is_part
from tasks.facts.broken_down import break_down
from tasks.facts.counted_in_all import read_base_in_brackets
from tasks.facts.deeds import went_away
from tasks.facts.drafts import State
from tasks.facts.fields import NO_GROUP, field_of, field_of_item
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.followers import follower, names_whole, whole_behind
from tasks.facts.forces_in_lists import is_force_in_list
from tasks.facts.governors import Governor, governor
from tasks.facts.groups import BOTH, OF_THEM, segment_of
from tasks.facts.groups_before import OF_THESE, came_of_learners, of_same_group, of_share, of_those_among, whole_of
from tasks.facts.groups_of_subjects import of_those
from tasks.facts.left_in_turn import left_for_what_they_did
from tasks.facts.made_full import count_alone, read_made_full
from tasks.facts.no_members import WISH, no_members
from tasks.facts.parents import parent_of
from tasks.facts.parts_of_strength import read_behind_share
from tasks.facts.people_by_plan import read_by_plan
from tasks.facts.people_by_verb import read_by_verb
from tasks.facts.plans import read_beside_share, read_of_plan
from tasks.facts.rankings import read_result_of_share
from tasks.facts.roles import of_family
from tasks.facts.rows_below import read_row
from tasks.facts.said_again import (
    is_of_those_told,
    is_verb_of_whole,
    of_this_group,
    read_strength_again,
    read_whole_again,
)
from tasks.facts.some_bodies import field_of_these_cells
from tasks.facts.surroundings import by_surroundings

_NEAR = 16  # characters from a word of wish to its verb
_IN_THESE = re.compile(r"[^,;.:]*(?<!\w)(?:trong|trên)(?: tổng)?(?: số)? ")
_BEGINS_CLAUSE = re.compile(r"[,;](?: (?:đã|đến nay|nay|kết quả|qua đó|trong đó|từ đó))* \Z")
_OWN_CLAUSE = re.compile(r"(?:[;:,]| thì(?= (?:cả|trong|toàn|năm) ))[^;:,]*(?<!\w)(?:có|còn)(?: tới| đến| thêm)? \Z")


def read_people(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number that counts persons, or say why it makes none."""
    before = line.low[fig.window_start : fig.number.bound_start]
    count_alone(line, fig, state)
    if (
        read_base_in_brackets(line, fig, state)
        or read_strength_again(line, fig, state)
        or read_result_of_share(line, fig, state)
        or read_against_plan(line, fig, state)
        or read_behind_share(line, fig, state)
    ):
        return
    if went_away(line, fig):
        fig.reason = "task"
        return
    if is_of_those_told(line, fig, state) or read_whole_again(line, fig, state):
        fig.reason = "repeat"
        return
    if is_force_in_list(line, fig):
        fig.reason = "breakdown"
        return
    gov, after = _governed_by(line, fig)
    if gov is not None and beside_one_named(line, gov.cue.end, fig.number.bound_start):
        fig.reason = "breakdown"
        return
    if read_made_full(line, fig, state, gov, before) or left_for_what_they_did(line, fig, state):
        return
    adjacent = gov is not None and gov.kind == "verb" and fig.number.bound_start - gov.cue.end <= 12
    fig.reason = no_members(line, fig, before, gov, after, adjacent=adjacent)
    these = field_of_these_cells(line, fig, state)
    if these and fig.reason == "some_place":
        fig.reason = ""  # có 23 chi bộ doanh nghiệp ...; các chi bộ này kết nạp 46 đảng viên
    if not fig.reason and of_family(line, fig):
        fig.reason = "quantity"
    if fig.reason or (after and after.kind == "verb" and after.name == "learn"):
        fig.part = fig.reason == "schooling" and is_part(line, fig)  # trong đó 60 trình độ đại học, | 48 nữ
        return
    fig.part = (is_part(line, fig) and not _is_all_of_head(line, fig)) or whole_behind(line, fig) is not None
    segment = _segment_said(line, fig, state, gov, before)
    segment = these if these and segment == "all" else segment
    segment = field_of_item(line, fig) if segment == "all" else segment
    if segment == NO_GROUP:
        fig.reason = "breakdown"  # khối phường: kết nạp 52 đảng viên
        return
    if segment == BOTH:
        if fig.part or not adjacent:
            fig.reason = "breakdown"
            return
        segment = "all"  # kết nạp 2 thanh niên Chăm
    if gov and gov.kind == "verb" and segment == "all" and _is_passive_number(line, fig, gov):
        segment = of_those(fig, gov.cue, fig.number.of is not None)
    if gov and gov.name == "total" and fig.part and segment != "all" and _parts_of(line, fig, state, segment):
        return  # trong đó, số đảng viên là nữ có 97
    passive = after is not None and after.kind == "verb" and not (after.name == "total" and fig.noun != "member")
    if not (gov and gov.kind == "verb") and (read_beside_share(line, fig, state) or read_of_plan(line, fig, state)):
        return
    if gov and gov.kind == "verb" and not (passive and not adjacent and gov.name == "total"):
        read_by_verb(line, fig, state, gov, segment)
    elif passive and after is not None:
        read_by_verb(line, fig, state, after, _kept(line, fig, state, segment))
        state.frame = _part_told(line, fig) or state.frame
    elif gov is None and after is None and read_row(line, fig, state, segment):
        return
    elif not read_by_plan(line, fig, state, gov, after, segment):
        by_surroundings(line, fig, state, segment, before)


def _governed_by(line: Line, fig: Figure) -> tuple[Governor | None, Governor | None]:
    """The words before the number and behind it that govern it, less what is said of a part, of the whole or of others."""
    gov, after = governor(line, fig), follower(line, fig)
    if after is not None and _is_said_of_part(line, fig, after):
        after = None
    if gov and after and gov.kind == after.kind == "verb":
        gov = None if _in_own_clause(line, fig, gov, after) or _of_those_before(line, fig, gov, after) else gov
    return (None if is_verb_of_whole(line, fig, gov) else gov), after


def _of_those_before(line: Line, fig: Figure, gov: Governor, after: Governor) -> bool:
    """`trong 64 người học xong lớp bồi dưỡng có 43 người được kết nạp`: the verb before is of the others, of whom so many are told."""
    if after.name not in {"admit", "confirm"} or gov.name == after.name or not fig.index:
        return False
    if line.low[gov.cue.end : fig.number.bound_start] not in {" có ", " đã có ", ", có ", " thì có ", ", đã có "}:
        return False
    others = line.figures[fig.index - 1]
    return others.number.end <= gov.cue.start and others.number.value > fig.number.value


def _is_said_of_part(line: Line, fig: Figure, after: Governor) -> bool:
    """`3 trong số 7 đảng viên mới được chuyển chính thức`: not of the seven."""
    part = line.figures[fig.index - 1] if fig.index else None
    return part is not None and whole_behind(line, part) is fig and not names_whole(line, after.cue)


def _is_all_of_head(line: Line, fig: Figure) -> bool:
    """`Đảng viên mới của huyện năm 2018 gồm 251 đồng chí: nữ 90, ...`: so many are all that its subject names."""
    return fig.head is not None and _CONSISTS_OF.fullmatch(line.low, fig.head.end, fig.number.bound_start) is not None


_CONSISTS_OF = re.compile(r"[^,;.:]*(?<!\w)(?:gồm|bao gồm)(?: có| tổng số| tất cả)? ")


def _part_told(line: Line, fig: Figure) -> Draft | None:
    """`X dẫn đầu với 97 đảng viên Khmer trong 211 đảng viên được kết nạp; kế đến là Y: 62`: the part is what a list goes on with."""
    before = line.figures[fig.index - 1] if fig.index else None
    made = before.drafts[-1] if before is not None and before.drafts else None
    if before is None or made is None or made.segment == "all" or made.metric != "members_admitted":
        return None
    return made if _IN_WHOLE.fullmatch(line.low, before.noun_end, fig.number.bound_start) else None


_IN_WHOLE = re.compile(r"(?: [^\s,;.:\d]+){0,4} (?:trong|trên)(?: tổng)?(?: số)? ")


def _segment_said(line: Line, fig: Figure, state: State, gov: Governor | None, before: str) -> str:
    """Of which people the number is: as its own words say, else as the words told of them before."""
    if fig.noun == "member" and fig.index and whole_behind(line, line.figures[fig.index - 1]) is fig:
        return "all"  # 5 trong số 12 đảng viên được kết nạp là nữ
    if (among := of_those_among(line, fig)) != "all":
        return among
    segment = segment_of(line, fig)
    if segment == "all" and (row := [f for f in line.figures if f.turn is fig]):
        segment = segment_of(line, row[-1])  # lần lượt kết nạp 2 và 1 đảng viên trong doanh nghiệp
    if segment == "all" and (whole := whole_behind(line, fig)) is not None:
        segment = segment_of(line, whole)  # 5 trong số 8 đảng viên mới là nữ
    if segment == "all" and not fig.listed and not (fig.noun == "member" and not (gov and gov.kind in {"verb", "aim"})):
        segment = field_of(line, fig)
    if segment != "all" and _is_whole_of_share(line, fig, before):
        segment = "all"
    elif segment == "all":
        segment = of_share(line, fig)
    if segment == "all":
        segment = of_this_group(line, fig, state)
    if segment == "all" and not (gov and gov.kind != "verb"):
        segment = of_same_group(line, fig)
    return segment


def _is_passive_number(line: Line, fig: Figure, gov: Governor) -> bool:
    """`số được kết nạp là 12`, `số đảng viên được kết nạp: 12/40`: the verb stands before the number and means those it tells of."""
    passive = gov.cue.roles.get("after") == gov.name and "before" not in gov.cue.roles
    return passive or (fig.number.of is not None and line.low.startswith("số ", gov.cue.start))


def _is_whole_of_share(line: Line, fig: Figure, before: str) -> bool:
    """`Gần 60% trong số 112 đảng viên mới là đoàn viên`: the share is of the group, the number is of all."""
    previous = line.figures[fig.index - 1] if fig.index else None
    return previous is not None and previous.number.percent and _IN_THESE.fullmatch(before[-24:]) is not None


def _parts_of(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """A part whose phrase says `số đảng viên` once more is one of the flow that its list breaks down."""
    parent = parent_of(line, fig, state)
    if parent is None or parent.metric == "members_total":
        return False
    break_down(line, fig, state, parent, segment)
    return True


def _kept(line: Line, fig: Figure, state: State, segment: str) -> str:
    """`4 đồng chí khác được kết nạp`: of the same people as before."""
    again = line.low.startswith((" khác", " còn lại", " nữa"), fig.noun_end)
    previous = line.figures[fig.index - 1].drafts if fig.index else []
    learned = bool(previous) and previous[0].metric == "training_participants"
    if learned and (OF_THEM.match(line.low, fig.noun_end) or came_of_learners(line, fig)):
        return segment_of(line, previous[0].figure)  # 40 chiến sĩ học lớp; 18 người trong số đó được kết nạp
    previous = [d for d in previous if d.metric != "training_participants"]
    if fig.part and fig.noun == "person" and segment == "all" and previous:
        told = whole_of(line, fig, previous[0])
        return told.segment
    of_these = segment == "all" and fig.noun == "person" and bool(previous)
    if of_these and previous[0].metric == "candidates_identified" and fig.number.value <= previous[0].value:
        start = previous[0].figure.noun_end
        if OF_THESE.fullmatch(line.low, start, fig.number.bound_start):
            return previous[0].segment  # giới thiệu 96 đoàn viên ưu tú, 51 người được kết nạp
    if segment == "all" and previous and OF_THEM.match(line.low, fig.noun_end):
        return previous[0].segment  # 37 người trong số đó được kết nạp
    return state.frame.segment if again and segment == "all" and state.frame is not None else segment


def _in_own_clause(line: Line, fig: Figure, gov: Governor, after: Governor) -> bool:
    """`chưa quan tâm tạo nguồn; trong năm có 9 đảng viên bị khai trừ`: the verb behind says it, in a clause of its own."""
    if gov.cue.start >= fig.number.start:
        return False
    if after.name == gov.name and WISH.search(line.low, max(line.start, gov.cue.start - _NEAR), gov.cue.start):
        return ":" in line.low[gov.cue.end : fig.number.start]  # việc kết nạp còn khó: cả năm có 58 người được kết nạp
    if after.name == gov.name == "admit" and ";" in line.low[gov.cue.end : fig.number.start]:
        return True  # chỉ kết nạp được vài giáo dân; năm nay 8 người vào Đảng
    if after.name in {"total", gov.name}:
        return False
    if line.low.endswith("có thêm", gov.cue.start, gov.cue.end):
        return True  # có thêm 410 đoàn viên được giới thiệu, công nhận chính thức
    if after.name == "admit" and after.cue.start <= fig.noun_end + 1:
        begins = _BEGINS_CLAUSE.search(line.low, gov.cue.end, fig.number.bound_start)
        if begins is not None:
            return True  # giới thiệu 97 đoàn viên cho Đảng bồi dưỡng, 41 đồng chí được kết nạp
    return _OWN_CLAUSE.search(line.low, gov.cue.end, fig.number.bound_start) is not None
