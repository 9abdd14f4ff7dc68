"""Whether a noun before a verb calls its persons a plan: `chỉ tiêu kết nạp 40`, `chỉ tiêu Huyện ủy giao cho xã X kết nạp 18`."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line
from tasks.facts.governors import Governor

_PLAN_OF = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)(?: của)? (?:năm|quý|tháng|nhiệm kỳ)(?: \d{4})?(?: ?[-–] ?\d{4})?(?: là| phải| đề ra| được giao)? \Z"
    r"|(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)[^,;.:]{0,40} là \Z"
)
# so với chỉ tiêu mỗi năm | kết nạp 200 đảng viên: what the plan says, met or not
_YEARLY_PLAN = re.compile(
    r"(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu)(?: của \w+)?(?: là)?(?: bình quân| trung bình)? (?:mỗi|hằng|hàng|một) năm(?: phải)? \Z"
)
# chỉ tiêu cả năm là 90 quần chúng | được kết nạp
_PLAN_IS = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?:kế hoạch|chỉ tiêu|mục tiêu)[^,;.:%\d]{0,50}(?: \d{4})?[^,;.:%\d]{0,30}(?: là|:)(?: phải| có| sẽ)* \Z"
)


def is_named_plan(line: Line, fig: Figure, gov: Governor) -> bool:
    """`chỉ tiêu kết nạp 40`, `chỉ tiêu cả năm là 90 quần chúng được kết nạp`: a noun before calls it a plan."""
    ahead = gov.cue.end <= fig.number.start  # 21/22 đảng viên theo chỉ tiêu | được kết nạp: the plan is no verb's there
    if not ahead:
        return fig.number.of is None and bool(_PLAN_IS.search(line.low, fig.window_start, fig.number.bound_start))
    return (
        (
            not _MET.search(line.low, fig.window_start, gov.cue.start)
            and line.low.endswith(("mục tiêu ", "mục tiêu là ", "chỉ tiêu "), fig.window_start, gov.cue.start)
        )
        or any(
            c.roles.get("aim") == "noun"
            and _beside(line, c, gov)
            and not _MET.search(line.low, fig.window_start, c.end + 1)
            for c in fig.left
        )
        or bool(_PLAN_OF.search(line.low, fig.window_start, gov.cue.start))
        or bool(_YEARLY_PLAN.search(line.low, fig.window_start, gov.cue.start))
        or _is_given(line, fig, gov)
    )


# vượt chỉ tiêu | kết nạp đảng viên năm 2018 sớm nhất tỉnh: 251: what the plan was surpassed by
_MET = re.compile(
    r"(?<!\w)(?<!để )(?<!nhằm )(?<!đấu )(?<!tâm )(?<!sẽ )(?<!thể )(?<!tục )(?<!phải )(?:vượt|hoàn thành|đạt|cán đích|về đích)(?: vượt)?(?: mức)?(?: và)?(?: các)? (?:chỉ tiêu|mục tiêu|kế hoạch) (?:về )?\Z"
)


def _beside(line: Line, plan: Cue, gov: Governor) -> bool:
    """Whether the verb is the plan's own: kế hoạch kết nạp, but not `bằng 96% kế hoạch, nâng số được kết nạp lên`."""
    return 0 <= gov.cue.start - plan.end <= _NEXT and "," not in line.low[plan.end : gov.cue.start]


_NEXT = 2  # characters


def _is_given(line: Line, fig: Figure, gov: Governor) -> bool:
    """`chỉ tiêu Huyện ủy giao cho xã X kết nạp 18 đảng viên`: what the plan gives, none of it said to be done."""
    if (
        line.low.endswith("được", gov.cue.start, gov.cue.end)
        or "giao " not in line.low[fig.window_start : gov.cue.start]
    ):
        return False
    return _GIVES.search(line.low, fig.window_start, gov.cue.start) is not None


_GIVES = re.compile(
    r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!theo )(?<!với )(?<!\w)(?:kế hoạch|chỉ tiêu)(?:(?!(?: đã| nên| nhưng| song)(?!\w))[^,;.:\d]| năm \d{4}(?!\d))* giao(?: cho)?(?:(?!(?: đã| nên| nhưng| song)(?!\w))[^,;.:\d]| (?:trong )?năm \d{4}(?!\d)){0,40} \Z"
)
