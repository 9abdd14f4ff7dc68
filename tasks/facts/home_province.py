"""The province that a page is from where nobody says it: the one that the names of its places agree on."""

import re
from datetime import date
from itertools import islice

from tasks.facts.fact import Level
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import CITIES, key, level_meant
from tasks.facts.unit import province_of
from tasks.facts.where import NameMention, provinces_of

_ENOUGH_NAMES = 40  # names of places that are asked for their province
_SAID_AS_ONE, _SAID = 1.5, 0.5  # what a province's own name weighs beside that of a place of it
_ELSEWHERE = re.compile(
    r"(?:quê|sinh (?:ra )?ở|huyện|quận|thị xã|đường|phố|báo|trường|sông|khu|phường|xã|chợ|cầu|nước|tướng)(?: ở| tại| gốc)? \Z"
)


def province_said(page: PageNames, on: date | None) -> str | None:
    """The province that most of the page's names speak for; null where none does.

    Each district and commune is one vote for where such a place lies. A province named as one (tỉnh X) weighs more, one that is
    only named (ở X) less: a page about a district of one province sends people to many others.
    """
    votes: dict[str, float] = {}
    for name, level in islice(_places_said(page, on).items(), _ENOUGH_NAMES):
        found = provinces_of(name, level, on)
        for province in found:
            votes[province] = votes.get(province, 0) + 1 / len(found)
    said: dict[str, float] = {}
    for n in page.mapped.values():
        name = province_of(n.name) or n.name  # TPHCM
        if n.kind == "tỉnh" or (n.kind and "province" in n.levels and key(n.name) in CITIES):
            said[name] = _SAID_AS_ONE
        elif "province" in n.levels and name not in said and _is_province_here(page, n):
            said[name] = _SAID
    for name, weight in said.items():
        votes[name] = votes.get(name, 0) + weight
    best = max(votes, key=votes.__getitem__, default="")
    rest = [weight for name, weight in votes.items() if name != best]
    return best if votes.get(best, 0) >= _SAID and votes[best] > max(rest, default=0) else None


def _places_said(page: PageNames, on: date | None) -> dict[str, Level]:
    """Names of districts and communes as the page means them, in their order."""
    found: dict[str, Level] = {}
    for m in page.mentions:
        if m.form == "full" and m.level in {"district", "commune"} and level_meant(m) != "province":
            found.setdefault(m.name, m.level)
        elif m.form == "bare" and m.name not in found and not provinces_of(m.name, "province", on):
            found[m.name] = "district" if provinces_of(m.name, "district", on) else "commune"
    return found


def _is_province_here(page: PageNames, n: NameMention) -> bool:
    """A province named as one, not a person's name nor where somebody comes from."""
    before = page.low[max(0, n.start - 24) : n.start]
    whole = "hcm" in page.low[n.start : n.end] or re.search(r"(?:tp\.? ?|thành phố )\Z", before)
    if key(n.name) == "hồ chí minh" and not whole:
        return False
    return not _ELSEWHERE.search(before) and not page.text[n.end : n.end + 2].strip().istitle()
