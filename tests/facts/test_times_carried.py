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
