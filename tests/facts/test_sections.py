"""Reports in numbered sections: what a heading names holds for the lines below it."""

from datetime import date

from tasks.facts.fact import Fact, Home
from tasks.facts.reader import read
from tests.facts.blocks import article_of

_REPORT = [
    "1. Về tổ chức",
    "- Đến 31/12/2014, Đảng bộ huyện Lạc Dương có 42 TCCSĐ (đảng bộ: 12; chi bộ cơ sở: 30).",
    "2. Về đảng viên",
    "- Tổng số: 2.018 đồng chí. Nữ: 694. Dân tộc thiểu số: 902. Dự bị: 87.",
    "- Kết nạp: 96 (chỉ tiêu: 90).",
    "3. Năm 2015",
    "- Kết nạp từ 95 đảng viên trở lên, bằng 4,7% tổng số đảng viên; mở 3 lớp bồi dưỡng nhận thức về Đảng.",
]


def _facts(paragraphs: list[str]) -> dict[tuple[str, str, str], Fact]:
    article = article_of("Kết quả công tác xây dựng Đảng năm 2014", paragraphs, date(2015, 1, 8))
    found = read(article, Home("Lâm Đồng", None)).facts
    return {(f.metric, f.segment, str(f.value)): f for f in found}


def test_the_heading_on_the_members_says_whose_total_it_is() -> None:
    found = _facts(_REPORT)
    assert found["members_total", "all", "2018"].end == date(2014, 12, 31)
    assert ("members_total", "female", "694") in found
    assert ("members_total", "ethnic_minority", "902") in found
    assert ("members_probationary", "all", "87") in found


def test_without_such_a_heading_a_bare_total_is_of_nothing() -> None:
    assert ("members_total", "all", "2018") not in _facts(["1. Về trẻ em", *_REPORT[3:4]])


def test_a_heading_of_the_year_to_come_heads_aims() -> None:
    found = _facts(_REPORT)
    aim = found["admission_target", "all", "95"]
    assert (aim.status, aim.start, aim.end) == ("target", date(2015, 1, 1), date(2015, 12, 31))
    assert found["admission_rate", "all", "4.7"].status == "target"
    assert found["training_classes", "awareness", "3"].status == "target"
    assert found["members_admitted", "all", "96"].status == "actual"
