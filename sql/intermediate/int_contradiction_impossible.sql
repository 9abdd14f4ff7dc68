-- One row a stated value that cannot be: a share above a hundred, or a fraction of a person.
select
    place_key, 'impossible_value' as kind, period_start, period_end,
    metric, segment, value, [fact_id] as facts,
    null::varchar as other_metric, null::varchar as other_segment, null::decimal(18, 4) as other_value, []::varchar[] as other_facts,
    0::decimal(18, 4) as low,
    case when metric_unit = 'percent' then 100::decimal(18, 4) end as high,
    case when metric_unit = 'percent' then 'a share is at most 100 %' else 'a count is a whole number' end as says
from int_exact_observations
where (metric_unit = 'percent' and value > 100 and metric not in ('target_attainment', 'budget_attainment', 'livestock_growth'))
    or (metric_unit not in ('percent', 'hectare') and value <> floor(value))
