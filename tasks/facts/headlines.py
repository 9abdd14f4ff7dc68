"""Figures of a headline that the body tells better: of whom, of which group, of which year, as an aim, to more places."""

from itertools import accumulate

from tasks.facts.fact import Fact
from tasks.facts.facts_compared import apart, near, subject, within


def sums_up(head: Fact, kept: list[Fact], heads: list[tuple[int, int]]) -> bool:
    """`Kết nạp 9 đảng viên` above 5 of one school and 4 of another: what the headline counts is of none of them."""
    alike = (head.metric, head.segment, head.status)
    told = [f for f in kept if (f.metric, f.segment, f.status) == alike and not within(f, heads)]
    sums = list(accumulate(f.value for f in told))
    units = {(f.level, f.unit) for f in told[: sums.index(head.value) + 1]} if head.value in sums else set()
    return len(units) > 1 and (head.level, head.unit) in units


def says_of_whom(head: Fact, body: list[Fact]) -> bool:
    """`Kết nạp 12 công nhân` above `Chi bộ Công ty X kết nạp 12 quần chúng`: of the one whom the body names, whoever the headline calls them."""
    alike = (head.metric, head.status, head.value)
    told = (f for f in body if (f.metric, f.status, f.value) == alike and "all" in {f.segment, head.segment})
    return any((f.level, f.unit) != (head.level, head.unit) and not apart(head, f) for f in told)


def has_it(head: Fact, told: Fact) -> bool:
    """Whether the body's figure is the headline's, of whatever unit; an equal one of another year is none: its plan of the year before."""
    same = (head.metric, head.segment, head.status, head.value) == (told.metric, told.segment, told.status, told.value)
    return same and not apart(head, told)


_AT_LARGE = frozenset({"all", "political_theory"})


def told_as_aim(head: Fact, told: Fact) -> bool:
    """`Mỗi năm kết nạp 150 - 160 đảng viên` above `đề ra mỗi năm kết nạp 150 - 160`: the headline leaves out that it is an aim."""
    if not head.per_year or (head.metric, told.metric) != ("members_admitted", "admission_target"):
        return False
    same = (head.level, head.unit, head.value, head.value_high, head.segment)
    return same == (told.level, told.unit, told.value, told.value_high, told.segment)


def told_of_a_group(head: Fact, body: list[Fact]) -> bool:
    """`Chi bộ X kết nạp 7 đảng viên` above `kết nạp 7 công nhân`: the headline leaves out who they are, or whom a class was for."""
    if head.segment not in _AT_LARGE:
        return False
    alike = [
        f
        for f in body
        if (f.metric, f.status, f.level, f.unit, f.value)
        == (head.metric, head.status, head.level, head.unit, head.value)
        and ((near(f.start, head.start) and near(f.end, head.end)) or head.period_rule == "none")
    ]
    told = [f.segment not in _AT_LARGE for f in alike]
    # what a class teaches stands in captions too: one sentence that says whom it is for is enough
    return any(told) if head.segment == "political_theory" else bool(told) and all(told)


def cut_short(head: Fact, told: Fact) -> bool:
    """`đạt 106,4% nghị quyết` in the headline, `106,39%` in the body: rounded to fewer places."""
    places = -int(head.value.as_tuple().exponent)
    longer = 0 <= places < -int(told.value.as_tuple().exponent)
    return (
        longer and subject(head) == subject(told) and not apart(head, told) and round(told.value, places) == head.value
    )


def of_its_year(head: Fact, told: Fact) -> bool:
    """`Quý I kết nạp 71 đảng viên` above `Quý I năm 2010 ... 71 đảng viên`: the same part of a year, which the headline names without it."""
    if (*subject(head), head.value) != (*subject(told), told.value) or not (head.start and head.end):
        return False
    if told.start is None or told.end is None or head.start.year == told.start.year:
        return False
    part = (head.end - head.start).days < _NINE_MONTHS
    return part and (head.start.replace(year=2000), head.end.replace(year=2000)) == (
        told.start.replace(year=2000),
        told.end.replace(year=2000),
    )


_NINE_MONTHS = 300  # days
