"""How a name stands in its clause: spoken of, owner of a figure, giver of a plan, or only passed by."""

import re

from tasks.facts.datelines import opening_of
from tasks.facts.mentions import Mention
from tasks.facts.told_first import told_first

# what may stand between a subject and its verb: particles, and times (năm 2017, 9 tháng đầu năm, từ đầu nhiệm kỳ đến nay)
_PARTICLE = (
    r"đã|hiện|mới|chỉ|nay|hôm nay|ngày nay|thì|bây giờ|giờ đây|giờ|hiện giờ|cũng|vừa|luôn|còn|đang|sẽ|vẫn|lại|tuy|dù|dẫu|mặc dù|tiếp tục|thường xuyên|được|từng|có thể|phải|đều|cùng|lần lượt|liên tiếp|liên tục|chủ động|tích cực|long trọng|trang trọng|trọng thể"
    r"|bình quân|trung bình|tổng cộng|cơ bản|trước(?: (?:kia|đây|đó))?|lần đầu(?: tiên)?|nhiều năm (?:liền|qua|nay)|sau nhiều năm|(?:mỗi|hằng|hàng) năm|hiện (?:tại|nay)|tự|cần"
)
_TIME = (
    r"(?:(?:tính |kể |cùng )?(?:từ|đến|tới|trong|vào|hồi|sau|trước|cuối|đầu|giữa|hết|suốt|qua|riêng|cả|cùng|cho đến) )*"
    r"(?:(?:\d+ |mấy |nhiều |hai |ba |bốn |năm |sáu )?(?:năm học|năm|tháng|quý|nhiệm kỳ|giai đoạn|đợt)(?: (?:nay|này|qua|trước|ngoái|đầu|cuối|gần đây|vừa|rồi|năm|tháng|i{1,3}v?|[\d/–-]+(?:,(?= \d{4}))?)){0,6}|đến nay|nay|cách (?:đây|nay) (?:hơn |gần )?(?:\d+|[^\W\d]+) (?:năm|tháng))"
)
_VERB = (
    r"có|kết nạp|phát triển|phấn đấu|giới thiệu|bồi dưỡng|đề|làm|gồm|hoàn|xét|chuyển|tạo|thành lập|là|còn|đạt|vượt|dẫn|mở|cử|giao|xóa|chưa|vốn|tổ chức|rà soát|đăng ký|với|ra đời"
    r"|nâng|cho|tách|từ chỗ|từ(?= \d)|sinh hoạt|quản lý|tuyển|thực hiện|triển khai|tăng|giảm|duy trì|tiến hành|thu hút|lựa chọn|chọn|phân công|công nhận|đưa|khai trừ|đề nghị|trình|hướng|chú trọng"
    r"|quan tâm|xác định|ban hành|xây dựng|không|chỉ đạo|đặt|lập|được(?= (?:thêm )?\d)|thêm(?= (?:được )?\d)|đủ|gửi|nhận|phát hiện|bố trí|thiếu|góp|đứng|giữ|(?<=cũng )(?:vậy|thế|tương tự)(?=[,.;])|sáp nhập|tập trung|ưu tiên|bắt đầu|nỗ lực|cố gắng|tìm|thuộc|trao|khai giảng|bế giảng|(?:ít|nhiều|cao|thấp|kém|nhỉnh|khá|đông) (?:hơn|nhất)|dự kiến|dự tính|quyết tâm|hy vọng|hướng tới|hướng đến|bảo đảm|đảm bảo"
)
_SUBJECT_VERB = re.compile(
    rf"(?: này| ấy| đó| gần đó| cạnh đó| cạnh bên| bên cạnh| kế bên| kề bên| liền kề| ta| tôi| tui| mình| của (?:\w+ ){{0,2}}\w+?)?(?:,? (?:{_PARTICLE}|{_TIME}),?)* (?:{_VERB})(?!\w)"
)
# the verb of a subject that its strength was told of in passing: với 452 đảng viên | trong nhiệm kỳ đã kết nạp
_ADMITS = re.compile(
    rf"(?:,? (?!mới |được |vừa được )(?:{_PARTICLE}|{_TIME}),?)* (?<!mới )(?:kết nạp|phát triển|giới thiệu|cử|bồi dưỡng|tạo nguồn)(?: (?:được|thêm|mới|đảng|cho))*(?: (?:hơn|trên|gần|khoảng))? \Z"
)
CLAUSE_BEGINS = re.compile(
    r"(?:\A|[.;:,!?\n“\"(–-]\s?|(?<!\w)(?:(?<=[.;!?\n] )với|(?<=\n)với|riêng|như|là|và|còn|tại|ở|nay|khi|đến|(?:năm|tháng) (?:\d{4}|nay|qua|trước|ngoái),?|\d{4}|đầu năm|vừa qua|thời gian qua|nhiệm kỳ (?:này|qua)|từ đó|sau đó|trước(?: (?:đây|kia|đó))?|xưa|ban đầu|lúc đầu|(?:hồi|khi|lúc|thời điểm) (?:đó|ấy)|bấy giờ|bây giờ|(?<!thực )(?<!thể )(?<!phát )hiện(?: tại)?|có|điển hình|ví dụ|đơn cử|chẳng hạn|trong đó))\s?(?:riêng |như |là |ở |tại |có |chỉ )?\Z"
)
_NO_SUBJECT = re.compile(
    r"(?:với|cho|cùng|do|bởi|từ|tới|đến|về|giúp|ở|tại|trong|thăm|vào|sang|ông|bà|anh|chị|em|thuộc) \Z"
)
_PLACED_FIRST = re.compile(
    r"(?:\A|[.;:!?\n“\"] ?|[\n;] ?(?:[-–+*•] ?|\d{1,2}[.)] |[a-đ]\) )|(?:^|[.;:,\n] ?)(?:(?:riêng|như|còn|là|nhất là|điển hình (?:là|như)|tiêu biểu (?:là|như)|đi đầu là|đó là|tương tự|trong khi(?: đó)?|ngược lại|cũng|đơn cử(?: như)?),? (?:(?:ở|tại) )?|(?:ở|tại) ))\Z"
)
_WHERE = re.compile(r"(?:của|trong|ở|tại|địa bàn|khắp|về|cho|với) (?:các )?\Z")
_GENITIVE = re.compile(r"(?:của|thuộc|trong(?! (?:khi|đó|số|lúc))|ở|tại|trên địa bàn|cho|toàn)[^.;:,]{0,12}$")
# said only of where most of them are: 2 thôn đều thuộc xã X, bảy bản chủ yếu ở Y
_SPREAD = re.compile(
    r"(?<!\w)(?:học|dự|tham gia|tham dự|đi|về|đều|chủ yếu|phần lớn|tập trung|nằm|rải rác|đa số|là (?:một trong|(?:đảng|chi) bộ|đơn vị|địa phương|nơi)|trong khi|trong đó|nhưng|còn(?! lại (?:của|ở|tại|thuộc)(?!\w))|mà|do)(?!\w)"
)
_GIVES_AFTER = re.compile(r"(?: (?!được(?!\w))[\w.]+)? (?:giao|đề ra|đặt ra)(?!\w)")
_CELL_OF = re.compile(r"(?<!\w)chi bộ (?:\w+ ){0,2}(?:của|ở|tại) \Z")  # chi bộ riêng của Na Tao
_OF = re.compile(r"(?:của|thuộc|trên địa bàn|so với|với) $")
_MASTHEAD = re.compile(r"(?:cơ quan|tiếng nói|cổng thông tin|trang thông tin|báo|đài)[^.;\n]{0,24}\Z")
_OF_A_CELL = re.compile(
    r"(?:tỷ lệ|tỉ lệ|xếp loại|đánh giá|%|trong đó|sinh hoạt|bí thư|ủy viên|các|những|mỗi|từng|nhiều|xây dựng|đảng viên|họp|cấp ủy|nơi|đại hội|thành lập|số|có|có đủ|mà|hai|ba|bốn|(?<!\d\d\d)\d) $"
)


def says(low: str, m: Mention) -> bool:
    """Whether a verb of what organisations do follows: xã | đã kết nạp."""
    return says_at(low, m.end)


def says_at(low: str, at: int) -> bool:
    """Whether what organisations do follows right here."""
    return _SUBJECT_VERB.match(low, at) is not None


def admits_behind(low: str, start: int, end: int) -> bool:
    """Whether nothing but a time and a verb of admission stands between a strength told in passing and the next number."""
    said = low[start:end]
    return len(said) < _SAID and _ADMITS.match(said) is not None


_SAID = 90  # characters


def begins_clause(low: str, m: Mention) -> bool:
    """Whether nothing but a mark or a small word stands before it in its clause."""
    return CLAUSE_BEGINS.search(low[max(0, m.start - 24) : m.start]) is not None


def is_whole(low: str, m: Mention) -> bool:
    """`toàn huyện`, `cả xã`; `Đảng bộ có 21 tổ chức cơ sở đảng`: one that has committees of the grassroots below it."""
    if m.form == "generic" and low.startswith("đảng bộ", m.start):
        return _HAS_GRASSROOTS.match(low, m.end) is not None
    return low.startswith(("toàn ", "cả "), m.start)


_HAS_GRASSROOTS = re.compile(
    r" (?:(?:hiện|nay|hiện nay|đã|đang|đến nay) )*(?:có|gồm|quản lý)(?: tất cả| tổng cộng| tổng số)? \d[\d.]* (?:tổ chức cơ sở đảng|tccs ?đảng|tccs ?đ|cơ sở đảng|chi, đảng bộ (?:cơ sở|trực thuộc))(?!\w)"
)


def in_masthead(low: str, m: Mention) -> bool:
    """`Cơ quan của Đảng bộ tỉnh X`: whose page it is, not what it is about."""
    return _MASTHEAD.search(low, max(0, m.start - 40), m.start) is not None


def among_peers(low: str, m: Mention) -> bool:
    """`là chi bộ duy nhất trong xã`, `một trong ba xã của huyện`: among whom the one spoken of stands out."""
    return _AMONG_PEERS.search(low, max(0, m.start - 60), m.start) is not None


_AMONG_PEERS = re.compile(
    r"(?<!\w)(?:(?:duy nhất|đầu tiên|hiếm hoi|cuối cùng|(?:cao|thấp|nhiều|ít|lớn|đông|mạnh|trẻ|sớm|muộn|tốt|khó khăn|xa|nghèo|dẫn đầu|đứng đầu) nhất|nhiều [^,.;:\d]{2,40} nhất)(?: của| trong| ở| tại| trên địa bàn)?"
    r"|(?:dẫn đầu|đứng đầu|đứng thứ \w+|tốp đầu)(?: của| trong| ở)?|(?:một trong|trong số|là) (?:những|số ít|các|hai|ba|bốn|năm|\d+) (?:chi bộ|đảng bộ|xã|thôn|bản|đơn vị|ấp|xóm|buôn|phường|trường|địa phương|tổ chức cơ sở đảng)[^,.;:\d]{0,24} (?:của|trong|ở|tại|trên địa bàn)) \Z"
)


def is_of(low: str, m: Mention) -> bool:
    """`của xã`, `so với cả nước`: named beside what the text speaks of already."""
    return _OF.search(low, max(0, m.start - 16), m.start) is not None


def of_a_cell(low: str, m: Mention) -> bool:
    """`sinh hoạt chi bộ`, `bí thư chi bộ`: the word without a cell that is spoken of."""
    if low.endswith("thành lập ", 0, m.start) and _HAS_SO_MANY.match(low, m.end):
        return False  # ngày đầu thành lập chi bộ có 4 đảng viên
    return _OF_A_CELL.search(low, max(0, m.start - 16), m.start) is not None


_HAS_SO_MANY = re.compile(r",? (?:mới |chỉ |vỏn vẹn |mới chỉ )*có (?:\w+ )?\d")
_COUNTS_OWN = re.compile(
    r"(?: (?:này|mình|tôi|ta|ấy|đã|hiện|mới|chỉ|nay|cũng|vừa|còn|vỏn vẹn|được|tới|đến)){0,4} (?:có|kết nạp|còn)(?: [^\W\d]+){0,2} \d"
    r"|(?: (?:này|mới|chỉ|nay|được|còn|vỏn vẹn|vẻn vẹn)){0,3} (?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) đảng viên(?! mới)"  # cả thôn 3 đảng viên
)


def leads_work(low: str, m: Mention) -> bool:
    """`Nhiệm kỳ qua, Chi bộ đã lãnh đạo thực hiện tốt nhiệm vụ; kết nạp 3`: what the clause, and those that go on from it, tell of."""
    return begins_clause(low, m) and _LEADS_WORK.match(low, m.end) is not None


_LEADS_WORK = re.compile(
    r" (?:(?:đã|luôn|luôn luôn|cũng|còn|tiếp tục|thường xuyên|kịp thời) )*(?:lãnh đạo|chỉ đạo|làm tốt|thực hiện|triển khai|hoàn thành|đạt|chú trọng|quan tâm|tập trung|xây dựng|phân công|phát huy|bám sát|duy trì)(?!\w)"
)


def has_so_many(low: str, m: Mention) -> bool:
    """`bản có 54 hộ`, `thôn mới kết nạp được 2`: a number of its own follows."""
    return _COUNTS_OWN.match(low, m.end) is not None


def is_cell_of(low: str, m: Mention) -> bool:
    """`chi bộ riêng của Na Tao`: whose cell it is."""
    return m.village and _CELL_OF.search(low, max(0, m.start - 28), m.start) is not None


def speaks_of(text: str, low: str, m: Mention) -> bool:
    """Whether a village is what its clause is about: `Buôn X vừa kết nạp 2`, `Ở bản Y, ...`, not `ông A ở bản Y`."""
    before = low[max(0, m.start - 24) : m.start]
    if is_cell_of(low, m):
        return True
    if says(low, m) or (not m.village and says_at(low, _behind_bracket(text, m.end))):
        return begins_clause(low, m) or not (m.village or _NO_SUBJECT.search(before))
    if m.village and text.startswith(" (", m.end):
        return begins_clause(low, m)
    if m.village and told_first(text, m.start, m.end):
        return True
    has_it = low.endswith("nơi có ", 0, m.start)  # xã X, nơi có sóc X nổi tiếng, kết nạp 11
    if m.village and m.form == "full" and not has_it and _GOES_ON.match(text, m.end) and begins_clause(low, m):
        return True  # Năm 1998, bản X mới đủ ba người lập chi bộ: whatever the verb
    return text.startswith((",", " (", ":", " -", " –"), m.end) and bool(_PLACED_FIRST.search(before))


# a word of the clause that is no name and begins nothing that only says where: bản X | ở, xã
_GOES_ON = re.compile(r" (?!ở|xã|thuộc|và|của|cách|giáp|nằm|phường|thị|huyện|trên|nơi|đến|về|hay|hoặc|cùng)[a-zà-ỹđ]")


def _behind_bracket(text: str, at: int) -> int:
    """Where the text goes on behind a bracket that only says where something lies: `Trường X (TP Tam Kỳ) | có 4 học sinh`."""
    bracket = _PLACE_IN_BRACKETS.match(text, at)
    return bracket.end() if bracket is not None else at


_PLACE_IN_BRACKETS = re.compile(r" \([^()\n\d]{2,60}\)")


def opens_paragraph(text: str, low: str, m: Mention) -> bool:
    """`Cách đó hai dãy xưởng, Công ty X đi bằng con đường công đoàn`: an organisation of which a paragraph begins to tell."""
    opening = opening_of(low, m.start)
    first = m.start == opening or (
        m.start - opening < _NEAR_OPENING and _OPENS_WITH.fullmatch(low, opening, m.start) is not None
    )
    return first and text[m.start].isupper() and _TOLD_OF.match(text, m.end) is not None


_NEAR_OPENING = 60  # characters
# where, and no other organisation: Cách đó hai dãy xưởng, / Ở cuối khu công nghiệp, / Khác với nơi ấy,
_OPENS_WITH = re.compile(
    r"(?:cách (?:đó|đây)|ở|tại|còn|cũng|khác|ngược lại|trong khi|bên cạnh|cạnh|gần|riêng|đối diện|phía)(?!\w)[^.;:\d]*,? ?"
    # or any words of a few syllables, set off by a comma: Không có lợi thế ấy,
    r"|(?!phối hợp|cùng(?!\w)|theo |nhờ |được |do |với sự|vì |qua )[^,.;:()\d“\"]{3,50}, "
)
_TOLD_OF = re.compile(
    r"(?: \([^()\n]{2,60}\))? (?!phối hợp|cùng(?! (?:trên )?(?:địa bàn|ngành|khu|tập đoàn|huyện|tỉnh|thành phố|xã|phường))|và |với|của|do )[^\W\d_A-ZĐ]"
)


def is_aside(low: str, m: Mention) -> bool:
    """A level named without being spoken of: nghèo nhất tỉnh, lớp do huyện mở, dẫn đầu toàn tỉnh."""
    if m.form != "pronoun" or m.party:
        return False
    before = low[max(0, m.start - 24) : m.start]
    if _FIRST_OF.search(before):
        return True
    if is_whole(low, m):
        return False
    return not (says(low, m) or begins_clause(low, m) or _WHERE.search(before))


_FIRST_OF = re.compile(
    r"(?:(?<!\w)(?:dẫn đầu|đứng đầu|đi đầu|đầu bảng|tốp đầu|nhất nhì)|nhất|thứ (?:hai|ba|nhì|tư|\d)) (?:của |trong )?\Z"
)


def is_genitive(low: str, m: Mention, after: int, *, counted: bool = True) -> bool:
    """Whether the mention belongs to the noun of a figure that ends at ``after``: 22/22 ấp của xã."""
    if m.start - after >= 60 or _SPREAD.search(low, after, m.start) or _GIVES_AFTER.match(low, m.end):
        return False
    if "," in low[after : m.start]:
        return False  # 27 tuổi, ở bản X; 17 đảng viên, có phần góp sức của Y
    if low[after : m.start] == " " and m.form == "pronoun" and is_whole(low, m):
        return True  # 14% đảng viên toàn xã
    return bool(_GENITIVE.search(low[after : m.start]))


def tells_of(text: str, m: Mention) -> bool:
    """`trực thuộc Khối X, nơi có 67`: a clause about it follows."""
    return text.startswith((", nơi ", ", đơn vị ", ", là nơi "), m.end)
