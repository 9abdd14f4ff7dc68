"""Of which kind the classes of the Party are: for prospects, for new members, of political theory."""

import re
from itertools import pairwise

from tasks.facts.figures import Figure, Line

# between the kind of a class and its number behind it: bồi dưỡng đảng viên mới: 03 lớp
_KIND_FIRST = re.compile(
    r"[\s:,(–-]*(?:(?:đã mở|đã tổ chức|sẽ mở|sẽ có|dự kiến|được mở|được|cũng|cũng được|dành cho|có|mở|là|gồm|tổ chức|mở được|đã|viên|cơ sở|về đảng|đảng) ?)*[\s(:]*"
)

_OF_CENTRE = re.compile(r"(?:trung tâm|trường)(?: bồi dưỡng)? \Z")


def kind_after(line: Line, start: int, end: int) -> str:
    """The kind of class named in ``low[start:end]``: the first that says more than political theory at large."""
    named = [
        c
        for c in line.cues
        if start <= c.start < end
        and not _OF_CENTRE.search(line.low, max(line.start, c.start - 24), c.start)
        and ("classes" in c.roles or (c.roles.get("before") == "admit" and "đảng" in line.low[c.start : c.end]))
    ]
    kinds = [c.roles.get("classes", "awareness") for c in named]
    for at, kind in enumerate(kinds):
        if (
            kind == "political_theory"
            and at + 1 < len(named)
            and _MEANT_FOR.fullmatch(line.low, named[at].end, named[at + 1].start)
        ):
            if _AND_OTHERS.match(line.low, named[at + 1].end) and len({*kinds[at + 1 : at + 3]} - {"other"}) > 1:
                return kind  # bồi dưỡng lý luận chính trị cho đối tượng kết nạp Đảng và đảng viên mới: of both kinds together
            continue  # bồi dưỡng lý luận chính trị (cho) đảng viên mới
        if kind in _KINDS and at + 1 < len(kinds) and kinds[at + 1] in _KINDS - {kind}:
            if _AND_OTHERS.fullmatch(line.low, named[at].end, named[at + 1].start):
                return "political_theory"  # 6 lớp bồi dưỡng nhận thức về Đảng và đảng viên mới: of two kinds together
        if kind != "other":
            return kind
    if not kinds and _PROSPECTS.match(line.low, start):
        return "awareness"
    return kinds[0] if kinds else ""


_PROSPECTS = re.compile(
    r"(?: (?:các )?lớp)? (?:bồi dưỡng )?(?:cho )?(?:đối tượng|nhận thức)(?=\s*(?:[.,;:)(]|\Z|\d|và |với |có |cho |gồm |do |tại |trong |nhưng |rồi |mà ))"
)  # 2 lớp đối tượng, 1 lớp đảng viên mới; 24 người học lớp nhận thức

_KINDS = frozenset({"awareness", "new_member"})

_AND_OTHERS = re.compile(r"(?: về đảng| kết nạp đảng)?(?:,| và|,? cùng) (?:(?:cho|các|những|bồi dưỡng|lớp) )*")

_MEANT_FOR = re.compile(r" (?:(?:dành )?cho )?(?:(?:các|những|quần chúng|đối tượng|người|học viên|là) )*")

# a class that bears a name of its own
NAMED = re.compile(
    r" (?:bồi dưỡng|tập huấn|đào tạo|ngạch|chuyên viên|kỹ năng)(?:,? (?:bồi dưỡng|tập huấn|đào tạo|về|cho))* (?!lý luận|chính trị|các|cho|với|học|đảng)[^\W\d]"
)

# nghiệp vụ công tác đảng | cho bí thư chi bộ | 6 lớp; nghiệp vụ | công tác mặt trận | 3 lớp
_FOR_OFFICERS = re.compile(r"(?: [^\W\d]+){2,9}:? ")


def kind_before(line: Line, fig: Figure) -> str:
    """`đối tượng kết nạp Đảng 5 lớp, 402 học viên; đảng viên mới: 03 lớp`: the kind stands before its number."""
    item = max(fig.window_start, line.low.rfind(": ", fig.window_start, fig.number.start - 8))
    kinds = [
        c
        for c in fig.left
        if c.start >= item  # mở 27 lớp lý luận chính trị: | đối tượng kết nạp Đảng 4 lớp
        and ("classes" in c.roles or (c.roles.get("before") == "admit" and "đảng" in line.low[c.start : c.end]))
    ]
    gap = line.low[kinds[-1].end : fig.number.bound_start] if kinds else ""
    other = bool(kinds) and kinds[-1].roles.get("classes") == "other" and _FOR_OFFICERS.fullmatch(gap) is not None
    if not kinds or not (other or _KIND_FIRST.fullmatch(gap)) or ("," in gap and NAMED.match(line.low, fig.noun_end)):
        return ""  # 7 lớp lý luận chính trị, 5 lớp bồi dưỡng chuyên viên: the kind is that of the class before
    kinds = [c for c in kinds if not _OF_CENTRE.search(line.low, max(line.start, c.start - 24), c.start)] or kinds
    meant = [one for one, then in pairwise(kinds) if _MEANT_FOR.fullmatch(line.low, one.end, then.start)]
    told = [c.roles.get("classes", "awareness") for c in kinds if c not in meant]
    return next((k for k in told if k != "other"), "other")
