"""Names that no map has, known for places by the lists they stand in."""

import re
from collections.abc import Iterator
from itertools import chain

from tasks.facts.cues import fold_line, lexicon
from tasks.facts.mentions import Mention
from tasks.facts.organisation_names import NAME, UPPER
from tasks.text.words import listed

_MOST = 200  # names of one article that are kept in mind
_IN_TURN = (
    r"(?:,? (?:đã |đều )?(?:hoàn thành|vượt|đạt) (?:chỉ tiêu|kế hoạch),)? (?:(?:đã|cũng|kết nạp|được|có|với) )*"
    r"(?:lần lượt|cùng|đều|tương ứng)(?: (?:kết nạp|được|có|là|với|mới|chỉ|đã))* \d"
)
_IN_LIST = re.compile(
    rf"(?:; |, |: |và |là |gồm |[,;] còn |trong đó |\()({NAME.pattern})(?=(?: (?:mới|chỉ))? \(?\d[\d.]*(?:/\d+)?(?: đảng viên| đồng chí| đ/c| thôn| bản| người| và |[;,.)\n]|\Z)"
    r"|, \d[\d.]*(?: đảng viên| đồng chí| người)?(?:;|\.(?:\s|\Z))| có \d[\d.]* (?:đảng viên|đồng chí)(?!\w)|,? mỗi (?:xã|phường|nơi|đơn vị|địa phương|huyện|thôn|bản|ấp|chi bộ|đảng bộ)(?: (?:đã|mới|chỉ|cũng|đều|được|thêm|có|kết nạp))* \d| (?:đã |mới |chỉ |cũng )*kết nạp(?: được| thêm| mới)* \d"
    # A và B | lần lượt kết nạp 16 và 13; A và B | cùng được 7
    rf"|{_IN_TURN})"
)
# the first of two, where a sentence begins: | A và B lần lượt kết nạp 16 và 13
_FIRST_IN_TURN = re.compile(rf"(?:(?<=\n)|(?<=[.;] ))({NAME.pattern})(?= và (?:xã )?{NAME.pattern}{_IN_TURN})")
_OF_CAPITALS = rf"([{UPPER}][^\W\d]+(?: [{UPPER}][^\W\d]+){{1,2}})"
# Các xã phát triển nhiều nhất là Châu Hòa: 15, | Lương Quới: 11
_WITH_COLON = re.compile(
    rf"(?:(?<=[;,:] )|(?<= là )|(?<= và )){_OF_CAPITALS}(?=: \d{{1,3}}(?: đảng viên| đồng chí| đ/c)?(?:[;,.)\n]|\Z| và ))"
)
# Khó nhất là | Lùng Sui, 11 tháng mới kết nạp được 1
_MOST_OR_LEAST = re.compile(
    rf"(?:nhất (?:vẫn |lại )?(?:là|phải kể đến)|(?:khó|tốt|khá|yếu) thì (?:là|có|phải kể)) {_OF_CAPITALS}(?=[,:] (?:[^\W\d]+ |\d+ tháng |\d{{4}} ){{0,6}}?(?:mới |chỉ |đã )+(?:kết nạp|có)(?: được| thêm| mới)* \d)",
    re.IGNORECASE,
)
# villages that are counted and then named, some with a number of their own as part of the name
_AFTER_VILLAGES = re.compile(
    r"(?<!\w)\d+ (?:thôn|bản|ấp|buôn|bon|làng|xóm|khóm)(?: (?!xã|huyện)[^\W\d]+){0,8}(?::| là| gồm) (?:(?:[^\W\d]+ ?){1,4}\d?, ){0,4}\Z"
)
# first syllables with a capital that begin no name of a place
NO_NAME = listed(
    "Năm Tháng Ngày Quý Khóa Đại Nghị Chi Đảng Số Trang Khu Phường Quận Điều "
    "Nhiệm Lần Huy Thứ Tổ Đội Trung Đoàn Bản Thôn Ấp Xóm Tiểu Lớp Công Hội Ban Khối "
    "THCS THPT TH MN PTDTNT PTDTBT GDTX GDNN UBND HĐND MTTQ LLVT BCH BTV HTX"
)
_FAITHS = frozenset(
    {
        "Cao Đài",
        "Hòa Hảo",
        "Hoà Hảo",
        "Tin Lành",
        "Hồi giáo",
        "Phật giáo",
        "Công giáo",
        "Thiên Chúa",
        "Bà Ni",
        "Bà La Môn",
        "Islam",
    }
)
# words that say how much, when or what was done, with the capital of a clause behind a colon: Lục Ngạn: Hơn 200 đảng viên
SAYS_HOW_MUCH = listed(
    "Hơn Gần Trên Dưới Khoảng Thêm Tổng Tròn Ngót Chừng Có Còn Được Đạt Vượt Gồm Mới Chỉ Đã Đủ Cả Với Trao Mở Cử Tặng Nhận Xóa Giao Bầu Vỏn Vẻn Sáng Chiều Tối Trưa Đêm Hôm Đến Tới Tính Hết Từ Lúc Cuối Đầu Trong Riêng Ngoài Tỷ Tỉ Nữ Nam Lễ Buổi Xét"
)


def _named_alone(text: str) -> Iterator[re.Match[str]]:
    """Names of two syllables and more that a colon parts from their number, or that are told as the best or the poorest."""
    for match in chain(_WITH_COLON.finditer(text), _MOST_OR_LEAST.finditer(text)):
        first, *others = match[1].split()
        if lexicon().knows(match[1].lower()) or first in SAYS_HOW_MUCH:
            continue  # Giáo Viên: 14, Học Sinh: 9
        if all(word[0].isupper() for word in others):
            yield match


def listed_names(text: str, mentions: list[Mention]) -> list[Mention]:
    """Names that no map has, standing in a list right before its figures, and again after a word of place."""
    taken = {m.end for m in mentions}
    found: dict[int, Mention] = {}
    names: set[str] = set()
    peoples = lexicon().peoples
    for match in chain(_IN_LIST.finditer(text), _FIRST_IN_TURN.finditer(text), _named_alone(text)):
        if len(names) >= _MOST:
            break
        if match.end(1) in taken or match[1].split()[0] in NO_NAME or fold_line(match[1]).replace("-", " ") in peoples:
            continue
        if match[1] in SAYS_HOW_MUCH or match[1] in _FAITHS:
            continue  # có đạo 612 (Cao Đài 488, Công giáo 53)
        if _AFTER_VILLAGES.search(text, max(0, match.start() - 90), match.start(1)):
            continue  # còn 3 bản chưa có chi bộ: Phù Khả 1, Ka Trên
        if match[1] == "Kinh":
            continue  # người Mông 122, Thái 101, Kinh 31: a people, of which no group is counted
        if match[1].isupper() and lexicon().knows(match[1].lower()):
            continue  # DTTS, TCCSĐ
        names.add(match[1])
        found[match.start(1)] = Mention(match.start(1), match.end(1), "bare", None, match[1], plural=False, party=False)
    if names:
        again = re.compile(
            r"(?:[Ởở]|[Tt]ại|[Vv]ề|của) (" + "|".join(map(re.escape, sorted(names))) + r")(?!\w| [" + UPPER + "])"
        )
        for match in again.finditer(text):
            if match.end(1) not in taken:
                found.setdefault(
                    match.start(1),
                    Mention(match.start(1), match.end(1), "bare", None, match[1], plural=False, party=False),
                )
    return list(found.values())


_KINDS = r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố)"
_COUNTED = re.compile(
    rf"(?<!\w)(?:\d{{1,3}}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) {_KINDS}(?:(?:,| và) {_KINDS})*(?: (?!có|kết|đạt|dẫn|tiêu)[^\W\d]+){{0,4}}(?::| là| gồm) (?:các )?(?:xã )?\Z"
)
_HAS_NUMBER = re.compile(r" ?[(:]? ?\d| (?:có|kết nạp|mới|chỉ|đạt|với)(?!\w)")


def opens_counted(low: str, m: Mention, following: Mention) -> bool:
    """`7 xã, thị trấn: A, B, C`: the first of several that were counted, none of which has a number of its own."""
    if low[m.end : following.start] not in {", ", " và ", ", và "} or not following.name:
        return False
    return _HAS_NUMBER.match(low, m.end) is None and _COUNTED.search(low, max(0, m.start - 70), m.start) is not None
