"""What is said of villages, schools, stations: that they have a cell or members, that they have none, that they share one."""

import re
from bisect import bisect_left

from tasks.facts.cues import Cue
from tasks.facts.figures import PLACES, Draft, Figure, Line

_CELL = r"(?:chi bộ|tổ chức(?: cơ sở)? đảng)"
_WHITE = r"[\"“”‘’'«»]{0,2}trắng[\"“”‘’'«»]{0,2}(?: (?:cả|về|hoàn toàn))*"
# what stands apart in the sentence, so that no fixed expression of the cue page covers it
_APART = (
    ("without_cell", re.compile(rf"(?<!\w)(?:chưa|không|chẳng)(?: đủ| thể| có)[^,;.:]{{0,44}}?(?:lập|thành lập|ra|nên|có|tách) (?:được |nổi |thành )?{_CELL}")),
    ("without_cell", re.compile(rf"{_WHITE} {_CELL}")),
    ("without_members", re.compile(rf"{_WHITE} đảng viên|(?<!\w)(?:không|chưa|chẳng)(?: hề)?(?: có)?(?: lấy)?(?: một)? bóng đảng viên|vắng bóng đảng viên")),
    ("without_cell", re.compile(r"(?<!\w)(?:sinh hoạt|chi bộ|đảng viên|vẫn|còn|phải)(?: \w+){0,2} ghép(?!\w)|(?<!\w)sinh hoạt(?: đảng)? (?:chung|nhờ|cùng|với)(?!\w)|(?<!\w)chung(?: một)? chi bộ(?!\w)|(?<!\w)(?:phải|còn|vẫn|đang) (?:dựa|nhờ|gửi)(?: \w+){0,2} (?:vào |sang |với |ở )?chi bộ|(?<!\w)(?:còn|phải|vẫn) ghép(?!\w)")),
    ("with_members", re.compile(r"(?<!\w)(?:đã|đều) có (?:từ |ít nhất |trên )?(?:\d+ |một |hai |ba )?đảng viên(?! (?:được|hoàn thành|vi phạm))")),
)  # fmt: skip
# right behind the noun: 44 xóm "ghép", bản trắng còn 1
_SHARED = re.compile(
    r" [\"“‘']?(?:(?P<without_cell>ghép)|(?P<without_members>(?:tái )?trắng))[\"”’']?(?= ?(?:[.,;:)(\n]|\Z|còn|chỉ|là|giảm|tăng|hiện|đã|nhất|ở|của|hồi|tới|lên|xuống|trong|nay|vào|với|cùng))"
)
# 9 bản không đảng viên, số thôn không chi bộ chỉ còn 4
_WITHOUT = re.compile(
    r" (?:không|chưa)(?: hề)? (?:(?P<without_cell>chi bộ)|(?P<without_members>đảng viên))(?: nào)?(?= ?(?:[.,;:)(\n]|\Z|còn|chỉ|là|giảm|hiện|đã|nay|hồi|năm|ở|của|trong))"
)
_AT_RISK = re.compile(r"nguy cơ|có thể (?:tái|trở|thành)|dễ (?:tái|trở)")
_HAS_NONE = re.compile(r"(?<!\w)(?:không|chưa)(?: \w+)? \Z")
# sinh hoạt chung | một hội trường, sinh hoạt nhờ | nhà dân: without a house, not without a cell
IN_ONE_ROOM = re.compile(
    r"(?:(?<= chung)|(?<= nhờ)|(?<= cùng)|(?<= với)) (?:tại |ở |một |1 |mượn )*(?:nhà(?! máy)|hội trường|trụ sở|phòng|địa điểm|trường|lớp|đình)(?!\w)"
)
_SHARED_CELL = re.compile(r" (?:sinh hoạt )?(?:ghép|chung|liên)(?!\w)")  # có chi bộ ghép
_NO_MORE = re.compile(
    r"(?:không còn|hết|thoát(?: khỏi)?|thoát cảnh|xóa được|xóa|không có|(?:không|chẳng) \w+(?: \w+)? nào|không phải)(?:(?! nhưng| song| vẫn| mà)[^,;]|,(?= (?:thôn|bản|làng|xóm|ấp|buôn|khóm|khu|tổ dân phố|khu phố)(?!\w))){0,110}\Z"
)
# a cell or members of which more is said: có chi bộ đạt trong sạch, có đảng viên trẻ
_MORE_OF_CELL = re.compile(
    r" (?:đủ|(?:có )?(?:dưới|trên|hơn|không quá) \d+ (?:đảng viên|đồng chí)|từ (?!\d+(?:[.,]\d+)? ?%)(?=\d|hai|ba|năm)|có (?:cấp ủy|chi ủy)|đạt(?! [^,;.]{0,16}\d)|được|hoàn thành|yếu|kém|mạnh|trong sạch|bị|vi phạm|nào yếu)"
)
_MORE_OF_MEMBERS = re.compile(r" ?(?:tại chỗ|làm bí thư|là|nữ|trẻ|người|dưới|mới|được|trên|hoàn thành|vi phạm)(?!\w)")
_OR_MEMBERS = re.compile(
    r" (?:hoặc|hay) (?:(?:đã|đều|có) )*(?:đảng viên|tổ đảng|chi bộ)"
)  # có chi bộ hoặc có đảng viên
_LIST = re.compile(
    r"(?: \w+){0,4}(?:, (?:xã|phường|thị trấn|thôn|bản|buôn|ấp|xóm|làng|khóm|khu|tổ|trường|trạm|mầm|tiểu|trung)(?: (?!nào)\w+){0,4})+(?: (?:trên địa bàn|trong|của|toàn)(?: \w+){1,4})? ?"
)
_NEW_SUBJECT = re.compile(
    r"[,;] (?:(?:xã|huyện|toàn|nhưng|song|đảng bộ|trong đó|số)(?!\w)|(?:\d+|[^\W\d]+) (?:thôn|bản|làng|xóm|ấp|buôn|khóm|khu phố|nơi) còn lại)"
)
# còn 9 thôn, thôn trắng đảng viên còn | 2: the next are counted for themselves
_NEXT_COUNTED = re.compile(
    r"[,;] (?:và )?(?:thôn|bản|ấp|xóm|buôn|làng|khu phố|khóm|tổ dân phố) (?:chưa|không|[\"“‘']?trắng|còn)[^,;.\d]{0,40} \Z"
)
# xã có 12 thôn, | thôn Pắc Pền trắng đảng viên đến năm 2009: of the one that is named
_NAMED_NEXT = re.compile(
    r"[,;] (?:riêng |trong đó |như )?(?:thôn|bản|làng|xóm|ấp|buôn|bon|khóm|khu|tổ dân phố) (?=[A-ZĐÁÀẢÂĂÊÔƠƯ])[^,;.]* (?=chưa|không|trắng|[\"“]trắng|còn|từng|đã|vẫn)"
)
_PLACE_NUMBER = re.compile(
    r"(?:(?<!\w)(?:số|những|nhưng|song|còn|hiện)(?: lượng)?|\A[-–+*• ]*|[,;:(]|tỷ lệ|tỉ lệ|nhiều) ?(?:các )?(?:[^,;.]{0,20}, )?\Z"
)


_BUT = re.compile(r",? (?:nhưng|song|mà)(?: (?:vẫn|còn|lại))? ")


def said_after(line: Line, start: int, end: int) -> tuple[str, int]:
    """What is said in ``low[start:end]`` of the places named right before it, and where: ``with_cell`` and so on, ``qualified``, or nothing."""
    stop = _NEW_SUBJECT.search(line.low, start, end)
    if stop is None and line.low[end : end + 1].isdigit():
        stop = _NEXT_COUNTED.search(line.low, start, end)
    if stop is None:
        stop = _NAMED_NEXT.search(line.text, start, end)
    end = stop.start() if stop is not None else end
    found: list[tuple[int, int, str]] = []
    if (shared := _SHARED.match(line.low, start, end) or _WITHOUT.match(line.low, start, end)) is not None:
        return shared.lastgroup or "", start
    for kind, pattern in _APART:
        if (match := pattern.search(line.low, start, end)) is not None:
            found.append((match.start(), match.end(), kind))
    for cue in line.cues[bisect_left(line.cues, start, key=lambda c: c.start) :]:
        if cue.start >= end:
            break
        if "condition" in cue.roles:
            found.append((cue.start, cue.end, _kind_of(line, cue)))
    for begins, ends, kind in sorted(found, key=lambda f: (f[0], -f[1])):
        gap = line.low[start:begins]
        if kind == "with_members" and any(
            k == "without_cell" and _BUT.fullmatch(line.low, ends, b) for b, _, k in found
        ):
            continue  # 14 thôn có đảng viên nhưng chưa đủ điều kiện lập chi bộ
        if kind.startswith("with_") and "," in gap and not _LIST.fullmatch(gap):
            continue
        if kind.startswith("without") and (
            _NO_MORE.search(gap) or _AT_RISK.search(gap) or IN_ONE_ROOM.match(line.low, ends)
        ):
            continue
        if kind == "with_cell" and (_HAS_NONE.search(gap) or _SHARED_CELL.match(line.low, ends)):
            return "without_cell", begins
        if _OR_MEMBERS.match(line.low, ends):
            return "qualified", begins
        more = _MORE_OF_CELL if kind.endswith("cell") else _MORE_OF_MEMBERS
        if kind in {"with_cell", "without_members"} and more.match(line.low, ends) and not _names(line, ends):
            return "qualified", begins
        return kind, begins
    return "", -1


def _kind_of(line: Line, cue: Cue) -> str:
    """The condition that a cue says; `chưa có đảng viên là` says how many where a number follows, else which members there are none of."""
    counted = line.low.endswith("đảng viên là", cue.start, cue.end) and _ARE_SO_MANY.match(line.low, cue.end - 3)
    return "without_members" if counted else cue.roles["condition"]


def _names(line: Line, at: int) -> bool:
    """`trắng đảng viên là Huổi Chạ, Vang Hồ`, `chưa có đảng viên là 6`: which places they are, or how many."""
    if _ARE_SO_MANY.match(line.low, at):
        return True
    return (line.low.startswith(" là ", at) and line.text[at + 4 : at + 5].isupper()) or _ARE_PLACES.match(
        line.low, at
    ) is not None


_ARE_SO_MANY = re.compile(
    r" là(?: (?:chỉ|còn|gần|hơn|trên|khoảng))* (?:\d|một |hai |ba |bốn |sáu |bảy |tám |chín |mười )"
)
_ARE_PLACES = re.compile(r" là (?:các )?(?:thôn|bản|làng|xóm|ấp|buôn|bon|khóm|sóc|khu|tổ dân phố|trường|trạm)(?!\w)")


def said_of_row(line: Line, fig: Figure) -> tuple[str, int]:
    """`42/45 trường, 18/20 trạm có chi bộ`, `100% thôn, 95% trường và 88% trạm có chi bộ`: what is said behind the last of a row."""
    end = fig.noun_end
    for following in line.figures[fig.index + 1 :]:
        gap = _AND_OF_KIND.sub("", line.low[end : following.number.bound_start])
        beside = following.noun in PLACES and gap.strip() in _BESIDE
        if line.low.startswith(" còn lại", following.noun_end):
            break  # 131 trong tổng số 133 thôn, hai thôn còn lại sinh hoạt ghép
        mixed = following.number.percent != fig.number.percent and following.number.of is None
        if not beside or (mixed and fig.number.of is None):  # 42/45 trường và 100% thôn có chi bộ
            break
        kind, at = said_after(line, following.noun_end, following.window_end)
        if kind:
            return kind, at
        end = following.noun_end
    return "", -1


# 100% trạm y tế | , trường học | và 100% thôn, bản có chi bộ
_AND_OF_KIND = re.compile(r"\A(?:,| và) (?:trường học|trạm y tế|trường|thôn,? bản|thôn|bản|ấp)(?=,| )")


def in_row_of_some(line: Line, fig: Figure) -> bool:
    """`còn 15 thôn, 6 trường học và 3 trạm y tế chưa có chi bộ`: a row of places of several kinds, none of them all that there are."""
    row = [fig]
    for figure in line.figures[fig.index + 1 :]:
        gap = line.low[row[-1].noun_end : figure.number.bound_start].strip()
        if figure.noun not in PLACES or figure.noun == row[-1].noun or gap not in _BESIDE:
            break
        row.append(figure)
    first = fig
    while first.index and line.figures[first.index - 1].noun in PLACES:
        former = line.figures[first.index - 1]
        if line.low[former.noun_end : first.number.bound_start].strip() not in _BESIDE:
            break
        first = former
    if len(row) == 1 or not line.low.endswith(" và ", row[-2].noun_end, row[-1].number.bound_start):
        return False
    return _SOME.search(line.low, first.window_start, first.number.bound_start) is not None


_SOME = re.compile(
    r"(?<!\w)(?:còn|có đến|có tới|tới|đến|mới có|đã có|mới chỉ có|nay có)(?: hơn| gần| trên| khoảng)* \Z"
)
_BESIDE = frozenset({",", "và", ", và", "; và"})


def said_before(line: Line, fig: Figure, *, counted: bool = False) -> str:
    """`Số bản chưa có chi bộ đến cuối năm 2013 còn 9 bản`, `thôn có chi bộ đạt 96%`: places and condition stand before the number.

    Args:
        line: the sentence.
        fig: the number.
        counted: places were counted right above, so that the words for them may be left out: `số chưa có đảng viên: 4`.
    """
    if counted and (these := _THESE.search(line.low, fig.window_start, fig.number.bound_start)) is not None:
        kind, at = said_after(line, these.end(), fig.number.bound_start)
        if kind and at - these.end() < _NEAR:
            return kind
    if _HAVE_CELL.search(line.low[fig.window_start : fig.number.bound_start]):
        return "with_cell"
    if _MEMBERS_ARE.search(line.low, fig.window_start, fig.number.bound_start):
        return ""  # làng nào cũng có chi bộ, tổng số đảng viên toàn xã là 118
    for cue in reversed(line.cues[: bisect_left(line.cues, fig.number.bound_start, key=lambda c: c.start)]):
        if cue.start < fig.window_start or fig.number.start - cue.end > _FAR:
            return ""
        if cue.roles.get("noun") in PLACES and _PLACE_NUMBER.search(
            line.low[max(line.start, cue.start - 40) : cue.start]
        ):
            kind, at = said_after(line, cue.end, fig.number.bound_start)
            return kind if kind and at - cue.end < _NEAR else ""
        if "grade" in cue.roles or cue.roles.get("before", "have") not in {"have", "total", "learn"}:
            return ""
    return ""


_THESE = re.compile(
    r"(?<!\w)(?<!một )(?<!con )(?<!tổng )(?:số(?: nơi)?|(?:tỷ|tỉ) lệ) (?=(?:đã |còn |vẫn |chưa |không )*(?:có|trắng|[\"“]))"
    r"|(?<=\d[,;] )(?=(?:chưa có|trắng) [^,;.\d]{6,30} (?:còn|là|giảm còn) \Z)"  # chưa có chi bộ còn 34
)
# Có chi bộ độc lập là | 131 trong tổng số 133 thôn
_HAVE_CELL = re.compile(
    r"(?:\A|[.;,:] )\W*(?:hiện |đã |số )*có chi bộ(?: đảng)?(?: riêng| độc lập)? (?:hiện |nay |đã )?(?:là|đạt)(?: gần| hơn)? \Z"
)
_MEMBERS_ARE = re.compile(
    r"(?<!\w)(?:tổng )?số đảng viên(?! (?:nữ|mới|dự bị))(?:(?! (?:thôn|bản|ấp|buôn|làng|xóm)(?!\w))[^,;.:\d]){0,40}(?: là| lên| có| đạt)(?: đến| tới| hơn| gần| trên)? \Z"
)
_FAR = 110
_NEAR = 45


CONDITIONS = frozenset({"places_without_cell", "places_without_members"})


def said_at_first(line: Line, fig: Figure, last: Draft | None) -> str:
    """`Sinh hoạt ghép thì nhiều hơn, 9 thôn, nặng nhất là xã X với 4 thôn`: what the sentence has said that it counts."""
    topic = _TOPIC.match(line.low, line.start, fig.number.bound_start)
    if topic is not None and not fig.names and not fig.index:
        return topic.lastgroup or ""
    if last is None or last.metric not in CONDITIONS or last.figure not in line.figures:
        return ""
    most = _MOST_OF_THEM.search(line.low, last.figure.noun_end, fig.number.bound_start)
    return last.metric.removeprefix("places_") if most is not None and fig.number.value <= last.value else ""


_TOPIC = re.compile(
    r"(?:(?:còn|riêng|về) )?(?:(?:số )?(?:nơi|thôn|bản|ấp|xóm)?,? ?)?(?:(?P<without_cell>(?:sinh hoạt |còn )?ghép|chưa có chi bộ)|(?P<without_members>trắng đảng viên|chưa có đảng viên))(?: (?:thì|vẫn|còn|cũng|có|là|tới|đến|nhiều hơn|ít hơn|nhiều|ít))*,? "
)
_MOST_OF_THEM = re.compile(
    r"(?<!\w)(?:nhiều|nặng|đông|ít|khó khăn|khó|cao|căng|tập trung nhiều) nhất(?: (?:là|ở|tại))* [^,;.:\d]{2,40}(?: với| có| còn|:|,)? \Z"
)
