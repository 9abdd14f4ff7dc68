"""What an article is about: the unit that its title or first lines name."""

import re

from tasks.facts import guests, passed_by, standing
from tasks.facts.atlas import Atlas
from tasks.facts.district_behind import district_behind
from tasks.facts.fact import Home, Level
from tasks.facts.interviewed import interviewed
from tasks.facts.lead_subject import is_home_of_subject, level_of_subject, subject_of_lead
from tasks.facts.mentions import Mention
from tasks.facts.nation import is_of_the_nation
from tasks.facts.page_names import PageNames
from tasks.facts.place_levels import level_meant
from tasks.facts.regions import REGION, REGION_NAME
from tasks.facts.topic_above import comes_to_see, only_heads
from tasks.facts.topic_level import level_alone
from tasks.facts.topic_unnamed import of_one_unnamed
from tasks.facts.unit import NATION, RANK, Unit, province_of
from tasks.facts.venues import host_of_the_nation, is_venue
from tasks.facts.where import parents

_HEAD_OF_PAGE = 400  # characters
_BESIDE = frozenset({" (", ", ", " - "})


def topic_of(page: PageNames, atlas: Atlas, home: Home) -> Unit | None:
    """The first unit named in the title or the first lines; else the publisher's own place. Settles ``atlas.province`` with it."""
    if _tells_of_districts(page) and atlas.province:
        return _unit(atlas, "province", atlas.province)
    if (met := interviewed(page)) is not None:
        rank = level_meant(met)
        if atlas.province is None and rank != "organization":
            atlas.province = parents(met.name, rank, None, None, atlas.on).province
        return _unit(atlas, rank, met.name, met)
    if (led := subject_of_lead(page)) is not None:
        if atlas.province is None:
            atlas.province = next(
                (province_of(m.name) for m in page.mentions if m.level == "province" and m.name), None
            )
        return _unit(atlas, "organization", led.name, led)
    if _ABOUT_A_REGION.search(page.low, 0, page.title_end) and not (home.province or home.district):
        if not any(m.name for m in page.mentions if m.start < page.title_end):
            return None
    return _of_names(page, atlas, home)


# thực trạng hệ thống chính trị ở Tây Nguyên: no page of one province
_ABOUT_A_REGION = re.compile(rf"(?<!\w)(?:(?:ở|tại|của|trên|vùng) (?:địa bàn )?(?={REGION_NAME})|{REGION})")


def _of_names(page: PageNames, atlas: Atlas, home: Home) -> Unit | None:
    """The unit that the names of the page give it."""
    first: Mention | None = None
    passed: tuple[Level, Mention] | None = None
    bloc: Mention | None = None
    last_passed: Mention | None = None
    named = next((m for m in page.mentions if m.name and m.form in {"full", "bare"}), None)
    if is_of_the_nation(page):
        return NATION
    host = host_of_the_nation(page, named) if named is not None and named.start < _HEAD_OF_PAGE else ""
    if host:
        return NATION if host == "party" else None
    for m in page.mentions:
        if first is None and (whole := _whole_at_head(page, atlas, m)):
            return whole
        if m.plural or m.form not in {"full", "bare"} or standing.in_masthead(page.low, m):
            continue
        level = (m.level or level_alone(page, atlas, m)) if m.form == "bare" else level_meant(m)
        level = level or level_of_subject(page, m)
        scene = first is None and passed is None and m is named
        if level is None or (
            level == "organization"
            and not (_heads_the_page(page, m) or (scene and (_is_met_first(page, m) or _is_the_school(page, m))))
        ):
            if m is named and m.name.startswith("Trường Chính trị tỉnh") and atlas.province:
                return _unit(atlas, "province", atlas.province)  # whose classes it holds
            bloc = m if first is None and m is named and m.name.lower().startswith("khối ") else bloc
            continue  # bloc: các cơ sở Đoàn trực thuộc Đoàn khối các cơ quan tỉnh X
        if level != "organization" and m.start >= page.title_end and is_home_of_subject(page, m):
            passed = passed or (level, m)  # Là huyện ven biển của tỉnh X, | Y có 13 xã
            continue
        lies_in = (
            last_passed is not None
            and page.before(m) is last_passed
            and page.low[last_passed.end : m.start] in _BESIDE
            and not (m.party and is_venue(page, last_passed))
        )
        if level != "organization" and (lies_in or _is_passed(page, m)):
            last_passed = m
            passed = passed or (level, m)
            continue
        if first is None and passed is None and level in {"district", "organization"} and atlas.province:
            if _is_one_of_many(page, m):
                return _unit(atlas, "province", atlas.province)
        if first is None and comes_to_see(page, m, level):
            if level == "province":
                atlas.province = atlas.province or province_of(m.name)
            continue  # Huyện ủy X làm việc với Đảng ủy xã Y
        first = first or m
        if level == "province" and m is first:
            atlas.province = atlas.province or province_of(m.name)
            if only_heads(page, m):
                continue  # Cà Mau: U Minh chú trọng ...
        if RANK[level] < RANK["province"] or m is first:
            if atlas.province is None:
                atlas.province = parents(m.name, level, None, None, atlas.on).province
            return _unit(atlas, level, m.name, m)
    if bloc is not None:
        return _unit(atlas, "organization", bloc.name, bloc)
    if passed is not None and not home.district:
        level, m = passed
        return _unit(atlas, level, m.name, m)
    if home.district:
        return _unit(atlas, "district", home.district)
    if of_one_unnamed(page):
        return None
    return _unit(atlas, "province", home.province) if home.province else None


_DISTRICTS = re.compile(r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu|các|những|nhiều|mấy) huyện(?! ủy| đoàn)(?!\w)")


def _tells_of_districts(page: PageNames) -> bool:
    """`Ba huyện, một bài toán`: a title that names none of those it is about."""
    if _DISTRICTS.search(page.low, 0, page.title_end) is None:
        return False
    return not any(m.name for m in page.mentions if m.start < page.title_end)


def _is_one_of_many(page: PageNames, m: Mention) -> bool:
    """`các huyện, thị xã đã kết nạp 702; Một số đơn vị thực hiện tốt: huyện X 96`: the first name of a page is one of a row of its districts."""
    if m.start < page.title_end or m.plural:
        return False
    begins = max(page.low.rfind("\n", 0, m.start), page.low.rfind(". ", 0, m.start)) + 1
    row = _ROW_OF_MANY.search(page.low, begins, m.start)
    return row is not None and _ALL_DISTRICTS.search(page.low, page.title_end, m.start) is not None


_ROW_OF_MANY = re.compile(
    r"(?<!\w)(?:một số|nhiều|các) (?:đơn vị|địa phương|huyện|đảng bộ)[^.;\d]{0,60}(?::| như| là) ?|(?<!\w)(?:tiêu biểu|điển hình|dẫn đầu|nổi bật)(?: là| như| có)?:? "
)
_ALL_DISTRICTS = re.compile(
    r"(?<!\w)(?:các|\d+) huyện(?:,| và)(?: [^\W\d]+,?){1,5} (?:đã|có|kết nạp|tạo nguồn|mở|phát triển)(?!\w)"
)


def _is_passed(page: PageNames, m: Mention) -> bool:
    """`Từ thành phố X, phải mất bốn giờ`, `cách trung tâm huyện Y 60 km`, `ba mẹ dưới quê ở Z`: on the way, or said but once."""
    if is_venue(page, m):
        return True
    if m.start < page.title_end:
        return False
    sent = guests.is_guests(page.low, m) or guests.is_among_guests(page.low, m)
    if sent or guests.is_office_of_guest(page.low, m) or passed_by.came_from(page.low, m):
        return True
    if passed_by.is_on_the_road(page.low, m):
        return not (m.form == "full" and m.level == "commune" and page.low.endswith("cách trung tâm ", 0, m.start))
    once = m.form == "bare" and page.times(m.name) == 1
    return once and passed_by.is_place_of_somebody(page.low, m)


def _unit(atlas: Atlas, level: Level, name: str, m: Mention | None = None) -> Unit:
    return atlas.make(level, name, district_behind(atlas.page, m, atlas.on) if m else None, None, m.kind if m else None)


def _whole_at_head(page: PageNames, atlas: Atlas, m: Mention) -> Unit | None:
    """`Toàn tỉnh ...`, `Tỉnh ủy ...`, `cả nước ...` before any name."""
    if m.form == "nation":
        return NATION if m.start < page.title_end and standing.says(page.low, m) else None
    heads = m.form == "pronoun" and m.level == "province" and atlas.province is not None
    if page.low.endswith(("ủy viên ", "bí thư ", "trưởng ban ", "phó ban "), 0, m.start):
        return None  # ủy viên Ban Thường vụ Tỉnh ủy: a guest's office
    if heads and guests.is_among_guests(page.low, m):
        return None
    words = ("toàn", "cả", "đảng bộ", "tỉnh ủy", "ban thường vụ", "btv")
    return _unit(atlas, "province", atlas.province or "") if heads and page.low.startswith(words, m.start) else None


def _heads_the_page(page: PageNames, m: Mention) -> bool:
    """An organisation that begins the page (Trường THPT X: ...) or a sentence of its first lines."""
    if m.start > _HEAD_OF_PAGE or _is_on_photo(page, m):
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


_PHOTO = re.compile(r"[^\n]{0,120}[-–.(,\n] ?\(?(?:ảnh|nguồn ảnh) ?:")
# toàn Đảng bộ có 787 tổ chức cơ sở đảng | Chi bộ Công ty X kết nạp đảng viên mới: a line without a stop, below a sentence on another
_TOLD_OF_ALL = re.compile(r"(?<!\w)toàn (?:đảng bộ|tỉnh|huyện|thành phố|thị xã)(?: [^\W\d]+){0,3} có [^\n]*[.;)]\n")


def _is_on_photo(page: PageNames, m: Mention) -> bool:
    """`Lễ kết nạp tại Đảng bộ Công ty X - Ảnh: ...` below a title: who is on a picture is not yet whom the page is about."""
    if not m.start >= page.title_end > 0:
        return False
    if _PHOTO.match(page.low, m.end) is not None:
        return True
    stop = page.low.find("\n", m.end)
    return page.low[stop - 1] not in ".:;!?" and _TOLD_OF_ALL.search(page.low, page.title_end, m.start) is not None


_OF_SCHOOL = re.compile(r"(?<!\w)(?:đảng bộ|đảng ủy|chi bộ|chi ủy) (?:nhà )?trường(?!\w)")
_OF_PLACE = re.compile(
    r"(?<!\w)(?:toàn|cả|đảng bộ|đảng ủy) (?:huyện|thị xã|thành phố|quận|tỉnh|xã|phường|thị trấn)(?!\w)"
)


def _is_the_school(page: PageNames, m: Mention) -> bool:
    """The school that a scene of the first lines names, where the page goes on with `Đảng bộ nhà trường` and with no place's."""
    if not page.low.startswith(("trường ", "học viện ", "đại học "), m.start) or m.start > _HEAD_OF_PAGE:
        return False
    return _OF_SCHOOL.search(page.low) is not None and _OF_PLACE.search(page.low) is None


_CELL_MEETS = re.compile(r"(?<!\w)(?:chi bộ|đảng bộ)(?!\w)")
_WHERE = re.compile(r"(?:tại|ở|do|với|của|trong) \Z")


def _is_met_first(page: PageNames, m: Mention) -> bool:
    """`hơn hai ngàn công nhân Công ty X ùa ra cổng thì chi bộ mới họp`: the first that a scene names, and whose cell meets there."""
    if m.village or m.start > _HEAD_OF_PAGE or _WHERE.search(page.low, max(0, m.start - 8), m.start):
        return False
    stop = page.low.find("\n", m.end)
    return _CELL_MEETS.search(page.low, m.end, stop if stop >= 0 else len(page.low)) is not None
