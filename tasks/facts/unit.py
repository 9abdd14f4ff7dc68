"""A unit: a place or an organisation by its level and name, how the levels rank, and where it lies as far as that is known."""

import re
from dataclasses import dataclass, field
from datetime import date

from tasks.facts.fact import Level
from tasks.facts.place_levels import key

RANK: dict[Level | None, int] = {"nation": 4, "province": 3, "district": 2, "commune": 1, "organization": 0, None: 0}
NO_DISTRICTS = date(2025, 7, 1)  # from that day on communes lie right in their province


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation by its place or name; ``district`` and ``province`` as far as they are known."""

    level: Level
    name: str
    district: str | None = None
    province: str | None = None
    kind: str | None = field(default=None, compare=False)


NATION = Unit("nation", "Việt Nam")


def province_of(name: str | None) -> str | None:
    """TP.HCM is Hồ Chí Minh."""
    return (
        "Hồ Chí Minh" if name is not None and key(name) in {"hcm", "hồ chí minh", "tphcm", "tp hcm", "tp.hcm"} else name
    )


def is_central(unit: Unit | None) -> bool:
    """`Đảng bộ Khối Doanh nghiệp Trung ương`, `Tập đoàn X Việt Nam`: of the whole country, whose committees are above the grassroots."""
    return unit is not None and unit.level == "organization" and _CENTRAL.search(unit.name.lower()) is not None


_CENTRAL = re.compile(
    r"(?:khối [^,;]*trung ương|(?:tập đoàn|tổng công ty|ngân hàng) [^,;]*việt nam|\A(?:bộ (?:công an|quốc phòng|y tế|tài chính|công thương|xây dựng|nội vụ|ngoại giao|tư pháp|nông nghiệp|giáo dục|giao thông|khoa học|văn hóa)(?:(?! (?:huyện|tỉnh|xã)).)*))\Z"
)
