"""A subject that bears no name and is not what the page is about: `công ty có 3 đảng viên` on a page that knows of no company."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import BODIES, MEMBERS_OR_UNSAID, Figure, Line

_COMMUNE = "xã|phường|thị trấn"
# what may be a unit of the Party that the page tells of without its name, and what never is the place above it
_ORGANISATION = (
    "công ty|nhà trường|trường|bệnh viện|nhà máy|xí nghiệp|hợp tác xã|htx|tập đoàn|ngân hàng|nông trường|lâm trường"
)
_FORCE = "đội|con tàu|tàu|đại đội|trung đội|tiểu đội|tiểu đoàn|trung đoàn|chi đội|đơn vị"
_OTHER = "nhà hát|đội tuyển|đội (?:bóng|điền kinh|văn nghệ|thợ)|đoàn phim|đoàn xe|công trường|câu lạc bộ|clb|khách sạn|siêu thị|khu trọ|chung cư|phòng giam|nhà tù|nhà lao|trại giam|trại tù"
# it opens its clause and has, or admits: so many is its own, and no one's that is named above
_SUBJECT = re.compile(
    rf"(?<!\w)(?<![^\W\d] )(?:chi bộ (?:của )?)?(?:(?P<commune>{_COMMUNE})|(?P<other>{_OTHER})|{_ORGANISATION}|{_FORCE})"
    r"(?(commune)|(?: (?!có |kết nạp |gồm |hiện |nay |đã |các )[^\W\d]+){0,3}?)"
    r"(?: (?:hiện|nay|đã|chỉ|mới|cũng|vẫn|còn|giờ))* (?:có|kết nạp)(?: (?:được|thêm|mới|hơn|gần|trên|khoảng|tổng số|cả thảy|tới))* \Z"
)
# it opened a clause before, and what is told since is its own: Đoàn có 212 quân; 6 chi bộ; 98 đảng viên
_OPENED = re.compile(
    rf"(?<!\w)(?<![^\W\d] )(?:(?P<commune>{_COMMUNE})|{_OTHER}|{_ORGANISATION}|{_FORCE}|đoàn|nhà giàn|khu cách ly|trại|tổ(?! dân phố| chức))(?: (?!ủy|thanh|trường)[^\W\d]+){{0,2}}? có(?! (?:thể|khi|lúc))(?!\w)"
)
# góp ý rằng xã có | 9 chi bộ: one that a page about its province does not name
_SOME_COMMUNE = re.compile(
    r"(?<!\w)(?<!các )(?<!những )(?<!mỗi )(?<!từng )(?<!nhiều )(?<!cấp )(?<!toàn )(?<!số )(?<!hai )(?<!ba )(?<!bốn )(?<!\d )(?:xã|thôn|ấp|buôn)(?: (?:tôi|tui|mình|em|này|ấy|đó))?(?: (?:hiện|nay|chỉ|mới|cũng|vẫn|đã))* (?:có|còn) \Z"
)
# Trại B2 xưa giam 1.200 người; đảng ủy trại lập 18 chi bộ, kết nạp | 210 đảng viên trong tù: of no place that the prison lies in
_IN_PRISON = re.compile(
    r"(?<!\w)(?:trong (?:nhà )?tù|nhà lao|nhà tù|trong ngục|xà lim|phòng giam|trại giam|đảng ủy trại|chi bộ (?:trại|nhà tù|nhà lao))(?!\w)"
)
_WIDE = frozenset({"province", "nation"})
_TEMPORARY = re.compile(r"(?<!\w)chi bộ (?:lâm thời|tạm thời|dã chiến)(?!\w)[^.;]*\Z")
_COMMON = re.compile(rf"(?:{_ORGANISATION}|{_OTHER}|{_FORCE})")
_COUNTED = BODIES | MEMBERS_OR_UNSAID | {"people", "probationary", "source"}


def is_nameless(line: Line, fig: Figure, state: State) -> bool:
    """Whether a subject without a name, below the unit that stands in for it, has the number.

    On pages about the Party the one that is meant was often named in words that no map has, unless it is none of its units.
    """
    unit = fig.owner or fig.unit
    if fig.noun in _COUNTED and _TEMPORARY.search(line.low, line.start, fig.number.bound_start) is not None:
        return True
    if unit is None or unit.level == "organization" or fig.noun not in _COUNTED or fig.number.percent:
        return False
    if _IN_PRISON.search(line.low, line.start, line.end) is not None and not line.periods:
        return True
    if unit.level in _WIDE and _SOME_COMMUNE.search(line.low, line.start, fig.number.bound_start) is not None:
        return not any(m.name and m.end > fig.window_start for m in fig.names)
    said = _SUBJECT.search(line.low, max(line.start, fig.window_start), fig.number.bound_start)
    if said is None and not state.about_party:
        return _goes_on(line, fig, unit.level)
    if said is None or any(
        m.name and m.start >= said.start() and _COMMON.fullmatch(m.name.lower()) is None for m in fig.names
    ):
        return False
    if state.about_party:
        return said["other"] is not None
    return said["commune"] is None or unit.level != "commune"


def _goes_on(line: Line, fig: Figure, level: str) -> bool:
    """Whether the sentence still tells of a subject without a name that opened a clause before."""
    opened = list(_OPENED.finditer(line.low, line.start, fig.number.bound_start))
    if not opened or any(
        opened[-1].start() <= m.start < fig.number.start and _COMMON.fullmatch(m.name.lower()) is None
        for m in line.mentions
        if m.name
    ):
        return False
    return opened[-1]["commune"] is None or level != "commune"
