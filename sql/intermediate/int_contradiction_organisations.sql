-- One row a day on which committees and cells stated for a place do not add up to its grassroots organisations.
select
    orgs.place_key, 'organisations' as kind, orgs.period_start, orgs.period_end,
    orgs.metric, orgs.segment, orgs.value, [orgs.fact_id] as facts,
    committees.metric as other_metric, committees.segment as other_segment,
    committees.value + cells.value as other_value, [committees.fact_id, cells.fact_id] as other_facts,
    committees.value + cells.value as low, committees.value + cells.value as high,
    format('{} committees and {} cells', cast(committees.value as bigint), cast(cells.value as bigint)) as says
from int_exact_observations as orgs
join int_exact_observations as committees using (place_key, segment, status, period_start, period_end)
join int_exact_observations as cells using (place_key, segment, status, period_start, period_end)
where orgs.metric = 'grassroots_orgs'
    and committees.metric = 'grassroots_committees'
    and cells.metric = 'grassroots_cells'
    and orgs.value <> committees.value + cells.value
