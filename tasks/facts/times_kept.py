"""What single sentences say of the time of others: hints of a page without a date, plans, lists, grades, foundings, terms, meetings."""

import re
from dataclasses import dataclass
from datetime import date

from tasks.facts.congress import names_a_congress
from tasks.facts.cues import lexicon
from tasks.facts.figures import Line, Period
from tasks.facts.founding import founded_by, founds_now, time_of_founding
from tasks.facts.months_reported import day_met, heads_month, month_reported, reviews
from tasks.facts.opening import reported_in_title, year_kept, year_of_class
from tasks.facts.said_of_a_day import is_of_document
from tasks.facts.time_words import is_set_against, whole_term, year_end_of
from tasks.facts.times_told import TimesTold
from tasks.text.periods import PeriodMention, in_the_year
from tasks.text.times import COUNTED_ON, PARTS_OF_A_YEAR, PARTS_OR_MONTH, PARTS_OR_YEAR

_AIMED = frozenset({"year", "years", "term", "span", "school_year", "half", "quarter", "months", "to_come"})
_PLAN = re.compile(
    r"chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ|phương hướng|phấn đấu|đề ra|đặt ra|dự kiến|nghị quyết|(?<!\w)tiếp tục (?:lãnh đạo|chỉ đạo|thực hiện|đẩy mạnh|tập trung|quan tâm|tăng cường)"
)
_HINTS = frozenset({"day", "month", "months", "half", "quarter", "since", "to_date"})
_RATED = re.compile(
    r"(?<!\w)(?:chi bộ|đảng bộ|đảng viên|tccsđ|cơ sở đảng)[\w ()]{0,24} được (?:đánh giá|xếp loại|phân loại)(?!\w)"
)
# việc đánh giá, xếp loại chất lượng chi bộ, đảng viên | năm 2009: the year behind it is that of the grades, whatever else is told
_RATING_OF = re.compile(
    r"(?<!\w)(?:đánh giá|xếp loại|phân loại|phân tích)(?:,? (?:và )?(?:đánh giá|xếp loại|phân loại|phân tích|chất lượng|đối với|các|hệ thống)){0,4}(?:,? (?:và )?(?:tổ chức|cơ sở|chi bộ|chi|đảng bộ|đảng viên|đảng|tccsđ?|cán bộ|trong|toàn|đảng bộ|huyện|tỉnh|xã)){1,10} \Z"
)
_TASKS = re.compile(r"(?:nhiệm vụ|phương hướng)(?: [^\W\d]+){0,3} \Z")
_RUN_OUT = frozenset({"to_date", "year", "school_year", "term"})
_HAS_RUN_OUT = re.compile(r"\W*(?:kết thúc|khép lại|(?:tính )?đến hết|(?:tính )?đến cuối|hết) ")
NAMED = frozenset({"day", "month", "year", "point"})
"""Times that `từ đó` may begin with."""
_LASTING = frozenset({"term", "span", "years", "since"})
_CLASS_HELD = re.compile(r"(?<!\w)(?:mở|tổ chức|khai giảng)(?: [^\W\d]+){0,3} (?:lớp|khóa)(?!\w)")
_ADMITTING = re.compile(r"(?<!\w)(?:lễ|buổi) kết nạp(?!\w)|trao quyết định kết nạp")
_OF_A_YEAR = PARTS_OR_MONTH | COUNTED_ON | {"year"}
_LONG_AGO = 300  # days
_AT_HEAD = 20  # characters
_NEAR = 40  # characters
_LONG_NAME = 120


def _began_long_ago(m: PeriodMention) -> bool:
    """`Từ năm 2016 đến nay`, `từ đầu nhiệm kỳ 2020-2025 đến nay`: what began then tells no year of now."""
    return m.kind == "since" and m.rule in {"year", "term", "school_year"}


# Hội nghị sơ kết 6 tháng đầu năm, triển khai nhiệm vụ | 6 tháng cuối năm: what is told of behind is what was reviewed


@dataclass(slots=True)
class TimesKept(TimesTold):
    """The times told so far, and what single sentences add to them."""

    def hint(
        self, low: str, periods: list[PeriodMention], reported: date | None = None, grown: int | None = None
    ) -> None:
        """On a page without a date: the year that it names first, for what names none.

        ``reported``: the day its news opens with; ``grown``: the year that it compares with the one before.
        """
        told = [m for m in periods if m.year is not None and m.kind in _HINTS and not is_of_document(low, m)]
        hints = [m for m in told if not _began_long_ago(m)]
        self.year = grown or next((m.year for m in hints), None)
        running = (m.year for m in hints if m.kind == "since" and m.open_ended)
        self.this_year = next(running, None) or (
            reported.year if reported else year_kept(periods) or year_of_class(low, periods)
        )
        schools = {m.first.year for m in periods if m.rule == "school_year" and m.first and not m.open_ended}
        self.school_told = schools.pop() if not hints and len(schools) == 1 else None
        self.reported_to = reported_in_title(low, periods, self.year)

    def note_founding(self, line: Line, *, again: bool = False) -> None:
        """Keep the day a unit was founded or split off; the first of the article until the text comes to another."""
        if (again or self.founded is None) and (told := time_of_founding(line, last=again)) is not None:
            self.founded_in = line.paragraph
            self.founded, self.founded_by = told.first, founded_by(told)
        elif "thành lập" in line.low[line.start : line.end] and founds_now(line):
            self.founds_now = True

    def _with_year_ahead(self, line: Line) -> list[PeriodMention]:
        """`Sơ kết 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2014`: the year stands with the tasks, which are no result."""
        ahead = [
            m
            for m in line.periods
            if m.kind in PARTS_OF_A_YEAR and _TASKS.search(line.low, max(line.start, m.start - _NEAR), m.start)
        ]
        if not ahead:
            return list(line.periods)
        year = next((m.year for m in ahead if m.year), None)
        told = [m for m in line.periods if m not in ahead]
        return [in_the_year(m, year) if year and m.first is None and m.kind in PARTS_OF_A_YEAR else m for m in told]

    def _of_the_year(self, m: PeriodMention) -> PeriodMention:
        """`Trong quý III, ...` on a page without a date: of the year that the page speaks of."""
        if self.published is not None or m.first is not None:
            return m
        if (m.kind == "day" or m.rule == "days") and m.needs_year and self.this_year:
            return in_the_year(m, self.this_year)
        if self.year is None or m.kind not in PARTS_OF_A_YEAR:
            return m
        return in_the_year(m, self.year) if m.needs_year else m

    def _note_year_rated(self, line: Line) -> None:
        """`Năm 2019, có 42 trong tổng số 45 tổ chức cơ sở đảng được đánh giá`: the year of the grades that are told behind."""
        said = line.low[line.start : line.end]
        if not line.periods or not ("đánh giá" in said or "loại" in said or "phân tích" in said):
            return
        if any(d.metric.endswith("_rated_share") for f in line.figures for d in f.drafts):
            return
        years = [m for m in line.periods if m.kind == "year" and m.first and self.usable(line, m)]
        behind = [m for m in years if _RATING_OF.search(line.low, max(line.start, m.start - _LONG_NAME), m.start)]
        if not behind and _RATED.search(line.low, line.start, line.end) is None:
            return
        years = behind or years
        counted = line.figures[0].number.start if line.figures else line.end
        if years and years[0].start < counted:
            self.rated = self.settled(years[0], "paragraph")

    def _note_moments(self, line: Line) -> None:
        """Keep the days that later words look back on: long ago, the day counted up to, the time that `từ đó` begins with."""
        done = any(lexicon().metrics[d.metric].kind == "flow" for f in line.figures for d in f.drafts)
        moments = [
            year_end_of(m) if m.kind == "since" else m.moment
            for m in line.periods
            if not (done and m.kind in _LASTING)  # từ đầu nhiệm kỳ đến nay kết nạp 412: no moment of a count
        ]
        past = [day for day in moments if day and self.published and (self.published - day).days > _LONG_AGO]
        self.then = past[-1] if past else self.then
        counted = [m.moment for m in line.periods if m.kind == "to_date" and m.moment and self._is_past(m.moment)]
        self.up_to = counted[-1] if counted else self.up_to
        named = [m.first for m in line.periods if m.kind in NAMED and m.first and self._is_past(m.first)]
        self.named = named[-1] if named else self.named

    def _note_terms(self, line: Line) -> None:
        """Keep the term and the school year that a sentence tells of, none that only names a congress."""
        for m in line.periods:
            if (
                (m.kind == "term" or (m.rule == "term" and m.part in {"đầu", "cuối"}))
                and not m.anaphoric
                and (m.rule == "term" or self.term is None)
                and not names_a_congress(line.low, m, self.terms)
            ) or self._is_running_term(m):
                self.term = whole_term(m) or self.term
            elif m.kind == "school_year":
                self._school_year(m, "paragraph")
        if schools := [m.first.year for m in line.periods if m.kind == "school_year" and m.first and not m.anaphoric]:
            # năm học 2021 - 2022 kết nạp 60, trong khi năm học 2020 - 2021 là 33
            self.school, self.school_here = max(schools), True

    def _note_years(self, line: Line) -> None:
        """Keep the year named last, by itself and in whatever form, unless it is only held against another."""
        whole = (m.year for m in reversed(line.periods) if m.rule == "year" and m.year and not is_set_against(line, m))
        self.that_year = next(whole, self.that_year)
        years = [
            m.year
            for m in line.periods
            if m.year and m.kind in _OF_A_YEAR and self._is_past(m.first or date.min) and not is_set_against(line, m)
        ]
        self.year_told = years[-1] if years else self.year_told

    def _note_meeting(self, line: Line) -> None:
        """Keep the day of a meeting; of a page without a date it is the day of what its paragraph tells."""
        if (day := day_met(line)) is not None:
            self.met = day
            self.event = day if self.published is None else None

    def _note_month(self, line: Line, months: list[PeriodMention]) -> None:
        """The month in which a class or a ceremony was held: the time of what is told of it; or the month that is reported."""
        self._note_month_reported(line, months)
        if self.day is not None:
            return
        if months and _CLASS_HELD.search(line.low, line.start, line.end):
            self.day = self.settle(months[-1], "paragraph")  # Tháng 10 vừa rồi, huyện mở lớp nhận thức về Đảng
        elif months and _ADMITTING.search(line.low, line.start, line.end) and not self._ahead(months[-1]):
            # Tháng 3-2014, lễ kết nạp được tổ chức ở thôn
            self.day = self.settle(months[-1], "paragraph")._replace(kind="day")

    def _note_month_reported(self, line: Line, months: list[PeriodMention]) -> None:
        """`Kết quả công tác tháng 4/2017` as a heading, `họp giao ban tháng 4`: what is told below is of that month."""
        if not (self.flow is None or self.flow.kind == "month" or self.heading):
            return
        told = month_reported(line, [m for m in months if not self._of_next_issue(m)])
        if told is not None:
            self.flow = self.settle(told, "paragraph")

    def _is_past(self, day: date) -> bool:
        return self.published is None or day < self.published

    def _is_running_term(self, m: PeriodMention) -> bool:
        """`Nhiệm kỳ này` of a page that told of the one before: the term is now the one that runs."""
        if m.kind != "term" or m.rule != "term_derived_this" or m.last is None or self.term is None:
            return False
        return self.term.last is not None and self.term.last < m.last and self._not_over(m)

    def _note_aim(self, line: Line) -> None:
        """A sentence or heading without figures that names a plan and its time: what the aims behind it are for."""
        if _PLAN.search(line.low, line.start, line.end) is None:
            return
        self.aiming = True
        told = [self._of_the_year(m) for m in line.periods]
        kinds = _AIMED | {"month"} if heads_month(line) else _AIMED
        times = [m for m in told if m.first and m.kind in kinds and self.usable(line, m)]
        until = [m for m in line.periods if m.first and m.kind == "to_date" and m.year and self._not_over(m)]
        times = times or [m for m in until if line.low.endswith(":", line.start, line.end)]
        self.aiming = False
        times = [m for m in times if m.kind not in PARTS_OF_A_YEAR or not reviews(line, m)]
        if times and (self._not_over(times[-1]) or line.part == "title"):
            self.target = self.settle(times[-1], "paragraph")

    def _note_time_run_out(self, line: Line) -> None:
        """`Kết thúc năm học 2016 - 2017, bức tranh đã đổi màu. Toàn huyện có ...`: what follows is counted on its last day."""
        m = next((m for m in line.periods if m.kind in _RUN_OUT), None)
        day = (m.moment if m.kind == "to_date" else m.last) if m is not None else None
        if m is None or day is None or line.figures or self.published is None or day >= self.published:
            return
        at = m.end if m.kind == "to_date" else m.start
        if not m.open_ended and m.start - line.start < _AT_HEAD and _HAS_RUN_OUT.match(line.low, line.start, at):
            self.stock, self.stock_unit = Period(day, day, day, "day", "paragraph"), None

    def _note_day_of_list(self, line: Line) -> None:
        """`Đến ngày 31/12, Đảng bộ huyện có:` is the day of the counts below; so is that by which something was reached.

        `Đến tháng 12/2015, huyện xóa xong thôn trắng chi bộ. 312/312 thôn có chi bộ`.
        """
        reached = _REACHED_BY.match(line.low, line.start, line.end) is not None and not line.figures
        if not reached and not line.low.endswith(":", line.start, line.end):
            return
        days = [m for m in line.periods if m.kind in COUNTED_ON and self.usable(line, m)]
        settled = self.settle(days[-1], "paragraph") if days else None
        if settled is not None and settled.moment is not None and not self._ahead(days[-1]):
            self.stock = Period(settled.moment, settled.moment, settled.moment, "day", "paragraph")

    def _note_time_of_list(self, line: Line) -> None:
        """`Kết quả 9 tháng của một số đảng bộ như sau:` is the time of what the list below tells."""
        if not line.low.endswith(":", line.start, line.end):
            return
        times = [m for m in line.periods if m.kind in PARTS_OR_YEAR and self.usable(line, m)]
        settled = self.settled(times[-1], "paragraph") if times else None
        if settled is not None and settled.first is not None:
            self.flow, self.headed_at = settled, line.start


_REACHED_BY = re.compile(
    r"\W*(?:tính )?(?:đến|tới) (?:hết |cuối |đầu |ngày |tháng |năm |quý )*\d[^.;:]*?(?<!\w)(?:xóa|hoàn thành|phủ kín|không còn|đã có|đạt mục tiêu|về đích)(?!\w)"
)
