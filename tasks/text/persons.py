"""Private persons are not ours to tabulate: their names, ages and incomes are covered before anything is shown or counted."""

import re
from functools import lru_cache

from tasks.text.words import listed, word_before

MASK = "▒"

# Ạ to Ỹ stand between their small letters
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
# words that open an office, a rank or an organisation: a name ends before them, and none begins with them
_OFFICES = (
    "Bí thư|Phó|Chủ tịch|Chủ nhiệm|Trưởng|Ủy viên|Uỷ viên|Giám đốc|Tổng|Hiệu trưởng|Đại tá|Đại úy|Đại biểu|Thượng|Trung tá|Trung tướng|Trung úy|"
    "Thiếu|Đại tướng|Thường trực|Thường vụ|Đảng|Huyện|Tỉnh|Thành ủy|Thị ủy|Quận|Chi|Ban|Đội|Hội|Đoàn|Mặt trận|Chính trị|Chỉ huy|UBND|HĐND|BCH|BTV|"
    "TW|T.Ư|Trung ương|Nguyên|Xã|Phường|Thôn|Bản|Ấp|Công|Đồn|Viện|Sở|Phòng|Khối|Trường|Trạm"
)
_NAME = re.compile(
    rf"[{_UPPER}](?<!\w.)(?:[^\W\d_]|')*+(?: (?!(?:{_OFFICES})(?!\w))[{_UPPER}](?:[^\W\d_]|')*+){{0,5}}(?:\.[{_UPPER}][^\W\d_]*+){{0,5}}"
)
_OFFICE = re.compile(rf"(?:{_OFFICES})(?!\w)")
_HONORIFICS = listed("ông bà anh chị em cụ cô chú bác đ/c đ.c đc thầy cháu")
_TWO_WORDS = frozenset(
    {"đồng chí", "già làng", "trưởng thôn", "trưởng bản", "trưởng ấp", "thầy giáo", "cô giáo", "già bản"}
)
_ENDS = _HONORIFICS | frozenset(words.split()[1] for words in _TWO_WORDS)
# in the middle of a statement a capital makes an honorific part of a place's name (huyện Anh Sơn); at its head these are places
_PLACE = re.compile(r"(?:Rịa|Ái|Tô|Nà|Sơn|Điểm|Chiêu|Triệu|Hồ)(?!\w)")
_IS_PLACE = re.compile(r" là (?:một |những )?(?:trong |xã|huyện|thị|phường|tỉnh|thôn|bản|đảo)")
_AGES_OF_MANY = listed("quân bình từ đến trên dưới đủ độ hơn khoảng quá gần ngoài tới")
_OPENERS = '("“‘['
_HEAD = re.compile(r"(?:\A|\n|[.:;\"“”(!?–-]) ?\Z")
_AGE = re.compile(
    r"(?<![\w.,/\-–])(?P<age>[0-9]{1,3}) tuổi(?! [Đđ]ảng| quân| nghề)|(?:sinh năm|SN|sn|Sinh năm) ?:? ?(?P<born>(?:19|20)[0-9]{2})(?![0-9])"
)
_INCOME = re.compile(
    r"(?:thu nhập|Thu nhập|tiền lương|mức lương|lương tháng)(?P<gap>[^.;\n0-9]{0,48})(?P<sum>[0-9][0-9.,]{0,14}(?:(?: ?[-–] ?| đến )[0-9][0-9.,]{0,14})? ?(?:nghìn|ngàn|triệu|tỷ|tr)?(?: ?đồng)?(?: ?/ ?\w{1,8})?)"
)
_OF_A_PLACE = re.compile("bình quân|đầu người")
# A name behind an office and its body: Bí thư Đảng ủy xã Ẳng Cang Lường Văn Kể. Only family names that are rarely a place's.
_FAMILIES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Lương|Trương|Tô|Tôn|Hà|Cao|Chu|Tạ|Kim|"
    "Lò|Giàng|Vàng|Sùng|Thào|Mùa|Cà|Quàng|Tòng|Nông|Đàm|Đào|Lưu|Thạch|Lường|Hạng|Lầu|Vừ|Cứ|Ly|Hờ|Mã|Ma|Triệu|Lèng|Chảo|Tẩn|Phàn|Pờ|Lù|"
    "Lừu|Cầm|Vi|Lô|Siu|Rơ|Kpă|Ksor|Rmah|Danh|Điểu|Thái|Tăng|Quách|Khổng|Nghiêm|Văn|Hứa|Lâm|Từ|La|Lục|Bế|Hầu|Sình|Thò|Cháng"
)
_HOLDER = re.compile(
    rf"(?:[Bb]í thư|[Cc]hủ tịch|[Tt]rưởng [Bb]an|[Gg]iám đốc|[Hh]iệu trưởng|[Cc]hủ nhiệm|[Tt]rưởng [Pp]hòng|[Cc]hính trị viên|[Tt]rưởng thôn)"
    rf"(?P<body>(?: [^\W\d_][^\s,.;:()]{{0,12}}){{0,9}}?) (?P<name>(?:{_FAMILIES})(?: [{_UPPER}][^\W\d_]{{0,8}}){{1,3}})"
    r"(?=[,.;:)\n]|\Z| (?:cho|chia|nói|phát|khẳng|nhấn|thông|tâm|kể|bộc|trao|đã|và|cùng|là|vui|phấn|khoe|trăn|đánh)(?!\w))"
)
_KIND_BEFORE = re.compile(
    r"(?<!\w)(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|làng|buôn|khu phố|xóm|khóm|trường|TP\.?|ủy)\Z",
    re.IGNORECASE,
)
_PLACES_LIKE_PERSONS = frozenset({"Trần Văn Thời", "Lê Hồng Phong"})


@lru_cache(maxsize=64)  # the facts of a sentence come one behind the other
def mask_persons(sentence: str) -> str:
    """The sentence, as long as before, with persons' names behind an honorific, ages, years of birth and incomes as ▒.

    Names of organisations and places stay (``anh ở xã Na Sang``), and so does every figure of an organisation: years in the
    Party (``40 năm tuổi Đảng``), mean incomes of a place (``thu nhập bình quân đầu người``). It covers what an honorific or an
    office marks; a name without either is not told from a place's and stays.
    """
    spans = [span for match in _NAME.finditer(sentence) if (span := _name(sentence, match.start(), match.end()))]
    spans += [match.span("name") for match in _HOLDER.finditer(sentence) if _holds_office(match)]
    spans += [match.span("born") for match in _AGE.finditer(sentence) if match.group("born")]
    spans += [
        match.span("age")
        for match in _AGE.finditer(sentence)
        if match.group("age") and _private(sentence, match.start())
    ]
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


def _holds_office(match: re.Match[str]) -> bool:
    """Whether the name behind an office is its holder's, not its place's (``Bí thư Quận ủy Lê Chân``)."""
    name = match.group("name")
    if name in _PLACES_LIKE_PERSONS:
        return False
    return _KIND_BEFORE.search(match.group("body")) is None or (
        match.group("body").endswith("ủy") and name.count(" ") >= 2
    )


def _private(sentence: str, start: int) -> bool:
    """Whether an age is one person's: not a mean, a bound or one end of a range (``trên 60 tuổi``, ``từ 18 đến 30 tuổi``)."""
    return word_before(sentence, start) not in _AGES_OF_MANY and sentence[max(0, start - 2) : start] not in {"- ", "– "}


def _name(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the person's name is in a run of capitalised syllables; none where no honorific leads it."""
    if not _named(sentence, start, end):
        first = sentence[start:end].split(" ", 1)[0]
        start += len(first) + 1
        if first.lower() not in _HONORIFICS or start >= end or not _named(sentence, start, end):
            return None
    return start, end


def _named(sentence: str, start: int, end: int) -> bool:
    """Whether an honorific stands before ``start``, so that what begins there is a person's name and no office."""
    words = sentence[max(0, start - 16) : start].rsplit(None, 2)
    if not words or sentence[start - 1] != " " or words[-1].lstrip(_OPENERS).lower() not in _ENDS:
        return False
    honorific = words[-1].lstrip(_OPENERS)
    if honorific.lower() not in _HONORIFICS:
        honorific = f"{words[-2]} {honorific}".lstrip(_OPENERS) if len(words) > 1 else ""
        if honorific.lower() not in _TWO_WORDS:
            return False
    if _OFFICE.match(sentence, start):
        return False
    if honorific[0].islower():
        return True
    before = start - len(honorific) - 1
    if _IS_PLACE.match(sentence, end):
        return False
    at_head = _HEAD.search(sentence, max(0, before - 2), before) is not None
    return at_head and _PLACE.match(sentence, start) is None
