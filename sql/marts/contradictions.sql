-- One row a contradiction among what the sources state; they are published, and change nothing.
with found as (
    from int_contradiction_competing
    union all by name from int_contradiction_attainment
    union all by name from int_contradiction_part_above_whole
    union all by name from int_contradiction_sums
    union all by name from int_contradiction_segment
    union all by name from int_contradiction_inside
    union all by name from int_contradiction_parts_sum
    union all by name from int_contradiction_rate
    union all by name from int_contradiction_places
    union all by name from int_contradiction_jump
    union all by name from int_contradiction_history
    union all by name from int_contradiction_impossible
)

select
    md5(concat_ws('|', found.kind, place_key, metric, segment, period_start, period_end, found.facts, other_facts)) as contradiction_id,
    found.kind, place_key, place_id, level, unit, district, province, period_start, period_end,
    metric, segment, cast(value as double) as value, found.facts,
    other_metric, other_segment, cast(other_value as double) as other_value, other_facts,
    cast(low as double) as low, cast(high as double) as high, says
from found
join int_places as places using (place_key)
order by place_key, found.kind, period_end, period_start, metric, segment, contradiction_id
