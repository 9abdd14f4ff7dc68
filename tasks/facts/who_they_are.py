"""Whether the words behind a number say who its persons are: `33 đồng chí là nữ`, `gần một nửa (168) là đoàn viên`, `5 người Dao`."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line

_WHO = re.compile(
    r" (?:(?:trong|thuộc) (?:tổng )?(?:số )?(?:ấy|đó|này|họ) )?(?:(?:đều |chính |vốn )?là (?:người |các |những )?|(?:được )?(?:kết nạp|phát triển) từ (?:nguồn |các )*|thuộc (?:các )?)"
)


_PEOPLE_BEFORE = re.compile(
    r"(?:người|dân tộc|đồng bào|con em|con cháu|bà con|đảng viên|thanh niên|là|và|[,;:(–-]|tộc|quần chúng|gốc|trong đó|riêng|có|gồm|thì) ?\Z"
)


# 63 trong 168 đảng viên | của Đảng bộ xã là người Khmer: the group of some, behind the unit of all
ARE_OF_GROUP = re.compile(
    r"(?: (?:của|trong|thuộc|ở) (?:[^\W\d]+ ){1,6}?| )(?:đều )?là (?=nữ|phụ nữ|người (?!đứng|có)|đoàn viên|thanh niên|học sinh|sinh viên|giáo viên|công nhân|nông dân|tín đồ|giáo dân|đồng bào|dân tộc)"
)


def is_people_name(line: Line, cue: Cue) -> bool:
    """Whether a word names one of the peoples there, as `người Dao` does."""
    named = "peoples" in cue.roles and line.text[cue.start].isupper()
    return named and bool(_PEOPLE_BEFORE.search(line.low, max(0, cue.start - 16), cue.start))


def counts_people(line: Line, fig: Figure, cue: Cue) -> bool:
    """`29 đồng chí Khmer`, no `đồng chí Hoa Văn An`: a people's name right behind persons counted."""
    named = "peoples" in cue.roles and line.text[cue.start].isupper() and cue.start == fig.noun_end + 1
    persons = fig.noun == "person" and fig.number.value > 1
    return named and persons and not line.text[cue.end : cue.end + 2].strip().isalpha()


_BEYOND = re.compile(r"\) (?:đều |chính |vốn )?là (?:đảng viên )?(?:người |các |những )?")


def beyond_bracket(line: Line, fig: Figure) -> str:
    """`gần một nửa (168) là đoàn viên`: the group behind the bracket."""
    match = _BEYOND.match(line.low, fig.noun_end)
    if match is None:
        return ""
    for cue in line.cues:
        if cue.start <= match.end() < cue.end and ("people" in cue.roles or is_people_name(line, cue)):
            return cue.roles.get("people", "ethnic_minority")
    return ""


def says_who(line: Line, fig: Figure) -> bool:
    """`7 là học sinh THPT`, `33 đồng chí là nữ`: the group stands behind the number."""
    match = _WHO.match(line.low, fig.noun_end)
    if match is None:
        return False
    return any(
        "people" in c.roles or is_people_name(line, c)
        for c in fig.right
        if c.start <= match.end() and c.end > match.end() - 1
    )
