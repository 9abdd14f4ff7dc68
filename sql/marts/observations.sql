-- One row an observation of any place: the series of all levels, before they are split by level.
select
    observation_id, place_key, level, unit, district, province, metric, segment, status,
    period_start, period_end, per_year,
    cast(value as double) as value, cast(value_high as double) as value_high, bound,
    sources, sources_all, statements, values_stated, fact_id, chosen_by, correction_id
from int_observations
join int_places using (place_key)
order by place_key, metric, segment, status, period_end, period_start, per_year
