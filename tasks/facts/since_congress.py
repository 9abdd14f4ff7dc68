"""What was done since the last congress: `Từ sau Đại hội đến nay`, `Sau Đại hội Đảng bộ huyện (năm 2015) đến nay`."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period
from tasks.facts.time_words import NO_DAYS
from tasks.text.term_forms import current_term

# the nation's congresses, a union's or a people's have terms of their own
_SINCE = re.compile(
    r"(?<!\w)(?:từ|sau)(?: sau| khi)*(?: kết thúc)? đại hội(?! (?:toàn quốc|x[iv]*|đoàn|hội|công|mặt|các dân|đảng toàn|đảng lần)(?!\w))"
    r"(?P<which>[^.;:,\d%]{0,80}?(?:thứ \d+[^.;:,\d%]{0,20}?)?)"
    r"(?:\(?(?:năm|tháng \d+[/-]|tháng \d+ năm) ?(?P<year>(?:19|20)\d\d)\)?,? ?)?(?:cho )?(?:đến|tới) (?:nay|thời điểm này)(?!\w)"
)


def since_congress(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """From the year of the congress, else from the first day of the term that runs, to the day of publication."""
    said = _SINCE.search(line.low, line.start, fig.number.start) if "đại hội" in line.low else None
    if said is None or "toàn quốc" in said.group("which"):
        return None
    if any(said.end() <= m.start < fig.number.start and m.kind != "now" for m in line.periods):
        return None  # từ sau Đại hội đến nay khó khăn; năm 2018 kết nạp 9: a time of its own
    running = current_term(clock.published)
    year = int(said.group("year")) if said.group("year") else running[0] if running else None
    if year is None or clock.published is None or year > clock.published.year:
        return NO_DAYS
    period = Period(date(year, 1, 1), clock.published, clock.published, "span", "since_congress")
    clock.keep_flow(period)
    return period
