"""What a release changed against the former one: which series gained, changed or lost cells."""

from dataclasses import dataclass
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class SeriesChange:
    """One series (place, metric, segment) whose cells differ from the former release's.

    A cell is an observation: a period, as result or target. It changed where its value, range or bound did.
    """

    place_key: str
    level: str
    unit: str
    district: str | None
    province: str | None
    metric: str
    segment: str
    added: int
    changed: int
    removed: int


_NEEDED = (
    "observation_id",
    "place_key",
    "level",
    "unit",
    "district",
    "province",
    "metric",
    "segment",
    "value",
    "value_high",
    "bound",
)
_NO_FORMER = "(select * from release.main.observations where false)"
_CHANGES = """
with cells as (
    select
        coalesce(new.place_key, old.place_key) as place_key, coalesce(new.level, old.level) as level,
        coalesce(new.unit, old.unit) as unit, coalesce(new.district, old.district) as district,
        coalesce(new.province, old.province) as province,
        coalesce(new.metric, old.metric) as metric, coalesce(new.segment, old.segment) as segment,
        old.observation_id is null as is_added,
        new.observation_id is null as is_removed,
        (new.value, new.value_high, new.bound) is distinct from (old.value, old.value_high, old.bound) as differs
    from release.main.observations as new
    full join {former} as old on new.observation_id = old.observation_id
)

select
    place_key, any_value(level), any_value(unit), any_value(district), any_value(province), metric, segment,
    count(*) filter (where is_added),
    count(*) filter (where differs and not is_added and not is_removed),
    count(*) filter (where is_removed)
from cells
where differs or is_added or is_removed
group by place_key, metric, segment
order by place_key, metric, segment
"""


def series_changes(connection: duckdb.DuckDBPyConnection, former: Path | None) -> tuple[SeriesChange, ...]:
    """Compare the release under way (attached as ``release``) with the former file; all is added where there is none.

    A former release of another layout has nothing to compare with, and counts as none.
    """
    if former is None:
        return _read(connection, _NO_FORMER)
    literal = "'" + str(former).replace("'", "''") + "'"
    connection.execute(f"attach {literal} as former (read_only)")
    try:
        found = connection.execute(
            "select column_name from duckdb_columns() where database_name = 'former' and table_name = 'observations'"
        ).fetchall()
        comparable = {name for (name,) in found}.issuperset(_NEEDED)
        return _read(connection, "former.main.observations" if comparable else _NO_FORMER)
    finally:
        connection.execute("detach former")


def _read(connection: duckdb.DuckDBPyConnection, former: str) -> tuple[SeriesChange, ...]:
    rows = connection.execute(_CHANGES.format(former=former)).fetchall()
    return tuple(SeriesChange(*row) for row in rows)
