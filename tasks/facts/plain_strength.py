"""The strength of an organisation told without a verb, or of persons instead of members: `Chi bộ tui đã 26 người`."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line
from tasks.facts.largest import flows_here, is_compared
from tasks.facts.small_words import unsaid

# who has the strength: a body of the Party, or a place as a whole
_PARTY = r"(?:chi bộ|(?:toàn )?đảng bộ)"
_BODY = re.compile(
    rf"(?<!\w)(?:{_PARTY}|(?:cả|toàn) (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|buôn|làng|xóm|trường|công ty|khối))(?!\w)"
)
_PARTY_BODY = re.compile(rf"(?<!\w){_PARTY}(?!\w)")
# where its founding or a time stands in for it: thành lập tháng 6-2009 với vỏn vẹn 4 đảng viên
_FOUNDED = re.compile(
    r"(?<!\w)(?:thành lập|lập (?:được )?(?:chi bộ|đảng bộ)|ra đời|ra mắt|đi vào hoạt động|tách (?:ra|riêng|khỏi|từ))(?!\w)[^.;]{0,40} (?:với|có|chỉ có)(?: vỏn vẹn| vẻn vẹn| chỉ)* \Z"
)
# 3 người được kết nạp, chi bộ ra đời với | 5 đảng viên: a clause of its own
_CELL_FOUNDED = re.compile(
    r"(?:[,;] |, và | và )(?:thế là |từ đó )?(?:chi bộ|đảng bộ)(?: [^\W\d]+){0,6} (?:ra đời|thành lập|ra mắt)(?: [^\W\d]+){0,3} (?:với|có|chỉ có)(?: vỏn vẹn| vẻn vẹn| chỉ)* \Z"
)
# Chi bộ buôn X hồi thành lập (1998) chỉ | 3 người
_CELL_AT_FIRST = re.compile(
    r"(?<!\w)chi bộ [^,;.:\d]{0,60}?(?:,[^,;.:\d]{2,30},? )?(?:hồi|lúc|khi|ngày|thuở|buổi)(?: mới| đầu| được)* (?:đầu|thành lập|lập|ra đời)(?:,? (?:vào )?(?:năm \d{4}|\(\d{4}\)))?,?(?: (?:có|chỉ|mới|với|vỏn|vẹn|vẻn|vẻn vẹn))+ \Z"
)
# cả Đảng bộ xã X (Y, Z) vỏn vẹn 46 người; Chi bộ thôn 8, xã X 19 đảng viên
_ASIDE = re.compile(r"\([^()]*\)|, (?:xã|phường|thị trấn) [^,;:.()\d]{2,30}(?= |\Z)")
_BEFORE = 60
_AT_A_TIME = re.compile(
    r"(?:\A|[,;:.“\"] ?|(?<!\w)(?:thì|nhưng|mà|song|còn) )(?:hồi|lúc|thuở|ngày|thời|khi) (?:ấy|đó|đầu|ban đầu|mới thành lập|thành lập)[^,;.\d]{0,12} (?:(?:có|chỉ|mới|vỏn|vẹn|vẻn|được) )*\Z"
)
_NOW = re.compile(r"(?<!\w)(?:nay|(?<!thực )(?<!phát )hiện|giờ)(?!\w)")
_NO_MORE = re.compile(
    r"(?<!\w)(?:chỉ|vỏn vẹn|vẻn vẹn|cả thảy|tổng cộng) \Z"
)  # Đảng bộ xã X vỏn vẹn | 46 người: no list
_NO_MORE_THAN = re.compile(r"(?<!\w)chi bộ (?:chỉ|mới|vỏn vẹn|vẻn vẹn|chỉ vỏn vẹn) \Z")
_ENDS = re.compile(
    r"[”\"']?\s*(?:[.,;:)(!?\n–-]|\Z|/(?= ?\d)|(?:rồi|đang|sinh hoạt|ở(?! nhà (?:dột|tạm))|tại|thì|và|với|trong đó|trong khi|nhưng|song|mà|chuyển về|chuyển đến|chuyển sinh hoạt(?= (?:từ|về|đến))|tách ra|là|cùng|thôi|của|toàn|chiếm(?= (?:(?:tỷ lệ|tỉ lệ|gần|hơn|trên|khoảng) )*\d))(?!\w))"
)


def is_plain_strength(line: Line, fig: Figure, state: State) -> bool:
    """Whether `N đảng viên` or `N đồng chí` behind a body of the Party says how many it has, no other verb between.

    Never where the sentence or the list it stands in tells of admissions, and never behind `kết nạp`, `cử`, `chọn` or any word
    that says something of its own.
    """
    if fig.part or fig.number.of is not None or fig.noun not in {"member", "person"}:
        return False
    start, end = fig.window_start, fig.number.bound_start
    if _TO_FOUND.match(line.low, fig.noun_end) and _ENOUGH.search(line.low, start, end):
        return True
    if not _ends(line, fig):
        return False
    if _is_said_so(line, fig, state):
        return True
    bodies = list((_BODY if fig.noun == "member" else _PARTY_BODY).finditer(line.low, start, end))
    if fig.noun == "member" and not fig.listed:
        if _FOUNDED.search(line.low, max(line.start, start - _BEFORE), end):
            return not flows_here(line, fig) or _CELL_FOUNDED.search(line.low, start, end) is not None
        if bodies and _AT_A_TIME.search(line.low, start, end) and not flows_here(line, fig):
            return True  # Chi bộ tổ 3 tách ra đầu năm 2010, lúc đó 28 đảng viên
    if fig.noun == "person" and bodies and _AT_A_TIME.search(line.low, start, end) and not flows_here(line, fig):
        return True  # năm 2004 mới lập được chi bộ, lúc ấy có 4 người
    if not bodies:
        return (
            fig.noun == "member"
            and not fig.listed
            and (
                _FOUNDED.search(line.low, line.start, end) is not None
                or _AT_A_TIME.search(line.low, start, end) is not None
            )
        )
    said = bodies[-1].start()
    said = next((m.start for m in line.mentions if m.start < said < m.end), said)  # cả | Đảng bộ xã X vỏn vẹn 46 người
    if line.low.endswith(("bí thư ", "mỗi ", "từng ", "các ", "nhiều ", "một số "), start, said):
        return False
    if (
        unsaid(line, said, end, besides="own")
        or flows_here(line, fig)
        or (fig.listed and (fig.index or not _NO_MORE.search(line.low, said, end)))
        or "," in _ASIDE.sub("", line.low[said:end])
        or _listing(line, fig)
    ):
        return False
    above = state.frame is not None and state.frame.paragraph < line.paragraph
    if above and fig.noun == "member" and _NO_MORE_THAN.search(line.low, start, end):
        return True  # a paragraph of its own: Bản X ở xa trung tâm nhất, chi bộ chỉ 5 đảng viên
    return not _flow_near(line, state) or _NOW.search(line.low, start, end) is not None


def _is_said_so(line: Line, fig: Figure, state: State) -> bool:
    """Whether words of its own make the number a strength: it goes on from one, compares, adds up, heads what is broken down."""
    start, end = fig.window_start, fig.number.bound_start
    if _has_and_admits(line, fig):
        return True
    if state.held_below == line.paragraph and fig.noun == "member" and not line.low[line.start : end].strip(" +*•–-"):
        return True  # Đảng bộ huyện có: - 61 tổ chức cơ sở đảng; - 3.215 đảng viên
    if is_compared(line, fig) or (fig.noun == "member" and _WITH_PROBATION.match(line.low, fig.noun_end)):
        return True
    if (
        _grown_since(line, fig, state)
        or _was_at_first(line, fig, state)
        or (
            (fig.noun == "member" or line.low.endswith(("chi bộ có ", "chi bộ chỉ có "), start, end))
            and _THEN_SO_MANY.match(line.low, fig.noun_end)
        )
    ):
        return True
    if fig.noun == "member" and _ADDED_UP.search(line.low, line.start, end):
        return True
    return _CELL_AT_FIRST.search(line.low, line.start, end) is not None


# Chi bộ Khoa Cơ khí 19 đảng viên, dự bị 6
_WITH_PROBATION = re.compile(
    r"[,(] ?(?:(?:trong đó|có|và|gồm) )*(?:\d+ (?:đảng viên |đồng chí )?dự bị|dự bị (?:có )?\d)"
)


# đến năm 2004, thôn mới đủ | 3 người | để lập chi bộ: those it was founded with
_ENOUGH = re.compile(r"(?<!\w)(?:mới|vừa|cũng|đã|đến|năm \d{4})(?: (?:có|gom|góp|tập hợp|tìm))? đủ(?: được)? \Z")
_TO_FOUND = re.compile(
    r"(?: chính thức)?(?: để| mà| thì| là)?(?: tách ra| ra)? (?:thành )?lập(?: được| nên)?(?: một)? chi bộ(?!\w)"
)


# Tính luôn hai em đó nữa là | 24 đảng viên; tính cả người mới thì chi bộ được | 24 đảng viên
_ADDED_UP = re.compile(
    r"(?:[\n.“\";,:] ?|(?<!\w))(?:tính|kể|cộng) (?:luôn|cả|thêm)(?! (?:năm|nhiệm kỳ|quý|tháng|đợt|\d+ tháng)(?!\w))(?: [^\W\d]+){1,8}?,? (?:nữa )?(?:thì |là )?(?:chi bộ |cả thôn |cả bản |cả ấp )?(?:là|được|có|vừa tròn|tròn)(?: cả thảy| tất cả)? \Z"
)


def _has_and_admits(line: Line, fig: Figure) -> bool:
    """`Chi bộ khu A 23 đảng viên, năm nay kết nạp anh B`, `chi bộ 19 đảng viên vừa kết nạp ...`: how many it has that does so."""
    if fig.noun != "member" or _ADMITS_BEHIND.match(line.low, fig.noun_end) is None:
        return False
    party = bool(fig.names) and fig.names[-1].party
    beside = party and line.low[fig.names[-1].end : fig.number.bound_start] in {" ", ": "}
    return beside or line.low.endswith(("chi bộ ", "đảng bộ "), line.start, fig.number.bound_start)


_ADMITS_BEHIND = re.compile(
    r"[,;]? (?:(?:năm|quý|tháng|đầu năm|cuối năm) (?:nay|qua|ngoái|\d{4}),? |từ (?:đầu |cuối )?(?:năm|nhiệm kỳ)(?: \d{4})?(?: đến nay)?,? |(?:trong )?\d{1,2} tháng(?: đầu năm| qua)?(?: \d{4})?,? )?(?:vừa |đã |mới |cũng )*(?:kết nạp|phát triển|giới thiệu)(?!\w)"
)


def _was_at_first(line: Line, fig: Figure, state: State) -> bool:
    """`Chi bộ có 24 đảng viên. Bí thư cười: “Hồi thành lập có 11 người”`: how many it had at first, behind the strength it has."""
    at_first = _AT_FIRST.fullmatch(line.low, line.start, fig.number.bound_start)
    return at_first is not None and _strength_told(line, fig, state)


_AT_FIRST = re.compile(
    r"(?:[^.;:\d]{0,90}: ?(?=[“\"]))?\W*(?:(?:hồi|lúc|thuở|ngày|khi) )?(?:ngày |hồi |lúc )?(?:mới )?(?:thành lập|ra mắt|ra đời|mới đầu|ban đầu)(?: chi bộ)?,? (?:(?:chỉ|mới|vỏn vẹn|vẻn vẹn|chi bộ|có|được) )+"
)


def _grown_since(line: Line, fig: Figure, state: State) -> bool:
    """`Chi bộ hồi đầu có 3 đảng viên. Giờ 15 đảng viên`: now, without a verb, behind the strength it had."""
    now = _NOW_BEGINS.fullmatch(line.low, line.start, fig.number.bound_start)
    return now is not None and _strength_told(line, fig, state)


def _strength_told(line: Line, fig: Figure, state: State) -> bool:
    """Whether the strength of the same unit was told last in the paragraph."""
    last = state.frame
    return (
        last is not None
        and last.metric == "members_total"
        and last.segment == "all"
        and last.paragraph == line.paragraph
        and last.unit == (fig.owner or fig.unit)
    )


# Chi bộ ấp X: 28 đảng viên | thì 23 đồng chí là người Khmer
_THEN_SO_MANY = re.compile(
    r" thì (?:đã |có |tới |đến |chỉ )*\d+ (?:đồng chí|người|đảng viên|đ/c) (?:là|người|dân tộc|thuộc|trên|dưới)(?!\w)"
)
_NOW_BEGINS = re.compile(
    r"(?:[^.;:\d]{0,90}: ?(?=[“\"]))?\W*(?:nhưng |thì |còn )?(?:giờ|bây giờ|nay|đến nay|hiện|hiện nay|hiện giờ)(?: thì)?(?: đã| được| lên| là)*,? "
)


def _ends(line: Line, fig: Figure) -> bool:
    return _ENDS.match(line.low, fig.noun_end) is not None


def _listing(line: Line, fig: Figure) -> bool:
    """Whether units are told one by one: dẫn đầu là Đảng bộ xã A với 14 đảng viên."""
    return any("link:list" in c.roles for c in line.cues if c.start < fig.number.start)


def _flow_near(line: Line, state: State) -> bool:
    """Whether admissions or the like were told of last, here or in the paragraph above: a number may be one of them."""
    frame = state.frame
    return frame is not None and frame.metric != "members_total" and line.paragraph - frame.paragraph <= 1


def is_beside_cells(line: Line, fig: Figure) -> bool:
    """`Đảng bộ xã X: 194 đảng viên (171 người Mông), 13 chi bộ`: told of a body together with how many cells it has."""
    following = next((f for f in line.figures[fig.index + 1 :] if fig.in_brackets or not f.in_brackets), None)
    if following is None or following.noun not in {"cell", "grassroots"} or not fig.names or not fig.names[-1].party:
        return False
    if line.low[fig.names[-1].end : fig.number.bound_start] not in {": ", " ", " - ", " – ", " có "}:
        return False
    return _WITH_CELLS.fullmatch(line.low, fig.noun_end, following.number.bound_start) is not None


_WITH_CELLS = re.compile(r"(?: \([^()]*\))?(?:,| và| với| ở| sinh hoạt (?:ở|tại)|, ở|, sinh hoạt (?:ở|tại)) ")


def is_led(line: Line, fig: Figure) -> bool:
    """`Đảng bộ đang trực tiếp quản lý 2.377 đảng viên`: those whom a body of the Party has in its charge."""
    return _LEADS.search(line.low, fig.window_start, fig.number.bound_start) is not None


_LEADS = re.compile(
    r"(?<!công tác )(?<!việc )(?<!cán bộ )(?<!được )quản lý(?:(?:,| và) (?:giáo dục|lãnh đạo|phân công))?(?: (?:hơn|trên|gần|khoảng|tổng số|tổng cộng))* \Z"
)
