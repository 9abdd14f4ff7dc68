-- One row a value that follows from stated ones: marked as such, with formula and parents, never in place of a stated one.
-- It is an interval where the parents were rounded; value is given where only one number is possible.
with found as (
    select
        derived.*,
        coalesce(places.place_id, own.place_id) as place_id, coalesce(places.level, own.level) as level,
        coalesce(places.unit, own.name) as unit,
        case when places.place_key is not null then places.district when own.level = 'district' then own.name end as district,
        case when places.place_key is not null then places.province else coalesce(its_province.name, own.name) end as province
    from int_derived as derived
    left join int_places as places using (place_key)
    -- a district that only its communes are told of has its names from the gazetteer
    left join int_place_versions as own
        on places.place_key is null and own.place_id = derived.place_key and derived.period_end between own.since and own.until
    left join int_place_versions as its_province
        on its_province.place_id = own.parent_id and derived.period_end between its_province.since and its_province.until
)

select
    derived_id, place_key, place_id, level, unit, district, province,
    metric, segment, status, period_start, period_end, formula,
    case when low = high then cast(low as double) end as value,
    cast(low as double) as low, cast(high as double) as high, parents,
    cast(stated_value as double) as stated_value, stated_fact_id
from found
order by place_key, metric, segment, status, period_end, period_start, formula, derived_id
