"""Numbers whose noun and verb stand further up: members of lists, other times, tables, `con số này là 14`."""

import re

from tasks.facts.breakdowns import ENDS
from tasks.facts.deeds import LOST, does_beside, some_do
from tasks.facts.drafts import State, draft
from tasks.facts.figures import ANY_PERSONS, BODIES, Draft, Figure, Line
from tasks.facts.groups import OF_THEM
from tasks.facts.held_on import back_to_page, held_on, plan_of_before
from tasks.facts.persons_a_year import is_year_of_yearly_plan
from tasks.facts.resumed import RESULT
from tasks.facts.right_before import group_of_brackets
from tasks.facts.set_above import against_plan, set_by_above
from tasks.facts.stands_in import GOT, HAS, after_one_unread, is_linked
from tasks.facts.strength import OF_AGE
from tasks.facts.targets import is_target
from tasks.facts.told_of_others import of_other_ranks
from tasks.facts.unit import RANK

_ALL_OF = re.compile(r"cả\s*\Z")


def leave_out(line: Line, fig: Figure, state: State, segment: str, before: str) -> None:
    """A member of a list, or a number whose noun and verb stand further up: they are those of the frame."""
    if segment == "all" and OF_THEM.match(line.low, fig.noun_end):
        fig.reason = "breakdown"  # ba người trong số đó làm ở văn phòng
        return
    if segment == "all" and not fig.names and _OF_BLOC.search(line.low, fig.window_start, fig.number.bound_start):
        fig.reason = "breakdown"  # chỉ tiêu 180: khối xã, thị trấn 140, khối cơ quan 40
        return
    if set_by_above(line, fig, state, segment):
        return
    if (bodies := _bodies_then(line, fig)) is not None:
        draft(line, fig, state, bodies.metric, bodies.segment, "actual", "left_out", fig.number.bound_start)
        return
    of_parts = fig.noun == "member" or (fig.noun == "person" and _beside_part(line, fig))
    if segment == "all" and of_parts and fig.index and line.low.startswith(" là ", fig.noun_end):
        fig.reason = "breakdown"  # trong đó có 61 nữ; 28 đảng viên là trưởng các đoàn thể: of no group
        return
    frame = group_of_brackets(line, fig) or back_to_page(line, fig, state, held_on(line, fig, state, before))
    linked = is_linked(line, fig, state, frame, before) and not after_one_unread(line, fig, frame)
    gained = linked and frame is not None and frame.metric == "members_total" and _is_gain(line, fig, frame, before)
    if gained:
        frame = next((d for d in reversed(state.drafts) if d.metric == "members_admitted"), frame)
    if frame is None or not linked or state.muted or plan_of_before(line, fig, state, frame):
        fig.reason = fig.reason or state.muted
        return
    if _is_other(line, fig, frame, segment, before):
        return
    if segment == "all" and _too_many(line, fig, frame):
        draft(line, fig, state, "members_total", "all", "actual", "have", fig.number.bound_start)
        return
    metric, status = ("members_admitted", "actual") if gained else (frame.metric, frame.status)
    if metric == "admission_target" and (_is_result(line, fig, before) or is_year_of_yearly_plan(line, fig, frame)):
        metric, status = "members_admitted", "actual"
    if metric == "members_admitted" and fig.number.of is None and _MUST_BE.search(before) and is_target(line, fig):
        metric, status = "admission_target", "target"  # tính đến nay được 489; mỗi năm còn lại phải từ 140
    _go_on(line, fig, state, frame, metric, segment if segment != "all" else _segment_of(line, fig, frame), status)
    if gained:
        state.frame = fig.drafts[-1]  # năm 2016 xã được 9, chín tháng năm nay 5


def _too_many(line: Line, fig: Figure, admitted: Draft) -> bool:
    """`Huyện kết nạp 158. ... Xã A 214 đảng viên, xã B 176`: more than the whole admitted, so it is what they have."""
    if admitted.metric != "members_admitted" or admitted.segment != "all" or admitted.per_year or admitted.unit is None:
        return False
    below = fig.unit is not None and RANK[fig.unit.level] < RANK[admitted.unit.level]
    return below and fig.noun == "member" and fig.number.value > admitted.value and admitted.figure not in line.figures


def _bodies_then(line: Line, fig: Figure) -> Draft | None:
    """`có 24 chi bộ trong doanh nghiệp; trước năm 2010 chỉ có 9`: as many of the same bodies at another time."""
    like = line.figures[fig.index - 1] if fig.index else None
    if like is None or like.noun not in BODIES or len(like.drafts) != 1 or like.drafts[0].status != "actual":
        return None
    bare = not fig.noun and not fig.number.percent and fig.number.of is None and ENDS.match(line.low, fig.noun_end)
    then = bare and _THEN_HAD.fullmatch(line.low, like.noun_end, fig.number.bound_start)
    return like.drafts[0] if then else None


_THEN_HAD = re.compile(
    r"(?: [^\W\d]+){0,6}[,;] (?:(?:trong khi|còn|nhưng) )?(?:(?:trước|đầu|cuối|hồi|vào) )?(?:năm \d{4}|đầu nhiệm kỳ|năm ngoái)(?: thì)?(?: chỉ| mới| chỉ mới| vẻn vẹn| vỏn vẹn)?(?: có| là)(?: vẻn vẹn| vỏn vẹn)? "
)
# a bloc that is none of the groups stands before its part of a whole
_OF_BLOC = re.compile(
    r"(?:[:,;(–-]|(?<!\w)(?:và|riêng|còn)) ?(?:(?:riêng|còn|ở|các) )*khối (?:các )?(?:xã|phường|thị trấn|cơ quan|trường|sự nghiệp|hành chính|ban|đảng|mặt trận|đoàn thể|chính quyền)(?:(?: |, | và | - )[^\W\d]+){0,6}:? \Z"
)
_AWAY = re.compile(
    r" (?:(?:đã|đang|thường xuyên|phải|còn) )*(?:đi làm|làm ăn|đi học|vắng|bỏ sinh hoạt|già yếu|ốm đau)(?!\w)"
)


def _beside_part(line: Line, fig: Figure) -> bool:
    """Whether the figure before is a part of a whole: trong 251 đảng viên mới, 60 người là cán bộ; 14 người là cựu chiến binh."""
    previous = line.figures[fig.index - 1] if fig.index else None
    return previous is not None and (
        previous.reason == "schooling" or any(d.rule == "breakdown" for d in previous.drafts)
    )


def _is_other(line: Line, fig: Figure, frame: Draft, segment: str, before: str) -> bool:
    """Whether the number counts something else than the frame, though it stands as the frame's would; why is noted where it is known."""
    if fig.number.of is not None and frame.metric in _NO_PLAN:
        fig.reason = "quantity"  # công nhận chính thức 162; số thôn có nhà văn hóa: xã A 12/12
        return True
    if frame.metric.endswith("_share") and not fig.number.percent:
        return True  # 100% thôn có chi bộ. Tháng 10 mở lớp ...: Lát 25, Đạ Sar 14: counts, no shares
    if fig.noun not in ANY_PERSONS or _some_of(line, fig, frame, segment):
        return True
    if fig.noun == "member" and frame.metric == "members_total" and OF_AGE.match(line.low, fig.noun_end):
        fig.reason = "breakdown"  # có 43 đảng viên, 8 đảng viên trẻ dưới 30 tuổi
        return True
    if not fig.noun and not fig.listed and _counts_bodies(line, fig, frame):
        fig.reason = "quantity"  # xã có 5 chi bộ; đến nay, Đảng bộ xã đã có 12
        return True
    if frame.metric == "members_total" and frame.figure in line.figures and _AWAY.match(line.low, fig.noun_end):
        fig.reason = "task"  # chi bộ còn 27 đảng viên; 3 đảng viên đi làm ăn xa
        return True
    if does_beside(line, fig, frame.metric, here=frame.figure in line.figures):
        fig.reason = "quantity"  # bản có 8 đảng viên; 40 người nghiện
        return True
    if fig.noun == "member" and LOST.match(line.low, fig.noun_end):
        fig.reason = "breakdown"  # 2.413 chiến sĩ được kết nạp; 1.240 đảng viên hy sinh
        return True
    if frame.metric == "members_total" and some_do(line, fig, frame):
        fig.reason = "task"  # chi bộ có 21 đảng viên thì 4 đảng viên hy sinh
        return True
    if segment == "all" and fig.owner is None and _of_another_group(line, fig, frame):
        fig.reason = "breakdown"
        return True
    if of_other_ranks(line, fig, frame, before):
        fig.reason = "other_body"
        return True
    if _ALL_OF.search(before) and segment == "all":
        fig.reason = "repeat"
        return True
    if segment == "all" and _is_share_counted(line, fig):
        fig.reason = "breakdown"
        return True
    return False


def _is_share_counted(line: Line, fig: Figure) -> bool:
    """`tuổi đời từ 18 - 30 chiếm 59% (117 đảng viên)`: how many make up the share, of a group that is no segment."""
    share = line.figures[fig.index - 1] if fig.in_brackets and fig.index else None
    if share is None or not share.number.percent or share.drafts:
        return False
    beside = line.low[share.number.unit_end : fig.number.bound_start].strip() == "("
    return beside and "chiếm" in line.low[share.window_start : share.number.start]


def _of_another_group(line: Line, fig: Figure, frame: Draft) -> bool:
    """`kết nạp 4 đảng viên là nông dân và 11 đảng viên khác`, `7 đảng viên ở khối trường học`: beside one group another, which is no segment."""
    if fig.noun != "member" or frame.segment == "all" or frame.figure not in line.figures[: fig.index]:
        return False
    return _OTHERS.match(line.low, fig.noun_end) is not None


_OTHERS = re.compile(r" (?:mới )?(?:khác|còn lại|ở|trong|thuộc|tại|là|từ)(?!\w)")


def _counts_bodies(line: Line, fig: Figure, frame: Draft) -> bool:
    """Whether the sentence counted organisations last, and persons only one before it."""
    before = line.figures[fig.index - 1] if fig.index else None
    if (
        before is None
        or frame.figure in line.figures
        or _BY_NOW.search(line.low, fig.window_start, fig.number.start) is None
    ):
        return False
    return before.noun in BODIES and any(d.metric != frame.metric for d in before.drafts)


def _is_result(line: Line, fig: Figure, before: str) -> bool:
    """Whether a number behind a plan is what came of it: nghị quyết đề ra 900; kết quả thực hiện được 1.044."""
    if fig.number.of is not None:
        return True
    got = RESULT.search(line.low, line.start, fig.number.start) or GOT.search(before) or HAS.search(before)
    return got is not None and not is_target(line, fig)


def _go_on(line: Line, fig: Figure, state: State, frame: Draft, metric: str, segment: str, status: str) -> None:
    """Make the fact that goes on with the frame, and of a/b what the b says."""
    made = draft(line, fig, state, metric, segment, status, "left_out", fig.number.bound_start)
    made.parent = next((d for d in (frame, *frame.figure.drafts) if d.metric == metric), None)  # of a row before: its a
    if metric != frame.metric:
        state.frame = made
    if fig.number.of is not None and frame.rule == "part_of_strength":
        made.rule = "part_of_strength"  # xã A có 98/163 đảng viên là người dân tộc thiểu số; xã B 71/104
        state.frame = made
        whole = draft(line, fig, state, metric, "all", status, "have", fig.number.bound_start)
        whole.value, whole.value_high = fig.number.of, None
        state.frame = made
    if fig.number.of is not None and metric == "members_admitted":
        against_plan(line, fig, state, made)


_NO_PLAN = frozenset({"members_confirmed", "members_left"})


def _some_of(line: Line, fig: Figure, strength: Draft, segment: str) -> bool:
    """`Chi bộ có 8 đảng viên thì 2 người đang đi chữa bệnh`: what some of those counted do is no count of all."""
    plain = fig.noun == "person" and segment == "all" and not fig.listed and not fig.names
    return (
        plain
        and strength.metric == "members_total"
        and strength.figure in line.figures
        and line.low[strength.figure.noun_end : fig.number.bound_start].strip(" ,") in _AMONG_THEM
        and ENDS.match(line.low, fig.noun_end) is None
    )


_AMONG_THEM = frozenset({"", "thì", "và", "có", "thì có", "mà", "trong đó có", "thì đã có", "nhưng"})


def _is_gain(line: Line, fig: Figure, strength: Draft, before: str) -> bool:
    """`Riêng thị trấn, 6 tháng được 13` behind a strength: so many were admitted; not where the sentence counts strengths."""
    if _MORE.search(before):
        return True  # bây giờ 14 người rồi, riêng năm nay thêm 2
    if _NOW.search(before):
        return False  # ban đầu 4 đảng viên, nay đã được 15
    beside = strength.figure in line.figures and strength.unit not in {None, fig.unit}
    if beside and not any(strength.figure.noun_end <= p.start < fig.number.start for p in line.periods):
        return False  # Chi bộ A có 9 đảng viên, Chi bộ B mới được 7
    return (GOT if strength.figure in line.figures else _GAINED).search(before) is not None


def _segment_of(line: Line, fig: Figure, frame: Draft) -> str:
    """A unit's own number behind a group of another's (riêng nông dân 10; xã Đạ Sar 8) is not of that group."""
    row = line.figures[fig.index - 1] if fig.index and fig.listed and not fig.noun else None
    if row is not None and not row.part and row.drafts and row.drafts[-1].rule == "left_out":
        made = row.drafts[-1]  # Khoa A góp nhiều nhất với 18 sinh viên, Khoa B 16, Khoa C 11
        if made.metric == frame.metric and made.unit != fig.unit:
            return made.segment
    own = fig.listed and frame.rule == "breakdown" and frame.parent is not None and frame.parent.unit != fig.unit
    own = own and not fig.in_brackets
    if fig.owner is not None and _of_another_group(line, fig, frame):
        return "all"  # kết nạp 4 đảng viên trong doanh nghiệp và 11 đảng viên ở xã Đạ Sar
    return frame.parent.segment if own and frame.parent is not None else frame.segment


_MUST_BE = re.compile(r"(?<!\w)(?:phải|cần)(?: (?:là|từ|đạt|trên|ít nhất|được))* \Z")
_BY_NOW = re.compile(r"(?<!\w)(?<!năm )(?:nay|giờ|(?<!thực )(?<!phát )hiện)(?!\w)[^;.:]{0,60}\Z")
_GAINED = re.compile(
    r"(?:(?<!nay )|(?<=năm nay ))(?<!giờ )(?<!hiện )(?<!lên )được \Z"
)  # 6 tháng được 13; but nay được 21 người
_MORE = re.compile(r"(?<!\w)(?<!nâng )(?<!tăng )thêm(?: được)? \Z")
_NOW = re.compile(r"(?<!\w)(?<!năm )(?:nay|giờ|(?<!thực )(?<!phát )hiện)(?!\w)[^,;]{0,24}\Z")
