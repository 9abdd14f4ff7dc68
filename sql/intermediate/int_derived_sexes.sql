-- One row a count of persons stated for women and for men: the whole as their sum.
select
    women.place_key, women.metric, 'all' as segment, women.status, women.period_start, women.period_end,
    'female + male' as formula,
    women.value + men.value as low,
    women.value + men.value as high,
    [women.fact_id, men.fact_id] as parents
from int_exact_observations as women
join int_exact_observations as men using (place_key, metric, status, period_start, period_end)
where women.segment = 'female' and men.segment = 'male' and women.metric_unit = 'person'
