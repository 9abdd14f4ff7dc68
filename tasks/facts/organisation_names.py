"""Where the name of an organisation ends, and where the person begins who is named right behind it."""

import re

from tasks.facts.numbers_in_names import COUNTED_BEHIND, IS_COUNTED, by_a_day, is_own_number
from tasks.facts.organisation_words import GOES_ON, LEAD_ON, PAIRS, STOPS, VOCABULARY

UPPER = "A-ZĐ" + "".join(chr(c) for c in (*range(0xC0, 0xDE), *range(0x1EA0, 0x1EFA)) if chr(c).isupper()) + "ĂĨŨƠƯ"
SYLLABLE = rf"[{UPPER}][\w']*"
NAME = re.compile(rf"{SYLLABLE}(?:(?: - |-| ){SYLLABLE})*")
_WORD = re.compile(r"(?:(?: - | – | & |&)(?!\d)|-| )?([^\W\d_][\w']*|\d+(?!\d|[.,/]\d))")
_PLACE_KIND = re.compile(
    rf" (?P<kind>tỉnh|huyện|quận|thị xã|thành phố|thị trấn|phường|xã(?! hội)|Thành phố|Huyện|Quận|Phường|Xã(?! hội)|Thị trấn|T\.?[PX]\.?(?= ?[{UPPER}]))(?! (?:ủy|uỷ|đoàn)(?!\w))(?:(?<=\.)|(?!\w))"
    rf"(?: ?(?P<name>{NAME.pattern}(?: \d{{1,2}}(?![\d.,]*\d))?)|(?<=uận|ờng) ?(?P<number>\d{{1,2}}(?![\d.,]*\d)))?"
)
_OWN_NUMBER = re.compile(r" \d{1,2}(?![.,/]?\d)")
# before or behind its own name: Trường THPT số 1 X, Trường THPT X số 1
_ONE_OF_SEVERAL = re.compile(r" số \d{1,2}(?![.,/]?\d)(?! ?%)")
# organisations of a place: they bear its name
_OF_A_PLACE = re.compile(
    r"liên đoàn|agribank|vietcombank|vietinbank|bidv|vnpt|viettel|mobifone|petrolimex|công an|biên phòng|bđbp|tand|vksnd|lực lượng vũ trang|llvt|cảnh sát|ủy ban|công đoàn|các cơ quan|sở|quỹ|thư viện|bảo tàng|nhà văn hóa|quân sự|bộ chỉ huy|bộ chqs|ban chỉ huy|bộ đội|trung tâm|ttyt|bệnh viện|trạm|hạt|phòng|văn phòng|ban |thanh tra|cơ quan|ubnd|hđnd|tòa án"
    r"|viện kiểm sát|chi cục|cục|kho bạc|bảo hiểm|điện lực|truyền tải điện|bưu điện|viễn thông|ngân hàng|hội|khối|các khu|các k(?:cn|cx|kt)|trường|mặt trận|đài|chi nhánh|hải quan|thuế|khu"
)
# whose names only say what they do: Khoa Hồi sức tích cực, Nghiệp đoàn nghề cá
_OF_A_SORT = re.compile(r"(?:khoa|phòng|phân xưởng|nghiệp đoàn|vụ|viện)(?!\w)")
_LISTS = re.compile(
    r", (?:thcs|thpt|trung học|cao đẳng|thương binh|thể thao|khoa học và|nghề|tôn giáo|giảm nghèo)(?!\w)"
)
# what more than one small word says of an organisation
_PHRASES = re.compile(
    r" (?:(?<=quản lý )(?:các )?(?:khu|cụm) (?:công nghiệp|kinh tế|chế xuất|công nghệ cao)|các (?:khu công nghiệp|khu chế xuất|kcn|kcx)|ngoài (?:quốc doanh|khu vực nhà nước|nhà nước)|công tác (?:sinh viên|học sinh|chính trị|phụ nữ|xã hội)|tổ chức (?:cán bộ|hành chính)|phục hồi chức năng|kế hoạch tài chính|quản lý (?:đào tạo|khoa học|dự án|đất đai)"
    r"|điều dưỡng|(?<=khoa học )tự nhiên|chấn thương chỉnh hình|chăm sóc sức khỏe|nghiên cứu khoa học|chuyển giao công nghệ|giáo dục nghề nghiệp|(?<=đoàn )đại biểu quốc hội|tư vấn việc làm|giới thiệu việc làm|nhân dân|(?<=phốt )phát|một thành viên|hai thành viên|hàng không|sinh học|tổng hợp|về trật tự xã hội|giao thông(?: đường (?:bộ|thủy|sắt))?|(?<=kiểm dịch )(?:thực|động) vật|(?<=bảo vệ )thực vật|(?<=giáo dục )thường xuyên|(?<=quản lý )thị trường|(?<=quản lý )(?:các )?dự án(?: đầu tư)?(?: xây dựng)?|(?<=quản lý )(?:rừng(?: phòng hộ| đặc dụng)?|chợ|di tích)|liên hợp|quốc tế|phát triển(?<=đầu tư phát triển)|xã hội|cửa khẩu(?: cảng)?(?: quốc tế| quốc gia| chính)?)(?!\w)"
)
# offices that have one cell together: HĐND | , UBND, Mặt trận | và các đoàn thể, các cơ quan Đảng | , đoàn thể
_OFFICES_TOGETHER = re.compile(
    r"(?<=hđnd)(?:,| và) ubnd(?!\w)|(?:(?<=mặt trận)|(?<=tổ quốc)|(?<=mttq)|(?<=quan đảng)|(?<=chính quyền)|(?<=tham mưu))(?:,| và)(?: các)? (?:đoàn thể|tổ chức chính trị(?: ?[-–] ?| )xã hội|chính quyền)(?!\w)"
)
_JOINED = re.compile(
    r" ?[-–] ?(?:kcn|kcx|kkt)(?!\w)|,? (?:và |& )?(?:kcn|kcx|kkt|khu công nghiệp|khu chế xuất)(?!\w)| (?:và|&) (?:công nghiệp|phát thanh|thcs|thpt|trung học|thú y|bảo vệ|an toàn|trật tự|cứu hộ|tìm kiếm|thương mại|dịch vụ|đầu tư|phát triển|sản xuất|xây dựng|chế biến|xuất nhập|môi trường|vận tải|du lịch|kinh doanh|khai thác|kỹ thuật"
    r"|công nghệ|đào tạo|xã hội|nhân văn|quản trị|hđnd|ubnd|truyền hình|thể thao|nghiên cứu|văn hóa|doanh nghiệp|cơ quan|gia đình|trẻ em|truyền thông|chế xuất"
    r"|cứu nạn|tiết kiệm|khoáng sản|năng lượng|khí|tư vấn|thiết bị|vật tư|cấp nước|thoát nước|giáo dục|hàng hải|bảo vệ|chất lượng|hóa chất|phân bón|cơ khí|lắp máy|chế tạo|vật liệu|hạ tầng|luyện kim|lâm sản|nông sản|thủy sản|phân phối|khu )"
)


# the initials of its sort within the name: Chi bộ Truyền tải điện (TTĐ) | Phú Yên, Đảng bộ lực lượng vũ trang (LLVT) | tỉnh
INITIALS = re.compile(rf" \([{UPPER}][{UPPER}&-]{{1,9}}\)(?= (?:[{UPPER}]|(?:tỉnh|huyện|thành phố|thị xã|quận)(?!\w)))")
# what an office is named by, not what it does: Phòng Hành chính tổ chức cán bộ
_OFFICES_WORK = re.compile(
    r" tổ chức (?:cán bộ|hành chính|nhân sự|lao động|bộ máy|biên chế|kiểm tra|đảng|công đoàn)(?!\w)"
)
# what a body that bears no name holds: Chi bộ Trường | tổ chức Lễ kết nạp
_HOLDS = re.compile(
    r" tổ chức (?:thành công |long trọng )?(?:lễ|buổi|hội|đại hội|cuộc|phiên|ngày|kết nạp|sinh hoạt|trao|học|lớp|sơ kết|tổng kết)(?!\w)"
)
_BLOCS = ("khối ", "các khu ", "các kcn", "các kcx", "các kkt")


# Sở Y tế | - Công tác Đảng: a section of the page, a picture
_BEHIND_NAME = re.compile(
    r" (?:thành|lên)(?= (?:Đảng|Chi) bộ)(?!\w)| [-–] (?:Ảnh|Công tác|Tin(?= (?:[Tt]ức|[Hh]oạt|[Tt]rong|[Nn]ổi|[Mm]ới|[Cc]hính)|:|\Z)|Hoạt động|Xây dựng Đảng|Thông tin(?! và)|Bài|Video|Trang|Kết quả|Báo cáo|Giới thiệu)(?!\w)"
)


def long_name(text: str, low: str, start: int, at: int) -> int:
    """Where an organisation's name ends that begins at ``start``, its head (Trường, Công ty ...) ending at ``at``.

    Capitals and numbers go on it; small words where they are an organisation's own (Sở Y | tế), or stand singly before another
    capital (Đá | mài | Hải Dương); words of the law (huyện X) where organisations of that sort bear the name of their place.
    """
    end = at
    proper = False  # whether a name of its own has begun: behind it small words no longer go on
    bloc = low.startswith(_BLOCS, start)
    of_a_place = _OF_A_PLACE.match(low, start) is not None
    of_a_sort = _OF_A_SORT.match(low, start) is not None
    while True:
        kind = _PLACE_KIND.match(text, end)
        if kind and (of_a_place or bloc):
            return _end_of_place(low, kind)
        if (
            text.startswith(" tổ chức ", end)
            and not _OFFICES_WORK.match(low, end)
            and (end > at or _HOLDS.match(low, end))
        ):
            return end  # Sở Y tế | tổ chức hội nghị, Bệnh viện | tổ chức Lễ
        if _BEHIND_NAME.match(text, end):
            return end
        if not proper and (initials := INITIALS.match(text, end)):
            end = initials.end()
            continue
        if phrase := _PHRASES.match(low, end) or _OFFICES_TOGETHER.match(low, end):
            end = phrase.end()
            continue
        joined = (_LISTS.match(low, end) or _JOINED.match(low, end)) if end > at or bloc else None
        if joined and not (proper and not bloc and joined[0].startswith((", k", " và th"))):
            # Công ty May X | , Khu công nghiệp Y; Trường THPT X | và THPT Y
            end = joined.end() - (1 if joined[0].endswith(" ") else 0)
            continue
        if numbered := _ONE_OF_SEVERAL.match(low, end) or (None if proper else by_a_day(low, start, end)):
            end = numbered.end()
            continue
        if end > at and not proper and (field := _and_field(text, low, start, end)):
            end = field
            continue
        word = _WORD.match(text, end)
        if word is None or (
            proper and word[1][0].islower() and not (_before_capital(text, word) or _in_pair(low, word))
        ):
            return end
        if not _goes_on(text, low, word, start, at, place_follows=kind is not None, bloc=bloc, of_a_place=of_a_place):
            return end
        proper = proper or (_is_proper(word[1]) and not of_a_sort)
        end = word.end()


def initials_of_place(text: str, low: str, at: int) -> int:
    """Where an office ends that goes by initials and bears its place, behind a body of the Party: `Chi bộ QS xã X`; ``at`` if none does."""
    initials = _OFFICE_INITIALS.match(text, at)
    place = _PLACE_KIND.match(text, initials.end()) if initials is not None else None
    return at if place is None else _end_of_place(low, place)


# Đảng bộ | CA huyện, BHXH huyện, BCH Quân sự xã; no town (TT X)
_OFFICE_INITIALS = re.compile(r" (?!(?:TT|TX|TP|BTV|ĐU|HU|DN|TDP|KP)(?!\w))[A-ZĐ]{2,9}(?: [Qq]uân sự| QS)?(?= )")


def _end_of_place(low: str, place: re.Match[str]) -> int:
    """Where a place's name ends; a number is part of it only of a xã or phường (Đam Rông 1), never what is counted."""
    number = _LAST_NUMBER.search(place["name"] or "")
    numbered = place["kind"].lower() in {"xã", "phường"} and IS_COUNTED.match(low, place.end()) is None
    return place.end() if number is None or numbered else place.end() - len(number[0])


_LAST_NUMBER = re.compile(r" \d{1,2}\Z")
# bodies that are named by the fields they work in: Khoa Nông nghiệp và Sinh học
_OF_FIELDS = re.compile(r"(?:khoa|viện|trung tâm|phòng|trường|học viện|bệnh viện|công ty|ctcp|cty)(?!\w)")
_AND = re.compile(rf" (?:và|&) ({SYLLABLE})( \w+)?")
# Sở Nông nghiệp | và PTNT, Phòng Tài nguyên | & MT
_AND_INITIALS = re.compile(r" (?:và|&) (?!UB|HĐ|MT\w|LĐ|CĐ|BV|THPT|THCS)[A-ZĐ]{2,5}(?!\w)")
_ANOTHER = re.compile(
    r"(?:khoa|viện|trung tâm|phòng|trường|học viện|ban|bộ|sở|đảng|chi|công an|công ty|công đoàn|bệnh viện|văn phòng|hội|đoàn|đội|trạm|kho bạc|ngân hàng|tổng|nhà máy|đại học|cao đẳng|quân sự|biên phòng)(?!\w)"
)
_SEVERAL = re.compile(r"(?:các|hai|ba|bốn|những|nhiều|\d) \Z")


def _and_field(text: str, low: str, start: int, end: int) -> int | None:
    """Where the second field ends that a body is named by; null where another body or a name of its own follows."""
    if _OF_A_PLACE.match(low, start) and (initials := _AND_INITIALS.match(text, end)) is not None:
        return initials.end()
    found = _AND.match(text, end) if _OF_FIELDS.match(low, start) else None
    if found is None or _ANOTHER.match(low, found.start(1)) or _SEVERAL.search(low, max(0, start - 8), start):
        return None
    word, pair = found[1].lower(), (found[1] + (found[2] or "")).lower()
    if pair in PAIRS:
        return found.end()
    return found.end(1) if word in VOCABULARY else None


def _is_proper(syllable: str) -> bool:
    """A number, with or without letters (K7), or a word that is none of an organisation's sort (Cao su | Đức Cơ)."""
    return any(map(str.isdigit, syllable)) or (
        syllable[0].isupper() and not syllable.isupper() and syllable.lower() not in VOCABULARY
    )


def is_only_a_sort(words: str) -> bool:
    """`Trạm Y tế`, `Công an - Quân sự`, `Trường Tiểu học`: words of a sort of organisation, and no name of its own."""
    return all(word in VOCABULARY for word in _SYLLABLES.findall(words.lower()))


_SYLLABLES = re.compile(r"[^\W\d_]+|\d+")


# verbs whose first syllable may also go on a name: toàn Đại học | công nhận chính thức 61
_DOES = re.compile(
    r" (?:công (?:nhận|bố|khai)|khai (?:trừ|giảng|mạc)|thông (?:qua|báo)|thống nhất|tổng kết|giao chỉ tiêu|thành lập|phụ trách|hợp nhất|liên tục)(?!\w)"
)


def _goes_on(
    text: str, low: str, word: re.Match[str], start: int, at: int, *, place_follows: bool, bloc: bool, of_a_place: bool
) -> bool:
    """Whether the next syllable belongs to the name, which began ``at`` the end of its head."""
    syllable = word[1]
    if low.startswith("thành lập", word.start(1)):
        return False  # Công ty Hòa An | thành lập năm 2013
    if syllable[0].isdigit():
        return is_own_number(text, low, word, start, at)
    end = word.start()
    if place_follows or (syllable[0].islower() and _DOES.match(low, end)):
        return False
    pair = low[low.rfind(" ", 0, end) + 1 : word.end()]
    if syllable[0].isupper() or ((bloc or _before_capital(text, word)) and syllable == "các") or pair in PAIRS:
        return True
    if end > at and word[0][0] == " " and _begins_trade(low, word):
        return True  # Công ty CP Nông sản | thực phẩm Cái Bè
    if word[0][0] in "-–&" or word[0].startswith((" -", " –", " &")) or syllable in STOPS:
        return False
    before_place = of_a_place and _PLACE_KIND.match(text, word.end()) is not None
    if before_place or syllable in GOES_ON or _before_capital(text, word) or _before_number(text, low, word):
        return True
    # behind a word of its sort any word but a verb's: Khoa Hồi | sức tích cực
    return end > at and low[end - 1].isalpha() and _OF_A_SORT.match(low, start) is not None


def _in_pair(low: str, word: re.Match[str]) -> bool:
    """`Hải đội 2 Biên | phòng`: the second half of a word."""
    return low[low.rfind(" ", 0, word.start()) + 1 : word.end()] in PAIRS


def _begins_trade(low: str, word: re.Match[str]) -> bool:
    """`Gỗ | mỹ nghệ`, `Du lịch | sinh thái`: the first half of a word that only names a trade, whatever it means alone."""
    following = _NEXT_SYLLABLE.match(low, word.end())
    return following is not None and word[1] + following[0] in LEAD_ON


_NEXT_SYLLABLE = re.compile(r" [^\W\d_]+")


def _before_number(text: str, low: str, word: re.Match[str]) -> bool:
    """`Phân xưởng Đào lò 2`: a small word with a number of the name behind it."""
    number = _OWN_NUMBER.match(text, word.end())
    return number is not None and text[word.start() - 1].isalpha() and COUNTED_BEHIND.match(low, number.end()) is None


def _before_capital(text: str, word: re.Match[str]) -> bool:
    following = text[word.end() : word.end() + 2]
    return len(following) == 2 and following[0] == " " and following[1].isupper()
