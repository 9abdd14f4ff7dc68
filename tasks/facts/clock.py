"""What time an article speaks of as it goes on: what a figure without words of time leans on."""

import re
from dataclasses import dataclass, field
from datetime import date

from tasks.facts.atlas import Unit
from tasks.facts.congress import NO_TERMS, Terms, names_a_congress
from tasks.facts.cues import lexicon
from tasks.facts.figures import Line, Period
from tasks.facts.founding import day_of_founding, of_a_document
from tasks.facts.lives import of_a_life, tells_of_someone
from tasks.facts.time_words import (
    GOES_ON,
    OF_PLAN,
    is_as_long,
    is_base,
    is_beside,
    is_of_term,
    is_part,
    opens,
    term_run_out,
    whole_term,
    whole_year,
)
from tasks.text.periods import PeriodMention, in_the_term, in_the_year

_NO_PERIOD = frozenset({"per_year", "per_other", "comparison", "anniversary", "duration"})
_STRETCH = frozenset(
    {"span", "years", "term", "since", "months", "half", "quarter", "month", "year", "school_year", "to_date"}
)
_AIMED = frozenset({"year", "years", "term", "span", "school_year", "half", "quarter", "months", "to_come"})
_PLAN = re.compile(r"chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ|phương hướng|phấn đấu|đề ra|đặt ra|dự kiến|nghị quyết")
_REPORTED = frozenset({"months", "half", "quarter", "month"})
"""Times that a report is of, even where its first sentence gives counts only."""
_COUNTED_ON = frozenset({"to_date", "day", "point"})
_HINTS = frozenset({"day", "month", "months", "half", "quarter", "since"})
# so với, tính theo tổng số đảng viên | đầu năm: a time of the base
_BASE_BEFORE = re.compile(
    r"(?:so với|trên|theo|so|lấy|chia cho|căn cứ) (?:tổng )?(?:số )?đảng (?:viên|số)(?: (?:của|toàn|đảng|bộ|hiện|có|ở|thời|điểm|tại|mặt|tính|đến))* ?\Z"
)
_OF_DOCUMENT = re.compile(
    r"(?:quyết định|nghị quyết|chỉ thị|kết luận|quy định|hướng dẫn|kế hoạch)(?: số)? [0-9][^,;]{0,30}\Z"
)
_APART_BEHIND = re.compile(r"\)?(?:;|,? ?\(?(?:trong đó|trong số đó|trong số này|bao gồm|nâng|đưa)(?!\w))")
_CLASS_HELD = re.compile(r"(?<!\w)(?:mở|tổ chức|khai giảng)(?: [^\W\d]+){0,3} (?:lớp|khóa)(?!\w)")
_MEETING = re.compile(r"(?:tổ chức|diễn ra|khai mạc|tiến hành)[^.;]{0,40} (?:đại hội|hội nghị|lễ|buổi)")

_FAR_AHEAD = 180
_LISTED_OVER = frozenset({"months", "half", "quarter", "year"})
_LONG_AGO = 300
_TWO_YEARS = 700
_JUST_OVER = (-31, 45)
"""Days from the last day of a run of months to the publication."""


# Chiều 30-5, trong những ngày cuối năm học | tại lễ bế giảng năm học: the day is told, the school year only says which day
_MARKS_A_DAY = re.compile(
    r"(?<!\w)(?:cuối(?: cùng)?|đầu|kết thúc|bế giảng|tổng kết|khai giảng|chia tay|khép lại|chào mừng|bước vào|trước thềm|lễ|dịp|sơ kết)(?: của)? \Z"
)


def _of_its_day(line: Line, m: PeriodMention) -> bool:
    """Whether a school year is named only to say what day it was that the sentence has named."""
    if _MARKS_A_DAY.search(line.low, max(line.start, m.start - 20), m.start) is None:
        return False
    return any(o.kind == "day" and o.first and o.end <= m.start for o in line.periods)


@dataclass(slots=True)
class Clock:
    """What time the article speaks of, as it goes on."""

    published: date | None
    terms: Terms = NO_TERMS
    flow: Period | None = None
    event: date | None = None
    opening: Period | None = None
    """The day of what the article reports, where it opens with one: a meeting, a class, a ceremony."""
    """On a page without a date: the day of the meeting that the paragraph reports."""
    lead: Period | None = None
    """The first time of what was done that the body names: what its headline speaks of."""
    frame: Period | None = None
    """The same, were it no single day: what a paragraph goes back to."""
    result: Period | None = None
    """The days of the admissions last told: what a share of the plan is measured over."""
    target: Period | None = None
    stock: Period | None = None
    stock_unit: Unit | None = None
    """Whose alone that day is; of all where null."""
    term: Period | None = None
    headed_at: int = -1
    """Where the sentence began that named the time of the list below it."""
    opened: bool = False
    """Whether that time opened its sentence: the text now speaks of it."""
    aside: Period | None = None
    aside_of: Unit | None = None
    last_aside: Period | None = None
    """A time picked out of the article's own (riêng năm 2018), in this sentence and in the one before."""
    founded: date | None = None
    tied: date | None = None
    year: int | None = None
    rating: Period | None = None
    rated: Period | None = None
    """The time of the ratings last told, in whatever paragraph."""
    day: Period | None = None
    then: date | None = None
    """The last day of the past that the text named: what `hồi đó` means."""
    span: Period | None = None
    """The last time of several years: what `5 năm ấy` means."""
    ordered: bool = False
    """Whether a target was named after the last time of what was done: đến nay counts from its first day."""
    done: dict[int, Period] = field(default_factory=dict)
    """The days of each draft, by its identity."""
    this_year: int | None = None
    """On a page without a date: the year of which it says `từ đầu năm 2024 đến nay`."""
    that_year: int | None = None
    """The year that the text named last: what `năm ấy`, `năm đó` means."""
    school: int | None = None
    aiming: bool = False
    """Whether the fact at hand is an aim: the term of a congress is its time, of what was done it is not."""

    def hint(self, periods: list[PeriodMention], reported: date | None = None) -> None:
        """On a page without a date: the year that it names first, for what names none; ``reported``: the day its news opens with."""
        if self.published is None:
            self.year = next((m.year for m in periods if m.year is not None and m.kind in _HINTS), None)
            running = (m.year for m in periods if m.kind == "since" and m.open_ended and m.year is not None)
            self.this_year = next(running, None) or (reported.year if reported else None)

    def paragraph(self, *, item: bool = False) -> None:
        """A new paragraph: a stock's day is not carried over, nor a time that was told aside of the article's own.

        ``item``: it is one of a list, which the times of what leads it in hold for.
        """
        if not item:
            self.stock = self.rating = self.day = self.event = None
            self.aside = None
        if (
            self.flow
            and self.frame
            and (
                (is_beside(self.flow, self.frame) and not (self.opened and self._goes_on_from_it()))
                or ((not self.opened or self._sums_up()) and is_part(self.frame, self.flow))
            )
        ):
            self.flow = self.frame
            self.year = self.frame.last.year if self.frame.last else self.year

    def _sums_up(self) -> bool:
        """Whether the time is the whole so far (`Từ đầu nhiệm kỳ đến hết tháng 6`), beside the months that the article reports."""
        flow, frame = self.flow, self.frame
        if (
            flow is None
            or frame is None
            or flow.kind not in {"since", "span"}
            or frame.kind not in {"half", "months", "quarter"}
        ):
            return False
        return flow.last == frame.last

    def _goes_on_from_it(self) -> bool:
        """Whether the year that a sentence opened with may be what the text has come to: none before the article's own."""
        flow, frame = self.flow, self.frame
        if flow is None or frame is None or flow.kind != "year" or flow.last is None or frame.first is None:
            return False
        return flow.last >= frame.first

    def headlines(self) -> None:
        """Titles and captions come last: they speak of what the body began with."""
        self.paragraph()
        self.flow = self.lead or self.frame or self.flow

    def seed(self, line: Line) -> None:
        """The time that the headline names: what the body leaves without one."""
        usable = [m for m in line.periods if m.kind in _STRETCH and m.first and not self._ahead(m)]
        usable = [m for m in usable if not OF_PLAN.search(line.low, max(line.start, m.start - 40), m.start)]
        if usable and self.flow is None:
            self.flow = self.frame = self.clipped(self.settle(usable[0], "title"))
            self.year = usable[0].first.year if usable[0].first else None

    def begin(self) -> None:
        """A new sentence."""
        self.tied = None
        self.last_aside, self.aside = self.aside, None

    def note_founding(self, line: Line, *, again: bool = False) -> None:
        """Keep the day a unit was founded or split off; the first of the article until the text comes to another."""
        if again or self.founded is None:
            self.founded = day_of_founding(line, last=again) or self.founded

    def finish(self, line: Line) -> None:
        """Keep the times of a sentence that gave no figures: what follows may lean on them."""
        past = [
            m.moment
            for m in line.periods
            if m.moment and self.published and (self.published - m.moment).days > _LONG_AGO
        ]
        self.then = past[-1] if past else self.then
        self.that_year = next((m.year for m in reversed(line.periods) if m.rule == "year" and m.year), self.that_year)
        for m in line.periods:
            if (
                m.kind == "term"
                and not m.anaphoric
                and (m.rule == "term" or self.term is None)
                and not names_a_congress(line.low, m, self.terms)
            ):
                self.term = whole_term(m) or self.term
            elif m.kind == "school_year":
                self._school_year(m, "paragraph")
        if self.day is not None and self.flow is not None and GOES_ON.search(line.low, line.start, line.end):
            self.day = None  # hội nghị sáng 4/9 cho biết ...; trong cùng thời gian, ...: back to what was reported
        self.note_founding(line, again=True)
        if self.published is None and _MEETING.search(line.low, line.start, line.end):
            met = (m.last for m in line.periods if m.last and (m.kind == "day" or m.rule == "days"))
            self.event = next(met, self.event)
        made = [d for f in line.figures for d in f.drafts]
        if any(d.status == "target" or lexicon().metrics[d.metric].kind == "flow" for d in made):
            return
        if not made:
            self._note_aim(line)
            self._note_day_of_list(line)
            self._note_time_of_list(line)
        told = [m for m in line.periods if m.first and self.usable(line, m)]
        stretches = [m for m in told if m.kind in _STRETCH - {"month"} and not self._ahead(m)]
        stretches = [
            m for m in stretches if not of_a_document(line, m) and not (not made and tells_of_someone(line, m))
        ]
        days = [m for m in told if m.kind in {"day", "point"} and not m.open_ended]
        if days and opens(line, days[0]) and all(m.kind == "year" and m.start > days[0].end for m in stretches):
            stretches = []  # Sáng 8/11, khai giảng lớp khóa III năm 2012: the year is the name's
        if days and not stretches and line.part != "title" and not of_a_document(line, days[-1]):
            self.day = Period(days[-1].first, days[-1].last, days[-1].moment, "day", "paragraph")
            self.opening = self.opening or self.day
        months = [m for m in told if m.kind == "month" and m.first]
        if months and not made and self.day is None and _CLASS_HELD.search(line.low, line.start, line.end):
            self.day = self.settle(months[-1], "paragraph")  # Tháng 10 vừa rồi, huyện mở lớp nhận thức về Đảng
        if stretches and (not made or (opens(line, stretches[0]) and stretches[0].kind in _REPORTED)):
            self._go_on_with(line, stretches)

    def _note_aim(self, line: Line) -> None:
        """A sentence or heading without figures that names a plan and its time: what the aims behind it are for."""
        if _PLAN.search(line.low, line.start, line.end) is None:
            return
        self.aiming = True
        times = [m for m in line.periods if m.first and m.kind in _AIMED and self.usable(line, m)]
        self.aiming = False
        if times and (self._not_over(times[-1]) or line.part == "title"):
            self.target = self.settle(times[-1], "paragraph")

    def _note_day_of_list(self, line: Line) -> None:
        """`Đến ngày 31/12, Đảng bộ huyện có:` is the day of the counts in the list below."""
        if not line.low.endswith(":", line.start, line.end):
            return
        days = [m for m in line.periods if m.kind in _COUNTED_ON and self.usable(line, m)]
        settled = self.settle(days[-1], "paragraph") if days else None
        if settled is not None and settled.moment is not None and not self._ahead(days[-1]):
            self.stock = Period(settled.moment, settled.moment, settled.moment, "day", "paragraph")

    def _note_time_of_list(self, line: Line) -> None:
        """`Kết quả 9 tháng của một số đảng bộ như sau:` is the time of what the list below tells."""
        if not line.low.endswith(":", line.start, line.end):
            return
        times = [m for m in line.periods if m.kind in _LISTED_OVER and self.usable(line, m)]
        settled = self.clipped(self.settle(times[-1], "paragraph")) if times else None
        if settled is not None and settled.first is not None:
            self.flow, self.headed_at = settled, line.start

    def _not_over(self, m: PeriodMention) -> bool:
        return self.published is None or (m.last is not None and m.last > self.published)

    def _go_on_with(self, line: Line, stretches: list[PeriodMention]) -> None:
        """A sentence that opens with a time, or names a long one, says what the next ones are about."""
        settled = self.settle(stretches[-1])
        long = settled.kind in {"span", "term", "years", "since"}
        if settled.first and (self.flow is None or long or opens(line, stretches[0])):
            self.flow, self.opened = settled._replace(rule="paragraph"), opens(line, stretches[0])
            self.year = settled.first.year

    def _ahead(self, m: PeriodMention) -> bool:
        """A time that mostly lies after the publication: no time of what was done."""
        if self.published is None or m.last is None or m.first is None:
            return False
        ahead = (m.last - self.published).days
        return ahead > _FAR_AHEAD and (self.published - m.first).days < ahead

    def usable(self, line: Line, m: PeriodMention) -> bool:
        """Whether a form is a time that a figure may stand under: no base of a share, no name, no part of a plan told before."""
        if _BASE_BEFORE.search(line.low, max(line.start, m.start - 40), m.start):
            return False
        if m.kind == "day" and _OF_DOCUMENT.search(line.low, max(line.start, m.start - 60), m.start):
            return False
        if not self.aiming and OF_PLAN.search(line.low, max(line.start, m.start - 40), m.start):
            behind = next((f for f in line.figures if f.number.start > m.end), None)
            if behind is not None and _APART_BEHIND.match(line.low, m.end, behind.number.start):
                return False  # đạt 67% chỉ tiêu cả năm; chuyển chính thức cho 158
        if not self.aiming and names_a_congress(line.low, m, self.terms):
            return False
        if m.kind == "feast" and m.year is None:
            return False  # dịp 19/5: a round, not a day
        if of_a_life(line, m):
            return False
        if m.kind == "school_year" and _of_its_day(line, m):
            return False
        return m.kind not in _NO_PERIOD and not is_base(line.low, line.start, m)

    def settle(self, m: PeriodMention, rule: str = "clause", *, line_says_now: bool = False) -> Period:
        """The days a form means here: one that leans on the text takes the year last spoken of."""
        if (
            m.anaphoric
            and not line_says_now
            and m.kind == "since"
            and self.year
            and self.published
            and self.year == self.published.year - 1
            and self.published.month <= 3
        ):
            return whole_year(self.year, rule)  # a piece of January that looks back: từ đầu năm is of the year before
        year = self.this_year if m.kind in {"day", "point", "month"} else self.year
        if m.first is None and m.needs_year and year and not m.open_ended:
            m = in_the_year(m, year)  # a page without a date that names its year elsewhere
        if m.anaphoric and m.kind != "to_come" and is_of_term(m) and self.term and self.term.first and self.term.last:
            over = self.published is not None and self.term.last.year < self.published.year
            if not (over and m.kind == "since"):
                m = in_the_term(m, self.term.first.year, self.term.last.year)
                return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if (
            is_of_term(m)
            and m.kind == "term"
            and not self.aiming
            and (aim := term_run_out(self.target, self.published))
        ):
            return aim._replace(rule=rule)
        if m.anaphoric and m.kind == "quarter" and self.flow and self.flow.kind == "quarter":
            return self.flow._replace(rule=rule)
        if m.kind == "school_year":
            return self._school_year(m, rule)
        if m.rule == "months_alone" and self.flow is not None and is_as_long(self.flow, m):
            return self.flow._replace(rule=rule)
        if m.anaphoric and m.kind == "months" and self.just_over(m):
            return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.rule == "that_year" and self.that_year:
            m = in_the_year(m, self.that_year)
            return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.anaphoric and self.year and not m.open_ended and m.kind not in {"to_come", "now", "since"}:
            m = in_the_year(m, self.year)
        return Period(m.first, m.last, m.moment or m.last, m.kind, rule)

    def just_over(self, m: PeriodMention) -> bool:
        """Whether a run of months ends with the publication: `trong 11 tháng` of a page of December."""
        if self.published is None or m.last is None:
            return False
        return _JUST_OVER[0] <= (self.published - m.last).days <= _JUST_OVER[1]

    def _school_year(self, m: PeriodMention, rule: str) -> Period:
        """A school year that is stated, or beside the one last stated, or by the day of publication."""
        if m.first is not None and not m.anaphoric:
            self.school = m.first.year
        elif m.rule == "school_year_this" and self.school is not None and m.first and m.first.year == self.school + 1:
            self.school = m.first.year  # năm học trước 4 học sinh; năm học này là 9: the one running, by the page's day
        elif self.school is not None:
            y = self.school + (m.length or 0)
            return Period(date(y, 9, 1), date(y + 1, 5, 31), date(y + 1, 5, 31), m.kind, rule)
        return Period(m.first, m.last, m.last, m.kind, rule)

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

    def keep_flow(self, period: Period, *, opened: bool = False) -> None:
        """What was done is now told of this time; ``opened``: its sentence opens with it."""
        self.flow, self.opened = period, opened
        if period.first and period.last and (period.last - period.first).days > _TWO_YEARS:
            self.span = period
        self.lead = self.lead or period
        if self.frame is not None and self.frame.kind == "month" and is_part(self.frame, period):
            self.frame = period  # một người vừa vào Đảng tháng 2; from there to what the article reports
        if self.frame is None and period.first is not None and period.kind != "day":
            self.frame = period
        self.ordered = False
        if period.last:
            self.year = period.last.year
