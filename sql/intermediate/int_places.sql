-- One row a place that any placed fact is about. Its names are the spellings printed most often.
with spellings as (
    select
        place_key, level, unit, district, province, count(*) as facts,
        min(period_start) as first_day, max(period_end) as last_day
    from int_placed_facts
    where place_key is not null
    group by all
)

select
    place_key,
    any_value(level) as level,
    arg_max(unit, (facts, unit)) as unit,
    case
        when any_value(level) = 'district' then arg_max(unit, (facts, unit))
        -- the last part but one of a commune's key is '-' where it lies in no district
        when any_value(level) in ('commune', 'organization') and split_part(place_key, '/', 3) <> '-'
            then arg_max(district, (facts, district))
    end as district,
    case when any_value(level) = 'province' then arg_max(unit, (facts, unit)) else arg_max(province, (facts, province)) end as province,
    case
        when any_value(level) = 'district' then place_key
        when any_value(level) in ('commune', 'organization') and split_part(place_key, '/', 3) <> '-'
            then 'district/' || split_part(place_key, '/', 2) || '/' || split_part(place_key, '/', 3)
    end as district_key,
    case any_value(level)
        when 'province' then place_key
        when 'nation' then null
        else 'province/' || split_part(place_key, '/', 2)
    end as province_key,
    cast(sum(facts) as bigint) as facts,
    min(first_day) as first_day,
    max(last_day) as last_day
from spellings
group by place_key
