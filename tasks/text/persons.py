"""Private persons are not ours to tabulate: their names, ages and incomes are covered before anything is shown or counted."""

import re

MASK = "▒"

_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(
    chr(c) for c in range(0x1EA0, 0x1EFA, 2)
)  # Ạ to Ỹ, whose small letters stand between
_SYLLABLE = rf"[{_UPPER}](?:[^\W\d_]|')*"
# words that open an office, a rank or an organisation: a name ends before them, and none begins with them
_OFFICES = (
    "Bí thư|Phó|Chủ tịch|Chủ nhiệm|Trưởng|Ủy viên|Uỷ viên|Giám đốc|Tổng|Hiệu trưởng|Đại tá|Đại úy|Đại biểu|Thượng|Trung tá|Trung tướng|Trung úy|"
    "Thiếu|Đại tướng|Thường trực|Thường vụ|Đảng|Huyện|Tỉnh|Thành ủy|Thị ủy|Quận|Chi|Ban|Đội|Hội|Đoàn|Mặt trận|Chính trị|Chỉ huy|UBND|HĐND|BCH|BTV|"
    "TW|T.Ư|Trung ương|Nguyên|Xã|Phường|Thôn|Bản|Ấp|Công|Đồn|Viện|Sở|Phòng|Khối|Trường|Trạm"
)
_NAME = rf"(?!(?:{_OFFICES})(?!\w)){_SYLLABLE}(?: (?!(?:{_OFFICES})(?!\w)){_SYLLABLE}){{0,5}}"
_SMALL_HONORIFIC = "ông|bà|anh|chị|em|cụ|cô|chú|bác|đồng chí|đ/c|đ\\.c|đc|già làng|trưởng thôn|trưởng bản|thầy giáo|cô giáo|thầy|cháu|bạn"
# at the head of a statement; in the middle of one a capital makes it a place (huyện Anh Sơn, Bà Rịa, Cô Tô, Bác Ái)
_GREAT_HONORIFIC = "Ông|Bà|Anh|Chị|Em|Cụ|Cô|Chú|Bác|Đồng chí|Đ/c|Đ\\.c|Đc|ĐC|Già làng|Trưởng thôn|Trưởng bản|Thầy giáo|Cô giáo|Thầy|Cháu|Bạn"
_PLACES = "Rịa|Ái|Tô|Nà|Sơn|Điểm|Chiêu|Triệu|Hồ"
_NAMED = re.compile(
    rf"(?:(?<![\w'])(?:{_SMALL_HONORIFIC}) |(?:\A|(?<=[\n.:;\"“”(!?-] )|(?<=[\n\"“(]))(?:{_GREAT_HONORIFIC}) (?!(?:{_PLACES})(?!\w)))(?P<name>{_NAME})"
)
_AGE = re.compile(
    r"(?<![\w.,/])(?P<age>[0-9]{1,3}) tuổi(?! [Đđ]ảng| quân| nghề)|(?:sinh năm|SN|sn|Sinh năm) ?:? ?(?P<born>(?:19|20)[0-9]{2})(?![0-9])"
)
_INCOME = re.compile(
    r"(?:thu nhập|Thu nhập|tiền lương|mức lương|lương tháng)(?P<gap>[^.;\n0-9]{0,48})(?P<sum>[0-9][0-9.,]{0,14}(?:(?: ?[-–] ?| đến )[0-9][0-9.,]{0,14})? ?(?:nghìn|ngàn|triệu|tỷ|tr)?(?: ?đồng)?(?: ?/ ?\w{1,8})?)"
)
_OF_A_PLACE = re.compile("bình quân|đầu người")


def mask_persons(sentence: str) -> str:
    """The sentence, as long as before, with persons' names behind an honorific, ages, years of birth and incomes as ▒.

    Names of organisations and places stay (``anh ở xã Na Sang``), and so does every figure of an organisation: years in the
    Party (``40 năm tuổi Đảng``), mean incomes of a place (``thu nhập bình quân đầu người``). It covers what an honorific marks; a
    name without one is not told from a place's and stays.
    """
    spans = [match.span("name") for match in _NAMED.finditer(sentence)]
    spans += [match.span("age") if match.group("age") else match.span("born") for match in _AGE.finditer(sentence)]
    spans += [match.span("sum") for match in _INCOME.finditer(sentence) if not _OF_A_PLACE.search(match.group("gap"))]
    if not spans:
        return sentence
    pieces = []
    at = 0
    for start, end in sorted(spans):
        if start < at:
            continue
        pieces += [sentence[at:start], MASK * (end - start)]
        at = end
    return "".join([*pieces, sentence[at:]])
