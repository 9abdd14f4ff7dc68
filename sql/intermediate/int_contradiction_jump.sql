-- One row a year over which the members grew or fell by far more than the admissions of that year allow.
-- People move and die, and few papers say how many: a tenth of the stock is left for that.
with stocks as (
    select place_key, year, value, fact_id, through
    from int_year_cells
    join int_observations using (observation_id, place_key, metric, segment, status)
    where series = 'members_total' and bound = 'exact' and value_high is null
),

admitted as (
    select place_key, year, value, fact_id
    from int_year_cells
    join int_observations using (observation_id, place_key, metric, segment, status)
    where series = 'members_admitted' and month(through) = 12 and day(through) = 31
        and bound = 'exact' and value_high is null
)

select
    later.place_key, 'jump' as kind, earlier.through as period_start, later.through as period_end,
    'members_total' as metric, 'all' as segment, later.value, [later.fact_id] as facts,
    'members_total' as other_metric, 'all' as other_segment, earlier.value as other_value,
    [earlier.fact_id, admitted.fact_id] as other_facts,
    cast(earlier.value * 0.9 + admitted.value as decimal(18, 4)) as low,
    cast(earlier.value * 1.1 + admitted.value as decimal(18, 4)) as high,
    format('{} members and {} admitted in between', cast(earlier.value as bigint), cast(admitted.value as bigint)) as says
from stocks as later
join stocks as earlier on earlier.place_key = later.place_key and earlier.year = later.year - 1
join admitted on admitted.place_key = later.place_key and admitted.year = later.year
where later.value not between earlier.value * 0.9 + admitted.value and earlier.value * 1.1 + admitted.value
