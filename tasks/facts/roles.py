"""Members counted for something besides being members, and the numbers that go on with it, place by place.

`512 đảng viên được trao Huy hiệu. Huyện A có 65 đảng viên, huyện B 54`: those of the huyện got theirs too, they are not all it has.
"""

import re

from tasks.facts.cues import Cue
from tasks.facts.drafts import PEOPLE_METRICS, State
from tasks.facts.figures import PERSONS, Draft, Figure, Line

_REASONS = frozenset({"badge", "discipline", "inspection", "attendance", "honour", "task", "exempt"})
_ARE_MEMBERS = re.compile(r" (?:là|đã là) đảng viên(?!\w)")
# a title that says it of the page
_TITLE = re.compile(
    r"(?<!\w)(?:huy hiệu|kỷ luật|khai trừ|vi phạm|hiến (?:máu|đất)|nhập ngũ|tòng quân|xuất ngũ|quân nhân|giao (?:nhận )?quân|tuyển quân|tân binh|chiến sĩ mới|dân quân|dự bị động viên|nghĩa vụ quân sự|lên đường|ra quân|chống dịch|covid|tình nguyện|xung phong|ủng hộ|quyên góp|nồng độ cồn|sinh con thứ|nơi cư trú|đảng viên 213)(?!\w)"
)
_OF_STRENGTH = re.compile(r"(?<!\w)(?:kết nạp|phát triển đảng|đảng viên mới|đại hội|tổ chức cơ sở đảng)(?!\w)")
# what says that all members of a unit are meant
_ALL = re.compile(
    r"(?<!\w)(?:hiện (?:có|nay|tại)|hiện,? (?:đảng bộ|chi bộ)|nay|giờ|tổng số|toàn|sinh hoạt|thành lập|lập chi bộ|có chi bộ|chi bộ riêng|ban đầu|lúc đầu|đảng bộ (?:có|gồm)|chi bộ (?:có|gồm)|trực thuộc|đại diện|thay mặt|lên)(?!\w)"
)
# deeds that are told place by place; who is in charge of what is told of a place beside its strength
_ONCE = re.compile(
    r"(?<!\w)(?:nhập ngũ|lên đường|cài đặt|đăng ký|hiến (?:đất|máu)|ủng hộ|quyên góp|tình nguyện|xung phong)(?!\w)"
)
# else it is an old member's: ông Hậu, 33 năm tuổi Đảng, cùng 7 đảng viên đi vận động
_AWARD = re.compile(r"huy hiệu|(?<!\w)(?:trao|tặng|nhận|đón)(?!\w)")
_CELL_HAS = re.compile(r"(?<!\w)chi bộ [^,;.:]{1,50} (?:có|gồm)(?: hơn| gần| trên| khoảng)? \Z")
_BODIES = frozenset({"cell", "committee", "committee_part", "grassroots"})
_SOME = frozenset({"other_count", "honour", "inspection"})  # why some bodies are counted, no strength beside them
_NEAR = 1


_REPORTS = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển đảng|đảng viên mới|đại hội|tổng kết|sơ kết|kết quả|xây dựng)(?!\w)"
)
_HONOUR = re.compile(r"(?<!\w)(?:khen thưởng|biểu dương|tuyên dương|tôn vinh|giấy khen|bằng khen)(?!\w)")


def note_title(title: str, state: State) -> None:
    """Keep what the page counts members for, as its title says it."""
    if _TITLE.search(title) and not _OF_STRENGTH.search(title):
        state.title_role = "task"
    elif _HONOUR.search(title) and not _REPORTS.search(title):
        state.title_role = "honour"


def note_role(line: Line, fig: Figure, state: State) -> None:
    """Keep for what besides being members the members of a number were counted."""
    if fig.drafts or fig.noun not in PERSONS:
        return
    whole = any(d.paragraph == line.paragraph and d.metric in PEOPLE_METRICS for d in state.drafts[-8:])
    among = (
        fig.part
        and fig.reason == "breakdown"
        and not whole  # trong đó Đảng bộ xã A có 402 đảng viên: of the members of the huyện
        and (fig.noun == "member" or _ARE_MEMBERS.match(line.low, fig.noun_end) is not None)
    )
    lasting = fig.reason == "task" and _ONCE.search(line.low, line.start, line.end) is None
    of_one = fig.reason == "badge" and _AWARD.search(line.low, line.start, line.end) is None
    if (fig.reason in _REASONS and not lasting and not of_one) or among:
        of_others = fig.reason == "attendance" and fig.noun == "people"  # 1.760 công nhân tham gia: no members
        of_others = of_others or (
            fig.reason == "badge" and whole
        )  # xã có 262 đảng viên; 12 đảng viên được tặng Huy hiệu
        state.role, state.role_at = fig.reason, line.paragraph - _NEAR if of_others else line.paragraph
        state.role_of = max(fig.number.value, fig.number.value_high or fig.number.value)


def of_honoured(line: Line, fig: Figure, state: State) -> bool:
    """`Đảng bộ xã A có 3 chi bộ và 4 đảng viên` on a page about praise: cells praised, not all it has."""
    praised = state.title_role == "honour" and fig.noun in _BODIES
    return praised and not (_ALL.search(line.low, line.start, line.end) or _is_strength(line, fig))


def _is_strength(line: Line, fig: Figure) -> bool:
    """`Đảng bộ X có 8 chi bộ, 132 đảng viên`: so many members to a cell are all that X has, and none are praised."""
    cells = fig if fig.noun == "cell" else line.figures[fig.index - 1] if fig.index else None
    if cells is None or cells.noun != "cell" or cells.index + 1 >= len(line.figures):
        return False
    members = line.figures[cells.index + 1]
    beside = line.low[cells.noun_end : members.number.bound_start] in _WITH and members.noun == "member"
    many = members.number.value >= cells.number.value * _LEAST_OF_A_CELL
    return beside and many and _PARTY_HAS.search(line.low, line.start, cells.number.bound_start) is not None


_LEAST_OF_A_CELL = 5  # members
_WITH = frozenset({", ", " với ", ", với ", " và ", " trực thuộc, ", " trực thuộc với "})
_PARTY_HAS = re.compile(r"(?<!\w)đảng bộ [^,;.:\d]{1,60} có \Z")


def in_role(line: Line, fig: Figure, state: State) -> str:
    """Why a bare `X có N đảng viên` says nothing of all that X has: the role spoken of goes on; or nothing."""
    near = 0 <= line.paragraph - state.role_at <= _NEAR and fig.number.value <= state.role_of
    role = state.role if near else ""
    role = role or state.title_role
    if not role or (
        state.title_role != "honour" and any(f.noun in _BODIES and f.reason not in _SOME for f in line.figures)
    ):
        return ""
    if role not in {"badge", "attendance"} and _CELL_HAS.search(line.low, line.start, fig.number.bound_start):
        return ""
    if _ALL.search(line.low, line.start, line.end) or (role == "honour" and _is_strength(line, fig)):
        return ""
    return role


def in_ranks(line: Line, made: Draft, state: State) -> bool:
    """`Số đảng viên là 61, đảng viên dự bị 9` of those called up: counted in the ranks they join, and of no organisation of the Party."""
    if made.metric not in _STRENGTH or _PARTY_BODY.search(line.low, line.start, line.end) is not None:
        return False
    titled = state.title_role == "task" and not _ALL.search(line.low, line.start, line.end)
    goes_on = _GOES_ON.match(line.low, line.start) is not None  # Trong đó có 7 đảng viên, 3 đảng viên dự bị
    above = line.low.rfind("\n", 0, line.start) + 1 if goes_on else line.start
    return titled or _CALLED_UP.search(line.low, above, line.end) is not None


_STRENGTH = frozenset({"members_total", "members_probationary"})
_GOES_ON = re.compile(r"[\s–-]*(?:trong (?:số )?(?:đó|này|họ|các em)|số (?:này|đó)|có|gồm|riêng)(?!\w)")
_CALLED_UP = re.compile(
    r"(?<!\w)(?:tân binh|chiến sĩ mới|nhập ngũ|tòng quân|xuất ngũ|tuyển quân|(?:thực hiện|tham gia|làm) nghĩa vụ (?:quân sự|công an)|trúng tuyển nghĩa vụ)(?!\w)"
)


# members on their way: Chi bộ Báo tỉnh về nguồn với 32 đảng viên
_ON_THE_WAY = re.compile(
    r"(?<!\w)(?:cùng đi|đi cùng|về nguồn|về thăm|dâng hương|hành quân|huy động|cử|điều động|quy tụ|tập hợp|thu hút)(?: [^\W\d]+){0,4} \Z"
)
# Ban giám sát có 11 | thành viên, gồm 6 đảng viên
_ON_A_BOARD = re.compile(
    r" (?:thành viên|ủy viên|(?:vận động|diễn|tình nguyện|hòa giải|cộng tác|tuyên truyền|báo cáo) viên|thí sinh|cầu thủ|kỳ thủ|đại biểu|khách mời|hội viên|cựu chiến binh|thương binh|quân nhân|công an|y bác sĩ|trưởng (?:thôn|bản|ấp|buôn)|người có uy tín)(?: [^\W\d]+){0,4}?(?:,|;| \(|,? với)? ?(?:trong (?:số )?đó,? )?(?:(?:thường|luôn|đều|cũng|phải) )*(?:(?:có|gồm|với|là) )*"
)
# Hội đồng quản trị có 7 | người với 5 đảng viên; a committee's office has members of its own
_WITH_THEM = re.compile(
    r" (?:người|đồng chí|bà|ông|cụ|chị|anh|cán bộ|chiến sĩ|quân nhân|sĩ quan|y,? bác sĩ|bác sĩ|chuyên gia)(?:,|;| \()? ?(?:trong (?:số )?đó,? )?(?:(?:có|gồm|với|là) )*"
)
_BOARD_HAS = re.compile(
    r"(?<!\w)(?:hội đồng|ban (?!tổ chức|tuyên giáo|dân vận|nội chính|quản lý|chỉ huy)|tổ (?!chức|đảng)|đội|nhóm|ê kíp|đoàn(?! (?:kinh|thanh|\d|[a-z]\d))|clb|câu lạc bộ)(?:(?! chi bộ| đảng bộ)[^.;:]){0,60} (?:có|gồm|với) \Z"
)
# 612 người | đi nước ngoài, 14 đảng viên
_WHO_DO = re.compile(
    r" (?:đang |đã )?(?:đi|làm|bị|nghiện|theo|cai|mắc|nhiễm|dự|tham gia|thi|đăng ký)(?: [^\W\d]+){0,5},(?: trong (?:số )?đó)?(?: có| gồm)? "
)
# hội thi có 82 | thợ hàn dự thi, 35 đảng viên: whoever it was that came
_CAME_ALONG = re.compile(
    r"(?: [^\W\d]+){1,4} (?:dự|dự thi|tham gia|tham dự|về dự|góp mặt|tranh tài|thi tài|thi đấu|đua tài|dự tranh|ghi tên|đăng ký)(?:,| và| với|;| \()(?: trong (?:số )?đó,?)?(?: (?:có|gồm|với|là))* "
)
_BESIDE_THEM = re.compile(
    r"(?:,| và| gồm)(?: trong đó)?(?: (?:thường|luôn|đều|cũng|phải|bao giờ cũng))*(?: có| gồm)?(?: ít nhất| tối thiểu)? "
)
_ENDS_TEAM = re.compile(r"[^\W\d]*(?:tổ|đội|nhóm|chốt|đoàn)(?: [^\W\d]+){0,4}(?:,| với| gồm| có)(?: \w+)? ")


def of_others(line: Line, fig: Figure) -> bool:
    """Members among people counted just before (`Đội có 12 người, 8 đảng viên`), of teams, of new cells, or on their way."""
    if line.low.startswith(" lượt", fig.number.end):
        return True  # 11.300 lượt đảng viên: whoever comes twice is counted twice
    if _ON_THE_WAY.search(line.low, fig.window_start, fig.number.bound_start):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or previous.drafts:
        return False
    if previous.reason == "other_body" and _AMONG_TAKEN_IN.fullmatch(
        line.low, previous.noun_end, fig.number.bound_start
    ):
        return True  # kết nạp 85 dân quân vào lực lượng, có 12 đảng viên
    if previous.noun in {"cell", "committee"}:
        return previous.reason == "change" and not _CLAUSE_BREAK.search(
            line.low, previous.noun_end, fig.number.bound_start
        )
    if _ON_A_BOARD.fullmatch(line.low, previous.number.end, fig.number.bound_start):
        return True
    if (
        _WITH_THEM.fullmatch(line.low, previous.number.end, fig.number.bound_start)
        and _BOARD_HAS.search(line.low, line.start, previous.number.bound_start) is not None
    ):
        return True
    if _CAME_ALONG.fullmatch(line.low, previous.number.end, fig.number.bound_start):
        return True
    if previous.noun in {"person", "people"} and _WHO_DO.fullmatch(line.low, previous.noun_end, fig.number.bound_start):
        return True
    if previous.noun in {"person", "people"}:
        return _BESIDE_THEM.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
    return _ENDS_TEAM.fullmatch(line.low, previous.number.end + 1, fig.number.bound_start) is not None


_AMONG_TAKEN_IN = re.compile(r"[^,;.:\d]{0,40},(?: trong (?:số )?đó)?(?: (?:có|gồm|với))? ")
_CLAUSE_BREAK = re.compile(r"[,;:.]")


_FAMILY = re.compile(
    r"(?<!\w)(?:gia đình|dòng họ|họ tộc|vợ chồng|nhà (?:ông|bà|cụ|anh|chị|mình|tôi|tui)|đứa con|người con)(?!\w)"
)
_KIN = re.compile(r"(?<!\w)(?:dòng họ|họ tộc)(?!\w)")
_PARTY_BODY = re.compile(r"(?<!\w)(?:đảng bộ|chi bộ|đảng ủy)(?!\w)")


def of_family(line: Line, fig: Figure) -> bool:
    """`Gia đình cụ X có 11 đảng viên`, `Dòng họ có 86 đảng viên`: of a family, not of an organisation."""
    start, end = line.start, fig.number.bound_start
    if not line.low.endswith(("có ", "với ", ", ", "và ", "là ", "gồm ", "hơn ", "thì "), start, end):
        return False
    kin = _FAMILY.search(line.low, start, end) or _KIN.search(line.low, line.low.rfind("\n", 0, start) + 1, end)
    return kin is not None and _PARTY_BODY.search(line.low, start, end) is None


def is_helped(line: Line, cue: Cue) -> bool:
    """Whether persons are being helped in a sentence that says nothing of admission."""
    return line.low.startswith("đang được", cue.start) and _ADMISSION.search(line.low, line.start, line.end) is None


_ADMISSION = re.compile(r"kết nạp|vào đảng|cảm tình|nguồn|quần chúng|ưu tú|phát triển đảng|đối tượng đảng")
