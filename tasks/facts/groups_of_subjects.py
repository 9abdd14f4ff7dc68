"""Of which group a number is by the subject of its verb: `số đảng viên nữ là 71`, `số thanh niên được kết nạp: 3`."""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import WEAK
from tasks.facts.figures import Figure, Line
from tasks.facts.who_they_are import is_people_name


def segment_of_subject(line: Line, fig: Figure) -> str:
    """`riêng ở thôn, bản kết nạp 96`, `số đảng viên nữ là 71`, `số đảng viên kết nạp trong DN là 61`."""
    last = max((i for i, c in enumerate(fig.left) if c.roles.get("before", "have") not in WEAK), default=-1)
    for cue in fig.left[last + 1 :]:
        if "people" in cue.roles and ";" not in line.low[cue.end : fig.number.start]:
            return cue.roles["people"]  # not: chỉ kết nạp được vài giáo dân; năm nay 8 người
    verb = fig.left[last] if last >= 0 else None
    if verb is not None and (named := _NUMBER_OF_GROUP.search(line.low, fig.window_start, verb.start)) is not None:
        own = (c for c in fig.left[:last] if named.end(named.lastindex or 1) in {c.start + 2, c.end})
        for cue in own:
            if "people" in cue.roles or is_people_name(line, cue):
                return cue.roles.get("people", "ethnic_minority")
    parts = [i for i, c in enumerate(fig.left) if c.roles.get("link:part") == "part"]
    riding = parts[-1] if parts else None
    if riding is not None:
        for cue in fig.left[riding + 1 : last]:
            if "people" in cue.roles:
                return "all" if _goes_on_with_all(line, fig, fig.left[riding], fig.left[last]) else cue.roles["people"]
    return "all"


# số đảng viên Khmer | kết nạp là 1.371; Nữ đảng viên | kết nạp trong ba năm là 386
_NUMBER_OF_GROUP = re.compile(
    r"(?<!\w)(?=nữ đảng viên(?: (?:mới|được|đã|vừa))* \Z)(nữ)|(?<!\w)số (?:đảng viên|quần chúng|đồng chí)((?: (?:là|người|dân tộc|đồng bào))* [^\s,;.:\d]+(?: [^\s,;.:\d]+)?)(?: (?:mới|được|đã|vừa))* \Z"
)


def _goes_on_with_all(line: Line, fig: Figure, riding: Cue, verb: Cue) -> bool:
    """`chú trọng tạo nguồn, nhất là trong đoàn viên, phấn đấu kết nạp 110`: the group says where to look, the number is of all."""
    between = line.low[riding.end : verb.start]
    return line.low.startswith(("nhất là", "đặc biệt là"), riding.start) and _OF_ALL_AGAIN.search(between) is not None


_OF_ALL_AGAIN = re.compile(
    r";[^,;.:\d]*\Z|, (?:[^\W\d]+ ){0,4}?(?:phấn đấu|mục tiêu|quyết tâm|đã|nhờ|kết quả|từ đó|qua đó)(?: [^\W\d]+){0,4} \Z"
)


def of_those(fig: Figure, passive: Cue, ratio: bool) -> str:
    """`số thanh niên được kết nạp nhiều nhất: 3`, `có nhiều học sinh vào Đảng là X 14`; of a/b the subject: nông dân chiếm ... (14/25)."""
    named = [c for c in fig.left if "people" in c.roles and c.end <= passive.start]
    if not named:
        return "all"
    return named[0 if ratio else -1].roles["people"]
