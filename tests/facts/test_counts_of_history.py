"""What pages tell of the Party's first years: whose it was, and of which day."""

from datetime import date

import pytest

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of


def _facts(title: str, *paragraphs: str) -> list[Fact]:
    return list(read(article_of(title, list(paragraphs), date(2015, 2, 3)), Home("Lâm Đồng")).facts)


@pytest.mark.parametrize(
    ("sentence", "value", "day"),
    [
        ("Khi giành chính quyền, Đảng ta mới có 5.000 đảng viên.", 5000, None),
        ("Mười lăm tuổi, với 5.000 đảng viên, Đảng ta lãnh đạo nhân dân đứng lên.", 5000, None),
        ("Năm 1945, cả nước có 5.000 đảng viên.", 5000, date(1945, 12, 31)),
        ("Ngày nay, Đảng ta có hơn 4,5 triệu đảng viên.", 4_500_000, date(2015, 2, 3)),
        ("Sau Cách mạng Tháng Tám, Đảng bộ huyện có 44 đảng viên.", 44, None),
        ("Thời chống Mỹ, Đảng bộ huyện có 2.050 đảng viên.", 2050, None),
        ("Mùa xuân 1975, Đảng bộ huyện có 640 đảng viên.", 640, date(1975, 12, 31)),
        ("Chi bộ Nhà máy Gạch Lạc Dương ra đời năm 1929, có 8 đảng viên.", 8, date(1929, 12, 31)),
        ("Nơi này thành lập chi bộ đầu tiên với 4 đảng viên.", 4, None),
        ("Trải qua hai cuộc kháng chiến, nay Đảng bộ huyện có 3.120 đảng viên.", 3120, date(2015, 2, 3)),
        ("Là huyện anh hùng trong kháng chiến, Đảng bộ huyện có 3.120 đảng viên.", 3120, date(2015, 2, 3)),
    ],
)
def test_a_count_of_history_is_of_the_day_it_names_or_of_none(sentence: str, value: int, day: date | None) -> None:
    found = _facts("Truyền thống của huyện Lạc Dương", sentence)
    assert [(f.value, f.end) for f in found] == [(value, day)]


def test_a_cell_founded_in_the_first_years_is_its_own_unit_whatever_bears_its_name_now() -> None:
    found = _facts(
        "Ngọn cờ ở làng Phước Thành",
        "Ngày 14/6/1938, Chi bộ Kim Sơn được thành lập, gồm 5 đảng viên. Từ đó, các hội ái hữu ra đời với 90 hội viên.",
    )
    assert [(f.value, f.level, f.unit, f.end) for f in found] == [(5, "organization", "Kim Sơn", date(1938, 6, 14))]


def test_an_occasion_that_the_page_opens_with_is_the_day_of_what_is_done_on_it() -> None:
    found = _facts(
        "Xã Đạ Sar trao Huy hiệu Đảng",
        "Sáng 3/2, Đảng ủy xã Đạ Sar trao Huy hiệu Đảng cho 7 đảng viên.",
        "Nhân dịp này, Đảng ủy xã đã tổ chức kết nạp 4 đảng viên mới.",
    )
    assert [(f.value, f.start, f.end) for f in found] == [(4, date(2015, 2, 3), date(2015, 2, 3))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Với gần 5.000 đảng viên, Đảng đã lãnh đạo cuộc Tổng khởi nghĩa.",
        "Lúc đó, Đảng chỉ có 5.000 đảng viên nhưng đã lãnh đạo toàn dân.",
        "Chỉ có 5.000 đảng viên mà làm nên Cách mạng Tháng Tám.",
        "Từ bé đến lớn, đến nay Đảng đã có hơn 4,5 triệu đảng viên.",
    ],
)
def test_members_of_the_whole_party_are_the_nations(sentence: str) -> None:
    assert [(f.level, f.unit) for f in _facts("Truyền thống của huyện Lạc Dương", sentence)] == [("nation", "Việt Nam")]


def test_no_province_has_so_few_members_as_a_cell_that_nobody_names() -> None:
    assert _facts("Vang mãi mùa thu", "Chi bộ có 25 đảng viên.") == []
    assert [f.level for f in _facts("Vang mãi mùa thu", "Đảng bộ tỉnh có 26.125 đảng viên.")] == ["province"]


def test_what_a_cell_without_a_name_did_is_not_the_provinces() -> None:
    assert _facts("Hồi ức người lính Lâm Đồng", "Đêm 6/5, chi bộ họp ngay dưới hầm, kết nạp 5 chiến sĩ.") == []


def test_what_was_done_in_the_war_is_of_no_time_told_before() -> None:
    found = _facts(
        "Lịch sử huyện Lạc Dương",
        "Ngày 10/5/1947, Chi bộ huyện có 11 đảng viên. Trong những năm chống Pháp, huyện kết nạp 64 đảng viên.",
    )
    assert [(f.value, f.end) for f in found] == [(11, date(1947, 5, 10)), (64, None)]


def test_a_cell_in_a_tale_of_the_war_is_no_districts() -> None:
    told = "Đại đội tôi 87 người, giải phóng về còn 41. Chi bộ kết nạp 4 người cùng hôm ấy."
    assert _facts("Huyện Lạc Dương kể chuyện vào Đảng", told) == []
