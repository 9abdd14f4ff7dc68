"""Which form of time a figure stands under: in its own words, right behind it, or before it in its sentence."""

import re

from tasks.facts.aims_led_to import is_led_to
from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line
from tasks.facts.former_counts import left_behind, of_the_former
from tasks.facts.picked_parts import is_of_picked
from tasks.facts.time_words import held_in_brackets, opens
from tasks.facts.times_of_others import (
    of_closed_brackets,
    of_deed_before,
    of_item_before,
    of_rise_before,
    of_sum_before,
)
from tasks.text.periods import PeriodMention
from tasks.text.times import COUNTED_ON, LONG_SPANS, SO_FAR

_APART = re.compile(
    r"[,;:]|kế hoạch|chỉ tiêu|nghị quyết|tổng số|(?<!\w)(?:nên|khiến|buộc|đòi hỏi|nhưng|song|mà|trong khi|thì|còn|và|đạt|bằng)(?!\w)"
)
_GIVEN_FOR = re.compile(r"(?: (?:đảng viên|đồng chí|người))?(?: mà)?[^,;.]{0,30} (?:giao|phân bổ)(?: cho)? ")
_OWN_NUMBER = re.compile(r"(?::| là| có| chỉ| mới| chỉ có)* \d")
_FAR = 45


def own_time(clock: Clock, line: Line, fig: Figure, *, stock: bool) -> PeriodMention | None:
    """The form in the figure's own words: the last before it, else one right behind."""
    held = held_in_brackets(line, fig)
    if held is not None:
        return held
    before = [
        m
        for m in line.periods
        if fig.window_start <= m.start
        and m.end <= fig.number.bound_start + 1
        and clock.usable(line, m)
        and not of_the_former(line, fig, m)
        and not of_closed_brackets(line, fig, m)
        and not of_item_before(line, fig, m)
        and not (clock.aiming and is_led_to(line, fig, m))
    ]
    if stock:
        before = _told_just_before(line, _without_terms(before))
    else:
        before = [m for m in before if m.kind != "now" and (clock.aiming or m.kind != "to_come")]
    behind = time_behind(clock, line, fig)
    former = (
        fig.index and before and _BEHIND.fullmatch(line.low, line.figures[fig.index - 1].noun_end, before[-1].start)
    )
    # nhiệm kỳ trước; từ 12 đảng viên năm 2015 / tính cả tháng 7 này thì đã có 53 đảng viên trong năm 2021
    apart = before and _ANOTHER_CLAUSE.search(line.low, before[-1].end, fig.number.start)
    told = behind is not None and _told_later(fig, before, behind)
    inside = before and ((stock and _lies_inside(behind, before[-1])) or _is_part_of(line, fig, behind, before[-1]))
    # 3 tháng cuối năm phấn đấu hoàn thành chỉ tiêu kết nạp 2.700 đảng viên của năm 2015
    of_year = behind is not None and line.low[fig.noun_end : behind.start] in {" của ", " của cả "}
    if before and not (behind is not None and (former or apart or told or inside or of_year)):
        return before[-1]
    return behind


_ANOTHER_CLAUSE = re.compile(r";| thì(?= )")


def _told_later(fig: Figure, before: list[PeriodMention], behind: PeriodMention) -> bool:
    """`Đến ngày 20-1-2018 đã công bố: 83,9% hoàn thành tốt nhiệm vụ trong năm 2017`: on which day it was told, and of which year it is."""
    day = before[-1] if before else None
    return (
        fig.number.percent
        and behind.kind == "year"
        and day is not None
        and day.kind in {"day", "to_date"}
        and bool(day.last and behind.last and behind.last < day.last)
    )


def _lies_inside(behind: PeriodMention | None, long: PeriodMention) -> bool:
    """`Nhiệm kỳ 2010 - 2015, tỷ lệ hộ nghèo còn 9,8% năm 2014`: the year right behind a count, of the term told before."""
    if behind is None or behind.kind != "year" or long.kind not in LONG_SPANS or not (long.first and long.last):
        return False
    return behind.first is not None and long.first <= behind.first <= long.last


def _is_part_of(line: Line, fig: Figure, behind: PeriodMention | None, longer: PeriodMention) -> bool:
    """`Để đạt chỉ tiêu năm 2010, huyện mở thêm 2 lớp trong quý III`: the part of the longer time told before in which it is done."""
    if (
        behind is None
        or behind.kind not in _PARTS
        or not (behind.first and behind.last and longer.first and longer.last)
    ):
        return False
    during = line.low[fig.noun_end : behind.start].endswith((" trong ", " vào ", " ngay trong ", " hồi "))
    within = longer.first <= behind.first and behind.last <= longer.last
    return during and within and (longer.last - longer.first) > (behind.last - behind.first)


_PARTS = frozenset({"quarter", "month", "half", "months"})


def _without_terms(times: list[PeriodMention]) -> list[PeriodMention]:
    """Of a count's times, less the term that a moment is of: `Đầu năm 2006, khi bước vào nhiệm kỳ 2005 - 2010, có 7.642`."""
    moments = [m for m in times if m.kind in COUNTED_ON and m.first is not None]
    return [m for m in times if m.kind != "term" or m.start < moments[0].start] if moments else times


def _told_just_before(line: Line, times: list[PeriodMention]) -> list[PeriodMention]:
    """`Chi bộ thành lập năm 1994, vào thời điểm này có 6`: `this moment` is the one just named, not that of the publication."""
    last = times[-1] if times else None
    if last is None or last.kind != "now" or not line.low.endswith("thời điểm này", last.start, last.end):
        return times
    named = [m for m in line.periods if m.end <= last.start and m.first is not None and m.kind in _MOMENTS]
    told = bool(named) and _THIS_MOMENT.fullmatch(line.low, named[-1].end, last.start) is not None
    return [*times[:-1], named[-1]] if told else times


_MOMENTS = COUNTED_ON | {"month", "year"}
_THIS_MOMENT = re.compile(r",? (?:(?:vào|tại|ở|ngay|đúng) )*")
# from a figure to the time right behind it: 61% hồi cuối năm 2005, 12 đảng viên vào năm 2010
_BEHIND = re.compile(r"(?: ?\(| (?:hồi|vào|trong|ở|tại|của)| thời điểm)* ?")


def time_behind(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """A form right behind the noun: 12 công nhân trong năm 2020, 51,3% năm 2008."""
    closes = line.low.startswith(")", fig.noun_end)  # 268 hộ (31,64%) năm 2015
    for m in line.periods:
        if fig.noun_end <= m.start < fig.window_end + (3 if closes else 2) and clock.usable(line, m):
            gap = line.low[fig.noun_end : m.start].removeprefix(")")
            if clock.aiming and m.kind != "now" and _GIVEN_FOR.fullmatch(gap):
                return m  # chỉ tiêu 80 mà Tỉnh ủy giao cho 6 tháng cuối năm
            if gap.endswith("(") and _OWN_NUMBER.match(line.low, m.end, line.end):
                return None  # 6,21% (đầu nhiệm kỳ: 15,8%)
            if fig.number.of is not None and _BY_PLAN_OF.fullmatch(gap):
                return m  # kết nạp được 4/8 đảng viên theo kế hoạch năm 2019
            if _of_verb(line, fig, m) or (
                _HELD.search(gap) and any(c.roles.get("after") == "learn" for c in fig.right)
            ):
                return m
            return (
                m if len(gap) <= _FAR + 25 * fig.number.percent and not _APART.search(gap) and m.kind != "now" else None
            )
    return None


_BY_PLAN_OF = re.compile(
    r"(?: (?:đảng viên|đồng chí|mới))*,? (?:theo|so với) (?:kế hoạch|chỉ tiêu)(?: được giao)?(?: của)?(?: cả)? "
)


def _of_verb(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`38 sinh viên được Đảng bộ Trường X kết nạp trong năm học 2023 - 2024`: right behind what was done to them; no `154 đảng viên, kết nạp năm 2014`."""
    if m.kind == "now" or m.first is None or line.low.startswith((",", ";"), fig.noun_end):
        return False
    return any(
        c.start < m.start <= c.end + _RIGHT_BEHIND and "," not in line.low[c.end : m.start]
        and c.roles.keys() & {"after", "before"}
        and {c.roles.get("after"), c.roles.get("before")} & {"admit", "confirm"}
        for c in fig.right
    )  # fmt: skip


# cử học lớp do Trung tâm mở | hồi tháng 3
_HELD = re.compile(
    r"(?<!\w)(?:lớp|khóa)(?!\w)[^,;.]*(?<!\w)(?:mở|tổ chức|khai giảng|diễn ra)(?: hồi| vào| trong| từ| ngày)* ?\Z"
)
_RIGHT_BEHIND = 8  # characters: kết nạp | trong năm 2020


def _of_item(line: Line, fig: Figure, earlier: list[PeriodMention]) -> list[PeriodMention]:
    """Of aims in a row, less the times that belong to another item: `Nhiệm kỳ tới: đến năm 2025 hộ nghèo còn 3%; kết nạp 35`."""
    item = line.low.rfind(";", line.start, fig.number.start)
    if item < 0:
        return earlier
    heads = [m for m in earlier if m.start >= item or m.kind not in {"to_date", "point", "now"}]
    if earlier and opens(line, earlier[0]) and earlier[0].kind in _PARTS:
        # 3 tháng cuối năm, bảo đảm cả năm kết nạp 1.500; mở 12 lớp
        heads = [m for m in heads if m.start >= item or not line.low.startswith("cả năm", m.start)]
    return heads or earlier


def time_in_line(clock: Clock, line: Line, fig: Figure, *, stock: bool) -> PeriodMention | None:
    """The nearest form before the number in its sentence; else a dated one behind."""
    earlier = [
        m
        for m in line.periods
        if m.end <= fig.number.start
        and clock.usable(line, m)
        and (stock or (m.kind != "now" and (clock.aiming or m.kind != "to_come") and not of_the_former(line, fig, m)))
        and not of_closed_brackets(line, fig, m)
        and not of_sum_before(line, fig, m)
        and not is_of_picked(line, fig, m)
        and not (clock.aiming and is_led_to(line, fig, m))
        and not (fig.index and of_rise_before(line, fig, m))
        and not of_item_before(line, fig, m)
    ]
    if stock:
        earlier = [m for m in earlier if not (left_behind(line, fig, m) or of_deed_before(line, fig, m))]
        earlier = _without_terms(earlier)
    if not stock:
        earlier = [m for m in earlier if m.kind != "point" or m.first] or earlier
    if clock.aiming:
        earlier = _of_item(line, fig, earlier)
    if earlier:
        return earlier[-1]
    later = [m for m in line.periods if m.start >= fig.noun_end and clock.usable(line, m) and m.kind in SO_FAR]
    if not (later and stock) or _STILL_THEN.match(line.low, fig.noun_end):
        return None
    return later[0] if not _of_another(line, fig.noun_end, later[0].start) else None


# xã có 8 xóm | thì đến năm 2012 vẫn còn 2 xóm sinh hoạt ghép: how many of them were so then, of those that there are
_STILL_THEN = re.compile(
    r",? (?:thì|nhưng|mà|song) (?:mãi |cho |tính |ngay )*(?:đến|tới) (?:cuối |đầu |hết |tháng \d+[/-])?(?:năm )?\d{4},? (?:vẫn|còn|mới|chỉ)(?!\w)"
)


def _of_another(line: Line, start: int, end: int) -> bool:
    """`Xã có 12 thôn, thôn Klong trắng đảng viên đến năm 2009`: a time that is told of one named in between."""
    return any(start <= m.start < end and m.name and line.low.endswith((", ", "; "), 0, m.start) for m in line.mentions)
