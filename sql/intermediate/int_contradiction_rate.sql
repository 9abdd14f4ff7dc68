-- One row a stated admission rate that the year's admitted are not, neither of the members at the year's end nor of those
-- at the end of the year before: papers take either. Rounded or cut off, as printed.
with members as (
    select int_year_cells.place_key, year, value, fact_id
    from int_year_cells
    join int_exact_observations using (observation_id)
    where series = 'members_total' and value > 0
),

compared as (
    select
        derived.*,
        least(grain_of(stated_value), 1) as step,
        admitted.value as admitted, earlier.fact_id as earlier_fact,
        cast(100 * admitted.value / members.value as decimal(18, 4)) as of_year_end,
        cast(100 * admitted.value / earlier.value as decimal(18, 4)) as of_year_before
    from int_derived as derived
    join int_exact_observations as admitted on admitted.fact_id = parents[1]
    join members on members.place_key = derived.place_key and members.year = year(derived.period_end)
    left join members as earlier on earlier.place_key = derived.place_key and earlier.year = year(derived.period_end) - 1
    where formula = 'members_admitted / members_total' and stated_value is not null
)

select
    place_key, 'admission_rate' as kind, period_start, period_end,
    metric, segment, stated_value as value, [stated_fact_id] as facts,
    'members_admitted' as other_metric, segment as other_segment, admitted as other_value,
    list_filter(list_append(parents, earlier_fact), lambda fact: fact is not null) as other_facts,
    least(of_year_end, of_year_before) as low, greatest(of_year_end, of_year_before) as high,
    format('{} admitted are {:.2f} % of the members', cast(admitted as bigint), cast(of_year_end as double)) as says
from compared
where not (of_year_end >= stated_value - step / 2 and of_year_end < stated_value + step)
    and coalesce(not (of_year_before >= stated_value - step / 2 and of_year_before < stated_value + step), true)
