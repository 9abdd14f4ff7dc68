"""The times that an article has told so far: what the days of later figures lean on."""

from dataclasses import dataclass, field
from datetime import date

from tasks.facts.congress import NO_TERMS, Terms
from tasks.facts.figures import Period
from tasks.facts.unit import Unit


@dataclass(slots=True)
class TimesSoFar:
    """The times told so far, each until a later one or a new paragraph takes its place."""

    published: date | None
    terms: Terms = NO_TERMS
    flow: Period | None = None
    event: date | None = None
    """On a page without a date: the day of the meeting that the paragraph reports."""
    met: date | None = None
    """The day of the meeting told last, wherever on the page."""
    opening: Period | None = None
    """The day of what the article reports, where it opens with one: a meeting, a class, a ceremony."""
    lead: Period | None = None
    """The first time of what was done that the body names: what its headline speaks of."""
    frame: Period | None = None
    """The same, were it no single day: what a paragraph goes back to."""
    reported_to: date | None = None
    """The last day of the quarter or months that the headline reports: on a page without a date what lies behind it is to come."""
    result: Period | None = None
    """The days of the admissions last told: what a share of the plan is measured over."""
    added_up: Period | None = None
    """The time over which was last added up: `lũy kế 8 tháng`; a bare `lũy kế` behind it means the same."""
    target: Period | None = None
    stock: Period | None = None
    stock_unit: Unit | None = None
    """Whose alone that day is; of all where null."""
    term: Period | None = None
    last_day: Period | None = None
    """The day last told: what `cùng ngày` means."""
    ceremony: int = -1
    """The paragraph that tells of a ceremony of admission and no time of it: that of the page."""
    headed_at: int = -1
    """Where the sentence began that named the time of the list below it."""
    opened: bool = False
    """Whether that time opened its sentence: the text now speaks of it."""
    aside: Period | None = None
    aside_of: Unit | None = None
    last_aside: Period | None = None
    """A time picked out of the article's own (riêng năm 2018), in this sentence and in the one before."""
    founded: date | None = None
    founded_by: date | None = None
    """The day of a count of then: as the founding, but the last of a year where only that is told."""
    founded_in: int = -1
    """The paragraph that told of it."""
    founds_now: bool = False
    """Whether the page reports that an organisation is founded."""
    tied: date | None = None
    year: int | None = None
    rating: Period | None = None
    rated: Period | None = None
    """The time of the ratings last told, in whatever paragraph."""
    day: Period | None = None
    year_over: bool = False
    """Whether the headline says that a year is summed up."""
    only_met: bool = False
    """Whether that day is of a meeting, at which is told what was done before it."""
    then: date | None = None
    """The last day of the past that the text named: what `hồi đó` means."""
    up_to: date | None = None
    """The day up to which a sentence counted last (`Tính đến ngày 30-9`): what `thời điểm trên` means."""
    span: Period | None = None
    """The last time of several years: what `5 năm ấy` means."""
    ordered: bool = False
    """Whether a target was named after the last time of what was done: đến nay counts from its first day."""
    done: dict[int, Period] = field(default_factory=dict)
    """The days of each draft, by its identity."""
    this_year: int | None = None
    """On a page without a date: the year of which it says `từ đầu năm 2024 đến nay`."""
    school_told: int | None = None
    """On a page without a date and without another year: the year in which the one school year that it names began."""
    named: date | None = None
    """The first day of the time of the past that the text named last: what `từ đó` begins with."""
    that_year: int | None = None
    """The year that the text named last: what `năm ấy`, `năm đó` means."""
    year_told: int | None = None
    """The year of the last sentence that named one, in whatever form: what `năm này` means."""
    school: int | None = None
    school_here: bool = False
    aiming: bool = False
    """Whether the fact at hand is an aim: the term of a congress is its time, of what was done it is not."""
    heading: bool = False
    """Whether the paragraph is a heading of what stands below it, and of no plan."""
    above_heading: Period | None = None
    """What the text spoke of before the heading that named a time of its own."""
    told_in: int = -1
    """The paragraph in which something done was told last."""
