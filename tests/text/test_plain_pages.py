"""Pages saved as text: composed pages with the furniture of several content systems."""

from datetime import date

import pytest

from tasks.text.article import Article, Unreadable
from tasks.text.pages import read_page

TITLE = "Sông Mẫu vượt khó phát triển đảng viên"
FIRST = (
    "Năm 2019, Đảng bộ huyện Sông Mẫu kết nạp được 143 đảng viên mới, đạt 95,3% chỉ tiêu tỉnh giao; trong đó có 61 nữ "
    "và 88 đoàn viên thanh niên đang sinh hoạt ở các chi bộ thôn."
)
SECOND = (
    "Ở xã Đồi Mẫu, Đảng ủy giao từng chi bộ mỗi năm giới thiệu ít nhất hai quần chúng; nhờ vậy cả nhiệm kỳ kết nạp "
    "37 đảng viên, không còn thôn nào phải sinh hoạt ghép."
)
THIRD = "Năm 2020, huyện phấn đấu kết nạp 140 đảng viên và mở 6 lớp bồi dưỡng nhận thức về Đảng cho 330 học viên."
BODY = [FIRST, SECOND, THIRD]


def read(*lines: str) -> Article:
    article = read_page("\n".join(lines).encode(), media_type="text/plain", name="trang")
    assert isinstance(article, Article), article
    return article


def parts(article: Article, *kinds: str) -> list[str]:
    return [article.text[p.start : p.end] for p in article.parts if p.kind in kinds]


def body(article: Article) -> list[str]:
    return parts(article, "lead", "paragraph")


def test_a_page_gives_title_day_mark_and_paragraphs():
    article = read(
        TITLE, "", "08:30 - Thứ Hai, 16/12/2019 Lượt xem: 935 In bài viết", f"SMO - {FIRST}", "", SECOND, "", THIRD
    )
    assert article.title == TITLE
    assert article.published_on == date(2019, 12, 16)
    assert article.published_by == "date_line"
    assert article.dateline == "SMO"
    assert article.reading == "text"
    assert body(article) == BODY
    assert article.text == "\n".join([TITLE, *BODY])


@pytest.mark.parametrize(
    "opening",
    [
        "Đồi Mẫu, ngày 12/11/2018 - ",
        "10:31 12/11/2018 ",
        "12/11/2018 | 08h15 - ",
        "Đồi Mẫu, 12-11-2018: ",
        "(Đồi Mẫu, ngày 12/11/2018) - ",
        "Đồi Mẫu, ngày 12 tháng 11 năm 2018. ",
    ],
)
def test_a_place_and_a_day_before_the_first_sentence_date_a_page_that_has_no_other_day(opening):
    article = read(TITLE, "", opening + BODY[0], "", *BODY[1:])
    assert (article.published_on, article.published_by) == (date(2018, 11, 12), "dateline")


def test_a_day_that_the_first_sentence_tells_is_no_day_of_publication():
    article = read(TITLE, "", "Tại Đồi Mẫu, ngày 12/11/2018 - đúng dịp khai giảng - " + BODY[0], "", *BODY[1:])
    assert article.published_on is None


def test_rows_that_begin_with_a_year_are_of_the_body():
    rows = ["Số đảng viên kết nạp hằng năm:", "2014: 140", "2015: 151/140", "Năm học 2016 - 2017 (đến tháng 5): 8"]
    article = read(TITLE, "", *BODY, *rows, BODY[-1].replace("a", "e", 1))
    assert [p for p in body(article) if p in rows] == rows


def test_an_office_that_leads_in_a_list_is_no_byline():
    leads = "Văn phòng Huyện ủy Văn Yên tổng hợp một số kết quả như sau:"
    rows = ["- Đến 31/12/2014: 62 TCCSĐ, 441 chi bộ.", "- Năm 2014: kết nạp 190 đảng viên."]
    article = read("Kết quả công tác xây dựng Đảng năm 2014", "", "08/01/2015", "", leads, *rows)
    assert body(article) == [leads, *rows]


def test_rows_behind_arrows_under_a_heading_in_capitals_are_of_the_body():
    rows = ["Kết nạp: 1.736 đảng viên", "Nữ: 912 đồng chí", "415 tổ chức cơ sở đảng", "Ít nhất 120 đảng viên là nữ"]
    arrows = [f"► {row}" for row in rows]
    article = read(TITLE, "", "10/01/2023 08:00", "", BODY[0], "KẾT NẠP ĐẢNG VIÊN", *arrows)
    assert body(article)[-5:] == ["KẾT NẠP ĐẢNG VIÊN", *(f"- {row}" for row in rows)]
    links = ["► 12 đảng viên được kết nạp ở Trường Sa", "► Xem tiếp: 12 đảng viên trẻ"]
    assert body(read(TITLE, "", "10/01/2023 08:00", "", *BODY, *links)) == BODY


def test_a_day_with_its_hour_may_stand_above_the_path_to_the_piece():
    article = read("09/12/2025 | 14:27 GMT+7", "Nghệ An > Xây dựng Đảng", "", TITLE, "", *BODY)
    assert (article.title, article.published_on) == (TITLE, date(2025, 12, 9))


def test_a_list_right_under_the_date_is_no_title():
    rows = ["- Năm 2016: 9 đảng viên", "- 8 tháng năm 2017: 6 đảng viên"]
    article = read("Đảng bộ xã Đồi Mẫu", "", "20/09/2017 15:30 - Xem: 1.982", "", "Kết quả kết nạp đảng viên:", *rows)
    assert article.title == "Đảng bộ xã Đồi Mẫu"
    assert body(article) == ["Kết quả kết nạp đảng viên:", *rows]


@pytest.mark.parametrize(
    "byline",
    [
        ["Bài, ảnh: Quang Mẫu"],
        ["Bài và ảnh: MẪU MẪU"],
        ["         Tiến Mẫu", "", ","],
        ["D.MẪU - H.MẪU"],
        ["NGUYỆT MẪU"],
        ["H.M"],
        ["Thu Mẫu - Trung tâm VH - TT - TH huyện"],
        ["Hồng Mẫu (Trung tâm TT&VH Sông Mẫu)"],
        ["Ban Tuyên giáo Huyện ủy"],
        ["Theo Báo Sông Mẫu"],
        ["Dương Mẫu (thực hiện)"],
        ["Phạm Mẫu", "", "Nguồn: Báo Sông Mẫu", "Trang 1/1"],
        ["BBT"],
        ["Mẫu Hồng", "(Ban Tổ chức Huyện ủy Sông Mẫu)"],
    ],
)
def test_who_wrote_it_is_no_part_of_the_text(byline):
    article = read(TITLE, "16/12/2019 07:15", "", *BODY, "", *byline)
    assert body(article) == BODY


@pytest.mark.parametrize(
    "foot",
    [
        ["Bình luận", "", "Tin khác"],
        ["Các tin khác:", "Huyện Bên kết nạp 99 đảng viên (12/12/2019)", "Xã Xa có 7 chi bộ (10/12/2019)"],
        [
            "CÁC TIN KHÁC",
            "Huyện Bên kết nạp 99 đảng viên",
            "Thống kê truy cập",
            "Đang trực tuyến: 18",
            "Tổng lượt: 1.316.402",
        ],
        ["Lượt xem: 1204", "TIN CÙNG CHUYÊN MỤC", ">> Huyện Bên kết nạp 99 đảng viên"],
        ["Đọc nhiều", "1. Huyện Bên kết nạp 99 đảng viên"],
        ["Mới nhất", "Huyện Bên: 9 học sinh được kết nạp Đảng"],
        ["NỔI BẬT", "Huyện Bên: 9 học sinh được kết nạp Đảng"],
        ["Đừng bỏ lỡ", "Huyện Bên: 9 học sinh được kết nạp Đảng"],
        [
            "Ý kiến bạn đọc (2)",
            "Bạn Mẫu: Ở chỗ tôi từ năm kia tới giờ chi bộ chỉ tăng được 1 đảng viên, mong báo viết thêm để chúng tôi học theo huyện bạn.",
        ],
        ["Tin, bài khác cùng mục »", "Huyện Bên: 63 thôn có 63 chi bộ"],
        ["Tin/bài cùng chuyên mục:", "Huyện Bên: 63 thôn có 63 chi bộ"],
        ["Bài đọc thêm", "Huyện Bên: 63 thôn có 63 chi bộ"],
        ["Phản hồi (1)", "Bạn Mẫu: Tôi đã 45 năm tuổi Đảng."],
        ["Bình luận (2): Bạn Mẫu - Chi bộ tôi có 23 đảng viên."],
        ["Gửi bình luận của bạn", "Họ tên (*)", "Email"],
        [
            "Các bài khác",
            "- Huyện Bên: Kết nạp 99 đảng viên mới (21/10/2013)",
            "911-920 of 3688<  ...  87  88  89  ...  >",
        ],
        ["Tin liên quan", "• Huyện Bên: 9 tháng kết nạp hơn 9.800 đảng viên"],
        ["TIN, BÀI LIÊN QUAN", "Huyện Bên: 5 tháng kết nạp 28 đảng viên", "Xã Bên có 112 đảng viên"],
        ["Tin đã đưa", "  Huyện Bên: 6 làng chưa có chi bộ"],
        ["Tin mới hơn | Tin cũ hơn"],
        ["Liên kết website | Thống kê truy cập: Trực tuyến: 9 - Tất cả: 72.518"],
        ["Chia sẻ 12  Thích 34"],
        ["Thông báo   Góp ý   In tin"],
        ["Gửi cho bạn bè - Phản hồi - In trang"],
        ["Văn bản mới", "Quy định số 24-QĐ/TW", "1 2 3 4 5 ... 117 Trang sau"],
        ["Back To Top"],
        ["[Trở về]   Các tin khác", "- Xã Bên kết nạp 14 đảng viên (28/12/2010)"],
        ["• Xã Bên: kết nạp 14 đảng viên mới", "» Huyện Bên trao Huy hiệu Đảng cho 212 đảng viên"],
        [
            "Tác giả bài viết: Lê Mẫu",
            "Nguồn tin: Báo Sông Mẫu",
            "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
            "Những tin mới hơn",
        ],
    ],
)
def test_what_follows_the_article_is_no_part_of_it(foot):
    article = read(TITLE, "16/12/2019 07:15", "", *BODY, "", "Lê Mẫu", "", *foot)
    assert article.text == "\n".join([TITLE, *BODY])
    assert article.published_on == date(2019, 12, 16)


@pytest.mark.parametrize(
    "head",
    [
        ["Trang chủ > Xây dựng Đảng", TITLE, "Thứ hai, 16/12/2019, 14:10 GMT+7"],
        ["Báo Sông Mẫu Online", "Thứ Hai, 16/12/2019, 08:58 GMT+7", "", TITLE],
        ["Chính trị » Xây dựng Đảng", TITLE, "Ngày cập nhật: 16/12/2019 (GMT+7)"],
        ["XÂY DỰNG ĐẢNG                         16 Tháng Mười Hai 2019 - 06:45", "", TITLE],
        ["2019-12-16 15:34:00", TITLE],
        [
            "Cổng thông tin điện tử huyện Sông Mẫu",
            "Hôm nay: 22/11/2024",
            "Trang chủ | Giới thiệu | Tin tức",
            TITLE,
            "Ngày đăng: 16-12-2019",
        ],
        ["Thứ Sáu, 22/11/2024", "Trang chủ | Tin tức", "Chính trị", TITLE, "16/12/2019"],
        ["TRANG CHỦ   TIN TỨC   CHI BỘ   CÔNG ĐOÀN   ĐOÀN TRƯỜNG   THỰC ĐƠN", TITLE, "16/12/2019"],
        ["Báo Sông Mẫu điện tử", "Thứ Hai, 16.12.2019", "", "Xây dựng Đảng", TITLE],
        ["BÁO SÔNG MẪU", "Cập nhật 16-12-2019 09:14", "Phóng sự - Ghi chép", TITLE],
        ["Tạp chí Sông Mẫu", "16/12/2019", "Nghiên cứu - Trao đổi", TITLE],
        ["SÔNG MẪU - Tiếng nói của Đảng bộ tỉnh Sông Mẫu", "Số ra thứ hai, ngày 16-12-2019", TITLE],
        [f"• {TITLE}", "  • Thời gian đăng: 16/12/2019 02:46:47 PM"],
        [TITLE, "Lê Mẫu", "16/12/2019 07:00"],
        ["English | Français   rss", "Liên kết", f"{TITLE} (16-12-2019 15:22)", "Góp ý"],
        ["Xuất bản thông tin", "", f"null {TITLE}", "", "Chi tiết bài viết Tin tức sự kiện Trang bìa", "16/12/2019"],
        [
            TITLE,
            "Đăng lúc: Thứ hai - 16/12/2019 07:15 - Người đăng bài viết: Trang TTĐT huyện",
            "Đã xem: 1024",
            "Phản hồi: 0",
        ],
    ],
)
def test_the_head_of_a_page_gives_title_and_day(head):
    article = read(*head, "", *BODY)
    assert article.title == TITLE
    assert article.published_on == date(2019, 12, 16)
    assert article.text == "\n".join([TITLE, *BODY])


@pytest.mark.parametrize(
    "foot",
    [
        ["Phạm Mẫu", "", "Nguồn: Báo Sông Mẫu", "Ngày đăng: 16/12/2019", "Trang 1/1"],
        ["Công Mẫu", "(Theo Báo Sông Mẫu, số ra ngày 16-12-2019)"],
        ["TRẦN MẪU", "Ngày cập nhật: 16/12/2019"],
        ["Đã đăng 16/12/2019 – Sửa lần cuối lúc 16:11", "Số lượt đọc: 403"],
    ],
)
def test_the_day_may_stand_behind_the_text(foot):
    article = read(TITLE, "", *BODY, "", *foot)
    assert article.published_on == date(2019, 12, 16)
    assert article.published_by == "tail_line"
    assert body(article) == BODY


def test_the_day_behind_a_text_of_one_paragraph_is_its_own():
    assert read(TITLE, BODY[0], "29/07/2017").published_on == date(2017, 7, 29)


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "", *BODY, "", "Tin khác", "Huyện Bên kết nạp 99 đảng viên (12/12/2019)", "12/12/2019 07:00"],
        ["Hôm nay: 22/11/2024", TITLE, "", *BODY],
        ["Thứ Sáu, 22/11/2024", "Trang chủ | Tin tức", "Giới thiệu", TITLE, "", *BODY],
        [TITLE, "Đăng ngày 16/12", "", *BODY],
        [TITLE, "31/02/2019 07:00", "", *BODY],
        [TITLE, "", *BODY],
        [TITLE, BODY[0], "Tin khác", "Huyện Bên kết nạp 99 đảng viên (12/12/2019)"],
        [TITLE, "Huyện có 412 đảng viên.", "Tin khác", "Huyện Bên kết nạp 99 đảng viên (12/12/2019)", "12/12/2019"],
    ],
)
def test_where_no_day_is_certain_there_is_none(lines):
    article = read(*lines)
    assert article.published_on is None
    assert article.published_at is None
    assert article.published_by == "none"


def test_captions_are_told_from_paragraphs():
    repeated = "Lễ kết nạp đảng viên ở Chi bộ thôn Cao, xã Đồi Mẫu."
    after_image = "Cán bộ xã Đồi Mẫu trao đổi công việc với trưởng thôn."
    named = "Đảng viên trẻ xã Suối Mẫu giúp dân gặt lúa."
    unended = "Chị Mẫu (đứng giữa), đảng viên mới của Chi bộ thôn Thấp trao đổi kinh nghiệm trồng chè với bà con"
    said = "Ảnh: Đảng viên ấp 14 dọn kênh cùng bà con."
    article = read(
        TITLE, "16/12/2019", "", FIRST, "", repeated, repeated, "", "\xa0", "", after_image, "",
        named, "Ảnh: Lê Mẫu", "", SECOND, "", "song-mau-1.jpg", "", unended, "", THIRD, "", "Lê Mẫu", said,
    )  # fmt: skip
    assert parts(article, "caption") == [repeated, after_image, named, unended, said]
    assert body(article) == BODY


def test_a_lead_without_a_mark_of_its_own_is_the_first_paragraph():
    article = read(TITLE, "16/12/2019", "", *BODY)
    assert parts(article, "lead") == [FIRST]


def test_a_short_lead_between_title_and_text_is_kept():
    article = read(TITLE, "16/12/2019", "Nhiều cách làm hay ở cơ sở.", "", *BODY)
    assert body(article) == ["Nhiều cách làm hay ở cơ sở.", *BODY]


def test_questions_and_answers_are_kept_whole():
    dialogue = [
        "P.V: Xin đồng chí cho biết kết quả?",
        f"- {FIRST}",
        "P.V: Vì sao vậy?",
        f"- {SECOND}",
        "P.V: Xin cảm ơn!",
    ]
    article = read(TITLE, "16/12/2019", "", *dialogue, "", "Lê Mẫu (thực hiện)")
    assert body(article) == dialogue


def test_lists_of_figures_within_the_text_are_kept():
    rows = ["- Xã Đồi Mẫu: 12 đảng viên", "- Xã Suối Mẫu: 9 đảng viên", "- Thị trấn: 21 đảng viên"]
    article = read(TITLE, "16/12/2019", "", FIRST, *rows, SECOND, *rows[:0], THIRD)
    assert [part for part in body(article) if part.startswith("-")] == rows
    ending = read(TITLE, "16/12/2019", "", FIRST, SECOND, "Kết quả của các xã như sau:", *rows)
    assert ending.text.endswith("\n".join(rows))


def test_subheadings_that_begin_like_furniture_are_kept():
    heads = ["Nguồn ở nông thôn cạn dần", "Tin vào lớp trẻ", "Xem lại cách làm"]
    article = read(
        TITLE, "16/12/2019", "", FIRST, heads[0], SECOND, heads[1], FIRST.replace("143", "144"), heads[2], THIRD
    )
    assert [part for part in body(article) if part in heads] == heads


def test_the_body_goes_on_after_a_box_of_related_articles():
    article = read(
        TITLE, "16/12/2019", "", FIRST, "", "Tin liên quan", "Huyện Bên kết nạp 99 đảng viên", "", SECOND, "", THIRD
    )
    assert body(article)[:2] == [FIRST, SECOND]
    assert "99" not in article.text


def test_a_file_wrapped_by_hand_has_whole_paragraphs():
    words = " ".join(BODY[:2]).split()
    wrapped, line = [], ""
    for word in words:
        if len(line) + len(word) > 72:
            wrapped.append(line)
            line = ""
        line = f"{line} {word}".strip()
    article = read(TITLE, "16/12/2019", "", *wrapped, line, "", THIRD)
    assert body(article) == [" ".join(words), THIRD]


def test_paragraphs_that_a_column_broke_are_whole_where_no_empty_line_parts_them():
    first = ["Hết quý III, Đảng bộ huyện Sông Mẫu đã có 3.214 đảng viên sinh hoạt tại 37 chi, đảng", "bộ cơ sở."]
    second = [
        "Trong số này có 22 đảng bộ xã, thị trấn và 15 chi bộ các cơ quan, đơn vị sự nghiệp; dưới",
        "các đảng bộ là 251 chi bộ trực thuộc, nhiều nhất ở xã Đồi Mẫu, nơi Huyện ủy, Ủy ban",
        "Mặt trận và đoàn thể huyện cùng chăm lo, ít nhất ở thị trấn Sông Mẫu, xã Bên và xã",
        "láng giềng.",
    ]
    rows = ["- Xã Đồi Mẫu kết nạp 19 đảng viên,", "- Xã Bên kết nạp 7 đảng viên."]
    article = read(TITLE, "16/12/2019", "", *first, *second, *rows)
    assert body(article) == [" ".join(first), " ".join(second), *rows]


def test_a_list_in_small_letters_is_no_paragraph():
    rows = [
        "Toàn huyện có:",
        "tổ chức cơ sở đảng: 37",
        "chi bộ trực thuộc: 251",
        "đảng viên: 3.214",
        "đảng viên nữ: 1.020",
    ]
    assert body(read(TITLE, "16/12/2019", "", FIRST, *rows)) == [FIRST, *rows]


def test_the_number_of_a_books_page_is_none_of_its_text():
    assert body(read(TITLE, "P. 147", "", *BODY)) == BODY


def test_a_title_printed_again_and_a_repeated_lead_count_once():
    article = read(TITLE, "16/12/2019", "", FIRST, TITLE, FIRST, SECOND, THIRD)
    assert article.text == "\n".join([TITLE, *BODY])


def test_a_title_in_two_styles_of_capitals_is_kept_as_printed():
    article = read(TITLE.upper(), "Đăng ngày: Thứ Hai, 16 tháng 12 năm 2019", "", *BODY)
    assert article.title == TITLE.upper()


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("Trang chủ\nTin khác\nLượt xem: 12\n".encode(), "empty"),
        (f"{TITLE}\n16/12/2019 07:15\n".encode(), "no_body"),
    ],
)
def test_pages_without_an_article_say_so(payload, reason):
    refused = read_page(payload, media_type="text/plain", name="trang")
    assert isinstance(refused, Unreadable)
    assert refused.reason == reason


@pytest.mark.parametrize(
    "masthead",
    [
        "TRANG TIN SÔNG MẪU - Cơ quan của Đảng bộ tỉnh",
        "Văn nghệ - Phóng sự cuối tuần",
        "baomau.com.vn/tin-tuc",
        "Số 38-NQ/HU",
        "Phường Sông Mẫu (tỉnh Mẫu)",
    ],
)
def test_what_names_the_site_its_owner_or_a_column_is_no_title(masthead):
    assert read(masthead, "16/12/2019", TITLE, "", *BODY).title == TITLE


def test_the_school_whose_page_it_is_stays_in_the_text():
    article = read("TRƯỜNG THPT SÔNG MẪU", "", TITLE, "", *BODY)
    assert article.title == TITLE
    assert "TRƯỜNG THPT SÔNG MẪU" in article.text


def test_a_lead_may_stand_above_title_and_day():
    article = read(FIRST, "", TITLE, "", "Thứ Hai, 16/12/2019 - 08:10", "", SECOND, THIRD)
    assert (article.title, article.published_on) == (TITLE, date(2019, 12, 16))
    assert body(article) == BODY


def test_a_lead_may_end_with_the_day_of_posting():
    assert read(f"{FIRST} Cập nhật 16/12/2019", "", TITLE, "", SECOND, THIRD).published_on == date(2019, 12, 16)


def test_running_text_that_lost_its_last_stop_is_no_caption():
    unended = (
        "Tính đến cuối tháng 11, huyện kết nạp 143 đảng viên mới, nhiều hơn năm 2018. "
        "Hơn một nửa trong số ấy đang sinh hoạt ở các chi bộ thôn"
    )
    pictured = "Lễ trao quyết định kết nạp đảng viên ở Trường THPT Đồi Mẫu. Nguyễn Mẫu"
    article = read(TITLE, "", "16/12/2019", "", unended, "", pictured, "", SECOND, "", THIRD)
    assert body(article) == [unended, SECOND, THIRD]
    assert parts(article, "caption") == [pictured]


def test_a_name_over_the_title_is_of_the_title():
    article = read("Đồi Mẫu", "", TITLE, "", "Cập nhật, 07:31, Thứ Hai, 16/12/2019 (GMT+7)", "", *BODY)
    assert parts(article, "title") == [TITLE, "Đồi Mẫu"]
    for other in ("Xây dựng Đảng", "TRANG CHỦ", "Logo", "Mừng xuân mới"):
        assert parts(read(other, "", TITLE, "", "16/12/2019", "", *BODY), "title") == [TITLE]


def test_a_numbered_heading_is_no_caption():
    article = read(TITLE, "", FIRST, "II. Công tác phát triển đảng viên sáu tháng đầu năm", SECOND, THIRD)
    assert not [p for p in article.parts if p.kind == "caption"]


def test_cells_that_stand_a_line_each_come_back_as_rows() -> None:
    cells = [
        "STT",
        "Đơn vị",
        "Chỉ tiêu",
        "Kết quả",
        "1",
        "Xã Mẫu Một",
        "14",
        "11",
        "2",
        "Xã Mẫu Hai",
        "9",
        "-",
        "Toàn huyện",
        "190",
        "127",
    ]
    article = read(TITLE, "16/12/2019", FIRST, *cells, SECOND)
    rows = [
        "STT | Đơn vị | Chỉ tiêu | Kết quả",
        "1 | Xã Mẫu Một | 14 | 11",
        "2 | Xã Mẫu Hai | 9 | -",
        "Toàn huyện | 190 | 127",
    ]
    assert body(article) == [FIRST, *rows, SECOND]


def test_a_table_without_numbered_rows_and_one_with_tabs_come_back_as_rows() -> None:
    cells = ["Xã", "Chỉ tiêu", "Kết quả", "Mẫu Một", "14", "11", "Mẫu Hai", "9", "8"]
    article = read(TITLE, "16/12/2019", FIRST, *cells, "Thôn\tKế hoạch\tKết quả", "Mẫu Ba\t15\t12", SECOND)
    assert body(article) == [
        FIRST,
        "Xã | Chỉ tiêu | Kết quả",
        "Mẫu Một | 14 | 11",
        "Mẫu Hai | 9 | 8",
        "Thôn | Kế hoạch | Kết quả",
        "Mẫu Ba | 15 | 12",
        SECOND,
    ]


def test_short_lines_that_make_no_even_rows_stay_lines() -> None:
    lines = ["Nơi nhận", "Chỉ tiêu", "Kết quả", "Mẫu Một", "14", "Ghi chú"]
    article = read(TITLE, "16/12/2019", FIRST, *lines, SECOND)
    assert not [line for line in body(article) if " | " in line]


def test_what_one_can_do_with_an_article_stands_between_its_day_and_its_title() -> None:
    article = read("Thứ Hai, 16/12/2019, 10:02 [GMT+7]", "In trang | Gửi email | Cỡ chữ: A- A A+", TITLE, FIRST, SECOND)
    assert article.published_on == date(2019, 12, 16)
    for counter in ("1,204 lượt xem", "Lượt xem: 812", "Đã đọc: 315"):
        assert read("Thứ 2, 16/12/2019 | 10:02:15", counter, TITLE, FIRST, SECOND).published_on == date(2019, 12, 16)
    clock = read("Thứ Hai, 16/12/2019, 10:02 [GMT+7]", "Trang chủ | Chính trị | Kinh tế | Xã hội", TITLE, FIRST, SECOND)
    assert clock.published_on is None


def test_rows_whose_cells_dashes_part_are_rows_of_a_table():
    rows = ["Năm - Kế hoạch - Kết nạp - Nữ", "2006 - 120 - 109 - 44", "2007 - 130 - 134 - 61"]
    article = read(TITLE, "16/12/2019", "", FIRST, "", *rows, "", SECOND, "", THIRD)
    assert [part for part in body(article) if " | " in part] == [row.replace(" - ", " | ") for row in rows]
    told = "Văn hóa - xã hội - thể thao"
    article = read(TITLE, "16/12/2019", "", FIRST, "", told, SECOND, "", THIRD)
    assert told in article.text


def test_rows_drawn_with_bars_or_with_runs_of_spaces_are_rows() -> None:
    drawn = ["| Đơn vị | Chỉ tiêu | Kết quả |", "|---|---|---|", "| Mẫu Một | 14 | |", "| Mẫu Hai | 9 | 8 |"]
    rows = [row for row in read(TITLE, "16/12/2019", FIRST, *drawn, SECOND).text.split("\n") if " | " in row]
    assert rows == ["Đơn vị | Chỉ tiêu | Kết quả", "Mẫu Một | 14 | -", "Mẫu Hai | 9 | 8"]
    spaced = [
        "Đơn vị        Chỉ tiêu    Kết nạp 6 tháng",
        "Mẫu Một       14          11",
        "Mẫu Hai       9           8",
    ]
    page = read(TITLE, "16/12/2019", FIRST, "\n".join(spaced), SECOND).text.split("\n")
    assert [row for row in page if " | " in row] == [
        "Đơn vị | Chỉ tiêu | Kết nạp 6 tháng",
        "Mẫu Một | 14 | 11",
        "Mẫu Hai | 9 | 8",
    ]


def test_boxes_of_an_infographic_are_sentences_again() -> None:
    boxes = ["38 tổ chức cơ sở đảng", "12 đảng bộ", "2.104 đảng viên", "Kết nạp mới", "96 đảng viên", "103% kế hoạch"]
    bare = ["Tổng số đảng viên", "4.812", "đồng chí", "Kết nạp năm 2019", "176"]
    article = read(TITLE, "16/12/2019", FIRST, *boxes, SECOND, *bare, THIRD)
    assert body(article) == [
        FIRST,
        "38 tổ chức cơ sở đảng, 12 đảng bộ, 2.104 đảng viên.",
        "Kết nạp mới: 96 đảng viên, 103% kế hoạch.",
        SECOND,
        "Tổng số đảng viên: 4.812 đồng chí.",
        "Kết nạp năm 2019: 176.",
        THIRD,
    ]


def test_headings_and_short_rows_that_are_no_boxes_stay_as_they_are() -> None:
    rows = ["Công tác kết nạp đảng viên", "12/12 thôn có chi bộ.", "Chi bộ Mẫu Một", "Chi bộ Mẫu Hai"]
    assert body(read(TITLE, "16/12/2019", FIRST, *rows, SECOND)) == [FIRST, *rows, SECOND]


def test_words_that_runs_of_spaces_part_are_no_table() -> None:
    page = read(TITLE, "16/12/2019", FIRST, "In trang này   Gửi bạn bè   Chia sẻ", SECOND).text
    assert " | " not in page


@pytest.mark.parametrize("kicker", ["Đồi Mẫu", "Sông Mẫu:", "Đảng bộ TP Sông Mẫu"])
def test_a_kicker_says_whose_news_the_title_tells(kicker):
    article = read("16/12/2019 - 08:30", kicker, "Kết nạp 143 đảng viên mới", f"(SMO)- {FIRST}", SECOND, THIRD)
    assert article.title == "Kết nạp 143 đảng viên mới"
    assert parts(article, "title") == ["Kết nạp 143 đảng viên mới", kicker]
    assert article.published_on == date(2019, 12, 16)


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        (["HUYỆN UỶ ĐỒI LÁT | TIN HOẠT ĐỘNG"], "HUYỆN UỶ ĐỒI LÁT"),
        (["Trang chủ » Huyện ủy Đồi Lát » Tin tức"], "Huyện ủy Đồi Lát"),
        (["Cổng thông tin điện tử huyện Đồi Lát - tỉnh Mẫu Sơn"], "huyện Đồi Lát - tỉnh Mẫu Sơn"),
        (["Trang TTĐT xã Đồi Lát", "Tin tức"], "xã Đồi Lát"),
        (["Đài Truyền thanh - Truyền hình huyện Đồi Lát"], "huyện Đồi Lát"),
        (["UBND XÃ ĐỒI LÁT", "HUYỆN MẪU SƠN"], "UBND XÃ ĐỒI LÁT - HUYỆN MẪU SƠN"),
        (["ĐẢNG BỘ TỈNH MẪU SƠN", "HUYỆN ỦY ĐỒI LÁT"], "HUYỆN ỦY ĐỒI LÁT"),
        (["Cổng thông tin điện tử tỉnh Mẫu Sơn"], None),
        (["Đài Phát thanh và Truyền hình Mẫu Sơn"], None),
        (["Trang chủ | Huyện Đồi Lát | Huyện Bên"], None),
        (["Cổng thông tin điện tử huyện Sông Mẫu"], None),  # which the first paragraph says itself
    ],
)
def test_the_head_says_whose_portal_the_page_is_of(head, owner):
    title = "Kết nạp 143 đảng viên mới"
    article = read(*head, title, "16/12/2019 - 08:30", FIRST, SECOND, THIRD)
    assert parts(article, "title") == [title, *([owner] if owner else [])]


def test_an_archive_writes_the_day_before_the_text():
    article = read(f" date 2019-12-16 {FIRST}", SECOND, THIRD)
    assert article.published_on == date(2019, 12, 16)
    assert body(article) == BODY


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ("Báo Sông Mẫu Online » Chính trị", "Báo Sông Mẫu Online » Chính trị"),
        ("Theo dõi Báo Sông Mẫu trên", "Theo dõi Báo Sông Mẫu trên"),
        ("Báo chí với công tác Đảng", None),
    ],
)
def test_the_head_names_the_paper(head, site):
    assert read(head, TITLE, *BODY).site == site


def test_the_broken_lines_of_a_books_page_are_put_together_over_gaps_and_marks_of_notes():
    lines = [
        "Page 118 - LỊCH SỬ ĐẢNG BỘ XÃ ĐỒI MẪU",
        "P. 118",
        "",
        "Nhờ kiên trì vận động, trong ba năm liền Đảng bộ xã đã kết",
        "           nạp được 34 đảng viên mới, phần lớn là thanh niên của các",
        "               2",
        "           thôn vùng cao. Số đảng viên của toàn xã tăng từ 97 đồng",
        "",
        "           chí năm 2004 lên 128 đồng chí năm 2006, các thôn đều có",
        "           chi bộ và không còn thôn nào phải sinh hoạt ghép như",
        "           những năm trước.",
    ]
    article = read(*lines)
    assert article.title == "LỊCH SỬ ĐẢNG BỘ XÃ ĐỒI MẪU"
    assert body(article) == [
        (
            "Nhờ kiên trì vận động, trong ba năm liền Đảng bộ xã đã kết nạp được 34 đảng viên mới, phần lớn là thanh niên của các"
            " thôn vùng cao. Số đảng viên của toàn xã tăng từ 97 đồng chí năm 2004 lên 128 đồng chí năm 2006, các thôn đều có"
            " chi bộ và không còn thôn nào phải sinh hoạt ghép như những năm trước."
        )
    ]


def test_rows_that_begin_with_small_letters_stay_lines():
    rows = ["- xã Đồi Mẫu: 12 đảng viên", "- xã Sông Mẫu: 9 đảng viên", "- xã Rừng Mẫu: 7 đảng viên"]
    assert [p for p in body(read(TITLE, "", *BODY, *rows, BODY[-1].replace("a", "e", 1))) if p in rows] == rows


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("Chiều nay 20/8, ", date(2019, 8, 20)),
        ("Sáng nay (ngày 9-8), ", date(2019, 8, 9)),
        ("Chiều nay 20/7, ", None),
        ("", None),
    ],
)
def test_an_archive_s_month_and_today_are_a_day(today, day):
    article = read(f"date 2019-08 {today}{FIRST}", SECOND, THIRD)
    assert article.published_on == day
    assert not article.text.startswith("date")


@pytest.mark.parametrize(
    "tags", ["Tags: Sông Mẫu, phát triển đảng, 143 đảng viên", "Từ khóa: kết nạp đảng viên, 3 đảng bộ"]
)
def test_words_to_search_by_are_no_text_whatever_figures_stand_among_them(tags: str):
    article = read(TITLE, "", "16/12/2019", "", FIRST, "", SECOND, "", THIRD, "", tags)
    assert body(article) == BODY


@pytest.mark.parametrize(
    ("head", "owner"),
    [
        (["BỘ CHỈ HUY QUÂN SỰ TỈNH SÔNG MẪU", TITLE, "09/01/2019"], "BỘ CHỈ HUY QUÂN SỰ TỈNH SÔNG MẪU"),
        (["Hội Cựu chiến binh huyện Rừng Mẫu", TITLE, "09/01/2019"], "Hội Cựu chiến binh huyện Rừng Mẫu"),
        ([TITLE, "Huyện ủy Rừng Mẫu (Sông Mẫu) - 05/11/2018"], "Huyện ủy Rừng Mẫu (Sông Mẫu)"),
        ([TITLE, "Đảng bộ huyện Rừng Mẫu - cập nhật 02/01/2024"], "Đảng bộ huyện Rừng Mẫu"),
        (["HUYỆN ỦY RỪNG MẪU", "BAN TỔ CHỨC", TITLE, "09/01/2019"], "HUYỆN ỦY RỪNG MẪU"),
    ],
)
def test_whose_page_it_is_stands_above_the_title_or_beside_its_day(head, owner):
    assert owner in read(*head, *BODY).text.split("\n")[:3]


def test_the_clock_above_an_old_piece_is_no_day_of_publication():
    old = "Hết quý I năm 2010, Đảng bộ huyện Sông Mẫu kết nạp được 43 đảng viên mới, đưa tổng số đảng viên lên 3.104 đồng chí."
    assert read("Thứ bảy, 24/02/2024", "", TITLE, "", old, SECOND).published_on is None
    assert read("Thứ bảy, 10/04/2010", "", TITLE, "", old, SECOND).published_on == date(2010, 4, 10)
    assert read("Thứ bảy, 24/02/2024", "", TITLE, "", SECOND, THIRD).published_on == date(2024, 2, 24)
