"""The days of classes whose time stands behind their learners, or at the end of a row of classes."""

import re

from tasks.facts.classes import LEARNERS
from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.time_finding import time_behind
from tasks.text.periods import PeriodMention


def of_learners(clock: Clock, line: Line, made: Draft) -> PeriodMention | None:
    """`mở 3 lớp cho 214 quần chúng trong năm 2021`: the time behind the learners is their classes' too."""
    following = next(iter(line.figures[made.figure.index + 1 :]), None)
    if made.metric.startswith("training") and (closing := _behind_classes(clock, line, made.figure)) is not None:
        return closing
    if made.metric != "training_classes" or following is None or following.noun in {"", "class"}:
        return None
    for_them = _FOR.match(line.low, made.figure.noun_end, following.number.bound_start)
    return time_behind(clock, line, following) if for_them is not None else None


def of_class_opened(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Sáng 18/11, khai giảng lớp nhận thức về Đảng. ... Năm nay, lớp có 120 học viên`: this year's class, on the day it was opened."""
    if made.metric != "training_participants" or clock.opening is None:
        return None
    return clock.opening._replace(rule="article") if _THIS_YEARS.match(line.low, line.start) is not None else None


_THIS_YEARS = re.compile(
    r"\W*(?:năm nay|năm học này|lần này|đợt này),? (?:lớp|khóa)(?: học| bồi dưỡng)?(?! nào| khác)(?: [^\W\d]+){0,8} (?:có|gồm|thu hút)(?!\w)"
)


def _behind_classes(clock: Clock, line: Line, fig: Figure) -> PeriodMention | None:
    """`mở 5 lớp nhận thức cho 296 người, 4 lớp đảng viên mới cho 241 người trong 4 năm 2015 - 2018`: the one time, at the end, is of all."""
    later = line.figures[fig.index + 1 :]
    if not any(f.noun == "class" for f in later) or any(f.noun not in {"class", *LEARNERS} for f in later):
        return None
    if any(m.kind != "now" and m.start < later[-1].noun_end for m in line.periods):
        return None
    closing = time_behind(clock, line, later[-1])
    return closing if closing is not None and line.low[closing.end : line.end].strip(" .") == "" else None


_FOR = re.compile(r"[^.;\d]*(?<!\w)(?:cho|với|,)(?: \w+)? \Z")
