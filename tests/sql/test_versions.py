"""A page that says something else since: the later version's facts stand, the earlier one's stay and say by what they were replaced."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.sql.papers import Papers, said
from tests.sql.test_corrections import _correct
from warehouse.checking import ReleaseStopped
from warehouse.history import differences, history
from warehouse.records import NumberRow

Ask = Callable[..., list[tuple[Any, ...]]]
FIRST, LATER, LAST = "2024-01-02", "2024-01-09", "2024-02-01"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    papers = Papers(tmp_path_factory.mktemp("home"))

    def versions(unit: str, *told: tuple[str, int | None], uris: tuple[str, ...] = (), **page: Any) -> None:
        for at, (captured, value) in enumerate(told):
            facts = [] if value is None else [said("members_admitted", value, "2023", unit=unit)]
            text = f"{unit}\n" + "".join(f"{fact.quote}.\n" for fact in facts)
            uri = uris[at] if uris else f"https://bao.example/{unit}"
            papers.page(*facts, text=text, uri=uri, captured=captured, **page)

    versions("Sửa Số", (FIRST, 41), (LATER, 43))
    versions("Lưu Sau Trước", (LATER, 43), (FIRST, 41))
    versions("Ba Bản", (FIRST, 41), (LATER, 42), (LAST, 43))
    versions("Chụp Lại", (FIRST, 41), (LATER, 41), (LAST, 41))
    for captured in papers.rows["articles"][-3:]:
        papers.number(NumberRow(captured.article_id, papers.batch, 10, 12, "41", Decimal(41), "address", [], None))
    versions("Quay Lại", (FIRST, 41), (LATER, 43), (LAST, 41))
    versions("Bỏ Số", (FIRST, 41), (LATER, None))
    versions("Cùng Lúc", (FIRST, 41), (FIRST, 43))
    versions("Hai Trang", (FIRST, 41), (LATER, 43), uris=("https://a.example/1", "https://a.example/2"))
    versions("Thành Trang Khác", (FIRST, 41))
    papers.page(uri="https://bao.example/Thành Trang Khác", text="Không tìm thấy", captured=LATER, on_topic=False)
    # the earlier version said two things, the later one says one of them otherwise, a thing of another place and no more
    early = [
        said("members_admitted", 50, "2023", unit="Một Nửa"),
        said("members_total", 900, "2023-12-31", unit="Một Nửa"),
    ]
    papers.page(*early, uri="https://bao.example/nua", captured=FIRST)
    papers.page(said("members_admitted", 52, "2023", unit="Một Nửa"), uri="https://bao.example/nua", captured=LATER)
    # the earlier version did not say of which province's district it spoke
    papers.page(
        said("members_admitted", 60, "2023", unit="Châu Thành", province=None),
        uri="https://bao.example/ten",
        captured=FIRST,
    )
    papers.page(said("members_admitted", 60, "2023", unit="Châu Thành"), uri="https://bao.example/ten", captured=LATER)
    # another paper agrees with what is no longer said
    versions("Báo Khác Giữ", (FIRST, 41), (LATER, 43))
    papers.page(said("members_admitted", 41, "2023", unit="Báo Khác Giữ"), on="2018-01-31")
    papers.release()
    return papers.ask


@pytest.mark.parametrize(
    ("unit", "stands"),
    [
        ("Sửa Số", [(43, "only_statement", 1)]),
        ("Lưu Sau Trước", [(43, "only_statement", 1)]),
        ("Ba Bản", [(43, "only_statement", 1)]),
        ("Chụp Lại", [(41, "only_statement", 1)]),
        ("Quay Lại", [(41, "only_statement", 1)]),
        ("Bỏ Số", []),
        ("Cùng Lúc", [(43, "tie", 1), (41, "tie", 1)]),
        ("Hai Trang", [(43, "tie", 1), (41, "tie", 1)]),
        ("Thành Trang Khác", [(41, "only_statement", 1)]),
        ("Một Nửa", [(52, "only_statement", 1)]),
    ],
)
def test_the_later_version_of_a_page_stands(ask: Ask, unit: str, stands: list[tuple[Any, ...]]) -> None:
    found = ask("select value, chosen_by, statements from observations where unit = ?", unit)
    if len(stands) > 1:  # nothing tells which is the later one: both are statements
        assert len(found) == 1
        assert found[0][1:] == ("tie", 2)
    else:
        assert found == stands


def test_what_a_page_said_before_is_in_facts_and_evidence_and_names_what_took_its_place(ask: Ask) -> None:
    told = """select value, is_chosen, superseded_by in (select article_id from articles where superseded_by is null)
        from evidence where unit = ? order by value"""
    assert ask(told, "Ba Bản") == [(41, False, True), (42, False, True), (43, True, None)]
    assert ask(told, "Một Nửa") == [(50, False, True), (52, True, None), (900, False, True)]
    assert ask("select distinct missing from unplaced where unit = 'Ba Bản'") == [(["superseded"],)]


def test_the_same_text_again_is_no_new_version_and_states_its_facts_once(ask: Ask) -> None:
    assert ask("select count(*) from articles where title like 'Trang%' and uri = 'https://bao.example/Chụp Lại'") == [
        (1,)
    ]
    assert ask("select count(*), count(superseded_by) from facts where unit = 'Chụp Lại'") == [(1, 0)]
    assert ask("select captured_at::date::varchar from evidence where unit = 'Chụp Lại'") == [(FIRST,)]
    assert ask("select text, count(*) from numbers group by all") == [("41", 1)]
    assert ask("select count(*) from captures where uri = 'https://bao.example/Chụp Lại'") == [(3,)]


def test_a_text_that_comes_back_stands_again(ask: Ask) -> None:
    assert ask("select value, superseded_by is null from facts where unit = 'Quay Lại' order by value") == [
        (41, True),
        (43, False),
    ]


def test_another_paper_that_says_so_still_counts_alone(ask: Ask) -> None:
    assert ask("select value, sources, sources_all, values_stated from observations where unit = 'Báo Khác Giữ'") == [
        (41, 1, 2, 2)
    ]


def test_a_page_counts_once_however_many_versions_it_had(ask: Ask) -> None:
    told = "select pages_with_figures, pages_of_province from coverage where district = ?"
    assert [with_figures for with_figures, _ in ask(told, "Ba Bản")] == [1]
    ((_, pages),) = ask(told, "Ba Bản")
    assert ask("select count(*) from articles where superseded_by is null and publisher_province_id is not null") == [
        (pages,)
    ]


def test_pages_off_the_topic_are_counted_apart(ask: Ask) -> None:
    assert ask("select distinct pages_of_province - pages_of_province_on_topic from coverage") == [(1,)]


def test_a_name_that_the_page_gives_its_place_since_is_unresolved_no_more(ask: Ask) -> None:
    assert ask("select place_status, superseded_by is null from facts where unit = 'Châu Thành' order by all") == [
        ("resolved", True),
        ("unknown", False),
    ]
    assert ask("from unresolved_names") == []


def test_files_of_two_folders_are_two_pages_even_with_one_path(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    for source, value, captured in (("thu-muc-a", 41, FIRST), ("thu-muc-b", 43, LATER), ("thu-muc-b", 44, LAST)):
        fact = said("members_admitted", value, "2023")
        papers.page(fact, uri="file:///bai-1.txt", captured=captured, source=source)
    papers.release()
    assert papers.ask("select value, superseded_by is null from facts order by value") == [
        (41, True),
        (43, False),
        (44, True),
    ]


def test_a_correction_of_what_the_page_no_longer_says_stops_the_release(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    (fact,) = papers.page(said("members_admitted", 1670, "2023"), uri="https://bao.example/1", captured=FIRST)
    _correct(papers, ("c1", fact, "", "value", "1670", "167", "a zero too many", "editor", "2024-05-01"))
    papers.release()
    papers.page(said("members_admitted", 167, "2023"), uri="https://bao.example/1", captured=LATER)
    with pytest.raises(ReleaseStopped, match="corrections_still_fit"):
        papers.release()


def test_a_diff_says_what_a_later_version_changed(tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    early = [said("members_admitted", 50, "2023"), said("members_total", 900, "2023-12-31")]
    papers.page(*early, uri="https://bao.example/1", captured=FIRST)
    papers.release()
    papers.page(said("members_admitted", 52, "2023"), uri="https://bao.example/1", captured=LATER)
    papers.release()
    newer, older, *_ = history(papers.home)
    assert [(cell.metric, cell.before, cell.after, cell.reason) for cell in differences(older.path, newer.path)] == [
        ("members_admitted", 50, 52, "new page"),
        ("members_total", 900, None, "withdrawn"),
    ]
