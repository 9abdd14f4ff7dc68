"""Words that make the number behind them a plan, though they name none by themselves."""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import OF_ADMISSIONS
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line

STRIVES = frozenset(
    {
        "cán đích",
        "về đích",
        "để cán đích",
        "phải",
        "phấn đấu",
        "quyết tâm",
        "tự nâng lên",
        "nâng chỉ tiêu lên",
        "đặt mục tiêu",
        "đặt ra",
        "đề ra",
        "xác định",
    }
)


def by_then(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`7 tháng kết nạp 120, dự kiến cả năm 200 đồng chí`: as many by the end of a longer time."""
    word = line.low[cue.start : cue.end]
    if fig.noun not in MEMBERS_OR_UNSAID or not (word in STRIVES or word == "dự kiến"):
        return False
    return (
        _TO_THEN.fullmatch(between) is not None
        and bool(fig.index)
        and any(d.metric in OF_ADMISSIONS for d in line.figures[fig.index - 1].drafts)
    )


_TO_THEN = re.compile(
    r"(?: toàn huyện| toàn tỉnh| toàn xã| toàn đảng bộ)?(?: (?:đến|trong|hết|cuối|cho))* (?:cả |hết |cuối )?(?:năm|nhiệm kỳ|quý (?:i{1,3}|iv))(?: nay| này| \d{4})?(?: (?:sẽ|là|đạt|được|lên|có|ít nhất|khoảng|con số))* "
)


def plan_surpassed(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`vượt chỉ tiêu 200 đảng viên mà Tỉnh ủy giao`: the plan, where words behind say whose; else by so many."""
    named = cue.roles.get("aim") == "over" and line.low.endswith(("chỉ tiêu", "kế hoạch"), 0, cue.end)
    return named and between == " " and not fig.number.percent and _AS_GIVEN.match(line.low, fig.noun_end) is not None


def aim_beside(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`kết nạp 412 đảng viên, mục tiêu là 380`: what was aimed at, right behind the result that it measures."""
    if line.low[cue.start : cue.end] != "mục tiêu" or fig.noun not in MEMBERS_OR_UNSAID or fig.number.percent:
        return False
    last = line.figures[fig.index - 1] if fig.index else None
    return (
        _IS.fullmatch(between) is not None
        and last is not None
        and any(d.metric == "members_admitted" for d in last.drafts)
        and _BESIDE.fullmatch(line.low, last.noun_end, cue.start) is not None
    )


_IS = re.compile(
    r"(?: (?:đề ra|đặt ra|ban đầu|lúc đầu|của|cả|năm|nhiệm kỳ|huyện|xã|tỉnh|đảng bộ))*(?: (?:chỉ|là|có|phải))* "
)
_BESIDE = re.compile(r"(?: (?:mới|ưu tú))* ?[,;(] ?(?:trong khi |còn |mà )?")
_AS_GIVEN = re.compile(r" (?:mà |do |được )?(?:[^\W\d]+ ){0,4}(?:giao|đề ra|đặt ra|đăng ký|phấn đấu)(?!\w)")


def is_part_of_plan(line: Line, plan: Figure, fig: Figure) -> bool:
    """`phấn đấu kết nạp 300 đảng viên, riêng năm 2018 là 61`: the plan of one year of several; what was done then has its verb."""
    return _OF_ONE_YEAR.fullmatch(line.low, plan.noun_end, fig.number.bound_start) is not None


_OF_ONE_YEAR = re.compile(
    r"[^,;.:\d(]{0,40}[,;]? \(?(?:trong đó|riêng|tính riêng|cụ thể)[,:]? (?:riêng |trong |của )?"
    r"(?:(?:\d+|[^\W\d]+) tháng(?: đầu| cuối)? năm|năm|quý|tháng|nửa đầu năm)(?: nay| này| đầu| cuối)?(?: i{1,3}| iv)?(?: ?[\d/]+)?,?(?: ?(?:là|phải|có|phải có|:))* ?"
)


def is_for_whole_year(line: Line, fig: Figure) -> bool:
    """`Quý IV phấn đấu kết nạp 40 đảng viên để cả năm đạt 160 đảng viên trở lên`: what the year is to bring with the part aimed at."""
    plan = line.figures[fig.index - 1] if fig.index and fig.noun in MEMBERS_OR_UNSAID else None
    if plan is None or not any(d.metric == "admission_target" and d.status == "target" for d in plan.drafts):
        return False
    return _FOR_WHOLE_YEAR.fullmatch(line.low, plan.noun_end, fig.number.bound_start) is not None


_FOR_WHOLE_YEAR = re.compile(
    r"(?: trở lên)?,? (?:để|nhằm|bảo đảm|đảm bảo|đưa|nâng)(?: (?:tổng số|số|đảng viên|kết nạp|mới|trong))* (?:cả năm|năm)(?: nay| \d{4})?(?: (?:đạt|có|kết nạp|phát triển|được|lên|là|từ|ít nhất))+ "
)
