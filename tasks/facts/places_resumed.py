"""Places that go on with those counted before: at another time, in a list, left of some that were done away with."""

import re

from tasks.facts.conditions import CONDITIONS, said_after
from tasks.facts.drafts import State
from tasks.facts.figures import PERSONS, Draft, Figure, Line
from tasks.facts.small_words import unsaid

MERGED = re.compile(r"(?<!\w)(?:sáp nhập|sắp xếp|nhập lại|hợp nhất)(?!\w)")
# có 27 xã, thị trấn, 299 xóm; gồm 12 phường và 140 tổ dân phố: the places stand behind the communes they lie in
AMONG_KINDS = re.compile(
    r" (?:xã|phường|thị trấn|đơn vị hành chính)(?:(?:,| và|/) ?(?:xã|phường|thị trấn))*(?: (?:vùng cao|biên giới|miền núi|đặc biệt khó khăn))?(?:,|;| và|, và| với| gồm) "
)
_ENDS = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và |là |ở thời điểm|hồi |vào |năm |trước|của |thuộc |tại )")
_OWN = re.compile(r"(?<!\w)(?<!chỉ )(?<!vẫn )(?<!mới )có \Z")  # of a unit's own: xã A có 10 ấp
_PICKED = ("riêng ", "chỉ riêng ", "trong đó")  # còn 12 bản chưa có chi bộ. Riêng xã A có 5 bản
_IN_ALL = re.compile(r"(?<!\w)(?:với|trong|trên|có|gồm)(?: tổng)?(?: số)? \Z")
_FAR = 200  # characters
_STILL = re.compile(r"(?<!\w)(?:chỉ còn|còn lại|còn|chỉ)\s*\Z")


def counted(line: Line, state: State) -> bool:
    """Whether places were counted in this paragraph."""
    recent = reversed(state.drafts[-_RECENT:])
    return any(d.metric.startswith("places_") and d.paragraph == line.paragraph for d in recent)


GROWS_AT_MOST = 8  # times; nothing that is counted twice comes to be so many more
_RECENT = 12


def resumed(line: Line, fig: Figure, state: State) -> str:
    """`mười năm sau còn 22; đến năm 2006 còn 5`: the places without a cell or members counted right before, at another time."""
    if _remain(line, fig, state):
        return state.done_away
    if (none := of_none_now(line, fig)) != "":
        return none
    if (become := _has_become(line, fig)) is not None:
        return become
    last = state.last
    if _more_have_one(line, fig):
        return "with_cell"
    if last is not None and last.metric == "places_total":  # 5/16 thôn chưa có chi bộ, nay chỉ còn một thôn
        last = next((d for d in last.figure.drafts if d.metric in CONDITIONS), last)
    if last is None or last.metric not in CONDITIONS or last.paragraph != line.paragraph:
        return ""
    if _counts_others(line, fig, last, state):
        return ""
    start = max(
        fig.window_start,
        *(line.low.rfind(mark, fig.window_start, fig.number.start) for mark in (",", ";", ":", " thì ")),
    )
    timed = any(start <= p.start < fig.number.start for p in line.periods)
    own = fig.noun == "place" and _OWN.search(line.low, start, fig.number.bound_start) is not None
    goes_on = (
        (timed and not (own and fig.number.value > last.value))  # 5 bản chưa có đảng viên. Hiện nay huyện có 56 bản
        or (fig.noun == "place" and not own)
        or (fig.noun == "place" and line.low.startswith(_PICKED, line.start) and fig.number.value < last.value)
        or _STILL.search(line.low, start, fig.number.bound_start)
    )
    still = _STILL.search(line.low, start, fig.number.bound_start) is not None
    if (
        fig.unit != last.unit
        and fig.names
        and not still
        and _COUNTS_ANEW.search(line.low, start, fig.number.bound_start)
    ):
        return ""  # 2 thôn phải ghép. Xã A Xan đông hơn: 9 thôn, 102 đảng viên
    if (
        not goes_on
        or _PLANNED.search(line.low, start, fig.number.bound_start)
        or unsaid(line, start, fig.number.bound_start)
    ):
        return ""
    if "ghép" in line.low[start : fig.number.bound_start]:
        return "without_cell"  # 17 bản trắng đảng viên; nhưng sinh hoạt ghép thì vẫn có 8 bản
    return last.metric.removeprefix("places_")


def _counts_others(line: Line, fig: Figure, last: Draft, state: State) -> bool:
    """Whether something else is counted than the places that ``last`` told of: persons, communes, all places of a wider unit."""
    if not fig.noun and any(
        f.noun in PERSONS for f in line.figures[: fig.index] if f.number.start > last.figure.number.start
    ):
        return True  # 7 thôn sinh hoạt ghép. Về đảng viên, năm 2005 có 611 người, trong đó nữ 288
    if MERGED.search(line.low, line.start, fig.number.start):
        return True
    if any(d.figure.number.of == fig.number.value and d.paragraph == line.paragraph for d in state.drafts[-_RECENT:]):
        return True  # 5/16 thôn chưa có chi bộ. Xã có 2.100 hộ ở 16 thôn
    if not fig.noun and fig.number.value > last.value * GROWS_AT_MOST:
        return True  # 46 người, bốn bản chưa có đảng viên. Bây giờ con số ấy đã là 131
    if fig.number.value > last.value and _OF_THE_WHOLE.search(line.low, line.start, fig.number.bound_start):
        return True  # làng chưa có chi bộ còn 3. Toàn huyện 105 làng
    if fig.number.start - last.figure.number.end > _FAR or not _ENDS.match(line.low, fig.noun_end):
        return True
    if fig.index and AMONG_KINDS.fullmatch(line.low, line.figures[fig.index - 1].number.end, fig.number.bound_start):
        return True  # toàn huyện có 8 xã, 131 bản
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if (
        following is not None
        and following.noun == fig.noun == "place"
        and _IN_ALL.search(line.low, line.start, fig.number.bound_start)
    ):
        if said_after(line, following.noun_end, following.window_end)[0]:
            return True  # với 232 xóm, chỉ còn 19 xóm chưa có chi bộ
    return False


def _more_have_one(line: Line, fig: Figure) -> bool:
    """`Năm 2005, 9/16 thôn có chi bộ, đến năm 2010 là 12 thôn`, `trong khi năm 2000 mới có 4 thôn`: of those with a cell, before or since."""
    if fig.noun != "place" or fig.number.of is not None or not _ENDS.match(line.low, fig.noun_end):
        return False
    before = line.figures[fig.index - 1] if fig.index else None
    if before is not None and fig.index > 1 and any(d.metric == "places_with_cell_share" for d in before.drafts):
        before = line.figures[fig.index - 2]  # có 198 xóm có chi bộ, đạt 92%; đến hết năm 2019 là 213 xóm
    told = next((d for d in before.drafts if d.metric == "places_with_cell"), None) if before is not None else None
    if told is None:
        return False
    whole = next((f.number.of for f in line.figures[: fig.index] if f.noun == "place" and f.number.of), None)
    if fig.number.value == told.value or (whole is not None and fig.number.value > whole):
        return False
    grown = _HAD_ONLY if fig.number.value < told.value else _GROWN if whole is None else _HAS_COME_TO
    start = told.figure.noun_end
    timed = any(start <= p.start < fig.number.start for p in line.periods)
    return timed and grown.search(line.low, start, fig.number.bound_start) is not None


# without the whole nobody knows whether `nay có 213 xóm` are all that there are
_GROWN = re.compile(r"(?<!\w)(?:(?:tăng|nâng|lên)(?: lên)?(?: tới| đến| thành)?|là|đạt|được) \Z")
_HAD_ONLY = re.compile(r"(?<!\w)(?:mới|chỉ|mới chỉ|vẻn vẹn|vỏn vẹn)(?: có)? \Z")
_HAS_COME_TO = re.compile(r"(?<!\w)(?:là|đã|có|được|đạt|lên|tăng|nâng|cả|đủ)(?: lên| tới| được| cả| đủ)? \Z")


def of_none_now(line: Line, fig: Figure) -> str:
    """`không còn thôn sinh hoạt ghép, trong khi năm 2015 con số này là 38`: how many there were of what there is none of now."""
    if "không còn" not in line.low[line.start : fig.number.start]:
        return ""
    said = _NONE_NOW.search(line.low, fig.window_start, fig.number.bound_start)
    return said_after(line, said.end("places"), said.end("clause"))[0] if said is not None else ""


_NONE_NOW = re.compile(
    r"(?<!\w)không còn (?P<places>(?:các |một )?(?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu dân cư|khu|nơi)(?:, (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố))*)"
    r"(?P<clause>[^,;.:\d]{3,40})[,;] [^;.]{0,40}(?<!\w)(?:con )?số (?:này|đó|ấy)(?: (?:là|còn|vẫn còn|lên tới|lên đến|tới))+ \Z"
)


def _has_become(line: Line, fig: Figure) -> str | None:
    """`Huyện A giảm từ 49 thôn năm 2004 xuống 4 thôn hiện nay`: the same places, of which there are so many now."""
    former = line.figures[fig.index - 1] if fig.index else None
    if former is None or not former.rises or fig.number.of is not None or not _ENDS_NOW.match(line.low, fig.noun_end):
        return None
    return next((d.metric.removeprefix("places_") for d in former.drafts if d.metric in CONDITIONS), None)


_ENDS_NOW = re.compile(r"(?: (?:hiện nay|hiện tại|như hiện nay|bây giờ|năm \d{4}))?(?:[.,;:)(\n]|\Z| và )")


# a colon or a verb of having behind another's name counts what that one has
_COUNTS_ANEW = re.compile(r"(?::|(?<!\w)(?:có|gồm|với)) \Z")
_PLANNED = re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|mục tiêu)(?!\w)")


def _remain(line: Line, fig: Figure, state: State) -> bool:
    """`đã xóa được 9 thôn trắng đảng viên, nay chỉ còn 5 thôn`: of those of which some were done away with."""
    if not 0 < fig.number.start - state.done_away_at < _SOON or fig.noun != "place" or fig.number.of is not None:
        return False
    if MERGED.search(line.low, fig.window_start, fig.number.start):
        return False
    return bool(
        _ENDS.match(line.low, fig.noun_end) and _LEFT.search(line.low, fig.window_start, fig.number.bound_start)
    )


_OF_THE_WHOLE = re.compile(r"(?<!\w)(?:toàn|cả) (?:huyện|xã|tỉnh|thị xã|thành phố|quận|phường|thị trấn) \Z")
_SOON = 90  # characters
_LEFT = re.compile(r"(?<!\w)(?:chỉ còn|còn lại|còn|vẫn còn)(?: có| đúng)? \Z")


def of_list(line: Line, fig: Figure, state: State) -> str:
    """What is said of the places of a list: of the last whole that has so many (11 xóm chưa có chi bộ, trong đó 2 trắng: A 4 xóm, B 7)."""
    wholes = [
        d
        for d in reversed(state.drafts[-_RECENT:])
        if d.paragraph == line.paragraph and d.metric in CONDITIONS and not d.figure.listed
    ]
    whole = next((d.metric for d in wholes if d.value >= fig.number.value), state.place_metric)
    return (whole if state.place_metric in CONDITIONS else state.place_metric).removeprefix("places_")


def of_units_with_such(line: Line, fig: Figure) -> str:
    """`Hai xã còn thôn chưa có đảng viên là A (2 thôn), B (1 thôn)`: what the head says of the places that each unit behind it has."""
    if not fig.names or fig.noun != "place":
        return ""
    head = _UNITS_WITH.search(line.low, line.start, fig.number.bound_start)
    return head.lastgroup or "" if head is not None else ""


_UNITS_WITH = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|huyện)(?: (?:vẫn|hiện|đang))* (?:còn|có) (?:thôn|bản|xóm|ấp|buôn|làng|khóm|khu phố)(?:, (?:thôn|bản|xóm|ấp|buôn|làng|khóm))*"
    r" (?:(?P<without_members>(?:chưa có|không có|trắng) đảng viên)|(?P<without_cell>(?:chưa có|không có|trắng) chi bộ|(?:phải )?sinh hoạt ghép))(?: (?:là|gồm):?|:) (?=[^.;]*\Z)"
)
