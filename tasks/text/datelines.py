"""Days of publication as papers print them.

A date line stands alone near the title: the day, often the hour, the weekday, and words of the page's furniture
(``Lượt xem: 935 In bài viết``). A day inside a sentence is not one; nor is a day without its year, an impossible
day, or a clock of the site (``Hôm nay: ...``).
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise

from tasks.text.lines import Stamp

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
FIRST_YEAR = 1990  # no paper was on the web before; older years on a page are history
LAST_YEAR = 2100

_MONTHS = (
    "một|giêng",
    "hai",
    "ba",
    "bốn|tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai|chạp",
)
_MONTH_WORDS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split("|")}
_MONTH = "|".join(sorted(_MONTH_WORDS, key=len, reverse=True))

_DAY = re.compile(
    r"(?<![\d/.-])(?:"
    r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<m2>\d{1,2})\s?(?P=sep)\s?(?P<y2>\d{4})"
    rf"|(?P<d3>\d{{1,2}})\s+tháng\s+(?:(?P<m3>\d{{1,2}})|(?P<m3w>{_MONTH}))(?:\s+năm|,)?\s+(?P<y3>\d{{4}})"
    r")(?!\d|[-/.]\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<![\d:/.-])(?P<h>\d{1,2})(?:\s?[:hg]\s?|\s+giờ\s+)(?P<m>\d{2})(?:[:'](?P<s>\d{2}))?'?(?:\s?phút)?"
    r"(?:[.,]\d{1,6})?(?:\s?(?P<half>AM|PM|SA|CH)\b)?(?![\d/-]\d)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?:\(|\[)?\s*(?:GMT|UTC)\s*(?P<sign>[+-])\s*(?P<h>\d{1,2})(?::?(?P<m>\d{2}))?\s*(?:\)|\])?", re.IGNORECASE
)
_ISO_ZONE = re.compile(r"(?P<sign>[+-])(?P<h>\d{2}):?(?P<m>\d{2})$|Z$", re.IGNORECASE)
_CLOCK = re.compile(r"\b(?:hôm nay|bây giờ|giờ hiện tại|ngày hiện tại)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:hạn nộp|hết hạn|có hiệu lực|ban hành|giấy phép|cấp ngày|ngày cấp)\b|©|copyright", re.IGNORECASE
)
_POSTED = re.compile(
    r"(?:đăng|xuất bản|đưa tin|ngày tạo|số ra)[^\d]{0,20}(?:\d{1,2}[:hg]\d{2}[^\d]{0,10})?$", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:-|–|—|đến(?: ngày)?|tới)\s*", re.IGNORECASE)
_EDITED = re.compile(r"\b(?:sửa|cập nhật|chỉnh)", re.IGNORECASE)
# what may stand on a date line beside the day: taken away, nothing much may be left
_BESIDE = re.compile(
    r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)\b"
    r"|\b(?:lượt|số lần|số lượt)\s*(?:xem|đọc|truy cập)?\s*:?\s*[\d .,]*|\b(?:xem|đọc)\s*:\s*[\d.,]+|\b[\d.,]+\s*(?:lượt xem|lượt đọc|views?)\b"
    r"|\b(?:thời gian|ngày|giờ|lúc|đã|tin|bài)?\s*(?:đăng|cập nhật|xuất bản|tạo|viết|gửi|phát hành)(?:\s+(?:tải|tin|bài|lần cuối))?\b"
    r"|\bsửa(?:\s+(?:đổi|lần cuối))?\b|\b(?:lúc|ngày|vào|hồi|phút|giờ|sáng|trưa|chiều|tối|post(?:ed)?|date|time|updated?|published)\b"
    r"|\b(?:in|gửi|chia sẻ)\s*(?:bài(?:\s*viết)?|trang(?:\s*này)?|tin|email)?\b|\bcỡ chữ\b|\bA\s?[-+]|\b(?:nhỏ|vừa|lớn)\b"
    r"|\b(?:chuyên mục|mục|tác giả|nguồn|bình luận|print|email|facebook|zalo|google news)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(r"(.{4,60}) ?\1")  # Báo mẫuBáo mẫu26/07/2025: the paper's sign and its name
_LETTERS = re.compile(r"[^\W\d_]")
_MONTHS_OF_A_YEAR = 12
_MONTHS_SO_FAR = re.compile(r"\d+\s+tháng năm\s+\d+")  # 8 tháng năm 2017: so many months, no day of May
_SENTENCE = re.compile(r"[.!?]\s+[^\W\d_]")
# a row of a report with the day of its count: Tổng số đảng viên đến 31/5/2018: 812
_COUNTS = re.compile(
    r"\d%?\s+(?:đảng viên|đồng chí|đ/c|chi bộ|đảng bộ|tổ chức|tccs|quần chúng|học viên|hộ|thôn|bản)\b"
    r"|\b(?:tổng số|số|tỷ lệ|tỉ lệ)\s+(?:đảng viên|chi bộ|đảng bộ|tổ chức|tccs|hộ|thôn|bản)\b",
    re.IGNORECASE,
)

# the words over a table: Biểu tổng hợp đến 30/9/2015, (Số liệu tính đến ngày 31/12/2018)
_COUNTED_TO = re.compile(
    r"(?:(?:^|[(\s])tính|biểu|bảng|số liệu|tổng hợp|danh sách)(?:\s+[^\W\d]+){0,4}?\s+(?:đến|tới)(?:\s+hết)?(?:\s+ngày)?\s+\d",
    re.IGNORECASE,
)


def _day(match: re.Match[str]) -> date | None:
    """The day of a match, or null where no calendar has it."""
    g = match.groupdict()
    year = int(g["y1"] or g["y2"] or g["y3"])
    day = int(g["d1"] or g["d2"] or g["d3"])
    word = g["m3w"]
    if word == "năm" and day < _MONTHS_OF_A_YEAR and _MONTHS_SO_FAR.fullmatch(match[0]):
        return None
    month = _MONTH_WORDS[" ".join(word.lower().split())] if word else int(g["m1"] or g["m2"] or g["m3"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(match: re.Match[str]) -> time | None:
    hour, minute, second = int(match["h"]), int(match["m"]), int(match["s"] or 0)
    half = (match["half"] or "").upper()
    if half in {"PM", "CH"} and hour < 12:
        hour += 12
    elif half in {"AM", "SA"} and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second)


def _zone(text: str) -> timezone:
    match = _ZONE.search(text)
    if match is None:
        return VIETNAM
    offset = timedelta(hours=int(match["h"]), minutes=int(match["m"] or 0))
    if offset >= timedelta(hours=15):
        return VIETNAM
    offset = offset if match["sign"] == "+" else -offset
    return VIETNAM if offset == timedelta(hours=7) else timezone(offset)


def _stamps(line: str) -> Iterator[tuple[int, int, date]]:
    for match in _DAY.finditer(line):
        day = _day(match)
        if day is not None:
            yield match.start(), match.end(), day


def _time_near(line: str, start: int, end: int) -> time | None:
    """The time of day beside a day: the nearest one, not across another day."""
    best: tuple[int, time] | None = None
    for match in _TIME.finditer(line):
        distance = match.start() - end if match.start() >= end else start - match.end()
        at = _time(match)
        between = line[end : match.start()] if match.start() >= end else line[match.end() : start]
        if at is None or not 0 <= distance <= 40 or _EDITED.search(between):
            continue
        if best is None or distance < best[0]:
            best = (distance, at)
    return best[1] if best else None


def stamp_in(line: str) -> Stamp | None:
    """The day of publication that a line names, wherever it stands in it; null for a clock or no whole day.

    Where the line has two (posted and edited), the one said to be posted wins, else the first; from one day to another
    is a span and no stamp.
    """
    if _CLOCK.search(line) or _EVENT.search(line):
        return None
    found = list(_stamps(line))
    if not found or any(_RANGE.fullmatch(line[a[1] : b[0]]) for a, b in pairwise(found)):
        return None
    start, end, day = next((f for f in found if _POSTED.search(line[: f[0]])), found[0])
    at = _time_near(line, start, end)
    if at is None:
        return Stamp(day, None)
    moment = datetime.combine(day, at, _zone(line))
    return Stamp(moment.astimezone(VIETNAM).date(), moment)


def date_line(line: str) -> Stamp | None:
    """The stamp of a line that holds a day and nothing that belongs to an article; null for any other line.

    A short section name before the day is let pass (``XÂY DỰNG ĐẢNG   25 Tháng Ba 2024 - 06:45``); a sentence, a title
    with its date in brackets, a range of days are not.
    """
    if len(line) > 200 or not any(c.isdigit() for c in line):
        return None
    stamp = stamp_in(line)
    if stamp is None or _COUNTS.search(line) or _COUNTED_TO.search(line):
        return None
    rest = _ZONE.sub(" ", _TIME.sub(" ", _DAY.sub(" ", line)))
    rest = _BESIDE.sub(" ", rest)
    if _SENTENCE.search(rest) or (len(_LETTERS.findall(rest)) > 24 and not _TWICE.fullmatch(rest.strip())):
        return None
    return stamp


def without_stamp(line: str) -> str:
    """What a date line says besides its day and time: ``Huyện ủy X - 05/11/2018`` -> ``Huyện ủy X``."""
    rest = _BESIDE.sub(" ", _ZONE.sub(" ", _TIME.sub(" ", _DAY.sub(" ", line))))
    return " ".join(rest.split()).strip(" -–|,.:")


_FIELD_BEGINS = re.compile(
    r"(?:(?:[|•»>]|\s[-–—/])\s*|^\s*(?=(?:ngày\s+)?(?:đăng|xuất bản)\b))(?:(?:ngày\s+)?(?:đăng|xuất bản)(?:\s+(?:ngày|lúc|vào))?\s*:?\s*)?(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*,?\s*(?:ngày\s+)?|ngày\s+)?$",
    re.IGNORECASE,
)
_FIELD_ENDS = re.compile(r"\s*(?:$|[|•]|[-–—/]\s)")
_POSTED_BEHIND = re.compile(r"[.!?…”\"]\s*\(?(?:cập nhật|đăng|ngày đăng|xuất bản)\b[^.]{0,60}$", re.IGNORECASE)


def head_stamp(line: str) -> Stamp | None:
    """The stamp of a line in a page's head: a date line, or a short line that also names an author or the site.

    Such a line must give the hour, end with the day it says it was posted on (``Cổng mẫu. Đăng lúc 3-6-2015``), or hold the
    day as a field of its own (``Đài mẫu | 04-07-2014 | Lượt nghe: 7``, ``Báo mẫu - Thứ ba, 11/08/2020``,
    ``Đăng ngày: 5/6/2020 | Tác giả: Phòng mẫu | Chuyên mục: Tin mẫu``).
    """
    stamp = date_line(line)
    if stamp is not None or len(line) > 120 or line.rstrip().endswith((".", "!", "?", ";", ":")):
        return stamp
    found = stamp_in(line)
    if found is None or found.at is not None:
        return found
    last = list(_DAY.finditer(line))[-1]
    posted = _POSTED.search(line[: last.start()]) is not None and not _LETTERS.search(line[last.end() :])
    before, after = line[: last.start()], line[last.end() :]
    field = _FIELD_BEGINS.search(before) is not None and _FIELD_ENDS.match(after) is not None
    return found if posted or field else None


def posted_behind(line: str) -> Stamp | None:
    """The day behind a lead's last sentence where it says that it is the day of posting (``... học sinh. Cập nhật 12/06/2023``)."""
    said = _POSTED_BEHIND.search(line)
    return stamp_in(line[said.start() + 1 :]) if said else None


def iso_stamp(value: str) -> Stamp | None:
    """The stamp of a machine-readable time (``2018-01-09T09:33:00+07:00``, ``20180109``); a page's own forms too."""
    value = value.strip()[:80]
    if re.fullmatch(r"\d{8}", value):
        value = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    found = next(_stamps(re.sub(r"(?<=\d)T(?=\d)", " ", value)), None)
    if found is None:
        return None
    _, end, day = found
    match = _TIME.search(value.replace("T", " "), end)
    at = _time(match) if match else None
    if at is None:
        return Stamp(day, None)
    zone_text = _ISO_ZONE.search(value)
    zone = _zone(value)
    if zone_text and zone_text["sign"]:
        zone = _zone(f"GMT{zone_text['sign']}{zone_text['h']}:{zone_text['m']}")
    elif zone_text:
        zone = UTC
    moment = datetime.combine(day, at, zone)
    return Stamp(moment.astimezone(VIETNAM).date(), moment)
