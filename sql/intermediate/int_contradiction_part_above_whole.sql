-- One row a flow over a part of a period that is larger than the same flow over the whole: a half year above its year.
select
    part.place_key, 'part_above_whole' as kind, part.period_start, part.period_end,
    part.metric, part.segment, part.value, [part.fact_id] as facts,
    whole.metric as other_metric, whole.segment as other_segment, whole.value as other_value, [whole.fact_id] as other_facts,
    null::decimal(18, 4) as low, whole.value as high,
    format('the longer period is {} to {}', whole.period_start, whole.period_end) as says
from int_exact_observations as part
join int_exact_observations as whole using (place_key, metric, segment, status)
where part.kind = 'flow' and part.status = 'actual' and part.metric_unit not in ('percent', 'hectare')
    and part.period_start >= whole.period_start and part.period_end <= whole.period_end
    and (part.period_start, part.period_end) <> (whole.period_start, whole.period_end)
    and part.value > whole.value
