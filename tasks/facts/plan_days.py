"""The days of a plan that stands beside a result, or is told after one: the year of the result, or its term."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.time_finding import time_in_line
from tasks.facts.time_words import NO_DAYS, whole_year
from tasks.facts.unit import NO_DISTRICTS
from tasks.text.term_forms import term_days
from tasks.text.times import LONG_SPANS


def year_gone_on_to(clock: Clock) -> Period | None:
    """`Năm 2014 được giao 17. Quý I/2015 kết nạp 5; chỉ tiêu là 18`: the year that the results have come to since the last plan."""
    target, flow = clock.target, clock.flow
    if target is None or target.kind != "year" or target.last is None or flow is None or flow.kind == "comparison":
        return None
    if flow.first is None or flow.last is None or flow.first.year <= target.last.year:
        return None
    return whole_year(flow.last.year, "paragraph")


def year_surpassed(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Năm 2014 kết nạp 12. Huyện giao chỉ tiêu 10, xã vượt 2`: the plan that the result told last is measured against."""
    result = clock.result
    if made.metric != "admission_target" or result is None or result.last is None or clock.told_in != line.paragraph:
        return None
    end = made.figure.noun_end
    behind = _THEN_DONE.match(line.low, end) is not None
    behind = behind or (made.rule == "assigned" and _SURPASSED.match(line.low, end) is not None)
    return whole_year(result.last.year, "plan") if behind and result.kind not in LONG_SPANS else None


def year_of_result_before(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Hội nghị ... triển khai nhiệm vụ năm 2018. Trong năm kết nạp 9 đảng viên (Huyện ủy giao 8)`: in brackets the plan of the result before them."""
    fig = made.figure
    if made.metric != "admission_target" or not fig.in_brackets or not fig.index:
        return None
    before = line.figures[fig.index - 1]
    done = next(
        (clock.done[id(d)] for d in before.drafts if d.metric == "members_admitted" and id(d) in clock.done), None
    )
    if before.in_brackets or done is None or done.last is None or done.kind in LONG_SPANS:
        return None
    return whole_year(done.last.year, "plan") if "(" in line.low[before.noun_end : fig.number.start] else None


_SURPASSED = re.compile(
    r",? (?:như vậy,? |vậy là |thì |nhưng |mà )?(?:(?:toàn )?(?:xã|huyện|phường|thị trấn|đảng bộ|chi bộ|đơn vị|mình|chúng tôi|bản|thôn)(?: \w+){0,2} )?(?:đã |mới |chỉ )*(?:vượt|hoàn thành|đạt|về đích|thừa|dư|thiếu|hụt|còn thiếu)(?!\w)"
)


def days_of_plan(clock: Clock, line: Line, made: Draft) -> Period:
    """The plan behind a result: the year of the result, or its term."""
    fig = made.figure
    if clock.term and "nhiệm kỳ" in line.low[fig.window_start : fig.number.start]:
        return clock.term._replace(rule="plan")
    if (
        clock.target
        and clock.target.kind in LONG_SPANS
        and "giai đoạn" in line.low[fig.window_start : fig.number.start]
    ):
        return clock.target._replace(rule="plan")
    if (term := _term_behind(line, made)) is not None:
        return term
    result = _result(clock, line, made)
    if result is None:
        mention = time_in_line(clock, line, fig, stock=False)
        if mention is not None:
            result = clock.settle(mention, "sentence")
            begins = result.kind == "point" and result.last is not None  # Đầu năm, huyện giao 9, xã đặt ra 10
            clock.target = whole_year(result.last.year, "plan") if begins and result.last else result
        else:
            result = year_gone_on_to(clock) or clock.target or clock.flow
            if result is None and clock.published:
                clock.target, clock.ordered = whole_year(clock.published.year, "published"), True
                return clock.target  # Chỉ tiêu năm: 220. Đã thực hiện: 121
    if result is not None and result.last is None and result.first is not None:
        return _begun(line, result.first)
    if result is None or result.last is None or result.first is None:
        return NO_DAYS
    long = result.last.year - result.first.year >= 1
    if long and result.kind != "years" and _of_congress(line, result.first.year):
        first, last = term_days("", result.first.year, result.first.year + _A_TERM)
        return Period(first, last, last, "term", "plan")  # từ đầu nhiệm kỳ 2020 - 2025 đến nay đạt 48% chỉ tiêu 8.000
    if result.kind in {"term", "years"} or (result.kind == "span" and long):
        return result._replace(rule="plan")
    return _of_new_commune(line, made, result) or whole_year(result.last.year, "plan")


def _of_new_commune(line: Line, made: Draft, result: Period) -> Period | None:
    """`6 tháng cuối năm 2025, Đảng bộ xã kết nạp 24/22`: communes began on 1 July 2025, and so did their plans of that year.

    Source: Resolution 202/2025/QH15 and the resolutions on each province's communes, in force from 1 July 2025.
    """
    new = made.unit.level == "commune" and result.first is not None and result.first >= NO_DISTRICTS
    if not new or result.last is None or result.last.year != NO_DISTRICTS.year:
        return None
    if "cả năm" in line.low[line.start : made.figure.number.start]:
        return None  # cộng với 6 tháng đầu năm thì cả năm là 39, đạt 102% chỉ tiêu (38)
    year_ends = date(NO_DISTRICTS.year, 12, 31)
    return Period(NO_DISTRICTS, year_ends, year_ends, "half", "plan")


def _begun(line: Line, first: date) -> Period:
    """`Từ đầu năm 2024 đến nay kết nạp 10/12` on a page without a date: the plan is for the year that the result begins, or the term."""
    if _of_congress(line, first.year):
        begins, ends = term_days("", first.year, first.year + _A_TERM)
        return Period(begins, ends, ends, "term", "plan")
    of_year = _FROM_NEW_YEAR.search(line.low, line.start, line.end) is not None
    return whole_year(first.year, "plan") if of_year else NO_DAYS


_FROM_NEW_YEAR = re.compile(r"(?<!\w)từ (?:đầu năm|tháng (?:1|01|giêng)(?:/| năm ))")


def _term_behind(line: Line, made: Draft) -> Period | None:
    """`chỉ tiêu mỗi năm kết nạp 200 đảng viên mà Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2015 - 2020 đề ra`: of the term."""
    named = _PUT_BY_CONGRESS.match(line.low, made.figure.noun_end)
    if named is None:
        return None
    first, last = term_days("", int(named[1]), int(named[2]))
    return Period(first, last, last, "term", "plan")


_PUT_BY_CONGRESS = re.compile(
    r"(?: (?:mới|trở lên|một năm|mỗi năm|hằng năm|hàng năm))*,? (?:mà |do |theo )?(?:nghị quyết )?(?:của )?đại hội[^;:.()\d]{0,80}(?: lần thứ \w+)?[^;:.()\d]{0,20} ?\(?nhiệm kỳ (\d{4}) ?[-–] ?(\d{4})\)?,? (?:đã )?(?:đề ra|đặt ra|xác định|giao|thông qua)"
)
# xã A được giao 7, | kết nạp 9; xã B giao 12 thì kết nạp đủ 12
_THEN_DONE = re.compile(
    r"(?: chỉ tiêu)?,? (?:(?:và|thì|nhưng|song|mà) )?(?:(?:đã|chỉ|mới|cũng|vẫn) )*(?:kết nạp|thực hiện|làm|đạt)(?: được| đủ| tới| xong| đúng| cả| hơn| gần)* \d"
)
_TERM = re.compile(r"(?<!\w)(?:nhiệm kỳ|nghị quyết đại hội|đại hội)(?!\w)")
_A_TERM = 5  # years; terms begin in 2005, 2010, 2015 ...


def _of_congress(line: Line, first: int) -> bool:
    """Whether the plan of a result that runs from a term's first year is the term's: its sentence names term or congress."""
    return first % _A_TERM == 0 and _TERM.search(line.low, line.start, line.end) is not None


def _result(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The days of the result that the plan stands beside."""
    results = (
        clock.done[id(other)]
        for figure in reversed(line.figures[: made.figure.index + 1])
        if made.figure.in_brackets or not figure.in_brackets
        for other in reversed(figure.drafts)
        if other.metric in {"members_admitted", "target_attainment"} and id(other) in clock.done
    )
    found = next(results, None)
    return found if found is not None or made.parent is None else clock.done.get(id(made.parent))
