"""The members with whom a body began: `từ chỗ có 5 đảng viên, nay ...`, `Chi bộ X ra mắt ngày 19-8-2012 với 4 đảng viên`."""

import re

from tasks.facts.figures import Figure, Line


def at_its_beginning(line: Line, fig: Figure) -> bool:
    """Whether a number is the strength that a body began with: `chi bộ với 9 đảng viên`, `thành lập chỉ có 3`."""
    before = line.low[fig.window_start : fig.number.bound_start]
    grew = _FROM.search(before) is not None and (
        "nay" in line.low[fig.noun_end : line.end] or _COME_TO.match(line.low, fig.noun_end, line.end) is not None
    )
    return grew or _BODY_WITH.search(before) is not None or _FOUNDED_WITH.search(before) is not None


# từ 18 đảng viên | năm 2005, đến cuối năm 2010, xã X đã có 67 đảng viên
_COME_TO = re.compile(
    r"(?: [^,;.:]{3,30})?, (?:đến|tới|chỉ sau|sau) [^,;.:]{3,30},? [^;.:\d]{0,60}?(?:có|lên|thành|được) (?:hơn |gần |trên )?\d"
)
_FROM = re.compile(
    r"từ(?: chỗ)?(?: chỉ)?(?: có)?\s*\Z|(?<!\w)từ chỗ [^,;.:\d]{2,40} (?:chỉ|mới|vẻn vẹn|vỏn vẹn)(?: có)? \Z"
)
_BODY_WITH = re.compile(r"(?:chi bộ|đảng bộ)(?: riêng| độc lập| đảng)* (?:với|gồm|bao gồm)\s*\Z")
_FOUNDED_WITH = re.compile(
    r"thành lập(?: chỉ)?(?: có| với)?(?: vẻn vẹn| chỉ)?\s*\Z"
    # Chi bộ Công ty X ra mắt ngày 19-8-2012 với | 4 đảng viên
    r"|(?<!\w)chi bộ(?: (?!kết nạp)[^,;:()\s]+){1,9}? (?:thành lập|ra mắt|ra đời)(?! mới)(?: (?!kết nạp)[^,;:()\s]+){1,6} (?:với|gồm|chỉ có|có)(?: vẻn vẹn| vỏn vẹn| chỉ| mới| chỉ có)* \Z"
)
