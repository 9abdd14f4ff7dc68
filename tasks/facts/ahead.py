"""What has not happened yet when the page is printed: a figure of a time to come is an aim, whatever its verb."""

import re
from datetime import date

from tasks.facts.cues import lexicon
from tasks.facts.figures import Draft, Line

_NOT_OVER = 92  # days from the publication to the end of a run of months that has just begun
_JUST_BEGUN = 14  # days by which more of it must lie ahead than behind where no verb says that it happened
_NEW_YEAR = 45  # days in which a figure for the year is still an aim
_FIRST_YEAR = 366  # days in which a term has no mean of its own yet
_UNTIL = re.compile(r"(?<!\w)(?:đến|tới|vào) (?:\w+ ){0,3}(?:năm|nhiệm kỳ|tháng|quý)")
_DONE = re.compile(r"(?<!\w)(?:đã|được|nay)(?!\w)")


def is_to_come(line: Line, made: Draft, published: date | None) -> bool:
    """A resolution's figure for a term that has just begun: nobody counts what has not happened."""
    period = made.period
    if published is None or period is None or period.last is None or made.status == "target":
        return False
    if lexicon().metrics[made.metric].kind == "stock":
        ahead = period.first is not None and (period.first - published).days > _NEW_YEAR
        return ahead and bool(_UNTIL.search(line.low, line.start, made.figure.number.bound_start))
    if period.first is not None and period.first > published:
        return True
    said = line.low[line.start : made.figure.number.bound_start]
    if period.kind in {"half", "months", "quarter", "month"} and period.first is not None:
        left = (period.last - published).days
        if left > _NOT_OVER or (left > (published - period.first).days + _JUST_BEGUN and not _DONE.search(said)):
            return True
    if period.kind == "year" and period.first is not None and (published - period.first).days < _NEW_YEAR:
        return period.first <= published < date(period.first.year, 12, 31) and not _DONE.search(said)
    begun = period.first is not None and (published - period.first).days < _FIRST_YEAR
    resolved = "nghị quyết" in said or (made.per_year and begun and not _DONE.search(said))
    return period.kind == "term" and resolved and (period.last - published).days > 365
