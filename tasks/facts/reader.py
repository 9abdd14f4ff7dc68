"""An article to its facts: every number in its sentence, its organisation, its time."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from tasks.facts.account import account
from tasks.facts.aims import aims_of, heads_plans
from tasks.facts.blocs import read_blocs
from tasks.facts.bodies import read_bodies
from tasks.facts.classes import note_class, read_class
from tasks.facts.clock import Clock
from tasks.facts.congress import settled, terms_of
from tasks.facts.cues import Cue, calm, fold_line, lexicon
from tasks.facts.drafts import State
from tasks.facts.economy import read_economy
from tasks.facts.fact import Fact, Home, Reading
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.gate import of_other_articles, on_topic
from tasks.facts.groups import says_who
from tasks.facts.learners import read_learners
from tasks.facts.left_out import note_table, read_pair
from tasks.facts.organisations import Mention, scan
from tasks.facts.people import read_people
from tasks.facts.places_counted import of_places, read_places
from tasks.facts.repeats import once
from tasks.facts.shares import read_share
from tasks.facts.units import Unit, Units
from tasks.facts.when import as_aim, period_of
from tasks.facts.windows import figures_of
from tasks.text.article import Article
from tasks.text.numbers import NumberMention, find_numbers
from tasks.text.periods import PeriodMention, find_periods
from tasks.text.sentences import Span, sentences

READER_VERSION = "1"

_LIST_GAP = re.compile(
    r" ?[(:]? ?(?:(?:cùng|đều) (?:đã )?(?:kết nạp|phát triển) (?:được |mới )?|mỗi (?:xã|đơn vị|phường|huyện|nơi|bên|trường|chi bộ|đảng bộ) (?:đều |đã |cùng )*(?:(?:kết nạp|phát triển) (?:được |mới )?)?|mới |được |có |thì |là )?(?:\(?)\Z"
)
_NOT_COUNTS = frozenset({"date", "year", "time", "code", "name", "fraction"})
_BODIES = frozenset({"grassroots", "committee", "committee_part", "cell"})
_PLACES = frozenset({"place", "school", "health_station"})
_BASE = re.compile(r"(?: trở lên)?(?: so với| trên| so| của)*(?: tổng)?(?: số)? đảng viên ?")
_MUTES = frozenset({"badge", "discipline", "inspection", "attendance", "honour", "other_body", "schooling", "election"})
# a range that looks like a day and month: từ 1 - 2 đảng viên
_COUNTED_RANGE = re.compile(
    r"(?:từ )?\d{1,2} ?[-–] ?\d{1,2} (?:đảng viên|đồng chí|đ/c|quần chúng|người|lớp|thôn|bản|chi bộ|nữ)"
)
_LONGEST = 2000  # characters of a sentence
_NOT_OVER = 92  # days from the publication to the end of a run of months that has just begun
_NEW_YEAR = 45  # days in which a figure for the year is still an aim
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới|vào) (?:\w+ ){0,3}(?:năm|nhiệm kỳ|tháng|quý)")
_HALF = re.compile(r" (?:nửa|phần (?:hai|ba|tư|năm|mười)|số|vài|ít)(?!\w)")
_DONE_TO = re.compile(
    r" (?:(?:trong số|trong) (?:đó|này|ấy|họ) )?(?:đã |vừa |đều |cũng |sau đó )*(?:bị (?:khai trừ|xóa tên|đưa ra)|xin ra|được (?:kết nạp|công nhận|chuyển|đứng)|vào đảng|trở thành đảng)"
)
_COUNTED = re.compile(r" (?:chi bộ|đảng viên|đảng bộ|tổ chức cơ sở|tccs)")
_OF_PLAN = re.compile(r" (?:của|mà|cho|do|được|trong|tỉnh|huyện)(?!\w)")
_HEADING = 90  # characters
_DONE = re.compile(r"(?<!\w)(?:đã|được|nay)(?!\w)")
_ORDINAL = re.compile(
    r"(?<!\w)(?:đợt|khóa|lần|thứ|kỳ|(?<!thiểu )(?<!tổng )số|quý|khu vực|tổ|phần|trung ương|nhóm|lớp|khối|hạng|loại|điều|khoản|mục|chỉ thị|nghị quyết|(?:trung|sư|lữ|tiểu|binh|hải|quân) đoàn|đại đội|đội|quân khu|phường|quận|thôn|xóm|ấp|khóm|khu phố|khu|quốc lộ|tỉnh lộ|km|trường|công ty|xí nghiệp|nhà máy) \Z"
)
_ENOUGH = 1  # Party figures beside which those of the economy are read


_SIDE_BY_SIDE = re.compile(r"(?:,| và|, và) (?:(?:chi bộ|đảng bộ|xã|phường|thị trấn) )*")
_ROW_BEGINS = re.compile(r"(?::| có| kết nạp| kết nạp được| đã kết nạp| là| với| được| còn)+ ")


def read(article: Article, home: Home = Home()) -> Reading:  # noqa: B008
    """All facts of an article, and what became of each of its numbers; never raises, whatever the text.

    Args:
        article: the page as :func:`tasks.text.pages.read_page` gives it.
        home: the province (and district) its publisher reports from; what an unnamed ``toàn tỉnh`` means.
    """
    if not on_topic(article.text):
        return Reading(on_topic=False, facts=(), numbers=())
    return _ArticleReader(article, home).read()


class _ArticleReader:
    """One pass over one article."""

    def __init__(self, article: Article, home: Home) -> None:
        self.article, self.text = article, article.text
        self.low = fold_line(article.text)
        self.numbers = find_numbers(article.text)
        self.periods = [
            p for p in find_periods(article.text, article.published_on) if not _COUNTED_RANGE.match(self.low, p.start)
        ]
        calmed = calm(self.text)
        self.units = Units(calmed, self.low, scan(calmed, self.low), home, article.published_on)
        self.cues = self._cues()
        self.numbered = [m for m in self.units.mentions if m.name and m.name[-1].isdigit()]
        self.state = State()
        terms = terms_of(self.low, self.periods, article.published_on)
        self.periods = settled(self.low, self.periods, terms, article.published_on)
        self.clock = Clock(article.published_on, terms)
        self.clock.hint(self.periods)
        self.lines = self._lines()
        self.headed = False

    def _cues(self) -> list[Cue]:
        """Cues of the text, less those that are part of a name (xã Nam Thịnh, Đảng bộ Công an tỉnh)."""
        named = [(m.end - len(m.name), m.end) for m in self.units.mentions if m.name and m.form in {"full", "bare"}]
        kept: list[Cue] = []
        index = 0
        for cue in lexicon().find(self.low):
            while index < len(named) and named[index][1] <= cue.start:
                index += 1
            if index < len(named) and named[index][0] <= cue.start and cue.end <= named[index][1]:
                continue
            if "peoples" in cue.roles and "people" not in cue.roles and not self.text[cue.start].isupper():
                continue
            kept.append(cue)
        return kept

    def _lines(self) -> list[Line]:
        counted = [n for n in self.numbers if n.shape not in _NOT_COUNTS]
        counted = _outside(counted, self.periods)
        counted = [n for n in counted if not self._in_name(n) and not (n.in_words and _HALF.match(self.low, n.end))]
        lines: list[Line] = []
        closing = len(self.article.parts) - 1
        for paragraph, part in enumerate(self.article.parts):
            elsewhere = of_other_articles(self.low, part.start, part.end, last=paragraph == closing > 0)
            for start, end in _pieces(self.text, sentences(self.text, part.start, part.end)):
                mine = _slice(counted, start, end)
                line = Line(
                    self.text, self.low, start, end, part.kind, paragraph,
                    _slice(self.cues, start, end), _slice(self.units.mentions, start, end),
                    _without_bases(self.low, mine, _slice(self.periods, start, end)), [],
                )  # fmt: skip
                line.figures = figures_of(line, mine)
                _join_parts(line)
                if elsewhere:
                    line.part = "elsewhere"
                    for fig in line.figures:
                        fig.reason = "other_article"
                lines.append(line)
        return lines

    def _in_name(self, number: NumberMention) -> bool:
        at = bisect_left(self.numbered, number.start + 1, key=lambda m: m.end)
        if _COUNTED.match(self.low, number.end):
            return False  # toàn quận 18 chi bộ
        return at < len(self.numbered) and self.numbered[at].start <= number.start

    def read(self) -> Reading:
        paragraph = -1
        for line in self.lines:
            self.clock.note_founding(line)
            if line.part == "title":
                self.clock.seed(line)
        for line in self.lines:
            if line.part in {"title", "caption", "elsewhere"}:
                continue
            if line.paragraph != paragraph:
                paragraph = line.paragraph
                self.headed = self._headed(line)
                self.units.restart()
                self.clock.paragraph()
            self._read_line(line)
        self.clock.headlines()
        titles = [line for line in self.lines if line.part in {"title", "caption"}]
        for line in titles:
            self.units.restart()
            self._read_line(line)
        facts = once(self._facts(), self.article)
        return Reading(
            on_topic=True,
            facts=tuple(facts),
            numbers=tuple(account(self.article, self.low, self.numbers, self.lines, self.periods, facts)),
        )

    # ------------------------------------------------------------------ a sentence
    def _read_line(self, line: Line) -> None:
        self.clock.begin()
        self.units.begin_sentence()
        line.aims = aims_of(line, headed=self.headed)
        note_table(line, self.state)
        note_class(line, self.state)
        owned: set[int] = set()
        for fig in line.figures:
            self._place(line, fig, owned)
            self._interpret(line, fig)
            for made in list(fig.drafts):
                self.clock_set(line, made)
                fig.drafts.extend(replace(made, unit=other) for other in fig.others)
        reach = line.figures[-1].noun_end if line.figures else line.start
        for m in line.mentions:
            if m.start >= reach and m.start not in owned:
                self.units.turn(m)
        self.clock.finish(line)

    def _headed(self, line: Line) -> bool:
        """Whether the paragraph stands under the heading of a plan: until the next heading."""
        part = self.article.parts[line.paragraph]
        if heads_plans(self.low, part.start, part.end):
            return True
        heading = part.end - part.start < _HEADING and not self.text[part.end - 1 : part.end].strip('.;,!?…:"”')
        return self.headed and not (heading and not line.figures)

    def clock_set(self, line: Line, made: Draft) -> None:
        made.period = period_of(self.clock, line, made)
        if self._to_come(line, made):
            made.status = "target"
            made.period = as_aim(made.period)
            if made.metric == "members_admitted":
                made.metric = "admission_target"

    def _to_come(self, line: Line, made: Draft) -> bool:
        """A resolution's figure for a term that has just begun: nobody counts what has not happened."""
        published, period = self.article.published_on, made.period
        if published is None or period is None or period.last is None or made.status == "target":
            return False
        if lexicon().metrics[made.metric].kind == "stock":
            ahead = period.first is not None and (period.first - published).days > _NEW_YEAR
            return ahead and bool(_UNTIL.search(self.low, line.start, made.figure.number.bound_start))
        if period.first is not None and period.first > published:
            return True
        if period.kind in {"half", "months", "quarter"} and (period.last - published).days > _NOT_OVER:
            return True
        said = line.low[line.start : made.figure.number.bound_start]
        if period.kind == "year" and period.first is not None and (published - period.first).days < _NEW_YEAR:
            return period.first <= published < date(period.first.year, 12, 31) and not _DONE.search(said)
        resolved = "nghị quyết" in said
        return period.kind == "term" and resolved and (period.last - published).days > 365

    def _place(self, line: Line, fig: Figure, owned: set[int]) -> None:
        """Move the focus to where the number stands, and find the unit it is about."""
        for m in fig.names:
            if m.start in owned:
                continue
            last = m is fig.names[-1]
            gap = self.low[m.end : fig.number.bound_start]
            adjacent = last and m.form in {"full", "bare"} and bool(_LIST_GAP.fullmatch(gap))
            listed = adjacent and not gap.strip().startswith(("có", "là", "thì")) and gap.strip() != "mới"
            unit = self.units.turn(m, listed=listed)
            if listed and unit is not None:
                fig.unit, fig.listed = unit, True
            if listed and unit is not None and re.search("mỗi|cùng|đều", gap):
                fig.others = self._alike(fig, m)
        if fig.unit is None:
            fig.unit = self.units.for_noun(fig.noun, fig.number.start, named=bool(fig.names))
        self._in_turn(line, fig)
        for m in line.mentions[bisect_left(line.mentions, fig.noun_end, key=_start) :]:
            if m.start >= fig.window_end:
                break
            if (self.units.is_genitive(m, fig.noun_end, counted=bool(fig.noun)) and m.form != "cell") or (
                fig.noun in {"people", "member", "source", "person"}
                and m.form == "full"
                and self.text[fig.noun_end : m.start] in {" ", " ("}
            ):
                owner = self.units.unit_of(m)
                owned.add(m.start)
                if owner is not None and not self.low[max(0, m.start - 10) : m.start].endswith("trực thuộc "):
                    fig.owner = owner
            break

    def _in_turn(self, line: Line, fig: Figure) -> None:
        """`A, B và C lần lượt kết nạp 41, 37 và 44`, `A, B: 14 và 15`: to each its own."""
        at = self.low.find("lần lượt", line.start, fig.number.start)
        figures = self._row(line, fig) if at < 0 else []
        if figures:
            at = figures[0].number.bound_start
        elif at < 0 or fig.listed:
            return
        else:
            stop = self.low.find(";", at, line.end)
            figures = [f for f in line.figures if at < f.number.start < (stop if stop >= 0 else line.end)]
        names = [m for m in line.mentions if m.end <= at and m.form in {"full", "bare"}][-len(figures) :]
        if len(names) == len(figures) > 1 and fig in figures:
            fig.unit, fig.listed = (
                self.units.unit_of(names[figures.index(fig)], self.units.below()),
                fig is not figures[0],
            )

    def _row(self, line: Line, fig: Figure) -> list[Figure]:
        """The figures that stand side by side (14 và 15) behind as many names side by side."""
        first = last = fig.index
        while first and self._beside(line.figures[first - 1], line.figures[first]):
            first -= 1
        while last + 1 < len(line.figures) and self._beside(line.figures[last], line.figures[last + 1]):
            last += 1
        figures = line.figures[first : last + 1]
        names = [m for m in line.figures[first].names if m.form in {"full", "bare"}][-len(figures) :]
        if not len(names) == len(figures) > 1:
            return []
        gaps = [self.low[one.end : other.start] for one, other in pairwise(names)]
        lead = self.low[names[-1].end : figures[0].number.bound_start]
        return figures if all(_SIDE_BY_SIDE.fullmatch(g) for g in gaps) and _ROW_BEGINS.fullmatch(lead) else []

    def _beside(self, one: Figure, other: Figure) -> bool:
        return self.low[one.number.end : other.number.bound_start] in {", ", " và "}

    def _alike(self, fig: Figure, last: Mention) -> list[Unit]:
        """The other units of `Diễn Yên, Diễn Kỷ mỗi xã 2`."""
        others: list[Unit] = []
        following = last
        for m in reversed(fig.names[:-1]):
            if self.low[m.end : following.start].strip() not in {",", "và", "xã", ", xã"}:
                break
            unit = self.units.turn(m, listed=True)
            if unit is not None:
                others.insert(0, unit)
            following = m
        return others

    def _interpret(self, line: Line, fig: Figure) -> None:
        state = self.state
        if fig.owner is None and fig.unit is None:
            fig.reason = "no_unit"
            return
        if read_economy(line, fig, state):
            return
        if fig.reason:
            return
        if fig.number.percent:
            read_share(line, fig, state)
        elif read_pair(line, fig, state) or ((fig.noun in _PLACES or not fig.noun) and read_blocs(line, fig, state)):
            return
        elif fig.noun in _PLACES or of_places(line, fig):
            read_places(line, fig, state)
        elif fig.noun in _BODIES:
            read_bodies(line, fig, state)
        elif fig.noun == "class":
            read_class(line, fig, state)
        elif fig.noun == "household":
            fig.reason = "quantity"
        elif fig.noun or self._is_bare(fig) or self._after_class(line, fig) or says_who(line, fig):
            if not read_learners(line, fig, state):
                read_people(line, fig, state)
            state.muted = (
                fig.reason
                if fig.reason in {"badge", "discipline", "inspection", "attendance", "honour", "other_body"}
                else ""
            )
        else:
            beside = fig.right[0] if fig.right and fig.right[0].start - fig.number.end <= 1 else None
            fig.reason = (
                "other_body" if beside is not None and beside.roles.get("exclude") == "other_body" else "quantity"
            )

    def _shared_reason(self, line: Line, fig: Figure) -> str:
        """`kiểm tra 35 tổ chức đảng và 112 đảng viên`: what holds for the first holds for the second."""
        previous = line.figures[fig.index - 1]
        gap = self.low[previous.noun_end : fig.number.bound_start].strip()
        return previous.reason if gap in {"và", ",", "với", "cùng"} else ""

    def _after_class(self, line: Line, fig: Figure) -> bool:
        """A number right behind a class (6 lớp ... cho 470 cấp ủy viên), whatever the learners are called."""
        return bool(fig.index) and line.figures[fig.index - 1].noun == "class"

    def _is_bare(self, fig: Figure) -> bool:
        """Whether the number stands without a noun where one was left out."""
        if _ORDINAL.search(self.low, max(0, fig.number.start - 16), fig.number.start):
            return False
        end = max(fig.noun_end, fig.number.bound_end)
        tail = self.low[end : end + 14]
        if fig.number.of is not None and re.match(r" (?:chỉ tiêu|kế hoạch|kh|ct)(?!\w)", tail):
            return True
        if _DONE_TO.match(self.low, fig.noun_end):
            return True
        plan = fig.left[-1] if fig.left else None
        if (
            plan is not None
            and plan.roles.get("aim") == "noun"
            and fig.number.start - plan.end < 5
            and _OF_PLAN.match(tail)
        ):
            return True
        return bool(
            re.match(
                r"[”\"']?\s*(?:\(|[.,;:)\n]|\Z|và |(?:tăng |giảm )?(?:lên|xuống) |hiện nay|trong |năm |so với|theo |đều |thì |mà |nhưng |song |trong khi |\(|- |nữa)",
                tail,
            )
        )

    # ------------------------------------------------------------------ facts
    def _facts(self) -> list[tuple[Draft, Fact]]:
        core = [d for d in self.state.drafts if not lexicon().metrics[d.metric].economy and d.metric != "places_total"]
        made: list[tuple[Draft, Fact]] = []
        for line in self.lines:
            for fig in line.figures:
                for d in fig.drafts:
                    enough = len(core) >= (_ENOUGH if lexicon().metrics[d.metric].economy else 1)
                    if not enough:
                        fig.reason = "economy"
                        continue
                    made.append((d, self._fact(line, d)))
        return made

    def _fact(self, line: Line, d: Draft) -> Fact:
        number = d.figure.number
        period = d.period
        assert period is not None  # noqa: S101 - each draft was given its period above
        bound = number.bound if d.value == number.value or d.metric == "target_attainment" else "exact"
        start, end = min(d.quote_start, number.bound_start), max(d.quote_end, number.unit_end)
        return Fact(
            metric=d.metric, segment=d.segment, value=d.value, value_high=d.value_high, bound=bound, status=d.status,  # type: ignore[arg-type]
            level=d.unit.level, unit=d.unit.name, district=d.unit.district, province=d.unit.province,
            start=period.first, end=period.last, per_year=d.per_year, quote=self.text[start:end], span_start=start, span_end=end,
            number_start=number.start, number_end=number.of_end if number.of is not None else number.unit_end,
            sentence_start=line.start, sentence_end=line.end, rule=d.rule, period_rule=period.rule, kind=d.unit.kind,
        )  # fmt: skip


_PART_OF = re.compile(r" (?:trong|trên|trong tổng|trên tổng)(?: số)? ")


def _join_parts(line: Line) -> None:
    """`2 trong số 12 làng`: a part and its whole, as `2/12 làng` is."""
    for one, other in pairwise(line.figures):
        if other.noun not in _PLACES or one.noun or one.number.percent or one.number.of or other.number.of:
            continue
        if other.number.percent or one.number.value > other.number.value:
            continue
        if _PART_OF.fullmatch(line.low, one.number.end, other.number.bound_start):
            other.number = other.number._replace(
                value=one.number.value, of=other.number.value, of_end=other.number.end,
                start=one.number.start, bound_start=one.number.bound_start,
            )  # fmt: skip
            one.reason = "part"


def _slice(items: list, start: int, end: int) -> list:  # type: ignore[type-arg]
    low, high = bisect_left(items, start, key=lambda x: x.start), bisect_left(items, end, key=lambda x: x.start)
    return items[low:high]


def _pieces(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """The sentences; one that no writer wrote (a table without stops, a megabyte) in pieces, so that reading stays linear."""
    for start, end in spans:
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            start = cut  # noqa: PLW2901 - the rest of an overlong sentence
        yield start, end


def _start(item: Mention) -> int:
    return item.start


def _without_bases(low: str, numbers: list[NumberMention], periods: list[PeriodMention]) -> list[PeriodMention]:
    """Periods of the sentence but those of a percentage's base: 1,9% so với tổng số đảng viên cuối năm 2021."""
    percents = [n.unit_end for n in numbers if n.percent]
    if not percents:
        return periods
    kept = []
    for period in periods:
        at = bisect_left(percents, period.start) - 1
        if at >= 0 and period.start - percents[at] < 60 and _BASE.fullmatch(low, percents[at], period.start):
            continue
        kept.append(period)
    return kept


def _outside(numbers: list[NumberMention], periods: list[PeriodMention]) -> list[NumberMention]:
    """Numbers that are not part of a form of time."""
    kept: list[NumberMention] = []
    index = 0
    for number in numbers:
        while index < len(periods) and periods[index].end <= number.start:
            index += 1
        if index < len(periods) and periods[index].start <= number.start and number.end <= periods[index].end:
            continue
        kept.append(number)
    return kept
