-- One row a part of a figure (women, young people, schools) that is larger than the whole of it.
select
    part.place_key, 'segment_above_whole' as kind, part.period_start, part.period_end,
    part.metric, part.segment, part.value, [part.fact_id] as facts,
    whole.metric as other_metric, whole.segment as other_segment, whole.value as other_value, [whole.fact_id] as other_facts,
    null::decimal(18, 4) as low, whole.value as high,
    'a part is above its whole' as says
from int_exact_observations as part
join int_exact_observations as whole using (place_key, metric, status, period_start, period_end)
where part.segment <> 'all' and whole.segment = 'all'
    and part.metric_unit <> 'percent'
    and part.value > whole.value
