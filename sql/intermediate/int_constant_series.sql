-- One row an observation in the map of 31 December 2024: place, metric, segment, status, period, per year or not.
-- It has a value where one place made up the whole on the day, or where all that made it up state exact numbers of things
-- that can be added. Where a part is missing, or straddles, or where its land was another one then, there is none: what is stated of the parts stands beside it.
with together as (
    select
        whole_id, level, metric, segment, status, period_start, period_end, per_year,
        max(as_of) as as_of,
        count(*) as parts_stated,
        list({'place_id': place_id, 'observation_id': observation_id, 'fact_id': fact_id} order by place_id) as told,
        list_transform(told, lambda part: part.place_id) as parts,
        sum(value) as value,
        any_value(value_high) as value_high,
        any_value(bound) as bound,
        bool_and(bound = 'exact' and value_high is null and metric_unit <> 'percent' and not per_year) as can_be_added
    from int_constant_parts
    group by whole_id, level, metric, segment, status, period_start, period_end, per_year
),

judged as (
    select
        together.*, len(members) as parts_expected, straddling,
        case
            when as_of < since and level <> 'commune' then 'other_land'
            when straddling <> [] then 'straddling'
            when members = parts and parts_stated = 1 then 'one'
            when members = parts and can_be_added then 'sum'
            when members = parts then 'not_additive'
            else 'incomplete'
        end as how
    from together
    join int_constant_made_of using (whole_id, level, as_of)
    left join int_constant_since using (whole_id)
    -- the communes speak only where no district does for the same period
    qualify row_number() over (
        partition by whole_id, metric, segment, status, period_start, period_end, per_year
        order by how not in ('one', 'sum'), level = 'commune'
    ) = 1
)

select
    whole_id as place_id, metric, segment, status, period_start, period_end, per_year,
    case when how in ('one', 'sum') then value end as value,
    case when how = 'one' then value_high end as value_high,
    case how when 'one' then bound when 'sum' then 'exact' end as bound,
    how, level as part_level, parts_stated, parts_expected, parts, straddling, value as value_of_parts,
    list_transform(told, lambda part: part.observation_id) as observation_ids,
    list_transform(told, lambda part: part.fact_id) as fact_ids
from judged
