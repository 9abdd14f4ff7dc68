-- One row a year over which the members grew or fell by far more than those admitted and those who left in it allow.
-- People move and die, and few papers say how many: a tenth of the stock is left for that.
with stocks as (
    select place_key, year, value, fact_id, through
    from int_year_cells
    join int_observations using (observation_id, place_key, metric, segment, status)
    where series = 'members_total' and bound = 'exact' and value_high is null
),

flows as (
    select place_key, year, series, value, fact_id
    from int_year_cells
    join int_observations using (observation_id, place_key, metric, segment, status)
    where series in ('members_admitted', 'members_left') and month(through) = 12 and day(through) = 31
        and bound = 'exact' and value_high is null
),

years as (
    select
        later.place_key, earlier.through as since, later.through,
        later.value, later.fact_id, earlier.value as before, earlier.fact_id as fact_before,
        admitted.value as admitted, admitted.fact_id as fact_admitted, coalesce(gone.value, 0) as gone, gone.fact_id as fact_gone,
        earlier.value * 0.9 + admitted.value - coalesce(gone.value, 0) as low,
        earlier.value * 1.1 + admitted.value as high
    from stocks as later
    join stocks as earlier on earlier.place_key = later.place_key and earlier.year = later.year - 1
    join flows as admitted
        on admitted.place_key = later.place_key and admitted.year = later.year and admitted.series = 'members_admitted'
    left join flows as gone
        on gone.place_key = later.place_key and gone.year = later.year and gone.series = 'members_left'
)

select
    place_key, 'jump' as kind, since as period_start, through as period_end,
    'members_total' as metric, 'all' as segment, value, [fact_id] as facts,
    'members_total' as other_metric, 'all' as other_segment, before as other_value,
    list_filter([fact_before, fact_admitted, fact_gone], lambda fact: fact is not null) as other_facts,
    cast(low as decimal(18, 4)) as low, cast(high as decimal(18, 4)) as high,
    format('{} members and {} admitted in between', cast(before as bigint), cast(admitted as bigint)) as says
from years
where value not between low and high
