-- One row a place and period with admitted and the year's plan: the share of the plan, in percent.
select
    admitted.place_key, 'target_attainment' as metric, admitted.segment, 'actual' as status,
    admitted.period_start, admitted.period_end,
    'members_admitted / admission_target' as formula,
    round(100.0 * admitted.value / plan.value, 2) as low,
    round(100.0 * admitted.value / plan.value, 2) as high,
    [admitted.fact_id, plan.fact_id] as parents
from int_exact_observations as admitted
join int_exact_observations as plan using (place_key, segment)
where admitted.metric = 'members_admitted' and admitted.status = 'actual' and plan.metric = 'admission_target'
    and admitted.period_start = make_date(year(admitted.period_end), 1, 1)
    and admitted.period_end > admitted.period_start
    and plan.period_start = admitted.period_start
    and plan.period_end = make_date(year(admitted.period_end), 12, 31)
    and plan.value > 0
