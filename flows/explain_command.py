"""`chibo explain`: from a number back to the page it stands on."""

import re
import sys
from pathlib import Path
from typing import Any

import duckdb

from flows.failure import Failure
from flows.tables import cell
from warehouse import raw
from warehouse.query import open_release

_SHOWN = 5
_FACT = """
select
    f.fact_id, f.metric, f.segment, f.value, f.value_high, f.bound, f.status, f.level, f.unit, f.district, f.province,
    f.period_start, f.period_end, f.per_year, f.quote, f.sentence, f.sentence_start, f.number_start, f.number_end,
    f.rule, f.period_rule, f.reader_version,
    a.title, a.publisher_name, a.published_on, a.published_by, a.uri, a.reading,
    c.digest, c.batch, c.warc_offset, c.captured_at, c.media_type
from facts as f
left join articles as a using (article_id)
left join captures as c using (capture_id)
where starts_with(f.fact_id, ?)
order by f.fact_id
limit ?
"""


def explain_fact(home: Path, fact_id: str) -> None:
    """Print the fact, its sentence with the number marked, its page, and where the raw page lies."""
    if not re.fullmatch(r"[0-9a-f]{4,}", fact_id):
        raise Failure(f"{fact_id!r} is no fact id; they are hexadecimal, and four characters or more say which")
    with open_release(home) as release:
        try:
            found = _rows(release.execute(_FACT, [fact_id, _SHOWN + 1]))
        except duckdb.Error as error:
            said = str(error).splitlines()[0]
            raise Failure(
                f"the release in {home} is spoilt or of another chibo ({said}); make it anew: chibo run"
            ) from error
    if not found:
        raise Failure(f"no fact of this release has an id that begins with {fact_id}")
    if len(found) > 1:
        ids = ", ".join(fact["fact_id"][: len(fact_id) + 6] for fact in found[:_SHOWN])
        more = " and more" if len(found) > _SHOWN else ""
        raise Failure(f"{fact_id} is the beginning of several ids ({ids}{more}); give more of it")
    for name, text in _lines(home, found[0]):
        print(f"{name:<10} {text}" if name else "")  # noqa: T201


def _rows(answer: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    names = [column[0] for column in answer.description or []]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _lines(home: Path, fact: dict[str, Any]) -> list[tuple[str, str]]:
    value = cell(fact["value"]) + (f" - {cell(fact['value_high'])}" if fact["value_high"] is not None else "")
    where = ", ".join(dict.fromkeys(part for part in (fact["unit"], fact["district"], fact["province"]) if part))
    period = f"{fact['period_start']} to {fact['period_end']}" if fact["period_start"] else "not certain"
    yearly = ", a yearly mean" if fact["per_year"] else ""
    return [
        ("fact", fact["fact_id"]),
        ("says", f"{fact['metric']} ({fact['segment']}) = {value}, {fact['bound']}, {fact['status']}"),
        ("of", f"{where} ({fact['level']})"),
        ("period", f"{period}{yearly}"),
        ("sentence", marked(fact)),
        ("quote", fact["quote"]),
        ("rule", f"{fact['rule']}; period by {fact['period_rule']}; reader {fact['reader_version']}"),
        ("", ""),
        ("title", fact["title"] or "none on the page"),
        ("publisher", fact["publisher_name"] or "unknown"),
        ("published", f"{fact['published_on'] or 'not certain'} (by {fact['published_by']})"),
        ("address", fact["uri"]),
        ("read as", f"{fact['reading']}, {fact['media_type']}"),
        ("taken", f"{cell(fact['captured_at'])} UTC"),
        ("digest", f"sha256:{fact['digest']}"),
        ("raw page", f"{raw.warc_path(home, fact['batch'])}, offset {fact['warc_offset']}"),
    ]


def marked(fact: dict[str, Any]) -> str:
    """The sentence with its number between marks: bold on a terminal, brackets elsewhere. Masking keeps lengths."""
    start = fact["number_start"] - fact["sentence_start"]
    end = fact["number_end"] - fact["sentence_start"]
    sentence = fact["sentence"]
    opening, closing = ("\x1b[1;7m", "\x1b[0m") if sys.stdout.isatty() else ("[[", "]]")
    return " ".join(f"{sentence[:start]}{opening}{sentence[start:end]}{closing}{sentence[end:]}".splitlines())
