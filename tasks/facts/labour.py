"""Places in which people of another earn their living: `hơn 1.100 người làm công nhân ở Nghi Sơn`, `đi làm thuê tận huyện X`."""

import re

from tasks.facts.mentions import Mention

_EARNS_AT = re.compile(
    r"(?<!\w)(?:làm (?:công nhân|thuê|mướn|ăn|phụ hồ|ăn xa)|đi làm)(?: [^\W\d]+){0,2}? (?:ở|tại|tận|trong|dưới|ngoài)(?: các| tận)?(?: (?:khu|cụm) công nghiệp)? \Z"
)
_NEAR = 60  # characters


def is_where_labour_goes(low: str, at: int) -> bool:
    """Whether the name that begins here is of such a place, and the text does not turn to it."""
    return _EARNS_AT.search(low, max(0, at - _NEAR), at) is not None


def is_where_they_work(low: str, m: Mention) -> bool:
    """`thanh niên đi làm ở Bình Dương`, `vào làm công nhân tận tỉnh Đồng Nai`: where those who left live now."""
    return _WORKS_AT.search(low, max(0, m.start - 60), m.start) is not None


def is_zone(low: str, m: Mention) -> bool:
    """`làm trong các khu công nghiệp Điềm Thụy, Yên Bình`: one of the zones named, which are no districts."""
    return m.form == "bare" and _ZONES.search(low, max(0, m.start - 60), m.start) is not None


_ZONES = re.compile(
    r"(?<!\w)các (?:khu|cụm) (?:công nghiệp|chế xuất|kinh tế)(?! (?:của|trên|ở|tại|trong|thuộc|đóng|do|và|lớn|mới|tập|đang|đã))(?: [^\W\d]+){1,3}(?:, [^\W\d]+(?: [^\W\d]+){0,2})*(?:,| và) \Z"
    r"|(?<!\w)các (?:khu|cụm) (?:công nghiệp|chế xuất|kinh tế) \Z"
)
_WORKS_AT = re.compile(
    # 9 đồng chí đi làm ăn ngoài tỉnh, chủ yếu ở | X, Y
    r"(?<!\w)(?:ngoài (?:tỉnh|huyện|xã|địa phương)|(?:ở )?(?:tỉnh|nơi|xứ) (?:khác|xa)|làm ăn xa|đi làm xa)(?:,| \()(?: (?:chủ yếu|phần lớn|đa số|phần nhiều|hầu hết|tập trung|là|ở|tại))+ \Z|"
    r"(?<!\w)(?:đi|vào|ra|lên|sang|xuống|về)(?: [^\W\d]+){0,2} (?:làm(?: ăn| thuê| công nhân| việc| phụ hồ| mướn)*|học|học tập|kiếm sống|mưu sinh|lập nghiệp|công tác)(?: (?:tại|ở|trong|ngoài|tận|mãi|trên|các|tỉnh|như|xa))* \Z"
    r"|(?<!\w)(?:vào|ra|lên|sang|xuống|đi)(?: (?:tận|mãi|các|tỉnh))* \Z"
)
