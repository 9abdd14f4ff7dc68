-- One row a period with those struck off, expelled and resigned stated: all who left as their sum.
select
    struck_off.place_key, struck_off.metric, 'all' as segment, struck_off.status, struck_off.period_start, struck_off.period_end,
    'struck_off + expelled + resigned' as formula,
    struck_off.value + expelled.value + resigned.value as low,
    struck_off.value + expelled.value + resigned.value as high,
    [struck_off.fact_id, expelled.fact_id, resigned.fact_id] as parents
from int_exact_observations as struck_off
join int_exact_observations as expelled using (place_key, metric, status, period_start, period_end)
join int_exact_observations as resigned using (place_key, metric, status, period_start, period_end)
where struck_off.metric = 'members_left'
    and struck_off.segment = 'struck_off' and expelled.segment = 'expelled' and resigned.segment = 'resigned'
