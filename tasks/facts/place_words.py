"""The words around a name that tell a place from a person, a mountain or a brand."""

import re

from tasks.facts.organisation_names import UPPER

TITLE_BEFORE = re.compile(
    r"(?<!\w)(?:dòng|dòng sông|bờ|ven|bãi|mũi|ngọn|dãy|cao nguyên|thung lũng|cánh đồng|biển|đầm|kênh|rạch|suối|đầu nguồn|thượng nguồn|hạ lưu|ngã ba|ngã tư|chân|căn cứ|chiến khu|rượu|chiếu|hành|tỏi|quế|mật ong|nem|lòng hồ|bên"
    r"|đồng chí|đ/c|ông|bà|anh|chị|em|cụ|già làng|bí thư|chủ tịch|trưởng bản|trưởng thôn|thầy|cô|tân binh|nhà báo|sinh viên|họa sĩ|bác|dân tộc|người|đồng bào|báo|sâm|chè|bưởi|cam|gạo|nước mắm|lụa|gốm|cà phê|cao su|mía đường|điện lực|xi măng|gang thép|nhiệt điện|dệt may|lễ hội|chiến thắng|chiến dịch|di tích|khởi nghĩa|phong trào|trận|giải|chùa|đền|thủy điện|đập|ga|cửa khẩu|sân bay|nhà tù|thương hiệu|đỉnh|hang|động|thác|vịnh|bến|sông|núi|đường|quốc lộ|cầu|cảng|bến cảng|bến xe|bến tàu|bến phà|phà|chợ|hồ|đèo|rừng|tiếng|làng nghề|khu công nghiệp|kcn|khu kinh tế|kkt|khu chế xuất|kcx|cụm công nghiệp|vườn quốc gia|vườn|khu bảo tồn|khu du lịch|khu di tích|nông trường|lâm trường|tên|họ) $"
)
LANDSCAPE = (" chân ", " núi ", " đỉnh ", " dãy ", " sườn ", " đèo ", " sông ")
CROP_BEFORE = re.compile(r"(?<!\w)(?:lúa|vụ|vụ mùa|giống) \Z")
"""Before a season of the field, which a commune may be called as well: lúa Đông Xuân 79.850 ha."""
# what a place does and no mountain
ACTS = re.compile(
    r" (?:đã |mới |vừa |cũng |chỉ |còn |hiện |nay |luôn )*(?:kết nạp|phát triển|giới thiệu|cử|có \d+ (?:đảng viên|chi bộ|thôn|bản|ấp|làng|hộ))(?!\w)"
)
IS_A = re.compile(
    r"(?:,| vốn| hiện)? ?(?:là|-|,) (?:một (?:trong )?)?(?:(?:những|hai|ba|bốn|các) )?(xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|quận)(?! (?:hội|viên|đội|đoàn|trưởng|ủy|uỷ)(?!\w))(?!\w)"
)
# what tells a place from a virtue or a person's name of one syllable: Vinh | là thành phố, Đoàn Kết | là một trong những xã
SAID_TO_BE = re.compile(
    r"(?: vốn| hiện| nay)? là (?:một )?(?:trong )?(?:(?:những|các|số ít|hai|ba|bốn|năm|\d+) )?"
    r"(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận)(?! (?:hội|viên|đội|đoàn|trưởng|ủy|uỷ))(?!\w)"
)
SENTENCE_BEFORE = re.compile(r"(?:\A|\n|[.!?–-] )\Z")
OFFICE = re.compile(
    r"(?:bí thư|chủ tịch|ủy viên|trưởng ban|phó|thường trực|hiệu trưởng|giám đốc|chính ủy|chính trị viên|đồn trưởng|trưởng phòng|chỉ huy trưởng|viện trưởng|chánh)"
    r"[^.;:\n]{0,24}\Z"
)
# what may stand before a name of a place that has no kind: nothing, a mark, or a small word
PLACE_BEFORE = re.compile(
    r"(?:\A|[\n,;:(–“\"./-] ?|(?:ở|tại|về|như|là|và|của|cho|với|giao|riêng|theo|từ|đến|bộ|ủy|trong|gồm|nhất|đó|còn|thì|khi|đảng|toàn|số|địa bàn|nay|năm|\d{4}|sang|tới|nói) "
    r"|(?:\A|[\n.;!?“\"] ?)(?:lên|xuống|vào|ra|qua|ghé|thăm|ngược|xuôi|trở lại|trở về|quay lại)(?: lên| xuống| về| thăm| với)? )\Z"
)
# trong khối xã có A kết nạp 8, B 7
TELLS_SO_MANY = re.compile(r":? \(?(?:(?:đã |mới |cũng )*(?:kết nạp|có|được|đạt|phát triển)(?: được| mới| thêm)* )?\d")
CAPITAL_BEFORE = re.compile(rf"[{UPPER}][\w']* \Z")  # Lò Gốm | Hưng Lợi
NUMBER_WORDS = frozenset({"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"})
# a body that is spoken of by one word: Hội kết nạp 214 hội viên
BODIES_OF_ONE_WORD = frozenset({"Hội", "Đoàn", "Đội", "Ban", "Khối", "Tổ"})
OF_A_DISTRICT = (", huyện ", " (huyện ", ", thị xã ", " (thị xã ", ", quận ", " (quận ")
