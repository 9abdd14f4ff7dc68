"""Two groups of persons at once, which are a segment of neither: thanh niên Chăm, công nhân K'Ho."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line


def two_groups(line: Line, fig: Figure, cue: Cue) -> bool:
    """`2 thanh niên Chăm`: of two groups at once, so of neither as a whole."""
    if _AT_ONCE.match(line.low, fig.noun_end):
        return True
    said = (c for c in fig.right if c.roles.get("before") != "have" and line.low[c.start : c.end] != "người")
    following = next(said, None)
    if following is None:
        return False
    return _differs(line, cue, following, fig.noun_end) or _and_another(line, fig, cue, following)


def _and_another(line: Line, fig: Figure, cue: Cue, following: Cue) -> bool:
    """`có 66 nữ và dân tộc thiểu số`: counted together; `12 nữ và dân tộc thiểu số 30` counts each."""
    other = following.roles.get("people")
    together = other not in {None, cue.roles["people"]} and line.low[fig.noun_end : following.start] in _AND
    return together and _COUNTED.match(line.low, following.end) is None


_AND = frozenset({" và ", " và người ", " và là "})


def pupils_of_union(line: Line, fig: Figure, cue: Cue) -> bool:
    """`8 đoàn viên ưu tú là học sinh`: pupils, every one of whom is of the Youth Union."""
    if cue.roles["people"] != "youth":
        return False
    following = next((c for c in fig.right if c.start >= fig.noun_end and c.roles.get("before") != "have"), None)
    pupils = following is not None and following.roles.get("people") == "student"
    return (
        pupils
        and following is not None
        and line.low[fig.noun_end : following.start] in {" là ", " đều là ", " là các "}
    )


def with_another(line: Line, fig: Figure, cue: Cue) -> bool:
    """`7 là công nhân K'Ho`: the same behind the number."""
    if _AT_ONCE.match(line.low, fig.noun_end):
        return True
    following = next((c for c in fig.right if c.start >= cue.end), None)
    return following is not None and _differs(line, cue, following, cue.end)


def of_a_mixture(line: Line, fig: Figure, cue: Cue) -> bool:
    """`11 quần chúng là cán bộ Đoàn, sinh viên`, `3 đảng viên mới từ các viên chức và sinh viên`: of this group and another, so of neither; `là nữ, đoàn viên 20` counts each."""
    if _WHO_THEY_ARE.fullmatch(line.low, fig.noun_end, cue.start) is None:
        return False
    others = (
        c for c in fig.right if c.start > cue.end and "people" in c.roles and c.roles["people"] != cue.roles["people"]
    )
    other = next(others, None)
    return other is not None and bool(
        _JOINED.fullmatch(line.low, cue.end, other.start) and not _COUNTED.match(line.low, other.end)
    )


_WHO_THEY_ARE = re.compile(r".* là |(?: mới)? từ(?: nguồn)?(?: (?:các|những))? ")
_JOINED = re.compile(r"(?: \w+){0,2}(?:, \w+(?: \w+)?)?(?:, | và )(?:các )?")


_COUNTED = re.compile(r"(?: (?:có|là|chiếm|đạt|gồm|khoảng|gần|trên|hơn)| ?[:(–-])* ?\d")


def _differs(line: Line, cue: Cue, following: Cue, end: int) -> bool:
    if not _BOTH.fullmatch(line.low, end, following.start):
        return False
    other = following.roles.get("people") or (
        "ethnic_minority" if "peoples" in following.roles and line.text[following.start].isupper() else None
    )
    at_home = cue.roles["people"] == "farmer" and line.low.startswith(("ở ", "tại "), following.start)
    return other is not None and other != cue.roles["people"] and not at_home  # nông dân ở các ấp


# 11 đồng chí vừa là đoàn viên vừa là người có đạo
_AT_ONCE = re.compile(r"(?: (?:mới|ưu tú))?,? vừa (?:là |thuộc )?[^,;.:\d]{2,40},? (?:vừa|lại|đồng thời) (?:là|thuộc) ")
_BOTH = re.compile(r" (?:đều )?(?:là )?(?:người )?")
