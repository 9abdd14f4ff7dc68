"""Four figures of the place that stand beside Party figures: poor households, revenue, herds, rice."""

import re
from decimal import Decimal

from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.former_counts import is_former
from tasks.facts.no_members import SOME_PLACE
from tasks.facts.poverty_beside import falls_again, is_mean_beside, of_another_time, of_one_named
from tasks.facts.poverty_groups import OF_THEIR_HOUSEHOLDS, is_share_of_poor
from tasks.facts.revenue import PLAN_AFTER, goes_beyond, is_revenue, measured_again
from tasks.facts.rice import read_rice
from tasks.facts.shares_of_others import is_share_of_others
from tasks.facts.targets import is_target
from tasks.facts.time_words import NOW

_SPEED = re.compile(
    r"(?<!\w)(?:tốc độ|tăng trưởng|phát triển|mức tăng|tỷ lệ tăng)(?: (?:tăng|trưởng|phát|triển|tổng|của|bình|quân|hằng|hàng|năm))* \Z"
)
_AT = re.compile(
    r"(?: (?:bình quân|trung bình|hằng năm|hàng năm|mỗi năm|đạt|là|khoảng|trên|gần|hơn|từ|ở mức|duy trì|giữ))* "
)
_HOUSEHOLDS_POOR = re.compile(
    r" (?:tổng )?(?:số )?hộ(?: dân| gia đình)?(?: (?:trong|của|ở|toàn|cả)? ?(?:xã|huyện|tỉnh|phường|thị trấn|địa bàn))?(?: (?:hiện|vẫn|đang|còn|nay))* (?:là|thuộc diện|thuộc) (?:hộ )?nghèo(?!\w)"
)
_GROWS = re.compile(r"tăng(?: (?:trên|gần|khoảng|hơn|bình quân|trung bình|thêm|được|hằng năm|hàng năm|mỗi năm))*\s*\Z")
_OF_POOR = re.compile(r"(?<!\w)(?:còn|có|chiếm|là|với|tới|đến|trên|dưới|khoảng|gần|hơn|xuống|trong đó|từ)\s*\Z")
_POOR_ENDS = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và |theo |vào |năm |đa chiều|nay |đến nay |giảm |xuống )")


def read_economy(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of a figure of the economy; whether it stays is decided when the article is read."""
    if SOME_PLACE.search(line.low, fig.window_start, fig.number.bound_start):
        return False
    cue = _topic(line, fig)
    if not fig.number.percent:
        return read_rice(line, fig, state, cue)
    if _poor_were_told(line, fig, cue) and is_share_of_others(line, fig):
        return False  # hộ nghèo còn 12% và 95% người dân đồng tình
    name = cue.roles["economy"] if cue else ""
    between = line.low[cue.end : fig.number.bound_start] if cue else ""
    if (
        _says_poor(line, fig)
        or (cue is None and (falls_again(line, fig, state) or of_one_named(line, fig) or of_another_time(line, fig)))
        or is_mean_beside(line, fig)
        or (name == "poverty_rate" and _is_rate(line, fig, cue, between))
    ):
        if _OF_SEVERAL.search(line.low, line.start, fig.number.bound_start):
            fig.reason = "some_place"
            return True
        _note(line, fig, state, "poverty_rate")
        return True
    if name == "budget_attainment" and cue is not None and is_revenue(line, fig, cue, between):
        made = _note(line, fig, state, "budget_attainment")
        if goes_beyond(between):
            made.value += Decimal(100)
            made.value_high = made.value_high + Decimal(100) if made.value_high is not None else None
        return True
    if name == "livestock_growth" and _of_herd(line, cue, between):
        _note(line, fig, state, "livestock_growth")
        return True
    return False


def _poor_were_told(line: Line, fig: Figure, cue: Cue | None) -> bool:
    """Whether the word for the poor has had its rate already."""
    told = line.figures[fig.index - 1] if fig.index and cue is not None else None
    return told is not None and cue is not None and told.number.start > cue.end and bool(told.drafts)


_PLACES = r"(?:thôn,? bản|bản|thôn|xã|nơi|vùng|địa bàn|huyện|xóm|ấp|buôn|làng|địa phương)(?!\w)"
# the poor of several places together, or of one that is not named: đều là nơi tỷ lệ hộ nghèo trên 50%; ở những bản ấy, tỷ lệ ...
_OF_SEVERAL = re.compile(
    rf"(?<!\w)(?:(?:đều|cùng) là (?:những |các )?{_PLACES}[^.;]*"
    rf"|(?<!một trong )(?:là )?(?:những|các|mấy|nhiều|hầu hết|đa số|phần lớn|hai|ba|bốn|\d+) {_PLACES}[^.;,:\d]*(?<!của )(?<!với )(?:có )?t[ỷỉ] lệ hộ nghèo[^.;,:\d]*"
    rf"|(?:ở|tại|trong) (?:những|các|mấy) {_PLACES}(?: [^\W\d]+){{0,3}} (?:ấy|này|đó|kia|nói trên),? [^.;,:\d]*"
    r"|(?<!là )nơi (?:cao|thấp|nghèo) nhất [^.;,:\d]*)\Z"
)


def _note(line: Line, fig: Figure, state: State, metric: str) -> Draft:
    # phấn đấu giảm hộ nghèo từ 49% xuống 30%: the first is so now
    status = "target" if is_target(line, fig) and not is_former(line, fig) else "actual"
    if metric == "budget_attainment" and measured_again(line, fig):
        status = "actual"
    peoples = metric == "poverty_rate" and (
        _OF_PEOPLES.search(line.low, fig.window_start, fig.number.bound_start)
        or OF_THEIR_HOUSEHOLDS.match(line.low, fig.number.unit_end)
    )
    segment = "ethnic_minority" if peoples else "all"
    summed_up = metric == "poverty_rate" and _of_year_summed_up(line, fig, state)
    made = draft(line, fig, state, metric, segment, status, "economy", fig.number.bound_start)
    made.tied = made.tied or summed_up
    return made


def _of_year_summed_up(line: Line, fig: Figure, state: State) -> bool:
    """`Năm 2006, xã gieo cấy 7.150 ha lúa; thu ngân sách đạt 118%. Tỷ lệ hộ nghèo còn 11,4%`: at the end of the time told of."""
    told = state.last
    if told is None or told.metric not in _YEARLY or told.paragraph != line.paragraph or told.figure in line.figures:
        return False
    return not line.periods and NOW.search(line.low, line.start, fig.number.start) is None


_YEARLY = frozenset({"budget_attainment", "livestock_growth", "rice_area"})


# hộ nghèo còn 14%, trong đó vùng đồng bào dân tộc thiểu số còn 42%
_OF_PEOPLES = re.compile(
    r"(?<!\w)(?:(?:trong đó|riêng),? (?:ở |tại |(?:tỷ lệ )?(?:này |hộ nghèo )?(?:ở |trong |là )?)?|hộ nghèo (?:trong |là )?)(?:vùng |khu vực |xã )?(?:người |đồng bào )?(?:các )?dân tộc(?: thiểu số)?(?: tại chỗ)? (?:vẫn )?(?:còn|là|giảm còn|giảm xuống còn|ở mức)(?: trên| hơn| gần| tới| đến)* \Z"
)


def _says_poor(line: Line, fig: Figure) -> bool:
    """`xã còn 9,7% hộ nghèo`, `hơn 58% số hộ trong xã vẫn là hộ nghèo`: the poor stand behind their share."""
    noun = fig.noun_cue
    counted = (
        noun is not None
        and noun.roles.get("economy") == "poverty_rate"
        and _OF_POOR.search(line.low, fig.window_start, fig.number.start)
        and _POOR_ENDS.match(line.low, fig.noun_end)
        and not _so_many_fewer(line, fig)
    )
    return bool(counted) or _HOUSEHOLDS_POOR.match(line.low, fig.number.unit_end) is not None


def _so_many_fewer(line: Line, fig: Figure) -> bool:
    """`mỗi năm giảm từ 5 - 6% hộ nghèo`, `giảm trên 3% hộ nghèo`: by so much they fall, unless it is said to what."""
    if _FEWER_BY.search(line.low, fig.window_start, fig.number.start) is None:
        return False
    return _TO_WHAT.match(line.low, fig.number.unit_end) is None


_FEWER_BY = re.compile(
    r"(?<!\w)giảm(?: (?:được|thêm|đi|từ|trên|hơn|gần|tới|đến|khoảng|ít nhất|tối thiểu|bình quân|trung bình|mỗi năm|hằng năm|hàng năm))* \Z"
)


def _is_rate(line: Line, fig: Figure, cue: Cue | None, between: str) -> bool:
    """Whether a percentage behind `hộ nghèo` is their rate: not those nearly poor, not what it falls by a year."""
    yearly = "năm" in line.low[fig.number.unit_end : fig.number.unit_end + 1]
    other = (
        "cận nghèo" in between
        or _OF_AN_ASSOCIATION.match(between) is not None
        or _ANOTHER_RATE.search(between) is not None
    )
    other = other or _OF_BODIES.match(line.low, fig.number.unit_end) is not None
    other = other or _of_its_plan(line, fig, cue) or is_share_of_poor(line, fig)
    return not other and not yearly and not _falls_by(line, fig, cue)


def _of_its_plan(line: Line, fig: Figure, cue: Cue | None) -> bool:
    """`tỷ lệ hộ nghèo còn 7,2%, đạt 120% nghị quyết`: what part of the plan the rate told right before was."""
    former = line.figures[fig.index - 1] if fig.index else None
    told = former is not None and cue is not None and former.number.start > cue.end
    return told and PLAN_AFTER.match(line.low, fig.number.unit_end) is not None


# hộ nghèo còn 12%, 85% | chi bộ trong sạch, vững mạnh: a share of others than households
_OF_BODIES = re.compile(
    r" (?:tổng )?(?:số )?(?:chi bộ|đảng bộ|chi, đảng bộ|đảng viên|tổ chức|tccs|cán bộ|công chức|trường|trạm|thôn|bản|làng|xóm|ấp|buôn|khóm|khu phố|tổ dân phố|xã,? phường|cơ quan|dân số|trẻ em|lao động|(?:số )?hộ(?: dân| gia đình)? (?:văn hóa|gia đình|đạt|được|có|sử dụng|dùng|khá|tham gia))(?!\w)"
)
# hộ nghèo | hội viên 4,2%: of an association's members, not of a place
_OF_AN_ASSOCIATION = re.compile(
    r" (?:(?:là|của|trong|do) )*(?:hội viên|phụ nữ|đoàn viên|cựu chiến binh|nông dân|chính sách|người có công|người cao tuổi)(?!\w)"
)
# hộ nghèo còn 12%, | tỷ lệ suy dinh dưỡng còn 18%
_ANOTHER_RATE = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) (?:lệ|suất) (?!này|hộ nghèo|hộ đói|nghèo|đói|giảm|còn|là|chiếm|đạt|bình quân|khoảng|trên|dưới|gần|hơn|từ|chỉ|ở|cao|thấp|hiện|tới|lên|tăng|xuống|\d)|suy dinh dưỡng|thất nghiệp|thiếu việc làm|bảo hiểm|tỷ trọng"
    # hộ nghèo được vay vốn đạt 80%: a share of the poor
    r"|(?<!\w)(?:được (?:vay|hỗ trợ|cấp|tiếp cận|hưởng|xây|tặng|dùng|sử dụng|giúp|thụ hưởng|hướng dẫn)|vay vốn|tiếp cận|có (?:thẻ|nhà|điện|đất|việc|nước|nhu cầu|khả năng)|sử dụng|dùng|đăng ký|thoát nghèo)(?!\w)"
)


def _of_herd(line: Line, cue: Cue | None, between: str) -> bool:
    """Whether a percentage is what the herd grows by; of pigs and poultry it is not."""
    if len(between) >= _NEAR_HERD or _OTHER_HERD.search(between):
        return False
    return _GROWS.search(between) is not None or _at_speed(line, cue, between)


_NEAR_HERD = 60  # characters


_OTHER_HERD = re.compile(r"(?:đàn|tổng đàn) (?:lợn|heo|gia cầm|gà|vịt|ong)(?!\w)")


def _at_speed(line: Line, cue: Cue | None, between: str) -> bool:
    """`Tốc độ phát triển đàn gia súc bình quân 5%/năm`: the growth is named before the herd."""
    if cue is None or not _SPEED.search(line.low, max(line.start, cue.start - 50), cue.start):
        return False
    return _AT.fullmatch(between) is not None


def _falls_by(line: Line, fig: Figure, cue: Cue | None) -> bool:
    """`giảm bình quân 5%/năm`: a change, no rate; `giảm còn 11%`, `giảm từ 51% xuống còn 32%` are rates."""
    if cue is None or fig.number.bound_start - cue.end > 90:
        return True
    if re.match(r" ?/ ?năm| mỗi năm", line.low[fig.number.unit_end : fig.number.unit_end + 9]):
        return True
    if fig.number.value_high is not None and _FALLS_FROM_TO.search(line.low, line.start, fig.number.start):
        return _TO_WHAT.match(line.low, fig.number.unit_end) is None
    former = line.figures[fig.index - 1].number.unit_end if fig.index else line.start
    own = line.low[max(cue.end, former) : fig.number.bound_start]
    return (
        bool(_FALLS.search(line.low, max(line.start, cue.start - _LED), fig.number.bound_start)) or "bình quân" in own
    )


_LED = 20  # characters before the rate's name: giảm bình quân tỷ lệ hộ nghèo
_FALLS = re.compile(r"(?<!\w)giảm(?!.*(?:còn|xuống|từ|dưới|ở mức))[^;.]*\Z")


# how far it falls, in a range: giảm hộ nghèo từ 3 - 4%
_FALLS_FROM_TO = re.compile(r"(?<!\w)giảm(?!.*(?:còn|xuống|dưới|ở mức))[^;.]*(?<!\w)từ\s*\Z")
_TO_WHAT = re.compile(r"[^;.]{0,40}(?<!\w)(?:xuống|còn)(?!\w)")


# thu ngân sách hằng năm vượt 5%; riêng năm 2019 vượt 11,2% dự toán
_PICKED = re.compile(
    r"; (?:(?:trong đó,? )?riêng |trong đó,? |còn |đến |tới |hết |cuối )*(?:năm|nhiệm kỳ|quý|tháng|6 tháng) (?:[^,;]{0,24}\d? )?(?:vượt|đạt|bằng|còn|là|giảm còn|giảm xuống) "
)


def _topic(line: Line, fig: Figure) -> Cue | None:
    """The nearest economic word before the number in its clause; rates may come in pairs (từ 51% xuống 32%)."""
    for cue in reversed([c for c in line.cues if c.end <= fig.number.bound_start]):
        if fig.number.start - cue.end > 120:
            return None
        if (mark := line.low.rfind(";", cue.end, fig.number.start)) >= 0 and not _PICKED.match(line.low, mark):
            return None
        if "economy" in cue.roles and cue.roles["economy"] != "double_crop":
            return cue
        if ("before" in cue.roles and cue.roles["before"] not in {"have", "learn", "total"}) or "grade" in cue.roles:
            return None
    return None
