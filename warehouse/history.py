"""The kept releases: what each one holds, and which cells differ between two of them, and why."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from warehouse.shelf import current_release, kept_releases

# Why a cell differs, the first that holds. A page is told by its capture, which no reader changes.
REASONS = {
    "correction": "a correction of the project home says so, or one that did is gone",
    "new page": "it rests on a page that the older release had not read",
    "withdrawn": "the page that it rested on is no longer in the newer release, or says so no more",
    "new reader": "the same page was read by another version of the reader",
    "new place data": "the same fact belongs to another place now",
    "new models": "the same facts were put together by other rules",
}
_CELLS = """
select
    seen.*, evidence.capture_id, evidence.reader_version
from {name}.main.observations as seen
join {name}.main.evidence as evidence using (fact_id)
"""
_DIFFERENCES = f"""
with older as ({_CELLS.format(name="older")}),
newer as ({_CELLS.format(name="newer")}),

cells as (
    select
        coalesce(newer.place_key, older.place_key) as place_key,
        coalesce(newer.unit, older.unit) as unit,
        coalesce(newer.district, older.district) as district,
        coalesce(newer.province, older.province) as province,
        coalesce(newer.metric, older.metric) as metric,
        coalesce(newer.segment, older.segment) as segment,
        coalesce(newer.status, older.status) as status,
        coalesce(newer.period_start, older.period_start) as period_start,
        coalesce(newer.period_end, older.period_end) as period_end,
        coalesce(newer.per_year, older.per_year) as per_year,
        older.value as before, newer.value as after,
        older.fact_id as fact_before, newer.fact_id as fact_after,
        older.correction_id as correction_before, newer.correction_id as correction_after,
        coalesce(newer.capture_id, older.capture_id) as capture,
        newer.capture_id as capture_after, older.capture_id as capture_before
    from newer
    full join older using (observation_id)
    where (newer.value, newer.value_high, newer.bound) is distinct from (older.value, older.value_high, older.bound)
)

select
    place_key, unit, district, province, metric, segment, status, period_start, period_end, per_year, before, after,
    case
        when correction_before is distinct from correction_after
            or fact_before in (select fact_id from newer.main.corrections where action = 'withdraw')
            or fact_after in (select fact_id from older.main.corrections where action = 'withdraw') then 'correction'
        when capture_after is not null and capture_after not in (select capture_id from older.main.articles) then 'new page'
        when capture_before is not null and capture_before not in (select capture_id from newer.main.articles)
            or fact_before in (select fact_id from newer.main.facts where superseded_by is not null) then 'withdrawn'
        when (select max(reader_version) from newer.main.articles where capture_id = capture)
            is distinct from
            (select max(reader_version) from older.main.articles where capture_id = capture)
            then 'new reader'
        when exists (
            select 1 from older.main.facts as was join newer.main.facts as now_is using (fact_id)
            where fact_id in (fact_before, fact_after) and was.place_key is distinct from now_is.place_key
        ) then 'new place data'
        else 'new models'
    end as reason,
    coalesce(fact_after, fact_before) as fact_id
from cells
order by place_key, metric, segment, status, period_end, period_start, per_year
"""  # noqa: S608 - names of ours


@dataclass(frozen=True, slots=True)
class KeptRelease:
    """A release as it is kept; the counts are of its tables' rows."""

    release_id: str
    path: Path
    is_published: bool
    built_at: datetime
    reader_versions: tuple[str, ...]
    articles: int
    facts: int
    observations: int
    contradictions: int


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that differs: ``before`` is null where it is new, ``after`` where it is gone; ``reason`` is one of REASONS.

    A cell whose value is the same differs in its bound or range.
    """

    place_key: str
    unit: str
    district: str | None
    province: str | None
    metric: str
    segment: str
    status: str
    period_start: date
    period_end: date
    per_year: bool
    before: float | None
    after: float | None
    reason: str
    fact_id: str


def history(home: Path) -> list[KeptRelease]:
    """The kept releases, the latest first."""
    published = current_release(home)
    return [_describe(path, is_published=path == published) for path in kept_releases(home)]


def differences(older: Path, newer: Path) -> list[CellChange]:
    """The cells (observations) that differ between two release files, each with the reason."""
    with duckdb.connect() as connection:
        for name, path in (("older", older), ("newer", newer)):
            literal = "'" + str(path).replace("'", "''") + "'"
            connection.execute(f"attach {literal} as {name} (read_only)")
        return [CellChange(*row) for row in connection.execute(_DIFFERENCES).fetchall()]


def _describe(path: Path, *, is_published: bool) -> KeptRelease:
    with duckdb.connect(path, read_only=True) as connection:
        row = connection.execute(
            "select release_id, built_at, reader_versions, articles, facts, observations, contradictions from release"
        ).fetchone()
    if row is None:
        raise ValueError(f"{path} has no row in its table release; delete the file")
    release_id, built_at, versions, *counts = row
    return KeptRelease(release_id, path, is_published, built_at, tuple(versions), *counts)
