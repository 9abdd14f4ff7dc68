"""The days of an aim: the year or term it is set for."""

import re
from datetime import date

from tasks.facts.aims_by_their_end import in_the_term_behind, stage_told, term_ending, whole_named_by_end, within_year
from tasks.facts.aims_of_terms import (
    FORMER,
    coming_term,
    of_the_congress,
    of_years_ahead,
    rest_of_term,
    set_by_congress,
)
from tasks.facts.clock import Clock
from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.plan_days import days_of_plan, year_gone_on_to, year_of_result_before, year_surpassed
from tasks.facts.time_finding import own_time, time_behind, time_in_line
from tasks.facts.time_words import NO_DAYS, OF_PLAN, is_part, opens, whole_term, whole_year
from tasks.facts.yearly import mark_yearly
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.term_forms import term_days
from tasks.text.times import LONG_SPANS, PARTS_OF_A_YEAR, PARTS_OR_MONTH, PARTS_OR_YEAR, UP_TO_A_DAY


def target_days(clock: Clock, line: Line, made: Draft) -> Period:
    """The year, term or stretch that an aim is for; without one the last aim's, else the year of publication."""
    mark_yearly(line, made)
    if made.figure.year is not None:
        return whole_year(made.figure.year, "in_turn")
    own = _own(clock, line, made)
    if not made.whole and (rest := rest_of_term(clock, line, made.figure)) is not None:
        return rest
    if own is None and not made.whole and (ahead := of_years_ahead(clock, line, made.figure)) is not None:
        clock.target = ahead if ahead.first is not None else clock.target
        return ahead
    if own is not None and "rated" in made.metric and own.kind in PARTS_OF_A_YEAR and own.last:
        return whole_year(own.last.year, "rating")  # nhiệm vụ 6 tháng cuối năm: 70% chi bộ TSVM
    if made.whole and (own is None or (made.rule == "part_of_plan" and own.kind not in {"year", "term"})):
        return days_of_plan(clock, line, made)
    if own is None and made.parent is not None and id(made.parent) in clock.done:
        made.per_year = made.per_year or (made.parent.per_year and made.rule == "learners")
        return clock.done[id(made.parent)]._replace(rule="parent")
    if own is None and (based := _of_base(line, made)) is not None:
        return based
    if own is None and (beside := year_of_result_before(clock, line, made)) is not None:
        return beside
    mention = own or time_in_line(clock, line, made.figure, stock=False)
    mention = in_the_term_behind(line, made.figure, mention) if mention is not None else None
    if mention is not None and mention.kind in PARTS_OF_A_YEAR and mention.last:
        if _of_yearly_plan(line, made) or "rated" in made.metric:
            return whole_year(mention.last.year, "plan")
    if mention is None:
        return _without_time(clock, line, made)
    mention = _year_told(clock, line, mention)
    if mention.kind == "since" and mention.open_ended and (begun := _from_its_start(clock, mention)) is not None:
        return begun
    return _as_named(clock, line, made, mention, in_clause=own is not None)


def _from_its_start(clock: Clock, m: PeriodMention) -> Period | None:
    """`Ngay từ đầu năm 2017 giao 120`, `từ đầu nhiệm kỳ 2015 - 2020 đề ra 500`: an aim set as it began is for all of it."""
    if m.rule.startswith("part_of") and m.days == (1, 1, 1, 1):
        first = clock.settle(m).first
        return whole_year(first.year, "plan") if first is not None else None
    return whole_term(m) if m.rule.startswith("term") and m.part == "đầu" else None


def _own(clock: Clock, line: Line, made: Draft) -> PeriodMention | None:
    """The time in the aim's own words, unless it tells when the plan was made or that something is so now."""
    own = own_time(clock, line, made.figure, stock=True)
    if own is None or own.kind == "now":
        return None
    if own.start >= made.figure.noun_end and line.low.endswith(" để ", 0, own.start):
        return None  # phát triển 90 đảng viên | để cả năm đạt 180
    if own.kind == "to_come" and made.rule == "aim" and _TO_REACH.search(line.low, own.end, made.figure.number.start):
        return time_behind(clock, line, made.figure) or _year_of(own)
    if own.kind == "point" and OF_PLAN.search(line.low, max(line.start, own.start - 40), own.start):
        return None  # kế hoạch đầu năm là 12: of the year of its result
    if made.whole and own.kind == "since" and line.low.startswith("từ đầu năm", own.start):
        return None  # kế hoạch tỉnh giao từ đầu năm là 120
    return own


def _of_yearly_plan(line: Line, made: Draft) -> bool:
    """`6 tháng cuối năm phấn đấu hoàn thành 100% kế hoạch năm`: a share of what the whole year is to bring."""
    return made.metric == "target_attainment" and _YEARLY_PLAN.match(line.low, made.figure.number.unit_end) is not None


_YEARLY_PLAN = re.compile(
    r"(?: trở lên)? (?:chỉ tiêu|kế hoạch)(?: kết nạp)?(?: đảng viên)?(?: mới)? (?:của )?(?:cả )?năm(?!\w)"
)


def _year_of(m: PeriodMention) -> PeriodMention | None:
    """The whole year of a time that leads to its end: `Từ nay đến cuối năm, ... để hoàn thành chỉ tiêu 180 đảng viên`."""
    if m.last is None or (m.last.month, m.last.day) != (12, 31):
        return m
    return m._replace(kind="year", rule="year", first=date(m.last.year, 1, 1), year=m.last.year, anaphoric=False)


_TO_REACH = re.compile(
    r"(?<!\w)(?:hoàn thành|đạt|đạt được|thực hiện|cán đích)(?: (?:vượt|và|thắng lợi|các|được|cho))* (?:chỉ tiêu|kế hoạch)[^,;.]*\Z"
)


def _without_time(clock: Clock, line: Line, made: Draft) -> Period:
    """The days of an aim whose sentence names no time; the first plan of a page holds for what follows."""
    surpassed = year_surpassed(clock, line, made)
    period = (
        surpassed or _measured_beside(clock, line, made) or set_by_congress(clock, line, made) or _carried_over(clock)
    )
    if period.kind in UP_TO_A_DAY and (made.metric == "admission_target" or made.per_year):
        return coming_term(clock, period) or period  # chỉ tiêu đến năm 2025: ... kết nạp 40
    if clock.target is None and clock.flow is None and period.first and made.metric == "admission_target":
        clock.target, clock.ordered = period, True  # được giao 120, đến nay đã kết nạp 86
    return period


def _as_named(clock: Clock, line: Line, made: Draft, mention: PeriodMention, *, in_clause: bool) -> Period:
    """The days that a form of time of the aim's clause or sentence means; the clock keeps them for the aims that follow."""
    period = _of_term_told(clock, line, mention, clock.settle(mention, "clause" if in_clause else "sentence"))
    if not made.whole and (congress := of_the_congress(clock, line, mention)) is not None:
        period = congress
    if made.per_year and (long := _years_of_mean(clock, line, made, mention, period)) is not None:
        clock.target = long
        return long
    if mention.kind == "to_come" and period.last and lexicon().metrics[made.metric].kind == "stock":
        term = term_ending(line, mention)
        return term if term is not None else whole_year(period.last.year, period.rule)
    ran_out = period.last is not None and clock.published is not None and period.last <= clock.published
    if not in_clause and mention.kind in {"months", "half", "quarter", "since"} and ran_out and period.first:
        return whole_year(period.first.year, "plan")  # 7 tháng kết nạp 6, trong khi huyện giao 7
    found = within_year(made, mention, period) or whole_named_by_end(clock, line, mention, period)
    if mention.kind in UP_TO_A_DAY and made.metric == "admission_target":
        found = coming_term(clock, found) or stage_told(clock, mention, found) or found
    clock.target, clock.ordered = _to_keep(clock, line, mention, found), True
    if found.kind == "year" and (ran_out or _has_come_to(clock, line, mention)) and found.last is not None:
        clock.year = found.last.year  # năm 2012 chỉ tiêu là 190; đến cuối năm đã kết nạp 204
    return found


def _has_come_to(clock: Clock, line: Line, m: PeriodMention) -> bool:
    """On a page without a date, a year that it names first or opens a sentence with: `Năm 2015 được giao 150. Đến ngày 15 tháng 11 kết nạp 141`."""
    return clock.published is None and (clock.year is None or opens(line, m))


def _of_term_told(clock: Clock, line: Line, m: PeriodMention, period: Period) -> Period:
    """`cả nhiệm kỳ` behind aims of the term to come is that term, unless the words are of a former one."""
    told = clock.target
    if not told or told.kind != "term" or not m.rule.startswith("term_derived"):
        return period
    if not (told.first and period.first) or FORMER.search(line.low, m.start, m.end):
        return period
    return told._replace(rule="paragraph") if told.first > period.first else period


def _to_keep(clock: Clock, line: Line, m: PeriodMention, found: Period) -> Period:
    """The days for the aims that follow: of a term's aims one may be for its last year, the next are for the term again."""
    part = clock.target
    if part is not None and part.kind in PARTS_OF_A_YEAR and line.low.startswith("cả năm", m.start):
        return part if is_part(part, found) else found  # quý IV kết nạp từ 32; phấn đấu cả năm đạt 150. Mở 1 lớp ...
    whole = next((o for o in line.periods if o.end <= m.start and o.kind == "year" and o.first), None)
    if whole is not None and m.kind in PARTS_OR_MONTH and is_part(found, clock.settle(whole)):
        return clock.settle(whole)  # năm 2023 kết nạp 145, trong đó quý I 30. 90% chi bộ ...
    named = (o for o in line.periods if o.end <= m.start and o.kind in LONG_SPANS and o.first)
    told = next((clock.settle(o) for o in named), clock.target)
    within = told and m.kind in UP_TO_A_DAY and told.kind in LONG_SPANS and is_part(found, told)
    return told if told and within else found


def _measured_beside(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`so với chỉ tiêu trên giao thì đạt 105%, so với mức huyện đăng ký 200 thì mới bằng 94,5%`: two plans for the same result."""
    if made.rule != "assigned":
        return None
    shares = (d for f in line.figures[: made.figure.index] for d in f.drafts if d.metric == "target_attainment")
    found = next((clock.done[id(d)] for d in shares if id(d) in clock.done), None)
    return whole_year(found.last.year, "plan") if found is not None and found.kind == "year" and found.last else None


def _of_base(line: Line, made: Draft) -> Period | None:
    """`hằng năm kết nạp từ 4% trở lên so với đầu nhiệm kỳ 2015 - 2020`: the term with whose first count each year is compared."""
    if not made.per_year:
        return None
    based = (m for m in line.periods if m.start >= made.figure.noun_end and m.rule == "term" and m.part == "đầu")
    return next((whole_term(m) for m in based), None)


def _year_told(clock: Clock, line: Line, m: PeriodMention) -> PeriodMention:
    """`đến hết năm 2005 100% bản có chi bộ, cả năm kết nạp 150`: the year that the aims before it are for."""
    if m.kind in PARTS_OR_MONTH and m.needs_year:
        named = [o.year for o in line.periods if o.end <= m.start and o.kind == "year" and o.year and o.length is None]
        return in_the_year(m, named[-1])._replace(anaphoric=False) if named else m  # năm 2014 ..., trong đó quý I 40
    if m.rule not in {"unnamed_year", "part_of_unnamed_year", "year_này"}:
        return m  # năm 2023 được giao 8, dự kiến đến cuối năm kết nạp 13
    if m.kind == "to_come" and clock.published:
        return m  # đến hết năm 2018 100% thôn có chi bộ. Từ nay đến cuối năm kết nạp 44: of the year of the page
    years = [o.last.year for o in line.periods if o.end <= m.start and o.last and clock.usable(line, o)]
    told = clock.target
    if not years and told is not None and told.kind in PARTS_OR_YEAR and told.last is not None:
        years = [told.last.year]
    done = clock.flow
    if not years and clock.published and done is not None and done.last and done.last.year == clock.published.year:
        years = [done.last.year]  # 9 tháng kết nạp 108. Năm 2015 có 18 xóm. Dự kiến cả năm kết nạp 152
    return in_the_year(m, years[-1])._replace(anaphoric=False) if years else m


def _years_of_mean(clock: Clock, line: Line, made: Draft, m: PeriodMention, period: Period) -> Period | None:
    """The years that a yearly aim (`mỗi năm kết nạp 80`) is for, where the time nearest to it is one year or a year's end."""
    if period.first is None or period.last is None or m.kind not in {"to_date", "point", "year"}:
        return None
    before = [
        o for o in line.periods if o.end <= m.start and o.kind in LONG_SPANS and o.first and clock.usable(line, o)
    ]
    if before:
        return clock.settle(before[-1], "sentence")
    if m.kind == "year":
        return None
    year, published = period.last.year, clock.published
    if (
        clock.target is not None
        and clock.target.kind in LONG_SPANS
        and clock.target.last
        and clock.target.last.year == year
    ):
        return clock.target._replace(rule="paragraph")
    if (term := coming_term(clock, period)) is not None:
        return term
    if published is not None and year > published.year:
        return Period(published, date(year, 12, 31), date(year, 12, 31), "span", "clause")  # đến năm 2030, mỗi năm 80
    return None


def _carried_over(clock: Clock) -> Period:
    """Where the sentence names no time."""
    if (later := year_gone_on_to(clock)) is not None:
        return later
    if clock.target is not None:
        return clock.target._replace(rule="paragraph")
    if clock.terms.coming is not None and clock.frame is not None and clock.frame.kind == "term":
        first, last = term_days("", *clock.terms.coming)
        return Period(first, last, last, "term", "congress")
    return whole_year(clock.published.year, "published") if clock.published else NO_DAYS
