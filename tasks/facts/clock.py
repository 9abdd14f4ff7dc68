"""What time an article speaks of as it goes on: what a figure without words of time leans on."""

import re
from dataclasses import dataclass

from tasks.facts.congress import names_a_congress
from tasks.facts.cues import lexicon
from tasks.facts.figures import Line, Period
from tasks.facts.founding import of_a_document, of_founding
from tasks.facts.lives import tells_of_someone
from tasks.facts.opening import names_a_course
from tasks.facts.said_of_a_day import asks, begins_a_work, since_founded, year_of_report
from tasks.facts.time_words import (
    CEREMONY,
    GOES_ON,
    OF_PLAN,
    TURNS_TO_NOW,
    is_beside,
    is_part,
    is_reviewed,
    opens,
)
from tasks.facts.times_kept import TimesKept
from tasks.text.periods import PeriodMention
from tasks.text.times import PARTS_OF_A_YEAR, PARTS_OR_MONTH

_STRETCH = frozenset(
    {"span", "years", "term", "since", "months", "half", "quarter", "month", "year", "school_year", "to_date"}
)
_SO_FAR_THIS_YEAR = PARTS_OF_A_YEAR | {"year", "since", "to_date"}
_LONG = frozenset({"term", "span"})
_MEETS = re.compile(r"(?<!\w)(?:hội nghị|họp|phiên họp|giao ban|buổi làm việc|làm việc với)(?! (?:công bố|trao))(?!\w)")
_NOT_ONLY_MEETS = re.compile(
    r"(?<!\w)(?:lễ|kết nạp|lớp|khai giảng|bế giảng|tuyên thệ|học viên|bồi dưỡng|tập huấn|trao|công nhận|chuyển đảng|xét)(?!\w)"
)
_RATING = re.compile(r"(?<!\w)(?:xếp loại|phân loại|đánh giá chất lượng)(?!\w)")
_BEGINNINGS = ("term", "part_of_year")
"""Rules of moments that begin or end a time, on which nothing is held: `Đầu nhiệm kỳ 2010 - 2015`, `cuối năm 2018`."""
_LATELY = 100
_TWO_YEARS = 700
_LATE = 6
"""Years; a heading that names an earlier one tells of old times."""


@dataclass(slots=True)
class Clock(TimesKept):
    """What time the article speaks of, as it goes on."""

    def paragraph(self, *, item: bool = False, in_section: bool = False, heading: bool = False) -> None:
        """A new paragraph: a stock's day is not carried over, nor a time that was told aside of the article's own.

        ``item``: it is one of a list, which the times of what leads it in hold for. ``in_section``: it goes on with the numbered
        section of a report: on a page without a date `Tính đến 31/12/2022` holds for all of it. ``heading``: it heads what stands
        below, and the time of the heading before it holds no longer.
        """
        self.heading = heading
        if heading and self.above_heading is not None:
            self.flow, self.above_heading = self.above_heading, None
        self.school_here = self.school_here and item
        if not item:
            up_to_then = in_section and self.published is None and self.stock_unit is None
            self.stock = self.stock if up_to_then else None
            self.rating = self.day = self.event = None
            self.aside = None
        if (
            self.flow
            and self.frame
            and not self._come_to_now()
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
        if flow is None or frame is None or flow.kind not in {"since", "span"} or frame.kind not in PARTS_OF_A_YEAR:
            return False
        return flow.last == frame.last

    def _goes_on_from_it(self) -> bool:
        """Whether the year that a sentence opened with may be what the text has come to: none before the article's own."""
        flow, frame = self.flow, self.frame
        if flow is None or frame is None or flow.kind != "year" or flow.last is None or frame.first is None:
            return False
        return flow.last >= frame.first

    def _come_to_now(self) -> bool:
        """Whether the text has come from years or a term to the months just over: `Từ đầu nhiệm kỳ kết nạp 268. | 6 tháng đầu năm 47. | Xã X 5`."""
        flow, frame, published = self.flow, self.frame, self.published
        if not (flow and frame and published and flow.first and flow.last and frame.first and frame.last):
            return False
        if self.terms.ended is not None or flow.kind not in _SO_FAR_THIS_YEAR or (published - flow.last).days > _LATELY:
            return False
        return (frame.last - frame.first).days > _TWO_YEARS

    def headlines(self) -> None:
        """Titles and captions come last: they speak of what the body began with."""
        self.paragraph()
        self.flow = self.lead or self.frame or self.flow

    def seed(self, line: Line) -> None:
        """The time that the headline names: what the body leaves without one."""
        self.year_over = self.year_over or "tổng kết" in line.low[line.start : line.end]
        usable = [m for m in self._with_year_ahead(line) if m.kind in _STRETCH and m.first and not self._ahead(m)]
        usable = [m for m in usable if not (self._so_long(m) or self._of_next_issue(m))]
        if self.terms.ended is None:  # Đại hội chi bộ 5, nhiệm kỳ 2017 - 2020: not what was done before
            usable = [m for m in usable if not names_a_congress(line.low, m, self.terms)]
        usable = [m for m in usable if not OF_PLAN.search(line.low, max(line.start, m.start - 40), m.start)]
        if any(
            m.kind == "day" for m in line.periods
        ):  # Sáng 30/7, bế giảng lớp khóa 2 năm 2021: the year is the class's
            usable = [m for m in usable if not names_a_course(line.low, m)]
        if usable and self.flow is None:
            self.flow = self.frame = self.settled(usable[0], "title")
            self.reported_to = self.flow.last if self.flow.kind in PARTS_OF_A_YEAR else None
            if self.flow.kind == "year" and _RATING.search(line.low, line.start, usable[0].start):
                self.rated = self.flow  # hoàn thành đánh giá, xếp loại tổ chức đảng năm 2019
            self.year = usable[0].first.year if usable[0].first else None

    def begin(self, line: Line) -> None:
        """A new sentence."""
        self.year = year_of_report(line) or self.year
        self.tied = None
        if self.stock is not None and self.published is not None and TURNS_TO_NOW.match(line.low, line.start):
            self.stock = None  # Cuối năm 2005 còn 22 làng. Còn bây giờ? Vẫn còn 9 làng sinh hoạt ghép
        self.last_aside, self.aside = self.aside, None

    def aims_told(self) -> tuple[Period | None, bool, int | None]:
        """What is kept of the aims told so far, for :meth:`aims_again`."""
        return self.target, self.ordered, self.year

    def aims_again(self, told: tuple[Period | None, bool, int | None]) -> None:
        """Forget an aim that turned out to be none."""
        self.target, self.ordered, self.year = told

    def finish(self, line: Line) -> None:
        """Keep the times of a sentence that gave no figures: what follows may lean on them."""
        self._note_moments(line)
        self._note_years(line)
        self._note_terms(line)
        if self.day is not None and self.flow is not None and GOES_ON.search(line.low, line.start, line.end):
            self.day = None  # hội nghị sáng 4/9 cho biết ...; trong cùng thời gian, ...: back to what was reported
        self.note_founding(line, again=True)
        self._note_year_rated(line)
        if not line.periods and CEREMONY.search(line.low, line.start, line.end):
            self.ceremony = line.paragraph
        self._note_meeting(line)
        made = [d for f in line.figures for d in f.drafts]
        if any(d.status == "target" or lexicon().metrics[d.metric].kind == "flow" for d in made):
            return
        if not made:
            self._note_aim(line)
            self._note_day_of_list(line)
            self._note_time_of_list(line)
            self._note_time_run_out(line)
        told = [self._of_the_year(m) for m in self._with_year_ahead(line)]
        told = [m for m in told if m.first and self.usable(line, m) and not self._so_long(m)]
        asked = asks(line)
        stretches = [m for m in told if m.kind in _STRETCH - {"month"} and not self._ahead(m, asked=asked)]
        if len(told) > 1:  # Từ ngày 12/9 đến 20/9/2016, mở lớp đợt II năm 2016: the year is the class's
            stretches = [m for m in stretches if not names_a_course(line.low, m)]
        stretches = [
            m
            for m in stretches
            if not (of_a_document(line, m) or since_founded(line, m))
            and not (
                not made
                and (begins_a_work(line, m) or tells_of_someone(line, m) or (m.kind == "year" and of_founding(line, m)))
            )
        ]
        days = [m for m in told if (m.kind == "day" or (m.kind == "point" and not made)) and not m.open_ended]
        if not made and self._sums_up_time(line, stretches):
            return
        if days and days[-1].kind == "day":
            self.last_day = Period(days[-1].first, days[-1].last, days[-1].moment, "day", "paragraph")
        if days and opens(line, days[0]) and all(m.kind == "year" and m.start > days[0].end for m in stretches):
            stretches = []  # Sáng 8/11, khai giảng lớp khóa III năm 2012: the year is the name's
        on_a_day = bool(days) and not (days[-1].kind == "point" and days[-1].rule.startswith(_BEGINNINGS))
        if on_a_day and not stretches and line.part != "title" and not of_a_document(line, days[-1]):
            self.day = Period(days[-1].first, days[-1].last, days[-1].moment, "day", "paragraph")
            self.opening = self.opening or self.day
            self.only_met = _only_meets(line)
        if not made and (months := [m for m in told if m.kind == "month"]):
            self._note_month(line, months)
        if stretches and (not made or (opens(line, stretches[0]) and self._goes_on_from(stretches[0]))):
            self._go_on_with(line, stretches)

    def _goes_on_from(self, m: PeriodMention) -> bool:
        """Whether what is counted at a time opens what was done in it: `Năm 2019, xã có 15 chi bộ`, as a year was summed up."""
        if m.kind in PARTS_OR_MONTH | _LONG:
            return True
        just_over = self.published is not None and m.first is not None and m.first.year == self.published.year - 1
        return m.kind == "year" and m.length is None and self.flow is None and just_over and self.year_over

    def _sums_up_time(self, line: Line, stretches: list[PeriodMention]) -> bool:
        """`Chiều 12-1, hội nghị tổng kết công tác năm 2019, triển khai nhiệm vụ năm 2020`: not the meeting's day nor the year to come."""
        reviewed = next((m for m in stretches if is_reviewed(line, m)), None)
        if reviewed is None:
            return False
        self._go_on_with(line, [reviewed])
        self.frame = self.frame or self.flow
        return True

    def _go_on_with(self, line: Line, stretches: list[PeriodMention]) -> None:
        """A sentence that opens with a time, or names a long one, says what the next ones are about."""
        settled = self.settled(stretches[-1])
        long = settled.kind in {"span", "term", "years", "since"}
        heads = self.heading and self.flow is not None and self._heads(settled)
        if heads:
            self.above_heading, self.flow = self.flow, None  # 2. Đánh giá chất lượng năm 2017
        asked = asks(line)
        opened = heads or asked or opens(line, stretches[0])
        if settled.first and (self.flow is None or long or opened):
            self.flow, self.opened = settled._replace(rule="paragraph"), opened
            self.year = settled.first.year
            if asked and self.frame:
                self.frame = self.flow
            if settled.last and (settled.last - settled.first).days > _TWO_YEARS:
                self.span = settled

    def _heads(self, period: Period) -> bool:
        """Whether a time in a heading is that of what stands below: a late one, which is over or runs."""
        if period.first is None or self.published is None or period.first > self.published:
            return False
        return self.published.year - period.first.year <= _LATE

    def keep_flow(self, period: Period, *, opened: bool = False) -> None:
        """What was done is now told of this time; ``opened``: its sentence opens with it."""
        self.flow, self.opened = period, opened
        if opened and period.kind not in {"day", "point"}:
            self.day = None  # Sáng 7/7, ... họp. 6 tháng đầu năm, kết nạp 163: no more of the meeting's day
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


def _only_meets(line: Line) -> bool:
    """`Sáng 7/7, Huyện ủy tổ chức hội nghị lần thứ 23`: no more is done on that day than to meet."""
    if _MEETS.search(line.low, line.start, line.end) is None:
        return False
    return _NOT_ONLY_MEETS.search(line.low, line.start, line.end) is None
