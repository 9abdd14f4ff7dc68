"""`chibo facts`: pages to facts, without a warehouse and without Prefect."""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO

from flows.output import write_to
from tasks.batch import pages_of, read_capture, read_facts, reading_of
from tasks.facts.marked import marked_article, marked_page
from tasks.rows import article_of
from warehouse import raw
from warehouse.records import FactRow, NumberRow, Reject


def print_facts(paths: list[str]) -> None:
    """Print each fact as a line of JSON with the fields of ANNOTATION.md; pages that cannot be read are told on stderr."""
    for path in paths:
        for page in pages_of(path):
            for name, row in _read(page):
                if isinstance(row, FactRow):
                    print(json.dumps(as_annotated(name, row), ensure_ascii=False))  # noqa: T201
                elif isinstance(row, Reject):
                    _tell(row)


def draw_facts(paths: list[str], out: Path) -> None:
    """Write one self-contained HTML page: each article with its facts, organisations, periods and open numbers marked."""
    drawn, facts = [], 0
    for path in paths:
        for page in pages_of(path):
            row = page if isinstance(page, Reject) else read_capture(raw.capture_of(page), page)
            if isinstance(row, Reject):
                _tell(row)
                continue
            reading = reading_of(row)
            facts += len(reading.facts)
            drawn.append(marked_article(article_of(row), reading, row.name))
    write_to(out, lambda stream: _write_text(stream, marked_page(drawn)))
    print(f"chibo: pages drawn: {len(drawn)}, facts on them: {facts}; see {out}", file=sys.stderr)  # noqa: T201


def _write_text(stream: IO[bytes], text: str) -> None:
    stream.write(text.encode())


def _tell(row: Reject) -> None:
    print(f"chibo: {row.uri} was not read: {row.reason} ({row.detail})", file=sys.stderr)  # noqa: T201


def _read(page: raw.RawPage | Reject) -> Iterator[tuple[str, FactRow | NumberRow | Reject]]:
    if isinstance(page, Reject):
        yield "", page
        return
    article = read_capture(raw.capture_of(page), page)
    rows = [article] if isinstance(article, Reject) else read_facts(article)
    for row in rows:
        yield page.name, row


def as_annotated(article: str, fact: FactRow) -> dict[str, object]:
    """A fact in the words of ANNOTATION.md; dates in ISO form, values as JSON numbers."""
    fields: dict[str, object] = {
        "article": article,
        "metric": fact.metric,
        "segment": fact.segment,
        "value": _number(fact.value),
        "value_high": None if fact.value_high is None else _number(fact.value_high),
        "bound": fact.bound,
        "status": fact.status,
        "level": fact.level,
        "unit": fact.unit,
        "district": fact.district,
        "province": fact.province,
        "start": fact.period_start and fact.period_start.isoformat(),
        "end": fact.period_end and fact.period_end.isoformat(),
        "quote": fact.quote,
    }
    if fact.per_year:
        fields["per_year"] = True
    return fields | {
        "fact_id": fact.fact_id,
        "span_start": fact.span_start,
        "span_end": fact.span_end,
        "rule": fact.rule,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
