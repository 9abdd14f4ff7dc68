"""Forms of time that are another figure's alone, so that they say nothing of those told behind it in the sentence."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.time_words import opens
from tasks.text.periods import PeriodMention


def of_closed_brackets(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a time stands with a figure in brackets closed before this one: `có 4.318 đảng viên (đầu năm là 4.231), ở 46 ...`."""
    if not any(f.in_brackets for f in line.figures[: fig.index]):
        return False
    opened = line.low.rfind("(", line.start, m.start)
    if opened < 0 or line.low.find(")", opened, m.start) >= 0:
        return False
    closed = line.low.find(")", m.end, fig.number.start)
    return closed >= 0 and any(opened < f.number.start < closed for f in line.figures[: fig.index])


def of_sum_before(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`Trong tháng 6 kết nạp 14, lũy kế từ đầu năm 61; chuyển chính thức 9`: the time of what was added up alone."""
    summed = _SUMMED.search(line.low, max(line.start, m.start - _SUM_REACH), m.start)
    if summed is None or summed.start() <= line.start + 2 or line.low.startswith(":", m.end):
        return False  # Lũy kế 9 tháng: kết nạp 61, xóa tên 4
    return any(m.end <= f.number.start < fig.number.start for f in line.figures)


# nâng số đảng viên kết nạp | từ đầu năm đến nay lên 131
_SUMMED = re.compile(
    r"(?<!\w)(?:(?:l[uũ][yỹ] kế|cộng dồn)[ ,:]*|(?:nâng|đưa) (?:tổng )?số (?:đảng viên |quần chúng )?(?:mới )?(?:được )?kết nạp(?: mới| được| trong)* )\Z"
)
_SUM_REACH = 60  # characters


def of_rise_before(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`hộ nghèo giảm từ 62% (năm 2012) xuống 54%, đàn bò tăng 7%`: the time right behind the former of two is its alone."""
    return any(f.rises and 0 <= m.start - f.noun_end <= _RIGHT_THERE for f in line.figures[: fig.index - 1])


_RIGHT_THERE = 3  # characters: " ("


def of_deed_before(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`Xã A có 129 đảng viên, năm 2012 kết nạp 5; xã B có 71`: when A admitted its five, no day of what B has."""
    stop = line.low.find(";", m.end, fig.number.start)
    if stop < 0 or m.kind not in _OF_DEEDS or opens(line, m):
        return False
    between = [f for f in line.figures[: fig.index] if m.end <= f.number.start < stop]
    return any(f.drafts for f in between) and all(d.metric in _DEEDS for f in between for d in f.drafts)


_OF_DEEDS = frozenset({"year", "months", "half", "quarter", "month", "day"})
_DEEDS = frozenset({"members_admitted", "members_confirmed", "members_left", "target_attainment"})


def of_item_before(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """`6 tháng còn lại: mở 1 lớp vào tháng 8; kết nạp 15`: when the class of the item before is held, another time heading them all."""
    if m.kind not in _OF_ITEMS or not _DURING.search(line.low, max(line.start, m.start - _SHORT), m.start):
        return False
    if line.low.find(";", m.end, fig.number.start) < 0:
        return False
    item = line.low.rfind(";", line.start, m.start)
    headed = any(
        o.first is not None and o.end <= max(item, line.figures[0].number.start) for o in line.periods if o is not m
    )
    return headed and any(item < f.number.start and f.noun_end <= m.start for f in line.figures[: fig.index])


_OF_ITEMS = frozenset({"month", "day", "quarter"})
_DURING = re.compile(r"(?<!\w)(?:vào|trong|hồi|từ) \Z")
_SHORT = 8  # characters
