"""In brackets behind a result its plan: `còn 1,2% (chỉ tiêu dưới 2%)`, `đạt 8,6%/năm (nghị quyết 7%)`, `vượt chỉ tiêu đề ra (80%)`."""

import re

from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft
from tasks.facts.figures import MEMBERS_OR_UNSAID, Draft, Figure, Line

_PLAN = r"(?:nghị quyết|nq|chỉ tiêu|kế hoạch|mục tiêu|đề án|kh|ct)"
_OF_IT = r"(?: (?:đại hội|đảng bộ|đề ra|đặt ra|được|giao|của|cấp trên|trên|huyện|tỉnh|xã|nhiệm kỳ|năm|cả|nghị quyết|là|từ|\d{4}))*"
# right behind the result: (nghị quyết Đại hội là 80%)
_NAMED_INSIDE = re.compile(rf" ?(?:/ ?năm|mỗi năm)?,? ?\((?:so với |theo )?{_PLAN}{_OF_IT}:? ")
# held by brackets behind a plan that the result is set against: , vượt chỉ tiêu nghị quyết (7%)
_NAMED_BEFORE = re.compile(
    rf"(?: mới)? ?(?:/ ?năm)?,? (?:đạt|vượt|hoàn thành|so với|cao hơn|thấp hơn|chưa đạt|không đạt)(?: xa| và vượt| so với)* {_PLAN}{_OF_IT} \((?:là )?"
)
_CLOSES = re.compile(r"[^()]{0,16}[),;]")
OF_SHARES = frozenset(
    {
        "poverty_rate",
        "admission_rate",
        "orgs_rated_share",
        "members_rated_share",
        "places_with_cell_share",
        "places_with_members_share",
    }
)


def read_plan_in_brackets(line: Line, fig: Figure, state: State) -> bool:
    """A plan that brackets hold means what the result before them means."""
    result = _result(line, fig)
    if result is None or _CLOSES.match(line.low, fig.number.unit_end, line.end) is None:
        return False
    metric = "admission_target" if result.metric == "members_admitted" else result.metric
    stock = lexicon().metrics[result.metric].kind == "stock"
    made = draft(line, fig, state, metric, result.segment, "target", "plan_in_brackets", fig.number.bound_start)
    made.unit = result.unit
    made.whole = stock or metric == "admission_target"  # for the term or year around the day of the result
    made.parent = None if made.whole else result
    made.per_year = result.per_year
    return True


def _result(line: Line, fig: Figure) -> Draft | None:
    """What the brackets stand behind."""
    previous = line.figures[fig.index - 1] if fig.in_brackets and fig.index else None
    if (measured := _measured_result(line, fig, previous)) is not None:
        return measured
    if previous is None or previous.in_brackets or previous.number.percent != fig.number.percent:
        return None
    made = next((d for d in previous.drafts if d.status == "actual"), None)
    if made is None or fig.number.of is not None:
        return None
    inside = _NAMED_INSIDE.fullmatch(line.low, previous.noun_end, fig.number.bound_start)
    if not fig.number.percent:
        named = inside or _NAMED_BEFORE.fullmatch(line.low, previous.noun_end, fig.number.bound_start)
        persons = fig.noun == "person" or fig.noun in MEMBERS_OR_UNSAID  # vượt chỉ tiêu đề ra (5 đồng chí)
        near = inside or fig.number.value * 2 >= made.value  # kết nạp 12, vượt chỉ tiêu (2 đồng chí): by so many
        return made if made.metric == "members_admitted" and named and persons and near else None
    if made.metric not in OF_SHARES:
        return None
    then = next((p.end for p in line.periods if 0 < p.start - previous.number.unit_end <= _BESIDE), 0)
    ends = (previous.noun_end, previous.number.unit_end, then)  # còn 3,9% | cuối năm 2012 (nghị quyết dưới 5%)
    gaps = [line.low[at : fig.number.bound_start] for at in ends if at]
    held = any(_NAMED_INSIDE.fullmatch(gap) or _NAMED_BEFORE.fullmatch(gap) or _ends_inside(gap) for gap in gaps)
    return made if held else None


_BESIDE = 6  # characters to a form of time: " vào "


def _measured_result(line: Line, fig: Figure, share: Figure | None) -> Draft | None:
    """`kết nạp 731 đảng viên, bằng 121,8% mục tiêu đại hội (mục tiêu 600)`: the result that the share before the brackets measures."""
    if (
        share is None
        or share.index == 0
        or share.in_brackets
        or fig.number.percent
        or fig.noun not in MEMBERS_OR_UNSAID
    ):
        return None
    if fig.number.of is not None or not any(d.metric == "target_attainment" for d in share.drafts):
        return None
    if not _ends_inside(line.low[share.number.unit_end : fig.number.bound_start]):
        return None
    return next((d for d in line.figures[share.index - 1].drafts if d.metric == "members_admitted"), None)


def _ends_inside(gap: str) -> bool:
    """`82% tổ chức cơ sở đảng trong sạch, vững mạnh (chỉ tiêu 80%)`: what is rated stands between the share and its brackets."""
    opened = gap.rfind("(")
    return opened >= 0 and _NAMED_INSIDE.fullmatch(gap, opened) is not None and not _OTHER.search(gap[:opened])


_OTHER = re.compile(r"[;.]|\d|(?<!\w)(?:còn|trong đó|riêng)(?!\w)")
