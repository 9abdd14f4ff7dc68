"""Lists below a heading: what the heading says that their rows count."""

from datetime import date

import pytest

from tasks.facts.fact import Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of

_TOLD = "Năm 2017, huyện kết nạp 71 đảng viên."


def _rows(heading: str, rows: list[str], title: str = "Đảng bộ huyện Lạc Dương") -> list[tuple[str, str, str, str]]:
    """Unit, metric, number and status of what the communes of the list have."""
    lines = [_TOLD, heading, *rows] if heading else rows
    found = read(article_of(title, lines, date(2018, 4, 8)), Home("Lâm Đồng", None)).facts
    return [(f.unit, f.metric, f"{f.value:f}", f.status) for f in found if f.level == "commune"]


@pytest.mark.parametrize(
    "heading", ["Các xã còn thôn chưa có chi bộ:", "Số thôn chưa có chi bộ:", "Những nơi còn thôn sinh hoạt ghép:"]
)
def test_what_villages_lack_is_said_above_their_list(heading: str) -> None:
    assert _rows(heading, ["- Xã Lát: 1 thôn", "- Xã Đạ Sar: 2 thôn"]) == [
        ("Lát", "places_without_cell", "1", "actual"),
        ("Đạ Sar", "places_without_cell", "2", "actual"),
    ]


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        (
            "Kết quả kết nạp đảng viên năm 2017 như sau:",
            ["1. Xã Lát: 8/9 đảng viên;", "2. Xã Đạ Sar: 11/10 đảng viên."],
        ),
        ("Kết quả kết nạp đảng viên năm 2017 của các xã:", ["- Xã Lát: 8/9", "- Xã Đạ Sar: 11/10"]),
        ("Số đảng viên kết nạp năm 2017 (kế hoạch):", ["- Xã Lát: 8 (9)", "- Xã Đạ Sar: 11 (10)"]),
    ],
)
def test_results_stand_beside_their_plans(heading: str, rows: list[str]) -> None:
    assert _rows(heading, rows) == [
        ("Lát", "members_admitted", "8", "actual"),
        ("Lát", "admission_target", "9", "target"),
        ("Đạ Sar", "members_admitted", "11", "actual"),
        ("Đạ Sar", "admission_target", "10", "target"),
    ]


def test_a_plan_shared_out_below_is_one_where_admissions_were_told_of() -> None:
    assert _rows("Chỉ tiêu năm 2018 giao cho các đơn vị:", ["- Xã Lát: 9", "- Xã Đạ Sar: 12"]) == [
        ("Lát", "admission_target", "9", "target"),
        ("Đạ Sar", "admission_target", "12", "target"),
    ]


def test_the_title_may_be_the_heading() -> None:
    rows = ["Xã Lát: 8 đảng viên", "Xã Đạ Sar: 11 đảng viên"]
    title = "Huyện Lạc Dương: Kết quả kết nạp đảng viên năm 2017"
    assert [row[:3] for row in _rows("", rows, title)] == [
        ("Lát", "members_admitted", "8"),
        ("Đạ Sar", "members_admitted", "11"),
    ]
