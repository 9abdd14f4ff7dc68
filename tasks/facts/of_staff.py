"""Members among those who work at a school, company or agency: its staff is counted, and how many of it are of the Party."""

import re

from tasks.facts.figures import PERSONS_OR_UNSAID, Figure, Line

_STAFF = (
    r"(?:cán bộ|công chức|viên chức|giáo viên|giảng viên|nhân viên|nhà giáo|thầy,? cô(?: giáo)?|công nhân|lao động|người lao động|cnlđ|cbcnv|cnvclđ|cán bộ, chiến sĩ|chiến sĩ|sĩ quan"
    r"|quân nhân|y,? bác sĩ|bác sĩ|người|đồng chí)"
)
_HAS = re.compile(
    r"(?<!\w)(?:(?:hiện|nay|đang|hiện nay)? ?có|với|gồm|tổng số|biên chế)(?: (?:gần|hơn|trên|khoảng|tổng số|tổng cộng|cả thảy|là))* \Z"
)
_AMONG = re.compile(
    rf"(?: {_STAFF})*(?:(?:,| và| là| -)+(?: {_STAFF})+)*(?:, (?!trong)[^,;.:\d]{{2,24}})?(?:,|;| \(|, (?:và )?(?=trong)| và) ?(?:trong (?:số )?đó,? ?)(?:(?:có|là|gồm) )*"
)
_ARE = re.compile(r" (?:(?:hiện|đã|đều) )?là đảng viên(?! (?:mới|dự bị))(?!\w)")
_ENDS = re.compile(r"\s*(?:[.,;)(\n–-]|\Z|và |sinh hoạt|\()")


def of_staff(line: Line, fig: Figure) -> bool:
    """`Nhà trường có 62 cán bộ, giáo viên, trong đó có 35 đảng viên`: the members of an organisation are those among its staff."""
    unit = fig.owner or fig.unit
    previous = line.figures[fig.index - 1] if fig.index else None
    if unit is None or unit.level != "organization" or previous is None or previous.drafts or fig.number.of is not None:
        return False
    member = fig.noun == "member" and _ENDS.match(line.low, fig.noun_end) is not None
    if not member and not (fig.noun in {"person", ""} and _ARE.match(line.low, fig.noun_end)):
        return False
    return (
        previous.noun in PERSONS_OR_UNSAID
        and not previous.number.percent
        and fig.number.value <= previous.number.value
        and _names_staff(line, previous)
        and _HAS.search(line.low, line.start, previous.number.bound_start) is not None
        and _AMONG.fullmatch(line.low, previous.number.end, fig.number.bound_start) is not None
    )


def _names_staff(line: Line, whole: Figure) -> bool:
    return _WORKS.match(line.low, whole.number.end) is not None


_WORKS = re.compile(rf" (?!người[ ,(]|đồng chí){_STAFF}(?!\w)")
