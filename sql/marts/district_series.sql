-- One row an observation of a district: place, metric, segment, status, period, per year or not. In the order of observations.
select
    place_id, place, place_kind, unit as district, province_id, province,
    metric, segment, status, period_start, period_end, per_year,
    value, value_high, bound, sources, sources_all, statements, values_stated, fact_id, chosen_by, correction_id, observation_id
from observations
where level = 'district'
