"""Numbers whose meaning something above has said: a heading, a table, a plan shared out, a count of places."""

import re
from decimal import Decimal

from tasks.facts.drafts import State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Draft, Figure, Line
from tasks.facts.said_again import after_none
from tasks.facts.work_named import read_by_work


def set_by_above(line: Line, fig: Figure, state: State, segment: str) -> bool:
    """Numbers that a heading, a table, a count of places or a unit without members has said the meaning of."""
    if after_none(line, fig, state):
        draft(line, fig, state, "members_total", segment, "actual", "after_none", fig.number.bound_start)
        return True
    if read_by_work(line, fig, state, segment):
        if fig.listed and fig.number.of is not None:
            against_plan(line, fig, state, fig.drafts[-1])  # Kết quả kết nạp năm 2015: | - Xã A: 8/9
        return True
    summed = not fig.noun and _SUM.fullmatch(line.low, line.start, fig.number.bound_start) is not None
    if state.shared_out == line.paragraph - 1 and (fig.listed or summed) and fig.number.of is None:
        draft(line, fig, state, "admission_target", segment, "target", "shared_out", fig.number.bound_start)
        state.shared_out = line.paragraph
        return True
    if fig.listed and _heads_shares(line, fig):
        draft(line, fig, state, "admission_target", segment, "target", "shared_out", fig.number.bound_start)
        return True
    if fig.number.of is None and not fig.noun and _titled_plan(line, fig, state):
        draft(line, fig, state, "admission_target", segment, "target", "shared_out", fig.number.bound_start)
        return True
    if state.table and fig.listed and fig.number.of is not None and not fig.noun:
        against_plan(
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
        and fig.number.percent
        == state.last.figure.number.percent  # 97% thôn có chi bộ. ... Lát 25, Đạ Sar 14: no shares
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


def _heads_shares(line: Line, fig: Figure) -> bool:
    """`Chỉ tiêu phân bổ cho các đơn vị: xã A 10 đảng viên, B 9`: the plan is shared out in the sentence that its words head."""
    if fig.number.of is not None or fig.number.percent or fig.noun not in MEMBERS_OR_UNSAID or fig.in_brackets:
        return False
    head = _HEADS_SHARES.match(line.low, line.start, fig.number.start)
    if head is None or _RESULTS.search(line.low, head.end(), fig.number.start) is not None:
        return False
    return not any(head.start() < f.number.start < head.end() for f in line.figures)


_HEADS_SHARES = re.compile(
    r"\W*(?:cụ thể,? |trong đó,? |theo đó,? )?(?:chỉ tiêu|phân bổ chỉ tiêu|giao chỉ tiêu)(?! (?:học|lớp|tuyển|thôn|tỷ|giảm|thu))[^.;:]{0,90}"
    r"(?<!\w)(?:giao|phân bổ|phân khai|phân|chia|(?:cho|của) (?:các|từng|một số))(?!\w)[^.;:]{0,80}:"
)
_RESULTS = re.compile(r"(?<!\w)(?:đã|được|kết nạp|thực hiện|hiện|giới thiệu|lớp)(?!\w)")


def _titled_plan(line: Line, fig: Figure, state: State) -> bool:
    """`Chỉ tiêu kết nạp đảng viên năm 2015 giao cho các chi, đảng bộ` as the title of a page that is the list itself, with its sum."""
    if _TITLE_SHARES.match(line.low) is None or any(d.rule != "shared_out" for d in state.drafts):
        return False
    summed = _SUM.fullmatch(line.low, line.start, fig.number.bound_start) is not None
    return (fig.listed and fig.index <= 1) or (summed and bool(state.drafts))


_TITLE_SHARES = re.compile(
    r"[^\n]{0,40}(?:chỉ tiêu|kế hoạch)(?: (?:kết nạp|phát triển)(?: đảng viên| đảng)?[^\n]{0,40}(?<!\w)(?:giao|phân bổ|phân khai)|[^\n]{0,30}(?<!\w)(?:giao|phân bổ|phân khai)[^\n]{0,30}(?:kết nạp|phát triển) đảng)(?!\w)"
)
_SUM = re.compile(r"\W*(?:tổng cộng|tổng số|tổng|cộng|toàn (?:huyện|đảng bộ|tỉnh|thành phố|thị xã))(?: chung)? ?:? ?")


def against_plan(line: Line, fig: Figure, state: State, made: Draft) -> None:
    """The b of a/b: how many were to be admitted."""
    whole = draft(
        line, fig, state, "admission_target", made.segment, "target", "part_of_plan", fig.number.bound_start, whole=True
    )
    whole.value, whole.value_high, whole.parent = fig.number.of or Decimal(0), None, made.parent


_TABLE = re.compile(
    r"kết nạp(?: được| đảng viên| mới)* ?/ ?(?:chỉ tiêu|kế hoạch|ct|kh)(?!\w)|(?:kết quả|thực hiện) ?/ ?(?:chỉ tiêu|kế hoạch)[^.]{0,40}(?:kết nạp|đảng viên)"
    r"|(?:kết nạp|phát triển đảng)[^.;:]{0,40}\((?:kết quả|thực hiện|đạt|đã kết nạp|số kết nạp) ?/ ?(?:chỉ tiêu|kế hoạch|kh|ct)\)"
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
    """Whether the page gave a plan of admissions, or told of such, a few lines above."""
    if state.plan is not None and line.start - state.plan.figure.number.end < _ABOVE:
        return True
    near = (d for d in state.drafts[-_FEW:] if line.start - d.figure.number.end < _ABOVE)
    return any(d.metric == "members_admitted" for d in near)


_ABOVE = 800  # characters
_FEW = 6  # drafts


def note_table(line: Line, state: State) -> None:
    """Remember a heading that says what the a/b of the lines below it mean."""
    if _TABLE.search(line.low, line.start, line.end) is not None:
        state.table = True
