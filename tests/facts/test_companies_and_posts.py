"""Pages of companies, universities, hospitals and border posts: whose figures they are, and of what time."""

from datetime import date

import pytest

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of

_ON = date(2018, 12, 20)


def _facts(title: str, *paragraphs: str) -> dict[str, Fact]:
    """The facts of a page of the province by their number."""
    found = read(article_of(title, list(paragraphs), _ON), Home("Lâm Đồng")).facts
    assert len({f.value for f in found}) == len(found), [str(f) for f in found]
    return {f"{f.value:f}": f for f in found}


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Năm 2017, Khoa Môi trường và Tài nguyên nước kết nạp 17 đảng viên.", "Khoa Môi trường và Tài nguyên nước"),
        (
            "Năm 2017, Viện Công nghệ sinh học và Thực phẩm kết nạp 17 đảng viên.",
            "Viện Công nghệ sinh học và Thực phẩm",
        ),
        ("Khoa Sinh học và Khoa Du lịch đều khá: Khoa Du lịch kết nạp 17 đảng viên.", "Khoa Du lịch"),
        (
            "Khoa Du lịch dẫn đầu. Khoa phân công đảng viên giúp bạn. Năm 2017, Chi bộ khoa kết nạp 17 đảng viên.",
            "Khoa Du lịch",
        ),
    ],
)
def test_a_faculty_may_be_named_by_two_fields(sentence: str, unit: str) -> None:
    assert _facts("Đảng bộ Trường Đại học Đà Lạt", sentence)["17"].unit == unit


def test_each_of_several_faculties_has_the_same_number() -> None:
    text = "Năm 2017, Khoa Nội và Khoa Ngoại mỗi khoa kết nạp 3 đảng viên."
    found = read(article_of("Bệnh viện Đa khoa Lâm Đồng", [text], _ON), Home("Lâm Đồng")).facts
    assert sorted(f.unit or "" for f in found) == ["Khoa Ngoại", "Khoa Nội"]


def test_the_post_named_before_is_spoken_of_by_its_kind() -> None:
    found = _facts(
        "Bộ đội giúp dân Lạc Dương",
        "Đồn Biên phòng Đưng Bla đóng ở xã Đưng K'Nớ (huyện Lạc Dương). Đồn phân công cán bộ về thôn.",
        "Chính trị viên đồn cho biết: Đảng bộ đồn có 4 chi bộ với 43 đảng viên. Năm 2017, đồn kết nạp 3 đảng viên.",
        "Toàn huyện có 58 tổ chức cơ sở đảng.",
    )
    assert {found[n].unit for n in ("4", "43", "3")} == {"Đồn Biên phòng Đưng Bla"}
    assert found["58"].unit == "Lạc Dương"


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Năm 2017, 5 học sinh được Chi bộ trường kết nạp.", "Trường THPT Lang Biang"),
        ("Năm 2017, Chi bộ Trường THPT Lang Biang có 5 học sinh được Huyện ủy kết nạp.", "Trường THPT Lang Biang"),
    ],
)
def test_those_whom_a_body_admits_are_its_own_unless_it_stands_higher(sentence: str, unit: str) -> None:
    found = _facts("Huyện Lạc Dương chăm lo đảng viên trẻ", "Trường THPT Lang Biang dạy tốt. " + sentence)
    assert found["5"].unit == unit


def test_a_headline_may_leave_out_the_word_for_the_province() -> None:
    found = _facts(
        "Đảng bộ các Khu công nghiệp Lâm Đồng: Đảng viên từ xưởng máy",
        "Đảng bộ các Khu công nghiệp tỉnh Lâm Đồng có 47 tổ chức cơ sở đảng.",
        "Năm 2017, toàn Đảng bộ kết nạp 68 đảng viên.",
    )
    assert found["47"].unit == found["68"].unit == "các Khu công nghiệp tỉnh Lâm Đồng"


def test_a_name_without_its_words_of_the_law_is_the_same_but_the_police_of_province_and_town_are_two() -> None:
    found = _facts(
        "Đảng bộ Công ty Chè Cầu Đất đại hội",
        "Đảng bộ Công ty Cổ phần Chè Cầu Đất có 29 chi bộ. Năm 2017, Đảng bộ Công ty Chè Cầu Đất kết nạp 13 đảng viên.",
        "Đảng bộ Công an tỉnh Lâm Đồng có 61 chi bộ. Đảng bộ Công an huyện Lâm Đồng có 17 chi bộ.",
    )
    assert found["29"].unit == found["13"].unit == "Công ty Cổ phần Chè Cầu Đất"
    assert found["61"].unit != found["17"].unit


def test_the_part_is_of_whom_the_whole_is() -> None:
    found = _facts(
        "Lạc Dương: nguồn ở buôn",
        "Xã Đạ Sar có 12 chi bộ. Trong 61 thôn của huyện còn 7 thôn chưa có chi bộ.",
    )
    assert (found["12"].unit, found["61"].unit, found["7"].unit) == ("Đạ Sar", "Lạc Dương", "Lạc Dương")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Chi bộ ra đời ngày 1-7-2018. Từ đó đến ngày 15-11, chi bộ kết nạp 9 đảng viên.",
            ("2018-07-01", "2018-11-15"),
        ),
        ("Tháng 3-2016, xã lập tổ công tác. Kể từ đó, xã kết nạp 9 đảng viên.", ("2016-03-01", "2018-12-20")),
        ("Đại hội họp ngày 5-5-2015. Từ đó đến hết năm 2017, xã kết nạp 9 đảng viên.", ("2015-05-05", "2017-12-31")),
        ("Năm 2016, xã ra nghị quyết về tạo nguồn, từ đó kết nạp được 9 đảng viên.", ("2016-01-01", "2016-12-31")),
        ("Năm 2016, xã có đề án. Từ đó, năm 2017 xã kết nạp 9 đảng viên.", ("2017-01-01", "2017-12-31")),
    ],
)
def test_from_then_on_begins_with_the_time_named_last(text: str, days: tuple[str, str]) -> None:
    made = _facts("Đảng bộ xã Đạ Sar", text)["9"]
    assert (str(made.start), str(made.end)) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Những năm trước, xã có thôn xa, 9 thôn chưa có đảng viên.", None),
        ("Chi bộ thôn Một trước có 9 đảng viên.", None),
        ("Từ 9 đảng viên ban đầu, nay chi bộ đã có 29 đảng viên.", None),
        ("Những năm qua, xã làm tốt việc tạo nguồn, xã có 9 chi bộ.", "2018-12-20"),
    ],
)
def test_a_count_of_former_years_has_no_day(text: str, day: str | None) -> None:
    found = _facts("Đảng bộ xã Đạ Sar", "Năm 2017, xã kết nạp 3 đảng viên. " + text)
    start = found["9"].start
    assert (start and start.isoformat()) == day


def test_from_the_beginning_of_a_term_to_now_has_an_end_in_a_congress_year() -> None:
    page = article_of(
        "Đảng bộ xã Đạ Sar", ["Từ đầu nhiệm kỳ đến nay, Đảng bộ xã kết nạp 9 đảng viên."], date(2015, 7, 9)
    )
    (made,) = read(page, Home("Lâm Đồng")).facts
    assert (str(made.start), str(made.end)) == ("2010-01-01", "2015-07-09")


def test_a_congress_tells_of_its_five_years_though_the_first_figures_are_counts() -> None:
    page = article_of(
        "Đại hội Đảng bộ huyện Lạc Dương",
        [
            "Ngày 28/7, huyện tổ chức Đại hội nhiệm kỳ 2015 - 2020.",
            "5 năm qua, thu ngân sách bình quân hằng năm đạt 118% kế hoạch; tỷ lệ hộ nghèo còn 9,5%. Huyện kết nạp 638 đảng viên.",
        ],
        date(2015, 7, 30),
    )
    found = {f"{f.value:f}": f for f in read(page, Home("Lâm Đồng")).facts}
    assert found["118"].per_year
    assert str(found["638"].start) == "2010-01-01"


@pytest.mark.parametrize(
    ("paragraph", "unit"),
    [
        ("Phân xưởng Lò hơi có 84 công nhân, trong đó 31 đảng viên.", "Phân xưởng Lò hơi"),
        ("Phân xưởng Sấy có 84 lao động, 31 đảng viên.", "Phân xưởng Sấy"),
        ("Trường THCS Lang Hanh có 43 cán bộ, giáo viên thì 31 đồng chí là đảng viên.", "Trường THCS Lang Hanh"),
        ("Trung tâm Y tế huyện Di Linh hiện có 84 viên chức, trong đó có 31 đảng viên.", "Trung tâm Y tế huyện Di Linh"),
        ("Ở Công ty Chè Tâm Châu cùng địa bàn, đến hết quý I, Đảng bộ có 31 đảng viên.", "Công ty Chè Tâm Châu"),
    ],
)  # fmt: skip
def test_a_workshop_or_a_firm_of_which_a_paragraph_begins_to_tell(paragraph: str, unit: str) -> None:
    facts = _facts("Đảng bộ Công ty CP Mía đường Di Linh", "Công ty CP Mía đường Di Linh có 312 đảng viên.", paragraph)
    assert {value: fact.unit for value, fact in facts.items()} == {
        "312": "Công ty CP Mía đường Di Linh",
        "31": unit,
    }


def test_a_core_cell_is_of_the_cluster_of_works_that_it_names() -> None:
    opens = "Ngày 8-11, Chi bộ nòng cốt Cụm công nghiệp Phú Hội (huyện Đức Trọng) làm lễ kết nạp đảng viên."
    told = "Tại buổi lễ, Chi bộ nòng cốt CCN Phú Hội kết nạp 12 đảng viên, nâng tổng số đảng viên của chi bộ lên 19."
    found = _facts("Lễ kết nạp đảng viên trong doanh nghiệp", opens, told)
    assert {value: f.unit for value, f in found.items()} == dict.fromkeys(("12", "19"), "Cụm công nghiệp Phú Hội")
