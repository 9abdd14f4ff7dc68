-- One row a day with grassroots committees and cells stated: the grassroots organisations as their sum.
select
    committees.place_key, 'grassroots_orgs' as metric, committees.segment, committees.status,
    committees.period_start, committees.period_end,
    'grassroots_committees + grassroots_cells' as formula,
    committees.value + cells.value as low,
    committees.value + cells.value as high,
    [committees.fact_id, cells.fact_id] as parents
from int_exact_observations as committees
join int_exact_observations as cells using (place_key, segment, status, period_start, period_end)
where committees.metric = 'grassroots_committees' and cells.metric = 'grassroots_cells'
