"""Verbs that others share, and bodies that admit members of their own."""

import re

from tasks.facts.candidate_files import speaks_of_admission
from tasks.facts.drafts import OF_ADMISSIONS, OF_CANDIDATES, PEOPLE_METRICS, State
from tasks.facts.figures import Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.introduced_by import then_admitted
from tasks.facts.militia import into_the_militia
from tasks.facts.told_of_others import told_of_others

# bodies that admit members of their own
_OWN_BODY = re.compile(
    r"(?<!\w)(?:đoàn (?:xã|trường|thanh niên|huyện|tncs|phường|cơ sở|khối)|huyện đoàn|tỉnh đoàn|thành đoàn|thị đoàn|xã đoàn|chi đoàn|liên đội"
    r"|công đoàn|nghiệp đoàn|hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp|người cao tuổi|chữ thập đỏ|sinh viên|doanh nghiệp|doanh nhân|khuyến học|luật gia|nhà báo)|chi hội|hiệp hội|câu lạc bộ|clb|hợp tác xã|htx)[^,;]*\Z"
)
PARTY_SAID = re.compile(
    r"đảng|tạo nguồn|thẩm tra|quần chúng|chi bộ|cấp ủy|kết nạp|chuẩn y|đoàn viên ưu tú|đang chờ|chờ (?:xét|duyệt)|lý lịch|đang xét|hoàn (?:thiện|tất|chỉnh)"
)
_FOR_PARTY = re.compile(
    r"ưu tú|đảng(?! viên| bộ| ủy)|kết nạp|quần chúng|(?<!\w)nguồn(?! (?:vốn|nước|lực|thu|nhân|tin|gốc|cung|hàng|điện|ngân|kinh))"
)
# 29 công nhân được Đoàn phường giới thiệu | cho cấp ủy
_TO_PARTY = re.compile(r" (?:cho|với|lên) (?:cấp ủy|chi bộ|chi ủy|đảng ủy|đảng bộ|đảng)(?! viên)(?!\w)")
# whom an association introduces is admitted to the Party: giới thiệu 29 đoàn viên, được kết nạp 21; giới thiệu 31 người, 17 người được kết nạp
THEN_ADMITTED = re.compile(
    r"(?<!\w)giới thiệu(?: được)?(?: hơn| gần| trên)? \d+(?: (?:đoàn viên|hội viên|người|đồng chí|thanh niên|phụ nữ|nông dân|ưu tú|công đoàn))*(?:,| và| thì|;| song| nhưng| mà)(?: (?:song|nhưng|mà|trong đó|kết quả|qua đó|đến nay|đã|có|nay|mới|chỉ))*,?"
    r" (?:(?:được )?kết nạp(?: được| vào đảng)? \d+(?![\d.]| (?:đoàn|hội|đội|công đoàn) ?viên| thanh niên| thành viên| chi hội)|\d+(?: (?:người|đồng chí|đoàn viên|hội viên|em))?(?: (?:đã|được|đủ|điều kiện|tiêu chuẩn|xét|xem xét|đề nghị))+ kết nạp(?! (?:vào )?(?:đoàn|hội|công)))"
)
_SOURCE = re.compile(r"(?<!\w)nguồn(?! (?:vốn|nước|lực|thu|nhân|tin|gốc|cung|hàng|điện|ngân|kinh))")
_MEMBERS_SAID = re.compile(r"đảng viên|(?<!\w)đv(?!\w)")
_BODY_WORDS = re.compile(r"đảng(?! viên)|cấp ủy|chi bộ|huyện ủy|quần chúng")


# giới thiệu 65 đoàn viên, | kết quả có 40 đồng chí được kết nạp Đảng
# or were sent to the class: giới thiệu 173 người; | qua sàng lọc, 118 người được cử đi học lớp nhận thức về Đảng
_ADMITTED_LATER = re.compile(
    r"; (?:qua|sau|trong đó|kết quả|từ đó)[^.]{0,60}(?:học|dự|tham gia)(?: các)? lớp(?: bồi dưỡng)? (?:nhận thức|cảm tình|đối tượng|tìm hiểu)[^.]{0,10}đảng|[^;.]{0,40}(?:kết nạp (?:vào )?đảng|vào đảng|hàng ngũ của đảng)"
)
_LIST_ABOVE = 200  # characters above a list of units in which it was said what they did


def not_the_party(line: Line, fig: Figure, gov: Governor, state: State) -> str:
    """Verbs that others share (phát triển, giới thiệu, phát hiện) speak of the Party only where its words stand beside."""
    word = line.low[gov.cue.start : gov.cue.end]
    near = line.low[max(line.start, gov.cue.start - 60) : min(line.end, fig.window_end + 30)]
    if fig.noun in {"member", "probationary", "source", "full_member"}:
        return ""
    if gov.name == "admit":
        above = line.low[max(0, line.start - _LIST_ABOVE) : line.start] if fig.listed else ""
        if (
            word.startswith("phát triển")
            and "đảng" not in near
            and _MEMBERS_SAID.search(near) is None
            and "đảng viên" not in above
            and not _admissions_told(line, state)
        ):
            return "quantity"
        if (
            _OWN_BODY.search(line.low, max(line.start, gov.cue.start - 60), gov.cue.start)
            and "đảng" not in line.low[gov.cue.start : fig.window_end]
            and not _are_admitted(line, fig, state)
            and not (gov.cue.start >= fig.number.end and _some_introduced(line, fig))
            and not (fig.noun in {"", "person"} and _some_introduced(line, fig))
            and not then_admitted(line, fig)
        ):
            return "other_body"  # but Huyện đoàn giới thiệu 41 đoàn viên ưu tú nhưng mới 14 người được kết nạp
    if gov.name == "admit" and not fig.noun and _ITS_MEMBERS.search(line.low, line.start, gov.cue.start):
        opens = max(line.low.rfind("\n", 0, line.start), line.start - _LIST_ABOVE, 0)
        if not _FOR_THE_PARTY.search(line.low, opens, line.end):
            return "other_body"  # Hội có 812 hội viên, 26 chi hội; kết nạp 12
    if gov.name == "identify" and fig.noun != "source":
        behind = line.low[fig.number.end : fig.window_end]
        if (later := _ADMITTED_LATER.match(line.low, fig.window_end, line.end)) is not None:
            behind += later[0]
        if THEN_ADMITTED.match(line.low, gov.cue.start) is not None:
            return ""
        of_party = _FOR_PARTY.search(word + behind) or _SOURCE.search(near) or "ưu tú" in near
        to_party = _TO_PARTY.search(line.low, gov.cue.start, fig.window_end + 1)
        if not (of_party or to_party) and not introduces_too(line, state):
            return "quantity"
    if gov.name == "propose" and not speaks_of_admission(line, state):
        return "quantity"  # thẩm tra lý lịch 40 người, of those who seek a post
    if gov.name == "propose" and not PARTY_SAID.search(near) and not _OF_FILES.search(line.low, line.start, line.end):
        return "quantity"
    if gov.name == "total" and _MEMBERS_SAID.search(line.low, fig.window_start, fig.number.start) is None:
        earlier = any(d.metric in PEOPLE_METRICS for f in line.figures[: fig.index] for d in f.drafts)
        beside = bool(fig.index) and line.figures[fig.index - 1].noun == "member"
        beside = beside or _after_admissions(line, fig, state)
        if not (earlier or beside) and fig.noun != "member":
            return "quantity"
    return ""


def introduces_too(line: Line, state: State) -> bool:
    """`các chi bộ giới thiệu 152 quần chúng cho Đảng; ... Đoàn Thanh niên giới thiệu 118 đoàn viên`: to the Party, as was told right before."""
    if _INTRODUCES.search(line.low, line.start, line.end) is None:
        return False
    told = (d for d in state.drafts[-_A_FEW:] if d.paragraph == line.paragraph)
    return any(d.metric in OF_CANDIDATES for d in told)


_INTRODUCES = re.compile(
    r"(?<!\w)giới thiệu(?: được)?(?: hơn| gần| trên)? \d+ (?:đoàn viên|hội viên|công nhân|thanh niên|người|chị|phụ nữ|nông dân|cựu chiến binh)(?!\w)"
)


def _admissions_told(line: Line, state: State) -> bool:
    """Whether admissions were told of right before: `Xã A kết nạp 7 đảng viên. Xã B phát triển được 5 đồng chí`."""
    return any(
        d.metric in OF_ADMISSIONS and line.paragraph - d.paragraph <= 1 and d.figure not in line.figures
        for d in state.drafts[-_A_FEW:]
    ) or any(d.metric in OF_ADMISSIONS for f in line.figures for d in f.drafts)


_RAISED = 60  # characters from those admitted to the next sentence's verb


def _after_admissions(line: Line, fig: Figure, state: State) -> bool:
    """`... kết nạp 98 đảng viên. Qua đó, nâng tổng số lên 3.312 đồng chí`: of those whom the sentence before admitted."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or fig.index or fig.noun not in {"", "person"} or last.paragraph != line.paragraph:
        return False
    admitted = any(d.metric == "members_admitted" for d in state.drafts[-_A_FEW:] if d.paragraph == line.paragraph)
    return admitted and last.metric in PEOPLE_METRICS and line.start - last.figure.noun_end < _RAISED


_A_FEW = 6


def is_other_body(line: Line, fig: Figure, state: State) -> bool:
    """The Youth Union, a union or the militia admits its own: kết nạp 45 đoàn viên mới, 24 hội viên, 310 dân quân."""
    behind = line.low[fig.number.end : fig.number.end + 80]
    if _FOLLOWERS.match(behind) and not ("đối tượng" in behind[:11] and "đảng" in line.low[line.start : line.end]):
        return True
    if _OWN_RANKS.match(behind) or _INTO_OTHERS.match(behind) or _INTO_ELSE.match(behind) or _CUSTOMERS.match(behind):
        return True
    if into_the_militia(line, fig) or told_of_others(line, fig):
        return True
    if _OF_THE_PARTY.match(behind):
        return False
    if _are_admitted(line, fig, state) or then_admitted(line, fig):
        return False
    if _OTHER_RANKS.match(behind):
        return True
    if not behind.startswith(" đoàn viên"):
        return False
    if not (fig.listed or fig.names) and _AND_THEN_ITS_OWN.search(line.low, line.start, fig.number.bound_start):
        return "đảng" not in line.low[fig.number.end : fig.window_end] and "ưu tú" not in behind
    if (
        "ưu tú" in behind
        or _some_introduced(line, fig)
        or _beside_admitted(line, fig)
        or _told_of_party(line, fig, state)
    ):
        return False
    return not _BODY_WORDS.search(line.low, line.start, line.end)


def _are_admitted(line: Line, fig: Figure, state: State) -> bool:
    """`giới thiệu 83 hội viên phụ nữ, có 42 hội viên phụ nữ được kết nạp`: who was introduced, or is ưu tú, is admitted to the Party."""
    admitted = MEMBERS_ADMITTED.match(line.low, fig.number.end + 1)
    return admitted is not None and (
        " ưu tú " in admitted[0] or _some_introduced(line, fig) or _told_of_such(line, state)
    )


def _told_of_such(line: Line, state: State) -> bool:
    """`giới thiệu 3.412 đoàn viên cho Đảng. Huyện đoàn X dẫn đầu với 298 đoàn viên được kết nạp`: as the paragraph or the one before told."""
    near = (d for d in reversed(state.drafts[-_A_FEW:]) if line.paragraph - d.paragraph <= 1)
    return any(d.metric in _INTO_THE_PARTY and d.segment in {"youth", "worker"} for d in near)


_INTO_THE_PARTY = frozenset({"members_admitted", "candidates_identified", "admission_target"})


def _some_introduced(line: Line, fig: Figure) -> bool:
    return any(d.metric == "candidates_identified" for f in line.figures[: fig.index] for d in f.drafts)


_OF_FILES = re.compile(r"kết nạp|lý lịch")
_OF_THE_PARTY = re.compile(
    r" đoàn viên (?:công đoàn|nghiệp đoàn) ưu tú| hội viên[\w ,]{0,24}(?:đảng|ưu tú)|[\w ]{0,60}(?:kết nạp (?:vào )?đảng|vào đảng|hàng ngũ của đảng|cho đảng|là đảng viên)"
)
_OTHER_RANKS = re.compile(
    r" (?:hội viên|đội viên|đoàn viên (?:mới|công đoàn|tncs|vào đoàn)|chi hội|thành viên|nghiệp đoàn|xã viên|cổ đông|tài xế|tổ viên|câu lạc bộ|doanh nghiệp(?! (?:tư nhân )?(?:vào|là) đảng))"
)
# 20.000 đoàn viên công đoàn để tạo nguồn cho Đảng; 15.000 công nhân vào tổ chức công đoàn
_OWN_RANKS = re.compile(
    r" (?:(?:đoàn viên (?:công đoàn|nghiệp đoàn|mới)|hội viên(?: mới)?)(?: mới)?(?:,? (?:để|nhằm|làm nguồn|từ đó|qua đó)(?!\w))"
    r"|(?:[^\W\d]+,? ){1,5}(?:vào|gia nhập|tham gia)(?: tổ chức)? (?:công đoàn|nghiệp đoàn|đoàn(?! kết)|hội (?:nông|phụ|cựu|liên))(?!\w))"
)


# kết nạp 60 chiến sĩ | vào câu lạc bộ hiến máu
_INTO_OTHERS = re.compile(
    r"(?: [^\W\d]+){1,4}? (?:vào|tham gia|gia nhập)(?: (?:sinh hoạt|các|trong|đội ngũ|tổ chức|mạng lưới))* (?:câu lạc bộ|clb|ngân hàng|hội(?! nghị)|hiệp hội|chi hội|đoàn(?! kết)|chi đoàn|công đoàn|nghiệp đoàn|đội|tổ(?! chức| đảng)|nhóm|hợp tác xã|htx|quỹ|liên minh|mạng lưới|lực lượng|đại gia đình|danh sách thành viên)(?!\w)"
)
# kết nạp 25 em | vào ca đoàn: whatever they join that is neither the Party nor a time
_INTO_ELSE = re.compile(
    r"(?: [^\W\d]+){1,3}? (?:(?:được|vừa|mới|đã) )*(?:kết nạp )?(?:vào|gia nhập) (?!(?:đảng|hàng ngũ|chi bộ|đảng bộ|tổ chức(?: cơ sở| của)? đảng|nguồn|danh sách|diện|quy hoạch|cấp ủy|ban|ngày|tháng|năm|quý|dịp|đầu|cuối|giữa|lúc|thời|đợt"
    r"|sáng|chiều|trưa|tối|hôm|mùa|khoảng|cuộc|học|lớp|làm|công tác|thực tế|khu|kcn|doanh nghiệp|trường)(?!\w))(?=[^\W\d])"
)
_ITS_MEMBERS = re.compile(r"\d (?:hội viên|chi hội|đoàn viên|chi đoàn|thành viên)(?!\w)")
_FOR_THE_PARTY = re.compile(
    r"(?<!\w)(?:(?:vào|cho|kết nạp|nhận thức về|cảm tình|phát triển) đảng|đảng viên mới|đảng xem xét|giới thiệu|hàng ngũ|ưu tú|quần chúng|chi bộ|đảng bộ)(?!\w)"
)
# kết nạp Đảng 1.412 đồng chí; kết nạp | 9.812 đoàn viên: to the Party, then its own
_AND_THEN_ITS_OWN = re.compile(
    r"(?<!\w)(?:kết nạp (?:vào )?đảng|vào đảng|cho đảng)(?!\w).*[;,][^;,]*(?<!\w)kết nạp(?: mới| thêm| được)* \Z"
)
# kết nạp 17 | đối tượng of a gang, of a sect, of a scheme; those for the Party are named for it
_FOLLOWERS = re.compile(
    r" (?:đối tượng(?! (?:đảng|kết nạp|cảm tình|vào đảng|ưu tú|là|có|trong|được))|người theo|tín đồ|tên|đại lý|cộng tác viên|đàn em|chân rết)(?!\w)"
)
# phát triển được 96 người | tham gia bảo hiểm
_CUSTOMERS = re.compile(
    r" (?:người|hộ|khách hàng|thuê bao|thành viên|trường hợp)(?: [^\W\d]+)? (?:tham gia(?! (?:sinh hoạt đảng|lớp|học))|sử dụng|dùng|mua|đóng|gửi|vay|mở (?:tài khoản|thẻ)|đăng ký|lắp)(?!\w)"
)


# who is of the Union already is admitted to the Party
MEMBERS_ADMITTED = re.compile(
    r"(?:đoàn viên|hội viên)(?: [^\W\d]+){0,4} (?:đã |vừa |vinh dự )?được kết nạp(?! (?:vào )?(?:đoàn|hội|công))"
)


def tells_of_youth(state: State) -> bool:
    """Whether the page has told of members of the Union who were admitted to the Party."""
    return any((d.metric, d.segment) == ("members_admitted", "youth") for d in state.drafts)


def _told_of_party(line: Line, fig: Figure, state: State) -> bool:
    """`126 đoàn viên được kết nạp Đảng. Huyện X có số đoàn viên được kết nạp nhiều nhất với 34 đoàn viên`: of what was told last."""
    if MEMBERS_ADMITTED.match(line.low, fig.number.end + 1) is not None and tells_of_youth(state):
        return True  # toàn quận có 121 đoàn viên được kết nạp, on a page that tells of the Union's members in the Party
    told = (d for d in state.drafts[-_A_FEW:] if d.paragraph == line.paragraph)
    if not any((d.metric, d.segment) == ("members_admitted", "youth") for d in told):
        return False
    return "được kết nạp" in line.low[fig.window_start : fig.number.start]  # not: Huyện đoàn kết nạp 300 đoàn viên


def _beside_admitted(line: Line, fig: Figure) -> bool:
    """`Lát có 14 đoàn viên ưu tú được kết nạp; Đạ Sar 9 đoàn viên`: in a list of those admitted to the Party."""
    return fig.listed and any(
        d.metric == "members_admitted" and d.segment == "youth" for f in line.figures[: fig.index] for d in f.drafts
    )
