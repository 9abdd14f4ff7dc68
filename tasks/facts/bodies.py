"""Counts of Party organisations: cells, committees, grassroots organisations, and when such a number counts all of them."""

import re

from tasks.facts.body_kinds import body_metric, has_members, kind_before, mixes_kinds
from tasks.facts.cues import lexicon
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.grades import grade_shared, is_of_grade
from tasks.facts.meetings import meets_there
from tasks.facts.small_words import unsaid

# what brings in a count of what a unit has: có 16 chi bộ, sinh hoạt tại 58 tổ chức cơ sở đảng, đưa số chi bộ lên 9
_HELD = re.compile(
    r"(?<!\w)(?:có|gồm|là|còn|lên|lên tới|lên đến|đạt|thành|quản lý|lãnh đạo|vẻn vẹn|vỏn vẹn|tổng cộng|tổng số|trong số|trên tổng số|cả|tất cả|toàn bộ|(?:đông|nhiều|ít|lớn|mạnh) nhất trong"
    r"|(?:sinh hoạt(?: đảng)?|đứng chân|công tác và sinh hoạt|được bố trí|được biên chế|biên chế|phân bố) (?:tại|ở|trong|với|thành)|(?:hoạt động|thành lập|ra đời|khởi đầu|bắt đầu)(?: chỉ)? (?:với|từ)|(?:đến|tới|cho) toàn bộ)(?: (?:các|cả|tổng số|tổng cộng|toàn bộ))*\s*\Z"
)
# how many there are, of whom some are told of: 98,6% trong tổng số 316 chi bộ
_OF_ALL = re.compile(r"(?<!\w)(?:trong|trên) tổng số \Z")
_ALL = re.compile(r"(?<!\w)(?:cả|tất cả|toàn bộ)(?: các)?\s*\Z")
# what is done to some organisations: it says nothing of how many there are
CHANGE = re.compile(
    r"(?:thành lập|giải thể|sáp nhập|giảm|tăng|xóa|nâng cấp|chia tách|hợp nhất|chuyển giao|sắp xếp|kiện toàn|thành lập mới|bổ sung|củng cố|kết nghĩa|ra mắt|hỗ trợ|trên cơ sở"
    r"|tiếp nhận|thêm|(?<!độc )lập|tách|xây dựng|công nhận|kết thúc|chấm dứt)(?: (?:mới|được|thêm|khoảng|lại|bớt|hoạt động(?: của)?))*\s*\Z"
)
_THESE = re.compile(r" (?:này|ấy|đó|kia|trên|nói trên|kể trên)(?!\w)")  # cả hai chi bộ này
_SOME_PERSONS = frozenset(
    {"members_admitted", "members_confirmed", "training_participants", "candidates_identified", "candidates_proposed"}
)
_BELONG_TO = frozenset({"thuộc", "trực thuộc"})
_WITH_SOME = _BELONG_TO | {"và", ","}
_EVENTS = frozenset({"discipline", "inspection", "badge", "honour", "change", "task"})
_KIND = (
    r"(?:(?:[^\W\d]+|\d+) (?:năm|tháng|nhiệm kỳ|quý) (?:liền|qua|nay|liên tục|gần đây|liên tiếp) |nhiều năm (?:liền |qua |nay |liên tục )?|xã |phường |thị trấn |thôn,? |bản,? |ấp,? |xóm,? |buôn,? |khu phố,? "
    r"|tổ dân phố |khu dân cư |khóm,? |cơ quan |trường học |nhà trường |doanh nghiệp |trực thuộc |(?:các )?(?:đảng ủy|đảng bộ) (?=cơ sở|xã|phường|thị trấn|bộ phận)|cơ sở(?: |(?=[.,;:)])|\Z)|trong huyện |trong tỉnh )*"
)
# what follows a count of organisations that is no count of all of them: 6 chi bộ đạt TSVM, 10 chi bộ có chi ủy
_QUALIFIED = re.compile(
    rf"\s*{_KIND}(?:khá|trung bình|giỏi|loại|kém|đạt|được|bị|có|chưa|không|hoàn thành|dưới(?! (?:cơ sở|đảng ủy|các đảng))|trên(?! địa bàn)|yếu|trong sạch|vinh dự|tổ chức|đã|tiến hành|đăng ký|mới|kết nạp|xếp loại|làm|thực hiện|điểm|tiêu biểu|xuất sắc|ghép|sinh hoạt"
    r"|phải|bầu|họp|đại hội|thí điểm|tham gia|nhận|vượt|hụt|giải thể|ra mắt|vừa|đều|cũng|chỉ|sáp nhập|hợp nhất|tách|chuyển|khó khăn|thiếu|đang có|đổi mới|nói trên|này|đó|ấy|kể trên|khác|vùng|xã (?:nông thôn|miền núi|biên giới|ven biển|đồng bằng|bãi ngang|khó khăn)|là chi bộ (?:ghép|sinh viên|học sinh|cán bộ|giảng viên|giáo viên|công nhân|hưu trí|quân sự))(?!\w)"
)
# behind a count that opens its clause: it ends, or goes on to what belongs to it
_CLOSED = re.compile(rf"\s*{_KIND}(?:[.,;:)(\n–-]|với |và |của |thuộc |ở |tại |trong |gồm |năm |\Z)")
# bốn chi bộ cơ quan | và hai đảng bộ xã chưa giới thiệu được nguồn
_AND_OTHERS = re.compile(
    rf"\s*{_KIND}và [^\W_]+ (?:đảng bộ|chi bộ)[^,;.:]{{0,60}} (?:chưa|không|đã|đều|được|vẫn|phải|còn)(?!\w)"
)
_OF_THOSE = re.compile(r"(?:của|thuộc|ở|tại|đến từ)(?: các)?")
_COME_FROM = re.compile(r"(?<!\w)(?:đến từ|về từ|sinh hoạt ở các chi bộ của)(?: các| hơn| gần| trên)?\s*\Z")
# who was honoured: tặng bằng khen cho Đảng bộ huyện A, xã B và | 12 tổ chức cơ sở đảng
_HONOURED = re.compile(
    r"(?<!\w)(?:tặng|trao|khen thưởng|biểu dương)(?: [^,;.:\d]{0,40})? cho (?:(?!(?: có| còn| gồm| hiện)(?!\w))[^;.:])*\Z"
)
_TELLS = re.compile(r"[^.;:\d]*(?<!\w)(?:cho biết|cho hay|thông tin|khẳng định)(?: thêm)?(?:,| rằng,?|:) ")
# those who sent contestants or the like
_TAKE_PART = re.compile(
    r"(?:,| và| với) \d[\d.]* (?:thí sinh|đội|đại biểu|bài|bí thư|học viên)[^.;\d]{0,40} (?:tham dự|tham gia|dự thi|dự)(?!\w)"
)
# up to where a list goes on: 58 TCCSĐ (35 đảng bộ xã, | 23 chi bộ cơ sở) và | 420 chi bộ trực thuộc
_JOINTS = re.compile(r".*(?:[,;:()]|(?<!\w)(?:và|với|cùng|cùng với)(?!\w))", re.DOTALL)
_MET_WITH = re.compile(
    r"(?:làm việc|ký|kết nghĩa|phối hợp|trao đổi|tiếp xúc|gặp gỡ|đối thoại|đối|so)(?: \w+){0,3} với\s*\Z"
)


def of_bodies(line: Line, fig: Figure) -> None:
    """`có 79 tổ chức cơ sở đảng, trong đó 33 tổ chức thuộc doanh nghiệp`: of the organisations counted before."""
    if fig.noun or fig.number.percent or not fig.index:
        return
    of_those = _SAME_NOUN.match(line.low, fig.number.unit_end)
    if of_those is not None and any(d.metric == "grassroots_orgs" for f in line.figures[: fig.index] for d in f.drafts):
        fig.noun, fig.noun_end = "grassroots", of_those.end()


_SAME_NOUN = re.compile(
    r" (?:tổ chức|cơ sở|đơn vị)(?= (?:thuộc|trong|ở|là) (?:khối |các |loại hình )*(?:doanh nghiệp|cơ quan|trường|xã|kinh tế|lực lượng))"
)


def read_bodies(line: Line, fig: Figure, state: State) -> None:
    """Make the facts of a number of cells, committees or grassroots organisations, or say why it makes none."""
    fig.reason = _happened(line, fig)
    if fig.reason:
        return
    ghep = next((c for c in fig.right if c.roles.get("condition") == "without_cell"), None)
    status, at = status_of(line, fig), fig.number.bound_start
    beside = ghep is not None and ghep.start - fig.noun_end < 25 and "," not in line.low[fig.noun_end : ghep.start]
    if fig.noun == "cell" and beside:  # but sinh hoạt ở 5 chi bộ, nhiều thôn phải ghép
        draft(line, fig, state, "places_without_cell", "all", status, "shared_cells", at)
        return
    if not _counts_all(line, fig):
        fig.reason = "other_count"
        return
    metric, segment = body_metric(line, fig)
    two_kinds = metric in {"subordinate_cells", "grassroots_orgs"} and _part_of_two_kinds(line, fig)
    if segment == "all" and (two_kinds or (metric == "subordinate_cells" and _is_sum(line, fig))):
        fig.reason = "breakdown"
    elif metric:
        draft(line, fig, state, metric, segment, status, "bodies", at)
    else:
        fig.reason = "above_or_part"


def _part_of_two_kinds(line: Line, fig: Figure) -> bool:
    """`21 chi bộ, gồm 12 chi bộ thôn và 9 chi bộ trường học, cơ quan`: two kinds together are no segment."""
    if not mixes_kinds(line, fig):
        return False
    if fig.noun == "grassroots":
        return fig.in_brackets  # 46 tổ chức cơ sở đảng (13 của xã, 33 chi, đảng bộ cơ quan, trường học)
    cells = [d for f in line.figures[: fig.index] for d in f.drafts if d.metric == "subordinate_cells"]
    return any(d.segment != "all" or d.value > fig.number.value for d in cells)


def _is_sum(line: Line, fig: Figure) -> bool:
    """`318 chi bộ, gồm 37 chi bộ cơ sở, 281 chi bộ trực thuộc đảng ủy cơ sở`: both kinds together are neither."""
    parts = line.figures[fig.index + 1 : fig.index + 3]
    if len(parts) < len(("directly", "below")) or any(f.noun != "cell" for f in parts):
        return False
    if sum(f.number.value for f in parts) != fig.number.value:
        return False
    return {body_metric(line, f)[0] for f in parts} == {"grassroots_cells", "subordinate_cells"}


def _under_so_many(line: Line, fig: Figure) -> bool:
    """`942 chi bộ ấp trực thuộc 144 đảng bộ xã`: all cells of a kind lie under all committees of theirs."""
    previous = line.figures[fig.index - 1] if fig.index and fig.noun == "committee" else None
    if previous is None or not any(d.metric == "subordinate_cells" for d in previous.drafts):
        return False
    return _UNDER.search(line.low, previous.noun_end, fig.number.bound_start) is not None


_UNDER = re.compile(r"(?<!\w)(?:trực )?thuộc \Z")


def _happened(line: Line, fig: Figure) -> str:
    """What was done to these organisations or is said of some of them, so that the number is no stock; empty if nothing."""
    before = line.low[fig.window_start : fig.number.bound_start]
    event = next((c for c in reversed(fig.left) if c.roles.get("exclude") in _EVENTS), None)
    near = (
        event is not None
        and fig.number.start - event.end < 30
        and not re.search(r",| có | còn ", line.low[event.end : fig.number.start])
    )
    if CHANGE.search(before) or near:
        return event.roles["exclude"] if event is not None else "change"
    if "cho " in before and _HONOURED.search(before) is not None:
        return "honour"
    if fig.noun == "committee_part":
        return "above_or_part"
    if _SPLIT.search(before):
        return "change"
    if is_of_grade(line, fig):
        return "other_count"
    previous = line.figures[fig.index - 1] if fig.index else None
    if any(c.roles.get("exclude") in {"badge", "discipline", "honour"} for c in fig.right):
        return "other_count"
    if previous is not None:
        if previous.reason in {"badge", "inspection", "discipline", "honour"}:
            return "other_count"
        if previous.reason in {"attendance", "task", "exempt"} and "," not in before:
            return "other_count"  # cử 13 đảng viên về sinh hoạt tại 13 chi bộ
        some = any(d.metric in _SOME_PERSONS for d in previous.drafts)
        if some and _OF_THOSE.fullmatch(line.low[previous.noun_end : fig.number.bound_start].strip()):
            return "other_count"  # lễ kết nạp 20 quần chúng của 6 chi bộ
        if previous.reason == "other_count" and previous.noun in BODIES and before.strip() in _WITH_SOME:
            return "other_count"  # tổ chức tại 3 chi bộ và 2 đảng bộ
    if meets_there(line, fig, previous) or _is_named_one(line, fig):
        return "other_count"
    if _COME_FROM.search(before):
        return "other_count"  # 73 học viên đến từ 26 đảng bộ, chi bộ
    if _TAKE_PART.match(line.low, fig.noun_end, line.end):
        return "other_count"  # hội thi với 27 đảng ủy cơ sở, 418 thí sinh tham dự
    return "progress" if fig.number.of is not None else ""


def _is_named_one(line: Line, fig: Figure) -> bool:
    """`có 1 chi bộ Kéo Lượn thuộc diện đề án`: one that is named is told of, none is counted."""
    return fig.noun == "cell" and fig.number.value == 1 and _ITS_NAME.match(line.text, fig.noun_end) is not None


# a village's or a hamlet's, not a kind: có 1 chi bộ Công an
_ITS_NAME = re.compile(
    r" (?:là )?(?:(?:thôn|bản|ấp|làng|xóm|buôn|khóm) )?(?!Đảng|Công|Quân|Trường|Trạm|Cơ quan|Khối|Biên|Doanh|Y tế|Ban |Văn|Hợp|Nhà|Mặt|Hành|Chính|Dân)[A-ZĐÁÀẢÂĂÊÔƠƯ][^\W\d]*(?= [^\W\d])"
)
_SPLIT = re.compile(r"(?<!\w)tách(?: ra)? thành \Z")  # tháng 5, chi bộ công ty tách thành 2 chi bộ


def _counts_all(line: Line, fig: Figure) -> bool:
    """Whether the number says how many organisations there are: it stands with its unit, behind a word of having, or in a list of such."""
    if fig.head is not None:
        return True
    if grade_shared(line, fig):
        return False
    start, end = fig.window_start, fig.number.bound_start
    before = line.low[start:end]
    if _OF_ALL.search(before) or _under_so_many(line, fig):
        return True
    if _ALL.search(before):
        return _THESE.match(line.low, fig.noun_end) is None
    if fig.rises and _FROM.search(before):
        return True  # đầu nhiệm kỳ, từ 142 chi bộ đã phát triển lên 168
    if _QUALIFIED.match(line.low, fig.noun_end, line.end) and not has_members(line, fig):
        return False
    if not before.strip(" -+*•“\"'") and start == line.start:
        some = _AND_OTHERS.match(line.low, fig.noun_end, line.end) is not None
        return has_members(line, fig) or (not some and _CLOSED.match(line.low, fig.noun_end, line.end) is not None)
    if _HELD.search(before):
        return True
    if before.endswith("với "):
        return not _MET_WITH.search(before)
    previous = line.figures[fig.index - 1] if fig.index else None
    told = _TELLS.match(line.low, start, end)  # Bí thư Huyện ủy cho biết, | đến nay 34 tổ chức cơ sở đảng
    from_here = told.end() if told is not None and told.end() < end else start
    if not unsaid(line, from_here, end) or (previous is not None and _has_all_cells(line, previous, fig)):
        return True
    joint = _JOINTS.match(before)
    if joint is None:
        return False
    listed_kinds = ":" in joint[0][-2:] or (previous is not None and previous.noun == fig.noun)
    if listed_kinds and kind_before(line, fig, start + joint.end()):
        return _CLOSED.match(line.low, fig.noun_end, line.end) is not None
    if unsaid(line, start + joint.end(), end):
        return False
    listed = previous is not None and (
        previous.reason == "above_or_part"
        or (fig.noun == "grassroots" and previous.noun in BODIES)
        or any(lexicon().metrics[d.metric].kind == "stock" for d in previous.drafts)
    )
    if listed or _AMONG_TRAITS.search(line.low, line.start, end):
        return True
    at = start + joint.end()
    named = bool(fig.names) and fig.names[-1].start >= at  # dân cư thưa thớt, toàn Đảng bộ 16 chi bộ
    if named or ":" in joint[0][-2:]:
        return _CLOSED.match(line.low, fig.noun_end, line.end) is not None
    return fig.owner is not None and _THEN.match(line.low, fig.noun_end, line.end) is not None


# xã X có dân số 34 nghìn người, diện tích 112 km2, | 71 chi bộ
_AMONG_TRAITS = re.compile(
    r"(?<!\w)(?:dân số|diện tích|quy mô)(?!\w)[^.;:]{0,90}\d[\d.,]*(?: nghìn| vạn)? ?(?:km2|km²|ha|người|hộ|nhân khẩu|khẩu)(?: [^\W\d]+){0,3}(?:,| và|, với) \Z"
)


def _has_all_cells(line: Line, cells: Figure, fig: Figure) -> bool:
    """`có 64 chi bộ trực thuộc 27 tổ chức cơ sở đảng`: those to which all cells of the unit belong."""
    if cells.noun != "cell" or fig.noun == "cell" or not any(d.metric == "subordinate_cells" for d in cells.drafts):
        return False
    return line.low[cells.noun_end : fig.number.bound_start].strip() in _BELONG_TO


_FROM = re.compile(r"(?<!\w)từ(?: chỗ)?(?: (?:chỉ|mới|có|vẻn vẹn|vỏn vẹn))* \Z")
# 107 chi bộ khu phố của quận thì có đến 61 chi bộ nhiều năm không kết nạp được ai
_THEN = re.compile(rf" {_KIND}(?:của|trong|thuộc) [^,;.:\d]{{2,40}} thì ")
