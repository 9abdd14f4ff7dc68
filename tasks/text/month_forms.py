"""Forms around ``tháng``: months, runs of months, days in words."""

import re
from datetime import date

from tasks.text.times import (
    EACH,
    MONTH,
    NUMBER_WORDS,
    RELATIVE,
    SEPARATOR,
    YEAR,
    At,
    Days,
    Kind,
    Time,
    dated,
    month_end,
    tail,
)
from tasks.text.words import listed

_NAMED = re.compile(rf"tháng ({MONTH}|mười hai|mười một|mười|giêng|chạp|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín)(?!\w)")


_LISTED = re.compile(
    rf"(?:(?:, ?| và | ?[-–] ?)({MONTH}))+(?={SEPARATOR}{YEAR}| năm {YEAR})|(?: ?[-–] ?({MONTH}))(?!{SEPARATOR}[0-9])"
    rf"|(?:(?:, ?| và | ?[-–] ?)tháng ({MONTH}))+"
)


_COUNTED_LIST = re.compile(rf"(?:(?:, ?| và )({MONTH}))+()()(?!{SEPARATOR}?[0-9%])")
_RELATIVE = re.compile(rf"tháng ({RELATIVE})(?!\w)")
# thu ngân sách trong tháng | 8,7 tỷ đồng
_AMOUNT = re.compile(r"tháng \d{1,2}[.,]\d{1,3} ?(?:tỷ|tỉ|triệu|nghìn|ngàn|%|tấn|tạ|ha|km|kg)(?!\w)")
_RUN = re.compile(
    r"tháng(?: (đầu|cuối))?(?: (?:của )?(nhiệm k[ỳì]|năm học))?(?: ((?:vừa )?qua|vừa rồi|(?:trở )?lại đây|gần đây|nay)(?!\w))?"
)


_DAY = re.compile(rf"tháng ({MONTH})(?:,? năm ({YEAR})| năm ({RELATIVE})(?!\w)|(?:{SEPARATOR}|,? )({YEAR}))?")


_DAY_BEFORE = re.compile(r"(?:\A|[^0-9.,/])((?:ngày )?(0?[1-9]|[12][0-9]|3[01])) \Z")


_LENGTH = re.compile(r" (?:dự bị|tuổi|tù|lương|liền|liên tục|kể từ|công tác|học|rèn luyện)(?!\w)")


_LED = listed("trong sau qua riêng hết cả kế chỉ mới của chung quả kết cáo tác tính")


_DOES = re.compile(
    r",? (?:đã |mới |chỉ |toàn (?:huyện|tỉnh|xã|đảng bộ|thành phố|thị xã|quận|phường|khối|trường|ngành|công ty|đơn vị) |(?:cả )?(?:huyện|xã|phường|quận|tỉnh|thành phố|thị xã|khối|đảng bộ|đảng ủy|chi bộ|trường|công ty|đơn vị) (?:ta |này |chỉ |chỉ mới |đã |mới |huyện |xã |tỉnh )*)*"
    r"(?:kết nạp|phát triển|có (?:thêm )?[0-9]|đạt|giới thiệu|cử|mở|xét|xóa tên|được|(?:thực hiện|làm)(?= (?:được )?[0-9])|công nhận)(?!\w)"
)


_RUNNING = re.compile(
    r" (?:(?:đi vào )?(?:vận hành|hoạt động)|sau (?:sáp nhập|hợp nhất|sắp xếp)|thực hiện (?:mô hình|chính quyền))(?!\w)"
)


# 6 tháng đầu | sau sáp nhập, 3 tháng đầu | tiên vận hành chính quyền hai cấp: the first of something else than a year
_SINCE_NEW = re.compile(
    r"(?: tiên)?,? (?:(?:sau|kể từ|từ)(?: khi| ngày)? (?:sáp nhập|hợp nhất|sắp xếp|thành lập|chia tách|vận hành|kiện toàn)|(?:đi vào )?(?:vận hành|hoạt động)|(?:thực hiện|triển khai) (?:mô hình|chính quyền))(?!\w)"
)
_REFORM = date(2025, 7, 1)


_LAST_MONTHS = re.compile(
    r"tháng (?:(?:cuối|còn lại)(?: (?:của |trong )?năm(?! học)(?: nay| này)?)|còn lại(?! (?:của |trong )?năm))(?! (?:19|20)[0-9]{2}| ngoái| trước)(?!\w)"
)


_REMAINING = re.compile(r" (?:còn lại|cuối cùng)(?: (?:của |trong )?năm(?! học)(?: nay)?)?(?!\w)")


def month(at: At) -> Time | None:
    """The form whose key word is ``tháng``, if it is one."""
    if _AMOUNT.match(at.s, at.k):
        return _this_month(at)
    for read in (_per_month, _day, _one_month, _months, _relative_month, _this_month):
        time = read(at)
        if time is not None:
            return time
    return None


def _per_month(at: At) -> Time | None:
    """``mỗi tháng``, ``hằng tháng``: a rate by the month."""
    return Time(at.start_of(at.before), at.k + 5, "per_other", "per_month") if at.before in EACH else None


def _day(at: At) -> Time | None:
    """``ngày 20 tháng 9 năm 2010``, ``27 Tháng 6 2014``."""
    if not at.before.isdigit():
        return None
    back, on = _DAY_BEFORE.search(at.s[max(0, at.k - 10) : at.k]), _DAY.match(at.s, at.k)
    if not (back and on) or (back.group(1).isdigit() and _LISTED.match(at.s, at.k + 6 + len(on.group(1)))):
        return None  # 3 tháng 7, 8, 9/2017
    d, m = int(back.group(2)), int(on.group(1))
    stated = on.group(2) or on.group(4)
    time = Time(at.start_of(back.group(1)), on.end(), "day", "day", days=(m, d, m, d))
    return dated(time, at.published, int(stated) if stated else None, on.group(3))


def _one_month(at: At) -> Time | None:
    """``tháng 7``, ``tháng 7/2013``, ``cuối tháng 6-2020``, ``tháng Mười Hai 2014``, ``tháng 1, 2/2016``."""
    named = _NAMED.match(at.s, at.k)
    if not named:
        return None
    word = named.group(1)
    if at.words[:2] == ["mạng", "cách"]:
        return Time(at.k, named.end(), "anniversary", "august_revolution")
    if word == "năm" and re.compile(rf" (?:{YEAR}|{RELATIVE})").match(at.s, named.end()):
        return None  # 10 tháng năm 2011
    m = int(word) if word.isdigit() else NUMBER_WORDS[word]
    several = _LISTED.match(at.s, named.end()) if word.isdigit() else None
    if several is None and word.isdigit() and 2 <= at.number_before()[1] <= 4:
        several = _COUNTED_LIST.match(at.s, named.end())  # hai tháng 7 và 8
    last = int(several.group(1) or several.group(2) or several.group(3)) if several else m
    end, stated, relative = tail(at.s, several.end() if several and last > m else named.end())
    days, kind, start = (m, 1, last, 0), "month" if last == m else "months", at.k
    if at.before == "giữa" or at.words[:2] == ["tuần", "trung"]:
        return dated(Time(at.k, end, "point", "middle_of_month", days=(m, 15, m, 15)), at.published, stated, relative)
    if at.before in {"đầu", "cuối"}:
        days, kind, start = (m, 1, m, 1) if at.before == "đầu" else (m, 0, m, 0), "point", at.start_of(at.before)
    time = Time(
        start, end, "month" if kind == "month" else "months" if kind == "months" else "point", "month", days=days
    )
    return dated(time, at.published, stated, relative)


def _months(at: At) -> Time | None:
    """``3 tháng đầu sau sáp nhập``, or months of a year."""
    if at.before in {"những", "các", "mấy"} and (left := _LAST_MONTHS.match(at.s, at.k)):
        return _months_left(at, left.end())
    printed, count = at.number_before()
    run = _RUN.match(at.s, at.k)
    if not printed or not run:
        return None
    if run.group(1) == "đầu" and not run.group(2) and _SINCE_NEW.match(at.s, run.end()):
        return _first_months(at, at.start_of(printed), run.end(), count)
    return _months_of_year(at, at.start_of(printed), count, run)


def _months_of_year(at: At, start: int, count: int, run: re.Match[str]) -> Time:
    """``6 tháng đầu năm 2023``, ``9 tháng``, ``10 tháng qua``, ``6 tháng cuối năm``, ``ít nhất 12 tháng``."""
    part, of, past = run.group(1), run.group(2), run.group(3)
    end, stated, relative = tail(at.s, run.end())
    if part and end == run.end() and re.compile(r" (?:của )?năm(?! học)(?!\w)").match(at.s, end):
        end = at.s.index("năm", end) + 3
    if of or not 1 <= count <= 12 or at.s.startswith(" năm học", end) or (not part and _LENGTH.match(at.s, end)):
        return Time(start, end, "duration", "months_long", count=count)
    days: Days = (13 - count, 1, 12, 31) if part == "cuối" else (1, 1, count, 0)
    remaining = _REMAINING.match(at.s, run.end()) if not part else None
    if remaining or at.words[1:3] == ["lại", "còn"]:
        end = remaining.end() if remaining else end
        days = (13 - count, 1, 12, 31)
        return dated(Time(start, end, "months", "months_left", days=days, count=count), at.published, stated, "nay")
    if not (part or stated or relative or past):
        return _months_alone(at, start, end, count)
    kind: Kind = "half" if count == 6 and part else "months"
    time = Time(
        start, end, kind, "months_past" if past else "months", days=days, anaphoric=past is not None, count=count
    )
    few = (
        past and not (part or stated) and at.published is not None and count < _FEW_MONTHS < at.published.month - count
    )
    few = few or (past == "trở lại đây" and at.published is not None)
    # told in April, mười tháng qua are none of this year alone
    few = few or (past and not (part or stated) and at.published is not None and count > at.published.month)
    if few and at.published is not None:  # in September hai tháng qua are no January and February
        time = _months_back(at.published, start, end, count)
    return time if few else dated(time, at.published, stated, relative)


def _first_months(at: At, start: int, end: int, count: int) -> Time:
    """``3 tháng đầu sau sáp nhập``: from July 2025 on while that was new; of what was founded at another time, a length."""
    last = _REFORM.month + count - 1
    y, m = 2025 + (last - 1) // 12, (last - 1) % 12 + 1
    if at.published is None or not _REFORM <= at.published < date(_REFORM.year + 2, 1, 1):
        return Time(start, end, "duration", "months_long", count=count)
    time = Time(start, end, "months", "months_running", count=count, year=_REFORM.year)
    time.first, time.last = _REFORM, min(date(y, m, month_end(y, m)), at.published)
    return time


def _months_alone(at: At, start: int, end: int, count: int) -> Time:
    """``trong 9 tháng``, ``sau 6 tháng``, and a headline's ``9 tháng kết nạp ...``; elsewhere a length of time."""
    if at.published is not None and count > 1 and _RUNNING.match(at.s, end):
        return _months_back(at.published, start, end, count)
    begins = start == 0 or at.s[start - 1] == "\n" or at.s[max(0, start - 2) : start] in {": ", ". ", "- ", "; ", "– "}
    clause = len(at.words) == 1 or at.s[max(0, start - 2) : start] == ", "
    heads = clause and count > 1 and _DOES.match(at.s, end) is not None
    told = at.s.startswith(":", end) or _SO_MANY.match(at.s, end) is not None  # cộng thêm 21 thì bảy tháng là 99
    over = at.published is not None and count > _FEW_MONTHS and at.published.month - count in {0, 1, 2}
    if over and (at.s.startswith((" tăng ", " đạt "), end) or _DOES.match(at.s, end)):
        heads = True  # Thu ngân sách 9 tháng đạt 81% dự toán, Xã X 9 tháng kết nạp 7, told in October
    if begins or heads or told or (len(at.words) > 1 and at.words[1] in _LED):
        return Time(start, end, "months", "months_alone", days=(1, 1, count, 0), anaphoric=True, count=count)
    return Time(start, end, "duration", "months_long", count=count)


_SO_MANY = re.compile(r" (?:là|được) [0-9]")


def _months_left(at: At, end: int) -> Time:
    """``những tháng cuối năm``: from the day of publication to the year's end, in its second half."""
    time = Time(at.start_of(at.before), end, "to_come", "months_left")
    if at.published is not None:
        first = max(at.published, date(at.published.year, 7, 1))
        time.first, time.last, time.year = first, date(at.published.year, 12, 31), at.published.year
    return time


_FEW_MONTHS = 4


def _months_back(published: date, start: int, end: int, count: int) -> Time:
    """``sáu tháng vận hành mô hình mới``: the months up to the one of publication, which counts from its middle on."""
    index = published.year * 12 + published.month - 1 - (published.day <= 15)
    y, m = divmod(index, 12)
    y0, m0 = divmod(index - count + 1, 12)
    time = Time(start, end, "months", "months_running", count=count, year=y)
    time.first, time.last = date(y0, m0 + 1, 1), date(y, m + 1, month_end(y, m + 1))
    return time


def _relative_month(at: At) -> Time | None:
    """``tháng này``, ``tháng qua``, ``tháng trước``; ``mấy tháng qua`` is no month."""
    match = _RELATIVE.match(at.s, at.k)
    if not match or at.before in {"những", "mấy", "vài", "nhiều", "các"}:
        return None
    word = match.group(1)
    time = Time(at.k, match.end(), "month", "month_relative", anaphoric=word == "này")
    if at.published is None:
        return time
    step = {"này": 0, "nay": 0, "tới": 1, "sau": 1}.get(word, -1)
    y, m = divmod(at.published.year * 12 + at.published.month - 1 + step, 12)
    time.first, time.last, time.year = date(y, m + 1, 1), date(y, m + 1, month_end(y, m + 1)), y
    return time


def _this_month(at: At) -> Time | None:
    """``trong tháng``: the month that was named."""
    if at.before != "trong":
        return None
    return Time(at.start_of("trong"), at.k + 5, "month", "unnamed_month", anaphoric=True)
