"""Whether what is said of counted organisations is said of some of them only: `6 chi bộ đạt TSVM`, `57 chi bộ nhiều năm không kết nạp được`."""

import re

from tasks.facts.body_kinds import has_members
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.organisation_names import NAME

KIND = (
    r"(?:(?:[^\W\d]+|\d+) (?:năm|tháng|nhiệm kỳ|quý) (?:liền|qua|nay|liên tục|gần đây|liên tiếp) |nhiều năm (?:liền |qua |nay |liên tục )?|xã |phường |thị trấn |thôn,? |bản,? |ấp,? |xóm,? |buôn,? |khu phố,? "
    r"|tổ dân phố |khu dân cư |khóm,? |cơ quan |trường học |nhà trường |doanh nghiệp |trực thuộc |(?:các )?(?:đảng ủy|đảng bộ) (?=cơ sở|xã|phường|thị trấn|bộ phận)|cơ sở(?: |(?=[.,;:)])|\Z)|trong huyện |trong tỉnh )*"
)

# what follows a count of organisations that is no count of all of them: 6 chi bộ đạt TSVM, 10 chi bộ có chi ủy
_QUALIFIED = re.compile(
    rf"\s*{KIND}(?:\([^()]*%\) )?[“\"']?(?:(?:4|bốn) tốt|kiểu mẫu|khá|trung bình|giỏi|còn lại(?! (?:là|thuộc|gồm|có|\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))|loại|kém|đạt|được|bị|có|chưa|không|hoàn thành|ht(?:xs|t)?nv|khtnv|tsvm|dưới(?! (?:cơ sở|đảng ủy|các đảng))|trên(?! địa bàn| tổng số)|yếu|trong sạch|vinh dự|tổ chức|đã|tiến hành|đồng loạt|đăng ký|mới|kết nạp|xếp loại|làm|thực hiện|điểm|tiêu biểu|xuất sắc|ghép|sinh hoạt"
    r"|còn(?= (?:phải|thiếu|khó|yếu|chưa|gặp))|phải|bầu|họp|đại hội|xong|về đích|cán đích|thí điểm|triển khai|sử dụng|dùng|áp dụng|cài đặt|ủng hộ|đóng góp|góp|trồng|xây|giúp|nuôi|vận động|đỡ đầu|trích|đóng(?! (?:chân|tại|trên|ở))|dẫn đầu|hưởng|mức|thi đua|nêu gương|đi đầu|tiên phong|gương mẫu|chung tay|quyên góp|hiến|ra quân|ký|cam kết|hưởng ứng|tham gia|nhận|vượt|hụt|giải thể|ra mắt|vừa|đều|cũng|chỉ|kiện toàn|sáp nhập|hợp nhất|tách|chuyển|khó khăn|thiếu|đang có|đổi mới|nói trên|này|đó|ấy|kể trên|khác|(?:huyện |thị xã |của )?cũ|vùng|xã (?:nông thôn|miền núi|biên giới|ven biển|đồng bằng|bãi ngang|khó khăn)|là chi bộ (?:ghép|sinh viên|học sinh|cán bộ|giảng viên|giáo viên|công nhân|hưu trí|quân sự))(?!\w)"
)

# for how long some have done without: 38 chi bộ từ 2 năm trở lên | không kết nạp được đảng viên
_SO_LONG = re.compile(
    rf"\s*{KIND}(?:(?:từ|trong|suốt|đã|hơn|trên|gần|nhiều|mấy|cả|đầu|vẫn|hai|ba|bốn|năm|sáu|bảy|\d{{1,4}}(?: ?[-–] ?\d{{1,2}})?|đến|tháng|nhiệm kỳ|quý|liền|qua|nay|này|liên tục|gần đây|liên tiếp|trở lên|\(\d{{4}}(?: ?[-–] ?\d{{4}}|(?:, \d{{4}})+)?\)) )+(?:không|chưa|chẳng)(?!\w)"
)

# có 57 chi bộ nhiều năm không kết nạp được đảng viên, cá biệt có 8 chi bộ | hơn 10 năm
_SO_MANY_YEARS = re.compile(
    rf"\s*{KIND}(?:(?:đã|từ|hơn|trên|gần|suốt|tới|đến|quá|kéo dài) )+(?:\d{{1,2}}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm(?: liền| trở lên| liên tục| liên tiếp| nay)*(?=[.,;:)]|\Z)"
)

# the head of a sentence that counts some alone: số chi bộ không kết nạp được đảng viên là | 25 chi bộ
SOME_HEAD = re.compile(
    r"(?<!\w)số (?:chi|đảng) bộ (?:[^\W\d]+ ){0,4}(?:không|chưa|được|đạt|bị|yếu|hoàn thành|phải|xếp loại|có (?:cấp ủy|chi ủy|từ|trên|dưới|đảng viên))(?!\w)(?:[^,;.:]|, (?=vững)){0,70} (?:là|còn|lên|có|xuống|từ)(?: tới| đến| còn)* (?:\d[\d.]*(?: chi bộ| đảng bộ)? (?:lên|xuống|còn|xuống còn) )?\Z"
)

# the ones that became one, by name: có 3 chi bộ | Hải Cường, Thuận Quý, Hòa Bình (thôn Phú An) sáp nhập thành
_ONE_NAMED = rf"(?:(?:thôn|bản|ấp|buôn|làng|xóm|khu|tổ) )?(?:{NAME.pattern}|số \d+|\d+)"

_MERGED = re.compile(
    rf" {_ONE_NAMED}(?:(?:,| và|, và) {_ONE_NAMED})+(?: \([^()\n]*\))? (?:đã |được )*(?:sáp nhập|hợp nhất|nhập|ghép|gộp)(?!\w)"
)

# the ones that have done something: đến nay, 5 đảng bộ xã | của huyện Cẩm Giàng đã kiện toàn chi bộ thôn
_THAT_DID = re.compile(
    rf"\s*{KIND}(?:(?:của|ở|tại|thuộc|trên địa bàn) )?(?:Đảng (?:bộ|ủy) )?(?:huyện|thị xã|thành phố|quận|tỉnh|xã|phường|thị trấn)(?: {NAME.pattern})?"
    r" (?:(?:đã|vừa|đang|đều)(?! có(?! (?:nghị|nhiều|kế)))|(?:được|bị) (?:kiểm tra|giám sát|khen|biểu dương|tặng|chọn|kỷ luật|nhắc nhở|phê bình))(?!\w)"
)


# 177 đảng ủy xã | , 1.452 chi bộ họp trực tuyến: what is said of all that the row names
_ROW = re.compile(
    r"(?:(?: [^\W\d]+){0,4}(?:,| và|, và|, với| với| cùng) \d[\d.]* (?:chi bộ|đảng bộ|đảng ủy|tổ chức(?: cơ sở)? đảng|đảng viên|đoàn viên|hội viên|cá nhân|doanh nghiệp|đơn vị|tập thể|cơ quan|chi đoàn|chi hội|đoàn|trường|lớp|hộ))+"
)
_TWICE = 2  # 17 chi bộ | với 262 đảng viên, 12 đảng viên được tặng: said of the last alone
_ACT = re.compile(
    rf"\s*{KIND}(?:(?:cùng|tiêu biểu|xuất sắc) )?(?:đồng loạt|họp|trồng|triển khai|sử dụng|dùng|áp dụng|cài đặt|ủng hộ|đóng góp|góp|vận động|giúp|ra quân|ký|đăng ký|hưởng ứng|tham gia(?! (?:sinh hoạt|công tác))|làm theo|học theo|noi gương|tổ chức (?!đảng)|được (?:tặng|khen|biểu dương|tuyên dương|tôn vinh|vinh danh|trao|nhận|đề nghị))"
)


_THAT_ACT = re.compile(
    rf"\s*{KIND}(?:(?:của|ở|tại|thuộc|trên địa bàn) )?(?:Đảng (?:bộ|ủy) )?(?:(?:[Qq]uận|[Pp]hường) \d{{1,2}}|(?:(?:huyện|thị xã|thành phố|quận|tỉnh|xã|phường|thị trấn) )?{NAME.pattern})(?: \([^()\n]*\))? (?:đồng loạt|làm lễ|tổ chức(?! (?:cơ sở )?đảng)|họp|trồng|triển khai|ra quân|đăng ký|ký cam kết|ủng hộ|góp|đóng góp|hưởng ứng)(?!\w)"
)


_NOW = re.compile(r"(?: ban đầu| đầu tiên| làm điểm)?, (?:đến )?nay(?: đã)?(?: có| lên)? ")


def counts_some(line: Line, fig: Figure) -> bool:
    """Whether what is said of the organisations is said of some of them: `6 chi bộ đạt TSVM`, `57 chi bộ nhiều năm không kết nạp`."""
    start, end = fig.noun_end, line.end
    if _QUALIFIED.match(line.low, start, end) and not has_members(line, fig):
        return True
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is not None and following.noun == fig.noun:
        grown = _NOW.fullmatch(line.low, start, following.number.bound_start)
        if grown is not None and counts_some(line, following):
            return True  # từ 1 chi bộ, nay 24 chi bộ làm theo
    row = _ROW.match(line.low, start, end)
    if row is not None and row[0].count(" đảng viên") < _TWICE and _ACT.match(line.low, row.end(), end):
        return True
    if (
        _MERGED.match(line.text, start, end)
        or _THAT_DID.match(line.text, start, end)
        or _THAT_ACT.match(line.text, start, end)
    ):
        return True
    if _SO_MANY_YEARS.match(line.low, start, end) or _SO_LONG.match(line.low, start, end):
        return True
    return SOME_HEAD.search(line.low, line.start, fig.number.bound_start) is not None


_BESIDE = frozenset({", ", " và ", ", và "})


def some_act(line: Line, fig: Figure) -> bool:
    """`Có 7 chi bộ ghi sổ chưa đúng mẫu`: behind the count stands neither its end, nor a sort, a place or a time, so that something is said of some."""
    for following in line.figures[fig.index + 1 : fig.index + 1 + _A_ROW]:
        if following.noun not in BODIES or line.low[fig.noun_end : following.number.bound_start] not in _BESIDE:
            break
        if has_members(line, following):
            return False
        fig = following  # có 5 đảng bộ, 12 chi bộ gửi bài muộn
    row = _ROW.match(line.low, fig.noun_end, line.end)
    if row is not None and "viên" not in row[0]:  # có 14 chi bộ, 9 chi đoàn về nguồn
        return _NEXT_TO_ROW.match(line.low, row.end()) is not None
    after = _NEXT.match(line.low, fig.noun_end, line.end)
    if after is None or line.text[after.start(1)].isupper():
        return False
    return _SORT.match(line.low, after.start(1)) is None


_A_ROW = 12  # figures
_NEXT_TO_ROW = re.compile(
    r" (?:(?:đã|cùng|đều|sẽ|vừa) )*(?:về|đến|tới|dự|tham|gửi|nộp|ký|góp|ủng hộ|nhận|được|bị|chọn|đi|cử|viếng|dâng|thăm|học|thi|ra|làm|trồng|tặng|hiến|đăng)(?!\w)"
)
_NEXT = re.compile(rf"\s*{KIND}([^\W\d]+)(?= )")
# sorts of organisations, what they belong to, where they lie, when it was so, and what goes on with the sentence
_SORT = re.compile(
    r"(?:ban|bằng|biên|bộ|các|cán|cấp|cho|chi|chung|chưa|còn lại|cơ|công|cụm|cùng|của|dân|do|doanh|dưới|đang|đảng|đầu|để|đến|địa|đóng|đô|độc|đồn|"
    r"đội|đồng|đơn|đứng|đường|giảm|gồm|hành|hay|hiện|hoạt|hoặc|học|hợp|hưu|kdc|khoa|khối|khu|kinh|là|lãnh|lực|liên|lớn|mà(?! (?:trên|dưới|hơn|quá|đảng viên|tuổi|nhiều|\d|ở đó))|mầm|năm|nằm|"
    r"nên|ngành|ngoài|nhà|nhỏ|nhưng|nông|ở|phân|phòng|phố|quân|quốc|riêng|sau|sinh|so|sóc|sự|tại|tăng|tập|tdp|thì|thuộc|tiểu|tính|toàn(?! (?:đảng viên|là|người|cán bộ|các|hưu))|"
    r"tổ|tổng|tới|trên|trong|trung|trực|trước|trường|tư|tương|và|vì|viên|với|vùng|xã|y|"
    r"tôn giáo|hội viên|người(?! (?:được|có|tham)))(?!\w)"
)
