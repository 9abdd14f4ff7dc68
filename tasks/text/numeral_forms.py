"""Figures that count nothing: dates, times of day, numbers of documents."""

import re
from decimal import Decimal

from tasks.text.number_atoms import Atom
from tasks.text.words import COUNTED, listed, word_before

_DATE = re.compile(
    r"(?:0?[1-9]|[12][0-9]|3[01])(?P<sep> ?[/.\-–] ?)(?:0?[1-9]|1[0-2])(?: ?[/.\-–] ?)(?:1[89]|20|21)[0-9]{2}(?![0-9])"
)
_ISO = re.compile(r"(?:19|20)[0-9]{2}[-/](?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12][0-9]|3[01])(?![0-9])")
_MONTH_YEAR = re.compile(r"(?:0?[1-9]|1[0-2]) ?[/.\-–] ?(?:19|20)[0-9]{2}(?![0-9]|[.,/\-–][0-9])")
_TIME = re.compile(r"(?:[01]?[0-9]|2[0-4])(?:[:hHg][0-5][0-9](?:[:'][0-5][0-9])?(?![0-9])|[hH](?!\w))")
_CODE = re.compile(r"[0-9]{1,5}(?:/(?:19|20)[0-9]{2})?[-/–](?=[A-ZĐƯ]{2})[A-ZĐƯa-zđ0-9\-/–]*+")
_SERIAL = re.compile(r"[0-9]{1,6}(?:-[0-9]{1,7}){2,8}(?![0-9])")

_JOINERS = frozenset("/-–:hHg")
_DAY_MONTH = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01]) ?[/\-–.] ?(?:0?[1-9]|1[0-2])(?![0-9]|[.,/][0-9]| ?%)")
# words that say: what follows is a day and month
_DAY_WORDS = listed("ngày dịp đợt lễ mùng mồng hôm sáng chiều tối trưa đêm hạn quốc khánh tết")
_TIME_WORDS = listed("đến tới từ trước hết qua điểm")
_FIRST_DAY = re.compile(r"\((?:[0-9]{1,2}(?: ?[-–] ?|, | và )){1,3}\Z")
_DAYS_BEFORE = re.compile(r"(?:ngày|dịp|đợt|lễ) (?:[0-9]{1,2}(?:[/\-.][0-9]{1,2})?(?:, ?| và | ?- ?| đến )){1,4}\Z")

# a feast named before its day: Ngày Quốc tế Phụ nữ 8-3
_FEAST_BEFORE = re.compile(
    r"(?:quốc tế (?:phụ nữ|lao động|thiếu nhi)|phụ nữ việt nam|nhà giáo(?: việt nam)?|thầy thuốc(?: việt nam)?|quốc khánh|toàn quốc kháng chiến) \Z",
    re.IGNORECASE,
)


def special(text: str, start: int, end: int) -> Atom | None:
    """A date, time or document number that begins at ``start``."""
    following = text[end : end + 2]
    joined = following[:1] in _JOINERS or (following[:1] == " " and following[1:] in _JOINERS)
    if end - start > 10 or not (joined or "." in text[start:end]):
        return None
    date = _DATE.match(text, start) or _ISO.match(text, start)
    if date:
        return Atom(start, date.end(), _leading(text, start), "date", unit_end=date.end())
    code = _CODE.match(text, start) or _SERIAL.match(text, start)
    if code:
        return Atom(start, code.end(), _leading(text, start), "code", unit_end=code.end())
    time = _TIME.match(text, start)
    if time:
        return Atom(start, time.end(), _leading(text, start), "time", unit_end=time.end())
    return _short_date(text, start)


def _short_date(text: str, start: int) -> Atom | None:
    """``7/2013``, ``7-2013``; ``5/7`` and ``3-2`` where a word before says that a day follows."""
    month = _MONTH_YEAR.match(text, start)
    if month:
        return Atom(start, month.end(), _leading(text, start), "date", unit_end=month.end())
    day = _DAY_MONTH.match(text, start)
    if day and (
        _day_follows(text, start, day.end())
        or _DAYS_BEFORE.search(text, max(0, start - 36), start)
        or _FEAST_BEFORE.search(text, max(0, start - 36), start)
        or _bracketed(text, start, day.end())
    ):
        return Atom(start, day.end(), _leading(text, start), "date", unit_end=day.end())
    return None


def _day_follows(text: str, start: int, end: int) -> bool:
    """Whether the word before says that ``5/7`` is a day; after ``đến``, ``từ`` ... only where nothing counted follows it."""
    before = word_before(text, start)
    return before in _DAY_WORDS or (
        (before == "nay" or (before in _TIME_WORDS and _no_range(text[start:end]))) and not COUNTED.match(text, end)
    )


def _no_range(printed: str) -> bool:
    """`5/7`, and `31-12`, which falls; `3-5` may be a range."""
    if "/" in printed:
        return True
    first, _, second = printed.replace("–", "-").replace(".", "-").partition("-")
    return "-" in printed and int(first) > int(second)


def _bracketed(text: str, start: int, end: int) -> bool:
    """Whether brackets hold a day and month alone, of a feast or not to be read as a part of a whole: ``(3/2)``, ``(02/2)``."""
    if text[end : end + 1] == ")" and _FIRST_DAY.search(text, max(0, start - 16), start):
        return True  # (17 - 18/5), (27 và 28-7)
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    if "/" in text[start:end] and _PLANS.search(text, max(0, start - 160), start) and _of_a_list(text, start, end):
        return False  # vượt kế hoạch là xã A (12/10), xã B (9/8)
    if "/" in text[start:end] and _REACHED.search(text, max(0, start - 24), start):
        return False  # hoàn thành chỉ tiêu (8/8), về đích sớm (7/7)
    a, b = re.split(r" ?[/\-–.] ?", text[start:end])
    share = _SHARE_BEFORE.search(text, max(0, start - 48), start)
    if share is not None and abs(100 * int(a) / int(b) - float(share[1].replace(",", "."))) < 1:
        return False  # 100% trạm y tế (6/6): what the share was reckoned from
    return int(a) >= int(b) or "0" in {a[0], b[0]} or (int(a), int(b)) in {(2, 9), (7, 11), (1, 5)}


_SHARE_BEFORE = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]+)?)%(?: [^\W\d]+,?){1,6} \(\Z")


def _of_a_list(text: str, start: int, end: int) -> bool:
    """Whether another such bracket stands behind the next words or before these."""
    return _NEXT_ONE.match(text, end) is not None or _ONE_BEFORE.search(text, max(0, start - 60), start) is not None


_PLANS = re.compile(r"(?:chỉ tiêu|kế hoạch)(?!\w)")
_REACHED = re.compile(r"(?:chỉ tiêu|kế hoạch|(?:về|cán) đích)(?: được giao| đề ra| sớm| cả năm| năm)? \(\Z")
_NEXT_ONE = re.compile(r"\)(?:,|;| và)? [^\d().]{2,40}\([0-9]{1,3}/[0-9]{1,3}\)")
_ONE_BEFORE = re.compile(r"\([0-9]{1,3}/[0-9]{1,3}\)(?:,|;| và)? [^\d().]{2,40}\(\Z")


def _leading(text: str, start: int) -> Decimal:
    """The first number of a date, time or code."""
    end = start
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return plain(text[start:end])


def plain(digits: str) -> Decimal:
    """A run of digits without its separators: the value of what is no quantity."""
    return Decimal(digits.replace(",", "").replace(".", "") or 0)
