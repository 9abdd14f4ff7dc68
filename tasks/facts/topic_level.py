"""At which level the name without a kind is meant that a page opens with: `Hòa Sơn: tổng kết năm 2014`, `Bắc Ninh kết nạp 612`."""

from tasks.facts import standing
from tasks.facts.atlas import Atlas
from tasks.facts.fact import Level
from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import key
from tasks.facts.where import levels_of, provinces_of


def level_alone(page: PageNames, atlas: Atlas, m: Mention) -> Level | None:
    """The level of a name without a kind. Of one that a province and its city share, the page's own words tell: toàn tỉnh, toàn thành phố."""
    level = atlas.level_of(m.name)
    if level is None and m.start == 0:
        return _level_spoken_of(page, m)
    if level not in {"district", "province"} or m.start >= page.title_end:
        return level
    if not provinces_of(m.name, "province", atlas.on) or "district" not in levels_of(m.name, m.name, None, atlas.on):
        return level
    whole = [
        o.level
        for o in page.mentions
        if o.form == "pronoun"
        and (o.party or standing.is_whole(page.low, o) or _opens_inside(page, o))
        and (o.level == "province" or page.low.endswith(("thành phố", "thành ủy", "thị xã", "thị ủy"), o.start, o.end))
    ]
    if level == "district":
        named = _named_as_province(page, m.name) and "district" not in whole
        return "province" if named or ("province" in whole and "district" not in whole) else level
    return "district" if whole and whole[0] == "district" else level


def _named_as_province(page: PageNames, name: str) -> bool:
    """`Bắc Ninh kết nạp 612`, then `tỉnh Bắc Ninh` and two of its districts by their names: the province, not its town."""
    full = [o for o in page.mentions if o.form == "full" and o.start > page.title_end]
    if not any(o.level == "province" and o.name and key(o.name) == key(name) for o in full):
        return False
    districts = {key(o.name) for o in full if o.level == "district"}
    return key(name) not in districts or len(districts) > 2


def _level_spoken_of(page: PageNames, m: Mention) -> Level | None:
    """`Hòa Sơn: tổng kết năm 2014`, a name that many places bear: a commune's, where the page goes on with `Đảng ủy xã` alone."""
    spoken = {o.level for o in page.mentions if o.form == "pronoun" and (o.party or standing.is_whole(page.low, o))}
    level = spoken.pop() if len(spoken) == 1 else None
    if level not in {"commune", "district"} or not provinces_of(m.name, level, None):
        return None
    others = any(o.form == "full" and o.level != "organization" and o.name != m.name for o in page.mentions)
    return None if others else level


def _opens_inside(page: PageNames, o: Mention) -> bool:
    """`Trong tỉnh thành lập được 4 tổ chức đảng`: a sentence that goes on inside the whole."""
    return o.level == "province" and page.low.endswith((". trong ", "\ntrong "), 0, o.start)
