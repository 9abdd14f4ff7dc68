"""Cells of the first years, told by the names that they were founded under: `Chi bộ Kim Sơn ra đời ngày 12/4/1938`."""

import re
from collections.abc import Iterable
from itertools import islice

from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME
from tasks.facts.organisation_words import FAMILIES

_MOST = 20  # cells of one page
_LONGEST = 4  # syllables of a cell's name
_OF_PLACE = 2  # syllables up to which a name that begins like a family's is a place's: Kim Sơn
# before the map of any reform: a cell bore the name of a village or of a ghép name, whatever bears it now
_NAMED = re.compile(
    rf"(?:(?<!\w)[Tt]hành lập |(?<!\w))Chi bộ (?:[Cc]ộng sản |[Đđ]ảng )?({NAME.pattern})(?![\w-])(?P<after>[^.;\n]{{0,40}})"
)
_FOUNDED = re.compile(
    r"[,()\d/ -]*(?:(?:đã|chính thức|cũng|lại|lần lượt) )*(?:được thành lập|thành lập|ra đời|được tổ chức)(?!\w)"
)
_EARLY = re.compile(r"(?<!\d)19(?:29|[3-6]\d|7[0-5])(?!\d)")
_NEAR = 160  # characters around the name in which the year stands


def cells_founded(text: str, mentions: Iterable[Mention], title_end: int) -> set[str]:
    """The names of cells that the page tells to be founded before 1975, but those of units that it names by their kind."""
    if "Chi bộ " not in text or _EARLY.search(text) is None:
        return set()
    found: set[str] = set()
    for match in islice(_NAMED.finditer(text), _MOST):
        name = match[1]
        syllables = name.split()
        if len(syllables) > _LONGEST or (len(syllables) > _OF_PLACE and syllables[0] in FAMILIES):
            continue
        if text.find(name, 0, title_end) >= 0 and text.find("hi bộ " + name, 0, title_end) < 0:
            continue  # the title's own place: what it tells of is that place's
        founded = match[0][0] in "Tt" or _FOUNDED.match(match["after"]) is not None
        if founded and _EARLY.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR) is not None:
            found.add(name)
    if not found:
        return found
    return found - {m.name for m in mentions if m.form == "full" and m.name}
