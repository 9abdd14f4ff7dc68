"""Learners of the class that the text named before: `Lớp học có 86 học viên`, `mở lớp nhận thức về Đảng, xã cử 19 quần chúng`."""

import re

from tasks.facts.class_in_title import counts_its_learners
from tasks.facts.class_kinds import kind_after
from tasks.facts.class_named import come_to_it
from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line

_AT_CLASS = re.compile(
    r"(?<!\w)(?:lớp|khóa học|khóa bồi dưỡng|buổi học|khóa này|khai giảng|bế giảng|theo học|tham gia|học tập)(?!\w)[^;.:]{0,60}?(?:[, ](?:có|gồm|thu hút|với|cho|của))?(?: sự tham gia của| sự tham dự của| tổng số| hơn| trên| gần| khoảng)*\s*\Z"
)

_HAS_THEM = re.compile(
    r"\W*(?:đã |được biết,? |kết quả,? )?(?:có|thu hút|gồm)(?: tất cả| tổng cộng| hơn| gần| trên| khoảng| cả thảy)* \Z"
)

_CLASS_HAS = re.compile(
    # Năm nay, | lớp có 46 đồng chí
    r"(?:(?:năm nay|lần này|đợt này|khóa này|theo đó|được biết|năm học này|năm \d{4}),? )?(?:(?:tham gia|tham dự|dự|theo học|về dự) (?:lớp(?: học| bồi dưỡng| này)?|khóa học|khóa bồi dưỡng)(?: này| lần này| đợt này| năm nay)?,? (?:có|gồm|là)(?: hơn| gần| trên| khoảng| tổng số)? \Z"
    r"|(?:lớp học|lớp|khóa học|khóa bồi dưỡng|lớp bồi dưỡng)(?: này| lần này| năm nay)? (?:có|thu hút|gồm)(?: hơn| gần| trên| khoảng| sự tham gia của)* \Z)"
)


def of_class_spoken_of(line: Line, fig: Figure, state: State) -> str:
    """The kind of the class that the text named before: Lớp học có 86 học viên, 44 đảng viên dự bị tham gia lớp này."""
    if not state.class_segment:
        return ""
    previous = line.figures[fig.index - 1] if fig.index else None
    if fig.noun == "learner" and previous is not None and any(d.metric.startswith("training") for d in previous.drafts):
        return state.class_segment
    if counts_its_learners(line, fig):
        return state.class_segment
    end = fig.number.bound_start
    if 0 <= line.paragraph - state.class_at < _GUESTS_BETWEEN and _once_taught(line, fig):
        return state.class_segment
    if line.paragraph - state.class_at not in {0, 1} or _of_another(line, fig):
        return ""
    attends = fig.noun in _ATTENDERS and _CLASS_HAS.match(line.low[line.start : end]) is not None
    attends = attends or (
        fig.noun in {"learner", "source"} and _CAME_WERE.fullmatch(line.low[line.start : end]) is not None
    )
    at_class = bool(_AT_CLASS.search(line.low, line.start, end)) or line.low.startswith(" đã ", fig.noun_end)
    at_class = at_class or (line.paragraph == state.class_at and bool(_HAS_THEM.match(line.low[line.start : end])))
    # mở lớp ..., xã cử 19: in another paragraph they are sent to anything
    here = line.paragraph == state.class_at
    sent = here and fig.noun in _ATTENDERS and _SENT_THERE.search(line.low, fig.window_start, end)
    attends = attends or bool(sent and _ERRAND.match(line.low, fig.noun_end) is None)
    at_class = at_class or (not fig.part and _TAUGHT_THERE.match(line.low, fig.noun_end) is not None)
    if line.paragraph == state.class_at and _HAS_THEM.match(line.low[line.start : end]):
        if come_to_it(line, fig, state.class_segment):
            return state.class_segment
    came = fig.noun in _ATTENDERS and _CLASS.search(line.low, line.start, end) and _CAME.match(line.low, fig.noun_end)
    return state.class_segment if attends or came or (fig.noun == "learner" and at_class) else ""


_GUESTS_BETWEEN = 4  # paragraphs: who came to the ceremony, who spoke
# Sau 5 ngày học tập, | 31 học viên đã ...; Qua 4 buổi, ...: how long the class took opens the sentence
_AFTER_SO_LONG = re.compile(
    r"\W*(?:sau|qua|trải qua|trong)(?: thời gian)?(?: hơn| gần)? (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|mười) (?:ngày|buổi|tuần|tháng)(?: [^\W\d]+){0,6},? \Z"
)
_IS_TAUGHT = re.compile(r"(?: tham gia)?(?: lớp(?: học)?)? (?:đã|được|sẽ|cùng) ")


def _once_taught(line: Line, fig: Figure) -> bool:
    """Whether the sentence opens with how long the class took: those taught in it are all its learners."""
    if fig.noun != "learner" or fig.part or _IS_TAUGHT.match(line.low, fig.noun_end) is None:
        return False
    return _AFTER_SO_LONG.fullmatch(line.low, line.start, fig.number.bound_start) is not None


# bế giảng lớp xóa mù chữ, 41 học viên đã biết đọc: a class of its own name stands between
_OTHER_CLASS = re.compile(
    r"(?<!\w)lớp (?!(?:học|này|trên|có|gồm|thu|được|đã|với|khai|thứ|bồi|bế|tổ|diễn|cho|dành|của|do|tại|sẽ|là|nói|nêu|đó|đầu|cuối|mới|lần|khóa|đợt|chính|lý)(?!\w))[^\W\d]"
)


def _of_another(line: Line, fig: Figure) -> bool:
    """Whether a class that is none of the Party's is named in the sentence, last before these learners."""
    others = list(_OTHER_CLASS.finditer(line.low, line.start, fig.number.start)) if fig.noun == "learner" else []
    return bool(others) and not kind_after(line, others[-1].start(), fig.number.start)


# khai giảng lớp nhận thức về Đảng. Tham dự có | 117 học viên đến từ 31 chi bộ
_CAME_WERE = re.compile(
    r"\W*(?:tham gia|tham dự|theo học|dự học)(?: học)?,? (?:có|gồm|là)(?: hơn| gần| trên| khoảng| tổng số| đông đủ)* ?"
)

# khai giảng lớp ...; trong 3 ngày, 146 học viên là bí thư chi bộ sẽ được nghe các chuyên đề
_TAUGHT_THERE = re.compile(
    r"(?: là (?:các |những |đồng chí |cán bộ|bí thư|cấp ủy|chi ủy|đảng viên|quần chúng|đoàn viên)[^.;:]{0,160}| (?:đến từ|(?:của|ở|thuộc)(?= (?:các |\d+ )?(?:chi|đảng)(?!\w))) [^.;:]{0,90}?)? (?:(?:sẽ|đã|cùng|lần lượt) )*(?:được )?(?:(?:tham gia|hoàn thành) (?:chương trình|khóa|lớp)(?!\w)|(?:các|giảng viên|báo cáo viên|nghe|truyền đạt|trao đổi|nghiên cứu|học tập|học(?= \d)|cấp giấy|nhận giấy|viết (?:bài )?thu hoạch|làm bài|trang bị|tiếp thu|giới thiệu|phổ biến|hướng dẫn) )(?!kết nạp)"
)

# mở lớp nhận thức về Đảng, xã cử 19 quần chúng
_SENT_THERE = re.compile(r"(?<!\w)(?:cử|gửi|chọn cử|cử đi|đưa)(?: được| đi| về)?(?: hơn| gần| trên| khoảng)? \Z")

# sent to do something else: cử 2 cán bộ đi đối chiếu danh sách, 21 cán bộ chủ chốt về sinh hoạt ở thôn
_ERRAND = re.compile(
    r"(?: [^\W\d]+){0,5}? (?:đi|xuống|về|lên|ra|đến|tới|sang|vào|làm|giúp|hỗ trợ|phụ trách|theo dõi|kèm|trực|bám)(?= \w)(?! (?:học|dự|tham|theo học|bồi dưỡng|tập huấn|đào tạo|huyện|tỉnh|thành phố|thị xã|quận|trung tâm|lớp|các lớp|trường))"
)

_CLASS = re.compile(r"(?<!\w)(?:lớp|khóa)(?!\w)")

# mở lớp bồi dưỡng nhận thức về Đảng; năm qua có 417 đoàn viên tham gia
_CAME = re.compile(
    r" (?:đã |được |đăng ký |về )*(?:tham gia|theo học|tham dự|dự|dự học|theo dự|ghi danh|(?:ra|đi|đến|tới|vào) học)(?: học)?(?=\s*[.,;:)]|\Z)"
)

_ATTENDERS = frozenset({"probationary", "source", "people", "person", "member"})
