"""Names of places as they stand in sentences of papers; the sentences are made up."""

import pytest

from tasks.places.names import NameMention, find_names
from tasks.places.spelling import calm_name, has_diacritics, plain_key, spelling_key, variants
from tasks.text.characters import clean


def found(text: str, *, weak: bool = False) -> list[tuple[str, str | None]]:
    """The names in a text as printed, each with its kind."""
    text = clean(text)
    return [(text[one.start : one.end], one.kind) for one in find_names(text, weak=weak)]


def test_a_name_is_found_with_the_kind_before_it() -> None:
    text = "Huyện ủy Tủa Chùa giao TX. Mường Lay và TP.Điện Biên Phủ, xã Na Tông (huyện Điện Biên) cùng làm."
    assert found(text) == [
        ("Tủa Chùa", "huyện"),
        ("Mường Lay", "thị xã"),
        ("Điện Biên Phủ", "thành phố"),
        ("Na Tông", "xã"),
        ("Điện Biên", "huyện"),
    ]


def test_offsets_are_those_of_the_text() -> None:
    text = "Về với huyện Quảng Ninh."
    assert find_names(text) == [NameMention(13, 23, "Quảng Ninh", ("district",), "huyện", 7, weak=False)]


def test_the_longest_name_wins() -> None:
    assert found("ở Điện Biên Đông và Điện Biên") == [("Điện Biên Đông", None), ("Điện Biên", None)]


def test_a_name_ends_with_its_word() -> None:
    assert found("anh Tân Anh đến Tân An") == [("Tân An", None)]
    assert found("xã Na Tông1") == []


@pytest.mark.parametrize(
    "printed",
    [
        *[
            "M'Đrắk",
            "M’Drắk",
            "Ea H’leo",
            "Krông Păk",
            "Krông Pắk",
            "Đăk Mil",
            "Dak Mil",
            "ĐẮK MIL",
            "Hoằng Hoá",
            "Lệ Thủy",
        ],
        *["Mĩ Đức", "Qui Nhơn", "Bà Rịa-Vũng Tàu", "Bà Rịa – Vũng Tàu", "TUY HOÀ", "Ia H'Drai", "Cư M'Gar", "Cư Mgar"],
    ],
)
def test_names_are_found_in_all_their_spellings(printed: str) -> None:
    assert found(f"Đảng bộ huyện {printed} hôm nay") == [(clean(printed), "huyện")]


@pytest.mark.parametrize(("printed", "name"), [("Phường 12", "Phường 12"), ("P.12", "Phường 12"), ("Q. 8", "Quận 8")])
def test_numbered_wards_and_districts_are_names(printed: str, name: str) -> None:
    assert [one.name for one in find_names(f"tại {printed}, hôm qua")] == [name]


def test_a_numbered_ward_is_no_other_number() -> None:
    assert found("P.123 và P.12/5a, Quận ủy 12, 12 phường") == [("P.12", "phường")]


@pytest.mark.parametrize(
    "text",
    [
        "Bác Hồ dạy",
        "sáng Thứ Ba tuần này",
        "đường Nguyễn Du",
        "tinh thần Đoàn Kết",
        "đồng chí Lê Lợi",
        "Hồ Văn Na",
        "ông Lò Văn Phong",
        "Bài, ảnh: Quang Hưng",
        "Bí thư Đảng ủy Hồ Ta Khinh",
        "anh Nguyễn Văn Lâm",
        "TIN LIÊN QUAN",
    ],
)
def test_words_and_persons_are_no_places_without_a_kind(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hợp tác xã Tiến Thành",
        "đồng chí Cao Bằng",
        "ông Quảng Ninh",
        "bà Vĩnh Long",
        "tư tưởng Hồ Chí Minh",
        "anh Thái Bình",
    ],
)
def test_an_address_a_cooperative_and_the_presidents_name_make_no_place(text: str) -> None:
    assert found(text) == []


def test_the_city_named_for_the_president_is_a_place_with_its_kind() -> None:
    assert found("ở TP Hồ Chí Minh") == [("Hồ Chí Minh", "thành phố")]


@pytest.mark.parametrize(
    "printed", ["Chưprông", "ChưPrông", "IaGrai", "KonPlông", "EaH'leo", "Sapa", "Đakrông", "ĐạTẻh"]
)
def test_names_of_the_highlands_are_written_in_one_word_too(printed: str) -> None:
    assert found(f"Đảng bộ huyện {printed} hôm nay") == [(printed, "huyện")]


def test_a_weak_name_is_a_place_with_its_kind_or_an_organisation_before_it() -> None:
    assert found("xã Thống Nhất, phường Nguyễn Du; Đảng bộ Đoàn Kết") == [
        ("Thống Nhất", "xã"),
        ("Nguyễn Du", "phường"),
        ("Đoàn Kết", None),
    ]


def test_a_kind_before_a_list_is_that_of_all_in_it() -> None:
    assert found("các xã: Thuận, Xy và Thống Nhất; sau đó") == [("Thuận", "xã"), ("Xy", "xã"), ("Thống Nhất", "xã")]
    assert found("hai huyện Tuần Giáo, Điện Biên") == [("Tuần Giáo", "huyện"), ("Điện Biên", "huyện")]
    assert found("huyện Tuần Giáo, Điện Biên") == [("Tuần Giáo", "huyện"), ("Điện Biên", None)]


def test_who_sees_a_list_of_places_may_ask_for_weak_names() -> None:
    assert found("Na Sang, Xá Tổng, Thống Nhất", weak=True)[-1] == ("Thống Nhất", None)


def test_keys_join_spellings_and_keep_names_apart() -> None:
    assert spelling_key("Hoà Bình") == spelling_key("Hòa Bình") != spelling_key("Hoa Binh")
    assert spelling_key("Mường Lay") != spelling_key("Mường Lai")
    assert spelling_key("Quý Sơn") == spelling_key("Quí Sơn")
    assert plain_key("M’Đrắk") == plain_key("m'drak")
    assert spelling_key("Quận 08") == spelling_key("Q.8") == "8"
    assert spelling_key("Phường IV") == "4"
    assert has_diacritics("Đak")
    assert not has_diacritics("Ia O")


def test_every_variant_keeps_its_keys() -> None:
    for name in ("M'Đrắk", "Krông Pắc", "Hòa Mỹ", "Bà Rịa - Vũng Tàu", "Cư M'gar", "Thủy Nguyên", "Đắk R'lấp"):
        assert {plain_key(variant.replace("'", "")) for variant in variants(name) if " gar" not in variant} <= {
            plain_key(name),
            plain_key(name.replace("'", " ")),
        }


@pytest.mark.parametrize(
    ("printed", "written"),
    [("Tuyên Hoá", "Tuyên Hoá"), ("TUYÊN HOÁ", "Tuyên Hoá"), ("BẠC LIÊU", "Bạc Liêu"), ("KRÔNG NÔ", "Krông Nô"), ("Phú Quý", "Phú Quý"), ("Đoàn Toàn", "Đoàn Toàn"), ("HCM", "HCM")],
)  # fmt: skip
def test_a_name_in_capitals_is_calmed_and_keeps_its_tone_marks(printed: str, written: str) -> None:
    assert calm_name(printed) == written


def test_a_second_capital_of_the_gazetteer_is_small_in_papers() -> None:
    assert [m.name for m in find_names("xã Sró, xã Hnol")] == ["SRó", "HNol"]
