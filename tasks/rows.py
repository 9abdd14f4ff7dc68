"""From what was read to the rows that are kept: ids, masked sentences, and what is withheld about persons."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256

from tasks.facts.fact import Fact, Number, Reading
from tasks.facts.reader import READER_VERSION
from tasks.places.placing import Placement, day_of_statement, place_of
from tasks.places.tables import data_file
from tasks.sources.publishers import Publisher
from tasks.text.article import Article, Part
from tasks.text.persons import mask_persons
from tasks.text.sentences import sentences
from warehouse.records import ArticleRow, Capture, FactRow, NumberRow, Reject
from warehouse.schemas import LARGEST_VALUE

# Ages and sums of money may tell of a private person: that they stood there is kept, what they were is not.
WITHHELD = frozenset({"age", "money"})
UNEXPLAINED = "unexplained"
# the place_status of what is no place: an organisation beside or below the places, and the nation
NO_PLACE = "none"
_ID_LENGTH = 32


def digest(*parts: object) -> str:
    """An id: the first half of a sha256 over the parts."""
    return sha256("\n".join(str(part) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


def article_row(capture: Capture, article: Article, publisher: Publisher | None, *, on_topic: bool) -> ArticleRow:
    """The row of one page that was read."""
    return ArticleRow(
        article_id=digest(capture.uri, article.text),
        capture_id=capture.capture_id,
        batch=capture.batch,
        name=capture.name,
        uri=capture.uri,
        title=article.title,
        published_at=article.published_at,
        published_on=article.published_on,
        published_by=article.published_by,
        dateline=article.dateline,
        publisher=publisher.id if publisher else None,
        publisher_name=publisher.name if publisher else None,
        publisher_kind=publisher.kind if publisher else None,
        publisher_province=publisher.province if publisher else None,
        publisher_district=publisher.district if publisher else None,
        publisher_province_id=_seat(article, "province", publisher.province, None) if publisher else None,
        publisher_district_id=_seat(article, "district", publisher.district, publisher.province) if publisher else None,
        reading=article.reading,
        discovered=capture.discovered,
        on_topic=on_topic,
        text=article.text,
        part_kinds=[part.kind for part in article.parts],
        part_starts=[part.start for part in article.parts],
        part_ends=[part.end for part in article.parts],
        reader_version=READER_VERSION,
    )


def _seat(article: Article, level: str, name: str | None, province: str | None) -> str | None:
    """The place that a publisher reports from, on the day of its page; one that is gone since, as it was last."""
    if name is None:
        return None
    on_the_day = place_of(level, name, province=province, on=article.published_on).place_id
    return on_the_day or place_of(level, name, province=province).place_id


def article_of(row: ArticleRow) -> Article:
    """The article that a row was made from."""
    bounds = zip(row.part_kinds, row.part_starts, row.part_ends, strict=True)
    return Article(
        title=row.title,
        text=row.text,
        parts=tuple(Part(kind, start, end) for kind, start, end in bounds),  # type: ignore[arg-type]
        published_at=row.published_at,
        published_on=row.published_on,
        published_by=row.published_by,
        dateline=row.dateline,
        reading=row.reading,
    )


def fact_rows(article: ArticleRow, reading: Reading) -> list[FactRow]:
    """The rows of an article's facts, in the reading's order.

    Two facts of one span, metric, segment and unit (two periods, say) get ids of their own, by their order.
    """
    rows: list[FactRow] = []
    taken: set[str] = set()
    for fact in reading.facts:
        key = (article.article_id, fact.span_start, fact.span_end, fact.metric, fact.segment, fact.unit)
        fact_id, twin = digest(*key), 1
        while fact_id in taken:
            twin += 1
            fact_id = digest(*key, twin)
        taken.add(fact_id)
        rows.append(_fact_row(fact_id, article, fact))
    return rows


def _placed(article: ArticleRow, fact: Fact) -> Placement:
    """The place, district and province of a fact's organisation, on the day it speaks of.

    An organisation whose district is not certain keeps its province where that is.
    """
    on = day_of_statement(fact.end, article.published_on)

    def placed(district: str | None) -> Placement:
        return place_of(
            fact.level,
            fact.unit,
            kind=fact.kind,
            district=district,
            province=fact.province,
            on=on,
            published=article.published_on,
            publisher=article.publisher,
        )

    found = placed(fact.district)
    if fact.level == "organization" and fact.district and fact.province and found.status != "resolved":
        return replace(placed(None), rule=found.rule)
    return found


def _fact_row(fact_id: str, article: ArticleRow, fact: Fact) -> FactRow:
    placement = _placed(article, fact)
    return FactRow(
        fact_id=fact_id,
        article_id=article.article_id,
        batch=article.batch,
        metric=fact.metric,
        segment=fact.segment,
        value=fact.value,
        value_high=fact.value_high,
        bound=fact.bound,
        status=fact.status,
        level=fact.level,
        unit=fact.unit,
        district=fact.district,
        province=fact.province,
        period_start=fact.start,
        period_end=fact.end,
        per_year=fact.per_year,
        quote=fact.quote,
        span_start=fact.span_start,
        span_end=fact.span_end,
        number_start=fact.number_start,
        number_end=fact.number_end,
        sentence=mask_persons(article.text[fact.sentence_start : fact.sentence_end]),
        sentence_start=fact.sentence_start,
        rule=fact.rule,
        period_rule=fact.period_rule,
        kind=fact.kind,
        place_id=placement.place_id,
        district_id=placement.district_id,
        province_id=placement.province_id,
        place_status=NO_PLACE if fact.level in {"organization", "nation"} else placement.status,
        place_rule=placement.rule,
        reader_version=READER_VERSION,
    )


def is_storable(fact: FactRow) -> bool:
    """Whether a table can hold what the fact states; no figure that a page states is longer."""
    return all(abs(value) < LARGEST_VALUE for value in (fact.value, fact.value_high) if value is not None)


def number_rows(article: ArticleRow, reading: Reading, facts: list[FactRow]) -> Iterator[NumberRow]:
    """The rows of an article's numbers; an unexplained one brings its sentence. Facts that cannot be stored are not named.

    Args:
        article: the article's row.
        reading: what was read from it.
        facts: the rows of the reading's facts, all of them and in its order.
    """
    spans = sentences(article.text) if any(number.reason == UNEXPLAINED for number in reading.numbers) else []
    starts = [span.start for span in spans]
    for number in reading.numbers:
        around = None
        if number.reason == UNEXPLAINED and spans:
            span = spans[max(bisect_right(starts, number.start) - 1, 0)]
            around = mask_persons(article.text[span.start : span.end])
        row = NumberRow(
            article_id=article.article_id,
            batch=article.batch,
            start=number.start,
            end=number.end,
            text=number.text,
            value=_storable(number),
            reason=number.reason,
            fact_ids=[facts[index].fact_id for index in number.facts if is_storable(facts[index])],
            sentence=around,
        )
        yield replace(row, text=None, value=None) if number.reason in WITHHELD else row


def _storable(number: Number) -> Decimal | None:
    """Its value, or null where it is longer than any figure a page states (a string of digits is no quantity)."""
    return number.value if number.value is not None and abs(number.value) < LARGEST_VALUE else None


def reject(
    uri: str, stage: str, reason: str, detail: str, *, batch: str | None = None, capture_id: str | None = None
) -> Reject:
    """The row of something that could not be read."""
    return Reject(digest(batch, capture_id, uri, stage, reason), batch, capture_id, uri, stage, reason, detail)


def place_tables() -> dict[str, str]:
    """The gazetteer's tables as a release takes them; the warehouse itself knows no other room."""
    from warehouse.gazetteer import COLUMNS  # noqa: PLC0415 - DuckDB, which reading pages needs not

    return {name: data_file(f"{name}.tsv").read_text("utf-8") for name in COLUMNS}
