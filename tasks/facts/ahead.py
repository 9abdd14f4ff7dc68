"""What has not happened yet when the page is printed is an aim, whatever its verb; what an aim is set beside has happened."""

import re
from bisect import bisect_left
from datetime import date

from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.plan_words import is_part_of_plan
from tasks.text.period_mention import PeriodMention
from tasks.text.times import PARTS_OR_MONTH

_NOT_OVER = 92  # days from the publication to the end of a run of months that has just begun
_JUST_BEGUN = 14  # days by which more of it must lie ahead than behind where no verb says that it happened
_NEW_YEAR = 45  # days in which a figure for the year is still an aim
_FIRST_YEAR = 366  # days in which a term has no mean of its own yet
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới|vào) (?:\w+ ){0,3}(?:năm|nhiệm kỳ|tháng|quý)")
_DONE = re.compile(r"(?<!\w)(?:đã|được|nay)(?!\w)")

# ước cả năm đạt 160, đến hết năm ước kết nạp 160, dự ước năm 2016
_RECKONED = re.compile(r"(?<!\w)(?:dự )?ước(?! mơ| nguyện| muốn| vọng)(?!\w)")
_WELL_AHEAD = 31  # days from the publication to the end of a time that is reckoned before it


def is_reckoned(line: Line, made: Draft, published: date | None) -> bool:
    """`10 tháng kết nạp 132, ước cả năm đạt 160`: what is reckoned with by the end of a time that is not over."""
    fig = made.figure
    if published is None or made.status == "target" or fig.in_brackets:
        return False
    if of_reckoned(line, made) is not None:
        return True
    start = fig.window_start
    said = _RECKONED.search(line.low, start, fig.number.bound_start) or _RECKONED.search(
        line.low, fig.number.bound_start, fig.number.start
    )
    if said is None:
        return False
    times = [m for m in line.periods if start <= m.start < fig.number.start and m.last is not None]
    last = times[-1].last if times else None
    return last is not None and (last - published).days > _WELL_AHEAD


def of_reckoned(line: Line, made: Draft) -> Draft | None:
    """What is reckoned with of which this is a part (`trong đó nữ 50`), or a share of the plan (`đạt 106% kế hoạch`)."""
    if made.parent is not None and made.parent.rule == RECKONED:
        return made.parent
    if made.metric != "target_attainment" or not made.figure.index:
        return None
    return next((d for d in line.figures[made.figure.index - 1].drafts if d.rule == RECKONED), None)


RECKONED = "reckoned"
"""The rule of a draft that such words made an aim of."""

# sau 4 năm thực hiện nghị quyết: what came of it so far
_CARRIED_OUT = re.compile(
    r"(?<!\w)(?:sau|qua|trải qua|hơn|gần) (?:\d+|[^\W\d]+) năm(?: \w+){0,2} (?:thực hiện|triển khai|học tập)"
)


# what a resolution says is to come; what a result is set against has come: vượt 4,5% so với nghị quyết; trong đó nữ 487
_RESOLVED = re.compile(r"(?<!% )(?<!so với )(?<!vượt )(?<!đạt )(?<!\w)nghị quyết(?!\w)")


def is_to_come(line: Line, made: Draft, published: date | None) -> bool:
    """A resolution's figure for a term that has just begun: nobody counts what has not happened."""
    period = made.period
    if published is None or period is None or period.last is None or made.status == "target":
        return False
    if lexicon().metrics[made.metric].kind == "stock":
        ahead = period.first is not None and (period.first - published).days > _NEW_YEAR
        until = ahead and bool(_UNTIL.search(line.low, line.start, made.figure.number.bound_start))
        return until or _until_later_year(line, made, published)
    if period.first is not None and period.first > published:
        return True
    if made.metric == "members_admitted" and WILL_BE.match(line.low, made.figure.noun_end, line.end):
        return True
    said = line.low[line.start : made.figure.number.bound_start]
    if period.kind in PARTS_OR_MONTH and period.first is not None:
        left = (period.last - published).days
        if left > _NOT_OVER or (left > (published - period.first).days + _JUST_BEGUN and not _DONE.search(said)):
            return True
    if period.kind == "year" and period.first is not None and (published - period.first).days < _NEW_YEAR:
        return period.first <= published < date(period.first.year, 12, 31) and not _DONE.search(said)
    begun = period.first is not None and (published - period.first).days < _FIRST_YEAR
    resolved = (_RESOLVED.search(said) is not None and not _CARRIED_OUT.search(said)) or (
        made.per_year and begun and not _DONE.search(said)
    )
    resolved = resolved and _HAS_BEEN.search(said) is None
    return period.kind == "term" and resolved and (period.last - published).days > 365


# 36 em còn lại | dự kiến sẽ được các chi bộ tổ chức lễ kết nạp
WILL_BE = re.compile(
    r"(?: (?:còn lại|khác|nữa))?,? (?:(?:dự kiến|cũng|đều) )*(?:dự kiến|sẽ)(?: (?:được|tiếp tục|các|chi bộ|đảng bộ|cấp ủy|nhà trường|tổ chức|làm|lễ|xem xét|xét|công bố|trao|quyết định)){0,10} kết nạp(?!\w)"
)
# nghị quyết giao 45, mới hơn nửa chặng đường đã được | 32
_HAS_BEEN = re.compile(
    r",[^,;.:]{0,40} đã (?:được|đạt|có|kết nạp|phát triển|thực hiện|làm)(?: (?:được|tới|đến|gần|hơn|trên))* \Z"
)


def _until_later_year(line: Line, made: Draft, published: date) -> bool:
    """`Đến năm 2030, tỷ lệ hộ nghèo dưới 2%`: how it is to be by the end of a year that has not begun."""
    fig = made.figure
    times = [m for m in line.periods if fig.window_start <= m.start < fig.number.start]
    times = times or _that_it_opens_with(line, fig)
    return bool(times) and times[-1].kind == "to_date" and (times[-1].year or 0) > published.year


def _that_it_opens_with(line: Line, fig: Figure) -> list[PeriodMention]:
    """`Đến năm 2030, hộ nghèo dưới 2%, 100% thôn có chi bộ`: the time of all that its sentence wants, as long as it names no other."""
    times = [m for m in line.periods if m.start < fig.number.start]
    last = line.figures[fig.index - 1] if fig.index else None
    wanted = last is not None and bool(last.drafts) and all(d.status == "target" for d in last.drafts)
    if not wanted or len(times) != 1 or line.low[line.start : times[0].start].strip(" -+•\n"):
        return []
    return [] if _DONE.search(line.low, times[0].end, fig.number.start) else times


# what an aim is set against, or shown by: trong khi quý IV năm ngoái kết nạp 48; chẳng hạn xã X năm 2022 kết nạp 9
_BESIDE = re.compile(
    r"(?<!\w)(?:trong khi|trong lúc|chẳng hạn|ví dụ|ví như|điển hình|đơn cử|nếu như|còn(?= (?:năm|quý|nhiệm kỳ|cả năm|\d+ tháng)(?!\w))|(?:nhiều|ít|cao|thấp) hơn|so với)(?!\w)|[,:] như (?!vậy|thế|sau|trên|đã)"
)
_GIVEN = frozenset({"aim", "assigned", "part_of_plan", "shared_out"})


def is_over(line: Line, made: Draft, published: date | None) -> bool:
    """A figure of a time that is over, told beside an aim that is not: what was done then, or how it was."""
    period, fig = made.period, made.figure
    if made.status != "target" or made.whole or made.rule in _GIVEN:
        return False
    if published is None:
        return _is_result_so_far(line, made)
    at = bisect_left(line.aims, fig.number.start) - 1
    aim = line.aims[at] if at >= 0 else line.start
    before = [m for m in line.periods if fig.window_start <= m.start < fig.number.start]
    if period is None or period.last is None:
        return False
    if period.last >= published and not (before and _is_up_to_a_past_day(before[-1], published)):
        return False
    if fig.listed and line.aims == [line.start] and _tells_of_past(line, fig, published):
        return True  # of a row: hai tháng đầu năm kết nạp 7, dẫn đầu là xã A 3, xã B 2
    behind = [m for m in line.periods if fig.noun_end <= m.start < fig.noun_end + _RIGHT_BEHIND]
    if not any(m.start >= aim and (m.last is None or m.last < published) for m in (before or behind)):
        return False
    if _BESIDE.search(line.low, aim, fig.number.start):
        return True
    if line.aims == [line.start] and _tells_of_past(line, fig, published):
        return True
    last = line.figures[fig.index - 1] if fig.index else None
    if last is not None and is_part_of_plan(line, last, fig):
        return False
    return last is not None and last.number.start >= aim and any(_goes_on(d, published) for d in last.drafts)


def _tells_of_past(line: Line, fig: Figure, published: date) -> bool:
    """`Trong hai tháng đầu năm 2014, huyện kết nạp 7`, told in March below the list of what is planned: an aim only by the heading."""
    if fig.part or _ITEM.match(line.low, line.start):
        return False
    told = [m for m in line.periods if m.kind not in {"now", "comparison"}]
    first = told[0] if told else None
    if first is None or first.end > fig.number.start or first.kind not in PARTS_OR_MONTH:
        return False
    return all(m.last is not None and m.last < published for m in told)


_ITEM = re.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-h]\))")


def _is_up_to_a_past_day(m: PeriodMention, published: date) -> bool:
    """`đến hết tháng 9` in October: nobody sets himself an aim for a day that is over."""
    return m.kind == "to_date" and m.last is not None and m.last < published


def _is_result_so_far(line: Line, made: Draft) -> bool:
    """`Năm 2023, chỉ tiêu kết nạp 220; 8 tháng kết nạp 151, đạt 68,6%`: on a page without a date, what is measured by the plan before it."""
    fig, period = made.figure, made.period
    last = line.figures[fig.index - 1] if fig.index else None
    if last is None or bisect_left(line.aims, last.noun_end) < bisect_left(line.aims, fig.number.start):
        return False
    if made.metric == "target_attainment":
        return any(d.metric == "members_admitted" and d.status == "actual" for d in last.drafts)
    planned = any(d.metric == "admission_target" and d.period and d.period.kind == "year" for d in last.drafts)
    part = planned and period is not None and period.kind in PARTS_OR_MONTH
    following = next(iter(line.figures[fig.index + 1 :]), None)
    return part and following is not None and following.number.percent and _measured(line, fig, following)


def _measured(line: Line, fig: Figure, share: Figure) -> bool:
    return _REACHES.fullmatch(line.low, fig.noun_end, share.number.bound_start) is not None


_REACHES = re.compile(r"(?: mới)?,? \(?(?:đạt|bằng|tức|tương ứng)(?: [^\W\d]+){0,2} ")
_RIGHT_BEHIND = 12  # characters: 9 đảng viên của năm 2011


def _goes_on(made: Draft, published: date) -> bool:
    """Whether an aim is for a time that is not over."""
    period = made.period
    return made.status == "target" and period is not None and period.last is not None and period.last > published
