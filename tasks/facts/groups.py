"""Which group of people a number counts: women, young people, workers, those of a faith ..."""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import WEAK
from tasks.facts.fields import OF_THIS_FIELD, THIS_FIELD, field_before
from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.groups_of_subjects import segment_of_subject
from tasks.facts.small_words import OTHER_CLAUSE, OWN_STRENGTH, unsaid
from tasks.facts.two_groups import of_a_mixture, pupils_of_union, two_groups, with_another
from tasks.facts.unions import of_association, of_union
from tasks.facts.who_they_are import beyond_bracket, counts_people, is_people_name, says_who

FILLER = re.compile(
    r"[\s,:(“\"–-]*(?:(?:trong (?:tổng )?số (?:đó|ấy|này|họ|đảng viên mới):?|góp|đóng góp|góp mặt|chiếm đa số|chiếm quá nửa|chiếm hơn nửa|chiếm (?:gần |hơn |quá )?một nửa|chiếm phần lớn|chiếm (?:đông|nhiều|ít) nhất|(?:đông|nhiều|ít) nhất|vẫn là nguồn chính|là nguồn chính"
    r"|đông hơn nam|nhiều hơn nam|khác|ưu tú|với|cả thảy|tất cả|đứng máy|trẻ|:|cũng|vẫn|chỉ chiếm|chiếm tới|hiện có|nay có|,|–|-|là|có|phải|cần|sẽ|chiếm|mới|lên đến|lên tới|được|gồm|tới|đạt|thì|chỉ|còn|lên|cho|đến|xã|khoảng|ngoài nhà nước|ngoài quốc doanh|ngoài khu vực nhà nước|số|các|tổng số|thêm) ?)*\(?\Z"
)


OF_THEM = re.compile(r" (?:trong|thuộc) (?:tổng )?(?:số )?(?:ấy|đó|này|họ) ")


_PHRASE_END = re.compile(
    r"[,(:]|(?<!\w)là (?:ông|bà|anh|chị|cụ|già) |(?<!\w)(?:chủ yếu|phần lớn|đa số|đa phần|hầu hết|nhất là|và|thì|do|vì|bởi|nhờ|nhưng|song|mà|còn|riêng|dù|tuy)(?!\w)"
)


# 414 | kết nạp từ đoàn viên thanh niên
_TAKEN_FROM = re.compile(r" (?:được )?(?:kết nạp|phát triển) từ (?:nguồn |các )*")


_AT_SCHOOL = re.compile(r"học sinh|sinh viên")


def segment_of(line: Line, fig: Figure) -> str:
    """The part of the people that the number's own phrase names, or ``all``."""
    cue = fig.noun_cue
    if _OF_UNIONS.match(line.low, fig.number.end):
        return "all"
    if cue is not None and line.low.startswith("hội viên", cue.start):
        return of_association(line, cue)
    if cue is not None and line.low[cue.start : cue.end] == "chị":
        return "female"
    if cue is not None and "people" not in cue.roles and "peoples" in cue.roles and fig.noun == "people":
        return "ethnic_minority"
    if cue is not None and cue.roles.get("people") == "youth" and of_union(line, cue):
        return "worker"
    if cue is not None and "people" in cue.roles and pupils_of_union(line, fig, cue):
        return "student"
    if cue is not None and "people" in cue.roles:
        return BOTH if two_groups(line, fig, cue) else cue.roles["people"]
    if (
        cue is not None
        and line.low[cue.start : cue.end] == "em"
        and not _named_before(line, fig)
        and (_AT_SCHOOL.search(line.low, max(0, cue.start - 300), cue.start) or _of_school(fig))
        and not says_who(line, fig)
    ):
        return "student"
    if fig.noun in {"", "person"} and (taken := _TAKEN_FROM.match(line.low, fig.noun_end)) is not None:
        return next((c.roles["people"] for c in fig.right if c.start == taken.end() and "people" in c.roles), "all")
    if fig.noun in {"", "person"} and _AT_PLACES.match(line.low, fig.noun_end):
        return "rural"  # 7 người đang sinh hoạt tại tổ dân phố
    if fig.noun == "member" and fig.index and line.low.endswith(("/", "/ "), 0, fig.number.bound_start):
        return "all"  # 6 đảng viên người Chăm/19 đảng viên
    if fig.in_brackets and (beyond := beyond_bracket(line, fig)):
        return beyond
    for cue in fig.right:
        gap = line.low[fig.noun_end : cue.start]
        if (
            _PHRASE_END.search(gap)
            or len(gap) > 45
            or cue.roles.get("before", "have") not in WEAK
            or "exclude" in cue.roles
            or ("link:part" in cue.roles and not OF_THEM.match(line.low, fig.noun_end))
        ):
            break
        if "people" in cue.roles and _OFFICE.search(gap):
            return "all"
        if "people" in cue.roles:
            return BOTH if with_another(line, fig, cue) or of_a_mixture(line, fig, cue) else cue.roles["people"]
        if is_people_name(line, cue) or counts_people(line, fig, cue):
            return "ethnic_minority"
    if fig.noun_end > fig.number.end and OF_THIS_FIELD.search(line.low, fig.number.end, fig.noun_end):
        return field_before(line, fig.number.bound_start)
    return _segment_before(line, fig)


def _of_school(fig: Figure) -> bool:
    """`Trường THPT X năm học vừa rồi kết nạp 3 em`: of the school's own, who are its students."""
    return fig.unit is not None and fig.unit.name.startswith(
        ("Trường THPT", "THPT ", "Trường PT", "Trường Phổ thông", "Trường Trung học phổ thông")
    )


# 893 | đoàn viên, hội viên ưu tú: of all unions and associations
_OF_UNIONS = re.compile(
    r" (?:đoàn viên(?:,| và|, và) hội viên|hội viên(?:,| và|, và) đoàn viên)(?! (?:phụ nữ|nông dân))"
)


def _named_before(line: Line, fig: Figure) -> bool:
    """`trong đó nữ 81 em`: the group stands right before."""
    return any("people" in c.roles and c.end + 1 == fig.number.bound_start for c in fig.left)


BOTH = "two groups"
# 15 đồng chí trưởng | công an xã: their office, no group
_OFFICE = re.compile(
    r"(?<!\w)(?:trưởng|phó|trưởng ban|chỉ huy trưởng|chính trị viên)(?: ban| ban chỉ huy| chỉ huy)? \Z"
)


_WORK = r"(?:xã|phường|thị trấn|huyện|thôn|bản|ấp|khu phố|làng|buôn|xóm|khóm|tổ dân phố|khối phố|khu dân cư|cơ sở|(?:(?:nhà )?trường|nhà máy|xí nghiệp|công ty|hợp tác xã|khu công nghiệp|cơ quan|đơn vị|nông trường|lâm trường|đồn điền|phân xưởng)(?: (?!các|và|là|có|được|với|thuộc)[^\W\d]+){0,2})"


# where those of a group work, between them and their number: cán bộ xã, thôn 66; công nhân các nông trường, nhà máy chè 12
_AT_WORK = re.compile(
    rf"\A(?:,| và|/)?(?: (?:ở|tại|trong|của|thuộc))?(?: (?:các|những))? {_WORK}(?:(?:,| và|/)(?: các)? {_WORK})* "
)


def _segment_before(line: Line, fig: Figure) -> str:
    if fig.noun not in MEMBERS_OR_UNSAID:
        return "all"
    if fig.noun == "member" and _CELLS_IN_ALL.search(line.low, line.start, fig.number.bound_start):
        return "all"
    if fig.part and _IN_VILLAGES.search(line.low, fig.window_start, fig.number.start):
        return "rural"  # trong đó khu phố ít nhất 6
    if fig.noun == "person" and fig.index and line.low.startswith(" là ", fig.noun_end):
        return "all"  # 2 người theo đạo, 1 người là trưởng họ: who they are is said behind
    taken = _said_of_former(line, fig)
    share = line.figures[fig.index - 1] if fig.index and line.figures[fig.index - 1].number.percent else fig
    asides = [m.span() for m in _ASIDE.finditer(line.low, share.window_start, fig.number.bound_start)]
    for cue in reversed(fig.left):
        if cue.end <= taken or any(start < cue.start < end for start, end in asides):
            continue  # 7 đồng chí là nữ, 12 đồng chí tuổi dưới 35; X - nơi có đông đồng bào Chăm - có 312 đảng viên
        gap = _AT_WORK.sub(" ", _ASIDE.sub("", line.low[cue.end : fig.number.bound_start]))
        if _LATER_ON.search(line.low, cue.end, fig.number.bound_start):
            break  # kết nạp 214 người, quá nửa là đồng bào Mông; 8 tháng qua thêm 131 người nữa: of all
        found = cue.roles.get("people") or ("ethnic_minority" if is_people_name(line, cue) else "")
        if fig.noun == "member" and fig.index and ("," in gap or gap.endswith((" và ", " cùng "))):
            found = ""  # 4 đảng viên ở nông thôn, 1 đảng viên chi bộ giáo dục
        if found and _OF_TWO_KINDS.search(line.low, fig.window_start, cue.start):
            return BOTH
        if found and (FILLER.match(gap) or _only_names(line, fig, cue) or _goes_to(line, fig, cue.end)):
            return found
        if cue.roles.get("before", "have") not in WEAK:
            if fig.noun == "member" and (OTHER_CLAUSE.search(gap) or OWN_STRENGTH.search(gap)):
                return "all"
            of_one = fig.unit is not None and fig.unit.level == "organization"  # ấp kết nạp 3: all that it admitted
            if cue.roles["before"] == "admit" and not of_one and _WHERE.search(line.low, line.start, cue.start):
                return "rural"
            if THIS_FIELD.search(line.low, line.start, cue.start) and (field := field_before(line, cue.start)) != "all":
                return field
            return segment_of_subject(line, fig)
    return "all"


# là chủ doanh nghiệp và | công nhân trực tiếp sản xuất 61
_OF_TWO_KINDS = re.compile(r"[,;:] là (?!nữ)[^,;:.\d]{2,40} và \Z")
# 11 chi bộ khu phố, 1 chi bộ công an và 1 chi bộ quân sự với tổng số 312 đảng viên: of all these cells
_CELLS_IN_ALL = re.compile(
    r"\d (?:chi|đảng) bộ[^,;.:\d]{0,30}(?:, ?| và )0?\d+ (?:chi|đảng) bộ[^,;.:\d]{0,40},? (?:với|có|gồm) (?:tổng số|tổng cộng|cả thảy|tất cả)(?: (?:là|có|gần|hơn|trên))* \Z"
    # 7 chi bộ ấp, chi bộ quân sự và chi bộ công an với 236 đảng viên
    r"|\d (?:chi|đảng) bộ[^.;]{0,80} và (?:(?:một|0?1) )?chi bộ [^,;.:\d]{2,40},? với (?:(?:tổng số|gần|hơn|trên) )*\Z"
)


def _said_of_former(line: Line, fig: Figure) -> int:
    """Where the words end that say of the number before who its persons are: they say nothing of this one."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.noun != "person" or not says_who(line, previous):
        return -1
    said = _CLAUSE.search(line.low, previous.noun_end, fig.number.bound_start)
    return said.start() if said is not None else -1


_CLAUSE = re.compile(r"[,;:(]| và ")


# in a clause of its own, of another time: ; 8 tháng qua thêm | 131 người nữa
_LATER_ON = re.compile(
    r";(?: (?:còn|riêng|rồi|đến|trong))* (?:(?:\d+|[^\W\d]+) tháng(?: đầu năm)?|năm|quý|từ đầu)(?!\w)[^;:]{0,30}(?<!\w)(?:có )?thêm(?: được)? \Z"
)


# what is said of a group in passing: ở khu dân cư - nơi khó nhất - 58 người
_ASIDE = re.compile(
    r" ?[–-] (?:[^,;.:\d–-]{2,40}|(?:nơi|vốn|xã|huyện|vùng|địa (?:bàn|phương)) [^;:–-]{2,90}) [–-](?= )|,(?: \w+)? (?:nơi|vốn|lực lượng|đối tượng|là)(?: [^,;.:\d]{2,40}),(?= )"
)


_PLACE = r"(?:thôn|bản|ấp|khu phố|khối phố|xóm|buôn|làng|khóm|tổ dân phố|khu dân cư|thôn, bản|buôn làng)"


# the villages as the part of a whole: trong đó thôn, bản 96; khu phố ít nhất 6; no thôn 6
_IN_VILLAGES = re.compile(
    rf"(?:[,;:(]|(?<!\w)(?:trong đó|riêng|và|còn)) ?(?:(?:riêng|ở|các|tại|sinh hoạt) )*{_PLACE}(?:(?:,| và) {_PLACE})+(?: (?:có|là|được|kết nạp|phát triển|ít nhất|từ|trên|hơn|khoảng))*:? \Z"
    rf"|(?:[,;:(]|(?<!\w)(?:trong đó|riêng|và|còn)) ?(?:(?:riêng|ở|các|tại|sinh hoạt) )*{_PLACE}(?:(?: (?:có|là|được|kết nạp|phát triển|ít nhất|từ|trên|hơn|khoảng))+:?|:) \Z"
)


_AT_PLACES = re.compile(
    rf" (?:(?:đang|hiện|là|sinh hoạt|công tác|cư trú|sống) )*(?:tại|ở) (?:(?:các|chi bộ|khu vực) )*{_PLACE}(?:(?:,| và) {_PLACE})*(?=[,.;:)]|\Z| và)"
)


# in the villages, not in one of them: ở ấp, khu phố phát triển được 574
_WHERE = re.compile(
    rf"(?:\A|[;:,.] |(?<!\w)(?:qua|rồi|nay|trước|riêng|đó|\d) )(?:riêng |trong đó,? )?(?:ở |tại )?(?:khu vực |các |địa bàn )?{_PLACE}(?:(?:,| và) {_PLACE})*"
    r"(?: (?:đã|chỉ|mới|cũng|chỉ mới|cả năm))* \Z"
)


def _goes_to(line: Line, fig: Figure, start: int) -> bool:
    """Whether a group's words lead to its number: `nữ của toàn huyện đến nay đã là 97`, but not to one of a unit's own."""
    end = fig.number.bound_start
    own = fig.listed or any(m.name and m.start >= start for m in fig.names)
    return not own and not _STOPS.search(line.low, start, end) and not unsaid(line, start, end)


_STOPS = re.compile(r"[,;()]|\. |(?<!\w)(?:trong|trên) (?:(?:tổng )?số(?!\w)|\Z)")


def _only_names(line: Line, fig: Figure, cue: Cue) -> bool:
    """Between the segment and the number stand only names of peoples: dân tộc Tày, Nùng 12."""
    return all("peoples" in c.roles or c.roles.get("before") == "have" for c in fig.left if c.start >= cue.end) and any(
        "peoples" in c.roles for c in fig.left if c.start >= cue.end
    )
