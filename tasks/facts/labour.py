"""Places in which people of another earn their living: `hơn 1.100 người làm công nhân ở Nghi Sơn`, `đi làm thuê tận huyện X`."""

import re

_EARNS_AT = re.compile(
    r"(?<!\w)(?:làm (?:công nhân|thuê|mướn|ăn|phụ hồ|ăn xa)|đi làm)(?: [^\W\d]+){0,2}? (?:ở|tại|tận|trong|dưới|ngoài)(?: các| tận)?(?: (?:khu|cụm) công nghiệp)? \Z"
)
_NEAR = 60  # characters


def is_where_labour_goes(low: str, at: int) -> bool:
    """Whether the name that begins here is of such a place, and the text does not turn to it."""
    return _EARNS_AT.search(low, max(0, at - _NEAR), at) is not None
