"""Periods as the papers name them, relative to the day of publication. Every sentence is composed for this page."""

from datetime import date

import pytest

from tasks.text.periods import PeriodMention, find_periods, in_the_term, in_the_year

PUBLISHED = date(2018, 9, 12)


def said(mention: PeriodMention) -> str:
    """A mention in short: ``month 2018-07-01/2018-07-31``."""
    days = f" {mention.first}/{mention.last}" if mention.first or mention.last else ""
    return mention.kind + days


def one(text: str, published: date | None = PUBLISHED) -> PeriodMention:
    (mention,) = find_periods(text, published)
    return mention


YEARS = [
    ("năm 2017 kết nạp 150 đảng viên", "year 2017-01-01/2017-12-31"),
    ("Trong năm 2017, Đảng bộ kết nạp 150 đảng viên", "year 2017-01-01/2017-12-31"),
    ("riêng năm 2016, toàn huyện kết nạp 20", "year 2016-01-01/2016-12-31"),
    ("cả năm 2017 chỉ kết nạp 2 người", "year 2017-01-01/2017-12-31"),
    ("Năm nay, Đảng bộ kết nạp 9 đồng chí", "year 2018-01-01/2018-12-31"),
    ("năm ngoái kết nạp 7", "year 2017-01-01/2017-12-31"),
    ("năm trước kết nạp 7", "year 2017-01-01/2017-12-31"),
    ("năm tới phấn đấu 20", "year 2019-01-01/2019-12-31"),
    ("số liệu (2016) cho thấy", "year 2016-01-01/2016-12-31"),
    ("tỷ lệ hộ nghèo 32,6% năm 2013.", "year 2013-01-01/2013-12-31"),
    ("trong năm, toàn huyện mở 5 lớp", "year 2018-01-01/2018-12-31"),
    ("kế hoạch cả năm", "year 2018-01-01/2018-12-31"),
    ("ba năm liền 2015, 2016 và 2017", "years 2015-01-01/2017-12-31"),
    ("3 năm gần đây 2015-2017", "years 2015-01-01/2017-12-31"),
    ("năm 2016 và năm 2017", "years 2016-01-01/2017-12-31"),
    ("2 năm 2015, 2016", "years 2015-01-01/2016-12-31"),
    ("trong 2 năm 2016 - 2017", "years 2016-01-01/2017-12-31"),
    ("hai năm 2016 và 2017", "years 2016-01-01/2017-12-31"),
    ("năm 2011-2013", "years 2011-01-01/2013-12-31"),
    ("từ năm 2011 đến năm 2015", "years 2011-01-01/2015-12-31"),
    ("từ năm 2011 - 2015", "years 2011-01-01/2015-12-31"),
    ("từ 2011 đến 2015", "span 2011-01-01/2015-12-31"),
    ("3 năm (2015 - 2017)", "years 2015-01-01/2017-12-31"),
    ("sau 3 năm thực hiện Nghị quyết (2015 - 2017)", "years 2015-01-01/2017-12-31"),
    ("5 năm qua (giai đoạn 2013 - 2017)", "years 2013-01-01/2017-12-31"),
]
PARTS_OF_YEARS = [
    ("Cuối năm 2017, tỷ lệ hộ nghèo còn 12%", "point 2017-12-31/2017-12-31"),
    ("cuối năm ngoái, chi bộ có 12 đảng viên", "point 2017-12-31/2017-12-31"),
    ("Đầu năm 2017, Đảng bộ xã có 88 đảng viên", "point 2017-01-01/2017-01-01"),
    ("so với tổng số đảng viên, cuối năm", "point 2018-12-31/2018-12-31"),
    ("6 tháng đầu năm 2017", "half 2017-01-01/2017-06-30"),
    ("6 tháng đầu năm, huyện kết nạp 60", "half 2018-01-01/2018-06-30"),
    ("sáu tháng đầu năm nay", "half 2018-01-01/2018-06-30"),
    ("6 tháng cuối năm, huyện kết nạp 60", "half 2018-07-01/2018-12-31"),
    ("6 tháng cuối năm 2017", "half 2017-07-01/2017-12-31"),
    ("nửa đầu năm 2017", "half 2017-01-01/2017-06-30"),
    ("nửa cuối năm 2017", "half 2017-07-01/2017-12-31"),
    ("nửa đầu năm, xã kết nạp 3", "half 2018-01-01/2018-06-30"),
    ("đông dân nhưng nửa năm chỉ kết nạp 4", "half 2018-01-01/2018-06-30"),
    ("nửa năm đầu 2017", "half 2017-01-01/2017-06-30"),
    ("9 tháng đầu năm 2017", "months 2017-01-01/2017-09-30"),
    ("9 tháng năm 2017", "months 2017-01-01/2017-09-30"),
    ("11 tháng của năm 2017", "months 2017-01-01/2017-11-30"),
    ("Bảy tháng đầu năm", "months 2018-01-01/2018-07-31"),
    ("08 tháng đầu năm", "months 2018-01-01/2018-08-31"),
    ("8 tháng qua, Đảng bộ kết nạp 41", "months 2018-01-01/2018-08-31"),
    ("8 tháng kết nạp 41 đảng viên", "months 2018-01-01/2018-08-31"),
    ("Trong 8 tháng, các chi bộ giới thiệu 30", "months 2018-01-01/2018-08-31"),
    ("Sau 6 tháng, Đảng bộ đã kết nạp 3/6", "months 2018-01-01/2018-06-30"),
    ("3 tháng cuối năm", "months 2018-10-01/2018-12-31"),
    ("2 tháng đầu năm 2016", "months 2016-01-01/2016-02-29"),
    ("Quý I/2017", "quarter 2017-01-01/2017-03-31"),
    ("quý 3 năm 2017", "quarter 2017-07-01/2017-09-30"),
    ("quý IV-2017", "quarter 2017-10-01/2017-12-31"),
    ("quý II, huyện kết nạp 12", "quarter 2018-04-01/2018-06-30"),
    ("quý I và quý II/2017", "months 2017-01-01/2017-06-30"),
    ("quý I, II, III năm 2017", "months 2017-01-01/2017-09-30"),
    ("hai quý đầu năm, huyện kết nạp 60", "months 2018-01-01/2018-06-30"),
    ("3 quý đầu năm 2017", "months 2017-01-01/2017-09-30"),
    ("quý đầu năm nay", "quarter 2018-01-01/2018-03-31"),
    ("quý cuối năm 2017", "quarter 2017-10-01/2017-12-31"),
    ("quí I năm nay", "quarter 2018-01-01/2018-03-31"),
    ("năm học 2016 - 2017", "school_year 2016-09-01/2017-05-31"),
    ("năm học 2016-2017", "school_year 2016-09-01/2017-05-31"),
]
MONTHS_AND_DAYS = [
    ("tháng 7/2013", "month 2013-07-01/2013-07-31"),
    ("tháng 7-2013", "month 2013-07-01/2013-07-31"),
    ("tháng 7.2013", "month 2013-07-01/2013-07-31"),
    ("tháng 02 năm 2016", "month 2016-02-01/2016-02-29"),
    ("tháng 7 và tháng 8, huyện kết nạp 12", "months 2018-07-01/2018-08-31"),
    ("tháng 11, tháng 12/2016", "months 2016-11-01/2016-12-31"),
    ("Tháng Mười Hai 2016", "month 2016-12-01/2016-12-31"),
    ("tháng 7 năm ngoái", "month 2017-07-01/2017-07-31"),
    ("trong tháng 7, chi bộ kết nạp 2", "month 2018-07-01/2018-07-31"),
    ("tháng giêng năm nay", "month 2018-01-01/2018-01-31"),
    ("tháng 12, huyện mở lớp", "month"),
    ("tháng 11, huyện mở lớp", "month 2018-11-01/2018-11-30"),
    ("tháng 1 và 2/2017", "months 2017-01-01/2017-02-28"),
    ("cuối tháng 6", "point 2018-06-30/2018-06-30"),
    ("cuối tháng 2/2016", "point 2016-02-29/2016-02-29"),
    ("đầu tháng 6/2017", "point 2017-06-01/2017-06-01"),
    ("tháng này", "month 2018-09-01/2018-09-30"),
    ("tháng trước", "month 2018-08-01/2018-08-31"),
    ("ngày 5/7", "day 2018-07-05/2018-07-05"),
    ("ngày 5-7-2015", "day 2015-07-05/2015-07-05"),
    ("ngày 31.12.2013", "day 2013-12-31/2013-12-31"),
    ("2013-12-31", "day 2013-12-31/2013-12-31"),
    ("ngày 20 tháng 9 năm 2010", "day 2010-09-20/2010-09-20"),
    ("20 tháng 9 năm 2010", "day 2010-09-20/2010-09-20"),
    ("ngày 3 tháng 2", "day 2018-02-03/2018-02-03"),
    ("sáng 7/9, Huyện ủy tổ chức", "day 2018-09-07/2018-09-07"),
    ("Sáng nay, Huyện ủy tổ chức", "day 2018-09-12/2018-09-12"),
    ("ngày 7-11 năm ngoái", "day 2017-11-07/2017-11-07"),
    ("từ ngày 1/7 đến ngày 31/8", "span 2018-07-01/2018-08-31"),
    ("từ 1/7/2017 đến 30/6/2018", "span 2017-07-01/2018-06-30"),
    ("từ tháng 1 đến tháng 6 năm 2016", "span 2016-01-01/2016-06-30"),
    ("từ tháng 9/2016 đến tháng 5/2017", "span 2016-09-01/2017-05-31"),
    ("quý I đến quý III", "span 2018-01-01/2018-09-30"),
    ("Từ tháng 1 - 6/2018", "months 2018-01-01/2018-06-30"),
    ("3 tháng 7, 8, 9/2017", "months 2017-07-01/2017-09-30"),
    ("từ ngày 15 đến 20/7", "span 2018-07-15/2018-07-20"),
    ("ngày 16 và 17/5/2017", "span 2017-05-16/2017-05-17"),
    ("Trong 2 ngày 16-17/5/2017", "span 2017-05-16/2017-05-17"),
    ("Trong hai ngày, 16-17/5/2017, xã", "span 2017-05-16/2017-05-17"),
    ("ngày 16–17.5, xã họp", "span 2018-05-16/2018-05-17"),
    ("Ngày 9 và 10-8, Đảng bộ xã", "span 2018-08-09/2018-08-10"),
    ("Ngày 14 - 15.8, hội nghị", "span 2018-08-14/2018-08-15"),
    ("Trong 2 ngày (21 và 22-8), huyện", "span 2018-08-21/2018-08-22"),
    ("cuối quý 2/2018", "point 2018-06-30/2018-06-30"),
    ("từ 1/2015 đến 6/2018", "span 2015-01-01/2018-06-30"),
    ("từ đầu năm tới tháng 6", "span 2018-01-01/2018-06-30"),
    ("từ cuối năm 2015 đến giữa năm 2018", "span 2015-12-31/2018-06-30"),
    ("từ giữa năm 2016 đến hết năm 2017", "span 2016-07-01/2017-12-31"),
    ("Từ giữa năm 2016 đến nay", "since 2016-07-01/2018-09-12"),
    ("Từ giữa năm ngoái, xã", "since 2017-07-01/2018-09-12"),
    ("Từ năm 2013 - nay", "since 2013-01-01/2018-09-12"),
    ("Đến thời điểm 30/6", "to_date 2018-01-01/2018-06-30"),
    ("Giữa nhiệm kỳ 2015-2020", "term 2015-01-01/2017-12-31"),
    ("Sau nửa nhiệm kỳ, huyện kết nạp 210", "term 2015-01-01/2017-12-31"),
    ("nhiệm kỳ vừa qua (2010 - 2015)", "term 2010-01-01/2015-12-31"),
    ("nhiệm kỳ XX (2010-2015)", "term 2010-01-01/2015-12-31"),
    ("đầu nhiệm kỳ (năm 2010)", "point 2010-01-01/2010-01-01"),
    ("hết nhiệm kỳ (2015)", "term 2010-01-01/2015-12-31"),
    ("năm kia", "year 2016-01-01/2016-12-31"),
]
TO_AND_SINCE = [
    ("Tính đến ngày 30/6/2017", "to_date 2017-01-01/2017-06-30"),
    ("tính đến 30/6", "to_date 2018-01-01/2018-06-30"),
    ("Đến hết tháng 8, toàn tỉnh kết nạp", "to_date 2018-01-01/2018-08-31"),
    ("Đến hết tháng 11/2017", "to_date 2017-01-01/2017-11-30"),
    ("tính đến hết quý I/2018", "to_date 2018-01-01/2018-03-31"),
    ("hết quý II", "to_date 2018-01-01/2018-06-30"),
    ("Đến cuối tháng 6-2018", "to_date 2018-01-01/2018-06-30"),
    ("đến cuối năm 2020 xóa hết thôn trắng", "to_date 2020-01-01/2020-12-31"),
    ("phấn đấu đến năm 2020 có 95% bản có chi bộ", "to_date 2020-01-01/2020-12-31"),
    ("phấn đấu đến hết nhiệm kỳ 2015 - 2020", "to_date 2015-01-01/2020-12-31"),
    ("đến cuối nhiệm kỳ", "to_date 2015-01-01/2020-12-31"),
    ("từ đầu năm đến nay", "since 2018-01-01/2018-09-12"),
    ("Từ đầu năm 2018 đến nay", "since 2018-01-01/2018-09-12"),
    ("ngay từ đầu năm", "since 2018-01-01/2018-09-12"),
    ("Từ năm 2015 đến nay", "since 2015-01-01/2018-09-12"),
    ("Từ đầu năm tới nay", "since 2018-01-01/2018-09-12"),
    ("từ năm 2015 tới nay", "since 2015-01-01/2018-09-12"),
    ("năm 2015 đến nay", "since 2015-01-01/2018-09-12"),
    ("kể từ tháng 5/2017 đến nay", "since 2017-05-01/2018-09-12"),
    ("từ ngày 1/7/2017, Đảng bộ xã mới", "since 2017-07-01/2018-09-12"),
    ("từ đầu nhiệm kỳ 2015 - 2020 đến nay", "since 2015-01-01/2018-09-12"),
    ("từ đầu nhiệm kỳ đến nay", "since 2015-01-01/2018-09-12"),
    ("lũy kế từ đầu nhiệm kỳ", "since 2015-01-01/2018-09-12"),
    ("từ nay đến cuối năm", "to_come 2018-09-12/2018-12-31"),
    ("từ giờ cho tới cuối năm", "to_come 2018-09-12/2018-12-31"),
    ("Từ nay đến hết năm 2018", "to_come 2018-09-12/2018-12-31"),
    ("từ nay đến năm 2020", "to_come 2018-09-12/2020-12-31"),
    ("từ nay đến 30-11", "to_come 2018-09-12/2018-11-30"),
    ("từ nay đến hết ngày 3/2", "to_come 2018-09-12/2019-02-03"),
    ("từ nay đến hết quý I", "to_come 2018-09-12/2019-03-31"),
    ("từ năm 2012 đến giữa năm 2016", "span 2012-01-01/2016-06-30"),
    ("hiện nay", "now 2018-09-12/2018-09-12"),
    ("Đảng bộ hiện có 112 đảng viên", "now 2018-09-12/2018-09-12"),
    ("đến nay đã có 57 đảng viên", "now 2018-09-12/2018-09-12"),
    ("nay đã có 57 đảng viên", "now 2018-09-12/2018-09-12"),
    ("tính đến thời điểm này", "now 2018-09-12/2018-09-12"),
    ("Đến thời điểm hiện tại", "now 2018-09-12/2018-09-12"),
]
TERMS = [
    ("nhiệm kỳ 2015 - 2020", "term 2015-01-01/2020-12-31"),
    ("nhiệm kỳ 2015-2020", "term 2015-01-01/2020-12-31"),
    ("nhiệm kỳ (2015 - 2020)", "term 2015-01-01/2020-12-31"),
    ("nửa nhiệm kỳ 2015 - 2020", "term 2015-01-01/2017-12-31"),
    ("nửa đầu nhiệm kỳ thực hiện Nghị quyết Đại hội Công đoàn huyện (2013 - 2018)", "term 2013-01-01/2015-12-31"),
    ("nửa đầu nhiệm kỳ 2015 - 2020", "term 2015-01-01/2017-12-31"),
    ("nửa cuối nhiệm kỳ 2015 - 2020", "term 2018-01-01/2020-12-31"),
    ("Đầu nhiệm kỳ 2010 - 2015, còn 9 thôn trắng", "point 2010-01-01/2010-01-01"),
    ("cuối nhiệm kỳ 2010 - 2015", "point 2015-12-31/2015-12-31"),
    ("cả nhiệm kỳ", "term 2015-01-01/2020-12-31"),
    ("trong nhiệm kỳ này", "term 2015-01-01/2020-12-31"),
    ("nhiệm kỳ trước", "term 2010-01-01/2015-12-31"),
    ("nhiệm kỳ tới", "term 2020-01-01/2025-12-31"),
    ("nhiệm kỳ qua", "term"),
    ("giai đoạn 2015 - 2018", "span 2015-01-01/2018-12-31"),
    ("giai đoạn từ năm 2015 đến năm 2018", "span 2015-01-01/2018-12-31"),
    ("(2010 - 2014)", "span 2010-01-01/2014-12-31"),
]
NO_PERIODS = [
    ("bình quân mỗi năm kết nạp 30", "per_year"),
    ("mỗi năm kết nạp 30", "per_year"),
    ("hằng năm kết nạp 30", "per_year"),
    ("hàng năm kết nạp 30", "per_year"),
    ("bình quân hằng năm đạt 3%", "per_year"),
    ("mỗi năm bình quân 30 đảng viên", "per_year"),
    ("trung bình 118 đồng chí/năm", "per_year"),
    ("bình quân 1 năm kết nạp 30", "per_year"),
    ("mỗi tháng họp một lần", "per_other"),
    ("hằng quý nghe báo cáo", "per_other"),
    ("đợt 3/2", "feast 2018-02-03/2018-02-03"),
    ("dịp 19-5", "feast 2018-05-19/2018-05-19"),
    ("dịp 3-2 năm nay", "feast 2018-02-03/2018-02-03"),
    ("kỷ niệm ngày 3-2", "feast 2018-02-03/2018-02-03"),
    ("đợt 2/9/2017", "feast 2017-09-02/2017-09-02"),
    ("so với cùng kỳ", "comparison"),
    ("cùng kỳ năm 2017", "comparison"),
    ("so với năm 2016", "comparison 2016-01-01/2016-12-31"),
    ("so với năm trước", "comparison 2017-01-01/2017-12-31"),
    ("so với tổng số đảng viên đầu nhiệm kỳ", "comparison 2015-01-01/2015-01-01"),
    ("trên tổng số đảng viên cuối năm 2017", "comparison 2017-12-31/2017-12-31"),
    ("Tổng số đảng viên cuối năm 2017 là 5.432", "point 2017-12-31/2017-12-31"),
    ("so với nhiệm kỳ trước", "comparison 2010-01-01/2015-12-31"),
    ("so với cuối năm 2016", "comparison 2016-12-31/2016-12-31"),
    ("kỷ niệm 64 năm ngày thành lập", "anniversary"),
    ("(3/2/1930 - 3/2/2015)", "anniversary 1930-02-03/2015-02-03"),
    ("Quân đội (22/12/1944)", "day 1944-12-22/1944-12-22"),
    ("Huy hiệu 40 năm tuổi Đảng", "duration"),
    ("trong 5 năm qua", "duration"),
    ("trong hai năm rưỡi qua", "duration"),
    ("ba năm liền", "duration"),
    ("ba mươi lăm năm sau", "duration"),
    ("sau hai mươi hai năm", "duration"),
    ("ít nhất 12 tháng", "duration"),
    ("hết 12 tháng dự bị", "duration"),
    ("2 năm cuối nhiệm kỳ", "years 2019-01-01/2020-12-31"),
    ("Cách mạng tháng Tám", "anniversary"),
    ("những năm qua", "relative"),
    ("nhiều năm nay", "relative"),
    ("giữa năm 2017", "relative"),
    ("trước năm 2010", "relative"),
    ("năng suất lúa vụ hè thu 2016 - 2017", "relative"),
    ("niên vụ 2016-2017", "relative"),
    ("vụ đông - xuân năm 2016 - 2017", "relative"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*YEARS, *PARTS_OF_YEARS, *MONTHS_AND_DAYS, *TO_AND_SINCE, *TERMS, *NO_PERIODS]
)
def test_a_form_of_time_means_these_days(text: str, expected: str) -> None:
    assert [said(mention) for mention in find_periods(text, PUBLISHED)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "có năm đảng viên mới",
        "thực hiện, phát hiện, thể hiện",
        "sinh viên năm thứ tư",
        "Thứ năm",
        "kết nạp 124/180 đảng viên",
        "8/10 xóm có chi bộ",
        "ngày 31/2/2015",
        "năm 1890 và năm 2210",
        "2017 đảng viên",
        "ngày 45/13",
        "mấy tháng qua",
        "theo từng năm",
        "từ 3-5 quần chúng",
        "tăng lên đến 8/10 xóm có chi bộ",
        "hơn 2/3 số đảng viên",
    ],
)
def test_what_names_no_time_is_no_period(text: str) -> None:
    assert find_periods(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("trong năm qua", date(2018, 1, 9), "year 2017-01-01/2017-12-31"),
        ("năm qua", date(2018, 3, 31), "year 2017-01-01/2017-12-31"),
        ("năm qua", date(2018, 12, 20), "year 2018-01-01/2018-12-31"),
        ("năm qua", date(2018, 6, 1), "year"),
        ("trong năm", date(2018, 2, 1), "year 2017-01-01/2017-12-31"),
        ("9 tháng, huyện kết nạp 90", date(2018, 1, 5), "months 2017-01-01/2017-09-30"),
        ("con số của 9 tháng lên 700", date(2018, 10, 5), "months 2018-01-01/2018-09-30"),
        ("Tính chung 9 tháng, huyện kết nạp 700", date(2018, 10, 5), "months 2018-01-01/2018-09-30"),
        ("Kết quả 9 tháng của các đảng bộ", date(2018, 10, 5), "months 2018-01-01/2018-09-30"),
        ("tháng 12, huyện mở lớp", date(2018, 1, 5), "month 2017-12-01/2017-12-31"),
        ("ngày 31-12", date(2018, 1, 5), "day 2017-12-31/2017-12-31"),
        ("tính đến ngày 31-12", date(2018, 1, 5), "to_date 2017-01-01/2017-12-31"),
        ("đợt 2-9", date(2018, 8, 31), "feast 2018-09-02/2018-09-02"),
        ("quý IV", date(2018, 1, 20), "quarter 2017-10-01/2017-12-31"),
        ("6 tháng cuối năm", date(2018, 1, 20), "half 2017-07-01/2017-12-31"),
        ("6 tháng cuối năm", date(2018, 7, 2), "half 2018-07-01/2018-12-31"),
        ("từ đầu nhiệm kỳ đến nay", date(2020, 3, 1), "since 2015-01-01/2020-03-01"),
        ("từ đầu nhiệm kỳ đến nay", date(2020, 12, 1), "since 2020-01-01/2020-12-01"),
        ("từ đầu nhiệm kỳ đến nay", date(2020, 8, 1), "since"),
        ("nhiệm kỳ qua", date(2021, 2, 1), "term 2015-01-01/2020-12-31"),
        ("ngày 29/2", date(2018, 3, 1), "day"),
        ("từ ngày 1/7/2019 đến nay", date(2018, 3, 1), "since"),
    ],
)
def test_the_day_of_publication_settles_a_form_or_leaves_it_open(text: str, published: date, expected: str) -> None:
    assert said(one(text, published)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("năm nay", "year"),
        ("6 tháng đầu năm", "half"),
        ("hiện nay", "now"),
        ("từ đầu năm đến nay", "since"),
        ("nửa nhiệm kỳ", "term"),
        ("ngày 5/7", "day"),
        ("tính đến 30/6", "to_date"),
        ("từ nay đến cuối năm", "to_come"),
        ("năm 2017", "year 2017-01-01/2017-12-31"),
        ("nhiệm kỳ 2015 - 2020", "term 2015-01-01/2020-12-31"),
    ],
)
def test_without_a_day_of_publication_nothing_relative_has_days(text: str, expected: str) -> None:
    assert said(one(text, None)) == expected


def test_a_form_without_a_year_takes_the_year_its_surroundings_name() -> None:
    assert said(in_the_year(one("6 tháng đầu năm"), 2014)) == "half 2014-01-01/2014-06-30"
    assert said(in_the_year(one("tính đến 30/6"), 2014)) == "to_date 2014-01-01/2014-06-30"
    assert said(in_the_year(one("cuối năm"), 2014)) == "point 2014-12-31/2014-12-31"
    assert said(in_the_year(one("từ ngày 1/7 đến ngày 15/11"), 2014)) == "span 2014-07-01/2014-11-15"
    assert said(in_the_year(one("năm 2016"), 2014)) == "year 2016-01-01/2016-12-31"


def test_a_term_without_years_takes_the_term_its_surroundings_name() -> None:
    assert said(in_the_term(one("trong nhiệm kỳ"), 2010, 2015)) == "term 2010-01-01/2015-12-31"
    assert said(in_the_term(one("cuối nhiệm kỳ"), 2010, 2015)) == "point 2015-12-31/2015-12-31"
    assert said(in_the_term(one("nửa nhiệm kỳ"), 2010, 2015)) == "term 2010-01-01/2012-12-31"
    assert said(in_the_term(one("nhiệm kỳ 2015 - 2020"), 2010, 2015)) == "term 2015-01-01/2020-12-31"


def test_marks_say_what_a_form_leaves_open() -> None:
    assert one("6 tháng đầu năm").needs_year
    assert not one("6 tháng đầu năm 2018").needs_year
    assert one("trong năm").anaphoric
    assert one("mỗi năm").per_year
    assert one("từ đầu năm đến nay").open_ended
    assert one("cùng kỳ năm 2016").year == 2016
    assert one("cùng kỳ").year == 2017
    assert one("năm 2017").moment == date(2017, 12, 31)
    assert one("5 năm qua").length == 5


def test_offsets_slice_back_to_the_form_with_the_words_that_lead_it() -> None:
    text = "Tính đến hết tháng 6/2017, có 300 đảng viên; từ đầu năm 2018 đến nay kết nạp 12, tăng 3 so với năm 2016."
    assert [text[m.start : m.end] for m in find_periods(text, PUBLISHED)] == [
        "Tính đến hết tháng 6/2017",
        "từ đầu năm 2018 đến nay",
        "so với năm 2016",
    ]


def test_several_times_of_one_sentence_stay_apart() -> None:
    text = "Năm 2008 chi bộ có 9 đảng viên, đến cuối năm 2014 có 25; nhiệm kỳ 2010 - 2015 bình quân mỗi năm kết nạp 3, riêng năm 2013 là 5"
    assert [said(m) for m in find_periods(text, PUBLISHED)] == [
        "year 2008-01-01/2008-12-31",
        "to_date 2014-01-01/2014-12-31",
        "term 2010-01-01/2015-12-31",
        "per_year",
        "year 2013-01-01/2013-12-31",
    ]


def test_a_year_that_heads_an_entry_is_its_year() -> None:
    text = "2016: 35 đảng viên; 2017 kết nạp 42 và 2018 phấn đấu 50; có 2019 đảng viên"
    assert [said(m) for m in find_periods(text, PUBLISHED)] == [f"year {y}-01-01/{y}-12-31" for y in (2016, 2017, 2018)]


def test_feast_days_in_a_row_are_each_a_feast() -> None:
    kinds = [(m.kind, m.first) for m in find_periods("kết nạp dịp 3/2, 19/5 và 2/9", PUBLISHED)]
    assert kinds == [("feast", date(2018, 2, 3)), ("feast", date(2018, 5, 19)), ("feast", date(2018, 9, 2))]


def test_the_months_that_a_bracket_names_are_no_day() -> None:
    found = [
        m for m in find_periods("Trong 4 tháng (7 - 10/2025), xã kết nạp 18 đảng viên.", date(2025, 11, 9)) if m.first
    ]
    assert (found[-1].first, found[-1].last) == (date(2025, 7, 1), date(2025, 10, 31))
    assert find_periods("Chiều ngày 7 - 10/2025", date(2025, 11, 9))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Năm 2015, chỉ tính đến hết tháng 10, xã kết nạp 4", "to_date 2015-01-01/2015-10-31"),
        ("năm 2015, đến ngày 20/11, xã kết nạp 4", "to_date 2015-01-01/2015-11-20"),
        ("Năm 2015 xã kết nạp 4, đến hết tháng 8", "to_date 2018-01-01/2018-08-31"),
    ],
)
def test_a_day_up_to_which_is_counted_is_of_the_year_right_before_it(text: str, days: str) -> None:
    assert said(find_periods(text, PUBLISHED)[-1]) == days


@pytest.mark.parametrize(
    "text",
    ["tròn 70 năm Ngày Thương binh, Liệt sĩ (27/7/1947)", "120 năm ngày sinh Lê Hồng Phong (6/9/1897 - 6/9/2017)"],
)
def test_the_day_that_a_feast_goes_back_to_is_no_time_of_what_is_told(text: str) -> None:
    kinds = {mention.kind for mention in find_periods(text, PUBLISHED)}
    assert kinds == {"duration", "anniversary"}


def test_what_is_done_a_day_is_no_day() -> None:
    assert not find_periods("mỗi ngày 5 - 6.5 tấn mủ", PUBLISHED)


def test_a_part_of_that_year_is_of_the_year_named_last() -> None:
    found = find_periods("Năm 2015 kết nạp 9, quý III năm đó 2; cuối năm ấy còn 4. Quý II năm đó", date(2018, 9, 12))
    assert [(m.first, m.last) for m in found[1:]] == [
        (date(2015, 7, 1), date(2015, 9, 30)),
        (date(2015, 12, 31), date(2015, 12, 31)),
        (date(2015, 4, 1), date(2015, 6, 30)),
    ]
    assert find_periods("quý III năm đó", date(2018, 9, 12))[0].first is None


def test_bare_years_that_follow_a_school_year_are_the_next_one() -> None:
    found = find_periods("năm học 2017-2018: 9; 2018-2019: 11; giai đoạn 2019-2020: 3", date(2022, 5, 25))
    assert [(m.first, m.last) for m in found] == [
        (date(2017, 9, 1), date(2018, 5, 31)),
        (date(2018, 9, 1), date(2019, 5, 31)),
        (date(2019, 1, 1), date(2020, 12, 31)),
    ]
