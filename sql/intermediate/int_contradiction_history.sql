-- One row a year's figure four times the median of the place's other years, or a quarter of it; of at least three others.
with years as (
    select
        int_year_cells.place_key, year, int_year_cells.metric, int_year_cells.segment, period_start, period_end, value, fact_id
    from int_year_cells
    join int_exact_observations using (observation_id)
    where int_year_cells.status = 'actual'
        and metric_unit <> 'percent'
        -- a flow to date is less than its year's, and no sign of anything
        and (kind = 'stock' or (month(through) = 12 and day(through) = 31))
),

-- where the largest is at most four times the least, none is out of line
uneven as (
    select * from years
    semi join (
        select place_key, metric, segment from years group by all having max(value) > 4 * min(value)
    ) as series using (place_key, metric, segment)
),

others as (
    select
        years.place_key, years.year, years.metric, years.segment,
        cast(median(other.value) as decimal(18, 4)) as median, list(other.fact_id order by other.year) as facts
    from uneven as years
    join uneven as other
        on other.place_key = years.place_key and other.metric = years.metric and other.segment = years.segment
        and other.year <> years.year
    group by all
    having count(*) >= 3
)

select
    place_key, 'out_of_line' as kind, period_start, period_end,
    metric, segment, value, [fact_id] as facts,
    metric as other_metric, segment as other_segment, median as other_value, facts as other_facts,
    cast(median / 4 as decimal(18, 4)) as low, cast(median * 4 as decimal(18, 4)) as high,
    'far from the median of its other years' as says
from uneven
join others using (place_key, year, metric, segment)
where value not between median / 4 and median * 4 and abs(value - median) >= 10
