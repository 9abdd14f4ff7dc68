"""The common questions have macros; names match without diacritics or case, ambiguous ones answer with the candidates."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.sql.papers import Papers, said

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    papers = Papers(tmp_path_factory.mktemp("home"))
    page = papers.page
    page(said("members_admitted", 64, "2023-01-01/2023-06-30"), said("admission_target", 240, "2023"))
    page(said("members_total", 3800, "2024-01-05"))
    page(said("members_admitted", 30, "2023", level="commune", unit="Tủa Chùa", district="Tủa Chùa"))
    page(said("members_admitted", 81, "2018", unit="Châu Thành", province="An Giang"))
    page(said("members_admitted", 82, "2018", unit="Châu Thành", province="Kiên Giang"))
    page(said("members_admitted", 6, "2018", unit="Tân Lập", level="commune", district="Mộc Châu", province="Sơn La"))
    page(said("members_admitted", 7, "2018", unit="Tân Lập", level="commune", district="Đan Phượng", province="Hà Nội"))
    page(said("members_admitted", 12, "2018", unit="Quận 2", province="Hồ Chí Minh"))
    page(said("members_admitted", 13, "2018", unit="Đắk Glong", province="Đắk Nông"))
    page(said("members_admitted", 14, "2018", unit="M'Đrắk", province="Đắk Lắk"))
    papers.release()
    return papers.ask


@pytest.mark.parametrize(
    "name",
    [
        "Tủa Chùa",
        "  tua   chua ",
        "TỦA CHÙA",
        "huyện Tủa Chùa",
        "H. Tủa Chùa",
        "h.tua chua",
        "tua chua, dien bien",
        "huyện Tủa Chùa, tỉnh Điện Biên",
        "Tủa Chùa (Điện Biên)",
        "d-tua-chua-dien-bien",
    ],
)
def test_a_district_is_found_however_its_name_is_typed(ask: Ask, name: str) -> None:
    found = ask("select place_key, value, note from series(?, metric := 'members_admitted')", name)
    assert found == [("d-tua-chua-dien-bien", 64, None)]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("dak glong", "d-dak-glong-dak-nong"),
        ("m’drak", "d-mdrak-dak-lak"),
        ("quận 2", "d-quan-2-ho-chi-minh"),
        ("thị trấn Tủa Chùa", "c-tua-chua-tua-chua-dien-bien"),
        ("Tân Lập, Mộc Châu", "c-tan-lap-moc-chau-son-la"),
        ("xã tan lap, ha noi", "c-tan-lap-dan-phuong-ha-noi"),
        ("X. Tân Lập, H. Mộc Châu, T. Sơn La", "c-tan-lap-moc-chau-son-la"),
        ("TT. Tủa Chùa", "c-tua-chua-tua-chua-dien-bien"),
        ("Q. Quận 2, TP. Hồ Chí Minh", "d-quan-2-ho-chi-minh"),
    ],
)
def test_a_name_means_one_place(ask: Ask, name: str, key: str) -> None:
    assert ask("select place_key, candidates from place_named(?)", name) == [(key, 1)]


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("chau thanh", ["d-chau-thanh-an-giang", "d-chau-thanh-kien-giang"]),
        ("Tân Lập", ["c-tan-lap-dan-phuong-ha-noi", "c-tan-lap-moc-chau-son-la"]),
    ],
)
def test_a_name_of_several_places_answers_with_the_candidates(ask: Ask, name: str, keys: list[str]) -> None:
    found = ask("select place_key, value, note from series(?)", name)
    assert [key for key, _, _ in found] == keys
    assert all(value is None and note.startswith("ambiguous") for _, value, note in found)
    assert [key for (key,) in ask("select place_key from progress(?, 2018)", name)] == keys
    assert [key for (key,) in ask("select place_key from evidence_of(?, 'members_admitted', 2018)", name)] == keys


@pytest.mark.parametrize("name", ["Không Đâu", "", ",", "%", "'", "tua chua, son la", "xã", "p.", "(Điện Biên)"])
def test_an_unknown_name_answers_with_nothing(ask: Ask, name: str) -> None:
    assert ask("from series(?)", name) == []


def test_without_a_metric_the_series_has_them_all(ask: Ask) -> None:
    assert {metric for (metric,) in ask("select metric from series('tua chua')")} == {
        "members_admitted", "admission_target", "members_total",
    }  # fmt: skip


def test_the_year_table_of_a_province_has_its_districts(ask: Ask) -> None:
    columns = "select district, members_admitted, admission_target, members_total from year_table(?, ?)"
    assert ask(columns, "dien bien", 2023) == [("Tủa Chùa", 64, 240, 3800)]
    assert ask(columns, "tỉnh Điện Biên", 2022) == []
    for province in ("tỉnh Điện Biên", "T. Điện Biên", "p-dien-bien"):
        assert len(ask(columns, province, 2023)) == 1


def test_progress_shows_the_year_as_it_was_reported(ask: Ask) -> None:
    assert ask("select metric, span, value from progress('tua chua', 2023)") == [
        ("admission_target", "full", 240),
        ("members_admitted", "half_1", 64),
    ]


def test_evidence_of_a_year_holds_the_stock_that_stands_for_it(ask: Ask) -> None:
    assert ask("select value, period_end::varchar, is_chosen from evidence_of('tua chua', 'members_total', 2023)") == [
        (3800, "2024-01-05", True)
    ]
    ((marked,),) = ask("select sentence_marked from evidence_of('tua chua', 'members_admitted', 2023)")
    assert "«64»" in marked


@pytest.mark.parametrize(
    ("printed", "step"),
    [
        ("3044", "1"),
        ("3040", "10"),
        ("3000", "1000"),
        ("0", "1"),
        ("95.6", "0.1"),
        ("95.60", "0.1"),
        ("95.62", "0.01"),
        ("6.125", "0.001"),
    ],
)
def test_a_printed_number_tells_the_step_it_was_counted_in_whatever_type_it_has(
    ask: Ask, printed: str, step: str
) -> None:
    assert ask("select grain_of(?::decimal(18, 4)), grain_of(?::double)", printed, printed) == [(Decimal(step),) * 2]


@pytest.mark.parametrize(
    ("coarse", "fine", "may_be"),
    [
        (900, 896, True),
        (5760, 5756, True),
        (96, 95.6, True),
        (60, 59, False),
        (900, 840, False),
        (896, 900, False),
        (0, 3, False),
    ],
)
def test_a_number_may_be_the_rounding_of_a_finer_one_near_it(
    ask: Ask, coarse: float, fine: float, may_be: bool
) -> None:
    assert ask("select is_rounding_of(?::double, ?::double)", coarse, fine) == [(may_be,)]
