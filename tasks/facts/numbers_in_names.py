"""Whether a number behind an organisation's name is part of it: `Trung đoàn 892`, `Trường THPT Đô Lương 1`, `Nông trường 2-9`."""

import re

COUNTED_BEHIND = re.compile(
    r" ?(?:%|[.,;)/:]|\Z)| ?(?:đảng|đồng chí|đ/c|người|quần chúng|chi bộ|học|lớp|nữ|đoàn viên|hồ sơ|và|em|sinh viên|công nhân|tổ chức)"
)
# armed forces are named by their numbers
_ARMED = re.compile(
    r"(?:quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|hải đội|hải đoàn|vùng)(?!\w)"
)
IS_COUNTED = re.compile(r" ?%| (?:người(?= thì|,)|đảng viên|đồng chí|đ/c|quần chúng|chi bộ|lớp|nữ|hồ sơ|tổ chức)(?!\w)")
_NUMBERED = re.compile(
    r"(?:công ty|đoàn|đội|xí nghiệp|nhà máy|nông trường|lâm trường|trường|khu|phân xưởng|cảng|vùng|trạm|kho|trại|cục|viện|đồn)\Z"
)


def by_a_day(low: str, start: int, end: int) -> re.Match[str] | None:
    """`Trường Mầm non 19/5`, `Nông trường 2-9`: named for a feast day, with nothing counted behind it."""
    return _DAY_NAME.match(low, end) if _NAMED_BY_DAY.match(low, start) else None


_NAMED_BY_DAY = re.compile(r"(?:trường|nông trường|lâm trường|nhà máy|xí nghiệp|công ty|hợp tác xã|htx)(?!\w)")
_FEASTS = "3-2|8-3|26-3|30-4|1-5|7-5|15-5|19-5|1-6|27-7|19-8|2-9|20-10|20-11|22-12|1-1"
_DAY_NAME = re.compile(
    rf" (?:{'|'.join(f'0?{d}[/.-]0?{m}' for d, m in (day.split('-') for day in _FEASTS.split('|')))})(?![\d/.-]*\d)"
    r"(?! ?%| (?:cán bộ|giáo viên|đảng viên|đồng chí|học sinh|công nhân|người))"
)


def is_own_number(text: str, low: str, word: re.Match[str], start: int, at: int) -> bool:
    """`Trung đoàn 892`, `Trường THPT Đô Lương 1`; of `Công an 12; Quân sự 29` the numbers are figures."""
    end = word.start()
    if _ARMED.match(low, start) and text[end - 1].isalpha():
        return not IS_COUNTED.match(low, word.end())
    if end == at and not _NUMBERED.search(low, max(0, at - 12), at):
        return False
    if _SCHOOL.match(low, start) and word[1].isdigit() and int(word[1]) > _SCHOOLS_OF_A_NAME and text[at:end].strip():
        return False  # Trường Đại học Nông Lâm 122 (sinh viên 97)
    if (parts := _PARTS.match(low, word.end())) is not None and word[1].isdigit():
        if sum(map(int, _DIGITS.findall(parts[0]))) == int(word[1]):
            return False  # Chi bộ Trường THPT Bảo Lâm 5 (4 giáo viên, 1 học sinh)
    counted = COUNTED_BEHIND.match(low, word.end())
    first = end == at and counted is not None and counted[0].strip() in {".", ",", ";", ")", ":", ""}
    if not text[end - 1].isalpha():
        return False
    if _LEADS.match(low, word.end()):
        return True  # Trường THPT Diễn Châu 2: 14 em
    return counted is None or first or (len(syllable := word[1]) == 1 and _is_schools(text, low, start, end, syllable))


_PARTS = re.compile(r" \(\d{1,3} [^\W\d][^\d().;]{1,30}(?:(?:, | và )\d{1,3} [^\W\d][^\d().;]{1,30})+\)")
_DIGITS = re.compile(r"\d+")
_SCHOOLS_OF_A_NAME = 30  # no place has more of them
# Trường THPT Diễn Châu 2: 14 em; Nông trường 52: năm 2014 kết nạp 8
_LEADS = re.compile(
    r": (?:\d|(?:(?:năm \d{4}|năm nay|đã|mới|hiện|hiện nay|toàn chi bộ|đảng bộ|chi bộ),? ){0,2}(?:kết nạp|phát triển|(?<=hiện )có|(?<=nay )có)(?!\w))"
)
_SCHOOL = re.compile(r"(?:trường|thpt|thcs|tiểu học|mầm non|mẫu giáo)(?!\w)")
_AT_FIRST = re.compile(r"(?:\A|[.;:\n] ?)(?:riêng |còn |như )?(?:tại|ở) \Z")
_GOES_ON = re.compile(
    r", (?!(?:trường|thpt|thcs|riêng|trong đó|nữ)(?!\w))[^.;:,]{0,60}(?<!\w)(?:có|kết nạp|phát triển|giới thiệu)(?!\w)"
)


def _is_schools(text: str, low: str, start: int, end: int, number: str) -> bool:
    """`Tại Trường THPT Đô Lương 3, chi bộ có 41`: a school's own number, where a clause follows or the page has schools of that name."""
    if _SCHOOL.match(low, start) is None:
        return False
    after = end + 1 + len(number)
    if _AT_FIRST.search(low, max(0, start - 16), start) and _GOES_ON.match(low, after):
        return True
    stem, at = text[start:end] + " ", -1
    while (at := text.find(stem, at + 1)) >= 0:
        numbered = _OWN_BEHIND.match(low, at + len(stem)) if at != start else None
        if numbered is not None:
            return True
    return False


# a number that counts nothing: Trường THPT X 1 hiện có 76 đảng viên
_OWN_BEHIND = re.compile(r"\d(?= (?:\(|[-–] |hiện|đã|có|là|vừa|cũng|được|mới|kết nạp))")
