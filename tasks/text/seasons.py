"""Sowings and seasons that two years name: ``vụ đông xuân 2021 - 2022``, ``niên vụ 2017-2018``, ``mùa khô năm 2019 - 2020``."""

import re

from tasks.text.times import Time

_SEASON = re.compile(
    r"(?<!\w)(?:đông ?[-–]? ?xuân|hè ?[-–]? ?thu|thu ?[-–]? ?đông|vụ (?:đông|xuân|hè|thu|mùa|mía|cà phê|điều|cá)|niên vụ|mùa vụ|mùa (?:khô|mưa|rét|lạnh|đông))(?: năm)? \Z"
)
_REACH = 24  # characters


def season(s: str, start: int, end: int) -> Time | None:
    """The two years behind a season: it lasts for months of each, and is the time of nothing else that the text tells.

    ``start``: where the first year stands.
    """
    if _SEASON.search(s, max(0, start - _REACH), start) is None:
        return None
    return Time(start, end, "relative", "season")
