"""A reprint is no second source, however its head and tail were changed; the same office's next report is no reprint."""

from pathlib import Path

import pytest

from tests.sql.papers import Papers, said
from warehouse.copies import groups, stretches

BODY = (
    "Sáu tháng đầu năm, Huyện ủy chỉ đạo các chi bộ rà soát nguồn phát triển đảng, cử quần chúng ưu tú đi học lớp "
    "bồi dưỡng nhận thức về Đảng, phân công đảng viên chính thức giúp đỡ từng người ở thôn bản xa trung tâm. "
    "Nhờ vậy, toàn huyện đã {facts}, trong đó nhiều người là thanh niên dân tộc thiểu số ở các xã vùng cao biên giới. "
    "Thời gian tới, các cấp ủy tiếp tục quan tâm tạo nguồn tại các trường học, trạm y tế và doanh nghiệp trên địa bàn."
)
SAID = "64 members_admitted all Tủa Chùa 2019"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    papers = Papers(tmp_path_factory.mktemp("home"))
    fact = said("members_admitted", 64, "2019")

    def page(head: str, facts: str = SAID, tail: str = "", on: str = "2020-01-10", publisher: str = "bao-a") -> None:
        papers.page(
            fact if facts == SAID else said("members_admitted", 71, "2020"),
            text=f"{head}\n{BODY.format(facts=facts)}\n{tail}".strip(),
            title=head,
            on=on,
            publisher=publisher,
        )

    page("Huyện vùng cao chú trọng tạo nguồn")
    page("Công tác phát triển Đảng ở Tủa Chùa", tail="Theo báo tỉnh.", publisher="bao-b", on="2020-01-14")
    page("Bản tin của huyện, đăng một năm sau", on="2021-01-14", publisher="bao-c")
    page("Báo cáo năm sau cùng lời văn", facts="71 members_admitted all Tủa Chùa 2020", on="2020-02-20")
    papers.page(said("members_admitted", 64, "2019"), on="2020-01-20")
    papers.release()
    return papers


def test_a_reprint_with_another_head_and_tail_is_one_source(papers: Papers) -> None:
    ((sources, statements),) = papers.ask("select sources, statements from district_series where value = 64")
    assert (sources, statements) == (3, 4)


def test_the_same_words_with_other_numbers_or_a_year_later_are_no_copy(papers: Papers) -> None:
    sizes = papers.ask("select count(*) from articles group by copy_group order by 1")
    assert sizes == [(1,), (1,), (1,), (2,)]


OTHER_WORDS = (
    "Ở vùng lòng hồ, Đảng ủy xã giao từng đồng chí theo dõi một xóm ven sông, đến tận nhà trò chuyện cùng bà con, "
    "giúp thanh niên đi làm ăn xa giữ liên lạc với tổ chức Đoàn và về dự sinh hoạt vào dịp lễ, tết hằng năm."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [(f"Có 5 xã, 7 bản. {BODY}", f"Có 6 xã, 8 bản. {BODY}"), (BODY, BODY[: BODY.index("Thời gian tới")] + OTHER_WORDS)],
    ids=["half of the numbers", "half of the words"],
)
def test_pages_with_half_in_common_are_no_copies(tmp_path: Path, one: str, other: str) -> None:
    papers = Papers(tmp_path)
    for text in (one, other):
        papers.page(text=text.format(facts=SAID), on="2020-01-10")
    papers.release()
    assert papers.ask("select count(distinct copy_group) from articles") == [(2,)]


def test_a_group_bears_the_least_id_of_its_articles(papers: Papers) -> None:
    assert papers.ask("select distinct copy_group = min(article_id) over (partition by copy_group) from articles") == [
        (True,)
    ]


def test_groups_follow_pairs_through_others() -> None:
    assert groups([("d", "c"), ("b", "a"), ("c", "b"), ("x", "y")]) == {
        "a": "a", "b": "a", "c": "a", "d": "a", "x": "x", "y": "x",
    }  # fmt: skip


def test_a_short_note_has_nothing_to_compare_by() -> None:
    assert stretches("Chi bộ thôn kết nạp 3 đảng viên mới.") == []


def test_groups_do_not_depend_on_the_order_of_the_pages(papers: Papers, tmp_path: Path) -> None:
    again = Papers(tmp_path)
    again.rows = {table: list(reversed(rows)) for table, rows in papers.rows.items()}
    again.release()
    asked = "select article_id, copy_group from articles order by all"
    assert again.ask(asked) == papers.ask(asked)
