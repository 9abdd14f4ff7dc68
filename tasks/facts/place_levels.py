"""The level that a place's kind and name mean, and the form in which names are compared."""

from tasks.facts.cues import fold_line
from tasks.facts.fact import Level
from tasks.facts.mentions import Mention

KIND_LEVEL: dict[str, Level] = {
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "huyện": "district", "thị xã": "district", "quận": "district",
    "thành phố": "district", "tỉnh": "province",
}  # fmt: skip
CITIES = {"hà nội", "hồ chí minh", "đà nẵng", "hải phòng", "cần thơ", "hcm", "tphcm"}


def key(name: str) -> str:
    """A name for comparison within a page."""
    return fold_line(name).replace("-", " ")


def level_meant(m: Mention) -> Level:
    """The level of a mention with a kind; thành phố is a province in five cities."""
    if m.level == "district" and key(m.name) in CITIES:
        return "province"
    return m.level or "commune"
