"""Numbers whose noun and verb stand further up: members of lists, other times, tables, `con số này là 14`."""

import re
from decimal import Decimal

from tasks.facts.aims import is_target
from tasks.facts.breakdowns import ENDS
from tasks.facts.drafts import PEOPLE_METRICS, State, draft
from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.groups import OF_THEM
from tasks.facts.plans import plan_that_holds
from tasks.facts.resumed import RESULT, SPLIT, near, resumes
from tasks.facts.said_again import after_none
from tasks.facts.small_words import COMPARED, unsaid
from tasks.facts.strength import does, is_praised
from tasks.facts.work_named import read_by_work

# what was counted, said again: con số ấy, lực lượng này, đội ngũ đó
_THIS_NUMBER = re.compile(
    r"(?<!\w)(?:con số|số lượng|lực lượng|đội ngũ|số|số đảng viên|đội ngũ đảng viên) (?:này|đó|ấy|kia|trên|nói trên)(?!\w)([^,;.:\d]{0,40})\Z"
)
_ALL_OF = re.compile(r"cả\s*\Z")


def leave_out(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """A member of a list, or a number whose noun and verb stand further up: they are those of the frame."""
    if segment == "all" and OF_THEM.match(line.low, fig.noun_end):
        fig.reason = "breakdown"  # ba người trong số đó làm ở văn phòng
        return
    if _set_by_above(line, fig, state, segment):
        return
    frame = _of_page(line, fig, state, _frame(line, fig, state, before))
    linked = _linked(line, fig, state, frame, before)
    if linked and frame is not None and frame.metric == "members_total" and _is_gain(line, frame, before):
        frame = next((d for d in reversed(state.drafts) if d.metric == "members_admitted"), None)
    if frame is None or not linked or state.muted or _plan_of_before(line, fig, state, frame):
        fig.reason = fig.reason or state.muted
        return
    if fig.noun not in {"", "member", "person", "people"} or _some_of(line, fig, frame, segment):
        return
    if frame.metric == "members_total" and fig.noun in {"person", "people"} and does(line, fig):
        fig.reason = "quantity"  # bản có 8 đảng viên; 40 người nghiện
        return
    if _ALL_OF.search(before) and segment == "all":
        fig.reason = "repeat"
        return
    metric, status = frame.metric, frame.status
    if (
        metric == "admission_target"
        and (
            RESULT.search(line.low, line.start, fig.number.start)
            or _GOT.search(before)
            or _HAS.search(before)
            or fig.number.of is not None
        )
        and (fig.number.of is not None or not is_target(line, fig))
    ):
        metric, status = "members_admitted", "actual"  # nghị quyết đề ra 900; kết quả thực hiện được 1.044
    made = draft(
        line,
        fig,
        state,
        metric,
        segment if segment != "all" else _segment_of(fig, frame),
        status,
        "left_out",
        fig.number.bound_start,
    )
    made.parent = frame if metric == frame.metric else None
    if metric != frame.metric:
        state.frame = made
    if fig.number.of is not None and metric == "members_admitted":
        _against_plan(line, fig, state, made)


def _some_of(line: Line, fig: Figure, strength: Draft, segment: str) -> bool:
    """`Chi bộ có 8 đảng viên thì 2 người đang đi chữa bệnh`: what some of those counted do is no count of all."""
    plain = fig.noun == "person" and segment == "all" and not fig.listed and not fig.names
    return (
        plain
        and strength.metric == "members_total"
        and strength.figure in line.figures
        and line.low[strength.figure.noun_end : fig.number.bound_start].strip(" ,") in _AMONG_THEM
        and ENDS.match(line.low, fig.noun_end) is None
    )


_AMONG_THEM = frozenset({"", "thì", "và", "có", "thì có", "mà", "trong đó có", "thì đã có", "nhưng"})


def _is_gain(line: Line, strength: Draft, before: str) -> bool:
    """`Riêng thị trấn, 6 tháng được 13` behind a strength: so many were admitted; not where the sentence counts strengths."""
    if _NOW.search(before):
        return False  # ban đầu 4 đảng viên, nay đã được 15
    return (_GOT if strength.figure in line.figures else _GAINED).search(before) is not None


def _set_by_above(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """Numbers that a heading, a table, a count of places or a unit without members has said the meaning of."""
    if after_none(line, fig, state):
        draft(line, fig, state, "members_total", segment, "actual", "after_none", fig.number.bound_start)
        return True
    if read_by_work(line, fig, state, segment):
        return True
    if state.shared_out == line.paragraph - 1 and fig.listed and fig.number.of is None:
        draft(line, fig, state, "admission_target", segment, "target", "shared_out", fig.number.bound_start)
        state.shared_out = line.paragraph
        return True
    if state.table and fig.listed and fig.number.of is not None and not fig.noun:
        _against_plan(
            line,
            fig,
            state,
            draft(line, fig, state, "members_admitted", "all", "actual", "table", fig.number.bound_start),
        )
        return True
    if (
        fig.listed
        and fig.noun == ""
        and state.last is not None
        and state.last.metric.startswith(("places_", "training_participants"))
        and state.last.paragraph == line.paragraph
        and fig.number.of is None
    ):
        made = draft(
            line,
            fig,
            state,
            state.last.metric,
            state.last.segment,
            state.last.status,
            "left_out",
            fig.number.bound_start,
        )
        made.parent = None
        return True
    return False


def _segment_of(fig: Figure, frame: Draft) -> str:
    """A unit's own number behind a group of another's (riêng nông dân 10; xã Đạ Sar 8) is not of that group."""
    own = fig.listed and frame.rule == "breakdown" and frame.parent is not None and frame.parent.unit != fig.unit
    return frame.parent.segment if own and frame.parent is not None else frame.segment


def _frame(line: Line, fig: Figure, state: State, before: str) -> Draft | None:
    """The figure whose noun and verb hold on: the last counted, or the plan where a result or a list comes back to it."""
    frame = state.frame
    plan = state.plan
    if (
        plan is not None
        and (frame is None or plan.figure.number.start > frame.figure.number.start)
        and near(line, plan)
    ):
        result = RESULT.search(line.low, fig.window_start, fig.number.start) or _GOT.search(before)
        if result or (
            fig.listed and fig.number.of is None and not plan.figure.in_brackets and SPLIT.match(line.low, line.start)
        ):
            return plan
        if _against(line, fig, plan) or (not fig.noun and _HAS.search(before)):
            return plan
        if fig.listed and (is_target(line, fig) or _given(line, plan, frame)):
            return plan
    behind = fig.index and line.low[line.figures[fig.index - 1].noun_end : fig.number.bound_start] == ") "
    if (fig.listed or behind) and (shared := plan_that_holds(line, state)) is not None:
        return shared
    return frame


def _of_page(line: Line, fig: Figure, state: State, frame: Draft | None) -> Draft | None:
    """A list that opens a paragraph of its own comes back to what the page counts: those admitted, all of them."""
    main = frame is not None and frame.metric in _MAIN and frame.segment == "all" and not is_praised(line, fig, state)
    if frame is None or main or not fig.listed or frame.paragraph == line.paragraph:
        return frame
    said = [d for d in state.mains if d.metric == "members_admitted" and d.segment == "all" and not d.figure.listed]
    return said[-1] if said else frame


_MAIN = frozenset({"members_admitted", "members_total", "admission_target"})


def _given(line: Line, plan: Draft, frame: Draft | None) -> bool:
    """`Xã A nhận phần 12, xã B 15`: the sentence gave out a plan last."""
    later = frame is not None and frame.figure.number.start > plan.figure.number.start
    return plan.rule == "assigned" and plan.figure in line.figures and not plan.figure.in_brackets and not later


def _plan_of_before(line: Line, fig: Figure, state: State, frame: Draft) -> bool:
    """A list of members in a later paragraph, of which no word speaks of a plan, goes on with none."""
    return (
        frame.metric == "admission_target"
        and frame.paragraph < line.paragraph - 1
        and state.shared_out < line.paragraph - 1
        and fig.number.of is None
        and not is_target(line, fig)
        and not frame.figure.listed
        and frame.rule != "shared_out"
    )


def _linked(line: Line, fig: Figure, state: State, frame: Draft | None, before: str) -> bool:
    """Whether the number stands in for one of the frame: in a list, after `con số này là`, or where the sentence goes on."""
    plan = state.plan
    return (
        fig.listed
        or (bool(fig.names) and any("link:list" in c.roles for c in fig.left))
        or _said_again(line, fig, before)
        or _continues(line, fig)
        or (fig.in_brackets and COMPARED.search(line.low, line.start, fig.number.bound_start) is not None)
        or (frame is plan and plan is not None and plan.figure in line.figures and bool(_GOT.search(before)))
        or (
            frame is plan
            and plan is not None
            and not fig.noun
            and plan.figure in line.figures
            and bool(_HAS.search(before))
        )
        or (frame is plan and plan is not None and _against(line, fig, plan))
        or resumes(line, fig, frame)
        or (
            fig.number.of is not None
            and frame is not None
            and near(line, frame)
            and bool(_GOT.search(before) or _HAS.search(before))
        )
        or (frame is not None and frame.metric == "members_admitted" and _measured(line, fig, state))
    )


def _measured(line: Line, fig: Figure, state: State) -> bool:
    """`..., được 88 đồng chí, tương đương 48,9% kế hoạch`: what a share of the plan measures, in a list of such, is the result."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or not following.number.percent or fig.noun not in {"", "person", "member"}:
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


def _said_again(line: Line, fig: Figure, before: str) -> bool:
    """`con số ấy nay đã là 27`."""
    again = _THIS_NUMBER.search(before)
    return again is not None and not unsaid(line, fig.window_start + again.start(1), fig.number.bound_start)


def _against(line: Line, fig: Figure, plan: Draft) -> bool:
    """A bare a/b behind a plan: `Chỉ tiêu năm nay là 205; ba năm trước huyện lần lượt đạt 216/210, 187/210 và 171/205`."""
    return (
        fig.number.of is not None
        and not fig.noun
        and plan.paragraph == line.paragraph
        and not unsaid(line, fig.window_start, fig.number.bound_start)
    )


_GAINED = re.compile(r"(?<!nay )(?<!giờ )(?<!hiện )(?<!lên )được \Z")  # 6 tháng được 13; but nay được 21 người
_HAS = re.compile(
    r"(?<!\w)(?:mới|chỉ|cũng|đã|mới chỉ|chỉ mới) (?:có|đạt|làm|xong|làm xong|hoàn thành|thực hiện|lo xong|được)(?: được| xong)? \Z"
)
_NOW = re.compile(r"(?<!\w)(?<!năm )(?:nay|giờ|(?<!thực )(?<!phát )hiện)(?!\w)[^,;]{0,24}\Z")
_GOT = re.compile(r"(?<!\w)(?:mới|chỉ|cũng|đã|mới chỉ) được \Z")  # 1.900 đảng viên, song 11 tháng mới được 7


def _against_plan(line: Line, fig: Figure, state: State, made: Draft) -> None:
    """The b of a/b: how many were to be admitted."""
    whole = draft(
        line, fig, state, "admission_target", made.segment, "target", "part_of_plan", fig.number.bound_start, whole=True
    )
    whole.value, whole.value_high, whole.parent = fig.number.of or Decimal(0), None, made.parent


_TABLE = re.compile(
    r"kết nạp(?: được| đảng viên)? ?/ ?(?:chỉ tiêu|kế hoạch|ct|kh)(?!\w)|(?:kết quả|thực hiện) ?/ ?(?:chỉ tiêu|kế hoạch)[^.]{0,40}(?:kết nạp|đảng viên)"
)


_SHARES_OUT = re.compile(
    r"(?:(?<!\w)(?:giao|phân bổ|phân khai|phân|chia)(?!\w)[^.;]{0,40}(?:chỉ tiêu|kế hoạch)|(?:chỉ tiêu|kế hoạch)[^.;]{0,60}(?<!\w)(?:giao|phân bổ|phân khai|phân|chia)(?!\w))[^.;]{0,120}(?::|như sau:?|sau đây:?)\s*\Z"
)


def note_shared_out(line: Line, state: State) -> None:
    """Remember that a plan is shared out in the lines below: `giao chỉ tiêu kết nạp cho các đơn vị như sau:`."""
    said = line.low[line.start : line.end]
    if _SHARES_OUT.search(said) and ("kết nạp" in said or "đảng viên" in said or _planned(line, state)):
        state.shared_out = line.paragraph


def _planned(line: Line, state: State) -> bool:
    """Whether the page gave a plan of admissions a few lines above."""
    return state.plan is not None and line.start - state.plan.figure.number.end < _ABOVE


_ABOVE = 800  # characters


def note_table(line: Line, state: State) -> None:
    """Remember a heading that says what the a/b of the lines below it mean."""
    if _TABLE.search(line.low, line.start, line.end) is not None:
        state.table = True


def _own_start(line: Line, fig: Figure) -> int:
    """Where the number's own words begin: behind what is still said of the number before it (128 người vào Đảng: quý I được 61)."""
    for cue in reversed(fig.left):
        if "after" in cue.roles and line.low[cue.end : cue.end + 1] in {":", ",", ";"}:
            return cue.end
    return fig.window_start


def _continues(line: Line, fig: Figure) -> bool:
    """The sentence has said what it counts, and this number stands where another of the same would."""
    earlier = [f for f in line.figures[: fig.index] if any(d.metric in PEOPLE_METRICS for d in f.drafts)]
    if not earlier or fig.noun not in {"", "member", "person"}:
        return False
    if unsaid(line, _own_start(line, fig), fig.number.bound_start):
        return False
    tail = line.low[fig.noun_end : fig.noun_end + 12]
    return bool(fig.noun) or bool(re.match(r"\s*(?:[.,;:)]|\Z|và |trong |năm |so )", tail))
