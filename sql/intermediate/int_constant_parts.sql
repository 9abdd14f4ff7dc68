-- One row an observation of a place that counts for one place of the map of 31 December 2024, and the day it speaks of.
-- Only levels that make up that place on that day: a district or what it was made of as districts; from July 2025 the
-- communes that lie in it whole; a province. A place of which a part lies elsewhere counts for none, and so does a district
-- from the day on which it took in another one.
select
    observations.observation_id, observations.place_id, names.level, observations.as_of,
    coalesce(constant.district_id, constant.province_id) as whole_id,
    observations.metric, segment, status, period_start, period_end, per_year,
    value, value_high, bound, fact_id, metrics.unit as metric_unit
from int_observations as observations
join int_observed_places as names using (observation_id)
join stg_constant_places as constant on constant.place_id = observations.place_id
join stg_metrics as metrics on metrics.metric = observations.metric
where names.level = 'district' and constant.district_id is not null
        and observations.as_of <= coalesce(constant.until, date 'infinity')
    or names.level = 'commune' and constant.district_id is not null and observations.as_of >= date '2025-07-01'
    or names.level = 'province' and constant.province_id is not null and constant.district_id is null
