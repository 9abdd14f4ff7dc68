"""The district named right behind a place that lies in it: `phường Quyết Thắng, thành phố Sơn La`; `ấp B, xã C, huyện D`."""

import re
from datetime import date

from tasks.facts.fact import Level
from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import CITIES, key
from tasks.facts.unit import NO_DISTRICTS, RANK
from tasks.facts.where import levels_of

_NEAR = 12
_FAR = 90  # characters
_BESIDE = frozenset({", ", " (", " - ", " của ", " thuộc ", " ( "})
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
    beside = gap in _BESIDE
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


def commune_behind(page: PageNames, m: Mention) -> str | None:
    """`Chi bộ ấp Giồng Tranh, xã Tập Sơn`: the commune that an organisation is said to lie in, by its name."""
    following = page.after(m)
    if m.level != "organization" or following is None or following.level != "commune" or following.form != "full":
        return None
    return following.name if page.text[m.end : following.start] in _BESIDE else None


def commune_of_district(page: PageNames, m: Mention, province: str | None, on: date | None) -> Level | None:
    """`Hồng Phong (Nam Sách): Đảng bộ xã có 214`: a name without its kind, and the district it lies in behind it in brackets."""
    following = page.after(m)
    if m.form != "bare" or following is None or following.form != "bare" or page.text[m.end : following.start] != " (":
        return None
    behind = page.text.startswith((")", ", "), following.end) and "district" in levels_of(
        following.name, province, None, on
    )
    return "commune" if behind and "commune" in levels_of(m.name, province, following.name, on) else None


def district_of_utmost(page: PageNames, m: Mention, province: str | None, on: date | None) -> Level | None:
    """`Xã Hua Bum xa nhất của Nậm Nhùn`: the district that has the commune, though a commune bears its name as well."""
    previous = page.before(m)
    if m.form != "bare" or previous is None or previous.level != "commune" or not previous.name:
        return None
    utmost = _UTMOST_OF.fullmatch(page.low, previous.end, m.start)
    return "district" if utmost and "district" in levels_of(m.name, province, None, on) else None


_UTMOST_OF = re.compile(r",? (?:là )?(?:[^\W\d]+ ){1,5}nhất (?:của|ở|trong) ")


def seats_said(page: PageNames, on: date | None) -> dict[str, str]:
    """Where organisations stand, by their key: `Công ty X, đóng trên địa bàn huyện A`, `lớn trên địa bàn huyện A (tỉnh B), Đảng bộ Công ty X`."""
    found: dict[str, str] = {}
    for m in page.mentions:
        if m.level != "district" or m.form != "full" or _is_province(m.name, on):
            continue
        previous = page.before(m)
        if previous is not None and previous.level == "organization" and previous.form == "full":
            if _STANDS_IN.fullmatch(page.low, previous.end, m.start):
                found.setdefault(key(previous.name), m.name)
        if (spoken := _ONE_STANDS_IN.search(page.low, max(0, m.start - _FAR), m.start)) is not None:
            if (house := _last_house(page, m.start, spoken[1])) is not None:
                found.setdefault(key(house), m.name)
        following = page.after(m)
        if (
            following is not None
            and page.text[m.end : following.start] in {" (", ", tỉnh ", ", "}
            and not following.party
            and following.level != "organization"
        ):
            following = page.after(following)  # huyện A (tỉnh B)
        if following is None or following.level != "organization" or following.form != "full":
            continue
        if _OF_THE_GROUND.search(page.low, max(0, m.start - _FAR), m.start):
            if _THEN_NAMED.fullmatch(page.low, m.end, following.start):
                found.setdefault(key(following.name), m.name)
    return found


def _last_house(page: PageNames, at: int, sort: str) -> str | None:
    """The organisation of that sort named last, where the page names no other of it so far."""
    named = [m.name for m in page.mentions if m.form == "full" and m.level == "organization" and m.end <= at]
    alike = {key(name): name for name in named if name.lower().startswith(f"{sort} ")}
    return next(iter(alike.values())) if len(alike) == 1 else None


def named_for(page: PageNames, name: str, on: date | None) -> str | None:
    """`Công ty CP Mía đường Quỳ Hợp` of a page that names huyện Quỳ Hợp: it lies in the district that it bears the name of."""
    words = name.split()
    if not _OF_ITS_GROUND.match(name) or (on is not None and on >= NO_DISTRICTS):
        return None
    for count in range(1, min(len(words) - 1, 3) + 1):
        said = page.known.get(key(" ".join(words[-count:])), {}).get("district")
        if said is not None and not _is_province(said, on):
            return said
    return None


# works and houses that are named for the place where they stand
_OF_ITS_GROUND = re.compile(r"(?:Công ty|CTCP|Cty|Nhà máy|Xí nghiệp|Nông trường|Lâm trường|Bệnh viện|Cảng)(?!\w)")
_STANDS = r"(?:đóng|đóng chân|đứng chân|đóng quân|tọa lạc|đặt trụ sở|có trụ sở|nằm) (?:ở|tại|trên)(?: địa bàn)? "
_STANDS_IN = re.compile(rf",? (?:hiện )?{_STANDS}")
# the page's own spoken of by its sort: Với một trường đại học | đóng tại TP Sơn La; Công ty đóng trên địa bàn huyện X
_ONE_STANDS_IN = re.compile(
    rf"(?:(?<=một )|(?<=là )|(?<=nhà )|(?<=[.\n] )|(?<=\n)|(?<=, ))(trường đại học|trường cao đẳng|trường|học viện|công ty|bệnh viện|nhà máy)(?: này)? (?:hiện )?{_STANDS}\Z"
)
# Là doanh nghiệp lớn | trên địa bàn huyện A (tỉnh B), Đảng bộ Công ty X; Đứng chân tại | TP A, Trường X
_OF_THE_GROUND = re.compile(
    r"(?:\A|[.\n–-]) ?(?:là [^.;:\n]{3,70} (?:trên địa bàn|đóng trên địa bàn|của|ở)"
    r"|(?:đóng|đóng chân|đứng chân|đóng quân|tọa lạc|nằm|đặt trụ sở)(?: (?:ở|tại|trên|ngay|trung tâm|địa bàn))+) \Z"
)
_THEN_NAMED = re.compile(r"(?:,? \(?(?:tỉnh )?[^\W\d]+(?: [^\W\d]+){0,3}\)?)?, (?:đảng bộ |chi bộ )?")


def _is_province(name: str, on: date | None) -> bool:
    """Whether a province bears the name: on the day, or at any time (of one merged since, the map has two)."""
    return key(name) in CITIES or any("province" in levels_of(name, None, None, day) for day in (on, None))
