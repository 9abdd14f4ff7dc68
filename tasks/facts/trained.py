"""New members, and those to be admitted, who were taught without a class being named: `188 đảng viên mới được bồi dưỡng`."""

import re

from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import Figure, Line

_NEW = re.compile(r"(?:lượt )?(?:đồng chí |đ/c )?đảng viên (?:mới|dự bị)(?! (?:được )?kết nạp)")
_PROSPECTS = re.compile(r"(?:lượt )?đối tượng (?:kết nạp|cảm tình|phát triển )")
_IS_TAUGHT = re.compile(
    r" (?:(?:đã|đều|cũng) )*được (?:tham gia )?(?:bồi dưỡng|tập huấn|đi học|học)(?! (?:để )?chuyển|, (?:giúp|thử|rèn))"
)
# 64 đảng viên mới | dự lớp bồi dưỡng theo quy định: which class that is goes without saying
_ATTENDS = re.compile(
    r" (?:(?:đã|đều|cũng|được cử|được) )*(?:tham gia|tham dự|dự|theo học|đi học|học)(?: xong)? (?:các )?lớp(?: bồi dưỡng)?(?=\s*(?:[.,;)]|\Z)| (?:theo|do|tại|ở|trong|năm) )"
)
_TEACHES = re.compile(
    r"(?<!\w)(?<!phát hiện, )(?<!tạo nguồn, )bồi dưỡng(?: (?:cho|được))*(?: (?:hơn|trên|gần|khoảng))? \Z"
)
_FOR = re.compile(r"(?<!\w)(?<!phát hiện, )bồi dưỡng(?: được)? cho(?: (?:hơn|trên|gần|khoảng))? \Z")
_BESIDE = frozenset({",", "và", ", và", "cùng"})


def read_trained(line: Line, fig: Figure, state: State) -> bool:
    """Make the fact of new members or prospects that a word of teaching rules: `bồi dưỡng 133 đảng viên mới`."""
    kind = _taught(line, fig)
    if not kind:
        return False
    draft(line, fig, state, "training_participants", kind, status_of(line, fig), "trained", fig.number.bound_start)
    return True


def _taught(line: Line, fig: Figure) -> str:
    at, end = fig.number.bound_start, fig.number.end + 1
    if _NEW.match(line.low, end):
        if (
            _ATTENDS.match(line.low, fig.noun_end)
            or _IS_TAUGHT.match(line.low, fig.noun_end)
            or _TEACHES.search(line.low, fig.window_start, at)
        ):
            return "new_member"
        before = line.figures[fig.index - 1] if fig.index else None
        beside = before is not None and line.low[before.noun_end : at].strip() in _BESIDE
        return "new_member" if beside and before is not None and _is_of_taught(line, before) else ""
    if _PROSPECTS.match(line.low, end) and _FOR.search(line.low, fig.window_start, at):
        return "awareness"
    return ""


def _is_of_taught(line: Line, before: Figure) -> bool:
    """Whether the number before is of those taught too: `bồi dưỡng cho 255 đối tượng kết nạp Đảng và 133 đảng viên mới`."""
    return any(d.rule == "trained" for d in before.drafts) or (
        any(d.rule == "identify" for d in before.drafts)
        and _TEACHES.search(line.low, before.window_start, before.number.bound_start) is not None
    )
