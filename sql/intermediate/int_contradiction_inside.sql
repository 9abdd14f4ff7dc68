-- One row a figure of a commune above its district's, or of a district above its province's.
select
    inner_place.place_key, 'above_its_district_or_province' as kind, inner_place.period_start, inner_place.period_end,
    inner_place.metric, inner_place.segment, inner_place.value, [inner_place.fact_id] as facts,
    outer_place.metric as other_metric, outer_place.segment as other_segment,
    outer_place.value as other_value, [outer_place.fact_id] as other_facts,
    null::decimal(18, 4) as low, outer_place.value as high,
    'the larger place is ' || outer_place.place_key as says
from (
    select *, unnest(list_distinct([district_id, province_id])) as outer_id from int_exact_observations where metric_unit <> 'percent'
) as inner_place
join int_exact_observations as outer_place
    on outer_place.place_id = inner_place.outer_id
    and outer_place.metric = inner_place.metric
    and outer_place.segment = inner_place.segment
    and outer_place.status = inner_place.status
    and outer_place.period_start = inner_place.period_start
    and outer_place.period_end = inner_place.period_end
where outer_place.place_key <> inner_place.place_key and inner_place.value > outer_place.value
