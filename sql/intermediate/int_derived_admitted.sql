-- One row a plan with the percentage reached: the whole numbers of admitted that can be it, rounded or cut off.
with pairs as (
    select
        attained.place_key, attained.segment, attained.period_start, attained.period_end,
        plan.value as plan, attained.value as percent,
        least(grain_of(attained.value), 1) as step,
        [plan.fact_id, attained.fact_id] as parents
    from int_exact_observations as attained
    join int_exact_observations as plan using (place_key, segment)
    where attained.metric = 'target_attainment' and attained.status = 'actual' and plan.metric = 'admission_target'
        and plan.period_start = make_date(year(attained.period_start), 1, 1)
        and plan.period_end = make_date(year(attained.period_start), 12, 31)
        and attained.period_end <= plan.period_end
        and attained.value >= 1
)

select
    place_key, 'members_admitted' as metric, segment, 'actual' as status, period_start, period_end,
    'admission_target * target_attainment' as formula,
    ceil(plan * (percent - step / 2) / 100) as low,
    ceil(plan * (percent + step) / 100) - 1 as high,
    parents
from pairs
where ceil(plan * (percent - step / 2) / 100) <= ceil(plan * (percent + step) / 100) - 1
