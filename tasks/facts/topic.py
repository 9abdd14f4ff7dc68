"""What an article is about: the unit that its title or first lines name."""

from tasks.facts import standing
from tasks.facts.atlas import NATION, RANK, Atlas, Unit, province_of
from tasks.facts.fact import Home, Level
from tasks.facts.organisations import Mention
from tasks.facts.page_names import PageNames, level_meant
from tasks.facts.where import parents

_HEAD_OF_PAGE = 400  # characters


def topic_of(page: PageNames, atlas: Atlas, home: Home) -> Unit | None:
    """The first unit named in the title or the first lines; else the publisher's own place. Settles ``atlas.province`` with it."""
    first: Mention | None = None
    for m in page.mentions:
        if first is None and (whole := _whole_at_head(page, atlas, m)):
            return whole
        if m.plural or m.form not in {"full", "bare"} or standing.in_masthead(page.low, m):
            continue
        level = (m.level or atlas.level_of(m.name)) if m.form == "bare" else level_meant(m)
        if level is None or (level == "organization" and not _heads_the_page(page, m)):
            continue
        first = first or m
        if level == "province" and m is first:
            atlas.province = atlas.province or province_of(m.name)
            if _only_heads(page, m):
                continue  # Cà Mau: U Minh chú trọng ...
        if RANK[level] < RANK["province"] or m is first:
            if atlas.province is None:
                atlas.province = parents(m.name, level, None, None, atlas.on).province
            return _unit(atlas, level, m.name, m)
    if home.district:
        return _unit(atlas, "district", home.district)
    return _unit(atlas, "province", home.province) if home.province else None


def _unit(atlas: Atlas, level: Level, name: str, m: Mention | None = None) -> Unit:
    return atlas.make(level, name, atlas.parent_named(m) if m else None, None, m.kind if m else None)


def _whole_at_head(page: PageNames, atlas: Atlas, m: Mention) -> Unit | None:
    """`Toàn tỉnh ...`, `Tỉnh ủy ...`, `cả nước ...` before any name."""
    if m.form == "nation":
        return NATION if m.start < page.title_end and standing.says(page.low, m) else None
    heads = m.form == "pronoun" and m.level == "province" and atlas.province is not None
    words = ("toàn", "cả", "đảng bộ", "tỉnh ủy", "ban thường vụ", "btv")
    return _unit(atlas, "province", atlas.province or "") if heads and page.low.startswith(words, m.start) else None


def _only_heads(page: PageNames, m: Mention) -> bool:
    """A province that only heads the title of a piece about one of its places."""
    following = page.after(m)
    return (
        m.start == 0 and page.text.startswith(": ", m.end)
        and following is not None and following.start == m.end + 2 and following.form in {"full", "bare"}
    )  # fmt: skip


def _heads_the_page(page: PageNames, m: Mention) -> bool:
    """An organisation that begins the page (Trường THPT X: ...) or a sentence of its first lines."""
    if m.start > _HEAD_OF_PAGE:
        return False
    if m.party:
        return True
    if m.start < page.title_end and not m.village:
        return True
    begins = (
        m.start == 0
        or page.text[m.start - 1] in '\n“"'
        or page.text[max(0, m.start - 2) : m.start] in {". ", ": ", "- "}
    )
    return begins and (not m.village or standing.says(page.low, m) or page.text.startswith((",", " ("), m.end))
