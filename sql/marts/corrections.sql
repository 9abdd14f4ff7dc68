-- One row a correction of the project home, applied in this release.
select
    correction_id, fact_id, observation_id, action,
    cast(expect as double) as expect, cast(value as double) as value, why, who, decided_on
from stg_corrections
order by correction_id
