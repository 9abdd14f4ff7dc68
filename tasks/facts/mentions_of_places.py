"""Mentions of the places of the law and of villages: xã X, Phường 12, toàn huyện, bản X, Trưởng bản X."""

import re

from tasks.facts.cues import fold_line, lexicon
from tasks.facts.fact import Level
from tasks.facts.heads import (
    CENTRE,
    COUNTED,
    COUNTED_CELLS,
    KINDS_BEFORE,
    NO_NAMES,
    NO_PLACES,
    NO_VILLAGE,
    NOT_OF_PLACES,
    NUMBERED,
    OFFICE_BEFORE,
    REGIONS,
    SHORT_KINDS,
    SUBJECT,
    TRAITS,
    VILLAGE,
    VILLAGE_BEGINS,
    VILLAGES_BEFORE,
    VILLAGES_BEHIND,
    WITH_CENTRE,
)
from tasks.facts.mentions import Head, Mention, kind_of
from tasks.facts.organisation_names import NAME, UPPER
from tasks.facts.organisation_words import FAMILIES
from tasks.facts.person_names import is_person, person_within


def centre(head: Head, kind: str) -> Mention | None:
    """`Trung tâm Bồi dưỡng chính trị huyện mở 4 lớp`: the district acts."""
    found = CENTRE.match(head.low, head.start) if kind in {"trung tâm", "tt"} else None
    if found is None or head.name(found.end() + 1) or WITH_CENTRE.search(head.before):
        return None
    return Mention(head.start, found.end(), "pronoun", "district", "", plural=False, party=False)


def place(head: Head, kind: str, level: Level) -> Mention | None:
    """`xã X`, `Phường 12`, `toàn huyện`."""
    trait = TRAITS.match(head.text, head.end + 1 if head.text[head.end : head.end + 1] == " " else head.end)
    at = trait.end() if trait else head.end
    name = head.name(at)
    if name and _AS_A_NAME.match(head.text, at):
        return None  # xây dựng xã Nông thôn mới
    if name and kind in {"xã", "huyện", "thị trấn"} and (sort := _INITIALS.match(name)):
        name, at = name[sort.end() :].lstrip(), at + len(name) - len(name[sort.end() :].lstrip())
    short = kind.rstrip(".") in SHORT_KINDS
    initial = (
        head.text[head.start - 2 : head.start - 1].isalpha()
        and head.text[head.text.rfind(" ", 0, max(head.start - 1, 0)) + 1 : head.start].istitle()
    )  # Trần H. Minh
    if short and (not head.text[head.match.start("kind")].isupper() or initial or not (name or kind[0] in "pq")):
        return None
    if short and name == "V" and kind[0] == "p":
        return None  # P.V: the paper's reporter asks
    if name and _ROMAN.fullmatch(name) and kind.rstrip(".") in {"phường", "p"}:
        return head.names(at + len(name), level, f"Phường {name}", "phường")
    if level == "commune" and fold_line(name) in lexicon().peoples:
        name = ""  # là xã Mông sát cửa khẩu: who lives there
    if level == "province" and name.lower() in REGIONS:
        return None  # các tỉnh Tây Nguyên
    if name and name.split()[0] not in (NO_PLACES if kind.startswith("tt") else NOT_OF_PLACES):
        return head.names(at + len(name), level, name, kind_of(kind))
    numbered = kind.rstrip(".") in {"phường", "quận", "p", "q"} and not head.whole
    gap = 0 if head.text[head.end - 1] == "." and head.text[head.end : head.end + 1].isdigit() else 1
    if numbered and KINDS_BEFORE.search(head.before):
        numbered = False  # đảng bộ xã, phường 16: so many
    numbered = numbered and not head.before.lower().endswith("mỗi ")  # Hương Xuân, Hương Văn mỗi phường 4
    number = NUMBERED.match(head.text, head.end + gap) if numbered else None
    beyond = _DIGITS.match(head.low, head.end + gap) if numbered else None
    if beyond is not None and int(beyond[0]) > _LAST_NUMBER:
        if short:
            return None  # P. 71: a page
        number = None
    if number and not COUNTED.match(head.low, number.end()):
        return head.names(number.end(), level, f"{(kind_of(kind) or kind).capitalize()} {number[0]}", kind_of(kind))
    following = _NEXT_KIND.match(head.low, head.end)
    named = following is not None and NAME.match(head.text, following.end() + 1)  # tại thành phố, phường X có 25
    several = KINDS_BEFORE.search(head.before) or (following is not None and not named)
    seat = head.low.startswith((" lỵ", " lị"), head.end) or kind.rstrip(".") in {"tp", "tx", "tt"}
    if not head.whole and (head.is_general() or several or seat):
        return None
    return head.points("pronoun", level)


# a title or trait written as a name is, before no name of its own: xã Nông thôn mới nâng cao, huyện Anh hùng lực lượng vũ trang
_AS_A_NAME = re.compile(
    r"(?:Nông thôn mới|Anh hùng|Miền núi|Biên giới|Vùng (?:cao|sâu|xa|biên|ven|trũng)|Văn minh|Văn hóa|An toàn|Đạt chuẩn|Kiểu mẫu|Nâng cao|Đặc biệt|Trọng điểm|Ven biển|Hải đảo|Ngoại thành|Thuần nông|Khó khăn|Thông minh|Điện tử)(?!\w)"
    rf"(?! (?!Nâng cao|Kiểu mẫu|Thông minh)[{UPPER}])"
)
# initials of a title or trait, no name: đạt xã NTM, các xã ĐBKK, xã ATK Kim Phượng
_INITIALS = re.compile(r"(?:[BCDĐGHKLMNPQRSTVX]{2,}|ATK)(?![\w'])")
# xã, thị trấn; huyện, thành ủy; not `tại thành phố, Thành ủy chỉ đạo`, `xã, từ đầu năm`
_NEXT_KIND = re.compile(
    r", (?:thị(?! ủy)|(?<!thị xã, )thị ủy|thành phố|(?<!thành phố, )thành(?! (?:phố|đoàn|lập|công))|tỉnh(?! ủy)|tổ dân|thôn|tp|tt|tx|phường|xã)(?!\w)"
)
_ROMAN = re.compile(r"[IVX]{1,4}")
_DIGITS = re.compile(r"\d+")
_LAST_NUMBER = 30
"""No quarter of a city has a higher number."""


def village(head: Head) -> Mention | None:
    """`bản X`, `Chi bộ thôn 2`, `bản đã có ...`."""
    if head.text[head.end : head.end + 1] != " ":
        return None
    if not head.match["body"] and OFFICE_BEFORE.search(head.before) and not _lies_named(head):
        return _before_its_head(head)  # Trưởng thôn Lò Văn A
    if head.match["kind"] == "thôn" and head.before.endswith("nông "):
        return None  # nông thôn 94, nữ 65
    if head.match["kind"] == "đội" and head.before.endswith((" quân ", " bộ ", " biệt ")):
        return None  # quân đội 3, công an 4
    if not head.match["body"] and head.before.endswith((" xã, ", " xã và ", " huyện, xã, ")) and head.number():
        return None  # cán bộ xã, thôn 66
    if not head.match["body"] and VILLAGES_BEFORE.search(head.before) and head.number() and not head.plural:
        return None  # ở thôn, làng 88: kinds in a row
    if head.match["kind"] == "khu dân cư" and _SO_MANY_BEFORE.search(head.before):
        return None  # kết nạp 17 đảng viên (khu dân cư 8)
    if not head.match["body"] and head.before.endswith((" cán bộ ", "cán bộ ở ")) and head.number():
        return None  # giáo viên 38, cán bộ thôn 22
    if not head.match["body"] and (_counted_in_list(head) or _is_first_kind(head)):
        return None
    name = head.name() if not head.match["kind"].startswith("đội") else ""
    if name and NO_VILLAGE.match(head.low, head.end + 1):
        return None  # doanh nghiệp khu vực Nhà nước
    if name and head.plural and name.lower() in lexicon().peoples:
        return None  # các bản Mông: the villages of a people, none of that name
    if name and (name not in NO_NAMES or _is_middle(head, name)) and name.lower() not in REGIONS:
        stop = head.end + 1 + len(name)
        number = head.number(stop)
        if number and (_NEXT_SO_MANY.match(head.text, number.end()) or _IN_ROW.search(head.before)):
            number = None  # bản Nà Nèn 3, Nà Chảo 2; buôn Tơng 9 đảng viên, buôn Bír 7
        if number and _YEARS_PAST.match(head.low, number.end()):
            number = None  # thôn Nà Choọng 6 năm qua mới kết nạp được 1
        stop = number.end() if number else stop
        return head.names(stop, "organization", head.text[head.end + 1 : stop], village=True)
    if not head.match["body"] and _counts_row(head):
        return None
    if (number := head.number()) and _is_a_count(head.match["kind"], number[0]):
        return None  # cán bộ không chuyên trách ở ấp 66, giáo viên 35
    if (number := head.number()) and not (head.match["body"] and COUNTED_CELLS.match(head.low, number.end())):
        return head.names(number.end(), "organization", f"{head.match['kind'].capitalize()} {number[0]}", village=True)
    if head.plural or head.is_general():
        return None
    if head.whole:
        return head.points("cell")  # cả bản vỏn vẹn 2 đảng viên
    of_cell = head.match["body"] in {"chi bộ", "chi ủy"} or (
        head.match["body"] in {"đảng bộ", "đảng ủy"} and SUBJECT.match(head.low, head.end) is not None
    )
    begins = VILLAGE_BEGINS.search(head.before) and not VILLAGES_BEFORE.search(head.before)
    subject = not head.match["body"] and begins and SUBJECT.match(head.low, head.end)
    if of_cell and VILLAGES_BEHIND.match(head.low, head.end):
        return None  # chi bộ thôn, bon
    return head.points("cell") if of_cell or subject else None


def _is_middle(head: Head, name: str) -> bool:
    """`thôn Trung`, between `thôn Đông` and `thôn Tây`; no half of a word: khu Trung | tâm."""
    return name == "Trung" and _HALF_WORD.match(head.low, head.end + 1 + len(name)) is None


_HALF_WORD = re.compile(r" (?:tâm|ương|du|học|đoàn|niên|úy|tá|tướng|bộ|cấp|sĩ|hoa|quốc|gian|đội|thu|bình)(?!\w)")


def _is_a_count(kind: str, number: str) -> bool:
    """Whether a number behind a kind of village is too high for a name: streets and quarters are numbered on, villages are not."""
    return kind in _FEW_NUMBERS and number.isdigit() and int(number) > _LAST_VILLAGE


_FEW_NUMBERS = frozenset({"thôn", "ấp", "bản", "buôn", "bon", "làng", "xóm", "khóm", "sóc"})
_LAST_VILLAGE = 40
_SO_MANY_BEFORE = re.compile(
    r"(?:đảng viên|đồng chí|người)(?: mới)? \((?:[^()]*[,;] )?\Z"
    r"|\d(?: đảng viên| đồng chí| người)?(?: mới)?[,;] (?:trong đó|riêng)(?: có| ở)? \Z"  # nay là 149, trong đó khu dân cư 80
)
_YEARS_PAST = re.compile(r" (?:năm|tháng) (?:qua|nay|liền|liên tiếp|gần đây)(?!\w)")
_NEXT_SO_MANY = re.compile(rf",(?: và| bản| thôn| ấp| xóm| buôn| làng)? {NAME.pattern} \d{{1,2}}(?=[,.;)])")


# the next of a row, each with its number; never the number of a day or year: Ngày 24-5-2022, Chi bộ ấp X 1
_IN_ROW = re.compile(
    r"(?<![\d./-])(?<!tháng )(?<!ngày )(?<!quý )\d{1,3}(?: đảng viên| đồng chí| người| quần chúng)?[,;] (?:và |còn )?\Z"
)


def _counted_in_list(head: Head) -> bool:
    """`nữ 38, cán bộ xã 23; khu dân cư 34`: groups in a list, each with its number behind it; not `thôn 1, thôn 2`."""
    if head.plural or not head.number() or not head.text[head.match.start("kind")].islower():
        return False
    before = _GROUP_BEFORE.search(head.low, max(0, head.start - 40), head.start)
    if before is None or VILLAGE.fullmatch(before[1].split()[-1]):
        return False
    return _ROW_ENDS.match(head.low, head.end) is not None


def _is_first_kind(head: Head) -> bool:
    """`16 chi bộ: ấp 9, trường học 5, cơ quan 1`: the first of a row of kinds, each with its number behind it."""
    return head.before.endswith((": ", "(", "gồm ", "trong đó ")) and _KIND_NEXT.match(head.low, head.end) is not None


_KIND_NEXT = re.compile(
    r" \d{1,3}(?:,|;| và) (?:chi bộ |khối )?(?:trường(?: học)?|nhà trường|cơ quan|y tế|trạm y tế|công an|quân sự|doanh nghiệp|hành chính|nông dân|công nhân|giáo viên|cán bộ) \d{1,3}(?=[.,;)]|\Z|\n| và)"
)
_GROUP_BEFORE = re.compile(
    r"(?<!\w)((?:[^\W\d]+ ){1,4})(?<!năm )(?<!tháng )(?<!quý )(?<!ngày )(?:là |có |chiếm )?\d{1,4}[,;] (?:ở |riêng |và )?\Z"
)
_ROW_ENDS = re.compile(r" \d{1,4}(?=[.;,)]|\Z|\n)")
_SMALL = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_NUMBERS = re.compile(r" \d{1,2}(?:, \d{1,2})*,? và \d{1,2}(?![\d./]| (?:đảng|đồng|người))")


def _counts_row(head: Head) -> bool:
    """`ba thôn 3, 4 và 5 sinh hoạt ghép`: as many villages as numbers, of which none is told of alone."""
    word = head.before.split()[-1:] if head.before.endswith(" ") else []
    row = _NUMBERS.match(head.low, head.end) if word and word[0] in _SMALL else None
    return row is not None and len(re.findall(r"\d+", row[0])) == _SMALL[word[0]]


def _before_its_head(head: Head) -> Mention | None:
    """`Trưởng bản Tả Ló San | Khoàng Văn Van`: the village, where it is named before the person."""
    words = head.name().split()
    cut = person_within(words) if words else None
    if not cut or not is_person(" ".join(words[cut:])):
        return None
    name = " ".join(words[:cut])
    return head.names(head.end + 1 + len(name), "organization", name, village=True)


_LIES = re.compile(r",? (?:xã|phường|thị trấn) ")


def _lies_named(head: Head) -> bool:
    """`trưởng thôn Phú Hòa, xã X`: the village with where it lies, not the name of its head."""
    name = head.name()
    lies = name and _LIES.match(head.low, head.end + 1 + len(name)) is not None
    return bool(lies) and name.split()[0] not in FAMILIES
