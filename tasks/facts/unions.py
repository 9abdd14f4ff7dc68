"""Whose đoàn viên and hội viên a sentence speaks of: a trade union's or the Youth Union's, an association's."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Line

_NEAR = 300  # characters to the association's name


def of_union(line: Line, cue: Cue) -> bool:
    """Whether `đoàn viên` are a trade union's: it is the body that the text named last, else the title's."""
    if not line.low.startswith("đoàn viên", cue.start) or "thanh niên" in line.low[cue.start : cue.end]:
        return False
    title = line.low.find("\n") + 1
    beginning = _BEGINNING if cue.start < title else title
    for start, end in ((max(0, line.start - _NEAR), cue.start), (0, title), (0, beginning)):
        bodies = list(_UNIONS.finditer(line.low, start, end))
        if bodies:
            return bodies[-1]["union"] is not None
    return False


_BEGINNING = 500  # characters; a headline says `đoàn viên` before its text says whose


_UNIONS = re.compile(
    r"(?<!\w)(?:(?P<union>(?<!đoàn viên )công đoàn(?! viên)|liên đoàn lao động|lđlđ|nghiệp đoàn|(?:cấp|tổ chức) cđ)|(?:tỉnh|huyện|thành|thị|xã|quận|chi|cơ sở|bộ) đoàn(?! lao| viên)|đoàn (?:thanh niên|tncs|xã|trường|phường|khối|cơ sở))(?!\w)"
)


_ASSOCIATIONS = {"nông dân": "farmer", "phụ nữ": "female", "lhpn": "female"}  # whose members they are


def of_association(line: Line, cue: Cue) -> str:
    """Whose members `hội viên` are: as the words behind it say, else the association named last, else one named further on."""
    own = line.low[cue.start : cue.end + _NEXT_WORDS]
    before = line.low[max(0, line.start - _NEAR) : cue.start]
    told = [word for word in _ASSOCIATIONS if own.startswith(f"hội viên {word}")]
    told = told or sorted((w for w in _ASSOCIATIONS if w in before), key=before.rfind, reverse=True)
    told = told or [word for word in _ASSOCIATIONS if word in line.low[cue.end : line.end]]
    return _ASSOCIATIONS[told[0]] if told else "all"


_NEXT_WORDS = 10  # characters: " nông dân"
