"""The day of a count that was so once: at the founding, before a merger, so many years ago, so many years later."""

import re
from datetime import date

from tasks.facts.clock import Clock
from tasks.facts.figures import Figure, Line, Period
from tasks.facts.founding import AT_FOUNDING, day_of_reform
from tasks.facts.time_words import NOW, one_day

# a phrase of history without a day
_ONCE = re.compile(
    r"(?<!\w)(?<!với )trước khi (?:thực hiện|triển khai|có) (?:đề án|nghị quyết|chỉ thị|chủ trương|chương trình|kế hoạch|dự án)(?!\w)"
    r"|(?<!\w)(?:trước(?: khi| thời điểm| lúc)? (?:sáp nhập|hợp nhất|sắp xếp|chia tách|tách huyện|tách xã)|trước kia|trước đây|xưa kia|thuở trước|ngày trước|ban đầu|thuở ban đầu)(?!\w)|(?<!\w)(?<!năm )(?<!tháng )(?<!kỳ )(?<!khóa )(?<!ngày )(?<!lần )trước (?:chỉ |mới |chỉ mới |vốn )?có(?= [\w ]{0,12}\d)|\((?:trước đó|trước)(?: [^\W\d]+){0,3} \Z"
)
# Trước đây, huyện X có 8 xã với 1.870 đảng viên
_ONCE_FIRST = re.compile(
    r"\W*(?:nếu )?(?:trước kia|trước đây|trước đó|xưa kia|trước(?: khi)? (?:sáp nhập|hợp nhất|sắp xếp|chia tách)),? "
    r"|\W*(?:ngay |thời điểm )?trước khi [^.;,]{2,70}, "
    r"|\W*(?:thế rồi,? |rồi )?(?:qua|trải qua|trong|suốt) những (?:năm|ngày|tháng năm)(?! (?:qua|gần|tới|vừa|trước|đầu|tiếp|này|\d))[^.;\d]{2,60}, "
    r"|\W*[^.;,\d]{0,60}(?:, )?có (?:lúc|thời|thời điểm|giai đoạn|khi),? (?=[^.;\d]*(?:chỉ|còn))"
)
# when something began of which no day is told: Khi cô về nhận nhiệm vụ, trong Chi bộ có 17
_BEGAN = re.compile(
    r"\W*(?:[^.;:\d]{0,90}: ?[“\"])?(?:khi|hồi|lúc|(?:sau |những )?ngày|thuở|thời)(?: [^\W\d]+){0,4}? (?:giải phóng|mới về|về nhận|(?:mới )?nhận (?:nhiệm vụ|việc|chức|công tác|xã|bàn giao)|lên nhận|bắt đầu|bắt tay|thực hiện|triển khai|được bầu|lên làm|làm bí thư|ra quân)(?!\w)[^.;\d]*,[^.;\d]* "
)
# so long ago, which names no day: cách đây 5 năm, mười năm trước
_AGO = re.compile(
    r"(?<!\w)(?<!với )(?<!hơn )(?:hơn chục năm (?:trước|về trước)(?! đó)|cách (?:đây|nay)(?: gần| hơn| khoảng| chừng)? (?:\d+|[^\W\d]+)(?: chục)? (?:năm|tháng)|(?:\d+|mấy|vài|hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|mươi|mười (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín|mấy)|(?:hai|ba|bốn|năm) mươi|gần chục) năm (?:trước|về trước)(?! đó)|(?:trước đây|về trước) (?:hơn |gần |khoảng |chừng )?(?:\d+|[^\W\d]+|[^\W\d]+ chục) năm)(?!\w)"
)
_THEN = re.compile(
    r"(?<!\w)(?<!trong )(?:hồi|khi|lúc|thuở|thời|bấy|thời điểm|ngày(?= ấy| đó)|năm(?= ấy| đó)) (?:đó|ấy|bấy giờ|giờ)(?!\w)"
)
_THEN_OPENS = re.compile(r"\W*(?:và |nhưng )?(?:hồi|khi|lúc|thuở|thời|bấy|ngày) (?:đó|ấy|bấy giờ|giờ), ")
# chi bộ ngày ấy | đã trở thành Đảng bộ với 312 đảng viên
_GROWN_SINCE = re.compile(
    r"(?<!\w)(?:đã|nay|giờ)(?: đã)? (?:trở thành|lớn mạnh|phát triển|vươn|trưởng thành|có|là)(?!\w)"
)
_AT_FIRST = re.compile(r"ban đầu")
# của xã X cũ; a unit that is no more, of whose counts nobody says the day
_OF_FORMER_UNIT = re.compile(
    r"(?<!\w)(?:xã|huyện|thị trấn|phường|đảng bộ|thị xã|quận)(?: [^\W\d][\w']*){0,5} \(?cũ\)?(?: (?:vốn|chỉ|mới|từng|lúc đó|khi đó))* (?:có|gồm|là)(?!\w)[^;.]*\Z"
)
# of 1.012 đảng viên khi mới thành lập | giảm còn 850
_CHANGED_SINCE = re.compile(r"(?<!\w)(?:đã|nay|giờ|lên|còn|xuống|tăng|giảm)(?!\w)")
_A_COMMUNE_OF_TODAY = {"member": 100, "cell": 10, "grassroots": 10}
"""The fewest that a commune of the reform began with; smaller counts are of a founding long ago."""


def of_old(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """The day of a count without a time of its own which words of history say that it is of; null where none does."""
    window = line.low[fig.window_start : fig.number.start]
    if _ONCE.search(line.low, fig.window_start, fig.number.end) or (
        fig.in_brackets and _ONCE.search(line.low, fig.window_start, fig.number.bound_start)
    ):
        return one_day(clock.founded_by if _AT_FIRST.search(window) else None, "once")
    if (once := _ONCE_FIRST.match(line.low, line.start, fig.number.start)) is not None:
        named = any(m.first and m.start < once.end() for m in line.periods)  # trước khi có nghị quyết (năm 2009), ...
        if (
            not named
            and not any(once.end() <= m.start < fig.number.start for m in line.periods)
            and not NOW.search(line.low, once.end(), fig.number.start)
        ):
            return one_day(None, "once")
    if line.low.startswith((" ban đầu", " lúc đầu", " ngày đầu"), fig.noun_end):
        return one_day(clock.founded_by, "once")  # từ 3 đảng viên ban đầu, nay ...
    if _BEGAN.match(line.low, line.start, fig.number.start) or _years_ago(line, fig) or _of_former_unit(line, fig):
        return one_day(None, "once")
    said_then = _then(line.low, fig.window_start, fig.number.start) is not None or (
        _THEN_OPENS.match(line.low, line.start, fig.number.start) is not None
        and tells_of_then(line.low, line.start, fig.number.start)
        and not any(line.start <= m.start < fig.number.start and m.first for m in line.periods)
    )
    if said_then and not of_day_told(clock, line, fig):
        return one_day(_told_here(line, fig) or clock.then or clock.named, "then")
    if _begun_years_ago(line, fig):
        return one_day(None, "once")
    return _years_after_founding(clock, line, fig)


def _told_here(line: Line, fig: Figure) -> date | None:
    """`Năm 2024, huyện kết nạp 127 đảng viên; toàn huyện khi ấy có 3.389`: the end of the time that its own sentence told."""
    said = _THEN.search(line.low, line.start, fig.number.start)
    times = [m for m in line.periods if m.first and m.kind in _DATED and (said is None or m.end <= said.start())]
    return (times[-1].moment or times[-1].last) if times else None


_DATED = frozenset({"year", "day", "point", "to_date", "month", "months", "quarter", "half"})


def goes_on_of_old(line: Line, fig: Figure) -> bool:
    """`Trước năm 2010, cả xã chỉ có 9 chi bộ. 7 bản không có đảng viên nào.`: the sentence before told of then, and this one no other time."""
    above = max(line.low.rfind("\n", 0, line.start), line.low.rfind(". ", 0, max(0, line.start - 2)) + 1, 0)
    if _OF_OLD.match(line.low, above, line.start) is None or NOW.search(line.low, above, fig.number.start):
        return False
    return not any(m.end <= fig.window_end for m in line.periods)


_OF_OLD = re.compile(
    r"\W*(?:[^.;:\d]{0,90}: ?[“\"]?)?(?:trước năm \d{4}|trước kia|trước đây|ngày trước|thuở trước|xưa kia|những năm trước|thời gian trước),? "
)


def of_day_told(clock: Clock, line: Line, fig: Figure) -> bool:
    """`Đến 30-6 có 57 tổ chức. Tính đến thời điểm đó, còn 4 xóm`: of the day of the counts before, and not of a time of old."""
    stock, then = clock.stock.last if clock.stock is not None else None, clock.then or clock.named
    later = stock is not None and (then is None or stock > then)
    return later and "thời điểm" in line.low[line.start : fig.number.start]


def _then(low: str, start: int, end: int) -> re.Match[str] | None:
    """`khi đó`, `hồi ấy`; not `chi bộ ngày ấy đã trở thành Đảng bộ với ...`."""
    said = _THEN.search(low, start, end)
    return said if said is not None and not _GROWN_SINCE.search(low, said.end(), end) else None


def tells_of_then(low: str, start: int, end: int) -> bool:
    """Whether a sentence up to a figure tells of then, and has not come to now."""
    said = _then(low, start, end)
    return said is not None and not NOW.search(low, said.end(), end) and not _BECAME.search(low, said.end(), end)


_BECAME = re.compile(r"(?<!\w)(?:trở thành|lớn mạnh|phát triển thành|lên)(?!\w)")


def at_founding(clock: Clock, fig: Figure) -> Period:
    """The day on which the unit was founded; a commune of today, where the page names none, on that of the reform."""
    day = clock.founded_by or (clock.published if clock.founds_now else None)
    if day is None and fig.number.value >= _A_COMMUNE_OF_TODAY.get(fig.noun, 0) and not fig.number.percent:
        day = day_of_reform(fig.owner or fig.unit, clock.published)
    return one_day(day, "founded")


def changed_since_founding(line: Line, fig: Figure) -> bool:
    """`từ 47% khi mới thành lập giảm còn 12%`: whether the founding is the time of the number before, from which this one has come."""
    if not fig.index:
        return False
    former = line.figures[fig.index - 1]
    said = AT_FOUNDING.search(line.low, former.noun_end, fig.number.bound_start)
    if said is None or line.low[former.noun_end : said.start()].strip(" (,"):
        return False
    return _CHANGED_SINCE.search(line.low, said.end(), fig.number.bound_start) is not None


def has_grown_since(line: Line, last: Figure) -> bool:
    """Whether a count of now follows those before the growth, and no time or founding says when these were so."""
    if AT_FOUNDING.search(line.low, line.start, last.window_end) or line.low.startswith(_AT_FIRST_WORDS, last.noun_end):
        return False
    if any(m.end <= last.number.start and m.first and m.kind != "now" for m in line.periods):
        return False
    now = next((f for f in line.figures[last.index + 1 :] if f.noun and not f.in_brackets), None)
    return now is not None and _NOW_HAS.search(line.low, last.noun_end, now.number.bound_start) is not None


_AT_FIRST_WORDS = (" ban đầu", " lúc đầu", " ngày đầu", " đầu tiên")
_NOW_HAS = re.compile(r"(?<!\w)(?:nay|giờ|hiện|đã)(?!\w)[^.;]*(?<!\w)(?:có|là|lên|thành|gồm)(?: [^\W\d]+){0,3} ?\Z")


def _of_former_unit(line: Line, fig: Figure) -> bool:
    """`Đảng bộ xã X cũ có 12 chi bộ, 290 đảng viên`: as it was before it was merged; what was so when is not said."""
    if "cũ" not in line.low[line.start : fig.number.start]:
        return False
    said = _OF_FORMER_UNIT.search(line.low, line.start, fig.number.bound_start)
    if said is None or NOW.search(line.low, said.start(), fig.number.start):
        return False
    return not any(said.start() <= m.start < fig.number.start and m.first for m in line.periods)


def _years_after_founding(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Khi mới thành lập có 1.012; sau 10 năm có 1.650`: the end of the year so long after; the publication where that is about then."""
    told = [m for m in line.periods if m.end <= fig.number.start and (m.first or m.rule == "years_long")]
    after = told[-1] if told else None
    if after is None or after.rule != "years_long" or not after.length or ";" in line.low[after.end : fig.number.start]:
        return None
    if not _AFTER.search(line.low, line.start, after.start) or not AT_FOUNDING.search(
        line.low, line.start, after.start
    ):
        return None
    if clock.founded is None:
        return one_day(None, "founded")
    end, published = date(clock.founded.year + after.length, 12, 31), clock.published
    return one_day(published if published and end.year >= published.year - 1 else end, "founded")


_AFTER = re.compile(r"(?<!\w)(?:sau|qua|trải qua)(?: hơn| gần| đúng)? \Z")


def _begun_years_ago(line: Line, fig: Figure) -> bool:
    """`thành lập được gần 3 năm với 5 đảng viên thì nay đã là 13`: what it began with, so long ago that no day is named."""
    if "thành lập" not in line.low[line.start : fig.number.start]:
        return False
    begun = _BEGUN_WITH.search(line.low, line.start, fig.number.bound_start)
    return begun is not None and NOW.search(line.low, fig.noun_end, line.end) is not None


_BEGUN_WITH = re.compile(
    r"(?<!\w)thành lập(?: được| đã| cách đây)?(?: gần| hơn| khoảng| tròn)? (?:\d+|[^\W\d]+) năm(?: nay| trước)?,? (?:với|chỉ với|ban đầu|lúc đầu)(?: chỉ| có| vỏn vẹn| vẻn vẹn)* \Z"
)


def _years_ago(line: Line, fig: Figure) -> bool:
    """Whether the figure is of so many years ago, and no other time is named since."""
    if (
        " trước" not in line.low[line.start : fig.number.start]
        and "cách " not in line.low[line.start : fig.number.start]
    ):
        return False
    ago = [m.end() for m in _AGO.finditer(line.low, line.start, fig.number.start)]
    if not ago or NOW.search(line.low, ago[-1], fig.number.start):
        return False
    return not any(ago[-1] <= m.start < fig.number.start and m.kind != "duration" for m in line.periods)
