-- One row a flow stated for both halves of a year: the year's as their sum.
with halves as (
    select int_spans.year, span, observations.*
    from int_spans
    join int_exact_observations as observations using (observation_id)
    where observations.status = 'actual' and metric_unit not in ('percent', 'hectare')
)

select
    first.place_key, first.metric, first.segment, first.status, first.period_start, second.period_end,
    'half_1 + half_2' as formula,
    first.value + second.value as low,
    first.value + second.value as high,
    [first.fact_id, second.fact_id] as parents
from halves as first
join halves as second using (place_key, metric, segment, year)
where first.span = 'half_1' and second.span = 'half_2'
