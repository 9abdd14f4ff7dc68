"""Aims told in the words of people: `ấp tui phải góp 2 người`, `còn sáu tháng để lo 98 người`, `cả huyện 165`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import BODIES, MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.small_words import unsaid
from tasks.facts.targets import is_target

_GIVES = re.compile(
    r"(?<!\w)(?:góp|lo|tìm|tìm cho được|bổ sung|có thêm|kiếm|làm|đóng góp|thêm)(?: cho được| được| thêm| cho đủ| đủ| ít nhất)* \Z"
)
_ALL = re.compile(
    r"(?<!\w)(?:cả|toàn) (?:xã|huyện|phường|thị trấn|thị xã|tỉnh|thành phố|quận|đảng bộ|trường|khối)(?: (?:phấn đấu|đăng ký|phải|sẽ|là|đạt|được|có|ít nhất|quyết tâm))* \Z"
)
# what a unit sets itself beside the plan it was given: huyện tự đặt cho mình con số 70, xã tự nâng lên 12
_OWN_PLAN = re.compile(
    r"(?<!\w)(?:(?:tự|mạnh dạn|quyết định) (?:đặt|đề|nâng|giao|nhận|đăng ký)|đặt(?= (?:cho|ra con|con|mức)))(?: (?:cho|mình|ra|chỉ|tiêu|lên|con|số|mức|là|tới|đến|thành))* \Z"
)
_TO_DO = re.compile(r"(?<!\w)(?:phải|cần|sẽ|để|còn phải|quyết|gắng|cố gắng)(?: [^\W\d]+){0,3} \Z")
_OF_ADMISSIONS = re.compile(r"kết nạp|phát triển đảng|đảng viên")
_END = re.compile(r"[”\"']?\s*(?:[.,;:)(!?]|\Z|(?:nữa|mới|trong năm|thì|là)(?!\w))")


def is_owed(line: Line, fig: Figure, state: State) -> bool:
    """Whether a bare number of persons is one that a unit has yet to admit, its page speaking of admissions."""
    if fig.noun not in MEMBERS_OR_UNSAID or fig.part or fig.number.of is not None:
        return False
    if _END.match(line.low, fig.noun_end) is None or fig.in_brackets:
        return False
    start, end = fig.window_start, fig.number.bound_start
    if _STRIVES_FOR.search(line.low, start, end) and _of_admissions_told(line, state):
        return True
    if state.plan is not None and state.plan.paragraph == line.paragraph and _OWN_PLAN.search(line.low, start, end):
        return True
    if match := _ALL.search(line.low, start, end):
        asked = fig.index and line.figures[fig.index - 1].reason == "requirement"
        near = not unsaid(line, start, match.start())
        return (
            bool(asked and near)
            and is_target(line, fig)
            and _OF_ADMISSIONS.search(line.low, line.start, end) is not None
        )
    match = _GIVES.search(line.low, start, end)
    if match is None or not fig.noun or _TO_DO.search(line.low, start, match.start()) is None:
        return False
    frame = state.frame
    spoken = frame is not None and frame.metric in {"members_admitted", "admission_target"}
    return spoken and frame is not None and line.paragraph - frame.paragraph <= 1


# Cả năm 2021, Thị ủy phấn đấu từ | 120 đến 130; chỉ tiêu năm 2022, dự kiến khoảng | 150 đảng viên
_STRIVES_FOR = re.compile(
    r"(?<!\w)(?:phấn đấu|quyết tâm|hy vọng|cố gắng|gắng|mong)(?: (?:được|đạt|từ|khoảng|thêm|cho))* \Z"
    r"|(?<!\w)(?:chỉ tiêu|kế hoạch)(?: (?:kết nạp|phát triển|đảng|viên|mới|cho|của|cả))*(?: (?:năm|nhiệm kỳ|quý) [\d/ –-]+)?, dự kiến(?: (?:là|từ|khoảng))* \Z"
    # năm nay tăng lên 4, năm sau dự kiến | 6
    r"|(?<!\w)(?:(?:sang |qua )?(?:năm|quý|tháng|nhiệm kỳ) (?:sau|tới)|sang năm),? (?:dự kiến|dự tính|nhắm|hướng tới|đăng ký|sẽ là)(?: (?:sẽ|là|có|được|khoảng|từ|thêm|kết nạp))* \Z"
)


def is_plan_beside(line: Line, fig: Figure, state: State) -> bool:
    """`Nhiệm kỳ qua kết nạp 1.107. Mục tiêu đại hội chỉ là 900`: the plan of a result that was told right before."""
    if fig.noun not in MEMBERS_OR_UNSAID or fig.part or fig.number.of is not None or fig.in_brackets:
        return False
    named = _PLAN_WAS.search(line.low, fig.window_start, fig.number.bound_start)
    return named is not None and _END.match(line.low, fig.noun_end) is not None and _of_admissions_told(line, state)


_PLAN_WAS = re.compile(
    r"(?<![^\W_] )(?<!\w)(?:còn )?(?:chỉ tiêu|mục tiêu|kế hoạch)(?: (?:của|đại hội|nhiệm kỳ|nghị quyết|đảng bộ|cả năm|cả nhiệm kỳ|đề ra|đặt ra|ban đầu))+(?: (?:chỉ|vốn|vốn chỉ))* (?:là|có) \Z"
)


def _of_admissions_told(line: Line, state: State) -> bool:
    """Whether the paragraph told of admissions last."""
    frame = state.frame
    told = frame is not None and frame.metric in {"members_admitted", "admission_target"}
    return told and frame is not None and frame.paragraph == line.paragraph


def is_given_to_several(line: Line, fig: Figure) -> bool:
    """`giao chỉ tiêu kết nạp cho 13 đảng bộ với tổng số 2.050 đảng viên`: the whole of a plan that is shared out among counted bodies."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.noun not in BODIES or fig.noun not in MEMBERS_OR_UNSAID:
        return False
    return (
        _IN_ALL.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
        and _PLAN_FOR.search(line.low, line.start, previous.number.bound_start) is not None
    )


# cho 13 đảng bộ | trực thuộc Tỉnh ủy với tổng số | 2.050 đảng viên
_IN_ALL = re.compile(
    r"[^.;:\d]{0,60}(?<!\w)(?:tổng (?:số|cộng|chỉ tiêu|chung)|tất cả|cả thảy)(?: (?:là|gồm|chỉ tiêu|kết nạp))* "
)
_PLAN_FOR = re.compile(
    r"(?<!\w)(?:giao|phân bổ|phân khai|chia) (?:[^\W\d]+ ){0,3}?(?:chỉ tiêu|kế hoạch)(?= (?!kiểm|giám))[^.;]*(?<!\w)cho(?: các)? \Z"
)


def asked_of(line: Line, fig: Figure) -> str:
    """The group that the sentence asked each of its parts for: mỗi trường ít nhất 3 học sinh; toàn huyện 18."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.reason != "requirement" or previous.noun_cue is None or fig.noun:
        return "all"
    return previous.noun_cue.roles.get("people", "all")
