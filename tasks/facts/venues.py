"""Where a meeting is held: a place before the organisation that holds it there."""

import re

from tasks.facts import standing
from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames

_FIRST_LINES = 400  # characters


# bodies of the whole Party, and others of the whole country
_OF_THE_PARTY = r"(?:ban (?:tổ chức|tuyên giáo|dân vận|nội chính|chấp hành) trung ương|ban bí thư|bộ chính trị|(?:ủy ban kiểm tra|văn phòng) trung ương)"
_OF_THE_COUNTRY = r"(?:trung ương (?:đoàn|hội)|tổng liên đoàn lao động|bộ (?:giáo dục|quốc phòng|công an|nội vụ|y tế|nông nghiệp|tài chính|công thương|văn hóa|giao thông|xây dựng|tư pháp|lao động)|quân ủy trung ương|tổng cục chính trị|đảng ủy khối (?:các cơ quan|doanh nghiệp) trung ương|ủy ban (?:dân tộc|trung ương)|học viện chính trị quốc gia|chính phủ|quốc hội)"
_BETWEEN = r"(?: \([^()\n]{2,30}\))?,?(?: (?:sáng|chiều|tối|ngày|hôm nay|vừa qua|\d[\d/.-]*)){0,4},? "
# which only met there, and did not come to see the place
_HOLDS = r"(?!\w)(?:(?! làm việc| khảo sát| kiểm tra| thăm| giám sát)[^.;\n]){0,70}? (?:họp|cho biết|công bố|khai mạc|tổng kết|sơ kết|tổ chức (?:hội|họp|lễ|tọa|đại|gặp|buổi|chương|tổng|sơ))(?!\w)"
_PARTY_HOSTS = re.compile(_BETWEEN + _OF_THE_PARTY + _HOLDS)
_COUNTRY_HOSTS = re.compile(_BETWEEN + _OF_THE_COUNTRY + _HOLDS)


def host_of_the_nation(page: PageNames, m: Mention) -> str:
    """`Tại Hà Nội, Ban Tổ chức Trung ương tổ chức hội nghị`: ``party`` or ``country``, whose the page's figures are and no place's."""
    if not page.low.endswith("tại ", 0, m.start):
        return ""
    if _PARTY_HOSTS.match(page.low, m.end):
        return "party"
    return "country" if _COUNTRY_HOSTS.match(page.low, m.end) else ""


def is_venue(page: PageNames, m: Mention) -> bool:
    """`Sáng 5/8, tại thành phố X, Đảng ủy Tổng công ty Y tổ chức hội nghị`: it is Y that the page is about, not X.

    Of several places side by side (`tại xã A, huyện B`) the first is asked. A body of another rank of the law that is told of
    there (`tại huyện B, Đảng bộ xã A kết nạp 4`) leaves the page to the place.
    """
    if m.start > _FIRST_LINES or not page.low.endswith("tại ", 0, m.start):
        return False
    if host_of_the_nation(page, m):
        return True
    last, following = m, page.after(m)
    while following is not None and not following.party and page.text[last.end : following.start] == ", ":
        last, following = following, page.after(following)
    if following is None or page.text[last.end : following.start] != ", " or following.form != "full":
        return False
    return following.party and standing.says(page.low, following)


def holds_there(page: PageNames, m: Mention) -> bool:
    """`tại đền thờ ở xã A, Huyện ủy B tổ chức lễ kết nạp cho 16`: it is B that acts at A, not only where A lies."""
    place = page.before(m)
    if not m.party or m.form != "full" or place is None or place.party:
        return False
    where = _WHERE.match(page.low, m.end)
    if page.text[place.end : m.start] != ", " or not standing.says_at(page.low, where.end() if where else m.end):
        return False
    return _AT.search(page.low, max(0, place.start - _AT_REACH), place.start) is not None


_AT_REACH = 120  # characters
_AT = re.compile(r"(?<!\w)(?:tại|ở|trên địa bàn) (?:[^,.;:\n]* )?\Z")
_WHERE = re.compile(r" \([^()\d\n]{2,40}\)")  # Huyện ủy B (tỉnh C) tổ chức


def met_there(page: PageNames, m: Mention) -> bool:
    """`Đại hội Đảng bộ tỉnh X được tổ chức từ ngày 11 đến 14/10/2015, tại thành phố Y`: where the congress of X met, behind its verb."""
    if m.party or m.form not in {"full", "bare"} or not page.low.endswith(("tại ", "ở "), 0, m.start):
        return False
    if _OWN_MET.search(page.low, max(0, m.start - _MET_REACH), m.start) is not None:
        return True
    whose = page.before(m)
    while whose is not None and not whose.party and whose.start > m.start - _MET_REACH:
        whose = page.before(whose)  # Đảng bộ huyện X, tỉnh Z
    if whose is None or not whose.party or "\n" in page.low[whose.end : m.start]:
        return False
    return _MET.search(page.low, max(0, m.start - _MET_REACH), m.start) is not None


_MET_REACH = 240  # characters
_WHEN_MET = r"(?<!\w)(?:tiến hành|tổ chức|diễn ra|khai mạc|bế mạc|họp)(?:,? (?:trọng thể|long trọng|bí mật|thành công|phiên chính thức|phiên trù bị|vào|trong|từ|đến|ngày|sáng|chiều|tối|các|hai|ba|và|tháng|năm|[-–]|\d[\d/.-]*)){0,14},? (?:tại|ở) \Z"
_MET = re.compile(
    r"(?<!\w)(?:đại hội|hội nghị)(?! chi bộ)(?=[^.;:\n]*(?:đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|thị ủy))[^.;:\n]{0,170}"
    + _WHEN_MET
)
# Đại hội lần thứ II khai mạc ngày 14-4-1938 tại | làng X: a congress of the one the page is about
_OWN_MET = re.compile(
    r"(?<!\w)đại hội(?: đại biểu)?(?: \([^()\n]{1,6}\))?(?: (?:lần thứ|khóa) [^\W_]+| đầu tiên|,? nhiệm kỳ \d{4} ?[-–] ?\d{4})+(?: \([^()\n]{4,40}\))?,?(?: (?:được|đã))* "
    + _WHEN_MET
)
