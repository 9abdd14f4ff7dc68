-- One row an observed part of a year of a province: the year as it was reported, nothing added up. In the order of place_progress.
select
    place_id, place, place_kind, unit as province,
    year, metric, segment, status, span, period_start, through,
    value, value_high, bound, sources, fact_id, observation_id
from place_progress
where level = 'province'
