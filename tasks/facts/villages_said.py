"""Names that the page says to be villages': `X là thôn xa nhất xã`, `tới X, bản nghèo của xã Y`; and where such a one lies."""

import re
from itertools import islice

from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME, UPPER
from tasks.facts.organisation_words import FAMILIES

_MOST = 60  # names of one article that are kept in mind
_KIND = r"(?:thôn|bản|ấp|buôn|làng|xóm|sóc|khóm|bon)"
_ONE_OF = r"(?:một (?:trong (?:những |số )?)?)?"
# Ea Bar là thôn của đồng bào Mông
_IS_VILLAGE = re.compile(
    rf"(?:^(?:\([^()\n\d]{{2,24}}\)|[A-ZĐ]{{2,6}}(?= ?[-–]))\s?(?:[-–]\s?)?|^|[.!?] )({NAME.pattern})(?: vốn| từng| hiện)? là (?:một (?:trong (?:những |số )?\w* ?)?)?{_KIND}(?! (?:xã|trưởng|đội))(?!\w)",
    re.MULTILINE,
)
# tới Khe Nhao | , thôn xa nhất của xã; Ở Khe Nhao | (một bản nghèo của xã X)
_THAT_IS = re.compile(
    rf"(?:,| \(| -| –) ?(?:là )?{_ONE_OF}{_KIND}(?! (?:trưởng|đội|xã|[{UPPER}\d]))(?: (?!của|thuộc)[^\W\d]+){{0,8}}? (?:của|thuộc|ở|trong|(?=xã|huyện))(?!\w)"
)
_NAMED = re.compile(
    rf"(?:(?<=[Ởở] )|(?<=ại )|(?<=ề )|(?<=ến )|(?<=ới )|(?<=ào )|(?<=ên )|^|(?<=[.!?] ))(?!(?:Ở|Tại|Về|Đến|Tới|Vào|Lên|Từ|Rời) )({NAME.pattern})\Z",
    re.MULTILINE,
)
_REACH = 40  # characters
_SHORTEST, _LONGEST = 2, 3  # syllables of a village's name
# Khe Nhao | , thôn xa nhất của | xã X; Khe Nhao | (bản nghèo của | xã X)
_THAT_VILLAGE = re.compile(
    rf"(?:,| -| –| \()? ?(?:(?:vốn |từng |hiện )?là )?{_ONE_OF}(?:\w+ )?{_KIND}(?: [^\W\d]+){{0,8}}? "
)
_APPOSITION = 70  # characters


def said_to_be_villages(text: str) -> set[str]:
    """The names of which the page says that they are villages: `X là thôn xa nhất xã`, `tới X, thôn nghèo của xã Y`."""
    said = [match[1] for match in islice(_IS_VILLAGE.finditer(text), _MOST)]
    behind = (m.start() for m in islice(_THAT_IS.finditer(text), _MOST))
    found = [*said, *(name[1] for at in behind if (name := _NAMED.search(text, max(0, at - _REACH), at)))]
    named = {name for name in found if _SHORTEST <= len(name.split()) <= _LONGEST and name.split()[0] not in FAMILIES}
    return named | {
        name for name in said if len(name.split()) == _SHORTEST
    }  # nobody is a village: Thái Hạc là thôn ...


def says_where_village_lies(low: str, village: Mention, m: Mention) -> bool:
    """Whether the name ``m`` only says where the village before it lies: `Khe Nhao, thôn xa nhất của xã X`."""
    if not village.village or not 0 < m.start - village.end < _APPOSITION:
        return False
    return _THAT_VILLAGE.fullmatch(low, village.end, m.start) is not None
