"""The gate: cheap, and it never loses a page that holds a figure of a Party organisation."""

import pytest

from tasks.facts.gate import of_other_articles, on_topic


@pytest.mark.parametrize(
    "text",
    [
        "Huyện kết nạp 12 đảng viên.",
        "HUYỆN KỲ ANH KẾT NẠP 12 ĐẢNG VIÊN",
        "Đoàn xã giới thiệu 12 đoàn viên ưu tú.",
        "Có 9 người được đứng vào hàng ngũ của Đảng.",
        "Toàn huyện có 58 TCCSĐ.",
        "Mở 3 lớp nhận thức về Đảng.",
        "Đảng uỷ xã họp.",
        "Huyện mở 9 lớp bồi dưỡng lý luận chính trị.",
    ],
)
def test_a_page_of_the_party_passes(text: str) -> None:
    assert on_topic(text)


@pytest.mark.parametrize(
    "text",
    ["", "Giá lúa tăng 5%.", "Đội bóng thắng 3 trận, ghi 7 bàn.", "Khai mạc lễ hội hoa với 12.000 lượt khách."],
)
def test_a_page_on_another_subject_is_turned_away(text: str) -> None:
    assert not on_topic(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tin liên quan: Cẩm Xuyên kết nạp 98 đảng viên",
        "Các tin khác: Thạch Hà mở 3 lớp",
        "Có thể bạn quan tâm: Can Lộc có 12 đảng viên mới",
        "Xem thêm: Nghi Xuân kết nạp 40 đảng viên",
        "Tin cũ hơn: Đức Thọ kết nạp 51 đảng viên",
    ],
)
def test_titles_of_other_articles_are_known_by_their_label(text: str) -> None:
    assert of_other_articles(text.lower(), 0, len(text), last=False)


def test_a_last_line_that_ends_in_a_date_is_the_title_of_another_article() -> None:
    text = "thị trấn kỳ đồng kết nạp 8 đảng viên - 20/06"
    assert of_other_articles(text, 0, len(text), last=True)
    assert not of_other_articles(text, 0, len(text), last=False)


@pytest.mark.parametrize("text", ["Thông tin thêm về công tác đảng.", "Tin vào Đảng, nhân dân xã Kỳ Phú góp sức."])
def test_a_sentence_that_only_begins_like_a_label_is_read(text: str) -> None:
    assert not of_other_articles(text.lower(), 0, len(text), last=False)
