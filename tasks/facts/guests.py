"""Guests of a meeting: where one is from or whom a place sent, which is not whose meeting it is."""

import re

from tasks.facts.ceremonies import TO_THE_NEW
from tasks.facts.mentions import Mention


def is_guests(low: str, m: Mention) -> bool:
    """`Phó Chủ tịch UBND tỉnh X đã về dự Đại hội Đảng bộ xã Y`: where a guest is from, not whose congress it is."""
    return _ATTENDS.match(low, m.end) is not None and _OFFICE.search(low, max(0, m.start - 60), m.start) is not None


_ATTENDS = re.compile(
    r"(?: (?:đã|đến|về|tới|cùng))* (?:dự|tham dự)(?: (?:và|,) [^\W\d]+(?: [^\W\d]+)?)? (?:đại hội|lễ|hội nghị)[^.;\n]{0,40} (?:đảng bộ|chi bộ|đảng ủy)(?!\w)"
)
_OFFICE = re.compile(
    r"(?<!\w)(?:chủ tịch|bí thư|ủy viên|trưởng ban|giám đốc|chánh văn phòng|đại biểu|lãnh đạo)(?!\w)[^.;\n]*\Z"
)


def is_office_of_guest(low: str, m: Mention) -> bool:
    """`Dự đại hội có bà A, Phó Chủ tịch UBND tỉnh X, và 220 đại biểu`: whose office a guest of the meeting holds."""
    if _OFFICE_OF.search(low, max(0, m.start - 60), m.start) is None:
        return False
    opening = max(low.rfind(". ", 0, m.start), low.rfind("\n", 0, m.start)) + 1
    return _GUESTS.match(low, opening, m.start) is not None or _IS_GUEST.match(low, m.end) is not None


def speaks_to_the_new(low: str, m: Mention) -> bool:
    """`Tại buổi lễ, Bí thư Huyện ủy X chúc mừng 8 đảng viên mới`: whose office one holds who speaks to those just admitted."""
    if _OFFICE_OF.search(low, max(0, m.start - 60), m.start) is None:
        return False
    ends = min(
        (at for at in (low.find(mark, m.end, m.end + _SENTENCE) for mark in (". ", "\n")) if at >= 0), default=-1
    )
    return TO_THE_NEW.search(low, m.end, ends if ends >= 0 else m.end + _SENTENCE) is not None


def is_among_guests(low: str, m: Mention) -> bool:
    """`Dự đại hội có lãnh đạo Huyện ủy X và 220 đại biểu`, `Dự còn có Văn phòng Tỉnh ủy`: whom a place sent to another's meeting."""
    if m.level == "organization" or _SENT_BY.search(low, max(0, m.start - 40), m.start) is None:
        return False
    opening = max(low.rfind(". ", 0, m.start), low.rfind("\n", 0, m.start)) + 1
    return _GUESTS.match(low, opening, m.start) is not None


_SENTENCE = 160  # characters
_SENT_BY = re.compile(
    r"(?<!\w)(?:chủ tịch|bí thư|trưởng ban|phó ban|ủy viên|chánh văn phòng|văn phòng|giám đốc|lãnh đạo|thường trực|đại diện)(?: (?!đảng viên|cho(?!\w))[^\W\d]+){0,3} \Z"
)
_OFFICE_OF = re.compile(
    r"(?<!\w)(?:chủ tịch|bí thư|trưởng ban|phó ban|ủy viên|chánh văn phòng|giám đốc)(?: [^\W\d]+){0,6} \Z"
)
_MEETING = r"(?:đại hội|hội nghị|buổi lễ|lễ|chương trình)(?: (?:kết nạp|trao|khai giảng|bế giảng|công bố|ra mắt|này)(?: đảng| đảng viên| đảng viên mới| chi bộ)?)?"
_GUESTS = re.compile(
    r"\s*(?:(?:về|đến|tới|cùng|tham|có mặt) )*(?:dự|tham dự|chỉ đạo)(?: (?:với|và|chỉ đạo|phát biểu|buổi|tại|hội nghị|đại hội|lễ|lớp|khai giảng|bế giảng|kết nạp))*,? (?:có|còn có|gồm)(?!\w)"
    rf"|\s*(?:tại )?{_MEETING},? (?:có|với|(?:vinh dự |rất vinh dự )?(?:được )?đón) sự (?:tham dự|tham gia|hiện diện|có mặt|chỉ đạo)(?!\w)"
)


def comes_as_guest(low: str, m: Mention) -> bool:
    """`Đồng chí A, Bí thư Huyện ủy X, dự và chỉ đạo đại hội`: the officer of a place who comes to a meeting."""
    return _IS_GUEST.match(low, m.end) is not None


def opens_with_guests(low: str, start: int) -> bool:
    """`Dự đại hội có đồng chí A, Bí thư Huyện ủy X`: whether a paragraph begins with those who came to a meeting."""
    return _GUESTS.match(low, start) is not None


# ông A, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Nội vụ | dự và chỉ đạo
_IS_GUEST = re.compile(
    r"[^.;:\d\n]{0,120}(?<!\w)dự(?: (?:và|chỉ đạo)(?!\w)| (?:đại hội|hội nghị|buổi lễ|lễ)(?!\w)|[.,])"
)
