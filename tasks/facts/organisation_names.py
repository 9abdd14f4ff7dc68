"""Where the name of an organisation ends, and where the person begins who is named right behind it."""

import re

UPPER = "A-ZĐ" + "".join(chr(c) for c in (*range(0xC0, 0xDE), *range(0x1EA0, 0x1EFA)) if chr(c).isupper()) + "ĂĨŨƠƯ"
SYLLABLE = rf"[{UPPER}][\w']*"
NAME = re.compile(rf"{SYLLABLE}(?:(?: - |-| ){SYLLABLE})*")
_WORD = re.compile(r"(?: - | – |-| & | )?([^\W\d_][\w']*|\d+(?![.,/]\d))")
_COUNTED = re.compile(
    r" ?(?:%|[.,;)/:]|\Z)| ?(?:đảng|đồng chí|đ/c|người|quần chúng|chi bộ|học|lớp|nữ|đoàn viên|hồ sơ|và|em|sinh viên|công nhân|tổ chức)"
)
# words that end a name wherever they stand: small words, and what organisations do
_STOPS = frozenset(
    ["ở", "tại", "của", "có", "đã", "là", "hiện", "được", "kết", "phát", "vừa", "mới", "trong", "ngoài", "từ", "đến", "với", "cho", "về", "trên", "dưới", "thuộc", "do", "vào", "ra", "lên", "xuống", "năm", "tháng", "ngày", "này", "đó", "ấy", "nay", "khi", "thì", "mà", "nhưng", "hay", "hoặc", "bằng", "để", "sẽ", "đang", "không", "chưa", "còn", "chỉ", "cùng", "theo", "sau", "trước", "mở", "cử", "giao", "đạt", "tiếp", "gồm", "bồi", "tạo", "làm", "tham", "nói", "biết", "đứng", "dẫn", "ông", "bà", "anh", "chị", "em", "đồng", "thôn", "bản", "ấp", "buôn", "nhiệm", "lần", "khóa", "lớp", "nhất", "nhì", "bên", "như", "rằng", "luôn", "cũng", "đều", "lại", "thường", "mỗi", "các", "những", "số", "tổng", "gần", "hơn", "khoảng", "nhân", "sáng", "chiều", "tối", "hôm", "bí", "chủ", "giám", "phó", "trưởng", "hiệu", "chia", "nhờ", "nhằm", "qua", "sang", "đông", "trao", "giới", "ký", "tuyên", "báo", "thực", "vì", "bởi", "nơi", "gọi", "nêu", "đề", "xét", "hoàn", "tính", "chiếm", "tăng", "giảm", "đưa", "nâng", "lập", "đầu", "và", "cuối", "ngoại", "bị", "mừng", "chào", "đón", "tặng", "thăm", "dự", "họp", "sinh", "đoàn", "đảng", "quần", "tự", "xin", "chuyển", "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"]
)
# small words that go on a name though no capital follows: Công an, Bộ đội Biên phòng, Đại học Sư phạm, Sở Y tế
_GOES_ON = frozenset(
    ["học", "an", "sự", "tế", "phạm", "lâm", "nghiệp", "tư", "thương", "chính", "hàng", "thông", "vận", "tải", "cơ", "sở", "phổ", "mầm", "non", "dân", "tộc", "nội", "trú", "bán", "trung", "đẳng", "viện", "ty", "đội", "biên", "phòng", "binh", "chủng", "trị", "hội", "nghệ", "thuật", "khoa", "công", "kỹ", "luật", "ngữ", "kinh", "doanh", "sản", "xuất", "xây", "dựng", "giáo", "dục", "đào", "tạo", "tài", "nguyên", "môi", "trường", "nước", "bảo", "hiểm", "xã", "bạc", "cao", "su", "cà", "phê", "điện", "lực", "viễn", "đa", "nghề", "chuyên", "dược", "thể", "thao", "du", "lịch", "văn", "hóa", "thư", "các", "khu", "quan", "nhà", "máy", "chế", "biến", "thủy", "lợi", "dệt", "may", "đường", "sắt", "không", "cảng", "quân", "đặc", "khai", "thác", "tổng", "hợp", "ứng", "dụng", "liên", "hiệp", "phụ", "nữ", "nông", "cổ", "phần", "một", "thành", "viên", "hữu", "hạn", "mtv", "tnhh", "đốc", "thống", "truyền", "hình", "phát", "thanh", "tra", "kiểm", "sát", "tòa", "án", "hải", "tín", "nhân", "vật", "liệu", "xăng", "dầu", "khí", "giày", "da", "gỗ", "thuốc", "lá", "muối", "chè", "bia", "rượu", "phân", "bón", "hóa", "chất", "ngoại", "vụ", "tuyên", "giáo", "vận", "mặt", "trận", "tổ", "quốc", "thi", "hành", "tiểu", "quốc", "tín", "đoàn", "lữ", "sư", "trại", "giam", "cứu", "hộ", "cháy", "chữa", "phòng", "xổ", "kiến", "thiết", "sạch", "giống", "cây", "trồng", "vật", "nuôi", "thú", "y", "bảo", "vệ", "thực", "quản", "lý", "đô", "thị", "đất", "đai", "khuyến", "hạ", "tầng", "giao", "lao", "thị", "ngân", "địa", "chất", "khoáng", "than", "mỏ", "nghĩa", "trang", "xe", "khách", "buýt"]
)
# second syllables that are no words of their own here
_PAIRS = frozenset(
    ["trung ương", "doanh nhân", "án nhân", "sát nhân", "nhân dân", "công nhân", "bệnh nhân", "lao động", "bồi dưỡng", "cộng đồng", "xã hội", "nông thôn", "thanh niên", "hoạt động", "sinh viên", "thiếu nhi", "phát triển", "hội đồng", "công đoàn", "bộ đội", "cựu chiến", "chiến binh", "hợp tác", "tác xã", "nghĩa vụ", "dịch vụ", "chính quyền", "việc làm", "giới thiệu", "hướng nghiệp", "thường xuyên", "quốc phòng", "lực lượng", "quyền sử", "tập đoàn", "cảnh sát", "cơ động", "điện tử", "thông tin", "xổ số", "kiến thiết", "cơ khí", "máy tính", "tự động", "động hóa", "vật lý", "sinh học", "lịch sử", "địa lý", "ngữ văn", "quản trị", "kế toán", "khách sạn", "nhà hàng", "dược phẩm", "thực phẩm", "hải sản", "thủy sản", "lâm sản", "nông sản", "khoáng sản", "xuất khẩu", "nhập khẩu", "xuất nhập", "xi măng", "bê tông", "may mặc", "da giày", "bao bì", "khí tượng", "thủy văn", "thủy điện", "nhiệt điện", "y học", "cổ truyền", "tâm thần", "điều dưỡng", "giám định", "pháp y", "kiểm dịch", "thực vật", "chăn nuôi", "thú y", "khuyến nông", "khuyến công", "thủy nông", "đường bộ", "đường thủy", "đăng kiểm", "vệ sinh", "cây xanh", "chiếu sáng", "công viên", "thể dục", "thư viện", "bảo tàng", "di tích", "dân số", "kế hoạch", "trợ giúp", "pháp lý", "tư pháp", "hành chính", "dân vận", "tuyên giáo", "nội chính", "kiểm tra", "tổ chức", "cơ yếu", "lưu trữ", "thi đua", "khen thưởng", "tôn giáo", "biên giới", "hậu cần", "tham mưu", "phòng không", "không quân", "hải quân", "trinh sát", "đặc công", "công binh", "pháo binh", "thiết giáp", "bảo trợ", "bảo hiểm", "kho bạc", "đầu tư", "hạ tầng", "cấp nước", "thoát nước", "công trình", "giao thông", "vận tải", "cầu đường", "trồng trọt", "kinh tế", "ngân sách", "giống cây", "hóa dầu", "sản xuất", "chế biến", "thiết bị", "vật tư", "mỹ thuật", "âm nhạc", "sân khấu", "điện ảnh", "nghệ thuật", "kiến trúc", "quy hoạch", "tài nguyên", "địa chính", "hòa giải"]
)
_FIRST = "đại sư đầu tổng chi phòng ban quản nhân văn tiểu trung mầm bộ chỉ huy thương mại trách nhiệm kho khu vực y ngân bách xí hợp ủy tập "
_FIRST += "cổ trạm hạt trung tâm hội liên đoàn đảo vườn quốc gia quỹ phân hiệu trưởng xuất nhập khẩu cấp thoát công kiểm lâm thi thuế bệnh đồn binh trại"
_VOCABULARY = _GOES_ON | frozenset(word for pair in _PAIRS for word in pair.split()) | frozenset(_FIRST.split())
_PLACE_KIND = re.compile(
    rf" (?P<kind>tỉnh|huyện|quận|thị xã|thành phố|thị trấn|phường|xã(?! hội)|Thành phố|Huyện|Quận|Phường|Xã(?! hội)|Thị trấn|T[PX]\.?(?= ?[{UPPER}]))(?:(?<=\.)|(?!\w))"
    rf"(?: ?(?P<name>{NAME.pattern}(?: \d{{1,2}}(?![\d.,]*\d))?)|(?<=uận|ờng) ?(?P<number>\d{{1,2}}(?![\d.,]*\d)))?"
)
# organisations of a place: they bear its name
_OF_A_PLACE = re.compile(
    r"công an|cảnh sát|quân sự|bộ chỉ huy|ban chỉ huy|bộ đội|trung tâm|bệnh viện|trạm|hạt|phòng|văn phòng|ban |thanh tra|cơ quan|ubnd|hđnd|tòa án"
    r"|viện kiểm sát|chi cục|cục|kho bạc|bảo hiểm|điện lực|bưu điện|viễn thông|ngân hàng|hội|khối|các khu|trường|mặt trận|đài|chi nhánh|hải quan|thuế|khu"
)
_NUMBERED = re.compile(
    r"(?:công ty|đoàn|đội|xí nghiệp|nhà máy|nông trường|lâm trường|trường|khu|phân xưởng|cảng|vùng|trạm|kho|trại|cục|viện|đồn)\Z"
)
_LISTS = re.compile(r", (?:thương binh|thể thao|khoa học và|nghề|tôn giáo|giảm nghèo)(?!\w)")
# what more than one small word says of an organisation
_PHRASES = re.compile(
    r" (?:công tác (?:sinh viên|học sinh|chính trị|phụ nữ|xã hội)|tổ chức (?:cán bộ|hành chính)|phục hồi chức năng|kế hoạch tài chính|quản lý (?:đào tạo|khoa học|dự án|đất đai)"
    r"|điều dưỡng|chấn thương chỉnh hình|chăm sóc sức khỏe|nghiên cứu khoa học|chuyển giao công nghệ|giáo dục nghề nghiệp|tư vấn việc làm|giới thiệu việc làm)(?!\w)"
)
_JOINED = re.compile(
    r" (?:và|&) (?:thương mại|dịch vụ|đầu tư|phát triển|sản xuất|xây dựng|chế biến|xuất nhập|môi trường|vận tải|du lịch|kinh doanh|khai thác|kỹ thuật"
    r"|công nghệ|đào tạo|xã hội|nhân văn|quản trị|hđnd|ubnd|truyền hình|thể thao|nghiên cứu|văn hóa|doanh nghiệp|cơ quan|gia đình|trẻ em|truyền thông"
    r"|cứu nạn|tiết kiệm|khoáng sản|năng lượng|khí|tư vấn|thiết bị|vật tư|cấp nước|thoát nước|giáo dục|hàng hải|bảo vệ|chất lượng|khu )"
)
FAMILIES = frozenset(
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Trịnh", "Mai", "Lương", "Trương", "Tô", "Hà", "Cao", "Chu", "Tạ", "Kim", "Lò", "Lường", "Quàng", "Cà", "Tòng", "Vàng", "Giàng", "Sùng", "Thào", "Mùa", "Hạng", "Hờ", "Vừ", "Cứ", "Lầu", "Mông", "Nông", "Ma", "Triệu", "Hứa", "Lục", "Vi", "Lộc", "Ksor", "Siu", "Rơ", "Kpă", "Y", "H'", "Điểu", "Thạch", "Sơn", "Danh", "Châu", "Chau", "Lâm", "Thái", "Tống", "Quách", "Phùng", "Khổng", "La", "Lưu", "Đào", "Đàm", "Từ", "Văn", "Bạch", "Tôn", "Chảo", "Tẩn", "Phàn", "Lù", "Pờ", "Mạc", "Nay", "Rmah", "Rah", "Ra", "Alăng", "Arất", "Bling", "Zơrâm", "Hồ", "Blúp", "Ktla", "Niê", "Hiao", "Nhàn", "Nghiêm", "Lại", "Doãn", "Ninh", "Tăng", "Giáp", "Viên", "Thân", "Phí", "Ông", "Âu", "Cù", "Lỳ", "Khoàng"]
)


def long_name(text: str, low: str, start: int, at: int) -> int:
    """Where an organisation's name ends that begins at ``start``, its head (Trường, Công ty ...) ending at ``at``.

    Capitals and numbers go on it; small words where they are an organisation's own (Sở Y | tế), or stand singly before another
    capital (Đá | mài | Hải Dương); words of the law (huyện X) where organisations of that sort bear the name of their place.
    """
    end = at
    proper = False  # whether a name of its own has begun: behind it small words no longer go on
    bloc = low.startswith(("khối ", "các khu "), start)
    of_a_place = _OF_A_PLACE.match(low, start) is not None
    while True:
        kind = _PLACE_KIND.match(text, end)
        if kind and (of_a_place or bloc):
            return _with_place(kind, bloc=bloc)
        if phrase := _PHRASES.match(low, end):
            end = phrase.end()
            continue
        if joined := (_LISTS.match(low, end) or _JOINED.match(low, end)):
            if end > at or bloc:
                end = joined.end() - (1 if joined[0].endswith(" ") else 0)
                continue
        word = _WORD.match(text, end)
        if word is None or (proper and word[1][0].islower() and not _before_capital(text, word)):
            return end
        if not _goes_on(text, low, word, at, place_follows=kind is not None, bloc=bloc, of_a_place=of_a_place):
            return end
        proper = proper or _is_proper(word[1])
        end = word.end()


def _is_proper(token: str) -> bool:
    """A number, or a word that is none of an organisation's sort (Cao su | Đức Cơ)."""
    return token[0].isdigit() or (token[0].isupper() and not token.isupper() and token.lower() not in _VOCABULARY)


def _with_place(kind: re.Match[str], *, bloc: bool) -> int:
    """With the place it belongs to; a province's own (Khối các cơ quan tỉnh) go without the province's name."""
    word = kind["kind"].lower()
    if word == "tỉnh" or (bloc and word == "thành phố"):
        return kind.end("kind")
    return kind.end()


def _goes_on(
    text: str, low: str, word: re.Match[str], at: int, *, place_follows: bool, bloc: bool, of_a_place: bool
) -> bool:
    end = word.start()
    token = word[1]
    if token[0].isdigit():
        if end == at and not _NUMBERED.search(low, max(0, at - 12), at):
            return False  # Công an 12; Quân sự 29: figures
        counted = _COUNTED.match(low, word.end())
        first = end == at and counted is not None and counted[0].strip() in {".", ",", ";", ")", ":", ""}
        return text[end - 1].isalpha() and (counted is None or first)  # Trung đoàn 892, nơi ...
    if place_follows:
        return False
    if token[0].isupper() or (bloc and token == "các"):
        return True
    if low[low.rfind(" ", 0, end) + 1 : word.end()] in _PAIRS:
        return True
    if word[0][0] in "-–&" or word[0].startswith((" -", " –", " &")) or token in _STOPS:
        return False
    if of_a_place and _PLACE_KIND.match(text, word.end()):
        return True
    return token in _GOES_ON or _before_capital(text, word)


def _before_capital(text: str, word: re.Match[str]) -> bool:
    following = text[word.end() : word.end() + 2]
    return len(following) == 2 and following[0] == " " and following[1].isupper()


def person_within(words: list[str]) -> int | None:
    """The index at which a person's name begins behind a place's: of Tủa Thàng | Hạng A Sử it is 2. Null where none does.

    A family name with at least one name behind it and at least one word before it.
    """
    for index in range(1, len(words) - 1):
        if words[index] in FAMILIES and len(words) - index <= 4:
            return index
    return None


def is_person(name: str) -> bool:
    """A family name with two or more behind it (Lò Văn Hặc): no place, where the map does not have it."""
    words = name.split()
    return (
        words[0] in FAMILIES
        and 3 <= len(words) <= 5
        and all((w[0].isupper() and not w.isupper()) or len(w) == 1 for w in words)
    )


def person_behind(name: str, *, sure: bool = True) -> int | None:
    """Where in an organisation's name the person begins (Trường THPT Chu Văn An | Trần Thị Bình); null where none does.

    Two words of its own must stand before the family name; unless an office is named before (``sure``), also a middle name
    that only persons have behind it.
    """
    words = name.split()
    proper = [i for i, w in enumerate(words) if w[0].isupper() and not w.isupper()]
    if not proper:
        return None
    for index in range(2, len(words) - 1):
        run = words[index:]
        if words[index] in FAMILIES and 2 <= len(run) <= 4 and all(w[0].isupper() and not w.isupper() for w in run):
            before = words[index - 1]
            if before[0].isupper() or before[0].isdigit():
                own = [w for w in words[1:index] if w[0].isupper() and not w.isupper()]
                if len(own) >= 2 and (sure or words[index + 1] in {"Văn", "Thị", "A"}):
                    return len(" ".join(words[:index]))
    return None
