"""The days that a flow has from another figure: the one that it breaks down, or the result that it measures."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.small_words import WITHIN
from tasks.text.periods import PeriodMention

PLANNED = re.compile(r"(?:nghị quyết|kế hoạch|chỉ tiêu|mục tiêu)[^,;]{0,40}\Z")


def of_parent(clock: Clock, line: Line, made: Draft, *, headed: bool) -> Period | None:
    """The days of the figure that this one breaks down or continues, unless its own sentence is headed by a time."""
    if made.parent is None or id(made.parent) not in clock.done:
        return None
    apart = made.parent.figure not in line.figures
    if apart and made.rule == "breakdown" and (own := _of_whole_named(clock, line)) is not None:
        return own
    told_before = made.parent.figure.number.start < clock.headed_at < line.start
    year_of_several = made.parent.figure.year is not None and made.parent.figure.turn is None
    if (headed or told_before or year_of_several) and apart and made.rule == "left_out":
        return None  # từng năm lần lượt là 98, 107. Nhiều nhất là xã A với 41: in all those years
    made.per_year = made.per_year or (made.parent.per_year and _of_mean(line, made))
    period = clock.done[id(made.parent)]
    if apart and made.rule == "breakdown" and (sibling := _part_before(line, made)) is not None:
        period = clock.done.get(id(sibling), period)  # trong số đảng viên mới năm nay có 139 nữ, 26 người có đạo
    if period.kind == "comparison" and (apart or made.metric == "target_attainment"):
        period = clock.result or period  # 137, cùng kỳ 118; đạt 76% chỉ tiêu
    if apart and made.rule == "breakdown" and clock.flow != period and _taken_up(line, made.parent):
        clock.keep_flow(period)
    return period._replace(rule="parent")


def of_whole_beside(clock: Clock, line: Line, made: Draft, said: PeriodMention | None) -> Period | None:
    """`Đến hết năm 2022 đã kết nạp 6.218, đạt 62% chỉ tiêu cả nhiệm kỳ; đảng viên mới là sinh viên có 702`: a group of those, and no time between."""
    if made.metric != "members_admitted" or made.segment == "all" or made.figure.index == 0:
        return None
    told = (d for f in reversed(line.figures[: made.figure.index]) for d in f.drafts if d.metric == made.metric)
    whole = next((d for d in told if d.segment == "all"), None)
    if whole is None or whole.unit != made.unit or whole.per_year or id(whole) not in clock.done:
        return None
    if said is not None and said.end > whole.figure.number.start:
        return None
    return clock.done[id(whole)]._replace(rule="parent")


def _taken_up(line: Line, whole: Draft) -> bool:
    """`..., nhiệm kỳ trước là 29. Trong 38 đồng chí có 15 nữ`: the text comes back to the whole, and to its time."""
    first = line.figures[0]
    return (
        first.number.value == whole.value and WITHIN.search(line.low, line.start, first.number.bound_start) is not None
    )


def _of_whole_named(clock: Clock, line: Line) -> Period | None:
    """`Trong số đảng viên kết nạp năm 2011, giáo viên chiếm hơn 60%; nông dân chỉ có 29 đồng chí`: the time of the whole as its sentence names it."""
    whole = _WHOLE.match(line.low, line.start, line.end)
    named = (m for m in line.periods if whole is not None and m.start == whole.end() and clock.usable(line, m))
    mention = next((m for m in named if m.first is not None), None)
    return clock.settle(mention, "sentence") if mention is not None else None


_WHOLE = re.compile(
    r"\W*(?:trong )?(?:tổng )?số (?:những )?(?:đảng viên|đồng chí|quần chúng)(?: mới| ưu tú)?(?: đã)?(?: được)? kết nạp(?: mới| vào đảng)?(?: trong| của| ở)? "
)


def _part_before(line: Line, made: Draft) -> Draft | None:
    """The part of the same whole that the figure right before is."""
    previous = line.figures[made.figure.index - 1] if made.figure.index else None
    parts = [d for d in previous.drafts if d.rule == "breakdown" and d.parent is made.parent] if previous else []
    return parts[-1] if parts else None


def _of_mean(line: Line, made: Draft) -> bool:
    """`bình quân hằng năm kết nạp 2.400 đồng chí, bằng 6,4% tổng số đảng viên`: the rate right behind a mean is one too."""
    if made.rule != "rate" or made.parent is None:
        return made.rule == "learners"
    return bool(made.figure.index) and made.parent.figure is line.figures[made.figure.index - 1]


def of_result(clock: Clock, line: Line, made: Draft, said: PeriodMention | None) -> Period | None:
    """A share of the plan is measured over the result's days, not over those of the plan."""
    if made.metric != "target_attainment" or clock.result is None:
        return None
    planned = said is None or PLANNED.search(line.low, line.start, said.start)
    if planned and clock.result.kind == "day" and clock.published is not None and _says_now(line, made):
        first = date(
            clock.published.year, 1, 1
        )  # 17-5 kết nạp 2 quần chúng. Đến thời điểm này, chi bộ đạt 50% chỉ tiêu
        return Period(first, clock.published, clock.published, "since", "result")
    return clock.result._replace(rule="result") if planned else None


def _says_now(line: Line, made: Draft) -> bool:
    """Whether the sentence sums up what has been done by now, and tells no result of its own."""
    told = any(d.metric == "members_admitted" for f in line.figures[: made.figure.index] for d in f.drafts)
    return not told and any(p.kind == "now" and p.end <= made.figure.number.start for p in line.periods)
