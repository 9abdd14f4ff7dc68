"""Where statements begin and end. Every sentence is composed for this page."""

import pytest

from tasks.text.sentences import clauses, sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Đ/c Lò Văn A. phát biểu tại hội nghị",
        "Đảng bộ TP. Sơn La và TX. Mường Lay cùng P. Tô Hiệu, Q. Hải An, H. Mường La",
        "PGS. TS. Nguyễn Văn B và Ths. Trần C dự",
        "Đảng bộ có 2.739 đảng viên, đạt 95.6%",
        "Ban Chấp hành T.Ư Đảng họp ngày 1.7.2025",
        "Ảnh: D.HOÀI",
        "Chi bộ đã họp bàn... rồi mới quyết nghị",
        "trồng lúa, ngô, sắn v.v. và chăn nuôi",
        "Đồng chí N. V. T. nguyên là cán bộ",
        "1. Đảng bộ xã kết nạp 5 đảng viên",
        "Số TT. Tên chi bộ",
    ],
)
def test_a_shortened_word_or_a_number_ends_no_sentence(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã có 5 chi bộ. Năm 2017 kết nạp 3.", ["Xã có 5 chi bộ.", "Năm 2017 kết nạp 3."]),
        ("Tổng số là 171. 12 đồng chí là nữ.", ["Tổng số là 171.", "12 đồng chí là nữ."]),
        ("Đạt 95,6%. Hết quý II còn 3 hồ sơ", ["Đạt 95,6%.", "Hết quý II còn 3 hồ sơ"]),
        ("Kết quả ra sao? Rất tốt! Ông cười.", ["Kết quả ra sao?", "Rất tốt!", "Ông cười."]),
        ("Ông nói: “Khó lắm.” Rồi ông kể.", ["Ông nói: “Khó lắm.”", "Rồi ông kể."]),
        ("Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]),
        ("- Chi bộ A: 5\n- Chi bộ B: 7\n", ["- Chi bộ A: 5", "- Chi bộ B: 7"]),
        ("Chưa đạt... Năm sau sẽ khác.", ["Chưa đạt...", "Năm sau sẽ khác."]),
        ("Gieo cấy ngô, sắn, v.v. Năm 2017 được mùa.", ["Gieo cấy ngô, sắn, v.v.", "Năm 2017 được mùa."]),
        ("Kết nạp 45 đ/c. Năm sau 50 đ/c.", ["Kết nạp 45 đ/c.", "Năm sau 50 đ/c."]),
        ("Đại hội lần thứ X. Nhiệm kỳ mới", ["Đại hội lần thứ X.", "Nhiệm kỳ mới"]),
        ("  \n \n", []),
        ("", []),
    ],
)
def test_sentences_end_where_a_new_one_begins(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("năm 2016 kết nạp 5; năm 2017 kết nạp 7", ["năm 2016 kết nạp 5;", "năm 2017 kết nạp 7"]),
        ("Kết quả: kết nạp 5 đảng viên", ["Kết quả:", "kết nạp 5 đảng viên"]),
        ("phấn đấu kết nạp 150 - 160 đảng viên", ["phấn đấu kết nạp 150 - 160 đảng viên"]),
        ("kết nạp 3% - 4% đảng viên", ["kết nạp 3% - 4% đảng viên"]),
        ("Chi bộ A kết nạp 5 - một kết quả tốt", ["Chi bộ A kết nạp 5", "một kết quả tốt"]),
        ("lúc 08:30 họp chi bộ", ["lúc 08:30 họp chi bộ"]),
        ("vùng Phan Rang-Tháp Chàm", ["vùng Phan Rang-Tháp Chàm"]),
    ],
)
def test_clauses_part_at_semicolons_colons_and_dashes(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text)] == expected


def test_a_part_of_a_text_is_read_with_its_own_offsets() -> None:
    text = "Bỏ qua. Xã có 5 chi bộ. Huyện có 9; tỉnh có 20. Bỏ qua."
    inside = sentences(text, 8, 47)
    assert [text[start:end] for start, end in inside] == ["Xã có 5 chi bộ.", "Huyện có 9; tỉnh có 20."]
    assert [text[start:end] for start, end in clauses(text, *inside[1])] == ["Huyện có 9;", "tỉnh có 20."]
