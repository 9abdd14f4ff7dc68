"""A number made a part of the figure that it breaks down, or why it is none of its parts."""

import re

from tasks.facts.ahead import WILL_BE
from tasks.facts.drafts import State, draft
from tasks.facts.figures import PERSONS, Draft, Figure, Line
from tasks.facts.names_that_have import is_ranked_with, unit_that_has
from tasks.facts.small_words import AMONG
from tasks.facts.who_they_are import says_who


def break_down(line: Line, fig: Figure, state: State, parent: Draft, segment: str) -> None:
    """Make the number a part of ``parent``, or say why it is none."""
    if parent.metric == "members_admitted" and WILL_BE.match(line.low, fig.noun_end, line.end):
        draft(line, fig, state, "admission_target", segment, "target", "left_out", fig.number.bound_start)
        return
    ranked = fig.unit != parent.unit and is_ranked_with(line, fig)
    if (
        not ranked
        and segment == parent.segment
        and (fig.noun == "people" or (fig.unit == parent.unit and segment not in _OF_SEVERAL))
    ):
        fig.reason = "breakdown"  # 89 đoàn viên, trong đó các phường 79 đoàn viên; 147 học sinh, 92 là học sinh giỏi
        return
    if _STAFF.match(line.low, fig.noun_end):
        fig.reason = "quantity"
        return
    if _ONCE_WERE.match(line.low, fig.noun_end):
        fig.reason = "breakdown"
        return
    if _is_of_part(line, fig, segment) or _is_of_group_again(line, fig, state, segment):
        fig.reason = "breakdown"  # trong đó có 46 người Mạ (có 1 đảng viên là trưởng thôn)
        return
    if segment == "armed_forces" and parent.unit.level == "organization" and _FORCE.match(parent.unit.name):
        fig.reason = (
            "breakdown"  # Lữ đoàn 72 kết nạp 34 đảng viên (21 chiến sĩ, 13 quân nhân chuyên nghiệp): by their rank
        )
        return
    crossed = segment in _KINDS and parent.segment not in {"all", "business", segment}
    if crossed and fig.part and not _of_a_day(parent):
        fig.reason = "breakdown"  # 156 học sinh, trong đó nữ 71: two groups together
        return
    made = draft(line, fig, state, parent.metric, segment, parent.status, "breakdown", _phrase_start(line, fig))
    made.parent = parent
    own = ranked or (fig.part and unit_that_has(line, fig)) or _of_one_beside(fig, parent)
    if fig.owner is None and not own:
        made.unit = parent.unit


def _of_one_beside(fig: Figure, whole: Draft) -> bool:
    """`Trường A kết nạp 35 em; ít nhất là Trường B với 2 em`: of another organisation, and no part of the first one's."""
    unit = fig.unit
    if fig.part or unit is None or unit.level != "organization" or whole.unit.level != "organization":
        return False
    return unit.name != whole.unit.name and any(m.form == "full" for m in fig.names)


_FORCE = re.compile(
    r"(?:Quân sự|Bộ đội|Công an|Biên phòng|Đồn|Lữ đoàn|Trung đoàn|Sư đoàn|Tiểu đoàn|Đại đội|Hải đoàn|Hải đội|Quân khu|Quân đoàn|Vùng|Bộ Chỉ huy|Ban Chỉ huy|Bộ Tư lệnh|BĐBP|Trại)(?!\w)"
)
# trung tâm có 5 biên chế, trong đó 3 giảng viên | chuyên trách: who teaches there, no members
_STAFF = re.compile(r" (?:chuyên trách|kiêm chức|kiêm nhiệm|thỉnh giảng|cơ hữu|biên chế)(?!\w)")


# 12 người | nguyên là cán bộ Đoàn: what they were before is no group that they are of now
_ONCE_WERE = re.compile(r" (?:nguyên|đã từng|từng|trước đây|trước kia)(?: là| làm) ")


def _is_of_part(line: Line, fig: Figure, segment: str) -> bool:
    """Whether brackets behind a part hold the number: of two groups together, so of neither as a whole."""
    if not fig.in_brackets or not fig.index:
        return False
    previous = line.figures[fig.index - 1]
    parts = [d for d in previous.drafts if d.rule == "breakdown" and d.segment not in {"all", segment}]
    if not parts or previous.in_brackets or parts[0].value < fig.number.value:
        return False
    return "(" in line.low[previous.noun_end : fig.number.bound_start]


def _is_of_group_again(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """`Trong 61 sinh viên này có 14 người dân tộc thiểu số`: a group told before is taken up, and its parts are of two groups together."""
    if (named := _AMONG_GROUP.match(line.low, line.start)) is not None and named.end() <= fig.number.start:
        groups = [c.roles["people"] for c in line.cues if "people" in c.roles and c.end > named.start(1)]
        return bool(groups) and groups[0] not in {"all", segment}  # Trong số đảng viên nữ, giáo viên 187
    whole = next((f for f in line.figures[: fig.index] if not f.number.percent), None)
    if whole is None or whole.noun not in PERSONS or not AMONG.search(line.low, line.start, whole.number.bound_start):
        return False
    told = (d for d in reversed(state.drafts[-_LATELY:]) if d.value == whole.number.value)
    group = next((d for d in told if d.figure not in line.figures), None)
    return group is not None and group.segment not in {"all", "business", segment}


_AMONG_GROUP = re.compile(
    r"[\s*+•–-]*trong số (?:các |những )?(?:đảng viên )?(?:mới )?(?:là )?((?:nữ|dân tộc|người|đoàn viên|học sinh|sinh viên|giáo viên)(?!\w)[^,;:.\d]{0,30})[,:]"
)

_LATELY = 20  # drafts

_OF_SEVERAL = frozenset({"ethnic_minority", "religious"})  # one people of several, one faith of several

_KINDS = frozenset({"female", "male", "ethnic_minority", "religious"})  # kinds of people that cross every group


def _of_a_day(parent: Draft) -> bool:
    """Whether those are of one ceremony: its group is all who were there."""
    period = parent.period
    return period is not None and period.first is not None and period.first == period.last


def _clause(line: Line, fig: Figure) -> int:
    """Where the number's own item of a list begins."""
    return max(line.low.rfind(mark, fig.window_start, fig.number.bound_start) for mark in (",", ";"))


def _phrase_start(line: Line, fig: Figure) -> int:
    """Where the phrase begins whose segment stands before its number: nữ 33."""
    if fig.noun in {"", "person"} and not says_who(line, fig):
        for cue in reversed(fig.left):
            if "people" in cue.roles and fig.number.bound_start - cue.end < 12 and cue.end > _clause(line, fig):
                return cue.start
    return fig.number.bound_start
