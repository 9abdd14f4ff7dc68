-- One row a place or organisation that any placed fact is about, as it was when a fact last spoke of it. Its names are the
-- gazetteer's; where that has none (organisations) the spellings printed most often.
with spellings as (
    select
        place_key, place_id, level, place_kind, unit, district, province, district_id, province_id,
        count(*) as facts, min(period_start) as first_day, max(period_end) as last_day, max(as_of) as last_spoken_of
    from int_placed_facts
    where place_key is not null
    group by all
),

told as (
    select
        place_key,
        any_value(place_id) as place_id,
        any_value(level) as level,
        arg_max(place_kind, (facts, place_kind)) as place_kind,
        arg_max(unit, (facts, unit)) as unit,
        arg_max(district, (facts, district)) as district,
        arg_max(province, (facts, province)) as province,
        arg_max(district_id, (coalesce(last_spoken_of, date '-infinity'), facts, district_id)) as district_id,
        arg_max(province_id, (coalesce(last_spoken_of, date '-infinity'), facts, province_id)) as province_id,
        cast(sum(facts) as bigint) as facts,
        min(first_day) as first_day,
        max(last_day) as last_day,
        coalesce(max(last_spoken_of), date 'infinity') as last_spoken_of
    from spellings
    group by place_key
)

select
    told.place_key, told.place_id, told.level, coalesce(own.kind, told.place_kind) as place_kind, coalesce(own.name, told.unit) as unit,
    told.district_id,
    case
        when told.district_id is null then null
        else coalesce(its_district.name, case when told.level = 'district' then told.unit else told.district end)
    end as district,
    told.province_id,
    case
        when told.province_id is null then null
        else coalesce(its_province.name, case when told.level = 'province' then told.unit else told.province end)
    end as province,
    told.facts, told.first_day, told.last_day
from told
left join int_place_versions as own
    on own.place_id = told.place_id and told.last_spoken_of between own.since and own.until
left join int_place_versions as its_district
    on its_district.place_id = told.district_id and told.last_spoken_of between its_district.since and its_district.until
left join int_place_versions as its_province
    on its_province.place_id = told.province_id and told.last_spoken_of between its_province.since and its_province.until
