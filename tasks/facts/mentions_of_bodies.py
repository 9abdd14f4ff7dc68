"""Mentions of organisations that are no places: Trường THPT X, Công an tỉnh, the company named before, the bloc."""

import re

from tasks.facts.heads import (
    HAS_CELL,
    KINDS_OF_BODY,
    OF_THE_PLACE,
    PART_OF_WORD,
    PARTY_HEAD,
    PLACE_LAST,
    SMALL_HEADS,
    SPOKEN_OF,
)
from tasks.facts.mentions import Head, Mention
from tasks.facts.organisation_names import INITIALS, UPPER, is_only_a_sort, long_name

_COUNTED = re.compile(r"(?:(?<![\w/.-])\d{1,2}|(?<!\w)(?:một|hai|ba|bốn)) (?:chi, )?\Z")


def is_bloc(head: Head) -> bool:
    """`toàn khối`, `Đảng ủy Khối phấn đấu`, `các chi bộ của Khối`: the bloc named before, no quarter of a town."""
    if head.whole and head.match["body"] and head.match["bloc"]:
        return False  # toàn Đảng bộ Khối Doanh nghiệp tỉnh: named here
    if head.whole or head.match["bloc"] or head.name() or head.number():
        return head.whole
    led = head.match["body"] in {"đảng bộ", "đảng ủy"}
    capital = head.text[head.match.start("kind")].isupper()
    acts = _ACTS.match(head.low, head.end) is not None  # Khối hiện quản lý 74 tổ chức cơ sở đảng
    return capital and (led or acts or head.before.endswith((" của ", " trong ", " thuộc ")))


_ACTS = re.compile(
    r" (?:(?:hiện|nay|hiện nay|đã|đang|cũng|mới|chỉ|luôn|sẽ|còn) )*(?:có|quản lý|kết nạp|phấn đấu|đề ra|đặt ra|được giao|tổ chức|mở|cử|giới thiệu|chuyển|công nhận|lãnh đạo|gồm|đạt|vượt)(?!\w)"
)


def may_name(head: Head, kind: str) -> bool:
    """Whether a name of an organisation may begin here: a capital, a body of the Party before it, or a small head before a name."""
    at = head.match.start("kind")
    if head.party:
        return True
    if PARTY_HEAD.fullmatch(kind):  # Trạm Y tế xã cũng có chi bộ riêng với 5 đảng viên
        stop = long_name(head.text, head.low, at, head.end)
        has = (
            HAS_CELL.match(head.low, stop)
            or ((_ZONE.fullmatch(kind) or _OFFICE.fullmatch(kind)) and _HAS_SO_MANY.match(head.low, stop))
            or (head.text[at].isupper() and _HAS_AMONG_STAFF.match(head.low, stop))
        )
        return head.text[at].isupper() and has is not None
    if head.match["bloc"] and _is_field(head):
        return False
    if head.match["bloc"]:  # khối cơ quan tỉnh; Đoàn khối các cơ quan tỉnh X
        return (
            head.text[at].isupper()
            or head.text.endswith("Đoàn ", 0, at)
            or bool(PLACE_LAST.search(head.low, at, long_name(head.text, head.low, at, head.end)))
        )
    small = SMALL_HEADS.match(head.low, at)
    named = small is not None and head.text[small.end() + 1 : small.end() + 2].isupper()
    return head.text[at].isupper() or (named and not PART_OF_WORD.search(head.before))


def _is_field(head: Head) -> bool:
    """`2. Khối cơ quan, trường học: ...` as an item begins, on a page that knows no bloc's Party committee: a field of the list."""
    at = head.match.start("kind")
    if _FIELD_ALONE.match(head.low, at) is not None:
        return "đảng bộ khối" not in head.low and "đảng ủy khối" not in head.low
    begun = head.low.rfind("\n", 0, at) + 1
    if _NUMBERING.fullmatch(head.low, begun, at) is None or _FIELD_NAMED.match(head.text, at) is None:
        return False
    return "đảng bộ khối" not in head.low and "đảng ủy khối" not in head.low


# what is no bloc's name but the Party's bodies beside the government's: Khối Đảng còn 3 cơ quan
_FIELD_ALONE = re.compile(
    r"khối đảng(?:,? đoàn thể)?(?! ?[-–,]? ?(?:và )?(?:đoàn|dân|tỉnh|thành|huyện|quận|thị|chính|cơ quan|các|xã|bộ|ủy)(?!\w))"
)
_NUMBERING = re.compile(r"[\s\d.,)(a-d–+*•-]*")
_FIELD_NAMED = re.compile(r"Khối (?:các )?[^\W\d_A-Z][^\W\d_]*(?:[ ,]+(?:và )?[^\WA-ZĐ\d_]+)*:")


def spoken_of_again(head: Head) -> Mention | None:
    """`nay công ty có 12`: the company named before."""
    at = head.match.start("kind")
    if head.text[at].isupper() or head.is_general() or not SPOKEN_OF.match(head.low, at):
        return None
    if head.before.endswith(("là ", "là một ")):  # THPT X là trường có nhiều học sinh được kết nạp nhất
        return None
    return head.points("head", "organization", head.text[at : head.end])


def organisation(head: Head, kind: str) -> Mention | None:
    """`Trường THPT X`, `Chi bộ Trạm Y tế xã`, `Công an tỉnh`; `Công ty` alone points to the one named before."""
    text, at, end = head.text, head.match.start("kind"), head.end
    again = None if head.party else spoken_of_again(head)
    if again:
        return again
    if kind == "đh" and _UNIVERSITY.match(text, at) is None:
        return None
    stop = long_name(text, head.low, at, end)
    if (SMALL_HEADS.match(kind) or kind in {"đồn", "khoa", "viện"}) and not any(
        c.isupper() or c.isdigit() for c in text[end:stop]
    ):
        stop = end  # Công ty | quản lý 2.240 ha
    if kind in {"thpt", "thcs"} and not text[end + 1 : end + 2].isupper() and not text.startswith(" chuyên ", end):
        return None
    if stop == end and KINDS_OF_BODY.search(head.before):
        return None
    if (
        stop == end
        and not _is_all_of_it(head, kind)
        and kind not in {"quân sự", "công an", "biên phòng", "trại tạm giam"}
        and not _is_force_in_row(head, kind)
    ):
        if head.party and (_OF_MANY.search(head.before) or (kind == "trường" and head.low.startswith(" học", end))):
            return None  # các chi bộ, đảng bộ trường học
        return head.points("head", "organization", text[at:end]) if text[at].isupper() or head.party else None
    if _SORT_OF_FIRM.fullmatch(head.low, at, stop):
        return None  # chi bộ doanh nghiệp FDI
    sort = is_only_a_sort(text[at:stop]) or _SORTS_OF_SCHOOLS.fullmatch(head.low, at, stop) is not None
    if sort and head.match["body"] and _COUNTED.search(head.before):
        return None  # 12 chi bộ thôn và 1 chi bộ Trạm Y tế: a sort of cell
    if text[at].islower() and _OF_ANY_COMMUNE.fullmatch(head.low, at, stop) and _ANY_BEFORE.search(head.before):
        return None  # 100% xã có chi bộ công an xã: of any commune
    if head.plural or _OF_MANY.search(head.before):
        if _SORTS_OF_SCHOOLS.fullmatch(head.low, at, stop):
            return None  # các chi bộ trường THPT: a sort of school, and no name that others are longer forms of
        if kind == "trường" and head.low.startswith(" học ", end):
            return None  # các chi bộ trường học huyện A
    if _LEVELS_OF_STUDY.fullmatch(head.low, at, stop):
        return None  # sinh viên Đại học - Cao đẳng được kết nạp
    of_place = OF_THE_PLACE.match(kind) and PLACE_LAST.search(head.low, at, stop)
    if not of_place and not any(c.isupper() for c in text[at:stop]):
        return None  # chi bộ trường học: a kind of cell
    return head.names(stop, "organization", INITIALS.sub("", text[at:stop]))


# ĐH Vinh; a congress has these initials too: ĐH Đảng bộ, ĐH XII
_UNIVERSITY = re.compile(rf"ĐH (?!(?:Đảng|Chi|Đoàn|Hội|Công|Đại|Liên|Phụ|Nông|Cựu|[IVX]+)(?!\w))[{UPPER}]")
# Khu kinh tế Nghi Sơn hiện có 12 chi bộ
_ZONE = re.compile(r"khu (?:công nghiệp|chế xuất|kinh tế|công nghệ)|cụm công nghiệp|kcn")
_HAS_SO_MANY = re.compile(
    r"(?: \([^()\n]{2,40}\))?(?: (?:hiện|hiện nay|nay|đã|mới|đang))* có [\d.]+ (?:chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|tccs|chi, đảng bộ|đảng viên|doanh nghiệp|công ty)"
)
# Phân xưởng Cơ điện có 84 công nhân, trong đó 21 đảng viên
_OFFICE = re.compile(r"trạm|hạt|trung tâm|phòng|văn phòng|chi nhánh|đài")  # Trạm Y tế xã X có 4 đảng viên
_HAS_AMONG_STAFF = re.compile(
    r"(?:(?:,? (?:hiện|hiện nay|nay))* có)? (?:tổng số )?\d+ (?:cán bộ|công nhân|viên chức|công chức|lao động|thợ|nhân viên|giáo viên|biên chế|y, bác sĩ|người)(?!\w)[^.;:\d]{0,50}\d+ (?:đồng chí |người )?(?:là )?đảng viên(?!\w)"
)
_OF_ANY_COMMUNE = re.compile(r"(?:công an|quân sự|ban chỉ huy quân sự) (?:xã|phường|thị trấn)")
_ANY_BEFORE = re.compile(r"(?<!\w)(?:có|các|những|lập|thành lập|mỗi|\d{1,3}) \Z")
_SORTS_OF_SCHOOLS = re.compile(r"trường (?:thpt|thcs|tiểu học|mầm non|mẫu giáo|ptdtbt|ptdtnt|dân tộc nội trú)")
_LEVELS_OF_STUDY = re.compile(
    r"(?:trường )?(?:đại học|cao đẳng|trung cấp)(?:(?: [-–]|,)?(?: và)? (?:đại học|cao đẳng|trung cấp))+"
)
_SORT_OF_FIRM = re.compile(
    r"doanh nghiệp (?:fdi|tư nhân|tư|dân doanh|ngoài (?:khu vực )?nhà nước|nhà nước|có vốn(?: đầu tư nước ngoài)?|nước ngoài)"
)
_OF_MANY = re.compile(r"(?<!\w)(?:các|những|nhiều) (?:chi|đảng) bộ(?:,| và) \Z")


def _is_force_in_row(head: Head, kind: str) -> bool:
    """`Đảng bộ Quân sự tỉnh 41, Bộ đội Biên phòng 38`: the province's own, with its number in a row of others."""
    if kind != "bộ đội biên phòng" or not head.text[head.match.start("kind")].isupper():
        return False
    return head.before.endswith((", ", "; ", " và ")) and _ITS_COUNT.match(head.low, head.end) is not None


_ITS_COUNT = re.compile(r"(?: (?:kết nạp|được|có|là))*:? \d")


def _is_all_of_it(head: Head, kind: str) -> bool:
    """`Đảng bộ Bộ đội Biên phòng` of a page that names none of a province's: the whole force."""
    whole = kind in {"bộ đội biên phòng", "cảnh sát biển"} and head.party
    return whole and not any(f"{kind} {of}" in head.low for of in ("tỉnh", "thành phố", "tp", "vùng"))
