"""The kept releases: what each one holds, and which cells differ between two of them, and why."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from warehouse.shelf import former_release, kept_releases

# Why a cell differs, the first that holds. All statements of the cell are asked, not only the one that stands: a page more may
# let another page's value win. A page is told by its capture, which no reader changes.
REASONS = {
    "correction": "a correction of the project home says so, or one that did is gone",
    "new page": "it rests on a page that the older release had not read",
    "withdrawn": "a page that it rested on is no longer in the newer release, or says so no more",
    "new reader": "the same page was read by another version of the reader",
    "new place data": "the same fact belongs to another place now",
    "new models": "the same facts were put together by other rules",
}
_CORRECTED = "select correction_id, fact_id, observation_id, action, value from {name}.main.corrections"
_STATED = """
select observation_id, fact_id, value, value_high, bound, capture_id, article_id
from {name}.main.evidence semi join cells using (observation_id)
"""
_DIFFERENCES = f"""
with cells as (
    select
        observation_id,
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
        coalesce(newer.fact_id, older.fact_id) as fact_id
    from newer.main.observations as newer
    full join older.main.observations as older using (observation_id)
    where (newer.value, newer.value_high, newer.bound) is distinct from (older.value, older.value_high, older.bound)
),

stated_before as ({_STATED.format(name="older")}),
stated_after as ({_STATED.format(name="newer")}),
came as (from stated_after except from stated_before),
went as (from stated_before except from stated_after),
moved as (from came union from went),

corrected as (
    from ({_CORRECTED.format(name="newer")} except {_CORRECTED.format(name="older")})
    union
    from ({_CORRECTED.format(name="older")} except {_CORRECTED.format(name="newer")})
),

by_correction as (
    select observation_id from corrected where observation_id is not null
    union
    select stated_before.observation_id from corrected join stated_before using (fact_id)
    union
    select stated_after.observation_id from corrected join stated_after using (fact_id)
),

readers as (
    select capture_id
    from (select capture_id, max(reader_version) as version from newer.main.articles group by all) as now_is
    join (select capture_id, max(reader_version) as version from older.main.articles group by all) as was using (capture_id)
    where now_is.version is distinct from was.version
),

by_page as (select observation_id from came where capture_id not in (select capture_id from older.main.articles)),

by_withdrawal as (
    select observation_id
    from went
    where capture_id not in (select capture_id from newer.main.articles)
        or fact_id in (select fact_id from newer.main.facts where superseded_by is not null)
),

by_reader as (select observation_id from moved semi join readers using (capture_id)),

by_place as (
    select moved.observation_id
    from moved
    join older.main.facts as was using (fact_id)
    join newer.main.facts as now_is using (fact_id)
    where was.place_key is distinct from now_is.place_key
),

-- where none of its statements came or went it is what other pages tell of them: which of them are reprints
between as (
    select
        (newer.models_digest, newer.duckdb_version) = (older.models_digest, older.duckdb_version) as same_models,
        exists (from newer.main.articles anti join older.main.articles using (capture_id)) as pages_came,
        exists (from older.main.articles anti join newer.main.articles using (capture_id)) as pages_went,
        exists (from readers) as read_again
    from newer.main.release as newer, older.main.release as older
)

select
    place_key, unit, district, province, metric, segment, status, period_start, period_end, per_year, before, after,
    case
        when observation_id in (from by_correction) then 'correction'
        when observation_id in (from by_page) then 'new page'
        when observation_id in (from by_withdrawal) then 'withdrawn'
        when observation_id in (from by_reader) then 'new reader'
        when observation_id in (from by_place) then 'new place data'
        when not same_models then 'new models'
        when pages_came then 'new page'
        when pages_went then 'withdrawn'
        when read_again then 'new reader'
        else 'new place data'
    end as reason,
    fact_id
from cells, between
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
    """The kept releases, the latest first; what is no release, or one of another layout, is passed over."""
    published = former_release(home)
    found = [_describe(path, None if published is None else published.release_id) for path in kept_releases(home)]
    return [one for one in found if one is not None]


def differences(older: Path, newer: Path) -> list[CellChange]:
    """The cells (observations) that differ between two release files, each with the reason."""
    with duckdb.connect() as connection:
        for name, path in (("older", older), ("newer", newer)):
            literal = "'" + str(path).replace("'", "''") + "'"
            connection.execute(f"attach {literal} as {name} (read_only)")
        return [CellChange(*row) for row in connection.execute(_DIFFERENCES).fetchall()]


def _describe(path: Path, published: str | None) -> KeptRelease | None:
    try:
        with duckdb.connect(path, read_only=True) as connection:
            row = connection.execute(
                "select release_id, built_at, reader_versions, articles, facts, observations, contradictions from release"
            ).fetchone()
    except duckdb.Error:
        return None
    if row is None:
        return None
    release_id, built_at, versions, *counts = row
    return KeptRelease(release_id, path, release_id == published, built_at, tuple(versions), *counts)
