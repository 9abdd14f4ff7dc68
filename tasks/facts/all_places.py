"""Whether a bare count of villages is that of all that a unit has."""

import re

from tasks.facts.conditions import CONDITIONS
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.places_resumed import AMONG_KINDS, MERGED
from tasks.facts.small_words import WITHIN, unsaid

_ADDED = re.compile(
    r"\s*(?:thì|có|đã|với|nằm|của(?! (?:người|đồng bào|bà con|dân tộc))|trong|ở|thuộc|và|song|nhưng|tuy|mà|trong khi|trải|rải|phân bố|cách|đều|(?:(?:vẫn|chỉ|nay|hiện|mới|đã) )*(?:còn|có) \d|,|\.|;|:|\)|\(|$|\Z|–|-)"
)
SO_MANY = re.compile(
    r"(?:tất cả|toàn bộ|(?:hết|cả|tất) thảy|có|có đúng|trải(?: dài| rộng)?(?: trên| khắp| qua| ra)?|gồm|với|tổng số|địa bàn|trong(?: tổng)? số|(?<!\w)trong|cả|toàn \w+(?: (?:chỉ|vẻn vẹn|vỏn vẹn|mới|vừa|đúng|có|tròn))*|chia (?:thành|làm|ra)|(?:hôm nay|hiện nay|nay|hiện|giờ) còn(?: \d+ (?:xã|phường|thị trấn)[^;.:\d]{0,12}(?:,| và| với))?|(?:sinh sống|chung sống|phân bố|cư trú|quần tụ|rải rác)[^,;]{0,12} (?:tại|ở|trên)|(?:sáp nhập|sắp xếp)[^;]{0,40}còn)\s*\Z"
)
_SCHOOLS = r"(?:trường học|trường)"
_KINDS = rf"(?:{_SCHOOLS}|thôn|bản|làng|xóm|ấp|buôn|bon|khóm|sóc|khu phố|khối phố|tổ dân phố|khu dân cư|khu|thôn bản|thôn buôn)"
_HEAD = re.compile(
    rf"[\s+*•–;,-]*(?:(?:trong đó|hiện nay|hiện),? )?(?:tổng )?(?:số )?(?:các )?{_KINDS}(?:(?:,| và|/|, và) ?{_KINDS})*(?: (?:của|toàn|trong|trên)(?: [^\W\d]+){{1,4}})?(?: ?:| là| có| hiện có| hiện nay là| hiện là| hiện nay có| nay là| tới| hiện còn|(?: nay| hiện| đã)? (?:tăng lên|giảm còn|giảm xuống còn|còn lại|lên tới))(?: có)? "
)
_HEAD_REACH = 90


def headed_by_schools(line: Line, fig: Figure) -> bool:
    """`Số trường tăng lên 63`: schools, not villages."""
    return _SCHOOLS_HEAD.search(line.low, fig.window_start, fig.number.bound_start) is not None


_SCHOOLS_HEAD = re.compile(rf"(?:(?<=[,;.:\n] )|(?<=\n)|(?<=số )|(?<=số các )){_SCHOOLS}(?!\w)[^,;.:\d]*\Z")


def heads(line: Line, fig: Figure) -> bool:
    """`Tổng số thôn, bản: 117`, `Thôn, tổ dân phố của xã là 12`: the villages stand before their number, and nothing else."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None and previous.noun in BODIES and line.low.startswith(" ", previous.noun_end):
        return False  # 9 chi bộ | xóm có 151: of the cells just counted
    near = fig.number.bound_start - fig.window_start < _HEAD_REACH
    headed = near and _HEAD.fullmatch(line.low, fig.window_start, fig.number.bound_start) is not None
    return headed and fig.number.of is None and _HEAD_ENDS.match(line.low, fig.number.end) is not None


_HEAD_ENDS = re.compile(r"\s*(?:[.,;)(\n]|\Z|trong đó|và )")
_STOCKS = frozenset({"members_total", "grassroots_orgs", "subordinate_cells"})


def _has_parts(line: Line, fig: Figure) -> bool:
    """`trong 219 thôn, khối phố còn 14 thôn chưa có chi bộ`: the whole of which a part is told right behind."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.number.value >= fig.number.value:
        return False
    if following.noun != "place" and _SPOTS.match(line.low, following.number.end) is None:
        return False
    return WITHIN.search(line.low, fig.window_start, fig.number.bound_start) is not None


_SPOTS = re.compile(r" (?:nơi|điểm|địa bàn) (?:đã |đều |cũng |mới )*có ")  # trong số 258 thôn, 251 nơi đã có chi bộ
_SPLIT = re.compile(r",? thì(?: (?:đã|mới|cả|có|chỉ|được|tất|đủ))* ")
_OPENS_CLAUSE = re.compile(r"(?:\A|[,.;:] ?|(?<!\w)(?:cả|toàn xã|toàn huyện|xã) )\Z")


def _is_split(line: Line, fig: Figure) -> bool:
    """`Ở xã X, 16 thôn thì 16 thôn có chi bộ`: at the head of its clause the whole, and right behind how many of it."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun != "place" or following.number.value > fig.number.value:
        return False
    split = _SPLIT.fullmatch(line.low, fig.noun_end, following.number.bound_start)
    return bool(split) and _OPENS_CLAUSE.search(line.low, line.start, fig.number.bound_start) is not None


def _of_else(line: Line, fig: Figure) -> bool:
    """Whether the places are spoken of for something else; a delegate's words are not: `đại biểu xã X cho rằng, xã có 11 ấp`."""
    said = [c for c in fig.left if "exclude" in c.roles]
    return any(c.roles["exclude"] != "attendance" or "," not in line.low[c.end : fig.number.start] for c in said)


def _next_kind(line: Line, previous: Figure, fig: Figure) -> bool:
    """`có 10 tổ dân phố, 9 buôn`: the places of another kind behind those of the first."""
    told = any(d.metric == "places_total" for d in previous.drafts) and previous.noun == fig.noun == "place"
    one = line.low[previous.number.end : previous.noun_end].strip()
    return (
        told
        and one != line.low[fig.number.end : fig.noun_end].strip()
        and line.low[previous.noun_end : fig.number.bound_start] in {", ", " và ", ", và ", " với "}
    )


# trong số 17 bản này: some told of before
_THESE_PLACES = re.compile(r" (?:này|đó|ấy|nói trên|kể trên|trên đây|vừa nêu|trên(?= ?[,.;]))(?!\w)")


def _has_become(line: Line, fig: Figure) -> bool:
    """`từ 24 xóm còn 15 xóm`, `giảm 4 thôn, còn 8 thôn`: how many are left of those that there were."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.noun != fig.noun:
        return False
    if any(d.metric in CONDITIONS for f in line.figures[: fig.index] for d in f.drafts):
        return False  # còn 20 thôn chưa có chi bộ; xã A từ 12 thôn còn 8 thôn
    led = _FEWER.search(line.low, previous.window_start, previous.number.bound_start)
    return led is not None and _LEFT.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None


_FEWER = re.compile(r"(?<!\w)(?:từ|giảm)(?: được| đi| chỗ có| bớt)? \Z")
_LEFT = re.compile(
    r",? (?:(?:nay|hiện|giảm|chỉ|rút|sáp nhập|sắp xếp|đã|xuống|lại|toàn \w+) )*(?:còn|xuống còn|xuống|thành)(?: lại)? "
)


# sau sáp nhập, toàn huyện có | 88 thôn: how many there are now
_AFTER_MERGER = re.compile(
    r"(?<!\w)sau (?:khi |đợt |quá trình |cuộc |các đợt )?(?:thực hiện )?(?:sáp nhập|sắp xếp|hợp nhất|chia tách)(?!\w)[^;.\d]{0,40}(?:,| thì) [^;.,\d]{0,30}(?<!\w)(?:có|còn|gồm) \Z"
)


def is_total(line: Line, fig: Figure, before: str) -> bool:
    """A bare `có 16 bản`: all of the unit's places, unless something narrower is said of them."""
    merged = before.endswith("còn ") and MERGED.search(line.low, line.start, fig.number.start) is not None
    merged = merged or _has_become(line, fig) or _AFTER_MERGER.search(before) is not None
    if (
        fig.number.bound != "exact"
        or (_of_else(line, fig) and not merged)
        or _THESE_PLACES.match(line.low, fig.noun_end)
    ):
        return False
    if not (_ADDED.match(line.low[fig.noun_end : fig.window_end + 1][:24]) or _has_parts(line, fig)):
        return False
    unit = fig.owner or fig.unit
    if unit is None or unit.level == "organization":
        return False
    named = fig.names and re.fullmatch(r":?\s*(?:có |gồm |với )?", line.low[fig.names[-1].end : fig.number.start])
    previous = line.figures[fig.index - 1] if fig.index else None
    listed = (
        previous is not None
        and any(d.metric in _STOCKS for d in previous.drafts)
        and not unsaid(line, fig.window_start, fig.number.bound_start)
    )
    listed = listed or (previous is not None and _next_kind(line, previous, fig))
    listed = listed or _counted_of(line, fig, before)
    beside = (
        previous is not None
        and not previous.noun
        and AMONG_KINDS.fullmatch(line.low, previous.number.end, fig.number.bound_start)
        and (
            SO_MANY.search(line.low, previous.window_start, previous.number.bound_start) is not None
            or _among_traits(line, previous)
        )
    )
    beside = beside or (previous is not None and _among_traits(line, fig))
    beside = beside or _AMONG_UNITS.search(line.low, line.start, fig.number.bound_start) is not None
    beside = beside or _LIE_THERE.match(line.low, fig.noun_end) is not None or described(line, fig)
    return bool(
        SO_MANY.search(before) or named or merged or listed or beside or heads(line, fig) or _is_split(line, fig)
    )


# có 10 xã, 2 thị trấn, | 148 thôn, bản, khu phố
_UNITS = r"\d{1,3} (?:xã|phường|thị trấn|đặc khu)"
_AMONG_UNITS = re.compile(
    rf"(?<!\w)(?:có|gồm|với|chia thành) (?:tổng số )?{_UNITS}(?:(?:,| và|,? với) {_UNITS})+(?:,| và|,? với|,? gồm)? \Z"
)
# 12 thôn | của xã nằm dọc con suối
_LIE_THERE = re.compile(
    r" (?:của|trong|thuộc) (?:toàn )?(?:xã|huyện|phường|thị trấn) (?:đều )?(?:nằm|trải|rải|phân bố|cách nhau|quần tụ)(?!\w)"
)


def described(line: Line, fig: Figure) -> bool:
    """`X nằm ở phía đông của huyện, 12 thôn, 1.043 hộ`, `có đường biên giới 21 km, 16 ấp, 30% dân số là ...`: beside where it lies, how large it is."""
    return (
        _HOUSEHOLDS.match(line.low, fig.noun_end) is not None
        and _LIES.search(line.low, line.start, fig.number.bound_start) is not None
    )


_HOUSEHOLDS = re.compile(
    r"(?:,| và|,? với) (?:(?:hơn|gần|trên|khoảng) )?(?:[\d.,]+ (?:(?:nghìn|ngàn|vạn) )?(?:hộ|khẩu|nhân khẩu|nóc nhà|người dân|dân)|[\d,]+ ?% (?:dân số|số dân|số hộ|là (?:người|đồng bào))|dân số)(?!\w)"
)
_LIES = re.compile(
    r"(?<!\w)(?:nằm|cách|giáp|tọa lạc|là xã|là một xã|xã (?:vùng cao|biên giới|miền núi|ven biển)|là huyện|đường biên giới|bờ biển|(?:được )?thành lập|tách ra|hình thành)(?!\w)[^.;:]*,(?: gồm| với| có)? \Z"
)


def _counted_of(line: Line, fig: Figure, before: str) -> bool:
    """`Ở Yang Mao, xã xa nhất huyện, 8 buôn thì 7 buôn đã có chi bộ`, `Xã A Xan đông hơn: 9 thôn, 102 đảng viên`: opened by its unit."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or not fig.names:
        return False
    gap = line.low[fig.noun_end : following.number.bound_start]
    if following.noun == fig.noun and following.number.value <= fig.number.value and before.endswith(", "):
        return _THEN.fullmatch(gap) is not None
    return following.noun in {"member", "cell"} and before.endswith(": ") and gap == ", "


_THEN = re.compile(r" thì (?:(?:đã|có|mới|chỉ|nay|còn) )*")


def _among_traits(line: Line, fig: Figure) -> bool:
    """`xã có dân số 12 nghìn người, 7 ấp`, `huyện rộng 320 km2, 8 xã, 61 thôn`: beside its people and its size."""
    return _BESIDE_TRAITS.search(line.low, line.start, fig.number.bound_start) is not None


_BESIDE_TRAITS = re.compile(
    r"\d[\d.,]*(?: nghìn| ngàn| vạn| triệu)? ?(?:km2|km²|ha|héc ta|hecta|dân|người dân|người|hộ dân|hộ|nhân khẩu|khẩu)(?:(?:,| với)(?: chia thành| gồm)? | và )\Z"
)
