"""Which earlier figure's noun and verb hold on for a number that has neither: the last counted, a plan, what the page counts."""

from tasks.facts.drafts import State
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.parts_below import whole_of_parts
from tasks.facts.plan_words import is_part_of_plan
from tasks.facts.plans import plan_that_holds
from tasks.facts.resumed import RESULT, SPLIT, near
from tasks.facts.right_before import added_up, compared_with_last
from tasks.facts.rows import first_of_row
from tasks.facts.stands_in import GOT, HAS, is_against
from tasks.facts.strength import is_praised
from tasks.facts.targets import is_target


def held_on(line: Line, fig: Figure, state: State, before: str) -> Draft | None:
    """The figure whose noun and verb hold on: the last counted, or the plan where a result or a list comes back to it."""
    if (spelt_out := first_of_row(line, fig)) is not None:
        return spelt_out
    if (above := _row_above(line, fig, state)) is not None:
        return above
    frame = added_up(line, fig) or compared_with_last(line, fig) or state.frame
    plan = state.plan
    if plan is not None and fig.index and plan.figure is line.figures[fig.index - 1]:
        if is_part_of_plan(line, plan.figure, fig):
            return plan
    if (
        plan is not None
        and (frame is None or plan.figure.number.start > frame.figure.number.start)
        and near(line, plan)
    ):
        result = RESULT.search(line.low, fig.window_start, fig.number.start) or GOT.search(before)
        if result or (
            fig.listed and fig.number.of is None and not plan.figure.in_brackets and SPLIT.match(line.low, line.start)
        ):
            return plan
        if is_against(line, fig, plan) or (not fig.noun and HAS.search(before)):
            return plan
        if fig.listed and (is_target(line, fig) or _given(line, plan, frame)):
            return plan
    behind = fig.index and line.low[line.figures[fig.index - 1].noun_end : fig.number.bound_start] == ") "
    if (fig.listed or behind) and (shared := plan_that_holds(line, state)) is not None:
        return shared
    return _results_again(fig, state, frame)


def _results_again(fig: Figure, state: State, frame: Draft | None) -> Draft | None:
    """`Đảng bộ có 3.014 đảng viên. ... Nơi đạt thấp: xã A 2/8, B 1/6`: a/b goes on with the results, not with the strength."""
    strength = frame is not None and frame.metric == "members_total" and frame.figure.number.of is None
    if fig.number.of is None or not (fig.listed and strength) or fig.noun:
        return frame
    told = (d for d in reversed(state.drafts) if d.metric == "members_admitted")
    return next((d for d in told if d.segment == "all" and d.figure.number.of is not None), None)


def _row_above(line: Line, fig: Figure, state: State) -> Draft | None:
    """`- Xã Lát: 5 (chỉ tiêu 20)`, and below it `- Xã Đạ Sar: 4 (chỉ tiêu 18)`: the row begins with a result again, not with a plan."""
    plan = state.plan
    if plan is None or not (fig.listed and plan.figure.in_brackets) or fig.in_brackets or fig.number.of is not None:
        return None
    if plan.paragraph < line.paragraph - _ROWS_BACK or is_target(line, fig):
        return None
    for d in reversed(state.drafts[-2 * _ROWS_BACK :]):
        apart = plan.figure.number.start - d.figure.number.end
        if d.metric == "members_admitted" and d.figure.listed and 0 < apart < _IN_ROW:
            return d
    return None


_ROWS_BACK = 6
_IN_ROW = 24  # characters from a row's result to its plan in brackets


def back_to_page(line: Line, fig: Figure, state: State, frame: Draft | None) -> Draft | None:
    """A list that opens a paragraph of its own comes back to what the page counts: those admitted, all of them."""
    if (shared := _admitted_that_hold(line, fig, state, frame)) is not None:
        return shared
    main = frame is not None and frame.metric in _MAIN and frame.segment == "all" and not is_praised(line, fig, state)
    aside = frame is not None and frame.metric == "members_confirmed" and frame.figure not in line.figures
    aside = aside and fig.noun == "member" and fig.number.of is None  # ba xã khá là A 4 đảng viên, B 3 đảng viên
    if (fig.names or fig.listed) and (whole := whole_of_parts(line, state, frame)) is not None:
        return whole
    if frame is None or main or not fig.listed or (frame.paragraph == line.paragraph and not aside):
        return frame
    told = (d for drafts in (state.mains, state.drafts) for d in reversed(drafts))  # the last few, then all: long lists
    said = (d for d in told if d.metric == "members_admitted" and d.segment == "all" and not d.figure.listed)
    return next(said, frame)


def _admitted_that_hold(line: Line, fig: Figure, state: State, frame: Draft | None) -> Draft | None:
    """`Kết nạp 392. Đảng bộ có 7.118 đảng viên.` and below `Số liệu các đảng bộ: A 71, B 60, C 52`: too few to be the strengths of these."""
    if frame is None or frame.metric != "members_total" or not fig.listed or fig.noun or fig.number.of is not None:
        return None
    if (
        frame.paragraph == line.paragraph
        or frame.segment != "all"
        or "đảng viên" in line.low[line.start : fig.number.start]
    ):
        return None
    told = (d for d in reversed(state.drafts) if d.metric == "members_admitted" and d.segment == "all")
    whole = next((d for d in told if d.unit == frame.unit and not d.per_year), None)
    if whole is None or line.paragraph - whole.paragraph > 1 + _ROWS_BACK:
        return None
    row = [f.number.value for f in line.figures if not (f.noun or f.number.percent or f.in_brackets)]
    total = sum(row)
    return whole if len(row) >= _ROW and total <= whole.value and total * _MANY < frame.value else None


_ROW = 3  # numbers side by side
_MANY = 10  # three communes and more have no tenth of all members
_MAIN = frozenset({"members_admitted", "members_total", "admission_target"})


def _given(line: Line, plan: Draft, frame: Draft | None) -> bool:
    """`Xã A nhận phần 12, xã B 15`: the sentence gave out a plan last."""
    later = frame is not None and frame.figure.number.start > plan.figure.number.start
    return plan.rule == "assigned" and plan.figure in line.figures and not plan.figure.in_brackets and not later


def plan_of_before(line: Line, fig: Figure, state: State, frame: Draft) -> bool:
    """A list of members in a later paragraph, of which no word speaks of a plan, goes on with none."""
    return (
        frame.metric == "admission_target"
        and frame.paragraph < line.paragraph - 1
        and state.shared_out < line.paragraph - 1
        and fig.number.of is None
        and not is_target(line, fig)
        and not frame.figure.listed
        and frame.rule != "shared_out"
    )
