"""Characters brought to one form, and the key under which spellings meet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.characters import clean, fold


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ðảng bộ", "Đảng bộ"),
        ("ðồng chí", "đồng chí"),
        ("M’Đrắk", "M'Đrắk"),
        ("M‘Đrắk", "M'Đrắk"),
        ("M`Đrắk", "M'Đrắk"),
        ("M´Đrắk", "M'Đrắk"),
        ("Mʼ Đrắk", "M' Đrắk"),
        ("3\u00a0044 đảng\u2009viên", "3 044 đảng viên"),
        ("đảng\u200b viên\ufeff", "đảng viên"),
        ("chi\u00adbộ", "chibộ"),
        (unicodedata.normalize("NFD", "Điện Biên"), "Điện Biên"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("“Học tập”", "“Học tập”"),
    ],
)
def test_a_text_has_one_form(printed: str, expected: str) -> None:
    assert clean(printed) == expected


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M'Đrắk", "M’Drak"),
        ("M'Đrắk", "MĐRẮK"),
        ("Hòa Bình", "Hoà Bình"),
        ("Thủy Nguyên", "Thuỷ Nguyên"),
        ("Mỹ Tho", "Mĩ Tho"),
        ("Quy Nhơn", "Qui Nhơn"),
        ("Bắc Mỹ", "bắc  mĩ"),
        ("Lý Sơn", "Lí Sơn"),
        ("Đăk Lăk", "Đắk Lắk"),
        ("Phan Rang-Tháp Chàm", "Phan Rang - Tháp Chàm"),
        ("Ðiện Biên", "Điện Biên"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tây Giang", "Tai Giang"), ("Ea Kar", "Ea Ka"), ("Duy Xuyên", "Du Xuyên"), ("Lai Vung", "Lay Vung")],
)
def test_names_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)
