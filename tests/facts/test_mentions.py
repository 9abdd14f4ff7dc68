"""What points to a unit and what only seems to."""

import pytest

from tasks.facts.capitals import calm
from tasks.facts.cues import fold_line
from tasks.facts.organisations import scan


def mentions(text: str) -> list[tuple[str, str]]:
    return [(m.level or m.form, m.name) for m in scan(calm(text), fold_line(text))]


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("H. Sìn Hồ kết nạp 12", [("district", "Sìn Hồ")]),
        ("P.12 kết nạp 4", [("commune", "Phường 12")]),
        ("TX Nghĩa Lộ và TT. Sông Mã", [("district", "Nghĩa Lộ"), ("commune", "Sông Mã")]),
        ("đặc khu Lý Sơn có 900 đảng viên", [("commune", "Lý Sơn")]),
        ("Đảng bộ khối các cơ quan huyện có 61", [("organization", "khối các cơ quan huyện")]),
    ],
)
def test_kinds_in_their_short_forms_name_places(printed: str, named: list[tuple[str, str]]) -> None:
    assert mentions(printed) == named


@pytest.mark.parametrize(
    "printed",
    [
        "phát triển kinh tế - xã hội",
        "ông Trần H. Minh",
        "TT Y tế",
        "88% thôn có đảng viên",
        "ở khu dân cư chỉ có 14",
        "chi bộ thôn, bản có 10",
        "lực lượng công an, quân sự",
        "in ở P. 118, sách đã dẫn",
    ],
)
def test_words_that_only_look_like_a_unit_name_none(printed: str) -> None:
    assert [name for _, name in mentions(printed) if name] == []
    assert not any(level in {"cell", "commune"} for level, _ in mentions(printed))
