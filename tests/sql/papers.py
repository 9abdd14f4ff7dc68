"""Hand-written pages and statements, made into a release: what the tests of the models are told in."""

from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any
from unicodedata import normalize

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.records import ArticleRow, Capture, FactRow, NumberRow, Reject
from warehouse.release import ReleaseReport, build_release
from warehouse.zone import RECORDS, sql_columns

_ARROW = {
    "varchar": pa.string(),
    "bigint": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamptz": pa.timestamp("us", tz="UTC"),
    "decimal(18, 4)": pa.decimal128(18, 4),
    "varchar[]": pa.list_(pa.string()),
    "bigint[]": pa.list_(pa.int64()),
}
VERSION = "1"


@dataclass
class Papers:
    """Pages on their way into a home; ``page`` adds one, ``release`` builds, ``ask`` queries what was published."""

    home: Path
    batch: str = "hand-0001"
    rows: dict[str, list[Any]] = field(default_factory=lambda: {table: [] for table in RECORDS})
    serial: Any = field(default_factory=count)

    def page(
        self,
        *facts: FactRow,
        on: str | None = "2018-01-10",
        publisher: str | None = "baodienbienphu",
        kind: str | None = "provincial_paper",
        province: str | None = "Điện Biên",
        district: str | None = None,
        title: str | None = None,
        text: str | None = None,
        uri: str | None = None,
        on_topic: bool = True,
        captured: str = "2024-01-01",
        source: str = "hand",
    ) -> list[str]:
        """Add a page that states these facts; returns their ids in order."""
        serial = next(self.serial)
        name = f"trang-{serial}"
        uri = uri or f"https://bao.example/{name}.html"
        day = date.fromisoformat(on) if on else None
        # each page says its facts in sentences of its own, unless the test gives the text of a reprint
        sentences = [f"({serial}) {fact.quote}." if text is None else f"{fact.quote}." for fact in facts]
        text = text or "\n".join([f"Trang {serial}", *sentences])
        article_id = sha256(f"{uri} {text}".encode()).hexdigest()[:16]
        capture_id = sha256(f"capture {uri} {text} {serial}".encode()).hexdigest()[:16]
        self.rows["captures"].append(
            Capture(
                capture_id,
                self.batch,
                serial * 100,
                uri,
                name,
                source,
                datetime.fromisoformat(captured).replace(tzinfo=UTC),
                sha256(text.encode()).hexdigest(),
                "text/plain",
                len(text.encode()),
                None,
                "stored",
                None,
                None,
            )
        )
        self.rows["articles"].append(
            ArticleRow(
                article_id,
                capture_id,
                self.batch,
                name,
                uri,
                title or f"Trang {serial}",
                None,
                day,
                "date_line",
                None,
                publisher,
                publisher,
                kind,
                province,
                district,
                place_id_of("province", province, None, province),
                place_id_of("district", district, district, province),
                "text",
                None,
                on_topic,
                text,
                ["title"],
                [0],
                [len(text)],
                VERSION,
            )
        )
        ids = []
        for fact in facts:
            start = text.find(fact.quote)
            sentence_start = text.rfind("\n", 0, max(start, 0)) + 1
            sentence = text[sentence_start:].split("\n", 1)[0]
            number_start = start + next((at for at, sign in enumerate(fact.quote) if sign.isdigit()), 0)
            spot = f"{article_id} {start} {fact.metric} {fact.segment} {fact.unit} {fact.value} {fact.period_start}"
            whole = replace(
                fact,
                fact_id=sha256(spot.encode()).hexdigest()[:16],
                article_id=article_id,
                batch=self.batch,
                span_start=start,
                span_end=start + len(fact.quote),
                number_start=number_start,
                number_end=number_start + len(str(int(fact.value))),
                sentence=sentence,
                sentence_start=sentence_start,
            )
            self.rows["facts"].append(whole)
            ids.append(whole.fact_id)
        return ids

    def number(self, row: NumberRow) -> None:
        """A mention, as it stands."""
        self.rows["numbers"].append(row)

    def reject(self, row: Reject) -> None:
        """A rejection, as it stands."""
        self.rows["rejects"].append(row)

    def write(self) -> None:
        """Write the batch's Parquet files."""
        for table, record in RECORDS.items():
            schema = pa.schema([(name, _ARROW[kind]) for name, kind in sql_columns(record).items()])
            names = [declared.name for declared in fields(record)]
            rows = [{name: getattr(row, name) for name in names} for row in self.rows[table]]
            path = self.home / "parquet" / table / f"{self.batch}-{VERSION}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(pa.Table.from_pylist(rows, schema=schema), path)

    def release(self, **options: Any) -> ReleaseReport:
        """Write, and build a release of all that is in the home."""
        self.write()
        return build_release(self.home, **options)

    def ask(self, sql: str, *given: Any) -> list[tuple[Any, ...]]:
        """Query the published release."""
        with duckdb.connect(self.home / "chibo.duckdb", read_only=True) as connection:
            return connection.execute(sql, list(given) or None).fetchall()


def said(
    metric: str,
    value: float | str,
    when: str,
    *,
    unit: str = "Tủa Chùa",
    level: str = "district",
    district: str | None = "",
    province: str | None = "Điện Biên",
    segment: str = "all",
    status: str | None = None,
    bound: str = "exact",
    high: float | None = None,
    per_year: bool = False,
    kind: str | None = None,
    place_id: str | None = None,
) -> FactRow:
    """A statement. ``when`` is ``2017`` (the year), ``2017-12-31`` (a day), ``2017-01-01/2017-06-30`` or ``never``."""
    start, end = _period(when)
    if district == "":
        district = unit if level == "district" else "Tủa Chùa" if level == "commune" else None
    of_2025 = level == "commune" and district is None and end is not None and end >= date(2025, 7, 1)
    parents_known = province is not None and (level != "commune" or district is not None or of_2025)
    no_place = level in {"organization", "nation"}
    place_id = place_id or (place_id_of(level, unit, district, province) if parents_known and not no_place else None)
    status = status or ("target" if metric == "admission_target" else "actual")
    return FactRow(
        fact_id="",
        article_id="",
        batch="",
        metric=metric,
        segment=segment,
        value=Decimal(str(value)),
        value_high=None if high is None else Decimal(str(high)),
        bound=bound,
        status=status,
        level=level,
        unit=unit,
        district=district,
        province=province,
        period_start=start,
        period_end=end,
        per_year=per_year,
        quote=f"{value} {metric} {segment} {unit} {when}",
        span_start=0,
        span_end=0,
        number_start=0,
        number_end=0,
        sentence="",
        sentence_start=0,
        rule="by hand",
        period_rule="by hand",
        kind=kind,
        place_id=place_id,
        district_id=place_id_of("district", district, district, province) if parents_known or no_place else None,
        province_id=place_id_of("province", province, None, province),
        place_status="none" if no_place else "resolved" if place_id else "ambiguous" if province else "unknown",
        place_rule="by hand",
        reader_version=VERSION,
    )


def place_id_of(level: str, unit: str | None, district: str | None, province: str | None) -> str | None:
    """An id for a place that tests speak of, made of its names as every spelling has them: ``d-tua-chua-dien-bien``."""
    if unit is None or province is None:
        return None
    names = {"province": [unit], "district": [unit, province], "commune": [unit, district or "2025", province]}[level]
    return "-".join([level[0], *(_plain(name) for name in names)])


def _plain(name: str) -> str:
    letters = normalize("NFD", name.lower().replace("đ", "d").replace("mĩ", "mỹ"))
    kept = "".join(
        " " if sign.isspace() else sign for sign in letters if sign.isascii() and (sign.isalnum() or sign == " ")
    )
    return "-".join(kept.split())


def _period(when: str) -> tuple[date | None, date | None]:
    if when == "never":
        return None, None
    if len(when) == 4:
        return date(int(when), 1, 1), date(int(when), 12, 31)
    first, _, last = when.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)
