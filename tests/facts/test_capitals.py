"""Lines in capitals as the rest of the page writes their words."""

from tasks.facts.capitals import calm


def test_a_headline_in_capitals_is_read_as_the_page_writes_its_words() -> None:
    page = (
        "ĐẢNG ỦY KHỐI DOANH NGHIỆP TỈNH KON TUM TỔNG KẾT NĂM 2014\nĐảng ủy Khối Doanh nghiệp tỉnh Kon Tum đã tổng kết."
    )
    assert calm(page).split("\n")[0] == "Đảng ủy Khối Doanh nghiệp tỉnh Kon Tum tổng kết năm 2014"


def test_names_of_the_map_keep_their_capitals_where_the_page_has_no_other_words() -> None:
    assert "huyện Sìn Hồ kết nạp" in calm("ĐẢNG BỘ HUYỆN SÌN HỒ KẾT NẠP 212 ĐẢNG VIÊN")


def test_offsets_stay_and_quiet_lines_are_left_alone() -> None:
    page = "BẢN TIN CÔNG TÁC ĐẢNG\nXã Nậm Tăm có 12 đảng viên.\nTT VH"
    assert len(calm(page)) == len(page)
    assert calm(page).split("\n")[1:] == page.split("\n")[1:]
