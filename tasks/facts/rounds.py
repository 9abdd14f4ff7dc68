"""Times that an event gives: since a unit was founded or merged, and the rounds of feast days."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.founding import day_of_founding, day_of_reform
from tasks.facts.so_long_after import done_so_long_after
from tasks.facts.time_words import NO_DAYS, opens
from tasks.facts.unit import NO_DISTRICTS
from tasks.text.times import SO_FAR

_SINCE = re.compile(
    r"(?:(?:kể |tính )?từ|sau)(?: (?:ngày|khi|lúc|thời điểm))?[^.;,\d]{0,40}?"
    r"(?:thành lập|tái lập|chia tách|tách ra|đi vào hoạt động|vận hành|sáp nhập|hợp nhất|sắp xếp|ra mắt)[^.;,\d]{0,60}"
)
_SHORT = re.compile(r"\d[^.;,]{0,12}\Z")
_TWO_LEVELS = re.compile(r"(?:chính quyền|mô hình)[^.;,]{0,40}(?:2|hai) cấp")
_CAP = 12  # characters: ... chính quyền địa phương | 2 cấp
_ROUND = re.compile(
    r"(?:dịp|đợt|nhân|chào mừng|mừng|hướng tới|(?:trong|vào|ở) đợt)[^.;]{0,40}"
    r"(?:kỷ niệm|ngày (?:sinh|thành lập|giải phóng|quốc khánh|toàn quốc)|quốc khánh|3[-/]2|03[-/]0?2|19[-/]0?5|0?2[-/]0?9|30[-/]0?4|22[-/]12|26[-/]0?3)"
)


def since_founding(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`từ khi thành lập đến hết năm 2018`, `kết nạp 5 đảng viên kể từ ngày vận hành chính quyền 2 cấp`: to the day named, else to publication."""
    if (grown := _grown_since(clock, line, fig)) is not None:
        return grown
    if (after := _years_after(clock, line, fig) or done_so_long_after(clock, line, fig)) is not None:
        return after
    said = _SINCE.search(line.low, line.start, fig.number.start) or _SINCE.match(
        line.low, fig.noun_end + 1, fig.window_end
    )
    if said is None:
        return None
    day = clock.founded
    if clock.published is not None and clock.published >= NO_DISTRICTS:
        named = _TWO_LEVELS.search(line.low, said.start(), min(line.end, said.end() + _CAP)) is not None
        day = NO_DISTRICTS if named else day or day_of_reform(fig.owner or fig.unit, clock.published)
    short = _SHORT.search(line.low, max(line.start, said.start() - 14), said.start())
    if day is None or short or _has_own_time(line, fig, said, day):
        return None
    later = [m for m in line.periods if said.start() < m.end <= fig.number.start and m.moment and m.moment > day]
    last = later[-1].moment if later else clock.published
    if last is None or last < day:
        return None
    period = Period(day, last, last, "span", "since_founding")
    clock.keep_flow(period)
    return period


def _grown_since(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Chi bộ thành lập năm 1998 với 3 đảng viên, đến nay đã kết nạp được 16`: from the founding to the publication."""
    day, published = day_of_founding(line), clock.published
    told = [m for m in line.periods if m.end <= fig.number.start and m.first is not None and m.kind not in SO_FAR]
    unit = fig.owner or fig.unit
    if day is None and not told and clock.founded_in == line.paragraph and unit and unit.level == "organization":
        day = clock.founded  # Chi bộ thành lập năm 1998 với 3 đảng viên. Đến nay, chi bộ đã kết nạp 16
    if day is None or published is None or published <= day or (told and told[-1].first != day):
        return None
    begun = told[-1].end if told else line.start
    if _SO_FAR.search(line.low, begun, fig.number.start) is None:
        return None
    period = Period(day, published, published, "span", "since_founding")
    clock.keep_flow(period)
    return period


def mean_since_founding(clock: Clock, line: Line, made: Draft) -> Period | None:
    """`Chi bộ thành lập năm 2008 với 3 đảng viên. Mỗi năm kết nạp 1`: a cell's mean, from its founding to the publication."""
    published = clock.published
    if not made.per_year or made.unit.level != "organization" or published is None:
        return None
    here = day_of_founding(line)
    day = here if here is not None else clock.founded if clock.founded_in == line.paragraph else None
    told = [m for m in line.periods if m.first is not None and m.end <= made.figure.number.start]
    if day is None or published <= day or any(m.first != day for m in told):
        return None
    return Period(day, published, published, "span", "since_founding")


def _years_after(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Chi bộ thành lập năm 2012 ... Sau 5 năm, kết nạp được 9`: told five years after, from the founding to the publication."""
    day, published = clock.founded, clock.published
    long = next((m for m in line.periods if m.kind == "duration" and m.length and m.end <= fig.number.start), None)
    if published is None or long is None or not long.length:
        return None
    if day is None:
        day = _by_anniversary(line, published, long.length)
    if day is None:
        return None
    if any(m.first and m.first != day and m.kind != "now" and m.end <= fig.number.start for m in line.periods):
        return None
    led = long.rule == "years_past" or _AFTER.search(line.low, line.start, long.start) is not None
    if not led or not _YEARS.match(line.low, long.start, long.end) or _ELSE.match(line.low, long.end, fig.number.start):
        return None
    if abs((published - day).days / _YEAR - long.length) > _ABOUT:
        return NO_DAYS if clock.flow is not None and clock.flow.first == day else None
    period = Period(day, published, published, "span", "since_founding")
    clock.keep_flow(period)
    return period


def _by_anniversary(line: Line, published: date, years: int) -> date | None:
    """`Kỷ niệm 15 năm thành lập Đảng bộ Khối X` in the title, `Trong 15 năm qua` below: founded on about this day so many years ago."""
    said = _ANNIVERSARY.match(line.low) if "năm" in line.low[: line.low.find("\n")] else None
    if said is None or int(said[1]) != years:
        return None
    return date(published.year - years, published.month, min(published.day, _LAST_OF_FEBRUARY))


_LAST_OF_FEBRUARY = 28
# no day of the Party's, the Youth Union's or the army's
_ANNIVERSARY = re.compile(
    r"[^\n]{0,60}(?<!\w)(?:kỷ niệm|tròn)(?: tròn)? (\d{1,2}) năm(?: ngày)? (?:thành|tái) lập (?!đảng (?!bộ)|đoàn|hội|quân|công an nhân|nước|mặt trận|ngành|đội)"
)


_AFTER = re.compile(r"(?<!\w)(?:sau|qua|trải qua|trong)(?: hơn| gần| đúng| chặng đường| quá trình)? \Z")
_YEARS = re.compile(r"(?:\d+|[^\W\d]+(?: [^\W\d]+)?) năm")
# of something else than the body's life: Sau 5 năm thực hiện nghị quyết
_ELSE = re.compile(r" (?:thực hiện|triển khai|tái lập|nỗ lực thực hiện|học tập|làm|công tác)(?!\w)")
_YEAR = 365.25  # days
_ABOUT = 1.1  # years by which `sau 5 năm` may miss

_SO_FAR = re.compile(
    r"(?<!\w)(?<!năm )(?:(?:đến|tới) (?:nay|giờ)|nay|hiện(?: nay| tại)?)(?!\w)[^.;]*(?<!\w)(?:kết nạp|phát triển)(?!\w)"
)


def _has_own_time(line: Line, fig: Figure, said: re.Match[str], founded: date) -> bool:
    """Whether another time than the event's end stands by the figure: `riêng nửa cuối năm, sau khi hợp nhất, kết nạp 16`."""
    before = [
        m for m in line.periods if m.end <= fig.number.start and (m.end > said.end() + 1 or m.end <= said.start())
    ]
    return any(
        m.first is not None
        and m.first != founded
        and (m.start >= fig.window_start or m.start > said.end() or (fig.listed and opens(line, m)))
        and m.kind not in SO_FAR
        for m in before
    )


def round_of_feast(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """A round of admissions for a feast day (`dịp 19/5`) belongs to the year to date; null where the text says no round."""
    before = _ROUND.search(line.low, line.start, fig.number.start)
    if before is None and _ROUND.match(line.low, fig.noun_end + 1, fig.window_end) is None:
        return None
    published = clock.published
    if published is None:
        return Period(None, None, None, "feast", "feast")
    period = Period(date(published.year, 1, 1), published, published, "since", "feast")
    if clock.flow is None:
        clock.keep_flow(period)
    return period
