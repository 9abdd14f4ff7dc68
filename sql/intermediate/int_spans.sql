-- One row an observation of what happened or was planned within one calendar year, and what part of the year it is.
-- A term (nhiệm kỳ) spans years and so is in none; a yearly mean (mỗi năm) is no year's figure.
with within_year as (
    select
        observation_id, place_key, metric, segment, status, period_start, period_end,
        year(period_start) as year,
        make_date(year(period_start), 1, 1) as new_year,
        make_date(year(period_start), 12, 31) as year_end
    from int_observations
    join stg_metrics using (metric)
    where not per_year
        and year(period_start) = year(period_end)
        and (kind = 'flow' or status = 'target')
)

select
    observation_id, place_key, metric, segment, status, period_start, period_end, year,
    case
        when period_start = period_end then 'day'
        when period_start = new_year and period_end = year_end then 'full'
        when period_start = new_year and month(period_end) = 6 and day(period_end) = 30 then 'half_1'
        when period_start = new_year and month(period_end) = 9 and day(period_end) = 30 then 'nine_months'
        when period_start = new_year and month(period_end) = 3 and day(period_end) = 31 then 'quarter_1'
        when period_start = new_year then 'to_date'
        when period_start = make_date(year, 7, 1) and period_end = year_end then 'half_2'
        when day(period_start) = 1 and month(period_start) in (4, 7, 10)
            and period_end = last_day(period_start + interval 2 month) then 'quarter_' || (month(period_start) + 2) // 3
        when day(period_start) = 1 and period_end = last_day(period_start) then 'month'
        else 'part'
    end as span
from within_year
