"""The level that a place's kind and name mean, and the form in which names are compared."""

import re
from functools import lru_cache

from tasks.facts.cues import fold_line
from tasks.facts.fact import Level
from tasks.facts.mentions import Mention

KIND_LEVEL: dict[str, Level] = {
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "huyện": "district", "thị xã": "district", "quận": "district",
    "thành phố": "district", "tỉnh": "province",
}  # fmt: skip
CITIES = {"hà nội", "hồ chí minh", "đà nẵng", "hải phòng", "cần thơ", "hcm", "tphcm"}


_HIGHLAND = re.compile(r"(?<![^\W_])([a-zđ']*)(?:a|ă|ắ)[kc](?!\w)")


@lru_cache(maxsize=1 << 12)
def key(name: str) -> str:
    """A name for comparison within a page: M'Đrắk is M'Drăk, Đắk Tô is Đăk Tô."""
    plain = fold_line(name).replace("-", " ").replace("’", "'")
    return _HIGHLAND.sub(lambda word: word[1].replace("đ", "d") + "ăk", plain)


def level_meant(m: Mention) -> Level:
    """The level of a mention with a kind; thành phố is a province in five cities."""
    if m.level == "district" and key(m.name) in CITIES:
        return "province"
    return m.level or "commune"
