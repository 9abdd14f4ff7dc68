"""What some members do or undergo, which says nothing of how many an organisation has."""

import re

from tasks.facts.figures import Draft, Figure, Line
from tasks.facts.small_words import unsaid
from tasks.facts.who_they_are import ARE_OF_GROUP

# no deed: Chi bộ 4 hiện có 64 đảng viên | tham gia sinh hoạt
LIVES_IN_IT = re.compile(
    r" ?(?:đang )?tham gia sinh hoạt(?: đảng| thường xuyên| đều đặn)?(?=\s*[.,;)]|\Z| (?:tại|ở) \d)"
)


def does(line: Line, fig: Figure) -> bool:
    """`có 15 đảng viên các cơ quan hiến máu`: what some members do or undergo is said, not how many there are."""
    if _AT_WORK.match(line.low, fig.noun_end) is not None or LIVES_IN_IT.match(line.low, fig.noun_end) is not None:
        return False
    if _OF_NO_GROUP.match(line.low, fig.noun_end) or _WITH_OTHERS.match(line.low, fig.noun_end):
        return True
    stop = _CLAUSE_END.search(line.low, fig.noun_end, max(fig.window_end, fig.noun_end))
    end = stop.start() if stop is not None else fig.window_end
    return _DEED.search(line.low, fig.noun_end, end) is not None or (
        not line.low.startswith((" là ", " người "), fig.noun_end)
        and ARE_OF_GROUP.match(line.low, fig.noun_end) is None
        and unsaid(line, _behind_people(fig), end, besides="members")
    )


def row_does(line: Line, fig: Figure) -> bool:
    """`Chi bộ A có 25 đảng viên, Chi bộ B có 9 đảng viên tham gia`: what is said behind the last of a row is said of each."""
    for following in line.figures[fig.index + 1 : fig.index + 1 + _A_ROW]:
        if following.noun != "member":
            return False
        if _AND_ANOTHER_HAS.fullmatch(line.low, fig.noun_end, following.number.bound_start) is None:
            return False
        if does(line, following):
            return True
        fig = following
    return False


_A_ROW = 12  # figures
_AND_ANOTHER_HAS = re.compile(
    r"(?:,|;| và) (?:đảng bộ|chi bộ|đảng ủy|xã|phường|thị trấn|huyện|công an|trường|bệnh viện|đơn vị)(?: (?:[^\W\d]+|\d{1,3})){1,9} (?:(?:có|với) )?"
)
LOST = re.compile(r" (?:đã |bị )*(?:hy sinh|bị bắt|bị thương|bắt|mất tích|từ trần|qua đời|tử vong)(?!\w)")
# đoàn gồm 20 đảng viên|, đoàn viên chi đoàn bệnh viện: members and others together
_WITH_OTHERS = re.compile(
    r"(?:,| và| cùng) (?:đoàn viên|hội viên|quần chúng|thanh niên|công nhân)(?! (?:ưu tú |trẻ )?(?:là |có |:)?\d)(?!\w)"
)
# 214 đảng viên | là thương binh: some, of a kind that is no group of ours
_OF_NO_GROUP = re.compile(
    r" (?:đang |đều |hiện )?là (?:thương binh|bệnh binh|thương, bệnh binh|con(?: em)? (?:liệt sĩ|thương binh)|cựu chiến binh|cựu (?:tù|thanh niên)|người (?:có uy tín|có công|cao tuổi)|nghệ nhân|trưởng (?:thôn|bản|ấp|buôn|ban)|chủ (?:hộ|trang trại|doanh nghiệp|cơ sở)|giám đốc|đại biểu|f0|f1)(?!\w)"
)


def went_away(line: Line, fig: Figure) -> bool:
    """`giới thiệu 96 đoàn viên ưu tú, nhưng 31 người sau đó lên Bình Dương làm công nhân`: some of those told before, who left."""
    if fig.noun not in {"person", "people", "learner", "source"} or not fig.index or fig.number.of is not None:
        return False
    told = line.figures[fig.index - 1]
    if not told.drafts or told.number.value <= fig.number.value:
        return False
    return _WENT_AWAY.match(line.low, fig.noun_end) is not None


_WENT_AWAY = re.compile(
    r"(?: (?:trong số đó|sau đó|nay|hiện|đã|lại|phải|vừa|đang))* (?:lên|đi|vào|ra|xuống|sang)(?! đảng| học (?:lớp|bồi))(?: (?!lớp)[^\W\d]+){0,6}? "
    r"(?:làm (?:công nhân|ăn|thuê|việc|xa)|lao động|nghĩa vụ|nhập ngũ|bộ đội|xuất khẩu|học (?:đại học|cao đẳng|nghề|xa)|nơi khác)(?!\w)"
)


def some_do(line: Line, fig: Figure, strength: Draft) -> bool:
    """`Chi bộ có 21 đảng viên thì 4 đảng viên hy sinh`: what some of the members just counted did or underwent."""
    if fig.noun != "member" or fig.names or fig.listed or strength.figure not in line.figures:
        return False
    return fig.number.value <= strength.value and _DEED.match(line.low, fig.noun_end + 1) is not None


# 2.900 đảng viên | làm việc trong doanh nghiệp: where they are, no deed
_AT_WORK = re.compile(
    r" (?:đang |hiện )?(?:làm việc|công tác|lao động) (?:trong|ở|tại)(?: các)? (?:doanh nghiệp|dn|công ty|khu công nghiệp|khu vực (?:kinh tế|tư nhân|ngoài)|hợp tác xã)(?!\w)"
)


def _behind_people(fig: Figure) -> int:
    """Where what members do is said: behind the people they are of (`14 đảng viên Khmer`)."""
    cue = fig.right[0] if fig.right else None
    named = cue is not None and cue.start == fig.noun_end + 1 and "peoples" in cue.roles
    return cue.end if cue is not None and named else fig.noun_end


# Deeds, and what is done to persons. What the strength of an organisation may have behind it (where the members live, work
# or meet, of which branch they are) is open; what some of them do is known by its verb.
_DEED = re.compile(
    r"(?<!\w)(?:hiến|ủng hộ|đóng góp|góp|trồng|nuôi|dạy|đứng lớp|đi đầu|nêu gương|hướng dẫn|vận động|cam kết|cài|quyên góp|tham gia|tham dự|đăng ký|nhận|giúp|đỡ đầu|tình nguyện|xung phong|làm|đi|ký|viết|trả lời|biểu quyết|bỏ phiếu|bầu"
    r"|được(?! (?:kết nạp|phân|tổ chức|chia|bố trí|biên chế|công nhận|chuyển))|bị|vi phạm|tố cáo|phản ánh|kiến nghị|trực(?! (?:thuộc|tiếp))|tuần tra|ra quân|cùng dọn|ở nhà (?:dột|tạm|xuống)|có hoàn cảnh|dọn|túc trực|hy sinh|mất|gặp nạn|đạt|phát biểu|chuyển|nghỉ|vay|thoát|tặng|mắc|nhiễm|tử vong|cứu)(?!\w)"
)
_CLAUSE_END = re.compile(
    r"[,.;:()\n–-]|(?<!\w)(?:thì|nhưng|song|mà|khi|lúc|trong khi|đặt|phấn đấu|đề ra|chọn|kết nạp|quyết|đăng ký|trong đó|trong số|chia|vào (?:thời điểm|cuối|đầu|giữa|ngày|tháng|năm|lúc)|tính (?:đến|tới)|gồm|và|với|sinh hoạt|trực thuộc|thuộc(?= (?:đảng|chi) (?:bộ|ủy))|nên|vì|do|để)(?!\w)"
)


def of_those_who(line: Line, start: int, end: int) -> bool:
    """`số đảng viên đã nộp cam kết là 612`: behind the words for all members what some of them did or underwent."""
    return _WHO_DID.match(line.low, start, end) is not None


_WHO_DID = re.compile(
    r"(?: (?:đã|đang|chưa|trực tiếp|được|có|phải|không|còn))*"
    r" (?:tặng|truy tặng|trao|nhận|khen|tuyên dương|tôn vinh|vinh danh|cử|hiến|ủng hộ|đóng góp|quyên góp|tham gia(?! sinh hoạt)|tham dự|dự(?! bị)|đăng ký|học tập|nộp|ký|viết|cam kết|thực hiện|cài đặt"
    r"|tình nguyện|xung phong|trả lời|biểu quyết|bỏ phiếu|bị|vi phạm|tiêm|xét nghiệm|khám|vay|thoát|hy sinh|từ trần|mặt|vắng|trên \d+ tuổi|dưới \d+ tuổi|quá tuổi)(?!\w)"
)


def not_even(line: Line, fig: Figure) -> bool:
    """`không có nổi 3 đảng viên để lập chi bộ`: so many there are not."""
    return _NOT_EVEN.search(line.low, line.start, fig.number.bound_start) is not None


_NOT_EVEN = re.compile(r"(?<!\w)(?:không|chưa|chẳng)(?: thể)? (?:có|tìm)(?: ra| được)? (?:nổi|đủ|được) \Z")


def does_beside(line: Line, fig: Figure, metric: str, *, here: bool) -> bool:
    """`bản có 8 đảng viên; 40 người nghiện`, `kết nạp 31 đảng viên, 15 đảng viên được hỗ trợ`: a deed is said right behind, beside what was counted (``here``: in this sentence)."""
    if metric == "members_total":
        return fig.noun in {"person", "people", "member"} and does(line, fig)
    among = metric == "members_admitted" and here and fig.noun == "member"
    return among and _DOES_ELSE.match(line.low, fig.noun_end) is not None


_DOES_ELSE = re.compile(
    r" (?:(?:đã|đang|phải|còn|thường xuyên) )*(?:được (?:hỗ trợ|vay|khen|tặng|tuyên dương|trao|miễn|giúp|cử|bầu|xét nhà)|đi làm|đi học|nhận|bị|hiến|ủng hộ|đóng góp|tham gia(?! sinh hoạt)|đăng ký|giúp|trực)(?!\w)"
)
