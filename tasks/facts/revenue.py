"""Whether a percentage is what part of its plan the revenue was; growth, expenses and what came in the year before are none."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line

_OF_PLAN = re.compile(r"(?:đạt|bằng|vượt|hoàn thành)(?:(?! tăng | giảm )[^;]){0,60}\Z")
PLAN_AFTER = re.compile(r" ?(?:so với |so )?(?:dự toán|kế hoạch|kh(?!\w)|chỉ tiêu|nghị quyết)")
# bằng 128% so với năm trước: against what came in then
_AGAINST_YEAR = re.compile(r" (?:so với |so |của )?(?:cùng kỳ|năm (?:trước|ngoái|\d{4})|thực hiện)")
# thu ngân sách đạt 7.000 tỷ đồng, có 70% số xã ...: of those, no longer of the revenue
_OF_OTHERS = re.compile(
    r" (?:tổng )?(?:số )?(?:xã|phường|huyện|thôn|bản|ấp|khu phố|tổ dân phố|trường|hộ|dân số|người|gia đình|lao động|cơ quan|chi bộ|đảng viên|tổ chức)(?!\w)"
)
_OVER = re.compile(r"vượt(?:(?! đạt| bằng)[^,;%]){0,40}\Z")
_CLAUSE = re.compile(r".*[;,:.]")


def is_revenue(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """Whether a percentage behind `thu ngân sách` measures it against its plan; ``between``: what stands between the two."""
    planned = PLAN_AFTER.match(line.low, fig.number.unit_end)
    if not (_OF_PLAN.search(between) or planned) or _OF_OTHERS.match(line.low, fig.number.unit_end):
        return False
    speed = _CLAUSE.sub("", line.low[max(line.start, cue.start - 24) : cue.start])
    former = line.figures[fig.index - 1].number.unit_end if fig.index else line.start
    own = line.low[max(cue.end, former) : fig.number.bound_start]
    if _OTHER_WORK.search(own) is not None or _NO_REVENUE.search(between) is not None:
        fig.reason = "quantity"
        return False
    grows = "tăng" in own[-16:] or "giảm" in own[-16:] or "tăng" in speed
    if grows or ("bình quân" in between and not planned):
        return False
    if "chi n" in between or _AGAINST_YEAR.match(line.low, fig.number.unit_end):
        fig.reason = "quantity"
        return False
    return True


def goes_beyond(between: str) -> bool:
    """`vượt 5% dự toán`: by so much more than all of it."""
    return _OVER.search(between) is not None


# thu ngân sách tăng 11%, trồng rừng | đạt 130% kế hoạch: another work has its own plan
_OTHER_WORK = re.compile(
    r"[,;] (?!(?:và|đã|đạt|bằng|vượt|ước|hoàn|tương|cũng|thu|tổng|so|tăng|giảm|trong|riêng|cả|lũy|tính|đến|nộp|cao|gần|hơn|trên|khoảng|năm|6|nâng|tức|chiếm|là)(?!\w))[^\W\d]+(?: [^\W\d]+){0,8} (?:đạt|bằng|vượt|hoàn thành)(?: gần| hơn| trên| khoảng)? \Z"
)


_NO_REVENUE = re.compile(
    r"(?<!\w)(?:thu nhập|giá trị sản xuất|sản lượng|diện tích|vốn đầu tư|giải ngân|doanh thu|xuất khẩu|bán lẻ)(?!\w)"
)


def measured_again(line: Line, fig: Figure) -> bool:
    """`đạt 61% dự toán tỉnh giao và bằng 58% HĐND huyện giao`: the same result against the next plan."""
    told = line.figures[fig.index - 1].drafts if fig.index else []
    again = _AND_AGAIN.search(line.low, line.start, fig.number.bound_start) is not None
    return again and any(d.metric == "budget_attainment" and d.status == "actual" for d in told)


_AND_AGAIN = re.compile(r"(?:,| và|;) (?:đạt|bằng|vượt)(?: gần| hơn| trên)? \Z")
