-- One row a day on which more villages have a cell, or lack one, than there are.
select
    part.place_key, 'more_than_places' as kind, part.period_start, part.period_end,
    part.metric, part.segment, part.value, [part.fact_id] as facts,
    whole.metric as other_metric, whole.segment as other_segment, whole.value as other_value, [whole.fact_id] as other_facts,
    null::decimal(18, 4) as low, whole.value as high,
    'more places than are counted' as says
from int_exact_observations as part
join int_exact_observations as whole using (place_key, segment, status, period_start, period_end)
where part.metric in ('places_with_cell', 'places_without_cell', 'places_without_members')
    and whole.metric = 'places_total'
    and part.value > whole.value
