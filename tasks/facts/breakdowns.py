"""Numbers that break an earlier one down: whether one is such a part, and of what."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import PERSONS_OR_UNSAID, Figure, Line
from tasks.facts.small_words import OWN_STRENGTH

FAR = 400  # characters from a figure to the sentence that breaks it down
ENDS = re.compile(
    r"[”\"']?\s*(?:\) là |[.,;:)(\n–-]|\Z|và |(?:thôi|nữa|đấy|ạ)(?!\w)|song |nhưng |so với |trong số|trong (?=\d))"
)
_OF_A_TIME = re.compile(
    r"[:,]? (?:trong |từ |tính |cả |riêng )*(?:đợt|dịp|năm|nửa (?:đầu|cuối)? ?(?:năm|nhiệm kỳ)|quý|tháng|\d+ tháng|\w+ tháng|nhiệm kỳ|giai đoạn|đầu năm|\d{4})(?!\w)"
)


def is_part(line: Line, fig: Figure) -> bool:
    """Whether the number breaks down an earlier one: after `trong đó`, and on through the list that follows it."""
    parts = [c for c in fig.left if c.roles.get("link:part") == "part"]
    parts = [c for c in parts if not line.low.endswith(_ADDED_TO, line.start, c.start)]
    if parts and fig.noun == "member" and OWN_STRENGTH.search(line.low, parts[-1].end, fig.number.bound_start):
        return not line.low.startswith(("riêng", "cụ thể"), parts[-1].start)  # riêng xã A, cả xã có 43 đảng viên
    parts = [c for c in parts if not (line.low.startswith("cụ thể", c.start) and any(m.party for m in fig.names))]
    parts = [
        c
        for c in parts
        if not (line.low.startswith("nhất là", c.start) and _OUTDOES.search(line.low, line.start, c.start))
    ]
    parts = [
        c
        for c in parts
        if not (_AMONG_UNITS.match(line.low, c.end) or line.low.endswith("không ", line.start, c.start))
    ]  # Không riêng Khương Đình, Chi bộ X với 54 đảng viên cũng vậy
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
    if _is_next_of_those(line, fig):
        return True
    if previous is not None and (_is_next_item(line, previous, fig) or _of_those_told(line, fig)):
        return True
    return (
        previous is not None
        and previous.part
        and (
            fig.noun in PERSONS_OR_UNSAID
            or ";" not in line.low[previous.noun_end : fig.number.start]
            or _is_next_group(line, previous, fig)
        )
    )


def _of_those_told(line: Line, fig: Figure) -> bool:
    """`16 đảng viên mới đến từ 10 chi bộ, có 7 nữ và 2 người Khmer`: parts of those counted before, whom the sentence is about."""
    whole = line.figures[0]
    told = whole.reason == "repeat" or any(d.metric == "members_admitted" for d in whole.drafts)
    if not told or whole.noun != "member" or fig.number.value > whole.number.value:
        return False
    opens = _WHOLE_FIRST.fullmatch(line.low, line.start, whole.number.bound_start) is not None
    return (
        opens
        and fig.noun != "member"
        and line.low.endswith((", có ", ", gồm ", "; có "), whole.noun_end, fig.number.start)
    )


_WHOLE_FIRST = re.compile(r"\W*(?:(?:cả|số|các) ?)?")


def _is_next_group(line: Line, previous: Figure, fig: Figure) -> bool:
    """`trong đó, đảng viên nữ 60 đồng chí; đảng viên là người dân tộc 31 đồng chí`: the next part of the same whole."""
    if fig.head is None or _GROUP_FIRST.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is None:
        return False
    wholes = [d.parent.value for d in previous.drafts if d.parent is not None and d.segment != "all"]
    return bool(wholes) and fig.number.value <= wholes[0]


def _is_next_of_those(line: Line, fig: Figure) -> bool:
    """`Trong đó, 2 thạc sĩ, 61% có trình độ đại học; 48 nữ`: a group behind parts that are none, of those told in the sentence before."""
    if (
        not fig.index
        or _OF_THOSE.match(line.low, line.start) is None
        or any(f.drafts for f in line.figures[: fig.index])
    ):
        return False
    if any({"before", "after"} & c.roles.keys() and c.roles.get("before") != "have" for c in fig.left):
        return False
    return fig.noun in {"people", "member", "person"} and ends_item(line, fig)


_OF_THOSE = re.compile(r"[\s–+*•-]*trong (?:số )?(?:đó|này)(?!\w)")


def _is_next_item(line: Line, previous: Figure, fig: Figure) -> bool:
    """`trong đó có 27 đảng viên nữ; 9 đảng viên có đạo; 41 đoàn viên`: the next group of the same whole, and nothing more of it."""
    if (
        fig.noun not in {"people", "member"}
        or ITEM.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is None
    ):
        return False
    wholes = [d.parent.value for d in previous.drafts if d.parent is not None and d.segment != "all"]
    return bool(wholes) and fig.number.value <= wholes[0] and ends_item(line, fig)


def ends_item(line: Line, fig: Figure) -> bool:
    """`27 đảng viên nữ; | 9 đảng viên có đạo; 41 đoàn viên`: whether an item of a list names a group, and nothing more of it."""
    if fig.noun == "people" or (fig.noun_cue is not None and "people" in fig.noun_cue.roles):
        return ENDS.match(line.low, fig.noun_end) is not None
    groups = (c for c in fig.right if "people" in c.roles and 0 <= c.start - fig.noun_end <= _NEXT_WORD)
    return any(ENDS.match(line.low, c.end) or _OF_SCHOOL.match(line.low, c.start) for c in groups)


# 4 đảng viên là | học sinh Trường THPT X
_OF_SCHOOL = re.compile(
    r"(?:học sinh|sinh viên|giáo viên)(?: (?:của|ở|tại|các))* (?:trường|lớp|khoa) [^;.:\d]*(?:[.;\n]|\Z)"
)
_NEXT_WORD = 8  # characters: " người "


ITEM = re.compile(
    r"[^;.,\d]{0,30}(?:, (?:học sinh|sinh viên|công chức|viên chức|thanh niên|ngư dân)){0,2}(?:,? chiếm(?: [^\W\d]+){0,2} [\d,]+ ?%)?; ?(?:có )?"
)
_GROUP_FIRST = re.compile(
    r"[^;.]*; ?(?:số )?đảng viên (?:là|người|nữ|dân tộc|theo|có đạo|thuộc|trong độ tuổi)(?!\w)[^;.\d]*"
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
_ADDED_TO = (
    "cộng cả ",
    "cộng ",
    "cộng thêm ",
    "tính cả ",
    "kể cả ",
    "cùng với ",
    "với ",
)  # cộng cả số mới này, toàn huyện có 2.316
_OUTDOES = re.compile(
    r"(?<!\w)(?:khó|kém|khó khăn|gian nan|vất vả|xa|xa xôi|nghèo|cao|thấp|nhiều|ít|đông|lớn|tốt|khá|mạnh|yếu|chậm|nhanh|sớm|muộn|nổi bật|đáng (?:mừng|nói|kể|khen)|ấn tượng|điển hình|tiêu biểu) \Z"
)
# Trong số | các huyện miền núi, X dẫn đầu với 412: of which units one is told, no persons told before
_AMONG_UNITS = re.compile(
    r"(?<=trong số) (?:các|những|\d+) (?:huyện|xã|phường|thị trấn|quận|địa phương|đơn vị|đảng bộ|chi bộ|trường|bản|thôn)(?!\w)[^.;:\d]*, "
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
    behind = [m for m in fig.names if m.form in {"full", "bare"} and m.name and 0 < m.start - cue.end <= _PARTY_WORDS]
    if any(_IS_MOST.match(line.low, m.end) for m in behind):
        return True  # trong đó huyện X nhiều nhất với 301 đảng viên
    told = line.figures[fig.index - 1].drafts if fig.index else []
    if behind and any(d.metric == "members_total" and d.unit != fig.unit for d in told):
        return True  # Chi bộ A có 12 đảng viên, riêng Chi bộ B mới có 4
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
_OPENS = re.compile(r"(?:\A|[.;:–-] ?)(?:(?:chỉ|nếu|mới) )*\Z")


def stands_alone(line: Line, fig: Figure, segment: str) -> bool:
    """`có 217 đảng viên là người có đạo trong tổng số 6.905`: a total of a group with a verb of its own."""
    del segment
    previous = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    if previous is not None and any(
        d.metric in {"members_admitted", "admission_target"} and d.segment == "all" for d in previous.drafts
    ):
        gap = line.low[previous.noun_end : fig.number.bound_start]
        if previous.index < fig.index - 1:  # kết nạp 11 đảng viên, đạt 110% chỉ tiêu, có 4 đảng viên là người Mông
            gap = max(gap.rpartition(","), gap.rpartition(";"), key=lambda cut: len(cut[0]))[2]
        if gap.strip(" ,(") in {"có", "và có", "trong đó có"}:
            return False
    return (
        fig.noun == "member"
        and not fig.part
        and any(c.roles.get("before") == "have" and line.low[c.start : c.end].endswith("có") for c in fig.left)
    )
