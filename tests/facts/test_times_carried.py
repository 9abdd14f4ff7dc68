"""Times that later words lean on: of a paragraph, of a part picked out, of a plan that a result is measured against."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.facts.fact import Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of


def _days(text: str, published: date | None, value: int | Decimal) -> tuple[str | None, str | None]:
    """The days of the one fact with this value."""
    article = article_of("Đảng bộ huyện Lạc Dương", text.split("\n"), published)
    found = [f for f in read(article, Home("Lâm Đồng", None)).facts if f.value == value]
    assert len(found) == 1, [str(f.value) for f in read(article, Home("Lâm Đồng", None)).facts]
    start, end = found[0].start, found[0].end
    return start and start.isoformat(), end and end.isoformat()


_TERM_THEN_MONTHS = (
    "Từ đầu nhiệm kỳ đến nay, huyện kết nạp 283 đảng viên.\n"
    "Theo báo cáo, riêng 6 tháng đầu năm, huyện kết nạp 47 đảng viên. 86 quần chúng được cử đi học lớp nhận thức về Đảng.\n"
    "Xã Đạ Sar kết nạp 5 đảng viên."
)
_ITEMS_WITH_A_MONTH = "Từ nay đến cuối năm, huyện mở 3 lớp đảng viên mới trong tháng 9; kết nạp thêm 48 đảng viên."
_LEFT_IN_HALF_A_YEAR = "6 tháng đầu năm, huyện có 14 đảng viên bị xóa tên, 9 đảng viên xin ra khỏi Đảng. Cả hai con số đều cao hơn cùng kỳ, tương ứng 11 và 6."
_WHOLE_THEN_PARTS = "Năm 2017, huyện kết nạp 142 đảng viên. Trong đó, 6 tháng đầu năm kết nạp 58 đảng viên, 6 tháng cuối năm 84 đảng viên. Xóa tên 6 đảng viên."


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        (_TERM_THEN_MONTHS, date(2018, 7, 12), 86, ("2018-01-01", "2018-06-30")),
        (_TERM_THEN_MONTHS, date(2018, 7, 12), 5, ("2018-01-01", "2018-06-30")),
        (
            "Từ đầu nhiệm kỳ đến nay, huyện kết nạp 283 đảng viên, riêng năm 2016 kết nạp 96 đảng viên.\nXã Đạ Sar kết nạp 31 đảng viên.",
            date(2018, 7, 12),
            31,
            ("2015-01-01", "2018-07-12"),
        ),
        # a class that is held in a month of the time told before, and what the items behind it are of
        (_ITEMS_WITH_A_MONTH, date(2018, 7, 25), 3, ("2018-09-01", "2018-09-30")),
        (_ITEMS_WITH_A_MONTH, date(2018, 7, 25), 48, ("2018-07-25", "2018-12-31")),
        # when something was done is no day of the strength before it; the same days of the year before
        (
            "Xã Lát có 151 đảng viên, kết nạp năm 2017 được 6.",
            date(2018, 7, 25),
            151,
            ("2018-07-25", "2018-07-25"),
        ),
        (_LEFT_IN_HALF_A_YEAR, date(2018, 7, 25), 11, ("2017-01-01", "2017-06-30")),
        (_LEFT_IN_HALF_A_YEAR, date(2018, 7, 25), 6, ("2017-01-01", "2017-06-30")),
        (
            "Xã Lát được giao 12 nhưng mới qua tháng 10 đã kết nạp 14 đảng viên.",
            date(2018, 12, 20),
            14,
            ("2018-01-01", "2018-10-31"),
        ),
        (_WHOLE_THEN_PARTS, date(2018, 1, 9), 84, ("2017-07-01", "2017-12-31")),
        (_WHOLE_THEN_PARTS, date(2018, 1, 9), 6, ("2017-01-01", "2017-12-31")),
        (
            "Năm 2019, huyện đề ra chỉ tiêu kết nạp 145 đảng viên, trong đó quý I kết nạp 30. Phấn đấu 90% đảng viên hoàn thành tốt nhiệm vụ.",
            date(2018, 12, 20),
            90,
            ("2019-01-01", "2019-12-31"),
        ),
        (
            "Tính đến tháng 2/2018, huyện kết nạp 283 đảng viên, đạt 74,9% chỉ tiêu Nghị quyết Đại hội Đảng bộ huyện nhiệm kỳ 2015 - 2020.",
            date(2018, 3, 12),
            283,
            ("2015-01-01", "2018-02-28"),
        ),
        (
            "Đến nay, huyện kết nạp 283 đảng viên, đạt 74,9% chỉ tiêu nhiệm kỳ 2015 - 2020.",
            date(2018, 3, 12),
            Decimal("74.9"),
            ("2015-01-01", "2018-03-12"),
        ),
        # what a cell began with, told in the sentence behind its founding
        (
            "Tháng 4 năm 1947, Chi bộ đầu tiên của huyện ra đời. Từ một chi bộ ban đầu với 5 đảng viên, nay Đảng bộ huyện có 6.300 đảng viên.",
            date(2018, 9, 15),
            5,
            ("1947-04-01", "1947-04-01"),
        ),
        (
            "Chi bộ xã Lát ra đời năm 1948. Từ chỗ chỉ có 7 đảng viên, đến năm 1975 đã có 64 đảng viên.",
            date(2018, 9, 15),
            7,
            ("1948-12-31", "1948-12-31"),
        ),
        # the year behind a comma is of what follows
        (
            "Nếu như năm 2000 có 148 người được kết nạp Đảng, thì đến năm 2011 có 498 người được kết nạp Đảng.",
            date(2018, 9, 15),
            148,
            ("2000-01-01", "2000-12-31"),
        ),
        # a result whose plan alone names the year is of that year so far
        (
            "Đến nay, huyện kết nạp 120 đảng viên, đạt 80% chỉ tiêu năm 2018.",
            date(2018, 9, 15),
            120,
            ("2018-01-01", "2018-09-15"),
        ),
        (
            "Huyện kết nạp 120 đảng viên, bằng 80% so với kế hoạch cả năm.",
            date(2018, 9, 15),
            80,
            ("2018-01-01", "2018-09-15"),
        ),
        (
            "Huyện kết nạp 120 đảng viên, đạt 80% chỉ tiêu năm 2017.",
            date(2018, 1, 15),
            120,
            ("2017-01-01", "2017-12-31"),
        ),
        (
            "6 tháng đầu năm 2018, huyện họp.\nToàn huyện kết nạp 70 đảng viên, đạt 50% kế hoạch năm.",
            date(2018, 9, 15),
            70,
            ("2018-01-01", "2018-06-30"),
        ),
        (
            "Đến nay, huyện đã kết nạp 120/150 đảng viên theo kế hoạch năm 2018.",
            date(2018, 9, 15),
            120,
            ("2018-01-01", "2018-09-15"),
        ),
        # and the groups in brackets behind it are of the result
        (
            "Từ đầu năm đến nay, huyện kết nạp 84 đảng viên, vượt 5% so với kế hoạch cả năm 2018 (gồm 31 nữ).",
            date(2018, 9, 15),
            31,
            ("2018-01-01", "2018-09-15"),
        ),
        # the year that one class goes by, and the days on which it was held
        (
            "Từ ngày 16 đến ngày 19-3, Huyện đoàn mở lớp bồi dưỡng đối tượng kết nạp Đảng năm 2018 cho 75 đoàn viên.",
            None,
            75,
            ("2018-03-16", "2018-03-19"),
        ),
        (
            "Chiều 5/6, huyện bế giảng lớp bồi dưỡng đảng viên mới năm 2018. Sau 5 ngày học, có 61 học viên nhận giấy chứng nhận.",
            None,
            61,
            ("2018-06-05", "2018-06-05"),
        ),
        (
            "Ngày 14/3, huyện tổng kết các lớp bồi dưỡng nhận thức về Đảng năm 2017, có 300 học viên.",
            date(2018, 3, 14),
            300,
            ("2017-01-01", "2017-12-31"),
        ),
        (
            "Huyện kết nạp 483 đảng viên, đạt 104,9% chỉ tiêu nhiệm kỳ 2010 - 2015.",
            date(2015, 6, 12),
            483,
            ("2010-01-01", "2015-12-31"),
        ),
        (
            "Năm 2017, huyện kết nạp 83 đảng viên, đạt 104% chỉ tiêu năm; 41% chỉ tiêu nhiệm kỳ 2015 - 2020.",
            date(2018, 3, 12),
            83,
            ("2017-01-01", "2017-12-31"),
        ),
        (
            "Năm 2017, huyện kết nạp 83 đảng viên. Từ đầu nhiệm kỳ, huyện kết nạp 283 đảng viên.",
            date(2018, 3, 12),
            283,
            ("2015-01-01", "2018-03-12"),
        ),
    ],
)
def test_the_time_that_a_figure_leans_on(
    text: str, published: date | None, value: int | Decimal, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        (
            "Đến hết năm 2019, 100% thôn có chi bộ.\nTừ nay đến cuối năm, huyện phấn đấu kết nạp 44 đảng viên.",
            date(2018, 9, 28),
            44,
            ("2018-09-28", "2018-12-31"),
        ),
        (
            "9 tháng đầu năm, huyện kết nạp 108 đảng viên. Năm 2015, xã Đạ Sar có 8 thôn.\nDự kiến cả năm kết nạp 152 đảng viên.",
            date(2018, 9, 28),
            152,
            ("2018-01-01", "2018-12-31"),
        ),
        (
            "Từ đầu năm đến nay, huyện kết nạp 61 đảng viên. Xã Đạ Sar 9 tháng kết nạp 7 đảng viên.",
            date(2018, 9, 22),
            7,
            ("2018-01-01", "2018-09-30"),
        ),
        (
            "Trong 2 năm 2016 - 2017, chi bộ kết nạp 4 đảng viên, đợt 3/2 vừa qua kết nạp thêm 2 đảng viên.",
            date(2018, 2, 9),
            2,
            ("2018-01-01", "2018-02-09"),
        ),
        ("Năm 2017, huyện kết nạp 41 đảng viên, trong đó dịp 19/5 kết nạp 14.", date(2018, 2, 9), 14, ("2017-01-01", "2017-12-31")),
        (
            "6 tháng cuối năm, huyện phấn đấu kết nạp 82 đảng viên; hoàn thành 100% kế hoạch năm.",
            date(2018, 7, 14),
            100,
            ("2018-01-01", "2018-12-31"),
        ),
        (
            "6 tháng cuối năm, huyện phấn đấu kết nạp 82 đảng viên; hoàn thành 100% kế hoạch năm.",
            date(2018, 7, 14),
            82,
            ("2018-07-01", "2018-12-31"),
        ),
        ("Các quý còn lại của năm, huyện phấn đấu kết nạp 96 đảng viên.", date(2018, 4, 19), 96, ("2018-04-19", "2018-12-31")),
        (
            "Năm 2017, huyện kết nạp 83 đảng viên. Chỉ tiêu nhiệm kỳ 2015 - 2020 là kết nạp 500 đảng viên. Với kết quả đến nay, huyện đã đạt 56,6%.",
            date(2018, 4, 19),
            Decimal("56.6"),
            ("2015-01-01", "2018-04-19"),
        ),
        (
            "Huyện ủy tổ chức hội nghị sơ kết 3 năm (2016 - 2018) thực hiện đề án.\nQua 3 năm, huyện kết nạp 278 đảng viên, trong đó năm 2018 kết nạp 91 đảng viên.\nXã Đạ Sar qua 3 năm kết nạp 33 đảng viên.",
            date(2018, 12, 28),
            33,
            ("2016-01-01", "2018-12-31"),
        ),
        (
            "Chi bộ thôn Đưng Trang thành lập năm 2008 với 3 đảng viên. Mỗi năm kết nạp 2 đảng viên.",
            date(2018, 12, 28),
            2,
            ("2008-01-01", "2018-12-28"),
        ),
        ("Trước khi thực hiện đề án, huyện có 12 thôn chưa có chi bộ; nay còn 1 thôn.", date(2018, 12, 28), 12, (None, None)),
        ("Trước khi có đường, cả xã Đạ Sar chỉ có 17 đảng viên.", date(2018, 12, 28), 17, (None, None)),
        (
            "So với trước khi thực hiện đề án, số đảng viên của huyện tăng lên 2.012 đồng chí.",
            date(2018, 12, 28),
            2012,
            ("2018-12-28", "2018-12-28"),
        ),
        (
            "Kết quả 9 tháng đầu năm, phương hướng, nhiệm vụ 3 tháng cuối năm 2018\nMở 3 lớp nhận thức về Đảng.\nNhiệm vụ 3 tháng cuối năm\nKết nạp 26 đảng viên.",
            None,
            3,
            ("2018-01-01", "2018-09-30"),
        ),
        (
            "Kết quả 9 tháng đầu năm, phương hướng, nhiệm vụ 3 tháng cuối năm 2018\nMở 3 lớp nhận thức về Đảng.\nNhiệm vụ 3 tháng cuối năm\nKết nạp 26 đảng viên.",
            None,
            26,
            ("2018-10-01", "2018-12-31"),
        ),
    ],
)  # fmt: skip
def test_what_is_left_of_a_time_and_what_was_before_one(
    text: str, published: date | None, value: int | Decimal, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


def test_a_share_of_places_that_has_grown_has_the_days_of_both() -> None:
    told = "Tỷ lệ thôn có chi bộ từ 77% năm 2010 tăng lên 95,8%."
    assert _days(told, date(2018, 9, 22), 77) == ("2010-12-31", "2010-12-31")
    assert _days(told, date(2018, 9, 22), Decimal("95.8")) == ("2018-09-22", "2018-09-22")


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        ("Ba năm đầu nhiệm kỳ 2015 - 2020, huyện kết nạp 212 đảng viên.", date(2018, 9, 28), 212, ("2015-01-01", "2017-12-31")),
        (
            "Nhiệm kỳ 2015 - 2020, huyện đề ra chỉ tiêu kết nạp 500 đảng viên. Trong hai năm đầu nhiệm kỳ, xã Đạ Sar kết nạp 38 đảng viên.",
            date(2018, 9, 28),
            38,
            ("2015-01-01", "2016-12-31"),
        ),
        ("Năm đầu nhiệm kỳ, huyện kết nạp 38 đảng viên.", date(2018, 9, 28), 38, (None, None)),
        ("9 tháng năm 2018, huyện kết nạp 71 đảng viên. Từ năm 2016 đến nay, huyện cử 162 quần chúng học lớp nhận thức về Đảng.", None, 162, (None, None)),
        (
            "6 tháng đầu năm, huyện kết nạp 97 đảng viên; quý III kết nạp 46. Năm ngoái, cùng thời điểm này, huyện kết nạp 131 đảng viên.",
            date(2018, 9, 2),
            131,
            ("2017-01-01", "2017-09-02"),
        ),
        (
            "Nhiệm kỳ 2015 - 2020 có nhiều đổi mới. Đến hết năm 2017, huyện kết nạp 283 đảng viên, đạt 74,9% chỉ tiêu cả nhiệm kỳ.",
            None,
            283,
            ("2015-01-01", "2017-12-31"),
        ),
        (
            "Từ nay đến cuối năm, huyện tập trung bồi dưỡng 90 quần chúng để phấn đấu hoàn thành chỉ tiêu kết nạp 200 đảng viên.",
            date(2018, 9, 2),
            90,
            ("2018-09-02", "2018-12-31"),
        ),
    ],
)  # fmt: skip
def test_parts_of_a_term_and_the_same_moment_of_another_year(
    text: str, published: date | None, value: int | Decimal, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


_SCHEME = "Sau 2 năm thực hiện Nghị quyết số 12 giai đoạn 2015 - 2020, huyện đã kết nạp 71 đảng viên."


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        (_SCHEME, date(2016, 12, 20), 71, ("2015-01-01", "2016-12-20")),
        (
            _SCHEME + "\nTrước khi có nghị quyết, bình quân mỗi năm chỉ kết nạp 18 đảng viên.",
            date(2016, 12, 20),
            18,
            (None, None),
        ),
        (
            _SCHEME + "\nXã Đạ Sar từ khi có nghị quyết đến nay kết nạp 9 đảng viên.",
            date(2016, 12, 20),
            9,
            (None, None),
        ),
        (
            _SCHEME + "\nNghị quyết đề ra chỉ tiêu đến năm 2020 kết nạp 180 đảng viên.",
            date(2016, 12, 20),
            180,
            ("2015-01-01", "2020-12-31"),
        ),
        (
            "Từ đầu năm đến nay, chi bộ giới thiệu 3 quần chúng ưu tú, trong 2 năm gần đây kết nạp 4 đảng viên.",
            date(2016, 12, 20),
            4,
            (None, None),
        ),
        (
            "Ngày đầu thành lập (9/4/2007), huyện có 1.283 đảng viên. Từ đầu nhiệm kỳ 2015 - 2020 đến nay, huyện kết nạp 112 đảng viên.\nXã Đạ Sar khi ấy có 38 đảng viên.",
            date(2017, 4, 9),
            38,
            ("2007-04-09", "2007-04-09"),
        ),
        (
            "10 tháng qua, huyện kết nạp 96 đảng viên.\nẢnh: Lễ kết nạp 3 đảng viên mới ở xã Đạ Sar, tháng 9/2016.",
            date(2016, 11, 20),
            3,
            ("2016-09-01", "2016-09-30"),
        ),
    ],
)  # fmt: skip
def test_times_that_nobody_dates_and_stages_under_way(
    text: str, published: date | None, value: int | Decimal, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


def test_so_few_at_the_beginning_of_a_term_are_of_the_one_that_ends() -> None:
    opened = "Sáng 9-4, Đảng bộ huyện Lạc Dương tổ chức Đại hội, nhiệm kỳ 2015 - 2020.\n"
    told = opened + "Đến nay, 31 thôn có chi bộ; đầu nhiệm kỳ mới có 24 thôn có chi bộ."
    assert _days(told, date(2015, 4, 10), 24) == ("2010-01-01", "2010-01-01")
    aimed = opened + "Trong nhiệm kỳ mới, Đảng bộ phấn đấu kết nạp 475 đảng viên."
    assert _days(aimed, date(2015, 4, 10), 475) == ("2015-01-01", "2020-12-31")


def test_as_many_of_the_same_bodies_at_another_time() -> None:
    told = "Huyện kết nạp 83 đảng viên. Trên địa bàn có 24 chi bộ trong doanh nghiệp; năm 2010 chỉ có 9."
    assert _days(told, date(2014, 8, 30), 9) == ("2010-12-31", "2010-12-31")
    article = article_of("Đảng bộ huyện Lạc Dương", [told], date(2014, 8, 30))
    facts = read(article, Home("Lâm Đồng", None)).facts
    assert [f.metric for f in facts if f.value == 9] == ["subordinate_cells"]


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Nhiệm kỳ 2015 - 2020 (tính đến hết tháng 9/2018), toàn Đảng bộ kết nạp 412 đảng viên.", 412, ("2015-01-01", "2018-09-30")),
        ("Giai đoạn 2016 - 2020, đến hết tháng 6/2018 huyện đã kết nạp 203 đảng viên.", 203, ("2016-01-01", "2018-06-30")),
        ("Từ năm 2016 (tính đến tháng 6/2018), huyện kết nạp 203 đảng viên.", 203, ("2016-01-01", "2018-06-30")),
        ("Nhiệm kỳ 2015 - 2020, mỗi năm kết nạp 80 đảng viên; tính đến hết tháng 9/2018, huyện kết nạp 61 đảng viên.", 61, ("2018-01-01", "2018-09-30")),
        ("Tính đến hết tháng 9/2018, huyện kết nạp 61 đảng viên.", 61, ("2018-01-01", "2018-09-30")),
        ("Ba năm 2014 - 2016, huyện kết nạp 14 ngư dân. Đến hết năm 2017, con số này là 37.", 37, ("2014-01-01", "2017-12-31")),
        ("Năm 2015, huyện kết nạp 14 ngư dân. Đến năm 2017, con số này là 37.", 37, ("2017-01-01", "2017-12-31")),
    ],
)  # fmt: skip
def test_up_to_a_day_in_the_term_named_right_before_is_from_its_first_day(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 11, 5), value) == days


_UNDER_HEADINGS = (
    "1. Kết quả phát triển đảng viên\nNửa đầu nhiệm kỳ 2015 - 2020, toàn huyện kết nạp 396 đảng viên.\n"
    "2. Đánh giá, xếp loại năm 2017\nTổ chức cơ sở đảng: hoàn thành xuất sắc nhiệm vụ 16%. Đảng viên hoàn thành tốt nhiệm vụ 88%.\n"
    "3. Bồi dưỡng trong năm 2016\nMở 3 lớp nhận thức về Đảng.\n"
    "4. Kỷ luật trong Đảng\nXóa tên 17 đảng viên."
)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        (16, ("2017-01-01", "2017-12-31")),
        (88, ("2017-01-01", "2017-12-31")),
        (3, ("2016-01-01", "2016-12-31")),
        (17, ("2015-01-01", "2017-12-31")),
    ],
)
def test_the_time_of_a_heading_is_that_of_what_stands_below_it_until_the_next(
    value: int, days: tuple[str, str]
) -> None:
    assert _days(_UNDER_HEADINGS, date(2018, 3, 21), value) == days


def test_grades_are_of_the_year_that_their_rating_names() -> None:
    told = "Quý I năm 2018, huyện kết nạp 31 đảng viên. Việc xếp loại chi bộ và đảng viên của năm 2017 đã xong. Kết quả, 61% chi bộ hoàn thành tốt nhiệm vụ."
    assert _days(told, date(2018, 4, 10), 61) == ("2017-01-01", "2017-12-31")


def test_the_members_behind_the_delegates_are_of_the_congress() -> None:
    told = "Đại hội Đảng bộ huyện Lạc Dương được tổ chức ngày 12/6/2010. Dự Đại hội có 120 đại biểu đại diện cho 1.304 đảng viên."
    assert _days(told, None, 1304) == ("2010-06-12", "2010-06-12")
    named = article_of(
        "Sáng 30/7, bế giảng lớp đảng viên mới khóa 2, năm 2018",
        ["Sáng nay 30/7, huyện Lạc Dương bế giảng lớp đảng viên mới khóa 2, năm 2018.", "Sau 5 ngày học tập, 31 học viên đã nắm vững bài."],
        date(2018, 7, 30),
    )  # fmt: skip
    assert [str(f.start) for f in read(named, Home("Lâm Đồng")).facts] == ["2018-07-30"]


@pytest.mark.parametrize("then", ["Bấy giờ", "Ngày đó", "Lúc bấy giờ,"])
def test_words_of_then_are_of_the_day_told_before(then: str) -> None:
    told = f"Đầu năm 2010, xã Đạ Sar còn 3 thôn chưa có chi bộ. {then} toàn xã chỉ có 66 đảng viên."
    assert _days(told, date(2018, 12, 2), 66) == ("2010-01-01", "2010-01-01")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Năm 2015, huyện kết nạp 127 đảng viên; toàn huyện khi ấy có 2.389 đảng viên.", 2389, ("2015-12-31", "2015-12-31")),
        ("Hội nghị tổng kết năm 2017, triển khai nhiệm vụ năm 2018. Năm 2017, huyện kết nạp 90 đảng viên (tỉnh giao 85).", 85, ("2017-01-01", "2017-12-31")),
        ("Huyện phấn đấu đến hết năm 2020 kết nạp được 400 đảng viên là người có đạo trong nhiệm kỳ 2015 - 2020.", 400, ("2015-01-01", "2020-12-31")),
        ("3 tháng cuối năm, huyện bảo đảm cả năm kết nạp tối thiểu 150 đảng viên; đồng thời mở 12 lớp nhận thức về Đảng.", 12, ("2018-10-01", "2018-12-31")),
    ],
)  # fmt: skip
def test_then_is_of_its_own_sentence_and_an_aim_of_its_result_its_term_its_item(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 10, 5), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Ngay từ đầu năm 2018, Huyện ủy đề ra chỉ tiêu kết nạp 214 đảng viên.", 214, ("2018-01-01", "2018-12-31")),
        ("Ngay từ đầu năm, Huyện ủy giao chỉ tiêu kết nạp 215 đảng viên.", 215, ("2018-01-01", "2018-12-31")),
        ("Từ đầu nhiệm kỳ 2015 - 2020, huyện phấn đấu mỗi năm kết nạp 120 đảng viên.", 120, ("2015-01-01", "2020-12-31")),
        ("Nhiệm vụ quý IV\nKết nạp 32 đảng viên; phấn đấu cả năm đạt 150 đảng viên.\nMở 1 lớp nhận thức về Đảng.", 1, ("2018-10-01", "2018-12-31")),
    ],
)  # fmt: skip
def test_an_aim_set_as_a_time_began_is_for_all_of_it_and_a_year_aside_leaves_the_quarter(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 9, 20), value) == days


def test_a_year_that_is_asked_for_is_that_of_the_answer_though_it_runs() -> None:
    told = "- Năm 2016, huyện kết nạp 131 đảng viên.\nP.V: Năm nay thì sao?\n- Chỉ tiêu là 150 đảng viên, quý I kết nạp 22."
    assert _days(told, date(2017, 4, 12), 150) == ("2017-01-01", "2017-12-31")


def test_a_sentence_that_turns_to_now_leaves_the_day_told_before() -> None:
    told = "Đến cuối năm 2005, huyện có 22 làng chưa có đảng viên. Còn bây giờ? Vẫn còn 9 làng sinh hoạt ghép."
    assert _days(told, date(2010, 10, 12), 9) == ("2010-10-12", "2010-10-12")


_MONTHLY = (
    "Kết quả công tác tháng 4\nTrong tháng, toàn huyện kết nạp 16 đảng viên; xóa tên 2 đảng viên. "
    "Lũy kế 4 tháng: kết nạp 48, xóa tên 5.\nNhiệm vụ trọng tâm tháng 5\nTrong tháng, phấn đấu kết nạp 20 đảng viên."
)


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        (_MONTHLY, date(2017, 4, 28), 16, ("2017-04-01", "2017-04-30")),
        (_MONTHLY, date(2017, 4, 28), 2, ("2017-04-01", "2017-04-30")),
        (_MONTHLY, date(2017, 4, 28), 5, ("2017-01-01", "2017-04-30")),
        (_MONTHLY, date(2017, 4, 28), 20, ("2017-05-01", "2017-05-31")),
        (
            "Sáng 27/9, Huyện ủy họp giao ban tháng 9, bàn nhiệm vụ tháng 10.\nTrong tháng, toàn huyện kết nạp 11 đảng viên.",
            date(2019, 9, 28),
            11,
            ("2019-09-01", "2019-09-30"),
        ),
    ],
)
def test_a_monthly_report_is_of_its_month(
    text: str, published: date, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("3 tháng đầu sau sáp nhập, Đảng bộ kết nạp 9 đảng viên.", date(2025, 10, 15), ("2025-07-01", "2025-09-30")),
        ("Trong 6 tháng đầu tiên vận hành chính quyền hai cấp, Đảng bộ kết nạp 9 đảng viên.", date(2025, 12, 12), ("2025-07-01", "2025-12-12")),
        ("6 tháng đầu sau khi chia tách, Đảng bộ kết nạp 9 đảng viên.", date(2015, 10, 15), (None, None)),
        ("6 tháng đầu năm, Đảng bộ kết nạp 9 đảng viên.", date(2015, 10, 15), ("2015-01-01", "2015-06-30")),
    ],
)  # fmt: skip
def test_the_first_months_of_something_new_are_no_half_of_a_year(
    text: str, published: date, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, 9) == days


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        # an amount behind `trong tháng` is no row of months
        (
            "Kết quả công tác tháng 4\nThu ngân sách trong tháng 8,7 tỷ đồng.\nKết nạp 16 đảng viên.",
            date(2017, 4, 28),
            16,
            ("2017-04-01", "2017-04-30"),
        ),
        # a page without a date has come to the year that a plan opens with
        (
            "Năm 2008, huyện kết nạp 127 đảng viên.\nNăm 2009, huyện được giao chỉ tiêu 130. Trong 2 tháng đầu năm, kết nạp 21 đảng viên.",
            None,
            21,
            ("2009-01-01", "2009-02-28"),
        ),
        # a count behind two flows is of the later one's end, not of what a bracket tells
        (
            "Năm 2010 huyện kết nạp 230 đảng viên, 6 tháng đầu năm 2011 có 104 quần chúng được kết nạp; huyện có 87 chi bộ.",
            date(2011, 8, 10),
            87,
            ("2011-06-30", "2011-06-30"),
        ),
        (
            "Cuối năm 2010 huyện có 57 tổ chức cơ sở đảng (năm 2011 kết nạp 104 đảng viên), 4.860 đảng viên.",
            date(2011, 8, 10),
            4860,
            ("2010-12-31", "2010-12-31"),
        ),
        # at the congress that the page tells of
        (
            "Ngày 16 tháng 6 năm 2022, Đảng bộ tiến hành Đại hội.\nTại thời điểm đại hội, Đảng bộ có 947 đảng viên.",
            None,
            947,
            ("2022-06-16", "2022-06-16"),
        ),
        (
            "Ngày 16 tháng 6 năm 2022, Đảng bộ tiến hành Đại hội.\nĐảng bộ hiện có 947 đảng viên.",
            None,
            947,
            (None, None),
        ),
    ],
)
def test_what_dates_the_figures_of_a_report(
    text: str, published: date | None, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


def test_a_headlines_number_is_of_the_ceremony_that_the_body_has_just_seen() -> None:
    held = "Các chi bộ ở huyện Lạc Dương vừa tiến hành lễ kết nạp đảng viên mới cho các tân binh."
    shown = "Lễ kết nạp đảng viên ở Chi bộ thôn Một."
    days = []
    for body in (held, shown):
        article = article_of("11 tân binh ở huyện Lạc Dương đứng vào hàng ngũ của Đảng", [body], date(2018, 2, 2))
        days += [f.start for f in read(article, Home("Lâm Đồng", None)).facts if f.value == 11]
    assert days == [date(2018, 2, 2), None]
