"""Whether persons without a verb of their own are a part of those counted right before, and of which of them."""

from tasks.facts.breakdowns import stands_alone
from tasks.facts.broken_down import break_down
from tasks.facts.drafts import State, draft
from tasks.facts.fields import field_of_item
from tasks.facts.figures import ANY_PERSONS, Draft, Figure, Line
from tasks.facts.groups_of_plans import is_behind_share_of_plan
from tasks.facts.parents import parent_of
from tasks.facts.part_of_what import (
    at_another_time,
    group_beside,
    is_of_learners,
    next_to_shares,
    of_share_before,
    of_share_behind,
)
from tasks.facts.parts_below import goes_on, part_that_goes_on
from tasks.facts.set_above import against_plan


def read_part_of_parent(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """A part of the figure that it stands behind."""
    if segment != "all" and fig.part and is_of_learners(line, fig):
        fig.reason = "breakdown"
        return True
    reckoned = None
    if segment != "all" and _is_of_next_unit(line, fig):
        return False
    if segment != "all":
        reckoned = of_share_before(line, fig, state) or of_share_behind(line, fig, state) or next_to_shares(line, fig)
    if reckoned is not None:
        break_down(line, fig, state, reckoned, segment)
        return True
    beside = group_beside(line, fig) if segment != "all" else None
    if beside is not None and beside.segment != segment:
        made = draft(line, fig, state, beside.metric, segment, beside.status, "left_out", fig.number.bound_start)
        made.parent = beside
        return True
    more = part_that_goes_on(line, fig, state) if segment != "all" else None
    if more is not None:
        break_down(line, fig, state, more, segment)
        return True
    parent = parent_of(line, fig, state)
    if segment != "all" and parent is not None and parent.figure not in line.figures and _of_others_here(line, fig):
        fig.reason = "breakdown"
        return True
    breakdown = segment != "all" and (
        fig.part
        or (
            parent is not None
            and (
                parent.figure in line.figures
                or goes_on(line, fig, parent, state)
                or _is_item(line, fig, parent, segment)
            )
        )
    )
    if parent is not None and parent.segment == segment and at_another_time(line, fig, parent):
        return False
    if breakdown and parent is not None and fig.listed is False and not stands_alone(line, fig, segment):
        break_down(line, fig, state, parent, segment)
        if fig.number.of is not None and fig.drafts and is_behind_share_of_plan(line, fig):
            against_plan(line, fig, state, fig.drafts[-1])
        return True
    return False


def _is_of_next_unit(line: Line, fig: Figure) -> bool:
    """`Trường A kết nạp 32 học sinh, tiếp đến là Trường B với 28 em`: the next of a ranking, with a name of its own."""
    if not fig.index or fig.part or not any(m.form == "full" and m.level == "organization" for m in fig.names):
        return False
    before = line.figures[fig.index - 1]
    return bool(before.drafts) and any("link:list" in c.roles and c.start > before.noun_end for c in fig.left)


def _is_item(line: Line, fig: Figure, parent: Draft, segment: str) -> bool:
    """`kết nạp 88 đảng viên, trong đó: - Khối doanh nghiệp: 7 đảng viên`: an item of the list below the whole."""
    return (
        parent.metric == "members_admitted" and parent.value >= fig.number.value and field_of_item(line, fig) == segment
    )


def _of_others_here(line: Line, fig: Figure) -> bool:
    """`có 38 đồng chí trúng cử, trong đó 6 nữ`: a part of those counted right before it, who are no members that were told of."""
    part = next(
        (c for c in reversed(line.cues) if c.end <= fig.number.start and c.roles.get("link:part") == "part"), None
    )
    if part is None:
        return False
    before = [f for f in line.figures[: fig.index] if f.number.end <= part.start and not f.number.percent]
    whole = before[-1] if before else None
    if whole is None or whole.drafts or not whole.noun or whole.noun not in _COUNTED:
        return False
    return whole.reason != "repeat" and whole.number.value >= fig.number.value


_COUNTED = ANY_PERSONS | {"learner", "source"}
