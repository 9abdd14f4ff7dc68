"""Persons at a class of the Party: sent to it, taught in it, named right behind it."""

import re

from tasks.facts.classes import LEARNERS, PARTY, kind_after
from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line

_MEASURE = re.compile(
    r"\s*(?:[/%]|đồng(?! chí)|triệu|ngày|buổi|tiết|chuyên đề|điểm|tháng|năm|tuần|giờ|xã|huyện|đơn vị|và|chi|đảng bộ)"
)

_AT_CLASS = re.compile(
    r"(?:lớp(?: học| này| ấy)?|khóa học|buổi học|khóa này|lễ khai giảng|lễ bế giảng|tham gia|học tập),? ?(?:có|gồm|thu hút|với|cho)?(?: sự tham gia của| sự tham dự của| tổng số| hơn| trên| gần| khoảng)*\s*\Z"
)


_CLASS_HAS = re.compile(
    r"(?:tham gia|tham dự|dự|theo học|về dự) (?:lớp(?: học| bồi dưỡng| này)?|khóa học|khóa bồi dưỡng)(?: này| lần này| đợt này| năm nay)?,? (?:có|gồm|là)(?: hơn| gần| trên| khoảng| tổng số)? \Z"
    r"|(?:lớp học|lớp|khóa học|khóa bồi dưỡng|lớp bồi dưỡng)(?: này| lần này| năm nay)? (?:có|thu hút|gồm)(?: hơn| gần| trên| khoảng| sự tham gia của)* \Z"
)

_SAME = re.compile(
    r"[^,]*|, (?:đoàn viên|hội viên|thanh niên|công nhân|quần chúng|đảng viên)[^,]*"
)  # 79 quần chúng, đoàn viên đi học
_EACH_CLASS = re.compile(
    r"(?<!\w)(?:mỗi|từng|một) lớp(?: (?:có|trung bình|bình quân|từ|khoảng|không quá|gần|trên|hơn|tối đa|ít nhất))* \Z"
)


def _own_kind(line: Line, fig: Figure, kind: str) -> str:
    """Classes of political theory are of the kind of those who attend: 159 đảng viên dự bị, 235 đối tượng kết nạp Đảng."""
    if kind not in {"political_theory", ""}:
        return kind
    said = line.low[fig.number.end : fig.noun_end + 4]
    if "đảng viên mới" in said or "dự bị" in said:
        return "new_member"
    return "awareness" if "kết nạp đảng" in line.low[fig.number.end : fig.noun_end + 14] or "cảm tình" in said else kind


def read_learners(line: Line, fig: Figure, state: State) -> bool:
    """Persons at a class: named with it (cử 12 quần chúng học lớp ...), or right behind it (3 lớp ... cho 175 học viên)."""
    if fig.noun not in LEARNERS and (fig.noun or _MEASURE.match(line.low, fig.number.end)):
        return False
    if _EACH_CLASS.search(line.low, line.start, fig.number.bound_start) or re.match(
        r" ?/ ?(?:mỗi )?lớp", line.low[fig.noun_end : fig.noun_end + 8]
    ):
        fig.reason = "requirement"
        return True
    if fig.in_brackets and re.match(
        r" (?:đã )?(?:tốt nghiệp|có trình độ|trình độ|là )", line.low[fig.noun_end : fig.noun_end + 16]
    ):
        fig.reason = "schooling"
        return True
    to_class = next(
        (c for c in fig.right if c.roles.get("after") == "learn" and _SAME.fullmatch(line.low, fig.noun_end, c.start)),
        None,
    )
    if to_class is not None:
        kind = _class_behind(line, fig, to_class)
        previous = line.figures[fig.index - 1] if fig.index else None
        if not kind and previous is not None and any(d.metric == "training_classes" for d in previous.drafts):
            kind = previous.drafts[0].segment
        if not kind and PARTY.search(line.low, line.start, line.end) and state.class_segment:
            kind = state.class_segment
        if kind:
            draft(
                line,
                fig,
                state,
                "training_participants",
                kind,
                status_of(line, fig),
                "learners",
                fig.number.bound_start,
            )
            return True
        return False
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and previous.noun == "class" and previous.drafts and _joins(line, previous, fig):
        made = draft(
            line,
            fig,
            state,
            "training_participants",
            _own_kind(line, fig, previous.drafts[0].segment),
            status_of(line, fig),
            "learners",
            fig.number.bound_start,
        )
        made.parent = previous.drafts[0]
        if made.segment != previous.drafts[0].segment and not line.low.startswith(" và ", fig.noun_end):
            previous.drafts[0].segment = made.segment
        return True
    if previous is not None and fig.noun_cue is not None and any(d.rule == "learners" for d in previous.drafts):
        if line.low[previous.noun_end : fig.number.bound_start].strip() in {"và", ","} and (
            kind := _own_kind(line, fig, "")
        ):
            draft(
                line,
                fig,
                state,
                "training_participants",
                kind,
                status_of(line, fig),
                "learners",
                fig.number.bound_start,
            )
            return True
    if fig.noun in {"learner", "source", "people", "person", "member", "probationary", ""} and (
        kind := _one_class(line, fig) or _sent(line, fig)
    ):
        draft(line, fig, state, "training_participants", kind, status_of(line, fig), "learners", fig.number.bound_start)
        return True
    if (
        fig.noun == "learner"
        and state.class_segment
        and previous is not None
        and any(d.metric.startswith("training") for d in previous.drafts)
    ):
        draft(
            line,
            fig,
            state,
            "training_participants",
            state.class_segment,
            status_of(line, fig),
            "learners",
            fig.number.bound_start,
        )
        return True
    attends = fig.noun in {"probationary", "source", "people", "person", "member"} and _CLASS_HAS.match(
        line.low[line.start : fig.number.bound_start]
    )
    named = (fig.noun == "learner" or attends) and state.class_segment and line.paragraph - state.class_at in {0, 1}
    if named and (
        attends
        or _AT_CLASS.search(line.low, line.start, fig.number.bound_start)
        or line.low.startswith(" đã ", fig.noun_end)
    ):
        draft(
            line,
            fig,
            state,
            "training_participants",
            state.class_segment,
            status_of(line, fig),
            "learners",
            fig.number.bound_start,
        )
        return True
    return False


def _sent(line: Line, fig: Figure) -> str:
    """`cử đi học lớp cảm tình 16 người`, `học lớp nhận thức về Đảng: 27 người`: the class stands before the learners."""
    at = next((c for c in reversed(fig.left) if c.roles.get("after") == "learn"), None)
    if at is None or any(
        c.start > at.end and c.roles.get("before", "have") not in {"have", "learn"} and "classes" not in c.roles
        for c in fig.left
    ):
        return ""
    if ";" in line.low[at.end : fig.number.start] or not _LEARN_FIRST.search(line.low, at.end, fig.number.bound_start):
        return ""
    return kind_after(line, at.start, fig.number.start)


_LEARN_FIRST = re.compile(
    r"(?:cảm tình|cảm tình đảng|về đảng|đối tượng đảng|kết nạp đảng|chính trị|đảng viên mới|[:(]|cho|có|là|được)(?: [^,;.\d]{0,40}:)?[\s(]*\Z"
)


# a class without the word: tổ chức bồi dưỡng nhận thức về Đảng cho 227 quần chúng
_TAUGHT = re.compile(r"(?:bồi dưỡng|tập huấn|khai giảng)(?: \w+){0,9} cho(?: hơn| gần| trên| khoảng)? \Z")


def _one_class(line: Line, fig: Figure) -> str:
    """`Lớp bồi dưỡng nhận thức về Đảng khóa I có 66 học viên`: a class without a number of its own."""
    at = next((c for c in reversed(fig.left) if line.low[c.start : c.end] in {"lớp", "lớp học"}), None)
    if at is None:
        at = next((c for c in reversed(fig.left) if "classes" in c.roles), None)
        taught = at is not None and _TAUGHT.search(line.low, max(line.start, at.start - 12), fig.number.bound_start)
        return kind_after(line, at.start, fig.number.start) if at is not None and taught else ""
    said = any(
        c.start > at.end and c.roles.get("before", "have") in {"propose", "identify", "confirm"} for c in fig.left
    )
    if said or ";" in line.low[at.end : fig.number.start]:
        return ""
    if not re.search(
        r"(?:có|cho|với|gồm|của|dự của|gia của)\s*\Z", line.low[fig.window_start : fig.number.bound_start]
    ):
        return ""
    return kind_after(line, at.start, fig.number.start)


def _joins(line: Line, previous: Figure, fig: Figure) -> bool:
    """Whether the learners are those of the class before: nothing but its kind and `cho`, `với` between."""
    between = line.low[previous.noun_end : fig.number.bound_start]
    if ";" in between or re.search(r"kết nạp (?:được|mới|thêm)|chuyển|công nhận|giới thiệu|tạo nguồn", between):
        return False
    return bool(
        re.search(
            r"(?:cho|với|có|gồm|,|\(|[–-]|ấy có|thu hút|tổng số|tham gia của)\s*(?:tổng số |các |hơn |trên )?\Z",
            between,
        )
    )


def _class_behind(line: Line, fig: Figure, cue: Cue) -> str:
    """The kind of the class that the persons attend."""
    if (kind := kind_after(line, cue.start, fig.window_end)) and kind != "":
        return kind
    tail = line.low[cue.start : cue.end]
    return "awareness" if "về đảng" in tail else ""
