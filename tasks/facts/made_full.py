"""Whether a number is of members made full, of those who wait for it, or of full ones: `công nhận 35 đảng viên chính thức`."""

import re

from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line
from tasks.facts.governors import Governor

_MADE_FULL = re.compile(
    r"(?<!đề nghị )(?<!đề nghị xét )(?<!\w)(?:công nhận|chuẩn y|chuyển)(?: (?:được|thêm|mới|cho|đối với|đủ tư cách|tư cách|là))* \Z"
)

# công nhận 87 đảng viên dự bị | thành đảng viên chính thức
_MAKES_FULL = re.compile(
    r"(?<!đề nghị )(?<!đề nghị xét )(?<!\w)(?:xét )?(?:công nhận|chuẩn y|chuyển|xét)(?: đảng)?(?: được| cho| đối với)* \Z"
)

_BECOMES_FULL = re.compile(r" (?:là|thành|sang|lên|trở thành)(?: đảng viên)? chính thức(?!\w)")

_WAITS = re.compile(r"(?<!\w)(?:chờ|chưa|sắp|đến hạn|chuẩn bị|đủ điều kiện|đến kỳ)(?: được| xét| ngày)* \Z")


def _made_full(line: Line, fig: Figure, before: str) -> bool:
    """`công nhận 35 đảng viên chính thức`, `công nhận 87 đảng viên dự bị thành đảng viên chính thức`."""
    if fig.noun == "probationary":
        return _BECOMES_FULL.match(line.low, fig.noun_end) is not None and _MAKES_FULL.search(before) is not None
    return fig.noun == "full_member" and _MADE_FULL.search(before) is not None


def read_made_full(line: Line, fig: Figure, state: State, gov: Governor | None, before: str) -> bool:
    """Whether the number is of members made full, waiting for it, or full already; its fact or its reason is set then."""
    if gov is None and _made_full(line, fig, before):
        draft(line, fig, state, "members_confirmed", "all", status_of(line, fig), "confirm", fig.number.bound_start)
        return True
    if gov and gov.name == "confirm" and _WAITS.search(line.low, fig.window_start, gov.cue.start):
        _by_waiting(line, fig, state)
        return True
    if gov and gov.name == "total" and line.low.startswith(" chính thức", gov.cue.end):
        fig.reason = "full_members"  # số đảng viên chính thức là 1.215
        return True
    return False


def count_alone(line: Line, fig: Figure, state: State) -> None:
    """`Chi bộ có 23 đảng viên chính thức`: where neither a whole nor any on probation are told, all that it has; the noun is a member's."""
    if fig.noun != "full_member" or _HAS_THEM.search(line.low, line.start, fig.number.bound_start) is None:
        return
    beside = any(f.noun in _BESIDE or any(d.metric == "members_total" for d in f.drafts) for f in line.figures)
    told = any(d.metric == "members_total" and d.paragraph == line.paragraph for d in state.drafts)
    if not (beside or told or fig.number.bound_start - line.start > _FAR):
        fig.noun = "member"


_FAR = 160  # characters from the sentence's beginning
_BESIDE = frozenset({"probationary", "file"})
# no rule: nơi có đủ 3 đảng viên chính thức thì lập chi bộ
_HAS_THEM = re.compile(
    r"(?<!\w)(?:chi bộ|đảng bộ)(?!\w)(?:(?! (?:phải|cần|nếu|khi|nào|mỗi|đủ|từ|chưa) )[^;.:\d])* (?:có|gồm|với)(?: tổng số| tất cả| cả thảy)? \Z"
)


def _by_waiting(line: Line, fig: Figure, state: State) -> None:
    """`Đảng viên dự bị đang chờ chuyển chính thức: 13`: not yet made full members."""
    start = fig.number.bound_start
    if "dự bị" in line.low[fig.window_start : start] or fig.noun == "probationary":
        draft(line, fig, state, "members_probationary", "all", status_of(line, fig), "probationary", start)
    else:
        fig.reason = "no_event"
