"""Cells and members that are only supposed: of an example, of a rule's case, of what would be so: `Ví dụ Chi bộ A có 20 đảng viên`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line

# what makes up an example; a real one is named: ví dụ làng A, năm 2015 chỉ có 3 đảng viên
_EXAMPLE = re.compile(r"(?<!\w)(?:ví dụ|thí dụ|giả sử|giả dụ|giả định)(?!\w)")
# what would be done year by year: Nếu mỗi năm kết nạp | 2 người thì năm năm nữa sẽ đủ
_YEARLY = re.compile(
    r"(?<!\w)(?:nếu|giá như|cứ cho là)(?: như)?(?: cứ)? (?:mỗi|hằng|hàng) (?:năm|quý|tháng)(?!\w)[^.;:]*\Z"
)
# any of a kind: Một trường 60 giáo viên mà chỉ có | 2 đảng viên thì khó
_ANY_OF_A_KIND = re.compile(
    r"(?<!\w)(?<!\w )(?:nếu )?(?:một|mỗi) (?:trường|công ty|doanh nghiệp|đơn vị|cơ quan|xã|thôn|chi bộ|đảng bộ|phường|nhà trường|bệnh viện)(?! (?:này|ấy|đó|khác))[^.;:]* mà (?:chỉ |mới |lại )*(?:có|còn) \Z"
)
# what a play, a lesson or a quiz makes up: Cô dựng tình huống một chi bộ ấp có | 11 đảng viên, 4 người vắng họp
_MADE_UP = re.compile(
    r"(?<!\w)(?:tình huống|sơ đồ|bài giảng|mô phỏng|đề bài|kịch bản|tiểu phẩm|hoạt cảnh|vở (?:diễn|kịch|chèo|cải lương|tuồng)|câu hỏi|đề thi|bài tập|giáo trình|sách giáo khoa|tiểu thuyết|truyện ngắn|bộ phim|phim)(?!\w)[^.]*\Z"
)
# a body that any may be: kể chuyện một chi bộ thôn 8 năm mới kết nạp | 1 người; but xã lập được một chi bộ với 9 đảng viên
_SOME_ONE = re.compile(
    r"(?:\A|[:;“\n] ?|(?<!\w)(?:ở|tại|như|về|rằng|kể|chuyện|với) )(?:có )?một (?:chi bộ|đảng bộ)(?! (?:này|ấy|đó|duy nhất|mạnh|lớn))(?: [^\W\d]+){0,4}? (?:chỉ |mới |hiện |vẫn )*(?:có|với|gồm|\d+ năm(?: chỉ| mới)? kết nạp(?: được)?|kết nạp(?: được)?)(?: [^,;.:]{0,24}(?:,| và))? \Z"
)
# what a thing counts for where points are given: kết nạp được từ 1 đảng viên trở lên | được 5 điểm
_FOR_POINTS = re.compile(
    r"(?: [^\W\d]+){0,6},?(?: thì)? (?:được|cộng|trừ|tính|chấm|đạt|bị trừ|được cộng|hưởng|cho)(?: (?:thêm|tối đa|đủ|trọn|đến))* \d[\d.,]*(?: ?[-–] ?\d+)? điểm(?! (?:cầu|nghẽn|trường|nóng|phần trăm))(?!\w)"
)
_LETTER = re.compile(r"[A-ZĐ]\.?")  # Chi bộ A, xã X: names that stand for any
_PERSONS_OR_BODIES = frozenset(
    {"member", "person", "people", "full_member", "probationary", "source", "cell", "committee", "grassroots", ""}
)


def is_supposed(line: Line, fig: Figure, state: State) -> bool:
    """Whether the number is one of an example, of what would be so, or of a rule where the page tells of rules."""
    if fig.noun not in _PERSONS_OR_BODIES:
        return False
    if state.about_rules and not any(m.name and not _LETTER.fullmatch(m.name) for m in line.mentions):
        return True
    unit = fig.owner or fig.unit
    if unit is not None and _LETTER.fullmatch(unit.name):
        return True
    example = _EXAMPLE.search(line.low, line.start, fig.number.start)
    if example is not None:
        return not any(m.name for m in line.mentions if example.end() <= m.start < fig.number.start)
    if (made_up := _MADE_UP.search(line.low, line.start, fig.number.bound_start)) is not None:
        return not any(m.name and made_up.start() <= m.start < fig.number.start for m in line.mentions)
    if "một " in line.low[line.start : fig.number.start]:
        one = _SOME_ONE.search(line.low, line.start, fig.number.bound_start)
        if one is not None and not any(m.name and one.start() <= m.start < fig.number.start for m in line.mentions):
            return True
    if "điểm" in line.low[fig.noun_end : line.end] and _FOR_POINTS.match(line.low, fig.noun_end) is not None:
        return True
    return (
        _YEARLY.search(line.low, line.start, fig.number.bound_start) is not None
        or _ANY_OF_A_KIND.search(line.low, line.start, fig.number.bound_start) is not None
    )
