"""An article to its facts: every number in its sentence, its organisation, its time."""

import re
from dataclasses import replace

from tasks.facts.account import account
from tasks.facts.aims import aims_of
from tasks.facts.aims_going_on import (
    announces_aims,
    goes_on_aiming,
    goes_on_with_list,
    lists_aims,
    speaks_of_aims,
    strives_ahead,
    takes_up_aims,
)
from tasks.facts.asked import note_question, tells_what_is
from tasks.facts.bulletins import Items
from tasks.facts.capitals import calm
from tasks.facts.classes import note_class
from tasks.facts.clock import Clock
from tasks.facts.congress import settled, terms_of
from tasks.facts.cues import fold_line
from tasks.facts.drafts import State
from tasks.facts.elsewhere import note_subject
from tasks.facts.fact import Home, Reading
from tasks.facts.figures import Line
from tasks.facts.finished import facts_of
from tasks.facts.gate import on_topic
from tasks.facts.lines import cues_of, is_numbering, lines_of, periods_of
from tasks.facts.members_headed import note_heading
from tasks.facts.months_reported import reports
from tasks.facts.opening import before_the_merger, day_reported, set_by_now, year_grown
from tasks.facts.organisations import scan
from tasks.facts.parts_below import goes_on_below, note_list
from tasks.facts.places_below import note_places_below
from tasks.facts.plan_heads import heads_plans, heads_year_ahead
from tasks.facts.rankings import note_ranking
from tasks.facts.repeats import once
from tasks.facts.rows_below import note_rows, note_titled_rows
from tasks.facts.rules import interpret
from tasks.facts.said_again import note_none
from tasks.facts.set_above import note_shared_out, note_table
from tasks.facts.speakers import note_speaker
from tasks.facts.tables import Table
from tasks.facts.time_set import set_time
from tasks.facts.turns import note_turns
from tasks.facts.units import Units
from tasks.facts.when import period_of
from tasks.facts.whose import Whose
from tasks.facts.work_named import note_work
from tasks.text.article import Article
from tasks.text.numbers import find_numbers
from tasks.text.periods import PeriodMention

READER_VERSION = "10"

_HEADING = 90  # characters
_NEAR_TITLE = 2  # lines below the title that may be one more of it
_NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)] ")  # the heading of a section of a report
_UNIT_OF_MEASURE = re.compile(r"\W*(?:đơn vị tính|đvt)(?!\w)")
_LEADS_IN = re.compile(r"như sau|sau đây|dưới đây|bảng")


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
        published, periods = article.published_on, periods_of(article, self.low)
        grown = year_grown(self.low, periods) if published is None else None
        periods = set_by_now(periods, grown) if grown else periods
        calmed = calm(self.text)
        self.units = Units(calmed, self.low, scan(calmed, self.low), home, published or before_the_merger(periods))
        self.whose = Whose(self.units)
        self.state = State()
        terms = terms_of(self.low, periods, published)
        self.periods = settled(self.low, periods, terms, published)
        self.clock = Clock(published, terms)
        if published is None:
            reported = day_reported(self.low, article.parts, periods)
            self.clock.hint(self.low, self.periods, reported, grown)
        mentions = self.units.mentions
        cues = cues_of(self.text, self.low, mentions)
        self.lines = lines_of(article, self.low, self.numbers, self.periods, mentions, cues)
        note_subject(article, self.low, self.lines, self.state)
        self.headed = False
        self.answer = -1
        self.announced = -1
        self.below_aims = False
        self.aimed = self.listing = -1
        self.table = Table()

    def read(self) -> Reading:
        paragraph = -1
        for line in self.lines:
            self.clock.note_founding(line)
            if line.part == "title" or (line.part == "caption" and line.paragraph <= _NEAR_TITLE and reports(line)):
                self.clock.seed(line)
                note_class(line, self.state)
                note_titled_rows(line, self.state)
        seeded, items, numbered = replace(self.clock), Items(self.low[: self.article.parts[0].end]), False
        for line in self.lines:
            if line.part != "title" and self._is_heading(line):
                self.units.enter_section(line.mentions, line.start)
            if line.part == "caption":
                note_table(line, self.state)  # Bảng: Kết quả ... (số kết nạp/chỉ tiêu)
            if line.part in {"title", "caption", "elsewhere"}:
                continue
            if line.paragraph != paragraph:
                paragraph = line.paragraph
                if items.turns(line):
                    self.clock = replace(seeded)
                self.headed = self._headed(line)
                below = goes_on_below(self.low, line, self.article.parts)
                self.below_aims = below and self.announced == paragraph - 1
                self.announced = paragraph if self.below_aims else -1
                part = self.article.parts[paragraph]
                self.units.restart(part.start, part.end)
                self.units.open_paragraph(line.mentions, line.start, part.end)
                heading = self._is_heading(line)
                if heading:
                    note_heading(self.low, part.start, part.end, self.state)
                numbered = _NUMBERED.match(self.text, line.start) is not None if heading else numbered
                self.clock.paragraph(
                    item=below, in_section=numbered and not heading, heading=heading and not self.headed
                )
            self._read_line(line)
        self.clock.headlines()
        titles = [line for line in self.lines if line.part in {"title", "caption"}]
        self.headed = self.below_aims = False
        for line in titles:
            self.units.restart(line.start, line.start)
            self._read_line(line)
        facts = once(facts_of(self.lines, self.state), self.article)
        return Reading(
            on_topic=True,
            facts=tuple(facts),
            numbers=tuple(account(self.article, self.low, self.numbers, self.lines, self.periods, facts)),
        )

    def _read_line(self, line: Line) -> None:
        self.clock.begin(line)
        self.units.begin_sentence(line.start, line.end)
        if " | " in self.text[line.start : line.end] and self.table.takes(
            line, self.state, self.units, *self._above(line)
        ):
            self.table.days(line, self.clock, lambda made: period_of(self.clock, line, made))
            return
        headed = self.headed and not (self.answer == line.paragraph and tells_what_is(line))
        line.aims = aims_of(line, headed=headed or self.below_aims or self._goes_on_with_aims(line))
        note_table(line, self.state)
        note_shared_out(line, self.state)
        note_speaker(line, self.state)
        note_work(line, self.state)
        note_question(line, self.state)
        note_none(line, self.state)
        note_list(line, self.state)
        note_rows(line, self.state)
        note_places_below(line, self.state)
        note_class(line, self.state)
        note_turns(line, self.state)
        note_ranking(line, self.state)
        owned: set[int] = set()
        for fig in line.figures:
            self.whose.place(line, fig, owned)
            interpret(line, fig, self.state)
            for made in list(fig.drafts):
                set_time(self.clock, self.state, line, made, self.article.published_on)
                fig.drafts.extend(replace(made, unit=other) for other in fig.others)
        if any(made.rule == "row" for fig in line.figures for made in fig.drafts):
            self.clock.opened = False  # Năm 2018: 242: what stands below the rows is of the whole time again
        reach = line.figures[-1].noun_end if line.figures else line.start
        for m in line.mentions:
            if m.start >= reach and m.start not in owned:
                self.units.turn(m)
        if announces_aims(line) or strives_ahead(line, self.article.published_on):
            self.announced = line.paragraph
        if lists_aims(line):
            self.listing = line.paragraph
        self.aimed = line.paragraph if speaks_of_aims(line) else -1
        self.units.end_sentence(line.mentions, line.start, line.end)
        self.clock.finish(line)

    def _goes_on_with_aims(self, line: Line) -> bool:
        if self.aimed in {line.paragraph, line.paragraph - 1} and goes_on_aiming(line):
            return True
        if 0 <= self.listing == line.paragraph - 1 and goes_on_with_list(line):
            return True
        return self.announced == line.paragraph and takes_up_aims(line)

    def _above(self, line: Line) -> tuple[str, list[PeriodMention]]:
        """The folded title and the paragraph above a line, and the times of what leads in there (`Kết quả năm 2019 như sau:`)."""
        at = max(0, line.paragraph - 1)
        if at > 1 and _UNIT_OF_MEASURE.match(self.low, self.article.parts[at].start):
            at -= 1
        above = self.article.parts[at]
        said = self.low[: self.article.parts[0].end] + "\n" + self.low[above.start : above.end]
        last = max(self.low.rfind(". ", above.start, above.end), above.start)
        leads = at > 0 and (
            not self.low.endswith((".", "!", "?"), above.start, above.end)
            or _LEADS_IN.search(self.low, last, above.end)
        )
        return said, [p for p in self.periods if last <= p.start < above.end] if leads else []

    def _headed(self, line: Line) -> bool:
        """Whether the paragraph stands under the heading of a plan: until the next heading."""
        part = self.article.parts[line.paragraph]
        if heads_plans(self.low, part.start, part.end):
            self.answer = line.paragraph + 1 if "?" in self.text[part.start : part.end] else -1
            return True
        if self.answer >= 0:  # what a question heads is its answer
            return line.paragraph == self.answer
        if heads_year_ahead(self.low, part.start, part.end, self.article.published_on):
            return True
        return self.headed and not self._is_heading(line)

    def _is_heading(self, line: Line) -> bool:
        """Whether the line is a short paragraph without a stop at its end and without a figure but in words (`X: Ba năm nhìn lại`)."""
        part = self.article.parts[line.paragraph]
        counted = any(not is_numbering(line, f) and (f.noun or not f.number.in_words) for f in line.figures)
        if counted or part.end - part.start >= _HEADING:
            return False
        return self.text[part.end - 1 : part.end] not in set('.;,!?…"”')
