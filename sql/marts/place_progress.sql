-- One row an observed part of a year: the year as it was reported, nothing added up.
select
    observations.place_key, observations.place_id, place, level, place_kind, unit,
    district_id, district, province_id, province, cast(int_spans.year as integer) as year,
    observations.metric, observations.segment, observations.status, span,
    observations.period_start, observations.period_end as through,
    value, value_high, bound, sources, fact_id, observation_id
from int_spans
join observations using (observation_id)
order by place_key, year, metric, segment, status, through, observations.period_start
