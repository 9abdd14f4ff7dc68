"""A headline rounds what the body gives exactly, or names it without its verb: the body's figure is the fact."""

from datetime import date

import pytest

from tasks.facts.fact import Home
from tasks.facts.reader import read
from tasks.text.article import Article, Part
from tests.facts.blocks import article_of

BODY = "Cuối năm 2018, Đảng bộ huyện có 8.912 đảng viên, trong đó 213 công nhân. Năm 2018, toàn huyện kết nạp 215 đảng viên."
TOLD = {("members_total", "8912"), ("members_total", "213"), ("members_admitted", "215")}


def told(title: str, *body: str) -> set[tuple[str, str]]:
    article = article_of(title, list(body), date(2019, 3, 9))
    return {(f.metric, f"{f.value:f}") for f in read(article, Home("Lâm Đồng")).facts}


@pytest.mark.parametrize(
    "title",
    [
        "Lạc Dương: Gần 9 nghìn đảng viên",
        "Lạc Dương: Hơn 200 đảng viên mới",
        "Huyện Lạc Dương có trên 200 đảng viên là công nhân",
        "Huyện Lạc Dương kết nạp trên 200 đảng viên",
    ],
)
def test_headline_rounding_is_one_fact(title: str) -> None:
    assert told(title, BODY) == TOLD


def test_a_headline_far_from_every_figure_of_the_body_stands_for_itself() -> None:
    assert told("Huyện Lạc Dương kết nạp trên 600 đảng viên", BODY) == TOLD | {("members_admitted", "600")}


def test_a_headline_that_names_no_time_has_that_of_its_figure_in_the_lead() -> None:
    title, lead = (
        "Lạc Dương kết nạp thêm 97 đảng viên",
        "Từ đầu năm đến nay, Đảng bộ huyện đã phát triển được 97 đảng viên.",
    )
    at = len(title) + 1
    parts = (Part("title", 0, len(title)), Part("caption", at, at + len(lead)))
    article = Article(title, f"{title}\n{lead}", parts, None, date(2019, 3, 9), "x", None, "text")
    facts = read(article, Home("Lâm Đồng")).facts
    assert [(f"{f.value:f}", f.start, f.end) for f in facts] == [("97", date(2019, 1, 1), date(2019, 3, 9))]


def test_a_headlines_part_and_whole_are_of_the_strength_though_the_body_tells_of_admissions() -> None:
    body = "Năm 2018, trong tổng số 92 đảng viên đã được kết nạp có 81 đảng viên là đoàn viên ưu tú."
    found = told("Lạc Dương: 291/2.384 đảng viên là đoàn viên", "Tin từ Huyện Đoàn Lạc Dương.", body)
    assert found == {
        ("members_total", "291"),
        ("members_total", "2384"),
        ("members_admitted", "92"),
        ("members_admitted", "81"),
    }


def test_a_headline_that_names_no_unit_and_sums_up_those_of_several_is_no_fact() -> None:
    body = "Ngày 5-3, Chi bộ Trường THPT Lang Biang kết nạp 4 đảng viên. Cùng ngày, Chi bộ Trường THPT Đạ Sar kết nạp 3 đảng viên."
    assert told("Kết nạp 7 đảng viên", body) == {("members_admitted", "4"), ("members_admitted", "3")}


def test_a_headline_that_leaves_out_the_group_is_the_bodys_figure() -> None:
    body = "Sáng 4/3, huyện Lạc Dương kết nạp 17 công nhân vào Đảng."
    article = article_of("Huyện Lạc Dương kết nạp 17 đảng viên", [body], date(2019, 3, 9))
    assert [(f.segment, f.value) for f in read(article, Home("Lâm Đồng")).facts] == [("worker", 17)]


def test_a_headline_rounds_an_aim_too() -> None:
    body = "Năm 2019, Đảng bộ huyện phấn đấu kết nạp từ 185 đảng viên trở lên."
    assert told("Huyện Lạc Dương phấn đấu kết nạp trên 180 đảng viên", body) == {("admission_target", "185")}


def test_a_headlines_percentage_rounded_to_fewer_places_is_the_bodys() -> None:
    body = "Năm 2018, Đảng bộ huyện kết nạp 215 đảng viên, đạt 107,46% nghị quyết."
    admitted = ("members_admitted", "215")
    assert told("Lạc Dương phát triển đảng đạt 107,5% nghị quyết", body) == {admitted, ("target_attainment", "107.46")}
    other = told("Lạc Dương phát triển đảng đạt 103% nghị quyết", body)
    assert other == {admitted, ("target_attainment", "107.46"), ("target_attainment", "103")}


def test_thousands_in_words_in_a_headline_are_the_bodys_figure() -> None:
    assert told("Lạc Dương có 9 nghìn đảng viên", BODY) == TOLD


def test_an_aim_of_a_headline_is_no_equal_one_of_the_year_before() -> None:
    body = "Năm 2021, huyện kết nạp 87 đảng viên, đạt 79,1% chỉ tiêu (chỉ tiêu tỉnh giao 110 đảng viên). Năm 2022, huyện phấn đấu kết nạp 110 đảng viên mới."
    article = article_of("Lạc Dương phấn đấu kết nạp 110 đảng viên trong năm 2022", [body], date(2022, 1, 21))
    aims = [f for f in read(article, Home("Lâm Đồng")).facts if f.metric == "admission_target"]
    assert sorted(str(f.start) for f in aims) == ["2021-01-01", "2022-01-01"]


def test_a_headline_that_names_a_class_at_large_is_the_bodys_class() -> None:
    body = "Huyện ủy Lạc Dương vừa bế giảng đợt II năm 2018 của lớp bồi dưỡng lý luận chính trị cho đối tượng kết nạp Đảng. Lớp được mở từ ngày 7 đến 11/5 với 63 học viên."
    article = article_of("Bồi dưỡng lý luận chính trị cho 63 học viên", [body], None)
    facts = read(article, Home("Lâm Đồng")).facts
    assert [(f.segment, str(f.start), str(f.end)) for f in facts] == [("awareness", "2018-05-07", "2018-05-11")]


def test_a_headlines_quarter_is_that_of_the_year_that_the_body_names() -> None:
    body = "Hết quý I năm 2010, Đảng bộ huyện Lạc Dương kết nạp 41 đảng viên."
    article = article_of("Quý I Đảng bộ huyện kết nạp 41 đảng viên", [body], date(2019, 3, 9))
    assert [str(f.end) for f in read(article, Home("Lâm Đồng")).facts] == ["2010-03-31"]
