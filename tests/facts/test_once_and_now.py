"""What was so at first and what has become of it; what questions of interviews asked for."""

from datetime import date

import pytest

from tasks.facts.fact import Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of


def _days(text: str, published: date, value: int) -> tuple[str | None, str | None]:
    """The days of the one fact with this value."""
    article = article_of("Đảng bộ huyện Lạc Dương", text.split("\n"), published)
    found = [f for f in read(article, Home("Lâm Đồng", None)).facts if f.value == value]
    assert len(found) == 1, text
    start, end = found[0].start, found[0].end
    return start and start.isoformat(), end and end.isoformat()


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Chi bộ thôn Đưng K'Si được thành lập từ năm 2013 với vỏn vẹn 3 đảng viên.", 3, ("2013-12-31", "2013-12-31")),
        ("Hồi mới chia xã, cả xã Lát có 14 đảng viên. Bây giờ Đảng bộ xã có 77 đảng viên.", 14, (None, None)),
        ("Thời kỳ đầu, Chi bộ thôn Đưng K'Si chỉ có 3 đảng viên; nay có 17 đảng viên.", 3, (None, None)),
        ("Đảng bộ huyện có 58 chi, đảng bộ cơ sở, tăng 21 tổ chức so với ngày đầu; toàn huyện có 267 chi bộ trực thuộc.", 267, ("2018-12-20", "2018-12-20")),
        ("Số tổ chức cơ sở đảng của huyện từ 85 đầu nhiệm kỳ 2015 - 2020 giảm còn 61.", 85, ("2015-01-01", "2015-01-01")),
        ("Số tổ chức cơ sở đảng của huyện từ 85 đầu nhiệm kỳ 2015 - 2020 giảm còn 61.", 61, ("2018-12-20", "2018-12-20")),
        ("Số chi bộ trực thuộc từ 310 năm 2015 xuống còn 206.", 310, ("2015-12-31", "2015-12-31")),
        ("Huyện có số tổ chức cơ sở đảng giảm từ 85 tổ chức năm 2015 xuống còn 61.", 61, ("2018-12-20", "2018-12-20")),
        ("Tổng số đảng viên của huyện từ 1.206 đồng chí lúc mới thành lập (tháng 8/2009) nay lên 1.983 đồng chí.", 1983, ("2018-12-20", "2018-12-20")),
        ("Huyện không còn thôn sinh hoạt ghép, trong khi năm 2015 con số này là 38.", 38, ("2015-12-31", "2015-12-31")),
    ],
)  # fmt: skip
def test_what_was_so_at_first_and_what_has_become_of_it(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 12, 20), value) == days


@pytest.mark.parametrize(
    ("answer", "value", "status"),
    [
        ("Đồng chí Lê Thị Quyên: Mỗi năm từ 180 đến 200 đảng viên. Không chạy theo số lượng.", 180, "target"),
        ("- Huyện có 5.412 đảng viên.", 5412, "actual"),
    ],
)
def test_what_plan_a_question_asked_for(answer: str, value: int, status: str) -> None:
    text = f"Năm 2018, huyện kết nạp 181 đảng viên.\nPV: Nhiệm kỳ tới huyện đặt chỉ tiêu bao nhiêu?\n{answer}"
    article = article_of("Đảng bộ huyện Lạc Dương", text.split("\n"), date(2018, 12, 20))
    found = [f for f in read(article, Home("Lâm Đồng", None)).facts if f.value == value]
    assert [f.status for f in found] == [status]


_TERM_TOLD = (
    "Nghị quyết Đại hội Đảng bộ huyện lần thứ XX đề ra mỗi năm kết nạp từ 80 đảng viên trở lên, 90% thôn có chi bộ."
)


@pytest.mark.parametrize("value", [80, 90])
def test_the_aims_of_a_congress_are_for_its_term_in_the_years_behind_it(value: int) -> None:
    told = f"Năm 2016, huyện kết nạp 71 đảng viên.\n{_TERM_TOLD}"
    assert _days(told, date(2017, 3, 14), value) == ("2015-01-01", "2020-12-31")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Trong tháng 8, huyện kết nạp 14 đảng viên, lũy kế từ đầu năm 97; chuyển chính thức 11 đồng chí, lũy kế 102 đồng chí.", 102, ("2018-01-01", "2018-08-30")),
        ("Lũy kế 8 tháng, huyện kết nạp 97 đảng viên.\nTrong tháng 8, xóa tên 02 (lũy kế: khai trừ 04, xóa tên 13).", 13, ("2018-01-01", "2018-08-31")),
        ("Lũy kế đến nay kết nạp 97 đảng viên.", 97, (None, None)),
        ("Trong 3 năm (2012 - 2014), huyện kết nạp 310 đảng viên. Số kết nạp từng năm lần lượt là 98, 107 và 105. Nhiều nhất là xã Lát với 41 người.", 41, ("2012-01-01", "2014-12-31")),
        ("Ba năm qua kết nạp 203 đảng viên, năm sau cao hơn năm trước: năm 2015 là 41, năm 2016: 68, năm 2017: 94.", 203, ("2015-01-01", "2017-12-31")),
        ("Ba năm qua kết nạp 203 đảng viên, năm sau cao hơn năm trước: năm 2015 là 41, năm 2016: 68, năm 2017: 94.", 41, ("2015-01-01", "2015-12-31")),
        ("Huyện Lạc Dương thành lập năm 1979, 6 xã, 41 thôn, dân số 27 nghìn người. Huyện có 2.012 đảng viên.", 41, ("2018-08-30", "2018-08-30")),
        ("Trong 3 năm (2012 - 2014), huyện kết nạp 310 đảng viên. Số kết nạp từng năm lần lượt là 98, 107 và 105.", 107, ("2013-01-01", "2013-12-31")),
        ("8 tháng năm 2018 kết nạp 29 đảng viên. Quý IV kết nạp 19 đảng viên, bảo đảm cả năm đạt 100% chỉ tiêu.", 100, ("2018-01-01", "2018-12-31")),
        ("Ngày 1-3-2018 nhận bàn giao, Đảng bộ xã Lát có 402 đảng viên. Sau gần 6 tháng, xã Lát kết nạp 14 quần chúng.", 14, ("2018-03-01", "2018-08-30")),
        ("Chi bộ thôn Đạ Nghịt ra đời cuối năm 2015 từ 3 đảng viên, sau hơn hai năm chi bộ đã có 19 đảng viên.", 19, ("2018-08-30", "2018-08-30")),
        ("Năm 2009 xã Lát có 80 đảng viên; sau hai năm, đã có 95 đảng viên.", 95, ("2011-12-31", "2011-12-31")),
        ("Chi bộ Công ty Hòa Lạc thành lập năm 2013 với 4 đảng viên. Đến nay, chi bộ đã kết nạp thêm 5 người.", 5, ("2013-01-01", "2018-08-30")),
        ("Công ty Hòa Lạc có chi bộ, lập tháng 8-2013 với 4 đảng viên, tới nay kết nạp thêm được 2.", 2, ("2013-08-01", "2018-08-30")),
        ("Năm 2017, xã Lát kết nạp 6 đảng viên mới. Nhờ đó, Đảng bộ tăng lên 86 đảng viên.", 86, ("2017-12-31", "2017-12-31")),
        ("Năm 2005, cả Đảng bộ đếm đi đếm lại mới được 62 đảng viên, nay là 104.", 62, ("2005-12-31", "2005-12-31")),
        ("Thôn Đạ Nghịt hồi năm 2006 có 4 đảng viên, giờ 22, nữ chiếm phân nửa.", 22, ("2018-08-30", "2018-08-30")),
        ("Ba năm gần đây năm nào cũng kết nạp trên 15 đảng viên: năm 2015: 16, năm 2016: 18.", 18, ("2016-01-01", "2016-12-31")),
        ("Huyện Lạc Dương hơn chục năm về trước có tới 71 bản sinh hoạt ghép, 23 bản chưa có đảng viên.", 23, (None, None)),
        ("Huyện Lạc Dương trước đây chục năm có tới 71 bản sinh hoạt ghép, 23 bản chưa có đảng viên.", 23, (None, None)),
        ('Bí thư Huyện ủy kể: "Hồi tôi mới nhận nhiệm vụ, Đảng bộ huyện có 1.251 đảng viên".', 1251, (None, None)),
        ("Trong tháng, huyện kết nạp 14 đảng viên.", 14, ("2018-08-01", "2018-08-31")),
        ("Năm 2017, huyện kết nạp 97 đảng viên. Huyện ủy đang xem xét 21 hồ sơ đề nghị kết nạp.", 21, ("2018-01-01", "2018-08-30")),
        ("Hai năm trước, khi ấy huyện có 14 thôn trắng đảng viên, 5 thôn chưa có chi bộ.", 5, (None, None)),
    ],
)  # fmt: skip
def test_what_is_added_up_at_hand_or_told_of_then(told: str, value: int, days: tuple[str | None, str | None]) -> None:
    assert _days(told, date(2018, 8, 30), value) == days


def test_of_a_page_without_a_date_nobody_knows_when_something_is_at_hand() -> None:
    article = article_of(
        "Đảng bộ huyện Lạc Dương",
        ["Năm 2017, huyện kết nạp 97 đảng viên. Huyện ủy cũng đang xem xét 21 hồ sơ đề nghị kết nạp."],
        None,
    )
    assert [f.start for f in read(article, Home("Lâm Đồng", None)).facts if f.value == 21] == [None]


def test_what_lies_behind_the_quarter_that_a_title_reports_is_to_come() -> None:
    article = article_of(
        "Kết quả công tác quý III, phương hướng quý IV",
        ["Quý III/2019, Đảng bộ huyện Lạc Dương kết nạp 29 đảng viên. Quý IV/2019: kết nạp ít nhất 19 đảng viên."],
        None,
    )
    told = [(f.metric, f"{f.value:f}") for f in read(article, Home("Lâm Đồng", None)).facts]
    assert told == [("members_admitted", "29"), ("admission_target", "19")]
