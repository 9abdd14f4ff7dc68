"""Private persons are covered, organisations and their figures are not. Every name is made up."""

import pytest

from tasks.text.persons import MASK, mask_persons


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Đồng chí Lò Thị Mẫu, Bí thư Đảng ủy xã, cho biết", ["Lò Thị Mẫu"]),
        ("Anh Giàng A Ví, 34 tuổi, bản Huổi Xa", ["Giàng A Ví", "34"]),
        ("theo ông Vàng Mẫu Sính thì", ["Vàng Mẫu Sính"]),
        ("bà Hà nói", ["Hà"]),
        ("Anh Giàng A Mẫu, bản Huổi Xa, kể", ["Giàng A Mẫu"]),
        ("đ/c Nguyễn Văn Mẫu dự họp", ["Nguyễn Văn Mẫu"]),
        ("chị H'Mẫu Êban, sinh năm 1990", ["H'Mẫu Êban", "1990"]),
        ("cụ Trần Mẫu, 93 tuổi", ["Trần Mẫu", "93"]),
        ("trưởng thôn Đinh Y Mẫu kể", ["Đinh Y Mẫu"]),
        ("cô giáo Lê Mẫu và thầy Phạm Mẫu", ["Lê Mẫu", "Phạm Mẫu"]),
        ("gia đình có thu nhập 80 triệu đồng/năm", ["80 triệu đồng/năm"]),
        ("thu nhập của anh khoảng 5 - 7 triệu đồng/tháng", ["5 - 7 triệu đồng/tháng"]),
        ("Ông Mẫu (SN 1957) là đảng viên", ["Mẫu", "1957"]),
        ("đồng chí Mùa Mẫu Bí thư Chi bộ", ["Mùa Mẫu"]),
        ("khai trừ đồng chí N.V.M, nguyên cán bộ", ["N.V.M"]),
    ],
)
def test_names_ages_and_incomes_are_covered(text: str, hidden: list[str]) -> None:
    masked = mask_persons(text)
    assert len(masked) == len(text)
    for piece in hidden:
        start = text.index(piece)
        assert masked[start : start + len(piece)] == MASK * len(piece)
    assert masked.count(MASK) == sum(map(len, hidden))


@pytest.mark.parametrize(
    "text",
    [
        "anh ở xã Na Sang",
        "các đồng chí Đảng ủy viên xã Mường Tùng",
        "đồng chí Bí thư Huyện ủy Mường Chà",
        "kết nạp 12 đồng chí, đảng viên đạt 40 năm tuổi Đảng",
        "tỉnh Bà Rịa - Vũng Tàu, huyện Anh Sơn, huyện Cô Tô, huyện Bác Ái",
        "TP Hồ Chí Minh kết nạp 2.300 đảng viên",
        "thu nhập bình quân đầu người đạt 35 triệu đồng/năm",
        "giáp nước bạn Lào",
        "Cô Mẫu là xã biên giới",
        "tuổi bình quân 38 tuổi, đảng viên trên 60 tuổi chiếm 20%, từ 18 - 30 tuổi 45%",
        "thu ngân sách đạt 133,5% kế hoạch",
        "trong đó có 45 nữ, 231 đoàn viên",
        "kết nạp 5 quần chúng sinh hoạt tại Chi bộ Trường THPT Mẫu",
        "",
    ],
)
def test_organisations_places_and_their_figures_stay(text: str) -> None:
    assert mask_persons(text) == text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Bí thư Chi bộ Giàng A Lử cho biết: bản có 21 đảng viên.", "Giàng A Lử"),
        ("Bí thư Đảng ủy xã Mường Nhé Lường Văn Tế, người gắn bó với bản.", "Lường Văn Tế"),
        (
            "Theo Phó Bí thư Thường trực Huyện ủy Nguyễn Văn Bình, năm 2019 huyện kết nạp 57 đảng viên.",
            "Nguyễn Văn Bình",
        ),
        ("Chủ tịch Hội Nông dân Trần Thị Na chia sẻ.", "Trần Thị Na"),
    ],
)
def test_the_holder_of_an_office_is_covered(text: str, hidden: str) -> None:
    assert mask_persons(text) == text.replace(hidden, "▒" * len(hidden))


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Quận ủy Lê Chân cho biết quận có 12.345 đảng viên.",
        "Bí thư Huyện ủy Trần Văn Thời cho biết huyện kết nạp 120 đảng viên.",
        "Bí thư Đảng ủy phường Nguyễn Thị Minh Khai cho biết phường có 30 chi bộ.",
        "Bí thư Chi bộ thôn Lê Lợi, xã Hồng Phong.",
        "Bí thư Đảng ủy xã Hà Lâu, huyện Tiên Yên.",
    ],
)
def test_the_place_of_an_office_stays(text: str) -> None:
    assert mask_persons(text) == text
