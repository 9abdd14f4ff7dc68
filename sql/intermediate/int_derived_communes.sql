-- One row a figure stated for all communes of a district, or since July 2025 of a province, on the period's last day: their
-- sum. What stands directly under the district and lies in no commune (offices, police) is not in it.
with stated as (
    -- where only bounds of a change are known, two versions of a commune hold on a day: it counts once
    select distinct
        communes.parent_id as place_key, place_id, metric, segment, status, period_start, period_end, value, fact_id
    from int_exact_observations
    join int_places using (place_key, place_id)
    join stg_places as communes using (place_id)
    where int_places.level = 'commune' and metric_unit <> 'percent'
        and period_end between coalesce(valid_from, date '-infinity') and coalesce(valid_to, date 'infinity')
),

told as (
    select
        place_key, metric, segment, status, period_start, period_end,
        sum(value) as value, count(*) as communes, list(fact_id order by place_id) as parents
    from stated
    group by all
    having count(*) > 1
)

select
    place_key, metric, segment, status, period_start, period_end,
    'sum of communes' as formula,
    value as low,
    value as high,
    parents
from told
where communes = (
    select count(distinct place_id)
    from stg_places
    where level = 'commune' and parent_id = told.place_key
        and told.period_end between coalesce(valid_from, date '-infinity') and coalesce(valid_to, date 'infinity')
)
