-- One row a value that follows from stated ones: marked as such, with formula and parents, never in place of a stated one.
-- It is an interval where the parents were rounded; value is given where only one number is possible.
select
    derived_id, derived.place_key, place_id, level, unit, district, province,
    metric, segment, status, period_start, period_end, formula,
    case when low = high then cast(low as double) end as value,
    cast(low as double) as low, cast(high as double) as high, parents,
    cast(stated_value as double) as stated_value, stated_fact_id
from int_derived as derived
join int_places as places using (place_key)
order by derived.place_key, metric, segment, status, period_end, period_start, formula, derived_id
