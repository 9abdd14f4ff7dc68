"""Lines in capitals, as the rest of the page writes their words."""

import pytest

from tasks.facts.capitals import calm


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("TRƯỜNG CAO ĐẲNG SƯ PHẠM KON PLÔNG", "Trường Cao đẳng Sư phạm Kon Plông"),
        ("TRƯỜNG ĐẠI HỌC Y DƯỢC SÔNG LAM", "Trường Đại học Y dược Sông Lam"),
        ("BỆNH VIỆN ĐA KHOA KHU VỰC LA NGÀ", "Bệnh viện Đa khoa Khu vực La Ngà"),
        ("HỌC VIỆN KỸ THUẬT SÔNG LAM", "Học viện Kỹ thuật Sông Lam"),
        ("TRƯỜNG CHÍNH TRỊ LA NGÀ", "Trường Chính trị La Ngà"),
    ],
)
def test_a_masthead_of_capitals_names_its_school_or_hospital(line: str, read: str) -> None:
    assert calm(f"{line}\nBáo cáo công tác năm").split("\n")[0] == read


def test_a_shouted_sentence_about_a_school_is_no_masthead() -> None:
    assert calm("TRƯỜNG CAO ĐẲNG TỔ CHỨC LỄ KẾT NẠP CHO BỐN SINH VIÊN\nSáng nay").startswith("trường cao đẳng tổ chức")


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("SỨC SỐNG MỚI Ở XÃ BIÊN GIỚI LA DÊÊ", "sức sống mới ở xã biên giới La Dêê"),
        ("MỖI THÔN LÀ MỘT PHÁO ĐÀI CỦA ĐẢNG", "mỗi thôn là một pháo đài của đảng"),
        ("CÁC PHƯỜNG Ở TPHCM PHÁT TRIỂN ĐẢNG", "các phường ở TPHCM phát triển đảng"),
    ],
)
def test_words_that_are_also_names_of_communes_stay_words(line: str, read: str) -> None:
    assert calm(f"{line}\nXã La Dêê năm qua").split("\n")[0] == read
