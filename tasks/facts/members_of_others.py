"""Members told of beside an organisation or a place that are not its own: of places it helps, of a sector, of all schools."""

import re

from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line
from tasks.facts.surveyed import is_surveyed


def of_those_helped(line: Line, fig: Figure) -> bool:
    """`Các đồn biên phòng giúp địa phương kết nạp 188 đảng viên`: the members of places that an organisation helps, none of its own."""
    unit = fig.owner or fig.unit
    if unit is None or unit.level != "organization":
        return False
    helps = next(iter(_HELPS.finditer(line.low, line.start, fig.number.bound_start)), None)
    if helps is None or ";" in line.low[helps.end() : fig.number.start]:
        return False
    between = (m for m in line.mentions if helps.end() <= m.start < fig.number.start)
    return not any(m.party or m.level == "organization" for m in between)


_HELPS = re.compile(
    r"(?<!\w)(?:giúp(?: đỡ)?|tham mưu(?: với)?|hỗ trợ)(?: cho)?(?: (?:các|những|cấp ủy,? chính quyền|chính quyền|cấp ủy|đảng ủy|đảng bộ|chi bộ|nhân dân))*"
    r" (?:địa phương|cơ sở(?= (?:bồi dưỡng|kết nạp|tạo nguồn|phát triển))|xã|phường|thôn|bản|ấp|buôn|làng|khóm)(?!\w)"
)


def of_a_sector(line: Line, fig: Figure) -> bool:
    """`Ngành Giáo dục huyện có 812 đảng viên`, `các trường học kết nạp 41 đảng viên`: of bodies of a kind, which are no group of people."""
    unit = fig.owner or fig.unit
    if unit is None or unit.level == "organization" or fig.listed or fig.noun not in MEMBERS_OR_UNSAID:
        return False
    told = line.low[line.start : fig.number.bound_start]
    if "chi bộ" in told and _OF_CELLS_OF_A_SORT.search(told) is not None:
        return True
    if not any(word in told for word in ("ngành ", "trường", "giáo dục", "bệnh viện", "trạm y tế", "công an")):
        return False
    if "trường" in told and _OF_SCHOOLS_COUNTED.search(told) is not None:
        return True
    if _ALL_OF_SECTOR.match(line.low, line.start, fig.number.bound_start):
        return True
    if _HEADED_BY_SECTOR.match(line.low, line.start, fig.number.bound_start) and _HAS_IN_ALL.search(
        line.low, line.start, fig.number.bound_start
    ):
        return True
    said = _SECTOR.search(line.low, line.start, fig.number.bound_start)
    if said is None or (said["sector"].startswith("ngành") and said["verb"] in {"kết nạp", "phát triển"}):
        return False
    later = [m for m in fig.names if m.start > said.end("sector") + _BESIDE and not line.low.endswith("(", 0, m.start)]
    return not any(m.form != "pronoun" or m.party for m in later)


# Toàn ngành Y tế Hà Giang có 175/177 trạm y tế xã có chi bộ; 1.912 đảng viên
_HEADED_BY_SECTOR = re.compile(
    r"[\s“\"–-]*(?:[^,;.:]{0,30}, )?(?:toàn |hiện )?ngành (?:giáo dục|gd ?(?:&|-|và) ?đt|y tế)(?!\w)(?:(?! kết nạp)[^.:])*\Z"
)
# the sector that the page is about: Toàn ngành hiện có | 612 đảng viên
_ALL_OF_SECTOR = re.compile(
    r"[\s“\"–-]*(?:[^,;.:]{0,30}, )?toàn ngành(?: (?:hiện nay|hiện|nay|đã|đang|cũng))* có(?: (?:tổng số|tổng cộng|hơn|gần|trên|khoảng))* ?\Z"
)
_HAS_IN_ALL = re.compile(
    r"(?:[;,]|(?<!\w)(?:có|với|là|và))(?: (?:tổng số|tổng cộng|hiện có|hiện|hơn|gần|trên|khoảng))* ?\Z"
)
_BESIDE = 24  # characters to the place that a sector is of
_SECTOR = re.compile(
    r"(?<!\w)(?P<sector>ngành (?:giáo dục(?: và đào tạo| - đào tạo)?|gd ?(?:&|-|và) ?đt|y tế)"
    r"|(?:các|khối|những) (?:(?:chi|đảng) bộ )?(?:nhà trường|(?:đơn vị )?trường(?: học| phổ thông| thpt| thcs| trung học phổ thông| mầm non| tiểu học)*|cơ sở giáo dục|cơ quan, trường học|bệnh viện|trạm y tế|chi bộ công an(?: xã| phường)?))(?!\w)"
    r"(?:(?! (?:cấp ủy|huyện ủy|đảng bộ|chi bộ|giao|cho)(?!\w))(?:[^,;:.()\d]| \([^\W\d]+(?: [^\W\d]+){0,3}\)))*(?<!\w)(?P<verb>có|là|kết nạp|phát triển|gồm|lên|còn)(?: [^\W\d]+){0,3} \Z"
)


def moved_in_or_surveyed(line: Line, fig: Figure) -> bool:
    """`chi bộ có thêm 31 đảng viên từ các thôn cũ chuyển về`: they came from another cell; `khảo sát 300 đảng viên`: some were asked."""
    if fig.noun == "member" and is_surveyed(line, fig):
        return True
    added = line.low.endswith(("thêm ", "thêm được "), fig.window_start, fig.number.bound_start)
    return added and fig.noun == "member" and _MOVED_IN.match(line.low, fig.noun_end) is not None


_MOVED_IN = re.compile(
    r"(?: mới)?(?: (?:là|do|được|ở|từ|của|các|những|thôn|bản|ấp|chi|bộ|đảng|xã|đơn|vị|nơi|khác|cũ|công|ty|quân|đội|xuất|ngũ))* (?:chuyển|nhập|về) (?:về|sang|đến|tới|vào|sinh hoạt)(?!\w)"
)


def lives_in_villages(line: Line, fig: Figure) -> bool:
    """`giới thiệu 34 đảng viên sinh hoạt tại 34 chi bộ bản`: an organisation's members that it lends to the cells of villages."""
    unit = fig.owner or fig.unit
    if unit is None or unit.level != "organization":
        return False
    at = fig.noun_end if fig.noun == "member" else -1
    if fig.noun == "cell":
        previous = line.figures[fig.index - 1] if fig.index else None
        at = previous.noun_end if previous is not None and previous.noun == "member" else -1
    lent = _IN_VILLAGES.match(line.low, at) if at >= 0 else None
    return lent is not None and (fig.noun == "member" or lent.end() > fig.number.start)


_IN_VILLAGES = re.compile(
    r" (?:(?:được|đang|đã|là|sĩ quan|về|xuống|tham gia|biên phòng) )*sinh hoạt(?: đảng)?(?: (?:tạm thời|hai chiều))? (?:tại|ở|cùng|với|trong)(?: các| cùng)?(?: \d+)? chi bộ (?:thôn|bản|ấp|buôn|làng|xóm|khóm|khu phố|khối phố|tổ dân phố|nông thôn|địa phương)"
)


def not_in_the_party(line: Line, fig: Figure) -> bool:
    """`còn 11 cán bộ, giáo viên chưa vào Đảng`: who is no member yet."""
    return fig.noun in {"people", "person", "source"} and _NOT_IN.match(line.low, fig.noun_end) is not None


_NOT_IN = re.compile(
    r"(?:,? [^\W\d]+){0,4}? (?:chưa|không)(?: phải)? (?:là đảng viên|vào đảng|được kết nạp|kết nạp được|đứng trong hàng ngũ)(?!\w)"
)


# 18/18 xã, thị trấn có chi bộ quân sự, với | 214 đảng viên: those of these cells
_OF_CELLS_OF_A_SORT = re.compile(
    r"\d (?:xã|phường|thị trấn)(?:, (?:xã|phường|thị trấn))*(?: (?:đã|đều|trên|địa|bàn))* (?:có|thành lập|lập)(?: được)? chi bộ (?:quân sự|công an|trường học|y tế|trạm y tế|cơ quan|dân quân)[^;.\d]{0,12} (?:với|gồm|có)(?: (?:tổng số|tổng cộng|hơn|gần|trên))* \Z"
)
# 61 trường học, | 100% trường có chi bộ độc lập, | với 1.204 đảng viên: those of the schools that were counted
_OF_SCHOOLS_COUNTED = re.compile(
    r"\d (?:đơn vị )?(?:trường học|nhà trường|trường)(?! (?:có|hợp)(?!\w))(?: (?!có |với |gồm )[^\W\d]+){0,5}"
    r"(?:(?:,| thì)? (?:100% |cả )?(?:(?:trường học|số trường|các trường|trường) )?(?:(?:đã|đều|hiện) )*có (?:chi bộ|tổ chức đảng)(?: độc lập| riêng| cơ sở)?)?,? (?:với|gồm)(?: (?:tổng số|tổng cộng|hơn|gần|trên|khoảng))* \Z"
    r"|\d (?:đơn vị )?(?:trường học|nhà trường|trường)(?! hợp)(?: (?!có |với |gồm )[^\W\d]+){0,5} có (?:chi bộ|tổ chức đảng)(?: độc lập| riêng| cơ sở)?,? (?:với|gồm)(?: (?:tổng số|tổng cộng|hơn|gần|trên|khoảng))* \Z"
)
