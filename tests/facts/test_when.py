"""Which days a figure is of: from its own words, its sentence, its paragraph, or the article's own time."""

from datetime import date
from decimal import Decimal

import pytest

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of


def _facts(text: str, published: date | None) -> list[Fact]:
    """The facts of a page whose lines are paragraphs, the first one its title."""
    title, *paragraphs = text.split("\n")
    article = article_of(title, paragraphs, published)
    return list(read(article, Home("Lâm Đồng", None)).facts)


def _days(text: str, published: date | None, value: int | Decimal) -> tuple[str | None, str | None]:
    found = [f for f in _facts("Đảng bộ huyện Lạc Dương\n" + text, published) if f.value == value]
    assert len(found) == 1, [str(f.value) for f in _facts("Đảng bộ huyện Lạc Dương\n" + text, published)]
    start, end = found[0].start, found[0].end
    return start and start.isoformat(), end and end.isoformat()


@pytest.mark.parametrize(
    ("sentence", "published", "value", "days"),
    [
        ("Năm 2017, huyện kết nạp 83 đảng viên.", date(2018, 1, 9), 83, ("2017-01-01", "2017-12-31")),
        (
            "Chỉ tiêu năm 2019 tỉnh giao là 112 đảng viên, huyện đã kết nạp được 47 đồng chí.",
            date(2019, 6, 6),
            47,
            ("2019-01-01", "2019-06-06"),
        ),
        (
            "Đến hết năm 2022, huyện kết nạp được 618 đảng viên, đạt 62% chỉ tiêu cả nhiệm kỳ; đảng viên mới là học sinh có 72 em.",
            date(2023, 3, 17),
            72,
            ("2020-01-01", "2022-12-31"),
        ),
        (
            "Năm 2010 toàn huyện kết nạp 121 đảng viên. Xã Lát được giao kết nạp 17 đảng viên, đã kết nạp 19.",
            date(2011, 2, 5),
            17,
            ("2010-01-01", "2010-12-31"),
        ),
        (
            "Trong 6 tháng đầu năm, huyện kết nạp 86 đảng viên, so với 92 đảng viên của cùng kỳ năm 2010.",
            date(2011, 8, 5),
            92,
            ("2010-01-01", "2010-06-30"),
        ),
        (
            "Trong 6 tháng đầu năm, huyện kết nạp 86 đảng viên, vượt con số 71 của cả năm 2009.",
            date(2011, 8, 5),
            71,
            ("2009-01-01", "2009-12-31"),
        ),
        (
            "Toàn huyện 9 tháng mở 4 lớp bồi dưỡng nhận thức về Đảng (268 học viên).",
            date(2013, 11, 22),
            4,
            ("2013-01-01", "2013-09-30"),
        ),
        ("Nửa năm qua, huyện kết nạp 55 đảng viên.", date(2015, 8, 17), 55, ("2015-01-01", "2015-06-30")),
        ("Chi bộ thôn Đưng Jri được lập với 7 đảng viên.", date(2017, 12, 20), 7, (None, None)),
        (
            "Sáu tháng đầu năm, huyện kết nạp 84 đảng viên. Hiện huyện đang hoàn tất hồ sơ cho 23 quần chúng.",
            date(2019, 11, 12),
            23,
            ("2019-11-12", "2019-11-12"),
        ),
        (
            "Đầu năm tới giờ huyện mới kết nạp 5 đảng viên.",
            date(2019, 8, 9),
            5,
            ("2019-01-01", "2019-08-09"),
        ),
        (
            "Hiện Đảng bộ huyện có 3.021 đảng viên (tăng 812 so với ngày đầu chia tách), 31 chi, đảng bộ cơ sở.",
            date(2016, 11, 28),
            31,
            ("2016-11-28", "2016-11-28"),
        ),
        (
            "11 tháng năm 2019, toàn huyện kết nạp 182 đảng viên. Như vậy, sau 4 năm, huyện đạt 92,1% chỉ tiêu cả nhiệm kỳ.",
            date(2019, 11, 12),
            Decimal("92.1"),
            ("2015-01-01", "2019-11-12"),
        ),
        (
            "11 tháng năm 2019, toàn huyện kết nạp 182 đảng viên. Kết quả này đạt 18,2% chỉ tiêu cả nhiệm kỳ.",
            date(2019, 12, 2),
            Decimal("18.2"),
            ("2019-01-01", "2019-11-30"),
        ),
        (
            "Năm 2019, huyện kết nạp 182 đảng viên, cộng cả 4 năm là 921 đồng chí.",
            date(2020, 1, 12),
            921,
            ("2016-01-01", "2019-12-31"),
        ),
        (
            "Số bản chưa có đảng viên từ 37 bản (2008) giảm xuống còn 4 bản; bản chưa có chi bộ độc lập từ 96 còn 31.",
            date(2013, 8, 9),
            96,
            ("2008-12-31", "2008-12-31"),
        ),
        (
            "Đến tháng 12/2015, huyện hoàn thành việc xóa thôn trắng chi bộ. 92/92 thôn đã có chi bộ, đạt 100%.",
            date(2016, 3, 20),
            100,
            ("2015-12-31", "2015-12-31"),
        ),
        (
            "Năm qua, huyện có 88 quần chúng đứng vào hàng ngũ của Đảng. Nhờ đó, đội ngũ đảng viên của huyện được nâng lên 1.312 người.",
            date(2015, 3, 24),
            1312,
            ("2014-12-31", "2014-12-31"),
        ),
        (
            "Quý III, huyện kết nạp 42 đảng viên, nâng số đảng viên kết nạp từ đầu năm đến nay lên 131; công nhận chính thức 38 đồng chí.",
            date(2016, 10, 5),
            38,
            ("2016-07-01", "2016-09-30"),
        ),
        (
            "Huyện ủy chuẩn bị bầu cử HĐND các cấp nhiệm kỳ 2021 - 2026; năm 2021 phấn đấu kết nạp 120 đảng viên.",
            date(2021, 1, 15),
            120,
            ("2021-01-01", "2021-12-31"),
        ),
        (
            "7 tháng năm 2017 huyện kết nạp 96 đảng viên. Kế hoạch của năm là 180 đảng viên nên áp lực những tháng cuối năm rất lớn.",
            date(2017, 8, 24),
            180,
            ("2017-01-01", "2017-12-31"),
        ),
        (
            "Trung tâm chính trị huyện 10 tháng mở 5 lớp bồi dưỡng nhận thức về Đảng.",
            date(2017, 11, 14),
            5,
            ("2017-01-01", "2017-10-31"),
        ),
        (
            "Năm học 2021 - 2022, huyện kết nạp 60 học sinh, trong khi năm học 2020 - 2021 là 33 em. Trong năm học, Chi bộ Trường THPT Langbiang kết nạp 8 học sinh.",
            date(2022, 6, 10),
            8,
            ("2021-09-01", "2022-05-31"),
        ),
        (
            "Tách huyện từ năm 2004, khi ấy 33 thôn còn chưa có chi bộ; 19 thôn không một đảng viên.",
            date(2018, 1, 9),
            19,
            ("2004-12-31", "2004-12-31"),
        ),
        (
            "Bước vào nhiệm kỳ 2005 - 2010, huyện có 1.283 đảng viên. Nghị quyết đại hội đề ra mỗi năm kết nạp 70 người; thực tế bốn năm 2006 - 2009, huyện kết nạp được 395 người.",
            date(2010, 5, 19),
            70,
            ("2005-01-01", "2010-12-31"),
        ),
        (
            "Năm 2014, huyện kết nạp 87 đảng viên, trong đó quý I kết nạp 23 đảng viên.",
            date(2018, 5, 9),
            23,
            ("2014-01-01", "2014-03-31"),
        ),
        ("Năm 2018 chỉ tiêu kết nạp của huyện là 170, 6 tháng đã thực hiện 81.", date(2018, 7, 9), 81, ("2018-01-01", "2018-06-30")),
        ("Mười năm trước, đường sá còn khó. Đảng bộ khi ấy chỉ có 283 đảng viên.", date(2018, 1, 9), 283, (None, None)),
        ("Năm 2004, đường sá còn khó. Đảng bộ khi ấy chỉ có 283 đảng viên.", date(2018, 1, 9), 283, ("2004-12-31", "2004-12-31")),
        ("Chi bộ thôn Đa Nghịt mới thành lập được hơn 3 năm với 5 đảng viên thì nay đã có 14.", date(2018, 1, 9), 5, (None, None)),
        (
            "Năm 2004, huyện được tách ra. Trong khi đó, Đảng bộ huyện, với 283 đảng viên, bước vào đại hội.",
            date(2018, 1, 9),
            283,
            ("2018-01-09", "2018-01-09"),
        ),
        ("Năm 2014, huyện kết nạp 71 đảng viên. Năm qua, huyện kết nạp 83 đảng viên.", date(2018, 5, 9), 83, (None, None)),
        ("Huyện thành lập năm 2009. Trong năm, huyện kết nạp 83 đảng viên.", date(2018, 5, 9), 83, ("2018-01-01", "2018-05-09")),
        ("Nhờ vậy, thôn Đa Nghịt từ 5 đảng viên nay có 12 đảng viên.", date(2018, 5, 9), 5, (None, None)),
        ("5 năm tới, huyện phấn đấu kết nạp 483 đảng viên.", date(2018, 5, 9), 483, (None, None)),
        ("Huyện đặt chỉ tiêu mỗi năm kết nạp 115 đảng viên; ba năm qua chỉ kết nạp được 283 người.", date(2018, 5, 9), 283, (None, None)),
        (
            "Nếu 6 tháng đầu năm 2017 huyện chỉ kết nạp 41 đảng viên thì cùng kỳ năm nay được 55.",
            date(2018, 8, 9),
            55,
            ("2018-01-01", "2018-06-30"),
        ),
        ("Mười tháng nay, huyện kết nạp được 83 đảng viên.", date(2018, 4, 30), 83, ("2017-07-01", "2018-04-30")),
        ("Hồi mới giải phóng, cả huyện có 83 đảng viên.", date(2018, 4, 30), 83, (None, None)),
        ("Ngày 5/10/2017, xã Lát kỷ niệm 60 năm ngày thành lập Đảng bộ xã. Lúc mới thành lập chỉ có 4 đảng viên.", date(2017, 10, 6), 4, ("1957-10-05", "1957-10-05")),
        ("Ngày 3/2/2017, xã Lát kỷ niệm 87 năm ngày thành lập Đảng. Lúc mới thành lập, Đảng bộ xã chỉ có 4 đảng viên.", date(2017, 2, 6), 4, (None, None)),
        ("Từ năm 2015 Chi bộ Điện lực được thành lập. Chi bộ được thành lập gồm 21 đảng viên.", date(2020, 3, 12), 21, ("2015-12-31", "2015-12-31")),
        ("Chiều 13/8, Huyện ủy công bố quyết định thành lập Chi bộ Công ty Hoa Mai. Chi bộ được thành lập với 5 đảng viên.", date(2020, 8, 14), 5, ("2020-08-13", "2020-08-13")),
        ("3 tháng đầu năm nay, huyện kết nạp 83 đảng viên, đạt 1,2% tổng số đảng viên cuối năm 2021.", None, 83, ("2022-01-01", "2022-03-31")),
        ("6 tháng đầu năm, huyện kết nạp 83 đảng viên, đạt 1,2% so với tổng số đảng viên đầu năm 2022.", None, 83, ("2022-01-01", "2022-06-30")),
        ("3 tháng đầu năm nay, huyện kết nạp 83 đảng viên.", None, 83, (None, None)),
        ("Năm 2025, xã phát triển toàn diện. Nhờ đó, tỷ lệ hộ nghèo giảm còn 3%.", None, 3, ("2025-12-31", "2025-12-31")),
        ("Năm 2017, huyện kết nạp 83 đảng viên. Đời sống được nâng lên, hộ nghèo giảm xuống còn 3%.", date(2018, 12, 20), 3, ("2017-12-31", "2017-12-31")),
        ("Năm 2017, huyện kết nạp 83 đảng viên. Hiện nay, tỷ lệ hộ nghèo giảm còn 3%.", date(2018, 12, 20), 3, ("2018-12-20", "2018-12-20")),
        ("Giai đoạn 2016 - 2020, huyện được đầu tư nhiều. Nhờ vậy, hộ nghèo giảm từ 12% xuống còn 3%.", None, 3, ("2020-12-31", "2020-12-31")),
        ("Bồi dưỡng kết nạp Đảng cho công nhân\nNgày 15-7, huyện kết nạp 83 đảng viên.", date(2018, 7, 16), 83, ("2018-07-15", "2018-07-15")),
        ("Huyện kết nạp 83 công nhân ngày 15-7.", date(2018, 7, 16), 83, ("2018-07-15", "2018-07-15")),
        ("Năm rồi, huyện kết nạp 83 đảng viên.", date(2018, 6, 9), 83, ("2017-01-01", "2017-12-31")),
        ("Một năm qua, huyện kết nạp 83 đảng viên.", date(2018, 2, 9), 83, ("2017-01-01", "2017-12-31")),
        ("Đến trung tuần tháng 11, huyện đã kết nạp 83 đảng viên.", date(2018, 11, 20), 83, ("2018-01-01", "2018-11-15")),
        ("Năm 2019, huyện đề ra chỉ tiêu kết nạp 90 đảng viên, trong đó quý I kết nạp 22.", date(2018, 12, 20), 22, ("2019-01-01", "2019-03-31")),
        (
            "Sau gần 4 năm thực hiện đề án, đến tháng 9/2017 huyện đã kết nạp 83 đảng viên.",
            date(2017, 10, 9),
            83,
            (None, None),
        ),
        (
            "6 tháng đầu năm 2017, huyện kết nạp 61; cộng thêm 22 của tháng 7 thì bảy tháng là 83.",
            date(2017, 8, 9),
            83,
            ("2017-01-01", "2017-07-31"),
        ),
        (
            "Năm 2016, huyện kết nạp 83 đảng viên, nhiều gấp đôi năm 2015.",
            date(2017, 8, 9),
            83,
            ("2016-01-01", "2016-12-31"),
        ),
        (
            "Năm học 2015 - 2016, trường kết nạp 7 đảng viên. Cũng trong năm học này, giới thiệu 83 đoàn viên ưu tú.",
            date(2016, 10, 9),
            83,
            ("2015-09-01", "2016-05-31"),
        ),
        (
            "Từ đầu năm học này, trường kết nạp 83 đảng viên.",
            date(2016, 11, 9),
            83,
            ("2016-09-01", "2016-11-09"),
        ),
        ("Từ sau Đại hội đến nay, huyện kết nạp 83 đảng viên.", date(2017, 3, 9), 83, ("2015-01-01", "2017-03-09")),
        (
            "Sau Đại hội Đảng bộ huyện lần thứ VI (năm 2015) đến nay, huyện đã kết nạp 83 đảng viên.",
            date(2018, 3, 9),
            83,
            ("2015-01-01", "2018-03-09"),
        ),
        ("Từ sau Đại hội XII đến nay, huyện đã kết nạp 83 đảng viên.", date(2018, 3, 9), 83, (None, None)),
        (
            "9 tháng đầu năm 2018, huyện kết nạp 61 đảng viên, bằng 80% kế hoạch, ít hơn 9 tháng năm 2017 (70 đảng viên).",
            date(2018, 10, 9),
            70,
            ("2017-01-01", "2017-09-30"),
        ),
        (
            "Sau 3 năm thực hiện Nghị quyết Đại hội nhiệm kỳ 2015 - 2020, huyện kết nạp 283 đảng viên.",
            date(2018, 5, 9),
            283,
            ("2015-01-01", "2018-05-09"),
        ),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 283 đảng viên.", date(2015, 5, 9), 283, ("2010-01-01", "2015-12-31")),
        ("Nghị quyết Đại hội nhiệm kỳ 2015 - 2020 xác định kết nạp 283 đảng viên.", date(2018, 5, 9), 283, ("2015-01-01", "2020-12-31")),
        ("Năm học 2015 - 2016, trường kết nạp 4 học sinh. Năm học tới, trường phấn đấu kết nạp 6 học sinh.", date(2018, 8, 9), 6, ("2018-09-01", "2019-05-31")),
        ("Nhiệm kỳ 2010 - 2015, số đảng viên của huyện tăng từ 1.210 lên 1.502.", date(2018, 7, 9), 1210, ("2010-01-01", "2010-01-01")),
        ("Nhiệm kỳ 2010 - 2015, số đảng viên của huyện tăng từ 1.210 lên 1.502.", date(2018, 7, 9), 1502, ("2015-12-31", "2015-12-31")),
        ("So với đầu nhiệm kỳ, số đảng viên của huyện tăng từ 1.210 lên 1.502.", date(2018, 7, 9), 1210, ("2015-01-01", "2015-01-01")),
        ("Số đảng viên của huyện tăng từ 1.210 năm 2014 lên 1.502.", date(2018, 7, 9), 1210, ("2014-12-31", "2014-12-31")),
        ("5 năm 2006 - 2010, Đảng bộ huyện tiến tới đại hội. Trong 5 năm, huyện mở 12 lớp đảng viên mới.", date(2010, 10, 14), 12, ("2006-01-01", "2010-12-31")),
        ("Tại thời điểm thành lập (1-7-2018), Đảng bộ xã Lát có 12 chi bộ. Chỉ sau hơn một tháng, Đảng bộ xã kết nạp 5 đảng viên.", date(2018, 8, 6), 5, ("2018-07-01", "2018-08-06")),
        (
            "Nhiệm kỳ 2010 - 2015, huyện kết nạp 380 đảng viên, nhiệm kỳ 2005 - 2010 là 290. Trong 380 đảng viên có 150 nữ. Xã Lát kết nạp 31 đảng viên.",
            date(2018, 7, 9),
            31,
            ("2010-01-01", "2015-12-31"),
        ),
        ("Kết quả năm 2017 của huyện: tỷ lệ hộ nghèo giảm từ 31% (năm 2016) xuống 26%, thu ngân sách đạt 112% kế hoạch, kết nạp 97 đảng viên.", date(2018, 7, 9), 97, ("2017-01-01", "2017-12-31")),
        ("Kết quả năm 2017 của huyện: tỷ lệ hộ nghèo giảm từ 31% (năm 2016) xuống 26%, thu ngân sách đạt 112% kế hoạch.", date(2018, 7, 9), 112, ("2017-01-01", "2017-12-31")),
        ("Từ chỗ chỉ có 5 đảng viên, đến nay chi bộ thôn đã có 16 đảng viên.", date(2018, 7, 9), 5, (None, None)),
        (
            "Huyện có 1.502 đảng viên. Từ năm 2015 đến nay, tỷ lệ hộ nghèo giảm từ 31% xuống còn 12%.",
            date(2018, 7, 9),
            31,
            ("2015-01-01", "2015-01-01"),
        ),
        ("Năm 2009, chi bộ thôn có 4 đảng viên. Ba năm sau, chi bộ có 9 đảng viên.", date(2018, 7, 9), 9, ("2012-12-31", "2012-12-31")),
        ("Năm 2009 huyện còn 14 thôn chưa có chi bộ, ba năm sau còn 5 thôn.", date(2018, 7, 9), 5, ("2012-12-31", "2012-12-31")),
        ("Năm 2014, huyện kết nạp 120 đảng viên. Hai năm sau, huyện kết nạp 150 đảng viên.", date(2018, 7, 9), 150, ("2016-01-01", "2016-12-31")),
        ("Năm 2014, huyện kết nạp 120 đảng viên. Hai năm sau đó, huyện kết nạp 250 đảng viên.", date(2018, 7, 9), 250, (None, None)),
        ("Từ năm 2013, Huyện ủy ban hành nghị quyết. Khi đó, huyện còn 7 thôn chưa có chi bộ.", date(2018, 7, 9), 7, ("2013-12-31", "2013-12-31")),
        ("Bí thư chi bộ nhớ lại ngày đầu. Khi ấy, chi bộ thôn chỉ có 4 đảng viên.", date(2018, 7, 9), 4, (None, None)),
        ("Một năm sau khi thành lập, chi bộ thôn có 8 đảng viên.", date(2018, 7, 9), 8, (None, None)),
        ("Sáng 7/7, Huyện ủy họp hội nghị. 6 tháng đầu năm, huyện kết nạp 83 đảng viên. Các xã công nhận chính thức 71 đảng viên.", date(2018, 7, 8), 71, ("2018-01-01", "2018-06-30")),
        ("Sáng 7/7, Huyện ủy tổ chức hội nghị lần thứ 23. Toàn Đảng bộ đã kết nạp 83 đảng viên, đạt 46% kế hoạch.", date(2018, 7, 8), 83, (None, None)),
        ("Sáng 7/7, Huyện ủy họp. Trong quý II, thu ngân sách đạt 41 tỷ đồng. Các đảng bộ kết nạp 83 đảng viên.", date(2018, 7, 8), 83, ("2018-04-01", "2018-06-30")),
        ("Sáng 7/7, Đảng ủy tổ chức lễ kết nạp. Có 15 quần chúng được kết nạp.", date(2018, 7, 8), 15, ("2018-07-07", "2018-07-07")),
        ("Năm 2010, huyện có 3.100 đảng viên. Đảng bộ kết nạp 210 đảng viên.", date(2019, 1, 6), 210, (None, None)),
        ("Xã Đạ Sar có 129 đảng viên, năm 2017 kết nạp 5 đảng viên; xã Lát có 71 đảng viên.", date(2018, 7, 8), 71, ("2018-07-08", "2018-07-08")),
        ("Tính đến hết tháng 5 năm 2018, huyện kết nạp 62 đảng viên. Cũng đến thời điểm này, 29 thôn đã có chi bộ.", None, 29, ("2018-05-31", "2018-05-31")),
        ("Buổi lễ kết nạp đảng viên diễn ra gọn gàng. Hai học sinh của trường giơ tay tuyên thệ.", date(2018, 4, 9), 2, ("2018-04-09", "2018-04-09")),
        ("Từ khi thành lập xã đến nay, xã Đạ Sar kết nạp 17 đảng viên.", date(2025, 11, 6), 17, ("2025-07-01", "2025-11-06")),
        ("Từ khi thành lập đến nay, công ty kết nạp 17 đảng viên.", date(2025, 11, 6), 17, (None, None)),
        ("Bốn tháng trôi qua, bộ máy đã ổn. Huyện đã kết nạp 17 đảng viên.", date(2018, 11, 6), 17, (None, None)),
        ("Năm 2016, huyện kết nạp 83 đảng viên, bằng 103% kế hoạch tỉnh giao từ đầu năm là 80.", date(2018, 4, 9), 80, ("2016-01-01", "2016-12-31")),
        ("Việc này bắt đầu từ năm 2012, khi huyện còn 21 thôn chưa có chi bộ.", date(2018, 4, 9), 21, ("2012-12-31", "2012-12-31")),
        ("Từ năm 2012 đến nay, khi việc này được chú trọng, huyện đã có 21 chi bộ.", date(2018, 4, 9), 21, ("2018-04-09", "2018-04-09")),
        (
            "So với đầu nhiệm kỳ 2010 - 2015, lúc huyện có 1.310 đảng viên, nay đã khác. Ngày ấy, 21 thôn của huyện chưa có chi bộ.",
            date(2018, 4, 9),
            21,
            ("2010-01-01", "2010-01-01"),
        ),
        (
            "Năm nay huyện phải kết nạp 90 đảng viên, trong khi quý I năm ngoái kết nạp 31 đảng viên.",
            date(2018, 2, 9),
            31,
            ("2017-01-01", "2017-03-31"),
        ),
        ("Huyện mở 3 lớp nhận thức về Đảng cho 214 quần chúng trong năm 2016.", date(2018, 2, 9), 3, ("2016-01-01", "2016-12-31")),
        ("Năm 2016, huyện kết nạp 83 đảng viên, ít hơn so với năm trước đó (91 đảng viên).", date(2018, 4, 9), 91, ("2015-01-01", "2015-12-31")),
        ("Năm 2015, huyện kết nạp 83 đảng viên; năm sau 91.", date(2018, 4, 9), 91, ("2016-01-01", "2016-12-31")),
        (
            "Đầu nhiệm kỳ (2010), huyện có 214 đảng viên. Từ đó đến nay huyện kết nạp 61 đảng viên; riêng 6 tháng đầu năm 2014 kết nạp 5.",
            date(2014, 7, 24),
            5,
            ("2014-01-01", "2014-06-30"),
        ),
        (
            "Mỗi năm của nhiệm kỳ 2005 - 2010, huyện kết nạp 121 đảng viên; cả nhiệm kỳ, con số ấy là 605.",
            date(2012, 2, 5),
            605,
            ("2005-01-01", "2010-12-31"),
        ),
        (
            "Tháng 3-2022, xã kết nạp 4 đảng viên, tháng 5 kết nạp 3, tính chung 8 tháng là 11.",
            date(2022, 9, 9),
            11,
            ("2022-01-01", "2022-08-31"),
        ),
        (
            "Huyện mở 5 lớp nhận thức về Đảng cho 296 quần chúng, 4 lớp đảng viên mới cho 241 người trong 4 năm 2015 - 2018.",
            date(2019, 10, 30),
            296,
            ("2015-01-01", "2018-12-31"),
        ),
        (
            "Nhiệm kỳ 2010 - 2015, huyện kết nạp 912 đảng viên. Nhờ vậy, số đảng viên tăng từ 3.104 lên 3.867.",
            date(2016, 5, 18),
            3104,
            ("2010-01-01", "2010-01-01"),
        ),
        (
            "Nhiệm kỳ 2010 - 2015, huyện kết nạp 912 đảng viên. Nhờ vậy, số đảng viên tăng từ 3.104 lên 3.867.",
            date(2016, 5, 18),
            3867,
            ("2015-12-31", "2015-12-31"),
        ),
        (
            "Từ nay đến cuối năm, huyện tạo nguồn để hoàn thành chỉ tiêu 180 đảng viên.",
            date(2018, 9, 20),
            180,
            ("2018-01-01", "2018-12-31"),
        ),
        (
            "Năm 2014, huyện được giao 17 đảng viên và kết nạp 19. Quý I/2015, huyện kết nạp 5 đảng viên. Chỉ tiêu là 18.",
            date(2015, 5, 19),
            18,
            ("2015-01-01", "2015-12-31"),
        ),
        ("Huyện còn 38 thôn phải sinh hoạt ghép (năm 2006).", date(2016, 5, 18), 38, ("2006-12-31", "2006-12-31")),
        (
            "Từ nay đến cuối nhiệm kỳ 2015 - 2020, huyện phấn đấu 100% thôn có chi bộ.",
            date(2016, 5, 18),
            100,
            ("2015-01-01", "2020-12-31"),
        ),
        (
            "Trong 2 năm còn lại của nhiệm kỳ 2015 - 2020, huyện phấn đấu mỗi năm kết nạp 130 đảng viên.",
            date(2018, 11, 14),
            130,
            ("2019-01-01", "2020-12-31"),
        ),
        (
            "6 tháng đầu năm, huyện kết nạp 121 đảng viên. Năm ngoái, cũng thời gian này, con số chỉ là 98.",
            date(2019, 7, 16),
            98,
            ("2018-01-01", "2018-06-30"),
        ),
        (
            "Từ 2016 đến hết 2018, huyện kết nạp 702 đảng viên: 2016 là 215, 2017 lên 236 và 2018 đạt 251.",
            date(2019, 7, 16),
            236,
            ("2017-01-01", "2017-12-31"),
        ),
        ("Chỉ tiêu năm: 220 đảng viên. Đã thực hiện: 121 đảng viên.", date(2019, 7, 16), 121, ("2019-01-01", "2019-07-16")),
        (
            "Từ ngày thành lập (1/1/2001) với 1.120 đảng viên, sau gần 20 năm, huyện đã có 3.905 đảng viên.",
            date(2020, 1, 10),
            3905,
            ("2020-01-10", "2020-01-10"),
        ),
        (
            "Xã Lát có 12 thôn, thôn Klong trắng đảng viên đến tận năm 2009. Huyện kết nạp 40 đảng viên.",
            date(2019, 7, 16),
            12,
            ("2019-07-16", "2019-07-16"),
        ),
        (
            "Những tháng còn lại, huyện phấn đấu kết nạp 40 đảng viên.",
            date(2018, 9, 20),
            40,
            ("2018-09-20", "2018-12-31"),
        ),
        ("Năm trước, huyện kết nạp 83 đảng viên.", date(2018, 4, 9), 83, ("2017-01-01", "2017-12-31")),
        ("Trong 6 tháng, huyện kết nạp 83 đảng viên (71 đảng viên cùng kỳ năm 2017).", date(2018, 7, 9), 71, ("2017-01-01", "2017-06-30")),
        ("Trong 6 tháng, huyện kết nạp 83 đảng viên, bằng 59% so với cả năm 2017 (140 đảng viên).", date(2018, 7, 9), 140, ("2017-01-01", "2017-12-31")),
        (
            "Năm 2017, huyện kết nạp 83 đảng viên; 6 tháng cuối năm 51 đảng viên. So với năm 2016 (kết nạp 71 đảng viên), đó là bước tiến.",
            date(2018, 1, 9),
            71,
            ("2016-01-01", "2016-12-31"),
        ),
        ("Đảng bộ huyện có 2.310 đảng viên (đầu năm là 2.251), ở 38 tổ chức cơ sở đảng.", date(2018, 7, 9), 38, ("2018-07-09", "2018-07-09")),
        (
            "Năm 2017, 18% chi bộ hoàn thành xuất sắc nhiệm vụ (năm 2016 là 16%); 81% đảng viên hoàn thành tốt nhiệm vụ.",
            date(2018, 4, 9),
            81,
            ("2017-01-01", "2017-12-31"),
        ),
        ("Năm 2014, tỷ lệ chi bộ trong sạch, vững mạnh là 54%; đến năm 2016 nhích lên 61%.", date(2018, 4, 9), 61, ("2016-01-01", "2016-12-31")),
        ("Năm nay, huyện đã kết nạp 83 đảng viên.", date(2018, 8, 9), 83, ("2018-01-01", "2018-08-09")),
        ("Quý I vừa qua, huyện kết nạp 21 đảng viên.", date(2018, 4, 9), 21, ("2018-01-01", "2018-03-31")),
        ("Nhiệm kỳ 2015 - 2020, mỗi năm đảng bộ kết nạp bình quân 8 đảng viên.", date(2019, 6, 9), 8, ("2015-01-01", "2020-12-31")),
        (
            "Nhiệm kỳ 2010 - 2015, Đảng bộ vượt 24 chỉ tiêu. Thu ngân sách năm 2014 đạt 108,5% kế hoạch. Toàn Đảng bộ kết nạp 672 đảng viên.",
            date(2015, 6, 9),
            672,
            ("2010-01-01", "2015-12-31"),
        ),
        (
            "Đại hội nhiệm kỳ 2015 - 2020 đề ra mục tiêu đến năm 2020: kết nạp 1.500 đảng viên.",
            date(2015, 6, 9),
            1500,
            ("2015-01-01", "2020-12-31"),
        ),
        (
            "Năm 2018, huyện kết nạp 262 đảng viên; lũy kế từ đầu nhiệm kỳ 2015 - 2020 kết nạp 1.079 đảng viên. Trong số đảng viên mới năm 2018 có 139 nữ, 26 người có đạo.",
            date(2019, 1, 9),
            26,
            ("2018-01-01", "2018-12-31"),
        ),
        ("Trước năm 2005, xã có 21 đảng viên, 3 thôn chưa có chi bộ.", date(2018, 4, 9), 3, (None, None)),
        ("6 tháng đầu năm 2018, xã kết nạp 2 đảng viên. Xã bên mỗi năm kết nạp 9 đảng viên.", date(2018, 7, 9), 9, (None, None)),
        ("Từ năm 2015 đến tháng 6/2018, huyện mở 22 lớp nhận thức về Đảng, gồm năm 2015 mở 7 lớp, năm 2016 mở 6 lớp.", date(2018, 8, 9), 6, ("2016-01-01", "2016-12-31")),
        ("Từ ngày 5 đến 9/3/2018, huyện mở lớp nhận thức về Đảng năm 2018 cho 61 quần chúng.", date(2018, 4, 9), 61, ("2018-03-05", "2018-03-09")),
        ("Riêng 6 tháng đầu năm nay, huyện mở 4 lớp đối tượng Đảng. Huyện đã kết nạp 71 đảng viên.", date(2018, 7, 9), 71, ("2018-01-01", "2018-06-30")),
        ("Nhiệm kỳ 2010 - 2015, thu ngân sách tăng 9%/năm, năm 2014 đạt 118% kế hoạch. Huyện kết nạp 742 đảng viên.", date(2016, 8, 9), 742, ("2010-01-01", "2015-12-31")),
        ("Kết thúc năm 2017, xã có 164 đảng viên. Cả năm xã kết nạp 9 đảng viên.", date(2018, 5, 9), 9, ("2017-01-01", "2017-12-31")),
        ("Năm 2017, huyện được giao 80 đảng viên. Kết quả đã kết nạp 83.", date(2018, 2, 9), 83, ("2017-01-01", "2017-12-31")),
        ("Năm 2017, chỉ tiêu kết nạp là 80 đảng viên. Đến cuối năm, huyện đã kết nạp 83.", date(2018, 2, 9), 83, ("2017-01-01", "2017-12-31")),
        ("Năm nay, huyện được giao 80 đảng viên. Huyện mới kết nạp 42 đảng viên.", date(2018, 8, 9), 42, ("2018-01-01", "2018-08-09")),
        ("Năm 2017, huyện kết nạp 83 đảng viên. Năm 2018, huyện phấn đấu kết nạp 90. Số đảng viên nữ mới kết nạp là 31.", date(2018, 1, 9), 31, ("2017-01-01", "2017-12-31")),
        ("Quý III/2018, quý đầu tiên sau khi hợp nhất, huyện kết nạp 21 đảng viên.", date(2018, 10, 9), 21, ("2018-07-01", "2018-09-30")),
        ("Quý đầu tiên của năm, huyện kết nạp 21 đảng viên.", date(2018, 10, 9), 21, ("2018-01-01", "2018-03-31")),
        ("Quý I, huyện kết nạp 31 đảng viên. Chi bộ thôn vừa kết nạp 2 đảng viên.", date(2018, 6, 9), 2, ("2018-06-09", "2018-06-09")),
        ("Năm 2017, huyện kết nạp 31 đảng viên. Đảng ủy xã vừa tổ chức lễ kết nạp 3 quần chúng ưu tú.", date(2018, 6, 9), 3, ("2018-06-09", "2018-06-09")),
        ("Quý I, huyện kết nạp 31 đảng viên. Mới đây, huyện mở 2 lớp bồi dưỡng đảng viên mới.", date(2018, 6, 9), 2, (None, None)),
        ("Quý I, huyện kết nạp 31 đảng viên. Năm vừa qua, huyện mở 2 lớp bồi dưỡng đảng viên mới.", date(2018, 2, 9), 2, ("2017-01-01", "2017-12-31")),
        ("Trong tháng 6, huyện kết nạp 14 đảng viên, lũy kế từ đầu năm 61 đảng viên; chuyển chính thức 9 đồng chí.", date(2018, 7, 2), 9, ("2018-06-01", "2018-06-30")),
        ("Tháng 6/2018, huyện kết nạp 14 đảng viên. Lũy kế 6 tháng: 61 đảng viên. Chuyển chính thức trong tháng: 9.", date(2018, 7, 2), 9, ("2018-06-01", "2018-06-30")),
        ("Nhiệm kỳ 2010 - 2015, tỷ lệ hộ nghèo của huyện còn 9,8% năm 2014; kết nạp bình quân 120 đảng viên/năm.", date(2016, 6, 9), 120, ("2010-01-01", "2015-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 31 đảng viên, tỷ lệ hộ nghèo còn 12% năm 2014.", date(2016, 6, 9), 12, ("2014-12-31", "2014-12-31")),
        ("Đầu nhiệm kỳ 2010 - 2015, xã có 21 đảng viên. Năm năm qua, xã kết nạp 14 đảng viên.", date(2016, 6, 9), 14, ("2010-01-01", "2015-12-31")),
        ("Đầu nhiệm kỳ 2010 - 2015, xã có 21 đảng viên. 5 năm qua, xã kết nạp 14 đảng viên.", date(2018, 6, 9), 14, (None, None)),
        ("Đầu năm 2018, xã có 21 đảng viên. Xã đã kết nạp 14 đảng viên.", date(2018, 6, 9), 14, (None, None)),
        ("Chi bộ thôn ra đời khi mới có 3 đảng viên.", date(2018, 10, 9), 3, (None, None)),
        (
            "Từ năm 2016 đến hết năm 2017, huyện kết nạp 351 đảng viên, vượt 5,2% chỉ tiêu cả nhiệm kỳ, trong đó có 153 nữ.",
            date(2018, 10, 9),
            153,
            ("2016-01-01", "2017-12-31"),
        ),
        (
            "Đại hội nhiệm kỳ 2010 - 2015 đề ra mục tiêu kết nạp 800 đảng viên; kết thúc nhiệm kỳ, con số thực hiện là 902 đảng viên.",
            date(2016, 10, 9),
            902,
            ("2010-01-01", "2015-12-31"),
        ),
        ("Đầu nhiệm kỳ 2005 - 2010, huyện có 45 thôn trắng đảng viên. Cả nhiệm kỳ, huyện kết nạp 831 đảng viên.", date(2012, 5, 9), 831, ("2005-01-01", "2010-12-31")),
        ("Cuối nhiệm kỳ 2005 - 2010, huyện có 45 thôn trắng đảng viên. Trong nhiệm kỳ, huyện kết nạp 831 đảng viên.", date(2012, 5, 9), 831, ("2005-01-01", "2010-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 831 đảng viên. Nhiệm kỳ này, huyện phấn đấu kết nạp 900 đảng viên.", date(2016, 5, 9), 900, ("2015-01-01", "2020-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 831 đảng viên. Trong nhiệm kỳ, huyện xóa tên 90 đảng viên.", date(2016, 5, 9), 90, ("2010-01-01", "2015-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 431 đảng viên, nâng tổng số đảng viên từ 1.104 lên 1.502.", date(2016, 5, 9), 1104, ("2010-01-01", "2010-01-01")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 431 đảng viên, nâng tổng số đảng viên từ 1.104 (năm 2010) lên 1.502.", date(2016, 5, 9), 1502, ("2015-12-31", "2015-12-31")),
        ("Số chi bộ từ 112 tăng lên 131.", date(2016, 5, 9), 112, (None, None)),
        ("Từ 1.104 đảng viên năm 2010, đến nay toàn huyện có 1.502 đảng viên.", date(2016, 5, 9), 1104, ("2010-12-31", "2010-12-31")),
        ("Từ 112 chi bộ, 1.104 đảng viên hồi đầu nhiệm kỳ, đến nay huyện có 131 chi bộ.", date(2017, 5, 9), 112, ("2015-01-01", "2015-01-01")),
        ("Từ 112 chi bộ, 1.104 đảng viên hồi đầu nhiệm kỳ, đến nay huyện có 131 chi bộ.", date(2017, 5, 9), 131, ("2017-05-09", "2017-05-09")),
        ("Từ năm 2015 đến năm 2017, huyện kết nạp 351 đảng viên, riêng 2017 kết nạp 120 đồng chí.", date(2018, 5, 9), 120, ("2017-01-01", "2017-12-31")),
        ("Năm học này, huyện kết nạp 5 học sinh. Huyện có 3 trường THPT, 5 năm qua kết nạp 61 học sinh.", date(2018, 5, 9), 61, (None, None)),
        ("Chi bộ thôn thành lập năm 1998 với 3 đảng viên, đến nay đã kết nạp được 16 đảng viên.", date(2018, 5, 9), 16, ("1998-01-01", "2018-05-09")),
        ("Chi bộ thôn thành lập năm 1998 với 3 đảng viên, năm 2017 kết nạp được 2 đảng viên.", date(2018, 5, 9), 2, ("2017-01-01", "2017-12-31")),
        ("Năm học 2017 - 2018 kết nạp 4 học sinh. 5 năm học qua, trường kết nạp 61 học sinh.", date(2018, 6, 9), 61, (None, None)),
        ("Trong 3 năm học (2014 - 2017), trường kết nạp 9 học sinh.", date(2018, 6, 9), 9, ("2014-09-01", "2017-05-31")),
        ("Hai năm học 2015 - 2016 và 2016 - 2017, trường kết nạp 9 học sinh.", date(2018, 6, 9), 9, ("2015-09-01", "2017-05-31")),
        ("Ngày 4/6, huyện họp xét hồ sơ. Cuộc họp thông qua 17 hồ sơ đề nghị kết nạp.", date(2018, 6, 9), 17, ("2018-06-04", "2018-06-04")),
        ("Ngày 4/6, Ban Thường vụ họp. Hội nghị công nhận chính thức 17 đảng viên.", date(2018, 6, 9), 17, ("2018-06-04", "2018-06-04")),
        ("Ngày 5/6, xã kết nạp 2 đảng viên. Đến thời điểm này, xã đã thực hiện 50% chỉ tiêu được giao.", date(2018, 6, 9), 50, ("2018-01-01", "2018-06-09")),
        ("Ngày 4/6, huyện họp xét hồ sơ.\nCuộc họp đã thông qua 17 hồ sơ đề nghị kết nạp.", date(2018, 6, 9), 17, ("2018-06-04", "2018-06-04")),
        ("Tại buổi lễ, huyện công bố quyết định công nhận đảng viên chính thức cho 3 đồng chí.", date(2018, 6, 9), 3, ("2018-06-09", "2018-06-09")),
        ("Ngày 12/3, huyện khai giảng lớp nhận thức về Đảng khóa I năm 2018. Lớp học có 53 học viên.", None, 53, ("2018-03-12", "2018-03-12")),
        ("Huyện vừa ban hành quyết định công nhận đảng viên chính thức cho 17 đồng chí.", date(2018, 6, 9), 17, ("2018-06-09", "2018-06-09")),
        ("Huyện vừa khai giảng lớp nhận thức về Đảng cho 71 quần chúng.", date(2018, 6, 9), 71, ("2018-06-09", "2018-06-09")),
        ("Ba quý vừa qua, huyện kết nạp 83 đảng viên.", date(2018, 10, 9), 83, ("2018-01-01", "2018-09-30")),
        ("Hai quý qua, huyện kết nạp 83 đảng viên.", date(2018, 2, 9), 83, ("2017-07-01", "2017-12-31")),
        ("Trường kết nạp được 9 học sinh từ năm 2015.", date(2018, 10, 9), 9, ("2015-01-01", "2018-10-09")),
        ("Huyện kết nạp 83 đảng viên từ đầu nhiệm kỳ đến nay.", date(2018, 10, 9), 83, ("2015-01-01", "2018-10-09")),
        ("Trong 9 tháng, huyện kết nạp 83 đảng viên.", date(2018, 10, 9), 83, ("2018-01-01", "2018-09-30")),
        ("6 tháng cuối năm, huyện kết nạp được 40 đảng viên.", date(2018, 1, 9), 40, ("2017-07-01", "2017-12-31")),
        ("Từ đầu năm đến nay, huyện kết nạp 83 đảng viên.", date(2018, 8, 9), 83, ("2018-01-01", "2018-08-09")),
        ("Bước sang năm 2018, huyện kết nạp 9 đảng viên.", date(2018, 4, 9), 9, ("2018-01-01", "2018-04-09")),
        ("Anh Tư sinh năm 1985, tốt nghiệp đại học năm 2010. Năm nay, xã kết nạp 9 đảng viên.", date(2018, 8, 9), 9, ("2018-01-01", "2018-08-09")),
        ("Chiều 7/8, huyện kết nạp 9 đảng viên.", date(2018, 8, 9), 9, ("2018-08-07", "2018-08-07")),
        ("Chiều 7/8, trong những ngày cuối của năm học, huyện kết nạp 9 đảng viên.", date(2018, 8, 9), 9, ("2018-08-07", "2018-08-07")),
        ("Năm học 2016 - 2017, trường kết nạp 3 học sinh; năm học này là 5 học sinh.", date(2018, 5, 9), 5, ("2017-09-01", "2018-05-31")),
        ("Kết thúc năm học 2016 - 2017, mọi việc đã khác. Trong năm học này, huyện kết nạp 30 giáo viên.", date(2017, 11, 20), 30, ("2016-09-01", "2017-05-31")),
        ("Năm học 2016 - 2017, trường kết nạp 3 học sinh.\nNăm học này, trường phấn đấu kết nạp 5 học sinh.", date(2018, 11, 20), 5, ("2018-09-01", "2019-05-31")),
        ("Năm học rồi, các trường kết nạp 16 giáo viên.", date(2018, 11, 20), 16, ("2017-09-01", "2018-05-31")),
        ("Kết thúc năm học 2016 - 2017, mọi việc đã khác. Toàn huyện có 41 chi bộ trường học.", date(2018, 11, 20), 41, ("2017-05-31", "2017-05-31")),
        ("Đến hết năm 2016, mọi việc đã khác. Toàn huyện có 41 chi bộ trường học.", date(2018, 11, 20), 41, ("2016-12-31", "2016-12-31")),
        ("Năm 2016, mọi việc đã khác. Hiện nay toàn huyện có 41 chi bộ trường học.", date(2018, 11, 20), 41, ("2018-11-20", "2018-11-20")),
        ("Ngày 1/7/2018, Đảng bộ xã ra mắt. Đến ngày 15/11, Đảng bộ có 331 đảng viên. Trong khoảng thời gian đó, xã kết nạp 7 đảng viên.", date(2018, 12, 20), 7, ("2018-07-01", "2018-11-15")),
        ("Số đảng viên kết nạp qua các năm 2015, 2016, 2017 tương ứng là 87; 64; 55 đồng chí. Nữ đảng viên kết nạp trong ba năm ấy là 80 đồng chí.", date(2018, 5, 9), 80, ("2015-01-01", "2017-12-31")),
        ("Năm 2017, huyện kết nạp 83 đảng viên. Tính theo tổng số đảng viên đầu năm, tỷ lệ kết nạp đạt 4,5%.", date(2018, 4, 9), Decimal("4.5"), ("2017-01-01", "2017-12-31")),
        ("Huyện cử 32 đoàn viên học lớp bồi dưỡng nhận thức về Đảng do tỉnh mở hồi tháng 3-2018.", date(2018, 8, 9), 32, ("2018-03-01", "2018-03-31")),
        ("Năm 2017, huyện kết nạp 83 đảng viên, trong khi kế hoạch đầu năm là 80.", date(2018, 4, 9), 80, ("2017-01-01", "2017-12-31")),
        ("Đảng bộ đến cuối năm 2017 có 158 đảng viên. So với năm 2005 chỉ 96 đảng viên thì đó là một bước tiến.", date(2018, 4, 9), 96, ("2005-12-31", "2005-12-31")),
        ("Khi thực hiện đề án này, xã mới có 5 đảng viên là ngư dân.", date(2018, 4, 9), 5, (None, None)),
        ("Khi xã vừa được chia tách, Đảng bộ xã chỉ có 19 đảng viên.", date(2018, 4, 9), 19, (None, None)),
        ("Nhiệm kỳ 2015 - 2020, mỗi năm kết nạp ít nhất 12 đảng viên.", date(2015, 9, 9), 12, ("2015-01-01", "2020-12-31")),
        (
            "Từ đầu năm đến nay, huyện kết nạp 83 đảng viên. Con số được nêu tại hội nghị sáng 4/8. Trong cùng thời gian, huyện mở 3 lớp nhận thức về Đảng.",
            date(2018, 8, 9),
            3,
            ("2018-01-01", "2018-08-09"),
        ),
        ("Tháng 7, huyện mở lớp nhận thức về Đảng vào buổi tối. Có 64 học viên theo học.", date(2018, 8, 9), 64, ("2018-07-01", "2018-07-31")),
        ("Tháng 7 kết nạp được 12 đảng viên, nâng số kết nạp 7 tháng lên 77.", date(2018, 8, 9), 77, ("2018-01-01", "2018-07-31")),
        ("Huyện được tỉnh giao kết nạp 120 đảng viên, đến nay đã kết nạp 86.", date(2018, 8, 9), 86, ("2018-01-01", "2018-08-09")),
        ("Đại hội đề ra chỉ tiêu kết nạp 60 đảng viên trong nhiệm kỳ 2015 - 2020; sau 3 năm đã kết nạp 41 đảng viên.", date(2018, 8, 9), 41, ("2015-01-01", "2018-08-09")),
        ("Năm nay, huyện kết nạp 83 đảng viên. Năm 2016, đảng viên hoàn thành tốt nhiệm vụ chiếm 78%. Cũng năm ấy, huyện xóa tên 5 đảng viên.", date(2018, 8, 9), 5, ("2016-01-01", "2016-12-31")),
        ("Năm 2009, chi bộ được thành lập. Năm đó, chi bộ có 5 đảng viên.", date(2018, 8, 9), 5, ("2009-12-31", "2009-12-31")),
        (
            "Trong hai năm 2016 và 2017, huyện kết nạp 213 đảng viên. Đến cuối năm 2017, Đảng bộ có 4.118 đảng viên. Số chi bộ trong sạch, vững mạnh chiếm 71,5%.",
            date(2018, 8, 9),
            Decimal("71.5"),
            ("2017-01-01", "2017-12-31"),
        ),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 600 đảng viên. Mưa bão liên miên, 7 tháng toàn huyện mới kết nạp 83 đảng viên.", date(2018, 8, 9), 83, ("2018-01-01", "2018-07-31")),
        ("Năm 2014, huyện kết nạp 91 đảng viên; năm 2015 kết nạp 87. Trong hai năm ấy, huyện xóa tên 5 đảng viên.", date(2018, 8, 9), 5, ("2014-01-01", "2015-12-31")),
        ("Năm 2012, huyện kết nạp 91 đảng viên; năm 2015 kết nạp 87. Trong hai năm ấy, huyện xóa tên 5 đảng viên.", date(2018, 8, 9), 5, ("2015-01-01", "2015-12-31")),
        ("Từ năm 2010 đến nay, huyện kết nạp 783 đảng viên. Xã Lát đông dân hơn nhưng nửa năm chỉ kết nạp 4 đảng viên.", date(2018, 7, 9), 4, ("2018-01-01", "2018-06-30")),
        ("Nghị quyết nhiệm kỳ 2015 - 2020 đề ra kết nạp 800 đảng viên. Mục tiêu nhiệm kỳ 2020 - 2025: kết nạp 900 đảng viên; hộ nghèo cuối nhiệm kỳ còn dưới 3%.", date(2020, 5, 9), 3, ("2020-01-01", "2025-12-31")),
        ("Đầu nhiệm kỳ 2015 - 2020, huyện còn 8 thôn chưa có chi bộ, 3 thôn trắng đảng viên. Sau sáp nhập, toàn huyện có 51 thôn.", date(2020, 5, 9), 51, ("2020-05-09", "2020-05-09")),
        ("Ông đặt con số năm nay cạnh năm 2000: khi ấy huyện còn nghèo, năm đó chỉ kết nạp được 87 đảng viên.", date(2018, 8, 9), 87, ("2000-01-01", "2000-12-31")),
        ("9 tháng, huyện kết nạp 80 đảng viên. Năm 2016, 79,5% đảng viên hoàn thành tốt nhiệm vụ. Cũng năm đó, huyện khai trừ 7 đảng viên.", date(2018, 10, 9), 7, ("2016-01-01", "2016-12-31")),
        ("Năm 2017, huyện giao chỉ tiêu kết nạp 40 đảng viên, cuối năm kết nạp được 52.", date(2018, 4, 9), 52, ("2017-01-01", "2017-12-31")),
        ("Năm 2016, huyện kết nạp 96 đảng viên, trong đó 6 tháng cuối năm kết nạp 57 đồng chí.", date(2017, 5, 9), 57, ("2016-07-01", "2016-12-31")),
        ("Năm 2014 và 2015, huyện kết nạp lần lượt 82 và 97 đảng viên.", date(2016, 4, 9), 97, ("2015-01-01", "2015-12-31")),
    ],
)  # fmt: skip
def test_admissions_are_of_the_time_their_sentence_names(
    sentence: str, published: date, value: int, days: tuple[str, str]
) -> None:
    assert _days(sentence, published, value) == days


@pytest.mark.parametrize(
    ("sentence", "value", "day"),
    [
        ("Hiện Đảng bộ huyện có 2.105 đảng viên.", 2105, "2018-08-09"),
        ("Đảng bộ huyện có 2.105 đảng viên.", 2105, "2018-08-09"),
        ("Đến cuối năm 2016, Đảng bộ huyện có 2.105 đảng viên.", 2105, "2016-12-31"),
        ("Đầu năm 2016, Đảng bộ huyện có 2.105 đảng viên.", 2105, "2016-01-01"),
        ("Năm 2010 Đảng bộ huyện có 981 đảng viên, giờ đã có 2.105 đảng viên.", 2105, "2018-08-09"),
        ("Đảng bộ huyện từ 981 đảng viên năm 2010 đã có 2.105 đảng viên.", 2105, "2018-08-09"),
        ("Năm 2017, huyện kết nạp 83 đảng viên, nâng tổng số đảng viên lên 2.105 đồng chí.", 2105, "2017-12-31"),
        ("Đầu năm 2016, khi bước vào nhiệm kỳ 2015 - 2020, Đảng bộ huyện có 2.105 đảng viên.", 2105, "2016-01-01"),
        ("Đầu năm 2016, Đảng bộ huyện có 2.105 đảng viên. Ở 6 xã có 57 thôn.", 57, "2016-01-01"),
        ("Đầu năm 2016, Đảng bộ huyện có 2.105 đảng viên. Nay có 2.300 đảng viên. Huyện có 57 thôn.", 57, "2018-08-09"),
        ("Cuối năm 2011, huyện còn 12 ấp chưa có chi bộ. Xã Lát có 10 ấp, 124 đảng viên.", 124, "2018-08-09"),
        ("Bản Seo Hai lập chi bộ từ tháng 5/2012, ban đầu vỏn vẹn 4 đảng viên.", 4, "2012-05-01"),
        ("Chi bộ vừa đón thêm một đảng viên trẻ sinh năm 1990, nâng tổng số lên 26.", 26, "2018-08-09"),
        ("Chi bộ tăng từ 12 đảng viên hồi cuối năm 2010 đã lên 26 đảng viên vào cuối năm 2016.", 26, "2016-12-31"),
        (
            "Nhiệm kỳ 2010 - 2015, huyện từ 41 chi bộ với 812 đảng viên đã tăng lên 52 chi bộ, 1.004 đảng viên.",
            812,
            "2010-01-01",
        ),
        (
            "Huyện được thành lập ngày 02/11/2012. Khi mới thành lập, Đảng bộ huyện có 30 tổ chức cơ sở đảng với 1.045 đảng viên; đến nay có 35 chi, đảng bộ cơ sở.",
            1045,
            "2012-11-02",
        ),
        ("Bước vào nhiệm kỳ 2015 - 2020, Đảng bộ huyện có 2.105 đảng viên.", 2105, "2015-01-01"),
        (
            "Bước vào nhiệm kỳ 2015 - 2020, huyện có 2.105 đảng viên. Khi đó, còn 9 thôn sinh hoạt ghép, 4 thôn trắng đảng viên.",
            4,
            "2015-01-01",
        ),
    ],
)  # fmt: skip
def test_a_count_is_of_one_day(sentence: str, value: int, day: str) -> None:
    assert _days(sentence, date(2018, 8, 9), value) == (day, day)


@pytest.mark.parametrize(
    ("sentence", "value", "days"),
    [
        ("Nhiệm kỳ qua, huyện kết nạp 412 đảng viên.", 412, ("2015-01-01", "2020-12-31")),
        ("Trong 5 năm qua, huyện kết nạp 412 đảng viên.", 412, ("2015-01-01", "2020-12-31")),
        ("Đầu nhiệm kỳ, Đảng bộ huyện có 1.920 đảng viên.", 1920, ("2015-01-01", "2015-01-01")),
        ("Nhiệm kỳ tới, huyện phấn đấu kết nạp 450 đảng viên.", 450, ("2020-01-01", "2025-12-31")),
    ],
)
def test_at_a_congress_the_past_term_is_the_one_that_ends(sentence: str, value: int, days: tuple[str, str]) -> None:
    opening = "Đại hội Đảng bộ huyện Lạc Dương lần thứ X, nhiệm kỳ 2020 - 2025 diễn ra trong hai ngày.\n"
    assert _days(opening + sentence, date(2020, 8, 6), value) == days


def test_a_term_that_goes_on_in_the_months_of_congresses_ends_with_the_publication() -> None:
    text = "Từ đầu nhiệm kỳ đến nay, huyện kết nạp 384 đảng viên, xóa tên 12 đảng viên."
    assert _days(text, date(2015, 6, 20), 384) == ("2010-01-01", "2015-06-20")
    assert _days(text, date(2015, 6, 20), 12) == ("2010-01-01", "2015-06-20")
    assert _days(text, date(2018, 6, 20), 384) == ("2015-01-01", "2018-06-20")


def test_delegates_of_a_congress_stand_for_the_members_of_its_day() -> None:
    text = "Đại hội Đảng bộ huyện lần thứ X, nhiệm kỳ 2020 - 2025 có 250 đại biểu thay mặt cho 2.105 đảng viên."
    assert _days(text, date(2020, 8, 6), 2105) == ("2020-08-06", "2020-08-06")


def test_a_result_against_the_plan_of_the_year_keeps_its_own_days() -> None:
    text = "6 tháng đầu năm 2018, huyện kết nạp 40 đảng viên, đạt 50% chỉ tiêu năm."
    assert _days(text, date(2018, 7, 9), 50) == ("2018-01-01", "2018-06-30")


def test_a_plan_beside_the_months_of_a_result_is_for_the_year() -> None:
    text = "7 tháng đầu năm 2018, huyện kết nạp 40 đảng viên, trong khi chỉ tiêu tỉnh giao là 90 đảng viên."
    assert _days(text, date(2018, 8, 9), 90) == ("2018-01-01", "2018-12-31")


def test_what_remains_of_a_year_runs_to_its_end() -> None:
    text = "3 tháng còn lại, huyện phấn đấu kết nạp 30 đảng viên."
    assert _days(text, date(2018, 10, 9), 30) == ("2018-10-01", "2018-12-31")


def test_a_paragraph_goes_back_to_the_time_of_its_article() -> None:
    text = (
        "9 tháng đầu năm 2018, huyện kết nạp 83 đảng viên.\nRiêng quý I năm 2018, huyện kết nạp 18 đảng viên.\n"
        "Đảng bộ xã Đa Nhim kết nạp 11 đảng viên."
    )
    assert _days(text, date(2018, 10, 9), 11) == ("2018-01-01", "2018-09-30")


@pytest.mark.parametrize(
    ("published", "days"),
    [(date(2018, 4, 9), ("2017-09-01", "2018-05-31")), (date(2018, 11, 9), ("2018-09-01", "2019-05-31"))],
)
def test_a_school_year_without_years_is_the_one_of_the_publication(published: date, days: tuple[str, str]) -> None:
    assert _days("Trong năm học này, nhà trường kết nạp 7 đảng viên.", published, 7) == days


@pytest.mark.parametrize(
    ("told", "published", "days"),
    [
        ("Theo báo cáo tại hội nghị sáng 6/1, năm 2018, huyện kết nạp 73 đảng viên.", date(2019, 1, 7), ("2018-01-01", "2018-12-31")),
        ("Tại hội nghị sáng 19/12, năm 2018, huyện kết nạp 73 đảng viên.", date(2018, 12, 19), ("2018-01-01", "2018-12-31")),
        ("Ngày 5/11, năm 2018, tại hội trường, huyện kết nạp 73 đảng viên.", date(2018, 11, 8), ("2018-11-05", "2018-11-05")),
        ("Ngày 2/9, năm 2018, huyện kết nạp 73 đảng viên.", date(2019, 1, 7), ("2018-09-02", "2018-09-02")),
    ],
)  # fmt: skip
def test_a_year_behind_the_day_of_a_meeting_is_the_one_it_summed_up(
    told: str, published: date, days: tuple[str, str]
) -> None:
    assert _days(told, published, 73) == days


def test_grades_of_a_year_are_followed_by_what_was_done_in_it() -> None:
    text = "Năm 2019, 97% đảng viên hoàn thành tốt nhiệm vụ trở lên. Kết nạp 45 đảng viên mới."
    assert _days(text, date(2020, 1, 15), 45) == ("2019-01-01", "2019-12-31")
    inside = "Chất lượng được nâng lên, năm 2017, 97% đảng viên hoàn thành tốt nhiệm vụ trở lên. Kết nạp 45 đảng viên."
    assert _days(inside, date(2019, 1, 15), 45) == ("2017-01-01", "2017-12-31")


def test_months_measured_by_the_plan_of_their_year_are_a_result_on_a_page_without_a_date() -> None:
    text = "Năm 2018, huyện đề ra chỉ tiêu kết nạp 220 đảng viên; 8 tháng kết nạp 151 đồng chí, đạt 68,6%."
    told = {
        (f.metric, f.value, f.status) for f in _facts("Đảng bộ huyện Lạc Dương\n" + text, None) if f.start is not None
    }
    assert told == {
        ("admission_target", 220, "target"),
        ("members_admitted", 151, "actual"),
        ("target_attainment", Decimal("68.6"), "actual"),
    }


def test_a_page_without_a_date_says_nothing_of_now() -> None:
    assert _days("Hiện nay, Đảng bộ huyện có 2.105 đảng viên.", None, 2105) == (None, None)
    assert _days("Sáng 5-7, huyện kết nạp 9 đảng viên.", None, 9) == (None, None)


def test_a_page_without_a_date_may_name_its_year_elsewhere() -> None:
    text = "Sáng 9/7/2018, Huyện ủy sơ kết.\n6 tháng đầu năm, huyện kết nạp 40 đảng viên."
    assert _days(text, None, 40) == ("2018-01-01", "2018-06-30")


def test_a_sentence_without_figures_turns_a_page_without_a_date_to_a_quarter_of_its_year() -> None:
    text = (
        "Ngày 9-10, Huyện ủy đánh giá công tác quý III và tôn vinh doanh nhân năm 2018.\n"
        "Trong quý III, các chi bộ vượt khó, đạt kết quả khá so với cùng kỳ năm 2017. Huyện đã kết nạp 22 đảng viên."
    )
    assert _days(text, None, 22) == ("2018-07-01", "2018-09-30")


def test_the_time_that_a_sentence_opens_with_holds_on_past_its_only_figure_in_brackets() -> None:
    text = "Năm 2018, huyện thu ngân sách 41 tỷ đồng (bằng 104% kế hoạch). Đảng bộ huyện kết nạp 74 đảng viên."
    assert _days(text, None, 74) == ("2018-01-01", "2018-12-31")


def test_a_page_without_a_date_has_the_year_behind_the_one_it_compares_its_own_with() -> None:
    text = (
        "Đến ngày 22-11, huyện kết nạp 82 đảng viên, tăng 7 đảng viên so với năm 2016.\n"
        "Huyện đã triển khai Quyết định số 12 ngày 3-8-2016 về công tác đảng viên."
    )
    assert _days(text, None, 82) == ("2017-01-01", "2017-11-22")
    assert _days("Tỷ lệ hộ nghèo giảm 7% so với năm 2016. Ngày 22-11, huyện kết nạp 82 đảng viên.", None, 82) == (
        None,
        None,
    )


def test_each_piece_of_a_bulletin_has_a_time_of_its_own() -> None:
    news = ["6 tháng đầu năm, huyện Di Linh kết nạp 41 đảng viên.", "Huyện Đam Rông kết nạp 62 đảng viên."]
    short = {f.value: f.start for f in _facts("\n".join(["Tin vắn", *news]), date(2018, 7, 9))}
    assert short == {41: date(2018, 1, 1), 62: None}
    told = {f.value: f.start for f in _facts("\n".join(["Phát triển đảng viên ở hai huyện", *news]), date(2018, 7, 9))}
    assert told == {41: date(2018, 1, 1), 62: date(2018, 1, 1)}


def test_what_a_meeting_decided_is_of_the_day_that_the_paragraph_above_names() -> None:
    met = (
        "Ngày 3/6, Ban Thường vụ Huyện ủy họp xét hồ sơ đề nghị kết nạp.\nCuộc họp đã thống nhất kết nạp 14 đảng viên."
    )
    assert _days(met, date(2018, 6, 9), 14) == ("2018-06-03", "2018-06-03")


def test_a_count_up_to_a_day_gives_its_year_to_a_page_without_a_date() -> None:
    text = "Lạc Dương\n6 tháng đầu năm, huyện kết nạp 41 đảng viên. Tổng số đảng viên đến 30/6/2018 là 2.104 đồng chí."
    assert {f.value: f.end for f in _facts(text, None)} == {41: date(2018, 6, 30), 2104: date(2018, 6, 30)}


def test_neither_the_day_of_a_document_nor_a_term_is_the_year_of_a_page_without_a_date() -> None:
    for other in (
        "Quy định số 29 ngày 25-7-2016 hướng dẫn thêm.",
        "Từ đầu nhiệm kỳ 2020 - 2025 đến nay, huyện kết nạp 310.",
    ):
        assert _days(f"Chiều 20-5, chi bộ trường kết nạp 6 học sinh.\n{other}", None, 6) == (None, None)


def test_a_yearly_mean_keeps_the_days_of_its_span() -> None:
    text = "Giai đoạn 2015 - 2018, mỗi năm huyện kết nạp 80 đảng viên."
    found = [f for f in _facts("Đảng bộ huyện Lạc Dương\n" + text, date(2019, 3, 9)) if f.value == 80]
    assert [(f.per_year, str(f.start), str(f.end)) for f in found] == [(True, "2015-01-01", "2018-12-31")]


def test_grades_in_brackets_carry_their_year_on() -> None:
    text = "Xếp loại năm 2017: TCCSĐ hoàn thành xuất sắc 11 (18,9%). Đảng viên: hoàn thành xuất sắc 211 (14,8%)."
    found = _facts("Đảng bộ huyện Lạc Dương\n" + text, date(2018, 1, 9))
    assert [str(f.end) for f in found] == ["2017-12-31", "2017-12-31"]


def test_grades_told_in_one_breath_are_all_yearly_means() -> None:
    text = "Giai đoạn 2015 - 2018, mỗi năm kết nạp 80 đảng viên; hằng năm có 81% chi bộ và 86% đảng viên hoàn thành tốt nhiệm vụ; năm 2019 có 90% chi bộ hoàn thành tốt nhiệm vụ."
    found = _facts("Đảng bộ huyện Lạc Dương\n" + text, date(2020, 1, 9))
    assert [(int(f.value), f.per_year) for f in found[1:]] == [(81, True), (86, True), (90, False)]


def test_news_without_a_date_gives_its_year_to_days_and_months_but_not_to_now() -> None:
    text = "Chiều 7/6/2018, Huyện ủy bế giảng lớp học.\nTrong tháng 5, huyện kết nạp 40 đảng viên. Hiện Đảng bộ huyện có 2.105 đảng viên."
    assert _days(text, None, 40) == ("2018-05-01", "2018-05-31")
    assert _days(text, None, 2105) == (None, None)


def test_a_report_whose_first_sentence_gives_counts_goes_on_in_its_time() -> None:
    text = "6 tháng đầu năm 2018, Đảng bộ huyện có 41 tổ chức cơ sở đảng.\nĐảng bộ đã kết nạp 40 đảng viên."
    assert _days(text, date(2018, 7, 9), 40) == ("2018-01-01", "2018-06-30")


def test_more_than_half_a_term_is_no_comparison() -> None:
    text = "Qua hơn nửa nhiệm kỳ 2015 - 2020, huyện kết nạp 240 đảng viên."
    assert _days(text, date(2018, 4, 9), 240) == ("2015-01-01", "2017-12-31")


@pytest.mark.parametrize(
    ("sentence", "value", "days"),
    [
        ("Dịp 19/5, huyện kết nạp 12 đảng viên.", 12, ("2018-01-01", "2018-08-09")),
        ("Chào mừng kỷ niệm Ngày thành lập Đảng, huyện kết nạp 12 đảng viên.", 12, ("2018-01-01", "2018-08-09")),
        ("Dịp 3/2 năm nay, huyện kết nạp 12 đảng viên.", 12, ("2018-01-01", "2018-08-09")),
        ("Nhân kỷ niệm ngày 3/2, huyện kết nạp 12 đảng viên.", 12, ("2018-01-01", "2018-08-09")),
        ("Ngày 3/2, huyện kết nạp 12 đảng viên.", 12, ("2018-02-03", "2018-02-03")),
        ("Đầu năm 2017, huyện còn 12 thôn trắng đảng viên; khép lại năm, còn 4.", 4, ("2017-12-31", "2017-12-31")),
        ("Năm 2017, chỉ tiêu là 80 đảng viên, kết thúc năm, huyện kết nạp được 82.", 82, ("2017-01-01", "2017-12-31")),
        ("Trong tháng 5, dịp 19/5, huyện kết nạp 12 đảng viên.", 12, ("2018-05-01", "2018-05-31")),
        ("Sau hợp nhất (ngày 1/4/2018), huyện kết nạp 12 đảng viên.", 12, ("2018-04-01", "2018-08-09")),
        ("Hai quý đầu năm, huyện kết nạp 40 đảng viên.", 40, ("2018-01-01", "2018-06-30")),
        ("Hai tháng qua, huyện kết nạp 4 đảng viên.", 4, ("2018-06-01", "2018-07-31")),
        ("Bảy tháng qua, huyện kết nạp 4 đảng viên.", 4, ("2018-01-01", "2018-07-31")),
        ("Mãi đến tháng 5 năm nay, Chi bộ mới kết nạp được 2 đảng viên.", 2, ("2018-05-01", "2018-05-31")),
        ("Tính đến tháng 5 năm nay, Chi bộ kết nạp được 2 đảng viên.", 2, ("2018-01-01", "2018-05-31")),
        ("Xã Cư Né, mới chia tách năm 2008, cả năm 2017 mới kết nạp 4 đảng viên.", 4, ("2017-01-01", "2017-12-31")),
        ("Nhiệm kỳ 2015 - 2020, chi bộ đặt mục tiêu kết nạp 15 đảng viên thì đến nay đã kết nạp 16 người.", 16, ("2015-01-01", "2018-08-09")),
    ],
)  # fmt: skip
def test_rounds_and_mergers_give_their_own_time(sentence: str, value: int, days: tuple[str, str]) -> None:
    assert _days(sentence, date(2018, 8, 9), value) == days


@pytest.mark.parametrize(
    ("sentence", "value", "days"),
    [
        ("Nhiệm kỳ 2020 - 2025: đến năm 2025 hộ nghèo còn 3%; phấn đấu kết nạp 35 đảng viên.", 35, ("2020-01-01", "2025-12-31")),
        ("Nhiệm kỳ 2020 - 2025, đến năm 2025 có 5 chi bộ; mỗi năm phấn đấu kết nạp 35 đảng viên.", 35, ("2020-01-01", "2025-12-31")),
        ("Đến năm 2022, phấn đấu mỗi năm kết nạp 35 đảng viên.", 35, ("2019-08-09", "2022-12-31")),
        ("Nhiệm vụ quý IV\\nPhấn đấu kết nạp 35 đảng viên.", 35, ("2019-10-01", "2019-12-31")),
        ("Từ đây đến hết năm, huyện phấn đấu kết nạp 35 đảng viên.", 35, ("2019-08-09", "2019-12-31")),
    ],
)  # fmt: skip
def test_an_aim_is_for_the_time_that_heads_it_not_for_that_of_another_item(
    sentence: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(sentence.replace("\\n", "\n"), date(2019, 8, 9), value) == days


@pytest.mark.parametrize(
    ("sentence", "value", "day"),
    [
        ("Trước kia xã chỉ có 7 đảng viên.", 7, None),
        ("Trước đây, huyện có 8 xã với 1.870 đảng viên.", 1870, None),
        ("Trước khi sáp nhập, huyện có 1.870 đảng viên.", 1870, None),
        ("Trước đây, huyện gặp khó; hiện nay đã có 1.870 đảng viên.", 1870, "2018-08-09"),
        ("Huyện Cư Né, mới chia tách năm 2008, hiện có 981 đảng viên.", 981, "2018-08-09"),
        ("Năm 2008, cả nhiệm kỳ kết nạp 58 đảng viên; Chi bộ ấp Đông từ 12 đảng viên năm 2015 nay lên 20.", 12, "2015-12-31"),
        ("Đảng bộ huyện ban đầu có 981 đảng viên.", 981, None),
        ("Năm 1995, Đảng bộ huyện có 981 đảng viên; nay 2.105, sinh hoạt ở 41 chi bộ cơ sở.", 41, "2018-08-09"),
        ("Năm 1995, huyện chia tách.\\nHồi đó toàn huyện có 981 đảng viên.", 981, "1995-12-31"),
    ],
)  # fmt: skip
def test_a_count_of_the_past_is_of_the_day_named_and_else_of_none(sentence: str, value: int, day: str | None) -> None:
    assert _days(sentence.replace("\\n", "\n"), date(2018, 8, 9), value) == (day, day)


def test_the_same_day_is_the_one_told_last() -> None:
    text = (
        "Ngày 5/6, Đảng ủy xã Lát kết nạp 3 đảng viên. Từ đầu năm đến nay, xã kết nạp 9 đảng viên.\n"
        "Cùng ngày, xã Đạ Sar kết nạp 2 đảng viên. Năm nay, xã Đạ Chais kết nạp 7 đảng viên."
    )
    assert _days(text, date(2018, 6, 9), 2) == ("2018-06-05", "2018-06-05")
    assert _days(text, date(2018, 6, 9), 7) == ("2018-01-01", "2018-06-09")


def test_a_picture_shows_a_ceremony_and_not_a_year() -> None:
    text = "Năm 2017, huyện kết nạp 83 đảng viên.\nLễ kết nạp 4 đảng viên mới của Chi bộ Trường THPT Lang Biang.\nHuyện ủy khen."
    assert _days(text, date(2018, 6, 9), 4) == ("2018-06-09", "2018-06-09")
    assert _days(text, date(2018, 6, 9), 83) == ("2017-01-01", "2017-12-31")


def test_so_many_years_are_those_last_spoken_of() -> None:
    text = "Giai đoạn 2010 - 2014, huyện kết nạp 612 đảng viên.\nTrong 5 năm ấy, huyện mở 14 lớp nhận thức về Đảng."
    assert _days(text, date(2018, 8, 9), 14) == ("2010-01-01", "2014-12-31")


def test_years_that_head_a_row_date_each_its_own_figure() -> None:
    text = "Số kết nạp tăng dần: 2015 là 71, 2016 là 83, 2017 là 97 đảng viên."
    assert _days(text, date(2018, 8, 9), 83) == ("2016-01-01", "2016-12-31")


def test_a_year_that_opens_a_paragraph_goes_on_in_the_next() -> None:
    text = (
        "Bốn năm qua (2014 - 2017), xã Đa Nhim kết nạp 51 đảng viên.\nNăm 2017, huyện kết nạp 97 đảng viên.\n"
        "Xã Đạ Sar kết nạp 12 đảng viên."
    )
    assert _days(text, date(2018, 1, 9), 12) == ("2017-01-01", "2017-12-31")


@pytest.mark.parametrize(
    ("sentence", "value", "days"),
    [
        ("Quý I huyện kết nạp 22 đảng viên, quý II 24 đảng viên; cộng dồn huyện kết nạp 46 đảng viên.", 46, ("2018-01-01", "2018-06-30")),
        ("Nửa năm còn lại, huyện đặt mục tiêu kết nạp 60 đảng viên.", 60, ("2018-07-01", "2018-12-31")),
        ("Năm tới, huyện kết nạp 90 đảng viên.", 90, ("2019-01-01", "2019-12-31")),
    ],
)  # fmt: skip
def test_sums_and_what_is_left_of_a_year_have_their_own_days(sentence: str, value: int, days: tuple[str, str]) -> None:
    assert _days(sentence, date(2018, 8, 9), value) == days


def test_a_term_that_is_nearly_over_is_the_time_of_what_was_done_in_it() -> None:
    text = "Trong nhiệm kỳ 2015 - 2020, kinh tế của huyện phát triển khá.\nĐảng bộ huyện đã kết nạp 412 đảng viên."
    assert _days(text, date(2020, 6, 11), 412) == ("2015-01-01", "2020-12-31")


def test_so_many_months_are_those_last_spoken_of() -> None:
    text = "Từ 1-7 đến 31-8-2018, huyện kết nạp 18 đảng viên.\nXã Đa Nhim trong hai tháng kết nạp 5 đảng viên."
    assert _days(text, date(2018, 9, 5), 5) == ("2018-07-01", "2018-08-31")


def test_a_day_above_a_list_is_the_day_of_its_counts() -> None:
    page = "Đến ngày 31/12/2016, Đảng bộ huyện có:\n- 61 tổ chức cơ sở đảng;\n- 3.215 đảng viên.\nNay xã Lát có 130 đảng viên."
    assert _days(page, date(2018, 10, 9), 61) == ("2016-12-31", "2016-12-31")
    assert _days(page, date(2018, 10, 9), 3215) == ("2016-12-31", "2016-12-31")
    assert _days(page, date(2018, 10, 9), 130) == ("2018-10-09", "2018-10-09")


def test_an_aim_for_the_last_year_of_a_term_leaves_the_next_to_the_term() -> None:
    page = "Mục tiêu nhiệm kỳ 2020 - 2025: đến năm 2025 hộ nghèo còn dưới 3%. Phấn đấu kết nạp 500 đảng viên; kết nạp 40 đảng viên là học sinh trong nhiệm kỳ."
    assert _days(page, date(2020, 10, 9), 3) == ("2025-01-01", "2025-12-31")
    assert _days(page, date(2020, 10, 9), 500) == ("2020-01-01", "2025-12-31")
    assert _days(page, date(2020, 10, 9), 40) == ("2020-01-01", "2025-12-31")


def test_the_rows_of_a_table_are_of_the_days_that_its_heads_and_the_words_above_name() -> None:
    page = "Kết quả kết nạp đảng viên 9 tháng đầu năm 2018\nSTT | Xã | Chỉ tiêu năm | Kết quả 9 tháng | Tỷ lệ (%)\n1 | Xã Lát | 14 | 11 | 78,6"
    assert _days(page, date(2018, 10, 9), 11) == ("2018-01-01", "2018-09-30")
    assert _days(page, date(2018, 10, 9), 14) == ("2018-01-01", "2018-12-31")


def test_units_listed_behind_a_time_picked_out_are_of_that_time() -> None:
    page = "Từ năm 2016 đến hết năm 2017, huyện kết nạp 231 đảng viên. Riêng 6 tháng đầu năm 2018, huyện kết nạp 98 đảng viên. Xã Lát kết nạp 11, xã Đạ Sar 9."
    assert _days(page, date(2018, 7, 9), 11) == ("2018-01-01", "2018-06-30")


def test_one_members_month_is_not_the_time_of_the_page() -> None:
    page = "Anh A là một trong 5 người của xã Lát được kết nạp hồi tháng 2 năm nay.\nTừ đầu năm 2012 đến hết tháng 6/2014, huyện kết nạp 531 đảng viên.\nCác chi bộ doanh nghiệp kết nạp 12 đảng viên."
    assert _days(page, date(2014, 7, 9), 12) == ("2012-01-01", "2014-06-30")


def test_the_learners_of_a_class_are_of_the_day_that_the_news_opens_with() -> None:
    page = "Sáng 16/5, Trung tâm Chính trị huyện khai giảng lớp bồi dưỡng nhận thức về Đảng khóa II.\nTham gia lớp học có 92 học viên."
    assert _days(page, date(2018, 5, 17), 92) == ("2018-05-16", "2018-05-16")


def test_a_plan_for_the_whole_stretch_is_not_of_its_last_year() -> None:
    page = "Thực hiện nghị quyết về phát triển đảng giai đoạn 2016 - 2019.\nTừ năm 2016 đến nay kết nạp 47 đảng viên (năm 2016: 14, năm 2017: 16, 2018: 17), bằng 78,3% so với chỉ tiêu được giao trong cả giai đoạn là 60 đồng chí."
    assert _days(page, date(2018, 10, 9), 60) == ("2016-01-01", "2019-12-31")


def test_the_moment_of_a_count_may_be_written_with_a_dash() -> None:
    page = "Tổng số đảng viên của huyện ở thời điểm 30-6 là 2.834 đồng chí."
    assert _days(page, date(2018, 7, 19), 2834) == ("2018-06-30", "2018-06-30")


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        (
            "Từ đầu nhiệm kỳ 2015 - 2020 đến tháng 9-2018, huyện kết nạp 812 đảng viên, đạt 65% chỉ tiêu 1.250 đảng viên của Nghị quyết Đại hội.",
            1250,
            ("2015-01-01", "2020-12-31"),
        ),
        (
            "Nhiệm kỳ 2015 - 2020, huyện đặt mục tiêu kết nạp 900 đảng viên. Đến hết tháng 9-2018 đã đạt 612.",
            612,
            ("2015-01-01", "2018-09-30"),
        ),
        (
            "Mục tiêu đến hết năm 2019 là 100% thôn có chi bộ, cả năm kết nạp từ 150 đảng viên trở lên.",
            150,
            ("2019-01-01", "2019-12-31"),
        ),
        ("3 tháng cuối năm, huyện tiếp tục kết nạp 45 đảng viên.", 45, ("2018-10-01", "2018-12-31")),
        (
            "Năm 2018, huyện kết nạp 214 đảng viên. Năm 2017, con số kết nạp là 230.\nTrong năm, huyện mở 4 lớp đảng viên mới.",
            4,
            ("2018-01-01", "2018-10-09"),
        ),
        (
            "38 học sinh được Chi bộ Trường THPT Lang Biang (Lạc Dương, Lâm Đồng) kết nạp trong năm học 2016 - 2017.",
            38,
            ("2016-09-01", "2017-05-31"),
        ),
    ],
)
def test_plans_of_a_congress_and_what_follows_them_have_its_time(text: str, value: int, days: tuple[str, str]) -> None:
    assert _days(text, date(2018, 10, 9), value) == days


def test_a_count_of_so_many_years_ago_has_no_day() -> None:
    text = "Cách đây 5 năm, huyện còn 14 thôn chưa có chi bộ; nay còn 2 thôn."
    assert _days(text, date(2018, 10, 9), 14) == (None, None)
    assert _days(text, date(2018, 10, 9), 2) == ("2018-10-09", "2018-10-09")


def test_a_rating_beside_the_first_months_of_a_year_is_of_the_year_before() -> None:
    text = "Bốn tháng đầu năm nay, huyện kết nạp 54 đảng viên. Qua phân tích, 82,6% chi bộ đạt trong sạch, vững mạnh."
    assert _days(text, date(2018, 5, 9), Decimal("82.6")) == ("2017-01-01", "2017-12-31")


def test_rows_that_years_name_are_of_their_years_and_the_sum_behind_of_all_of_them() -> None:
    table = "Kết quả kết nạp đảng viên của huyện:\nNăm | Kế hoạch | Kết nạp | Nữ\n2006 | 120 | 109 | 44\n2007 | 130 | 134 | 61\n2008 | 140 | 158 | 70\n"
    text = table + "Như vậy cả 3 năm kết nạp 401 đảng viên."
    assert _days(text, date(2009, 1, 24), 134) == ("2007-01-01", "2007-12-31")
    assert _days(text, date(2009, 1, 24), 140) == ("2008-01-01", "2008-12-31")
    assert _days(text, date(2009, 1, 24), 61) == ("2007-01-01", "2007-12-31")
    assert _days(text, date(2009, 1, 24), 401) == ("2006-01-01", "2008-12-31")


def test_the_time_that_leads_in_a_list_is_that_of_its_rows() -> None:
    text = (
        "Riêng quý III/2014, toàn huyện kết nạp 61 đảng viên, đưa con số của 9 tháng lên 138 đảng viên.\n"
        "Kết quả 9 tháng của một số đảng bộ như sau:\n- Xã Lát: 15\n- Xã Đạ Sar: 13"
    )
    published = date(2014, 10, 8)
    assert _days(text, published, 61) == ("2014-07-01", "2014-09-30")
    assert _days(text, published, 138) == ("2014-01-01", "2014-09-30")
    assert _days(text, published, 15) == ("2014-01-01", "2014-09-30")
    assert _days(text, published, 13) == ("2014-01-01", "2014-09-30")


def test_those_newly_admitted_are_broken_down_for_the_year_that_their_list_names() -> None:
    text = (
        "Năm 2014, toàn huyện kết nạp 163 đảng viên. Năm 2013, con số này là 150 đảng viên.\n"
        "Trong số đảng viên mới năm 2014:\n- Nữ: 80\n- Học sinh: 12"
    )
    assert _days(text, date(2015, 3, 8), 80) == ("2014-01-01", "2014-12-31")


def test_what_a_meeting_says_of_those_told_before_is_not_of_its_day() -> None:
    text = (
        "Năm 2016, các cấp ủy trong huyện kết nạp được 268 đảng viên mới.\n"
        "Tại hội nghị tổng kết tổ chức hôm 13/1, Huyện ủy cho biết trong số đảng viên mới có 78 nữ.\n"
        "Dẫn đầu là xã Lát với 21 đảng viên. Xã Đạ Sar kết nạp 17."
    )
    published = date(2017, 1, 16)
    assert _days(text, published, 78) == ("2016-01-01", "2016-12-31")
    assert _days(text, published, 17) == ("2016-01-01", "2016-12-31")


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        ("Năm học này (2017 - 2018), trường kết nạp 7 học sinh.", 7, ("2017-09-01", "2018-05-31")),
        ("Năm học 2017 - 2018 (đến tháng 3), trường kết nạp 7 học sinh.", 7, ("2017-09-01", "2018-03-31")),
        (
            "Năm học 2016 - 2017, trường kết nạp 7 học sinh. Tính đến tháng 3, huyện kết nạp 11 đảng viên.",
            11,
            ("2018-01-01", "2018-03-31"),
        ),
        (
            "Tháng 3-2017, lễ kết nạp diễn ra ở thôn Liêng Bông. Chi bộ kết nạp 3 quần chúng.",
            3,
            ("2017-03-01", "2017-03-31"),
        ),
        (
            "Tháng 3-2017, hội nghị diễn ra ở thôn Liêng Bông. Từ đầu năm đến nay, huyện kết nạp 33 đảng viên.",
            33,
            ("2018-01-01", "2018-06-20"),
        ),
        (
            "Chi bộ Công ty Mai được thành lập năm 2013 với 5 đảng viên. Sau 5 năm, Chi bộ kết nạp được 9 đảng viên.",
            9,
            ("2013-01-01", "2018-06-20"),
        ),
        ("Chi bộ Công ty Mai ra đời năm 2003. Sau 5 năm, Chi bộ kết nạp được 9 đảng viên.", 9, (None, None)),
        (
            "Tỷ lệ kết nạp đảng viên của huyện tăng từ 3,1% năm 2014 lên 4,2% năm 2017.",
            Decimal("3.1"),
            ("2014-01-01", "2014-12-31"),
        ),
        (
            "Tỷ lệ kết nạp đảng viên của huyện tăng từ 3,1% năm 2014 lên 4,2% năm 2017.",
            Decimal("4.2"),
            ("2017-01-01", "2017-12-31"),
        ),
        (
            "Đầu năm 2016, từ 142 chi bộ trực thuộc, huyện đã phát triển lên 168 chi bộ.",
            142,
            ("2016-01-01", "2016-01-01"),
        ),
        ("Đầu năm 2016, từ 142 chi bộ đã phát triển lên 168 chi bộ.", 168, ("2018-06-20", "2018-06-20")),
        ("Cuối năm 2016, số chi bộ của huyện từ 142 tăng lên 168.", 168, ("2016-12-31", "2016-12-31")),
        ("Từ năm 2015 đến nay, số thôn chưa có chi bộ giảm từ 14 xuống còn 3 thôn.", 14, ("2015-01-01", "2015-01-01")),
        ("Số thôn chưa có chi bộ còn 3 thôn (trước đó là 14 thôn).", 14, (None, None)),
        (
            "9 tháng năm 2017, huyện kết nạp 12 đảng viên. Kết quả xếp loại năm 2016, 15% đảng viên hoàn thành xuất sắc. Cũng trong năm này, huyện kết nạp 17 đảng viên.",
            17,
            ("2016-01-01", "2016-12-31"),
        ),
        (
            "Năm 2016, huyện mở 3 lớp. 6 tháng đầu năm 2017, huyện mở 2 lớp. Cũng trong năm này, huyện kết nạp 17 đảng viên.",
            17,
            ("2017-01-01", "2017-12-31"),
        ),
        ("5 tháng, huyện kết nạp 32 đảng viên, ước cả năm đạt 90.", 90, ("2018-01-01", "2018-12-31")),
        ("Ước năm 2017, huyện kết nạp 90 đảng viên.", 90, ("2017-01-01", "2017-12-31")),
    ],
)
def test_times_in_brackets_of_ceremonies_of_foundings_and_of_growth(
    text: str, value: int | Decimal, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, date(2018, 6, 20), value) == days


def test_what_is_reckoned_with_before_its_time_is_over_is_hoped_for_with_its_parts_and_its_share_of_the_plan() -> None:
    page = "Đảng bộ huyện Lạc Dương\nĐến hết tháng 10, huyện kết nạp 132 đảng viên; đến hết năm ước kết nạp 160 đảng viên, đạt 106% kế hoạch."
    told = {f.value: (f.metric, f.status, f.end and f.end.isoformat()) for f in _facts(page, date(2018, 11, 9))}
    assert told[132] == ("members_admitted", "actual", "2018-10-31")
    assert told[160] == ("admission_target", "target", "2018-12-31")
    assert told[106] == ("target_attainment", "target", "2018-12-31")
    page = "Đảng bộ huyện Lạc Dương\nƯớc cả năm 2018, huyện kết nạp 160 đảng viên, trong đó có 50 nữ. Năm 2017, ước kết nạp 120 đảng viên."
    told = {f.value: (f.metric, f.status, f.end and f.end.isoformat()) for f in _facts(page, date(2018, 11, 9))}
    assert told[50] == ("admission_target", "target", "2018-12-31")
    assert told[120] == ("members_admitted", "actual", "2017-12-31")


def test_the_whole_so_far_does_not_hold_beyond_its_paragraph() -> None:
    text = (
        "Trong 6 tháng đầu năm 2019, toàn Đảng bộ kết nạp 78 đảng viên mới. Từ đầu nhiệm kỳ 2015 - 2020 đến hết tháng 6, "
        "toàn huyện kết nạp được 689 đảng viên.\nViệc phát triển đảng viên trong doanh nghiệp còn thấp, 6 tháng chỉ kết nạp "
        "được 1 đảng viên; xã Lát kết nạp 9."
    )
    published = date(2019, 7, 8)
    assert _days(text, published, 689) == ("2015-01-01", "2019-06-30")
    assert _days(text, published, 1) == ("2019-01-01", "2019-06-30")
    assert _days(text, published, 9) == ("2019-01-01", "2019-06-30")


def test_a_table_is_of_the_time_that_leads_it_in_though_the_page_spoke_of_a_term() -> None:
    lead = "Nhiệm kỳ 2015 - 2020, huyện kết nạp 702 đảng viên.\nKết quả kết nạp đảng viên năm 2019 của một số đảng bộ như sau:\n"
    table = "Đơn vị | Chỉ tiêu | Kết nạp\nXã Lát | 14 | 12\nXã Đạ Sar | 15 | 17"
    for value in (14, 12, 17):
        assert _days(lead + table, date(2020, 8, 9), value) == ("2019-01-01", "2019-12-31")


def test_the_counts_of_a_table_are_of_the_day_that_leads_it_in() -> None:
    text = "Tình hình tổ chức đảng và đảng viên đến 30/6/2018:\nĐơn vị | Số chi bộ | Số đảng viên\nXã Lát | 9 | 188"
    assert _days(text, date(2018, 8, 9), 188) == ("2018-06-30", "2018-06-30")


def test_columns_that_are_times_count_what_the_words_above_the_table_say() -> None:
    text = "Số đảng viên kết nạp qua các năm:\nĐơn vị | Năm 2016 | Năm 2017 | 6 tháng năm 2018\nXã Lát | 14 | 12 | 5"
    assert _days(text, date(2018, 8, 9), 12) == ("2017-01-01", "2017-12-31")
    assert _days(text, date(2018, 8, 9), 5) == ("2018-01-01", "2018-06-30")


def test_rows_that_are_what_is_counted_are_of_the_days_of_their_columns() -> None:
    text = "Nội dung | Năm 2016 | Năm 2017\nKết nạp đảng viên | 121 | 101\nTrong đó: nữ | 50 | 44\nTổng số đảng viên | 2.120 | 2.214"
    assert _days(text, date(2018, 8, 9), 101) == ("2017-01-01", "2017-12-31")
    assert _days(text, date(2018, 8, 9), 50) == ("2016-01-01", "2016-12-31")
    assert _days(text, date(2018, 8, 9), 2120) == ("2016-12-31", "2016-12-31")


def test_a_ceremony_of_the_lead_is_not_what_was_done_years_before() -> None:
    text = (
        "Lễ kết nạp ở Lạc Dương\nBuổi lễ kết nạp đảng viên diễn ra gọn gàng. Hai học sinh của trường giơ tay tuyên thệ."
        "\nNăm học 2014 - 2015, trường chỉ kết nạp 2 học sinh."
    )
    assert [f.start for f in _facts(text, date(2018, 4, 9))] == [date(2018, 4, 9), date(2014, 9, 1)]


def test_two_levels_of_government_begin_the_days_that_are_told_from_them() -> None:
    text = (
        "Sau sáp nhập, tính đến ngày 30/11/2025, Đảng bộ xã có 874 đảng viên.\n"
        "Từ ngày vận hành chính quyền 2 cấp (1/7) đến hết tháng 11, xã kết nạp 11 đảng viên."
    )
    assert _days(text, date(2025, 12, 9), 11) == ("2025-07-01", "2025-11-30")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Từ đầu năm 2019 đến nay, xã kết nạp 6 đảng viên mới.", 6),
        ("Từ năm 2016 đến nay, Đảng bộ huyện kết nạp 52 đảng viên.", 52),
        ("Nhiệm kỳ 2020 - 2025 đã qua nửa chặng; từ đầu nhiệm kỳ đến nay, huyện kết nạp 310 đảng viên.", 310),
    ],
)
def test_half_a_period_is_none(sentence: str, value: int) -> None:
    """Without a day of publication `đến nay` has no end: both days are null, as the tables' check asks."""
    assert _days(sentence, None, value) == (None, None)


def test_grades_are_of_the_year_for_which_so_many_were_rated() -> None:
    text = (
        "Năm 2019, toàn huyện có 42 trong tổng số 45 tổ chức cơ sở đảng (TCCSĐ) được đánh giá chất lượng.\n"
        "Qua đánh giá, 88,4% số TCCSĐ hoàn thành tốt nhiệm vụ.\n"
        "Toàn Đảng bộ có 90,5% số đảng viên được xếp loại hoàn thành tốt nhiệm vụ."
    )
    for value in (Decimal("88.4"), Decimal("90.5")):
        assert _days(text, date(2020, 2, 20), value) == ("2019-01-01", "2019-12-31")
    counted = "Năm 2019, toàn huyện có 45 tổ chức cơ sở đảng. Qua xem xét, 88,4% số TCCSĐ hoàn thành tốt nhiệm vụ."
    assert _days(counted, date(2020, 2, 20), Decimal("88.4")) == (None, None)
    by_rating = counted.replace("Qua xem xét", "Qua đánh giá")
    assert _days(by_rating, date(2020, 2, 20), Decimal("88.4")) == ("2019-01-01", "2019-12-31")


@pytest.mark.parametrize(
    ("behind", "days"),
    [
        ("Từ năm học 2021 - 2022 đến nay, trường kết nạp 13 học sinh.", (None, None)),
        ("Từ đầu nhiệm kỳ 2020 - 2025 đến nay, chi bộ kết nạp 13 đảng viên.", (None, None)),
        ("Năm học 2021 - 2022 là năm đầu tiên trường kết nạp đảng viên.", ("2022-05-21", "2022-05-21")),
        ("Năm học 2021 - 2022, trường đạt chuẩn; năm học 2022 - 2023 cũng vậy.", (None, None)),
    ],
)
def test_the_year_of_a_day_on_a_page_without_a_date_is_no_year_in_which_something_began(
    behind: str, days: tuple[str | None, str | None]
) -> None:
    assert _days("Chiều 21-5, Chi bộ Trường THPT Lang Biang kết nạp 6 học sinh.\n" + behind, None, 6) == days


def test_the_base_of_a_rate_gives_its_year_to_nobody() -> None:
    text = (
        "Năm 2018, huyện kết nạp 127 đảng viên. Tính theo tỷ lệ số đảng viên kết nạp năm 2018 so với tổng số đảng viên cuối "
        "năm trước thì xã Lát đạt cao nhất, với 12 đảng viên."
    )
    assert _days(text, date(2019, 1, 15), 12) == ("2018-01-01", "2018-12-31")


def test_a_report_without_a_date_counts_from_the_new_year_to_the_end_of_what_it_reports() -> None:
    text = (
        "Sáng 11-7, Huyện ủy sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2014.\n"
        "Từ đầu năm đến nay, huyện kết nạp 83 đảng viên."
    )
    assert _days(text, None, 83) == ("2014-01-01", "2014-06-30")
    assert _days("Huyện có việc cần làm năm 2014.\nTừ đầu năm đến nay, huyện kết nạp 83 đảng viên.", None, 83) == (
        None,
        None,
    )


def test_a_term_without_years_that_runs_to_a_day_named_is_the_one_of_that_day() -> None:
    text = "Từ đầu nhiệm kỳ đến tháng 9/2023, huyện kết nạp 89/250 đảng viên, bằng 36% nghị quyết Đại hội."
    for published in (None, date(2023, 10, 5)):
        assert _days(text, published, 89) == ("2020-01-01", "2023-09-30")
        assert _days(text, published, 250) == ("2020-01-01", "2025-12-31")
    assert _days("Từ đầu nhiệm kỳ đến tháng 7/2020, huyện kết nạp 89 đảng viên.", None, 89) == (None, None)


def test_on_a_page_without_a_date_the_past_year_is_the_one_that_the_text_speaks_of() -> None:
    text = "Năm 2018, huyện thi đua sôi nổi. Năm qua, huyện đã kết nạp được 157 đảng viên mới, nâng tổng số lên 4.310."
    assert _days(text, None, 157) == ("2018-01-01", "2018-12-31")
    assert _days(text, None, 4310) == ("2018-12-31", "2018-12-31")
    assert _days("Năm qua, huyện đã kết nạp được 157 đảng viên mới.", None, 157) == (None, None)


def test_a_year_in_which_work_goes_on_is_that_of_the_aims_behind_it() -> None:
    text = (
        "Năm 2018, huyện kết nạp 140 đảng viên.\nNăm 2019, Huyện ủy tiếp tục chỉ đạo thực hiện các giải pháp. "
        "Toàn đảng bộ phấn đấu kết nạp 150 đảng viên mới, tăng 10 đảng viên so với năm 2018."
    )
    assert _days(text, None, 150) == ("2019-01-01", "2019-12-31")


def test_yearly_grades_behind_figures_of_a_term_are_of_the_term() -> None:
    text = (
        "Đảng bộ xã Lát tổ chức Đại hội nhiệm kỳ 2015 - 2020. Nhiệm kỳ qua, thu nhập tăng 9%, năm 2014 đạt 30 triệu đồng. "
        "Hằng năm, tỷ lệ chi bộ đạt trong sạch vững mạnh hơn 72%."
    )
    assert _days(text, None, 72) == ("2010-01-01", "2015-12-31")


def test_the_day_of_a_scheme_is_no_day_of_a_count() -> None:
    text = "Sau 2 năm thực hiện Đề án số 07-ĐA/TU ngày 12/3/2014 của Tỉnh ủy, huyện vẫn còn 6 xóm chưa có đảng viên."
    assert _days(text, None, 6) == (None, None)


def test_what_an_aim_has_brought_so_far_has_no_end_on_a_page_without_a_date() -> None:
    text = "Nhiệm kỳ 2015 - 2020, xã đặt chỉ tiêu kết nạp 45 đảng viên, nhưng đến thời điểm này đã kết nạp được 47 đảng viên."
    assert _days(text, None, 47) == (None, None)
    assert _days(text, date(2018, 5, 4), 47) == ("2015-01-01", "2018-05-04")


def test_an_end_of_the_year_is_of_the_year_of_the_aim_before_it() -> None:
    text = "Đại hội đề ra chỉ tiêu nhiệm kỳ 2015 - 2020 kết nạp 45 đảng viên. Năm 2017, chỉ tiêu huyện giao là 8 đảng viên, dự kiến đến cuối năm xã kết nạp được 13 đồng chí."
    assert _days(text, None, 13) == ("2017-01-01", "2017-12-31")


def test_the_day_of_a_letter_is_no_day_of_a_count() -> None:
    text = "Căn cứ Công văn số 512-CV/BTCTU, ngày 14/02/2018 của Tỉnh ủy, huyện nhận Đảng bộ Công ty Chè Lạc Dương (gồm 3 chi bộ)."
    assert _days(text, date(2018, 4, 9), 3) == ("2018-04-09", "2018-04-09")


def test_a_year_up_to_a_month_is_not_counted_from_the_term_that_was_aimed_at_before() -> None:
    text = "Nhiệm kỳ 2015 - 2020, Đảng bộ đặt mục tiêu kết nạp 150 đảng viên. Năm 2017, tính đến hết tháng 9, huyện kết nạp 31 đảng viên."
    assert _days(text, None, 31) == ("2017-01-01", "2017-09-30")


def test_a_month_reported_without_a_date_ends_what_the_year_has_brought() -> None:
    text = "Trong tháng 9/2018, huyện kết nạp 22 đảng viên. Từ đầu năm tới nay, huyện kết nạp 87 đảng viên."
    assert _days(text, None, 87) == ("2018-01-01", "2018-09-30")


def test_a_yearly_share_aimed_at_is_for_the_term_with_whose_beginning_it_is_compared() -> None:
    text = (
        "Từ đầu năm đến nay, huyện kết nạp 71 đảng viên. Đó là đà để hoàn thành mục tiêu hằng năm kết nạp từ 4% trở lên "
        "so với tổng số đảng viên đầu nhiệm kỳ (đầu nhiệm kỳ 2015 - 2020 có 2.105 đảng viên)."
    )
    assert _days(text, date(2018, 10, 9), 4) == ("2015-01-01", "2020-12-31")


def test_the_former_term_of_a_villages_cell_has_no_known_years() -> None:
    title = "Đại hội Chi bộ thôn 5, nhiệm kỳ 2017 - 2020\n"
    told = "Nhiệm kỳ qua, chi bộ kết nạp 6 đảng viên."
    assert [(f.start, f.end) for f in _facts(title + told, date(2017, 3, 9))] == [(None, None)]
    known = "Nhiệm kỳ 2015 - 2017 đã khép lại. Nhiệm kỳ qua, chi bộ kết nạp 6 đảng viên."
    assert [(f.start, f.end) for f in _facts(title + known, date(2017, 3, 9))] == [
        (date(2015, 1, 1), date(2017, 12, 31))
    ]


def test_a_strength_so_far_is_not_of_the_founding_of_its_first_cells() -> None:
    text = "Từ chi bộ đầu tiên thành lập năm 1946 và chi bộ Lát thành lập năm 1951, đến nay, Đảng bộ huyện đã có 2.815 đảng viên."
    assert _days(text, date(2016, 6, 3), 2815) == ("2016-06-03", "2016-06-03")


def test_the_time_in_the_title_of_a_document_is_not_that_of_its_results() -> None:
    text = (
        "Ngày 7-3, Huyện ủy sơ kết 2 năm thực hiện Nghị quyết số 7 về “Xây dựng Đảng trong doanh nghiệp, giai đoạn đến năm 2020”.\n"
        "Sau 2 năm thực hiện, huyện đã kết nạp 128 đảng viên."
    )
    assert _days(text, None, 128) == (None, None)


def test_a_headline_has_no_time_where_the_body_says_none_of_the_same_figure() -> None:
    text = (
        "Huyện Lạc Dương kết nạp 241 đảng viên\nBa năm qua, huyện kết nạp 241 đảng viên. Năm 2009 kết nạp 93 đảng viên."
    )
    found = {f.value: f.start for f in _facts(text, None)}
    assert found == {241: None, 93: date(2009, 1, 1)}


def test_a_page_without_a_date_has_the_year_in_which_its_feast_is_kept() -> None:
    feast = "70 năm Ngày Thương binh, Liệt sĩ (27/7/1947)"
    text = f"Ngày 27/7, đúng {feast}, Chi bộ Trường THPT Lang Biang kết nạp 6 học sinh."
    assert _days(text, None, 6) == ("2017-07-27", "2017-07-27")
    # a feast of the next year may be what a page of its end looks ahead to
    text = "Ngày 20/12, hướng tới 90 năm Ngày thành lập Đảng (3/2/1930), chi bộ trường kết nạp 6 học sinh."
    assert _days(text, None, 6) == (None, None)
    # a round of admissions for it has no days without the day of publication
    text = "Dịp kỷ niệm 130 năm ngày sinh Bác Hồ (19/5/1890 - 19/5/2020), huyện kết nạp 6 học sinh."
    assert _days(text, None, 6) == (None, None)
    assert _days(text, date(2020, 5, 22), 6) == ("2020-01-01", "2020-05-22")


def test_what_is_told_behind_a_round_is_of_its_time_too() -> None:
    text = "Huyện đã kết nạp 38 đảng viên đợt 19-5.\nNhiều nhất là Đảng bộ xã Lát, kết nạp được 5 đảng viên."
    for value in (38, 5):
        assert _days(text, date(2014, 6, 2), value) == ("2014-01-01", "2014-06-02")


def test_yearly_aims_go_on_from_the_paragraph_that_strives_for_other_figures() -> None:
    text = (
        "Trong nhiệm kỳ 2025 - 2030, huyện phấn đấu tốc độ tăng trưởng đạt 11%/năm trở lên.\n"
        "Hằng năm, tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ đạt 85% trở lên; kết nạp 120 đảng viên."
    )
    found = _facts("Đảng bộ huyện Lạc Dương\n" + text, date(2025, 8, 2))
    assert {(f.value, f.status, f.start) for f in found} == {
        (value, "target", date(2025, 1, 1)) for value in (Decimal(85), Decimal(120))
    }


def test_how_it_is_to_be_by_a_year_that_has_not_begun_is_an_aim() -> None:
    text = "Đảng bộ huyện hiện có 2.105 đảng viên. Đến năm 2023, tỷ lệ hộ nghèo toàn huyện dưới 2%."
    (poor,) = [f for f in _facts("Đảng bộ huyện Lạc Dương\n" + text, date(2018, 8, 9)) if f.metric == "poverty_rate"]
    assert (poor.status, poor.start, poor.end) == ("target", date(2023, 1, 1), date(2023, 12, 31))


def test_the_day_on_which_grades_were_given_is_no_year_of_theirs() -> None:
    title = "Huyện Lạc Dương hoàn thành xếp loại tổ chức đảng, đảng viên năm 2019"
    text = (
        "Đến ngày 21-01-2020, huyện đã hoàn thành việc xếp loại.\nXếp loại đảng viên: 12% hoàn thành xuất sắc nhiệm vụ."
    )
    facts = read(article_of(title, text.split("\n"), None)).facts
    assert [(f.metric, str(f.start), str(f.end)) for f in facts] == [
        ("members_rated_share", "2019-01-01", "2019-12-31")
    ]


def test_a_class_named_by_its_year_is_of_the_day_in_it_that_opens_the_sentence() -> None:
    text = "Sáng 9/5, huyện khai giảng lớp sơ cấp lý luận chính trị khóa I năm 2018 cho 84 đảng viên."
    assert _days(text, None, 84) == ("2018-05-09", "2018-05-09")


def test_a_headline_has_the_time_that_the_body_says_of_the_same_figure() -> None:
    text = (
        "Huyện Lạc Dương: 26 học sinh được kết nạp\nTừ đầu năm đến nay, huyện có 5 đảng viên mới là học sinh.\n"
        "Từ năm 2012 đến nay, huyện có 26 học sinh được kết nạp."
    )
    assert {f.value: f.start for f in _facts(text, date(2018, 10, 9))} == {26: date(2012, 1, 1), 5: date(2018, 1, 1)}


@pytest.mark.parametrize(
    ("sentence", "value", "day"),
    [
        ("Chi bộ ra đời năm 1996, tại thời điểm này chi bộ mới có 7 đảng viên.", 7, "1996-12-31"),
        ("Năm 1996 xã được tách ra. Tính đến thời điểm này, Đảng bộ có 97 đảng viên.", 97, "2018-11-06"),
        (
            "Ngày 3/4/2017 có quyết định hợp nhất hai đảng bộ, hoạt động từ ngày 1/6/2017. Khi hợp nhất, Đảng bộ có 97 đảng viên.",
            97,
            "2017-06-01",
        ),
        ("Tháng 5/2017 hai xã hợp nhất. Sau khi hợp nhất, Đảng bộ có 97 đảng viên.", 97, "2018-11-06"),
        ("Lúc mới sáp nhập, Đảng bộ có 97 đảng viên.", 97, None),
    ],
)
def test_what_there_was_at_a_merger_is_of_its_day(sentence: str, value: int, day: str | None) -> None:
    assert _days(sentence, date(2018, 11, 6), value) == (day, day)


@pytest.mark.parametrize(
    ("opening", "start", "end"),
    [
        ("Chiều 12-1, huyện tổng kết công tác xây dựng Đảng năm 2017 và triển khai nhiệm vụ năm 2018.", "2017", "2017"),
        ("Ngày 12-1, Huyện ủy đánh giá kết quả công tác năm 2017, bàn phương hướng năm 2018.", "2017", "2017"),
    ],
)
def test_what_a_meeting_sums_up_is_the_time_of_what_it_reports(opening: str, start: str, end: str) -> None:
    days = _days(f"{opening}\nĐảng bộ huyện kết nạp 97 đảng viên, đạt 107% kế hoạch.", date(2018, 1, 16), 97)
    assert days == (f"{start}-01-01", f"{end}-12-31")


def test_a_meeting_held_on_a_day_without_a_year_summed_up_is_the_time_of_what_it_reports() -> None:
    text = "Chiều 12-1, huyện khai giảng lớp nhận thức về Đảng khóa II năm 2017.\nLớp học có 97 học viên."
    assert _days(text, date(2018, 1, 16), 97) == ("2018-01-12", "2018-01-12")


@pytest.mark.parametrize(
    "aim",
    [
        "Đại hội đề ra chỉ tiêu trong nhiệm kỳ: kết nạp 7 đảng viên mới.",
        "Trong nhiệm kỳ này, chi bộ phấn đấu kết nạp 7 đảng viên mới.",
        "Đại hội đề ra chỉ tiêu: kết nạp 7 đảng viên mới.",
        "Các đảng viên biểu quyết thống nhất thực hiện các chỉ tiêu nhiệm kỳ 2022 - 2025: kết nạp 7 đảng viên mới.",
        "Đại hội thông qua một số chỉ tiêu chủ yếu trong nhiệm kỳ: kết nạp 7 đảng viên mới.",
    ],
)
def test_what_a_congress_aims_at_is_for_the_term_that_it_opens(aim: str) -> None:
    text = f"Ngày 24-5, Chi bộ Trường THPT Lang Biang tổ chức Đại hội nhiệm kỳ 2022 - 2025.\n{aim}"
    (fact,) = _facts(text, date(2022, 5, 24))
    assert (fact.metric, fact.status) == ("admission_target", "target")
    assert (str(fact.start), str(fact.end)) == ("2022-01-01", "2025-12-31")


def test_each_of_two_rates_has_the_year_right_behind_its_bracket() -> None:
    text = "Tỷ lệ hộ nghèo giảm từ 268 hộ (31,64%) năm 2015 xuống còn 79 hộ (8,74%) năm 2017. Huyện có 3.120 đảng viên."
    assert _days(text, date(2018, 1, 16), Decimal("31.64")) == ("2015-12-31", "2015-12-31")
    assert _days(text, date(2018, 1, 16), Decimal("8.74")) == ("2017-12-31", "2017-12-31")


def test_what_is_added_up_since_nobody_says_when_has_no_days() -> None:
    text = "Quý III năm 2018, huyện kết nạp 21 đảng viên; lũy kế đến nay được 97 đồng chí."
    assert _days(text, date(2018, 10, 16), 97) == (None, None)
    text = "Quý III năm 2018, huyện kết nạp 21 đảng viên; lũy kế 9 tháng được 97 đồng chí."
    assert _days(text, date(2018, 10, 16), 97) == ("2018-01-01", "2018-09-30")


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("Năm 1985, huyện được tái lập. Ngày đầu, huyện có 287 đảng viên.", 287, "1985-12-31"),
        ("Năm 1985, huyện được tái lập. Hai mươi lăm năm sau, huyện có 1.695 đảng viên.", 1695, "2010-12-31"),
        ("Năm 1985, huyện được tái lập. Ba mươi ba năm sau, huyện có 1.695 đảng viên.", 1695, "2018-01-16"),
        ("Huyện tái lập năm 1985. Mười năm sau ngày tái lập, huyện có 700 đảng viên.", 700, "1995-12-31"),
        ("Huyện thành lập tháng 4/2008. Khi mới thành lập, huyện có 812 đảng viên; sau 10 năm có 1.650 đảng viên.", 1650, "2018-01-16"),
        ("Huyện thành lập tháng 4/2008. Lúc mới thành lập, huyện có 26 tổ chức cơ sở đảng, 812 đảng viên, nay có 31 tổ chức cơ sở đảng.", 812, "2008-04-01"),
        ("Kỷ niệm 70 năm ngày thành lập Đảng bộ huyện (25/8/1947 - 25/8/2017). Từ 6 đảng viên khi mới thành lập, nay Đảng bộ có 3.412 đảng viên.", 6, "1947-08-25"),
        ("Kỷ niệm 88 năm ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2018). Từ 6 đảng viên khi mới thành lập, nay huyện có 3.412 đảng viên.", 6, None),
        ("Đảng bộ xã Đưng K'Nớ cũ có 9 chi bộ, 160 đảng viên.", 160, None),
        ("Từ 38 chi bộ, 1.098 đảng viên, đến nay huyện đã có 40 chi bộ, 2.714 đảng viên.", 1098, None),
        ("Từ 38 chi bộ, 1.098 đảng viên, đến nay huyện đã có 40 chi bộ, 2.714 đảng viên.", 2714, "2018-01-16"),
        ("Tháng 2/2017, hai xã nhập làm một. Trước đó, Đảng bộ xã Lát có 9 chi bộ, 167 đảng viên.", 167, None),
        ("Huyện thành lập năm 2004, từ 73% hộ nghèo nay còn 21,6%; từ 21 tổ chức cơ sở đảng, 524 đảng viên ngày đầu thành lập đến nay có 1.706 đảng viên.", 524, "2004-12-31"),
        ("Từ ngày 1-1-2008, xã tách thành hai xã. Khi mới chia tách, Đảng bộ huyện có 162 đảng viên.", 162, "2008-01-01"),
        ("Năm 1954, chi bộ ra đời với 5 đảng viên. Chi bộ ngày ấy đã trở thành Đảng bộ với 312 đảng viên.", 312, "2018-01-16"),
    ],
)  # fmt: skip
def test_a_count_of_former_days_is_as_of_the_day_that_its_history_tells(text: str, value: int, day: str | None) -> None:
    assert _days(text, date(2018, 1, 16), value) == (day, day)


def test_a_rate_that_has_changed_since_the_founding_is_of_now() -> None:
    text = "Huyện thành lập tháng 4/2008. Huyện có 912 đảng viên, tỷ lệ hộ nghèo từ 47% khi mới thành lập giảm còn 12%."
    assert _days(text, date(2018, 1, 16), 47) == ("2008-04-01", "2008-04-01")
    assert _days(text, date(2018, 1, 16), 12) == ("2018-01-16", "2018-01-16")


def test_a_commune_of_the_reform_was_founded_with_it() -> None:
    text = "Xã Nam Ban\nKhi mới thành lập, Đảng bộ xã Nam Ban có 38 chi bộ, 634 đảng viên; sau khi kiện toàn, hiện còn 33 chi bộ."
    counts = {f.value: f.start for f in _facts(text, date(2025, 9, 8))}
    assert counts[Decimal(634)] == counts[Decimal(38)] == date(2025, 7, 1)
    assert counts[Decimal(33)] == date(2025, 9, 8)


def test_ten_years_that_have_passed_since_a_founding_begin_with_it() -> None:
    text = "Tháng 4/2008, huyện được thành lập.\nMười năm qua, huyện kết nạp 890 đảng viên."
    assert _days(text, date(2018, 4, 29), 890) == ("2008-04-01", "2018-04-29")


def test_the_year_of_a_round_and_the_year_somebody_joined_are_no_time_of_what_is_told() -> None:
    text = "Đảng bộ huyện Lạc Dương\nSáng 5/6, huyện tổ chức lễ kết nạp đảng viên đợt 2 năm 2018 cho 24 quần chúng."
    assert [(f.start, f.end) for f in _facts(text, date(2018, 6, 7)) if f.value == 24] == [(date(2018, 6, 5),) * 2]
    text = "Đảng bộ xã Lát\nAnh Cil Múp, Tổ trưởng Tổ 3, vào Đảng năm 2012 cho biết: “Chi bộ tôi có 28 đảng viên”."
    told = [(f.metric, f.start) for f in _facts(text, date(2018, 6, 7)) if f.value == 28]
    assert told == [("members_total", date(2018, 6, 7))]
    for said in (
        "Chị Cil Ly, đảng viên trẻ được kết nạp năm 2016, cho hay chi bộ có 28 đảng viên.",
        "Được kết nạp Đảng tháng 3/2016, chị Cil Ly nói: “Chi bộ tôi có 28 đảng viên”.",
    ):
        told = [(f.metric, f.start) for f in _facts(f"Đảng bộ xã Lát\n{said}", date(2018, 6, 7)) if f.value == 28]
        assert told == [("members_total", date(2018, 6, 7))]


def test_so_many_years_on_an_anniversary_begin_with_the_founding() -> None:
    text = "Kỷ niệm 15 năm thành lập Đảng bộ Khối Văn hóa\nTrong 15 năm qua, Đảng bộ Khối kết nạp 890 đảng viên."
    days = [(f.start, f.end) for f in _facts(text, date(2018, 4, 9)) if f.value == 890]
    assert days == [(date(2003, 4, 9), date(2018, 4, 9))]
    text = "Kỷ niệm 88 năm thành lập Đảng Cộng sản Việt Nam\nTrong 88 năm qua, huyện Lạc Dương kết nạp 890 đảng viên."
    assert [f.start for f in _facts(text, date(2018, 2, 3)) if f.value == 890] == [None]


def test_a_count_that_a_term_brought_about_is_as_of_the_congress_that_tells_of_it() -> None:
    text = "Nhiệm kỳ 2010 - 2015, huyện kết nạp 402 đảng viên, nâng tổng số lên 2.816 đồng chí."
    assert _days(text, date(2015, 5, 18), 2816) == ("2015-05-18", "2015-05-18")


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        ("Đại hội nhiệm kỳ 2020 - 2025.\nMột số chỉ tiêu chủ yếu đến năm 2025:\n- Kết nạp 40 đảng viên.", date(2020, 6, 12), 40, ("2020-01-01", "2025-12-31")),
        ("Đại hội nhiệm kỳ 2020 - 2025.\nCác chỉ tiêu đến năm 2025:\n- Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ: 90%.", date(2020, 6, 12), 90, ("2025-01-01", "2025-12-31")),
        ("Đại hội nhiệm kỳ 2020 - 2025.\nCác chỉ tiêu chủ yếu của nhiệm kỳ 2020 - 2025:\n1. Mỗi năm kết nạp: 8 đảng viên.", date(2020, 6, 12), 8, ("2020-01-01", "2025-12-31")),
        ("Đại hội Đảng bộ huyện đề ra 5 năm tới kết nạp 60 đảng viên.", date(2021, 3, 25), 60, ("2020-01-01", "2025-12-31")),
        ("Huyện phấn đấu 5 năm tới kết nạp 60 đảng viên.", date(2022, 3, 25), 60, (None, None)),
        ("Nhiệm kỳ 2005 - 2010, kết nạp 548. Đại hội sắp tới dự kiến đề ra chỉ tiêu kết nạp 500 đảng viên trong 5 năm.", date(2010, 5, 15), 500, ("2010-01-01", "2015-12-31")),
        ("Đại hội Đảng bộ huyện đặt mục tiêu đến cuối nhiệm kỳ kết nạp 40 đảng viên.", date(2015, 5, 15), 40, ("2015-01-01", "2020-12-31")),
        ("Nghị quyết đại hội huyện. Đến năm 2020, huyện phấn đấu trên 50% chi bộ đạt trong sạch, vững mạnh; kết nạp 700 đảng viên; đến cuối nhiệm kỳ 100% thôn có chi bộ.", date(2015, 9, 24), 100, ("2015-01-01", "2020-12-31")),
        ("Bước vào nhiệm kỳ 2015 - 2020, huyện có 3.412 đảng viên. Nghị quyết đề ra mỗi năm kết nạp 135 đảng viên.", date(2015, 9, 24), 135, ("2015-01-01", "2020-12-31")),
        ("Bước vào nhiệm kỳ 2015 - 2020, huyện có 3.412 đảng viên.", date(2015, 9, 24), 3412, ("2015-09-24", "2015-09-24")),
        ("Mục tiêu đến năm 2020: phát triển 1.000 đảng viên; 80% trở lên chi bộ đạt trong sạch vững mạnh hằng năm.", date(2015, 7, 24), 80, ("2015-01-01", "2020-12-31")),
        ("Nhiệm kỳ 2005 - 2010, huyện kết nạp 57/50 đảng viên. Phương hướng tới: kết nạp 60 đảng viên.", date(2010, 5, 20), 60, ("2010-01-01", "2015-12-31")),
        ("Huyện sơ kết nhiệm kỳ 2015 - 2020. Trong 2 năm còn lại của nhiệm kỳ, mỗi năm phải kết nạp 150 đảng viên.", date(2018, 10, 3), 150, ("2019-01-01", "2020-12-31")),
        ("Huyện sơ kết nhiệm kỳ 2015 - 2020, đề ra giải pháp mỗi năm còn lại kết nạp 150 đảng viên.", date(2018, 10, 3), 150, ("2018-10-03", "2020-12-31")),
        ("Huyện sơ kết giữa nhiệm kỳ 2015 - 2020. Đến nay, huyện đã kết nạp 452 đảng viên.", date(2018, 10, 3), 452, ("2015-01-01", "2018-10-03")),
        ("Năm đầu tiên thực hiện nghị quyết nhiệm kỳ 2020 - 2025, huyện kết nạp 113 đảng viên.", date(2021, 12, 25), 113, (None, None)),
        ("Năm đầu nhiệm kỳ, huyện kết nạp 113 đảng viên, đạt 108% chỉ tiêu năm 2020.", date(2021, 3, 25), 113, ("2020-01-01", "2020-12-31")),
        ("Năm 2021, năm đầu tiên thực hiện nghị quyết, huyện kết nạp 113 đảng viên.", date(2022, 3, 25), 113, ("2021-01-01", "2021-12-31")),
    ],
)  # fmt: skip
def test_aims_and_results_of_a_term(
    text: str, published: date, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days


def test_of_two_rates_of_an_aim_the_first_is_so_now() -> None:
    text = "Đại hội thông qua nghị quyết với 17 chỉ tiêu; trong đó: giảm hộ nghèo từ 49% xuống 30%, kết nạp từ 40 đảng viên trở lên."
    page = "Đảng bộ huyện Lạc Dương\nHuyện tổ chức đại hội nhiệm kỳ 2015 - 2020.\n" + text
    found = {f.value: (f.status, str(f.start)) for f in _facts(page, date(2015, 10, 3))}
    assert found[Decimal(49)][0] == "actual"
    assert found[Decimal(30)] == found[Decimal(40)] == ("target", "2015-01-01")


def test_a_share_of_the_yearly_plan_is_a_yearly_one() -> None:
    text = "Đảng bộ huyện Lạc Dương\nNhiệm kỳ 2015 - 2020, huyện kết nạp 412 đảng viên; thu ngân sách vượt 10% kế hoạch hằng năm."
    (share,) = [f for f in _facts(text, date(2020, 7, 3)) if f.value == 110]
    assert share.per_year


def test_groups_behind_a_whole_told_year_by_year_are_of_the_whole() -> None:
    text = (
        "Từ đầu nhiệm kỳ 2015 - 2020 đến nay, huyện kết nạp 386 đảng viên. Trong đó, năm 2016 kết nạp 171, năm 2017 kết nạp 138. "
        "Đảng viên mới là người dân tộc thiểu số có 94 đồng chí."
    )
    assert _days(text, date(2018, 1, 16), 94) == ("2015-01-01", "2018-01-16")
    text = "Từ đầu nhiệm kỳ 2015 - 2020 đến nay, huyện kết nạp 386 đảng viên (năm 2016 là 171, năm 2017 là 138). Trong số đảng viên mới có 150 nữ."
    assert _days(text, date(2018, 1, 16), 150) == ("2015-01-01", "2018-01-16")


def test_a_yearly_mean_of_grades_is_of_no_year_told_before() -> None:
    text = (
        "Nhiệm kỳ 2010 - 2015, huyện kết nạp 386 đảng viên. Kết quả xếp loại năm 2014: 19% chi bộ hoàn thành tốt nhiệm vụ. "
        "Bình quân hằng năm có 15% đảng viên hoàn thành xuất sắc nhiệm vụ."
    )
    assert _days(text, date(2015, 7, 16), 19) == ("2014-01-01", "2014-12-31")
    assert _days(text, date(2015, 7, 16), 15) == ("2010-01-01", "2015-12-31")


def _row_days(rows: str, published: date) -> dict[str, tuple[str, str, str, str]]:
    page = "Đảng bộ huyện Lạc Dương\n" + rows
    return {f"{f.value:f}": (f.metric, f.status, str(f.start), str(f.end)) for f in _facts(page, published) if f.start}


def test_a_table_of_a_terms_aims_sets_its_plan_beside_what_was_done_so_far() -> None:
    rows = (
        "Huyện sơ kết giữa nhiệm kỳ 2015 - 2020. Một số chỉ tiêu như sau:\n"
        "Chỉ tiêu | Nghị quyết (đến 2020) | Đến tháng 9/2018\nKết nạp đảng viên | 750 | 452\n"
        "Tỷ lệ hộ nghèo (%) | 12 | 16,8\nTổng số đảng viên | - | 7.406"
    )
    assert _row_days(rows, date(2018, 10, 3)) == {
        "750": ("admission_target", "target", "2015-01-01", "2020-12-31"),
        "452": ("members_admitted", "actual", "2015-01-01", "2018-09-30"),
        "12": ("poverty_rate", "target", "2020-01-01", "2020-12-31"),
        "16.8": ("poverty_rate", "actual", "2018-09-30", "2018-09-30"),
        "7406": ("members_total", "actual", "2018-09-30", "2018-09-30"),
    }


def test_a_column_of_a_year_to_come_is_aimed_at() -> None:
    rows = (
        "Các chỉ tiêu nhiệm kỳ 2020 - 2025 của Đảng bộ huyện:\nChỉ tiêu | Đơn vị tính | Đến năm 2025\n"
        "Kết nạp đảng viên | người | 450\nTỷ lệ chi bộ hoàn thành tốt nhiệm vụ | % | 90"
    )
    found = _row_days(rows, date(2020, 6, 3))
    assert found["450"] == ("admission_target", "target", "2020-01-01", "2025-12-31")
    assert found["90"][:2] == ("orgs_rated_share", "target")


def test_what_is_added_up_behind_the_years_is_of_all_of_them() -> None:
    text = "Năm 2016 kết nạp 151, năm 2017: 162 và quý I năm 2018: 41 đồng chí; cộng 354 đảng viên."
    assert _days(text, date(2018, 5, 12), 354) == ("2016-01-01", "2018-03-31")


def test_a_count_of_the_year_that_a_headline_sums_up_opens_what_was_done_in_it() -> None:
    told = "Năm 2018, Đảng bộ xã có 15 chi bộ. Toàn Đảng bộ kết nạp 9 đảng viên."
    for title, days in (("tổng kết công tác năm", ("2018-01-01", "2018-12-31")), ("lớn mạnh", (None, None))):
        page = article_of(f"Đảng bộ xã Đạ Sar {title}", [told], date(2019, 1, 6))
        (made,) = [f for f in read(page, Home("Lâm Đồng")).facts if f.value == 9]
        assert (made.start and str(made.start), made.end and str(made.end)) == days


def test_the_year_of_a_plan_is_that_of_its_result_on_a_page_without_a_date() -> None:
    told = "Năm 2015, huyện được giao chỉ tiêu kết nạp 150 đảng viên. Tính đến ngày 15 tháng 11, toàn huyện đã kết nạp được 141 đồng chí."
    assert _days(told, None, 141) == ("2015-01-01", "2015-11-15")


@pytest.mark.parametrize(
    ("told", "published", "value", "days"),
    [
        ("9 tháng năm 2018, huyện kết nạp 94 đảng viên.\nTrong quý, xã Lát kết nạp 7 đảng viên.", date(2018, 11, 4), 7, ("2018-07-01", "2018-09-30")),
        ("6 tháng đầu năm 2018, huyện kết nạp 94 đảng viên. Riêng trong quý, xã Lát kết nạp 7 đảng viên.", date(2018, 8, 4), 7, ("2018-04-01", "2018-06-30")),
        ("Từ năm 2013 đến năm 2017, huyện kết nạp 747 đảng viên. Năm năm ấy, huyện xóa tên 31 đảng viên.", date(2018, 8, 4), 31, ("2013-01-01", "2017-12-31")),
    ],
)  # fmt: skip
def test_a_quarter_and_years_that_nobody_names_are_those_told_before(
    told: str, published: date, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, published, value) == days


def test_below_the_list_of_a_plan_what_was_done_since_is_no_aim() -> None:
    plan = "Phương hướng năm 2018\n- Kết nạp 80 đảng viên.\n"
    done = "Trong hai tháng đầu năm 2018, huyện kết nạp 7 đảng viên, dẫn đầu là xã Lát 3.\nHiện nay, huyện có 3.412 đảng viên."
    found = {
        f.value: (f.metric, f.status, str(f.end))
        for f in _facts("Đảng bộ huyện Lạc Dương\n" + plan + done, date(2018, 3, 18))
    }
    assert found == {
        80: ("admission_target", "target", "2018-12-31"),
        7: ("members_admitted", "actual", "2018-02-28"),
        3: ("members_admitted", "actual", "2018-02-28"),
        3412: ("members_total", "actual", "2018-03-18"),
    }


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Đến cuối năm 2018, huyện còn 3 thôn chưa có chi bộ; cả năm kết nạp 121 đảng viên.", 121, ("2018-01-01", "2018-12-31")),
        ("Tính đến 31/12/2018, huyện có 3.413 đảng viên; trong năm, huyện kết nạp 123 đảng viên.", 123, ("2018-01-01", "2018-12-31")),
        ("Quý I năm 2019, huyện kết nạp 28 đảng viên.\nCuối năm 2017, huyện có 3.300 đảng viên, kết nạp được 111 đảng viên.", 111, ("2017-01-01", "2017-12-31")),
        ("Cuối năm 2018, huyện có 3.413 đảng viên; trong năm nay, huyện kết nạp 23 đảng viên.", 23, ("2019-01-01", "2019-03-30")),
        ("Đầu năm 2018, huyện có 3.413 đảng viên. Quý I năm 2019, huyện kết nạp 23 đảng viên.", 23, ("2019-01-01", "2019-03-31")),
    ],
)  # fmt: skip
def test_all_of_a_year_is_the_one_whose_end_was_just_told(told: str, value: int, days: tuple[str, str]) -> None:
    assert _days(told, date(2019, 3, 30), value) == days


@pytest.mark.parametrize(
    ("told", "published", "value", "days"),
    [
        ("Huyện từ chỗ còn 21 thôn chưa có chi bộ vào cuối năm 2015, đến nay có 88/91 thôn có chi bộ.", date(2019, 3, 30), 21, ("2015-12-31", "2015-12-31")),
        ("Trước năm 2010, cả xã Lát chỉ có 9 chi bộ với 68 đảng viên. 7 thôn không có đảng viên nào.", date(2019, 3, 30), 7, (None, None)),
        ("Trước năm 2010, cả xã Lát chỉ có 9 chi bộ. Hiện nay xã còn 2 thôn chưa có chi bộ.", date(2019, 3, 30), 2, ("2019-03-30", "2019-03-30")),
        ("Quý I năm 2019, huyện kết nạp 9 đảng viên.\nNăm 2017, huyện có 24 xã. Hết năm, huyện còn 4 thôn chưa có chi bộ.", date(2019, 5, 30), 4, ("2017-12-31", "2017-12-31")),
        ("Tính đến ngày 30-9-2018, huyện có 3.412 đảng viên. Đầu năm, huyện có 17 thôn chưa có chi bộ, đến thời điểm trên còn 11.", date(2018, 10, 14), 11, ("2018-09-30", "2018-09-30")),
        ("Năm 2017, huyện kết nạp 97 đảng viên; năm trước đó, con số này chỉ là 63. Đi đầu là xã Lát kết nạp 11 đảng viên.", date(2018, 6, 11), 11, ("2017-01-01", "2017-12-31")),
        ("Năm học 2016-2017, toàn huyện có 97 học sinh được kết nạp vào Đảng; năm học trước đó là 63. Trường THPT Langbiang kết nạp 11 học sinh.", date(2017, 6, 11), 11, ("2016-09-01", "2017-05-31")),
        ("Năm 2017, huyện kết nạp 97 đảng viên. Hiện huyện đang bồi dưỡng 41 quần chúng ưu tú.", date(2018, 6, 11), 41, ("2018-01-01", "2018-06-11")),
        ("Năm 2017, huyện kết nạp 97 đảng viên. Hiện huyện đang bồi dưỡng 41 quần chúng ưu tú.", None, 41, (None, None)),
        ("Trải qua những năm chống phá khốc liệt, Đảng bộ chỉ còn lại 8 người. Hiện, Đảng bộ xã có 265 đảng viên.", date(2015, 3, 20), 8, (None, None)),
        ("Trong kháng chiến, có thời điểm chi bộ chỉ còn 4 đảng viên. Hiện, Đảng bộ xã có 265 đảng viên.", date(2015, 3, 20), 4, (None, None)),
        ("Năm 2003, Đảng bộ xã có 51 đảng viên. Bí thư Đảng ủy xã giở sổ: “Bây giờ thì 93 đảng viên, 12 chi bộ”.", date(2008, 12, 2), 93, ("2008-12-02", "2008-12-02")),
        ("Năm 2006, xã gieo trồng 640 ha lúa; thu ngân sách đạt 112% kế hoạch. Tỷ lệ hộ nghèo còn 13,2%. Đảng bộ xã có 97 đảng viên.", date(2007, 3, 19), Decimal("13.2"), ("2006-12-31", "2006-12-31")),
        ("Năm 2006, thu ngân sách của xã đạt 112% kế hoạch. Hiện tỷ lệ hộ nghèo còn 13,2%.", date(2007, 3, 19), Decimal("13.2"), ("2007-03-19", "2007-03-19")),
        ("Năm 2009 là năm huyện kết nạp cao nhất từ trước đến nay với 254 đảng viên.", date(2010, 2, 3), 254, ("2009-01-01", "2009-12-31")),
        ("Từ trước đến nay, huyện đã kết nạp 254 học sinh.", date(2010, 2, 3), 254, (None, None)),
        ("Từ chỗ còn 41 thôn trắng chi bộ, 13 thôn trắng đảng viên vào năm 2005, đến cuối năm 2009 các thôn đều có chi bộ.", date(2010, 2, 3), 41, ("2005-12-31", "2005-12-31")),
        ("Năm 2010, Đảng bộ huyện có 1.308 đảng viên, sinh hoạt ở 43 tổ chức cơ sở đảng; qua 5 năm, con số ấy là 2.217 và 48.", date(2016, 10, 14), 48, ("2016-10-14", "2016-10-14")),
        ("Trong quý III/2014, huyện kết nạp 88 đảng viên; lũy kế 9 tháng là 217 đồng chí, tăng 6,1% so cùng kỳ năm 2013 (204).", date(2014, 10, 14), 204, ("2013-01-01", "2013-09-30")),
        ("Chi bộ Khu dân cư số 2 lúc mới lập có 3 đảng viên, sau 8 năm nay là 17.", date(2016, 8, 18), 3, (None, None)),
        ("Chi bộ Khu dân cư số 2 lúc mới lập có 3 đảng viên, sau 8 năm nay là 17.", date(2016, 8, 18), 17, ("2016-08-18", "2016-08-18")),
        ("Đầu năm 2006, 2 người được kết nạp, chi bộ làng ra đời với 5 đảng viên.", date(2009, 12, 22), 5, ("2006-01-01", "2006-01-01")),
        ("Chi bộ buôn Bon Đưng hồi thành lập (1998) chỉ 4 người, giờ lên tới 21.", date(2010, 11, 30), 4, ("1998-12-31", "1998-12-31")),
        ("Năm 2012, huyện kết nạp 96 đảng viên. Cũng trong năm, huyện mở 3 lớp bồi dưỡng nhận thức về Đảng.", date(2014, 2, 11), 3, ("2012-01-01", "2012-12-31")),
        ("Để hoàn thành chỉ tiêu năm 2018, huyện sẽ mở thêm 2 lớp bồi dưỡng nhận thức về Đảng trong quý III.", date(2018, 7, 6), 2, ("2018-07-01", "2018-09-30")),
        ("9 tháng năm 2018, huyện kết nạp 96 đảng viên. 3 tháng cuối năm, huyện phấn đấu hoàn thành chỉ tiêu kết nạp 140 đảng viên của năm 2018.", date(2018, 10, 16), 140, ("2018-01-01", "2018-12-31")),
    ],
)  # fmt: skip
def test_times_behind_and_times_of_the_sentence_before(
    told: str, published: date | None, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, published, value) == days


def test_one_year_told_beside_a_mean_is_none() -> None:
    text = "Đảng bộ huyện Lạc Dương\nThu ngân sách hằng năm đều vượt dự toán, riêng năm 2018 đạt 116% kế hoạch. Huyện có 3.412 đảng viên."
    (revenue,) = [f for f in _facts(text, date(2019, 3, 30)) if f.metric == "budget_attainment"]
    assert (revenue.value, revenue.per_year, str(revenue.start)) == (116, False, "2018-01-01")


def test_how_early_a_work_was_begun_is_no_time_of_what_is_told_behind() -> None:
    text = "Năm 2017, toàn huyện kết nạp 112 đảng viên. Kinh nghiệm của huyện là giao chỉ tiêu đến từng chi bộ ngay từ tháng 1. Trung tâm Bồi dưỡng chính trị huyện mở 4 lớp nhận thức về Đảng."
    assert _days(text, date(2018, 1, 22), 4) == ("2017-01-01", "2017-12-31")


def test_what_a_sentence_wants_by_a_year_is_wanted_by_it_as_long_as_no_other_time_is_named() -> None:
    text = "Đến năm 2025, hộ nghèo còn dưới 3%, 100% thôn có chi bộ riêng."
    assert _days(text, date(2018, 1, 22), 100) == ("2025-01-01", "2025-12-31")
    text = "Đến năm 2025, hộ nghèo còn dưới 3%; hiện nay 90% thôn có chi bộ."
    assert _days(text, date(2018, 1, 22), 90) == ("2018-01-22", "2018-01-22")


def test_the_number_of_the_same_time_of_another_year_is_a_result_of_it() -> None:
    text = "Sáu tháng đầu năm 2019, huyện kết nạp 84 đảng viên, thấp hơn con số 91 của cùng kỳ."
    assert _days(text, date(2019, 7, 9), 91) == ("2018-01-01", "2018-06-30")
    text = "Sáu tháng đầu năm 2019, huyện kết nạp 84 đảng viên, thấp hơn cùng kỳ 7 đảng viên."
    assert [f.value for f in _facts("Đảng bộ huyện Lạc Dương\n" + text, date(2019, 7, 9))] == [84]


def test_what_was_done_in_every_year_is_a_yearly_figure() -> None:
    text = "Đảng bộ huyện Lạc Dương\nMười năm qua, năm nào huyện cũng mở 5 lớp bồi dưỡng nhận thức về Đảng. Chưa năm nào huyện kết nạp quá 90 đảng viên."
    told = [(int(f.value), f.per_year) for f in _facts(text, date(2019, 3, 30)) if f.metric == "training_classes"]
    assert told == [(5, True)]


def test_those_at_hand_beside_a_mean_are_none_of_it() -> None:
    text = (
        "Đảng bộ huyện Lạc Dương\nChi bộ mỗi năm kết nạp 3 đảng viên, hiện còn 5 quần chúng đã học lớp cảm tình Đảng."
    )
    told = {int(f.value): f.per_year for f in _facts(text, date(2019, 3, 30))}
    assert told == {3: True, 5: False}


def test_in_a_numbered_section_of_an_undated_report_the_day_of_its_count_holds_on() -> None:
    above = "1. Về tổ chức đảng:\nTính đến 31/12/2016, Đảng bộ huyện Lạc Dương có 30 tổ chức cơ sở đảng.\n57/57 thôn có chi bộ."
    assert {(f.start, f.end) for f in _facts("Kết quả công tác đảng\n" + above, None) if f.value == 57} == {
        (date(2016, 12, 31), date(2016, 12, 31))
    }
    below = above + "\n2. Về đảng viên:\nĐảng bộ có 1.204 đảng viên."
    assert _days(below, None, 1204) == (None, None)
    assert _days(above.removeprefix("1. Về tổ chức đảng:\n") + "\nXã Lát có 12 chi bộ.", None, 12) == (None, None)


def test_an_old_district_lies_in_the_province_that_it_had() -> None:
    text = "Xây dựng đảng ở Sơn Vĩ\nNăm 2024, Đảng bộ huyện Mèo Vạc kết nạp 178 đảng viên."
    title, *paragraphs = text.split("\n")
    (found,) = read(article_of(title, paragraphs, date(2025, 12, 5)), Home("Tuyên Quang", None)).facts
    assert (found.unit, found.province) == ("Mèo Vạc", "Hà Giang")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Năm 2018, huyện kết nạp 142 đảng viên, mới bằng 71% chỉ tiêu kết nạp 200 đảng viên mỗi năm mà Nghị quyết Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2015 - 2020 đề ra.", 200, ("2015-01-01", "2020-12-31")),
        ("Năm 2018, huyện kết nạp 142 đảng viên, mới bằng 71% chỉ tiêu kết nạp 200 đảng viên mà Ban Thường vụ Tỉnh ủy giao.", 200, ("2018-01-01", "2018-12-31")),
        ("Từ năm 2016 đến nay, huyện kết nạp 411 đảng viên. So với mục tiêu mỗi năm kết nạp từ 150 đến 160 đảng viên trong nhiệm kỳ 2015 - 2020 thì còn thấp.", 150, ("2015-01-01", "2020-12-31")),
    ],
)  # fmt: skip
def test_a_yearly_plan_is_for_the_term_of_the_congress_that_put_it(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Hết tháng 11-2018, xã Lát kết nạp được 3 đảng viên. Xã Đạ Sar cũng chỉ kết nạp được 4/8 đảng viên theo kế hoạch năm 2017.", 4, ("2017-01-01", "2017-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 618 đảng viên. Năm 2014 kết nạp 136. Trong 618 đảng viên đã kết nạp, có 259 nữ.", 259, ("2010-01-01", "2015-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 912 đảng viên.\nTrong số đảng viên kết nạp năm 2017, giáo viên chiếm hơn 60%; nông dân chỉ có 31 đồng chí, chiếm 18%.", 31, ("2017-01-01", "2017-12-31")),
        ("Nhiệm kỳ 2010 - 2015, huyện kết nạp 618 đảng viên. Năm 2016 kết nạp 136 đảng viên, trong đó có 59 nữ.", 59, ("2016-01-01", "2016-12-31")),
    ],
)  # fmt: skip
def test_the_year_of_a_plan_behind_a_result_and_of_a_whole_taken_up_again(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Lạc Dương: Hai năm kết nạp hơn 230 đảng viên", ("2016-01-01", "2017-12-31")),
        ("Lạc Dương: 5 năm kết nạp 570 đảng viên", (None, None)),
    ],
)
def test_a_headline_of_so_many_years_is_of_those_told_one_by_one_or_of_none_known(
    title: str, days: tuple[str | None, str | None]
) -> None:
    body = "Năm 2016, huyện Lạc Dương kết nạp 113 đảng viên; năm 2017 kết nạp 121 đảng viên."
    head = _facts(f"{title}\n{body}", date(2018, 1, 10))[0]
    assert (head.start and head.start.isoformat(), head.end and head.end.isoformat()) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Các năm 2013, 2014 và 2015, huyện lần lượt kết nạp 121, 136 và 140 đảng viên. Cộng cả 3 năm, huyện có thêm 397 đảng viên.",
            ("2013-01-01", "2015-12-31"),
        ),
        (
            "Năm 2014 huyện kết nạp 190, năm 2015 kết nạp 207 đảng viên. Tính chung 2 năm, huyện kết nạp 397 đảng viên.",
            ("2014-01-01", "2015-12-31"),
        ),
    ],
)
def test_years_told_one_by_one_and_added_up_are_from_the_first_to_the_last(text: str, days: tuple[str, str]) -> None:
    assert _days(text, date(2018, 12, 20), 397) == days


def test_this_year_is_not_the_one_that_a_result_was_held_against() -> None:
    text = "Năm 2017, huyện kết nạp 142 đảng viên, trong khi năm 2016 chỉ có 109. Năm này, huyện mở 3 lớp nhận thức về Đảng."
    assert _days(text, date(2018, 12, 20), 3) == ("2017-01-01", "2017-12-31")
    text = "Năm 2016, huyện kết nạp 109 đảng viên. Đến năm 2017 là 142. Năm này, huyện mở 3 lớp nhận thức về Đảng."
    assert _days(text, date(2018, 12, 20), 3) == ("2017-01-01", "2017-12-31")


def test_what_is_told_under_a_review_of_half_a_year_is_no_aim_for_the_other_half() -> None:
    text = "Sáng 7/7, Huyện ủy sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2023.\nVề phát triển đảng viên, tỉnh giao huyện 180 đồng chí. Hết tháng 6, huyện kết nạp 118 đảng viên."
    assert _days(text, date(2023, 7, 7), 180) == ("2023-01-01", "2023-12-31")


def test_since_when_a_plan_has_been_met_is_no_time_of_what_is_counted() -> None:
    text = "Sáu tháng đầu năm 2023, huyện kết nạp 118 đảng viên. Một số nơi vượt chỉ tiêu ngay từ quý II: xã Lát 14/12. Cùng thời gian, huyện chuyển đảng chính thức cho 131 đồng chí."
    assert _days(text, date(2023, 7, 7), 14) == ("2023-01-01", "2023-06-30")
    assert _days(text, date(2023, 7, 7), 131) == ("2023-01-01", "2023-06-30")


def test_a_cell_that_someone_is_now_one_of_is_not_told_of_as_it_was_when_he_joined() -> None:
    text = "Anh Ha Chú vào Đảng năm 2004, là 1 trong 28 đảng viên của Chi bộ thôn Păng Tiêng."
    assert _days(text, date(2018, 12, 20), 28) == ("2018-12-20", "2018-12-20")
    text = "Anh Ha Chú vào Đảng năm 2004, khi ấy là 1 trong 28 đảng viên của Chi bộ thôn Păng Tiêng."
    assert _days(text, date(2018, 12, 20), 28) == ("2004-12-31", "2004-12-31")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Thành lập từ năm 2004 trên cơ sở 6 xã, Đảng bộ huyện đã lớn mạnh.\nTheo báo cáo tổng kết năm 2012 của Huyện ủy, đến cuối năm, toàn Đảng bộ có 1.620 đảng viên.", 1620, ("2012-12-31", "2012-12-31")),
        ("Thành lập từ năm 2004, Đảng bộ huyện đã lớn mạnh.\nTheo báo cáo tổng kết năm 2012 của Huyện ủy, huyện có 1.620 đảng viên. Cả năm, huyện kết nạp 134 đảng viên.", 134, ("2012-01-01", "2012-12-31")),
        ("Từ năm 2010 đến nay, huyện kết nạp 618 đảng viên. Trong số đó có 259 nữ.", 259, ("2010-01-01", "2013-01-28")),
        ("Xã Đạ Sar từ 31 đảng viên năm 2010 nay đã có 74, xã Đưng K'Nớ từ 40 lên 88.", 40, ("2010-12-31", "2010-12-31")),
        ("Năm 2009, xã Đạ Sar có 31 đảng viên, nay đã có 74; xã Đưng K'Nớ từ 40 tăng lên 88.", 88, ("2013-01-28", "2013-01-28")),
    ],
)  # fmt: skip
def test_the_year_of_a_report_and_units_that_grew_side_by_side(told: str, value: int, days: tuple[str, str]) -> None:
    assert _days(told, date(2013, 1, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Xã Đạ Sar có 8 thôn thì đến năm 2009 vẫn còn 2 thôn sinh hoạt ghép. Nay thôn nào cũng có chi bộ.", 8, ("2013-01-28", "2013-01-28")),
        ("Xã Đạ Sar có 8 thôn thì đến năm 2009 vẫn còn 2 thôn sinh hoạt ghép. Nay thôn nào cũng có chi bộ.", 2, ("2009-12-31", "2009-12-31")),
        ("Các thôn Đưng Trang, Nhược trước kia phải sinh hoạt ghép; cuối năm 2009, hai chi bộ Đưng Trang, Nhược mới có 5 và 4 đảng viên, đến cuối năm 2011 đã tăng lên 11 và 9.", 9, ("2011-12-31", "2011-12-31")),
    ],
)  # fmt: skip
def test_what_was_so_once_and_numbers_in_a_row_at_two_times(told: str, value: int, days: tuple[str, str]) -> None:
    assert _days(told, date(2013, 1, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Sáng 2-9-2018, Chi bộ thôn Đưng Trang tổ chức lễ kết nạp 3 quần chúng ưu tú. Với việc kết nạp lần này, chi bộ có 14 đảng viên.", 14, ("2018-09-02", "2018-09-02")),
        ("7 tháng năm 2018, huyện mở 5 lớp cảm tình Đảng với 412 học viên (cùng kỳ năm 2017 là 4 lớp, 365 học viên).", 365, ("2017-01-01", "2017-07-31")),
        ("Năm 2018, huyện kết nạp 142 đảng viên. Trước khi sắp xếp, riêng năm 2015, huyện kết nạp 134 đảng viên. Khi mới thành lập, Đảng bộ huyện có 283 đảng viên.", 283, (None, None)),
    ],
)  # fmt: skip
def test_counts_after_a_ceremony_and_of_the_same_time_of_another_year(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


def test_what_a_congress_sets_behind_the_plans_of_the_term_that_ended_is_for_the_new_one() -> None:
    text = "Đại hội Đảng bộ xã Lát lần thứ 12, nhiệm kỳ 2020 - 2025.\nNhiệm kỳ qua, Đảng bộ hoàn thành các chỉ tiêu nghị quyết đề ra, kết nạp 30 đảng viên (chỉ tiêu 28).\nĐại hội lần thứ 12, Đảng bộ xã đề ra 6 mục tiêu, trong đó 95% đảng viên hoàn thành tốt nhiệm vụ."
    assert _days(text, date(2020, 5, 20), 95) == ("2020-01-01", "2025-12-31")
    assert _days(text, date(2020, 5, 20), 28) == ("2015-01-01", "2020-12-31")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Quý II, huyện kết nạp 22 đảng viên; tính cả quý I là 37.", 37, ("2018-01-01", "2018-06-30")),
        ("Quý II, huyện kết nạp 22 đảng viên; riêng quý I là 15.", 15, ("2018-01-01", "2018-03-31")),
        ("10 tháng năm 2018, huyện kết nạp 63 đảng viên, kém mức 71 của 10 tháng năm 2017.", 71, ("2017-01-01", "2017-10-31")),
        ("Anh kể: “Năm 1999 tôi được kết nạp”. Thị trấn năm 2017 kết nạp 10 đảng viên; cũng trong năm, xã Lát 8.", 8, ("2017-01-01", "2017-12-31")),
        ("6 tháng đầu năm, huyện kết nạp 44 đảng viên, bằng 55% chỉ tiêu. Dự kiến, đến hết quý III, toàn huyện đạt 75% chỉ tiêu.", 75, ("2018-01-01", "2018-09-30")),
        ("Năm 2010, xã có 12 chi bộ, nay giảm còn 10.", 10, ("2018-12-28", "2018-12-28")),
    ],
)  # fmt: skip
def test_sums_with_another_time_and_years_named_again(told: str, value: int, days: tuple[str, str]) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


def test_so_many_months_that_have_just_gone_by_are_of_this_year() -> None:
    text = "Bí thư Đảng ủy xã Lát nói: “Sáu tháng vừa rồi chúng tôi kết nạp 6, chuyển chính thức 4 đồng chí”."
    assert _days(text, date(2018, 7, 12), 6) == ("2018-01-01", "2018-06-30")
    assert _days(text, date(2018, 7, 12), 4) == ("2018-01-01", "2018-06-30")


def test_places_that_have_had_cells_for_many_years_have_them_now() -> None:
    text = "Xã có 5 thôn đã có chi bộ từ nhiều năm nay."
    assert _days(text, date(2019, 5, 21), 5) == ("2019-05-21", "2019-05-21")


def test_a_result_against_the_plan_of_a_year_is_of_that_year_though_a_term_was_told_before() -> None:
    text = "Nhiệm kỳ 2015 - 2020, Đảng bộ huyện đặt mục tiêu kết nạp {} đảng viên mới. Đến hết tháng 8 năm 2019, Đảng bộ huyện đã kết nạp được 38 đảng viên, {}."
    of_year = text.format("mỗi năm ít nhất 35", "vượt 8,6% kế hoạch năm")
    assert _days(of_year, date(2019, 9, 6), 38) == ("2019-01-01", "2019-08-31")
    of_term = text.format("40", "đạt 95% chỉ tiêu")
    assert _days(of_term, date(2019, 9, 6), 38) == ("2015-01-01", "2019-08-31")


def test_a_class_told_on_of_in_the_next_paragraph_is_of_the_day_it_was_opened_on() -> None:
    text = (
        "Khai giảng lớp nhận thức về Đảng khóa V năm 2018\n"
        "Sáng 11/9/2018, Trung tâm Chính trị huyện khai giảng lớp nhận thức về Đảng khóa V năm 2018.\n"
        "Tham gia lớp học có 76 học viên là quần chúng ưu tú.\n"
    )
    assert _days(text, date(2018, 9, 12), 76) == ("2018-09-11", "2018-09-11")
    assert _days(text + "Năm 2017, trung tâm mở 5 lớp.", date(2018, 9, 12), 5) == ("2017-01-01", "2017-12-31")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Giai đoạn 2015 - 2017, huyện kết nạp 356 đảng viên.\nKết quả kết nạp theo từng năm:\n- 2015: 112\n- 2016: 120\n- 2017: 124\nXã Lát kết nạp nhiều nhất với 31 đảng viên.", 120, ("2016-01-01", "2016-12-31")),
        ("Giai đoạn 2015 - 2017, huyện kết nạp 356 đảng viên.\nKết quả kết nạp theo từng năm:\n- Năm 2015: 112\n- Năm 2016: 120\n- Năm 2017: 124\nXã Lát kết nạp nhiều nhất với 31 đảng viên.", 31, ("2015-01-01", "2017-12-31")),
        ("2. Số lượng đảng viên\n+ Năm 2010: 118 đ/c\n+ Năm 2015: 176 đ/c", 176, ("2015-12-31", "2015-12-31")),
        ("So với đầu năm 2012 (còn 41 thôn chưa có chi bộ, 12 thôn chưa có đảng viên), nay huyện Lạc Dương chỉ còn 3 thôn chưa có chi bộ.", 41, ("2012-01-01", "2012-01-01")),
        ("Số liệu đến 30/9/2018\nXã | Số thôn | Thôn có chi bộ\nLát | 12 | 11\nĐạ Sar | 9 | 9", 11, ("2018-09-30", "2018-09-30")),
        ("Kết quả phát triển đảng viên\nĐơn vị | Kết nạp 9 tháng | Chuyển chính thức\nĐạ Sar | 11 | 10\nĐạ Nhim | 9 | 8", 10, ("2018-01-01", "2018-09-30")),
    ],
)  # fmt: skip
def test_rows_by_year_brackets_of_old_and_the_day_a_table_counts_to(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Chi bộ thôn Păng Tiêng thành lập năm 2003 với 5 đảng viên. Năm đầu, chi bộ kết nạp được 3 người.", 3, ("2003-01-01", "2003-12-31")),
        ("Chi bộ thôn Păng Tiêng thành lập năm 2003 với 5 đảng viên. Năm đầu, chi bộ kết nạp được 3 người. Năm sau được 2.", 2, ("2004-01-01", "2004-12-31")),
        ("Thôn Đưng Trang mới tách ra năm 2010, cả thôn 47 nóc nhà mà chỉ có 2 đảng viên.", 2, ("2018-12-28", "2018-12-28")),
        ("Chi bộ thôn Păng Tiêng thành lập năm 2009, từ 3 đảng viên nay có 11.", 3, ("2009-12-31", "2009-12-31")),
        ("Thôn Păng Tiêng ở xa nhất. Từ chỗ cả thôn chỉ có 2 đảng viên, nay chi bộ đã có 11 đảng viên.", 2, (None, None)),
        ("Tổng số đảng viên của huyện từ 1.460 năm 2005 tăng lên 2.270 như bây giờ.", 2270, ("2018-12-28", "2018-12-28")),
    ],
)  # fmt: skip
def test_the_first_year_of_a_cell_and_what_a_village_has_since_it_was_split_off(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Huyện thành lập năm 1979. Đảng viên toàn huyện nay là 3.015 người, gấp đôi ngày mới tách.", 3015, ("2018-12-28", "2018-12-28")),
        ("Thôn Păng Tiêng có 186 hộ. Mười lăm năm trước, thôn chỉ có 2 đảng viên.", 2, (None, None)),
        ("Thôn Păng Tiêng trước đây 2 đảng viên, nay 15; thôn Đạ Tro từ 4 lên 18; thôn Đưng Trang hiện 21.", 4, (None, None)),
        ("Thôn Păng Tiêng trước đây 2 đảng viên, nay 15; thôn Đạ Tro từ 4 lên 18; thôn Đưng Trang hiện 21.", 18, ("2018-12-28", "2018-12-28")),
        ("PV: Năm nay huyện kết nạp được bao nhiêu đảng viên?\nChúng tôi được 120.", 120, ("2018-01-01", "2018-12-28")),
    ],
)  # fmt: skip
def test_once_and_now_in_one_breath_and_the_time_that_a_question_names(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Năm 2008, huyện có 41 thôn chưa có chi bộ; các xã vùng thấp xóa xong từ năm 2014. Để có kết quả đó, trong 10 năm, huyện kết nạp 1.387 đảng viên.", 1387, ("2008-01-01", "2018-12-28")),
        ("Các xã vùng thấp xóa xong thôn trắng từ năm 2014. Suốt 10 năm, huyện kết nạp 1.387 đảng viên.", 1387, (None, None)),
        ("6 tháng cuối năm 2019, huyện đề ra nhiệm vụ: thu ngân sách đạt trên 100% dự toán; phát triển từ 90 - 95 đảng viên để cả năm đạt 180 đảng viên.", 90, ("2019-07-01", "2019-12-31")),
    ],
)  # fmt: skip
def test_so_many_years_and_a_part_of_the_year_aimed_at(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 12, 28), value) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Năm 2018, huyện kết nạp 112 đảng viên. Trung tâm mở 3 lớp nhận thức về Đảng.", 112, ("2018-01-01", "2018-12-31")),
        ("Năm 2018, huyện kết nạp 112 đảng viên. Trung tâm mở 3 lớp nhận thức về Đảng.", 3, ("2018-01-01", "2018-12-31")),
        ("Năm nay, huyện kết nạp 112 đảng viên.", 112, ("2018-01-01", "2018-10-16")),
        ("Năm 2018, huyện được giao kết nạp 130 đảng viên; đến nay đã kết nạp 112 đồng chí.", 112, ("2018-01-01", "2018-10-16")),
        ("Năm 2018, huyện mới kết nạp được 31 đảng viên.", 31, ("2018-01-01", "2018-10-16")),
        ("Năm 2017, huyện kết nạp 81 đảng viên. Trung tâm mở 1 lớp nhận thức về Đảng cho 58 sinh viên trong năm 2016.", 58, ("2016-01-01", "2016-12-31")),
        ("Năm 2017, huyện kết nạp 81 đảng viên. Ngay từ quý I, các chi bộ rà soát nguồn. Qua rà soát, huyện cử 96 người học lớp nhận thức về Đảng.", 96, ("2017-01-01", "2017-12-31")),
    ],
)  # fmt: skip
def test_a_year_by_its_number_is_the_whole_of_it_and_this_year_goes_up_to_the_page(
    told: str, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, date(2018, 10, 16), value) == days


def test_that_moment_is_the_day_of_the_counts_before_and_no_time_of_old() -> None:
    told = "Năm 2017, huyện kết nạp 80 đảng viên. Đến ngày 30-6-2018, huyện có 57 tổ chức cơ sở đảng. Tính đến thời điểm đó, cả huyện còn 4 thôn chưa có đảng viên."
    assert _days(told, date(2018, 8, 26), 4) == ("2018-06-30", "2018-06-30")


@pytest.mark.parametrize("opening", ["Hết năm 2017", "Kết thúc năm 2017", "Khép lại năm 2017", "Cuối năm 2017"])
def test_a_year_that_has_ended_is_the_day_of_the_counts_behind_it(opening: str) -> None:
    told = f"{opening}, Đảng bộ huyện có 2.106 đảng viên. 38/38 thôn đã có chi bộ; 4 thôn còn sinh hoạt ghép."
    assert _days(told, date(2018, 5, 16), 2106) == ("2017-12-31", "2017-12-31")
    assert _days(told, date(2018, 5, 16), 4) == ("2017-12-31", "2017-12-31")


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("6 tháng cuối năm, huyện phấn đấu kết nạp 64 đảng viên để hoàn thành kế hoạch cả năm; mở 3 lớp nhận thức về Đảng.", 3, ("2018-07-01", "2018-12-31")),
        ("Quý III, huyện phấn đấu kết nạp thêm 41 đảng viên, góp phần hoàn thành chỉ tiêu năm 2018, mở 2 lớp nhận thức về Đảng.", 2, ("2018-07-01", "2018-09-30")),
        ("6 tháng cuối năm, huyện phấn đấu kết nạp thêm 64 đảng viên, phấn đấu cả năm kết nạp 131 đảng viên.", 131, ("2018-01-01", "2018-12-31")),
        ("6 tháng cuối năm, huyện được giao kết nạp 8 đảng viên. Đến ngày 15/12, đã kết nạp 9 đồng chí.", 9, ("2018-07-01", "2018-12-15")),
        ("Trong 6 tháng cuối năm, huyện phải kết nạp 8 đảng viên. Tính đến nay đã kết nạp 9 đồng chí.", 9, ("2018-07-01", "2018-12-20")),
        ("Năm 2018, huyện được giao kết nạp 88 đảng viên. Đến ngày 15/12, đã kết nạp 91 đồng chí.", 91, ("2018-01-01", "2018-12-15")),
    ],
)  # fmt: skip
def test_a_part_of_the_year_aimed_at_holds_for_the_aims_and_the_result_behind_it(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 12, 20) if "15/12" in told or "nay" in told else date(2018, 7, 12), value) == days


@pytest.mark.parametrize(
    ("behind", "value", "days"),
    [
        ("; đạt 95% kế hoạch.", 95, ("2017-01-01", "2017-12-31")),
        ("; chuyển chính thức cho 73 đồng chí.", 73, ("2017-01-01", "2017-12-31")),
        (". Cơ cấu: nữ 38, đoàn viên 44.", 38, ("2017-01-01", "2017-12-31")),
        (". Xã Lát kết nạp 11 đảng viên.", 11, ("2017-01-01", "2017-12-31")),
        (", đạt 95% kế hoạch.", 95, ("2017-07-01", "2017-12-31")),
        (". Trong 46 đồng chí này có 17 nữ.", 17, ("2017-07-01", "2017-12-31")),
    ],
)
def test_behind_a_part_of_the_year_picked_out_of_it_the_whole_is_told_of_again(
    behind: str, value: int, days: tuple[str, str]
) -> None:
    told = f"Năm 2017, huyện kết nạp 82 đảng viên, trong đó 6 tháng cuối năm là 46{behind}"
    assert _days(told, date(2018, 1, 9), value) == days


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Năm 2017, xã Lát kết nạp 13 đảng viên. Huyện giao chỉ tiêu 11, xã vượt 2.", ("2017-01-01", "2017-12-31")),
        ("Năm 2017, xã Lát kết nạp 13 đảng viên. Huyện giao chỉ tiêu 11 cho năm 2019.", ("2019-01-01", "2019-12-31")),
    ],
)
def test_a_plan_that_was_surpassed_is_of_the_result_told_before(told: str, days: tuple[str, str]) -> None:
    assert _days(told, date(2018, 12, 20), 11) == days


@pytest.mark.parametrize(
    ("told", "value", "days"),
    [
        ("Đầu năm 2015, huyện có 618 đảng viên, đến quý III năm đó đã có 667 đảng viên.", 667, ("2015-09-30", "2015-09-30")),
        ("Năm 2015, huyện kết nạp 83 đảng viên; 6 tháng cuối năm đó kết nạp 52 đảng viên.", 52, ("2015-07-01", "2015-12-31")),
        ("Năm 2015, huyện kết nạp 83 đảng viên. Tháng 10 năm ấy, toàn huyện còn 5 thôn chưa có chi bộ.", 5, ("2015-10-31", "2015-10-31")),
        ("Từ 318 đảng viên, đến năm 2016, Đảng bộ huyện đã có 967 đảng viên.", 967, ("2016-12-31", "2016-12-31")),
        ("Những năm đầu thành lập, toàn huyện chỉ có 78 đảng viên, nay đã có 1.187 đảng viên.", 78, (None, None)),
        ("Năm 2017, huyện kết nạp 79 đảng viên. Xã Lát, 5 năm về trước vẫn còn 2 thôn trắng đảng viên.", 2, (None, None)),
        ("Năm 1950, tại làng Đông (nay thuộc xã Lát), chi bộ đầu tiên của huyện có 5 đảng viên.", 5, ("1950-12-31", "1950-12-31")),
    ],
)  # fmt: skip
def test_parts_of_the_year_named_last_and_the_time_by_which_a_strength_has_grown(
    told: str, value: int, days: tuple[str, str]
) -> None:
    assert _days(told, date(2018, 10, 16), value) == days


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Tính từ đầu năm 2016 đến nay, Đảng bộ đã kết nạp 30/42 đảng viên.", ("2016-01-01", "2016-12-31")),
        ("Từ đầu nhiệm kỳ 2015 - 2020 đến nay, Đảng bộ kết nạp 30/42 đảng viên.", ("2015-01-01", "2020-12-31")),
        ("Từ đầu năm đến nay, Đảng bộ kết nạp 30/42 đảng viên.", (None, None)),
    ],
)
def test_a_plan_is_for_the_year_or_term_that_its_result_has_begun(
    told: str, days: tuple[str | None, str | None]
) -> None:
    assert _days(told, None, 42) == days


def test_a_sentence_that_strives_for_a_year_ahead_is_followed_by_its_aims() -> None:
    strives = "Năm 2019, Huyện ủy phấn đấu giữ vững danh hiệu trong sạch, vững mạnh."
    told = strives + " Trong đó có 55% tổ chức cơ sở đảng đạt trong sạch, vững mạnh; kết nạp 120 đảng viên."
    facts = _facts("Đảng bộ huyện Lạc Dương\n" + told, date(2019, 1, 9))
    assert {(f.metric, f.status) for f in facts} == {("orgs_rated_share", "target"), ("admission_target", "target")}
    done = strives + " Trong đó, năm 2018 đã có 55% tổ chức cơ sở đảng đạt trong sạch, vững mạnh."
    assert [f.status for f in _facts("Đảng bộ huyện Lạc Dương\n" + done, date(2019, 1, 9))] == ["actual"]


def test_those_let_go_since_a_time_without_an_end_are_no_single_case() -> None:
    told = "Từ đầu năm 2016 đến nay, huyện kết nạp 45 đảng viên. Các chi bộ đã xóa tên 6 đảng viên."
    assert _days(told, None, 6) == (None, None)


@pytest.mark.parametrize(
    ("text", "published", "value", "days"),
    [
        ("Từ giữa năm 2016 đến hết năm 2018, huyện kết nạp 371 đảng viên.", date(2019, 3, 5), 371, ("2016-07-01", "2018-12-31")),
        ("Đầu năm, huyện giao xã chỉ tiêu 9 đảng viên, xã tự đặt ra 10. Đến nay xã kết nạp được 6 đảng viên.", date(2018, 10, 5), 6, ("2018-01-01", "2018-10-05")),
        ("Đến giữa năm 2018, huyện có 4.310 đảng viên.", date(2019, 3, 5), 4310, ("2018-06-30", "2018-06-30")),
        ("Giữa năm 2018, huyện kết nạp 41 đảng viên.", date(2019, 3, 5), 41, (None, None)),
        ("Khi bắt tay thực hiện Đề án “Đưa chi bộ về thôn, bản” giai đoạn 2013 - 2018, huyện còn 27 thôn chưa có chi bộ.", date(2019, 3, 5), 27, ("2013-01-01", "2013-01-01")),
        ("Kết thúc giai đoạn 2013 - 2018, huyện còn 2 thôn chưa có chi bộ.", date(2019, 3, 5), 2, ("2018-12-31", "2018-12-31")),
        ("Năm 2018, huyện kết nạp 140 đảng viên. Một số xã mấy năm trước thiếu nguồn nay đã khá, như xã Lát kết nạp 9 đảng viên.", date(2019, 3, 5), 9, ("2018-01-01", "2018-12-31")),
        ("9 tháng năm 2018, huyện kết nạp 98 đảng viên; hoàn thiện hồ sơ của 31 quần chúng để xét kết nạp trong quý IV.", date(2018, 10, 5), 31, ("2018-01-01", "2018-09-30")),
        ("Tỷ lệ kết nạp năm 2018 bằng 3,2% tổng số đảng viên cuối năm trước (4.310 đồng chí).", date(2019, 3, 5), 4310, ("2017-12-31", "2017-12-31")),
    ],
)  # fmt: skip
def test_times_that_only_lead_to_what_is_told(
    text: str, published: date, value: int, days: tuple[str | None, str | None]
) -> None:
    assert _days(text, published, value) == days
