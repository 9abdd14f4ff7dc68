"""Members of some places or bodies that no name is given of: they are told as a case of many, and are no unit's."""

import re

from tasks.facts.cues import lexicon
from tasks.facts.drafts import State
from tasks.facts.figures import BODIES, PERSONS_OR_SOURCES, Figure, Line
from tasks.facts.names_side_by_side import begins_turns
from tasks.facts.organisation_names import UPPER
from tasks.facts.unnamed_cells import of_unnamed_cell


def of_few_places(line: Line, fig: Figure) -> bool:
    """`1 thôn chỉ có 2 đảng viên`, `13 chi bộ chỉ có 3 đến 5 đảng viên`: the members of some places or cells, not of the unit."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.noun != "member" or previous.number.percent:
        return False
    of_all = any(d.metric == "places_total" for d in previous.drafts)
    if of_all and fig.number.value > _A_CELL * previous.number.value:
        return False  # cả xã có 14 bản mới có 96 đảng viên: all of its villages
    if previous.noun == "place" and _HAD_NONE.fullmatch(line.low, previous.noun_end, fig.number.bound_start):
        return True  # 2 khu phố trước đây chưa có đảng viên, nay đã có 5 đảng viên
    few = previous.noun == "place" or (previous.noun == "cell" and fig.number.value_high is not None)
    return few and bool(_HAS_FEW.fullmatch(line.low, previous.noun_end, fig.number.bound_start))


_A_CELL = 4  # members; of villages told for having few, none has more
_HAD_NONE = re.compile(
    r" (?:(?:này|trước đây|trước kia|trước đó|từng|vốn|nhiều năm(?: liền)?|lâu nay) )+(?:chưa|không|“?trắng|chẳng)(?: [^\W\d”]+){1,8}”?,? (?:(?:đến|tới) nay|nay|hiện nay|bây giờ|giờ)(?: (?:đã|cũng|đều))* có(?: được)? "
)
_HAS_FEW = re.compile(r" (?:[^\W\d]+ )?(?:chỉ |mới |vừa |cũng |vẫn |còn )*(?:có|đủ)(?: từ| được| vỏn vẹn| vẻn vẹn)? ")


def of_some_body(line: Line, fig: Figure) -> bool:
    """`Có chi bộ chỉ có 4 đảng viên`, `Có đảng bộ xã với hơn 300 đảng viên thì 40 đồng chí đi làm ăn xa`: of one that is not named."""
    if fig.noun in PERSONS_OR_SOURCES and (of_unnamed_cell(line, fig) or _sums_up_the_rest(line, fig)):
        return True
    if fig.noun not in {"member", "person"}:
        return False
    if _is_of_first_cell(line, fig):
        return True
    if any(m.name for m in fig.names):
        return False
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None:
        again = previous.reason == "some_place" and previous.noun == "member"
        return again and _OF_THESE.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
    return _THERE_IS.fullmatch(line.low, line.start, fig.number.bound_start) is not None


def _sums_up_the_rest(line: Line, fig: Figure) -> bool:
    """`hai trường còn lại là A, B cộng lại kết nạp 5`: of several named together, whose sum is none of theirs."""
    start = max(line.start, fig.number.bound_start - _TOGETHER)
    if "còn lại" not in line.low[start : fig.number.start] and "khác" not in line.low[start : fig.number.start]:
        return False
    return _REST_IN_ALL.search(line.low, start, fig.number.bound_start) is not None


_TOGETHER = 160  # characters
_REST_IN_ALL = re.compile(
    r"(?<!\w)(?:các|những|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:xã|phường|thị trấn|huyện|thôn|bản|ấp|trường|đơn vị|chi bộ|đảng bộ|địa phương) (?:còn lại|khác)(?!\w)[^;.:\d]*"
    r"(?<!\w)(?:(?:cộng|gộp|tính|tổng)(?: chung)? (?:lại|cộng|dồn)|cả thảy|tất cả)(?: (?:cũng|chỉ|mới|đã|được|là|có))*(?: kết nạp| phát triển)?(?: (?:được|thêm|mới))* \Z"
)


def _is_of_first_cell(line: Line, fig: Figure) -> bool:
    """`chi bộ đầu tiên của tỉnh được thành lập gồm 3 đảng viên`: the cell's, which bears no name here, and not the province's."""
    first = _FIRST_CELL.search(line.low, line.start, fig.number.bound_start)
    owner = fig.owner or fig.unit
    return first is not None and (
        owner is None or owner.level in {"province", "district"}
    )  # a commune's was all it had


_FIRST_CELL = re.compile(
    r"(?<!\w)chi bộ(?: đảng)?(?: cộng sản)?(?: việt nam)? đầu tiên(?:,? (?:của|ở|tại|trong|trên)(?!\w)| được| ra đời)[^.;:\d]*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}|\d{1,2}[/-]\d{4})?[^.;:\d]*\Z"
)


# never behind a comma, where the place that has the cell may stand: Năm 2005, có chi bộ riêng, bản chỉ có 4 đảng viên
_THERE_IS = re.compile(
    r"[\s“\"–-]*(?:(?:thậm chí|cá biệt|thực tế|nhưng|song|hiện nay|hiện|cũng|vẫn|tuy nhiên|trong khi|bởi),? )*có (?:những |không ít |một số )?(?:đảng bộ|chi bộ)"
    r"(?! (?:với|gồm|riêng|độc lập))(?: [^\W\d]+){0,4}? (?:có|với|chỉ|mới|vỏn vẹn)(?!\w)[^,;:()]*"
)
_OF_THESE = re.compile(r",? (?:thì|nhưng|song|mà|trong đó)(?!\w)[^,;:.()]*")


def of_these_several(line: Line, fig: Figure) -> bool:
    """`5 xã này kết nạp 41`, `các bản vùng biên có 612 đảng viên`: of several that lie alike or were told of before, no one unit's."""
    if fig.listed or fig.noun not in PERSONS_OR_SOURCES:
        return False
    if _of_one_people(line, fig) or _together(line, fig):
        return True
    said = _SEVERAL.search(line.low, line.start, fig.number.bound_start)
    return said is not None and not any(m.name and m.start >= said.start() for m in fig.names)


def _together(line: Line, fig: Figure) -> bool:
    """`Các xã A, B kết nạp 21`, `xã A và xã B hiện có 401 đảng viên`: of two together, so of neither, nor of the whole."""
    named = [m for m in fig.names if m.name and m.form in {"full", "bare"}][-2:]
    if len(named) < 2 or fig.others or fig.number.value_high is not None:
        return False
    if begins_turns(line, fig):
        return False  # hai xã A và B có 74 và 88 đảng viên
    one, other = named
    gap = line.low[one.end : other.start]
    alike = (one.plural and other.plural and gap in {", ", " và ", ", và "}) or (
        gap in {" và ", ", và "} and one.level == other.level and one.village == other.village
    )
    return alike and _HAVE.fullmatch(line.low, other.end, fig.number.bound_start) is not None


_HAVE = re.compile(
    r"(?: (?:đã|hiện|hiện nay|nay|mới|chỉ|cũng|vừa|còn|năm (?:nay|qua|\d{4})|trong năm|cùng|đồng loạt|long trọng|trọng thể|trang trọng|phối hợp|tổ chức|buổi|lễ))* (?:kết nạp|phát triển|có)(?: (?:được|mới|thêm|đảng|đảng viên|cho|tổng số|tổng cộng|cả thảy|hơn|trên|gần|khoảng))* "
)


def _of_one_people(line: Line, fig: Figure) -> bool:
    """`các bản Mông kết nạp 58`: the villages of one people."""
    said = _VILLAGES_OF.search(line.low, line.start, fig.number.bound_start)
    if said is None or not line.text[said.start(1)].isupper() or said[1] not in lexicon().peoples:
        return False
    return not any(m.name and m.start > said.start(1) for m in fig.names)


_VILLAGES_OF = re.compile(
    r"(?<!\w)(?:các|những|\d+|hai|ba|bốn|năm) (?:thôn|bản|ấp|buôn|làng|xóm|xã) (?:người |đồng bào )?(\w+)(?= )[^,;:()]*\Z"
)


_SEVERAL = re.compile(
    r"(?<!\w)(?:các|những|cả|(?<!năm )\d{1,3}(?!\d)|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:xã|phường|thị trấn|huyện|thôn|bản|ấp|buôn|làng|xóm|khóm|(?:chi bộ, |chi, )?đảng bộ|đảng ủy|chi bộ|trường|đơn vị|địa phương)(?:, (?:thôn|bản|ấp|buôn|làng|xóm|phường|thị trấn))?"
    r" (?:này|đó|ấy|trên(?! địa bàn)|nói trên|kể trên|vùng|biên giới|ven biển|bãi ngang|miền núi|đặc biệt khó khăn|đbkk|atk|ntm|khó khăn|nghèo|người|đồng bào|dân tộc|(?:còn |có )?ít đảng viên|còn ít|(?:thôn |bản |ấp |khóm |buôn |xóm )?(?:còn lại|khác))(?!\w)[^,;:()]*"
    # Tại các xã vùng cao, năm 2009 | kết nạp 36, where no other subject follows
    r"(?:(?<=\w), (?:trong|riêng|chỉ|tính|năm|từ|nhiệm kỳ|giai đoạn|\d+ năm|\d+ tháng)(?: (?!huyện|toàn|đảng bộ|xã|cả|chi bộ|tỉnh)[^\s,;:()]+)* )?\Z"
)


def of_several_communes(line: Line, fig: Figure) -> bool:
    """`3 xã này có 27 chi bộ`, `3 đảng bộ xã kết nạp 31`, `Ba xã A, B và C có 412 đảng viên`: of several together, who are no one's unit."""
    said = line.low[line.start : fig.number.bound_start]
    if "xã" not in said and "phường" not in said and "thị trấn" not in said:
        return False
    in_a_row = fig.noun not in BODIES and _NUMBERS_IN_A_ROW.match(line.low, fig.noun_end)
    if in_a_row or _IN_TURN.search(line.low, line.start, line.end):
        return False
    several = _THESE_COMMUNES.match(line.low, line.start, fig.number.bound_start)
    if several is None and (named := _NAMED_COMMUNES.match(line.text, line.start, fig.number.bound_start)):
        several = named if named.end() <= fig.number.bound_start else None
    if several is None or _OF_THE_WHOLE.search(line.low, several.end(), fig.number.bound_start):
        return False
    listed = _NAMED_COMMUNES.match(line.text, line.start, fig.number.bound_start) is not None
    return listed or not any(m.name and m.start >= several.end() for m in fig.names)


_MANY = r"(?:0?[2-9]|1\d|hai|ba|bốn|sáu|bảy|tám|chín|mười)"
_KIND = r"(?:xã|phường|thị trấn)(?:,? (?:và )?(?:xã|phường|thị trấn))*"
_LEAD = r"\W*(?:(?:[Rr]iêng|[Hh]iện nay|[Hh]iện|[Đđ]ến nay|[Nn]ay|[Nn]ăm \d{4}|[Tt]rong năm(?: \d{4})?|[Nn]ăm qua),? )?(?:[Cc]ó |[Đđ]ã có )?(?:(?:[Tt]ại|[Ởở]|[Tt]rong|[Tt]rên địa bàn) )?(?:[Cc]ả )?"
_THESE_COMMUNES = re.compile(
    rf"{_LEAD}{_MANY} (?:{_KIND}(?: [^\W\d]+){{0,4}}? (?:này|nói trên|kể trên|vừa nêu)|đảng bộ (?:các )?{_KIND}(?=(?: (?:đã|mới|chỉ|cũng))* (?:kết nạp|phát triển|giới thiệu|có)(?!\w)))"
)
_CAPITALS = rf"[{UPPER}][\w'’]*(?: [{UPPER}][\w'’]*){{0,3}}"
_NAMED_COMMUNES = re.compile(
    rf"(?:{_LEAD}(?:[Đđ]ảng bộ )?(?:{_MANY}|Hai|Ba|Bốn|Sáu|Bảy)|(?:\W*|.*, )[Đđ]ảng bộ các) {_KIND}(?: (?![{UPPER}])[^\W\d]+){{0,3}}?:? (?:gồm |là )?{_CAPITALS}(?:, {_CAPITALS}){{0,8}}(?:,? và {_CAPITALS})?(?= (?:đã |hiện |mới |nay |ngày nay |hiện nay )*(?:có|kết nạp|phát triển)(?!\w))"
)
_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự|mỗi xã|mỗi phường|mỗi nơi|mỗi đơn vị)(?!\w)")
_NUMBERS_IN_A_ROW = re.compile(r"(?:, | và )0?\d+(?=[ ,.;)]|\Z)(?! (?:chi bộ|đảng bộ|nữ|đảng viên (?:dự|nữ)))")
_OF_THE_WHOLE = re.compile(r"(?<!\w)(?:toàn|cả|đảng bộ) (?:huyện|thị xã|thành phố|quận|tỉnh)(?!\w)")


def of_each_year(line: Line, fig: Figure) -> bool:
    """`các đảng bộ xã phấn đấu mỗi năm kết nạp từ 8 đảng viên`: so few a year are what each of them is to admit."""
    if fig.number.value > _MOST_OF_ONE or "các " not in line.low[line.start : fig.number.start]:
        return False
    said = _ALL_OF_A_KIND.search(line.low, line.start, fig.number.bound_start)
    return said is not None and (" năm" in said["aim"] or _YEARLY_BEHIND.match(line.low, fig.noun_end) is not None)


_MOST_OF_ONE = 15  # members that a single commune or cell takes in a year
_ALL_OF_A_KIND = re.compile(
    r"(?<!\w)các (?:chi bộ|đảng bộ|xã|phường|thị trấn|thôn|ấp|buôn|khóm|khu phố)(?: (?!tạo|chủ|tích|nên|đã|toàn|huyện|tỉnh)[^\W\d]+){0,3}(?:,(?: [^\W\d]+){1,3}){0,2}"
    r"(?P<aim>(?: (?:phấn đấu|phải|cần|đều|sẽ|được giao|có nhiệm vụ|mỗi năm|hằng năm|hàng năm|bình quân|trung bình))*) kết nạp(?: (?:từ|ít nhất|được|thêm|mới|khoảng))* \Z"
)
_YEARLY_BEHIND = re.compile(r"(?: [^\W\d]+){0,3} ?(?:/ ?năm|mỗi năm|hằng năm|hàng năm|một năm)(?!\w)")


def of_every_one(line: Line, fig: Figure) -> bool:
    """`buôn nào cũng có ít nhất 3 đảng viên`, `hầu hết các ấp đều có trên 5 đảng viên`: what each has, and no one in all."""
    if fig.noun != "member" or fig.number.value > _MOST_OF_A_CELL:
        return False
    said = line.low[line.start : fig.number.start]
    if "nhất" in said and _FEWEST_OR_MOST.search(line.low, line.start, fig.number.start):
        return True
    if " nào " not in said and "các " not in said:
        return False
    if _WHICHEVER.search(line.low, line.start, fig.number.bound_start):
        return True
    return fig.number.bound != "exact" and _ALL_HAVE.search(line.low, line.start, fig.number.bound_start) is not None


_MOST_OF_A_CELL = 50  # members
_PLACE_OR_CELL = r"(?:thôn|bản|ấp|buôn|bon|làng|xóm|khóm|khu phố|tổ dân phố|chi bộ|nơi)"
# ấp ít nhất 6 đảng viên, nhiều nhất 19 đảng viên: of those that have fewest and most
_FEWEST_OR_MOST = re.compile(
    rf"(?<!\w){_PLACE_OR_CELL} (?:(?:có|cũng|nào) )*(?:ít|nhiều|đông) nhất (?:(?:cũng|là|có|chỉ) )*(?:\d+ đảng viên(?:,| và) (?:(?:nơi|ấp|thôn|chi bộ|có) )*(?:ít|nhiều|đông) nhất (?:(?:cũng|là|có) )*)?\Z"
)
_WHICHEVER = re.compile(
    rf"(?<!\w){_PLACE_OR_CELL} nào (?:cũng|đều)(?: đã| phải| đều)* (?:có|đạt|kết nạp)(?: được| từ| ít nhất| trên| hơn| dưới)* \Z"
)
_ALL_HAVE = re.compile(
    rf"(?<!\w)các {_PLACE_OR_CELL}(?:, {_PLACE_OR_CELL})*(?: [^\W\d]+){{0,6}}? có(?: từ| ít nhất| trên| hơn| dưới| tối thiểu)* \Z"
)


def field_of_these_cells(line: Line, fig: Figure, state: State) -> str:
    """`Quận có 23 chi bộ doanh nghiệp. Các chi bộ này kết nạp 46`: of all cells of a field, counted right before; else nothing."""
    if fig.listed:
        return ""
    if _THESE_CELLS.search(line.low, fig.window_start, fig.number.bound_start) is None:
        previous = line.figures[fig.index - 1] if fig.index else None
        goes_on = previous is not None and bool(previous.drafts) and not fig.names
        goes_on = goes_on and line.low.startswith((",", ";"), previous.noun_end if previous is not None else 0)
        return field_of_these_cells(line, previous, state) if goes_on and previous is not None else ""
    told = next((d for d in reversed(state.drafts[-_LAST:]) if d.metric in _COUNTS_OF_CELLS), None)
    if told is None or told.paragraph != line.paragraph or told.unit != (fig.owner or fig.unit):
        return ""
    return told.segment if told.segment in {"business", "rural"} else ""


_LAST = 5  # drafts: the count, its members, their parts
_COUNTS_OF_CELLS = frozenset({"subordinate_cells", "grassroots_cells", "grassroots_orgs"})
_THESE_CELLS = re.compile(
    r"(?<!\w)(?:các|những|số) (?:chi bộ|tổ chức(?: cơ sở)? đảng|chi, đảng bộ) (?:này|ấy|đó|nói trên)(?: (?!không|chưa|bị)[^\W\d]+){0,6} \Z"
)
