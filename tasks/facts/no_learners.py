"""Why persons at a class are not how many attended it: a prize for some, so many a class, their schooling."""

import re

from tasks.facts.classes_in_turn import breaks_down
from tasks.facts.deeds import went_away
from tasks.facts.drafts import State
from tasks.facts.each_of_many import of_each_of_many
from tasks.facts.figures import Figure, Line
from tasks.facts.no_members import is_ratio

# what some of them got says nothing of how many they were
_SOME = re.compile(
    r" (?:đạt|(?:được )?xếp (?:loại )?(?:giỏi|khá|trung bình|xuất sắc)|được (?:khen|trao(?! giấy chứng nhận)|tuyên dương|cấp(?! giấy chứng nhận)|biểu dương|kết nạp)|giỏi|xuất sắc|khá|vắng|tiêu biểu|có thành tích|loại)(?!\w)"
)

_CHILDREN = re.compile(r" (?:cháu|em nhỏ|trẻ em|em (?:mồ côi|nghèo|khuyết tật))(?!\w)(?![^.;]{0,60}(?:lớp|đảng))")
_OF_A_TRADE = re.compile(r"(?: (?:đã|được|tốt nghiệp|học|theo học|hoàn thành|lớp|khóa))* nghề(?! nghiệp)(?!\w)")
_PRIZE = re.compile(r"(?:thưởng|khen|biểu dương|tuyên dương|tặng|trao)[^,;.]{0,40}\Z")

# cử 3 quần chúng đi học; trao Huy hiệu Đảng cho | 12 đảng viên, tặng quà | 20 đồng chí
_GIVEN_TO = re.compile(
    r"(?<!\w)(?:huy hiệu|giấy khen|bằng khen|kỷ niệm chương|thẻ đảng|quà|học bổng|khen thưởng|biểu dương|tuyên dương|tặng thưởng|kỷ luật|khiển trách|cảnh cáo)(?!\w)[^,;.]{0,40}\Z"
)

_EACH_CLASS = re.compile(
    r"(?<!\w)(?:mỗi|từng|một) lớp(?: (?:có|trung bình|bình quân|từ|khoảng|không quá|gần|trên|hơn|tối đa|ít nhất))* \Z"
)


def no_learners(line: Line, fig: Figure) -> str:
    """Why persons at a class are not how many attended it: a prize for some, so many a class, their schooling."""
    before_end, after = fig.number.bound_start, fig.noun_end
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and previous.noun == "class" and previous.reason == "change":
        if line.low[previous.noun_end : before_end].strip() in {"và", ",", "với"}:
            return "change"  # tăng 2 lớp và 96 học viên
    if fig.noun == "learner" and (
        _SOME.match(line.low, after) or _PRIZE.search(line.low, fig.window_start, before_end)
    ):
        return "honour"
    if "lớp" in line.low[line.start : before_end] and _GIVEN_TO.search(line.low, fig.window_start, before_end):
        return "honour"
    if fig.number.bound == "max" and _AT_MOST.search(line.low, fig.window_start, fig.number.start):
        return "requirement"  # lớp tối đa 150 học viên
    if _CHILDREN.match(line.low, fig.number.end) or _OF_A_TRADE.match(line.low, fig.noun_end):
        return "quantity"  # giúp 3 cháu đi học; 45 học viên tốt nghiệp nghề may
    if is_ratio(line, fig):
        return "ratio"  # cứ hai người học xong lớp thì một người đi làm ăn xa
    if _GROWN.search(line.low, fig.window_start, before_end) and _THAN.match(line.low, after):
        return "change"  # 8 học sinh học lớp, tăng 2 em so với năm học trước
    if _EACH_CLASS.search(line.low, line.start, before_end) or _PER_CLASS.match(line.low, after):
        return "requirement"
    if fig.number.value < _SO_MANY_EACH and of_each_of_many(line, fig) == "requirement":
        return "requirement"  # mỗi chi bộ giới thiệu ít nhất một quần chúng đi học lớp
    if _FAILED.match(line.low, after) or went_away(line, fig):
        return "breakdown"
    if _STILL_TO_GO.match(line.low, after):
        return "no_event"
    if previous is not None and _HAD_BEEN_TAUGHT.match(line.low, after) and _of_admitted(line, previous, fig):
        return "schooling"
    if previous is not None and fig.noun == "people" and _are_some_of(line, previous, fig):
        return "breakdown"  # cử 29 quần chúng dự lớp đối tượng kết nạp Đảng, có 12 ngư dân
    if not fig.in_brackets:
        return ""
    if breaks_down(line, fig):
        return "breakdown"
    taught = bool(fig.index) and any(d.metric.startswith("training") for d in line.figures[fig.index - 1].drafts)
    return "schooling" if (_SOME_TAUGHT if taught else _SCHOOLED).match(line.low, after) else ""


def of_those_taught(line: Line, fig: Figure, state: State) -> bool:
    """`lớp có 161 đảng viên dự bị, trong đó 146 đảng viên dự bị thuộc 30 chi bộ; 15 ...`: parts of those at a class, no strength."""
    if fig.noun != "probationary":
        return False
    whole = next((d for d in reversed(state.drafts) if d.metric == "training_participants"), None)
    if whole is None or whole.paragraph != line.paragraph or whole.value <= fig.number.value:
        return False
    if whole.figure in line.figures:
        gap = line.low[whole.figure.noun_end : fig.number.bound_start]
        parts = _PARTS_FOLLOW.search(gap)
        return parts is not None and _OF_ALL_AGAIN.search(gap, parts.end()) is None
    opens = whole is state.drafts[-1] and _OF_THESE.match(line.low, line.start)
    return bool(opens) and _OF_ALL_AGAIN.search(line.low, line.start, fig.number.bound_start) is None


_PARTS_FOLLOW = re.compile(r"(?<!\w)(?:trong (?:số )?(?:đó|này)|gồm|bao gồm|cụ thể|riêng)(?!\w)|\(")
_OF_THESE = re.compile(r"\W*(?:trong (?:số )?(?:đó|này)|gồm|cụ thể)(?!\w)")
_OF_ALL_AGAIN = re.compile(r"(?<!\w)(?:toàn|hiện|tổng số|đến nay)(?!\w)")
_AT_MOST = re.compile(r"(?<!\w)(?:tối đa|không (?:vượt )?quá) \Z")


def _of_admitted(line: Line, previous: Figure, fig: Figure) -> bool:
    """`kết nạp 113 đảng viên, trong đó 92 người đã qua lớp bồi dưỡng`: what some of those admitted had behind them."""
    if not any(d.metric == "members_admitted" and d.value >= fig.number.value for d in previous.drafts):
        return False
    return _PART.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


def _are_some_of(line: Line, learners: Figure, fig: Figure) -> bool:
    """Whether the number is a group of the learners told right before, and no class of its own follows."""
    if not any(d.metric == "training_participants" and d.value > fig.number.value for d in learners.drafts):
        return False
    if any(c.roles.get("after") == "learn" for c in fig.right):
        return False
    gap = line.low[learners.noun_end : fig.number.bound_start]
    return _SOME_OF_THEM.fullmatch(gap) is not None


_SOME_OF_THEM = re.compile(r"[^;.\d]{0,70},? (?:trong (?:số )?đó )?có (?:tới |đến |cả )?")
_PART = re.compile(r"(?: mới)?,? (?:trong (?:số )?đó,? ?|trong số này,? ?)?(?:có |thì có |có tới |có đến )*(?:cả )?")
_HAD_BEEN_TAUGHT = re.compile(
    r" (?:đã|đều|từng)(?: đã| được| đều)* (?:qua|học|tham gia|hoàn thành|dự|tham dự|trải qua|bồi dưỡng)(?!\w)"
)
_GROWN = re.compile(r"(?<!\w)(?:tăng|giảm)(?: thêm| được| hơn| gần)* \Z")

_THAN = re.compile(r" so với ")

_SO_MANY_EACH = 10  # learners that one cell is asked for are fewer

_FAILED = re.compile(
    r" (?:phải |bị |còn )*(?:học lại|thi lại|không đạt|bỏ học|bỏ dở|(?:đã )?bỏ giữa chừng|nghỉ giữa chừng|không (?:học hết|hoàn thành (?:khóa|lớp))|chưa đạt|vắng|xin nghỉ)(?!\w)"
)

# 33 quần chúng chờ học lớp nhận thức về Đảng
_STILL_TO_GO = re.compile(
    r"(?: (?:ưu tú|đang|còn|vẫn|hiện))* (?:chờ|đợi|chưa)(?: (?:được|mở|đi|cử|tham gia|đến lượt|qua|dự|học))* (?:lớp|học)(?!\w)"
)

_PER_CLASS = re.compile(r" ?/ ?(?:mỗi )?lớp")

_SCHOOLED = re.compile(r" (?:đã )?(?:tốt nghiệp|có trình độ|trình độ)")

_SOME_TAUGHT = re.compile(rf"{_SCHOOLED.pattern}| là ")
