-- One row a place, year, metric, segment and status: every cell of the wide yearly tables, and the ones they have no column for.
select
    observations.place_key, observations.place_id, place, level, place_kind, unit,
    district_id, district, province_id, province, int_year_cells.year,
    int_year_cells.metric, int_year_cells.segment, int_year_cells.status, series,
    value, value_high, bound, int_year_cells.through,
    sources, values_stated, chosen_by, fact_id, observation_id
from int_year_cells
join observations using (observation_id)
order by place_key, year, metric, segment, status
