"""Whether a percentage is the one that a result and a plan said beside it, or a little above, give."""

import re
from decimal import Decimal

from tasks.facts.drafts import State
from tasks.facts.figures import ANY_PERSONS, Draft, Figure, Line
from tasks.facts.rates import slack_of


def computes(line: Line, fig: Figure, state: State) -> bool:
    """Whether the percentage is the one that a result and a plan said beside it give: 39/42 (92,9%), kế hoạch năm 140 ..., tỷ lệ 73,57%.

    Right behind a result in brackets it is one too where the list before it gave such.
    """
    said = [d for f in line.figures[: fig.index] for d in f.drafts] or state.drafts[-_BESIDE:]
    results = [d.value for d in said if d.metric == "members_admitted" and d.segment == "all"]
    plans = [d.value for d in said if d.metric == "admission_target" and d.segment == "all" and d.value > 0]
    percent = fig.number.value
    slack = slack_of(percent)
    plan = state.plan
    if plan is not None and fig.in_brackets and plan.paragraph == line.paragraph and plan.value > 0 and fig.index:
        behind = line.figures[fig.index - 1].drafts  # đề ra chỉ tiêu 120. Đến nay đã kết nạp 71 đồng chí (59,2%)
        plans += [
            plan.value
            for d in behind
            if d.metric == "members_admitted" and d.segment == plan.segment == "all" and d.unit == plan.unit
        ]
    if any(abs(100 * a / b - percent) <= slack for a in results for b in plans):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    alone = (
        fig.in_brackets
        and (
            line.low.endswith("(", 0, fig.number.bound_start) or (previous is not None and _beside(line, previous, fig))
        )
        and line.low.startswith(")", fig.number.unit_end)
    )
    listed = (
        state.share is not None
        and state.share.metric == "target_attainment"
        and (
            state.share.paragraph == line.paragraph
            or (previous is not None and previous.listed and _in_list_of(state.share, line, state))
        )
    )
    return bool(
        alone
        and listed
        and previous is not None
        and any(
            d.metric == "members_admitted" and state.share is not None and d.segment == state.share.segment
            for d in previous.drafts
        )
    )  # vượt 12% kế hoạch; 45 đồng chí là nữ (37,5%): a part's share of the whole


def result_told(line: Line, state: State, percent: Decimal) -> Draft | None:
    """The result told in this paragraph or the one above which, of a plan told there for the same unit, is so many percent.

    `kết nạp 84 đảng viên. Tỉnh giao 75, huyện đạt 112%; chỉ tiêu của huyện là 80, như vậy vượt 5%`: what was reached, though
    the plan stands in between.
    """
    near = [d for d in state.drafts[-_TOLD:] if line.paragraph - d.paragraph in {0, 1} and d.segment == "all"]
    plans = [d for d in near if d.metric == "admission_target" and d.value > 0]
    slack = slack_of(percent)
    for result in reversed(near):
        if result.metric == "members_admitted" and result.status == "actual":
            if any(b.unit == result.unit and abs(100 * result.value / b.value - percent) <= slack for b in plans):
                return result
    return None


_TOLD = 24  # figures back


def is_beyond_plan(line: Line, fig: Figure) -> bool:
    """`vượt chỉ tiêu tỉnh giao 21 đảng viên (107,5%)`: what was reached, behind by how many the plan was passed or missed."""
    beyond = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    if beyond is None or beyond.number.percent or beyond.in_brackets or beyond.noun not in ANY_PERSONS:
        return False
    passed = _PASSES.search(line.low, line.start, beyond.number.bound_start)
    between = line.low[beyond.noun_end : fig.number.bound_start]
    if passed is None or _IN_BRACKETS.fullmatch(between) is None or not line.low.startswith(")", fig.number.unit_end):
        return False
    return "đạt" in between or (fig.number.value > _WHOLE) == (passed["by"] == "vượt")


def surpasses(line: Line, fig: Figure) -> bool:
    """`so với mức 50 mà tỉnh giao thì vượt 6 người (12%)`: by how many a plan of this sentence was passed, which the share reckons."""
    beyond = line.figures[fig.index - 1] if fig.index and fig.in_brackets else None
    if beyond is None or beyond.number.percent or not line.low.endswith(_SURPASSING, 0, beyond.number.bound_start):
        return False
    if _IN_BRACKETS.fullmatch(line.low, beyond.noun_end, fig.number.bound_start) is None:
        return False
    plans = (d.value for f in line.figures[: beyond.index] for d in f.drafts if d.metric == "admission_target")
    percent = fig.number.value
    return any(plan > 0 and abs(100 * beyond.number.value / plan - percent) <= slack_of(percent) for plan in plans)


_SURPASSING = ("vượt ", "vượt được ", "vượt tới ", "vượt đến ")
_PASSES = re.compile(
    r"(?<!\w)(?P<by>vượt|thiếu|hụt)(?: so với)?(?: (?:chỉ tiêu|kế hoạch|nghị quyết))(?: (?!thu|trồng)[^\W\d]+){0,6} (?:\d{4} )?(?:là )?\Z"
)
_IN_BRACKETS = re.compile(r" ?\((?:(?:đạt|bằng|tỷ lệ|tương đương|hoàn thành) )*")
_WHOLE = 100


def _in_list_of(share: Draft, line: Line, state: State) -> bool:
    """Whether the line is a row of the list in which that share was told."""
    above, last = state.list_below
    return share.paragraph == line.paragraph - 1 or (last == line.paragraph and above <= share.paragraph)


def _beside(line: Line, result: Figure, fig: Figure) -> bool:
    """`(52 đồng chí; 37,1%)`: in one bracket with its result."""
    return result.in_brackets and line.low[result.noun_end : fig.number.bound_start] in {"; ", ", ", " - ", " – ", "/"}


_BESIDE = 6


def of_other_fraction(line: Line, fig: Figure) -> bool:
    """`42/58 doanh nghiệp có tổ chức Đảng (đạt tỷ lệ 72,41%)`: the share that a fraction right before gives, no admissions'."""
    fractions = [f for f in line.figures[max(0, fig.index - _FEW) : fig.index] if f.number.of]
    percent = fig.number.value
    return any(
        abs(100 * f.number.value / (f.number.of or 1) - percent) <= slack_of(percent)
        and not any(d.metric in {"members_admitted", "admission_target"} for d in f.drafts)
        for f in fractions
    )


_FEW = 2  # numbers back
