"""The district named right behind a place that lies in it: `phường Quyết Thắng, thành phố Sơn La`; `ấp B, xã C, huyện D`."""

import re
from datetime import date

from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import CITIES, key
from tasks.facts.unit import RANK
from tasks.facts.where import levels_of

_NEAR = 12
_FAR = 90  # characters
_LIES_IN = re.compile(r"(?: vốn| hiện)? là [^.;:\d]{0,60}(?:của|thuộc) (?:huyện )?")

# where a company stands, between its name and the district: Công ty May X, Khu công nghiệp Y (thành phố Z)
_ZONE = re.compile(
    r"\A,? (?:[Kk]hu (?:công nghiệp|chế xuất|kinh tế)|[Cc]ụm công nghiệp|KCN|KCX|KKT|CCN) [^,;.()\n-]{2,40}?(?=,? \(|, | - )"
)


def district_behind(page: PageNames, m: Mention, on: date | None) -> str | None:
    """The district that the words behind a mention say it lies in, if any.

    Args:
        page: the names of the page.
        m: a place or an organisation.
        on: the day of the page, by which provinces are known.
    """
    following = page.after(m)
    if following is not None and following.form == "pronoun" and following.start - m.end < _NEAR:
        following = page.after(following)  # Tân Thành là xã ... của huyện Gò Công Đông
    if following is None or following.form not in {"full", "bare"} or following.start - m.end > _FAR:
        return None
    gap = _ZONE.sub("", page.text[m.end : following.start])
    beside = gap in {", ", " (", " - ", " của ", " thuộc ", " ( "}
    if beside and following.level == "commune" and m.level == "organization":
        return district_behind(page, following, on)
    if following.level not in {"district", None} or not (
        beside or _LIES_IN.fullmatch(page.low, m.end, following.start)
    ):
        return None
    if _is_province(following.name, on) and (following.form == "bare" or key(following.name) in CITIES):
        return None
    level = following.level or ("district" if gap == " (" else None)
    return following.name if level and RANK[m.level or "commune"] < RANK["district"] else None


def _is_province(name: str, on: date | None) -> bool:
    """Whether a province bears the name: on the day, or at any time (of one merged since, the map has two)."""
    return key(name) in CITIES or any("province" in levels_of(name, None, None, day) for day in (on, None))
