"""Forms that lean on the day of publication: ``hiện nay``, ``hôm qua``, ``cùng kỳ năm 2017``, ``thời gian còn lại của năm``."""

import re
from datetime import date, timedelta

from tasks.text.times import RELATIVE, YEAR, At, Time, relative_year
from tasks.text.words import listed

# not now: thực hiện, phát hiện, thể hiện, xuất hiện ...
_NOT_NOW = listed("thực phát thể xuất biểu cải tái hiện tìm hậu")
_MOMENT = re.compile(r"thời điểm (?:này|hiện tại|hiện nay)")
_HERE = re.compile(
    r"hiện (?:nay|tại)(?!\w)|hiện(?= (?:có|còn|đã|là|đang|toàn|cả|xã|huyện|chi|đảng|tổng|tỉnh|mới|chỉ|số|nhà|trường|phường|thôn|bản|ấp|các|\d))|hiện(?=, )"
)
# làng X (nay | thuộc xã Y), xã Z, nay | là phường Z: where it lies or what it is now, no time of what is told
BECAME = r" (?:là|thuộc) (?:đảng bộ |địa bàn |một phần )?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp|tỉnh|đặc khu|thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|tổ dân phố)(?! (?:có|nông thôn mới|đạt|đầu tiên|duy nhất|điểm|dẫn đầu|kiểu mẫu|biên giới|vùng))(?!\w)"
_NAY = re.compile(rf"nay(?!{BECAME})(?:(?= ?: ?[0-9])|(?= (?:có|đã|còn|là|toàn|chi|đảng|tăng|xã|lên|chỉ|số|tổng)|,))")
_HERE_ON = re.compile(r"đây")
_BARE_NAY = re.compile(r"nay(?!\w)")
_TODAY = listed("sáng chiều tối trưa hôm")
_NAY_OF_ANOTHER = listed("hôm năm sáng chiều tối trưa đêm tháng xưa lâu ngày này hiện quý tuần đợt vụ lần xưa")
_GIO = re.compile(
    r"giờ(?: đây| này)?(?= (?:là|đã|có|còn|lên|chỉ|mới|vẫn|chưa|được|kết nạp|phát triển|toàn|thì|cả|con số|số|chi bộ|đảng bộ|xã|thôn|bản|huyện|\d+ (?:đồng chí|đảng viên|người))|,|(?<=, giờ)(?= [0-9]{1,4}[,;.)])|(?<=từ giờ)(?= (?:cho )?(?:đến|tới) ))"
)
_HOUR = listed("bấy bao mấy một hai ba bốn năm sáu bảy tám chín mười vài nửa ngoài hằng hàng mỗi trong nhiều")


def now(at: At) -> Time | None:
    """``hiện nay``, ``đến nay``, ``đến thời điểm này``, ``hiện có``, ``nay đã``, ``từ nay``; ``sáng nay`` is a day."""
    if at.s.startswith("nay", at.k) and at.before in _TODAY:
        return Time(
            at.start_of(at.before),
            at.k + 3,
            "day",
            "today",
            at.published,
            at.published,
            year=at.published.year if at.published else None,
        )
    if at.s.startswith("đây", at.k):
        match = _HERE_ON.match(at.s, at.k) if at.before == "từ" else None
    elif at.s.startswith("thời điểm", at.k):
        match = _MOMENT.match(at.s, at.k)
    elif at.s.startswith("giờ", at.k):
        match = _GIO.match(at.s, at.k) if at.before not in _HOUR and not at.before.isdigit() else None
    elif at.s.startswith("hiện", at.k):
        match = _HERE.match(at.s, at.k) if at.before not in _NOT_NOW else None
    elif at.before in {"đến", "tới", "từ", "-", "–"}:
        match = _BARE_NAY.match(at.s, at.k)
    else:
        match = _NAY.match(at.s, at.k) if at.before not in _NAY_OF_ANOTHER else None
    if not match:
        return None
    return Time(
        at.k, match.end(), "now", "now", at.published, at.published, year=at.published.year if at.published else None
    )


def yesterday(at: At) -> Time | None:
    """``hôm qua``, ``hôm nay``."""
    day = at.published - timedelta(days=1) if at.published else None
    return Time(at.k, at.k + 7, "day", "yesterday", day, day, year=day.year if day else None)


_SAME = re.compile(rf"cùng k[ỳì](?: (?:của |với )?(?:năm )?(?:({YEAR})|({RELATIVE})(?!\w)))?")
_REST = re.compile(r"thời gian còn lại (?:của |trong )?năm(?: nay| này)?(?!\w)")
_ANNIVERSARY = re.compile(r"kỷ niệm (?:lần thứ |tròn )?[0-9]{1,4} năm")


def same_time(at: At) -> Time | None:
    """``cùng kỳ (năm 2017)``: the same days of an earlier year as the period compared; only that year is said here."""
    match = _SAME.match(at.s, at.k)
    if not match:
        return _this_time_of_another_year(at)
    stated = int(match.group(1)) if match.group(1) else relative_year(match.group(2) or "trước", at.published)
    return Time(at.k, match.end(), "comparison", "same_time_of_year", year=stated, anaphoric=True)


def _this_time_of_another_year(at: At) -> Time | None:
    """``năm ngoái, cũng thời gian này``, ``cùng thời điểm này năm 2017``; without a year it is the time that the text speaks of."""
    match = _THIS_TIME.match(at.s, at.k)
    before = _YEAR_BEFORE.search(at.s, max(0, at.k - 16), at.k) if match else None
    if match is None or not (match.group(1) or match.group(2) or before):
        return None
    stated, relative = (match.group(1), match.group(2)) if before is None else (before.group(1), before.group(2))
    year = int(stated) if stated else relative_year(relative or "trước", at.published)
    return Time(at.k, match.end(), "comparison", "same_time_of_year", year=year, anaphoric=True)


_THIS_TIME = re.compile(
    rf"c[ùũ]ng (?:vào |trong )?(?:khoảng )?thời (?:gian|điểm) này(?: (?:của )?năm (?:({YEAR})|(ngoái|trước)(?!\w)))?"
)
_YEAR_BEFORE = re.compile(rf"(?<!\w)năm (?:({YEAR})|(ngoái|trước)),? \Z")


def rest(at: At) -> Time | None:
    """``thời gian còn lại của năm``: from the day of publication to the year's end."""
    match = _REST.match(at.s, at.k)
    if not match:
        return None
    time = Time(at.k, match.end(), "to_come", "rest_of_year")
    if at.published is not None:
        time.first, time.last, time.year = at.published, date(at.published.year, 12, 31), at.published.year
    return time


def anniversary(at: At) -> Time | None:
    """``kỷ niệm 64 năm``: no period."""
    match = _ANNIVERSARY.match(at.s, at.k)
    return Time(at.k, match.end(), "anniversary", "anniversary") if match else None
