"""The day a unit was founded, split off or merged, and times that belong to a document."""

import re
from datetime import date

from tasks.facts.figures import Line
from tasks.facts.time_words import FOUNDED
from tasks.facts.unit import NO_DISTRICTS, Unit
from tasks.text.periods import PeriodMention

_DOCUMENT = re.compile(
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|hướng dẫn|quy định|kết luận|đề án|chương trình)(?: số| hành động)?[^,;]{0,30}\Z"
)
# what a unit came from, told in passing: Sơn Liên, xã mới chia tách năm 2008, ...
_ORIGIN = re.compile(
    r"(?:,|\(|–|-) ?(?:(?:là )?(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|đơn vị|nơi|địa phương) )?(?:(?:mới|vừa|được) )*(?:chia tách|tách ra|thành lập|tái lập|sáp nhập|hợp nhất)(?: từ)?(?: hồi| vào| từ)? (?:đầu |cuối |giữa )?\Z"
)
# the count of that day: lúc mới thành lập, khi hợp nhất; what is so `sau khi sáp nhập` is so now
AT_FOUNDING = re.compile(
    r"(?:khi|lúc|hồi|ngày)(?: [^\W\d]+){1,6}? (?:mới|vừa)(?: được| vừa)? (?:thành lập|chia tách|tách|ra đời)|(?:ngày|khi|lúc|hồi|thuở|buổi|thời điểm|thời kỳ|thời gian|giai đoạn)(?: mới| đi vào| được| vừa)*(?: đầu(?! năm| tháng| nhiệm| tiên| quý)| chia (?=xã|huyện|thôn|ấp|bản|buôn|làng|phường)| thành lập| ra đời| chia tách| tách| hoạt động)|ngày đầu(?! năm)|những năm đầu (?:mới |sau )?(?:thành lập|tái lập|chia tách|tách|ra đời|giải phóng)|(?:khi|lúc|hồi|ngày) mới lập(?! [^\W\d]+ (?:gia đình|nghiệp|thân))(?!\w)|(?:thành lập|được lập|ra đời|ra mắt)(?: ngay)?(?: từ)? (?:khi|lúc|với|gồm)(?!\w)|(?<!sau )(?<!trước )(?<!từ )(?<!kể )(?<!đến )(?:khi|lúc|thời điểm|ngày)(?: mới| vừa| được)* (?:sáp nhập|hợp nhất|tái lập)(?!\w)"
)
# the day from which it was at work, beside that of the decision: ngày 2/5 quyết định hợp nhất, hoạt động từ ngày 1/6
_AT_WORK = re.compile(r"(?<!\w)hoạt động(?: chính thức)?(?: kể)?(?: từ| vào)?(?: ngày| tháng)? ?\Z")
_UP_TO = ("tính đến", "đến ", "tới ", "hết ", "cho đến")  # sau sáp nhập, tính đến ngày 30/11, xã có 874 đảng viên
_DATED = frozenset({"day", "month", "year", "point", "since", "anniversary"})
# of a unit's own, not of the Party or the province: kỷ niệm 70 năm thành lập Chi bộ xã X (3/9/1954 - 3/9/2024)
_OWN_DAY = re.compile(
    r"thành lập(?: [^\W\d]+){0,2}? (?:chi bộ|đảng bộ|đảng ủy|xã|phường|thị trấn|huyện|thị xã|quận)(?! tỉnh)[^.;\d]{0,40}\Z|ngày (?:thành|tái) lập \(\Z"
)
_LONG_SINCE = date(2026, 7, 1)
"""Until about then a commune's `từ khi thành lập`, `sau sáp nhập` means that day, where the page names none."""


def day_of_reform(unit: Unit | None, published: date | None) -> date | None:
    """The day on which every commune of today was founded, on a page that tells of one soon after."""
    if unit is None or unit.level != "commune" or published is None:
        return None
    return NO_DISTRICTS if NO_DISTRICTS <= published < _LONG_SINCE else None


def day_of_founding(line: Line, *, last: bool = False) -> date | None:
    """The first (or ``last``) day that the sentence gives for a founding; null where it tells of none."""
    told = time_of_founding(line, last=last)
    return told.first if told is not None else None


def time_of_founding(line: Line, *, last: bool = False) -> PeriodMention | None:
    """The form of time that names it."""
    dated = [m for m in line.periods if m.kind in _DATED and m.first is not None]
    if not dated or not FOUNDED.search(
        line.low, line.start, line.end
    ):  # the cheap question first: most lines tell none
        return None
    days = [
        m
        for m in dated
        if not line.low.startswith(_UP_TO, m.start)
        and of_founding(line, m)
        and not (m.kind != "day" and of_a_document(line, m))
    ]
    if "kỷ niệm" in line.low[line.start : line.end] and (feast := _FEAST.search(line.low, line.start, line.end)):
        kept = (_kept_on(line, m) for m in dated if m.end <= feast.start())
        if (founded := next((told for told in kept if told is not None), None)) is not None:
            return founded
        days = [m for m in days if m.kind != "day" or m.start > feast.start()]
    begun = (m for m in dated if m.kind in {"day", "since"} and _AT_WORK.search(line.low, line.start, m.start))
    return next(begun, days[-1 if last else 0]) if days else None


def _kept_on(line: Line, m: PeriodMention) -> PeriodMention | None:
    """`Ngày 5/10/2017, xã kỷ niệm 70 năm ngày thành lập`: the day so many years before that of the feast."""
    if m.kind != "day" or m.first is None:
        return None
    kept = _YEARS_KEPT.search(line.low, m.end, line.end)
    if kept is None or not m.first.year > int(kept[1]) > 0:
        return None
    founded = date(m.first.year - int(kept[1]), m.first.month, min(m.first.day, 28))
    return m._replace(first=founded, last=founded, moment=founded)


_FEAST = re.compile(r"(?<!\w)kỷ niệm (?:lần thứ )?\d{1,3} năm(?: ngày)? thành lập(?!\w)")
_YEARS_KEPT = re.compile(
    r"(?<!\w)kỷ niệm (?:lần thứ )?(\d{1,3}) năm(?: ngày)? thành lập(?=[.,;)]| (?:chi bộ|đảng bộ|đảng ủy|xã|phường|thị trấn|huyện)(?!\w)|\Z)"
)


def founded_by(told: PeriodMention) -> date | None:
    """The day by which it was founded: of a year the last one (`được thành lập năm 2015`, `từ năm 2015 chi bộ được thành lập`)."""
    if told.kind == "since" and told.rule == "year" and told.first is not None:
        return date(told.first.year, 12, 31)
    return told.moment if told.kind == "year" else told.first


def founds_now(line: Line) -> bool:
    """`Thành lập Chi bộ Công ty X` as a headline, `lễ công bố quyết định thành lập Chi bộ X`: the page reports the founding itself."""
    said = _FOUNDS.search(line.low, line.start, line.end)
    return said is not None and (said["meets"] is not None or (line.part == "title" and said.start() == line.start))


_FOUNDS = re.compile(
    r"(?P<meets>(?:lễ|buổi|hội nghị|tổ chức) (?:ra mắt|công bố)[^.;]{0,80}?|(?:công bố|trao) (?:và trao )?(?:các )?quyết định (?:về (?:việc )?)?)?(?:thành lập|ra mắt) (?:chi bộ|đảng bộ)(?!\w)"
)


def is_of_origin(low: str, start: int, end: int) -> bool:
    """Whether a time stands between commas with a word of founding only: what its clause tells of a unit in passing."""
    return low.startswith((",", ")", " –", " -"), end) and _ORIGIN.search(low, max(0, start - 60), start) is not None


def of_founding(line: Line, m: PeriodMention) -> bool:
    """Whether a word of founding stands near a form of time, in the same item."""
    behind, before = line.low[m.end : min(line.end, m.end + 70)], line.low[max(line.start, m.start - 70) : m.start]
    if m.kind == "anniversary":
        return _OWN_DAY.search(before) is not None
    after = FOUNDED.search(behind)
    if _BEFORE_IT.search(before):
        return False  # trước khi sắp xếp, riêng năm 2024 huyện kết nạp 134
    if after is not None and ";" not in behind[: after.start()]:
        return True
    last = [said.end() for said in FOUNDED.finditer(before)]
    return bool(last) and ";" not in before[last[-1] :]


_BEFORE_IT = re.compile(
    r"(?<!\w)trước (?:khi|lúc|thời điểm|ngày)(?: được| thực hiện)? (?:sáp nhập|sắp xếp|hợp nhất|chia tách)[^;]{0,24}\Z"
)


def all_of_founding(line: Line, end: int) -> bool:
    """Whether every time that the sentence names before a place is that of a founding."""
    return all(of_founding(line, m) for m in line.periods if m.first and m.end <= end)


def of_a_document(line: Line, m: PeriodMention) -> bool:
    """Whether a time belongs to the resolution or plan named before it, or to its title in quotes."""
    if _DOCUMENT.search(line.low[max(line.start, m.start - 40) : m.start]) is not None:
        return True
    return _TITLE.search(line.low, line.start, m.start) is not None


# Nghị quyết số 7 về “Tăng cường công tác xây dựng Đảng, | giai đoạn đến năm 2020
_TITLE = re.compile(
    r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|quy định|kết luận|đề án|chương trình|chuyên đề)[^“\".;]{0,60}[“\"][^”\".;]*\Z"
)
