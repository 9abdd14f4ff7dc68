-- One row an admitted number with its percentage: the whole-number plans of the year of which it can be that percentage,
-- rounded or cut off, as papers do both (22 of 160 is printed 13.7 %). 167 at 111 % is a plan of 150 or 151.
-- No row where no whole number does.
with pairs as (
    select
        admitted.place_key, admitted.segment, admitted.period_start, admitted.period_end,
        admitted.value as admitted, attained.value as percent,
        least(grain_of(attained.value), 1) as step,
        [admitted.fact_id, attained.fact_id] as parents
    from int_exact_observations as admitted
    join int_exact_observations as attained using (place_key, segment, status, period_start, period_end)
    where admitted.metric = 'members_admitted' and attained.metric = 'target_attainment' and admitted.status = 'actual'
        and admitted.value > 0 and attained.value >= 1
        and year(admitted.period_start) = year(admitted.period_end)
)

select
    place_key, 'admission_target' as metric, segment, 'target' as status,
    make_date(year(period_start), 1, 1) as period_start, make_date(year(period_start), 12, 31) as period_end,
    'members_admitted / target_attainment' as formula,
    floor(100 * admitted / (percent + step)) + 1 as low,
    floor(100 * admitted / (percent - step / 2)) as high,
    parents
from pairs
where floor(100 * admitted / (percent + step)) + 1 <= floor(100 * admitted / (percent - step / 2))
