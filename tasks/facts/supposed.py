"""Cells and members that are only supposed: of an example, of a rule's case, of what would be so: `Ví dụ Chi bộ A có 20 đảng viên`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line

# what makes up an example; a real one is named: ví dụ làng A, năm 2015 chỉ có 3 đảng viên
_EXAMPLE = re.compile(r"(?<!\w)(?:ví dụ|thí dụ|giả sử|giả dụ|giả định)(?!\w)")
# what would be done year by year: Nếu mỗi năm kết nạp | 2 người thì năm năm nữa sẽ đủ
_YEARLY = re.compile(
    r"(?<!\w)(?:nếu|giá như|cứ cho là)(?: như)?(?: cứ)? (?:mỗi|hằng|hàng) (?:năm|quý|tháng)(?!\w)[^.;:]*\Z"
)
# any of a kind: Một trường 60 giáo viên mà chỉ có | 2 đảng viên thì khó
_ANY_OF_A_KIND = re.compile(
    r"(?<!\w)(?<!\w )(?:nếu )?(?:một|mỗi) (?:trường|công ty|doanh nghiệp|đơn vị|cơ quan|xã|thôn|chi bộ|đảng bộ|phường|nhà trường|bệnh viện)(?! (?:này|ấy|đó|khác))[^.;:]* mà (?:chỉ |mới |lại )*(?:có|còn) \Z"
)
_LETTER = re.compile(r"[A-ZĐ]\.?")  # Chi bộ A, xã X: names that stand for any
_PERSONS_OR_BODIES = frozenset(
    {"member", "person", "people", "full_member", "probationary", "source", "cell", "committee", "grassroots", ""}
)


def is_supposed(line: Line, fig: Figure, state: State) -> bool:
    """Whether the number is one of an example, of what would be so, or of a rule where the page tells of rules."""
    if fig.noun not in _PERSONS_OR_BODIES:
        return False
    if state.about_rules and not any(m.name and not _LETTER.fullmatch(m.name) for m in line.mentions):
        return True
    unit = fig.owner or fig.unit
    if unit is not None and _LETTER.fullmatch(unit.name):
        return True
    example = _EXAMPLE.search(line.low, line.start, fig.number.start)
    if example is not None:
        return not any(m.name for m in line.mentions if example.end() <= m.start < fig.number.start)
    return (
        _YEARLY.search(line.low, line.start, fig.number.bound_start) is not None
        or _ANY_OF_A_KIND.search(line.low, line.start, fig.number.bound_start) is not None
    )
