"""What part of a plan was reached, and how many were admitted out of a hundred members: percentages about admissions."""

import re
from decimal import Decimal
from itertools import pairwise

from tasks.facts.about_admissions import about_admissions, plan_known, says_no_other
from tasks.facts.attainment_reckoned import computes, is_beyond_plan, of_other_fraction, result_told, surpasses
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.groups_of_plans import group_of_plan
from tasks.facts.other_work import names_other_work
from tasks.facts.percent_words import (
    AGAINST_PLAN,
    IN_THE_MILITIA,
    MAKES_UP,
    MEMBERS_BASE,
    OF_SOME,
    OTHER_RATE,
    PLAN,
    RATES,
    REACHED,
    SHORT,
    picks_out_some,
)
from tasks.facts.picked_parts import goes_back
from tasks.facts.rankings import share_with_result
from tasks.facts.rates import (
    GROWN_BY,
    RATE_BARE,
    RATE_OF_PLAN,
    YEARLY,
    beside_rate,
    beside_share,
    is_change_again,
    is_rate_again,
    is_rate_aimed_at,
    is_rate_of_members,
    is_rate_past_brackets,
    is_too_many_for_a_rate,
    is_yearly_rate,
    of_a_group,
    part_of_new,
    part_of_those,
    rate_elsewhere,
)
from tasks.facts.targets import is_target

_WHOLE = 100


def read_attainment(line: Line, fig: Figure, state: State, before: str, after: str) -> bool:
    """Make the fact of a percentage of a plan or of all members, where its sentence speaks of admissions."""
    at = fig.number.bound_start
    if names_other_work(line, fig) or _OF_THOSE_WHO.search(before):
        return False
    plan_behind = PLAN.match(after) is not None
    if _is_share(line, fig, before, after, plan_behind=plan_behind):
        fig.reason = "share"
        return True
    computed = computes(line, fig, state) and not _PART.search(before) and SHORT.match(after) is not None
    beyond = is_beyond_plan(line, fig) and about_admissions(line, fig, state)
    over = surpasses(line, fig)
    if over or computed or beyond or share_with_result(line, fig, state):
        _attainment(line, fig, state, "đã vượt " if over else before)
        return True
    if _of_told(line, fig, state, before, after):
        return True
    if (
        (MEMBERS_BASE.match(after) and about_admissions(line, fig, state) and not re.search(r"chiếm\s*\Z", before))
        or (YEARLY.match(after) and RATE_BARE.search(before) and fig.index and about_admissions(line, fig, state))
        or is_yearly_rate(fig, before, after)
        or is_rate_of_members(fig, before, after)
        or is_rate_past_brackets(line, fig)
    ):
        _rate(line, fig, state)
    elif plan_behind or _plan_behind_list(line, fig):
        if about_admissions(line, fig, state) and "ngân sách" not in before:
            _attainment(line, fig, state, before)
    elif (
        any("link:rate" in c.roles for c in fig.left)
        and "chiếm" not in before
        and ("tỷ lệ kết nạp" in before or about_admissions(line, fig, state))
    ):
        if of_a_group(line, fig):
            fig.reason = "share"
        elif is_too_many_for_a_rate(line, fig) or RATE_OF_PLAN.search(line.low, line.start, at):
            _attainment(line, fig, state, before)
        else:
            _rate(line, fig, state)
    elif (
        (rate_elsewhere(line, fig) and SHORT.match(after))
        or is_rate_aimed_at(line, fig)
        or (AGAINST_PLAN.search(before) and before.endswith("(") and beside_rate(line, fig))
    ):
        _rate(line, fig, state)
    elif AGAINST_PLAN.search(before) and about_admissions(line, fig, state):
        _attainment(line, fig, state, before)
    elif part_of_those(line, fig):
        fig.reason = "share"
    elif (
        REACHED.search(line.low, max(line.start, at - 80), at)
        and not OTHER_RATE.search(before)
        and SHORT.match(after)
        and plan_known(line, fig, state)
        and says_no_other(line, fig)
    ):
        rate = RATES.search(line.low, line.start, at) or is_rate_again(line, fig, state)
        if rate and not is_too_many_for_a_rate(line, fig):
            _rate(line, fig, state)
        else:
            _attainment(line, fig, state, before)
    else:
        return False
    return True


def _is_share(line: Line, fig: Figure, before: str, after: str, *, plan_behind: bool) -> bool:
    """Whether a percentage only says what part a group is, of whatever."""
    if beside_share(line, fig) or GROWN_BY.match(after) or OF_SOME.match(after):
        return True
    if not plan_behind and IN_THE_MILITIA.search(before) is not None:
        return True
    if not plan_behind and is_change_again(line, fig) and not MEMBERS_BASE.match(after):
        return True
    if picks_out_some(line, fig):
        return True
    return not plan_behind and (
        MAKES_UP.search(before) is not None or part_of_new(line, fig) or of_other_fraction(line, fig)
    )


def _plan_behind_list(line: Line, fig: Figure) -> bool:
    """`Ba Tri 58%, Bình Đại 55,2%, Thạnh Phú 53% so với chỉ tiêu`: the plan stands once, behind the last of them."""
    for one, other in pairwise(line.figures[fig.index :]):
        if not (one.names and other.names and other.number.percent):
            return False
        between = line.low[one.number.unit_end : other.number.bound_start]
        if len(between) > _NEXT_NAME or not _IN_TURN.match(between):
            return False
        if PLAN.match(line.low, other.number.unit_end):
            return True
    return False


_NEXT_NAME = 40  # characters from a share to the next one's, with the name of its unit
_IN_TURN = re.compile(r" ?(?:[,;]|và )[^,;.:()\d]*\Z")


def _of_told(line: Line, fig: Figure, state: State, before: str, after: str) -> bool:
    """`Tỉnh giao 75, huyện đạt 112%`, `Như vậy huyện mới đạt 88% kế hoạch`: reckoned from a result told above, it is what was reached."""
    reached = _REACHED_NOW.search(before)
    if (
        reached is None
        or _EXPECTED.search(before)
        or not (PLAN.match(after) or (SHORT.match(after) and fig.number.value != _WHOLE))
    ):
        return False
    over = _OVER.search(before) is not None and fig.number.value < _WHOLE
    told = result_told(line, state, fig.number.value + (_WHOLE if over else 0))
    if told is None or any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts):
        return False
    made = draft(line, fig, state, "target_attainment", told.segment, "actual", "plan", fig.number.bound_start)
    made.parent = told
    add_plan(made, before)
    return True


# dự kiến, đến hết năm, xã đạt | 105%: of a day to come, whatever was reckoned before
_EXPECTED = re.compile(r"(?<!\w)(?:dự kiến|phấn đấu),? (?:đến|tới|hết|cả|cuối)(?!\w)[^.;:%]*\Z")
# số đảng viên tham gia học tập nghị quyết đạt | 98%: a share of those who did
_OF_THOSE_WHO = re.compile(
    r"(?<!\w)(?:số|tỷ lệ)(?: [^\W\d]+){0,4} (?:tham gia|tham dự|dự|học tập|cài đặt|nộp|ký|có mặt)(?!\w)[^;.]*\Z"
)
_REACHED_NOW = re.compile(
    r"(?<!\w)(?:đạt|bằng|vượt|là|được|tức)(?: (?:đạt|bằng|được|tỷ lệ|tỉ lệ|gần|hơn|trên|khoảng|là|mức))* \Z"
)


_PART = re.compile(r"(?:chiếm|tăng|giảm)(?: \w+){0,2}\s*\Z")


def _segment(line: Line, fig: Figure, state: State) -> tuple[str, Draft | None]:
    """A plan's percentage keeps segment and period of the admissions it measures."""
    for figure in reversed(line.figures[: fig.index]):
        for made in figure.drafts:
            if figure.in_brackets and not fig.in_brackets:
                continue
            group = made.segment != "all" and made.rule == "breakdown"
            if made.metric == "members_admitted" and not group:
                return made.segment, made.picked_from if goes_back(line, made, fig) else made
            if made.metric == "target_attainment":
                return made.segment, made.parent
    return "all", None


_NOW_AT = re.compile(
    r"(?<!\w)(?:mới|chỉ|đã|thành thử|như vậy|vậy là|tức)(?: chỉ| là)* (?:đạt|vượt|bằng)(?: được| gần| hơn| trên)* ?\Z"
)


def _attainment(line: Line, fig: Figure, state: State, before: str) -> None:
    segment, parent = _segment(line, fig, state)
    segment = group_of_plan(line, fig) or segment
    made = draft(line, fig, state, "target_attainment", segment, "actual", "plan", fig.number.bound_start)
    made.parent = parent
    if (
        parent is not None
        and parent.figure.listed
        and not fig.names
        and fig.index
        and parent.figure is line.figures[fig.index - 1]
    ):
        made.unit = parent.unit
    add_plan(made, before)
    if is_target(line, fig) and (parent is None or _EXPECTED.search(before)) and not _NOW_AT.search(before):
        made.status = "target"


def add_plan(made: Draft, before: str) -> None:
    """`vượt 12% kế hoạch` is 112 of a hundred."""
    if made.value < _WHOLE and _OVER.search(before):
        made.value += Decimal(_WHOLE)


_OVER = re.compile(
    r"(?:vượt|(?:nhiều|cao) hơn(?= (?:so với )?(?:kế hoạch|chỉ tiêu)))(?:(?! đạt| bằng| được)[^,;.:%]){0,60}\Z"
)


def _rate(line: Line, fig: Figure, state: State) -> None:
    _, parent = _segment(line, fig, state)
    before = line.low[fig.window_start : fig.number.bound_start]
    planned = (fig.in_brackets and AGAINST_PLAN.search(before)) or is_rate_aimed_at(line, fig)
    status = "target" if planned or is_target(line, fig) else "actual"
    made = draft(line, fig, state, "admission_rate", "all", status, "rate", fig.number.bound_start)
    made.parent = parent
