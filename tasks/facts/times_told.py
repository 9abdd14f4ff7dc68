"""Which days a form of time means, by the times that the article has told so far."""

import re
from dataclasses import dataclass
from datetime import date

from tasks.facts.congress import names_a_congress
from tasks.facts.figures import Line, Period
from tasks.facts.founding import is_of_origin
from tasks.facts.lives import of_a_life
from tasks.facts.quarter_told import quarter_told
from tasks.facts.said_of_a_day import is_of_document, is_over, is_purpose, is_when_reached, numbers_a_round, of_its_day
from tasks.facts.time_words import (
    OF_PLAN,
    YEAR_PAST,
    is_as_long,
    is_base,
    is_of_term,
    month_reported,
    term_run_out,
    whole_year,
)
from tasks.facts.times_so_far import TimesSoFar
from tasks.text.periods import PeriodMention, in_the_term, in_the_year
from tasks.text.times import PARTS_OR_MONTH

_NO_PERIOD = frozenset({"per_year", "per_other", "comparison", "anniversary", "duration"})


# so với, tính theo tổng số đảng viên | đầu năm: a time of the base
_BASE_BEFORE = re.compile(
    r"(?:so với|trên|theo|so|lấy|chia cho|căn cứ) (?:tổng )?(?:số )?đảng (?:viên|số)(?: (?:của|toàn|đảng|bộ|hiện|có|ở|thời|điểm|tại|mặt|tính|đến))* ?\Z"
)


_APART_BEHIND = re.compile(r"\)?(?:;|,? ?\(?(?:trong đó|trong số đó|trong số này|bao gồm|nâng|đưa)(?!\w))")
_PLAN_BEHIND = re.compile(r" \((?:là )?\d[\d.]*(?: đảng viên| đồng chí| người)?\)(?:[;,]| và )")
_BY_NUMBER = "year"  # the rule of năm 2018, which năm nay and trong năm do not share
_FAR_AHEAD = 180
_JUST_OVER = (-31, 45)
"""Days from the last day of a run of months to the publication."""


_BETWEEN_SCHOOL_YEARS = 8  # August belongs to neither


@dataclass(slots=True)
class TimesTold(TimesSoFar):
    """The days that a form of time means beside the times told so far."""

    def usable(self, line: Line, m: PeriodMention) -> bool:
        """Whether a form is a time that a figure may stand under: no base of a share, no name, no part of a plan told before."""
        if _BASE_BEFORE.search(line.low, max(line.start, m.start - 40), m.start):
            return False
        if is_of_document(line.low, m):
            return False
        if not self.aiming and OF_PLAN.search(line.low, max(line.start, m.start - 40), m.start):
            behind = next((f for f in line.figures if f.number.start > m.end), None)
            if behind is not None and _APART_BEHIND.match(line.low, m.end, behind.number.start):
                return False  # đạt 67% chỉ tiêu cả năm; chuyển chính thức cho 158
            if _PLAN_BEHIND.match(line.low, m.end, line.end):
                return False  # đạt 76% chỉ tiêu nhiệm kỳ (50 đảng viên); chuyển chính thức 35
        if not self.aiming and names_a_congress(line.low, m, self.terms):
            return False
        if m.kind == "feast" and (m.year is None or (not self.aiming and self._is_round(line, m))):
            return False  # dịp 19/5: a round, not a day
        if is_over(line, m) or (not self.aiming and is_purpose(line, m)):
            return False
        if is_when_reached(line, m) or of_a_life(line, m) or is_of_origin(line.low, m.start, m.end):
            return False
        if (m.kind == "school_year" and of_its_day(line, m)) or numbers_a_round(line, m):
            return False
        return m.kind not in _NO_PERIOD and not is_base(line.low, line.start, m)

    def _is_round(self, line: Line, m: PeriodMention) -> bool:
        """`Dịp 3/2 năm nay`: of the year that the page is of it names the round, no day."""
        this = self.published is not None and m.year == self.published.year
        return this and " năm " in line.low[m.start : m.end]

    def settle(self, m: PeriodMention, rule: str = "clause", *, line_says_now: bool = False) -> Period:
        """The days a form means here: one that leans on the text takes the year last spoken of."""
        if (
            m.anaphoric
            and not line_says_now
            and m.kind == "since"
            and not is_of_term(m)
            and self.year
            and self.published
            and self.year == self.published.year - 1
            and self.published.month <= 3
        ):
            return whole_year(self.year, rule)  # a piece of January that looks back: từ đầu năm is of the year before
        if (reported := self._reported_so_far(m)) is not None:
            return reported._replace(rule=rule)
        if m.rule in YEAR_PAST and m.first is None and self.published and (self.year or 9999) < self.published.year - 1:
            return Period(None, None, None, m.kind, rule)  # thành lập năm 2005. Năm qua, ...: told in May of 2014
        year = (self.this_year or self._in_school_told(m)) if m.kind in {"day", "point", "month"} else self.year
        if m.rule == "days" and self.this_year:
            year = self.this_year  # bế giảng lớp ... đợt I năm 2019; lớp được mở từ ngày 18 đến 22/3
        if m.first is None and m.needs_year and year and not m.open_ended:
            m = in_the_year(m, year)  # a page without a date that names its year elsewhere
        if m.anaphoric and m.kind != "to_come" and is_of_term(m) and self.term and self.term.first and self.term.last:
            over = self.published is not None and self.term.last.year < self.published.year
            now = m.rule.startswith("term_derived_this") and m.first is not None  # nhiệm kỳ này, once the last is over
            if not (over and (m.kind == "since" or now)):
                m = in_the_term(m, self.term.first.year, self.term.last.year, self.published)
                return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if (
            is_of_term(m)
            and m.kind == "term"
            and not self.aiming
            and (aim := term_run_out(self.target, self.published))
        ):
            return aim._replace(rule=rule)
        if m.anaphoric and m.kind == "quarter" and (told := quarter_told(self.flow, m, aiming=self.aiming)) is not None:
            return told._replace(rule=rule)
        spoken = (self.target if self.aiming else None, self.flow, self.frame)
        month = next((p for p in spoken if p is not None and p.kind == "month"), None)
        if m.rule == "unnamed_month" and month is not None:
            return month._replace(rule=rule)  # tháng 6/2019 ... trong tháng: 9
        if m.rule == "unnamed_month" and self.flow is None and self.published is not None:
            return month_reported(self.published)._replace(rule=rule)  # told on 30 August: trong tháng kết nạp 14
        if m.kind == "school_year":
            return self._school_year(m, rule)
        if m.rule == "months_alone" and self.flow is not None and is_as_long(self.flow, m):
            return self.flow._replace(rule=rule)
        if m.anaphoric and m.kind == "months" and self.just_over(m):
            return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.kind == "year" and m.length is not None and (beside := self._year_beside(m.length)) is not None:
            return whole_year(beside, rule)
        if m.rule == "year_qua" and m.first is None and self.flow is not None and self.flow.kind == "year":
            return self.flow._replace(rule=rule)  # a page without a date: Năm 2015, ... Năm qua, huyện kết nạp ...
        if m.rule == "year_này" and self.year_told and not m.open_ended:
            m = in_the_year(m, self.year_told)  # xếp loại năm 2018, ... Cũng trong năm này: the year named last
            return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.rule == "that_year" and self.that_year:
            m = in_the_year(m, self.that_year)
            return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.anaphoric and self.year and not m.open_ended and m.kind not in {"to_come", "now", "since"}:
            m = in_the_year(m, self._year_of_end(m) or self.year)
        return Period(m.first, m.last, m.moment or m.last, m.kind, rule)

    def _year_of_end(self, m: PeriodMention) -> int | None:
        """`Năm 2018, xã gieo cấy 210 ha. Hết năm, ...`, told in May of 2019: the end of the year named last, this one's being far off."""
        ends = m.rule == "part_of_unnamed_year" or m.part == "hết"
        if not ends or self.aiming or self.published is None or self.year_told is None:
            return None
        far_off = (
            self.year == self.published.year and m.last is not None and (m.last - self.published).days > _FAR_AHEAD
        )
        return self.year_told if far_off and self.year_told < self.published.year else None

    def _reported_so_far(self, m: PeriodMention) -> Period | None:
        """`Sơ kết 6 tháng đầu năm 2014 ... Từ đầu năm đến nay` on a page without a date: the part of the year that is reported."""
        if (
            self.published is not None
            or m.kind != "since"
            or not m.open_ended
            or m.days is None
            or m.days[:2] != (1, 1)
        ):
            return None
        told = self.flow or self.frame
        if told is not None and told.last is not None and m.first is not None and m.first.year < told.last.year:
            return None  # 9 tháng năm 2023 kết nạp 11. Từ năm 2021 đến nay: nobody knows how far
        if told is None or told.first is None or told.kind not in PARTS_OR_MONTH:
            return None
        if told.kind == "month":  # trong tháng 9/2018 ..., từ đầu năm tới nay
            return told._replace(first=date(told.first.year, 1, 1), kind="months")
        return told if told.first.month == 1 else None

    def _so_long(self, m: PeriodMention) -> bool:
        """`Xã X sau bốn tháng hợp nhất`, told in November: how long it has been, no months of the year."""
        return m.rule == "months_alone" and m.anaphoric and self.published is not None and not self.just_over(m)

    def _of_next_issue(self, m: PeriodMention) -> bool:
        """`Bản tin sinh hoạt chi bộ tháng 5/2017`, printed in April: the month that it is for, not the one that it tells of."""
        return m.kind == "month" and self.published is not None and m.first is not None and m.first > self.published

    def _year_beside(self, off: int) -> int | None:
        """`năm trước (đó)`, `năm sau`: beside the year last spoken of; none where that has not come yet."""
        if self.year is None:
            return None
        ahead = self.published is not None and self.year + off > self.published.year - (off < 0)
        return None if ahead and not self.aiming else self.year + off

    def just_over(self, m: PeriodMention) -> bool:
        """Whether a run of months ends with the publication: `trong 11 tháng` of a page of December."""
        if self.published is None or m.last is None:
            return False
        return _JUST_OVER[0] <= (self.published - m.last).days <= _JUST_OVER[1]

    def _in_school_told(self, m: PeriodMention) -> int | None:
        """`Chiều 24-6` of a page that only says `năm học 2021-2022`: the year in which the school year has that month."""
        if self.school_told is None or m.days is None or m.days[0] == _BETWEEN_SCHOOL_YEARS:
            return None
        return self.school_told + (m.days[0] < _BETWEEN_SCHOOL_YEARS)

    def _school_year(self, m: PeriodMention, rule: str) -> Period:
        """A school year that is stated, or beside the one last stated, or by the day of publication."""
        if m.first is not None and not m.anaphoric:
            self.school = m.first.year
        elif self._is_running_school_year(m) and m.first:
            self.school = m.first.year  # năm học trước 4 học sinh; năm học này là 9: the one running, by the page's day
        elif self.school is not None and not (m.length == 0 and m.first and m.first.year < self.school):
            # but năm học vừa rồi, behind năm học này, is the one before it
            y = self.school + (m.length or 0)
            if m.length == 1 and m.first and self.published and date(y + 1, 5, 31) < self.published:
                y = m.first.year  # năm học tới, behind one long over: beside the day of publication
            return Period(date(y, 9, 1), date(y + 1, 5, 31), date(y + 1, 5, 31), m.kind, rule)
        return Period(m.first, m.last, m.last, m.kind, rule)

    def _is_running_school_year(self, m: PeriodMention) -> bool:
        """`năm học này` as the one running, by the page's day, and not `Trong năm học này` of the one that the paragraph has told."""
        if self.school is None or m.first is None or m.rule not in {"school_year_this", "school_year_then"}:
            return False
        if not self.school_here or self.aiming:
            return m.first.year > self.school
        return m.rule == "school_year_this" and m.first.year == self.school + 1

    def settled(
        self, m: PeriodMention, rule: str = "clause", *, line_says_now: bool = False, so_far: bool = False
    ) -> Period:
        """The days of what happened then: a year by its number is the whole of it, this year goes up to the day of publication."""
        period = self.settle(m, rule, line_says_now=line_says_now)
        return period if m.rule == _BY_NUMBER and not so_far else self.clipped(period)

    def clipped(self, period: Period) -> Period:
        """What happened this year happened up to the day of publication."""
        if (
            not self.aiming
            and period.kind == "year"
            and self.published
            and period.first
            and period.last
            and period.first <= self.published < period.last
        ):
            return period._replace(last=self.published)
        return period

    def _ahead(self, m: PeriodMention, *, asked: bool = False) -> bool:
        """A time that mostly lies after the publication: no time of what was done; one that runs may be asked for (`Năm nay thì sao?`)."""
        if self.published is None or m.last is None or m.first is None or (asked and m.first <= self.published):
            return False
        ahead = (m.last - self.published).days
        return ahead > _FAR_AHEAD and (self.published - m.first).days < ahead

    def _not_over(self, m: PeriodMention) -> bool:
        return self.published is None or (m.last is not None and m.last > self.published)
