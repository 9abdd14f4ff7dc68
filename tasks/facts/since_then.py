"""What was done from the time named last: `Chi bộ thành lập tháng 3-2013. Từ đó đến hết năm 2014, ...`."""

import re

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period
from tasks.facts.times_kept import NAMED

_THEN = r"(?:đó|ấy|bấy)"
# `từ đó kết nạp được 5` alone says why, not when: an end or a word of time must stand by it
_SINCE = re.compile(
    rf"(?<!\w)(?:(?:kể |tính )từ (?:khi |ngày |lúc |thời điểm |dạo |năm |hôm )?{_THEN}"
    rf"|từ (?:khi|ngày|lúc|thời điểm|dạo|năm|hôm) {_THEN}|từ {_THEN}(?= (?:cho )?(?:đến|tới) ))(?!\w)"
)


def since_then(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """From the first day of the time named last, in the sentence or before it, to the day named behind, else to publication."""
    told = list(_SINCE.finditer(line.low, line.start, fig.number.start))
    if not told:
        return _in_that_time(clock, line, fig)
    said = told[-1]
    before = [m for m in line.periods if m.end <= said.start() and m.first and m.kind in NAMED]
    begun = before[-1].first if before else clock.named
    later = [m for m in line.periods if said.end() <= m.start and m.end <= fig.number.start and m.moment]
    last = later[-1].moment if later else clock.published
    if begun is None or last is None or last <= begun:
        return None
    if later and later[-1].first is not None:
        if not _TO.search(line.low, said.end(), later[-1].end) or _figure_between(line, said.end(), later[-1].start):
            return (
                None  # từ đó, năm 2014 kết nạp 9; từ đó đến nay 61, riêng 6 tháng đầu năm 2014 là 5: a time of its own
            )
    period = Period(begun, last, last, "span", "since_then")
    clock.keep_flow(period)
    return period


def _in_that_time(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Ngày 1/7 ra mắt. Đến ngày 15/11, có 331. Trong khoảng thời gian đó kết nạp 7`: from the day named first to the one counted on."""
    said = _IN_THAT_TIME.match(line.low, line.start, fig.number.start)
    if said is None or any(m.start < fig.number.start for m in line.periods) or clock.span is not None:
        return None
    begun, last = clock.named, clock.up_to
    a_day = clock.flow is None or clock.flow.kind in {"day", "point"}
    if begun is None or last is None or not a_day or not 0 < (last - begun).days < _LONGEST:
        return None
    return Period(begun, last, last, "span", "since_then")


_IN_THAT_TIME = re.compile(r"\W*(?:cũng )?trong (?:quãng |khoảng )?thời gian (?:đó|ấy|này|trên)(?!\w)")
_LONGEST = 400  # days


def _figure_between(line: Line, start: int, end: int) -> bool:
    return any(start <= f.number.start < end for f in line.figures)


_TO = re.compile(r"(?<!\w)(?:đến|tới|hết|nay)(?!\w)")
