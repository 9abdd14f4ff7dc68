-- One row an observation of any place: the series of all levels, before they are split by level.
select
    observation_id, names.place_key, names.place_id, place, level, place_kind, unit,
    names.district_id, district, names.province_id, province, metric, segment, status,
    period_start, period_end, per_year,
    cast(value as double) as value, cast(value_high as double) as value_high, bound,
    sources, sources_all, statements, values_stated, fact_id, chosen_by, correction_id
from int_observations
join int_observed_places as names using (observation_id)
order by names.place_key, metric, segment, status, period_end, period_start, per_year
