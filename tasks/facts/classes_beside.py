"""The class that learners stand beside: the one counted right before them, or those counted right behind."""

import re

from tasks.facts.class_kinds import kind_after
from tasks.facts.classes import LEARNERS
from tasks.facts.cues import Cue
from tasks.facts.figures import Draft, Figure, Line


def class_before(line: Line, fig: Figure) -> Draft | None:
    """The class right before the learners: 3 lớp đảng viên mới cho 175 học viên, 3 lớp đảng viên mới 175 người."""
    previous = line.figures[fig.index - 1] if fig.index else None
    again = previous is not None and previous.noun == "class" and previous.reason == "repeat" and fig.index > 1
    if (
        again
        and previous is not None
        and _OF_THOSE_TAUGHT.fullmatch(line.low, previous.noun_end, fig.number.bound_start)
    ):
        previous = line.figures[fig.index - 2]  # mở 4 lớp ...; tổng số người học 4 lớp là 430
        return next((d for d in previous.drafts if d.metric == "training_classes"), None)
    if previous is not None and previous.in_brackets and not fig.in_brackets and fig.index > 1:
        aside = line.figures[fig.index - 2]  # mở 11 lớp nhận thức về Đảng (năm 2020: 34 lớp) với 812 học viên
        if aside.noun == previous.noun == "class" and aside.drafts and _CLOSED.match(line.low, previous.noun_end):
            return next((d for d in aside.drafts if d.metric == "training_classes"), None)
    if previous is None or previous.noun != "class" or not previous.drafts:
        return None
    if previous.in_brackets and not fig.in_brackets and kind_after(line, previous.noun_end, fig.number.start):
        return None  # bồi dưỡng nhận thức cho 276 quần chúng (4 lớp), bồi dưỡng đảng viên mới cho 163 đồng chí
    if " lớp " in line.low[previous.noun_end : fig.number.start] and previous.number.value > 1:
        return None  # 2 lớp: lớp nhận thức về Đảng (102 học viên) và ...
    if not fig.noun and _NUMBER_TAUGHT.search(line.low, previous.noun_end, fig.number.bound_start):
        return previous.drafts[0]
    kind = next((c for c in reversed(previous.right) if "classes" in c.roles), None)
    beside = kind is not None and not line.low[kind.end : fig.number.bound_start].strip() and bool(fig.noun)
    return previous.drafts[0] if beside or joins(line, previous, fig) else None


_CLOSED = re.compile(r"[^()]{0,30}\) (?:với|cho|có|thu hút)(?!\w)")
_OF_THOSE_TAUGHT = re.compile(r"(?: này| trên| nói trên)? (?:là|đạt|lên tới|có|gần|hơn|trên)(?: hơn| gần| trên)? ")
# mở 11 lớp đảng viên mới, số học viên là 702
_NUMBER_TAUGHT = re.compile(
    r"[,;]? (?:với )?(?:tổng )?(?:số|lượng) (?:lượt )?(?:học viên|người (?:theo |dự |tham gia )?học|người (?:tham gia|tham dự))(?: (?:là|đạt|có|lên tới|gần|hơn|trên|khoảng))* \Z"
)


def of_all_classes(line: Line, fig: Figure) -> bool:
    """`4 lớp nhận thức về Đảng, 2 lớp đảng viên mới với tổng số 512 học viên`: a sum behind classes of several kinds is of all of them."""
    if not _IN_ALL.search(line.low, fig.window_start, fig.number.bound_start):
        return False
    kinds = {d.segment for f in line.figures[: fig.index] for d in f.drafts if d.metric == "training_classes"}
    return len(kinds) > 1


_IN_ALL = re.compile(
    r"(?<!\w)(?:tổng số|tổng cộng|cả thảy|tất cả|tổng)(?: (?:lượt )?(?:học viên|người học|người tham gia|người dự học))?(?: (?:là|có|gần|hơn|trên|khoảng))* \Z"
)


def at_counted(line: Line, fig: Figure) -> str:
    """`231 người dự 3 lớp nhận thức về Đảng`: the classes behind are counted too."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun != "class" or not fig.noun:
        return ""
    if not _ATTEND.fullmatch(line.low, fig.noun_end, following.number.bound_start):
        return ""
    return kind_after(line, following.noun_end, following.window_end)


_ATTEND = re.compile(
    r"(?: (?:của|ở|trong|thuộc) (?:toàn )?(?:huyện|xã|phường|tỉnh|thành phố|thị xã|quận|trường|khối|đảng bộ|thị trấn)(?: [^\W\d]+){0,4}?)?"
    r" (?:trong số đó |đã |được |đang |cử |đi |qua )*(?:tham dự|dự|theo học|học|tham gia|qua|hoàn thành|trải qua)(?: xong| hết| các| tại)* "
)


def joins(line: Line, previous: Figure, fig: Figure) -> bool:
    """Whether the learners are those of the class before: nothing but its kind and `cho`, `với` between."""
    between = line.low[previous.noun_end : fig.number.bound_start]
    if ";" in between or re.search(r"kết nạp (?:được|mới|thêm)|chuyển|công nhận|giới thiệu|tạo nguồn", between):
        return False
    return bool(
        re.search(
            r"(?:cho|với|có|gồm|,|/|\(|[–-]|ấy có|thu hút|tổng số|tham gia của|, (?:đã )?bồi dưỡng(?: được)?(?: cho)?)\s*(?:tổng số |các |hơn |trên )?\Z",
            between,
        )
    )


def class_behind(line: Line, fig: Figure, cue: Cue) -> str:
    """The kind of the class that the persons attend."""
    if kind := kind_after(line, cue.start, fig.window_end) or kind_after(line, cue.end, fig.window_end):
        return kind
    tail = line.low[cue.start : cue.end]
    return "awareness" if "về đảng" in tail else ""


def of_other_class(line: Line, fig: Figure) -> bool:
    """`45 lớp ngạch chuyên viên cho 3.200 học viên`: learners of a class that is none of the Party's."""
    previous = line.figures[fig.index - 1] if fig.index else None
    other = previous is not None and previous.noun == "class" and not previous.drafts and previous.reason == "quantity"
    return other and previous is not None and fig.noun in LEARNERS and joins(line, previous, fig)
