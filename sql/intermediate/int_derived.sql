-- One row a value that follows from stated ones, with its formula and parents, beside what is stated where it is.
with found as (
    from int_derived_plan
    union all by name from int_derived_admitted
    union all by name from int_derived_attainment
    union all by name from int_derived_rate
    union all by name from int_derived_halves
    union all by name from int_derived_sexes
    union all by name from int_derived_organisations
    union all by name from int_derived_leavers
    union all by name from int_derived_communes
)

select
    md5(concat_ws('|', found.place_key, found.metric, found.segment, found.status, found.period_start, found.period_end, formula, parents))
        as derived_id,
    found.place_key, found.metric, found.segment, found.status, found.period_start, found.period_end, formula,
    cast(low as decimal(18, 4)) as low, cast(high as decimal(18, 4)) as high, parents,
    stated.value as stated_value, stated.fact_id as stated_fact_id
from found
left join int_exact_observations as stated
    on stated.place_key = found.place_key and stated.metric = found.metric and stated.segment = found.segment
    and stated.status = found.status and stated.period_start = found.period_start and stated.period_end = found.period_end
