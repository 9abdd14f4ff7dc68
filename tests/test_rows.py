"""What is kept of a page that was read: ids that tell facts apart, sentences without persons, nothing that no table can hold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tasks import batch as steps
from tasks.facts.fact import Fact, Number, Reading
from tasks.rows import article_of, fact_rows, number_rows
from warehouse import raw
from warehouse.records import ArticleRow, FactRow, NumberRow, Reject

TEXT = """Huyện Tủa Chùa phát triển đảng viên
15/01/2020

Ông Giàng A Sùng, 45 tuổi, kể với 7 người: Đảng bộ huyện Tủa Chùa có 3.912 đảng viên, thu nhập 9 triệu đồng.
"""
HUGE = Decimal(10) ** 14


@pytest.fixture(scope="module")
def article() -> ArticleRow:
    at = datetime(2020, 1, 16, tzinfo=UTC)
    page = raw.RawPage("file:///a.txt", "a", TEXT.encode(), "text/plain", None, at, None, "a")
    read = steps.read_capture(raw.capture_of(page), page)
    assert isinstance(read, ArticleRow)
    return read


def stated(article: ArticleRow, **told: Any) -> Fact:
    """The article's one fact, but for what a test tells otherwise."""
    start, sentence = article.text.index("3.912"), article.text.index("Ông Giàng")
    quote = "3.912 đảng viên"
    fact = Fact(
        metric="members_total",
        segment="all",
        value=Decimal(3912),
        value_high=None,
        bound="exact",
        status="actual",
        level="district",
        unit="Tủa Chùa",
        district="Tủa Chùa",
        province="Điện Biên",
        start=date(2019, 12, 31),
        end=date(2019, 12, 31),
        per_year=False,
        quote=quote,
        span_start=start,
        span_end=start + len(quote),
        number_start=start,
        number_end=start + len("3.912"),
        sentence_start=sentence,
        sentence_end=len(article.text),
        rule="by hand",
        period_rule="by hand",
        kind="huyện",
    )
    return replace(fact, **told)


def reading(*facts: Fact, numbers: tuple[Number, ...] = ()) -> Reading:
    return Reading(on_topic=True, facts=facts, numbers=numbers)


def numbers(article: ArticleRow, **reasons: str) -> Iterator[Number]:
    for printed, reason in reasons.items():
        digits = printed.removeprefix("n")
        start = article.text.index(digits)
        yield Number(start, start + len(digits), digits, Decimal(digits), None, reason, ())


def test_a_sentence_is_kept_without_the_person_in_it_and_as_long_as_it_was(article: ArticleRow) -> None:
    (row,) = fact_rows(article, reading(stated(article)))
    for hidden in ("Giàng", "Sùng", "45", "9 triệu"):
        assert hidden in article.text
        assert hidden not in row.sentence
    begins = row.number_start - row.sentence_start
    assert row.sentence[begins : begins + 5] == "3.912"


def test_a_number_that_no_rule_explains_brings_its_sentence_without_the_person(article: ArticleRow) -> None:
    (row,) = number_rows(article, reading(numbers=tuple(numbers(article, n7="unexplained"))), [])
    assert row.sentence is not None
    assert "7 người" in row.sentence
    assert "Sùng" not in row.sentence


def test_of_an_age_and_a_sum_of_money_only_that_they_stand_there_is_kept(article: ArticleRow) -> None:
    told = tuple(numbers(article, n45="age", n9="money", n7="quantity"))
    rows = list(number_rows(article, reading(numbers=told), []))
    assert [(row.reason, row.text, row.value, row.sentence) for row in rows] == [
        ("age", None, None, None),
        ("money", None, None, None),
        ("quantity", "7", 7, None),
    ]


def test_two_facts_of_one_span_have_ids_of_their_own_the_same_each_time(article: ArticleRow) -> None:
    twice = reading(stated(article), stated(article, start=None, end=None))
    ids = [row.fact_id for row in fact_rows(article, twice)]
    assert len(set(ids)) == 2
    assert ids == [row.fact_id for row in fact_rows(article, twice)]


def test_an_organisation_whose_district_is_not_known_keeps_its_province(article: ArticleRow) -> None:
    school = stated(article, level="organization", unit="Trường Một", kind=None)
    lost = replace(school, district="Huyện Không Có")
    rows = fact_rows(article, reading(school, lost, replace(lost, province=None)))
    assert [(row.district_id, row.province_id, row.place_status) for row in rows] == [
        ("d098", "p11", "none"),
        (None, "p11", "none"),
        (None, None, "none"),
    ]


def test_what_no_table_can_hold_is_a_reject_and_no_number_names_it(
    article: ArticleRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = (stated(article), stated(article, value=HUGE), stated(article, value_high=HUGE, start=None, end=None))
    start = article.text.index("3.912")
    told = Number(start, start + 5, "3.912", HUGE, None, "fact", (0, 1, 2))
    monkeypatch.setattr(steps, "reading_of", lambda _: reading(*facts, numbers=(told,)))
    rows = list(steps.read_facts(article))
    (kept,) = [row for row in rows if isinstance(row, FactRow)]
    assert [row.reason for row in rows if isinstance(row, Reject)] == ["too_large", "too_large"]
    (number,) = [row for row in rows if isinstance(row, NumberRow)]
    assert (number.fact_ids, number.value) == ([kept.fact_id], None)


def test_a_publisher_lies_where_it_lay_on_the_day_of_its_page_or_last(article: ArticleRow) -> None:
    paper = steps.publisher_of("", "ĐBP", None)
    assert paper is not None
    gone = replace(paper, district="Tủa Chùa")
    capture = raw.capture_of(
        raw.RawPage("a", "a", b"", "text/plain", None, datetime(2026, 1, 1, tzinfo=UTC), None, "a")
    )

    def seat(on: date) -> tuple[str | None, str | None]:
        row = steps.article_row(capture, replace(article_of(article), published_on=on), gone, on_topic=True)
        return row.publisher_province_id, row.publisher_district_id

    assert seat(date(2020, 1, 15)) == ("p11", "d098")
    assert seat(date(2026, 1, 15)) == ("p11", "d098")


def test_an_address_that_the_raw_zone_could_not_read_back_is_a_reject(monkeypatch: pytest.MonkeyPatch) -> None:
    at = datetime(2020, 1, 16, tzinfo=UTC)
    pages = [
        raw.RawPage(f"https://bao.example/{'x' * n}", "a", b"x", "text/plain", None, at, None, "a")
        for n in (10, 13_000)
    ]
    monkeypatch.setattr(steps, "open_source", lambda *_: iter(pages))
    first, second = steps.pages_of("a")
    assert isinstance(first, raw.RawPage)
    assert isinstance(second, Reject)
    assert (second.reason, second.detail) == ("unreadable", "an address of 13,020 characters")
