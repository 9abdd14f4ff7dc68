"""Names in their context, as papers print them, and the places they mean."""

from datetime import date

import pytest

from tasks.places.conditions import districts_named
from tasks.places.gazetteer import gazetteer
from tasks.places.kinds import split_kind
from tasks.places.resolver import Resolution, resolve

OLD = date(2018, 6, 30)
NEW = date(2026, 3, 31)


def place(printed: str, **context: object) -> str | None:
    """Kind, name, district and province of what a name resolves to; the status where it does not."""
    found: Resolution = resolve(printed, **context)  # type: ignore[arg-type]
    if found.status != "resolved":
        return found.status
    return " | ".join([f"{found.kind} {found.name}", found.district or "-", found.province or "-"])


def test_the_kind_tells_province_district_and_town_of_one_name_apart() -> None:
    assert place("tỉnh Điện Biên", on=OLD) == "tỉnh Điện Biên | - | Điện Biên"
    assert place("huyện Điện Biên", on=OLD) == "huyện Điện Biên | Điện Biên | Điện Biên"
    assert place("TP Điện Biên Phủ", on=OLD) == "thành phố Điện Biên Phủ | Điện Biên Phủ | Điện Biên"
    assert place("Điện Biên", on=OLD) == "ambiguous"


def test_a_district_may_bear_another_provinces_name() -> None:
    assert place("huyện Quảng Ninh", on=OLD) == "huyện Quảng Ninh | Quảng Ninh | Quảng Bình"
    assert place("Quảng Ninh", level="province", on=OLD) == "tỉnh Quảng Ninh | - | Quảng Ninh"


def test_ten_districts_are_called_chau_thanh_and_only_the_province_tells() -> None:
    found = resolve("huyện Châu Thành", on=OLD)
    assert (found.status, len(found.candidates)) == ("ambiguous", 10)
    assert place("Châu Thành", kind="huyện", province="Trà Vinh", on=OLD) == "huyện Châu Thành | Châu Thành | Trà Vinh"
    assert place("Châu Thành", kind="huyện", province="Lai Châu", on=OLD) == "unknown"


@pytest.mark.parametrize("name", ["Kỳ Anh", "Cai Lậy", "Hồng Ngự", "Duyên Hải", "Long Mỹ"])
def test_town_and_district_of_one_name_need_their_kind(name: str) -> None:
    assert place(name, level="district", on=OLD) == "ambiguous"
    town, country = resolve(f"TX. {name}", on=OLD), resolve(f"Huyện ủy {name}", on=OLD)
    assert (town.kind, country.kind) == ("thị xã", "huyện") or name == "Hồng Ngự"
    assert town.place_id != country.place_id
    assert town.status == country.status == "resolved"


def test_ho_thau_lies_in_ha_giang_and_in_lai_chau() -> None:
    assert place("xã Hồ Thầu", on=OLD) == "ambiguous"
    assert place("xã Hồ Thầu", province="Lai Châu", on=OLD) == "xã Hồ Thầu | Tam Đường | Lai Châu"
    assert place("xã Hồ Thầu", district="Hoàng Su Phì", on=OLD) == "xã Hồ Thầu | Hoàng Su Phì | Hà Giang"


def test_the_district_in_brackets_decides_over_nothing_else() -> None:
    assert place("xã Na Tông", district="huyện Điện Biên", on=OLD) == "xã Na Tông | Điện Biên | Điện Biên"
    assert place("xã Na Tông", district="Tủa Chùa", on=OLD) == "unknown"


@pytest.mark.parametrize("printed", ["M'Đrắk", "M’Đrắk", "M'Drắk", "M'đrăk", "Mađrắk", "MĐrắk", "M´Đrắk"])
def test_mdrak_is_one_district_however_it_is_typed(printed: str) -> None:
    assert place(printed, level="district", on=OLD) == "huyện M'Đrắk | M'Đrắk | Đắk Lắk"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("huyện Ea H’leo", "Ea H'leo"),
        ("huyện Cư M’Gar", "Cư M'gar"),
        ("huyện Krông Păc", "Krông Pắc"),
        ("huyện Krông Pắk", "Krông Pắc"),
        ("huyện Đăk Mil", "Đắk Mil"),
        ("huyện Đak Mil", "Đắk Mil"),
        ("huyện Dak Mil", "Đắk Mil"),
        ("huyện Hoằng Hoá", "Hoằng Hóa"),
        ("huyện Hoằng Hóa", "Hoằng Hóa"),
        ("huyện Lệ Thuỷ", "Lệ Thủy"),
        ("huyện Mĩ Đức", "Mỹ Đức"),
        ("thành phố Qui Nhơn", "Quy Nhơn"),
        ("HUYỆN TỦA CHÙA", "Tủa Chùa"),
        ("huyện Mường Ẳng", "Mường Ảng"),
        ("huyện Krông Ana", "Krông A Na"),
        ("TP. Buôn Mê Thuột", "Buôn Ma Thuột"),
        ("huyen tua chua", "Tủa Chùa"),
    ],
)
def test_one_name_has_many_spellings(printed: str, name: str) -> None:
    found = resolve(printed, on=OLD)
    assert (found.status, found.level, found.name) == ("resolved", "district", name)


@pytest.mark.parametrize("printed", ["P.12", "P12", "Phường 12", "phường 12", "P. 12"])
def test_a_numbered_ward_is_found_in_its_numbered_district(printed: str) -> None:
    for district in ("Quận 8", "Q.8", "Q8", "quận 8"):
        assert place(printed, district=district, province="TPHCM", on=OLD) == "phường Phường 12 | Quận 8 | Hồ Chí Minh"


@pytest.mark.parametrize("printed", ["TPHCM", "TP.HCM", "TP HCM", "Thành phố Hồ Chí Minh", "tp. Hồ Chí Minh"])
def test_the_city_of_ho_chi_minh_is_mostly_abbreviated(printed: str) -> None:
    assert place(printed, on=OLD) == "thành phố Hồ Chí Minh | - | Hồ Chí Minh"


def test_two_communes_of_a_district_may_differ_by_a_tone_alone() -> None:
    assert resolve("xã Bình Thạnh", district="Bình Sơn", on=OLD).place_id == "c21046"
    assert resolve("xã Bình Thanh", district="Bình Sơn", on=OLD).place_id == "c21091"
    assert place("xa binh thanh", district="Bình Sơn", on=OLD) == "ambiguous"


def test_a_commune_spelled_otherwise_is_another_commune() -> None:
    assert place("xã Na Tống", district="Điện Biên", on=OLD) == "unknown"


def test_since_july_2025_a_commune_lies_straight_in_its_province() -> None:
    assert place("xã Mù Cang Chải", on=NEW) == "xã Mù Cang Chải | - | Lào Cai"
    assert place("huyện Mù Cang Chải", on=OLD) == "huyện Mù Cang Chải | Mù Cang Chải | Yên Bái"
    assert place("huyện Mù Cang Chải", on=NEW) == "unknown"


def test_a_new_commune_is_found_by_the_district_it_lay_in() -> None:
    assert place("xã Tân Tiến", district="Văn Giang", on=NEW) == "unknown"
    assert place("xã Na Sang", district="Mường Chà", on=NEW) == "xã Na Sang | - | Điện Biên"


def test_a_province_that_was_merged_is_another_place_than_its_namesake() -> None:
    old, new = resolve("tỉnh An Giang", on=OLD), resolve("tỉnh An Giang", on=NEW)
    assert (old.place_id, new.place_id) == ("p89", "p91-2025")
    assert resolve("tỉnh Điện Biên", on=OLD).place_id == resolve("tỉnh Điện Biên", on=NEW).place_id == "p11"


def test_a_new_province_may_be_named_for_what_lay_in_one_that_went_into_it() -> None:
    day = date(2025, 3, 31)
    assert place("huyện Đắk Mil", province="Lâm Đồng", on=day) == "huyện Đắk Mil | Đắk Mil | Đắk Nông"
    assert place("huyện Đắk Mil", province="Đồng Nai", on=day) == "unknown"
    # a namesake in the province itself comes first
    assert place("huyện Bảo Lâm", province="Lâm Đồng", on=day) == "huyện Bảo Lâm | Bảo Lâm | Lâm Đồng"


def test_the_kind_stands_above_the_name_of_the_day() -> None:
    day = date(2010, 6, 30)
    # the town is called Mường Lay since 2005, the district was until then
    assert place("huyện Mường Lay", on=day) == "huyện Mường Chà | Mường Chà | Điện Biên"
    assert place("thị xã Mường Lay", on=day) == "thị xã Mường Lay | Mường Lay | Điện Biên"


def test_a_city_is_no_province_of_its_name() -> None:
    assert place("TP Ninh Bình", on=NEW) == "unknown"
    assert place("tỉnh Ninh Bình", on=NEW) == "tỉnh Ninh Bình | - | Ninh Bình"


def test_a_commune_lies_in_the_district_that_the_page_names_though_the_maps_show_the_one_that_absorbed_it() -> None:
    assert place("xã Thống Nhất", district="Hoành Bồ", on=OLD) == "xã Thống Nhất | Hoành Bồ | Quảng Ninh"
    assert place("phường Thảo Điền", district="Quận 2", on=OLD) == "phường Thảo Điền | Quận 2 | Hồ Chí Minh"
    # Ea Siên went to Buôn Hồ in 2009: ten years later it lies in Krông Búk no more
    assert place("xã Ea Siên", district="Krông Búk", on=OLD) == "unknown"


def test_a_page_of_after_a_merger_names_the_district_of_since() -> None:
    assert place("xã Cần Yên", district="Hà Quảng", on=OLD) == "xã Cần Yên | Thông Nông | Cao Bằng"


def test_what_is_no_place_is_unknown() -> None:
    assert place("Công ty 715") == "unknown"
    assert place("Khối các cơ quan tỉnh", level="organization") == "unknown"
    assert place("Na Sang", level="organization") == "unknown"


def test_a_province_named_is_that_one_before_those_that_went_into_it() -> None:
    assert place("xã Đồng Thịnh", province="Phú Thọ", on=OLD) == "xã Đồng Thịnh | Yên Lập | Phú Thọ"
    assert place("xã Đồng Thịnh", province="Vĩnh Phúc", on=OLD) == "xã Đồng Thịnh | Sông Lô | Vĩnh Phúc"


def test_where_the_day_is_not_known_a_district_speaks_for_the_time_when_there_were_districts() -> None:
    assert resolve("xã Na Sang", district="Mường Chà").place_id == "c03201"
    assert resolve("xã Na Sang", district="Mường Chà", on=NEW).place_id != "c03201"


def test_a_district_named_with_its_kind_is_the_one_of_that_kind() -> None:
    town, country = (districts_named(gazetteer(), f"{kind} Kỳ Anh") for kind in ("thị xã", "huyện"))
    assert (len(town), len(country)) == (1, 1)
    assert districts_named(gazetteer(), "Kỳ Anh") == districts_named(gazetteer(), "quận Kỳ Anh") == town | country


def test_another_kind_than_the_places_is_told() -> None:
    found = resolve("thị xã Tuần Giáo", on=OLD)
    assert (found.kind, found.rule) == ("huyện", "other_kind")


def test_one_letter_is_a_kind_with_its_dot_or_before_a_number_only() -> None:
    printed = ("H Ba", "T Nưng", "H. Mê Linh", "P12", "P. 12")
    assert [(kind and kind.kind, name) for kind, name in map(split_kind, printed)] == [
        (None, "H Ba"),
        (None, "T Nưng"),
        ("huyện", "Mê Linh"),
        ("phường", "12"),
        ("phường", "12"),
    ]
