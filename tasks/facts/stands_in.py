"""Whether a number stands in for one counted further up: in a list, `con số này là 14`, or where the sentence goes on."""

import re

from tasks.facts.drafts import PEOPLE_METRICS, State
from tasks.facts.figures import MEMBERS_OR_UNSAID, Draft, Figure, Line
from tasks.facts.grown_in_turn import former_in_turn
from tasks.facts.rankings import is_least_of_all
from tasks.facts.resumed import near, resumes
from tasks.facts.small_words import COMPARED, unsaid
from tasks.text.periods import PeriodMention

# what was counted, said again: con số ấy, lực lượng này, đội ngũ đó
_THIS_NUMBER = re.compile(
    r"(?<!\w)(?:con số|số lượng|lực lượng|đội ngũ|số|số đảng viên|đội ngũ đảng viên) (?:này|đó|ấy|kia|trên|nói trên)(?!\w)([^,;.:\d]{0,40})\Z"
)


def after_one_unread(line: Line, fig: Figure, frame: Draft | None) -> bool:
    """`Huyện A có 19 đồng chí, huyện B 12 đồng chí`: where the first of a row counts nothing that was told, the next do not either."""
    first = line.figures[fig.index - 1] if fig.index and fig.listed else None
    if first is None or frame is None or frame.figure in line.figures or first.drafts or first.number.percent:
        return False
    return (
        bool(first.noun)
        and fig.noun in {"", first.noun}
        and (first.noun in {"person", "people"} or bool(fig.noun))
        and _ROW.fullmatch(line.low, first.noun_end, fig.number.bound_start) is not None
    )


_ROW = re.compile(r"[,;] (?:(?:và|huyện|xã|phường|thị xã|thành phố|thị trấn) )?[^,;.:\d]{2,40} ")


def is_linked(line: Line, fig: Figure, state: State, frame: Draft | None, before: str) -> bool:
    """Whether the number stands in for one of the frame: in a list, after `con số này là`, or where the sentence goes on."""
    plan = state.plan
    return (
        fig.listed
        or (bool(fig.names) and any("link:list" in c.roles for c in fig.left))
        or (frame is not None and near(line, frame) and _has_least(line, fig))
        or (fig.noun != "member" and is_least_of_all(line, fig, frame))
        or _said_again(line, fig, before)
        or (frame is not None and near(line, frame) and _sums_up(line, fig, frame))
        or of_same_time(line, fig)
        or _continues(line, fig)
        or former_in_turn(line, fig) is not None
        or (fig.in_brackets and COMPARED.search(line.low, line.start, fig.number.bound_start) is not None)
        or (frame is plan and plan is not None and plan.figure in line.figures and bool(GOT.search(before)))
        or (
            frame is plan
            and plan is not None
            and not fig.noun
            and plan.figure in line.figures
            and bool(HAS.search(before))
        )
        or (frame is plan and plan is not None and is_against(line, fig, plan))
        or resumes(line, fig, frame)
        or (
            fig.number.of is not None
            and frame is not None
            and near(line, frame)
            and bool(GOT.search(before) or HAS.search(before) or _goes_with(line, fig, frame))
        )
        or (frame is not None and frame.metric == "members_admitted" and _measured(line, fig, state))
    )


def _goes_with(line: Line, fig: Figure, frame: Draft) -> bool:
    """`Về đích sớm là xã A với 14/14 đảng viên`: behind admissions a part and its whole beside a name are a result and its plan."""
    name = fig.names[-1] if fig.names else None
    beside = name is not None and bool(name.name) and line.low[name.end : fig.number.bound_start] in _WITH
    return beside and frame.metric == "members_admitted" and fig.noun in MEMBERS_OR_UNSAID


_WITH = frozenset({" với ", ", với "})


def _sums_up(line: Line, fig: Figure, frame: Draft) -> bool:
    """`xã A 14, xã B 9, xã C 8. Tổng cộng 131`: all of those of whom a list told, of the unit above it."""
    if not frame.figure.listed or fig.noun not in MEMBERS_OR_UNSAID or fig.number.value <= frame.value:
        return False
    return frame.unit != fig.unit and _SUM.fullmatch(line.low, line.start, fig.number.bound_start) is not None


_SUM = re.compile(
    r"\W*(?:như vậy,? )?(?:tổng cộng|cộng chung|cộng lại|tính chung|tính tổng|tổng|tổng số|tất cả|cộng)(?:,? (?:cả|toàn|đảng bộ|tỉnh|huyện|thị xã|thành phố|xã|là|được|có|đã|kết nạp))*:? "
)


def _has_least(line: Line, fig: Figure) -> bool:
    """`xã A 21, xã B 17. Xã C ít nhất, 4 đảng viên`: the one that has fewest, most or second most of what the sentence before counted."""
    name = fig.names[-1] if fig.names else None
    return (
        name is not None
        and bool(name.name)
        and _LEAST.fullmatch(line.low, name.end, fig.number.bound_start) is not None
    )


_LEAST = re.compile(
    r" (?:thì |là |vẫn |lại )?(?:(?:ít|thấp|nhiều|cao|đông|kém) (?:hơn cả|nhất)|(?:đứng|xếp|về) thứ [^\W_]+)(?: huyện| tỉnh| xã)?(?:,|:| \(| -| –)(?: (?:chỉ|mới|có|được|với|vỏn vẹn|vẻn vẹn))* ?"
)


def _measured(line: Line, fig: Figure, state: State) -> bool:
    """`..., được 88 đồng chí, tương đương 48,9% kế hoạch`: what a share of the plan measures, in a list of such, is the result."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or not following.number.percent or fig.noun not in MEMBERS_OR_UNSAID:
        return False
    listed = state.share is not None and state.share.metric == "target_attainment"
    if not listed or not near(line, state.share):  # type: ignore[arg-type]
        return False
    gap = line.low[fig.noun_end : following.number.bound_start]
    behind = line.low[following.number.unit_end : following.number.unit_end + _PLAN_REACH]
    of_plan = _OF_PLAN.match(behind) is not None or (fig.in_brackets and behind.startswith(")"))
    return of_plan and _SHARE_OF_IT.fullmatch(gap) is not None


_PLAN_REACH = 40
_OF_PLAN = re.compile(r"(?: so với| so| của)?(?: các| mức)?(?: chỉ tiêu| kế hoạch| nghị quyết)(?!\w)")
_SHARE_OF_IT = re.compile(
    r"(?:[,;]| \(|,? (?:bằng|đạt|tương đương|tức|vượt|hoàn thành|tương ứng))(?: (?:bằng|đạt|với|tỷ lệ|gần|hơn|trên|khoảng|là))* ?"
)


def of_same_time(line: Line, fig: Figure) -> bool:
    """`kết nạp 84, thấp hơn con số 91 của cùng kỳ`: the same of the same days of another year; no growth by so many."""
    if _THAN_NUMBER.search(line.low, fig.window_start, fig.number.bound_start) is None:
        return False
    return _OF_SAME_TIME.match(line.low, fig.noun_end) is not None


_THAN_NUMBER = re.compile(
    r"(?<!\w)(?:(?:cao|thấp|nhiều|ít|kém) hơn|kém|hơn|vượt|so với|bằng) (?:hẳn |xa |cả )?(?:so với )?(?:con số|mức) \Z"
)
_OF_SAME_TIME = re.compile(
    r" (?:của|trong|ở) (?=cùng kỳ|(?:cả )?năm (?:ngoái|trước|\d{4})|\d{1,2} tháng|quý (?:i|\d)|nhiệm kỳ (?:trước|\d{4}))"
)


def _said_again(line: Line, fig: Figure, before: str) -> bool:
    """`con số ấy nay đã là 27`."""
    again = _THIS_NUMBER.search(before)
    return again is not None and not unsaid(line, fig.window_start + again.start(1), fig.number.bound_start)


def is_against(line: Line, fig: Figure, plan: Draft) -> bool:
    """A bare a/b behind a plan: `Chỉ tiêu năm nay là 205; ba năm trước huyện lần lượt đạt 216/210, 187/210 và 171/205`."""
    return (
        fig.number.of is not None
        and not fig.noun
        and plan.paragraph == line.paragraph
        and not unsaid(line, fig.window_start, fig.number.bound_start)
    )


HAS = re.compile(
    r"(?<!\w)(?:mới|chỉ|cũng|đã|mới chỉ|chỉ mới|đến nay|tới nay|đến giờ) (?:có|đạt|làm|xong|làm xong|hoàn thành|thực hiện|lo xong|được)(?: được| xong)? \Z"
    r"|(?<!\w)(?:đến|tới) (?:nay|giờ|lúc này|thời điểm này) (?:đã|mới|chỉ mới|mới chỉ) \Z|[,;] (?:thì )?(?:nay|giờ|hiện) (?:mới|mới chỉ|chỉ mới) \Z"
)
GOT = re.compile(r"(?<!\w)(?:mới|chỉ|cũng|đã|mới chỉ) được \Z")  # 1.900 đảng viên, song 11 tháng mới được 7


def _own_start(line: Line, fig: Figure) -> int:
    """Where the number's own words begin: behind what is still said of the number before it (128 người vào Đảng: quý I được 61)."""
    for cue in reversed(fig.left):
        if "after" in cue.roles and line.low[cue.end : cue.end + 1] in {":", ",", ";"}:
            return cue.end
    apart = line.low.rfind(";", fig.window_start, fig.number.bound_start)
    if apart >= 0:
        return apart + 1  # 8 là người Khmer; chín tháng đầu năm nay được 9
    mean = mean_before(line, fig)
    return mean.start if mean is not None else fig.window_start


_MEAN_APART = re.compile(r"(?:[,;] |\()(?:(?:tức|nghĩa|có nghĩa|như vậy)(?: là)? )?\Z")


def mean_before(line: Line, fig: Figure) -> PeriodMention | None:
    """`110 đảng viên ở vùng dân tộc, tức mỗi năm 27 đảng viên`: the words that make the number a yearly mean, in a clause of their own."""
    means = [m for m in line.periods if m.kind == "per_year" and fig.window_start <= m.start < fig.number.start]
    if not means or _MEAN_APART.search(line.low, max(0, means[-1].start - 14), means[-1].start) is None:
        return None
    return means[-1]


def _continues(line: Line, fig: Figure) -> bool:
    """The sentence has said what it counts, and this number stands where another of the same would."""
    earlier = [f for f in line.figures[: fig.index] if any(d.metric in PEOPLE_METRICS for d in f.drafts)]
    if not earlier or fig.noun not in MEMBERS_OR_UNSAID:
        return False
    if unsaid(line, _own_start(line, fig), fig.number.bound_start):
        return False
    tail = line.low[fig.noun_end : fig.noun_end + 12]
    return bool(fig.noun) or bool(re.match(r"\s*(?:[.,;:)]|\Z|và |trong |năm |so )", tail))
