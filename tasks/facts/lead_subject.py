"""Whose committee the first sentence is about, where only the place that it lies in is named before it."""

import re

from tasks.facts import standing
from tasks.facts.fact import Level
from tasks.facts.heads import LEVELS
from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import level_meant
from tasks.facts.venues import is_venue

_LEAD_MOST = 400  # characters
_RANK_OF_PLACE = {"province", "district"}


def subject_of_lead(page: PageNames) -> Mention | None:
    """`Trên tuyến biên giới tỉnh X, các đồn của Đảng bộ Bộ đội Biên phòng tỉnh luôn ...`: the organisation, not the tỉnh.

    So where the title names no unit, the line of whose page it is at most a place, and no committee of a place is spoken of
    from there on: the `Đảng bộ` of such a page is the organisation's.
    """
    head = _end_of_owner(page)
    if any(m.name and m.form == "full" for m in page.mentions if m.start < head):
        return None
    stop = page.low.find("\n", head + 1)
    end = min(stop if stop >= 0 else len(page.low), head + _LEAD_MOST)
    if (full_stop := _ENDS.search(page.low, head + 1, end)) is not None:
        end = full_stop.start()
    for m in page.mentions:
        if m.start <= head or not m.name:
            continue
        if m.start >= end:
            return None
        if m.form == "full" and level_meant(m) == "organization":
            told = m.party or _LIES_THERE.match(page.low, m.end) is not None
            return m if told and not m.plural and not m.village and _is_of_it_alone(page, m) else None
        if not _is_only_where(page, m):
            return None
    return None


_ENDS = re.compile(r"\. |; ")
# Công ty X | đóng chân trên địa bàn huyện Y, là doanh nghiệp ...: the page is introduced to it
_LIES_THERE = re.compile(r" (?:đóng|đứng)(?: chân| trụ sở| quân)? (?:trên địa bàn|tại|ở) ")


def _end_of_owner(page: PageNames) -> int:
    """The end of the title, or of the line below it that says whose page it is: `Đảng bộ Than X`, `Sở Giao thông vận tải X`."""
    stop = page.low.find("\n", page.title_end + 1)
    return stop if stop >= 0 and _OWNER.fullmatch(page.low, page.title_end + 1, stop) else page.title_end


# as many words as a name has, and none of what is told
_OWNER = re.compile(
    r"(?:đảng bộ|đảng ủy|sở|ban|công ty|tổng công ty|bệnh viện|trường|khối|công đoàn)(?: [^\W\d]+){1,8}"
)


def _is_only_where(page: PageNames, m: Mention) -> bool:
    """`của tỉnh X`, `khi tỉnh X được tái lập`: a place of which nothing is told, and no committee of it."""
    if m.form != "full" or m.party or m.plural or m.village or level_meant(m) not in _RANK_OF_PLACE:
        return False
    return not (is_venue(page, m) or standing.says(page.low, m))


def _is_of_it_alone(page: PageNames, m: Mention) -> bool:
    """Whether the page goes on with `Đảng bộ`, `Đảng ủy` alone, and with no committee of a place and no whole of one."""
    return _ALONE.search(page.low, m.end) is not None and _OF_PLACE.search(page.low, m.end) is None


_ALONE = re.compile(
    r"(?<!\w)(?:đảng bộ|đảng ủy|bệnh viện|công ty|đơn vị|nhà trường)(?= (?:hiện|đã|có|kết nạp|đặt|đề|mở|luôn|phấn|giao|cũng|giới|[\"“,]))"
)
_OF_PLACE = re.compile(
    r"(?<!\w)(?:(?:toàn|cả|đảng bộ|đảng ủy) (?:huyện|thị xã|thành phố|quận|tỉnh)|(?:huyện|quận|thị|thành|tỉnh) (?:ủy|uỷ))(?!\w)"
)


def is_home_of_subject(page: PageNames, m: Mention) -> bool:
    """`Là huyện ven biển của tỉnh X, Y có 13 xã`: where the one lies of whom the sentence goes on to tell."""
    following = page.after(m)
    if m.party or following is None or not following.name or following.form not in {"full", "bare"}:
        return False
    opening = max(page.low.rfind(". ", 0, m.start), page.low.rfind("\n", 0, m.start)) + 1
    if m.start - opening > _OPENING or _IS_ONE_OF.match(page.low, opening, m.start) is None:
        return False
    return _TELLS_OF.fullmatch(page.low, m.end, following.start) is not None


def level_of_subject(page: PageNames, m: Mention) -> Level | None:
    """The level of a name without a kind of whom its sentence said before what it is: `Là huyện ven biển của tỉnh X, Y có 13 xã`."""
    before = page.before(m)
    if before is None or not is_home_of_subject(page, before):
        return None
    opening = max(page.low.rfind(". ", 0, before.start), page.low.rfind("\n", 0, before.start)) + 1
    said = _IS_ONE_OF.match(page.low, opening, before.start)
    return LEVELS.get(said["kind"]) if said is not None else None


_OPENING = 160  # characters
_IS_ONE_OF = re.compile(
    r"\W*(?:\([^()\n]{2,12}\) ?[-–]? ?)?(?:(?:vốn|tuy|dù|mặc dù|cũng|đều|với (?:đặc thù|vị trí|lợi thế)) )?là (?:[^\W\d]+ ){0,4}?(?P<kind>huyện|xã|phường|thị trấn|thị xã|thành phố|quận|tỉnh|địa phương|đơn vị|địa bàn)(?!\w)"
)
_TELLS_OF = re.compile(r"[^.;:\n]{0,80}, (?:những năm qua, |thời gian qua, |nhiều năm qua, )?")
