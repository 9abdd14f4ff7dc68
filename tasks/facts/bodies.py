"""Counts of Party organisations: cells, committees, grassroots organisations, and when such a number counts all of them."""

import re

from tasks.facts.bodies_counted import BELONG_TO, counts_all
from tasks.facts.body_fields import mixes_kinds, of_unnamed_field
from tasks.facts.body_kinds import body_metric
from tasks.facts.cells_within import is_kind_within
from tasks.facts.drafts import State, draft, status_of
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.grades import is_of_grade
from tasks.facts.meetings import meets_there
from tasks.facts.members_of_others import lives_in_villages, of_a_sector
from tasks.facts.of_staff import among_staff_of_many
from tasks.facts.some_bodies import of_several_communes
from tasks.facts.unit import Unit

# what is done to some organisations: it says nothing of how many there are
CHANGE = re.compile(
    r"(?:thành lập|giải thể|sáp nhập|giảm|tăng|xóa|nâng cấp|chia tách|hợp nhất|chuyển giao|sắp xếp|kiện toàn|thành lập mới|bổ sung|củng cố|kết nghĩa|ra mắt|hỗ trợ|trên cơ sở"
    r"|tiếp nhận|(?<!cộng )thêm|(?<!độc )lập|tách|xây dựng|công nhận|kết thúc|chấm dứt)(?: (?:mới|được|thêm|khoảng|lại|bớt|hoạt động(?: của)?))*\s*\Z"
)


_SOME_PERSONS = frozenset(
    {"members_admitted", "members_confirmed", "training_participants", "candidates_identified", "candidates_proposed"}
)


_BESIDE_SOME = frozenset({",", "và", "sinh hoạt ở", "sinh hoạt tại", "sinh hoạt trong", "ở", "tại", "với"})
_WITH_SOME = BELONG_TO | {"và", ","}


_EVENTS = frozenset({"discipline", "inspection", "badge", "honour", "change", "task"})


_OF_THOSE = re.compile(r"(?:của|,? ?thuộc|ở|tại|,? ?đến từ)(?: các)?")


_COME_FROM = re.compile(r"(?<!\w)(?:đến từ|về từ|sinh hoạt ở các chi bộ của)(?: các| hơn| gần| trên)?\s*\Z")


# who was honoured: tặng bằng khen cho Đảng bộ huyện A, xã B và | 12 tổ chức cơ sở đảng
_HONOURED = re.compile(
    r"(?<!\w)(?:tặng|trao|khen thưởng|biểu dương)(?: [^,;.:\d]{0,40})? cho (?:(?!(?: có| còn| gồm| hiện)(?!\w))[^;.:])*\Z"
)


# whom an inspection is about: kiểm tra việc thu nộp đảng phí năm 2017 đối với | 7 đảng bộ
_INSPECTED = re.compile(
    r"(?<!\w)(?:kiểm tra|giám sát|thanh tra)(?:,? (?:và )?(?:kiểm tra|giám sát))? (?:việc|chuyên đề|công tác|về)(?: (?!có |còn )[^\W\d]+| \d+){1,20} (?:tại|ở|đối với) \Z"
)


# those who sent contestants or the like
_TAKE_PART = re.compile(
    r"(?:,| và| với) \d[\d.]* (?:thí sinh|đội|đại biểu|bài|bí thư|học viên)[^.;\d]{0,40} (?:tham dự|tham gia|dự thi|dự)(?!\w)"
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
    if not counts_all(line, fig):
        fig.reason = "other_count"
        return
    if of_several_communes(line, fig):
        fig.reason = "some_place"
        return
    if fig.number.value == 1 and (
        _ONE_EACH.search(line.low, line.start, fig.number.bound_start)
        or _TO_ONE.search(line.low, line.start, fig.number.bound_start)
    ):
        fig.reason = "requirement"
        return
    if is_kind_within(line, fig):
        fig.reason = "above_or_part"
        return
    metric, segment = body_metric(line, fig)
    two_kinds = bool(metric) and _part_of_two_kinds(line, fig)
    two_kinds = two_kinds or (bool(metric) and of_unnamed_field(line, fig))
    if metric == "grassroots_orgs" and _sums_up(line, fig):
        fig.reason = "breakdown"
        return
    some = metric == "subordinate_cells" and (_is_some_of_told(line, fig) or _is_sum(line, fig))
    if segment == "all" and (two_kinds or some):
        fig.reason = "breakdown"
    elif metric:
        made = draft(line, fig, state, metric, segment, status, "bodies", at)
        made.unit = _of_whole_before(line, fig) or made.unit
    else:
        fig.reason = "above_or_part"


def _of_whole_before(line: Line, fig: Figure) -> Unit | None:
    """`448 chi bộ trực thuộc đảng bộ cơ sở, riêng chi bộ thôn là 197`: a kind picked out is of the unit that has them all."""
    whole = line.figures[fig.index - 1] if fig.index else None
    if whole is None or fig.head is None or not _PICKS_OUT.search(line.low, whole.noun_end, fig.head.start):
        return None
    return next((d.unit for d in whole.drafts if d.metric == "subordinate_cells" and d.value > fig.number.value), None)


_PICKS_OUT = re.compile(r"[,;(] ?(?:riêng|trong đó|trong số đó)(?:,| có| số)* \Z")


# mỗi ấp, khu phố đều có | một chi bộ
_ONE_EACH = re.compile(
    r"(?<!\w)(?:(?:mỗi|từng) (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố|khu dân cư|xã|trường|đơn vị)|(?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố) nào)(?!\w)[^;.:()\d]{0,50} có(?: được| ít nhất)? \Z"
)


# mỗi chi bộ khu phố kết nghĩa với | 1 chi bộ cơ quan
_TO_ONE = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|chi ủy|cấp ủy)(?!\w)[^;.:()\d]{0,60} (?:với|cùng|giúp|đỡ đầu|phụ trách|giúp đỡ) \Z"
)


def _part_of_two_kinds(line: Line, fig: Figure) -> bool:
    """`21 chi bộ, gồm 12 chi bộ thôn và 9 chi bộ trường học, cơ quan`: two kinds together are no segment."""
    if not mixes_kinds(line, fig):
        return False
    if fig.noun == "grassroots":
        return fig.in_brackets  # 46 tổ chức cơ sở đảng (13 của xã, 33 chi, đảng bộ cơ quan, trường học)
    told = [d for f in line.figures[: fig.index] for d in f.drafts if d.metric in _CELLS_AND_COMMITTEES]
    cells = [d for d in told if d.metric == "subordinate_cells"]
    # 12 đảng bộ xã, 6 đảng bộ cơ quan, doanh nghiệp: beside those of one kind, or less than all
    return any(d.segment != "all" for d in told) or any(d.value > fig.number.value for d in cells)


_CELLS_AND_COMMITTEES = frozenset({"subordinate_cells", "grassroots_cells", "grassroots_committees"})


def _is_some_of_told(line: Line, fig: Figure) -> bool:
    """`có 19 chi bộ, trong đó 3 chi bộ Khmer`: a kind that is no segment, among all that the sentence has told."""
    told = (f for f in reversed(line.figures[: fig.index]) if f.noun != "cell" or f.drafts)
    whole = next(told, None)
    if whole is None or not any((d.metric, d.segment) == ("subordinate_cells", "all") for d in whole.drafts):
        return False
    part = _SOME_ARE.match(line.low, whole.noun_end, fig.number.bound_start) is not None
    return part and whole.number.value > fig.number.value and not line.low.startswith(" trực thuộc", fig.noun_end)


_SOME_ARE = re.compile(r"(?: trực thuộc)?(?:(?:,|;| \() ?(?:trong đó|trong số đó|riêng)(?: có)? | \((?=\d))")


def _sums_up(line: Line, fig: Figure) -> bool:
    """`70 tổ chức đảng (33 tổ chức cơ sở đảng và 37 chi bộ tổ dân phố)`: grassroots organisations and cells together."""
    parts = line.figures[fig.index + 1 : fig.index + 3]
    nouns = [f.noun for f in parts if f.in_brackets]
    return nouns == ["grassroots", "cell"] and sum(f.number.value for f in parts) == fig.number.value


def _is_sum(line: Line, fig: Figure) -> bool:
    """`318 chi bộ, gồm 37 chi bộ cơ sở, 281 chi bộ trực thuộc đảng ủy cơ sở`: both kinds together are neither."""
    parts = line.figures[fig.index + 1 : fig.index + 3]
    if len(parts) < len(("directly", "below")) or any(f.noun != "cell" for f in parts):
        return False
    if sum(f.number.value for f in parts) != fig.number.value:
        return False
    return {body_metric(line, f)[0] for f in parts} == {"grassroots_cells", "subordinate_cells"}


def _happened(line: Line, fig: Figure) -> str:
    """What was done to these organisations or is said of some of them, so that the number is no stock; empty if nothing."""
    before = line.low[fig.window_start : fig.number.bound_start]
    event = next((c for c in reversed(fig.left) if c.roles.get("exclude") in _EVENTS), None)
    near = (
        event is not None
        and fig.number.start - event.end < 30
        and not re.search(r",| có | còn ", line.low[event.end : fig.number.start])
    )
    changed = line.figures[fig.index - 1] if fig.index else None
    if changed is not None and changed.reason == "change" and changed.noun in BODIES:
        if line.low[changed.noun_end : fig.number.bound_start] in {", ", " và ", ", và ", " cùng "}:
            return "change"  # giảm 15 tổ chức cơ sở đảng, 22 chi bộ
    if CHANGE.search(before) or near:
        return event.roles["exclude"] if event is not None else "change"
    if _INSPECTED.search(line.low, line.start, fig.number.bound_start):
        return "inspection"
    if "cho " in before and _HONOURED.search(before) is not None:
        return "honour"
    if fig.noun == "committee_part":
        return "above_or_part"
    if _SPLIT.search(line.low, line.start, fig.number.bound_start) or _raised_to_another(line, fig, before):
        return "change"
    if is_of_grade(line, fig):
        return "other_count"
    previous = line.figures[fig.index - 1] if fig.index else None
    if any(c.roles.get("exclude") in {"badge", "discipline", "honour"} for c in fig.right):
        return "other_count"
    if previous is not None:
        if previous.reason in {"badge", "inspection", "discipline", "honour"}:
            return "other_count"
        if previous.reason in {"attendance", "task", "exempt"} and not re.search(r"[,;]", before):
            return "other_count"  # cử 13 đảng viên về sinh hoạt tại 13 chi bộ
        apart = before.strip() in _BESIDE_SOME and previous.reason == "breakdown"
        if apart and (of_a_sector(line, previous) or among_staff_of_many(line, previous)):
            return "other_count"  # ngành Giáo dục có 812 đảng viên, 58 chi bộ
        some = any(d.metric in _SOME_PERSONS for d in previous.drafts) or _are_some_of_admitted(line, previous)
        if previous.reason == "change" and previous.noun in BODIES and before.strip() in _WITH_SOME:
            return "change"  # thành lập mới 3 tổ chức cơ sở đảng, 19 chi bộ
        if some and _OF_THOSE.fullmatch(line.low[previous.noun_end : fig.number.bound_start].strip()):
            return "other_count"  # lễ kết nạp 20 quần chúng của 6 chi bộ
        if previous.reason == "other_count" and previous.noun in BODIES and before.strip() in _WITH_SOME:
            return "other_count"  # tổ chức tại 3 chi bộ và 2 đảng bộ
    if lives_in_villages(line, fig) or meets_there(line, fig, previous) or _is_named_one(line, fig):
        return "other_count"
    if _THAT_LACK.match(line.low, fig.noun_end, line.end):
        return "other_count"  # 3 đảng bộ phường và 11 chi bộ cơ sở chưa kết nạp được đảng viên
    if _COME_FROM.search(before):
        return "other_count"  # 73 học viên đến từ 26 đảng bộ, chi bộ
    if _TAKE_PART.match(line.low, fig.noun_end, line.end):
        return "other_count"  # hội thi với 27 đảng ủy cơ sở, 418 thí sinh tham dự
    return "progress" if fig.number.of is not None else ""


_BODIES_NAMED = r"(?: (?!chưa|không|có|và)[^\W\d]+){0,6}"
_THAT_LACK = re.compile(
    rf"{_BODIES_NAMED} (?:và|,) \d+ (?:chi|đảng) bộ{_BODIES_NAMED} (?:vẫn |còn )?(?:chưa|không)(?: hề)? (?:kết nạp|phát triển|có nguồn|tạo được nguồn|giới thiệu)"
)


def _are_some_of_admitted(line: Line, fig: Figure) -> bool:
    """`kết nạp 189 đảng viên, trong đó có 112 đảng viên ở 96 chi bộ thôn`: members that are some of the new ones, or those again."""
    if fig.reason == "repeat" and line.low.startswith(" mới", fig.noun_end - len(" mới")):
        return True
    if fig.noun not in {"member", "person"} or fig.drafts or not fig.part:
        return False
    return any(d.metric == "members_admitted" for f in line.figures[: fig.index] for d in f.drafts)


def _is_named_one(line: Line, fig: Figure) -> bool:
    """`có 1 chi bộ Kéo Lượn thuộc diện đề án`: one that is named is told of, none is counted."""
    return fig.noun == "cell" and fig.number.value == 1 and _ITS_NAME.match(line.text, fig.noun_end) is not None


# a village's or a hamlet's, not a kind: có 1 chi bộ Công an
_ITS_NAME = re.compile(
    r" (?:là )?(?:(?:thôn|bản|ấp|làng|xóm|buôn|khóm) )?(?!Đảng|Công|Quân|Trường|Trạm|Cơ quan|Khối|Biên|Doanh|Y tế|Ban |Văn|Hợp|Nhà|Mặt|Hành|Chính|Dân)[A-ZĐÁÀẢÂĂÊÔƠƯ][^\W\d]*(?= [^\W\d])"
)


def _raised_to_another(line: Line, fig: Figure, before: str) -> bool:
    """`nâng 4 chi bộ cơ sở lên đảng bộ cơ sở`: so many became bodies of another kind; how many there are is not said."""
    return _RAISES.search(before) is not None and _TO_A_KIND.match(line.low, fig.noun_end, line.end) is not None


_RAISES = re.compile(r"(?<!\w)(?:nâng|chuyển|đưa)(?: được)? \Z")
_TO_A_KIND = re.compile(r"[^,;.:\d]{0,40} (?:lên|thành)(?: thành)?(?: các)? (?:đảng bộ|chi bộ|tổ chức cơ sở)(?!\w)")
# tháng 5, chi bộ công ty tách thành 2 chi bộ; tách chi bộ A thành 2 chi bộ; sáp nhập 6 chi bộ thành 3 chi bộ
_SPLIT = re.compile(
    r"(?<!\w)(?:tách(?: ra)?|ghép(?: lại| chung)?)(?: thành)? \Z|(?<!\w)(?:tách|(?:tách|sáp nhập|hợp nhất|ghép|gộp|kiện toàn)(?! của)(?:(?! phát triển| tổ chức| gồm| là)[^,;.:]){1,90}?)(?: ra| lại)? thành(?: còn)? \Z"
)
