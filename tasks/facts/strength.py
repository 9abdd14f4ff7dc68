"""Whether a bare `N đảng viên` is the strength of an organisation."""

import re

from tasks.facts import standing
from tasks.facts.begun_with import at_its_beginning
from tasks.facts.counted_in_all import meet_in_cells, stands_for_all
from tasks.facts.deeds import does, not_even
from tasks.facts.drafts import OF_MEMBERS, PEOPLE_METRICS, State
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import COMPARED


def is_total(line: Line, fig: Figure, state: State) -> bool:
    """Whether a bare `N đảng viên` is the strength of an organisation."""
    if fig.number.of is not None or not_even(line, fig):
        return False  # 9/15: a part and its whole
    if fig.head is not None:
        return not fig.part
    if _grown(line, fig) or _has_risen(line, fig) or _of_one_among(line, fig, state):
        return True
    if _of_no_organisation(line, fig, state):
        return False
    if _in_passing(line, fig):
        return True
    if _of_some_only(line, fig, state):
        return False
    return (not fig.part and stands_for_all(line, fig, state)) or at_its_beginning(line, fig) or _had(line, fig, state)


def _has_risen(line: Line, fig: Figure) -> bool:
    """`nhờ kết nạp 41 đảng viên, Chi bộ tăng lên 90 đảng viên`: what a body has come to, whatever its sentence counted before."""
    return _RISEN_TO.search(line.low, max(0, fig.window_start - 2), fig.number.bound_start) is not None


_RISEN_TO = re.compile(
    r"(?:\A|[,;:.] ?)(?:(?:nay|đến nay|hiện nay|nhờ (?:đó|vậy|thế)|qua đó|do đó|vì (?:vậy|thế)),? )?(?:toàn )?(?:đảng bộ|chi bộ)(?: (?!kết nạp|giới thiệu|phấn đấu|chỉ tiêu|mới)[^\W\d]+){0,5}? (?:(?:tăng|nâng|vươn) )?lên(?: (?:đến|tới|hơn|gần|thành|con số))* \Z"
)


def _of_no_organisation(line: Line, fig: Figure, state: State) -> bool:
    """A part of those counted, what a rule asks for, or what each of several has."""
    beside = line.low.endswith((", ", " và "), line.start, fig.number.bound_start)
    if (fig.part or beside) and not fig.names and _of_those_counted(line, fig):
        return True  # 214 đảng viên, trong đó 30 đảng viên đi làm ăn xa; có 23 đảng viên, 21 đảng viên là người tại chỗ
    previous = line.figures[fig.index - 1] if fig.index else None
    if (
        previous is not None
        and previous.noun == "learner"
        and _AMONG_THEM.fullmatch(line.low, previous.noun_end, fig.number.bound_start)
    ):
        return True  # lớp có 42 học viên, gồm 30 đảng viên
    if previous is not None and previous.reason == "task" and _of_those_counted(line, fig) and not fig.names:
        return True  # có 41 đảng viên thì 12 đảng viên đi làm ăn xa, còn 29 đảng viên ở nhà
    if _RULE.search(line.low, line.start, fig.number.bound_start):
        return True  # theo Điều lệ, nơi có 30 đảng viên thì lập đảng bộ
    # ... kết nạp 94; xã A và xã B mỗi nơi mới có 2 đảng viên
    return bool(fig.others) and state.frame is not None and state.frame.metric == "members_admitted"


def _of_some_only(line: Line, fig: Figure, state: State) -> bool:
    """Another time's beside the one told, a result that is praised, what some members do, a team."""
    if fig.in_brackets and COMPARED.search(line.low, line.start, fig.number.bound_start):
        return True
    if fig.listed and is_praised(line, fig, state):
        return True
    return does(line, fig) or _TEAM.search(line.low, line.start, fig.number.bound_start) is not None


def _had(line: Line, fig: Figure, state: State) -> bool:
    """Whether a verb of having, or what the sentence counted before it, makes it a strength."""
    if _still_has(line, fig) or meet_in_cells(line, fig):
        return True
    have = next((c for c in reversed(fig.left) if c.roles.get("before") == "have"), None)
    if have is not None and ":" in line.low[have.end : fig.number.start]:
        have = None  # một số đơn vị có kết quả cao: xã A 16 đảng viên
    said = line.low[have.start : have.end] if have else ""
    people_before = [f for f in line.figures[: fig.index] if any(d.metric in PEOPLE_METRICS for d in f.drafts)]
    bodies = bodies_before(line, fig)
    if _OWNS.fullmatch(said):
        return not fig.part or bool(bodies) or (_alone(line, fig) and not people_before)
    if fig.listed and state.frame is not None and not bodies:
        return state.frame.metric == "members_total"
    if bodies and not (people_before and said == "là"):
        return True
    if people_before:
        some = fig.part and line.low.startswith(" là ", fig.noun_end)  # trong đó 10 đảng viên là người tại chỗ
        some = some or OF_AGE.match(line.low, fig.noun_end) is not None  # 43 đảng viên, 8 đảng viên trẻ dưới 30 tuổi
        return not some and people_before[-1].drafts[0].metric == "members_total"
    if fig.index and any(d.metric == "places_total" for d in line.figures[fig.index - 1].drafts):
        return True
    return said in {"với", "gồm", "bao gồm"} and not (
        state.frame is not None
        and state.frame.metric == "members_admitted"
        and fig.names
        and _ADMITS_NONE.match(line.low, fig.noun_end) is None
    )


# Chi bộ X, với 54 đảng viên, | đã bốn năm chưa có đảng viên mới: no number of those admitted
_ADMITS_NONE = re.compile(
    r",[^.;:]{0,30}(?<!\w)(?:chưa|không)(?: hề| thể)? (?:có (?:thêm )?(?:đảng viên mới|ai|người nào)|kết nạp|phát triển|tìm)"
)
_AMONG_THEM = re.compile(r",? (?:gồm|bao gồm|trong đó|trong đó có|có)(?: có)? ")
OF_AGE = re.compile(
    r" (?:trẻ|cao tuổi|lớn tuổi|tuổi)(?!\w)|(?: (?:ở|có|trong))? (?:độ )?(?:tuổi đời )?(?:dưới|trên|từ|ngoài) \d+ ?(?:-|–|đến)? ?\d* ?tuổi"
)


_OWNS = re.compile(r"(?:đếm|gom|vét|tính).*|.*(?:có|đủ)|vẻn vẹn|vỏn vẹn|dài tới")  # đếm đi đếm lại chỉ được


def _still_has(line: Line, fig: Figure) -> bool:
    """`Bản X hiện còn 8 đảng viên`: what is left to the one that the clause is about, and nothing said of them."""
    if fig.noun != "member" or fig.part or not fig.names or not _ENDS.match(line.low, fig.noun_end):
        return False
    last = fig.names[-1]
    own = last.village or last.party or last.form == "cell"
    return own and _STILL.fullmatch(line.low, last.end, fig.number.bound_start) is not None


_STILL = re.compile(
    r",? (?:hiện|nay|hiện nay|bây giờ|giờ|hiện chỉ|nay chỉ|chỉ|vẫn|đến nay|đến nay chỉ) còn(?: có)? | còn "
)
_ENDS = re.compile(r"\s*(?:[.,;:)\n]|\Z|và |sinh hoạt|đang sinh hoạt)")


def _of_one_among(line: Line, fig: Figure, state: State) -> bool:
    """`Đảng bộ có 512 đảng viên. Trong số này, Chi bộ khu phố 2 có đến 61 đảng viên`: a part that is the strength of a body."""
    if fig.noun != "member" or not (fig.part and fig.names) or not _ENDS.match(line.low, fig.noun_end):
        return False
    last = fig.names[-1]
    named = last.party and last.form == "full" and not last.plural
    told = (d for d in reversed(state.drafts[-_TOLD:]) if d.metric in OF_MEMBERS and d.value >= fig.number.value)
    whole = next((d for d in told if d.segment == "all"), None)
    of_strength = whole is not None and whole.metric == "members_total" and whole.paragraph == line.paragraph
    return named and of_strength and _HAS.fullmatch(line.low, last.end, fig.number.bound_start) is not None


_TOLD = 4  # drafts
_HAS = re.compile(r" (?:(?:hiện|cũng|thì|chỉ|đã|hiện nay|đang) )*có(?: (?:đến|tới|tất cả|tổng cộng))* ")


def _of_those_counted(line: Line, fig: Figure) -> bool:
    """Whether the sentence counted members last, and more of them."""
    before = (d for f in reversed(line.figures[: fig.index]) for d in f.drafts if not f.number.percent)
    last = next(before, None)
    return last is not None and last.metric == "members_total" and last.value >= fig.number.value


def _in_passing(line: Line, fig: Figure) -> bool:
    """`Đảng bộ xã X với 214 đảng viên trong nhiệm kỳ đã kết nạp 31`, `chi bộ 37 đảng viên kết nạp được 9`: told of who acts."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if fig.noun != "member" or fig.part or not fig.names:
        return False
    if _WITH.fullmatch(line.low, fig.names[-1].end, fig.number.bound_start) and _THEN_IS.match(line.low, fig.noun_end):
        return True  # Chi bộ thôn A với 58 đảng viên là chi bộ đông nhất xã
    if following is None:
        return False
    if fig.listed and _THEN_ADMITS.fullmatch(line.low, fig.noun_end, following.number.bound_start):
        return True  # Đồn A có 41 đảng viên, kết nạp 7; Đồn B 39 đảng viên, kết nạp 8
    gap = line.low[fig.names[-1].end : fig.number.bound_start]
    party = fig.names[-1].party or fig.names[-1].form == "cell"
    if not (gap in {" với ", " gồm ", " bao gồm ", ", với ", " chỉ với "} or (party and gap in {" ", " có "})):
        return False
    return standing.admits_behind(line.low, fig.noun_end, following.number.bound_start)


_WITH = re.compile(r",? (?:hiện )?với(?: tổng số)? ")
_THEN_IS = re.compile(
    r",? (?:hiện )?(?:là|thuộc) (?:một trong|tốp|(?:chi|đảng) bộ|đơn vị|địa phương|nơi|xã|huyện|thôn|bản)(?!\w)"
)
_THEN_ADMITS = re.compile(
    r"[,;] (?:(?:đã|mới|chỉ|năm qua|trong năm|từ đầu năm|nhiệm kỳ qua|(?:\d+|[^\W\d]+) (?:tháng|năm)(?: đầu năm)?(?: qua)?|(?:trong )?năm (?:\d{4}|nay|ngoái|trước)),? )*kết nạp (?:(?:được|mới|thêm|(?:trong )?năm (?:qua|nay|ngoái|trước|\d{4})) )*"
)


def _grown(line: Line, fig: Figure) -> bool:
    """`từ 12 đảng viên năm 2010 lên 26 đảng viên`: what a strength was and what it has become, where one of them is dated."""
    pair = [f for f in line.figures[max(0, fig.index - 1) : fig.index + 2] if f.rises]
    if not pair or fig.part:
        return False
    first = pair[-1] if fig.rises else pair[0]
    second = line.figures[first.index + 1]
    if (
        fig not in (first, second)
        or "member" not in {first.noun, second.noun}
        or "mới" in line.low[line.start : fig.window_end]
    ):
        return False
    return any(0 <= p.start - f.noun_end < _DATED for p in line.periods for f in (first, second))


_DATED = 12  # characters from a number's noun to its time
_PRAISED = re.compile(
    r"(?<!\w)(?:làm tốt|dẫn đầu|đi đầu|điển hình|tiêu biểu|nổi bật|đứng đầu|cao nhất|khá nhất|kết quả)(?!\w)"
)


def is_praised(line: Line, fig: Figure, state: State) -> bool:
    """`Làm tốt hơn cả là A (9 đảng viên), B (8)`: of the work that the page tells of, in a paragraph of its own."""
    frame = state.frame
    apart = frame is not None and frame.metric == "members_total" and frame.paragraph != line.paragraph
    told = apart and any(d.metric == "members_admitted" and not d.figure.listed for d in state.mains)
    return bool(told) and _PRAISED.search(line.low, line.start, fig.number.bound_start) is not None


_RULE = re.compile(
    r"(?<!\w)(?:điều lệ đảng|theo điều lệ|những nơi có|nơi nào có|bị cáo|bị can|vụ án|khởi tố|xét xử)(?!\w)|(?<!\w)nơi có(?: từ| đủ| ít nhất)+ \Z"
    # what is so where a cell is so large: Trường hợp chi bộ có | từ 30 đảng viên trở lên
    r"|(?<!\w)(?:(?:trường hợp|nếu)(?: các)? (?:chi bộ|đảng bộ|tổ chức đảng|nơi)(?: [^\W\d]+){0,3}? có|(?:đối với|khi|những|các)(?: các)? (?:chi bộ|đảng bộ|tổ chức đảng|nơi)(?: [^\W\d]+){0,3}? có (?:từ|trên|đủ|ít nhất|dưới|không quá))(?: (?:từ|trên|đủ|ít nhất|dưới|không quá))* \Z"
)
# a team made up of members is no organisation of theirs
_TEAM = re.compile(
    r"(?<!\w)(?<!chi bộ )(?<!đảng bộ )(?:tổ (?!chức|dân phố|nhân dân|trưởng|số|\d)[^\W\d]+|(?:đại đội|trung đội|tiểu đội|khẩu đội|phân đội)(?! \d)|ngõ|ngách|hẻm|kiệt|đội (?:hình|xung kích|công tác|tình nguyện)|đoàn công tác|nhóm|tổ xung kích|ban chỉ đạo|ban công tác|đoàn kiểm tra|lớp|khóa học|hội thi|hội thao)[^,;.:]{0,40} (?:có|gồm|với)(?: cả| hơn| gần)* \Z"
    r"|(?<!\w)(?:tổ (?!chức|dân phố|nhân dân|trưởng|số|\d)[^\W\d]+|đội (?:tàu|thuyền|ghe|xe|thợ)|gia đình|dòng họ)(?!\w)[^.;:\d]{0,60}\d+ (?:lao động|người|công nhân|chiếc|thành viên|anh em|con tàu|tàu)[^.;:\d]{0,20}, (?:[^\W\d]+ ){0,3}có(?: tới| đến| cả)* \Z"
)


def _alone(line: Line, fig: Figure) -> bool:
    """`Riêng Chi bộ thôn X có 24 đảng viên`: one of several bodies, with its own strength."""
    return line.low.startswith(("riêng ", "tính riêng "), line.start) and any(
        m.party or m.form == "cell" for m in fig.names
    )


def bodies_before(line: Line, fig: Figure) -> list[Figure]:
    """The numbers of organisations that stand before this one in its sentence."""
    return [
        f
        for f in line.figures[: fig.index]
        if any(d.metric.startswith(("grassroots", "subordinate")) for d in f.drafts)
    ]
