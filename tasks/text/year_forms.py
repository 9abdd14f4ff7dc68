"""Forms around ``năm``: a year, a part of it, several, a yearly mean, a length of time."""

import re
from datetime import date

from tasks.text.school_years import SOME, school_year
from tasks.text.seasons import season
from tasks.text.times import (
    DASH,
    EACH,
    NUMBER_WORDS,
    OF_YEAR_TOLD,
    RELATIVE,
    YEAR,
    YEAR_TOLD,
    At,
    Days,
    Kind,
    Time,
    dated,
    relative_year,
    tail,
)
from tasks.text.words import listed

# ba năm liền 2015, 2016 và 2017
_YEARS = re.compile(
    rf"năm(?: (?:liền|liên tiếp|liên tục|gần đây|gần nhất|vừa qua|qua))?:? ({YEAR})"
    rf"(?:(?:{DASH}| đến | tới )(?:năm )?({YEAR})|(?: ?, ?| và | và năm )({YEAR}))"
)
_MORE_YEARS = re.compile(rf"(?: ?, ?| và | và năm )({YEAR})")
# năm 2019; năm nhiều nhất là 2019
_ONE = re.compile(
    rf"năm (?:(?:như |(?:kết nạp (?:được )?)?(?:nhiều|cao|đông|ít|thấp|tốt)(?: đảng viên)? nhất,? (?:là |vào )?(?:năm )?)?({YEAR})|({RELATIVE})(?!\w))"
)
_BESIDE = re.compile(r"năm (?:liền |liền kề |kề )?(trước|sau)(?: đó| ấy)?(?!\w)")
_HALF = re.compile(r"năm (đầu|cuối)(?!\w)")
_OF_RESOLUTION = re.compile(
    r"năm (?:đầu|đầu tiên|thứ \w+)(?: tiên)? (?:thực hiện|triển khai)(?: thực hiện)? (?:các )?(?:nghị quyết|nq)(?!\w)(?:[^.;:,\d\n]{0,60}?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d(?!\d))?"
)
_TOLD = re.compile(YEAR_TOLD)
_EVERY = re.compile(r"năm nào(?=(?: (?!cũng|không|chưa|có)[^\W\d]+){0,8} cũng(?! không| chưa))")
_LEFT = re.compile(r"năm (?:còn lại|tới|sau)(?!\w)")
_HALF_LED = listed("mới sau trong qua chỉ")
_HALF_LONG = re.compile(r" (?:thành lập|hoạt động|thực hiện|triển khai|dự bị|học|mới|kể từ|ra mắt|sáp nhập|hợp nhất)")
# a clause of its own: nhưng nửa năm | chỉ kết nạp 4; not: học nửa năm thì bỏ
_HALF_OPENS = re.compile(r"(?:\A|[.;,:\n] ?|(?<!\w)(?:nhưng|song|mà|còn) )nửa \Z")
_HALF_BEHIND = re.compile(r"năm (?:chỉ|mới|đã|vẫn|cũng|cả|toàn)(?!\w)")
_AND_A_HALF = re.compile(r" rưỡi(?: (?:vừa qua|qua|gần đây|trở lại đây|nay))?(?!\w)")  # hai năm rưỡi qua
_ON = re.compile(r" (?:vừa qua|qua|gần đây|trở lại đây|lại đây|nay)(?!\w)")
_THOSE = re.compile(r" (?:ấy|đó|nói trên|trên)(?!\w)")
_THEN = re.compile(r"năm (?:ấy|đó)(?!\w)")
_OF_TERM = re.compile(r" (?:đầu|cuối)(?: tiên| cùng)? (?:(?:của|trong) )?nhiệm k[ỳì](?!\w)")
_ANCHORED = ((_THOSE, "those_years"),)
_NUMBERED = listed("thôn ấp xóm khóm buôn làng bản tổ đội khối khu phố phường quận")
_JUNE = 6
_HALVES: dict[str, Days] = {"đầu": (1, 1, 6, 30), "cuối": (7, 1, 12, 31)}
_WHOLE: Days = (1, 1, 12, 31)
_PARTS: dict[str, tuple[Kind, Days]] = {
    "đầu": ("point", (1, 1, 1, 1)),
    "cuối": ("point", (12, 31, 12, 31)),
    "hết": ("year", _WHOLE),
    "cả": ("year", _WHOLE),
    "trong": ("year", _WHOLE),
    "riêng": ("year", _WHOLE),
    "suốt": ("year", _WHOLE),
}


def year(at: At) -> Time | None:
    """The form whose key word is ``năm``, if it is one."""
    for read in (_per_year, school_year, _years, _half_year, _first_of_resolution, _duration, _one_year, _bare_year):
        time = read(at)
        if time is not None:
            return time
    return None


def _per_year(at: At) -> Time | None:
    """``mỗi năm``, ``bình quân hằng năm``, ``mỗi năm bình quân``, ``bình quân 1 năm``, ``năm nào cũng``, ``đảng viên/năm``."""
    if every := _EVERY.match(at.s, at.k):
        return Time(at.k, every.end(), "per_year", "per_year")
    words = at.words
    start = at.k
    slash = at.s[at.k - 1 : at.k] == "/" or at.s[max(0, at.k - 2) : at.k] == "/ "
    if slash:
        start = at.s.rindex("/", 0, at.k)
    elif at.before in EACH or (at.before in {"1", "một"} and at.mean_before(words[1:])):
        start, words = at.start_of(at.before), words[1:]
    mean = "" if slash else at.mean_before(words)
    if start == at.k and not mean:
        return None
    if at.s.startswith(" học", at.k + 3):
        return Time(start, at.k + 7, "per_other", "per_school_year")
    if _ONE.match(at.s, at.k) and at.before not in EACH and not slash:
        return None  # bình quân năm 2017: that year's mean
    end = at.k + 3
    if at.s.startswith((" bình quân", " trung bình"), end):
        end = at.s.index("n" if at.s.startswith(" bình quân", end) else "h", end + 8) + 1
    return Time(start - len(mean) - 1 if mean else start, end, "per_year", "per_year")


def _years(at: At) -> Time | None:
    """``2 năm 2015, 2016``, ``năm 2011 - 2013``, ``hai năm 2015 và 2016``: from the first to the last, if they go up."""
    match = _YEARS.match(at.s, at.k)
    if not match:
        return None
    a, b, end = int(match.group(1)), int(match.group(2) or match.group(3)), match.end()
    while more := _MORE_YEARS.match(at.s, end):
        b, end = int(more.group(1)), more.end()
    if not a < b <= a + 30:
        return None
    if b == a + 1 and (sown := season(at.s, at.k, end)) is not None:
        return sown
    counted = at.before in NUMBER_WORDS or at.before.isdigit() or at.before in SOME
    start = at.start_of(at.before) if counted else at.k
    return Time(start, end, "years", "years", date(a, 1, 1), date(b, 12, 31), year=b, count=b - a + 1)


def _half_year(at: At) -> Time | None:
    """``nửa đầu năm (2012)``, ``nửa năm đầu``."""
    behind = _HALF.match(at.s, at.k) if at.before == "nửa" else None
    if behind:
        part, start, end = behind.group(1), at.start_of("nửa"), behind.end()
    elif at.before == "nửa" and (left := _LEFT.match(at.s, at.k)):
        part, start, end = "cuối", at.start_of("nửa"), left.end()
    elif at.before in _HALVES and at.words[1:2] == ["nửa"]:
        part, start, end = at.before, at.start_of(f"nửa {at.before}"), at.k + 3
    elif at.before == "nửa" and _is_first_half(at):
        part, start, end = "đầu", at.start_of("nửa"), at.k + 3
    else:
        return None
    one = _ONE.match(at.s, at.k) if not _LEFT.match(at.s, at.k) else None
    if one and not behind:
        stated, relative, end = int(one.group(1)) if one.group(1) else None, one.group(2), one.end()
    else:
        end, stated, relative = tail(at.s, end)
    time = Time(
        start, end, "half", "half_year", days=_HALVES[part], anaphoric=stated is None and relative is None, count=6
    )
    return dated(time, at.published, stated, relative)


def _is_first_half(at: At) -> bool:
    """``sau nửa năm``, ``nhưng nửa năm chỉ kết nạp 4``: of the year under way; not how long something has lasted."""
    led = bool(at.words[1:2]) and at.words[1] in _HALF_LED and not _HALF_LONG.match(at.s, at.k + 3)
    alone = _HALF_BEHIND.match(at.s, at.k) and _HALF_OPENS.search(at.s, max(0, at.k - 12), at.k)
    # nửa năm qua, told in August: from January to June, as 6 tháng qua
    past = at.published is not None and at.published.month > _JUNE and _ON.match(at.s, at.k + 3) is not None
    return led or alone is not None or past


def _duration(at: At) -> Time | None:
    """``5 năm qua``, ``sau 3 năm thực hiện``, ``40 năm tuổi Đảng``: so many years; which ones, the form does not say."""
    one = _ONE.match(at.s, at.k)
    if one and one.group(1):
        return None
    printed, count = at.number_before()
    numbered = (
        one and printed.isdigit() and not _NUMBERED.isdisjoint(at.words[1:2])
    )  # Chi bộ thôn 3 | năm nay kết nạp 2
    if not printed or (printed == "năm" and not one and not _THEN.match(at.s, at.k)) or numbered:
        return None
    if count and 2 <= count <= 4 and _OF_TERM.match(at.s, at.k + 3):
        return None  # ba năm đầu nhiệm kỳ: read with the term
    for form, rule in _ANCHORED:
        named = form.match(at.s, at.k + 3)
        if named:
            return Time(at.start_of(printed), named.end(), "duration", rule, anaphoric=True, count=count)
    on = _ON.match(at.s, at.k + 3)
    if on and count == 1 and not printed.startswith("0"):
        past = Time(at.start_of(printed), on.end(), "year", "year_qua", days=_WHOLE)
        return dated(past, at.published, None, "qua")  # một năm qua is năm qua
    half = _AND_A_HALF.match(at.s, at.k + 3)
    end = on.end() if on else half.end() if half else at.k + 3
    return Time(
        at.start_of(printed),
        end,
        "duration",
        "years_past" if on else "years_long",
        anaphoric=on is not None,
        count=count,
    )


def _one_year(at: At) -> Time | None:
    """``năm 2017``, ``cuối năm 2019``, ``năm nay``, ``giữa năm ngoái``, ``những năm qua``."""
    match = _ONE.match(at.s, at.k) or _BESIDE.match(at.s, at.k)
    if not match:
        return None
    if match.re is _BESIDE or match.group(2) in {"trước", "sau"}:
        match = _BESIDE.match(at.s, at.k) or match
        stated, relative = None, match.group(1)
    else:
        stated, relative = int(match.group(1)) if match.group(1) else None, match.group(2)
    if relative and at.before in SOME:
        return Time(at.start_of(at.before), match.end(), "relative", "some_years")
    if at.before == "giữa":
        year = stated if relative is None else relative_year(relative, at.published)
        return Time(at.start_of("giữa"), match.end(), "relative", "middle_of_year", year=year)
    if at.words[:2] in (["vào", "bước"], ["sang", "bước"]) and not relative:
        entered = Time(at.start_of(f"bước {at.before}"), match.end(), "point", "entered_year", days=(1, 1, 1, 1))
        return dated(entered, at.published, stated)
    kind, days = _PARTS.get(at.before, ("year", _WHOLE))
    start = at.start_of(at.before) if at.before in _PARTS else at.k
    rule = f"{'part_of_year' if kind == 'point' else 'year'}{'_' + relative.replace(' ', '_') if relative else ''}"
    time = Time(start, match.end(), kind, rule, days=days)
    if relative in {"này", "sau"}:
        time.anaphoric = True
        time.count = 1 if relative == "sau" and kind == "year" else None
        return time
    if relative == "trước" and kind == "year":
        time.anaphoric, time.count = True, -1
    return dated(time, at.published, stated, relative)


def _first_of_resolution(at: At) -> Time | None:
    """``năm đầu tiên thực hiện nghị quyết``: which year that is, nobody says; the year that it is named beside where one is."""
    match = _OF_RESOLUTION.match(at.s, at.k) if at.before not in SOME and at.before not in NUMBER_WORDS else None
    if match is None or at.before.isdigit():
        return None
    told = _TOLD.search(at.s, max(0, at.k - 16), at.k)
    return Time(at.k, match.end(), "duration" if told else "relative", "year_of_term")


# Đầu năm 2014 còn 41 bản; khép lại | năm, còn 19
_ENDED = ("khép lại ", "kết thúc ")
_CLOSED = re.compile(
    r"năm(?= ?[,;.]| (?:chỉ|còn|đã|có|con số|số|tỷ lệ|toàn|huyện|xã|tỉnh|đảng bộ|chi bộ|kết nạp)(?!\w))"
)


def _bare_year(at: At) -> Time | None:
    """``đầu năm``, ``cuối năm``, ``trong năm``, ``cả năm``: of a year named elsewhere."""
    if at.before == "giữa":
        return Time(at.start_of("giữa"), at.k + 3, "relative", "middle_of_year", anaphoric=True)
    if (ended := next((w for w in _ENDED if at.s.endswith(w, 0, at.k)), None)) and _CLOSED.match(at.s, at.k):
        start = at.k - len(ended)
        return Time(start, at.k + 3, "point", "part_of_unnamed_year", days=(12, 31, 12, 31), anaphoric=True)
    if at.before not in _PARTS:
        then = _THEN.match(at.s, at.k) if at.before not in SOME else None
        if then is None:
            return None
        return Time(at.k, then.end(), "year", "that_year", days=_WHOLE, anaphoric=True)
    kind, days = _PARTS[at.before]
    rule = "part_of_unnamed_year" if kind == "point" else "unnamed_year"
    part = "hết" if at.before == "hết" else ""
    told = _THEN.match(at.s, at.k)
    end, rule = (told.end(), rule + OF_YEAR_TOLD) if told else (at.k + 3, rule)
    return Time(at.start_of(at.before), end, kind, rule, days=days, anaphoric=True, part=part)
