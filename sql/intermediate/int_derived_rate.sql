-- One row a place and year with the full year's admitted and the members at its end: the admitted as a share of these.
with cells as (
    select int_year_cells.*, value, fact_id
    from int_year_cells
    join int_exact_observations using (observation_id)
)

select
    admitted.place_key, 'admission_rate' as metric, 'all' as segment, 'actual' as status,
    make_date(admitted.year, 1, 1) as period_start, make_date(admitted.year, 12, 31) as period_end,
    'members_admitted / members_total' as formula,
    round(100.0 * admitted.value / members.value, 2) as low,
    round(100.0 * admitted.value / members.value, 2) as high,
    [admitted.fact_id, members.fact_id] as parents
from cells as admitted
join cells as members using (place_key, year)
where admitted.series = 'members_admitted' and admitted.through = make_date(admitted.year, 12, 31)
    and members.series = 'members_total' and members.value > 0
