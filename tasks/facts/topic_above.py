"""Whether the higher unit that a page names first only heads its title, or comes to see the one that the page is about."""

import re

from tasks.facts.fact import Level
from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import level_meant
from tasks.facts.unit import RANK

_MARKS = (": ", " - ", " – ")
_LEAD = 400  # characters


def only_heads(page: PageNames, m: Mention) -> bool:
    """A province that only heads the title of a piece about one of its places: `Cà Mau: U Minh ...`, `Cà Mau: ... ở U Minh`."""
    mark = next((mark for mark in _MARKS if page.text.startswith(mark, m.end)), "")
    if m.start != 0 or mark == "":
        return False
    if _BLOC.match(page.low, m.end + len(mark)) is not None:
        bloc = next((o for o in page.mentions if o.start > m.end and o.form in {"full", "bare"}), None)
        return bloc is not None and bloc.name.lower().startswith("khối ")
    following = page.after(m)
    if following is not None and following.form in {"full", "bare"} and following.start == m.end + len(mark):
        return True
    named = [o for o in page.mentions if m.end <= o.start < page.title_end and o.name and o.name != m.name]
    if len({o.name for o in named}) != 1 or named[0].plural or _TOLD_OF_ALL.search(page.low) is not None:
        return False
    one = named[0]
    led = one.form == "full" or (one.form == "bare" and _LED.search(page.low, 0, one.start) is not None)
    return led and (one.level or "district") in {"district", "commune"}


# Long An: Đảng bộ Khối kết nạp 231 đảng viên: the bloc whose whole name the text gives
_BLOC = re.compile(r"(?:đảng bộ|đảng ủy|đảng uỷ) khối(?!\w)")
# of which the figures are that the page goes on with, whatever the title names besides
_TOLD_OF_ALL = re.compile(r"(?<!\w)(?:toàn (?:đảng bộ )?tỉnh|đảng bộ tỉnh|trong tỉnh|của tỉnh)(?!\w)")
_LED = re.compile(r"(?<!\w)(?:ở|tại|của|vùng|biên|trên|huyện|xã) (?:vùng (?:cao|biên|sâu|xa) |biên giới )?\Z")


def comes_to_see(page: PageNames, m: Mention, level: Level) -> bool:
    """`Tỉnh ủy X làm việc với Huyện ủy Y`, `Đoàn kiểm tra của Huyện ủy Y khảo sát tại xã Z`: the page is about the one below."""
    if m.start > _LEAD or not m.party or level not in {"province", "district"}:
        return False
    seen = page.after(m)
    if seen is None or seen.plural or not seen.name or seen.form not in {"full", "bare"}:
        return False
    below = level_meant(seen) if seen.form == "full" else seen.level or "commune"
    if below == "organization" or RANK[below] >= RANK[level]:
        return False
    return _SEES.fullmatch(page.low, m.end, seen.start) is not None


def is_seen(low: str, m: Mention) -> bool:
    """`Đoàn công tác Tỉnh ủy X làm việc với | Đảng ủy xã Y`: what is told behind is told of Y."""
    if m.form != "full" or m.level == "organization" or m.plural or not low.endswith(_AT_THEM, 0, m.start):
        return False
    return _COMES_TO.search(low, max(0, m.start - _NEAR), m.start) is not None


_AT_THEM = ("với ", "tại ", "thường vụ ", "thường trực ", "btv ", "lãnh đạo ")
_NEAR = 70
_COMES_TO = re.compile(
    r"(?<!\w)(?:làm việc|kiểm tra|khảo sát|giám sát)(?: [^\W\d]+){0,5} (?:với|tại)(?: (?:ban|thường vụ|thường trực|btv|tập thể|lãnh đạo)){0,4} \Z"
)
_SEES = re.compile(
    r"(?! (?:tổng kết|sơ kết|họp))[^.;:\n]{0,60}?(?<!\w)(?:làm việc|kiểm tra|khảo sát|giám sát|thăm|kiểm điểm|nắm tình hình)(?:(?! tỉnh| toàn)[^.;:\n]){0,70}?(?<!\w)(?:với|tại|ở|đối với)(?: (?:ban|thường vụ|thường trực|btv|ban chấp hành|tập thể|lãnh đạo|cấp ủy)){0,4} "
)
