"""The days of something done where its sentence names none: those last spoken of."""

import re
from datetime import date

from tasks.facts.ceremonies import TO_THE_NEW, goes_on_there
from tasks.facts.clock import Clock
from tasks.facts.figures import Draft, Figure, Line, Period
from tasks.facts.rating_days import of_rating_told
from tasks.facts.time_words import CEREMONY, GOES_ON, NO_DAYS, NOW
from tasks.facts.unit import RANK, Unit
from tasks.facts.yearly import A_YEAR, within_a_year, years_around

_EARLY_THIS_YEAR = re.compile(r"(?:tháng|tuần|ngày) đầu năm(?! \d)")
_AT_MEETINGS = frozenset(
    ["members_admitted", "members_confirmed", "candidates_proposed", "training_participants", "training_classes"]
)
# what the meeting that the page reports decided, in whatever paragraph
_DECIDED = re.compile(
    r"(?<!\w)(?:cuộc họp|buổi họp|phiên họp|hội nghị)(?: [^\W\d]+){0,8} (?:thông qua|thống nhất|nhất trí|biểu quyết|quyết định|chuẩn y|xét|xem xét)(?!\w)"
)
# a class that the page brings the news of: vừa khai giảng lớp ..., vừa qua
_JUST_HELD = re.compile(
    r"(?<!\w)vừa (?:mới |tổ chức |phối hợp )*(?:mở|khai giảng|bế giảng|tổ chức|khai mạc|kết thúc)(?!\w)|(?<!\w)(?:khai giảng|bế giảng) (?:lớp|khóa)(?!\w)"
)
# Ngày 4/6, Ban Thường vụ họp. Hội nghị | đã xét, công nhận chính thức 17 đảng viên
_MEETING_DOES = re.compile(
    r"(?<!\w)(?:hội nghị|phiên họp|cuộc họp|kỳ họp|ban thường vụ|thường trực)(?: [^\W\d]+){0,4} (?:xét|xem xét|công nhận|chuẩn y|quyết định|biểu quyết|thống nhất|kết nạp|trao|thông qua)(?!\w)"
    r"|(?<!\w)(?:tại|trong) (?:buổi lễ|lễ)(?!\w)|(?<!\w)(?:dịp|đợt|lần) này(?!\w)"
)
_ORDERED = frozenset({"term", "year", "years", "span", "since", "half", "months", "quarter"})


def in_years_past(line: Line, fig: Figure) -> bool:
    """`Chỉ tiêu mỗi năm là 15. Ba năm qua chỉ kết nạp được 29`: of so many years, never of the one told last."""
    before = [m for m in line.periods if m.end <= fig.number.start and m.kind != "per_year"]
    return bool(before) and before[-1].rule == "years_past" and before[-1].first is None


def carried_over(clock: Clock, line: Line, made: Draft) -> Period:
    """The days last spoken of, where the sentence names none."""
    fig = made.figure
    if in_years_past(line, fig):
        return NO_DAYS
    if "rated" in made.metric and (rated := of_rating_told(clock, line, made)) is not None:
        return rated
    if clock.published and _EARLY_THIS_YEAR.search(line.low, fig.window_start, fig.number.start):
        return Period(date(clock.published.year, 1, 1), clock.published, clock.published, "since", "clause")
    if clock.day is not None and clock.flow is not None and GOES_ON.search(line.low, line.start, fig.number.start):
        clock.day = None
    at_class = clock.day is not None and (clock.day.kind != "month" or made.metric.startswith("training"))
    by_meeting = not clock.only_met or _MEETING_DOES.search(line.low, line.start, fig.number.start) is not None
    if clock.day is not None and at_class and by_meeting and made.metric in _AT_MEETINGS and not made.per_year:
        return clock.day
    if clock.last_aside is not None and (
        GOES_ON.search(line.low, line.start, fig.number.start) or _is_below(made.unit, clock.aside_of)
    ):
        clock.aside = clock.last_aside
        return clock.aside._replace(rule="paragraph")
    ordered = since_ordered(clock, line, fig)
    if ordered is not None:
        return ordered
    assigned = _of_what_was_assigned(clock)
    if assigned is not None:
        return assigned
    if made.metric in _AT_MEETINGS and clock.opening is not None and _of_that_meeting(line, made):
        return clock.opening._replace(rule="article")
    if made.metric in _AT_MEETINGS and (just := _just_now(clock, line, fig)) is not None:
        return just
    if clock.flow is not None and within_a_year(clock.flow) and _in_several_years(line, fig):
        return NO_DAYS
    if clock.flow is not None and made.per_year and clock.flow.first == clock.flow.last:
        since = (
            clock.founded if clock.founded == clock.flow.first else None
        )  # thành lập ngày 5/11/2013 ... mỗi năm kết nạp 11
        return Period(since, clock.published, clock.published, "since", "founding") if since else NO_DAYS
    if clock.flow is not None and made.per_year and within_a_year(clock.flow):
        return years_around(clock, clock.flow)
    pictured = _PICTURED.search(line.low, line.start, line.end)
    opening = pictured is not None and pictured.start() - line.start < _LED_BY
    if opening and (shown := _shown_at(clock, line, fig)) is not None:
        return shown
    if pictured and (line.part == "caption" or (pictured.start() == line.start and not line.periods)):
        return Period(clock.published, clock.published, clock.published, "day", "published")
    if clock.flow is not None:
        return _half_term_to_now(clock, line, fig) or clock.flow._replace(rule="paragraph")
    return _of_the_page(clock, line, made)


def _of_the_page(clock: Clock, line: Line, made: Draft) -> Period:
    """Where no time was told before: the day of the page for its ceremony or class, that of the meeting it opened with."""
    fig = made.figure
    held = line.part == "title" and made.metric == "members_admitted" and _JUST_ADMITTED.search(line.low) is not None
    if held or clock.ceremony == line.paragraph or CEREMONY.search(line.low, line.start, line.end):
        day = Period(clock.published, clock.published, clock.published, "day", "published")
        clock.lead = clock.lead or day
        return day
    if made.metric.startswith("training") and _JUST_HELD.search(line.low, line.start, fig.number.bound_start):
        return Period(clock.published, clock.published, clock.published, "day", "published")
    if clock.opening is not None and made.metric in _AT_MEETINGS and _DECIDED.search(line.low, line.start, line.end):
        return clock.opening._replace(rule="article")
    if clock.opening is not None and made.metric.startswith("training"):
        return clock.opening._replace(rule="article")
    return NO_DAYS


# 11 tân binh ở X vào Đảng, a headline says, and the body: Các chi bộ vừa tiến hành lễ kết nạp
_JUST_ADMITTED = re.compile(
    r"(?<!\w)vừa (?:(?:tổ chức|tiến hành|làm|long trọng|trang trọng|đồng loạt) ){1,3}(?:buổi )?lễ kết nạp(?!\w)"
)


def _of_that_meeting(line: Line, made: Draft) -> bool:
    """Whether a sentence goes on with the meeting that the news opened with, or a headline tells of the class that ended then."""
    if line.part == "title":
        return made.metric == "training_participants" and _CLASS_ENDS.search(line.low, line.start, line.end) is not None
    if made.metric.startswith("training") and _THAT_CLASS.match(line.low, line.start) is not None:
        return True
    if made.metric == "members_admitted" and _ON_THAT_OCCASION.match(line.low, line.start) is not None:
        return True
    if made.metric == "members_admitted" and TO_THE_NEW.search(line.low, line.start, line.end) is not None:
        return True
    return goes_on_there(line.low, line.start) or _THAT_MEETING.match(line.low, line.start) is not None


# Sáng 3/2, xã trao Huy hiệu Đảng, and in the next paragraph: Tại đây, Đảng ủy xã kết nạp 4 đảng viên mới
_ON_THAT_OCCASION = re.compile(
    r"\W*(?:cũng )?(?:(?:nhân )?dịp này|tại đây|tại (?:khu )?di tích(?: này)?),? (?:[^\W\d]+,? ){0,8}?kết nạp(?!\w)"
)
_CLASS_ENDS = re.compile(
    r"(?<!\w)(?:hoàn thành|bế giảng|khai giảng|kết thúc|tham gia|tham dự|theo học|dự) (?:khóa|lớp)(?!\w)"
)
# Sáng 8/11, khai giảng lớp khóa III năm 2012, and in the next paragraph: Tham gia lớp học có 75 học viên
_THAT_CLASS = re.compile(
    r"\W*(?:(?:tham gia|tham dự|dự|theo học|về dự) (?:lớp|khóa)(?: học| bồi dưỡng)?(?: này| lần này| trên)?|(?:lớp|khóa)(?: học| bồi dưỡng)?(?: này| lần này| trên)?) (?:có|gồm|là|thu hút)(?!\w)"
)
# Ngày 3/6, ban thường vụ họp xét hồ sơ, and in the next paragraph: Cuộc họp đã thông qua 26 hồ sơ
_THAT_MEETING = re.compile(
    r"\W*(?:tại |trong |kết thúc |qua )?(?:cuộc họp|phiên họp|kỳ họp|buổi họp|buổi lễ|lễ kết nạp)(?: này| trên| đó| nói trên)?(?!\w)"
)


def _just_now(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Quý I, huyện kết nạp 44. Chi bộ bản X vừa kết nạp 2`: not in the time told before; a ceremony, a class was on the page's day."""
    said = _JUST_NOW.search(line.low, line.start, fig.number.start)
    if said is None or any(said.end() <= m.start < fig.number.start for m in line.periods):
        return None
    of_class = fig.noun in {"class", "learner"} and _JUST_HELD.search(line.low, line.start, fig.number.bound_start)
    if of_class or CEREMONY.search(line.low, line.start, fig.number.start):
        return Period(clock.published, clock.published, clock.published, "day", "published")
    return NO_DAYS


_JUST_NOW = re.compile(
    r"(?<!\w)vừa (?:được |mới |tổ chức |làm |long trọng |xét |ra quyết định |chuẩn y )*(?:buổi |lễ )*kết nạp(?!\w)"
    r"|(?<!\w)(?<!năm )(?<!kỳ )(?<!quý )(?<!tháng )(?<!học )(?<!đợt )(?:vừa qua|mới đây|vừa rồi)(?!\w)"
)


def _half_term_to_now(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Sơ kết giữa nhiệm kỳ 2015 - 2020. Đến nay, huyện đã kết nạp 452`: from the term's first day to the publication."""
    flow, published = clock.flow, clock.published
    if flow is None or flow.kind != "term" or flow.first is None or flow.last is None or published is None:
        return None
    half = (flow.last - flow.first).days < _FOUR_YEARS and flow.last < published
    if not half or (published - flow.last).days > A_YEAR or not NOW.search(line.low, line.start, fig.number.start):
        return None
    return Period(flow.first, published, published, "since", "paragraph")


_FOUR_YEARS = 1461  # days


def _in_several_years(line: Line, fig: Figure) -> bool:
    """`Năm học này kết nạp 4 em. Huyện có 3 trường, 5 năm qua kết nạp 61`: longer than the time last spoken of."""
    return any(
        m.rule == "years_past" and (m.length or 0) > 1 and fig.window_start <= m.start < fig.number.start
        for m in line.periods
    )


# a picture shows a ceremony, not what was done over a year
_PICTURED = re.compile(r"(?<!\w)(?:lễ kết nạp|(?:trao|công bố) quyết định kết nạp)(?!\w)")


_LED_BY = 16  # characters: Chú thích ảnh:


def _shown_at(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Ảnh: Lễ kết nạp 3 đảng viên mới tại thôn A, xã B, tháng 9/2017`: the day or month that stands behind in the caption."""
    named = (m for m in line.periods if m.start > fig.number.start and m.kind in {"day", "month"} and m.first)
    mention = next((m for m in named if clock.usable(line, m)), None)
    return clock.settle(mention, "sentence") if mention is not None else None


def _is_below(unit: Unit, whole: Unit | None) -> bool:
    """`Riêng quý I, huyện kết nạp 30. Xã A 5, xã B 3`: what the parts did then."""
    return whole is not None and RANK[unit.level] < RANK[whole.level]


def _of_what_was_assigned(clock: Clock) -> Period | None:
    """`Năm 2012, huyện được giao 190. Kết quả đã kết nạp 204`: the result is of what the aim before it was for, so far as it has passed."""
    target, published, flow = clock.target, clock.published, clock.flow
    if not clock.ordered or target is None or target.kind not in _ORDERED or published is None:
        return None
    if target.first is None or target.last is None or target.first > published:
        return None
    if flow is not None and (flow.last is None or target.last > published or target.first <= flow.last):
        return None  # a result told before stands nearer, unless the aim is of a later time that is over
    return target._replace(last=min(target.last, published), rule="target")


def since_ordered(clock: Clock, line: Line, fig: Figure) -> Period | None:
    """`Xã được giao 9, tới nay mới kết nạp 4`: from the first day of what was ordered."""
    target, published = clock.target, clock.published
    if not clock.ordered or target is None or target.kind not in _ORDERED or target.first is None or published is None:
        return None
    if target.first > published or not NOW.search(line.low, line.start, fig.number.start):
        return None
    if clock.terms.ended is not None and target.kind == "term":
        return target._replace(rule="target")
    return Period(target.first, published, published, "since", "target")
