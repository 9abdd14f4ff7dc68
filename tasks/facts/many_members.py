"""Units told because they have many members, or many of a people: `Các xã có nhiều đảng viên người Khmer như: X (134 đảng viên), Y (121)`."""

import re

from tasks.facts.figures import Figure, Line

_MANY = re.compile(
    r"(?<!\w)(?:các|những|một số|nhiều|có) (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|bản|ấp|buôn|làng|xóm|khu phố|đảng bộ|chi bộ|nơi|đơn vị|địa phương)"
    r"(?: (?!kết nạp|phát triển|bổ sung)[^\W\d]+){0,3}? (?:có )?(?:nhiều|đông|đông đảo|có số) đảng viên(?! (?:mới|được|kết nạp|trẻ|hoàn thành|vi phạm))(?P<whom>[^.;:,\d]{0,40}?)(?: (?:như|là|gồm|phải kể đến|có thể kể đến)(?!\w)| như:|:)"
)


def group_of_many(line: Line, fig: Figure) -> str | None:
    """The group whose number such a list tells, ``all`` where it names none; None where no such list is told."""
    listed = not fig.noun and bool(fig.names) and fig.names[-1].end + 1 == fig.number.start
    if not (fig.noun == "member" or listed) or not fig.names or fig.number.percent or fig.number.of is not None:
        return None
    said = _MANY.search(line.low, line.start, fig.number.bound_start)
    if said is None:
        return None
    start, end = said.span("whom")
    told = [c.roles for c in line.cues if start <= c.start < end]
    if any("peoples" in roles for roles in told):
        return "ethnic_minority"
    return next((str(roles["people"]) for roles in told if "people" in roles), "all")
