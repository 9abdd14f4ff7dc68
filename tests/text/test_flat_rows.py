"""Rows of tables saved with one space between their cells, and tables of two columns saved a cell a line."""

import pytest

from tasks.text.flat_rows import flat_rows
from tasks.text.printed_lines import printed_lines

HEADS = "TT Đơn vị Chỉ tiêu Kết quả Tỷ lệ (%)"
ROWS = [
    "1 Đảng bộ phường Đồi Mẫu 34 41 120,6",
    "2 Chi bộ Trường THPT Sông Mẫu 2 8 11 137,5",
    "3 Đảng bộ xã Cao 10 6 60",
]


def test_each_row_has_a_cell_below_each_head() -> None:
    assert flat_rows([HEADS, *ROWS, "Đó là kết quả 11 tháng."], 0) == [
        ["TT", "Đơn vị", "Chỉ tiêu", "Kết quả", "Tỷ lệ (%)"],
        ["1", "Đảng bộ phường Đồi Mẫu", "34", "41", "120,6"],
        ["2", "Chi bộ Trường THPT Sông Mẫu 2", "8", "11", "137,5"],
        ["3", "Đảng bộ xã Cao", "10", "6", "60"],
    ]


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("Đơn vị Kế hoạch Thực hiện Đạt %", ["Đơn vị", "Kế hoạch", "Thực hiện", "Đạt %"]),
        ("TT Đơn vị KH TH % Nữ", ["TT", "Đơn vị", "KH", "TH", "%", "Nữ"]),
        ("TT Đơn vị Chỉ tiêu Kết quả %", ["TT", "Đơn vị", "Chỉ tiêu", "Kết quả", "%"]),
        ("STT Tên đơn vị Chỉ tiêu được giao Đã kết nạp", ["STT", "Tên đơn vị", "Chỉ tiêu được giao", "Đã kết nạp"]),
        ("Xã, thị trấn Chỉ tiêu năm 2018 Số đảng viên kết nạp", ["Xã, thị trấn", "Chỉ tiêu năm 2018", "Số đảng viên kết nạp"]),
        ("Tên đơn vị - Giao đầu năm - Làm được 11 tháng", ["Tên đơn vị", "Giao đầu năm", "Làm được 11 tháng"]),
        ("Xã, thị trấn; Đảng viên đầu kỳ; Đảng viên cuối kỳ", ["Xã, thị trấn", "Đảng viên đầu kỳ", "Đảng viên cuối kỳ"]),
        ("TT | Chi bộ | Nguồn | Đã xét", ["TT", "Chi bộ", "Nguồn", "Đã xét"]),
        ("Xã Số thôn Thôn có chi bộ Thôn ghép", ["Xã", "Số thôn", "Thôn có chi bộ", "Thôn ghép"]),
        ("Đơn vị TCCSĐ Số ĐV Kết nạp 9 tháng Lớp cảm tình Đảng", ["Đơn vị", "TCCSĐ", "Số ĐV", "Kết nạp 9 tháng", "Lớp cảm tình Đảng"]),
    ],
)  # fmt: skip
def test_heads_are_told_apart(heads: str, cells: list[str]) -> None:
    wide = len(cells) - 1 - cells[0].endswith("TT")
    rows = [f"{'1 ' if cells[0].endswith('TT') else ''}Xã Cao {' '.join(['12'] * wide)}"] * 3
    assert flat_rows([heads, *rows], 0)[0] == cells


@pytest.mark.parametrize(
    "lines",
    [
        ["Đơn vị có kết quả tốt nhất huyện năm nay", *ROWS],
        [HEADS, *ROWS[:2], "Xã Cao chưa kết nạp được đảng viên."],
        [HEADS, "1 Đảng bộ xã Cao 10", "2 Đảng bộ xã Thấp 12", "3 Đảng bộ xã Vừa 9"],
        [HEADS],
        ["Xã Cao - quê hương đổi mới - điểm sáng", *ROWS],
        ["Đơn vị - Chỉ tiêu - Kết quả - Nữ - Tỷ lệ (%)", "Xã Cao 10 6 60", "Xã Thấp 12 8 66,7", "Xã Vừa 9 9 100"],
    ],
    ids=["a sentence", "two rows", "too few values", "nothing below", "a line with dashes", "marked heads too many"],
)
def test_what_does_not_come_out_even_is_no_table(lines: list[str]) -> None:
    assert flat_rows(lines, 0) == []


def test_a_table_of_two_columns_saved_a_cell_a_line_is_rows_again() -> None:
    cells = [
        "Đơn vị",
        "Số đảng viên kết nạp",
        "Phòng Cảnh sát cơ động",
        "9",
        "Công an xã Cao",
        "6",
        "Công an xã Thấp",
        "4",
    ]
    made = [line.text for line in printed_lines("Kết quả năm 2024:\n\n" + "\n".join(cells) + "\n")]
    assert made == ["Kết quả năm 2024:", "Đơn vị | Số đảng viên kết nạp", "Phòng Cảnh sát cơ động | 9", "Công an xã Cao | 6", "Công an xã Thấp | 4"]  # fmt: skip
