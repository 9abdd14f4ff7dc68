"""Numbers as the papers print them. Every sentence is composed for this page."""

from decimal import Decimal

import pytest

from tasks.text.numbers import NumberMention, find_numbers

_MARKS = {"exact": "", "approx": "~", "min": ">=", "max": "<="}


def said(mention: NumberMention) -> str:
    """A mention in short: ``~90..100%``, ``124/180``, ``22 code``."""
    high = f"..{mention.value_high}" if mention.value_high is not None else ""
    of = f"/{mention.of}" if mention.of is not None else ""
    shape = f" {mention.shape}" if mention.shape != "count" else ""
    return f"{_MARKS[mention.bound]}{mention.value}{high}{of}{'%' if mention.percent else ''}{shape}"


THOUSANDS = [
    ("toàn huyện có 2.739 đảng viên", ["2739"]),
    ("toàn huyện có 2,739 đảng viên", ["2739"]),
    ("toàn huyện có 2 739 đảng viên", ["2739"]),
    ("toàn huyện có 2739 đảng viên", ["2739"]),
    ("Đảng bộ tỉnh có 1.204.377 cử tri", ["1204377"]),
    ("Đảng bộ tỉnh có 1,204,377 cử tri", ["1204377"]),
    ("cả nước có 5 412 330 đảng viên", ["5412330"]),
    ("nâng tổng số đảng viên lên 10.004.", ["10004"]),
    ("có 2.300đảng viên", ["2300"]),
    ("gieo cấy 4,500 ha lúa", ["4500"]),
    ("diện tích 0,325 ha", ["0.325"]),
    ("vốn 1,235 tỷ đồng", ["1235000000"]),
    ("vốn 1.235 tỷ đồng", ["1235000000000"]),
    ("1.234,5 tấn thóc", ["1234.5"]),
    ("1,234.5 tấn thóc", ["1234.5"]),
    ("tỷ lệ 12,345% số phiếu", ["12.345%"]),
    ("đạt 7,25 điểm", ["7.25"]),
    ("diện tích 36,5ha", ["36.5"]),
    ("tăng 1.25 lần", ["1.25"]),
    ("Quyết toán 12.345.6 ghi sai", ["12 code"]),
]
SPACES = [
    ("Năm 2017 150 đảng viên được kết nạp", ["2017 year", "150"]),
    ("tháng 5 300 đoàn viên dự học", ["5", "300"]),
    ("ở khu phố 3 120 hộ", ["3", "120"]),
    ("chi bộ số 7 100 đảng viên", ["7", "100"]),
    ("có 12 345 678 lượt xem", ["12345678"]),
    ("có 3 044, tăng 12", ["3044", "12"]),
    ("với tổng số 3 948 đảng viên", ["3948"]),
    ("toàn bộ 1 364 thôn; Trường số 3 948 học sinh", ["1364", "3", "948"]),
    ("có 1 20 chi bộ", ["1", "20"]),
]
PERCENT = [
    ("đạt 95,6% chỉ tiêu", ["95.6%"]),
    ("đạt 95.6% chỉ tiêu", ["95.6%"]),
    ("đạt 95,6 % chỉ tiêu", ["95.6%"]),
    ("đạt 111% kế hoạch", ["111%"]),
    ("đạt 108 phần trăm kế hoạch", ["108%"]),
    ("chiếm 0,5%.", ["0.5%"]),
    ("đạt 18%NQ", ["18%"]),
    ("đạt trên 90% trở lên", [">=90%"]),
    ("một trăm phần trăm thôn có chi bộ", ["100%"]),
    ("mười phần trăm số hộ", ["10%"]),
]
SCALES = [
    ("hơn 2 nghìn đảng viên", [">=2000"]),
    ("94 ngàn đảng viên", ["94000"]),
    ("2,5 vạn đoàn viên", ["25000"]),
    ("gần 1,2 triệu người", ["~1200000"]),
    ("3 ngàn 916 đảng viên", ["3916"]),
    ("2 nghìn 150 hộ", ["2150"]),
    ("1 triệu 200 nghìn đồng", ["1200000"]),
    ("2 triệu rưỡi", ["2500000"]),
    ("trên 5 trăm học viên", [">=500"]),
    ("3 chục quần chúng", ["30"]),
    ("80 triệu đồng/năm", ["80000000"]),
    ("từ 2 - 3 nghìn người", ["2000..3000"]),
    ("từ 2 đến 3 vạn đảng viên", ["20000..30000"]),
    ("19,25 vạn đảng viên", ["192500"]),
    ("12 tỷ lệ đều đạt", ["12"]),
    ("huyện Triệu Sơn có 30 xã", ["30"]),
]
WORDS = [
    ("mười hai đảng viên", ["12"]),
    ("Mười hai đảng viên được kết nạp", ["12"]),
    ("mười lăm chi bộ", ["15"]),
    ("hai mươi mốt thôn", ["21"]),
    ("ba mươi tư ấp", ["34"]),
    ("bốn mươi lăm học viên", ["45"]),
    ("chín mươi chín hộ", ["99"]),
    ("một trăm linh năm đảng viên", ["105"]),
    ("hai trăm lẻ bảy đảng viên", ["207"]),
    ("ba trăm năm mươi quần chúng", ["350"]),
    ("hai trăm rưỡi", ["250"]),
    ("một nghìn hai trăm ba mươi tư đảng viên", ["1234"]),
    ("năm nghìn đảng viên", ["5000"]),
    ("hai vạn đảng viên", ["20000"]),
    ("ba chục đoàn viên", ["30"]),
    ("gần hai trăm học viên", ["~200"]),
    ("hơn chục đảng viên", [">=10"]),
    ("gần trăm quần chúng", ["~100"]),
    ("kết nạp ba đảng viên", ["3"]),
    ("mở một lớp cảm tình Đảng", ["1"]),
    ("chỉ kết nạp một đồng chí", ["1"]),
    ("có bốn chi bộ ghép", ["4"]),
    ("Hai chi bộ chưa có cấp ủy", ["2"]),
    ("hai nữ đảng viên", ["2"]),
    ("kết nạp được năm đảng viên", ["5"]),
    ("giới thiệu năm quần chúng ưu tú", ["5"]),
    ("có năm đồng chí là nữ", ["5"]),
    ("trong đó có tám người Mông", ["8"]),
    ("năm ngoái kết nạp ba, nay thêm hai.", ["3", "2"]),
    ("cách đây mười năm", ["10"]),
    ("trong hai năm qua", ["2"]),
    ("hai phần ba số đảng viên tán thành", ["2 fraction"]),
    ("hai phần ba nam giới tán thành", ["2 fraction"]),
    ("hai nghìn không trăm mười tám đảng viên", ["2018"]),
    ("trong ba năm, huyện kết nạp", ["3"]),
    ("mười một người, mười bốn thôn", ["11", "14"]),
    ("có chín người Jrai", ["9"]),
    ("trong đó có sáu là nữ", ["6"]),
    ("gần cả trăm quần chúng", ["~100"]),
]
NO_WORDS = [
    "một số chi bộ còn ít đảng viên",
    "một trong những xã khó khăn",
    "một bộ phận đảng viên",
    "một phần do thiếu nguồn",
    "một mặt củng cố chi bộ, mặt khác tạo nguồn",
    "một là tạo nguồn, hai là bồi dưỡng, ba là kết nạp",
    "hàng chục đảng viên trẻ",
    "hàng trăm quần chúng tham gia",
    "hàng nghìn lượt người",
    "vài chục hộ",
    "mấy trăm đoàn viên",
    "nhiều năm không kết nạp được đảng viên",
    "trong năm chi bộ kết nạp thêm",
    "đầu năm đảng bộ giao chỉ tiêu",
    "mỗi năm chi bộ đều sơ kết",
    "có năm chi bộ tôi không có nguồn",
    "sáng Thứ Ba, đoàn kiểm tra làm việc",
    "sinh con thứ ba",
    "anh Tư và chị Năm đều là đảng viên",
    "huyện Ba Bể, huyện Ba Chẽ, xã Bảy Núi, xã Tám Ngàn",
    "tháng Tám lịch sử, tháng mười năm ấy",
    "mùng hai Tết",
    "đội ngũ trí thức, khai trừ khỏi Đảng, tham mưu, bản làng, tư tưởng",
    "cả hai bên cùng thống nhất",
    "là một chi bộ mạnh của huyện",
]
RANGES = [
    ("kết nạp 90 - 100 đảng viên", ["90..100"]),
    ("kết nạp 90-100 đảng viên", ["90..100"]),
    ("kết nạp 90 – 100 đảng viên", ["90..100"]),
    ("kết nạp 90 -100 đảng viên", ["90..100"]),
    ("kết nạp từ 90 đến 100 đảng viên", ["90..100"]),
    ("kết nạp từ 90 tới 100 đảng viên", ["90..100"]),
    ("từ 3 đến 4% tổng số đảng viên", ["3..4%"]),
    ("từ 3% - 4% tổng số đảng viên", ["3..4%"]),
    ("3 – 4% tổng số đảng viên", ["3..4%"]),
    ("từ 3% đến 4%", ["3..4%"]),
    ("3,2 - 3,6%", ["3.2..3.6%"]),
    ("1.200 - 1.500 quần chúng", ["1200..1500"]),
    ("mỗi chi bộ có 5, 6 đảng viên", ["5..6"]),
    ("chỉ kết nạp được 5,6 đồng chí", ["5..6"]),
    ("bình quân 5,6 đảng viên", ["5.6"]),
    ("được 5,7 đồng chí", ["5.7"]),
    ("hai, ba đảng viên", ["2..3"]),
    ("hai ba đảng viên", ["2..3"]),
    ("từ hai đến ba quần chúng", ["2..3"]),
    ("từ 3 - 4% trở lên", [">=3..4%"]),
    ("khoảng 20 - 25 đồng chí", ["~20..25"]),
    ("tăng từ 12 lên 15 chi bộ", ["12", "15"]),
    ("giảm từ 51,3% xuống còn 32,6%", ["51.3%", "32.6%"]),
    ("Tổ 5, 6 đảng viên dự họp", ["5", "6"]),
    ("thôn 1, 2 đã có chi bộ", ["1", "2"]),
    ("các khu phố 1,2,3", ["1", "2", "3"]),
    ("nhiệm kỳ 2015 - 2020", ["2015 year", "2020 year"]),
    ("năm 2015, 2016", ["2015 year", "2016 year"]),
    ("100 - 90 đảng viên", ["100", "90"]),
    ("7 đảng viên, 8 quần chúng", ["7", "8"]),
    ("từ 3-5 quần chúng mỗi năm", ["3..5"]),
    ("từ 2-3 hồ sơ", ["2..3"]),
    ("nhiệm kỳ 2020 - 2025 kết nạp 800 đảng viên", ["2020 year", "2025 year", "800"]),
    ("từ năm 2011 - 2015", ["2011 year", "2015 year"]),
    ("có hai hoặc ba chi bộ", ["3"]),
]
RATIOS = [
    ("kết nạp 124/180 đảng viên", ["124/180"]),
    ("kết nạp được 96/90 đảng viên", ["96/90"]),
    ("có 1.402/1.415 thôn có chi bộ", ["1402/1415"]),
    ("8/10 xóm có chi bộ", ["8/10"]),
    ("12 / 23 trường có chi bộ", ["12/23"]),
    ("đã kết nạp 3/6 đảng viên, đạt 50%", ["3/6", "50%"]),
    ("có 2/9 ấp chưa có chi bộ", ["2/9"]),
    ("1/3 số đảng viên là nữ", ["1/3 fraction"]),
    ("hơn 2/3 chi bộ đạt vững mạnh", [">=2/3 fraction"]),
    ("ngày 3/2", ["3 date"]),
    ("ngày 5/7/2015", ["5 date"]),
    ("dịp 19/5", ["19 date"]),
    ("đợt 3-2, 19-5 và 2-9", ["3 date", "19 date", "2 date"]),
    ("Lễ trao Huy hiệu (3/2)", ["3 date"]),
    ("100% trạm y tế (6/6), 96% trường (11/12) có chi bộ", ["100%", "6/6", "96%", "11/12"]),
    ("trong 2 ngày 16 và 17/5", ["2", "16", "17 date"]),
    ("tháng 7/2013", ["7 date"]),
    ("ngày 31.12.2013", ["31 date"]),
    ("ngày 1-7-2025", ["1 date"]),
    ("cập nhật 2024-03-25", ["2024 date"]),
    ("tính đến 30/6 đạt 61/85", ["30 date", "61/85"]),
    ("Đến thời điểm 30/6, có 12 chi bộ", ["30 date", "12"]),
    ("từ 1/1 đến 30/6", ["1 date", "30 date"]),
    ("đến nay 3/6 xóm có chi bộ", ["3/6"]),
    ("tăng lên đến 8/10 xóm có chi bộ", ["8/10"]),
    ("sau 2/3 nhiệm kỳ", ["2/3"]),
    ("Sáng nay 30/7, Trung tâm khai giảng", ["30 date"]),
    ("Trong hai ngày (17 - 18/5), Đảng bộ đại hội", ["2", "17", "18 date"]),
    ("tháng 1 - 6/2018", ["1 date"]),
]
CODES = [
    ("Nghị quyết số 22-NQ/TW", ["22 code"]),
    ("Quyết định 123/QĐ-UBND", ["123 code"]),
    ("Nghị định 42/2022/NĐ-CP", ["42 code"]),
    ("Hướng dẫn 01-HD/BTCTW ngày 5/3/2019", ["1 code", "5 date"]),
    ("Quy định số 24-QĐ/TW", ["24 code"]),
    ("lúc 08:30 sáng", ["8 time"]),
    ("hồi 14h30", ["14 time"]),
    ("06:15:29", ["6 time"]),
    ("dịch Covid-19", ["19 name"]),
    ("(GMT+7)", ["7 name"]),
    ("lớp 12A1", ["12 name", "1 name"]),
    ("quốc lộ QL4", ["4 name"]),
    ("điện thoại 02153825123", ["2153825123 code"]),
    ("mục 1.2.3 của Hướng dẫn", ["1 code"]),
    ("số 978-604-57-1234", ["978 code"]),
    ("lúc 8g30", ["8 time"]),
    ("Nghị quyết 25/NQ-HĐND", ["25 code"]),
    ("địa chỉ 192.168.1.1", ["192 code"]),
]
HEDGES = [
    ("khoảng 900 đảng viên", ["~900"]),
    ("gần 900 đảng viên", ["~900"]),
    ("xấp xỉ 900 đảng viên", ["~900"]),
    ("ước 900 đảng viên", ["~900"]),
    ("ước tính 900 đảng viên", ["~900"]),
    ("ước đạt 900 đảng viên", ["~900"]),
    ("chừng 900 đảng viên", ["~900"]),
    ("độ 30 người", ["~30"]),
    ("trình độ 12 năm học", ["12"]),
    ("mức độ 3", ["3"]),
    ("trên dưới 40 hộ", ["~40"]),
    ("ngót 40 năm", ["~40"]),
    ("trên 900 đảng viên", [">=900"]),
    ("hơn 900 đảng viên", [">=900"]),
    ("ít nhất 900 đảng viên", [">=900"]),
    ("tối thiểu 3 quần chúng", [">=3"]),
    ("không dưới 900 đảng viên", [">=900"]),
    ("từ 180 đảng viên mới trở lên", [">=180"]),
    ("180 đảng viên trở lên", [">=180"]),
    ("từ 85% chi bộ trở lên", [">=85%"]),
    ("dưới 900 đảng viên", ["<=900"]),
    ("không quá 900 đảng viên", ["<=900"]),
    ("tối đa 5 năm", ["<=5"]),
    ("chưa đến 100 đảng viên", ["<=100"]),
    ("chưa tới 10 đảng viên", ["<=10"]),
    ("chưa đầy 30 đảng viên", ["<=30"]),
    ("từ 5% trở xuống", ["<=5%"]),
    ("khoảng trên 94.000 đảng viên", [">=94000"]),
    ("ước khoảng 300 hồ sơ", ["~300"]),
    ("(trên 90%)", [">=90%"]),
    ("đạt gần 66% chỉ tiêu", ["~66%"]),
    ("kết nạp 12 đảng viên, từ phó phòng trở lên", ["12"]),
    ("có 5 đồng chí từ cấp ủy trở lên", ["5"]),
    ("hơn, 30 đồng chí", ["30"]),
    ("57,3% có trình độ cao đẳng trở lên", ["57.3%"]),
    ("100% đảng viên hoàn thành tốt nhiệm vụ trở lên", ["100%"]),
    ("kết nạp 18 đảng viên là người có đạo trở lên", [">=18"]),
]
GLUED = [
    ("xóa tên 03 đảng viên", ["3"]),
    ("510ha lúa", ["510"]),
    ("56ha gieo cấy 2 vụ/năm", ["56", "2"]),
    ("06 đảng viên", ["6"]),
    ("bản Hin 2", ["2"]),
    ("Quận 12", ["12"]),
    ("Thứ 4", ["4"]),
    ("100% thôn có đảng viên", ["100%"]),
    ("(150 đồng chí)", ["150"]),
    ("trong đó nữ 231, dân tộc thiểu số 447", ["231", "447"]),
    ("Na Rì 74; Ba Bể 69", ["74", "69"]),
    ("2018", ["2018 year"]),
    ("lên 2018 đồng chí", ["2018"]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*THOUSANDS, *SPACES, *PERCENT, *SCALES, *WORDS, *RANGES, *RATIOS, *CODES, *HEDGES, *GLUED],
)
def test_a_number_says_what_the_paper_printed(text: str, expected: list[str]) -> None:
    assert [said(mention) for mention in find_numbers(text)] == expected


@pytest.mark.parametrize("text", NO_WORDS)
def test_a_number_word_that_counts_nothing_is_no_number(text: str) -> None:
    assert [text[m.start : m.end] for m in find_numbers(text)] == []


def test_offsets_slice_back_to_number_hedge_and_unit() -> None:
    text = "phấn đấu kết nạp từ 3 - 4% tổng số đảng viên trở lên, khoảng trên 94.000 người; 124/180 hồ sơ"
    share, people, files = find_numbers(text)
    assert text[share.start : share.end] == "3 - 4"
    assert text[share.start : share.unit_end] == "3 - 4%"
    assert text[share.bound_start : share.bound_end] == "từ 3 - 4% tổng số đảng viên trở lên"
    assert text[people.bound_start : people.bound_end] == "khoảng trên 94.000"
    assert (text[files.start : files.end], text[files.of_start : files.of_end]) == ("124", "180")
    assert files.of == Decimal(180)


def test_a_padded_number_keeps_its_mark_and_words_theirs() -> None:
    padded, words = find_numbers("khai trừ 03 đồng chí, xóa tên hai đảng viên")
    assert padded.padded
    assert not padded.in_words
    assert words.in_words
    assert not words.padded


def test_every_run_of_digits_is_part_of_one_number_and_none_overlap() -> None:
    text = "Ngày 3/2/2015, lúc 08:30, Chi bộ 2.4 (khóa 12A) kết nạp 3 044/4 000 người theo 15-NQ/TW; 1,2,3; 0.5.6; 7/8/9/10"
    mentions = find_numbers(text)
    covered = [i for m in mentions for span in ((m.start, m.end), (m.of_start, m.of_end)) for i in range(*span)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(text) if c.isdigit()} <= set(covered)
