"""So many persons a year, no stock: an aim, the mean of those told right before, or what single years came to of it."""

import re

from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.targets import is_target


def read_yearly_mean(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """So many a year are no stock: an aim, or the mean of those just told (`kết nạp 742 đảng viên mới, bình quân 148 đảng viên/năm`)."""
    start = fig.number.bound_start
    yearly = _A_YEAR.match(line.low, fig.noun_end) is not None
    told = line.figures[: fig.index]
    if not fig.in_brackets:
        told = [
            f for f in told if not f.in_brackets
        ] or told  # kết nạp 1.083 (mục tiêu 1.000), bình quân 217 đảng viên/năm
    beside = told[-1].drafts if told else []
    of_plan = any(d.metric == "admission_target" for d in beside) and not any(
        d.metric == "members_admitted" for d in beside
    )  # chỉ tiêu được nâng lên 1.200, bình quân không dưới 240 đảng viên/năm
    of_each = of_plan and _AS_MUCH_AS.search(line.low, line.start, start) is not None
    if of_each or (yearly and (of_plan or is_target(line, fig))):
        draft(line, fig, state, "admission_target", segment, "target", "assigned", start)
        return True
    # kết nạp 624 đảng viên (đạt 89% chỉ tiêu), bình quân 156 đảng viên/năm
    before = next((f for f in reversed(line.figures[: fig.index]) if not f.in_brackets or fig.in_brackets), None)
    previous = before.drafts if before is not None else []
    admitted = any(d.metric == "members_admitted" and d.status == "actual" for d in previous)
    if not admitted or not (yearly or _EACH_YEAR.fullmatch(line.low, fig.window_start, start)):
        return False
    draft(line, fig, state, "members_admitted", segment, "actual", "left_out", start).parent = previous[0]
    return True


# chỉ tiêu kết nạp 50 đảng viên cả nhiệm kỳ, | tương đương mỗi năm 10 đảng viên
_AS_MUCH_AS = re.compile(
    r", (?:tương đương|tương ứng)(?: với)? (?:bình quân |trung bình )?(?:mỗi|hằng|hàng|một) năm \Z"
)
_EACH_YEAR = re.compile(
    r"[,;(]? ?(?:như vậy |tính ra |tức |vậy là |nghĩa là )?(?:tính )?(?:bình quân |trung bình )?(?:mỗi|hằng|hàng|một) năm(?: có| được| là| khoảng| bình quân| trung bình)* "
)


_A_YEAR = re.compile(r"(?: mới)?(?: ?/ ?năm| mỗi năm| một năm| hằng năm| cho cả nhiệm kỳ)")


def is_year_of_yearly_plan(line: Line, fig: Figure, plan: Draft) -> bool:
    """`nghị quyết là mỗi năm kết nạp 5 đảng viên. Năm 2007 được 6, năm 2008 được 7`: what single years came to, and no plans."""
    if fig.noun or fig.number.of is not None or _OF_ONE_YEAR.search(line.low[line.start : fig.number.start]) is None:
        return False
    given = "giao" in line.low[line.start : fig.number.start]
    at = plan.figure.number.start
    return not given and _YEARLY.search(line.low, max(0, at - _NEAR), at) is not None


_NEAR = 60  # characters
_OF_ONE_YEAR = re.compile(
    r"(?:\A|[.,;:!?\n] ?)(?:thì |và |nhưng |riêng |còn )?năm (?:\d{4}|ngoái|trước|đầu|nay) (?:được|là|kết nạp được) \Z"
)
_YEARLY = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng) năm(?: [^\W\d]+){0,6} \Z")
