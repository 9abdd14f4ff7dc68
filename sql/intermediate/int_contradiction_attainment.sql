-- One row an admitted number whose share of the plan is not the percentage printed, by no plan that is stated.
-- Papers round, and papers cut off: 26.67 may be printed 26.7 or 26.6. A part of a year is held against the year's plan.
with compared as (
    select
        admitted.place_key, admitted.period_start, admitted.period_end, admitted.segment,
        admitted.value as admitted, admitted.fact_id as admitted_fact,
        attained.value as percent, attained.fact_id as percent_fact,
        plan.value as plan, plan.fact_id as plan_fact,
        least(grain_of(attained.value), 1) as step,
        cast(100 * admitted.value / plan.value as decimal(18, 4)) as computed
    from int_exact_observations as admitted
    join int_exact_observations as attained using (place_key, segment, period_start, period_end)
    join int_exact_observations as plan_of_year using (place_key, segment)
    join int_ranked_values as plan on plan.observation_id = plan_of_year.observation_id
    where admitted.metric = 'members_admitted' and admitted.status = 'actual'
        and attained.metric = 'target_attainment' and attained.status = 'actual'
        and plan_of_year.metric = 'admission_target'
        and plan_of_year.period_start <= admitted.period_start and plan_of_year.period_end >= admitted.period_end
        and year(plan_of_year.period_start) = year(plan_of_year.period_end)
        and plan.vagueness = 0 and plan.value > 0
),

judged as (
    select *, bool_or(computed >= percent - step / 2 and computed < percent + step)
        over (partition by place_key, segment, period_start, period_end) as some_plan_fits
    from compared
)

select
    place_key, 'attainment' as kind, period_start, period_end,
    'target_attainment' as metric, segment, percent as value, [percent_fact] as facts,
    'members_admitted' as other_metric, segment as other_segment, admitted as other_value,
    [admitted_fact, plan_fact] as other_facts,
    computed as low, computed as high,
    format('{} of {} is {:.1f} %', cast(admitted as bigint), cast(plan as bigint), cast(computed as double)) as says
from judged
where not some_plan_fits
