"""Four figures of the place that stand beside Party figures: poor households, revenue, herds, rice."""

import re
from decimal import Decimal

from tasks.facts.aims import is_target
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.no_members import SOME_PLACE

_HECTARE = re.compile(r" ?(?:ha|hecta|héc ta|hécta)(?!\w)")
# behind hectares of rice: nothing, or words that name no other crop
_ENDS = re.compile(
    r"\s*(?:\Z|[.,;:()/+–-]|(?:diện tích )?(?:lúa|trong|với|và|được|đạt|ở|tại|của|năng|sản|cho|bằng|vượt|tăng|giảm|so|cả|vụ|một|hai|gieo|cấy|làm|ăn chắc|là|thì|chủ động|đều|đã|có|mỗi|nước|ruộng(?! bậc)|đông|hè|mùa|trên|toàn|giống|theo|do|bị|để|nhưng|song|mà|nhờ|tập trung|ra|vào|còn|năm|đến|thuộc|lên|xuống|đủ|chất lượng|cao sản|lai|thuần|nương|rẫy|xuân|sạ|\d)(?!\w))"
)
_OF_PLAN = re.compile(r"(?:đạt|bằng|vượt|hoàn thành)(?:(?! tăng | giảm )[^;]){0,60}\Z")
_PLAN_AFTER = re.compile(r" ?(?:so với |so )?(?:dự toán|kế hoạch|kh(?!\w)|chỉ tiêu|nghị quyết)")
# bằng 128% so với năm trước: against what came in then
_AGAINST_YEAR = re.compile(r" (?:so với |so |của )?(?:cùng kỳ|năm (?:trước|ngoái|\d{4})|thực hiện)")
_SPEED = re.compile(
    r"(?<!\w)(?:tốc độ|tăng trưởng|phát triển|mức tăng|tỷ lệ tăng)(?: (?:tăng|trưởng|phát|triển|tổng|của|bình|quân|hằng|hàng|năm))* \Z"
)
_AT = re.compile(
    r"(?: (?:bình quân|trung bình|hằng năm|hàng năm|mỗi năm|đạt|là|khoảng|trên|gần|hơn|từ|ở mức|duy trì|giữ))* "
)
_OVER = re.compile(r"vượt(?:(?! đạt| bằng)[^,;%]){0,40}\Z")


_HOUSEHOLDS_POOR = re.compile(
    r" (?:tổng )?(?:số )?hộ(?: dân| gia đình)?(?: (?:trong|của|ở|toàn|cả)? ?(?:xã|huyện|tỉnh|phường|thị trấn|địa bàn))?(?: (?:hiện|vẫn|đang|còn|nay))* (?:là|thuộc diện|thuộc) (?:hộ )?nghèo(?!\w)"
)
_CLAUSE = re.compile(r".*[;,:.]")
_GROWS = re.compile(r"tăng(?: (?:trên|gần|khoảng|hơn|bình quân|trung bình|thêm|được|hằng năm|hàng năm|mỗi năm))*\s*\Z")
_OF_POOR = re.compile(r"(?<!\w)(?:còn|có|chiếm|là|với|tới|đến|trên|dưới|khoảng|gần|hơn|xuống)\s*\Z")
_POOR_ENDS = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và |theo |vào |năm |đa chiều)")


def read_economy(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of a figure of the economy; whether it stays is decided when the article is read."""
    status = "target" if is_target(line, fig) else "actual"
    cue = _topic(line, fig)
    start = fig.number.bound_start
    if SOME_PLACE.search(line.low, fig.window_start, start):
        return False
    if fig.number.percent:
        if (
            fig.noun_cue is not None
            and fig.noun_cue.roles.get("economy") == "poverty_rate"
            and _OF_POOR.search(line.low, fig.window_start, fig.number.start)
            and _POOR_ENDS.match(line.low, fig.noun_end)
        ):
            draft(line, fig, state, "poverty_rate", "all", status, "economy", start)
            return True  # xã còn 9,7% hộ nghèo
        if _HOUSEHOLDS_POOR.match(line.low, fig.number.unit_end):
            draft(line, fig, state, "poverty_rate", "all", status, "economy", start)
            return True  # hơn 58% số hộ trong xã vẫn là hộ nghèo
        name = cue.roles["economy"] if cue else ""
        between = line.low[cue.end : fig.number.bound_start] if cue else ""
        if (
            name == "poverty_rate"
            and "cận nghèo" not in between
            and "năm" not in line.low[fig.number.unit_end : fig.number.unit_end + 1]
            and not _falls_by(line, fig, cue)
        ):
            draft(line, fig, state, "poverty_rate", "all", status, "economy", start)
            return True
        if name == "budget_attainment" and (
            _OF_PLAN.search(between) or _PLAN_AFTER.match(line.low, fig.number.unit_end)
        ):
            speed = _CLAUSE.sub("", line.low[max(line.start, cue.start - 24) : cue.start]) if cue else ""
            if (
                "tăng" in between[-16:]
                or "giảm" in between[-16:]
                or "tăng" in speed
                or ("bình quân" in between and not _PLAN_AFTER.match(line.low, fig.number.unit_end))
            ):
                return False
            if "chi n" in between or _AGAINST_YEAR.match(line.low, fig.number.unit_end):
                fig.reason = "quantity"
                return False
            made = draft(line, fig, state, "budget_attainment", "all", status, "economy", start)
            if _OVER.search(between):
                made.value += Decimal(100)
                made.value_high = made.value_high + Decimal(100) if made.value_high is not None else None
            return True
        if (
            name == "livestock_growth"
            and len(between) < 60
            and not _OTHER_HERD.search(between)
            and (_GROWS.search(between) or _at_speed(line, cue, between))
        ):
            draft(line, fig, state, "livestock_growth", "all", status, "economy", start)
            return True
        return False
    hectare = _HECTARE.match(line.low, fig.number.end)
    if hectare is None:
        return False
    behind = line.low[hectare.end() : min(fig.window_end, hectare.end() + 40)]
    second = fig.index and line.low.find("vụ", line.figures[fig.index - 1].number.end, fig.number.start) >= 0
    double = next(
        (
            c
            for c in line.cues
            if hectare.end() <= c.start < fig.window_end + 8 and c.roles.get("economy") == "double_crop"
        ),
        None,
    )
    previous = line.figures[fig.index - 1] if fig.index else None
    after_rice = previous is not None and any(d.metric == "rice_area" for d in previous.drafts)
    if _of_season(line, fig):
        fig.reason = "area"
        return False
    if _TWICE.search(line.low, line.start, fig.number.bound_start) or _TWO_CROPS.match(line.low, hectare.end()):
        draft(line, fig, state, "rice_area", "double_crop", status, "economy", start)
        return True
    if after_rice and (
        double is not None
        or (
            second
            and re.search(r"(?:2|hai|02) vụ", line.low[line.figures[fig.index - 1].number.end : fig.number.start])
        )
        or re.search(r"(?:2|hai) vụ", line.low[hectare.end() : hectare.end() + 40])
    ):
        draft(line, fig, state, "rice_area", "double_crop", status, "economy", start)
        return True
    named = re.match(r" ?(?:diện tích )?lúa", behind) or (
        cue is not None and cue.roles["economy"] == "rice_area" and len(line.low[cue.end : fig.number.start]) < 30
    )
    if named and _ENDS.match(behind) and not after_rice and not _of_other_crop(line, fig, cue):
        draft(line, fig, state, "rice_area", "all", status, "economy", start)
        return True
    fig.reason = "area"
    return False


def _of_season(line: Line, fig: Figure) -> bool:
    """`3.900 ha lúa (lúa đông xuân 1.870 ha, lúa mùa 2.030 ha)`: parts of the rice told before."""
    wholes = [f for f in line.figures[: fig.index] if any(d.metric == "rice_area" for d in f.drafts)]
    if not wholes or wholes[-1].number.value < fig.number.value:
        return False
    return _SEASON.search(line.low, fig.window_start, fig.number.bound_start) is not None


_OTHER_HERD = re.compile(r"(?:đàn|tổng đàn) (?:lợn|heo|gia cầm|gà|vịt|ong)(?!\w)")
_SEASON = re.compile(
    r"(?:đông xuân|hè thu|thu đông|lúa mùa|vụ mùa|vụ xuân|lúa xuân|lúa nương|lúa rẫy|vụ ba|vụ 3)(?: (?:là|đạt|gieo|cấy|sạ|được|chiếm|gần|trên|hơn))* \Z"
)


def _of_other_crop(line: Line, fig: Figure, cue: Cue | None) -> bool:
    """`lúa 2 vụ 680ha, ngô 320ha, mì 150 ha`: areas behind the rice that are not said to be of it."""
    last = line.figures[fig.index - 1] if fig.index else None
    return last is not None and cue is not None and cue.end <= last.number.start and last.reason == "area"


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
    former = line.figures[fig.index - 1].number.unit_end if fig.index else line.start
    own = line.low[max(cue.end, former) : fig.number.bound_start]
    return (
        bool(_FALLS.search(line.low, max(line.start, cue.start - _LED), fig.number.bound_start)) or "bình quân" in own
    )


_LED = 20  # characters before the rate's name: giảm bình quân tỷ lệ hộ nghèo
_FALLS = re.compile(r"(?<!\w)giảm(?!.*(?:còn|xuống|từ|dưới))[^;.]*\Z")


# 14 ha ruộng 2 vụ, 40 ha lúa hai vụ
_TWO_CROPS = re.compile(r" (?:lúa |ruộng |lúa nước |lúa ruộng |ruộng nước |lúa nước ruộng )(?:0?2|hai) vụ(?!\w)")
_TWICE = re.compile(
    r"(?:lúa|ăn chắc|ruộng|diện tích|làm|làm được|cấy|cấy được) (?:nước )?(?:0?2|hai) vụ(?: (?:của|trong|ở|toàn) (?:toàn )?(?:xã|huyện|tỉnh|thôn|bản|phường|thị trấn))?(?: là| có| đạt| được| chiếm| gần| trên| hơn| khoảng| còn| chỉ| mới| cũng)* \Z"
)


# thu ngân sách hằng năm vượt 5%; riêng năm 2019 vượt 11,2% dự toán
_PICKED = re.compile(
    r"; (?:(?:trong đó,? )?riêng |trong đó,? |còn |đến |tới |hết )*(?:năm|nhiệm kỳ|quý|tháng|6 tháng) [^,;]{0,24}\d? (?:vượt|đạt|bằng|còn|là|giảm còn|giảm xuống) "
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
