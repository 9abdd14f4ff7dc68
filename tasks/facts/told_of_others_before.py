"""Strong words before a number that are told of others: those added to a strength, those before a comma, those of whom somebody speaks."""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import WEAK
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import OWN_STRENGTH


def tells_of_others(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """Whether a word before the number governs other persons, so that the one before it may govern these."""
    name = cue.roles.get("before")
    if _only_added_to(line, cue, between) or (name == "admit" and not fig.noun and _NOW_IS.search(between)):
        return True  # với số mới kết nạp, đến cuối tháng 10 huyện có 2.968 đảng viên; có thêm người mỗi năm, giờ là 19
    if name == "total" and ";" in between:
        return True  # chiếm 84,7% tổng số đảng viên; 80 đảng viên được miễn
    if name and "," in between and _NOT_DONE.search(line.low, max(line.start, cue.start - _NEAR), cue.start):
        return True  # 5 xã không kết nạp được người có đạo, và 6 đảng viên bị xóa tên
    if ";" in between and line.low.startswith("bị ", cue.start - 3 * (not line.low.startswith("bị", cue.start))):
        return True  # ba đảng viên bị khai trừ; hai đảng viên khác bị cách chức: those before it underwent it
    strong = name not in {None, "total", *WEAK} or "exclude" in cue.roles
    if strong and _has_own(fig, between):
        return True
    # 31 tuổi Đảng, cho biết: “Chi bộ có 13 đảng viên; anh vào Đảng năm 2012, cho biết: “Chi bộ có 28 đảng viên
    return (strong or "after" in cue.roles) and _SPEAKS.search(between) is not None


_NEAR = 16  # characters
_NOW_IS = re.compile(r"[^\W\d][,;] (?:đến )?(?:nay|giờ|bây giờ|hiện nay|hiện)(?: đã| thì)? là \Z")
_SPEAKS = re.compile(r": ?[“\"]")
_NOT_DONE = re.compile(r"(?<!\w)(?:không|chưa|chẳng|không thể|chưa thể)(?: hề)? \Z")


def _only_added_to(line: Line, cue: Cue, between: str) -> bool:
    """`Với số mới kết nạp, đến cuối tháng 10 huyện có`: those admitted are only added to what the subject behind them has."""
    if not _THEN_HAS.fullmatch(between):
        return False
    return _ADDED_TO.search(line.low, max(line.start, cue.start - _LEADS), cue.start) is not None


_LEADS = 30  # characters
_ADDED_TO = re.compile(
    r"(?<!\w)(?:với|cộng|cộng cả|cộng thêm|tính cả|kể cả|cùng|cùng với|nhờ)(?: (?:số|những|cả|thêm|đảng viên|người|vừa|mới|được))* \Z"
)
_THEN_HAS = re.compile(
    r"(?: (?:này|đó|ấy|trên|trong năm|mới))*, (?:[^,;.:]{0,40}[, ])?(?:toàn )?(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|chi bộ|đảng bộ|khối|trường)(?: [^\W\d]+){0,6}? (?:đã |hiện |nay )*có(?: tổng cộng| tất cả| tới)? "
)


def _has_own(fig: Figure, between: str) -> bool:
    """`Nhờ tạo nguồn từ đoàn viên, Đảng bộ xã đã có 119 đảng viên`: whose they are is said anew, with what they have."""
    plain = fig.noun_cue is not None and "said" not in fig.noun_cue.roles
    if not plain or fig.noun != "member" or fig.number.percent:
        return False
    return OWN_STRENGTH.search(between) is not None or _NOW_HAS.search(between) is not None


# thành lập với 5 đảng viên chuyển sinh hoạt về, | đến nay có 38 đảng viên
_NOW_HAS = re.compile(
    r"[,;] (?:(?:toàn |cả )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đơn vị|công ty|nhà trường)(?: ta)? )?(?:đến nay|tới nay|nay|hiện|hiện nay)(?: (?:đã|thì|cả|toàn|chi bộ|đảng bộ))* (?:có|còn)(?: \w+ vẹn| khoảng| trên| hơn| gần)? \Z"
)
