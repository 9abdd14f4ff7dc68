"""What a part is of where its own words tell: the whole that its share reckons, those at a class, a group among all."""

import re

from tasks.facts.breakdowns import ITEM, ends_item
from tasks.facts.drafts import OF_MEMBERS, State
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.rates import slack_of
from tasks.facts.small_words import AMONG


def of_share_before(line: Line, fig: Figure, state: State) -> Draft | None:
    """`có 421 đảng viên ... Đảng viên là nữ chiếm 46,1% (194 đồng chí)`: the whole of which the bracket is such a share."""
    share = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    if share is None or not share.number.percent or not line.low.endswith(" (", 0, fig.number.bound_start):
        return None
    return _reckoned(line, fig, state, share)


def of_share_behind(line: Line, fig: Figure, state: State) -> Draft | None:
    """`kết nạp 2.311 đảng viên. Đảng viên nữ 1.018 (44,05%), dân tộc thiểu số 1.227 (53,1%)`: the whole that the share behind reckons."""
    share = next(iter(line.figures[fig.index + 1 :]), None)
    if share is None or not share.number.percent or fig.in_brackets or fig.number.percent or fig.number.of:
        return None
    if _ITS_SHARE.fullmatch(line.low, fig.noun_end, share.number.bound_start) is None:
        return None
    whole = _reckoned(line, fig, state, share)
    return whole if whole is not None and line.paragraph - whole.paragraph <= 1 else None


_ITS_SHARE = re.compile(r" \((?:chiếm |bằng |tỷ lệ |đạt )?|, (?:chiếm|tỷ lệ)(?: tỷ lệ)? ")


def next_to_shares(line: Line, fig: Figure) -> Draft | None:
    """`389 nữ (chiếm 38%), 741 đoàn viên (72,4%), 12 người có đạo`: the next group of such a row, though it gives no share."""
    before = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    part = next((d for d in before.drafts if d.parent is not None), None) if before is not None else None
    if before is None or part is None or fig.in_brackets or fig.number.percent or part.segment == "all":
        return None
    return part.parent if _BEHIND_SHARE.fullmatch(line.low, before.noun_end, fig.number.bound_start) else None


_BEHIND_SHARE = re.compile(r"(?: [^\W\d]+){0,4} ?\((?:chiếm |bằng |tỷ lệ |đạt )?[\d.,]+ ?%\)(?:,|;| và|, và)(?: có)? ")


def _reckoned(line: Line, fig: Figure, state: State, share: Figure) -> Draft | None:
    """The whole told of the same unit of which the figure is such a share."""
    unit, percent = fig.owner or fig.unit, share.number.value
    wholes = [d for d in state.drafts[-_BACK:] if d.unit == unit and d.segment == "all" and d.metric in OF_MEMBERS]
    fits = (
        d for d in reversed(wholes) if d.value and abs(100 * fig.number.value / d.value - percent) <= slack_of(percent)
    )
    return next(fits, None)


_BACK = 20  # drafts


def is_of_learners(line: Line, fig: Figure) -> bool:
    """`mở lớp cho 512 học viên, trong đó công nhân 123`: of those at a class, who have no groups."""
    told = next((f for f in reversed(line.figures[: fig.index]) if f.drafts), None)
    return told is not None and told.drafts[-1].metric == "training_participants"


def group_of_these(line: Line, state: State, before: str) -> Draft | None:
    """`96 đảng viên người Mông, chiếm 4,9% trong tổng số 1.958 đảng viên. Trong đó xã A 41`: a list goes on with the group."""
    group = state.frame
    if group is None or group.metric != "members_total" or group.segment == "all" or group.figure not in line.figures:
        return None
    return group if AMONG.search(before) else None


def group_beside(line: Line, fig: Figure) -> Draft | None:
    """`Chi bộ có 68 đảng viên; năm 2017 kết nạp 3 giáo viên và 6 học sinh`: the group right before, that its verb told of alone."""
    previous = line.figures[fig.index - 1] if fig.index and not fig.names else None
    if previous is not None and (listed := _listed_before(line, previous, fig)) is not None:
        return listed
    if previous is None or previous.part or line.low[previous.noun_end : fig.number.bound_start] not in _BESIDE:
        return None
    return next(
        (d for d in previous.drafts if d.metric == "members_admitted" and d.segment != "all" and d.parent is None), None
    )


def _listed_before(line: Line, previous: Figure, fig: Figure) -> Draft | None:
    """`Cơ cấu đảng viên kết nạp năm 2014: 52 nữ; | 71 người dân tộc thiểu số`: the first group of a list behind a colon."""
    if fig.noun not in {"people", "member"} or not ends_item(line, fig):
        return None
    if ITEM.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is None:
        return None
    groups = [d for d in previous.drafts if d.metric == "members_admitted" and d.segment != "all"]
    first = groups[0].parent or groups[0] if groups else None
    if first is None or first.figure not in line.figures or first.segment == "all":
        return None
    return first if line.low.endswith((": ", ": có "), line.start, first.figure.number.bound_start) else None


_BESIDE = frozenset({" và ", ", ", ", và ", " cùng "})


def at_another_time(line: Line, fig: Figure, parent: Draft) -> bool:
    """`kết nạp 60 học sinh, trong khi năm học trước là 33 em`: as many of the same group at another time, no part of them."""
    after = parent.figure.noun_end if parent.figure in line.figures else line.start
    return any(
        after <= p.start and fig.window_start <= p.start < fig.number.start and p.kind != "now" for p in line.periods
    )
