-- One row a province's figure that its districts, as far as they are stated, add up to more than.
with districts as (
    select
        int_exact_observations.province_id as place_key, metric, segment, status, period_start, period_end,
        sum(value) as value, list(fact_id order by fact_id) as facts, count(*) as districts
    from int_exact_observations
    join int_places using (place_key)
    where level = 'district' and metric_unit <> 'percent'
    group by all
    having count(*) > 1
)

select
    province.place_key, 'districts_above_province' as kind, province.period_start, province.period_end,
    province.metric, province.segment, province.value, [province.fact_id] as facts,
    province.metric as other_metric, province.segment as other_segment,
    cast(districts.value as decimal(18, 4)) as other_value, districts.facts as other_facts,
    cast(districts.value as decimal(18, 4)) as low, null::decimal(18, 4) as high,
    format('{} districts add up to more', districts.districts) as says
from int_exact_observations as province
join districts using (place_key, metric, segment, status, period_start, period_end)
where districts.value > province.value
