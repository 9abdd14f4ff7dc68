"""Days of publication: every shape that content systems print, and what is no day of publication."""

from datetime import date, datetime, timedelta, timezone

import pytest

from tasks.text.datelines import VIETNAM, date_line, head_stamp, iso_stamp, stamp_in
from tasks.text.paper_marks import split_mark

DAY = date(2015, 7, 5)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("10:20 - Chủ Nhật, 05/07/2015 Lượt xem: 935 In bài viết", "10:20:00"),
        ("Cập nhật lúc 10:20, Chủ Nhật, 05/07/2015 (GMT+7)", "10:20:00"),
        ("Thời gian đăng: 05/07/2015 02:46:47 PM", "14:46:47"),
        ("Chủ Nhật, 05/07/2015, 10:20 (GMT+7)", "10:20:00"),
        ("Chủ Nhật, 05/07/2015 | 09:40 (GMT+7)", "09:40:00"),
        ("14:21, Chủ Nhật, 5/7/2015", "14:21:00"),
        ("Cập nhật ngày: 05/07/2015 06:15:29", "06:15:29"),
        ("17:20 | 05/07/2015", "17:20:00"),
        ("05/07/2015 | 10:20", "10:20:00"),
        ("5-7-2015", None),
        ("Chủ nhật, 5/7/15 05:48", "05:48:00"),
        ("Sun, 07/05/2015 - 05:48", "05:48:00"),
        ("Sun, 05/07/2015 - 05:48", "05:48:00"),
        ("5 July 2015", None),
        ("5 Jul 2015", None),
        ("Báo Rừng Thông MẫuBáo Rừng Thông Mẫu05/07/2015", None),
        ("Tháng Bảy 5, 2015", None),
        ("July 5, 2015", None),
        ("5 Th7 2015", None),
        ("Th7 5, 2015", None),
        ("Tháng 7 5, 2015", None),
        ("05.07.2015", None),
        ("Ngày 5 tháng 7 năm 2015", None),
        ("Chủ nhật, ngày 5/7/2015", None),
        ("Đăng ngày: Chủ Nhật, 5 tháng 7 năm 2015", None),
        ("Chủ nhật, 05 Tháng 7 2015 14:02", "14:02:00"),
        ("XÂY DỰNG ĐẢNG      5 Tháng Bảy 2015 - 06:45", "06:45:00"),
        ("Chủ Nhật, 5 Tháng Bảy 2015, 10:41", "10:41:00"),
        ("2015-07-05 07:45 | Lượt xem : 612", "07:45:00"),
        ("[ 05/07/2015 10:30 ]", "10:30:00"),
        ("(Cập nhật: 05/07/2015 10:25:17 SA)", "10:25:17"),
        ("Chủ Nhật, 05/07/2015 | 04:33 CH", "16:33:00"),
        ("Thứ 2, ngày 05 tháng 07 năm 2015 10 giờ 20 phút", "10:20:00"),
        ("Cập nhật: 07:00 ngày 05/07/2015", "07:00:00"),
        ("Chủ Nhật, 5/7/2015 15:02' | In trang | Cỡ chữ A- A+", "15:02:00"),
        ("05/07/2015 09:15 [GMT+7] | Chuyên mục: Xây dựng Đảng", "09:15:00"),
        ("Ngày đăng: 05/07/2015 - Lượt xem: 15.204", None),
        ("10h20 ngày 05/07/2015", "10:20:00"),
        ("12:05 AM, 05/07/2015", "00:05:00"),
        ("Đã đăng 05/07/2015 – Sửa lần cuối lúc 16:11", None),
        ("06:07 05/07/2015 - Cập nhật 08:00 06/07/2015", "06:07:00"),
        ("Cập nhật 08:00 06/07/2015 - Đăng 06:07 05/07/2015", "06:07:00"),
    ],
)
def test_a_printed_date_line_gives_its_day_and_hour(line, clock):
    stamp = date_line(line)
    assert stamp is not None
    assert stamp.day == DAY
    assert (stamp.at.strftime("%H:%M:%S") if stamp.at else None) == clock
    assert stamp.at is None or stamp.at.tzinfo is VIETNAM


@pytest.mark.parametrize(
    "line",
    [
        "Hôm nay: 22/11/2024",
        "Hôm nay, Thứ Sáu ngày 22 tháng 11 năm 2024",
        "Bây giờ là 10:20 05/07/2015",
        "Đăng ngày 05/07 lúc 10:20",
        "ngày 5-7",
        "- 8 tháng năm 2017: 6 đảng viên",
        "Tổng số đảng viên đến 05/07/2015: 812 đồng chí",
        "Số chi bộ (đến 05/07/2015): 41",
        "05/07/2015: 812 đảng viên",
        "31/02/2015",
        "00/07/2015",
        "05/13/2015",
        "Thứ tư, 5/7/15 05:48",
        "Tue, 05/13/2015",
        "05/07/0215",
        "05/07/1945",
        "Từ 01/01/2015 - 31/12/2018",
        "Số: 12/2015/QĐ-UBND",
        "Giấy phép số 12/GP-TTĐT cấp ngày 05/07/2015",
        "© 2015",
        "Đồng Mẫu: 35 đảng viên được trao Huy hiệu Đảng (05/07/2015)",
        "Ngày 05/07/2015, Huyện ủy Sông Mẫu tổ chức hội nghị. Dự hội nghị có các đồng chí.",
        "Kế hoạch phát triển đảng viên của huyện đến ngày 05/07/2015",
        "",
        "1" * 500,
    ],
)
def test_what_is_no_whole_day_of_this_page_is_none(line):
    assert date_line(line) is None


def test_a_head_line_that_names_the_site_ends_with_the_day_of_posting():
    stamp = head_stamp("Trang tin của trường mẫu. Đăng ngày 14-9-2016")
    assert stamp is not None
    assert stamp.day == date(2016, 9, 14)
    assert head_stamp("Ngôi trường mang tên người thầy cũ nhận cờ thi đua hôm 14-9-2016") is None


def test_a_day_elsewhere_in_the_world_is_the_day_in_vietnam():
    stamp = date_line("05/07/2015 23:30 (GMT+0)")
    assert stamp is not None
    assert stamp.day == date(2015, 7, 6)
    assert stamp.at == datetime(2015, 7, 5, 23, 30, tzinfo=timezone(timedelta(0)))


@pytest.mark.parametrize(
    ("value", "day", "hour"),
    [
        ("2015-07-05T10:20:30+07:00", DAY, 10),
        ("2015-07-05T10:20:30+0700", DAY, 10),
        ("2015-07-04T18:20:30Z", DAY, 1),
        ("2015-07-04T18:20:30.123Z", DAY, 1),
        ("2015-07-05", DAY, None),
        ("20150705", DAY, None),
        ("2015-07-05 10:20:30", DAY, 10),
        ("05/07/2015 10:20", DAY, 10),
    ],
)
def test_times_written_for_machines(value, day, hour):
    stamp = iso_stamp(value)
    assert stamp is not None
    assert stamp.day == day
    assert (stamp.at.astimezone(VIETNAM).hour if stamp.at else None) == hour


@pytest.mark.parametrize("value", ["", "today", "2015", "2015-02-30", "99999999", "T", "2015-07"])
def test_machine_times_that_are_none(value):
    assert iso_stamp(value) is None


def test_the_day_of_a_reprint_is_read_from_its_source_line():
    stamp = stamp_in("(Theo Báo Sông Mẫu, số ra ngày 5-7-2015)")
    assert stamp is not None
    assert stamp.day == DAY


@pytest.mark.parametrize(
    ("paragraph", "mark"),
    [
        ("ĐBP - Những năm qua", "ĐBP"),
        ("BHG - Những năm qua", "BHG"),
        ("PTO- Những năm qua", "PTO"),
        ("HGĐT- Những năm qua", "HGĐT"),
        ("(QNO) - Những năm qua", "QNO"),
        ("LSO-Những năm qua", "LSO"),
        ("UBND-Mặt trận Tổ quốc", None),
        ("(GLO)- Những năm qua", "GLO"),
        ("(NTO) Những năm qua", "NTO"),
        ("(Baonghean.vn) - Những năm qua", "Baonghean.vn"),
        ("(ĐCSVN) – Những năm qua", "ĐCSVN"),
        ("Báo Sóc Trăng - Những năm qua", "Báo Sóc Trăng"),
        ("Những năm qua", None),
        ("(ảnh) Những năm qua", None),
        ("COVID-19 làm chậm", None),
        ("Năm 2015 - 2016, Đảng bộ", None),
        ("Đảng - Đoàn thể", None),
    ],
)
def test_the_paper_s_mark_is_cut_from_the_first_sentence(paragraph, mark):
    found, rest = split_mark(paragraph)
    assert found == mark
    assert rest == (paragraph if mark is None else "Những năm qua")


def test_a_day_said_to_be_that_of_posting_may_head_a_row_of_fields():
    stamp = head_stamp("Đăng ngày: 5/7/2015 | Tác giả: Phòng Tổ chức hành chính | Chuyên mục: Hoạt động Đảng")
    assert stamp is not None
    assert stamp.day == DAY
    assert head_stamp("Ngày 5/7/2015 | Hội nghị của Phòng Tổ chức hành chính và các chi bộ") is None


def test_a_paper_s_whole_name_is_its_mark_before_a_sentence_and_no_part_of_a_title():
    told = "Trên tuyến biên giới dài hơn 90 km, các đồn luôn coi trọng việc phát triển đảng."
    assert split_mark("Biên phòng - " + told) == ("Biên phòng", told)
    assert split_mark("Dân Việt - " + told) == ("Dân Việt", told)
    for title in ("Biên phòng - Công an ký kết quy chế phối hợp bảo vệ biên giới năm 2018", "Lao động - Việc làm"):
        assert split_mark(title) == (None, title)


@pytest.mark.parametrize(
    "line", ["Biểu tổng hợp đến 30/9/2015", "(Số liệu tính đến ngày 31/12/2018)", "Tính đến hết ngày 30/6/2012"]
)
def test_the_day_that_a_table_counts_to_is_no_date_line(line):
    assert date_line(line) is None
