"""The days of a fact: from its own words, else its sentence, else what the paragraph or the article spoke of last."""

import re
from dataclasses import dataclass
from datetime import date

from tasks.facts.congress import Terms, names_a_congress
from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.text.periods import PeriodMention, in_the_term, in_the_year
from tasks.text.term_forms import term_days

_NO_PERIOD = frozenset({"per_year", "per_other", "comparison", "anniversary", "duration"})
_STRETCH = frozenset(
    {"span", "years", "term", "since", "months", "half", "quarter", "month", "year", "school_year", "to_date"}
)
_HINTS = frozenset({"day", "month", "months", "half", "quarter", "since"})
_AGAINST = re.compile(r"(?:bằng|hơn|gấp|so với|cùng kỳ|cao hơn|thấp hơn) (?:cả |cùng kỳ |số |mức )?\Z")
_DOCUMENT = re.compile(
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|hướng dẫn|quy định|kết luận|đề án|chương trình)(?: số| hành động)?[^,;]{0,30}\Z"
)
_FOUNDED = re.compile(r"(?:thành lập|đi vào hoạt động|chia tách|tách ra|chính thức hoạt động)")
_AT_FOUNDING = re.compile(
    r"(?:ngày|khi|lúc|buổi|thời điểm)(?: mới| đi vào| được| vừa)*(?: đầu(?! năm| tháng| nhiệm)| thành lập| chia tách| tách| hoạt động)|ngày đầu(?! năm)"
)
_PER_YEAR_AFTER = re.compile(
    r"(?: (?:đảng viên|đồng chí|người|mới))*\s*(?:/ ?năm|mỗi năm|một năm|hằng năm|hàng năm|bình quân năm)"
)
_SINCE_FOUNDED = re.compile(
    r"(?:từ|kể từ) (?:ngày|khi|lúc)?(?: được| mới)* ?(?:thành lập|chia tách|đi vào hoạt động)[^.;]{0,4}(?:đến|,)"
)
_NOW = re.compile(r"(?<!\w)(?<!năm )(?<!kỳ )(?:nay|hiện|bây giờ|giờ đây|giờ(?= (?:là|đã|có|còn|lên)))(?!\w)")
_EARLY_THIS_YEAR = re.compile(r"(?:tháng|tuần|ngày) đầu năm(?! \d)")
_AGAINST_IT = re.compile(r"(?:trong khi|nếu như|trước đó),? \Z")
_ASIDE = re.compile(r"(?:riêng|trong đó)[, ](?:trong |chỉ )?\Z")
_CEREMONY = re.compile(r"(?:tổ chức|làm|dự)(?: buổi)? lễ kết nạp|trao quyết định kết nạp|lễ kết nạp đảng viên")
_WHOLE_TERM = re.compile(r"nhiệm kỳ")
_APART = re.compile(
    r"[,;:]|kế hoạch|chỉ tiêu|nghị quyết|tổng số|(?<!\w)(?:nhưng|song|mà|trong khi|thì|còn|và|đạt|bằng)(?!\w)"
)
# so với tổng số đảng viên | đầu năm: a time of the base
_BASE_BEFORE = re.compile(r"(?:so với|trên) (?:tổng )?số đảng viên ?\Z")
_CHANGED = re.compile(
    r"[;,] (?:sau (?:sắp xếp|sáp nhập|khi|hợp nhất)|rút xuống|giảm (?:xuống )?còn|nay|giờ|hiện)(?!\w)"
)
_CLOSED = re.compile(r"[;)]")
_OF_DOCUMENT = re.compile(
    r"(?:quyết định|nghị quyết|chỉ thị|kết luận|quy định|hướng dẫn|kế hoạch)(?: số)? [0-9][^,;]{0,30}\Z"
)
_OF_PLAN = re.compile(
    r"(?:kế hoạch|chỉ tiêu|nghị quyết|mục tiêu)(?: (?:của|cả|được|giao|tỉnh|huyện|trên|đề ra|phát triển|đảng))* ?\Z"
)
_APART_BEHIND = re.compile(r"\A\)?[;]")
_IN_TURN = re.compile(r"(?:lần lượt|tương ứng)(?!\w)")
_MEETING = re.compile(r"(?:tổ chức|diễn ra|khai mạc|tiến hành)[^.;]{0,40} (?:đại hội|hội nghị|lễ|buổi)")
_FAR = 45
_WHOLE_REPORT = 80
"""Days of a time that a whole article may report on."""
_PLANNED = re.compile(r"(?:nghị quyết|kế hoạch|chỉ tiêu|mục tiêu)[^,;]{0,40}\Z")
_HELD = re.compile(r"[^;.()]{0,40} ?\((?:[^();]{0,60}[,;] )?(?:có |là |chỉ |mới |kết nạp |được |đạt )*\Z")
# từ 81 đảng viên năm 2009 đã có 152
_FORMER = re.compile(r"(?:từ|nếu)(?: chỗ)?(?: (?:chỉ|mới|vỏn vẹn|vẻn vẹn|có))* \Z")
_GROWN = re.compile(r"(?<!\w)(?:đã|nay|giờ|lên|còn|xuống|thành|đến nay)(?!\w)")


@dataclass(slots=True)
class Clock:
    """What time the article speaks of, as it goes on."""

    published: date | None
    terms: Terms = Terms(None, None)  # noqa: RUF009 (a tuple)
    flow: Period | None = None
    event: date | None = None
    """On a page without a date: the day of the meeting that the paragraph reports."""
    frame: Period | None = None
    """The first time of what was done that the body names: what its headline speaks of."""
    result: Period | None = None
    """The days of the admissions last told: what a share of the plan is measured over."""
    target: Period | None = None
    stock: Period | None = None
    term: Period | None = None
    founded: date | None = None
    tied: date | None = None
    year: int | None = None
    rating: Period | None = None
    day: Period | None = None
    ordered: bool = False
    """Whether a target was named after the last time of what was done: đến nay counts from its first day."""
    done: dict[int, Period] | None = None
    this_year: int | None = None
    """On a page without a date: the year of which it says `từ đầu năm 2024 đến nay`."""
    school: int | None = None
    aiming: bool = False
    """Whether the fact at hand is an aim: the term of a congress is its time, of what was done it is not."""

    def __post_init__(self) -> None:
        self.done = {}

    def hint(self, periods: list[PeriodMention]) -> None:
        """On a page without a date: the year that it names first, for what names none."""
        if self.published is None:
            self.year = next((m.year for m in periods if m.year is not None and m.kind in _HINTS), None)
            running = (m.year for m in periods if m.kind == "since" and m.open_ended and m.year is not None)
            self.this_year = next(running, None)

    def paragraph(self) -> None:
        """A new paragraph: a stock's day is not carried over, nor a time that was told aside of the article's own."""
        self.stock = self.rating = self.day = self.event = None
        if self.flow and self.frame and _beside(self.flow, self.frame):
            self.flow = self.frame
            self.year = self.frame.last.year if self.frame.last else self.year

    def headlines(self) -> None:
        """Titles and captions come last: they speak of what the body began with."""
        self.paragraph()
        self.flow = self.frame or self.flow

    def seed(self, line: Line) -> None:
        """The time that the headline names: what the body leaves without one."""
        usable = [m for m in line.periods if m.kind in _STRETCH and m.first and not self._ahead(m)]
        if usable and self.flow is None:
            self.flow = self.frame = self._clipped(self._settle(usable[0], "title"))
            self.year = usable[0].first.year if usable[0].first else None

    def begin(self, line: Line) -> None:
        """A new sentence."""
        self.tied = None

    def note_founding(self, line: Line, *, again: bool = False) -> None:
        """Keep the day a unit was founded or split off; the first of the article until the text comes to another."""
        if not _FOUNDED.search(line.low, line.start, line.end):
            return
        for m in line.periods:
            dated = m.kind in {"day", "month", "year", "point", "since"} and m.first is not None
            of_a_document = m.kind != "day" and _DOCUMENT.search(line.low[max(line.start, m.start - 40) : m.start])
            if dated and not of_a_document and (again or self.founded is None):
                self.founded = m.first

    def finish(self, line: Line) -> None:
        """Keep the times of a sentence that gave no figures: what follows may lean on them."""
        for m in line.periods:
            if m.kind == "term" and not m.anaphoric and not names_a_congress(line.low, m, self.terms):
                self.term = _whole_term(m) or self.term
            elif m.kind == "school_year":
                self._school_year(m, "paragraph")
        self.note_founding(line, again=True)
        if self.published is None and _MEETING.search(line.low, line.start, line.end):
            met = (m.last for m in line.periods if m.last and (m.kind == "day" or m.rule == "days"))
            self.event = next(met, self.event)
        if any(f.drafts for f in line.figures):
            return
        usable = [m for m in line.periods if self._usable(line, m) and m.kind in _STRETCH and m.first]
        usable = [m for m in usable if m.kind != "month" and not self._ahead(m)]
        usable = [m for m in usable if not _DOCUMENT.search(line.low[max(line.start, m.start - 40) : m.start])]
        days = [
            m
            for m in line.periods
            if m.kind in {"day", "point"} and m.first and not m.open_ended and self._usable(line, m)
        ]
        if (
            days
            and not usable
            and line.part != "title"
            and not _DOCUMENT.search(line.low[max(line.start, days[-1].start - 40) : days[-1].start])
        ):
            self.day = Period(days[-1].first, days[-1].last, days[-1].moment, "day", "paragraph")
        if usable:
            settled = self._settle(usable[0] if len(usable) == 1 else usable[-1])
            if settled.first and (
                self.flow is None
                or settled.kind in {"span", "term", "years", "since"}
                or usable[0].start - line.start < 25
            ):
                self.flow = settled._replace(rule="paragraph")
                self.year = settled.first.year

    def _ahead(self, m: PeriodMention) -> bool:
        """A time that mostly lies after the publication: no time of what was done."""
        return bool(self.published and m.last and (m.last - self.published).days > 180)

    def _usable(self, line: Line, m: PeriodMention) -> bool:
        if _BASE_BEFORE.search(line.low, max(line.start, m.start - 40), m.start):
            return False
        if m.kind == "day" and _OF_DOCUMENT.search(line.low, max(line.start, m.start - 60), m.start):
            return False
        if not self.aiming and _OF_PLAN.search(line.low, max(line.start, m.start - 40), m.start):
            behind = next((f for f in line.figures if f.number.start > m.end), None)
            if behind is not None and _APART_BEHIND.search(line.low, m.end, behind.number.start):
                return False  # đạt 67% chỉ tiêu cả năm; chuyển chính thức cho 158
        if not self.aiming and names_a_congress(line.low, m, self.terms):
            return False
        return m.kind not in _NO_PERIOD and not _AGAINST.search(line.low[max(line.start, m.start - 18) : m.start])

    def _settle(self, m: PeriodMention, rule: str = "clause", *, line_says_now: bool = False) -> Period:
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
            return self._year(self.year, rule)  # a piece of January that looks back: từ đầu năm is of the year before
        year = self.this_year if m.kind in {"day", "point", "month"} else self.year
        if m.first is None and m.needs_year and year and not m.open_ended:
            m = in_the_year(m, year)  # a page without a date that names its year elsewhere
        if m.anaphoric and m.kind != "to_come" and _is_of_term(m) and self.term and self.term.first and self.term.last:
            over = self.published is not None and self.term.last.year < self.published.year
            if not (over and m.kind == "since"):
                m = in_the_term(m, self.term.first.year, self.term.last.year)
                return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.anaphoric and m.kind == "quarter" and self.flow and self.flow.kind == "quarter":
            return self.flow._replace(rule=rule)
        if m.kind == "school_year":
            return self._school_year(m, rule)
        if m.anaphoric and m.kind == "months" and self._just_over(m):
            return Period(m.first, m.last, m.moment or m.last, m.kind, rule)
        if m.anaphoric and self.year and not m.open_ended and m.kind not in {"to_come", "now", "since"}:
            m = in_the_year(m, self.year)
        return Period(m.first, m.last, m.moment or m.last, m.kind, rule)

    def _just_over(self, m: PeriodMention) -> bool:
        """Whether a run of months ends with the publication: `trong 11 tháng` of a page of December."""
        if self.published is None or m.last is None:
            return False
        return -31 <= (self.published - m.last).days <= 45

    def _school_year(self, m: PeriodMention, rule: str) -> Period:
        """A school year that is stated, or beside the one last stated, or by the day of publication."""
        if m.first is not None and not m.anaphoric:
            self.school = m.first.year
        elif self.school is not None:
            y = self.school + (m.length or 0)
            return Period(date(y, 9, 1), date(y + 1, 5, 31), date(y + 1, 5, 31), m.kind, rule)
        return Period(m.first, m.last, m.last, m.kind, rule)

    # ------------------------------------------------------------------ one fact
    def set(self, line: Line, made: Draft) -> Period:
        """The period of a fact, and what of it later words may lean on."""
        metric = lexicon().metrics[made.metric]
        self.aiming = made.status == "target"
        found = (
            self._target(line, made)
            if made.status == "target"
            else self._stock(line, made)
            if metric.kind == "stock"
            else self._flow(line, made)
        )
        assert self.done is not None
        self.done[id(made)] = found
        if (
            made.metric == "members_admitted"
            and made.segment == "all"
            and not self.aiming
            and found.kind != "comparison"
        ):
            self.result = found
        self.aiming = False
        return found

    def _own(self, line: Line, fig: Figure, *, stock: bool) -> PeriodMention | None:
        """The form in the figure's own words: the last before it, else one right behind."""
        held = _held_in_brackets(line, fig)
        if held is not None:
            return held
        before = [
            m
            for m in line.periods
            if fig.window_start <= m.start
            and m.end <= fig.number.bound_start + 1
            and self._usable(line, m)
            and not _of_the_former(line, fig, m)
        ]
        if not stock:
            before = [m for m in before if m.kind != "now"]
        behind = self._behind(line, fig)
        if before and not (behind is not None and fig.index and before[-1].start - fig.window_start < 3):
            return before[-1]
        return behind

    def _behind(self, line: Line, fig: Figure) -> PeriodMention | None:
        """A form right behind the noun: 12 công nhân trong năm 2020, 51,3% năm 2008."""
        for m in line.periods:
            if fig.noun_end <= m.start < fig.window_end + 2 and self._usable(line, m):
                gap = line.low[fig.noun_end : m.start]
                if gap.endswith("(") and line.low.startswith(":", m.end):
                    return None  # 6,21% (đầu nhiệm kỳ: 15,8%)
                far = _FAR + (25 if fig.number.percent else 0)
                return m if len(gap) <= far and not _APART.search(gap) and m.kind != "now" else None
        return None

    def _in_line(self, line: Line, fig: Figure, *, stock: bool) -> PeriodMention | None:
        """The nearest form before the number in its sentence; else a dated one behind."""
        earlier = [
            m
            for m in line.periods
            if m.end <= fig.number.start and self._usable(line, m) and (stock or m.kind != "now")
        ]
        if stock:
            earlier = [m for m in earlier if not _left_behind(line, fig, m)]
        if not stock:
            earlier = [m for m in earlier if m.kind != "point" or m.first] or earlier
        if earlier:
            return earlier[-1]
        later = [
            m
            for m in line.periods
            if m.start >= fig.noun_end and self._usable(line, m) and m.kind in {"to_date", "now"}
        ]
        return later[0] if later and stock else None

    def _flow(self, line: Line, made: Draft) -> Period:
        fig = made.figure
        self._per_year(line, made)
        turn = _year_in_turn(line, fig)
        if turn is not None:
            return self._year(turn, "in_turn")
        if _SINCE_FOUNDED.search(line.low, line.start, fig.number.start) and self.founded:
            later = [m for m in line.periods if m.end <= fig.number.start and m.moment]
            if later:
                period = Period(self.founded, later[-1].moment, later[-1].moment, "span", "clause")
                self._keep_flow(period)
                return period
        compared = [
            m for m in line.periods if m.kind == "comparison" and fig.window_start <= m.start < fig.number.start
        ]
        compared = [m for m in compared if not _CLOSED.search(line.low, m.end, fig.number.start)]
        if compared and made.metric == "members_admitted" and self.flow and compared[-1].year:
            return self._same_time(compared[-1].year)
        rated = "rated" in made.metric
        own = (
            self._own(line, fig, stock=False)
            if made.metric not in {"target_attainment", "admission_rate"}
            else self._before(line, fig)
        )
        assert self.done is not None
        said = own or self._in_line(line, fig, stock=False)
        apart = made.parent is not None and made.parent.figure not in line.figures
        headed = apart and made.rule == "left_out" and said is not None
        if own is None and not headed and made.parent is not None and id(made.parent) in self.done:
            made.per_year = made.per_year or (made.parent.per_year and made.rule == "learners")
            period = self.done[id(made.parent)]
            if period.kind == "comparison" and (apart or made.metric == "target_attainment"):
                period = self.result or period  # 137, cùng kỳ 118; đạt 76% chỉ tiêu
            return period._replace(rule="parent")
        mention = said
        if mention is not None and mention.kind == "point" and mention is not own and not rated:
            mention = None
        if own is None and made.metric == "target_attainment" and self.result is not None:
            planned = mention is not None and _PLANNED.search(line.low, line.start, mention.start)
            if mention is None or planned:
                return self.result._replace(rule="result")
        if mention is not None:
            to_now = line.low.endswith("nay", mention.start, mention.end)
            self._year_of_sentence(line, mention)
            period = self._clipped(self._settle(mention, "clause" if own else "sentence", line_says_now=to_now))
            if mention.needs_year and self._ahead_of_time(period) and period.last:
                period = self._settle(in_the_year(mention, period.last.year - 1)._replace(anaphoric=False))
            if mention.rule == "entered_year" and period.first:
                period = self._clipped(self._year(period.first.year, period.rule))
            if rated:
                if mention.kind in {"point", "to_date", "day"} and period.moment:
                    period = self._year(period.moment.year, period.rule)
                self.rating = period
            elif not made.figure.in_brackets and not _is_aside(line, mention):
                self._keep_flow(period)
            return period
        if rated and self.rating is not None:
            return self.rating._replace(rule="paragraph")
        if _EARLY_THIS_YEAR.search(line.low, fig.window_start, fig.number.start) and self.published:
            return Period(date(self.published.year, 1, 1), self.published, self.published, "since", "clause")
        if self.day is not None and made.metric == "members_admitted":
            return self.day
        if (
            self.ordered
            and self.target
            and self.target.kind in {"term", "year", "years", "span", "since"}
            and self.target.first
            and self.published
            and _NOW.search(line.low, line.start, fig.number.start)
        ) and self.target.first <= self.published:
            return Period(self.target.first, self.published, self.published, "since", "target")
        if self.flow is not None:
            return self.flow._replace(rule="paragraph")
        if _CEREMONY.search(line.low, line.start, line.end):
            return Period(self.published, self.published, self.published, "day", "published")
        return Period(None, None, None, "none", "none")

    def _ahead_of_time(self, period: Period) -> bool:
        """Whether a run of months ends well after the publication: a result's is the year before."""
        if self.published is None or period.last is None or period.kind not in {"months", "half", "quarter", "month"}:
            return False
        return (period.last - self.published).days > 62

    def _year_of_sentence(self, line: Line, m: PeriodMention) -> None:
        """`Năm 2021, do dịch, cả năm chỉ ...`: a form that leans on a year leans on the one of its own sentence first."""
        if not m.anaphoric or m.year is not None:
            return
        for other in reversed(line.periods):
            if other.end <= m.start and other.kind in {"year", "months", "half", "quarter"} and other.year is not None:
                self.year = other.year
                return

    def _clipped(self, period: Period) -> Period:
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

    def _keep_flow(self, period: Period) -> None:
        self.flow = period
        if self.frame is None and period.first is not None and period.kind != "day":
            self.frame = period
        self.ordered = False
        if period.last:
            self.year = period.last.year

    def _before(self, line: Line, fig: Figure) -> PeriodMention | None:
        before = [
            m
            for m in line.periods
            if fig.window_start <= m.start
            and m.end <= fig.number.bound_start + 1
            and self._usable(line, m)
            and m.kind != "now"
        ]
        return before[-1] if before else None

    def _same_time(self, year: int) -> Period:
        """`cùng kỳ năm 2017`: the days last spoken of, in that year."""
        assert self.flow is not None
        first, last = self.flow.first, self.flow.last
        if first is None or last is None:
            return Period(None, None, None, "comparison", "clause")
        move = year - last.year
        return Period(_in_year(first, first.year + move), _in_year(last, year), None, "comparison", "clause")

    def _stock(self, line: Line, made: Draft) -> Period:
        fig = made.figure
        own = self._own(line, fig, stock=True)
        if own is None and _NOW.search(line.low, fig.window_start, fig.number.start):
            return self._day(self.published, "clause")
        window = line.low[fig.window_start if own is None else max(fig.window_start, own.end) : fig.window_end]
        if _AT_FOUNDING.search(window) and (own is None or own.kind == "now"):
            return self._day(self.founded, "founded")
        assert self.done is not None
        if own is not None:
            return self._stock_day(line, own, "clause")
        if _from_former_to_now(line, fig):
            review = self.flow is not None and self.flow.kind == "year" and made.metric == "poverty_rate"
            return self._day(self.flow.last if review and self.flow else self.published, "clause")
        if made.tied or self.tied:
            flow = self.flow
            for figure in reversed(line.figures[: fig.index]):
                for other in reversed(figure.drafts):
                    if (
                        other.metric in {"members_admitted", "members_confirmed"}
                        and id(other) in self.done
                        and not figure.in_brackets
                    ):
                        flow = self.done[id(other)]
                        break
                else:
                    continue
                break
            if flow is not None and flow.last:
                self.tied = flow.last
                return self._day(flow.last, "tied")
        if made.parent is not None and id(made.parent) in self.done:
            return self.done[id(made.parent)]._replace(rule="parent")
        mention = self._in_line(line, fig, stock=True)
        if _AT_FOUNDING.search(line.low, line.start, fig.number.start) and mention is None:
            return self._day(self.founded, "founded")
        if mention is not None:
            return self._stock_day(line, mention, "sentence")
        if self.stock is not None:
            return self.stock._replace(rule="paragraph")
        if self.published is None and self.event is not None:
            return self._day(self.event, "event")
        return self._day(self.published, "published")

    def _stock_day(self, line: Line, m: PeriodMention, rule: str) -> Period:
        settled = self._settle(m, rule)
        if m.kind == "since" and _FOUNDED.search(line.low, line.start, line.end):
            day = settled.first
        elif m.kind in {"since", "to_come", "now"}:
            day = self.published
        elif m.kind == "relative":
            day = self.published if rule == "sentence" else None
        else:
            day = settled.moment
        if day and self.published and (day - self.published).days > 31 and not self.aiming:
            day = self.published  # nobody counts what has not happened
        found = self._day(day, rule)
        if m.kind == "to_date":
            self.stock = found
        return found

    def _day(self, day: date | None, rule: str) -> Period:
        return Period(day, day, day, "day", rule)

    def _per_year(self, line: Line, made: Draft) -> None:
        fig = made.figure
        yearly = any(m.kind == "per_year" and fig.window_start <= m.start < fig.number.start for m in line.periods)
        if (
            yearly
            or _PER_YEAR_AFTER.match(line.low, fig.noun_end)
            or _PER_YEAR_AFTER.match(line.low, fig.number.bound_end)
        ):
            made.per_year = True

    def _target(self, line: Line, made: Draft) -> Period:
        fig = made.figure
        self._per_year(line, made)
        assert self.done is not None
        own = self._own(line, fig, stock=True)
        if own is not None and own.kind == "now":
            own = None
        if own is not None and "rated" in made.metric and own.kind in {"months", "half", "quarter"} and own.last:
            return self._year(own.last.year, "rating")  # nhiệm vụ 6 tháng cuối năm: 70% chi bộ TSVM
        if made.whole and (own is None or (made.rule == "part_of_plan" and own.kind not in {"year", "term"})):
            return self._plan(line, made)
        if own is None and made.parent is not None and id(made.parent) in self.done:
            return self.done[id(made.parent)]._replace(rule="parent")
        mention = own or self._in_line(line, fig, stock=False)
        if mention is None:
            if self.target is not None:
                return self.target._replace(rule="paragraph")
            if self.terms.coming is not None and self.frame is not None and self.frame.kind == "term":
                first, last = term_days("", *self.terms.coming)
                return Period(first, last, last, "term", "congress")
            year = self.published
            return self._year(year.year, "published") if year else Period(None, None, None, "none", "none")
        period = self._settle(mention, "clause" if own else "sentence")
        ran_out = period.last is not None and self.published is not None and period.last <= self.published
        if own is None and mention.kind in {"months", "half", "quarter", "since"} and ran_out and period.first:
            return self._year(period.first.year, "plan")  # 7 tháng kết nạp 6, trong khi huyện giao 7
        if mention.kind in {"to_date", "point"} and period.moment:
            moment = period.moment
            of_term = "nhiệm kỳ" in line.low[mention.start : mention.end]
            if of_term and mention.kind == "to_date" and mention.first:
                period = _whole_term(mention) or period
            else:
                period = self.term if of_term and self.term else self._year(moment.year, period.rule)
        elif mention.kind == "term" and mention.part != "nửa cuối":
            period = _whole_term(mention) or period
        elif mention.kind == "since" and mention.first:
            period = period if made.whole else period
        self.target = period
        self.ordered = True
        return period

    def _year(self, year: int, rule: str) -> Period:
        return Period(date(year, 1, 1), date(year, 12, 31), date(year, 12, 31), "year", rule)

    def _plan(self, line: Line, made: Draft) -> Period:
        """The plan behind a result: the year of the result, or its term."""
        fig = made.figure
        assert self.done is not None
        window = line.low[fig.window_start : fig.number.start]
        result: Period | None = None
        for figure in reversed(line.figures[: fig.index + 1]):
            for other in reversed(figure.drafts):
                if other.metric in {"members_admitted", "target_attainment"} and id(other) in self.done:
                    result = self.done[id(other)]
                    break
            if result:
                break
        if result is None and made.parent is not None:
            result = self.done.get(id(made.parent))
        if _WHOLE_TERM.search(window) and self.term:
            return self.term._replace(rule="plan")
        if result is None:
            mention = self._in_line(line, fig, stock=False)
            result = self._settle(mention, "sentence") if mention is not None else self.target or self.flow
            if mention is None and self.target is None and self.flow is None and self.published:
                return self._year(self.published.year, "published")
            if mention is not None:
                self.target = result
        if result is None or result.last is None or result.first is None:
            return Period(None, None, None, "none", "none")
        if result.kind in {"term", "years"} or (result.kind == "span" and result.last.year - result.first.year >= 1):
            return result._replace(rule="plan")
        return self._year(result.last.year, "plan")


def _held_in_brackets(line: Line, fig: Figure) -> PeriodMention | None:
    """The time that brackets hold a figure of: `tăng 5 lớp so với năm 2011 (33 lớp, 3.640 lượt)`."""
    if not fig.in_brackets:
        return None
    for m in reversed(line.periods):
        if m.end > fig.number.bound_start or m.first is None:
            continue
        if m.kind == "comparison" or _AGAINST.search(line.low[max(line.start, m.start - 18) : m.start]):
            return m if _HELD.fullmatch(line.low, m.end, fig.number.bound_start) else None
    return None


def _of_the_former(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a time stands right behind the figure before, which this one has grown from."""
    if not fig.index:
        return False
    former = line.figures[fig.index - 1]
    behind = former.noun_end <= m.start <= former.noun_end + 2
    led = _FORMER.search(line.low, line.start, former.number.bound_start)
    return bool(behind and led and _GROWN.search(line.low, m.end, fig.number.start))


def _from_former_to_now(line: Line, fig: Figure) -> bool:
    """`từ 81 đảng viên năm 2009 đã có 152`: the second is of the day of publication."""
    return any(_of_the_former(line, fig, m) for m in line.periods if m.end <= fig.number.start)


def _is_of_term(m: PeriodMention) -> bool:
    """Whether a form is a term without years, or a part of one."""
    return m.rule.startswith("term_derived")


def _year_in_turn(line: Line, fig: Figure) -> int | None:
    """`Năm 2014 và 2015, kết quả lần lượt là 232 và 218`: the figure's own year."""
    for m in line.periods:
        if m.kind != "years" or m.first is None or m.last is None or m.end > fig.number.start:
            continue
        said = _IN_TURN.search(line.low, m.end, fig.number.start)
        if said is None:
            continue
        figures = [f for f in line.figures if f.number.start > said.end()]
        if fig in figures and len(figures) == m.last.year - m.first.year + 1:
            return m.first.year + figures.index(fig)
    return None


def _left_behind(line: Line, fig: Figure, m: PeriodMention) -> bool:
    """Whether a stock was said to have changed since: `đầu nhiệm kỳ có 61; sau sắp xếp rút xuống 48, gồm 28 đảng bộ`."""
    if any(_of_the_former(line, figure, m) for figure in line.figures[1 : fig.index + 1]):
        return True
    return m.kind == "point" and _CHANGED.search(line.low, m.end, fig.number.start) is not None


def _beside(flow: Period, frame: Period) -> bool:
    """Whether a time is a part of the article's own, or was over before that began."""
    if flow.first is None or flow.last is None or frame.first is None or frame.last is None:
        return False
    within = (
        frame.first <= flow.first and flow.last <= frame.last and (flow.first, flow.last) != (frame.first, frame.last)
    )
    whole = (frame.last - frame.first).days >= _WHOLE_REPORT
    return whole and (within or flow.last < frame.first)


def _is_aside(line: Line, m: PeriodMention) -> bool:
    """`Riêng năm 2012`: a year picked out of the time that the text speaks of and goes back to."""
    picked = line.low.startswith(("riêng", "tính riêng", "chỉ riêng"), m.start)
    against = _AGAINST_IT.search(line.low, max(line.start, m.start - 14), m.start) is not None
    return picked or against or bool(_ASIDE.search(line.low, max(line.start, m.start - 14), m.start))


def _in_year(day: date, year: int) -> date:
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _whole_term(m: PeriodMention) -> Period | None:
    """The whole term of which a form may name a half."""
    if m.first is None or m.last is None:
        return None
    years = m.last.year - m.first.year
    last = date(m.first.year + 5, 12, 31) if m.part.startswith("nửa") else m.last
    return Period(m.first, last, last, "term", "clause")


def as_aim(period: Period | None) -> Period | None:
    """The whole year of a result that turned out to be an aim."""
    if period is None or period.first is None or period.kind != "year":
        return period
    last = date(period.first.year, 12, 31)
    return period._replace(first=date(period.first.year, 1, 1), last=last, moment=last)
