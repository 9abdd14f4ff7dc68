"""The year or term of a rating whose sentence names none: of the rating told last, of the count at a year's end beside it, of the year before."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Line, Period
from tasks.facts.time_words import whole_year
from tasks.facts.yearly import within_a_year, years_around


def of_rating_told(clock: Clock, line: Line, made: Draft) -> Period | None:
    """The days of a rating whose sentence names none: the year whose end was counted, the one before the months told, the last rating's."""
    if clock.rating is None and (year := _year_counted(clock, line) or _rated_before(clock)) is not None:
        return year
    if clock.rating is not None:
        if made.per_year and within_a_year(clock.rating):  # xếp loại năm 2019: ...; bình quân hằng năm 15%
            return years_around(clock, clock.rating)
        return clock.rating._replace(rule="paragraph")
    if clock.rated is not None and (clock.flow is None or _finished_after(clock)):
        return clock.rated._replace(rule="article")
    return None


def _finished_after(clock: Clock) -> bool:
    """`Đến ngày 21-01-2020, huyện đã hoàn thành việc xếp loại năm 2019`: the day or the months in which grades were given are no year of theirs."""
    flow, rated = clock.flow, clock.rated
    if flow is None or rated is None or flow.first is None or rated.last is None:
        return False
    return flow.kind in {"to_date", *_PARTS} and flow.first > rated.last


def _rated_before(clock: Clock) -> Period | None:
    """A rating told in the first half of a year, beside the months of that year: it is of the year before."""
    flow, published = clock.flow, clock.published
    if flow is None or flow.first is None or flow.last is None or published is None or clock.rated is not None:
        return None
    running = flow.kind in _PARTS and flow.first.year == flow.last.year == published.year
    return whole_year(published.year - 1, "rating") if running and published.month <= _RATED_BY else None


def _year_counted(clock: Clock, line: Line) -> Period | None:
    """A rating beside what was done in several years and counted at a year's end, or beside a count of the year just over: it is of that year."""
    flow, stock = clock.flow, clock.stock
    just_over = clock.published.year - 1 if clock.published is not None else None
    untold = flow is None and clock.rated is None and clock.year is not None and clock.year == just_over
    if untold and clock.year and _BY_RATING.match(line.low, line.start):
        return whole_year(clock.year, "rating")  # Năm 2016, Đảng bộ có 709 tổ chức cơ sở đảng. Qua đánh giá, ...
    if flow is None or flow.first is None or flow.last is None or stock is None or stock.last is None:
        return None
    several = flow.first.year < flow.last.year and flow.kind != "school_year"
    return whole_year(stock.last.year, "rating") if several and (stock.last.month, stock.last.day) == (12, 31) else None


_BY_RATING = re.compile(
    r"\W*(?:qua|kết quả|theo kết quả|qua kết quả|sau)(?: công tác)? (?:đánh giá|xếp loại|phân loại|phân tích)(?!\w)"
)
_PARTS = frozenset({"months", "quarter", "half", "since", "month"})
_RATED_BY = 7
"""The last month in which a page that speaks of its year's months can rate only the year before."""
