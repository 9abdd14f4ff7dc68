"""Pages of those whom another body takes in: what they say without a word for the Party is that body's."""

from datetime import date

import pytest

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of


def _facts(title: str, paragraphs: list[str], published: date = date(2015, 3, 26)) -> list[Fact]:
    return list(read(article_of(title, paragraphs, published), Home("Lâm Đồng")).facts)


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        (
            "Xã Lát kết nạp lớp đoàn viên 26/3",
            ["Đoàn xã tổ chức lễ kết nạp.", "Đợt này có 40 thanh niên được kết nạp, trong đó 11 bạn là người có đạo."],
        ),
        (
            "Lạc Dương: Thêm 40 bạn trẻ vào Đoàn",
            ["Trong số được kết nạp có 12 học sinh.", "6 tháng đầu năm, huyện kết nạp 168 bạn, đạt 96% kế hoạch."],
        ),
        (
            "Huyện Lạc Dương: Công đoàn cơ sở phát triển mạnh",
            ["Đến nay, toàn huyện kết nạp được 512 người, vượt 12% kế hoạch năm."],
        ),
        (
            "Trường THPT Đạ Sar: Trưởng thành cùng màu áo xanh",
            [
                "Nhà trường tổ chức lễ kết nạp cho 120 học sinh khối 10. Đảng ủy xã cử đại diện về dự.",
                "Đây là 120 học sinh được kết nạp vào Đoàn dịp này. Năm học qua, trường đã kết nạp 310 em, đạt 100% kế hoạch.",
            ],
        ),
    ],
)
def test_a_page_of_another_body_gives_none_of_its_members_to_the_party(title: str, paragraphs: list[str]) -> None:
    assert _facts(title, paragraphs) == []


def test_what_such_a_page_says_of_the_party_is_read() -> None:
    told = [
        "Đoàn xã kết nạp 40 đoàn viên.",
        "Năm 2014, Chi bộ thôn 1 kết nạp 3 đảng viên. Đảng bộ xã Lát có 214 đảng viên.",
    ]
    assert {(f.metric, str(f.value)) for f in _facts("Xã Lát kết nạp lớp đoàn viên 26/3", told)} == {
        ("members_admitted", "3"),
        ("members_total", "214"),
    }


def test_a_title_that_names_the_party_too_is_of_the_party() -> None:
    facts = _facts("Đoàn xã Lát giới thiệu đoàn viên ưu tú cho Đảng", ["Năm 2014, 12 đoàn viên ưu tú được kết nạp."])
    assert [(f.metric, str(f.value)) for f in facts] == [("members_admitted", "12")]


@pytest.mark.parametrize(
    ("told", "published", "days"),
    [
        (
            "6 tháng cuối năm 2025, Đảng bộ xã kết nạp 24/22 đảng viên.",
            date(2026, 1, 9),
            (date(2025, 7, 1), date(2025, 12, 31)),
        ),
        (
            "6 tháng cuối năm 2025, xã kết nạp 24 đảng viên, tính ra cả năm đạt 102% chỉ tiêu (22 đảng viên).",
            date(2026, 1, 9),
            (date(2025, 1, 1), date(2025, 12, 31)),
        ),
        (
            "6 tháng cuối năm 2024, Đảng bộ xã kết nạp 24/22 đảng viên.",
            date(2025, 1, 9),
            (date(2024, 1, 1), date(2024, 12, 31)),
        ),
    ],
)
def test_a_commune_of_2025_has_no_plan_for_the_months_before_it_began(
    told: str, published: date, days: tuple[date, date]
) -> None:
    plans = [f for f in _facts("Đảng bộ xã Lát", [told], published) if f.metric == "admission_target"]
    assert [(str(f.value), (f.start, f.end)) for f in plans] == [("22", days)]


def test_a_page_that_tells_of_both_is_of_the_party_too() -> None:
    told = ["Nhà trường có 120 em được kết nạp vào Đoàn.", "Năm 2014, trường kết nạp 4 học sinh vào Đảng."]
    assert [(f.metric, str(f.value)) for f in _facts("Trường THPT Đạ Sar", told)] == [("members_admitted", "4")]
