-- One row a place, year, metric, segment and status: the observation that stands for the year.
-- A flow: the full year, else the furthest from 1 January. A stock: the moment nearest the year's end, at most 45 days
-- from it (before and after; the earlier one of two as near). A target: one for the full year, nothing else.
with flows as (
    select observation_id, place_key, metric, segment, status, year, period_end as through
    from int_spans
    where (status = 'target' and span = 'full')
        or (status = 'actual' and span in ('full', 'half_1', 'nine_months', 'quarter_1', 'to_date'))
    qualify row_number() over (partition by place_key, metric, segment, status, year order by period_end desc) = 1
),

moments as (
    select
        observation_id, place_key, metric, segment, status, period_end as through,
        year(period_end - interval 45 day) as year
    from int_observations
    join stg_metrics using (metric)
    where kind = 'stock' and status = 'actual' and not per_year and period_start = period_end
),

stocks as (
    select *, abs(through - make_date(year, 12, 31)) as days_off
    from moments
    where abs(through - make_date(year, 12, 31)) <= 45
    qualify row_number() over (
        partition by place_key, metric, segment, status, year order by days_off, through
    ) = 1
)

select
    observation_id, place_key, cast(year as integer) as year, metric, segment, status, through,
    metric
        || case when segment = 'all' then '' else '_' || segment end
        || case when status = 'target' and metric <> 'admission_target' then '_target' else '' end as series
from (
    select * from flows
    union all by name
    select * exclude (days_off) from stocks
)
