"""Which figures are yearly means: mỗi năm before them, /năm behind, or told in one breath with such; and of which years they are."""

import re

from tasks.facts.clock import Clock
from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_words import NO_DAYS
from tasks.text.periods import PeriodMention
from tasks.text.times import LONG_SPANS

_PER_YEAR_AFTER = re.compile(
    r"(?: (?:đảng viên|đồng chí|người|mới))*\s*(?:/ ?năm|mỗi năm|một năm|hằng năm|hàng năm|bình quân năm)"
)


# 80% trở lên TCCS đảng | đạt trong sạch vững mạnh hằng năm
_RATED_YEARLY = re.compile(r"[^,;.%\d\n]{0,90} (?:hằng|hàng|mỗi) năm(?=[,;.)\n]|\Z)")
# vượt 10% | kế hoạch hằng năm
_OF_YEARLY_PLAN = re.compile(
    r" (?:so với )?(?:kế hoạch|dự toán|chỉ tiêu)(?: (?:được|tỉnh|huyện|cấp|trên|giao))* (?:hằng|hàng|mỗi) năm(?!\w)"
)


def _headed_by_mean(line: Line, fig: Figure) -> bool:
    """`Từ năm 2008, bình quân mỗi năm mở 2 lớp, kết nạp 41`: a mean before a sentence's first figure holds for all of them, until another time."""
    told = [m for m in line.periods if m.end <= fig.number.start]
    if not told or told[-1].kind != "per_year" or line.figures[0].number.start < told[-1].start:
        return False
    return _NO_MEAN.search(line.low, told[-1].end, fig.number.start) is None


# mỗi năm kết nạp 2 - 3 đảng viên, hiện còn 4 quần chúng: so many are there now
_NO_MEAN = re.compile(r";|, (?:hiện|nay|đến nay|hiện nay)(?: (?:đang|vẫn|chi bộ))? (?:có|còn)(?!\w)")


def _rated_along(line: Line, made: Draft) -> bool:
    """`hằng năm có 80% chi bộ; 85% đảng viên hoàn thành tốt`: grades told in one breath are all means or none, until another time."""
    fig = made.figure
    if not made.metric.endswith(_RATED):
        return False
    told = (d for f in reversed(line.figures[: fig.index]) for d in f.drafts if d.metric.endswith(_RATED))
    last = next(told, None)
    if last is None:
        mean = _MEAN.search(line.low, fig.window_start, fig.number.bound_start)
        return mean is not None and any(m.kind == "per_year" and m.end <= mean.start() for m in line.periods)
    if not last.per_year:
        return False
    return not any(last.figure.noun_end <= m.start < fig.number.start for m in line.periods)


# what stands between a mean and a number that is none: hằng năm đều vượt dự toán, riêng năm 2019 đạt 116%
_OTHER_THAN_MEAN = re.compile(r";|(?<!\w)(?:riêng|đặc biệt|cá biệt)(?: là| có| trong)* năm(?!\w)")
_MEAN = re.compile(r"(?<!\w)(?:bình quân|trung bình) (?:có )?(?:trên |hơn |gần |khoảng |từ )?\Z")
_RATED = "_rated_share"


def mark_yearly(line: Line, made: Draft) -> None:
    """Say of a figure that it is a yearly mean: mỗi năm before it, /năm behind. A count at a moment is none."""
    if lexicon().metrics[made.metric].kind == "stock":
        return
    fig = made.figure
    yearly = any(
        m.kind == "per_year"
        and fig.window_start <= m.start < fig.number.start
        and not _OTHER_THAN_MEAN.search(line.low, m.end, fig.number.start)
        and not (fig.index and m.start - fig.window_start <= 1 and "," in line.low[m.end : fig.number.start])
        for m in line.periods
    )
    if (
        yearly
        or _headed_by_mean(line, fig)
        or _rated_along(line, made)
        or _PER_YEAR_AFTER.match(line.low, fig.noun_end)
        or _PER_YEAR_AFTER.match(line.low, fig.number.bound_end)
        or (made.metric.endswith(_RATED) and _RATED_YEARLY.match(line.low, fig.noun_end))
        or (fig.number.percent and _OF_YEARLY_PLAN.match(line.low, fig.noun_end))
    ):
        made.per_year = True


def is_of_other_clause(line: Line, made: Draft, m: PeriodMention | None) -> bool:
    """`... còn 9,8% năm 2014; đàn bò tăng bình quân 3%/năm`: a year of the clause before is none of a yearly mean."""
    if not made.per_year or m is None or m.kind != "year":
        return False
    at = made.figure.number.start
    return m.end < at and ";" in line.low[m.end : at]


def span_before(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """The term or the years that the sentence told before: what a yearly mean is of."""
    spans = [m for m in line.periods if m.end <= fig.number.start and m.kind in LONG_SPANS and clock.usable(line, m)]
    return spans[-1] if spans else None


def within_a_year(period: Period) -> bool:
    """Whether a time is too short for a yearly mean: 6 tháng đầu năm kết nạp 1 đồng chí. Xã bên mỗi năm kết nạp 8."""
    return period.first is not None and period.last is not None and (period.last - period.first).days < A_YEAR


A_YEAR = 366  # days


def years_around(clock: Clock, told: Period) -> Period:
    """The years that a mean is of where a time too short for one was told last: those told before, or the term looked back on."""
    return (clock.span or _term_of(clock, told) or NO_DAYS)._replace(rule="paragraph")


def _term_of(clock: Clock, flow: Period) -> Period | None:
    """`Nhiệm kỳ qua, ... năm 2014 đạt ...; hằng năm 78% đảng viên hoàn thành tốt`: the term that a congress looks back on."""
    term = clock.term
    if clock.terms.ended is None or term is None or not (term.first and term.last and flow.first and flow.last):
        return None
    return term if term.first <= flow.first and flow.last <= term.last else None
