"""Days of publication as papers print them.

A date line stands alone near the title: the day, often the hour, the weekday, and words of the page's furniture
(``Lượt xem: 935 In bài viết``). A day inside a sentence is not one; nor is a day without its year, an impossible
day, or a clock of the site (``Hôm nay: ...``).
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from itertools import pairwise

from tasks.text.lines import Stamp
from tasks.text.stamp_forms import DAY, TIME, VIETNAM, ZONE, as_printed_here, day_of, time_of, zone_of

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


def _stamps(line: str) -> Iterator[tuple[int, int, date]]:
    for match in DAY.finditer(line):
        day = day_of(match)
        if day is not None:
            yield match.start(), match.end(), day


def _time_near(line: str, start: int, end: int) -> time | None:
    """The time of day beside a day: the nearest one, not across another day."""
    best: tuple[int, time] | None = None
    for match in TIME.finditer(line):
        distance = match.start() - end if match.start() >= end else start - match.end()
        at = time_of(match)
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
    line = as_printed_here(line)
    if _CLOCK.search(line) or _EVENT.search(line):
        return None
    found = list(_stamps(line))
    if not found or any(_RANGE.fullmatch(line[a[1] : b[0]]) for a, b in pairwise(found)):
        return None
    start, end, day = next((f for f in found if _POSTED.search(line[: f[0]])), found[0])
    at = _time_near(line, start, end)
    if at is None:
        return Stamp(day, None)
    moment = datetime.combine(day, at, zone_of(line))
    return Stamp(moment.astimezone(VIETNAM).date(), moment)


def date_line(line: str) -> Stamp | None:
    """The stamp of a line that holds a day and nothing that belongs to an article; null for any other line.

    A short section name before the day is let pass (``XÂY DỰNG ĐẢNG   25 Tháng Ba 2024 - 06:45``); a sentence, a title
    with its date in brackets, a range of days are not.
    """
    line = as_printed_here(line)
    if len(line) > 200 or not any(c.isdigit() for c in line):
        return None
    stamp = stamp_in(line)
    if stamp is None or _COUNTS.search(line) or _COUNTED_TO.search(line):
        return None
    rest = ZONE.sub(" ", TIME.sub(" ", DAY.sub(" ", line)))
    rest = _BESIDE.sub(" ", rest)
    if _SENTENCE.search(rest) or (len(_LETTERS.findall(rest)) > 24 and not _TWICE.fullmatch(rest.strip())):
        return None
    return stamp


def without_stamp(line: str) -> str:
    """What a date line says besides its day and time: ``Huyện ủy X - 05/11/2018`` -> ``Huyện ủy X``."""
    rest = _BESIDE.sub(" ", ZONE.sub(" ", TIME.sub(" ", DAY.sub(" ", as_printed_here(line)))))
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
    line = as_printed_here(line)
    stamp = date_line(line)
    if stamp is not None or len(line) > 120 or line.rstrip().endswith((".", "!", "?", ";", ":")):
        return stamp
    found = stamp_in(line)
    if found is None or found.at is not None:
        return found
    last = list(DAY.finditer(line))[-1]
    posted = _POSTED.search(line[: last.start()]) is not None and not _LETTERS.search(line[last.end() :])
    before, after = line[: last.start()], line[last.end() :]
    field = _FIELD_BEGINS.search(before) is not None and _FIELD_ENDS.match(after) is not None
    return found if posted or field else None


def title_and_stamp(line: str) -> tuple[str, str] | None:
    """The title and the day that a portal prints behind it in brackets: ``Đảng bộ A kết nạp 9 đảng viên (24-12-2021 15:22)``.

    The hour tells it from a title in a list of others, which bears its day alone.
    """
    if not line.endswith((")", "]")) or len(line) > _LONGEST_TITLE:
        return None
    found = _TITLE_AND_STAMP.fullmatch(line)
    return (found[1], found[2]) if found is not None and date_line(found[2]) is not None else None


_LONGEST_TITLE = 240
_TITLE_AND_STAMP = re.compile(
    r"(\S+(?: \S+){4,40}) [(\[]((?:cập nhật|ngày|đăng|lúc|[:, -])*(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}[ ,|-]+\d{1,2}[:h]\d{2}|\d{1,2}[:h]\d{2}[ ,|-]+\d{1,2}[-/.]\d{1,2}[-/.]\d{4})[^()\[\]]{0,12})[)\]]",
    re.IGNORECASE,
)


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
    match = TIME.search(value.replace("T", " "), end)
    at = time_of(match) if match else None
    if at is None:
        return Stamp(day, None)
    zone_text = _ISO_ZONE.search(value)
    zone = zone_of(value)
    if zone_text and zone_text["sign"]:
        zone = zone_of(f"GMT{zone_text['sign']}{zone_text['h']}:{zone_text['m']}")
    elif zone_text:
        zone = UTC
    moment = datetime.combine(day, at, zone)
    return Stamp(moment.astimezone(VIETNAM).date(), moment)
