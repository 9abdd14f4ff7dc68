"""Which earlier figure a breakdown breaks down: its parent."""

import re
from decimal import Decimal

from tasks.facts.drafts import State
from tasks.facts.figures import ANY_PERSONS, Draft, Figure, Line
from tasks.facts.picked_parts import goes_back
from tasks.facts.rates import slack_of
from tasks.facts.time_words import is_part


def parent_of(line: Line, fig: Figure, state: State) -> Draft | None:
    """Which earlier figure a breakdown breaks down."""
    begun = _begun(line, fig)
    if begun is not None:
        return begun
    if (listed := _in_bracket(line, fig)) is not None:
        return listed
    if (
        not any(f.reason == "repeat" for f in line.figures[: fig.index])
        and fig.index < _FEW
        and (said := SAID_NEW.match(line.low, line.start))
        and said.end() <= fig.number.start
    ):
        whole = _told_in_line(line, fig) or _admitted(state, fig)
        if whole is not None:
            return whole
    if state.list_below == (state.new_above, line.paragraph):
        whole = _admitted(state, fig, state.new_of) or _admitted(state, fig)
        if whole is not None:
            return whole
    plan = _plan_here(line, fig, state)
    if plan is not None:
        return plan
    again = {f.number.value for f in line.figures[: fig.index] if f.reason == "repeat"}  # trong 150 đảng viên này
    turns = {id(d) for d in state.drafts[-_LATELY:] if d.value not in again} & _told_by_years(state)
    mains = [d for d in state.mains if not d.per_year and d.value >= fig.number.value]
    mains = [d for d in mains if id(d) not in turns or (d.figure in line.figures and not goes_back(line, d, fig))]
    most = _largest_of_list(line, fig)
    mains = [d for d in mains if d.value >= most or d.figure in line.figures] or mains
    mains = [d for d in mains if not d.figure.in_brackets or (d.figure in line.figures and fig.in_brackets)] or mains
    here = [d for d in mains if d.figure in line.figures]
    same = [d for d in mains if d.unit == fig.unit]
    elsewhere = bool(mains) and mains[-1].paragraph != line.paragraph and fig.unit is not None
    in_turn = any(f.turn is fig for f in line.figures[fig.index :])
    pool = (
        (in_turn and [d for d in here if d.unit == fig.unit])
        or here
        or same
        or ([] if elsewhere and mains[-1].unit.level == "organization" else mains)
    )
    if not pool:
        return _admitted(state, fig, at_least=most) if MAKE_UP.match(line.low, line.start) else None
    if (reckoned := _by_share(line, fig, pool)) is not None:
        return reckoned
    window = line.low[fig.window_start : fig.number.start]
    if "mới" in window or "kết nạp" in window:
        fresh = [d for d in pool if d.metric in {"members_admitted", "admission_target"}]
        return fresh[-1] if fresh else pool[-1]
    last = pool[-1]
    if last.tied and not fig.in_brackets:
        flows = [d for d in pool if d.metric == "members_admitted" and d.value >= most]
        return flows[-1] if flows else last
    return last


def _told_in_line(line: Line, fig: Figure) -> Draft | None:
    """`Trong số 88 đảng viên mới của huyện, có 46 người Chăm`: those whom its own sentence counts first."""
    first = line.figures[0].drafts if fig.index else []
    return next(
        (d for d in first if d.metric == "members_admitted" and d.segment == "all" and d.value >= fig.number.value),
        None,
    )


def _by_share(line: Line, fig: Figure, pool: list[Draft]) -> Draft | None:
    """`kết nạp 56, nâng tổng số lên 117. Trong đó, có 26 nữ, chiếm 22,2%`: of that one of several of which it is such a share."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or not following.number.percent or following.number.value_high is not None:
        return None
    if _PUT_IN_PERCENT.fullmatch(line.low, fig.noun_end, following.number.bound_start) is None:
        return None
    percent = following.number.value
    fits = [d for d in pool if d.value and abs(100 * fig.number.value / d.value - percent) <= slack_of(percent)]
    return fits[-1] if len({d.value for d in fits}) == 1 else None


_PUT_IN_PERCENT = re.compile(r"(?: (?!chỉ tiêu)[^\W\d]+){0,3},? ?\(?(?:chiếm|bằng|đạt|=)?(?: tỷ lệ| tỉ lệ)? ?")


# what a breakdown of its own sentence says it breaks down: Trong số đảng viên mới: ..., Cơ cấu đảng viên mới kết nạp: ...
SAID_NEW = re.compile(
    r"[\s–+*•-]*(?:[^.;:,]{0,24}(?:trong|về|cơ cấu|thành phần|phân tích)[^.;:,]{0,40}|số |(?=đảng viên mới (?:có|gồm|bao gồm)(?!\w)))(?:đảng viên mới|mới kết nạp|được kết nạp|mới vào đảng|đảng viên kết nạp|mới được kết nạp|đảng viên được kết nạp)"
)
# who they are, in a paragraph of its own: Nhìn vào cơ cấu, | phụ nữ 61, đoàn viên 102
MAKE_UP = re.compile(
    r"\W*(?:phân tích (?:về |theo )?|(?:nhìn|xét|tính|chia|phân)(?: (?:vào|về|theo))+ |về |theo )?(?:cơ cấu|thành phần)(?: đảng viên(?: mới)?)?[,:]? ?(?:có )?(?=(?:số )?(?:đảng viên )?(?:là )?(?:phụ nữ|nữ|nam|người|dân tộc|đoàn viên|thanh niên|học sinh|sinh viên|giáo viên|công nhân|nông dân|cán bộ|theo đạo|có đạo)(?!\w))"
)
_FEW = 30  # figures of a sentence


def _largest_of_list(line: Line, fig: Figure) -> Decimal:
    """`... 396, trong đó năm 2015 là 187. Nữ có 152, dân tộc thiểu số 361`: all of a list break down one that can hold each."""
    most = fig.number.value
    for following in line.figures[fig.index + 1 : fig.index + 6]:
        of_group = any("people" in c.roles for c in (following.left[-1:] or following.right[:1]))
        if not of_group or following.names or following.number.percent or following.noun not in ANY_PERSONS:
            break
        if any({"before", "after"} & c.roles.keys() and c.roles.get("before") != "have" for c in following.left):
            break
        most = max(most, following.number.value)
    return most


def _in_bracket(line: Line, fig: Figure) -> Draft | None:
    """`Đảng bộ X (27 đồng chí, trong đó có 19 sinh viên)`: of the member of a list whose bracket this is."""
    previous = line.figures[fig.index - 1] if fig.index and fig.in_brackets and not fig.names else None
    if previous is None or not previous.listed or ")" in line.low[previous.noun_end : fig.number.bound_start]:
        return None
    return next((d for d in previous.drafts if d.segment == "all" and d.value >= fig.number.value), None)


def _begun(line: Line, fig: Figure) -> Draft | None:
    """The figure that the breakdown before this one in its list breaks down: all of a list break down the same."""
    for previous in reversed(line.figures[: fig.index]):
        if previous.number.percent:
            continue
        made = next((d for d in previous.drafts if d.rule == "breakdown"), None)
        same = made is not None and previous.in_brackets == fig.in_brackets
        if not same or made is None or made.parent is None or made.parent.value < fig.number.value:
            return None
        return made.parent
    return None


def _plan_here(line: Line, fig: Figure, state: State) -> Draft | None:
    """`chỉ tiêu 200 đảng viên, trong đó nữ 80`: a plan that its sentence sets, and no result before it."""
    plan = state.plan
    if plan is None or plan.figure not in line.figures or plan.figure.in_brackets or plan.value < fig.number.value:
        return None
    done = any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts)
    return None if done or plan.segment != "all" else plan


def _told_by_years(state: State) -> set[int]:
    """`kết nạp 386; trong đó năm 2021 là 171, năm 2022 là 138. Đảng viên mới có 94 nữ`: two or more that tell a whole year by year.

    What breaks down all of them breaks down the whole.
    """
    told = [d for d in state.drafts[-_LATELY:] if d.metric == "members_admitted" and d.segment == "all" and d.period]
    parts: dict[int, list[int]] = {}
    for at, made in enumerate(told):
        for whole in told[:at]:
            within = made.period is not None and whole.period is not None and is_part(made.period, whole.period)
            if within and whole.unit == made.unit and whole.value > made.value and not whole.per_year:
                parts.setdefault(id(whole), []).append(id(made))
    by_years = {one for several in parts.values() if len(several) > 1 for one in several}
    return by_years | {id(d) for d in told if d.picked_from is not None}


_LATELY = 12  # drafts


def _admitted(state: State, fig: Figure, year: int | None = None, at_least: Decimal | None = None) -> Draft | None:
    """The page's last figure of all admitted (of a year, where one is asked for) that can hold this one, no member of a list."""
    turns = _told_by_years(state) if year is None else set()
    return next(
        (
            d
            for d in reversed(state.drafts)
            if d.metric == "members_admitted"
            and id(d) not in turns
            and d.segment == "all"
            and d.value >= (at_least or fig.number.value)
            and (year is None or (d.period is not None and d.period.last is not None and d.period.last.year == year))
            and not (d.per_year or d.figure.listed or d.figure.part)
        ),
        None,
    )
