"""Numbers of persons that a word calls a plan: `chỉ tiêu 40`, `được giao 40`, `40 đảng viên theo kế hoạch`."""

import re

from tasks.facts.candidate_files import speaks_of_admission
from tasks.facts.drafts import OF_ADMISSIONS_OR_RATE, State, draft
from tasks.facts.figures import Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.owed import asked_of, is_given_to_several, is_owed, is_plan_beside
from tasks.facts.plan_heads import heads_rows
from tasks.facts.plan_words import STRIVES
from tasks.facts.set_above import against_plan
from tasks.facts.targets import is_target

# vượt 8% so với kế hoạch năm (gồm 58 người dân tộc thiểu số, ...): groups of the result told before
_GROUP_BEHIND = re.compile(r"\((?:bao gồm|gồm|trong đó có|trong đó|có)[ :]{0,2}(?:[^\W\d]+,? ){0,6}\Z")
_TITLED = re.compile(r" \d")
_ADMITS = re.compile(
    r"kết nạp(?!(?: [\d.,]+| được| mới| thêm| hơn| gần| trên)* (?:đoàn|đội|hội|thành|cầu|xã) )|đảng viên|phát triển đảng|vào đảng|quần chúng|ưu tú|xây dựng đảng|tạo nguồn"
)


def read_by_plan(
    line: Line, fig: Figure, state: State, gov: Governor | None, after: Governor | None, segment: str
) -> bool:
    """A plan that a word names: `chỉ tiêu 40`, `được giao 40`, `40 đảng viên theo kế hoạch`."""
    start = fig.number.bound_start
    if gov and gov.kind == "aim" and segment != "all" and _GROUP_BEHIND.search(line.low, gov.cue.end, start):
        return False
    if gov and gov.kind == "aim":
        titled = line.low.startswith("kế hoạch", gov.cue.start) and fig.number.start - gov.cue.end <= 1
        if titled and not fig.noun and line.text[gov.cue.start].isupper() and _TITLED.match(line.low, gov.cue.end):
            fig.reason = "document"  # tổng kết thực hiện Kế hoạch 67
            return True
        if (
            _is_short_by(line, fig, state, gov)
            or not _admissions_meant(line, fig, state)
            or _of_other_work(line, fig, gov)
        ):
            fig.reason = "quantity"
            return True
        if fig.number.of is not None and not _yet_to_be(line, gov):
            made = draft(line, fig, state, "members_admitted", segment, "actual", "part_of_plan", start)
            against_plan(line, fig, state, made)  # (kết quả/kế hoạch): 2014: 138/140; hoàn thành chỉ tiêu (11/11)
            return True
        rule = "assigned" if gov.name == "assigned" else "aim"
        draft(line, fig, state, "admission_target", segment, "target", rule, gov.cue.start, whole=rule == "aim")
        return True
    if after and after.kind == "aim" and fig.number.of is not None and not is_target(line, fig):
        made = draft(line, fig, state, "members_admitted", segment, "actual", "part_of_plan", start)
        against_plan(line, fig, state, made)  # đã có 21/22 đảng viên theo chỉ tiêu được kết nạp
        return True
    if after and after.kind == "aim":
        draft(line, fig, state, "admission_target", segment, "target", "aim", start, whole=True)
        return True
    if gov is None and _is_set(line, fig, state):
        if fig.number.of is not None:  # đạt 13 trên 12 đảng viên được giao
            made = draft(line, fig, state, "members_admitted", segment, "actual", "part_of_plan", start)
            against_plan(line, fig, state, made)
            return True
        draft(line, fig, state, "admission_target", segment, "target", "assigned", start)
        return True
    if gov is None and not fig.noun and set_against(line, fig):
        draft(line, fig, state, "admission_target", segment, "target", "aim", start, whole=True)
        return True
    if gov is None and is_plan_beside(line, fig, state):
        draft(line, fig, state, "admission_target", segment, "target", "aim", start, whole=True)
        return True
    if gov is None and heads_rows(line, fig) and _admissions_meant(line, fig, state):
        draft(line, fig, state, "admission_target", segment, "target", "shared_out", start)
        return True
    if gov is None and is_given_to_several(line, fig):
        draft(line, fig, state, "admission_target", segment, "target", "assigned", start)
        return True
    if gov is None and is_owed(line, fig, state):
        segment = segment if segment != "all" else asked_of(line, fig)
        draft(line, fig, state, "admission_target", segment, "target", "assigned", start)
        return True
    return False


def _is_short_by(line: Line, fig: Figure, state: State, gov: Governor) -> bool:
    """`còn cách chỉ tiêu hai người`: by so many, fewer than half of those admitted; not `còn thiếu chỉ tiêu 2.100 đảng viên`."""
    if fig.noun not in {"person", "member"} or _SHORT_OF.search(line.low, line.start, gov.cue.start) is None:
        return False
    told = next((d for d in reversed(state.drafts) if d.metric in {"members_admitted", "members_total"}), None)
    return told is not None and fig.number.value * 2 < told.value


_SHORT_OF = re.compile(r"(?<!\w)(?:cách|hụt|thiếu|kém|hơn)(?: xa| so với)? \Z")


def _yet_to_be(line: Line, gov: Governor) -> bool:
    """`phấn đấu đạt 50/60`: a word of intent that governs both numbers; `được giao`, `chỉ tiêu` only name what the second one is."""
    return gov.cue.end in line.aims and line.low[gov.cue.start : gov.cue.end] in STRIVES


def set_against(line: Line, fig: Figure) -> bool:
    """`kết nạp 48 đảng viên mới/100 chỉ tiêu năm`: the plan behind a result and a stroke."""
    previous = line.figures[fig.index - 1] if fig.index else None
    told = previous is not None and any(d.metric == "members_admitted" for d in previous.drafts)
    return (
        told and previous is not None and _STROKE.fullmatch(line.low, previous.noun_end, fig.number.start) is not None
    )


_STROKE = re.compile(r"(?: (?:mới|ưu tú|viên))* ?/ ?")


def _is_set(line: Line, fig: Figure, state: State) -> bool:
    """`so với con số 220 đảng viên mà Tỉnh ủy giao`, `vượt mức 70 mà đại hội đề ra`: a clause behind the number says who set it."""
    if fig.noun not in {"member", "source", "person", ""} or _THAT_IS_SET.match(line.low, fig.noun_end) is None:
        return False
    return fig.noun in {"member", "source"} or _admissions_meant(line, fig, state)


# ... | mà Tỉnh ủy giao, do huyện phân bổ, mà nghị quyết đầu năm xác định
_THAT_IS_SET = re.compile(
    r"(?:/năm| mỗi năm)? (?:(?:mà|do|được)(?: [^\W\d]+){0,6} (?:giao|phân bổ)|(?:mà|do)(?: [^\W\d]+){1,7} (?:đề ra|đặt ra|xác định|ấn định|đăng ký|dự (?:định|kiến)(?: sẽ)? kết nạp))"
    r"(?! (?:nhiệm vụ|phụ trách|giúp|quản|trách|công|là|rõ))(?!\w)"
)


def _of_other_work(line: Line, fig: Figure, gov: Governor) -> bool:
    """`chỉ tiêu tuyển sinh 300 học viên`, and where soldiers are called up `được phân bổ chỉ tiêu 160 thanh niên`: no plan of admissions."""
    if _OTHER_WORK.search(line.low, gov.cue.end, fig.number.bound_start):
        return True
    if gov.name == "assigned" and _WITH_A_TASK.match(line.low, fig.noun_end):
        return True
    if _AMONG_THOSE.search(line.low, line.start, gov.cue.start):
        return True  # trong 312 người đăng ký có 86 đảng viên: of those who put down their names
    heard = _HEARD_OF.search(line.low, max(line.start, gov.cue.start - 60), fig.number.bound_start)
    if line.low.startswith(" lượt", fig.number.end) or heard is not None:
        return True  # quán triệt nghị quyết cho hơn 3.200 lượt cán bộ, đảng viên: who came to hear it
    title = line.low[: line.low.find("\n") + 1]
    called_up = _CALLED_UP.search(line.low, line.start, line.end) or _CALLED_UP.search(title)
    admits = _ADMITS.search(line.low, max(line.start, gov.cue.start - 40), fig.noun_end)
    return fig.noun == "people" and called_up is not None and admits is None


_OTHER_WORK = re.compile(
    r"(?<!\w)(?:tuyển (?:sinh|quân|dụng|chọn)|nông thôn mới|bảo hiểm|gọi|giao quân|đào tạo|dạy nghề|giải quyết|xuất khẩu|biên chế|hiến máu)(?!\w)[^,;.:]*\Z"
)
# học tập nghị quyết cho | 411 đảng viên: who came to hear it
_HEARD_OF = re.compile(
    r"(?<!\w)(?:học tập|quán triệt|triển khai|tuyên truyền|phổ biến|tiếp thu)(?!\w)[^,;.:]*(?:nghị quyết|chỉ thị|kết luận|chuyên đề)(?: [^\W\d]+| \d+){0,5} (?:cho|tới|đến)(?: (?:hơn|gần|trên|khoảng|các|toàn thể))* \Z"
)
# giao 15 đảng viên | phụ trách 40 hộ: those who are given a task
_WITH_A_TASK = re.compile(
    r"(?: (?:chính thức|trực tiếp|là (?:đoàn viên|cán bộ)|thường xuyên|về|xuống|có kinh nghiệm))* (?:phụ trách|giúp|kèm|theo dõi|quản lý|bám|đỡ đầu|hướng dẫn|tuyên truyền|vận động|nhận|đảm nhận|làm|thôn|bản|cơ sở)(?!\w)"
)
_AMONG_THOSE = re.compile(
    r"(?<!\w)(?:trong(?: tổng)?(?: số)? [\d.]+|số (?:người|hộ|công dân|thanh niên|cá nhân)) (?:(?!đăng )[^\W\d]+,? ){0,5}\Z"
)
_CALLED_UP = re.compile(
    r"(?<!\w)(?:nhập ngũ|tòng quân|tân binh|nghĩa vụ (?:quân sự|công an)|(?:tuyển|giao|gọi|giao nhận|gọi công dân nhập) quân)(?!\w)"
)


def _admissions_meant(line: Line, fig: Figure, state: State) -> bool:
    """Whether a plan is one of admissions: its sentence says so, or the page has spoken of such before."""
    if fig.noun in {"member", "source", "probationary"} or any(d.metric in OF_ADMISSIONS_OR_RATE for d in state.drafts):
        return True
    if not speaks_of_admission(line, state):
        return False  # chỉ tiêu 120 giáo viên, tuyển 96, 9 đảng viên: members are named, and nobody is admitted
    above = line.low.rfind("\n", 0, max(0, line.start - 2)) + 1
    title = line.low[: line.low.find("\n") + 1]
    return _ADMITS.search(line.low, above, line.end) is not None or (
        _ADMITS.search(title) is not None or "đảng bộ" in title or "chi bộ" in title
    )
