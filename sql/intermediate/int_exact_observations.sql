-- One row an observation whose value is exact and of the whole period: what can be held against another one.
select
    observation_id, place_key, place_id, district_id, province_id, metric, segment, status, period_start, period_end,
    value, fact_id, metrics.unit as metric_unit, kind
from int_observations
join stg_metrics as metrics using (metric)
where bound = 'exact' and value_high is null and not per_year
