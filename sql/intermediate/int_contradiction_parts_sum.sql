-- One row a figure that the next smaller places, as far as they are stated, add up to more than: a district's communes, a
-- province's districts, since July 2025 a province's communes. They may well add up to less: not all is in one of them.
with parts as (
    select
        coalesce(case when level = 'commune' then int_exact_observations.district_id end, int_exact_observations.province_id) as place_key,
        level, metric, segment, status, period_start, period_end,
        sum(value) as value, list(fact_id order by fact_id) as facts, count(*) as parts
    from int_exact_observations
    join int_places using (place_key)
    where level in ('commune', 'district') and metric_unit <> 'percent'
    group by all
    having count(*) > 1
)

select
    whole.place_key,
    format('{}s_above_{}', parts.level, case when whole.place_id = whole.district_id then 'district' else 'province' end) as kind,
    whole.period_start, whole.period_end,
    whole.metric, whole.segment, whole.value, [whole.fact_id] as facts,
    whole.metric as other_metric, whole.segment as other_segment,
    cast(parts.value as decimal(18, 4)) as other_value, parts.facts as other_facts,
    cast(parts.value as decimal(18, 4)) as low, null::decimal(18, 4) as high,
    format('{} {}s add up to more', parts.parts, parts.level) as says
from int_exact_observations as whole
join parts using (place_key, metric, segment, status, period_start, period_end)
where parts.value > whole.value
