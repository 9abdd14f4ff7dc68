"""Whether a number of organisations says how many there are, or only some of them."""

import re

from tasks.facts.body_fields import kind_before
from tasks.facts.body_kinds import has_members
from tasks.facts.cues import lexicon
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.grades import grade_shared
from tasks.facts.organisation_names import NAME
from tasks.facts.small_words import unsaid
from tasks.facts.some_counted import KIND, SOME_HEAD, counts_some, some_act

BELONG_TO = frozenset({"thuộc", "trực thuộc", "của", "trực thuộc của", "ở", "tại", "trong"})

# what brings in a count of what a unit has: có 16 chi bộ, sinh hoạt tại 58 tổ chức cơ sở đảng, đưa số chi bộ lên 9
_HELD = re.compile(
    r"(?<!\w)(?:có|gồm|là|còn|lên|lên tới|lên đến|đạt|thành|quản lý|lãnh đạo|cấp trên(?: trực tiếp)? của|(?:lãnh đạo|quản lý|chỉ đạo) trực tiếp|vẻn vẹn|vỏn vẹn|tổng cộng|tổng số|trong số|trên tổng số|cả|tất cả|toàn bộ|(?:đông|nhiều|ít|lớn|mạnh) nhất trong"
    r"|(?<!dự )(?<!gia )(?<!sau )(?<!buổi )sinh hoạt|(?:sinh hoạt(?: đảng| chung)?|đứng chân|công tác và sinh hoạt|được bố trí|được biên chế|biên chế|phân bố) (?:tại|ở|trong|với|thành)|(?:hoạt động|thành lập|ra đời|khởi đầu|bắt đầu)(?: chỉ)? (?:với|từ)|(?:đến|tới|cho) toàn bộ)(?: (?:các|cả|tổng số|tổng cộng|toàn bộ))*\s*\Z"
)


# how many there are, of whom some are told of: 98,6% trong tổng số 316 chi bộ
_OF_ALL = re.compile(r"(?<!\w)(?:trong|trên) tổng số \Z")


# trong 25 chi bộ | trực thuộc (Đảng ủy thị trấn) chỉ có 2 ...: of so many that there are
_BELOW_IT = re.compile(
    r"(?: cơ sở)? (?:trực )?thuộc(?: (?:đảng ủy|đảng bộ|huyện ủy)(?: [^\W\d]+){0,4})?(?:,| (?:thì|chỉ|mới|có|còn)(?!\w))"
)


# to whom something is given: giao chỉ tiêu kết nạp 210 đảng viên cho | 47 chi, đảng bộ
_GIVEN_TO = re.compile(
    r"(?<!\w)(?:giao|phân bổ|phân|cấp|trang bị|tặng|trao|phát|hỗ trợ|lắp đặt|lắp)(?!\w)[^;.]*(?<!\w)(?:cho|tới|đến|về|xuống)(?: các)?"
    r"(?: \d[\d.]* (?:đảng ủy|đảng bộ|chi bộ|chi, đảng bộ)(?: [^\W\d]+){0,3}(?:,| và))* \Z"
)
_ALL = re.compile(r"(?<!\w)(?:cả|tất cả|toàn bộ)(?: các)?\s*\Z")


_THESE = re.compile(r" (?:này|ấy|đó|kia|trên|nói trên|kể trên)(?!\w)")  # cả hai chi bộ này


# behind a count that opens its clause: it ends, or goes on to what belongs to it
_CLOSED = re.compile(rf"\s*{KIND}(?:[.,;:)(\n–-]|với |và |của |thuộc |ở |tại |trong |gồm |năm |\Z)")


# bốn chi bộ cơ quan | và hai đảng bộ xã chưa giới thiệu được nguồn
_AND_OTHERS = re.compile(
    rf"\s*{KIND}và [^\W_]+ (?:đảng bộ|chi bộ)[^,;.:]{{0,60}} (?:chưa|không|đã|đều|được|vẫn|phải|còn)(?!\w)"
)


# 4 đảng bộ xã | của huyện A đã chuyển thôn có nhiều chi bộ thành một: some of them
_HAVE_DONE = re.compile(
    rf"\s*{KIND}(?:của|ở|tại|thuộc)(?: [^\W\d]+){{1,5}}(?: \([^()\d]{{2,24}}\))? (?:đã|vừa) (?!có |là |lên |đạt )[^\W\d]"
)
_TELLS = re.compile(r"[^.;:\d]*(?<!\w)(?:cho biết|cho hay|thông tin|khẳng định)(?: thêm)?(?:,| rằng,?|:) ")


# up to where a list goes on: 58 TCCSĐ (35 đảng bộ xã, | 23 chi bộ cơ sở) và | 420 chi bộ trực thuộc
_JOINTS = re.compile(r".*(?:[,;:()]|(?<!\w)(?:và|với|cùng|cùng với)(?!\w))", re.DOTALL)


_MET_WITH = re.compile(
    r"(?:làm việc|ký|liên hệ|gắn bó|kết nghĩa|phối hợp|trao đổi|tiếp xúc|gặp gỡ|đối thoại|đối|so)(?: \w+){0,3} với\s*\Z"
)


def _under_so_many(line: Line, fig: Figure) -> bool:
    """`942 chi bộ ấp trực thuộc 144 đảng bộ xã`: all cells of a kind lie under all committees of theirs."""
    previous = line.figures[fig.index - 1] if fig.index and fig.noun == "committee" else None
    if previous is None or not any(d.metric == "subordinate_cells" for d in previous.drafts):
        return False
    return _UNDER.search(line.low, previous.noun_end, fig.number.bound_start) is not None


_THE_REST = re.compile(r" còn lại (?:đều )?là (?:chi bộ|đảng bộ) ")  # 21 chi bộ còn lại là chi bộ thôn
_UNDER = re.compile(r"(?<!\w)(?:trực )?thuộc \Z")


# số chi bộ | có chi ủy tăng từ 35 lên 78
_WITH_COMMITTEE = re.compile(
    r"(?<!\w)số (?:chi bộ|đảng bộ)(?: [^\W\d]+){0,3} (?:có|đủ) (?:ban )?(?:chi|cấp) ủy(?!\w)[^,;.:]*\Z"
    r"|(?:\A|[;,.] )(?:chi bộ|đảng bộ)(?: [^\W\d]+){0,3} (?:có|đủ) (?:ban )?(?:chi|cấp) ủy(?: (?:là|đạt|hiện|nay|có))* \Z"
)


# 171 chi bộ | trực thuộc đảng ủy cơ sở: all such cells by their own name, whatever is said of them all
_UNDER_COMMITTEES = re.compile(
    r" (?:trực thuộc|dưới) (?:các )?(?:đảng ủy|đảng bộ) cơ sở(?! (?:đạt|được|bị|chưa|không|hoàn thành|có|tổ chức)(?!\w))"
)
_DONE_WITH = re.compile(
    r"(?<!\w)(?:thành lập|kiểm tra|giám sát|giảm|tăng|thêm|giải thể|sáp nhập|lập|tách|kiện toàn|công nhận|đại hội|kỷ luật|trong đó|một số|nhiều) \Z"
)


# the ones that are told of, by their names: cuối năm 2010, hai chi bộ | Chà Đáy, Xà Lính mới có 6 và 7 đảng viên
_NAMED_BEHIND = re.compile(
    rf" (?:thôn |bản |ấp |buôn |làng |xóm )?{NAME.pattern}(?:, {NAME.pattern})*(?:,? và {NAME.pattern})?(?= (?!với|gồm|thuộc|của|trực|và)[^\W\d])"
)


def counts_all(line: Line, fig: Figure) -> bool:
    """Whether the number says how many organisations there are: it stands with its unit, behind a word of having, or in a list of such."""
    if " ủy" in line.low[line.start : fig.number.start] and _WITH_COMMITTEE.search(
        line.low, line.start, fig.number.bound_start
    ):
        return False
    if fig.head is not None:
        return True
    if grade_shared(line, fig) or _in_grade(line, fig):
        return False
    start, end = fig.window_start, fig.number.bound_start
    before = line.low[start:end]
    if _OF_ALL.search(before) or _under_so_many(line, fig) or _THE_REST.match(line.low, fig.noun_end):
        return True
    if _UNDER_COMMITTEES.match(line.low, fig.noun_end) and not _DONE_WITH.search(line.low, start, end):
        return True
    if _ALL.search(before):
        return _THESE.match(line.low, fig.noun_end) is None
    if fig.rises and _FROM.search(before):
        # đầu nhiệm kỳ, từ 142 chi bộ đã phát triển lên 168; never: số chi bộ có chi ủy từ 58 lên 117
        return SOME_HEAD.search(line.low, line.start, end) is None
    if _FROM.search(before) and _with_members_then(line, fig):
        return True
    if before.endswith("trong ") and _BELOW_IT.match(line.low, fig.noun_end):
        return True
    if _GIVEN_TO.search(line.low, line.start, end) or counts_some(line, fig):
        return False
    if not before.strip(" -+*•“\"'") and start == line.start:
        some = _AND_OTHERS.match(line.low, fig.noun_end, line.end) or _HAVE_DONE.match(line.low, fig.noun_end, line.end)
        return has_members(line, fig) or (some is None and _CLOSED.match(line.low, fig.noun_end, line.end) is not None)
    if _HELD.search(before):
        return has_members(line, fig) or not some_act(line, fig)
    if before.endswith("với "):
        return not _MET_WITH.search(before)
    if fig.number.value > 1 and _NAMED_BEHIND.match(line.text, fig.noun_end):
        return False  # hai chi bộ A, B
    previous = line.figures[fig.index - 1] if fig.index else None
    told = _TELLS.match(line.low, start, end)  # Bí thư Huyện ủy cho biết, | đến nay 34 tổ chức cơ sở đảng
    from_here = told.end() if told is not None and told.end() < end else start
    if previous is not None and _has_all_cells(line, previous, fig):
        return True
    if not unsaid(line, from_here, end):
        # Đợt này, 52 chi bộ ủng hộ quỹ: some did so, while Hiện nay, 52 chi bộ với 610 đảng viên are all
        alone = previous is None and told is None and start == line.start and not before.endswith(("trong ", "từ "))
        return not alone or has_members(line, fig) or _CLOSED.match(line.low, fig.noun_end, line.end) is not None
    joint = _JOINTS.match(before)
    return joint is not None and _is_listed(line, fig, joint)


def _is_listed(line: Line, fig: Figure, joint: re.Match[str]) -> bool:
    """`58 TCCSĐ (35 đảng bộ xã, 23 chi bộ cơ sở) và 420 chi bộ trực thuộc`: in a list of such counts, behind its last joint."""
    at, end = fig.window_start + joint.end(), fig.number.bound_start
    previous = line.figures[fig.index - 1] if fig.index else None
    listed_kinds = ":" in joint[0][-2:] or (previous is not None and previous.noun == fig.noun)
    if listed_kinds and kind_before(line, fig, at):
        return _CLOSED.match(line.low, fig.noun_end, line.end) is not None
    if unsaid(line, at, end):
        return False
    previous = _before_its_share(line, fig)
    listed = previous is not None and (
        previous.reason == "above_or_part"
        or (previous.reason == "breakdown" and previous.noun in BODIES)  # 4 đảng bộ cơ quan, doanh nghiệp; 43 chi bộ
        or (fig.noun == "grassroots" and previous.noun in BODIES)
        or any(lexicon().metrics[d.metric].kind == "stock" for d in previous.drafts)
    )
    if listed or _AMONG_TRAITS.search(line.low, line.start, end):
        return True
    named = bool(fig.names) and fig.names[-1].start >= at  # dân cư thưa thớt, toàn Đảng bộ 16 chi bộ
    if named or ":" in joint[0][-2:]:
        return _CLOSED.match(line.low, fig.noun_end, line.end) is not None
    return fig.owner is not None and _THEN.match(line.low, fig.noun_end, line.end) is not None


def _with_members_then(line: Line, fig: Figure) -> bool:
    """`Với xã X, từ 5 chi bộ, 48 đảng viên năm 2005, nay đã có 13 chi bộ`: cells and members as they were then, told together."""
    members = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if members is None or members.noun != "member" or line.low[fig.noun_end : members.number.bound_start] not in _BOTH:
        return False
    if _AT_FIRST.match(line.low, members.noun_end, line.end) is not None:
        return True
    return any(0 < p.start - members.noun_end <= _BESIDE for p in line.periods)


# từ 30 tổ chức cơ sở đảng, với 2.100 đảng viên | khi mới thành lập, đến nay đã có 61
_AT_FIRST = re.compile(
    r" (?:ở |vào |trong )?(?:khi|lúc|ngày|thời điểm|buổi|thuở)(?: mới| được| đầu| vừa)* (?:thành lập|tái lập|chia tách|ra đời)(?!\w)"
)


_BOTH = frozenset({", ", " với ", " và ", ", với "})


def _in_grade(line: Line, fig: Figure) -> bool:
    """`Hoàn thành tốt nhiệm vụ: 36 TCCSĐ`: those in the grade that stands right before."""
    return bool(fig.left) and "grade" in fig.left[-1].roles and fig.number.bound_start - fig.left[-1].end <= _BESIDE


_BESIDE = 6  # characters: ": có "


def _before_its_share(line: Line, fig: Figure) -> Figure | None:
    """`có 1.870 đảng viên, chiếm 2,1% dân số; 34 tổ chức cơ sở đảng`: the figure before, less the share that it makes up."""
    shares = (
        f
        for f in reversed(line.figures[: fig.index])
        if f.drafts or not (f.number.percent or f.reason == "exempt" or _grown_by(line, f))
    )  # có 1.256 đảng viên, trong đó 118 đồng chí được miễn sinh hoạt; 36 tổ chức cơ sở đảng
    return next(shares, None)


def _grown_by(line: Line, fig: Figure) -> bool:
    """`có 69 tổ chức cơ sở đảng, giảm 1 tổ chức so với năm 2015; trong đó 34 đảng bộ`: by how much the whole has changed."""
    before, behind = _BY.search(line.low, line.start, fig.number.bound_start), _THAN.match(line.low, fig.number.end)
    return before is not None and behind is not None


_BY = re.compile(r"(?<!\w)(?:tăng|giảm)(?: thêm| được)? \Z")
_THAN = re.compile(r"(?: [^\W\d]+){0,4} so với ")
# xã X có dân số 34 nghìn người, diện tích 112 km2, | 71 chi bộ
_AMONG_TRAITS = re.compile(
    r"(?<!\w)(?:dân số|diện tích|quy mô)(?!\w)[^.;:]{0,90}\d[\d.,]*(?: nghìn| vạn)? ?(?:km2|km²|ha|người|hộ|nhân khẩu|khẩu)(?: [^\W\d]+){0,3}(?:,| và|, với) \Z"
)


def _has_all_cells(line: Line, cells: Figure, fig: Figure) -> bool:
    """`có 64 chi bộ trực thuộc 27 tổ chức cơ sở đảng`: those to which all cells of the unit belong."""
    if cells.noun != "cell" or fig.noun == "cell" or not any(d.metric == "subordinate_cells" for d in cells.drafts):
        return False
    return line.low[cells.noun_end : fig.number.bound_start].strip() in BELONG_TO


_FROM = re.compile(r"(?<!\w)từ(?: chỗ)?(?: (?:chỉ|mới|có|vẻn vẹn|vỏn vẹn))* \Z")


# 107 chi bộ khu phố của quận thì có đến 61 chi bộ nhiều năm không kết nạp được ai
_THEN = re.compile(rf" {KIND}(?:của|trong|thuộc) [^,;.:\d]{{2,40}} thì ")
