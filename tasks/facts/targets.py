"""Whether a number is aimed at: a word of intent stands before it in its sentence, and none of what was done after that."""

import re
from bisect import bisect_left

from tasks.facts.brackets import closed_behind
from tasks.facts.figures import Figure, Line
from tasks.facts.plan_heads import opens_with_aim

# what has been done: it takes an intent back
_DONE = re.compile(
    r"(?<!\w)(?:đã|kết quả|thực tế|thực hiện được|được [^,;.:]{0,30}(?:hoàn thành|thực hiện)(?= (?:vượt|ở|đạt|\d))|đến nay|tới nay|(?:đến|tới) (?:giờ|thời điểm này|lúc này)(?: này)?|nay (?:mới|chỉ|được)|mới chỉ|con số thực hiện|số thực hiện|hiện(?: nay)? (?:là|còn|có|đã|chỉ|mới|đang|ở|gồm|quản lý|lãnh đạo|sinh hoạt)|hiện(?: nay| tại)?(?=,))(?!\w)|[,;] (?:hiện|hiện nay|hiện tại)(?!\w)|(?<!\w)(?<!nhiệm kỳ )(?<!giai đoạn )(?:mới|chỉ) (?:kết nạp|phát triển)(?: được)? \Z|(?<!\w)(?<!viên )(?:mới|mới chỉ|chỉ mới) (?:có|được|đạt)(?: được)? \Z"
    r"|[,;] (?:\d+|[^\W\d]+) (?:năm|tháng|quý) qua,? (?:[^\W\d]+ ){0,3}?(?:chỉ|mới|đã|mới chỉ) (?:kết nạp|phát triển)(?!\w)"
    r"|(?<!\w)(?:song|nhưng|tuy nhiên|thế nhưng|vậy mà)(?!\w)[^;.%]{0,60}(?<!\w)(?:(?:mới|chỉ|cũng chỉ)(?: chỉ)? (?:kết nạp|phát triển|làm|đạt|có)|(?:kết nạp|phát triển) (?:được|đến|tới))(?!\w)"
)
_ADMITS = re.compile(r"kết nạp|phát triển|mới được|đạt được|thực hiện|làm được|kết quả|làm nên")
_GIVEN = re.compile(r" \d[^;:]{0,40};[^:]*(?<!\w)(?:có|còn|đạt|được)(?!\w)")
# giao chỉ tiêu thành lập mới 2 chi bộ và kết nạp 15: several things at once
_OF_OTHER_WORK = frozenset({"cell", "committee", "grassroots", "class", "learner", "place", "household"})
_FELL_SHORT = re.compile(r"(?<!\w)(?:nhưng|song|chỉ kết nạp|kết nạp được|mới kết nạp)(?!\w)")
# giảm tỷ lệ hộ nghèo còn dưới 20% vào năm 2030 (hiện 44,6%)
_IS_NOW = re.compile(
    r"\((?:hiện|hiện nay|hiện tại|nay|hiện có|hiện còn|hiện là|hiện đạt|hiện đang là|đến nay là)(?: gần| hơn| trên| khoảng)? \Z"
)
# what is hoped for without a number: tin | sẽ về đích; công nhận chính thức 26
_HOPED = re.compile(
    r"(?: (?:sẽ|được|sớm|cũng))*(?:(?<=về đích)| (?:về đích|hoàn thành|đạt|vượt|hơn))(?: (?:sớm|trước hạn|kế hoạch|chỉ tiêu|nhiệm vụ|năm|cả|nhiều|được giao))*;"
)
# mỗi năm kết nạp 150 - 160 đảng viên | là mục tiêu mà huyện đề ra
_IS_AIM = re.compile(
    r"(?: (?:mới|trở lên))* là (?:mục tiêu|chỉ tiêu|kế hoạch)(?: mà)? [^,;.:\d]{0,50}?(?:đề ra|đặt ra|phấn đấu|hướng tới|hướng đến|giao|xác định)(?!\w)"
)
# 20 quần chúng | ưu tú sẽ được kết nạp; 100% thôn sẽ có chi bộ; 354 em còn lại dự kiến sẽ được các chi bộ tổ chức lễ kết nạp
_WILL_BE = re.compile(
    r"(?: (?!đã|được)[^\W\d]+){0,6}? sẽ (?:(?:sớm|vinh dự|lần lượt|tiếp tục) )*(?:được (?:(?:các|những|chi bộ|đảng bộ|đảng ủy|cơ sở|cấp ủy|nhà trường|tổ chức|làm|lễ|xem|xét) ){0,6}?(?:kết nạp|công nhận|chuyển|đứng|vào|giới thiệu|xét|xem xét)|vào|đứng|trở thành|gia nhập|có (?:chi bộ|đảng viên|tổ chức)|đạt|hoàn thành)(?!\w)"
)
_QUOTE_ENDS = re.compile(r"[”\"]")


def is_target(line: Line, fig: Figure) -> bool:
    """Whether a word of intent stands before the number in its sentence, and no word of what was done after it."""
    if fig.in_brackets and _IS_NOW.search(line.low, line.start, fig.number.bound_start):
        return False
    if _IS_AIM.match(line.low, fig.noun_end, line.end) or _WILL_BE.match(line.low, fig.noun_end, line.end):
        return True
    at = bisect_left(line.aims, fig.number.start) - 1
    while at >= 0 and closed_behind(line.low, line.start, line.aims[at], fig.number.start):
        at -= 1
    if at < 0 or _DONE.search(line.low, line.aims[at], fig.number.bound_start):
        return False
    if _HOPED.match(line.low, line.aims[at], fig.number.start):
        return False
    if _goes_on_by_years(line, fig, line.aims[at]):
        return False
    if ":" in line.low[line.aims[at] : fig.number.start] and opens_with_aim(line) == line.aims[at]:
        return False  # what came of it stands behind
    if line.low.endswith(("“", '"'), 0, line.aims[at]) and _QUOTE_ENDS.search(
        line.low, line.aims[at], fig.number.start
    ):
        return False  # theo Nghị quyết “mỗi năm kết nạp 140”, năm nay kết nạp 151
    if _came_of_it(line, fig):
        return False
    assigned = line.low.endswith(("giao", "đăng ký", "giao chỉ tiêu"), line.start, line.aims[at])
    between = line.low[line.aims[at] : fig.number.start]
    if assigned and not fig.listed and _GIVEN.match(between):
        return False  # cả năm được giao 10; toàn xã có 8/8 thôn có chi bộ
    if assigned and not fig.listed and ";" in between and _FELL_SHORT.search(between):
        return False  # được giao chỉ tiêu 6; tỷ lệ hộ nghèo còn 34,5%
    first = next((f for f in line.figures[: fig.index] if f.number.start > line.aims[at]), None)
    put = line.low.endswith(("đề ra", "đặt ra"), line.start, line.aims[at])  # đề ra 150, kết nạp 166
    put = put and first is not None and first.number.start - line.aims[at] == 1
    put = put and first is not None and line.low.startswith((",", ";"), first.noun_end)
    return not (
        (assigned or put)
        and not fig.listed
        and first is not None
        and first.noun not in _OF_OTHER_WORK
        and _ADMITS.search(line.low, first.noun_end, fig.number.bound_start)
    )  # được giao 9, kết nạp 10: what was given ends with its number


def _goes_on_by_years(line: Line, fig: Figure, aim: int) -> bool:
    """`đề ra mỗi năm kết nạp 120; năm 2011 huyện kết nạp 138, năm 2012 kết nạp 151`: the year after the first that tells what came of it."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.number.start < aim:
        return False
    done = any(d.metric == "members_admitted" and d.status == "actual" for d in previous.drafts)
    return done and _NEXT_YEAR.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_NEXT_YEAR = re.compile(
    r"(?:[,;]| và|, và) (?:(?:đến|sang|trong|riêng) )?(?:(?:\d{1,2}|[^\W\d]+) tháng (?:đầu )?)?năm (?:\d{4}|nay)(?: [^\W\d]+){0,4} "
)


def _came_of_it(line: Line, fig: Figure) -> bool:
    """`đặt mục tiêu kết nạp 40, chúng tôi kết nạp 52`: the same unit's next number of admissions, behind the whole aim, is what came of it."""
    aim = line.figures[fig.index - 1] if fig.index else None
    if aim is None or fig.listed or aim.unit != fig.unit or aim.number.bound != "exact" or fig.number.bound != "exact":
        return False
    aimed = any(d.metric == "admission_target" and d.segment == "all" for d in aim.drafts)
    return aimed and _WE_ADMITTED.fullmatch(line.low, aim.noun_end, fig.number.bound_start) is not None


_WE_ADMITTED = re.compile(
    r"(?: mới)?, (?:nhưng |song |thì |mà )?(?:chúng tôi|xã|huyện|phường|đảng bộ(?: xã| huyện| phường)?|chi bộ|đơn vị)(?: đã| lại| cũng)* (?:kết nạp|phát triển)(?: được| tới| đến)* "
)
