"""Numbers that break an earlier one down, in its sentence or in the next."""

import re
from collections.abc import Sequence

from tasks.facts.cues import Cue
from tasks.facts.drafts import State, draft
from tasks.facts.figures import PERSONS_OR_UNSAID, Draft, Figure, Line
from tasks.facts.groups import says_who
from tasks.facts.parents import SAID_NEW
from tasks.facts.small_words import OWN_STRENGTH
from tasks.text.article import Part

_BELOW = re.compile(r"[-+*•\s]*(?:số )?(?:đảng viên mới|trong đó|trong số|phân tích|cơ cấu|[-+•])")
FAR = 400  # characters from a figure to the sentence that breaks it down
ENDS = re.compile(r"[”\"']?\s*(?:\) là |[.,;:)(\n–-]|\Z|và |song |nhưng |so với |trong số|trong (?=\d))")
_OF_A_TIME = re.compile(
    r"[:,]? (?:trong |từ |tính |cả |riêng )*(?:đợt|dịp|năm|quý|tháng|\d+ tháng|\w+ tháng|nhiệm kỳ|giai đoạn|đầu năm|\d{4})(?!\w)"
)


def is_part(line: Line, fig: Figure) -> bool:
    """Whether the number breaks down an earlier one: after `trong đó`, and on through the list that follows it."""
    parts = [c for c in fig.left if c.roles.get("link:part") == "part"]
    if parts and fig.noun == "member" and OWN_STRENGTH.search(line.low, parts[-1].end, fig.number.bound_start):
        return not line.low.startswith("riêng", parts[-1].start)  # riêng xã A, cả xã có 43 đảng viên
    parts = [c for c in parts if not (line.low.startswith("cụ thể", c.start) and any(m.party for m in fig.names))]
    parts = [
        c
        for c in parts
        if not (line.low.startswith("nhất là", c.start) and _OUTDOES.search(line.low, line.start, c.start))
    ]
    parts = [c for c in parts if not _of_a_unit(line, fig, c) and not _MOST_IS.search(line.low, line.start, c.end)]
    if fig.noun == "member" and _RESULT_IS.search(line.low, fig.window_start, fig.number.bound_start):
        return False  # cụ thể, kế hoạch năm 2015 là 160 và kết quả cuối cùng là 204 đảng viên mới
    if parts and not _OF_A_TIME.match(line.low, parts[-1].end) and not _is_of_body(line, fig, parts[-1]):
        return True
    previous = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    if previous is not None and previous.noun == fig.noun == "member" and _has_some(line, previous, fig):
        return True
    if any(m.kind == "per_year" and fig.window_start <= m.start < fig.number.start for m in line.periods):
        return False  # kết nạp 930, trong đó 145 nữ, bình quân mỗi năm 186: a mean of the whole
    if previous is not None and _NEXT_TIME.match(line.low, previous.noun_end, fig.number.start):
        return False  # năm 2006 kết nạp 13, trong đó 5 nữ; 7 tháng đầu năm nay được 6
    return (
        previous is not None
        and previous.part
        and (fig.noun in PERSONS_OR_UNSAID or ";" not in line.low[previous.noun_end : fig.number.start])
    )


def _has_some(line: Line, whole: Figure, fig: Figure) -> bool:
    """`chi bộ có 9 đảng viên thì chỉ có 4 đảng viên là người tại chỗ`: some of those that it has."""
    return (
        fig.number.value <= whole.number.value
        and line.low.startswith(" là ", fig.noun_end)
        and _THEN_HAS.fullmatch(line.low, whole.noun_end, fig.number.bound_start) is not None
    )


_THEN_HAS = re.compile(r",? (?:thì|nhưng|song|mà)(?: (?:chỉ|đã|mới|cũng|có|còn|hiện|vẫn|tới|đến|cả|trong đó))* ")
_RESULT_IS = re.compile(r"(?<!\w)kết quả(?: (?:cuối cùng|thực hiện|cuối năm|cả năm|đạt được))? là \Z")
# Khó | nhất là xã X: the one of several that is told of, no part of those told before
_OUTDOES = re.compile(
    r"(?<!\w)(?:khó|khó khăn|gian nan|vất vả|xa|xa xôi|nghèo|cao|thấp|nhiều|ít|đông|lớn|tốt|khá|mạnh|yếu|chậm|nhanh|sớm|muộn|nổi bật|đáng (?:mừng|nói|kể|khen)|ấn tượng|điển hình|tiêu biểu) \Z"
)
# the one of several that has most or fewest: Xã đông đảng viên nhất là X, hiện có 412
_MOST_IS = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|đơn vị|địa phương|nơi|chi bộ|đảng bộ|huyện|thôn|bản|ấp|buôn|làng|xóm|khu phố|trường)(?: [^\W\d]+){0,3} (?:đông|nhiều|ít|lớn|cao|thấp|mạnh)(?: [^\W\d]+){0,6} nhất là\Z"
)


def _is_of_body(line: Line, fig: Figure, cue: Cue) -> bool:
    """`Đảng bộ Trung tâm Y tế bao gồm 58 đảng viên`: what a body has, where its sentence counted nothing before."""
    own = any(m.party and m.end + 1 == cue.start for m in fig.names) or _CELL_OF.search(line.low, line.start, cue.start)
    return fig.index == 0 and bool(own)


# năm 2009 bản X lập chi bộ riêng | gồm 4 đảng viên
_CELL_OF = re.compile(r"(?<!\w)(?:chi|đảng) bộ(?: đảng)?(?: riêng| độc lập| mới)* \Z")


def _of_a_unit(line: Line, fig: Figure, cue: Cue) -> bool:
    """`Riêng thị trấn X, 6 tháng được 13`: a unit picked out with a figure of its own, no group of those told before."""
    behind = (m for m in fig.names if m.form in {"full", "bare"} and m.name and 0 < m.start - cue.end <= _PARTY_WORDS)
    if any(_IS_MOST.match(line.low, m.end) for m in behind):
        return True  # trong đó huyện X nhiều nhất với 301 đảng viên
    if not line.low.endswith("riêng", cue.start, cue.end) or not _OPENS.search(line.low[line.start : cue.start]):
        return False
    return any(m.start == cue.end + 1 and m.form in {"full", "bare"} and m.name for m in fig.names)


_PARTY_WORDS = 12  # characters: " Đảng bộ "
_IS_MOST = re.compile(
    r",? (?:(?:là |có |kết nạp |đạt |số lượng )*(?:nhiều|cao|đông|ít|thấp|lớn) nhất|dẫn đầu|đứng đầu)(?:,| là| có| với|:|,? kết nạp)*(?: với| được)* ?(?=\(?\d)"
)
_NEXT_TIME = re.compile(
    r"; (?:còn |riêng |sang |đến |tính đến |từ )*(?:(?:\d+|\w+) tháng|nửa|quý|đầu năm|hết|năm|tháng)(?!\w)[^,;:.]* (?:được|kết nạp(?: được)?|thêm|có|là) \Z"
)
_OPENS = re.compile(r"(?:\A|[.;:–-] ?)\Z")
_ITEM = re.compile(r"\s*(?:[-+*•–]|\d{1,2}[.)]|[a-h]\))\s")
_COUNTS = re.compile(r"\s*\d")
_HOLDS = re.compile(r"(?<!\w)(?:có|gồm|gồm có|bao gồm|quản lý)(?: như sau)? ?:\s*\Z")
_LEAD = re.compile(r"\s*(?:cụ thể|trong đó|trong số đó|gồm|bao gồm|cơ cấu|chia ra|theo đó|như sau)[^.;\d]{0,40}:\s*\Z")


# a row that only counts a group of those told of above: Nữ: 71 đồng chí
_GROUP_ROW = re.compile(
    r"\s*(?:số )?(?:đảng viên )?(?:là )?(?:người )?(?:nữ|nam|dân tộc|dtts|đồng bào|tôn giáo|có đạo|theo đạo|đoàn viên|thanh niên|học sinh|sinh viên|giáo viên|công nhân|nông dân)"
    r"(?!\w)[^.;:\d]{0,24}: ?\d[\d.]*(?: (?:đồng chí|đảng viên|đ/c|người))?(?:,? \(?[^.;]{0,24}%\)?)?[.;,]?\s*"
)


def note_list(line: Line, state: State) -> None:
    """Remember which paragraphs a list runs over: lines that a dash or a star opens, and the words that lead it in."""
    if _HOLDS.search(line.low, line.start, line.end) or (
        state.held_below == line.paragraph - 1
        and (_ITEM.match(line.low, line.start) or _COUNTS.match(line.low, line.start))
    ):
        state.held_below = line.paragraph
    if line.low[line.start : line.end].rstrip().endswith(":") and SAID_NEW.match(line.low, line.start):
        state.new_above, state.list_below = (
            line.paragraph,
            (-9, -9),
        )  # a list of its own begins, whatever numbers the line
        state.new_of = next((p.last.year for p in line.periods if p.kind == "year" and p.last), None)
        return
    above, last = state.list_below
    if last == line.paragraph:
        return
    led = _ITEM.match(line.low, line.start) or _LEAD.match(line.low, line.start, line.end)
    if led or _GROUP_ROW.fullmatch(line.low, line.start, line.end):
        state.list_below = (above if last == line.paragraph - 1 else line.paragraph - 1, line.paragraph)


def goes_on_below(low: str, line: Line, parts: Sequence[Part]) -> bool:
    """Whether a paragraph is an item of a list: below words that lead it in, or below another item."""
    above = parts[line.paragraph - 1] if line.paragraph else None
    if above is None or above.kind == "title":
        return False
    last = low[above.end - 1 : above.end]
    return last in {":", ";"} or (
        _ITEM.match(low, above.start) is not None and _ITEM.match(low, line.start) is not None
    )


def goes_on(line: Line, fig: Figure, parent: Draft, state: State) -> bool:
    """A sentence of the same paragraph goes on to break the figure down: `Nữ: 41; đoàn viên có 120 đồng chí`, `7 là học sinh`."""
    above, last = state.list_below
    led = parent.paragraph == line.paragraph - 1 and _BELOW.match(line.low, line.start) is not None
    of_the_new = last == line.paragraph and above == state.new_above
    below = led or of_the_new or (last == line.paragraph and above <= parent.paragraph)
    far = line.start - parent.figure.number.end > FAR and not of_the_new
    if not (parent.paragraph == line.paragraph or below) or far or fig.listed:
        return False
    if fig.noun == "people":
        return _breaks_down(line, fig, parent)
    if fig.noun not in {"", "person"}:
        return False
    opens = _OPENS_PARTS.fullmatch(line.low, line.start, fig.number.bound_start)
    if says_who(line, fig) or (opens is not None and opens[0].strip()):
        return True  # not: Ba em đang viết đơn sẽ là những người đầu tiên
    return bool(ENDS.match(line.low, fig.noun_end))


def part_that_goes_on(line: Line, fig: Figure, state: State) -> Draft | None:
    """`..., trong đó nữ 118; học sinh 4. Đảng viên có đạo 1 đồng chí`: what the parts told last break down, where a sentence adds one more."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or last.rule != "breakdown" or last.paragraph != line.paragraph or fig.head is None:
        return None
    parent = last.parent
    opens = not line.low[line.start : fig.head.start].strip()
    if parent is None or parent.metric != "members_admitted" or parent.value < fig.number.value or not opens:
        return None
    return parent


def _breaks_down(line: Line, fig: Figure, parent: Draft) -> bool:
    """`Đáng chú ý, có 103 công nhân và 2 chủ doanh nghiệp.`: a sentence of nothing but groups of those counted above."""
    if not ENDS.match(line.low, fig.noun_end):
        return False
    if _OF_SO_MANY.fullmatch(line.low, line.start, fig.number.bound_start):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None:
        return _OPENS_PARTS.fullmatch(line.low, line.start, fig.number.bound_start) is not None
    beside = line.low[previous.noun_end : fig.number.bound_start].strip() in {
        ",",
        "và",
        ", và",
        "cùng",
        "và có",
        ", có",
    }
    return beside and any(
        d.rule == "breakdown" or (d.metric == parent.metric and d.segment != "all" and d.unit == parent.unit)
        for d in previous.drafts
    )


# trong số 1.512 ấy có | 64 người theo đạo
_OF_SO_MANY = re.compile(
    r"[\s–+*•-]*trong (?:tổng )?(?:số )?\d[\d. ]*(?: đảng viên| đồng chí| người| quần chúng)?(?: mới)? (?:ấy|này|đó|nói trên|trên)(?:,| thì)?(?: (?:đã |còn |hiện )?(?:có|gồm)(?: tới| đến)?)? "
)
_OPENS_PARTS = re.compile(
    r"[\s–+*•-]*(?:(?:(?:điều )?đáng (?:chú ý|mừng|ghi nhận|nói|kể|quan tâm)|đặc biệt|nổi bật|(?:(?:nhìn|xét|tính|chia|phân|tách|nếu tách)(?: (?:vào|về|theo|riêng|ra))* |theo |về )?(?:thành phần|cơ cấu|đối tượng|giới tính)|trong (?:hàng ngũ|đội ngũ|lớp|lứa) (?:các )?đảng viên mới(?: (?:này|ấy|đó))?|trong đó|trong số (?:này|đó|ấy|họ)"
    r"|số (?:này|đó|ấy)|số đảng viên (?:mới )?(?:này|đó)|riêng|cụ thể|trong các (?:đồng chí|đảng viên mới) (?:này|đó))(?: là)?[,:]? ?)?(?:(?:đã |còn |hiện )?(?:có|gồm|bao gồm)(?: tới| đến)? )?"
)


def stands_alone(line: Line, fig: Figure, segment: str) -> bool:
    """`có 386 đảng viên là người có đạo trong tổng số 11.240`: a total of a group with a verb of its own."""
    del segment
    previous = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    if previous is not None and any(
        d.metric in {"members_admitted", "admission_target"} and d.segment == "all" for d in previous.drafts
    ):
        gap = line.low[previous.noun_end : fig.number.bound_start]
        if previous.index < fig.index - 1:  # kết nạp 11 đảng viên, đạt 110% chỉ tiêu, có 4 đảng viên là người Mông
            gap = max(gap.rpartition(","), gap.rpartition(";"), key=lambda cut: len(cut[0]))[2]
        if gap.strip(" ,") in {"có", "và có", "trong đó có"}:
            return False
    return (
        fig.noun == "member"
        and not fig.part
        and any(c.roles.get("before") == "have" and line.low[c.start : c.end].endswith("có") for c in fig.left)
    )


def break_down(line: Line, fig: Figure, state: State, parent: Draft, segment: str) -> None:
    """Make the number a part of ``parent``, or say why it is none."""
    if segment == parent.segment and (fig.noun == "people" or (fig.unit == parent.unit and segment not in _OF_SEVERAL)):
        fig.reason = "breakdown"  # 89 đoàn viên, trong đó các phường 79 đoàn viên; 147 học sinh, 92 là học sinh giỏi
        return
    if _is_of_part(line, fig, segment):
        fig.reason = "breakdown"  # trong đó có 46 người Mạ (có 1 đảng viên là trưởng thôn)
        return
    crossed = segment in _KINDS and parent.segment not in {"all", "business", segment}
    if crossed and fig.part and not _of_a_day(parent):
        fig.reason = "breakdown"  # 156 học sinh, trong đó nữ 71: two groups together
        return
    made = draft(line, fig, state, parent.metric, segment, parent.status, "breakdown", _phrase_start(line, fig))
    made.parent = parent
    if fig.owner is None:
        made.unit = parent.unit


def _is_of_part(line: Line, fig: Figure, segment: str) -> bool:
    """Whether brackets behind a part hold the number: of two groups together, so of neither as a whole."""
    if not fig.in_brackets or not fig.index:
        return False
    previous = line.figures[fig.index - 1]
    parts = [d for d in previous.drafts if d.rule == "breakdown" and d.segment not in {"all", segment}]
    if not parts or previous.in_brackets or parts[0].value < fig.number.value:
        return False
    return "(" in line.low[previous.noun_end : fig.number.bound_start]


_OF_SEVERAL = frozenset({"ethnic_minority", "religious"})  # one people of several, one faith of several
_KINDS = frozenset({"female", "male", "ethnic_minority", "religious"})  # kinds of people that cross every group


def _of_a_day(parent: Draft) -> bool:
    """Whether those are of one ceremony: its group is all who were there."""
    period = parent.period
    return period is not None and period.first is not None and period.first == period.last


def _clause(line: Line, fig: Figure) -> int:
    """Where the number's own item of a list begins."""
    return max(line.low.rfind(mark, fig.window_start, fig.number.bound_start) for mark in (",", ";"))


def _phrase_start(line: Line, fig: Figure) -> int:
    """Where the phrase begins whose segment stands before its number: nữ 33."""
    if fig.noun in {"", "person"} and not says_who(line, fig):
        for cue in reversed(fig.left):
            if "people" in cue.roles and fig.number.bound_start - cue.end < 12 and cue.end > _clause(line, fig):
                return cue.start
    return fig.number.bound_start
