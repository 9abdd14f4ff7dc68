"""What the question of an interview asked for, which the bare numbers that open its answer count: `Kết nạp được bao nhiêu? - 96 đồng chí`."""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import OF_MEMBERS, State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.said_of_a_day import asks
from tasks.facts.small_words import unsaid
from tasks.facts.targets import is_target

_OF_ADMISSIONS = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển|tạo nguồn,? kết nạp) (?:được )?(?:bao nhiêu|mấy|đảng viên|đảng|người|quần chúng)(?!\w)|(?:bao nhiêu|mấy)[^?]{0,60}(?:vào đảng|kết nạp|đứng vào hàng ngũ|đảng viên mới)|đảng viên mới"
)
_OF_STRENGTH = re.compile(r"(?<!\w)(?:bao nhiêu|mấy) (?:đảng viên|đồng chí đảng viên)(?!\w)")
_OF_BODIES = re.compile(
    r"(?<!\w)(?:bao nhiêu|mấy) (?:tổ chức cơ sở đảng|tổ chức đảng cơ sở|tccsđ|tccs đảng|cơ sở đảng|chi, đảng bộ)(?!\w)"
)
# Chỉ tiêu năm nay là bao nhiêu? Tỉnh giao bao nhiêu?
_OF_PLAN = re.compile(
    r"(?<!\w)(?:chỉ tiêu|kế hoạch|mục tiêu)(?! thu| sản| kinh)[^?]{0,60}(?<!\w)(?:bao nhiêu|mấy)(?!\w)|(?<!\w)giao(?: cho)?(?: [^\W\d]+){0,4} (?:bao nhiêu|mấy)(?!\w)"
)
_ASKED = (("grassroots_orgs", _OF_BODIES), ("admission_target", _OF_PLAN), ("members_admitted", _OF_ADMISSIONS))
_HAVE = re.compile(r"(?<!\w)(?:có|với|gồm|còn|là)(?: (?:hơn|gần|trên|khoảng))? \Z")
# PV: Riêng năm nay thì sao? - of what was told before
_AND_THEN = re.compile(r"(?<!\w)(?:riêng|còn|thế còn)(?!\w)[^?]{2,40}(?<!\w)(?:thì sao|ra sao|thế nào)")
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:lớp|học viên|đi học|khai trừ|xóa tên|kỷ luật|đoàn viên|hồ sơ|trong số|trong đó)(?!\w)"
)
# - Trong số đó có bao nhiêu người là nữ?
_OF_THOSE = re.compile(
    r"(?<!\w)(?:trong (?:số |tổng số )?(?:\d[\d.]* (?:đồng chí|đảng viên|người) )?(?:đó|này|ấy|họ)|số (?:này|đó|ấy))(?!\w)[^?]*(?<!\w)(?:bao nhiêu|mấy)(?!\w)"
)
_PART = "part"
# who answers, and how an answer begins: - | Đồng chí Vũ Văn A: | Vâng, năm nay ...
_ANSWERS = re.compile(
    r"[-–+*•“\" ]*(?:(?:đồng chí|đ/c|ông|bà|anh|chị|bí thư|trả lời|tl|đáp)[^:\d\n]{0,60}: ?)?[“\"]?(?:(?:vâng|dạ|thưa [^,.]{1,24}|à)[,.] )?"
)


def note_question(line: Line, state: State) -> None:
    """Remember what a sentence asks for that ends its paragraph with a question mark."""
    if not asks(line):
        return
    state.asked, state.asked_at = "", -9
    if _OF_THOSE.search(line.low, line.start, line.end):
        groups = (c.roles.get("people") or c.roles.get("peoples", "") for c in line.cues)
        group = next(filter(None, groups), "")
        if group and state.frame is not None and line.paragraph - state.frame.paragraph <= 1:
            state.asked, state.asked_at, state.asked_group = _PART, line.paragraph, group
        return
    if _OF_OTHERS.search(line.low, line.start, line.end):
        return
    said = next((metric for metric, form in _ASKED if form.search(line.low, line.start, line.end)), "")
    if said == "admission_target" and _OUT_OF_PLAN.search(line.low, line.start, line.end):
        said = ""
    if said:
        state.asked, state.asked_at = said, line.paragraph
    elif _AND_THEN.search(line.low, line.start, line.end) and line.periods:
        frame = state.frame
        told = frame is not None and frame.metric == "members_admitted" and line.paragraph - frame.paragraph <= 1
        state.asked, state.asked_at = ("members_admitted", line.paragraph) if told else ("", -9)
    elif _OF_STRENGTH.search(line.low, line.start, line.end):
        state.asked, state.asked_at = "members_total", line.paragraph


def read_answer(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """The first number of an answer: `- Đến hết tháng 10, toàn huyện được 96 đồng chí`, `- 2.270 người, trong đó nữ là 702`."""
    if not state.asked or line.paragraph != state.asked_at + 1 or fig.noun not in MEMBERS_OR_UNSAID:
        return False
    told = state.frame is not None and state.frame.paragraph == line.paragraph
    if told or fig.part or fig.number.of is not None or fig.in_brackets or is_target(line, fig):
        return False
    start = max(_ANSWERS.match(line.low, line.start).end(), fig.window_start)  # type: ignore[union-attr]
    if fig.index and any(f.drafts for f in line.figures[: fig.index]):
        return False  # mới có 12 tổ chức đảng với 187 đảng viên
    if (
        fig.noun == "member"
        and state.asked in {"members_admitted", "admission_target"}
        and _HAVE.search(line.low, start, fig.number.bound_start)
    ):
        return False
    if ENDS.match(line.low, fig.noun_end) is None or unsaid(line, start, fig.number.bound_start, besides="own"):
        return False
    frame = state.frame
    if state.asked == _PART and frame is not None:
        part = draft(line, fig, state, frame.metric, state.asked_group, "actual", "breakdown", fig.number.bound_start)
        part.parent, state.asked = frame, ""
        return True
    if fig.noun and state.asked == "grassroots_orgs":
        return False
    status = "target" if state.asked == "admission_target" else "actual"
    draft(line, fig, state, state.asked, segment, status, "answer", fig.number.bound_start)
    if state.asked not in OF_MEMBERS:
        state.asked = ""  # what came of the plan, and how many members there are, may stand behind
    return True


# Đã đạt bao nhiêu phần trăm kế hoạch? Đạt mấy chỉ tiêu rồi?
_OUT_OF_PLAN = re.compile(r"(?<!\w)(?:đạt|vượt|hoàn thành)(?: được)? (?:bao nhiêu|mấy)|phần trăm")


def tells_what_is(line: Line) -> bool:
    """Whether a sentence of an answer tells what there is, whatever aim was asked for: `Mục tiêu của huyện là gì? - Huyện có 5.412 đảng viên`."""
    answers = _ANSWERS.match(line.low, line.start, line.end)
    return answers is not None and _WHAT_IS.match(line.low, answers.end(), line.end) is not None


_WHAT_IS = re.compile(
    r"(?:(?:hiện|hiện nay|đến nay|hiện tại),? )?(?:(?:chúng tôi|chúng ta|(?:toàn |cả )?(?:đảng bộ |chi bộ )?(?:huyện|xã|phường|thị trấn|tỉnh|thành phố|thị xã|quận|trường|công ty|đơn vị|đảng bộ|chi bộ))(?: ta| tôi| mình)? )(?:(?:hiện|hiện nay|nay|đang|đã) )*có (?:gần |hơn |trên )?\d"
)
