"""Sentences that go on with what the one before counted, at another time or of another unit: `Riêng quý III là 31`."""

import re

from tasks.facts.breakdowns import ENDS, FAR
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.small_words import unsaid

SPLIT = re.compile(r"[-+*•\s]*(?:cụ thể|trong đó|chia theo|chia ra|như sau|theo đó|tính theo|-|–)")


def near(line: Line, said: Draft) -> bool:
    """Whether a figure is near enough for words to be left out: in the paragraph, or right above a list or an answer."""
    if line.start - said.figure.number.end > FAR:
        return False
    if said.paragraph == line.paragraph:
        return True
    return line.paragraph - said.paragraph == 1 and SPLIT.match(line.low, line.start) is not None


def resumes(line: Line, fig: Figure, frame: Draft | None) -> bool:
    """The sentence before said what is counted; this one gives another time or unit: `Cùng kỳ năm ngoái có 91`, `quý I vẻn vẹn 18`."""
    if (
        frame is None
        or not (
            fig.noun in {"", "person"}
            or (fig.noun == "people" and fig.noun_cue is not None and fig.noun_cue.roles.get("people") == frame.segment)
            or (fig.noun == "member" and _GAVE.search(line.low, fig.window_start, fig.number.bound_start))
            or (
                fig.noun == "member"
                and frame.metric in {"members_admitted", "admission_target"}
                and (_of_stretch(line, fig) or _ADDED_UP.search(line.low, fig.window_start, fig.number.bound_start))
            )
        )
        or not near(line, frame)
        or not (
            ENDS.match(line.low, fig.noun_end)
            or line.low.startswith((" rồi,", " rồi.", " nữa.", " nữa,", " nữa;"), fig.noun_end)
            or (fig.number.of is not None and _PLANNED.match(line.low, fig.noun_end))
        )
    ):
        return False
    previous = line.figures[fig.index - 1] if fig.index else None
    if (
        previous is not None
        and previous.reason == "repeat"
        and _WITH_THEM.search(line.low, previous.noun_end, fig.number.bound_start)
    ):
        fig.window_start = previous.window_start
        return any(fig.window_start <= p.start < previous.number.start for p in line.periods)
    if fig.noun == "people" and _ITS_OWN.search(line.low, fig.window_start, fig.number.bound_start):
        return False
    over = _OVER.match(line.low, fig.window_start, fig.number.bound_start)
    over = over or _BY_TIME.match(line.low, fig.window_start, fig.number.bound_start)
    start = over.end() if over is not None else fig.window_start
    if fig.number.of is not None and not fig.noun and frame.metric == "members_admitted":
        start = max(
            start, line.low.rfind(",", start, fig.number.bound_start)
        )  # xã X thì chật vật, từ đầu năm mới được 3/10
    start = _behind_aside(line, fig, start)
    said = list(RESULT.finditer(line.low, start, fig.number.start))
    if said and frame.metric in {"members_admitted", "admission_target"}:
        start = said[-1].start()  # tại hội nghị, chúng tôi báo cáo | kết quả nửa nhiệm kỳ là 302
    timed = any(start <= p.start < fig.number.start for p in line.periods)
    timed = timed or (frame.metric == "members_total" and _NOW.search(line.low, start, fig.number.start) is not None)
    return (timed or bool(fig.names) or bool(RESULT.search(line.low, start, fig.number.start))) and not unsaid(
        line, start, fig.number.bound_start
    )


def _behind_aside(line: Line, fig: Figure, start: int) -> int:
    """`Riêng Đạ Chais, xã nghèo nhất, quý I có 4 đồng chí`: what a unit is, between commas behind its name, says nothing of it."""
    name = next((m for m in reversed(fig.names) if m.form in {"full", "bare"}), None)
    if name is None or name.start < start or unsaid(line, start, name.start):
        return start
    aside = _ASIDE.match(line.low, name.end, fig.number.bound_start)
    return aside.end() if aside is not None else start


_ASIDE = re.compile(r", (?:xã|phường|thị trấn|huyện|nơi|địa bàn|địa phương|đơn vị) [^,;.:()\d]{2,40},")


def is_told_by_time(line: Line, fig: Figure) -> bool:
    """`kết nạp 54 đảng viên. Cụ thể theo năm: năm 2015: 22; năm 2016: 17`: the same of other times, and no group of them."""
    return bool(line.periods) and _BY_TIME.match(line.low, line.start, fig.number.start) is not None


def _of_stretch(line: Line, fig: Figure) -> bool:
    """`Riêng quý III là 402 đảng viên`: members over a stretch of time can only be those admitted."""
    times = [p for p in line.periods if fig.window_start <= p.start < fig.number.start]
    own = line.low.startswith("riêng ", fig.window_start) and len(times) > 1 and times[-1].kind == "to_date"
    return (
        bool(times)
        and (
            times[-1].kind in _STRETCH or (own and times[0].kind in _STRETCH)
        )  # riêng năm 2013, tính đến tháng 11 là 26
        and _IS.fullmatch(line.low, times[-1].end, fig.number.bound_start) is not None
    )


def of_top_year(line: Line, fig: Figure, frame: Draft | None) -> bool:
    """`Năm cao nhất là 2011 với 296 đảng viên` behind those admitted: the best or poorest year of them, no strength."""
    if frame is None or frame.metric != "members_admitted" or fig.noun not in {"member", "person"}:
        return False
    if near(line, frame) and _IS_SUCH_A_YEAR.match(line.low, line.start, fig.number.bound_start):
        return True
    times = [p for p in line.periods if fig.window_start <= p.start and p.end <= fig.number.bound_start]
    times = [p for p in times if p.kind in _STRETCH]  # làm tốt nhất, hiện có 18: what it has
    if not times or not near(line, frame) or not _TOP_HAS.fullmatch(line.low, times[-1].end, fig.number.bound_start):
        return False
    within = _TOP_YEAR.search(line.low, fig.window_start, times[-1].end)
    return within is not None or _TOP.search(line.low, fig.window_start, times[-1].start) is not None


_TOP = re.compile(
    r"(?<!\w)(?:nhiều|cao|ít|thấp|đông|khá|tốt|kém) nhất(?!\w)[^;.\d]{0,20}\Z|(?<!\w)đỉnh (?:điểm|cao)[^;.\d]{0,20}\Z"
)
# Năm 2011 | là năm "được mùa" nhất: 171 đồng chí; là năm cao nhất với | 172 đảng viên
_IS_SUCH_A_YEAR = re.compile(
    r"(?:[^;.:,\d]{0,40}(?:,|trong đó|riêng) ?)?(?:riêng |trong đó,? )?năm \d{4} là năm (?![^;.:,]*(?:thành lập|ra đời|tách|khởi|bắt đầu|chi bộ|đảng bộ))[^;.:,\d]{2,50}?(?::| với|, với|, (?:đã )?kết nạp)(?: (?:tới|đến|hơn|gần|được|là))* \Z"
)
_TOP_YEAR = re.compile(r"(?<!\w)năm(?: [^\W\d]+){0,4} nhất,?(?: [^\W\d]+){0,2} \d{4}\Z")
_TOP_HAS = re.compile(r",?(?: với| có| đạt| được| là| cũng| chỉ| mới| tới| đến| khi)* ")
_STRETCH = frozenset({"quarter", "half", "months", "month", "year", "years", "span", "term", "school_year", "since"})
# those whom a school teaches or a company employs: Trường có hơn 1.700 học sinh
_ITS_OWN = re.compile(
    r"(?<!\w)(?:trường|công ty|xí nghiệp|nhà máy|doanh nghiệp|nông trường|bệnh viện|phân xưởng|khoa|lớp|khối|thôn|bản|ấp|làng|buôn|xóm|xã)(?: (?!kết nạp)[^\W\d]+){0,5} (?:có|gồm|với)(?: (?:hơn|gần|trên|khoảng|tới|tổng số|cả thảy))* \Z"
)
_NOW = re.compile(r"(?<!\w)(?:bây giờ|giờ đây|giờ) (?:(?:đã|được|có|là|lên) )*")
# năm 2016 nhích lên 182 đảng viên: what moves so is those told before; what grows (tăng lên) may be a strength
_IS = re.compile(
    r"(?:,| thì| con số| toàn huyện| toàn tỉnh| toàn xã| lại| mới| chỉ| cũng| vẫn| đã)*(?: là|:| được| đạt|,? thêm(?: được)?|,? có thêm| (?:nhích|tụt|sụt|hạ|rơi|giảm)(?: nhẹ| dần| hẳn| mạnh)* (?:lên|xuống|còn)(?: còn| tới| đến| được)?) "
)
# năm nay, tính cả 6 em vừa được kết nạp, | là 9
_WITH_THEM = re.compile(r"[^,;:.]*, (?:(?:là|được|có|thì|lên|đạt|tổng|số|cộng|cả|thảy|đã) )+\Z")
# kết nạp 21 đảng viên; lũy kế 6 tháng (từ đầu năm đến nay) 84 đảng viên: counts of what was done, never a strength
_ADDED_UP = re.compile(
    r"(?<!\w)(?:l[uũ][yỹ] kế|cộng dồn|tính chung|(?:cộng|gộp|tính)(?: chung| lại)?(?= (?:cả năm|\d+ tháng|từ đầu|cả \d)))(?!\w)[^;.%\d]{0,24}(?:\d{1,2} tháng)?[^;.%\d]{0,24}\Z"
)
_PLANNED = re.compile(r" (?:chỉ tiêu|kế hoạch|theo (?:chỉ tiêu|kế hoạch))(?!\w)")
_OVER = re.compile(r"[,;] (?:kết thúc|hết) (?:nhiệm kỳ|năm|giai đoạn|đợt|khóa)(?:[^\d,;.]| ?\d{4})*,")
# Diễn biến theo từng năm: | năm 2015 là 20; 2016 là 19
_BY_TIME = re.compile(
    r"[\s\-+*•]*(?:(?:diễn biến|tình hình|kết quả|số liệu|chi tiết|cụ thể|con số|kết nạp)(?: cụ thể)? )?(?:của |theo |qua |chia theo |tính theo )*(?:(?:từng|các|mỗi|hằng|hàng) )?(?:năm|quý|tháng|nhiệm kỳ|giai đoạn)(?: một| như sau| cụ thể| là| cụ thể như sau)*:"
)
_GAVE = re.compile(
    r"(?:kết quả (?:được|là|đạt|đạt được)|cả [^\W\d]+:|cộng dồn|cộng lại|tổng cộng|tính chung|con số (?:thực hiện|đạt được|thực tế)(?: là| đạt)?|(?:thực hiện|kết quả)(?: được)?:) \Z"
)
RESULT = re.compile(r"kết quả|thực hiện|con số|làm được|chính xác|cụ thể là")
